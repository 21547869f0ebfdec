"""The potential without net current by GHK: of a resting cell, or the reversal potential of a channel.

With the current of the pump it is the equation of Mullins and Noda: GHK, K⁺ weighed r = 3/2 times.
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bot.language.numbers import MINUS, in_brackets, number, quantity
from bot.tutor.answer import Arg, Headline, Quantity, Result, Say, Solved, Step, Why
from bot.tutor.forces import ION_CARDS
from bot.tutor.formulas import (
    as_ghk,
    bare,
    field_mV,
    ghk_mV,
    mV,
    potential_result,
    product,
    pull,
    pull_terms,
    pulls,
    thermal,
    thermal_result,
    thermal_step,
)
from grammar.queries import Concept, ConstantField, Equilibrium, Permeant, Query, Several, Source
from physics.errors import NeutralSpecies
from physics.nernst import equilibrium_potential_mV

if TYPE_CHECKING:
    from collections.abc import Sequence

_SAID: Final = Source("said")
_MORE: Final = 10.0  # how much wider the follow-up opens a door

_Potentials = dict[Permeant, float]


def answer(query: ConstantField) -> Solved:
    """V_m (or E_rev), and the E of every ion that is present on both sides.

    Raises:
        NeutralSpecies: one of the "ions" has no charge.
        ImpossibleValue: see `physics.resting.ghk_voltage_mV`.
    """
    ions = query.ions
    if any(ion.species.z == 0 for ion in ions):
        raise NeutralSpecies
    potential = field_mV(query)
    symbol = "E_rev" if query.find == "reversal" else "V_m"
    single = _potentials(query)
    return Solved(
        kind="reversal" if query.find == "reversal" else "ghk",
        blocks=(
            _headline(query, symbol, potential),
            *_steps(query, symbol, potential),
            *_story(query, symbol, potential, single),
        ),
        results=(
            Result(symbol, potential, "mV"),
            *(potential_result(ion.species, value) for ion, value in single.items()),
            thermal_result(query.temperature_C),
        ),
        concepts=_concepts(query),
        next=_next(query),
    )


def _potentials(query: ConstantField) -> _Potentials:
    """E of every ion that has one: it is present on both sides."""
    return {
        ion: float(
            equilibrium_potential_mV(ion.species.z, ion.outside_mM, ion.inside_mM, query.temperature_C)
        )
        for ion in query.ions
        if ion.outside_mM > 0.0 and ion.inside_mM > 0.0
    }


def _headline(query: ConstantField, symbol: str, potential_mV: float) -> Headline:
    args: dict[str, Arg] = {"symbol": symbol, "potential": Quantity(potential_mV, "mV", signed=True)}
    if query.pump:
        return Headline(Say("constant-field-rest-pump", args))
    if query.find == "reversal":
        return Headline(Say("constant-field-reversal", args))
    return Headline(Say("constant-field-rest", args))


# Steps.


def _steps(query: ConstantField, symbol: str, potential_mV: float) -> tuple[Step, ...]:
    charges = {abs(ion.species.z) for ion in query.ions if ion.permeability > 0.0}
    result = f"{symbol} = {mV(potential_mV)}"
    if charges <= {1}:
        return _univalent_steps(query, symbol, potential_mV)
    if charges <= {1, 2}:
        return _divalent_steps(query, symbol, potential_mV)
    terms = f"Σ P z² u (c_i {MINUS} c_o e^({MINUS}zu)) / (1 {MINUS} e^({MINUS}zu)) = 0, u = F·{symbol}/RT"
    return (
        Step(Say("constant-field-step-zero-current"), terms),
        thermal_step(query.temperature_C),
        Step(Say("constant-field-step-search"), result),
    )


def _univalent_steps(query: ConstantField, symbol: str, potential_mV: float) -> tuple[Step, ...]:
    """One logarithm: above, what makes the inside positive; below, what makes it negative."""
    ions = [ion for ion in as_ghk(query).ions if ion.permeability > 0.0]
    above, below = pulls(ions, up=True), pulls(ions, up=False)
    ratio = above / below
    rt_f = quantity(thermal(query.temperature_C), "mV")
    log = number(math.log(ratio))
    symbols = f"{symbol} = (RT/F) · ln[({pull_terms(ions, up=True)}) / ({pull_terms(ions, up=False)})]"
    anions = any(ion.species.z < 0 for ion in ions)
    equation = Step(Say("constant-field-step-anions" if anions else "constant-field-step-equation"), symbols)
    return (
        *(_pump_steps(query, symbols) or (equation,)),
        thermal_step(query.temperature_C),
        Step(Say("constant-field-step-above"), f"{_numbers(ions, up=True)} = {number(above)}"),
        Step(Say("constant-field-step-below"), f"{_numbers(ions, up=False)} = {number(below)}"),
        Step(Say("constant-field-step-log"), f"ln({number(above)}/{number(below)}) = {log}"),
        Step(Say("constant-field-step-multiply"), f"{symbol} = {product(rt_f, log)} = {mV(potential_mV)}"),
    )


def _pump_steps(query: ConstantField, symbols: str) -> tuple[Step, ...]:
    """What the pump does to the weight of K⁺; empty without a pump."""
    if query.pump is None:
        return ()
    out, into = query.pump
    p_K = next(ion.permeability for ion in query.ions if ion.species.id == "K")
    r = out / into
    return (
        Step(Say("constant-field-step-pump"), symbols.replace("P_K", "r·P_K")),
        Step(
            Say("constant-field-step-pump-weight"),
            f"r = {out}/{into} = {number(r)}, r·P_K = {product(number(r), number(p_K))} = {number(r * p_K)}",
        ),
    )


def _divalent_steps(query: ConstantField, symbol: str, potential_mV: float) -> tuple[Step, ...]:
    """A quadratic in x = e^(FV/RT): a divalent ion carries twice the charge and feels twice the voltage."""
    ions = [ion for ion in query.ions if ion.permeability > 0.0]
    one = [ion for ion in ions if abs(ion.species.z) == 1]
    two = [ion for ion in ions if abs(ion.species.z) == 2]
    a, b = pulls(one, up=False), pulls(one, up=True)
    c, d = pulls(two, up=False), pulls(two, up=True)
    rt_f = quantity(thermal(query.temperature_C), "mV")
    x = math.exp(potential_mV / thermal(query.temperature_C))
    equation = f"(A + 4C)·x² + (A {MINUS} B)·x {MINUS} (B + 4D) = 0"
    numbers = f"{number(a + 4 * c)}·x² + {in_brackets(number(a - b))}·x {MINUS} {number(b + 4 * d)} = 0"
    log = number(math.log(x))
    sums = [
        ("A", one, False, a),
        ("B", one, True, b),
        ("C", two, False, c),
        ("D", two, True, d),
    ]
    return (
        Step(Say("constant-field-step-quadratic"), f"{equation}, x = e^(F·{symbol}/RT)"),
        *(
            Step(_sum_words(name), _sum_line(name, group, up=up, value=value))
            for name, group, up, value in sums
        ),
        Step(Say("constant-field-step-numbers"), numbers),
        Step(Say("constant-field-step-root"), f"x = {number(x)}"),
        thermal_step(query.temperature_C),
        Step(
            Say("constant-field-step-multiply"),
            f"{symbol} = (RT/F) · ln x = {product(rt_f, log)} = {mV(potential_mV)}",
        ),
    )


def _sum_words(name: str) -> Say:
    words = {
        "A": Say("constant-field-step-a"),
        "B": Say("constant-field-step-b"),
        "C": Say("constant-field-step-c"),
        "D": Say("constant-field-step-d"),
    }
    return words[name]


def _sum_line(name: str, ions: Sequence[Permeant], *, up: bool, value: float) -> str:
    if not ions:
        return f"{name} = 0"
    return f"{name} = {pull_terms(ions, up=up)} = {_numbers(ions, up=up)} = {number(value)}"


def _numbers(ions: Sequence[Permeant], *, up: bool) -> str:
    return " + ".join(f"{number(ion.permeability)} × {number(pull(ion, up=up)[1])}" for ion in ions)


# The story.


def _story(query: ConstantField, symbol: str, potential_mV: float, single: _Potentials) -> tuple[Why, ...]:
    """Who pulls hardest, who else pulls, between which E's the result lies, and that ions go on flowing."""
    permeant = {ion: value for ion, value in single.items() if ion.permeability > 0.0}
    if len([ion for ion in query.ions if ion.permeability > 0.0]) == 1:
        only = next(ion for ion in query.ions if ion.permeability > 0.0)
        args: dict[str, Arg] = {"species": only.species, "symbol": symbol, "own": f"E_{bare(only.species)}"}
        return (Why(Say("constant-field-only", args)),)
    if len(permeant) < 2:
        return (Why(Say("constant-field-one-sided", {"symbol": symbol})),)
    low, high = min(permeant, key=permeant.__getitem__), max(permeant, key=permeant.__getitem__)
    args = {
        "symbol": symbol,
        "potential": Quantity(potential_mV, "mV", signed=True),
        "lowest": low.species,
        "low": f"E_{bare(low.species)}",
        "low-potential": Quantity(permeant[low], "mV", signed=True),
        "highest": high.species,
        "high": f"E_{bare(high.species)}",
        "high-potential": Quantity(permeant[high], "mV", signed=True),
    }
    ending = Say("constant-field-net" if query.find == "reversal" else "constant-field-steady", args)
    all_known = len(permeant) == len([ion for ion in query.ions if ion.permeability > 0.0])
    between = (Why(Say("constant-field-between", args)),) if all_known else ()
    return (
        *_pulls(permeant, symbol, potential_mV),
        Why(ending),
        *_without_pump(query, potential_mV),
        *between,
    )


