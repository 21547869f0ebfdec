"""What Hypothesis draws: the ranges of physiology, and a little beyond."""

from hypothesis import settings
from hypothesis import strategies as st

quick = settings(max_examples=60)
"""For the tests against the 60-digit reference, which is slow."""

valences = st.sampled_from([-3, -2, -1, 1, 2, 3])
any_charge = st.integers(-3, 3)
temperatures = st.floats(0.0, 50.0)
potentials = st.floats(-300.0, 300.0).map(lambda mV: round(mV, 9))
ph = st.floats(0.0, 14.0)


def _power_of_ten(low: float, high: float) -> st.SearchStrategy[float]:
    return st.floats(low, high).map(lambda exponent: 10.0**exponent)


concentrations = _power_of_ten(-8.0, 3.0)
permeabilities = _power_of_ten(-4.0, 1.0)

near_one = st.sampled_from([1e-15, 1e-12, 1e-9, 1e-6, 1e-3]).map(lambda excess: 1.0 + excess)
"""Ratios at which a naive logarithm loses its digits."""
