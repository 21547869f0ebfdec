# The valence from a ratio and a potential.

valence-is = z = { $z }: { $kind }
valence-cation = a cation
valence-anion = an anion
valence-none = z = { $z }, which is not the charge of any ion
valence-unlikely = A charge is a whole number, and { $z } is far from one: check the concentrations, their units and the sign of E.

valence-step-solve = Solved for z
valence-step-numbers = With the numbers

valence-why-inside-cation = There is more of the ion inside, so diffusion pushes it out; E = { $potential } makes the inside negative and holds it, which works on a positive ion.
valence-why-inside-anion = There is more of the ion inside, so diffusion pushes it out; E = { $potential } makes the inside positive and holds it, which works on a negative ion.
valence-why-outside-cation = There is more of the ion outside, so diffusion pushes it in; E = { $potential } makes the inside positive and keeps it out, which works on a positive ion.
valence-why-outside-anion = There is more of the ion outside, so diffusion pushes it in; E = { $potential } makes the inside negative and keeps it out, which works on a negative ion.
valence-why-size = Check: a cation with one charge would need { $univalent } for this ratio. E is that divided by z, so { $univalent } / { $potential } gives z, in size { $times }.
