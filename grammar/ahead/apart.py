"""V_m or E told by how far it is from the other: "60 mV negative to E_K", 比E_K高18 mV, between two E."""

from __future__ import annotations

import re
from typing import Final

from grammar.ahead.signs import NAMES, V_M
from grammar.read_ahead import Ahead, blanked, first_of, names_any
from grammar.reading import Slot, Wanted
from grammar.symbols import ANY_ION, ion_id

_mV_AWAY: Final = r"(?P<mV>\d{1,3}(?:\.\d{1,3})?)\s?mV"
_ENERGY: Final = rf"(?:the\s)?E_?\{{?(?P<ion>{ANY_ION})\}}?(?![A-Za-z])"
# V_m as told by its distance from E: a driving force.
_AWAY: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?:(?:V_?m|(?:the )?membrane(?: potential)?|(?:the )?cell"
        r"|(?:the )?[Rr]esting(?: membrane)? potential)"
        r"\s(?:is|was|sits|=)\s)?"
        rf"{_mV_AWAY}\s(?:more\s|to the\s)?"
        r"(?P<way>negative|positive|below|above|depolari[sz]ed|hyperpolari[sz]ed)"
        rf"(?:\s(?:than|from|to|of|side of))?\s{_ENERGY}",
        rf"(?:V_?m|膜电位)?\s?比\s?{_ENERGY}(?:\s?\(?=?(?P<own>-?\d{{1,3}}(?:\.\d)?)(?:\s?mV)?\)?)?"
        rf"\s?[要还]?更?(?P<way>负|低|正|高)(?:了|出)?\s?{_mV_AWAY}",
    )
)
_REST: Final = r"rest(?:ing(?: membrane)? potential)?|静息(?:膜?电位)?"
# E as told by its distance from V_m.
_FROM_V: Final = tuple(
    re.compile(pattern + r"(?:\s?(?:of|=|\(|is|为|是)?\s{0,12}(?P<own>-?\d{1,3}(?:\.\d)?)(?!\d|\.\d))?")
    for pattern in (
        rf"{_ENERGY}\s(?:is|was|sits|lies|=)\s{_mV_AWAY}\s(?:more\s|to the\s)?"
        r"(?P<way>negative|positive|below|above)(?:\s(?:than|to|of|side of))?\s(?:the\s)?"
        rf"(?P<from>{_REST}|{V_M})",
        rf"{_ENERGY}\s?比\s?(?P<from>{_REST}|{V_M})",
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
# Where the membrane must be so that nothing flows: V_m is asked, and the driving force is zero.
_FLOW: Final = r"(?:current|flux|flow|movement|leak)"
_NO_FLOW: Final = re.compile(
    rf"\b(?:no|zero|without(?: any)?) (?:net )?(?:\S{{1,9}} )?{_FLOW}"
    r"|\b(?:eliminate|stop|halt|abolish|cancel|prevent|null)s? (?:the |all |any )?(?:net )?"
    rf"(?:\S{{1,9}} )?{_FLOW}"
    r"|\bno (?:net )?\S{1,9}(?: ions?)? (?:flows?|moves?|crosses)"
    rf"|\b{_FLOW}(?: (?:of|for) \S{{1,9}})?(?: ions?)? (?:is|be|becomes?|=|equals?)(?: to)? (?:zero|0)\b"
    r"|净?(?:电流|通量|流动|移动|流)(?:为|等于|是|变成)(?:零|0)|(?:没有|无|不再有)净?(?:电流|通量|流动|移动)"
)
_FLOWS: Final = (
    "current",
    "flux",
    "flow",
    "move",
    "leak",
    "cross",
    "流",
    "通量",
    "移动",
)  # one is in each of them
_WHERE: Final = re.compile(
    r"\b(?:at |to )?(?:what|which) (?:membrane |holding |clamp )?"
    rf"(?:potential|voltage|{V_M})|\bclamp(?:ing)? voltage\b"
    r"|(?:膜电位|电压|钳)[^，。,·]{0,6}(?:多少|几|什么)(?:值|电位|mV|毫伏)*"
)
_E_IN_WORDS: Final = re.compile(
    r"(?:[Nn]ernst|[Ee]quilibrium|[Rr]eversal) potential (?:of|for) (?:the )?"
    rf"(?P<ion>{ANY_ION}|[a-z]{{4,9}})\+?(?: ions?)? (?:is|=|of|at) [+-]?\d"
)
_V_TOLD: Final = re.compile(rf"(?:{V_M}|\b(?:at|to)) ?(?:=|is|of|为|是)? ?[+-]?\d{{1,3}} ?mV")
_SHIFTED_BY: Final = re.compile(
    r"\b(?:shift|move|change|raise|(?P<down>lower)|alter)(?:s|ed|ing)? (?:the )?E_?\{?"
    r"(?!rev\}? by [+-])(?P<ion>\w{1,3})\}?(?P<told> by (?P<mV>[+-]?\d{1,3}(?:\.\d+)?) ?mV)"
)
# The same of E itself, "E_Na declines by 20 mV", E_K正移了20 mV: how far, and which way.
_E_MOVES: Final = re.compile(
    rf"(?<![A-Za-z])(?!E_?\{{?rev){_ENERGY}(?: has| had| is)?"
    r"(?P<told> ?(?:(?P<down>declin|fall|fell|drop|decreas|sink|sank|slid|lower|went down|goes down"
    r"|负移|降低|下降)"
    r"|(?:ris|rose|climb|increas|rais|shift|mov|chang|went up|goes up|正移|升高|上升|改变|变化))"
    r"(?:e|es|en|ed|s|ing|ped|了)?(?: by)? ?(?P<mV>[+-]?\d{1,3}(?:\.\d{1,3})?) ?mV)"
    r"(?! ?(?:to|until|到|至))"
)
_E_BECOMES: Final = re.compile(
    rf"(?<![A-Za-z]){_ENERGY}(?P<told> (?:becomes?|became|is now|has become|gets|got)"
    r" (?P<mV>\d{1,3}(?:\.\d{1,3})?) ?mV (?P<down>more negative|less positive|lower)?"
    r"(?(down)|(?:less negative|more positive|higher)))(?! than)"
)
# V_m told as the outside relative to the inside, so with the other sign.
_OUTWARD: Final = r"(?:outside|exterior|out|external side|side 2)"
_INWARD: Final = r"(?:inside|interior|in|side 1)"
_VOLTS: Final = r"(?P<mV>[+-]?\d{1,3}(?:\.\d{1,4})?) ?(?P<unit>m?V)\b"
_TURNED: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_VOLTS},? ?\(?{_OUTWARD} (?:relative to|with respect to|minus|compared (?:to|with))"
        rf" (?:the )?{_INWARD}\)?",
        r"V_?\{?(?:out|outside|o|e|ext)\}? ?- ?V_?\{?(?:in|inside|i|int)\}? ?(?:=|is) ?" + _VOLTS,
        rf"{_VOLTS},? ?\((?:the )?{_OUTWARD}(?: is)?(?: [\d.]+ ?m?V)?(?: more)? positive\)",
        # Around a lumen or a vacuole lies the inside: "the vacuole is at +30 mV relative to the cytosol".
        r"(?:vacuol(?:e|ar)|lumen|luminal|SR|ER|thylakoid)"
        r"(?: (?:lumen|side|membrane|potential|is|at|sits)){0,4} "
        rf"{_VOLTS},? (?:(?:positive )?(?:relative to|with respect to|to|against|compared (?:to|with))"
        r"|(?P<below>negative) (?:relative to|with respect to|to|against)) (?:the )?(?:cyto|stroma)\w{0,6}",
        rf"(?:液泡|腔|内质网|肌浆网)(?:侧|电位|膜电位)?(?:相对|相对于)?(?:胞[质浆]|基质)(?:为|是)?\s?{_VOLTS}",
        rf"(?:液泡|腔|内质网|肌浆网)(?:侧|电位)?比(?:胞[质浆]|基质)(?:高|正|(?P<below>低|负))(?:出|了)?\s?{_VOLTS}",
    )
)
# Which side is positive, and by how much: 内正外负40 mV, 膜外比膜内高70 mV.
_POLAR: Final = re.compile(
    r"(?:(?P<minus>外正内负|内负外正|(?:膜|胞|细胞)外(?:侧)?(?:电位)?比(?:膜|胞|细胞)?内(?:侧)?(?:的?电位)?(?:高|正)(?:出|了)?)"
    r"|(?P<plus>内正外负|外负内正|(?:膜|胞|细胞)内(?:侧)?(?:电位)?比(?:膜|胞|细胞)?外(?:侧)?(?:的?电位)?(?:高|正)(?:出|了)?)"
    r"|(?P<below>(?:膜|胞|细胞)内(?:侧)?(?:电位)?比(?:膜|胞|细胞)?外(?:侧)?(?:的?电位)?(?:低|负)(?:出|了)?))"
    r"(?:为|约|的)? ?(?P<mV>\d{1,3}(?:\.\d)?)(?![\d.])"
    r"(?! ?(?:倍|[mun]M|mmol|[毫微纳]摩|个?数量级|%))(?: ?mV)?"
)
# Of a matrix, or beside a difference of pH, a voltage without a sign is that of a negative matrix.
_OF_A_MATRIX: Final = re.compile(r"(?i:matrix|mitochondri|proton[- ]motive)|ΔpH|线粒体|基质|质子动力")
_UNSIGNED: Final = re.compile(
    r"(?:ΔΨ_?m?|(?i:membrane (?:potential|voltage))|膜电位(?:差)?|V_?m)"
    r"(?:\s?(?:is|of|=|:|为|是|about|约))*\s?(?:\+/-|±)?\s?"
    r"(?P<mV>1\d\d|2[0-4]\d|0?\.1\d+|0?\.2[0-4]?)\s?(?P<unit>m?V)\b"
)

