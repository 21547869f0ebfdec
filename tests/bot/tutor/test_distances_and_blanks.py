"""V_m against a named E, ratios of each ion, made-up ions, two solutions, and a law of a carrier."""

import pytest

from tests.bot.tutor.asking import TUTOR


def first(question: str, count: int = 1) -> list[tuple[str, float]]:
    return [(r.quantity, round(r.value, 3)) for r in TUTOR.ask(question).results[:count]]


@pytest.mark.parametrize(
    "question",
    [
        "骨骼肌实测静息-86 mV,K外4内150,体温37。静息电位和算出来的EK差几毫伏?",
        "实测Vm=-86 mV,[K]o=4,[K]i=150,37°C,Vm比EK高多少?",
        "膜电位-86,K外4内150,37度,离EK还差多少mV",
        "测得静息电位-86 mV，由K+ 4/150算得的EK与它相差多少？37°C",
        "Measured V_m is -86 mV; [K]o 4, [K]i 150, 37 °C. What is the difference between V_m and E_K?",
        "V_m -86, K 4/150 (out/in), 37 °C: gap between the resting potential and E_K in mV?",
    ],
)
def test_how_far_V_m_lies_from_E(question: str) -> None:
    assert first(question) == [("DF_K", 10.867)]


@pytest.mark.parametrize(
    "question",
    [
        "内液140 CsCl 外液140 NaCl,某阳离子通道(不透Cl)反转电位+3mV,20°C,算P_Na/P_Cs",
        "外液140 NaCl 内液140 CsCl,Erev +3mV,20°C,P_Na/P_Cs=?",
        "inside 140 CsCl outside 140 NaCl, Erev +3 mV, 20 C, P_Na/P_Cs?",
        "pipette 140 CsCl bath 140 NaCl, Erev +3 mV, 20 C, P_Na/P_Cs?",
    ],
)
def test_two_solutions_need_no_stop_between_them(question: str) -> None:
    assert first(question) == [("P_Na/P_Cs", 1.126)]


@pytest.mark.parametrize(
    "question",
    [
        "KCC2是K和Cl一比一往外搬,电中性。平衡时Ko·Clo=Ki·Cli,Ko 3,Ki 140,Clo 125,Cli能低到几mM",
        "KCC2平衡时[K]o[Cl]o=[K]i[Cl]i,K外3内140,Cl外125,求Cl内",
        "KCC2 is at equilibrium when [K]o[Cl]o = [K]i[Cl]i. Ko 3, Ki 140, Clo 125: how low can Cli get?",
        "KCC2 at equilibrium: Ko*Clo = Ki*Cli; Ko 3, Ki 140, Clo 125. To what mM can Cli fall?",
    ],
)
def test_the_law_of_a_carrier_asks_for_nothing(question: str) -> None:
    assert first(question) == [("[Cl]i", 2.679)]


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("X+ 10/100 and Y2+ 1/0.001: E of each?", [("E_X", -61.54), ("E_X", 92.311)]),
        ("X⁺外/内=10, Y²⁺外/内=150, 37℃, 平衡电位各为多少", [("E_X", 61.54), ("E_X", 66.959)]),
        ("X+ 5/100, Y- 100/10, E each?", [("E_X", -80.066), ("E_X", -61.54)]),
        ("K⁺外/内=1/30, Na⁺外/内=10, 37℃, 平衡电位各多少", [("E_K", -90.903), ("E_Na", 61.54)]),
        ("K⁺内/外=30, Na⁺内/外=0.1, 37℃, 平衡电位各多少", [("E_K", -90.903), ("E_Na", 61.54)]),
        ("K+ out/in 0.05, Ca2+ out/in 10000, 37 C: E of each", [("E_K", -80.066), ("E_Ca", 123.081)]),
        ("K+ out/in 5/140, Na+ out/in 145/12, 37 C: E of each", [("E_K", -89.059), ("E_Na", 66.598)]),
    ],
)
def test_each_ion_has_its_own_ratio_and_charge(question: str, values: list[tuple[str, float]]) -> None:
    assert first(question, 2) == values
