# 交换体最多能把被运离子降到多低。
exchange-limit-answer = { $symbol } = { $value }：交换体最多只能把 { $cargo } 降到这么低
exchange-limit-step-balance = 到了极限，转运一个循环不再有净能量变化
exchange-limit-step-driver = 提供能量的 { $ion } 的平衡电位
exchange-limit-step-cargo = 解出被运离子的平衡电位
exchange-limit-step-numbers = 逆用能斯特方程：由 E 求膜内浓度
exchange-limit-why = 再往下，每个循环的花费就超过 { $driver } 所能支付的，交换体因此停转。{ $driver } 的浓度梯度变小，或膜内变得不那么负，这个极限都会升高，交换体甚至会反转，把 { $cargo } 带进细胞。
