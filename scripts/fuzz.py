"""Feeds whatever may come, for minutes: questions, replies, button ids, files of questions, settings.

    .venv/bin/python -m scripts.fuzz [--minutes 10] [--target road] [--seed 1]

What must hold is in `tests/fuzz_targets.py`: no exception, bounded time, something to show, within Discord's
limits, a question said back is the same question.  Where Atheris is installed (`pip install atheris`) it
looks for texts that reach code not reached before; elsewhere Hypothesis draws them.  Half of the time is for
the road from a text to its answer.  Each kind of fault is printed with its shortest text; exit status 1 if
there was any.  `scripts/fuzz_road.py` is for the road alone, by number of questions.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import os
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager, redirect_stderr
from io import StringIO
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Final

from hypothesis import HealthCheck, Phase, given
from hypothesis import seed as seeded
from hypothesis import settings as how
from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SHARES: Final = {
    "road": 0.5,
    "quiz_replies": 0.2,
    "button_ids": 0.05,
    "question_files": 0.2,
    "settings": 0.05,
}
NAMES: Final = tuple(SHARES)
GUIDED: Final = importlib.util.find_spec("atheris") is not None
OURS: Final = ["bot", "grammar", "physics"]
SOWN, LONGEST = 100, 1000
"""Atheris begins with so many strings of so many random bytes."""
A_ROUND: Final = 2000
"""So many texts Hypothesis draws before it is started anew."""


class Fuzzing:
    """One target, fed until the time is up.

    Args:
        name: of the target.
        seconds: how long.
    """

    def __init__(self, name: str, seconds: float) -> None:
        with _watched():
            from tests.fuzz_targets import TARGETS, timed
        self._name, self._target, self._timed = name, TARGETS[name], timed
        self.faults: dict[str, str] = {}
        self.fed = 0
        for number in range(20):  # loads what is loaded once: the first text is not slow
            self._fault(self._target.likely(Random(number)), number)
        self._until = time.monotonic() + seconds

    @property
    def over(self) -> bool:
        """Whether the time is up."""
        return time.monotonic() >= self._until

    def feed(self, text: str, seed: int) -> None:
        """One text; a new kind of fault is told at once."""
        self.fed += 1
        kind = self._fault(text, seed)
        if kind is not None and kind not in self.faults:
            self.faults[kind] = shortest(text, lambda less: self._fault(less, seed) == kind)
            show(f"{self._name}: {kind}\n  {self.faults[kind]!r}, dice {seed}")

    def end(self) -> int:
        """Tell how it went; the exit status."""
        show(f"{self._name}: {self.fed} texts, {len(self.faults)} kinds of fault")
        return 1 if self.faults else 0

    def texts(self) -> st.SearchStrategy[tuple[str, int]]:
        """Any text, or one that gets far; and a number for the dice."""
        numbers = st.integers(0, 2**32 - 1)
        likely = numbers.map(lambda number: self._target.likely(Random(number)))
        pairs = st.tuples(likely, st.text(max_size=20), st.floats(0, 1))
        grafted = pairs.map(lambda pair: _grafted(*pair))
        return st.tuples(st.one_of(likely, likely, grafted, st.text(max_size=300)), numbers)

    def _fault(self, text: str, seed: int) -> str | None:
        try:
            self._timed(self._target, text, Random(seed))
        except Exception as error:
            return _kind(error)
        return None


def _kind(error: Exception) -> str:
    from tests.fuzz_targets import Broken
    from tests.grammar.road_checks import _place

    return str(error) if isinstance(error, Broken) else f"{type(error).__name__} in {_place(error)}"


def _grafted(text: str, more: str, where: float) -> str:
    at = int(where * len(text))
    return text[:at] + more + text[at:]


@contextmanager
def _watched() -> Iterator[None]:
    """What is imported within is watched by Atheris, where it is installed."""
    if not GUIDED:
        yield
        return
    atheris = importlib.import_module("atheris")

    with redirect_stderr(StringIO()), atheris.instrument_imports(include=OURS):  # it names every module
        yield


def feed(fuzzing: Fuzzing, seed: int) -> int:
    """Feed one target until the time is up; the exit status."""

    @how(
        max_examples=A_ROUND, deadline=None, database=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(fuzzing.texts())
    def one(drawn: tuple[str, int]) -> None:
        if not fuzzing.over:
            fuzzing.feed(*drawn)

    if GUIDED:
        guided(fuzzing, one.hypothesis.fuzz_one_input, seed)  # type: ignore[attr-defined]
    while not fuzzing.over:
        seeded(seed)(one)()
        seed += 1
    return fuzzing.end()


def guided(fuzzing: Fuzzing, one: Callable[[bytes], object], seed: int) -> None:
    """Feed what Atheris makes.  It never comes back: the process ends with its status."""
    atheris = importlib.import_module("atheris")

    def watched(data: bytes) -> None:
        if fuzzing.over:
            status = fuzzing.end()
            sys.stdout.flush()
            os._exit(status)
        one(data)

    with tempfile.TemporaryDirectory(prefix="nernst-fuzz-") as folder:
        for number in range(SOWN):  # to begin with: shorter ones are no drawing at all
            Path(folder, str(number)).write_bytes(Random(seed + number).randbytes(LONGEST))
        options = [f"-seed={seed + 1}", f"-max_len={LONGEST}", "-len_control=0", "-verbosity=0"]
        atheris.Setup([sys.argv[0], *options, folder], watched)
        atheris.Fuzz()


def shortest(text: str, holds: Callable[[str], bool]) -> str:
    """The text without all that it can do without and still hold."""
    size = max(len(text) // 2, 1)
    while size:
        at = 0
        while at < len(text):
            less = text[:at] + text[at + size :]
            if holds(less):
                text = less
            else:
                at += size
        size //= 2
    return text


def show(text: str) -> None:
    """A line of the report."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def main() -> int:
    """Feeds the targets one after another, each in a process of its own; the exit status."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    options.add_argument("--minutes", type=float, default=10.0)
    options.add_argument("--target", choices=NAMES, help="one only, for all of the time")
    options.add_argument("--seed", type=int, default=None, help="another each time by default")
    chosen = options.parse_args()
    seed = Random().randrange(10**6) if chosen.seed is None else chosen.seed
    if chosen.target:
        return feed(Fuzzing(chosen.target, chosen.minutes * 60), seed)
    show(f"{'guided by Atheris' if GUIDED else 'drawn by Hypothesis'}, seed {seed}")
    worst = 0
    for name, share in SHARES.items():
        order = [sys.executable, "-m", "scripts.fuzz", "--target", name, "--seed", str(seed)]
        done = subprocess.run([*order, "--minutes", str(chosen.minutes * share)], check=False)
        worst = max(worst, abs(done.returncode))
    return worst


if __name__ == "__main__":
    sys.exit(main())
