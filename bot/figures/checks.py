"""What no spec may hold, for it could not be drawn; and the one value that many specs share."""

from __future__ import annotations

import math
from dataclasses import dataclass, fields
from typing import Final

MOST: Final = 8
"""Ions in one picture."""
_WIDEST_MV: Final = 1e4
_POSITIVE: Final = ("outside_mM", "inside_mM", "conductance_nS", "other_outside_mM", "other_inside_mM")


class BadSpec(ValueError):  # noqa: N818 - named for what it says
    """A picture that cannot be drawn: a number is not finite, not positive or out of all range."""


@dataclass(frozen=True, slots=True)
class Level:
    """One ion with its equilibrium potential, and its weight where it has one."""

    ion: str
    E_mV: float
    weight: float = 1.0


def check(spec: object) -> None:
    """Refuse numbers that are not finite, not positive where they must be, or out of all range.

    Raises:
        BadSpec: which field it is.
    """
    for field in fields(spec):  # type: ignore[arg-type]
        value = getattr(spec, field.name)
        numbers = [value] if isinstance(value, int | float) else []
        if isinstance(value, tuple):
            numbers = [one for one in value if isinstance(one, int | float)]
            numbers += [n for one in value if isinstance(one, Level) for n in (one.E_mV, one.weight)]
        for number in numbers:
            if not math.isfinite(number) or abs(number) > 1e9:
                raise BadSpec(f"{field.name} is not a number to draw")
            if field.name.endswith("_mV") and abs(number) > _WIDEST_MV:
                raise BadSpec(f"{field.name} is out of all range")
        if field.name in _POSITIVE and value is not None and value <= 0:
            raise BadSpec(f"{field.name} must be above zero")


def some(levels: tuple[Level, ...]) -> None:
    """Refuse no ions, and more than fill a picture."""
    if not 1 <= len(levels) <= MOST:
        raise BadSpec(f"between 1 and {MOST} ions")
