"""Numbers, ions and sets of ions as they are drawn for a question, with at most six digits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from physics.species import all_species, generic_ion, species

if TYPE_CHECKING:
    from random import Random

    from physics.species import Species


def digits(dice: Random, value: float) -> float:
    """The value with one to six digits."""
    return float(f"{value:.{dice.randint(1, 6)}g}")


def mM(dice: Random) -> float:
    """From 10 nM to 1 M."""
    return digits(dice, 10 ** dice.uniform(-5, 3))


def mV(dice: Random) -> float:
    """Within 200 mV of zero, and not zero."""
    return digits(dice, dice.choice((-1, 1)) * dice.uniform(0.5, 200))


def celsius(dice: Random) -> float:
    """A temperature of a bath; now and then the course's."""
    return dice.choice((37.0, 20.0, 0.0, digits(dice, dice.uniform(1, 45))))


def weight(dice: Random) -> float:
    """A relative permeability or conductance."""
    return dice.choice((1.0, 1.0, 0.04, 0.45, 20.0, digits(dice, 10 ** dice.uniform(-3, 2))))


def ion(dice: Random) -> Species:
    """Any ion of the table."""
    return dice.choice([one for one in all_species().values() if one.z])


def anonymous(dice: Random) -> Species:
    """Any ion of the table, or an unnamed one."""
    return generic_ion(dice.choice((1, -1, 2, -2, 3, -4, 9))) if dice.random() < 0.2 else ion(dice)


def main_ions(dice: Random, least: int = 2) -> list[Species]:
    """Two to four ions of most cells, each once."""
    return [
        species(name) for name in dice.sample(("K", "Na", "Cl", "Ca", "Mg", "HCO3"), dice.randint(least, 4))
    ]
