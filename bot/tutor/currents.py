"""Completing questions about currents, and about the ions that they carry: Ohm's law, I-V lines, pumps."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final, Literal

from bot.tutor.context import NeedsInput
from bot.tutor.formulas import ohmic_pA
from bot.tutor.givens import SAID_NOT, USUAL_UNIT
from bot.tutor.ions import Made, compares, several
from grammar.ahead.carrying import asks_charge, carried_ms, charge_ms, counts_charges
from grammar.ahead.gates import open_share
from grammar.ahead.many_channels import asks_channels, asks_open_channels
from grammar.balance import of_each_ion
from grammar.carriers import counted, shifts, stops
from grammar.charge_units import charge_asked
from grammar.holds import no_force, tells_its_sign
from grammar.intent import in_nS
from grammar.lexicon import lexicon
from grammar.pump_rates import rated
from grammar.pump_shares import shared_current
from grammar.pumping import counting, pumping
from grammar.queries import (
    Concept,
    Current,
    CurrentDensity,
    CurrentLine,
    CurrentPart,
    CurrentSum,
    IonRate,
    ManyChannels,
    PumpCount,
    PumpCurrent,
    PumpRate,
    Query,
    Several,
    Source,
)
from physics.charging import sphere_area_um2
from physics.currents import MOhm_nS
from physics.nernst import equilibrium_potential_mV
from physics.species import BRANCHES, generic_ion, species

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.tutor.givens import Givens
    from grammar.reading import Reading, Slot

_CURRENT: Final[Mapping[str, Literal["pA", "nA", "µA"]]] = {"nA": "nA", "uA": "µA"}


def current_unit(reading: Reading) -> Literal["pA", "nA", "µA"]:
    """The unit in which a current is wanted; pA where none was said."""
    return _CURRENT.get(reading.unit or "", "pA")


def current(givens: Givens) -> Query | NeedsInput:
    """Ohm's law of each conductance that is asked for; the lesson where V_m is E and no number is told."""
    if no_force(givens.reading):
        return Concept(card="driving_force", section="zero")
    return several([_current(givens, ion) for ion in _carriers(givens)], compare=compares(givens.reading))


def _carriers(givens: Givens) -> Sequence[str | None]:
    """The ions whose current, or conductance, is asked for; None for the one that is told."""
    reading = givens.reading
    sought, told_in = ("g", "I") if reading.asks("g") and any(reading.of("I")) else ("I", "g")
    told = reading.ions_of(told_in)
    if len(told) > 1 and (of_each_ion(reading) or compares(reading)):
        return told
    asked = [ion for ion in givens.asked_ions(sought) if ion in told]
    return asked or [ion for ion in reading.in_question if ion in told] or [None]


