"""The steepest gradient of a cargo that a driving ion can pay for, as SGLT1 does with Na⁺ and glucose."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from bot.language.numbers import MINUS, number, quantity
from bot.tutor.answer import Arg, Block, Caution, Headline, Quantity, Result, Say, Solved, Step, Why
from bot.tutor.formulas import charge, inside, letters, mM, mV, outside, product, thermal, thermal_step
from grammar.queries import Concept, Cotransport, FreeEnergy, Query, Source, changed
from physics.transport import maximal_gradient, transport_energy_kJ_per_mol

_NOTHING_kJ: Final = 1e-9  # closer to zero is rounding
_SHARED: Final = {
    "driver_outside_mM": "outside_mM",
    "driver_inside_mM": "inside_mM",
    "membrane_mV": "membrane_mV",
    "temperature_C": "temperature_C",
}
"""Fields that the next question takes over, with their sources."""

_SAID: Final = Source("said")


@dataclass(frozen=True, slots=True)
class _Solution:
    """Ratio inside/outside of the cargo; ΔG of the driver into the cell, kJ/mol; limit inside, mM."""

    ratio: float
    driver_kJ: float
    cargo_inside_mM: float | None


def answer(query: Cotransport) -> Solved:
    """The limit first: inside concentration (mM) if the outside one is given, else the ratio inside/outside.

    Then the ratio, and ΔG of the driving ion into the cell (kJ/mol).

    Raises:
        ImpossibleValue: a concentration is not positive, or the ratio leaves the range of numbers.
    """
    solution = _solve(query)
    cargo = letters(query.cargo)
    limit = solution.cargo_inside_mM
    return Solved(
        kind="cotransport",
        blocks=(_headline(query, solution), *_steps(query, solution), *_why(query, solution)),
        results=(
            *((Result(f"[{cargo}]i", limit, "mM"),) if limit is not None else ()),
            Result(f"[{cargo}]i/[{cargo}]o", solution.ratio, "1"),
            Result(f"ΔG_{letters(query.driver)}", solution.driver_kJ, "kJ/mol"),
        ),
        concepts=("sglt1", "neutral_molecule", "electrochemical_potential", "na_k_pump"),
        next=_next(query),
    )


def _solve(query: Cotransport) -> _Solution:
    driver, out, in_ = query.driver, query.driver_outside_mM, query.driver_inside_mM
    v, t = query.membrane_mV, query.temperature_C
    ratio = float(maximal_gradient(1.0, query.cargo.z, [query.count], [driver.z], [out], [in_], v, t))
    energy = float(transport_energy_kJ_per_mol(driver.z, out, in_, v, t, direction="in"))
    cargo = query.cargo_outside_mM
    return _Solution(ratio, energy, None if cargo is None else ratio * cargo)


def _headline(query: Cotransport, solution: _Solution) -> Headline:
    args: dict[str, Arg] = {"cargo": query.cargo, "value": Quantity(solution.ratio, "1")}
    if solution.cargo_inside_mM is None or query.cargo_outside_mM is None:
        return Headline(Say("cotransport-answer", args))
    limit, given = Quantity(solution.cargo_inside_mM, "mM"), Quantity(query.cargo_outside_mM, "mM")
    return Headline(Say("cotransport-answer-mM", {**args, "concentration": limit, "outside": given}))


def _steps(query: Cotransport, solution: _Solution) -> list[Step]:
    driver, cargo, n = query.driver, query.cargo, query.count
    carried = n * driver.z + cargo.z
    left = f"{inside(cargo)}/{outside(cargo)}"
    power, times = ("", "") if n == 1 else (f"^{n}", f"{n} · ")
    driven = f"({outside(driver)}/{inside(driver)}){power}"
    rt_f = thermal(query.temperature_C)
    share = (query.driver_outside_mM / query.driver_inside_mM) ** n
    exponent = -carried * query.membrane_mV / rt_f
    volts = f"{mV(query.membrane_mV)} / {quantity(rt_f, 'mV')}"
    gradient = f"{mM(query.driver_outside_mM)} / {mM(query.driver_inside_mM)}"
    field = number(math.exp(exponent))
    energy = f"RT · ln({inside(driver)}/{outside(driver)}) + zF · V_m"
    steps = [
        Step(Say("cotransport-step-balance"), f"{times}ΔG({driver.symbol}) + ΔG({cargo.symbol}) = 0"),
        Step(
            Say("cotransport-step-solve"),
            f"{left} = {driven} · e^({MINUS}({charge(carried)}) · F · V_m / RT)",
        ),
        Step(
            Say("cotransport-step-driver"),
            f"ΔG({driver.symbol}) = {energy} = {quantity(solution.driver_kJ, 'kJ/mol')}",
        ),
        Step(
            Say("cotransport-step-chemical"),
            f"{driven} = ({gradient}){power} = {number(share)}",
        ),
        thermal_step(query.temperature_C),
        Step(
            Say("cotransport-step-electrical"),
            f"e^({MINUS}({charge(carried)}) × ({volts})) = e^({number(exponent)}) = {field}",
        ),
        Step(
            Say("cotransport-step-product"),
            f"{left} = {product(number(share), field)} = {number(solution.ratio)}",
        ),
    ]
    if solution.cargo_inside_mM is not None and query.cargo_outside_mM is not None:
        worked = f"{mM(query.cargo_outside_mM)} × {number(solution.ratio)} = {mM(solution.cargo_inside_mM)}"
        steps.append(Step(Say("cotransport-step-concentration"), f"{inside(cargo)} = {worked}"))
    return steps


def _why(query: Cotransport, solution: _Solution) -> list[Block]:
    ions: dict[str, Arg] = {"driver": query.driver, "cargo": query.cargo}
    paid: dict[str, Arg] = {**ions, "energy": Quantity(solution.driver_kJ, "kJ/mol", signed=True)}
    blocks: list[Block] = [
        Why(Say("cotransport-why-neutral" if query.cargo.z == 0 else "cotransport-why-charged", ions))
    ]
    if abs(solution.driver_kJ) < _NOTHING_kJ:
        blocks.append(Why(Say("cotransport-why-flat", ions)))
    elif solution.driver_kJ < 0.0:
        blocks.append(Why(Say("cotransport-why-downhill", paid)))
    else:
        blocks.append(Why(Say("cotransport-why-uphill", paid)))
    if query.count > 1:
        blocks.append(Why(Say("cotransport-why-power", {"driver": query.driver, "count": query.count})))
    return [*blocks, Caution(Say("cotransport-caution-limit"))]


def _next(query: Cotransport) -> tuple[Query, ...]:
    """Another stoichiometry, the energy of the driver alone, the lesson."""
    energy = FreeEnergy(
        species=query.driver,
        inward=True,
        outside_mM=query.driver_outside_mM,
        inside_mM=query.driver_inside_mM,
        membrane_mV=query.membrane_mV,
        temperature_C=query.temperature_C,
        sources={new: query.sources[old] for old, new in _SHARED.items() if old in query.sources},
    )
    other = changed(query, _SAID, count=1 if query.count > 1 else 2)
    return (other, energy, Concept(card="sglt1", section="sglt2"))
