# ruff: noqa: E501 - a question stands on one line
"""Questions as learners type and say them: blocks, corrections, several states in one question."""

from __future__ import annotations

import math

import pytest

from tests.bot.tutor.asking import TUTOR
from tests.bot.tutor.kinds.kind_checks import RT_F_37, nernst_mV

FIELD = RT_F_37 * math.log((5 + 0.05 * 140 + 0.3 * 8) / (138 + 0.05 * 14 + 0.3 * 112))


@pytest.mark.parametrize(
    "text",
    [
        "P_K : P_Na : P_Cl = 1 : 0.05 : 0.3 // out: K 5, Na 140, Cl 112 // in: K 138, Na 14, Cl 8 // all mM, 37 °C // Vm = ?",
        "P_K:P_Na:P_Cl=1:0.05:0.3 — out: K 5, Na 140, Cl 112 — in: K 138, Na 14, Cl 8 — 37 °C — Vm?",
        "P_K:P_Na:P_Cl=1:0.05:0.3 - outside: K 5, Na 140, Cl 112 - inside: K 138, Na 14, Cl 8 - 37 °C - Vm?",
        "P_K:P_Na:P_Cl=1:0.05:0.3 / out: K 5, Na 140, Cl 112 / in: K 138, Na 14, Cl 8 / 37 °C / Vm?",
        "P_K:P_Na:P_Cl=1:0.05:0.3 > out: K 5, Na 140, Cl 112 > in: K 138, Na 14, Cl 8 > 37 °C, Vm?",
        "out: K 5, Na 140, Cl 112 // in: K 138, Na 14, Cl 8 // PK:PNa:PCl 1:0.05:0.3 // Vm",
        "P_K:P_Na:P_Cl=1:0.05:0.3//胞外K 5,Na 140,Cl 112//胞内K 138,Na 14,Cl 8//37 °C//求Vm",
        "P_K:P_Na:P_Cl=1:0.05:0.3 — 胞外：K 5，Na 140，Cl 112 — 胞内：K 138，Na 14，Cl 8 — 求膜电位",
    ],
)
def test_blocks_may_be_parted_by_any_stroke(text: str) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(FIELD, abs=0.01)


@pytest.mark.parametrize(
    ("text", "kelvin", "membrane_mV", "gradient", "count"),
    [
        ("细菌乳糖透过酶 H+:乳糖=1:1,外pH 6.0 内pH 7.5,膜-100 mV,25℃,乳糖内外比最高到多少", 298.15, -100, 10**1.5, 1),
        ("酵母麦芽糖透过酶 H+:麦芽糖=1:1, 外pH 5 内pH 7, 膜-100 mV, 25℃, 麦芽糖内外比最高多少", 298.15, -100, 100, 1),
        ("质子:脯氨酸=2:1的转运体,外pH 6.5 内pH 7.5,膜-120 mV,37℃,脯氨酸内外比极限", 310.15, -120, 10, 2),
        ("Na+:葡萄糖=2:1,外Na 145 内Na 12,膜-60 mV,37℃,葡萄糖内外比最高到多少", 310.15, -60, 145 / 12, 2),
        ("葡萄糖:Na+=1:2,外Na 145 内Na 12,膜-60 mV,37℃,葡萄糖内外比最高到多少", 310.15, -60, 145 / 12, 2),
        ("SGLT1 glucose:Na = 1:2, Na 145 out 12 in, -60 mV, 37 C, max glucose in/out", 310.15, -60, 145 / 12, 2),
        ("Na:glucose = 2:1, Na 145 out 12 in, membrane -60 mV, 37 °C, glucose in/out at most?", 310.15, -60, 145 / 12, 2),
        ("yeast maltose permease, H+:maltose = 1:1, pH 5 out, pH 7 in, -100 mV, 25 °C: max maltose accumulation", 298.15, -100, 100, 1),
        ("proline:Na = 1:1, Na 100 out 10 in, -100 mV, 25 °C, proline in/out max", 298.15, -100, 10, 1),
    ],
)  # fmt: skip
def test_an_ion_and_a_neutral_solute_in_proportion_are_what_a_carrier_moves(
    text: str, kelvin: float, membrane_mV: float, gradient: float, count: int
) -> None:
    per_ion = gradient * math.exp(-membrane_mV * 96485.33212 / (8.314462618 * kelvin * 1000))
    assert TUTOR.ask(text).results[0].value == pytest.approx(per_ion**count, rel=1e-3)


