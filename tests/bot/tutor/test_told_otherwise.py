# ruff: noqa: E501 - a question stands on one line
"""Givens told otherwise than as "g_K = 5 nS": branches in a row, what was before, corrections, usual orders."""

from __future__ import annotations

import pytest

from tests.bot.tutor.asking import TUTOR, first_result


@pytest.mark.parametrize(
    ("text", "potential_mV"),
    [
        ("K 4 nS rev -95, Cl 2 nS rev -65. where does the cell rest?", -85.0),
        ("A cell has two conductances: 6 nS reversing at -90 mV and 2 nS reversing at 0 mV. Resting potential?", -67.5),
        ("K+ (g = 5 nS, E = -90), Na+ (g = 1 nS, E = +60). Vm?", -65.0),
        ("5 nS of K+ conductance at -90 mV and 1 nS of Na+ conductance at +60 mV. rest?", -65.0),
        ("g_K = 0.5 mS/cm2, g_Na = 0.01 mS/cm2, leak 0.1 mS/cm2 reversing at -55; E_K -90, E_Na +55. Vm?", -81.885),
        ("A neuron has a leak conductance of 10 nS with reversal at -70 mV. A synapse opens 5 nS with reversal potential 0 mV. What is the new steady Vm?", -46.667),
        ("leak 10 nS at -65 mV, excitatory 4 nS at 0 mV, inhibitory 8 nS at -75 mV. What is Vm?", -56.818),
        ("g_exc = 4 nS, E_exc = 0 mV, g_inh = 8 nS, E_inh = -75 mV, g_L = 10 nS, E_L = -65 mV. Vm?", -56.818),
        ("g1 = 5 nS, E1 = -90 mV, g2 = 10 nS, E2 = 0 mV; Vm?", -30.0),
        ("conductance / E: K+ 12 / -95; Na+ 0.5 / 60; Cl- 3 / -70. What is the resting potential?", -85.161),
        ("钾电导4 nS、平衡电位-95 mV；氯电导2 nS、平衡电位-65 mV，膜电位是多少？", -85.0),
        ("漏电导10 nS（反转电位-70 mV），突触电导5 nS（反转电位0 mV），稳态膜电位？", -46.667),
        ("某细胞有两种电导：6 nS，反转电位-90 mV；2 nS，反转电位0 mV。静息电位是多少？", -67.5),
        ("电导/平衡电位：K+ 12/-95，Na+ 0.5/60，Cl- 3/-70。静息电位？", -85.161),
    ],
)  # fmt: skip
def test_branches_of_a_circuit_are_told_one_by_one(text: str, potential_mV: float) -> None:
    first = TUTOR.ask(text).results[0]
    assert first.quantity == "V_m"
    assert first.value == pytest.approx(potential_mV, abs=0.001)


def test_a_membrane_potential_is_no_branch() -> None:
    answer = TUTOR.ask("K 4 nS, held at -60 mV, E_K -90: current?")
    assert answer.results[0].quantity == "I_K"
    assert answer.results[0].value == pytest.approx(120.0)


@pytest.mark.parametrize(
    ("text", "before_mV", "after_mV"),
    [
        ("[K]o is 7.5 out now, it was 4. inside 140. What is E_K before and after?", -95.023, -78.222),
        ("K+ used to be 4 mM in plasma and is now 8 mM, cells have 140. By how many mV does E_K move?", -95.023, -76.497),
        ("serum potassium 7.8, normally 4.2; intracellular 145. E_K shift at 37?", -94.656, -78.112),
        ("outside K went up to 8 from 4, inside is 140. change in E_K?", -95.023, -76.497),
        ("Plasma K+ is 8 mM instead of 4 mM; inside 140. How much does E_K change?", -95.023, -76.497),
        ("Originally [K]o = 4 and [K]i = 140. Then [K]o becomes 8. E_K?", -95.023, -76.497),
        ("Normally [K]o is 4 mM and [K]i 140 mM. What is E_K if [K]o is 8 mM?", -95.023, -76.497),
        ("Na inside was 12, it is 30 after ouabain; outside 145. E_Na before and after?", 66.598, 42.109),
        ("膜外钾原来是4 mM，现在8 mM，膜内140 mM，E_K变化多少？", -95.023, -76.497),
        ("血钾7.8（正常4.2），胞内145，E_K移动多少mV？", -94.656, -78.112),
    ],
)  # fmt: skip
def test_what_was_is_before_what_is(text: str, before_mV: float, after_mV: float) -> None:
    states = [r for r in TUTOR.ask(text).results[:3] if r.quantity.startswith("E_")]
    assert [r.value for r in states] == pytest.approx([after_mV, before_mV], abs=0.001)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("K+ out 4, in 140. sorry, 5 outside. E_K?", -89.059),
        ("Na in is 15, no wait 12 mM, out 145. ENa at 37?", 66.598),
        ("I meant 20 C not 37: E_K with 5 out and 140 in", -84.177),
        ("胞内钠12，不对，是15 mM，胞外145，E_Na？", 60.634),
        ("sorry, what is E_K with 5 out and 140 in?", -89.059),
    ],
)
def test_a_number_that_is_taken_back_gives_way(text: str, value: float) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(value, abs=0.001)


