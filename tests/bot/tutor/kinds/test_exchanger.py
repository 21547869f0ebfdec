"""The reversal potential of an electrogenic exchanger."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.tutor.kinds.exchanger import answer
from grammar.queries import Concept, Exchanger
from physics.errors import ImpossibleValue, NeutralSpecies
from physics.species import species
from tests.bot.tutor.kinds.kind_checks import check_whole, formulas, said, value

Na, Ca, H, Cl, HCO3, glucose = (species(id_) for id_ in ("Na", "Ca", "H", "Cl", "HCO3", "glucose"))
NCX = Exchanger(inward=Na, outward=Ca, inward_count=3, outward_count=1, inward_mV=70.0, outward_mV=125.0)


def test_three_sodium_for_one_calcium() -> None:
    solved = answer(NCX)
    assert solved.kind == "exchanger"
    assert solved.results[0].quantity == "V_rev"
    assert solved.results[0].value == pytest.approx(-40.0)
    assert value(solved, "q") == 1.0
    assert formulas(solved)[-1] == "V_rev = (3 × 70 − 2 × 125) mV / (+1) = −40 mV"
    assert "exchanger-why-charge-in" in said(solved)
    assert solved.next[1] == Concept(card="na_k_pump", section="digitalis")
    check_whole(solved)


def test_charge_may_go_out() -> None:
    solved = answer(replace(NCX, inward_count=1))  # 1 Na⁺ in, 1 Ca²⁺ out
    assert solved.results[0].value == pytest.approx((70.0 - 2.0 * 125.0) / (1.0 - 2.0))
    assert "exchanger-why-charge-out" in said(solved)
    check_whole(solved)


def test_anions_keep_their_sign() -> None:
    solved = answer(
        Exchanger(inward=Cl, outward=HCO3, inward_count=2, outward_count=1, inward_mV=-65.0, outward_mV=-20.0)
    )
    assert solved.results[0].value == pytest.approx((2 * -1 * -65.0 - -1 * -20.0) / (2 * -1 - -1))
    check_whole(solved)


@given(st.integers(1, 4), st.integers(1, 2), st.floats(-120.0, 120.0), st.floats(-120.0, 150.0))
def test_at_v_rev_the_forces_cancel(n: int, m: int, sodium: float, calcium: float) -> None:
    query = replace(NCX, inward_count=n, outward_count=m, inward_mV=sodium, outward_mV=calcium)
    if n == 2 * m:
        with pytest.raises(ImpossibleValue, match="electroneutral"):
            answer(query)
        return
    solved = answer(query)
    v = solved.results[0].value
    assert n * (v - sodium) == pytest.approx(2 * m * (v - calcium), abs=1e-6)
    check_whole(solved)


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(ImpossibleValue, match="electroneutral"):
        answer(
            Exchanger(inward=Na, outward=H, inward_count=1, outward_count=1, inward_mV=60.0, outward_mV=-12.0)
        )
    with pytest.raises(NeutralSpecies):
        answer(replace(NCX, outward=glucose))
