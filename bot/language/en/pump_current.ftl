# The current of many Na⁺/K⁺ pumps.
pump-current-answer-out = { $symbol } = { $current }: a net outward current
pump-current-answer-in = { $symbol } = { $current }: a net inward current
pump-current-answer-none = { $symbol } = { $current }: this cycle carries no net charge
pump-current-answer-Na = { $name } = { $part }: the Na⁺ efflux within a net pump current of { $current }
pump-current-answer-K = { $name } = { $part }: the K⁺ influx within a net pump current of { $current }
pump-current-answer-pumps = { $value } pumps carry a current of { $current }
pump-current-answer-rate = Each pump turns at { $value } to carry { $current } together
pump-current-answer-shift = { $potential } = { $value }, by a pump current of { $current }
pump-current-answer-stop = { $potential } = { $value } at once when the pumps stop and their current of { $current } is gone

pump-current-step-charge = Net charge that leaves in one cycle
pump-current-step-law = Number of pumps, times cycles a second, times charge a cycle
pump-current-step-solve = Solve for what is asked
pump-current-step-numbers = Put in the numbers
pump-current-step-share = Share of this ion in the net charge of a cycle
pump-current-step-shift = Ohm's law across the membrane (pA × MΩ = µV)

pump-current-why-charge = Each cycle carries { $out } Na⁺ out and { $in } K⁺ in: what is left over is a net charge, and so the pump is electrogenic.
pump-current-why-silent = Each cycle carries { $out } Na⁺ out and { $in } K⁺ in: as much charge in as out, so the pump is electrically silent.
pump-current-why-share = The net current is only the difference of the two: in each cycle { $out } Na⁺ carry charge out and { $in } K⁺ carry charge back in. K⁺ influx counts as negative.
pump-current-why-small = Such currents are small beside those of open channels; that is why the pump itself adds only a few mV to V_m.
pump-current-why-shift = An outward current takes positive charge out of the cell and makes the inside more negative, by current times input resistance.
pump-current-why-stop = The outward pump current kept the inside more negative, by current times input resistance. When it stops, just this is lost, at once, before any concentration has changed.
pump-current-why-slow = Much later comes the larger loss: without the pump the gradients run down, and with them the resting potential.
