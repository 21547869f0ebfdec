"""A formula with its numbers put in, "E = 58 mV log([K]o/[K]i)": what it says of temperature and weights.

The slope per decade of a formula with log10 is 2.303 RT/F, so that it tells the temperature: 58 mV is 19 °C.
A factor before a concentration, "[K]o + 0.01[Na]o", is a relative permeability.
"""

from __future__ import annotations

import math
import re
from typing import Final

from grammar.ahead.signs import V_M
from grammar.ahead.slopes import warmth_of_slope_C
from grammar.lexicon import lexicon
from grammar.read_ahead import Ahead, beginning, blanked, first_of, in_blanks, names_any
from grammar.reading import Relation, Slot, Wanted
from grammar.symbols import ANY_ION, OTHER_SIDE, ion_id, side_of
from physics.constants import ZERO_CELSIUS_K
from physics.species import all_species

_SLOPE: Final = r"(?P<slope>(?:5[4-9]|6[0-3])(?:\.\d{1,4})?)"
_LOG: Final = re.compile(
    r"(?:(?<![A-Za-z])[EV](?:_|\s(?=[A-Za-z]{1,4}[+⁺]?\s?[=≈~]))?\{?(?:[A-Za-z]{1,5})?[+⁺]?\}?\s?[=≈~]\s?)?[-(]{0,2}\s?"
    + _SLOPE
    + r"\s?(?:mV)?\s?(?:/\s?[+-]?[z12])?\s?\)?\s?[·*x×]?\s?\(?(?:log|lg)(?:_?\{?10\}?)?(?![a-z])"
)
# "58 mV per decade", "60 for each factor of ten", "61.5 mV for a tenfold ratio".
_PER_DECADE: Final = re.compile(
    r"(?:slope of\s|斜率\D{0,3})?(?<![\d.])"
    + _SLOPE
    + r"(?:\s?mV\s?(?:/|每)\s?|\s?(?:mV|millivolts?)?\s?(?:per|for|every)\s(?:(?:each|every|an?|one|any)\s)?)"
    + r"(?:decade|(?:ten|10)[- ]?(?:fold|times|x(?![a-z])|×)|factor of (?:ten|10)|10倍|十倍)"
    + r"(?: (?:change|ratio|difference|step|increase)\b)?"
)
# "A tenfold ratio corresponds to a potential of about 61 mV".
_TENFOLD: Final = re.compile(
    r"(?i:ten-?fold|10-?fold)[^.;?]{0,70}?(?:corresponds? to|amounts? to|(?:is )?worth|gives)[^.;?\d]{0,70}"
    + _SLOPE
    + r"\s?(?:mV|millivolts?)"
)
# "The Nernst constant equals 55 mV", 能斯特常数是55, "so the constant is 61".
_CALLED: Final = re.compile(
    r"(?:(?i:nernst )?constant|[Nn]ernst factor|(?i:pre-?factor|coefficient)"
    r"|factor(?=(?: of)? \d{2}(?:\.\d{1,3})? ?mV)"
    r"|能斯特常数|常数|(?<!通透)(?<!渗透)系数)"
    r"\s?(?:is|equals|of|=|是|为|取|用)?\s?" + _SLOPE + r"(?!\d|\.\d)(?:\s?mV)?"
)
# "A 58 mV Nernst factor", 61 mV的斜率.
_CALLED_BEHIND: Final = re.compile(
    r"(?<![\d.])" + _SLOPE + r"\s?(?:mV|millivolts?|毫伏)[\s-]?的?(?:Nernst |nernst |能斯特)?"
    r"(?:(?:pre-?)?factor|slope|constant|coefficient|系数|因子|常数|斜率)"
)
_NAMED_SIDE: Final = (
    r"[(\[{{\s]{{0,3}}[A-Za-z]{{0,3}}?[+⁺-]?\]?_?\{{?(?P<{0}>out(?:side)?|in(?:side)?|[oi外内])[}}\])]{{0,2}}"
)
# "log(Fin/Fout)", "log([in]/[out])", lg(外/内).
_QUOTIENT: Final = re.compile(rf"{_NAMED_SIDE.format('over')}\s?/{_NAMED_SIDE.format('under')}")
_SUBSCRIPT: Final = r"(?:_?\{?(?P<side>out|in|o|i|e|c)\}?)?"
_SYMBOL: Final = re.compile(rf"\[?\s?(?P<ion>{ANY_ION}|[xCc])?[2²]?[+⁺⁻-]{{0,2}}\s?\]?{_SUBSCRIPT}")
_PART: Final = (
    r"\[?\s?(?:[A-Za-z]{1,7}[2²]?[+⁺⁻-]{0,2})\s?\]?(?:_?\{?(?:out|in|o|i|e|c)\}?)?|\d{1,6}(?:\.\d{1,12})?"
)
# The Nernst equation with numbers put in, "E_K = 61 log(5/140)", or to be solved, "-80 = 61.5 log([K]o/140)".
_EQUATION: Final = re.compile(
    r"(?:(?<![A-Za-z])[EV]_?\{?(?P<of>[A-Za-z]{0,5})[2²]?[+⁺⁻-]{0,2}\}?\s?=\s?)?"
    r"(?:(?P<E>[-+]?\d{1,3}(?:\.\d{1,4})?)\s?(?:mV)?\s?=)?\s?"
    r"(?P<sign>-)?\(?\s?(?P<slope>[2-6]\d(?:\.\d{1,4})?|0\.0[2-6]\d{0,4})\s?(?:m?V)?\s?(?:/\s?(?P<z>[+-]?[z12]))?\s?\)?\s?[·*x×]?\s?"
    rf"(?P<log>log(?:_?\{{?10\}}?)?|lg|ln)\s?[({{\[]?\s?(?P<over>{_PART})\s?(?:mM)?\s?/\s?(?P<under>{_PART})\s?(?:mM)?\s?[)}}\]]?"
    r"(?:\s?=\s?\??)?"
)
_LEAST_SLOPE: Final = 40.0  # mV per decade, of z = 1
# The factor of log10 that somebody would divide by the valence: "do I use 61/2".
_DIVIDED: Final = beginning(
    "uwbtm用乘按取",
    r"(?:\b(?:us(?:e|ed|ing)|with|by|times|multiply|take)(?: the| a)?|[用乘按取])\s?"
    + _SLOPE
    + r"\s?(?:mV)?\s?/\s?[z12](?![\d.])",
)
_WEIGHED: Final = re.compile(
    rf"\+\s?(?P<weight>\d{{1,3}}(?:\.\d{{1,6}})?)\s?[·*x×]?\s?(?:\[\s?)?(?P<ion>{ANY_ION})(?:\s?\])?\s?_?[io]"
)
_FIRST: Final = re.compile(rf"\(\s?(?:\[\s?)?(?P<ion>{ANY_ION})(?:\s?\])?\s?_?[io]\s?\+")
_ONE_BELOW: Final = re.compile(r"[^/+]{0,24}\)\s?/\s?\(?\s?\[[^+/]{1,12}\]_?[a-z]{0,3}\s?\)")
_NUMBER: Final = r"(?P<value>\d{1,6}(?:\.\d{1,12})?(?:e-?\d{1,2})?)"
_NUCLEOTIDES: Final = tuple(
    (
        f"{name}_mM",
        re.compile(rf"{_NUMBER}\s?(?:[mu]M|[mu]mol/L)\s(?:of\s)?(?:{spelt})(?![A-Za-z])"),
        re.compile(
            rf"(?<![A-Za-z])\[?\s?(?:{spelt})\s?\]?(?:_?[ic](?![a-z]))?\s?(?:=|of|is|:|为|是|约)?\s?"
            + _NUMBER
        ),
    )
    for name, spelt in (("ATP", "ATP|atp"), ("ADP", "ADP|adp"), ("Pi", "P_?i|pi|phosphate|无机磷酸?|磷酸盐"))
)
_USE: Final = re.compile(r"(?i:\b(?:use|using|take|assume|given))[ :,]{0,2}(?:the |a )?\(?$|[用取按设][ :]?$")
_TERM: Final = r"\d?\s?[·*]?\s?E_?\{?(?:Na|K|Ca|Cl)\}?"
_WRITTEN_OUT: Final = beginning(
    "EVr反逆",
    r"(?:E_?\w{2,8}|(?<![A-Za-z])E|V_?rev|[反逆]转电位|反向电位|reversal(?: potential)?)\s?[=为是]\s?"
    + rf"{_TERM}\s?[-+]\s?{_TERM}",
)
_STORED: Final = re.compile(r"\bQ\s?=\s?C\s?[·*×x]?\s?Δ?V(?:_?m)?(?![A-Za-z_])")
_E: Final = rf"E_?\{{?(?P<%s>{ANY_ION}|ion|eq|X)?\}}?"
# The driving force as a difference with its value, "V_m - E_Na = -125 mV"; turned it has the other sign.
_FORCE: Final = beginning(
    "tand驱(Vm膜E",
    r"(?:(?:(?:the |a )?(?:net )?driving force|驱动力)\s?(?:is|of|=|为|是|:)?\s?)?"
    rf"\(?(?<![A-Za-z])(?:{V_M}\s?-\s?{_E % 'ion'}|(?P<turned>{_E % 'of'}\s?-\s?{V_M}))(?![A-Za-z_])\)?"
    r"\s?(?:[=≈]|is|of|was|为|是|等于)\s?(?:about |约)?(?P<mV>[+-]?\d{1,3}(?:\.\d{1,3})?)"
    r"(?:\s?mV)?(?![\d.]|\s?[-+(]\s?[(\d])",
)
_MINUS: Final = re.compile(r"-\s?[EVm]|位\s?-\s?E")  # where such a difference may stand
# The GHK equation in symbols: "V_m = 26 ln ((P_K[K]o + P_Na[Na]o)/(P_K[K]i + P_Na[Na]i))".
_GOLDMAN: Final = re.compile(
    r"(?:(?<![A-Za-z])[EV]_?\{?[A-Za-z]{0,4}\}?\s?=\s?)(?:(?P<slope>[2-6]\d(?:\.\d{1,3})?)\s?(?:mV)?|[A-Z]_?T|RT/F)?\s?[·*x×]?\s?"
    r"(?P<log>ln|log(?:_?\{?10\}?)?|lg)\s?[(\[{]+(?=[^=?]{0,120}\[)(?=[^=?]{0,120}\+)[^=?0-9]{12,220}[)\]}]"
)
_LETTER_OF_A_RATIO: Final = re.compile(
    r"(?<![A-Za-z_])(?P<letter>[a-zαβ])\s?(?:=|:=|≡|is|为|是)\s?(?P<role>[Pg])_?\{?(?P<over>K|Na|Cl|Ca)\}?\s?/\s?"
    r"(?P=role)_?\{?(?P<under>K|Na|Cl|Ca)\}?(?!\s?=\s?\d|\s?(?:is|of|为|是)\s?\d)"
)
_LOG_OF_RATIO: Final = re.compile(
    r"(?P<log>log(?:_?\{?10\}?)?|lg|ln)\s?\(?(?:\[(?P<of>[A-Z][a-z]?)[2²]?[+⁺⁻-]?\]_?|\[)?(?P<over>out|in|o|i|外|内)\]?"
    r"\s?/\s?(?:\[(?P=of)[2²]?[+⁺⁻-]?\]_?|\[)?(?:out|in|o|i|外|内)\]?\)?"
    r"(?:\s(?:for|of)\s(?P<ion>[A-Z][A-Za-z]?)[+⁺-]*\d?)?\s?(?:=|is|为|是|等于)\s?(?P<value>[+-]?\d(?:\.\d{1,4})?)"
)
_MARKS: Final = (
    "log",
    "lg",
    "ln",
    "decade",
    "fold",
    "n times",
    "0 times",
    "10x",
    "10×",
    "onstant",
    "factor",
    "oefficient",
    "倍",
    "slope",
    "系数",
    "因子",
    "常数",
    "斜率",
)
# A factor of the student's own that is no slope: "26.7 times log10".
_OTHER_FACTOR: Final = re.compile(
    r"\(?\d{2}(?:\.\d{1,3})?\s?(?:times|[*x×·])\s?(?:the )?(?:log|lg)(?:10)?\)?"
)


