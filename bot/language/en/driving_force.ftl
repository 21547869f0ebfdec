# Driving force and direction of flow.

driving-force-is-in = Driving force on { $species }: V_m − { $symbol } = { $force }, which drives { $species } in
driving-force-is-out = Driving force on { $species }: V_m − { $symbol } = { $force }, which drives { $species } out
driving-force-is-zero = Driving force on { $species }: V_m − { $symbol } = 0 mV, so there is no net flow
driving-force-goes-in = { $species } flows in: V_m − { $symbol } = { $force }
driving-force-goes-out = { $species } flows out: V_m − { $symbol } = { $force }
driving-force-goes-nowhere = No net flow of { $species }: V_m equals { $symbol }
driving-force-membrane = V_m = { $membrane }: there the driving force on { $species } is { $force }
driving-force-potential = { $symbol } = { $potential }: then the driving force on { $species } is { $force } at V_m = { $membrane }
driving-force-branch-in = The current through { $species } is inward: V_m − { $symbol } = { $force }
driving-force-branch-out = The current through { $species } is outward: V_m − { $symbol } = { $force }
driving-force-branch-none = No net current through { $species }: V_m equals { $symbol }
driving-force-neutral-in = { $species } moves in, down its concentration gradient, whatever V_m is
driving-force-neutral-out = { $species } moves out, down its concentration gradient, whatever V_m is
driving-force-neutral-none = No net movement of { $species }: it is equally concentrated on both sides
driving-force-one-way-in = { $species } can only move in: there is none of it inside
driving-force-one-way-out = { $species } can only move out: there is none of it outside
driving-force-way-in = { $species } flows in: the sign of V_m − { $symbol } is enough to tell
driving-force-way-out = { $species } flows out: the sign of V_m − { $symbol } is enough to tell
driving-force-sign-positive = A positive V_m − { $symbol } says that the inside is more positive than at equilibrium: the net force pushes cations out and pulls anions in. This is { $species }, so it follows its charge.
driving-force-sign-negative = A negative V_m − { $symbol } says that the inside is more negative than at equilibrium: the net force pulls cations in and pushes anions out. This is { $species }, so it follows its charge.

driving-force-step-force = Driving force, membrane potential minus equilibrium potential
driving-force-step-branch = Driving force, membrane potential minus reversal potential
driving-force-step-energy = The free energy of moving the ion in, as a voltage
driving-force-step-membrane = V_m is E plus the driving force
driving-force-step-potential = E is V_m minus the driving force
driving-force-step-compare = Compare the concentrations

driving-force-check-towards = Check: an ion always carries V_m towards its own E. Flowing this way, { $species } would bring V_m closer to { $symbol }, so the direction is right.
driving-force-check-zero = Check: at V_m = { $symbol } the ion has reached its goal. Any change of V_m would start a flow of { $species } that brings V_m back.
driving-force-near = This force is smaller than 1 mV, less than V_m and the concentrations are commonly known to: { $species } is in equilibrium, for all practical purposes.
driving-force-branch-mixed = { $symbol } need not be the equilibrium potential of any one ion: it is where what flows in and what flows out through { $species } cancel. So this tells the way of the net current, positive charge counted; each ion still follows its own V_m − E.
driving-force-branch-towards = Check: a current carries V_m towards its own reversal potential, and this way it comes closer to { $symbol }.
driving-force-channels = The force alone moves nothing: { $species } flows only where channels for it are open.
driving-force-neutral-why = { $species } has no charge (z = 0), so diffusion is the only force on it: it goes from where there is more to where there is less.
driving-force-neutral-voltage = No voltage can help or stop it. Its equilibrium is equal concentration on both sides, and it has no equilibrium potential.
driving-force-one-way-why = With nothing on one side no voltage can hold the ion back completely: { $symbol } does not exist (the logarithm grows without limit), and every { $species } that crosses comes from the same side.
