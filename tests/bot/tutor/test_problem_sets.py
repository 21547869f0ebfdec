"""Problem sets of other courses: what they tell in place of a temperature, a side, an ion."""

from __future__ import annotations

import pytest

from tests.bot.tutor.asking import TUTOR

FIRST_LIST = "140 mM Na+, 4 mM K+ and 1.8 mM Ca2+"
SECOND_LIST = "12 mM Na+, 150 mM K+ and 0.0001 mM Ca2+"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            f"The flask contains {FIRST_LIST} and the cytosol has {SECOND_LIST}. Find E_Na, E_K, E_Ca.",
            130.936,
        ),
        (
            f"The growth media has {FIRST_LIST} and the cytosol has {SECOND_LIST}. E of the three ions?",
            130.936,
        ),
        (f"Its gunk holds {SECOND_LIST} and the medium has {FIRST_LIST}. E of the three ions?", 130.936),
        (
            "The normal media contains 145 mEq/L Na+, 5 mEq/L K+ and 2 mEq/L Ca++ and the intracellular "
            "fluid contains 15 mEq/L Na+, 155 mEq/L K+ and 0.0001 mEq/L Ca++. "
            "What are the equilibrium potentials?",
            132.344,
        ),
        (
            "皿中含Na+ 145 mM、K+ 5 mM和Ca2+ 2 mM，细胞内液含Na+ 15 mM、K+ 155 mM和Ca2+ 0.0001 mM。"
            "三种离子的平衡电位各是多少？",
            132.344,
        ),
        (
            "瓶里含145 mEq/L Na+、5 mEq/L K+和2 mEq/L Ca2+而细胞内液含15 mEq/L Na+、"
            "155 mEq/L K+和0.0001 mEq/L Ca2+。求三种离子的平衡电位。",
            132.344,
        ),
    ],
)
def test_of_two_lists_the_first_is_on_the_other_side(text: str, value: float) -> None:
    answer = TUTOR.ask(text)
    assert [r.quantity for r in answer.results[:3]] == ["E_Na", "E_K", "E_Ca"]
    assert answer.results[2].value == pytest.approx(value, abs=0.01)


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        # The same ratio of another ion.
        (
            "E_K = -90 mV. Suppose the concentration ratio out/in is identical for Cl-. What is E_Cl?",
            "E_Cl",
            90.0,
        ),
        ("E_Na = +60 mV. Ca2+ has the same concentration ratio as Na+. What is E_Ca?", "E_Ca", 30.0),
        (
            "If Na+ and Cl- have the same concentration gradient and E_Na = 58 mV, what's E_Cl?",
            "E_Cl",
            -58.0,
        ),
        ("The same ratio that gives E_K = -90 mV holds for Mg2+. What is E_Mg?", "E_Mg", -45.0),
        ("K+的膜外/膜内浓度比给出E_K = -90 mV。若Cl-的浓度比与之相同，E_Cl是多少？", "E_Cl", 90.0),
        ("已知E_K为-84 mV，Cl-的浓度比在数值上与K+一样，求E_Cl。", "E_Cl", 84.0),
        # A unit of pH.
        (
            "Membrane potential Δψ of -140 mV, cytosolic pH of 7.0, apoplast pH of 5.5. What is the "
            "resulting proton motive force in mV at room temperature (59 mV per pH unit)?",
            "DF_H",
            -228.5,
        ),
        ("V_m = -120 mV, pHi 7.5, pHo 6.0. pmf in mV (59 mV per pH unit)?", "DF_H", -208.5),
        (
            "each pH unit is worth 59 mV: V_m -140 mV, pH 7.0 inside and 5.5 outside. The pmf?",
            "DF_H",
            -228.5,
        ),
        ("Proton motive force if Δψ = -180 mV and ΔpH = 0.5 with 61 mV per pH unit?", "DF_H", -210.5),
        (
            "2.303RT/F = 59 mV, Δψ = -180 mV and ΔpH = 0.5. What is the proton motive force?",
            "DF_H",
            -209.5,
        ),
        (
            "膜电位-140 mV，胞质pH 7.0，质外体pH 5.5。室温下（每个pH单位59 mV）质子动力势是多少？",
            "DF_H",
            -228.5,
        ),
        ("ΔpH为0.7、Δψ为-160 mV，每个pH单位59 mV，质子动力势多大？", "DF_H", -201.3),
        # A thermal voltage.
        (
            "At 25.5 mV thermal voltage with [K+]out=5 mM, [Na+]out=145 mM, [K+]in=140 mM, [Na+]in=12 mM, "
            "and PNa/PK = 0.05, calculate Vm",
            "V_m",
            -62.23,
        ),
        ("With V_T = 25 mV, what's E_Na for 145 out and 12 in?", "E_Na", 62.296),
        ("Use VT = 25.5 mV to find E_K when [K]o = 5 mM and [K]i = 140 mM.", "E_K", -84.971),
        ("在25.5 mV热电压下，K+外5 mM、内140 mM，求E_K。", "E_K", -84.971),
        ("已知kT/e = 25 mV，E_K（外4 mM，内140 mM）是多少？", "E_K", -88.884),
        # A probe.
        (
            "Probes like TPP are positively charged and distribute as ΔΨ = -60 log(Fin/Fout). The probe is "
            "3000 µM inside the mitochondria and 10 µM outside. What is the membrane potential?",
            "E_X",
            -148.627,
        ),
        (
            "The probe is 3000 µM inside and 10 µM outside, V = -60 log([in]/[out]). What is V?",
            "E_X",
            -148.627,
        ),
        (
            "A solute is 3 mM inside and 150 mM outside. V = 58 log(in/out). Equilibrium potential?",
            "E_X",
            -98.540,
        ),
        (
            "A cationic dye is 500 µM inside and 1 µM outside at equilibrium. Vm at 37 °C?",
            "E_X",
            -166.097,
        ),
        ("探针在膜内300 µM、膜外3 µM，V = -60 lg(内/外)，膜电位多少？", "E_X", -120.0),
        # A charge per area.
        (
            "Suppose a membrane with a specific capacitance of 1 μF/cm^2 has "
            "a resting surface charge density "
            "of 0.1 μC/cm^2. What is the resting potential (voltage)?",
            "ΔV_m",
            100.0,
        ),
        (
            "A charge density of 8e-4 C/m2 sits on a membrane with 0.01 F/m2. What is the voltage?",
            "ΔV_m",
            80.0,
        ),
        ("The capacitance is 1 µF/cm². How much charge density is needed for 70 mV?", "Q", 0.07),
        ("膜的比电容为1 μF/cm²，表面电荷密度为0.1 μC/cm²，膜电位是多少？", "ΔV_m", 100.0),
        # A cell that pays.
        (
            "A cell must move an uncharged solute (say glucose) up a 10-fold concentration gradient at body "
            "temperature T = 310 K. What does it cost in kJ/mol?",
            "ΔG",
            5.935,
        ),
        (
            "How much does it cost to pump sucrose against a 20-fold concentration gradient at 298 K?",
            "ΔG",
            7.423,
        ),
        ("细胞在310 K时逆10倍浓度梯度转运葡萄糖，每摩尔需要多少kJ？", "ΔG", 5.935),
        ("逆着20倍梯度搬运蔗糖，298 K，代价是多少kJ/mol？", "ΔG", 7.423),
    ],
)
def test_what_is_told_in_place_of_a_temperature_an_ion_or_a_size(
    text: str, quantity: str, value: float
) -> None:
    first = TUTOR.ask(text).results[0]
    assert first.quantity == quantity
    assert first.value == pytest.approx(value, abs=0.01)


