"""Protons: a pH told by how far it is from that of the other side, and the proton motive force."""

from __future__ import annotations

import re
from typing import Final

from grammar.ahead.apart import turned
from grammar.ahead.gradients import OF_ENERGY
from grammar.read_ahead import Ahead, blanked, first_of, names_any
from grammar.reading import Slot
from grammar.symbols import OTHER_SIDE

_ACID: Final = re.compile(
    r"(?:Δ\s?pH|pH (?:gradient|difference)|pH ?(?:梯度|差)"
    r"|difference in pH (?:between|across) [^.,\d]{1,110}?)"
    r"\s?(?:=|≈|~|of|is|为|是|约|:)?\s?(?P<units>[+-]?\d(?:\.\d{1,3})?)(?!\d|\.\d)"
)
# Both sides of a membrane, by the names of its spaces.
_SITE: Final = re.compile(
    r"(?P<outside>(?i:\boutside|\bouter\b|external|intermembrane|\bIMS\b|\bbath|medium)|膜间|[膜胞]?外侧?)"
    r"|(?P<enclosed>(?i:\blumen|\bvacuol|thylakoid\b)|液泡|[腔囊])"
    r"|(?P<inside>(?i:\bmatrix|\binside|\binner (?!mito|memb)|internal|\bstroma|\bcytosol|\bcytoplasm)"
    r"|基质|膜?内侧?|胞[质浆内])"
)
_PROTOPLASM: Final = re.compile(r"(?i:cyto|stroma)|胞[质浆]|基质")
_UNITS: Final = r"(?P<units>\d(?:\.\d{1,3})?)(?!\d|\.\d)"
_WAY: Final = r"(?P<way>higher|lower|more alkaline|more acid(?:ic)?|more basic|above|below)"
_MORE_OR_LESS_ACID: Final = (
    "高", "低", "碱", "酸", "higher", "lower", "alkaline", "acid", "basic", "above", "below",
)  # fmt: skip
_MORE_ACID: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"pH\s?比[^\d，。,]{{1,6}}(?P<way>高|低)(?:了|出)?\s?{_UNITS}(?:\s?个(?:pH)?单位)?",
        rf"pH(?:值)?\s?[要也]?(?P<way>高|低)(?:了|出)?\s?{_UNITS}(?:\s?个(?:pH)?单位)?",
        rf"更?(?P<way>碱|酸)(?:性)?(?:了|出)?\s?{_UNITS}\s?个?(?:pH)?单位",
        rf"\bpH\s(?:(?:of|in)\s(?P<own>[^.,;\d]{{3,30}})\s)?(?:(?:is|was)\s)?{_UNITS}\s?(?:pH\s)?"
        rf"(?:units?\s)?{_WAY}",
        rf"(?:about )?\b{_UNITS} pH units? {_WAY}",
        rf"\b{_WAY} by {_UNITS}(?: pH)? units?",
        rf"\b{_WAY} in pH by {_UNITS}(?: units?)?",
    )
)
_LOWER: Final = ("低", "酸", "lower", "more acid", "more acidic", "below")
# The formula of the proton motive force, where it is asked for.
_PROTON_FORCE: Final = re.compile(
    r"Δ?p(?:mf)?\s?=\s?Δ[ΨV]\w?\s?[-–]\s?\(?(?:2\.30?3?\s?RT/F|Z|5[89]|6[01](?:\.5)?)\)?\s?[·×*]?\s?ΔpH"
)


def of_protons(plain: str) -> Ahead | None:
    """A difference of pH, and the formula of the proton motive force, which only asks for it."""
    if force := _PROTON_FORCE.search(plain):
        asked = "pmf".ljust(len(force[0]))
        return Ahead(plain[: force.start()] + asked + plain[force.end() :], goes_on=True)
    if apart := _pH_APART.search(plain):
        return _beside_a_pH(plain, apart)
    if alone := _by_energy(plain):
        return alone
    acid = _acid(plain)
    return _beside_a_voltage(plain, acid) if acid else None


