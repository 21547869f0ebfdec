"""Several questions answered side by side: parts of one problem, a what-if, a comparison."""

from __future__ import annotations

import math
from dataclasses import fields, is_dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final, TypeAlias

from bot.language.names import field_name
from bot.language.numbers import number as written
from bot.language.numbers import quantity
from bot.tutor.answer import (
    Arg,
    Block,
    Caution,
    Direction,
    Headline,
    Quantity,
    Result,
    Say,
    Solved,
    Step,
    Why,
)
from bot.tutor.formulas import bare, product, ratio_of, thermal
from grammar.queries import Branch, Equilibrium, Permeant, Query, Single

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from grammar.queries import Several

Part: TypeAlias = "tuple[Single, Solved]"

_SIGNED: Final = frozenset({"mV", "pA", "nA", "µA", "µA/cm²", "kJ/mol", "kcal/mol", "J/mol"})
_BY_SIZE: Final = frozenset({"driving_force", "current"})  # the sign of these is a direction
_UNIT_ENDINGS: Final = {"mM": "mM", "mV": "mV", "C": "°C", "nS": "nS", "pA": "pA"}
_MOST_NEXT: Final = 3


def answer(query: Several, part: Callable[[Single], Solved | Say]) -> Solved | Say:
    """Answer every part with `part` and set the answers side by side.

    In a list, a part that is refused becomes a caution; otherwise the refusal is the answer.
    """
    answers = [(one, part(one)) for one in query.parts]
    solved = [(one, answered) for one, answered in answers if isinstance(answered, Solved)]
    refused = [answered for _, answered in answers if isinstance(answered, Say)]
    if refused and (query.style != "list" or not solved):
        return refused[0]
    match query.style:
        case "list":
            return _listed(solved, refused, query.left)
        case "before_after":
            return _before_after(solved)
        case "compare":
            return _compared(solved)


def _listed(parts: Sequence[Part], refused: Sequence[Say], left: Sequence[int]) -> Solved:
    solutions, states = [solution for _, solution in parts], _states(parts)
    results, shifts = _results(solutions), _shifts(parts)
    return Solved(
        kind=solutions[-1].kind,
        blocks=(
            *(_headlines(solutions) if not states else _headlines_of(solutions, states)),
            *_steps(solutions, states),
            *(block for _, blocks in shifts for block in blocks if isinstance(block, Step)),
            *_reasons(solutions),
            *(Caution(say) for say in refused),
            *(Caution(Say("several-left", {"number": number})) for number in left),
        ),
        results=(*results[: len(parts)], *(change for change, _ in shifts), *results[len(parts) :]),
        direction=_direction(solutions),
        concepts=_concepts(solutions),
        next=_next(solutions, [one for one, _ in parts]),
    )


def _shifts(parts: Sequence[Part]) -> list[tuple[Result, tuple[Block, ...]]]:
    """By how much E of an ion differs from that of the first part about it, as an exercise changes it."""
    found, firsts = [], dict[str, Part]()
    for one in parts:
        first = firsts.setdefault(one[0].species.id, one) if isinstance(one[0], Equilibrium) else one
        if first is not one and (blocks := _change_of_potential(first[0], one[0])):
            old, new = first[1].results[0], one[1].results[0]
            found.append((Result(f"Δ{new.quantity}", new.value - old.value, new.unit), blocks))
    return found


_State: TypeAlias = "tuple[Say, Quantity]"
"""In which field the parts differ, and what it holds in one of them."""


def _states(parts: Sequence[Part]) -> list[_State]:
    """What tells parts of one question apart, where it is one number: "at -60, -40 and +20 mV"."""
    first, *others = (one for one, _ in parts)
    if len({getattr(one, "species", None) for one, _ in parts}) > 1:
        return []  # of several ions, not of several states
    differing = [_differences(first, one) for one in others]
    names = {name for found in differing for name, _, _ in found}
    if len(names) != 1 or any(len(found) != 1 for found in differing):
        return []
    name = names.pop()
    unit = _UNIT_ENDINGS.get(name.rpartition("_")[2], "1")
    values = [differing[0][0][1], *(found[0][2] for found in differing)]
    signed = unit in _SIGNED
    return [(field_name(name), Quantity(value, unit, signed=signed)) for value in values]


