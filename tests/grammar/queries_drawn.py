"""Random queries of every kind, with numbers as students give them (at most six digits)."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING, Any, Final, Literal

from bot.lessons import cards
from grammar.queries import (
    AtpEnergy,
    Branch,
    Carried,
    CellFacts,
    Charge,
    Charging,
    Chord,
    Concept,
    ConductanceRatio,
    ConstantField,
    Cotransport,
    Counted,
    Current,
    CurrentDensity,
    CurrentLine,
    CurrentPart,
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
    Permeant,
    Pump,
    PumpCount,
    PumpCurrent,
    PumpLimit,
    PumpMeasure,
    PumpRate,
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
from physics.transporters import transporter

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from random import Random

    from physics.species import Species


def _digits(dice: Random, value: float) -> float:
    return float(f"{value:.{dice.randint(1, 6)}g}")


def mM(dice: Random) -> float:
    """From 10 nM to 1 M."""
    return _digits(dice, 10 ** dice.uniform(-5, 3))


def mV(dice: Random) -> float:
    """Within 200 mV of zero, and not zero."""
    return _digits(dice, dice.choice((-1, 1)) * dice.uniform(0.5, 200))


def celsius(dice: Random) -> float:
    """A temperature of a bath; now and then the course's."""
    return dice.choice((37.0, 20.0, 0.0, _digits(dice, dice.uniform(1, 45))))


def weight(dice: Random) -> float:
    """A relative permeability or conductance."""
    return dice.choice((1.0, 1.0, 0.04, 0.45, 20.0, _digits(dice, 10 ** dice.uniform(-3, 2))))


def ion(dice: Random) -> Species:
    """Any ion of the table."""
    return dice.choice([one for one in all_species().values() if one.z])


def anonymous(dice: Random) -> Species:
    """Any ion of the table, or an unnamed one."""
    return generic_ion(dice.choice((1, -1, 2, -2, 3, -4, 9))) if dice.random() < 0.2 else ion(dice)


def _main(dice: Random, least: int = 2) -> list[Species]:
    return [
        species(name) for name in dice.sample(("K", "Na", "Cl", "Ca", "Mg", "HCO3"), dice.randint(least, 4))
    ]


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
        for one in _main(dice)
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
        Branch(species=one, conductance=weight(dice), potential_mV=mV(dice)) for one in _main(dice)
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


def free_energy(dice: Random) -> Query:
    """Of any solute, in or out."""
    return FreeEnergy(
        species=dice.choice((ion(dice), species("glucose"), species("urea"))),
        inward=dice.random() < 0.5,
        moles=dice.choice((1.0, 1.0, 2.0, 3.0, 9.0)),
        outside_mM=mM(dice),
        inside_mM=mM(dice),
        membrane_mV=mV(dice),
        temperature_C=celsius(dice),
        unit=dice.choice(("kJ/mol", "kJ/mol", "kcal/mol", "J", "eV")),
    )


def force_energy(dice: Random) -> Query:
    """From the driving force, or from V_m and E."""
    alone = dice.random() < 0.5
    return ForceEnergy(
        species=ion(dice),
        inward=dice.random() < 0.5,
        moles=dice.choice((1.0, 1.0, 2.0, 3.0, 9.0)),
        force_mV=mV(dice) if alone else None,
        membrane_mV=None if alone else mV(dice),
        potential_mV=None if alone else mV(dice),
        unit=dice.choice(("kJ/mol", "kJ/mol", "kcal/mol", "J", "eV")),
    )


def ion_rate(dice: Random) -> Query:
    """A current of pA, or its ions, in a second or some of its parts."""
    kind = dice.choice((*map(species, ("Na", "K", "Ca", "Cl")), generic_ion(1)))
    duration = dice.choice((1000.0, 1.0, float(dice.randint(2, 900)), 2000.0))
    if dice.random() < 0.3:
        return IonRate(species=kind, ions=float(dice.randint(1000, 10**8)), duration_ms=duration)
    return IonRate(species=kind, current_pA=_digits(dice, dice.uniform(-50, 50)), duration_ms=duration)


def pump_count(dice: Random) -> Query:
    """Any of the pump's counts from any other."""
    kinds: tuple[Counted, ...] = ("Na", "K", "ATP", "charge", "cycle")
    find, told = dice.sample(kinds, 2)
    Na, K = dice.choice(((3, 2), (3, 2), (2, 2), (2, 1)))
    return PumpCount(find=find, told=told, amount=float(dice.randint(4, 5000)), Na_count=Na, K_count=K)


