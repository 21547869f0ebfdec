"""What the tests of several kinds share: formulas of their own, and an answer spoken in full."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Literal

import bot
from bot.language import speaker
from bot.tutor.answer import Card, Headline, Solved, Step

RT_F_37 = 8.314462618 * 310.15 / 96485.33212 * 1000.0
CARDS = {path.stem for path in (Path(bot.__file__).parent / "lessons" / "en").glob("*.md")}


def nernst_mV(z: int, outside: float, inside: float, celsius: float = 37.0) -> float:
    """The Nernst equation as a book prints it."""
    return 8.314462618 * (celsius + 273.15) / (z * 96485.33212) * math.log(outside / inside) * 1000.0


def spoken(solved: Solved, language: Literal["en", "zh"] = "en") -> list[str]:
    """Every sentence of an answer; a missing message or argument raises."""
    speak = speaker(language)
    says = [block.say for block in solved.blocks if not isinstance(block, Card)]
    return [speak.say(say) for say in says if say is not None]


def headline(solved: Solved, language: Literal["en", "zh"] = "en") -> str:
    """The first line of an answer."""
    first = solved.blocks[0]
    assert isinstance(first, Headline)
    return speaker(language).say(first.say)


def formulas(solved: Solved) -> list[str]:
    """The formula lines of the worked solution."""
    return [block.formula for block in solved.blocks if isinstance(block, Step) and block.formula]


def said(solved: Solved) -> list[str]:
    """The message ids of an answer, in order."""
    return [block.say.id for block in solved.blocks if not isinstance(block, Card) and block.say]


def value(solved: Solved, quantity: str) -> float:
    """The result of that name."""
    return next(one.value for one in solved.results if one.quantity == quantity)


def check_whole(solved: Solved) -> None:
    """What every answer must be: spoken in both languages, with cards that exist."""
    assert isinstance(solved.blocks[0], Headline)
    english, chinese = spoken(solved, "en"), spoken(solved, "zh")
    assert all(english)
    assert any("\u4e00" <= letter <= "\u9fff" for letter in "".join(chinese))
    assert not any("\u4e00" <= letter <= "\u9fff" for letter in "".join(english))
    assert not any("\u4e00" <= letter <= "\u9fff" for letter in "".join(formulas(solved)))
    assert solved.concepts
    assert set(solved.concepts) <= CARDS
    assert all(math.isfinite(result.value) for result in solved.results)
    assert 2 <= len(solved.next) <= 4
