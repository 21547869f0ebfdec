"""What every free energy of transport says: its unit, which way it is, and what its sign tells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.language.numbers import number, quantity
from bot.tutor.answer import Arg, Headline, Quantity, Result, Say, Step, Unit, Why
from physics.constants import ELEMENTARY_CHARGE_C, F
from physics.transport import KJ_PER_KCAL

if TYPE_CHECKING:
    from grammar.queries import ForceEnergy, FreeEnergy

OF_ONE_ION: Final = frozenset({"J", "eV", "meV"})
"""Units of the energy of a single ion, which N_A = F/e of make a mole."""
_PER_KJ: Final = {
    "kJ/mol": 1.0, "kcal/mol": 1.0 / KJ_PER_KCAL, "J/mol": 1000.0,
    "J": 1000.0 * ELEMENTARY_CHARGE_C / F, "eV": 1000.0 / F, "meV": 1e6 / F,
}  # fmt: skip
_NOTHING_kJ: Final = 1e-9  # closer to zero is rounding


def in_unit(kJ: float, unit: Unit) -> float:
    """An energy in kJ/mol in the unit asked for."""
    return kJ * _PER_KJ[unit]


def results_of(total_kJ: float, unit: Unit) -> tuple[Result, ...]:
    """ΔG in the unit asked for; of a single ion also that of a mole."""
    asked = Result("ΔG", in_unit(total_kJ, unit), unit)
    return (asked, Result("ΔG_m", total_kJ, "kJ/mol")) if unit in OF_ONE_ION else (asked,)


def many(query: FreeEnergy | ForceEnergy) -> str:
    """What is moved, "Na⁺" or "3 Na⁺"."""
    return query.species.symbol if query.moles == 1.0 else f"{number(query.moles)} {query.species.symbol}"


def size(kJ: float) -> float:
    """An energy without what is rounding only."""
    return 0.0 if abs(kJ) < _NOTHING_kJ else kJ


def headline(query: FreeEnergy | ForceEnergy, total_kJ: float) -> Headline:
    """Which way it is, and whether it runs by itself."""
    total = size(total_kJ)
    value = Quantity(in_unit(total, query.unit), query.unit, signed=True)
    species: Arg = query.species if query.moles == 1.0 else many(query)
    args: dict[str, Arg] = {"value": value, "species": species}
    if total == 0.0:
        return Headline(
            Say("free-energy-answer-in-zero" if query.inward else "free-energy-answer-out-zero", args)
        )
    if query.inward:
        return Headline(Say("free-energy-answer-in-down" if total < 0 else "free-energy-answer-in-up", args))
    return Headline(Say("free-energy-answer-out-down" if total < 0 else "free-energy-answer-out-up", args))


def unit_step(query: FreeEnergy | ForceEnergy, total_kJ: float) -> list[Step]:
    """From one ion or mole to all that are moved, and from kJ/mol to the unit asked for, if it is another."""
    steps = []
    if query.moles != 1.0:
        all_of_it = f"{number(query.moles)} × {quantity(total_kJ / query.moles, 'kJ/mol')}"
        steps.append(Step(Say("free-energy-step-many"), f"ΔG = {all_of_it} = {quantity(total_kJ, 'kJ/mol')}"))
    return steps + in_asked_unit(query.unit, total_kJ)


def in_asked_unit(unit: Unit, total_kJ: float) -> list[Step]:
    """From kJ/mol to the unit asked for, if it is another."""
    if unit == "kJ/mol":
        return []
    asked = f"{quantity(total_kJ, 'kJ/mol')} = {quantity(in_unit(total_kJ, unit), unit)}"
    return [Step(Say("free-energy-step-unit"), f"ΔG = {asked}")]


def verdict(total_kJ: float) -> Why:
    """What the sign says."""
    total = size(total_kJ)
    if total == 0.0:
        return Why(Say("free-energy-why-zero"))
    return Why(Say("free-energy-why-negative" if total < 0 else "free-energy-why-positive"))
