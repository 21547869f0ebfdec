"""Makers of values for the tests."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from bot.progress import Attempt, Outcome, QuizSession

NOW = datetime(2026, 9, 14, 12, 0, tzinfo=UTC)
ANN, BOB, CAT, DAN = 101, 102, 103, 104
GUILD = 9001

_ids = count(1)


def attempt(**changed: Any) -> Attempt:
    """A right answer of Ann, with what the test changes."""
    at = changed.pop("at", NOW)
    values: dict[str, Any] = {
        "id": f"i{next(_ids)}",
        "user": ANN,
        "guild": GUILD,
        "skill": "nernst.K",
        "concept": "nernst",
        "template": "equilibrium",
        "seed": 7,
        "language": "en",
        "asked_at": at - timedelta(seconds=20),
        "answered_at": at,
        "given": "-89 mV",
        "outcome": Outcome.RIGHT,
    }
    return Attempt(**{**values, **changed})


def wrong(misconception: str, **changed: Any) -> Attempt:
    """An answer that shows a misconception."""
    return attempt(outcome=Outcome.MISCONCEPTION, misconception=misconception, **changed)


def session(**changed: Any) -> QuizSession:
    """A fresh quiz of Ann."""
    values: dict[str, Any] = {
        "id": f"s{next(_ids)}",
        "user": ANN,
        "guild": GUILD,
        "state": {"question": 1, "seeds": [3, 5]},
        "started_at": NOW - timedelta(minutes=1),
        "updated_at": NOW,
    }
    return QuizSession(**{**values, **changed})


class Clock:
    """A clock that the test sets."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now
