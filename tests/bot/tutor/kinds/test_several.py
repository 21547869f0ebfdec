"""Several questions side by side."""

from dataclasses import replace

import pytest

from bot.tutor.answer import Caution, Headline, Quantity, Result, Say, Solved
from bot.tutor.kinds import chord, constant_field, driving_force, equilibrium
from bot.tutor.kinds.several import answer
from grammar.queries import (
    Branch,
    Chord,
    ConstantField,
    DrivingForce,
    Equilibrium,
    Help,
    Permeant,
    Several,
    Single,
)
from physics.species import species
from tests.bot.tutor.kinds.kind_checks import check_whole, formulas, headline, nernst_mV, said, spoken

K, Na, Cl, GLUCOSE = (species(id_) for id_ in ("K", "Na", "Cl", "glucose"))
E_K = Equilibrium(species=K, outside_mM=5.0, inside_mM=140.0, temperature_C=37.0)
E_Na = Equilibrium(species=Na, outside_mM=145.0, inside_mM=15.0, temperature_C=37.0)
FORCE_K = DrivingForce(species=K, membrane_mV=-70.0, potential_mV=-90.0)
FORCE_Na = DrivingForce(species=Na, membrane_mV=-70.0, potential_mV=60.0)
REST = ConstantField(
    ions=(
        Permeant(species=K, permeability=1.0, outside_mM=5.0, inside_mM=140.0),
        Permeant(species=Na, permeability=0.04, outside_mM=145.0, inside_mM=15.0),
    ),
    temperature_C=37.0,
)


def part(query: Single) -> Solved | Say:
    """What the tutor would answer, with one refusal."""
    match query:
        case Equilibrium(species=of) if of.z == 0:
            return Say("refuse-neutral_species", {"species": of})
        case Equilibrium():
            return equilibrium.answer(query)
        case DrivingForce():
            return driving_force.answer(query)
        case ConstantField():
            return constant_field.answer(query)
        case Chord():
            return chord.answer(query)
        case _:
            return Solved(kind="help", blocks=(Headline(Say("several-part", {"number": 1})),))


def solved(query: Several) -> Solved:
    found = answer(query, part)
    assert isinstance(found, Solved)
    return found


def names(results: tuple[Result, ...]) -> list[str]:
    return [one.quantity for one in results]


def test_a_list_gives_all_answers_first_in_order() -> None:
    both = solved(Several(parts=(E_K, E_Na)))
    assert names(both.results) == ["E_K", "E_Na", "RT/F", "[K]o/[K]i", "[Na]o/[Na]i"]
    assert both.results[0].value == pytest.approx(nernst_mV(1, 5.0, 140.0))
    assert both.results[1].value == pytest.approx(nernst_mV(1, 145.0, 15.0))
    assert both.kind == "nernst"
    assert [one.say.id for one in both.blocks if isinstance(one, Headline)] == ["equilibrium-potential"] * 2
    check_whole(both)


def test_the_steps_of_a_list_stand_under_their_part_and_no_line_twice() -> None:
    both = solved(Several(parts=(E_K, E_Na)))
    assert [one for one in spoken(both) if one.startswith("Part")] == ["Part 1", "Part 2"]
    lines = formulas(both)
    assert len(lines) == len(set(lines))
    assert sum(line.startswith("RT/F") for line in lines) == 1


def test_what_was_explained_once_is_not_explained_again() -> None:
    ids = said(solved(Several(parts=(E_K, E_Na))))
    assert ids.count("equilibrium-balance") == 1
    assert {"force-chemical-out", "force-chemical-in"} <= set(ids), "both directions are"


def test_the_direction_is_that_of_all_parts_that_have_one() -> None:
    assert solved(Several(parts=(FORCE_K, FORCE_Na))).direction is None
    assert solved(Several(parts=(E_K, FORCE_K))).direction == "out"
    assert solved(Several(parts=(E_K, E_Na))).direction is None


def test_a_refused_part_of_a_list_becomes_a_caution() -> None:
    neutral = Equilibrium(species=GLUCOSE, outside_mM=5.0, inside_mM=1.0, temperature_C=37.0)
    mixed = solved(Several(parts=(E_K, neutral)))
    assert names(mixed.results)[0] == "E_K"
    cautions = [one.say.id for one in mixed.blocks if isinstance(one, Caution)]
    assert cautions == ["refuse-neutral_species"]
    assert answer(Several(parts=(neutral, neutral)), part) == part(neutral)
    assert answer(Several(parts=(E_K, neutral), style="compare"), part) == part(neutral)
    assert answer(Several(parts=(neutral, E_K), style="before_after"), part) == part(neutral)


def test_a_what_if_gives_after_before_and_change() -> None:
    doubled = replace(E_K, outside_mM=10.0)
    change = solved(Several(parts=(E_K, doubled), style="before_after"))
    before, after = nernst_mV(1, 5.0, 140.0), nernst_mV(1, 10.0, 140.0)
    assert change.kind == "what_if"
    assert names(change.results)[:3] == ["E_K", "E_K₀", "ΔE_K"]
    assert [one.value for one in change.results[:3]] == pytest.approx([after, before, after - before])
    assert headline(change) == "E_K goes from −89.06 mV to −70.53 mV (+18.53 mV): it becomes more positive"
    assert "ΔE_K = (26.73 mV / +1) × ln(2) = +18.53 mV" in formulas(change)
    assert "What changes: concentration outside, from 5 mM to 10 mM." in spoken(change)
    assert "several-flatter" in said(change)
    check_whole(change)


