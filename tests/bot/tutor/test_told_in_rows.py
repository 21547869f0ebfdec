# ruff: noqa: E501 - a question stands on one line
"""Symbols and numbers in rows, sides that are asked for, differences, and numbers told in passing."""

from __future__ import annotations

import pytest

from grammar.queries import Concept, Equilibrium
from tests.bot.tutor.asking import TUTOR, first_result


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        # a row of names, then a row of numbers
        ("K 5/140, Na 145/12, pk pna 1 0.04, Vm?", "V_m", -68.568),
        ("K 4 140, Na 145 12, Cl 110 10, pk pna pcl 1 0.04 0.45 37C", "V_m", -69.133),
        ("gK and gNa are 10 and 1 nS, EK -90 ENa 60 Vm?", "V_m", -76.364),
        ("Vm if E_K, E_Na and E_Cl are -90, 60 and -70 mV and g_K:g_Na:g_Cl = 10:1:3", "V_m", -75.0),
        ("[K]i and [K]o are 140 and 4 mM at 37 C, E_K?", "E_K", -95.023),
        ("gK:gNa:gCl=10:1:2,EK-90 ENa+60 ECl-70,弦电导方程求Vm", "V_m", -75.385),
        ("静息g=10nS E=-70,兴奋性突触g=5nS E=0 两个同时开,稳态Vm?", "V_m", -46.667),
        ("Ion P out in K+ 1 3.5 135 Na+ 0.06 150 10 Cl- 0.2 115 8 membrane potential at 37°C", "V_m", -64.684),
        ("ion out in K+ 4 140 Na+ 145 12 find E", "E_K", -95.023),
        ("Ion (out, in, P): K+ 4 140 1; Na+ 145 12 0.04. Membrane potential?", "V_m", -71.165),
        ("各离子（外，内，P）：K+ 4 140 1；Na+ 145 12 0.04。37℃膜电位？", "V_m", -71.165),
        ("离子 P 外 内 K+ 1 4 140 Na+ 0.04 145 12 Vm?", "V_m", -71.165),
        ("5 mM K outside and 140 inside; Na 145 and 12: E_Na?", "E_Na", 66.598),
        ("细胞内液Na+浓度为12 mmol/L,细胞外液为145 mmol/L;K+分别为155和4 mmol/L。求K+的平衡电位", "E_K", -97.743),
        # shares, factors and new values of conductances
        ("potassium makes up 75 % of the total conductance and sodium the other 25 %. E_K -94 mV, E_Na +66 mV, steady membrane potential?", "V_m", -54.0),
        ("电导加权平均：EK -85mV(占90%)，ENa +60mV(占10%)，静息电位=？", "V_m", -70.5),
        ("峰值时钠电导是钾的12倍 ENa 55 EK -90 膜电位会到哪里", "V_m", 43.846),
        ("gK=9 gNa=1 EK=-90 ENa=60,如果gNa升到9,Vm变成多少", "V_m", -15.0),
        ("钠通道一共1000个 每个10pS 全开 ENa 60 膜电位-40 总电流多少", "I_Na", -1000.0),
        ("pumps turn over 2×10^8 cycles per second in total. What net current in pA do the Na/K pumps generate?", "I_pump", 32.044),
        ("NCX 3Na:1Ca, E_NCX = 3ENa − 2ECa. ENa = +65, ECa = +125 mV. reversal of exchanger?", "V_rev", -55.0),
        ("非选择性阳离子通道，gNa=2gK，ENa +60 EK -90，Erev=？", "E_rev", 10.0),
        # numbers glued to their ion, what becomes of one side, the side that is asked
        ("GHK:PK:PNa:PCl=1:0.03:0.1,外 K5 Na150 Cl120,内 K150 Na15 Cl9,37度,膜电位?", "V_m", -73.460),
        ("PK:PNa=1:0.04,K外4内140,Na外145内12;要是把胞外K换成8,Vm变成多少", "V_m", -62.016),
        ("血K 3.8→6.5 mM,细胞内K 145 mM,EK?", "E_K", -82.984),
        ("钾平衡电位-80 细胞内130 胞外几mmol 体温37", "[K]o", 6.516),
        ("某同学测得细胞内K+155、Na+12；细胞外K+ 4、Na+ 145 mmol/L。膜电位为-90 mV。请计算Na+的平衡电位。", "E_Na", 66.598),
        # decimal commas; in Chinese a comma parts numbers
        ("serum K+ 7,2 mmol/L, intracellular 150 mmol/L, E_K please", "E_K", -81.157),
        ("K+ inside 380 mM, outside 9,5 mM at 6,3 °C. Equilibrium potential?", "E_K", -88.832),
        ("PNa/PK=0.03,K 内140外4,Na 内12外145,37℃,静息电位", "V_m", -75.421),
        # two numbers of an ion without a stroke
        ("E_K 5 140", "E_K", -89.059),
        ("K 140 5", "E_K", -89.059),
        ("[K⁺]ₒ=4 mM，[K⁺]ᵢ=155 mM，求E_K", "E_K", -97.743),
        ("[K]pip=140 [K]bath=5.4 22℃ 只有K通道开着 电流为0的电压在哪", "E_K", -82.794),
        # the side with the question mark is that of what is asked
        ("Na平衡电位 +60 里面12 外面?37度", "[Na]o", 113.279),
        ("想让EK等于-70 胞内140 外液K要配多少mM?(25℃)", "[K]o", 9.181),
        ("外面Na 145 要ENa=0 里面得是多少mM", "[Na]i", 145.0),
        ("what Na out/in ratio gives +60 mV at 37?", "[Na]o/[Na]i", 9.440),
        ("RBC chloride 78 mM vs 112 mM in plasma at 37, so E_Cl is what", "E_Cl", -9.669),
        # what stays, what is of a named temperature, what is a length or a count
        ("Na inside climbs from 10 to 30 mM, outside still 140. E_Na at the end?", "E_Na", 41.171),
        ("胞内Cl-从5升到20,外面一直120,ECl从多少变到多少", "E_Cl", -47.888),
        ("Cl- 里面7 外面120 室温25 求ECl", "E_Cl", -73.008),
        ("body temperature 37, K 5 out 140 in, E_K", "E_K", -89.059),
        ("轴突直径约0.5 mm,轴浆内Na+ 50,海水中440 mmol/L,18℃,ENa?", "E_Na", 54.563),
        ("外液只有140 NaCl 内液只有140 KCl,测到Erev=-60mV 25℃,PNa/PK=?", "P_Na/P_K", 0.096781),
        # protons: a lysosome's lumen is its inside, a difference of pH is a ratio, one H⁺ is no pH
        ("Energy for pumping one H+ from the cytosol (pH 7.2) into a lysosome (pH 4.8) with the lumen 30 mV positive?", "ΔG", 17.145),
        ("matrix pH 0.75 units higher than outside, ΔΨ -160 mV: pmf?", "DF_H", -206.155),
        ("基质pH比外面高0.75,ΔΨ=-160 mV,质子动力势多少", "DF_H", -206.155),
        ("ΔG of ATP hydrolysis with 5 mM ATP, 0.5 mM ADP, 5 mM Pi, ΔG°' = -30.5 kJ/mol?", "ΔG_ATP", -50.101),
        # of all that is told, what is asked
        ("Vm = +35 mV, EK = -90 and ENa = +60, how big is the driving force on Na+?", "DF_Na", -25.0),
        ("synaptic conductance of 800 pS opens at -65 mV; Erev 0 mV. what current flows", "I_syn", -52.0),
    ],
)  # fmt: skip
def test_kinds_of_telling(text: str, quantity: str, value: float) -> None:
    assert first_result(text, quantity).value == pytest.approx(value, abs=0.001)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("what is E_Na - E_K if K 5/140 and Na 145/12?", 155.657),
        ("What is E_Na - E_K for a typical neuron?", 149.693),
        ("gap between ENa and EK in squid axon", 130.615),
        ("典型神经元的 E_Na 与 E_K 相差多少", 149.693),
    ],
)
def test_the_difference_of_two_equilibrium_potentials_is_no_driving_force(text: str, value: float) -> None:
    apart = [r for r in TUTOR.ask(text).results if r.quantity == "|E_Na − E_K|"]
    assert apart[0].value == pytest.approx(value, abs=0.001)


