# RT/F.

thermal-voltage-is = RT/F = { $thermal } at { $temperature }: { $decade } for each factor of ten
thermal-voltage-decade = { $decade } for each factor of ten at { $temperature }: 2.303 RT/F of a monovalent ion, half of it with two charges
thermal-voltage-step-decade = For a factor of ten, times ln 10
thermal-voltage-why-meaning = RT is the energy of thermal motion and F turns it into a voltage. So RT/F says how many millivolts it takes to hold up against diffusion: { $thermal } for a ratio of e, { $decade } for a ratio of ten.
thermal-voltage-why-temperature = It grows in proportion to the absolute temperature, by { $degree } per degree: the warmer, the harder diffusion pushes.
thermal-voltage-check = Check: for an ion with two charges half of it does, { $divalent } per factor of ten.
