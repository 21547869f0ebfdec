"""Random queries of every kind, with numbers as students give them (at most six digits)."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING, Any, Final, Literal

from bot.lessons import cards
from grammar.queries import (
    Branch,
    CellFacts,
    Charge,
    Charging,
    Chord,
    Concept,
    ConductanceRatio,
    ConstantField,
    Current,
    CurrentDensity,
    CurrentLine,
    CurrentPart,
    CurrentSum,
    Difference,
    DrivingForce,
    Equilibrium,
    FieldAim,
    Help,
    IonFacts,
    IonRate,
    ManyChannels,
    NetCurrent,
    OhmicStep,
    PermeabilityRatio,
    Permeant,
    PotentialDifference,
    Query,
    Replacement,
    Several,
    Single,
    ThermalVoltage,
    TwoForces,
    Valence,
)
from physics.cells import all_cells
from physics.species import BRANCHES, RECEPTORS, all_species, generic_ion, species
from tests.grammar.carriers_drawn import (
    atp_energy,
    cotransport,
    cycle,
    cycle_cost,
    electroneutral,
    exchange_limit,
    exchanger,
    force_energy,
    free_energy,
    pump,
    pump_count,
    pump_current,
    pump_limit,
    pump_rate,
)
from tests.grammar.drawing import anonymous, celsius, digits, ion, main_ions, mM, mV, weight

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from random import Random


def equilibrium(dice: Random) -> Query:
    """E, or any of its inverses."""
    kind = anonymous(dice)
    find = dice.choice(("potential", "outside", "inside", "ratio", "inverse_ratio", "temperature"))
    out, in_, e, t = mM(dice), mM(dice), mV(dice), celsius(dice)
    as_pH = kind.id == "H" and dice.random() < 0.5
    match find:
        case "potential":
            if dice.random() < 0.25:
                return Equilibrium(species=kind, ratio=out, temperature_C=t)
            return Equilibrium(species=kind, outside_mM=out, inside_mM=in_, temperature_C=t)
        case "outside":
            return Equilibrium(
                species=kind, find="outside", as_pH=as_pH, inside_mM=in_, potential_mV=e, temperature_C=t
            )
        case "inside":
            return Equilibrium(
                species=kind, find="inside", as_pH=as_pH, outside_mM=out, potential_mV=e, temperature_C=t
            )
        case "ratio":
            return Equilibrium(species=kind, find="ratio", potential_mV=e, temperature_C=t)
        case "inverse_ratio":
            return Equilibrium(species=kind, find="inverse_ratio", potential_mV=e, temperature_C=t)
        case _:
            return Equilibrium(
                species=kind, find="temperature", outside_mM=out, inside_mM=in_, potential_mV=e
            )


def valence(dice: Random) -> Query:
    """Z from E and concentrations or their ratio."""
    if dice.random() < 0.4:
        return Valence(potential_mV=mV(dice), ratio=mM(dice), temperature_C=celsius(dice))
    return Valence(
        potential_mV=mV(dice), outside_mM=mM(dice), inside_mM=mM(dice), temperature_C=celsius(dice)
    )


def driving_force(dice: Random) -> Query:
    """Driving force, direction, or V_m or E from the force."""
    kind, v = ion(dice), mV(dice)
    ways: tuple[Literal["force", "direction", "membrane", "potential"], ...]
    ways = ("force", "force", "direction", "membrane", "potential")
    find = dice.choice(ways)
    if dice.random() < 0.2:  # a synapse, the leak: no one ion's
        kind = dice.choice([one for one in BRANCHES.values() if one.id not in RECEPTORS])
        if find in ("force", "direction"):
            return DrivingForce(species=kind, find=find, membrane_mV=v, potential_mV=mV(dice))
    if find == "direction" and kind.id not in BRANCHES and dice.random() < 0.2:
        return DrivingForce(species=kind, find="direction", sign=dice.choice(("above", "below")))
    if find == "membrane":
        return DrivingForce(species=kind, find="membrane", force_mV=v, potential_mV=mV(dice))
    if find == "potential":
        return DrivingForce(species=kind, find="potential", force_mV=v, membrane_mV=mV(dice))
    what: Mapping[str, float] = dice.choice((
        {"potential_mV": mV(dice)},
        {"outside_mM": mM(dice), "inside_mM": mM(dice), "temperature_C": celsius(dice)},
        {"ratio": mM(dice), "temperature_C": celsius(dice)},
    ))  # fmt: skip
    if find == "force":
        return DrivingForce(species=kind, membrane_mV=v, **what)  # type: ignore[arg-type]
    charged = kind.z and kind.id not in BRANCHES
    alone = dice.choice((None, None, "chemical", "electrical")) if charged else None
    return DrivingForce(species=kind, find="direction", alone=alone, membrane_mV=v, **what)  # type: ignore[arg-type]


def constant_field(dice: Random) -> Query:
    """GHK of two to four ions."""
    ions = tuple(
        Permeant(species=one, permeability=weight(dice), outside_mM=mM(dice), inside_mM=mM(dice))
        for one in main_ions(dice)
    )
    if dice.random() < 0.2:
        pumped = tuple(
            Permeant(species=one, permeability=weight(dice), outside_mM=mM(dice), inside_mM=mM(dice))
            for one in (species("K"), species("Na"))
        )
        return ConstantField(ions=pumped, temperature_C=celsius(dice), pump=dice.choice(((3, 2), (2, 1))))
    return ConstantField(ions=ions, temperature_C=celsius(dice), find=dice.choice(("rest", "reversal")))


def changed_membrane(dice: Random) -> Query:
    """GHK before and after one number has changed."""
    before = constant_field(dice)
    assert isinstance(before, ConstantField)
    at = dice.randrange(len(before.ions))
    one = before.ions[at]
    changed = dice.choice(
        (
            replace(one, permeability=2 * one.permeability),
            replace(one, outside_mM=2 * one.outside_mM),
            replace(one, inside_mM=2 * one.inside_mM),
        )
    )
    after = replace(before, ions=(*before.ions[:at], changed, *before.ions[at + 1 :]))
    return Several(parts=(before, after), style="before_after")


def chord(dice: Random) -> Query:
    """Conductances of two to four ions, now and then with an injected current, or of one alone."""
    branches = tuple(
        Branch(species=one, conductance=weight(dice), potential_mV=mV(dice)) for one in main_ions(dice)
    )
    if dice.random() < 0.1:
        return Chord(branches=branches[:1], find="rest")
    if dice.random() < 0.3:
        return Chord(branches=branches, injected_pA=mV(dice))
    return Chord(branches=branches, find=dice.choice(("rest", "reversal")))


def current(dice: Random) -> Query:
    """Ohm's law, any one unknown."""
    ions = (species("K"), species("Na"), species("Cl"), species("Ca"), generic_ion(dice.choice((1, -1, 2))))
    kind = dice.choice((None, *ions))
    g, v, e, i = weight(dice), mV(dice), mV(dice), mV(dice)
    density = dice.random() < 0.2
    match dice.choice(("current", "conductance", "membrane", "potential", "channels")):
        case "channels":
            return Current(
                species=kind, find="channels", conductance_nS=g, membrane_mV=v, potential_mV=e, current_pA=i
            )
        case "current":
            units: tuple[Literal["pA", "nA"], ...] = ("pA", "pA", "nA")
            unit = dice.choice(units)
            return Current(
                species=kind,
                conductance_nS=g,
                membrane_mV=v,
                potential_mV=e,
                density=density,
                unit="µA/cm²" if density else unit,
            )
        case "conductance":
            return Current(species=kind, find="conductance", membrane_mV=v, potential_mV=e, current_pA=i)
        case "membrane":
            return Current(species=kind, find="membrane", conductance_nS=g, potential_mV=e, current_pA=i)
        case _:
            return Current(species=kind, find="potential", conductance_nS=g, membrane_mV=v, current_pA=i)