def pump_rate(dice: Random) -> Query:
    """The pump's current from a count in a time, or back."""
    kinds: tuple[Counted, ...] = ("Na", "K", "ATP", "charge", "cycle")
    kind = dice.choice(kinds)
    pair: tuple[PumpMeasure, PumpMeasure] = dice.choice(((kind, "current"), ("current", kind)))
    Na, K = dice.choice(((3, 2), (3, 2), (2, 1)))
    amount = float(dice.randint(4, 500)) * (1.0 if pair[1] == "current" else 1e6)
    return PumpRate(
        find=pair[0],
        told=pair[1],
        amount=amount,
        seconds=dice.choice((1.0, 60.0)),
        Na_count=Na,
        K_count=K,
        unit=dice.choice(("pA", "nA")) if pair[0] == "current" else "pA",
    )


def cycle_cost(dice: Random) -> Query:
    """A cycle of the Na/K pump, from what each ion costs; K⁺ may give energy back."""
    Na, K = dice.choice(((3, 2), (3, 2), (2, 1)))
    return CycleCost(
        Na_kJ_per_mol=_digits(dice, dice.uniform(1, 20)),
        K_kJ_per_mol=_digits(dice, dice.uniform(-3, 9)),
        Na_count=Na,
        K_count=K,
        unit=dice.choice(("kJ/mol", "kJ/mol", "kcal/mol")),
    )


def many_channels(dice: Random) -> Query:
    """Current, number and open probability of channels alike; one of them is asked for."""
    whole = ManyChannels(
        channels=float(dice.randint(2, 10**6)),
        open_share=_digits(dice, dice.uniform(0.01, 0.99)),
        single_pA=_digits(dice, dice.uniform(0.1, 20)),
        total_pA=_digits(dice, dice.uniform(-5000, 5000)),
    )
    asked: dict[str, Any] = {dice.choice(("channels", "open_share", "single_pA", "total_pA")): None}
    return replace(whole, **asked)


_CARRIED: Final = (
    ({"Na": 1}, {"glucose": 1}),
    ({"Na": 2}, {"glucose": 1}),
    ({"Na": 3}, {"glucose": 2}),
    ({"H": 1}, {"sucrose": 1}),
    ({"Na": 2}, {"I": 1}),
    ({"Na": 3}, {"HPO4": 1}),
    ({"Na": 2, "Cl": 1}, {"aminobutyrate": 1}),
    ({"Na": 3, "H": 1, "K": -1}, {"glutamate": 1}),
    ({"Na": 1, "Cl": 1, "K": -1}, {"serotonin": 1}),
    ({"Na": 4, "K": -1}, {"Ca": -1}),
)
"""Carriers: what drives them, and their cargo."""


def cotransport(dice: Random) -> Query:
    """How far a carrier can take its cargo, which is told on one side or on none."""
    drivers, cargo = dice.choice(_CARRIED)
    (name, count), sides = next(iter(cargo.items())), dice.choice((None, "outside_mM", "inside_mM"))
    return Cotransport(
        drivers=tuple(
            Carried(species=species(one), count=n, outside_mM=mM(dice), inside_mM=mM(dice))
            for one, n in drivers.items()
        ),
        cargo=Carried(species=species(name), count=count, **({sides: mM(dice)} if sides else {})),
        membrane_mV=mV(dice),
        temperature_C=celsius(dice),
    )


def exchanger(dice: Random) -> Query:
    """Na/Ca exchange."""
    return Exchanger(
        inward=species("Na"),
        outward=species("Ca"),
        inward_count=dice.choice((3, 4)),
        outward_count=1,
        inward_mV=mV(dice),
        outward_mV=mV(dice),
    )


def cycle(dice: Random) -> Query:
    """A whole cycle of Na/Ca exchange, or of cotransport with a sugar or with phosphate."""
    exchanged = dice.random() < 0.5
    cargo, count = ("Ca", -1) if exchanged else (dice.choice(("glucose", "HPO4")), 1)
    ions = [
        Carried(species=species(ion), count=n, potential_mV=mV(dice))
        if exchanged and dice.random() < 0.5
        else Carried(species=species(ion), count=n, outside_mM=mM(dice), inside_mM=mM(dice))
        for ion, n in (("Na", dice.choice((2, 3))), (cargo, count))
    ]
    units: tuple[Literal["kJ/mol", "kcal/mol"], ...] = ("kJ/mol", "kJ/mol", "kcal/mol")
    return Cycle(
        driver=ions[0],
        cargo=ions[1],
        membrane_mV=mV(dice),
        temperature_C=celsius(dice) if any(one.potential_mV is None for one in ions) else None,
        asked=dice.choice((None, *(one.species for one in ions))),
        unit=dice.choice(units),
    )


