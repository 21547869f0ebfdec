"""Where an electroneutral cotransporter stands still, and which way it runs: KCC2, NKCC1, NCC."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal

from bot.language.numbers import MINUS, in_brackets, number, quantity
from bot.tutor.answer import Arg, Block, Headline, Quantity, Result, Say, Solved, Step, Why
from bot.tutor.forces import direction_of
from bot.tutor.formulas import (
    bare,
    given,
    inside,
    letters,
    mM,
    mV,
    nernst_formula,
    outside,
    potential_result,
    product,
)
from grammar.queries import Carried, Concept, Electroneutral, Equilibrium, Query, Source, changed
from physics.constants import F
from physics.nernst import concentration_ratio, equilibrium_potential_mV
from physics.transport import cycle_energy_kJ_per_mol, maximal_gradient

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from physics.species import Species

_SAID: Final = Source("said")
_POWERS: Final = {1: "", 2: "²", 3: "³"}
_ROOTS: Final = {1: "", 2: "√", 3: "∛"}
_LESSONS: Final = (Concept(card="chloride", section="development"), Concept(card="chloride"))
_CONCEPTS: Final = ("chloride", "electrochemical_potential", "equilibrium_potential")


def answer(query: Electroneutral) -> Solved:
    """The concentration (mM) or the potential (mV) asked for, then what follows from it, or ΔG and direction.

    ΔG (kJ per mole of cycles) is that of the cycle in its usual direction, which `query.ions` counts.

    Raises:
        ImpossibleValue: a concentration is not positive; a ratio leaves the range of doubles.
    """
    return _running(query) if query.find == "direction" else _standing(query)


def _standing(query: Electroneutral) -> Solved:
    """In equilibrium."""
    asked, t = query.asked, query.temperature_C
    ratio = _balance(query, asked)
    potential = float(equilibrium_potential_mV(asked.species.z, 1.0, ratio, t))
    whole = _filled(asked, ratio)
    results = [*_concentration(asked, whole), potential_result(asked.species, potential)]
    results = results if query.find == "concentration" else results[::-1]
    return Solved(
        kind="electroneutral",
        blocks=(
            Headline(_stands(query, results[0])),
            *_steps(query, whole, potential),
            *_why(query),
        ),
        results=(
            *results,
            *(potential_result(ion.species, _potential(ion, t)) for ion in _others(query, asked)),
        ),
        concepts=_CONCEPTS,
        next=_after_standing(query, whole),
    )


def _others(query: Electroneutral, asked: Carried) -> list[Carried]:
    return [ion for ion in query.ions if ion is not asked]


def _sides(ion: Carried, temperature_C: float) -> tuple[float, float]:
    """Concentrations outside and inside, mM; where E alone is told, two that are in its ratio."""
    if ion.potential_mV is not None:
        return float(concentration_ratio(ion.species.z, ion.potential_mV, temperature_C)), 1.0
    return given(ion.outside_mM, "outside_mM"), given(ion.inside_mM, "inside_mM")


def _potential(ion: Carried, temperature_C: float) -> float:
    if ion.potential_mV is not None:
        return ion.potential_mV
    return float(equilibrium_potential_mV(ion.species.z, *_sides(ion, temperature_C), temperature_C))


def _balance(query: Electroneutral, asked: Carried) -> float:
    """Inside/outside of one ion where the cycle yields nothing; at 0 mV as at any other voltage."""
    t = query.temperature_C
    others = _columns(_others(query, asked), t)
    return float(maximal_gradient(asked.count, asked.species.z, *others, 0.0, t))


def _columns(
    ions: Sequence[Carried], temperature_C: float
) -> tuple[list[int], list[int], list[float], list[float]]:
    """How many of each ion a cycle carries, their valences, and what is outside and inside, mM."""
    sides = [_sides(ion, temperature_C) for ion in ions]
    counts, z = [ion.count for ion in ions], [ion.species.z for ion in ions]
    return counts, z, [out for out, _ in sides], [in_ for _, in_ in sides]


def _filled(asked: Carried, ratio: float) -> Carried:
    """The ion with the side that was asked for, where the other one is known."""
    if asked.outside_mM is not None:
        return replace(asked, inside_mM=asked.outside_mM * ratio)
    return asked if asked.inside_mM is None else replace(asked, outside_mM=asked.inside_mM / ratio)


def _concentration(asked: Carried, whole: Carried) -> list[Result]:
    if not whole.known:
        return []
    side, value = ("o", whole.outside_mM) if asked.outside_mM is None else ("i", whole.inside_mM)
    if value is None:  # its E alone is known
        return []
    return [Result(f"[{letters(asked.species)}]{side}", value, "mM")]


def _stands(query: Electroneutral, result: Result) -> Say:
    ion = query.asked.species
    symbols = {f"[{letters(ion)}]o": outside(ion), f"[{letters(ion)}]i": inside(ion)}
    args: dict[str, Arg] = {
        "symbol": symbols.get(result.quantity, f"E_{bare(ion)}"),
        "value": Quantity(result.value, result.unit, signed=result.unit == "mV"),
        "transporter": query.transporter,
    }
    return Say("electroneutral-answer", args)


def _steps(query: Electroneutral, whole: Carried, potential: float) -> list[Step]:
    """By the concentrations; by the equilibrium potentials where one of them is asked for or told."""
    asked = query.asked
    balance = f"{_product(query.ions, outside)} = {_product(query.ions, inside)}"
    steps = [Step(Say("electroneutral-step-balance"), balance)]
    told = any(ion.potential_mV is not None for ion in query.ions)
    if whole.known and not told:
        steps += _solved(query, whole)
    if query.find == "potential" or told:
        steps += _tied(query, potential)
    else:
        worked = f"{nernst_formula(asked.species)} = {mV(potential)}"
        steps.append(Step(Say("electroneutral-step-nernst"), worked))
    if whole.known and told:
        result = _concentration(asked, whole)[0]
        name = (outside if asked.outside_mM is None else inside)(asked.species)
        steps.append(Step(Say("electroneutral-step-backward"), f"{name} = {mM(result.value)}"))
    return steps


def _tied(query: Electroneutral, potential: float) -> list[Step]:
    """E of the ion asked for from those of the others, each weighted with the charge that it carries."""
    asked, t = query.asked, query.temperature_C
    others = _others(query, asked)
    of_others = [
        Step(
            Say("electroneutral-step-cation", {"ion": ion.species}),
            f"{nernst_formula(ion.species)} = {mV(_potential(ion, t))}",
        )
        for ion in others
        if ion.potential_mV is None
    ]
    charge = asked.count * asked.species.z
    symbols, numbers = _potentials(others, -1 if charge > 0 else 1, t)
    if abs(charge) > 1:
        symbols, numbers = (f"({one}) / {abs(charge)}" for one in (symbols, numbers))
    worked = symbols if len(others) == 1 else f"{symbols} = {numbers}"
    tied = f"E_{bare(asked.species)} = {worked} = {mV(potential)}"
    return [*of_others, Step(Say("electroneutral-step-potential"), tied)]


def _potentials(ions: Sequence[Carried], sign: int, temperature_C: float) -> tuple[str, str]:
    """The sum of E, each weighted with the charge that its ion carries: in symbols and in numbers."""
    weights = [sign * ion.count * ion.species.z for ion in ions]
    symbols = _linear([f"E_{bare(ion.species)}" for ion in ions], weights)
    numbers = [in_brackets(mV(_potential(ion, temperature_C))) for ion in ions]
    return symbols, _linear(numbers, weights)


def _linear(terms: Sequence[str], weights: Sequence[int]) -> str:
    """Such as "2 E_Cl − E_Na": what is added first."""
    text = ""
    for weight, term in sorted(zip(weights, terms, strict=True), key=lambda one: one[0] < 0):
        times = term if abs(weight) == 1 else f"{abs(weight)} {term}"
        text += f" {MINUS if weight < 0 else '+'} {times}" if text else times
    return text


def _solved(query: Electroneutral, whole: Carried) -> list[Step]:
    """The balance solved for one concentration, in symbols and in numbers."""
    asked = query.asked
    others = _others(query, asked)
    # What is asked for stands on the left, the same ion's other side on the right.
    if asked.outside_mM is None:
        sides, known, result = (outside, inside), asked.inside_mM, whole.outside_mM
    else:
        sides, known, result = (inside, outside), asked.outside_mM, whole.inside_mM
    left, right = (side(asked.species) for side in sides)
    root = _ROOTS[abs(asked.count)]
    symbols = _quotient(*(_product(others, side) for side in reversed(sides)))
    numbers = _quotient(*(_numbers(others, side) for side in reversed(sides)))
    worked = f"{mM(given(known, 'mM'))} × {root}{numbers} = {mM(given(result, 'mM'))}"
    return [
        Step(Say("electroneutral-step-solve"), f"{left} = {right} · {root}{symbols}"),
        Step(Say("electroneutral-step-numbers"), f"{left} = {worked}"),
    ]


def _product(ions: Sequence[Carried], side: Callable[[Species], str]) -> str:
    """Such as "[Na⁺]o · [K⁺]o · [Cl⁻]o²"."""
    return " · ".join(side(ion.species) + _POWERS[abs(ion.count)] for ion in ions)


def _numbers(ions: Sequence[Carried], side: Callable[[Species], str]) -> str:
    """The same in numbers, in mM: "145 × 5 × 110²"."""
    found = [(ion.inside_mM if side is inside else ion.outside_mM, abs(ion.count)) for ion in ions]
    return product(*(number(given(value, "mM")) + _POWERS[count] for value, count in found))


def _quotient(above: str, below: str) -> str:
    above, below = (f"({one})" if " " in one else one for one in (above, below))
    return f"({above} / {below})"


def _ions(query: Electroneutral) -> str:
    """What a cycle carries: "Na⁺ + K⁺ + 2 Cl⁻"."""
    return _linear([ion.species.symbol for ion in query.ions], [abs(ion.count) for ion in query.ions])


def _why(query: Electroneutral) -> list[Block]:
    carried: dict[str, Arg] = {"transporter": query.transporter, "ions": _ions(query)}
    *cations, last = query.ions
    symbols: dict[str, Arg] = {"own": f"E_{bare(last.species)}", "first": f"E_{bare(cations[0].species)}"}
    if len(cations) == 1:
        tied = Say("electroneutral-why-one", {**symbols, "cation": cations[0].species})
    else:
        tied = Say("electroneutral-why-two", {**symbols, "second": f"E_{bare(cations[1].species)}"})
    return [Why(Say("electroneutral-why-voltage", carried)), Why(tied)]


def _after_standing(query: Electroneutral, whole: Carried) -> tuple[Query, ...]:
    """Twice as much of another ion outside; which way it runs away from equilibrium; the lesson."""
    following: list[Query] = []
    other = _others(query, query.asked)[-1]
    if other.outside_mM is not None:
        following.append(_with(query, other, replace(other, outside_mM=2.0 * other.outside_mM), query.find))
    if whole.known:
        factor = 0.5 if whole.count > 0 else 2.0  # it then runs in its usual direction
        out, in_ = given(whole.outside_mM, "mM"), factor * given(whole.inside_mM, "mM")
        away = replace(whole, outside_mM=float(f"{out:.3g}"), inside_mM=float(f"{in_:.3g}"))
        following.append(_with(query, query.asked, away, "direction"))
    return (*following, *_LESSONS)


def _with(
    query: Electroneutral,
    old: Carried,
    new: Carried,
    find: Literal["concentration", "potential", "direction"],
) -> Electroneutral:
    ions = tuple(new if ion is old else ion for ion in query.ions)
    return changed(query, _SAID, ions=ions, find=find)


def _running(query: Electroneutral) -> Solved:
    """Away from equilibrium: the cycle runs where ΔG is negative."""
    last, t = query.ions[-1], query.temperature_C
    energy = float(cycle_energy_kJ_per_mol(*_columns(query.ions, t), 0.0, t))
    limit = [last.outside_mM * _balance(query, last)] if last.outside_mM is not None else []
    return Solved(
        kind="electroneutral",
        blocks=(Headline(_runs(query, energy)), *_run_steps(query, energy, limit), *_why(query)),
        results=(
            Result("ΔG", energy, "kJ/mol"),
            *(Result(f"[{letters(last.species)}]i_eq", mM_, "mM") for mM_ in limit),
            *(potential_result(ion.species, _potential(ion, t)) for ion in query.ions),
        ),
        direction=direction_of(_outward(query, energy)),
        concepts=_CONCEPTS,
        next=_after_running(query),
    )


def _outward(query: Electroneutral, energy_kJ: float) -> float:
    """ΔG of a cycle inward, as a push outward in mV."""
    return math.copysign(1.0, query.ions[0].count) * energy_kJ / (F * 1e-6)


def _runs(query: Electroneutral, energy_kJ: float) -> Say:
    usual = Say("electroneutral-inward" if query.ions[0].count > 0 else "electroneutral-outward")
    args: dict[str, Arg] = {
        "transporter": query.transporter,
        "ions": _ions(query),
        "energy": Quantity(energy_kJ, "kJ/mol", signed=True),
        "usual": usual,
    }
    match direction_of(_outward(query, energy_kJ)):
        case "in":
            return Say("electroneutral-runs-in", args)
        case "out":
            return Say("electroneutral-runs-out", args)
        case "none":
            return Say("electroneutral-runs-none", args)


def _run_steps(query: Electroneutral, energy_kJ: float, limit_mM: Sequence[float]) -> list[Step]:
    last, t = query.ions[-1], query.temperature_C
    inward = query.ions[0].count > 0
    way = Say("electroneutral-step-energy-in" if inward else "electroneutral-step-energy-out")
    if any(ion.potential_mV is not None for ion in query.ions):
        symbols, numbers = _potentials(query.ions, -1, t)
        formula, worked = f"F · ({symbols})", f"F · ({numbers})"
    else:
        sides = (inside, outside) if inward else (outside, inside)
        formula = f"RT · ln{_quotient(*(_product(query.ions, side) for side in sides))}"
        worked = f"RT · ln{_quotient(*(_numbers(query.ions, side) for side in sides))}"
    return [
        Step(way, f"ΔG = {formula}"),
        Step(
            Say("electroneutral-step-energy-numbers"),
            f"ΔG = {worked} = {quantity(energy_kJ, 'kJ/mol', signed=True)}",
        ),
        *(Step(Say("electroneutral-step-limit"), f"{inside(last.species)} = {mM(mM_)}") for mM_ in limit_mM),
    ]


def _after_running(query: Electroneutral) -> tuple[Query, ...]:
    """Where it would stand still; Nernst's potential of the last ion; the lesson."""
    last = query.ions[-1]
    if last.potential_mV is not None:
        return (_with(query, last, replace(last, potential_mV=None), "potential"), *_LESSONS)
    nernst = Equilibrium(
        species=last.species,
        outside_mM=last.outside_mM,
        inside_mM=last.inside_mM,
        temperature_C=query.temperature_C,
    )
    return (_with(query, last, replace(last, inside_mM=None), "concentration"), nernst, *_LESSONS)
