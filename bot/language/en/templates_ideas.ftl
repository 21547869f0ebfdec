# Questions on ideas.  idea-ask-…: the question; idea-true-…: what is right; idea-wrong-…: what is not; idea-no-…: why it is not.
# (More wrong choices are the ideas in diagnosis.ftl.)

## The physics.

idea-ask-at-equilibrium = An ion is at its equilibrium potential. Which of these is true?
idea-true-both-ways = Per second as many of these ions enter as leave.

idea-ask-E = Which statements on the equilibrium potential E of an ion are true? Choose all of them.
idea-true-E-voltage = It is the voltage that would hold just against the diffusion of this ion.
idea-true-E-three = It depends on the ratio of the concentrations, on the charge and on the temperature.
idea-true-E-closed = It stays the same when the channels of this ion close.

idea-ask-ratio = Of two cells, which has the larger E_K, in size?
idea-true-ratio = The one with the larger ratio of K⁺ inside to outside.
idea-wrong-total = The one with more K⁺ in all, inside and outside together.
idea-wrong-difference = The one with the larger difference of K⁺ inside and outside, in mM.
idea-wrong-permeable = The one whose membrane is more permeable to K⁺.

idea-ask-diffusion = What makes a dissolved substance diffuse from where there is much to where there is little?
idea-true-diffusion = Random thermal motion: from the crowded side more particles happen to cross than from the other.
idea-wrong-repel = The particles repel each other, and so push one another out.
idea-wrong-atp = Energy from ATP, which the membrane spends on it.
idea-no-atp = Diffusion needs no ATP: their own heat keeps the particles moving.
idea-wrong-suction = The emptier side draws the particles in.
idea-no-suction = The emptier side does not draw anything. Every particle wanders at random, and where there are more, more set out.

idea-ask-voltage = What does a membrane potential of −70 mV do to ions?
idea-true-voltage = It pulls cations in and pushes anions out.
idea-wrong-anions-in = It pushes cations out and pulls anions in.
idea-wrong-neutral-pulled = It pulls neutral molecules such as glucose in as well.

idea-ask-two-forces = Which statements on the forces on an ion at a membrane are true? Choose all of them.
idea-true-two-chemical = The chemical force points from the more to the less concentrated side.
idea-true-two-electrical = The electrical force depends on V_m and on the charge of the ion.
idea-true-two-cancel = At the equilibrium potential the two forces cancel each other.

idea-ask-downhill = Which way does an ion move by itself, if a channel lets it?
idea-true-downhill = From high to low electrochemical potential.
idea-wrong-always-dilute = Always from the higher to the lower concentration.
idea-wrong-always-energy = Only where ATP is spent on it.
idea-no-always-energy = ATP is needed to go uphill. Down its own gradient a substance goes by itself.

idea-ask-force = Which statements on the driving force V_m − E are true? Choose all of them.
idea-true-force-zero = It is zero when V_m equals E.
idea-true-force-distance = It grows as V_m moves away from E.
idea-true-force-open = Without an open channel it moves nothing.
idea-wrong-force-is-V = It is the same for every ion of a cell, because all feel the same V_m.
idea-no-force-is-V = All ions feel the same V_m, but each has an E of its own, so V_m − E differs from ion to ion.

idea-ask-chloride-current = An inward current flows through a channel that lets only Cl⁻ through. What does Cl⁻ do?
idea-true-chloride-leaves = Cl⁻ leaves the cell.
idea-wrong-chloride-enters = Cl⁻ enters the cell.
idea-wrong-chloride-none = Cl⁻ does not move: an inward current is carried by positive ions.
idea-wrong-chloride-both = Just as much Cl⁻ enters as leaves.
idea-no-chloride-both = Then its net current would be zero. Where there is a current, more go one way than the other.

