# Short lines of a talk: what they are answered with, above the last answer or in its place.

aside-explained = Gladly: here is how it comes about, step by step, and what it means.
aside-explained-card = Gladly, once more from the idea behind it:
aside-sure = Yes, worked out once more it comes to the same: { $fact }
aside-sure-card = Yes, so it is; here it is once more:
aside-option = I no longer have the choices before me; hold them against this:
aside-practice = With pleasure! In Discord type /quiz, in the terminal type: nernst quiz
aside-fine = All right! Ask on whenever you like.
aside-lost = I did not get that, sorry. We are at { $about }. You can change one of its numbers, ask why, or go on with one of these:
aside-about = { $symbol } = { $value }
aside-about-card = “{ $title }”
aside-warmth = I calculated with { $warmth }
aside-no-warmth = No temperature enters this answer
aside-assumed = What you did not tell me I took as the course does; it is listed under “Assumed”
aside-nothing-assumed = I assumed nothing: every number in it is from you

# Which of the last answers is larger; how far they are apart is several-difference.
compared-strongest = The strongest, by size, is { $symbol } = { $value }
compared-weakest = The weakest, by size, is { $symbol } = { $value }
compared-most-positive = The most positive is { $symbol } = { $value }
compared-most-negative = The most negative is { $symbol } = { $value }
compared-largest = The largest is { $symbol } = { $value }
compared-smallest = The smallest is { $symbol } = { $value }
compared-nearest = Nearest to { $aim } lies { $symbol } = { $value }
compared-furthest = Furthest from { $aim } lies { $symbol } = { $value }

# Whether the last answer depolarises the cell.
depolarising-up = A net inward current of positive charge makes the inside more positive: the cell depolarises, towards E, which lies above V_m
depolarising-down = A net outward current of positive charge makes the inside more negative: the cell hyperpolarises, towards E, which lies below V_m
depolarising-neither = There is no net current, so V_m stays where it is
depolarising-change-up = V_m becomes more positive: the cell depolarises
depolarising-change-down = V_m becomes more negative: the cell hyperpolarises

# What an open channel does to a cell: whether it brings it to the threshold.
effect-excites = It excites: { $symbol } = { $value } lies above the threshold of { $threshold }, so the open channels can carry V_m beyond it
effect-falls-short = It depolarises the cell and yet inhibits: { $symbol } = { $value } lies below the threshold of { $threshold }, and the open channels hold V_m there, short of it
effect-holds-down = It inhibits: { $symbol } = { $value } lies below the threshold of { $threshold } and not above V_m, so the open channels hold V_m down
effect-depends = It depolarises the cell, towards { $symbol } = { $value }: it excites if that lies above the threshold, and inhibits if it lies below
effect-inhibits = It inhibits: { $symbol } = { $value } does not lie above V_m, so the open channels hold V_m down