def without_nucleotides(plain: str) -> Ahead:
    """ATP, ADP and phosphate with their concentrations, which are no solutes that cross a membrane."""
    if "ADP" not in plain and "adp" not in plain:
        return Ahead(_without_idle_ATP(plain) if "ATP" in plain else plain)
    slots, shown = [], plain
    for role, before, name in _NUCLEOTIDES:
        found = before.search(shown) or name.search(shown)
        unit = lexicon().unit.match(shown, found.end("value")) if found else None
        if found is None or unit is None or lexicon().units[unit["unit"]][0] != "conc":
            return Ahead(plain)
        value = float(found["value"]) * lexicon().units[unit["unit"]][1]
        slots.append(Slot(role, value, found.span("value"), dim="conc"))
        shown = blanked(shown, found.start(), max(unit.end(), found.end()))
    return Ahead(shown, tuple(slots))


# 胞内ATP约5 mM, where its ΔG is told: how much of it there is, is spent in that.
_IDLE_ATP: Final = re.compile(
    r"(?:(?:细?胞内|胞[质浆]|内)的?|(?i:\b(?:intracellular|internal|cytosolic|cell) ))?"
    r"\[?ATP\]?(?:的?浓度| concentration)?\s?(?:=|of|is|:|为|是|at)?\s?"
    r"(?:about |around |approximately |约|~|≈)?\d{1,2}(?:\.\d{1,2})? ?(?:mM|mmol/L)"
)
_ENERGY_OF_ATP: Final = re.compile(r"ATP[^,;。?]{0,24}?-?\d{2}(?:\.\d{1,2})? ?(?:kJ|kcal)")