CELL = "K 4 out 138 in, Na 144 out 13 in, 37 C"
ZELLE = "胞外K 4、胞内138，胞外Na 144、胞内13，37℃。"


def _weighed_mV(sodium: float) -> float:
    return RT_F_37 * math.log((4 + sodium * 144) / (138 + sodium * 13))


@pytest.mark.parametrize(
    ("text", "weights"),
    [
        (f"{CELL}, nothing else permeates. a) Vm (Goldman) if pNa is 1% of pK b) and if pNa equals pK", (0.01, 1)),
        (f"{CELL}. a) Vm if P_Na is one percent of P_K b) Vm if the two permeabilities are equal", (0.01, 1)),
        (f"{CELL}. Vm if pNa is 1% of pK, and if pNa equals pK?", (0.01, 1)),
        (f"{CELL}. Vm if P_Na is 1% of P_K and when P_K equals P_Na?", (0.01, 1)),
        (f"{CELL}. Vm if P_Na is 1% of P_K? And if they are equal?", (0.01, 1)),
        (f"{CELL}. What is V_m when P_K is 100 times P_Na and when P_Na is 20 times P_K?", (0.01, 20)),
        (f"{CELL}. What is V_m (1) if pNa is 1% of pK (2) if pNa is equal to pK (3) if pNa is 20 times pK?", (0.01, 1, 20)),
        (f"{ZELLE}(1)若P_Na是P_K的1%，Vm多少 (2)若P_Na等于P_K呢", (0.01, 1)),
        (f"{ZELLE}若P_Na是P_K的1%，膜电位多少？若两者相等呢？", (0.01, 1)),
        (f"{ZELLE}P_Na是P_K的1%和P_Na等于P_K时Vm各是多少？", (0.01, 1)),
        (f"{ZELLE}P_Na是P_K的1%和P_Na是P_K的20倍时Vm是多少？", (0.01, 20)),
    ],
)  # fmt: skip
def test_each_state_has_the_weights_that_are_told_of_it(text: str, weights: tuple[float, ...]) -> None:
    told = [r.value for r in TUTOR.ask(text).results if r.quantity.startswith("V_m")]
    assert sorted(told[: len(weights)]) == pytest.approx(sorted(map(_weighed_mV, weights)), abs=0.01)


@pytest.mark.parametrize(
    ("text", "celsius", "times", "charges"),
    [
        ("how many mV does a tenfold gradient give for Na+ and how many for Ca2+, at 37 °C?", 37, 10, (1, 2)),
        ("how many millivolts per tenfold gradient for K+ and for Mg2+ at 20 °C", 20, 10, (1, 2)),
        ("how many mV is a tenfold ratio worth for Cl-, and for Ca2+? 25 °C", 25, 10, (1, 2)),
        ("How much does a hundredfold gradient give for K+ and for Ca2+ at 37 °C, in mV?", 37, 100, (1, 2)),
        ("What does a tenfold Na+ gradient give in mV at 37 °C?", 37, 10, (1,)),
        ("一个十倍的K+浓度差在37℃相当于几mV", 37, 10, (1,)),
        ("10倍浓度差对Na+是多少mV，对Ca2+又是多少mV？37℃", 37, 10, (1, 2)),
        ("十倍的浓度梯度对Na+给出多少毫伏，对Ca2+呢，37℃", 37, 10, (1, 2)),
        ("每十倍浓度比，K+对应多少mV，Ca2+对应多少mV（20℃）？", 20, 10, (1, 2)),
    ],
)
def test_a_gradient_is_worth_so_much_for_each_ion(
    text: str, celsius: float, times: float, charges: tuple[int, ...]
) -> None:
    thermal_mV = 8.314462618 * (celsius + 273.15) / 96485.33212 * 1000
    told = [r.value for r in TUTOR.ask(text).results[: len(charges)]]
    assert told == pytest.approx([thermal_mV / z * math.log(times) for z in charges], abs=0.01)


