"""Messages of closed families, whose ids are made from a name: one for each species, cell, field and refusal.

Everywhere else ids are literals; the tests compare each family here with the table or type that it follows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.tutor.answer import Quantity, Say
from physics.species import Species, species

if TYPE_CHECKING:
    from physics.errors import ImpossibleValue

_UNITS: Final = {  # by the last word of a field's name; a name without one is a pure number
    "mM": "mM",
    "mV": "mV",
    "C": "°C",
    "nS": "nS",
    "pA": "pA",
    "pF": "pF",
    "pC": "pC",
    "um": "µm",
    "um2": "µm²",
    "um3": "µm³",
    "mol": "kJ/mol",
    "cm2": "µF/cm²",
}


def is_word(species: Species) -> bool:
    """Is its symbol a word of English, which other languages replace ("glucose", "choline⁺")?"""
    return species.id.islower()


def species_name(species: Species) -> Say:
    """The name of an ion or molecule: "potassium", "钾离子"."""
    if species.id.startswith("X") and species.z:
        return Say("species-unnamed", {"symbol": species.symbol})
    return Say(f"species-{species.id}")


def cell_name(cell: str) -> Say:
    """The name of a cell preset."""
    return Say(f"cell-{cell}")


def field_name(what: str) -> Say:
    """The name of a field of a query, "temperature_C", or of one ion's, "K.outside_mM"."""
    of, _, field = what.rpartition(".")
    name = Say(f"field-{field}")
    return Say("field-of", {"species": species(of), "field": name}) if of else name


def refusal(error: ImpossibleValue) -> Say:
    """Why physics refuses a value."""
    ending = error.field.rpartition("_")[2]
    field = field_name(error.field)
    if ending == "mM" and error.reason == "must_be_positive" and error.value == 0.0:
        return Say("refuse-empty_side", {"field": field})
    return Say(
        f"refuse-{error.reason}",
        {"field": field, "value": Quantity(error.value, _UNITS.get(ending, "1"))},
    )
