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
from typing import TYPE_CHECKING

from benchmarks.timing import resident_MiB, show
from bot.figures.checks import Level
from bot.figures.specs import (
    ActionPotential,
    Carrier,
    ClassMap,
    ConcentrationCurve,
    Currents,
    DrivenPotential,
    IVCurve,
    Ladder,
    Mastery,
    Spec,
    TugOfWar,
    WeightedAverage,
)
from bot.figures.studio import Studio
from bot.figures.style import Style
from bot.figures.worked import (
    ChordEquation,
    EnergyEquation,
    Equation,
    FieldEquation,
    ForceEquation,
    OhmEquation,
    Permeant,
)

if TYPE_CHECKING:
    from collections.abc import Callable

SPECS: dict[str, Callable[[float], Spec]] = {
    "equation": lambda x: Equation("K", 1, 5.0 * x, 140.0, 37.0),
    "GHK equation": lambda x: FieldEquation(
        (Permeant("K", 1, 1.0, 5.0 * x, 140.0), Permeant("Na", 1, 0.04 * x, 145.0, 12.0)), 37.0
    ),
    "driving force equation": lambda x: ForceEquation("K", 1, -70.0 * x, -89.06, 5.0, 140.0),
    "chord equation": lambda x: ChordEquation((Level("K", -90.0, 10.0 * x), Level("Na", 60.0, x))),
    "current equation": lambda x: OhmEquation("K", 10.0 * x, -70.0, -89.0),
    "energy equation": lambda x: EnergyEquation("Na", 1, 145.0, 15.0 * x, -70.0, 37.0),
    "tug-of-war": lambda x: TugOfWar("K", 1, 5.0, 140.0, -70.0 * x, -89.06),
    "ladder": lambda x: Ladder((Level("K", -89 * x), Level("Na", 60.6), Level("Cl", -64)), -70 * x),
    "I-V curves of several ions": lambda x: Currents(
        (Carrier("K", 1, -89.0, 10.0 * x), Carrier("Na", 1, 60.6, 1.0), Carrier("Cl", -1, -64.0, 4.0)),
        -72.8 * x,
    ),
    "action potential by GHK": lambda x: DrivenPotential(5.0 * x, 140.0, 145.0, 12.0),
    "I-V curve": lambda x: IVCurve(-89.0 * x, 10.0, "K", -70.0, 1, 5.0, 140.0),
    "E against concentration": lambda x: ConcentrationCurve("K", 1, 140.0, 5.0 * x, 37.0, 0.04),
    "weighted average": lambda x: WeightedAverage((Level("K", -90, 10), Level("Na", 60 * x, 1)), -76.4 * x),
    "action potential": lambda _: ActionPotential(),
    "action potential, the bath changed": lambda x: ActionPotential(0.5 * x),
    "progress": lambda x: Mastery(
        (("equilibrium_potential", 0.5 * x), ("driving_force", 0.3)), (3, 0, 7, 1, 2, 0, 9)
    ),
    "class": lambda x: ClassMap((("equilibrium_potential", 0.5 * x, 41), ("driving_force", 0.3, 17))),
}
"""A picture of each kind, with other numbers for each factor near 1: nobody asks the same again, and what is
drawn anew cannot come from a cache."""
STEADY = 1900
"""Pictures between which the memory of the process is compared."""


def main() -> None:
    """Print the table."""
    _cold()
    _warm()
    asyncio.run(_studio())
    _memory()


def _cold() -> None:
    """Each picture as the first of a process, with its start; and the memory that the process then has."""
    for name in SPECS:
        code = (
            "from benchmarks.figures import SPECS; from benchmarks.timing import resident_MiB; "
            "from bot.figures.style import Style; from bot.figures.drawing import picture; "
            f"picture(SPECS[{name!r}](1.0), Style()); print(resident_MiB())"
        )
        began = perf_counter()
        done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
        show(f"first of a process: {name}", f"{perf_counter() - began:.2f} s, {float(done.stdout):.0f} MiB")


def _warm() -> None:
    from bot.figures.drawing import picture

    for name, spec in SPECS.items():
        picture(spec(1.0), Style())
        times = []
        for n in range(1, 10):
            began = process_time()
            picture(spec(1 + n / 97), Style())
            times.append(process_time() - began)
        show(f"warm, one core: {name}", f"{median(times) * 1e3:.0f} ms", "120 ms")


async def _studio() -> None:
    with tempfile.TemporaryDirectory() as folder:
        studio = Studio(Path(folder))
        await studio.picture(SPECS["equation"](1.0), Style())
        delays, stop = list[float](), asyncio.Event()
        watch = asyncio.create_task(_delays(stop, delays))
        for spec in SPECS.values():
            await studio.picture(spec(1.0), Style("light"))
        stop.set()
        await watch
        show("longest delay of the loop while drawing", f"{max(delays) * 1e3:.1f} ms", "20 ms")
        times = []
        for _ in range(50):
            began = perf_counter()
            await studio.picture(SPECS["equation"](1.0), Style())
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
            picture(spec(1 + n % 97 / 97), Style("dark" if n % 3 else "light", "zh" if n % 2 else "en"))
        return resident_MiB()

    first = draw(100)
    later = draw(STEADY)
    show(f"resident memory after 100 and {100 + STEADY} pictures", f"{first:.0f}, {later:.0f} MiB", "flat")
