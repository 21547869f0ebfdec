# Free energy of a whole cycle of a cotransporter or exchanger.
cycle-both-in = { $n } { $driver } and { $m } { $cargo } in
cycle-both-out = { $n } { $driver } and { $m } { $cargo } out
cycle-exchanged = { $n } { $driver } in, { $m } { $cargo } out
cycle-exchanged-back = { $n } { $driver } out, { $m } { $cargo } in
cycle-answer-forward = ΔG = { $value } for a cycle of { $forward }: it runs this way by itself (forward)
cycle-answer-back = ΔG = { $value } for a cycle of { $forward }: uphill, so the transporter runs backward, { $back }
cycle-answer-in = { $asked } goes in: the transporter moves { $moved } (ΔG = { $value } for { $forward })
cycle-answer-out = { $asked } goes out: the transporter moves { $moved } (ΔG = { $value } for { $forward })
cycle-answer-none = ΔG = { $value } for a cycle of { $forward }: in balance, no net transport either way
cycle-step-law = Add up what each solute gains or costs, as often as a cycle carries it
cycle-step-in = A mole of { $species } into the cell
cycle-step-out = A mole of { $species } out of the cell
cycle-step-turning = The cycle is in balance at V_rev; away from it each charge that a cycle carries gains or costs the difference
cycle-step-sum = A mole of cycles
cycle-why-driver = { $n } { $driver } go down their electrochemical gradient and yield { $driver-energy }; { $m } { $cargo } must be taken uphill, which costs { $cargo-energy }.
cycle-why-cargo = { $m } { $cargo } go downhill and yield { $cargo-energy }; here it is { $n } { $driver } that must be taken uphill, which costs { $driver-energy }.
cycle-why-both-down = Neither is taken uphill: { $n } { $driver } yield { $driver-energy }, { $m } { $cargo } yield { $cargo-energy }.
cycle-why-both-up = Both would be taken uphill: { $n } { $driver } cost { $driver-energy }, { $m } { $cargo } cost { $cargo-energy }.
cycle-why-enough = More is gained than spent, so ΔG < 0: the cycle runs forward by itself, until the gradients have changed so much that both are equal.
cycle-why-short = More would be spent than gained, so ΔG > 0: by itself the cycle runs the other way.
cycle-why-neutral = A cycle moves no net charge, so V_m cancels out of the sum: the concentrations alone decide.
cycle-why-side-forward = V_m lies on the side of V_rev where ΔG < 0: the cycle runs forward.
cycle-why-side-back = V_m lies on the side of V_rev where ΔG > 0: the cycle runs backward.
cycle-why-turning = Check: V_m = { $membrane } lies on that side of V_rev = { $reversal }, where ΔG is zero.
