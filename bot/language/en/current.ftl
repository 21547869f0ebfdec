# Ohm's law of one conductance: I = g × (V_m − E).
current-answer-in = { $symbol } = { $value }: an inward current
current-answer-out = { $symbol } = { $value }: an outward current
current-answer-none = { $symbol } = { $value }: no net current
current-answer-ion-in = { $symbol } = { $value }: { $flow } current, { $ion } flows into the cell
current-answer-ion-out = { $symbol } = { $value }: { $flow } current, { $ion } flows out of the cell
current-answer-ion-none = { $symbol } = { $value }: no net flow of { $ion }
current-flow-in = inward
current-flow-out = outward
current-flow-none = no
current-answer-conductance = The conductance is { $value }
current-answer-channel = One channel has a conductance of { $value }
current-answer-channels = About { $value } open channels carry it
current-answer-membrane = The current flows at V_m = { $value }
current-answer-potential = The current reverses at { $symbol } = { $value }

current-step-channels = Add up the open channels
current-step-channel = Share it among the channels
current-step-count = Divide by the conductance of one channel, { $one }
current-step-law = Ohm's law, conductance times driving force
current-step-solve = Solve Ohm's law for what is asked
current-step-numbers = Put in the numbers (nS × mV = pA)
current-step-numbers-density = Put in the numbers (mS/cm² × mV = µA/cm²)

current-why-below = V_m ({ $membrane }) lies below { $symbol } ({ $potential }): the driving force is negative, so the current is inward.
current-why-above = V_m ({ $membrane }) lies above { $symbol } ({ $potential }): the driving force is positive, so the current is outward.
current-why-equal = V_m equals { $symbol } ({ $potential }): nothing drives a current, however many channels are open.
current-why-closed = There is a driving force of { $force }, but no conductance: a push without an open door moves nothing.
current-why-cation-in = { $ion } carries positive charge: an inward current is { $ion } entering, and it pulls V_m up towards { $symbol }.
current-why-cation-out = { $ion } carries positive charge: an outward current is { $ion } leaving, and it pulls V_m down towards { $symbol }.
current-why-anion-in = { $ion } carries negative charge, so ion and current go opposite ways: an inward current is { $ion } leaving the cell.
current-why-anion-out = { $ion } carries negative charge, so ion and current go opposite ways: an outward current is { $ion } entering the cell.
current-why-sign = By convention inward current is negative and outward current positive.
current-why-conductance = A conductance is never negative: current ({ $current }) and driving force ({ $force }) must have the same sign, and they do.
current-why-distance = The current needs a driving force of { $force } across this conductance; V_m and { $symbol } are that far apart.
