# ruff: noqa: E501 - a question stands on one line
"""What is asked for is the first result, whatever else is computed on the way."""

from __future__ import annotations

import math
from typing import Final

import pytest

from physics.constants import thermal_voltage_mV
from tests.bot.tutor.asking import TUTOR, first_result

PUMP: Final = "Na+ 145 mM outside and 15 mM inside, K+ 4 mM outside and 140 mM inside"
CELL: Final = "钠 膜外145 膜内15 mM，钾 膜外4 膜内140 mM"


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        (f"At which membrane potential does the 3Na:2K pump stall? {PUMP}, ATP gives -55 kJ/mol", "V_rev", -198.09),
        (f"net free energy of one Na/K pump cycle, ATP included? {PUMP}, Vm -70 mV, ATP -55 kJ/mol", "ΔG_total", -12.358),
        (f"What fraction of the energy of ATP (55 kJ/mol) does a pump cycle store? {PUMP}, -70 mV", "η", 0.7753),
        (f"钠泵 {CELL}，Vm=-70 mV，ATP水解 -55 kJ/mol，一次循环总的ΔG是多少", "ΔG_total", -12.358),
        (f"钠泵 {CELL}，Vm=-70 mV，ATP水解 -55 kJ/mol，效率是多少", "η", 0.7753),
        ("How many millimolar does Na+ inside a spherical cell of 20 µm diameter rise when it enters to move "
         "the membrane by 100 mV?", "Δ[Na]", 0.0031093),
        ("A cell has a capacitance of 15 pF and a volume of 2 pL. By how many mM does [Na]i rise when Na+ alone "
         "carries a change of 100 mV?", "Δ[Na]", 0.0077735),
        ("细胞电容 15 pF，体积 2 pL，膜电位改变 100 mV 全靠 Na+ 流入，胞内 Na+ 浓度上升多少 mM", "Δ[Na]", 0.0077735),
        ("how many K+ ions per square micrometre change Vm by 100 mV at 1 µF/cm2", "N", 6241.5),
        ("g_K/g_Na of a cell at -60 mV with E_K = -90 mV and E_Na = 60 mV?", "g_K/g_Na", 4.0),
        ("Vm -60 mV，EK -90 mV，ENa 60 mV，只有两种电导，gNa/gK是多少", "g_Na/g_K", 0.25),
        ("which ratio [K]i/[K]o gives E_K = -80 mV at 20 °C", "[K]i/[K]o", 23.7326),
        ("DF for K+ at the peak of the spike (+30 mV), EK is -90", "DF_K", 120.0),
        ("With E_K at -95 mV, how strong is the driving force on K+ when the membrane is at -65 mV?", "DF_K", 30.0),
        ("A driving force (Vm - ENa) of -120 mV acts on sodium in a cell at -60 mV; find ENa", "E_Na", 60.0),
        ("at what Vm is the driving force on Cl- zero if ECl = -66 mV", "V_m", -66.0),
        ("ENa = 55 mV，膜电位是多少时钠的驱动力为零", "V_m", 55.0),
        ("fractional conductances: potassium 0.7, sodium 0.1, chloride 0.2. reversal potentials -90, +60, -70 mV "
         "respectively. membrane potential?", "V_m", -71.0),
        ("steady-state voltage when g_K : g_Na = 9 : 1 and the equilibrium potentials are -90 and +60 mV "
         "respectively", "V_m", -75.0),
    ],
)  # fmt: skip
def test_what_is_asked_for_comes_first(text: str, quantity: str, value: float) -> None:
    answer = TUTOR.ask(text)
    assert answer.status == "answered", text
    first = answer.results[0]
    assert first.quantity == quantity
    assert first.value == pytest.approx(value, rel=2e-4)


@pytest.mark.parametrize(
    "text",
    [
        "Vm = ECl = -66 mV. Which way does chloride move?",
        "E_K and V_m are both -84 mV: is there a net flux of K+?",
        "EK和膜电位都是-84 mV，钾离子还有净流动吗",
        "EK is -84 mV and so is the membrane potential. net movement of K+?",
    ],
)
def test_one_value_of_two_symbols_leaves_no_flow(text: str) -> None:
    answer = TUTOR.ask(text)
    assert answer.direction == "none"


@pytest.mark.parametrize(
    "text",
    [
        "At -70 mV, is the driving force larger on Na+ (ENa = +50 mV) or on K+ (EK = -95 mV)?",
        "膜电位-70 mV，ENa=50 mV，EK=-95 mV，哪个离子的驱动力更大",
    ],
)
def test_forces_that_are_compared_are_both_given(text: str) -> None:
    found = {one.quantity: one.value for one in TUTOR.ask(text).results}
    assert found["DF_Na"] == pytest.approx(-120.0)
    assert found["DF_K"] == pytest.approx(25.0)


