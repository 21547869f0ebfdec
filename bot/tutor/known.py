"""What a talk has told so far, for a line that asks for something else of the same ion.

"E_Na with 145 out and 12 in" · "which way does it go at -70?" · "and the current through 10 nS?": each line
asks for another quantity, and leaves out what was said before.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.tutor.as_slots import as_slots
from grammar.intent import intent_of
from grammar.queries import Chord, ConstantField, Several
from grammar.reading import Slot, Wanted

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

    A resting potential that was found is the V_m of what comes next.
    """
    parts = query.parts if isinstance(query, Several) else (query,)
    if isinstance(query, Several) and query.style == "before_after":
        parts = query.parts[-1:]
    told = [slot for part in parts for slot in _told(part)]
    if isinstance(parts[-1], Chord | ConstantField):
        found = next((one.value for one in results if one.quantity == "V_m"), None)
        told += [Slot("V", float(f"{found:.6g}"), (0, 0))] if found is not None else []
    return noted(told, before)


def found_mV(results: Sequence[Result]) -> float | None:
    """The potential that a question found first, mV; None where it found something else."""
    first = results[0] if results else None
    return first.value if first and first.unit == "mV" and first.quantity.startswith(("V_m", "E_")) else None


_THERE: Final = re.compile(
    r"(?i:\bthere\b(?! (?:is|are|be|was|were)\b)|\bat (?:that|this) (?:potential|voltage|point|V_?m)\b)"
    r"|[这那此]个?(?:电位|电压|膜电位)(?:下|上|时|处|的时候)?|此处"
)


def _there(reading: Reading, context: Context) -> list[Slot]:
    """V_m where a line says "there", "at that voltage", 在这个电位: it is what was found just before."""
    if context.found_mV is None or any(reading.of("V")) or not _THERE.search(reading.plain):
        return []
    return [Slot("V", float(f"{context.found_mV:.6g}"), (0, 0))]


def says_there(reading: Reading, context: Context) -> bool:
    """Whether a line speaks of the potential that was found just before."""
    return bool(_there(reading, context))


_BY_HOW_MUCH: Final = re.compile(
    r"(?i:(?:(?:so|and|then)[ ,]+)*(?:by )?how (?:much|far|many mV)\b.{0,24}\b(?:above|below"
    r"|from|than|off|over|under)\b.{0,24})"
    r"|(?:那|它|这|现在|V_?m|膜电位|所以)*[比离和跟与]E_?[A-Z][a-z]?[高低正负大小差远偏还有了相]+(?:多少|几|多远)(?:mV|毫伏)?(?:呢|啊)?"
)


def beyond_its_E(reading: Reading, context: Context) -> Reading | None:
    """Such as 比EK高多少 of a V_m that was found: by so much it drives the ion, V_m − E."""
    asked, last = reading.wanted, context.computed
    last = last.parts[-1] if isinstance(last, Several) else last
    if not isinstance(last, Chord | ConstantField) or len(asked) != 1 or asked[0].role != "E":
        return None
    if (
        reading.slots
        or reading.loose
        or not asked[0].ion
        or not _BY_HOW_MUCH.fullmatch(reading.plain.strip(" ?.!"))
    ):
        return None
    return with_known(reading._replace(wanted=(Wanted("DF", asked[0].ion, None, (0, 0)),)), context)


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
    reverses = Slot("rev", float(f"{context.found_mV:.6g}"), (0, 0))
    return reading._replace(slots=(reverses, *volts), intent="direction")


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
    whole = len(sides) == len(("Na", "K")) * 2 and any(s.role == "V" for s in told)
    own = {s.role for s in reading.slots} - {"count", "ATP", "dG"}
    if not (atp or turn) or not whole or own or reading.loose:
        return None
    carried = [s._replace(carried=True) for s in told]
    return reading._replace(slots=(*carried, *reading.slots), ions=("Na", "K"), wanted=(), intent="pump")


