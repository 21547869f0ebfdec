"""The defaults as a user types them: `20`, `293K`, `squid axon`."""

from __future__ import annotations

import os
import re
import unicodedata
from typing import TYPE_CHECKING, Final

from bot.language import Language, names, speaker
from bot.tutor import Defaults
from bot.tutor.answer import Say
from physics.cells import DEFAULT_CELL, all_cells
from physics.constants import ZERO_CELSIUS_K

if TYPE_CHECKING:
    from bot.faces.terminal.request import LanguageOrAuto

_TEMPERATURE: Final = re.compile(r"([+-]?\d{1,6}(?:\.\d{0,9})?)\s*(?:°\s*)?([CFK]|度)?", re.IGNORECASE)
_HOTTEST_BARE: Final = 100.0
"""A number above this without a unit may be kelvin, so it is asked back."""

_LONGEST_SHOWN: Final = 60
LEAVING: Final = frozenset({"quit", "exit", "退出"})
"""What is typed to leave, in a conversation as in a quiz."""


class BadValue(ValueError):  # noqa: N818 - named for what it says
    """A value that cannot be used as a default.

    Attributes:
        option: the option of the command line that it was given to.
        say: why not, and what would work.
    """

    def __init__(self, option: str, say: Say) -> None:
        super().__init__(say.id)
        self.option = option
        self.say = say

    def sentence(self, language: Language) -> str:
        """The reason in words."""
        return speaker(language).say(self.say)


def defaults(temperature: str | None, cell: str | None) -> Defaults:
    """The tutor's defaults; a cell brings its own temperature unless one is given.

    Raises:
        BadValue: no such cell, or a temperature that cannot be.
    """
    chosen = cell_id(cell) if cell is not None else DEFAULT_CELL
    celsius = temperature_C(temperature) if temperature is not None else all_cells()[chosen].temperature_C
    return Defaults(temperature_C=celsius, cell=chosen)


def temperature_C(text: str) -> float:
    """A temperature as typed (`20`, `20 °C`, `293K`, `68F`), in °C.

    Raises:
        BadValue: not a temperature, at or below absolute zero, or above 100 without a unit.
    """
    clean = unicodedata.normalize("NFKC", text).strip().replace("−", "-")
    match = _TEMPERATURE.fullmatch(clean)
    if not match:
        raise BadValue("--temperature", Say("terminal-bad-temperature", {"typed": shortened(text)}))
    number, unit = float(match[1]), (match[2] or "").upper()
    if not unit and number > _HOTTEST_BARE:
        raise BadValue("--temperature", Say("terminal-temperature-unit", {"typed": shortened(text)}))
    celsius = {"K": number - ZERO_CELSIUS_K, "F": (number - 32) / 1.8}.get(unit, number)
    if celsius <= -ZERO_CELSIUS_K:
        raise BadValue("--temperature", Say("terminal-absolute-zero", {"typed": shortened(text)}))
    return celsius


def cell_id(text: str) -> str:
    """The id of a cell preset as typed: its id, its name in either language, or a part that only one has.

    Raises:
        BadValue: no such cell, or several; the sentence names all.
    """
    wanted = _plain(text)
    found = [cell for cell, called in _cell_names().items() if wanted in called]
    if not found and wanted:
        found = [cell for cell, called in _cell_names().items() if any(wanted in name for name in called)]
    if len(found) != 1:
        known = ", ".join(all_cells())
        raise BadValue("--cell", Say("terminal-bad-cell", {"typed": shortened(text), "known": known}))
    return found[0]


def _cell_names() -> dict[str, tuple[str, ...]]:
    """Every cell's id and its names in both languages."""
    voices = speaker("en"), speaker("zh")
    return {
        cell: (_plain(cell), *(_plain(voice.say(names.cell_name(cell))) for voice in voices))
        for cell in all_cells()
    }


def _plain(text: str) -> str:
    return re.sub(r"[\s_-]+", " ", unicodedata.normalize("NFKC", text)).strip().lower()


def shortened(typed: str) -> str:
    """What was typed, short enough for a sentence about it (Fluent refuses arguments above 1,000 letters)."""
    return typed if len(typed) <= _LONGEST_SHOWN else f"{typed[:_LONGEST_SHOWN]}…"


def locale_language() -> Language:
    """The language of the program's own messages, before a question was asked."""
    names = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return "zh" if next((name for name in names if name), "").lower().startswith("zh") else "en"


def spoken(language: LanguageOrAuto) -> Language:
    """The language of the program's own messages under that setting."""
    return locale_language() if language == "auto" else language
