# ruff: noqa: E501 - a question stands on one line
"""GHK and Mullins–Noda written with letters of the student's own."""

from __future__ import annotations

import math

import pytest

from tests.bot.tutor.asking import TUTOR
from tests.bot.tutor.kinds.kind_checks import RT_F_37


def field(
    factor: float, K: tuple[float, float], Na: tuple[float, float], weight: float, coupling: float = 1.0
) -> float:
    """The equation as it is written, with a factor of the natural logarithm."""
    (K_out, K_in), (Na_out, Na_in) = K, Na
    return factor * math.log((coupling * K_out + weight * Na_out) / (coupling * K_in + weight * Na_in))


def per_decade(slope_mV: float) -> float:
    return slope_mV / math.log(10)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "Take V = 58 log10[(Ko + αNao)/(Ki + αNai)] with α = 0.03. Ko = 3, Ki = 130, Nao = 145, Nai = 15. V?",
            field(per_decade(58), (3, 130), (145, 15), 0.03),
        ),
        (
            "V = 61 log(([K]o + a[Na]o)/([K]i + a[Na]i)), a = 0.02, [K]o = 4, [K]i = 140, [Na]o = 140, [Na]i = 14. V?",
            field(per_decade(61), (4, 140), (140, 14), 0.02),
        ),
        (
            "Vm = 58 log10[(Ko + p Nao)/(Ki + p Nai)], p = 0.04, Ko = 5 mM, Ki = 140 mM, Nao = 145 mM, Nai = 10 mM. Find Vm.",
            field(per_decade(58), (5, 140), (145, 10), 0.04),
        ),
        (
            "V = 61.5 log((Ko + bNao)/(Ki + bNai)) where b = P_Na/P_K = 0.01. Ko 4.5, Ki 150, Nao 140, Nai 15. V in mV?",
            field(per_decade(61.5), (4.5, 150), (140, 15), 0.01),
        ),
        (
            "By V = 25.7 ln[(Ko + alpha Nao)/(Ki + alpha Nai)] with alpha = 0.05, Ko = 5, Ki = 125, Nao = 120, Nai = 12: V?",
            field(25.7, (5, 125), (120, 12), 0.05),
        ),
        (
            "Vm = (RT/F) ln[(Ko + bNao)/(Ki + bNai)], b = 0.03, 37 °C, Ko 4, Ki 140, Nao 145, Nai 12",
            field(RT_F_37, (4, 140), (145, 12), 0.03),
        ),
        (
            "V = 58 log[(Ko + 0.01 Nao)/(Ki + 0.01 Nai)]; Ko 20, Ki 400, Nao 440, Nai 50",
            field(per_decade(58), (20, 400), (440, 50), 0.01),
        ),
        (
            "用Vm = 58 lg[(Ko + bNao)/(Ki + bNai)]计算，b=0.02，Ko=4 mM，Ki=135 mM，Nao=145 mM，Nai=12 mM，Vm是多少？",
            field(per_decade(58), (4, 135), (145, 12), 0.02),
        ),
    ],
)
def test_a_letter_is_the_weight_of_its_ion(text: str, value: float) -> None:
    first = TUTOR.ask(text).results[0]
    assert (first.quantity, first.unit) == ("V_m", "mV")
    assert first.value == pytest.approx(value, abs=2e-3)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "Mullins-Noda with r = 1.5: V = 61.5 log[(r Ko + b Nao)/(r Ki + b Nai)]. Ko 4, Ki 140, Nao 145, Nai 12, b = 0.03. V in mV?",
            field(per_decade(61.5), (4, 140), (145, 12), 0.03, 1.5),
        ),
        (
            "Use the Mullins–Noda equation with a coupling of r = 1.5 (3 Na+ : 2 K+). P_Na/P_K = 0.03, K+ 4 mM out and 140 mM in, Na+ 145 mM out and 12 mM in, 37 °C. What steady resting potential does it predict?",
            field(RT_F_37, (4, 140), (145, 12), 0.03, 1.5),
        ),
        (
            "What V_m does the Mullins-Noda equation give for r = 1.5, P_Na/P_K = 0.05, K 5 out 140 in, Na 145 out 15 in, 37 °C?",
            field(RT_F_37, (5, 140), (145, 15), 0.05, 1.5),
        ),
        (
            "With the Mullins-Noda equation and a pump coupling ratio of 1.5, find Vm: PNa/PK 0.02, [K]o 4, [K]i 145, [Na]o 150, [Na]i 15, 37 C",
            field(RT_F_37, (4, 145), (150, 15), 0.02, 1.5),
        ),
        (
            "Mullins-Noda, r = 2, P_Na/P_K = 0.05, K 5 out 140 in, Na 145 out 15 in, 37 °C. V_m?",
            field(RT_F_37, (5, 140), (145, 15), 0.05, 2.0),
        ),
        (
            "Mullins–Noda with r = 3/2: K 4 out, 140 in; Na 145 out, 12 in; P_Na/P_K = 0.03; 37 °C. V?",
            field(RT_F_37, (4, 140), (145, 12), 0.03, 1.5),
        ),
        (
            "Mullins-Noda方程：V = 61.5 lg[(r·Ko + b·Nao)/(r·Ki + b·Nai)]，r=1.5，b=0.05，Ko=5，Ki=140，Nao=145，Nai=15，求V。",
            field(per_decade(61.5), (5, 140), (145, 15), 0.05, 1.5),
        ),
        (
            "用Mullins–Noda方程（耦联系数r=1.5）求静息电位：PNa/PK=0.04，K+外5内140 mM，Na+外145内15 mM，37℃",
            field(RT_F_37, (5, 140), (145, 15), 0.04, 1.5),
        ),
    ],
)
def test_a_letter_before_potassium_is_the_coupling_of_the_pump(text: str, value: float) -> None:
    first = TUTOR.ask(text).results[0]
    assert (first.quantity, first.unit) == ("V_m", "mV")
    assert first.value == pytest.approx(value, abs=2e-3)


def test_the_letter_itself_may_be_asked() -> None:
    first = TUTOR.ask(
        "Em=58·lg[(Ko+αNao)/(Ki+αNai)],Em=-80 mV,Ko=2.5,Ki=125,Nao=120,Nai=12(mM),解出α=PNa/PK"
    ).results[0]
    below = 10 ** (-80 / 58)
    assert first.value == pytest.approx((125 * below - 2.5) / (120 - 12 * below), rel=1e-3)


@pytest.mark.parametrize(
    "text",
    [
        "V = 58 log10[(Ko + αNao)/(Ki + αNai)]. Ko = 3, Ki = 130, Nao = 145, Nai = 15. V?",
        "V = 58 lg[(Ko + bNao)/(Ki + bNai)]，Ko=3，Ki=130，Nao=145，Nai=15，V是多少？",
    ],
)
def test_a_letter_that_nobody_tells_is_asked_for(text: str) -> None:
    assert TUTOR.ask(text).status == "needs_input"
