# 对学生自己给出的数值的判断（“是不是 -85 mV？”），后面接着给出正确答案。

check-right = 对，{ $given } 是正确的。
check-warmth = { $given } 在 { $other } 时是对的；题中没有给温度，这里按 { $mine } 计算。
check-shortcut = { $given } 可以算对：它用的是每 10 倍浓度差的近似系数。
check-close = { $given } 很接近，但还差一点。
check-sign = 不是 { $given }：大小对了，符号不对。
check-unit = { $given }：数值对了，单位不对。
check-slip = 不是 { $given }；从这个数可以看出错在哪里，见下文。
check-wrong = 不是 { $given }。