def _without_pump(query: ConstantField, potential_mV: float) -> tuple[Why, ...]:
    """What GHK alone gives, and how far the pump can take it."""
    if query.pump is None:
        return ()
    alone = ghk_mV(query.ions, query.temperature_C)
    most = thermal(query.temperature_C) * abs(math.log(query.pump[0] / query.pump[1]))
    args: dict[str, Arg] = {
        "alone": Quantity(alone, "mV", signed=True),
        "shift": Quantity(abs(potential_mV - alone), "mV"),
        "most": Quantity(most, "mV"),
    }
    return (Why(Say("constant-field-pump", args)),)


def _pulls(permeant: _Potentials, symbol: str, potential_mV: float) -> tuple[Why, ...]:
    """The widest door, and the ion whose E is farthest away."""
    widest = max(permeant, key=lambda ion: ion.permeability)
    farthest = max(permeant, key=lambda ion: abs(permeant[ion] - potential_mV))
    equal = all(ion.permeability == widest.permeability for ion in permeant)
    if equal:
        return (Why(Say("constant-field-equal-doors", {"symbol": symbol})),)
    args: dict[str, Arg] = {
        "species": widest.species,
        "symbol": symbol,
        "own": f"E_{bare(widest.species)}",
        "own-potential": Quantity(permeant[widest], "mV", signed=True),
        "distance": Quantity(abs(permeant[widest] - potential_mV), "mV"),
    }
    pulls = [Why(Say("constant-field-widest", args))]
    if farthest is not widest:
        other: dict[str, Arg] = {
            "species": farthest.species,
            "symbol": symbol,
            "own": f"E_{bare(farthest.species)}",
            "own-potential": Quantity(permeant[farthest], "mV", signed=True),
            "share": Quantity(farthest.permeability / widest.permeability, "1"),
        }
        pulls.append(Why(Say("constant-field-pulls-too", other)))
    return tuple(pulls)