def noted(told: Sequence[Slot], before: Sequence[Slot]) -> tuple[Slot, ...]:
    """What is known when so much more was told; only the last is kept of a long talk."""
    return (*_not_told_anew(before, told), *told)[-_KEPT:]


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
    if not context.known or not _leans(reading, there=bool(_there(reading, context))):
        return None
    if not reading.ions and _asks_for_all(reading):
        return _of_all(reading, context)
    if not (ion := _ion(reading, context)):
        return None
    own = [
        slot._replace(ion=ion) if slot.role in ("g", "E", "ratio", "conc") else slot for slot in reading.slots
    ]
    own += _there(reading, context)
    of_it = [slot for slot in context.known if slot.ion in (ion, None)]
    carried = [slot._replace(carried=True) for slot in _not_told_anew(of_it, own)]
    wanted = tuple(w._replace(ion=w.ion or ion) for w in reading.wanted)
    if not wanted and _asks_for_work(reading):
        wanted = (Wanted("dG", ion, None, (0, 0)),)
    whole = reading._replace(slots=(*carried, *own), wanted=wanted, ions=(ion,))
    return whole._replace(intent=intent_of(whole))


def _asks_for_work(reading: Reading) -> bool:
    """Such as "energy to bring it in at -80": ΔG, put as the work of moving the ion."""
    return reading.has("work") and reading.way is not None


def _asks_for_all(reading: Reading) -> bool:
    """Such as "total current?", 总电流: of every ion that was spoken of."""
    return reading.asks("I") and (reading.has("overall") or _ALL.search(reading.plain) is not None)


_ALL: Final = re.compile(r"(?i:\b(?:total|net|overall|sum|together|both)\b)|总|净|合计|一共")


def _of_all(reading: Reading, context: Context) -> Reading | None:
    told = [s._replace(carried=True) for s in context.known if s.role in ("g", "E", "V")]
    ions = tuple(dict.fromkeys(s.ion for s in told if s.role == "g" and s.ion))
    if len(ions) < 2:
        return None
    return reading._replace(slots=tuple(told), ions=ions, intent="net_current")


def told_before(reading: Reading, context: Context) -> Reading | None:
    """The line with what the talk told of its ions, a concentration or both, in place of those of a cell."""
    own = [slot for slot in reading.slots if slot.role in _TELL_E]
    more = [slot for slot in context.known if slot.role in _TELL_E and slot.ion in {*reading.ions}]
    left = _not_told_anew(more, own)
    if not left or reading.cells:
        return None
    warmth = [] if any(reading.of("T")) else [slot for slot in context.known if slot.role == "T"]
    carried = [slot._replace(carried=True) for slot in (*left, *warmth)]
    return reading._replace(slots=(*carried, *reading.slots))


def _leans(reading: Reading, *, there: bool) -> bool:
    """Whether a line asks for a force, a way, a current or an energy and may leave something out."""
    asks = {w.role for w in reading.wanted}
    moves = reading.has("move") or _asks_for_work(reading)
    if not (asks & _OF_ONE_ION or moves) or asks - _OF_ONE_ION - {"E"}:
        return False
    if reading.cells or reading.loose or reading.unused or reading.relations or reading.parts:
        return False
    strange = reading.strange - 2 * _STRANGE if there else reading.strange
    if len(reading.plain) > _LONG or strange > _STRANGE or reading.has("why", "define", "difference"):
        return False
    return (
        bool(reading.slots)
        or there
        or _NOW.search(reading.plain) is not None
        or not _A_LESSON.search(reading.plain)
    )


def _ion(reading: Reading, context: Context) -> str | None:
    """The ion of the line; of the last question, where that was about one."""
    if reading.ions:
        return reading.ions[0] if len(reading.ions) == 1 else None
    last = {slot.ion for slot in _told(context.computed)} - {None} if context.computed else set()
    return last.pop() if len(last) == 1 else None
