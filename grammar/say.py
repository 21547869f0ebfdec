"""Queries said back as text, in either language; the text reads as the same Query.

The echo above an answer, suggestions, buttons and thousands of tests come from `say`.
"""

from __future__ import annotations

import math
import re
from dataclasses import fields, replace
from functools import singledispatch
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from grammar.energies import FEW
from grammar.queries import (
    AtpEnergy,
    Carried,
    CellFacts,
    Charge,
    Charging,
    Chord,
    Concept,
    ConductanceRatio,
    ConstantField,
    Cotransport,
    Current,
    CurrentDensity,
    CurrentLine,
    CurrentSum,
    Cycle,
    CycleCost,
    Difference,
    DrivingForce,
    Electroneutral,
    Equilibrium,
    ExchangeLimit,
    Exchanger,
    FieldAim,
    ForceEnergy,
    FreeEnergy,
    Help,
    IonFacts,
    IonRate,
    ManyChannels,
    NetCurrent,
    OhmicStep,
    PermeabilityRatio,
    PotentialDifference,
    Pump,
    PumpCount,
    PumpCurrent,
    PumpLimit,
    PumpRate,
    Query,
    Replacement,
    Several,
    ThermalVoltage,
    TwoForces,
    Valence,
)
from grammar.saying import names, phrases
from physics.species import BRANCHES, Species

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from grammar.queries import Carried
    from grammar.reading import Language

_JOINT: Final = " · "
_BETWEEN_HAN: Final = re.compile(r"(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])")  # around a name in characters
_MOST_ACID_mM: Final = 1e3  # pH 0; beyond it the concentration is said
_LONGEST_PH: Final = len("7.398")  # a longer one was told as a concentration
_SMALL: Final = ((1e-3, 1e6, "nM"), (1e-1, 1e3, "µM"))  # below so many mM, as the calcium of a cell is told


def say(query: Query, language: Language, title: Callable[[str, str | None], str] | None = None) -> str:
    """The question as text.

    Args:
        query: what to say.
        language: "en" or "zh".
        title: question text of a concept card (id, section), which belongs to the lessons; without it the
            card's id is said.
    """
    text = _JOINT.join(part for part in _parts(_rounded(query), _Voice(language, title)) if part)
    return _BETWEEN_HAN.sub("", text) if language == "zh" else text


def _rounded(query: Query) -> Query:
    """A ratio or an E that nobody told, but that follows, with as many digits as a student would write."""
    if isinstance(query, Several):
        return replace(query, parts=tuple(_rounded(part) for part in query.parts))  # type: ignore[misc]
    if not isinstance(query, Equilibrium | DrivingForce):
        return query
    follows = {field for field, source in query.sources.items() if source.origin == "inferred"}
    if query.ratio is not None and "ratio" in follows:
        query = replace(query, ratio=_short(query.ratio))
    if query.potential_mV is not None and "potential_mV" in follows:
        query = replace(query, potential_mV=_short(query.potential_mV))
    return query


def _short(value: float) -> float:
    return float(f"{value:.4g}")


class _Voice:
    """Words and numbers of one language."""

    def __init__(self, language: Language, title: Callable[[str, str | None], str] | None) -> None:
        self.language = language
        self.title = title or (lambda card, section: card if section is None else f"{card} {section}")
        self.phrases: Mapping[str, str] = phrases(language)
        self.changes: Mapping[str, float] = {}

    def __call__(self, key: str, **values: Any) -> str:
        """The phrase of that name with its values; empty if a value is None."""
        if any(value is None for value in values.values()):
            return ""
        shown = {name: self._shown(name, value) for name, value in values.items()}
        return self.phrases[key].format_map(shown)

    def _shown(self, name: str, value: Any) -> str | _Amount:
        if isinstance(value, Species):
            return names(self.language).get(value.id, value.symbol)
        if isinstance(value, float | int):
            return _Amount(value)
        return str(value)

    def sides(self, q: Any, prefix: str = "", ion: str = "") -> list[str]:
        """Concentrations outside and inside; of protons as pH, unless 40 nM would be pH 7.39794000867."""
        done = []
        values = {side: getattr(q, f"{prefix}{side}_mM") for side in ("outside", "inside")}
        acid = (getattr(q, "species", None) or Species("", "", 0)).id == "H" and not ion
        spelt = {side: _pH(value) for side, value in values.items() if acid and value is not None}
        as_pH = all(0 < len(pH) <= _LONGEST_PH for pH in spelt.values())
        for side, value in values.items():
            if as_pH and side in spelt:
                done.append(self(f"pH-{side}", value=spelt[side]))
            else:
                done.append(
                    self(
                        f"{ion}{side}" if not ion else f"ion-{side}",
                        value=value,
                        **({"ion": ion} if ion else {}),
                    )
                )
        return done


