# 测验：题目之外的话。

quiz-symbols = { $text }
quiz-species = { $species }
quiz-species-potential = { $species }（{ $symbol } = { $potential }）
quiz-way-in = 向细胞内
quiz-way-out = 向细胞外
quiz-way-none = 都不是：没有净流动

## 提示一：思路。

quiz-idea-nernst = 扩散把这种离子推向哪边？膜内要带什么电，才能与之相抗？
quiz-idea-ratio = 起作用的只有两侧的浓度比，不是浓度差，也不是浓度的大小。
quiz-idea-heat = 推动扩散的是热运动：要用热力学温度，单位是开尔文。
quiz-idea-backwards = 把能斯特方程倒过来用：由电压求出浓度比的对数。
quiz-idea-force = V_m 离该离子达到平衡的电位有多远，偏在哪一边？
quiz-idea-compare = 把 V_m 与 E 比较：离子的流动总是把 V_m 拉向自己的 E。阴离子要注意电荷。
quiz-idea-ohm = 用驱动力的欧姆定律：电流等于电导乘以 V_m − E。
quiz-idea-current = 电流方向按正电荷规定。阴离子要往哪边走，才有同样的效果？
quiz-idea-charges = 异性电荷相吸，同性相斥。膜内是什么符号，离子是什么符号？
quiz-idea-charge = 在能斯特方程中，电荷数连同符号都在分母上。
quiz-idea-diffusion = 扩散总是由多的一侧到少的一侧，与电荷无关。
quiz-idea-neutral = 不带电荷，电压就推不动它：只看浓度。
quiz-idea-balance = 离子受两种力：扩散和电压。想一想它们各推向哪边。
quiz-idea-weights = 每种离子都把 V_m 拉向自己的 E，越容易通过，拉得越有力。
quiz-idea-ghk = 每个浓度都要乘上通透性，全部放在同一个对数里；阴离子内外互换。
quiz-idea-channel = 在反转电位时，流入的离子和流出的离子所带的电荷一样多。
quiz-idea-lever = 像杠杆一样：E_rev 离哪种离子的 E 越近，对那种离子的电导就越大。
quiz-idea-protons = pH 本身就是对数：每差 1，[H⁺] 就差 10 倍；pH 越低，[H⁺] 越高。
quiz-idea-energy = 有两项：浓度的一项 RT ln，电荷与电压的一项 zFV_m。注意方向。
quiz-idea-cotransport = 驱动离子顺着浓度梯度和电压下落所得到的能量，就是能用掉的能量。
quiz-idea-pump = 两种离子都是逆着梯度搬运：3 个 Na⁺ 运出，2 个 K⁺ 运入。各搬一个要多少能量？
quiz-idea-leak = 静息时离子一直在漏，总要有什么把它们搬回去。
quiz-idea-capacitor = 膜是一个电容器：V_m 由紧靠膜的少量电荷形成，不是由整个细胞形成。

## 提示二、提示三。

quiz-hint-setup = 列式：{ $formula }
quiz-hint-nearly = 只差一步：{ $formula } = ？
quiz-hint-false = 可以排除一项：“{ $claim }”
quiz-hint-count = 其中有 { $count } 项正确。
quiz-hint-first = 排在最前的是 { $item }。
quiz-hint-last = 排在最后的是 { $item }。
quiz-hint-chemical = 单看扩散，{ $species } 被推{ $way }。
quiz-hint-electrical = 单看电压，{ $species } 被推{ $way }。
quiz-hint-compare = 比较两侧：膜外 { $outside }，膜内 { $inside }。
quiz-hint-alike = 两侧的{ $species }一样多。
quiz-hint-none-left = 没有更多的提示了。

## 分步引导。

quiz-part-chemical = 扩散把 { $species } 往哪边推？
quiz-part-chemical-told = 扩散把 { $species } 推{ $way }。
quiz-part-electrical = 电压把 { $species } 往哪边推？
quiz-part-electrical-told = 电压把 { $species } 推{ $way }。
quiz-part-inside-sign = V_m = { $membrane } 时，膜内带什么电？
quiz-part-inside-sign-told = V_m = { $membrane } 时，膜内为{ $sign }。
quiz-part-more = 哪一侧的 { $species } 更多？
quiz-part-more-told = { $species } 在{ $side }更多。
quiz-part-outside = 膜外
quiz-part-inside = 膜内
quiz-part-sign = 那么，膜内要带什么电，才能抵住 { $species } 的扩散？
quiz-part-sign-told = 膜内应为{ $sign }，所以 { $symbol } 为{ $sign }。
quiz-part-positive = 正
quiz-part-negative = 负
quiz-part-charge = { $species } 的电荷数 z 是多少？
quiz-part-charge-told = z = { $charge }。
quiz-part-ratio = 对数里放哪个比值？
quiz-part-ratio-told = 膜外比膜内：{ $text }。
quiz-part-above = V_m 在 { $symbol } 之上还是之下？
quiz-part-above-told = V_m − { $symbol } = { $force }。
quiz-part-is-above = 之上（更正，或不那么负）
quiz-part-is-below = 之下
quiz-part-is-equal = 相等
quiz-part-formula = 用哪个式子列式？
quiz-part-formula-told = { $formula }
quiz-part-number = { $symbol } 是多少（{ $unit }）？
quiz-part-number-bare = { $symbol } 是多少？
quiz-part-number-told = { $symbol } = { $value }
quiz-part-true-or-false = 对还是错？“{ $claim }”
quiz-part-true = 对
quiz-part-false = 错
quiz-part-really-true = 这句话是对的：“{ $claim }”
quiz-part-not-so = 这句话不对。
quiz-part-first = 哪一个排在最前？
quiz-part-first-told = 排在最前的是 { $item }。
quiz-part-last-one = 哪一个排在最后？
quiz-part-shown = 这一步替你做了：{ $told }
quiz-part-right = 对。
quiz-part-wrong = 不太对。