@pytest.mark.parametrize(
    ("text", "outside", "inside"),
    [
        ("E_K 140/5", 5.0, 140.0),
        ("E_K 5/140", 5.0, 140.0),
        ("ECl 7/120", 120.0, 7.0),
        ("E_Na 145/12", 145.0, 12.0),
        ("E_K = 26.7 ln(140/5)", 140.0, 5.0),
        ("E_Li 140/5", 140.0, 5.0),
    ],
)
def test_two_bare_numbers_stand_as_in_a_living_cell(text: str, outside: float, inside: float) -> None:
    query = TUTOR.ask(text).query
    assert (getattr(query, "outside_mM", None), getattr(query, "inside_mM", None)) == (outside, inside)


def test_the_order_that_was_taken_is_said() -> None:
    assert TUTOR.ask("E_K 140/5").assumed[0].why.id == "why-order-inside"
    assert TUTOR.ask("E_K 5/140").assumed[0].why.id == "why-order"


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        ("ghk: pk 1 pna 0.04 pcl 0.45, ko 4 ki 140 nao 145 nai 12 clo 110 cli 10, vm at 37?", "V_m", -69.133),
        ("V_m and E_K are both -91 mV. what force acts on K?", "DF_K", 0.0),
        ("what's the push on Na at -70 if E_Na = +55", "DF_Na", -125.0),
        ("Ca2+ outside 2 mM, inside 100 nM. How far from equilibrium is calcium at -70 mV? 37C", "DF_Ca", -202.344),
        ("what g (in nS) do I need to get 150 pA of K current at -60 mV with E_K = -90?", "g_K", 5.0),
        ("how many pA through 30 nS when the driving force is 25 mV", "I", 750.0),
        ("A channel conducts K and Na equally well. 140 K in, 10 Na in, 5 K out, 145 Na out. At which voltage does the current flip sign?", "E_rev", 0.0),
        ("membrane permeable to K and Na with a ratio of 50 to 1; K 5/140, Na 145/10; Vm?", "V_m", -76.871),
        ("K+ is the same on both sides, 80 and 80 mM. E_K?", "E_K", 0.0),
        ("cytosolic pH 7.2, outside pH 7.4. E_H at 37?", "E_H", -12.308),
        ("Mitochondrial matrix pH 7.8, cytosol pH 7.2. What is E_H at 37?", "E_H", 36.924),
        ("matrix at -160 mV relative to cytosol, cytosolic Ca 0.1 uM. What matrix Ca would be at equilibrium at 37?", "[Ca]i", 15.843),
        ("what temperature makes 2.303RT/F = 60 mV", "T", 29.26),
        ("slope of Nernst at 18 °C", "2.303RT/F", 57.770),
        ("T for E_K = -92 with 4/140", "T", 27.13),
        ("z of an ion with 100 out 1 in and E = +61.5 at 37", "z", 2.0013),
    ],
)  # fmt: skip
def test_words_for_quantities(text: str, quantity: str, value: float) -> None:
    assert first_result(text, quantity).value == pytest.approx(value, rel=1e-3, abs=1e-6)


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        # salts, and solutions with names of their own
        ("The pipette contains 10 mM NaCl and 130 mM KCl; the bath contains 140 mM NaCl and 5 mM KCl. What is E_Cl at 25 °C?", "E_Cl", -0.902),
        ("What is E_Cl with 145 mM KCl in the pipette and 150 mM NaCl plus 2 mM CaCl2 in the bath (25 °C)?", "E_Cl", -1.547),
        ("The bath has 2 mM CaCl2 and 140 mM NaCl. Inside is 20 mM NaCl. E_Na at 20?", "E_Na", 49.157),
        ("电极内液含KCl 140 mM、MgCl2 2 mM，浴液含NaCl 140 mM、KCl 5 mM、CaCl2 2 mM，求ECl（25 ℃）。", "E_Cl", -0.877),
        ("A membrane separates 150 mM KCl on the left from 15 mM KCl on the right and is permeable to Cl- only. What's the potential of the left side relative to the right at 25 °C?", "E_Cl", 59.159),
        ("Compartment A contains 100 mM NaCl and compartment B 10 mM NaCl. The membrane is permeable only to Na+. What is the potential of compartment B relative to A at 20 °C?", "E_Na", 58.167),
        ("膜左侧100 mM KCl，右侧10 mM KCl，膜只对K+通透，25℃，左侧相对于右侧的电位是多少？", "E_K", -59.159),
        ("甲室100 mM NaCl，乙室10 mM NaCl，膜只允许Na+通过，37℃，甲室相对乙室电位？", "E_Na", -61.540),
        # amounts that are added, and what is left
        ("During intense activity extracellular K+ in the cleft climbs by 6 mM from 4 mM; inside there is 140 mM. New E_K at 37 °C?", "E_K", -70.533),
        ("[Na]i is 10 mM and increases by 50%; [Na]o 145. E_Na?", "E_Na", 60.634),
        ("膜外钾4 mM，升高了3 mM，膜内140 mM，EK变成多少？", "E_K", -80.066),
        ("When external Na+ is replaced by choline so that only 10% is left of 140 mM (12 inside), what is E_Na at 37 °C?", "E_Na", 4.120),
        ("外液Na+ 140 mM用胆碱替换，只剩10%，胞内12 mM，ENa？", "E_Na", 4.120),
        # orders and lists
        ("A cell is permeable to K+ and Na+ only. The K+ concentrations are 4 mM outside and 120 mM inside; for Na+ they are 140 mM and 14 mM, respectively. P_Na is 5% of P_K. What is the resting potential at 37 °C?", "V_m", -64.021),
        ("Consider a cell at 37 °C with intracellular [Cl-] = 8 mM, [K+] = 120 mM and extracellular [K+] = 4 mM, [Cl-] = 115 mM. E_Cl?", "E_Cl", -71.240),
        ("nonselective cation channel PNa = PK, bath 145 Na 5 K, pipette (inside) 10 Na 120 K, all mM, 22 °C. Erev?", "E_rev", 3.6396),
        ("Calculate the GHK potential: [K]i=140 [K]o=5 [Na]i=10 [Na]o=145 [Cl]i=6 [Cl]o=110 with relative permeabilities 1, 0.02 and 0.3 respectively at 37 °C.", "V_m", -77.035),
        ("Half of a cell's total conductance is K+ (EK -95 mV), 30 % is Cl- (ECl -65 mV) and the remaining 20 % is Na+ (ENa +62 mV). Find the resting potential.", "V_m", -54.6),
        ("chloride ratio in:out of 1:14, E at 37 °C?", "E_Cl", -70.533),
        ("What is P_Na/P_K at Vm -65 with K 140/5 and Na 12/145 at 37 °C", "P_Na/P_K", 0.050715),
        # currents
        ("An inward current of 300 pA flows through 4 nS of nonselective cation conductance which reverses at -5 mV. At what Vm was the cell held?", "V_m", -80.0),
        ("内向电流200 pA，ENa=+55 mV，Vm=-45 mV，钠电导？", "g_Na", 2.0),
        ("leak 2 nS reversing at -55mV, cell held at -80 mV, leak current?", "I_leak", -50.0),
        ("If a K+ channel with 15 pS passes 0.6 pA outward at -50 mV, what is E_K?", "E_K", -90.0),
        ("g 5 nS, I = -200 pA at -80 mV: E_rev?", "E_rev", -40.0),
        ("input resistance 200 MΩ, 50 pA injected, V rest -65: new V?", "V_m", -55.0),
        ("某神经元输入电阻200 MΩ，注入-50 pA电流，静息电位-65 mV，稳态电位？", "V_m", -75.0),
        ("C=50 pF的细胞,从-70 mV到+30 mV,要搬多少pC的电荷", "Q", 5.0),
        # what is asked
        ("Using the same cell (K 120/4, Na 15/140, Cl 8/115; in/out), what would the membrane potential be if the membrane were permeable only to chloride? 37 °C", "E_Cl", -71.240),
        ("For E_Na to fall to zero, what must [Na+]i become when [Na+]o is 145 mM?", "[Na]i", 145.0),
        ("Suppose the membrane potential of a cell is −80 mV and the chloride concentration outside is 110 mM. If chloride is not actively transported, what is its intracellular concentration at 37 °C?", "[Cl]i", 5.5135),
        ("The intracellular pH of a cell with Vm of -60 mV would be what if H+ were passively distributed and pHo = 7.4 (37 °C)?", "pH_i", 6.4250),
        ("What voltage must the membrane have so that the driving force Vm − ENa on sodium is −100 mV? ENa = +58 mV", "V_m", -42.0),
        ("At Vm = 0, [K]o = [K]i: driving force?", "DF_K", 0.0),
        ("A mitochondrion: ΔΨ = -170 mV, pH gradient 0.8 units (matrix alkaline), 37 °C. Proton motive force?", "DF_H", -219.232),
        ("质子动力势：膜电位-150 mV，ΔpH 为1，25℃，等于多少", "DF_H", -209.159),
        ("Vm −75 mV, EK −90 mV. Hypokalaemia takes EK to −105 mV while Vm hasn't moved yet. Driving force on K+ now?", "DF_K", 30.0),
        ("For a nerve at 10 °C, E_Na is +50 mV. What would it be at 37 °C with the same concentrations?", "E_Na", 54.768),
        ("V_m when P_Na doubles from 0.04 to 0.08 (rel. PK), K 5/140, Na 145/15?", "V_m", -57.216),
        ("每泵出3个Na+、泵入2个K+要做多少功？Na 145/12 K 4/140，-70mV", "ΔG_transport", 44.368),
        ("In 14 guinea pig myocytes E_K was measured as -92 mV (36 °C). The bath contained 4 mM K+. Deduce the cytosolic K+ concentration.", "[K]i", 126.43),
    ],
)  # fmt: skip
def test_givens_of_longer_problems(text: str, quantity: str, value: float) -> None:
    assert first_result(text, quantity).value == pytest.approx(value, rel=1e-3, abs=1e-3)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("SGLT1: [Na]o 145 mM, [Na]o 140 mM, [Na]i 12 mM, -60 mV: max glucose ratio?", "ask-conflict"),
        ("What's the temperature coefficient: how much does E_K (5/140) change per degree?", "ask-what"),
        ("[Na]o/[Na]i = 3, [Na]o = 150 mM, [Na]i = 15 mM. E_Na?", "ask-conflict"),
    ],
)
def test_what_quarrels_is_asked_about(text: str, problem: str) -> None:
    answer = TUTOR.ask(text)
    assert answer.problem is not None
    assert answer.problem.id == problem


