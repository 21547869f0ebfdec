"""The question of a line, alone or with what was said before it in a talk."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bot.tutor.answering import each_of
from bot.tutor.complete import complete, counts, is_whole, lends
from bot.tutor.context import NeedsInput
from bot.tutor.earlier import NOWHERE
from bot.tutor.energy_onward import asks_to_move_it
from bot.tutor.follow import as_warmth, continued, is_warmth
from bot.tutor.known import told_before, with_known
from grammar.queries import Concept, Cotransport, IonFacts, Query, Several

if TYPE_CHECKING:
    from bot.tutor.context import Context, Defaults
    from bot.tutor.line import Line
    from grammar.reading import Reading, Slot


def carried_on(line: Line, context: Context) -> tuple[Query | NeedsInput | None, Reading]:
    """The question of the line, alone or with what was said before, and the reading that it was made of."""
    made, reading = _continued(line, context)
    nearer = isinstance(made, NeedsInput) and made.reason == "ask-side"  # "potassium", of "4 and 140"
    waits = context.pending is not None and isinstance(made, NeedsInput) and not nearer
    if waits and is_whole(line.made):
        told = _of_the_talk(line.made, line.reading, context, line.course)
        return told or (line.made, line.reading)  # what waits cannot be helped by it
    return made, reading


def _continued(line: Line, context: Context) -> tuple[Query | NeedsInput | None, Reading]:
    alone, reading, course = line.made, line.reading, line.course
    if context.pending is not None:
        if reading.wanted and is_whole(alone) and not reading.has("it"):
            own = _of_the_talk(alone, reading, context, course)
            return own or (alone, reading)  # a question of its own takes the place of the one that waits
        lacking = complete(context.pending, course)
        missing = lacking.missing if isinstance(lacking, NeedsInput) else ()
        merged = continued(reading, context, missing)
    else:
        lacks = isinstance(alone, NeedsInput)
        context = _behind_a_card(reading, context)
        if (each := _each_onward(reading, context, course)) is not None:
            return each, reading._replace(loose=())
        merged = continued(reading, context, (), lacks=lacks)
    if merged is not None:
        made = complete(merged, course, context.cell)
        borrows = made is not None and (not is_whole(made) or lends(made))
        if borrows and (told := told_before(merged, context)) is not None:
            richer = complete(told, course, context.cell)
            merged, made = (told, richer) if is_whole(richer) else (merged, made)
        known = (context.query, *(context.query.parts if isinstance(context.query, Several) else ()))
        if made in known and reading.has("half", "channel") and not reading.slots:
            return alone, reading  # "and half of the K channels too?" was not read
        if isinstance(made, Query) and made in known and (idle := _idle_again(merged, made)):
            idle_values = tuple(slot.value or 0.0 for slot in idle)
            unread = NeedsInput(merged.intent or "", ("role",), "ask-unused", idle_values)
            return unread, merged._replace(loose=idle)
        if isinstance(made, Query) and made in known and _should_change(reading):
            return NeedsInput(merged.intent or "", (), "ask-change"), merged
        if context.pending is None and is_whole(made) and (left := _unplaced(merged)):
            return NeedsInput(merged.intent or "", ("role",), "ask-unused", left), merged
        if made is not None and (not isinstance(made, NeedsInput) or _waits(context)):
            return made, merged
        if isinstance(made, NeedsInput) and made.reason == "ask-unused" and not reading.strange:
            return made, merged  # "and 20?" of two concentrations
    return _of_the_talk(alone, reading, context, course) or (alone, reading)


_CHANGES: Final = re.compile(
    r"(?i:\b(?:add|remove|without|take away|swap|should be|instead|change)\b)"
    r"|加|去掉|拿走|除去|换|改|[应该]?是\d"
)


def _should_change(reading: Reading) -> bool:
    """Whether a line asks for a change: what was answered before is no answer to it."""
    if reading.has("check", "why", "what") or reading.bound is not None:
        return False
    if reading.has("whatif") and not reading.slots:
        return True
    return reading.has("swap", "double", "halve", "block", "rise", "fall") or bool(
        _CHANGES.search(reading.plain)
    )


def _unplaced(reading: Reading) -> tuple[float, ...]:
    """Numbers of a follow-up without a place: a line so short holds none by the way."""
    if reading.has("check") or reading.bound is not None:
        return ()
    return tuple(s.value for s in reading.loose if s.value is not None and not counts(s.value))


def _idle_again(reading: Reading, same: Query) -> tuple[Slot, ...]:
    """New numbers of a follow-up that changed nothing: the last answer would seem to be theirs."""
    if reading.has("check") or reading.bound is not None:
        return ()
    rests_on = [*each_of(float, same)]
    told = (s for s in (*reading.slots, *reading.loose) if s.span != NOWHERE and not s.carried)
    return tuple(
        s for s in told if s.value is not None and not any(math.isclose(s.value, v) for v in rests_on)
    )


_OF_ALL: Final = frozenset({"V", "T"})
_THE_LAST: Final = re.compile(
    r"(?i:\b(?:that|the) (?:last|previous) (?:one|change)\b|\bthat (?:change|shift)\b)"
    r"|(?:上|刚才|刚刚|最后|前面?)(?:那|这|一)+[个次]|[这那]个变化"
)


def _behind_a_card(reading: Reading, context: Context) -> Context:
    """The context without the card that was read meanwhile, where the line goes on with a number."""
    onward = reading.has("and_at", "whatif") and bool(reading.slots or reading.loose)
    onward = onward or (
        {s.role for s in reading.slots} in ({"factor"}, {"ratio"}) and not reading.wanted
    )  # "double the inside"
    onward = onward or (asks_to_move_it(reading) and not reading.ions)  # "how much energy to bring it in?"
    onward = onward or (_THE_LAST.search(reading.plain) is not None and bool(reading.slots or reading.loose))
    carries = isinstance(context.computed, Cotransport) and bool(reading.transporters and reading.slots)
    if not (onward or carries) or not isinstance(context.query, Concept) or context.computed is None:
        return context
    return replace(context, query=context.computed)


def _each_onward(reading: Reading, context: Context, course: Defaults) -> Several | None:
    """Another V_m or temperature for all that was asked side by side: "and at +30?"; None of other lines."""
    before = context.query
    of_change = _THE_LAST.search(reading.plain) is not None  # else a change goes on from its end
    if not isinstance(before, Several) or reading.ions or (before.style == "before_after" and not of_change):
        return None
    reading = as_warmth(reading) if of_change and is_warmth(reading) else reading
    if reading.loose:
        return None
    if {s.role for s in reading.slots} - _OF_ALL or len(reading.slots) != 1:
        return None
    parts = []
    for part in before.parts:
        merged = continued(reading, replace(context, query=part), ())
        made = complete(merged, course, context.cell) if merged is not None else None
        if made is None or isinstance(made, NeedsInput | Several) or type(made) is not type(part):
            return None
        parts.append(made)
    return None if tuple(parts) == before.parts else Several(parts=tuple(parts), style=before.style)


def _of_the_talk(
    alone: Query | NeedsInput | None, reading: Reading, context: Context, course: Defaults
) -> tuple[Query | NeedsInput, Reading] | None:
    """A line that leaves out what was said before, with that; None where it says all itself."""
    if is_whole(alone) and not (isinstance(alone, Concept) or lends(alone)):
        return None
    whole = with_known(reading, context)
    if whole is None and is_whole(alone) and not (isinstance(alone, Concept) or reading.has("why", "define")):
        whole = told_before(reading, context)
    if whole is None:
        return None
    made = complete(whole, course, context.cell)
    if isinstance(made, NeedsInput) and is_whole(alone):  # one side was told; the other is that of the cell
        made = complete(whole, replace(course, lends=True), context.cell)
    asks_back = isinstance(made, NeedsInput) and {*made.missing} <= _ASKED_BACK and not made.reason
    return (made, whole) if made is not None and (is_whole(made) or asks_back) else None


_ASKED_BACK: Final = frozenset({"membrane_mV", "conductance_nS"})
"""What a talk on an ion may lack of a force or a current."""


def _waits(context: Context) -> bool:
    """Whether something was asked that still lacks numbers: a question, or only its name so far."""
    return context.pending is not None or isinstance(context.query, Concept | IonFacts)
