# 电流或离子给膜充电。
charging-answer-change = V_m 改变 { $value }
charging-answer-rate = V_m 的变化速率为 { $value }
charging-answer-membrane = V_m 变为 { $value }，即改变 { $change }
charging-answer-duration = 使 V_m 改变 { $change } 需要 { $value }
charging-answer-current = I = { $value }（流入细胞），在这段时间内使 V_m 改变 { $change }
charging-answer-capacitance = C = { $value }：这些电荷使 V_m 改变 { $change }
charging-step-carried = 进入细胞的电荷量：电流乘以时间
charging-step-ions = 这些离子带进来的电荷量
charging-step-change = 电容器的电压变化等于电荷量除以电容
charging-step-rate = 电容器电压变化的快慢：电流除以电容（pA / pF = mV/ms）
charging-step-end = 在起始电位上加上这一变化
charging-step-time = 时间等于电荷量除以电流
charging-step-current = 电流等于电荷量除以时间
charging-step-capacitance = 电容等于电荷量除以电压变化
charging-why-in = 正电荷进入（或负电荷外流），膜内变得更正：去极化。
charging-why-out = 正电荷外流（或负电荷进入），膜内变得更负：超极化。
charging-why-leak = 这里认为全部电流都用来给膜充电。真实细胞中，越来越多的电流会经开放的通道漏出，V_m 的变化逐渐变缓并趋于稳定；只有最初一段与此计算相符。
charging-why-ions = 这里认为没有别的离子过膜。真实细胞中，新的 V_m 会驱动其他离子，把一部分电荷带回去。
