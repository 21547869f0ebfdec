# 几个已知电流之和。
current-sum-answer-in = { $symbol } = { $value }：净电流为内向
current-sum-answer-out = { $symbol } = { $value }：净电流为外向
current-sum-answer-none = { $symbol } = { $value }：各电流互相抵消
current-sum-step = 连同符号相加
current-sum-why-in = 进入的正电荷多于流出的：若不钳制，V_m 会变得更正。
current-sum-why-out = 流出的正电荷多于进入的：若不钳制，V_m 会变得更负。
current-sum-why-none = 进出的正电荷一样多：离子仍在流动，V_m 却保持不变。
current-sum-why-sign = 按惯例，内向电流为负，外向电流为正。
