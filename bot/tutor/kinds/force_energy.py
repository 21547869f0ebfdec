"""Free energy of moving an ion, from the voltage by which it is away from its equilibrium."""

from __future__ import annotations

from typing import Final

from bot.language.numbers import MINUS, number, quantity
from bot.tutor.answer import Arg, Quantity, Result, Say, Solved, Step, Why
from bot.tutor.energies import headline, results_of, size, unit_step, verdict
from bot.tutor.forces import ION_CARDS
from bot.tutor.formulas import bare, charge, difference, given, letters, mV, potential_result, product
from grammar.queries import Concept, DrivingForce, ForceEnergy, Query, Source, changed
from physics.constants import F
from physics.errors import NeutralSpecies
from physics.forces import driving_force_mV
from physics.transport import Direction, electrical_energy_kJ_per_mol

_SHARED: Final = ("membrane_mV", "potential_mV", "force_mV")
_SAID: Final = Source("said")


def answer(query: ForceEnergy) -> Solved:
    """ΔG = zF (V_m - E) of moving in, with the other sign of moving out; in `query.unit`.

    Raises:
        NeutralSpecies: a molecule without charge, on which no driving force acts.
    """
    if query.species.z == 0:
        raise NeutralSpecies
    force = _force_mV(query)
    way: Direction = "in" if query.inward else "out"
    kJ = float(electrical_energy_kJ_per_mol(query.species.z, force, direction=way))
    known = [] if query.potential_mV is None else [potential_result(query.species, query.potential_mV)]
    return Solved(
        kind="free_energy",
        blocks=(
            headline(query, kJ * query.moles),
            *_steps(query, force, kJ),
            _push(query, force),
            verdict(kJ),
        ),
        results=(
            *results_of(kJ * query.moles, query.unit),
            Result(f"DF_{letters(query.species)}", force, "mV"),
            *known,
        ),
        concepts=_concepts(query),
        next=_next(query),
    )


def _force_mV(query: ForceEnergy) -> float:
    if query.force_mV is not None:
        return query.force_mV
    membrane, potential = given(query.membrane_mV, "membrane_mV"), given(query.potential_mV, "potential_mV")
    return float(driving_force_mV(membrane, potential))


def _steps(query: ForceEnergy, force_mV: float, kJ: float) -> list[Step]:
    force = f"V_m {MINUS} E_{bare(query.species)}"
    steps: list[Step] = []
    if query.membrane_mV is not None and query.potential_mV is not None:
        numbers = difference(mV(query.membrane_mV), mV(query.potential_mV))
        steps.append(Step(Say("driving-force-step-force"), f"{force} = {numbers} = {mV(force_mV)}"))
    minus = "" if query.inward else MINUS
    volts = f"{number(force_mV / 1000.0)} V"
    work = product(f"{minus}({charge(query.species.z)})", f"{number(round(F))} C/mol", volts)
    law = Say("force-energy-step-in" if query.inward else "force-energy-step-out")
    formula = f"ΔG = {minus}zF · ({force}) = {work} = {quantity(size(kJ), 'kJ/mol')}"
    return [*steps, Step(law, formula), *unit_step(query, kJ * query.moles)]


def _push(query: ForceEnergy, force_mV: float) -> Why:
    """Both forces at once: how far V_m is from the one voltage at which they cancel."""
    symbol = f"E_{bare(query.species)}"
    if force_mV == 0.0:
        return Why(Say("force-energy-why-none", {"species": query.species, "symbol": symbol}))
    leaves = (force_mV > 0.0) == (query.species.z > 0)
    args: dict[str, Arg] = {
        "species": query.species,
        "symbol": symbol,
        "force": Quantity(force_mV, "mV", signed=True),
    }
    return Why(Say("force-energy-why-out" if leaves else "force-energy-why-in", args))


def _concepts(query: ForceEnergy) -> tuple[str, ...]:
    ion = ION_CARDS.get(query.species.id)
    return ("electrochemical_potential", "driving_force", "two_forces", *((ion,) if ion else ()))


def _next(query: ForceEnergy) -> tuple[Query, ...]:
    """The way back; the same force as a direction; the lesson."""
    direction = DrivingForce(
        species=query.species,
        find="direction",
        membrane_mV=query.membrane_mV,
        potential_mV=query.potential_mV,
        force_mV=query.force_mV,
        sources={name: query.sources[name] for name in _SHARED if name in query.sources},
    )
    lesson = Concept(card="electrochemical_potential", section="vs_driving_force")
    return (changed(query, _SAID, inward=not query.inward), direction, lesson)
