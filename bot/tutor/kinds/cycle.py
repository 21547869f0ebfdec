"""Free energy of a whole cycle of a cotransporter or exchanger: what one solute pays for the other."""

from __future__ import annotations

from typing import Final, Literal

from bot.language.numbers import MINUS, in_brackets, number, quantity
from bot.tutor.answer import Arg, Block, Headline, Quantity, Result, Say, Solved, Step, Why
from bot.tutor.energies import in_asked_unit, in_unit, size
from bot.tutor.forces import ION_CARDS
from bot.tutor.formulas import bare, charge, difference, given, inside, letters, mM, mV, outside
from grammar.queries import Carried, Concept, Cycle, Query, Source, changed
from physics.constants import F
from physics.transport import (
    Direction,
    cycle_energy_kJ_per_mol,
    transport_energy_from_potentials_kJ_per_mol,
)

_SAID: Final = Source("said")
_DEPOLARISED_mV: Final = 30.0  # the next question: at the top of a spike, say
_SHARED: Final = ("outside_mM", "inside_mM", "potential_mV")


def answer(query: Cycle) -> Solved:
    """ΔG of a forward cycle (in `query.unit`) first, then V_rev (mV), and ΔG of either solute as it is moved.

    V_rev is left out where a cycle moves no net charge; where it is told, ΔG of the whole follows from it
    alone.  The direction is that of the solute asked about,
    else that of the driver.

    Raises:
        ImpossibleValue: a concentration is not positive, or the temperature not above absolute zero.
    """
    if query.reversal_mV is not None:
        return _as_it_turns(query, query.reversal_mV)
    parts = {one: _energy_kJ(query, one) for one in (query.driver, query.cargo)}
    total = size(sum(abs(one.count) * kJ for one, kJ in parts.items()))
    reversal = _reversal_mV(query, total)
    return Solved(
        kind="cycle",
        blocks=(_headline(query, total), *_steps(query, parts, total), *_why(query, parts, total, reversal)),
        results=(
            Result("ΔG", in_unit(total, query.unit), query.unit),
            *([] if reversal is None else [Result("V_rev", reversal, "mV")]),
            *(
                Result(f"ΔG_{letters(one.species)}", in_unit(kJ, query.unit), query.unit)
                for one, kJ in parts.items()
            ),
        ),
        direction=_way_of(_asked(query), total),
        concepts=_concepts(query),
        next=_next(query),
    )


def _as_it_turns(query: Cycle, reversal_mV: float) -> Solved:
    """From V_rev alone: ΔG = q F (V_m − V_rev), where a cycle takes in the charge q."""
    net, apart = _net_charge(query), difference(mV(query.membrane_mV), mV(reversal_mV))
    energy = transport_energy_from_potentials_kJ_per_mol(net, query.membrane_mV, reversal_mV, direction="in")
    total = size(float(energy))
    worked = f"({charge(net)}) · F · ({apart}) = {quantity(total, 'kJ/mol', signed=True)}"
    enough = [Why(Say("cycle-why-side-forward" if total < 0.0 else "cycle-why-side-back"))] if total else []
    return Solved(
        kind="cycle",
        blocks=(
            _headline(query, total),
            Step(Say("cycle-step-turning"), f"ΔG = q · F · (V_m {MINUS} V_rev) = {worked}"),
            *in_asked_unit(query.unit, total),
            Why(_carries(net)),
            *enough,
        ),
        results=(
            Result("ΔG", in_unit(total, query.unit), query.unit),
            Result("V_rev", reversal_mV, "mV"),
        ),
        direction=_way_of(_asked(query), total),
        concepts=("reversal_potential", *_concepts(query)),
        next=(changed(query, _SAID, membrane_mV=_DEPOLARISED_mV), Concept(card="reversal_potential")),
    )


def _carries(net: int) -> Say:
    """On which side of V_rev a cycle of that charge runs forward."""
    carried: dict[str, Arg] = {"charge": Quantity(float(net), "1", signed=True)}
    return Say("exchanger-why-charge-in" if net > 0 else "exchanger-why-charge-out", carried)


