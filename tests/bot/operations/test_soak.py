"""A few seconds of `make soak`: the ledger balances, and would not if an answer were lost or stored twice."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from scripts.soak import slow_disk, soak
from tests.bot.operations.students import Ledger

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
async def test_a_short_course_with_faults_and_a_kill(tmp_path: Path) -> None:
    found = await soak(5, 25, tmp_path, think_s=0.7, life_s=2, stall_every=10, at_least=1)
    assert found.good, found.lines()
    assert found.balance.acknowledged > 0
    assert found.met["killed"] >= 1
    assert len(found.lives) == found.met["killed"] + 1


def test_a_disk_that_stalls_now_and_then(tmp_path: Path) -> None:
    log, file = tmp_path / "stalls", tmp_path / "file"
    disk = slow_disk(log, 3)
    if not disk:
        pytest.skip("a disk cannot be slowed down here: strace is not installed, or may not look")
    waits = f"import os; file = os.open({str(file)!r}, os.O_CREAT | os.O_RDWR); "
    waits += "[os.fdatasync(file) for _ in range(5)]"
    subprocess.run([*disk, sys.executable, "-c", waits], check=True)
    assert [line.endswith("(DELAYED)") for line in log.read_text().splitlines()] == [
        False, False, True, False, False,
    ]  # fmt: skip


def test_the_ledger_finds_what_is_wrong() -> None:
    ledger = Ledger(tried={1: ("a", 1), 2: ("a", 1), 3: ("b", 4), 4: ("c", 7)})
    ledger.acknowledged = {("a", 1), ("b", 4)}
    assert ledger.balance(["2", "3"]).holds
    assert ledger.balance(["2", "3", "4"]).holds, "stored, but the student saw nothing of it"
    assert ledger.balance(["3"]).lost == [("a", 1)]
    assert ledger.balance(["1", "2", "3"]).twice == [("a", 1)]
    assert ledger.balance(["1", "3", "9"]).unknown == ["9"]
