"""`nernst questions` and `nernst export`: what an instructor does, by the commands, and what comes out."""

from __future__ import annotations

import asyncio
import csv
import io
import json
import sqlite3
import zipfile
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner, Result

pytest.importorskip("sqlalchemy")
pytest.importorskip("genanki")

from bot.commands import app
from bot.faces import anki
from bot.lessons import cards
from bot.progress import Attempt, Outcome
from bot.progress.files import sqlite_url
from bot.progress.opening import open_store
from bot.quiz.own import registry
from bot.quiz.templates import templates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.language import Language

EXAMPLE = Path(__file__).parents[4] / "docs" / "questions.example.toml"
GUILD = 9001


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("NERNST_FOLDER", str(tmp_path))
    monkeypatch.delenv("NERNST_DATABASE", raising=False)
    yield tmp_path
    for guild in (registry.EVERYBODY, GUILD):
        registry.put(guild, [])


def nernst(*arguments: object, lang: str = "en", typed: str | None = None) -> Result:
    return CliRunner().invoke(app, [*map(str, arguments), "--lang", lang], input=typed)


def test_check_previews_every_question(folder: Path) -> None:
    shown = nernst("questions", "check", EXAMPLE)
    assert shown.exit_code == 0, shown.output
    assert "6 questions, and nothing wrong" in shown.stdout
    assert "The answer is −30.61 mV." in shown.stdout
    assert "shows C30" in shown.stdout
    assert "Na⁺ 的梯度" in nernst("questions", "check", EXAMPLE, lang="zh").stdout
    assert not (folder / "progress.db").exists(), "a look stores nothing"


def test_faults_are_told_with_file_and_line_and_nothing_is_stored(folder: Path) -> None:
    bad = folder / "bad.toml"
    bad.write_text(EXAMPLE.read_text("utf-8").replace('topic = "chloride"', 'topic = "cloride"'), "utf-8")
    line = bad.read_text("utf-8").split("\n").index('topic = "cloride"') + 1
    for command in ("check", "add"):
        refused = nernst("questions", command, bad)
        assert refused.exit_code == 1
        assert (
            f"{bad}:{line}: tubule_chloride: topic cannot be cloride; did you mean chloride?"
            in refused.stdout
        )
    assert nernst("questions", "check", folder / "none.toml").exit_code == 1
    bad.write_bytes(b"\xff\xfe\x00")
    assert nernst("questions", "check", bad).exit_code == 1
    assert "No questions" in nernst("questions", "list").stdout


def test_add_list_ask_drop(folder: Path) -> None:
    assert nernst("questions", "add", EXAMPLE).exit_code == 0
    assert "pump_cycle" in nernst("questions", "list").stdout
    assert "钠钾泵每消耗一个" in nernst("questions", "list", lang="zh").stdout
    asked = nernst("quiz", "the kidney", "--number", "1", typed="skip\n")
    assert asked.exit_code == 0, asked.output
    assert any(text in asked.stdout for text in ("proximal tubule", "E_Na +60 mV"))
    unknown = nernst("quiz", "gardening")
    assert "The kidney" in " ".join(unknown.stdout.split())
    assert nernst("questions", "drop", *("pump_cycle", "who_pays")).exit_code == 0
    assert nernst("questions", "drop", "pump_cycle").exit_code == 1
    assert "pump_cycle" not in nernst("questions", "list").stdout
    assert nernst("questions", "list", "--server", GUILD).stdout.startswith("No questions")


def answered(number: int, user: int, *, guild: int | None = GUILD, at: datetime | None = None) -> Attempt:
    when = at or datetime.now(UTC) - timedelta(days=1)
    return Attempt(
        id=f"{user}-{number}-{guild}",
        user=user,
        guild=guild,
        skill="chloride.compute",
        concept="chloride" if number % 2 else "sodium",
        template="potential_chloride",
        seed=number,
        language="en",
        asked_at=when,
        answered_at=when,
        given="60",
        outcome=Outcome.MISCONCEPTION if number % 2 else Outcome.RIGHT,
        misconception="N05" if number % 2 else None,
    )


def a_class(folder: Path) -> None:
    async def work() -> None:
        async with await open_store(sqlite_url(folder / "progress.db")) as store:
            for user in (1, 2, 3):
                for number in range(4):
                    await store.record(answered(number, user))
            await store.record(answered(9, 4, guild=None))
            await store.record(answered(11, 2, at=datetime.now(UTC) - timedelta(days=900)))
            await store.set_sharing(2, GUILD, on=True)

    asyncio.run(work())


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_the_table_has_groups_and_only_who_agreed(folder: Path) -> None:
    a_class(folder)
    shown = nernst("export", "csv", "--server", GUILD)
    assert shown.exit_code == 0
    assert "3 students practised" in shown.stderr
    found = rows(shown.stdout)
    assert [list(one.values()) for one in found[:3]] == [
        ["concept", "chloride", "Chloride (Cl⁻)", "3", "6", "0"],
        ["concept", "sodium", "Sodium (Na⁺)", "3", "6", "6"],
        ["misconception", "N05", "charge of an anion taken as positive", "3", "6", ""],
    ]
    assert [(one["what"], one["id"], one["attempts"]) for one in found[3:]] == [("student", "2", "4")]


def test_the_table_of_everybody_as_a_file_for_spreadsheets(folder: Path) -> None:
    a_class(folder)
    file = folder / "class.csv"
    assert nernst("export", "csv", "-o", file, lang="zh").exit_code == 0
    content = file.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf"), "or Excel takes it for another encoding"
    found = rows(content.decode("utf-8-sig"))
    assert (found[0]["name"], found[0]["attempts"]) == ("氯离子（Cl⁻）", "7")
    assert nernst("export", "csv", "-o", folder / "none" / "x.csv").exit_code == 1


