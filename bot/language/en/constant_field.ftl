# The GHK equation: rest, or the reversal potential of a channel.

constant-field-rest = { $symbol } = { $potential }: there the currents of all these ions cancel
constant-field-rest-pump = { $symbol } = { $potential }: there the currents of the ions and of the pump cancel
constant-field-reversal = { $symbol } = { $potential }: there the channel carries no net current

constant-field-step-equation = GHK equation: above, what would make the inside positive
constant-field-step-anions = GHK equation; anions change places, inside above and outside below
constant-field-step-pump = Mullins–Noda: GHK with a pump that carries more Na⁺ out than K⁺ in
constant-field-step-pump-weight = The pump weighs K⁺ by Na⁺ out per K⁺ in
constant-field-step-above = Above the line
constant-field-step-below = Below the line
constant-field-step-log = Natural logarithm of their ratio
constant-field-step-multiply = Times the thermal voltage
constant-field-step-quadratic = With divalent ions the currents cancel where
constant-field-step-a = Univalent ions that pull V_m down
constant-field-step-b = Univalent ions that pull V_m up
constant-field-step-c = Divalent ions that pull V_m down
constant-field-step-d = Divalent ions that pull V_m up
constant-field-step-numbers = With the numbers
constant-field-step-root = The positive root
constant-field-step-zero-current = All currents by GHK add up to zero
constant-field-step-search = Solved numerically

constant-field-only = Only { $species } can cross, so nothing pulls against it: { $symbol } is its equilibrium potential, { $own }.
constant-field-one-sided = Some of these ions are on one side only and have no equilibrium potential; still there is one { $symbol } at which all currents cancel.
constant-field-widest = The widest door is that of { $species }, so it pulls hardest towards { $own } = { $own-potential }: { $symbol } ends up { $distance } from there.
constant-field-pulls-too = { $species } pulls towards { $own } = { $own-potential }. Its permeability is { $share } times that of the widest door, and by as much as that allows it draws { $symbol } its way.
constant-field-equal-doors = All doors are equally wide, so the concentrations alone decide: { $symbol } is a fair compromise between the ions.
constant-field-steady = This is a steady state and no equilibrium: at { $symbol } the outward current of { $lowest } and the inward current of { $highest } go on, and pumps must make up for them.
constant-field-net = No net current does not mean no flow: at { $symbol } the outward current of { $lowest } and the inward current of { $highest } go on and cancel.
constant-field-pump = Without the pump's own current GHK gives { $alone }: the net charge that the pump carries shifts V_m by { $shift }. It can never shift it by more than (RT/F)·ln r = { $most }; the rest of V_m is the work of the gradients and the doors.
constant-field-between = Check: { $potential } lies between the lowest, { $low } = { $low-potential }, and the highest, { $high } = { $high-potential }, as it must.
