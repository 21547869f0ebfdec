"""The squid axon: published values, limits of the rates, convergence, and what a changed bath does."""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING

import numpy as np
import pytest

from physics.errors import ImpossibleValue
from physics.nernst import equilibrium_potential_mV
from physics.squid import (
    E_K_MV,
    E_LEAK_MV,
    E_NA_MV,
    G_K,
    G_LEAK,
    G_NA,
    LARGEST_STEP_MS,
    TEMPERATURE_C,
    rates,
    simulate,
    steady_gates,
)

if TYPE_CHECKING:
    from physics.squid import Spike

FACTORS = (0.1, 0.5, 1.0, 1.5, 2.0, 3.0, 5.0, 20.0)


def shocked(mV: float) -> Spike:
    """As in the paper's figure 12: depolarised at once, then left alone."""
    return simulate(shock_mV=mV, current_uA_per_cm2=0.0, step_ms=0.02, duration_ms=10.0)


def second_height_mV(gap_ms: float, current: float) -> float:
    """By how much a second pulse lifts V above what it would be without."""
    both = ((1.0, 1.5), (1.0 + gap_ms, 1.5 + gap_ms))
    two, one = (
        simulate(pulses_ms=pulses, current_uA_per_cm2=current, step_ms=0.02, duration_ms=gap_ms + 12.0)
        for pulses in (both, both[:1])
    )
    after = two.time_ms > 1.7 + gap_ms
    return float((two.voltage_mV - one.voltage_mV)[after].max())


def test_it_rests_at_the_published_potential() -> None:
    quiet = simulate(current_uA_per_cm2=0.0, step_ms=0.02)
    assert quiet.voltage_mV == pytest.approx(-65.0, abs=0.005)
    assert quiet.resting_mV == pytest.approx(-65.0, abs=0.005)
    assert quiet.steady
    assert steady_gates(-65.0) == pytest.approx((0.0529, 0.5961, 0.3177), abs=2e-4)  # m, h, n at rest


@pytest.mark.parametrize("factor", FACTORS)
def test_the_rest_is_the_only_potential_without_current(factor: float) -> None:
    spike = simulate(potassium_factor=factor, duration_ms=1.0, step_ms=0.05)
    volts = np.arange(-140.0, 60.0, 0.1)
    m, h, n = np.array([steady_gates(float(v)) for v in volts]).T
    current = (
        G_NA * m**3 * h * (volts - spike.sodium_mV)
        + G_K * n**4 * (volts - spike.potassium_mV)
        + G_LEAK * (volts - E_LEAK_MV)
    )
    crossings = volts[1:][np.diff(np.sign(current)) != 0]
    assert crossings == pytest.approx([spike.resting_mV], abs=0.11)


def test_the_spike_overshoots_and_undershoots_within_its_bounds() -> None:
    spike = simulate(step_ms=0.02)
    assert spike.voltage_mV.max() == pytest.approx(39.3, abs=0.05)
    assert E_K_MV < spike.voltage_mV.min() < -74.0
    assert spike.sodium.argmax() < spike.potassium.argmax()


def test_the_threshold_is_that_of_figure_12_of_the_paper() -> None:
    """6 mV of depolarisation die away, 7 mV fire, late; 15 mV at once."""
    assert shocked(6.0).voltage_mV.max() < -58.0
    late, soon = shocked(7.0), shocked(15.0)
    assert late.voltage_mV.max() == pytest.approx(soon.voltage_mV.max(), abs=4.0)
    assert late.voltage_mV.max() > 35.0
    assert soon.time_ms[soon.voltage_mV.argmax()] < 1.5 < 3.0 < late.time_ms[late.voltage_mV.argmax()]


def test_all_or_none() -> None:
    assert simulate(current_uA_per_cm2=12.0, step_ms=0.02).voltage_mV.max() < -55.0
    peaks = [simulate(current_uA_per_cm2=i, step_ms=0.02).voltage_mV.max() for i in (16.0, 20.0, 30.0, 40.0)]
    assert max(peaks) - min(peaks) < 3.0


def test_just_after_a_spike_nothing_fires_and_later_only_a_stronger_pulse() -> None:
    assert second_height_mV(3.0, 160.0) < 5.0  # absolutely refractory: eight times the pulse does not do
    assert second_height_mV(12.0, 20.0) < 20.0  # relatively: the same pulse fails,
    assert second_height_mV(12.0, 40.0) > 80.0  # twice the pulse fires
    assert second_height_mV(20.0, 20.0) > 80.0  # recovered


def test_it_converges_with_the_fourth_power_of_the_step() -> None:
    fine = simulate(step_ms=0.003125, duration_ms=6.0)

    def error(step_ms: float) -> float:
        every = round(step_ms / 0.003125)
        coarse = simulate(step_ms=step_ms, duration_ms=6.0)
        return float(np.abs(coarse.voltage_mV - fine.voltage_mV[::every]).max())

    errors = [error(step) for step in (0.05, 0.025, 0.0125)]
    orders = [math.log2(a / b) for a, b in itertools.pairwise(errors)]
    assert orders == pytest.approx([4.0, 4.0], abs=0.6)
    assert error(0.025) < 0.01


