# RT/F。

thermal-voltage-is = { $temperature } 时 RT/F = { $thermal }，浓度每差 10 倍相当于 { $decade }
thermal-voltage-decade = { $temperature } 时浓度比每变化十倍对应 { $decade }：即一价离子的 2.303 RT/F，二价离子减半
thermal-voltage-step-decade = 浓度差 10 倍时，再乘 ln 10
thermal-voltage-why-meaning = RT 是热运动的能量，F 把它换算成电压。所以 RT/F 说的是：要顶住扩散需要多少毫伏。浓度比为 e 时需 { $thermal }，为 10 时需 { $decade }。
thermal-voltage-why-temperature = 它与热力学温度成正比，每升高 1 °C 增加 { $degree }：温度越高，扩散推得越猛。
thermal-voltage-check = 验算：二价离子只需一半，浓度每差 10 倍为 { $divalent }。
