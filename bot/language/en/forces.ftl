# The story of the two forces.  Chemical force: diffusion down the gradient; electrical force: the pull of V_m.

force-chemical-out = Chemical force: { $species } is { $fold } times as concentrated inside as outside, so diffusion pushes it out.
force-chemical-in = Chemical force: { $species } is { $fold } times as concentrated outside as inside, so diffusion pushes it in.
force-chemical-none = Chemical force: none. { $species } is equally concentrated on both sides, so diffusion has no preference.

# From the equilibrium potential alone.
force-chemical-known-out = Chemical force: it would take { $symbol } = { $potential } to hold { $species } back, so its gradient must be pushing it out.
force-chemical-known-in = Chemical force: it would take { $symbol } = { $potential } to keep { $species } away, so its gradient must be pushing it in.
force-chemical-known-none = Chemical force: none. With { $symbol } = 0 mV, { $species } is equally concentrated on both sides.

force-electrical-none = Electrical force: none. At V_m = 0 mV neither side attracts { $species }.
force-electrical-cation-in = Electrical force: at V_m = { $membrane } the inside is negative and pulls the positive { $species } in.
force-electrical-cation-out = Electrical force: at V_m = { $membrane } the inside is positive and pushes the positive { $species } out.
force-electrical-anion-in = Electrical force: at V_m = { $membrane } the inside is positive and pulls the negative { $species } in.
force-electrical-anion-out = Electrical force: at V_m = { $membrane } the inside is negative and pushes the negative { $species } out.

# Who wins.  { $chemical }, { $electrical } and { $net } are sizes in mV.
force-balance = The two forces are equal, { $chemical } each way: { $species } keeps crossing in both directions, but its net flow is zero.
force-neither = No force acts on { $species }: it crosses as often one way as the other.
force-alone-out = With nothing against it, this one force drives { $species } out, with { $net }.
force-alone-in = With nothing against it, this one force drives { $species } in, with { $net }.
force-together-out = Both forces push the same way, and { $species } is driven out with the two together: { $chemical } + { $electrical } = { $net }.
force-together-in = Both forces push the same way, and { $species } is driven in with the two together: { $chemical } + { $electrical } = { $net }.
force-chemical-wins-out = The chemical force ({ $chemical }) beats the electrical one ({ $electrical }): what is left, { $net }, drives { $species } out.
force-chemical-wins-in = The chemical force ({ $chemical }) beats the electrical one ({ $electrical }): what is left, { $net }, drives { $species } in.
force-electrical-wins-out = The electrical force ({ $electrical }) beats the chemical one ({ $chemical }): what is left, { $net }, drives { $species } out.
force-electrical-wins-in = The electrical force ({ $electrical }) beats the chemical one ({ $chemical }): what is left, { $net }, drives { $species } in.

# The current is the direction of positive charge.
force-current-cation-out = V_m − { $symbol } is positive: an outward current, and { $species } itself goes the same way, out.
force-current-cation-in = V_m − { $symbol } is negative: an inward current, and { $species } itself goes the same way, in.
force-current-anion-out = V_m − { $symbol } is negative: an inward current. { $species } carries negative charge, so the ion itself goes the other way, out.
force-current-anion-in = V_m − { $symbol } is positive: an outward current. { $species } carries negative charge, so the ion itself goes the other way, in.
