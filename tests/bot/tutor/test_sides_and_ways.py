# ruff: noqa: E501 - a question stands on one line
"""What is sought beside what is there, which way an ion and its current go, and in what order a ratio stands."""

from __future__ import annotations

import math

import pytest

from tests.bot.tutor.asking import TUTOR
from tests.bot.tutor.kinds.kind_checks import RT_F_37


def _at_equilibrium(z: int, told_mM: float, potential_mV: float, *, told: str) -> float:
    quotient = math.exp(z * potential_mV / RT_F_37)  # outside/inside
    return told_mM / quotient if told == "out" else told_mM * quotient


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "Real cytosolic Ca2+ is ~ 100 nM. If Ca2+ were at equilibrium at −60 mV with 1.2 mM outside, what concentration inside?",
            _at_equilibrium(2, 1.2, -60, told="out"),
        ),
        (
            "[Cl]i is really ~10 mM, what would it be if Cl- were passive (V_m −70, outside 110)?",
            _at_equilibrium(-1, 110, -70, told="out"),
        ),
        (
            "The cell has 10 mM Na+ inside, 150 outside and V_m -80 mV. What internal concentration would be expected if Na+ were in equilibrium?",
            _at_equilibrium(1, 150, -80, told="out"),
        ),
        (
            "K+ 5 mM outside, actual inside 140 mM. V_m -60. Inside concentration if K+ were at equilibrium?",
            _at_equilibrium(1, 5, -60, told="out"),
        ),
        ("E_K = -80 mV, K 5 out, 140 in. What concentration inside?", _at_equilibrium(1, 5, -80, told="out")),
        (
            "实测胞内Cl-为10 mM，膜外110 mM，V_m=-70 mV。若Cl-被动分布，胞内浓度应为多少？",
            _at_equilibrium(-1, 110, -70, told="out"),
        ),
        (
            "胞内Ca2+实际约100 nM，膜外1.2 mM，膜电位-60 mV，若Ca2+处于平衡，胞内Ca2+浓度会是多少？",
            _at_equilibrium(2, 1.2, -60, told="out"),
        ),
        (
            "胞外K+ 5，胞内140，V_m=-70，若K+被动分布，则胞外浓度应是多少",
            _at_equilibrium(1, 140, -70, told="in"),
        ),
    ],
)
def test_what_would_be_there_is_no_potential(text: str, value: float) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(value)


@pytest.mark.parametrize(
    "text",
    [
        "Cl- 110 out 10 in V_m -70. E_Cl?",
        "can some1 check me, i got -64 for chloride with 110 out and 10 in at 37. is that right or what should it be",
    ],
)
def test_a_potential_stays_one(text: str) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(-RT_F_37 * math.log(11))


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("膜内膜外Cl-一样多，膜内为负，Cl-往哪走", "out"),
        ("膜内外K+一样多，膜内为负，K+往哪边流", "in"),
        ("K+膜内和膜外同样多，内负外正，净流动方向如何", "in"),
        ("There is as much K+ inside as outside and the inside is negative. Which way does K+ move?", "in"),
        (
            "There is as much Cl- inside as outside and the inside is negative. Which way does Cl- move?",
            "out",
        ),
        (
            "There is twice as much K+ inside as outside and the inside is negative. Which way does K+ move?",
            None,
        ),
    ],
)
def test_where_there_is_as_much_the_field_decides(text: str, way: str | None) -> None:
    assert TUTOR.ask(text).direction == way


CL = "g_Cl = 1.5 nS, E_Cl = -60 mV. V_m?"


@pytest.mark.parametrize(
    ("text", "volts"),
    [
        (f"Chloride flows out. Current 30 pA. {CL}", -80.0),
        (f"Cl- is moving into the cell and the current measures 30 pA. {CL}", -40.0),
        (f"Chloride efflux current of 30 pA, {CL}", -80.0),
        (f"A chloride influx current of 30 pA, {CL}", -40.0),
        (f"An outward Cl- current of 30 pA, {CL}", -40.0),
        (f"A Cl- current of 30 pA outward, {CL}", -40.0),
        (f"A current of 30 pA flows into the cell through Cl- channels. {CL}", -80.0),
        (f"氯离子外流电流30 pA，{CL}", -80.0),
        (f"氯离子内流电流30 pA，{CL}", -40.0),
        (f"氯离子外向电流30 pA，{CL}", -40.0),
        (f"Cl-外流形成的电流30 pA，{CL}", -80.0),
        ("Na+ flows in. Current 100 pA. g_Na = 2 nS, E_Na = 60. V_m?", 10.0),
        ("K+外流电流100 pA，gK=2 nS，E_K=-90，V_m?", -40.0),
    ],
)
def test_the_current_of_an_anion_goes_the_other_way(text: str, volts: float) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(volts)


