"""From a spec to bytes.  It imports matplotlib: for worker processes and `nernst draw` alone."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

import matplotlib as mpl
from matplotlib.backends.backend_svg import FigureCanvasSVG

from bot.figures import (
    action_potential,
    concentration_curve,
    equation,
    iv_curve,
    ladder,
    mastery,
    tug_of_war,
    weighted_average,
)
from bot.figures.canvas import settings
from bot.figures.specs import (
    ActionPotential,
    ClassMap,
    ConcentrationCurve,
    Currents,
    DrivenPotential,
    IVCurve,
    Ladder,
    Mastery,
    TugOfWar,
    WeightedAverage,
)
from bot.figures.style import DPI, Style
from bot.figures.worked import (
    ChordEquation,
    EnergyEquation,
    Equation,
    FieldEquation,
    ForceEquation,
    OhmEquation,
)
from bot.lessons.loading import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable

    from matplotlib.figure import Figure

    from bot.figures.specs import Spec

Format: TypeAlias = Literal["png", "svg"]
_LEVEL: Final = 3
"""Of compression: two thirds of the time of the usual 6, for a sixth more bytes."""

DRAWERS: Final[dict[type, Callable[[Any, Style], Figure]]] = {
    Equation: equation.draw,
    FieldEquation: equation.draw,
    ForceEquation: equation.draw,
    ChordEquation: equation.draw,
    OhmEquation: equation.draw,
    EnergyEquation: equation.draw,
    TugOfWar: tug_of_war.draw,
    Ladder: ladder.draw,
    IVCurve: iv_curve.draw,
    Currents: iv_curve.draw_several,
    ConcentrationCurve: concentration_curve.draw,
    WeightedAverage: weighted_average.draw,
    ActionPotential: action_potential.draw,
    DrivenPotential: action_potential.draw_driven,
    Mastery: mastery.draw,
    ClassMap: mastery.draw_class,
}


def figure(spec: Spec, style: Style) -> Figure:
    """The figure, laid out."""
    with mpl.rc_context(settings(style)):
        return DRAWERS[type(spec)](spec, style)


def picture(spec: Spec, style: Style, form: Format = "png") -> bytes:
    """The picture as a file's bytes."""
    out = io.BytesIO()
    with mpl.rc_context(settings(style)):
        drawn = DRAWERS[type(spec)](spec, style)
        canvas: Any = drawn.canvas if form == "png" else FigureCanvasSVG(drawn)
        metadata = {"Software": None} if form == "png" else {"Date": None, "Creator": "nernst-tutor"}
        more = {"pil_kwargs": {"compress_level": _LEVEL}} if form == "png" else {}
        ground = drawn.get_facecolor()
        canvas.print_figure(out, format=form, dpi=DPI, facecolor=ground, metadata=metadata, **more)
    return out.getvalue()


def warm() -> None:
    """Draw once in each language: fonts and mathtext are loaded, so that no picture pays for them."""
    for language in LANGUAGES:
        picture(Equation("K", 1, 5.0, 140.0, 37.0), Style("dark", language))
