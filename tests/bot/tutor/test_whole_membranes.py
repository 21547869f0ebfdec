"""A whole membrane by GHK: told in columns, in symbols, by what alone crosses, with and without its pump."""

import pytest

from tests.bot.tutor.asking import TUTOR, first_result

OUT_IN = "K+ 5/140, Na+ 145/12 (out/in), P_Na/P_K = 0.05"
OUT_IN_ZH = "K+ 外5内140，Na+ 外145内12，PNa/PK=0.05"
TO_PUMP = "P_Na/P_K = 0.05, K+ 5 out 140 in, Na+ 145 out 10 in, 37 °C"
SQUID = (
    "P_K:P_Na:P_Cl = 1:0.04:0.45. Outside K+ 20, Na+ 440, Cl- 560; inside K+ 400, Na+ 50, Cl- 52 mM. {} 25 C?"
)
SIDES = "Inside (mM): K+ 400, Na+ 50, Cl- 40. Outside: K+ 10, Na+ 460, Cl- 5. 20 C. Vm?"
SIDES_ZH = "膜内（mM）：K+ 400，Na+ 50，Cl- 40；膜外：K+ 10，Na+ 460，Cl- 5。20℃，膜电位？"


@pytest.mark.parametrize(
    ("question", "V_m"),
    [
        (
            "Let us calculate the diffusion potential across the plasma membrane: [K]o 10 mM, [Na]o 10 mM, "
            "[Cl]o 20 mM, [K]i 100 mM, [Na]i 10 mM, and [Cl]i 110 mM; the relative permeabilities of K, Na, "
            "and Cl are 1, 0.2, and 0.01, respectively. The temperature is 30°C",
            -53.6659,
        ),
        ("diffusion potential: K+ 5/140, Na+ 145/12; P_Na/P_K = 0.05; 37 C", -65.22355),
        (f"计算扩散电位：{OUT_IN_ZH}，37℃", -65.22355),
        (f"膜电位：{OUT_IN_ZH}，37度", -65.22355),
        (f"膜电位：{OUT_IN_ZH}，37摄氏度", -65.22355),
    ],
)
def test_a_diffusion_potential_is_of_all_that_crosses(question: str, V_m: float) -> None:
    answer = TUTOR.ask(question)
    assert [r.quantity for r in answer.results].count("V_m") == 1
    assert first_result(question, "V_m").value == pytest.approx(V_m)


@pytest.mark.parametrize(
    "question", ["diffusion potential for K+ 5 out 140 in at 37", "K+扩散电位：外5内140 37度"]
)
def test_the_diffusion_potential_of_one_ion_is_its_E(question: str) -> None:
    assert first_result(question, "E_K").value == pytest.approx(-89.05869)


