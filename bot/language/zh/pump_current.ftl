# 许多钠钾泵的电流。
pump-current-answer-out = { $symbol } = { $current }：净外向电流
pump-current-answer-in = { $symbol } = { $current }：净内向电流
pump-current-answer-none = { $symbol } = { $current }：这样的循环不带净电荷
pump-current-answer-Na = { $name } = { $part }：净泵电流为 { $current } 时的 Na⁺ 外流电流
pump-current-answer-K = { $name } = { $part }：净泵电流为 { $current } 时的 K⁺ 内流电流
pump-current-answer-pumps = 产生 { $current } 的电流需要 { $value } 个泵
pump-current-answer-rate = 每个泵以 { $value } 的速率循环，合起来产生 { $current }
pump-current-answer-shift = { $potential } = { $value }，由 { $current } 的泵电流引起
pump-current-answer-stop = { $potential } = { $value }：泵一停，{ $current } 的泵电流随即消失

pump-current-step-charge = 一次循环运出的净电荷
pump-current-step-law = 泵的数目 × 每秒循环次数 × 每循环的电荷
pump-current-step-solve = 解出所求的量
pump-current-step-numbers = 代入数值
pump-current-step-share = 该离子占一个循环净电荷的份额
pump-current-step-shift = 对整个膜用欧姆定律（pA × MΩ = µV）

pump-current-why-charge = 每次循环运出 { $out } 个 Na⁺、运入 { $in } 个 K⁺：剩下的就是净电荷，所以泵是生电的。
pump-current-why-silent = 每次循环运出 { $out } 个 Na⁺、运入 { $in } 个 K⁺：进出的电荷相等，所以泵不产生电流。
pump-current-why-share = 净电流只是两者之差：每个循环 { $out } 个 Na⁺ 把正电荷带出，{ $in } 个 K⁺ 又把正电荷带回。K⁺ 内流记为负值。
pump-current-why-small = 与开放通道的电流相比，泵电流很小；因此泵本身只使 V_m 改变几毫伏。
pump-current-why-shift = 外向电流把正电荷带出细胞，使膜内更负，改变量等于电流乘以输入电阻。
pump-current-why-stop = 外向的泵电流使膜内更负，改变量等于电流乘以输入电阻。泵停下的瞬间，失去的正是这一部分，这时浓度还没有改变。
pump-current-why-slow = 更大的变化来得慢：没有泵，离子梯度逐渐消退，静息电位也随之消失。
