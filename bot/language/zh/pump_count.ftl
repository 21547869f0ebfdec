# 钠钾泵的“账本”。
pump-count-answer-Na = 泵出 { $count } 个 Na⁺
pump-count-answer-K = 泵入 { $count } 个 K⁺
pump-count-answer-ATP = 水解 { $count } 个 ATP
pump-count-answer-charge = 净移出 { $count } 个正电荷
pump-count-answer-cycle = 钠钾泵转 { $count } 次
pump-count-step-cycle = 一次循环：泵出 Na⁺、泵入 K⁺、水解 ATP
pump-count-step-cycles = 循环的次数
pump-count-step-asked = 次数乘以每次循环的数目
pump-count-why-ratio = 钠钾泵按整个循环工作：每水解一个 ATP，就泵出三个 Na⁺、泵入两个 K⁺，与浓度梯度的大小无关。
pump-count-why-charge = 出去三个正电荷，进来两个，每次循环净移出一个正电荷，所以钠钾泵是生电的。
