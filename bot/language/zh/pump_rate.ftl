# 钠钾泵在一段时间里运了多少，以及它的净电流。
pump-rate-answer-current = I_pump = { $current }：泵的净电流
pump-rate-answer-Na = { $duration } 内运出 { $count } 个 Na⁺，净泵电流为 { $current }
pump-rate-answer-K = { $duration } 内运入 { $count } 个 K⁺，净泵电流为 { $current }
pump-rate-answer-ATP = { $duration } 内水解 { $count } 个 ATP，净泵电流为 { $current }
pump-rate-answer-charge = { $duration } 内净移出 { $count } 个正电荷，泵电流为 { $current }
pump-rate-answer-cycle = { $duration } 内泵共循环 { $count } 次，净电流为 { $current }

pump-rate-step-cycle = 一次循环：泵出 Na⁺、泵入 K⁺、水解 ATP
pump-rate-step-charge = 一次循环运出的净电荷
pump-rate-step-cycles = 所有的泵每秒循环的次数
pump-rate-step-count = 每秒循环次数 × 时间 × 一次循环运送的数目
pump-rate-step-current = 每秒循环次数 × 每循环的净电荷

pump-rate-why-charge = 每次循环运出 { $out } 个 Na⁺、运入 { $in } 个 K⁺：只有两者之差算作净电流，所以实际跨膜的离子比电流本身显示的多得多。
pump-rate-why-silent = 每次循环运出 { $out } 个 Na⁺、运入 { $in } 个 K⁺：进出的电荷相等，所以泵转得再快也不产生电流。