def _chord_mV(*branches: tuple[float, float]) -> float:
    return sum(g * e for g, e in branches) / sum(g for g, _ in branches)


REST = ((10.0, -90.0), (1.0, 60.0))


@pytest.mark.parametrize(
    ("text", "added"),
    [
        ("原来 gK=10 nS、gNa=1 nS(EK -90,ENa +60 mV),后来GABA一来又加上 gCl=9 nS,ECl -70 mV。加之前和加之后稳态膜电位各多少", (9.0, -70.0)),
        ("静息时gK=10 nS,EK=-90;gNa=1 nS,ENa=+60。给GABA后再打开gCl=9 nS,ECl=-70。给药前后膜电位各是多少?", (9.0, -70.0)),
        ("原来gK=10 nS(EK -90)、gNa=1 nS(ENa 60),后来又开放gCa=2 nS(ECa +120)。开放前、后膜电位各多少", (2.0, 120.0)),
        ("gK=10 nS, gNa=1 nS (EK -90, ENa +60). Then GABA adds gCl = 9 nS, ECl -70 mV. V_m before and after?", (9.0, -70.0)),
        ("gK 10 nS (EK -90), gNa 1 nS (ENa +60). A channel with gCl = 9 nS, ECl = -70 mV opens. What is V_m before and after it opens?", (9.0, -70.0)),
        ("gK=10 nS, gNa=1 nS, gCl=9 nS, EK=-90, ENa=60, ECl=-70. Vm before adding gCl and after?", (9.0, -70.0)),
        ("gK=10, EK=-90, gNa=1, ENa=60; an extra gCa=2 nS, ECa=120 is activated. Find V_m before activation and after it.", (2.0, 120.0)),
    ],
)  # fmt: skip
def test_before_and_after_a_conductance_is_added_are_two_states(
    text: str, added: tuple[float, float]
) -> None:
    told = [r.value for r in TUTOR.ask(text).results[:2]]
    assert told == pytest.approx([_chord_mV(*REST), _chord_mV(*REST, added)], abs=0.01)


