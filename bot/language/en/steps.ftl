# What is done in a step; the formula follows behind a colon.

step-nernst = Nernst equation
step-thermal = Thermal voltage, with T in kelvin
step-ratio = Ratio of the concentrations, outside to inside
step-log = Natural logarithm of the ratio
step-potential = Divide by the charge z and multiply
step-ph = H⁺ from pH
step-ph-rule = The same from pH, where inside comes first
