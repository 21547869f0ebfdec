# Names of the fields of a question, as they stand within a sentence.

field-of = { $field } ({ $species })

## Concentrations.

field-outside_mM = concentration outside
field-inside_mM = concentration inside
field-ratio = ratio of the concentrations, outside to inside
field-x_outside_mM = concentration of the first ion outside
field-x_inside_mM = concentration of the first ion inside
field-ref_outside_mM = concentration of the reference ion outside
field-ref_inside_mM = concentration of the reference ion inside
field-driver_outside_mM = concentration of the driving ion outside
field-driver_inside_mM = concentration of the driving ion inside
field-cargo_outside_mM = concentration of the cargo outside
field-x_other_side_mM = concentration on the other side
field-Na_outside_mM = Na⁺ outside
field-Na_inside_mM = Na⁺ inside
field-K_outside_mM = K⁺ outside
field-K_inside_mM = K⁺ inside
field-ATP_mM = concentration of ATP
field-ADP_mM = concentration of ADP
field-phosphate_mM = concentration of phosphate
field-content_mM = concentration inside the cell
field-change_mM = change in concentration
field-pH_in = pH inside
field-pH_out = pH outside

## Potentials.

field-potential_mV = equilibrium potential
field-equilibrium_mV = equilibrium potential
field-membrane_mV = membrane potential
field-force_mV = driving force
field-reversal_mV = reversal potential
field-x_mV = equilibrium potential of the first ion
field-ref_mV = equilibrium potential of the reference ion
field-ref_nS = conductance of the reference ion
field-equilibrium_x_mV = equilibrium potential of the first ion
field-equilibrium_ref_mV = equilibrium potential of the reference ion
field-inward_mV = equilibrium potential of the ion that comes in
field-outward_mV = equilibrium potential of the ion that goes out
field-shift_mV = shift of the reversal potential
field-command_mV = command potential
field-junction_mV = liquid junction potential
field-start_mV = membrane potential at first
field-density_uA_per_cm2 = current per area
field-change_mV = change in the membrane potential

## Currents and what carries them.

field-permeability = permeability
field-permeability_K = permeability to K⁺
field-permeability_Na = permeability to Na⁺
field-permeability_x = permeability of the ion sought
field-permeability_m_per_s = permeability
field-conductance = conductance
field-conductance_nS = conductance
field-current_pA = current
field-duration_ms = time
field-seconds = time
field-at_mV = voltage of the current asked for
field-first_mV = voltage of the first point
field-first_pA = current of the first point
field-second_mV = voltage of the second point
field-second_pA = current of the second point
field-step_mV = step of voltage
field-step_pA = change of current
field-injected_pA = injected current
field-injected_current = injected current
field-carrier = ion that carries the current
field-channels = number of open channels
field-as_pH = asked for as a pH
field-density = current per area
field-unit = unit of the answer
field-capacitance_pF = capacitance
field-specific_uF_per_cm2 = capacitance per area
field-relative_permittivity = dielectric constant
field-thickness_nm = thickness of the membrane
field-step_ms = step of time
field-diameter_um = diameter of the cell
field-length_um = length of the piece of axon or fibre
field-area_um2 = area of the membrane
field-volume_um3 = volume of the cell
field-volume_pL = volume of the cell
field-driver_count = ions that pay, per cycle
field-charge_pC = charge

## Transport.

field-driver = driving ion
field-drivers = ions that drive it
field-asked = solute whose way is asked
field-cargo = cargo
field-cargo_z = charge of the cargo
field-cargo_count = number of cargo molecules per cycle
field-open_share = open probability
field-single_pA = current of an open channel
field-total_pA = current of all channels
field-more = the side with more of the ion
field-charged = the sign of the inside
field-sign = which of V_m and E is the higher
field-alone = the force
field-moles = how many move together
field-count = ions that each cycle moves
field-inward = what moves in
field-outward = what moves out
field-transporter = cotransporter
field-before_mV = reversal potential before
field-after_mV = reversal potential after
field-new_mM = concentration of the new ion
field-old_mM = concentration of the replaced ion
field-new = new ion
field-old = replaced ion
field-inverse = ratio the other way round
field-inward_count = ions that come in per cycle
field-outward_count = ions that go out per cycle
field-Na_per_cycle = Na⁺ per cycle
field-K_per_cycle = K⁺ per cycle
field-Na_per_glucose = Na⁺ per glucose
field-pump = Na⁺ out and K⁺ in of the pump
field-pumps = number of pumps
field-cycles_per_s = cycles of a pump in a second
field-amount = how many of them
field-told = what is counted
field-resistance_MOhm = input resistance
field-Na_count = Na⁺ per cycle
field-K_count = K⁺ per cycle
field-pump_ratio = Na⁺ pumped per K⁺
field-Na_kJ_per_mol = ΔG of moving Na⁺ out
field-K_kJ_per_mol = ΔG of moving K⁺ in
field-atp_kJ_per_mol = ΔG of ATP
field-ATP_kJ_per_mol = ΔG of ATP
field-cost_kJ_per_mol = cost of a cycle
field-reaction_kJ_per_mol = ΔG of the reaction
field-standard_kJ_per_mol = standard ΔG

## The rest.

field-temperature_C = temperature
field-species = ion or molecule
field-x = first ion
field-ref = reference ion
field-left = parts without an answer
field-ions = ions
field-branches = conductances
field-z = charge z
field-z_x = charge z of the first ion
field-z_ref = charge z of the reference ion
field-cell = cell
field-side = side of the membrane
field-weights = weights
field-conductance_unit = unit of the conductance
field-order = order of the two numbers
field-decade = per factor of ten
field-find = what is asked
field-parts = parts of the question
field-style = how the parts belong together
field-card = topic
field-section = part of the topic
field-first = first topic
field-second = second topic

## Asked back by the tutor.

field-role = what each number stands for
field-quantity = the quantity you want
