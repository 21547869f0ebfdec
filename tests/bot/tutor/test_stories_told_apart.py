# ruff: noqa: E501 - a question stands on one line
"""What a story tells beside its question: what is taken back, the moment before, what does not cross, notes of the laboratory."""

from __future__ import annotations

import math

import pytest

from tests.bot.tutor.asking import TUTOR, first_result
from tests.bot.tutor.kinds.kind_checks import nernst_mV


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        # By its name, across other numbers.
        ("Vm -35 mV, ECl -41.. hmm sorry copied wrong, ECl is -28 mV. Driving force on Cl-?", "DF_Cl", -7.0),
        ("Vm -35 mV,ECl -41,啊写错了,ECl是-28 mV,Cl-的驱动力", "DF_Cl", -7.0),
        ("Vm=-70,EK=-90,K驱动力?看错了,Vm应该是-60", "DF_K", 30.0),
        ("gK 10 nS, EK -90 mV, Vm -60. oh no, gK is 5 nS. I_K?", "I_K", 150.0),
        # By its side, behind the question; the new number was read as a temperature.
        ("K out 5, K in 140, 37C, EK? wait, inside is 120 not 140", "E_K", nernst_mV(1, 5, 120)),
        ("K外5内140,37℃,EK?哦不对,内应该是120", "E_K", nernst_mV(1, 5, 120)),
        ("Na+ 145 mM out, 15 mM in, E_Na at 37 C? Correction: it's 12 mM in.", "E_Na", nernst_mV(1, 145, 12)),
        ("ENa: 145 out, 12 in, 37C. oops, 12 should be 15", "E_Na", nernst_mV(1, 145, 15)),
        ("钠外145内12,37℃,求ENa。哎呀12应该是15", "E_Na", nernst_mV(1, 145, 15)),
        ("钠外145内12,37℃,求ENa。更正:膜内不是12而是15", "E_Na", nernst_mV(1, 145, 15)),
        # A whole change, and a temperature.
        ("external K raised from 4 to 8 mM, inside 140, 37C, new EK? sorry the book says from 4 to 10", "E_K", nernst_mV(1, 10, 140)),
        ("Ca外从1.2涨到2mM,内100nM,37°,eca变成多少?呃不对,题目是从1.2涨到2.4", "E_Ca", nernst_mV(2, 2.4, 1e-4)),
        ("E_K at 37 C with 5 out 140 in? sorry, 25 C", "E_K", nernst_mV(1, 5, 140, 25)),
        ("37度,K外5内140,EK?说错了,是25度", "E_K", nernst_mV(1, 5, 140, 25)),
    ],
)  # fmt: skip
def test_a_number_told_anew_takes_the_place_of_the_one_taken_back(
    text: str, quantity: str, value: float
) -> None:
    assert first_result(text, quantity).value == pytest.approx(value)


def test_regret_without_a_number_takes_nothing_back() -> None:
    text = "ECl -41 mV, Vm -35 mV. sorry about the mess: what is the driving force on Cl?"
    assert first_result(text, "DF_Cl").value == pytest.approx(6.0)


_OUT_IN = "Outside 125 mM Na+, 2.5 mM K+, 131 mM Cl-; inside 8 mM Na+, 142 mM K+ and 10 mM Cl-. 32 °C. reversal potential?"
_外内 = "外液125 mM Na+、2.5 mM K+、131 mM Cl-,内液8 mM Na+、142 mM K+、10 mM Cl-,32℃,求反转电位"


