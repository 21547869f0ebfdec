"""Rendered answers, as they stand on the screen.  NERNST_UPDATE_GOLDEN=1 writes them anew: read the diff."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.bot.faces.discord.classroom import components, press

if TYPE_CHECKING:
    from tests.bot.faces.discord.classroom import World

GOLDEN = Path(__file__).parent / "golden"
QUESTIONS = {
    "nernst": "E_K with 5 mM out 140 mM in at 37 C",
    "direction": "which way does Na flow at -70 mV?",
    "rest": "resting potential of the squid axon",
    "concept": "what is a driving force?",
    "missing": "current through a 10 nS channel",
    "outside": "what is the weather?",
}


def drawn(message: Any) -> str:
    """The page as text: words, and buttons in brackets."""
    lines = []
    for one in components(message):
        if "content" in one:
            lines.append(str(one["content"]))
        elif one.get("type") == 2:
            lines.append(f"[{one['label']}]")
        elif one.get("type") == 17:
            lines.append(f"colour #{one['accent_color']:06x}")
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", list(QUESTIONS))
async def test_the_page_is_as_it_was(world: World, name: str, language: str) -> None:
    await world.ada.slash(world.channel, "settings", language=language)
    result = await world.ada.slash(world.channel, "ask", question=QUESTIONS[name])
    page = drawn(result.response)
    steps = {"en": "Show steps", "zh": "显示步骤"}[language]
    if f"[{steps}]" in page:
        shown = await press(world.ada, result.response, steps)
        page += "\nwith steps\n\n" + drawn(shown.response)
    file = GOLDEN / f"{name}.{language}.txt"
    if os.environ.get("NERNST_UPDATE_GOLDEN"):
        GOLDEN.mkdir(exist_ok=True)
        file.write_text(page, encoding="utf-8")
    assert page == file.read_text(encoding="utf-8")