def _headlines_of(solutions: Sequence[Solved], states: Sequence[_State]) -> list[Block]:
    """The headlines of parts of one question, each with its state before it."""
    return [
        Headline(Say("several-in-state", {"field": field, "value": value, "answer": block.say}))
        for one, (field, value) in zip(solutions, states, strict=True)
        for block in one.blocks
        if isinstance(block, Headline)
    ]


# What if.


def _before_after(parts: Sequence[Part]) -> Solved:
    """What is asked is the last part; the first is the state before."""
    (first, before), (last, after) = parts[0], parts[-1]
    solutions = [after, before]
    results, headline = _results(solutions), tuple[Block, ...]()
    if before.results and after.results:
        old, new = before.results[0], after.results[0]
        change = Result(f"Δ{new.quantity}", new.value - old.value, new.unit)
        results = (
            new,
            Result(f"{old.quantity}₀", old.value, old.unit),
            change,
            *_factor(old, new),
            *after.results[1:],
        )
        headline = (Headline(_changed_by(old, new)),)
    return Solved(
        kind="what_if",
        blocks=(
            *headline,
            *_headlines(solutions if not headline else [after]),
            *_steps([after]),
            *_what_changed(first, last),
            *_change_of_potential(first, last),
            *_of_one_side(results),
            *_reasons([after]),
        ),
        results=results,
        direction=after.direction,
        concepts=_concepts(solutions),
        next=_next([after], [first, last]),
    )


_FACTOR: Final = "×"


def _factor(old: Result, new: Result) -> tuple[Result, ...]:
    """How many times as much a concentration or a ratio of concentrations is."""
    if not new.quantity.startswith("[") or min(old.value, new.value) <= 0.0:
        return ()
    return (Result(f"{_FACTOR}{new.quantity}", new.value / old.value, "1"),)


def _of_one_side(results: Sequence[Result]) -> Iterator[Why]:
    """What the factor of a ratio is for either side alone."""
    for one in results:
        if one.quantity.startswith(_FACTOR):
            outward = 1.0 / one.value if "]i/" in one.quantity else one.value
            factor = {"outward": Quantity(outward, "1"), "inward": Quantity(1.0 / outward, "1")}
            yield Why(Say("several-why-sides", factor) if "/" in one.quantity else Say("several-why-factor"))


def _changed_by(old: Result, new: Result) -> Say:
    change = new.value - old.value
    args: dict[str, Arg] = {
        "symbol": new.quantity,
        "before": _quantity(old),
        "after": _quantity(new),
        "change": Quantity(change, new.unit, signed=True),
    }
    if math.isclose(old.value, new.value, rel_tol=1e-12, abs_tol=1e-12):
        return Say("several-unchanged", args)
    if (times := _factor(old, new)) and old.unit == "1":
        return Say("several-times", {**args, "factor": Quantity(times[0].value, "1")})
    if new.unit != "mV":
        return Say("several-rises" if change > 0 else "several-falls", args)
    if new.quantity == "V_m":
        return Say("several-depolarises" if change > 0 else "several-hyperpolarises", args)
    return Say("several-more-positive" if change > 0 else "several-more-negative", args)


def _what_changed(first: Single, last: Single) -> tuple[Why, ...]:
    """One sentence for each field in which the two questions differ."""
    found = []
    for name, old, new in _differences(first, last):
        ending = name.rpartition("_")[2]
        unit = _UNIT_ENDINGS.get(ending, "1")  # a name without a unit is a pure number
        args: dict[str, Arg] = {
            "field": field_name(name),
            "before": Quantity(old, unit),
            "after": Quantity(new, unit),
        }
        found.append(Why(Say("several-changed", args)))
    return tuple(found)


