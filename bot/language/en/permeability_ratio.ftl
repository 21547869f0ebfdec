# P_x/P_ref from the potential without net current.
permeability-ratio-answer = { $symbol } = { $value } (the membrane is { $comparison } to { $x } than to { $ref })
permeability-ratio-more = more permeable
permeability-ratio-less = less permeable
permeability-ratio-answer-equal = { $symbol } = { $value }: { $x } and { $ref } pass equally well
permeability-ratio-answer-zero = { $symbol } = 0: { $x } does not pass at all

permeability-ratio-step-condition = At E_rev the two currents cancel (constant field)
permeability-ratio-step-closed = Equal charges, so the GHK equation solved for the ratio
permeability-ratio-step-general = Unequal charges (φ is the GHK current for P = 1)
permeability-ratio-step-exponent = E_rev in units of RT/F
permeability-ratio-step-numbers = Put in the numbers
permeability-ratio-step-ratio = Ratio of the two

permeability-ratio-why-between = E_rev ({ $reversal }) lies between { $ref-symbol } ({ $ref-potential }) and { $x-symbol } ({ $x-potential }), as it must: each ion pulls E_rev towards its own equilibrium potential.
permeability-ratio-why-tug = The more easily { $x } passes, the nearer E_rev comes to { $x-symbol }. The ratio says how the tug-of-war stands.
permeability-ratio-why-cancel = Net current is zero, yet both ions flow: their currents cancel, and neither is in equilibrium.
permeability-ratio-caution-divalent = P itself is meant: some authors put the factor 4 of a divalent ion into the ratio.
permeability-ratio-caution-field = This holds for GHK: a constant field and ions that do not disturb one another. It is a ratio of permeabilities, not of conductances.
