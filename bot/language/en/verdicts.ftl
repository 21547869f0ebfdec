# Yes or no, said first.  { $fact } is a sentence.
verdict-yes = Yes. { $fact }
verdict-no = No. { $fact }
verdict-more-positive = { $symbol } = { $value } is more positive than { $bound }
verdict-more-negative = { $symbol } = { $value } is more negative than { $bound }
verdict-larger = { $symbol } = { $value } is more than { $bound }
verdict-smaller = { $symbol } = { $value } is less than { $bound }
verdict-balanced = V_m lies within { $force } of { $symbol }: the ion is practically at equilibrium
verdict-carrier = The one you ask for is { $symbol } = { $value }
verdict-closest = { $symbol } lies closest to { $nearest }: { $gap } away
verdict-of-two = It is “{ $name }”: { $symbol } = { $value }
verdict-ratio = { $symbol } = { $value }
verdict-in-balance = In equilibrium: { $count } of { $all }
verdict-out-of-balance = Not in equilibrium: { $count } of { $all }
verdict-current-in = The current is inward (V_m − E is negative): { $fact }
verdict-current-out = The current is outward (V_m − E is positive): { $fact }
