"""A formula into which nothing but numbers is put: "Vm = 61.5 lg[(4 + 0.05×140)/(135 + 0.05×14)]".

Its sums are those of GHK where each term has the weight of the one below it: outside over inside of cations,
first K⁺, then Na⁺, then Cl⁻ turned, unless the text names as many.  Other sums are numbers to be added.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from grammar.ahead.signs import NAMED_ION, id_of
from grammar.ahead.slopes import warmth_of_slope_C
from grammar.read_ahead import Ahead, blanked
from grammar.reading import Slot, Wanted
from grammar.symbols import OTHER_SIDE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grammar.reading import Span

_N: Final = r"\d{1,4}(?:\.\d{1,6})?"
_TERM: Final = rf"{_N}(?:\s?[·*×x]\s?{_N}|\s?\(\s?{_N}\s?\))?(?:\s?mM)?"
_SUM: Final = rf"{_TERM}(?:\s?\+\s?{_TERM}){{0,3}}"
_FACTOR: Final = (
    r"(?:(?<![A-Za-z])[EV]_?\{?[A-Za-z]{0,4}\}?\s?[=≈~]\s?)?(?P<sign>[-−])?\s?(?<![\d.])"
    r"(?:\(?\s?R\s?T\s?/\s?F\s?\)?|(?P<slope>[2-6]\d(?:\.\d{1,4})?)\s?(?:mV)?)\s?[·*×x]?\s?"
    r"(?P<log>ln|log(?:_?\{?10\}?)?|lg)"
)
_FILLED: Final = re.compile(
    rf"{_FACTOR}\s?(?P<open>(?:of\s)?[\[({{\s]{{1,4}})(?P<above>{_SUM})\s?\)?\s?[/÷]\s?\(?\s?(?P<below>{_SUM})[\s\])}}]{{1,4}}"
)
_OF_ONE: Final = re.compile(
    rf"{_FACTOR}(?:\s?[(\[]\s?(?P<bracketed>{_N})\s?[)\]]|\s(?P<bare>{_N}))(?!\d|\.\d|\s?[/÷+*×·:^]|\s?m?M)"
)
_EACH: Final = re.compile(rf"(?P<first>{_N})(?:\s?[·*×x(]\s?(?P<second>{_N}))?")
_IONS: Final = ("K", "Na", "Cl")
_CATIONS: Final = _IONS[:2]


class _Term(NamedTuple):
    """A concentration and its weight, 1 where none is written."""

    weight: float
    mM: float
    span: Span
    weighed: bool


def put_in(plain: str) -> Ahead | None:
    """What a formula says in numbers alone: weights and concentrations of GHK, or a ratio."""
    if (written := _FILLED.search(plain)) is None:
        return _of_one(plain)
    above, below = _terms(written, "above"), _terms(written, "below")
    if len(above) == len(below) == 1 and not (above[0].weighed or below[0].weighed):
        return None  # the Nernst equation, `formulas.of_a_slope`
    alike = [one.weight for one in above] == [one.weight for one in below]
    if not alike or len(above) not in (2, 3) or not any(one.weighed for one in above):
        return _added(plain, written, above, below)
    rest = blanked(plain, *written.span())
    slots = list(_slope(written))
    for ion, over, under in zip(_ions(rest, len(above)), above, below, strict=True):
        turned = (ion not in _CATIONS) != bool(written["sign"])
        side = "in" if turned else "out"
        slots.append(Slot("P", over.weight, over.span, ion=ion, inferred=not over.weighed))
        slots.append(Slot("conc", over.mM, over.span, ion=ion, side=side, dim="conc"))
        slots.append(Slot("conc", under.mM, under.span, ion=ion, side=OTHER_SIDE[side], dim="conc"))
    return Ahead(rest, tuple(slots))


def _terms(written: re.Match[str], name: str) -> list[_Term]:
    start = written.start(name)
    return [
        _Term(
            float(one["first"]) if one["second"] else 1.0,
            float(one["second"] or one["first"]),
            (start + one.start(), start + one.end()),
            bool(one["second"]),
        )
        for one in _EACH.finditer(written[name])
    ]


def _ions(rest: str, count: int) -> Sequence[str]:
    """The ions that the text names, where they are as many; else those of the textbook."""
    named = list(dict.fromkeys(id_of(found[0]) or "" for found in NAMED_ION.finditer(rest)))
    return named if len(named) == count and set(named) <= {*_IONS} else _IONS[:count]


def _added(
    plain: str, written: re.Match[str], above: Sequence[_Term], below: Sequence[_Term]
) -> Ahead | None:
    """The formula with its sums done, "61 lg(11/135.7)"."""
    over, under = (sum(one.weight * one.mM for one in terms) for terms in (above, below))
    start, end = written.start("open"), written.end()
    done = f"({over:.6g}/{under:.6g})"
    if len(done) > end - start:
        return None
    return Ahead(plain[:start] + done.ljust(end - start) + plain[end:], goes_on=True)


def _of_one(plain: str) -> Ahead | None:
    """Such as "61.5 log(0.0357)": the ratio is one number."""
    written = _OF_ONE.search(plain)
    if written is None:
        return None
    name = "bracketed" if written["bracketed"] else "bare"
    power = -1.0 if written["sign"] else 1.0
    ratio = float(written[name])
    if not ratio:
        return None
    slots = (*_slope(written), Slot("ratio", ratio**power, written.span(name), ion="X+1"))
    return Ahead(blanked(plain, *written.span()), slots, Wanted("E", None, None, written.span()), "X+1")


def _slope(written: re.Match[str]) -> tuple[Slot, ...]:
    """The temperature that the factor before the logarithm tells; none of RT/F in letters."""
    if written["slope"] is None:
        return ()
    base = math.e if written["log"] == "ln" else 10.0
    celsius = warmth_of_slope_C(float(written["slope"]), base)
    return (Slot("T", celsius, written.span("slope"), unit="slope", inferred=True),)
