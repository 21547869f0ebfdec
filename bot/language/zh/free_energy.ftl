# 跨膜转运的自由能变化。
free-energy-answer-in-down = ΔG = { $value }：{ $species } 进入细胞可以自发进行
free-energy-answer-in-up = ΔG = { $value }：{ $species } 进入细胞需要耗能
free-energy-answer-in-zero = ΔG = { $value }：{ $species } 处于平衡，进入细胞既不耗能也不放能
free-energy-answer-out-down = ΔG = { $value }：{ $species } 移出细胞可以自发进行
free-energy-answer-out-up = ΔG = { $value }：{ $species } 移出细胞需要耗能
free-energy-answer-out-zero = ΔG = { $value }：{ $species } 处于平衡，移出细胞既不耗能也不放能

free-energy-step-in = 由膜外到膜内，浓度项加电学项
free-energy-step-out = 由膜内到膜外，两项都变号
free-energy-step-neutral = 不带电荷，只有浓度项
free-energy-step-chemical = 浓度项
free-energy-step-electrical = 电学项（电位用伏特）
free-energy-step-sum = 相加
free-energy-step-many = 一起移动的全部
free-energy-step-unit = 换算成所求单位

free-energy-why-chemical-down = 浓度：{ $species } 由 { $from } 到 { $to }，顺浓度梯度，扩散帮忙（{ $energy }）。
free-energy-why-chemical-up = 浓度：{ $species } 由 { $from } 到 { $to }，逆浓度梯度，扩散阻碍（{ $energy }）。
free-energy-why-chemical-zero = 浓度：两侧都是 { $from }，扩散不起作用。
free-energy-why-electrical-down = 电位：V_m 为 { $membrane } 时，电场力把 { $species } 拉向这个方向（{ $energy }）。
free-energy-why-electrical-up = 电位：V_m 为 { $membrane } 时，电场力把 { $species } 拉向相反方向（{ $energy }）。
free-energy-why-electrical-zero = 电位：V_m 为 0 mV，没有电场，既不帮忙也不阻碍。
free-energy-why-neutral = { $species } 不带电荷，膜电位对它没有作用，它也没有平衡电位。
free-energy-why-negative = ΔG < 0：下坡，只要有通路，就能沿这个方向自发进行，并放出能量。
free-energy-why-positive = ΔG > 0：上坡，必须另有来源付出能量，例如 ATP 或另一种离子的梯度。
free-energy-why-zero = ΔG = 0：两种力正好平衡。
free-energy-why-check-in = 验证：V_m − { $symbol } = { $force }，代入 zF × (V_m − { $symbol })，结果相同。
free-energy-why-check-out = 验证：V_m − { $symbol } = { $force }，代入 −zF × (V_m − { $symbol })，结果相同。
