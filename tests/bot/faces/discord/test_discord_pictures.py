"""Pictures in answers: put in when they are drawn, described in words, never at the answer's cost."""

from __future__ import annotations

import base64
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

import pytest

from bot.faces.discord.commands.progress import forecast
from bot.figures.alt import alt
from bot.figures.specs import ClassMap, Mastery
from bot.progress.words import CardState
from tests.bot.faces.discord.classroom import World, components, press, text_of
from tests.bot.faces.discord.test_discord_course import practise

if TYPE_CHECKING:
    from bot.figures.specs import Spec
    from bot.figures.style import Style

PNG: Final = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
FORCE: Final = "driving force on K, 5 out 140 in, -70 mV"


class Studio:
    """Draws the same dot always, or nothing."""

    def __init__(self, png: bytes | None) -> None:
        self.png = png
        self.asked: list[tuple[Spec, Style]] = []

    async def picture(self, spec: Spec, style: Style) -> bytes | None:
        self.asked.append((spec, style))
        return self.png


def galleries(message: Any) -> list[dict[str, Any]]:
    return [one for one in components(message) if one.get("type") == 12]


@pytest.fixture
def studio(world: World) -> Studio:
    made = Studio(PNG)
    world.desk.studio = made  # type: ignore[assignment]
    return made


async def test_an_answer_gets_its_picture_with_an_alternative_text(world: World, studio: Studio) -> None:
    result = await world.ada.slash(world.channel, "ask", question=FORCE)
    (gallery,) = galleries(result.response)
    assert "driven out" in gallery["items"][0]["description"]
    assert "+19.06 mV" in text_of(result.response)
    (asked,) = studio.asked
    assert type(asked[0]).__name__ == "TugOfWar"
    assert (asked[1].theme, asked[1].language) == ("dark", "en")


async def test_in_the_language_of_the_answer(world: World, studio: Studio) -> None:
    result = await world.ada.slash(world.channel, "ask", question="膜外5膜内140，-70 mV，K+的驱动力")
    (gallery,) = galleries(result.response)
    assert "膜外" in gallery["items"][0]["description"]
    assert studio.asked[0][1].language == "zh"


async def test_an_answer_to_a_message_gets_one_too(world: World, studio: Studio) -> None:
    await world.ada.send(world.channel, f"{world.client.me.mention} {FORCE}")
    assert galleries(world.channel.last_message)
    assert len(studio.asked) == 1


async def test_the_picture_stays_when_the_view_changes(world: World, studio: Studio) -> None:
    result = await world.ada.slash(world.channel, "ask", question=FORCE)
    await press(world.ada, result.response, "Show steps")
    assert galleries(result.response)
    assert "Steps" in text_of(result.response)
    del studio


async def test_a_picture_that_cannot_be_drawn_costs_nothing(world: World, studio: Studio) -> None:
    studio.png = None
    result = await world.ada.slash(world.channel, "ask", question=FORCE)
    assert "+19.06 mV" in text_of(result.response)
    assert not galleries(result.response)


async def test_a_question_without_a_picture_asks_for_none(world: World, studio: Studio) -> None:
    await world.ada.slash(world.channel, "ask", question="what is the weather?")
    assert studio.asked == []


async def test_plot_shows_the_pictures_alone(world: World, studio: Studio) -> None:
    result = await world.ada.slash(world.channel, "plot", question="E_K 5/140")
    (gallery,) = galleries(result.response)
    assert len(gallery["items"]) == 2
    assert [type(spec).__name__ for spec, _ in studio.asked] == ["ConcentrationCurve", "Equation"]


async def test_plot_without_a_picture_says_what_has_one(world: World, studio: Studio) -> None:
    result = await world.ada.slash(world.channel, "plot", question="what is the weather?")
    assert "no picture" in text_of(result.response)
    assert studio.asked == []


async def test_progress_is_drawn_with_the_reviews_to_come(world: World, studio: Studio) -> None:
    await practise(world, world.ada.id, right=2)
    result = await world.ada.slash(world.channel, "progress")
    ((shown, style),) = studio.asked
    assert isinstance(shown, Mastery)
    assert len(shown.forecast) == 7
    assert galleries(result.response)[0]["items"][0]["description"] == alt(shown, style.language)


async def test_a_class_is_drawn_where_enough_practised(world: World, studio: Studio) -> None:
    for user in (world.ada, world.ben):
        await practise(world, user.id, right=1, wrong=2)
    few = await world.teacher.slash(world.channel, "class report")
    assert not galleries(few.response)
    await practise(world, world.teacher.id, right=1, wrong=2)
    result = await world.teacher.slash(world.channel, "class report")
    assert studio.asked[0][0] == ClassMap((("equilibrium_potential", 1 / 3, 9),))
    assert "33 %" in galleries(result.response)[0]["items"][0]["description"]


async def test_a_class_is_told_in_words_where_nothing_can_be_drawn(world: World, studio: Studio) -> None:
    studio.png = None
    for user in (world.ada, world.ben, world.teacher):
        await practise(world, user.id, right=1, wrong=2)
    result = await world.teacher.slash(world.channel, "class report")
    assert "3 students practised" in text_of(result.response)
    assert not galleries(result.response)


def test_reviews_are_counted_by_the_days_of_the_student() -> None:
    now = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)

    def due(hours: float) -> CardState:
        at = now + timedelta(hours=hours)
        return CardState(state=2, step=None, stability=3.0, difficulty=5.0, due=at, last_review=now)

    memories = [due(-100), due(2), due(10), due(24 * 6), due(24 * 9)]
    assert forecast(memories, now, "UTC") == (2, 1, 0, 0, 0, 0, 1)
    assert forecast(memories, now, "Asia/Shanghai") == (1, 2, 0, 0, 0, 0, 1)
