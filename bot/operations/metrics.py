"""What is measured, for Prometheus: how many, how long, how many wait.  No text, no name, no token.

A registry of its own, so that two bots in one process do not mix.
"""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from typing import TYPE_CHECKING, Final, Protocol

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.tutor import Answer

_ANSWER_S: Final = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 10.0)
"""Discord waits three seconds for the first sign."""
_COMMIT_S: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0)
_PICTURE_S: Final = (0.01, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 20.0)
_LAG_S: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 3.0)
_WAITING: Final = 10_000
"""How many interactions are waited for at most, until Discord has heard of them."""
LAG_EVERY_S: Final = 0.5


class Writing(Protocol):
    """What the writer of the store offers to be watched."""

    on_commit: Callable[[float], None] | None
    on_failure: Callable[[str], None] | None

    @property
    def waiting(self) -> int:
        """How many jobs wait."""
        ...


class Drawing(Protocol):
    """What the studio offers to be watched."""

    on_picture: Callable[[str, float], None] | None


class Metrics:
    """Counts and times; handed down by whoever runs the bot.

    Args:
        clock: seconds that never go back.
    """

    def __init__(self, clock: Callable[[], float] = time.perf_counter) -> None:
        self.registry = CollectorRegistry()
        self._clock = clock
        self._arrivals: OrderedDict[int, tuple[str, float]] = OrderedDict()
        self._calls = self._counter("nernst_interactions", "What users did", "event", "name", "outcome")
        self._acks = self._histogram(
            "nernst_ack_seconds", "From arrival to the first sign", _ANSWER_S, "event"
        )
        self._answers = self._histogram(
            "nernst_answer_seconds", "From arrival to the answer", _ANSWER_S, "event"
        )
        self._questions = self._counter(
            "nernst_questions", "Questions by kind and status", "kind", "status", "language"
        )
        self._commits = self._histogram("nernst_commit_seconds", "Commits of the store", _COMMIT_S)
        self._failures = self._counter("nernst_writes_failed", "Writes that the database did not take", "why")
        self._pictures = self._histogram(
            "nernst_picture_seconds", "Pictures, by what became of them", _PICTURE_S, "how"
        )
        self._lag = self._histogram("nernst_loop_lag_seconds", "How late the event loop wakes", _LAG_S)
        self._requests = self._counter("nernst_discord_requests", "Requests to Discord", "status")
        self._limits = self._counter("nernst_rate_limits", "Rate limits of Discord that we met", "scope")

    def arrived(self, event: int, kind: str) -> None:
        """An interaction came in."""
        self._arrivals[event] = (kind, self._clock())
        while len(self._arrivals) > _WAITING:
            self._arrivals.popitem(last=False)

    def acknowledged(self, event: int) -> None:
        """Discord took our first sign of life for an interaction; later ones do not count."""
        found = self._arrivals.pop(event, None)
        if found is not None:
            kind, since = found
            self._acks.labels(kind).observe(self._clock() - since)

    def over(self, event: int) -> None:
        """An interaction is dealt with: its first sign is waited for no longer."""
        self._arrivals.pop(event, None)

    def call(self, event: str, name: str, outcome: str, seconds: float) -> None:
        """An interaction or a message was dealt with."""
        self._calls.labels(event, name, outcome).inc()
        self._answers.labels(event).observe(seconds)

    def question(self, answer: Answer) -> None:
        """A question was answered, or not."""
        kind = answer.solved.kind if answer.solved is not None else ""
        self._questions.labels(kind, answer.status, answer.language).inc()

    def request(self, status: int) -> None:
        """Discord answered a request of ours."""
        self._requests.labels(str(status)).inc()

    def rate_limit(self, scope: str) -> None:
        """Discord found us too fast; `scope` is user, global or shared."""
        self._limits.labels(scope).inc()

    def watch(self, *, writer: Writing | None = None, studio: Drawing | None = None) -> None:
        """Also report the store's writer and the pictures."""
        if writer is not None:
            waiting = Gauge("nernst_writes_waiting", "Writes that wait", registry=self.registry)
            waiting.set_function(lambda: writer.waiting)
            writer.on_commit = self._commits.observe
            writer.on_failure = lambda why: self._failures.labels(why).inc()
        if studio is not None:
            studio.on_picture = lambda how, seconds: self._pictures.labels(how).observe(seconds)

    def watch_shards(self, wanted: Callable[[], int], up: Callable[[], int]) -> None:
        """Also report how many shards of the gateway are ours, and how many of them are connected."""
        held = Gauge("nernst_shards", "Shards of this process", registry=self.registry)
        held.set_function(wanted)
        connected = Gauge("nernst_shards_connected", "Those with a session", registry=self.registry)
        connected.set_function(up)

    def watch_backups(self, newest: Callable[[], float]) -> None:
        """Also report when the newest backup was made, in seconds since 1970; 0: there is none."""
        made = Gauge(
            "nernst_backup_timestamp_seconds", "When the newest backup was made", registry=self.registry
        )
        made.set_function(newest)

    def text(self) -> bytes:
        """All of it, in Prometheus' format."""
        return generate_latest(self.registry)

    async def measure_lag(self) -> None:
        """How late the loop wakes, until cancelled."""
        while True:
            began = self._clock()
            await asyncio.sleep(LAG_EVERY_S)
            self._lag.observe(max(0.0, self._clock() - began - LAG_EVERY_S))

    def _counter(self, name: str, what: str, *labels: str) -> Counter:
        return Counter(name, what, labels, registry=self.registry)

    def _histogram(self, name: str, what: str, buckets: tuple[float, ...], *labels: str) -> Histogram:
        return Histogram(name, what, labels, buckets=buckets, registry=self.registry)
