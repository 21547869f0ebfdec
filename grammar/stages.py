"""What is made of a text before it is read: every stage, in the order in which they follow."""

from __future__ import annotations

from typing import Final

from grammar.ahead.open_shares import WITHOUT_WHAT_IS_OUT
from grammar.ahead.sided import AS_FORMER
from grammar.amounts import AS_PERCENT, AS_TOTALS, AS_ZERO
from grammar.asides import WITHOUT_ASIDES
from grammar.beside_ratios import WITHOUT_WHAT_IS_IDLE
from grammar.capitals import with_capitals
from grammar.claims import AS_CLAIMED, AS_OPEN, WITHOUT_MEASURED
from grammar.compartments import AS_SIDES
from grammar.coupled_by import AS_COUNTED, AS_COUPLED, AS_THE_PUMP_COUNTS
from grammar.dictated import undictated
from grammar.distances import AS_DIFFERENCE
from grammar.epithelia import MOVED_ACROSS, OF_ONE_MEMBRANE, WITHOUT_WHAT_CELLS_LINE
from grammar.flowing import WITH_ITS_WAY
from grammar.lab_notes import WITHOUT_LAB_NOTES
from grammar.levels import AS_A_LEVEL
from grammar.made_up import AS_UNNAMED, WITHOUT_IMPERMEANT, WITHOUT_SHUT_OUT
from grammar.marks import Stage, Stages
from grammar.moments import OF_THE_MOMENT, WITHOUT_PREPULSE
from grammar.options import IN_A_ROW, WITHOUT_OPTIONS
from grammar.own_reversal import AS_ITS_OWN, BY_ITS_ION
from grammar.reasons import WITHOUT_REASON
from grammar.restated import AS_RESTATED, AS_TURNED
from grammar.solutions import WITH_STOPS, WITHOUT_THE_LAW
from grammar.stores import BY_THE_STORE
from grammar.swapped import AS_A_SHIFT, AS_THEY_BECOME, AS_TWO_CHANGES
from grammar.taken_back import AS_CORRECTED
from grammar.unknown_digits import AS_ASKED

question_alone: Final = Stages(
    (
        AS_UNNAMED,
        WITHOUT_IMPERMEANT,
        WITHOUT_SHUT_OUT,
        Stage((), with_capitals),
        Stage((), undictated),
        AS_PERCENT,
        AS_TURNED,
        AS_CORRECTED,
        AS_CLAIMED,
        AS_OPEN,
        WITHOUT_MEASURED,
        AS_RESTATED,
        *AS_ASKED,
        *WITH_STOPS,
        AS_COUPLED,
        AS_COUNTED,
        AS_THE_PUMP_COUNTS,
        WITHOUT_THE_LAW,
        IN_A_ROW,
        WITHOUT_OPTIONS,
        WITHOUT_REASON,
        *WITHOUT_ASIDES,
        *WITHOUT_LAB_NOTES,
        WITHOUT_PREPULSE,
        OF_THE_MOMENT,
        *WITHOUT_WHAT_IS_IDLE,
        WITHOUT_WHAT_CELLS_LINE,
        OF_ONE_MEMBRANE,
        MOVED_ACROSS,
        *AS_SIDES,
        AS_FORMER,
        AS_TOTALS,
        AS_THEY_BECOME,
        AS_TWO_CHANGES,
        *AS_ZERO,
        WITH_ITS_WAY,
        BY_THE_STORE,
        AS_A_SHIFT,
        *AS_A_LEVEL,
        BY_ITS_ION,
        AS_ITS_OWN,
        WITHOUT_WHAT_IS_OUT,
        AS_DIFFERENCE,
    )
)
"""A text as long as before: what belongs to no question is blanked, sides and sums have their usual words."""
