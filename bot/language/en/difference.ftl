# Two concepts side by side: the difference in one line, then a table of contrasts, row by row.
difference-side-by-side = Side by side:

difference-reversal = An equilibrium potential belongs to one ion, a reversal potential to a channel; they agree only if the channel lets a single ion through
difference-reversal-zero = What is zero: at the equilibrium potential the ion's net flux, at the reversal potential the channel's net current.
difference-reversal-depends = What it depends on: the equilibrium potential on concentration ratio, charge and temperature; the reversal potential also on selectivity.
difference-reversal-found = How it is found: the equilibrium potential is calculated (Nernst), the reversal potential is read from a measured I-V curve.
difference-reversal-cost = What it costs: equilibrium costs nothing; at a reversal potential with several ions opposite flows use up the gradients.

difference-steady = At equilibrium the net flow of each ion is zero and no energy is needed; in a steady state ions flow, but the flows cancel, and energy keeps it so
difference-steady-flow = Net flow: at equilibrium zero for each ion, in a steady state zero only for all together.
difference-steady-energy = Energy: equilibrium needs none, a steady state needs a pump and ATP.
difference-steady-test = Test: V_m equals E of every permeant ion at equilibrium; in a steady state it lies between them.
difference-steady-example = Example: a membrane permeable to K⁺ alone reaches equilibrium at E_K; the resting potential of a neuron is a steady state.

difference-ghk = Nernst answers for one ion (an equilibrium), GHK for several ions at once (a steady state)
difference-ghk-ions = Ions: Nernst takes one, GHK all that can cross.
difference-ghk-needs = Needs: Nernst a concentration ratio, charge and temperature; GHK relative permeabilities as well.
difference-ghk-state = At that voltage: by Nernst the ion's net flux is zero, by GHK only the net current is.
difference-ghk-limit = Limit: with a single permeant ion GHK turns into Nernst.

difference-energy = Both measure the same imbalance: the driving force as a voltage, the electrochemical potential difference as energy per mole
difference-energy-formula = Formula: driving force V_m − E; electrochemical potential difference zF × (V_m − E).
difference-energy-sign = Sign: V_m − E gives the direction of the current; zF × (V_m − E) gives that of the ion itself, anions included.
difference-energy-use = Use: the driving force for currents, I = g × (V_m − E); the energy for comparing with ATP and for coupled transport.

difference-k-na = K⁺ is crowded inside and leaks out; Na⁺ is crowded outside and is driven in by both forces
difference-k-na-gradient = Gradient: K⁺ about 30 times more inside, Na⁺ about 10 times more outside.
difference-k-na-potential = Equilibrium potential: E_K strongly negative, E_Na positive.
difference-k-na-rest = At rest: K⁺ passes easily with a small driving force; Na⁺ hardly passes, with a large one.
difference-k-na-spike = In a spike: Na⁺ entering makes the upstroke, K⁺ leaving brings V_m back.

difference-spike = The resting potential is a steady voltage of a cell left alone; an action potential is its brief reversal when Na⁺ channels open
difference-spike-time = In time: rest is constant, a spike lasts about a millisecond in nerve.
difference-spike-permeability = Permeability: at rest mainly K⁺; at the peak mainly Na⁺, then K⁺ again.
difference-spike-voltage = Voltage: rest is near E_K; the peak comes close to E_Na.
difference-spike-same = Alike in both: the concentrations, and with them E_K and E_Na, hardly change.

difference-forces = The chemical force is diffusion and acts on every particle; the electrical force acts on charge only
difference-forces-cause = Comes from: random thermal motion and a concentration ratio; charge and the membrane potential.
difference-forces-direction = Direction: from much to little; a negative inside pulls cations in and pushes anions out.
difference-forces-neutral = Neutral molecules: diffusion moves them, the voltage does not.

difference-active = The pump is driven by ATP itself (primary active transport); SGLT1 by the Na⁺ gradient that the pump has made (secondary active transport)
difference-active-energy = Energy: the pump splits ATP; SGLT1 splits none, but spends the Na⁺ gradient.
difference-active-cargo = Cargo: the pump carries 3 Na⁺ out and 2 K⁺ in; SGLT1 2 Na⁺ and 1 glucose, both in.
difference-active-stop = If the pump stops: the gradients run down, and SGLT1 fails with them.
