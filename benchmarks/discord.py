"""Students who ask and click, in a simulated Discord; beside a bot that does nothing but answer.

The bot that does nothing sends a fixed page, once a line of text and once a page of the size of ours: the
simulated Discord itself takes time for each component.
"""

from __future__ import annotations

import asyncio
import gc
import logging
import resource
import tempfile
import warnings
from contextlib import asynccontextmanager
from pathlib import Path
from time import perf_counter, process_time
from typing import TYPE_CHECKING, Any

from benchmarks.timing import show

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

STUDENTS = 20
ROUNDS = 5
PASSES = 2
ASKED_SHARE = 0.6
# A number that changes, so that no answer is one that was kept.
QUESTIONS = (
    "E_K with {} mM out 140 mM in at 37 C",
    "which way does Na flow at -{} mV",
    "静息电位为什么不是钾的平衡电位",
    "resting potential of the squid axon",
    "driving force on K at -{} mV, E_K -90 mV",
)
FLOODS = {
    "questions": QUESTIONS,
    "2,000 characters": ("E_K " * 500,),
    "1,000 numbers": ("5 mM 140 " * 200,),
    "brackets": ("(" * 2000,),
    "Chinese": ("钾离子浓度是多少" * 240,),
}


def main() -> None:
    """Print interactions per second beside the bots that do nothing, and the delays of the loop."""
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    try:
        _rates()
        asyncio.run(_floods())
    finally:
        logging.disable(logging.NOTSET)


def _rates() -> None:
    """Each bot in turn, twice over; the better of its two rates counts, for the machine has slow moments."""
    rates = dict.fromkeys(("nothing, a line", "nothing, a page", "ours"), 0.0)
    for _ in range(PASSES):
        for name in rates:
            rates[name] = max(rates[name], asyncio.run(_rate(name)))
    for name, rate in rates.items():
        show(f"interactions per second: {name}", f"{rate:.0f}")
    for name in ("nothing, a line", "nothing, a page"):
        show(f"ours as a share of {name!r}", f"{rates['ours'] / rates[name]:.2f}", f"{ASKED_SHARE}")
    show("memory at its peak", f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")


async def _rate(name: str) -> float:
    """Interactions per second of processor time, one after the other, by students who take turns."""
    import simcord

    async with _client(name) as client, simcord.run(client, check_errors=False) as world:
        guild = world.create_guild("course")
        channel = guild.create_text_channel("questions")
        students = [guild.add_member(world.create_user(f"student{n}")) for n in range(STUDENTS)]
        taken = 0.0
        for k in range(-STUDENTS, ROUNDS * STUDENTS):
            student, question = students[k % STUDENTS], QUESTIONS[k % len(QUESTIONS)].format(k + 100)
            began = process_time()  # the simulated Discord naps until the bot has settled
            await student.slash(channel, "ask", question=question)
            taken += process_time() - began if k >= 0 else 0.0  # the first of everything is slow
    return ROUNDS * STUDENTS / taken


@asynccontextmanager
async def _client(name: str) -> AsyncIterator[Any]:
    from bot.app import open_app
    from bot.faces.discord.client import NernstClient
    from bot.faces.discord.desk import Desk

    if name != "ours":
        yield _nothing(pages=name.endswith("page"))
        return
    async with _settings() as settings, open_app(settings) as app:
        yield NernstClient(Desk(app.tutor, app.store, settings))


@asynccontextmanager
async def _settings() -> AsyncIterator[Any]:
    from bot.settings import Settings

    with tempfile.TemporaryDirectory() as folder:
        yield Settings(folder=Path(folder), user_burst=10**6, guild_burst=10**6)


def _nothing(*, pages: bool) -> Any:
    import discord
    from discord import app_commands, ui

    class Nothing(discord.Client):
        def __init__(self) -> None:
            super().__init__(intents=discord.Intents(guilds=True), max_messages=None)
            self.tree = app_commands.CommandTree(self)

        async def setup_hook(self) -> None:
            await self.tree.sync()

    client = Nothing()

    @client.tree.command(name="ask", description="does nothing")
    async def ask(interaction: discord.Interaction, question: str) -> None:
        if not pages:
            await interaction.response.send_message("ok", ephemeral=True)
            return
        view = ui.LayoutView(timeout=None)
        buttons = [ui.Button[ui.LayoutView](label="x" * 20, custom_id=f"n{n}") for n in range(5)]
        rows = [ui.ActionRow[ui.LayoutView](*buttons[:2]), ui.ActionRow[ui.LayoutView](*buttons[2:])]
        texts = [ui.TextDisplay[ui.LayoutView]("x" * 200) for _ in range(4)]
        view.add_item(ui.Container[ui.LayoutView](*texts, *rows))
        view.stop()
        await interaction.response.send_message(view=view, ephemeral=True)

    return client


async def _floods() -> None:
    """The longest delay of the loop while ten students at a time ask."""
    from bot.app import open_app
    from bot.faces.discord.buttons import drawn
    from bot.faces.discord.desk import Asker, Desk

    async with _settings() as settings, open_app(settings) as app:
        desk = Desk(app.tutor, app.store, settings)

        async def one(n: int, text: str) -> None:
            reply = await desk.ask(Asker(user=n % 50, channel=1, guild=1), text)
            await drawn(desk, reply)

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
