# GHK the other way round: what of one ion would give a V_m.

ghk-inverse-answer = { $symbol } = { $value } would give V_m = { $potential }

ghk-inverse-step-equation = The GHK equation without its logarithm: what pulls V_m up is q times what pulls it down
ghk-inverse-step-currents = All currents by GHK add up to zero at this V_m
ghk-inverse-step-quotient = The quotient that belongs to this V_m
ghk-inverse-step-numbers = Put in the numbers, with what is sought on the left
ghk-inverse-step-solved = Solved

ghk-inverse-door = All other pulls are told, so the width of one door is left: the more easily { $species } passes, the nearer V_m comes to { $own }.
ghk-inverse-level = All other pulls are told, so one concentration is left: it sets { $own }, and with it how far { $species } pulls V_m its way.
ghk-inverse-rest = At { $potential } the currents cancel, but ions still flow: V_m equals the equilibrium potential of none of them, and pumps must make up for the leak.
ghk-inverse-field = This holds for GHK: a constant field, permeabilities that do not change with the voltage, and all other concentrations as they are told.
