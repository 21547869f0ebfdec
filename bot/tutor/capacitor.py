"""The membrane as a capacitor: its size as a question tells it, and how that is worked out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.language.numbers import quantity
from bot.tutor.answer import Say, Step
from bot.tutor.formulas import given
from physics import charging

if TYPE_CHECKING:
    from grammar.queries import Charge, Charging


class Capacitor(NamedTuple):
    """Area (µm²), where it is known, and capacitance (pF)."""

    area_um2: float | None
    capacitance_pF: float


def capacitor(query: Charge | Charging) -> Capacitor:
    """From the capacitance itself, the area, or the diameter of a sphere.

    Raises:
        ImpossibleValue: one of them is not positive.
    """
    area = query.area_um2
    if query.diameter_um is not None:
        area = float(charging.sphere_area_um2(query.diameter_um))
    if area is None:
        return Capacitor(None, given(query.capacitance_pF, "capacitance_pF"))
    return Capacitor(area, float(charging.capacitance_pF(area, query.specific_uF_per_cm2)))


def size_steps(query: Charge | Charging, size: Capacitor) -> list[Step]:
    """How the capacitance follows from a diameter or an area; none where it is told."""
    if size.area_um2 is None:
        return []
    area, pF = quantity(size.area_um2, "µm²"), quantity(size.capacitance_pF, "pF")
    steps = []
    if query.diameter_um is not None:
        steps.append(
            Step(Say("charge-step-area"), f"A = π · d² = π × ({quantity(query.diameter_um, 'µm')})² = {area}")
        )
    specific = quantity(query.specific_uF_per_cm2, "µF/cm²")
    return [*steps, Step(Say("charge-step-capacitance"), f"C = C_m · A = {specific} × {area} = {pF}")]