def field_aim(dice: Random) -> Query:
    """A concentration or a permeability from V_m, by GHK."""
    kinds = [species(name) for name in dice.sample(("K", "Na", "Cl"), dice.choice((2, 3)))]
    finds: tuple[Literal["outside", "inside", "permeability"], ...] = ("outside", "inside", "permeability")
    sought, find = dice.choice(kinds), dice.choice(finds)
    ions = tuple(
        Permeant(
            species=kind,
            permeability=0.0 if (kind, find) == (sought, "permeability") else weight(dice),
            outside_mM=0.0 if (kind, find) == (sought, "outside") else mM(dice),
            inside_mM=0.0 if (kind, find) == (sought, "inside") else mM(dice),
        )
        for kind in kinds
    )
    return FieldAim(ions=ions, species=sought, find=find, membrane_mV=mV(dice), temperature_C=celsius(dice))


def permeability_ratio(dice: Random) -> Query:
    """P_x/P_ref from a reversal potential."""
    x, ref = dice.sample([species(name) for name in ("K", "Na", "Cl", "Ca", "Cs", "Li")], 2)
    return PermeabilityRatio(
        x=x,
        ref=ref,
        reversal_mV=mV(dice),
        x_outside_mM=mM(dice),
        x_inside_mM=mM(dice),
        ref_outside_mM=mM(dice),
        ref_inside_mM=mM(dice),
        temperature_C=celsius(dice),
    )


