# ruff: noqa: E501 - a question stands on one line
"""Changes told as factors, potentials told by their distance from E, and numbers that belong to no quantity."""

from __future__ import annotations

from typing import Final

import pytest

from bot.tutor import Tutor

TUTOR: Final = Tutor()


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
        ("Vm=58·lg{([K]o+α[Na]o)/([K]i+α[Na]i)},α=0.01,[K]o 2.5,[K]i 140,[Na]o 120,[Na]i 9.2,求Vm(20℃)", "V_m", -91.800),
        ("葡萄糖从肠腔1 mM 进到细胞10 mM,不带电,37℃,ΔG=?kJ/mol", "ΔG", 5.938),
        ("KCC2把K+和Cl⁻ 1:1一起往外运,K+内140外3.5 mM,胞外Cl⁻ 130 mM,平衡时胞内Cl⁻能降到几mM", "[Cl]i", 3.25),
        ("电极电阻5 MΩ,漏电导gL=10 nS,EL=-65 mV。膜电位钳到-50 mV,漏电流是多少pA?", "I_leak", 150.0),
        ("[Na+]o/[Na+]i = 12,37 ℃,则ENa最接近 A.+46 mV B.+66 mV C.-66 mV D.+29 mV,求具体数值", "E_Na", 66.413),
        ("E_K = -90 and V_m is 20 mV more positive than E_K. What is V_m?", "V_m", -70.0),
    ],
)  # fmt: skip
def test_what_is_told_is_understood(text: str, quantity: str, value: float) -> None:
    answer = TUTOR.ask(text)
    assert answer.status == "answered", answer.problem
    assert answer.results[0].quantity == quantity
    assert answer.results[0].value == pytest.approx(value, abs=2e-3)


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