@pytest.mark.parametrize(
    "text",
    [
        f"A glutamate receptor channel lets Na+ and K+ through equally well but neither Cl- nor Ca2+. {_OUT_IN}",
        f"A channel is equally permeable to Na+ and K+ but not to Cl-. {_OUT_IN}",
        f"A channel passes Na+ and K+ equally, Cl- not at all. {_OUT_IN}",
        f"Pore passes Na and K equally, and not Cl. {_OUT_IN}",
        f"某通道对Na+和K+同样通透,但既不透Cl-也不透Ca2+。{_外内}",
        f"通道让Na+和K+同等通过,不透Cl-。{_外内}",
        f"Cl-和Ca2+都不能过的通道,对Na+和K+同样通透。{_外内}",
    ],
)
def test_what_does_not_cross_has_no_part_in_the_reversal(text: str) -> None:
    assert first_result(text, "E_rev").value == pytest.approx(-4.27356, abs=1e-4)


_ALANINE = "Na+ 145 out 18 in, Vm -65 mV, alanine 4 mM inside, 37C. lowest alanine outside?"
_丙氨酸 = "Na+外145内18,膜电位-65 mV,胞内丙氨酸4 mM,37℃,胞外丙氨酸最低能到多少?"


@pytest.mark.parametrize(
    "text",
    [
        "Proximal tubule cells reabsorb alanine together with Na+, one for one. The cell contains 4 mM alanine, 18 mM Na+; tubular Na+ is 145 mM, the apical potential -65 mV, 37 °C. Down to what luminal alanine concentration can this carrier take it up?",
        f"Na+/alanine cotransport, one for one. {_ALANINE}",
        f"a symporter takes alanine and sodium in equal numbers. {_ALANINE}",
        f"alanine enters with Na+ mole for mole. {_ALANINE}",
        f"载体把丙氨酸和Na+一对一地转运进来,{_丙氨酸}",
        f"丙氨酸与Na+一比一同向转运,{_丙氨酸}",
        f"丙氨酸和Na+等摩尔协同转运,{_丙氨酸}",
    ],
)
def test_one_for_one_is_a_stoichiometry(text: str) -> None:
    assert first_result(text, "[aminoacid]o").value == pytest.approx(0.0436262, rel=1e-4)


def test_the_ion_is_what_drives_two_for_one() -> None:
    text = "glucose cotransport with Na+, two for one. Na+ 145 out 18 in, Vm -65 mV, glucose 1 mM outside, 37C. max glucose inside?"
    assert first_result(text, "[glucose]i").value == pytest.approx(8406.674, rel=1e-5)


@pytest.mark.parametrize(
    "text",
    [
        "Astrocytes are perfect potassium electrodes. At 37 °C an astrocyte with 130 mM K+ inside rests at -84 mV. During a seizure it has depolarised to -65 mV. Estimate the extracellular potassium concentration at that moment.",
        "a glial cell (K+ only), 130 mM K+ inside, rests at -84 mV. It depolarises to -65 mV. What is [K+]o then? 37C",
        "glial cell, only K permeable, 130 mM K inside. V_m was -84 mV and is now -65 mV. External K now? 37C",
        "星形胶质细胞只对K+通透,胞内K+ 130 mM,静息时-84 mV,癫痫发作时去极化到-65 mV,求此时胞外K+浓度,37℃",
    ],
)
def test_the_potential_of_the_moment_that_is_asked_counts(text: str) -> None:
    assert first_result(text, "[K]o").value == pytest.approx(nernst_outside(-65.0), rel=1e-5)


def nernst_outside(potential_mV: float) -> float:
    """Of 130 mM K⁺ inside at 37 °C."""
    return 130.0 * math.exp(potential_mV / nernst_mV(1, math.e, 1))


@pytest.mark.parametrize(
    "text",
    [
        "Na+ 120 mM out, 12 mM in, 20 °C. After a prepulse to -100 mV for 50 ms the clamp steps to +80 mV. Driving force on Na+?",
        "Na+ 120 mM out, 12 mM in, 20 °C. A conditioning pulse to -100 mV, then a test pulse to +80 mV. Driving force on Na+?",
        "Na+ 120 mM out, 12 mM in, 20 °C. From a holding potential of -100 mV the clamp steps to +80 mV. Driving force on Na+?",
        "Na+ 外120 内12,20℃,先用-100 mV预脉冲50 ms,再阶跃到+80 mV,Na+的驱动力",
        "Na+ 外120 内12,20℃,钳制电位-100 mV,阶跃到+80 mV,Na+的驱动力",
    ],
)
def test_a_prepulse_is_not_the_step_that_is_asked_about(text: str) -> None:
    forces = [one for one in TUTOR.ask(text).results if one.quantity == "DF_Na"]
    assert [one.value for one in forces] == pytest.approx([80.0 - nernst_mV(1, 120, 12, 20)])


