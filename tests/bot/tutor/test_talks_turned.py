# ruff: noqa: E501 - a line of a talk stands on one line
"""Lines that turn the last question: another ion or charge, the other way, another carrier, a unit, a side."""

from __future__ import annotations

import pytest

from tests.bot.tutor.asking import TUTOR
from tests.bot.tutor.test_talks import talk

K = "E for K with 15 mM inside and 150 outside, 37 deg"
MG = "E for Mg2+, 1.5 mM outside 0.5 inside"
TIMES = "K is 30 times more concentrated inside. E at 37"
TIMES_ZH = ("一价阳离子浓度差10倍 37度 E是多少", "里面多")


@pytest.mark.parametrize(
    ("lines", "quantity", "value"),
    [
        # another ion with the same numbers
        ((K, "ok and what would it be for Cl with the same numbers"), "E_Cl", -61.5404),
        ((K, "ok and what would it be for Cl with the same numbers", "and if it were Ca2+"), "E_Ca", 30.7702),
        ((K, "why does the sign flip for anions", "and if it were Ca2+"), "E_Ca", 30.7702),
        (("E_Na 145 out 12 in 20 C", "same concentrations but Ca2+", "and Mg2+"), "E_Mg", 31.4739),
        (("E_Na 145 out 12 in 20 C", "same concentrations but Ca2+", "and at 37?"), "E_Ca", 33.2991),
        (("driving force on K at -70, 4 out 140 in", "if it was Rb+ instead", "at -50?"), "DF_Rb", 45.0226),
        (("driving force on K at -70, 4 out 140 in", "what if it were Cl at -50"), "DF_Cl", -145.0226),
        (("ΔG for Na coming in: 145 out, 12 in, Vm -70, 37 C", "if it were Ca2+ at the same concentrations"), "ΔG", -19.9337),
        (("[Cl-]o=110 [Cl-]i=10 25℃ ECl?", "如果是Na+同样浓度"), "E_Na", 61.6081),
        (("Li+ 外10内1 20℃", "同样浓度换成Ca2+"), "E_Ca", 29.0836),
        (("Li+ 外10内1 20℃", "同样浓度换成Ca2+", "SO42-"), "E_SO4", -29.0836),
        (("K 外4 内140 37度 E", "如果是Mg2+"), "E_Mg", -47.5113),
        # what an ion has of its own stays its own
        ((K, "what about Na?"), "E_Na", 60.6343),
        ((K, "and if it were Ca2+", "what about Na?"), "E_Na", 60.6343),
        (("K 外4 内140 37度 E", "换成钠"), "E_Na", 60.6343),
        (("E_K 4 out 140 in", "E_Na 145 out 15 in", "what if it was Ca2+", "and K?"), "E_K", -95.0226),
        (("E_K 4 out 140 in", "E_Na 100 out 10 in", "and E_K with those concentrations?"), "E_K", -95.0226),
        (("E_K", "and if it were Na"), "E_Na", 60.6343),
        # another charge
        ((MG, "what would it be if z was 1"), "E_X", 29.3622),
        ((MG, "what would it be if z was 1", "and -1?"), "E_X", -29.3622),
        ((MG, "what does valence mean", "what would it be if z was 1"), "E_X", 29.3622),
        (("E_K 4 out 140 in", "what if the charge was -1", "+3?"), "E_X", -31.6742),
        (("E_K 4 out 140 in", "and if it were an anion with the same numbers"), "E_X", 95.0226),
        (("Na 145 out 12 in, Vm -70, 37. driving force", "what if it were divalent", "and a trivalent cation?"), "DF_X", -92.1994),
        (("E_Ca 2 out 0.001 in 37", "what if I forgot to divide by 2"), "E_X", 203.1467),
        (("钙 胞外2mM 胞内100nM 37度,E是多少", "胞内升到1µM呢", "不除的话会是多少"), "E_X", 203.1467),
        (("K 外5内140 37度 E", "z=2呢"), "E_X", -44.5293),
        (("K 外5内140 37度 E", "z=2呢", "三价阴离子呢"), "E_X", 29.6862),
        # so many times, on the side that has more
        ((TIMES, "and if it's 10 times"), "E_K", -61.5404),
        ((TIMES, "10 times more outside", "and a 2+ ion with that ratio"), "E_X", 30.7702),
        ((TIMES, "10 times more outside", "and a 2+ ion with that ratio", "-2?"), "E_X", -30.7702),
        ((TIMES, "more outside"), "E_K", 90.9026),
        (TIMES_ZH, "E_X", -61.5404),
        ((*TIMES_ZH, "100倍"), "E_X", -123.0808),
        ((*TIMES_ZH, "100倍", "二价的话"), "E_X", -61.5404),
        ((*TIMES_ZH, "100倍", "二价的话", "负一价"), "E_X", 123.0808),
        (("a monovalent cation with a 10-fold gradient, 37 C. E?", "less inside"), "E_X", 61.5404),
    ],
)  # fmt: skip
def test_the_numbers_stay(lines: tuple[str, ...], quantity: str, value: float) -> None:
    answer = talk(*lines)
    assert answer.status == "answered", answer.problem
    assert answer.results[0].quantity == quantity
    assert answer.results[0].value == pytest.approx(value, abs=1e-3)


