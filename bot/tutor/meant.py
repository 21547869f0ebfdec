"""What is meant where a number stands for another: V_m that was read as E, shifts of E, charges supposed."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final

from bot.tutor.forces import ION_CARDS
from bot.tutor.givens import USUAL_SIDE, Givens, MOST_z
from grammar.balance import sits_at, which_ion
from grammar.intent import intent_of, side_sought
from grammar.reading import Wanted
from physics.nernst import equilibrium_potential_mV
from physics.species import species

if TYPE_CHECKING:
    from bot.tutor.context import Defaults
    from grammar.reading import Reading, Slot

_AT_ITS_E: Final = re.compile(
    r"(?i:\b(?:clamped|held|sits|rests|is) (?:exactly |just |right )?at (?:its |the |E_?)"
    r"(?:\S{1,10} )?(?:(?:nernst|equilibrium|reversal) potential|E_?\w{1,3})\b)"
    r"|(?:钳制|固定|保持|停留|处于|处在|等于)[在于]?[^，。?;]{0,8}平衡电位"
)


def clamped_at_E(reading: Reading) -> Reading:
    """Such as "clamped exactly at its potassium Nernst potential, -90 mV": V_m is that too."""
    told = [s for s in reading.of("E") if s.value is not None]
    if reading.intent not in ("direction", "driving_force") or len(told) != 1 or any(reading.of("V")):
        return reading
    if any(reading.of("conc")) or not _AT_ITS_E.search(reading.plain):
        return reading
    return reading._replace(slots=(*reading.slots, told[0]._replace(role="V", ion=None)))


def sitting_at(reading: Reading) -> Reading:
    """Such as "which of these ions is at equilibrium at -61.5 mV": that is V_m."""
    if (anew := _nearest_at(reading)) is not None:
        return anew
    if not sits_at(reading):
        return reading
    slots = tuple(s._replace(role="V", ion=None) if s.role == "E" else s for s in reading.slots)
    return reading._replace(slots=slots, intent="driving_force")


def _nearest_at(reading: Reading) -> Reading | None:
    """Such as "which ion is closest to equilibrium at -70 mV: E_K -90, E_Na 60": the first is V_m."""
    told = list(reading.of("E"))
    if len(told) < 3 or any(reading.of("V")) or not which_ion(reading):
        return None
    first = min(told, key=lambda slot: slot.span)
    if not _EQUILIBRIUM_AT.search(reading.plain, max(0, first.span[0] - _LONGEST), first.span[0]):
        return None
    slots = tuple(s._replace(role="V", ion=None) if s is first else s for s in reading.slots)
    return reading._replace(slots=slots, intent="driving_force")


_EQUILIBRIUM_AT: Final = re.compile(r"(?i:equilibrium (?:at|when V_?m (?:is|=)))\s$")


def other_charge(reading: Reading) -> float | None:
    """A valence that is not that of the one ion spoken of, "E_K … z = 2"; None where there is no quarrel."""
    said = [s.value for s in reading.of("z") if s.value is not None]
    ions = [ion for ion in reading.ions if not ion.startswith("X")]
    if len(said) != 1 or len(ions) != 1 or said[0] == species(ions[0]).z:
        return None
    return said[0]


def of_another_charge(reading: Reading) -> Reading:
    """Such as "suppose K+ had a charge of +2": an ion without a name."""
    z = (other_charge(reading) or _of_other_sign(reading)) if reading.has("whatif") else None
    unnamed = f"X{int(z):+d}" if z and abs(z) <= MOST_z and z == int(z) else _put_in_its_place(reading)
    if unnamed is None:
        return reading
    slots = tuple(s._replace(ion=unnamed) if s.ion else s for s in reading.slots if s.role != "z")
    wanted = tuple(w._replace(ion=unnamed) for w in reading.wanted if w.role != "z")
    return reading._replace(slots=slots, wanted=wanted, ions=(unnamed,))


_OF_OTHER_SIGN: Final = re.compile(
    r"(?i:\b(?:were|was|had been|carried)(?: a| an)? (?:(?P<plus>cation|positive)|anion|negative))"
    r"|(?:是|为|变成|带)(?:(?P<PLUS>阳离子|正电)|阴离子|负电)"
)


def _of_other_sign(reading: Reading) -> float | None:
    """Such as "if chloride were a cation": the valence with the other sign."""
    found = _OF_OTHER_SIGN.search(reading.plain)
    ions = [ion for ion in reading.ions if not ion.startswith("X")]
    if found is None or len(ions) != 1:
        return None
    z = species(ions[0]).z
    positive = bool(found["plus"] or found["PLUS"])
    return float(-z) if z and positive == (z < 0) else None


def _put_in_its_place(reading: Reading) -> str | None:
    """Such as 把钠换成假想的二价阳离子: the ion without a name, where another has the concentrations."""
    unnamed = [ion for ion in reading.ions if ion.startswith("X")]
    swapped = len(unnamed) == 1 and len(reading.ions) == 2 and reading.has("replaced", "replace", "whatif")
    told = {s.ion for s in reading.slots if s.role in ("conc", "ratio")}
    supposed = told == set(unnamed) and reading.has("whatif")  # 如果K+带两个正电荷,外4内140
    return unnamed[0] if swapped and len(told) == 1 and (supposed or unnamed[0] not in told) else None


def moved_by(reading: Reading) -> Reading:
    """Such as "rests at -71 mV and depolarises by 6 mV": V_m after the change, beside what it was."""
    changes, told = list(reading.of("change")), list(reading.of("V"))
    moving = reading.intent in ("driving_force", "direction", "current", "net_current")
    if not moving or len(changes) != 1 or len(told) != 1 or told[0].new is not None:
        return reading
    size, before = changes[0].value, told[0].value
    if size is None or before is None:
        return reading
    down = _DOWN.search(reading.plain) is not None and size > 0
    after = told[0]._replace(new=before - size if down else before + size)
    others = tuple(s for s in reading.slots if s is not told[0] and s is not changes[0])
    return reading._replace(slots=(*others, after))


_DOWN: Final = re.compile(r"(?i:hyperpolari|repolari)|超极化|复极")


def of_permeabilities(reading: Reading) -> Reading:
    """Such as "V_m if g_Na rises 20-fold?", of a cell that is known by its permeabilities alone."""
    told = any(s.role == "g" for s in reading.slots) or any(x.role == "g" for x in reading.relations)
    if reading.intent != "rest" or told:
        return reading
    slots = tuple(s._replace(dim="P") if s.role == "factor" and s.dim == "g" else s for s in reading.slots)
    return reading._replace(slots=slots)


_BY: Final = re.compile(
    r"(?i:\b(?:shift|mov|chang|rais|increas|depolari[sz]|(?P<down>lower|decreas|reduc|hyperpolari[sz]))\w*"
    r" (?:the )?E_?\w{1,3}[+⁺⁻-]* by (?:about |exactly )?)$"
    r"|E_?\w{1,3}[+⁺⁻-]*\s?(?:(?P<drop>负移|下降|降低|减小|超极化)|正移|移动|改变|变化|升高|上升)了?\s?$"
)
_LONGEST: Final = 60  # characters before the number


_ONLY_TO: Final = re.compile(
    r"(?i:\b(?:only|solely|exclusively) (?:permeable )?to\b|\bpermeable (?:only|solely|exclusively) to\b)"
    r"|只(?:对|允许|让)"
)


def of_one_ion(reading: Reading) -> Reading:
    """Such as "permeable to K+ alone, rests at -90 mV; [K]o is doubled: the new V_m?": V_m is E."""
    told = [s for s in reading.of("V") if s.value is not None]
    changes = any(s.role == "factor" or (s.role == "conc" and s.new is not None) for s in reading.slots)
    alone = len(reading.ions) == 1 and _ONLY_TO.search(reading.plain) is not None
    if len(told) != 1 or not changes or not alone or any(reading.of("E")) or reading.asks("DF", "I"):
        return reading
    ion = reading.ions[0]
    slots = tuple(s._replace(role="E", ion=ion) if s is told[0] else s for s in reading.slots)
    return reading._replace(slots=slots, wanted=(Wanted("E", ion, None, (0, 0)),), intent="nernst")


_SWAPPED: Final = re.compile(
    r"(?i:\b(?:were|are|is|was|be|get|got) (?:swapped|interchanged|switched around|exchanged places)\b"
    r"|\bif (?:we|you|i) (?:swap|interchange|switch)\b|(?:^|[.;:?!] ?)swap the\b)"
    r"|(?:对调|互换|颠倒|调换)"
)
_BY_MISTAKE: Final = re.compile(r"(?i:\bmistake|\bwrongly|\baccident)|误|不小心|搞错|弄错")


def swapped_sides(reading: Reading) -> Reading:
    """Such as "if the two concentrations were swapped, E_K?": each side changes to what the other is."""
    pairs = {s.side: s for s in reading.of("conc") if s.value is not None and s.new is None}
    told = [s for s in reading.of("conc") if s.value is not None]
    alone = len(told) == 2 and len({s.ion for s in told}) == 1 and set(pairs) == {"in", "out"}
    if not alone or not _SWAPPED.search(reading.plain) or _BY_MISTAKE.search(reading.plain):
        return reading
    turned = {pairs["in"]: pairs["out"].value, pairs["out"]: pairs["in"].value}
    slots = tuple(s._replace(new=turned[s]) if s in turned else s for s in reading.slots)
    return reading._replace(slots=slots)


_LIMITS: Final = re.compile(
    r"(?i:\bbetween (?:which|what) (?:limits|values|voltages|potentials)\b"
    r"|\b(?:limits|range|extremes) (?:of|for|within)\b)"
    r"|变化范围|在什么范围|上下限|极限"
)


def between_limits(reading: Reading) -> Reading:
    """Such as "between which limits can V_m move": E of the ions told, and no way of one of them."""
    told = {s.ion for s in reading.of("conc")}
    limits = reading.asks("V") and len(told) > 1 and _LIMITS.search(reading.plain)
    if not limits or reading.intent not in ("direction", "rest") or reading.relations or any(reading.of("P")):
        return reading
    wanted = tuple(Wanted("E", ion, None, (0, 0)) for ion in reading.ions if ion in told)
    return reading._replace(wanted=wanted, intent="nernst")


_FACTOR: Final = re.compile(r"(?i:\bby (?:what|which) factor\b|\bhow many(?: ?-?fold| times)\b)|多少倍|几倍")


def by_what_factor(reading: Reading) -> Reading:
    """Such as "E_K moves from -90 to -70 mV; by what factor did [K]o rise?": what the difference is worth."""
    moved = [s for s in reading.slots if s.role in ("E", "V") and s.new is not None and s.value is not None]
    if len(moved) != 1 or any(reading.of("conc")) or not _FACTOR.search(reading.plain):
        return reading
    if reading.asks("I", "g", "P", "DF"):
        return reading  # "how many times larger does the current become"
    slot, ion = moved[0], moved[0].ion or (reading.ions[0] if len(reading.ions) == 1 else None)
    if ion is None or slot.new is None or slot.value is None:
        return reading
    apart_mV = math.copysign(slot.new - slot.value, species(ion).z)  # more than once, whichever way it goes
    apart = slot._replace(role="E", ion=ion, value=apart_mV, new=None, inferred=True)
    slots = tuple(apart if s is slot else s for s in reading.slots)
    return reading._replace(slots=slots, wanted=(Wanted("C", ion, None, (0, 0)),), intent="ratio")


_GRADIENT: Final = re.compile(r"(?i:\bgradient|\bconcentration difference)|浓度差|梯度|浓度相差")


def steep_as_usual(reading: Reading, defaults: Defaults) -> Reading:
    """Such as "E_K of a tenfold K+ gradient": more of it where cells have more."""
    fold = _fold(reading)
    if fold is None or fold.value is None or len(reading.ions) != 1 or not _GRADIENT.search(reading.plain):
        return reading
    sides = Givens(reading, defaults).cell.ions.get(reading.ions[0])
    if sides is None or reading.ions[0] not in ION_CARDS or fold.value < 1.0:
        return reading
    outward = sides.outside_mM > sides.inside_mM
    ratio = fold._replace(
        role="ratio",
        value=fold.value if outward else 1.0 / fold.value,
        ion=reading.ions[0],
        dim="",
        unit=USUAL_SIDE,
        inferred=True,
    )
    return reading._replace(slots=(*reading.slots, ratio), unused=(), loose=(), intent="nernst")


def _fold(reading: Reading) -> Slot | None:
    """The one number of a gradient without sides, "10-fold" or "20:1", beside a temperature."""
    if reading.intent not in ("nernst", "rest") or any(s.role != "T" for s in reading.slots):
        return None
    left = (*reading.unused, *reading.loose)
    if len(left) == 1 and left[0].dim == "times":
        return left[0]
    pair = len(left) == 2 and reading.plain[left[0].span[1] : left[1].span[0]].strip() in (":", "to", "比")
    return left[0] if pair and left[1].value == 1.0 else None


def shifted_E(reading: Reading, defaults: Defaults) -> Reading:
    """Such as "how far must [Na]i rise to shift E_Na by -10 mV": E after the shift, of the cell told."""
    ion, side = side_sought(reading)
    for slot in (*reading.slots, *reading.unused) if side is not None else ():
        told = _BY.search(reading.plain, max(0, slot.span[0] - _LONGEST), slot.span[0])
        if told is None or slot.value is None or slot.dim not in ("volt", "bare"):
            continue
        givens = Givens(reading, defaults)
        kind = givens.species(ion)
        outside, inside = givens.concentration(ion, "out"), givens.concentration(ion, "in")
        if kind is None or outside is None or inside is None:
            continue
        down = bool(told["down"] or told["drop"]) and slot.value > 0
        now_mV = float(equilibrium_potential_mV(kind.z, outside, inside, givens.temperature_C()))
        then = slot._replace(
            role="E", ion=ion, value=now_mV + (-slot.value if down else slot.value), inferred=True
        )
        anew = reading._replace(
            slots=(*(s for s in reading.slots if s is not slot), then),
            unused=tuple(s for s in reading.unused if s is not slot),
            wanted=tuple(w for w in reading.wanted if w.role != "E"),
        )
        return anew._replace(intent=intent_of(anew))
    return reading
