# ruff: noqa: E501 - a question stands on one line
"""What is to be reached, at a cell's own rest, of ions that are removed: before, the present state was answered."""

from __future__ import annotations

import math

import pytest

from physics.constants import thermal_voltage_mV
from tests.bot.tutor.asking import TUTOR

RT_F = float(thermal_voltage_mV(37.0))
CIRCUIT = "gK = 10 nS, gNa = 1 nS, EK = -90 mV, ENa = 60 mV."
FIELD = "PK = 1, PNa = 0.04. K 140 in / 5 out. Na 12 in / 145 out."
CIRCUIT_ZH = "g_K=10 nS,g_Na=1 nS,E_K=-90 mV,E_Na=60 mV。"
FIELD_ZH = "P_K:P_Na=1:0.04,K+ 胞内140 胞外5,Na+ 胞内12 胞外145。"


def told(text: str, quantity: str) -> float:
    return next(r.value for r in TUTOR.ask(text).results if r.quantity == quantity)


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        (f"{CIRCUIT} What gNa would bring Vm to -50 mV?", "g_Na", 10 * 40 / 110),
        (f"{CIRCUIT} At what gK is Vm -80 mV?", "g_K", 14.0),
        (f"{CIRCUIT_ZH}g_Na要多大才能使V_m为-50 mV?", "g_Na", 10 * 40 / 110),
        (f"{CIRCUIT_ZH}若要膜电位达到-50 mV,钠电导应为多少?", "g_Na", 10 * 40 / 110),
        (f"{FIELD} What PNa would make Vm 0 mV?", "P_Na/P_K", (140 - 5) / (145 - 12)),
        (
            "E_K is -90 mV at 37 °C; by what factor must [K]o increase to make it -60 mV?",
            "×[K]o",
            math.exp(30 / RT_F),
        ),
        ("K+ 胞内140 mM,胞外5 mM。胞外K+升高到多少mM才能使E_K为-70 mV?", "[K]o", 140 * math.exp(-70 / RT_F)),
    ],
)
def test_what_is_sought_anew(text: str, quantity: str, value: float) -> None:
    assert told(text, quantity) == pytest.approx(value)


def test_an_aim_that_names_no_side_is_asked_back() -> None:
    assert TUTOR.ask(f"{FIELD} What K concentration gives V_m = -50 mV?").status == "needs_input"


@pytest.mark.parametrize(
    ("text", "V_mV", "quantity", "value"),
    [
        (f"{CIRCUIT} What is I_Na at rest?", -840 / 11, "I_Na", -840 / 11 - 60),
        (
            f"{CIRCUIT} What is the K current at the resting potential?",
            -840 / 11,
            "I_K",
            10 * (90 - 840 / 11),
        ),
        (f"{CIRCUIT_ZH}静息时Na+的驱动力是多少?", -840 / 11, "DF_Na", -840 / 11 - 60),
    ],
)
def test_rest_is_the_cells_own(text: str, V_mV: float, quantity: str, value: float) -> None:
    assert told(text, "V_m") == pytest.approx(V_mV)
    assert told(text, quantity) == pytest.approx(value)


def test_rest_of_permeabilities() -> None:
    V_mV = RT_F * math.log((5 + 0.04 * 145) / (140 + 0.04 * 12))
    assert told(f"{FIELD} What is the driving force on K at rest?", "DF_K") == pytest.approx(
        V_mV - RT_F * math.log(5 / 140)
    )


@pytest.mark.parametrize(
    "change",
    [
        f"{FIELD} What happens to Vm if all of the external Na is removed?",
        f"{FIELD} Na is removed from the bath. Vm?",
        f"{FIELD} What is Vm in Na+-free solution?",
        f"{FIELD} What is Vm after all extracellular Na+ is replaced by choline?",
        f"{FIELD_ZH}胞外Na+全部换成胆碱后V_m是多少?",
        f"{FIELD_ZH}用无Na+外液时V_m是多少?",
        f"{FIELD_ZH}除去胞外Na+后V_m是多少?",
    ],
)
def test_an_ion_that_is_taken_from_the_bath(change: str) -> None:
    assert told(change, "V_m") == pytest.approx(RT_F * math.log(5 / (140 + 0.04 * 12)))


def test_an_ion_that_is_exchanged_for_another_amount_is_not_gone() -> None:
    answer = TUTOR.ask("如果把细胞外K+换成与胞内一样的140 mM，膜电位仍钳在-70，钾往哪走")
    assert answer.direction == "in"


@pytest.mark.parametrize(
    "text",
    [
        f"{FIELD} What would Vm be with K and Na concentrations swapped inside and outside?",
        f"{FIELD_ZH}若内外浓度对调,V_m是多少?",
    ],
)
def test_swapped_sides_of_a_membrane(text: str) -> None:
    assert told(text, "V_m") == pytest.approx(-RT_F * math.log((5 + 0.04 * 145) / (140 + 0.04 * 12)))


