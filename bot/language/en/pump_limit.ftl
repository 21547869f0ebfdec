# How far ATP can drive an ion pump.
pump-limit-out = { $n } { $ion } out
pump-limit-in = { $n } { $ion } in
pump-limit-out-in = { $n } { $ion } out, { $m } { $other } in
pump-limit-answer = { $symbol } = { $value }: no further can a pump of { $cycle } per ATP go, then it stands still
pump-limit-answer-stop = { $symbol } = { $value }: here ATP just pays for { $cycle }, and the pump stands still
pump-limit-answer-cost = A cycle of the pump ({ $cycle }) costs { $cost } per mole of cycles
pump-limit-answer-enough = A cycle of the pump ({ $cycle }) costs { $cost } per mole of cycles; ATP yields { $atp }, which suffices
pump-limit-answer-short = A cycle of the pump ({ $cycle }) costs { $cost } per mole of cycles, more than the { $atp } that ATP yields: the pump cannot run forward
pump-limit-answer-downhill = With these gradients a cycle ({ $cycle }) would run by itself ({ $cost }, per mole of cycles)
pump-limit-step-balance = At the limit a cycle costs what ATP yields
pump-limit-step-sum = What the ions of one cycle cost
pump-limit-step-nernst = Equilibrium potential of { $ion }
pump-limit-step-into = A mole of { $ion } into the cell
pump-limit-step-out-of = A mole of { $ion } out of the cell
pump-limit-step-atp = ΔG of ATP as a voltage, for one elementary charge
pump-limit-step-solve = Solve for the voltage; each ion counts with its number and charge
pump-limit-step-numbers = Put in the numbers
pump-limit-step-left = What ATP leaves for a mole of { $ion }
pump-limit-step-force = Equilibrium potential that { $ion } can be brought to
pump-limit-step-ratio = Nernst backward: from E to the ratio
pump-limit-step-inverse = The other way round
pump-limit-step-pH = As a difference of pH
pump-limit-step-concentration = The side that was asked for
pump-limit-step-total = Ions and ATP together
pump-limit-why-fixed = One ATP yields the same in every cycle, but the steeper the gradients, the more a cycle costs. Where both are equal the pump stands still; beyond, it would run backward and make ATP.
pump-limit-why-charge-out = A cycle takes net charge out ({ $charge } e), so a more negative inside makes it dearer: the pump is electrogenic.
pump-limit-why-charge-in = A cycle brings net charge in ({ $charge } e), so a more negative inside makes it cheaper: the pump is electrogenic.
pump-limit-why-neutral = As much charge goes out as comes in, so the pump is electroneutral: V_m cancels out and the concentrations alone decide.
pump-limit-why-store = Where the pump fills a store (reticulum, vacuole), its lumen is the far side, here "outside", and V_m is that of the cytosol against the lumen.
pump-limit-why-leak = This is the limit of energy only. Ions leak back, so real gradients stay below it.
