# 带数值的题目：计算、判断方向、排序。

## 平衡电位。

template-potential = { $cell }，{ $temperature }：{ $species } 膜外 { $outside }，膜内 { $inside }。求 { $symbol }（mV）。
template-potential-bare = 某细胞膜内 { $species } 为 { $inside }，膜外为 { $outside }。求 { $temperature } 时的 { $symbol }（mV）。
template-ratio-inside = { $species } 的膜内浓度是膜外的 { $fold } 倍。求 { $temperature } 时的 { $symbol }（mV）。
template-ratio-outside = { $species } 的膜外浓度是膜内的 { $fold } 倍。求 { $temperature } 时的 { $symbol }（mV）。
template-hyperkalemia = 高钾血症时膜外 { $species } 升到 { $outside }，心肌细胞内为 { $inside }。求 { $temperature } 时的 { $symbol }（mV）。
template-seizure = 癫痫发作时 { $species } 在神经元周围堆积到 { $outside }，膜内为 { $inside }。求 { $temperature } 时的 { $symbol }（mV）。
template-outside = { $cell }，{ $temperature }：膜内 { $species } 为 { $inside }。膜外浓度为多少（mM）时，{ $symbol } = { $potential }？
template-inside = { $cell }，{ $temperature }：膜外 { $species } 为 { $outside }。膜内浓度为多少（mM）时，{ $symbol } = { $potential }？
template-ratio-wanted = { $temperature } 时，{ $species } 的膜外与膜内浓度比为多少，才有 { $symbol } = { $potential }？
template-thermal = { $temperature } 时 RT/F 是多少（mV）？
template-temperature-wanted = 某细胞膜内 { $species } 为 { $inside }，膜外为 { $outside }，{ $symbol } = { $potential }。这是在多少摄氏度时？
template-protons = { $temperature } 时，细胞外 pH 为 { $outside }，细胞内 pH 为 { $inside }。求 { $species } 的平衡电位 { $symbol }（mV）。

## 驱动力与电流。

template-force = V_m = { $membrane }，{ $symbol } = { $potential }。求 { $species } 的驱动力（mV，带正负号）。
template-force-cell = { $cell }，{ $temperature }：{ $species } 膜外 { $outside }，膜内 { $inside }；V_m = { $membrane }。求 { $species } 的驱动力（mV，带正负号）。
template-membrane-wanted = { $symbol } = { $potential }，{ $species } 的驱动力为 { $force }。求 V_m（mV）。
template-current = { $species } 通道开放，电导为 { $conductance }；V_m = { $membrane }，{ $symbol } = { $potential }。求电流（pA，带正负号，外向为正）。
template-conductance = 通过 { $species } 通道的电流为 { $current }；V_m = { $membrane }，{ $symbol } = { $potential }。求通道的电导（nS）。

## 方向。

template-flow = V_m = { $membrane }，{ $symbol } = { $potential }，{ $species } 通道开放。{ $species } 的净流动往哪个方向？
template-flow-neutral = { $species } 膜外 { $outside }，膜内 { $inside }，V_m = { $membrane }。能穿膜时，它的净移动往哪个方向？
template-flow-neutral-told = { $species }不带电荷，V_m 对它没有影响：它总是从多的一侧走向少的一侧。
template-flow-not-still = 没有净流动，必须 V_m = { $symbol }；这里 V_m − { $symbol } 是 { $force }。
template-flow-balanced = V_m 等于 E 时，扩散和电压推得一样有力，哪一边都不占优势。
template-electrical = V_m = { $membrane }。单看电压，它把 { $species } 往哪边推？
template-electrical-tell-in = V_m = { $membrane } 时，电压把 { $species } 往细胞内推：异性电荷相吸，同性相斥。
template-electrical-tell-out = V_m = { $membrane } 时，电压把 { $species } 往细胞外推：异性电荷相吸，同性相斥。
template-electrical-none = 只要有电压、离子带电荷，就一定被推向一边；V_m = 0 或者不带电荷时才不受推力。
template-diffusion = { $cell }：{ $species } 膜外 { $outside }，膜内 { $inside }。单看扩散，它把 { $species } 往哪边推？
template-diffusion-tell-in = { $species } 膜外（{ $outside }）比膜内（{ $inside }）多，扩散把它往里推。
template-diffusion-tell-out = { $species } 膜内（{ $inside }）比膜外（{ $outside }）多，扩散把它往外推。
template-diffusion-none = 只有两侧浓度相等时，扩散才不推向任何一边。

## 多种离子。

