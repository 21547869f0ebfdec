"""The refusals as objects."""

import pickle

import pytest

from physics.errors import BadData, ImpossibleValue, NeutralSpecies, UnknownCell, UnknownName


def test_a_refusal_says_which_number_and_why() -> None:
    error = ImpossibleValue("inside_mM", -3.0, "must_be_positive")
    assert str(error) == "inside_mM = -3: must_be_positive"
    assert isinstance(error, ValueError)


@pytest.mark.parametrize(
    "error",
    [
        ImpossibleValue("inside_mM", -3.0, "must_be_positive"),
        NeutralSpecies("z_x"),
        UnknownCell("sqid", ["squid_axon"]),
        BadData("cells.toml", ["a", "b"]),
    ],
    ids=lambda error: type(error).__name__,
)
def test_every_error_survives_the_way_to_another_process(error: Exception) -> None:
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    assert str(again) == str(error)
    assert vars(again) == vars(error)


def test_a_neutral_species_is_an_impossible_value() -> None:
    error = NeutralSpecies()
    assert (error.field, error.value, error.reason) == ("z", 0.0, "neutral_species")
    assert isinstance(error, ImpossibleValue)


def test_an_unknown_name_lists_the_known() -> None:
    error = UnknownCell("sqid", ["squid_axon", "e_coli"])
    assert (error.name, error.known) == ("sqid", ("squid_axon", "e_coli"))
    assert str(error) == "'sqid' is not known; known: squid_axon, e_coli"
    assert isinstance(error, UnknownName)
    assert isinstance(error, KeyError)


def test_bad_data_keeps_every_fault() -> None:
    error = BadData("cells.toml", ["a: no source", "b: no ions"])
    assert error.faults == ("a: no source", "b: no ions")
    assert str(error) == "cells.toml: a: no source; b: no ions"
