"""Free energy of moving an ion, from its driving force."""

from dataclasses import replace

import pytest

from bot.tutor.kinds.force_energy import answer
from bot.tutor.kinds.free_energy import answer as answer_concentrations
from grammar.queries import DrivingForce, ForceEnergy, FreeEnergy
from physics.errors import NeutralSpecies
from physics.species import species
from tests.bot.tutor.asking import TUTOR, first_result
from tests.bot.tutor.kinds.kind_checks import check_whole, formulas, headline, nernst_mV, said, value

Na, Cl = species("Na"), species("Cl")
SODIUM = ForceEnergy(species=Na, inward=True, membrane_mV=-70.0, potential_mV=60.0)


def test_the_charge_of_a_mole_times_the_force() -> None:
    solved = answer(SODIUM)
    assert solved.kind == "free_energy"
    assert solved.results[0].value == pytest.approx(96485.33212 * -0.130 / 1000.0)
    assert (value(solved, "DF_Na"), value(solved, "E_Na")) == (-130.0, 60.0)
    assert formulas(solved) == [
        "V_m − E_Na = −70 mV − (+60 mV) = −130 mV",
        "ΔG = zF · (V_m − E_Na) = (+1) × 96485 C/mol × (−0.13 V) = −12.54 kJ/mol",
    ]
    assert "runs by itself" in headline(solved)
    assert "force-energy-why-in" in said(solved)
    assert isinstance(solved.next[1], DrivingForce)
    check_whole(solved)


def test_it_is_what_the_concentrations_give() -> None:
    by_sides = FreeEnergy(
        species=Cl, inward=False, outside_mM=110.0, inside_mM=10.0, membrane_mV=-70.0, temperature_C=37.0
    )
    potential = nernst_mV(-1, 110.0, 10.0)
    by_force = ForceEnergy(species=Cl, inward=False, membrane_mV=-70.0, potential_mV=potential)
    ours, theirs = answer(by_force).results[0].value, answer_concentrations(by_sides).results[0].value
    assert ours == pytest.approx(theirs)


@pytest.mark.parametrize(
    ("ion", "force_mV", "why"),
    [("Na", 12.0, "out"), ("Cl", 12.0, "in"), ("Cl", -12.0, "out"), ("Na", 0.0, "none")],
)
def test_the_push_is_told_for_cations_and_anions(ion: str, force_mV: float, why: str) -> None:
    solved = answer(ForceEnergy(species=species(ion), inward=True, force_mV=force_mV))
    assert f"force-energy-why-{why}" in said(solved)
    check_whole(solved)


def test_kilocalories_are_a_step_of_their_own() -> None:
    solved = answer(replace(SODIUM, unit="kcal/mol"))
    assert solved.results[0].value == pytest.approx(96485.33212 * -0.130 / 4184.0)
    assert "free-energy-step-unit" in said(solved)


def test_no_force_acts_on_a_neutral_molecule() -> None:
    with pytest.raises(NeutralSpecies):
        answer(ForceEnergy(species=species("glucose"), inward=True, force_mV=10.0))


@pytest.mark.parametrize(
    ("text", "kJ"),
    [
        ("V_m = -70 mV, E_Na = +60 mV. What is the free energy for one mole of Na+ entering?", -12.543),
        ("E_K = -90 mV，V_m = -70 mV，1 mol K+ 流出的ΔG？", -1.930),
        (
            "Na+ has Vm - E_Na = -132 mV. How much free energy is that per mole of Na+ entering (kJ/mol)?",
            -12.736,
        ),
        ("Driving force on Ca is -190 mV. kJ/mol?", -36.664),
    ],
)
def test_asked_by_students(text: str, kJ: float) -> None:
    assert first_result(text, "ΔG").value == pytest.approx(kJ, abs=2e-3)


def test_the_next_line_changes_it() -> None:
    conversation = TUTOR.ask("V_m = -70 mV, E_Na = +60 mV. Free energy of one mole of Na+ entering?")
    then = TUTOR.ask("and at -90 mV?", context=conversation.context)
    assert then.results[0].value == pytest.approx(96485.33212 * -0.150 / 1000.0, rel=1e-4)
