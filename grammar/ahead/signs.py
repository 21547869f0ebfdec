"""Which of V_m and E is the higher, and the sign of a driving force: the way of an ion without any number."""

from __future__ import annotations

import re
from typing import Final

from grammar.read_ahead import Ahead, blanked, first_of, names_any, without
from grammar.reading import Slot
from grammar.symbols import ANY_ION, ION, ion_id
from physics.species import species

V_M: Final = r"(?:V_?\{?(?:m|M|rest)?\}?|membrane potential|膜电位)"
NAMES: Final = {"potassium": "K", "sodium": "Na", "chloride": "Cl", "calcium": "Ca", "magnesium": "Mg"}
# V_m or E told by which is the higher alone, or the driving force by its sign, where the way is asked.
_WAY_ASKED: Final = re.compile(
    r"(?i:\bwhich way\b|\bdirection\b|\bin(?:to)? or out|\bout or in|\b(?:enter|leave)s?\b|\b(?:in|ef)flux\b"
    r"|\bnet (?:movement|flux|flow|diffusion)\b|\bgo(?:es)? where\b)"
    r"|[往向朝]哪|[往向朝][里内外]\S{0,2}还是|怎么[流走移]|净移动|流向|方向|内流还是外流|外流还是内流|[进出]\S{0,3}还是[进出]|流入还是流出"
)
# What has to be in a text that asks for a way: a look for it is cheaper than the pattern.
_MARKS_OF_WAYS: Final = (
    *(
        "way",
        "Way",
        "irection",
        "IRECTION",
        "n or out",
        "to or out",
        "ut or in",
        "nter",
        "eave",
        "flux",
        "net ",
        "Net ",
        "where",
    ),
    *("往哪", "向哪", "朝哪", "怎么", "净移动", "流向", "方向", "还是"),
)


def asks_a_way(plain: str) -> bool:
    """Whether the direction of a movement is asked for."""
    return names_any(_MARKS_OF_WAYS, plain) and _WAY_ASKED.search(plain) is not None


_NUMBERED: Final = re.compile(r"\d ?m?V\b|-\d")
_NAMED_E: Final = (
    r"(?:(?:the )?(?:(?:its|their) )?(?:E_?\{?(?P<ion>"
    + ANY_ION
    + r")\}?(?![A-Za-z])|(?:equilibrium|reversal|[Nn]ernst) potential(?: (?:of|for) (?P<name>[a-z]{4,9}|"
    + ANY_ION
    + r"))?)|(?P<zh>[钾钠氯钙])?离?子?的?平衡电位)"
)
_HIGHER: Final = (
    r"(?P<way>(?:more|less) (?:positive|negative)|above|below|higher|lower|greater|smaller|positive|negative)"
)
_HIGHER_ZH: Final = r"(?P<way>[更还]?[要]?[高低正负大小])"
_THAN: Final = r"(?:than|to|relative to|compared to)?"
_IS: Final = r"(?:is|was|stays|lies|sits|becomes)"
_THE_V: Final = rf"(?:(?:the )?{V_M}|(?:the )?membrane|(?:the )?cell)"
_HIGHER_V: Final = (
    re.compile(rf"{_THE_V} {_IS} {_HIGHER} {_THAN} ?{_NAMED_E}"),
    re.compile(rf"{_THE_V}\s?比\s?{_NAMED_E}\s?{_HIGHER_ZH}"),
    re.compile(rf"{_THE_V}\s?(?P<way>[高低大小])于\s?{_NAMED_E}"),
)
_HIGHER_E: Final = (
    re.compile(rf"{_NAMED_E} {_IS} {_HIGHER} {_THAN} ?{_THE_V}"),
    re.compile(rf"{_NAMED_E}\s?比\s?{_THE_V}\s?{_HIGHER_ZH}"),
    re.compile(rf"{_NAMED_E}\s?(?P<way>[高低大小])于\s?{_THE_V}"),
)
_SIGN_OF_FORCE: Final = re.compile(
    r"(?:(?i:\b(?:net )?(?:electrochemical )?driving force)(?: on [^\s,]{1,9})?|\bDF|驱动力)"
    r" ?(?:is|was|=|为|是) ?"
    r"(?P<way>positive|negative|正|负)(?![\d])"
)
_UPWARD: Final = (
    "more positive",
    "less negative",
    "above",
    "higher",
    "greater",
    "positive",
    "高",
    "正",
    "大",
)
CHINESE_NAMES: Final = {"钾": "K", "钠": "Na", "氯": "Cl", "钙": "Ca"}
_SPELT: Final = "|".join(f"[{name[0].upper()}{name[0]}]{name[1:]}" for name in NAMES)
NAMED: Final = rf"(?:(?:{ION})(?![A-Za-z])|{_SPELT}|[{''.join(CHINESE_NAMES)}](?:离子)?)"
"""An ion by its symbol or its name; `id_of` tells which."""
NAMED_ION: Final = re.compile(rf"(?<![A-Za-z]){NAMED}")


