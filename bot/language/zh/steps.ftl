# 每一步在做什么；后面是冒号和算式。

step-nernst = 能斯特方程
step-thermal = 热电压（T 用开尔文）
step-ratio = 膜外与膜内的浓度比
step-log = 浓度比的自然对数
step-potential = 除以电荷数 z，再相乘
step-ph = 由 pH 求 H⁺ 浓度
step-ph-rule = 直接用 pH 计算，注意膜内在前
