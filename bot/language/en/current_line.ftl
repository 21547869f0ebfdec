# A straight current-voltage line.
current-line-answer-conductance = g = { $conductance }, the slope of the line; it crosses zero at { $symbol } = { $reversal }
current-line-answer-reversal = { $symbol } = { $reversal }, where the line crosses zero; its slope is g = { $conductance }
current-line-answer-step = g = { $conductance }, the slope of the current–voltage line
current-line-answer-current = I = { $current } at { $membrane }, further along the line whose slope is g = { $conductance }
current-line-answer-resistance = R = { $resistance }, the inverse of the conductance g = { $conductance }
current-line-answer-inverse = g = { $conductance }, the inverse of the resistance R = { $resistance }

current-line-step-slope = The conductance is the slope of the line
current-line-step-numbers = Put in the numbers (pA / mV = nS)
current-line-step-numbers-density = Put in the numbers (µA/cm² / mV = mS/cm²)
current-line-step-zero = From one point go back to where the current is zero
current-line-step-current = Ohm's law at the voltage asked for
current-line-step-resistance = The resistance is the inverse of the conductance
current-line-step-inverse = The conductance is the inverse of the resistance

current-line-why-slope = Ohm's law, I = g × (V_m − E_rev), is a straight line: each millivolt more adds g more current, wherever on the line one starts.
current-line-why-zero = At { $symbol } there is no driving force and no net current: negative of it the current is inward, positive of it outward.
current-line-why-inverse = Resistance and conductance tell the same: how easily current flows. The harder it is, the larger R and the smaller g; a nanosiemens is the inverse of a gigaohm (1 nS ↔ 1 GΩ).
