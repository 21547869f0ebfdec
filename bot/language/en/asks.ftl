# What is asked back, and how a question is declined.

ask-missing = I need a little more to answer this. Just type what is missing; I keep the rest.
ask-change = I see that something is to change, but not what, or to which value. What shall change, and to what?
ask-unused = I found no place for one of the numbers, so I would rather ask than guess. Which ion and which side of the membrane does each number belong to?
ask-leak = A leak is no single ion, so I cannot take it along by that name. Tell me which ion carries most of it, for example Cl⁻ with the conductance and the potential of the leak, and I will weigh it like the other branches.
ask-side = Which of the two concentrations is outside, and which inside?
ask-what = I read the numbers, but not what is asked. Which quantity would you like: the equilibrium potential, the driving force, the direction of flow, the membrane potential …?
ask-again = I know the topic but could not make out the question. Could you put it another way?
ask-which-card = I am not sure what you are after. Did you mean one of these?
ask-welcome = You are welcome! Ask on whenever you like.
ask-out-of-scope = That is outside this course. I can help with membrane potentials: equilibrium and resting potentials, driving forces, currents, pumps and carriers.
ask-too-long = That is a very long text. Please ask in at most { $most } characters.
ask-empty = Ask me something about membrane potentials, for example: E_K with 5 mM outside and 140 mM inside.
ask-replaced = From a shift of the reversal potential alone I can compare two ions only where both carry one charge of the same sign. For other pairs give me all concentrations and E_rev.
ask-charge = The charge number in your question is not that of this ion. Which of the two do you mean? Leave z out and I take the ion's own, or name the ion that has this charge.
ask-conflict = One place in your question has two values. Which of the numbers shall I take?
ask-donnan = How ions share themselves out around charges that cannot cross (the Donnan equilibrium) I can explain but not compute. Tell me both concentrations of one ion as they are in the end, and I compute its equilibrium potential, which is then that of all ions that can cross.
ask-electrogenic = With the pump's own current (Mullins–Noda) the resting potential comes from K⁺ and Na⁺ alone: Cl⁻ follows passively. Tell me both concentrations of K⁺ and Na⁺ and P_Na/P_K; or leave the pump out, and I compute the GHK value with all ions.
