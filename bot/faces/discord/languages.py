"""The language of an answer: the user's setting, else the question's, else Discord's, else the server's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from bot.language import Language

_HAN: Final = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_WORD: Final = re.compile(r"(?<![A-Za-z_])[a-z]{3,}(?![A-Za-z_])")


def of_setting(setting: str | None) -> Language | None:
    """The language of a stored choice."""
    return "zh" if setting == "zh" else "en" if setting == "en" else None


def of_text(text: str) -> Language | None:
    """The language of a question; None when symbols and numbers are all that it has."""
    if _HAN.search(text):
        return "zh"
    return "en" if _WORD.search(text) else None


def of_locale(locale: str | None) -> Language | None:
    """The language of a Discord locale that we speak."""
    start = (locale or "").lower().partition("-")[0]
    return "zh" if start == "zh" else "en" if start == "en" else None


def other(language: Language) -> Language:
    """The one that a button changes to."""
    return "en" if language == "zh" else "zh"


def choose(
    *,
    user: str | None,
    text: str,
    locale: str | None,
    course: str | None,
    server: str | None,
    default: Language,
) -> Language:
    """The language to answer in.

    Args:
        user: the user's setting.
        text: the question.
        locale: of the user's Discord client.
        course: the language that the instructor chose.
        server: locale of the server.
        default: where nothing else tells.
    """
    return (
        of_setting(user)
        or of_text(text)
        or of_locale(locale)
        or of_setting(course)
        or of_locale(server)
        or default
    )
