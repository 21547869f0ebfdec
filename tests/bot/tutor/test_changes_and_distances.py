# ruff: noqa: E501 - a question stands on one line
"""Changes told as factors, potentials told by their distance from E, and numbers that belong to no quantity."""

from __future__ import annotations

import pytest

from grammar.queries import Concept
from tests.bot.tutor.asking import TUTOR, first_result


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        ("external K+ of 6 mM is lowered by a factor of 3, 150 mM inside, 37 °C - EK after?", "E_K", -115.392),
        ("increase [K]o by a factor of 10, 5 out 140 in, EK", "E_K", -27.518),
        ("25℃,[K+]o翻一倍(原来5),[K+]i 140不变,EK现在是多少", "E_K", -67.804),
        ("血钾三天内由4 mmol/L升至7 mmol/L,细胞内K⁺仍为140 mmol/L(37 ℃)。EK会变成多少mV?", "E_K", -80.066),
        ("No net movement of Na+ (inside minus outside) when [Na+] outside is 8 times [Na+] inside? T=37°C, E_Na", "E_Na", 55.577),
        ("ENa for squid axon: 440 mM in seawater and 50 in axoplasm, cold room 6.3 C", "E_Na", 52.370),
        ("astrocyte at −83 mV; K+ 3 mM in the ECF and 130 mM in the cytosol, 37 °C. How many mV is its Vm away from EK?", "DF_K", 17.731),
        ("A receptor is as permeable to Na+ as to K+. Bath: Na 70 mM and K 4 mM. Inside: K 140 mM, Na 8 mM. 22 °C. Where does the current reverse?", "E_rev", -17.630),
        ("pure K+ channel, [K]o = 30 mM, [K]i = 150 mM, 37 °C. At what voltage will the current change its sign?", "E_K", -43.015),
        ("Vm=58·lg{([K]o+α[Na]o)/([K]i+α[Na]i)},α=0.01,[K]o 2.5,[K]i 140,[Na]o 120,[Na]i 9.2,求Vm(20℃)", "V_m", -91.53626),
        ("葡萄糖从肠腔1 mM 进到细胞10 mM,不带电,37℃,ΔG=?kJ/mol", "ΔG", 5.938),
        ("KCC2把K+和Cl⁻ 1:1一起往外运,K+内140外3.5 mM,胞外Cl⁻ 130 mM,平衡时胞内Cl⁻能降到几mM", "[Cl]i", 3.25),
        ("电极电阻5 MΩ,漏电导gL=10 nS,EL=-65 mV。膜电位钳到-50 mV,漏电流是多少pA?", "I_leak", 150.0),
        ("[Na+]o/[Na+]i = 12,37 ℃,则ENa最接近 A.+46 mV B.+66 mV C.-66 mV D.+29 mV,求具体数值", "E_Na", 66.413),
        ("E_K = -90 and V_m is 20 mV more positive than E_K. What is V_m?", "V_m", -70.0),
    ],
)  # fmt: skip
def test_what_is_told_is_understood(text: str, quantity: str, value: float) -> None:
    assert first_result(text, quantity).value == pytest.approx(value, abs=2e-3)


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Suppose Vm is 10 mV more negative than EK. Which way is the net flow of K+?", "in"),
        ("膜电位比ECl高15mV，氯离子流向？", "in"),
        ("ECl和静息电位都是-70 mV,此时打开GABA-A受体,氯离子净流向哪里?", "none"),
        ("Hair cell at −60 mV, and E_K across its apical membrane is 0 mV. Where does K+ go, into the cell or out of it?", "in"),
        ("Mg2+: ECF 1 mM, ICF 0.5 mM, cell at -70 mV. To which side does the electrochemical gradient pull it?", "in"),
    ],
)  # fmt: skip
def test_ways(text: str, direction: str) -> None:
    assert TUTOR.ask(text).direction == direction


def test_a_change_whose_size_found_no_use_is_asked_about() -> None:
    answer = TUTOR.ask("K out 5 in 140, raise it 12, EK")
    assert answer.status == "needs_input"


