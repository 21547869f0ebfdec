"""P_new/P_old from the shift of the reversal potential when one ion takes another's place on one side."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from bot.language.numbers import MINUS, number, quantity
from bot.tutor.answer import Arg, Block, Caution, Headline, Quantity, Result, Say, Solved, Step, Why
from bot.tutor.formulas import (
    bare,
    charge,
    difference,
    given,
    letters,
    mM,
    mV,
    product,
    thermal,
    thermal_step,
)
from grammar.queries import Concept, Query, Replacement, Source, changed
from physics.currents import permeability_ratio_from_shift
from physics.numeric import positive

_SAID: Final = Source("said")
_OTHER_mV: Final = -30.0  # the shift of the next question


@dataclass(frozen=True, slots=True)
class _Solution:
    """ΔE_rev in mV, [old]/[new], and P_new/P_old."""

    shift_mV: float
    dilution: float
    ratio: float


def answer(query: Replacement) -> Solved:
    """P_new/P_old, or its inverse where that is asked, then the shift of the reversal potential (mV).

    Raises:
        NeutralSpecies: one of the two has no charge.
        ImpossibleValue: a concentration is not positive; the ratio leaves the range of doubles.
    """
    solution = _solve(query)
    return Solved(
        kind="replacement",
        blocks=(_headline(query, solution), *_steps(query, solution), *_why(query, solution)),
        results=(
            Result(_name(query), _asked(query, solution), "1"),
            Result("ΔE_rev", solution.shift_mV, "mV"),
        ),
        concepts=("reversal_potential", "permeability_weighting", "ghk"),
        next=_next(query, solution),
    )


def _solve(query: Replacement) -> _Solution:
    shift = query.shift_mV
    if shift is None:
        shift = given(query.after_mV, "after_mV") - given(query.before_mV, "before_mV")
    dilution = 1.0
    if query.new_mM is not None and query.old_mM is not None:
        dilution = float(positive("old_mM", query.old_mM) / positive("new_mM", query.new_mM))
    factor = permeability_ratio_from_shift(_sign(query) * shift, query.temperature_C, query.new.z)
    return _Solution(shift, dilution, dilution * float(factor))


def _sign(query: Replacement) -> int:
    """What is replaced inside moves E_rev the other way."""
    return 1 if query.side == "outside" else -1


def _asked(query: Replacement, solution: _Solution) -> float:
    return 1.0 / solution.ratio if query.inverse else solution.ratio


def _name(query: Replacement) -> str:
    above, below = (query.old, query.new) if query.inverse else (query.new, query.old)
    return f"P_{letters(above)}/P_{letters(below)}"


def _symbol(query: Replacement) -> str:
    return f"P_{bare(query.new)}/P_{bare(query.old)}"


def _headline(query: Replacement, solution: _Solution) -> Headline:
    above, below = (query.old, query.new) if query.inverse else (query.new, query.old)
    args: dict[str, Arg] = {
        "symbol": f"P_{bare(above)}/P_{bare(below)}",
        "value": Quantity(_asked(query, solution), "1"),
        "new": query.new,
        "old": query.old,
    }
    if math.isclose(solution.ratio, 1.0):
        return Headline(Say("replacement-answer-equal", args))
    return Headline(
        Say("replacement-answer-more" if solution.ratio > 1.0 else "replacement-answer-less", args)
    )


def _steps(query: Replacement, solution: _Solution) -> list[Step]:
    letter = "o" if query.side == "outside" else "i"
    new, old = f"[{query.new.symbol}]{letter}", f"[{query.old.symbol}]{letter}"
    power = f"e^({'' if _sign(query) > 0 else MINUS}zF · ΔE_rev / RT)"
    shift, rt_f = solution.shift_mV, thermal(query.temperature_C)
    exponent = _sign(query) * query.new.z * shift / rt_f
    z = charge(_sign(query) * query.new.z)
    volts = f"({z}) × ({mV(shift)} / {quantity(rt_f, 'mV')})"
    steps = [
        Step(
            Say("replacement-step-balance"),
            f"P_{bare(query.old)} · {old} · {power} = P_{bare(query.new)} · {new}",
        )
    ]
    if query.shift_mV is None:
        potentials = difference(
            mV(given(query.after_mV, "after_mV")), mV(given(query.before_mV, "before_mV"))
        )
        steps.append(Step(Say("replacement-step-shift"), f"ΔE_rev = {potentials} = {mV(shift)}"))
    steps += [
        thermal_step(query.temperature_C),
        Step(
            Say("replacement-step-exponent"),
            f"{power} = e^({volts}) = e^({number(exponent)}) = {number(math.exp(exponent))}",
        ),
        _last_step(query, solution, f"{old}/{new}", number(math.exp(exponent))),
    ]
    if query.inverse:
        inverse = f"P_{bare(query.old)}/P_{bare(query.new)}"
        worked = f"{inverse} = 1 / {number(solution.ratio)} = {number(1.0 / solution.ratio)}"
        steps.append(Step(Say("replacement-step-inverse"), worked))
    return steps


def _last_step(query: Replacement, solution: _Solution, quotient: str, power: str) -> Step:
    result = number(solution.ratio)
    if query.old_mM is None or query.new_mM is None:
        return Step(Say("replacement-step-equal"), f"{_symbol(query)} = {result}")
    numbers = product(f"({mM(query.old_mM)} / {mM(query.new_mM)})", power)
    return Step(
        Say("replacement-step-ratio"), f"{_symbol(query)} = ({quotient}) · {power} = {numbers} = {result}"
    )


def _why(query: Replacement, solution: _Solution) -> list[Block]:
    ions: dict[str, Arg] = {"new": query.new, "old": query.old}
    blocks: list[Block] = [Why(Say("replacement-why-alone", ions))]
    if not math.isclose(solution.ratio, 1.0):
        blocks.append(
            Why(Say("replacement-why-more" if solution.ratio > 1.0 else "replacement-why-less", ions))
        )
    return [*blocks, Caution(Say("replacement-caution", ions))]


def _next(query: Replacement, solution: _Solution) -> tuple[Query, ...]:
    """A newcomer that passes badly; the lessons."""
    shift = _OTHER_mV * query.new.z * _sign(query)
    shift = shift if shift != solution.shift_mV else 2.0 * shift
    other = changed(query, _SAID, before_mV=None, after_mV=None, shift_mV=shift)
    return (
        other,
        Concept(card="reversal_potential", section="identify"),
        Concept(card="ghk", section="permeability"),
    )