@pytest.mark.parametrize(
    ("text", "current_pA"),
    [
        (
            "A channel of 20 pS reverses at -80 mV. What is the current through 50 such channels at -40 mV if each is open half of the time?",
            20.0,
        ),
        (
            "A cell has 1000 Na channels of 15 pS. E_Na = +60 mV. What is the current at -20 mV if a quarter of them are open?",
            -300.0,
        ),
        (
            "A patch contains 3 channels of 30 pS, E_rev = 0. What is the current at -50 mV when two of them are open?",
            -3.0,
        ),
        ("膜上有200个K+通道,每个20 pS,其中80个关闭,E_K=-90 mV,V_m=-40 mV,总电流多少?", 120.0),
        (
            "A membrane has 500 K channels of 20 pS. EK = -90 mV, Vm = -40 mV. What current flows through each channel?",
            1.0,
        ),
        ("膜上有500个K+通道,每个20 pS,E_K=-90 mV,V_m=-40 mV,每个通道的电流多大?", 1.0),
        ("Vm is -65 mV, E_K is -90 mV, gK is 5 nS. What is the K current if TEA blocks 4 nS of it?", 25.0),
    ],
)
def test_how_many_channels_conduct(text: str, current_pA: float) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(current_pA)


def test_a_list_of_ions_ends_before_their_numbers() -> None:
    text = "The membrane is equally permeable to K and Na: K 140/5, Na 12/145 in/out. Vm?"
    assert told(text, "V_m") == pytest.approx(RT_F * math.log((5 + 145) / (140 + 12)))


@pytest.mark.parametrize(
    ("text", "V_mV"),
    [
        (f"{CIRCUIT} What would Vm be if the two conductances were swapped?", (10 * 60 - 90) / 11),
        (f"{CIRCUIT_ZH}两者电导互换后V_m是多少?", (10 * 60 - 90) / 11),
        (f"{FIELD_ZH}若两者通透度互换,膜电位是多少?", RT_F * math.log((0.04 * 5 + 145) / (0.04 * 140 + 12))),
    ],
)
def test_exchanged_weights(text: str, V_mV: float) -> None:
    assert told(text, "V_m") == pytest.approx(V_mV)


def test_the_current_that_holds_a_cell() -> None:
    answer = TUTOR.ask(f"需要多大的注入电流才能把膜电位维持在-50?{CIRCUIT_ZH}")
    assert answer.results[0].value == pytest.approx(10 * 40 - 110)


def test_the_unit_behind_the_last_permeability_is_that_of_all() -> None:
    bare = "PK = 4, PNa = 0.12, PCl = 0.4; K 140/5, Na 12/145, Cl 4/110 (in/out). Vm?"
    text = "PK = 4e-9, PNa = 0.12e-9, PCl = 0.4e-9 m/s; K 140/5, Na 12/145, Cl 4/110 (in/out). Vm?"
    assert told(text, "V_m") == pytest.approx(told(bare, "V_m"))


@pytest.mark.parametrize(
    ("text", "outside", "inside"),
    [
        ("The bath has 5 mM K; you add 3 mM. The cell has 140 mM. What is E_K?", 8, 140),
        (
            "K in the bath is 4 mM and 140 mM in the cytoplasm. If the cytoplasm loses 20 mM of it, E_K?",
            4,
            120,
        ),
        ("膜外K+ 5 mM,再加入3 mM,膜内140 mM,E_K是多少?", 8, 140),
        ("胞内K+ 140 mM,流失20 mM后E_K多少?胞外4 mM", 4, 120),
    ],
)
def test_amounts_that_go_or_come(text: str, outside: float, inside: float) -> None:
    assert told(text, "E_K") == pytest.approx(RT_F * math.log(outside / inside))


def test_of_which_so_much_is_replaced() -> None:
    text = "E_Na with 145 mM outside, of which 100 mM is replaced by choline, and 12 mM inside?"
    assert told(text, "E_Na") == pytest.approx(RT_F * math.log(45 / 12))


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        ("gK = 5 nS, EK = -90 mV, Vm = -65 mV. I_K when half of the channels are closed?", "I_K", 62.5),
        ("gK=5 nS，E_K=-90，Vm=-65，一半的通道关闭后I_K多大？", "I_K", 62.5),
        ("K (not Na) current at -70 mV: gK 5 nS, gNa 1 nS, EK -90, ENa 60?", "I_K", 100.0),
        ("gK = 36 mS/cm2, n = 0.5, EK = -77, V = 0 mV. I_K?", "I_K", 36 * 0.5**4 * 77),
        (
            "The cell's calcium rises ten times, 1.8 mM outside, 0.1 µM inside. E_Ca?",
            "E_Ca",
            RT_F / 2 * math.log(1800),
        ),
    ],
)
def test_shares_gates_and_sides(text: str, quantity: str, value: float) -> None:
    assert told(text, quantity) == pytest.approx(value)


def test_the_ions_of_a_share_are_those_of_the_current() -> None:
    text = "Vm = -65 mV. gK = 5 nS, EK = -90. How many K+ leave in 2 ms if half the channels are blocked?"
    whole = text.replace(" if half the channels are blocked", "")
    assert told(text, "N") == pytest.approx(told(whole, "N") / 2)


def test_ten_times_as_much_outside() -> None:
    V_mV = told(f"{FIELD} Vm with ten times the potassium outside?", "V_m")
    assert V_mV == pytest.approx(RT_F * math.log((50 + 0.04 * 145) / (140 + 0.04 * 12)))


@pytest.mark.parametrize(
    ("text", "headline", "inward"),
    [
        ("E_Cl goes from -70 to -60 mV at 37 °C: how many fold did [Cl]i rise?", "0.6879", "1.454"),
        ("E_Cl 从-70变为-60 mV,37 °C,胞内Cl-升高了几倍?", "1.454", "1.454"),
    ],
)
def test_a_factor_is_told_for_either_side(text: str, headline: str, inward: str) -> None:
    answer = TUTOR.ask(text)
    told_then = TUTOR.render(answer)
    assert answer.results[0].quantity == "×[Cl]i"
    assert headline in told_then.splitlines()[0]
    assert inward in told_then