def _concepts(query: ConstantField) -> tuple[str, ...]:
    if query.find == "reversal":
        return ("reversal_potential", "nonselective_channel", "ghk", "reversal_vs_equilibrium")
    if query.pump:
        return ("na_k_pump", "ghk", "resting_potential", "steady_state_vs_equilibrium")
    widest = max(query.ions, key=lambda ion: ion.permeability).species.id
    of_ion = (ION_CARDS[widest],) if widest in ION_CARDS else ()
    first = ("resting_potential", "ghk") if _lent(query) else ("ghk", "resting_potential")
    return (*first, "permeability_weighting", "steady_state_vs_equilibrium", *of_ion)


def _lent(query: ConstantField) -> bool:
    """Whether a cell lends some of the numbers: then rest is what is asked of, and GHK only the means."""
    return any(s.origin == "preset" and field != "temperature_C" for field, s in query.sources.items())


# What could come next.


def _next(query: ConstantField) -> tuple[Query, ...]:
    """More of the first ion outside, a wider door for the second, and an E or a card."""
    first = _with(query, 0, outside_mM=2.0 * query.ions[0].outside_mM)
    several: tuple[Query, ...] = (_what_if(query, first),)
    if len(query.ions) > 1:
        wider = _with(query, 1, permeability=_MORE * query.ions[1].permeability)
        several = (*several, _what_if(query, wider))
    if query.pump:
        several = (replace(query, pump=None), several[0])
    card = "reversal_vs_equilibrium" if query.find == "reversal" else "ghk"
    ion = query.ions[0]
    if not (ion.outside_mM > 0.0 and ion.inside_mM > 0.0):
        return (*several, Concept(card=card))
    own = Equilibrium(
        species=ion.species,
        outside_mM=ion.outside_mM,
        inside_mM=ion.inside_mM,
        temperature_C=query.temperature_C,
        sources=_own_sources(query, ion),
    )
    return (*several, own, Concept(card=card))


def _what_if(before: ConstantField, after: ConstantField) -> Several:
    return Several(parts=(before, after), style="before_after")


def _with(query: ConstantField, index: int, **values: float) -> ConstantField:
    ions = list(query.ions)
    ions[index] = replace(ions[index], **values)  # type: ignore[arg-type]
    said = {f"{ions[index].species.id}.{name}": _SAID for name in values}
    return replace(query, ions=tuple(ions), sources={**query.sources, **said})


def _own_sources(query: ConstantField, ion: Permeant) -> dict[str, Source]:
    """The sources of one ion's fields, "K.outside_mM" → "outside_mM", and of the temperature."""
    prefix = f"{ion.species.id}."
    own = {
        name.removeprefix(prefix): source for name, source in query.sources.items() if name.startswith(prefix)
    }
    shared = {name: source for name, source in query.sources.items() if name == "temperature_C"}
    return {**shared, **own}
