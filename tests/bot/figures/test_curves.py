"""The curves: that they show the laws they are named for, and keep their labels apart for any numbers."""

from __future__ import annotations

import itertools
import sys
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

pytest.importorskip("matplotlib")

import matplotlib as mpl
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.text import Annotation

from bot.figures import canvas, concentration_curve, iv_curve
from bot.figures.alt import alt
from bot.figures.checks import BadSpec
from bot.figures.curves import driven_of, leaky_mV, nernst_mV, normal_spike, peak_mV, spike_of
from bot.figures.drawing import DRAWERS
from bot.figures.specs import ActionPotential, Carrier, ConcentrationCurve, Currents, DrivenPotential, IVCurve
from bot.figures.style import Style
from physics.constants import F
from physics.nernst import equilibrium_potential_mV
from physics.resting import chord_voltage_mV, ghk_voltage_mV

if TYPE_CHECKING:
    from bot.figures.specs import Spec

concentrations = st.floats(0.01, 600.0)


def drawn(spec: Spec, style: Style | None = None) -> Any:
    style = style or Style()
    with mpl.rc_context(canvas.settings(style)):
        figure: Any = DRAWERS[type(spec)](spec, style)
        FigureCanvasAgg(figure).draw()  # type: ignore[no-untyped-call]
    return figure


def line(figure: Any, label: str) -> tuple[np.ndarray, np.ndarray]:
    (found,) = [one for axes in figure.axes for one in axes.lines if label in str(one.get_label())]
    return np.asarray(found.get_xdata()), np.asarray(found.get_ydata())


def labels_apart(figure: Any) -> None:
    """No label leaves the sheet or overlaps another or a legend."""
    for axes in figure.axes:
        boxes = [text.get_window_extent() for text in axes.texts if isinstance(text, Annotation)]
        if axes.get_legend() is not None:
            boxes.append(axes.get_legend().get_window_extent())
        for box in boxes:
            assert figure.bbox.x0 - 1 <= box.x0
            assert box.x1 <= figure.bbox.x1 + 1
            assert figure.bbox.y0 - 1 <= box.y0
            assert box.y1 <= figure.bbox.y1 + 1
        for one, other in itertools.combinations(boxes, 2):
            wide = min(one.x1, other.x1) - max(one.x0, other.x0)
            high = min(one.y1, other.y1) - max(one.y0, other.y0)
            assert wide <= 2 or high <= 2


# Current against voltage


@given(
    z=st.sampled_from([-2, -1, 1, 2]), outside=concentrations, inside=concentrations, g=st.floats(0.01, 50.0)
)
def test_ghk_touches_ohm_at_the_reversal_potential(z: int, outside: float, inside: float, g: float) -> None:
    e = float(equilibrium_potential_mV(z, outside, inside))
    spec = IVCurve(e, g, "K", None, z, outside, inside)
    here, below, above = iv_curve.ghk_pA(spec, np.array([e, e - 0.01, e + 0.01]))
    assert abs(here) < 1e-6 * g
    assert (above - below) / 0.02 == pytest.approx(g, rel=1e-4)


def test_ghk_bends_outward_for_potassium_and_only_the_ratio_counts() -> None:
    e = float(equilibrium_potential_mV(1, 5.0, 140.0))
    v = np.array([-20.0, 0.0, 40.0])
    one, other = (iv_curve.ghk_pA(IVCurve(e, 10.0, "K", None, 1, *c), v) for c in ((5.0, 140.0), (1.0, 28.0)))
    assert one == pytest.approx(other)
    assert (one > 10.0 * (v - e)).all()


def test_the_marked_voltage_lies_on_the_line_of_ohm() -> None:
    figure = drawn(IVCurve(-89.0, 10.0, "K", -70.0, 1, 5.0, 140.0))
    (mark,) = [one for one in figure.axes[0].lines if one.get_marker() == "D"]
    assert (mark.get_xdata()[0], mark.get_ydata()[0]) == (-70.0, 190.0)
    assert any("190 pA" in text.get_text() for text in figure.axes[0].texts)


def test_the_sum_of_ohms_lines_is_zero_at_the_chord_potential() -> None:
    g, e = [10.0, 1.0, 2.5], [-90.0, 60.0, -70.0]
    rest = float(chord_voltage_mV(g, e))
    carriers = tuple(
        Carrier(i, z, em, gm) for (i, z), em, gm in zip((("K", 1), ("Na", 1), ("Cl", -1)), e, g, strict=True)
    )
    v, total = line(drawn(Currents(carriers, rest)), "sum")
    assert np.interp(rest, v, total) == pytest.approx(0.0, abs=1e-6)
    assert (np.diff(total) > 0).all()


@given(
    rows=st.lists(st.tuples(concentrations, concentrations, st.floats(0.05, 20.0)), min_size=2, max_size=3)
)
def test_the_sum_of_ghk_currents_is_zero_at_the_reversal_potential(
    rows: list[tuple[float, float, float]],
) -> None:
    carriers = [Carrier("K", 1, 0.0, p, out, inside) for out, inside, p in rows]
    outside, inside, p = (list(column) for column in zip(*rows, strict=True))
    zero = ghk_voltage_mV([1] * len(rows), p, outside, inside)
    currents = [iv_curve.carried(one, np.asarray(zero), 37.0) for one in carriers]
    one_way = F * sum(p * (out + inside) for out, inside, p in rows)
    assert sum(currents) == pytest.approx(0.0, abs=1e-12 * one_way)


# Potential against concentration


