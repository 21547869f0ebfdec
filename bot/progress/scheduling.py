"""When to ask again: the FSRS scheduler as pure functions of card, rating and time.

`fsrs` has traps that are kept out here: `Card()` sleeps a millisecond unless given an id, its fuzz uses the
global random (so it is off; the same log must give the same cards), and it refuses any UTC but
`datetime.timezone.utc`.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Protocol

import fsrs

from .words import Attempt, CardState, Outcome, Rating


class Schedule(Protocol):
    """How answers become cards.  Pure: no clock and no dice inside."""

    def grade(self, attempt: Attempt) -> Rating | None:
        """How well it went; None: this attempt does not count for the schedule."""
        ...

    def review(self, card: CardState | None, rating: Rating, now: datetime) -> CardState:
        """The card after an answer; None: the first answer of this skill."""
        ...

    def recall(self, card: CardState, now: datetime) -> float:
        """Probability (0 to 1) that the skill is remembered at `now`."""
        ...


class Fsrs:
    """The scheduler that Anki uses, aiming at `retention` (probability of remembering when asked again)."""

    def __init__(self, retention: float = 0.9) -> None:
        self._scheduler = fsrs.Scheduler(desired_retention=retention, enable_fuzzing=False)

    def grade(self, attempt: Attempt) -> Rating | None:
        """See `grade`."""
        return grade(attempt)

    def review(self, card: CardState | None, rating: Rating, now: datetime) -> CardState:
        """The card after an answer at `now`; a clock that went back never gives a negative interval."""
        now = now.astimezone(UTC)
        if card is not None:
            now = max(now, card.last_review)
        after, _ = self._scheduler.review_card(_card(card, now), fsrs.Rating(int(rating)), now)
        assert after.stability is not None
        assert after.difficulty is not None
        return CardState(
            state=int(after.state),
            step=after.step,
            stability=after.stability,
            difficulty=after.difficulty,
            due=after.due,
            last_review=now,
        )

    def recall(self, card: CardState, now: datetime) -> float:
        """Probability (0 to 1) that the skill is remembered at `now`."""
        return float(self._scheduler.get_card_retrievability(_card(card, now), now.astimezone(UTC)))


def grade(attempt: Attempt) -> Rating | None:
    """The rating of an attempt, from correctness, hints and tries.

    Right at once and unaided is good, with one hint or at a second try hard, with more help again.  A slip of
    arithmetic or unit at the first try is hard: the idea was there.  Walked-through questions do not count.
    """
    if attempt.mode == "guided":
        return None
    help_seen = attempt.hints + attempt.tries - 1
    if attempt.outcome is Outcome.RIGHT:
        return Rating.GOOD if help_seen == 0 else Rating.HARD if help_seen == 1 else Rating.AGAIN
    if attempt.outcome in (Outcome.CLOSE, Outcome.UNIT):
        return Rating.HARD if help_seen == 0 else Rating.AGAIN
    return Rating.AGAIN


def _card(card: CardState | None, now: datetime) -> fsrs.Card:
    if card is None:
        return fsrs.Card(card_id=0, due=now)
    return fsrs.Card(
        card_id=0,
        state=fsrs.State(card.state),
        step=card.step,
        stability=card.stability,
        difficulty=card.difficulty,
        due=card.due,
        last_review=card.last_review,
    )
