# 概念题。idea-ask-…：题目；idea-true-…：正确的说法；idea-wrong-…：错误的说法；idea-no-…：错在哪里。
# （另外的错误选项是 diagnosis.ftl 里的错误观念。）

## 物理原理。

idea-ask-at-equilibrium = 膜电位等于某离子的平衡电位时，下列哪种说法正确？
idea-true-both-ways = 每秒流入的该离子与流出的一样多。

idea-ask-E = 关于离子的平衡电位 E，哪些说法正确？请全部选出。
idea-true-E-voltage = 它是恰好能与该离子的扩散相抗衡的电压。
idea-true-E-three = 它取决于浓度比、电荷数和温度。
idea-true-E-closed = 该离子的通道关闭时，它不变。

idea-ask-ratio = 两个细胞相比，哪个的 E_K 绝对值更大？
idea-true-ratio = K⁺ 膜内与膜外浓度比更大的那个。
idea-wrong-total = K⁺ 总量（膜内加膜外）更多的那个。
idea-wrong-difference = K⁺ 膜内与膜外浓度之差（mM）更大的那个。
idea-wrong-permeable = 膜对 K⁺ 的通透性更大的那个。

idea-ask-diffusion = 溶质为什么会从浓度高处向浓度低处扩散？
idea-true-diffusion = 靠无规则热运动：从拥挤的一侧碰巧过去的粒子，比反方向过来的多。
idea-wrong-repel = 粒子互相排斥，把彼此推了出去。
idea-wrong-atp = 膜消耗 ATP 提供能量。
idea-no-atp = 扩散不需要 ATP：粒子靠热运动一直在动。
idea-wrong-suction = 较空的一侧把粒子吸了过去。
idea-no-suction = 较空的一侧并不会吸引粒子。每个粒子都在随机运动，哪一侧粒子多，从那里走开的就多。

idea-ask-voltage = −70 mV 的膜电位对离子有什么作用？
idea-true-voltage = 把阳离子往里拉，把阴离子往外推。
idea-wrong-anions-in = 把阳离子往外推，把阴离子往里拉。
idea-wrong-neutral-pulled = 把葡萄糖之类的中性分子也往里拉。

idea-ask-two-forces = 关于离子在膜两侧所受的力，哪些说法正确？请全部选出。
idea-true-two-chemical = 化学力由浓度高的一侧指向浓度低的一侧。
idea-true-two-electrical = 电场力取决于 V_m 和离子的电荷。
idea-true-two-cancel = 在平衡电位时，两种力互相抵消。

idea-ask-downhill = 通道开放时，离子自发地往哪个方向移动？
idea-true-downhill = 由电化学势高处向电化学势低处。
idea-wrong-always-dilute = 总是由浓度高处向浓度低处。
idea-wrong-always-energy = 只有消耗 ATP 才能移动。
idea-no-always-energy = 逆着梯度才需要 ATP；顺着自己的梯度，物质会自行移动。

idea-ask-force = 关于驱动力 V_m − E，哪些说法正确？请全部选出。
idea-true-force-zero = V_m 等于 E 时，它为零。
idea-true-force-distance = V_m 离 E 越远，它越大。
idea-true-force-open = 没有开放的通道，它什么也推不动。
idea-wrong-force-is-V = 同一细胞中各种离子的驱动力相同，因为它们面对同一个 V_m。
idea-no-force-is-V = 各种离子面对的 V_m 相同，但各有各的 E，所以 V_m − E 因离子而异。

idea-ask-chloride-current = 只允许 Cl⁻ 通过的通道上出现内向电流。Cl⁻ 往哪里去？
idea-true-chloride-leaves = Cl⁻ 流出细胞。
idea-wrong-chloride-enters = Cl⁻ 流入细胞。
idea-wrong-chloride-none = Cl⁻ 不动：内向电流是由正离子形成的。
idea-wrong-chloride-both = 流入和流出的 Cl⁻ 一样多。
idea-no-chloride-both = 那样净电流就是零。既然有电流，就一定是一个方向走得更多。

