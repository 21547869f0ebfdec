# The quiz: what it says around its questions.

quiz-symbols = { $text }
quiz-species = { $species }
quiz-species-potential = { $species } ({ $symbol } = { $potential })
quiz-way-in = into the cell
quiz-way-out = out of the cell
quiz-way-none = neither: no net flow

## First hints: the idea.

quiz-idea-nernst = Which way does diffusion push this ion, and which sign must the inside have to hold against it?
quiz-idea-ratio = Only the ratio of the two concentrations counts, not their difference or their size.
quiz-idea-heat = Diffusion is driven by heat: what counts is the temperature above absolute zero, in kelvin.
quiz-idea-backwards = Read the Nernst equation backwards: the voltage gives the logarithm of the ratio.
quiz-idea-force = How far is V_m from the potential at which this ion would be at equilibrium, and on which side?
quiz-idea-compare = Compare V_m with E: the ion flows so that it pulls V_m towards its E. Mind the charge of an anion.
quiz-idea-ohm = Ohm's law with the driving force: current is conductance times V_m − E.
quiz-idea-current = A current is named after positive charge. Which way must an anion go to do the same?
quiz-idea-charges = Unlike charges attract each other, like ones repel. Which sign has the inside, which the ion?
quiz-idea-charge = The charge stands below the line in the Nernst equation, with its sign.
quiz-idea-diffusion = Diffusion goes from where there is more to where there is less, whatever the charge.
quiz-idea-neutral = Without a charge no voltage can push: only the concentrations count.
quiz-idea-balance = Two forces act on an ion: diffusion and voltage. Think which way each one pushes.
quiz-idea-weights = Every ion pulls V_m towards its E, the harder the better it crosses.
quiz-idea-ghk = Every concentration counts with its permeability, all within one logarithm; anions change places.
quiz-idea-channel = At the reversal potential the ions that go in and those that go out carry the same charge.
quiz-idea-lever = It is a lever: the nearer E_rev lies to the E of an ion, the larger the conductance for that ion.
quiz-idea-protons = pH is a logarithm already: each step is a factor of ten in [H⁺], and a lower pH is more of it.
quiz-idea-energy = Two terms: one for the concentrations, RT ln, one for charge and voltage, zFV_m. Mind the direction.
quiz-idea-cotransport = What the driving ions gain in falling down their gradient and the voltage is what can be spent.
quiz-idea-pump = Both ions are moved uphill: 3 Na⁺ out, 2 K⁺ in. What does one of each cost?
quiz-idea-leak = At rest the ions keep leaking, and something has to carry them back.
quiz-idea-capacitor = The membrane is a capacitor: V_m is made by few charges close to it, not by the whole cell.

## Second and third hints.

quiz-hint-setup = Set it up: { $formula }
quiz-hint-nearly = Nearly there: { $formula } = ?
quiz-hint-false = One statement to leave out: “{ $claim }”
quiz-hint-count = { $count ->
    [one] One of them is true.
   *[other] { $count } of them are true.
}
quiz-hint-first = First comes { $item }.
quiz-hint-last = Last comes { $item }.
quiz-hint-chemical = Diffusion alone would push { $species } { $way }.
quiz-hint-electrical = The voltage alone would push { $species } { $way }.
quiz-hint-compare = Compare the two sides: { $outside } outside, { $inside } inside.
quiz-hint-alike = There is just as much { $species } on both sides.
quiz-hint-none-left = There are no more hints.

## A guided solution.

quiz-part-chemical = Which way does diffusion push { $species }?
quiz-part-chemical-told = Diffusion pushes { $species } { $way }.
quiz-part-electrical = Which way does the voltage push { $species }?
quiz-part-electrical-told = The voltage pushes { $species } { $way }.
quiz-part-inside-sign = Which sign has the inside at V_m = { $membrane }?
quiz-part-inside-sign-told = At V_m = { $membrane } the inside is { $sign }.
quiz-part-more = On which side is there more { $species }?
quiz-part-more-told = There is more { $species } { $side }.
quiz-part-outside = outside
quiz-part-inside = inside
quiz-part-sign = So which sign must the inside have to hold { $species } against diffusion?
quiz-part-sign-told = The inside must be { $sign }, so { $symbol } is { $sign }.
quiz-part-positive = positive
quiz-part-negative = negative
quiz-part-charge = Which charge z has { $species }?
quiz-part-charge-told = z = { $charge }.
quiz-part-ratio = Which ratio goes into the logarithm?
quiz-part-ratio-told = Outside over inside: { $text }.
quiz-part-above = Is V_m above or below { $symbol }?
quiz-part-above-told = V_m − { $symbol } = { $force }.
quiz-part-is-above = above (less negative, or more positive)
quiz-part-is-below = below
quiz-part-is-equal = equal to it
quiz-part-formula = Which formula sets it up?
quiz-part-formula-told = { $formula }
quiz-part-number = What is { $symbol }, in { $unit }?
quiz-part-number-bare = What is { $symbol }?
quiz-part-number-told = { $symbol } = { $value }
quiz-part-true-or-false = True or false? “{ $claim }”
quiz-part-true = true
quiz-part-false = false
quiz-part-really-true = True: “{ $claim }”
quiz-part-not-so = That one is not right.
quiz-part-first = Which of them comes first?
quiz-part-first-told = First comes { $item }.
quiz-part-last-one = And which comes last?
quiz-part-shown = Step, done for you: { $told }
quiz-part-right = Right.
quiz-part-wrong = Not quite.

