# Several questions side by side.

several-part = Part { $number }
several-in-state = Where the { $field } is { $value }: { $answer }
several-part-in-state = Part { $number }: { $field } { $value }

# What if: before and after.
told-of-one = You tell of two conditions; this is for “{ $first }”.
told-of-both = Part 1 is “{ $first }”, part 2 is “{ $second }”.
several-left = Part { $number } I could not answer: ask it again on its own, with what it needs.
untouched-by = { $symbol } does not change: it knows the concentrations of { $own } alone, and only those of { $other } change. (V_m may move, E does not.)
several-unchanged = { $symbol } stays at { $after }
several-times = { $symbol } goes from { $before } to { $after }: { $factor } times what it was
several-why-sides = As long as the inside stays as it is, that is { $outward } times as much outside; as long as the outside stays, { $inward } times as much inside.
several-why-factor = What counts for an equilibrium potential is the factor between two concentrations, not how many mM apart they are.
several-rises = { $symbol } rises from { $before } to { $after } ({ $change })
several-falls = { $symbol } falls from { $before } to { $after } ({ $change })
several-more-positive = { $symbol } goes from { $before } to { $after } ({ $change }): it becomes more positive
several-more-negative = { $symbol } goes from { $before } to { $after } ({ $change }): it becomes more negative
several-depolarises = { $symbol } goes from { $before } to { $after } ({ $change }): the cell depolarises
several-hyperpolarises = { $symbol } goes from { $before } to { $after } ({ $change }): the cell hyperpolarises
several-changed = What changes: { $field }, from { $before } to { $after }.
several-step-shift = The shift, from the factor between the two ratios alone
several-flatter = The gradient of { $species } has become flatter (its ratio is closer to 1), so less voltage balances it and { $symbol } moves towards 0.
several-steeper = The gradient of { $species } has become steeper (its ratio is further from 1), so it takes more voltage to balance it and { $symbol } moves away from 0.

# Comparisons.  { $order } is a chain of items, the largest first.
several-order = From the largest: { $order }
several-order-of-potentials = From the most positive: { $order }
several-order-by-size = From the strongest, by size: { $order }
several-nearest = { $ion }: V_m lies closest to { $symbol }, { $distance } away, so its driving force is the smallest
several-furthest = { $ion }: V_m lies furthest from { $symbol }, { $distance } away, so its driving force is the largest
several-prefers-cations = E_rev = { $reversal } lies towards { $cation } = { $cation_value }, away from { $anion } = { $anion_value }: the channel prefers cations
several-prefers-anions = E_rev = { $reversal } lies towards { $anion } = { $anion_value }, away from { $cation } = { $cation_value }: the channel prefers anions
several-prefers-neither = E_rev = { $reversal } lies midway between { $cation } = { $cation_value } and { $anion } = { $anion_value }: the channel prefers neither cations nor anions
several-item = { $symbol } = { $value }
several-item-of-part = { $symbol } (part { $number }) = { $value }
several-item-in-state = { $symbol } ({ $state }) = { $value }
several-exceeds = { $first }, then { $rest }
several-equals = { $first }, just like { $rest }
several-difference = They are { $difference } apart.
several-multiple = The larger of the two is { $factor } times the smaller.