def _pH(value_mM: float) -> str:
    """Empty where there is none to say."""
    return f"{3.0 - math.log10(value_mM):.12g}" if 0 < value_mM <= _MOST_ACID_mM else ""


class _Amount(NamedTuple):
    """A number of a phrase: {value}, or {value:mM} for a concentration."""

    value: float

    def __format__(self, unit: str) -> str:
        if unit != "mM":
            return number(self.value)
        value, told_in = in_its_unit(self.value)
        return f"{number(value)} {told_in}"


def in_its_unit(value_mM: float) -> tuple[float, str]:
    """A concentration in the unit in which it is told: the calcium of a cell in nM, salt in mM."""
    for below, scale, unit in _SMALL:
        if 0 < value_mM < below:
            return value_mM * scale, unit
    return value_mM, "mM"


def number(value: float) -> str:
    """As short as it reads back to the same ten digits."""
    return f"{value + 0.0:.10g}".replace("e-0", "e-").replace("e+0", "e+").replace("e+", "e")


def _signed(value: float) -> str:
    return number(value) if value < 0 else f"+{number(value)}"


@singledispatch
def _parts(query: Any, voice: _Voice) -> list[str]:
    raise TypeError(f"no words for {type(query).__name__}")


@_parts.register
def _(q: Equilibrium, v: _Voice) -> list[str]:
    head = {
        "potential": lambda: v("E-of", ion=q.species),
        "outside": lambda: v("find-pH-outside" if q.as_pH else "find-outside", ion=q.species),
        "inside": lambda: v("find-pH-inside" if q.as_pH else "find-inside", ion=q.species),
        "ratio": lambda: v("find-ratio", ion=q.species),
        "inverse_ratio": lambda: v("find-inverse-ratio", ion=q.species),
        "temperature": lambda: v("find-temperature", ion=q.species),
    }[q.find]()
    ion = q.species.id if not q.species.id.startswith("X") else "ion"
    return [
        head,
        v("E", ion=ion, value=q.potential_mV),
        *v.sides(q),
        v("ratio", value=q.ratio),
        v("T", value=q.temperature_C),
    ]


@_parts.register
def _(q: Valence, v: _Voice) -> list[str]:
    return [
        v("find-valence"),
        v("E", ion="ion", value=q.potential_mV),
        *v.sides(q),
        v("ratio", value=q.ratio),
        v("T", value=q.temperature_C),
    ]


@_parts.register
def _(q: DrivingForce, v: _Voice) -> list[str]:
    branch = q.species.id in BRANCHES  # named by its E alone
    head = {
        "force": lambda: v("DF-of-current") if branch else v("DF-of", ion=q.species),
        "direction": lambda: v("direction-of-current") if branch else v(_of_which(q), ion=q.species),
        "membrane": lambda: v("find-V"),
        "potential": lambda: v("find-E", ion=q.species.id),
    }[q.find]()
    ion = q.species.id if not q.species.id.startswith("X") else "ion"
    return [
        head,
        v(f"V-{q.sign}", ion=ion) if q.sign else "",
        v("DF-current" if branch else "DF", ion=q.species, value=q.force_mV),
        v("V", value=q.membrane_mV),
        v("E", ion=ion, value=q.potential_mV),
        *v.sides(q),
        v("ratio", value=q.ratio),
        v("T", value=q.temperature_C),
    ]


@_parts.register
def _(q: TwoForces, v: _Voice) -> list[str]:
    force = "" if q.more and q.charged else "-chemical" if q.more else "-electrical"
    told = (f"more-{q.more}" if q.more else "", f"charged-{q.charged}" if q.charged else "")
    return [v(f"direction-of{force}", ion=q.species), *(v(key) for key in told if key)]


