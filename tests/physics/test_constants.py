"""Constants and the thermal voltage."""

import pytest
from hypothesis import given

from physics import constants
from physics.constants import thermal_voltage_mV
from physics.errors import ImpossibleValue
from physics.nernst import LN_10
from tests.physics import reference
from tests.physics.physics_strategies import temperatures


def test_R_and_F_are_the_nearest_doubles() -> None:
    assert float(reference.R) == constants.R
    assert float(reference.F) == constants.F


@pytest.mark.parametrize(
    ("temperature_C", "thermal", "per_decade"),
    [
        (0, 23.53824581, 54.19881391),
        (6.3, 24.08113780, 55.44886892),
        (18, 25.08936579, 57.77039967),
        (20, 25.26171246, 58.16724253),
        (22, 25.43405912, 58.56408539),
        (25, 25.69257912, 59.15934968),
        (37, 26.72665911, 61.54040686),
    ],
)
def test_table_of_thermal_voltages(temperature_C: float, thermal: float, per_decade: float) -> None:
    assert thermal_voltage_mV(temperature_C) == pytest.approx(thermal, abs=6e-9)
    assert thermal_voltage_mV(temperature_C) * LN_10 == pytest.approx(per_decade, abs=6e-9)


@pytest.mark.parametrize(
    ("factor", "temperature_C"), [(58, 19.2), (60, 29.2), (61, 34.3), (61.5, 36.8), (62, 39.3)]
)
def test_the_round_factors_belong_to_these_temperatures(factor: float, temperature_C: float) -> None:
    assert thermal_voltage_mV(temperature_C) * LN_10 == pytest.approx(factor, abs=0.012)


@given(temperatures)
def test_agrees_with_the_reference(temperature_C: float) -> None:
    assert reference.error(thermal_voltage_mV(temperature_C), reference.thermal_mV(temperature_C)) < 1e-15


@pytest.mark.parametrize("temperature_C", [-273.15, -300.0])
def test_absolute_zero_and_below_are_refused(temperature_C: float) -> None:
    with pytest.raises(ImpossibleValue) as caught:
        thermal_voltage_mV([20.0, temperature_C])
    assert (caught.value.field, caught.value.reason) == ("temperature_C", "below_absolute_zero")
    assert caught.value.value == temperature_C