def _asked(query: Cycle) -> Carried:
    """The solute whose way is told."""
    return query.cargo if query.asked == query.cargo.species else query.driver


def _way_of(one: Carried, total_kJ: float) -> Literal["in", "out", "none"]:
    """Which way the cycle carries a solute: the usual one where that yields energy."""
    if total_kJ == 0.0:
        return "none"
    return "in" if (one.count > 0) == (total_kJ < 0.0) else "out"


def _way(one: Carried) -> Direction:
    return "in" if one.count > 0 else "out"


def _energy_kJ(query: Cycle, one: Carried) -> float:
    """ΔG of a mole of one solute, the way that a forward cycle moves it."""
    z, v, way = one.species.z, query.membrane_mV, _way(one)
    if one.potential_mV is not None:
        return float(transport_energy_from_potentials_kJ_per_mol(z, v, one.potential_mV, direction=way))
    out, in_ = given(one.outside_mM, "outside_mM"), given(one.inside_mM, "inside_mM")
    celsius = given(query.temperature_C, "temperature_C")
    # A cycle that moves this solute alone: unlike the plain difference it refuses an empty side.
    sign = 1.0 if one.count > 0 else -1.0
    return float(cycle_energy_kJ_per_mol([sign], [z], [out], [in_], v, celsius))


def _net_charge(query: Cycle) -> int:
    """Charge that a forward cycle carries into the cell, in e."""
    return sum(one.count * one.species.z for one in (query.driver, query.cargo))


def _reversal_mV(query: Cycle, total_kJ: float) -> float | None:
    """ΔG is linear in V_m, with the slope F Σ n z."""
    net = _net_charge(query)
    return query.membrane_mV - total_kJ / (net * F * 1e-6) if net else None


def _moved(query: Cycle, *, forward: bool) -> Say:
    """Such as "3 Na⁺ in, 1 Ca²⁺ out"."""
    args: dict[str, Arg] = {
        "driver": query.driver.species,
        "n": query.driver.count,
        "cargo": query.cargo.species,
        "m": abs(query.cargo.count),
    }
    if query.cargo.count > 0:
        return Say("cycle-both-in" if forward else "cycle-both-out", args)
    return Say("cycle-exchanged" if forward else "cycle-exchanged-back", args)


def _headline(query: Cycle, total_kJ: float) -> Headline:
    args: dict[str, Arg] = {
        "value": Quantity(in_unit(total_kJ, query.unit), query.unit, signed=True),
        "forward": _moved(query, forward=True),
        "back": _moved(query, forward=False),
    }
    if total_kJ == 0.0:
        return Headline(Say("cycle-answer-none", args))
    if query.asked is not None:
        args["asked"] = query.asked
        args["moved"] = args["forward" if total_kJ < 0.0 else "back"]
        inward = _way_of(_asked(query), total_kJ) == "in"
        return Headline(Say("cycle-answer-in" if inward else "cycle-answer-out", args))
    return Headline(Say("cycle-answer-forward" if total_kJ < 0.0 else "cycle-answer-back", args))


def _steps(query: Cycle, parts: dict[Carried, float], total_kJ: float) -> list[Step]:
    n, m = query.driver.count, abs(query.cargo.count)
    names = [f"ΔG({one.species.symbol})" for one in parts]
    numbers = [in_brackets(number(kJ)) for kJ in parts.values()]
    added = (
        f"{n} × {numbers[0]} + {m} × {numbers[1]} = {quantity(total_kJ, 'kJ/mol', signed=True)}"
    )  # fmt: skip
    return [
        Step(Say("cycle-step-law"), f"ΔG = {n} · {names[0]} + {m} · {names[1]}"),
        *(_step(query, one, kJ) for one, kJ in parts.items()),
        Step(Say("cycle-step-sum"), f"ΔG = {added}"),
        *in_asked_unit(query.unit, total_kJ),
    ]


