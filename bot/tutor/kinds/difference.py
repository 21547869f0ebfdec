"""Two concepts side by side, with a table of contrasts for the pairs that are often confused.

A pair without a table may have a lesson, the section of a card that tells the two apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.lessons import cards
from bot.tutor.answer import Block, Card, Headline, Say, Solved, Why
from grammar.queries import Concept, Difference, Query

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.tutor.answer import Quantity


@dataclass(frozen=True, slots=True)
class _Contrast:
    """A table of contrasts.

    Attributes:
        headline: the difference in one line.
        rows: the table, a line each.
        lesson: card and section about this difference; None where there is none.
    """

    headline: Say
    rows: tuple[Say, ...]
    lesson: tuple[str, str] | None = None


_REVERSAL: Final = _Contrast(
    Say("difference-reversal"),
    (
        Say("difference-reversal-zero"),
        Say("difference-reversal-depends"),
        Say("difference-reversal-found"),
        Say("difference-reversal-cost"),
    ),
    ("reversal_vs_equilibrium", "difference"),
)
_STEADY: Final = _Contrast(
    Say("difference-steady"),
    (
        Say("difference-steady-flow"),
        Say("difference-steady-energy"),
        Say("difference-steady-test"),
        Say("difference-steady-example"),
    ),
    ("steady_state_vs_equilibrium", "difference"),
)
_GHK: Final = _Contrast(
    Say("difference-ghk"),
    (
        Say("difference-ghk-ions"),
        Say("difference-ghk-needs"),
        Say("difference-ghk-state"),
        Say("difference-ghk-limit"),
    ),
    ("ghk", "vs_nernst"),
)
_ENERGY: Final = _Contrast(
    Say("difference-energy"),
    (
        Say("difference-energy-formula"),
        Say("difference-energy-sign"),
        Say("difference-energy-use"),
    ),
    ("electrochemical_potential", "vs_driving_force"),
)
_K_NA: Final = _Contrast(
    Say("difference-k-na"),
    (
        Say("difference-k-na-gradient"),
        Say("difference-k-na-potential"),
        Say("difference-k-na-rest"),
        Say("difference-k-na-spike"),
    ),
    ("two_forces", "k_na"),
)
_SPIKE: Final = _Contrast(
    Say("difference-spike"),
    (
        Say("difference-spike-time"),
        Say("difference-spike-permeability"),
        Say("difference-spike-voltage"),
        Say("difference-spike-same"),
    ),
)
_FORCES: Final = _Contrast(
    Say("difference-forces"),
    (
        Say("difference-forces-cause"),
        Say("difference-forces-direction"),
        Say("difference-forces-neutral"),
    ),
    ("two_forces", "who_wins"),
)
_ACTIVE: Final = _Contrast(
    Say("difference-active"),
    (
        Say("difference-active-energy"),
        Say("difference-active-cargo"),
        Say("difference-active-stop"),
    ),
    ("sglt1", "misunderstanding"),
)
_CONTRASTS: Final = {
    frozenset({"reversal_potential", "equilibrium_potential"}): _REVERSAL,
    frozenset({"reversal_vs_equilibrium"}): _REVERSAL,
    frozenset({"reversal_vs_equilibrium", "equilibrium_potential"}): _REVERSAL,
    frozenset({"reversal_vs_equilibrium", "reversal_potential"}): _REVERSAL,
    frozenset({"steady_state_vs_equilibrium"}): _STEADY,
    frozenset({"steady_state_vs_equilibrium", "equilibrium_potential"}): _STEADY,
    frozenset({"steady_state_vs_equilibrium", "dynamic_equilibrium"}): _STEADY,
    frozenset({"steady_state_vs_equilibrium", "resting_potential"}): _STEADY,
    frozenset({"resting_potential", "equilibrium_potential"}): _STEADY,
    frozenset({"resting_potential", "dynamic_equilibrium"}): _STEADY,
    frozenset({"ghk", "nernst_equation"}): _GHK,
    frozenset({"driving_force", "electrochemical_potential"}): _ENERGY,
    frozenset({"potassium", "sodium"}): _K_NA,
    frozenset({"resting_potential", "action_potential"}): _SPIKE,
    frozenset({"diffusion", "electrical_force"}): _FORCES,
    frozenset({"na_k_pump", "sglt1"}): _ACTIVE,
}
_LESSONS: Final = {
    frozenset({"calcium", "sodium"}): ("calcium", "half_voltage"),
    frozenset({"calcium", "potassium"}): ("calcium", "half_voltage"),
    frozenset({"chloride", "potassium"}): ("flow_direction", "anions"),
    frozenset({"chloride", "sodium"}): ("flow_direction", "anions"),
    frozenset({"driving_force", "equilibrium_potential"}): ("driving_force", "misunderstanding"),
    frozenset({"driving_force", "membrane_potential"}): ("driving_force", "misunderstanding"),
    frozenset({"driving_force", "flow_direction"}): ("driving_force", "sign"),
    frozenset({"equilibrium_potential", "membrane_potential"}): ("nernst_equation", "misunderstanding"),
    frozenset({"ghk", "permeability_weighting"}): ("ghk", "when_use"),
    frozenset({"na_k_pump", "permeability_weighting"}): ("na_k_pump", "role"),
    frozenset({"na_k_pump", "resting_potential"}): ("na_k_pump", "role"),
    frozenset({"concentration_ratio", "diffusion"}): ("diffusion", "ratio"),
}
"""Pairs that a section of a card tells apart."""


def answer(query: Difference, number: Callable[[str], Quantity]) -> Solved:
    """The difference in one line and the table of contrasts, or the lesson about it; then both summaries.

    Args:
        query: the two cards; the same card twice where it is itself about a difference.
        number: the answer to a question of a card, given as text in English.

    Raises:
        UnknownCard: no such card.
    """
    pair = tuple(dict.fromkeys((query.first, query.second)))
    contrast = _CONTRASTS.get(frozenset(pair))
    lesson = contrast.lesson if contrast else _LESSONS.get(frozenset(pair))
    summaries = [Card(card, "summary", _numbers(card, "summary", number)) for card in pair]
    blocks: list[Block] = [Headline(contrast.headline if contrast else Say("difference-side-by-side"))]
    if contrast:
        blocks += [Why(row) for row in contrast.rows]
    elif lesson:
        blocks.append(Card(*lesson, _numbers(*lesson, number)))
    told_apart = (contrast.lesson or ())[:1] if contrast else ()  # a card of its own for the two
    concepts = tuple(dict.fromkeys((*told_apart, *pair, *(lesson or ())[:1])))
    return Solved(
        kind="difference",
        blocks=(*blocks, *summaries),
        concepts=concepts,
        next=_next(pair, contrast),
    )


def _numbers(card: str, section: str, number: Callable[[str], Quantity]) -> dict[str, Quantity]:
    questions = cards.number_questions(card)
    return {name: number(questions[name]) for name in cards.needed(card, section)}


def _next(pair: tuple[str, ...], contrast: _Contrast | None) -> tuple[Query, ...]:
    """The lesson, where the answer has only its table; each of the two as a whole."""
    both = tuple(Concept(card=card) for card in pair)
    if contrast is None or contrast.lesson is None:
        return both
    card, section = contrast.lesson
    return (Concept(card=card, section=section), *both)
