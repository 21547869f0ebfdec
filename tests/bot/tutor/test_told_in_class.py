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
        ("某细胞H+平衡电位为-24 mV，胞外pH 7.40，37℃，求胞内[H+]，用nM表示。", "[H]i", 97.72),
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
        ("is the nernst potental 18 or 9 mV at 37, Mg inside .5 mM, outside 1 mM", "E_Mg", 9.263),
        ("whats the voltage where potasium stops flowing if theres 5 mM outside and 150 mM inside (37)", "E_K", -90.903),
        ("ex 2b: z=+1, c_out 12 mM, c_in 3 mM, T=293 K, find E", "E_X", 35.002),
        ("Resting potential of a glial cell is -85 mV and its membrane is only permeable to K+. With 3 mM K+ outside, estimate K+ inside. (37 °C)", "[K]i", 72.165),
        ("GABA reversal sits at -55 mV, treat it as pure Cl-, bath Cl 135 mM, 22C. internal chloride?", "[Cl]i", 15.531),
        ("red cell, Vm = E_Cl = -10 mV, plasma Cl 104 mM, 37C, cell chloride?", "[Cl]i", 71.538),
        ("my TA writes DF = Vm-Eion. Vm = -40, E_Na = 58, so its -98?", "DF_Na", -98.0),
        ("frog muscle 20 °C, relative to PK: PNa 0.01, PCl 2. outside K 2.5 Na 120 Cl 120; inside K 140 Na 10 Cl 3. what Vm", "V_m", -92.668),
        ("parallel conductance model: K leak 8 µS with battery -80 mV, Na leak 1 µS with battery +50 mV. steady state Vm", "V_m", -65.556),
        ("relative conductances 0.8 (K, E = -90 mV), 0.05 (Na, E = +60 mV), 0.15 (Cl, E = -65 mV); the chord equation gives Vm =", "V_m", -78.75),
        ("how does the driving force on K change if Vm goes from -70 to -50 with EK constant at -90", "DF_K", 40.0),
        ("gK = 10 nS, EK -90; gNa = 1 nS, ENa +60. If gNa doubles to 2 nS what's the new Vm", "V_m", -65.0),
        ("150 mM out and 15 mM in gives 61.5 for a z=1 ion. and if z was 2, what E do I get, 37 °C", "E_X", 30.77),
        ("Vm for PNa/PK = 0.01 and for PNa/PK = 0.1? K 5 out 140 in, Na 145 out 15 in, 37 C", "V_m", -82.282),
        ("with 2:1 coupling (Na:glucose) and 0.1 mM glucose left in the lumen how high can it get in the cell? Na 145 in the lumen, 12 in the cell, −50 mV", "[glucose]i", 615.633),
        ("the pump carries a net outward current of 20 pA and the input resistance is 200 MΩ, how many mV does it contribute directly to Vm", "ΔV_m", -4.0),
        ("A dye that is a +1 cation. The matrix (inside) is at -160 mV and the dye in the cytosol (outside) is 0.1 µM. Dye concentration in the matrix at 37 °C?", "[X]i", 0.0398),
        ("what happens to ENa if 145 mM drops to 72.5 mM (12 mM inside, 37 °C)", "E_Na", 48.073),
        ("goldman: pk 1 pna 0.05 pcl 0.4; k 4.5/138 na 144/11 cl 107/9 (out/in), 37 °c. vm?", "V_m", -66.084),
        ("membrane is 50 times more permeable to k than to na, ignore cl. k in 150 k out 4.5 na in 15 na out 145. vm with goldman?", "V_m", -80.478),
        ("leak: gl 2 ns, el -65, v -45 (mv) whats i_leak", "I_leak", 40.0),
        ("gK 12 nS gNa 1 nS the equilibrium potential of K+ -88 ENa +55 Vm?", "V_m", -77.0),
        ("Squid axon. P_K : P_Na : P_Cl = 1 : 0.03 : 0.1. Inside (mM): K 400\nNa 50\nCl 52. Outside: K 20\nNa 440\nCl 560. V_m at 18 °C?", "V_m", -62.164),
        ("如图，甲室100 mmol/L KCl，乙室10 mmol/L KCl，中间的膜只对K+通透，25℃。以乙室为参考(0 mV)，平衡时甲室电位为多少？", "E_K", -59.159),
        ("某离子带两个正电荷,细胞外浓度是细胞内的1000倍,37℃,它的平衡电位是多少毫伏", "E_X", 92.311),
        ("ca的能斯特电位+120mV，里面0.2 μM,37度，外面几mM", "[Ca]o", 1.588),
        ("氯通道30pS,内外氯浓度相等(对称溶液),钳在-40mV,单通道电流?", "I_Cl", -1.2),
        ("电导占比K 0.8 Na 0.1 Cl 0.1,E分别是-90、+60、-65 mV,加权平均出来的膜电位", "V_m", -72.5),
        ("A root cell at -120 mV is in K+ equilibrium with soil water holding 0.3 mM K+. Predict its cytosolic K+ at 25 °C.", "[K]i", 32.029),
        ("At the peak of the spike P_K : P_Na becomes 1 : 20. With K+ 400 mM inside and 20 mM outside, Na+ 50 mM inside and 440 mM outside, 18 °C, V_m?", "V_m", 46.178),
        ("mmol/L: K+ 139(i)/4.4(o)，发烧病人T=38.5℃，EK=? mV", "E_K", -92.73),
        ("Mg2+ E=+10 mV 37℃ 胞外0.9 mM 胞内=?", "[Mg]i", 0.4258),
        ("神经元静息-71 mV，去极化了6 mV，此时K+（EK=-90 mV）的驱动力是多少？", "DF_K", 25.0),
        ("the neuron rests at -71 mV and hyperpolarises by 6 mV; E_K = -90. driving force on K+?", "DF_K", 13.0),
        ("Vm −50 mV，E_Cl −50 mV，把膜电位拉到 −30 mV 之后 Cl⁻ 的驱动力是不是 +20？", "DF_Cl", 20.0),
        ("假设钾离子带的是+2电荷，其它不变（内140外4，37度），E会是多少？", "E_X", -47.511),
        ("hypo vs hyperkalemia: E_K at serum K 2.5 and at 6.2 mmol/L, cells 140 mmol/L, body temp", "E_K", -107.584),
        ("2.303RT/F at 10 degrees C equals how many mV", "2.303RT/F", 56.183),
        ("用58 mV那个简化公式，内400外20的K，E多少", "E_K", -75.46),
        ("线粒体基质pH 7.8，膜间隙pH 7.0（基质算里面），37 ℃，质子的平衡电位多大？", "E_H", 49.232),
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
        ("at 0 mV, where the AMPA current reverses, does the K+ component by itself flow in or out (EK −90 mV)?", "out"),
        ("Vm sits exactly at E_K (both -88 mV). net K flow?", "none"),
        ("细胞被钳在EK这个电位上,K+的净流向是?", "none"),
        ("GABA作用在幼年神经元上，ECl=-40，静息-65，通道开了以后Cl-是进是出", "out"),
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
        ("戈德曼方程中如果P_Na和P_Cl都等于0会怎样", "ghk"),
        ("什么情况下 Erev 等于 E_K？", "reversal_vs_equilibrium"),
        ("At the equilibrium potential, do ions stop crossing the membrane?", "dynamic_equilibrium"),
    ],
)
def test_words_are_preferred_to_presets(text: str, card: str) -> None:
    assert TUTOR.ask(text).concepts[0] == card


