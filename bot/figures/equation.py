"""The worked equation: the formula, then the numbers put in, step under step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from bot.figures.canvas import minus, mV, potential, sheet
from bot.figures.style import LARGE, NORMAL
from physics.constants import thermal_voltage_mV
from physics.nernst import equilibrium_potential_mV

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from bot.figures.specs import Equation
    from bot.figures.style import Style


def draw(spec: Equation, style: Style) -> Figure:
    """Four lines, each the last one worked out a little further."""
    paper = sheet(style, 2.5)
    axes, palette = paper.bare(), paper.palette
    for row, (line, size) in enumerate(_lines(spec)):
        last = row == 3
        colour = palette.ion(spec.ion) if last else palette.text
        axes.text(
            0.06, 0.84 - row * 0.23, line, fontsize=size, color=colour, va="center",
            fontweight="bold" if last else "normal",
        )  # fmt: skip
    return paper.figure


def _lines(spec: Equation) -> list[tuple[str, float]]:
    thermal = float(thermal_voltage_mV(spec.temperature_C))
    ratio = spec.outside_mM / spec.inside_mM
    value = float(equilibrium_potential_mV(spec.z, spec.outside_mM, spec.inside_mM, spec.temperature_C))
    name, ion, z = potential(spec.ion), rf"\mathrm{{{spec.ion}}}", minus(f"{spec.z:+d}")
    logarithm = rf"\ln\dfrac{{{spec.outside_mM:.4g}}}{{{spec.inside_mM:.4g}}}"
    slope, log = minus(f"{thermal / spec.z:.2f}"), minus(f"{np.log(ratio):.3f}")
    return [
        (rf"{name} $= \dfrac{{RT}}{{zF}}\,\ln\dfrac{{[{ion}]_\mathrm{{o}}}}{{[{ion}]_\mathrm{{i}}}}$", LARGE),
        (rf"$= \dfrac{{{thermal:.2f}\ \mathrm{{mV}}}}{{{z}}}\;{logarithm}$", LARGE),
        (rf"$= {slope}\ \mathrm{{mV}} \times ({log})$", NORMAL + 1),
        (rf"{name} $=$ {mV(value)}", LARGE + 1),
    ]
