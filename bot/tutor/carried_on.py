"""The question of a line, alone or with what was said before it in a talk."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bot.tutor.answering import each_of
from bot.tutor.as_before import as_before
from bot.tutor.as_slots import species_of
from bot.tutor.asides import is_idle
from bot.tutor.below_zero import of_a_side
from bot.tutor.complete import complete, counts, is_whole, lends
from bot.tutor.context import NeedsInput
from bot.tutor.earlier import NOWHERE
from bot.tutor.energy_onward import asks_to_move_it
from bot.tutor.follow import as_warmth, continued, gives, is_warmth
from bot.tutor.in_place import in_digits, in_place
from bot.tutor.in_words import asks_for_a_lesson
from bot.tutor.known import (
    as_warm,
    asks_of_each,
    by_the_pump,
    ion_alone,
    names_E,
    says_there,
    through_it,
    through_so_much,
    told_before,
    way_at,
    with_known,
)
from bot.tutor.last_compared import asks_apart
from bot.tutor.line import Line
from bot.tutor.retyped import possible, retyped
from bot.tutor.set_anew import by_the_carrier, reverses_anew, set_anew, weighed_by_a_ratio, weighed_in_turn
from bot.tutor.tabled import tabled
from grammar.queries import (
    Chord,
    Concept,
    ConstantField,
    Cotransport,
    Current,
    Difference,
    DrivingForce,
    Equilibrium,
    FreeEnergy,
    IonFacts,
    NetCurrent,
    Query,
    Several,
    last_part,
    last_state,
    parts_of,
)
from grammar.reading import Slot, Wanted

if TYPE_CHECKING:
    from bot.tutor.context import Context, Defaults
    from grammar.reading import Reading


def carried_on(line: Line, context: Context) -> tuple[Query | NeedsInput | None, Reading]:
    """The question of the line, alone or with what was said before, and the reading that it was made of."""
    alone = asks_for_a_lesson(line.reading) or is_idle(line.reading) or asks_apart(line.reading)
    if alone:
        return line.made, line.reading
    if context.computed is not None and (digits := in_digits(line.text)) != line.text:
        line = Line(digits, line.course)
    line = as_before(line, context)
    if (mended := _mended(line, context) or _taken_up(line, context)) is not None:
        return mended
    if (then := _back_and_then(line, context) or tabled(line.reading, context, line.course)) is not None:
        return then
    weighed = (
        weighed_by_a_ratio(line.reading, context)
        or reverses_anew(line.reading, context)
        or by_the_carrier(line.reading, context)
    )
    if weighed is not None:
        made = complete(weighed, line.course, context.cell)
        if is_whole(made):
            return made, weighed
    made, reading = _continued(line, context)
    if not is_whole(made) and (placed := _placed(line, context)) is not None:
        return placed
    nearer = isinstance(made, NeedsInput) and made.reason == "ask-side"  # "potassium", of "4 and 140"
    waits = _waits(context) and isinstance(made, NeedsInput) and not nearer
    asks = context.pending is not None or not isinstance(line.made, Concept | IonFacts)
    if waits and asks and is_whole(line.made):
        told = _of_the_talk(line.made, line.reading, context, line.course)
        return told or (line.made, line.reading)  # what waits cannot be helped by it
    if waits and _NEVER_MIND.match(line.reading.plain):
        anew, other = _continued(line, replace(context, pending=None))
        return (anew, other) if is_whole(anew) else (made, reading)
    return made, reading


def _placed(line: Line, context: Context) -> tuple[Query, Reading] | None:
    """The last question with the numbers of the line in their places; None where one has none."""
    if context.pending is not None or context.computed is None:
        return None
    placed = in_place(line.reading, context)
    made = complete(placed, line.course, context.cell) if placed is not None else None
    return (made, placed) if placed is not None and is_whole(made) else None


_NEVER_MIND: Final = re.compile(
    r"(?i:(?:ok(?:ay)?|well|oh|ah)?[, ]*(?:no|nope|never ?mind|forget (?:it|that)|scratch that)\b)"
    r"|(?:好吧?|哦)?[, ]*(?:不对?|算了|不是)[, ]"
)


def _mended(line: Line, context: Context) -> tuple[Query | NeedsInput, Reading] | None:
    """The last question with a number that can be in place of one that could not; None of other lines."""
    again = possible(line.reading, context.refused) if context.refused is not None else None
    if again is not None:
        made = complete(again, line.course, context.cell)
        return (made, again) if made is not None else None
    if context.pending is None or (text := retyped(line.reading, context.pending)) is None:
        return None
    anew = Line(text, line.course)
    return (anew.made, anew.reading) if is_whole(anew.made) else None


def _taken_up(line: Line, context: Context) -> tuple[Query | NeedsInput, Reading] | None:
    """The question that waited before a card came, with the numbers of the line; None of other lines."""
    waits, told = context.shelved, line.reading
    if waits is None or context.pending is not None or not (told.slots or told.loose) or not gives(told):
        return None
    if waits.ions and {*told.ions} - {*waits.ions}:
        return None
    made, merged = _continued(line, replace(context, pending=waits, shelved=None))
    return (made, merged) if made is not None and merged is not told else None


def left_behind(reading: Reading) -> Reading | None:
    """What a line that a card answers leaves to be computed: a way, a force, or an E with one side told."""
    in_words = reading.has("why", "how", "define", "difference", "check")
    if in_words or len(reading.ions) != 1 or reading.loose or reading.unused or reading.wanted:
        return None
    (ion,), told = reading.ions, reading.slots
    if not told and reading.has("move") and not reading.has("whatif"):
        return reading._replace(intent="direction")
    if (
        [s.role for s in told] == ["E"] and not names_E(reading) and told[0].value is not None
    ):  # "is Na+ at equilibrium at -70?"
        at = told[0]._replace(role="V", ion=None)
        return reading._replace(
            slots=(at,), wanted=(Wanted("DF", ion, None, NOWHERE),), intent="driving_force", cues=()
        )
    if [s.role for s in told] != ["conc"] or told[0].side is None or told[0].ion != ion:
        return None
    now = told[0]._replace(value=told[0].value if told[0].new is None else told[0].new, new=None)
    return reading._replace(slots=(now,), wanted=(Wanted("E", ion, None, NOWHERE),), intent="nernst", cues=())


def _continued(line: Line, context: Context) -> tuple[Query | NeedsInput | None, Reading]:
    alone, reading, course = line.made, _without_echo(_unnumbered(line.reading)), line.course
    if context.pending is not None:
        if reading.wanted and is_whole(alone) and not reading.has("it"):
            own = _of_the_talk(alone, reading, context, course)
            return own or (alone, reading)  # a question of its own takes the place of the one that waits
        lacking = complete(context.pending, course)
        missing = lacking.missing if isinstance(lacking, NeedsInput) else ()
        merged = continued(reading, context, missing)
    else:
        lacks = isinstance(alone, NeedsInput)
        if isinstance(last_state(context.computed), Equilibrium | FreeEnergy):
            reading = of_a_side(reading)
        if (named := ion_alone(reading, context)) is not None:
            reading, context = named, replace(context, query=context.computed)
        context = _behind_a_card(reading, context)
        reading = _nought_as_V(reading, context.query)
        if (own_way := _in_a_way_of_its_own(line, reading, context)) is not None:
            return own_way
        context = _with_its_part(reading, _from_the_start(reading, context))
        reading, context = set_anew(reading, context)
        reading = _only_concentrations(reading, context.query)
        merged = continued(reading, context, (), lacks=lacks)
    if merged is not None:
        made = complete(merged, course, context.cell)
        borrows = made is not None and (not is_whole(made) or lends(made))
        if borrows and (told := told_before(merged, context)) is not None:
            richer = complete(told, course, context.cell)
            merged, made = (told, richer) if is_whole(richer) else (merged, made)
        if (idle := _changes_nothing(line, made, merged, context)) is not None:
            return idle
        if context.pending is None and is_whole(made) and (left := _unplaced(merged)):
            return NeedsInput(merged.intent or "", ("role",), "ask-unused", left), merged
        if made is not None and (not isinstance(made, NeedsInput) or _waits(context)):
            return made, merged
        if isinstance(made, NeedsInput) and made.reason == "ask-unused" and not reading.strange:
            return made, merged  # "and 20?" of two concentrations
    return _of_the_talk(alone, reading, context, course) or (alone, reading)


_AT_A_VOLTAGE: Final = (Current, DrivingForce, FreeEnergy, NetCurrent)


def _nought_as_V(reading: Reading, query: Query | None) -> Reading:
    """Such as "and at 0?" of a force or a current: of all that they rest on only V_m can be 0."""
    told = (*reading.slots, *reading.loose, *reading.unused)
    parts = parts_of(query) if query is not None else ()
    at_V = bool(parts) and all(
        isinstance(one, _AT_A_VOLTAGE) and one.membrane_mV is not None for one in parts
    )
    if not at_V or len(told) != 1 or not reading.loose or told[0].value != 0.0 or reading.wanted:
        return reading
    return reading._replace(slots=(told[0]._replace(role="V", dim="volt"),), loose=())


_NUMBERED: Final = re.compile(r"[ (（]*\d{1,2}(?:[)）、]|\. )")


def _unnumbered(reading: Reading) -> Reading:
    """The line without the number that it has in a list: "(2) the driving forces"."""
    label = _NUMBERED.match(reading.plain)
    if label is None:
        return reading
    told = tuple(slot for slot in reading.loose if slot.span[0] >= label.end())
    return reading if told == reading.loose else reading._replace(loose=told)


_QUOTIENT: Final = re.compile(r"\d(?:\.\d+)? ?[/÷] ?\d")


def _without_echo(reading: Reading) -> Reading:
    """The line without numbers that only say its concentrations again: "5 out, 140 in, so I put 5/140?"."""
    told = [s.value for s in reading.of("conc")]
    echoed = reading.loose and all(s.value in told for s in reading.loose)
    return reading._replace(loose=()) if echoed and _QUOTIENT.search(reading.plain) else reading


_BACK_AND_THEN: Final = re.compile(
    r"(?P<first>(?i:(?:ok(?:ay)?,? |so |now )*(?:back to|back at|with) [^,.;:?!]{0,24}"
    r"\b(?:outside|inside|out|in))"
    r"|(?:那|好)?(?:膜?[外内里][面边侧]?|[外内])(?:先)?(?:回到|恢复到?|[变改调换]回)[^,;:。?]{1,12}"
    r"|(?:那|好)?(?:先)?(?:回到|恢复到?|[变改调换]回)(?:膜?[外内里][面边侧]?|[外内])[^,;:。?]{1,12})"
    r"(?i:[,;:.] ?(?:and |then |but )*)(?P<then>\D{4,40})"
)


_WARM_AND_THEN: Final = re.compile(
    r"(?i:(?:ok(?:ay)?|k|so|now|well|and)[, ]+)*(?:(?i:back (?:to|at) )|(?:那|好)?(?:温度)?[变改调换]?回到?)"
    r"(?P<first>\d{1,2}(?:\.\d{1,2})?)(?: ?°?C|(?i: degrees)|摄?氏?度)?"
    r"(?i:[,;:.。] ?(?:and |then |but )*)(?P<then>.{4,40})"
)


def _back_and_then(line: Line, context: Context) -> tuple[Query | NeedsInput, Reading] | None:
    """Such as "back to 4 outside: halve the inside instead": one change after the other."""
    if context.pending is not None or context.query is None:
        return None
    plain = line.reading.plain.strip()
    if (warm := _WARM_AND_THEN.fullmatch(plain)) is not None and _was_as_warm(float(warm["first"]), context):
        warmed = carried_on(Line(f"at {warm['first']} °C", line.course), context)[0]
        then = _one_after_the_other(line, f"at {warm['first']} °C", warm["then"], context)
        return _changed_from(warmed, then) if then is not None else None
    found = _BACK_AND_THEN.fullmatch(plain)
    if found is None:
        return None
    changes = {s.role for s in Line(found["then"], line.course).reading.slots} & {"factor", "ratio"}
    return _one_after_the_other(line, found["first"], found["then"], context) if changes else None


def _changed_from(
    first: Query | NeedsInput | None, then: tuple[Query | NeedsInput, Reading]
) -> tuple[Query | NeedsInput, Reading]:
    """The two as before and after, where both are the same question: what moved is told from there."""
    made, reading = then
    if not isinstance(first, Equilibrium) or not isinstance(made, Equilibrium) or made.find != first.find:
        return then
    same = first.species == made.species
    return (Several(parts=(first, made), style="before_after"), reading) if same else then


def _was_as_warm(celsius: float, context: Context) -> bool:
    """Whether the talk was at that temperature before, and told no other quantity of that size."""
    states = [one for query in context.recent for one in parts_of(query)]
    warmth = {getattr(one, "temperature_C", None) for one in states}
    return celsius in warmth and not any(s.value == celsius for s in context.known if s.role != "T")


def _one_after_the_other(
    line: Line, change: str, next_change: str, context: Context
) -> tuple[Query | NeedsInput, Reading] | None:
    """The last question with the one change, and then with the next one."""
    first, _ = carried_on(Line(change, line.course), context)
    if not is_whole(first):
        return None
    now = replace(context, query=first, computed=first, recent=(*context.recent, first))
    then, reading = carried_on(Line(next_change, line.course), now)
    return (then, reading) if is_whole(then) and then != first else None


_INSTEAD: Final = re.compile(r"(?i:\b(?:instead|only|alone)\b)|只|仅|单独|光(?![照强])|而不是|单单")


_BACK_TO: Final = re.compile(r"(?i:\b(?:back|return(?:ing)?) to\b)|[说回]回|回到|再说")


def _from_the_start(reading: Reading, context: Context) -> Context:
    """The context with the numbers of before all changes, for 只有内翻倍呢, "halve the inside instead".

    "Back to Na, at 25" goes on from its E, not from its driving force.
    """
    last, told = context.query, reading.slots
    if isinstance(last, DrivingForce) and is_warmth(reading) and _BACK_TO.search(reading.plain):
        own = [one for one in context.recent if isinstance(one, Equilibrium) and one.species == last.species]
        return replace(context, query=own[-1]) if own and {*reading.ions} == {last.species.id} else context
    changes = [
        s for s in told if s.role == "factor" or s.new is not None or (s.role == "ratio" and not s.ion)
    ]
    if not isinstance(last, Several) or last.style != "before_after" or not _INSTEAD.search(reading.plain):
        return context
    if len(changes) != 1 or len(told) != 1 or reading.loose or len(reading.sides) != 1:
        return context
    start = last.parts[0]
    for before in reversed(context.recent[:-1]):
        if not isinstance(before, Several) or before.style != "before_after" or before.parts[-1] != start:
            break
        start = before.parts[0]
    return replace(context, query=start)


def _in_a_way_of_its_own(
    line: Line, reading: Reading, context: Context
) -> tuple[Query | NeedsInput, Reading] | None:
    """What a line asks of each of the last answers or ions, of a channel at a V_m, or "there"; or None."""
    course = line.course
    if (each := _each_onward(reading, context, course)) is not None:
        return each, reading._replace(loose=())
    way = (
        way_at(reading, context)
        or through_so_much(reading, context)
        or by_the_pump(reading, context)
        or weighed_in_turn(reading, context)
        or through_it(reading, context)
    )
    if way is not None and (made := complete(way, course, context.cell)) is not None:
        return made, way
    of_the_talk = (
        says_there(reading, context)
        or asks_of_each(reading, context)
        or _of_one_of_them(reading, context)
        or _current_at(reading, context)
    )
    return _of_the_talk(line.made, reading, context, course) if of_the_talk else None


def _of_one_of_them(reading: Reading, context: Context) -> bool:
    """Whether a line asks for a force, a current or a way of one ion of a membrane whose V_m was found."""
    asks = reading.has("move") or reading.asks("DF", "I", "dG")
    return asks and len(reading.ions) == 1 and isinstance(last_part(context.query), Chord | ConstantField)


def _current_at(reading: Reading, context: Context) -> bool:
    """Whether a line asks for the current at another V_m behind a force, of which g may still be missing."""
    on_force = isinstance(last_state(context.query), DrivingForce)
    return on_force and {w.role for w in reading.wanted} == {"I"} and {s.role for s in reading.slots} == {"V"}


def _changes_nothing(
    line: Line, made: Query | NeedsInput | None, merged: Reading, context: Context
) -> tuple[Query | NeedsInput | None, Reading] | None:
    """What is made of a line that seems to leave the last answer as it is; None of any other."""
    reading = line.reading
    known = (context.query, *(context.query.parts if isinstance(context.query, Several) else ()))
    if made is None or isinstance(made, NeedsInput) or made not in known:
        return None
    of_V = isinstance(context.query, Equilibrium) and any(
        w.role == "V" and w.span != NOWHERE for w in reading.wanted
    )
    if (reading.has("half", "channel") or of_V) and not reading.slots:
        return line.made, reading  # "and half of the K channels too?" was not read
    if idle := _idle_again(merged, made):
        values = tuple(slot.value or 0.0 for slot in idle)
        unread = NeedsInput(merged.intent or "", ("role",), "ask-unused", values)
        own = _of_the_talk(line.made, reading, context, line.course)  # "and the free energy at -60 mV"
        return own or (unread, merged._replace(loose=idle))
    if _should_change(reading):
        return NeedsInput(merged.intent or "", (), "ask-change"), merged
    return None


_CHANGES: Final = re.compile(
    r"(?i:\b(?:add|remove|without|take away|swap|should be|instead|change)\b)"
    r"|加|去掉|拿走|除去|换|改|[应该]?是\d"
)


def _should_change(reading: Reading) -> bool:
    """Whether a line asks for a change: what was answered before is no answer to it."""
    if {s.role for s in reading.slots} == {"T"} and not reading.loose:
        return False  # "oh right, it is 37 °C": as it was taken for granted
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
    asks_in_words = reading.has("why", "what", "how", "define", "difference")
    tells = bool(reading.slots or reading.loose)
    turns = any(s.new is not None and s.value is not None for s in reading.slots)  # "3, not 4"
    onward = turns or reading.has("and_at", "whatif") or not (asks_in_words or reading.wanted)
    onward = tells and (onward or _THE_LAST.search(reading.plain) is not None)
    onward = onward or (asks_to_move_it(reading) and not reading.ions)  # "how much energy to bring it in?"
    sideless = [(s.role, s.side) for s in reading.slots] == [("conc", None)]  # 低钾2.5的EK
    onward = onward or (sideless and {w.role for w in reading.wanted} == {"E"} and not reading.loose)
    carries = isinstance(context.computed, Cotransport) and bool(reading.transporters and reading.slots)
    if (
        not (onward or carries)
        or not isinstance(context.query, Concept | Difference)
        or context.computed is None
    ):
        return context
    return replace(context, query=context.computed)


def _with_its_part(reading: Reading, context: Context) -> Context:
    """The context with the one of several questions before that a line with numbers is about, by its ion."""
    before = context.query
    several = isinstance(before, Several) and before.style != "before_after"
    if not several or len(reading.ions) != 1 or not reading.slots:
        return context
    assert isinstance(before, Several)
    own = [part for part in before.parts if species_of(part) == reading.ions[0]]
    return replace(context, query=own[0]) if len(own) == 1 else context


def _only_concentrations(reading: Reading, query: Query | None) -> Reading:
    """Concentrations alone behind a question by GHK are those of its ions; no E is asked for."""
    if not isinstance(query, ConstantField) or any(w.span != NOWHERE for w in reading.wanted):
        return reading
    if {s.role for s in reading.slots} - {"conc", "T"} or not {*reading.ions} <= {
        one.species.id for one in query.ions
    }:
        return reading
    return reading._replace(wanted=(), intent=None)


def _each_onward(reading: Reading, context: Context, course: Defaults) -> Query | None:
    """Another V_m or temperature for all that was asked side by side: "and at +30?"; None of other lines."""
    before = context.query
    of_change = _THE_LAST.search(reading.plain) is not None  # else a change goes on from its end
    if not isinstance(before, Several) or reading.ions or (before.style == "before_after" and not of_change):
        return None
    of_E = all(isinstance(part, Equilibrium) for part in before.parts)
    reading = as_warmth(reading) if (of_change or of_E) and is_warmth(reading) else reading
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
    anew = tuple(dict.fromkeys(parts))  # the same at two temperatures is one at a third
    if anew == before.parts:
        return None
    return Several(parts=anew, style=before.style) if len(anew) > 1 else anew[0]


def _of_the_talk(
    alone: Query | NeedsInput | None, reading: Reading, context: Context, course: Defaults
) -> tuple[Query | NeedsInput, Reading] | None:
    """A line that leaves out what was said before, with that; None where it says all itself."""
    if is_whole(alone) and not (isinstance(alone, Concept | IonFacts) or lends(alone)):
        warm = as_warm(reading, context) if _at_the_warmth_of_the_course(alone) else None
        made = complete(warm, course, context.cell) if warm else None
        return (made, warm) if warm and is_whole(made) else None
    whole, named = with_known(reading, context), is_whole(alone) or _lacks_a_side(alone)
    carries = bool(reading.transporters)  # of which the ions that go along are not named again
    if (
        (whole is None or carries)
        and named
        and not (isinstance(alone, Concept) or reading.has("why", "define"))
    ):
        whole = told_before(_with_what_it_lacks(reading, alone), context)
    if whole is None:
        return _of_the_same_cell(alone, reading, context, course)
    made = complete(whole, course, context.cell)
    if isinstance(made, NeedsInput) and is_whole(alone):  # one side was told; the other is that of the cell
        made = complete(whole, replace(course, lends=True), context.cell)
    asks_back = isinstance(made, NeedsInput) and {*made.missing} <= _ASKED_BACK and not made.reason
    return (made, whole) if made is not None and (is_whole(made) or asks_back) else None


_BRIEF: Final = 60  # letters of a line that names an E and leaves out the cell that the talk is about


def _of_the_same_cell(
    alone: Query | NeedsInput | None, reading: Reading, context: Context, course: Defaults
) -> tuple[Query, Reading] | None:
    """Such as "ENa?" behind E_K of a squid axon at 18 °C: of the same cell, at the same temperature."""
    if context.cell is None or not isinstance(alone, Equilibrium) or alone.find != "potential":
        return None
    if len(reading.plain) > _BRIEF:
        return None
    if reading.cells or reading.loose or reading.unused or not any(w.role == "E" for w in reading.wanted):
        return None
    last = last_state(context.computed)
    celsius: float | None = getattr(last, "temperature_C", None)
    told = celsius is not None and last is not None and not _at_the_warmth_of_the_course(last)
    warmth = [Slot("T", celsius, NOWHERE, carried=True)] if told and not any(reading.of("T")) else []
    line = reading._replace(slots=(*reading.slots, *warmth))
    made = complete(line, course, context.cell)
    return (made, line) if is_whole(made) and made != alone else None


def _at_the_warmth_of_the_course(made: Query) -> bool:
    """Whether nobody told the temperature of a question."""
    parts = parts_of(made)
    warmth = [part.sources.get("temperature_C") for part in parts]
    return any(source is not None and source.preset == "course" for source in warmth)


def _lacks_a_side(made: Query | NeedsInput | None) -> bool:
    """Whether a question lacks concentrations alone, which the talk may have told."""
    if not isinstance(made, NeedsInput) or made.reason is not None or not made.missing:
        return False
    return {name.rpartition(".")[2] for name in made.missing} <= {"outside_mM", "inside_mM"}


def _with_what_it_lacks(reading: Reading, made: Query | NeedsInput | None) -> Reading:
    """The line with the ions whose concentrations it lacks, as Na⁺ of "back to SGLT1, glucose 0.5 mM out"."""
    missing = made.missing if isinstance(made, NeedsInput) else ()
    ions = [ion for name in missing if (ion := name.rpartition(".")[0])]
    ions += [one.species.id for one in made.drivers] if isinstance(made, Cotransport) else []
    return reading._replace(ions=tuple(dict.fromkeys([*reading.ions, *ions])))


_ASKED_BACK: Final = frozenset({"membrane_mV", "conductance_nS"})
"""What a talk on an ion may lack of a force or a current."""


def _waits(context: Context) -> bool:
    """Whether something was asked that still lacks numbers: a question, or only its name so far."""
    return context.pending is not None or isinstance(context.query, Concept | IonFacts)
