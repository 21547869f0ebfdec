"""From a question to its solution, or to the sentence that says why there is none."""

import typing

import pytest

from bot.language import speaker
from bot.tutor.answer import Quantity, Say, Solved
from bot.tutor.answering import answer
from grammar import queries
from grammar.queries import (
    Branch,
    Chord,
    ConstantField,
    DrivingForce,
    Equilibrium,
    Permeant,
    Query,
    Several,
    ThermalVoltage,
    Valence,
)
from physics.species import species

K, Na, GLUCOSE, UREA = (species(id_) for id_ in ("K", "Na", "glucose", "urea"))
E_K = Equilibrium(species=K, outside_mM=5.0, inside_mM=140.0, temperature_C=37.0)


def number(_: str) -> Quantity:
    raise AssertionError("no card is asked for")


@pytest.mark.parametrize(
    ("query", "kind"),
    [
        (E_K, "nernst"),
        (Valence(potential_mV=30.0, ratio=10.0, temperature_C=37.0), "valence"),
        (DrivingForce(species=K, membrane_mV=-70.0, potential_mV=-90.0), "driving_force"),
        (
            ConstantField(
                ions=(Permeant(species=K, permeability=1.0, outside_mM=5.0, inside_mM=140.0),),
                temperature_C=37.0,
            ),
            "ghk",
        ),
        (Chord(branches=(Branch(species=K, conductance=1.0, potential_mV=-90.0),)), "chord"),
        (ThermalVoltage(temperature_C=37.0), "thermal_voltage"),
        (Several(parts=(E_K, E_K), style="compare"), "compare"),
    ],
)
def test_each_question_finds_its_kind(query: Query, kind: str) -> None:
    solved = answer(query, number)
    assert isinstance(solved, Solved)
    assert solved.kind == kind


def test_a_value_that_cannot_be_is_refused_with_field_and_value() -> None:
    say = answer(ThermalVoltage(temperature_C=-300.0), number)
    assert isinstance(say, Say)
    assert say.id == "refuse-below_absolute_zero"
    assert "−300 °C" in speaker("en").say(say)
    assert "−300 °C" in speaker("zh").say(say)


@pytest.mark.parametrize(
    "query",
    [
        Equilibrium(species=GLUCOSE, outside_mM=5.0, inside_mM=1.0, temperature_C=37.0),
        DrivingForce(species=GLUCOSE, membrane_mV=-70.0, outside_mM=5.0, inside_mM=1.0),
        ConstantField(
            ions=(
                Permeant(species=K, permeability=1.0, outside_mM=5.0, inside_mM=140.0),
                Permeant(species=GLUCOSE, permeability=1.0, outside_mM=5.0, inside_mM=1.0),
            ),
            temperature_C=37.0,
        ),
    ],
)
def test_a_neutral_molecule_is_named_and_explained(query: Query) -> None:
    say = answer(query, number)
    assert isinstance(say, Say)
    assert say.args["species"] == GLUCOSE
    english, chinese = speaker("en").say(say), speaker("zh").say(say)
    assert english.startswith("Glucose carries no charge")
    assert "not the same as 0 mV" in english
    assert chinese.startswith("葡萄糖不带电荷")


def test_a_part_that_is_refused_does_not_take_the_others_along() -> None:
    neutral = Equilibrium(species=UREA, outside_mM=5.0, inside_mM=1.0, temperature_C=37.0)
    solved = answer(Several(parts=(neutral, E_K)), number)
    assert isinstance(solved, Solved)
    assert solved.results[0].quantity == "E_K"
    assert any("refuse-neutral_species" in str(block) and "urea" in str(block) for block in solved.blocks)


def test_an_error_of_the_program_is_not_hidden() -> None:
    with pytest.raises(ValueError, match="is missing"):
        answer(Equilibrium(species=K), number)


def test_every_kind_of_question_is_listed() -> None:
    single = set(typing.get_args(queries.Single))
    defined = {
        one for one in vars(queries).values() if isinstance(one, type) and issubclass(one, queries.Sourced)
    }
    assert defined - {queries.Sourced, Several} == single
