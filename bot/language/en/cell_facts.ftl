# What a cell preset holds.
preset-answer = Preset: { $cell }, concentrations for { $temperature }
preset-answer-resting = Preset: { $cell }, resting potential { $resting }, concentrations for { $temperature }
preset-step-ions = Outside | inside | equilibrium potential
preset-step-permeability = Relative permeabilities at rest
preset-step-ghk = Resting potential by GHK from these
preset-why-widest = The resting membrane lets { $ion } through most easily, so it pulls V_m hardest towards { $symbol } = { $potential }.
preset-why-nearest = At rest ({ $resting }) { $ion } is nearest to equilibrium: { $symbol } = { $potential }. The other ions are driven harder.
preset-why-none = Each ion has its own equilibrium potential; V_m lies somewhere between, nearest to that of the ion that passes most easily.
preset-caution = These are usual teaching values; measured ones differ from cell to cell. Give your own numbers to use them instead.
