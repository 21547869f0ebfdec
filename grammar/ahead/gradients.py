"""A gradient without sides, where the energy of moving something along it is asked: "uphill, 20-fold"."""

from __future__ import annotations

import math
import re
from typing import Final

from grammar.ahead.signs import NAMED, NAMED_ION, id_of
from grammar.numbers import TIMES, chinese_number, times_of
from grammar.read_ahead import Ahead, blanked, first_of, in_blanks
from grammar.reading import Slot
from physics.species import species

OF_ENERGY: Final = re.compile(
    r"(?i:free energy|energy|Δ ?G|(?<![a-z])k(?:J|cal)|joule)|自由能|能量|千焦|千卡"
)
# Sides, a voltage or a carrier make it a question of another kind.
_MORE_IS_TOLD: Final = re.compile(
    r"(?i:\b(?:in|out)side\b|\binto\b|\bout of\b|cell|cyto|lumen|\bNa\b|\bNa\+|sodium|coupl|SGLT|GLUT)"
    r"|mV|[内外腔钠]|(?<!细)胞|细胞[质浆]|[协共]同?转运"
)
# "A cell must move glucose up …": who moves it is no side.
_WHO_MOVES: Final = re.compile(
    r"(?i:\b(?:a|the|this|each|your|some) (?:[a-z]{2,12} )?cells? (?=(?:must|has|have|needs?|wants?|can|could"
    r"|moves?|transports?|pumps?|takes?|imports?|exports?|accumulates?|concentrates?|spends?|uses?|pays?"
    r"|is to|to)\b))"
    r"|(?i:\bcells? (?=(?:must|have to|need to|transport|pump|move) ))"
)
_COST: Final = re.compile(r"(?i:\bcosts?\b|\bpay\b)|代价|花费|花多少")
_FOLD: Final = rf"(?P<times>{TIMES})(?:[- ]?fold| times|-to-one|:1)"
_ALONG: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?:\b(?:against|up)|(?P<down>\b(?:down|with|along))) (?:a |an |its |the |this )?"
        rf"{_FOLD} (?:concentration |chemical )?gradient",
        rf"\b(?:difference|gradient|ratio) (?:in|of) (?:the )?concentrations?\b[^.?;\d]{{0,80}}? "
        rf"(?:is|of|=) (?:about |only )?{_FOLD}",
        rf"\bconcentration (?:difference|gradient|ratio)\b[^.?;\d]{{0,80}}? "
        rf"(?:is|of|=) (?:about |only )?{_FOLD}",
        rf"\bconcentrations?\b[^.?;\d]{{0,80}}? differs? (?:by )?(?:about |only )?{_FOLD}",
        rf"\bconcentrations?\b[^.?;\d]{{0,80}}? differs? by a factor of (?P<times>{TIMES})",
        rf"\b{_FOLD} (?:difference (?:in|of) (?:the )?concentrations?|concentration (?:difference|ratio))\b",
        rf"\bconcentrat(?:e|ing) (?:[a-z]{{2,14}} ){{1,3}}(?:by )?{_FOLD}(?! gradient)",
        rf"(?:逆着?|(?P<down>顺着?))(?P<times>{TIMES})倍的?(?:(?:浓度|化学)(?:梯度|差)?|梯度)",
        rf"浓度(?:差|比|梯度)[^。?;\d]{{0,12}}?(?:相差|差|为|是|达到?)(?:了|大约|约)?(?P<times>{TIMES})倍",
        rf"浓度[^。?;\d]{{0,12}}?相差(?:了|大约|约)?(?P<times>{TIMES})倍",
        rf"浓缩(?:到|至|为)?(?:原来的)?(?P<times>{TIMES})倍",
    )
)
# What is done along a gradient, told elsewhere: "how much is released when it runs down".
_DOWNHILL: Final = re.compile(
    r"(?i:\b(?:released?|downhill|passive(?:ly)?|(?:down|along|with) (?:its|the|this|that|their) gradient)\b)"
    r"|释放|被动|顺着?浓?度?梯度"
)


def along_a_gradient(plain: str) -> Ahead | None:
    """The ratio that a solute goes up or down by, as if into a cell: which side is which is all one."""
    found = first_of(_ALONG, plain)
    if found is None or not (OF_ENERGY.search(plain) or _COST.search(plain)):
        return None
    shown = plain if _is_charged(plain) else _WHO_MOVES.sub(in_blanks, plain)  # a cell has its voltage
    if _MORE_IS_TOLD.search(shown):
        return None
    times = times_of(found["times"])
    if times <= 0.0:
        return None
    outer = times if found.groupdict().get("down") or _DOWNHILL.search(plain) else 1.0 / times
    ratio = Slot("ratio", outer, found.span("times"))
    return Ahead(blanked(plain, *found.span("times")), (ratio,), goes_on=True)


