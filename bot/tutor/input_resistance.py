"""Completing questions about a current across the input resistance of a cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.tutor.context import NeedsInput
from bot.tutor.currents import resistance_MOhm
from grammar.injected import asked_of_a_step, into_the_cell
from grammar.queries import OhmicStep, Query

if TYPE_CHECKING:
    from bot.tutor.givens import Givens


def ohmic_step(givens: Givens) -> Query | NeedsInput:
    """How far a current moves V_m, or the current that moves it so far."""
    reading = givens.reading
    resistance, current, change = givens.slot("g"), givens.slot("I"), givens.slot("change")
    find = asked_of_a_step(reading) or ("current" if change else "change")
    if resistance is None or (find == "change" and current is None):
        return NeedsInput("current", ("conductance_nS" if resistance is None else "current_pA",))
    givens.note("resistance_MOhm", resistance)
    for field, slot in (("current_pA", current), ("change_mV", change)):
        if slot is not None:
            givens.note(field, slot)
    return OhmicStep(
        find=find,
        resistance_MOhm=resistance_MOhm(resistance),
        current_pA=into_the_cell(reading, current) if current and find == "change" else None,
        change_mV=change.value if change and find == "current" else None,
        unit="nA" if find == "current" and reading.unit == "nA" else "pA",
        sources=givens.frozen_sources(*givens.sources),
    )
