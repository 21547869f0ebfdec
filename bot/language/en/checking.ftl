# A verdict on a number that the student brings along ("is it -85 mV?"); the answer itself follows.

check-right = Yes, { $given } is right.
check-warmth = { $given } is right at { $other }. No temperature was told, so { $mine } is taken here.
check-shortcut = { $given } counts: it comes from a rounded factor for each power of ten.
check-close = { $given } is very near, but not quite it.
check-sign = Not { $given }: the size is right, the sign is not.
check-unit = { $given }: the number is right, the unit is not.
check-slip = Not { $given }; that number tells what happened, see below.
check-wrong = Not { $given }.