def test_both_potentials_count_where_a_change_is_asked() -> None:
    text = "neuron rests at -70 mV, E_Cl -60 mV. It depolarises to -40 mV. By how much does the driving force on Cl- change then?"
    assert [one.value for one in TUTOR.ask(text).results if one.quantity == "DF_Cl"] != [20.0]


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        ("potassium currents should reverse at -60 mV at 30 °C. The pipette holds 135 mM K+, 10 mM HEPES and 2 mM MgATP at pH 7.2, and has an osmolarity of 290 mOsm. Which K+ concentration in the bath?", "[K]o", 13.5785),
        ("要让钾电流在-60 mV反转,30℃,电极液含135 mM K+、10 mM HEPES、2 mM MgATP,渗透压290 mOsm,浴液K+应为多少?", "[K]o", 13.5785),
        ("straight I-V of a channel, obtained with 3 ms ramps in a cell of 12 pF. At -80 mV the current is -120 pA and at -20 mV it is +30 pA. At what potential does the current reverse?", "E_rev", -32.0),
        ("At 37 °C a fibre has Na+ 145 mM outside, 12 mM inside, K+ 4 mM outside, 140 mM inside, -70 mV. It contains 5 mM ATP. What free energy, in kJ per mole of cycles, must ATP hydrolysis supply for one turn of the Na+/K+ pump?", "ΔG_transport", 44.3678),
        ("肌纤维37℃,Na+外145内12 mM,K+外4内140 mM,静息电位-70 mV,含5 mM ATP。钠钾泵转一圈至少要多少kJ/mol自由能?", "ΔG_transport", 44.3678),
        ("A nerve cell in a bath at 37 °C contains 140 mM K+ and 14 mM Na+ and is surrounded by 4 mM K+ and 140 mM Na+. PNa is 0.05 of PK. What is the membrane potential?", "V_m", -68.1192),
    ],
)  # fmt: skip
def test_notes_of_the_laboratory_are_no_part_of_the_question(text: str, quantity: str, value: float) -> None:
    assert first_result(text, quantity).value == pytest.approx(value, rel=1e-4)