@pytest.mark.parametrize(
    "text",
    [
        "potassium 140 mM, potential -72 mV, and then the membrane thing",
        "the membrane gets funny with E_K -90 mV and -70 mV around",
    ],
)
def test_numbers_of_a_cell_are_never_answered_by_a_card(text: str) -> None:
    assert TUTOR.ask(text).status in ("needs_input", "not_understood")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "E_K is -88 mV at 37 °C. Cooled to 10 °C with the same concentrations, what is E_K?",
            (-80.339, -88.0),
        ),
        ("37 ℃ 时 ENa = 60 mV，降到 10 ℃，ENa 变为多少", (54.777, 60.0)),
        ("E_Na is 60 mV at 37 °C, what is it at 10 °C?", (54.777, 60.0)),
        (
            "An ion of charge +1 has E = -80 mV. What would E be with charge +2 and the same concentrations?",
            (-40.0, -80.0),
        ),
        (
            "ENa = +58 mV. If the inside and outside concentrations were swapped, what would ENa be?",
            (-58.0, 58.0),
        ),
        ("ECl is -75 mV with 7 mM chloride inside. Internal chloride doubles, new ECl?", (-56.474, -75.0)),
        ("E_K is -92 mV with 4 mM outside. [K]o is raised to 8 mM. New E_K?", (-73.474, -92.0)),
    ],
)
def test_a_known_E_stands_for_its_concentrations(text: str, values: tuple[float, float]) -> None:
    answer = TUTOR.ask(text)
    assert answer.status == "answered", text
    assert [one.value for one in answer.results[:2]] == pytest.approx(list(values), abs=0.002)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("E_K at 3 vs 6 mM K+ outside, 140 mM inside", (-102.711, -84.186)),
        ("胞内 K+ 140 mM，胞外 K+ 分别为 3、6 mM，两种情况的 E_K 对比", (-102.711, -84.186)),
        ("血钾 3 mM 和 6 mM 时 E_K 各是多少？胞内都是140", (-102.711, -84.186)),
        ("What is E_Na with 145 mM outside and 5, 15 or 30 mM inside?", (89.997, 60.634, 42.109)),
        ("E_K for [K]o of 3 and 6 mM with 140 mM inside, each at 37", (-102.711, -84.186)),
    ],
)
def test_several_values_of_one_side_are_several_answers(text: str, values: tuple[float, ...]) -> None:
    found = [one.value for one in TUTOR.ask(text).results if one.quantity.startswith("E_")]
    assert found == pytest.approx(list(values), abs=0.002)


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        (
            "Using E = (58 mV) log([K]o/[K]i), find the potassium equilibrium potential for [K]o = 4 mM and [K]i = 40 mM",
            "E_K",
            -58.0,
        ),
        ("用公式 E=(60/z)·lg([X]o/[X]i) 算：[Ca2+]o=1 mM，[Ca2+]i=0.01 mM，ECa=?", "E_Ca", 60.0),
        ("use a slope of 60 mV per decade: E_K for 14 outside and 140 inside mM", "E_K", -60.0),
        (
            "Vm = 60 log(([K]o + 0.1[Na]o)/([K]i + 0.1[Na]i)). Evaluate for [K]o = 5, [Na]o = 150, [K]i = 150, [Na]i = 50 mM.",
            "V_m",
            -53.358,
        ),
        (
            "A liposome encloses 100 mM KCl and floats in 10 mM KCl. P_Cl is a tenth of P_K. Which voltage appears at 25 °C?",
            "V_m",
            -41.606,
        ),
        (
            "Red blood cells have chloride at 70 mM, plasma has 110 mM. Nernst potential of Cl- at 37 °C?",
            "E_Cl",
            -12.080,
        ),
        ("both sides of the membrane have 120 mM K+: E_K?", "E_K", 0.0),
        ("同样是外高内低十倍的浓度梯度，K⁺ 的平衡电位是多少（37 °C）", "E_K", 61.540),
        ("PK是PNa的二十倍，钾内一百四十外五，钠内十二外一百四十五，37度，用GHK算膜电位", "V_m", -65.224),
        ("GHK: PNa = 0, PCl = 0, only K+ is left (outside 4, inside 140 mM), 37 °C", "E_K", -95.023),
        ("Ca out 2 mM / Ca in 0.1 uM / 37 C -> E?", "E_Ca", 132.344),
        (
            "ion | in | out | P; K | 140 | 5 | 1; Na | 12 | 145 | 0.05; mM, GHK potential at 37 C",
            "V_m",
            -65.224,
        ),
        (
            "muscle at 20C, PNa/PK 0.01, inside 140 K and 10 Na, ringer has 2.5 K and 120 Na, all mM. Vm?",
            "V_m",
            -91.802,
        ),
        ("I = g(V-E): g 3 nS V -70mV E -90mV", "I", 60.0),
        ("g = 5 nS, driving force -60 mV, what is the current?", "I", -300.0),
        ("A synaptic channel reverses at 0 mV. Driving force at -55 mV?", "DF_rev", -55.0),
        (
            "conductances to K, Na and Cl in the ratio 1 : 0.1 : 0.4, E_K = -90, E_Na = 60 and E_Cl = -75 mV: resting potential?",
            "V_m",
            -76.0,
        ),
    ],
)
def test_forms_of_a_question(text: str, quantity: str, value: float) -> None:
    assert first_result(text, quantity).value == pytest.approx(value, abs=0.002)


