"""The worked equation: the formula, then the numbers put in, step under step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from bot.figures.canvas import V_M, minus, mV, potential, sheet
from bot.figures.sums import field_mV
from physics.constants import thermal_voltage_mV
from physics.nernst import equilibrium_potential_mV

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.figure import Figure

    from bot.figures.specs import Equation, FieldEquation, Permeant
    from bot.figures.style import Style

_SIZES: Final = (15.0, 15.0, 13.0, 16.0)


def draw(spec: Equation, style: Style) -> Figure:
    """The Nernst equation."""
    return _steps(nernst(spec), spec.ion, style)


def draw_field(spec: FieldEquation, style: Style) -> Figure:
    """The GHK equation."""
    return _steps(field(spec), "", style)


def _steps(lines: Sequence[str], ion: str, style: Style) -> Figure:
    """Each line is the last one worked out a little further; the last is the answer."""
    paper = sheet(style, 2.7)
    axes, palette = paper.bare(), paper.palette
    for row, (line, size) in enumerate(zip(lines, _SIZES, strict=True)):
        colour = (palette.ion(ion) if ion else palette.accent) if row == len(lines) - 1 else palette.text
        text = axes.text(0.06, 0.85 - row * 0.235, line, fontsize=size, color=colour, va="center")
        paper.fit(text)
    return paper.figure


def nernst(spec: Equation) -> tuple[str, ...]:
    """Its lines in mathtext."""
    thermal = float(thermal_voltage_mV(spec.temperature_C))
    value = float(equilibrium_potential_mV(spec.z, spec.outside_mM, spec.inside_mM, spec.temperature_C))
    name, ion, z = potential(spec.ion), rf"\mathrm{{{spec.ion}}}", minus(f"{spec.z:+d}")
    ratio = rf"\dfrac{{{_short(spec.outside_mM)}}}{{{_short(spec.inside_mM)}}}"
    slope, log = minus(f"{thermal / spec.z:.2f}"), minus(f"{np.log(spec.outside_mM / spec.inside_mM):.3f}")
    return (
        rf"{name} $= \dfrac{{RT}}{{zF}}\,\ln\dfrac{{[{ion}]_\mathrm{{o}}}}{{[{ion}]_\mathrm{{i}}}}$",
        rf"$= \dfrac{{{thermal:.2f}\ \mathrm{{mV}}}}{{{z}}}\;\ln{ratio}$",
        rf"$= {slope}\ \mathrm{{mV}} \times ({log})$",
        rf"{name} $=$ {mV(value)}",
    )


def field(spec: FieldEquation) -> tuple[str, ...]:
    """Its lines in mathtext: of an anion the inside stands above."""
    thermal = float(thermal_voltage_mV(spec.temperature_C))
    above = [(one, "o" if one.z > 0 else "i") for one in spec.ions]
    below = [(one, "i" if one.z > 0 else "o") for one in spec.ions]
    sums = [sum(one.permeability * _side(one, side) for one, side in row) for row in (above, below)]
    return (
        rf"{V_M} $= \dfrac{{RT}}{{F}}\,\ln\dfrac{{{_letters(above)}}}{{{_letters(below)}}}$",
        rf"$= {thermal:.2f}\ \mathrm{{mV}}\;\ln\dfrac{{{_figures(above)}}}{{{_figures(below)}}}$",
        rf"$= {thermal:.2f}\ \mathrm{{mV}} \times \ln({_short(sums[0] / sums[1])})$",
        rf"{V_M} $=$ {mV(field_mV(spec))}",
    )


def _side(one: Permeant, side: str) -> float:
    return one.outside_mM if side == "o" else one.inside_mM


def _letters(row: Sequence[tuple[Permeant, str]]) -> str:
    names = [rf"\mathrm{{{one.ion}}}" for one, _ in row]
    return "+".join(
        rf"P_{{{name}}}[{name}]_\mathrm{{{side}}}" for name, (_, side) in zip(names, row, strict=True)
    )


def _figures(row: Sequence[tuple[Permeant, str]]) -> str:
    return "+".join(rf"{_short(one.permeability)}{{\cdot}}{_short(_side(one, side))}" for one, side in row)


def _short(value: float) -> str:
    """A number in mathtext: 140, 0.04, 1.2·10⁻⁵."""
    if value == 0 or 1e-4 <= value < 1e6:
        return f"{value:.4g}"
    digits, power = f"{value:.3g}".split("e")
    return rf"{digits}{{\cdot}}10^{{{int(power)}}}"
