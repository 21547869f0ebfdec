"""What the hydrolysis of ATP yields."""

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.tutor import Tutor
from bot.tutor.kinds.atp_energy import answer
from grammar.queries import AtpEnergy, Pump
from physics.errors import ImpossibleValue
from tests.bot.tutor.kinds.kind_checks import check_whole, formulas, headline

CELL = AtpEnergy(ATP_mM=5.0, ADP_mM=0.5, phosphate_mM=5.0, standard_kJ_per_mol=-30.5, temperature_C=37.0)


def book(query: AtpEnergy) -> float:
    """ΔG°' + RT ln([ADP][Pi]/[ATP]) in kJ/mol, concentrations in mol/L."""
    ratio = query.ADP_mM / 1e3 * query.phosphate_mM / 1e3 / (query.ATP_mM / 1e3)
    return query.standard_kJ_per_mol + 8.314462618e-3 * (query.temperature_C + 273.15) * math.log(ratio)


def test_a_cell_s_concentrations_add_to_the_standard_value() -> None:
    solved = answer(CELL)
    assert solved.results[0].unit == "kJ/mol"
    assert solved.results[0].value == pytest.approx(book(CELL))
    assert solved.results[0].value == pytest.approx(-50.10, abs=0.005)
    assert formulas(solved)[0] == "ΔG_ATP = ΔG°' + RT · ln([ADP][P_i]/[ATP])"
    assert "50.10 kJ/mol" in headline(solved)
    assert isinstance(solved.next[0], Pump)
    check_whole(solved)


def test_in_another_unit() -> None:
    solved = answer(replace(CELL, unit="kcal/mol"))
    assert solved.results[0].value == pytest.approx(book(CELL) / 4.184)
    check_whole(solved)


@given(st.floats(0.1, 20.0), st.floats(0.001, 5.0), st.floats(0.1, 30.0), st.floats(0.0, 45.0))
def test_the_formula(ATP: float, ADP: float, phosphate: float, celsius: float) -> None:
    query = replace(CELL, ATP_mM=ATP, ADP_mM=ADP, phosphate_mM=phosphate, temperature_C=celsius)
    assert answer(query).results[0].value == pytest.approx(book(query))


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(ImpossibleValue):
        answer(replace(CELL, ADP_mM=0.0))


@pytest.mark.parametrize(
    "text",
    [
        "delta G of ATP hydrolysis: ATP 5 mM, ADP 0.5 mM, Pi 5 mM, standard -30.5 kJ/mol, 37 °C",
        "[ATP] = 5 mM, [ADP] = 500 µM, [Pi] = 5 mM: free energy of ATP?",
        "ATP 5 mM、ADP 0.5 mM、无机磷 5 mM，ΔG°'=-30.5 kJ/mol，ATP水解的ΔG是多少",
    ],
)
def test_it_is_read_in_both_languages(text: str) -> None:
    first = Tutor().ask(text).results[0]
    assert first.quantity == "ΔG_ATP"
    assert first.value == pytest.approx(book(CELL))


def test_the_pump_may_be_paid_with_concentrations() -> None:
    pump = "Na/K pump, Na+ 145 out 15 in, K+ 5 out 140 in, -70 mV"
    told = Tutor().ask(f"{pump}, ATP 5 mM, ADP 0.5 mM, Pi 5 mM. Efficiency?").results[0]
    direct = Tutor().ask(f"{pump}, ATP {book(CELL):.8f} kJ/mol. Efficiency?").results[0]
    assert told.quantity == direct.quantity == "η"
    assert told.value == pytest.approx(direct.value)
