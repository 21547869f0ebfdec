# 由净电流为零的电位求 P_x/P_ref。
permeability-ratio-answer = { $symbol } = { $value }（膜对 { $x } 的通透性{ $comparison }对 { $ref } 的通透性）
permeability-ratio-more = 大于
permeability-ratio-less = 小于
permeability-ratio-answer-equal = { $symbol } = { $value }：对 { $x } 和 { $ref } 的通透性相等
permeability-ratio-answer-zero = { $symbol } = 0：{ $x } 完全不能通过

permeability-ratio-step-condition = 在 E_rev 处，两种离子的电流相互抵消（恒场假设）
permeability-ratio-step-closed = 两种离子电荷数相同，由 GHK 方程解出比值
permeability-ratio-step-general = 两种离子电荷数不同（φ 为 P = 1 时的 GHK 电流）
permeability-ratio-step-exponent = 以 RT/F 为单位的 E_rev
permeability-ratio-step-numbers = 代入数值
permeability-ratio-step-ratio = 两者相除

permeability-ratio-why-between = E_rev（{ $reversal }）介于 { $ref-symbol }（{ $ref-potential }）与 { $x-symbol }（{ $x-potential }）之间，这是必然的：每种离子都把 E_rev 拉向自己的平衡电位。
permeability-ratio-why-tug = { $x } 越容易通过，E_rev 就越靠近 { $x-symbol }；这个比值就是这场拔河的战况。
permeability-ratio-why-cancel = 净电流为零，但两种离子都在流动，只是电流相互抵消；谁也没有达到平衡。
permeability-ratio-caution-divalent = 这里的 P 就是通透性本身；有些文献把二价离子的系数 4 并入了比值。
permeability-ratio-caution-field = 以 GHK 的假设为前提：恒场，各离子互不干扰。这是通透性之比，不是电导之比。