def test_a_part_may_rest_on_the_potential_that_another_one_found() -> None:
    text = "gK = 9 nS, gNa = 1 nS, EK = -90 mV, ENa = +60 mV. a) At what potential does the cell rest? b) What K+ current flows then?"
    first, second = TUTOR.ask(text).results[:2]
    assert (first.quantity, second.quantity) == ("V_m", "I_K")
    assert [first.value, second.value] == pytest.approx([-75.0, 135.0])
    text = "K+ 4 out 140 in, Na+ 145 out 12 in, PNa/PK = 0.04. a) resting potential? b) driving force on Na+?"
    found = {r.quantity: r.value for r in TUTOR.ask(text).results}
    assert found["DF_Na"] == pytest.approx(found["V_m"] - found["E_Na"])


def test_tasks_behind_letters_are_no_options() -> None:
    text = "A fibre has 150 mM K+ inside. (a) find EK with 5 mM outside; (b) find the outside K+ that brings EK to -70 mV."
    assert [r.quantity for r in TUTOR.ask(text).results[:2]] == ["E_K", "[K]o"]


@pytest.mark.parametrize(
    "text",
    [
        "Na/Ca exchanger (3:1), Na+ 145 mM out 10 mM in, Ca2+ 2 mM out, Vm -70 mV. Lowest calcium concentration inside, in nM?",
        "钠钙交换体 3Na+:1Ca2+，Na+ 外145内10，Vm=-70 mV，胞外钙 2 mM，平衡时胞内钙能降到多少nM？",
    ],
)
def test_how_low_an_exchanger_can_take_calcium(text: str) -> None:
    first = TUTOR.ask(text).results[0]
    assert (first.quantity, first.unit) == ("[Ca]i", "nM")
    assert first.value == pytest.approx(47.804, rel=1e-4)


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        ("ECa=+125mV 37度 外面1.5mM 里面游离钙多少nM", "[Ca]i", 129.93),
        ("37℃某一价阳离子E=+40 mV，[外]/[内]等于多少", "[X]o/[X]i", 4.4666),
        ("for a divalent cation with [out]/[in] = 1000 at 37 °C find E", "E_X", 92.311),
        ("PK=1 PNa=0.01；K 150/5，Na 10/140（前内后外，mmol/L），37°C，Vm？", "V_m", -84.323),
        ("内液只有140 mM K+，外液只有140 mM Na+，PNa/PK = 0.1，25℃，反转电位？", "E_rev", -59.159),
        ("Vm一直-70 mV，若EK从-95 mV变到-80 mV，K+的驱动力变成多少", "DF_K", 10.0),
        ("Vm stays at -70 mV. If EK goes from -95 mV to -80 mV, what is the driving force on K+?", "DF_K", 10.0),
        ("PNa/PK=0.03，K 内140外4，Na 内12外145，37℃。如果血钾升到8 mM，膜电位会到多少？", "V_m", -64.961),
        ("If a fibre with Vm -88 mV is permeable only to Cl and [Cl]o is 120, what's [Cl]i at 37?", "[Cl]i", 4.4594),
        ("how many kcal to pump one mole Na out, 12 in 145 out, -70 mV?", "ΔG", 3.1498),
        ("海水里钠440，轴突里50，18度，钠的平衡电位", "E_Na", 54.560),
    ],
)  # fmt: skip
def test_more_forms_of_a_question(text: str, quantity: str, value: float) -> None:
    assert first_result(text, quantity).value == pytest.approx(value, rel=2e-4)


def test_each_current_that_is_asked_for() -> None:
    text = "Vm=-30 mV, gNa 20 nS, gK 5 nS, ENa +50 mV, EK -90 mV. INa and IK?"
    found = {r.quantity: r.value for r in TUTOR.ask(text).results}
    assert (found["I_Na"], found["I_K"]) == (-1600.0, 300.0)


