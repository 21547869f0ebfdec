# Questions with values: what is computed, predicted or put in order.

## Equilibrium potentials.

template-potential = Cell: { $cell } at { $temperature }. { $species } { $outside } outside, { $inside } inside. What is { $symbol }, in mV?
template-potential-bare = A cell holds { $inside } { $species }, with { $outside } outside. What is { $symbol } at { $temperature }, in mV?
template-ratio-inside = { $species } is { $fold } times as concentrated inside as outside. What is { $symbol } at { $temperature }, in mV?
template-ratio-outside = { $species } is { $fold } times as concentrated outside as inside. What is { $symbol } at { $temperature }, in mV?
template-hyperkalemia = In hyperkalaemia { $species } outside has risen to { $outside }; a heart muscle cell holds { $inside }. What is its { $symbol } at { $temperature }, in mV?
template-seizure = During a seizure { $species } collects around the neurons until it is { $outside }; inside it is { $inside }. What is { $symbol } at { $temperature }, in mV?
template-outside = Cell: { $cell } at { $temperature }. { $species } inside is { $inside }. Which concentration outside, in mM, gives { $symbol } = { $potential }?
template-inside = Cell: { $cell } at { $temperature }. { $species } outside is { $outside }. Which concentration inside, in mM, gives { $symbol } = { $potential }?
template-ratio-wanted = At which ratio of concentrations, outside to inside, is { $symbol } = { $potential } at { $temperature }? ({ $species })
template-thermal = What is RT/F at { $temperature }, in mV?
template-temperature-wanted = A cell holds { $inside } { $species }, with { $outside } outside, and { $symbol } is { $potential }. At which temperature is that so, in °C?
template-protons = The pH is { $outside } outside a cell and { $inside } inside, at { $temperature }. What is { $symbol }, the equilibrium potential of { $species }, in mV?

## Driving force and current.

template-force = V_m = { $membrane }, { $symbol } = { $potential }. What is the driving force on { $species }, in mV, with its sign?
template-force-cell = Cell: { $cell } at { $temperature }. { $species } { $outside } outside, { $inside } inside; V_m = { $membrane }. What is the driving force on { $species }, in mV, with its sign?
template-membrane-wanted = { $symbol } = { $potential }, and the driving force on { $species } is { $force }. What is V_m, in mV?
template-current = Channels for { $species } with a conductance of { $conductance } are open; V_m = { $membrane }, { $symbol } = { $potential }. What is the current, in pA, with its sign (outward is positive)?
template-conductance = Through channels for { $species } flows a current of { $current }; V_m = { $membrane }, { $symbol } = { $potential }. What is their conductance, in nS?

## Directions.

template-flow = V_m = { $membrane }, { $symbol } = { $potential }, and channels for { $species } open. Which way does { $species } flow, on balance?
template-flow-neutral = { $species } is { $outside } outside and { $inside } inside a cell with V_m = { $membrane }. Which way does it move, on balance, where it can cross?
template-flow-neutral-told = { $species } has no charge, so V_m does not matter to it: it goes from where there is more to where there is less.
template-flow-not-still = No net flow needs V_m = { $symbol }; here V_m − { $symbol } is { $force }.
template-flow-balanced = Where V_m equals E, diffusion and voltage push equally hard, and neither way wins.
template-electrical = V_m = { $membrane }. Which way does the voltage alone push { $species }?
template-electrical-tell-in = At V_m = { $membrane } the voltage pushes { $species } into the cell: unlike charges attract, like ones repel.
template-electrical-tell-out = At V_m = { $membrane } the voltage pushes { $species } out of the cell: unlike charges attract, like ones repel.
template-electrical-none = A voltage pushes every charge one way or the other; only at V_m = 0, or without a charge, is there no push.
template-diffusion = Cell: { $cell }. { $species } { $outside } outside, { $inside } inside. Which way does diffusion alone push { $species }?
template-diffusion-tell-in = There is more { $species } outside ({ $outside }) than inside ({ $inside }), so diffusion pushes it in.
template-diffusion-tell-out = There is more { $species } inside ({ $inside }) than outside ({ $outside }), so diffusion pushes it out.
template-diffusion-none = Diffusion pushes neither way only where the concentrations are equal.

## Several ions.

