# ruff: noqa: E501 - a question stands on one line
"""What a class writes: claims of others, words of the same sound, states and owners, formulas with their value."""

from __future__ import annotations

import pytest

from tests.bot.tutor.asking import TUTOR, first_result


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        ("The equilibrium potential for Na+ is 55, V_m = -70: driving force?", "DF_Na", -125.0),
        ("driving force on Na+ is 125. E_Na = 55 mV; V_m?", "V_m", 180.0),
        ("equilibrium potential for K+ is -90 and for Na+ is 55; V_m -70, both driving forces?", "DF_K", 20.0),
        ("Vm-ENa=-125, Vm=-66, ENa?", "E_Na", 59.0),
        ("E_Na - Vm = 125 mV, E_Na = 59. V_m?", "V_m", -66.0),
        ("甲：Na驱动力=ENa−Vm=+125。乙：讲义写的是Vm−E。Vm=-66 mV ENa=+59 mV，按讲义到底是多少", "DF_Na", -125.0),
        ("动作电位峰值+32 mV，ENa=+55，EK=-90，单位都是mV，此刻作用在K+上的驱动力是？", "DF_K", 122.0),
        ("Take RT/F as 25 mV. K+ 140 in, 5 out. E_K?", "E_K", -83.305),
        ("RT/F取25.7 mV，[Na+]o/[Na+]i=12，E_Na=___", "E_Na", 63.862),
        ("取2.303RT/F=58 mV，K+ 外4内140，E_K？", "E_K", -89.556),
        ("RT/F is 0.0257 V, K in 140 out 4, E_K?", "E_K", -91.372),
        ("at what temperature is 2.303RT/F = 60 mV", "T", 29.237),
        ("does anyone else get about -102 for the frog sartorius?? K 140 inside 2.5 outside, 20 degrees C", "E_K", -101.687),
        ("what membrane voltage would stop the net K+ flux if there's 160 mM in and 5 mM out (37 °C)?", "E_K", -92.628),
        ("Problem 4. A squid axon lies in sea water with 10 mM K+. Its axoplasm contains 345 mM K+. The fibre is 0.5 mm thick and is kept at 15 °C. Calculate E_K.", "E_K", -87.925),
        ("作业4没写温度：PNa:PK=1:25，[K+]内120外6，[Na+]内20外140，膜电位算出来多少", "V_m", -62.624),
        ("guys what do I do with pH?? cell 7.1, outside 7.4, 37°C, they want E_H", "E_H", -18.462),
        ("cell 140, bath 5, K+ 37C E_K", "E_K", -89.059),
        ("lumen pH 5.6, cytosol pH 7.2, 37 °C. Take the lumen as inside and the cytosol as outside. E_H?", "E_H", -98.465),
        ("囊泡腔 pH 5.6，胞质 pH 7.2，37℃，把囊泡腔当作膜内、胞质当作膜外，E_H?", "E_H", -98.465),
        ("某细胞H+平衡电位为-24 mV，胞外pH 7.40，37℃，求胞内[H+]，用nM表示。", "[H]i", 9.772e-5),
        ("某细胞H+平衡电位为-24 mV，胞外pH 7.40，37℃，胞内pH是多少", "pH_i", 7.01),
        ("离子 | 内(mM) | 外(mM)；K+ | 148 | 4.6；Na+ | 13 | 143；Cl- | 8 | 112。37℃，只要Cl-的能斯托电位", "E_Cl", -70.533),
        ("K+内140外5，平横点位？37度", "E_K", -89.059),
        ("终板上100个nAChR同时开，每个30 pS，-80 mV，Erev=-5 mV，总电流是多少pA", "I", -225.0),
        ("A patch has 20 open BK channels, each 250 pS. E_K = -90, V=0. Current?", "I_K", 450.0),
        ("goldman 表格：离子/P/外/内 → K 1.0 3.5 135；Na 0.04 150 15；Cl 0.3 128 7。36℃，Vm=？", "V_m", -72.144),
        ("ion/P/in/out: K/1/140/5; Na/0.04/12/145. 37 C Vm?", "V_m", -68.568),
        ("反复刺激后胞内Cl-从6 mM积累到20 mM，胞外125 mM，35℃，ECl变为？", "E_Cl", -48.663),
        ("PNa/PK=0.03 at rest and 20 at the peak; K 4 out 140 in, Na 145 out 12 in, 37 C. V_m at the peak?", "V_m", 54.353),
        ("静息时PNa/PK=0.03，峰电位时变成20，K外4内140 Na外145内12 mM 37℃，那峰电位时膜电位变为多少（GHK）", "V_m", 54.353),
        ("静息时PNa/PK=0.03，峰值时为20，K外4内140 Na外145内12 mM 37℃，峰值膜电位？", "V_m", 54.353),
        ("PNa/PK = 0.04 at 37, K 5/140, Na 145/12. V_m?", "V_m", -68.568),
        ("某Na+-氨基酸同向转运体比例1:1，胞外氨基酸0.5 mM，Na+胞外145胞内15 mM，Vm=-50mV，37℃，胞内氨基酸最高能积到几mM？", "[aminoacid]i", 31.385),
        ("A red blood cell suspended in plasma contains about 78 mM chloride, while the plasma itself contains 112 mM. 37 °C, E_Cl?", "E_Cl", -9.669),
        ("A cell in a bath has 140 mM K+, the bath 5 mM. E_K", "E_K", -89.059),
        ("uhm for calcium do i use 61/2? outside 1.2 mM inside 100 nM. what do you get for E_Ca", "E_Ca", 124.415),
        ("wat is E_K wen K outside is 4.5 n inside is 30 times more?? (37C)", "E_K", -90.903),
        ("Free calcium in a spine goes up 10x from 100 nM, 2 mM outside the whole time, 37C. so E_Ca is now what", "E_Ca", 101.573),
        ("the version of Nernst with 58 mV * log10(out/in), what temperature in °C does the 58 belong to?", "T", 19.157),
        ("想問吓 K 入面 140 出面 3.5 體溫 37 度 個 E_K 係幾多", "E_K", -98.591),
        ("钳到+20 mV,非选择性阳离子通道 Erev=0 mV,driving force?", "DF_rev", 20.0),
        ("Vm=-40mV; ENa=+55mV; gNa=8 nS; 先不管电流,只求Na的驱动力", "DF_Na", -95.0),
        ("g_K = 5 nS, E_K -90, V -60: driving force and current on K?", "I_K", 150.0),
        ("K 内140外4 Na 内12外145 mM,37℃,原来PNa/PK=0.04,现在钠通道大开变成10,Vm跑到哪去", "V_m", 46.007),
        ("細胞外 K⁺ 由 4 增加十倍到 40 mM，細胞內 140 mM,37 °C,E_K 會變成？", "E_K", -33.482),
        ("同样K 外5内150,25 ℃ 和 37 ℃ 的EK分别多少", "E_K", -87.386),
        ("葡萄糖从2 mM那侧逆浓度运到20 mM那侧，37℃,ΔG是几kJ/mol", "ΔG", 5.938),
        ("钠泵每转一圈净送出1个正电荷，某细胞每秒总共转5×10^7圈，泵电流是多少pA", "I_pump", 8.011),
        ("concentrations unchanged, E_Na is 55 mV at 20 °C; what at 37 °C?", "E_Na", 58.189),
        ("My lab partner insists that Li+ has an equilibrium potential of -30 mV. We have 96 mM Li+ in the bath and 8 mM in the oocyte, 20 °C. What is it really?", "E_Li", 62.773),
        ("i keep getting a positve number for potassium lol. 139 mM intracellular 3.9 mM extracellular body temperature. what should come out", "E_K", -95.508),
        ("the potassium in the blood plasma if EK is -80 and cell K is 150? 37C", "[K]o", 7.519),
        ("driving force for K+ if the hair cell is 140 mV negative to endolymph and E_K across that membrane is 0 mV", "DF_K", -140.0),
        ("the membrane is hyperpolarised to a value 12 mV more negative than E_K = -90 mV. what driving force acts on K+ now?", "DF_K", -12.0),
        ("single channel conductance 20 pS, driving force -100 mV, i = ? pA", "I", -2.0),
        ("肌浆网把腔内当“内”、胞质当“外”：腔内游离钙0.7 mM，胞质0.1 µM，37℃，Ca2+的平衡电位是？", "E_Ca", -118.314),
        ("把膜钳在−60 mV时K+净通量正好是零，浴液K+ 12 mM，20℃，胞内K+浓度=？", "[K]i", 129.03),
        ("膜电位钉在−70 mV不动，EK因为高钾从−90 mV变到−75 mV，钾的驱动力变成多少", "DF_K", 5.0),
        ("同样的浓度比，一价阳离子E=−62 mV；要是换成二价阳离子，E会是多少？", "E_X", -31.0),
        ("一个细胞有10^6个Na/K泵，每个每秒转100圈，每圈净带出1个正电荷，产生的泵电流是多少pA？", "I_pump", 16.022),
    ],
)  # fmt: skip
def test_what_a_class_writes(text: str, quantity: str, value: float) -> None:
    assert first_result(text, quantity).value == pytest.approx(value, rel=1e-3, abs=2e-3)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("幼年神經元胞內Cl− 25 mM，成年 5 mM，胞外都是 130 mM，37 °C，比較兩者的ECl", -44.063, -87.078),
        ("young neuron [Cl]i 25 mM, adult 5 mM, outside 130 mM both, 37C; E_Cl of each?", -44.063, -87.078),
        ("Two patients: one has [K]o 3 mM, the other 6 mM; inside 140. E_K of each?", -102.711, -84.186),
    ],
)
def test_two_owners_of_one_side(text: str, first: float, second: float) -> None:
    results = TUTOR.ask(text).results
    assert [one.value for one in results[:2]] == pytest.approx([first, second], abs=2e-3)


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Resting potential −92 mV, E_Cl −85 mV. When chloride channels open, chloride ions will (a) enter (b) leave (c) show no net movement", "out"),
        ("E_Na = 60, Vm = -70. Na+ will: A. move in B. move out C. stay", "in"),
        ("驱动力 Vm-E = +12 mV 的是氯离子，那它往哪走", "in"),
        ("Vm is clamped exactly at E_K = -88 mV and the K channels are open, net K flux in, out or none?", "none"),
        ("V_m held at E_Cl = -65 mV: which way does Cl- go?", "none"),
        ("the AMPA channel sits at its reversal potential 0 mV and EK = -90 mV. the potassium ions in it, which way do they go?", "out"),
        ("已知耳蜗内淋巴电位+80 mV、毛细胞胞内−60 mV，K+在两侧浓度差不多都是150 mM。转导通道打开时，K+进毛细胞还是出毛细胞？", "in"),
        ("endolymph 150 mM K+, hair cell cytosol 140 mM K+, inside of the hair cell is 125 mV negative to the endolymph: K+ flows in or out?", "in"),
        ("Nitrate in a root cell: 1 mM outside, 5 mM inside, Vm −120 mV. Without any transporter energy, in which direction would NO3- move through a channel?", "out"),
        ("外液K+换成40 mM，胞内140 mM，膜电位-50 mV，37℃，K+净流入还是净流出？（先算EK）", "in"),
    ],
)  # fmt: skip
def test_the_way_that_a_class_asks_for(text: str, direction: str) -> None:
    assert TUTOR.ask(text).direction == direction


def test_what_was_meant_is_said() -> None:
    corrected = TUTOR.ask("K+内140外5，平横点位？37度").corrected
    assert [(one.typed, one.meant) for one in corrected] == [("平横", "平衡"), ("点位", "电位")]
    assert not TUTOR.ask("结合位点位于膜外的药物怎么作用").corrected


@pytest.mark.parametrize(
    ("text", "card"),
    [
        ("建立-70mV要跑出去多少钾啊，会不会把浓度都跑没了", "membrane_potential"),
        ("how many K+ have to leave to set up -70 mV?", "membrane_potential"),
        ("温度高了E_K是更负还是往零靠", "temperature"),
        ("goldman公式里所有的P都乘10，结果变不变", "ghk"),
        ("3 out 2 in, which ion is which and who pays for it", "na_k_pump"),
        ("why do physicists call the membrane a capacitor", "electrical_force"),
        ("怎么一眼看出离子往哪边流，有口诀没", "flow_direction"),
    ],
)
def test_words_are_preferred_to_presets(text: str, card: str) -> None:
    assert TUTOR.ask(text).concepts[0] == card
