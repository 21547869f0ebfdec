"""Several values of one quantity, in one sentence or in the next, each want an answer of their own."""

from __future__ import annotations

import pytest

from tests.bot.tutor.asking import TUTOR, first_result

E20, E37, E10 = -84.1772, -89.0587, -81.3057  # mV, of 5 mM K+ outside and 140 mM inside


def _answers(text: str, n: int) -> list[float]:
    answer = TUTOR.ask(text)
    assert answer.status == "answered", (text, answer.problem)
    first = answer.results[:n]
    assert len({result.quantity for result in first}) == 1, text
    return [result.value for result in first]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("driving force on K at -60, -40 and +20 mV, E_K = -90", [30, 50, 110]),
        ("E_K = -90; what's the driving force on K at Vm = -60 mV and at Vm = +20 mV?", [30, 110]),
        ("Vm分别为-90、-60、+30 mV时，Na+的驱动力各是多少？ENa=+60", [-150, -120, -30]),
        ("K+ current at -80 mV and at 0 mV? g = 10 nS, E_K = -90 mV", [100, 900]),
        ("E_K at 10, 20 and 37 °C, 5 mM out 140 mM in", [E10, E20, E37]),
        ("EK at 20/37 °C? 5 out 140 in", [E20, E37]),
        ("EK在20和37℃分别是多少 外5内140", [E20, E37]),
        ("E_K for [K]o of 5 and 10 mM with [K]i 140, each", [E37, -70.5330]),
        ("What is the driving force on K at Vm = -60? And at Vm = -90? E_K = -90", [30, 0]),
        ("EK = -90。Vm=-60时驱动力是多少？Vm=-40时呢？", [30, 50]),
        ("Calculate E_K (5 out, 140 in) at (a) 37°C (b) 20°C", [E37, E20]),
        ("What is E_K with 5 mM outside and 140 inside? And with 10 mM outside?", [E37, -70.5330]),
    ],
)
def test_each_value_is_answered(text: str, values: list[float]) -> None:
    assert _answers(text, len(values)) == pytest.approx(values, abs=1e-3)


@pytest.mark.parametrize(
    "text",
    [
        "I-V是直线,电导12 nS,反转在-20 mV,那+30 mV处电流是多少?",
        "E_H across the inner membrane, matrix pH 7.8, outside pH 7.0, 37 °C? matrix = inside",
    ],
)
def test_a_comma_alone_makes_no_list(text: str) -> None:
    answer = TUTOR.ask(text)
    assert answer.status == "answered"
    assert len({result.quantity for result in answer.results}) == len(answer.results)


def test_flows_of_two_ways_have_no_common_direction() -> None:
    answer = TUTOR.ask("Which way does Cl flow at -90 and at -40 mV if E_Cl = -65?")
    assert [result.value for result in answer.results[:2]] == [-25, 25]
    assert answer.direction is None


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        ("GHK with equal permeabilities for Na and K: Na 150 out 10 in, K 5 out 140 in, 37 °C", "V_m", 0.876),
        ("K makes up 80% of the conductance and the rest is Na, EK -90, ENa +60, Vm?", "V_m", -60.0),
        ("钠电导只占总电导的十分之一，其余全是钾电导，EK=-95，ENa=+65，估一下Vm", "V_m", -79.0),
        ("conductances at rest: K 0.75, Na 0.05, Cl 0.20. E: K -94, Na +66, Cl -70. Vm", "V_m", -81.2),
        ("静息-70mV的细胞，总膜电导5 nS，注入+100pA恒定电流，稳态时膜电位到哪", "V_m", -50.0),
        ("PNa/PK原来0.04，通道一开变成1，K 4/140 Na 145/15，37℃，Vm会变到多少", "V_m", -1.055),
        ("某+2价离子的平衡电位为+58 mV（25℃），则胞外浓度∶胞内浓度＝？", "[X]o/[X]i", 91.370),
        (
            "KCC2: K 3 mM outside 140 inside, Cl 125 outside. lowest intracelular Cl it could reach?",
            "[Cl]i",
            2.679,
        ),
    ],
)
def test_shares_and_lists(text: str, quantity: str, value: float) -> None:
    assert first_result(text, quantity).value == pytest.approx(value, abs=2e-3)


def test_one_side_behind_a_list_is_that_of_all() -> None:
    text = "E_K with 3 mM vs 10 mM K outside, inside 140 both times, T=20C. both numbers please"
    assert _answers(text, 2) == pytest.approx([-97.0815, -66.6671], abs=1e-3)