_MORE_NEGATIVE: Final = re.compile(r"(?<![-+±\d.])(?P<mV>\d{2,3}) ?(?P<unit>mV) (?:more )?negative\b")


def shifted_by(plain: str) -> Ahead | None:
    """Such as "shifts E_K by 10 mV", "E_K falls by 10 mV": how far it moves is no value of E."""
    if "mV" not in plain:
        return None
    if moved := first_of((_SHIFTED_BY, _E_MOVES, _E_BECOMES), plain):
        by = -float(moved["mV"]) if moved["down"] else float(moved["mV"])
        slot = Slot("", by, moved.span("mV"), ion=ion_id(moved["ion"]), dim="volt", unit="mV")
        return Ahead(blanked(plain, *moved.span("told")), (slot,))
    return None


def away(plain: str) -> Ahead | None:
    """What a distance between V_m and E says: a driving force, or with one of them told the other."""
    if "mV" not in plain or not names_any(_COMPARING, plain):
        return None
    if far := _far_from_V(plain):
        return far
    if (told := first_of(_AWAY, plain)) is None:
        return None
    force_mV = float(told["mV"]) * (-1.0 if told["way"] in _NEGATIVE else 1.0)
    force = Slot("DF", force_mV, told.span("mV"), ion=ion_id(told["ion"]), dim="volt", unit="mV")
    asked = _WHICH.search(plain, 0, told.start("mV"))
    shown = blanked(plain, asked.end("V") if asked else told.start(), told.end())
    if own := told.groupdict().get("own"):  # 膜电位比E_K(-93 mV)高18 mV
        energy = Slot("E", float(own), told.span("own"), ion=force.ion, dim="volt", unit="mV")
        return Ahead(shown, (force, energy))
    if _ITS_VALUE.match(plain, told.end("ion")):  # "12 mV more negative than E_K = -90 mV"
        kept = slice(plain.rindex("E", 0, told.start("ion")), told.end("ion"))
        shown = shown[: kept.start] + plain[kept] + shown[kept.stop :]
    return Ahead(shown, (force,))


