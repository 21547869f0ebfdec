"""Every cell of docs/permissions.md: who may use which command and button, tried in a simulated Discord."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, get_args

import discord
import pytest
from simcord import actors
from simcord.actors import MemberActor
from simcord.backend.errors import SetupError

from bot.faces.discord import deliver, marks, quizzing
from bot.faces.discord.commands import privacy, questions
from bot.faces.discord.desk import Asker
from bot.faces.discord.marks import Mark
from bot.faces.discord.quiz_marks import QuizMark, day_id, review_id, start_id
from bot.faces.discord.render import Control, notice
from bot.progress import CourseSettings, Question
from bot.quiz.own.reading import EXAMPLE, tables_of
from bot.quiz.schedule import Item
from bot.quiz.templates import templates
from scripts import permissions
from scripts.permissions import ROLES, Cell, Role, Row
from tests.bot.faces.discord.classroom import World, text_of
from tests.bot.faces.discord.test_discord_course import practise
from tests.bot.faces.discord.test_discord_quiz import of_kind, shown

if TYPE_CHECKING:
    from bot.faces.discord.client import NernstClient

K = "E_K with 5 mM out 140 mM in at 37 C"
OPTIONS: dict[str, dict[str, Any]] = {
    "ask": {"question": K},
    "plot": {"question": K},
    "nernst": {"ion": "K", "outside": 5.0, "inside": 140.0},
    "driving-force": {"ion": "K", "membrane": -70.0},
    "ion": {"ion": "K"},
    "cell": {"cell": "squid_axon"},
    "concept": {"concept": "nernst_equation"},
    "class topics": {"topic": "valence"},
    "course set": {"language": "zh"},
    "class daily": {"time": "9:00"},
}
"""What the commands are called with that need something; `channel` is given where it is asked for."""
NEW = tuple(Question(id_, body) for id_, body in tables_of(EXAMPLE.read_text("utf-8")))


@dataclass
class Cast:
    """Somebody of each role, and where they are."""

    actors: dict[Role, Any]
    channels: dict[Role, Any]
    elsewhere: int
    other_teacher: Any

    def somebody(self, role: Role, cell: Cell) -> Any:
        return self.other_teacher if cell is Cell.THEIRS else self.actors[role]


@pytest.fixture
def cast(world: World) -> Cast:
    """The course, with settings and practice that nobody else is to see; and another server."""
    other = world.env.create_guild("Chemistry")
    room = other.create_text_channel("lab")
    staff = other.create_role("staff", permissions=discord.Permissions(manage_guild=True))
    elsewhere = other.add_member(world.env.create_user("eve"))
    stranger = world.env.create_user("sam")
    people: dict[Role, Any] = {
        "student": world.ada,
        "instructor": world.teacher,
        "owner": MemberActor(world.env, world.guild, world.guild.owner),
        "stranger": stranger,
        "another student": world.ben,
        "other server": elsewhere,
    }
    where: dict[Role, Any] = dict.fromkeys(ROLES, world.channel)
    where |= {"stranger": stranger.dm_channel, "other server": room}
    teacher = other.add_member(world.env.create_user("tom"), roles=[staff])
    return Cast(people, where, other.id, teacher)


def by_name(row: Row) -> str:
    return row.name.strip("`/")


COMMANDS = list(permissions.of_commands(permissions.built()))
BUTTONS = list(permissions.of_buttons())


async def call(cast: Cast, role: Role, somebody: Any, name: str, target: Any = None) -> Any:
    """Use a command where somebody of that role is."""
    channel = cast.channels[role]
    if target is not None:
        return await somebody.context_menu(channel, name, target)
    options = dict(OPTIONS.get(name, {}))
    if name in {"course channel", "class daily"}:
        options["channel"] = channel
    return await (
        somebody.slash(name, **options) if role == "stranger" else somebody.slash(channel, name, **options)
    )


def test_the_page_is_what_the_code_says(simcord_bot: NernstClient) -> None:
    assert permissions.PAGE.read_text("utf-8") == permissions.page(permissions.built())


def test_every_command_and_every_button_has_its_row() -> None:
    leaves = [one.qualified_name for one in permissions.built().tree.walk_commands() if not _is_group(one)]
    assert {by_name(row) for row in COMMANDS} == {*leaves, "Explain this"}
    assert len(BUTTONS) == len(get_args(marks.Kind)) + len(get_args(quizzing.Action)) + 1 + 3 + 3 + 3
    assert set(OPTIONS) <= {by_name(row) for row in COMMANDS}
    assert all(len(row.cells) == len(ROLES) for row in (*COMMANDS, *BUTTONS))


def _is_group(command: Any) -> bool:
    return isinstance(command, discord.app_commands.Group)


@pytest.mark.simcord(check_errors=False)  # a refusal is an exception of the library
@pytest.mark.parametrize("row", COMMANDS, ids=by_name)
async def test_a_command(world: World, cast: Cast, monkeypatch: pytest.MonkeyPatch, row: Row) -> None:
    name = by_name(row)
    course = CourseSettings(topics=("na_k_pump",), channels=(world.channel.id,))
    await world.app.store.set_course(world.guild.id, course)
    for student in (world.ada, world.ben, world.teacher):
        await practise(world, student.id, right=1)
        await world.app.store.set_sharing(student.id, world.guild.id, on=True)
        await world.app.store.set_on_leaderboard(student.id, world.guild.id, on=True)
    for role in ROLES:
        cell, somebody = row.cell(role), cast.somebody(role, row.cell(role))
        target = None
        if name == "Explain this":
            if role == "stranger":
                target = await somebody.send_dm(K)
            else:
                target = await somebody.send(cast.channels[role], K)
            assert not hasattr(somebody, "context_menu") or target is not None
            if role == "stranger":
                assert "Explain this" in _menus(world), "SimCord has no menus in direct messages"
                continue
        if cell is Cell.NO:
            with pytest.raises(SetupError, match="not visible"):
                await call(cast, role, somebody, name)
            if role == "stranger" and name != "course channel":  # a DM has no channel to give it
                await _refused_kindly(cast, monkeypatch, somebody, name)
            continue
        result = await call(cast, role, somebody, name, target)
        assert result.acknowledged, role
        said = _all_said(result)
        assert said, role
        assert "cannot be used here" not in said
        assert "went wrong" not in said
        if role in {"stranger", "other server"}:
            for of_course in (world.ada, world.ben, world.channel):
                assert str(of_course.id) not in said, "what is of the course stays in it"
            assert await world.app.store.course(world.guild.id) == course
        if cell is Cell.THEIRS and name in {"course set", "course channel", "class topics", "class daily"}:
            assert await world.app.store.course(cast.elsewhere) != CourseSettings()
        await world.app.store.set_course(world.guild.id, course)


def _menus(world: World) -> list[str]:
    tree = world.client.tree
    return [one.name for one in tree.get_commands(type=discord.AppCommandType.message)]


def _all_said(result: Any) -> str:
    pages = [one for one in (result.response, *result.followups) if one is not None]
    return "\n".join(text_of(one) + one.content + str(one.attachments) for one in pages)


async def _refused_kindly(cast: Cast, monkeypatch: pytest.MonkeyPatch, somebody: Any, name: str) -> None:
    """As of a Discord that has not heard yet where the command is offered."""
    with monkeypatch.context() as patch:
        patch.setattr(actors, "_check_command_access", lambda *_: None)
        result = await somebody.slash(name, **OPTIONS.get(name, {}))
    assert result.ephemeral
    assert "cannot be used here" in text_of(result.response)


async def custom_id(world: World, row: Row, page: Any) -> str:
    """A button of that row, of Ada's."""
    what, _, name = row.name.partition(": ")
    mine = world.ada.id
    match what, name:
        case "answer", "next question":
            made = marks.encode(Mark("ask", K, "en", owner=mine))
        case "answer", "steps, language":
            made = marks.encode(Mark("view", K, "en", steps=True, owner=mine))
        case "answer", _:
            made = marks.encode(Mark("fill", "E_K with 5 mM out", "en", owner=mine))
        case "privacy", _:
            made = privacy.PREFIX + name
        case "own questions", _:
            teacher = Asker(world.teacher.id, world.channel.id, world.guild.id)
            await world.app.store.import_questions(world.guild.id, NEW[:1])
            kept = questions.Kept("new.toml", NEW, ("tubule_chloride",))
            does: Any = name
            made = questions.custom_id(await questions.keep(world.desk, teacher, kept), does, "en")
        case _, "begin below an answer":
            made = start_id("valence", "en")
        case _, "question of the day":
            template = next(one.id for one in templates().values() if one.kind == "direction")
            made = day_id(Item(template, 3), "en")
        case _, "review":
            made = review_id("en")
        case _:
            quiz = await shown(world, page)
            action: Any = None if name == "open the form" else name
            choice = (0,) if name in {"answer", "part"} else ()
            made = QuizMark(action, "en", quiz.id, quiz.version, mine, choice).custom_id()
    assert made is not None
    return made


