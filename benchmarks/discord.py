"""Students who ask, click and answer quizzes, in a simulated Discord; beside two bots that do nothing.

One answers every question, and every click, with one of our own pages that was made before: the simulated
Discord does the same work for it as for us.  The other answers with a line of text, which Discord copies and
checks in a fraction of the time that a page takes.  We write our log lines and count, as for an operator.
"""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import tempfile
import warnings
from concurrent.futures import ProcessPoolExecutor
from contextlib import asynccontextmanager, contextmanager
from functools import partial
from itertools import count
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter, process_time
from typing import TYPE_CHECKING, Any, Final, TypeAlias
from unittest.mock import patch

from benchmarks.timing import resident_MiB, show
from bot.operations.logs import Lines

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence

    Act: TypeAlias = Callable[[], Awaitable[Any]]
    """What a student does; the simulated Discord's record of it."""
    Prepare: TypeAlias = Callable[["_Course", int], Awaitable[Act]]

STUDENTS: Final = 20
ROUNDS: Final = 10
PASSES: Final = 3
ASKED_SHARE: Final = 0.6
INTERACTIONS: Final = 20_000
LOOKS: Final = (1, 4, 7, 10)
"""Tenths of them after which the memory is looked at."""
# Three in five have a number that changes; where it does not, a class works on a sheet of questions.
QUESTIONS: Final = (
    "E_K with {} mM out 140 mM in at 37 C",
    "which way does Na flow at -{} mV",
    "静息电位为什么不是钾的平衡电位",
    "resting potential of the squid axon",
    "driving force on K at -{} mV, E_K -90 mV",
)
FLOODS: Final = {
    "questions": QUESTIONS,
    "2,000 characters": ("E_K " * 500,),
    "1,000 numbers": ("5 mM 140 " * 200,),
    "brackets": ("(" * 2000,),
    "Chinese": ("钾离子浓度是多少" * 240,),
}
LINE: Final = "nothing, a line"
PAGES: Final = "nothing, our pages"
OURS: Final = "ours"


def main(interactions: int = INTERACTIONS) -> None:
    """Print interactions per second beside the bots that do nothing, memory, and the delays of the loop."""
    warnings.simplefilter("ignore")
    with _logged_nowhere():
        _rates()
        _memory(interactions)
        asyncio.run(_floods())


@contextmanager
def _logged_nowhere() -> Iterator[None]:
    """Log lines are made as for an operator, and thrown away."""
    root = logging.getLogger()
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        out = logging.StreamHandler(nowhere)
        out.setFormatter(Lines())
        root.addHandler(out)
        before, _ = root.level, root.setLevel(logging.INFO)
        try:
            yield
        finally:
            root.setLevel(before)
            root.removeHandler(out)


def _rates() -> None:
    """Each bot in turn, several times over; its best rate counts, for the machine has slow moments."""
    kinds: dict[str, tuple[Prepare, tuple[str, ...]]] = {
        "questions": (_asking, (LINE, PAGES, OURS)),
        "questions of a sheet": (_solving, (LINE, PAGES, OURS)),
        "clicks": (_clicking, (PAGES, OURS)),
        "answers to quizzes, each on disk": (_quizzing, (OURS,)),
    }
    best = {(what, name): 0.0 for what, (_, names) in kinds.items() for name in names}
    for _ in range(PASSES):
        for (what, name), before in best.items():
            best[what, name] = max(before, asyncio.run(_rate(name, kinds[what][0])))
    for (what, name), rate in best.items():
        show(f"{what}, per second: {name}", f"{rate:.0f}")
    for what, (_, names) in kinds.items():
        for name in names[:-1]:
            asked = f"{ASKED_SHARE}" if name == PAGES else ""
            show(f"{what}: share of {name!r}", f"{best[what, OURS] / best[what, name]:.2f}", asked)


class _Course:
    """Students in a channel of a simulated Discord, and what they do."""

    def __init__(self, world: Any) -> None:
        self.world = world
        self._settle = world._settle_internal
        world._settle_internal = partial(self._settle, idle=0.001)  # it naps for 50 ms else
        guild = world.create_guild("course")
        self.channel = guild.create_text_channel("questions")
        self.students = [guild.add_member(world.create_user(f"student{n}")) for n in range(STUDENTS)]
        self._changing = count(100)

    async def ask(self, k: int, number: int | None = None) -> Any:
        """One student's question, with a number that nobody asked before where none is given."""
        text = QUESTIONS[k % len(QUESTIONS)].format(number or next(self._changing))
        return await self.students[k].slash(self.channel, "ask", question=text)

    async def quiz(self, k: int) -> Any:
        """A quiz on a topic whose questions have choices; its message."""
        result = await self.students[k].slash(self.channel, "quiz", topic="flow_direction", number=1)
        return result.response

    async def at_once(self, acts: Sequence[Act]) -> None:
        """What all students do at the same moment, until the last of them is answered."""
        patient, self.world._settle_internal = self.world._settle_internal, _not_now
        try:
            results = [await act() for act in acts]
            while not all(one.acknowledged for one in results):
                await asyncio.sleep(0.0005)
        finally:
            self.world._settle_internal = patient

    async def forget(self) -> None:
        """The simulated Discord keeps everything that was ever said; its memory is not ours."""
        await self.world.settle(idle=0.001)
        backend = self.world.backend
        for kept in (
            *backend.messages.values(),
            backend.interactions,
            backend.http_requests,
            backend.transcript,
            backend.interaction_tokens,
            backend._reserved_ids,
        ):
            kept.clear()


