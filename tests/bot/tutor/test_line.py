"""A line that is kept is answered as its text would be, in any conversation and either language."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final, Literal

import pytest

from bot.tutor import Context, Defaults, Tutor
from bot.tutor import line as module
from bot.tutor.line import Line
from grammar.parse import read

TUTOR: Final = Tutor()
CORPUS: Final = Path(__file__).parents[2] / "corpus"
EVERY: Final = 75
BEFORE: Final = (
    "E_K squid",
    "E_Na = ?, 145 mM outside",
    "什么是驱动力",
    "resting potential of the squid axon",
)
FOLLOW_UPS: Final = (
    "and for Na?",
    "why?",
    "at 20 °C",
    "15 mM inside",
    "E_K 5/140",
    "E_K",
    "那钠呢",
    "-90 mV?",
    "nernst",
    "Driving force",
)


def questions() -> list[str]:
    """Some of the corpora, of every kind."""
    rows = [line for file in sorted(CORPUS.glob("*.jsonl")) for line in file.read_text("utf-8").splitlines()]
    return [*FOLLOW_UPS, *(json.loads(row)["query"] for row in rows[::EVERY])]


def contexts() -> list[Context]:
    return [Context(), *(TUTOR.ask(text).context for text in BEFORE)]


@pytest.mark.parametrize("language", ["auto", "en", "zh"])
def test_a_kept_line_is_answered_as_its_text(language: Literal["auto", "en", "zh"]) -> None:
    for text in questions():
        kept = Line(text, TUTOR.defaults)
        for context in (*contexts(), *reversed(contexts())):
            told = TUTOR.ask(text, context=context, language=language)
            again = TUTOR.ask(kept, context=context, language=language)
            assert (again, again.context) == (told, told.context), (text, context)


def test_a_kept_line_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    times: list[str] = []

    def counted(text: str) -> object:
        times.append(text)
        return read(text)

    monkeypatch.setattr(module, "read", counted)
    kept = Line("E_K 5/140", TUTOR.defaults)
    first = TUTOR.ask(kept)
    second = TUTOR.ask(kept, context=TUTOR.ask("resting potential of the squid axon").context, language="zh")
    assert second.solved is first.solved
    assert times.count("E_K 5/140") == 1


def test_a_line_has_the_defaults_of_its_course() -> None:
    cold = TUTOR.ask(Line("E_K 5/140", Defaults(temperature_C=20.0)))
    assert cold == TUTOR.ask("E_K 5/140", defaults=Defaults(temperature_C=20.0)) != TUTOR.ask("E_K 5/140")


def test_an_answer_that_rests_on_what_was_said_is_not_that_of_the_line() -> None:
    kept, before = Line("and for Na?", TUTOR.defaults), TUTOR.ask("E_K squid").context
    alone, after = TUTOR.ask(kept), TUTOR.ask(kept, context=before)
    assert after.follows
    assert not kept.gave(after)
    assert kept.gave(alone)
    assert kept.gave(TUTOR.ask(kept, language="zh"))