@pytest.mark.parametrize("text", ["求不定积分 ∫ x·e^x dx 的过程", "calculate the osmolarity of 0.9 % saline"])
def test_other_courses_are_declined(text: str) -> None:
    assert TUTOR.ask(text).status == "out_of_scope"


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        ("Endolymph has 157 mM K+ and the cytoplasm of an outer hair cell 145 mM. E_K (cell relative to endolymph), 37 °C?", "E_K", 2.125),
        ("Lysosome: lumen pH 4.7, cytosol pH 7.2, 37°C. What voltage, cytosol minus lumen, would hold H+ in equilibrium?", "E_H", 153.851),
        ("pipette 60 mM Cl, bath has 128 mM Cl, 24°C. The channels pass just Cl. where should the current flip sign?", "E_Cl", -19.402),
        ("[Na+]o is 0.145 M and intracellular [Na+] is 12 000 µM, 37 °C. find E_Na.", "E_Na", 66.598),
        ("i keep getting -41 for EK with 140 in and 4 out at 37 °C (26.7 times log10). what's the right value", "E_K", -95.023),
        ("A dye carries one positive charge and distributes passively. Matrix at −150 mV relative to the cytosol, 37 °C: by what factor is it accumulated?", "[X]i/[X]o", 273.793),
        ("What is V_m minus the equilibrium potential of K+ when V_m is -65 mV and E_K is -90 mV?", "DF_K", 25.0),
        ("threshold is -55 and ENa is +67, how far is the membrane from the sodium equilibrium potential at threshold", "DF_Na", -122.0),
        ("input resistance 150 MΩ, Vm -10 mV, sodium conductance 40 nS, E_Na 55 mV. sodium current?", "I_Na", -2600.0),
        ("K 5 out and 140 in at 37 and vm -60: driving force?", "DF_K", 29.059),
        ("How far is the membrane from E_Na if V_m = -65 mV, Na+ 145 out, 12 in, 37 °C?", "DF_Na", -131.598),
        ("during the peak (+35 mV) whats the driving force on potassium if its equilibrium potential is at -90", "DF_K", 125.0),
        ("Hair cell: interior −55 mV relative to perilymph; endolymph +80 mV relative to perilymph. Taking E_K as 0 mV, what driving force pulls K+ through the channels?", "DF_K", -135.0),
        ("Ion / in / out / P: K+ 140 5 1.0; Na+ 12 145 0.05; Cl- 7 115 0.1. all in mM, 310 K. Goldman potential?", "V_m", -65.808),
        ("植物细胞质K+ 0.1 mol/L,EK=-120 mV,20℃,外液K+是多少mM", "[K]o", 0.865),
        ("某离子的驱动力(Vm−E)为-130 mV,它的平衡电位+60 mV,求此时的膜电位", "V_m", -70.0),
        ("血钾从4.0升到7.5 mmol/L,胞内K⁺按140不变,37℃,EK变成多少?", "E_K", -78.222),
        ("NCX 3Na:1Ca,反转电位=3ENa-2ECa,ENa=+70,ECa=+125,那它在多少mV反向", "V_rev", -40.0),
        ("gNa/gK=0.05, gNa rises tenfold, EK -90 ENa +60, Vm?", "V_m", -40.0),
        ("PNa/PK=0.05, PK halves, K 5/140 Na 145/12, 37 °C, Vm?", "V_m", -52.912),
    ],
)  # fmt: skip
def test_compartments_points_and_proportions(text: str, quantity: str, value: float) -> None:
    assert first_result(text, quantity).value == pytest.approx(value, abs=2e-3)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("[Na]o=150,[Na]i=15时E=61.5。那要E只有+40 mV,外面还是150,胞内Na得升到多少mM", "needs_input"),
        ("A Daniell cell has E° = 1.10 V. What is its cell potential when [Zn2+] = 0.10 M and [Cu2+] = 1.0 M?", "out_of_scope"),
    ],
)  # fmt: skip
def test_what_is_not_read_is_not_answered(text: str, status: str) -> None:
    assert TUTOR.ask(text).status == status


