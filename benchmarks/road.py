"""From text to typed query and to rendered answer; beside quantulum3, which finds quantities only."""

from __future__ import annotations

import json
import math
import random
import warnings
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from benchmarks.timing import microseconds, show
from bot.tutor import Tutor
from grammar.islands import forget_shapes
from grammar.parse import read
from grammar.typos import mend

if TYPE_CHECKING:
    from collections.abc import Iterator

CORPUS = Path(__file__).parents[1] / "tests" / "corpus"
LONGEST = 2000

SENTENCES = {
    8: "E_K with 5 mM outside and 140 inside",
    26: "what is the equilibrium potential of potassium if there are 5 mM outside the cell and 140 mM inside "
    "it at a temperature of 37 °C",
    130: "In week six of the practical a student fills a chamber with a solution that resembles the fluid "
    "around the neurons of a mammal and lowers a fine glass electrode into one of the cells in the "
    "slice on the stage. The chamber is warmed by a small heater under the glass to 37 °C and the "
    "student waits until the trace on the screen no longer drifts. The solution was mixed that "
    "morning from stocks in the cold room and holds potassium at 5 mM outside the cell, while the "
    "cytoplasm of the neuron is known from earlier work to hold potassium at 140 mM inside. Before the "
    "tutor comes round, the student has to calculate what the equilibrium potential of potassium is for this "
    "cell in this solution.",
}
ASKED_US = {8: 60, 26: 120, 130: 450}


def main() -> None:
    """Print the tables."""
    read("E_K squid axon")
    typed_query()
    growth()
    worst()
    peers()
    rendered()


def typed_query() -> None:
    """Median time from text to Reading for three lengths."""
    for words, sentence in SENTENCES.items():
        taken = microseconds(partial(read, sentence))
        show(
            f"text to typed query, {len(sentence.split())} words", f"{taken:.0f} µs", f"{ASKED_US[words]} µs"
        )


def growth() -> None:
    """Exponent of the time's growth with the length, by least squares over ever longer texts."""
    pieces = " ".join(SENTENCES[130].split()[:-1]).split()
    sizes = [20, 40, 80, 160, 320]
    texts = [" ".join((pieces * 4)[:size])[:LONGEST] for size in sizes]
    points = [(math.log(len(t)), math.log(microseconds(partial(read, t)))) for t in texts]
    show("growth exponent, 20 to 320 words", f"{_slope(points):.2f}", "1.15")


def worst() -> None:
    """The slowest of many inputs of 2,000 characters: best of five runs each, so that no pause counts.

    Words and shapes are forgotten before each run: who sends such a text sends it once.
    """
    slowest = sorted(((_best(text), name) for name, text in nasty()), reverse=True)
    for seconds, name in slowest[:5]:
        show(f"worst 2,000-character input: {name}", f"{seconds * 1e3:.2f} ms", "5 ms")


def nasty() -> Iterator[tuple[str, str]]:
    """Inputs of the longest length that is read, made to be slow."""
    bits = {
        "quantities": "5 mM ",
        "sides": "out in ",
        "quantities and sides": "5 mM out 140 mM in ",
        "ions": "K Na Cl ",
        "ions with quantities": "K 5 mM out, Na 145 mM in, ",
        "brackets": "[",
        "brackets of ions": "[K]o = 5 mM, [K]i = 140 mM; ",
        "digits": "7",
        "letters": "k",
        "typos": "potasium equilibrum potental ",
        "unknown words": "flurb gnarx ",
        "slashes": "5/140 ",
        "ratios": "1:0.04:",
        "commas": ",",
        "spaces": " ",
        "signs": "-+−",
        "combining marks": "é̂̃",
        "Chinese": "钾离子胞外5毫摩尔胞内140毫摩尔，",
        "Chinese letters": "膜",
        "emoji": "🧠",
        "potentials": "E_K = -90 mV, Vm -70 mV, ",
        "permeabilities": "PK:PNa:PCl = 1:0.04:0.45, ",
        "superscripts": "10⁻⁷ M Ca²⁺ ",
        "bare numbers": "5 ",
        "thousands": "1,000,",
        "digits and commas": "9,",
        "points": "1.",
        "ranges": "5-",
        "bars": "|5",
        "sides and numbers of Chinese": "膜外5",
        "digits of Chinese": "一百四十三",
        "permeabilities of Chinese": "钾的通透性",
        "voltages": "at -70 mV E_K ",
        "fractions": "1/10 of gK ",
        "proportions": "P_K is 20 times P_Na ",
        "factors": "double K out ",
        "changes": "from 4 to 8 mM ",
        "number words": "a hundred and ",
        "pH": "pH 7 in ",
        "options": "A. 5 B. 6 ",
        "parts": "a) b) ",
        "questions": "E_K? ",
        "capitals": "E_",
    }
    for name, bit in bits.items():
        yield name, (bit * LONGEST)[:LONGEST]
    dice = random.Random(4)
    for number in range(40):
        mixed = "".join(dice.choice(list(bits.values())) for _ in range(LONGEST))
        yield f"mixture {number}", mixed[:LONGEST]


def peers() -> None:
    """Time over all sentences of the corpus, beside quantulum3."""
    sentences = list(corpus())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the package, not of ours
        from quantulum3 import parser as quantulum

        def other(text: str) -> None:
            quantulum.parse(text)

        some = sentences[:: max(1, len(sentences) // 120)]
        other(some[0])
        ours, theirs = _total(read, some), _total(other, some)
    show(f"{len(some)} sentences of the corpus, each", f"{ours / len(some) * 1e6:.0f} µs")
    show("  quantulum3 (quantities only), each", f"{theirs / len(some) * 1e6:.0f} µs")
    show("  times faster", f"{theirs / ours:.0f}", "10")


def corpus() -> Iterator[str]:
    """The sentences of our corpora."""
    for file in sorted(CORPUS.glob("**/*.jsonl")):
        for line in file.read_text("utf-8").splitlines():
            row = json.loads(line)
            yield from [row["query"]] if "query" in row else []


def rendered() -> None:
    """Text to the whole answer as plain text."""
    tutor = Tutor()
    for text in (SENTENCES[8], "which way does Na flow at -70 mV", "静息电位为什么不是平衡电位"):
        taken = microseconds(lambda text=text: tutor.render(tutor.ask(text)))
        show(f"text to rendered answer: {text}", f"{taken / 1e3:.2f} ms", "1 ms")


def _total(run: object, sentences: list[str]) -> float:
    began = perf_counter()
    for sentence in sentences:
        run(sentence)  # type: ignore[operator]
    return perf_counter() - began


def _best(text: str) -> float:
    times = []
    for _ in range(5):
        mend.cache_clear()
        forget_shapes()
        began = perf_counter()
        read(text)
        times.append(perf_counter() - began)
    return min(times)


def _slope(points: list[tuple[float, float]]) -> float:
    x0 = sum(x for x, _ in points) / len(points)
    y0 = sum(y for _, y in points) / len(points)
    return sum((x - x0) * (y - y0) for x, y in points) / sum((x - x0) ** 2 for x, _ in points)


if __name__ == "__main__":
    main()
