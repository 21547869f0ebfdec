# How low an exchanger can take its cargo.
exchange-limit-answer = { $symbol } = { $value }: the exchanger can take { $cargo } no lower
exchange-limit-step-balance = At the limit one cycle yields nothing
exchange-limit-step-driver = Equilibrium potential of { $ion }, which pays
exchange-limit-step-cargo = Solve for the equilibrium potential of the cargo
exchange-limit-step-numbers = Nernst backward: from E to the concentration inside
exchange-limit-why = Lower than this a cycle would cost more than { $driver } pays, so the exchanger stands still. A weaker { $driver } gradient or a less negative inside raises the limit, and the exchanger may even run backward and bring { $cargo } in.
