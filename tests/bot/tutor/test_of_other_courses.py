"""Half-lives, doses, clearance, gases, buffers and statistics are declined, whatever numbers they tell."""

from __future__ import annotations

import pytest

from tests.bot.tutor.asking import TUTOR


@pytest.mark.parametrize(
    "text",
    [
        "某藥物半衰期 4 小時,初始濃度 16 mg/L,12 小時後剩多少?",
        "A drug has a half-life of 6 h; starting at 20 mg/L, how much is left after 18 h?",
        "清除率 = 120 mL/min,血浆浓度 2 mg/L,尿排出多少?",
        "某药口服生物利用度60%,剂量500 mg,吸收多少",
        "An ideal gas at 300 K and 2 atm occupies 5 L. Volume at 1 atm?",
        "1 mol 理想气体在27℃、1 atm 下体积多少?",
        "What is the anion gap with Na 140, Cl 104, HCO3 24?",
        "Na 140, Cl 104, HCO3 24,阴离子间隙是多少",
        "一组数据:145、140、138 mM,标准差是多少",
        "某离子通道基因突变频率0.01,杂合子比例?",
        "The decay constant is 0.1 per hour, initial concentration 8 mM; concentration after 10 h?",
        "血浆渗透压 = 2×Na + 葡萄糖 + 尿素,Na 140, 葡萄糖5, 尿素5,多少?",
        "补钾速度:10% KCl 15 mL 加入500 mL,浓度多少",
        "心率75次/分,每搏量70 mL,心输出量多少?",
        "How many grams of NaCl in 500 mL of 0.9 % saline?",
    ],
)
def test_they_are_declined(text: str) -> None:
    assert TUTOR.ask(text).status in ("out_of_scope", "not_understood")


@pytest.mark.parametrize(
    "text",
    [
        "E_K at 37 C with 5 mM out and 140 mM in, using the ideal gas constant 8.314",
        "P values: K 1.0, Na 0.04, Cl 0.45. mM out: K 5, Na 150, Cl 110; in: K 150, Na 15, Cl 10. V_m?",
    ],
)
def test_words_of_the_course_stay_in_it(text: str) -> None:
    assert TUTOR.ask(text).status == "answered"


@pytest.mark.parametrize(
    ("text", "card"),
    [
        ("护理操作题:为什么氯化钾严禁静脉推注", "hyperkalemia"),
        ("Nursing exam: why is concentrated potassium chloride never pushed intravenously?", "hyperkalemia"),
        ("扩散是咋自己发生的,分子又没长脑子,怎么知道往哪边走", "diffusion"),
        ("How do molecules know which way to diffuse if they have no brain?", "diffusion"),
        ("静息时明明Na⁺的驱动力最大,怎么钠电流反而那么小", "driving_force"),
        (
            "At rest the driving force on Na+ is the biggest, so why is the Na+ current so small?",
            "driving_force",
        ),
    ],
)
def test_a_wondering_has_its_card(text: str, card: str) -> None:
    assert TUTOR.ask(text).solved is not None
    assert TUTOR.ask(text).solved.concepts[0] == card  # type: ignore[union-attr]
