"""GHK, and the equation of Mullins and Noda, written with letters of the writer's own.

"V = 58 log10[(Ko + αNao)/(Ki + αNai)] with α = 0.03"; "(r Ko + b Nao)/(r Ki + b Nai)", where a letter before
K⁺ too is the Na⁺ : K⁺ coupling of the pump.
"""

from __future__ import annotations

import math
import re
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from grammar.ahead.slopes import warmth_of_slope_C
from grammar.read_ahead import Ahead, blanked, without
from grammar.reading import Slot, Wanted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_WEIGHT: Final = r"(?:[a-zα-ω]|alpha|beta|gamma|\d{0,2}\.?\d{1,6})"
_TERM: Final = rf"(?:{_WEIGHT}\s?[·*×]?\s?)?\[?\s?(?:K|Na|Cl)[+⁺⁻-]?\s?\]?_?\{{?(?:out|in|o|i|e|c)\}}?"
_SUM: Final = rf"{_TERM}(?:\s?\+\s?{_TERM}){{1,2}}"
_FORMULA: Final = re.compile(
    r"(?:(?<![A-Za-z])[EV]_?\{?[A-Za-z]{0,4}\}?\s?=\s?)?(?:\(?RT\s?/\s?F\)?|(?P<slope>[2-6]\d(?:\.\d{1,3})?))?"
    r"\s?(?:mV)?\s?[·*×x]?\s?(?P<log>ln|log(?:_?\{?10\}?)?|lg)\s?[\[({]{1,2}\s?"
    rf"(?P<above>{_SUM})\s?\)?\s?/\s?\(?\s?(?P<below>{_SUM})\s?[\])}}]{{1,2}}"
)
_EACH_TERM: Final = re.compile(rf"(?P<weight>{_WEIGHT})?\s?[·*×]?\s?\[?\s?(?P<ion>K|Na|Cl)")
_RATIO: Final = r"(?:\(?\s?=?\s?P_?\{?\w{1,2}\}?\s?/\s?P_?\{?\w{1,2}\}?\s?\)?)?"
_IS: Final = r"\s?(?:=|:|is|of|为|是|取|约)\s?"
_NUMBER: Final = r"(?P<value>\d{0,3}\.?\d{1,6}(?:\s?[/:]\s?\d{1,2})?)(?!\d|\.\d|\s?[/:]\s?\d)"
_MULLINS: Final = re.compile(r"(?i:mullins|noda)")
# "with a coupling of r = 1.5", 耦联系数r=1.5, where the equation is only named.
_COUPLING: Final = re.compile(
    r"(?:\b(?i:(?:pump |transport )?(?:coupling|stoichiometry)(?: ratio| factor| coefficient)?(?: of)?),?\s?"
    r"|(?:泵的?)?(?:耦联|偶联|耦合)(?:系数|比率?|比值)?\s?)?"
    rf"(?:(?<![A-Za-z])r{_IS}|(?<=coupling of )|(?<=ratio of )|(?<=[数比值]){_IS}){_NUMBER}"
)
_V_TOLD: Final = re.compile(
    r"(?:(?<![A-Za-z])[VE]_?m?|(?i:potential|voltage)|电位)\s?(?:=|is|of|为|是)\s?-?\d|\d ?mV"
)
_MOST: Final = 9  # ions of a cycle


def lettered_field(plain: str) -> Ahead | None:
    """The weights of a formula with letters, and its slope; or the coupling of a pump that is named."""
    written = _FORMULA.search(plain)
    if written is None:
        return _coupled(plain) if _MULLINS.search(plain) else None
    shown = blanked(plain, *written.span())
    slope = (_slope(written),) if written["slope"] else ()
    weights: dict[str, Slot] = {}
    for term in _EACH_TERM.finditer(written["above"]):
        told = _value(term["weight"], shown)
        if told is None:  # V_m of both, that cannot be found; unless the letter is
            asked = Wanted("V", None, None, written.span())
            return None if _V_TOLD.search(shown) else Ahead(shown, slope, asked)
        value, span = told
        weights[term["ion"]] = Slot("P", value, span, ion=term["ion"], inferred=not term["weight"])
    spans = [slot.span for slot in weights.values()]
    pump = weights["K"].value if "K" in weights and not weights["K"].inferred else None
    slots: list[Slot] = []
    if pump is not None and {*weights} == {"K", "Na"}:
        weights["K"] = weights["K"]._replace(value=1.0, inferred=True)
        slots += _cycle(pump, weights["K"].span)
    rest = without(_without_names(shown, spans), spans)
    return Ahead(rest, (*slope, *slots, *weights.values()), goes_on=True)


def _value(weight: str | None, shown: str) -> tuple[float, tuple[int, int]] | None:
    """What a letter stands for, or the number in its place, or 1; None of a letter that is not told."""
    if weight is None:
        return 1.0, (0, 0)
    if weight[-1].isdigit():
        return float(weight), (0, 0)
    named = re.compile(rf"(?<![A-Za-z_]){re.escape(weight)}\s?{_RATIO}{_IS}{_NUMBER}")
    told = named.search(shown) or (_COUPLING.search(shown) if weight == "r" else None)
    return None if told is None else (_number(told["value"]), told.span("value"))


def _number(text: str) -> float:
    """Such as 1.5, "3/2" or "3:2"."""
    first, *second = re.split("[/:]", text.replace(" ", ""))
    return float(first) / (float(second[0]) or 1.0) if second else float(first)


def _without_names(shown: str, spans: list[tuple[int, int]]) -> str:
    """The text without the letters before their values, "α = P_Na/P_K = " and "r = "."""
    for start, _ in spans:
        named = re.compile(rf"(?<![A-Za-z_]){_WEIGHT}\s?{_RATIO}{_IS}$").search(shown, 0, start)
        if named is not None:
            shown = blanked(shown, named.start(), start)
    return shown


def _slope(written: re.Match[str]) -> Slot:
    base = math.e if written["log"] == "ln" else 10.0
    celsius = warmth_of_slope_C(float(written["slope"]), base)
    return Slot("T", celsius, written.span("slope"), unit="slope", inferred=True)


def _cycle(coupling: float, span: tuple[int, int]) -> Iterator[Slot]:
    """Na⁺ out and K⁺ in of a pump with that coupling: 1.5 is 3 : 2."""
    whole = Fraction(coupling).limit_denominator(_MOST)
    counts: Mapping[str, int] = {"Na": whole.numerator, "K": whole.denominator}
    for ion, count in counts.items():
        yield Slot("count", float(count), span, ion=ion)


def _coupled(plain: str) -> Ahead | None:
    """Such as "Mullins-Noda with a coupling of r = 1.5"."""
    told = _COUPLING.search(plain)
    if told is None:
        return None
    return Ahead(
        blanked(plain, *told.span()), tuple(_cycle(_number(told["value"]), told.span("value"))), goes_on=True
    )
