# What was understood of a question that cannot be answered yet: its kind; the given quantities follow in symbols.

heard-nernst = equilibrium potential?
heard-inverse = concentration on the other side?
heard-ratio = concentration ratio?
heard-temperature = temperature?
heard-valence = valence?
heard-driving-force = driving force?
heard-force-inverse = potential from a driving force?
heard-direction = direction of flow?
heard-rest = membrane potential?
heard-constant-field = membrane potential by GHK?
heard-chord = membrane potential from conductances?
heard-current = current?
heard-net-current = net current of several conductances?
heard-current-line = conductance and reversal potential of a linear I–V?
heard-permeability-ratio = permeability ratio?
heard-replacement = permeability ratio of two ions that replace each other?
heard-conductance-ratio = conductance ratio?
heard-free-energy = free energy of transport?
heard-cotransport = cotransport?
heard-electroneutral = equilibrium of a cotransporter?
heard-exchanger = reversal potential of an exchanger?
heard-pump = work of the Na/K pump?
heard-pump-limit = limit of an ion pump driven by ATP?
heard-pump-current = current of many Na⁺/K⁺ pumps?
heard-atp-energy = free energy of ATP hydrolysis?
heard-charge = charge or ions moved?
