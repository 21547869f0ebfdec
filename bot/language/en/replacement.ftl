# The permeability ratio from replacing one ion by another.
replacement-answer-more = { $symbol } = { $value }: { $new } passes more easily than { $old }
replacement-answer-less = { $symbol } = { $value }: { $new } passes less easily than { $old }
replacement-answer-equal = { $symbol } = { $value }: { $new } and { $old } pass equally well

replacement-step-balance = The other side stays as it is, so this side weighs the same at the new E_rev
replacement-step-shift = Shift of the reversal potential, after minus before
replacement-step-exponent = The shift in units of RT/F
replacement-step-ratio = Solve for the ratio of the permeabilities
replacement-step-equal = The concentrations are equal and cancel
replacement-step-inverse = The other way round, as asked

replacement-why-alone = Only the permeant ion of one side changes, from { $old } to { $new }: what shifts E_rev is how much { $new } counts in the place of { $old }.
replacement-why-more = E_rev moved as it would with more { $old } on this side: { $new } counts for more.
replacement-why-less = E_rev moved as it would with less { $old } on this side: { $new } counts for less.
replacement-caution = This holds where { $old } is replaced completely and no other ion on this side passes; what is on the other side need not be known.