def _of_which(q: DrivingForce) -> str:
    return f"direction-of-{q.alone}" if q.alone else "direction-of"


@_parts.register
def _(q: ConstantField, v: _Voice) -> list[str]:
    if q.pump:
        done = [v("GHK-pump", Na=q.pump[0], K=q.pump[1])]
    else:
        done = [v("GHK-rest" if q.find == "rest" else "GHK-reversal")]
    for ion in q.ions:
        done.append(v("P", ion=ion.species.id, value=ion.permeability))
        done.append(v("ion-outside", ion=ion.species.symbol, value=ion.outside_mM))
        done.append(v("ion-inside", ion=ion.species.symbol, value=ion.inside_mM))
    return [*done, v("T", value=q.temperature_C)]


@_parts.register
def _(q: FieldAim, v: _Voice) -> list[str]:
    done = [v(f"GHK-{q.find}", ion=q.species.symbol, name=q.species.id), v("V", value=q.membrane_mV)]
    for ion in q.ions:
        sought = q.find if ion.species == q.species else None
        done.append("" if sought == "permeability" else v("P", ion=ion.species.id, value=ion.permeability))
        for side, value in (("outside", ion.outside_mM), ("inside", ion.inside_mM)):
            done.append("" if sought == side else v(f"ion-{side}", ion=ion.species.symbol, value=value))
    return [*done, v("T", value=q.temperature_C)]


@_parts.register
def _(q: Chord, v: _Voice) -> list[str]:
    done = [v("chord-rest" if q.find == "rest" else "chord-reversal")]
    unit = " nS" if q.injected_pA else ""
    for branch in q.branches:
        done.append(v("g", ion=branch.species.id, value=branch.conductance, unit=unit))
        done.append(v("E", ion=branch.species.id, value=branch.potential_mV))
    return [*done, v("injected", value=q.injected_pA or None)]


@_parts.register
def _(q: Current, v: _Voice) -> list[str]:
    unnamed = q.species is not None and q.species.id.startswith("X")
    name = f"_{q.species.id}" if q.species and not unnamed else ""
    g_unit, i_unit = ("mS/cm²", "µA/cm²") if q.density else ("nS", "pA")
    find = v(f"find-{q.find}", ion=name, unit="" if q.unit in ("pA", "µA/cm²") else f" ({q.unit})")
    done = [f"{q.species.symbol}: {find}" if q.species and unnamed else find]
    if q.conductance_nS is not None:
        done.append(v("g-said", ion=name, value=q.conductance_nS, unit=g_unit))
    if q.current_pA is not None:
        told = q.current_pA if q.find != "conductance" else _signed(q.current_pA)  # else it is a size
        done.append(v("I-said", ion=name, value=told, unit=i_unit))
    done.append(v("channels", value=q.channels if q.channels > 1 else None))
    done.append(v("V", value=q.membrane_mV))
    if q.potential_mV is not None:
        done.append(
            v("E", ion="ion" if unnamed else q.species.id, value=q.potential_mV)
            if q.species
            else v("E-rev", value=q.potential_mV)
        )
    return done


@_parts.register
def _(q: NetCurrent, v: _Voice) -> list[str]:
    unit = " mS/cm²" if q.density else " nS"
    done = [v("find-net", unit="" if q.unit in ("pA", "µA/cm²") else f" ({q.unit})")]
    for branch in q.branches:
        done.append(v("g", ion=branch.species.id, value=branch.conductance, unit=unit))
        done.append(v("E", ion=branch.species.id, value=branch.potential_mV))
    return [*done, v("V", value=q.membrane_mV)]


@_parts.register
def _(q: CurrentDensity, v: _Voice) -> list[str]:
    unit = "" if q.unit == "pA" else f" ({q.unit})"
    return [
        v("find-current", ion="", unit=unit) if q.find == "current" else v("find-density"),
        v("density-said", value=q.density_uA_per_cm2),
        "" if q.current_pA is None else v("I-said", ion="", value=q.current_pA, unit="pA"),
        v("area", value=q.area_um2),
        v("diameter", value=q.diameter_um),
    ]


