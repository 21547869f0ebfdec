# The frame around every answer: labels, assumptions and their reasons.

# { $label } is one of the labels below or the words of a step, { $text } what follows.
frame-line = { $label }: { $text }
frame-read-as = How I read it
frame-corrected = Corrected: { $from } → { $to }
frame-assumed = Assumed
frame-assumption = { $field }: { $value } ({ $why })
frame-assumption-bare = { $field }: { $why }
frame-steps = Steps
frame-why = Why
frame-values = Values
frame-examples = Examples
frame-check = Check
frame-caution = Careful
caution-idle = I found no use for: { $numbers }. If it matters here, say what it is.
frame-missing = Still missing
frame-next = Next you could ask
frame-choices = You could also ask
frame-meant = Did you mean

frame-direction-in = net movement: in
frame-direction-out = net movement: out
frame-direction-none = no net movement

## Why a value was filled in; they stand in brackets behind it.

why-course-default = the course's usual value
why-cell-preset = typical of this cell: { $cell }
why-no-voltage = no membrane potential was told, so this is what the concentrations alone cost; tell V_m for the whole
why-store-voltage = across the membrane of the reticulum there is hardly any voltage
why-no-gradient = no concentrations were told, so this is the electrical work alone; tell both sides for the whole
why-weighed-by-P = GHK needs the concentrations; as you gave equilibrium potentials, I let the permeabilities weigh them as conductances would
why-usual-side = you named no side, so I put more of it where living cells have more
why-usual-unit = you gave no unit, so I took nS, which with mV gives pA
why-inferred = follows from the rest of the question
why-carried = from your last question
why-order-inside = two bare numbers would be outside/inside, but in living cells the gradient of { $ion } is the other way round, so I took the first as inside
why-order = two bare numbers, as in 5/140, are read as outside/inside
