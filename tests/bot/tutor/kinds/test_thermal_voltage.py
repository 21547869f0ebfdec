"""RT/F."""

import math

import pytest

from bot.tutor.kinds.thermal_voltage import answer
from grammar.queries import Equilibrium, ThermalVoltage
from physics.errors import ImpossibleValue
from tests.bot.tutor.kinds.kind_checks import check_whole, formulas, headline


@pytest.mark.parametrize("celsius", [0.0, 6.3, 20.0, 25.0, 37.0])
def test_the_thermal_voltage_and_its_decade(celsius: float) -> None:
    solved = answer(ThermalVoltage(temperature_C=celsius))
    expected = 8.314462618 * (273.15 + celsius) / 96.48533212
    assert solved.kind == "thermal_voltage"
    assert [(one.quantity, one.unit) for one in solved.results] == [("RT/F", "mV"), ("2.303RT/F", "mV")]
    assert solved.results[0].value == pytest.approx(expected)
    assert solved.results[1].value == pytest.approx(expected * math.log(10.0))
    check_whole(solved)


def test_the_numbers_are_put_in() -> None:
    solved = answer(ThermalVoltage(temperature_C=25.0))
    assert headline(solved) == "RT/F = 25.69 mV at 25 °C: 59.16 mV for each factor of ten"
    assert formulas(solved) == [
        "RT/F = 8.314 J/(mol·K) × 298.15 K / 96485 C/mol = 25.69 mV",
        "2.303 · RT/F = 2.303 × 25.69 mV = 59.16 mV",
    ]


def test_the_next_questions_are_the_other_temperature_and_a_use() -> None:
    other, use, _ = answer(ThermalVoltage(temperature_C=20.0)).next
    assert other == ThermalVoltage(temperature_C=37.0)
    assert isinstance(use, Equilibrium)
    assert use.temperature_C == 20.0
    assert use.sources["outside_mM"].preset == "mammalian_neuron"


def test_there_is_nothing_below_absolute_zero() -> None:
    with pytest.raises(ImpossibleValue, match="below_absolute_zero"):
        answer(ThermalVoltage(temperature_C=-300.0))
