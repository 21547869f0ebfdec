# 图中的标注，以及为看不到图的人写的说明。

figure-inside = 膜内
figure-outside = 膜外
figure-chemical = 化学力
figure-electrical = 电场力
figure-net = 合力
figure-none = 平衡
figure-ohm = 欧姆定律
figure-reversal = 反转电位
figure-outside-of = 膜外 { $ion }（mM）
figure-time = ms
figure-rest = 静息
figure-upstroke = 去极化
figure-repolarisation = 复极化
figure-undershoot = 后超极化
figure-normal = 正常
figure-changed = 改变后

figure-alt-equation = 能斯特方程逐步代入数值：{ $symbol } = { $value }。
figure-alt-tug = 膜上 { $ion } 的拔河：化学力 { $chemical } 对电场力 { $electrical }，{ $winner ->
    [in] 离子被推向膜内
    [out] 离子被推向膜外
   *[none] 两力平衡
}。
figure-alt-ladder = 各离子平衡电位的阶梯图：{ $levels }。
figure-alt-iv = 电流—电压曲线：在 { $reversal } 处电流为零。
figure-alt-concentration = { $symbol } 随膜外浓度（对数坐标）的变化：{ $outside } 时为 { $value }。
figure-alt-weights = 膜电位 { $membrane } 是 { $levels } 的加权平均。
figure-alt-spike = 乌贼轴突的动作电位（霍奇金—赫胥黎模型）：峰值 { $peak } 低于 E_Na = { $sodium }，后超极化高于 E_K = { $potassium }。
figure-alt-mastery = 各主题的掌握程度：{ $rows }。
figure-alt-row = { $topic } { $level } %

## `nernst draw`。

draw-form = 文件名必须以 { $forms } 之一结尾。
draw-nothing = 这个问题没有可画的图。可以试试：-70 mV 时 K 的驱动力
draw-unwritten = 无法写入 { $file }：{ $reason }
draw-written = { $file }：{ $alt }
draw-no-font = 没有安装含中文的字体，图中用英文标注。Debian 上可安装 fonts-noto-cjk
