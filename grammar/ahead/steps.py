"""Values told by how far they are from others: "E_K falls by 10 mV", 10 °C below 37, 8 mM (normal 4)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from grammar.ahead.gradients import OF_ENERGY
from grammar.ahead.shares import SHARE, share_of
from grammar.ahead.signs import NAMED, id_of, ions_named
from grammar.asides import AT_THRESHOLD
from grammar.numbers import TIMES, times_of
from grammar.read_ahead import Ahead, blanked, names_any, without
from grammar.reading import Slot

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_ION: Final = "K|Na|Cl|Ca|Mg|H|HCO3"
_N: Final = r"(?P<n>\d{1,4}(?:\.\d{1,4})?)"
_BY: Final = r"(?:by )?(?:about |exactly )?"
_DOWN: Final = (
    r"(?P<down>falls|fell|drops|dropped|decreases|decreased|is lowered|is reduced|shifts negatively"
    r"|becomes more negative|降低|下降|减小|减少|负移|变负)"
)
_UP: Final = (
    r"(?:rises|rose|increases|increased|is raised|becomes more positive|升高|上升|增加|增大|正移|变正)"
)
_SHIFTS: Final = (
    rf"(?:若|再|又|随后|后)?了? ?(?:{_DOWN}|{_UP}|(?:shifts|is shifted|moves|移动|改变)) ?了?{_BY}"
)
_NEGATIVELY: Final = r"(?:in (?:the|a) (?:more )?negative direction|more negative|negatively)"
_OF_E: Final = re.compile(
    rf"E_?(?P<ion>{_ION})(?![A-Za-z]) ?{_SHIFTS}(?P<sign>[+-])?{_N} ?mV"
    rf"(?P<turned> {_NEGATIVELY})?(?! ?(?:to|到|至))"
)
_OF_V: Final = re.compile(
    r"(?:V_?m|膜电位|(?:the )?membrane potential) ?(?:[=为是]? ?[+-]?\d{1,3}(?: ?mV)? ?[,·;] ?)?"
    rf"(?P<shift>{_SHIFTS}(?P<sign>[+-])?{_N} ?mV)(?! ?(?:to|到|至))"
)
_OF_g: Final = re.compile(
    rf"g_?(?P<ion>{_ION})(?![A-Za-z]) ?{_SHIFTS}(?P<sign>[+-])?{_N} ?nS(?! ?(?:to|到|至))"
)
_CUT_g: Final = re.compile(rf"(?i:reduces|lowers|decreases) g_?(?P<ion>{_ION})(?![A-Za-z]) by {_N} ?nS")
_BLOCKS: Final = re.compile(rf"(?:(?i:blocks?|closes|inhibits?|removes) |阻断了?|封闭了?|抑制了?){_N} ?nS")
_g_SYMBOL: Final = re.compile(rf"(?<![A-Za-z])g_?(?P<ion>{_ION})(?![A-Za-z])")
_ARROW: Final = re.compile(
    rf"(?<![A-Za-z])(?P<role>[gE])_?(?P<ion>{_ION})(?![A-Za-z]) ?[=:]? ?"
    r"(?P<was>[+-]?\d{1,4}(?:\.\d{1,3})?) ?(?P<unit>nS|mV)"
    r" ?(?:→|->|⇒) ?(?P<then>[+-]?\d{1,4}(?:\.\d{1,3})?) ?(?P=unit)"
)
_HAS_V: Final = re.compile(r"-?\d+ ?mV|V_?m ?= ?-?\d|膜电位-?\d")
_ENDS_AT: Final = re.compile(
    r"(?:(?:膜电位|V_?m|the membrane(?: potential)?) ?)?"
    r"(?:(?i:depolari[sz]|hyperpolari[sz])\w*(?: (?:it|the cell|the membrane))?"
    r"|去极化|超极化|上升|下降|升高|降低)了? ?(?:by )?\d{1,3}(?:\.\d)? ?mV(?:后)? ?,? ?"
    r"(?:to|到|至|达到) ?(?P<end>[+-]?\d{1,3}(?:\.\d{1,2})?)(?: ?mV)?"
)


def _value_of(symbol: str, plain: str) -> re.Match[str] | None:
    return re.search(
        rf"{symbol}\s?(?:=|is|was|of|为|是|在|:)?\s?"
        r"(?P<value>[+-]?\d{1,4}(?:\.\d{1,3})?)(?: ?(?:mV|nS))?",
        plain,
    )


def _shifted(plain: str) -> Iterator[Slot]:
    """Such as "E_K = -90 mV … E_K falls by 10 mV": what it was, and what it is then."""
    if "mV" not in plain and "nS" not in plain:
        return
    told = ((_OF_E, "E", "volt", "mV"), (_OF_g, "g", "conductance", "nS"), (_CUT_g, "g", "conductance", "nS"))
    for pattern, role, dim, unit in told:
        found = pattern.search(plain)
        old = _value_of(rf"{role}_?{found['ion']}(?![A-Za-z])", plain) if found else None
        if found is None or old is None or old.start() == found.start():
            continue
        was, by = float(old["value"]), float(found["n"]) * _sign(found, pattern is _CUT_g)
        for span in (old.span(), found.span()):
            yield Slot(role, was, span, ion=found["ion"], dim=dim, unit=unit, new=was + by)
    yield from _cut(plain)
    if found := _ARROW.search(plain):
        role, unit = found["role"], found["unit"]
        was, then, dim = float(found["was"]), float(found["then"]), {"nS": "conductance", "mV": "volt"}[unit]
        yield Slot(role, was, found.span(), ion=found["ion"], dim=dim, unit=unit, new=then)
    found = _OF_V.search(plain)
    if found is not None and _HAS_V.search(blanked(plain, *found.span("shift"))):
        by = float(found["n"]) * _sign(found, cut=False)
        yield Slot("change", by, found.span("shift"), dim="volt", unit="mV")


def _cut(plain: str) -> Iterator[Slot]:
    """Such as "TEA blocks 4 nS of it": of the one conductance that is told."""
    found = _BLOCKS.search(plain)
    told = {one["ion"] for one in _g_SYMBOL.finditer(plain)}
    old = _value_of(rf"g_?{min(told)}(?![A-Za-z])", plain) if found and len(told) == 1 else None
    if found is None or old is None or float(old["value"]) < float(found["n"]):
        return
    left = float(old["value"]) - float(found["n"])
    for span in (old.span(), found.span()):
        yield Slot("g", float(old["value"]), span, ion=min(told), dim="conductance", unit="nS", new=left)


def _sign(found: re.Match[str], cut: bool) -> float:
    told = found.groupdict()
    return -1.0 if cut or told.get("down") or told.get("sign") == "-" or told.get("turned") else 1.0


def _ended(plain: str) -> Iterator[Slot]:
    """Such as "depolarises by 20 mV to -50 mV": V_m is where it ends."""
    if "mV" in plain and (found := _ENDS_AT.search(plain)):
        yield Slot("V", float(found["end"]), found.span(), dim="volt", unit="mV")


_LOWER_T: Final = re.compile(
    rf"(?:(?:at )?(?:a )?temperature )?{_N} ?(?:°?C|degrees) "
    r"(?:(?P<down>lower than|cooler than|colder than|below)|(?:higher|warmer) than|above) "
    r"(?:(?P<base>\d{1,2}(?:\.\d)?) ?°?C(?![a-z])|(?P<body>body|room) temperature)"
)
_FEVER: Final = re.compile(
    r"(?i:fever|body temperature|体温|发热|发烧)"
    r"(?:(?!(?i:fall|fell|drop|decreas|lower|reduc|hypothermi)|降|低)[^.;?。]){0,40}?"
    rf"(?:by |升高了?|上升了?){_N} ?(?:°C|℃|度|degrees)"
)
_INSTEAD: Final = re.compile(
    rf"{_N}(?: ?(?:°?C|℃))? ?(?:instead of|rather than|而不是|代替) ?\d{{1,2}}(?:\.\d)? ?(?:°C|℃)"
)
_BODY_C: Final = 37.0
_ROOM_C: Final = 20.0


def _warm(plain: str) -> Iterator[Slot]:
    """A temperature told by another one."""
    if found := _FEVER.search(plain):
        yield Slot("T", _BODY_C + float(found["n"]), found.span(), dim="celsius", unit="°C")
        return
    if found := _LOWER_T.search(plain):
        by = -float(found["n"]) if found["down"] else float(found["n"])
        base = float(found["base"] or {"body": _BODY_C, "room": _ROOM_C}[found["body"]])
        yield Slot("T", base + by, found.span(), dim="celsius", unit="°C")
        return
    if found := _INSTEAD.search(plain):
        yield Slot("T", float(found["n"]), found.span(), dim="celsius", unit="°C")


_CHARGE: Final = re.compile(
    r"(?i:\b(?:charge|valence|valency) "
    r"(?:of (?:the |an? )?(?:unknown |permeant )?(?:ion|cation|anion)(?: X)? )?(?:is|was|=) )"
    r"(?P<z>[+-]?[1-4])(?![\d.])"
)


def _charged(plain: str) -> Iterator[Slot]:
    if found := _CHARGE.search(plain):
        yield Slot("z", float(found["z"]), found.span())


_THRESHOLD: Final = re.compile(
    r"(?i:\bthreshold(?: potential| voltage)?(?: is| of| at| =|:)? ?)(?P<mV>-\d\d(?:\.\d)?) ?mV"
    r"|阈(?:电位|值)(?:为|是|在)?(?P<MV>-\d\d(?:\.\d)?) ?mV"
)
_AT_REST: Final = re.compile(
    r"(?i:\b(?:resting (?:membrane )?potential|rest|v_?rest)(?: is| of| =|:)? ?)-\d\d(?:\.\d)? ?mV,?"
    r"|静息(?:膜)?电位(?:为|是)?-\d\d(?:\.\d)? ?mV[,·]?|(?i: from -\d\d(?:\.\d)? ?mV)"
)


def _threshold(plain: str) -> Iterator[Slot]:
    """V_m where it is asked about the threshold that is told, and not about rest."""
    told = _THRESHOLD.search(plain)
    if told is None or not AT_THRESHOLD.search(blanked(plain, *told.span())):
        return
    yield Slot("V", float(told["mV"] or told["MV"]), told.span(), dim="volt", unit="mV")
    if rest := _AT_REST.search(plain):
        yield Slot("", 0.0, rest.span())  # is blanked alone


_TIMES: Final = rf"(?P<times>{TIMES}) times"
_LARGER: Final = re.compile(
    rf"(?P<role>[gP])_?(?P<ion>{_ION})(?![A-Za-z]) (?:were|was|is|becomes?|became|gets) {_TIMES} "
    r"(?:(?P<less>smaller|lower)|larger|higher|greater|bigger)\b(?! (?:than|as) (?:[gP]_?[A-Z]|the\b|that\b))"
)
_SO_MUCH_MORE: Final = re.compile(
    rf"(?i:\bwith|\bat) {_TIMES} (?:the |more |as much )(?P<ion>{NAMED})(?: concentration)? "
    r"(?:(?P<out>outside|in the bath)|inside)\b(?! than)"
)
_OF_ITSELF: Final = re.compile(
    rf"(?P<role>[gP])_?(?P<ion>{_ION})(?![A-Za-z]) "
    r"(?:increases|rises|falls|decreases|is (?:raised|reduced|lowered)) "
    r"to (?P<percent>\d{1,4}) ?% of (?:its|the) (?:own |original |normal |initial |resting )?(?:value)?"
)


def _times(plain: str) -> Iterator[Slot]:
    """Such as "suppose g_Na were ten times larger", "rises to 400 % of its value": a factor."""
    if found := _LARGER.search(plain):
        times = times_of(found["times"])
        factor = 1.0 / times if found["less"] and times else times
        yield Slot("factor", None, found.span(), ion=found["ion"], dim=found["role"], factor=factor)
    if (found := _SO_MUCH_MORE.search(plain)) and (ion := id_of(found["ion"])):
        side = "out" if found["out"] else "in"
        yield Slot("factor", None, found.span(), ion=ion, side=side, factor=times_of(found["times"]))
    if found := _OF_ITSELF.search(plain):
        factor = float(found["percent"]) / 100.0
        yield Slot("factor", None, found.span(), ion=found["ion"], dim=found["role"], factor=factor)


_UNIT: Final = r"(?: ?(?:mM|mmol/L|mEq/L))?"
_NORMAL: Final = re.compile(
    rf"\(?(?P<now>\d{{1,3}}(?:\.\d{{1,2}})?){_UNIT}\)? ?(?:versus|vs\.?|compared (?:with|to)|against) "
    r"(?:the |a )?(?:normal|usual)(?: value)?(?: of)? ?"
    rf"\(?(?P<was>\d{{1,3}}(?:\.\d{{1,2}})?){_UNIT}\)?"
    rf"|(?:为|是)?(?P<NOW>\d{{1,3}}(?:\.\d{{1,2}})?){_UNIT} ?"
    rf"\(正常(?:值)?(?:为|是)?(?P<WAS>\d{{1,3}}(?:\.\d{{1,2}})?){_UNIT}\)"
)
_OF_PLASMA: Final = re.compile(
    r"(?i:kal(?:a)?emi|plasma|serum|external|extracellular|outside|bath|blood)|血|胞外|膜外|细胞外|外"
)


def _normal(plain: str) -> Iterator[Slot]:
    """Such as "8 mM versus normal 4 mM", 3.0 mM（正常4.5 mM）: what it is, and what it was."""
    found, ion = _NORMAL.search(plain), _one_ion(plain)
    if found is None or not _OF_PLASMA.search(plain, 0, found.start()):
        return
    if len(re.findall(r"\bvs\b|\bversus\b", plain)) > 1:  # a comparison of several: each its own
        return
    was, now = float(found["was"] or found["WAS"]), float(found["now"] or found["NOW"])
    kalium = ion or ("K" if re.search(r"(?i:kal(?:a)?emi)|血钾", plain) else None)
    if kalium is not None:
        yield Slot("conc", was, found.span(), ion=kalium, side="out", dim="conc", unit="mM", new=now)


_NO_GRADIENT: Final = re.compile(
    r"(?i:(?:(?:in the )?absence of|(?:there is |there's )?no) (?:a |any )?"
    r"(?:concentration |(?:K|Na|Cl|Ca)\S{0,2} )?gradient|without (?:a |any )?concentration gradient"
    r"|(?:if |when )?(?:the )?concentrations are equal(?: on both sides)?)"
    r"|(?:没有|不存在|不计|忽略|无)浓度(?:差|梯度)|(?:膜?内外|两侧)?浓度相[等同]"
)


def _level(plain: str) -> Iterator[Slot]:
    """No gradient: as much on both sides."""
    found, ions = _NO_GRADIENT.search(plain), ions_named(plain)
    if found is not None and (ions or OF_ENERGY.search(plain)):
        yield Slot("ratio", 1.0, found.span(), ion=ions[0] if ions else None)


_COUNTS: Final = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_OPEN: Final = re.compile(
    r"(?i:\b(?:each|every one|they|channels)(?: of them)? (?:is|are|stays?) open )"
    rf"(?P<time>{SHARE}) of the time"
    rf"|(?P<share>{SHARE}) of (?:them|these|those|the channels) (?:are|is) open"
    rf"|(?i:\b(?P<count>{'|'.join(_COUNTS)}) of (?:them|these|those|the channels) (?:are|is) open)"
    r"|其中(?:的|有)?(?P<shut>\d{1,5})个(?:通道)?(?:关闭|失活|未开放)"
    r"|(?i:\b(?P<blocked>\d{1,6}) (?:of (?:them|these|those) )?(?:are|is|get) "
    r"(?:blocked|closed|inactivated|shut)(?: by [A-Za-z]{2,14})?)"
    rf"|其中(?:的|有)?(?P<of>{SHARE})(?:的?通道)?(?:处于)?(?:被)?(?:(?P<is_open>开放|打开)|关闭|失活|阻断|封闭)(?:状态)?"
)
_IN_ALL: Final = re.compile(r"(?P<all>\d{1,6}) ?(?:个[^,。;]{0,6}通道|(?:[A-Za-z+⁺]+ ){0,3}channels)")


def _opened(plain: str) -> Iterator[Slot]:
    """Such as "each is open half of the time", "two of them are open", 其中80个关闭: the open share."""
    found, whole = _OPEN.search(plain), _IN_ALL.search(plain)
    if found is None:
        return
    share = found["time"] or found["share"]
    if share:
        yield Slot("open", share_of(share), found.span())
    elif found["of"]:
        part = share_of(found["of"])
        yield Slot("open", part if found["is_open"] else 1.0 - part, found.span())
    elif whole is not None and float(whole["all"]):
        shut = found["shut"] or found["blocked"]
        told = float(_COUNTS[found["count"].lower()] if found["count"] else shut)
        part = told / float(whole["all"])
        if part <= 1.0:
            yield Slot("open", part if found["count"] else 1.0 - part, found.span())


def _one_ion(plain: str) -> str | None:
    found = ions_named(plain)
    return found[0] if len(found) == 1 else None


_READERS: Final[tuple[tuple[tuple[str, ...], Callable[[str], Iterator[Slot]]], ...]] = (
    (
        (
            "by ",
            "→",
            "->",
            *(
                "alls ",
                "fell",
                "rop",
                "ecreas",
                "lowered",
                "reduced",
                "ncreas",
                "ises ",
                "rose",
                "raised",
                "ecomes",
            ),
            "hifts",
            "降",
            "升",
            "减",
            "增",
            "移",
            "变负",
            "变正",
            "locks ",
            "loses ",
            "nhibits ",
            "阻断",
            "封闭",
            "抑制",
        ),
        _shifted,
    ),
    ((" to ", "到", "至"), _ended),
    (
        (
            "lower than",
            "er than",
            "below",
            "above",
            "ever",
            "body",
            "体温",
            "发",
            "nstead of",
            "rather than",
            "而不是",
            "代替",
        ),
        _warm,
    ),
    (("harge ", "alence", "alency"), _charged),
    (("hreshold", "阈"), _threshold),
    (("times", "%"), _times),
    (("ormal", "usual", "正常"), _normal),
    ((" open", "blocked", "closed", "shut", "inactivated", "其中"), _opened),
    (("gradient", "are equal", "浓度差", "浓度梯度", "浓度相"), _level),
)


MARKS: Final = tuple(mark for marks, _ in _READERS for mark in marks)


def by_steps(plain: str) -> Ahead | None:
    """What such words tell; None of a text without them."""
    told = tuple(_told(plain))
    if not told:
        return None
    shown = without(plain, (slot.span for slot in told))
    return Ahead(shown, tuple({(s.role, s.ion, s.dim): s for s in told if s.role}.values()), goes_on=True)


def _told(plain: str) -> Iterable[Slot]:
    for marks, reader in _READERS:
        if names_any(marks, plain):
            yield from reader(plain)