def test_small_groups_are_left_out(folder: Path) -> None:
    async def work() -> None:
        async with await open_store(sqlite_url(folder / "progress.db")) as store:
            await store.record(answered(1, 1))
            await store.record(answered(1, 2))

    asyncio.run(work())
    assert rows(nernst("export", "csv").stdout) == []


def notes(file: Path) -> dict[str, tuple[list[str], str, str]]:
    """(fields, tags, name of the deck) of each note by its guid."""
    with zipfile.ZipFile(file) as package:
        database = file.with_suffix(".anki2")
        database.write_bytes(package.read("collection.anki2"))
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        decks = json.loads(connection.execute("SELECT decks FROM col").fetchone()[0])
        query = "SELECT guid, flds, tags, did FROM notes JOIN cards ON nid = notes.id"
        return {
            guid: (fields.split("\x1f"), tags, decks[str(deck)]["name"])
            for guid, fields, tags, deck in connection.execute(query)
        }


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_deck_has_every_card_and_template(folder: Path, lang: Language) -> None:
    file = folder / f"{lang}.apkg"
    made = nernst("export", "anki", "-o", file, "--seeds", "2", lang=lang)
    assert made.exit_code == 0, made.output
    found = notes(file)
    sections = sum(len(cards.sections(one)) for one in cards.cards(lang))
    assert len(found) >= sections + 2 * len(cards.cards(lang)) + len(templates())
    tags = {tag.strip() for _, tag, _ in found.values()}
    assert tags == set(cards.cards(lang))
    kinds = {len(fields) for fields, _, _ in found.values()}
    assert kinds == {3, 4}
    top = "Nernst Tutor" if lang == "en" else "能斯特导师"
    for fields, tag, deck in found.values():
        assert fields[0]
        assert fields[1] or fields[2]
        assert not any("{" in field or "**" in field for field in fields), fields
        assert deck == f"{top}::{cards.title(tag.strip(), lang)}"
    titles = [fields[0] for fields, _, _ in found.values()]
    assert any("E_Cl" in one for one in titles)
    answers = [fields[2] for fields, _, _ in found.values() if len(fields) == 4]
    assert all(answers)


def test_a_second_deck_updates_the_first_and_the_languages_do_not_meet(tmp_path: Path) -> None:
    first, again, chinese = (tmp_path / name for name in ("a.apkg", "b.apkg", "c.apkg"))
    anki.write(first, "en", ["chloride"], seeds=1)
    anki.write(again, "en", ["chloride", "sodium"], seeds=3)
    anki.write(chinese, "zh", ["chloride"], seeds=1)
    old, new = notes(first), notes(again)
    assert set(old) <= set(new)
    assert all(new[guid] == old[guid] for guid in old)
    assert not set(old) & set(notes(chinese))

    def ids(file: Path, column: str) -> set[str]:
        with closing(sqlite3.connect(file.with_suffix(".anki2"))) as connection:
            return set(json.loads(connection.execute(f"SELECT {column} FROM col").fetchone()[0]))

    assert ids(first, "models") <= ids(again, "models")
    assert ids(first, "decks") <= ids(again, "decks")


def test_a_deck_of_one_topic_and_one_that_cannot_be_written(folder: Path) -> None:
    file = folder / "one.apkg"
    assert nernst("export", "anki", "-o", file, "--topic", "氯离子", "--seeds", "0").exit_code == 0
    found = notes(file)
    assert {tag.strip() for _, tag, _ in found.values()} == {"chloride"}
    assert len(found) == 2 + len(cards.sections("chloride"))
    assert nernst("export", "anki", "-o", file, "--topic", "gardening").exit_code == 1
    assert nernst("export", "anki", "-o", folder / "none" / "x.apkg", "--topic", "sodium").exit_code == 1


OWN = """
[[topic]]
id = "patch_lab"
title = "Patch-clamp lab"

[[question]]
id = "seal"
kind = "number"
topic = "patch_lab"
ask = "Which seal resistance do we ask for, in gigaohm?"
answer = 1
unit = "1"
why = "Less lets current leak around the pipette."

[[question]]
id = "anion"
kind = "one"
topic = "chloride"
ask = "What is z of the chloride ion?"
choice = [{ text = "-1", right = true }, { text = "+1" }]
"""


def test_questions_of_ones_own_are_in_the_deck_each_once(folder: Path) -> None:
    file, deck = folder / "own.toml", folder / "own.apkg"
    file.write_text(OWN, "utf-8")
    assert nernst("questions", "add", file, "--server", "5").exit_code == 0
    assert nernst("export", "anki", "-o", deck, "--topic", "chloride").exit_code == 0
    assert not [one for one, _, _ in notes(deck).values() if "z of the chloride" in one[0]]
    named = ("--topic", "chloride", "--topic", "Patch-clamp lab", "--server", "5")
    assert nernst("export", "anki", "-o", deck, *named).exit_code == 0
    found = {fields[0]: (fields, name) for fields, _, name in notes(deck).values() if len(fields) == 4}
    seal, where = found["Which seal resistance do we ask for, in gigaohm?"]
    assert where == "Nernst Tutor::Patch-clamp lab"
    assert "leak around the pipette" in seal[3]
    anion, card = found["What is z of the chloride ion?"]
    assert card == f"Nernst Tutor::{cards.title('chloride', 'en')}"
    assert "-1" in anion[2]
    assert nernst("export", "anki", "-o", deck, "--server", "5").exit_code == 0
    assert found.keys() < {fields[0] for fields, _, _ in notes(deck).values()}
