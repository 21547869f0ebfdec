# 每个回答的框架：标签、补充的条件及其理由。

# { $label } 是下面的某个标签或某一步的说明，{ $text } 是其后的内容。
frame-line = { $label }：{ $text }
frame-read-as = 我这样理解
frame-corrected = 已更正：{ $from } → { $to }
frame-assumed = 补充的条件
frame-assumption = { $field }：{ $value }（{ $why }）
frame-assumption-bare = { $field }：{ $why }
frame-steps = 解题步骤
frame-why = 为什么
frame-values = 数值
frame-examples = 例子
frame-check = 验算
frame-caution = 注意
caution-idle = 这个数没有用上：{ $numbers }。如果与本题有关，请说明它是什么。
frame-missing = 还缺
frame-next = 接下来可以问
frame-choices = 也可以这样问
frame-meant = 是不是想问

frame-direction-in = 净移动方向：向内
frame-direction-out = 净移动方向：向外
frame-direction-none = 没有净移动

## 为什么补上这个值；写在数值后的括号里。

why-course-default = 课程常用值
why-cell-preset = { $cell }的典型值
why-no-voltage = 题目没有给膜电位，这里只算浓度差本身的代价；给出 V_m 就能算出总代价
why-store-voltage = 内质网（肌质网）膜两侧几乎没有电位差
why-no-gradient = 题目没有给浓度，这里只算电场力的功；给出两侧浓度就能算出总功
why-weighed-by-P = GHK 方程要用浓度；题目给的是平衡电位，这里把通透性当作电导来加权
why-usual-side = 题目没有说哪一侧多，按活细胞的通常情况取
why-usual-unit = 题目没有给单位，这里取 nS，与 mV 相乘得 pA
why-inferred = 由题中其他条件推得
why-carried = 沿用上一题
why-order-inside = 只写两个数本应按“膜外/膜内”理解，但活细胞中 { $ion } 的浓度梯度正好相反，因此把第一个数当作膜内
why-order = 像 5/140 这样只写两个数，按“膜外/膜内”理解
