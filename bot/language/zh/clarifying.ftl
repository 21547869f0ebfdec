# 问题还不能回答时，已经读懂的部分：先说问的是什么，后面用符号列出已知量。

heard-nernst = 求平衡电位
heard-inverse = 求另一侧的浓度
heard-ratio = 求浓度比
heard-temperature = 求温度
heard-valence = 求离子价数
heard-driving-force = 求驱动力
heard-force-inverse = 由驱动力求电位
heard-direction = 判断流动方向
heard-rest = 求膜电位
heard-constant-field = 用 GHK 方程求膜电位
heard-chord = 由电导求膜电位
heard-current = 求电流
heard-net-current = 求几种电导的净电流
heard-current-line = 求 I-V 直线的电导和反转电位
heard-permeability-ratio = 求通透性之比
heard-replacement = 求互相替换的两种离子的通透性之比
heard-conductance-ratio = 求电导之比
heard-free-energy = 求转运的自由能变化
heard-cotransport = 协同转运
heard-electroneutral = 求协同转运体的平衡
heard-exchanger = 求交换体的反转电位
heard-pump = 钠钾泵做的功
heard-pump-limit = 求 ATP 驱动的离子泵的极限
heard-pump-current = 求许多钠钾泵的电流
heard-atp-energy = ATP 水解的自由能
heard-charge = 求移动的电荷或离子数