def _current(givens: Givens, asked: str | None) -> Current | NeedsInput:
    """Ohm's law of one conductance; one of its four quantities is asked."""
    reading = givens.reading
    ion = next((s.ion for s in reading.slots if s.role in ("g", "I", "E") and s.ion), None)
    known = givens.complete_ions()
    told = any(s.role == "E" and s.ion == ion for s in reading.slots) or any(reading.of("rev"))
    if (ion is None or (ion in BRANCHES and not told)) and len(known) == 1 and not any(reading.of("rev")):
        ion = known[0]  # "the GABA conductance", where chloride alone is spoken of
    conductance = [s for s in reading.of("g") if s.dim != "bare" or s.value is not None]
    # beside the conductance of an ion, the input resistance of the cell
    conductance = [s for s in conductance if s.dim != "resistance"] or conductance
    if len({s.value for s in conductance}) > 1 and {s.ion for s in conductance} == {None}:
        return NeedsInput("current", ("species",))  # of two channels that carry no name
    if asked and len({s.ion for s in (*conductance, *reading.of("I"))}) > 1:
        ion = asked
        conductance = [s for s in conductance if s.ion == ion]
    # a conductance that was taken back gives way to the last one
    g = _in_the_unit_of_all(reading, conductance[-1]) if conductance else None
    if g is not None:
        givens.note("conductance_nS", g)
        _note_its_unit(givens, g)
    values = {
        "conductance_nS": g.value if g else None,
        "membrane_mV": givens.value("membrane_mV", "V"),
        "potential_mV": _reversal(givens, ion),
        "current_pA": givens.value("current_pA", "I", asked),
    }
    _from_force(givens, values)
    missing = [field for field, value in values.items() if value is None]
    if len(missing) == 2 and "membrane_mV" in missing and reading.asks("I", "g"):
        values["membrane_mV"] = givens.membrane_mV()
        missing = [field for field, value in values.items() if value is None]
    _with_the_sign_of_its_force(givens, values, asked)
    if not missing:
        if not reading.has("check") or asks_channels(reading.plain):
            return _how_many_channels(givens, ion, values)
        claimed = max(_CLAIMED, key=givens.place)  # "I got 500 pA: is that right?"
        values[claimed], missing = None, [claimed]
    if len(missing) != 1:
        return _without_force(givens, ion, values) or _lacking(reading, missing)
    channels = _open_channels(givens) or _open_in_the_mean(givens, values)
    if channels is None:
        return NeedsInput("current", ("channels",))
    if values["conductance_nS"] is not None and (share := open_share(reading.plain, ion)) != 1.0:
        values["conductance_nS"] *= share
        givens.sources["conductance_nS"] = Source("inferred")
    density = g is not None and g.dim == "conductance_density"
    if density and values["conductance_nS"] is not None and (area := _area_cm2(givens)):
        values["conductance_nS"] *= area * _NS_PER_mS  # of the whole membrane
        givens.sources["conductance_nS"], density = Source("inferred"), False
    find: Mapping[str, Literal["current", "conductance", "membrane", "potential"]] = {
        "current_pA": "current",
        "conductance_nS": "conductance",
        "membrane_mV": "membrane",
        "potential_mV": "potential",
    }
    return Current(
        species=givens.species(ion),
        find=find[missing[0]],
        density=density,
        channels=channels,
        conductance_nS=values["conductance_nS"],
        membrane_mV=values["membrane_mV"],
        potential_mV=values["potential_mV"],
        current_pA=values["current_pA"],
        unit="µA/cm²" if density else current_unit(reading),
        sources=givens.frozen_sources(*values, "conductance_unit"),
    )


def _in_the_unit_of_all(reading: Reading, g: Slot) -> Slot | None:
    """A bare number beside conductances with a unit shares it; None where these have several."""
    others = {(s.dim, s.unit) for s in reading.of("g") if s.dim in ("conductance", "conductance_density")}
    if g.dim != "bare" or not others:
        return g
    dim, unit = others.pop()
    return None if others else g._replace(value=(g.value or 0.0) * lexicon().units[unit][1], dim=dim)


def _note_its_unit(givens: Givens, g: Slot) -> None:
    """A bare number is read as nS, and it is told so."""
    if g.dim == "bare" and not g.carried and not in_nS(givens.reading):
        givens.sources["conductance_unit"] = Source("inferred", preset=USUAL_UNIT)


def _with_the_sign_of_its_force(givens: Givens, values: dict[str, float | None], asked: str | None) -> None:
    """A current that is told by its size alone, "2 nA flows at -40 mV", flows as V_m - E drives it."""
    told, current = givens.slot("I", asked), values["current_pA"]
    membrane, potential = values["membrane_mV"], values["potential_mV"]
    if told is None or not current or membrane is None or potential is None:
        return
    if values["conductance_nS"] is not None or tells_its_sign(givens.reading, told):
        return
    force = membrane - potential
    if current * force < 0:
        values["current_pA"] = math.copysign(current, force)
        givens.sources["current_pA"] = Source("inferred", told.span)