def _far_from_V(plain: str) -> Ahead | None:
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
    return Ahead(shown, (slot,))


_FROM: Final = re.compile(r" from (?P<mV>-?\d{1,3}(?:\.\d)?) ?mV to (?=(?:the )?E)")


def between(plain: str) -> Ahead | None:
    """Such as "halfway between E_K = -90 and E_Na = +60", Vm在EK和ENa正中间: V_m, or its distance."""
    found = _PART_OF_THE_WAY.search(plain)
    told = list(_E_TOLD.finditer(plain)) if found else []
    start = _FROM.match(plain, found.end()) if found and len(told) == 1 else None
    if found is None or (len(told) != 2 and not start) or not re.search(rf"{V_M}|cell|membrane", plain):
        return None
    ends = [float(one["own"]) for one in told]
    first, second = (float(start["mV"]), ends[0]) if start else ends
    away_mV = _PARTS[next(filter(None, found.groups()))] * (second - first)
    asked = _V_ASKED.search(plain) is not None
    role, value = ("DF", away_mV) if asked else ("V", first + away_mV)
    ion = ion_id(told[0]["ion"]) if asked else None
    slot = Slot(role, value, found.span(), ion=ion, dim="volt", unit="mV")
    its = re.search(rf"{V_M}\s?(?:is|lies|sits|在|正好在|恰好在|位于|处于)?\s?(?:exactly\s|right\s)?", plain)
    shown = blanked(plain, found.start(), start.end() if start else found.end())
    return Ahead(blanked(shown, *its.span()) if its else shown, (slot,))


