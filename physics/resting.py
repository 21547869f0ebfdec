"""The membrane potential that several ions give together.

GHK (constant field): D. E. Goldman, J. Gen. Physiol. 27:37 (1943); A. L. Hodgkin & B. Katz, J. Physiol.
108:37 (1949).
Divalent ions: S. G. Spangler, Ala. J. Med. Sci. 9:218 (1972); C. A. Lewis, J. Physiol. 286:417 (1979).
Pump: L. J. Mullins & K. Noda, J. Gen. Physiol. 47:117 (1963).
"""
# ruff: noqa: PLR0917 - arguments stand in the order of the formula

from typing import Final

import numpy as np
from numpy.typing import ArrayLike

from physics.constants import thermal_voltage_mV
from physics.numeric import (
    FloatArray,
    bernoulli,
    finite,
    log_ratio,
    not_negative,
    positive,
    refuse_where,
    scalar,
)

_HALVINGS: Final = 120  # of a bracket of at most 2000 RT/F: beyond the last bit of any answer
_MARGIN: Final = 1e-9  # RT/F by which the bracket is wider than rounding could make it too narrow


def ghk_voltage_mV(
    z: ArrayLike,
    permeability: ArrayLike,
    outside_mM: ArrayLike,
    inside_mM: ArrayLike,
    temperature_C: ArrayLike = 37.0,
) -> FloatArray:
    """Potential at which the constant-field currents of all ions add up to nothing, mV.

    The ions lie along the **last** axis of the first four arguments, which broadcast against each other; the
    result has the remaining shape, broadcast with the temperature.  Univalent and divalent ions are solved in
    closed form, others by bisection.  Neutral solutes and impermeant ions drop out.  For one permeant ion it
    is its Nernst potential.

    Args:
        z: valences.
        permeability: permeabilities, only their ratios matter.  For divalents P itself, without a factor 4.
        outside_mM: concentrations outside; 0 is allowed.
        inside_mM: concentrations inside; 0 is allowed.
        temperature_C: temperature in °C.

    Raises:
        ImpossibleValue: a negative permeability or concentration; "no_permeant_ion" of permeability;
            "one_side_empty" of outside_mM (or inside_mM) where no permeant ion can carry inward (outward)
            current.
    """
    valence, p, outside, inside = np.broadcast_arrays(
        *np.atleast_1d(
            finite("z", z),
            not_negative("permeability", permeability),
            not_negative("outside_mM", outside_mM),
            not_negative("inside_mM", inside_mM),
        )
    )
    thermal_mV = thermal_voltage_mV(temperature_C)
    p = np.where(valence == 0.0, 0.0, p)
    refuse_where("permeability", p.max(axis=-1), p.max(axis=-1) == 0.0, "no_permeant_ion")
    p = p / p.max(axis=-1, keepdims=True)
    scale = np.maximum(outside, inside).max(axis=-1, where=p > 0.0, initial=0.0, keepdims=True)
    scale = np.where(scale == 0.0, 1.0, scale)
    # Each ion pulls V up with its source of inward current, and down with its source of outward current.  The
    # net of both is taken before anything is rounded: near equal concentrations it is all that counts.
    cation = valence > 0.0
    weight = p / scale
    up, down = weight * np.where(cation, outside, inside), weight * np.where(cation, inside, outside)
    net = weight * np.where(cation, inside - outside, outside - inside)
    refuse_where("outside_mM", up.sum(axis=-1), up.sum(axis=-1) == 0.0, "one_side_empty")
    refuse_where("inside_mM", down.sum(axis=-1), down.sum(axis=-1) == 0.0, "one_side_empty")
    z_abs = np.abs(valence)
    simple = (p == 0.0) | (z_abs == 1.0) | (z_abs == 2.0)
    if np.all(simple):
        return thermal_mV * _quadratic(z_abs, up, down, net)
    rows = simple.all(axis=-1)
    closed, searched = _quadratic(z_abs, up, down, net), _bisect(z_abs, up, down, net)
    return thermal_mV * scalar(np.where(rows, closed, searched))


def chord_voltage_mV(
    conductance: ArrayLike, equilibrium_mV: ArrayLike, injected_current: ArrayLike = 0.0
) -> FloatArray:
    """Conductance-weighted mean of equilibrium potentials, mV: (Σ gE + I) / Σ g, ions along the last axis.

    Args:
        conductance: chord conductances, any unit if no current is injected; else nS.
        equilibrium_mV: equilibrium potentials, mV.
        injected_current: current injected into the cell, pA; it has the shape of the result.

    Raises:
        ImpossibleValue: a negative conductance; "no_conductance" of conductance where all are 0.
    """
    g, e = np.broadcast_arrays(
        *np.atleast_1d(not_negative("conductance", conductance), finite("equilibrium_mV", equilibrium_mV))
    )
    largest = g.max(axis=-1)
    refuse_where("conductance", largest, largest == 0.0, "no_conductance")
    share = g / largest[..., np.newaxis]
    injected = finite("injected_current", injected_current) / largest
    return scalar(((share * e).sum(axis=-1) + injected) / share.sum(axis=-1))


