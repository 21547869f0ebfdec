"""Colours that can be told apart, also by those who see fewer; what must stay light stays light."""

from __future__ import annotations

import itertools
import subprocess
import sys
from typing import TYPE_CHECKING, Final

import numpy as np
import pytest

from bot.figures.style import PALETTES

if TYPE_CHECKING:
    from numpy.typing import NDArray

SEEN: Final = {
    "all colours": np.eye(3),
    "deuteranopia": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "protanopia": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
}
"""Machado, Oliveira and Fernandes (2009), full severity: on linear RGB."""


def linear(colour: str) -> NDArray[np.float64]:
    part = np.array([int(colour[n : n + 2], 16) for n in (1, 3, 5)]) / 255
    return np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str) -> float:
    weights = np.array([0.2126, 0.7152, 0.0722])
    low, high = sorted((float(weights @ linear(one)), float(weights @ linear(other))))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", PALETTES)
def test_every_colour_stands_out_from_its_ground(theme: str) -> None:
    palette = PALETTES[theme]
    assert contrast(palette.text, palette.ground) >= 7
    named = [palette.accent, palette.chemical, palette.electrical, *(colour for _, colour in palette.ions)]
    for colour in named:
        assert contrast(colour, palette.ground) >= 4, colour
    assert contrast(palette.faint, palette.ground) >= 3


@pytest.mark.parametrize("eyes", SEEN)
@pytest.mark.parametrize("theme", PALETTES)
def test_ions_can_be_told_apart(theme: str, eyes: str) -> None:
    for (ion, one), (other, two) in itertools.combinations(PALETTES[theme].ions, 2):
        seen = [np.clip(SEEN[eyes] @ linear(colour), 0, 1) ** (1 / 2.4) for colour in (one, two)]
        assert np.linalg.norm(seen[0] - seen[1]) > 0.12, (ion, other)


def test_choosing_and_describing_a_picture_does_not_load_the_drawing_library() -> None:
    code = (
        "import sys; from bot.figures import alt, choosing, studio; from bot.tutor import Tutor\n"
        "for text in ('driving force on K, 5/140, -70 mV', 'E_K 5/140', 'what is an action potential?',\n"
        "             'g_K=10, g_Na=1, E_K=-90, E_Na=60, Vm', 'resting potential of the squid axon'):\n"
        "    answer = Tutor().ask(text)\n"
        "    for one in choosing.pictures(answer.query): alt.alt(one, 'zh')\n"
        "sys.exit('matplotlib' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