@pytest.mark.parametrize("voltage", [-40.0, -55.0])
def test_the_rates_are_smooth_where_they_are_nought_over_nought(voltage: float) -> None:
    here = rates(voltage)
    assert here == pytest.approx(rates(voltage + 1e-6), rel=1e-5)
    assert here[0 if voltage == -40.0 else 4] == {-40.0: 1.0, -55.0: 0.1}[voltage]


@pytest.mark.parametrize("voltage", [-150.0, -65.0, 0.0, 120.0])
def test_the_rates_are_those_of_the_paper(voltage: float) -> None:
    """In its own convention: v = rest - V, depolarisation negative; equations 12, 13, 20, 21, 23, 24."""
    v = -65.0 - voltage
    published = (
        0.1 * (v + 25) / (math.exp((v + 25) / 10) - 1),
        4 * math.exp(v / 18),
        0.07 * math.exp(v / 20),
        1 / (math.exp((v + 30) / 10) + 1),
        0.01 * (v + 10) / (math.exp((v + 10) / 10) - 1),
        0.125 * math.exp(v / 80),
    )
    assert rates(voltage) == pytest.approx(published, rel=1e-12)


@pytest.mark.parametrize("factor", FACTORS)
def test_the_equilibrium_potentials_shift_by_nernst(factor: float) -> None:
    spike = simulate(sodium_factor=factor, potassium_factor=factor, duration_ms=1.0, step_ms=0.05)
    for now, normal in ((spike.sodium_mV, E_NA_MV), (spike.potassium_mV, E_K_MV)):
        moved = equilibrium_potential_mV(1, 10.0 * factor, 10.0, TEMPERATURE_C)
        assert now - normal == pytest.approx(float(moved))


@pytest.mark.parametrize("sodium", [0.05, 0.25, 0.5, 1.0, 2.0, 5.0])
@pytest.mark.parametrize("potassium", FACTORS)
def test_V_stays_between_E_K_and_E_Na_without_a_pulse(sodium: float, potassium: float) -> None:
    spike = simulate(
        sodium_factor=sodium, potassium_factor=potassium, current_uA_per_cm2=0.0, shock_mV=8.0, step_ms=0.05
    )
    low, *_, high = sorted((spike.sodium_mV, spike.potassium_mV, E_LEAK_MV))
    assert low <= spike.resting_mV <= high
    assert low <= spike.voltage_mV.min()
    assert spike.voltage_mV.max() <= max(high, spike.voltage_mV[0])


def test_half_the_sodium_lowers_the_peak_by_about_the_shift_of_E_Na_and_leaves_the_rest() -> None:
    normal, low = simulate(step_ms=0.02), simulate(sodium_factor=0.5, step_ms=0.02)
    shift = normal.sodium_mV - low.sodium_mV
    assert shift == pytest.approx(16.69, abs=0.01)  # RT/F ln 2 at 6.3 °C
    assert normal.voltage_mV.max() - low.voltage_mV.max() == pytest.approx(shift, abs=1.0)
    assert low.resting_mV == pytest.approx(normal.resting_mV, abs=0.2)
    steepest = [float(np.diff(s.voltage_mV).max()) for s in (normal, low)]
    assert steepest[1] < 0.75 * steepest[0]  # it rises more slowly


def test_a_tenth_of_the_sodium_gives_no_overshoot_however_strong_the_pulse() -> None:
    """E_Na itself is negative then; the usual pulse fires nothing at all."""
    assert simulate(sodium_factor=0.1, step_ms=0.02).voltage_mV.max() < -55.0
    strong = simulate(sodium_factor=0.1, current_uA_per_cm2=80.0, step_ms=0.02)
    assert strong.voltage_mV[strong.time_ms > 1.6].max() < strong.sodium_mV < 0.0


def test_twice_the_potassium_depolarises_the_rest_by_less_than_E_K_and_makes_it_unsteady() -> None:
    normal, high = simulate(step_ms=0.02), simulate(potassium_factor=2.0, step_ms=0.02)
    assert 10.0 < high.resting_mV - normal.resting_mV < high.potassium_mV - normal.potassium_mV
    assert high.voltage_mV.max() < normal.voltage_mV.max()
    assert not high.steady
    alone = simulate(
        potassium_factor=2.0, current_uA_per_cm2=0.0, shock_mV=0.5, step_ms=0.05, duration_ms=150.0
    )
    late = alone.time_ms > 100.0
    assert np.ptp(alone.voltage_mV[late]) > 50.0  # it fires by itself


def test_far_more_potassium_blocks_the_spike() -> None:
    blocked = simulate(potassium_factor=5.0, step_ms=0.02)
    assert blocked.steady
    assert blocked.voltage_mV.max() - blocked.resting_mV < 5.0


@pytest.mark.parametrize("field", ["sodium_factor", "potassium_factor", "duration_ms", "step_ms"])
@pytest.mark.parametrize("value", [0.0, -1.0, math.nan])
def test_what_cannot_be_is_refused(field: str, value: float) -> None:
    with pytest.raises(ImpossibleValue, match=field):
        simulate(**{field: value})  # type: ignore[arg-type]


def test_a_step_that_would_run_away_is_refused() -> None:
    with pytest.raises(ImpossibleValue, match="step_ms"):
        simulate(step_ms=1.01 * LARGEST_STEP_MS)