_AT_ITS_E: Final = re.compile(
    r"(?:(?i:(?:\b(?:the |a )?(?:membrane(?: potential| voltage)?|V_?m|cell|neuron)"
    r"(?: is| sits| lies| rests| stays| is held)? )?)|(?:膜电位|V_?m)?(?:正好|恰好|刚好)?)"
    r"(?:(?P<at>(?i:\bat )|处[于在]|[在])|(?i:\b(?:equals|equal to|reaches) )|等于|达到|[是为])\s?"
    rf"(?:(?:the |its |their )?(?:(?(at)E_?(?P<ion>{ION})(?![A-Za-z])|(?!))"
    rf"|(?:(?P<name>{'|'.join(NAMES)})|(?P<symbol>{ION}))? ?(?i:equilibrium|reversal|nernst) potential"
    rf"(?: (?:of|for) (?:(?P<of>{'|'.join(NAMES)})|(?P<of_symbol>{ION})))?)"
    r"|(?:它|其|自己的?|自身)?(?P<zh>[钾钠氯钙])?(?:离子)?的?平衡电位)"
)


def at_its_E(plain: str) -> Ahead | None:
    """Such as "the membrane is at the potassium equilibrium potential, which way does K+ go": no force."""
    found = _AT_ITS_E.search(plain) if asks_a_way(plain) else None
    if found is None or _NUMBERED.search(plain):
        return None
    named = ions_named(plain)
    told = next((id_of(text) for name, text in found.groupdict().items() if text and name != "at"), None)
    if len(named) != 1 or told not in (None, *named):
        return None
    slot = Slot("DF", 0.0, found.span(), ion=named[0], dim="volt", unit="mV")
    return Ahead(blanked(plain, *found.span()), (slot,))


def ions_named(plain: str) -> list[str]:
    """The ions that are named by symbol or name, each once, in order."""
    found = (id_of(one[0]) for one in NAMED_ION.finditer(plain))
    return list(dict.fromkeys(ion for ion in found if ion is not None))


def id_of(text: str) -> str | None:
    """The ion of a text of `NAMED`."""
    name = text.removesuffix("离子")
    return CHINESE_NAMES.get(name) or NAMES.get(name.lower()) or ion_id(name)


def by_sign(plain: str) -> Ahead | None:
    """Such as "V_m is more positive than E_K, which way does K+ go": the sign of a driving force."""
    if not asks_a_way(plain) or _NUMBERED.search(plain):
        return None
    for patterns, turn in ((_HIGHER_V, 1.0), (_HIGHER_E, -1.0), ((_SIGN_OF_FORCE,), 1.0)):
        if found := first_of(patterns, plain):
            up = found["way"].lstrip("更还要") in _UPWARD
            named = {**dict.fromkeys(("ion", "name", "zh")), **found.groupdict()}
            ion = ion_id(named["ion"] or "") or NAMES.get(named["name"] or "") or ion_id(named["name"] or "")
            ion = ion or CHINESE_NAMES.get(named["zh"] or "")
            slot = Slot("DF", turn if up else -turn, found.span("way"), ion=ion, unit="sign")
            return Ahead(blanked(plain, *found.span()), (slot,))
    return None


