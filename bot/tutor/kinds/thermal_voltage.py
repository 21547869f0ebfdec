"""RT/F at a temperature, and what a factor of ten in concentration is worth there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.language.numbers import quantity
from bot.tutor.answer import Arg, Headline, Quantity, Result, Say, Solved, Step, Why
from bot.tutor.formulas import thermal, thermal_result, thermal_step
from grammar.queries import Concept, Equilibrium, Query, Source, changed
from physics.cells import DEFAULT_CELL, cell
from physics.nernst import LN_10
from physics.species import species

if TYPE_CHECKING:
    from grammar.queries import ThermalVoltage

_SAID: Final = Source("said")
_COLD_C, _WARM_C = 20.0, 37.0


def answer(query: ThermalVoltage) -> Solved:
    """RT/F in mV, and times ln 10; what is asked for first.

    Raises:
        ImpossibleValue: a temperature not above absolute zero.
    """
    celsius = query.temperature_C
    volts = thermal(celsius)
    decade = LN_10 * volts
    slope = Result("2.303RT/F", decade, "mV")
    args: dict[str, Arg] = {
        "thermal": Quantity(volts, "mV"),
        "decade": Quantity(decade, "mV"),
        "divalent": Quantity(decade / 2.0, "mV"),
        "temperature": Quantity(celsius, "°C"),
        "degree": Quantity(thermal(celsius + 1.0) - volts, "mV"),
    }
    return Solved(
        kind="thermal_voltage",
        blocks=(
            Headline(Say("thermal-voltage-decade" if query.decade else "thermal-voltage-is", args)),
            thermal_step(celsius),
            Step(
                Say("thermal-voltage-step-decade"),
                f"2.303 · RT/F = 2.303 × {quantity(volts, 'mV')} = {quantity(decade, 'mV')}",
            ),
            Why(Say("thermal-voltage-why-meaning", args)),
            Why(Say("thermal-voltage-why-temperature", args)),
            Why(Say("thermal-voltage-check", args)),
        ),
        results=(slope, thermal_result(celsius)) if query.decade else (thermal_result(celsius), slope),
        concepts=("temperature", "nernst_equation"),
        next=_next(query),
    )


def _next(query: ThermalVoltage) -> tuple[Query, ...]:
    potassium = cell(DEFAULT_CELL).ions["K"]
    preset = Source("preset", preset=DEFAULT_CELL)
    other = _WARM_C if query.temperature_C == _COLD_C else _COLD_C
    return (
        changed(query, _SAID, temperature_C=other),
        Equilibrium(
            species=species("K"),
            outside_mM=potassium.outside_mM,
            inside_mM=potassium.inside_mM,
            temperature_C=query.temperature_C,
            sources={**query.sources, "outside_mM": preset, "inside_mM": preset},
        ),
        Concept(card="temperature"),
    )
