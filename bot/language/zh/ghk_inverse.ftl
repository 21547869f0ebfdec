# 反过来用 GHK 方程：某种离子要怎样，膜电位才会是这个值。

ghk-inverse-answer = { $symbol } = { $value } 时，V_m = { $potential }

ghk-inverse-step-equation = 去掉对数后的 GHK 方程：把 V_m 往上拉的一方，等于 q 乘以往下拉的一方
ghk-inverse-step-currents = 在这个 V_m 处，各离子的 GHK 电流之和为零
ghk-inverse-step-quotient = 与这个 V_m 对应的比值 q
ghk-inverse-step-numbers = 代入数值，未知量留在左边
ghk-inverse-step-solved = 解出

ghk-inverse-door = 其他离子的拉力都已给定，只剩这扇门有多宽：{ $species } 越容易通过，V_m 就越靠近 { $own }。
ghk-inverse-level = 其他离子的拉力都已给定，只剩一个浓度：它决定 { $own }，也就决定 { $species } 能把 V_m 拉到哪里。
ghk-inverse-rest = 在 { $potential } 时各电流相互抵消，但离子仍在流动：V_m 不等于其中任何一种离子的平衡电位，漏过去的离子要靠泵搬回来。
ghk-inverse-field = 以 GHK 的假设为前提：恒场，通透性不随电压改变，其余浓度如题所给。
