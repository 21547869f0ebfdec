# 电中性协同转运体：在哪里达到平衡，往哪个方向转运。
electroneutral-answer = { $transporter } 平衡时 { $symbol } = { $value }
electroneutral-runs-in = { $transporter } 把 { $ions } 运入细胞：{ $usual }转运一个循环 ΔG = { $energy }
electroneutral-runs-out = { $transporter } 把 { $ions } 运出细胞：{ $usual }转运一个循环 ΔG = { $energy }
electroneutral-runs-none = { $transporter } 处于平衡，{ $ions } 没有净转运：{ $usual }转运一个循环 ΔG = { $energy }
electroneutral-inward = 向内
electroneutral-outward = 向外

electroneutral-step-balance = 平衡时，膜两侧各离子浓度的乘积相等
electroneutral-step-solve = 解出所求浓度
electroneutral-step-numbers = 代入数值
electroneutral-step-nernst = 用能斯特方程求它的平衡电位
electroneutral-step-backward = 逆用能斯特方程：由 E 求浓度
electroneutral-step-cation = { $ion } 的平衡电位
electroneutral-step-potential = 对平衡式取对数，各离子的平衡电位就联系在一起
electroneutral-step-energy-in = 向内转运一个循环的自由能，没有电学项
electroneutral-step-energy-out = 向外转运一个循环的自由能，没有电学项
electroneutral-step-energy-numbers = 代入数值
electroneutral-step-limit = 停止净转运时的浓度

electroneutral-why-voltage = { $transporter } 同时转运 { $ions }，净电荷为零：膜电位对循环不做功，所以式中没有 V_m。
electroneutral-why-one = 平衡时 { $own } 等于 { $first }，只由 { $cation } 的浓度梯度决定。{ $own } 比 { $first } 更正时向外转运，更负时向内转运。
electroneutral-why-two = 平衡时 { $own } 正好在 { $first } 和 { $second } 的中点，由两种阳离子的梯度共同决定。{ $own } 比这个值更正时向外转运，更负时向内转运。
