# 协同转运体或交换体一个循环的自由能变化。
cycle-both-in = { $n } 个 { $driver } 和 { $m } 个 { $cargo } 一起进
cycle-both-out = { $n } 个 { $driver } 和 { $m } 个 { $cargo } 一起出
cycle-exchanged = { $n } 个 { $driver } 进、{ $m } 个 { $cargo } 出
cycle-exchanged-back = { $n } 个 { $driver } 出、{ $m } 个 { $cargo } 进
cycle-answer-forward = { $forward }，一个循环 ΔG = { $value }：可以自发进行，即正向转运
cycle-answer-back = { $forward }，一个循环 ΔG = { $value }：不能自发进行，转运体反向工作，{ $back }
cycle-answer-in = { $asked } 净进入细胞：转运体的方向是{ $moved }（{ $forward }的一个循环 ΔG = { $value }）
cycle-answer-out = { $asked } 净排出细胞：转运体的方向是{ $moved }（{ $forward }的一个循环 ΔG = { $value }）
cycle-answer-none = { $forward }，一个循环 ΔG = { $value }：处于平衡，没有净转运
cycle-step-law = 把各溶质的自由能变化按一个循环转运的个数相加
cycle-step-in = 1 mol { $species } 进入细胞
cycle-step-out = 1 mol { $species } 移出细胞
cycle-step-turning = 在 V_rev 处循环平衡；离开 V_rev，一个循环搬运的每个电荷都得到或耗去这段电位差的能量
cycle-step-sum = 1 mol 循环
cycle-why-driver = { $n } 个 { $driver } 顺电化学梯度移动，放出 { $driver-energy }；{ $m } 个 { $cargo } 要逆梯度搬运，耗去 { $cargo-energy }。
cycle-why-cargo = { $m } 个 { $cargo } 顺梯度移动，放出 { $cargo-energy }；这时反而是 { $n } 个 { $driver } 要逆梯度搬运，耗去 { $driver-energy }。
cycle-why-both-down = 两者都不用逆梯度：{ $n } 个 { $driver } 放出 { $driver-energy }，{ $m } 个 { $cargo } 放出 { $cargo-energy }。
cycle-why-both-up = 两者都要逆梯度搬运：{ $n } 个 { $driver } 耗去 { $driver-energy }，{ $m } 个 { $cargo } 耗去 { $cargo-energy }。
cycle-why-enough = 放出的比耗去的多，ΔG < 0，循环可以自发正向进行，直到梯度改变、两者相等为止。
cycle-why-short = 耗去的比放出的多，ΔG > 0，不能自发正向进行，只能反向转运。
cycle-why-neutral = 一个循环没有净电荷移动，V_m 在求和时抵消，方向只由浓度决定。
cycle-why-side-forward = V_m 位于 V_rev 的 ΔG < 0 一侧，循环正向进行。
cycle-why-side-back = V_m 位于 V_rev 的 ΔG > 0 一侧，循环反向进行。
cycle-why-turning = 验证：ΔG 在 V_rev = { $reversal } 处为零；V_m = { $membrane } 所在的这一侧，正应是这个方向。