@pytest.mark.parametrize(
    ("question", "V_m"),
    [
        (
            "K+: intracellular 140 mM, extracellular 4 mM, permeability 500 x 10^-8 cm/s. Na+: 10, 140, "
            "15 x 10^-8. Cl-: 5, 100, 40 x 10^-8. What is the membrane potential at 37 °C?",
            -76.10349,
        ),
        (
            "K+: P = 1, outside 4 mM, inside 140 mM. Na+: 0.03, 140, 10. Cl-: 0.08, 100, 5. GHK at 37 C?",
            -76.10349,
        ),
        (
            "K+ (140 mM inside, 4 mM outside, permeability 1), Na+ (10, 140, 0.03), Cl- (5, 100, 0.08). "
            "Vm at 37 C?",
            -76.10349,
        ),
        ("K+ in 140, out 4; Na+: 10, 140; Cl-: 5, 100; P_K:P_Na:P_Cl = 1:0.03:0.08. Vm at 37 C?", -76.10349),
        (
            "钾：膜外4、膜内140、通透系数1；钠：140、10、0.03；氯：100、5、0.08（mM）。求37℃静息电位",
            -76.10349,
        ),
        ("PK:PNa = 40:1, 5 mM K out 100 in, 150 Na out 15 in, 37C -> Vm?", -65.20929),
        ("PK:PNa = 40:1, 100 K in 5 out, 15 Na in 150 out, 37C -> Vm?", -65.20929),
        ("PNa/PK=0.025，5 mM K外100内，150 Na外15内，37℃，膜电位", -65.20929),
        (f"Permeability in 1e-9 m/s: K+ 4.00, Na+ 0.12, Cl- 0.40. {SIDES}", -67.48454),
        (f"P (×10^-8 cm s^-1): K+ 4, Na+ 0.12, Cl- 0.4. {SIDES}", -67.48454),
        (f"Permeability in m/s: K+ 4e-9, Na+ 1.2e-10, Cl- 4e-10. {SIDES}", -67.48454),
        (f"通透系数（10^-8 cm/s）：K+ 4，Na+ 0.12，Cl- 0.4。{SIDES_ZH}", -67.48454),
        (f"通透系数以10⁻⁹ m/s为单位：K+ 4，Na+ 0.12，Cl- 0.4。{SIDES_ZH}", -67.48454),
        (
            "Xo_Na = 440, Xi_Na = 50, P_Na = 0.04; Xo_K = 20, Xi_K = 400, P_K = 1.00; Xo_Cl = 560, "
            "Xi_Cl = 40, P_Cl = 0.45; 37 °C. resting membrane potential by the Goldman equation?",
            -65.87919,
        ),
        ("c_o,K = 5, c_i,K = 140, c_o,Na = 145, c_i,Na = 12, P_K = 1, P_Na = 0.05, 37 C, Vm?", -65.22355),
        ("c_K^o = 5, c_K^i = 140, c_Na^o = 145, c_Na^i = 12, P_K = 1, P_Na = 0.05, 37 C, Vm?", -65.22355),
        ("Xo(K)=5，Xi(K)=140，Xo(Na)=145，Xi(Na)=12，PNa/PK=0.05，37℃，求膜电位", -65.22355),
    ],
)
def test_columns_and_symbols(question: str, V_m: float) -> None:
    assert first_result(question, "V_m").value == pytest.approx(V_m)


@pytest.mark.parametrize(
    ("question", "quantity", "value"),
    [
        (
            "what would Vm be at 37 if K, Na and Cl were all equally permeable? K 5 out 140 in, "
            "Na 145 out 10 in, Cl 110 out 10 in",
            "V_m",
            -12.976,
        ),
        ("find Vm at 37 given K 5 out 140 in, Na 145 out 10 in, P_Na/P_K = 0.05", "V_m", -65.20454),
        ("what's E_Na at 25 with 145 out and 10 in?", "E_Na", 68.70578),
        ("at 37 what would E_K be: 5 out 140 in", "E_K", -89.05869),
    ],
)
def test_a_bare_number_beside_what_is_asked_is_the_temperature(
    question: str, quantity: str, value: float
) -> None:
    assert first_result(question, quantity).value == pytest.approx(value)


def test_a_voltage_without_its_unit_is_no_temperature() -> None:
    assert TUTOR.ask("with Vm at 20 what is the driving force on K, 5 out 140 in").status == "needs_input"