NA_IN = "delta G for Na coming into the cell: 145 out, 12 in, Vm -70, 37 C"
NA_IN_ZH = "把1mol Na+运进细胞的自由能,外145内12,-70mV,37度"
NO3 = "NO3-, 30 in 2 outside, -180 mV, 15 C. driving force"


@pytest.mark.parametrize(
    ("lines", "kJ"),
    [
        ((NA_IN, "and to pump it out?"), 13.1797),
        ((NA_IN, "and out?"), 13.1797),
        ((NA_IN, "the other way?"), 13.1797),
        ((NA_IN, "and to pump it out?", "what if Vm was 0"), 6.4258),
        ((NA_IN, "and to pump it out?", "and in?"), -13.1797),
        ((NA_IN, "and K in"), 1.8389),
        ((NA_IN, "and Cl out at -50"), 1.3593),
        ((NA_IN_ZH, "运出去呢"), 13.1797),
        ((NA_IN_ZH, "运出去呢", "K+ 外5内140 运进来"), 1.8389),
        ((NA_IN_ZH, "反过来呢"), 13.1797),
        ((NA_IN_ZH, "反方向呢"), 13.1797),
        ((NA_IN, "what if the concentrations are swapped"), -0.3282),
        # of an ion whose E, or force, was found
        (("sulfate SO4 2- 4 mM outside 20 inside, 25C. E?", "and the free energy to bring it in at -60 mV"), 15.568),
        ((NO3, "how much energy per mol to bring it in"), 23.8553),
        ((NO3, "what is the rule for the direction", "how much energy per mol to bring it in"), 23.8553),
        (("E_Ca 2 out 0.0001 in 37 C", "how much energy to pump it out at -80 mV"), 40.9761),
        (("driving force on K at -60, 4 out 140 in", "E_Na 145 out 12 in", "how much energy to move it out?"), 12.2149),
        (("driving force on Na, V -70, E_Na 60", "energy to pump it out?"), 12.5431),
        (("钾 外4内140 37度 E", "运进来要多少能量,膜电位-70"), 2.4143),
        (("钾 外4内140 37度 E", "运进来要多少能量,膜电位-70", "那运出去呢"), -2.4143),
    ],
)  # fmt: skip
def test_an_energy_goes_the_way_that_is_told(lines: tuple[str, ...], kJ: float) -> None:
    answer = talk(*lines)
    assert answer.status == "answered", answer.problem
    assert answer.results[0].quantity == "ΔG"
    assert answer.results[0].value == pytest.approx(kJ, abs=1e-3)


@pytest.mark.parametrize(
    ("lines", "begins"),
    [
        ((NA_IN, "and to pump it out?", "in kcal"), "ΔG = +3.150 kcal/mol"),
        ((NA_IN_ZH, "运出去呢", "换成kcal"), "ΔG = +3.150 kcal/mol"),
        ((NA_IN, "in kcal", "and to pump it out?"), "ΔG = +3.150 kcal/mol"),
        (("Ca: E = +120, 2 mM outside. inside? 37 C", "whats that in nM"), "[Ca²⁺]i = 251.9 nM"),
        (("Ca: E = +120, 2 mM outside. inside? 37 C", "that's in µM?"), "[Ca²⁺]i = 0.2519 µM"),
    ],
)  # fmt: skip
def test_in_a_unit(lines: tuple[str, ...], begins: str) -> None:
    assert TUTOR.render(talk(*lines)).startswith(begins)


