"""What a talk has told so far, for a line that asks for something else of the same ion.

"E_Na with 145 out and 12 in" · "which way does it go at -70?" · "and the current through 10 nS?": each line
asks for another quantity, and leaves out what was said before.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from bot.tutor.as_slots import as_slots
from grammar.intent import intent_of
from grammar.queries import (
    Chord,
    ConstantField,
    Current,
    DrivingForce,
    Equilibrium,
    Several,
    Source,
    last_part,
    last_state,
    parts_of,
)
from grammar.reading import Slot, Wanted
from physics.species import species

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.tutor.answer import Result
    from bot.tutor.context import Context
    from grammar.queries import Query
    from grammar.reading import Reading

_LASTING: Final = frozenset({"conc", "ratio", "E", "V", "T", "g", "P"})
_TELL_E: Final = frozenset({"conc", "ratio", "E", "pH"})
"""Each of them tells the equilibrium potential of its ion; what is told last counts."""
_OF_ONE_ION: Final = frozenset({"DF", "I", "dG"})
_OF_EACH: Final = frozenset({"DF", "I", "E"})
_SIDES: Final = 2
_KEPT: Final = 48
_LONG: Final = 80  # characters of a line that still leans on what was said before
_STRANGE: Final = 2
_A_LESSON: Final = re.compile(
    r"(?i:\b(?:what (?:is|are)|define|explain|meaning of)(?! the\b| its\b| my\b)"
    r"|\bwhat(?: is|'s) the (?:definition|meaning|idea|difference)\b)"
    r"|什么是|是什么(?!方向)|什么叫|[定含]义|区别"
)
_NOW: Final = re.compile(r"(?i:\b(?:then|now|here|its|it|this|so)\b)|那|现在|此时|这时|它")


def known_after(query: Query, results: Sequence[Result], before: Sequence[Slot]) -> tuple[Slot, ...]:
    """What is known when a question was answered: its numbers, over those told before.

    A resting potential that was found is the V_m of what comes next; an E that was worked out on the way, or
    is aimed at, does not take the place of the concentrations.
    """
    parts = parts_of(last_state(query))
    both = Counter(slot.ion for slot in before if slot.role == "conc")
    told = [slot for part in parts for slot in _told(part) if slot.role != "E" or both[slot.ion] < _SIDES]
    if isinstance(parts[-1], Chord | ConstantField):
        found = next((one.value for one in results if one.quantity == "V_m"), None)
        told += [Slot("V", _readable(found), (0, 0))] if found is not None else []
    if isinstance(parts[-1], Current) and parts[-1].find == "conductance" and parts[-1].species is not None:
        ion = parts[-1].species.id
        told += [Slot("g", _readable(one.value), (0, 0), ion=ion) for one in results[:1] if one.unit == "nS"]
    return noted(told, before)


def found_mV(results: Sequence[Result]) -> float | None:
    """The potential that a question found first, mV; None where it found something else."""
    first = results[0] if results else None
    told = first is not None and first.unit == "mV" and first.quantity.startswith(("V_m", "E_"))
    return _readable(first.value) if first is not None and told else None


def _readable(value: float) -> float:
    """As many digits as are said back."""
    return float(f"{value:.6g}")


_THERE: Final = re.compile(
    r"(?i:\bthere\b(?! (?:is|are|be|was|were)\b)|\bat (?:that|this) (?:potential|voltage|point|V_?m)\b)"
    r"|(?i:\b(?:the|that|this|your) (?:new |resting |membrane )*(?:V_?m|potential|voltage|value|answer)"
    r"(?: that)? (?:you|we|i)(?:'ve| have)? (?:just )?(?:gave|given|found|got|computed|calculated)\b)"
    r"|[这那此]个?(?:电位|电压|膜电位)(?:下|上|时|处|的时候)?|此处"
    r"|(?:刚才?|刚刚|上面|前面)[你我]?(?:算|求|得|给|说)(?:出来?|到)?的(?:那个?)?(?:V_?m|膜?电[位压]|静息电位)"
)


def _there(reading: Reading, context: Context) -> list[Slot]:
    """V_m where a line says "there", "at that voltage", 在这个电位: it is what was found just before."""
    if any(reading.of("V")) or not _THERE.search(reading.plain):
        return []
    if context.found_mV is None:  # a force was found there meanwhile
        return [slot for slot in context.known if slot.role == "V"]
    return [Slot("V", context.found_mV, (0, 0))]


def says_there(reading: Reading, context: Context) -> bool:
    """Whether a line speaks of the potential that was found just before."""
    return bool(_there(reading, context))


_BY_HOW_MUCH: Final = re.compile(
    r"(?i:(?:(?:so|and|then)[ ,]+)*(?:by )?how (?:much|far|many mV)\b.{0,24}\b(?:above|below"
    r"|from|than|off|over|under)\b.{0,24}"
    r"|(?:(?:so|and|then|what'?s|what is)[ ,]+)*the (?:distance|gap|difference) between "
    r"(?:the )?(?:V_?m|membrane potential|E_?[a-z]{1,2}) and "
    r"(?:the )?(?:V_?m|membrane potential|E_?[a-z]{1,2}))"
    r"|(?:那|它|这|现在|V_?m|膜电位|所以)*[比离和跟与距](?:E_?[A-Z][a-z]?|[它这那]个?)的?"
    r"[高低正负大小差远偏还有了相]+(?:多少|几|多远)(?:mV|毫伏)?(?:呢|啊)?"
)
_FROM_IT: Final = re.compile(
    r"(?i:\b(?:from|than|above|below|off|over|under) (?:that|it|this)\b)|[比离和跟与距][它这那]"
)


def beyond_its_E(reading: Reading, context: Context) -> Reading | None:
    """Such as 比EK高多少 of a V_m that was found: by so much it drives the ion, V_m − E.

    "How far is V_m from E_K" means the V_m of the talk also where an E was asked since.
    """
    last, named = last_part(context.computed), {w.role for w in reading.wanted}
    ion = next((w.ion for w in reading.wanted if w.role == "E"), None)
    of_E = isinstance(last, Equilibrium) and last.find == "potential"
    if of_E and ion is None and named == {"V"} and _FROM_IT.search(reading.plain):
        ion = last.species.id if isinstance(last, Equilibrium) else None
    of_V = isinstance(last, Chord | ConstantField)
    own = isinstance(last, Equilibrium) and ion == last.species.id  # "how many mV above E_K are we"
    told = of_E and ("V" in named or own) and any(slot.role == "V" for slot in context.known)
    if not (of_V or told) or named - {"E", "V", "DF"} or reading.slots or reading.loose or not ion:
        return None
    if not _BY_HOW_MUCH.fullmatch(reading.plain.strip(" ?.!")):
        return None
    of_it = reading._replace(
        wanted=(Wanted("DF", ion, None, (0, 0)),), ions=(ion,), cues=()
    )  # 差 is no lesson
    return with_known(of_it, context)


_CURRENT: Final = re.compile(r"(?i:\bcurrent\b)|电流")


def way_at(reading: Reading, context: Context) -> Reading | None:
    """Such as "at -90 is the net current in or out" of a channel whose reversal potential was found."""
    query, volts = context.query, list(reading.of("V"))
    if not isinstance(query, Chord | ConstantField) or context.found_mV is None or len(volts) != 1:
        return None
    either = reading.has("move") or {"inward", "outward"} <= {*reading.cues}
    told = len(reading.slots) > 1 or reading.loose or reading.ions or reading.relations
    if told or not either or not _CURRENT.search(reading.plain):
        return None
    reverses = Slot("rev", context.found_mV, (0, 0))
    return reading._replace(slots=(reverses, *volts), intent="direction")


def through_so_much(reading: Reading, context: Context) -> Reading | None:
    """Such as "times 5 nS?" behind a driving force: the current through that conductance."""
    told = [*reading.slots, *reading.loose, *reading.unused]
    if not isinstance(last_state(context.computed), DrivingForce) or [s.role for s in told] != ["g"]:
        return None
    if reading.wanted or reading.has("move", "why", "define", "difference"):
        return None
    return with_known(reading._replace(wanted=(Wanted("I", None, None, (0, 0)),), strange=0), context)


_THAT_REVERSAL: Final = re.compile(
    r"(?i:\b(?:that|this|it|the same)\b.{0,12}\b(?:reversal|E_?rev)\b"
    r"|\b(?:reversal|E_?rev)(?: potential)? (?:is|as|of|=|at) (?:that|this|it)\b)"
    r"|(?:[这那此该上][个一]?|刚才|得到|算出)的?(?:值|数|电位)?(?:当[作成]?|作为?|做|[为是])?的?(?:反转电位|E_?rev)"
)
"""What a line calls the V_m that the conductances gave."""


def through_it(reading: Reading, context: Context) -> Reading | None:
    """Such as "current at -70 if g is 3 nS" through a channel whose reversal potential was found."""
    last, told = last_part(context.computed), {s.role for s in reading.slots}
    reverses = isinstance(last, Chord | ConstantField) and (
        last.find == "reversal" or _THAT_REVERSAL.search(reading.plain) is not None
    )
    if not reverses or context.found_mV is None or not reading.asks("I") or not {"V", "g"} >= told:
        return None
    if len(told) != _SIDES or len(reading.slots) != _SIDES or reading.ions or reading.loose or reading.unused:
        return None
    if reading.cells or reading.relations or reading.has("why", "how", "define", "difference"):
        return None
    rev = Slot("rev", context.found_mV, (0, 0), carried=True)
    return reading._replace(slots=(rev, *reading.slots), intent="current")


_NAMES_E: Final = re.compile(
    r"(?i:\bpotentials?\b)|(?<![A-Za-z])E_?[A-Z]|(?i:\be_?(?:k|na|cl|ca)\b)|电位|电势"
)


def names_E(reading: Reading) -> bool:
    """Whether a line speaks of an equilibrium potential, not only of being at equilibrium."""
    return _NAMES_E.search(reading.plain) is not None


def told_in(reading: Reading) -> tuple[Slot, ...]:
    """The numbers that a line tells, whether or not its answer used them; none of those it only puts forward.

    Of several that are told of one quantity, of two states say, none counts: which one holds is open.
    """
    held = (reading, *reading.parts, *reading.conditions)
    told = [
        s for one in held for s in one.slots if s.role in _LASTING and s.value is not None and not s.carried
    ]
    doubted = {"E", "V", "ratio"} if reading.has("check") or reading.bound is not None else set()
    if not names_E(reading) or reading.asks("C"):
        doubted.add("E")  # "is Na+ at equilibrium at -70?" asks whether that is its E
    places: dict[tuple[str, str | None, str | None], list[Slot]] = {}
    for slot in told:
        places.setdefault((slot.role, slot.ion, slot.side), []).append(slot)
    return tuple(
        slots[0]._replace(new=None)
        for (role, ion, side), slots in places.items()
        if role not in doubted and len({s.value for s in slots}) == 1
        if ion is not None or role in ("V", "T")
        if role != "conc" or (side is not None and (slots[0].value or 0.0) > 0.0)
    )


def equilibria(context: Context) -> tuple[Equilibrium, ...]:
    """E of each ion whose concentrations the talk told; none where no temperature was told or taken."""
    last = last_part(context.computed)
    told = {(s.role, s.ion, s.side): s.value for s in context.known}
    celsius = told.get(("T", None, None), getattr(last, "temperature_C", None))
    ions = dict.fromkeys(s.ion for s in context.known if s.role == "conc" and s.ion)
    sources = dict.fromkeys(("outside_mM", "inside_mM", "temperature_C"), Source("carried"))
    pairs = ((ion, told.get(("conc", ion, "out")), told.get(("conc", ion, "in"))) for ion in ions)
    return tuple(
        Equilibrium(
            species=species(ion), outside_mM=out, inside_mM=within, temperature_C=celsius, sources=sources
        )
        for ion, out, within in pairs
        if out is not None and within is not None and celsius is not None and species(ion).z
    )


_ENOUGH: Final = re.compile(r"(?i:\b(?:enough|suffic\w+|afford|cover|pay for)\b)|[够足]")
_A_TURN: Final = re.compile(
    r"(?i:\b(?:cycle|turn|total|all together|altogether)\b)|一[圈周循]|一共|总共|合计"
)


def by_the_pump(reading: Reading, context: Context) -> Reading | None:
    """Such as "is 50 kJ/mol of ATP enough?" where both sides of Na+ and K+, and V_m, were told before."""
    line = reading.plain
    atp = (reading.asks("ATP") or any(reading.of("ATP"))) and _ENOUGH.search(line)
    turn = {s.ion for s in reading.of("count")} == {"Na", "K"} and _A_TURN.search(line)
    told = [s for s in context.known if (s.ion in ("Na", "K") and s.role == "conc") or s.role in ("V", "T")]
    sides = {(s.ion, s.side) for s in told if s.ion}
    whole = len(sides) == 2 * _SIDES and any(s.role == "V" for s in told)
    own = {s.role for s in reading.slots} - {"count", "ATP", "dG"}
    if not (atp or turn) or not whole or own or reading.loose:
        return None
    carried = [s._replace(carried=True) for s in told]
    return reading._replace(slots=(*carried, *reading.slots), ions=("Na", "K"), wanted=(), intent="pump")


def noted(told: Sequence[Slot], before: Sequence[Slot]) -> tuple[Slot, ...]:
    """What is known when so much more was told; only the last is kept of a long talk."""
    return (*_not_told_anew(before, told), *told)[-_KEPT:]


def of_another_cell(known: Sequence[Slot]) -> tuple[Slot, ...]:
    """What still counts when a talk goes over to another cell: not the ions and the warmth of the last."""
    return tuple(slot for slot in known if slot.role not in _TELL_E and slot.role != "T")


def _told(query: Query) -> Iterable[Slot]:
    """What lasts of it; not the temperature that the course lent."""
    before = as_slots(query)
    warmth = query.sources.get("temperature_C")
    lent = {"T"} if warmth is not None and warmth.origin == "preset" else set()
    return [s for s in before[1] if s.role in _LASTING - lent and s.new is None] if before else []


def _not_told_anew(known: Iterable[Slot], told: Sequence[Slot]) -> list[Slot]:
    """What was known and is not told again; a new E of an ion takes the place of its concentrations."""
    again = {(slot.role, slot.ion) for slot in told}
    sides = {(slot.role, slot.ion, slot.side) for slot in told}
    kinds = {(slot.ion, slot.role) for slot in told if slot.role in _TELL_E}
    rivals = {ion for ion, _ in kinds}
    return [
        slot
        for slot in known
        if (slot.role, slot.ion, slot.side) not in sides
        and not (slot.role in ("V", "T") and (slot.role, None) in again)
        and not (slot.role in _TELL_E and slot.ion in rivals and (slot.ion, slot.role) not in kinds)
    ]


def with_known(reading: Reading, context: Context) -> Reading | None:
    """The line with what the talk told of its ion; None of one that stands alone, or asks for a lesson."""
    if there := bool(_there(reading, context)):
        reading = _without_place(reading)
    if not context.known:
        return None
    if two := _weighed_against(reading):
        of_them = tuple(w for w in reading.wanted if w.role == "g")
        return _of_each(reading._replace(relations=(), wanted=of_them), context, "g", two)
    total = not reading.ions and _asks_for_all(reading)
    if not total and (each := _each_meant(reading, context)) is not None:
        return _of_each(reading, context, *each)
    if not _leans(reading, there=there, total=total):
        return None
    if total:
        return _of_all(reading, context)
    if not (ion := _ion(reading, context)):
        return None
    own = [
        _begun(slot._replace(ion=ion) if slot.role in ("g", "E", "ratio", "conc") else slot, context.known)
        for slot in reading.slots
    ]
    own += _there(reading, context)
    of_it = [slot for slot in context.known if slot.ion in (ion, None)]
    carried = [slot._replace(carried=True) for slot in _not_told_anew(of_it, own)]
    wanted = tuple(w._replace(ion=w.ion or ion) for w in reading.wanted)
    if not wanted and _asks_for_work(reading):
        wanted = (Wanted("dG", ion, None, (0, 0)),)
    whole = reading._replace(slots=(*carried, *own), wanted=wanted, ions=(ion,))
    at_V = reading.asks("I") and any(reading.of("V"))  # "back to -70, what's the current?": it lacks g alone
    return whole._replace(intent="current" if at_V else intent_of(whole))


def _without_place(reading: Reading) -> Reading:
    """The line without the V_m that says where, and the conductance that says through what."""
    by_the_way = {"V", "g"} if reading.asks("I") else {"V"}
    place = [found.span() for found in _THERE.finditer(reading.plain)]
    wanted = tuple(
        w
        for w in reading.wanted
        if w.role not in by_the_way and not any(begin <= w.span[0] < end for begin, end in place)
    )
    return reading._replace(wanted=wanted) if wanted or reading.has("move") else reading


def _asks_for_work(reading: Reading) -> bool:
    """Such as "energy to bring it in at -80": ΔG, put as the work of moving the ion."""
    return reading.has("work") and reading.way is not None


def _asks_for_all(reading: Reading) -> bool:
    """Such as "total current?", 总电流: of every ion that was spoken of."""
    return reading.asks("I") and (reading.has("overall") or _ALL.search(reading.plain) is not None)


_ALL: Final = re.compile(
    r"(?i:\b(?:total|net|overall|sum|together|both|add(?:ed)? up)\b)|总|加起来|加在一起|相加|净|合计|一共"
)


def _of_all(reading: Reading, context: Context) -> Reading | None:
    roles = _TELL_E | {"g", "V", "T"}
    told = [s._replace(carried=True) for s in context.known if s.role in roles]
    ions = tuple(dict.fromkeys(s.ion for s in told if s.role == "g" and s.ion))
    if len(ions) < 2:
        return None
    return reading._replace(slots=tuple(told), ions=ions, intent="net_current")


_EACH: Final = re.compile(
    r"(?i:\b(?:each|both|every|all)\b|\bthe (?:two|three|four)\b|\b(?:they|them|these|those)\b)"
    r"|[两兩俩二三四][个個者种種]|[两兩]离子|[每各][个個种種]|各自|分[别別]|它们|它們|它俩|都"
)
_SO_MANY: Final = (
    (2, re.compile(r"(?i:\b(?:both|two)\b)|[两兩俩]|二[者个個]")),
    (3, re.compile(r"(?i:\bthree\b)|三[者个個种種]")),
    (4, re.compile(r"(?i:\bfour\b)|四[者个個种種]")),
)
_OF_SIGN: Final = (
    (1, re.compile(r"(?i:\bcations\b)|[阳陽正]离子")),
    (-1, re.compile(r"(?i:\banions\b)|[阴陰负負]离子")),
)


_OTHERS: Final = re.compile(r"(?i:\bthe (?:other|rest)s?\b)|其[他它]|另外|剩下|另[一两二]")
_FORCE: Final = re.compile(r"(?i:\bforces?\b)|驱动力|驅動力")
_LONG_OF_EACH: Final = 120


def asks_of_each(reading: Reading, context: Context) -> bool:
    """Whether a line asks the same of several ions that the talk told of: "the driving force on each"."""
    total = not reading.ions and _asks_for_all(reading)
    return not total and _each_meant(reading, context) is not None


def _each_meant(reading: Reading, context: Context) -> tuple[str, tuple[str, ...]] | None:
    """What is asked, and the ions that "each", "both", "the two", "the others", 两者 stand for.

    Those told last, where so many are meant; the others are those that the last question was not about.
    """
    others = _OTHERS.search(reading.plain) is not None
    named = len(reading.ions) > 1 or _same_of_all(reading, context)
    if not (others or named or reading.has("each") or _EACH.search(reading.plain)) or len(reading.ions) == 1:
        return None
    if reading.cells or reading.loose or reading.unused or reading.relations or reading.parts:
        return None
    if reading.has("why", "define", "difference") or len(reading.plain) > _LONG_OF_EACH:
        return None
    if (role := _asked_of_each(reading, context, others)) is None:
        return None
    if {s.role for s in reading.slots} - ({"V", "T", "g"} if role == "I" else {"V", "T"}):
        return None
    last = as_slots(context.computed) if others and context.computed else None
    left = {slot.ion for slot in last[1]} if last else set()
    told = tuple(ion for ion in _told_of_so_far(context, role, reading) if ion not in left)
    if reading.ions:
        return (role, reading.ions) if {*reading.ions} <= {*told} else None
    many = next((n for n, pattern in _SO_MANY if pattern.search(reading.plain)), len(told))
    enough = 1 if others else 2
    return (role, told[-many:]) if enough <= many <= len(told) else None


def _asked_of_each(reading: Reading, context: Context, others: bool) -> str | None:
    """The quantity that is asked of each, "" for the way alone; of the others that of the last question."""
    asks = {w.role for w in reading.wanted}
    if not asks and _FORCE.search(reading.plain):
        return "DF"
    again = not reading.strange or _AGAIN.search(reading.plain) is not None
    bare = others or bool(reading.slots and again)  # "both at -40"
    if not asks and bare and not reading.has("move") and context.computed is not None:
        last = as_slots(context.computed)
        asks = {w.role for w in last[2]} if last else set()
        asks = {"DF"} if asks == {"E"} and any(reading.of("V")) else asks
    if len(asks) > 1 or asks - _OF_EACH:
        return None
    return asks.pop() if asks else "" if reading.has("move") else None


_AGAIN: Final = re.compile(
    r"(?i:\b(?:again|once more|redo|repeat|recalculate|please|pls)\b)|再|重新?[算求来做]|[都各][算求]"
)
_SAME_FOR: Final = re.compile(r"(?i:\bsame(?: (?:thing|again|question))? (?:for|at|with)\b)|同样|一样")


def _same_of_all(reading: Reading, context: Context) -> bool:
    """Such as "same for -60 please" behind two forces, where one of them was only spoken of meanwhile."""
    last = last_part(context.computed)
    if len(context.recent) < _SIDES or not _SAME_FOR.search(reading.plain):
        return False
    before = context.recent[-2]
    if (
        not isinstance(before, Several)
        or before.style == "before_after"
        or isinstance(context.computed, Several)
    ):
        return False
    ion, at_mV = getattr(last, "species", None), getattr(last, "membrane_mV", None)
    return any(
        (getattr(one, "species", 0), getattr(one, "membrane_mV", 0)) == (ion, at_mV) for one in before.parts
    )


def _told_of_so_far(context: Context, role: str, reading: Reading) -> tuple[str, ...]:
    """The ions of which enough was told, in the order of the talk; of one sign, where these are meant."""
    told = (*context.known, *reading.slots)
    of_them = [s for s in told if (s.role == "g" if role == "I" else s.role in _TELL_E)]
    signs = [sign for sign, pattern in _OF_SIGN if pattern.search(reading.plain)]
    ions = dict.fromkeys(s.ion for s in of_them if s.ion)
    return tuple(ion for ion in ions if species(ion).z and all(species(ion).z * sign > 0 for sign in signs))


def _weighed_against(reading: Reading) -> tuple[str, ...]:
    """The two ions of "gNa/gK must be what, if the currents cancel", whose E the talk told."""
    asked = tuple(dict.fromkeys(w.ion for w in reading.wanted if w.role == "g" and w.ion))
    alone = not (reading.slots or reading.loose) and len(reading.plain) <= _LONG
    alone = alone and {w.role for w in reading.wanted} <= {"g", "I", "V", "rev"}
    return asked if len(asked) == 2 and alone else ()


def _of_each(reading: Reading, context: Context, role: str, ions: tuple[str, ...]) -> Reading:
    """The line with what the talk told of each of these ions, asked one by one."""
    own = [*reading.slots, *_there(reading, context)]
    roles = _TELL_E | {"V", "T"} | ({"g"} if role == "I" else set())
    of_them = [s for s in context.known if s.role in roles and (s.ion is None or s.ion in ions)]
    carried = [s._replace(carried=True) for s in _not_told_anew(of_them, own)]
    wanted = reading.wanted or ((Wanted(role, None, None, (0, 0)),) if role else ())
    whole = reading._replace(slots=(*carried, *own), ions=ions, wanted=wanted)
    if role == "g":
        return whole._replace(intent=intent_of(whole))
    parts = tuple(_of_ion(whole, ion) for ion in ions)
    return parts[0] if len(parts) == 1 else whole._replace(parts=parts)


def _of_ion(reading: Reading, ion: str) -> Reading:
    """The same line of one of its ions alone."""
    slots = tuple(s for s in reading.slots if s.ion in (ion, None))
    alone = reading._replace(
        slots=slots, ions=(ion,), wanted=tuple(w._replace(ion=ion) for w in reading.wanted)
    )
    return alone._replace(intent=intent_of(alone))


_ION_ALONE: Final = re.compile(
    r"(?i:(?:(?:and|n|or|now|then|what about|how about) )*)(?:那么?|还有)?"
    r"(?P<ion>(?i:k|na|cl|ca|mg))(?:2?[+-])?(?:呢|的呢?)?[ ?.!]*"
)


def ion_alone(reading: Reading, context: Context) -> Reading | None:
    """A line that only names an ion of the talk by its symbol, "k" or "and na?"; None of any other."""
    found = _ION_ALONE.fullmatch(reading.plain.strip())
    if found is None or context.computed is None or not (asked := as_slots(context.computed)):
        return None
    ion = found["ion"].capitalize()
    if not any(s.role in _TELL_E and s.ion == ion for s in context.known):
        return None
    return (
        None if any(s.ion == ion for s in asked[1]) else reading._replace(ions=(ion,), strange=0, wanted=())
    )


def told_before(reading: Reading, context: Context) -> Reading | None:
    """The line with what the talk told of its ions, a concentration or both, in place of those of a cell."""
    slots = [_begun(slot, context.known) for slot in reading.slots]
    roles = _TELL_E | {"g"} if reading.asks("I") else _TELL_E
    own = [slot for slot in slots if slot.role in roles]
    more = [slot for slot in context.known if slot.role in roles and slot.ion in {*reading.ions}]
    left = _not_told_anew(more, own)
    if reading.cells or not (left or slots != [*reading.slots]):
        return None
    warmth = [] if any(reading.of("T")) else [slot for slot in context.known if slot.role == "T"]
    carried = [slot._replace(carried=True) for slot in (*left, *warmth)]
    return reading._replace(slots=(*carried, *slots))


def as_warm(reading: Reading, context: Context) -> Reading | None:
    """Such as "Ca 1 out 0.0001 in, E", with the temperature of the talk; None of a full question."""
    warmth = [slot for slot in context.known if slot.role == "T"]
    if not warmth or any(reading.of("T")) or reading.cells or len(reading.plain) > _LONG:
        return None
    same = _SAME_WARMTH.search(reading.plain) is not None
    brief = reading.wanted and not any(w.ion or w.span[1] - w.span[0] > 1 for w in reading.wanted)
    both = {s.side for s in reading.of("conc")} == {"out", "in"} and len(reading.slots) == _SIDES
    goes_on = both and not reading.wanted and _NEXT.search(reading.plain) is not None
    if not (same or brief or goes_on):
        return None
    return reading._replace(slots=(*reading.slots, *(slot._replace(carried=True) for slot in warmth)))


_NEXT: Final = re.compile(r"(?i:\bnow (?=\w{1,12}[+-]*\b)|\band (?:now|then)\b)|然后|接着|再算|现在")


_SAME_WARMTH: Final = re.compile(
    r"(?i:\b(?:same|that|this) (?:temp\w*|T)\b)|(?:同样?|一样|相同|这个|那个|该)的?温度|温度(?:也|还"
    r"|都)?(?:不变|一样|相同|照旧)"
)


def _begun(slot: Slot, known: Iterable[Slot]) -> Slot:
    """A quantity of which only the new value is told, "raised to 8", from where it stood in the talk."""
    if slot.value is not None or slot.new is None:
        return slot
    was = next((s for s in known if (s.role, s.ion, s.side) == (slot.role, slot.ion, slot.side)), None)
    return slot if was is None else slot._replace(value=was.value, unit=slot.unit or was.unit)


def _leans(reading: Reading, *, there: bool, total: bool) -> bool:
    """Whether a line asks for a force, a way, a current or an energy and may leave something out."""
    asks = {w.role for w in reading.wanted}
    moves = reading.has("move") or _asks_for_work(reading)
    if not (asks & _OF_ONE_ION or moves) or asks - _OF_ONE_ION - {"E"}:
        return False
    if reading.cells or reading.loose or reading.unused or reading.relations or reading.parts:
        return False
    strange = reading.strange - 2 * _STRANGE if there or total else reading.strange
    if len(reading.plain) > _LONG or strange > _STRANGE or reading.has("why", "define", "difference"):
        return False
    return (
        bool(reading.slots)
        or there
        or _NOW.search(reading.plain) is not None
        or not _A_LESSON.search(reading.plain)
    )


def _ion(reading: Reading, context: Context) -> str | None:
    """The ion of the line; of the last question, or of all that was told, where that was about one."""
    if reading.ions:
        return reading.ions[0] if len(reading.ions) == 1 else None
    spoken_of = _told(context.computed) if context.computed else context.known
    last = {slot.ion for slot in spoken_of} - {None}
    return last.pop() if len(last) == 1 else None
