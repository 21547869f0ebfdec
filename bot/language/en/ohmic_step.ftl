# A current across the input resistance of a cell.
ohmic-step-answer-change = V_m changes by { $value }
ohmic-step-answer-current = A current of { $value } into the cell does it
ohmic-step-law = Ohm's law of the whole cell (pA × MΩ = µV)
ohmic-step-why = What is injected has to leave again through the open channels, and it takes a change in V_m to drive it out: the fewer are open, the larger the input resistance and the change.
ohmic-step-why-time = That is V_m once it has settled; until the membrane is charged, a few time constants long, the change is smaller.
