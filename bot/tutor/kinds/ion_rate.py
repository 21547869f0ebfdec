"""How many ions a current carries in a time: a channel lets millions through in a second."""

from __future__ import annotations

from typing import Final

from bot.language.numbers import number, quantity
from bot.tutor.answer import Arg, Headline, Quantity, Result, Say, Solved, Step, Why
from bot.tutor.formulas import charge
from grammar.queries import Concept, IonRate, Query, Source, changed
from physics.charging import carried_charge_pC, ions_for_charge
from physics.constants import ELEMENTARY_CHARGE_C

_SAID: Final = Source("said")
_SECOND_ms, _MILLISECOND_ms = 1000.0, 1.0


def answer(query: IonRate) -> Solved:
    """The number of ions N, then the charge Q (C), both without sign.

    Raises:
        NeutralSpecies: the solute carries no charge.
        ImpossibleValue: the time is not positive.
    """
    carried_pC = carried_charge_pC(query.current_pA, query.duration_ms)
    ions, coulombs = abs(float(ions_for_charge(query.species.z, carried_pC))), abs(float(carried_pC)) * 1e-12
    seconds = quantity(query.duration_ms * 1e-3, "s")
    args: dict[str, Arg] = {
        "species": query.species,
        "count": Quantity(ions, "1"),
        "current": Quantity(query.current_pA, "pA"),
        "duration": seconds if query.duration_ms >= _SECOND_ms else quantity(query.duration_ms, "ms"),
    }
    carried = f"Q = I · t = {quantity(abs(query.current_pA), 'pA')} × {seconds} = {quantity(coulombs, 'C')}"
    each = f"|z| · e = {abs(query.species.z)} × {quantity(ELEMENTARY_CHARGE_C, 'C')}"
    return Solved(
        kind="charge",
        blocks=(
            Headline(Say("ion-rate-answer", args)),
            Step(Say("ion-rate-step-charge"), carried),
            Step(Say("ion-rate-step-ion", {"charge": charge(query.species.z)}), each),
            Step(Say("ion-rate-step-count"), f"N = Q / (|z| · e) = {number(ions)}"),
            Why(Say("ion-rate-why")),
        ),
        results=(Result("N", ions, "1"), Result("Q", coulombs, "C")),
        concepts=("driving_force", "membrane_potential", "action_potential"),
        next=_next(query),
    )


def _next(query: IonRate) -> tuple[Query, ...]:
    """The same for a shorter or longer time, and what drives the current."""
    other = _MILLISECOND_ms if query.duration_ms == _SECOND_ms else _SECOND_ms
    return (
        changed(query, _SAID, duration_ms=other),
        Concept(card="driving_force", section="current"),
        Concept(card="membrane_potential"),
    )