def test_a_change_that_quarrels_with_what_is_told_is_asked_about() -> None:
    text = "if both inside and outside K double (from 140 in / 5 out to 280 in / 10 out), E_K at 37?"
    problem = TUTOR.ask(text).problem
    assert problem is not None
    assert problem.id == "ask-conflict"


def test_the_same_is_told_of_the_temperature_too() -> None:
    text = "i) ECl for 10 mM in, 120 mM out at 25C  ii) same but Ca2+ 100 nM in, 1 mM out"
    first, second = TUTOR.ask(text).results[:2]
    assert first.value == pytest.approx(-63.844, abs=2e-3)
    assert second.value == pytest.approx(118.319, abs=2e-3)


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        ("Iodide in a cell is concentrated 40 times over the blood. E of I⁻ at 37 °C?", "E_I", 98.591),
        ("K+ is 30 times more concentrated than in the blood, E_K at 37 C?", "E_K", -90.903),
        ("Na+浓度是膜外的十分之一，37度，E_Na？", "E_Na", 61.54),
        ("Na比膜内高10倍，37度E_Na?", "E_Na", 61.54),
    ],
)
def test_a_factor_refers_to_the_side_that_is_named_behind_it(text: str, quantity: str, value: float) -> None:
    assert first_result(text, quantity).value == pytest.approx(value, abs=2e-3)


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        ("membrane lets only K and Na thru and is 50 times more permeable to K. K: 5 outside 140 inside. Na: 145 outside 12 inside. 37 C. what is Vm?", "V_m", -76.879),
        ("the reversal is at -8 mV. K+ out 4 in 140, Na+ out 140 in 10 mM, 25 degrees. How permeable is it for Na+ relative to K+?", "P_Na/P_K", 0.743),
        ("60 % of the conductance is K+ (-92 mV), 30 % is Cl- (-72 mV) and 10 % is Na+ (+62 mV). What is Vm?", "V_m", -70.6),
        ("肠腔侧2 Na⁺:1 glucose,Na⁺外145内12 mM，-50 mV,37℃，肠腔葡萄糖只剩0.01 mM，胞内葡萄糖最高可达多少", "[glucose]i", 61.563),
        ("What glucose gradient could the 2:1 Na-glucose transporter make if Vm were 0 mV, Na+ 150 mM outside, 15 mM inside, 37 °C?", "[glucose]i/[glucose]o", 100.0),
        ("how many mV per tenfold concentration change for a monovalent ion at 30 °C", "2.303RT/F", 60.152),
        ("浓度比每变10倍，电位变化多少mV？30度", "2.303RT/F", 60.152),
        ("at what [K+]o does EK hit zero if [K]i is 145 mM", "[K]o", 145.0),
        ("外液K加到多少EK会变成0 啊,胞内是150mM", "[K]o", 150.0),
        ("free energy of K+ going out?? in 140 out 5 Vm -70 mV 37 C", "ΔG", -1.839),
        ("My prof's table says Na 50 (i) 440 (o). at 6.3 C what is ENa", "E_Na", 52.371),
        ("what V makes net K flux zero? 2.5 mM in the aCSF, 140 mM in the cytoplasm, 32 °C", "E_K", -105.85),
        ("plasma K goes from 4 to 8 mM, cells stay at 145. new E_K at 37?", "E_K", -77.435),
        ("两侧浓度照旧（外145内15 mM），只是把钠换成假想的二价阳离子，37 °C，平衡电位变成多少？", "E_X", 30.317),
        ("where do i go wrong, i keep getting +90 for potassium. inside 150mM outside 5mM temperature 37", "E_K", -90.903),
        ("Vm -50 / E_Cl -70 → Cl⁻ ?", "DF_Cl", 20.0),
        ("纳的平横电位是+52 mV，里面是20 mM，体温，外面要多少mM", "[Na]o", 139.96),
        ("K+的E是-90 mV，同样的浓度比要是换成二价阳离子，E变成多少", "E_X", -45.0),
        ("gK:gNa:gCl=5:1:2,对应的E分别是-94/+60/-70 mV,Vm落在哪?", "V_m", -68.75),
        ("戈德曼方程 pk=1 pna=.04 pcl=.1 / Ko=3.5 Ki=130 Nao=150 Nai=18 Clo=125 Cli=8 / 25度", "V_m", -67.629),
    ],
)  # fmt: skip
def test_a_fifth_class(text: str, quantity: str, value: float) -> None:
    assert first_result(text, quantity).value == pytest.approx(value, abs=2e-3)


