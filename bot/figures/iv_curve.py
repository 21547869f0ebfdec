"""Current against voltage: the straight line of Ohm, the bent one of GHK, the reversal potential marked.

Several channels stand in one picture with their sum, which crosses zero where the membrane comes to rest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from bot.figures.canvas import minus, mV, sheet, symbol, zero_of
from bot.figures.placing import beside, legend
from bot.figures.style import NORMAL, SMALL
from physics.constants import F, R
from physics.currents import ghk_current_density, ohmic_current_pA
from physics.numeric import kelvin

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.transforms import Bbox

    from bot.figures.canvas import Sheet
    from bot.figures.specs import Carrier, Currents, IVCurve
    from bot.figures.style import Style
    from physics.numeric import FloatArray

HEIGHT_IN = 3.3
POINTS = 241
_RECT = (0.17, 0.16, 0.78, 0.75)
_ROOM_MV = 40.0
_AROUND_MV = 60.0


def draw(spec: IVCurve, style: Style) -> Figure:
    """One channel: inward current below the axis, outward above it."""
    paper = sheet(style, HEIGHT_IN)
    palette = paper.palette
    axes = paper.axes(_RECT)
    v = _voltages(spec.reversal_mV, spec.marked_mV, spec.second_mV)
    ohmic = ohmic_current_pA(spec.conductance_nS, v, spec.reversal_mV)
    color = palette.ion(spec.ion) if spec.ion else palette.text
    axes.plot(v, ohmic, color=color, lw=2.2, label=paper.say("figure-ohm"))
    shown = [ohmic]
    if spec.outside_mM is not None and spec.inside_mM is not None:
        bent = ghk_pA(spec, v)
        axes.plot(v, bent, color=palette.text, lw=1.7, ls=(0, (4, 2)), label="GHK")
        shown.append(bent)
    _window(axes, v, *shown, most=1.6 * float(np.abs(ohmic).max()))
    unit = "µA/cm²" if spec.density else "pA"
    _named(paper, axes, paper.say("curves-outward", unit=unit))
    taken: list[Bbox] = [legend(axes, palette)] if len(shown) > 1 else []
    taken.append(_crossing(paper, axes, spec.reversal_mV, paper.say("figure-reversal"), taken))
    for marked in (spec.marked_mV, spec.second_mV):
        if marked is None:
            continue
        current = float(ohmic_current_pA(spec.conductance_nS, marked, spec.reversal_mV))
        axes.plot(marked, current, "D", ms=6.5, color=palette.accent, zorder=7)
        text, at = minus(f"{current:.3g} {unit}") + f"\n{mV(marked)}", (marked, current)
        taken.append(beside(axes, text, at, color=palette.accent, taken=taken, size=NORMAL))
    return paper.figure


def draw_several(spec: Currents, style: Style) -> Figure:
    """A line for each ion and their sum; in relative units, for only ratios are known."""
    paper = sheet(style, HEIGHT_IN)
    axes = paper.axes(_RECT)
    v = _voltages(spec.zero_mV, *(one.E_mV for one in spec.carriers))
    rows = [carried(one, v, spec.temperature_C) for one in spec.carriers]
    # Where the currents that matter lie: around the zero of the sum, not at the far ends of a bent curve.
    near = np.abs(v - spec.zero_mV) < _AROUND_MV
    most = 1.6 * max(float(np.abs(row[near]).max()) for row in rows)
    for one, row in zip(spec.carriers, rows, strict=True):
        axes.plot(v, row / most, color=paper.palette.ion(one.ion), lw=1.8, label=symbol(one.ion))
    total = np.sum(rows, axis=0) / most
    axes.plot(v, total, color=paper.palette.text, lw=2.6, label=paper.say("curves-sum"))
    _window(axes, v, *(row / most for row in rows), total, most=1.0)
    axes.set_yticks([0.0], ["0"])
    _named(paper, axes, paper.say("curves-relative"))
    _crossing(paper, axes, spec.zero_mV, zero_of(rest=spec.rest), [legend(axes, paper.palette)])
    return paper.figure


def carried(one: Carrier, v: FloatArray, temperature_C: float) -> FloatArray:
    """The relative current of an ion: by GHK where its concentrations are known, else by Ohm's law."""
    if one.outside_mM is None or one.inside_mM is None:
        return ohmic_current_pA(one.weight, v, one.E_mV)
    return ghk_current_density(one.z, one.weight, one.outside_mM, one.inside_mM, v, temperature_C)


def ghk_pA(spec: IVCurve, v: FloatArray) -> FloatArray:
    """The GHK current, scaled to the slope of the straight line at the reversal potential.

    That slope is P z²F²/RT · c_in c_out ln(c_out/c_in) / (c_out - c_in).
    """
    assert spec.outside_mM is not None
    assert spec.inside_mM is not None
    outside, inside = spec.outside_mM, spec.inside_mM
    shape = ghk_current_density(spec.z, 1.0, outside, inside, v, spec.temperature_C)
    ln_ratio = float(np.log(outside / inside))
    mean_mM = inside if abs(ln_ratio) < 1e-9 else outside * inside * ln_ratio / (outside - inside)
    slope_per_mV = spec.z**2 * F**2 / (R * float(kelvin(spec.temperature_C))) * mean_mM / 1000.0
    return np.asarray(shape * spec.conductance_nS / slope_per_mV)


def _voltages(*marks: float | None) -> FloatArray:
    """The usual range, and room for a label on either side of what is marked."""
    known = [mark for mark in marks if mark is not None]
    room = max(_ROOM_MV, 0.3 * (max(known) - min(known)))
    return np.linspace(min(-100.0, min(known) - room), max(60.0, max(known) + room), POINTS)


def _window(axes: Axes, v: FloatArray, *rows: FloatArray, most: float) -> None:
    """All of the curves as far as `most`; a steep one leaves the sheet.  Room on both sides of zero."""
    low = min(float(np.clip(row, -most, most).min()) for row in rows)
    high = max(float(np.clip(row, -most, most).max()) for row in rows)
    axes.set_xlim(float(v[0]), float(v[-1]))
    axes.set_ylim(min(low, -0.35 * high) * 1.1, max(high, -0.35 * low) * 1.1)


def _named(paper: Sheet, axes: Axes, current: str) -> None:
    axes.axhline(0, color=paper.palette.faint, lw=0.9)
    axes.set_xlabel("mV", fontsize=SMALL, loc="right", labelpad=0)
    paper.unit(axes, current)


def _crossing(paper: Sheet, axes: Axes, at_mV: float, name: str, taken: Sequence[Bbox]) -> Bbox:
    """The zero of the current and its name."""
    axes.plot(at_mV, 0, "o", ms=6, color=paper.palette.text, zorder=7)
    return beside(axes, f"{name}\n{mV(at_mV)}", (at_mV, 0), color=paper.palette.text, taken=taken)
