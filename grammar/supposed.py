"""What a question supposes of a membrane, put into its numbers: swapped sides, one ion alone, limits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from grammar.aims import BY_WHAT_FACTOR, of_an_aim
from grammar.reading import Slot, Wanted
from grammar.resisting import of_a_resistance
from grammar.selectivity import of_one_salt
from grammar.symbols import OTHER_SIDE

if TYPE_CHECKING:
    from grammar.reading import Reading


def as_supposed(reading: Reading) -> Reading:
    """The reading with all that it supposes."""
    for told in (
        of_an_aim,
        of_each_channel,
        in_one_unit,
        exchanged_weights,
        held_by_injection,
        swapped_sides,
        between_limits,
        by_what_factor,
        of_one_ion,
        at_the_E_of_one_ion,
        at_another_voltage,
        of_a_resistance,
        of_its_potential,
        of_one_salt,
        of_permeabilities,
        weighed_by_permeabilities,
    ):
        reading = told(reading)
    return reading


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


def at_the_E_of_one_ion(reading: Reading) -> Reading:
    """Such as "a channel passes Ca2+ and nothing else, E_Ca = +122 mV: its E_rev?": that E is the answer.

    Likewise V_m of a membrane that lets one ion through.  Any conductance gives it, as it is the only one.
    """
    told = [s for s in reading.slots if s.role != "T"]
    asked = {w.role for w in reading.wanted}
    if any(s.role != "E" or s.value is None or s.new is not None for s in told):
        return reading
    if not told or not asked or not asked <= {"V", "rev"}:
        return reading
    named, alone = {s.ion for s in told}, {x.first for x in reading.relations if x.role == "only"}
    if not alone and asked == {"rev"} and reading.has("channel") and set(reading.ions) == named:
        alone = {ion for ion in named if ion}
    if len(alone) != 1 or not alone <= named:
        return reading
    ion = alone.pop()
    conducts = Slot("g", 1.0, (0, 0), ion=ion, inferred=True)
    return reading._replace(slots=(*reading.slots, conducts), relations=(), intent="chord")


def at_another_voltage(reading: Reading) -> Reading:
    """Such as "E_K = -90; 100 pA at -70 mV, what at -50?": the straight line through E and that point."""
    told, volts = list(reading.of("I")), [s for s in reading.of("V") if s.value is not None]
    energies = [s for s in (*reading.of("E"), *reading.of("rev")) if s.value is not None]
    if len(told) != 1 or len(volts) != 2 or len(energies) != 1 or not reading.asks("I") or reading.parts:
        return reading
    if any(s.new is not None for s in reading.slots) or any(reading.of("g")) or any(reading.of("inject")):
        return reading
    near = sorted(volts, key=lambda s: abs(s.span[0] - told[0].span[0]))
    line = (
        near[0]._replace(role="point_mV"),
        told[0]._replace(role="point_pA"),
        energies[0]._replace(role="point_mV"),
        told[0]._replace(role="point_pA", value=0.0),
        near[1]._replace(role="at_mV"),
    )
    kept = tuple(s for s in reading.slots if s not in (*told, *volts, *energies))
    return reading._replace(slots=(*kept, *line), intent="current_line")


_SWAPPED: Final = re.compile(
    r"(?i:\b(?:were|are|is|was|be|get|got|with)\b[^.;?]{0,40}? ?\b"
    r"(?:swapped|interchanged|switched around|exchanged places)\b"
    r"|\b(?:concentrations?|gradients?|sides) (?:were|are|was|is|be) (?:suddenly )?reversed\b"
    r"|\bif (?:we|you|i) (?:swap|interchange|switch)\b|(?:^|[.;:?!] ?)swap the\b"
    r"|^(?:now |and |so |please |let's ){0,2}(?:swap|interchange|switch|reverse) "
    r"(?:them|both|(?:the )?(?:sides|two|inside and outside|outside and inside|concentrations)))"
    r"|(?:对调|互换|颠倒|调换)"
)
_OTHERWISE: Final = re.compile(
    r"(?i:\bmistake|\bwrongly|\baccident|\bpermeabilit\w+ (?:were|are|is|was))"
    r"|误|不小心|搞错|弄错|(?:通透[性度](?:系数)?|电导|没有?|未|不)(?:对调|互换|颠倒|调换)"
)
_IF: Final = re.compile(r"(?i:\b(?:if|suppose|would|imagine|after)\b)|若|如果|假如|假设|假定|后")


def swapped_sides(reading: Reading) -> Reading:
    """Such as "if the two concentrations were swapped, E_K?": each side changes to what the other is."""
    told = [s for s in reading.of("conc") if s.value is not None and s.side]
    places = {(s.ion, s.side): s for s in told}
    ions = {s.ion for s in told}
    whole = all((ion, side) in places for ion in ions for side in ("in", "out"))
    if not told or len(places) != len(told) or not whole or any(s.new is not None for s in told):
        return reading
    if not _SWAPPED.search(reading.plain) or _OTHERWISE.search(reading.plain):
        return reading
    if len(ions) > 1 and not _IF.search(reading.plain):  # "in GHK the sides of Cl⁻ are swapped"
        return reading
    turned = {s: places[s.ion, OTHER_SIDE[s.side or ""]].value for s in told}
    slots = tuple(s._replace(new=turned[s]) if s in turned else s for s in reading.slots)
    return reading._replace(slots=slots)


_CM_PER_M: Final = 100.0


def in_one_unit(reading: Reading) -> Reading:
    """Such as "P_K = 4e-9, P_Cl = 0.4e-9 m/s": the unit behind the last is that of all."""
    if not any(s.unit == "m/s" for s in reading.of("P")):
        return reading
    slots = tuple(
        s._replace(value=s.value * _CM_PER_M, dim="permeability", unit="m/s")
        if s.role == "P" and s.dim == "bare" and s.value is not None
        else s
        for s in reading.slots
    )
    return reading._replace(slots=slots)


_EXCHANGED: Final = re.compile(
    r"(?:通透[性度](?:系数)?|电导)(?:对调|互换|颠倒|调换)"
    r"|(?i:\b(?:permeabilit\w+|conductances) (?:were|are|is|was) (?:swapped|interchanged|exchanged|reversed))"
)


def exchanged_weights(reading: Reading) -> Reading:
    """Such as "if the two permeabilities were swapped": each becomes what the other is."""
    told = [s for s in reading.slots if s.role in ("P", "g") and s.value is not None and s.new is None]
    if len(told) != 2 or told[0].role != told[1].role or not _EXCHANGED.search(reading.plain):
        return reading
    new = {told[0]: told[1].value, told[1]: told[0].value}
    return reading._replace(slots=tuple(s._replace(new=new[s]) if s in new else s for s in reading.slots))


_HELD: Final = re.compile(
    r"(?i:\binject\w*[^.?]{0,60}?\b(?:hold|keep|maintain|clamp))|(?:注入|外加)[^。?]{0,12}?电流[^。?]{0,12}?(?:维持|保持|钳制)"
)


def held_by_injection(reading: Reading) -> Reading:
    """Such as "what current must be injected to hold it at -50 mV": the net current of all at that V_m."""
    circuit = {s.ion for s in reading.of("g")} & {s.ion for s in reading.of("E")}
    if reading.intent != "chord" or len(circuit) < 2 or not any(reading.of("V")):
        return reading
    if any(reading.of("I")) or reading.asks("V") or not _HELD.search(reading.plain):
        return reading
    return reading._replace(wanted=(Wanted("I", None, None, (0, 0)),), intent="net_current")


_OF_EACH: Final = re.compile(
    r"(?i:\b(?:through|in|of|by|across) (?:each|every|one|a single)(?: of these| such)? channel\b"
    r"|\b(?:does|do|will|would) (?:each|one|a single) channel (?:carry|pass|conduct))"
    r"|(?:每个|单个|一个|每一个)通道(?:的|上的)?电流|(?:流过|通过|流经)(?:每个|单个|一个)(?:开放的)?通道"
)


def of_each_channel(reading: Reading) -> Reading:
    """Such as "what current flows through each channel?", of 500 alike: their number does not matter."""
    if reading.intent != "current" or not reading.asks("I") or not _OF_EACH.search(reading.plain):
        return reading
    return reading._replace(slots=tuple(s for s in reading.slots if s.role not in ("channels", "open")))


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


def by_what_factor(reading: Reading) -> Reading:
    """Such as "E_K moves from -90 to -70 mV; by what factor did [K]o rise?": the ratio before and after."""
    moved = [s for s in reading.slots if s.role in ("E", "V") and s.new is not None and s.value is not None]
    if len(moved) != 1 or any(reading.of("conc")) or not BY_WHAT_FACTOR.search(reading.plain):
        return reading
    if reading.asks("I", "g", "P", "DF"):
        return reading  # "how many times larger does the current become"
    slot, ion = moved[0], moved[0].ion or (reading.ions[0] if len(reading.ions) == 1 else None)
    if ion is None or slot.new is None or slot.value is None:
        return reading
    slots = tuple(s._replace(role="E", ion=ion) if s is slot else s for s in reading.slots)
    return reading._replace(slots=slots, wanted=(Wanted("C", ion, None, (0, 0)),), intent="ratio")


def of_permeabilities(reading: Reading) -> Reading:
    """Such as "V_m if g_Na rises 20-fold?", of a cell that is known by its permeabilities alone."""
    told = any(s.role == "g" for s in reading.slots) or any(x.role == "g" for x in reading.relations)
    if reading.intent != "rest" or told:
        return reading
    slots = tuple(s._replace(dim="P") if s.role == "factor" and s.dim == "g" else s for s in reading.slots)
    return reading._replace(slots=slots)


def weighed_by_permeabilities(reading: Reading) -> Reading:
    """Such as "10 times more permeable to K+ than to Na+, E_K = -90, E_Na = +60: V_m?": their weighted mean.

    GHK needs concentrations: where E's stand in their place, permeabilities weigh these as conductances do.
    """
    weighed = {s.ion for s in reading.of("P")}
    weighed |= {ion for x in reading.relations if x.role == "P" for ion in (x.first, x.second)}
    told = {s.ion for s in reading.of("E") if s.value is not None}
    told_of = reading.intent == "constant_field" and reading.asks("V", "rev") and not any(reading.of("conc"))
    if not told_of or len(weighed) < 2 or not weighed <= told:
        return reading
    slots = (s._replace(role="g") if s.role == "P" else s for s in reading.slots)
    return reading._replace(
        slots=(*slots, Slot("weighed", 1.0, (0, 0))),
        wanted=tuple(w._replace(role="g") if w.role == "P" else w for w in reading.wanted),
        relations=tuple(x._replace(role="g") if x.role == "P" else x for x in reading.relations),
        intent="chord",
    )


_ITS_POTENTIAL: Final = re.compile(
    r"(?i:(?<!membrane )(?<!resting )(?<!rest )\bpotential(?: is| of| was)?[ :=]*)$"
    r"|(?<![膜息止])电[位势](?:差)?[为是]?[ :=]*$"
)
_SIDE_ASKED: Final = re.compile(
    r"(?i:\b(?:find|calculate|compute|solve for|what(?:'s| is)|how much) (?:the |is )?"
    r"(?:inside|outside|intracellular|extracellular|internal|external|in|out)"
    r"(?: (?:conc(?:entration)?|value|level|one))?\s?[?.]?\s*$"
    r"|[.;,:?] ?(?:the )?(?:inside|outside)\s?\?\s*$)"
    r"|(?:求出?|计算|问)[胞膜]?[内外](?:侧|的?浓度)?\s?[?.。]?\s*$|[胞膜][内外](?:浓度)?(?:是多少|为多少)?\s?\?\s*$"
)


def of_its_potential(reading: Reading) -> Reading:
    """Such as "sodium 145 outside; potential +65 mV at 37; find inside": E of the one ion that is told.

    No potential of the membrane is named: what goes with one side and asks for the other is its E.
    """
    told = [s for s in reading.slots if s.role != "T"]
    sides = [s for s in told if s.role == "conc" and s.ion and s.side and s.new is None]
    volts = [s for s in told if s.role == "V" and s.value is not None and s.new is None]
    if reading.intent is not None or len(told) != 2 or len(sides) != 1 or len(volts) != 1:
        return reading
    other = OTHER_SIDE[sides[0].side]
    named = reading.sides == {"in", "out"} and reading.sides_in_order[-1:] == (other,)
    bare = _ITS_POTENTIAL.search(reading.plain, max(0, volts[0].span[0] - _LEAD), volts[0].span[0])
    alone = not (reading.unused or reading.loose or reading.parts) and set(reading.ions) == {sides[0].ion}
    if not (named and bare and alone and _SIDE_ASKED.search(reading.plain)) or reading.has("move", "why"):
        return reading
    ion = sides[0].ion
    slots = tuple(s._replace(role="E", ion=ion) if s is volts[0] else s for s in reading.slots)
    return reading._replace(slots=slots, wanted=(Wanted("C", ion, other, (0, 0)),), intent="inverse")


_LEAD: Final = 24  # characters before a number that may name it
