"""How many ions a current carries in a time, and back: a channel lets millions through in a second."""

from __future__ import annotations

from typing import Final

from bot.language.numbers import number, quantity
from bot.tutor.answer import Arg, Headline, Quantity, Result, Say, Solved, Step, Why
from bot.tutor.formulas import charge, given
from grammar.queries import Concept, IonRate, Query, Source, changed
from physics.charging import carried_charge_pC, charge_of_ions_pC, current_of_charge_pA, ions_for_charge
from physics.constants import ELEMENTARY_CHARGE_C

_SAID: Final = Source("said")
_SECOND_ms, _MILLISECOND_ms = 1000.0, 1.0


def answer(query: IonRate) -> Solved:
    """What is asked first, the number of ions N or the current I (pA), then the charge Q (C); without sign.

    Raises:
        NeutralSpecies: the solute carries no charge.
        ImpossibleValue: the time is not positive, or the number of ions negative.
    """
    if query.charge_pC is not None:
        return _of_a_charge(query, query.charge_pC)
    asks_ions = query.ions is None
    if asks_ions:
        current = given(query.current_pA, "current_pA")
        carried_pC = carried_charge_pC(current, query.duration_ms)
        ions = abs(float(ions_for_charge(query.species.z, carried_pC)))
    else:
        ions = given(query.ions, "ions")
        carried_pC = charge_of_ions_pC(query.species.z, ions)
        current = abs(float(current_of_charge_pA(carried_pC, query.duration_ms)))
    coulombs = abs(float(carried_pC)) * 1e-12
    if query.unit:
        return _charge(query, current, coulombs)
    found = (Result("N", ions, "1"),) if asks_ions else (Result("I", current, "pA"),)
    steps = (
        _counted(query, current, ions, coulombs) if asks_ions else _flowing(query, current, ions, coulombs)
    )
    return Solved(
        kind="charge",
        blocks=(_headline(query, current, ions), *steps, Why(Say("ion-rate-why"))),
        results=(*found, Result("Q", coulombs, "C")),
        concepts=("driving_force", "membrane_potential", "action_potential"),
        next=_next(query),
    )


def _of_a_charge(query: IonRate, charge_pC: float) -> Solved:
    """The current of a charge that is told in coulombs, and how many ions carry it."""
    current = abs(float(current_of_charge_pA(charge_pC, query.duration_ms)))
    ions, coulombs = abs(float(ions_for_charge(query.species.z, charge_pC))), abs(charge_pC) * 1e-12
    args: dict[str, Arg] = {
        "charge": Quantity(coulombs, "C"),
        "current": Quantity(current, "pA"),
        "duration": _time(query),
    }
    _, _, flowing = _flowing(query, current, ions, coulombs)
    return Solved(
        kind="current",
        blocks=(
            Headline(Say("ion-rate-answer-current-of-charge", args)),
            flowing,
            _of_an_ion(query),
            Step(Say("ion-rate-step-count"), f"N = Q / (|z| · e) = {number(ions)}"),
            Why(Say("ion-rate-why")),
        ),
        results=(Result("I", current, "pA"), Result("N", ions, "1"), Result("Q", coulombs, "C")),
        concepts=("driving_force", "membrane_potential", "action_potential"),
        next=_next(query),
    )


def _charge(query: IonRate, current_pA: float, coulombs: float) -> Solved:
    """The charge that a current, or so many ions, carry, which is asked for itself, in `query.unit`."""
    asked = coulombs * _PER_C[query.unit]
    of_ions = query.ions is not None
    args: dict[str, Arg] = {
        "charge": Quantity(asked, query.unit or "C"),
        "current": Quantity(current_pA, "pA"),
        "duration": _time(query),
        "species": query.species,
        "count": Quantity(query.ions or 0.0, "1"),
    }
    worked = f"{quantity(abs(current_pA), 'pA')} × {_seconds(query)} = {quantity(coulombs, 'C')}"
    steps = [Step(Say("ion-rate-step-charge"), f"Q = I · t = {worked}")]
    if of_ions:
        steps = _flowing(query, current_pA, query.ions or 0.0, coulombs)[:-1]  # all but the current
    return Solved(
        kind="charge",
        blocks=(
            Headline(Say("ion-rate-answer-charge-of-ions" if of_ions else "ion-rate-answer-charge", args)),
            *steps,
            Why(Say("ion-rate-why")),
        ),
        results=(Result("Q", asked, query.unit or "C"),),
        concepts=("driving_force", "membrane_potential", "action_potential"),
        next=(changed(query, _SAID, unit=""), *_next(query)),
    )


_PER_C: Final = {"C": 1.0, "µC": 1e6, "nC": 1e9, "pC": 1e12, "fC": 1e15}


def _headline(query: IonRate, current_pA: float, ions: float) -> Headline:
    args: dict[str, Arg] = {
        "species": query.species,
        "count": Quantity(ions, "1"),
        "current": Quantity(current_pA, "pA"),
        "duration": _time(query),
    }
    return Headline(Say("ion-rate-answer" if query.ions is None else "ion-rate-answer-current", args))


def _time(query: IonRate) -> str:
    return _seconds(query) if query.duration_ms >= _SECOND_ms else quantity(query.duration_ms, "ms")


def _seconds(query: IonRate) -> str:
    return quantity(query.duration_ms * 1e-3, "s")


def _of_an_ion(query: IonRate) -> Step:
    each = f"|z| · e = {abs(query.species.z)} × {quantity(ELEMENTARY_CHARGE_C, 'C')}"
    return Step(Say("ion-rate-step-ion", {"charge": charge(query.species.z)}), each)


def _counted(query: IonRate, current_pA: float, ions: float, coulombs: float) -> list[Step]:
    """From the current to the ions."""
    carried = f"{quantity(abs(current_pA), 'pA')} × {_seconds(query)} = {quantity(coulombs, 'C')}"
    return [
        Step(Say("ion-rate-step-charge"), f"Q = I · t = {carried}"),
        _of_an_ion(query),
        Step(Say("ion-rate-step-count"), f"N = Q / (|z| · e) = {number(ions)}"),
    ]


def _flowing(query: IonRate, current_pA: float, ions: float, coulombs: float) -> list[Step]:
    """From the ions to the current."""
    flowing = f"{quantity(coulombs, 'C')} / {_seconds(query)} = {quantity(current_pA, 'pA')}"
    return [
        _of_an_ion(query),
        Step(Say("ion-rate-step-all"), f"Q = N · |z| · e = {quantity(coulombs, 'C')}" if ions else "Q = 0 C"),
        Step(Say("ion-rate-step-current"), f"I = Q / t = {flowing}"),
    ]


def _next(query: IonRate) -> tuple[Query, ...]:
    """The same for a shorter or longer time, and what drives the current."""
    other = _MILLISECOND_ms if query.duration_ms == _SECOND_ms else _SECOND_ms
    return (
        changed(query, _SAID, duration_ms=other),
        Concept(card="driving_force", section="current"),
        Concept(card="membrane_potential"),
    )
