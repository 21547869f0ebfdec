# ATP 最多能把离子泵驱动到什么程度。
pump-limit-out = 泵出 { $n } 个 { $ion }
pump-limit-in = 泵入 { $n } 个 { $ion }
pump-limit-out-in = 泵出 { $n } 个 { $ion }、泵入 { $m } 个 { $other }
pump-limit-answer = { $symbol } = { $value }：每水解 1 个 ATP { $cycle } 的泵，最多只能到这里，此时停转
pump-limit-answer-stop = { $symbol } = { $value }：此时 ATP 的能量恰好够{ $cycle }，泵停止转动
pump-limit-answer-cost = 泵的一个循环（{ $cycle }）需要 { $cost }（每摩尔循环）
pump-limit-answer-enough = 泵的一个循环（{ $cycle }）需要 { $cost }（每摩尔循环）；ATP 提供 { $atp }，足够
pump-limit-answer-short = 泵的一个循环（{ $cycle }）需要 { $cost }（每摩尔循环），超过 ATP 所能提供的 { $atp }：泵不能正向运转
pump-limit-answer-downhill = 在这样的梯度下，一个循环（{ $cycle }）可以自发进行（{ $cost }，每摩尔循环）
pump-limit-step-balance = 到了极限，一个循环的代价等于 ATP 提供的能量
pump-limit-step-sum = 一个循环中各离子的代价之和
pump-limit-step-nernst = { $ion } 的平衡电位
pump-limit-step-into = 1 mol { $ion } 进入细胞
pump-limit-step-out-of = 1 mol { $ion } 移出细胞
pump-limit-step-atp = 把 ATP 的自由能换算成单位电荷的电压
pump-limit-step-solve = 解出电位，各离子按个数和电荷加权
pump-limit-step-numbers = 代入数值
pump-limit-step-left = ATP 留给 1 mol { $ion } 的能量
pump-limit-step-force = { $ion } 的平衡电位最多能到这里
pump-limit-step-ratio = 逆用能斯特方程：由 E 求浓度比
pump-limit-step-inverse = 取倒数
pump-limit-step-pH = 换算成 pH 差
pump-limit-step-concentration = 所求一侧的浓度
pump-limit-step-total = 离子与 ATP 合在一起
pump-limit-why-fixed = 每个循环 ATP 提供的能量是一定的，而梯度越陡，一个循环的代价越高。两者相等时泵停转；再往前，泵会反转并合成 ATP。
pump-limit-why-charge-out = 每个循环净移出正电荷（{ $charge } e），所以膜内越负，泵越费力：这个泵是生电的。
pump-limit-why-charge-in = 每个循环净移入正电荷（{ $charge } e），所以膜内越负，泵越省力：这个泵是生电的。
pump-limit-why-neutral = 一个循环进出的电荷相等，泵是电中性的：V_m 在求和时抵消，只由浓度决定。
pump-limit-why-store = 如果泵是向细胞器（内质网、液泡）里泵，那么腔内就是对侧，即这里的“膜外”，V_m 是胞质相对于腔内的电位。
pump-limit-why-leak = 这只是能量上的极限。离子会漏回来，所以实际的梯度到不了这里。