idea-ask-warming = A cell warms from 20 to 37 °C; its concentrations stay. What happens to its E?
idea-true-warming = Each E grows in size by about 6 %: diffusion pushes harder.
idea-wrong-warming-none = Nothing: the ratios are the same, and nothing else counts.
idea-no-warming-none = The ratio stays, but its logarithm is multiplied by RT/zF, and T stands in there.
idea-wrong-warming-sign = Negative E become positive, and positive ones negative.
idea-no-warming-sign = The temperature multiplies E and changes its size alone; the sign comes from the ratio and the charge.

idea-ask-valence = Which statements on the charge z are true? Choose all of them.
idea-true-valence-half = At the same ratio, E of a doubly charged ion is half that of a singly charged one.
idea-true-valence-sign = At the same ratio, E of an anion has the opposite sign of that of a cation.
idea-true-valence-neutral = Without a charge there is no equilibrium potential.
idea-wrong-valence-none = The charge does not matter: only the ratio of the concentrations counts.

idea-ask-calcium = K⁺ and Ca²⁺ had the same ratio of concentrations. How would their E compare?
idea-wrong-calcium-negative = The E of Ca²⁺ has the opposite sign.
idea-no-calcium-negative = Ca²⁺ is positive like K⁺, so the sign is the same. What changes is the size, since z = 2.

idea-ask-glucose = What is true of glucose at a membrane?
idea-true-glucose = It has no equilibrium potential; it is at equilibrium when both concentrations are equal.
idea-wrong-glucose-nernst = Its equilibrium potential follows from the Nernst equation with z = 1.
idea-wrong-neutral-in = The negative inside pulls it in until nothing is left outside.
idea-no-neutral-in = A voltage pulls at charges only. Glucose has none, and moves until both concentrations are equal.

idea-ask-reversal = Which statements on the reversal potential of a channel are true? Choose all of them.
idea-true-reversal-net = There the net current through the channel is zero.
idea-true-reversal-turns = On either side of it the current flows in opposite directions.
idea-wrong-reversal-permeability = It grows with the number of channels that are open.
idea-no-reversal-permeability = More channels of the same kind carry more current, but it reverses at the same V_m.

idea-ask-mixed = A channel lets Na⁺ and K⁺ through about equally well. What is true of its reversal potential?
idea-true-mixed = It lies between E_K and E_Na and is neither.
idea-wrong-mixed-sodium = It is E_Na, because Na⁺ has the larger driving force.
idea-wrong-mixed-potassium = It is E_K, because there is most K⁺ in the cell.
idea-wrong-mixed-sum = It is the sum of E_K and E_Na.
idea-no-mixed-sum = E_K and E_Na pull in opposite directions: E_rev lies between them, nearer to the ion that crosses more easily.

idea-ask-no-current = At its reversal potential a nonselective cation channel carries no net current. Why?
idea-true-no-current = Because the inflow of Na⁺ and the outflow of K⁺ are equally large.
idea-wrong-no-current-still = Because neither Na⁺ nor K⁺ moves there.
idea-wrong-no-current-equal = Because both ions are equally concentrated on both sides by then.
idea-wrong-no-current-closed = Because the channel closes at this voltage.
idea-no-no-current-closed = The channel stays open. At E_rev as much charge comes in with Na⁺ as goes out with K⁺.

idea-ask-ghk = What is true of the GHK equation?
idea-true-ghk = It weights the concentration of each ion by its permeability, within one logarithm.
idea-wrong-ghk-mean = It is the mean of the equilibrium potentials, weighted by permeability.
idea-wrong-ghk-chloride = Cl⁻ enters it exactly like a cation, outside above the line.

idea-ask-open = Many Na⁺ channels open at rest. What happens?
idea-true-open = V_m moves towards E_Na; E_Na stays where it is.
idea-wrong-open-mean = V_m jumps to the plain mean of all equilibrium potentials.
idea-wrong-open-E = E_Na grows, and V_m stays where it is.
idea-wrong-open-ratio = Na⁺ flows in until E_Na is as negative as V_m.

## The living cell.

