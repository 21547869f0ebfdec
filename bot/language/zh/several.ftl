# 几个问题并列。

several-part = 第 { $number } 小题
several-in-state = { $field }为 { $value } 时：{ $answer }
several-part-in-state = 第 { $number } 小题：{ $field }为 { $value }

# 改变条件：前与后。
told-of-one = 题目给了两种情况，这里算的是“{ $first }”。
told-of-both = 第 1 小题是“{ $first }”，第 2 小题是“{ $second }”。
several-left = 第 { $number } 小题我没能解答：请把它单独再问一次，并写上所需的条件。
untouched-by = { $symbol } 不变：它只取决于 { $own } 自己在膜两侧的浓度，而这里改变的只是 { $other }。（膜电位可能变，平衡电位不变。）
several-unchanged = { $symbol } 不变，仍为 { $after }
several-times = { $symbol } 由 { $before } 变为 { $after }，是原来的 { $factor } 倍
several-why-sides = 若膜内不变，膜外变为原来的 { $outward } 倍；若膜外不变，则膜内变为原来的 { $inward } 倍。
several-why-factor = 平衡电位只看两个浓度之间差几倍，不看差多少 mM。
several-rises = { $symbol } 由 { $before } 升到 { $after }（{ $change }）
several-falls = { $symbol } 由 { $before } 降到 { $after }（{ $change }）
several-more-positive = { $symbol } 由 { $before } 变为 { $after }（{ $change }）：向正的方向移动
several-more-negative = { $symbol } 由 { $before } 变为 { $after }（{ $change }）：向负的方向移动
several-depolarises = { $symbol } 由 { $before } 变为 { $after }（{ $change }）：细胞去极化
several-hyperpolarises = { $symbol } 由 { $before } 变为 { $after }（{ $change }）：细胞超极化
several-changed = 改变的条件：{ $field }，由 { $before } 变为 { $after }。
several-step-shift = 移动量只取决于两个浓度比相差的倍数
several-flatter = { $species } 的浓度梯度变缓（浓度比更接近 1），较小的电压就能与之平衡，{ $symbol } 向 0 靠近。
several-steeper = { $species } 的浓度梯度变陡（浓度比离 1 更远），需要更大的电压与之平衡，{ $symbol } 远离 0。

# 比较。{ $order } 由大到小排列。
several-order = 由大到小：{ $order }
several-order-of-potentials = 由最正到最负：{ $order }
several-order-by-size = 按绝对值由大到小：{ $order }
several-nearest = { $ion }：V_m 离 { $symbol } 最近，只差 { $distance }，驱动力最小
several-furthest = { $ion }：V_m 离 { $symbol } 最远，相差 { $distance }，驱动力最大
several-prefers-cations = E_rev = { $reversal } 偏向 { $cation } = { $cation_value }，远离 { $anion } = { $anion_value }：通道选择阳离子
several-prefers-anions = E_rev = { $reversal } 偏向 { $anion } = { $anion_value }，远离 { $cation } = { $cation_value }：通道选择阴离子
several-prefers-neither = E_rev = { $reversal } 位于 { $cation } = { $cation_value } 与 { $anion } = { $anion_value } 正中：通道对阴阳离子没有选择性
several-item = { $symbol } = { $value }
several-item-of-part = { $symbol }（第 { $number } 小题）= { $value }
several-item-in-state = { $symbol }（{ $state }）= { $value }
several-exceeds = { $first }、{ $rest }
several-equals = { $first }，等于 { $rest }
several-difference = 两者相差 { $difference }。
several-multiple = 较大的是较小的 { $factor } 倍。
