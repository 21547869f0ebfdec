"""Slips with the Nernst equation: N01 to N13, N26 and N27."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bot.diagnosis.changing import celsius_as_kelvin, numbers, swapped, with_potential_times
from bot.diagnosis.right import given
from bot.diagnosis.values import Misconception, Number
from grammar.queries import (
    DrivingForce,
    Equilibrium,
    ThermalVoltage,
)
from physics.constants import ZERO_CELSIUS_K, thermal_voltage_mV
from physics.nernst import LN_10

if TYPE_CHECKING:
    from grammar.queries import Query
    from physics.species import Species

FACTORS_mV: Final = (58.0, 60.0, 61.0, 61.5, 62.0)
"""What courses write for 2.303 RT/F; each belongs to one temperature."""

THERMAL_mV: Final = (25.0, 26.0, 27.0)
"""What they write for RT/F."""

_UNITS_APART: Final = math.log(1000.0)


def two_sides(query: Query) -> tuple[float, float] | None:
    """Concentrations outside and inside of a plain Nernst question, mM."""
    if not isinstance(query, Equilibrium) or query.find != "potential" or query.outside_mM is None:
        return None
    return query.outside_mM, given(query.inside_mM)


def ion_of(query: Query) -> Species | None:
    """The ion whose E is computed."""
    if isinstance(query, Equilibrium | DrivingForce) and query.species.z:
        return query.species
    return None


def inside_outside_swapped(query: Query) -> tuple[Number, ...]:
    """N01."""
    return numbers(swapped(query))


def sign_dropped(query: Query) -> tuple[Number, ...]:
    """N02: the size of a negative result, or of a negative E put into an inverse."""
    if isinstance(query, Equilibrium) and query.find not in ("potential", "temperature"):
        potential = given(query.potential_mV)
        return numbers(replace(query, potential_mV=-potential)) if potential < 0.0 else ()
    return tuple(Number(-one.value, one.unit) for one in numbers(query) if one.value < 0.0)


def valence_ignored(query: Query) -> tuple[Number, ...]:
    """N03, of an ion with more than one charge."""
    ion = ion_of(query)
    return with_potential_times(query, ion.z) if ion and abs(ion.z) > 1 else ()


def multiplied_by_valence(query: Query) -> tuple[Number, ...]:
    """N04."""
    ion = ion_of(query)
    return with_potential_times(query, ion.z**2) if ion and abs(ion.z) > 1 else ()


def anion_taken_positive(query: Query) -> tuple[Number, ...]:
    """N05."""
    ion = ion_of(query)
    return with_potential_times(query, -1.0) if ion and ion.z < 0 else ()


def log10_for_ln(query: Query) -> tuple[Number, ...]:
    """N06."""
    return with_potential_times(query, 1.0 / LN_10)


def ln_with_decade_factor(query: Query) -> tuple[Number, ...]:
    """N07."""
    return with_potential_times(query, LN_10)


def celsius_for_kelvin(query: Query) -> tuple[Number, ...]:
    """N08; of a temperature that is asked for, the kelvins told as °C."""
    if isinstance(query, Equilibrium) and query.find == "temperature":
        return tuple(Number(one.value + ZERO_CELSIUS_K, one.unit) for one in numbers(query))
    return numbers(celsius_as_kelvin(query))


def another_factor(query: Query) -> tuple[Number, ...]:
    """N09: 58, 60, 61, 61.5 or 62 mV (25, 26, 27 mV) for what belongs to this temperature."""
    celsius = getattr(query, "temperature_C", None)
    if celsius is None:
        return ()
    thermal = float(thermal_voltage_mV(celsius))
    if isinstance(query, ThermalVoltage):
        return ()
    scales = [*(factor / (LN_10 * thermal) for factor in FACTORS_mV), *(rt / thermal for rt in THERMAL_mV)]
    return tuple(one for scale in scales for one in with_potential_times(query, scale))


def volts_for_millivolts(query: Query) -> tuple[Number, ...]:
    """N10: a thousand times too small or too large; a pure number has no unit to mistake."""
    return tuple(
        Number(one.value * k, one.unit) for one in numbers(query) if one.unit != "1" for k in (1e-3, 1e3)
    )


def sides_in_two_units(query: Query) -> tuple[Number, ...]:
    """N11, where one side is so dilute that its table gives it in µM."""
    sides = two_sides(query)
    return _shifted(query, _UNITS_APART) if sides and min(sides) < 0.01 else ()


def difference_for_ratio(query: Query) -> tuple[Number, ...]:
    """N12: (RT/zF)(o − i), or its logarithm."""
    sides = two_sides(query)
    if sides is None:
        return ()
    gap = sides[0] - sides[1]
    return _slope_times(query, gap) + (_slope_times(query, math.log(gap)) if gap > 0.0 else ())


def ratio_without_log(query: Query) -> tuple[Number, ...]:
    """N13."""
    sides = two_sides(query)
    return _slope_times(query, sides[0] / sides[1]) if sides else ()


def milliequivalents(query: Query) -> tuple[Number, ...]:
    """N26: the mEq/L of one side taken as its mM."""
    ion = ion_of(query)
    return _shifted(query, math.log(abs(ion.z))) if ion and abs(ion.z) > 1 else ()


def calculator(query: Query) -> tuple[Number, ...]:
    """N27: ln(o)/i or ln(o)/ln(i)."""
    sides = two_sides(query)
    if sides is None:
        return ()
    outside, inside = sides
    whole = _slope_times(query, math.log(outside) / math.log(inside)) if inside != 1.0 else ()
    return _slope_times(query, math.log(outside) / inside) + whole


def acidity_as_concentration(query: Query) -> tuple[Number, ...]:
    """N32: RT/F · ln(pH_o/pH_i)."""
    sides = two_sides(query)
    if sides is None or not isinstance(query, Equilibrium) or query.species.id != "H":
        return ()
    outside, inside = (3.0 - math.log10(side) for side in sides)
    return _slope_times(query, math.log(outside / inside)) if outside > 0.0 < inside else ()


def _slope_times(query: Query, factor: float) -> tuple[Number, ...]:
    assert isinstance(query, Equilibrium)
    slope = float(thermal_voltage_mV(given(query.temperature_C))) / query.species.z
    return (Number(slope * factor, "mV"),)


def _shifted(query: Query, log: float) -> tuple[Number, ...]:
    if not isinstance(query, Equilibrium) or query.find != "potential":
        return ()
    shift = float(thermal_voltage_mV(given(query.temperature_C))) / query.species.z * log
    return tuple(Number(one.value + sign * shift, "mV") for one in numbers(query) for sign in (1.0, -1.0))


_RATIO: Final = ("step-ratio", "equilibrium-step-ratio", "step-log", "constant-field-step-above")
_LOG: Final = ("step-log", "constant-field-step-log", "equilibrium-step-exponent")
_POTENTIAL: Final = ("step-potential", "equilibrium-step-exponent", "step-nernst")
_THERMAL: Final = ("step-thermal", "free-energy-step-chemical", "pump-step-Na")

NERNST_SLIPS: Final = (
    Misconception(
        "N01",
        "concentration_ratio",
        "diagnosis-name-N01",
        "diagnosis-N01",
        inside_outside_swapped,
        (*_RATIO, "free-energy-step-chemical", "cotransport-step-chemical", "constant-field-step-log"),
    ),
    Misconception(
        "N02",
        "membrane_potential",
        "diagnosis-name-N02",
        "diagnosis-N02",
        sign_dropped,
        (*_LOG, "driving-force-step-force", "current-step-numbers", "free-energy-step-sum"),
    ),
    Misconception("N03", "valence", "diagnosis-name-N03", "diagnosis-N03", valence_ignored, _POTENTIAL),
    Misconception("N04", "valence", "diagnosis-name-N04", "diagnosis-N04", multiplied_by_valence, _POTENTIAL),
    Misconception("N05", "valence", "diagnosis-name-N05", "diagnosis-N05", anion_taken_positive, _POTENTIAL),
    Misconception("N06", "nernst_equation", "diagnosis-name-N06", "diagnosis-N06", log10_for_ln, _LOG),
    Misconception(
        "N07", "nernst_equation", "diagnosis-name-N07", "diagnosis-N07", ln_with_decade_factor, _LOG
    ),
    Misconception("N08", "temperature", "diagnosis-name-N08", "diagnosis-N08", celsius_for_kelvin, _THERMAL),
    Misconception("N09", "temperature", "diagnosis-name-N09", "diagnosis-N09", another_factor, _THERMAL),
    Misconception("N10", "membrane_potential", "diagnosis-name-N10", "diagnosis-N10", volts_for_millivolts),
    Misconception(
        "N11", "calcium", "diagnosis-name-N11", "diagnosis-N11", sides_in_two_units, ("step-ratio",)
    ),
    Misconception(
        "N12", "concentration_ratio", "diagnosis-name-N12", "diagnosis-N12", difference_for_ratio, _RATIO
    ),
    Misconception("N13", "nernst_equation", "diagnosis-name-N13", "diagnosis-N13", ratio_without_log, _LOG),
    Misconception(
        "N32", "nernst_equation", "diagnosis-name-N32", "diagnosis-N32", acidity_as_concentration, _RATIO
    ),
    Misconception("N26", "valence", "diagnosis-name-N26", "diagnosis-N26", milliequivalents, _RATIO),
    Misconception("N27", "nernst_equation", "diagnosis-name-N27", "diagnosis-N27", calculator, _LOG),
)