def conductance_ratio(dice: Random) -> Query:
    """g_x/g_ref from a reversal potential."""
    x, ref = dice.sample([species(name) for name in ("K", "Na", "Cl", "Ca")], 2)
    find: Literal["ratio", "share", "conductance"] = dice.choice(("ratio", "share", "conductance"))
    return ConductanceRatio(
        find=find,
        x=x,
        ref=ref,
        reversal_mV=mV(dice),
        x_mV=mV(dice),
        ref_mV=mV(dice),
        ref_nS=dice.choice((0.5, 2.0, 12.0, 150.0)) if find == "conductance" else None,
    )


def ion_rate(dice: Random) -> Query:
    """A current of pA, its ions or their charge, in a second or some of its parts."""
    kind = dice.choice((*map(species, ("Na", "K", "Ca", "Cl")), generic_ion(1)))
    duration = dice.choice((1000.0, 1.0, float(dice.randint(2, 900)), 2000.0))
    if dice.random() < 0.3:
        return IonRate(species=kind, ions=float(dice.randint(1000, 10**8)), duration_ms=duration)
    if dice.random() < 0.2:
        return IonRate(species=kind, charge_pC=digits(dice, dice.uniform(0.1, 900)), duration_ms=duration)
    current = digits(dice, dice.uniform(-50, 50))
    if dice.random() < 0.3:
        alone = IonRate(species=generic_ion(1), current_pA=current, duration_ms=duration, unit="C")
        return dice.choice((alone, replace(alone, unit="nC"), replace(alone, unit="fC")))
    return IonRate(species=kind, current_pA=current, duration_ms=duration)


def many_channels(dice: Random) -> Query:
    """Current, number and open probability of channels alike; one of them is asked for."""
    whole = ManyChannels(
        channels=float(dice.randint(2, 10**6)),
        open_share=digits(dice, dice.uniform(0.01, 0.99)),
        single_pA=digits(dice, dice.uniform(0.1, 20)),
        total_pA=digits(dice, dice.uniform(-5000, 5000)),
    )
    asked: dict[str, Any] = {dice.choice(("channels", "open_share", "single_pA", "total_pA")): None}
    return replace(whole, **asked)


