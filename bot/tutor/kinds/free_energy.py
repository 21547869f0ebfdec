"""Free energy of moving a solute across the membrane: a concentration term and an electrical one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from bot.language.numbers import MINUS, number, quantity
from bot.tutor.answer import Arg, Block, Quantity, Result, Say, Solved, Step, Why
from bot.tutor.energies import headline, in_unit, results_of, size, unit_step, verdict
from bot.tutor.forces import ION_CARDS
from bot.tutor.formulas import bare, charge, potential_result, product
from grammar.queries import Concept, DrivingForce, FreeEnergy, Query, Source, changed
from physics.constants import ZERO_CELSIUS_K, F, R
from physics.nernst import equilibrium_potential_mV
from physics.transport import (
    Direction,
    chemical_energy_kJ_per_mol,
    cycle_energy_kJ_per_mol,
    electrical_energy_kJ_per_mol,
)

_SHARED: Final = ("outside_mM", "inside_mM", "membrane_mV", "temperature_C")
"""Fields that the next question takes over, with their sources."""

_SAID: Final = Source("said")


@dataclass(frozen=True, slots=True)
class _Solution:
    """Energies in kJ/mol in the direction of the move; E in mV, None for a neutral solute."""

    total: float
    chemical: float
    electrical: float
    potential_mV: float | None


def answer(query: FreeEnergy) -> Solved:
    """ΔG in `query.unit` first, then its two terms (same unit) and E (mV) of an ion.

    Negative is spontaneous in the direction asked for.

    Raises:
        ImpossibleValue: a concentration is not positive, or the temperature not above absolute zero.
    """
    solution = _solve(query)
    unit = query.unit
    potential, total = solution.potential_mV, solution.total * query.moles
    return Solved(
        kind="free_energy",
        blocks=(headline(query, total), *_steps(query, solution), *_why(query, solution)),
        results=(
            *results_of(total, unit),
            Result("ΔG_chem", in_unit(solution.chemical * query.moles, unit), unit),
            Result("ΔG_el", in_unit(solution.electrical * query.moles, unit), unit),
            *((potential_result(query.species, potential),) if potential is not None else ()),
        ),
        concepts=_concepts(query),
        next=_next(query),
    )


def _solve(query: FreeEnergy) -> _Solution:
    direction: Direction = "in" if query.inward else "out"
    out, in_, v, t = query.outside_mM, query.inside_mM, query.membrane_mV, query.temperature_C
    z = query.species.z
    # A cycle that moves this solute alone: unlike the plain difference it refuses an empty side.
    total = cycle_energy_kJ_per_mol([1.0 if query.inward else -1.0], [z], [out], [in_], v, t)
    return _Solution(
        total=float(total) + 0.0,
        chemical=float(chemical_energy_kJ_per_mol(out, in_, t, direction=direction)),
        electrical=float(electrical_energy_kJ_per_mol(z, v, direction=direction)),
        potential_mV=float(equilibrium_potential_mV(z, out, in_, t)) if z else None,
    )


def _steps(query: FreeEnergy, solution: _Solution) -> list[Step]:
    kJ = "kJ/mol"
    goal, start = ("i", "o") if query.inward else ("o", "i")
    to, from_ = (query.inside_mM, query.outside_mM) if query.inward else (query.outside_mM, query.inside_mM)
    x = query.species.symbol
    log = f"ln([{x}]{goal}/[{x}]{start})"
    kelvin = quantity(query.temperature_C + ZERO_CELSIUS_K, "K")
    chemical = (
        f"RT · {log} = {number(round(R, 3))} J/(mol·K) × {kelvin} × ln({number(to)}/{number(from_)})"
        f" = {quantity(solution.chemical, kJ)}"
    )
    if query.species.z == 0:
        law = Step(Say("free-energy-step-neutral"), f"ΔG = RT · {log}")
        steps = [law, Step(Say("free-energy-step-chemical"), chemical)]
    else:
        sign = "+" if query.inward else MINUS
        law_id = Say("free-energy-step-in") if query.inward else Say("free-energy-step-out")
        volts = f"{number(query.membrane_mV / 1000.0)} V"
        minus = "" if query.inward else MINUS
        field = product(f"{minus}({charge(query.species.z)})", f"{number(round(F))} C/mol", volts)
        electrical = f"{minus}zF · V_m = {field} = {quantity(solution.electrical, kJ)}"
        terms = f"{number(solution.chemical)} {_added(solution.electrical)}"
        steps = [
            Step(law_id, f"ΔG = RT · {log} {sign} zF · V_m"),
            Step(Say("free-energy-step-chemical"), chemical),
            Step(Say("free-energy-step-electrical"), electrical),
            Step(Say("free-energy-step-sum"), f"ΔG = {terms} = {quantity(size(solution.total), kJ)}"),
        ]
    return [*steps, *unit_step(query, solution.total * query.moles)]


def _added(value: float) -> str:
    return f"{MINUS if value < 0 else '+'} {number(abs(value))}"


def _why(query: FreeEnergy, solution: _Solution) -> list[Block]:
    blocks: list[Block] = [_chemical(query, solution)]
    if query.species.z == 0:
        blocks.append(Why(Say("free-energy-why-neutral", {"species": query.species})))
    else:
        blocks.append(_electrical(query, solution))
    blocks.append(verdict(solution.total))
    if solution.potential_mV is not None:
        force = Quantity(query.membrane_mV - solution.potential_mV, "mV", signed=True)
        args: dict[str, Arg] = {"symbol": f"E_{bare(query.species)}", "force": force}
        check = "free-energy-why-check-in" if query.inward else "free-energy-why-check-out"
        blocks.append(Why(Say(check, args)))
    return blocks


def _chemical(query: FreeEnergy, solution: _Solution) -> Why:
    from_, to = query.outside_mM, query.inside_mM
    if not query.inward:
        from_, to = to, from_
    args: dict[str, Arg] = {
        "species": query.species,
        "from": Quantity(from_, "mM"),
        "to": Quantity(to, "mM"),
        "energy": Quantity(in_unit(solution.chemical, query.unit), query.unit, signed=True),
    }
    if solution.chemical == 0.0:
        return Why(Say("free-energy-why-chemical-zero", args))
    down = solution.chemical < 0.0
    return Why(Say("free-energy-why-chemical-down" if down else "free-energy-why-chemical-up", args))


def _electrical(query: FreeEnergy, solution: _Solution) -> Why:
    args: dict[str, Arg] = {
        "species": query.species,
        "membrane": Quantity(query.membrane_mV, "mV", signed=True),
        "energy": Quantity(in_unit(solution.electrical, query.unit), query.unit, signed=True),
    }
    if solution.electrical == 0.0:
        return Why(Say("free-energy-why-electrical-zero"))
    down = solution.electrical < 0.0
    return Why(Say("free-energy-why-electrical-down" if down else "free-energy-why-electrical-up", args))


def _concepts(query: FreeEnergy) -> tuple[str, ...]:
    if query.species.z == 0:
        return ("neutral_molecule", "electrochemical_potential", "diffusion")
    ion = ION_CARDS.get(query.species.id)
    return ("electrochemical_potential", "two_forces", "driving_force", *((ion,) if ion else ()))


def _next(query: FreeEnergy) -> tuple[Query, ...]:
    """The way back; the same imbalance as a voltage; the lesson."""
    back = changed(query, _SAID, inward=not query.inward)
    if query.species.z == 0:
        return (
            back,
            Concept(card="neutral_molecule", section="membrane_voltage"),
            Concept(card="sglt1", section="why_sodium"),
        )
    force = DrivingForce(
        species=query.species,
        membrane_mV=query.membrane_mV,
        outside_mM=query.outside_mM,
        inside_mM=query.inside_mM,
        temperature_C=query.temperature_C,
        sources={name: query.sources[name] for name in _SHARED if name in query.sources},
    )
    return (back, force, Concept(card="electrochemical_potential", section="vs_driving_force"))
