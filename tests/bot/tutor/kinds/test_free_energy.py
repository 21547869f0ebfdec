"""Free energy of moving a solute."""

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.tutor.kinds.free_energy import answer
from grammar.queries import DrivingForce, FreeEnergy, Source
from physics.errors import ImpossibleValue
from physics.species import Species, species
from tests.bot.tutor.kinds.kind_checks import check_whole, formulas, headline, nernst_mV, said, value

K, Na, Cl, Ca, SO4, glucose = (species(id_) for id_ in ("K", "Na", "Cl", "Ca", "SO4", "glucose"))
SODIUM = FreeEnergy(
    species=Na, inward=True, outside_mM=145.0, inside_mM=15.0, membrane_mV=-70.0, temperature_C=37.0
)


def book(z: int, outside: float, inside: float, mV: float, celsius: float) -> float:
    """Energy into the cell in kJ/mol, as a book prints it."""
    return (8.314462618 * (celsius + 273.15) * math.log(inside / outside) + z * 96485.33212 * mV / 1e3) / 1e3


def test_downhill_by_both_terms() -> None:
    solved = answer(SODIUM)
    assert solved.kind == "free_energy"
    assert (solved.results[0].quantity, solved.results[0].unit) == ("ΔG", "kJ/mol")
    assert solved.results[0].value == pytest.approx(book(1, 145.0, 15.0, -70.0, 37.0))
    assert value(solved, "ΔG_chem") + value(solved, "ΔG_el") == pytest.approx(solved.results[0].value)
    assert value(solved, "E_Na") == pytest.approx(nernst_mV(1, 145.0, 15.0))
    assert solved.direction is None
    assert formulas(solved) == [
        "ΔG = RT · ln([Na⁺]i/[Na⁺]o) + zF · V_m",
        "RT · ln([Na⁺]i/[Na⁺]o) = 8.314 J/(mol·K) × 310.15 K × ln(15/145) = −5.850 kJ/mol",
        "zF · V_m = (+1) × 96485 C/mol × (−0.07 V) = −6.754 kJ/mol",
        "ΔG = −5.850 − 6.754 = −12.60 kJ/mol",
    ]
    assert "runs by itself" in headline(solved)
    assert "自发" in headline(solved, "zh")
    assert "free-energy-why-negative" in said(solved)
    check_whole(solved)


def test_outward_is_the_way_back() -> None:
    solved = answer(replace(SODIUM, inward=False))
    assert solved.results[0].value == pytest.approx(-book(1, 145.0, 15.0, -70.0, 37.0))
    assert formulas(solved)[0] == "ΔG = RT · ln([Na⁺]o/[Na⁺]i) − zF · V_m"
    assert "free-energy-why-positive" in said(solved)
    assert solved.next[0] == SODIUM
    check_whole(solved)


@pytest.mark.parametrize(("unit", "per_kJ"), [("kJ/mol", 1.0), ("kcal/mol", 1 / 4.184), ("J/mol", 1000.0)])
def test_the_results_are_in_the_unit_asked_for(unit: str, per_kJ: float) -> None:
    query = replace(SODIUM, species=SO4, outside_mM=5.0, inside_mM=25.0, membrane_mV=60.0, unit=unit)  # type: ignore[arg-type]
    solved = answer(query)
    assert solved.results[0].unit == unit
    assert solved.results[0].value == pytest.approx(book(-2, 5.0, 25.0, 60.0, 37.0) * per_kJ)
    assert (unit in formulas(solved)[-1]) is True
    check_whole(solved)


def test_the_voltage_has_no_say_for_a_neutral_molecule() -> None:
    rest, zero = (
        answer(replace(SODIUM, species=glucose, outside_mM=5.0, inside_mM=1.0, membrane_mV=mV))
        for mV in (-70.0, 0.0)
    )
    assert rest.results[0].value == zero.results[0].value == pytest.approx(book(0, 5.0, 1.0, 0.0, 37.0))
    assert rest.concepts[0] == "neutral_molecule"
    assert not any(one.quantity.startswith("E_") for one in rest.results)
    assert "free-energy-why-neutral" in said(rest)
    check_whole(rest)


def test_at_equilibrium_it_is_free() -> None:
    solved = answer(replace(SODIUM, membrane_mV=nernst_mV(1, 145.0, 15.0)))
    assert solved.results[0].value == pytest.approx(0.0, abs=1e-6)
    level = answer(replace(SODIUM, species=glucose, inside_mM=145.0))
    assert "free-energy-answer-in-zero" in said(level)
    check_whole(level)
    check_whole(answer(replace(SODIUM, inside_mM=145.0, membrane_mV=0.0, inward=False)))


@given(
    st.sampled_from([K, Na, Cl, Ca, SO4]),
    st.floats(1e-4, 500.0),
    st.floats(1e-4, 500.0),
    st.floats(-120.0, 120.0),
    st.booleans(),
)
def test_any_ion_any_way(ion: Species, outside: float, inside: float, mV: float, inward: bool) -> None:
    query = FreeEnergy(
        species=ion, inward=inward, outside_mM=outside, inside_mM=inside, membrane_mV=mV, temperature_C=20.0
    )
    solved = answer(query)
    sign = 1.0 if inward else -1.0
    assert solved.results[0].value == pytest.approx(sign * book(ion.z, outside, inside, mV, 20.0), abs=1e-6)
    check_whole(solved)


def test_an_empty_side_is_refused() -> None:
    with pytest.raises(ImpossibleValue, match="must_be_positive"):
        answer(replace(SODIUM, inside_mM=0.0))


def test_the_next_question_keeps_what_was_assumed() -> None:
    course, said_ = Source("preset", preset="course"), Source("said")
    sources = {"temperature_C": course, "inward": said_}
    force = answer(replace(SODIUM, sources=sources)).next[1]
    assert isinstance(force, DrivingForce)
    assert force.sources == {"temperature_C": course}
