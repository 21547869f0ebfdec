# ruff: noqa: E501 - a question stands on one line
"""Sizes that count for nothing beside a ratio; a cell that left its rest; glued numbers; points under a header."""

from __future__ import annotations

import pytest

from tests.bot.tutor.asking import TUTOR, first_result
from tests.bot.tutor.kinds.kind_checks import nernst_mV


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        ("K+外5mmol/L内140mmol/L25℃EK?", "E_K", nernst_mV(1, 5, 140, 25)),
        ("Ba2+外2mmol/L内0.05mmol/L22℃EBa?", "E_Ba", nernst_mV(2, 2, 0.05, 22)),
        ("Cl- 外110mmol/L内10mmol/L20摄氏度 ECl", "E_Cl", nernst_mV(-1, 110, 10, 20)),
        ("K out 5mM in 140mM25C EK?", "E_K", nernst_mV(1, 5, 140, 25)),
        ("[Ca]o 2mM [Ca]i 100nM22.5°C ECa", "E_Ca", nernst_mV(2, 2, 1e-4, 22.5)),
        ("Na out145 in12 ENa 37C", "E_Na", nernst_mV(1, 145, 12)),
        ("K+ out4mM in140mM 37℃ EK多少", "E_K", nernst_mV(1, 4, 140)),
        ("某离子膜外浓度是膜内的100倍,25℃时平衡电位为+59.2 mV,这个离子是几价的?", "z", 1.99861),
    ],
)
def test_numbers_are_read_where_they_are_glued_to_what_stands_before(
    text: str, quantity: str, value: float
) -> None:
    assert first_result(text, quantity).value == pytest.approx(value, rel=1e-5)


@pytest.mark.parametrize(
    "text",
    [
        "1mol K+进胞 ΔG多少kJ?out4 in140 Vm-90 37℃ 但我算出来18 哪里符号错了",
        "ΔG of K+ into the cell in kJ/mol, out4 in140 Vm-90 37C",
    ],
)
def test_told_sides_are_not_those_of_the_usual_cell(text: str) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(0.484605, rel=1e-4)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("神经元只有钾、钠两种漏电导,输入电阻约100 MΩ,静息电位-70 mV,EK=-90 mV,ENa=+60 mV。请问钾电导是钠电导的多少倍?", 6.5),
        ("细胞输入电阻100 MΩ,静息-70 mV,EK -90 mV,ENa +60 mV,gK/gNa=?", 6.5),
        ("Input resistance 100 MΩ. A neuron rests at -70 mV, EK -90, ENa +60. How many times larger is gK than gNa?", 6.5),
        ("Input resistance is 150 MΩ. Vm -65 mV, EK -90, ENa +55. What is the ratio of K conductance to Na conductance?", 4.8),
    ],
)  # fmt: skip
def test_the_input_resistance_is_none_of_the_conductances_compared(text: str, value: float) -> None:
    assert first_result(text, "g_K/g_Na").value == pytest.approx(value)


@pytest.mark.parametrize(
    "text",
    [
        "终板静息电位为-85 mV,单通道电导约40 pS。若通道开放时gNa:gK=1.3:1,ENa=+55 mV,EK=-95 mV,终板电流在多少mV处反转?",
        "通道透Na+和K+,单通道电导40 pS,gNa是gK的1.3倍,ENa=+55 mV,EK=-95 mV,反转电位?",
        "ACh receptor, single channel conductance 40 pS, gNa:gK=1.3:1, ENa=+55 mV, EK=-95 mV. Reversal potential?",
        "ACh receptor with gNa/gK = 1.3, unitary conductance 40 pS, ENa=+55 mV, EK=-95 mV. At what voltage does the end-plate current reverse?",
    ],
)  # fmt: skip
def test_the_conductance_of_one_channel_moves_no_reversal(text: str) -> None:
    answer = TUTOR.ask(text)
    assert [r.value for r in answer.results if r.quantity == "E_rev"] == [pytest.approx(-10.2174, rel=1e-5)]