def _without_idle_ATP(plain: str) -> str:
    if not _ENERGY_OF_ATP.search(_IDLE_ATP.sub("", plain)):
        return plain
    return _IDLE_ATP.sub(in_blanks, plain)


_ANY_NUMBER: Final = r"\d{1,4}(?:\.\d{1,4})?"
_OF_A_SIDE: Final = r"(?:out(?:side)?|in(?:side)?|[外内])"
_LAST_WARMTH: Final = re.compile(
    rf"(?:(?<![\d.]){_ANY_NUMBER} ?(?:mM ?)?{_OF_A_SIDE}[,·]? ?(?:and )?{_ANY_NUMBER} ?(?:mM ?)?{_OF_A_SIDE}"
    rf"|{_OF_A_SIDE} ?{_ANY_NUMBER}(?: ?mM)?[,·]? ?(?:and )?{_OF_A_SIDE} ?{_ANY_NUMBER}(?: ?mM)?(?=[ ,·]))"
    r"(?:[,·] ?| )(?P<T>(?:[1-4]?\d|2[7-9]\d|3[01]\d)(?:\.\d)?)(?=\s*(?:$|[:?;]))"
)
_ONE_z: Final = r"[+-]?[1-4](?!\d|\.\d| ?(?:[mµun]?M|m?V|mmol|out|in|[/:×x-]|[外内毫倍]))"
_VALENCES: Final = re.compile(
    rf"(?<![A-Za-z])z ?(?:=|为|是) ?{_ONE_z}(?:(?: ?[,·、] ?| )?(?:and |or |和|及)?(?:z ?= ?)?{_ONE_z})+"
)


