# 驱动离子的梯度最多能维持多大的底物浓度梯度。
cotransport-answer = { $cargo } 的膜内与膜外浓度之比最大为 { $value }
cotransport-answer-mM = 膜内 { $cargo } 最高可达 { $concentration }，是膜外（{ $outside }）的 { $value } 倍
cotransport-step-balance = 到达极限时，一个循环的自由能变化为零
cotransport-step-solve = 解出底物的浓度比
cotransport-step-driver = 1 mol 驱动离子进入细胞的自由能变化
cotransport-step-chemical = 浓度的贡献
cotransport-step-electrical = 电位的贡献
cotransport-step-product = 相乘
cotransport-step-concentration = 乘以膜外浓度
cotransport-why-neutral = { $cargo } 不带电荷，没有平衡电位，单独只会扩散到两侧浓度相等；它与有平衡电位的 { $driver } 绑在一起转运，命运才不同。
cotransport-why-charged = { $cargo } 自己也带电荷，所以 V_m 既作用于 { $driver }，也作用于它。
cotransport-why-downhill = { $driver } 顺电化学梯度进入细胞（ΔG = { $energy }），同时带着 { $cargo } 逆梯度进入。这是继发性主动转运，{ $driver } 的梯度要靠泵消耗 ATP 来维持。
cotransport-why-uphill = { $driver } 自己进入细胞就要逆电化学梯度（ΔG = { $energy }），不能带动别的物质，所以比值小于 1。
cotransport-why-flat = { $driver } 处于平衡，没有能量可以付出，所以不能浓缩 { $cargo }。
cotransport-why-power = 每个循环带 { $count } 个 { $driver }，浓度和电位的贡献都要算 { $count } 次，所以个数在指数上。
cotransport-caution-limit = 这是热力学极限；真实细胞有滑脱和其他外流途径，达不到这个值。
