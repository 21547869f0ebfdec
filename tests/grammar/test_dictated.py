# ruff: noqa: E501 - a question stands on one line
"""Numbers, signs and symbols that were spoken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grammar.dictated import undictated
from grammar.numbers import spoken_number
from grammar.parse import read
from tests.bot.tutor.asking import TUTOR, first_result


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("potassium four out one forty in", "potassium 4 out 140 in"),
        ("sodium one forty five out, one oh five in", "sodium 145 out, 105 in"),
        ("seventy thirty seven degrees", "70 37 degrees"),
        ("p n a is point zero five and five", "P_Na is 0.05 and 5"),
        ("a hundred and forty, two thousand five hundred", "140, 2500"),
        ("e k is minus ninety e n a is plus fifty", "E_K is -90 E_Na is +50"),
        ("v m minus sixty comma e cl minus seventy question mark", "V_m -60, E_Cl -70?"),
        ("one point eight and twelve", "1.8 and 12"),
    ],
)
def test_what_was_said_is_written(said: str, written: str) -> None:
    done = undictated(said)
    assert len(done) == len(said)
    assert done.split() == written.split() or done.replace(" ", "") == written.replace(" ", "")


@pytest.mark.parametrize(
    "text",
    [
        "which one of the two is larger",
        "why are there two forces",
        "two channels open at once, which one wins",
        "K+ 5 mM outside, one hundred inside",  # where figures stand, words count things
        "at this point two channels open",
        "一个离子受到两种力",
    ],
)
def test_what_counts_things_stays(text: str) -> None:
    assert undictated(text) == text


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz ,.-", max_size=60))
def test_a_text_keeps_its_length(text: str) -> None:
    assert len(undictated(f"one {text} forty two point five {text}")) == len(
        f"one {text} forty two point five {text}"
    )


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("十五", 15.0),
        ("一百四", 140.0),
        ("一百零四", 104.0),
        ("一百四十五", 145.0),
        ("零点零五", 0.05),
        ("一四零", 140.0),
    ],
)
def test_numbers_as_they_are_said(said: str, value: float) -> None:
    assert spoken_number(said) == value


def test_numbers_in_a_row_are_parted() -> None:
    reading = read("钠外一百四十五内十五三十七度")
    assert [slot.value for slot in reading.of("conc")] == [145.0, 15.0]
    assert [slot.value for slot in reading.of("T")] == [37.0]


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        ("goldman equation p k is one p n a is point zero five potassium four out one forty in sodium one forty five out fifteen in thirty seven degrees no chloride what is the resting potential", "V_m", -67.528),
        ("free energy for moving chloride into the cell outside one hundred ten inside ten membrane potential minus seventy thirty seven degrees in kilojoules per mole", "ΔG", 0.570),
        ("hey so calcium is two millimolar outside and point two micromolar inside and it is 25 degrees what would the nernst potential be", "E_Ca", 118.319),
        ("Free calcium: eighty nanomolar inside, one point eight millimolar outside, thirty-five degrees celsius. E_Ca?", "E_Ca", 133.054),
        ("if potassium outside goes up from four to six millimolar and inside stays at one hundred and fifty what does e k become", "E_K", -86.030),
        ("帮我算一下钠外面一百五十里面十二温度二十五度它的平衡电位", "E_Na", 64.892),
        ("钾钠通透性之比是一比零点零五钾外五内一百四十钠外一百四十五内十五三十七度只考虑这两个膜电位多少", "V_m", -65.252),
        ("钾电导是钠电导的四倍钾平衡电位负九十钠平衡电位正六十膜电位会停在多少", "V_m", -60.0),
        ("要是细胞外钾从四升到六细胞内还是一百四体温三十七度钾平衡电位变成多少", "E_K", -84.186),
        ("嗯动作电位到正三十毫伏的时候钠平衡电位是正五十五那钠的驱动力还剩多少", "DF_Na", -25.0),
    ],
)  # fmt: skip
def test_dictated_questions_are_answered(text: str, quantity: str, value: float) -> None:
    assert first_result(text, quantity).value == pytest.approx(value, abs=2e-3)


def test_a_way_is_told_to_a_voice() -> None:
    text = "chloride equilibrium potential minus seventy two membrane potential minus sixty does chloride go in or out question mark"
    assert TUTOR.ask(text).direction == "in"
