"""Electroneutral cotransporters in equilibrium, and which way they run."""

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.tutor.kinds.electroneutral import answer
from grammar.queries import Carried, Electroneutral
from physics.errors import ImpossibleValue
from physics.species import species
from tests.bot.tutor.kinds.kind_checks import check_whole, formulas, headline, nernst_mV, value

Na, K, Cl = (species(ion) for ion in ("Na", "K", "Cl"))
RT_kJ = 8.314462618 * 310.15 / 1000.0

KCC2 = Electroneutral(
    transporter="KCC2",
    ions=(
        Carried(species=K, count=-1, outside_mM=5.0, inside_mM=140.0),
        Carried(species=Cl, count=-1, outside_mM=120.0),
    ),
    temperature_C=37.0,
)
NKCC1 = Electroneutral(
    transporter="NKCC1",
    ions=(
        Carried(species=Na, count=1, outside_mM=145.0, inside_mM=12.0),
        Carried(species=K, count=1, outside_mM=4.0, inside_mM=140.0),
        Carried(species=Cl, count=2, outside_mM=110.0),
    ),
    temperature_C=37.0,
)
concentrations = st.floats(0.1, 500.0)


def with_chloride(query: Electroneutral, inside_mM: float) -> Electroneutral:
    """Which way it runs with so much chloride inside."""
    *cations, chloride = query.ions
    return replace(query, ions=(*cations, replace(chloride, inside_mM=inside_mM)), find="direction")


def test_kcc2_takes_chloride_to_the_potassium_potential() -> None:
    solved = answer(KCC2)
    assert [one.quantity for one in solved.results] == ["[Cl]i", "E_Cl", "E_K"]
    assert solved.results[0].value == pytest.approx(5.0 * 120.0 / 140.0)
    assert value(solved, "E_Cl") == pytest.approx(nernst_mV(1, 5.0, 140.0))
    assert formulas(solved)[:3] == [
        "[K⁺]o · [Cl⁻]o = [K⁺]i · [Cl⁻]i",
        "[Cl⁻]i = [Cl⁻]o · ([K⁺]o / [K⁺]i)",
        "[Cl⁻]i = 120 mM × (5 / 140) = 4.286 mM",
    ]
    assert "KCC2" in headline(solved)
    check_whole(solved)


def test_nkcc1_leaves_chloride_between_both_cations() -> None:
    solved = answer(NKCC1)
    assert solved.results[0].value == pytest.approx(110.0 * math.sqrt(145.0 * 4.0 / (12.0 * 140.0)))
    middle = (nernst_mV(1, 145.0, 12.0) + nernst_mV(1, 4.0, 140.0)) / 2.0
    assert value(solved, "E_Cl") == pytest.approx(middle)
    assert formulas(solved)[1] == "[Cl⁻]i = [Cl⁻]o · √(([Na⁺]o · [K⁺]o) / ([Na⁺]i · [K⁺]i))"
    check_whole(solved)


def test_the_potential_comes_first_where_it_is_asked_for() -> None:
    *cations, chloride = NKCC1.ions
    alone = answer(replace(NKCC1, ions=(*cations, replace(chloride, outside_mM=None)), find="potential"))
    assert [one.quantity for one in alone.results] == ["E_Cl", "E_Na", "E_K"]
    assert alone.results[0].value == pytest.approx(answer(NKCC1).results[1].value)
    assert formulas(alone)[-1] == "E_Cl = (E_Na + E_K) / 2 = ((+66.60 mV) + (−95.02 mV)) / 2 = −14.21 mV"
    both = answer(replace(NKCC1, find="potential"))
    assert [one.quantity for one in both.results[:2]] == ["E_Cl", "[Cl]i"]
    check_whole(alone)
    check_whole(both)