def _lacking(reading: Reading, missing: Sequence[str]) -> NeedsInput:
    wanted = "current_pA" if reading.asks("I") else "conductance_nS" if reading.asks("g") else missing[-1]
    return NeedsInput("current", tuple(f for f in missing if f != wanted) or ("membrane_mV",))


def _without_force(givens: Givens, ion: str | None, values: Mapping[str, float | None]) -> Current | None:
    """No current where V_m is E, whatever the conductance."""
    membrane_mV, potential_mV = values["membrane_mV"], values["potential_mV"]
    told = values["conductance_nS"] is not None or values["current_pA"] is not None
    if told or not givens.reading.asks("I") or membrane_mV is None or membrane_mV != potential_mV:
        return None
    return Current(
        species=givens.species(ion),
        membrane_mV=membrane_mV,
        potential_mV=potential_mV,
        unit=current_unit(givens.reading),
        sources=givens.frozen_sources(*values),
    )


def _how_many_channels(
    givens: Givens, ion: str | None, values: Mapping[str, float | None]
) -> Current | NeedsInput:
    """Such as "a peak current of -3 nA at -20 mV; one channel has 15 pS: how many are open?"."""
    single, plain = values["conductance_nS"], givens.reading.plain
    if not asks_channels(plain):
        return NeedsInput("current", ("quantity",), "ask-what")
    share = givens.value("conductance_nS", "open")
    if share is not None and single is not None and not asks_open_channels(plain):
        single *= share  # of a channel that is there, open or not
        givens.sources["conductance_nS"] = Source("inferred")
    return Current(
        species=givens.species(ion),
        find="channels",
        conductance_nS=single,
        membrane_mV=values["membrane_mV"],
        potential_mV=values["potential_mV"],
        current_pA=values["current_pA"],
        sources=givens.frozen_sources(*values),
    )


_CLAIMED: Final = ("current_pA", "conductance_nS")
_NS_PER_mS: Final = 1e6
_SQUARE_CENTIMETRE_um2: Final = 1e8


def _area_cm2(givens: Givens) -> float | None:
    """The area of a membrane that is told, or of a sphere of that diameter."""
    area_um2, diameter_um = givens.value("area_um2", "area"), givens.value("diameter_um", "diameter")
    if area_um2 is None and diameter_um is not None:
        area_um2 = float(sphere_area_um2(diameter_um))
    return None if area_um2 is None else area_um2 / _SQUARE_CENTIMETRE_um2


def current_line(givens: Givens) -> Query | NeedsInput:
    """A straight current-voltage line from two of its points, from a step of both, or from its slope."""
    reading = givens.reading
    if reading.first("g") and not (any(reading.of("point_mV")) or any(reading.of("step_mV"))):
        return _of_its_slope(givens)
    values: dict[str, float | None] = {}
    for axis in ("mV", "pA"):
        for name, slot in zip(("first", "second"), reading.of(f"point_{axis}"), strict=False):
            values[f"{name}_{axis}"] = slot.value
            givens.note(f"{name}_{axis}", slot)
        values[f"step_{axis}"] = givens.value(f"step_{axis}", f"step_{axis}")
    step = reading.first("step_mV") is not None
    needed = ("step_mV", "step_pA") if step else ("first_mV", "first_pA", "second_mV", "second_pA")
    if missing := tuple(field for field in needed if values.get(field) is None):
        return NeedsInput("current_line", missing)
    _with_one_sign(reading, values)
    at_mV = None if step else givens.value("at_mV", "at_mV")
    if at_mV is None and not step and reading.asks("I"):  # in another part of the exercise
        at_mV = givens.value("at_mV", "V")
    return CurrentLine(
        find=_of_line(reading) if at_mV is None else "current",
        density=any(s.dim == "current_density" for s in reading.slots),
        at_mV=at_mV,
        sources=givens.frozen_sources(*values, "at_mV"),
        **values,
    )


