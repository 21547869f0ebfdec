"""A length that belongs to a diameter, and degrees that are only more or less than before."""

from __future__ import annotations

import pytest

from tests.bot.tutor.asking import TUTOR, first_result

AXON = "An axon is 1 µm in diameter. How many Na+ ions must cross to depolarise it by 100 mV?"


@pytest.mark.parametrize("question", [AXON, "某轴突直径 1 µm，去极化 100 mV 需要多少个钠离子？"])
def test_an_axon_without_a_length_is_no_sphere(question: str) -> None:
    answer = TUTOR.ask(question)
    assert answer.status == "needs_input"
    assert answer.missing == ("length_um",)


@pytest.mark.parametrize("line", ["1 mm long", "1 mm", "1000 µm", "0.1 cm.", "长1毫米", "1 毫米"])
def test_its_length_completes_the_question(line: str) -> None:
    asked = TUTOR.ask(AXON)
    answer = TUTOR.ask(line, context=asked.context)
    counts = {result.quantity: result.value for result in answer.results}
    assert counts["N"] == pytest.approx(1.9608e7, rel=1e-4)  # π d l × 1 µF/cm² × 100 mV / e
    assert counts["Δ[Na]"] == pytest.approx(0.04146, rel=1e-3)  # in π d² l / 4


@pytest.mark.parametrize(
    ("question", "quantity", "value"),
    [
        ("E_K for 4/140 when the bath is cooled by 10 degrees", "E_K", -91.9588),
        ("K 4/140. If the bath is cooled by 10 degrees, how much does E_K change?", "ΔE_K", 3.0638),
        ("K 4/140,温度降低10度,EK变化多少", "ΔE_K", 3.0638),
        ("水温升高5℃,E_Na变为多少?Na 145/12", "E_Na", 67.6719),
    ],
)
def test_degrees_more_or_less_than_is_usual(question: str, quantity: str, value: float) -> None:
    """From the course's temperature, which is said; it was 10 °C."""
    assert first_result(question, quantity).value == pytest.approx(value, abs=1e-3)


def test_degrees_more_than_those_of_the_cell_that_is_named() -> None:
    result = first_result("squid axon: how much does E_Na change if it is warmed by 10 °C", "ΔE_Na")
    assert result.value == pytest.approx(1.8741, abs=1e-3)  # 20 to 30 °C
