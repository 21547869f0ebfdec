# A current and its density.
current-density-answer-current = I = { $value } through that area
current-density-answer-density = j = { $value }, the current per area
current-density-step-current = Current per area times area (1 µA/cm² = 0.01 pA/µm²)
current-density-step-density = Current over area (1 pA/µm² = 100 µA/cm²)
current-density-why = Per area, membranes of cells of any size can be compared: twice the area with as many channels in each part of it carries twice the current.