@given(inside=concentrations, leak=st.floats(0.001, 1.0))
def test_a_leak_of_sodium_keeps_V_above_E_K_and_the_more_so_the_less_potassium(
    inside: float, leak: float
) -> None:
    spec = ConcentrationCurve("K", 1, inside, inside, 37.0, leak)
    c = inside * np.geomspace(1e-3, 1.0, 20)
    apart = leaky_mV(spec, c) - nernst_mV(spec, c)
    assert (apart > 0).all()  # E_Na lies above
    assert (np.diff(apart) < 0).all()


def test_the_point_is_that_of_the_question() -> None:
    figure = drawn(ConcentrationCurve("K", 1, 140.0, 5.0, 37.0, 0.04))
    texts = [text.get_text() for text in figure.axes[0].texts]
    assert "5 mM\n−89.1 mV" in texts
    assert "−68.6 mV" in texts
    x, y = line(figure, "Nernst")
    slope = np.diff(y) / np.diff(np.log10(x))
    assert slope == pytest.approx(61.54, abs=0.01)  # mV a decade at 37 °C


# Action potential


def test_the_driven_spike_has_the_potentials_of_its_card() -> None:
    spike = driven_of(DrivenPotential(5.0, 140.0, 145.0, 15.0))
    top = int(spike.voltage_mV.argmax())
    for value, ratio, close in (
        (spike.voltage_mV[0], 0.04, 1e-9),
        (spike.voltage_mV[top], 20.0, 0.1),
        (spike.voltage_mV[top:].min(), 0.01, 1.5),
    ):
        assert value == pytest.approx(
            float(ghk_voltage_mV([1, 1], [1.0, ratio], [5.0, 145.0], [140.0, 15.0])), abs=close
        )
    e_K, e_Na = spike.equilibrium_mV
    assert e_K < spike.voltage_mV.min() < spike.voltage_mV.max() < e_Na


def test_a_change_is_drawn_over_the_normal_axon_with_both_outcomes() -> None:
    figure = drawn(ActionPotential(sodium_factor=0.5))
    words = [text.get_text() for text in figure.axes[0].get_legend().get_texts()]
    assert words == ["normal: rest −65.0 mV, peak +39.3 mV", "[Na⁺]ₒ × 0.5: rest −65.1 mV, peak +23.0 mV"]
    high = drawn(ActionPotential(potassium_factor=2.0), Style("light", "zh"))
    assert "自发放电" in high.axes[0].get_legend().get_texts()[1].get_text()


def test_where_there_is_no_spike_none_is_named() -> None:
    assert peak_mV(spike_of(ActionPotential(potassium_factor=5.0))) is None
    assert peak_mV(normal_spike()) == pytest.approx(39.3, abs=0.05)
    assert "no action potential" in alt(ActionPotential(potassium_factor=5.0), "en")
    assert "fires by itself" in alt(ActionPotential(potassium_factor=2.0), "en")


# Labels


@settings(max_examples=15, deadline=None)
@given(e=st.floats(-150.0, 150.0), marked=st.floats(-200.0, 200.0), g=st.floats(0.001, 500.0))
def test_labels_of_a_line_keep_apart(e: float, marked: float, g: float) -> None:
    ratio = float(np.exp(e / 26.73))
    labels_apart(drawn(IVCurve(e, g, "K", marked, 1, ratio, 1.0)))


@settings(max_examples=15, deadline=None)
@given(outside=concentrations, inside=concentrations, z=st.sampled_from([-1, 1, 2]), leak=st.booleans())
def test_labels_of_a_concentration_keep_apart(outside: float, inside: float, z: int, leak: bool) -> None:
    labels_apart(drawn(ConcentrationCurve("K", z, inside, outside, 37.0, 0.04 if leak and z == 1 else None)))


@settings(max_examples=12, deadline=None)
@given(sodium=st.floats(0.05, 5.0), potassium=st.floats(0.1, 20.0))
def test_labels_of_a_changed_axon_keep_apart(sodium: float, potassium: float) -> None:
    labels_apart(drawn(ActionPotential(sodium, potassium), Style("light", "zh")))


def test_no_point_of_a_curve_is_lost() -> None:
    for spec in (IVCurve(0.0, 1.0), ConcentrationCurve("K", 1, 100.0, 100.0, 37.0, 0.04)):
        for one in drawn(spec).axes[0].lines:
            assert np.isfinite(np.asarray(one.get_ydata(), float)).all()


@pytest.mark.parametrize(
    "make",
    [
        lambda: Currents((Carrier("K", 1, -90.0, 1.0),), -90.0),
        lambda: Currents((Carrier("K", 1, -90.0, 0.0), Carrier("Na", 1, 60.0, 0.0)), 0.0),
        lambda: Carrier("K", 1, -90.0, -1.0),
        lambda: Carrier("K", 1, -90.0, 1.0, 0.0, 140.0),
        lambda: DrivenPotential(0.0, 140.0, 145.0, 15.0),
        lambda: DrivenPotential(5.0, 140.0, 145.0, 15.0, after=0.0),
        lambda: DrivenPotential(145.0, 15.0, 5.0, 140.0),
    ],
)
def test_what_no_curve_can_show_is_refused(make: Any) -> None:
    with pytest.raises(BadSpec):
        make()


def test_the_descriptions_and_the_choice_load_no_drawing_library() -> None:
    import subprocess

    code = "import sys, bot.figures.alt, bot.figures.choosing; assert 'matplotlib' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_range_of_concentrations_holds_the_point_and_the_zero() -> None:
    for outside, inside in ((5.0, 140.0), (400.0, 3.0), (7.0, 7.0)):
        low, high = concentration_curve.span_mM(ConcentrationCurve("K", 1, inside, outside, 37.0))
        assert low < min(outside, inside) <= max(outside, inside) < high