# A difference of pH without sides: "a proton gradient of 3.5 pH units", "the pH differs by 3 units".
_ABOUT: Final = r"(?:(?:about|only|roughly|approximately|some|around|大?约|了|为|是|达到?|有|=|≈) ?){0,3}"
_DIFFERENCE: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?i:\b(?:proton|H\+|pH|hydrogen[ -]ion) (?:concentration )?(?:gradient|difference))"
        rf"(?:[^.;?\d]{{0,60}}? (?:is|of|equals?|=))? {_ABOUT}{_UNITS}(?: ?(?:pH )?units?)?",
        rf"\bgradient of {_ABOUT}{_UNITS} pH units?",
        rf"(?P<symbol>Δ ?pH) ?{_ABOUT}{_UNITS}",
        rf"(?<![\d.]){_UNITS}[- ](?:pH[- ])?units? (?:pH|proton) (?:gradient|difference)",
        rf"\bpH\b[^.;?\d]{{0,60}}? differs? by {_ABOUT}{_UNITS}(?: ?(?:pH )?units?)?",
        r"(?:质子|氢离子|H\+|pH)(?:的?浓度)?(?:梯度|差值?|相差)"
        rf"[^。;,?\d]{{0,8}}?{_ABOUT}{_UNITS} ?(?:个? ?(?:pH)? ?单位)?",
        rf"(?<![\d.]){_UNITS} ?个? ?pH ?单位的?(?:质子|pH)?(?:梯度|差)",
    )
)
_ACID_SPACE: Final = (
    r"(?:acid(?:ic)? )?(?:thylakoid )?(?:lumen|vacuole|lysosome|acid(?:ic)? (?:side|space|compartment))"
)
_DOWN: Final = re.compile(
    r"(?i:\b(?:leav(?:es?|ing)|out of|(?:mov|flow|pass|return)(?:es|s|ing) from|from)"
    rf" (?:the )?{_ACID_SPACE}"
    r"(?: (?:in)?to (?:the )?(?:stroma|cytosol|cytoplasm))?"
    r"|\breleased?\b|\bdownhill\b|\bdown (?:the|its|this|that|a)\b)"
    r"|从?(?:酸性的?)?(?:类囊体|液泡)?腔?(?:流出|向?基质)|流出|释放|顺"
)
_UP: Final = re.compile(
    r"(?i:(?:\bfrom (?:the )?(?:stroma|cytosol|cytoplasm) )?\b(?:in)?to (?:the )?"
    rf"{_ACID_SPACE}"
    r"|\b(?:against|uphill|up (?:the|its|this|that|a)|stored?|needed|required?|costs?|takes?|pump\w*)\b)"
    r"|泵|逆|需|消耗|储存|贮存"
)
_A_WAY: Final = re.compile(r"(?i:\benter|\binto\b|\bout of\b|\bleav|\bfrom\b|\bexit)|[进流]入|流出|出胞|入胞")
_A_VOLTAGE: Final = re.compile(r"[1-9]\d{0,2} ?(?:mV|毫伏)|0\.\d+ ?V\b")
_MORE: Final = re.compile(r"pH[^.;,?。]{0,12}\d|[mµn]M\b")


def _by_energy(plain: str) -> Ahead | None:
    """A difference of pH alone, where the energy of moving H⁺ along it is asked: as if into a cell.

    Which side is which is all one, since no voltage tells them apart; only up or down counts.
    """
    told = first_of(_DIFFERENCE, plain) if names_any(_APART, plain) else None
    if told is None or not OF_ENERGY.search(plain) or _A_VOLTAGE.search(plain):
        return None
    rest = blanked(plain, *told.span())
    up = _UP.search(rest) is not None
    along = [*(_UP if up else _DOWN).finditer(rest)]
    unsaid = not along and (_A_WAY.search(rest) or "symbol" in told.groupdict())
    if _MORE.search(rest) or unsaid:
        return None
    for found in along:
        rest = blanked(rest, *found.span())
    units = float(told["units"]) * (1.0 if along and not up else -1.0)
    return Ahead(rest, (Slot("ratio", 10.0**units, told.span("units"), ion="H"),))


_APART: Final = ("gradient", "differ", "Δ", "梯度", "差")


# "pH outside is 7.4 and inside is 0.4 lower".
_pH_APART: Final = re.compile(
    r"(?:pH (?P<side>outside|inside)|(?P<SIDE>[Oo]utside|[Ii]nside)(?: the)? pH)"
    r" (?:is|of|=) ?(?P<pH>\d{1,2}(?:\.\d{1,2})?),? (?:and )?(?:the )?(?:inside|outside)(?: pH)?"
    r" is (?P<by>\d(?:\.\d{1,2})?)(?: pH)?(?: units?)? (?P<way>lower|higher)\b"
)