async def _not_now(**_: object) -> None:
    """In the place of waiting until the bot has done all that it was asked."""


async def _rate(name: str, prepare: Prepare) -> float:
    """Interactions per second of processor time, by students who act at the same moment, again and again."""
    import simcord

    async with (
        _client(name, clicks=prepare is _clicking) as client,
        simcord.run(client, check_errors=False) as world,
    ):
        course, taken = _Course(world), 0.0
        for turn in range(-1, ROUNDS):
            acts = [await prepare(course, k) for k in range(STUDENTS)]
            began = process_time()
            await course.at_once(acts)
            taken += process_time() - began if turn >= 0 else 0.0  # the first of everything is slow
            await course.forget()
    return ROUNDS * STUDENTS / taken


async def _asking(course: _Course, k: int) -> Act:
    return lambda: course.ask(k)


async def _solving(course: _Course, k: int) -> Act:
    """The questions of a sheet, which others asked before."""
    return lambda: course.ask(k, 100)


async def _clicking(course: _Course, k: int) -> Act:
    """The other language of an answer."""
    message = (await course.ask(k)).response
    button = next(one for one in _parts(message) if one.get("label") in ("中文", "English"))
    return lambda: course.students[k].click(message, custom_id=button["custom_id"])


async def _quizzing(course: _Course, k: int) -> Act:
    """The first choice of a question."""
    message = await course.quiz(k)
    return lambda: course.students[k].click(message, custom_id=_choices(message)[0])


def _choices(message: Any) -> list[str]:
    from bot.faces.discord.quiz_marks import mark_of

    ids = [one["custom_id"] for one in _parts(message) if one.get("type") == 2]
    return [one for one in ids if (mark := mark_of(one)) is not None and mark.choice]


def _parts(message: Any) -> list[dict[str, Any]]:
    """Every component of a message, flat."""
    found: list[dict[str, Any]] = []

    def walk(parts: Any) -> None:
        for part in parts:
            found.append(part if isinstance(part, dict) else part.to_dict())
            walk(found[-1].get("components", ()))
            walk([found[-1]["accessory"]] if "accessory" in found[-1] else ())

    walk(message.components)
    return found


@asynccontextmanager
async def _client(name: str, *, clicks: bool) -> AsyncIterator[Any]:
    from bot.app import open_app
    from bot.faces.discord import deliver
    from bot.faces.discord.client import NernstClient
    from bot.faces.discord.desk import Desk
    from bot.faces.discord.run import settle_memory
    from bot.operations.metrics import Metrics

    # SimCord bears no timer that rings while students act: none is due soon.
    late = patch.object(deliver, "HOLD_S", deliver.TRY_S)
    async with _settings() as settings, open_app(settings) as app:
        metrics = Metrics()
        desk = Desk(app.tutor, app.store, settings, patience_s=0, metrics=metrics)
        client: Any = NernstClient(desk, metrics=metrics)
        client.warm()
        if name != OURS:
            client = _nothing(await _pages(desk) if name == PAGES else None, clicks=clicks)
        before = gc.get_threshold()
        settle_memory()
        try:
            with late:
                yield client
        finally:
            gc.unfreeze()
            gc.set_threshold(*before)


@asynccontextmanager
async def _settings() -> AsyncIterator[Any]:
    from bot.settings import Settings

    with tempfile.TemporaryDirectory() as folder:
        yield Settings(folder=Path(folder), user_burst=10**6, guild_burst=10**6)


async def _pages(desk: Any) -> list[list[dict[str, Any]]]:
    """What we answer to each of the questions: the parts of the page, within their container."""
    from bot.faces.discord.buttons import drafted
    from bot.faces.discord.desk import Asker

    asker = Asker(user=10**17, channel=1, guild=1)
    replies = [await desk.ask(asker, text.format(100), fresh=True) for text in QUESTIONS]
    pages = [(await drafted(desk, reply)).page() for reply in replies]
    made: list[Any] = [page.to_components() for page in pages]  # type: ignore[no-untyped-call]
    return [one[0]["components"] for one in made]