def _of_its_slope(givens: Givens) -> Query | NeedsInput:
    """The resistance of a conductance that is told, or the conductance of a resistance."""
    slot, channels = givens.slot("g"), _open_channels(givens)
    if slot is None or slot.value is None or channels is None:
        return NeedsInput("current_line", ("conductance_nS" if channels is not None else "channels",))
    if slot.dim == "resistance":
        givens.note("resistance_MOhm", slot)
        resists = resistance_MOhm(slot)
        return CurrentLine(resistance_MOhm=resists, sources=givens.frozen_sources("resistance_MOhm"))
    givens.note("conductance_nS", slot)
    return CurrentLine(
        find="resistance",
        conductance_nS=slot.value * channels,
        density=slot.dim == "conductance_density",
        sources=givens.frozen_sources("conductance_nS"),
    )


def _with_one_sign(reading: Reading, values: dict[str, float | None]) -> None:
    """A change of current that is told by its size alone has the sign of the change of voltage, and back."""
    step_mV, step_pA = reading.first("step_mV"), reading.first("step_pA")
    if step_mV is not None and step_pA is not None and step_mV.value and step_pA.value:
        if not tells_its_sign(reading, step_pA):
            values["step_pA"] = math.copysign(step_pA.value, step_mV.value)
        elif not tells_its_sign(reading, step_mV) and step_mV.value > 0 and step_mV.dim != "apart":
            values["step_mV"] = math.copysign(step_mV.value, step_pA.value)


def _of_line(reading: Reading) -> Literal["conductance", "reversal", "resistance"]:
    if reading.asks("R"):
        return "resistance"
    asked = [w.role for w in sorted(reading.wanted, key=lambda w: w.span) if w.role in ("g", "rev", "E")]
    if reading.has("resistance") and "g" not in asked:
        return "resistance"
    whole = reading.first("step_mV") is None
    return "reversal" if whole and (not asked or asked[0] != "g") else "conductance"


def _from_force(givens: Givens, values: dict[str, float | None]) -> None:
    """A driving force that is given stands for V_m or E; where neither is, V_m is counted from E."""
    slot = givens.reading.first("DF")
    if slot is None and values["potential_mV"] is None and _ACROSS_A_CHANNEL.search(givens.reading.plain):
        slot = givens.reading.first("V")  # all that drives a current through it
        values["membrane_mV"] = None
    if slot is None or slot.value is None:
        return
    membrane, potential = values["membrane_mV"], values["potential_mV"]
    if membrane is None:
        values["membrane_mV"] = slot.value + (potential or 0.0)
        givens.note("membrane_mV", slot)
    if potential is None:
        values["potential_mV"] = (membrane - slot.value) if membrane is not None else 0.0
        givens.sources["potential_mV"] = Source("inferred")


# "The voltage across it is 50 mV", 通道两端电压80 mV: of a channel, as of a resistor.
_VOLTAGE: Final = r"(?:voltage|potential(?: difference)?|mV)"
_ACROSS_A_CHANNEL: Final = re.compile(
    rf"(?i:\b(?:channel|pore)\b[^.?;]{{0,60}}\b{_VOLTAGE} (?:of [^.?;,]{{1,12}} )?across (?:it|them)\b"
    rf"|\b{_VOLTAGE} (?:[^.?;,]{{1,18}} )?across (?:the|an?|one|each) (?:\w{{1,12}} )?(?:channel|pore)\b)"
    r"|(?:通道|孔)[^。?;]{0,14}(?:两端|两侧|跨)的?(?:电压|电位差|电势差)"
    r"|跨(?:通道|孔)的?(?:电压|电位差|电势差)"
)


def _open_channels(givens: Givens) -> int | None:
    """How many channels carry the current: those that are there, times the share that is open."""
    count, share = givens.value("channels", "channels"), givens.value("channels", "open")
    if count is None:
        return 1 if share is None else None
    number = count * (share if share is not None else 1.0)
    return round(number) if abs(number - round(number)) < 1e-9 and number >= 1 else None


