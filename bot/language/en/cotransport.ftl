# The steepest gradient of a cargo that a driving ion can pay for.
cotransport-answer = The ratio of { $cargo } inside to outside is at most { $value }
cotransport-answer-mM = { $cargo } can reach at most { $concentration } inside, { $value } times the { $outside } outside
cotransport-answer-outside = { $cargo } outside can be brought down to { $concentration } at best: the { $inside } inside are { $value } times that
cotransport-answer-least = The ratio of { $cargo } inside to outside is at least { $value }
cotransport-answer-least-mM = { $cargo } inside can be brought down to { $concentration } at best, { $value } times the { $outside } outside
cotransport-answer-outside-most = { $cargo } can reach at most { $concentration } outside: the { $inside } inside are { $value } times that
cotransport-step-balance = At the limit one cycle yields nothing, so the energies add up to zero
cotransport-step-solve = Solve for the ratio of the cargo
cotransport-step-driver = Energy of one mole of the driving ion entering
cotransport-step-driver-out = Energy of one mole of the ion that leaves in exchange
cotransport-step-chemical = Share of the concentrations
cotransport-step-electrical = Share of the voltage
cotransport-step-product = Multiply
cotransport-step-concentration = Times the concentration outside
cotransport-step-concentration-outside = The concentration inside divided by the ratio
cotransport-why-neutral = { $cargo } has no charge and no equilibrium potential: alone it would only level out. Its fate is tied to { $driver }, which has one.
cotransport-why-charged = { $cargo } is charged itself, so V_m acts on it as well as on { $driver }.
cotransport-why-downhill = { $driver } goes downhill into the cell (ΔG = { $energy }) and drags { $cargo } uphill: secondary active transport, paid for by the pump that keeps the { $driver } gradient.
cotransport-why-uphill = { $driver } itself would have to go uphill into the cell (ΔG = { $energy }): here it cannot concentrate anything, and the ratio stays below 1.
cotransport-why-uphill-too = { $driver } itself would have to go uphill (ΔG = { $energy }): it costs energy here, and the other ions of the cycle must pay for it as well.
cotransport-why-helps = { $ion } goes downhill in the same cycle (ΔG = { $energy }) and pays its share: the energies add up, and so the ratios multiply.
cotransport-why-costs = { $ion } is taken uphill in the same cycle (ΔG = { $energy }): that is energy which the cargo does not get.
cotransport-why-flat = { $driver } is in equilibrium: it has no energy to give, so { $cargo } cannot be concentrated.
cotransport-why-power = With { $count } { $driver } per cycle each share counts { $count } times, so that the number stands in the exponent.
cotransport-caution-limit = This is the thermodynamic limit; slip and other ways out keep real cells below it.
cotransport-answer-stops = The exchange stops at { $concentration } { $cargo } inside, { $value } times the { $outside } outside
cotransport-answer-stops-outside = The exchange stops at { $concentration } { $cargo } outside: the { $inside } inside are { $value } times that
cotransport-why-exchanged = { $driver } is taken out uphill (ΔG = { $energy }), and { $cargo } pays for it by coming in. At the limit it pays exactly that price, and nothing is left over.
cotransport-why-exchanged-downhill = { $driver } goes out without a cost (ΔG = { $energy }), and { $cargo } comes in for it. At the limit nothing is left over.
cotransport-why-turns = The more { $cargo } there is inside, or the less outside, the less it can pay: beyond this limit the exchanger runs in reverse.