## 对答案的评语。

quiz-right = 答对了！
quiz-wrong = 还不对。
quiz-wrong-unit = 大小对了，单位不对。
quiz-wrong-sign = 大小对了，再看看正负号。
quiz-close = 差一点点。
quiz-explained = 还不对，不过这个数能看出原因。
quiz-either = 只看这个数，分不清是下面哪一种情况，请看看哪个是你的：
quiz-both = 看来同时出现了两个问题：
quiz-probe = 下一题就能把它们区分开。
quiz-step = 请再看这一步：{ $formula }
quiz-unexplained = 看不出这个数是怎么来的。可以要个提示，或者让我一步步带你做。
quiz-many-missed = 还有正确的没有选上。
quiz-order-wrong = 顺序还不对。
quiz-order-read = 我读到的是：{ $first } 在最前，{ $last } 在最后。
quiz-answer-number = 答案是 { $value }。
quiz-answer-true = 正确：{ $choice }
quiz-answer-order = 顺序：{ $order }
quiz-then = { $first } < { $rest }
quiz-read = 请读卡片：{ $card }
quiz-not-read = 没能读出答案。{ $example }
quiz-rounded = 这是四舍五入后的结果，更准确的是 { $value }。
quiz-not-worked-out = 式子列出来了，请把结果算出来。{ $example }
quiz-several-numbers = 里面有好几个数，哪一个是你的答案？{ $example }
quiz-example-number = 请输入带单位的数，例如 −42 mV。
quiz-example-number-unit = 请输入以 { $unit } 为单位的数，例如 { $number }。
quiz-example-number-bare = 请输入一个数，例如 { $number }。
quiz-example-choice = 请输入一个选项的字母，例如 B。
quiz-example-many = 请输入所有正确选项的字母，例如 AC。
quiz-example-order = 请按顺序输入字母或名称，最先的在前，例如 BCA，或者 K、Cl、Na。
quiz-example-direction = 请输入“内”“外”或“无”（也可以输入字母）。
quiz-noted = 已记下。
quiz-gave-up = 正确的做法是这样。

## 测验过程。

quiz-heading = 第 { $at } 题，共 { $number } 题
quiz-summary = { $number } 题中答对 { $right } 题。
quiz-summary-line = { $at }. { $card }：{ $outcome }
quiz-outcome-right = 答对
quiz-outcome-helped = 有提示，答对
quiz-outcome-walked = 一起做完
quiz-outcome-wrong = 还没有掌握
quiz-outcome-gave_up = 看了答案
quiz-outcome-skipped = 跳过
quiz-summary-answer = { $at }. { $prompt }{ $answer }
quiz-summary-slip = 请留意：“{ $name }”
quiz-list-separator = { "；" }
quiz-summary-read = 值得再读：{ $cards }
quiz-nothing-due = 今天没有到期的复习，先做几道练习。
quiz-unknown-topic = 没有“{ $topic }”这个主题。现有：{ $topics }
quiz-keys = 请作答，或输入：提示、引导、跳过、停止。
quiz-keys-exam = 请作答，或输入：跳过、停止。
quiz-stopped = 已停止，答过的都存好了，下次从这里继续。
quiz-resumed = 继续上次没做完的测验。
quiz-moved-on = 这个测验已在别处继续。请重新开始，从那里接着做。
quiz-saving-failed = 这次作答没能存下，别的都没有丢。请再试一次。

## 学习进度。

quiz-progress-none = 还没有答过题。可以从 nernst quiz 开始。
quiz-progress-count = 共作答 { $attempts } 次，答对 { $right } 次
quiz-progress-streak = { $days ->
    [0] 还没有连续学习
   *[other] 连续学习 { $days } 天
}
quiz-progress-due = { $count ->
    [0] 今天没有到期的复习
   *[other] 今天有 { $count } 项到期复习
}
quiz-progress-mastery = 各主题的掌握程度
quiz-progress-topic = 主题
quiz-progress-level = 掌握程度
quiz-progress-answers = 答对
quiz-progress-slip = “{ $name }”（出现 { $times } 次）
quiz-progress-slip-again = “{ $name }”（出现 { $times } 次，以后会换个样子再考）
quiz-progress-beaten = 已克服：“{ $name }”