@pytest.mark.parametrize(
    ("text", "direction", "force_mV"),
    [
        ("a driving force of +12 mV on Cl-, does the ion move in or out?", "in", 12.0),
        ("电化学驱动力是+25mV的阳离子会向哪边移动", "out", 25.0),
        ("A cation has a driving force of -40 mV. Which way does it move?", "in", -40.0),
        ("endolymph is +80 mV, cell interior is -60 mV, E_K is 0. K+ moves in or out?", "in", -140.0),
        ("毛细胞胞内电位约-60mV,内淋巴电位+80mV,内外K+浓度相等。通道打开时K+往哪个方向流?", "in", -140.0),
        ("静息电位-90 mV,ECl也是-90 mV,用电流注入把它去极化到-60 mV。氯离子往哪边走", "in", 30.0),
        ("动作电位超射到+40mV的时候打开钾通道，钾往细胞里还是外", "out", 129.059),
    ],
)
def test_the_way_that_a_force_tells(text: str, direction: str, force_mV: float) -> None:
    answer = TUTOR.ask(text)
    assert answer.direction == direction
    assert answer.results[0].value == pytest.approx(force_mV, abs=0.001)


def test_less_than_the_rounding_of_a_potential_is_no_flow() -> None:
    assert TUTOR.ask("Chloride 10 mM inside, 100 outside, Vm = -61.5 mV. Which way?").direction == "none"
    assert TUTOR.ask("Chloride 10 mM inside, 100 outside, Vm = -61 mV. Which way?").direction == "in"


