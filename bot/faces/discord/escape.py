"""Text that others wrote, made safe to show: no mention, no Markdown, no link, no invisible character."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

import discord

from .limits import cut

# Each begins with the characters that it looks for: so it is found fast, and most texts hold none.
_MARKUP: Final = re.compile(r"[\\*~|`\[\]]|_(?:(?![A-Za-z0-9])|(?<![A-Za-z0-9]_))")
_TAG: Final = re.compile(r"<(?=[@#/:at])")  # people, channels, commands, emoji, times
_LINE_START: Final = re.compile(r"^(\s*\d*)([#>+-]|(?<=\d)[.)](?=\s|$))", re.MULTILINE)
_SCHEMES: Final = ("https", "http", "ftp", "mailto", "discord", "file")
_LINK: Final = re.compile(f"(?i):(?:{'|'.join(f'(?<={one}:)' for one in _SCHEMES)})")
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_COMBINING_RUN: Final = re.compile(
    r"([\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]{3})[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]+"
)


def plain(text: str, limit: int) -> str:
    """One line of visible characters: the text as typed, without what could disturb a screen."""
    seen = text if text.isprintable() else _seen(text)
    return cut(_COMBINING_RUN.sub(r"\1", " ".join(seen.split())), limit)


def _seen(text: str) -> str:
    return "".join(
        " " if c.isspace() else c for c in text if c.isspace() or unicodedata.category(c) not in _UNSEEN
    )


def shown(text: str, limit: int = 300) -> str:
    """Text of a user, to be shown literally within a message."""
    return literal(plain(text, limit))


def literal(text: str) -> str:
    """Text that is to be shown as it is, whatever Markdown would make of it."""
    text = _MARKUP.sub(r"\\\g<0>", text)
    if "\n" in text or not text[:1].isalpha():
        text = _LINE_START.sub(r"\1\\\2", text)
    if "@" in text:
        text = discord.utils.escape_mentions(text)
    if "<" in text:
        text = _TAG.sub("<\u200b", text)
    return _LINK.sub("\u200b:", text) if ":" in text else text


def code(text: str) -> str:
    """A formula in a code span; a back-tick cannot end it."""
    return f"`{text.replace('`', 'ˋ')}`"