def test_a_wrong_result_is_named_as_such() -> None:
    answer = TUTOR.ask("i keep getting +90 for potassium. inside 150mM outside 5mM temperature 37")
    assert "+90 mV" in TUTOR.render(answer, "en")


def test_the_conductance_of_a_channel_is_told_in_picosiemens() -> None:
    answer = TUTOR.ask("单通道电流-1.5 pA，膜电位-60 mV，反转电位0 mV，这个通道电导几pS?")
    assert "25 pS" in TUTOR.render(answer, "zh")


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        ("K, Na and Cl conductances are 10, 0.5 and 2.5 µS; their equilibrium potentials are -90, +60, -70 mV. resting voltage", "V_m", -80.385),
        ("钾、钠、氯的电导分别是12、1、3 µS，平衡电位分别是-94、+62、-72 mV，膜电位稳定在哪？", "V_m", -80.125),
        ("Two hundred open channels, each 10 pS, all K+-selective with EK = -90 mV. What total current flows at -50 mV?", "I_K", 80.0),
        ("Clamp step to minus one hundred millivolts. Potassium reverses at minus eighty. State the driving force for potassium.", "DF_K", -20.0),
        ("1.2 mM calcium in the CSF versus 60 nM calcium in a cerebellar Purkinje cell at 37 °C: E_Ca", "E_Ca", 132.344),
        ("E_K (K+ 3 out, 120 in) and E_Cl (Cl- 100 out, 6 in), 25 °C.", "E_K", -94.777),
        ("SGLT2 couples one sodium to one glucose. Sodium 145/15 (out/in), -70 mV, 37 °C. Largest inside-to-outside glucose ratio?", "[glucose]i/[glucose]o", 132.66),
        ("An astrocyte with 130 mM potassium in it sits at exactly EK = -90 mV, 35 °C. Bath [K+] needed?", "[K]o", 4.385),
        ("the sodium potassium pump (3:2) cycles 10 million times per second in one cell, what net outward current in pA is that?", "I_pump", 1.602),
        ("Pumping Na+ out: 145 outside, 10 inside, membrane -80 mV, 310 K. Cost per mole in kJ?", "ΔG", 14.611),
        ("把钠泵出细胞，外140内12（mM），膜电位-75 mV，37℃，每摩尔要花多少千焦", "ΔG", 13.572),
        ("At what temperature would a tenfold gradient of a monovalent cation correspond to exactly 58 mV?", "T", 19.157),
        ("一价阳离子十倍浓度差正好对应60 mV，温度是多少摄氏度？", "T", 29.237),
        ("电位差为零。氯离子外边105 mM、里边15 mM，37度，它净往细胞内走还是往细胞外走？", "DF_Cl", 52.008),
        ("The resting potential is -68 mV, threshold -55 mV, peak +38 mV. E_Na = +63 mV. Driving force on Na+ at the peak?", "DF_Na", -25.0),
        ("静息电位为−68 mV，阈电位−55 mV，峰值+38 mV。E_Na=+63 mV。问静息时Na⁺所受的驱动力是多少？", "DF_Na", -131.0),
        ("if I swap normal Ringer (2.5 mM K+) for one with 25 mM K+; fibre has 135 mM, 20 °C, E_K?", "E_K", -42.601),
        ("比较一下低钾（2.5）和高钾（6.5）两个病人的EK，细胞内都按140 mM，37℃", "E_K", -107.584),
        ("free calcium: eighty nanomolar inside, one point eight millimolar outside, thirty-five degrees celsius. What is the calcium reversal potential?", "E_Ca", 133.054),
        ("voltage clamp to plus twenty; potassium conductance fifty nanosiemens; E K minus ninety. current?", "I_K", 5500.0),
        ("K⁺、Na⁺、Cl⁻细胞外浓度依次是4.5、142、108 mM,细胞内依次是148、11、5 mM,37℃,分别求三者的平衡电位", "E_K", -93.36),
        ("三条并联支路:钾0.4 mS/-78 mV,钠0.01 mS/+52 mV,漏0.25 mS/-55 mV,稳态膜电位是多少?", "V_m", -67.318),
        ("Before treatment the bath had 2.5 mM K+; after, 12 mM. Cell potassium 135 mM both times, 34 °C. E_K before and after?", "E_K", -64.063),
        ("free Ca2+ is 100 nM in diastole and 1 µM at the peak of systole; outside it is 1.8 mM (37 °C). E_Ca for both.", "E_Ca", 130.936),
    ],
)  # fmt: skip
def test_a_sixth_class(text: str, quantity: str, value: float) -> None:
    assert first_result(text, quantity).value == pytest.approx(value, abs=2e-3)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("P ratio Na/K 0.04; K 5 out 140 in, Na 145 out 12 in, 37 °C, Vm?", -68.568),
        ("the permeability ratio Na/K is 0.04; K 5 out 140 in, Na 145 out 12 in, 37 °C, Vm?", -68.568),
        ("通透性比Na:K为0.04，K外5内140，Na外145内12，37度，Vm？", -68.568),
    ],
)
def test_one_number_for_two_permeabilities(text: str, value: float) -> None:
    assert first_result(text, "V_m").value == pytest.approx(value, abs=2e-3)


def test_words_of_another_field_are_not_corrected() -> None:
    answer = TUTOR.ask("which protein folds the fastest")
    assert answer.status == "out_of_scope"
    assert not answer.corrected
