"""Yes, no, or a name, said first where that is what is asked."""

import pytest

from tests.bot.tutor.asking import TUTOR

CELLS = "Cell A has K+ 4/140 mM and cell B K+ 8/120 mM. Which cell has the"


def first_line(question: str) -> str:
    answer = TUTOR.ask(question)
    assert answer.status == "answered", TUTOR.render(answer)
    return TUTOR.render(answer).splitlines()[0]


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        # against a number
        ("Is E_K more negative than -70 mV if K is 5 out and 140 in?", "Yes. E_K = −89.06 mV"),
        ("Is E_Cl (110 mM outside, 10 inside) more positive than -60 mV?", "No. E_Cl = −64.09 mV"),
        ("Is E_Na above 60 mV at 37 degrees with 145/15?", "Yes. E_Na = +60.63 mV"),
        ("Is E_K lower than the resting potential of -70 mV? K out 4, in 140", "Yes. E_K"),
        ("Does E_K change by more than 20 mV when outside K goes from 4 to 8?", "No. |ΔE_K| = 18.53 mV"),
        ("Is the driving force on K+ less than 10 mV? V_m -70, E_K -90", "No. |DF_K| = 20 mV"),
        ("K⁺ 外5内140，E_K是否比-70 mV更负？", "是。E_K"),
        ("钠的平衡电位大于+70mV吗？外145内12", "否。E_Na"),
        # a way
        ("Does Na+ flow into the cell at -70 mV if Na+ is 145 outside and 12 inside?", "Yes. Na⁺ flows in"),
        ("Will K+ leave the cell at -100 mV, K+ 5/140?", "No. K⁺ flows in"),
        ("Is the Cl- current inward at -40 mV with g 2 nS and E_Cl -65?", "No. I_Cl = +50 pA"),
        ("在-40mV时氯离子会流入细胞吗？外110内10", "是。Cl⁻ 内流"),
        # a balance
        ("Is Cl- at equilibrium at -70 mV with 110 mM outside and 7 mM inside?", "No. Driving force"),
        (
            "Is Cl- in electrochemical equilibrium at -71 mV with 8 mM inside and 114 outside?",
            "Yes. V_m lies",
        ),
        ("Cl⁻ 外110内7，在-65 mV时Cl⁻是否处于平衡？", "否。"),
        # a rank
        ("Is E_K more negative than E_Cl? K 4/140, Cl 110/8", "Yes. From the most positive"),
        ("Is the driving force on K+ greater than that on Na+ at -70 mV? Na 145/12, K 4/140", "No."),
        ("E_K 比 E_Cl 更正吗？K 4/140, Cl 110/8", "否。"),
        # a name
        (f"{CELLS} more negative E_K?", "It is “Cell A”"),
        (f"{CELLS} more positive E_K?", "It is “cell B”"),
        (
            "甲：V_m=-62 mV，E_K=-86 mV；乙：V_m=-78 mV，E_K=-96 mV。哪个细胞K⁺的驱动力更大？为多少？",
            "是“甲”：DF_K = +24 mV",
        ),
        (
            "V_m -70 mV; Na+: g 1 nS, E +50 mV; K+: g 10 nS, E -85. Which ion carries the largest current?",
            "The one you ask for is I_K = +150 pA",
        ),
        (
            "At -60 mV: K+ 5 nS with E -90 mV, Cl- 5 nS with E -60 mV. Which ion carries no net current?",
            "The one you ask for is I_Cl = 0 pA",
        ),
        (
            "g_K 12 nS (E_K -91 mV), g_Cl 4 nS (E_Cl -70 mV), g_Na 1 nS (E_Na 58 mV)."
            " To which equilibrium potential is the resting potential closest?",
            "V_m lies closest to E_Cl: 7.29 mV",
        ),
    ],
)
def test_what_is_asked_is_said_first(question: str, begins: str) -> None:
    assert first_line(question).startswith(begins)


@pytest.mark.parametrize(
    "question",
    [
        "Is E_Ca bigger at 37 °C than at 20 °C? outside 2 mM inside 0.0001 mM, give both numbers",
        "K+ 5/140, V_m -70 mV: does K+ flow in or out?",
        "What is E_K? K 5/140",
        "PK:PNa=1:1时（K+外5内140，Na+外145内15，37℃）膜电位最接近 A.-89mV B.-1mV C.+61mV D.-70mV",
    ],
)
def test_no_verdict_where_none_is_asked(question: str) -> None:
    assert not first_line(question).startswith(("Yes", "No", "是", "否", "V_m lies closest", "V_m 最接近"))


def test_what_a_mean_is_made_of_is_not_what_it_is_checked_against() -> None:
    told = "with g_K = 9 nS, E_K = -90 mV, g_Na = 1 nS and E_Na = +60 mV, the chord equation gives -75 mV."
    assert first_line(f"True or false: {told}") == "Yes, −75 mV is right."


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("is E_K -90 mV? 4/140", "−90 mV is right at 20 °C."),
        ("is E_K -80 mV? 4/140", "Not −80 mV"),
        ("Is E_K -95 mV if K+ is 4 mM outside and 140 inside?", "Yes, −95 mV is right."),
    ],
)
def test_a_number_that_is_asked_of_by_is(question: str, begins: str) -> None:
    assert first_line(question).startswith(begins)
