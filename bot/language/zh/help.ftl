# 可以问什么：以例句说明。
help-headline = 用自己的话来问，带不带数字都可以。例如：
help-line = { $topic }：{ $question }
help-follow-up = 还可以接着上一题追问：“20 °C 呢？”“换成 Na+ 呢？”“为什么？”没有给出的条件，我会采用常用值并说明。

help-topic-equilibrium = 平衡电位
help-ask-equilibrium = 37 °C，K+膜外5 mM、膜内140 mM，求平衡电位
help-topic-inverse = 反求浓度
help-ask-inverse = E_Na = +60 mV，膜外 Na+ 145 mM，37 °C，求膜内浓度
help-topic-valence = 反求电荷数
help-ask-valence = 某离子膜外 10 mM、膜内 1 mM，37 °C 时平衡电位为 +30.77 mV，求化合价
help-topic-driving-force = 驱动力
help-ask-driving-force = 膜电位-70 mV，E_K -90 mV，K+的驱动力有多大
help-topic-direction = 流动方向
help-ask-direction = 膜电位-70 mV时，Na+往哪个方向流动
help-topic-constant-field = 用 GHK 方程求膜电位
help-ask-constant-field = PK:PNa:PCl = 1:0.04:0.45，K 5/140，Na 145/15，Cl 110/10，37 °C，求膜电位
help-topic-chord = 由电导求膜电位
help-ask-chord = gK 20 nS，gNa 1 nS，E_K -90 mV，E_Na +60 mV，求膜电位
help-topic-current = 电流
help-ask-current = 电导 10 nS，膜电位 -20 mV，E_Na +50 mV，求电流
help-topic-net-current = 几种电流之和
help-ask-net-current = -50 mV 时的净电流，g_Na = 2 nS，E_Na = +60 mV，g_K = 8 nS，E_K = -90 mV
help-topic-current-line = I–V 直线上的两点
help-ask-current-line = -80 mV 时电流 -200 pA，-20 mV 时 +100 pA，I-V 为直线，求电导和反转电位
help-topic-permeability-ratio = 通透性之比
help-ask-permeability-ratio = 反转电位 -10 mV，Na 145/15，K 5/140，37 °C，求 PNa/PK
help-topic-replacement = 由离子替换求通透性比
help-ask-replacement = 膜外 Na+ 换成 Li+，反转电位从 +50 mV 变为 +40 mV，P_Li/P_Na 是多少？
help-topic-conductance-ratio = 电导之比
help-ask-conductance-ratio = 反转电位 -20 mV，E_Na +60 mV，E_K -90 mV，求 gNa/gK
help-topic-free-energy = 自由能
help-ask-free-energy = 37 °C，Na+膜外145 mM、膜内15 mM，Vm -70 mV，Na+进入细胞的自由能变化是多少
help-topic-cotransport = 协同转运
help-ask-cotransport = SGLT1 的最大葡萄糖浓度梯度，Na 145/15，膜电位 -70 mV，37 °C
help-topic-electroneutral = 电中性协同转运
help-ask-electroneutral = KCC2 平衡时胞内 Cl⁻ 浓度？K 5/140，Cl 膜外 120 mM
help-topic-exchanger = 交换体
help-ask-exchanger = 钠钙交换体 3:1，E_Na +60 mV，E_Ca +130 mV，求反转电位
help-topic-pump = 钠钾泵
help-ask-pump = 钠钾泵做的功，Na 145/15，K 5/140，膜电位 -70 mV，37 °C
help-topic-pump-current = 泵的电流
help-ask-pump-current = 100万个钠钾泵，每秒循环100次，泵电流是多少 pA？
help-topic-charge = 改变电位所需的离子
help-ask-charge = 直径 20 µm 的细胞，膜电位改变 100 mV 需要移动多少离子
help-topic-thermal-voltage = 热电压
help-ask-thermal-voltage = 37 °C时的热电压是多少
help-topic-compare = 比较
help-ask-compare = 比较 E_K 和 E_Na，K 5/140，Na 145/15，37 °C
help-topic-concept = 概念
help-ask-concept = 静息电位为什么是负的
help-topic-difference = 区别
help-ask-difference = 反转电位和平衡电位有什么区别
help-topic-cell = 细胞
help-ask-cell = 枪乌贼巨轴突的离子浓度
help-topic-ion = 离子
help-ask-ion = Mg2+ 的基本资料