def _step(query: Cycle, one: Carried, kJ: float) -> Step:
    """ΔG of one solute in symbols and numbers."""
    v, minus = mV(query.membrane_mV), "" if one.count > 0 else MINUS
    zF = f"{minus}zF" if one.species.z else ""
    if one.potential_mV is not None:
        symbols = f"{zF} · (V_m {MINUS} E_{bare(one.species)})"
        worked = f"{minus}({charge(one.species.z)}) · F · ({difference(v, mV(one.potential_mV))})"
    else:
        to, from_ = (inside, outside) if one.count > 0 else (outside, inside)
        sides = (one.inside_mM, one.outside_mM) if one.count > 0 else (one.outside_mM, one.inside_mM)
        a, b = (mM(given(side, "mM")) for side in sides)
        symbols, worked = f"RT · ln({to(one.species)}/{from_(one.species)})", f"RT · ln({a} / {b})"
        if zF:
            sign = "+" if one.count > 0 else MINUS
            symbols += f" {sign} zF · V_m"
            worked += f" {sign} ({charge(one.species.z)}) · F · ({v})"
    say = Say("cycle-step-in" if one.count > 0 else "cycle-step-out", {"species": one.species})
    return Step(
        say, f"ΔG({one.species.symbol}) = {symbols} = {worked} = {quantity(kJ, 'kJ/mol', signed=True)}"
    )


def _why(
    query: Cycle, parts: dict[Carried, float], total_kJ: float, reversal_mV: float | None
) -> list[Block]:
    first, second = (size(abs(one.count) * kJ) for one, kJ in parts.items())
    args: dict[str, Arg] = {
        "driver": query.driver.species,
        "n": query.driver.count,
        "driver-energy": Quantity(in_unit(abs(first), query.unit), query.unit),
        "cargo": query.cargo.species,
        "m": abs(query.cargo.count),
        "cargo-energy": Quantity(in_unit(abs(second), query.unit), query.unit),
    }
    blocks: list[Block] = [Why(_who_pays(first, second, args))]
    if total_kJ:
        blocks.append(Why(Say("cycle-why-enough" if total_kJ < 0.0 else "cycle-why-short")))
    net = _net_charge(query)
    if reversal_mV is None:
        return [*blocks, Why(Say("cycle-why-neutral"))]
    turning: dict[str, Arg] = {
        "membrane": Quantity(query.membrane_mV, "mV", signed=True),
        "reversal": Quantity(reversal_mV, "mV", signed=True),
    }
    return [
        *blocks,
        Why(_carries(net)),
        Why(Say("cycle-why-turning", turning)),
    ]


def _who_pays(driver_kJ: float, cargo_kJ: float, args: dict[str, Arg]) -> Say:
    """Whose move yields energy, and whose costs it."""
    if driver_kJ <= 0.0:
        return Say("cycle-why-driver" if cargo_kJ > 0.0 else "cycle-why-both-down", args)
    return Say("cycle-why-cargo" if cargo_kJ <= 0.0 else "cycle-why-both-up", args)


def _concepts(query: Cycle) -> tuple[str, ...]:
    ids = [query.cargo.species.id, query.driver.species.id]
    cards = [ION_CARDS[one] for one in ids if one in ION_CARDS]
    sugar = ["sglt1"] if query.cargo.species.z == 0 else []
    return ("electrochemical_potential", *sugar, *cards, "na_k_pump")


def _next(query: Cycle) -> tuple[Query, ...]:
    """The same cell at another voltage; another stoichiometry; the lesson."""
    elsewhere = changed(query, _SAID, membrane_mV=_DEPOLARISED_mV)
    count = query.driver.count - 1 if query.driver.count > 1 else 2
    other = changed(query, _SAID, driver=_with_count(query.driver, count))
    if query.cargo.species.z == 0:
        return (elsewhere, other, Concept(card="sglt1", section="why_sodium"))
    return (elsewhere, other, Concept(card="electrochemical_potential"))


def _with_count(one: Carried, count: int) -> Carried:
    return Carried(species=one.species, count=count, **{name: getattr(one, name) for name in _SHARED})
