"""Checks and stable elementary functions."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mpmath import log, mpf

from physics.errors import ImpossibleValue, NeutralSpecies, Reason
from physics.numeric import (
    bernoulli,
    charge,
    exponential,
    finite,
    kelvin,
    log_ratio,
    not_negative,
    positive,
    refuse_where,
)
from tests.physics import reference
from tests.physics.physics_strategies import quick

doubles = st.floats(1e-300, 1e300)


@quick
@given(st.floats(-1000.0, 700.0) | st.floats(-1e-3, 1e-3))
def test_bernoulli_agrees_with_the_reference(x: float) -> None:
    assert reference.error(bernoulli(np.asarray(x)), reference.bernoulli(x)) < 1e-15


def test_bernoulli_at_its_limits() -> None:
    assert bernoulli(np.asarray([0.0, -1e-320, 1e-320])).tolist() == [1.0, 1.0, 1.0]
    assert bernoulli(np.asarray(1e5)) == 0.0
    assert bernoulli(np.asarray(-1e5)) == 1e5
    assert reference.error(bernoulli(np.asarray(705.0)), reference.bernoulli(705.0)) < 1e-12


@quick
@given(st.floats(-600.0, 600.0))
def test_bernoulli_of_minus_x_is_x_more(x: float) -> None:
    assert bernoulli(np.asarray(-x)) == pytest.approx(bernoulli(np.asarray(x)) + x, rel=1e-13, abs=1e-13)


@quick
@given(doubles, doubles)
def test_log_ratio_agrees_with_the_reference(a: float, b: float) -> None:
    assert reference.error(log_ratio(np.asarray(a), np.asarray(b)), log(mpf(a) / mpf(b)), 1e-300) < 1e-14


@quick
@given(st.floats(1e-3, 1e3), st.integers(-1000, 1000))
def test_log_ratio_keeps_its_digits_near_one(b: float, ulps: int) -> None:
    a = b + ulps * np.spacing(b)
    assert reference.error(log_ratio(np.asarray(a), np.asarray(b)), log(mpf(float(a)) / mpf(b))) < 1e-14


def test_log_ratio_beyond_the_range_of_doubles() -> None:
    assert log_ratio(np.asarray(1e300), np.asarray(1e-300)) == pytest.approx(600 * np.log(10.0))
    assert log_ratio(np.asarray(3.0), np.asarray(3.0)) == 0.0


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
def test_every_check_refuses_what_is_not_finite(bad: float) -> None:
    for check in (finite, positive, not_negative):
        with pytest.raises(ImpossibleValue) as caught:
            check("x_mM", [1.0, bad])
        assert (caught.value.field, caught.value.reason) == ("x_mM", "not_finite")
    for valence_or_temperature in (charge, kelvin):
        with pytest.raises(ImpossibleValue):
            valence_or_temperature(bad)


def test_checks_name_the_first_offender() -> None:
    with pytest.raises(ImpossibleValue) as caught:
        positive("x", [[3.0, -1.0], [0.0, 2.0]])
    assert (caught.value.value, caught.value.reason) == (-1.0, "must_be_positive")
    with pytest.raises(ImpossibleValue) as caught:
        not_negative("x", [0.0, -2.0])
    assert (caught.value.value, caught.value.reason) == (-2.0, "must_not_be_negative")
    with pytest.raises(NeutralSpecies) as neutral:
        charge([1, 0], "z_x")
    assert (neutral.value.field, neutral.value.reason) == ("z_x", "neutral_species")


def test_refuse_where_broadcasts() -> None:
    reason: Reason = "outside_range"
    with pytest.raises(ImpossibleValue) as caught:
        refuse_where("x", np.asarray(7.0), np.asarray([False, True]), reason)
    assert caught.value.value == 7.0
    refuse_where("x", np.asarray(7.0), np.asarray([False, False]), reason)


@pytest.mark.parametrize("x", [800.0, -800.0])
def test_an_exponential_out_of_range_is_refused(x: float) -> None:
    with pytest.raises(ImpossibleValue) as caught:
        exponential("potential_mV", np.asarray(x))
    assert (caught.value.field, caught.value.reason) == ("potential_mV", "outside_range")
