"""The science of membrane potentials: numpy in, numpy out.

No text, no language, no Discord.  Import what you need from its own module, for example
``from physics.nernst import equilibrium_potential_mV``; nothing is loaded here.

Conventions, everywhere: V = inside - outside; z carries its sign; outward fluxes and currents are positive;
concentrations in mM (= mol m^-3), potentials in mV, temperatures in degrees Celsius.
Every function broadcasts over arrays; scalars give a numpy scalar.
"""
