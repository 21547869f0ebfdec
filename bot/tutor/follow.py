"""Follow-ups: "and at 20 °C?", "what about Na?", "why?", or the number that was still missing.

A question that stands before is turned back into slots; what the new line says goes over them.  A changed
ion drops its concentrations and its E, and keeps the rest.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.tutor import earlier
from bot.tutor.amended import BY_SO_MUCH, amended, another_ion
from bot.tutor.as_slots import as_slots, species_of
from bot.tutor.context import WARMEST_C
from bot.tutor.earlier import NOWHERE, Before
from bot.tutor.energy_onward import energy_of_it, moved_to
from bot.tutor.laid_over import ROLE_OF, over
from bot.tutor.waiting import BOTH, filled, moves_on, of_the_last_ion, shared
from grammar.queries import (
    Chord,
    Concept,
    ConstantField,
    DrivingForce,
    Equilibrium,
    ForceEnergy,
    FreeEnergy,
    IonFacts,
    NetCurrent,
    Query,
    Several,
    last_part,
    last_state,
    parts_of,
)
from grammar.reading import Reading, Slot, Wanted
from grammar.resisting import asks_resistance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.tutor.context import Context

_SHORT: Final = 60
"""A line longer than this is a question of its own."""
_TABLE: Final = 160


def continued(
    reading: Reading, context: Context, missing: Sequence[str], *, lacks: bool = False
) -> Reading | None:
    """The reading with what was said before, or None if the line stands alone.

    Args:
        reading: of the new line.
        context: what came before.
        missing: fields that the pending question lacks.
        lacks: whether the new line asks for something and does not say enough.
    """
    if asks_resistance(reading) and any(reading.of("g")):
        return None  # "a 20 pS channel: what is its resistance?" tells all that it asks about
    if context.pending is not None:
        if moves_on(reading, context.pending):
            return over(
                reading, context.pending.intent or "", shared(context.pending), context.pending.wanted
            )
        return filled(reading, of_the_last_ion(reading, context), missing)
    lesson = reading.has("why", "define") or (reading.has("difference") and not reading.has("formerly"))
    if context.query is None or _is_long(reading) or lesson:
        return None
    before = as_slots(context.query)
    if before is not None:
        reading = earlier.resumed(reading, context.query, before[1])
    sought = earlier.turned(reading, context.query, before) or earlier.aimed(reading, context.query)
    if sought is not None:
        return over(reading._replace(slots=(), wanted=(), intent=None), *sought)
    if before and (energy := energy_of_it(reading, context.query, before, context.known)) is not None:
        return over(energy[0], *energy[1])
    return _gone_on(reading, context, before, lacks=lacks)


def _is_long(reading: Reading) -> bool:
    """Whether a line is a question of its own; one that only tells weights and all concentrations is none."""
    tells = not (reading.wanted or reading.strange or reading.loose) and any(reading.of("P"))
    return len(reading.plain) > (_TABLE if tells else _SHORT)


def _gone_on(reading: Reading, context: Context, before: Before | None, *, lacks: bool) -> Reading | None:
    """What was asked before, with what the line tells anew; None if the line stands alone."""
    query = context.query
    assert query is not None
    if before is not None and _adds(reading, query):
        return over(reading, *before, adds=True)
    if before is not None and not isinstance(query, Concept | IonFacts):
        if (meant := another_ion(reading, before[1])) is not None:
            return _of_another_ion(reading, before, *meant)
        told = _told(query, before[1], context.recent)
        reading = amended(reading, told, _once(query), _past(context))
    if (way := moved_to(reading, query)) is not None:
        reading = reading._replace(way=way, wanted=(), intent=None)
    elif reading.has("swap") and not reading.slots:  # what was asked before
        reading = reading._replace(wanted=())
    elif not (_refers(reading) or (lacks and not reading.ions)):
        return None
    if reading.has("check") and reading.ions and not (lacks or _are_told_of_it(reading, query)):
        return None  # "I think E_K is +89 mV with 5 out 140 in": a question of its own
    if before is None or (isinstance(query, Concept) and not gives(reading)):
        return None
    placed = _placed(reading, query, context.recent)
    sought = (
        _side_sought(placed, query, before) or _E_sought(placed, before) or _V_as_E(placed, query, before)
    )
    if sought is not None:
        return sought
    placed = _charge_alone(placed, query)
    if _tells_V_of_E(placed, query):
        ion = species_of(query)
        return over(placed, "driving_force", before[1], [Wanted("DF", ion, None, NOWHERE)])
    return over(_as_E(placed, query), *before)


def _are_told_of_it(reading: Reading, query: Query) -> bool:
    """Such as "my book says E_K -94 and V_m -68" behind a driving force: it rests on both."""
    told = sorted(s.role for s in reading.slots)
    return isinstance(query, DrivingForce) and told == ["E", "V"] and reading.ions == (query.species.id,)


def _placed(reading: Reading, query: Query, recent: Sequence[Query]) -> Reading:
    """The numbers of the line in their places; one without a place is asked about rather than dropped."""
    placed = _placed_bare(reading, query, recent)
    bare = not (placed.slots or placed.strange) and {*placed.cues} <= {"and_at", "at", "whatif", "it"}
    if placed.loose and bare:
        placed = placed._replace(unused=placed.loose, loose=())
    if [s.side for s in placed.slots if s.role == "conc" and s.ion is None] == [None] and not placed.sides:
        placed = placed._replace(unused=(*placed.unused, *placed.slots), slots=())  # "10 mM?" of two sides
    if isinstance(query, FreeEnergy | ForceEnergy):
        way, per_mole = "in" if query.inward else "out", query.unit if query.unit == "kcal/mol" else None
        placed = placed._replace(way=placed.way or way, unit=placed.unit or per_mole)
    return placed


def _once(query: Query) -> Sequence[Slot]:
    """What was told of the first state, where something changed."""
    before = (
        as_slots(query.parts[0]) if isinstance(query, Several) and query.style == "before_after" else None
    )
    return before[1] if before else ()


def _told(query: Query, before: Sequence[Slot], recent: Sequence[Query]) -> Sequence[Slot]:
    """What the question before rests on; a temperature that was taken for granted was never typed."""
    lent = _is_lent(last_part(query), recent)
    return [s._replace(inferred=True) if lent and s.role == "T" else s for s in before]


def _past(context: Context) -> Sequence[Slot]:
    """What was told of the questions that were computed before."""
    states = (one for query in context.recent for one in parts_of(query))
    told = (as_slots(one) for one in states)
    return [slot for one in told if one is not None for slot in one[1]]


def _of_another_ion(reading: Reading, before: Before, new: str, old: str) -> Reading:
    """The question before, of the ion that was meant, with the numbers that were told."""
    intent, slots, wanted = before
    slots = [s._replace(ion=new, carried=True) if s.ion == old else s._replace(carried=True) for s in slots]
    return reading._replace(
        intent=intent, slots=tuple(slots), wanted=tuple(w._replace(ion=new) for w in wanted), ions=(new,)
    )


def _side_sought(reading: Reading, query: Query, before: Before) -> Reading | None:
    """Such as "what outside would make it -100", 那内多少才是-70 behind an E, or a driving force."""
    query = last_state(query)
    told = [*reading.slots, *reading.loose]
    aims = [s for s in told if s.role in ("V", "E") or (s.role == "loose" and _AIM.search(reading.plain))]
    asks = reading.has("what", "howmuch", "howmany") and len(reading.sides) == 1
    if not asks or len(aims) != 1 or len(told) > 1 or not isinstance(query, Equilibrium | DrivingForce):
        return None
    if isinstance(query, DrivingForce) and (
        None in (query.outside_mM, query.inside_mM) or not _of_E(reading)
    ):
        return None
    ion, (side,) = species_of(query), reading.sides
    kept = [
        s._replace(carried=True) for s in before[1] if s.role == "T" or (s.role == "conc" and s.side != side)
    ]
    return reading._replace(
        intent="inverse",
        loose=(),
        slots=(*kept, aims[0]._replace(role="E", ion=ion)),
        wanted=(Wanted("C", ion, side, NOWHERE),),
        ions=(ion,) if ion else (),
    )


def _E_sought(reading: Reading, before: Before) -> Reading | None:
    """Such as "what does E_K become?" behind a force or a membrane potential that rests on its sides."""
    intent, slots, _ = before
    of_one = {s.ion for s in slots if s.ion}
    own_ion = (
        of_one.pop() if len(of_one) == 1 else None
    )  # "…, the equilibrium potential becomes?" of that ion
    asked = [w._replace(ion=w.ion or own_ion) for w in reading.wanted if w.role == "E" and (w.ion or own_ion)]
    if reading.intent != "nernst" or intent in ("nernst", "inverse") or len(asked) != 1:
        return None
    own = [s for s in slots if s.role == "T" or (s.ion == asked[0].ion and s.role in ("conc", "ratio"))]
    if not any(s.ion for s in own):
        return None
    return over(reading, "nernst", own, asked)


def _V_as_E(reading: Reading, query: Query, before: Before) -> Reading | None:
    """Such as "and with 30 outside, V_m?" of a membrane that one ion alone crosses: its E."""
    ion, told = species_of(query), [s for s in reading.slots if s.role == "conc"]
    if not isinstance(query, Equilibrium) or len(told) != 1 or len(reading.slots) > 1 or not told[0].side:
        return None
    if {w.role for w in reading.wanted} != {"V"} or not {*reading.ions} <= {ion}:
        return None
    own = [s for s in before[1] if s.role in ("conc", "T")]
    return over(reading._replace(wanted=(), intent=None), "nernst", own, [Wanted("E", ion, None, NOWHERE)])


_AIM: Final = re.compile(r"(?i:\b(?:make|for|get|bring|put) (?:it|that|E)\b)|才|变成|达到")


def _of_E(reading: Reading) -> bool:
    """Whether what is aimed at is the E of the ion, not another force or V_m."""
    aims = any(reading.of("E")) or _AIM.search(reading.plain) is not None
    return aims and not reading.asks("DF", "V")


def _tells_V_of_E(reading: Reading, query: Query) -> bool:
    """Such as "and at -70?" behind an E, or a card on an ion: how far V_m is from its E."""
    sought = isinstance(query, Equilibrium) and query.find == "potential"
    sought = sought or isinstance(query, Concept | IonFacts)
    asks = (
        reading.asks("I", "g", "dG")
        or (reading.has("work") and reading.way)
        or (reading.sides and reading.has("what", "howmuch", "howmany"))
    )
    return sought and {s.role for s in reading.slots} == {"V"} and not asks


def _charge_alone(reading: Reading, query: Query) -> Reading:
    """The line with its number as the charge, where that is what it tells."""
    if not tells_a_charge(reading, query):
        return reading
    (told,) = (*reading.slots, *reading.loose)
    return reading._replace(slots=(told._replace(role="z"),), loose=(), unused=())


def tells_a_charge(reading: Reading, query: Query) -> bool:
    """Such as "and -1?" of an ion that is known by its charge alone: another charge, no voltage."""
    told = [*reading.slots, *reading.loose]
    of_charge = isinstance(query, Equilibrium) and query.species.id.startswith("X")
    if not of_charge or len(told) != 1 or reading.ions or told[0].role not in ("V", "loose"):
        return False
    return told[0].dim == "bare" and told[0].value in _CHARGES


_CHARGES: Final = frozenset({-3.0, -2.0, -1.0, 1.0, 2.0, 3.0})

_ADDS: Final = re.compile(
    r"(?i:\b(?:add(?:ing|ed)?|plus|includ(?:e|ing)|also|there is also|another)\b)"
    r"|加上|加入|再加|增加|还有|另有|考虑"
)


def _adds(reading: Reading, query: Query) -> bool:
    """Such as "add chloride g 5 E -65": one more ion beside those of a circuit or of the GHK equation."""
    query = last_part(query)
    if not isinstance(query, Chord | NetCurrent | ConstantField) or not _ADDS.search(reading.plain):
        return False
    told = query.ions if isinstance(query, ConstantField) else query.branches
    new = {slot.ion for slot in reading.slots if slot.role in ("g", "P")}
    return bool(new) and new.isdisjoint({one.species.id for one in told})


def _as_E(reading: Reading, query: Query) -> Reading:
    """A new V_m at which an ion is in equilibrium, "and at -60 mV?", is its E."""
    query = last_part(query)
    at_E = isinstance(query, Equilibrium) and query.potential_mV is not None and query.find != "temperature"
    if not at_E or any(reading.of("E")):
        return reading
    slots = tuple(s._replace(role="E") if s.role == "V" else s for s in reading.slots)
    return reading._replace(slots=slots)


def gives(reading: Reading) -> bool:
    """Whether a line has numbers or an ion and no question word: it goes with what was named before."""
    asks = reading.has("what", "how", "why", "move", "help") or bool(reading.wanted)
    return not asks and bool(reading.slots or reading.loose or reading.ions)


def _placed_bare(reading: Reading, query: Query, recent: Sequence[Query]) -> Reading:
    """A lone number without a unit takes the one field that the student gave last: "and 20?"."""
    said = [
        f for f, source in getattr(query, "sources", {}).items() if source.origin == "said" and f in ROLE_OF
    ]
    if len(reading.loose) == 2 and (pair := _in_order(reading, query)):
        return reading._replace(slots=pair, loose=())
    if (sided := _of_a_side(reading, query, said)) is not None:
        return reading._replace(slots=(sided,), loose=())
    if len(reading.loose) != 1 or reading.slots:
        return reading
    if isinstance(query, FreeEnergy | ForceEnergy) and _OF_THEM.search(reading.plain):
        many = reading.loose[0]._replace(role="moles", ion=species_of(query))
        return reading._replace(slots=(many,), loose=())
    if isinstance(query, Equilibrium) and (
        (is_warmth(reading) and not _is_of_what_was_set(reading, query, recent))
        or _is_warmth_told_last(reading, query, recent)
    ):
        return as_warmth(reading)
    if isinstance(query, ConstantField) and _is_usual_warmth(reading, query, recent):
        return as_warmth(reading)
    if isinstance(query, ConstantField) and (weighed := _weighed_alone(query)):
        return reading._replace(slots=(reading.loose[0]._replace(role="P", ion=weighed),), loose=())
    if len(said) != 1:
        return reading
    role, side = ROLE_OF[said[0]]
    slot = reading.loose[0]._replace(role=role, side=side, ion=species_of(query) if role == "conc" else None)
    return reading._replace(slots=(slot,), loose=())


_OF_THEM: Final = re.compile(r"(?i:\b(?:of them|ions|moles?)\b)|摩尔|mol|个")
_AT_SO_MUCH: Final = re.compile(
    r"(?:(?i:\bat |\b(?:use|take|say) (?=\S+ (?:for (?:all|both|everything|each)|throughout|everywhere)\b))"
    r"|(?:都|全部?|统一|一律|干脆)(?:用|按|取|算)|(?:用|按|取)(?=\d+(?:吧|来?算))"
    r"|(?i:\b(?:cold|warm\w*|hot|cool\w*|chill\w*|heat\w*|fridge|room|ice|incubator|body)\b"
    r"|temperature|degrees)[^\d.;?!]{0,10}"
    r"|(?:冰箱|室温|低温|高温|体温|冷|热|暖|降温|升温)[^\d。;?!]{0,6})"
    r"(?P<n>\d+(?:\.\d+)?)(?![\d.]| ?m?[MV]|%|倍)"
)


def is_warmth(reading: Reading) -> bool:
    """Such as "and at 20?" of an equilibrium potential: concentrations are in, or out, but never "at"."""
    value = reading.loose[0].value if len(reading.loose) == 1 and not reading.sides else None
    return value is not None and 0.0 <= value <= WARMEST_C and _AT_SO_MUCH.search(reading.plain) is not None


def _is_of_what_was_set(reading: Reading, query: Equilibrium, recent: Sequence[Query]) -> bool:
    """Such as "and down at 2.5" behind "normal is 4?": a number as small is the concentration set last."""
    value, before = reading.loose[0].value or 0.0, recent[-2] if len(recent) > 1 else None
    if not isinstance(before, Equilibrium) or before.species != query.species or value >= _ROOM_C:
        return False
    pairs = ((getattr(one, f) for one in (before, query)) for f in ("outside_mM", "inside_mM"))
    set_last = [now for once, now in pairs if now is not None and once is not None and once != now]
    return len(set_last) == 1 and value > 0.0 and max(value / set_last[0], set_last[0] / value) < _SIMILAR


_SIMILAR: Final = 4.0
_ALONE: Final = re.compile(
    r"(?P<ok>(?i:(?:ok(?:ay)?|right|alright|well|so)(?:[ ,]+(?:take|use|say|assume))?|take|use|say|assume)"
    r"|好[的吧]?|[嗯哦行]|就?[取用按])?[ ,.:]*\d+(?:\.\d+)?[ .。吧啊算!]*"
)
_BODY_C: Final = 37.0
_ROOM_C: Final = 15.0  # a bare number below it may as well be a concentration
_FAR: Final = 30.0  # times as much as before: hardly the same quantity


def _is_warmth_told_last(reading: Reading, query: Equilibrium, recent: Sequence[Query]) -> bool:
    """Such as "ok 37" of an E whose concentrations were told and whose temperature was taken for granted.

    After one concentration alone another number is that one again, unless it is far from it.
    """
    value, sources = reading.loose[0].value, query.sources
    alone = _ALONE.fullmatch(reading.plain.strip())
    if value is None or alone is None or not 0.0 <= value <= WARMEST_C or not _is_lent(query, recent):
        return False
    told = {f: sources[f].origin for f in ("outside_mM", "inside_mM") if f in sources}
    if len(told) != BOTH or "preset" in told.values():
        return False
    last = [getattr(query, f) for f, origin in told.items() if origin == "said"]
    if value == _BODY_C:
        return True
    if len(last) != 1 or not value:
        return alone["ok"] is not None or value >= _ROOM_C
    return alone["ok"] is not None and max(value / last[0], last[0] / value) > _FAR


def _is_usual_warmth(reading: Reading, query: ConstantField, recent: Sequence[Query]) -> bool:
    """Such as "37" alone behind V_m by GHK: no permeability, where no temperature was told."""
    alone = _ALONE.fullmatch(reading.plain.strip()) is not None
    return alone and reading.loose[0].value in _USUAL_C and _is_lent(query, recent)


_USUAL_C: Final = frozenset({20.0, 22.0, 25.0, 37.0})


def _is_lent(query: Query, recent: Sequence[Query]) -> bool:
    """Whether the temperature of a question was taken for granted, and so of those before it."""
    warmth = getattr(query, "temperature_C", None)
    before = (one for one in recent if getattr(one, "temperature_C", None) == warmth)
    sources = (one.sources.get("temperature_C") for one in (query, *before))
    return any(one is not None and one.origin == "preset" for one in sources)


def as_warmth(reading: Reading) -> Reading:
    """The line with its one number as the temperature."""
    return reading._replace(slots=(reading.loose[0]._replace(role="T", dim="celsius"),), loose=())


def _of_a_side(reading: Reading, query: Query, said: Sequence[str]) -> Slot | None:
    """The one number as a concentration: of the side that is named, "if the inside acidifies to 6.8".

    With its unit alone, "0.05 M?", of the one side that was told last.
    """
    told = (*reading.loose, *reading.slots)
    if len(told) != 1 or not isinstance(query, Equilibrium | DrivingForce | FreeEnergy):
        return None
    if None in (query.outside_mM, query.inside_mM) or any(ion != query.species.id for ion in reading.ions):
        return None
    (one,), sides = told, [*reading.sides]
    if one.role == "conc" and one.side is None and one.new is None and not sides:
        sides = [ROLE_OF[field][1] or "" for field in said if ROLE_OF[field][0] == "conc"]
    elif one.role != "loose" or (one.value or 0.0) <= 0.0 or reading.has("check"):
        return None
    aims = reading.has("what", "howmuch", "howmany") and _AIM.search(
        reading.plain
    )  # "what outside makes it 50"
    if len(sides) != 1 or aims or BY_SO_MUCH.search(reading.plain):
        return None
    return one._replace(role="conc", side=sides[0], ion=query.species.id)


def _in_order(reading: Reading, query: Query) -> tuple[Slot, ...] | None:
    """Such as 换成钠,145和12 after "4 out, 140 in": of another ion, the sides in the order of before."""
    outside, inside = (query.sources.get(f"{side}_mM") for side in ("outside", "inside"))
    if (
        len(reading.ions) != 1
        or reading.slots
        or not isinstance(query, Equilibrium | DrivingForce | FreeEnergy)
    ):
        return None
    if outside is None or inside is None:
        return None
    turned = outside.span is not None and inside.span is not None and inside.span < outside.span
    sides = ("in", "out") if turned else ("out", "in")
    told = zip(reading.loose, sides, strict=True)
    return tuple(s._replace(role="conc", side=side, ion=reading.ions[0], inferred=True) for s, side in told)


def _weighed_alone(query: ConstantField) -> str | None:
    """The one ion whose permeability is not 1, that of the others: what "and for 20?" is meant for."""
    weighed = [ion.species.id for ion in query.ions if ion.permeability != 1.0]
    return weighed[0] if len(weighed) == 1 else None


_OF_A_NAME: Final = re.compile(r"[A-Za-z]+|\d|[\u4e00-\u9fff]")


def another_condition(text: str, context: Context) -> tuple[str, str] | None:
    """Such as "and in the neonatal ones?": which of the conditions told before, and its text; or None."""
    if not context.conditions or len(text) > _SHORT or any(c.isdigit() for c in text):
        return None
    names = [_words_of(name) for name, _ in context.conditions]
    said = _words_of(text)
    told = [
        k
        for k, own in enumerate(names)
        if said & (own - {word for j, other in enumerate(names) if j != k for word in other})
    ]
    return context.conditions[told[0]] if len(told) == 1 else None


def _words_of(name: str) -> set[str]:
    """Its words in small letters; a letter alone keeps its size, for "a" is a little word and "A" a name."""
    return {word if len(word) == 1 else word.lower().rstrip("s") for word in _OF_A_NAME.findall(name)}


def _refers(reading: Reading) -> bool:
    """Whether the line cannot stand alone: it asks for nothing, or begins with "and", "what about"."""
    opens = bool(reading.cues) and reading.cues[0] == "and_at"
    begins = (
        reading.plain.lstrip()
        .lower()
        .startswith(("and ", "and,", "那", "再", "如果", "换成", "now ", "with ", "at "))
    )
    bare = not reading.wanted and not reading.has("move", "compare")
    opens = opens or reading.has("it")
    opens = opens or (
        reading.has("whatif") and {s.role for s in reading.slots} == {"factor"}
    )  # of what was asked
    says = bool(reading.slots or reading.ions or reading.cells or reading.loose)
    says = says or (begins and reading.has("inward", "outward"))  # "and out of the cell?"
    return says and (opens or begins or bare)