def test_what_is_not_computed_is_asked_about() -> None:
    text = (
        "A neuron of 20 pF has an input resistance of 100 MΩ. Inject 0.2 nA for 1 ms. How much does V change?"
    )
    assert TUTOR.ask(text).status in ("needs_input", "not_understood")


@pytest.mark.parametrize(
    "text",
    [
        "what is the potential of this startup",
        "what is the potential energy of a ball",
        "Python里怎么把列表反转",
    ],
)
def test_a_word_of_ours_alone_makes_no_question(text: str) -> None:
    assert TUTOR.ask(text).status == "out_of_scope"


@pytest.mark.parametrize(
    ("text", "card"),
    [
        (
            "Which ion contributes most to the resting potential of a neuron? a) Na+ b) K+ c) Ca2+",
            "permeability_weighting",
        ),
        ("逆转电位怎么用实验量出来", "reversal_potential"),
    ],
)
def test_a_question_in_words_is_answered_in_words(text: str, card: str) -> None:
    assert TUTOR.ask(text).concepts[0] == card


def test_long_numbers_are_whole() -> None:
    query = TUTOR.ask("E_Na 9000000000 mM outside, 10 mM inside").query
    assert getattr(query, "outside_mM", None) == 9e9


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        (
            "The pipette (intracellular) solution has 130 mM K and the Tyrode has 5.4 mM K, 35 C. E_K?",
            "E_K",
            -84.473,
        ),
        (
            "Vm–E for chloride: cytosol 7 mM, outside 115 mM, Vm held at -45 mV, temperature 37",
            "DF_Cl",
            29.809,
        ),
        (
            "only K and Na permeant, PNa/PK=0.02. 5/140 for K (out/in), 145/10 for Na. Goldman voltage at 37?",
            "V_m",
            -76.871,
        ),
        (
            "If a transporter carries one Na+ with each glucose, how many fold can it be concentrated at -50 mV, Na+ 145 mM out / 15 mM in (37 °C)?",
            "[glucose]i/[glucose]o",
            62.770,
        ),
        ("potassium inside my cell is 145, outside 4.2 (both mM), body temp. EK?", "E_K", -94.657),
        (
            "The Na+ conductance is one twelfth of the K+ conductance, E_Na +55 and E_K -88 mV: resting potential?",
            "V_m",
            -77.0,
        ),
        (
            "na k pump, 3:2, Nai 15 Nao 145 Ki 140 Ko 5, ATP gives -55 kJ/mol. At what voltage would the pump reverse? 37C",
            "V_rev",
            -210.014,
        ),
        ("EK -90, Vm at 20, DF?", "DF_K", 110.0),
    ],
)
def test_still_more_forms_of_a_question(text: str, quantity: str, value: float) -> None:
    assert first_result(text, quantity).value == pytest.approx(value, rel=2e-4)


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        (
            "E_K when K out changes from 5 to 10 with 140 inside at 37: by how much does E_K change?",
            "ΔE_K",
            18.5255,
        ),
        ("膜外钾从5升到10，膜内140，37℃，E_K变化了多少", "ΔE_K", 18.5255),
        (
            "Synaptic conductance 2 nS with E=0 opens on a cell with 10 nS leak at -70. EPSP amplitude?",
            "ΔV_m",
            11.6667,
        ),
        ("GABA conductance 10 nS reversal -75 on a cell with leak 10 nS at -65: IPSP size?", "ΔV_m", -5.0),
        ("突触电导2 nS（反转0 mV），漏电导10 nS（-70 mV），EPSP的幅度是多少", "ΔV_m", 11.6667),
        (
            "How many mV does the membrane depolarise if P_Na/P_K doubles from 0.02 to 0.04? K 5/140, Na 145/15, 37",
            "ΔV_m",
            8.2999,
        ),
    ],
)
def test_a_change_that_is_asked_for_comes_first(text: str, quantity: str, value: float) -> None:
    first = TUTOR.ask(text).results[0]
    assert first.quantity == quantity
    assert first.value == pytest.approx(value, abs=1e-3)


def test_a_voltage_that_is_aimed_at_is_not_passed_over() -> None:
    text = "K 5/140 Na 145/15 PNa/PK=0.05: how much would [K]o have to rise to bring Vm to -50 mV at 37?"
    first = TUTOR.ask(text).results[0]
    q = math.exp(-50.0 / float(thermal_voltage_mV(37.0)))
    assert first.quantity == "[K]o"
    assert first.value == pytest.approx(q * (140 + 0.05 * 15) - 0.05 * 145)