@_parts.register
def _(q: CurrentSum, v: _Voice) -> list[str]:
    done = [v("find-net", unit="" if q.unit == "pA" else f" ({q.unit})")]
    for part in q.parts:
        name = "" if part.species.id in BRANCHES else f"_{part.species.id}"
        done.append(v("I-said", ion=name, value=part.current_pA, unit="pA"))
    return done


@_parts.register
def _(q: CurrentLine, v: _Voice) -> list[str]:
    unit = "µA/cm²" if q.density else "pA"
    if q.conductance_nS is not None:
        conductance_unit = "mS/cm²" if q.density else "nS"
        return [v("line-inverse"), v("line-slope", value=q.conductance_nS, unit=conductance_unit)]
    if q.resistance_MOhm is not None:
        return [v("find-conductance", ion=""), v("line-resists", value=q.resistance_MOhm)]
    return [
        "" if q.find == "current" else v(f"line-{q.find}"),
        v("line-point", mV=q.first_mV, pA=q.first_pA, unit=unit),
        v("line-point", mV=q.second_mV, pA=q.second_pA, unit=unit),
        v("line-step", mV=q.step_mV, pA=q.step_pA, unit=unit),
        v("line-current", value=q.at_mV),
    ]


@_parts.register
def _(q: PermeabilityRatio, v: _Voice) -> list[str]:
    return [
        v("find-P", x=q.x.id, ref=q.ref.id),
        v("E-rev", value=q.reversal_mV),
        *v.sides(q, "x_", q.x.symbol),
        *v.sides(q, "ref_", q.ref.symbol),
        v("T", value=q.temperature_C),
    ]


@_parts.register
def _(q: Replacement, v: _Voice) -> list[str]:
    above, below = (q.old, q.new) if q.inverse else (q.new, q.old)
    return [
        v(f"replace-{q.side}", x=above.id, ref=below.id, new=q.new.symbol, old=q.old.symbol),
        v("replace-potentials", before=q.before_mV, after=q.after_mV),
        v("replace-shift", value=None if q.shift_mV is None else _signed(q.shift_mV)),
        v(f"ion-{q.side}", ion=q.old.symbol, value=q.old_mM),
        v(f"ion-{q.side}", ion=q.new.symbol, value=q.new_mM),
        v("T", value=q.temperature_C),
    ]


@_parts.register
def _(q: ConductanceRatio, v: _Voice) -> list[str]:
    return [
        v(_FIND_G[q.find], x=q.x.id, ref=q.ref.id),
        v("E-rev", value=q.reversal_mV),
        v("E", ion=q.x.id, value=q.x_mV),
        v("E", ion=q.ref.id, value=q.ref_mV),
        v("g-said", ion=q.ref.id, value=q.ref_nS, unit="nS"),
    ]


_FIND_G: Final = {"ratio": "find-g", "share": "find-g-share", "conductance": "find-g-alone"}


def _energy(q: FreeEnergy | ForceEnergy, v: _Voice) -> str:
    key = "energy-in" if q.inward else "energy-out"
    many = v("few" if q.moles in FEW else "moles", value=q.moles)
    way = v(key, ion=q.species) if q.moles == 1.0 else v(f"{key}-many", count=many, ion=q.species)
    unit = "J per ion" if q.unit == "J" else q.unit
    return f"{way} ({unit})" if q.unit != "kJ/mol" else way


@_parts.register
def _(q: ForceEnergy, v: _Voice) -> list[str]:
    ion = q.species.id if not q.species.id.startswith("X") else "ion"
    return [
        _energy(q, v),
        v("DF", ion=q.species, value=q.force_mV),
        v("V", value=q.membrane_mV),
        v("E", ion=ion, value=q.potential_mV),
    ]


@_parts.register
def _(q: FreeEnergy, v: _Voice) -> list[str]:
    return [
        _energy(q, v),
        *v.sides(q),
        v("V", value=q.membrane_mV if q.species.z or q.membrane_mV else None),
        v("T", value=q.temperature_C),
    ]