def exchange_limit(dice: Random) -> Query:
    """What Na/Ca exchange leaves inside."""
    return ExchangeLimit(
        driver=species("Na"),
        cargo=species("Ca"),
        driver_count=dice.choice((3, 4)),
        cargo_count=1,
        driver_outside_mM=mM(dice),
        driver_inside_mM=mM(dice),
        cargo_outside_mM=mM(dice),
        membrane_mV=mV(dice),
        temperature_C=celsius(dice),
    )


_Limit = Literal["membrane", "outside", "inside", "ratio", "inverse_ratio", "pH", "cost"]


def pump_limit(dice: Random) -> Query:
    """A pump of calcium, of protons, or of H⁺ against K⁺, or the Na/K pump by its potentials."""
    cycles: tuple[tuple[tuple[str, int], ...], ...] = (
        (("Ca", -2),), (("Ca", -1),), (("H", -1),), (("H", -3),),
        (("H", -1), ("K", 1)), (("Na", -2), ("K", 1)),
    )  # fmt: skip
    cycle = dice.choice(cycles)
    by_energies = cycle[0][0] == "Na"
    ions = [
        Carried(species=species(ion), count=n, potential_mV=mV(dice))
        if by_energies
        else Carried(species=species(ion), count=n, outside_mM=mM(dice), inside_mM=mM(dice))
        for ion, n in cycle
    ]
    finds: tuple[_Limit, ...] = ("cost", "membrane")
    if not by_energies:
        finds += ("outside", "inside", "ratio", "inverse_ratio", *(("pH",) if cycle[0][0] == "H" else ()))
    charged = sum(one.count * one.species.z for one in ions) != 0
    find = dice.choice([one for one in finds if charged or one != "membrane"])
    gone = {"outside": ("outside_mM",), "inside": ("inside_mM",), "cost": (), "membrane": ()}
    unknown: dict[str, Any] = dict.fromkeys(gone.get(find, ("outside_mM", "inside_mM")))
    ions[0] = replace(ions[0], **unknown)
    free = find == "cost" and len(ions) > 1 and dice.random() < 0.5
    return PumpLimit(
        find=find,
        ions=tuple(ions),
        membrane_mV=None if find == "membrane" else mV(dice) if charged else 0.0,
        temperature_C=celsius(dice),
        atp_kJ_per_mol=None if free else -round(dice.uniform(30, 65), 1),
    )


def electroneutral(dice: Random) -> Query:
    """A cotransporter in equilibrium, or which way it runs."""
    name = dice.choice(("KCC2", "NKCC1", "NKCC2", "NCC"))
    find: Literal["concentration", "potential", "direction"] = dice.choice(
        ("concentration", "potential", "direction")
    )
    by_energies = dice.random() < 0.3
    ions = [
        Carried(species=species(ion), count=count, potential_mV=mV(dice))
        if by_energies
        else Carried(species=species(ion), count=count, outside_mM=mM(dice), inside_mM=mM(dice))
        for ion, count in transporter(name).counts.items()
    ]
    if find == "potential":
        ions[-1] = replace(
            ions[-1], outside_mM=dice.choice((None, mM(dice))), inside_mM=None, potential_mV=None
        )
    elif find == "concentration" and by_energies:
        ions[-1] = replace(ions[-1], outside_mM=mM(dice), potential_mV=None)
    elif find == "concentration":
        at = dice.randrange(len(ions))
        outside, inside = dice.choice(((None, mM(dice)), (mM(dice), None)))
        ions[at] = replace(ions[at], outside_mM=outside, inside_mM=inside)
    return Electroneutral(transporter=name, ions=tuple(ions), temperature_C=celsius(dice), find=find)


def net_current(dice: Random) -> Query:
    """Conductances of two to four ions at a membrane potential."""
    branches = tuple(
        Branch(species=one, conductance=weight(dice), potential_mV=mV(dice)) for one in _main(dice)
    )
    units: tuple[Literal["pA", "nA", "µA"], ...] = ("pA", "pA", "nA", "µA")
    density = dice.random() < 0.3
    unit = dice.choice(units)
    return NetCurrent(
        branches=branches, membrane_mV=mV(dice), density=density, unit="µA/cm²" if density else unit
    )


