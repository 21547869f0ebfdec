"""How near is near enough: what rounded constants and rounded intermediate results may do to an answer.

| unit | right within | the number of a slip within |
| --- | --- | --- |
| mV | 0.5 mV or 1 % | 0.3 mV or 0.6 % |
| °C | 1 °C or 1 % | 0.5 °C or 0.5 % |
| kJ/mol | 0.1 kJ/mol or 1 % | 0.05 kJ/mol or 0.6 % |
| mM, pure numbers (exponentials) | 3 % | 2 % |
| all others | 1 % | 0.6 % |

The larger of the two counts.  An arithmetic slip is within 5 %.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from bot.diagnosis.values import Number


class Tolerance(NamedTuple):
    """An absolute and a relative one, for a right answer and for the number of a slip."""

    absolute: float
    relative: float
    slip_absolute: float
    slip_relative: float


CLOSE: Final = 0.05
_OTHERS: Final = Tolerance(0.0, 0.01, 0.0, 0.006)
_BY_UNIT: Final = {
    "mV": Tolerance(0.5, 0.01, 0.3, 0.006),
    "°C": Tolerance(1.0, 0.01, 0.5, 0.005),
    "kJ/mol": Tolerance(0.1, 0.01, 0.05, 0.006),
    "mM": Tolerance(0.0, 0.03, 0.0, 0.02),
    "1": Tolerance(0.0, 0.03, 0.0, 0.02),
}


def is_right(right: Number, value: float) -> bool:
    """Whether `value`, in the unit of `right`, counts as right."""
    allowed = _of(right.unit)
    return _within(right.value, value, allowed.absolute, allowed.relative)


def is_from(predicted: Number, value: float) -> bool:
    """Whether `value` is the number that a slip gives."""
    allowed = _of(predicted.unit)
    return _within(predicted.value, value, allowed.slip_absolute, allowed.slip_relative)


def is_close(right: Number, value: float) -> bool:
    """Whether an arithmetic slip explains `value`: within 5 % (mV: or 1 mV)."""
    return _within(right.value, value, 2 * _of(right.unit).absolute, CLOSE)


def _of(unit: str) -> Tolerance:
    return _BY_UNIT.get(unit, _OTHERS)


def _within(wanted: float, value: float, absolute: float, relative: float) -> bool:
    return abs(value - wanted) <= max(absolute, relative * abs(wanted))
