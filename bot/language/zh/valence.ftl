# 由浓度比和平衡电位求电荷数。

valence-is = z = { $z }，是{ $kind }
valence-cation = 阳离子
valence-anion = 阴离子
valence-none = z = { $z }，没有哪种离子带这样的电荷
valence-unlikely = 电荷数是整数，而 { $z } 离整数太远：请检查浓度、浓度单位以及 E 的正负号。

valence-step-solve = 解出 z
valence-step-numbers = 代入数值

valence-why-inside-cation = 膜内浓度高，扩散把离子往外推；E = { $potential } 表示膜内为负就能留住它，可见它带正电。
valence-why-inside-anion = 膜内浓度高，扩散把离子往外推；E = { $potential } 表示膜内为正才能留住它，可见它带负电。
valence-why-outside-cation = 膜外浓度高，扩散把离子往里推；E = { $potential } 表示膜内为正才能挡住它，可见它带正电。
valence-why-outside-anion = 膜外浓度高，扩散把离子往里推；E = { $potential } 表示膜内为负就能挡住它，可见它带负电。
valence-why-size = 验算：对这个浓度比，一价阳离子需要 { $univalent }。E 等于它除以 z，所以 { $univalent } / { $potential } 就是 z，大小为 { $times }。