def net_current(dice: Random) -> Query:
    """Conductances of two to four ions at a membrane potential."""
    branches = tuple(
        Branch(species=one, conductance=weight(dice), potential_mV=mV(dice)) for one in main_ions(dice)
    )
    units: tuple[Literal["pA", "nA", "µA"], ...] = ("pA", "pA", "nA", "µA")
    density = dice.random() < 0.3
    unit = dice.choice(units)
    return NetCurrent(
        branches=branches, membrane_mV=mV(dice), density=density, unit="µA/cm²" if density else unit
    )


def current_line(dice: Random) -> Query:
    """Two points of a rising line, a step, its slope, or the inverse of that."""
    of_line: tuple[Literal["conductance", "reversal", "resistance", "current"], ...] = (
        "conductance",
        "reversal",
        "resistance",
        "current",
    )
    find, density, step = dice.choice(of_line), dice.random() < 0.3, weight(dice)
    if find == "resistance" and dice.random() < 0.3:
        return CurrentLine(find=find, conductance_nS=weight(dice), density=density)
    if find == "conductance" and dice.random() < 0.2:
        return CurrentLine(resistance_MOhm=weight(dice))
    if find in ("conductance", "resistance") and dice.random() < 0.3:
        return CurrentLine(find=find, step_mV=step, step_pA=weight(dice), density=density)
    first_mV, first_pA = mV(dice), mV(dice)
    return CurrentLine(
        find=find,
        first_mV=first_mV,
        first_pA=first_pA,
        second_mV=float(f"{first_mV + step:.6g}"),
        second_pA=float(f"{first_pA + weight(dice):.6g}"),
        at_mV=mV(dice) if find == "current" else None,
        density=density,
    )


def replacement(dice: Random) -> Query:
    """One ion in place of another, outside or inside."""
    pairs = (("Li", "Na"), ("K", "Na"), ("Cs", "K"), ("NMDG", "Na"), ("choline", "Na"), ("Br", "Cl"))
    new, old = (species(ion) for ion in dice.choice(pairs))
    whole = dice.random() < 0.5
    first, second = mV(dice), mV(dice)
    return Replacement(
        new=new,
        old=old,
        side=dice.choice(("outside", "outside", "inside")),
        before_mV=first if whole else None,
        after_mV=second if whole else None,
        shift_mV=None if whole else first,
        new_mM=mM(dice) if whole else None,
        old_mM=mM(dice) if whole or dice.random() < 0.5 else None,
        temperature_C=celsius(dice),
        inverse=dice.random() < 0.3,
    )


def charge(dice: Random) -> Query:
    """Of a capacitance, a sphere or an area."""
    kind = species(dice.choice(("Na", "K", "Ca")))
    find: Literal["ions", "charge", "concentration"] = dice.choice(("ions", "charge"))
    size = digits(dice, dice.uniform(1, 200))
    match dice.choice(("capacitance", "diameter", "area", "volume", "amount", "share", "one_in")):
        case "amount":
            unit = dice.choice(("mol", "fmol", "pmol", "pmol/cm²", "amol/µm²"))
            of_area = {"cm²": 1e8, "µm²": 1.0}.get(unit.partition("/")[2])
            told: dict[str, Any] = {"area_um2": of_area} if of_area else {"diameter_um": size}
            specific = weight(dice)
            return Charge(
                change_mV=mV(dice),
                species=kind,
                specific_uF_per_cm2=specific,
                find="amount",
                unit=unit,
                **told,
            )
        case "share" | "one_in" as part:
            of_content = Charge(
                change_mV=mV(dice),
                species=kind,
                diameter_um=size,
                specific_uF_per_cm2=weight(dice),
                content_mM=mM(dice),
                find=part,
            )
            return replace(of_content, unit=dice.choice(("1", "%"))) if part == "share" else of_content
        case "volume":
            return Charge(
                change_mV=mV(dice),
                species=kind,
                capacitance_pF=size,
                volume_pL=weight(dice),
                find=dice.choice(("ions", "charge", "concentration")),
            )
        case "capacitance":
            return Charge(change_mV=mV(dice), species=kind, capacitance_pF=size, find=find)
        case "diameter":
            return Charge(
                change_mV=mV(dice),
                species=kind,
                diameter_um=size,
                specific_uF_per_cm2=weight(dice),
                find=find,
            )
        case _:
            return Charge(
                change_mV=mV(dice), species=kind, area_um2=size, specific_uF_per_cm2=weight(dice), find=find
            )


