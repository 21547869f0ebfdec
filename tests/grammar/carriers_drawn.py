"""Random queries about energies, carriers and pumps."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, Literal

from grammar.queries import (
    AtpEnergy,
    Carried,
    Cotransport,
    Counted,
    Cycle,
    CycleCost,
    Electroneutral,
    ExchangeLimit,
    Exchanger,
    ForceEnergy,
    FreeEnergy,
    Pump,
    PumpCount,
    PumpCurrent,
    PumpLimit,
    PumpMeasure,
    PumpRate,
    Query,
)
from physics.species import species
from physics.transporters import transporter
from tests.grammar.drawing import celsius, digits, ion, mM, mV, weight

if TYPE_CHECKING:
    from random import Random


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
        Na_kJ_per_mol=digits(dice, dice.uniform(1, 20)),
        K_kJ_per_mol=digits(dice, dice.uniform(-3, 9)),
        Na_count=Na,
        K_count=K,
        unit=dice.choice(("kJ/mol", "kJ/mol", "kcal/mol")),
    )


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


def atp_energy(dice: Random) -> Query:
    """What ATP yields."""
    return AtpEnergy(
        ATP_mM=mM(dice),
        ADP_mM=mM(dice),
        phosphate_mM=mM(dice),
        standard_kJ_per_mol=-digits(dice, dice.uniform(28, 34)),
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
    atp = -digits(dice, dice.uniform(30, 65)) if find != "work" or dice.random() < 0.5 else None
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
        net = digits(dice, 10 ** dice.uniform(0, 3))
        parts: tuple[PumpCurrent, ...] = (
            PumpCurrent(find="Na", current_pA=net),
            PumpCurrent(find="K", current_pA=net),
            PumpCurrent(current_pA=net, carrier="Na"),
            PumpCurrent(current_pA=net, carrier="K", Na_count=2, K_count=1),
        )
        return dice.choice(parts)
    pumps, rate, current = (
        digits(dice, 10 ** dice.uniform(3.5, 9)),
        weight(dice),
        digits(dice, 10 ** dice.uniform(-2, 3)),
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
        resistance_MOhm=digits(dice, dice.uniform(10, 900)) if find in ("shift", "stop") else None,
        Na_count=Na,
        K_count=K,
        unit=unit,
    )
