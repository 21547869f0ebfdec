# Discord 里的练习与学习进度。

command-quiz = 练习
command-quiz-description = 做题练习，并告诉你错在哪里
option-topic = 主题
option-topic-description = 练哪一部分；不填则练该复习的或薄弱的
option-number = 题数
option-number-description = 做几道题（默认 5）
option-mode = 方式
option-mode-description = 有提示的练习、到期复习，或测验
choice-practice = 练习
choice-review = 到期复习
choice-exam = 无提示测验

discord-quiz-me = 考考我
discord-quiz-answer = 作答
discord-quiz-form = 你的答案
discord-quiz-choose-all = 选出所有正确的说法
discord-quiz-hint = 提示
discord-quiz-walk = 带我一步步做
discord-quiz-skip = 看解答
discord-quiz-next = 下一题
discord-quiz-gone = 这次练习已经结束，或不再保存。用 /练习 重新开始。
discord-quiz-of-another = 这是别人的练习，已经结束。用 /练习 开始你自己的。
discord-quiz-no-topic = 这个主题没有题目。请从列表中选一个，或者不填。
