"""Each picture: cold, warm and from disk; the delay of the event loop meanwhile; memory of a worker."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import tempfile
from itertools import cycle
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from benchmarks.timing import resident_MiB, show
from bot.figures.specs import (
    ActionPotential,
    Carrier,
    ClassMap,
    ConcentrationCurve,
    Currents,
    DrivenPotential,
    Equation,
    FieldEquation,
    IVCurve,
    Ladder,
    Level,
    Mastery,
    Permeant,
    Spec,
    TugOfWar,
    WeightedAverage,
)
from bot.figures.studio import Studio
from bot.figures.style import Style

SPECS: dict[str, Spec] = {
    "equation": Equation("K", 1, 5.0, 140.0, 37.0),
    "GHK equation": FieldEquation(
        (Permeant("K", 1, 1.0, 5.0, 140.0), Permeant("Na", 1, 0.04, 145.0, 12.0)), 37.0
    ),
    "tug-of-war": TugOfWar("K", 1, 5.0, 140.0, -70.0, -89.06),
    "ladder": Ladder((Level("K", -89), Level("Na", 60.6), Level("Cl", -64)), -70),
    "I-V curves of several ions": Currents(
        (Carrier("K", 1, -89.0, 10.0), Carrier("Na", 1, 60.6, 1.0), Carrier("Cl", -1, -64.0, 4.0)), -72.8
    ),
    "action potential by GHK": DrivenPotential(5.0, 140.0, 145.0, 12.0),
    "I-V curve": IVCurve(-89.0, 10.0, "K", -70.0, 1, 5.0, 140.0),
    "E against concentration": ConcentrationCurve("K", 1, 140.0, 5.0, 37.0, 0.04),
    "weighted average": WeightedAverage((Level("K", -90, 10), Level("Na", 60, 1)), -76.4),
    "action potential": ActionPotential(),
    "progress": Mastery((("equilibrium_potential", 0.8), ("driving_force", 0.3)), (3, 0, 7, 1, 2, 0, 9)),
    "class": ClassMap((("equilibrium_potential", 0.8, 41), ("driving_force", 0.3, 17))),
}
STEADY = 1900
"""Pictures between which the memory of the process is compared."""


def main() -> None:
    """Print the table."""
    _cold()
    _warm()
    asyncio.run(_studio())
    _memory()


def _cold() -> None:
    code = (
        "from bot.figures.specs import Equation; from bot.figures.style import Style; "
        "from bot.figures.drawing import picture; picture(Equation('K', 1, 5.0, 140.0, 37.0), Style())"
    )
    began = perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)
    show("first picture of a process, with its start", f"{perf_counter() - began:.2f} s")


def _warm() -> None:
    from bot.figures.drawing import picture

    for name, spec in SPECS.items():
        picture(spec, Style())
        times = []
        for _ in range(9):
            began = process_time()
            picture(spec, Style())
            times.append(process_time() - began)
        show(f"warm, one core: {name}", f"{median(times) * 1e3:.0f} ms", "120 ms")


async def _studio() -> None:
    with tempfile.TemporaryDirectory() as folder:
        studio = Studio(Path(folder))
        await studio.picture(SPECS["equation"], Style())
        delays, stop = list[float](), asyncio.Event()
        watch = asyncio.create_task(_delays(stop, delays))
        for spec in SPECS.values():
            await studio.picture(spec, Style("light"))
        stop.set()
        await watch
        show("longest delay of the loop while drawing", f"{max(delays) * 1e3:.1f} ms", "20 ms")
        times = []
        for _ in range(50):
            began = perf_counter()
            await studio.picture(SPECS["equation"], Style())
            times.append(perf_counter() - began)
        show("from disk", f"{median(times) * 1e3:.2f} ms", "2 ms")
        await studio.close()


async def _delays(stop: asyncio.Event, delays: list[float]) -> None:
    while not stop.is_set():
        began = perf_counter()
        await asyncio.sleep(0.001)
        delays.append(perf_counter() - began - 0.001)


def _memory() -> None:
    """Resident memory after 100 pictures of all kinds, in both languages and themes, and after many more."""
    from bot.figures.drawing import picture

    def draw(count: int) -> float:
        for n, spec in zip(range(count), cycle(SPECS.values()), strict=False):
            picture(spec, Style("dark" if n % 3 else "light", "zh" if n % 2 else "en"))
        return resident_MiB()

    first = draw(100)
    later = draw(STEADY)
    show(f"resident memory after 100 and {100 + STEADY} pictures", f"{first:.0f}, {later:.0f} MiB", "flat")
