"""Pictures from workers: kept on disk within a bound, and never worth an answer when they fail."""

from __future__ import annotations

import asyncio
import os
import time
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("pebble")

from bot.figures import studio as module
from bot.figures.specs import TugOfWar
from bot.figures.studio import Studio, key
from bot.figures.style import Style

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

SPEC = TugOfWar("K", 1, 5.0, 140.0, -70.0, -89.06)
PNG = b"\x89PNG\r\n"


def sized(spec: TugOfWar, style: Style) -> bytes:
    del style
    return PNG + b"x" * int(spec.outside_mM * 1000)


def hangs(spec: TugOfWar, style: Style) -> bytes:
    del style
    if spec.outside_mM == 5.0:
        time.sleep(600)
    return PNG


def dies(spec: TugOfWar, style: Style) -> bytes:
    del style
    if spec.outside_mM == 5.0:
        os._exit(11)
    return PNG


def fails(spec: TugOfWar, style: Style) -> bytes:
    raise ValueError(f"{spec} {style}")


def greedy(spec: TugOfWar, style: Style) -> bytes:
    del style
    if spec.outside_mM == 5.0:
        return bytes(3_000_000_000)
    return PNG


def who(spec: TugOfWar, style: Style) -> bytes:
    del spec, style
    return PNG + str(os.getpid()).encode()


def is_wrong(spec: TugOfWar, style: Style) -> bytes:
    raise KeyError(f"{spec} {style}")


def other(outside_mM: float) -> TugOfWar:
    return TugOfWar("K", 1, outside_mM, 140.0, -70.0, -89.06)


@pytest.fixture
async def opened(tmp_path: Path) -> AsyncIterator[list[Studio]]:
    studios: list[Studio] = []
    yield studios
    for one in studios:
        await one.close()


async def test_a_real_picture_is_drawn_once_and_then_kept(tmp_path: Path, opened: list[Studio]) -> None:
    pytest.importorskip("matplotlib")
    studio, became = Studio(tmp_path), list[str]()
    studio.on_picture = lambda how, _: became.append(how)
    opened.append(studio)
    first = await studio.picture(SPEC, Style())
    assert first is not None
    assert first.startswith(b"\x89PNG")
    assert await studio.picture(SPEC, Style()) == first
    assert became == ["drawn", "kept"]
    assert await studio.picture(SPEC, Style("light")) != first


async def test_a_picture_that_hangs_is_stopped_and_the_next_one_drawn(
    tmp_path: Path, opened: list[Studio]
) -> None:
    studio = Studio(tmp_path, draw=hangs, deadline_s=0.5)
    opened.append(studio)
    assert await studio.picture(SPEC, Style()) is None
    assert await studio.picture(other(6.0), Style()) == PNG


@pytest.mark.parametrize("draw", [dies, fails, is_wrong])
async def test_a_picture_that_fails_costs_nothing_but_itself(
    tmp_path: Path, opened: list[Studio], draw: object
) -> None:
    studio, became = Studio(tmp_path, draw=draw), list[str]()  # type: ignore[arg-type]
    studio.on_picture = lambda how, _: became.append(how)
    opened.append(studio)
    assert await studio.picture(SPEC, Style()) is None
    assert became == ["killed" if draw is dies else "failed"]
    if draw is dies:
        assert await studio.picture(other(6.0), Style()) == PNG


async def test_the_folder_stays_within_its_bound_and_keeps_what_was_looked_at_last(
    tmp_path: Path, opened: list[Studio]
) -> None:
    studio = Studio(tmp_path, draw=sized, most_bytes=25_000)
    opened.append(studio)
    for n in range(1, 9):
        await studio.picture(other(float(n)), Style())
        await asyncio.sleep(0.01)
    assert sum(file.stat().st_size for file in tmp_path.glob("*.png")) <= 25_000
    assert (tmp_path / f"{key(other(8.0), Style())}.png").exists()
    assert not (tmp_path / f"{key(other(1.0), Style())}.png").exists()


async def test_a_folder_that_cannot_be_written_costs_only_the_cache(
    tmp_path: Path, opened: list[Studio]
) -> None:
    file = tmp_path / "taken"
    file.write_text("no folder")
    studio = Studio(file, draw=sized)
    opened.append(studio)
    assert await studio.picture(other(1.0), Style()) is not None


async def test_a_broken_file_is_drawn_anew(tmp_path: Path, opened: list[Studio]) -> None:
    studio = Studio(tmp_path, draw=sized)
    opened.append(studio)
    (tmp_path / f"{key(other(1.0), Style())}.png").write_bytes(b"half a picture")
    made = await studio.picture(other(1.0), Style())
    assert made is not None
    assert made.startswith(PNG)


def test_the_same_question_in_the_same_style_has_the_same_name() -> None:
    assert key(SPEC, Style()) == key(TugOfWar("K", 1, 5.0, 140.0, -70.0, -89.06), Style())
    assert len({key(SPEC, Style(t, lang)) for t in ("dark", "light") for lang in ("en", "zh")}) == 4


async def test_two_who_ask_at_once_get_one_picture_even_when_one_leaves(
    tmp_path: Path, opened: list[Studio]
) -> None:
    studio = Studio(tmp_path, draw=sized)
    opened.append(studio)
    became = list[str]()
    studio.on_picture = lambda how, _: became.append(how)
    first = asyncio.create_task(studio.picture(other(1.0), Style()))
    second = asyncio.create_task(studio.picture(other(1.0), Style()))
    while not studio._making:
        await asyncio.sleep(0)
    first.cancel()
    assert await second is not None
    assert became == ["drawn"]


async def test_a_worker_has_a_bound_of_memory(tmp_path: Path, opened: list[Studio]) -> None:
    studio = Studio(tmp_path, draw=greedy)
    opened.append(studio)
    assert await studio.picture(SPEC, Style()) is None
    assert await studio.picture(other(6.0), Style()) == PNG


async def test_workers_are_replaced_after_so_many_pictures(
    tmp_path: Path, opened: list[Studio], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PICTURES_OF_A_WORKER", 2)
    studio = Studio(tmp_path, draw=who)
    opened.append(studio)
    made = [await studio.picture(other(float(n)), Style()) for n in range(1, 5)]
    assert len(set(made)) == 2


def test_other_code_draws_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    before = key(SPEC, Style())
    monkeypatch.setattr(module, "_code", lambda: "other")
    assert key(SPEC, Style()) != before