@pytest.mark.parametrize(
    "text",
    [
        "An airway cell keeps 40 mM Cl- and 20 mM Na+ in its cytoplasm by means of NKCC1. The liquid on its apical surface contains 115 mM Cl- and 140 mM Na+. The apical membrane potential is -50 mV, 37 °C. CFTR opens. In which direction does net chloride cross the membrane?",
        "气道上皮细胞靠NKCC1使胞内Cl-保持40 mM、Na+ 20 mM,顶膜外液Cl- 115 mM、Na+ 140 mM,顶膜电位-50 mV,37℃,CFTR开放后Cl-净流向?",
    ],
)
def test_what_filled_a_cell_is_not_what_opens(text: str) -> None:
    assert TUTOR.ask(text).direction == "out"


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        (
            "so [Na]i = 142 and [Na]o = 10... wait no, sorry, 142 mM is outside and 10 mM is inside. E_Na at 37?",
            "E_Na",
            nernst_mV(1, 142, 10),
        ),
        (
            "K+ is 5 inside and 140 outside, no wait, 140 inside and 5 outside. E_K at 37 °C?",
            "E_K",
            nernst_mV(1, 5, 140),
        ),
        (
            "[K]o = 140 mM, [K]i = 4 mM. Oops, the 4 is outside and the 140 is inside. E_K at 20 °C?",
            "E_K",
            nernst_mV(1, 4, 140, 20),
        ),
        ("Na out 12 in 145, wait i mean out 145 in 12. whats E_Na at 37", "E_Na", nernst_mV(1, 145, 12)),
        (
            "[K]o = 3, [K]i = 120. Correction: outside it is 4 and inside 150. E_K at 37 °C?",
            "E_K",
            nernst_mV(1, 4, 150),
        ),
        (
            "K+ 140 mM in the bath, 5 mM in the cell. Sorry, 5 mM in the bath and 140 mM in the cell. E_K at 37 °C?",
            "E_K",
            nernst_mV(1, 5, 140),
        ),
        (
            "Na 145 out 12 in, K 140 out 4 in, wait sorry K is 140 in, 4 out. E_K at 37 °C?",
            "E_K",
            nernst_mV(1, 4, 140),
        ),
        ("钠胞内142，胞外10，等等写反了，142是胞外，10是胞内。37℃的E_Na？", "E_Na", nernst_mV(1, 142, 10)),
        (
            "钾外面140 mM，里面5 mM……等等写反了，应该是外面5 mM，里面140 mM，37度E_K多少",
            "E_K",
            nernst_mV(1, 5, 140),
        ),
        ("氯内110外10，不对不对，外110内10，37℃求E_Cl", "E_Cl", nernst_mV(-1, 110, 10)),
        # Turned, without the numbers.
        (
            "Na inside 145, outside 12, oh wait it's the other way round. E_Na at 37 °C?",
            "E_Na",
            nernst_mV(1, 145, 12),
        ),
        (
            "With 10 mM Na outside and 142 mM inside — sorry, I mixed those up — what is E_Na at 37 °C?",
            "E_Na",
            nernst_mV(1, 142, 10),
        ),
        ("[K+]o=140，[K+]i=5，抱歉打反了，E_K 37℃", "E_K", nernst_mV(1, 5, 140)),
    ],
)
def test_both_numbers_told_anew_or_turned(text: str, quantity: str, value: float) -> None:
    assert first_result(text, quantity).value == pytest.approx(value, rel=1e-4)


@pytest.mark.parametrize(
    "text",
    [
        "K 140 in 5 out, is E_K -89 mV at 37 °C, or is it the other way round?",
        "no wait, what is E_K with 5 mM outside and 140 inside at 37 °C?",
    ],
)
def test_a_doubt_turns_nothing(text: str) -> None:
    assert first_result(text, "E_K").value == pytest.approx(nernst_mV(1, 5, 140))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "Taking T = 295 K, R = 8.314 J/(mol K) and F = 96485 C/mol, determine in volts the equilibrium potential of sodium when 117 mM surrounds a cell holding 30 mM.",
            nernst_mV(1, 117, 30, 21.85) / 1000,
        ),
        (
            "What is the Nernst potential for K at 20 °C if 10 mM surrounds an axon holding 400 mM?",
            nernst_mV(1, 10, 400, 20),
        ),
        ("5 mM K envelops a cell in which there is 140 mM. E_K at 37 °C?", nernst_mV(1, 5, 140)),
        ("4.5 mM potassium bathes cells that hold 150 mM. E_K, 37 °C?", nernst_mV(1, 4.5, 150)),
        ("with 12 mM sodium in a cell that 145 mM surrounds, E_Na at 37 °C?", nernst_mV(1, 145, 12)),
        ("117 mM的Na+包围着一个含30 mM Na+的细胞，22℃求E_Na", nernst_mV(1, 117, 30, 22)),
        ("含有8 mM Cl-的细胞被110 mM Cl-包围，37 ℃求E_Cl", nernst_mV(-1, 110, 8)),
        ("20 ℃，10 mM的钾环绕着内有400 mM钾的轴突，平衡电位？", nernst_mV(1, 10, 400, 20)),
    ],
)
def test_what_surrounds_a_cell_is_outside(text: str, value: float) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(value, rel=1e-4)
