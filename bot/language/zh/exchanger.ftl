# 生电性交换体的反转电位。
exchanger-answer = 交换体在 { $symbol } = { $value } 处停转，越过此处便反向
exchanger-step-balance = 在 V_rev 处，一个循环的自由能变化为零
exchanger-step-solve = 解出 V_m
exchanger-step-charge = 正向转运一个循环，净移入膜内的电荷
exchanger-step-numbers = 代入数值
exchanger-why-cycle = 正向转运：{ $inward-count } 个 { $inward } 进，{ $outward-count } 个 { $outward } 出。{ $inward } 用自己的梯度为 { $outward } 付出能量。
exchanger-why-charge-in = 每个正向循环净移入正电荷（{ $charge } e）：V_m 比 V_rev 更负时正向转运，产生内向电流；比 V_rev 更正时反向转运。
exchanger-why-charge-out = 每个正向循环净移出正电荷（{ $charge } e）：V_m 比 V_rev 更正时正向转运，产生外向电流；比 V_rev 更负时反向转运。
exchanger-why-equilibrium = V_rev 不是其中任何一种离子的平衡电位，而是整个循环的平衡点；浓度一变，它就跟着变。
