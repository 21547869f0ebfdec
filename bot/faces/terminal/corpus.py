"""From a misread question to a case: `nernst corpus add "…"` and `nernst corpus score FILE`."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import typer

from bot.faces.json import to_json
from bot.language import speaker
from bot.tutor import Tutor
from bot.tutor.answer import Say

if TYPE_CHECKING:
    from pathlib import Path

_MARGIN: Final = {"mV": 0.1, "°C": 0.5}
_SHARE: Final = 0.01
"""Of a value in any other unit."""


class BadCase(ValueError):  # noqa: N818 - named for what it says
    """A case that cannot be kept; `say` tells why."""

    def __init__(self, say: Say) -> None:
        super().__init__(say.id)
        self.say = say


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a question must give: exactly one of the four."""

    values: tuple[float, ...] = ()
    unit: str = "mV"
    direction: str | None = None
    concept: str | None = None
    outside: bool = False


def run_add(text: str, wanted: Wanted, file: Path | None, language: str) -> int:
    """Say how the question is read now, and append it to the corpus with what it must give."""
    tutor = Tutor()
    voice = speaker("zh" if language == "zh" else "en")
    answer: dict[str, Any] = to_json(tutor.ask(text), tutor)
    _show(voice.say(Say("corpus-read-as")), answer["read_as"] or answer["status"])
    for result in answer["results"][:1]:
        _show(
            voice.say(Say("corpus-gives")), f"{result['quantity']} = {result['value']:.6g} {result['unit']}"
        )
    try:
        case = _case(text, wanted, answer, _ids(file) if file else set())
    except BadCase as error:
        typer.echo(voice.say(error.say), err=True)
        return 2
    line = json.dumps(case, ensure_ascii=False)
    if file is None:
        typer.echo(line)
        return 0
    if not file.parent.is_dir():
        typer.echo(
            voice.say(Say("corpus-no-folder", {"folder": str(file.parent), "option": "--file"})), err=True
        )
        return 2
    with file.open("a", encoding="utf-8") as out:
        out.write(line + "\n")
    typer.echo(voice.say(Say("corpus-added", {"id": str(case["id"]), "file": str(file)})))
    return 0


def _show(label: str, text: object) -> None:
    typer.echo(f"{label} {text}")


def _case(text: str, wanted: Wanted, answer: dict[str, Any], taken: set[str]) -> dict[str, object]:
    chosen = [bool(wanted.values), wanted.direction is not None, wanted.concept is not None, wanted.outside]
    if sum(chosen) != 1:
        raise BadCase(Say("corpus-one-of", {"options": "--value, --direction, --concept, --outside"}))
    kind, expect = _expected(wanted, answer)
    number = next(n for n in range(1, len(taken) + 2) if f"U{n:03}" not in taken)
    return {
        "id": f"U{number:03}",
        "lang": answer["language"],
        "kind": kind,
        "query": " ".join(text.split()),
        "expect": expect,
        "difficulty": "medium",
        "source": "ours",
    }


def _expected(wanted: Wanted, answer: dict[str, Any]) -> tuple[str, dict[str, object]]:
    numeric = answer["kind"] if answer["kind"] not in (None, "concept", "help") else "nernst"
    if wanted.outside:
        return "out_of_scope", {}
    if wanted.concept is not None:
        from bot.lessons import cards

        if wanted.concept not in cards.cards("en"):
            raise BadCase(Say("corpus-no-card", {"card": wanted.concept}))
        return "concept", {"concepts": [wanted.concept]}
    if wanted.direction is not None:
        return "direction", {"direction": wanted.direction}
    margin = _MARGIN.get(wanted.unit, max(map(abs, wanted.values)) * _SHARE)
    return str(numeric), {"values": list(wanted.values), "unit": wanted.unit, "tol": margin}


def _ids(file: Path) -> set[str]:
    if not file.exists():
        return set()
    lines = file.read_text(encoding="utf-8").splitlines()
    return {json.loads(line)["id"] for line in lines if line.strip()}