def _nothing(pages: Sequence[list[dict[str, Any]]] | None, *, clicks: bool) -> Any:
    """A bot that answers with the next of the pages; with a line of text where there are none.

    It hears of clicks only where they are to be answered: to hear of everything costs a task each time.
    """
    import discord
    from discord import app_commands, ui

    turn = count()

    class Nothing(discord.Client):
        def __init__(self) -> None:
            super().__init__(intents=discord.Intents(guilds=True), max_messages=None)
            self.tree = app_commands.CommandTree(self)

        async def setup_hook(self) -> None:
            await self.tree.sync()

    def page() -> ui.LayoutView:
        assert pages is not None
        view = ui.LayoutView(timeout=None)
        view.add_item(ui.Container(*map(_part, pages[next(turn) % len(pages)])))
        view.stop()
        return view

    client = Nothing()

    async def on_interaction(interaction: discord.Interaction[Any]) -> None:
        if interaction.type is discord.InteractionType.component:
            await interaction.response.edit_message(view=page())

    if clicks:
        client.event(on_interaction)

    @client.tree.command(name="ask", description="does nothing")
    async def ask(interaction: discord.Interaction, question: str) -> None:
        if pages is None:
            await interaction.response.send_message("ok", ephemeral=True)
        else:
            await interaction.response.send_message(view=page(), ephemeral=True)

    return client


def _part(made: dict[str, Any]) -> Any:
    """A part of a page, for the library to make it again."""
    import discord
    from discord import ui

    match discord.ComponentType(made["type"]):
        case discord.ComponentType.text_display:
            return ui.TextDisplay(made["content"])
        case discord.ComponentType.button:
            return ui.Button(label=made["label"], custom_id=made["custom_id"])
        case discord.ComponentType.section:
            return ui.Section(*map(_part, made["components"]), accessory=_part(made["accessory"]))
        case _:
            return ui.ActionRow(*map(_part, made["components"]))


def _memory(interactions: int) -> None:
    """Resident memory of each bot in a long term, in a process of its own."""
    for name in (PAGES, OURS):
        with ProcessPoolExecutor(1, get_context("spawn")) as apart:
            grown = apart.submit(_grown, name, interactions).result()
        shown = ", ".join(f"{one:.0f}" for one in grown)
        show(f"resident memory: {name}", f"{shown} MiB", "flat" if name == OURS else "")
    when = ", ".join(f"{interactions * one / 10:,.0f}" for one in LOOKS)
    print(f"  (after {when} interactions)")


def _grown(name: str, interactions: int) -> list[float]:
    warnings.simplefilter("ignore")
    with _logged_nowhere():
        return asyncio.run(_term(name, interactions))


async def _term(name: str, interactions: int) -> list[float]:
    """Questions and clicks, and quizzes where the bot has them; the memory at each of the looks, in MiB."""
    import simcord

    looks, grown, done = [interactions * one / 10 for one in LOOKS], list[float](), 0
    async with _client(name, clicks=True) as client, simcord.run(client, check_errors=False) as world:
        course = _Course(world)
        while looks:
            for prepare in (_asking, _clicking, *([_quizzing] if name == OURS else [])):
                await course.at_once([await prepare(course, k) for k in range(STUDENTS)])
                await course.forget()
                done += STUDENTS if prepare is _asking else 2 * STUDENTS  # the others begin with another
            if done >= looks[0]:
                grown.append(_settled_MiB())
                del looks[0]
    return grown


def _settled_MiB() -> float:
    gc.collect()
    return resident_MiB()


async def _floods() -> None:
    """The longest delay of the loop while ten students at a time ask."""
    from bot.app import open_app
    from bot.faces.discord.buttons import drafted
    from bot.faces.discord.desk import Asker, Desk

    async with _settings() as settings, open_app(settings) as app:
        desk = Desk(app.tutor, app.store, settings)

        async def one(n: int, text: str) -> None:
            reply = await desk.ask(Asker(user=n % 50, channel=1, guild=1), text)
            (await drafted(desk, reply)).page()

        for name, texts in FLOODS.items():
            await asyncio.gather(*(one(n, texts[n % len(texts)]) for n in range(10)))
            gc.collect()
            delays, stop = list[float](), asyncio.Event()
            watch = asyncio.create_task(_delays(stop, delays))
            for _ in range(20):
                await asyncio.gather(*(one(n, texts[n % len(texts)]) for n in range(10)))
            stop.set()
            await watch
            show(f"longest delay of the loop: {name}", f"{max(delays) * 1e3:.1f} ms", "50 ms")


async def _delays(stop: asyncio.Event, delays: list[float]) -> None:
    while not stop.is_set():
        began = perf_counter()
        await asyncio.sleep(0.001)
        delays.append(perf_counter() - began - 0.001)
