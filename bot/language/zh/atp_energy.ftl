# ATP 水解所释放的能量。
atp-energy-answer = ΔG_ATP = { $energy }：这个细胞里 ATP 水解所提供的能量
atp-energy-step-law = 标准值，再加上实际浓度偏离标准状态的部分
atp-energy-step-ratio = 浓度以 mol/L 计，因为标准状态是 1 mol/L
atp-energy-step-thermal = 热运动的能量
atp-energy-step-numbers = 代入数值
atp-energy-step-unit = 换算成所问的单位
atp-energy-why-far = 细胞里 ATP 多而 ADP 和无机磷酸少，离平衡很远：这在标准值上又添了 { $gained }。
atp-energy-why-use = 钠钾泵就靠它付账：一个循环的花费不能超过这个数。
