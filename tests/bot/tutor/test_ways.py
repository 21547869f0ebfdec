# ruff: noqa: E501 - a question stands on one line
"""Which way something is moved, into or out of which space, and what it costs."""

from __future__ import annotations

import math
from typing import Final

import pytest

from physics.constants import F, R
from tests.bot.tutor.asking import TUTOR


def into_kJ(z: int, out: float, inside: float, mV: float = 0.0, celsius: float = 37.0) -> float:
    """ΔG of moving a mole from outside to inside."""
    return (R * (celsius + 273.15) * math.log(inside / out) + z * F * mV / 1000.0) / 1000.0


def acid_kJ(units: float, mV: float = 0.0, celsius: float = 37.0) -> float:
    """ΔG of a mole of H⁺ that enters a space whose pH is so much higher and that is at this potential."""
    return into_kJ(1, 10.0**units, 1.0, mV, celsius)


CALCIUM = into_kJ(2, 1.8, 1e-4, -70.0)
SODIUM = into_kJ(1, 145.0, 12.0, -70.0)
OF_A_CELL = (
    "1 mol of Ca2+ across the cell membrane if the cytosol has 100 nM, outside 1.8 mM, Vm = -70 mV, 37 °C?"
)
EN_OUT: Final = (
    *("expelling", "ejecting", "extruding", "removing", "discharging", "secreting", "clearing", "releasing"),
    *("ridding the cell of", "disposing of", "exporting", "excreting"),
)
ZH_OUT: Final = (
    "逐出",
    "驱出",
    "清除",
    "外排",
    "挤出",
    "赶出细胞",
    "排到胞外",
    "抽出",
    "丢到膜外",
    "搬出细胞",
    "运至胞外",
)
ZH_IN: Final = ("搬进细胞", "送入胞内", "送进细胞", "吸入", "移到膜内", "运到胞质", "带进细胞", "拉进胞内")


@pytest.mark.parametrize("verb", EN_OUT)
def test_a_verb_of_going_out(verb: str) -> None:
    assert TUTOR.ask(f"ΔG for {verb} {OF_A_CELL}").results[0].value == pytest.approx(-CALCIUM, rel=1e-6)


@pytest.mark.parametrize("verb", ["absorbing", "admitting", "importing", "taking in", "letting in"])
def test_a_verb_of_going_in(verb: str) -> None:
    assert TUTOR.ask(f"ΔG for {verb} {OF_A_CELL}").results[0].value == pytest.approx(CALCIUM, rel=1e-6)


@pytest.mark.parametrize("verb", ZH_OUT)
def test_a_verb_of_going_out_in_Chinese(verb: str) -> None:
    told = TUTOR.ask(f"胞质Ca2+ 100 nM，胞外1.8 mM，Vm=-70 mV，37℃，把1 mol Ca2+{verb}的ΔG是多少？")
    assert told.results[0].value == pytest.approx(-CALCIUM, rel=1e-6)


@pytest.mark.parametrize("verb", ZH_IN)
def test_a_verb_of_going_in_in_Chinese(verb: str) -> None:
    told = TUTOR.ask(f"K+ 胞外5 mM、胞内140 mM，膜电位-70 mV，37℃，把1 mol K+{verb}的自由能变化？")
    assert told.results[0].value == pytest.approx(into_kJ(1, 5.0, 140.0, -70.0), rel=1e-6)


