"""Driving force and direction of flow."""

from dataclasses import replace
from typing import Literal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.tutor.kinds.driving_force import answer
from grammar.queries import Current, DrivingForce, Equilibrium
from physics.errors import NeutralSpecies
from physics.species import BRANCHES, generic_ion, species
from tests.bot.tutor.kinds.kind_checks import check_whole, formulas, headline, nernst_mV, said, spoken, value

K, Na, Cl, GLUCOSE = (species(id_) for id_ in ("K", "Na", "Cl", "glucose"))
POTASSIUM = DrivingForce(species=K, membrane_mV=-70.0, potential_mV=-90.0)

potentials = st.floats(-150.0, 150.0)


def test_the_force_is_first_and_the_potential_beside_it() -> None:
    solved = answer(POTASSIUM)
    assert [(one.quantity, one.value, one.unit) for one in solved.results] == [
        ("DF_K", 20.0, "mV"),
        ("E_K", -90.0, "mV"),
    ]
    assert solved.direction == "out"
    assert solved.kind == "driving_force"
    assert solved.concepts[0] == "driving_force"
    assert formulas(solved) == ["V_m − E_K = −70 mV − (−90 mV) = +20 mV"]
    assert headline(solved) == "Driving force on K⁺: V_m − E_K = +20 mV, which drives K⁺ out"
    assert headline(solved, "zh") == "K⁺ 的驱动力 V_m − E_K = +20 mV，推动 K⁺ 外流"
    check_whole(solved)


@pytest.mark.parametrize(
    ("z", "membrane", "potential", "way", "chemical", "electrical", "verdict", "current"),
    [
        (1, -70.0, -90.0, "out", "out", "cation-in", "force-chemical-wins-out", "cation-out"),
        (1, -100.0, -90.0, "in", "out", "cation-in", "force-electrical-wins-in", "cation-in"),
        (1, -70.0, 60.0, "in", "in", "cation-in", "force-together-in", "cation-in"),
        (1, 30.0, 60.0, "in", "in", "cation-out", "force-chemical-wins-in", "cation-in"),
        (1, 80.0, 60.0, "out", "in", "cation-out", "force-electrical-wins-out", "cation-out"),
        (1, 30.0, -90.0, "out", "out", "cation-out", "force-together-out", "cation-out"),
        (1, 0.0, -90.0, "out", "out", "none", "force-alone-out", "cation-out"),
        (1, 0.0, 60.0, "in", "in", "none", "force-alone-in", "cation-in"),
        (-1, -65.0, -70.0, "in", "in", "anion-out", "force-chemical-wins-in", "anion-in"),
        (-1, -75.0, -70.0, "out", "in", "anion-out", "force-electrical-wins-out", "anion-out"),
        (-1, -60.0, 20.0, "out", "out", "anion-out", "force-together-out", "anion-out"),
        (-1, 20.0, -70.0, "in", "in", "anion-in", "force-together-in", "anion-in"),
        (-1, 50.0, 20.0, "in", "out", "anion-in", "force-electrical-wins-in", "anion-in"),
        (2, -70.0, 0.0, "in", "none", "cation-in", "force-alone-in", "cation-in"),
    ],
)
def test_the_story_of_the_two_forces(
    z: int,
    membrane: float,
    potential: float,
    way: str,
    chemical: str,
    electrical: str,
    verdict: str,
    current: str,
) -> None:
    solved = answer(DrivingForce(species=generic_ion(z), membrane_mV=membrane, potential_mV=potential))
    assert solved.direction == way
    assert said(solved)[2:6] == [
        f"force-chemical-known-{chemical}",
        f"force-electrical-{electrical}",
        verdict,
        f"force-current-{current}",
    ]
    check_whole(solved)


def test_at_the_equilibrium_potential_nothing_flows() -> None:
    solved = answer(replace(POTASSIUM, membrane_mV=-90.0))
    assert solved.results[0].value == 0.0
    assert solved.direction == "none"
    assert "force-balance" in said(solved)
    assert "driving-force-check-zero" in said(solved)
    assert "so there is no net flow" in headline(solved)
    check_whole(solved)


