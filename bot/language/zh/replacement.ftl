# 由离子替换求通透性之比。
replacement-answer-more = { $symbol } = { $value }：{ $new } 比 { $old } 更容易通过
replacement-answer-less = { $symbol } = { $value }：{ $new } 比 { $old } 更难通过
replacement-answer-equal = { $symbol } = { $value }：{ $new } 和 { $old } 通透性相等

replacement-step-balance = 另一侧不变，因此这一侧在新的 E_rev 下分量不变
replacement-step-shift = 反转电位的移动：替换后减替换前
replacement-step-exponent = 以 RT/F 为单位的移动
replacement-step-ratio = 解出通透性之比
replacement-step-equal = 浓度相等，可以约去
replacement-step-inverse = 按所问取倒数

replacement-why-alone = 只有一侧的通透离子变了，由 { $old } 换成 { $new }：E_rev 移动多少，取决于 { $new } 顶替 { $old } 时有多大分量。
replacement-why-more = E_rev 的移动相当于这一侧 { $old } 增多：{ $new } 的分量更大。
replacement-why-less = E_rev 的移动相当于这一侧 { $old } 减少：{ $new } 的分量更小。
replacement-caution = 前提是 { $old } 被完全替换，而且这一侧没有别的离子能通过；另一侧有什么不必知道。