def _differences(first: object, last: object, of: str = "") -> list[tuple[str, float, float]]:
    """Fields that hold different numbers, as "temperature_C" or "K.outside_mM"."""
    if type(first) is not type(last) or not is_dataclass(first):
        return []
    species = f"{first.species.id}." if isinstance(first, Permeant | Branch) else of
    found: list[tuple[str, float, float]] = []
    for field in fields(first):
        old, new = getattr(first, field.name), getattr(last, field.name)
        if isinstance(old, tuple) and isinstance(new, tuple) and len(old) == len(new):
            for one, other in zip(old, new, strict=True):
                found += _differences(one, other)
        elif isinstance(old, float) and isinstance(new, float) and old != new:
            found.append((f"{species}{field.name}", old, new))
    return found


def _change_of_potential(first: Single, last: Single) -> tuple[Block, ...]:
    """Between two Nernst potentials: the shift depends on the factor between the ratios alone."""
    if not (isinstance(first, Equilibrium) and isinstance(last, Equilibrium)):
        return ()
    if not first.find == last.find == "potential" or first.species != last.species:
        return ()
    if first.temperature_C != last.temperature_C or first.temperature_C is None:
        return ()
    before = ratio_of(first.outside_mM, first.inside_mM, first.ratio)
    after = ratio_of(last.outside_mM, last.inside_mM, last.ratio)
    z, factor = first.species.z, after / before
    rt_f = thermal(first.temperature_C)
    shift = quantity(rt_f * math.log(factor) / z, "mV", signed=True)
    worked = product(f"({quantity(rt_f, 'mV')} / {written(z, signed=True)})", f"ln({written(factor)})")
    away = abs(math.log(after)) > abs(math.log(before))
    args: dict[str, Arg] = {"species": first.species, "symbol": f"E_{bare(first.species)}"}
    return (
        Step(Say("several-step-shift"), f"ΔE_{bare(first.species)} = {worked} = {shift}"),
        Why(Say("several-steeper" if away else "several-flatter", args)),
    )


# Which is larger.


def _compared(parts: Sequence[Part]) -> Solved:
    solutions, states = [solution for _, solution in parts], _states(parts)
    names = [one.results[0].quantity for one in solutions if one.results]
    told_apart = bool(states) or len({*names}) == len(names)  # "ΔG of part 1" alone does not say whose it is
    return Solved(
        kind="compare",
        blocks=(
            *_verdict(solutions, states),
            *_headlines([one for one in solutions if one.direction or not one.results or not told_apart]),
            *_steps(solutions, states),
            *_reasons(solutions),
        ),
        results=_with_difference(_results(solutions), solutions),
        direction=_direction(solutions),
        concepts=_concepts(solutions),
        next=_next(solutions, [one for one, _ in parts]),
    )


def _with_difference(results: tuple[Result, ...], solutions: Sequence[Solved]) -> tuple[Result, ...]:
    """How far apart two answers of one unit are stands right behind them."""
    if len(solutions) != 2 or len(results) < 2 or results[0].unit != results[1].unit:
        return results
    first, second = results[:2]
    name = (
        f"Δ{first.quantity}"
        if first.quantity == second.quantity
        else f"|{first.quantity} − {second.quantity}|"
    )
    return (first, second, Result(name, abs(first.value - second.value), first.unit), *results[2:])


def _verdict(solutions: Sequence[Solved], states: Sequence[_State]) -> tuple[Block, ...]:
    """The answers from the largest down, where they can be compared."""
    if any(not solution.results for solution in solutions) or len(solutions) < 2:
        return ()
    answers = [solution.results[0] for solution in solutions]
    if len({one.unit for one in answers}) > 1:
        return ()
    by_size = all(solution.kind in _BY_SIZE for solution in solutions)
    parts = enumerate(answers, start=1)
    ranked = sorted(parts, key=lambda one: _measure(one[1], by_size=by_size), reverse=True)
    args: dict[str, Arg] = {"order": _ranking(ranked, states, by_size=by_size)}
    if by_size:
        order = Say("several-order-by-size", args)
    else:
        order = Say("several-order-of-potentials" if answers[0].unit == "mV" else "several-order", args)
    if len(ranked) > 2:
        return (Headline(order),)
    first, second = (_measure(one, by_size=by_size) for _, one in ranked)
    gap: dict[str, Arg] = {"difference": Quantity(first - second, answers[0].unit)}
    return (Headline(order), Why(Say("several-difference", gap)))


