# 由每种离子的能耗求钠钾泵一个循环的能耗。
cycle-cost-answer = 运出 { $out } 个 Na⁺、运入 { $in } 个 K⁺ 需要 { $cost }（每摩尔循环）
cycle-cost-step = 每种离子的能耗乘以一个循环运送的个数
cycle-cost-why-counts = 一摩尔循环运出 { $out } 摩尔 Na⁺、运入 { $in } 摩尔 K⁺；能量连同符号相加。
cycle-cost-why-atp = 每个循环水解一个 ATP，全部由它支付。细胞内 ATP 水解约提供 50～60 kJ/mol，可以比较。
