"""Temperatures and cells as they are typed."""

from __future__ import annotations

import pytest

from bot.faces.terminal import options
from bot.faces.terminal.options import BadValue, cell_id, defaults, locale_language, temperature_C
from physics.cells import all_cells


@pytest.mark.parametrize(
    "typed",
    ["20", "20C", "20 C", "20 °C", "20℃", "２０", "293.15K", "293.15 k", "68F", "68°F", "20度", "+20"],
)
def test_one_temperature_in_many_spellings(typed: str) -> None:
    assert temperature_C(typed) == pytest.approx(20.0)


@pytest.mark.parametrize("typed", ["-5", "−5", "-5C"])
def test_below_freezing(typed: str) -> None:
    assert temperature_C(typed) == -5.0


@pytest.mark.parametrize("typed", ["", "warm", "20 20", "1e3", "nan", "--5", "20X", "9" * 400])
def test_no_temperature(typed: str) -> None:
    with pytest.raises(BadValue) as caught:
        temperature_C(typed)
    assert caught.value.option == "--temperature"
    assert typed[:30] in caught.value.sentence("en")
    assert typed[:30] in caught.value.sentence("zh")


@pytest.mark.parametrize("typed", ["-273.15", "0K", "-300C", "-500F"])
def test_nothing_is_colder_than_absolute_zero(typed: str) -> None:
    with pytest.raises(BadValue) as caught:
        temperature_C(typed)
    assert "absolute zero" in caught.value.sentence("en")


def test_a_large_number_without_a_unit_is_asked_back() -> None:
    with pytest.raises(BadValue) as caught:
        temperature_C("310")
    assert "310K" in caught.value.sentence("en")
    assert temperature_C("310K") == pytest.approx(36.85)
    assert temperature_C("310C") == 310.0


@pytest.mark.parametrize(
    "typed", ["squid_axon", "Squid-Axon", "squid axon", "squid giant axon", "squid", "枪乌贼"]
)
def test_a_cell_by_its_id_its_name_or_a_part(typed: str) -> None:
    assert cell_id(typed) == "squid_axon"


@pytest.mark.parametrize("typed", ["", "unicorn", "muscle"])
def test_no_cell_or_several(typed: str) -> None:
    with pytest.raises(BadValue) as caught:
        cell_id(typed)
    assert "squid_axon" in caught.value.sentence("zh")


def test_every_cell_is_found_by_its_own_id() -> None:
    assert [cell_id(cell) for cell in all_cells()] == list(all_cells())


def test_a_cell_brings_its_temperature() -> None:
    assert defaults(None, None).temperature_C == 37.0
    assert defaults(None, "squid").temperature_C == all_cells()["squid_axon"].temperature_C
    assert defaults("25", "squid").temperature_C == 25.0


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({}, "en"),
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "zh_TW.UTF-8"}, "zh"),
    ],
)
def test_the_locale_chooses_the_language_of_the_program(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], language: str
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert locale_language() == language
    assert options.spoken("auto") == language
    assert options.spoken("en") == "en"
