# 图中的标注，以及为看不到图的人写的说明。

figure-inside = 膜内
figure-outside = 膜外
figure-chemical = 化学力
figure-electrical = 电场力
figure-net = 合力
figure-verdict = { $winner ->
    [in] { $ion } 被推向膜内
    [out] { $ion } 被推向膜外
   *[none] { $ion } 所受合力为零
}
figure-current = { $way ->
    [in] 内向电流
    [out] 外向电流
   *[none] 没有净电流
}
figure-before = 变化前
figure-after = 变化后
figure-share-ghk = 权重为通透性；膜电位由 GHK 方程得出，并非简单平均
figure-ohm = 欧姆定律
figure-reversal = 反转电位
figure-outside-of = 膜外 { $ion }（mM）
figure-time = ms
figure-rest = 静息
figure-upstroke = 去极化
figure-repolarisation = 复极化
figure-undershoot = 后超极化
figure-normal = 正常
figure-mastery = 掌握程度
figure-class = 各主题的正确率
figure-class-tried = { $count } 次作答
figure-forecast = 即将到来的复习
figure-today = 今天

figure-alt-equation = 能斯特方程逐步代入数值：{ $symbol } = { $value }。
figure-alt-tug = 膜上 { $ion } 的拔河：化学力 { $chemical } 对电场力 { $electrical }，{ $winner ->
    [in] 离子被推向膜内
    [out] 离子被推向膜外
   *[none] 两力平衡
}。
figure-alt-ladder = 各离子平衡电位的阶梯图：{ $levels }。
figure-alt-iv = 电流-电压曲线：在 { $reversal } 处电流为零。
figure-alt-concentration = { $symbol } 随膜外浓度（对数坐标）的变化：{ $outside } 时为 { $value }。
figure-alt-weights = { $symbol } = { $membrane }，是 { $levels } 的加权平均。
figure-alt-spike = 乌贼轴突的动作电位（霍奇金-赫胥黎模型）：峰值 { $peak } 低于 E_Na = { $sodium }，后超极化高于 E_K = { $potassium }。
figure-alt-field = GHK 方程逐步代入数值：{ $symbol } = { $value }。
figure-alt-force = 驱动力逐步代入数值：{ $symbol } = { $value }。
figure-alt-chord = 按电导加权的平衡电位平均值，逐步代入数值：{ $symbol } = { $value }。
figure-alt-ohm = 膜电流的欧姆定律逐步代入数值：{ $symbol } = { $value }。
figure-alt-energy = 跨膜转运的自由能逐步代入数值：ΔG = { $value }。
figure-alt-change = 各离子平衡电位的阶梯图。变化前：{ $before }；变化后：{ $after }。
figure-alt-weights-ghk = 由 GHK 方程得 { $symbol } = { $membrane }，位于 { $levels } 各平衡电位之间，各离子按通透性占比标出。
figure-alt-class = 全班各主题的正确率：{ $rows }。
figure-alt-forecast = 各主题的掌握程度：{ $rows }。从今天起每天到期的复习数：{ $counts }。
figure-alt-mastery = 各主题的掌握程度：{ $rows }。
figure-alt-row = { $topic } { $level } %

## `nernst draw`。

draw-form = 文件名必须以 { $forms } 之一结尾。
draw-nothing = 这个问题没有可画的图。可以试试：-70 mV 时 K 的驱动力
draw-unwritten = 无法写入 { $file }：{ $reason }
draw-written = { $file }：{ $alt }
draw-late = 作图超过 { $seconds } 秒，已放弃。
draw-no-font = 没有安装含中文的字体，图中用英文标注。Debian 上可安装 fonts-noto-cjk
