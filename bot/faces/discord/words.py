"""Sentences of this face: one call for a message of `discord.ftl` or any other."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from bot.language import speaker
from bot.tutor.answer import Say

if TYPE_CHECKING:
    from bot.language import Language
    from bot.tutor.answer import Arg


def words(language: Language, id_: str, /, **args: Arg) -> str:
    """The message `id_` in a language."""
    return speaker(language).say(Say(id_, args)) if args else _label(language, id_)


def capital(label: str) -> str:
    """A label that begins with a word has a capital; a symbol stays as it is."""
    return label[:1].upper() + label[1:] if label[:2].isascii() and label[:2].islower() else label


@functools.cache
def _label(language: Language, id_: str) -> str:
    return speaker(language).say(Say(id_))
