# 电流携带多少个离子。
ion-rate-answer = { $duration } 内通过 { $count } 个 { $species }，电流即为 { $current }
ion-rate-answer-current = 电流为 { $current }：{ $duration } 内通过 { $count } 个 { $species }
ion-rate-step-charge = 通过的电荷量：电流乘以时间
ion-rate-step-ion = 一个离子所带的电荷，z = { $charge }
ion-rate-step-count = 相当于多少个这样的离子
ion-rate-step-all = 通过的全部离子所带的电荷
ion-rate-step-current = 电流等于电荷量除以时间
ion-rate-why = 电流就是在数电荷：1 pA 大约是每秒六百万个元电荷。通道是一个孔，离子在 V_m − E 的推动下鱼贯而过，载体和泵都远远达不到这样的速率。
ion-rate-answer-charge = { $current } 的电流在 { $duration } 内通过的电荷量为 { $charge }
ion-rate-answer-charge-of-ions = { $duration } 内通过的 { $count } 个 { $species } 共携带电荷 { $charge }
ion-rate-answer-current-of-charge = { $duration } 内通过 { $charge }，电流为 { $current }