@pytest.mark.parametrize(
    ("text", "way"),
    [
        (
            "E_NCX is about -50 mV (3 Na+ for 1 Ca2+). At Vm ~ -85 mV, does "
            "the exchanger move Ca2+ in or out?",
            "out",
        ),
        ("E_NCX = -40 mV. At +20 mV which way does the exchanger move Ca2+?", "in"),
        (
            "NCX reverses at -30 mV. At a membrane potential of -80 mV, is Ca2+ extruded or taken up?",
            "out",
        ),
        ("The Na/Ca exchanger has E_rev -20 mV. At V_m = -70 mV, which way does it carry Na+?", "in"),
        (
            "E_NCX = 3E_Na - 2E_Ca. E_Na = 70 mV and E_Ca = 130 mV at Vm = -80 mV: is Ca2+ extruded?",
            "out",
        ),
        (
            "The Na+/HCO3- cotransporter (1Na:2HCO3) reverses at -90 mV. At -60 mV which way goes HCO3-?",
            "in",
        ),
        ("NCX的反转电位为-50 mV（3Na:1Ca）。Vm为-85 mV，交换体把Ca2+运入还是运出细胞？", "out"),
        ("钠钙交换体的反转电位是-40 mV，膜电位+20 mV时，Ca2+是流入还是流出？", "in"),
        ("SGLT1的反转电位为+20 mV，膜电位-60 mV时葡萄糖进还是出？", "in"),
    ],
)
def test_a_reversal_that_is_told_decides_the_way_of_a_carrier(text: str, way: str) -> None:
    answer = TUTOR.ask(text)
    assert answer.query is not None
    assert type(answer.query).__name__ == "Cycle"
    assert answer.direction == way


@pytest.mark.parametrize(
    "text",
    [
        "The Na/K pump reverses at -180 mV. Which way does it pump K+ at -70 mV?",
        "E_K is -90 mV. Cl- has the reciprocal ratio. What is E_Cl?",
    ],
)
def test_what_cannot_be_told_from_it_is_asked_back(text: str) -> None:
    assert not TUTOR.ask(text).results