@_parts.register
def _(q: Cotransport, v: _Voice) -> list[str]:
    cargo, head = q.cargo.species, "cotransport" if q.cargo.inside_mM is None else "cotransport-outside"
    alone = q.cargo.count == 1
    carried = v("counted", value=abs(q.cargo.count), ion=cargo) + ("" if q.cargo.count > 0 else v("out"))
    return [
        v(head, cargo=cargo if alone else carried, drivers=_moved(q.drivers, v)),
        *(told for one in q.drivers for told in _sides_of(one, v)),
        v("cargo-outside", cargo=cargo, value=q.cargo.outside_mM),
        v("cargo-inside", cargo=cargo, value=q.cargo.inside_mM),
        v("V", value=q.membrane_mV),
        v("T", value=q.temperature_C),
    ]


def _moved(ions: Sequence[Carried], v: _Voice) -> str:
    """What a cycle moves beside its cargo: "2 Na⁺ and 1 Cl⁻", "3 Na⁺ and 1 H⁺ in and 1 K⁺ out"."""
    ways = {"in": [one for one in ions if one.count > 0], "out": [one for one in ions if one.count < 0]}
    lists = {
        way: v("and").join(v("counted", value=abs(one.count), ion=one.species.symbol) for one in moved)
        for way, moved in ways.items()
        if moved
    }
    return (
        lists["in"] if not ways["out"] else v("and-back").join(text + v(way) for way, text in lists.items())
    )


@_parts.register
def _(q: Exchanger, v: _Voice) -> list[str]:
    return [
        v("exchanger", inward=q.inward.symbol, outward=q.outward.symbol, n=q.inward_count, m=q.outward_count),
        v("E", ion=q.inward.id, value=q.inward_mV),
        v("E", ion=q.outward.id, value=q.outward_mV),
    ]


@_parts.register
def _(q: Cycle, v: _Voice) -> list[str]:
    pair, n, m = (q.driver, q.cargo), q.driver.count, q.cargo.count
    head = v(
        "cycle-exchange" if m < 0 else "cycle-cotransport",
        driver=q.driver.species.symbol, cargo=q.cargo.species.symbol, n=n, m=abs(m),
    )  # fmt: skip
    if q.asked is not None:
        head = v("cycle-way", ion=q.asked, cycle=head)
    done = [head if q.unit == "kJ/mol" else f"{head} ({q.unit})"]
    for one in pair:
        done += [*v.sides(one, "", one.species.symbol), v("E", ion=one.species.id, value=one.potential_mV)]
    done.append(v("turns-at", value=q.reversal_mV))
    return [*done, v("V", value=q.membrane_mV), v("T", value=q.temperature_C)]


@_parts.register
def _(q: ExchangeLimit, v: _Voice) -> list[str]:
    return [
        v("exchange-limit", driver=q.driver.symbol, cargo=q.cargo.symbol, n=q.driver_count, m=q.cargo_count),
        *v.sides(q, "driver_", q.driver.symbol),
        _on_a_side(q.cargo, "outside", q.cargo_outside_mM, v),
        v("V", value=q.membrane_mV),
        v("T", value=q.temperature_C),
    ]


def _on_a_side(ion: Species, side: str, value_mM: float, v: _Voice) -> str:
    """What is on a side of an ion beside another one; of protons as pH."""
    spelt = _pH(value_mM) if ion.id == "H" else ""
    if 0 < len(spelt) <= _LONGEST_PH:
        return v(f"pH-{side}", value=spelt)
    return v(f"ion-{side}", ion=ion.symbol, value=value_mM)


@_parts.register
def _(q: Electroneutral, v: _Voice) -> list[str]:
    place = "inside" if q.asked.inside_mM is None else "outside"
    head = f"electroneutral-{place if q.find == 'concentration' else q.find}"
    done = [v(head, ion=q.asked.species.symbol, transporter=q.transporter)]
    for ion in q.ions:
        done += [*v.sides(ion, "", ion.species.symbol), v("E", ion=ion.species.id, value=ion.potential_mV)]
    return [*done, v("T", value=q.temperature_C)]


@_parts.register
def _(q: Pump, v: _Voice) -> list[str]:
    unit = f"({q.unit})" if q.unit != "kJ/mol" else ""
    return [
        f"{v('pump' if q.find == 'work' else f'pump-{q.find}')} {unit}".strip(),
        *v.sides(q, "Na_", "Na⁺"),
        *v.sides(q, "K_", "K⁺"),
        v("V", value=q.membrane_mV if q.find != "reversal" else None),
        v("T", value=q.temperature_C),
        v("ATP", value=q.atp_kJ_per_mol),
    ]