idea-ask-rest = E_K of a neuron is about −90 mV, its V_m at rest about −70 mV. Why is V_m not at E_K?
idea-true-rest = Because a little Na⁺ leaks in and pulls V_m towards E_Na.
idea-wrong-rest-pump = Because the pump makes V_m by itself, and it makes −70 mV.
idea-wrong-rest-still = Because K⁺ stops moving before V_m gets there.
idea-wrong-rest-many = Because too many K⁺ would have to leave to get there.

idea-ask-on-rest = Which statements on the resting potential are true? Choose all of them.
idea-true-rest-permeable = It lies near E_K, because the membrane at rest lets K⁺ through best.
idea-true-rest-between = It lies between E_K and E_Na.
idea-true-rest-steady = It is a steady state: K⁺ leaks out, Na⁺ leaks in, and the pump carries both back.

idea-ask-energy = A cell at rest needs energy all the time to keep its potential. Why?
idea-true-energy = Because K⁺ and Na⁺ leak down their gradients, and the pump must carry them back.
idea-wrong-energy-many = Because each millivolt needs a large part of all the ions in the cell to be moved.
idea-wrong-energy-direct = Because the potential is made by the pump itself and would be gone at once without it.
idea-wrong-energy-against = Because ions need energy to pass through open channels.
idea-no-energy-against = Through an open channel ions run downhill, and that costs nothing. What costs is to carry them back.

idea-ask-steady = What is true of a neuron at rest?

idea-ask-stopped = A poison (ouabain) stops the sodium–potassium pump of a neuron. What happens to its resting potential?
idea-true-stopped = It changes by a few mV at once, and fades slowly as the gradients run down.
idea-wrong-stopped-at-once = It is zero at once.
idea-wrong-stopped-stays = Nothing, for good: the potential does not need the pump.
idea-wrong-stopped-negative = It becomes far more negative.
idea-no-stopped-negative = The pump's own current makes V_m a few mV more negative. Without it V_m can only become less so.

idea-ask-pump = Which statements on the sodium–potassium pump are true? Choose all of them.
idea-true-pump-three-two = For each ATP it carries 3 Na⁺ out and 2 K⁺ in.
idea-true-pump-gradients = It keeps up the gradients of Na⁺ and K⁺.
idea-true-pump-little = Its own current makes V_m only a few mV more negative.

idea-ask-potassium = Why does K⁺ leak out of a cell at rest?
idea-true-potassium = Because diffusion pushes it out more strongly than the negative inside pulls it in.
idea-wrong-potassium-pump = Because the pump carries it out.
idea-no-potassium-pump = The pump carries K⁺ in: 3 Na⁺ out, 2 K⁺ in. Out it leaks through channels that are open at rest.
idea-wrong-potassium-repelled = Because the inside is positive and repels it.
idea-wrong-potassium-sodium = Because Na⁺ flowing in pushes it out.
idea-no-potassium-sodium = Ions do not elbow each other out. Each follows its own gradient and the voltage.

idea-ask-sodium = What is true of Na⁺ in a neuron at rest?
idea-true-sodium = Diffusion and voltage both push it in.
idea-wrong-sodium-balanced = It is at equilibrium, since V_m does not change.
idea-wrong-sodium-no-force = It has no driving force, because the membrane is hardly permeable to it.
idea-no-sodium-no-force = A force needs no open door: V_m − E_Na is large however few channels are open. Permeability decides how much flows.
idea-wrong-sodium-voltage-only = The voltage alone pushes it in; diffusion pushes it out.
idea-no-sodium-voltage-only = There is about ten times as much Na⁺ outside, so diffusion pushes it in as well.

idea-ask-few = The V_m of a nerve cell changes by 100 mV. What is true?
idea-true-few = About one in 100 000 of its ions crossed the membrane; the concentrations stay as good as unchanged.
idea-wrong-few-none = No ion crossed at all: channels change V_m without moving any.
idea-no-few-none = V_m is charge held apart, so some ions must have crossed; only they are very few.

