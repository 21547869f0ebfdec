"""Conductances with a name of their own, each with its potential: "g_f = 0.8 nS, E_f = -20 mV"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from grammar.lexicon import lexicon
from grammar.read_ahead import Ahead, without
from grammar.reading import Slot
from physics.species import NAMED_BRANCHES

if TYPE_CHECKING:
    from collections.abc import Iterator

_CALLED: Final = {"rest": "leak"}  # g_rest is what leaks
_NAMES: Final = "|".join(sorted((*NAMED_BRANCHES, *_CALLED), key=len, reverse=True))
_IS: Final = r" ?(?:=|:|≈|is|of|为|是)? ?"
_ANY_OF_THEM: Final = re.compile(rf"[gG]_?(?:{_NAMES})(?![A-Za-z])")
_CONDUCTANCE: Final = re.compile(
    rf"(?:[\u4e00-\u9fff]{{1,9}}电导 ?)?[gG](?<![A-Za-z].)_?(?P<name>{_NAMES})(?![A-Za-z\d]){_IS}"
    r"(?P<n>\d{1,4}(?:\.\d{1,4})?)(?![\d.]*\d)(?: ?(?P<unit>[pnum]S(?:/cm(?:\^?2|²))?))?"
)
_VALUE: Final = (
    rf"(?![A-Za-z\d]){_IS}(?P<mV>[+-]?\d{{1,3}}(?:\.\d{{1,3}})?)(?![\d.]*\d)(?! ?V(?![A-Za-z_]))(?: ?mV)?"
)
_POTENTIAL: Final = re.compile(rf"(?<![A-Za-z])[EV]_?(?P<name>{_NAMES}){_VALUE}")
_OF_ION: Final = re.compile(rf"(?<![A-Za-z])[EV]_?(?P<name>K|Na|Ca|Cl){_VALUE}")
_ION: Final = re.compile(r"(?:K|Na|Ca|Cl)(?=[A-Za-z\d])")
_ANY_CONDUCTANCE: Final = re.compile(r"(?<![A-Za-z])g_?[A-Z]?[A-Za-z\d]{0,5}(?= ?(?:[=:]|\d|is|为|是))")
# Its potential without a name, which the rules on branches read.
_UNNAMED: Final = re.compile(
    r"[^.;。]{0,12}?(?:(?i:\brev(?:ers|\b))|反转|\bE(?:_?rev)? ?=|\( ?[+-]?\d{1,3} ?mV)"
)
_BARE: Final = ("bare", 1.0)


def named_branches(plain: str) -> Ahead | None:
    """Conductances and potentials of such branches; one whose potential is not told finds no place."""
    told = [*_CONDUCTANCE.finditer(plain)] if _ANY_OF_THEM.search(plain) else []
    if all(found["name"] in _CALLED for found in told):
        return None  # the rules on branches read these
    potentials = {found["name"]: found for found in _POTENTIAL.finditer(plain)}
    lone = len({*_ANY_CONDUCTANCE.findall(plain)}) < 2  # read word by word
    slots = [] if lone else [slot for found in told for slot in _branch(plain, found, potentials)]
    if not slots:
        return None
    return Ahead(
        without(plain, [slot.span for slot in slots if slot.span != (0, 0)]), tuple(slots), goes_on=True
    )


def _branch(plain: str, found: re.Match[str], potentials: dict[str, re.Match[str]]) -> Iterator[Slot]:
    name, own = _CALLED.get(found["name"], found["name"]), potentials.get(found["name"])
    unit = found["unit"] or ""
    dim, factor = lexicon().units.get(unit, _BARE)
    conductance = Slot("g", factor * float(found["n"]), found.span(), ion=name, dim=dim, unit=unit)
    ion = _ION.match(name)
    of_ion = next((one for one in _OF_ION.finditer(plain) if ion and one["name"] == ion[0]), None)
    if own is not None:
        yield conductance
        yield Slot("E", float(own["mV"]), own.span(), ion=name, dim="volt", unit="mV")
    elif of_ion is not None:  # "g_CaL = 0.1 nS (E_Ca = +60)"; E_Ca may be that of others too
        yield conductance
        yield Slot("E", float(of_ion["mV"]), (0, 0), ion=name, dim="volt", unit="mV")
    elif not _UNNAMED.match(plain, found.end()):
        yield conductance._replace(role="", ion=None)