@pytest.mark.parametrize("row", BUTTONS, ids=lambda row: row.name)
async def test_a_button(world: World, cast: Cast, row: Row) -> None:
    page = await of_kind(world, "number" if "form" in row.name else "direction")
    pressed = await custom_id(world, row, page)
    before, quiz = text_of(page), await shown(world, page)
    for role in (*ROLES[:0:-1], ROLES[0]):  # the student last: theirs is to be as it was
        own = await world.app.store.questions(world.guild.id)
        somebody, channel = cast.actors[role], cast.channels[role]
        message = await _posted(world, somebody, channel, pressed)
        result = await somebody.click(message, custom_id=pressed)
        assert result.acknowledged, role
        told = [one for one in (result.response, *result.followups) if one is not None]
        assert "went wrong" not in _all_said(result)
        if row.cell(role) is Cell.COPY:
            assert result.ephemeral, role
            assert result.modal is None
            assert "a button" in text_of(message), "the other's stays as it is"
            assert told
            if row.name.startswith("quiz"):
                assert len(await world.app.store.sessions(somebody.id)) == 1
        elif row.cell(role) is Cell.NO:
            assert result.ephemeral, role
            assert "for the instructor who opened the page" in _all_said(result)
            assert await world.app.store.questions(world.guild.id) == own
        else:
            assert row.cell(role) is Cell.YES
            assert result.modal is not None or told or "a button" not in text_of(message)
        if role != "student":
            now = await shown(world, page)
            assert (now.version, now.session) == (quiz.version, quiz.session), f"{role} moved Ada's quiz"
            assert text_of(page) == before


