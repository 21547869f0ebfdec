# ruff: noqa: E501 - a question stands on one line
"""What many hands write: decimal commas, letters for words, tables, several states, a value told by another."""

from __future__ import annotations

import pytest

from tests.bot.tutor.asking import TUTOR, first_result


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        ("Permeability for K, Na, Cl is like 1 to 0,04 to 0,45. K: 20 outside, 400 inside. Na: 440 outside, 50 inside. Cl: 560 outside, 52 inside (mM)", "V_m", -63.402),
        ("For synaptic vesicle the pH inside (lumen) is 5,6 and outside (cytosol) 7,2. What is the potential of equilibrium for proton by 37 °C?", "E_H", -98.465),
        ("how high would serum K have to be 4 EK to be -60 mV (cells 140, 37 °C)", "[K]o", 14.831),
        ("We have a membrane what is only permeable for chloride. The concentration extern is 100 mmol/l, intern is 5 mmol/l. Which potential will establish?", "E_Cl", -80.066),
        ("For a K-selective membrane was measured -72 mV by 20 °C, inside is 140 mM K+. How much K+ has to be in the outside solution?", "[K]o", 8.097),
        ("chan lets na n k thru equally (same P). na 145 out 12 in, k 4 out 140 in, 37c. erev?", "E_rev", -0.533),
        ("hypernatremia pt, Na 165 mmol/L, say the neurons are at 12 mmol/L. E_Na?", "E_Na", 70.052),
        ("in hypokalemia (K 2.5, cells 140) what is E_K?", "E_K", -107.584),
        ("SGLT1 (2 Na : 1 glucose) in the jejunum, lumen glucose is down to 0.05 mM. Na 140 lumen, 12 cell, −50 mV, 37 °C. how high can glucose get in", "[glucose]i", 286.954),
        ("h+ 胞外ph7.4 胞内ph7.1 37度 平衡电位多少mv 蹲一个", "E_H", -18.462),
        ("pk1 pna0.05 不管氯 k 5/140 na 145/15(外/内) 膜电位几毫伏", "V_m", -65.252),
        ("乙醯膽鹼受體通道對鈉與鉀的電導相同，E_Na=+55、E_K=−95 mV，反轉電位應落在哪？", "E_rev", -20.0),
    ],
)  # fmt: skip
def test_as_they_type(text: str, quantity: str, value: float) -> None:
    assert first_result(text, quantity).value == pytest.approx(value, abs=2e-3)


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        ("Ko 4→40, Ki 140, 37C: ΔE_K?", "E_K", -33.482),
        ("[Cl]i: 7→21 mM ([Cl]o=126, 37℃) ECl(新)=?", "E_Cl", -47.888),
        ("ion: in, out, P — K: 150, 5, 1 — Na: 15, 145, 0.05 — Cl: 10, 120, 0.1. Calculate Vm with the constant field equation (mM, 37 °C).", "V_m", -67.036),
        ("离子：胞内、胞外、通透性。K+：140、4、1；Na+：12、145、0.04。求V_m", "V_m", -71.165),
        ("typical mammalian neuron, mM (in; out): K+ 140; 5. Na+ 15; 145. Cl- 10; 110. T = 37 °C. E for each ion?", "E_K", -89.059),
        ("P values from slide 9 → K 1.0, Na 0.04, Cl 0.45 || conc (mM) out: K 5, Na 150, Cl 110; in: K 150, Na 15, Cl 10 || 37 °C || V_m?", "V_m", -68.366),
        ("非选择性阳离子通道 PNa=PK; Na o/i 145/10; K o/i 5/145; 37 ℃; Erev=", "E_rev", -0.876),
        ("通透性K为1、Na为0.04，K+ 外4内140，Na+ 外145内12，求膜电位", "V_m", -71.165),
        ("K的通透性是1，Na的是0.04，K+ 外4内140，Na+ 外145内12，求膜电位", "V_m", -71.165),
        ("set all P to 1. K 5 out 140 in, Na 145 out 15 in, Cl 110 out 10 in, 37 C. V_m?", "V_m", -13.485),
        ("parallel conductance model. K: 2.2 mS/cm², -77 mV. Na: 0.11 mS/cm², 50 mV. L: 0.3 mS/cm², -54.4 mV. steady-state V?", "V_m", -69.050),
        ("a membrane has eighty percent of its conductance for potassium (minus ninety) and twenty percent for sodium (plus fifty). weighted average potential?", "V_m", -62.0),
        ("cell with leak 2 nS (reversal 0 mV) and Kir 8 nS (reversal −90 mV): where does it sit?", "V_m", -72.0),
        ("In a model cell g_K = 10 g_Na and g_Cl = 0. E_K = –100 mV, E_Na = +50 mV. V_m from the chord conductance equation?", "V_m", -86.364),
    ],
)  # fmt: skip
def test_in_rows_and_tables(text: str, quantity: str, value: float) -> None:
    assert first_result(text, quantity).value == pytest.approx(value, abs=2e-3)


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        ("First extracellular Cl is 130 mM, then we exchange half of it with gluconate so it is 65 mM. Intracellular 10 mM all the time, 24 °C. How much is E_Cl then?", "E_Cl", -47.930),
        ("We swap half the outside sodium (145 mM) for choline, so that outside sodium is 72.5. Inside 12. E_Na?", "E_Na", 48.073),
        ("把胞外一半的Na+（145 mM）换成胆碱，胞外Na+变为72.5，胞内12，E_Na？", "E_Na", 48.073),
        ("E_K is -90 mV at 37. Multiply outside K by 2. new E_K?", "E_K", -71.474),
        ("E_K 原来 -90 mV(37℃)。把胞外 K+ 乘 2,胞内不动,新的 E_K?", "E_K", -71.474),
        ("E_Ca for dendritic spine:外 1.5 mM,内 60 nM,34 °C,帮我 double check 一下", "E_Ca", 134.017),
        ("If Ca2+ were at equilibrium at a membrane potential of -70 mV, how much Ca2+ would be inside with 2 mM outside? (37°C)", "[Ca]i", 376.667),
        ("V_m is 18 mV more positive than E_K, which is -93 mV. What is V_m?", "V_m", -75.0),
        ("膜电位比E_K（-93 mV）高18 mV，膜电位是多少？", "V_m", -75.0),
        ("Vm 比 E_K 正 18 mV(E_K=-93 mV),K+ 驱动力是?", "DF_K", 18.0),
        ("线粒体内膜两侧：基质电位比膜间隙低160 mV，基质pH 7.9，膜间隙pH 7.2，温度37 ℃。质子动力势Δp为多少毫伏？", "DF_H", -203.078),
        ("V_m -70, E_K -95, E_GABA -60: driving force on the GABA current?", "DF_rev", -10.0),
        ("动作电位达峰时，膜对Na⁺的通透性升至对K⁺的20倍，Cl⁻可忽略。K⁺：外5、内140 mmol/L;Na⁺：外145、内15 mmol/L;37 ℃。此时膜电位是多少？", "V_m", 50.444),
        ("An EPSC of -90 pA at -65 mV reverses at 0 mV. If the I-V is linear, how large is it at +40 mV?", "I", 55.385),
        ("g_Na 5 nS, V_m -40 mV, E_Na +60 mV. I got 500 pA, is that right?", "I_Na", -500.0),
        ("葡萄糖不带电,从0.2 mM的肠腔进到12 mM的上皮细胞,37℃,ΔG是多少kJ/mol?", "ΔG", 10.558),
        ("Frog ganglion neuron: [K+]i 130 mM, [K+]o 2 mM. It rests at -60 mV and its threshold is -45 mV. At 21 °C, what is the Nernst potential for K", "E_K", -105.812),
        ("代入能斯特方程:R=8.314,T=298,F=96500,膜外K+ 3 mM,膜内K+ 120 mM,E等于?", "E_K", -94.729),
    ],
)  # fmt: skip
def test_one_value_told_by_another(text: str, quantity: str, value: float) -> None:
    assert first_result(text, quantity).value == pytest.approx(value, abs=2e-3)


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        ("P_K : P_Na : P_Cl = 1 : 0.02 : 0.2; [K],[Na],[Cl] outside: 4, 140, 120; inside: 135, 9, 8 (mM); T = 310 K; V_rest = ?", "V_m", -78.587),
        ("I_K = γ·N·P_o·(V−E_K): γ=12 pS, N=150, P_o=0.4, V=0 mV, E_K=−84 mV. I_K in pA?", "I_K", 60.48),
        ("100 mM KCl in the bag, 1 mM KCl in the beaker, and the membrane lets only K+ through. 37 °C. Voltage of the bag?", "E_K", -123.081),
        ("Before dialysis K 7.0, after dialysis K 3.9, cells 140 both times, 37 °C: E_K before and after?", "E_K", -95.699),
        ("If g_Na : g_K = 1 : 25, E_Na = +61 mV and E_K = -94 mV, resting V_m is: A -94 B -88 C -61 D -16.5", "V_m", -88.038),
        ("Resting potential by Goldman: plasma K 3.0 Na 140, cell K 140 Na 10, permeability of sodium is 0.02 of that of potassium, 37 °C", "V_m", -85.130),
        ("If a K+-selective membrane at 25 °C reads -59.2 mV (inside negative) and the inside solution is 100 mM KCl, the outside solution is ___ mM KCl.", "[K]o", 9.984),
        ("E_K = −91.5 mV with [K⁺] 4.0 ∥ 140 mM (o ∥ i). Which T in °C?", "T", 25.502),
        ("9. The K + equilibrium potential of an oocyte is −95 mV at 22 ◦C. If the bath contains 2.5 mM K + , what is the cytosolic K + concentration?", "[K]i", 104.736),
        ("PNa/PK = 0.1, 3 K and 150 Na outside, 150 K and 10 Na inside, 37C, what Vm do u get", "V_m", -56.845),
        ("(c) Suppose E Cl = −47 mV in a neuron ([Cl−]o = 130 mM, 24 ◦C). Calculate [Cl−]i.", "[Cl]i", 20.740),
        ("Matching set at 37 °C, out/in in mM: 1. K+ 4.5/160 2. Na+ 144/7 3. Cl− 114/7. Give each E.", "E_K", -95.443),
        ("Two-part item. (i) Find E_K for 2.5 mM outside and 125 mM inside. (ii) Find E_Cl for 120 mM outside and 6 mM inside. Both at 20 °C.", "E_K", -98.824),
        ("T: 6.3 °C → 18.5 °C at fixed [K⁺]_o/[K⁺]_i = 0.05. E_K after?", "E_K", -75.290),
        ("if the sodium equilibrium potential is 60 and the plasma sodium 140, how much sodium sits inside, temp 37", "[Na]i", 14.831),
        ("for the cell log: E_K (2.5 | 140), E_Na (150 | 10), E_Cl (133 | 7), out | in, 33 °C", "E_K", -106.197),
        ("Ca2+ is 120 nM in diastole and climbs to about 1 µM at the peak. Outside 1.8 mM. Give E_Ca in diastole, at 37 °C.", "E_Ca", 128.499),
        ("ecl=-65 胞外cl 110 求胞内cl 按37算", "[Cl]i", 9.664),
        ("将细胞外液Na+由145 mmol/L降为72.5 mmol/L(以胆碱补足),胞内12 mmol/L不变,37℃,ENa将变为 A.+67 B.+48 C.+33 D.-48", "E_Na", 48.073),
        ("胰岛β细胞浸于K⁺为5.9 mmol/L的溶液。在37 ℃、只有KATP通道开放时,膜电位稳定在-83 mV。问胞内K⁺应为多少?", "[K]i", 131.692),
        ("某变温动物神经在10 ℃时ENa为+50.0 mV。体温升至28 ℃而各离子浓度不变,ENa变为多少?", "E_Na", 53.179),
        ("NCX 3Na换1Ca那个,笔记写E=3ENa-2ECa,ENa=+65 ECa=+125,所以它的反转电位是?", "V_rev", -55.0),
        ("Vm是-72 mV，EK是-97 mV，ENa是+58 mV。我想确认的只是钠离子受到的驱动力，是不是-130 mV？", "DF_Na", -130.0),
        ("把1 mol Ca²⁺从胞内(0.1 μmol/L)运到胞外(1.5 mmol/L)，膜电位-60 mV，37℃，至少需要多少kJ的能量？电荷那一项要不要乘2。", "ΔG", 36.375),
        ("通道只通鈉和鉀，E_rev = +10 mV，E_Na = +60 mV，E_K = −90 mV，鈉電導是鉀電導的幾倍？", "g_Na/g_K", 2.0),
    ],
)  # fmt: skip
def test_as_a_page_has_it(text: str, quantity: str, value: float) -> None:
    assert first_result(text, quantity).value == pytest.approx(value, abs=2e-3)


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        ("500 Na channels of 12 pS each, half of them open, ENa 52, V -38... total I in pA?", "I_Na", -270.0),
        ("g (nS): K 8, Na 1, Cl 3; E (mV): K −93, Na +61, Cl −74 → Vm?", "V_m", -75.417),
        ("the axoplasm of a squid axon of 0.6 mm diameter was found to contain 385 mmol/l of potassium. The sea water holds 10.5. 16 °C. E_K?", "E_K", -89.748),
        ("Algae of fresh water: PK 1, PNa 0,2, K+ 80 mM in and 0,1 out, Na+ 10 in and 0,5 out, 20 °C. Which Vm gives Goldman?", "V_m", -151.978),
        ("Permeabilities K : Na : Cl = 1 : 0,03 : 0,1. Inside K 145, Na 10, Cl 5. Outside K 4,5, Na 140, Cl 105. 37 °C. Which Resting potential comes out?", "V_m", -75.620),
        ("nACh receptor: E_Na +63 mV, E_K −97 mV, conductance ratio gNa/gK = 1,2. Where is the Reversal potential?", "E_rev", -9.727),
        ("T: 20 -> 37 C, K 5/140 (o/i). dE_K = ?", "E_K", -89.059),
        ("z = +1 and z = +2, same ratio out/in = 50, 298.15 K. E of both?", "E_X", 100.510),
        ("vm minus 65 eca plus 125 driving force on calcium?", "DF_Ca", -190.0),
        ("gk is 12 times gna. ek minus 94 ena plus 66. where does the cell sit", "V_m", -81.692),
        ("HCN current, Na:K permeability 0.25, inside K 135 Na 8, outside K 3 Na 148, 35 °C, reversal should be where", "E_rev", -32.691),
        ("KCC2 knocked down, internal Cl goes 6 to 19 mM, outside 130, 37C... how far does ECl shift (mV)", "ΔE_Cl", 30.807),
        ("driving force of Na+ when membrane is -70 and Ena is +50?? is it negative bc i got -120", "DF_Na", -120.0),
        ("potassium conductance 0.34 mS/cm², sodium conductance 0.012 mS/cm² and the leak 0.3 mS/cm²; the respective batteries are −77, +50 and −54.4 mV. Where does the membrane rest?", "V_m", -64.264),
        ("After 10 units of insulin with dextrose the plasma potassium comes down from 6.8 to 4.8 mmol/L. Cell potassium is 140 mmol/L, 37 °C. By how many millivolts does E_K become more negative?", "ΔE_K", -9.309),
        ("Phloem loading with 1 H+ per sucrose: apoplast pH 5.5, cytosol pH 7.5, Vm −120 mV, 25 °C. Until how many times (inside/outside) can the sucrose be concentrated?", "[sucrose]i/[sucrose]o", 10676.278),
        ("内k150不变 外k从4.5掉到3 ek变成多少 37度的", "E_K", -104.555),
        ("K+通道总电导4nS，膜电位-30mV，EK为-80mV，通过的电流为 ①200pA ②-200pA ③440pA", "I_K", 200.0),
        ("假设钾的平衡电位为负的90毫伏，细胞内钾140毫摩尔每升，体温37摄氏度，请问此时细胞外钾应是多少毫摩尔每升？", "[K]o", 4.827),
        ("pk:pna 1:0.03 k外4内145 na外140内12 cl不管 vm多少 37度", "V_m", -76.841),
        ("内液Cl从10 mM改成30 mM，外面131不动，32度，ECl shift到多少", "E_Cl", -38.760),
        ("海水含有 10 mM 的 K+ 和 460 mM 的 Na+。轴突内 K+ 为 370 mM，Na+ 为 60 mM。水浴温度为 15 °C。仅就钠而言，平衡电位是多少？", "E_Na", 50.578),
        ("E_K（K⁺ 4/140）同 E_Cl（Cl⁻ 110/10），全部 outside/inside mM，37°C，邊個 more negative？", "E_K", -95.023),
        ("峰值那会儿vm +30 ena 58 na的驱动力还剩多少", "DF_Na", -28.0),
    ],
)  # fmt: skip
def test_of_twelve_hands(text: str, quantity: str, value: float) -> None:
    assert first_result(text, quantity).value == pytest.approx(value, abs=2e-3)


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        ("Acidification of the apoplast from pH 6.0 to pH 5.0 with cytosol kept at 7.4, 25 °C : new E_H ?", "E_H", 141.982),
        ("37 C: K 4/140, Na 140/14 (outside/inside, mEq/L), sodium permeability 1/40th that of potassium, ignore chloride. Vm?", "V_m", -78.289),
        ("nernst of magnesium please 1 mM in the blood 0.4 free in the cell body temperatur", "E_Mg", 12.245),
        ("P_K=4e-7, P_Na=2e-8, P_Cl=1e-7 cm/s; [K]o/i=5/140 [Na]o/i=145/15 [Cl]o/i=110/10; 37°C; V=?", "V_m", -65.058),
        ("Vhold -70, glycine (Cl) reversal -22. driving force?", "DF_Cl", -48.0),
        ("pH inside of E. coli is 7.6, medium has pH 6.2, 25 °C. What equilibrium potential for protons?", "E_H", 82.823),
        ("Na battery reads +58 mV, serum sodium 141, 37 C. How much sodium is in the cell then?", "[Na]i", 16.097),
        ("Book lists intracellular chloride at 6 and serum chloride at 102 for a nerve, normothermic at 37. ECl??", "E_Cl", -75.722),
        ("z=1, out/in=1/20, E=−75.0mV. T in °C?", "T", 17.376),
        ("Acinar cell ECl = -20 mV at 37 °C and interstitial Cl is 115 mM; the cell chloride is?", "[Cl]i", 54.414),
        ("nAChR, P_Na/P_K = 0.9; 145 Na 3 K out, 10 Na 140 K in, 22C. Erev?", "E_rev", -2.794),
        ("甲患者血钾3.0，乙患者血钾6.0，两人细胞内钾均为140 mmol/L，37℃。分别求两人的钾平衡电位。", "E_K", -102.711),
        ("如果想让ek等于-100mV 细胞里k是130mM bath里该放多少mM的k,温度32°C", "[K]o", 2.900),
        ("22度 K外3内140 Na外145内10 Cl外128内12 Ek Ena Ecl全列", "E_K", -97.744),
        ("K+ 内135 外4.5；Na+ 内14 外148；Cl- 内9 外108；P比 1:0.06:0.3（K:Na:Cl）；38℃；Vm？", "V_m", -62.952),
        ("钾内140外5 钠内10外145 氯内8外110 通透比K比Na比Cl是1比0.05比0.45 37度 膜电位多少", "V_m", -66.385),
        ("细胞外钾四、钠一百四十五、氯一百零五；细胞内钾一百四十、钠十五、氯十（单位均为毫摩尔每升）；通透性之比钾∶钠∶氯为1∶0.04∶0.45；三十七摄氏度。膜电位是多少？", "V_m", -68.831),
    ],
)  # fmt: skip
def test_of_twelve_more(text: str, quantity: str, value: float) -> None:
    assert first_result(text, quantity).value == pytest.approx(value, abs=2e-3)


