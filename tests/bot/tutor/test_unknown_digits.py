"""Numbers of which only the place of the digits is told, and blanks: they are asked for."""

import pytest

from tests.bot.tutor.asking import TUTOR


def first(question: str) -> tuple[str, float]:
    result = TUTOR.ask(question).results[0]
    return result.quantity, result.value


@pytest.mark.parametrize(
    "asked",
    [
        "PNa:PK是0.0几",
        "PNa/PK等于0.几",
        "PNa/PK是零点零几",
        "PNa/PK是几点几",
        "PNa/PK是0.0x",
        "PNa是PK的零点零几倍",
        "P_Na:P_K = 0.0?",
        "P_Na/P_K is 0.0-what?",
        "P_Na/P_K = 0.0??",
    ],
)
def test_an_unknown_digit_is_no_zero(asked: str) -> None:
    told = "静息测得-75mV,Ko4 Ki150 Nao140 Nai12,37°C,Cl不管,"
    quantity, value = first(told + asked)
    assert (quantity, round(value, 4)) == ("P_Na/P_K", 0.0364)


@pytest.mark.parametrize(
    ("question", "quantity", "value"),
    [
        ("Ko 4 Ki 140, 37°C, EK是-9几 mV", "E_K", -95.0226),
        ("Ko 4 Ki 140, 37°C, EK是负几十毫伏", "E_K", -95.0226),
        ("gK 10 gNa 0.5, EK -90, ENa 60, Vm是-8几?", "V_m", -82.8571),
        ("EK -90, ENa +60, Vm -80, gNa/gK是0.几", "g_Na/g_K", 0.0714),
        ("某一价阳离子在37℃下平衡电位为+90 mV,由此推出它膜外浓度是膜内的____倍", "[X]o/[X]i", 29.0037),
        ("若E_K=-90 mV(37°C),则膜内K+浓度为膜外的（ ）倍", "[K]i/[K]o", 29.0037),
        (
            "A monovalent cation has E = +90 mV at 37 °C: its outside level is ____ times that inside",
            "[X]o/[X]i",
            29.0037,
        ),
        (
            "A monovalent cation has E = +90 mV at 37 °C: how many times that inside is its outside "
            "concentration?",
            "[X]o/[X]i",
            29.0037,
        ),
        ("E_K = -90 mV at 37 °C: the inside is ____ times the outside concentration.", "[K]i/[K]o", 29.0037),
    ],
)
def test_a_blank_is_what_is_asked(question: str, quantity: str, value: float) -> None:
    name, found = first(question)
    assert (name, round(found, 4)) == (quantity, value)