def test_any_concentration_can_be_asked_for() -> None:
    potassium, chloride = KCC2.ions
    ions = (replace(potassium, outside_mM=None), replace(chloride, inside_mM=7.0))
    solved = answer(replace(KCC2, ions=ions))
    assert solved.results[0].quantity == "[K]o"
    assert solved.results[0].value == pytest.approx(140.0 * 7.0 / 120.0)
    assert formulas(solved)[1] == "[K⁺]o = [K⁺]i · ([Cl⁻]i / [Cl⁻]o)"
    check_whole(solved)


def test_a_potential_stands_for_concentrations() -> None:
    potassium, chloride = KCC2.ions
    energy = replace(potassium, outside_mM=None, inside_mM=None, potential_mV=-90.0)
    solved = answer(replace(KCC2, ions=(energy, chloride)))
    assert value(solved, "E_Cl") == pytest.approx(-90.0)
    assert solved.results[0].value == pytest.approx(120.0 * math.exp(-90.0 / (1000.0 * RT_kJ / 96.48533212)))
    assert formulas(solved)[1] == "E_Cl = E_K = −90 mV"
    check_whole(solved)
    told = replace(chloride, outside_mM=None, potential_mV=-70.0)
    running = answer(replace(KCC2, ions=(energy, told), find="direction"))
    assert value(running, "ΔG") == pytest.approx(96.48533212e-3 * (-90.0 + 70.0))
    assert formulas(running)[0] == "ΔG = F · (E_K − E_Cl)"
    assert running.direction == "out"
    check_whole(running)


@pytest.mark.parametrize(
    ("query", "inside", "way"),
    [(KCC2, 20.0, "out"), (KCC2, 2.0, "in"), (NKCC1, 30.0, "in"), (NKCC1, 90.0, "out")],
)
def test_which_way_it_runs(query: Electroneutral, inside: float, way: str) -> None:
    solved = answer(with_chloride(query, inside))
    assert solved.direction == way
    usual = "out" if query is KCC2 else "in"
    assert (value(solved, "ΔG") < 0.0) == (way == usual)
    assert value(solved, "[Cl]i_eq") == pytest.approx(answer(query).results[0].value)
    check_whole(solved)


def test_the_energy_of_a_cycle() -> None:
    solved = answer(with_chloride(KCC2, 20.0))
    assert value(solved, "ΔG") == pytest.approx(RT_kJ * math.log(5.0 * 120.0 / (140.0 * 20.0)))
    assert formulas(solved)[1] == "ΔG = RT · ln((5 × 120) / (140 × 20)) = −3.972 kJ/mol"
    inward = answer(with_chloride(NKCC1, 30.0))
    gradient = 12.0 * 140.0 * 30.0**2 / (145.0 * 4.0 * 110.0**2)
    assert value(inward, "ΔG") == pytest.approx(RT_kJ * math.log(gradient))


@given(concentrations, concentrations, concentrations, st.floats(0.0, 45.0))
def test_nothing_moves_in_equilibrium(outside: float, inside: float, chloride: float, celsius: float) -> None:
    potassium = Carried(species=K, count=-1, outside_mM=outside, inside_mM=inside)
    query = replace(
        KCC2,
        ions=(potassium, Carried(species=Cl, count=-1, outside_mM=chloride)),
        temperature_C=celsius,
    )
    limit = answer(query).results[0].value
    assert limit * inside == pytest.approx(outside * chloride)  # whatever the temperature
    assert value(answer(with_chloride(query, limit)), "ΔG") == pytest.approx(0.0, abs=1e-9)


@given(concentrations, concentrations)
def test_more_chloride_inside_drives_it_outward(first: float, second: float) -> None:
    low, high = sorted((first, second))
    for query, outward in ((KCC2, 1.0), (NKCC1, -1.0)):
        energies = [outward * value(answer(with_chloride(query, mM)), "ΔG") for mM in (low, high)]
        assert energies[1] <= energies[0]


def test_what_cannot_be_is_refused() -> None:
    potassium, chloride = KCC2.ions
    with pytest.raises(ImpossibleValue):
        answer(replace(KCC2, ions=(replace(potassium, inside_mM=0.0), chloride)))