@_parts.register
def _(q: PumpLimit, v: _Voice) -> list[str]:
    moved = [
        v("pumped-in" if one.count > 0 else "pumped-out", n=abs(one.count), ion=one.species.symbol)
        for one in q.ions
    ]
    cycle = moved[0] if len(moved) == 1 else v("pumped-both", first=moved[0], second=moved[1])
    acid = q.asked.species.id == "H" and q.find in ("outside", "inside")
    head = v(f"pump-limit-{'pH-' if acid else ''}{q.find}", ion=q.asked.species.symbol, cycle=cycle)
    done = [head if q.unit == "kJ/mol" else f"{head} ({q.unit})", v("ATP", value=q.atp_kJ_per_mol)]
    for one in q.ions:
        done += [*_sides_of(one, v), v("E", ion=one.species.id, value=one.potential_mV)]
    return [*done, v("V", value=q.membrane_mV), v("T", value=q.temperature_C)]


def _sides_of(one: Carried, v: _Voice) -> list[str]:
    """The concentrations of one of several ions, as far as they are known; of protons as pH."""
    sides = (("outside", one.outside_mM), ("inside", one.inside_mM))
    return [_on_a_side(one.species, side, value, v) for side, value in sides if value is not None]


@_parts.register
def _(q: PumpCurrent, v: _Voice) -> list[str]:
    unit = "" if q.unit == "pA" else f" ({q.unit})"
    told = f"pump-carried-{q.carrier}" if q.carrier else "pump-carried"
    return [
        v(f"pump-find-{q.find}") + unit,
        v("pump-number", value=q.pumps),
        v("pump-rate", value=q.cycles_per_s),
        v(told, value=q.current_pA),
        v("pump-resistance", value=q.resistance_MOhm),
        _cycle_of(q, v),
    ]


def _cycle_of(q: PumpCurrent | PumpCount | PumpRate | CycleCost, v: _Voice) -> str:
    """What a cycle of the Na/K pump moves, where it is not 3 : 2."""
    own = (q.Na_count, q.K_count) != (3, 2)
    return v("pump-counts", n=q.Na_count, m=q.K_count) if own else ""


@_parts.register
def _(q: PumpCount, v: _Voice) -> list[str]:
    return [v(f"count-find-{q.find}"), v(f"count-told-{q.told}", value=q.amount), _cycle_of(q, v)]


@_parts.register
def _(q: PumpRate, v: _Voice) -> list[str]:
    unit = "" if q.unit == "pA" else f" ({q.unit})"
    asked = f"{v('pump-find-current')}{unit}" if q.find == "current" else v(f"count-find-{q.find}")
    told = v("pump-carried" if q.told == "current" else f"count-told-{q.told}", value=q.amount)
    return [asked, told, v("count-time", value=q.seconds), _cycle_of(q, v)]


@_parts.register
def _(q: CycleCost, v: _Voice) -> list[str]:
    unit = "" if q.unit == "kJ/mol" else f" ({q.unit})"
    told = [v("cycle-cost-Na", value=q.Na_kJ_per_mol), v("cycle-cost-K", value=q.K_kJ_per_mol)]
    return [v("cycle-cost") + unit, *told, _cycle_of(q, v)]


@_parts.register
def _(q: IonRate, v: _Voice) -> list[str]:
    time, unit = (q.duration_ms / 1000.0, "s") if q.duration_ms >= 1000.0 else (q.duration_ms, "ms")
    if q.charge_pC is not None:
        return [v("charge-passed", value=q.charge_pC, ion=q.species, time=time, unit=unit)]
    if q.ions is not None and q.unit:
        return [v("ions-charge", value=q.ions, ion=q.species, time=time, unit=unit, asked=q.unit)]
    if q.ions is not None:
        return [v("ions-counted", value=q.ions, ion=q.species, time=time, unit=unit)]
    if q.unit:
        return [
            v("charge-carried", time=time, unit=unit, asked=q.unit),
            v("ions-current", value=q.current_pA),
        ]
    return [v("ions-carried", ion=q.species, time=time, unit=unit), v("ions-current", value=q.current_pA)]


