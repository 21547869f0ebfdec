# Equilibrium potential and its inverses.

equilibrium-potential = { $symbol } = { $potential }, the equilibrium potential of { $species }
equilibrium-outside = { $symbol } = { $value }: that is how much { $species } must be outside
equilibrium-inside = { $symbol } = { $value }: that is how much { $species } must be inside
equilibrium-pH-outside = pH_o = { $pH }: so acid must the outside be ({ $symbol } = { $value })
equilibrium-pH-inside = pH_i = { $pH }: so acid must the inside be ({ $symbol } = { $value })
equilibrium-ratio = { $symbol } = { $value }: the ratio of { $species }, outside to inside, that is in balance
equilibrium-inverse-ratio = { $symbol } = { $value }: the ratio of { $species }, inside to outside, that is in balance
equilibrium-temperature = T = { $value }: at this temperature the ratio gives { $symbol } = { $potential }

equilibrium-step-solve = Solved for what is asked
equilibrium-step-exponent = The exponent
equilibrium-step-ratio = The ratio of the concentrations, outside to inside
equilibrium-step-concentration = From the known side to the other
equilibrium-step-temperature = With the numbers, E in volts
equilibrium-step-ph = As a pH
equilibrium-step-celsius = From kelvin to °C

# Which charge inside holds the ion.
equilibrium-pull-cation = To hold it, the electrical force must pull it back in. { $species } is positive, so the inside has to be negative: { $symbol } is below zero.
equilibrium-push-cation = To keep it out, the electrical force must push against it. { $species } is positive, so the inside has to be positive: { $symbol } is above zero.
equilibrium-pull-anion = To hold it, the electrical force must pull it back in. { $species } is negative, so the inside has to be positive: { $symbol } is above zero.
equilibrium-push-anion = To keep it out, the electrical force must push against it. { $species } is negative, so the inside has to be negative: { $symbol } is below zero.
equilibrium-hold-nothing = There is nothing to hold back, so no voltage is needed: { $symbol } = 0 mV, whatever charge and temperature.
equilibrium-balance = At V_m = { $potential } the two forces on { $species } cancel: it still crosses both ways, as many in as out, so its net flow is zero. It is a dynamic equilibrium.
equilibrium-valence =
    { $species } carries { $count } charges, so the electric field grips each ion { $count } times as hard and less voltage is enough: a factor of ten is worth { $decade } instead of { $univalent }.
equilibrium-check-size = Check: at { $temperature } each factor of ten is worth { $decade }. A ratio of { $fold } is ten to the power of { $decades }, and { $decades } × { $decade } makes { $size }.
equilibrium-unusual = { $potential } is more than living membranes stand. Check the units of the two concentrations: is one in µM or nM?

equilibrium-implies-inside = { $potential } would hold { $species } back inside, so there must be more of it inside than outside: { $fold } times as much.
equilibrium-implies-outside = { $potential } would keep { $species } out, so there must be more of it outside than inside: { $fold } times as much.
equilibrium-implies-equal = 0 mV holds nothing back, so { $species } must be equally concentrated on both sides.
equilibrium-check-back = Check: put back into the Nernst equation, { $outside } outside and { $inside } inside give { $symbol } = { $potential }.
equilibrium-why-temperature = Heat drives diffusion: for a given ratio { $symbol } is proportional to the absolute temperature, so one potential belongs to one temperature.
