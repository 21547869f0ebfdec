"""A gradient told by its size alone: there is more of an ion where cells have more."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.tutor.forces import ION_CARDS
from bot.tutor.givens import USUAL_SIDE, Givens

if TYPE_CHECKING:
    from bot.tutor.context import Defaults
    from grammar.reading import Reading, Slot

_GRADIENT: Final = re.compile(r"(?i:\bgradient|\bconcentration difference)|浓度差|梯度|浓度相差")


def steep_as_usual(reading: Reading, defaults: Defaults) -> Reading:
    """Such as "E_K of a tenfold K+ gradient": more of it where cells have more."""
    fold = _fold(reading)
    if fold is None or fold.value is None or len(reading.ions) != 1 or not _GRADIENT.search(reading.plain):
        return reading
    sides = Givens(reading, defaults).cell.ions.get(reading.ions[0])
    if sides is None or reading.ions[0] not in ION_CARDS or fold.value < 1.0:
        return reading
    outward = sides.outside_mM > sides.inside_mM
    ratio = fold._replace(
        role="ratio",
        value=fold.value if outward else 1.0 / fold.value,
        ion=reading.ions[0],
        dim="",
        unit=USUAL_SIDE,
        inferred=True,
    )
    return reading._replace(slots=(*reading.slots, ratio), unused=(), loose=(), intent="nernst")


def _fold(reading: Reading) -> Slot | None:
    """The one number of a gradient without sides, "10-fold" or "20:1", beside a temperature."""
    if reading.intent not in ("nernst", "rest") or any(s.role != "T" for s in reading.slots):
        return None
    left = (*reading.unused, *reading.loose)
    if len(left) == 1 and left[0].dim == "times":
        return left[0]
    pair = len(left) == 2 and reading.plain[left[0].span[1] : left[1].span[0]].strip() in (":", "to", "比")
    return left[0] if pair and left[1].value == 1.0 else None
