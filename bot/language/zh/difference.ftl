# 两个概念对照：先一句话说明区别，再逐行对比。
difference-side-by-side = 对照如下：

difference-reversal = 平衡电位属于一种离子，反转电位属于一种通道；只有通道仅允许一种离子通过时，两者才相等
difference-reversal-zero = 为零的量：平衡电位处是该离子的净通量，反转电位处是通道的净电流。
difference-reversal-depends = 取决于：平衡电位只取决于浓度比、电荷数和温度；反转电位还取决于通道的选择性。
difference-reversal-found = 怎样得到：平衡电位由能斯特方程计算，反转电位从实测的 I-V 曲线上读出。
difference-reversal-cost = 代价：平衡不耗能；多种离子的反转电位下，方向相反的离子流仍在消耗浓度梯度。

difference-steady = 平衡时每种离子的净流动都为零，不需要能量；稳态时离子在流，只是总和相抵，要靠能量维持
difference-steady-flow = 净流动：平衡时每种离子都为零；稳态时只是总和为零。
difference-steady-energy = 能量：平衡不需要；稳态要靠泵和 ATP。
difference-steady-test = 判断：平衡时 V_m 等于每种可通透离子的 E；稳态时 V_m 介于各个 E 之间。
difference-steady-example = 例子：只通透 K⁺ 的膜在 E_K 达到平衡；神经元的静息电位是稳态。

difference-ghk = 能斯特方程只管一种离子（平衡），GHK 方程同时考虑多种离子（稳态）
difference-ghk-ions = 离子：能斯特方程只有一种，GHK 包括所有可通透的离子。
difference-ghk-needs = 所需条件：能斯特方程要浓度比、电荷数和温度；GHK 还要相对通透性。
difference-ghk-state = 在算出的电位下：能斯特是该离子净通量为零；GHK 只是净电流为零。
difference-ghk-limit = 极限情形：只剩一种可通透离子时，GHK 还原为能斯特方程。

difference-energy = 两者衡量的是同一种不平衡：驱动力用电压表示，电化学势差用每摩尔的能量表示
difference-energy-formula = 公式：驱动力为 V_m − E；电化学势差为 zF × (V_m − E)。
difference-energy-sign = 符号：V_m − E 给出电流的方向；zF × (V_m − E) 给出离子本身的方向，阴离子也适用。
difference-energy-use = 用途：算电流用驱动力，I = g × (V_m − E)；与 ATP 比较或计算偶联转运时用能量。

difference-k-na = K⁺ 集中在膜内，向外漏；Na⁺ 集中在膜外，两种力都推它向内
difference-k-na-gradient = 浓度梯度：K⁺ 膜内约为膜外的 30 倍，Na⁺ 膜外约为膜内的 10 倍。
difference-k-na-potential = 平衡电位：E_K 很负，E_Na 为正。
difference-k-na-rest = 静息时：K⁺ 容易通过，驱动力小；Na⁺ 很难通过，驱动力大。
difference-k-na-spike = 动作电位：Na⁺ 内流形成上升支，K⁺ 外流使 V_m 复极化。

difference-spike = 静息电位是细胞未受刺激时稳定的电位；动作电位是钠通道开放引起的一次短暂翻转
difference-spike-time = 时间：静息电位恒定；神经的动作电位只有约 1 毫秒。
difference-spike-permeability = 通透性：静息时以 K⁺ 为主；峰值时以 Na⁺ 为主，随后又以 K⁺ 为主。
difference-spike-voltage = 电位：静息电位接近 E_K；峰值接近 E_Na。
difference-spike-same = 相同之处：浓度几乎不变，所以 E_K、E_Na 也几乎不变。

difference-forces = 化学力就是扩散，作用于一切粒子；电场力只作用于电荷
difference-forces-cause = 来源：化学力来自随机热运动和浓度比，电场力来自电荷和膜电位。
difference-forces-direction = 方向：化学力由高浓度指向低浓度；膜内为负时，电场力把阳离子拉进来，把阴离子推出去。
difference-forces-neutral = 中性分子：扩散能推动它，电压不能。

difference-active = 钠钾泵直接消耗 ATP（原发性主动转运）；SGLT1 利用泵建立的 Na⁺ 梯度（继发性主动转运）
difference-active-energy = 能量：泵水解 ATP；SGLT1 不水解 ATP，但消耗 Na⁺ 梯度。
difference-active-cargo = 转运物：泵使 3 个 Na⁺ 出、2 个 K⁺ 进；SGLT1 使 2 个 Na⁺ 和 1 个葡萄糖一同进入。
difference-active-stop = 如果泵停了：浓度梯度耗竭，SGLT1 也随之停止。