@pytest.mark.parametrize(
    ("text", "quantity", "values"),
    [
        ("K 4/140, Na 145/12. At rest P_K:P_Na = 1:0.04, at the peak of the spike 1:20. What is V_m in each state at 37 C?", "V_m", [-71.165, 54.353]),
        ("At rest PK:PNa = 1:0.05 and at the peak PK:PNa = 1:12. K+ 4 mM out 140 in; Na+ 145 out, 12 in. Find Vm at the peak.", "V_m", [48.508]),
        ("Permeable to K+ and Na+ only, potassium 5 mM outside and 140 mM inside, sodium 145 mM outside and 10 mM inside. At rest PNa/PK is 0.01; during the spike PNa/PK is 12. V_m at rest and during the spike?", "V_m", [-82.272, 50.883]),
        ("静息时PK:PNa=1:0.04，峰值时PK:PNa=1:20。K+ 外4内140，Na+ 外145内12，求两种状态的膜电位", "V_m", [-71.165, 54.353]),
        ("g_K is 20 nS and E_K is -85 mV. I step first to -60 mV and then to +10 mV. What potassium current flows at each step?", "I_K", [500.0, 1900.0]),
        ("The membrane goes from -70 mV to -55 mV and then to +30 mV. E_Na is +60. Driving force on Na at each?", "DF_Na", [-130.0, -115.0, -30.0]),
        ("V_m is -70 at rest and +30 at the peak; E_K = -90 mV. What is the driving force on K in each case?", "DF_K", [20.0, 120.0]),
        ("gNa = 1 nS, gK = 20 nS, Vm = -65 mV, E_Na +55 mV, E_K -90 mV: find both currents", "I_Na", [-120.0]),
        ("g_Na 1 nS、g_K 20 nS，Vm -65，ENa +55，EK -90，两个电流各多少", "I_K", [500.0]),
    ],
)  # fmt: skip
def test_several_states_are_all_answered(text: str, quantity: str, values: list[float]) -> None:
    found = [r.value for r in TUTOR.ask(text).results if r.quantity == quantity]
    assert found == pytest.approx(values, abs=2e-3)


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("holding at -100 mV in 15 mM external K (E_K about -58 mV), HERG channels still open: K flux in or out?", "in"),
        ("對K+來說V−E=+12 mV,它是要進還是要出", "out"),
        ("stepping from -60 to +80, ENa = +52, once the Na channels open at +80 does Na go into the cell or come out", "out"),
        ("an olfactory cilium, where chloride is at equilibrium at -10 mV while the cell sits at -55 mV: which way does chloride move?", "out"),
        ("[NO₃⁻]_i = [NO₃⁻]_o = 30 mM, V_m = −40 mV, NO₃⁻ permeant: net J inward or outward?", "out"),
        ("毛細胞內比內淋巴低 125 mV，兩邊鉀離子濃度都約 150 mM，機械敏感通道打開時鉀離子會進入還是離開毛細胞？", "in"),
    ],
)  # fmt: skip
def test_the_way_is_told(text: str, way: str) -> None:
    assert TUTOR.ask(text).direction == way


def test_a_neutral_molecule_has_no_potential_whatever_is_claimed() -> None:
    assert (
        TUTOR.ask("Has glucose a Nernst potential? my colleague says it is 0 mV.").concepts[0]
        == "neutral_molecule"
    )


def test_a_factor_beside_an_E_that_changes_is_borne() -> None:
    answer = TUTOR.ask(
        "resting cell -70 mV, E_K = -90. If E_K falls to -75 mV one eighth of extra K outside, force on K+?"
    )
    assert answer.status in ("answered", "needs_input", "not_understood")
