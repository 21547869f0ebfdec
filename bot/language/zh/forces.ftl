# 两种力的较量。化学力：顺浓度梯度的扩散；电场力：膜电位对离子的吸引或排斥。

force-chemical-out = 化学力：膜内 { $species } 的浓度是膜外的 { $fold } 倍，扩散把它往外推。
force-chemical-in = 化学力：膜外 { $species } 的浓度是膜内的 { $fold } 倍，扩散把它往里推。
force-chemical-none = 化学力：没有。{ $species } 在膜两侧浓度相等，扩散不偏向任何一边。

# 只知道平衡电位时。
force-chemical-known-out = 化学力：要靠 { $symbol } = { $potential } 才留得住 { $species }，可见它的浓度梯度在把它往外推。
force-chemical-known-in = 化学力：要靠 { $symbol } = { $potential } 才挡得住 { $species }，可见它的浓度梯度在把它往里推。
force-chemical-known-none = 化学力：没有。{ $symbol } = 0 mV，说明 { $species } 在膜两侧浓度相等。

force-electrical-none = 电场力：没有。V_m = 0 mV 时，哪一侧都不吸引 { $species }。
force-electrical-cation-in = 电场力：V_m = { $membrane }，膜内为负，把带正电的 { $species } 往里拉。
force-electrical-cation-out = 电场力：V_m = { $membrane }，膜内为正，把带正电的 { $species } 往外推。
force-electrical-anion-in = 电场力：V_m = { $membrane }，膜内为正，把带负电的 { $species } 往里拉。
force-electrical-anion-out = 电场力：V_m = { $membrane }，膜内为负，把带负电的 { $species } 往外推。

# 谁占上风。{ $chemical }、{ $electrical }、{ $net } 是大小，单位 mV。
force-balance = 两种力大小相等（各 { $chemical }）、方向相反：{ $species } 仍在双向穿膜，但净流动为零。
force-neither = { $species } 不受任何净力：进出机会均等。
force-alone-out = 没有力与它相抗，{ $species } 被这一种力推向膜外，净推力 { $net }。
force-alone-in = 没有力与它相抗，{ $species } 被这一种力推向膜内，净推力 { $net }。
force-together-out = 两种力方向相同，合起来把 { $species } 推向膜外：{ $chemical } + { $electrical } = { $net }。
force-together-in = 两种力方向相同，合起来把 { $species } 推向膜内：{ $chemical } + { $electrical } = { $net }。
force-chemical-wins-out = 化学力（{ $chemical }）胜过电场力（{ $electrical }），剩下的 { $net } 把 { $species } 推向膜外。
force-chemical-wins-in = 化学力（{ $chemical }）胜过电场力（{ $electrical }），剩下的 { $net } 把 { $species } 推向膜内。
force-electrical-wins-out = 电场力（{ $electrical }）胜过化学力（{ $chemical }），剩下的 { $net } 把 { $species } 推向膜外。
force-electrical-wins-in = 电场力（{ $electrical }）胜过化学力（{ $chemical }），剩下的 { $net } 把 { $species } 推向膜内。

# 电流方向指正电荷移动的方向。
force-current-cation-out = V_m − { $symbol } 为正，是外向电流；{ $species } 带正电，离子本身也向外流。
force-current-cation-in = V_m − { $symbol } 为负，是内向电流；{ $species } 带正电，离子本身也向内流。
force-current-anion-out = V_m − { $symbol } 为负，是内向电流；{ $species } 带负电，离子本身的方向相反，向外流。
force-current-anion-in = V_m − { $symbol } 为正，是外向电流；{ $species } 带负电，离子本身的方向相反，向内流。
