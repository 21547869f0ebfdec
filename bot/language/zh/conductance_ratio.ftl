# 两个欧姆电导之比 g_x/g_ref。
conductance-ratio-answer = { $symbol } = { $value }：对 { $x } 的电导是对 { $ref } 的 { $value } 倍
conductance-ratio-answer-zero = { $symbol } = 0：反转电位就是 { $ref-symbol }，{ $x } 的电导没有贡献
conductance-ratio-step-condition = 在共同的反转电位处，两股电流相互抵消
conductance-ratio-step-solve = 解出比值
conductance-ratio-step-numbers = 代入数值
conductance-ratio-why-lever = 就像杠杆：E_rev 离 { $ref-symbol } 有 { $ref-distance }，离 { $x-symbol } 有 { $x-distance }；离谁近，谁的电导就大。
conductance-ratio-why-currents = 在 { $reversal } 处，{ $ref } 和 { $x } 都在流动，方向相反，只是电流之和为零。
conductance-ratio-caution = 电导不等于通透性：电导还与浓度有关。若要算通透性之比，应把浓度代入 GHK 方程。
conductance-ratio-answer-share = { $x } 占两种电导之和的 { $share }：{ $symbol } = { $value }
conductance-ratio-step-share = 由比值求它在两者之和中所占的份额
conductance-ratio-answer-conductance = { $symbol } = { $value }：{ $x } 的电导须为 { $ref } 的 { $ratio } 倍，两股电流才能互相抵消
conductance-ratio-step-conductance = 由比值求出电导
