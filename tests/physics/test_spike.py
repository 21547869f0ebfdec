"""The spike that permeabilities drive: the three states of Hodgkin and Katz, and what bounds it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from physics.cells import cell
from physics.resting import ghk_voltage_mV
from physics.spike import BEGIN_MS, Door, DrivenSpike, driven

SQUID = cell("squid_axon")
RATIOS = {"K": (1, 1.0, 1.0, 1.8), "Na": (1, 0.04, 20.0, 0.0), "Cl": (-1, 0.45, 0.45, 0.45)}
DOORS = [
    Door(z, SQUID.ions[ion].outside_mM, SQUID.ions[ion].inside_mM, rest, peak, after)
    for ion, (z, rest, peak, after) in RATIOS.items()
]


def phases_mV(spike: DrivenSpike) -> tuple[float, float, float]:
    v = spike.voltage_mV
    top = int(v.argmax())
    return float(v[0]), float(v[top]), float(v[top:].min())


def steady_mV(phase: int) -> float:
    z, outside, inside = np.array([(d.z, d.outside_mM, d.inside_mM) for d in DOORS]).T
    p = [row[phase] for row in RATIOS.values()]
    return float(ghk_voltage_mV(z, p, outside, inside, SQUID.temperature_C))


def test_its_phases_are_those_of_hodgkin_and_katz() -> None:
    rest, peak, after = phases_mV(driven(DOORS, SQUID.temperature_C))
    assert rest == steady_mV(1)
    assert rest == pytest.approx(-62.3, abs=0.1)
    assert peak == pytest.approx(steady_mV(2), abs=0.2)
    assert peak == pytest.approx(42.4, abs=0.2)
    assert after == pytest.approx(steady_mV(3), abs=0.6)
    assert after == pytest.approx(-73.0, abs=0.6)


def test_it_rests_before_the_doors_change_and_comes_back() -> None:
    spike = driven(DOORS, SQUID.temperature_C)
    before = spike.time_ms <= BEGIN_MS
    assert np.ptp(spike.voltage_mV[before]) == 0.0
    assert spike.voltage_mV[-1] == pytest.approx(spike.voltage_mV[0], abs=1.5)


def test_half_the_sodium_lowers_the_peak_and_hardly_moves_the_rest() -> None:
    """What Hodgkin and Katz found in 1949: the overshoot follows [Na+]o."""
    low = [DOORS[0], replace(DOORS[1], outside_mM=220.0), DOORS[2]]
    (rest, peak, _), (rest_low, peak_low, _) = (
        phases_mV(driven(d, SQUID.temperature_C)) for d in (DOORS, low)
    )
    assert peak - peak_low == pytest.approx(17.5, abs=0.5)  # RT/F ln 2 at 20 °C
    assert 0.0 < rest - rest_low < 6.0


def test_twice_the_potassium_depolarises_rest_and_undershoot() -> None:
    high = [replace(DOORS[0], outside_mM=40.0), *DOORS[1:]]
    (rest, peak, after), (rest_high, peak_high, after_high) = (
        phases_mV(driven(d, SQUID.temperature_C)) for d in (DOORS, high)
    )
    assert rest_high > rest + 5.0
    assert after_high > after + 5.0
    assert peak_high == pytest.approx(peak, abs=0.2)


concentrations = st.floats(0.1, 600.0)
shares = st.floats(0.0, 30.0)


@given(st.lists(st.tuples(concentrations, concentrations, shares, shares), min_size=1, max_size=3))
def test_V_never_leaves_the_range_of_the_equilibrium_potentials(
    rows: list[tuple[float, float, float, float]],
) -> None:
    doors = [Door(1, out, inside, 1.0, peak, after) for out, inside, peak, after in rows]
    spike = driven(doors, points=41)
    assert spike.voltage_mV.min() >= spike.equilibrium_mV.min() - 1e-6
    assert spike.voltage_mV.max() <= spike.equilibrium_mV.max() + 1e-6
    assert (spike.permeability >= 0.0).all()
