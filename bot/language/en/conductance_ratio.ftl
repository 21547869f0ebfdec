# g_x/g_ref of two ohmic conductances.
conductance-ratio-answer = { $symbol } = { $value }: the conductance for { $x } is { $value } times that for { $ref }
conductance-ratio-answer-zero = { $symbol } = 0: at { $ref-symbol } the conductance for { $x } has no share
conductance-ratio-step-condition = At the common reversal potential the two currents cancel
conductance-ratio-step-solve = Solve for the ratio
conductance-ratio-step-numbers = Put in the numbers
conductance-ratio-why-lever = It works like a lever: E_rev is { $ref-distance } away from { $ref-symbol } and { $x-distance } from { $x-symbol }. The nearer side has the larger conductance.
conductance-ratio-why-currents = { $ref } and { $x } both flow at { $reversal }, in opposite directions; only the sum of their currents is zero.
conductance-ratio-caution = A conductance is not a permeability: it also depends on the concentrations. For P_x/P_ref use GHK with the concentrations.
conductance-ratio-answer-share = { $x } has { $share } of the two conductances: { $symbol } = { $value }
conductance-ratio-step-share = From the ratio to the share of both together
conductance-ratio-answer-conductance = { $symbol } = { $value }: the conductance for { $x } must be { $ratio } times that for { $ref } for the two currents to cancel
conductance-ratio-step-conductance = From the ratio to the conductance itself