def _measure(result: Result, *, by_size: bool) -> float:
    return abs(result.value) if by_size else result.value


def _ranking(ranked: Sequence[tuple[int, Result]], states: Sequence[_State], *, by_size: bool) -> Say:
    """A chain of "E_Na = …, then E_K = …", nested from the end; parts of one name by state or number."""
    alike = len({one.quantity for _, one in ranked}) < len(ranked)
    items = [_item(number, one, states, numbered=alike) for number, one in ranked]
    chain = items[-1]
    for ((_, larger), (_, smaller)), item in reversed(list(zip(pairwise(ranked), items, strict=False))):
        sizes = _measure(larger, by_size=by_size), _measure(smaller, by_size=by_size)
        same = math.isclose(*sizes, rel_tol=1e-12, abs_tol=1e-12)
        args: dict[str, Arg] = {"first": item, "rest": chain}
        chain = Say("several-equals" if same else "several-exceeds", args)
    return chain


def _item(number: int, result: Result, states: Sequence[_State], *, numbered: bool) -> Say:
    args: dict[str, Arg] = {"symbol": result.quantity, "value": _quantity(result), "number": number}
    if numbered and states:
        return Say("several-item-in-state", {**args, "state": states[number - 1][1]})
    return Say("several-item-of-part" if numbered else "several-item", args)


# What all styles share.


def _quantity(result: Result) -> Quantity:
    return Quantity(result.value, result.unit, signed=result.unit in _SIGNED)


def _headlines(solutions: Sequence[Solved]) -> list[Block]:
    return [block for one in solutions for block in one.blocks if isinstance(block, Headline)]


def _steps(solutions: Sequence[Solved], states: Sequence[_State] = ()) -> list[Block]:
    """The steps of every part, under its number or state where there are several; no line twice."""
    found: list[Block] = []
    for index, solution in enumerate(solutions, start=1):
        steps = [block for block in solution.blocks if isinstance(block, Step) and block not in found]
        if steps and len(solutions) > 1:
            part = Say("several-part", {"number": index})
            if states:
                field, value = states[index - 1]
                part = Say("several-part-in-state", {"number": index, "field": field, "value": value})
            found.append(Step(part))
        found += steps
    return found


def _reasons(solutions: Sequence[Solved]) -> list[Block]:
    """Explanations and cautions, each told once: what was said of one part is not said again of the next."""
    found: dict[str, Block] = {}
    others: list[Block] = []
    for solution in solutions:
        for block in solution.blocks:
            if isinstance(block, Why | Caution):
                found.setdefault(block.say.id, block)
            elif not isinstance(block, Headline | Step):
                others.append(block)
    return [*others, *found.values()]


def _results(solutions: Sequence[Solved]) -> tuple[Result, ...]:
    """The answers of all parts, then what was computed on the way, once each."""
    answers = [solution.results[0] for solution in solutions if solution.results]
    rest = [result for solution in solutions for result in solution.results[1:]]
    return (*answers, *dict.fromkeys(result for result in rest if result not in answers))


def _direction(solutions: Sequence[Solved]) -> Direction | None:
    """That of all parts; None where they go different ways."""
    known = {solution.direction for solution in solutions if solution.direction}
    return known.pop() if len(known) == 1 else None


def _concepts(solutions: Sequence[Solved]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(card for solution in solutions for card in solution.concepts))


def _next(solutions: Sequence[Solved], answered: Sequence[Query]) -> tuple[Query, ...]:
    """One follow-up of each part in turn, none of them answered already."""
    depth = max(len(solution.next) for solution in solutions)
    turns = [one.next[turn] for turn in range(depth) for one in solutions if turn < len(one.next)]
    distinct = list[Query]()
    for query in turns:
        if query not in distinct and query not in answered:
            distinct.append(query)
    return tuple(distinct[:_MOST_NEXT])
