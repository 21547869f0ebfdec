# What can be asked, by example.
help-headline = Ask in your own words, with or without numbers. Examples:
help-line = { $topic }: { $question }
help-follow-up = Then go on from the answer: "and at 20 °C?", "what about Na?", "why?". What you leave out I assume, and say so.

help-topic-equilibrium = Equilibrium potential
help-ask-equilibrium = E_K with 5 mM out 140 mM in at 37 C
help-topic-inverse = A concentration from it
help-ask-inverse = E_Na = +60 mV, outside 145 mM, how much Na is inside at 37 C?
help-topic-valence = The charge from it
help-ask-valence = which valence has an ion with 10 mM outside, 1 mM inside and E = +30.77 mV at 37 C?
help-topic-driving-force = Driving force
help-ask-driving-force = driving force on K at -70 mV, E_K -90 mV
help-topic-direction = Direction of flow
help-ask-direction = which way does Na flow at -70 mV?
help-topic-constant-field = Membrane potential by GHK
help-ask-constant-field = Vm with PK:PNa:PCl = 1:0.04:0.45, K 5/140, Na 145/15, Cl 110/10 at 37 C
help-topic-chord = Membrane potential from conductances
help-ask-chord = gK 20 nS, gNa 1 nS, E_K -90 mV, E_Na +60 mV, Vm?
help-topic-current = Current
help-ask-current = current with g 10 nS, Vm -20 mV, E_Na +50 mV
help-topic-net-current = Several currents at once
help-ask-net-current = net current at -50 mV, g_Na = 2 nS, E_Na = +60 mV, g_K = 8 nS, E_K = -90 mV
help-topic-current-line = Two points of an I–V line
help-ask-current-line = conductance and reversal potential of a linear I-V, -200 pA at -80 mV and +100 pA at -20 mV
help-topic-permeability-ratio = Permeability ratio
help-ask-permeability-ratio = PNa/PK if Erev is -10 mV, Na 145/15, K 5/140, 37 C
help-topic-replacement = Permeability ratio from a replaced ion
help-ask-replacement = P_Li/P_Na when external Na+ is replaced by Li+ and Erev goes from +50 mV to +40 mV
help-topic-conductance-ratio = Conductance ratio
help-ask-conductance-ratio = gNa/gK if Erev is -20 mV, E_Na +60 mV, E_K -90 mV
help-topic-free-energy = Free energy
help-ask-free-energy = free energy of moving Na+ into the cell, 145 mM outside, 15 mM inside, Vm -70 mV, 37 C
help-topic-cotransport = Cotransport
help-ask-cotransport = maximal glucose gradient of SGLT1, Na 145/15, Vm -70 mV, 37 C
help-topic-electroneutral = Electroneutral cotransport
help-ask-electroneutral = Cl inside with KCC2 in equilibrium, K 5/140, Cl outside 120 mM
help-topic-exchanger = Exchanger
help-ask-exchanger = reversal potential of the Na/Ca exchanger 3:1, E_Na +60 mV, E_Ca +130 mV
help-topic-pump = Sodium–potassium pump
help-ask-pump = work of the Na/K pump, Na 145/15, K 5/140, Vm -70 mV, 37 C
help-topic-pump-limit = limit of a pump
help-topic-pump-current = Current of the pumps
help-ask-pump-limit = SERCA moves 2 Ca2+ per ATP (-50 kJ/mol): with 100 nM in the cytosol, how much in the lumen at most?
help-ask-pump-current = one million Na/K pumps each turn 100 times per second: pump current in pA?
help-topic-charging = A current charges the membrane
help-topic-ohmic-step = A current across the input resistance
help-topic-charge = Ions behind a voltage
help-ask-charging = 100 pA for 5 ms into a cell of 20 pF: by how much does V_m change?
help-ask-ohmic-step = input resistance 150 MΩ, 50 pA injected: by how many mV does V_m change?
help-ask-charge = ions moved to change Vm by 100 mV in a cell of 20 um diameter
help-topic-thermal-voltage = Thermal voltage
help-ask-thermal-voltage = thermal voltage at 37 C
help-topic-compare = Comparison
help-ask-compare = compare E_K and E_Na for K 5/140 and Na 145/15 at 37 C
help-topic-concept = An idea
help-ask-concept = why is the resting potential negative?
help-topic-difference = A difference
help-ask-difference = difference between reversal potential and equilibrium potential
help-topic-cell = A cell
help-ask-cell = ion concentrations of the squid giant axon
help-topic-ion = An ion
help-ask-ion = magnesium
help-topic-potential-difference = Two potentials told
help-ask-potential-difference = endolymph +80 mV, hair cell -60 mV: voltage across the apical membrane?
