"""Checks and stable elementary functions that every formula shares.

The checks turn any array-like into a float64 array, or raise `ImpossibleValue` with the parameter's name.
"""

from typing import Final, TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

from physics.errors import ImpossibleValue, NeutralSpecies, Reason

FloatArray: TypeAlias = NDArray[np.float64]
IntArray: TypeAlias = NDArray[np.int64]
BoolArray: TypeAlias = NDArray[np.bool_]

_ZERO_CELSIUS_K: Final = 273.15
_LARGE: Final = 700.0  # exp(709.8) is the largest that a double holds


def refuse_where(field: str, value: FloatArray, bad: BoolArray, reason: Reason) -> None:
    """Raise `ImpossibleValue` for the first element of `value` where `bad` is true."""
    if some(bad):
        value, bad = np.broadcast_arrays(value, bad)
        raise ImpossibleValue(field, float(value[bad].flat[0]), reason)


def some(array: BoolArray) -> bool:
    """Whether any element is true; numpy's own way takes ten times as long for a single number."""
    return bool(array.any() if array.ndim else array)


def finite(field: str, value: ArrayLike) -> FloatArray:
    """`value` as a float64 array without nan or infinity."""
    array = np.asarray(value, dtype=np.float64)
    refuse_where(field, array, ~np.isfinite(array), "not_finite")
    return array


def positive(field: str, value: ArrayLike) -> FloatArray:
    """`value` as a finite array, every element > 0."""
    array = finite(field, value)
    refuse_where(field, array, array <= 0.0, "must_be_positive")
    return array


def not_negative(field: str, value: ArrayLike) -> FloatArray:
    """`value` as a finite array, every element >= 0."""
    array = finite(field, value)
    refuse_where(field, array, array < 0.0, "must_not_be_negative")
    return array


def charge(value: ArrayLike, field: str = "z") -> FloatArray:
    """`value` as a finite array of valences, none of them 0 (raises `NeutralSpecies`)."""
    array = finite(field, value)
    if some(array == 0.0):
        raise NeutralSpecies(field)
    return array


def kelvin(temperature_C: ArrayLike) -> FloatArray:
    """Absolute temperature in kelvin, > 0."""
    celsius = finite("temperature_C", temperature_C)
    absolute = celsius + _ZERO_CELSIUS_K
    refuse_where("temperature_C", celsius, absolute <= 0.0, "below_absolute_zero")
    return absolute


def log_ratio(a: FloatArray, b: FloatArray) -> FloatArray:
    """The logarithm of a/b for positive a and b.

    Good to the last digits also near a = b, and where a/b leaves the range of doubles: the difference of two
    doubles within a factor 2 of each other is exact, so log1p((a - b)/b) keeps what ln(a/b) loses.
    """
    with np.errstate(over="ignore", under="ignore"):
        ratio = a / b
        near = (ratio >= 0.5) & (ratio <= 2.0)
        ordinary = (ratio > 1e-300) & (ratio < 1e300)
        close = np.log1p(np.where(near, (a - b) / b, 0.0))
        plain = np.log(np.where(ordinary, ratio, 1.0))
        far = np.log(a) - np.log(b)
    return scalar(np.where(near, close, np.where(ordinary, plain, far)))


def bernoulli(x: FloatArray) -> FloatArray:
    """B(x) = x / (e^x - 1), B(0) = 1: the heart of the constant-field equations, for every finite x."""
    with np.errstate(under="ignore"):
        inner = np.where((x == 0.0) | (x > _LARGE), 1.0, x)
        tail = np.where(x > _LARGE, x, 0.0)
        result = np.where(x > _LARGE, tail * np.exp(-tail), np.where(x == 0.0, 1.0, inner / np.expm1(inner)))
    return scalar(result)


def exponential(field: str, x: FloatArray) -> FloatArray:
    """e^x, refused as the value of `field` where it leaves the range of doubles."""
    with np.errstate(over="ignore", under="ignore"):
        return within_range(field, np.exp(x))


def within_range(field: str, value: FloatArray) -> FloatArray:
    """A positive result, refused where it over- or underflowed."""
    refuse_where(field, np.asarray(value), ~(np.isfinite(value) & (value > 0.0)), "outside_range")
    return value


def scalar(array: FloatArray) -> FloatArray:
    """A zero-dimensional array as a numpy scalar; any other unchanged."""
    result: FloatArray = array[()]
    return result
