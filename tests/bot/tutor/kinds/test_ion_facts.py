"""What is known of ions and molecules."""

import pytest

from bot.tutor.kinds.ion_facts import answer
from grammar.queries import Concept, DrivingForce, Equilibrium, IonFacts
from physics.species import all_species, species
from tests.bot.tutor.kinds.kind_checks import check_whole, headline, nernst_mV, said, value


@pytest.mark.parametrize("id_", [*all_species(), "X+2", "X-1"])
def test_every_species_is_an_answer(id_: str) -> None:
    solved = answer(IonFacts(species=species(id_)))
    assert solved.kind == "ion"
    assert (solved.results[0].quantity, solved.results[0].value) == ("z", species(id_).z)
    check_whole(solved)


def test_potassium() -> None:
    solved = answer(IonFacts(species=species("K")))
    assert value(solved, "E_K") == pytest.approx(nernst_mV(1, 5.0, 140.0))
    assert value(solved, "[K]i") == 140.0
    assert solved.concepts[0] == "potassium"
    assert "ion-why-net-out" in said(solved)
    potential, force, lesson = solved.next
    assert isinstance(potential, Equilibrium)
    assert potential.sources["inside_mM"].preset == "mammalian_neuron"
    assert isinstance(force, DrivingForce)
    assert lesson == Concept(card="potassium")


@pytest.mark.parametrize(
    ("id_", "why"), [("Na", "ion-why-both-in"), ("Ca", "ion-why-both-in"), ("Cl", "ion-why-net-out")]
)
def test_the_forces_at_rest(id_: str, why: str) -> None:
    assert why in said(answer(IonFacts(species=species(id_))))


def test_a_neutral_molecule_has_no_potential() -> None:
    solved = answer(IonFacts(species=species("glucose")))
    assert headline(solved).startswith("Glucose: no charge")
    assert headline(solved, "zh").startswith("葡萄糖不带电荷")
    assert solved.concepts[:2] == ("neutral_molecule", "sglt1")
    assert headline(answer(IonFacts(species=species("O2")))).startswith("O₂, oxygen: no charge")
