# 平衡电位及其逆运算。

equilibrium-potential = { $species } 的平衡电位 { $symbol } = { $potential }
equilibrium-outside = { $symbol } = { $value }，即膜外应有的 { $species } 浓度
equilibrium-inside = { $symbol } = { $value }，即膜内应有的 { $species } 浓度
equilibrium-pH-outside = pH_o = { $pH }，即膜外应有的酸度（{ $symbol } = { $value }）
equilibrium-pH-inside = pH_i = { $pH }，即膜内应有的酸度（{ $symbol } = { $value }）
equilibrium-ratio = { $symbol } = { $value }，即达到平衡时 { $species } 膜外与膜内的浓度比
equilibrium-inverse-ratio = { $symbol } = { $value }，即达到平衡时 { $species } 膜内与膜外的浓度比
equilibrium-temperature = T = { $value }，在此温度下，该浓度比对应 { $symbol } = { $potential }

equilibrium-step-solve = 解出所求的量
equilibrium-step-exponent = 指数
equilibrium-step-ratio = 膜外与膜内的浓度比
equilibrium-step-concentration = 由已知一侧求另一侧
equilibrium-step-temperature = 代入数值（E 用伏特）
equilibrium-step-ph = 换算成 pH
equilibrium-step-celsius = 由开尔文换算成 °C

# 膜内带什么电才拦得住这种离子。
equilibrium-pull-cation = 要留住它，电场力必须向内拉。{ $species } 带正电，所以膜内必须为负：{ $symbol } 小于零。
equilibrium-push-cation = 要挡住它，电场力必须向外推。{ $species } 带正电，所以膜内必须为正：{ $symbol } 大于零。
equilibrium-pull-anion = 要留住它，电场力必须向内拉。{ $species } 带负电，所以膜内必须为正：{ $symbol } 大于零。
equilibrium-push-anion = 要挡住它，电场力必须向外推。{ $species } 带负电，所以膜内必须为负：{ $symbol } 小于零。
equilibrium-hold-nothing = 没有什么需要拦，也就不需要电压：无论电荷数和温度是多少，{ $symbol } 都等于 0 mV。
equilibrium-balance = 当 V_m = { $potential } 时，{ $species } 受的两种力恰好抵消：它仍在双向穿膜，流入与流出一样多，净流动为零，这是动态平衡。
equilibrium-valence =
    { $species } 带 { $count } 个电荷，受的电场力是一价离子的 { $count } 倍，较小的电压就够了：浓度每差 10 倍只需 { $decade }，而不是 { $univalent }。
equilibrium-check-size = 验算：{ $temperature } 时，浓度每差 10 倍相当于 { $decade }。相差 { $fold } 倍就是 { $decades } 个 10 倍，{ $decades } × { $decade } 即 { $size }。
equilibrium-unusual = { $potential } 已超出活细胞膜所能承受的范围。请检查两个浓度的单位：是不是有一个是 µM 或 nM？

equilibrium-implies-inside = { $potential } 能把 { $species } 留在膜内，可见膜内比膜外多，是膜外的 { $fold } 倍。
equilibrium-implies-outside = { $potential } 能把 { $species } 挡在膜外，可见膜外比膜内多，是膜内的 { $fold } 倍。
equilibrium-implies-equal = 0 mV 什么也拦不住，可见 { $species } 在膜两侧浓度相等。
equilibrium-check-back = 验算：把膜外 { $outside }、膜内 { $inside } 代回能斯特方程，得 { $symbol } = { $potential }。
equilibrium-why-temperature = 推动扩散的是热运动：浓度比一定时，{ $symbol } 与热力学温度成正比，所以一个电位只对应一个温度。
