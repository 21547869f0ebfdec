# GHK 方程：静息电位，或通道的反转电位。

constant-field-rest = { $symbol } = { $potential }，此时各离子的电流相互抵消
constant-field-rest-pump = { $symbol } = { $potential }，此时各离子的电流与泵的电流相互抵消
constant-field-reversal = { $symbol } = { $potential }，此时通道没有净电流

constant-field-step-equation = GHK 方程，分子是使膜内变正的一方
constant-field-step-anions = GHK 方程；阴离子内外对调，膜内在分子，膜外在分母
constant-field-step-pump = Mullins-Noda 方程：在 GHK 里计入泵本身的电流
constant-field-step-pump-weight = 泵使 K⁺ 的权重乘以 r，即每运进 1 个 K⁺ 所运出的 Na⁺ 数
constant-field-step-above = 分子
constant-field-step-below = 分母
constant-field-step-log = 比值的自然对数
constant-field-step-multiply = 乘以热电压
constant-field-step-quadratic = 有二价离子时，电流抵消的条件是
constant-field-step-a = 把 V_m 往下拉的一价离子
constant-field-step-b = 把 V_m 往上拉的一价离子
constant-field-step-c = 把 V_m 往下拉的二价离子
constant-field-step-d = 把 V_m 往上拉的二价离子
constant-field-step-numbers = 代入数值
constant-field-step-root = 取正根
constant-field-step-zero-current = 按 GHK，各离子的电流之和为零
constant-field-step-search = 用数值方法求解

constant-field-only = 只有 { $species } 能通过，没有别的离子与它相争：{ $symbol } 就是它的平衡电位 { $own }。
constant-field-one-sided = 其中有的离子只在膜的一侧，没有平衡电位；但仍有一个 { $symbol } 使各电流相互抵消。
constant-field-widest = { $species } 的门最宽，拉力最大，把膜电位拉向 { $own } = { $own-potential }，最后 { $symbol } 与它相差 { $distance }。
constant-field-pulls-too = { $species } 则拉向 { $own } = { $own-potential }。它的通透性是最大者的 { $share } 倍，{ $symbol } 就按这个分量被它拉过去一些。
constant-field-equal-doors = 各扇门一样宽，只看浓度：{ $symbol } 是各离子之间不偏不倚的折中。
constant-field-steady = 这是稳态而不是平衡：在 { $symbol } 处，{ $lowest } 的外向电流和 { $highest } 的内向电流一直都在，要靠泵来弥补。
constant-field-net = 没有净电流不等于没有流动：在 { $symbol } 处，{ $lowest } 的外向电流与 { $highest } 的内向电流同时存在，恰好抵消。
constant-field-pump = 不计泵的电流，GHK 得 { $alone }：泵运出的净电荷使 V_m 移动了 { $shift }。这种移动再大也不超过 (RT/F)·ln r = { $most }，V_m 的其余部分来自浓度梯度和各扇门的宽窄。
constant-field-between = 验证：{ $potential } 介于最低的 { $low } = { $low-potential } 与最高的 { $high } = { $high-potential } 之间，理应如此。