def valences(plain: str) -> Ahead | None:
    """Such as "for z = +1, +2 and -1": each a valence, none a voltage."""
    if (told := _VALENCES.search(plain)) is None:
        return None
    slots = tuple(
        Slot("z", float(one[0]), (told.start() + one.start(), told.start() + one.end()))
        for one in re.finditer(_ONE_z, told[0])
    )
    return Ahead(blanked(plain, *told.span()), slots, goes_on=True)


_ENDS_IN_DIGITS: Final = re.compile(r"\d\s*(?:$|[:?;])")
_ABSOLUTE: Final = 200.0  # what is more than this is in kelvin


def warm_at_last(plain: str) -> Ahead | None:
    """Such as "K 140 in 5 out 37": what is left behind both sides is the temperature."""
    told = _LAST_WARMTH.search(plain) if _ENDS_IN_DIGITS.search(plain) else None
    if told is None:
        return None
    value = float(told["T"])
    celsius = value - ZERO_CELSIUS_K if value > _ABSOLUTE else value
    slot = Slot("T", celsius, told.span("T"), dim="celsius", unit="°C", inferred=True)
    return Ahead(blanked(plain, *told.span("T")), (slot,), goes_on=True)


def written_out(plain: str) -> Ahead | None:
    """Such as "E_NCX = 3E_Na - 2E_Ca", "Q = C V_m": a formula that tells no number."""
    if "Q" in plain and (stored := _STORED.search(plain)):
        asked = "charge".ljust(len(stored[0]))
        return Ahead(plain[: stored.start()] + asked + plain[stored.end() :], goes_on=True)
    written = _WRITTEN_OUT.search(plain) if plain.count("E") > 2 else None
    if written is None:
        return None
    named = written[0].find("NCX")  # whose formula it is stays told
    kept = written.start() + named if named >= 0 else written.end()
    shown = blanked(blanked(plain, written.start(), kept), min(kept + 3, written.end()), written.end())
    return Ahead(shown, goes_on=True)


