"""Asks the tutor a million mangled questions and reports what it could not bear.

    .venv/bin/python -m scripts.fuzz_road [--count 1000000] [--seed 1]

Every question must be answered, asked back or declined without an exception, with finite numbers, and be
shown in both languages.  Prints each kind of fault with its shortest question; exit status 1 if there was
any.  Not part of `make test`, which asks a few thousand; `make fuzz` also feeds all else that people type.
"""

from __future__ import annotations

import argparse
import sys
import time
from dataclasses import dataclass
from random import Random

from bot.tutor import Context, Tutor
from scripts.fuzz import shortest, show
from tests.grammar.road_checks import fault_of
from tests.grammar.scrambling import heap, mutated


@dataclass
class Fault:
    """One kind of fault: its shortest question so far, and how often it was seen."""

    text: str
    before: Context
    count: int = 1


def main() -> int:
    """Runs the fuzzer; the exit status."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    options.add_argument("--count", type=int, default=1_000_000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--slow", type=float, default=0.25, help="seconds that one question may take")
    chosen = options.parse_args()
    tutor, dice, faults = Tutor(), Random(chosen.seed), dict[str, Fault]()
    context, start = Context(), time.monotonic()
    fault_of(tutor, "why is the resting potential near E_K?")  # loads what is loaded once
    for n in range(chosen.count):
        text = heap(dice) if dice.random() < 0.35 else mutated(dice)
        before = context if dice.random() < 0.3 else Context()
        since = time.perf_counter()
        kind, context = fault_of(tutor, text, before, renders=n % 5 == 0)
        if kind is None and time.perf_counter() - since > chosen.slow:
            kind = "slow"
        if kind is not None:
            new = kind not in faults and kind != "slow"
            _note(faults, kind, shorter(tutor, kind, text, before) if new else text, before)
        if n and n % 50_000 == 0:
            show(
                f"{n} questions, {len(faults)} kinds of fault, {n / (time.monotonic() - start):.0f} a second"
            )
    for kind, fault in faults.items():
        follows = f"  after {fault.before.query!r}\n" if fault.before.query else ""
        show(f"{kind}  ({fault.count} times)\n  {fault.text!r}\n{follows}")
    show(f"{chosen.count} questions, {len(faults)} kinds of fault, {time.monotonic() - start:.0f} s")
    return 1 if faults else 0


def shorter(tutor: Tutor, kind: str, text: str, before: Context) -> str:
    """The text without all that the fault does not need."""
    return shortest(text, lambda less: fault_of(tutor, less, before)[0] == kind)


def _note(faults: dict[str, Fault], kind: str, text: str, before: Context) -> None:
    seen = faults.get(kind)
    if seen is None:
        faults[kind] = Fault(text, before)
        show(f"{kind}: {text!r}")
        return
    seen.count += 1
    if len(text) < len(seen.text):
        seen.text, seen.before = text, before


if __name__ == "__main__":
    sys.exit(main())