def test_what_is_added_beside_no_conductance_is_none() -> None:
    told = TUTOR.ask("gK=10 nS,EK=-90,gNa=2 nS,ENa=60。加TTX前后的膜电位各是多少?").results
    assert [r.value for r in told[:2]] == pytest.approx([-90.0, -65.0])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "hey can you do the nernst for potassium inside is one hundred forty five outside is four no sorry "
            "outside is 3.5 millimolar at thirty seven degrees",
            nernst_mV(1, 3.5, 145),
        ),
        (
            "g is three nanosiemens, sodium reversal fifty two, membrane at minus forty eight, no sorry minus 58. "
            "how many picoamps",
            3.0 * (-58 - 52),
        ),
        (
            "potassium inside is one hundred forty, outside four, no make that 5, at thirty seven degrees. nernst",
            nernst_mV(1, 5, 140),
        ),
        ("sodium out one hundred forty five in fifteen, sorry I meant 12. equilibrium potential", nernst_mV(1, 145, 12)),
        ("driving force on Na at -60 mV, actually -70 mV, ENa +60", -130.0),
        ("E_K at 20 °C, no, 37 °C, with 5 out and 140 in", nernst_mV(1, 5, 140)),
        ("out 4, no, 5, in 140 potassium nernst", nernst_mV(1, 5, 140)),
        ("E_K: out 4, sorry 5, in 140", nernst_mV(1, 5, 140)),
        ("E_Cl with 110 out and 10 in — correction: 8 in", nernst_mV(-1, 110, 8)),
        ("K外4，不对，是5，内140，E_K", nernst_mV(1, 5, 140)),
        ("胞外钠 140、胞内 15，说错了，12。E_Na，37℃", nernst_mV(1, 140, 12)),
        ("There are twenty five students; E_K with 5 out and 140 in?", nernst_mV(1, 5, 140)),
    ],
)  # fmt: skip
def test_what_is_told_last_stands(text: str, value: float) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(value, abs=0.01)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        # I = ΔV / R: what the pump had made, seen when it stops.
        ("加哇巴因膜马上去极化4 mV,细胞输入电阻100 MΩ,那原来的泵电流是多少pA", 40.0, "pA"),
        ("泵被毒毛花苷抑制后膜电位立刻去极化了3 mV,输入电阻50 MΩ,泵产生的电流多大", 60.0, "pA"),
        ("ouabain depolarises the cell by 4 mV at once; input resistance 100 MΩ. how big was the pump current in pA", 40.0, "pA"),
        ("When the pump is stopped by strophanthidin, V_m depolarizes 5 mV. Input resistance is 200 MΩ. What current did the pump generate?", 25.0, "pA"),
        # ΔV = I t / C
        ("往20 pF的细胞里灌10 pA电流,只灌2 ms,漏电不算,膜电位变几mV", 1.0, "mV"),
        ("给50 pF的细胞打100 pA的电流1 ms，不考虑漏，膜电位变多少", 2.0, "mV"),
        ("静息-70 mV，20 pF，注入10 pA 2 ms，膜电位变多少", 69.0, "mV"),
        ("inject 10 pA into a 20 pF cell for 2 ms, ignore the leak: by how many mV does V_m change", 1.0, "mV"),
    ],
)  # fmt: skip
def test_currents_and_the_changes_that_they_make(text: str, value: float, unit: str) -> None:
    told = TUTOR.ask(text).results[0]
    assert abs(told.value) == pytest.approx(value)
    assert told.unit == unit


SQUID_mV = (
    8.314462618
    * 291.15
    / 96485.33212
    * 1000
    * math.log((10 + 18 * 450 + 0.4 * 45) / (390 + 18 * 52 + 0.4 * 530))
)


