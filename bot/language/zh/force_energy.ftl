# 由驱动力求转运的自由能。
force-energy-step-in = 进入细胞：一摩尔电荷乘以未被平衡的那部分电位（用伏特）
force-energy-step-out = 移出细胞：同一数值，符号相反
force-energy-why-in = 只有在 { $symbol } 这一电位，扩散与电场力才相互抵消。V_m 与它相差 { $force }，两力合起来把 { $species } 推进细胞；每摩尔放出或耗费的能量就是 zF 乘以这个差值。
force-energy-why-out = 只有在 { $symbol } 这一电位，扩散与电场力才相互抵消。V_m 与它相差 { $force }，两力合起来把 { $species } 推出细胞；每摩尔放出或耗费的能量就是 zF 乘以这个差值。
force-energy-why-none = V_m 正好等于 { $symbol }：扩散与电场力抵消，{ $species } 过膜既不放能也不耗能。