def test_two_answers_that_are_compared_tell_how_far_they_are_apart() -> None:
    text = "Neuron A has [K+]o of 3 mM; neuron B has 6 mM. Both contain 140 mM K+. Whose E_K is more negative, and by how many mV at 37 °C?"
    first, second, apart = TUTOR.ask(text).results[:3]
    assert first.value == pytest.approx(-102.711, abs=1e-3)
    assert second.value == pytest.approx(-84.186, abs=1e-3)
    assert apart.quantity == "ΔE_K"
    assert apart.value == pytest.approx(18.526, abs=1e-3)


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("current through AMPA receptors (Erev 0 mV) at +40 mV, inward or outward?", "out"),
        ("Is the leak current inward or outward at -60 mV (E_leak = -75 mV)?", "out"),
        ("which way does the inhibitory current flow at -80 mV if E_inh = -75 mV", "in"),
        ("突触电流是内向还是外向？V_m=-70 mV, E_syn = 0 mV", "in"),
        ("glucose 5 mM outside, 1 mM inside, Vm -70 mV, GLUT carrier (no sodium involved). Which way does net glucose go?", "in"),
        ("Root cell: membrane −120 mV, cytosol 80 mM K+, soil water 0.4 mM, 20 °C. If K+ channels open, will the cell passively gain K+ or lose K+?", "out"),
        ("毛细胞机械转导通道开放瞬间:胞内K+ 140 mM,外面是内淋巴K+ 150 mM,膜电位(内减外)-140 mV,K+往哪流?", "in"),
    ],
)  # fmt: skip
def test_ways_told_otherwise(text: str, direction: str) -> None:
    assert TUTOR.ask(text).direction == direction
