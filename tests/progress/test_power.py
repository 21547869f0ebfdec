"""The power fails: what a disk may have forgotten then was never acknowledged.  `make crash` does it more."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

import pytest

from bot.progress import StoreError

from .power import DATABASE, SECTOR, CannotRecord, File, recorded

if TYPE_CHECKING:
    from pathlib import Path

FIRST_START = 16
"""So many calls until a new database has a write-ahead log."""


async def test_a_power_cut_loses_nothing_acknowledged(tmp_path: Path) -> None:
    try:
        recording = recorded(tmp_path / "disk", "r", 12)
    except CannotRecord as why:
        pytest.skip(f"the power cannot be cut here: {why}")
    dice, after = Random(), tmp_path / "after"
    assert await recording.cut([*range(FIRST_START), *recording.moments(20, dice)], dice, after) > 0
    log = f"{DATABASE}-wal"
    careless = [call for call in recording.calls if (call.path.name, call.name) != (log, "fdatasync")]
    with pytest.raises((AssertionError, StoreError)):
        await replace(recording, calls=tuple(careless)).cut(recording.moments(40, dice), dice, after)


def test_a_cut_keeps_what_is_synchronised_and_any_sectors_of_the_rest() -> None:
    file, dice = File(), Random(1)
    file.since = [(0, b"a" * 2 * SECTOR)]
    file.sync()
    file.since = [(SECTOR // 2, b"b" * 2 * SECTOR), (SECTOR, None)]
    found = {bytes(file.after_cut(dice)) for _ in range(500)}
    assert bytes(file.safe) in found
    assert bytes(file.now()) in found
    half = b"a" * (SECTOR // 2)
    assert all(one.startswith(half) for one in found)
    assert half + b"b" * (SECTOR // 2) + b"a" * SECTOR in found, "the first sector alone"
    assert half * 2 + b"b" * SECTOR in found, "the second sector alone"
