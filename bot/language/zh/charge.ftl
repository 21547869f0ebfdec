# 改变膜电位所需的电荷和离子数。
charge-answer-ions = V_m 改变 { $change }，大约要有 { $count } 个 { $ion } 过膜
charge-answer-charge = V_m 改变 { $change }，需要移动的电荷为 { $charge }
charge-step-area = 球形细胞的膜面积
charge-step-capacitance = 这块膜的电容
charge-step-charge = 电容器上的电荷
charge-step-ions = 除以一个离子的电荷
charge-step-volume = 球的体积
charge-step-concentration = 浓度的变化
charge-why-capacitor = 膜是一个电容器：薄薄一层，把电荷隔在两面。只有紧贴膜两面的电荷决定 V_m。
charge-why-cation = 要使膜内变正，{ $ion } 内流；要使膜内变负，则有同样多的 { $ion } 外流。
charge-why-anion = { $ion } 带负电：要使膜内变正，它外流；要使膜内变负，则有同样多的 { $ion } 内流。
charge-why-few = 浓度只改变 { $change }，为胞内 { $ion }（{ $content }）的 { $parts } 分之一，所以浓度梯度和平衡电位都几乎不变。
charge-why-some = 浓度改变 { $change }，为胞内 { $ion }（{ $content }）的 { $share }：虽然不大，但对这么小的细胞已不能忽略。
charge-why-many = 浓度改变 { $change }，为胞内游离 { $ion }（{ $content }）的 { $times } 倍：胞内本来极少，所以这一点离子也很显眼。
charge-why-size = 细胞越小，单位体积的膜面积越大：浓度的变化与直径成反比。
charge-why-double = 每个 { $ion } 带 { $charges } 个电荷，所以需要的离子数较少。
