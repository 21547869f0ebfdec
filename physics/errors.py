"""What physics refuses.  Nothing here is a sentence: a front end finds the words for (field, reason).

ValueError ─ ImpossibleValue ─ NeutralSpecies       a quantity that cannot be
           └ BadData                                a data file of ours that must not be loaded
KeyError   ─ UnknownName ─ UnknownSpecies, UnknownCell, UnknownTransporter
"""

from collections.abc import Sequence
from typing import Literal, TypeAlias

Reason: TypeAlias = Literal[
    "not_finite",
    "must_be_positive",
    "must_not_be_negative",
    "must_not_be_zero",
    "below_absolute_zero",
    "neutral_species",
    "equal_concentrations",
    "both_sides_empty",
    "one_side_empty",
    "no_permeant_ion",
    "no_conductance",
    "no_driving_force",
    "electroneutral",
    "wrong_sign",
    "outside_range",
]


class ImpossibleValue(ValueError):  # noqa: N818 - named for what it says, not for what it is
    """A quantity for which the formula has no answer.

    Attributes:
        field: name of the parameter at fault, as in the signature of the function.
        value: the offending number; for an array, its first offending element.
        reason: why it is refused, one of `Reason`.
    """

    def __init__(self, field: str, value: float, reason: Reason) -> None:
        # All three go to args, so that the error survives pickling into another process.
        super().__init__(field, value, reason)
        self.field = field
        self.value = value
        self.reason: Reason = reason

    def __str__(self) -> str:
        return f"{self.field} = {self.value:g}: {self.reason}"


class NeutralSpecies(ImpossibleValue):
    """z = 0: a neutral solute has no equilibrium potential (which is not the same as 0 mV)."""

    def __init__(self, field: str = "z", value: float = 0.0, reason: Reason = "neutral_species") -> None:
        super().__init__(field, value, reason)


class UnknownName(KeyError):  # noqa: N818 - named for what it says, not for what it is
    """A name that is not in one of our tables.

    Attributes:
        name: the name as asked for.
        known: the names that the table has.
    """

    def __init__(self, name: str, known: Sequence[str] = ()) -> None:
        super().__init__(name, known)
        self.name = name
        self.known = tuple(known)

    def __str__(self) -> str:
        return f"{self.name!r} is not known; known: {', '.join(self.known)}"


class UnknownSpecies(UnknownName):
    """No such ion or molecule in species.toml."""


class UnknownCell(UnknownName):
    """No such preset in cells.toml."""


class UnknownTransporter(UnknownName):
    """No such transporter in transporters.toml."""


class BadData(ValueError):  # noqa: N818 - named for what it says, not for what it is
    """A data file breaks its own rules.

    Attributes:
        filename: the file.
        faults: all of its faults, not the first alone.
    """

    def __init__(self, filename: str, faults: Sequence[str]) -> None:
        super().__init__(filename, faults)
        self.filename = filename
        self.faults = tuple(faults)

    def __str__(self) -> str:
        return f"{self.filename}: " + "; ".join(self.faults)
