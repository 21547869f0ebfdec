"""Discord's limits as constants, and the means to keep within them by construction."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

COMPONENTS: Final = 40
TEXT: Final = 4000
"""Characters over all text displays of one message."""
BUTTON_LABEL: Final = 80
CUSTOM_ID: Final = 100
ROW: Final = 5
"""Buttons in one row."""
CHOICES: Final = 25
CHOICE: Final = 100
MODAL_TITLE: Final = 45
MODAL_FIELDS: Final = 5
INPUT_LABEL: Final = 45
PLACEHOLDER: Final = 100
FILE_BYTES: Final = 10 * 1024 * 1024
QUESTION: Final = 1000
"""Characters of a question; ours, not Discord's: longer ones are answered with that."""

MORE: Final = "…"


def cut(text: str, limit: int) -> str:
    """`text`, shortened to `limit` characters, the last of them "…" when something was cut."""
    if len(text) <= limit:
        return text
    kept = text[: max(0, limit - 1)]
    if kept.endswith("\\") and not kept.endswith("\\\\"):
        kept = kept[:-1]  # half an escape would swallow the ellipsis
    return kept.rstrip() + MORE


@dataclass(slots=True)
class Room:
    """What is left of a message's characters and components; parts take from it in order of importance."""

    characters: int = TEXT
    components: int = field(default=COMPONENTS)

    def text(self, wanted: str) -> str | None:
        """As much of `wanted` as fits, and a component for it; None when nothing fits."""
        if not wanted or self.components < 1 or self.characters < 2:
            return None
        given = cut(wanted, self.characters)
        self.characters -= len(given)
        self.components -= 1
        return given

    def take(self, components: int) -> bool:
        """Whether so many components were free; they no longer are."""
        if components > self.components:
            return False
        self.components -= components
        return True
