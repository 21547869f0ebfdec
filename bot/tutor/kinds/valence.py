"""The valence that a concentration ratio and an equilibrium potential imply."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from bot.language.numbers import in_brackets, number, quantity
from bot.tutor.answer import Arg, Block, Caution, Headline, Quantity, Result, Say, Solved, Step, Why
from bot.tutor.formulas import charge, mV, ratio_of, thermal, thermal_result, thermal_step
from grammar.queries import Concept, Equilibrium, Query, Source, changed
from physics.nernst import valence_for_potential
from physics.species import generic_ion

if TYPE_CHECKING:
    from grammar.queries import Valence

_SAID: Final = Source("said")
_CLOSE: Final = 0.1  # further from a whole number than this, the givens do not fit together


def answer(query: Valence) -> Solved:
    """Solve for z; it is a whole number if the givens belong together.

    Raises:
        ImpossibleValue: equal concentrations, or a potential of 0 mV: see `physics.nernst`.
    """
    out, within = query.outside_mM, query.inside_mM
    ratio = ratio_of(out, within, query.ratio)
    if query.ratio is not None or out is None or within is None:
        out, within = ratio, 1.0
    z = float(valence_for_potential(query.potential_mV, out, within, query.temperature_C))
    whole = round(z)
    return Solved(
        kind="valence",
        blocks=(*_headline(z, whole), *_steps(query, ratio, z), *_story(query, ratio, z)),
        results=(
            Result("z", z, "1"),
            Result("[X]o/[X]i", ratio, "1"),
            thermal_result(query.temperature_C),
        ),
        concepts=("valence", "nernst_equation", "concentration_ratio"),
        next=_next(query, whole),
    )


def _headline(z: float, whole: int) -> tuple[Block, ...]:
    if whole == 0 or abs(z - whole) > _CLOSE:
        exact = Quantity(z, "1", signed=True)
        return (Headline(Say("valence-none", {"z": exact})), Caution(Say("valence-unlikely", {"z": exact})))
    sign = Say("valence-cation" if whole > 0 else "valence-anion")
    return (Headline(Say("valence-is", {"z": charge(whole), "kind": sign})),)


def _steps(query: Valence, ratio: float, z: float) -> tuple[Step, ...]:
    log, rt_f = number(math.log(ratio)), quantity(thermal(query.temperature_C), "mV")
    worked = f"{rt_f} × {in_brackets(log)} / {in_brackets(mV(query.potential_mV))}"
    return (
        Step(Say("step-nernst"), "E = (RT/zF) · ln([X]o/[X]i)"),
        Step(Say("valence-step-solve"), "z = (RT/F) · ln([X]o/[X]i) / E"),
        thermal_step(query.temperature_C),
        Step(Say("step-log"), f"ln({number(ratio)}) = {log}"),
        Step(Say("valence-step-numbers"), f"z = {worked} = {number(z, signed=True)}"),
    )


def _story(query: Valence, ratio: float, z: float) -> tuple[Why, ...]:
    """The sign from who is held where, the size from what a univalent ion would need."""
    univalent = thermal(query.temperature_C) * math.log(ratio)
    args: dict[str, Arg] = {
        "potential": Quantity(query.potential_mV, "mV", signed=True),
        "univalent": Quantity(univalent, "mV", signed=True),
        "times": Quantity(abs(z), "1"),
    }
    crowded_inside = ratio < 1.0
    if crowded_inside:
        sign = Say("valence-why-inside-cation" if z > 0 else "valence-why-inside-anion", args)
    else:
        sign = Say("valence-why-outside-cation" if z > 0 else "valence-why-outside-anion", args)
    return Why(sign), Why(Say("valence-why-size", args))


def _next(query: Valence, whole: int) -> tuple[Query, ...]:
    mirrored = changed(query, _SAID, potential_mV=-query.potential_mV)
    if whole == 0:
        return (mirrored, Concept(card="valence"))
    forward = Equilibrium(
        species=generic_ion(whole),
        outside_mM=query.outside_mM,
        inside_mM=query.inside_mM,
        ratio=query.ratio,
        temperature_C=query.temperature_C,
        sources=query.sources,
    )
    return (forward, mirrored, Concept(card="valence"))
