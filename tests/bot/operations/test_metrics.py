"""What is measured, and served over HTTP."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import aiohttp

from bot.operations import metrics as module
from bot.operations.health import disk_is_writable, served
from bot.operations.metrics import Metrics
from bot.tutor import Tutor

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest


class Watched:
    """A writer and a studio, as far as they are watched."""

    waiting = 3
    on_commit: Callable[[float], None] | None = None
    on_failure: Callable[[str], None] | None = None
    on_picture: Callable[[str, float], None] | None = None


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def lines(metrics: Metrics) -> list[str]:
    return metrics.text().decode().splitlines()


def test_what_is_measured() -> None:
    metrics, watched = Metrics(), Watched()
    metrics.watch(writer=watched, studio=watched)
    assert watched.on_commit is not None
    assert watched.on_picture is not None
    assert watched.on_failure is not None
    watched.on_commit(0.004)
    watched.on_failure("StoreFull")
    watched.on_picture("drawn", 0.04)
    watched.on_picture("killed", 2.1)
    metrics.call("command", "ask", "ok", 0.03)
    metrics.request(200)
    metrics.rate_limit("shared")
    metrics.question(Tutor().ask("E_K 5/140 for my friend Ada"))
    found = lines(metrics)
    for line in (
        'nernst_interactions_total{event="command",name="ask",outcome="ok"} 1.0',
        'nernst_answer_seconds_bucket{event="command",le="0.05"} 1.0',
        'nernst_answer_seconds_bucket{event="command",le="0.025"} 0.0',
        'nernst_questions_total{kind="nernst",language="en",status="answered"} 1.0',
        "nernst_writes_waiting 3.0",
        'nernst_writes_failed_total{why="StoreFull"} 1.0',
        'nernst_commit_seconds_bucket{le="0.005"} 1.0',
        'nernst_picture_seconds_bucket{how="drawn",le="0.05"} 1.0',
        'nernst_picture_seconds_count{how="killed"} 1.0',
        'nernst_discord_requests_total{status="200"} 1.0',
        'nernst_rate_limits_total{scope="shared"} 1.0',
    ):
        assert line in found, line
    assert not [line for line in found if "Ada" in line]


def test_the_first_sign_counts_once_and_only_where_the_arrival_was_seen() -> None:
    clock = Clock()
    metrics = Metrics(clock)
    metrics.arrived(1, "button")
    clock.now = 0.2
    metrics.acknowledged(1)
    metrics.acknowledged(1)
    metrics.acknowledged(2)
    found = lines(metrics)
    assert 'nernst_ack_seconds_count{event="button"} 1.0' in found
    assert 'nernst_ack_seconds_sum{event="button"} 0.2' in found


def test_what_is_never_acknowledged_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_WAITING", 2)
    metrics = Metrics()
    for event in (1, 2, 3):
        metrics.arrived(event, "command")
    for event in (1, 2, 3):
        metrics.acknowledged(event)
    assert 'nernst_ack_seconds_count{event="command"} 2.0' in lines(metrics)


def test_what_is_dealt_with_is_waited_for_no_longer() -> None:
    metrics = Metrics()
    metrics.arrived(1, "command")
    metrics.over(1)
    metrics.over(1)
    metrics.acknowledged(1)
    assert "nernst_ack_seconds_count" not in "\n".join(lines(metrics))


async def test_the_delay_of_the_loop_is_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LAG_EVERY_S", 0.001)
    metrics = Metrics()
    task = asyncio.create_task(metrics.measure_lag())
    while "nernst_loop_lag_seconds_count 0.0" in lines(metrics):
        await asyncio.sleep(0.001)
    task.cancel()


async def test_health_readiness_and_metrics(tmp_path: Path) -> None:
    ready = {"gateway": False}
    checks = {"gateway": lambda: ready["gateway"], "disk": lambda: disk_is_writable(tmp_path)}
    async with served(Metrics(), checks, host="127.0.0.1", port=0) as port, aiohttp.ClientSession() as web:

        async def get(path: str) -> tuple[int, str]:
            async with web.get(f"http://127.0.0.1:{port}{path}") as answer:
                return answer.status, await answer.text()

        assert await get("/healthz") == (200, "alive\n")
        assert await get("/readyz") == (503, "not ready: gateway\n")
        ready["gateway"] = True
        assert await get("/readyz") == (200, "ready\n")
        status, text = await get("/metrics")
        assert status == 200
        assert "nernst_loop_lag_seconds" in text
        assert (await get("/anything"))[0] == 404


def test_a_disk_that_cannot_be_written(tmp_path: Path) -> None:
    assert disk_is_writable(tmp_path)
    assert not disk_is_writable(tmp_path / "missing")
