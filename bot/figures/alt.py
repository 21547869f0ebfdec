"""What a picture shows, in a sentence, for those who cannot see it."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from bot.figures.specs import (
    ActionPotential,
    ConcentrationCurve,
    Equation,
    IVCurve,
    Ladder,
    Level,
    Mastery,
    TugOfWar,
    WeightedAverage,
)
from bot.language import speaker
from bot.lessons import cards
from bot.tutor.answer import Quantity, Say
from physics.nernst import equilibrium_potential_mV
from physics.species import species

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.figures.specs import Spec
    from bot.language import Language
    from bot.tutor.answer import Arg


def alt(spec: Spec, language: Language) -> str:
    """The sentence."""
    return speaker(language).say(_say(spec, language))


def _say(spec: Spec, language: Language) -> Say:
    match spec:
        case Equation():
            e = equilibrium_potential_mV(spec.z, spec.outside_mM, spec.inside_mM, spec.temperature_C)
            return Say("figure-alt-equation", {"symbol": f"E_{spec.ion}", "value": _mV(float(e))})
        case TugOfWar():
            return _tug(spec)
        case Ladder():
            return Say("figure-alt-ladder", {"levels": _listed(spec.levels, spec.membrane_mV)})
        case IVCurve():
            return Say("figure-alt-iv", {"reversal": _mV(spec.reversal_mV)})
        case ConcentrationCurve():
            e = equilibrium_potential_mV(spec.z, spec.outside_mM, spec.inside_mM, spec.temperature_C)
            outside = Quantity(spec.outside_mM, "mM")
            args: dict[str, Arg] = {"symbol": f"E_{spec.ion}", "outside": outside, "value": _mV(float(e))}
            return Say("figure-alt-concentration", args)
        case WeightedAverage():
            levels = _listed(spec.levels, None)
            return Say("figure-alt-weights", {"membrane": _mV(spec.membrane_mV), "levels": levels})
        case ActionPotential():
            return _spike(spec)
        case Mastery():
            return Say("figure-alt-mastery", {"rows": _rows(spec, language)})
        case _:
            assert_never(spec)


def _tug(spec: TugOfWar) -> Say:
    from bot.figures.tug_of_war import forces

    chemical, electrical, net = forces(spec)
    winner = "none" if abs(net) < 0.05 else "out" if net > 0 else "in"
    sizes = {"chemical": _mV(abs(chemical)), "electrical": _mV(abs(electrical))}
    return Say("figure-alt-tug", {"ion": species(spec.ion), "winner": winner, **sizes})


def _spike(spec: ActionPotential) -> Say:
    from physics.squid import simulate

    spike = simulate(sodium_factor=spec.sodium_factor, potassium_factor=spec.potassium_factor, step_ms=0.02)
    return Say(
        "figure-alt-spike",
        {
            "peak": _mV(float(spike.voltage_mV.max())),
            "sodium": _mV(spike.sodium_mV),
            "potassium": _mV(spike.potassium_mV),
        },
    )


def _listed(levels: Sequence[Level], membrane_mV: float | None) -> str:
    from bot.language.numbers import quantity

    rows = [f"E_{one.ion} {quantity(round(one.E_mV, 1), 'mV')}" for one in levels]
    membrane = [] if membrane_mV is None else [f"V_m {quantity(round(membrane_mV, 1), 'mV')}"]
    return ", ".join([*rows, *membrane])


def _rows(spec: Mastery, language: Language) -> str:
    say = speaker(language).say
    return ", ".join(
        say(Say("figure-alt-row", {"topic": cards.title(card, language), "level": round(100 * level)}))
        for card, level in spec.rows
    )


def _mV(value: float) -> Quantity:
    return Quantity(value, "mV")
