# 谈话中的短句：放在上一个答案之前，或代替它。

aside-explained = 好的，下面一步一步写出是怎么算的、意味着什么。
aside-explained-card = 好的，从基本的想法再讲一遍：
aside-sure = 是的，重新算了一遍，结果相同：{ $fact }
aside-sure-card = 是的，确实如此，再说一遍：
aside-option = 选项我已经看不到了，请拿它们与这个结果对照：
aside-practice = 好啊！在 Discord 里输入 /quiz，在终端里输入：nernst quiz
aside-fine = 好的！有问题随时再问。
aside-lost = 抱歉，这句我没读懂。我们刚才说到 { $about }。可以改其中一个数、问“为什么”，或接着问：
aside-about = { $symbol } = { $value }
aside-about-card = “{ $title }”
aside-warmth = 用的温度是 { $warmth }
aside-no-warmth = 这个答案与温度无关
aside-assumed = 题目没说的，我按课程的常用值取，列在“补充的条件”一栏
aside-nothing-assumed = 没有任何假设：用的数都是你给的

# 最近的几个答案哪个大；相差多少用 several-difference。
compared-strongest = 绝对值最大的是 { $symbol } = { $value }
compared-weakest = 绝对值最小的是 { $symbol } = { $value }
compared-most-positive = 最正的是 { $symbol } = { $value }
compared-most-negative = 最负的是 { $symbol } = { $value }
compared-largest = 最大的是 { $symbol } = { $value }
compared-smallest = 最小的是 { $symbol } = { $value }
compared-nearest = 最接近 { $aim } 的是 { $symbol } = { $value }
compared-furthest = 离 { $aim } 最远的是 { $symbol } = { $value }

# 上一个答案会不会使细胞去极化。
depolarising-up = 净电流（以正电荷计）内向，膜内变得更正：细胞去极化，V_m 移向比它高的 E
depolarising-down = 净电流（以正电荷计）外向，膜内变得更负：细胞超极化，V_m 移向比它低的 E
depolarising-neither = 没有净电流，V_m 保持不变
depolarising-change-up = V_m 变得更正：细胞去极化
depolarising-change-down = V_m 变得更负：细胞超极化

# 通道开放对细胞的作用：能否把它带到阈电位。
effect-excites = 兴奋性：{ $symbol } = { $value } 高于阈电位 { $threshold }，通道开放能把 V_m 带过阈电位
effect-falls-short = 使细胞去极化，却是抑制性的：{ $symbol } = { $value } 低于阈电位 { $threshold }，通道开放把 V_m 定在那里，到不了阈电位
effect-holds-down = 抑制性：{ $symbol } = { $value } 低于阈电位 { $threshold }，又不高于 V_m，通道开放使 V_m 升不上去
effect-depends = 使细胞去极化，V_m 移向 { $symbol } = { $value }：它高于阈电位就是兴奋性，低于阈电位就是抑制性
effect-inhibits = 抑制性：{ $symbol } = { $value } 不高于 V_m，通道开放使 V_m 升不上去