def test_one_value_of_two_symbols_on_either_side() -> None:
    """V_m = -90 mV = E_K: nothing flows on balance."""
    answer = TUTOR.ask("Vm=-90mV=EK,K净往哪边流")
    assert answer.direction == "none"


@pytest.mark.parametrize("text", ["K+ out 5", "[Na]i = 12", "钾 膜外5"])
def test_one_concentration_alone_is_asked_for_the_other(text: str) -> None:
    answer = TUTOR.ask(text)
    assert answer.status == "needs_input"
    assert [name.rpartition(".")[2] for name in answer.missing] in (["inside_mM"], ["outside_mM"])


def test_numbers_told_in_passing_leave_the_question_to_its_card() -> None:
    for text in (
        "is the resting potential just E_K? my notes say -70 but E_K is -90",
        "does it matter if its 100 vs 10 or 10 vs 1 mM for E",
    ):
        assert isinstance(TUTOR.ask(text).query, Concept)
    assert TUTOR.ask("resting potential if E_K = -90 mV and E_Na = 60 mV").status == "needs_input"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("g_Cl 5 nS, E_Cl -65. (a) current at -90 mV (b) current at -20 mV", [-125.0, 225.0]),
        ("driving force on K if E_K -90: a) at -70 mV b) at +30 mV", [20.0, 120.0]),
    ],
)
def test_parts_that_say_at_which_voltage_are_no_options(text: str, values: list[float]) -> None:
    results = TUTOR.ask(text).results
    assert [r.value for r in results[:2]] == pytest.approx(values)


def test_the_number_of_channels_is_said_back() -> None:
    """What was read holds all of the question: found by fuzzing."""
    for text in (
        "1000 Na channels of 20 pS each, V_m -50, E_Na 60: total current",
        "钠通道一共1000个 每个20pS 全开 ENa 60 膜电位-50 总电流多少",
    ):
        answer = TUTOR.ask(text)
        assert answer.query is not None
        for language in ("en", "zh"):
            assert TUTOR.ask(TUTOR.say(answer.query, language)).query == answer.query


def test_absolute_zero_is_refused_wherever_it_is_told() -> None:
    assert TUTOR.ask("E_K 5 out 140 in at 0 K").status == "needs_input"
    assert TUTOR.ask("cell at 5 K outside and 140 K inside").results[0].value == pytest.approx(
        -89.059, abs=0.001
    )


def test_one_part_alone_is_one_question() -> None:
    assert isinstance(TUTOR.ask("K 5/4 a)EK b)").query, Equilibrium)
