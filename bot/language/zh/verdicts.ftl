# 先答“是”或“否”。{ $fact } 是一句完整的话。
verdict-yes = 是。{ $fact }
verdict-no = 否。{ $fact }
verdict-more-positive = { $symbol } = { $value }，比 { $bound } 更正
verdict-more-negative = { $symbol } = { $value }，比 { $bound } 更负
verdict-larger = { $symbol } = { $value }，大于 { $bound }
verdict-smaller = { $symbol } = { $value }，小于 { $bound }
verdict-balanced = V_m 与 { $symbol } 只差 { $force }，可以认为该离子处于平衡
verdict-carrier = 所问的是 { $symbol } = { $value }
verdict-closest = { $symbol } 最接近 { $nearest }，相差 { $gap }
verdict-of-two = 是“{ $name }”：{ $symbol } = { $value }
verdict-ratio = { $symbol } = { $value }
verdict-in-balance = { $all } 种离子中有 { $count } 种处于平衡
verdict-out-of-balance = { $all } 种离子中有 { $count } 种不处于平衡
verdict-current-in = 电流是内向的（V_m − E 为负）：{ $fact }
verdict-current-out = 电流是外向的（V_m − E 为正）：{ $fact }
