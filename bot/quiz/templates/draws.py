"""Values for questions: real cells, and sensible steps around them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.language.names import cell_name
from bot.quiz.question import Choice
from bot.tutor.answer import Quantity, Say
from physics.cells import all_cells

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from bot.tutor.answer import Arg
    from physics.cells import Cell

_FACTORS: Final = (0.8, 0.9, 1.0, 1.0, 1.1, 1.25)


def cell_with(rng: Random, *ions: str, rest: bool = False, excitable: bool = False) -> Cell:
    """A cell whose concentrations of these ions are known.

    Args:
        rng: the dice.
        ions: ids of species.
        rest: only of a cell whose resting potential is known.
        excitable: only a nerve or muscle cell.
    """
    fitting = [
        one
        for one in all_cells().values()
        if all(ion in one.ions for ion in ions)
        and (one.resting_mV is not None or not rest)
        and (one.id in _EXCITABLE or not excitable)
        and one.id not in _UNUSUAL
    ]
    return rng.choice(fitting)


_EXCITABLE: Final = frozenset(
    {
        "mammalian_neuron",
        "squid_axon",
        "skeletal_muscle",
        "frog_muscle",
        "ventricular_myocyte",
        "motor_neuron",
        "nerve_fibre",
    }
)

_UNUSUAL: Final = frozenset({"plant_root", "e_coli", "astrocyte"})
"""Their numbers are long, or their gradients upside down: not for a first course."""


def sides(rng: Random, cell: Cell, ion: str) -> tuple[float, float]:
    """Concentrations outside and inside, mM: the cell's, one of them up to a quarter away."""
    known = cell.ions[ion]
    factor = rng.choice(_FACTORS)
    if known.inside_mM < 0.01 or rng.random() < 0.5:
        return tidy(known.outside_mM * factor), known.inside_mM
    return known.outside_mM, tidy(known.inside_mM * factor)


def tidy(value: float) -> float:
    """To two significant digits, as in a table; three above 100."""
    return float(f"{value:.{3 if value >= 100.0 else 2}g}")


def membrane_mV(rng: Random, low: int = -95, high: int = -55) -> float:
    """A membrane potential in steps of 5 mV."""
    return float(rng.randrange(low, high + 1, 5))


def where(cell: Cell, temperature_C: float | None = None) -> dict[str, Arg]:
    """The arguments that name a cell and its temperature."""
    celsius = cell.temperature_C if temperature_C is None else temperature_C
    return {"cell": cell_name(cell.id), "temperature": Quantity(celsius, "°C")}


def mM(value: float) -> Quantity:
    """A concentration."""
    return Quantity(value, "mM")


def mV(value: float) -> Quantity:
    """A potential with its sign."""
    return Quantity(value, "mV", signed=True)


def shuffled(rng: Random, choices: Sequence[Choice]) -> tuple[Choice, ...]:
    """The choices in another order."""
    return tuple(rng.sample(list(choices), len(choices)))


def directions(right: str, shows: dict[str, str], told: dict[str, Say] | None = None) -> tuple[Choice, ...]:
    """In, out, none, always in this order.

    Args:
        right: "in", "out" or "none".
        shows: direction -> the misconception that choosing it reveals.
        told: direction -> what is said to it, where no misconception says it.
    """
    says = told or {}
    ways = {"in": Say("quiz-way-in"), "out": Say("quiz-way-out"), "none": Say("quiz-way-none")}
    return tuple(
        Choice(say, right=True) if way == right else Choice(say, shows=shows.get(way), told=says.get(way))
        for way, say in ways.items()
    )
