"""How far a carrier can take one of its solutes, as SGLT1 takes glucose: where its cycle stops."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from bot.language.numbers import MINUS, number, quantity
from bot.tutor.answer import Arg, Block, Caution, Headline, Quantity, Result, Say, Solved, Step, Why
from bot.tutor.energies import size
from bot.tutor.formulas import (
    charge,
    concentration,
    given,
    inside,
    letters,
    mM,
    mV,
    outside,
    product,
    thermal,
    thermal_step,
)
from grammar.queries import Carried, Concept, Cotransport, FreeEnergy, Query, Source, changed
from physics.transport import maximal_gradient, net_charge, transport_energy_kJ_per_mol

_SAID: Final = Source("said")


@dataclass(frozen=True, slots=True)
class _Solution:
    """Ratio inside/outside of the cargo; ΔG of each driver as it is moved, kJ/mol; the side asked, mM."""

    ratio: float
    drivers_kJ: tuple[float, ...]
    limit_mM: float | None


def answer(query: Cotransport) -> Solved:
    """The limit first: the other concentration (mM) if one of the cargo is given, else inside/outside.

    Then the ratio, and ΔG of each driver the way that it is moved (kJ/mol).

    Raises:
        ImpossibleValue: a concentration is not positive, or the ratio leaves the range of numbers.
    """
    solution = _solve(query)
    cargo = letters(query.cargo.species)
    side = "o" if query.cargo.outside_mM is None else "i"
    limit = solution.limit_mM
    return Solved(
        kind="cotransport",
        blocks=(_headline(query, solution), *_steps(query, solution), *_why(query, solution)),
        results=(
            *((Result(f"[{cargo}]{side}", limit, "mM"),) if limit is not None else ()),
            Result(f"[{cargo}]i/[{cargo}]o", solution.ratio, "1"),
            *(
                Result(f"ΔG_{letters(one.species)}", kJ, "kJ/mol")
                for one, kJ in zip(query.drivers, solution.drivers_kJ, strict=True)
            ),
        ),
        concepts=("electrochemical_potential", "na_k_pump")
        if query.exchanges
        else ("sglt1", "neutral_molecule", "electrochemical_potential", "na_k_pump"),
        next=_next(query),
    )


def _sides(one: Carried) -> tuple[float, float]:
    return given(one.outside_mM, "outside_mM"), given(one.inside_mM, "inside_mM")


def _solve(query: Cotransport) -> _Solution:
    cargo, v, t = query.cargo, query.membrane_mV, query.temperature_C
    sides = [_sides(one) for one in query.drivers]
    ratio = float(
        maximal_gradient(
            cargo.count,
            cargo.species.z,
            [one.count for one in query.drivers],
            [one.species.z for one in query.drivers],
            [out for out, _ in sides],
            [in_ for _, in_ in sides],
            v,
            t,
        )
    )
    energies = tuple(
        float(
            transport_energy_kJ_per_mol(
                one.species.z, *_sides(one), v, t, direction="in" if one.count > 0 else "out"
            )
        )
        for one in query.drivers
    )
    limit = None
    if cargo.outside_mM is not None:
        limit = cargo.outside_mM * ratio
    elif cargo.inside_mM is not None:
        limit = cargo.inside_mM / ratio
    return _Solution(ratio, energies, limit)


def _headline(query: Cotransport, solution: _Solution) -> Headline:
    cargo, raised = query.cargo, query.cargo.count > 0
    args: dict[str, Arg] = {"cargo": cargo.species, "value": Quantity(solution.ratio, "1")}
    if solution.limit_mM is None:
        return Headline(Say("cotransport-answer" if raised else "cotransport-answer-least", args))
    args["concentration"] = concentration(solution.limit_mM)
    if cargo.outside_mM is not None:
        args["outside"] = Quantity(cargo.outside_mM, "mM")
        if query.exchanges:
            return Headline(Say("cotransport-answer-stops", args))
        return Headline(Say("cotransport-answer-mM" if raised else "cotransport-answer-least-mM", args))
    args["inside"] = Quantity(given(cargo.inside_mM, "inside_mM"), "mM")
    if query.exchanges:
        return Headline(Say("cotransport-answer-stops-outside", args))
    return Headline(Say("cotransport-answer-outside" if raised else "cotransport-answer-outside-most", args))


def _steps(query: Cotransport, solution: _Solution) -> list[Step]:
    cargo, m = query.cargo.species, query.cargo.count
    carried = int(net_charge([one.count for one in query.ions], [one.species.z for one in query.ions]))
    left, rt_f = f"{inside(cargo)}/{outside(cargo)}", thermal(query.temperature_C)
    driven = " · ".join(
        _share(one, m, f"{outside(one.species)}/{inside(one.species)}") for one in query.drivers
    )
    worked = " × ".join(_share(one, m, " / ".join(map(mM, _sides(one)))) for one in query.drivers)
    share = math.prod((out / in_) ** (one.count / m) for one in query.drivers for out, in_ in [_sides(one)])
    exponent = -carried * query.membrane_mV / rt_f / m
    sign, per = MINUS if m > 0 else "", f" / {abs(m)}" if abs(m) > 1 else ""
    volts = f"{mV(query.membrane_mV)} / {quantity(rt_f, 'mV')}"
    field = number(math.exp(exponent))
    return [
        Step(Say("cotransport-step-balance"), f"{_sum(query)} = 0"),
        Step(
            Say("cotransport-step-solve"),
            f"{left} = {driven} · e^({sign}({charge(carried)}) · F · V_m / RT{per})",
        ),
        *(_paid(one, kJ) for one, kJ in zip(query.drivers, solution.drivers_kJ, strict=True)),
        Step(Say("cotransport-step-chemical"), f"{driven} = {worked} = {number(share)}"),
        thermal_step(query.temperature_C),
        Step(
            Say("cotransport-step-electrical"),
            f"e^({sign}({charge(carried)}) × ({volts}){per}) = e^({number(exponent)}) = {field}",
        ),
        Step(
            Say("cotransport-step-product"),
            f"{left} = {product(number(share), field)} = {number(solution.ratio)}",
        ),
        *_limit(query, solution),
    ]


def _sum(query: Cotransport) -> str:
    """Such as "2 · ΔG(Na⁺) + ΔG(glucose)", each energy the way that the solute is moved."""
    terms = ((abs(one.count), f"ΔG({one.species.symbol})") for one in query.ions)
    return " + ".join(term if n == 1 else f"{n} · {term}" for n, term in terms)


def _share(one: Carried, cargo_count: int, quotient: str) -> str:
    """What a driver gives for one of the cargo: "([Na⁺]o/[Na⁺]i)^2"; it has another sign if it goes out."""
    power = Fraction(one.count, cargo_count)
    return f"({quotient})" if power == 1 else f"({quotient})^{_power(power)}"


def _power(power: Fraction) -> str:
    text = str(power).replace("-", MINUS)
    return text if power.denominator == 1 and power > 0 else f"({text})"


def _paid(one: Carried, kJ: float) -> Step:
    """ΔG of one driver as it is moved."""
    to, from_ = (inside, outside) if one.count > 0 else (outside, inside)
    sign = "+" if one.count > 0 else MINUS
    field = f" {sign} zF · V_m" if one.species.z else ""
    say = Say("cotransport-step-driver" if one.count > 0 else "cotransport-step-driver-out")
    energy = f"RT · ln({to(one.species)}/{from_(one.species)}){field}"
    return Step(say, f"ΔG({one.species.symbol}) = {energy} = {quantity(kJ, 'kJ/mol')}")


def _limit(query: Cotransport, solution: _Solution) -> list[Step]:
    """The concentration on the side that was asked for."""
    cargo, ratio = query.cargo, number(solution.ratio)
    if solution.limit_mM is None:
        return []
    limit = mM(solution.limit_mM)
    if cargo.outside_mM is not None:
        worked = f"{inside(cargo.species)} = {mM(cargo.outside_mM)} × {ratio} = {limit}"
        return [Step(Say("cotransport-step-concentration"), worked)]
    worked = f"{outside(cargo.species)} = {mM(given(cargo.inside_mM, 'inside_mM'))} / {ratio} = {limit}"
    return [Step(Say("cotransport-step-concentration-outside"), worked)]


def _why(query: Cotransport, solution: _Solution) -> list[Block]:
    first, cargo = query.drivers[0], query.cargo.species
    ions: dict[str, Arg] = {"driver": first.species, "cargo": cargo}
    blocks: list[Block] = [
        Why(Say("cotransport-why-neutral" if cargo.z == 0 else "cotransport-why-charged", ions))
    ]
    if query.exchanges:
        kJ = solution.drivers_kJ[0]
        price: dict[str, Arg] = {**ions, "energy": Quantity(size(kJ), "kJ/mol", signed=True)}
        pays = "cotransport-why-exchanged" if kJ > 0.0 else "cotransport-why-exchanged-downhill"
        return [*blocks, Why(Say(pays, price)), Why(Say("cotransport-why-turns", ions))]
    blocks.append(Why(_of_the_first(query, solution.drivers_kJ[0], ions)))
    for one, kJ in zip(query.drivers[1:], solution.drivers_kJ[1:], strict=True):
        beside: dict[str, Arg] = {"ion": one.species, "energy": Quantity(size(kJ), "kJ/mol", signed=True)}
        blocks.append(Why(Say("cotransport-why-helps" if kJ <= 0.0 else "cotransport-why-costs", beside)))
    for one in query.drivers:
        if abs(one.count) > 1:
            power: dict[str, Arg] = {"driver": one.species, "count": abs(one.count)}
            blocks.append(Why(Say("cotransport-why-power", power)))
    return [*blocks, Caution(Say("cotransport-caution-limit"))]


def _of_the_first(query: Cotransport, kJ: float, ions: dict[str, Arg]) -> Say:
    """Whether the ion after which the carrier is named pays."""
    if not size(kJ):
        return Say("cotransport-why-flat", ions)
    args: dict[str, Arg] = {**ions, "energy": Quantity(kJ, "kJ/mol", signed=True)}
    if kJ > 0.0:
        return Say(
            "cotransport-why-uphill" if len(query.drivers) == 1 else "cotransport-why-uphill-too", args
        )
    return Say("cotransport-why-downhill", args)


def _next(query: Cotransport) -> tuple[Query, ...]:
    """Another stoichiometry, the energy of the driver alone, the lesson."""
    first, *others = query.drivers
    out, in_ = _sides(first)
    energy = FreeEnergy(
        species=first.species,
        inward=True,
        outside_mM=out,
        inside_mM=in_,
        membrane_mV=query.membrane_mV,
        temperature_C=query.temperature_C,
        sources={
            field.rpartition(".")[2]: source
            for field, source in query.sources.items()
            if field.startswith(f"{first.species.id}.") or "." not in field
            if field != "count"
        },
    )
    if query.exchanges:
        elsewhere = changed(query, _SAID, membrane_mV=30.0 if query.membrane_mV < 0.0 else -70.0)
        calcium = Concept(card="calcium", section="exchanger")
        lesson = calcium if first.species.id == "Ca" else Concept(card="electrochemical_potential")
        return (elsewhere, energy, lesson)
    count = 1 if first.count > 1 else 2
    other = changed(query, _SAID, drivers=(replace(first, count=count), *others))
    return (other, energy, Concept(card="sglt1", section="sglt2"))