@pytest.mark.parametrize(
    ("text", "card"),
    [
        ("What prevents the spike from ever reaching E_Na?", "action_potential"),
        ("resting potential isnt exactly E_K, what pulls it away", "resting_potential"),
        ("心室肌动作电位的平台期是哪个离子撑住的", "action_potential"),
    ],
)
def test_symbols_alone_ask_for_no_number(text: str, card: str) -> None:
    answer = TUTOR.ask(text)
    assert isinstance(answer.query, Concept)
    assert answer.concepts[0] == card


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        ("Synapse with Erev = 0 mV gives -150 pA at -75 mV. what current at +40 mV", "I", 80.0),
        ("Mg2+: ECF 1 mM, ICF 0.5 mM, cell at -70 mV, 37 °C. Who wins?", "DF_Mg", -79.263),
    ],
)
def test_a_voltage_that_is_told_is_used(text: str, quantity: str, value: float) -> None:
    assert first_result(text, quantity).value == pytest.approx(value, abs=2e-3)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("E_K = -120 mV, K outside 100 mM, 20 °C, [K]i?", "refuse-too-concentrated"),
        ("at -65 mV, with E_Cl somewhere near that, which way does Cl- go", "ask-missing"),
    ],
)
def test_what_cannot_be_meant_is_asked_about(text: str, problem: str) -> None:
    answer = TUTOR.ask(text)
    assert answer.status == "needs_input"
    assert answer.problem is not None
    assert answer.problem.id == problem


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        ("400 mM potassium and 50 mM sodium inside, 10 mM potassium and 440 mM sodium outside, 18 °C. At what membrane potential would there be no net flux of sodium?", "E_Na", 54.563),
        ("P_K:P_Na = 1:0.02, K+ 4/140, Na+ 145/12 mM (out/in), 37 °C. A toxin raises P_Na so that the ratio becomes 1:0.2. What is Vm?", "V_m", -39.078),
        ("K外5内140、Na外145内12(mM)，37℃，PNa/PK原来0.03，某药让它升到0.3，GHK算出的Vm变成多少", "V_m", -29.011),
        ("If Mg2+ were at equilibrium across a membrane at −70 mV with 1 mM Mg2+ outside, how much Mg2+ would be inside? (37 °C)", "[Mg]i", 188.334),
        ("how negative does the inside have to be to just stop K leaving, if theres 4 mM outside and 120 mM inside (37 °C)", "E_K", -90.903),
        ("Tyrode (5.4 mM K+, 140 mM Na+) at 35 °C, pipette solution with 130 mM K+ and 10 mM Na+. At what voltage should a purely K+-selective current reverse?", "E_K", -84.473),
        ("红细胞膜对Cl⁻通透性很高,胞浆[Cl⁻]=78 mmol/L,血浆[Cl⁻]=112 mmol/L,37℃,那ECl≈?", "E_Cl", -9.669),
        ("胞内外K+同时稀释一半,原来外5 mM内140 mM,37℃,稀释后EK是多少?", "E_K", -89.059),
        ("把胞外Na+用胆碱替换90%，从145到14.5 mM，胞内Na+ 12 mM, 37 ℃, ENa", "E_Na", 5.058),
        ("钠泵每转一圈排3个Na+进2个K+:Na+外145内12，K+外4内140 mM，Vm=-70mV，37℃，要耗多少kJ/mol（不算ATP）", "ΔG_transport", 44.368),
    ],
)  # fmt: skip
def test_what_is_told_of_a_second_state(text: str, quantity: str, value: float) -> None:
    assert first_result(text, quantity).value == pytest.approx(value, abs=2e-3)


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        ("20℃ 时 EK = −80 mV,那 [K]i 是 [K]o 的几倍啊", "[K]i/[K]o", 23.733),
        ("NH4+ 在根毛里 20 mM,25℃测得 E(NH4)=-40 mV,问外界铵浓度", "[NH4]o", 4.216),
        ("three quarters of the conductance is to K+ and the remaining quarter to Na+, EK = −92 mV, ENa = +58 mV, Vm?", "V_m", -54.5),
        ("vesicle lumen pH 5.6, cytosol pH 7.2. which potential (lumen relative to cytosol) holds the protons in balance, 37 C?", "E_H", -98.465),
        ("at -70 mV which ion is further from equilibrium, K+ (E -90 mV) or Na+ (E +60 mV)? give both driving forces", "DF_K", 20.0),
        ("for Na+ to be in equilibrium at −70 mV with 145 mM outside, how high would the inside Na+ have to be? 37°C. i got ~2 M", "[Na]i", 1989.904),
        ("She says the driving force on Na+ is 5 mV. Vm = −65 mV, E_Na = +60 mV. what is it really", "DF_Na", -125.0),
        ("钠内12外145,37℃,膜电位在几mV时钠的驱动力会变成零?", "E_Na", 66.598),
    ],
)  # fmt: skip
def test_what_is_asked_of_two_things(text: str, quantity: str, value: float) -> None:
    assert first_result(text, quantity).value == pytest.approx(value, abs=2e-3)


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("血糖5 mM 胞内葡萄糖1 mM,膜电位-70,葡萄糖净往哪走", "in"),
        ("膜電位啱啱等於EK嗰陣,鉀離子淨流向係入定出?", "none"),
        ("NMDA 受體反轉電位 0 mV。膜電位固定在 +30 mV 時,淨陽離子電流為 (A)內向 (B)外向 (C)零", "out"),
    ],
)
def test_more_ways(text: str, direction: str) -> None:
    assert TUTOR.ask(text).direction == direction


def test_why_wants_words_where_only_presets_could_give_numbers() -> None:
    answer = TUTOR.ask(
        "why does a nonselective cation channel reverse around 0 or -20 instead of at ENa or EK"
    )
    assert isinstance(answer.query, Concept)


def test_a_potential_beside_both_concentrations_is_asked_about() -> None:
    answer = TUTOR.ask("K+ 外5 mM 内100 mM，测到EK=-73 mV，求膜电位")
    assert answer.status == "needs_input"
    said = TUTOR.ask("my partner says E_Cl is -25 mV. inside 42 mM, outside 104 mM, 21 °C. what is E_Cl?")
    assert said.results[0].value == pytest.approx(-22.983, abs=1e-3)
