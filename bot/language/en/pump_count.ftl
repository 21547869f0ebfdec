# The bookkeeping of the Na⁺/K⁺ pump.
pump-count-answer-Na = { $count } Na⁺ leave the cell
pump-count-answer-K = { $count } K⁺ enter the cell
pump-count-answer-ATP = { $count } ATP are split
pump-count-answer-charge = { $count } net positive charges leave the cell
pump-count-answer-cycle = The pump turns { $count } times
pump-count-step-cycle = One cycle: Na⁺ out, K⁺ in, ATP split
pump-count-step-cycles = Number of cycles
pump-count-step-asked = That many cycles, times what one cycle carries
pump-count-why-ratio = The pump works in whole cycles: each time it splits one ATP, three Na⁺ go out and two K⁺ come in, whatever the gradients are.
pump-count-why-charge = Three positive charges out against two in leave one net charge out a cycle; so the pump is electrogenic.
