# What the Na⁺/K⁺ pump moves in a time, and its net current.
pump-rate-answer-current = I_pump = { $current }: the net current of the pumps
pump-rate-answer-Na = { $count } Na⁺ leave the cell in { $duration }, with a net pump current of { $current }
pump-rate-answer-K = { $count } K⁺ enter the cell in { $duration }, with a net pump current of { $current }
pump-rate-answer-ATP = { $count } ATP are split in { $duration }, for a net pump current of { $current }
pump-rate-answer-charge = { $count } net positive charges leave the cell in { $duration }, a pump current of { $current }
pump-rate-answer-cycle = The pumps go through { $count } cycles in { $duration }, for a net current of { $current }

pump-rate-step-cycle = One cycle: Na⁺ out, K⁺ in, ATP split
pump-rate-step-charge = Net charge that leaves in one cycle
pump-rate-step-cycles = Cycles in a second, of all pumps together
pump-rate-step-count = Cycles a second, times the time, times what one cycle moves
pump-rate-step-current = Cycles a second, times charge a cycle

pump-rate-why-charge = Each cycle carries { $out } Na⁺ out and { $in } K⁺ in: only the difference counts as net current, so many more ions cross than the current alone would tell.
pump-rate-why-silent = Each cycle carries { $out } Na⁺ out and { $in } K⁺ in: as much charge in as out, so the pump is electrically silent however fast it turns.