def test_a_what_if_tells_a_steeper_gradient() -> None:
    halved = Several(parts=(E_K, replace(E_K, outside_mM=2.5)), style="before_after")
    assert "several-steeper" in said(solved(halved))
    assert "several-more-negative" in said(solved(halved))


def test_a_what_if_in_temperature_has_no_shift_of_ratios() -> None:
    cooler = solved(Several(parts=(E_K, replace(E_K, temperature_C=20.0)), style="before_after"))
    assert "several-step-shift" not in said(cooler)
    assert "What changes: temperature, from 37 °C to 20 °C." in spoken(cooler)


def test_a_what_if_that_changes_nothing() -> None:
    same = solved(Several(parts=(E_K, replace(E_K, outside_mM=10.0, inside_mM=280.0)), style="before_after"))
    assert "several-unchanged" in said(same)
    assert same.results[2].value == pytest.approx(0.0)


def test_a_membrane_potential_depolarises_or_hyperpolarises() -> None:
    more = replace(REST, ions=(replace(REST.ions[0], outside_mM=10.0), REST.ions[1]))
    up = solved(Several(parts=(REST, more), style="before_after"))
    assert "several-depolarises" in said(up)
    assert "What changes: concentration outside (K⁺), from 5 mM to 10 mM." in spoken(up)
    assert "several-hyperpolarises" in said(solved(Several(parts=(more, REST), style="before_after")))


def test_a_changed_conductance_is_named_with_its_ion() -> None:
    before = Chord(
        branches=(
            Branch(species=K, conductance=20.0, potential_mV=-90.0),
            Branch(species=Na, conductance=1.0, potential_mV=60.0),
        )
    )
    after = replace(before, branches=(before.branches[0], replace(before.branches[1], conductance=10.0)))
    assert "What changes: conductance (Na⁺), from 1 to 10." in spoken(
        solved(Several(parts=(before, after), style="before_after"))
    )


def test_a_what_if_of_concentrations_rises_and_falls() -> None:
    inverse = Equilibrium(species=Na, find="outside", inside_mM=20.0, potential_mV=55.0, temperature_C=37.0)
    up = Several(parts=(inverse, replace(inverse, inside_mM=40.0)), style="before_after")
    assert "several-rises" in said(solved(up))
    down = Several(parts=(inverse, replace(inverse, inside_mM=10.0)), style="before_after")
    assert "several-falls" in said(solved(down))


def test_a_comparison_ranks_potentials_from_the_most_positive() -> None:
    both = solved(Several(parts=(E_K, E_Na), style="compare"))
    assert both.kind == "compare"
    assert names(both.results)[:2] == ["E_K", "E_Na"], "in the order asked"
    assert headline(both) == "From the most positive: E_Na = +60.63 mV, then E_K = −89.06 mV"
    assert "They are 149.69 mV apart." in spoken(both)
    check_whole(both)


def test_a_comparison_of_three() -> None:
    E_Cl = Equilibrium(species=Cl, outside_mM=110.0, inside_mM=10.0, temperature_C=37.0)
    all_three = solved(Several(parts=(E_K, E_Na, E_Cl), style="compare"))
    order = "E_Na = +60.63 mV, then E_Cl = −64.09 mV, then E_K = −89.06 mV"
    assert headline(all_three) == f"From the most positive: {order}"
    assert "several-difference" not in said(all_three)


def test_driving_forces_are_compared_by_size() -> None:
    both = solved(Several(parts=(FORCE_K, FORCE_Na), style="compare"))
    assert headline(both) == "From the strongest, by size: DF_Na = −130 mV, then DF_K = +20 mV"
    assert "They are 110 mV apart." in spoken(both)
    assert both.direction is None


def test_equal_answers_are_called_equal() -> None:
    mirrored = Equilibrium(species=Na, outside_mM=140.0, inside_mM=5.0, temperature_C=37.0)
    same = solved(Several(parts=(mirrored, replace(mirrored, species=K)), style="compare"))
    assert headline(same).count("just like") == 1


def test_parts_of_one_name_are_told_apart() -> None:
    cooler = replace(E_K, temperature_C=20.0)
    both = solved(Several(parts=(E_K, cooler), style="compare"))
    assert headline(both).startswith("From the most positive: E_K (20 °C) = −84.18 mV")


def test_what_has_no_number_is_set_side_by_side_without_a_verdict() -> None:
    for style in ("compare", "before_after", "list"):
        both = solved(Several(parts=(Help(), E_K), style=style))
        assert headline(both) in {"Part 1", "E_K = −89.06 mV, the equilibrium potential of K⁺"}


def test_different_units_are_not_compared() -> None:
    inverse = Equilibrium(species=Na, find="outside", inside_mM=20.0, potential_mV=55.0, temperature_C=37.0)
    both = solved(Several(parts=(E_K, inverse), style="compare"))
    assert not any(id_.startswith("several-order") for id_ in said(both))


def test_the_next_questions_take_turns() -> None:
    both = solved(Several(parts=(E_K, E_Na)))
    assert both.next[0] == replace(E_K, temperature_C=20.0)
    assert both.next[1] == replace(E_Na, temperature_C=20.0)
    assert len(both.next) == 3


def test_parts_that_differ_in_one_number_are_headed_by_it() -> None:
    warmer = replace(E_K, temperature_C=20.0)
    both = solved(Several(parts=(warmer, E_K)))
    heads = [one.say for one in both.blocks if isinstance(one, Headline)]
    assert [one.id for one in heads] == ["several-in-state", "several-in-state"]
    assert [one.args["value"] for one in heads] == [Quantity(20.0, "°C"), Quantity(37.0, "°C")]
    assert E_K not in both.next
    assert warmer not in both.next