def _beside_a_pH(plain: str, told: re.Match[str]) -> Ahead:
    """The pH of one side, and how far that of the other is from it."""
    side = "out" if (told["side"] or told["SIDE"]).lower() == "outside" else "in"
    first, by = float(told["pH"]), float(told["by"])
    second = first - by if told["way"] == "lower" else first + by
    slots = (
        Slot("pH", first, told.span("pH"), ion="H", side=side),
        Slot("pH", round(second, 4), told.span("by"), ion="H", side=OTHER_SIDE[side]),
    )
    return Ahead(blanked(plain, *told.span()), slots)


def _beside_a_voltage(plain: str, acid: Ahead) -> Ahead:
    """Such as "Δψ = 150 mV, ΔpH = 1.0": the voltage that is told beside a difference of pH."""
    beside = turned(plain) if "V" in plain else None
    shown = _acid(beside.plain) if beside else None
    return shown._replace(slots=(*acid.slots, *beside.slots)) if beside and shown else acid


def _acid(plain: str) -> Ahead | None:
    """Such as "ΔpH = 0.8", "the matrix is 0.8 pH units higher": a ratio of H⁺."""
    if told := _ACID.search(plain):  # inside minus outside
        found, units = told, float(told["units"])
    elif names_any(_MORE_OR_LESS_ACID, plain) and (unlike := first_of(_MORE_ACID, plain)):
        higher = unlike["way"] not in _LOWER
        found, units = unlike, float(unlike["units"]) * (1.0 if higher == _of_inside(plain, unlike) else -1.0)
    else:
        return None
    ratio = Slot("ratio", 10.0**units, found.span("units"), ion="H")
    return Ahead(blanked(plain, *found.span()), (ratio,), goes_on=True)


def _of_inside(plain: str, told: re.Match[str]) -> bool:
    """Whether a pH is that of the inside: of the space that its clause speaks of first, or its sentence.

    A lumen, or a vacuole, is the outside of the cytosol or the stroma around it.
    """
    if told.groupdict().get("own"):
        return (site := _SITE.search(plain, *told.span("own"))) is not None and _is_inside(plain, site)
    for marks in (",·;", ""):
        start = max(plain.rfind(mark, 0, told.start()) for mark in (". ", "。", *marks)) + 1
        if site := _SITE.search(plain, start, told.start()):
            return _is_inside(plain, site)
    site = _SITE.search(plain, told.start("way"))
    compared = "比" in told[0] or told["way"] in ("above", "below") or _THAN.match(plain, told.end())
    return site is not None and _is_inside(plain, site) != bool(compared)


# pCa 7 is 10⁻⁷ M of free Ca2+, of the cytosol where no side is named; "(that is 10^-7 M)" says it again.
_pCa: Final = re.compile(
    r"(?<![A-Za-z])pCa(?:_?(?P<side>out|in|[oi]))? ?(?:of|is|was|=|:|为|是|约|值为)? ?"
    r"(?P<units>\d(?:\.\d{1,2})?)(?!\d|\.\d)"
    r"(?: ?\([^()]{0,12}1(?:0 ?\^? ?-|0⁻|e-)[^()]{1,30}\))?"
)
_OUTSIDE: Final = re.compile(r"^ ?(?i:outside|in the (?:bath|medium))|[膜胞]外(?:的)?$")


def of_calcium(plain: str) -> Ahead | None:
    """Such as "reads pCa 7", 胞内pCa为7: a concentration of Ca2+."""
    told = _pCa.search(plain)
    if told is None:
        return None
    named = (told["side"] or "i")[0] == "o" or _OUTSIDE.search(plain[told.end() : told.end() + 20])
    outside = named or _OUTSIDE.search(plain[max(0, told.start() - 6) : told.start()])
    mM = 1e3 * 10.0 ** -float(told["units"])
    slot = Slot("conc", mM, told.span("units"), ion="Ca", side="out" if outside else "in", dim="conc")
    return Ahead(blanked(plain, *told.span()), (slot,), goes_on=True)


_THAN: Final = re.compile(r"(?: pH)? (?:than|compared)")


def _is_inside(plain: str, site: re.Match[str]) -> bool:
    return bool(site["inside"] or (site["enclosed"] and not _PROTOPLASM.search(plain)))