SGLT = "SGLT1,Na外145内12,Vm-70,37℃,葡萄糖最多浓缩多少倍"
SGLT_EN = "SGLT1 with Na 140 out 10 in at -60 mV, 37 C: max glucose ratio"
PH = "pH is 7.2 inside and 7.4 outside, what's the H+ equilibrium potential at 37"
CHANGE = "how much does E_K change when K outside goes from 3 to 12, inside 140, 37C"


@pytest.mark.parametrize(
    ("lines", "quantity", "value"),
    [
        # another carrier, or count, of the same givens
        ((SGLT, "SGLT2呢"), "[glucose]i/[glucose]o", 165.8253),
        ((SGLT, "SGLT2呢", "SGLT1 膜电位变-40的话"), "[glucose]i/[glucose]o", 2912.9459),
        ((SGLT, "SGLT2 有什么不同", "SGLT1 膜电位变-40的话"), "[glucose]i/[glucose]o", 2912.9459),
        ((SGLT, "只带一个Na的话,-60mV"), "[glucose]i/[glucose]o", 114.0659),
        ((SGLT_EN, "what about SGLT2?"), "[glucose]i/[glucose]o", 132.1591),
        ((SGLT_EN, "with only one Na"), "[glucose]i/[glucose]o", 132.1591),
        ((SGLT_EN, "what if it were 3 Na"), "[glucose]i/[glucose]o", 2308296.7839),
        # a pH of a side
        ((PH, "and if the inside acidifies to 6.8"), "E_H", -36.9242),
        ((PH, "what if the outside drops to 6.9"), "E_H", 18.4621),
        (("质子 外pH7.4 内pH7.1 37度 E_H", "胞内酸化到6.7呢"), "E_H", -43.0783),
        # by so much
        (("E_K 4 out 140 in 37", "what if inside falls to 120", "what if outside falls by 2"), "E_K", -109.4282),
        (("E_K 4 out 140 in", "and if outside is up by 2"), "E_K", -84.1858),
        (("E_Na 145 out 12 in", "what if the inside rises by 5 mM"), "E_Na", 57.2892),
        (("K外4内140 37度 E", "里面降低了10呢"), "E_K", -93.0418),
        # what changed, once more
        ((CHANGE, "and from 30 to 120?"), "E_K", -4.1199),
        ((CHANGE, "and from 30 to 120?", "so only the ratio matters", "and that last one at 20"), "E_K", -3.8941),
        (("钾外从4变到8,内140,37度,E_K变多少", "从10到20呢", "刚才那个换成20度"), "E_K", -49.157),
        # a concentration alone, of the side that changed last
        (("K+ 0.005 M outside 0.14 M inside, E at 37", "and if the outside is 500 uM", "0.05 M?"), "E_K", -27.5183),
        (("钙 胞外2mM 胞内100nM 37度,E是多少", "胞内升到1µM呢", "2 µM?"), "E_Ca", 92.3106),
        (("driving force on Ca at -70, 2 mM out 100 nM in", "make inside 300 nM", "1 µM?"), "DF_Ca", -171.5734),
        (("K外5内140 37度 E", "10 mM呢", "外面"), "E_K", -70.5332),
    ],
)  # fmt: skip
def test_what_a_line_turns(lines: tuple[str, ...], quantity: str, value: float) -> None:
    answer = talk(*lines)
    assert answer.status == "answered", answer.problem
    assert answer.results[0].quantity == quantity
    assert answer.results[0].value == pytest.approx(value, rel=1e-4)


def test_both_states_of_a_change_are_taken_along() -> None:
    found = {one.quantity: one.value for one in talk(CHANGE, "that change at 20 °C?").results}
    assert found["ΔE_K"] == pytest.approx(35.0202, abs=1e-3)


@pytest.mark.parametrize(
    "lines",
    [
        ("E_K 4 out 140 in 37", "10 mM?"),
        ("K外5内140 37度 E", "10 mM呢"),
        ("一价阳离子浓度差10倍 37度 E是多少",),
    ],
)
def test_rather_asked_than_guessed(lines: tuple[str, ...]) -> None:
    assert talk(*lines).status == "needs_input"


@pytest.mark.parametrize(
    ("lines", "card"),
    [
        ((SGLT_EN, "what is SGLT2"), "sglt1"),
        ((K, "why divide by z"), "valence"),
        ((K, "what is a divalent cation"), "valence"),
    ],
)
def test_a_lesson_is_a_card(lines: tuple[str, ...], card: str) -> None:
    query = talk(*lines).query
    assert getattr(query, "card", None) == card