template-ghk-two = Cell: { $cell } at { $temperature }, P_K : P_Na = { $P_K } : { $P_Na }. K⁺ { $K_out } outside, { $K_in } inside; Na⁺ { $Na_out } outside, { $Na_in } inside. What is V_m by the GHK equation, in mV?
template-ghk-three = Cell: { $cell } at { $temperature }, P_K : P_Na : P_Cl = { $P_K } : { $P_Na } : { $P_Cl }. K⁺ { $K_out } outside, { $K_in } inside; Na⁺ { $Na_out } outside, { $Na_in } inside; Cl⁻ { $Cl_out } outside, { $Cl_in } inside. What is V_m by the GHK equation, in mV?
template-peak = Cell: { $cell } at { $temperature }, at the peak of an action potential: P_K : P_Na = { $P_K } : { $P_Na }. K⁺ { $K_out } outside, { $K_in } inside; Na⁺ { $Na_out } outside, { $Na_in } inside. What is V_m by the GHK equation, in mV?
template-channel = Cell: { $cell } at { $temperature }. A cation channel has P_K : P_Na = { $P_K } : { $P_Na }. K⁺ { $K_out } outside, { $K_in } inside; Na⁺ { $Na_out } outside, { $Na_in } inside. What is its reversal potential by the GHK equation, in mV?
template-chord-two = g_K : g_Na = { $g_K } : { $g_Na }, E_K = { $E_K }, E_Na = { $E_Na }. What is V_m by the conductance-weighted mean, in mV?
template-chord-three = g_K : g_Na : g_Cl = { $g_K } : { $g_Na } : { $g_Cl }, E_K = { $E_K }, E_Na = { $E_Na }, E_Cl = { $E_Cl }. What is V_m by the conductance-weighted mean, in mV?
template-channel-chord = A channel conducts K⁺ and Na⁺ with g_K : g_Na = { $g_K } : { $g_Na }; E_K = { $E_K }, E_Na = { $E_Na }. What is its reversal potential, in mV?
template-permeability-ratio = Cell: { $cell } at { $temperature }. A cation channel reverses its current at { $reversal }. K⁺ { $K_out } outside, { $K_in } inside; Na⁺ { $Na_out } outside, { $Na_in } inside. What is P_Na/P_K by the GHK equation?
template-conductance-ratio = A channel for Na⁺ and K⁺ carries no net current at { $reversal }; E_Na = { $E_Na }, E_K = { $E_K }. What is g_Na/g_K?

## Orders.

template-order-potentials = Cell: { $cell } at { $temperature }. Put these ions in order of their equilibrium potentials, the most negative first.
template-order-forces = Cell: { $cell } at { $temperature }, V_m = { $membrane }: put these ions in order of the size of their driving force, the smallest first.
template-order-permeabilities = Cell: { $cell } at { $temperature }. Put these permeabilities in order of the V_m that they give, the most negative first.
template-order-valences-outside = Each of these ions is { $fold } times as concentrated outside as inside. Put them in order of their equilibrium potentials, the most negative first.
template-order-valences-inside = Each of these ions is { $fold } times as concentrated inside as outside. Put them in order of their equilibrium potentials, the most negative first.

## Energy, transport, charge.

template-energy-in = Cell: { $cell } at { $temperature }. { $species } { $outside } outside, { $inside } inside; V_m = { $membrane }. What is ΔG of moving { $species } into the cell, in kJ/mol?
template-energy-out = Cell: { $cell } at { $temperature }. { $species } { $outside } outside, { $inside } inside; V_m = { $membrane }. What is ΔG of moving { $species } out of the cell, in kJ/mol?
template-energy-neutral-in = { $species } is { $outside } outside and { $inside } inside; V_m = { $membrane }, { $temperature }. What is ΔG of moving it into the cell, in kJ/mol?
template-energy-neutral-out = { $species } is { $outside } outside and { $inside } inside; V_m = { $membrane }, { $temperature }. What is ΔG of moving it out of the cell, in kJ/mol?
template-cotransport = SGLT1 takes up 2 Na⁺ with each glucose. Na⁺ { $outside } outside, { $inside } inside; V_m = { $membrane }, { $temperature }. What is the largest ratio of glucose, inside to outside, that it can build up?
template-pump = Cell: { $cell } at { $temperature }, V_m = { $membrane }: Na⁺ { $Na_out } outside, { $Na_in } inside; K⁺ { $K_out } outside, { $K_in } inside. What do the ions of one mole of pump cycles (3 Na⁺ out, 2 K⁺ in) cost, in kJ/mol?
template-exchanger = The sodium–calcium exchanger takes 3 Na⁺ in and 1 Ca²⁺ out. E_Na = { $E_Na }, E_Ca = { $E_Ca }. At which V_m, in mV, does it stand still?
template-ions = A round cell has a diameter of { $diameter } and a membrane of { $specific }. How many univalent ions must cross to change V_m by { $change }?