@pytest.mark.parametrize(
    ("text", "kJ"),
    [
        # From one side to the other, and of what is moved.
        ("ΔG (kJ/mol) for moving Na+ to the outside of the cell: 145 mM outside, 12 mM inside, -70 mV, 37 °C", -SODIUM),
        ("How much free energy does it take when one mole of Na+ is removed from the cytosol? Na 145 out, 12 in, -70 mV, 37 °C", -SODIUM),
        ("ΔG for K+ secretion from the cell (120 mM) into the tubule lumen (4 mM), cell -60 mV, 37 °C", -into_kJ(1, 4.0, 120.0, -60.0)),
        ("Na+ 外145内12 mM，Vm -70 mV，37℃，1 mol Na+由胞外渗漏到胞内，ΔG=？", SODIUM),
        # Spaces of a cell.
        ("Cytosolic Ca2+ 100 nM, SR lumen 1 mM, no potential across the SR membrane, 37 °C. ΔG for pumping Ca2+ into the SR?", into_kJ(2, 1e-4, 1.0)),
        ("ER lumen Ca2+ 0.5 mM, cytosol 100 nM, no voltage across the ER membrane, 37 °C. ΔG when one mole of Ca2+ is released from the ER into the cytosol?", into_kJ(2, 0.5, 1e-4)),
        ("内质网腔Ca2+ 0.5 mM，胞质100 nM，内质网膜电位0，37℃，把1 mol Ca2+泵入内质网的自由能变化？", into_kJ(2, 1e-4, 0.5)),
        ("SR腔Ca2+浓度是胞质的10000倍，SR膜电位为0，37℃，Ca2+从SR释放到胞质的ΔG(kJ/mol)？", into_kJ(2, 1e4, 1.0)),
        ("液泡中蔗糖是胞质的1000倍，25℃，蔗糖转运进液泡ΔG？", into_kJ(0, 1.0, 1000.0, celsius=25.0)),
        ("Lysosome pH 4.7, cytosol pH 7.2, no potential. ΔG to pump one mole of H+ into the lysosome at 37 °C?", acid_kJ(-2.5)),
        ("类囊体腔pH 5，基质pH 8，忽略电位，25℃，H+从类囊体腔流到基质的ΔG？", acid_kJ(3.0, celsius=25.0)),
        ("Parietal cells pump H+ from the plasma (pH 7.4) into gastric juice (pH 1.5). Free energy per mole of H+ at 37 °C?", -acid_kJ(5.9)),
        # A voltage of a space that lies outside the cytosol.
        ("Plant vacuole pH 5.5, cytosol pH 7.5, vacuole +30 mV relative to the cytosol, 25 °C. ΔG for pumping H+ into the vacuole, kJ/mol?", acid_kJ(-2.0, 30.0, 25.0)),
        ("胞质K+ 100 mM，液泡K+ 60 mM，液泡比胞质正30 mV，25℃，K+进入液泡的ΔG？", into_kJ(1, 100.0, 60.0, 30.0, 25.0)),
        # A pH told by the other.
        ("The matrix is 160 mV negative to, and 0.6 pH units more alkaline than, the intermembrane space (37 °C). ΔG for protons flowing back into the matrix.", acid_kJ(0.6, -160.0)),
        ("The mitochondrial matrix is 160 mV negative to the intermembrane space and its pH is 0.6 units higher (37 °C). ΔG of pumping one mole of H+ out of the matrix?", -acid_kJ(0.6, -160.0)),
        ("The matrix is 0.8 pH units more alkaline than the IMS and 150 mV more negative. ΔG for H+ moving into the matrix at 37 °C?", acid_kJ(0.8, -150.0)),
        ("The pH of the intermembrane space is 1.4 units lower than that of the matrix, matrix -140 mV, 37 °C. ΔG for pumping H+ out of the matrix?", -acid_kJ(1.4, -140.0)),
        ("线粒体基质比膜间隙负150 mV，pH高1.0，37℃，H+流回基质的ΔG？", acid_kJ(1.0, -150.0)),
        ("The thylakoid lumen is 3 pH units more acidic than the stroma, no potential, 25 °C. ΔG for pumping one mole H+ into the lumen?", acid_kJ(-3.0, celsius=25.0)),
        ("叶绿体类囊体腔pH比基质低3，电位差忽略，25℃，H+从类囊体腔流回基质的ΔG？", acid_kJ(3.0, celsius=25.0)),
        # The potential of each side, and no gradient.
        ("没有浓度差,一价阳离子从膜外(0 mV)移到膜内(-90 mV),每摩尔自由能变化ΔG=?kJ", into_kJ(1, 1.0, 1.0, -90.0)),
        ("No concentration gradient. What is ΔG per mole for a monovalent anion moving from outside (0 mV) to inside (-70 mV)?", into_kJ(-1, 1.0, 1.0, -70.0)),
        ("浓度相等，二价阳离子从膜内(-70 mV)移到膜外(0 mV)，ΔG=?kJ/mol", -into_kJ(2, 1.0, 1.0, -70.0)),
        # A gradient without sides.
        ("sucrose loading into phloem, 20 fold more concentrated in the sieve tube, 25 C: ΔG per mol uphill, kJ?", into_kJ(0, 1.0, 20.0, celsius=25.0)),
        ("Uphill transport of sucrose against a 20-fold gradient at 25 °C: ΔG in kJ per mol?", into_kJ(0, 1.0, 20.0, celsius=25.0)),
        ("What free energy change goes with glucose moving down a 20-fold concentration gradient at 25 °C?", into_kJ(0, 20.0, 1.0, celsius=25.0)),
        ("蔗糖逆20倍浓度梯度运输，25℃，ΔG多少kJ/mol？", into_kJ(0, 1.0, 20.0, celsius=25.0)),
    ],
)  # fmt: skip
def test_the_way_and_the_space_are_those_told(text: str, kJ: float) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(kJ, rel=1e-6)


@pytest.mark.parametrize(
    "text",
    [
        "植物液泡里蔗糖浓度是胞质的1000倍,25℃,把1 mol蔗糖送进液泡的自由能变化,用kcal/mol表示",
        "植物液泡里蔗糖浓度是胞质的1000倍,25℃,把1 mol蔗糖送进液泡需多少千卡？",
        "Sucrose is 1000 times more concentrated in the vacuole than in the cytosol, 25 °C. How many kilocalories per mole to move it into the vacuole?",
    ],
)
def test_the_unit_that_was_asked_for(text: str) -> None:
    told = TUTOR.ask(text).results[0]
    assert told.unit == "kcal/mol"
    assert told.value == pytest.approx(into_kJ(0, 1.0, 1000.0, celsius=25.0) / 4.184)


@pytest.mark.parametrize(
    ("text", "kJ"),
    [
        ("Glucose 1 mM in the blood, 10 mM in the enterocyte, 37 °C. ΔG for glucose leaving the enterocyte to the blood?", -into_kJ(0, 1.0, 10.0)),
        ("肠上皮细胞内葡萄糖10 mM，血液1 mM，37℃，葡萄糖从细胞进入血液的ΔG？", -into_kJ(0, 1.0, 10.0)),
        ("肠腔葡萄糖1 mM，肠上皮细胞内10 mM，37℃，葡萄糖从肠腔转运进细胞的ΔG？", into_kJ(0, 1.0, 10.0)),
    ],
)  # fmt: skip
def test_from_a_cell_into_the_blood_is_out(text: str, kJ: float) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(kJ, rel=1e-3)
