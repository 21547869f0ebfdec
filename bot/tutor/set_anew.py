"""A line of a talk that sets a quantity anew, and the question of the talk that it sets it of.

"PNa back to 0.05", "no Cl", 1:10 and "gNa is 3 times gK" belong to the last question that weighed ions, even
where another was asked since.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bot.tutor.as_slots import as_slots
from bot.tutor.earlier import NOWHERE
from bot.tutor.laid_over import over
from grammar.queries import Chord, Concept, ConstantField, NetCurrent, last_part
from grammar.reading import Slot, Wanted

if TYPE_CHECKING:
    from bot.tutor.context import Context
    from grammar.queries import Query
    from grammar.reading import Reading

_BECOMES: Final = re.compile(
    r"\s*(?:(?i:(?:goes|went|up|down|back|is|was|were|becomes?|now|only|just|instead|set|equals?)\s+)*(?i:to|is|was|of|becomes?|=)"
    r"|=|(?:只有|只)?[改变换调设回升降增减][成为到回至]?|只[是有]|再?(?:改|变|换|调|设)(?:回到?|成|为)|[当算][成作]?|取|为|是|)\s*"
)
"""What stands between a quantity and the number that it becomes."""
_SETS: Final = frozenset({"P", "g", "E", "V"})
_OF_WEIGHTS: Final = {"P": (ConstantField,), "g": (Chord, NetCurrent)}
_IN_TURN: Final = re.compile(r"(?<![\d.:])\d+(?:\.\d+)?(?: ?: ?\d+(?:\.\d+)?)+(?![\d.:])")
_WITHOUT: Final = re.compile(
    r"(?i:\b(?:without|no|ignor(?:e|ing)|leav(?:e|ing) out|drop(?:ping)?|forget|minus|exclud(?:e|ing)"
    r"|impermeable|(?:can(?:'?t|not| not)|does(?:n'?t| not)) (?:get|pass|cross|go)(?: through| in)?)\b)"
    r"|不算|不考虑|忽略|去掉|没有|不管|除去|不计|(?:不能|过不|通不过|不让)[通透过去]*"
)


def set_anew(reading: Reading, context: Context) -> tuple[Reading, Context]:
    """The line with what it sets in its place, and the context with the question that it is set of."""
    line = _of_a_side(becoming(reading))
    roles = {slot.role for slot in line.slots} | {one.role for one in line.relations}
    for role, kinds in _OF_WEIGHTS.items():
        weighed = _last_of(kinds, context)
        if weighed is None:
            continue
        left_out = _left_out(line, weighed, role)
        in_turn = _in_turn(line, weighed, role) or _as_at_first(line, kinds, context, role)
        if role in roles or left_out or in_turn:
            slots = (*line.slots, *left_out, *in_turn)
            loose = () if in_turn else line.loose
            wanted = () if left_out or in_turn else line.wanted
            line = line._replace(slots=slots, loose=loose, wanted=wanted)
            line = line._replace(intent=None) if in_turn else line
            return _related(line, role), replace(context, query=weighed)
    return _of_the_membrane(line, context)


def _related(reading: Reading, role: str) -> Reading:
    """The line without what names the two weights that it tells in terms of each other: "gK twice gNa"."""
    if not any(one.role == role for one in reading.relations):
        return reading
    wanted = tuple(one for one in reading.wanted if one.role not in (role, "V"))
    return reading._replace(
        wanted=wanted,
        intent=reading.intent if wanted else None,
        cues=tuple(cue for cue in reading.cues if cue != "twice"),
    )


_V_NAMED: Final = re.compile(
    r"(?i:\b(?:peak|overshoot|V_?m|membrane potential|resting potential)\b)|峰|超射|膜电位|静息电位"
)


def _of_the_membrane(line: Reading, context: Context) -> tuple[Reading, Context]:
    """Such as "and the peak if outside Na is halved?" behind E_Na: of the V_m that the talk found."""
    weighed = _last_of((ConstantField,), context)
    told = {slot.role for slot in line.slots}
    if weighed is None or not told or told - {"conc", "factor", "T"} or {w.role for w in line.wanted} - {"V"}:
        return line, context
    if line.loose or not line.ions or not _V_NAMED.search(line.plain):
        return line, context
    if not {*line.ions} <= {*_weighed(weighed, "P")}:
        return line, context
    return line._replace(wanted=(), intent=None), replace(context, query=weighed)


_REVERSES: Final = re.compile(r"(?i:\brevers(?:es?|al|ing)\b|\bE_?rev\b)|反转|翻转|逆转")
_OF_THE_LINE: Final = frozenset({"conc", "factor", "T"})


def reverses_anew(reading: Reading, context: Context) -> Reading | None:
    """Such as "Cl inside is 30. where does it reverse then" behind E_Cl: of the channel for it."""
    channel = _last_of((ConstantField,), context)
    before = as_slots(channel) if channel is not None else None
    told = [slot for slot in reading.slots if slot.role in _OF_THE_LINE]
    if channel is None or before is None or context.pending is not None or context.query == channel:
        return None
    last = last_part(channel)
    if not isinstance(last, ConstantField) or last.find != "reversal":
        return None
    if not told or len(told) != len(reading.slots) or reading.loose or reading.relations:
        return None
    if not _REVERSES.search(reading.plain) or {w.role for w in reading.wanted} - {"rev"}:
        return None
    if reading.has("why", "define", "difference") or not {*reading.ions} <= {*_weighed(channel, "P")}:
        return None
    return over(reading._replace(wanted=(), intent=None, cells=()), *before)


_HOW_FAR: Final = re.compile(
    r"(?i:\b(?:how (?:much|many times|high|steep|far|low|big|large|strong\w*)|at most|max\w*|ratio|gradient"
    r"|concentrat\w*|fold|limit)\b)|[几多]少?倍|最[多大高]|浓缩|梯度|多[高陡大]|极限"
)


def by_the_carrier(reading: Reading, context: Context) -> Reading | None:
    """Such as "how much more at most? Na 140 out 10 in, -60 mV" right behind a card on SGLT1."""
    card = context.query
    if not isinstance(card, Concept) or card.card != "sglt1" or context.pending is not None:
        return None
    if (
        reading.transporters
        or not {*reading.ions} <= {"Na", "glucose"}
        or {w.role for w in reading.wanted} - {"C"}
    ):
        return None
    sides = {s.side for s in reading.slots if s.role == "conc" and s.ion == "Na"}
    if sides != {"in", "out"} or not any(reading.of("V")) or not _HOW_FAR.search(reading.plain):
        return None
    carrier = "SGLT2" if card.section == "sglt2" else "SGLT1"
    warmth = tuple(s._replace(role="T", dim="celsius") for s in reading.loose if s.value in _USUAL_C)
    told = (*reading.slots, *(warmth if len(warmth) == 1 else ()))
    loose = () if warmth and len(reading.loose) == 1 else reading.loose
    return reading._replace(slots=told, loose=loose, transporters=(carrier,), wanted=(), intent="cotransport")


_USUAL_C: Final = frozenset({20.0, 22.0, 25.0, 37.0})


def becoming(reading: Reading) -> Reading:
    """The line with a quantity that is named right before its new number: "PNa back to 0.05", E变80.

    In "PCl set to 0, V_m?" the number is that of the quantity, not of the V_m behind it.
    """
    slots, wanted, loose = list(reading.slots), list(reading.wanted), list(reading.loose)
    volts = [s for s in slots if s.role == "V" and s.dim == "bare"]
    for one in reading.wanted:
        told = next((s for s in (*loose, *volts) if s.span[0] >= one.span[1]), None)
        if one.role not in _SETS or told is None:
            continue
        if _BECOMES.fullmatch(reading.plain[one.span[1] : told.span[0]]):
            wanted.remove(one)
            (loose if told in loose else slots).remove(told)
            slots.append(told._replace(role=one.role, ion=one.ion))
    if len(wanted) == len(reading.wanted):
        return reading
    intent = reading.intent if wanted else None
    return reading._replace(slots=tuple(slots), wanted=tuple(wanted), loose=tuple(loose), intent=intent)


_SIDE_FIRST: Final = re.compile(
    r"(?i:\b(?P<out>outside|bath|extracellular)|\b(?P<in>inside|cytosol|intracellular))"
    r"[\w ]{0,12}? (?:to|is|at|of|=) ?$"
    r"|(?:(?P<zh_out>膜?外[面边侧]?|胞外)|(?P<zh_in>膜?[内里][面边侧]?|胞内))[的是为成到]?(?:K|Na|Cl|Ca)?"
    r"(?:[改变换调设][成为到回]?|要?是|只有|才)+$"
)


def _of_a_side(reading: Reading) -> Reading:
    """Such as 外面改2.5: a number alone behind the side that it is told of."""
    if len(reading.loose) != 1 or reading.slots or reading.wanted:
        return reading
    (told,) = reading.loose
    found = _SIDE_FIRST.search(reading.plain[: told.span[0]])
    if found is None:
        return reading
    side = "out" if found["out"] or found["zh_out"] else "in"
    ion = reading.ions[0] if len(reading.ions) == 1 else None
    return reading._replace(slots=(told._replace(role="conc", side=side, ion=ion),), loose=())


def _last_of(kinds: tuple[type[Query], ...], context: Context) -> Query | None:
    """The last question of the talk that is of one of these kinds."""
    return next((one for one in reversed(context.recent) if isinstance(last_part(one), kinds)), None)


def _weighed(query: Query, role: str) -> list[str]:
    """The ions that it weighs, in its order."""
    before = as_slots(query)
    return [slot.ion for slot in before[1] if slot.role == role and slot.ion] if before else []


def _left_out(reading: Reading, query: Query, role: str) -> list[Slot]:
    """Such as "without Cl", 不算Cl呢: nothing of an ion that was weighed."""
    if not reading.ions or not _WITHOUT.search(reading.plain) or reading.has("why", "what"):
        return []
    told, weighed = {slot.ion for slot in reading.slots}, _weighed(query, role)
    named = [ion for ion in reading.ions if ion in weighed and ion not in told]
    if len(named) != 1:
        return []
    return [Slot(role, 0.0, (0, 0), ion=named[0])]


def _in_turn(reading: Reading, query: Query, role: str) -> list[Slot]:
    """Such as 1:10 alone: the weights of the ions in the order in which they were told."""
    found = _IN_TURN.search(reading.plain)
    if found is None or {slot.role for slot in reading.slots} - {"conc", "T"}:
        return []
    ions = _weighed(query, role)
    if not {*reading.ions} <= {*ions}:
        return []
    told = [float(n) for n in found[0].split(":")]
    if len(told) != len(ions) or not all(found.start() <= s.span[0] < found.end() for s in reading.loose):
        return []
    return [Slot(role, n, found.span(), ion=ion) for n, ion in zip(told, ions, strict=True)]


_BY_GHK: Final = re.compile(r"(?i:\b(?:ghk|goldman|permeabilit\w+|P)\b)|通透|高德曼|戈德曼")
_USUAL: Final = ("K", "Na", "Cl")


def weighed_in_turn(reading: Reading, context: Context) -> Reading | None:
    """Such as "now GHK with 1:0.03:0.1" behind the concentrations of K⁺, Na⁺ and Cl⁻; None of other lines."""
    found = _IN_TURN.search(reading.plain)
    alone = not (reading.slots or reading.ions or reading.cells) and _BY_GHK.search(reading.plain)
    if found is None or not alone or _last_of((ConstantField,), context) is not None:
        return None
    if not all(found.start() <= s.span[0] < found.end() for s in reading.loose):
        return None
    weights = [float(n) for n in found[0].split(":")]
    ions = _USUAL[: len(weights)]
    told = [s for s in context.known if s.role == "T" or (s.role == "conc" and s.ion in ions)]
    if len(ions) != len(weights) or any(sum(s.ion == ion for s in told) != 2 for ion in ions):
        return None
    slots = [Slot("P", n, found.span(), ion=ion) for n, ion in zip(weights, ions, strict=True)]
    wanted = (Wanted("V", None, None, NOWHERE),)
    line = reading._replace(slots=(*(s._replace(carried=True) for s in told), *slots), loose=(), unused=())
    return line._replace(ions=ions, wanted=wanted, intent="constant_field")


_RESTS: Final = frozenset({"P", "g", "V", "rev"})


def weighed_by_a_ratio(reading: Reading, context: Context) -> Reading | None:
    """Such as "if PNa is 4% of PK", 如果gK是gNa的20倍, behind an E of both ions; None of other lines."""
    related = reading.relations
    if len(related) != 1 or related[0].new is not None or reading.has("why", "define", "difference"):
        return None
    (one,) = related
    kinds = _OF_WEIGHTS.get(one.role)
    weighed = _last_of(kinds, context) if kinds is not None else None
    reverses = any(w.role == "rev" for w in reading.wanted)
    pair = weighed is not None and {*_weighed(weighed, one.role)} == {one.first, one.second}
    if kinds is None or (weighed is not None and not (reverses and pair)) or reading.loose or reading.unused:
        return None
    if {s.role for s in reading.slots} - {"T"} or {w.role for w in reading.wanted} - _RESTS:
        return None
    if one.role == "P" and isinstance(context.query, Concept) and (usual := _in_a_usual_cell(reading)):
        return usual
    ions = (one.first, one.second)
    told = [s._replace(carried=True) for s in context.known if s.role == "T" and not any(reading.of("T"))]
    for ion in ions:
        both = [s for s in context.known if s.ion == ion and s.role == "conc"]
        E = [s for s in context.known if s.ion == ion and s.role == "E"] if one.role == "g" else []
        if not E and len(both) != _BOTH:
            return None
        told += [s._replace(carried=True) for s in (E or both)]
    wanted = (Wanted("rev" if reverses else "V", None, None, NOWHERE),)
    intent = "constant_field" if one.role == "P" else "chord"
    cues = tuple(cue for cue in reading.cues if cue not in ("block", "check"))
    line = reading._replace(slots=(*told, *reading.slots), ions=ions, wanted=wanted, intent=intent)
    return line._replace(cues=cues)


_BOTH: Final = 2
_USUAL_CELL: Final = re.compile(
    r"(?i:\b(?:neurons?|(?:usual|normal|typical|ordinary|standard|average|common|mammalian) cells?)\b)"
    r"|(?:普通|一般|典型|正常|通常|标准)的?(?:神经元|神经细胞|细胞)|神经元"
)


def _in_a_usual_cell(reading: Reading) -> Reading | None:
    """Such as "give me numbers, PNa/PK = 0.02 in a usual neuron" behind a card: V_m of such a cell."""
    if reading.slots or not (reading.cells or _USUAL_CELL.search(reading.plain)):
        return None
    cells = reading.cells or ("mammalian_neuron",)
    wanted = (Wanted("V", None, None, NOWHERE),)
    return reading._replace(cells=cells, wanted=wanted, intent="constant_field")


_AT_FIRST: Final = re.compile(
    r"(?i:\b(?:first|original|initial|1st)(?: \w+)? (?:ratios?|permeabilit\w+|conductances?|weights?)\b)"
    r"|(?:第一[个次组]|最初|原来|原先|一开始|开始)的?(?:那个|那组)?(?:比[例值]?|通透性?|电导|P)"
)


def _as_at_first(reading: Reading, kinds: tuple[type[Query], ...], context: Context, role: str) -> list[Slot]:
    """Such as "first ratio again": the weights of the first question of the talk that weighed ions."""
    if not _AT_FIRST.search(reading.plain) or reading.has("why", "what"):
        return []
    first = next((one for one in context.recent if isinstance(last_part(one), kinds)), None)
    before = as_slots(first) if first is not None else None
    return [s for s in before[1] if s.role == role] if before else []
