# ruff: noqa: E501 - a question stands on one line
"""Free energy of a whole cycle of a cotransporter or an exchanger."""

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.tutor.kinds.cycle import answer
from grammar.queries import Carried, Cycle
from physics.errors import ImpossibleValue
from physics.species import species
from tests.bot.tutor.asking import TUTOR
from tests.bot.tutor.kinds.kind_checks import check_whole, formulas, headline, said, value

Na, Ca, Cl, HCO3, glucose = (species(id_) for id_ in ("Na", "Ca", "Cl", "HCO3", "glucose"))
NCX = Cycle(
    driver=Carried(species=Na, count=3, potential_mV=70.0),
    cargo=Carried(species=Ca, count=-1, potential_mV=125.0),
    membrane_mV=-80.0,
    temperature_C=None,
)
SGLT1 = Cycle(
    driver=Carried(species=Na, count=2, outside_mM=145.0, inside_mM=12.0),
    cargo=Carried(species=glucose, count=1, outside_mM=1.0, inside_mM=10.0),
    membrane_mV=-60.0,
    temperature_C=37.0,
)
RT, F = 8.314462618e-3 * 310.15, 96.48533212e-3  # kJ/mol; kJ/mol per mV


def test_three_sodium_pay_for_one_calcium() -> None:
    solved = answer(NCX)
    assert solved.results[0].value == pytest.approx(F * (3 * -150.0 + 2 * 205.0))
    assert value(solved, "V_rev") == pytest.approx(-40.0)
    assert value(solved, "ΔG_Na") == pytest.approx(F * -150.0)
    assert value(solved, "ΔG_Ca") == pytest.approx(F * 2 * 205.0)
    assert (solved.direction, "forward" in headline(solved)) == ("in", True)
    assert "cycle-why-driver" in said(solved)
    check_whole(solved)


def test_a_depolarised_cell_turns_it_round() -> None:
    solved = answer(replace(NCX, membrane_mV=20.0))
    assert solved.results[0].value == pytest.approx(F * 60.0)
    assert (solved.direction, "backward, 3 Na⁺ out, 1 Ca²⁺ in" in headline(solved)) == ("out", True)
    check_whole(solved)


def test_at_v_rev_it_stands_still() -> None:
    solved = answer(replace(NCX, membrane_mV=-40.0))
    assert (solved.direction, solved.results[0].value) == ("none", 0.0)
    assert "in balance" in headline(solved)
    check_whole(solved)


def test_two_sodium_take_one_glucose_in() -> None:
    solved = answer(SGLT1)
    sodium = RT * math.log(12 / 145) - 60.0 * F
    assert solved.results[0].value == pytest.approx(2 * sodium + RT * math.log(10.0))
    assert value(solved, "ΔG_glucose") == pytest.approx(RT * math.log(10.0))
    assert "RT · ln(10 mM / 1 mM) = +5.938 kJ/mol" in formulas(solved)[2]
    assert solved.concepts[:2] == ("electrochemical_potential", "sglt1")
    check_whole(solved)


def test_a_cycle_without_net_charge_has_no_reversal() -> None:
    query = Cycle(
        driver=Carried(species=Cl, count=1, outside_mM=110.0, inside_mM=10.0),
        cargo=Carried(species=HCO3, count=-1, outside_mM=24.0, inside_mM=12.0),
        membrane_mV=-70.0,
        temperature_C=37.0,
    )
    solved = answer(query)
    assert solved.results[0].value == pytest.approx(RT * math.log(10 / 110 * 24 / 12))
    assert solved.results[0].value == pytest.approx(answer(replace(query, membrane_mV=50.0)).results[0].value)
    assert "V_rev" not in [one.quantity for one in solved.results]
    assert "cycle-why-neutral" in said(solved)
    check_whole(solved)


