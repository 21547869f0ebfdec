"""Two potentials told of which the difference counts: of the sides against a ground, and of two ions' E.

"The endolymph is at +80 mV, the hair cell at -60 mV": V across the membrane between them is that of the
inside minus that of the outside. "How far apart are E_Na (+63 mV) and E_K (-94 mV)": 157 mV.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from grammar.ahead.signs import NAMED, id_of
from grammar.read_ahead import Ahead, without
from grammar.reading import Slot
from grammar.symbols import ANY_ION, ion_id

if TYPE_CHECKING:
    from collections.abc import Iterator

_V: Final = r"(?<![\d.])(?P<mV>[+-]?\d{1,3}(?:\.\d{1,9})?) ?(?:mV|毫伏)"
_VOLTS: Final = re.compile(_V)
_OUT: Final = (
    r"(?i:\b(?:endolymph|perilymph|scala media|lumen|luminal (?:side|fluid)|tubul\w{2,4} fluid|urine|blood"
    r"|plasma|interstiti\w{2,8}|bath(?:ing solution)?|extracellular (?:space|fluid|side|solution)|outside"
    r"|vacuole|dialysate))"
    r"|[内外]淋巴液?|中阶|管腔|肠腔|腔液|血液|血浆|间质|组织液|浴液|细?胞外液?|膜外|液泡"
)
_IN: Final = (
    r"(?i:\b(?:(?:inner |outer )?hair[- ]cells?|(?:the )?(?:epithelial )?cells?(?: interior)?|cytosol"
    r"|cytoplasm|inside|enterocytes?))"
    r"|(?:内|外)?毛细胞内?|(?:上皮)?细胞内?(?!外)|胞[质浆内]|膜内"
)
_SIDE: Final = re.compile(rf"(?P<out>{_OUT})|(?P<in>{_IN})")
_OF_SOMETHING: Final = re.compile(
    r"(?:(?<![A-Za-z])[EV]_?\{?\w{0,4}\}?|(?i:equilibrium potential|reversal potential|threshold"
    r"|driving force"
    r"|transepithelial|membrane potential|\bto|\bby|\bfrom)|平衡电位|反转电位|阈|驱动力|跨上皮|膜电位)"
    r"[^,;。?\d]{0,24}$"
)
_AGAINST: Final = (
    r"(?:(?i:relative to|against|compared (?:to|with)|vs\.?|with respect to|referred to) (?:the )?"
    r"|相对于?|对|比)"
)
_OTHERWISE: Final = re.compile(
    rf"{_AGAINST}(?i:(?:(?P<far>outside|bath|extracellular|膜外|胞外)|lumen|endolymph|cell|cytosol|cytoplasm"
    r"|inside|vacuole|管腔|内淋巴|细胞|胞|膜内|液泡))"
    r"|(?i:basolateral|depolari[sz]\w*|hyperpolari[sz]\w*|stepped|clamped|changes?|becomes?|shifts?)"
    r"|基底|去极化|超极化|变为|变成|钳制"
)
_VACUOLE: Final = re.compile(r"(?i:vacuole|tonoplast)|液泡")
_REACH: Final = 60
# Behind a concentration, "12 mM inside, -70 mV", a voltage is that of the membrane.
_APART_FROM_IT: Final = re.compile(
    r"(?:(?<=side) ?[,;]|(?<=[内外]) ?[,;]"
    r"|\d[^\d]{0,16}[,;](?!.*(?:电位|(?i:\bat|potential|voltage|volts))[^,;]{0,6}$))"
)
_GROUND: Final = re.compile(
    r"(?i:\b(?:relative to|against|versus|vs\.?|with respect to|referred to) (?:the |a |an )?"
    r"(?:common |same )?(?:ground|earth|blood|perilymph|reference|plasma|interstitium))"
    r"|以\S{1,4}为(?:参考|零|0)|(?:均|都)?对地"
    r"|(?:相对于?)(?:地|血液|外淋巴|参考)"
)
_V_ASKED: Final = re.compile(
    r"(?i:\b(?:voltage|potential|potential difference|V_?m?) (?:difference )?(?:across|over|between)"
    r"|\b(?:apical|luminal|tonoplast|cell)? ?membrane (?:potential|voltage)\b|\bwhat is V_?m\b|\bV_?m ?\?"
    r"|tonoplast)|电位差|膜电[位压]|V_?m(?:是|为|=)|跨膜电[位压]"
)
_MORE_ASKED: Final = re.compile(
    r"(?i:driving force|into|\bout of\b|flow|\bmove|direction|which way|energy|work|current|\bΔG"
    r"|equilibrium|ratio|concentration)|ΔG|驱动力|流|方向|能|功|电流|平衡|浓度|[进出]"
)


def of_two_sides(plain: str) -> Ahead | None:
    """V_m, or where that is asked itself the potentials of both sides."""
    otherwise = _OTHERWISE.search(plain)
    if otherwise and not (otherwise["far"] and _VACUOLE.search(plain)):
        return None  # told against each other, or one after the other
    told = [*_sides_told(plain)]
    if (
        len(told) != 2
        or {slot.side for slot in told} != {"in", "out"}
        or 0.0 in {slot.value for slot in told}
    ):
        return None
    spans = [_with_its_word(plain, *slot.span) for slot in told]
    spans += [found.span() for found in _GROUND.finditer(plain)]
    asked = _V_ASKED.search(plain)
    if asked and not _MORE_ASKED.search(plain):
        return Ahead(without(plain, spans), tuple(told))
    inside = next(slot.value or 0.0 for slot in told if slot.side == "in")
    outside = next(slot.value or 0.0 for slot in told if slot.side == "out")
    V = Slot("V", inside - outside, told[-1].span, dim="volt", unit="mV")
    return Ahead(without(plain, spans), (V,), goes_on=True)


def _with_its_word(plain: str, start: int, end: int) -> tuple[int, int]:
    """Where a voltage stands, and before it the word that names it."""
    named = _ITS_WORD.search(plain, max(0, start - _REACH), start)
    return (named.start() if named else start), end


_ITS_WORD: Final = re.compile(
    r"(?:电[位势压](?:为|是|约)?|(?i:\b(?:at )?(?:a |the )?potential(?: of| is)?)) ?$"
)


def _sides_told(plain: str) -> Iterator[Slot]:
    """Voltages of sides: each with the last side named before it; one of anything else has none."""
    end = 0
    for volts in _VOLTS.finditer(plain):
        start = max(end, volts.start() - _REACH)
        before = plain[start : volts.start()]
        end = volts.end()
        if _OF_SOMETHING.search(before):
            continue
        sides = [*_SIDE.finditer(before)]
        apart = not sides or _APART_FROM_IT.search(before, sides[-1].end()) is not None
        side = None if apart else "out" if sides[-1]["out"] else "in"
        yield Slot("side_mV", float(volts["mV"]), volts.span(), side=side, dim="volt", unit="mV")


_E: Final = re.compile(
    rf"(?:(?<![A-Za-z])E_?\{{?(?P<ion>{ANY_ION})\}}?"
    rf"|(?i:(?:equilibrium|nernst) potential) (?:of|for) (?P<name>{NAMED})|(?P<zh>{NAMED})的?平衡电位)"
    r" ?(?:\(|=|:|is|of|at|are|是|为|在)? ?\(?(?P<mV>[+-]?\d{1,3}(?:\.\d{1,9})?)(?!\d|\.\d) ?(?:mV|毫伏)?\)?"
)
_APART: Final = re.compile(
    r"(?i:\bhow far apart\b|\bdifferences?\b|\bdiffer\b|\bapart\b|\bseparat\w{1,4}\b|\bgap\b|\bspan\b"
    r"|\bdistance\b|\bhow (?:many (?:mV|millivolts)|far)\b)"
    r"|相?差(?:了|距|是|为)?(?:多少|几)|相[距隔](?:多少|几)|隔(?:了|开)?(?:多少|几)|差[距值]|之差"
)
_OTHER: Final = re.compile(
    r"(?i:\bwhy\b|rest|membrane|V_?m\b|conduct|permeab|ratio)|为什么|静息|膜电位|电导|通透|比值|倍"
)


def of_two_E(plain: str) -> Ahead | None:
    """The equilibrium potentials of two ions, where nothing but their difference is asked."""
    told = [*_E.finditer(plain)]
    if len(told) != 2 or not _APART.search(plain) or _OTHER.search(plain):
        return None
    rest = without(plain, (one.span() for one in told))
    ions = [ion_id(one["ion"]) if one["ion"] else id_of(one["name"] or one["zh"]) for one in told]
    if any(char.isdigit() for char in rest) or len({*ions}) < 2 or None in ions:
        return None
    slots = (
        Slot("apart_mV", float(one["mV"]), one.span(), ion=ion, dim="volt", unit="mV")
        for one, ion in zip(told, ions, strict=True)
    )
    return Ahead(rest, tuple(slots))