# "An outward current is carried by Cl-: does Cl- enter?": I and V_m - E have one sign, whatever the ion.
_OF_A_CURRENT: Final = re.compile(
    r"(?i:\b(?P<way>in|out)ward(?: \S{1,9}){0,2}? current)|(?P<zh>[内外])向的?\S{0,6}?电流"
)
_OF_THE_CURRENT_ITSELF: Final = re.compile(
    r"(?i:\b(?:in|out)ward or (?:an )?(?:in|out)ward|\bwhy\b|\bhow\b)"
    r"|(?i:\bcurrent (?:flow|go)|\bdirection of (?:the )?current)"
    r"|内向还是|外向还是|为什么|为何|怎么|电流(?:的)?方向"
)


# Where the current was seen, and how large it is: neither tells more of its way.
_SEEN_AT: Final = re.compile(
    r"(?i:\bat |\bheld at |\bclamped at |在|于)?[-+]?\d{1,4}(?:\.\d{1,3})? ?"
    r"(?:(?P<mV>mV)|[pn]A)(?![A-Za-z])(?:时|下|处)?"
)


def by_current(plain: str) -> Ahead | None:
    """Which way an ion goes that carries an inward or an outward current; at most its voltage is told."""
    found = _OF_A_CURRENT.search(plain) if asks_a_way(plain) else None
    ions = ions_named(plain)
    if found is None or len(ions) != 1:
        return None
    seen = list(_SEEN_AT.finditer(plain))
    rest = without(plain, (found.span(), *(one.span() for one in seen)))
    if re.search(r"\d(?![+⁺])", rest) or sum(one["mV"] is not None for one in seen) > 1:
        return None
    if _OF_THE_CURRENT_ITSELF.search(plain) or len(_OF_A_CURRENT.findall(plain)) > 1:
        return None
    outward = (found["way"] or found["zh"]).lower() in ("out", "外")
    slot = Slot("DF", 1.0 if outward else -1.0, found.span(), ion=ions[0], unit="sign")
    return Ahead(rest, (slot,))


# A driving force told by its way: "130 mV inward", 内向驱动力100 mV; the sign is that of V_m - E.
_OF_A_WAY: Final = re.compile(
    r"(?i:\b(?P<way>in|out)ward(?:ly directed)?(?: net)? driving force)[^.;?\d]{0,30}?(?<!-)"
    r"(?P<mV>\d{1,3}(?:\.\d{1,2})?) ?mV"
    r"|(?i:driving force)[^.;?\d]{0,30}?(?<!-)(?P<MV>\d{1,3}(?:\.\d{1,2})?) ?mV,? ?(?i:(?P<Way>in|out)ward)"
    r"|(?P<zh>[内外])向的?(?:净)?驱动力(?:[为是=]|大小为)? ?(?P<zh_mV>\d{1,3}(?:\.\d{1,2})?)(?: ?mV)?"
)


def of_a_way(plain: str) -> Ahead | None:
    """Such as 内向驱动力100 mV: of a cation a negative force, of an anion a positive one."""
    found, ions = _OF_A_WAY.search(plain), ions_named(plain)
    if found is None or len(ions) != 1:
        return None
    name = next(name for name in ("mV", "MV", "zh_mV") if found[name])
    inward = (found["way"] or found["Way"] or found["zh"]).lower() in ("in", "内")
    sign = -1.0 if inward == (species(ions[0]).z > 0) else 1.0
    slot = Slot("DF", sign * float(found[name]), found.span(name), ion=ions[0], dim="volt", unit="mV")
    return Ahead(blanked(plain, *found.span()), (slot,))