@pytest.mark.parametrize(
    "text",
    [
        "E_K for [K]o of 3, 5 and 10 mM with [K]i 140",
        "gNa/gK=0.05, gNa rises tenfold, EK -90 ENa +60, Vm?",
        "-80 = 61.5 log([K]o/140), find [K]o",
        "a) E_K 5/140 b) driving force at -70 mV c) which way does K flow?",
        "both [K]i and [K]o are doubled, starting from 140 and 4 mM at 37 °C, what is E_K then?",
        "facts about H2O",
        "the K out/in ratio goes from 0.05 to 0.1 at 37 C. E_K?",
        "PK:PNa=1:0.04, K 5/140, Na 145/12, 37 C: Vm? PK:PNa=1:1, K 10/120, Na 100/20, 20 C: Vm?",
        "Mullins-Noda Vm: K 5/140, Na 145/15, PNa/PK 0.04, 37 C. What if [K]o rises to 10?",
        "E_H with pH 4 inside and 4 mol/L H+ outside",
    ],
)
def test_several_questions_are_said_back_as_they_are(text: str) -> None:
    query = TUTOR.ask(text).query
    assert query is not None
    for language in ("en", "zh"):
        assert TUTOR.ask(TUTOR.say(query, language)).query == query


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        ("a double barrelled electrode: aK,in = 98 mM, aK,out = 3.1 mM, 37°C → EK", "E_K", -92.302),
        ("my prof uses the 58 mV version. Na in 12, Na out 145. what is ENa", "E_Na", 62.767),
        (
            "follicle cells concentrate iodide to 40 times the plasma level. 37 °C, E of iodide?",
            "E_I",
            98.591,
        ),
        (
            "ion / out / in / P: K 5 / 120 / 1.0 ; Na 140 / 20 / 0.02 ; Cl 115 / 9 / 0.3. 25 °C. V_m by GHK",
            "V_m",
            -69.149,
        ),
        ("EK for 3, 5 and 10 mM K outside, 140 mM inside, 37 C?", "E_K", -102.711),
        ("Mg 胞内游离0.6，胞外0.9，单位mM，体温，E(Mg)=", "E_Mg", 5.418),
        (
            "37℃时[K+]i=120，[K+]o=6 mmol/L，则EK约为 A.+80mV B.-80mV C.-60mV D.-120mV 选哪个？",
            "E_K",
            -80.066,
        ),
        ("nAChR反转电位0 mV，-90 mV时电流-180 pA，电导不变的话换到-60 mV电流是多少", "I", -120.0),
        ("K+ 外5 mM 内100 mM，测到EK=-73 mV，请问当时溶液是几℃？", "T", 9.629),
        (
            "endolymph K is 157 mM and inside the hair cell its 141. E_K across that membrane, 37 °C?",
            "E_K",
            2.873,
        ),
        (
            "by how many mV does E_K shift if plasma K goes up from 4 to 6 mM at 37C? (cell 140)",
            "ΔE_K",
            10.837,
        ),
        ("如果胞外Na降一半，145变72.5，胞内12，37度，ENa会是多少", "E_Na", 48.073),
        (
            "What does Mullins-Noda give for Vm with a 3:2 pump at steady state? "
            "K+ 5/140, Na+ 145/15 mM (out/in), PNa/PK = 0.04, 37 °C",
            "V_m",
            -73.824,
        ),
        ("胶质细胞PNa/PK=0.005 Ki130 Ko3 Nai12 Nao145 36℃ ghk出来多少mv", "V_m", -94.652),
        ("what's Vm with the electrogenic pump in a neuron", "V_m", -73.824),
        ("gK9 gNa1 EK-90 ENa60 Vm?", "V_m", -75.0),
        ("the K out/in ratio goes from 0.05 to 0.1 at 37 C. E_K?", "E_K", -61.54),
        ("K的膜外/膜内浓度比由0.05变为0.1,37度,E_K变多少?", "E_K", -61.54),
        ("本来gNa/gK=0.05,现在gNa一下涨十倍(gNa/gK=0.5),EK -90 ENa +60,Vm新的稳态值?", "V_m", -40.0),
        ("钠电导是钾电导的4% EK=-92mV ENa=+58mV 静息膜电位算出来多少", "V_m", -86.231),
        ("P_Na是P_K的1/25,K 5/140,Na 145/12,37度,Vm", "V_m", -68.568),
        ("胞外钾浓度5.4mM,是胞内的1/26,37℃时钾的能斯特电位=?", "E_K", -87.078),
        ("K 胞外 5.4 mM,是胞内的26分之1,37℃时E_K?", "E_K", -87.078),
        ("Na: 145 -> outside, 18 -> inside ; T = 35 C ; E = ?", "E_Na", 55.402),
        ("K+ 5 and 150 (out and in), 37 C, EK", "E_K", -90.903),
        ("E_K=-75.2mV,K+内400外20,这是在多少摄氏度下测的?", "T", 18.151),
        (
            "ATP hydrolysis ΔG = -52 kJ/mol, Na 145/12, K 4/140, 37C: reversal potential of the Na/K pump",
            "V_rev",
            -149.102,
        ),
        (
            "膜左边0.1 M KCl右边0.01 M KCl,膜只让K+过,规定左边算细胞内、右边算细胞外,25℃,平衡时膜电位多大",
            "E_K",
            -59.159,
        ),
        (
            "Left: 100 mM KCl, right: 10 mM KCl, membrane permeable only to K+. "
            "Take the left as the inside and the right as the outside. Membrane potential at 25 °C?",
            "E_K",
            -59.159,
        ),
        ("outside 100 mM KCl, inside 10 mM KCl, only K+ crosses. Vm at 25 C?", "E_K", 59.159),
        ("bicarb 24 mM plasma, 15 mM in the cell, 37 °C. E_HCO3? -12.6 or +12.6", "E_HCO3", -12.562),
    ],
)
def test_kinds_of_the_last_sets(text: str, quantity: str, value: float) -> None:
    assert first_result(text, quantity).value == pytest.approx(value, abs=2e-3)