def forced(plain: str) -> Ahead | None:
    """Such as "V_m - E_K = 12 mV": a driving force."""
    force = _FORCE.search(plain) if _MINUS.search(plain) else None
    if force is None:
        return None
    value = float(force["mV"]) * (-1.0 if force["turned"] else 1.0)
    ion = ion_id(force["ion"] or force["of"] or "X")
    slot = Slot("DF", value, force.span("mV"), ion=ion, dim="volt", unit="mV")
    return Ahead(blanked(plain, *force.span()), (slot,))


def log_of_ratio(plain: str) -> Ahead | None:
    """A ratio that is told by its logarithm."""
    told = _LOG_OF_RATIO.search(plain)
    if told is None:
        return None
    base = math.e if told["log"] == "ln" else 10.0
    power = float(told["value"]) * (1.0 if told["over"] in ("out", "o", "外") else -1.0)
    slot = Slot("ratio", base**power, told.span("value"), ion=told["ion"] or told["of"])
    kept = next((told.span(name) for name in ("ion", "of") if told[name]), (told.start(), told.start()))
    shown = blanked(blanked(plain, told.start(), kept[0]), kept[1], told.end())
    return Ahead(shown, (slot,))


def goldman(plain: str) -> Ahead | None:
    """The GHK equation in symbols alone, which tells no more than its slope."""
    found = _GOLDMAN.search(plain)
    if found is None:
        return None
    rest = blanked(plain, *found.span())
    if found["slope"] is None:
        return Ahead(rest, goes_on=True)
    celsius = warmth_of_slope_C(float(found["slope"]), math.e if found["log"] == "ln" else 10.0)
    slot = Slot("T", celsius, found.span("slope"), unit="slope", inferred=True)
    return Ahead(rest, (slot,), goes_on=True)


def lettered_ratio(plain: str) -> Ahead | None:
    """Such as "with r = P_Na/P_K: V_m at r = 0.02": a proportion that a letter stands for."""
    named = _LETTER_OF_A_RATIO.search(plain)
    if named is None:
        return None
    values = re.compile(
        rf"(?<![A-Za-z]){re.escape(named['letter'])}\s?(?:=|is|to|of|为|是)\s?(?P<value>\d{{1,4}}(?:\.\d{{1,6}})?)(?![\d/])"
    )
    shown = blanked(plain, *named.span())
    told = list(values.finditer(shown))
    if not told:
        return None
    for one in told:
        shown = blanked(shown, *one.span())
    relations = tuple(
        Relation(named["role"], named["over"], named["under"], float(one["value"]), one.span("value"))
        for one in told
    )
    return Ahead(shown, relations=relations, goes_on=True)


