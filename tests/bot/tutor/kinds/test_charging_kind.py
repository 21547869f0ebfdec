"""A membrane that a current, or so many ions, charge: ΔV = Q/C."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.tutor.kinds.charging import answer
from grammar.queries import Charging
from physics.errors import ImpossibleValue, NeutralSpecies
from physics.species import species
from tests.bot.tutor.kinds.kind_checks import check_whole, formulas, headline

e = 1.602176634e-19
PULSE = Charging(capacitance_pF=20.0, current_pA=100.0, duration_ms=5.0)
IONS = Charging(capacitance_pF=25.0, species=species("Na"), ions=1e7)
SHIFT = Charging(capacitance_pF=20.0, change_mV=10.0)


@pytest.mark.parametrize(
    ("query", "quantity", "value", "unit"),
    [
        (PULSE, "ΔV_m", 100.0 * 5.0 / 20.0, "mV"),
        (replace(PULSE, current_pA=-100.0), "ΔV_m", -25.0, "mV"),
        (replace(PULSE, find="membrane", start_mV=-70.0), "V_m", -45.0, "mV"),
        (replace(PULSE, find="rate", duration_ms=None), "dV/dt", 5.0, "mV/ms"),
        (replace(PULSE, find="capacitance", capacitance_pF=None, change_mV=10.0), "C", 50.0, "pF"),
        (IONS, "ΔV_m", 1e7 * e / 25e-12 * 1e3, "mV"),
        (replace(IONS, species=species("Ca")), "ΔV_m", 2e7 * e / 25e-12 * 1e3, "mV"),
        (replace(IONS, species=species("Cl")), "ΔV_m", -1e7 * e / 25e-12 * 1e3, "mV"),
        (replace(IONS, species=species("K"), ions=-1e7), "ΔV_m", -1e7 * e / 25e-12 * 1e3, "mV"),
        (Charging(capacitance_pF=20.0, charge_pC=2.0), "ΔV_m", 100.0, "mV"),
        (replace(SHIFT, find="duration", current_pA=200.0), "t", 1.0, "ms"),
        (replace(SHIFT, find="duration", current_pA=200.0, unit="µs"), "t", 1000.0, "µs"),
        (replace(SHIFT, find="current", duration_ms=2.0), "I", 100.0, "pA"),
        (replace(SHIFT, find="current", duration_ms=2.0, unit="nA"), "I", 0.1, "nA"),
        (Charging(area_um2=1000.0, current_pA=10.0, duration_ms=1.0), "ΔV_m", 1.0, "mV"),
    ],
)
def test_what_is_asked_stands_first(query: Charging, quantity: str, value: float, unit: str) -> None:
    solved = answer(query)
    first = solved.results[0]
    assert (first.quantity, first.unit) == (quantity, unit)
    assert first.value == pytest.approx(value)
    check_whole(solved)


def test_the_numbers_are_put_in() -> None:
    assert formulas(answer(PULSE)) == [
        "Q = I · t = 100 pA × 5 ms = 0.5 pC",
        "ΔV = Q / C = 0.5 pC / 20 pF = 25 mV",
    ]
    assert formulas(answer(replace(SHIFT, find="duration", current_pA=200.0)))[-1] == (
        "t = Q / I = 0.2 pC / (200 pA) = 1 ms"
    )
    assert "25 mV" in headline(answer(PULSE))


@pytest.mark.parametrize(
    "query",
    [
        replace(PULSE, duration_ms=0.0),
        replace(PULSE, capacitance_pF=-1.0),
        replace(SHIFT, find="duration", current_pA=0.0),
        replace(SHIFT, find="duration", current_pA=-5.0),
        replace(PULSE, find="capacitance", capacitance_pF=None, change_mV=0.0),
        replace(PULSE, find="capacitance", capacitance_pF=None, change_mV=-3.0),
    ],
)
def test_what_cannot_be_is_refused(query: Charging) -> None:
    with pytest.raises(ImpossibleValue):
        answer(query)


def test_what_carries_no_charge_charges_nothing() -> None:
    with pytest.raises(NeutralSpecies):
        answer(replace(IONS, species=species("glucose")))
