"""What is measured, for Prometheus: how many, how long, how many wait.  No text, no name, no token.

A registry of its own, so that two bots in one process do not mix.
"""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING, Any, Final

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.tutor import Answer

_SECONDS: Final = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 3.0)
LAG_EVERY_S: Final = 0.5


class Metrics:
    """Counts and times; handed down by whoever runs the bot."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._calls = Counter(
            "nernst_interactions", "What users did", ("event", "name", "outcome"), registry=self.registry
        )
        self._took = Histogram(
            "nernst_interaction_seconds",
            "From arrival to the answer",
            ("event",),
            buckets=_SECONDS,
            registry=self.registry,
        )
        self._questions = Counter(
            "nernst_questions",
            "Questions by kind and status",
            ("kind", "status", "language"),
            registry=self.registry,
        )
        self._lag = Gauge("nernst_loop_lag_seconds", "Delay of the event loop", registry=self.registry)
        self._worst = Gauge(
            "nernst_loop_lag_worst_seconds", "Longest delay since the start", registry=self.registry
        )

    def call(self, event: str, name: str, outcome: str, seconds: float) -> None:
        """An interaction or a message was dealt with."""
        self._calls.labels(event, name, outcome).inc()
        self._took.labels(event).observe(seconds)

    def question(self, answer: Answer) -> None:
        """A question was answered, or not."""
        kind = answer.solved.kind if answer.solved is not None else ""
        self._questions.labels(kind, answer.status, answer.language).inc()

    def watch(self, *, writer: Any = None, studio: Any = None) -> None:
        """Also report the store's writer and the pictures, read when asked for."""
        self.registry.register(_Parts(writer, studio))

    def text(self) -> bytes:
        """All of it, in Prometheus' format."""
        return generate_latest(self.registry)

    async def measure_lag(self) -> None:
        """How late the loop wakes, until cancelled."""
        worst = 0.0
        while True:
            began = time.perf_counter()
            await asyncio.sleep(LAG_EVERY_S)
            lag = max(0.0, time.perf_counter() - began - LAG_EVERY_S)
            worst = max(worst, lag)
            self._lag.set(lag)
            self._worst.set(worst)


class _Parts:
    """Values that others keep."""

    def __init__(self, writer: Any, studio: Any) -> None:
        self._writer, self._studio = writer, studio

    def collect(self) -> Iterator[GaugeMetricFamily | CounterMetricFamily]:
        """As Prometheus' client asks for them."""
        if self._writer is not None:
            yield GaugeMetricFamily("nernst_writes_waiting", "Writes that wait", value=self._writer.waiting)
            yield GaugeMetricFamily(
                "nernst_commit_seconds", "How long the last commit took", value=self._writer.last_commit_s
            )
            yield CounterMetricFamily("nernst_commits", "Commits", value=self._writer.commits)
            yield CounterMetricFamily("nernst_writes", "Writes in them", value=self._writer.jobs)
        if self._studio is not None:
            pictures = CounterMetricFamily(
                "nernst_pictures", "Pictures by what became of them", labels=["how"]
            )
            for how in ("drawn", "kept", "failed"):
                pictures.add_metric([how], getattr(self._studio, how))
            yield pictures
