"""The unit by whose name an answer is asked for: "the conductance in pS", 是多少pS, "[Ca] (nM)?"."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from grammar.read_ahead import names_any

if TYPE_CHECKING:
    from collections.abc import Mapping


class Scale(NamedTuple):
    """What a unit measures, and how many of the course's own unit it is."""

    dim: str
    factor: float


UNITS: Final[Mapping[str, Scale]] = MappingProxyType(
    {
        **{f"{prefix}S": Scale("S", factor) for prefix, factor in (("p", 1e-3), ("n", 1.0), ("µ", 1e3))},
        **{
            f"{prefix}A": Scale("A", factor)
            for prefix, factor in (("f", 1e-3), ("p", 1.0), ("n", 1e3), ("µ", 1e6))
        },
        **{
            f"{prefix}M": Scale("M", factor)
            for prefix, factor in (("p", 1e-9), ("n", 1e-6), ("µ", 1e-3), ("m", 1.0))
        },
        **{f"{prefix}V": Scale("V", factor) for prefix, factor in (("µ", 1e-3), ("m", 1.0), ("", 1e3))},
        **{f"{prefix}Ω": Scale("Ω", factor) for prefix, factor in (("k", 1e-3), ("M", 1.0), ("G", 1e3))},
    }
)
"""Units that differ by a power of ten from those of the course: nS, pA, mM, mV, MΩ."""
_SPELT: Final = {
    "picosiemens": "pS", "nanosiemens": "nS", "microsiemens": "µS",
    "皮西": "pS", "皮西门子": "pS", "纳西": "nS", "纳西门子": "nS",
    "picoamps": "pA", "picoamperes": "pA", "nanoamps": "nA", "nanoamperes": "nA", "microamps": "µA",
    "皮安": "pA", "纳安": "nA", "微安": "µA", "nanomolar": "nM", "micromolar": "µM", "millimolar": "mM",
    "nmol/L": "nM", "umol/L": "µM", "µmol/L": "µM", "mmol/L": "mM", "纳摩尔": "nM", "微摩尔": "µM",
    "millivolts": "mV", "microvolts": "µV", "volts": "V", "毫伏": "mV", "微伏": "µV", "伏特": "V",
    "megaohms": "MΩ", "gigaohms": "GΩ", "兆欧": "MΩ", "吉欧": "GΩ",
}  # fmt: skip
_SIGNS: Final = r"[pnuµ]S|[fpnuµ]A|[pnuµm]M|[uµm]V|[kMG]Ω"
_NAMES: Final = "|".join(sorted(map(re.escape, _SPELT), key=len, reverse=True))
_ASKED: Final = re.compile(
    r"(?:(?i:\b(?:how many|what|in|as)) |(?:多少|几|单位[:为是]?|[用以为是=(]) ?)\(?"
    rf"(?P<unit>{_NAMES}|{_SIGNS})(?![A-Za-z/²^\d])(?! (?:per|cm|K|Na|Cl|Ca)\b)"
)


_OF_ONE: Final = re.compile(
    r"(?i:\b(?:one|a single|an?|1|each|every|per) (?:[a-z]{4,12} |[a-z]{1,4}\d?[+⁺-]{1,2} )?"
    r"(?:ion|molecule|particle)\b|\b(?:one|a single) (?:Na|K|Ca2?|Cl|H)[+⁺-])|[一每单1] ?个"
)
_JOULES: Final = re.compile(
    r"(?i:\bjoules?\b|\bin J\b|\bJ per ion\b)(?!(?: per |/| ?· ?)(?:mol))|焦耳(?![/每])|多少 ?J(?![A-Za-z/])"
)
_ELECTRON_VOLTS: Final = re.compile(
    r"(?<![A-Za-z])(?P<milli>m)?eV(?![A-Za-z])|(?i:electron[- ]?volts?)|电子伏"
)


_OF_ENERGY: Final = ("J", "oule", "OULE", "eV", "lectron", "LECTRON", "焦", "电子伏")


def energy_of_one(plain: str) -> Literal["J", "eV", "meV"] | None:
    """The unit of an energy that is asked of a single ion; None where it is asked of a mole."""
    if not names_any(_OF_ENERGY, plain):
        return None
    if volts := _ELECTRON_VOLTS.search(plain):
        return "meV" if volts["milli"] else "eV"
    return "J" if _JOULES.search(plain) and _OF_ONE.search(plain) else None


def unit_asked(plain: str) -> str | None:
    """The last unit that the answer is asked in, as `UNITS` spells it; None where none is named."""
    found = [one["unit"] for one in _ASKED.finditer(plain)]
    if not found:
        return None
    return _SPELT.get(found[-1]) or found[-1].replace("u", "µ")