idea-ask-warming = 细胞由 20 °C 升到 37 °C，各浓度不变。各离子的 E 怎样变化？
idea-true-warming = 绝对值都增大约 6 %：扩散推得更有力。
idea-wrong-warming-none = 不变：浓度比没变，别的都不起作用。
idea-no-warming-none = 浓度比没有变，但它的对数要乘以 RT/zF，温度 T 就在其中。
idea-wrong-warming-sign = 负的变成正的，正的变成负的。
idea-no-warming-sign = 温度乘在 E 上，只改变它的大小；正负由浓度比和电荷决定。

idea-ask-valence = 关于电荷数 z，哪些说法正确？请全部选出。
idea-true-valence-half = 浓度比相同时，二价离子的 E 是一价离子的一半。
idea-true-valence-sign = 浓度比相同时，阴离子的 E 与阳离子的符号相反。
idea-true-valence-neutral = 不带电荷就没有平衡电位。
idea-wrong-valence-none = 电荷没有影响：起作用的只有浓度比。

idea-ask-calcium = 假设 K⁺ 和 Ca²⁺ 的浓度比相同，它们的 E 有什么关系？
idea-wrong-calcium-negative = Ca²⁺ 的 E 符号相反。
idea-no-calcium-negative = Ca²⁺ 和 K⁺ 一样带正电，正负号相同。改变的是大小，因为 z = 2。

idea-ask-glucose = 关于膜两侧的葡萄糖，哪种说法正确？
idea-true-glucose = 它没有平衡电位；两侧浓度相等时就达到平衡。
idea-wrong-glucose-nernst = 它的平衡电位可以取 z = 1 用能斯特方程求出。
idea-wrong-neutral-in = 膜内为负，把它往里拉，直到膜外一点不剩。
idea-no-neutral-in = 电压只对电荷起作用。葡萄糖不带电荷，只会移动到两侧浓度相等为止。

idea-ask-reversal = 关于通道的反转电位，哪些说法正确？请全部选出。
idea-true-reversal-net = 在这个电位下，通过通道的净电流为零。
idea-true-reversal-turns = V_m 在它之上和之下时，电流方向相反。
idea-wrong-reversal-permeability = 开放的通道越多，它越大。
idea-no-reversal-permeability = 同一种通道开得再多，只是电流更大，电流反转的 V_m 不变。

idea-ask-mixed = 某通道对 Na⁺ 和 K⁺ 的通透性差不多。关于它的反转电位，哪种说法正确？
idea-true-mixed = 它介于 E_K 与 E_Na 之间，与两者都不相等。
idea-wrong-mixed-sodium = 它等于 E_Na，因为 Na⁺ 的驱动力更大。
idea-wrong-mixed-potassium = 它等于 E_K，因为细胞里 K⁺ 最多。
idea-wrong-mixed-sum = 它等于 E_K 与 E_Na 之和。
idea-no-mixed-sum = E_K 和 E_Na 往相反的方向拉：E_rev 介于两者之间，更靠近较易通过的那种离子。

idea-ask-no-current = 非选择性阳离子通道在反转电位时净电流为零，为什么？
idea-true-no-current = 因为 Na⁺ 内流与 K⁺ 外流一样大。
idea-wrong-no-current-still = 因为这时 Na⁺ 和 K⁺ 都不移动。
idea-wrong-no-current-equal = 因为这时两种离子在膜两侧的浓度都已相等。
idea-wrong-no-current-closed = 因为通道在这个电压下关闭。
idea-no-no-current-closed = 通道仍然开着。在 E_rev 时，Na⁺ 带进来的电荷与 K⁺ 带出去的一样多。

idea-ask-ghk = 关于 GHK 方程，哪种说法正确？
idea-true-ghk = 它在同一个对数里，用通透性给各离子的浓度加权。
idea-wrong-ghk-mean = 它是用通透性给各平衡电位加权的平均值。
idea-wrong-ghk-chloride = Cl⁻ 的代入方式与阳离子完全一样，膜外浓度写在分子上。

idea-ask-open = 静息时大量 Na⁺ 通道开放，会怎样？
idea-true-open = V_m 移向 E_Na；E_Na 本身不变。
idea-wrong-open-mean = V_m 跳到所有平衡电位的简单平均值。
idea-wrong-open-E = E_Na 变大，V_m 不变。
idea-wrong-open-ratio = Na⁺ 不断流入，直到 E_Na 与 V_m 一样负。

## 活细胞。

