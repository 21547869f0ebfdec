# 钠钾泵的“账本”。
pump-count-answer-Na = 泵出 { $count } 个 Na⁺
pump-count-answer-K = 泵入 { $count } 个 K⁺
pump-count-answer-ATP = 水解 { $count } 个 ATP
pump-count-answer-charge = 净移出 { $count } 个正电荷
pump-count-answer-cycle = 钠钾泵转 { $count } 次
pump-count-answer-silent = 净电荷为 0：泵出 { $out } 个 Na⁺、泵入 { $in } 个 K⁺，进出的电荷相等，这样的泵是电中性的，不生电
pump-count-step-cycle = 一次循环：泵出 Na⁺、泵入 K⁺、水解 ATP
pump-count-step-cycles = 循环的次数
pump-count-step-asked = 次数乘以每次循环的数目
pump-count-why-ratio = 钠钾泵按整个循环工作：每水解一个 ATP，就泵出 { $out } 个 Na⁺、泵入 { $in } 个 K⁺，与浓度梯度的大小无关。
