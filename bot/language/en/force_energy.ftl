# Free energy of moving an ion, from its driving force.
force-energy-step-in = Into the cell: charge of a mole times the voltage that is not balanced (in volts)
force-energy-step-out = Out of the cell: the same with the other sign
force-energy-why-in = { $symbol } is the one voltage at which diffusion and the field cancel. V_m is { $force } away from it, so together they push { $species } into the cell; each mole sets free, or costs, zF times that voltage.
force-energy-why-out = { $symbol } is the one voltage at which diffusion and the field cancel. V_m is { $force } away from it, so together they push { $species } out of the cell; each mole sets free, or costs, zF times that voltage.
force-energy-why-none = V_m is { $symbol } itself: diffusion and the field cancel, and { $species } crosses without gain or cost.