async def _posted(world: World, somebody: Any, channel: Any, custom_id: str) -> Any:
    """A message of ours with that button, where somebody can press it: it tells nothing by itself."""
    view = notice("a button", Control("press", custom_id))
    if isinstance(somebody, MemberActor):
        to: Any = world.client.get_channel(channel.id)
    else:
        to = await world.client.fetch_user(somebody.id)
    return await to.send(view=view, allowed_mentions=deliver.NOBODY)


async def test_a_form_of_another_is_not_taken(world: World) -> None:
    page = await of_kind(world, "number", private=False)
    form = await world.ada.click(page, label="Answer")
    assert form.modal is not None
    stolen = await world.ben.click(await _open_form(world, page), label="press")
    assert stolen.modal is None
    assert stolen.ephemeral
    assert await world.app.store.history(world.ada.id) == []


async def _open_form(world: World, page: Any) -> Any:
    quiz = await shown(world, page)
    opens = QuizMark(None, "en", quiz.id, quiz.version, world.ben.id).custom_id()  # said to be Ben's
    return await _posted(world, world.ben, world.channel, opens)


async def test_a_role_that_was_named_may_what_an_instructor_may(world: World) -> None:
    named = world.guild.create_role("tutors")
    tutor = world.guild.add_member(world.env.create_user("tess"), roles=[named])
    assert not any(one.startswith(("class", "course")) for one in tutor.available_commands(world.channel))
    for command in await world.client.tree.fetch_commands():
        if command.name in {"course", "class"}:
            world.guild.set_command_permissions(command, {named: True})
    open_to_tess = tutor.available_commands(world.channel)
    assert {by_name(row) for row in COMMANDS if row.cell("student") is Cell.NO} <= set(open_to_tess)
