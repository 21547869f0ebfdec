"""A current across the input resistance of a cell: how far it moves V_m, ΔV = I R."""

from __future__ import annotations

from typing import Final

from bot.language.numbers import quantity
from bot.tutor.answer import Headline, Quantity, Result, Say, Solved, Step, Why
from bot.tutor.formulas import given
from grammar.queries import Concept, OhmicStep, Query, Source, changed
from physics.currents import PER_pA, current_for_shift_pA, shift_mV

_SAID: Final = Source("said")
_TIMES: Final = 2.0  # the next question: a cell of so many times the resistance


def answer(query: OhmicStep) -> Solved:
    """ΔV_m (mV), positive where it depolarises, or the current into the cell in `query.unit`.

    Raises:
        ImpossibleValue: the resistance is not positive.
    """
    asked, step = _change(query) if query.find == "change" else _current(query)
    id_ = "ohmic-step-answer-change" if query.find == "change" else "ohmic-step-answer-current"
    args = {"value": Quantity(asked.value, asked.unit, signed=True)}
    return Solved(
        kind="ohmic_step",
        blocks=(Headline(Say(id_, args)), step, Why(Say("ohmic-step-why")), Why(Say("ohmic-step-why-time"))),
        results=(asked,),
        concepts=("membrane_potential", "driving_force"),
        next=_next(query),
    )


def _change(query: OhmicStep) -> tuple[Result, Step]:
    current = given(query.current_pA, "current_pA")
    change = float(shift_mV(current, query.resistance_MOhm))
    worked = f"{quantity(current, 'pA')} × {quantity(query.resistance_MOhm, 'MΩ')} = {quantity(change, 'mV')}"
    return Result("ΔV_m", change, "mV"), Step(Say("ohmic-step-law"), f"ΔV = I · R = {worked}")


def _current(query: OhmicStep) -> tuple[Result, Step]:
    change = given(query.change_mV, "change_mV")
    current = float(current_for_shift_pA(change, query.resistance_MOhm)) * PER_pA[query.unit]
    worked = f"{quantity(change, 'mV')} / {quantity(query.resistance_MOhm, 'MΩ')}"
    return (
        Result("I", current, query.unit),
        Step(Say("ohmic-step-law"), f"I = ΔV / R = {worked} = {quantity(current, query.unit)}"),
    )


def _next(query: OhmicStep) -> tuple[Query, ...]:
    """The same of a cell of twice the resistance; the lessons."""
    larger = float(f"{query.resistance_MOhm * _TIMES:.4g}")
    return (
        changed(query, _SAID, resistance_MOhm=larger),
        Concept(card="driving_force", section="current"),
        Concept(card="membrane_potential"),
    )
