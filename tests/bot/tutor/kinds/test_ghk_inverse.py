# ruff: noqa: E501 - a question stands on one line
"""What would give a V_m by GHK: each number is brought back from the V_m that it gives."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.tutor.kinds.ghk_inverse import answer
from grammar.queries import ConstantField, FieldAim, Permeant
from physics.errors import ImpossibleValue
from physics.resting import ghk_voltage_mV
from physics.species import species
from tests.bot.tutor.asking import TUTOR
from tests.bot.tutor.kinds.kind_checks import check_whole, formulas, headline

TRUE = {"K": (1.0, 5.0, 140.0), "Na": (0.04, 145.0, 12.0), "Cl": (0.45, 110.0, 8.0)}


def rest_mV(names: tuple[str, ...]) -> float:
    p, outside, inside = zip(*(TRUE[name] for name in names), strict=True)
    return float(ghk_voltage_mV([species(name).z for name in names], p, outside, inside))


def aim(names: tuple[str, ...], sought: str, find: str) -> FieldAim:
    """The question whose answer is the true value."""
    ions = []
    for name in names:
        p, outside, inside = TRUE[name]
        own = Permeant(species=species(name), permeability=p, outside_mM=outside, inside_mM=inside)
        field = "permeability" if find == "permeability" else f"{find}_mM"
        ions.append(replace(own, **{field: 0.0}) if name == sought else own)  # type: ignore[arg-type]
    return FieldAim(
        ions=tuple(ions),
        species=species(sought),
        find=find,  # type: ignore[arg-type]
        membrane_mV=rest_mV(names),
        temperature_C=37.0,
    )


@pytest.mark.parametrize("names", [("K", "Na"), ("K", "Na", "Cl")])
@pytest.mark.parametrize("find", ["permeability", "outside", "inside"])
def test_each_number_comes_back(names: tuple[str, ...], find: str) -> None:
    for sought in names:
        solved = answer(aim(names, sought, find))
        true = TRUE[sought][("permeability", "outside", "inside").index(find)]
        assert solved.results[0].value == pytest.approx(true)
        check_whole(solved)
        back = solved.next[0]
        assert isinstance(back, ConstantField)


def test_the_steps_and_the_headline() -> None:
    solved = answer(aim(("K", "Na"), "K", "outside"))
    assert solved.results[0].quantity == "[K]o"
    assert formulas(solved)[0] == "P_K[K⁺]o + P_Na[Na⁺]o = q · (P_K[K⁺]i + P_Na[Na⁺]i), q = e^(F·V_m/RT)"
    assert formulas(solved)[-1] == "[K⁺]o = 5 mM"
    assert "5 mM would give V_m = −68.57 mV" in headline(solved)


def test_a_divalent_ion_is_solved_by_its_current() -> None:
    calcium = Permeant(species=species("Ca"), permeability=0.5, outside_mM=0.0, inside_mM=1e-4)
    potassium = Permeant(species=species("K"), permeability=1.0, outside_mM=5.0, inside_mM=140.0)
    query = FieldAim(
        ions=(potassium, calcium),
        species=species("Ca"),
        find="outside",
        membrane_mV=-40.0,
        temperature_C=37.0,
    )
    found = answer(query).results[0].value
    assert ghk_voltage_mV([1, 2], [1.0, 0.5], [5.0, found], [140.0, 1e-4]) == pytest.approx(-40.0)
    check_whole(answer(query))


def test_what_nothing_would_give_is_refused() -> None:
    with pytest.raises(ImpossibleValue) as caught:
        answer(replace(aim(("K", "Na"), "K", "outside"), membrane_mV=-120.0))
    assert (caught.value.field, caught.value.reason) == ("membrane_mV", "outside_range")


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        ("PNa/PK = 0.04, K 140/5, Na 12/145 in/out. What external K gives Vm = -68.568 mV?", "[K]o", 5.0),
        ("P_K=1,P_Na=0.04,K内140外5,Na内12外145,胞外K升高到多少才能使Vm为-68.568 mV?", "[K]o", 5.0),
        ("若Vm=-68.568,K內140外5,Na內12外145,且P_K=1,P_Na為何?", "P_Na", 0.04),
        ("K 140 in 5 out, Na 12 in 145 out, P_K = 1. What P_Na would make V_m -68.568 mV?", "P_Na", 0.04),
        (
            "P_K = 1, P_Na = 0.04, K 140 in 5 out, Na 12 in. Which Na concentration outside gives V_m = -68.568 mV?",
            "[Na]o",
            145.0,
        ),
    ],
)
def test_as_students_ask(text: str, quantity: str, value: float) -> None:
    first = TUTOR.ask(text).results[0]
    assert first.quantity == quantity
    assert first.value == pytest.approx(value, rel=1e-3)
