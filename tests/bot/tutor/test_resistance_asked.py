# ruff: noqa: E501 - a question stands on one line
"""A resistance that is asked for, a current that is told by its size, and the lines that go on from there."""

from __future__ import annotations

import pytest

from bot.tutor.context import Context
from grammar.queries import CurrentLine
from tests.bot.tutor.asking import TUTOR, first_result


@pytest.mark.parametrize(
    ("text", "MOhm"),
    [
        ("a channel has 20 pS; what is its resistance?", 50_000.0),
        ("what is the resistance of a 20 pS channel?", 50_000.0),
        ("a membrane has 10 nS; resistance?", 100.0),
        ("g = 10 nS, R = ?", 100.0),
        ("input resistance of a cell with 5 nS total conductance?", 200.0),
        ("cell has 5 nS, what is R_N?", 200.0),
        ("how many MΩ is a membrane with 4 nS", 250.0),
        ("10 channels of 20 pS each in parallel: resistance?", 5000.0),
        ("A neuron's leak is 8 nS and its synapse adds 2 nS; what is the total input resistance?", 100.0),
        ("20 pS通道的电阻是多少？", 50_000.0),
        ("细胞总电导5 nS，输入电阻？", 200.0),
        ("5 nS对应的电阻是多少兆欧？", 200.0),
        ("漏电导8 nS，突触电导2 nS，总电阻？", 100.0),
    ],
)
def test_the_resistance_of_a_conductance(text: str, MOhm: float) -> None:
    first = first_result(text, "R")
    assert first.unit == "MΩ"
    assert first.value == pytest.approx(MOhm)


@pytest.mark.parametrize(
    ("text", "nS"),
    [
        ("conductance of a channel with resistance 50 GΩ?", 0.02),
        ("50 GΩ channel, conductance?", 0.02),
        ("convert 50 GΩ to pS", 0.02),
        ("Cell with Rin = 200 MΩ, what is its total conductance?", 5.0),
        ("电阻50 GΩ的通道电导是多少？", 0.02),
        ("输入电阻100 MΩ换算成电导", 10.0),
    ],
)
def test_the_conductance_of_a_resistance(text: str, nS: float) -> None:
    assert first_result(text, "g").value == pytest.approx(nS)


@pytest.mark.parametrize(
    ("text", "MOhm"),
    [
        ("injecting 100 pA depolarizes a neuron by 15 mV. what is its input resistance?", 150.0),
        ("A 20 pA step hyperpolarises the cell by 5 mV: input resistance?", 250.0),
        ("a 100 pA pulse moves the membrane from -70 mV to -55 mV; R_in?", 150.0),
        ("Rin if -50 pA hyperpolarizes the cell by 10 mV?", 200.0),
        ("injecting -100 pA gives a 12 mV hyperpolarization. Rin?", 120.0),
        ("what input resistance gives 15 mV for 100 pA?", 150.0),
        ("100 pA produces a 15 mV deflection: what is the membrane resistance?", 150.0),
        ("A neuron rests at -65 mV. Injection of -200 pA brings it to -85 mV. What is its input resistance?", 100.0),
        ("A 0.2 nA current step depolarises the cell from -70 to -50 mV. What's the input resistance and conductance?", 100.0),
        ("20 pA的电流阶跃使细胞超极化5 mV，输入电阻？", 250.0),
        ("注入100 pA后膜电位从-70 mV变到-55 mV，输入电阻多少？", 150.0),
        ("静息-70 mV，注入50 pA后稳定在-60 mV，输入电阻？", 200.0),
        ("注入电流0.1 nA引起10 mV的膜电位变化，求R", 100.0),
        ("给细胞注入-100 pA电流，膜电位由-70 mV变为-90 mV，输入电阻是多少？", 200.0),
    ],
)  # fmt: skip
def test_the_resistance_of_a_step(text: str, MOhm: float) -> None:
    assert first_result(text, "R").value == pytest.approx(MOhm)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("a current of 2 nA flows at -40 mV, reversal +10 mV. resistance?", 25.0, "MΩ"),
        ("a channel passes 5 pA at -60 mV with reversal at 0; its resistance in GΩ?", 12.0, "GΩ"),
        ("I = -2 nA, V = -40, E_rev = +10; R = ?", 25.0, "MΩ"),
        ("an open channel passes 5 pA at a driving force of 60 mV. resistance?", 12_000.0, "MΩ"),
        ("A 50 pA current flows through a membrane at -40 mV (E = -90 mV). Resistance and conductance?", 1000.0, "MΩ"),
        ("-40 mV时流过2 nA电流，反转电位+10 mV，电阻多大？", 25.0, "MΩ"),
        ("通道在-60 mV通过5 pA，反转电位0 mV，电阻是多少GΩ？", 12.0, "GΩ"),
        ("驱动力50 mV，电流2 nA，电阻是多少？", 25.0, "MΩ"),
    ],
)  # fmt: skip
def test_the_resistance_of_what_a_force_drives(text: str, value: float, unit: str) -> None:
    first = first_result(text, "R")
    assert first.unit == unit
    assert first.value == pytest.approx(value)