@pytest.mark.parametrize(
    ("text", "V_mV", "forces"),
    [
        ("g_K 9, g_Na 1, E_K -90, E_Na 60: Vm and the driving force on K+?", -75.0, {"DF_K": 15.0}),
        (
            "细胞 E_K=-90 mV、E_Na=+60 mV,g_K 是 g_Na 的 9 倍。(1) 静息电位多少?(2) K+ 的驱动力多少?",
            -75.0,
            {"DF_K": 15.0},
        ),
        (
            "求静息电位及K+、Na+的驱动力:K 5/140, Na 145/12, PNa/PK 0.04, 37度",
            -68.568,
            {"DF_K": 20.491, "DF_Na": -135.166},
        ),
    ],
)
def test_the_driving_force_at_a_potential_that_is_found_first(
    text: str, V_mV: float, forces: dict[str, float]
) -> None:
    found = {result.quantity: result.value for result in TUTOR.ask(text).results}
    assert found["V_m"] == pytest.approx(V_mV, abs=2e-3)
    assert {name: found[name] for name in forces} == pytest.approx(forces, abs=2e-3)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("E_K of a neuron? And at 20 °C?", [-89.059, -84.177]),
        ("神经元的E_K是多少?那20度呢?", [-89.059, -84.177]),
        ("E_Cl of a neuron? What if [Cl]i is 30 mM?", [-64.088, -34.725]),
    ],
)
def test_a_state_that_is_told_later_does_not_change_the_question_before(
    text: str, values: list[float]
) -> None:
    answer = TUTOR.ask(text)
    assert [r.value for r in answer.results[:2]] == pytest.approx(values, abs=2e-3)


RATIO = "K+ 4 mM out, 140 in; Na+ 145 out, 12 in; 37 °C."


@pytest.mark.parametrize(
    "question",
    [
        f"{RATIO} V_m by GHK for P_Na/P_K = 0.04 and 20",
        f"{RATIO} Find V_m for P_Na/P_K of 0.04 (rest) and 20 (peak).",
        "钾外4内140，钠外145内12，37 °C，求钠钾通透性之比为0.04（静息）和20（峰值）时的膜电压。",
        f"{RATIO} Calculate V_m with P_K:P_Na 1:0.04. Calculate the peak, assuming a ratio of 1:20",
    ],
)
def test_a_ratio_told_with_several_values_gives_each(question: str) -> None:
    values = [r.value for r in TUTOR.ask(question).results if r.quantity.startswith("V_m")][:2]
    assert sorted(values) == pytest.approx([-71.165, 54.353], abs=0.01)


@pytest.mark.parametrize(
    "question",
    [
        "E_K for outside 3, 5 and 10 mM, inside 140",
        "K inside 140 mM, outside 3, 5 or 10 mM: E_K?",
        "膜内钾140，膜外分别为3、5和10 mM，求各E_K",
    ],
)
def test_several_concentrations_of_a_side(question: str) -> None:
    values = [r.value for r in TUTOR.ask(question).results[:3]]
    assert values == pytest.approx([-102.712, -89.059, -70.533], abs=0.01)


@pytest.mark.parametrize(
    "question", ["E_Ca, inside 0.1 uM, outside 1 to 2 mM", "E_Ca at [Ca]o = 1 to 2 mM with 100 nM inside"]
)
def test_a_range_gives_both_its_ends(question: str) -> None:
    values = {r.quantity: r.value for r in TUTOR.ask(question).results[:2]}
    assert sorted(values.values()) == pytest.approx([123.081, 132.344], abs=0.01)