idea-ask-V = Which statements on the membrane potential are true? Choose all of them.
idea-true-V-difference = It is the potential inside minus that outside.
idea-true-V-layer = It is held by a thin layer of charge on both faces of the membrane.
idea-true-V-depolarised = A change from −70 to −60 mV is a depolarisation.

idea-ask-raised = K⁺ in the blood rises from 4 to 8 mM. What happens to the resting potential of heart muscle cells?
idea-true-raised = It becomes less negative, because the gradient of K⁺ is smaller.
idea-wrong-raised-none = Nothing, because the permeability to K⁺ has not changed.
idea-wrong-raised-negative = It becomes more negative, because the outside becomes more positive.
idea-wrong-raised-pump = Nothing, because the pump alone sets it.

idea-ask-heart = Why is a high K⁺ in the blood dangerous to the heart?
idea-true-heart = Because the cells stay depolarised, and many of their Na⁺ channels are inactivated.
idea-wrong-heart-negative = Because the cells become so negative that nothing excites them.
idea-wrong-heart-pump = Because the pump stops, and V_m is zero at once.
idea-no-heart-pump = A high K⁺ does not stop the pump; and even if it stopped, V_m would change by only a few mV at once.
idea-wrong-heart-E = Because E_Na falls to zero.

idea-ask-seizure = In a seizure K⁺ collects outside the neurons. Why does this make them fire even more?
idea-true-seizure = Because E_K and V_m become less negative, nearer to the threshold.
idea-wrong-seizure-negative = Because it makes them more negative, and the jump to threshold larger.
idea-wrong-seizure-inward = Because K⁺, as a cation, always flows in and depolarises them.
idea-wrong-seizure-permeability = Because more permeability to K⁺ makes E_K larger.

idea-ask-excites = In an immature neuron GABA opens Cl⁻ channels, and V_m becomes less negative. Why?
idea-true-excites = Because E_Cl lies above V_m there, so Cl⁻ leaves and V_m moves up towards E_Cl.
idea-wrong-excites-never = It cannot: Cl⁻ channels always make V_m more negative, so GABA must open others.
idea-wrong-excites-inward = Because Cl⁻ enters, and whatever enters depolarises.
idea-no-excites-inward = Cl⁻ is negative: if it entered, V_m would become more negative. Here it leaves.
idea-wrong-excites-permeability = Because opening the channels makes E_Cl positive.

idea-ask-shunt = GABA opens Cl⁻ channels in a neuron whose V_m equals E_Cl, so V_m does not change. Does this inhibit it?
idea-true-shunt = Yes: the open channels hold V_m at E_Cl, and an excitatory current now moves it less.
idea-wrong-shunt-none = No: without a more negative V_m there is no inhibition.
idea-wrong-shunt-negative = Yes: Cl⁻ flows in and makes V_m more negative, as it always does.
idea-wrong-shunt-excites = No: it excites, because E_Cl is negative and Cl⁻ flows out.

idea-ask-spike = Which statements on the action potential are true? Choose all of them.
idea-true-spike-up = In the upstroke Na⁺ flows in, and V_m runs towards E_Na.
idea-true-spike-down = K⁺ flowing out brings V_m back down.
idea-true-spike-few = Only few ions cross; the concentrations hardly change.

idea-ask-uphill = Why can SGLT1 carry glucose from low to high concentration?
idea-true-uphill = Because Na⁺ falls down its electrochemical gradient at the same time and pays for it.
idea-wrong-uphill-atp = Because SGLT1 itself splits ATP.
idea-no-uphill-atp = SGLT1 splits no ATP. The pump does, and so keeps up the Na⁺ gradient that SGLT1 spends.
idea-wrong-uphill-free = Because cotransport needs no energy, whichever way it goes.
idea-wrong-uphill-voltage = Because the negative inside pulls glucose in.
