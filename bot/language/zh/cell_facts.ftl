# 细胞预设值。
preset-answer = 预设值：{ $cell }，浓度对应 { $temperature }
preset-answer-resting = 预设值：{ $cell }，静息电位 { $resting }，浓度对应 { $temperature }
preset-step-ions = 膜外 | 膜内 | 平衡电位
preset-step-permeability = 静息时的相对通透性
preset-step-ghk = 由此用 GHK 方程求得的静息电位
preset-why-widest = 静息膜对 { $ion } 的通透性最大，所以它把 V_m 拉向 { $symbol } = { $potential } 的力量最大。
preset-why-nearest = 静息时（{ $resting }）{ $ion } 离平衡最近：{ $symbol } = { $potential }；其他离子的驱动力更大。
preset-why-none = 每种离子都有自己的平衡电位；V_m 介于它们之间，最靠近最容易通过的那种离子的 E。
preset-caution = 这些是教学常用值，不同细胞的实测值各不相同；也可以给出自己的数值来计算。
