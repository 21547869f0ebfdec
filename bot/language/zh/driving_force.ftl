# 驱动力与流动方向。

driving-force-is-in = { $species } 的驱动力 V_m − { $symbol } = { $force }，推动 { $species } 内流
driving-force-is-out = { $species } 的驱动力 V_m − { $symbol } = { $force }，推动 { $species } 外流
driving-force-is-zero = { $species } 的驱动力 V_m − { $symbol } = 0 mV，没有净流动
driving-force-goes-in = { $species } 内流（流入细胞）：V_m − { $symbol } = { $force }
driving-force-goes-out = { $species } 外流（流出细胞）：V_m − { $symbol } = { $force }
driving-force-goes-nowhere = { $species } 没有净流动：V_m 正好等于 { $symbol }
driving-force-membrane = V_m = { $membrane }，此时 { $species } 的驱动力为 { $force }
driving-force-potential = { $symbol } = { $potential }，这样在 V_m = { $membrane } 时 { $species } 的驱动力才是 { $force }
driving-force-branch-in = 通过{ $species }的电流为内向：V_m − { $symbol } = { $force }
driving-force-branch-out = 通过{ $species }的电流为外向：V_m − { $symbol } = { $force }
driving-force-branch-none = 通过{ $species }的净电流为零：V_m 等于 { $symbol }
driving-force-neutral-in = { $species } 顺浓度梯度进入细胞，与 V_m 无关
driving-force-neutral-out = { $species } 顺浓度梯度离开细胞，与 V_m 无关
driving-force-neutral-none = { $species } 没有净移动：膜两侧浓度相等
driving-force-one-way-in = { $species } 只能内流：膜内一点也没有
driving-force-one-way-out = { $species } 只能外流：膜外一点也没有
driving-force-way-in = { $species } 内流（流入细胞）：只看 V_m − { $symbol } 的正负就能判断
driving-force-way-out = { $species } 外流（流出细胞）：只看 V_m − { $symbol } 的正负就能判断
driving-force-sign-positive = V_m − { $symbol } 为正，说明膜内比平衡时更正：合力把阳离子推出细胞、把阴离子拉进细胞。这里是 { $species }，按它的电荷判断即可。
driving-force-sign-negative = V_m − { $symbol } 为负，说明膜内比平衡时更负：合力把阳离子拉进细胞、把阴离子推出细胞。这里是 { $species }，按它的电荷判断即可。

driving-force-step-force = 驱动力 = 膜电位 − 平衡电位
driving-force-step-branch = 驱动力 = 膜电位 − 反转电位
driving-force-step-energy = 把离子移入细胞的自由能换算成电位差
driving-force-step-membrane = V_m 等于 E 加驱动力
driving-force-step-potential = E 等于 V_m 减驱动力
driving-force-step-compare = 比较两侧浓度

driving-force-check-towards = 验证：离子总是把 V_m 拉向自己的 E。{ $species } 这样流动，正好使 V_m 靠近 { $symbol }，方向没有错。
driving-force-check-zero = 验证：V_m 等于 { $symbol } 时，{ $species } 已到达目标；V_m 一偏离，它就会流动，把 V_m 拉回来。
driving-force-near = 这个驱动力不到 1 mV，比 V_m 和浓度通常的测量误差还小：可以认为 { $species } 已处于平衡。
driving-force-branch-mixed = { $symbol } 不必是某一种离子的平衡电位，它是通过{ $species }的流入与流出恰好抵消时的电位。因此这里判断的是净电流（按正电荷计）的方向；每一种离子各自仍由自己的 V_m − E 决定。
driving-force-branch-towards = 验证：电流总是把 V_m 拉向自己的反转电位，这样流动正好使 V_m 靠近 { $symbol }。
driving-force-channels = 驱动力只是“推”：相应的通道开着，{ $species } 才流得动。
driving-force-neutral-why = { $species } 不带电荷（z = 0），只受扩散这一种力，总是从多的一侧走向少的一侧。
driving-force-neutral-voltage = 电压既帮不了它，也拦不住它。它的平衡就是两侧浓度相等，没有平衡电位可言。
driving-force-one-way-why = 一侧完全没有，就没有哪个电压能把它完全拦住：{ $symbol } 不存在（对数趋于无穷），穿膜的 { $species } 都来自同一侧。