def _open_in_the_mean(givens: Givens, values: dict[str, float | None]) -> int | None:
    """One channel that conducts what is open in the mean: of 2.5 channels, or of all that may open."""
    count, share = givens.value("channels", "channels"), givens.value("channels", "open")
    g = values["conductance_nS"]
    if g is None or share is None or (count is None and not _OF_ALL.search(givens.reading.plain)):
        return None
    values["conductance_nS"] = g * share * (count or 1.0)
    givens.sources["conductance_nS"] = Source("inferred")
    return 1


_OF_ALL: Final = re.compile(
    r"(?i:\b(?:max(?:imal|imum)?|total|peak|all)\b[^.;]{0,24}\b(?:conductance|g)\b|\bg_?\{?max"
    r"|all (?:the )?channels|\b(?:mean|average|averaged) (?:\w+ )?current)"
    r"|(?:最大|全部|总)[^,。;]{0,6}电导|平均电流"
)
"""Speaks of the conductance of all channels, or of the mean current of one."""


def _reversal(givens: Givens, ion: str | None) -> float | None:
    for role in ("rev", "E"):
        value = givens.value("potential_mV", role, ion if role == "E" else None)
        if value is not None:
            return value
    kind = givens.species(ion)
    outside, inside = givens.concentration(ion, "out"), givens.concentration(ion, "in")
    alike = givens.slot("ratio", ion)
    if kind is not None and outside is None and inside is None and alike is not None and alike.value == 1.0:
        givens.note("potential_mV", alike)
        return 0.0  # "the same chloride on both sides"
    if kind is None or outside is None or inside is None:
        return None
    found_mV = float(equilibrium_potential_mV(kind.z, outside, inside, givens.temperature_C()))
    return round(found_mV, _READABLE)


_READABLE: Final = 4  # places of a found potential that is said back


def told_counts(reading: Reading) -> dict[str | None, int]:
    """How many of each ion a cycle of the pump carries, as far as it was told."""
    return {s.ion: int(s.value or 0) for s in reading.of("count")}


def pump_current(givens: Givens) -> Made:
    """The current of turning pumps and, where they are asked for beside it, the counts of what they move."""
    current = _pump_current(givens)
    counts = counting(givens.reading.plain)
    if (
        isinstance(current, NeedsInput)
        or current.find != "current"
        or current.cycles_per_s is None
        or not counts
    ):
        return current
    return several([pump_count(givens), current], compare=False) if counts.told == "cycle" else current


def _pump_current(givens: Givens) -> PumpCurrent | NeedsInput:
    """The current of many turning pumps, 3 Na⁺ out and 2 K⁺ in unless told otherwise; or what it implies."""
    reading = givens.reading
    told = {s.role: s for s in (*reading.slots, *pumping(reading.plain))}
    values = {}
    for field, role in (("pumps", "pumps"), ("cycles_per_s", "rate"), ("current_pA", "I")):
        values[field] = told[role].value if role in told else None
        if role in told:
            givens.note(field, told[role])
    resistance = next((s for s in reading.of("g") if s.dim == "resistance" and s.value), None)
    if resistance is not None:
        givens.note("resistance_MOhm", resistance)
    current = told.get("I")
    shared = shared_current(reading.plain, current.span[0]) if current else None
    find = shared.asked or "current" if shared else _of_turning(reading, values, resistance is not None)
    if find is None:
        return NeedsInput("pump_current", ("pumps", "cycles_per_s"))
    counts = told_counts(reading)
    givens.sources |= {f"{ion}_count": SAID_NOT for ion in ("Na", "K") if ion not in counts}
    if shared and shared.asked is None:
        values["current_pA"] = abs(values["current_pA"] or 0.0)  # of K⁺ it comes in
    return PumpCurrent(
        find=find,
        carrier=shared.told if shared else None,
        resistance_MOhm=resistance_MOhm(resistance) if resistance else None,
        Na_count=counts.get("Na", 3),
        K_count=counts.get("K", 2),
        unit=current_unit(reading),
        sources=givens.frozen_sources(*givens.sources),
        **values,
    )


