"""A line that asks for the resistance behind a conductance, a current or a step, or the conductance back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bot.tutor.formulas import given
from grammar.queries import Current, CurrentLine, OhmicStep, Source
from grammar.resisting import asks_resistance, asks_unit_of

if TYPE_CHECKING:
    from grammar.queries import Query
    from grammar.reading import Reading

_CARRIED: Final = Source("carried")


def resistance_onward(reading: Reading, query: Query) -> Query | None:
    """The question that a line without a number, "and its resistance?", "in GΩ?", asks after another.

    Args:
        reading: of the line.
        query: the question before.
    """
    if reading.slots or reading.loose or reading.unused or reading.ions or reading.cells:
        return None
    if reading.has("why", "how", "define", "difference", "whatif", "rise", "fall") or _is_a_lesson(reading):
        return None
    resists = asks_resistance(reading)
    conducts = not resists and (asks_unit_of(reading.plain, "S") or [w.role for w in reading.wanted] == ["g"])
    match query:
        case CurrentLine() if resists or conducts:
            return _of_a_line(query, resists=resists)
        case OhmicStep() if conducts:
            return CurrentLine(resistance_MOhm=query.resistance_MOhm, sources=_told("resistance_MOhm"))
        case Current(channels=1) if resists:
            return _of_a_current(query)
    return None


def _is_a_lesson(reading: Reading) -> bool:
    """Such as "what is resistance?": of none that was spoken of."""
    return reading.has("what") and not reading.has("it", "and_at", "channel")


def _of_a_line(query: CurrentLine, *, resists: bool) -> CurrentLine:
    if query.conductance_nS is not None or query.resistance_MOhm is not None:
        return query  # which tells both
    return replace(query, find="resistance" if resists else "conductance", at_mV=None)


def _of_a_current(query: Current) -> CurrentLine | None:
    if query.conductance_nS is not None:
        return CurrentLine(
            find="resistance",
            conductance_nS=query.conductance_nS,
            density=query.density,
            sources=_told("conductance_nS"),
        )
    if query.find != "conductance":
        return None
    return CurrentLine(
        find="resistance",
        first_mV=given(query.membrane_mV, "membrane_mV"),
        first_pA=given(query.current_pA, "current_pA"),
        second_mV=given(query.potential_mV, "potential_mV"),
        second_pA=0.0,
        density=query.density,
        sources=_told("first_mV", "first_pA", "second_mV"),
    )


def _told(*fields: str) -> dict[str, Source]:
    return dict.fromkeys(fields, _CARRIED)
