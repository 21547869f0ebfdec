"""V_m or E told by how far it is from the other: "60 mV negative to E_K", 比E_K高18 mV, between two E."""

from __future__ import annotations

import re
from typing import Final

from grammar.read_ahead import Formula, blanked, first_of
from grammar.reading import Slot
from grammar.symbols import ANY_ION, ion_id

V_M: Final = r"(?:V_?\{?(?:m|M|rest)?\}?|membrane potential|膜电位)"
_mV_AWAY: Final = r"(?P<mV>\d{1,3}(?:\.\d{1,3})?)\s?mV"
_ENERGY: Final = rf"(?:the\s)?E_?\{{?(?P<ion>{ANY_ION})\}}?(?![A-Za-z])"
# V_m as told by its distance from E: a driving force.
_AWAY: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?:(?:V_?m|(?:the )?membrane(?: potential)?|(?:the )?cell)\s(?:is|was|sits|=)\s)?"
        rf"{_mV_AWAY}\s(?:more\s|to the\s)?"
        r"(?P<way>negative|positive|below|above|depolari[sz]ed|hyperpolari[sz]ed)"
        rf"(?:\s(?:than|from|to|of|side of))?\s{_ENERGY}",
        rf"(?:V_?m|膜电位)?\s?比\s?{_ENERGY}(?:\s?\(?=?(?P<own>-?\d{{1,3}}(?:\.\d)?)(?:\s?mV)?\)?)?"
        rf"\s?[要还]?更?(?P<way>负|低|正|高)(?:了|出)?\s?{_mV_AWAY}",
    )
)
# E as told by its distance from V_m.
_FROM_V: Final = tuple(
    re.compile(pattern + r"(?:\s?(?:of|=|\(|is|为|是)?\s{0,12}(?P<own>-?\d{1,3}(?:\.\d)?)(?!\d|\.\d))?")
    for pattern in (
        rf"{_ENERGY}\s(?:is|was|sits|lies|=)\s{_mV_AWAY}\s(?:more\s|to the\s)?"
        rf"(?P<way>negative|positive|below|above)(?:\s(?:than|to|of|side of))?\s(?:the\s)?(?P<from>{V_M})",
        rf"{_ENERGY}\s?比\s?(?P<from>{V_M})",
    )
)
_E_ASKED: Final = re.compile(
    rf"E_?(?:{ANY_ION})\}}?\s?(?:=\s?)?(?:\?|[是为]?多少)"
    rf"|(?:what is|what's|find|calculate|求|计算)\s?E_?(?:{ANY_ION})"
)
_BY_mV: Final = re.compile(rf"(?:\s?mV)?\)?\s?[要还]?更?(?P<way>负|低|正|高)(?:了|出)?\s?{_mV_AWAY}")
_ITS_VALUE: Final = re.compile(r"\}?\s?(?:=|\(|of|is|,)?\s*-?\d")
_COMPARING: Final = (
    *("比", "higher", "lower", "alkaline", "acidic", "basic", "above", "below"),
    *("negative", "positive", "polari"),
)
_NEGATIVE: Final = ("negative", "below", "hyperpolarised", "hyperpolarized", "负", "低")
_WHICH: Final = re.compile(rf"(?:\b(?:what|which) |求|哪个)(?P<V>{V_M})\s?(?:is|sits|lies|要|是)?\s?$")
_PARTS: Final = {"half": 0.5, "mid": 0.5, "third": 1 / 3, "quarter": 0.25, "中": 0.5}
_PART_OF_THE_WAY: Final = re.compile(
    r"\b(?P<part>half)[ -]?way|\b(?P<mid>mid)[ -]?way|\b(?:a|one) (?P<other>third|quarter) of the way"
    r"|\bin the (?P<middle>mid)dle|[正最]?(?P<zh>中)(?:间|点)"
)
_E_TOLD: Final = re.compile(
    rf"{_ENERGY}\s?(?:=|\(|of|is|为|是|at)?\s?\(?"
    r"(?P<own>[+-]?\d{1,3}(?:\.\d+)?)(?![\d/]|\.\d)(?:\s?mV)?"
)
_V_ASKED: Final = re.compile(
    rf"(?:what(?: is|'s)?|find|calculate|where is|求|计算)\s?{V_M}|{V_M}\s?(?:=\s?)?(?:\?|[是为等于]*多少)"
)