idea-ask-rest = 神经元的 E_K 约为 −90 mV，静息时 V_m 约为 −70 mV。V_m 为什么不等于 E_K？
idea-true-rest = 因为有少量 Na⁺ 漏入，把 V_m 往 E_Na 那边拉。
idea-wrong-rest-pump = 因为 V_m 是泵自己造成的，泵造成的就是 −70 mV。
idea-wrong-rest-still = 因为 V_m 还没到那里，K⁺ 就停止移动了。
idea-wrong-rest-many = 因为要到那里，必须流出太多的 K⁺。

idea-ask-on-rest = 关于静息电位，哪些说法正确？请全部选出。
idea-true-rest-permeable = 它接近 E_K，因为静息时膜对 K⁺ 的通透性最大。
idea-true-rest-between = 它介于 E_K 与 E_Na 之间。
idea-true-rest-steady = 它是一种稳态：K⁺ 漏出，Na⁺ 漏入，泵再把它们搬回去。

idea-ask-energy = 静息的细胞要不断消耗能量来维持膜电位，为什么？
idea-true-energy = 因为 K⁺ 和 Na⁺ 顺着梯度漏过膜，泵必须把它们搬回去。
idea-wrong-energy-many = 因为每改变一毫伏，都要移动细胞内很大一部分离子。
idea-wrong-energy-direct = 因为电位是泵直接造成的，泵一停就立刻消失。
idea-wrong-energy-against = 因为离子通过开放的通道需要能量。
idea-no-energy-against = 经开放的通道，离子顺着梯度走，不消耗能量。消耗能量的是把它们搬回去。

idea-ask-steady = 关于静息的神经元，哪种说法正确？

idea-ask-stopped = 毒物（哇巴因）使神经元的钠钾泵停止工作。静息电位会怎样？
idea-true-stopped = 立刻改变几毫伏，然后随着梯度消失而慢慢减小。
idea-wrong-stopped-at-once = 立刻变成零。
idea-wrong-stopped-stays = 一直不变：维持电位用不着泵。
idea-wrong-stopped-negative = 变得负得多。
idea-no-stopped-negative = 泵本身的电流使 V_m 更负几毫伏。泵停了，V_m 只会变得不那么负。

idea-ask-pump = 关于钠钾泵，哪些说法正确？请全部选出。
idea-true-pump-three-two = 每消耗一个 ATP，运出 3 个 Na⁺，运入 2 个 K⁺。
idea-true-pump-gradients = 它维持 Na⁺ 和 K⁺ 的浓度梯度。
idea-true-pump-little = 它本身的电流只使 V_m 更负几毫伏。

idea-ask-potassium = 静息时 K⁺ 为什么会漏出细胞？
idea-true-potassium = 因为扩散向外推的力大于膜内负电向里拉的力。
idea-wrong-potassium-pump = 因为泵把它运出去。
idea-no-potassium-pump = 泵是把 K⁺ 运进来的：3 个 Na⁺ 出，2 个 K⁺ 进。K⁺ 是经静息时开放的钾通道漏出去的。
idea-wrong-potassium-repelled = 因为膜内为正，把它排斥出去。
idea-wrong-potassium-sodium = 因为流入的 Na⁺ 把它挤出去。
idea-no-potassium-sodium = 离子之间不会互相挤出去。每种离子只服从自己的浓度梯度和电压。

idea-ask-sodium = 关于静息神经元中的 Na⁺，哪种说法正确？
idea-true-sodium = 扩散和电压都把它往里推。
idea-wrong-sodium-balanced = 它处于平衡，因为 V_m 不变。
idea-wrong-sodium-no-force = 它没有驱动力，因为膜对它几乎不通透。
idea-no-sodium-no-force = 有没有驱动力与通道开多少无关：通道再少，V_m − E_Na 也很大。通透性决定的是流多少。
idea-wrong-sodium-voltage-only = 只有电压把它往里推，扩散是把它往外推。
idea-no-sodium-voltage-only = 膜外的 Na⁺ 约为膜内的 10 倍，所以扩散也把它往里推。

idea-ask-few = 神经细胞的 V_m 改变了 100 mV。哪种说法正确？
idea-true-few = 大约十万分之一的离子穿过了膜，浓度几乎没有变。
idea-wrong-few-none = 没有任何离子穿膜：通道不移动离子也能改变 V_m。
idea-no-few-none = V_m 来自正负电荷的分离，总要有离子穿膜，只是极少。

