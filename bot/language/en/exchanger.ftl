# Reversal potential of an electrogenic exchanger.
exchanger-answer = The exchanger stops and turns round at { $symbol } = { $value }
exchanger-step-balance = At V_rev one cycle yields nothing (the energies of the two ions cancel)
exchanger-step-solve = Solve for V_m
exchanger-step-charge = Net charge into the cell in one forward cycle
exchanger-step-numbers = Put in the numbers
exchanger-why-cycle = Forward: { $inward-count } { $inward } in, { $outward-count } { $outward } out. { $inward } pays with its gradient for { $outward }.
exchanger-why-charge-in = Each forward cycle carries net positive charge in ({ $charge } e): negative of V_rev it runs forward and is an inward current, positive of V_rev it runs backward.
exchanger-why-charge-out = Each forward cycle carries net positive charge out ({ $charge } e): positive of V_rev it runs forward and is an outward current, negative of V_rev it runs backward.
exchanger-why-equilibrium = V_rev is the equilibrium potential of neither ion; here the cycle as a whole is in balance. It moves as soon as a concentration changes.