@pytest.mark.parametrize(
    "text",
    [
        "current 50 pA at -70 mV, input resistance?",  # without the potential at which none flows
        "+100 pA step hyperpolarises the cell by 5 mV: input resistance?",  # against the step
        "g_K = 10 nS, g_Na = 5 nS: resistance of the K channels?",
    ],
)
def test_no_resistance_is_guessed(text: str) -> None:
    assert TUTOR.ask(text).status in ("needs_input", "not_understood")


@pytest.mark.parametrize(
    "text", ["Why does input resistance fall when K channels open?", "为什么开放通道后输入电阻下降？"]
)
def test_why_a_resistance_falls_is_a_lesson(text: str) -> None:
    assert TUTOR.ask(text).concepts


@pytest.mark.parametrize(
    ("text", "nS"),
    [
        ("a current of 2 nA flows at -40 mV, reversal +10 mV. conductance?", 40.0),
        ("2 nA at -40 mV, E = +10 mV. g?", 40.0),
        ("Na current of 200 pA at -40 mV, E_Na = +60 mV; conductance?", 2.0),
        ("-40 mV时流过2 nA电流，反转电位+10 mV，电导多大？", 40.0),
        ("电流200 pA，膜电位-40 mV，E_Na=+60 mV，求g", 2.0),
        ("-40 mV时流过200 pA，E_Na +60，g=？", 2.0),
    ],
)
def test_a_current_without_a_sign_is_a_size(text: str, nS: float) -> None:
    answer = TUTOR.ask(text)
    assert answer.results[0].value == pytest.approx(nS)
    assert [one.what for one in answer.assumed] == ["current_pA"]


@pytest.mark.parametrize(
    "text",
    [
        "a current of +2 nA flows at -40 mV, reversal +10 mV. conductance?",
        "an outward current of 2 nA flows at -40 mV, reversal +10 mV. conductance?",
        "-40 mV时有2 nA的外向电流，反转电位+10 mV，电导多大？",
    ],
)
def test_a_sign_or_a_way_that_cannot_be_is_refused(text: str) -> None:
    assert TUTOR.ask(text).status == "needs_input"


@pytest.mark.parametrize(
    ("lines", "quantity", "value", "unit"),
    [
        (("a channel has 20 pS; what is its resistance?", "and for 40 pS?"), "R", 25_000.0, "MΩ"),
        (("g = 2 nS, V=-60, E=-90: I?", "and its resistance?"), "R", 500.0, "MΩ"),
        (("g = 2 nS, V=-60, E=-90: I?", "and its resistance?", "in GΩ?"), "R", 0.5, "GΩ"),
        (("2 nA flows at -40 mV, reversal +10 mV. conductance?", "and its resistance?"), "R", 25.0, "MΩ"),
        (("2 nA flows at -40 mV, reversal +10 mV. resistance?", "and in pS?"), "g", 40_000.0, "pS"),
        (("2 nA at -40 mV, E = +10 mV. R?", "and if the reversal is 0?"), "R", 20.0, "MΩ"),
        (("injecting 100 pA depolarizes a neuron by 15 mV; input resistance?", "and with 200 pA?"), "R", 75.0, "MΩ"),
        (("50 GΩ channel, conductance?", "and 25 GΩ?"), "g", 0.04, "nS"),
        (("current 50 pA at -70 mV, input resistance?", "reversal is 0 mV"), "R", 1400.0, "MΩ"),
        (("input resistance 150 MΩ, 50 pA injected: by how many mV does V_m change?", "and what conductance is that?"), "g", 20 / 3, "nS"),
        (("20 pS通道的电阻是多少？", "那40 pS呢？"), "R", 25_000.0, "MΩ"),
        (("-40 mV时流过2 nA电流，反转电位+10 mV，电导多大？", "那它的电阻呢？", "用GΩ表示"), "R", 0.025, "GΩ"),
    ],
)  # fmt: skip
def test_a_line_goes_on(lines: tuple[str, ...], quantity: str, value: float, unit: str) -> None:
    context = Context()
    for line in lines:
        answer = TUTOR.ask(line, context=context)
        context = answer.context
    first = answer.results[0]
    assert (first.quantity, first.unit) == (quantity, unit)
    assert first.value == pytest.approx(value)


def test_what_a_resistance_is_remains_a_question_of_its_own() -> None:
    first = TUTOR.ask("a channel has 20 pS; what is its resistance?")
    assert isinstance(first.query, CurrentLine)
    assert not TUTOR.ask("what is resistance?", context=first.context).results


@pytest.mark.parametrize(
    "before", ["E_K with 5 mM out 140 mM in at 37", "how large is the current through a 10 nS channel?"]
)
@pytest.mark.parametrize(
    "text", ["a 20 pS channel: what is its resistance?", "一个20 pS的通道,它的电阻是多少?"]
)
def test_a_channel_of_its_own_goes_on_from_nothing(before: str, text: str) -> None:
    answer = TUTOR.ask(text, context=TUTOR.ask(before).context)
    assert answer.query == TUTOR.ask(text).query
    assert answer.results[0].quantity == "R"
