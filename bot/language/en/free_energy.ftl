# Free energy of moving a solute across the membrane.
free-energy-answer-in-down = ΔG = { $value }: moving { $species } into the cell runs by itself
free-energy-answer-in-up = ΔG = { $value }: moving { $species } into the cell costs energy
free-energy-answer-in-zero = ΔG = { $value }: { $species } is at equilibrium, moving it in neither costs nor yields energy
free-energy-answer-out-down = ΔG = { $value }: moving { $species } out of the cell runs by itself
free-energy-answer-out-up = ΔG = { $value }: moving { $species } out of the cell costs energy
free-energy-answer-out-zero = ΔG = { $value }: { $species } is at equilibrium, moving it out neither costs nor yields energy

free-energy-step-in = From outside to inside, concentration term plus electrical term
free-energy-step-out = From inside to outside, both terms with the other sign
free-energy-step-neutral = No charge, so the concentration term alone
free-energy-step-chemical = Concentration
free-energy-step-electrical = Voltage (in volts)
free-energy-step-sum = Sum
free-energy-step-many = For all that are moved together
free-energy-step-unit = In the unit asked for

free-energy-why-chemical-down = Concentration: { $species } would go from { $from } to { $to }, downhill; diffusion helps ({ $energy }).
free-energy-why-chemical-up = Concentration: { $species } would go from { $from } to { $to }, uphill; diffusion resists ({ $energy }).
free-energy-why-chemical-zero = Concentration: { $from } on both sides, so diffusion takes no part.
free-energy-why-electrical-down = Voltage: at { $membrane } the field pulls { $species } this way ({ $energy }).
free-energy-why-electrical-up = Voltage: at { $membrane } the field pulls { $species } the other way ({ $energy }).
free-energy-why-electrical-zero = Voltage: at 0 mV there is no field to help or resist.
free-energy-why-neutral = { $species } has no charge: the voltage has no say, and there is no equilibrium potential.
free-energy-why-negative = ΔG < 0: downhill, spontaneous in this direction, if there is a way across. Energy is set free.
free-energy-why-positive = ΔG > 0: uphill. It happens only if something pays, such as ATP or another ion's gradient.
free-energy-why-zero = ΔG = 0: both forces are in balance.
free-energy-why-check-in = Check: zF × (V_m − { $symbol }) with V_m − { $symbol } = { $force } gives the same number.
free-energy-why-check-out = Check: −zF × (V_m − { $symbol }) with V_m − { $symbol } = { $force } gives the same number.
