# 电流流过细胞的输入电阻。
ohmic-step-answer-change = V_m 改变 { $value }
ohmic-step-answer-current = 需要流入细胞的电流为 { $value }
ohmic-step-law = 整个细胞的欧姆定律（pA × MΩ = µV）
ohmic-step-why = 注入的电流要经开放的通道流出，而推动它流出的正是 V_m 的变化：开放的通道越少，输入电阻越大，V_m 的变化也越大。
ohmic-step-why-time = 这是稳定后的 V_m；膜充电需要几个时间常数的时间，在此之前变化较小。
