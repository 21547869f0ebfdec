"""Current against voltage: the straight line of Ohm, the bent one of GHK, the reversal potential marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from bot.figures.canvas import minus, mV, sheet
from bot.figures.style import NORMAL, SMALL
from physics.constants import thermal_voltage_mV

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from bot.figures.specs import IVCurve
    from bot.figures.style import Style
    from physics.numeric import FloatArray


def draw(spec: IVCurve, style: Style) -> Figure:
    """Inward current below the axis, outward above it."""
    paper = sheet(style, 3.2)
    palette = paper.palette
    axes = paper.axes((0.17, 0.17, 0.78, 0.76))
    marks = [spec.reversal_mV, *([spec.marked_mV] if spec.marked_mV is not None else [])]
    v = np.linspace(min(-100.0, *(m - 20 for m in marks)), max(60.0, *(m + 20 for m in marks)), 240)
    ohmic = spec.conductance_nS * (v - spec.reversal_mV)
    axes.plot(v, ohmic, color=palette.ion(spec.ion), lw=2.2, label=paper.say("figure-ohm"))
    if spec.outside_mM is not None and spec.inside_mM is not None:
        axes.plot(v, ghk_pA(spec, v), color=palette.chemical, lw=1.8, ls="--", label="GHK")
        axes.legend(frameon=False, fontsize=SMALL, labelcolor=palette.text, loc="upper left")
    axes.axhline(0, color=palette.faint, lw=0.9)
    axes.axvline(spec.reversal_mV, color=palette.faint, lw=0.9, ls=":")
    axes.plot(spec.reversal_mV, 0, "o", ms=6, color=palette.text)
    axes.annotate(
        f"{paper.say('figure-reversal')}\n{mV(spec.reversal_mV)}", (spec.reversal_mV, 0), xytext=(5, -5),
        textcoords="offset points", va="top", fontsize=SMALL,
    )  # fmt: skip
    if spec.marked_mV is not None:
        current = spec.conductance_nS * (spec.marked_mV - spec.reversal_mV)
        axes.plot(spec.marked_mV, current, "D", ms=6, color=palette.accent, zorder=5)
        below = (
            spec.marked_mV < spec.reversal_mV
        )  # the line rises: there is room below it here, above it there
        axes.annotate(
            minus(f"{current:.3g} pA"), (spec.marked_mV, current), xytext=(9, -9) if below else (-9, 9),
            textcoords="offset points", ha="left" if below else "right", va="top" if below else "bottom",
            fontsize=NORMAL, color=palette.accent,
        )  # fmt: skip
    top, bottom = float(ohmic[-1]), float(ohmic[0])
    axes.set_ylim(min(bottom, -0.4 * top) * 1.08, max(top, 0.0) * 1.4)  # GHK may leave the sheet
    axes.set_xlabel("mV", fontsize=SMALL, loc="right", labelpad=0)
    axes.set_title("pA", fontsize=SMALL, loc="left", pad=4, color=palette.text)
    return paper.figure


def ghk_pA(spec: IVCurve, v: FloatArray) -> FloatArray:
    """The GHK current, scaled to the slope of the straight line at the reversal potential."""
    assert spec.outside_mM is not None
    assert spec.inside_mM is not None
    u = spec.z * v / float(thermal_voltage_mV(spec.temperature_C))
    safe = np.where(np.abs(u) < 1e-9, 1e-9, u)
    shape = safe * (spec.inside_mM - spec.outside_mM * np.exp(-safe)) / -np.expm1(-safe)
    slope = np.gradient(shape, v)
    at = int(np.argmin(np.abs(v - spec.reversal_mV)))
    scaled: FloatArray = shape * spec.conductance_nS / slope[at]
    return scaled