@pytest.mark.parametrize(("membrane", "near"), [(-64.0, True), (-60.0, False)])
def test_a_force_too_small_to_be_known_is_as_good_as_none(membrane: float, near: bool) -> None:
    query = DrivingForce(
        species=species("Cl"), outside_mM=110.0, inside_mM=10.0, membrane_mV=membrane, temperature_C=37.0
    )
    assert ("driving-force-near" in said(answer(query))) is near


@pytest.mark.parametrize(
    ("ion", "alone", "way", "line"),
    [
        ("K", "electrical", "in", "force-electrical-cation-in"),
        ("K", "chemical", "out", "force-chemical-known-out"),
        ("Cl", "electrical", "out", "force-electrical-anion-out"),
        ("Cl", "chemical", "in", "force-chemical-known-in"),
    ],
)
def test_one_of_the_two_forces_is_told_before_both(
    ion: str, alone: Literal["chemical", "electrical"], way: str, line: str
) -> None:
    query = DrivingForce(
        species=species(ion), find="direction", alone=alone, membrane_mV=-70.0, potential_mV=-90.0
    )
    solved = answer(query)
    assert solved.direction == way
    assert said(solved)[0] == line
    assert said(solved)[1].startswith("driving-force-goes-")


def test_without_gradient_and_voltage_there_is_no_force() -> None:
    solved = answer(DrivingForce(species=K, membrane_mV=0.0, potential_mV=0.0))
    assert "force-neither" in said(solved)
    check_whole(solved)


def test_current_and_ion_are_told_apart_for_an_anion() -> None:
    solved = answer(DrivingForce(species=Cl, membrane_mV=-65.0, potential_mV=-70.0))
    assert any("outward current" in one and "goes the other way, in" in one for one in spoken(solved))
    assert any("外向电流" in one and "向内流" in one for one in spoken(solved, "zh"))


def test_the_potential_is_computed_from_concentrations_and_shown() -> None:
    solved = answer(
        DrivingForce(species=Na, membrane_mV=-70.0, outside_mM=145.0, inside_mM=15.0, temperature_C=37.0)
    )
    potential = nernst_mV(1, 145.0, 15.0)
    assert value(solved, "DF_Na") == pytest.approx(-70.0 - potential)
    assert value(solved, "E_Na") == pytest.approx(potential)
    assert [one.quantity for one in solved.results] == ["DF_Na", "E_Na", "RT/F", "[Na]o/[Na]i"]
    assert formulas(solved)[0] == "E_Na = (RT/zF) · ln([Na⁺]o/[Na⁺]i)"
    assert formulas(solved)[-1] == "V_m − E_Na = −70 mV − (+60.63 mV) = −130.63 mV"
    assert "force-chemical-in" in said(solved), "told from the gradient itself"
    assert isinstance(solved.next[-1], Equilibrium)
    check_whole(solved)


def test_a_ratio_does_without_concentrations() -> None:
    solved = answer(DrivingForce(species=K, membrane_mV=-70.0, ratio=0.1, temperature_C=20.0))
    assert solved.results[0].value == pytest.approx(-70.0 - nernst_mV(1, 1.0, 10.0, 20.0))


def test_asked_for_the_direction_it_says_the_direction() -> None:
    solved = answer(replace(POTASSIUM, find="direction"))
    assert solved.kind == "direction"
    assert solved.direction == "out"
    assert solved.concepts[0] == "flow_direction"
    assert headline(solved).startswith("K⁺ flows out")
    assert headline(answer(replace(POTASSIUM, find="direction", membrane_mV=-95.0))).startswith("K⁺ flows in")
    assert headline(answer(replace(POTASSIUM, find="direction", membrane_mV=-90.0))).startswith("No net flow")


def test_the_membrane_potential_from_the_force() -> None:
    solved = answer(DrivingForce(species=Na, find="membrane", potential_mV=60.0, force_mV=-130.0))
    assert (solved.results[0].quantity, solved.results[0].value) == ("V_m", -70.0)
    assert solved.direction == "in"
    assert formulas(solved) == ["V_m = E_Na + (V_m − E_Na) = +60 mV + (−130 mV) = −70 mV"]
    check_whole(solved)


def test_the_equilibrium_potential_from_the_force() -> None:
    solved = answer(DrivingForce(species=K, find="potential", membrane_mV=-70.0, force_mV=20.0))
    assert (solved.results[0].quantity, solved.results[0].value) == ("E_K", -90.0)
    assert solved.direction == "out"
    assert formulas(solved) == ["E_K = V_m − (V_m − E_K) = −70 mV − (+20 mV) = −90 mV"]
    check_whole(solved)


