"""What is told of several conditions is read for the one that is asked about."""

import pytest

from grammar.conditions import conditions_of
from grammar.parse import read


def texts(plain: str) -> list[str]:
    conditions = conditions_of(plain)
    assert conditions is not None
    return [" ".join(text.split()) for text in conditions.texts]


@pytest.mark.parametrize(
    ("plain", "asked"),
    [
        ("Cell A: E_Cl -80 mV. Cell B: E_Cl -50 mV. V_m -70 mV. Driving force in cell B?", 1),
        ("Cell A: E_Cl -80 mV. Cell B: E_Cl -50 mV. V_m -70 mV. Driving force in A?", 0),
        ("Cell A: E_Cl -80 mV. Cell B: E_Cl -50 mV. V_m -70 mV. In which is the force larger?", None),
        ("Sea urchin: 10 mM Cl-. Frog: 4 mM Cl-. Both: 110 mM outside. E_Cl of the frog?", 1),
        ("I was 140 pA before and 210 pA after the hormone; E_K = -90 mV. g after it?", 1),
        ("甲细胞E_K=-85 mV;乙细胞E_K=-95 mV。V_m=-60 mV。乙细胞K+的驱动力?", 1),
        ("加药前钾电流120 pA·加药后180 pA·E_K=-90 mV。加药前g_K?", 0),
    ],
)
def test_which_condition_is_asked(plain: str, asked: int | None) -> None:
    conditions = conditions_of(plain)
    assert conditions is not None
    assert conditions.asked == asked


def test_words_that_stand_once_serve_all() -> None:
    found = texts(
        "Before exercise plasma K+ is 4.0 mM, after exercise 7.5 mM; inside 160 mM. E_K after exercise?"
    )
    assert found == [
        "exercise plasma K+ is 4.0 mM, ; inside 160 mM. E_K exercise?",
        "exercise plasma K+ is 7.5 mM, ; inside 160 mM. E_K exercise?",
    ]


def test_each_row_of_numbers_is_exchanged() -> None:
    found = texts(
        "Cell A rests at -80 mV, cell B at -50 mV; E_Na is +60 mV in A and +45 mV in B. Force in B?"
    )
    assert found[1].startswith("rests at -50 mV, ; E_Na is +45 mV")


def test_the_rest_of_a_text_stays_where_it_was() -> None:
    plain = "Cell A: 8 mM Cl- inside; cell B: 25 mM Cl- inside. Outside 110 mM. E_Cl in cell B?"
    conditions = conditions_of(plain)
    assert conditions is not None
    assert {text.index("Outside 110") for text in conditions.texts} == {plain.index("Outside 110")}


@pytest.mark.parametrize(
    "plain",
    [
        "The reversal potential moves from +40 mV before to +5 mV after the change. P ratio?",
        "Cell A: 8 mM Cl- inside, E_Cl -70 mV; cell B: 110 mM outside. E_Cl?",  # not the same is told
        "学生甲测得静息电位为-65 mV·学生乙算得E_K=-94 mV。驱动力?",
        "Inside: 140 mM K+. Outside: 5 mM K+. E_K?",
        "Before you ask: K+ is 5 mM outside and 140 mM inside. E_K after all?",
        "K+ 5 out, 140 in. E_K?",
    ],
)
def test_no_conditions(plain: str) -> None:
    assert conditions_of(plain) is None


def test_all_of_them_are_read_where_none_is_asked_for() -> None:
    reading = read("Cell A: E_K -85 mV, V_m -60 mV. Cell B: E_K -95 mV, V_m -75 mV. Driving forces on K+?")
    told = [{s.role: s.value for s in one.slots} for one in reading.conditions]
    assert told == [{"E": -85.0, "V": -60.0}, {"E": -95.0, "V": -75.0}]