@_parts.register
def _(q: ManyChannels, v: _Voice) -> list[str]:
    asked = next(
        name for name in ("total_pA", "single_pA", "open_share", "channels") if getattr(q, name) is None
    )
    return [
        v(f"many-find-{asked}"),
        v("many-channels", value=q.channels),
        v("many-open_share", value=q.open_share),
        v("many-single_pA", value=q.single_pA),
        v("many-total_pA", value=q.total_pA),
    ]


@_parts.register
def _(q: AtpEnergy, v: _Voice) -> list[str]:
    unit = f"({q.unit})" if q.unit != "kJ/mol" else ""
    return [
        f"{v('atp-energy')} {unit}".strip(),
        v("ATP-mM", value=q.ATP_mM),
        v("ADP-mM", value=q.ADP_mM),
        v("Pi-mM", value=q.phosphate_mM),
        v("ATP-standard", value=q.standard_kJ_per_mol),
        v("T", value=q.temperature_C),
    ]


@_parts.register
def _(q: Charge, v: _Voice) -> list[str]:
    unit = f" ({q.unit})" if q.find != "amount" and q.unit not in ("C", "1") else ""
    return [
        v(f"charge-{q.find}", ion=q.species, value=q.change_mV, unit=q.unit) + unit,
        *_size(q, v, of_area=not q.unit.endswith("²")),
        v("volume", value=q.volume_pL),
        v("ion-inside", ion=q.species.symbol, value=q.content_mM),
    ]


def _size(q: Charge | Charging, v: _Voice, *, of_area: bool = True) -> list[str]:
    """The size of a membrane that is charged."""
    told = q.capacitance_pF is None and not (q.diameter_um is q.area_um2 is None)
    return [
        v("capacitance", value=q.capacitance_pF),
        v("diameter", value=q.diameter_um),
        v("area", value=q.area_um2 if of_area else None),
        v("specific", value=q.specific_uF_per_cm2 if told else None),
    ]


@_parts.register
def _(q: Charging, v: _Voice) -> list[str]:
    way = "leave" if (q.ions or 0.0) < 0 else "enter"
    ions = None if q.ions is None else abs(q.ions)
    return [
        v(f"charging-{q.find}" + (f"-{q.unit}" if q.find == "duration" and q.unit else ""))
        + (f" ({q.unit})" if q.unit == "nA" else ""),
        *_size(q, v),
        v("injected", value=q.current_pA),
        v("charging-time", value=q.duration_ms),
        v(f"charging-{way}", value=ions, ion=q.species) if q.species else "",
        v("charging-charge", value=q.charge_pC),
        v("charging-start", value=q.start_mV),
        v("charging-by", value=q.change_mV),
    ]


@_parts.register
def _(q: OhmicStep, v: _Voice) -> list[str]:
    return [
        v(f"ohmic-{q.find}") + (f" ({q.unit})" if q.unit != "pA" else ""),
        v("pump-resistance", value=q.resistance_MOhm),
        v("injected", value=q.current_pA),
        v("charging-by", value=q.change_mV),
    ]


@_parts.register
def _(q: PotentialDifference, v: _Voice) -> list[str]:
    if q.first is None or q.second is None:
        sides = (v("side-inside", value=q.first_mV), v("side-outside", value=q.second_mV))
        return [v("potential-membrane"), *sides]
    told = (v("E", ion=q.first.id, value=q.first_mV), v("E", ion=q.second.id, value=q.second_mV))
    return [v("potential-apart"), *told]


@_parts.register
def _(q: ThermalVoltage, v: _Voice) -> list[str]:
    return [v("thermal-decade" if q.decade else "thermal"), v("T", value=q.temperature_C)]


@_parts.register
def _(q: Concept, v: _Voice) -> list[str]:
    return [v.title(q.card, q.section)]


@_parts.register
def _(q: Difference, v: _Voice) -> list[str]:
    return [v("difference", first=v.title(q.first, None), second=v.title(q.second, None))]


@_parts.register
def _(q: CellFacts, v: _Voice) -> list[str]:
    return [v("cell", cell=names(v.language)[f"cell-{q.cell}"])]


@_parts.register
def _(q: IonFacts, v: _Voice) -> list[str]:
    return [v("ion", ion=q.species)]


@_parts.register
def _(q: Help, v: _Voice) -> list[str]:
    return [v("help")]