## What is said to an answer.

quiz-right = Right!
quiz-wrong = Not yet.
quiz-wrong-unit = The size is right, the unit is not.
quiz-wrong-sign = The size is right, but look at the sign.
quiz-close = Nearly.
quiz-explained = Not yet, and the number says why.
quiz-either = The number alone does not tell which of these happened; see which one is yours:
quiz-both = Two things seem to have happened at once:
quiz-probe = The next question will tell these apart.
quiz-step = The step to look at again: { $formula }
quiz-unexplained = I cannot see where this number comes from. Ask for a hint, or let me walk you through it.
quiz-many-missed = Something that is true is still missing.
quiz-order-wrong = The order is not right yet.
quiz-order-read = I read it with { $first } first and { $last } last.
quiz-answer-number = The answer is { $value }.
quiz-answer-true = True: { $choice }
quiz-answer-order = The order: { $order }
quiz-then = { $first } < { $rest }
quiz-read = To read: { $card }
quiz-not-read = I could not read an answer in that. { $example }
quiz-rounded = That is rounded; with more digits it is { $value }.
quiz-not-worked-out = You have set it up; now work it out. { $example }
quiz-several-numbers = There are several numbers in that; which one is your answer? { $example }
quiz-example-number = Type a number with its unit, such as −42 mV.
quiz-example-number-unit = Type a number in { $unit }, such as { $number }.
quiz-example-number-bare = Type a number, such as { $number }.
quiz-example-choice = Type the letter of one answer, such as B.
quiz-example-many = Type the letters of all that are true, such as AC.
quiz-example-order = Type the letters or the names, the first one first, such as BCA, or K, Cl, Na.
quiz-example-direction = Type in, out or none (or a letter).
quiz-noted = Noted.
quiz-gave-up = Here is how it goes.

## The session.

quiz-heading = Question { $at } of { $number }
quiz-summary = { $right } of { $number } right.
quiz-summary-line = { $at }. { $card }: { $outcome }
quiz-outcome-right = right
quiz-outcome-helped = right, with help
quiz-outcome-walked = worked through together
quiz-outcome-wrong = not yet
quiz-outcome-gave_up = looked up
quiz-outcome-skipped = skipped
quiz-summary-answer = { $at }. { $prompt } { $answer }
quiz-summary-slip = Watch out for: “{ $name }”
quiz-list-separator = { "; " }
quiz-summary-read = Worth reading again: { $cards }
quiz-nothing-due = Nothing is due for review today. A short practice instead.
quiz-unknown-topic = There is no topic “{ $topic }”. There are: { $topics }
quiz-keys = Answer, or: hint, walk (me through it), skip, stop.
quiz-keys-exam = Answer, or: skip, stop.
quiz-stopped = Stopped; what you answered is saved. The quiz goes on from here next time.
quiz-resumed = Going on with the quiz that you began.
quiz-moved-on = This quiz went on somewhere else meanwhile. Start it again to go on from there.
quiz-saving-failed = This answer could not be saved; nothing is lost but this one. Try again.

## Progress.

quiz-progress-none = No questions answered yet. Begin with: nernst quiz
quiz-progress-count = { $right } of { $attempts } answers right
quiz-progress-streak = { $days ->
    [0] no streak yet
    [one] { $days } day in a row
   *[other] { $days } days in a row
}
quiz-progress-due = { $count ->
    [0] nothing due today
    [one] { $count } skill due today
   *[other] { $count } skills due today
}
quiz-progress-mastery = Mastery by topic
quiz-progress-topic = Topic
quiz-progress-level = Mastery
quiz-progress-answers = Right
quiz-progress-slip = “{ $name }” (shown { $times ->
    [one] once
   *[other] { $times } times
})
quiz-progress-slip-again = “{ $name }” (shown { $times ->
    [one] once
   *[other] { $times } times
}; it will come up again in a new dress)
quiz-progress-beaten = Beaten: “{ $name }”
