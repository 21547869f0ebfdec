# The conductance-weighted mean of equilibrium potentials.

chord-rest = { $symbol } = { $potential }: there the currents through all conductances cancel
chord-reversal = { $symbol } = { $potential }: there the channel carries no net current

chord-step-equation = Mean of the equilibrium potentials, weighted by conductance
chord-step-weighted = Each conductance times its E, added up
chord-step-injected = The injected current joins in (nS × mV = pA)
chord-step-total = All conductances added up
chord-step-divide = Divide

chord-only = Only { $largest } can cross, so nothing pulls against it: without other currents { $symbol } would be { $largest-symbol } = { $largest-potential }.
chord-equal = All conductances are equal, so every ion has the same say: without other currents { $symbol } is the plain mean of the equilibrium potentials.
chord-largest = { $largest } has { $share } of the conductance and therefore the most say: { $symbol } is drawn towards { $largest-symbol } = { $largest-potential }.
chord-injected = The injected { $current } must leave through the same conductances, and that takes { $shift }: Ohm's law, I / Σg.
chord-steady = This is a steady state and no equilibrium: at { $symbol } the outward current of { $lowest } and the inward current of { $highest } go on, and pumps must make up for them.
chord-net = No net current does not mean no flow: at { $symbol } the outward current of { $lowest } and the inward current of { $highest } go on and cancel.
chord-between = Check: { $potential } lies between { $lowest-symbol } = { $lowest-potential } and { $highest-symbol } = { $highest-potential }, as a mean must.