@_parts.register
def _(q: Several, v: _Voice) -> list[str]:
    if q.style == "before_after" and (change := _change(q)):
        name, old, new = change
        first, second = _parts(q.parts[0], v), _parts(q.parts[1], v)
        at = next(i for i, (a, b) in enumerate(zip(first, second, strict=True)) if a != b)
        ion = getattr(getattr(q.parts[0], "species", None), "id", None)
        told = v(f"change-{name}", ion=ion or "", old=old, new=new) if f"change-{name}" in v.phrases else ""
        return [*first[:at], told or f"{first[at]} → {second[at]}", *first[at + 1 :]]
    if q.style == "before_after" and (both := _changed_sides(q, v)):
        return both
    if q.style == "before_after" and (joined := _changed_ion(q, v)):
        return joined
    ends = {"list": "", "compare": v("compare"), "before_after": ""}[q.style]
    return [
        ends + v.phrases["next-part"].join(_JOINT.join(p for p in _parts(part, v) if p) for part in q.parts)
    ]


def _changed_sides(q: Several, v: _Voice) -> list[str]:
    """Both concentrations of one ion change: "outside from 5 mM to 10 mM · inside from 140 mM to 280 mM"."""
    before, after = q.parts[0], q.parts[1]
    if not (isinstance(before, Equilibrium) and isinstance(after, Equilibrium)):
        return []
    names = ("outside_mM", "inside_mM")
    same = [f.name for f in fields(before) if f.compare and getattr(before, f.name) == getattr(after, f.name)]
    others = any(f.compare and f.name not in (*same, *names) for f in fields(before))
    if others or before.outside_mM is None or before.inside_mM is None:
        return []
    told = {v(name.removesuffix("_mM"), value=getattr(before, name)): name for name in names}
    return [
        v(f"change-{told[part]}", old=getattr(before, told[part]), new=getattr(after, told[part]))
        if part in told
        else part
        for part in _parts(before, v)
    ]


def _changed_ion(q: Several, v: _Voice) -> list[str]:
    """Both states of a membrane in one, where one number differs: "K⁺ outside from 4 mM to 8 mM"."""
    before, after = q.parts[0], q.parts[1]
    if type(before) is not type(after) or not isinstance(before, ConstantField | Chord):
        return []
    first, second = _parts(before, v), _parts(after, v)
    places = [i for i, (old, new) in enumerate(zip(first, second, strict=False)) if old != new]
    if len(first) != len(second) or len(places) != 1 or not 0 < places[0] < len(first) - 1:
        return []
    at = places[0]
    if isinstance(before, Chord) and isinstance(after, Chord):
        return (
            [*first[:at], told, *first[at + 1 :]] if (told := _changed_weight(before, after, at, v)) else []
        )
    assert isinstance(before, ConstantField)
    assert isinstance(after, ConstantField)
    name = ("permeability", "outside_mM", "inside_mM")[(at - 1) % 3]  # as they are said of each ion
    old, new = (q.ions[(at - 1) // 3] for q in (before, after))
    weighs = name == "permeability"
    key = "P" if weighs else name.removesuffix("_mM")
    ion = old.species.id if weighs else old.species.symbol
    told = v(f"ion-change-{key}", ion=ion, old=getattr(old, name), new=getattr(new, name))
    return [*first[:at], told, *first[at + 1 :]]


def _changed_weight(before: Chord, after: Chord, at: int, v: _Voice) -> str:
    """Such as "g_Na from 0.05 to 0.5", where it is a conductance that differs and not its E."""
    if at % 2 == 0:
        return ""
    old, new = (q.branches[(at - 1) // 2] for q in (before, after))
    return v("ion-change-g", ion=old.species.id, old=old.conductance, new=new.conductance)


def _change(q: Several) -> tuple[str, float, float] | None:
    """The one number that differs between before and after."""
    before, after = q.parts[0], q.parts[1]
    if type(before) is not type(after):
        return None
    differing = [
        (f.name, getattr(before, f.name), getattr(after, f.name))
        for f in fields(before)
        if f.compare and getattr(before, f.name) != getattr(after, f.name)
    ]
    return differing[0] if len(differing) == 1 and isinstance(differing[0][1], float) else None