def ion_rate(givens: Givens) -> Query | NeedsInput:
    """How many ions a current carries in a time; of an ion with one charge, where none is named.

    Where a conductance and what drives the ions are told instead, Ohm's law gives the current first.
    """
    duration = carried_ms(givens.reading.plain)
    if duration is None and (made := _charge_of_current(givens)):
        return made
    if duration is None:  # "and for Ca2+?"
        duration = next((slot.value for slot in givens.reading.of("span")), None)
    current_pA, ions = givens.value("current_pA", "I"), givens.value("ions", "ions")
    if duration is None:
        return NeedsInput("current", ("current_pA",))
    of_current = [slot.ion for slot in givens.reading.of("I") if slot.ion]
    named = next(iter([*givens.reading.in_question, *of_current, *givens.reading.ions]), None)
    kind = species(named) if named and not counts_charges(givens.reading.plain) else generic_ion(1)
    if current_pA is None and (charge_pC := givens.value("charge_pC", "Q")) is not None:
        sources = givens.frozen_sources("charge_pC")
        return IonRate(species=kind, charge_pC=abs(charge_pC), duration_ms=duration, sources=sources)
    if ions is not None:
        sources = givens.frozen_sources("ions")
        asked = givens.reading.asks("Q") or asks_charge(givens.reading.plain)
        unit = _unit_of_charge(givens) if asked and not givens.reading.asks("I") else ""
        return IonRate(species=kind, ions=abs(ions), duration_ms=duration, unit=unit, sources=sources)
    if current_pA is not None:
        sources = givens.frozen_sources("current_pA")
        return IonRate(species=kind, current_pA=current_pA, duration_ms=duration, sources=sources)
    first = _current(givens, None)
    if isinstance(first, NeedsInput) or first.find != "current" or first.density:
        return first  # through an area that is not told no ions can be counted
    follows = {"current_pA": Source("inferred")}
    then = IonRate(species=kind, current_pA=ohmic_pA(first), duration_ms=duration, sources=follows)
    return Several(parts=(first, then))


def _charge_of_current(givens: Givens) -> IonRate | None:
    """Such as "10 pA flowing for 5 ms, how much charge in coulombs"."""
    plain = givens.reading.plain
    duration, current_pA = charge_ms(plain), givens.value("current_pA", "I")
    if duration is None and givens.reading.asks("Q"):  # "and for 10 ms?"
        duration = next((slot.value for slot in givens.reading.of("span")), None)
    if duration is None or current_pA is None:
        return None
    return IonRate(
        species=generic_ion(1),
        current_pA=current_pA,
        duration_ms=duration,
        unit=_unit_of_charge(givens),
        sources=givens.frozen_sources("current_pA"),
    )


def _unit_of_charge(givens: Givens) -> Literal["C", "µC", "nC", "pC", "fC"]:
    """The unit in which a charge is asked for; C where none is named."""
    units: Mapping[str, Literal["µC", "nC", "pC", "fC"]] = {"µC": "µC", "nC": "nC", "pC": "pC", "fC": "fC"}
    return units.get(charge_asked(givens.reading.plain) or "", "C")


def current_density(givens: Givens) -> Query | NeedsInput:
    """The current through an area, or the current per area."""
    told = next(slot for slot in givens.reading.of("I") if slot.value is not None)
    find: Literal["current", "density"] = "current" if told.dim == "current_density" else "density"
    area_um2, diameter_um = givens.value("area_um2", "area"), givens.value("diameter_um", "diameter")
    givens.note("density_uA_per_cm2" if find == "current" else "current_pA", told)
    return CurrentDensity(
        find=find,
        current_pA=told.value if find == "density" else None,
        density_uA_per_cm2=told.value if find == "current" else None,
        area_um2=area_um2,
        diameter_um=diameter_um if area_um2 is None else None,
        unit=current_unit(givens.reading),
        sources=givens.frozen_sources(*givens.sources),
    )


