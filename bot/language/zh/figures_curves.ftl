# 曲线图中的标注：电流-电压曲线、平衡电位与浓度、动作电位。

curves-outward = { $unit }（外向为正）
curves-relative = 相对电流（外向为正）
curves-sum = 总和
curves-stimulus = 刺激
curves-spike = { $what }：静息 { $rest }，峰值 { $peak }
curves-no-spike = { $what }：静息 { $rest }，不产生动作电位
curves-restless = 静息不稳定，会自发放电

## 图的文字说明。

curves-alt-marked = { $plain }在 { $voltage } 处，按欧姆定律电流为 { $current }。
curves-alt-currents = { $ions } 的电流及其总和随电压的变化，总和在 { $zero } 处为零。
curves-alt-points = { $symbol } 随膜外浓度（对数坐标）的变化：{ $points }。
curves-alt-leak = { $plain }若有 Na⁺ 漏入（P_Na/P_K = { $ratio }），GHK 方程给出该处膜电位 { $leaky }；[K⁺]o 越低，膜电位偏离 E_K 越远。
curves-alt-change = 乌贼轴突（霍奇金-赫胥黎模型），[Na⁺]o × { $sodium }，[K⁺]o × { $potassium }：静息 { $rest }（正常 { $before }），峰值 { $peak }（正常 { $before_peak }），介于 E_K = { $E_K } 与 E_Na = { $E_Na } 之间。
curves-alt-no-spike = 乌贼轴突（霍奇金-赫胥黎模型），[Na⁺]o × { $sodium }，[K⁺]o × { $potassium }：静息 { $rest }（正常 { $before }），同样的刺激不产生动作电位。E_K = { $E_K }，E_Na = { $E_Na }。
curves-alt-restless = { $plain }该静息状态不稳定，会自发放电。
curves-alt-driven = 由 GHK 方程得到的动作电位：P_Na/P_K 由 { $at_rest } 升至 { $at_peak }，再降至 { $after }；膜电位由 { $rest }（静息）到 { $peak }（峰值），再到 { $low }（后超极化），始终介于 E_K = { $E_K } 与 E_Na = { $E_Na } 之间。