@pytest.mark.parametrize(
    ("sodium_mV", "calcium_mV", "sentence"),
    [
        (70.0, 125.0, "cycle-why-driver"),
        (-150.0, -100.0, "cycle-why-cargo"),
        (70.0, -100.0, "cycle-why-both-down"),
        (-150.0, 125.0, "cycle-why-both-up"),
    ],
)
def test_who_pays_is_said(sodium_mV: float, calcium_mV: float, sentence: str) -> None:
    driver, cargo = replace(NCX.driver, potential_mV=sodium_mV), replace(NCX.cargo, potential_mV=calcium_mV)
    solved = answer(replace(NCX, driver=driver, cargo=cargo))
    assert sentence in said(solved)
    check_whole(solved)


@given(st.floats(-120.0, 120.0), st.integers(1, 4), st.sampled_from([-1, 1]))
def test_energy_and_reversal_tell_the_same(v: float, n: int, way: int) -> None:
    query = replace(SGLT1, membrane_mV=v, driver=replace(SGLT1.driver, count=n))
    query = replace(query, cargo=replace(SGLT1.cargo, count=way))
    solved = answer(query)
    turning = value(solved, "V_rev")
    assert answer(replace(query, membrane_mV=turning)).results[0].value == pytest.approx(0.0, abs=1e-9)
    check_whole(solved)


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(ImpossibleValue):
        answer(replace(SGLT1, cargo=replace(SGLT1.cargo, outside_mM=0.0)))
    assert [one.unit for one in answer(replace(NCX, unit="kcal/mol")).results][:2] == ["kcal/mol", "mV"]


NCX_KJ = 3 * (RT * math.log(10 / 145) - 80 * F) - (RT * math.log(1e-4 / 1.5) - 160 * F)


@pytest.mark.parametrize(
    ("text", "kJ", "way"),
    [
        ("ΔG of one cycle of the 3:1 Na/Ca exchanger: Na 145 out 10 in, Ca 1.5 mM out 100 nM in, -80 mV", NCX_KJ, "in"),
        ("an exchanger moves 1 Ca2+ out for 3 Na+ in; Na 145/10, Ca 1.5 mM/100 nM, Vm -80: ΔG?", NCX_KJ, "in"),
        ("钠钙交换体3:1，Na+ 胞外145 胞内10，Ca2+ 胞外1.5 mM 胞内0.1 µM，膜电位-80mV，求ΔG", NCX_KJ, "in"),
        ("which way does the Na/Ca exchanger operate at +20 mV if E_Na = 70 and E_Ca = 125?", F * 60.0, "out"),
        ("NCX, E_Na 70, E_Ca 125, V_m = -80 mV: forward or reverse mode?", F * -40.0, "in"),
        ("ENa=70, ECa=125，膜电位+20 mV时钠钙交换体正向还是反向运转？", F * 60.0, "out"),
        ("Na/H exchanger: Na 145/12, pHo 7.4 pHi 7.0, which way does it run?", RT * math.log(12 / 145 * 10**-0.4), "in"),
        ("2 Na+ : 1 glucose symport: glucose 1 out 10 in, Na 145/12, Vm -60. Is it spontaneous?", -18.49241, "in"),
        ("钠葡萄糖同向转运（2:1），钠 145/12，葡萄糖 外1 内10 mM，膜电位-60，能自发进行吗？", -18.49241, "in"),
        ("H+/sucrose symport, pH 5.5 out 7.2 in, Vm -120 mV; sucrose 1 mM out 50 mM in. ΔG?", -11.58396, "in"),
    ],
)  # fmt: skip
def test_students_ask(text: str, kJ: float, way: str) -> None:
    found = TUTOR.ask(text)
    assert isinstance(found.query, Cycle)
    assert found.direction == way
    assert found.results[0].value == pytest.approx(kJ, rel=1e-4)


def test_where_it_turns_and_which_way_it_runs() -> None:
    found = TUTOR.ask(
        "E_Na +70 and E_Ca +130. Reversal potential of the NCX (3:1)? Which way does it run at -80 mV?"
    )
    assert found.results[0].quantity == "V_rev"
    assert found.results[0].value == pytest.approx(-50.0)
    assert found.direction == "in"


def test_what_is_missing_is_asked() -> None:
    found = TUTOR.ask("ΔG of a cycle of the 3:1 Na/Ca exchanger, Na 145/10, Ca outside 1.5 mM, -80 mV")
    assert (found.status, found.missing) == ("needs_input", ("Ca.inside_mM",))
