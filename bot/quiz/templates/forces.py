"""Driving force, current through a conductance, and directions of flow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.quiz.parts import charge_part, inside_part, side_part
from bot.quiz.templates.draws import cell_with, directions, membrane_mV, mM, mV, sides, where
from bot.quiz.templates.template import Draft, Template
from bot.tutor.answer import Quantity, Say
from bot.tutor.formulas import bare
from grammar.queries import Current, DrivingForce
from physics.forces import (
    chemical_force_mV,
    electrical_force_mV,
    flow_direction,
    flow_direction_from_concentrations,
)
from physics.species import species

if TYPE_CHECKING:
    from random import Random

    from bot.quiz.templates.template import Draw
    from bot.tutor.answer import Arg
    from physics.species import Species

_FORCE: Final = Say("quiz-idea-force")
_COMPARE: Final = Say("quiz-idea-compare")
_POTENTIALS_mV: Final = {"K": (-95, -80), "Na": (50, 65), "Cl": (-75, -60), "Ca": (115, 135)}
_WAYS: Final = {1: "out", -1: "in", 0: "none"}


def force_given(*ions: str) -> Draw:
    """The driving force from V_m and E."""

    def draw(rng: Random) -> Draft:
        ion = species(rng.choice(ions))
        v, e = membrane_mV(rng, -90, -30), _potential(rng, ion)
        query = DrivingForce(species=ion, membrane_mV=v, potential_mV=e)
        return Draft(Say("template-force", _both(ion, v, e)), _FORCE, query)

    return draw


def force_of_cell(rng: Random) -> Draft:
    """The driving force where E has to be computed first."""
    ion = rng.choice(("K", "Na", "Cl"))
    cell = cell_with(rng, ion, excitable=True)
    outside, inside = sides(rng, cell, ion)
    v = membrane_mV(rng, -80, -40)
    query = DrivingForce(
        species=species(ion),
        membrane_mV=v,
        outside_mM=outside,
        inside_mM=inside,
        temperature_C=cell.temperature_C,
    )
    args: dict[str, Arg] = {"species": species(ion), "membrane": mV(v)}
    args |= {"outside": mM(outside), "inside": mM(inside), **where(cell)}
    return Draft(Say("template-force-cell", args), _FORCE, query)


def membrane_wanted(rng: Random) -> Draft:
    """V_m from E and the driving force."""
    ion = species(rng.choice(("K", "Na", "Cl")))
    v, e = membrane_mV(rng, -90, -20), _potential(rng, ion)
    query = DrivingForce(species=ion, find="membrane", potential_mV=e, force_mV=v - e)
    args: dict[str, Arg] = {"species": ion, "symbol": f"E_{bare(ion)}", "potential": mV(e)}
    return Draft(Say("template-membrane-wanted", {**args, "force": mV(v - e)}), _FORCE, query)


def current(rng: Random) -> Draft:
    """The current through an ohmic conductance."""
    ion = species(rng.choice(("K", "Na", "Cl")))
    g, v, e = float(rng.choice((2, 4, 5, 8, 10, 20))), membrane_mV(rng, -80, -20), _potential(rng, ion)
    query = Current(species=ion, conductance_nS=g, membrane_mV=v, potential_mV=e)
    args = {**_both(ion, v, e), "conductance": Quantity(g, "nS")}
    return Draft(Say("template-current", args), Say("quiz-idea-ohm"), query)


def conductance(rng: Random) -> Draft:
    """The conductance from a measured current."""
    ion = species(rng.choice(("K", "Na")))
    g, v, e = float(rng.choice((2, 4, 5, 8, 10, 20))), membrane_mV(rng, -60, -20), _potential(rng, ion)
    query = Current(species=ion, find="conductance", current_pA=g * (v - e), membrane_mV=v, potential_mV=e)
    args = {**_both(ion, v, e), "current": Quantity(g * (v - e), "pA", signed=True)}
    return Draft(Say("template-conductance", args), Say("quiz-idea-ohm"), query)


def flow(trap: str, *ions: str) -> Draw:
    """Which way an ion flows, V_m and E given; away from its equilibrium."""

    def draw(rng: Random) -> Draft:
        ion = species(rng.choice(ions))
        e = _potential(rng, ion)
        v = e + rng.choice((-1.0, 1.0)) * rng.choice((5.0, 10.0, 15.0, 20.0))
        way = _WAYS[int(flow_direction(ion.z, v, e))]
        query = DrivingForce(species=ion, find="direction", membrane_mV=v, potential_mV=e)
        shows = {_mistaken(trap, ion, v, e): trap}
        return Draft(
            Say("template-flow", _both(ion, v, e)),
            _COMPARE,
            query,
            directions(way, shows, _not_still(ion, v, e)),
        )

    return draw


def flow_of_cation(rng: Random) -> Draft:
    """Which way K⁺ or Na⁺ flows at a negative V_m: out, in, or in because V_m is beyond E_K."""
    ion = species(rng.choice(("K", "Na")))
    v, e = membrane_mV(rng, -110, -20), _potential(rng, ion)
    query = DrivingForce(species=ion, find="direction", membrane_mV=v, potential_mV=e)
    way = _WAYS[int(flow_direction(ion.z, v, e))]
    # Na⁺ is taken to go the pump's way; K⁺ that flows in, to go out whatever V_m is, for E_K is negative.
    trap, wrong = ("C07", "in") if way != "in" else ("C08", "out") if ion.id == "K" else ("C34", "out")
    choices = directions(way, {wrong: trap}, _not_still(ion, v, e))
    return Draft(Say("template-flow", _both(ion, v, e)), _COMPARE, query, choices, trap=trap)


def flow_at_equilibrium(rng: Random) -> Draft:
    """Which way an ion flows at its own E: no way, on balance."""
    ion = species(rng.choice(("K", "Na", "Cl")))
    e = _potential(rng, ion)
    query = DrivingForce(species=ion, find="direction", membrane_mV=e, potential_mV=e)
    downhill = "out" if chemical_push(ion, e) > 0.0 else "in"
    told = dict.fromkeys(("in", "out"), Say("template-flow-balanced"))
    shows = {downhill: "C02", **({"in": "C07"} if ion.z > 0 and downhill == "out" else {})}
    return Draft(Say("template-flow", _both(ion, e, e)), _COMPARE, query, directions("none", shows, told))


def flow_of_neutral(rng: Random) -> Draft:
    """Which way a neutral molecule moves, whatever V_m is."""
    solute = species(rng.choice(("glucose", "urea", "glycerol")))
    low, high = float(rng.choice((1, 2, 3))), float(rng.choice((5, 6, 8)))
    outside, inside = rng.choice(((low, high), (high, low), (high, high)))
    v = membrane_mV(rng)
    query = DrivingForce(
        species=solute,
        find="direction",
        membrane_mV=v,
        outside_mM=outside,
        inside_mM=inside,
        temperature_C=37.0,
    )
    way = _WAYS[int(flow_direction_from_concentrations(0, outside, inside, v))]
    args: dict[str, Arg] = {
        "species": solute,
        "membrane": mV(v),
        "outside": mM(outside),
        "inside": mM(inside),
    }
    shows = dict.fromkeys(("in", "out", "none"), "C16")
    told = dict.fromkeys(("in", "out", "none"), Say("template-flow-neutral-told", {"species": solute}))
    return Draft(
        Say("template-flow-neutral", args),
        Say("quiz-idea-neutral"),
        query,
        directions(way, shows, told),
        helps=_compared(solute, outside, inside),
    )


def electrical_push(rng: Random) -> Draft:
    """Which way the voltage alone pushes an ion."""
    ion = species(rng.choice(("K", "Na", "Cl", "Ca", "HCO3")))
    v = membrane_mV(rng) if rng.random() < 0.75 else float(rng.choice((20, 30, 40)))
    way = "out" if float(electrical_force_mV(ion.z, v)) > 0.0 else "in"
    other = "in" if way == "out" else "out"
    trap = "C29" if ion.z > 0 else "N05"
    args: dict[str, Arg] = {"species": ion, "membrane": mV(v)}
    tell = Say("template-electrical-tell-in" if way == "in" else "template-electrical-tell-out", args)
    steps = inside_part(v), charge_part(ion)
    return Draft(
        Say("template-electrical", args),
        Say("quiz-idea-charges"),
        choices=directions(way, {other: trap}, {"none": Say("template-electrical-none")}),
        tell=(tell,),
        parts=steps,
        helps=tuple(one.tell for one in steps),
        trap=trap,
    )


def chemical_way(rng: Random) -> Draft:
    """Which way diffusion alone pushes an ion."""
    ion = rng.choice(("K", "Na", "Cl", "Ca"))
    cell = cell_with(rng, ion)
    outside, inside = sides(rng, cell, ion)
    push = float(chemical_force_mV(species(ion).z, outside, inside, cell.temperature_C))
    way = "out" if push > 0.0 else "in"
    args: dict[str, Arg] = {"species": species(ion), "outside": mM(outside), "inside": mM(inside)}
    tell = Say("template-diffusion-tell-in" if way == "in" else "template-diffusion-tell-out", args)
    # K⁺ and Cl⁻ are taken to go where the charge of the inside draws them, the others the way of a pump.
    trap = "C35" if ion in ("K", "Cl") else "C34"
    other = "in" if way == "out" else "out"
    return Draft(
        Say("template-diffusion", {**args, **where(cell)}),
        Say("quiz-idea-diffusion"),
        choices=directions(way, {other: trap}, {"none": Say("template-diffusion-none")}),
        tell=(tell,),
        trap=trap,
        parts=(side_part(species(ion), outside, inside),),
        helps=_compared(species(ion), outside, inside),
    )


def chemical_push(ion: Species, potential_mV: float) -> float:
    """The chemical push on an ion whose E is known, mV, positive outward: −E for a cation, else +E."""
    return -potential_mV if ion.z > 0 else potential_mV


def _compared(solute: Species, outside: float, inside: float) -> tuple[Say, Say]:
    """The concentrations side by side, then on which side there is more."""
    more = side_part(solute, outside, inside).tell
    if outside == inside:
        more = Say("quiz-hint-alike", {"species": solute})
    return Say("quiz-hint-compare", {"outside": mM(outside), "inside": mM(inside)}), more


def _not_still(ion: Species, v: float, e: float) -> dict[str, Say]:
    """What is said to "no net flow" where there is one."""
    return {"none": Say("template-flow-not-still", {"symbol": f"E_{bare(ion)}", "force": mV(v - e)})}


def _mistaken(trap: str, ion: Species, v: float, e: float) -> str:
    """The direction that an idea gives."""
    if trap == "C07":
        return "in" if ion.z > 0 else "out"
    if trap == "C08":
        return "out" if e < 0.0 else "in"
    return "out" if v > e else "in"  # C09: with the current


def _potential(rng: Random, ion: Species) -> float:
    low, high = _POTENTIALS_mV[ion.id]
    return float(rng.randrange(low, high + 1, 5))


def _both(ion: Species, v: float, e: float) -> dict[str, Arg]:
    return {"species": ion, "symbol": f"E_{bare(ion)}", "membrane": mV(v), "potential": mV(e)}


TEMPLATES: Final = (
    Template("force_potassium", "driving_force", "number", 1, "N14", force_given("K")),
    Template("force_sodium", "driving_force", "number", 1, "N15", force_given("Na")),
    Template("force_chloride", "driving_force", "number", 2, "N16", force_given("Cl", "K")),
    Template("force_calcium", "synapse", "number", 2, "N15", force_given("Ca")),
    Template("force_of_cell", "driving_force", "number", 3, "N17", force_of_cell),
    Template("membrane_wanted", "driving_force", "number", 3, "N14", membrane_wanted),
    Template("current_ohmic", "driving_force", "number", 2, "N16", current),
    Template("conductance_ohmic", "reversal_potential", "number", 3, "N16", conductance),
    Template("flow_cation", "flow_direction", "direction", 1, "C07", flow_of_cation, also=("C34", "C08")),
    Template("flow_potassium", "potassium", "direction", 1, "C07", flow("C07", "K")),
    Template("flow_sign_of_potential", "flow_direction", "direction", 2, "C08", flow("C08", "K", "Na")),
    Template("flow_chloride", "chloride", "direction", 2, "C09", flow("C09", "Cl")),
    Template("flow_at_equilibrium", "dynamic_equilibrium", "direction", 1, "C02", flow_at_equilibrium),
    Template("flow_neutral", "neutral_molecule", "direction", 1, "C16", flow_of_neutral),
    Template("electrical_push", "electrical_force", "direction", 1, "C29", electrical_push, also=("N05",)),
    Template("chemical_push", "two_forces", "direction", 1, "C35", chemical_way, also=("C34",)),
)