def charging(dice: Random) -> Query:
    """A membrane charged by a current, by ions or by a charge; one of what belongs to it is asked."""
    size: dict[str, Any] = dice.choice((
        {"capacitance_pF": weight(dice)},
        {"diameter_um": weight(dice), "specific_uF_per_cm2": weight(dice)},
        {"area_um2": float(dice.randint(2, 9000)), "specific_uF_per_cm2": weight(dice)},
    ))  # fmt: skip
    current: dict[str, Any] = {"current_pA": mV(dice)}
    lasts: dict[str, Any] = {"duration_ms": float(dice.randint(1, 900))}
    change: dict[str, Any] = {"change_mV": digits(dice, dice.uniform(1, 90))}
    ions = float(dice.choice((-1, 1)) * dice.randint(10**4, 10**7))
    carried: dict[str, Any] = dice.choice((
        {**current, **lasts},
        {"species": dice.choice((*map(species, ("Na", "K", "Ca", "Cl")),)), "ions": ions},
        {"charge_pC": weight(dice)},
    ))  # fmt: skip
    match dice.choice(("change", "rate", "membrane", "duration", "current", "capacitance")):
        case "rate":
            return Charging(find="rate", **size, **current)
        case "membrane":
            return Charging(find="membrane", **size, **carried, start_mV=mV(dice))
        case "duration":
            return Charging(
                find="duration",
                **size,
                **change,
                current_pA=weight(dice),
                unit=dice.choice(("", "s", "µs")),
            )
        case "current":
            return Charging(find="current", **size, **lasts, **change, unit=dice.choice(("", "nA")))
        case "capacitance":
            one = Charging(find="capacitance", **carried, **change)
            z = one.species.z if one.species else 1
            outward = (one.current_pA or one.charge_pC or (one.ions or 0.0) * z) < 0
            return replace(one, change_mV=-change["change_mV"]) if outward else one
        case _:
            return Charging(find="change", **size, **carried)


def ohmic_step(dice: Random) -> Query:
    """A current across an input resistance, or the one that is needed."""
    size = float(dice.randint(20, 900))
    if dice.random() < 0.5:
        return OhmicStep(resistance_MOhm=size, current_pA=mV(dice))
    change = digits(dice, dice.uniform(1, 60))
    return OhmicStep(find="current", resistance_MOhm=size, change_mV=change, unit=dice.choice(("pA", "nA")))


def potential_difference(dice: Random) -> Query:
    """V_m of two sides against one ground, or how far the E of two ions are apart."""
    first, second = (next(filter(None, iter(lambda: mV(dice), None))) for _ in range(2))
    if dice.random() < 0.5:
        return PotentialDifference(first_mV=first, second_mV=second)
    ions = [species(name) for name in dice.sample(("K", "Na", "Cl", "Ca"), 2)]
    return PotentialDifference(find="apart", first_mV=first, second_mV=second, first=ions[0], second=ions[1])


def current_sum(dice: Random) -> Query:
    """Two or three currents with their ions, or without."""
    count = dice.choice((2, 3))
    named = dice.sample(("K", "Na", "Cl", "Ca"), count) if dice.random() < 0.7 else [*"123"][:count]
    parts = tuple(CurrentPart(species=species(name), current_pA=mV(dice)) for name in named)
    return CurrentSum(parts=parts, unit=dice.choice(("pA", "nA")))


def current_density(dice: Random) -> Query:
    """A current through an area or a sphere, or its density."""
    size: dict[str, Any] = dice.choice(
        ({"area_um2": float(dice.randint(2, 9000))}, {"diameter_um": weight(dice)})
    )
    if dice.random() < 0.5:
        return CurrentDensity(density_uA_per_cm2=mV(dice), unit=dice.choice(("pA", "nA")), **size)
    return CurrentDensity(find="density", current_pA=mV(dice), **size)