@pytest.mark.parametrize(
    "text",
    [
        "ion;rel. permeability;outside mM;inside mM\nK+;1;10;390\nNa+;18;450;52\nCl-;0.4;530;45\nsquid axon at the peak of the spike, 18 °C. Membrane potential?",
        "ion;rel. permeability;outside mM;inside mM K+;1;10;390 Na+;18;450;52 Cl-;0.4;530;45 squid axon, 18 °C. Membrane potential?",
        "ion;inside;outside;P K+;390;10;1 Na+;52;450;18 Cl-;45;530;0,4 18 °C, Vm?",
        "ion,rel. permeability,outside mM,inside mM\nK+,1,10,390\nNa+,18,450,52\nCl-,0.4,530,45\nsquid axon, 18 °C. Membrane potential?",
        "ion\trel. permeability\toutside mM\tinside mM\nK+\t1\t10\t390\nNa+\t18\t450\t52\nCl-\t0.4\t530\t45\nsquid axon, 18 °C. Membrane potential?",
        "ion | rel. permeability | outside mM | inside mM\nK+ | 1 | 10 | 390\nNa+ | 18 | 450 | 52\nCl- | 0.4 | 530 | 45\nsquid axon, 18 °C. Membrane potential?",
        "离子;相对通透性;胞外mM;胞内mM K+;1;10;390 Na+;18;450;52 Cl-;0.4;530;45 18℃，膜电位？",
    ],
)  # fmt: skip
def test_columns_may_be_parted_by_anything(text: str) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(SQUID_mV, abs=0.01)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        # Points of a straight line, and of a bent one the two around zero.
        ("my ramp data: -80 mV gives -140 pA, -40 mV gives -60 pA, 0 mV gives +20 pA. what is the reversal potential", (-10.0,)),
        ("ramp: at -80 mV I get -140 pA, at -40 mV -60 pA, at 0 mV +20 pA. Erev?", (-10.0,)),
        ("at -60 mV the current is -90 pA, at -30 mV it is -30 pA, at 0 mV it is 30 pA. Where does it reverse?", (-15.0,)),
        ("-80 mV gives -140 pA, -60 mV gives -90 pA, -20 mV gives +30 pA. E_rev?", (-30.0,)),
        ("-80 mV对应-140 pA，-40 mV对应-60 pA，0 mV对应20 pA，反转电位是多少", (-10.0,)),
        ("-80 mV测得-140 pA，-40 mV测得-60 pA，0 mV测得+20 pA，反转电位？", (-10.0,)),
        # One ion for another, from the same on both sides.
        ("anion channel, Cl- 145 mM both sides, reversal 0. Then all bath Cl- is swapped for 145 mM I-, reversal is now -18 mV. 25 °C. P_I/P_Cl = ?", (math.exp(18 / 25.6926),)),
        ("两侧Cl- 145 mM，反转电位0。把浴液Cl-全换成145 mM I-后反转电位变为-18 mV，25℃，P_I/P_Cl是多少", (math.exp(18 / 25.6926),)),
        ("With 140 mM NaCl on both sides E_rev = 0. The external Cl- is exchanged for 140 mM SCN-, and E_rev becomes -30 mV at 20 °C. P_SCN/P_Cl?", (math.exp(30 / 25.2617),)),
        # The state that is told, and another.
        ("Cell is at -70, ECl -65. What's the Cl- driving force, and what would it be if I clamped the cell at 0 mV instead?", (-5.0, 65.0)),
        ("V_m = -60 mV, E_Na = +55 mV. What is the driving force on Na+, and what would it become if the cell were clamped at +20 mV?", (-115.0, -35.0)),
        ("Vm -70, EK -90. Driving force on K+? And what would it be at -50 mV instead?", (20.0, 40.0)),
        ("A cell sits at -70 mV with EK -90 mV. How large is the driving force on K+, and how large would it be at -40 mV?", (20.0, 50.0)),
        ("静息-70 mV，ENa +60 mV，Na+驱动力多少？钳到0 mV的话又是多少？", (-130.0, -60.0)),
        # A temperature that changes, "same" of no two sides.
        ("same K+ 4.2 out and 141 in, but the tissue is cooled from 37 to 10 degrees. what would E_K become", (nernst_mV(1, 4.2, 141, 10),)),
        ("组织从37度冷到10度，K+外4.2内141不变，E_K变成多少", (nernst_mV(1, 4.2, 141, 10),)),
        # What is no concentration of the question.
        ("Mr Olsen, a 71-year-old beekeeper, gave a 3 mm skin biopsy. His fibroblasts grow at 33 °C in 5 % CO2; the bath contains 24 mM HCO3- and the cytosol 13 mM. E_HCO3?", (nernst_mV(-1, 24, 13, 33),)),
        ("From a 4 mm punch biopsy we grew cells at 37 °C in 5 % CO2. Bath 145 mM Na+, cytosol 12 mM. E_Na?", (nernst_mV(1, 145, 12),)),
        ("3 mm皮肤活检培养的成纤维细胞，33℃，5% CO2，浴液HCO3- 24 mM，胞质13 mM，E_HCO3是多少", (nernst_mV(-1, 24, 13, 33),)),
        ("E_K with 5 mm outside and 140 mm inside", (nernst_mV(1, 5, 140),)),
    ],
)  # fmt: skip
def test_what_is_told_counts_as_it_is_meant(text: str, values: tuple[float, ...]) -> None:
    told = [r.value for r in TUTOR.ask(text).results[: len(values)]]
    assert told == pytest.approx(list(values), abs=0.01)
