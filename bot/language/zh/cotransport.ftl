# 驱动离子的梯度最多能维持多大的底物浓度梯度。
cotransport-answer = { $cargo } 的膜内与膜外浓度之比最大为 { $value }
cotransport-answer-mM = 膜内 { $cargo } 最高可达 { $concentration }，是膜外（{ $outside }）的 { $value } 倍
cotransport-answer-outside = 膜外 { $cargo } 最低可降到 { $concentration }：膜内的 { $inside } 已是它的 { $value } 倍
cotransport-answer-least = { $cargo } 的膜内与膜外浓度之比最小为 { $value }
cotransport-answer-least-mM = 膜内 { $cargo } 最低可降到 { $concentration }，是膜外（{ $outside }）的 { $value } 倍
cotransport-answer-outside-most = 膜外 { $cargo } 最高可达 { $concentration }：膜内的 { $inside } 是它的 { $value } 倍
cotransport-step-balance = 到达极限时，一个循环的自由能变化为零
cotransport-step-solve = 解出底物的浓度比
cotransport-step-driver = 1 mol 驱动离子进入细胞的自由能变化
cotransport-step-driver-out = 1 mol 交换出去的离子的自由能变化
cotransport-step-chemical = 浓度的贡献
cotransport-step-electrical = 电位的贡献
cotransport-step-product = 相乘
cotransport-step-concentration = 乘以膜外浓度
cotransport-step-concentration-outside = 膜内浓度除以这个比值
cotransport-why-neutral = { $cargo } 不带电荷，没有平衡电位，单独只会扩散到两侧浓度相等；它与有平衡电位的 { $driver } 绑在一起转运，命运才不同。
cotransport-why-charged = { $cargo } 自己也带电荷，所以 V_m 既作用于 { $driver }，也作用于它。
cotransport-why-downhill = { $driver } 顺电化学梯度进入细胞（ΔG = { $energy }），同时带着 { $cargo } 逆梯度进入。这是继发性主动转运，{ $driver } 的梯度要靠泵消耗 ATP 来维持。
cotransport-why-uphill = { $driver } 自己进入细胞就要逆电化学梯度（ΔG = { $energy }），不能带动别的物质，所以比值小于 1。
cotransport-why-uphill-too = { $driver } 自己要逆电化学梯度移动（ΔG = { $energy }），在这里要消耗能量，得由循环中的其他离子来支付。
cotransport-why-helps = 同一个循环中 { $ion } 顺电化学梯度移动（ΔG = { $energy }），也出了一份力：自由能相加，所以浓度比相乘。
cotransport-why-costs = 同一个循环中 { $ion } 要逆电化学梯度移动（ΔG = { $energy }），这部分能量就不能用在底物上。
cotransport-why-flat = { $driver } 处于平衡，没有能量可以付出，所以不能浓缩 { $cargo }。
cotransport-why-power = 每个循环带 { $count } 个 { $driver }，浓度和电位的贡献都要算 { $count } 次，所以个数在指数上。
cotransport-caution-limit = 这是热力学极限；真实细胞有滑脱和其他外流途径，达不到这个值。
cotransport-answer-stops = 膜内 { $cargo } 达到 { $concentration } 时交换停止，是膜外（{ $outside }）的 { $value } 倍
cotransport-answer-stops-outside = 膜外 { $cargo } 为 { $concentration } 时交换停止，膜内（{ $inside }）是它的 { $value } 倍
cotransport-why-exchanged = { $driver } 外运是“上坡”（ΔG = { $energy }），这笔能量由内流的 { $cargo } 支付；到了极限，所付的正好等于所需的，没有剩余。
cotransport-why-exchanged-downhill = { $driver } 外流不耗能（ΔG = { $energy }），{ $cargo } 与之交换而进入；到了极限，没有能量剩余。
cotransport-why-turns = 膜内 { $cargo } 越多，或膜外 { $cargo } 越少，它能支付的能量就越少：越过这一极限，交换体就反向转运。
