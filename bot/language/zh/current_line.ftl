# 电流-电压直线。
current-line-answer-conductance = g = { $conductance }，即直线的斜率；直线在 { $symbol } = { $reversal } 处过零
current-line-answer-reversal = { $symbol } = { $reversal }，直线在此过零；斜率 g = { $conductance }
current-line-answer-step = g = { $conductance }，即电流-电压直线的斜率
current-line-answer-current = { $membrane } 时 I = { $current }，沿斜率 g = { $conductance } 的直线求得
current-line-answer-resistance = R = { $resistance }，即电导 g = { $conductance } 的倒数
current-line-answer-inverse = g = { $conductance }，即电阻 R = { $resistance } 的倒数

current-line-step-slope = 电导就是直线的斜率
current-line-step-numbers = 代入数值（pA / mV = nS）
current-line-step-numbers-density = 代入数值（µA/cm² / mV = mS/cm²）
current-line-step-zero = 从一点退回到电流为零处
current-line-step-current = 在所求电压处用欧姆定律
current-line-step-resistance = 电阻是电导的倒数
current-line-step-inverse = 电导是电阻的倒数

current-line-why-slope = 欧姆定律 I = g × (V_m − E_rev) 是一条直线：从直线上任何一点出发，电压每增加 1 mV，电流就增加 g。
current-line-why-zero = 在 { $symbol } 处没有驱动力，也没有净电流：比它更负时是内向电流，比它更正时是外向电流。
current-line-why-inverse = 电阻和电导说的是同一件事：电流流过有多容易。越难流过，R 越大，g 越小；1 nS 的倒数就是 1 GΩ。
