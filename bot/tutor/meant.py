"""What is meant where a number stands for another: V_m that was read as E, shifts of E, charges supposed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.tutor.below_zero import below_zero
from bot.tutor.context import WARMEST_C
from bot.tutor.givens import Givens, MOST_z
from grammar.ahead.signs import NAMED, id_of, ions_named
from grammar.aims import BY_WHAT_FACTOR
from grammar.balance import NEARER, sits_at, which_ion
from grammar.intent import intent_of
from grammar.reading import Slot, Wanted
from grammar.sides import order_in_cells
from grammar.sought import side_sought
from physics.nernst import equilibrium_potential_mV
from physics.species import species

if TYPE_CHECKING:
    from bot.tutor.context import Defaults
    from grammar.reading import Reading

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
    """Such as "which ion is closest to equilibrium at -70 mV: E_K -90, E_Na 60": the first is V_m.

    Behind the potentials, "K (-90) or Cl (-65): which is nearer to equilibrium at -70", it is no new E.
    """
    told = list(reading.of("E"))
    if (anew := _nearest_behind(reading, told)) is not None:
        return anew
    if len(told) < 3 or any(reading.of("V")) or not which_ion(reading):
        return None
    first = min(told, key=lambda slot: slot.span)
    if not _EQUILIBRIUM_AT.search(reading.plain, max(0, first.span[0] - _LONGEST), first.span[0]):
        return None
    slots = tuple(s._replace(role="V", ion=None) if s is first else s for s in reading.slots)
    return reading._replace(slots=slots, intent="driving_force")


def _nearest_behind(reading: Reading, told: list[Slot]) -> Reading | None:
    moved = [s for s in told if s.new is not None]
    if len(told) < 2 or len(moved) != 1 or any(reading.of("V")) or not NEARER.search(reading.plain):
        return None
    at = _EQUILIBRIUM_AT_SO_MUCH.search(reading.plain)
    if at is None or float(at["mV"]) != moved[0].new:
        return None
    membrane = Slot("V", moved[0].new, at.span("mV"), dim="volt")
    slots = tuple(s._replace(new=None) if s is moved[0] else s for s in reading.slots)
    return reading._replace(slots=(*slots, membrane), intent="driving_force")


_EQUILIBRIUM_AT_SO_MUCH: Final = re.compile(
    r"(?i:equilibrium (?:at|when V_?m (?:is|=)) )(?P<mV>[+-]?\d{1,3}(?:\.\d+)?)"
)
_EQUILIBRIUM_AT: Final = re.compile(r"(?i:equilibrium (?:at|when V_?m (?:is|=)))\s$")


def other_charge(reading: Reading) -> float | None:
    """A valence that is not that of the one ion spoken of, "E_K … z = 2"; None where there is no quarrel."""
    said = [s.value for s in reading.of("z") if s.value is not None]
    ions = [ion for ion in reading.ions if not ion.startswith("X")]
    carried = {species(s.ion).z for s in reading.of("count") if s.ion}  # "with one dicarboxylate (charge -2)"
    if len(said) != 1 or len(ions) != 1 or said[0] in {species(ions[0]).z, *carried}:
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


_BY: Final = re.compile(
    r"(?i:\b(?:shift|mov|chang|rais|increas|depolari[sz]|(?P<down>lower|decreas|reduc|hyperpolari[sz]))\w*"
    r" (?:the )?E_?(?P<ion>\w{1,3})[+⁺⁻-]* by (?:the same |about |exactly )?)$"
    r"|E_?(?P<of>[A-Za-z]{1,3})[+⁺⁻-]*\s?(?:也|再|都)?"
    r"(?:(?P<drop>负移|下降|降低|减小|超极化)|正移|移动|改变|变化|升高|上升)了?(?:约|大约)?\s?$"
    r"|E_?(?P<its>[A-Za-z]{1,3})[+⁺⁻-]*(?: be(?:come)?)? $"
)
_MORE_SO: Final = re.compile(
    r"(?: ?mV)? (?:more (?P<drop>negative)|more positive|less negative|less positive)"
)
_LONGEST: Final = 60  # characters before the number


def shifted_E(reading: Reading, defaults: Defaults) -> Reading:
    """Such as "how far must [Na]i rise to shift E_Na by -10 mV": E after the shift, of the cell told."""
    ion, side = side_sought(reading)
    for slot in (*reading.slots, *reading.unused) if side is not None else ():
        down = _moved_down(reading.plain, slot, ion)
        if down is None or slot.value is None:
            continue
        givens = Givens(reading, defaults)
        kind = givens.species(ion)
        outside, inside = givens.concentration(ion, "out"), givens.concentration(ion, "in")
        if kind is None or outside is None or inside is None:
            continue
        now_mV = float(equilibrium_potential_mV(kind.z, outside, inside, givens.temperature_C()))
        by_mV = -slot.value if down and slot.value > 0 else slot.value
        then = slot._replace(role="E", ion=ion, value=now_mV + by_mV, inferred=True)
        # What another ion does is only compared with: 血K+从4升到7会让EK正移15 mV。要让ENa也正移15 mV…
        own = tuple(s for s in reading.slots if s is not slot and s.ion in (ion, None))
        anew = reading._replace(
            slots=(*own, then),
            unused=tuple(s for s in reading.unused if s is not slot and s.ion in (ion, None)),
            wanted=tuple(w for w in reading.wanted if w.role != "E") or (Wanted("C", ion, side, (0, 0)),),
        )
        return anew._replace(intent=intent_of(anew))
    return reading


def _moved_down(plain: str, slot: Slot, ion: str | None) -> bool | None:
    """Whether a number tells how far E of the ion falls; None where it tells nothing of how far E moves."""
    told = _BY.search(plain, max(0, slot.span[0] - _LONGEST), slot.span[0])
    named = told and (told["ion"] or told["of"] or told["its"])
    if told is None or slot.dim not in ("volt", "bare") or (ion and id_of(named or "") != ion):
        return None
    more = _MORE_SO.match(plain, slot.span[1]) if told["its"] else None
    if told["its"] and more is None:
        return None
    return bool(told["down"] or told["drop"] or (more and more["drop"]))


def factor_of_shift(reading: Reading, defaults: Defaults) -> Reading:
    """Such as "E_Na falls by 20 mV; by what factor did [Na]i rise?": E before and after, which tell a ratio.

    The factor rests on the shift alone: where the concentrations are not told those of the cell will do.
    """
    shifts = [s for s in reading.unused if s.dim == "volt" and s.ion and s.value]
    if len(shifts) != 1 or not BY_WHAT_FACTOR.search(reading.plain) or any(reading.of("E")):
        return reading
    shift, givens = shifts[0], Givens(reading, defaults)
    kind, usual = givens.species(shift.ion), givens.cell.ions.get(shift.ion or "")
    if kind is None or not kind.z or usual is None or reading.asks("I", "DF", "V"):
        return reading
    outside, inside = givens.concentration(kind.id, "out"), givens.concentration(kind.id, "in")
    if outside is None or inside is None:
        outside, inside = usual.outside_mM, usual.inside_mM
    now_mV = float(equilibrium_potential_mV(kind.z, outside, inside, givens.temperature_C()))
    moved = shift._replace(role="E", value=now_mV, new=now_mV + (shift.value or 0.0), inferred=True)
    return reading._replace(
        slots=(*(s for s in reading.slots if s.role != "conc"), moved),
        unused=tuple(s for s in reading.unused if s is not shift),
        wanted=(Wanted("C", kind.id, None, (0, 0)),),
        intent="ratio",
    )


_IN_BRACKETS: Final = re.compile(
    rf"(?:(?i:driving forces? (?:on|for|of))|驱动力:?) ?(?P<row>{NAMED} ?\([^()]{{1,24}}\)"
    rf"(?:,? ?(?:and |和|与|、|及)?{NAMED} ?\([^()]{{1,24}}\))+)"
)


def of_each_in_brackets(reading: Reading) -> Reading:
    """Such as "the driving force on Na+ (E_Na = +60) and K+ (E_K = -90)": of both."""
    found = _IN_BRACKETS.search(reading.plain)
    if found is None or [w.role for w in reading.wanted] != ["DF"]:
        return reading
    bare = re.sub(r"\([^()]*\)", "", found["row"])
    return reading._replace(wanted=tuple(reading.wanted[0]._replace(ion=ion) for ion in ions_named(bare)))


def held_by_the_cell(reading: Reading) -> Reading:
    """What a cell holds that is charged, "a cell 20 µm wide contains 140 mM K+": the inside."""
    placeless = [s for s in reading.of("conc") if s.side is None]
    if reading.intent != "charge" or len(placeless) != 1:
        return reading
    slots = tuple(s._replace(side="in", inferred=True) if s in placeless else s for s in reading.slots)
    return reading._replace(slots=slots)


def as_meant(reading: Reading) -> Reading:
    """The reading with the charge that is supposed, V_m where it has moved to, and all ions of a list."""
    reading = below_zero(_placed_loose(reading) if reading.loose else reading)
    reading = _of_a_sought_side(_of_a_sought_warmth(_warmth_last(reading)))
    return held_by_the_cell(of_each_in_brackets(moved_by(of_another_charge(reading))))


_USUAL_C: Final = frozenset({15.0, 18.0, 20.0, 22.0, 25.0, 30.0, 35.0, 36.0, 37.0})
_THREE: Final = 3


def _warmth_last(reading: Reading) -> Reading:
    """Such as "K 5 out 140 in 37, E_K": each number stands before its side; the last is the temperature."""
    told = sorted(reading.of("conc"), key=lambda slot: slot.span)
    if len(told) != _THREE or len(reading.slots) != _THREE or reading.loose or reading.unused:
        return reading
    first, second, last = told
    sides = [first.side, second.side, last.side]
    if sides[0] is not None or {*sides[1:]} != {"out", "in"} or len({s.ion for s in told}) != 1:
        return reading
    if last.value not in _USUAL_C or any(s.dim != "bare" or s.new is not None for s in told):
        return reading
    warmth = last._replace(role="T", ion=None, side=None, dim="celsius")
    moved = (first._replace(side=second.side), second._replace(side=last.side), warmth)
    return reading._replace(slots=moved)


_WHICH_WARMTH: Final = re.compile(r"几度|多少度|什么温度")


def _of_a_sought_warmth(reading: Reading) -> Reading:
    """Such as K外5内140 几度会是-85: the E at a temperature that is asked for, never the temperature."""
    told = [s for s in reading.of("T") if s.dim == "bare"]
    pair = [s for s in reading.of("conc") if s.side and s.ion]
    if len(told) != 1 or len(pair) != _PAIR or not _WHICH_WARMTH.search(reading.plain):
        return reading
    E = told[0]._replace(role="E", ion=pair[0].ion)
    wanted = (Wanted("T", None, None, (0, 0)),)
    return reading._replace(slots=(*pair, E), wanted=wanted, intent="temperature")


_ASKED_SIDE: Final = re.compile(
    r"(?i:\b(?P<out>outside|out)|\b(?P<in>inside|in))(?i: concentration)? ?(?:=|is)? ?(?:what|how much)? ?[?]"
    r"|(?i:\b(?:what|how much)(?: is|'s)?(?: the)? (?:(?P<out_>outside)|(?P<in_>inside)))\b"
    r"|(?:细?胞|膜)?(?:(?P<zh_out>外)|(?P<zh_in>[内里]))[面边侧]?的?(?:浓度)?[是为要]?(?:多少|几|[?])"
)
_E_EQUALS: Final = re.compile(r"(?<![A-Za-z])E_?[A-Z][a-z]?[+-]? ?(?:=|is|是|为) ?$")


def _of_a_sought_side(reading: Reading) -> Reading:
    """Such as ENa=58 外150 里面多少: where one side is asked for, the number of "E =" is no concentration."""
    told = sorted(reading.of("conc"), key=lambda slot: slot.span)
    if reading.intent != "nernst" or len(told) != _PAIR or {s.side for s in told} != {"out", "in"}:
        return reading
    first, second = told
    if first.dim != "bare" or not _E_EQUALS.search(reading.plain[: first.span[0]]):
        return reading
    asked = _ASKED_SIDE.search(reading.plain, second.span[1])
    if asked is None:
        return reading
    side = "out" if any(asked[name] for name in ("out", "out_", "zh_out")) else "in"
    E = first._replace(role="E", side=None)
    other = second._replace(side="in" if side == "out" else "out")
    rest = tuple(s for s in reading.slots if s.role != "conc")
    wanted = (Wanted("C", first.ion, side, (0, 0)),)
    return reading._replace(slots=(*rest, E, other), wanted=wanted, intent="inverse")


_AT_EACH: Final = re.compile(r"(?i:\b(?:at|vs\.?(?: at)?|versus(?: at)?|compared (?:to|with)) )$")


def _placed_loose(reading: Reading) -> Reading:
    """Loose numbers beside the sides of one ion: temperatures behind "at", or the other side."""
    sides = [s for s in reading.slots if s.role == "conc" and s.new is None]
    others = [s for s in reading.slots if s not in sides]
    if len({s.ion for s in sides}) != 1 or sides[0].ion is None:
        return reading
    whole = {s.side for s in sides} == {"out", "in"} and len(sides) == _PAIR and not others
    apart = len(reading.loose) > 1 or reading.loose[0].span < sides[0].span
    if whole and apart and reading.intent in (None, "nernst"):
        return _at_each_warmth(reading)
    alone = len(sides) == len(reading.loose) == 1 and sides[0].side is None
    return _as_in_cells(reading, sides[0]) if alone and {s.role for s in others} == {"T"} else reading


def _at_each_warmth(reading: Reading) -> Reading:
    """Such as "K 4 out 140 in at 37 vs at 20", "Na at 10, with 110 out 10 in"."""
    for one in reading.loose:
        if not _AT_EACH.search(reading.plain[: one.span[0]]) or not 0.0 <= (one.value or 0.0) <= WARMEST_C:
            return reading
    warmths = (s._replace(role="T", dim="celsius") for s in reading.loose)
    return reading._replace(slots=(*reading.slots, *warmths), loose=())


def _as_in_cells(reading: Reading, first: Slot) -> Reading:
    """Such as K 15 140 37度: the sides that they have in living cells, as without the temperature."""
    (second,) = reading.loose
    if first.span > second.span or reading.strange or reading.cues or reading.wanted:
        return reading
    if not (first.value and second.value and first.value > 0.0 and second.value > 0.0):
        return reading
    order = order_in_cells(first.ion, first.value, second.value)
    if order is None:
        return reading
    other = second._replace(role="conc", ion=first.ion, side=order[1], inferred=True)
    rest = (s for s in reading.slots if s is not first)
    slots = (*rest, first._replace(side=order[0], inferred=True), other)
    return reading._replace(slots=slots, loose=(), intent=reading.intent or "nernst")


_PAIR: Final = 2


def at_its_potential(reading: Reading, defaults: Defaults) -> Reading:
    """The reading with E where it has shifted to, and V_m where that is told as the E of an ion."""
    return clamped_at_E(sitting_at(shifted_E(factor_of_shift(reading, defaults), defaults)))


def warmed_by(reading: Reading, defaults: Defaults) -> Reading:
    """Such as "the bath is cooled by 10 degrees", from the temperature that is taken where none is told."""
    step = next(reading.of("warmer"), None)
    if step is None:
        return reading
    now = Givens(reading, defaults).temperature_C() + (step.value or 0.0)
    return reading._replace(
        slots=tuple(s._replace(role="T", value=None, new=now) if s is step else s for s in reading.slots)
    )


def rest_at_another_side(reading: Reading, defaults: Defaults) -> Reading:
    """Such as "resting potential when K outside is 10": the usual cell, in which this side becomes that."""
    told = [s for s in reading.slots if s.role != "T"]
    if reading.intent != "rest" or len(told) != 1 or reading.relations or not _AT_REST.search(reading.plain):
        return reading
    (one,) = told
    weighs = Givens(reading, defaults).cell.permeability
    if one.role != "conc" or one.side is None or one.new is not None or one.ion not in weighs:
        return reading
    slots = tuple(s._replace(value=None, new=s.value) if s is one else s for s in reading.slots)
    return reading._replace(slots=slots, cues=(*reading.cues, "become"))


_AT_REST: Final = re.compile(r"(?i:\brest(?:ing)?\b)|静息")


_WHICH_IONS: Final = re.compile(r"(?i:\b(?:which|what) ions?\b)|哪(?:些|几?种|个)离子|什么离子")
_USUAL: Final = ("K", "Na", "Cl", "Ca")


def each_of_a_cell(reading: Reading) -> Reading:
    """Such as "if V_m = 0, which ions flow in?": the way of each ion of the usual cell."""
    told = {s.role for s in reading.slots}
    if reading.intent or reading.ions or reading.wanted or not any(reading.of("V")):
        return reading
    if told - {"V", "T"} or not reading.has("move", "inward", "outward") or reading.has("why", "channel"):
        return reading
    if not _WHICH_IONS.search(reading.plain):
        return reading
    return reading._replace(intent="direction", ions=_USUAL, beside_wanted=_USUAL)


def force_at(reading: Reading) -> Reading:
    """Such as "find the driving force, -70": the number is the V_m, for the force is what is sought."""
    if reading.intent or not reading.has("calc") or "=" in reading.plain or len(reading.slots) != 1:
        return reading
    (one,) = reading.slots
    if one.role != "DF" or one.value is None or reading.loose or reading.wanted:
        return reading
    ion = reading.ions[0] if len(reading.ions) == 1 else one.ion
    wanted = (Wanted("DF", ion, None, (0, 0)),)
    slots = (one._replace(role="V", ion=None),)
    return reading._replace(intent="driving_force", slots=slots, wanted=wanted)