def current_line(dice: Random) -> Query:
    """Two points of a rising line, or a step."""
    of_line: tuple[Literal["conductance", "reversal", "resistance", "current"], ...] = (
        "conductance",
        "reversal",
        "resistance",
        "current",
    )
    find, density, step = dice.choice(of_line), dice.random() < 0.3, weight(dice)
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


def atp_energy(dice: Random) -> Query:
    """What ATP yields."""
    return AtpEnergy(
        ATP_mM=mM(dice),
        ADP_mM=mM(dice),
        phosphate_mM=mM(dice),
        standard_kJ_per_mol=-_digits(dice, dice.uniform(28, 34)),
        temperature_C=celsius(dice),
        unit=dice.choice(("kJ/mol", "kJ/mol", "kcal/mol")),
    )


_OF_PUMP: Final[tuple[Literal["work", "reversal", "share", "total"], ...]] = (
    "work",
    "reversal",
    "share",
    "total",
)


_OF_TURNING: Final[tuple[Literal["current", "pumps", "rate", "shift", "stop"], ...]] = (
    "stop",
    "current",
    "pumps",
    "rate",
    "shift",
)


def pump(dice: Random) -> Query:
    """Work of the pump, its reversal potential, its efficiency, or its sum with ATP."""
    find = dice.choice(_OF_PUMP)
    atp = -_digits(dice, dice.uniform(30, 65)) if find != "work" or dice.random() < 0.5 else None
    return Pump(
        find=find,
        Na_outside_mM=mM(dice),
        Na_inside_mM=mM(dice),
        K_outside_mM=mM(dice),
        K_inside_mM=mM(dice),
        membrane_mV=mV(dice)
        if find != "reversal"
        else -70.0,  # no part of the question where the pump stalls
        temperature_C=celsius(dice),
        atp_kJ_per_mol=atp,
        unit=dice.choice(("kJ/mol", "kJ/mol", "kcal/mol")),
    )


def pump_current(dice: Random) -> Query:
    """Many pumps that turn: their current, its parts, their number, rate, or what they do to V_m."""
    if dice.random() < 0.3:
        net = _digits(dice, 10 ** dice.uniform(0, 3))
        parts: tuple[PumpCurrent, ...] = (
            PumpCurrent(find="Na", current_pA=net),
            PumpCurrent(find="K", current_pA=net),
            PumpCurrent(current_pA=net, carrier="Na"),
            PumpCurrent(current_pA=net, carrier="K", Na_count=2, K_count=1),
        )
        return dice.choice(parts)
    pumps, rate, current = (
        _digits(dice, 10 ** dice.uniform(3.5, 9)),
        weight(dice),
        _digits(dice, 10 ** dice.uniform(-2, 3)),
    )
    units: tuple[Literal["pA", "nA", "µA"], ...] = ("pA", "pA", "nA")
    unit = dice.choice(units)
    Na, K = dice.choice(((3, 2), (3, 2), (3, 1), (2, 2)))
    find: Literal["current", "pumps", "rate", "shift", "stop"] = dice.choice(_OF_TURNING)
    told = find in ("shift", "stop") and dice.random() < 0.5
    return PumpCurrent(
        find=find,
        pumps=pumps if find != "pumps" and not told else None,
        cycles_per_s=rate if find != "rate" and not told else None,
        current_pA=current if find in ("pumps", "rate") or told else None,
        resistance_MOhm=_digits(dice, dice.uniform(10, 900)) if find in ("shift", "stop") else None,
        Na_count=Na,
        K_count=K,
        unit=unit,
    )


def charge(dice: Random) -> Query:
    """Of a capacitance, a sphere or an area."""
    kind = species(dice.choice(("Na", "K", "Ca")))
    find: Literal["ions", "charge", "concentration"] = dice.choice(("ions", "charge"))
    size = _digits(dice, dice.uniform(1, 200))
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
    change: dict[str, Any] = {"change_mV": _digits(dice, dice.uniform(1, 90))}
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
    change = _digits(dice, dice.uniform(1, 60))
    return OhmicStep(find="current", resistance_MOhm=size, change_mV=change, unit=dice.choice(("pA", "nA")))


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
            others = [one for one in _main(dice) if one != kind][:2]
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
