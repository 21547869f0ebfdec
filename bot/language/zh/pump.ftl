# 钠钾泵（Na⁺-K⁺-ATP 酶）所做的功。
pump-answer = 泵出 3 个 Na⁺、泵入 2 个 K⁺ 需要 { $cost }（每摩尔循环）
pump-answer-reversal = V_rev = { $potential }：此时 ATP 的能量恰好只够转运离子，泵停止转动
pump-answer-downhill = 在这样的梯度下，Na⁺ 出、K⁺ 进可以自发进行（{ $cost }，每摩尔循环）
pump-answer-share = 泵出 3 个 Na⁺、泵入 2 个 K⁺ 需要 { $cost }（每摩尔循环），占 ATP 所供能量（{ $atp }）的 { $share }
pump-answer-too-dear = 泵出 3 个 Na⁺、泵入 2 个 K⁺ 需要 { $cost }（每摩尔循环），超过 ATP 所能提供的 { $atp }：泵停转，甚至反转
pump-answer-total = 连同 ATP，每摩尔循环 ΔG_total = { $total }：为负值，泵可以正向运转
pump-answer-total-uphill = 连同 ATP，每摩尔循环 ΔG_total = { $total }：不是负值，泵停转甚至反转
pump-step-sum = 3 个 Na⁺ 外运加 2 个 K⁺ 内运
pump-step-Na = Na⁺ 外运，每摩尔离子
pump-step-K = K⁺ 内运，每摩尔离子
pump-step-numbers = 代入数值
pump-step-unit = 换算成所求单位
pump-step-efficiency = 占 ATP 自由能的比例
pump-step-total = 整个循环：离子与 ATP 合在一起
pump-step-reversal = ATP 恰好够用时的电位
pump-why-Na-both = Na⁺ 外运既逆浓度差又逆电位差，要 { $share }，占了大头。
pump-why-Na = 把 3 个 Na⁺ 运出去，要 { $share }。
pump-why-K-helped = K⁺ 内运逆浓度差，但膜内的负电位帮忙，2 个 K⁺ 只要 { $share }。
pump-why-K = 把 2 个 K⁺ 运进来，要 { $share }。
pump-why-K-free = 膜内负到 K⁺ 可以自行进入：2 个 K⁺ 反而放出能量（{ $share }）。
pump-why-charge = 每个循环净移出一个正电荷，所以膜内越负，泵越费力；这也说明泵是生电的。
pump-why-atp = 每个循环由 1 个 ATP 付账；细胞内水解 ATP 大约提供 50～60 kJ/mol，可以比较。
pump-why-reversal = V_m 为 V_rev = { $reversal } 时，一个循环的代价恰好等于 ATP 所能提供的能量。真实细胞到不了那里，所以泵总是正转。
pump-why-reversed = V_m（{ $membrane }）已经越过 V_rev = { $reversal }：在这些条件下，泵会反转并合成 ATP。
