# Labels of the curves: current against voltage, E against concentration, the action potential.

curves-outward = { $unit }, outward positive
curves-relative = relative current, outward positive
curves-sum = sum
curves-stimulus = stimulus
curves-spike = { $what }: rest { $rest }, peak { $peak }
curves-no-spike = { $what }: rest { $rest }, no spike
curves-restless = this rest does not hold: it fires by itself

## What they show.

curves-alt-marked = { $plain } At { $voltage } Ohm's law gives { $current }.
curves-alt-currents = Current against voltage of { $ions } and their sum, which is zero at { $zero }.
curves-alt-points = { $symbol } against the concentration outside on a logarithmic axis: { $points }.
curves-alt-leak = { $plain } With a leak of Na⁺, P_Na/P_K = { $ratio }, GHK gives V_m = { $leaky } there; the lower [K⁺]o, the further V_m is from E_K.
curves-alt-change = The squid axon by Hodgkin and Huxley with [Na⁺]o × { $sodium } and [K⁺]o × { $potassium }: rest { $rest } (normally { $before }), peak { $peak } (normally { $before_peak }), between E_K = { $E_K } and E_Na = { $E_Na }.
curves-alt-no-spike = The squid axon by Hodgkin and Huxley with [Na⁺]o × { $sodium } and [K⁺]o × { $potassium }: rest { $rest } (normally { $before }); the same stimulus makes no action potential. E_K = { $E_K }, E_Na = { $E_Na }.
curves-alt-restless = { $plain } This rest does not hold: it fires by itself.
curves-alt-driven = An action potential by GHK: P_Na/P_K goes from { $at_rest } to { $at_peak }, then to { $after }; V_m from { $rest } (rest) to { $peak } (peak), then to { $low } (undershoot), always between E_K = { $E_K } and E_Na = { $E_Na }.
