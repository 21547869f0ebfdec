# 概念卡片的外围文字。卡片本身的文字在 bot/lessons。
card-misunderstanding = 常见误解
card-see = 相关概念：{ $cards }
card-example = 试着问：{ $question }
card-separator = 、
