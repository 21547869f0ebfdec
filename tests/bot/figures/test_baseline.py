"""Every picture against a small one of itself that somebody looked at.

After a change that is meant: `NERNST_BASELINE=write pytest tests/bot/figures`; then look at the pictures.
"""

from __future__ import annotations

import io
import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
import pytest

pytest.importorskip("matplotlib")

from PIL import Image

from bot.figures.drawing import picture
from bot.figures.specs import TugOfWar
from bot.figures.style import Style, chinese_family

from .test_figures import SPECS

if TYPE_CHECKING:
    from bot.figures.specs import Spec

FOLDER: Final = Path(__file__).parent / "baseline"
WIDTH: Final = 100
"""Pixels: the finer grain of letters, which differs between versions of a font, is averaged away."""
TOLERANCE: Final = 48.0
"""Of 255, at the pixel that differs most."""
STYLES: Final = (Style("dark", "en"), Style("light", "zh"))


def small(spec: Spec, style: Style) -> Image.Image:
    drawn = Image.open(io.BytesIO(picture(spec, style))).convert("L")
    return drawn.resize((WIDTH, round(drawn.height * WIDTH / drawn.width)), Image.Resampling.BOX)


def difference(one: Image.Image, other: Image.Image) -> float:
    if one.size != other.size:
        return 255.0
    return float(np.abs(np.asarray(one, float) - np.asarray(other, float)).max())


@pytest.mark.parametrize("style", STYLES, ids=lambda style: f"{style.theme}-{style.language}")
@pytest.mark.parametrize("name", SPECS)
def test_it_looks_as_it_did(name: str, style: Style) -> None:
    if style.language == "zh" and chinese_family() is None:
        pytest.skip("no font with Chinese characters is installed (Debian: fonts-noto-cjk)")
    file = FOLDER / f"{name.replace(',', '').replace(' ', '_')}.{style.theme}.{style.language}.png"
    found = small(SPECS[name], style)
    if os.environ.get("NERNST_BASELINE") == "write":
        FOLDER.mkdir(exist_ok=True)
        found.save(file, optimize=True)
    assert file.exists(), "a new picture: look at it, then NERNST_BASELINE=write"
    assert difference(found, Image.open(file)) <= TOLERANCE


@pytest.mark.parametrize(
    "other",
    [
        TugOfWar("K", 1, 5.0, 140.0, -95.0, -89.06),  # the other way
        TugOfWar("K", 1, 5.0, 140.0, -40.0, -89.06),  # another length
        TugOfWar("Na", 1, 5.0, 140.0, -70.0, -89.06),  # another ion
        TugOfWar("K", 1, 9.0, 140.0, -70.0, -89.06),  # other dots
    ],
)
def test_the_comparison_sees_what_matters(other: TugOfWar) -> None:
    here = small(TugOfWar("K", 1, 5.0, 140.0, -70.0, -89.06), Style())
    assert difference(here, small(other, Style())) > TOLERANCE
