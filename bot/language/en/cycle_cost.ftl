# A cycle of the Na⁺/K⁺ pump, from what each ion costs.
cycle-cost-answer = Moving { $out } Na⁺ out and { $in } K⁺ in costs { $cost } (per mole of cycles)
cycle-cost-step = Each ion's cost, times how many of it a cycle moves
cycle-cost-why-counts = A mole of cycles moves { $out } moles of Na⁺ out and { $in } moles of K⁺ in; energies add up, each with its sign.
cycle-cost-why-atp = One ATP per cycle has to pay for all of it. In a cell it yields roughly 50 to 60 kJ/mol; compare.
