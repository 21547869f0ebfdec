"""The squid axon: published values, limits of the rates, convergence, and what a changed bath does."""

from __future__ import annotations

import numpy as np
import pytest

from physics.errors import ImpossibleValue
from physics.squid import E_K_MV, E_NA_MV, rates, simulate, steady_gates


def test_it_rests_at_the_published_potential() -> None:
    quiet = simulate(current_uA_per_cm2=0.0, step_ms=0.02)
    assert quiet.voltage_mV == pytest.approx(-65.0, abs=0.05)
    assert steady_gates(-65.0) == pytest.approx((0.0529, 0.5961, 0.3177), abs=2e-4)  # m, h, n at rest


def test_the_spike_overshoots_and_undershoots_within_its_bounds() -> None:
    spike = simulate(step_ms=0.02)
    assert 35.0 < spike.voltage_mV.max() < E_NA_MV
    assert E_K_MV < spike.voltage_mV.min() < -74.0
    assert spike.sodium.argmax() < spike.potassium.argmax()


def test_all_or_none() -> None:
    assert simulate(current_uA_per_cm2=5.0, step_ms=0.02).voltage_mV.max() < -55.0
    one, two = (simulate(current_uA_per_cm2=i, step_ms=0.02).voltage_mV.max() for i in (20.0, 30.0))
    assert one == pytest.approx(two, abs=3.0)


def test_it_converges_with_the_step() -> None:
    fine = simulate(step_ms=0.005)
    errors = [
        np.abs(np.interp(fine.time_ms, s.time_ms, s.voltage_mV) - fine.voltage_mV).max()
        for s in (simulate(step_ms=0.02), simulate(step_ms=0.01))
    ]
    assert errors[1] < errors[0] < 0.3
    assert errors[1] < 0.08


@pytest.mark.parametrize("voltage", [-40.0, -55.0])
def test_the_rates_are_smooth_where_they_are_nought_over_nought(voltage: float) -> None:
    here, beside = rates(voltage), rates(voltage + 1e-6)
    assert here == pytest.approx(beside, rel=1e-5)
    assert all(np.isfinite(here))


def test_half_the_sodium_lowers_the_peak_by_less_than_the_shift_of_E_Na() -> None:
    normal, low = simulate(step_ms=0.02), simulate(sodium_factor=0.5, step_ms=0.02)
    shift = normal.sodium_mV - low.sodium_mV
    assert shift == pytest.approx(16.69, abs=0.02)  # RT/F ln 2 at 6.3 °C
    assert 10.0 < normal.voltage_mV.max() - low.voltage_mV.max() < shift + 2.0
    assert low.voltage_mV[0] == pytest.approx(normal.voltage_mV[0], abs=1.0)


def test_twice_the_potassium_depolarises_the_rest() -> None:
    high = simulate(potassium_factor=2.0, step_ms=0.02)
    assert -60.0 < high.voltage_mV[0] < -50.0


@pytest.mark.parametrize(
    "field", ["sodium_factor", "potassium_factor", "duration_ms", "step_ms"],
)  # fmt: skip
def test_what_cannot_be_is_refused(field: str) -> None:
    with pytest.raises(ImpossibleValue, match=field):
        simulate(**{field: 0.0})  # type: ignore[arg-type]
