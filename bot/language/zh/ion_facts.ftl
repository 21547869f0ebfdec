# 离子或分子的基本情况。
ion-answer = { $symbol }（{ $name }）：电荷数 z = { $charge }
ion-answer-potential = { $symbol }（{ $name }）：电荷数 z = { $charge }；{ $potential-symbol } = { $potential }（{ $cell }）
ion-answer-neutral = { $species } 不带电荷（z = 0），所以没有平衡电位
ion-answer-neutral-named = { $species }（{ $name }）不带电荷（z = 0），所以没有平衡电位
ion-step-concentrations = 浓度（{ $cell }），膜外 | 膜内
ion-step-potential = { $temperature } 时的平衡电位
ion-step-force = 静息时（{ $resting }）的驱动力
ion-why-both-in = 静息时，浓度差和电位差都推 { $ion } 内流。
ion-why-both-out = 静息时，浓度差和电位差都推 { $ion } 外流。
ion-why-net-in = 静息时两种力方向相反，剩下的净推力使 { $ion } 内流。
ion-why-net-out = 静息时两种力方向相反，剩下的净推力使 { $ion } 外流。
ion-why-balanced = 静息时，作用于 { $ion } 的两种力正好平衡。
ion-why-cation = 阳离子：膜内为负，就把它拉进来。
ion-why-anion = 阴离子：膜内为负，就把它推出去。
ion-why-neutral = 不带电荷，不受膜电位影响，只顺浓度梯度移动，直到两侧浓度相等。
ion-why-unknown = { $cell }的预设值中没有它的浓度；给出膜内外浓度，就能求出平衡电位。
