# How many ions a current carries.
ion-rate-answer = { $count } { $species } ions in { $duration }: that is a current of { $current }
ion-rate-answer-current = A current of { $current }: { $count } { $species } ions in { $duration }
ion-rate-step-charge = Charge that passes, current times time
ion-rate-step-ion = Charge of one ion, z = { $charge }
ion-rate-step-count = How many such charges that is
ion-rate-step-all = Charge of all ions that pass
ion-rate-step-current = Current is charge per time
ion-rate-why = A current counts charges: one picoampere is some six million elementary charges a second. A channel is a hole, so ions stream through it one after the other, each pushed by V_m − E; no carrier or pump comes near such a rate.
ion-rate-answer-charge = A current of { $current } carries { $charge } in { $duration }
ion-rate-answer-charge-of-ions = { $count } { $species } ions, in { $duration }, carry { $charge }
ion-rate-answer-current-of-charge = { $charge } in { $duration } is a current of { $current }