def mullins_noda_voltage_mV(
    permeability_K: ArrayLike,
    permeability_Na: ArrayLike,
    K_outside_mM: ArrayLike,
    K_inside_mM: ArrayLike,
    Na_outside_mM: ArrayLike,
    Na_inside_mM: ArrayLike,
    pump_ratio: ArrayLike = 1.5,
    temperature_C: ArrayLike = 37.0,
) -> FloatArray:
    """Resting potential with an electrogenic Na/K pump in steady state, mV; chloride passive.

    (RT/F) ln[(r P_K K_out + P_Na Na_out) / (r P_K K_in + P_Na Na_in)], r = pump_ratio = Na+ out per K+ in,
    3/2.  r = 1 is GHK; r = 3/2 is more negative by at most (RT/F) ln r = 10.8 mV at 37 °C.

    Raises:
        ImpossibleValue: a negative permeability or concentration, a ratio that is not positive, or as
            `ghk_voltage_mV`.
    """
    r_p_K = positive("pump_ratio", pump_ratio) * not_negative("permeability_K", permeability_K)
    p_Na = not_negative("permeability_Na", permeability_Na)
    permeability = np.stack(np.broadcast_arrays(r_p_K, p_Na), axis=-1)
    K_out, Na_out = not_negative("K_outside_mM", K_outside_mM), not_negative("Na_outside_mM", Na_outside_mM)
    K_in, Na_in = not_negative("K_inside_mM", K_inside_mM), not_negative("Na_inside_mM", Na_inside_mM)
    outside = np.stack(np.broadcast_arrays(K_out, Na_out), axis=-1)
    inside = np.stack(np.broadcast_arrays(K_in, Na_in), axis=-1)
    return ghk_voltage_mV([1.0, 1.0], permeability, outside, inside, temperature_C)


def _quadratic(z_abs: FloatArray, up: FloatArray, down: FloatArray, net: FloatArray) -> FloatArray:
    """The logarithm of the positive root of (A + 4C) x² + (A - B) x - (B + 4D) = 0.

    Near x = 1 the equation is solved for x - 1 instead, whose coefficients hold the differences of
    concentrations: the digits that ln would lose are kept.
    """
    one, two = z_abs == 1.0, z_abs == 2.0
    a = down.sum(axis=-1, where=one) + 4.0 * down.sum(axis=-1, where=two)
    c = up.sum(axis=-1, where=one) + 4.0 * up.sum(axis=-1, where=two)
    b = net.sum(axis=-1, where=one)
    total = 2.0 * b + 4.0 * net.sum(axis=-1, where=two)
    safe_a, safe_c = np.where(a == 0.0, 1.0, a), np.where(c == 0.0, 1.0, c)  # rows of other valences: unused
    root = np.sqrt(b * b + 4.0 * safe_a * safe_c)
    numerator = np.where(b > 0.0, 2.0 * safe_c, root - b)
    denominator = np.where(b > 0.0, b + root, 2.0 * safe_a)
    with np.errstate(divide="ignore", invalid="ignore"):  # far from 1 the divisor may vanish
        excess = -2.0 * total / (2.0 * safe_a + b + root)
    near = np.abs(excess) <= 0.5
    return scalar(
        np.where(near, np.log1p(np.where(near, excess, 0.0)), log_ratio(numerator, denominator)),
    )


def _bisect(z_abs: FloatArray, up: FloatArray, down: FloatArray, net: FloatArray) -> FloatArray:
    """FV/RT of no current for any valences: the total grows strictly with V, so a bracket cannot miss."""

    def current(u: FloatArray) -> FloatArray:
        w = z_abs * u[..., np.newaxis]
        steep = down * bernoulli(-w) - up * bernoulli(w)
        gentle = net * bernoulli(w) + down * w
        return np.asarray((z_abs * np.where(np.abs(w) > 1.0, steep, gentle)).sum(axis=-1))

    low, high = _bracket(z_abs, up, down)
    for _ in range(_HALVINGS):
        middle = low + 0.5 * (high - low)
        if np.all((middle == low) | (middle == high)):
            break
        outward = current(middle)
        low, high = np.where(outward > 0.0, low, middle), np.where(outward < 0.0, high, middle)
    return low + 0.5 * (high - low)


def _bracket(z_abs: FloatArray, up: FloatArray, down: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Just below the smallest and just above the largest equilibrium potential, in RT/F.

    An ion on one side alone pulls without limit: further than any ratio of doubles.
    """
    both = (up > 0.0) & (down > 0.0)
    e = log_ratio(np.where(both, up, 1.0), np.where(both, down, 1.0)) / np.where(both, z_abs, 1.0)
    present = (up > 0.0) | (down > 0.0)
    one_sided = np.where(up > 0.0, 1000.0, -1000.0)
    e = np.where(both, e, np.where(present, one_sided, np.nan))
    return np.nanmin(e, axis=-1) - _MARGIN, np.nanmax(e, axis=-1) + _MARGIN
