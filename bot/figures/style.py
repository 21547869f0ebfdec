"""How pictures look: two themes, one colour for each ion, and fonts that have every character.

The colours are those of Okabe and Ito, which people with the common kinds of colour blindness tell apart;
on a dark ground lighter relatives stand in.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from bot.figures.specs import Theme
    from bot.language import Language

WIDTH_IN: Final = 4.0
DPI: Final = 200
"""Pictures are 800 pixels wide: sharp on a phone that shows them at 400."""
SMALL, NORMAL, LARGE = 8.5, 10.0, 12.0
_DEBIAN: Final = Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")
"""Of fonts-noto-cjk, under the SIL Open Font License."""
_CHINESE: Final = (
    "Noto Sans CJK SC", "Noto Sans CJK JP", "Source Han Sans CN", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei",
    "Droid Sans Fallback",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Style:
    """A theme and a language; hashable, so that it is part of the cache's key."""

    theme: Theme = "dark"
    language: Language = "en"


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours of a theme."""

    ground: str
    text: str
    faint: str
    membrane: str
    accent: str
    chemical: str
    electrical: str
    ions: tuple[tuple[str, str], ...]

    def ion(self, ion: str) -> str:
        """The colour of an ion."""
        return dict(self.ions).get(ion, self.accent)


PALETTES: Final[dict[str, Palette]] = {
    "dark": Palette(
        ground="#2b2d31",
        text="#f2f3f5",
        faint="#8b8f98",
        membrane="#6d7079",
        accent="#f0e442",
        chemical="#e69f00",
        electrical="#56b4e9",
        ions=(("K", "#56b4e9"), ("Na", "#ff8f4d"), ("Cl", "#35e0ac"), ("Ca", "#cc79a7")),
    ),
    "light": Palette(
        ground="#ffffff",
        text="#1e1f22",
        faint="#6b6f78",
        membrane="#c9ccd3",
        accent="#8a5a00",
        chemical="#b36b00",
        electrical="#0072b2",
        ions=(("K", "#0072b2"), ("Na", "#c24e00"), ("Cl", "#007a59"), ("Ca", "#a8487f")),
    ),
}


def chinese_file() -> Path | None:
    """Debian's font with Chinese characters, where it is installed."""
    return _DEBIAN if _DEBIAN.is_file() else None


@functools.cache
def chinese_family() -> str | None:
    """An installed font with Chinese characters; None: pictures are then labelled in English."""
    from matplotlib import font_manager

    known = {font.name for font in font_manager.fontManager.ttflist}
    file = chinese_file()
    if file is not None and not known.intersection(_CHINESE):  # installed after the library made its list
        for found in file.parent.glob("NotoSansCJK-*.ttc"):
            font_manager.fontManager.addfont(found)
        known = {font.name for font in font_manager.fontManager.ttflist}
    return next((family for family in _CHINESE if family in known), None)


def drawn_language(language: Language) -> Language:
    """The language of the labels: Chinese only where a font has it, for empty boxes help nobody."""
    return "zh" if language == "zh" and chinese_family() is not None else "en"
