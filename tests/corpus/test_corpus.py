"""The corpora of questions: every one is asked, the score is printed, and the line is held.

`blind_*.jsonl` are ours; the sample that the project was given is read where it lies beside the repository.
`seen_*.jsonl` were blind once: other authors wrote them, and the grammar was mended with them afterwards.
`asks_back.toml` and `declines.toml` hold questions that must not be answered.
"""

from __future__ import annotations

import json
import sys
import tomllib
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias

import pytest

from bot.faces.json import to_json
from bot.tutor import Tutor

HERE: Final = Path(__file__).parent
ROOT: Final = HERE.parents[1]
GIVEN: Final = ROOT.parent / "shared" / "corpus" / "dev.jsonl"
OURS: Final = tuple(sorted(HERE.glob("blind_*.jsonl")))
SEEN: Final = tuple(sorted(HERE.glob("seen_*.jsonl")))
TUTOR: Final = Tutor()
WORDS: Final = ("concept", "out_of_scope")
Verdict: TypeAlias = Literal["right", "wrong", "partial", "asked"]
Question: TypeAlias = dict[str, Any]

# Least share of right answers, in per cent, by corpus, language and group; it may only rise.
LINE: Final = {
    "given": {("en", "numeric"): 96.7, ("zh", "numeric"): 99.9, ("en", "concept"): 99.9,
    ("zh", "concept"): 99.9, ("all", "out_of_scope"): 99.9},
    "ours": {("en", "numeric"): 99.9, ("zh", "numeric"): 99.0, ("en", "concept"): 97.5,
    ("zh", "concept"): 95.6, ("all", "out_of_scope"): 95.0},
    "seen": {("en", "numeric"): 98.3, ("zh", "numeric"): 98.4},
}  # fmt: skip
# Wrong numbers that cannot be helped: B033 expects 0.0002 with tolerance 0, and exact is 0.000189.
# S9-EN906: a number is taken back, and its true place is told in brackets behind.
# S13-EN128: two voltages, one answered.  S13-EN139, S19-ZN102: answered by a card.
# S17-ZN098: a factor that is said twice.  S41-EN023: a value that is quoted, a why, and numbers of one's own.
KNOWN_WRONG: Final = frozenset(
    {
        "B033",
        "S9-EN906",
        "S13-EN128",
        "S19-ZN102",
        "S21-EN150",
        "S30-EN081",
        "S31-ZN044",
        "S33-ZN051",
        "S35-EN049",
        "S41-EN023",
    }
)

# Units of an answer and of a question: what they measure, and in how many of its base unit.
_UNITS: Final = {
    "V": ("V", 1.0), "mV": ("V", 1e-3), "µV": ("V", 1e-6), "M": ("M", 1.0), "mM": ("M", 1e-3),
    "mmol/L": ("M", 1e-3), "µM": ("M", 1e-6),
    "uM": ("M", 1e-6), "nM": ("M", 1e-9), "A": ("A", 1.0), "µA": ("A", 1e-6), "nA": ("A", 1e-9),
    "pA": ("A", 1e-12), "J/mol": ("J/mol", 1.0),
    "kJ/mol": ("J/mol", 1e3), "kcal/mol": ("J/mol", 4184.0), "1": ("1", 1.0), "": ("1", 1.0),
    "fold": ("1", 1.0), "×": ("1", 1.0), "C": ("C", 1.0), "nC": ("C", 1e-9), "pC": ("C", 1e-12),
    "nS": ("S", 1e-9), "pS": ("S", 1e-12), "µS": ("S", 1e-6),
}  # fmt: skip


def questions(*files: Path) -> list[Question]:
    return [
        json.loads(line)
        for file in files
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]


def meets(result: dict[str, Any], expected: dict[str, Any]) -> bool:
    """Whether a result is one of the expected values, in any unit of the same quantity."""
    got, factor = _UNITS.get(result["unit"], (result["unit"], 1.0))
    want, wanted_factor = _UNITS.get(expected["unit"], (expected["unit"], 1.0))
    value = result["value"] * factor / wanted_factor
    if (got, want) == ("K", "°C"):
        got, value = "°C", value - 273.15
    return got == want and any(abs(value - one) <= expected["tol"] for one in expected["values"])


def judged(question: Question, answer: dict[str, Any]) -> Verdict:
    """How the answer compares with what the question expects."""
    kind, expect, results = question["kind"], question["expect"], answer["results"]
    if kind == "out_of_scope":
        return "right" if answer["status"] in ("out_of_scope", "not_understood") else "wrong"
    if answer["status"] != "answered":
        return "asked"
    if kind == "concept":
        on_topic = not expect["concepts"] or (
            answer["concepts"][:1] and answer["concepts"][0] in expect["concepts"]
        )
        said = answer["text"].lower()
        complete = all(any(word in said for word in words) for words in expect.get("must_say_any", []))
        return "right" if on_topic and complete else "wrong"
    if "parts" in expect:
        hits = [any(meets(result, part) for result in results) for part in expect["parts"]]
        return "right" if all(hits) else "partial" if any(hits) else "wrong"
    first = results[: 3 if kind in ("what_if", "compare") else 1]  # a change is shown with what was before
    if "values" in expect and not any(meets(result, expect) for result in first):
        return "wrong"
    if "direction" in expect and answer["direction"] != expect["direction"]:
        return "wrong" if answer["direction"] or "values" not in expect else "right"
    return "right"


