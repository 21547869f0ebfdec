# 问题中各个量的名称，用在句子当中。

field-of = { $species } 的{ $field }

## 浓度

field-outside_mM = 膜外浓度
field-inside_mM = 膜内浓度
field-ratio = 膜外与膜内的浓度比
field-x_outside_mM = 第一种离子的膜外浓度
field-x_inside_mM = 第一种离子的膜内浓度
field-ref_outside_mM = 参照离子的膜外浓度
field-ref_inside_mM = 参照离子的膜内浓度
field-driver_outside_mM = 驱动离子的膜外浓度
field-driver_inside_mM = 驱动离子的膜内浓度
field-cargo_outside_mM = 被转运物的膜外浓度
field-x_other_side_mM = 另一侧的浓度
field-Na_outside_mM = Na⁺ 的膜外浓度
field-Na_inside_mM = Na⁺ 的膜内浓度
field-K_outside_mM = K⁺ 的膜外浓度
field-K_inside_mM = K⁺ 的膜内浓度
field-ATP_mM = ATP 浓度
field-ADP_mM = ADP 浓度
field-phosphate_mM = 无机磷酸浓度
field-content_mM = 细胞内浓度
field-change_mM = 浓度变化量
field-pH_in = 膜内 pH
field-pH_out = 膜外 pH

## 电位

field-potential_mV = 平衡电位
field-equilibrium_mV = 平衡电位
field-membrane_mV = 膜电位
field-force_mV = 驱动力
field-reversal_mV = 反转电位
field-x_mV = 第一种离子的平衡电位
field-ref_mV = 参照离子的平衡电位
field-ref_nS = 参照离子的电导
field-equilibrium_x_mV = 第一种离子的平衡电位
field-equilibrium_ref_mV = 参照离子的平衡电位
field-inward_mV = 流入离子的平衡电位
field-outward_mV = 流出离子的平衡电位
field-shift_mV = 反转电位的移动量
field-command_mV = 指令电位
field-junction_mV = 液接电位
field-start_mV = 起始膜电位
field-density_uA_per_cm2 = 电流密度
field-change_mV = 膜电位变化量

## 电流、通透性与电容

field-permeability = 通透性
field-permeability_K = K⁺ 通透性
field-permeability_Na = Na⁺ 通透性
field-permeability_x = 所求离子的通透性
field-permeability_m_per_s = 通透性
field-conductance = 电导
field-conductance_nS = 电导
field-current_pA = 电流
field-duration_ms = 时间
field-seconds = 时间
field-at_mV = 所求电流的电压
field-first_mV = 第一点的电压
field-first_pA = 第一点的电流
field-second_mV = 第二点的电压
field-second_pA = 第二点的电流
field-step_mV = 电压的变化
field-step_pA = 电流的变化
field-injected_pA = 注入电流
field-injected_current = 注入电流
field-carrier = 携带电流的离子
field-channels = 开放的通道数
field-as_pH = 以 pH 表示
field-density = 电流密度
field-unit = 答案的单位
field-capacitance_pF = 膜电容
field-specific_uF_per_cm2 = 比膜电容
field-relative_permittivity = 相对介电常数
field-thickness_nm = 膜厚度
field-step_ms = 时间步长
field-diameter_um = 细胞直径
field-length_um = 轴突（纤维）的长度
field-area_um2 = 膜面积
field-volume_um3 = 细胞体积
field-volume_pL = 细胞体积
field-driver_count = 每个循环提供能量的离子数
field-charge_pC = 电荷量

## 转运

field-driver = 驱动离子
field-drivers = 驱动离子
field-asked = 所问方向的溶质
field-cargo = 被转运物
field-cargo_z = 被转运物的电荷数
field-cargo_count = 每次转运的被转运物个数
field-open_share = 开放概率
field-single_pA = 单个开放通道的电流
field-total_pA = 全部通道的电流
field-more = 离子较多的一侧
field-charged = 膜内的正负
field-sign = V_m 与 E 谁高
field-alone = 哪一种力
field-moles = 一起移动的个数
field-count = 每个循环转运的离子数
field-inward = 进入细胞的离子
field-outward = 离开细胞的离子
field-transporter = 协同转运体
field-before_mV = 替换前的反转电位
field-after_mV = 替换后的反转电位
field-new_mM = 换上的离子的浓度
field-old_mM = 被换下的离子的浓度
field-new = 换上的离子
field-old = 被换下的离子
field-inverse = 比值是否颠倒
field-inward_count = 每个循环流入的离子数
field-outward_count = 每个循环流出的离子数
field-Na_per_cycle = 每个循环的 Na⁺ 数
field-K_per_cycle = 每个循环的 K⁺ 数
field-Na_per_glucose = 每个葡萄糖伴随的 Na⁺ 数
field-pump = 泵每次循环运出的 Na⁺ 与运进的 K⁺
field-pumps = 泵的数目
field-cycles_per_s = 每个泵每秒的循环次数
field-amount = 数目
field-told = 所数的是什么
field-resistance_MOhm = 输入电阻
field-Na_count = 每循环的 Na⁺ 数
field-K_count = 每循环的 K⁺ 数
field-pump_ratio = 钠钾泵的 Na⁺ 与 K⁺ 之比
field-Na_kJ_per_mol = 运出 Na⁺ 的 ΔG
field-K_kJ_per_mol = 运入 K⁺ 的 ΔG
field-atp_kJ_per_mol = ATP 水解的 ΔG
field-ATP_kJ_per_mol = ATP 水解的 ΔG
field-cost_kJ_per_mol = 一个循环所需的能量
field-reaction_kJ_per_mol = 反应的 ΔG
field-standard_kJ_per_mol = 标准 ΔG

## 其他

field-temperature_C = 温度
field-species = 离子或分子
field-x = 第一种离子
field-ref = 参照离子
field-left = 未解答的小题
field-ions = 离子
field-branches = 各离子的电导
field-z = 电荷数 z
field-z_x = 第一种离子的电荷数 z
field-z_ref = 参照离子的电荷数 z
field-cell = 细胞
field-side = 膜内还是膜外
field-weights = 权重
field-conductance_unit = 电导的单位
field-order = 两个数的顺序
field-decade = 每十倍
field-find = 要求的量
field-parts = 各小题
field-style = 各小题之间的关系
field-card = 主题
field-section = 主题中的小节
field-first = 第一个主题
field-second = 第二个主题

## 反问时用。

field-role = 各个数分别代表什么
field-quantity = 要求的量
