"""What was said last: the conversation of each user in each channel, and of each answer; recent questions.

In memory alone, bounded, forgotten after a while.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from bot.tutor.conversation import Conversations

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.tutor import Context

Place: TypeAlias = tuple[int, int]
"""(user, channel), or (0, message): anybody may continue an answer."""

RECENT: Final = 10
DAY_S: Final = 86_400.0


class Recollection:
    """Remembers up to `limit` conversations for `lifetime_s` seconds each."""

    def __init__(self, limit: int, lifetime_s: float, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._talks: Conversations[Place, Context] = Conversations(limit, lifetime_s)
        self._recent: Conversations[int, tuple[str, ...]] = Conversations(limit, DAY_S)
        self._tokens: Conversations[tuple[int, str], str] = Conversations(limit, lifetime_s)

    def last(self, user: int, channel: int) -> Context | None:
        """The conversation of a user in a channel."""
        return self._talks.recall((user, channel), self._clock())

    def remember(self, user: int, channel: int, context: Context) -> None:
        """Keep what the next question of a user in a channel may lean on."""
        self._talks.remember((user, channel), context, self._clock())

    def of_answer(self, message: int) -> Context | None:
        """The conversation that an answer of ours belongs to."""
        return self._talks.recall((0, message), self._clock())

    def remember_answer(self, message: int, context: Context) -> None:
        """Keep what a reply to an answer of ours may lean on."""
        self._talks.remember((0, message), context, self._clock())

    def recent(self, user: int) -> tuple[str, ...]:
        """The last questions of a user, newest first."""
        return self._recent.recall(user, self._clock()) or ()

    def note(self, user: int, text: str) -> None:
        """Put a question at the head of the recent ones."""
        line = " ".join(text.split())
        earlier = [one for one in self.recent(user) if one != line]
        self._recent.remember(user, (line, *earlier)[:RECENT], self._clock())

    def token(self, user: int, text: str) -> str | None:
        """Under what the store keeps a long question of a user's button already."""
        return self._tokens.recall((user, text), self._clock())

    def remember_token(self, user: int, text: str, token: str) -> None:
        """The same page is drawn again and again: its questions are stored once."""
        self._tokens.remember((user, text), token, self._clock())

    def forget(self, user: int) -> None:
        """Drop all that a user said."""
        self._talks.forget(lambda place: place[0] == user)
        self._tokens.forget(lambda key: key[0] == user)
        self._recent.forget(lambda key: key == user)
