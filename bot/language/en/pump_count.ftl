# The bookkeeping of the Na⁺/K⁺ pump.
pump-count-answer-Na = { $count } Na⁺ leave the cell
pump-count-answer-K = { $count } K⁺ enter the cell
pump-count-answer-ATP = { $count } ATP are split
pump-count-answer-charge = { $count } net positive charges leave the cell
pump-count-answer-cycle = The pump turns { $count } times
pump-count-answer-silent = 0 net charges: { $out } Na⁺ out and { $in } K⁺ in carry as much charge out as in, so such a pump is electroneutral, not electrogenic
pump-count-step-cycle = One cycle: Na⁺ out, K⁺ in, ATP split
pump-count-step-cycles = Number of cycles
pump-count-step-asked = That many cycles, times what one cycle carries
pump-count-why-ratio = The pump works in whole cycles: each time it splits one ATP, { $out } Na⁺ go out and { $in } K⁺ come in, whatever the gradients are.