@pytest.mark.parametrize(
    ("question", "V_m"),
    [
        (
            "只考虑钾钠，PNa/PK=0.02，[K+]o 3，[K+]i 135，[Na+]o 150，[Na+]i 15，都是mM。膜电位是多少",
            -83.27319,
        ),
        (f"仅考虑K+ Na+，{OUT_IN_ZH}，膜电位", -65.22355),
        (f"只考虑K+/Na+，{OUT_IN_ZH}，膜电位", -65.22355),
        (f"膜只对钾钠通透，{OUT_IN_ZH}，膜电位", -65.22355),
        (f"膜只允许钾离子钠离子通过，{OUT_IN_ZH}，膜电位", -65.22355),
        (f"忽略氯，只看钾钠：{OUT_IN_ZH}，膜电位", -65.22355),
        (f"considering only K/Na: {OUT_IN}, Vm at 37 C?", -65.22355),
        (
            "considering only K, Na and Cl: [K]o 5, [K]i 140, [Na]o 145, [Na]i 12, [Cl]o 110, [Cl]i 10 mM, "
            "P_K:P_Na:P_Cl = 1:0.05:0.4. Vm at 37 C?",
            -64.94841,
        ),
        (f"只考虑钾，{OUT_IN_ZH}，膜电位", -89.05869),
        ("只考虑钾，Na+ 外145内12，K+ 外5内140，PNa/PK=0.05，膜电位", -89.05869),
        ("忽略钠氯，K+ 外5内140，Na+ 外145内12，Cl- 外110内10，PK:PNa:PCl=1:0.05:0.4，膜电位", -89.05869),
        (f"Ignoring the Na+/K+ pump: {OUT_IN}, Vm at 37 C?", -65.22355),
        (f"neglecting the sodium-potassium pump, {OUT_IN}, Vm at 37 C?", -65.22355),
        (f"Ouabain blocks the sodium pump. {OUT_IN}, Vm at 37 C?", -65.22355),
        (f"忽略钠钾泵，{OUT_IN_ZH}，膜电位", -65.22355),
        (f"不考虑Na+/K+泵，{OUT_IN_ZH}，膜电位", -65.22355),
    ],
)
def test_what_alone_crosses_and_what_is_no_ion(question: str, V_m: float) -> None:
    assert first_result(question, "V_m").value == pytest.approx(V_m)


@pytest.mark.parametrize(
    ("question", "V_m"),
    [
        (
            f"Resting Vm including an electrogenic pump with a 3:2 coupling ratio (Mullins-Noda): {TO_PUMP}?",
            -71.04594,
        ),
        (f"What is the resting potential with a Na/K pump of coupling ratio 3:2? {TO_PUMP}", -71.04594),
        (
            "考虑生电性钠钾泵，偶联比3:2，PNa/PK=0.05，K+ 外5内140，Na+ 外145内10，37℃，静息膜电位多少",
            -71.04594,
        ),
        (f"{OUT_IN}. Ignoring the electrogenic contribution of the Na/K pump, Vm at 37 C?", -65.22355),
        (f"{OUT_IN}, Vm at 37 C if the electrogenic pump is neglected?", -65.22355),
        (f"不考虑钠泵的生电作用，{OUT_IN_ZH}，膜电位", -65.22355),
    ],
)
def test_with_and_without_the_current_of_the_pump(question: str, V_m: float) -> None:
    assert first_result(question, "V_m").value == pytest.approx(V_m)


@pytest.mark.parametrize(
    ("question", "after", "before"),
    [
        (
            SQUID.format("If half of the K+ inside is replaced by Na+ (K+ 200, Na+ 250), V_m at"),
            -52.01953,
            -60.9488,
        ),
        (SQUID.format("If 50% of the internal K+ is replaced by Na+, what is V_m at"), -52.01953, -60.9488),
        (SQUID.format("If half of external NaCl is replaced by KCl, what is V_m at"), -22.52135, -60.9488),
        (
            "枪乌贼巨轴突 PK:PNa:PCl=1:0.04:0.45，膜外K+ 20、Na+ 440、Cl- 560，膜内原为K+ 400、Na+ 50、"
            "Cl- 52 mM。若膜内50%的K+被Na+取代（K+ 200，Na+ 250），25℃时静息膜电位是多少？",
            -52.01953,
            -60.9488,
        ),
        (
            "PK:PNa=1:0.04，膜外K+ 5、Na+ 140，膜内K+ 140、Na+ 10。若膜外一半Na+被K+取代（Na+ 70，K+ 75），"
            "37℃时膜电位？",
            -15.77819,
            -69.05211,
        ),
        (f"{OUT_IN}. The Na conductance rises 100-fold. Vm before and after, 37 C?", 34.60373, -65.22355),
        (f"{OUT_IN}. If g_K doubles, what is Vm, 37 C?", -74.54381, -65.22355),
        (f"{OUT_IN_ZH}。gNa增加到20倍，膜电位变为多少？37℃", -0.354, -65.22355),
    ],
)
def test_another_state(question: str, after: float, before: float) -> None:
    answer = TUTOR.ask(question)
    assert [r.quantity for r in answer.results[:2]] == ["V_m", "V_m₀"]
    assert [r.value for r in answer.results[:2]] == pytest.approx([after, before], abs=1e-3)
