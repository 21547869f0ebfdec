"""The last answer spoken of again: how it came about, what it rests on, which answers are kept beside it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bot.diagnosis.values import SIGNED
from bot.tutor.answer import Headline, Quantity, Say, Solved
from grammar.queries import (
    Concept,
    Current,
    DrivingForce,
    Equilibrium,
    FreeEnergy,
    Source,
    ThermalVoltage,
    last_state,
    parts_of,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.tutor.answer import Assumption, Result, Written
    from bot.tutor.context import Context
    from grammar.queries import Query
    from grammar.reading import Reading

_KEPT: Final = 8


def headed(solved: Solved, first: Say) -> Solved:
    """The solution with one more sentence above it."""
    return replace(solved, blocks=(Headline(first), *solved.blocks))


def explained(query: Query) -> Query:
    """What explains the last answer: that of a number has its steps; of a card it is the idea."""
    return replace(query, section="idea") if isinstance(query, Concept) else query


def affirmed(solved: Solved) -> Solved:
    """The last answer said to be so: its number, worked out once more, or the card."""
    if not solved.results:
        return headed(solved, Say("aside-sure-card"))
    return headed(solved, Say("aside-sure", {"fact": _told(solved.results[0])}))


def assumed_first(query: Query, assumed: Sequence[Assumption], *, warmth: bool) -> Say:
    """What the last answer rests on that nobody told: the temperature where that is asked, or all of it."""
    if not warmth:
        return Say("aside-assumed" if assumed else "aside-nothing-assumed")
    parts = parts_of(query)
    told = next(
        (t for one in reversed(parts) if (t := getattr(one, "temperature_C", None)) is not None), None
    )
    return Say("aside-no-warmth") if told is None else Say("aside-warmth", {"warmth": Quantity(told, "°C")})


def about(solved: Solved | Say, named: Written) -> Say:
    """What a talk is about: the number that was found, or the question as it is called."""
    if not isinstance(solved, Solved) or not solved.results:
        return Say("aside-about-card", {"title": named})
    return _told(solved.results[0])


def sign_first(solved: Solved, sign: int) -> Solved:
    """The solution headed by whether its number has that sign; as it is where the number has none."""
    if not solved.results or solved.results[0].unit not in SIGNED:
        return solved
    first = solved.results[0]
    return headed(
        solved, Say("verdict-yes" if first.value * sign > 0.0 else "verdict-no", {"fact": _told(first)})
    )


def _told(one: Result) -> Say:
    value = Quantity(one.value, one.unit, signed=one.unit in SIGNED)
    return Say("aside-about", {"symbol": one.quantity, "value": value})


_OUT: Final = r"(?:out(?:side)?|extracellular|o)"
_IN: Final = r"(?:in(?:side)?|intracellular|i)"
_OVER: Final = r"(?: ?[/:-] ?|[- ](?:to|over|vs\.?|versus|by)[- ])"
_SO: Final = r"(?:(?:so|and|ok(?:ay)?|then|well|hm+|wait|but|now),? )*"
_TWO: Final = rf"(?:{_OUT}{_OVER}(?:the )?{_IN}|{_IN}{_OVER}(?:the )?{_OUT})"
_A_SIDE_ZH: Final = r"(?:膜?[内里外][面边侧]?)"
_RATIO: Final = re.compile(
    rf"(?i:{_SO}(?:(?:what|which)(?: is|'s|s)? )?(?:(?:the|its|that|a|my) )?"
    rf"(?:{_TWO} )?(?:concentration )?(?:ratio|quotient)"
    rf"(?: (?:of )?(?:the )?{_TWO}| of (?:that|them|the two))?"
    r"(?: (?:is|would|was|be|that|it|this|then|there|here|now))*"
    rf"|{_SO}(?:by )?how many times "
    r"(?:(?:more|higher|greater|larger|bigger|as (?:much|many|concentrated))\b ?)?"
    r"[\w+ ]{0,24}\b(?:inside|outside)\b[\w ]{0,24}?\b(?:inside|outside)\b(?: then| there)?)"
    r"|(?:那么?|它|这|所以|此时|这时)*"
    r"(?:的?(?:膜?[内外里]{1,2}[/比:]?[内外里]?之?间?的?)?(?:浓度)?(?:的|之)?比[值例]?(?:是|为|有|等于)*(?:多少|几|多大)?"
    rf"|{_A_SIDE_ZH}(?:的?浓度)?(?:是|为|比|要)+{_A_SIDE_ZH}的?(?:浓度)?"
    r"(?:[高大多]了?)?(?:出)?(?:[几多]少?倍))(?:呢|啊)?"
)
_SIDES: Final = re.compile(
    r"(?i:\b(?P<in>in(?:side)?|intracellular|i)\b|\bout(?:side)?\b|\bextracellular\b|\bo\b)"
    r"|(?P<zh_in>[内里])|外"
)


def asks_ratio(reading: Reading, query: Query) -> bool:
    """Whether a line asks for the ratio of the last concentrations and for nothing else."""
    own = getattr(last_state(query), "species", None)
    others = [ion for ion in reading.ions if own is None or ion != own.id]
    told = reading.slots or reading.loose or others
    return not told and _RATIO.fullmatch(reading.plain.strip(" ?？。.!")) is not None


def ratio_first(solved: Solved, line: str) -> Solved | None:
    """The solution headed by the ratio of its concentrations, as the line has it; None of one without."""
    ratio = next((r for r in solved.results if r.quantity.startswith("[") and "/[" in r.quantity), None)
    if ratio is None:
        return None
    others = tuple(one for one in solved.results if one is not ratio)
    ratio = _over_the_side_named_last(ratio, line)
    return replace(headed(solved, _told(ratio)), results=(ratio, *others))


def _over_the_side_named_last(ratio: Result, line: str) -> Result:
    """The ratio turned round where a line names its sides the other way: "the in/out ratio"."""
    named = [bool(one["in"] or one["zh_in"]) for one in _SIDES.finditer(line)]
    above, _, below = ratio.quantity.partition("/")
    turned = len(named) == _PAIR and named[0] != named[1] and named[0] != above.endswith("i")
    if not turned or not ratio.value:
        return ratio
    return replace(ratio, quantity=f"{below}/{above}", value=1.0 / ratio.value)


_PAIR: Final = 2


def decade(reading: Reading, query: Query) -> Query | None:
    """By how much E changes per tenfold ratio at the temperature of the last question; or None."""
    warmth = getattr(query, "temperature_C", None)
    told = reading.slots or reading.loose or reading.ions or len(reading.plain) > _BRIEF
    if warmth is None or told or not _DECADE.search(reading.plain) or _OF_C.search(reading.plain):
        return None
    ion = getattr(query, "species", None)
    sources = {"temperature_C": Source("carried")}
    if ion is None or abs(ion.z) == 1:
        return ThermalVoltage(temperature_C=warmth, decade=True, sources=sources)
    ratio = {**sources, "ratio": Source("said")}
    return Equilibrium(species=ion, ratio=10.0, temperature_C=warmth, sources=ratio)


_DECADE: Final = re.compile(
    r"(?i:\bper (?:ten-?fold|10-?fold|decade)\b|\b(?:ten-?fold|10-?fold) slope\b)|每(?:变化|改变)?(?:十|10)倍"
)
_OF_C: Final = re.compile(r"(?i:\b(?:why|how come|double)\b)|为什么|为啥")
_BRIEF: Final = 50  # letters


def is_the_way_of_it(query: Query, reading: Reading, before: Context) -> bool:
    """Whether a line only asks which way the ion of the last current, force or energy goes: an aside.

    The next number is of what was asked before, whose answer tells the way as well.
    """
    last = last_state(before.computed)
    if not isinstance(query, DrivingForce) or query.find != "direction" or before.pending is not None:
        return False
    if reading.slots and not all(slot.carried for slot in reading.slots):
        return False
    asked = isinstance(last, Current | FreeEnergy) or (
        isinstance(last, DrivingForce) and last.find == "force"
    )
    if not asked or last is None or getattr(last, "species", None) != query.species:
        return False
    return getattr(last, "membrane_mV", None) == query.membrane_mV


def recent_after(query: Query, before: Sequence[Query]) -> tuple[Query, ...]:
    """The last questions that were computed, each once, the last one at the end."""
    return (*(one for one in before if one != query), query)[-_KEPT:]
