"""A current and its density: I = j A."""

from __future__ import annotations

from dataclasses import replace

from bot.language.numbers import quantity
from bot.tutor.answer import Arg, Headline, Quantity, Result, Say, Solved, Step, Why
from bot.tutor.formulas import given
from grammar.queries import Concept, CurrentDensity, Query
from physics.charging import sphere_area_um2
from physics.currents import PER_pA, current_density_uA_per_cm2, current_through_pA

_PER_AREA = "µA/cm²"


def answer(query: CurrentDensity) -> Solved:
    """The current in `query.unit`, or its density (µA/cm²), with its sign; then the area (µm²).

    Raises:
        ImpossibleValue: the area or the diameter is not positive.
    """
    area = query.area_um2
    steps = []
    if area is None:
        diameter = given(query.diameter_um, "diameter_um")
        area = float(sphere_area_um2(diameter))
        worked = f"A = π · d² = π × ({quantity(diameter, 'µm')})² = {quantity(area, 'µm²')}"
        steps.append(Step(Say("charge-step-area"), worked))
    first, step = _current(query, area) if query.find == "current" else _density(query, area)
    args: dict[str, Arg] = {"value": Quantity(first.value, first.unit, signed=True)}
    id_ = "current-density-answer-current" if query.find == "current" else "current-density-answer-density"
    return Solved(
        kind="current",
        blocks=(
            Headline(Say(id_, args)),
            *steps,
            step,
            Why(Say("current-density-why")),
            Why(Say("current-sum-why-sign")),
        ),
        results=(first, Result("A", area, "µm²")),
        concepts=("driving_force", "membrane_potential"),
        next=_next(query, area),
    )


def _current(query: CurrentDensity, area_um2: float) -> tuple[Result, Step]:
    density = given(query.density_uA_per_cm2, "density_uA_per_cm2")
    current = float(current_through_pA(density, area_um2))
    shown = current * PER_pA[query.unit]
    asked = "" if query.unit == "pA" else f" = {quantity(shown, query.unit)}"
    worked = (
        f"{quantity(density, _PER_AREA)} × {quantity(area_um2, 'µm²')} = {quantity(current, 'pA')}{asked}"
    )
    return Result("I", shown, query.unit), Step(Say("current-density-step-current"), f"I = j · A = {worked}")


def _density(query: CurrentDensity, area_um2: float) -> tuple[Result, Step]:
    current = given(query.current_pA, "current_pA")
    density = float(current_density_uA_per_cm2(current, area_um2))
    worked = f"{quantity(current, 'pA')} / {quantity(area_um2, 'µm²')} = {quantity(density, _PER_AREA)}"
    return Result("j", density, _PER_AREA), Step(Say("current-density-step-density"), f"j = I / A = {worked}")


def _next(query: CurrentDensity, area_um2: float) -> tuple[Query, ...]:
    """The same of a larger area; what drives a current."""
    larger = replace(query, area_um2=float(f"{2.0 * area_um2:.4g}"), diameter_um=None)
    return (larger, Concept(card="driving_force", section="current"), Concept(card="membrane_potential"))
