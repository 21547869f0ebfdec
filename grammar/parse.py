"""One sentence to its Reading: normalise, lex, islands, roles, intent."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from grammar.ahead.bounds import without_bound
from grammar.ahead.formulas import without_nucleotides
from grammar.ahead.shares import emptied
from grammar.conditions import conditions_of
from grammar.homophones import mended
from grammar.intent import intent_of
from grammar.islands import islands
from grammar.lexer import Scan, default_unit
from grammar.normalise import MAX_LENGTH, normalise
from grammar.parts import parts_of
from grammar.readers import read_ahead
from grammar.reading import Correction, Language, Reading
from grammar.roles import degrees, roles
from grammar.rows import paired
from grammar.sheet import valence
from grammar.stages import question_alone
from grammar.stoichiometry import counted
from grammar.symbols import OTHER_SIDE
from grammar.ways import way
from grammar.weights import of_those_told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grammar.read_ahead import Ahead
    from grammar.reading import Slot, Wanted
    from grammar.sheet import Sheet


def read(text: str) -> Reading:
    """What the text holds.  Never raises for any text; only its first 2,000 characters are read."""
    spelt, slips = mended(normalise(text[:MAX_LENGTH]))
    plain = question_alone(spelt)
    parts = parts_of(plain)
    if parts is None:
        return _conditioned(text, plain, slips)
    alone = tuple(_conditioned(text, parts.alone(k)) for k in range(len(parts.spans)))
    return _read(text, parts.text, slips)._replace(parts=alone)


def _conditioned(text: str, plain: str, slips: tuple[Correction, ...] = ()) -> Reading:
    """The reading of the condition that is asked about; or of the whole text, with each of them alone."""
    conditions = conditions_of(plain)
    if conditions is None:
        return _read(text, plain, slips)
    if conditions.asked is not None:
        own = _read(text, conditions.texts[conditions.asked], slips)
        of_each = tuple(zip(conditions.names, conditions.texts, strict=True))
        return own._replace(told_of=(conditions.names[conditions.asked],), of_each=of_each)
    each = tuple(_read(text, one) for one in conditions.texts)
    return _read(text, plain, slips)._replace(conditions=each, told_of=conditions.names)


class Taken(NamedTuple):
    """What is read of a text before its words: `rest` is what these then are, without it."""

    ahead: Ahead
    nucleotides: tuple[Slot, ...]
    rest: str


def before_words(plain: str) -> Taken:
    """All that readers take, `grammar/readers.py`; then ATP and what belongs to it."""
    ahead = read_ahead(plain)
    nucleotides = without_nucleotides(ahead.plain)
    return Taken(ahead, nucleotides.slots, nucleotides.plain)


def _read(text: str, plain: str, slips: tuple[Correction, ...] = ()) -> Reading:
    plain, bound = without_bound(plain)
    taken = before_words(plain)
    scan = Scan(taken.rest)
    tokens, counts = counted(scan.tokens, taken.rest)
    sheet = roles(islands(paired(tokens)), default_unit(tokens), counts)
    _take(sheet, taken.ahead)
    sheet.slots += taken.nucleotides
    degrees(sheet)
    of_those_told(sheet)
    if not sheet.symbols.isdisjoint("P") or any(x.role == "P" for x in sheet.relations):
        sheet.slots = emptied(sheet.slots)
    sides = _meanings(sheet.sides)
    reading = Reading(
        text=text,
        plain=plain,
        language=language_of(text),
        slots=tuple([s for s in sheet.slots if s.role not in ("", "loose")]),
        loose=tuple([s for s in sheet.slots if s.role == "loose"]),
        unused=tuple([s for s in sheet.slots if not s.role]),
        wanted=tuple(sheet.wanted),
        relations=tuple(sheet.relations),
        cues=_meanings(sheet.cues),
        ions=tuple(dict.fromkeys(_meanings(sheet.ions))),
        cells=_meanings(sheet.of_type("CELL")),
        transporters=_meanings(sheet.of_type("TRANSPORTER")),
        unit=_unit(sheet),
        way=way(sheet, plain),
        moving=sheet.moving(),
        sides_in_order=sides,
        sides=frozenset(sides),
        beside_wanted=tuple(sheet.beside_wanted()),
        in_question=tuple(sheet.in_question()),
        strange=len(sheet.places["WORD"]),
        corrections=(*slips, *scan.corrections),
        bound=bound,
    )
    return reading._replace(intent=intent_of(reading))


def _unit(sheet: Sheet) -> str | None:
    """The unit that the answer is wanted in: that behind "how many", else the first that has no number."""
    units = [(i, unit) for i, unit in sheet.of_type("UNIT") if unit in _ANSWER_UNITS]
    asked = [unit for i, unit in units if i and sheet.cue(i - 1) in ("what", "howmuch", "howmany")]
    return next(iter([*asked, *(unit for _, unit in units)]), None)


def _meanings(found: list[tuple[int, str]]) -> tuple[str, ...]:
    """What was found, without its places."""
    return tuple([meaning for _, meaning in found])


_ROUNDED_C: Final = 4.0  # 61 mV belong to 34 °C, and stand for 37


def _as_warm(sheet: Sheet, formula: Ahead) -> bool:
    """Whether a slope is that of the temperature told, but for rounding: "E = 61 log …, at 37 °C"."""
    slope = [s.value for s in formula.slots if s.role == "T" and s.unit == "slope" and s.value is not None]
    told = [s.value for s in sheet.slots if s.role == "T" and s.value is not None]
    return len(slope) == len(told) == 1 and abs(slope[0] - told[0]) <= _ROUNDED_C


def _take(sheet: Sheet, formula: Ahead) -> None:
    """What a formula says beside the numbers put into it; a temperature that is told goes over its slope.

    Not over one that is to be used: "at 37 °C (use 61 mV)".
    """
    sheet.relations += formula.relations
    if not formula.slots:
        sheet.wanted += [formula.wanted] if formula.wanted else []  # "2.303 RT/F at 10 °C"
        return
    if any(s.role == "T" and s.unit == "slope to use" for s in formula.slots):
        sheet.slots = [s for s in sheet.slots if s.role != "T"]
    told = any(s.role == "T" for s in sheet.slots)
    if told and _as_warm(sheet, formula):
        sheet.slots, told = [s for s in sheet.slots if s.role != "T"], False
    placed = {(s.role, s.ion, s.side) for s in sheet.slots}
    left_out = [s for s in formula.slots if s.span == (0, 0) and (s.role, s.ion, s.side) in placed]
    moved = {(s.ion, s.side) for s in sheet.slots if s.role == "conc" and s.new is not None}
    # "… is replaced by gluconate, so [Cl]o falls from 124 to 12.4 mM": the numbers tell how much is left
    left_out += [s for s in formula.slots if s.role == "factor" and not s.dim and (s.ion, s.side) in moved]
    sheet.slots += [s for s in formula.slots if s not in left_out and not (told and s.role == "T")]
    ions = {ion for _, ion in sheet.ions}
    if formula.ion and not ions and not formula.wanted:  # a probe without a name: "V = -60 log(Fin/Fout)"
        ions, own_roles = {formula.ion}, ("conc", "ratio")
        sheet.ions.append((len(sheet.items), formula.ion))
        sheet.slots = [
            s if s.role not in own_roles or s.ion else s._replace(ion=formula.ion) for s in sheet.slots
        ]
    if len(ions) == 1:  # "V_m - E = 12 mV for Cl-"
        own = ions.pop()
        sheet.slots = [
            s._replace(ion=own) if s.role in ("DF", "ratio") and not s.ion else s for s in sheet.slots
        ]
    weighs = any(s.role == "P" for s in formula.slots)
    if asked := formula.wanted:
        named = {ion for _, ion in sheet.ions}
        ion = asked.ion or (named.pop() if len(named) == 1 else formula.ion)
        turned = not formula.sided and (valence(ion) < 0) != (valence(formula.ion) < 0)
        turn = OTHER_SIDE if turned else {}  # E_Cl = 61 log(in/out)
        sheet.slots = [
            s if s.role == "T" else s._replace(ion=ion, side=turn.get(s.side or "", s.side))
            for s in sheet.slots
        ]
        sheet.wanted = [asked._replace(ion=ion, side=turn.get(asked.side or "", asked.side))]
        return
    sheet.wanted = [w for w in sheet.wanted if w.role != "C" or not _of_a_quotient(w, sheet.wanted)]
    if not sheet.wanted and not any(s.role in ("DF", "V", "Q", "length") for s in formula.slots):
        sheet.want("V" if weighs else "E", None, None, (0, 0))


def _of_a_quotient(one: Wanted, wanted: Sequence[Wanted]) -> bool:
    """Whether the formula itself names it, [K]o/[K]i; "with RT/F = 26 mV, what is [Na]i?" asks for it."""
    sides = {w.side for w in wanted if w.role == "C" and w.ion == one.ion}
    return len(sides) > 1 or None in sides


_ANSWER_UNITS = frozenset({
    "kJ/mol", "kcal/mol", "kJ", "kcal", "nA", "pA", "uA", "mM", "mmol/L", "uM", "nM", "pC", "nC",
})  # fmt: skip


_CHINESE = re.compile("[\u4e00-\u9fff，。；？、]")


def language_of(text: str) -> Language:
    """Chinese as soon as a Chinese character or a Chinese comma or stop stands in the text."""
    return "zh" if not text.isascii() and _CHINESE.search(text) else "en"