def apart(plain: str) -> Formula | None:
    """What a distance between V_m and E says: a driving force, or with one of them told the other."""
    if between := _between(plain):
        return between
    if "mV" not in plain or not any(word in plain for word in _COMPARING):
        return None
    if far := _far_from_V(plain):
        return far
    if away := first_of(_AWAY, plain):
        force_mV = float(away["mV"]) * (-1.0 if away["way"] in _NEGATIVE else 1.0)
        force = Slot("DF", force_mV, away.span("mV"), ion=ion_id(away["ion"]), dim="volt", unit="mV")
        asked = _WHICH.search(plain, 0, away.start("mV"))
        shown = blanked(plain, asked.end("V") if asked else away.start(), away.end())
        if own := away.groupdict().get("own"):  # 膜电位比E_K(-93 mV)高18 mV
            energy = Slot("E", float(own), away.span("own"), ion=force.ion, dim="volt", unit="mV")
            return Formula(shown, (force, energy))
        if _ITS_VALUE.match(plain, away.end("ion")):  # "12 mV more negative than E_K = -90 mV"
            kept = slice(plain.rindex("E", 0, away.start("ion")), away.end("ion"))
            shown = shown[: kept.start] + plain[kept] + shown[kept.stop :]
        return Formula(shown, (force,))
    return None


def _far_from_V(plain: str) -> Formula | None:
    """Such as "E_K is 20 mV more negative than V_m of -70", EK比膜电位-70更负20 mV: E, or a driving force."""
    found = first_of(_FROM_V, plain)
    told = found if found is None or "mV" in found.groupdict() else _BY_mV.match(plain, found.end())
    if found is None or told is None:
        return None
    force_mV = float(told["mV"]) * (1.0 if told["way"] in _NEGATIVE else -1.0)
    told_E = found["own"] and not _E_ASKED.search(plain)
    role, value = ("E", float(found["own"]) - force_mV) if told_E else ("DF", force_mV)
    slot = Slot(role, value, told.span("mV"), ion=ion_id(found["ion"]), dim="volt", unit="mV")
    kept = found.start("from") if found["own"] else found.end()  # without its value V_m is only compared with
    shown = blanked(blanked(plain, found.start(), kept), *told.span("mV"))
    if told is not found:
        shown = blanked(shown, told.start("way"), told.end())
    return Formula(shown, (slot,))


def _between(plain: str) -> Formula | None:
    """Such as "halfway between E_K = -90 and E_Na = +60", Vm在EK和ENa正中间: V_m, or its distance."""
    found = _PART_OF_THE_WAY.search(plain)
    told = list(_E_TOLD.finditer(plain)) if found else []
    if found is None or len(told) != 2 or not re.search(rf"{V_M}|cell|membrane", plain):
        return None
    first, second = (float(one["own"]) for one in told)
    away_mV = _PARTS[next(filter(None, found.groups()))] * (second - first)
    asked = _V_ASKED.search(plain) is not None
    role, value = ("DF", away_mV) if asked else ("V", first + away_mV)
    ion = ion_id(told[0]["ion"]) if asked else None
    slot = Slot(role, value, found.span(), ion=ion, dim="volt", unit="mV")
    its = re.search(rf"{V_M}\s?(?:is|lies|sits|在|正好在|恰好在|位于|处于)?\s?(?:exactly\s|right\s)?", plain)
    shown = blanked(plain, *found.span())
    return Formula(blanked(shown, *its.span()) if its else shown, (slot,))
