"""E that moves, and the concentration that moves with it: which side is meant, and how much there is then."""

from __future__ import annotations

import math

import pytest

from tests.bot.tutor.asking import TUTOR, first_result
from tests.bot.tutor.kinds.kind_checks import RT_F_37

INSIDE = 145.0 / math.exp(50.0 / RT_F_37)
OUTSIDE = 3.0 * math.exp(20.0 / RT_F_37)


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        ("ENa goes from +67 to +50 what happened to Na inside if outside is 145", "[Na]i", INSIDE),
        ("E_Na fell from 67 to 50 mV. How did inside Na change? outside 145 mM", "[Na]i", INSIDE),
        ("ENa从+67降到+50，里面Na变成多少，外面145", "[Na]i", INSIDE),
        ("E_K goes from -90 to -70 mV; [K]o was 3 mM, what is it now?", "[K]o", OUTSIDE),
        ("E_K goes from -90 to -70 mV; outside K was 3 mM, what is it now?", "[K]o", OUTSIDE),
        ("E_K从-90变到-70；[K]o原来3 mM，现在多少", "[K]o", OUTSIDE),
    ],
)
def test_the_side_that_is_asked_for(text: str, quantity: str, value: float) -> None:
    assert first_result(text, quantity).value == pytest.approx(value, rel=1e-3)


@pytest.mark.parametrize("text", ["at what temp is EK -80 with 5/100", "什么温度下 5/100 的钾平衡电位是-80"])
def test_a_pair_behind_temperature_is_none(text: str) -> None:
    celsius = -80.0 / math.log(5 / 100) * 96485.33212 / 8.314462618 / 1000.0 - 273.15
    assert TUTOR.ask(text).results[0].value == pytest.approx(celsius, abs=1e-6)


@pytest.mark.parametrize(
    "text",
    [
        "to what voltage must i clamp it so the driving force on Na+ comes out at -40 mV?? ENa is +52",
        "clamp voltage for a driving force on Na of -40, ENa is +52",
        "钳到多少毫伏，Na+的驱动力是-40 mV？ENa=+52",
    ],
)
def test_a_force_that_is_told_is_no_voltage(text: str) -> None:
    assert first_result(text, "V_m").value == pytest.approx(12.0)


@pytest.mark.parametrize("text", ["鈉通道電流 0.5 pA,開了 1 ms,總共進去幾個 Na⁺?", "0.5 pA for 1 ms: ions?"])
def test_ions_of_a_current_are_counted(text: str) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(0.5e-15 / 1.602176634e-19)
