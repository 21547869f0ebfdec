"""Every picture in both themes and languages: nothing overlaps, is cut off or missing from the font."""

from __future__ import annotations

import io
import itertools
import math
import warnings
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pytest

pytest.importorskip("matplotlib")

import matplotlib as mpl
from matplotlib.backends.backend_agg import FigureCanvasAgg
from PIL import Image

from bot.figures import drawing
from bot.figures.alt import alt
from bot.figures.canvas import settings
from bot.figures.checks import BadSpec, Level
from bot.figures.specs import (
    ActionPotential,
    Carrier,
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
from bot.figures.spread import spread, within
from bot.figures.style import Style, chinese_family
from bot.figures.sums import field_mV, forces, is_mean, winner
from bot.figures.worked import (
    ChordEquation,
    EnergyEquation,
    Equation,
    FieldEquation,
    ForceEquation,
    OhmEquation,
    Permeant,
)

if TYPE_CHECKING:
    from matplotlib.text import Text

    from bot.figures.specs import Spec, Theme
    from bot.language import Language

SPECS: Final[dict[str, Spec]] = {
    "equation": Equation("K", 1, 5.0, 140.0, 37.0),
    "equation, calcium": Equation("Ca", 2, 2.0, 1e-4, 37.0),
    "equation, outside": Equation("K", 1, 4.827, 140.0, 37.0, "outside"),
    "equation, inside": Equation("Cl", -1, 110.0, 8.015, 37.0, "inside"),
    "equation, bicarbonate": Equation("HCO3", -1, 24.0, 12.0, 37.0),
    "GHK equation, reversal": FieldEquation(
        (Permeant("K", 1, 1.0, 5.0, 140.0), Permeant("Na", 1, 1.0, 145.0, 15.0)), 37.0, rest=False
    ),
    "force equation": ForceEquation("K", 1, -70.0, -89.06, 5.0, 140.0),
    "force equation, V_m": ForceEquation("K", 1, -70.0, -90.0, find="membrane"),
    "force equation, E": ForceEquation("Ca", 2, -70.0, 130.0, find="potential"),
    "chord equation": ChordEquation((Level("K", -90, 10), Level("Na", 60, 1), Level("Cl", -70, 2.5))),
    "chord equation, injected": ChordEquation((Level("K", -90, 10), Level("Na", 60, 1)), 50.0),
    "chord equation, reversal": ChordEquation((Level("K", -90, 8), Level("Na", 60, 7)), rest=False),
    "current equation": OhmEquation("K", 0.02, -70.0, -90.0, 100),
    "current equation, density": OhmEquation("K", 36.0, -60.0, -77.0, density=True),
    "current equation, conductance": OhmEquation("Na", 0.05, -60.0, 60.0, 20, find="conductance"),
    "current equation, V_m": OhmEquation("", 10.0, -65.0, -70.0, find="membrane"),
    "current equation, E": OhmEquation("K", 10.0, -65.0, -70.0, 3, find="potential"),
    "energy equation": EnergyEquation("Na", 1, 145.0, 15.0, -70.0, 37.0),
    "energy equation, outward": EnergyEquation("Ca", 2, 2.0, 1e-5, -70.0, 37.0, inward=False),
    "energy equation, neutral": EnergyEquation("glucose", 0, 5.0, 1.0, -70.0, 37.0),
    "tug, cation": TugOfWar("K", 1, 5.0, 140.0, -70.0, -89.06),
    "tug, anion": TugOfWar("Cl", -1, 110.0, 10.0, -50.0, -64.1),
    "tug, balanced": TugOfWar("K", 1, 5.0, 140.0, -89.0588, -89.0588),
    "tug, calcium": TugOfWar("Ca", 2, 2.0, 1e-4, -70.0, 132.3),
    "ladder": Ladder((Level("K", -89), Level("Na", 60.6), Level("Cl", -64), Level("Ca", 132)), -70),
    "ladder, before and after": Ladder((Level("K", -70.5), Level("Na", 60.6)), -55, (Level("K", -89),), -68),
    "ladder, all in one place": Ladder((Level("K", -70), Level("Cl", -69), Level("Li", -68)), -70.5),
    "iv": IVCurve(-89.0, 10.0, "K", -70.0, 1, 5.0, 140.0),
    "iv, density": IVCurve(-77.0, 36.0, "K", -60.0, 1, 0.05, 1.0, density=True),
    "iv, two points": IVCurve(-13.33, 0.15, "", -80.0, second_mV=20.0),
    "iv, no ion": IVCurve(0.0, 2.0, "", -60.0),
    "concentration": ConcentrationCurve("K", 1, 140.0, 5.0, 37.0, 0.04),
    "concentration, little leak": ConcentrationCurve("K", 1, 140.0, 2.0, 37.0, 0.01),
    "concentration, points": ConcentrationCurve("K", 1, 140.0, 3.0, 37.0, others_mM=(5.0, 10.0)),
    "concentration, anion": ConcentrationCurve("Cl", -1, 10.0, 110.0, 37.0),
    "weights": WeightedAverage((Level("K", -90, 10), Level("Na", 60, 1), Level("Cl", -70, 2.5)), -75.2),
    "spike": ActionPotential(),
    "spike, half the sodium": ActionPotential(sodium_factor=0.5),
    "spike, twice the potassium": ActionPotential(potassium_factor=2.0),
    "spike, none": ActionPotential(0.1, 5.0),
    "spike, driven": DrivenPotential(5.0, 140.0, 145.0, 15.0),
    "iv, sodium": IVCurve(60.6, 2.0, "Na", -40.0, 1, 145.0, 15.0),
    "currents, Ohm": Currents(
        (Carrier("K", 1, -90, 10), Carrier("Na", 1, 60, 1), Carrier("Cl", -1, -70, 2.5)), -75.2
    ),
    "currents, GHK": Currents(
        (Carrier("K", 1, -89.1, 1, 5.0, 140.0), Carrier("Na", 1, 60.6, 1, 145.0, 15.0)), -2.8, rest=False
    ),
    "concentration, low": ConcentrationCurve("K", 1, 140.0, 1.0, 37.0, 0.04),
    "weights, five": WeightedAverage(
        (
            Level("Cl", -63.9, 15.8), Level("Na", -74.3, 10), Level("Mg", -13, 1), Level("HCO3", -86, 1),
            Level("K", -68.3, 0.04),
        ),
        -66.6,
    ),
    "weights, reversal": WeightedAverage((Level("K", -90, 8), Level("Na", 60, 7)), -20, rest=False),
    "ladder, reversal": Ladder((Level("Na", 60), Level("Ca", 130)), -80, rest=False),
    "weights, by permeability": WeightedAverage((Level("K", -90), Level("Na", 60, 0.04)), -75.1),
    "GHK equation": FieldEquation(
        (
            Permeant("K", 1, 1.0, 5.0, 140.0),
            Permeant("Na", 1, 0.04, 145.0, 12.0),
            Permeant("Cl", -1, 0.45, 110.0, 10.0),
        ),
        37.0,
    ),
    "forecast": Mastery((("equilibrium_potential", 0.8), ("ghk", 0.1)), (12, 3, 0, 7, 1, 0, 24)),
    "class map": ClassMap((("equilibrium_potential", 0.82, 41), ("ghk", 0.24, 17), ("na_k_pump", 1.0, 1))),
    "mastery": Mastery((("equilibrium_potential", 0.8), ("ghk", 0.0), ("na_k_pump", 1.0))),
}  # fmt: skip
STYLES: Final = [(theme, language) for theme in ("dark", "light") for language in ("en", "zh")]


def laid_out(spec: Spec, style: Style) -> tuple[Any, list[Text]]:
    """The figure and its visible texts; tick labels only of ticks within the axes."""
    with mpl.rc_context(settings(style)):
        figure: Any = drawing.DRAWERS[type(spec)](spec, style)
        FigureCanvasAgg(figure).draw()  # type: ignore[no-untyped-call]
    shown: list[Text] = [*figure.texts]
    for axes in figure.axes:
        legend = axes.get_legend()
        shown += [*axes.texts, axes.title, axes._left_title, *(legend.get_texts() if legend else ())]
        if axes.axison:
            shown += [axes.xaxis.label, axes.yaxis.label, *_ticks(axes.xaxis), *_ticks(axes.yaxis)]
    return figure, [t for t in shown if t.get_visible() and t.get_text().strip()]


def _ticks(axis: Any) -> list[Text]:
    low, high = sorted(axis.get_view_interval())
    return [tick.label1 for tick in axis.get_major_ticks() if low <= tick.get_loc() <= high]


@pytest.mark.parametrize(("theme", "language"), STYLES)
@pytest.mark.parametrize("name", SPECS)
def test_no_text_overlaps_another_or_leaves_the_sheet(name: str, theme: Theme, language: Language) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # a missing glyph is a warning
        figure, texts = laid_out(SPECS[name], Style(theme, language))
    box = figure.bbox
    boxes = [(t.get_text(), t.get_window_extent()) for t in texts]
    for words, one in boxes:
        assert one.x0 >= box.x0 - 1, words
        assert one.x1 <= box.x1 + 1, words
        assert one.y0 >= box.y0 - 1, words
        assert one.y1 <= box.y1 + 1, words
    for (a, one), (b, other) in itertools.combinations(boxes, 2):
        wide = min(one.x1, other.x1) - max(one.x0, other.x0)
        high = min(one.y1, other.y1) - max(one.y0, other.y0)
        assert wide <= 2 or high <= 2, (a, b)


@pytest.mark.parametrize("name", SPECS)
def test_png_and_svg_are_the_same_every_time(name: str) -> None:
    spec, style = SPECS[name], Style()
    png, svg = drawing.picture(spec, style), drawing.picture(spec, style, "svg")
    assert png == drawing.picture(spec, style)
    assert svg.startswith(b"<?xml")
    assert b"svg" in svg[:400]
    image = Image.open(io.BytesIO(png))
    assert image.width == 800
    assert len(png) < 120_000


@pytest.mark.parametrize("name", SPECS)
def test_the_themes_differ_and_each_is_readable(name: str) -> None:
    pixels = {
        theme: np.asarray(
            Image.open(io.BytesIO(drawing.picture(SPECS[name], Style(theme)))).convert("L"), float
        )
        for theme in ("dark", "light")
    }
    assert np.median(pixels["dark"]) < 80
    assert np.median(pixels["light"]) > 200
    for theme, shown in pixels.items():
        assert abs(shown - np.median(shown)).max() > 120, theme


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", SPECS)
def test_every_picture_says_what_it_shows(name: str, language: Language) -> None:
    said = alt(SPECS[name], language)
    assert 10 < len(said) < 400
    assert (max(said) >= "\u4e00") == (language == "zh")


def test_chinese_is_drawn_in_chinese_where_a_font_has_it() -> None:
    if chinese_family() is None:
        pytest.skip("no font with Chinese characters is installed (Debian: fonts-noto-cjk)")
    _, texts = laid_out(SPECS["tug, cation"], Style("dark", "zh"))
    assert "膜内" in [t.get_text() for t in texts]


def test_without_such_a_font_the_labels_are_english(monkeypatch: pytest.MonkeyPatch) -> None:
    from bot.figures import canvas, style

    monkeypatch.setattr(style, "chinese_family", lambda: None)
    monkeypatch.setattr(canvas, "chinese_family", lambda: None)
    _, texts = laid_out(SPECS["tug, cation"], Style("dark", "zh"))
    assert "inside" in [t.get_text() for t in texts]


@pytest.mark.parametrize(
    "make",
    [
        lambda: TugOfWar("K", 1, 0.0, 140.0, -70.0, -89.0),
        lambda: TugOfWar("K", 1, 5.0, 140.0, math.inf, -89.0),
        lambda: Ladder(()),
        lambda: Ladder((Level("K", math.nan),)),
        lambda: IVCurve(0.0, -1.0),
        lambda: IVCurve(1e7, 1.0),
        lambda: WeightedAverage((Level("K", -90, 0.0),), -70),
        lambda: ActionPotential(sodium_factor=1e-9),
        lambda: Mastery(()),
        lambda: Mastery((("ghk", 1.5),)),
        lambda: Mastery((("ghk", 0.5),), (-1,)),
        lambda: ClassMap((("ghk", 0.5, 0),)),
        lambda: FieldEquation((Permeant("K", 1, 0.0, 5.0, 140.0),), 37.0),
        lambda: Permeant("Ca", 2, 1.0, 2.0, 1e-4),
        lambda: ForceEquation("glucose", 0, -70.0, 0.0),
        lambda: ForceEquation("K", 1, -70.0, -89.0, 0.0, 140.0),
        lambda: ChordEquation(()),
        lambda: ChordEquation((Level("K", -90, 0.0),)),
        lambda: ChordEquation((Level("K", -90, 2.0), Level("Na", 60, -1.0))),
        lambda: ChordEquation((Level("K", -90, 2.0),), math.nan),
        lambda: ConcentrationCurve("K", 1, 140.0, 3.0, 37.0, others_mM=(5.0, 0.0)),
        lambda: ConcentrationCurve("K", 1, 140.0, 3.0, 37.0, others_mM=(1.0, 2.0, 4.0, 6.0, 8.0)),
        lambda: OhmEquation("K", 0.0, -70.0, -90.0),
        lambda: OhmEquation("K", 1.0, -70.0, -90.0, 0),
        lambda: EnergyEquation("Na", 1, 145.0, 0.0, -70.0, 37.0),
    ],
)
def test_what_cannot_be_drawn_is_refused(make: Any) -> None:
    with pytest.raises(BadSpec):
        make()


def test_nothing_typed_reaches_mathtext() -> None:
    from bot.figures.canvas import potential, symbol

    for typed in ("$\\input{x}$", "K}{", "\\alpha", ""):
        assert symbol(typed) == "X"
        assert potential(typed) == r"$E$"


def test_what_the_sums_say() -> None:
    assert forces(TugOfWar("Cl", -1, 110.0, 10.0, -50.0, -64.1)) == pytest.approx((-64.1, 50.0, -14.1))
    assert winner(TugOfWar("Cl", -1, 110.0, 10.0, -50.0, -64.1)) == "in"
    assert winner(TugOfWar("K", 1, 5.0, 140.0, -89.06, -89.0588)) == "none"
    assert is_mean(WeightedAverage((Level("K", -90, 10), Level("Na", 60, 1)), -76.36))
    assert not is_mean(WeightedAverage((Level("K", -90, 10), Level("Na", 60, 1)), -70))
    one = FieldEquation((Permeant("K", 1, 1.0, 5.0, 140.0),), 37.0)
    assert field_mV(one) == pytest.approx(-89.06, abs=0.01)


def test_labels_are_spread_no_further_than_needed() -> None:
    assert spread([0, 10, 20], 5) == [0, 10, 20]
    assert spread([0, 1], 4) == [-1.5, 2.5]
    placed = spread([5, 5, 5, 30], 3)
    assert sorted(placed) == [2, 5, 8, 30]
    assert within([-2, 4, 19], 0, 20, 5) == [0, 5, 19]
    assert within([18, 22, 3], 0, 20, 5) == [15, 20, 3]
    assert within([7], 0, 5) == [5]
