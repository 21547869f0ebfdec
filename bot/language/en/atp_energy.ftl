# What the hydrolysis of ATP yields.
atp-energy-answer = ΔG_ATP = { $energy }: what the hydrolysis of ATP yields in this cell
atp-energy-step-law = Standard value, and how far the concentrations are from standard
atp-energy-step-ratio = Concentrations in mol/L, since the standard state is 1 mol/L
atp-energy-step-thermal = Energy of thermal motion
atp-energy-step-numbers = Put in the numbers
atp-energy-step-unit = In the unit asked for
atp-energy-why-far = A cell keeps much ATP beside little ADP and phosphate, far from equilibrium: that adds { $gained } to the standard value.
atp-energy-why-use = This is what pays for the Na⁺/K⁺ pump: a cycle can cost no more than that.
