# ruff: noqa: E501 - a question stands on one line
"""Lines that go on from carriers, counts, charges and shifts; a unit alone; numbers that would change nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.tutor import Context
from tests.bot.tutor.asking import TUTOR

if TYPE_CHECKING:
    from bot.tutor import Answer


def last(*lines: str) -> Answer:
    """The answer to the last line of a conversation."""
    context = Context()
    for line in lines:
        answer = TUTOR.ask(line, context=context)
        context = answer.context
    return answer


PUMPS = "500000 Na/K pumps turn 80 times per second: pump current in pA?"
NCX_STOPS = "what [Na]i stops NCX at -80 with Ca 1.8 out 100 nM in, Na 140 out"
NCX_RUNS = "NCX 3:1, Na 140/10, Ca 1.8 mM out 100 nM in, -80 mV: forward or reverse?"
NCX_LIMIT = "Na/Ca exchanger 3:1, Na+ 145 out 10 in, Ca2+ 2 mM out, -70 mV: calcium inside?"
NHE = "NHE1: Na 145 out, 12 in, pHo 7.4, at which pHi does it stop?"
REPLACED = "replacing external Na+ by Li+ shifts the reversal from +50 to +40 mV at 20 C: P_Li/P_Na?"
FACTOR = "E_K is -90 mV. by what factor does K out have to grow to make it -60?"
BATTERIES = "P_K 1, P_Na 0.05, E_K -90, E_Na +60: Vm?"
CELL = "how many Na+ ions enter a cell of 20 µm for 100 mV?"
ENTERED = "two million Na+ ions enter a cell of 15 pF: by how many mV is it depolarised?"
CHARGED = "200 pA charges 20 pF by 10 mV: how long does it take?"


@pytest.mark.parametrize(
    ("lines", "value"),
    [
        ((PUMPS, "and at 160 per second?"), 12.817),
        ((PUMPS, "and with 200000 pumps?"), 2.5635),
        (("100万个钠钾泵每秒转100次，泵电流多少pA？", "那每秒200次呢"), 32.0435),
        ((PUMPS, "how many Na+ ions leave per second?"), 1.2e8),
        ((PUMPS, "how many Na+ ions leave per second?", "and K+?"), 0.8e8),
        (("100万个钠钾泵每秒转100次，泵电流多少pA？", "每秒泵出多少个钠离子"), 3e8),
        (("the Na/K pump splits 250 ATP: how many Na+ ions?", "and K+?"), 500),
        (("the Na/K pump splits 250 ATP: how many Na+ ions?", "and K+?", "and 1000 ATP?"), 2000),
        (("2pA的电流持续5毫秒，有多少个钠离子进入细胞？", "那10毫秒呢"), 124830),
        ((NCX_STOPS, "and at -40?"), 8.7977),
        ((NCX_STOPS, "and at -40?", "what if Ca inside is 1 uM?"), 18.954),
        (("NCX在-80 mV，Ca 1.8/0.0001，Na外140，Na内多少时停止？", "那-40呢"), 8.7977),
        ((NCX_LIMIT, "at 0 mV?"), 0.00065604),
        ((NCX_LIMIT, "at 0 mV?", "and with Na 20 inside?"), 0.0052483),
        ((NCX_RUNS, "at what Vm does it stop?"), -50.27),
        (("NCX 3:1，Na 140/10，Ca 外1.8 mM 内100 nM，-80 mV：正向还是反向？", "膜电位多少时停止？"), -50.27),
        (("E_rev of NCX 3:1, E_Na 70, E_Ca 125", "and if E_Ca is 140?"), -70),
        ((NHE, "and with 20 in?"), 8.26034),
        ((NHE, "what about pHo 7.0?"), 8.08219),
        ((REPLACED, "to +30?"), 0.45306),
        ((REPLACED, "and if it shifts by -20 mV?"), 0.45306),
        (("E_rev从+50变到+40 mV，钠换成锂，20度，P_Li/P_Na？", "那到+30呢"), 0.45306),
        ((BATTERIES, "and if P_Na is 1?"), -15),
        ((CELL,), 7.8427e6),
        ((CELL, "and 40 µm?"), 3.13708e7),
        ((CELL, "and 40 µm?", "for 50 mV?"), 1.56854e7),
        (("直径20微米的细胞，去极化100 mV，要多少个钠离子？", "那40微米呢", "换成钙"), 1.56854e7),
        ((ENTERED, "what if they were Ca2+?"), 42.7247),
        ((CHARGED, "how many Na ions is that?"), 1.2483e6),
        ((CHARGED, "how much charge?"), 2e-13),
        (("driving force on K at -70 mV, E_K -90", "at what Vm is it zero?"), -90),
        (("which way does Na flow at -70 mV", "at what Vm is it zero?"), 60.634),
        (("SGLT1: Na 145/15, Vm -70: max glucose ratio?", "and with 1 Na?"), 132.66),
        (("SGLT1：Na 145/15，Vm -70：葡萄糖最大浓度比？", "换成1个钠呢"), 132.66),
        ((NCX_LIMIT, "and with 4 Na?"), 2.402e-7),
        (("ΔG of Na entering, 145/15, -70", "3 Na out?"), 37.81),
    ],
)
def test_a_line_goes_on_from_the_question_before(lines: tuple[str, ...], value: float) -> None:
    answer = last(*lines)
    assert answer.status == "answered", answer.problem
    assert answer.results[0].value == pytest.approx(value, rel=1e-3)


@pytest.mark.parametrize(
    ("lines", "factor"),
    [
        ((FACTOR, "and to -30?"), 9.440),
        (("细胞外钾增加几倍，E_K从-90变到-60？", "那到-30呢"), 9.440),
        ((FACTOR, "and at 20 C?"), 3.279),
        (("E_K with 5 out 140 in", "how many times must K out rise to make it -60?"), 2.966),
        (("K胞外5胞内140，E_K是多少", "K外要增加几倍才能变成-60？"), 2.966),
    ],
)
def test_another_aim_keeps_what_it_starts_from(lines: tuple[str, ...], factor: float) -> None:
    answer = last(*lines)
    assert answer.status == "answered", answer.problem
    rendered = TUTOR.render(answer, "en")
    assert f"{factor:.3f} times what it was" in rendered or f"{factor:.2f} times" in rendered


@pytest.mark.parametrize(
    ("lines", "value", "unit"),
    [
        (("E_K 5/140", "in volts?"), -0.0890587, "V"),
        (("E_K 5/140", "in V?"), -0.0890587, "V"),
        (("E_K 5/140", "用伏特表示"), -0.0890587, "V"),
        (("current through 10 nS at -70 mV, E_K -90 mV", "in nA?"), 0.2, "nA"),
        ((PUMPS, "in nA?"), 0.0064087, "nA"),
    ],
)
def test_a_unit_alone_tells_the_last_answer_in_it(lines: tuple[str, ...], value: float, unit: str) -> None:
    first = last(*lines).results[0]
    assert first.value == pytest.approx(value, rel=1e-4)
    assert first.unit == unit


@pytest.mark.parametrize(
    "lines",
    [
        (BATTERIES, "K out 5, Na out 145"),
        ("E_K=-90，E_Na=60，P_Na/P_K=0.05，Vm是多少", "那K外5，Na外145"),
        ("driving force on K at -70, K 5/140", "and with 2 Na?"),  # no V_m of 2 mV
    ],
)
def test_new_numbers_that_change_nothing_are_asked_about(lines: tuple[str, ...]) -> None:
    """The last answer would seem to be theirs."""
    assert last(*lines).status == "needs_input"


@pytest.mark.parametrize("line", ["at 37 C", "and with 5 out?", "那胞外5呢"])
def test_what_was_told_may_be_told_again(line: str) -> None:
    assert last("E_K 5/140 at 37 C", line).results[0].value == pytest.approx(-89.0587, rel=1e-4)


@pytest.mark.parametrize(
    ("line", "verdict"), [("是-89吗", "正确"), ("是-70吗？", "不是"), ("应该是-89吧", "正确")]
)
def test_a_number_brought_in_chinese_is_checked(line: str, verdict: str) -> None:
    assert verdict in TUTOR.render(last("E_K 5/140", line), "zh")


@pytest.mark.parametrize(("line", "right"), [("is that 132?", True), ("is this about -132 mV?", False)])
def test_that_may_be_the_last_answer(line: str, right: bool) -> None:
    assert ("is right." in TUTOR.render(last("E_Ca 2 mM / 100 nM", line), "en")) is right


@pytest.mark.parametrize(
    ("first", "line", "values"),
    [
        (
            "Na 145 out, 15 in. K 5 out 140 in. which has the larger driving force at -70?",
            "and at +30?",
            (-30.634, 119.059),
        ),
        ("E_K 5/140 and E_Na 145/15", "what about 20 C?", (-84.176, 57.31)),
        ("E_K 5/140 and E_Na 145/15", "那20度呢", (-84.176, 57.31)),
    ],
)
def test_what_was_asked_side_by_side_goes_on_together(
    first: str, line: str, values: tuple[float, ...]
) -> None:
    found = [one.value for one in last(first, line).results if one.quantity.startswith(("DF_", "E_"))]
    assert [v for v in values if any(v == pytest.approx(one, rel=1e-3) for one in found)] == [*values]


@pytest.mark.parametrize(
    ("lines", "value"),
    [
        (("ion P out in; K 1 4 140; Na 0.04 145 12", "what is Vm?", "and if P_Na = 20?"), 54.35),
        (("E_K 5/140", "what is a driving force", "and with 10 out?"), -70.53),
        ((NCX_RUNS, "what is NCX?", "and at +20?"), 6.780),
        (("what is a driving force", "K 5/140 at -70"), 19.06),
    ],
)
def test_a_card_in_between_does_not_hide_what_was_computed(lines: tuple[str, ...], value: float) -> None:
    assert last(*lines).results[0].value == pytest.approx(value, rel=1e-3)


@pytest.mark.parametrize("first", ["E_K 5/140", "ion X2- has 10 mM inside and 50 mM outside. E?"])
def test_which_way_it_flows_is_asked_of_the_ion_before(first: str) -> None:
    assert last(first, "which way does it flow at -70?").results[0].quantity.startswith("DF_")


def test_what_stops_an_exchanger_is_told_as_its_end_not_as_a_summit() -> None:
    """Ca²⁺ leaves uphill and Na⁺ pays; no Ca²⁺ "would have to go uphill into the cell"."""
    for language, stops in (("en", "The exchange stops at 14.49 mM Na⁺ inside"), ("zh", "交换停止")):
        text = TUTOR.render(TUTOR.ask(NCX_STOPS), language)  # type: ignore[arg-type]
        assert stops in text
    english = TUTOR.render(TUTOR.ask(NCX_STOPS), "en")
    assert "Ca²⁺ is taken out uphill (ΔG = +40.70 kJ/mol)" in english
    assert "cannot concentrate" not in english
    assert "slip" not in english


@pytest.mark.parametrize(
    "text",
    ["a channel carries 4.5 pA: how many ions per second?", "2 pA carried by Na+ for 5 ms: how many ions?"],
)
def test_what_is_carried_is_no_slip_of_the_keyboard(text: str) -> None:
    answer = TUTOR.ask(text)
    assert answer.status == "answered"
    assert answer.corrected == ()
