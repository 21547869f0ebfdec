"""Nothing acknowledged is lost: the process is killed at random moments under load.

200 times by default, in about 20 seconds; `make crash` kills more often.
"""

from __future__ import annotations

import os
import signal
import time
from random import Random
from typing import TYPE_CHECKING

import pytest

from .surviving import Workers, acknowledged, killed, stored, working

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

KILLS = int(os.environ.get("NERNST_KILLS", "200"))

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork to start processes fast enough")


@pytest.fixture
def workers() -> Iterator[Workers]:
    with working() as started:
        yield started


async def test_a_killed_process_loses_nothing_acknowledged(workers: Workers, tmp_path: Path) -> None:
    found = await killed(workers, tmp_path, KILLS, Random())
    assert found.under_load >= KILLS // 2, "every other was killed after it answered"


def test_a_start_killed_in_the_middle_is_finished_by_the_next(workers: Workers, tmp_path: Path) -> None:
    dice = Random()
    for run in range(max(5, KILLS // 20)):
        file = tmp_path / f"{run}.db"
        child = workers.start(file, tmp_path / f"{run}.told", "first")
        time.sleep(dice.uniform(0.01, 0.12))
        os.kill(child, signal.SIGKILL)
        workers.ended()
        workers.start(file, tmp_path / f"{run}.told", "second", 2)
        assert workers.ended() == 0
        kept = stored(file)
        assert set(acknowledged(tmp_path / f"{run}.told")) <= set(kept)
        assert sum(name.startswith("second") for name in kept) == 32


def test_two_processes_on_one_file(file: Path, tmp_path: Path) -> None:
    told = [tmp_path / "a", tmp_path / "b"]
    with working() as first, working() as second:
        pair = first, second
        for worker, out, name in zip(pair, told, "ab", strict=True):
            worker.start(file, out, name, 20)
        for worker in pair:
            assert worker.ended() == 0
    assert sorted(stored(file)) == sorted(acknowledged(told[0]) + acknowledged(told[1]))
    assert len(stored(file)) == 2 * 16 * 20
