# ruff: noqa: E501 - a question stands on one line
"""What a question supposes beside its numbers: before, each of these was passed over and the rest was answered."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pytest

from grammar.queries import Concept, DrivingForce, FreeEnergy
from physics.constants import thermal_voltage_mV
from tests.bot.tutor.asking import TUTOR

if TYPE_CHECKING:
    from bot.tutor.answer import Answer

RT_F = float(thermal_voltage_mV(37.0))


def first(answer: Answer, quantity: str) -> list[float]:
    return [r.value for r in answer.results if r.quantity == quantity]


@pytest.mark.parametrize(
    ("text", "ratio"),
    [
        ("K+ 5 mM outside, 140 inside. Half of the outside K+ is removed. E_K?", 2.5 / 140),
        ("K+ 5 mM outside, 140 inside; 20% of the internal K leaks out. E_K at 37?", 5 / 112),
        ("K 5 out 140 in. half of the outside potassium is washed out, what is EK at 37", 2.5 / 140),
        ("K 5 out 140 in. The bath is diluted 1:1 with distilled water. New E_K at 37?", 2.5 / 140),
        ("膜外液用蒸馏水稀释一倍，K 5/140，E_K变为多少", 2.5 / 140),
        ("膜外钾5，膜内140，膜内钾流失20%，E_K变为多少", 5 / 112),
        ("K activity coefficient 0.75 both sides, 5 out 140 in: E_K?", 5 / 140),
        (
            "K 5/140 but the inside activity coefficient is 0.7 and outside 0.95. E_K at 37?",
            5 * 0.95 / (140 * 0.7),
        ),
    ],
)
def test_what_becomes_of_a_concentration(text: str, ratio: float) -> None:
    answer = TUTOR.ask(text)
    assert first(answer, "E_K")[0] == pytest.approx(RT_F * math.log(ratio))


@pytest.mark.parametrize(
    ("text", "ratio"),
    [
        ("Na 145 out 15 in; 90 % of external Na is replaced by NMDG. E_Na at 37?", 14.5 / 15),
        ("膜外钠145，膜内15。把膜外钠的90%换成胆碱，E_Na多少", 14.5 / 15),
    ],
)
def test_an_ion_that_gives_way(text: str, ratio: float) -> None:
    assert first(TUTOR.ask(text), "E_Na")[0] == pytest.approx(RT_F * math.log(ratio))


def test_where_all_is_gone_there_is_no_potential() -> None:
    answer = TUTOR.ask("Na 145 out, 15 in. All external sodium is replaced with choline. E_Na?")
    assert answer.status == "needs_input"
    assert answer.problem is not None


def test_ions_that_are_exchanged_to_compare_them_are_no_share() -> None:
    text = "外液Na+全部换成等浓度的Li+,反转电位由+50 mV变成+48 mV,22℃,PLi/PNa是多少"
    assert [r.quantity for r in TUTOR.ask(text).results][:1] == ["P_Li/P_Na"]


@pytest.mark.parametrize(
    "text",
    [
        "Cl 110 out 10 in. If chloride were a cation with the same concentrations, E?",
        "如果氯离子带正电，浓度不变（外110内10），平衡电位是多少",
    ],
)
def test_a_charge_of_the_other_sign(text: str) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(RT_F * math.log(11.0))


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Vm = -70, E_Cl = -70. Which way does Cl flow if the cell is depolarised?", "in"),
        ("Vm = E_Cl = -70. Cl- movement when the cell is hyperpolarized?", "out"),
        ("膜电位和ECl都是-70 mV，细胞去极化后氯离子往哪流", "in"),
        ("E_K=-90, Vm=-90. If the membrane depolarizes, K+ moves which way?", "out"),
    ],
)
def test_off_its_own_potential(text: str, way: str) -> None:
    answer = TUTOR.ask(text)
    assert isinstance(answer.query, DrivingForce)
    assert answer.direction == way


@pytest.mark.parametrize(
    ("text", "quantity", "count"),
    [
        (
            "SGLT1 2 Na per glucose, Na 145/12, Vm=-70, 37 C. If Vm is 0, how much glucose gradient?",
            "[glucose]i/[glucose]o",
            2,
        ),
        (
            "SGLT1 2 Na per glucose, Na 145/12, at -70 mV and at 0 mV, 37 C: maximal glucose gradient?",
            "[glucose]i/[glucose]o",
            2,
        ),
        ("Na/K pump work at -70 and at -90 mV: Na 145/12 K 4/140 37C", "ΔG_transport", 2),
        ("ΔG of Na entry 145/12 at -70 mV; and if Vm is 0? 37 C", "ΔG", 2),
    ],
)
def test_each_voltage_that_is_told_is_answered(text: str, quantity: str, count: int) -> None:
    assert len(first(TUTOR.ask(text), quantity)) == count


def test_as_many_ions_as_are_told() -> None:
    query = TUTOR.ask("energy to pump 2 K+ in: 4/140, -70 mV, 37 C").query
    assert isinstance(query, FreeEnergy)
    assert query.moles == 2.0


def test_of_two_potentials_neither_is_taken_for_the_membrane() -> None:
    text = (
        "At which membrane potential is the driving force on Na equal to that on K in size? E_Na 60, E_K -90"
    )
    assert TUTOR.ask(text).status == "needs_input"


@pytest.mark.parametrize(
    ("text", "pA"),
    [
        ("At Vm = -70 mV with E_K -90, half the K channels close. gK was 10 nS. I_K?", 100.0),
        ("gNa = 100 nS, Vm = -20, ENa = 50; TTX blocks 80% of the sodium channels. Na current?", -1400.0),
    ],
)
def test_a_current_of_what_is_left_open(text: str, pA: float) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(pA)


@pytest.mark.parametrize(
    ("text", "factor"),
    [
        (
            "If [K]o is raised so that E_K moves from -90 to -70 mV at 37, by what factor did it rise?",
            math.exp(20 / RT_F),
        ),
        ("E_K从-90变到-70 mV（37℃），膜外钾升高了多少倍？", math.exp(20 / RT_F)),
        ("E_Ca moves from 120 to 100 mV at 37; by what factor did [Ca]o fall?", math.exp(40 / RT_F)),
        ("E_Cl goes from -70 to -60 mV at 37 °C: how many fold did [Cl]i rise?", math.exp(10 / RT_F)),
    ],
)
def test_by_what_factor(text: str, factor: float) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(factor)


@pytest.mark.parametrize(
    ("text", "after"),
    [
        (
            "A glial cell is permeable only to K+. Rest -90 with [K]o = 3 mM. What will its Vm be after [K]o rises to 12 mM? 37C",
            4.0,
        ),
        ("A glial cell permeable only to K rests at -90 mV. [K]o quadruples. new Vm at 37 °C?", 4.0),
        ("A cell permeable only to K+ has Vm = -90 mV at 37 °C. [K]o is doubled. What is the new Vm?", 2.0),
        ("只对钾通透的细胞静息电位-90 mV，37℃，膜外钾加倍后膜电位变为多少", 2.0),
    ],
)
def test_a_membrane_of_one_ion(text: str, after: float) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(-90.0 + RT_F * math.log(after))


@pytest.mark.parametrize(
    ("text", "celsius"),
    [
        ("K 140 in 5 out 37", 37.0),
        ("K 5 out 140 in 37", 37.0),
        ("EK 140 in 5 out 25", 25.0),
        ("K 140 in 5 out 310", 36.85),
        ("E_K: 5 mM out, 140 mM in, 20", 20.0),
        ("K 外5 内140 25", 25.0),
    ],
)
def test_a_temperature_behind_both_sides(text: str, celsius: float) -> None:
    expected = float(thermal_voltage_mV(celsius)) * math.log(5 / 140)
    assert first(TUTOR.ask(text), "E_K")[0] == pytest.approx(expected)


def test_the_same_of_pH() -> None:
    answer = TUTOR.ask("pH 7.8 in 7.0 out 37: E_H?")
    assert answer.results[0].value == pytest.approx(RT_F * math.log(10.0) * 0.8)


def test_equal_fluxes_are_no_equal_sides() -> None:
    answer = TUTOR.ask("the potential at which K efflux equals K influx with 4 out and 130 in at 37")
    assert first(answer, "E_K")[0] == pytest.approx(RT_F * math.log(4 / 130))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("K out 5 in 140 99", ["99"]),
        ("58 y/o on furosemide, plasma K drops from 4 to 2.5 mM, cells keep 150 mM. new EK at 37?", ["58"]),
        ("K out 5 in 140 37", []),
        ("E_Ca? in: 0.1 µM. out: 2 mM. 37.", []),
        ("E_K with 5 out and 140 in at 20 °C", []),
        ("a) E_Na with 140/12 b) E_K with 4.5/150 (outside/inside, mM; 37 °C)", []),
        ("why is E_K negative, question 17", []),
    ],
)
def test_a_number_of_no_use_is_told(text: str, said: list[str]) -> None:
    assert [one.args["numbers"] for one in TUTOR.ask(text).cautions] == said


@pytest.mark.parametrize(
    "text",
    [
        "When the membrane is at the potassium equilibrium potential, which way is there a net movement of potassium?",
        "If the membrane potential equals the Nernst potential of Na+, which way is the net flow of Na+?",
        "At E_Cl, which direction does Cl- move?",
        "膜电位处在钾平衡电位时，钾离子的净移动方向是？",
        "当膜电位等于氯的平衡电位，氯离子往哪里流",
    ],
)
def test_at_its_own_potential_an_ion_goes_nowhere(text: str) -> None:
    assert TUTOR.ask(text).direction == "none"


def test_at_the_potential_of_another_ion_it_goes_on() -> None:
    assert TUTOR.ask("At E_K, which way does Na+ flow?").direction != "none"


@pytest.mark.parametrize(
    ("text", "cards"),
    [
        ("E_K is -90 so the cell sits at -90, right?", {"equilibrium_potential", "resting_potential"}),
        ("E_Na = +60 mV means the resting membrane is at +60 mV, true?", {"equilibrium_potential"}),
        ("E_K=-90，所以细胞就是-90？", {"equilibrium_potential", "resting_potential"}),
        ("E_Na是+60，可我测细胞明明是-70，公式不对吧", {"equilibrium_potential"}),
        ("平衡就是两边浓度一样，可E_K是-90，为什么", {"dynamic_equilibrium"}),
        ("E_Cl得到+65，答案-65，哪错了", {"valence"}),
    ],
)
def test_a_wrong_idea_is_explained_not_computed(text: str, cards: set[str]) -> None:
    query = TUTOR.ask(text).query
    assert isinstance(query, Concept)
    assert query.card in cards


@pytest.mark.parametrize(
    "text",
    [
        "E for z = +1, +2 and -1 with 10 mM out and 1 mM in at 37",
        "Calculate the Nernst potential for z = 1, 2, -1 when out/in = 10 at 37 °C",
        "对z=+1、+2、-1的离子，外10内1，37℃求平衡电位",
    ],
)
def test_each_valence_of_a_list(text: str) -> None:
    decade = RT_F * math.log(10.0)
    assert first(TUTOR.ask(text), "E_X") == pytest.approx([decade, decade / 2, -decade])


def test_a_valence_beside_a_concentration_is_one() -> None:
    answer = TUTOR.ask("Sulfate, z=-2, 2 mM out 10 mM in, 37C. E?")
    assert first(answer, "E_SO4") == pytest.approx([RT_F * math.log(5.0) / 2])


@pytest.mark.parametrize(
    "text",
    [
        "between which limits can the membrane potential of a neuron with K 4/140 and Na 145/12 move?",
        "K 4/140 Na 145/12，膜电位可能的变化范围是多少",
    ],
)
def test_the_limits_are_the_equilibrium_potentials(text: str) -> None:
    answer = TUTOR.ask(text)
    assert first(answer, "E_K") == pytest.approx([RT_F * math.log(4 / 140)])
    assert first(answer, "E_Na") == pytest.approx([RT_F * math.log(145 / 12)])


@pytest.mark.parametrize(
    "text",
    [
        "外4内140，37℃，如果把膜内外K+浓度对调，E_K变成多少？",
        "If the inside and outside K+ concentrations were swapped, what would E_K be? 4 mM out, 140 mM in, 37 °C",
        "K 4/140. Swap the sides. E_K at 37?",
    ],
)
def test_sides_that_are_swapped(text: str) -> None:
    assert first(TUTOR.ask(text), "E_K") == pytest.approx([RT_F * math.log(140 / 4)])


@pytest.mark.parametrize(
    "text",
    [
        "We swapped bath sodium for lithium: 145 mM Li+ outside, and 5 mM Li+ had leaked in. E_Li at 37 °C?",
        "lol you swapped them again. Li is 5 INSIDE and 145 OUTSIDE, now do E_Li",
    ],
)
def test_what_was_swapped_before_is_told_as_it_is(text: str) -> None:
    assert first(TUTOR.ask(text), "E_Li") == pytest.approx([RT_F * math.log(29.0)])


def test_an_ion_that_is_supposed_to_bear_two_charges() -> None:
    answer = TUTOR.ask("如果K+带两个正电荷，外4内140，37℃，E_K？")
    assert answer.results[0].value == pytest.approx(RT_F * math.log(4 / 140) / 2)


def test_by_what_factor_a_current_changes_is_no_ratio_of_concentrations() -> None:
    answer = TUTOR.ask("细胞膜电位从-70去极化到-50，E_K=-90，g_K=5nS，K+电流变为原来的几倍")
    assert {"I_K", "I_K₀"} <= {r.quantity for r in answer.results}


def test_an_energy_that_is_told_is_not_passed_over_for_a_preset() -> None:
    assert TUTOR.ask("What voltage corresponds to ΔG = -10 kJ/mol for Na+?").status == "needs_input"