def current_sum(givens: Givens) -> Query | NeedsInput:
    """The net current of those that are told."""
    told = [slot for slot in givens.reading.of("I") if slot.value is not None]
    parts = tuple(
        CurrentPart(species=species(slot.ion or str(k)), current_pA=slot.value or 0.0)
        for k, slot in enumerate(told, 1)
    )
    if len(parts) > len(BRANCHES):
        return NeedsInput("net_current", ("current_pA",))
    sources = {f"{part.species.id}.current_pA": Source("said") for part in parts}
    return CurrentSum(parts=parts, unit=current_unit(givens.reading), sources=sources)


def many_channels(givens: Givens) -> Query | NeedsInput:
    """I = N p i: the one of the four that is not told."""
    values = {name: givens.value(name, name) for name in ("channels", "open_share", "single_pA", "total_pA")}
    if values["channels"] is values["open_share"] is None and asks_open_channels(givens.reading.plain):
        values["open_share"], givens.sources["open_share"] = (
            1.0,
            Source("inferred"),
        )  # of the open ones each is
    lacking = [name for name, value in values.items() if value is None]
    if len(lacking) != 1:
        return NeedsInput("many_channels", tuple(lacking[:-1]) or ("quantity",))
    return ManyChannels(sources=givens.frozen_sources(*values), **values)


def pump_count(givens: Givens) -> Made:
    """Ions, ATP and charges that go together in the cycle of the Na/K pump."""
    told = counted(givens.reading)
    if told is None:
        return NeedsInput("pump_current", ("cycles_per_s",))
    counts = told_counts(givens.reading)
    Na, K = counts.get("Na", 3), counts.get("K", 2)
    said = {"amount": Source("said")}
    asked = [
        PumpCount(find=one, told=told.told, amount=told.amount, Na_count=Na, K_count=K, sources=said)
        for one in told.find
    ]
    return several([*asked], compare=False)


def pump_rate(givens: Givens) -> Query | NeedsInput:
    """The net current of the Na/K pump from what it moves in a time, or back."""
    told = rated(givens.reading)
    if told is None:
        return NeedsInput("pump_current", ("cycles_per_s",))
    counts = told_counts(givens.reading)
    not_told = {f"{ion}_count": SAID_NOT for ion in ("Na", "K") if ion not in counts}
    return PumpRate(
        find=told.find,
        told=told.told,
        amount=told.amount,
        seconds=told.seconds,
        Na_count=counts.get("Na", 3),
        K_count=counts.get("K", 2),
        unit=current_unit(givens.reading) if told.find == "current" else "pA",
        sources={"amount": Source("said"), **not_told},
    )


def resistance_MOhm(conductance: Slot) -> float:
    """A resistance as it was told; the grammar holds its inverse."""
    return float(f"{MOhm_nS / (conductance.value or 1.0):.12g}")


def _of_turning(
    reading: Reading, values: Mapping[str, float | None], resists: bool
) -> Literal["current", "pumps", "rate", "shift", "stop"] | None:
    """What is asked of turning pumps: the one that was not told; None where too little was."""
    lacks = {field for field, value in values.items() if value is None}
    if resists and (stops(reading) or shifts(reading)) and (len(lacks) < 2 or "current_pA" not in lacks):
        return "stop" if stops(reading) else "shift"
    finds: Mapping[str, Literal["current", "pumps", "rate"]] = {
        "current_pA": "current",
        "pumps": "pumps",
        "cycles_per_s": "rate",
    }
    return finds[lacks.pop()] if len(lacks) == 1 else None
