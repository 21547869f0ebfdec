# ruff: noqa: E501 - a question stands on one line
"""Permeability ratios from a reversal potential: of patches and of two faces, and ratios that are to be checked."""

from __future__ import annotations

import math

import pytest

from bot.tutor.answer import Headline
from physics.constants import F, R
from physics.nernst import equilibrium_potential_mV
from tests.bot.tutor.asking import TUTOR


def ratio(
    x: tuple[float, float], ref: tuple[float, float], mV: float, celsius: float = 37.0, z: int = 1
) -> float:
    """P_x/P_ref of two ions with charge ±1, each outside and inside, that carry no net current at mV."""
    u = math.exp(mV / 1000.0 * F / (R * (celsius + 273.15)))
    (x_out, x_in), (ref_out, ref_in) = (x, ref) if z > 0 else (x[::-1], ref[::-1])
    return (ref_out - ref_in * u) / (x_in * u - x_out)


K, NA = (4.0, 140.0), (145.0, 12.0)
TRP = ratio((145.0, 10.0), K, -5.0, 25.0)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # The other side of a patch.
        ("inside-out patch of a K channel, cytosolic side 100 K, other side 100 Na, no other permeant ions, Erev came out at -75 mV, 20 °C. PNa relative to PK?", ratio((100, 0), (0, 100), -75, 20)),
        ("Inside-out patch: the cytosolic side has 150 mM KCl, the other side 150 mM NaCl. The current reverses at -60 mV at 22 °C. P_Na/P_K?", ratio((150, 0), (0, 150), -60, 22)),
        ("Excised patch, 150 mM K+ on the intracellular side and 150 mM Na+ on the other side. Erev = -60 mV, 22 °C. P_Na/P_K?", ratio((150, 0), (0, 150), -60, 22)),
        ("膜片内侧140 mM K+，另一侧140 mM Na+，无其他通透离子，反转电位-80 mV，25℃，P_Na/P_K？", ratio((140, 0), (0, 140), -80, 25)),
        # What a side does not hold; iodide.
        ("阴离子通道,胞外I⁻ 150 mM(无Cl⁻),胞内Cl⁻ 150 mM(无I⁻),25℃时反转电位-12 mV,求P_I/P_Cl", ratio((150, 0), (0, 150), -12, 25, -1)),
        ("Anion channel with 140 mM Br- outside (no Cl-) and 140 mM Cl- inside (no Br-); reversal potential +8 mV at 22 °C. P_Br/P_Cl?", ratio((140, 0), (0, 140), 8, 22, -1)),
        ("Bath has 145 mM Na+ (no K+), pipette 140 mM K+ (no Na+), Erev -10 mV, 22 °C. PNa/PK?", ratio((145, 0), (0, 140), -10, 22)),
        # In words, beside an ion that is left out.
        ("Vm = −50 mV at 25 °C. [K+] 5.6 bath, 135 cell; [Na+] 150 bath, 9 cell. How many times more permeable is its membrane to K+ than to Na+ if chloride is ignored?", 1 / ratio((150, 9), (5.6, 135), -50, 25)),
        ("K+ 4 out 140 in; Na+ 145 out 12 in; V_m -60 mV; 37 °C; chloride ignored. how many times as permeable to K+ as to Na+ is the membrane?", 1 / ratio(NA, K, -60)),
        ("If chloride is ignored, how much more permeable to K+ than to Na+ is a membrane at -60 mV with K+ 4/140 and Na+ 145/12 (out/in, mM) at 37 °C?", 1 / ratio(NA, K, -60)),
        ("A cell rests at -70 mV with K 4 out 140 in, Na 145 out 12 in, 37 °C. How many times more permeable is the membrane to K+ than to Na+? Ignore chloride.", 1 / ratio(NA, K, -70)),
        ("静息电位-70 mV，K+外4内140，Na+外145内12，37℃，不计氯离子，膜对K+的通透性是对Na+的多少倍？", 1 / ratio(NA, K, -70)),
        # A ratio that is to be checked.
        ("核对答案:TRPV1样通道,K⁺ 4/140,Na⁺ 145/10(外/内,mM),25℃,反转电位-5 mV,我得PNa/PK≈0.81,对不对?", TRP),
        ("Check my answer: K+ 4/140, Na+ 145/10 (out/in, mM), 25 °C, Erev = -5 mV. I got PNa/PK = 0.81. Right?", TRP),
        ("Channel with K+ 4 out 140 in, Na+ 145 out 10 in, 25 °C, reversal -5 mV. Is P_Na/P_K = 1.2 correct?", TRP),
        ("K+ 4 out/140 in, Na+ 145 out/10 in, 25 °C, E_rev -5 mV: my friend got P_Na/P_K of 0.5. Is that right?", TRP),
        ("K⁺外4内140，Na⁺外145内10，25℃，反转电位-5 mV，我算出PK/PNa=1.23，是否正确？", 1 / TRP),
    ],
)  # fmt: skip
def test_a_ratio_is_what_was_asked(text: str, value: float) -> None:
    first = TUTOR.ask(text).results[0]
    assert first.quantity.startswith("P_")
    assert first.value == pytest.approx(value, rel=1e-6)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [("I got PNa/PK = 0.81. Right?", "check-right"), ("I got PNa/PK = 2.5. Right?", "check-wrong")],
)
def test_the_ratio_that_was_brought_is_judged(text: str, verdict: str) -> None:
    told = TUTOR.ask(f"K+ 4/140, Na+ 145/10 (out/in, mM), 25 °C, Erev = -5 mV. {text}")
    assert told.solved is not None
    first = told.solved.blocks[0]
    assert isinstance(first, Headline)
    assert first.say.id == verdict


@pytest.mark.parametrize(
    "text",
    [
        "P_Na/P_K = 0.04, K 4 out 140 in, Na 145 out 12 in. I got V_m = -60 mV. Right?",
        "K 4 out 140 in, Na 145 out 12 in, 37 °C. I get V_m = -60 mV if P_Na/P_K = 0.04. Right?",
    ],
)
def test_a_ratio_that_is_told_beside_a_checked_potential_stays_told(text: str) -> None:
    assert TUTOR.ask(text).results[0].quantity == "V_m"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("K+ selective channel in an excised patch, 150 mM KCl on both faces. Its current reverses at", 0.0),
        ("A chloride channel with 120 mM NaCl on each face reverses at ___ mV", 0.0),
        ("内外两面都是150 mM KCl，K+选择性通道的电流在多少mV反转？", 0.0),
        ("Kir2.1转染的HEK细胞,浴液KCl提到20 mM,电极液K⁺ 130 mM,24℃,假定通道对K⁺完全选择,尾电流应在几毫伏反向?", equilibrium_potential_mV(1, 20, 130, 24)),
        ("Kv1.5 expressed in HEK cells, bath K+ 20 mM, pipette K+ 130 mM, 24 °C; at what voltage should the tail currents reverse?", equilibrium_potential_mV(1, 20, 130, 24)),
        ("HEK细胞表达Nav1.7，外液Na+ 145 mM，电极液Na+ 10 mM，22℃，若通道只通Na+，电流的反转电位是多少？", equilibrium_potential_mV(1, 145, 10, 22)),
        ("Kv7.2/7.3通道 K+外5内140，37℃，尾电流在哪个电压翻转？", equilibrium_potential_mV(1, 5, 140, 37)),
    ],
)  # fmt: skip
def test_the_number_of_a_clone_is_none_of_the_question(text: str, value: float) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(value, abs=1e-6)
