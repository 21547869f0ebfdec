# What is known of an ion or molecule.
ion-answer = { $symbol }, { $name }: charge z = { $charge }
ion-answer-potential = { $symbol }, { $name }: charge z = { $charge }; { $potential-symbol } = { $potential } ({ $cell })
ion-answer-neutral = { $species }: no charge (z = 0), so no equilibrium potential
ion-answer-neutral-named = { $species }, { $name }: no charge (z = 0), so no equilibrium potential
ion-step-concentrations = Concentrations ({ $cell }), outside | inside
ion-step-potential = Equilibrium potential at { $temperature }
ion-step-force = Driving force at rest ({ $resting })
ion-why-both-in = Concentration and voltage both push { $ion } in at rest.
ion-why-both-out = Concentration and voltage both push { $ion } out at rest.
ion-why-net-in = The two forces disagree at rest; what is left pushes { $ion } in.
ion-why-net-out = The two forces disagree at rest; what is left pushes { $ion } out.
ion-why-balanced = At rest the two forces on { $ion } are in balance.
ion-why-cation = A positive ion: a negative inside pulls it in.
ion-why-anion = A negative ion: a negative inside pushes it out.
ion-why-neutral = Without charge it feels no voltage: it only goes down its concentration gradient, until both sides are equal.
ion-why-unknown = The preset ({ $cell }) has no concentrations of it; give both, and its equilibrium potential follows.