_SODIUM = math.log(145 / 12) + 60 / RT_F_37
_SEROTONIN = math.log(140 / 10) + math.log(120 / 10) + math.log(140 / 5)


@pytest.mark.parametrize(
    ("text", "ratio"),
    [
        ("2 Na+ : 1 glucose, Na 145/12, Vm -60: in/out glucose ratio?", math.exp(2 * _SODIUM)),
        ("SGLT2 (1:1): Na 145/12, V_m -60. What maximum inside/outside ratio of glucose?", math.exp(_SODIUM)),
        ("SGLT1转运葡萄糖，Na 145/12，-60 mV，内/外最大浓度比", math.exp(2 * _SODIUM)),
        ("Na 145/12，Vm -60，2Na+:1葡萄糖，内/外葡萄糖最大浓度比？", math.exp(2 * _SODIUM)),
        ("K 5/140, 内/外浓度比?", 28.0),
        (
            "SERT转运5-HT，每循环同向转运1 Na+和1 Cl-，反向转运1 K+，Na 140/10，Cl 120/10，K 5/140，-60 mV，内/外最大浓度比是多少",
            math.exp(_SEROTONIN),
        ),
        (
            "SERT转运5-HT，Na 140/10，Cl 120/10，K 5/140，1 Na 1 Cl 同向 1 K 反向，-60 mV，内/外最大浓度比",
            math.exp(_SEROTONIN),
        ),
        (
            "5-羟色胺转运体SERT：1 Na+、1 Cl-与5-羟色胺同向转运，1 K+反向，Na 140/10，Cl 120/10，K 5/140，-60 mV，5-HT内外最大浓度比",
            math.exp(_SEROTONIN),
        ),
        (
            "SERT: 1 Na+, 1 Cl- and 1 5-HT+ in, 1 K+ out; Na 140/10, Cl 120/10, K 5/140, -60 mV. max in/out ratio of 5-HT",
            math.exp(_SEROTONIN),
        ),
    ],
)
def test_the_order_of_an_asked_ratio_is_none_of_the_pairs(text: str, ratio: float) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(ratio)


@pytest.mark.parametrize(
    "text", ["K+ 140/5 (in/out ratio), E_K?", "K+ in/out ratio is 140/5. E_K?", "内/外比为140/5，E_K?"]
)
def test_the_order_of_a_told_ratio_is_that_of_the_pair(text: str) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(-RT_F_37 * math.log(28))


_e = 1.602176634e-19


@pytest.mark.parametrize(
    ("text", "charges_a_second"),
    [
        ("A 2:2 pump uses 1e6 ATP per second; net current?", 0.0),
        ("A 3:2 pump uses 1e6 ATP per second; net current?", 1e6),
        ("A Na/K pump with 3 Na+ out and 1 K+ in uses 2e6 ATP per second. Net current?", 4e6),
        ("一个2:2的钠泵每秒消耗1e6个ATP，净电流多大", 0.0),
        ("一个3:1的钠泵每秒消耗1e6个ATP，净电流多大", 2e6),
        ("Two Na/K pumps turn 100 times per second: net current?", 200.0),
    ],
)
def test_a_ratio_before_the_pump_counts_no_pumps(text: str, charges_a_second: float) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(charges_a_second * _e * 1e12)


_STORE = 8.314462618e-3 * 310.15 * math.log(1e4)


@pytest.mark.parametrize(
    ("text", "kJ"),
    [
        ("ΔG to pump Ca2+ into the SR, 100 nM cytosol, 1 mM SR", _STORE),
        ("ΔG of pumping Ca2+ into the SR: 100 nM in the cytosol, 1 mM in the SR, 0 mV", _STORE),
        (
            "Energy to pump Ca2+ from the cytosol (0.1 µM) into the SR (1 mM), no voltage across the SR membrane",
            _STORE,
        ),
        ("Ca2+ 100 nM cytosol, SR 1 mM: free energy of uptake into the SR", _STORE),
        ("ΔG for Ca2+ to enter the ER, cytosol 100 nM, ER 1 mM, 0 mV", _STORE),
        ("ΔG for Ca2+ release from the SR: SR 1 mM, cytosol 100 nM, 0 mV", -_STORE),
        ("把Ca2+泵入肌质网的自由能：胞质100 nM，肌质网1 mM，膜电位0", _STORE),
        ("Ca2+从肌质网释放到胞质的ΔG，肌质网1 mM，胞质100 nM", -_STORE),
    ],
)
def test_what_is_taken_into_a_store_leaves_the_cytosol(text: str, kJ: float) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(kJ)


@pytest.mark.parametrize(
    "text",
    ["如果钠通道全部打开会怎样", "What happens if all sodium channels open?", "钾通道全部开放膜电位会怎么变"],
)
def test_what_all_channels_of_a_kind_do_is_no_conduction(text: str) -> None:
    assert TUTOR.ask(text).concepts[0] == "permeability_weighting"