idea-ask-V = 关于膜电位，哪些说法正确？请全部选出。
idea-true-V-difference = 它是膜内电位减去膜外电位。
idea-true-V-layer = 它由膜两面薄薄的一层电荷维持。
idea-true-V-depolarised = 由 −70 mV 变到 −60 mV 是去极化。

idea-ask-raised = 血 K⁺ 由 4 mM 升到 8 mM。心肌细胞的静息电位会怎样？
idea-true-raised = 变得不那么负，因为 K⁺ 的浓度梯度变小了。
idea-wrong-raised-none = 不变，因为对 K⁺ 的通透性没有变。
idea-wrong-raised-negative = 变得更负，因为膜外变得更正。
idea-wrong-raised-pump = 不变，因为它只由泵决定。

idea-ask-heart = 血 K⁺ 过高为什么对心脏有危险？
idea-true-heart = 因为细胞持续去极化，许多 Na⁺ 通道失活。
idea-wrong-heart-negative = 因为细胞变得太负，无法兴奋。
idea-wrong-heart-pump = 因为泵停了，V_m 立刻变成零。
idea-no-heart-pump = 高血钾不会使泵停下；即使泵停了，V_m 也只会立刻改变几毫伏。
idea-wrong-heart-E = 因为 E_Na 降到了零。

idea-ask-seizure = 癫痫发作时 K⁺ 在神经元外堆积，这为什么使它们放电更多？
idea-true-seizure = 因为 E_K 和 V_m 变得不那么负，更接近阈电位。
idea-wrong-seizure-negative = 因为它们变得更负，到阈电位的跳跃更大。
idea-wrong-seizure-inward = 因为 K⁺ 是阳离子，总是内流，使它们去极化。
idea-wrong-seizure-permeability = 因为对 K⁺ 的通透性越大，E_K 就越大。

idea-ask-excites = 在未成熟神经元中，GABA 使 Cl⁻ 通道开放，V_m 反而变得不那么负。为什么？
idea-true-excites = 因为那里 E_Cl 高于 V_m，Cl⁻ 流出，V_m 向上移向 E_Cl。
idea-wrong-excites-never = 这不可能：Cl⁻ 通道总是使 V_m 更负，GABA 打开的一定是别的通道。
idea-wrong-excites-inward = 因为 Cl⁻ 流入，凡是流入都引起去极化。
idea-no-excites-inward = Cl⁻ 带负电，如果流入，V_m 会更负。这里它是流出。
idea-wrong-excites-permeability = 因为通道开放使 E_Cl 变成正的。

idea-ask-shunt = 神经元的 V_m 等于 E_Cl，GABA 使 Cl⁻ 通道开放，V_m 没有变化。这算抑制吗？
idea-true-shunt = 算：开放的通道把 V_m 固定在 E_Cl，兴奋性电流能引起的变化变小了。
idea-wrong-shunt-none = 不算：V_m 没有变得更负，就没有抑制。
idea-wrong-shunt-negative = 算：Cl⁻ 流入使 V_m 更负，一向如此。
idea-wrong-shunt-excites = 不算：这是兴奋，因为 E_Cl 为负，Cl⁻ 外流。

idea-ask-spike = 关于动作电位，哪些说法正确？请全部选出。
idea-true-spike-up = 上升支中 Na⁺ 内流，V_m 移向 E_Na。
idea-true-spike-down = K⁺ 外流使 V_m 复极化。
idea-true-spike-few = 穿膜的离子很少，浓度几乎不变。

idea-ask-uphill = SGLT1 为什么能把葡萄糖由低浓度处运到高浓度处？
idea-true-uphill = 因为 Na⁺ 同时顺电化学梯度进入，由它付出能量。
idea-wrong-uphill-atp = 因为 SGLT1 自己水解 ATP。
idea-no-uphill-atp = SGLT1 不水解 ATP。水解 ATP 的是钠钾泵，它维持的 Na⁺ 梯度供 SGLT1 使用。
idea-wrong-uphill-free = 因为协同转运往哪个方向都不需要能量。
idea-wrong-uphill-voltage = 因为膜内为负，把葡萄糖往里拉。