# 膜电位刚好到ENa=+60 mV的时候, "V_m equals E_K": where V_m is E, its value told or not.
_REACHES_E: Final = re.compile(
    r"(?:膜电位|V_?m|(?i:the )?(?i:membrane(?: potential| voltage)?|cell|neuron))"
    r"(?: is| sits| rests| stays)? ?(?:(?i:exactly|just|held|clamped) |刚好|正好|恰好){0,2}"
    r"(?:到了?|等于|达到|处于|在|[是为=]|equals|equal to|at|reaches)"
    r" ?(?:exactly )?(?:the )?"
    rf"(?P<E>E_?(?P<ion>{ANY_ION})(?![A-Za-z])|(?P<zh>[钾钠氯钙])(?:离子)?的?平衡电位"
    rf"|(?P<name>{'|'.join(NAMES)}) (?i:equilibrium|reversal|nernst) potential)"
    r"(?P<told> ?[=(（为是] ?(?P<mV>[+-]?\d{1,3}(?:\.\d{1,2})?)(?: ?mV)?)?"
)
_A_VOLTAGE: Final = re.compile(r"[+-]?\d{1,3}(?:\.\d{1,2})? ?mV|(?<![A-Za-z\d])[+-]\d{1,3}")
_SYMBOL: Final = re.compile(r"(?<![A-Za-z])[EgIP]_?(?P<ion>K|Na|Cl|Ca)(?![A-Za-z])")
_OF_FORCE: Final = ("urrent", "orce", "I_", "IK", "INa", "ICl", "ICa", "电流", "驱动力", "irection", "方向")


def reaches_E(plain: str) -> Ahead | None:
    """V_m that is the E of an ion, where its current or the force on it is asked: there is none."""
    found = _REACHES_E.search(plain) if names_any(_OF_FORCE, plain) else None
    if found is None:
        return None
    ion = ion_id(found["ion"] or "") or CHINESE_NAMES.get(found["zh"] or "") or NAMES.get(found["name"] or "")
    value = found["mV"]
    named = {*ions_named(plain), *_SYMBOL.findall(plain)}
    if ion is None or named != {ion} or len(_A_VOLTAGE.findall(plain)) > (value is not None):
        return None
    if value is None:
        slot = Slot("DF", 0.0, found.span(), ion=ion, dim="volt", unit="mV")
        return Ahead(blanked(plain, *found.span()), (slot,))
    slot = Slot("V", float(value), (found.start(), found.start("E")), dim="volt", unit="mV")
    return Ahead(blanked(plain, *slot.span), (slot,))


_MV: Final = r"(?P<mV>[-+]?\d{1,3}(?:\.\d{1,2})?) ?mV"
_E_OF: Final = rf"E_?\{{?(?P<ion>{ANY_ION})\}}?(?![A-Za-z])"
# "at -88 mV, which is exactly E_K", 钳在-88 mV,刚好就是EK; "held at E_K (-88 mV)".
_VALUE_OF_BOTH: Final = (
    re.compile(
        r"(?:(?i:\b(?:is |was )?(?:clamped|held|kept)) (?:at|to) )?"
        rf"{_MV},? ?(?:(?:which|that|this) (?:is|equals|happens to be|turns out to be)"
        r"(?: exactly| just| precisely| also)? (?:the same as )?"
        r"|(?:这|也|刚好|正好|恰好){0,2}(?:就是|就等于|恰是|正是|即))"
        rf" ?{_E_OF}(?!\s?[=≈])"
    ),
    re.compile(
        r"(?:(?i:\b(?:held|clamped|kept|sit(?:s|ting)|is|rest(?:s|ing)|stays|lies)(?: exactly| right)? "
        r"(?:at|to)) "
        rf"|(?:钳制?|保持|固定|维持|位|处)[在于]){_E_OF}\s?[(,]\s?"
        rf"(?:both (?:are )?(?:at )?|都是|均为|= ?)?{_MV}\)?"
    ),
)


def at_E_as_told(plain: str) -> Ahead | None:
    """One voltage that is told of V_m and of the E of an ion."""
    found = first_of(_VALUE_OF_BOTH, plain)
    if found is None:
        return None
    value, span = float(found["mV"]), found.span("mV")
    slots = (
        Slot("V", value, span, dim="volt", unit="mV"),
        Slot("E", value, span, ion=ion_id(found["ion"]), dim="volt", unit="mV"),
    )
    return Ahead(blanked(plain, *found.span()), slots, goes_on=True)
