# Labels of pictures, and what they show for those who cannot see them.

figure-inside = inside
figure-outside = outside
figure-chemical = chemical
figure-electrical = electrical
figure-net = net
figure-verdict = { $winner ->
    [in] { $ion } is driven in
    [out] { $ion } is driven out
   *[none] no net force on { $ion }
}
figure-current = { $way ->
    [in] inward current
    [out] outward current
   *[none] no net current
}
figure-before = before
figure-after = after
figure-share-ghk = weights: permeability; the voltage by GHK, not a plain mean
figure-ohm = Ohm
figure-reversal = reversal
figure-outside-of = { $ion } outside, mM
figure-time = ms
figure-rest = rest
figure-upstroke = upstroke
figure-repolarisation = repolarisation
figure-undershoot = undershoot
figure-normal = normal
figure-mastery = How well you know it
figure-class = Answered right, by topic
figure-class-tried = { $count } { $count ->
    [one] try
   *[other] tries
}
figure-forecast = Reviews to come
figure-today = today

figure-alt-equation = The Nernst equation with the numbers put in step by step: { $symbol } = { $value }.
figure-alt-tug = Tug-of-war on { $ion } at the membrane: the chemical force of { $chemical } against the electrical one of { $electrical }; { $winner ->
    [in] the ion is driven in
    [out] the ion is driven out
   *[none] they balance
}.
figure-alt-ladder = A ladder of equilibrium potentials: { $levels }.
figure-alt-iv = Current against voltage: a line that crosses zero at { $reversal }.
figure-alt-concentration = { $symbol } against the concentration outside on a logarithmic axis: at { $outside } it is { $value }.
figure-alt-weights = { $symbol } = { $membrane } as a weighted average of { $levels }.
figure-alt-spike = The action potential of a squid axon by Hodgkin and Huxley: its peak at { $peak } lies below E_Na = { $sodium }, its undershoot above E_K = { $potassium }.
figure-alt-field = The GHK equation with the numbers put in step by step: { $symbol } = { $value }.
figure-alt-force = The driving force with the numbers put in step by step: { $symbol } = { $value }.
figure-alt-chord = The mean of equilibrium potentials by conductance with the numbers put in step by step: { $symbol } = { $value }.
figure-alt-ohm = Ohm's law of a membrane with the numbers put in step by step: { $symbol } = { $value }.
figure-alt-energy = The free energy of transport with the numbers put in step by step: ΔG = { $value }.
figure-alt-change = A ladder of equilibrium potentials, before: { $before }; after: { $after }.
figure-alt-weights-ghk = { $symbol } = { $membrane } by GHK between the equilibrium potentials { $levels }, each with its share of the permeability.
figure-alt-class = Answers of the class that were right, by topic: { $rows }.
figure-alt-forecast = Mastery by topic: { $rows }. Reviews that fall due from today on, day by day: { $counts }.
figure-alt-mastery = Mastery by topic: { $rows }.
figure-alt-row = { $topic } { $level } %

## `nernst draw`.

draw-form = The file's name must end in one of { $forms }.
draw-nothing = There is no picture for that question. Try: driving force on K at -70 mV
draw-unwritten = { $file } could not be written: { $reason }
draw-written = { $file }: { $alt }
draw-late = The picture took longer than { $seconds } s and was given up.
draw-no-font = No font with Chinese characters is installed, so the labels are in English. On Debian: fonts-noto-cjk
