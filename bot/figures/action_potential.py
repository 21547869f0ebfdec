"""The action potential between E_K and E_Na, its phases named: as permeabilities drive it, and simulated.

By GHK it shows why V_m moves: who holds the door at each moment.  The squid axon by Hodgkin and Huxley is the
reference, where the doors move by themselves; a change of the bath is drawn beside the normal one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from bot.figures.canvas import V_M, mV, number, potential, sheet, symbol
from bot.figures.curves import DURATION_MS, PULSE_MS, driven_of, normal_spike, peak_mV, spike_of
from bot.figures.placing import beside, measured
from bot.figures.style import NORMAL, SMALL

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.transforms import Bbox

    from bot.figures.canvas import Sheet
    from bot.figures.specs import ActionPotential, DrivenPotential
    from bot.figures.style import Style
    from physics.numeric import FloatArray
    from physics.spike import DrivenSpike
    from physics.squid import Spike

HEIGHT_IN = 3.9
LINE_IN = 0.22
_AT_PEAK = ((-1, 1), (1, 1), (-1, 0), (1, 0))
ABOVE, BELOW = (0.15, 0.36, 0.8, 0.575), (0.15, 0.115, 0.8, 0.19)


def draw(spec: ActionPotential, style: Style) -> Figure:
    """The squid axon by Hodgkin and Huxley: voltage above, conductances below."""
    if (spec.sodium_factor, spec.potassium_factor) != (1.0, 1.0):
        return _what_if(spec, style)
    paper = sheet(style, HEIGHT_IN)
    above, below = paper.axes(ABOVE), paper.axes(BELOW)
    spike = spike_of(spec)
    above.plot(spike.time_ms, spike.voltage_mV, color=paper.palette.text, lw=2.2)
    taken = _bounds(paper, above, DURATION_MS, spike.potassium_mV, spike.sodium_mV)
    taken.append(_stimulus(paper, above))
    _phases(paper, above, spike.time_ms, spike.voltage_mV, taken)
    _conductances(paper, below, spike)
    return paper.figure


def _what_if(spec: ActionPotential, style: Style) -> Figure:
    """The changed axon over the normal one; above them what became of rest and peak."""
    normal, spike = normal_spike(), spike_of(spec)
    paper = sheet(style, HEIGHT_IN)
    words = [_outcome(paper, paper.say("figure-normal"), normal), _outcome(paper, _changes(spec), spike)]
    tall = HEIGHT_IN + LINE_IN * sum(1 + one.count("\n") for one in words)
    paper.figure.set_figheight(tall)
    share = HEIGHT_IN / tall
    above, below = (paper.axes((x, share * y, w, share * h)) for x, y, w, h in (ABOVE, BELOW))
    above.plot(normal.time_ms, normal.voltage_mV, color=paper.palette.faint, lw=2.0, ls="--", label=words[0])
    above.plot(spike.time_ms, spike.voltage_mV, color=paper.palette.text, lw=2.0, label=words[1])
    others = (normal.potassium_mV, normal.sodium_mV)
    _bounds(paper, above, DURATION_MS, spike.potassium_mV, spike.sodium_mV, *others)
    _stimulus(paper, above)
    above.legend(frameon=False, fontsize=SMALL, labelcolor=paper.palette.text, loc="upper left",
                 bbox_to_anchor=(0.02, 0.99), bbox_transform=paper.figure.transFigure)  # fmt: skip
    _conductances(paper, below, spike)
    return paper.figure


def draw_driven(spec: DrivenPotential, style: Style) -> Figure:
    """Voltage by GHK above, the permeabilities that drive it below, on a logarithmic axis."""
    paper = sheet(style, HEIGHT_IN)
    above, below = paper.axes(ABOVE), paper.axes(BELOW)
    spike = driven_of(spec)
    e_K, e_Na = (float(e) for e in spike.equilibrium_mV)
    above.plot(spike.time_ms, spike.voltage_mV, color=paper.palette.text, lw=2.2)
    taken = _bounds(paper, above, float(spike.time_ms[-1]), e_K, e_Na)
    paper.unit(above, f"{V_M} GHK, mV")
    _phases(paper, above, spike.time_ms, spike.voltage_mV, taken)
    _permeabilities(paper, below, spike)
    return paper.figure


def _changes(spec: ActionPotential) -> str:
    """What was changed: [Na⁺]ₒ × 0.5.  No mathtext: beside it Chinese would turn into boxes."""
    changes = (("Na", spec.sodium_factor), ("K", spec.potassium_factor))
    return "\n".join(f"[{symbol(ion)}]ₒ × {by:.3g}" for ion, by in changes if by != 1.0)


def _outcome(paper: Sheet, name: str, spike: Spike) -> str:
    """Rest, peak or none, and whether it needs a stimulus at all."""
    rest, peak = mV(spike.resting_mV), peak_mV(spike)
    if peak is None:
        return paper.say("curves-no-spike", what=name, rest=rest)
    line = paper.say("curves-spike", what=name, rest=rest, peak=mV(peak))
    return line if spike.steady else line + "\n" + paper.say("curves-restless")


def _bounds(paper: Sheet, axes: Axes, end_ms: float, e_K: float, e_Na: float, *others: float) -> list[Bbox]:
    """E_Na above and E_K below: V_m stays between."""
    low, high = min(e_K, e_Na, *others), max(e_K, e_Na, *others)
    room = 0.17 * (high - low)
    axes.set_ylim(low - room, high + room)
    axes.set_xlim(0, end_ms)
    axes.set_xticks([])  # they stand below
    paper.unit(axes, "mV")
    rows = (("Na", e_Na, e_Na > e_K), ("K", e_K, e_K >= e_Na))
    return [_bound(paper, axes, end_ms, ion, e, up=up) for ion, e, up in rows]


def _bound(paper: Sheet, axes: Axes, end_ms: float, ion: str, e_mV: float, *, up: bool) -> Bbox:
    color = paper.palette.ion(ion)
    axes.axhline(e_mV, color=color, lw=1.2, ls=(0, (4, 2)))
    label = axes.annotate(
        f"{potential(ion)} {mV(e_mV)}", (end_ms, e_mV), xytext=(0, 2 if up else -3), ha="right",
        va="bottom" if up else "top", textcoords="offset points", fontsize=SMALL, color=color,
    )  # fmt: skip
    return measured(label)


def _stimulus(paper: Sheet, axes: Axes) -> Bbox:
    """When current was put in."""
    low = axes.get_ylim()[0]
    axes.plot(PULSE_MS, (low, low), color=paper.palette.accent, lw=6, solid_capstyle="butt")
    label = axes.annotate(
        paper.say("curves-stimulus"), (PULSE_MS[1], low), xytext=(3, 2), textcoords="offset points",
        ha="left", va="bottom", fontsize=SMALL, color=paper.palette.accent,
    )  # fmt: skip
    return measured(label)


def _phases(paper: Sheet, axes: Axes, t: FloatArray, v: FloatArray, taken: list[Bbox]) -> None:
    """Each phase where it is: the peak, before the upstroke, half way up, half way down, the lowest."""
    top = int(np.argmax(v))
    half = (v[top] + v[0]) / 2
    height, text = (float(t[top]), float(v[top])), paper.palette.text
    taken.append(
        beside(axes, number(height[1]), height, color=text, taken=taken, size=NORMAL, sides=_AT_PEAK)
    )
    for label, at, sides in (
        ("figure-rest", 0, ((1, 1), (1, -1))),
        ("figure-upstroke", int(np.argmax(v[:top] > half)), ((-1, 0), (1, 0))),
        ("figure-repolarisation", top + int(np.argmax(v[top:] < half)), ((1, 0), (1, 1))),
        ("figure-undershoot", top + int(np.argmin(v[top:])), ((1, 1), (0, 1), (1, -1))),
    ):
        place = (float(t[at]), float(v[at]))
        color = paper.palette.faint
        taken.append(beside(axes, paper.say(label), place, color=color, taken=taken, sides=sides))


def _conductances(paper: Sheet, axes: Axes, spike: Spike) -> None:
    rows = (("Na", spike.sodium), ("K", spike.potassium))
    axes.set_ylim(0, 1.7 * max(float(g.max()) for _, g in rows))
    axes.set_yticks([])
    _timed(paper, axes, DURATION_MS)
    for ion, g in rows:
        axes.plot(spike.time_ms, g, color=paper.palette.ion(ion), lw=1.8)
    taken: list[Bbox] = []
    for ion, g in rows:
        top, sides = int(np.argmax(g)), ((-1, 0), (-1, 1)) if ion == "Na" else ((1, 1), (1, 0))
        at = (max(float(spike.time_ms[top]), 0.6), float(g[top]))
        name = rf"$g_\mathrm{{{ion}}}$"
        taken.append(
            beside(axes, name, at, color=paper.palette.ion(ion), taken=taken, sides=(*sides, (0, 1)))
        )


def _permeabilities(paper: Sheet, axes: Axes, spike: DrivenSpike) -> None:
    p_K, p_Na = spike.permeability
    top, late = int(np.argmax(p_Na)), int(0.85 * len(p_K))
    axes.set_yscale("log")
    axes.set_ylim(0.4 * float(p_Na.min()), 2.5 * float(p_Na.max()))
    axes.minorticks_off()
    axes.set_yticks([0.01, 1.0], ["0.01", "1"])
    _timed(paper, axes, float(spike.time_ms[-1]))
    for ion, p in (("Na", p_Na), ("K", p_K)):
        axes.plot(spike.time_ms, p, color=paper.palette.ion(ion), lw=1.8)
    for ion, p, at, sides in (("Na", p_Na, top, ((1, 0), (1, 1))), ("K", p_K, late, ((0, 1), (0, -1)))):
        place = (float(spike.time_ms[at]), float(p[at]))
        beside(axes, rf"$P_\mathrm{{{ion}}}$", place, color=paper.palette.ion(ion), sides=sides)


def _timed(paper: Sheet, axes: Axes, end_ms: float) -> None:
    axes.set_xlim(0, end_ms)
    axes.set_xlabel(paper.say("figure-time"), fontsize=SMALL, loc="right", labelpad=0)