def _is_charged(plain: str) -> bool:
    """Whether an ion is named, which a voltage moves too."""
    ions = (id_of(named[0]) for named in NAMED_ION.finditer(_KELVIN.sub("", plain)))
    return any(ion and species(ion).z for ion in ions)


_KELVIN: Final = re.compile(r"\d ?K\b")


_GRADIENT: Final = re.compile(
    rf"(?:{_FOLD} (?:{NAMED} )?(?:concentration )?(?:gradient|ratio|difference)"
    rf"|(?P<zh>\d{{1,4}}|[一二两三四五十百千]{{1,3}})倍的?(?:{NAMED})?(?:浓度|化学)(?:梯度|差|比))"
)
_IN_mV: Final = re.compile(
    r"(?i:\b(?:how (?:many|much)|what)\b[^.?]{0,60}(?:mV\b|millivolts?|potential|voltage)|\bin mV\b)"
    r"|[多几][少个]?(?:mV|毫伏)"
)
_OF_A_MEMBRANE: Final = re.compile(
    r"(?i:\b(?:in|out)(?:side|ward)\b|\binto\b|\bout of\b|cell|cyto|lumen|coupl|transport|ATP|shift|change)"
    r"|[Ff]orce"
    r"|\d ?m[MV]|[VEPg]_?m|[内外胞腔变移]|转运|驱动"
)


def worth_of_a_gradient(plain: str) -> Ahead | None:
    """Such as "how many mV does a tenfold gradient give for Na+ and for Ca2+": E without its sign."""
    found = _GRADIENT.search(plain)
    if found is None or not _IN_mV.search(plain) or _OF_A_MEMBRANE.search(plain):
        return None
    worded = found["zh"]
    times = times_of(found["times"] or worded) if not worded or worded.isdigit() else chinese_number(worded)
    ions = dict.fromkeys(filter(None, (id_of(named[0]) for named in NAMED_ION.finditer(plain))))
    charges = {ion: species(ion).z for ion in ions}
    if times <= 1.0 or not charges or 0 in charges.values():
        return None
    place = found.span("times" if found["times"] else "zh")
    slots = (Slot("ratio", times if z > 0 else 1.0 / times, place, ion=ion) for ion, z in charges.items())
    return Ahead(blanked(plain, *found.span()), tuple(slots), goes_on=True)


_EACH_FOLD: Final = re.compile(
    r"\b(?:per|for (?:each|every|a)|with (?:each|every)) (?:"
    rf"(?:(?P<times>{TIMES})[- ]?fold|(?P<e>e)-fold) (?:change|increase|rise|difference|step)"
    r"|decade(?: change)?(?= (?:of|in) (?:its |the )?(?:concentration )?ratio))"
    r"(?: (?:of|in) (?:its |the |their )?(?:[A-Za-z\d+⁺⁻-]{1,12} )?(?:concentration )?"
    r"(?:ratio|gradient|concentrations?))?"
    r"|每(?:变化|改变|增[加大]|升高|相差)?(?P<zh>\d{1,4}|[一二两三四五十百千]{1,3})倍"
)
_HOW_FAR: Final = re.compile(r"(?i:\bhow (?:many|much|far)\b)|多少|[变移改升][动化变高]几")
_OF_E: Final = re.compile(
    r"(?i:\b(?:equilibrium|nernst|reversal) (?:potential|voltage))|(?<![A-Za-z])E_?(?:ion|K|Na|Cl|Ca|Mg|X)?\b"
    r"|平衡电[位势]"
)
_A_STATE: Final = re.compile(
    r"\d ?(?:[mun]M|mmol)|(?i:\b(?:in|out)side|external|internal|cellular)|[胞膜]?[内外]|\]_?[oi]|[VP]_?m"
)


def worth_of_each_fold(plain: str) -> Ahead | None:
    """Such as "by how many mV does E of a divalent cation move per tenfold change of its ratio": that E."""
    found = _EACH_FOLD.search(plain)
    if found is None or not (_HOW_FAR.search(plain) and _OF_E.search(plain)) or _A_STATE.search(plain):
        return None
    worded = found["zh"]
    if worded:
        times = float(worded) if worded.isdigit() else chinese_number(worded)
    else:
        times = times_of(found["times"]) if found["times"] else math.e if found["e"] else 10.0
    if times <= 1.0:
        return None
    return Ahead(blanked(plain, *found.span()), (Slot("ratio", times, found.span()),), goes_on=True)
