"""Talks that others wrote without knowing the program: each line is judged, and the line is held.

A row of `talks/*.jsonl` is a talk: `turns` of what the student says and what a fair teacher would answer,
`values` or `parts` with unit and tolerance, a `direction`, `concepts`, `asks` (a question back), `oos`
(declined) or `any`.  Beside numbers `asks_ok`, `or_concepts` and `or_direction` say what is right too.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any, Final

import pytest

from bot.faces.json import to_json
from bot.tutor import Context, Tutor
from tests.corpus.test_corpus import meets

TALKS: Final = Path(__file__).parent / "talks"
TUTOR: Final = Tutor()
RIGHT: Final = {"en": 94.2, "zh": 95.1}
"""Least share of right lines, in per cent, by language; it may only rise."""
WRONG: Final = {"en": 3.7, "zh": 2.7}
"""Largest share of lines that are answered wrongly; it may only fall."""


def judged(expect: dict[str, Any], answer: dict[str, Any]) -> str:
    """How the answer to one line compares with what is expected."""
    status, cards = answer["status"], {*answer["concepts"][:2]}
    if "any" in expect:
        return "right"
    if expect.get("oos") or expect.get("asks"):
        wanted = ("out_of_scope", "not_understood") if expect.get("oos") else ("needs_input",)
        return "right" if status in wanted else "wrong" if status == "answered" else "asked"
    if status != "answered":
        return "right" if status == "needs_input" and expect.get("asks_ok") else "asked"
    in_words = {
        *expect.get("or_concepts", ()),
        *(expect.get("concepts", ()) if answer["kind"] == "concept" else ()),
    }
    if cards & in_words or (expect.get("or_direction") and answer["direction"] == expect["or_direction"]):
        return "right"
    if "parts" in expect:
        hits = [any(meets(result, part) for result in answer["results"]) for part in expect["parts"]]
        return "right" if all(hits) else "wrong"
    if "values" in expect:
        return "right" if any(meets(result, expect) for result in answer["results"][:3]) else "wrong"
    if "direction" in expect:
        return "right" if answer["direction"] == expect["direction"] else "wrong"
    return "right" if cards & {*expect["concepts"]} else "wrong"


def told(talk: dict[str, Any]) -> list[tuple[str, str]]:
    """The verdict on each line of a talk, and the line."""
    context, found = Context(), []
    for turn in talk["turns"]:
        answer = TUTOR.ask(turn["say"], context=context)
        context = answer.context
        found.append((judged(turn["expect"], to_json(answer, TUTOR)), turn["say"]))
    return found


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_line_is_held_in_talks(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    files = sorted(TALKS.glob(f"{language}_*.jsonl"))
    talks = [json.loads(row) for file in files for row in file.read_text("utf-8").splitlines()]
    lines = [(talk["id"], *one) for talk in talks for one in told(talk)]
    counts = Counter(verdict for _, verdict, _ in lines)
    share = {verdict: 100.0 * n / len(lines) for verdict, n in counts.items()}
    with capsys.disabled():
        shown = " ".join(f"{verdict} {part:.1f}%" for verdict, part in sorted(share.items()))
        sys.stdout.write(f"\ntalks {language}: {len(lines)} lines, {shown}\n")
    missed = "\n".join(f"{name} {verdict}: {say}" for name, verdict, say in lines if verdict != "right")
    assert share["right"] >= RIGHT[language], missed
    assert share.get("wrong", 0.0) <= WRONG[language], missed