class Score:
    """Verdicts by language and group, and by kind."""

    def __init__(self, many: list[Question]) -> None:
        self.counts: dict[tuple[str, str], Counter[Verdict]] = defaultdict(Counter)
        self.wrong_numbers: set[str] = set()
        self.missed: list[str] = []
        for question in many:
            answer = to_json(TUTOR.ask(" ".join(question["query"].split())), TUTOR)
            verdict = judged(question, answer)
            group = question["kind"] if question["kind"] in WORDS else "numeric"
            for key in ((question["lang"], group), ("all", group), ("kind", question["kind"])):
                self.counts[key][verdict] += 1
            if group == "numeric" and verdict in ("wrong", "partial"):
                self.wrong_numbers.add(question["id"])
            if verdict != "right":
                self.missed.append(f"{verdict} {question['id']} {question['query'][:100]}")

    def share(self, key: tuple[str, str]) -> float:
        count = self.counts[key]
        return 100.0 * count["right"] / count.total()

    def table(self, name: str) -> str:
        rows = [f"{name:32}{'n':>5}{'right':>8}{'wrong':>8}{'asked':>8}"]
        for key, count in sorted(self.counts.items()):
            wrong, n = count["wrong"] + count["partial"], count.total()
            shares = "".join(f"{100 * c / n:7.1f}%" for c in (count["right"], wrong, count["asked"]))
            rows.append(f"{' '.join(key):32}{n:5}{shares}")
        return "\n".join(rows)


@pytest.mark.parametrize("name", ["given", "ours", "seen"])
def test_the_line_is_held(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    files = {"given": (GIVEN,), "ours": OURS, "seen": SEEN}[name]
    if not all(file.exists() for file in files):
        pytest.skip(f"the sample of questions is not beside the repository: shared/corpus/{GIVEN.name}")
    score = Score(questions(*files))
    with capsys.disabled():
        sys.stdout.write(f"\n{score.table(f'corpus {name}')}\n")
    fallen = {key: score.share(key) for key, least in LINE[name].items() if score.share(key) < least}
    assert not fallen, "\n".join(score.missed)
    assert score.wrong_numbers <= KNOWN_WRONG, "\n".join(score.missed)


def groups(name: str) -> list[dict[str, Any]]:
    table = tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))
    many: list[dict[str, Any]] = table["group"]
    return many


ASKED: Final = [
    pytest.param(text, group, id=text) for group in groups("asks_back") for language in ("en",
    "zh") for text in group[language]
]  # fmt: skip
DECLINED: Final = [
    pytest.param(text, status, id=text)
    for status, lists in tomllib.loads((HERE / "declines.toml").read_text(encoding="utf-8")).items()
    for many in lists.values()
    for text in many
]


@pytest.mark.parametrize(("text", "group"), ASKED)
def test_what_lacks_something_is_asked_back(text: str, group: dict[str, Any]) -> None:
    answer = TUTOR.ask(text)
    assert answer.status == "needs_input"
    assert answer.problem is not None
    assert answer.problem.id == group["problem"]
    assert list(answer.missing) == group["missing"]
    assert answer.results == ()


@pytest.mark.parametrize(("text", "status"), DECLINED)
def test_what_is_outside_is_declined(text: str, status: str) -> None:
    answer = TUTOR.ask(text)
    assert answer.status == status
    assert answer.results == ()
    assert answer.next, "a refusal shows right input"


def test_both_languages_are_asked_back_and_declined_often_enough() -> None:
    for language in ("en", "zh"):
        assert sum(len(group[language]) for group in groups("asks_back")) >= 30
        declines = tomllib.loads((HERE / "declines.toml").read_text(encoding="utf-8"))
        assert sum(len(lists[language]) for lists in declines.values()) >= 30


@pytest.mark.parametrize(
    ("kind", "expect", "answer", "verdict"),
    [
        ("nernst", {"values": [-89.06], "unit": "mV", "tol": 0.1},
        {"results": [{"value": -89.0, "unit": "mV"}]}, "right"),
        ("nernst", {"values": [-0.08906], "unit": "V", "tol": 1e-4},
        {"results": [{"value": -89.06, "unit": "mV"}]}, "right"),
        ("nernst", {"values": [89.06], "unit": "mV", "tol": 0.1},
        {"results": [{"value": -89.06, "unit": "mV"}]}, "wrong"),
        ("nernst", {"values": [1.0], "unit": "mM", "tol": 0.1}, {"results": [{"value": 1.0, "unit": "mV"}]},
        "wrong"),
        ("nernst", {"values": [1.0], "unit": "mV", "tol": 0.1},
        {"results": [{"value": 5.0, "unit": "mV"}, {"value": 1.0, "unit": "mV"}]}, "wrong"),
        ("what_if", {"values": [1.0], "unit": "mV", "tol": 0.1},
        {"results": [{"value": 5.0, "unit": "mV"}, {"value": 1.0, "unit": "mV"}]}, "right"),
        ("direction", {"direction": "in"}, {"direction": "in"}, "right"),
        ("direction", {"direction": "in"}, {"direction": "out"}, "wrong"),
        ("direction", {"direction": "in"}, {"status": "needs_input"}, "asked"),
        ("concept", {"concepts": ["ghk"], "must_say_any": [["P", "perm"]]},
        {"concepts": ["ghk"], "text": "Permeability"}, "right"),
        ("concept", {"concepts": ["ghk"]}, {"concepts": ["pump", "ghk"]}, "wrong"),
        ("out_of_scope", {}, {"status": "not_understood"}, "right"),
        ("out_of_scope", {}, {"status": "answered"}, "wrong"),
    ],
)  # fmt: skip
def test_the_judge(kind: str, expect: dict[str, Any], answer: dict[str, Any], verdict: Verdict) -> None:
    whole = {"status": "answered", "results": [], "direction": None, "concepts": [], "text": "", **answer}
    assert judged({"kind": kind, "expect": expect}, whole) == verdict
