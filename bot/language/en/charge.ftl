# Charge, and number of ions, that change V_m.
charge-answer-ions = About { $count } { $ion } have to cross to change V_m by { $change }
charge-answer-charge = A charge of { $charge } has to cross to change V_m by { $change }
charge-step-area = Membrane of a sphere
charge-step-capacitance = Capacitance of that area
charge-step-charge = Charge on the capacitor
charge-step-ions = Divide by the charge of one ion
charge-step-volume = Volume of the sphere
charge-step-concentration = Change in concentration
charge-why-capacitor = The membrane is a capacitor: a thin sheet that keeps charges apart. Only the charges right at its two faces make V_m.
charge-why-cation = To make the inside more positive { $ion } enters, to make it more negative the same number leaves.
charge-why-anion = { $ion } is negative: to make the inside more positive it leaves, to make it more negative the same number enters.
charge-why-few = The concentration changes by only { $change }, one part in { $parts } of the { $content } of { $ion } inside. So gradients and equilibrium potentials stay as they are.
charge-why-some = The concentration changes by { $change }, { $share } of the { $content } of { $ion } inside: small, but in a cell this small no longer to be neglected.
charge-why-many = The concentration changes by { $change }, { $times } times the { $content } of free { $ion } inside: so little is there that even these few ions show.
charge-why-size = The smaller the cell, the more surface it has for its volume: the change in concentration grows as 1/diameter.
charge-why-double = { $ion } carries { $charges } charges, so fewer ions suffice.
