# ruff: noqa: E501 - a line of a talk stands on one line
"""Talks: a line sets a quantity of a question anew, also where other things were asked since."""

from __future__ import annotations

import pytest

from tests.bot.tutor.test_talks import talk

WEIGHED = "PK:PNa:PCl=1:0.04:0.45, K 5/140, Na 145/15, Cl 110/10, 37C: Vm?"
CIRCUIT = "gK:gNa=10:1 EK=-90 ENa=+60, Vm?"


@pytest.mark.parametrize(
    ("lines", "quantity", "value"),
    [
        # a quantity right before its number; a number below 45 is no temperature there
        ((WEIGHED, "PNa改成20"), "V_m", 47.6363),
        ((WEIGHED, "set PCl to 0"), "V_m", -68.5909),
        ((WEIGHED, "PNa up to 20", "PNa back to 0.04"), "V_m", -67.3431),
        ((WEIGHED, "PNa改成20", "PNa改回0.04,外K变10"), "V_m", -59.7856),
        (("ENa=60, Vm -70, driving force on Na", "E变80"), "DF_Na", -150.0),
        # an ion left out
        ((WEIGHED, "不算Cl呢"), "V_m", -68.5909),
        ((WEIGHED, "and without Cl?"), "V_m", -68.5909),
        ((WEIGHED, "PNa is 0.1 now", "still no Cl"), "V_m", -52.9692),
        # the last question that weighs ions is meant, though another was asked since
        ((WEIGHED, "E_Na?", "那PNa/PK=20"), "V_m", 47.6363),
        ((WEIGHED, "E_K?", "what is permeability", "and with PNa = 20?"), "V_m", 47.6363),
        # weights in the order in which they were told
        ((CIRCUIT, "1:1呢"), "V_m", -15.0),
        ((CIRCUIT, "1:10"), "V_m", 46.3636),
        ((CIRCUIT, "gK:gNa:gCl=10:1:5, ECl=-70"), "V_m", -74.375),
        ((CIRCUIT, "and if gNa is 3 times gK?"), "V_m", 22.5),
        # E where a force or a membrane potential was asked
        ((WEIGHED, "and E_K with those concentrations?"), "E_K", -89.0587),
        (("driving force on K, 5 out 150 in, Vm -70, 37C", "if K outside goes to 10, what does E_K become"), "E_K", -72.3771),
        # one side told anew: the other is that of the talk, and so is its temperature, not those of a cell
        (("K 10 outside, 130 inside, 22 C, E_K?", "driving force at -58 mV?", "switched bath to 40 mM, E_K now"), "E_K", -29.978),
        (("血钾4,细胞内150,37度,EK多少", "那心脏会怎样", "低血钾2呢 还是算EK"), "E_K", -115.392),
        (("求EK [K]o=5 [K]i=150 37℃", "钠钾泵是干嘛的", "ok回到K,外面改2.5"), "E_K", -109.4282),
        # V_m of a membrane that one ion alone crosses
        (("膜只通透K,Vm=-85,里面140,37度,外面K多少", "那外面要是30mM,Vm多少"), "E_K", -41.1709),
        # both sides change places
        (("Rb 8 in 120 out at 25", "no sorry other way round"), "E_Rb", -69.5768),
        (("Rb 8 in 120 out at 25", "no sorry other way round", "and Cs with the same numbers"), "E_Cs", -69.5768),
        (("钾外5内140,EK", "写反了"), "E_K", 89.0587),
        (("Na 外145内10 25度", "哦哦 内外写反了"), "E_Na", -68.7058),
        # an ion that cannot cross; how far V_m lies from E; two answers apart
        ((WEIGHED, "and if chloride cant get through at all"), "V_m", -68.5909),
        ((WEIGHED, "不算Cl呢", "跟EK差多少"), "DF_K", 20.4681),
        (("K 3.5 外 140 内 22度 E", "换Na 内10外140", "两个E差多少"), "|E_K − E_Na|", 160.9451),
        # V_m that is named is no E, and a number that was typed with a sign in words is typed again
        (("Vm=-70 EK=-94 K的驱动力", "Na呢 ENa +60", "Vm变成-94的话K还流吗"), "DF_K", 0.0),
        (("E_K with 5 mM outside and minus 140 mM inside", "oops i meant 140"), "E_K", -89.0587),
        (("K 内是负140mM 外5mM EK", "手滑 是140"), "E_K", -89.0587),
        # a conclusion on the way is held against the last answer
        (("Vm=-70 Na外145内15 Na的驱动力", "所以钠往内流?"), "DF_Na", -130.6343),
        # two numbers that waited for their sides
        (("E_K", "4 and 150", "4 is outside"), "E_K", -96.8665),
        # a lone usual temperature where none was told, and a potential beside a concentration that waits
        (("PK:PNa = 1:0.03, K 3.5 out 130 in, Na 145 out 12 in. Vm?", "37"), "V_m", -75.0962),
        (("PK:PNa = 1:0.03, K 3.5 out 130 in, Na 145 out 12 in. Vm?", "0.05"), "V_m", -66.7427),
        (("Na outside if ENa is 50 mV and inside is 14 mM at 37", "and for 60", "what if inside was 28, still 60 mV"), "[Na]o", 264.3183),
        # the way of an energy before its concentrations
        (("energy to move 1 mol Na out of the cell, 12 in 145 out, -70 mV, 37", "and K in, 140 in 4 out"), "ΔG", 2.4143),
        # a ratio takes the place of both sides
        (("E_K 5/140", "内外一样多的时候E是多少"), "E_K", 0.0),
        (("E_K 5/140", "what if both sides are equal"), "E_K", 0.0),
        (("Na 145 out 15 in, E?", "如果外面是里面的10倍呢"), "E_Na", 61.5404),
    ],
)  # fmt: skip
def test_what_is_set_anew_is_set_in_its_place(lines: tuple[str, ...], quantity: str, value: float) -> None:
    answer = talk(*lines)
    assert answer.results, answer.problem
    told = {one.quantity: one.value for one in answer.results[:1]}
    assert told == {quantity: pytest.approx(value, abs=1e-3)}


@pytest.mark.parametrize("line", ["PNa是什么", "why is PNa so small", "什么是通透性", "1:10 means what"])
def test_what_only_names_it_sets_nothing(line: str) -> None:
    assert not talk(WEIGHED, line).results
