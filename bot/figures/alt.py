"""What a picture shows, in a sentence, for those who cannot see it."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from bot.figures import alt_curves, alt_worked
from bot.figures.alt_worked import zero
from bot.figures.specs import (
    ActionPotential,
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
from bot.figures.sums import forces, is_mean, winner
from bot.figures.worked import (
    ChordEquation,
    EnergyEquation,
    Equation,
    FieldEquation,
    ForceEquation,
    OhmEquation,
)
from bot.language import speaker
from bot.lessons import cards
from bot.tutor.answer import Quantity, Say
from physics.species import species

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.figures.checks import Level
    from bot.figures.specs import Spec
    from bot.language import Language
    from bot.tutor.answer import Arg


def alt(spec: Spec, language: Language) -> str:
    """The sentence."""
    return speaker(language).say(_say(spec, language))


def _say(spec: Spec, language: Language) -> Say:
    match spec:
        case (
            Equation()
            | FieldEquation()
            | ForceEquation()
            | ChordEquation()
            | OhmEquation()
            | EnergyEquation()
        ):
            return alt_worked.said(spec)
        case TugOfWar():
            return _tug(spec)
        case Ladder():
            return _ladder(spec)
        case IVCurve() | Currents() | ConcentrationCurve() | ActionPotential() | DrivenPotential():
            return alt_curves.said(spec)
        case WeightedAverage():
            return _weights(spec)
        case Mastery():
            return _mastery(spec, language)
        case ClassMap():
            rows = [(card, right) for card, right, _ in spec.rows]
            return Say("figure-alt-class", {"rows": _rows(rows, language)})
        case _:
            assert_never(spec)


def _tug(spec: TugOfWar) -> Say:
    chemical, electrical, _ = forces(spec)
    sizes = {"chemical": _mV(abs(chemical)), "electrical": _mV(abs(electrical))}
    return Say("figure-alt-tug", {"ion": species(spec.ion), "winner": winner(spec), **sizes})


def _ladder(spec: Ladder) -> Say:
    name = zero(rest=spec.rest)
    now = _listed(spec.levels, spec.membrane_mV, name)
    if not spec.before and spec.before_mV is None:
        return Say("figure-alt-ladder", {"levels": now})
    return Say("figure-alt-change", {"before": _listed(spec.before, spec.before_mV, name), "after": now})


def _weights(spec: WeightedAverage) -> Say:
    args: dict[str, Arg] = {
        "symbol": zero(rest=spec.rest),
        "membrane": Quantity(spec.membrane_mV, "mV", signed=True),
        "levels": _listed(spec.levels, None),
    }
    return Say("figure-alt-weights", args) if is_mean(spec) else Say("figure-alt-weights-ghk", args)


def _mastery(spec: Mastery, language: Language) -> Say:
    rows = _rows(spec.rows, language)
    if not spec.forecast:
        return Say("figure-alt-mastery", {"rows": rows})
    counts = ", ".join(str(count) for count in spec.forecast)
    return Say("figure-alt-forecast", {"rows": rows, "counts": counts})


def _listed(levels: Sequence[Level], membrane_mV: float | None, name: str = "V_m") -> str:
    from bot.language.numbers import quantity

    rows = [f"E_{one.ion} {quantity(round(one.E_mV, 1), 'mV', signed=True)}" for one in levels]
    membrane = [] if membrane_mV is None else [f"{name} {quantity(round(membrane_mV, 1), 'mV', signed=True)}"]
    return ", ".join([*rows, *membrane])


def _rows(rows: Sequence[tuple[str, float]], language: Language) -> str:
    say = speaker(language).say
    return ", ".join(
        say(Say("figure-alt-row", {"topic": cards.title(card, language), "level": round(100 * level)}))
        for card, level in rows
    )


def _mV(value: float) -> Quantity:
    return Quantity(value, "mV")