def where_nothing_flows(plain: str) -> Ahead | None:
    """Such as "to what potential must the membrane be stepped to eliminate net flux, if E_K is -75": V_m."""
    if not names_any(_FLOWS, plain):
        return None
    where = _WHERE.search(plain)
    still = _NO_FLOW.search(plain) if where else None
    told = [*_E_TOLD.finditer(plain), *_E_IN_WORDS.finditer(plain)] if still else []
    ions = {NAMES.get(one["ion"], ion_id(one["ion"])) for one in told}
    if where is None or still is None or len(ions) != 1 or _V_TOLD.search(plain):
        return None
    slot = Slot("DF", 0.0, still.span(), ion=ions.pop(), dim="volt", unit="mV")
    wanted = Wanted("V", None, None, where.span())
    return Ahead(blanked(blanked(plain, *still.span()), *where.span()), (slot,), wanted)


# 静息电位绝对值由70增大到80: the inside is the negative side.
_OF_THE_SIZE: Final = re.compile(
    r"(?:的)?绝对值(?:由|从)(?P<was>\d{2,3})(?: ?mV)?"
    r"(?:增大|增加|减小|减少|升高|升|降低|降|变)(?:到|至|为|成)(?P<then>\d{2,3})(?: ?mV)?"
)


def polarised(plain: str) -> Ahead | None:
    """Such as 内正外负40 mV, or 由外正内负70变为内正外负30: V_m with the sign of the inside."""
    told = [found for found in _POLAR.finditer(plain) if found["mV"]]
    if size := _OF_THE_SIZE.search(plain):
        was, then = (-float(size[name]) for name in ("was", "then"))
        slot = Slot("V", was, size.span(), dim="volt", unit="mV", new=then)
        return Ahead(blanked(plain, *size.span()), (slot,))
    if not 0 < len(told) <= 2:
        return None
    slots = tuple(
        Slot("V", float(one["mV"]) * (1.0 if one["plus"] else -1.0), one.span("mV"), dim="volt", unit="mV")
        for one in told
    )
    if len(slots) == 2:
        between = plain[told[0].end() : told[1].start()]
        if not re.fullmatch(r" ?[变转][为成] ?", between):
            return None
        slots = (slots[0]._replace(new=slots[1].value),)
        return Ahead(blanked(plain, told[0].start(), told[1].end()), slots)
    return Ahead(blanked(plain, *told[0].span()), slots)


def turned(plain: str) -> Ahead | None:
    """Such as "+0.070 V (outside relative to inside)", "V_out - V_in = 70 mV": V_m with the other sign."""
    found = first_of(_TURNED, plain)
    if found is None and _OF_A_MATRIX.search(plain):
        found = _UNSIGNED.search(plain) or _MORE_NEGATIVE.search(plain)
    if found is None:
        return None
    mV = -float(found["mV"]) * (1.0 if found["unit"] == "mV" else 1000.0)
    if found.groupdict().get("below"):
        mV = -mV
    return Ahead(blanked(plain, *found.span()), (Slot("V", mV, found.span("mV"), dim="volt", unit="mV"),))
