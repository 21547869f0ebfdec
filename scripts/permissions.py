"""Who may do what in Discord, as a page (docs/permissions.md), from the commands and buttons themselves.

    .venv/bin/python -m scripts.permissions > docs/permissions.md

Every cell is tried in a simulated Discord by tests/bot/faces/discord/test_discord_permissions.py.
"""

# ruff: noqa: E501 - a table

from __future__ import annotations

import sys
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias, assert_never, get_args

from bot.app import build_tutor
from bot.faces.discord import commands, quizzing
from bot.faces.discord.client import NernstClient
from bot.faces.discord.commands import privacy, questions
from bot.faces.discord.desk import Desk
from bot.faces.discord.marks import Kind
from bot.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE: Final = Path(__file__).parent.parent / "docs" / "permissions.md"
SERVER, DIRECT = 0, 1
"""Discord's contexts of a command."""

Role: TypeAlias = Literal["student", "instructor", "owner", "stranger", "another student", "other server"]
ROLES: Final[tuple[Role, ...]] = get_args(Role)


class Cell(Enum):
    """What happens when somebody of a role uses a command or a button."""

    YES = "yes"
    COPY = "a copy"
    THEIRS = "their own"
    NO = "–"


@dataclass(frozen=True, slots=True)
class Row:
    """A command or a button, and what happens by role."""

    name: str
    cells: tuple[Cell, ...]

    def cell(self, role: Role) -> Cell:
        """What happens for somebody of that role."""
        return self.cells[ROLES.index(role)]


def of_commands(client: NernstClient) -> Iterator[Row]:
    """Every command, by where Discord offers it and to whom."""
    for root in client.tree.get_commands():
        made: dict[str, Any] = root.to_dict(client.tree)
        inner = [f"{root.name} {one['name']}" for one in made.get("options", ()) if one["type"] == 1]
        for name in inner or [root.name]:
            slash = "" if made["type"] == 3 else "/"
            yield Row(f"`{slash}{name}`", _of_command(made))


def _of_command(made: dict[str, Any]) -> tuple[Cell, ...]:
    if SERVER not in made["contexts"]:
        raise ValueError(f"{made['name']} is offered in no server: the table has no column for that")
    open_to_all = made["default_member_permissions"] is None
    direct = Cell.YES if DIRECT in made["contexts"] else Cell.NO
    if open_to_all:
        return (Cell.YES, Cell.YES, Cell.YES, direct, Cell.YES, Cell.YES)
    return (Cell.NO, Cell.YES, Cell.YES, direct, Cell.NO, Cell.THEIRS)


def of_buttons() -> Iterator[Row]:
    """Every button and form; a kind that is new must be given its row here."""
    for kind in get_args(Kind):
        yield _of_mark(kind)
    for action in get_args(quizzing.Action):
        yield Row(f"quiz: {action}", _PRESSERS_COPY)
    yield Row("quiz: open the form", _PRESSERS_COPY)
    for name in ("begin below an answer", "question of the day", "review"):
        yield Row(f"quiz: {name}", _ANYBODY)
    for custom_id in (privacy.EXPORT, privacy.ASK, privacy.DELETE):
        yield Row(f"privacy: {custom_id.removeprefix(privacy.PREFIX)}", _ANYBODY)
    for act in get_args(questions.Action):
        yield Row(f"own questions: {act}", _WHO_ASKED)


def _of_mark(kind: Kind) -> Row:
    match kind:
        case "ask":
            return Row("answer: next question", _ANYBODY)
        case "view":
            return Row("answer: steps, language", _PRESSERS_COPY)
        case "fill":
            return Row("answer: fill in numbers", _ANYBODY)
        case _:
            assert_never(kind)


_ANYBODY: Final = (Cell.YES,) * len(ROLES)
_PRESSERS_COPY: Final = (Cell.YES, *[Cell.COPY] * (len(ROLES) - 1))
_WHO_ASKED: Final = (Cell.NO, Cell.YES, *[Cell.NO] * (len(ROLES) - 2))
_HEAD: Final = f"""# Who may do what in Discord

Made from the commands and buttons by `.venv/bin/python -m scripts.permissions`; every cell is tried in a simulated Discord
(`tests/bot/faces/discord/test_discord_permissions.py`).

| role | who that is |
|---|---|
| student | of the course; the answer or the quiz with the button is theirs |
| instructor | may manage the server, or has a role that its owner named for the command (Server Settings, Integrations) |
| owner | of the server |
| stranger | of no course; in a direct message with the bot |
| another student | of the same course |
| other server | in another server; for instructors' commands, an instructor there |

| cell | what it means |
|---|---|
| {Cell.YES.value} | it works, on what is the user's own |
| {Cell.COPY.value} | the user gets an answer or a quiz of their own, for their eyes alone; the other stays as it is |
| {Cell.THEIRS.value} | it works, on their own server alone |
| {Cell.NO.value} | Discord does not offer it; asked for all the same, it is refused with a kind word |

The buttons of `/class questions` are on a page that the instructor alone sees who used the command, and act for that instructor
alone, in that server, for an hour.

What a command shows of a student it shows to that student alone, unless they ask otherwise. A class report has no group of
fewer than three, and individuals only where they agreed. Discord itself keeps instructors' commands from others; the bot knows
no passwords and no list of instructors.
"""


def page(client: NernstClient) -> str:
    """The whole page."""
    return "\n".join(
        [
            _HEAD,
            "## Commands",
            "",
            *_table("command", of_commands(client)),
            "",
            "## Buttons and forms",
            "",
            "A form comes back from the user who opened it. A button of an earlier version says that it is one.",
            "",
            *_table("button", of_buttons()),
            "",
        ]
    )


def _table(what: str, rows: Iterator[Row]) -> Iterator[str]:
    yield f"| {what} | {' | '.join(ROLES)} |"
    yield f"|---|{'---|' * len(ROLES)}"
    for row in rows:
        yield f"| {row.name} | {' | '.join(cell.value for cell in row.cells)} |"


def built() -> NernstClient:
    """A client with all commands, that talks to nobody."""
    settings = Settings(folder=Path("unused"), token=None)
    store: Any = None  # building a command asks for none
    client = NernstClient(Desk(build_tutor(settings), store, settings))
    for command in commands.build(client):
        client.tree.add_command(command)
    return client


if __name__ == "__main__":
    sys.stdout.write(page(built()))