template-ghk-two = { $cell }，{ $temperature }，P_K : P_Na = { $P_K } : { $P_Na }。K⁺ 膜外 { $K_out }，膜内 { $K_in }；Na⁺ 膜外 { $Na_out }，膜内 { $Na_in }。用 GHK 方程求 V_m（mV）。
template-ghk-three = { $cell }，{ $temperature }，P_K : P_Na : P_Cl = { $P_K } : { $P_Na } : { $P_Cl }。K⁺ 膜外 { $K_out }，膜内 { $K_in }；Na⁺ 膜外 { $Na_out }，膜内 { $Na_in }；Cl⁻ 膜外 { $Cl_out }，膜内 { $Cl_in }。用 GHK 方程求 V_m（mV）。
template-peak = { $cell }，{ $temperature }，动作电位峰值时 P_K : P_Na = { $P_K } : { $P_Na }。K⁺ 膜外 { $K_out }，膜内 { $K_in }；Na⁺ 膜外 { $Na_out }，膜内 { $Na_in }。用 GHK 方程求 V_m（mV）。
template-channel = { $cell }，{ $temperature }。某阳离子通道的 P_K : P_Na = { $P_K } : { $P_Na }。K⁺ 膜外 { $K_out }，膜内 { $K_in }；Na⁺ 膜外 { $Na_out }，膜内 { $Na_in }。用 GHK 方程求它的反转电位（mV）。
template-chord-two = g_K : g_Na = { $g_K } : { $g_Na }，E_K = { $E_K }，E_Na = { $E_Na }。用电导加权平均求 V_m（mV）。
template-chord-three = g_K : g_Na : g_Cl = { $g_K } : { $g_Na } : { $g_Cl }，E_K = { $E_K }，E_Na = { $E_Na }，E_Cl = { $E_Cl }。用电导加权平均求 V_m（mV）。
template-channel-chord = 某通道允许 K⁺ 和 Na⁺ 通过，g_K : g_Na = { $g_K } : { $g_Na }；E_K = { $E_K }，E_Na = { $E_Na }。求它的反转电位（mV）。
template-permeability-ratio = { $cell }，{ $temperature }。某阳离子通道的电流在 { $reversal } 处反转。K⁺ 膜外 { $K_out }，膜内 { $K_in }；Na⁺ 膜外 { $Na_out }，膜内 { $Na_in }。用 GHK 方程求 P_Na/P_K。
template-conductance-ratio = 某通道允许 Na⁺ 和 K⁺ 通过，在 { $reversal } 时净电流为零；E_Na = { $E_Na }，E_K = { $E_K }。求 g_Na/g_K。

## 排序。

template-order-potentials = { $cell }，{ $temperature }：按平衡电位由最负到最正，给这些离子排序。
template-order-forces = { $cell }，{ $temperature }，V_m = { $membrane }：按驱动力的绝对值由小到大，给这些离子排序。
template-order-permeabilities = { $cell }，{ $temperature }：按所得 V_m 由最负到最正，给这些通透性之比排序。
template-order-valences-outside = 这些离子的膜外浓度都是膜内的 { $fold } 倍。按平衡电位由最负到最正排序。
template-order-valences-inside = 这些离子的膜内浓度都是膜外的 { $fold } 倍。按平衡电位由最负到最正排序。

## 能量、转运与电荷。

template-energy-in = { $cell }，{ $temperature }：{ $species } 膜外 { $outside }，膜内 { $inside }；V_m = { $membrane }。求把 { $species } 运入细胞的 ΔG（kJ/mol）。
template-energy-out = { $cell }，{ $temperature }：{ $species } 膜外 { $outside }，膜内 { $inside }；V_m = { $membrane }。求把 { $species } 运出细胞的 ΔG（kJ/mol）。
template-energy-neutral-in = { $species } 膜外 { $outside }，膜内 { $inside }；V_m = { $membrane }，{ $temperature }。求把它运入细胞的 ΔG（kJ/mol）。
template-energy-neutral-out = { $species } 膜外 { $outside }，膜内 { $inside }；V_m = { $membrane }，{ $temperature }。求把它运出细胞的 ΔG（kJ/mol）。
template-cotransport = SGLT1 每转运 1 个葡萄糖带入 2 个 Na⁺。Na⁺ 膜外 { $outside }，膜内 { $inside }；V_m = { $membrane }，{ $temperature }。它能建立的葡萄糖膜内与膜外浓度比最大是多少？
template-pump = { $cell }，{ $temperature }，V_m = { $membrane }：Na⁺ 膜外 { $Na_out }，膜内 { $Na_in }；K⁺ 膜外 { $K_out }，膜内 { $K_in }。泵循环 1 mol（运出 3 个 Na⁺，运入 2 个 K⁺）时，转运离子需要多少能量（kJ/mol）？
template-exchanger = 钠钙交换体运入 3 个 Na⁺，运出 1 个 Ca²⁺。E_Na = { $E_Na }，E_Ca = { $E_Ca }。V_m 为多少（mV）时它停止净转运？
template-ions = 球形细胞直径 { $diameter }，膜电容 { $specific }。要使 V_m 改变 { $change }，需要多少个一价离子穿膜？
