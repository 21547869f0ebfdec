"""What is known of an ion or molecule: charge, and its place in the default cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.language.names import cell_name, is_word, species_name
from bot.language.numbers import MINUS, number
from bot.tutor.answer import Arg, Block, Headline, Quantity, Result, Say, Solved, Step, Why
from bot.tutor.forces import ION_CARDS, direction_of
from bot.tutor.formulas import bare, charge, given, letters, mM, mV, ph, potential_result
from grammar.queries import Concept, DrivingForce, Equilibrium, IonFacts, Query, Source
from physics.cells import DEFAULT_CELL, Sides, cell
from physics.forces import chemical_force_mV, electrical_force_mV
from physics.nernst import equilibrium_potential_mV

if TYPE_CHECKING:
    from physics.species import Species

_PRESET: Final = Source("preset", preset=DEFAULT_CELL)
_OTHER_CARDS: Final = {"glucose": "sglt1"}


def answer(query: IonFacts) -> Solved:
    """The valence first; E (mV) and the concentrations (mM) in the default cell, where it holds the ion."""
    ion = query.species
    results = [Result("z", float(ion.z), "1")]
    sides = cell(DEFAULT_CELL).ions.get(ion.id)
    if sides and ion.z:
        results.append(potential_result(ion, _potential(ion, sides)))
    if sides:
        name = letters(ion)
        results += [Result(f"[{name}]o", sides.outside_mM, "mM"), Result(f"[{name}]i", sides.inside_mM, "mM")]
    return Solved(
        kind="ion",
        blocks=(_headline(ion, sides), *_steps(ion, sides), *_why(ion, sides)),
        results=tuple(results),
        concepts=_concepts(ion),
        next=_next(ion, sides),
    )


def _potential(ion: Species, sides: Sides) -> float:
    temperature = cell(DEFAULT_CELL).temperature_C
    return float(equilibrium_potential_mV(ion.z, sides.outside_mM, sides.inside_mM, temperature))


def _resting_mV() -> float:
    return given(cell(DEFAULT_CELL).resting_mV, "resting_mV")


def _headline(ion: Species, sides: Sides | None) -> Headline:
    args: dict[str, Arg] = {"symbol": ion.symbol, "name": species_name(ion), "charge": charge(ion.z)}
    if ion.z == 0:
        say = "ion-answer-neutral" if is_word(ion) else "ion-answer-neutral-named"
        return Headline(Say(say, {"species": ion, "name": species_name(ion)}))
    if sides is None:
        return Headline(Say("ion-answer", args))
    potential = Quantity(_potential(ion, sides), "mV", signed=True)
    where = {**args, "cell": cell_name(DEFAULT_CELL), "potential-symbol": f"E_{bare(ion)}"}
    return Headline(Say("ion-answer-potential", {**where, "potential": potential}))


def _steps(ion: Species, sides: Sides | None) -> list[Step]:
    if sides is None:
        return []
    preset, resting = cell(DEFAULT_CELL), _resting_mV()
    where = Say("ion-step-concentrations", {"cell": cell_name(DEFAULT_CELL)})
    line = f"{mM(sides.outside_mM)} | {mM(sides.inside_mM)}"
    if ion.id == "H":
        line = f"pH {number(ph(sides.outside_mM))} | pH {number(ph(sides.inside_mM))}"
    steps = [Step(where, line)]
    if ion.z:
        e = _potential(ion, sides)
        at = Say("ion-step-potential", {"temperature": Quantity(preset.temperature_C, "°C")})
        steps.append(Step(at, f"E_{bare(ion)} = {mV(e)}"))
        rest = Say("ion-step-force", {"resting": Quantity(resting, "mV", signed=True)})
        steps.append(Step(rest, f"V_m {MINUS} E_{bare(ion)} = {mV(resting - e)}"))
    return steps


def _why(ion: Species, sides: Sides | None) -> list[Block]:
    if ion.z == 0:
        return [Why(Say("ion-why-neutral"))]
    blocks: list[Block] = [Why(Say("ion-why-cation" if ion.z > 0 else "ion-why-anion"))]
    if sides is None:
        return [*blocks, Why(Say("ion-why-unknown", {"cell": cell_name(DEFAULT_CELL)}))]
    return [*blocks, _at_rest(ion, sides, _resting_mV())]


def _at_rest(ion: Species, sides: Sides, resting_mV: float) -> Why:
    """Whether the two forces agree at rest, and who wins."""
    temperature = cell(DEFAULT_CELL).temperature_C
    chemical = float(chemical_force_mV(ion.z, sides.outside_mM, sides.inside_mM, temperature))
    electrical = float(electrical_force_mV(ion.z, resting_mV))
    args: dict[str, Arg] = {"ion": ion}
    way = direction_of(chemical + electrical)
    if way == "none":
        return Why(Say("ion-why-balanced", args))
    if direction_of(chemical) == direction_of(electrical):
        return Why(Say("ion-why-both-in" if way == "in" else "ion-why-both-out", args))
    return Why(Say("ion-why-net-in" if way == "in" else "ion-why-net-out", args))


def _concepts(ion: Species) -> tuple[str, ...]:
    if ion.z == 0:
        other = _OTHER_CARDS.get(ion.id)
        return ("neutral_molecule", *((other,) if other else ()), "diffusion")
    card = ION_CARDS.get(ion.id)
    return (*((card,) if card else ()), "valence", "equilibrium_potential")


def _next(ion: Species, sides: Sides | None) -> tuple[Query, ...]:
    """Its E and the force on it in the default cell, and the lesson."""
    lesson = Concept(card=_concepts(ion)[0])
    if ion.z == 0 or sides is None:
        return (lesson, *(Concept(card=card) for card in _concepts(ion)[1:]))
    preset = cell(DEFAULT_CELL)
    fields = ("outside_mM", "inside_mM", "temperature_C")
    potential = Equilibrium(
        species=ion,
        outside_mM=sides.outside_mM,
        inside_mM=sides.inside_mM,
        temperature_C=preset.temperature_C,
        sources=dict.fromkeys(fields, _PRESET),
    )
    force = DrivingForce(
        species=ion,
        membrane_mV=_resting_mV(),
        outside_mM=sides.outside_mM,
        inside_mM=sides.inside_mM,
        temperature_C=preset.temperature_C,
        sources=dict.fromkeys((*fields, "membrane_mV"), _PRESET),
    )
    return (potential, force, lesson)
