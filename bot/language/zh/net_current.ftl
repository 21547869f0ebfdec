# 几种电导的电流之和：Σ g × (V_m − E)。
net-current-answer-in = { $symbol } = { $value }：净电流为内向
net-current-answer-out = { $symbol } = { $value }：净电流为外向
net-current-answer-none = { $symbol } = { $value }：各电流互相抵消

net-current-step-law = 对每种电导用欧姆定律，再相加
net-current-step-each = 电导乘以驱动力（nS × mV = pA）
net-current-step-each-density = 电导乘以驱动力（mS/cm² × mV = µA/cm²）
net-current-step-sum = 连同符号相加
net-current-step-zero = 在各 E 按电导加权的平均值处，净电流为零

net-current-why-closed = 没有任何电导开放：无论驱动力多大，都没有电流。
net-current-why-largest-in = 份额最大的是 { $largest } = { $current }，内向：V_m 比它的反转电位更负。
net-current-why-largest-out = 份额最大的是 { $largest } = { $current }，外向：V_m 比它的反转电位更正。
net-current-why-in = V_m（{ $membrane }）低于 { $symbol }（{ $reversal }），所以净电流内向：若不钳制，它会把 V_m 升到 { $symbol }。
net-current-why-out = V_m（{ $membrane }）高于 { $symbol }（{ $reversal }），所以净电流外向：若不钳制，它会把 V_m 降到 { $symbol }。
net-current-why-none = V_m（{ $membrane }）正好等于 { $symbol }：各电流照常流动，进出相等，V_m 不变。
net-current-why-sign = 按惯例，内向电流为负，外向电流为正。
