# 电流与电流密度。
current-density-answer-current = 通过该面积的电流 I = { $value }
current-density-answer-density = 电流密度 j = { $value }
current-density-step-current = 电流密度乘以面积（1 µA/cm² = 0.01 pA/µm²）
current-density-step-density = 电流除以面积（1 pA/µm² = 100 µA/cm²）
current-density-why = 按单位面积计，大小不同的细胞才能互相比较：通道密度相同时，面积加倍，电流也加倍。
