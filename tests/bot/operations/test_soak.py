"""A few seconds of `make soak`: the ledger balances, and would not if an answer were lost or stored twice."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from scripts.soak import slow_disk, soak
from tests.bot.operations.students import Ledger

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
async def test_a_short_course_with_faults_and_a_kill(tmp_path: Path) -> None:
    found = await soak(5, 25, tmp_path, think_s=0.7, life_s=2, stall_every=20)
    assert found.good, found.lines()
    assert found.balance.acknowledged > 0
    assert found.met["killed"] >= 1
    if slow_disk(tmp_path / "probe", 20):
        assert found.met["disk stalled"] >= 1
    assert len(found.lives) == found.met["killed"] + 1


def test_the_ledger_finds_what_is_wrong() -> None:
    ledger = Ledger(tried={1: ("a", 1), 2: ("a", 1), 3: ("b", 4), 4: ("c", 7)})
    ledger.acknowledged = {("a", 1), ("b", 4)}
    assert ledger.balance(["2", "3"]).holds
    assert ledger.balance(["2", "3", "4"]).holds, "stored, but the student saw nothing of it"
    assert ledger.balance(["3"]).lost == [("a", 1)]
    assert ledger.balance(["1", "2", "3"]).twice == [("a", 1)]
    assert ledger.balance(["1", "3", "9"]).unknown == ["9"]