def of_a_slope(plain: str) -> Ahead:
    """The Nernst equation or its slope, "E_K = 61 log(5/140)", "58 mV per decade"; else the text as it is."""
    if not names_any(_MARKS, plain) and not ("/" in plain and _DIVIDED.search(plain)):
        return Ahead(plain)
    if (equation := _EQUATION.search(plain)) and (filled := _put_in(plain, equation)):
        return filled
    patterns = (_LOG, _PER_DECADE, _TENFOLD, _DIVIDED, _CALLED, _CALLED_BEHIND)
    found = first_of(patterns, plain)
    if found is None:
        other = _OTHER_FACTOR.search(plain)
        return Ahead(blanked(plain, *other.span()) if other else plain)
    celsius = warmth_of_slope_C(float(found["slope"]), 10.0)
    slots = [Slot("T", celsius, found.span("slope"), unit=_told_how(plain, found), inferred=True)]
    shown = blanked(plain, *found.span())
    again = re.compile(rf"(?<=the ){re.escape(found['slope'])}(?![\d.]| ?[°%A-Za-z]?[MVC]\b)")
    shown = again.sub(in_blanks, shown)  # "what temperature does the 58 belong to"
    if (named := _CALLED_BEHIND.search(shown)) and named["slope"] == found["slope"]:
        shown = blanked(shown, *named.span())
    for term in _WEIGHED.finditer(shown):
        slots.append(Slot("P", float(term["weight"]), term.span("weight"), ion=ion_id(term["ion"])))
        shown = blanked(shown, *term.span("weight"))
    first = _FIRST.search(shown)
    if first and len(slots) > 1:
        slots.append(Slot("P", 1.0, first.span("ion"), ion=ion_id(first["ion"]), inferred=True))
        if _ONE_BELOW.match(shown, first.end()):  # "([K]o + 0.01 [Na]o)/[K]i" leaves [Na]i out
            others = [s.ion for s in slots if s.role == "P" and s.ion != ion_id(first["ion"])]
            slots += [
                Slot("conc", 0.0, (0, 0), ion=ion, side="in", dim="conc", inferred=True) for ion in others
            ]
    slots = [*{(s.role, s.ion): s for s in slots}.values()]
    return Ahead(shown, tuple(slots), ion=_charge_shown(plain, found) if found.re is _LOG else "")


def _charge_shown(plain: str, formula: re.Match[str]) -> str:
    """Of which charge a formula is, "V = -60 log(in/out)" of +1; "" where it leaves that open."""
    quotient = _QUOTIENT.match(plain, formula.end())
    if quotient is None or "/" in formula[0]:
        return ""
    negative = "-" in plain[formula.start() : formula.start("slope")]
    return "X+1" if (side_of(quotient["over"]) == "out") != negative else "X-1"


def _put_in(plain: str, found: re.Match[str]) -> Ahead | None:
    """What an equation says that holds a number in its ratio; None of one that only shows the formula."""
    told = [part for part in ("over", "under") if found[part][0].isdigit()]
    symbols = {part: _SYMBOL.fullmatch(found[part]) for part in ("over", "under") if part not in told}
    if None in symbols.values() or (not told and found["E"] is None):
        return None
    spelt = {part: side_of(symbol["side"]) for part, symbol in symbols.items() if symbol and symbol["side"]}
    over = spelt.get("over") or OTHER_SIDE.get(spelt.get("under", "in"), "out")
    sides = {"over": over, "under": OTHER_SIDE[over]}
    slope, base = float(found["slope"]), math.e if found["log"] == "ln" else 10.0
    slope *= 1000.0 if slope < 1.0 else 1.0
    halved = base == 10.0 and slope < _LEAST_SLOPE  # z = 2 is divided out already
    celsius = warmth_of_slope_C(2.0 * slope if halved else slope, base)
    slots = [Slot("T", celsius, found.span("slope"), unit="slope", inferred=True)]
    slots += [
        Slot("conc", float(found[part]), found.span(part), side=sides[part], dim="conc") for part in told
    ]
    if found["E"]:
        slots.append(Slot("E", float(found["E"]), found.span("E"), dim="volt", unit="mV"))
    names = [found["of"] or "", *(symbol["ion"] or "" for symbol in symbols.values() if symbol)]
    ions = (ion_id(name.replace("x", "X")) for name in names if name)
    ion = next((one for one in ions if one in all_species()), None)  # "Vm = 61 log(5/140)" names none
    unknown = next(iter(symbols), "over")
    role, side = ("C", sides[unknown]) if found["E"] else ("E", None)
    charge = (
        "-1" if "-" in (found["sign"] or found["z"] or "") else "+2" if halved or found["z"] == "2" else "+1"
    )
    wanted = Wanted(role, ion, side, found.span(unknown))
    return Ahead(blanked(plain, *found.span()), tuple(slots), wanted, f"X{charge}", sided=bool(spelt))


def _told_how(plain: str, found: re.Match[str]) -> str:
    """Whether a constant is only written, "slope", or is to be used, "use 61", whatever the temperature."""
    to_be_used = found.re in (_CALLED, _CALLED_BEHIND) or _USE.search(plain[: found.start()]) is not None
    return "slope to use" if to_be_used else "slope"