@given(st.sampled_from([-2, -1, 1, 2]), potentials, potentials)
def test_an_ion_moves_so_as_to_bring_the_voltage_to_its_own(
    z: int, membrane: float, potential: float
) -> None:
    assume(not 1e-10 < abs(membrane - potential) < 1e-6)  # rounding or a direction: either is right
    solved = answer(DrivingForce(species=generic_ion(z), membrane_mV=membrane, potential_mV=potential))
    carried = {"out": -z, "in": z, "none": 0}[solved.direction or "none"]  # what its flow does to the inside
    if abs(membrane - potential) < 1e-6:
        assert carried == 0
    else:
        assert (carried > 0) == (potential > membrane)
    check_whole(solved)


def test_the_next_questions_are_typed_and_follow() -> None:
    moved, current, _ = answer(POTASSIUM).next
    assert moved == replace(POTASSIUM, membrane_mV=30.0)
    assert current == Current(species=K, conductance_nS=10.0, membrane_mV=-70.0, potential_mV=-90.0)
    assert answer(replace(POTASSIUM, membrane_mV=30.0)).next[0] == POTASSIUM


@pytest.mark.parametrize(
    ("outside", "inside", "way"), [(5.0, 1.0, "in"), (1.0, 5.0, "out"), (5.0, 5.0, "none")]
)
def test_a_neutral_molecule_goes_down_its_gradient(outside: float, inside: float, way: str) -> None:
    solved = answer(
        DrivingForce(
            species=GLUCOSE, find="direction", outside_mM=outside, inside_mM=inside, membrane_mV=-70.0
        )
    )
    assert solved.direction == way
    assert solved.results[0].value == pytest.approx(outside / inside)
    assert solved.concepts[0] == "neutral_molecule"
    check_whole(solved)


def test_a_neutral_molecule_feels_no_force_in_millivolts() -> None:
    with pytest.raises(NeutralSpecies):
        answer(DrivingForce(species=GLUCOSE, membrane_mV=-70.0, outside_mM=5.0, inside_mM=1.0))


def test_a_neutral_molecule_by_ratio_alone() -> None:
    solved = answer(DrivingForce(species=GLUCOSE, find="direction", ratio=0.2))
    assert solved.direction == "out"
    assert formulas(solved) == ["[glucose]o/[glucose]i = 0.2"]


@pytest.mark.parametrize(("outside", "inside", "way"), [(5.0, 0.0, "in"), (0.0, 5.0, "out")])
def test_from_one_side_alone_there_is_one_way(outside: float, inside: float, way: str) -> None:
    solved = answer(
        DrivingForce(
            species=Na,
            find="direction",
            membrane_mV=-70.0,
            outside_mM=outside,
            inside_mM=inside,
            temperature_C=37.0,
        )
    )
    assert solved.direction == way
    assert solved.results == ()
    check_whole(solved)


@pytest.mark.parametrize(("membrane", "way"), [(-60.0, "out"), (-75.0, "none"), (-90.0, "in")])
def test_a_current_of_several_ions_has_no_two_forces(membrane: float, way: str) -> None:
    query = DrivingForce(species=BRANCHES["inh"], find="direction", membrane_mV=membrane, potential_mV=-75.0)
    solved = answer(query)
    assert solved.direction == way
    assert solved.concepts[:2] == ("flow_direction", "driving_force")
    assert f"driving-force-branch-{way}" in said(solved)
    assert "driving-force-branch-mixed" in said(solved)
    assert not any(one.startswith("force-") for one in said(solved))
    check_whole(solved)


def test_an_unnamed_reversal_potential_is_asked_on_as_a_current_without_ion() -> None:
    solved = answer(DrivingForce(species=BRANCHES["rev"], membrane_mV=-70.0, potential_mV=0.0))
    assert headline(solved) == "The current through these channels is inward: V_m − E_rev = −70 mV"
    assert headline(solved, "zh") == "通过这些通道的电流为内向：V_m − E_rev = −70 mV"
    current = next(one for one in solved.next if isinstance(one, Current))
    assert current.species is None
    check_whole(solved)
