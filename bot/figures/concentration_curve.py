"""E against the concentration outside: Nernst's straight line, GHK's bend, and the student's point."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from bot.figures.canvas import mM, mV, potential, sheet, symbol
from bot.figures.style import NORMAL, SMALL
from physics.nernst import equilibrium_potential_mV
from physics.resting import ghk_voltage_mV

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from bot.figures.specs import ConcentrationCurve
    from bot.figures.style import Style


def draw(spec: ConcentrationCurve, style: Style) -> Figure:
    """A logarithmic axis makes the Nernst line straight."""
    paper = sheet(style, 3.2)
    palette = paper.palette
    axes = paper.axes((0.17, 0.19, 0.78, 0.74))
    low = min(spec.outside_mM, 1.0) / 2
    high = max(spec.outside_mM, spec.inside_mM) * 1.6
    c = np.geomspace(low, high, 160)
    nernst = equilibrium_potential_mV(spec.z, c, spec.inside_mM, spec.temperature_C)
    axes.semilogx(c, nernst, color=palette.ion(spec.ion), lw=2.2, label=f"Nernst {potential(spec.ion)}")
    if spec.leak is not None:
        axes.semilogx(c, _leaky(spec, c), color=palette.chemical, lw=1.8, ls="--", label="GHK")
    value = float(equilibrium_potential_mV(spec.z, spec.outside_mM, spec.inside_mM, spec.temperature_C))
    axes.plot(spec.outside_mM, value, "D", ms=6.5, color=palette.accent, zorder=5)
    right = spec.outside_mM < np.sqrt(low * high)
    axes.annotate(
        f"{mM(spec.outside_mM)}\n{mV(value)}", (spec.outside_mM, value), xytext=(9 if right else -9, -2),
        textcoords="offset points", ha="left" if right else "right", va="top", fontsize=NORMAL,
        color=palette.accent,
    )  # fmt: skip
    axes.axhline(0, color=palette.faint, lw=0.8, ls=":")
    axes.xaxis.set_major_formatter(lambda x, _: f"{x:g}")
    axes.set_xlabel(paper.say("figure-outside-of", ion=symbol(spec.ion)), fontsize=SMALL)
    axes.set_title("mV", fontsize=SMALL, loc="left", pad=4, color=palette.text)
    axes.legend(
        frameon=False,
        fontsize=SMALL,
        labelcolor=palette.text,
        loc="upper left" if spec.z > 0 else "upper right",
    )
    return paper.figure


def _leaky(spec: ConcentrationCurve, c: np.ndarray) -> np.ndarray:
    """V_m where Na+ leaks in besides."""
    assert spec.leak is not None
    values = [
        float(
            ghk_voltage_mV(
                [1, 1],
                [1.0, spec.leak],
                [one, spec.other_outside_mM],
                [spec.inside_mM, spec.other_inside_mM],
                spec.temperature_C,
            )
        )
        for one in c
    ]
    return np.array(values)
