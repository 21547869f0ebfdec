# The difference of two potentials that are told.
difference-potential-membrane = V across the membrane is { $value }, the inside against the outside
difference-potential-apart = { $first } and { $second } are { $value } apart
difference-potential-step-membrane = Inside minus outside, both against one ground
difference-potential-step-apart = The higher minus the lower
difference-potential-why-membrane = A potential is told against something. Two sides that are both told against one ground share it, and only their difference acts on the ions in the membrane between them.
difference-potential-why-apart = V_m of a membrane that lets only these two ions through lies somewhere between their equilibrium potentials.
