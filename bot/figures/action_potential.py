"""The action potential of the squid axon, its phases named, between E_K and E_Na; a change beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from bot.figures.canvas import mV, potential, sheet
from bot.figures.style import SMALL
from physics.squid import Spike, simulate

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from bot.figures.canvas import Sheet
    from bot.figures.specs import ActionPotential
    from bot.figures.style import Style

STEP_MS = 0.02
DURATION_MS = 9.0


def spike_of(spec: ActionPotential) -> Spike:
    """The simulation of a spec."""
    return simulate(
        sodium_factor=spec.sodium_factor,
        potassium_factor=spec.potassium_factor,
        step_ms=STEP_MS,
        duration_ms=DURATION_MS,
    )


def draw(spec: ActionPotential, style: Style) -> Figure:
    """Voltage above, conductances below."""
    paper = sheet(style, 3.8)
    palette = paper.palette
    above = paper.axes((0.15, 0.36, 0.8, 0.57))
    below = paper.axes((0.15, 0.12, 0.8, 0.17))
    changed = (spec.sodium_factor, spec.potassium_factor) != (1.0, 1.0)
    spike = spike_of(spec)
    if changed:
        normal = simulate(step_ms=STEP_MS, duration_ms=DURATION_MS)
        above.plot(
            normal.time_ms,
            normal.voltage_mV,
            color=palette.faint,
            lw=1.6,
            ls="--",
            label=paper.say("figure-normal"),
        )
    above.plot(
        spike.time_ms, spike.voltage_mV, color=palette.text, lw=2.2,
        label=paper.say("figure-changed") if changed else None,
    )  # fmt: skip
    for ion, value in (("Na", spike.sodium_mV), ("K", spike.potassium_mV)):
        above.axhline(value, color=palette.ion(ion), lw=1.2, ls=(0, (4, 2)))
        above.text(
            DURATION_MS, value + (3 if ion == "Na" else -4), f"{potential(ion)} {mV(value)}", ha="right",
            va="bottom" if ion == "Na" else "top", fontsize=SMALL, color=palette.ion(ion),
        )  # fmt: skip
    above.set_ylim(min(spike.potassium_mV, -77.0) - 24, max(spike.sodium_mV, 50.0) + 22)
    above.set_xlim(0, DURATION_MS)
    above.set_xticklabels([])
    above.set_title("mV", fontsize=SMALL, loc="left", pad=4, color=palette.text)
    if changed:
        above.legend(frameon=False, fontsize=SMALL, labelcolor=palette.text, loc="center right")
    else:
        _phases(spike, paper, above)
    for ion, conductance in (("Na", spike.sodium), ("K", spike.potassium)):
        below.plot(spike.time_ms, conductance, color=palette.ion(ion), lw=1.8)
        top = int(np.argmax(conductance))
        below.annotate(
            rf"$g_\mathrm{{{ion}}}$", (spike.time_ms[top], conductance[top]),
            xytext=(12 if ion == "K" else -4, -2), textcoords="offset points",
            ha="left" if ion == "K" else "right", va="top", fontsize=SMALL, color=palette.ion(ion),
        )  # fmt: skip
    below.set_xlim(0, DURATION_MS)
    below.set_yticks([])
    below.set_xlabel(paper.say("figure-time"), fontsize=SMALL, loc="right", labelpad=0)
    return paper.figure


def _phases(spike: Spike, paper: Sheet, axes: Axes) -> None:
    """Each phase where it is: before the pulse, half way up, half way down, at the lowest."""
    v, t = spike.voltage_mV, spike.time_ms
    peak = int(np.argmax(v))
    half = (v[peak] + v[0]) / 2
    up = int(np.argmax(v[:peak] > half))
    down = peak + int(np.argmax(v[peak:] < half))
    low = peak + int(np.argmin(v[peak:]))
    for label, at, shift, side in (
        ("figure-rest", 0, (3, 9), "left"),
        ("figure-upstroke", up, (-6, 0), "right"),
        ("figure-repolarisation", down, (8, 0), "left"),
        ("figure-undershoot", low, (6, 9), "left"),
    ):
        axes.annotate(
            paper.say(label), (t[at], v[at]), xytext=shift, textcoords="offset points", ha=side, va="center",
            fontsize=SMALL, color=paper.palette.faint,
        )  # fmt: skip
