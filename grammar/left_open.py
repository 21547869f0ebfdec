"""What is left open of a membrane, told in words: blocked, shut, passed over, or the only one left."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from grammar.ahead.shares import SHARE, SHARE_SHUT, SHUT, SHUTS, share_of
from grammar.ahead.signs import NAMED, id_of, ions_named
from grammar.marks import Marks
from grammar.read_ahead import in_blanks, names_any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grammar.reading import Reading

_OF: Final = "K|Na|Cl|Ca"
_LEAK: Final = r"(?:the )?leak(?: conductance| current| channels?)?|漏(?:电导|电流|通道)?"
_ONE: Final = rf"(?:[gP]_?(?:{_OF})(?![A-Za-z])|{NAMED})"
_LIST: Final = rf"{_ONE}(?:,? ?(?:and|or|和|与|及) ?{_ONE}|(?<=[钠钾氯钙子])[钠钾氯钙](?:离子)?)*"
# "Ignoring the Na+/K+ pump", 忽略钠钾泵: the ions of its name cross as before.
_CARRIERS: Final = ("pump", "泵", "ATP", "porter", "changer", "交换", "转运")
_OF_A_CARRIER: Final = re.compile(
    rf"{NAMED}(?:(?: ?[-/·,和与] ?| )?\d?{NAMED}){{0,2}}[- ]?"
    r"(?:ATP(?:ase|酶)|(?i:(?:ion )?pump|exchanger|(?:co-?|anti)?(?:trans)?porter|symporter)"
    r"|泵|交换|(?:协同|同向|反向)?转运)"
)
# All that are let through, so that none of them is shut by being passed over: 钾钠, K+/Na+, "K, Na and Cl".
_LISTED: Final = rf"{_ONE}(?![+⁺⁻²-]| ?[\d/(=内外膜胞]| (?:is|are|was|were|has|have)\b)"
_ROW: Final = (
    rf"{_ONE}(?:,? ?(?:and|or|plus|as well as|&|以?及|和|与|跟|还有) ?{_ONE}"
    rf"|, (?=[^.;?\d]{{1,24}}?(?:and|or|&) {_LISTED}){_LISTED}| ?· ?{_LISTED}(?!:)"
    rf"|[ /+]?{_LISTED})*"
)
_THINGS: Final = r"(?:(?:leak |ion )?(?:channels?|conductances?|permeabilit\w+|currents?|leaks?|pathways?))"
_WORDS: Final = r"(?:the |all |of |its |now |then |completely |fully |totally |voltage-gated |open |leak )*"
_DONE: Final = rf"(?:{SHUTS}|{SHUT})"
_DONE_ZH: Final = r"(?:阻断|封闭|阻滞|抑制|堵住|关闭|关掉)"
_THINGS_ZH: Final = r"(?:漏)?(?:通道|电导|通透性)"
_PART: Final = rf"(?P<share>{SHARE_SHUT})"
_BY: Final = rf"(?P<by>{SHARE_SHUT})"
_LETS: Final = (
    r"(?i:permeable|permeant|through|lets|passes|passing|admits|conducts|carries|selective"
    r"|pore)[^.;?]{0,60}?[ ,]"
)

_BLOCKED: Final = (
    re.compile(
        rf"(?i:\b{_DONE}) (?:off |down )?{_WORDS}{_PART}? ?{_WORDS}(?P<ion>{_LIST})(?: {_THINGS})?"
        r"(?![A-Za-z/])"
    ),
    re.compile(
        rf"(?:{_PART} {_WORDS})?(?P<ion>{_LIST})(?: {_THINGS})? "
        rf"(?:are|is|were|was|gets?|becomes?|(?:have|has) been)? ?{_WORDS}"
        rf"(?:blocked|inhibited|abolished|eliminated|lost)(?! by \w+ing)(?: by {_BY})?"
    ),
    re.compile(rf"{_PART} {_WORDS}(?P<ion>{_LIST}) {_THINGS} (?:now |then )?(?:are )?(?:clos|shut)"),
    re.compile(rf"(?i:\breduc\w+|\blower\w+) (?P<ion>{_LIST})(?: {_THINGS})? by {_BY}"),
    re.compile(rf"{_DONE_ZH}了?{_PART}?的?(?:全部|所有)?(?P<ion>{_LIST})的?{_THINGS_ZH}(?:的{_BY})?"),
    re.compile(
        rf"(?:{_PART}的?)?(?P<ion>{_LIST})的?(?:{_THINGS_ZH})(?:如果|若|已)?(?:被|全部|完全|都)*"
        rf"(?:{_DONE_ZH}|消失|丧失)(?:了|掉)?{_BY}?"
    ),
    re.compile(rf"[gP]_?(?P<ion>{_OF})(?![A-Za-z])(?:被|全部|完全|都)*{_DONE_ZH}了?{_BY}?"),
    re.compile(rf"关闭(?:所有|全部)的?(?P<ion>{_LIST}){_THINGS_ZH}"),
    # Told of a state to come, not of how the numbers were measured: "once the Na+ channels are closed".
    re.compile(
        rf"(?i:\b(?:if|when|once|after|suppose|now|then)\b)[^.;?]{{0,30}}?(?P<ion>{_LIST}) {_THINGS} "
        r"(?:all )?(?:(?:are|were|become|have) )?"
        r"(?:close|shut|inactivate|do not open|don't open|cannot open)"
    ),
    re.compile(
        rf"(?:如果|若|当|后|使)[^,·。;]{{0,12}}?(?P<ion>{_LIST})通道(?:全部|都|完全)?(?:关闭|失活"
        rf"|失效|不开放)"
    ),
    re.compile(rf"(?P<ion>{_LIST})通道(?:全部|都|完全)?(?:关闭|失活|失效|不开放)(?:后|时)"),
)
_CLOSED_TO: Final = (
    re.compile(
        r"(?i:\bimpermeable (?:to|for)|\bnot permeable (?:to|for)|\bno longer permeable (?:to|for)) "
        rf"(?P<ion>{_LIST})"
    ),
    re.compile(
        r"(?i:\b(?:ignor|neglect|disregard|exclud)\w*|\bexcept(?: for)?|\bleaving out) (?:the )?"
        rf"(?P<ion>{_LIST}|{_LEAK})"
    ),
    re.compile(rf"(?i:\bwithout) (?:the )?(?P<ion>{_LIST})(?=[,.?;]|$| (?:channel|conduct|permeab))"),
    re.compile(
        rf"(?P<ion>{_LIST}) permeabilit\w+ (?:is|was|were|becomes?|falls to|drops to) "
        r"(?:zero|nil|lost|negligible)"
    ),
    re.compile(rf"(?P<ion>{_LIST}|{_LEAK}) (?:is|are|was|were) (?:ignor|neglect|disregard|exclud)ed"),
    re.compile(
        rf"(?:(?:(?:^|[.,;:]|\b(?:while|but|whereas|that|if|when)) )(?P<ion>{_LIST})"
        rf"|(?<![A-Za-z_])(?P<but>{NAMED}))"
        r"(?: ions?)? (?:is |are )?(?:(?:completely |entirely |totally )?impermea|not permea"
        r"|(?:cannot|can't|can not|does not|do not|doesn't|don't) "
        r"(?:cross|pass|permeate|get (?:across|through)))"
    ),
    re.compile(
        r"(?i:\bnone (?:to|for)|\b(?:no|zero) permeability (?:to|for)"
        r"|\b(?:does not|doesn't) (?:let|admit|pass|conduct)) "
        rf"(?P<ion>{_LIST})"
    ),
    # "lets Na+ and K+ through but neither Cl- nor Ca2+", "permeable to K+ but not to Cl-", "Cl- not at all"
    re.compile(
        rf"{_LETS}(?i:neither) (?:to |for )?(?P<ion>{_ONE}(?:,? (?:and|or|nor) (?:to |for )?{_ONE})+)"
    ),
    re.compile(
        rf"{_LETS}(?:but|and|yet|though),? (?:(?:is )?not (?:at all )?(?:to|for) "
        rf"|not )(?P<ion>{_LIST})(?! ?[/\d])"
    ),
    re.compile(rf"{_LETS}(?P<ion>{_LIST}),? (?:but )?not at all"),
    re.compile(rf"对(?P<ion>{_LIST})(?:都|完全|则|却)?(?:不|无)(?:可)?(?:通透|透|能通过|让过)"),
    re.compile(
        rf"(?:不通?透过?|不通过|不放行)(?P<ion>{_ONE}(?:(?:,?[也又]不(?:通?透过?|通过|放行)"
        rf"|[和与及或·]){_ONE})*)"
    ),
    re.compile(
        rf"(?P<ion>{_LIST})(?:都|则|完全)?(?:不能|无法|不可)(?:自由)?(?:通过|透过|穿过|跨过|跨膜|过(?!膜))"
    ),
    re.compile(rf"(?:不允许|不让|不准|拦住)(?P<ion>{_LIST})"),
    re.compile(rf"(?P<ion>{_LIST})(?:离子)?通道(?:已经?|全部|全都|都|完全)+(?:被)?(?:关闭|阻断|失活)"),
    re.compile(rf"(?:忽略|不考虑|不计)(?:了)?(?P<ion>{_LIST}|{_LEAK})"),
    re.compile(
        rf"去掉(?P<ion>[gP]_?(?:{_OF})|{_LEAK})(?![A-Za-z])|除(?:去|了)?(?P<but>{_LEAK})(?:以外|之外|外)"
    ),
)
_ONLY: Final = (
    re.compile(
        r"(?i:\b(?:only|solely|exclusively) (?:permeable )?(?:to|for)"
        rf"|\bpermeable (?:only|solely|exclusively) to) (?P<ion>{_ROW})"
    ),
    re.compile(
        rf"(?i:\bonly) {_WORDS}(?P<ion>{_ROW}) {_THINGS} (?:are |is |remains? |stays? |left )*"
        r"(?:open|active|left|conduct)"
    ),
    re.compile(
        rf"(?i:\b(?:all|every(?:thing)?|each)(?: {_THINGS})? (?:but|except(?: for)?|other than)) "
        rf"{_WORDS}(?P<ion>{_ROW})(?: {_THINGS})? (?:are |is )?{_DONE}"
    ),
    re.compile(rf"(?i:\bconsider(?:ing|s)? only) (?P<ion>{_ROW})"),
    re.compile(rf"(?:只|仅)(?:对|允许|让)(?P<ion>{_ROW})|(?:只|仅)有(?P<but>{_ROW})(?:电导|通道)(?!的)"),
    re.compile(rf"(?:只|仅)(?:考虑|计算?|[看算])(?P<ion>{_ROW})"),
)
_VANISHED: Final = re.compile(
    rf"[gP]_?(?P<symbol>{_OF})(?:\s?/\s?[gP]_?(?:{_OF}))?(?![A-Za-z])\s?"
    r"(?:(?:(?:is|were|was|becomes?|became|goes|went|falls|fell|drops|dropped|tends)(?: to)?|approach\w*) "
    r"|[变降]?[为成到]|等于|是|趋[于近])\s?"
    r"(?:(?P<zero>zero\b|nil\b|零|0(?![.\d]))|(?P<endless>infinit\w+|very large|∞|无穷大?|无限大))"
)
_EQUALLED: Final = re.compile(
    rf"(?:[gP]_?(?P<symbol>{_OF})(?![A-Za-z])"
    rf"|(?P<ion>{NAMED})的?(?: permeability| conductance|通透性|电导)?) ?"
    r"(?:(?:rises|is increased|increases|is raised|goes up) to (?:equal|match|that of|the same as)"
    r"|is increased to equal|[升增][高大加]?(?:到|至)[与和跟]) ?"
    rf"(?:[gP]_?(?P<other_symbol>{_OF})(?![A-Za-z])|(?P<other>{NAMED}))"
)
_SOME_SHUT: Final = re.compile(
    rf"{_PART} (?:of )?(?:the |these |its )?channels (?:are |is |get )?(?:closed|shut|blocked|inactivated)"
    rf"|(?:有)?{_BY}的?通道(?:被)?(?:关闭|阻断|失活)"
)
_POISONS: Final = (
    ("Na", re.compile(r"(?<![A-Za-z])TTX(?![A-Za-z])|(?i:tetrodotoxin|lidocaine)|河豚毒素|利多卡因")),
    ("K", re.compile(r"(?<![A-Za-z])TEA(?![A-Za-z])|(?i:tetraethylammonium)|四乙铵")),
    ("Cl", re.compile(r"(?i:bicuculline|picrotoxin|gabazine)|荷包牡丹碱|印防己毒素")),
    ("Ca", re.compile(r"(?i:nifedipine|verapamil|\bcadmium)|(?<![A-Za-z])Cd ?2?[+⁺]|硝苯地平|维拉帕米")),
)
_OF_A_POISON: Final = re.compile(
    r"^[^.;?。,]{0,6}?(?:(?i:blocks?|inhibits?|closes|reduces [gP]_?\w+ by)|使|阻断了?|抑制了?|封闭了?) ?"
    rf"(?P<share>{SHARE})"
)
_AND_IN_NUMBERS: Final = re.compile(r"^[^.;?]{0,12}?(?:blocks?|closes|阻断了?) ?\d+(?! ?%)")
_NOT: Final = re.compile(
    r"(?i:\b(?:insensitive|resistant|not sensitive) to (?:the )?"
    r"|\d (?:of them )?(?:are |is )?(?:blocked|inhibited|closed) by (?:the )?|\bnot |n't |\bunblock|\bno "
    r"|\bbefore (?:adding )?|\bwithout (?:any )?|\babsence of |\bbefore the )$"
    r"|不|没有|没加|未加|没用|之前|前$|未$|无$"
)
_GONE_AGAIN: Final = re.compile(
    r"^[- ]?(?i:(?:resistant|insensitive)\b|has no effect)|^(?:不敏感|未|不存在)"
    r"|^ ?(?i:(?:is |was |has been )?(?:washed (?:out|off|away)|removed|absent)|washout)"
    r"|^(?:洗去|洗脱|去除)后"
)
_LONGEST: Final = 22  # characters of a negation

# A text, in small letters, holds one of these where something is held back, blocked, poisoned or made equal.
_MARKS: Final = Marks(
    [
        (
            "permea", "ignor", "neglect", "disregard", "exclud", "except", "leaving out", "without",
            "can't", "cannot", "can not", "do not", "don't", "does not", "doesn't", "none ", " but",
            "not ", "neither", "other than", "only", "solely", "exclusively", "不", "无", "拦住", "关闭",
            "阻断", "失活", "忽略", "去掉", "除", "只", "仅",
        ),
        (
            "block", "inhibit", "poison", "abolish", "eliminat", "clos", "shut", "inactivat", "lost",
            "s off", "ing off", "suppress", "关掉",
            "reduc", "lower", "not open", "n't open", "阻断", "封闭", "阻滞", "抑制", "堵住", "消失",
            "丧失", "关闭", "失活", "失效", "不开放", "zero", "nil", "infinit", "very large", "∞", "零",
            "无穷", "无限", " 0", "为0", "成0", "到0", "于0", "是0", "近0",
        ),
        (
            "ttx", "tetrodotoxin", "lidocaine", "tea", "tetraethylammonium", "bicuculline", "picrotoxin",
            "gabazine", "nifedipine", "verapamil", "cadmium", "cd", "河豚毒素", "利多卡因", "四乙铵",
            "荷包牡丹碱", "印防己毒素", "硝苯地平", "维拉帕米",
        ),
        ("rises", "increase", "raised", "goes up", "升", "增"),
    ]
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Left:
    """What of each conductance or permeability is left.

    Attributes:
        shares: by ion; "*" is every ion that is not named.
        equal: ions whose value becomes that of another one.
        changes: whether that is another state than the one the numbers tell.
    """

    shares: dict[str, float] = field(default_factory=dict)
    equal: dict[str, str] = field(default_factory=dict)
    changes: bool = False

    def __bool__(self) -> bool:
        return bool(self.shares or self.equal)

    def share(self, ion: str) -> float:
        """Of one ion."""
        return self.shares.get(ion, self.shares.get("*", 1.0))


def left_open(reading: Reading) -> tuple[Reading, Left]:
    """What is left to conduct, and the reading without the number that tells it."""
    plain = _of_the_membrane(reading.plain)
    rows = _MARKS.opened_by(plain.lower())
    may_hold, may_block, may_poison, may_equal = (rows >> k & 1 for k in range(4))
    held = dict(_held(plain)) if may_hold else {}
    blocked = dict(_blocked(plain)) if may_block else {}
    equal = dict(_equalled(plain)) if may_equal else {}
    if may_poison and not _renews_a_weight(reading):
        blocked = {**dict(_poisoned(plain)), **blocked}
    changes = bool(blocked or equal) or reading.has("whatif", "become")
    left = Left({**held, **blocked}, equal, changes)
    spent = reading.unused if len(reading.unused) == 1 and reading.unused[0].dim == "percent" else ()
    named = spent and any(
        abs((spent[0].value or 0.0) - 100.0 * (1.0 - x)) < 1e-9 for x in left.shares.values()
    )
    return (reading._replace(unused=()) if named else reading), left


def never_crossing(plain: str) -> frozenset[str]:
    """The ions to which a membrane is told to be closed: "but not permeable to Cl-"."""
    held = dict(_held(_of_the_membrane(plain)))
    return frozenset(ion for ion, share in held.items() if share == 0.0 and ion != "*")


def _of_the_membrane(plain: str) -> str:
    """The text without the names of pumps and carriers."""
    return _OF_A_CARRIER.sub(in_blanks, plain) if names_any(_CARRIERS, plain) else plain


def _renews_a_weight(reading: Reading) -> bool:
    """Whether a conductance is told anew, "adding TTX lowers g_Na from 2 to 0.5 nS"."""
    return any(
        (s.role in "Pg" and s.new is not None) or (s.role == "factor" and s.dim) for s in reading.slots
    )


def _held(plain: str) -> Iterator[tuple[str, float]]:
    """What the membrane lets through, or does not."""
    for pattern in _CLOSED_TO:
        for found in pattern.finditer(plain):
            if not _denied(plain, found):
                yield from ((ion, 0.0) for ion in _ions(found))
    for pattern in _ONLY:  # last: "all channels except K" lets K through
        for found in pattern.finditer(plain):
            if not _denied(plain, found):
                yield "*", 0.0
                yield from ((ion, 1.0) for ion in _ions(found))


def _blocked(plain: str) -> Iterator[tuple[str, float]]:
    """What is blocked or vanishes."""
    for pattern in _BLOCKED:
        for found in pattern.finditer(plain):
            if not _denied(plain, found) and not any(p.search(plain) for p in _ONLY[:3]):
                told = found.groupdict()
                share = told.get("share") or told.get("by")
                yield from ((ion, 1.0 - share_of(share) if share else 0.0) for ion in _ions(found))
    some = _SOME_SHUT.search(plain)
    if some is not None and not _denied(plain, some):
        yield "*", 1.0 - share_of(some["share"] or some["by"])
    gone = _VANISHED.search(plain)
    if gone is not None and not _denied(plain, gone):
        named = id_of(gone["symbol"]) or ""
        yield from ((named, 0.0),) if gone["zero"] else ((named, 1.0), ("*", 0.0))


def _poisoned(plain: str) -> Iterator[tuple[str, float]]:
    """What a toxin or drug shuts, wholly or in part."""
    for poisoned, poison in _POISONS:
        found = poison.search(plain)
        if found is None or _denied(plain, found) or _GONE_AGAIN.match(plain[found.end() :]):
            continue
        if not _AND_IN_NUMBERS.match(plain[found.end() :]):
            part = _OF_A_POISON.match(plain[found.end() :])
            yield poisoned, 1.0 - share_of(part["share"]) if part else 0.0


def _equalled(plain: str) -> Iterator[tuple[str, str]]:
    for found in _EQUALLED.finditer(plain):
        first = id_of(found["symbol"] or found["ion"] or "")
        second = id_of(found["other_symbol"] or found["other"] or "")
        if first and second and first != second:
            yield first, second


def _ions(found: re.Match[str]) -> list[str]:
    """The ions of a list such as "Na+ and Cl-", "gNa", "the leak"."""
    told = found.groupdict()
    text = told["ion"] or told.get("but") or ""
    if "leak" in text or "漏" in text:
        return ["leak"]
    bare = re.sub(r"(?<![A-Za-z])[gP]_?(?=[A-Z])", "", text)
    return ions_named(bare)


def _denied(plain: str, found: re.Match[str]) -> bool:
    return _NOT.search(plain, max(0, found.start() - _LONGEST), found.start()) is not None
