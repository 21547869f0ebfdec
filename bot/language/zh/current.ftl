# 单一电导的欧姆定律：I = g × (V_m − E)。
current-answer-in = { $symbol } = { $value }，为内向电流
current-answer-out = { $symbol } = { $value }，为外向电流
current-answer-none = { $symbol } = { $value }，没有净电流
current-answer-ion-in = { $symbol } = { $value }，为{ $flow }电流，{ $ion } 内流（流入细胞）
current-answer-ion-out = { $symbol } = { $value }，为{ $flow }电流，{ $ion } 外流（流出细胞）
current-answer-ion-none = { $symbol } = { $value }，{ $ion } 没有净流动
current-flow-in = 内向
current-flow-out = 外向
current-flow-none = 零
current-answer-conductance = 电导为 { $value }
current-answer-channel = 单个通道的电导为 { $value }
current-answer-channels = 约需 { $value } 个开放的通道
current-answer-membrane = 产生这一电流时，V_m = { $value }
current-answer-potential = 电流在 { $symbol } = { $value } 处反转

current-step-channels = 先把开放通道的电导加起来
current-step-channel = 平分到每个通道
current-step-count = 除以单个通道的电导 { $one }
current-step-law = 欧姆定律（电导乘以驱动力）
current-step-solve = 由欧姆定律解出所求的量
current-step-numbers = 代入数值（nS × mV = pA）
current-step-numbers-density = 代入数值（mS/cm² × mV = µA/cm²）

current-why-below = V_m（{ $membrane }）低于 { $symbol }（{ $potential }），驱动力为负，所以是内向电流。
current-why-above = V_m（{ $membrane }）高于 { $symbol }（{ $potential }），驱动力为正，所以是外向电流。
current-why-equal = V_m 等于 { $symbol }（{ $potential }），没有驱动力，通道开得再多也没有净电流。
current-why-closed = 虽有 { $force } 的驱动力，电导却为零：门没开，推力再大也没有流动。
current-why-cation-in = { $ion } 带正电：内向电流就是 { $ion } 内流，它使 V_m 向 { $symbol } 升高。
current-why-cation-out = { $ion } 带正电：外向电流就是 { $ion } 外流，它使 V_m 向 { $symbol } 降低。
current-why-anion-in = { $ion } 带负电，离子与电流方向相反：内向电流就是 { $ion } 外流。
current-why-anion-out = { $ion } 带负电，离子与电流方向相反：外向电流就是 { $ion } 内流。
current-why-sign = 按惯例，内向电流为负，外向电流为正。
current-why-conductance = 电导不会是负数：电流（{ $current }）与驱动力（{ $force }）必须同号，这里确实同号。
current-why-distance = 要在这一电导上产生该电流，需要 { $force } 的驱动力；V_m 与 { $symbol } 正好相差这么多。
