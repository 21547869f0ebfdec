"""How far ATP can drive an ion pump: every question of it is one balance."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.tutor.kinds.pump_limit import answer
from grammar.queries import Carried, PumpLimit
from physics.errors import ImpossibleValue
from physics.species import species
from physics.transport import cycle_energy_kJ_per_mol
from tests.bot.tutor.kinds.kind_checks import check_whole, formulas, headline, value

SERCA = PumpLimit(
    find="outside",
    ions=(Carried(species=species("Ca"), count=-2, inside_mM=1e-4),),
    membrane_mV=0.0,
    temperature_C=37.0,
    atp_kJ_per_mol=-57.0,
)
PROTONS = PumpLimit(
    find="membrane",
    ions=(Carried(species=species("H"), count=-1, outside_mM=10**-2.7, inside_mM=10**-4.2),),
    membrane_mV=None,
    temperature_C=25.0,
    atp_kJ_per_mol=-50.0,
)
GASTRIC = PumpLimit(
    find="cost",
    ions=(
        Carried(species=species("H"), count=-1, outside_mM=10**2.2, inside_mM=10**-4.2),
        Carried(species=species("K"), count=1, outside_mM=10.0, inside_mM=130.0),
    ),
    membrane_mV=-40.0,
    temperature_C=37.0,
    atp_kJ_per_mol=None,
)


def test_the_calcium_of_the_reticulum() -> None:
    solved = answer(SERCA)
    assert [one.quantity for one in solved.results] == ["[Ca]o", "E_Ca"]
    assert solved.results[0].value == pytest.approx(6.30668, rel=1e-5)
    assert formulas(solved)[0] == "2 · ΔG(Ca²⁺) + ΔG_ATP = 0"
    assert "[Ca]o" in headline(solved)
    check_whole(solved)


def test_the_voltage_of_a_proton_pump() -> None:
    solved = answer(PROTONS)
    assert solved.results[0].quantity == "V_rev"
    assert solved.results[0].value == pytest.approx(-429.4745, abs=1e-3)
    check_whole(solved)


def test_a_cycle_without_net_charge_costs_the_same_at_any_voltage() -> None:
    solved = answer(GASTRIC)
    assert value(solved, "ΔG_transport") == pytest.approx(44.6159, abs=1e-3)
    assert answer(replace(GASTRIC, membrane_mV=60.0)).results[0].value == pytest.approx(
        value(solved, "ΔG_transport")
    )
    assert answer(replace(GASTRIC, unit="kcal/mol")).results[0].value == pytest.approx(
        44.6159 / 4.184, abs=1e-3
    )
    check_whole(solved)


@pytest.mark.parametrize(("atp", "word"), [(-50.0, "suffices"), (-40.0, "cannot run forward")])
def test_whether_it_is_enough(atp: float, word: str) -> None:
    solved = answer(replace(GASTRIC, atp_kJ_per_mol=atp))
    assert word in headline(solved)
    assert value(solved, "ΔG_total") == pytest.approx(44.6159 + atp, abs=1e-3)
    check_whole(solved)


@given(st.floats(-150.0, 50.0), st.floats(-65.0, -30.0), st.sampled_from([1, 2]))
def test_at_the_limit_a_cycle_costs_what_ATP_yields(membrane: float, atp: float, count: int) -> None:
    ion = Carried(species=species("Ca"), count=-count, outside_mM=2.0)
    query = PumpLimit(
        find="inside", ions=(ion,), membrane_mV=membrane, temperature_C=37.0, atp_kJ_per_mol=atp
    )
    limit = answer(query).results[0].value
    assert cycle_energy_kJ_per_mol([-count], [2], [2.0], [limit], membrane, 37.0, atp) == pytest.approx(
        0.0, abs=1e-9
    )
    told = replace(query, find="membrane", ions=(replace(ion, inside_mM=limit),), membrane_mV=None)
    assert answer(told).results[0].value == pytest.approx(membrane, abs=1e-6)


def test_one_gradient_in_three_ways() -> None:
    ion = Carried(species=species("H"), count=-2)
    query = replace(PROTONS, ions=(ion,), membrane_mV=-30.0)
    ways = [answer(one) for one in (replace(query, find="ratio"), replace(query, find="inverse_ratio"))]
    ways.append(answer(replace(query, find="pH")))
    ratio, inverse, units = (solved.results[0].value for solved in ways)
    assert inverse == pytest.approx(1.0 / ratio)
    assert 10.0**units == pytest.approx(ratio)
    for solved in ways:
        check_whole(solved)


def test_what_cannot_be_is_refused() -> None:
    neutral = replace(GASTRIC, find="membrane", membrane_mV=None, atp_kJ_per_mol=-50.0)
    with pytest.raises(ImpossibleValue):
        answer(neutral)
    with pytest.raises(ImpossibleValue):
        answer(replace(SERCA, ions=(Carried(species=species("Ca"), count=-2, inside_mM=0.0),)))
