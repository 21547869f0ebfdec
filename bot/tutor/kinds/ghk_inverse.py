"""What of one ion would give a V_m by GHK: how much of it on one side, or how wide its door."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Final

from bot.language.numbers import MINUS, number
from bot.tutor.answer import Arg, Caution, Headline, Quantity, Result, Say, Solved, Step, Why
from bot.tutor.formulas import (
    bare,
    concentration,
    difference,
    inside,
    letters,
    mM,
    mV,
    outside,
    product,
    pull,
    pull_terms,
    pulls,
    thermal,
    thermal_result,
    thermal_step,
)
from grammar.queries import Concept, ConstantField, Equilibrium, FieldAim, Permeant, Query, Source
from physics.currents import concentration_from_reversal_mM, permeability_from_reversal
from physics.errors import ImpossibleValue, NeutralSpecies

_SAID: Final = Source("said")


def answer(query: FieldAim) -> Solved:
    """The concentration (mM) or permeability (as those told) with which GHK gives that V_m.

    Raises:
        NeutralSpecies: one of the "ions" has no charge.
        ImpossibleValue: "outside_range" of membrane_mV where nothing would give that V_m; what
            `physics.currents.permeability_from_reversal` and `concentration_from_reversal_mM` refuse.
    """
    if any(ion.species.z == 0 for ion in query.ions):
        raise NeutralSpecies
    found = _found(query)
    shown: Arg = Quantity(found, "1") if query.find == "permeability" else concentration(found)
    args: dict[str, Arg] = {
        "symbol": _symbol(query),
        "value": shown,
        "potential": Quantity(query.membrane_mV, "mV", signed=True),
        "species": query.species,
        "own": f"E_{bare(query.species)}",
    }
    return Solved(
        kind="ghk_inverse",
        blocks=(
            Headline(Say("ghk-inverse-answer", args)),
            *_steps(query, found),
            Why(Say("ghk-inverse-door" if query.find == "permeability" else "ghk-inverse-level", args)),
            Why(Say("ghk-inverse-rest", args)),
            Caution(Say("ghk-inverse-field")),
        ),
        results=(
            Result(_name(query), found, "1" if query.find == "permeability" else "mM"),
            thermal_result(query.temperature_C),
        ),
        concepts=("ghk", "permeability_weighting", "resting_potential", "steady_state_vs_equilibrium"),
        next=_next(query, found),
    )


def _own(query: FieldAim) -> Permeant:
    return next(ion for ion in query.ions if ion.species == query.species)


def _found(query: FieldAim) -> float:
    own = _own(query)
    others = [ion for ion in query.ions if ion is not own]
    rest = (
        [ion.species.z for ion in others],
        [ion.permeability for ion in others],
        [ion.outside_mM for ion in others],
        [ion.inside_mM for ion in others],
        query.temperature_C,
    )
    try:
        if query.find == "permeability":
            found = permeability_from_reversal(
                query.membrane_mV, own.species.z, own.outside_mM, own.inside_mM, *rest
            )
        else:
            told = own.inside_mM if query.find == "outside" else own.outside_mM
            found = concentration_from_reversal_mM(
                query.membrane_mV, query.find, own.species.z, own.permeability, told, *rest
            )
    except ImpossibleValue as wrong:
        field = "membrane_mV" if wrong.field == "reversal_mV" else wrong.field
        raise ImpossibleValue(field, wrong.value, wrong.reason) from wrong
    return float(found)


def _symbol(query: FieldAim) -> str:
    match query.find:
        case "permeability":
            return f"P_{bare(query.species)}"
        case "outside":
            return outside(query.species)
        case "inside":
            return inside(query.species)


def _name(query: FieldAim) -> str:
    name = letters(query.species)
    return f"P_{name}" if query.find == "permeability" else f"[{name}]{query.find[0]}"


# Steps.


def _steps(query: FieldAim, found: float) -> tuple[Step, ...]:
    """GHK without its logarithm: above the line stands q times what stands below, q = e^(F·V_m/RT)."""
    rt_f = thermal(query.temperature_C)
    solved = f"{_symbol(query)} = {number(found) if query.find == 'permeability' else mM(found)}"
    if any(abs(ion.species.z) != 1 for ion in query.ions):
        current = f"Σ P z² u (c_i {MINUS} c_o e^({MINUS}zu)) / (1 {MINUS} e^({MINUS}zu)) = 0, u = F·V_m/RT"
        return (
            Step(Say("ghk-inverse-step-currents"), current),
            thermal_step(query.temperature_C),
            Step(Say("ghk-inverse-step-solved"), solved),
        )
    q = math.exp(query.membrane_mV / rt_f)
    above, below = pull_terms(query.ions, up=True), pull_terms(query.ions, up=False)
    symbols = f"{above} = q · ({below}), q = e^(F·V_m/RT)"
    shown = f"q = e^({mV(query.membrane_mV)} / {number(rt_f)} mV) = {number(q)}"
    return (
        Step(Say("ghk-inverse-step-equation"), symbols),
        thermal_step(query.temperature_C),
        Step(Say("ghk-inverse-step-quotient"), shown),
        Step(Say("ghk-inverse-step-numbers"), _numbers(query, q)),
        Step(Say("ghk-inverse-step-solved"), solved),
    )


def _numbers(query: FieldAim, q: float) -> str:
    """The same with its numbers: what is not known alone on the left."""
    own = _own(query)
    others = [ion for ion in query.ions if ion is not own]
    above, below = pulls(others, up=True), pulls(others, up=False)
    if query.find == "permeability":
        right = difference(product(number(q), number(below)), number(above))
        up, down = pull(own, up=True)[1], pull(own, up=False)[1]
        left = difference(number(up), product(number(q), number(down)))
        return f"{_symbol(query)} × ({left}) = {right} = {number(q * below - above)}"
    on_top = pull(own, up=True)[0] == _symbol(query)
    known = own.permeability * pull(own, up=not on_top)[1]
    above, below = (above, below + known) if on_top else (above + known, below)
    left = product(number(own.permeability), _symbol(query))
    if on_top:
        right = difference(product(number(q), number(below)), number(above))
        return f"{left} = {right} = {number(q * below - above)}"
    return f"{left} = {number(above)} / {number(q)} {MINUS} {number(below)} = {number(above / q - below)}"


# What could come next.


def _next(query: FieldAim, found: float) -> tuple[Query, ...]:
    """Back from it to V_m, the ion's own E, and the lesson."""
    shown = float(f"{found:.4g}")  # as a student would type it
    field, own = f"{query.find}_mM", _own(query)
    match query.find:
        case "permeability":
            field, own = "permeability", replace(own, permeability=shown)
        case "outside":
            own = replace(own, outside_mM=shown)
        case "inside":
            own = replace(own, inside_mM=shown)
    sources = {**query.sources, f"{query.species.id}.{field}": _SAID}
    back = ConstantField(
        ions=tuple(own if ion.species == query.species else ion for ion in query.ions),
        temperature_C=query.temperature_C,
        sources={name: source for name, source in sources.items() if name != "membrane_mV"},
    )
    if not (own.outside_mM > 0.0 and own.inside_mM > 0.0):
        return (back, Concept(card="ghk"))
    alone = Equilibrium(
        species=query.species,
        outside_mM=own.outside_mM,
        inside_mM=own.inside_mM,
        temperature_C=query.temperature_C,
        sources={"temperature_C": query.sources.get("temperature_C", _SAID)},
    )
    return (back, alone, Concept(card="ghk"))
