"""Labels and legends where no line runs and no other label stands.

The numbers of a question decide where the curves lie, so that no fixed side of a point is always free.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

import numpy as np
from matplotlib.transforms import Bbox

from bot.figures.style import SMALL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes
    from matplotlib.text import Annotation

    from bot.figures.style import Palette
    from physics.numeric import FloatArray

_Corner: TypeAlias = Literal["upper left", "upper right", "lower right", "lower left"]
_CORNERS: Final[tuple[tuple[_Corner, bool, bool], ...]] = (
    ("upper left", False, True),
    ("upper right", True, True),
    ("lower right", True, False),
    ("lower left", False, False),
)
"""Each with: is it on the right, is it above."""
SIDES: Final = ((1, -1), (-1, 1), (1, 1), (-1, -1), (0, 1), (0, -1), (1, 0), (-1, 0))
"""Right below, left above, and so on, in the order in which they are preferred."""
_FORMULA: Final = re.compile(r"\\mathrm|[${}_]")
_DISTANCES: Final = (7.0, 20.0, 34.0)  # pt from the point
_PAD: Final = 3.0  # px around a label
_COVERS, _LEAVES, _MOST_CROSSED = 200.0, 400.0, 100.0
_SAMPLES: Final = 300


def beside(
    axes: Axes,
    text: str,
    at: tuple[float, float],
    *,
    color: str,
    taken: Sequence[Bbox] = (),
    size: float = SMALL,
    sides: Sequence[tuple[int, int]] = SIDES,
) -> Bbox:
    """Write a label on the side of a point that collides least with lines, labels and the edges.

    The limits of the axes must be set, and the lines drawn, before.

    Args:
        axes: where.
        text: the label.
        at: the point, in data.
        color: of the label.
        taken: boxes of labels and legends that are there already.
        size: of the letters, pt.
        sides: those allowed, the best first; the first of equals wins.

    Returns:
        The box of the label, in pixels.
    """
    label = axes.annotate(
        text, at, xytext=(0, 0), textcoords="offset points", fontsize=size, color=color, zorder=8
    )
    box, anchor, points = measured(label), axes.transData.transform(at), _points(axes)
    places = [(across * far, up * far) for far in _DISTANCES for across, up in sides]

    def moved(number: int) -> Bbox:
        x, y = (
            point + _reach(shift, length, axes.figure.dpi) - length / 2
            for point, shift, length in zip(anchor, places[number], box.size, strict=True)
        )
        return Bbox.from_bounds(x, y, box.width, box.height)

    best = min(
        range(len(places)), key=lambda number: _badness(moved(number), points, taken, axes.bbox) + number
    )
    across, up = places[best]
    label.set_position((across, up))
    label.set_horizontalalignment("left" if across > 0 else "right" if across < 0 else "center")
    label.set_verticalalignment("bottom" if up > 0 else "top" if up < 0 else "center")
    return moved(best)


def measured(label: Annotation) -> Bbox:
    """The box of a label, a formula measured as plain letters: those are quick to measure, and wider."""
    text = label.get_text()
    label.set_text(_FORMULA.sub("", text))
    box = label.get_window_extent()
    label.set_text(text)
    return box


def legend(axes: Axes, palette: Palette) -> Bbox:
    """The legend in the corner where it crosses least, of equals in the first; its box."""
    made = axes.legend(frameon=True, framealpha=0.8, facecolor=palette.ground, edgecolor="none",
                       fontsize=SMALL, labelcolor=palette.text, loc=_CORNERS[0][0])  # fmt: skip
    size, edges, points = made.get_window_extent(), axes.bbox, _points(axes)
    pad = made.borderaxespad * SMALL * axes.figure.dpi / 72

    def box(number: int) -> Bbox:
        _, right, up = _CORNERS[number]
        x = edges.x1 - pad - size.width if right else edges.x0 + pad
        y = edges.y1 - pad - size.height if up else edges.y0 + pad
        return Bbox.from_bounds(x, y, size.width, size.height)

    best = min(range(len(_CORNERS)), key=lambda number: _badness(box(number), points, (), edges))
    made.set_loc(_CORNERS[best][0])
    return box(best)


def _reach(shift_pt: float, length: float, dpi: float) -> float:
    """From a point to the middle of a label that begins so far from it, in pixels; 0 where it is centred."""
    return shift_pt * dpi / 72 + (length / 2 if shift_pt > 0 else -length / 2 if shift_pt < 0 else 0.0)


def _points(axes: Axes) -> FloatArray:
    """Points along every line of the axes, in pixels."""
    found = []
    for line in axes.lines:
        path = line.get_transform().transform(np.column_stack(line.get_data(orig=False)))
        steps = np.linspace(0, len(path) - 1, _SAMPLES)
        found.append(np.column_stack([np.interp(steps, np.arange(len(path)), one) for one in path.T]))
    return np.concatenate(found) if found else np.empty((0, 2))


def _badness(box: Bbox, points: FloatArray, others: Sequence[Bbox], edges: Bbox) -> float:
    """How much a box crosses lines, covers labels or leaves the axes; 0 where it does not."""
    wide = box.padded(_PAD)
    crossed = ((points > wide.min) & (points < wide.max)).all(axis=1).sum()
    covered = sum(wide.overlaps(other) for other in others)
    out = max(edges.x0 - box.x0, box.x1 - edges.x1, edges.y0 - box.y0, box.y1 - edges.y1)
    return min(float(crossed), _MOST_CROSSED) + _COVERS * covered + (_LEAVES + out if out > 0 else 0.0)