@pytest.mark.parametrize(
    "text",
    [
        "星形胶质细胞几乎只对钾通透,但仍有微弱的钠漏。胞外K+ 3 mM、Na+ 150 mM,胞内K+ 110 mM、Na+ 15 mM,PNa仅为PK的0.5%,Cl-的影响可忽略。32℃。膜电位?",
        "Astrocytes are almost only permeable to K, with a slight sodium leak. Outside K 3 mM, Na 150 mM; inside K 110, Na 15 mM; PNa is 0.5% of PK. 32C. Membrane potential?",
        "a cell is permeable almost exclusively to K: K out 3, in 110; Na out 150, in 15; PNa/PK=0.005; 32C; Vm?",
    ],
)  # fmt: skip
def test_almost_only_leaves_the_permeability_that_is_told(text: str) -> None:
    assert first_result(text, "V_m").value == pytest.approx(-88.8642, rel=1e-5)


@pytest.mark.parametrize(
    "text",
    [
        "细胞膜几乎只对K+通透,K+外4内140,37℃,膜电位?",
        "a cell almost only permeable to K+, K+ 4 out, 140 in, 37 C: Vm?",
    ],
)
def test_almost_only_alone_is_only(text: str) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(nernst_mV(1, 4, 140))


@pytest.mark.parametrize(
    "text",
    [
        "最大复极电位为-60 mV,阈电位为-40 mV。其起搏电流If由Na+和K+共同携带,反转电位约-20 mV,而EK为-95 mV。求在最大复极电位时If的驱动力(V-Erev)。",
        "The funny current reverses at -20 mV, EK is -95 mV. At the maximum diastolic potential of -60 mV, what is the driving force on the funny current?",
    ],
)  # fmt: skip
def test_what_a_driving_force_is_tells_no_voltage(text: str) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(-40.0)


@pytest.mark.parametrize(
    "text",
    [
        "膜上有500个钠通道,单通道电导18 pS,静息电位-72 mV。去极化到-20 mV时通道的开放概率为0.3,ENa=+55 mV。求此时的宏观钠电流(pA)。",
        "静息电位为-72 mV,钳制到-20 mV时钠电导为2.7 nS,ENa=+55 mV。钠电流是多少?",
        "A neuron has resting potential -72 mV. On depolarisation to -20 mV its Na conductance is 2.7 nS, ENa = +55 mV. What is the Na current then?",
        "A cell rests at -72 mV. A step to -20 mV opens a Na conductance of 2.7 nS, ENa = +55 mV. How large is the Na current?",
    ],
)  # fmt: skip
def test_a_cell_that_left_its_rest_has_one_current(text: str) -> None:
    answer = TUTOR.ask(text)
    assert [r.value for r in answer.results if r.quantity == "I_Na"] == [pytest.approx(-202.5)]


@pytest.mark.parametrize(
    "text",
    [
        "静息电位-72 mV。去极化到-20 mV,ENa=+55 mV。求静息时和去极化后Na+的驱动力。",
        "resting potential -72 mV; depolarised to -20 mV; ENa +55 mV. What is the driving force on Na+ at rest and after depolarisation?",
    ],
)
def test_both_are_told_where_both_are_asked(text: str) -> None:
    forces = [r.value for r in TUTOR.ask(text).results if r.quantity == "DF_Na"]
    assert forces == [pytest.approx(-127.0), pytest.approx(-75.0)]


@pytest.mark.parametrize(
    "text",
    [
        "电压(mV) / 电流(pA)\n-60 / -120\n-30 / -45\n假设I-V是直线,反转电位=?",
        "V(mV) I(pA)\n-60 -120\n-30 -45\nErev?",
        "电流(nA)/电压(mV): -0.12/-60; -0.045/-30, 求反转电位",
        "V(mV) | I(pA) ; -60 | -120 ; -30 | -45 ; linear I-V. Erev?",
        "voltage mV, current pA: -60, -120; -30, -45. Straight line. Reversal potential?",
        "V (mV), I (pA): (-60, -120), (-30, -45). Reversal potential?",
        "I (pA) / V (mV): -120/-60, -45/-30. What is E_rev of this linear I-V?",
    ],
)
def test_points_stand_in_pairs_under_their_header(text: str) -> None:
    assert first_result(text, "E_rev").value == pytest.approx(-12.0)