def several(dice: Random) -> Query:
    """Equilibrium potentials side by side, or before and after a change."""
    t, kind = celsius(dice), ion(dice)
    first = Equilibrium(species=kind, outside_mM=mM(dice), inside_mM=mM(dice), temperature_C=t)
    match dice.choice(("list", "compare", "before_after")):
        case "before_after":
            changed = dice.choice((
                {"outside_mM": mM(dice)}, {"inside_mM": mM(dice)},
                {"temperature_C": round(t + dice.uniform(1, 9), 2)},
            ))  # fmt: skip
            values = {
                "outside_mM": first.outside_mM,
                "inside_mM": first.inside_mM,
                "temperature_C": t,
                **changed,
            }
            after = Equilibrium(species=kind, **values)  # type: ignore[arg-type]
            if after == first:  # the same number was drawn again
                after = replace(first, temperature_C=t + 1.0)
            return Several(parts=(first, after), style="before_after")
        case style:
            others = [one for one in main_ions(dice) if one != kind][:2]
            parts: tuple[Single, ...] = (
                first,
                *(
                    Equilibrium(species=o, outside_mM=mM(dice), inside_mM=mM(dice), temperature_C=t)
                    for o in others
                ),
            )
            return Several(parts=parts, style="compare" if style == "compare" else "list")


_SIDES: Final[tuple[Literal["outside", "inside", "neither"], ...]] = ("outside", "inside", "neither")


_SIGNS: Final[tuple[Literal["positive", "negative", "neither"], ...]] = ("positive", "negative", "neither")


DRAWN: Final[Mapping[str, Callable[[Random], Query]]] = {
    "equilibrium": equilibrium,
    "valence": valence,
    "driving_force": driving_force,
    "constant_field": constant_field,
    "changed_membrane": changed_membrane,
    "chord": chord,
    "current": current,
    "field_aim": field_aim,
    "permeability_ratio": permeability_ratio,
    "conductance_ratio": conductance_ratio,
    "free_energy": free_energy,
    "force_energy": force_energy,
    "pump_count": pump_count,
    "pump_rate": pump_rate,
    "cycle_cost": cycle_cost,
    "ion_rate": ion_rate,
    "many_channels": many_channels,
    "cotransport": cotransport,
    "exchanger": exchanger,
    "atp_energy": atp_energy,
    "cycle": cycle,
    "exchange_limit": exchange_limit,
    "pump_limit": pump_limit,
    "pump": pump,
    "pump_current": pump_current,
    "charge": charge,
    "charging": charging,
    "current_density": current_density,
    "current_sum": current_sum,
    "ohmic_step": ohmic_step,
    "potential_difference": potential_difference,
    "thermal_voltage": lambda dice: ThermalVoltage(temperature_C=celsius(dice), decade=dice.random() < 0.5),
    "several": several,
    "electroneutral": electroneutral,
    "net_current": net_current,
    "current_line": current_line,
    "replacement": replacement,
}


"""Kinds with numbers; the others are finite, see `FINITE`."""


def finite() -> list[Query]:
    """Every query without numbers: cards, their sections, pairs of cards, cells, species, help."""
    ids = list(cards.cards("en"))
    sections = [Concept(card=card, section=one) for card in ids for one in cards.sections(card)]
    differences = [Difference(first=a, second=b) for a, b in zip(ids, [*ids[1:], ids[0]], strict=True)]
    return [
        *(Concept(card=card) for card in ids),
        *sections,
        *differences,
        *(CellFacts(cell=one) for one in all_cells()),
        *(
            TwoForces(species=generic_ion(z), more=more, charged=charged)
            for z, more, charged in product((1, -1), (*_SIDES, None), (*_SIGNS, None))
            if more or charged
        ),
        *(IonFacts(species=one) for one in all_species().values()),
        Help(),
    ]
