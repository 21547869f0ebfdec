"""Medians of many short runs, and the lines that show them beside what is asked."""

from __future__ import annotations

import gc
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def microseconds(run: Callable[[], object], *, seconds: float = 0.4, least: int = 7) -> float:
    """Median time of a call in µs, over as many calls as fit in `seconds` and at least `least`."""
    run()
    times: list[float] = []
    gc.collect()
    until = perf_counter() + seconds
    while len(times) < least or perf_counter() < until:
        began = perf_counter()
        run()
        times.append(perf_counter() - began)
    return median(times) * 1e6


def resident_MiB() -> float:
    """Memory that this process occupies now."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) / 1024


def show(what: str, measured: str, asked: str = "") -> None:
    """One line of a table."""
    print(f"{what:<52} {measured:>16}" + (f"   asked: {asked}" if asked else ""))
