"""What the Na⁺/K⁺-ATPase puts into its ions, and how that compares with what ATP yields."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from bot.language.numbers import MINUS, in_brackets, number, quantity
from bot.tutor.answer import Arg, Block, Headline, Quantity, Result, Say, Solved, Step, Why
from bot.tutor.energies import in_unit
from bot.tutor.formulas import mV
from grammar.queries import Concept, FreeEnergy, Pump, Query, Source, changed
from physics.constants import ZERO_CELSIUS_K, F, R
from physics.species import species
from physics.transport import (
    pump_cost_kJ_per_mol,
    pump_efficiency,
    pump_reversal_mV,
    transport_energy_kJ_per_mol,
)

_TYPICAL_ATP_kJ: Final = -55.0  # of a living cell: the next question to a query without it
_SHARED: Final = {
    "Na_outside_mM": "outside_mM",
    "Na_inside_mM": "inside_mM",
    "membrane_mV": "membrane_mV",
    "temperature_C": "temperature_C",
}
"""Fields that the next question takes over, with their sources."""

_SAID: Final = Source("said")
_FIRST: Final = {"work": "ΔG_transport", "reversal": "V_rev", "share": "η", "total": "ΔG_total"}


@dataclass(frozen=True, slots=True)
class _Solution:
    """kJ per mole of cycles, or per mole of ions (Na out, K in); efficiency and V_rev only with ATP."""

    cost: float
    Na: float
    K: float
    atp: float | None
    efficiency: float | None
    reversal_mV: float | None


def answer(query: Pump) -> Solved:
    """Cost of one mole of cycles in `query.unit`, positive where the ions go uphill, and its parts.

    With ΔG of ATP also the efficiency (cost/|ΔG_ATP|), V_rev (mV) and the sum of cost and ΔG of ATP.  What is
    asked for stands first.

    Raises:
        ImpossibleValue: a concentration is not positive; "wrong_sign" where ATP yields nothing.
    """
    solution, unit = _solve(query), query.unit
    results = [Result("ΔG_transport", in_unit(solution.cost, unit), unit)]
    if solution.efficiency is not None and solution.reversal_mV is not None:
        results += [
            Result("η", solution.efficiency, "1"),
            Result("V_rev", solution.reversal_mV, "mV"),
        ]
    results += [
        Result("ΔG_Na", in_unit(solution.Na, unit), unit),
        Result("ΔG_K", in_unit(solution.K, unit), unit),
    ]
    if solution.atp is not None:
        results.append(Result("ΔG_total", in_unit(solution.cost + solution.atp, unit), unit))
    first = _FIRST[query.find]
    results.sort(key=lambda result: result.quantity != first)
    return Solved(
        kind="pump",
        blocks=(_headline(query, solution), *_steps(query, solution), *_why(query, solution)),
        results=tuple(results),
        concepts=("na_k_pump", "electrochemical_potential", "steady_state_vs_equilibrium"),
        next=_next(query),
    )


def _solve(query: Pump) -> _Solution:
    Na = (query.Na_outside_mM, query.Na_inside_mM)
    K = (query.K_outside_mM, query.K_inside_mM)
    v, t = query.membrane_mV, query.temperature_C
    cost = float(pump_cost_kJ_per_mol(*Na, *K, v, t))
    sodium = float(transport_energy_kJ_per_mol(1, *Na, v, t, direction="out"))
    potassium = float(transport_energy_kJ_per_mol(1, *K, v, t, direction="in"))
    if query.atp_kJ_per_mol is None:
        return _Solution(cost, sodium, potassium, None, None, None)
    atp = -abs(query.atp_kJ_per_mol)  # "ATP yields 50 kJ/mol" and "ΔG = −50 kJ/mol" mean the same
    efficiency = float(pump_efficiency(cost, atp))
    return _Solution(cost, sodium, potassium, atp, efficiency, float(pump_reversal_mV(*Na, *K, atp, t)))


def _energy(kJ: float, query: Pump) -> Quantity:
    return Quantity(in_unit(kJ, query.unit), query.unit)


def _headline(query: Pump, solution: _Solution) -> Headline:
    args: dict[str, Arg] = {"cost": _energy(solution.cost, query)}
    if query.find == "reversal" and solution.reversal_mV is not None:
        potential = Quantity(solution.reversal_mV, "mV", signed=True)
        return Headline(Say("pump-answer-reversal", {"potential": potential}))
    if query.find == "total" and solution.atp is not None:
        args["total"] = _energy(solution.cost + solution.atp, query)
        forward = solution.cost + solution.atp < 0.0
        return Headline(Say("pump-answer-total" if forward else "pump-answer-total-uphill", args))
    if solution.cost <= 0.0:
        return Headline(Say("pump-answer-downhill", args))
    if solution.atp is None or solution.efficiency is None:
        return Headline(Say("pump-answer", args))
    compared = {**args, "atp": _energy(-solution.atp, query)}
    if solution.efficiency > 1.0:
        return Headline(Say("pump-answer-too-dear", compared))
    share = Quantity(round(100.0 * solution.efficiency, 1), "%")
    return Headline(Say("pump-answer-share", {**compared, "share": share}))


def _steps(query: Pump, solution: _Solution) -> list[Step]:
    kJ = "kJ/mol"
    kelvin = quantity(query.temperature_C + ZERO_CELSIUS_K, "K")
    rt = f"{number(round(R, 3))} J/(mol·K) × {kelvin}"
    fv = f"{number(round(F))} C/mol × {in_brackets(number(query.membrane_mV / 1000.0))} V"
    Na = f"{number(query.Na_outside_mM)}/{number(query.Na_inside_mM)}"
    K = f"{number(query.K_inside_mM)}/{number(query.K_outside_mM)}"
    sodium, potassium = number(solution.Na), in_brackets(number(solution.K))
    steps = [
        Step(Say("pump-step-sum"), "ΔG_transport = 3 · ΔG_Na + 2 · ΔG_K"),
        Step(
            Say("pump-step-Na"),
            f"ΔG_Na = RT · ln([Na⁺]o/[Na⁺]i) {MINUS} F · V_m = {rt} × ln({Na}) {MINUS} {fv}"
            f" = {quantity(solution.Na, kJ)}",
        ),
        Step(
            Say("pump-step-K"),
            f"ΔG_K = RT · ln([K⁺]i/[K⁺]o) + F · V_m = {rt} × ln({K}) + {fv} = {quantity(solution.K, kJ)}",
        ),
        Step(
            Say("pump-step-numbers"),
            f"ΔG_transport = 3 × {in_brackets(sodium)} + 2 × {potassium} = {quantity(solution.cost, kJ)}",
        ),
    ]
    if query.unit != kJ:
        asked = quantity(in_unit(solution.cost, query.unit), query.unit)
        steps.append(Step(Say("pump-step-unit"), f"{quantity(solution.cost, kJ)} = {asked}"))
    return [*steps, *_atp_steps(solution)]


def _atp_steps(solution: _Solution) -> list[Step]:
    if solution.atp is None or solution.efficiency is None or solution.reversal_mV is None:
        return []
    share = f"{number(solution.cost)} / {number(-solution.atp)} = {number(solution.efficiency)}"
    reversal = "V_rev = (3 · RT · ln([Na⁺]o/[Na⁺]i) + 2 · RT · ln([K⁺]i/[K⁺]o) + ΔG_ATP) / F"
    total = f"{number(solution.cost)} + {in_brackets(number(solution.atp))}"
    kJ = quantity(solution.cost + solution.atp, "kJ/mol")
    return [
        Step(Say("pump-step-efficiency"), f"ΔG_transport / |ΔG_ATP| = {share}"),
        Step(Say("pump-step-total"), f"ΔG_total = ΔG_transport + ΔG_ATP = {total} = {kJ}"),
        Step(Say("pump-step-reversal"), f"{reversal} = {mV(solution.reversal_mV)}"),
    ]


def _why(query: Pump, solution: _Solution) -> list[Block]:
    sodium = {"share": _energy(3.0 * solution.Na, query)}
    potassium = {"share": _energy(2.0 * solution.K, query)}
    negative = query.membrane_mV < 0.0
    both = negative and query.Na_outside_mM > query.Na_inside_mM and solution.Na > solution.K
    blocks: list[Block] = [Why(Say("pump-why-Na-both" if both else "pump-why-Na", sodium))]
    if negative and query.K_inside_mM > query.K_outside_mM:
        blocks.append(Why(Say("pump-why-K-helped" if solution.K > 0.0 else "pump-why-K-free", potassium)))
    else:
        blocks.append(Why(Say("pump-why-K", potassium)))
    blocks.append(Why(Say("pump-why-charge")))
    if solution.reversal_mV is None:
        return [*blocks, Why(Say("pump-why-atp"))]
    args: dict[str, Arg] = {
        "reversal": Quantity(solution.reversal_mV, "mV", signed=True),
        "membrane": Quantity(query.membrane_mV, "mV", signed=True),
    }
    beyond = query.membrane_mV < solution.reversal_mV
    return [*blocks, Why(Say("pump-why-reversed" if beyond else "pump-why-reversal", args))]


def _next(query: Pump) -> tuple[Query, ...]:
    """Against ATP, or the share of one ion; the lessons."""
    if query.atp_kJ_per_mol is None:
        first: Query = changed(query, _SAID, atp_kJ_per_mol=_TYPICAL_ATP_kJ)
    else:
        first = FreeEnergy(
            species=species("Na"),
            inward=False,
            outside_mM=query.Na_outside_mM,
            inside_mM=query.Na_inside_mM,
            membrane_mV=query.membrane_mV,
            temperature_C=query.temperature_C,
            sources={new: query.sources[old] for old, new in _SHARED.items() if old in query.sources},
        )
    return (
        first,
        Concept(card="na_k_pump", section="stop"),
        Concept(card="na_k_pump", section="electrogenic"),
    )
