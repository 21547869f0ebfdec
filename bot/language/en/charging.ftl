# A membrane that a current, or so many ions, charge.
charging-answer-change = V_m changes by { $value }
charging-answer-rate = V_m changes by { $value }
charging-answer-membrane = V_m becomes { $value }, a change of { $change }
charging-answer-duration = It takes { $value } to change V_m by { $change }
charging-answer-current = I = { $value }, into the cell, changes V_m by { $change } in that time
charging-answer-capacitance = C = { $value }: with it that charge changes V_m by { $change }
charging-step-carried = Charge that comes in, current times time
charging-step-ions = Charge that comes in with the ions
charging-step-change = A capacitor's voltage changes by charge over capacitance
charging-step-rate = How fast a capacitor's voltage changes: current over capacitance (pA / pF = mV/ms)
charging-step-end = Add the change to where it began
charging-step-time = Time, charge over current
charging-step-current = Current, charge over time
charging-step-capacitance = Capacitance, charge over change in voltage
charging-why-in = Positive charge comes in, or negative charge goes out: the inside becomes more positive, a depolarisation.
charging-why-out = Positive charge goes out, or negative charge comes in: the inside becomes more negative, a hyperpolarisation.
charging-why-leak = All of the current charges the membrane here. In a real cell a growing part leaks out through open channels, so V_m bends off and settles; at the very beginning it rises as computed.
charging-why-ions = Nothing else crosses here. In a real cell the new V_m drives other ions, which carry part of the charge back.
