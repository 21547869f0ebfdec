"""What a cell preset holds: concentrations, equilibrium potentials, resting potential."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.language.names import cell_name
from bot.language.numbers import number
from bot.tutor.answer import Arg, Block, Caution, Headline, Quantity, Result, Say, Solved, Step, Why
from bot.tutor.formulas import bare, ghk_mV, letters, mM, mV, ph, potential_result
from grammar.queries import (
    CellFacts,
    Concept,
    ConstantField,
    DrivingForce,
    Equilibrium,
    Permeant,
    Query,
    Source,
)
from physics.cells import cell
from physics.nernst import equilibrium_potential_mV
from physics.species import Species, species

if TYPE_CHECKING:
    from collections.abc import Mapping

    from physics.cells import Cell


def answer(query: CellFacts) -> Solved:
    """The resting potential first (mV, where one is known), then E (mV) and both concentrations of each ion.

    Raises:
        UnknownCell: no such preset.
    """
    preset = cell(query.cell)
    potentials = {ion: _potential(preset, ion) for ion in map(species, preset.ions) if ion.z}
    resting = () if preset.resting_mV is None else (Result("V_m", preset.resting_mV, "mV"),)
    return Solved(
        kind="cell",
        blocks=(_headline(preset), *_steps(preset, potentials), *_why(preset, potentials)),
        results=(
            *resting,
            *(potential_result(ion, value) for ion, value in potentials.items()),
            *(result for ion in map(species, preset.ions) for result in _concentrations(preset, ion)),
        ),
        concepts=("resting_potential", "equilibrium_potential", "membrane_potential"),
        next=_next(preset),
    )


def _potential(preset: Cell, ion: Species) -> float:
    sides = preset.ions[ion.id]
    return float(equilibrium_potential_mV(ion.z, sides.outside_mM, sides.inside_mM, preset.temperature_C))


def _concentrations(preset: Cell, ion: Species) -> tuple[Result, Result]:
    sides, name = preset.ions[ion.id], letters(ion)
    return Result(f"[{name}]o", sides.outside_mM, "mM"), Result(f"[{name}]i", sides.inside_mM, "mM")


def _headline(preset: Cell) -> Headline:
    args: dict[str, Arg] = {
        "cell": cell_name(preset.id),
        "temperature": Quantity(preset.temperature_C, "°C"),
    }
    if preset.resting_mV is None:
        return Headline(Say("preset-answer", args))
    resting = Quantity(preset.resting_mV, "mV", signed=True)
    return Headline(Say("preset-answer-resting", {**args, "resting": resting}))


def _steps(preset: Cell, potentials: Mapping[Species, float]) -> list[Step]:
    steps = [Step(Say("preset-step-ions"))]
    for ion in map(species, preset.ions):
        potential = f" | E_{bare(ion)} = {mV(potentials[ion])}" if ion in potentials else ""
        steps.append(Step(None, _sides(preset, ion) + potential))
    if preset.permeability:
        names = " : ".join(f"P_{bare(species(id_))}" for id_ in preset.permeability)
        values = " : ".join(number(value) for value in preset.permeability.values())
        steps += [
            Step(Say("preset-step-permeability"), f"{names} = {values}"),
            Step(Say("preset-step-ghk"), f"V_m = {mV(_ghk(preset))}"),
        ]
    return steps


def _sides(preset: Cell, ion: Species) -> str:
    """Outside and inside in one line; protons as pH."""
    sides = preset.ions[ion.id]
    if ion.id == "H":
        return f"{ion.symbol}: pH {number(ph(sides.outside_mM))} | pH {number(ph(sides.inside_mM))}"
    return f"{ion.symbol}: {mM(sides.outside_mM)} | {mM(sides.inside_mM)}"


def _ghk(preset: Cell) -> float:
    return ghk_mV(_permeants(preset), preset.temperature_C)


def _permeants(preset: Cell) -> tuple[Permeant, ...]:
    return tuple(
        Permeant(
            species=species(id_),
            permeability=value,
            outside_mM=preset.ions[id_].outside_mM,
            inside_mM=preset.ions[id_].inside_mM,
        )
        for id_, value in preset.permeability.items()
    )


def _why(preset: Cell, potentials: Mapping[Species, float]) -> list[Block]:
    blocks: list[Block] = []
    if preset.permeability:
        widest = species(max(preset.permeability, key=lambda id_: preset.permeability[id_]))
        pull: dict[str, Arg] = {"ion": widest, **_labelled(widest, potentials)}
        blocks.append(Why(Say("preset-why-widest", pull)))
    resting = preset.resting_mV
    if resting is not None and potentials:
        nearest = min(potentials, key=lambda ion: abs(potentials[ion] - resting))
        rest = Quantity(resting, "mV", signed=True)
        near: dict[str, Arg] = {"resting": rest, "ion": nearest, **_labelled(nearest, potentials)}
        blocks.append(Why(Say("preset-why-nearest", near)))
    if not blocks:
        blocks.append(Why(Say("preset-why-none")))
    return [*blocks, Caution(Say("preset-caution"))]


def _labelled(ion: Species, potentials: Mapping[Species, float]) -> dict[str, Arg]:
    return {"symbol": f"E_{bare(ion)}", "potential": Quantity(potentials[ion], "mV", signed=True)}


def _next(preset: Cell) -> tuple[Query, ...]:
    """The potential of its first ion, or at rest: by GHK, and the force on Na⁺; the lesson."""
    source = Source("preset", preset=preset.id)
    queries: list[Query] = []
    if preset.permeability:
        fields = ("permeability", "outside_mM", "inside_mM")
        sources = {f"{id_}.{field}": source for id_ in preset.permeability for field in fields}
        queries.append(
            ConstantField(
                ions=_permeants(preset),
                temperature_C=preset.temperature_C,
                sources={**sources, "temperature_C": source},
            )
        )
    if preset.resting_mV is not None:
        id_ = "Na" if "Na" in preset.ions else next(iter(preset.ions))
        queries.append(
            DrivingForce(
                species=species(id_),
                membrane_mV=preset.resting_mV,
                outside_mM=preset.ions[id_].outside_mM,
                inside_mM=preset.ions[id_].inside_mM,
                temperature_C=preset.temperature_C,
                sources=dict.fromkeys(("membrane_mV", "outside_mM", "inside_mM", "temperature_C"), source),
            )
        )
    if not queries:
        queries.append(_equilibrium(preset, source))
    return (*queries, Concept(card="resting_potential", section="cells"))


def _equilibrium(preset: Cell, source: Source) -> Equilibrium:
    id_ = next(iter(preset.ions))
    return Equilibrium(
        species=species(id_),
        outside_mM=preset.ions[id_].outside_mM,
        inside_mM=preset.ions[id_].inside_mM,
        temperature_C=preset.temperature_C,
        sources=dict.fromkeys(("outside_mM", "inside_mM", "temperature_C"), source),
    )
