# What cannot be computed, and what that teaches.  { $field } is a name from fields.ftl, { $value } what was given.

refuse-neutral_species =
    { $species } carries no charge (z = 0), so no voltage can push or hold it: it has no equilibrium potential, and that is not the same as 0 mV. It is in equilibrium when its concentrations inside and outside are equal, whatever V_m is.
refuse-empty_side =
    The { $field } is 0. With none on one side no voltage could ever hold the ion back: the ratio has no logarithm, and E does not exist. Give a concentration above zero.
refuse-not_finite = The { $field } has to be an ordinary number.
refuse-too-large = These numbers lead to something far beyond any cell. Please check their units and powers of ten.
refuse-too-concentrated =
    That would take { $value }, more than water can dissolve. Please check which side each number belongs to, the sign of the voltage and the units.
refuse-must_be_positive = The { $field } has to be greater than zero; { $value } cannot be.
refuse-must_not_be_negative = The { $field } cannot be negative, but it was { $value }.
refuse-must_not_be_zero = The { $field } must not be zero here: one would have to divide by it.
refuse-below_absolute_zero = { $value } lies at or below absolute zero (−273.15 °C), where there is no thermal motion left to drive diffusion.
refuse-equal_concentrations =
    The concentrations are equal on both sides. Then E is 0 mV at every temperature and for every charge, so neither can be found from it.
refuse-both_sides_empty = There is none of it on either side, so there is nothing that could flow.
refuse-one_side_empty =
    On one side there is none of the ions that can cross, so nothing could balance the flow from the other side: the potential would grow without limit.
refuse-no_permeant_ion = None of these ions can cross the membrane: with every permeability at zero no potential is set.
refuse-no_conductance = All conductances are zero: with every channel closed no potential is set.
refuse-no_driving_force =
    At { $value } this ion has no driving force, so it carries no current however many channels are open. Nothing about the channels can be learned at that voltage.
refuse-electroneutral =
    This exchange moves no net charge, so the membrane potential does not act on it: there is no voltage at which it would reverse.
refuse-wrong_sign =
    The { $field } cannot be { $value } with the other values given: its sign would have to be the opposite. Check the signs, and which side is outside.
refuse-outside_range =
    The { $field } cannot be { $value } with the other values given: no concentration, permeability or conductance would produce it. Check the units; a reversal potential always lies between the equilibrium potentials of its ions.
