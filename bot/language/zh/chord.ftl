# 以电导为权重的平衡电位平均值。

chord-rest = { $symbol } = { $potential }，此时流过各电导的电流相互抵消
chord-reversal = { $symbol } = { $potential }，此时通道没有净电流

chord-step-equation = 以电导为权重，求平衡电位的平均值
chord-step-weighted = 各电导乘以各自的 E，再相加
chord-step-injected = 加上注入电流（nS × mV = pA）
chord-step-total = 电导之和
chord-step-divide = 相除

chord-only = 只有 { $largest } 能通过，没有别的离子与它相争：没有其他电流时，{ $symbol } 就等于 { $largest-symbol } = { $largest-potential }。
chord-equal = 各电导相等，每种离子的分量一样：没有其他电流时，{ $symbol } 就是各平衡电位的简单平均。
chord-largest = { $largest } 占总电导的 { $share }，分量最大：{ $symbol } 被拉向 { $largest-symbol } = { $largest-potential }。
chord-injected = 注入的 { $current } 要从这些电导流出去，为此需要 { $shift }：即欧姆定律 I / Σg。
chord-steady = 这是稳态而不是平衡：在 { $symbol } 处，{ $lowest } 的外向电流和 { $highest } 的内向电流一直都在，要靠泵来弥补。
chord-net = 没有净电流不等于没有流动：在 { $symbol } 处，{ $lowest } 的外向电流与 { $highest } 的内向电流同时存在，恰好抵消。
chord-between = 验证：{ $potential } 介于 { $lowest-symbol } = { $lowest-potential } 与 { $highest-symbol } = { $highest-potential } 之间，平均值理应如此。
