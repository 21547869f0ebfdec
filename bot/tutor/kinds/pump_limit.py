"""How far ATP can drive an ion pump: where a cycle costs what ATP yields, and the pump stands still."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.language.numbers import MINUS, in_brackets, number, quantity
from bot.tutor.answer import Arg, Block, Headline, Quantity, Result, Say, Solved, Step, Why
from bot.tutor.energies import in_asked_unit, in_unit
from bot.tutor.forces import ION_CARDS
from bot.tutor.formulas import (
    bare,
    charge,
    concentration,
    difference,
    given,
    inside,
    letters,
    mM,
    mV,
    outside,
    ph,
    ph_step,
)
from grammar.queries import Concept, PumpLimit, Query, Source, changed
from physics.constants import F
from physics.nernst import concentration_ratio, equilibrium_potential_mV
from physics.numeric import positive
from physics.transport import (
    coupled_reversal_from_potentials_mV,
    pump_efficiency,
    transport_energy_from_potentials_kJ_per_mol,
)

if TYPE_CHECKING:
    from grammar.queries import Carried

_SAID: Final = Source("said")
_TYPICAL_ATP_kJ: Final = (-50.0, -57.0)  # of cells, weak and strong: the next question
_PUMPED_OUT: Final = frozenset({"H", "Ca"})  # into stores too, whose lumen is then the outside
_kJ: Final = "kJ/mol"


@dataclass(frozen=True, slots=True)
class _Solution:
    """E of every ion as the pump has left it, V_m (mV), and ΔG of each ion as it is moved (kJ/mol)."""

    potentials_mV: tuple[float, ...]
    membrane_mV: float
    energies_kJ: tuple[float, ...]
    cost_kJ: float
    reversal_mV: float | None


def answer(query: PumpLimit) -> Solved:
    """What is asked first: V_rev (mV), a concentration (mM; of H⁺ its pH), a ratio, ΔpH, or the cost.

    The cost of a mole of cycles (in `query.unit`) is positive where the ions go uphill; with ΔG of ATP come η
    and ΔG of both together.

    Raises:
        ImpossibleValue: a concentration is not positive; the ratio leaves the range of doubles;
            "electroneutral" where a cycle moves no charge and V_rev is asked.
    """
    solution = _solve(query)
    return Solved(
        kind="pump_limit",
        blocks=(
            Headline(_headline(query, solution)),
            *_steps(query, solution),
            *_why(query, solution),
        ),
        results=tuple(_results(query, solution)),
        concepts=("na_k_pump", "electrochemical_potential", *_cards(query)),
        next=_next(query),
    )


def _cards(query: PumpLimit) -> list[str]:
    return [ION_CARDS[one.species.id] for one in query.ions if one.species.id in ION_CARDS]


def _solve(query: PumpLimit) -> _Solution:
    known = {one: _potential_mV(query, one) for one in query.ions if one.known}
    if query.find == "membrane":
        membrane = _reversal_mV(query, known)
    else:
        membrane = given(query.membrane_mV, "membrane_mV")
        if (sought := query.asked) not in known:
            others = sum(abs(one.count) * _energy_kJ(one, e, membrane) for one, e in known.items())
            left = others + given(query.atp_kJ_per_mol, "atp_kJ_per_mol")
            known[sought] = membrane + left / (sought.count * sought.species.z * F * 1e-6)
    potentials = {one: known[one] for one in query.ions}
    energies = tuple(_energy_kJ(one, e, membrane) for one, e in potentials.items())
    cost = sum(abs(one.count) * kJ for one, kJ in zip(query.ions, energies, strict=True))
    turning = query.atp_kJ_per_mol is not None and _net_charge(query)
    reversal = _reversal_mV(query, potentials) if turning else None
    return _Solution(tuple(potentials.values()), membrane, energies, cost, reversal)


def _potential_mV(query: PumpLimit, one: Carried) -> float:
    if one.potential_mV is not None:
        return one.potential_mV
    sides = given(one.outside_mM, "outside_mM"), given(one.inside_mM, "inside_mM")
    return float(equilibrium_potential_mV(one.species.z, *sides, query.temperature_C))


def _energy_kJ(one: Carried, potential_mV: float, membrane_mV: float) -> float:
    """ΔG of a mole of an ion, the way that the pump moves it."""
    way: Final = "in" if one.count > 0 else "out"
    return float(
        transport_energy_from_potentials_kJ_per_mol(one.species.z, membrane_mV, potential_mV, direction=way)
    )


def _reversal_mV(query: PumpLimit, potentials: dict[Carried, float]) -> float:
    counts, z = [one.count for one in potentials], [one.species.z for one in potentials]
    atp = given(query.atp_kJ_per_mol, "atp_kJ_per_mol")
    return float(coupled_reversal_from_potentials_mV(counts, z, list(potentials.values()), atp))


def _net_charge(query: PumpLimit) -> int:
    """Charge that a cycle carries into the cell, in e."""
    return sum(one.count * one.species.z for one in query.ions)


def _ratio(query: PumpLimit, solution: _Solution) -> float:
    """Outside over inside of the ion that is asked about."""
    e = solution.potentials_mV[query.ions.index(query.asked)]
    return float(concentration_ratio(query.asked.species.z, e, query.temperature_C))


def _limit_mM(query: PumpLimit, solution: _Solution) -> float:
    """The concentration on the side that was not told."""
    ratio = _ratio(query, solution)
    if query.find == "outside":
        return float(positive("inside_mM", given(query.asked.inside_mM, "inside_mM"))) * ratio
    return float(positive("outside_mM", given(query.asked.outside_mM, "outside_mM"))) / ratio


def _first(query: PumpLimit, solution: _Solution) -> Result:
    """What is asked for."""
    ion = letters(query.asked.species)
    match query.find:
        case "membrane":
            return Result("V_rev", solution.membrane_mV, "mV")
        case "outside" | "inside":
            side, limit = query.find[0], _limit_mM(query, solution)
            if ion == "H":
                return Result(f"pH_{side}", ph(limit), "1")
            return Result(f"[{ion}]{side}", limit, "mM")
        case "ratio":
            return Result(f"[{ion}]o/[{ion}]i", _ratio(query, solution), "1")
        case "inverse_ratio":
            return Result(f"[{ion}]i/[{ion}]o", 1.0 / _ratio(query, solution), "1")
        case "pH":
            return Result("ΔpH", math.log10(_ratio(query, solution)), "1")
        case "cost":
            return Result("ΔG_transport", in_unit(solution.cost_kJ, query.unit), query.unit)


def _results(query: PumpLimit, solution: _Solution) -> list[Result]:
    found = [_first(query, solution)]
    if query.find in ("outside", "inside") and query.asked.species.id == "H":
        found.append(Result(f"[H]{query.find[0]}", _limit_mM(query, solution), "mM"))
    atp = query.atp_kJ_per_mol
    if query.find == "cost" and atp is not None:
        found.append(Result("η", float(pump_efficiency(solution.cost_kJ, atp)), "1"))
        found.append(Result("ΔG_total", in_unit(solution.cost_kJ + atp, query.unit), query.unit))
        if solution.reversal_mV is not None:
            found.append(Result("V_rev", solution.reversal_mV, "mV"))
    named = zip(query.ions, solution.potentials_mV, strict=True)
    return [*found, *(Result(f"E_{letters(one.species)}", e, "mV") for one, e in named)]


def _cycle(query: PumpLimit) -> Say:
    """Such as "1 H⁺ out, 1 K⁺ in"."""
    first, *more = query.ions
    args: dict[str, Arg] = {"ion": first.species, "n": abs(first.count)}
    if not more:
        return Say("pump-limit-in" if first.count > 0 else "pump-limit-out", args)
    return Say("pump-limit-out-in", {**args, "other": more[0].species, "m": abs(more[0].count)})


def _headline(query: PumpLimit, solution: _Solution) -> Say:
    args: dict[str, Arg] = {"cycle": _cycle(query)}
    if query.find != "cost":
        first = _first(query, solution)
        shown = Quantity(first.value, first.unit, first.unit == "mV")
        value = concentration(first.value) if first.unit == "mM" else shown
        args |= {"symbol": first.quantity, "value": value}
        return Say("pump-limit-answer-stop" if query.find == "membrane" else "pump-limit-answer", args)
    args["cost"] = Quantity(in_unit(solution.cost_kJ, query.unit), query.unit)
    if solution.cost_kJ <= 0.0:
        return Say("pump-limit-answer-downhill", args)
    if query.atp_kJ_per_mol is None:
        return Say("pump-limit-answer-cost", args)
    args["atp"] = Quantity(in_unit(-query.atp_kJ_per_mol, query.unit), query.unit)
    enough = solution.cost_kJ <= -query.atp_kJ_per_mol
    return Say("pump-limit-answer-enough" if enough else "pump-limit-answer-short", args)


def _steps(query: PumpLimit, solution: _Solution) -> list[Step]:
    terms = " + ".join(_times(one, f"ΔG({one.species.symbol})") for one in query.ions)
    law = f"ΔG_transport = {terms}" if query.find == "cost" else f"{terms} + ΔG_ATP = 0"
    steps = [Step(Say("pump-limit-step-sum" if query.find == "cost" else "pump-limit-step-balance"), law)]
    for one, e in zip(query.ions, solution.potentials_mV, strict=True):
        if one.known and one.potential_mV is None:
            steps.append(_nernst_step(one, e))
    if query.find == "membrane":
        return [*steps, *_voltage_steps(query, solution)]
    for k, one in enumerate(query.ions):
        if one.known:
            steps.append(_energy_step(one, solution.potentials_mV[k], solution, solution.energies_kJ[k]))
    return [*steps, *(_cost_steps if query.find == "cost" else _limit_steps)(query, solution)]


def _times(one: Carried, term: str) -> str:
    return term if abs(one.count) == 1 else f"{abs(one.count)} · {term}"


def _nernst_step(one: Carried, potential_mV: float) -> Step:
    ion = one.species
    out, in_ = given(one.outside_mM, "outside_mM"), given(one.inside_mM, "inside_mM")
    return Step(
        Say("pump-limit-step-nernst", {"ion": ion}),
        f"E_{bare(ion)} = (RT/zF) · ln({outside(ion)}/{inside(ion)})"
        f" = RT / ({charge(ion.z)} · F) · ln({mM(out)} / {mM(in_)}) = {mV(potential_mV)}",
    )


def _energy_step(one: Carried, potential_mV: float, solution: _Solution, kJ: float) -> Step:
    minus, ion = "" if one.count > 0 else MINUS, one.species
    force = f"({difference(mV(solution.membrane_mV), mV(potential_mV))})"
    zF = f"{minus}({charge(ion.z)}) · F"
    say = Say("pump-limit-step-into" if one.count > 0 else "pump-limit-step-out-of", {"ion": ion})
    return Step(
        say,
        f"ΔG({ion.symbol}) = {minus}zF · (V_m {MINUS} E_{bare(ion)}) = {zF} · {force}"
        f" = {quantity(kJ, _kJ, signed=True)}",
    )


def _voltage_steps(query: PumpLimit, solution: _Solution) -> list[Step]:
    atp, net = given(query.atp_kJ_per_mol, "atp_kJ_per_mol"), _net_charge(query)
    paid = atp / (F * 1e-6)
    named = list(zip(query.ions, solution.potentials_mV, strict=True))
    weights = [(one.count * one.species.z, f"E_{bare(one.species)}", mV(e)) for one, e in named]
    symbols = " + ".join(f"{in_brackets(number(w))} · {name}" for w, name, _ in weights)
    numbers = " + ".join(f"{in_brackets(number(w))} × {in_brackets(e)}" for w, _, e in weights)
    return [
        Step(
            Say("pump-limit-step-atp"),
            f"ΔG_ATP / F = {quantity(atp, _kJ)} / {number(round(F))} C/mol = {mV(paid)}",
        ),
        Step(
            Say("pump-limit-step-solve"),
            f"V_rev = ({symbols} {MINUS} ΔG_ATP / F) / {in_brackets(charge(net))}",
        ),
        Step(
            Say("pump-limit-step-numbers"),
            f"V_rev = ({numbers} {MINUS} {in_brackets(mV(paid))}) / {in_brackets(charge(net))}"
            f" = {mV(solution.membrane_mV)}",
        ),
    ]


def _limit_steps(query: PumpLimit, solution: _Solution) -> list[Step]:
    ion, n = query.asked.species, query.asked.count
    atp = given(query.atp_kJ_per_mol, "atp_kJ_per_mol")
    k = query.ions.index(query.asked)
    e, energy = solution.potentials_mV[k], solution.energies_kJ[k]
    share = _ratio(query, solution)
    others = [abs(o.count) * kJ for o, kJ in zip(query.ions, solution.energies_kJ, strict=True) if o.known]
    left = "".join(f" + {in_brackets(number(kJ))}" for kJ in others)
    spent = f"{MINUS}({quantity(atp, _kJ)}{left})" + (f" / {abs(n)}" if abs(n) > 1 else "")
    turn = MINUS if n > 0 else "+"
    v, paid = mV(solution.membrane_mV), in_brackets(quantity(energy, _kJ))
    steps = [
        Step(
            Say("pump-limit-step-left", {"ion": ion}),
            f"ΔG({ion.symbol}) = {spent} = {quantity(energy, _kJ, signed=True)}",
        ),
        Step(
            Say("pump-limit-step-force", {"ion": ion}),
            f"E_{bare(ion)} = V_m {turn} ΔG({ion.symbol})/(zF) = {v} {turn} {paid} / ({charge(ion.z)} · F)"
            f" = {mV(e)}",
        ),
        Step(
            Say("pump-limit-step-ratio"),
            f"{outside(ion)}/{inside(ion)} = exp({charge(ion.z)} · F · E_{bare(ion)} / RT) = {number(share)}",
        ),
    ]
    if query.find == "inverse_ratio":
        steps.append(
            Step(
                Say("pump-limit-step-inverse"),
                f"{inside(ion)}/{outside(ion)} = 1 / {number(share)} = {number(1.0 / share)}",
            )
        )
    if query.find == "pH":
        units = f"log₁₀({outside(ion)}/{inside(ion)}) = {number(math.log10(share))}"
        steps.append(Step(Say("pump-limit-step-pH"), f"ΔpH = pH_i {MINUS} pH_o = {units}"))
    return [*steps, *(_concentration_steps(query, solution) if query.find in ("outside", "inside") else ())]


def _concentration_steps(query: PumpLimit, solution: _Solution) -> list[Step]:
    ion, ratio, limit = query.asked.species, number(_ratio(query, solution)), _limit_mM(query, solution)
    if query.find == "outside":
        known = given(query.asked.inside_mM, "inside_mM")
        worked = f"{outside(ion)} = {mM(known)} × {ratio} = {mM(limit)}"
    else:
        known = given(query.asked.outside_mM, "outside_mM")
        worked = f"{inside(ion)} = {mM(known)} / {ratio} = {mM(limit)}"
    steps = [Step(Say("pump-limit-step-concentration"), worked)]
    return [*steps, ph_step(query.find[0], ph(limit))] if ion.id == "H" else steps


def _cost_steps(query: PumpLimit, solution: _Solution) -> list[Step]:
    parts = zip(query.ions, solution.energies_kJ, strict=True)
    added = " + ".join(f"{abs(one.count)} × {in_brackets(number(kJ))}" for one, kJ in parts)
    steps = [
        Step(Say("pump-limit-step-numbers"), f"ΔG_transport = {added} = {quantity(solution.cost_kJ, _kJ)}"),
        *in_asked_unit(query.unit, solution.cost_kJ),
    ]
    if query.atp_kJ_per_mol is None:
        return steps
    total = f"{number(solution.cost_kJ)} + {in_brackets(number(query.atp_kJ_per_mol))}"
    value = quantity(solution.cost_kJ + query.atp_kJ_per_mol, _kJ, signed=True)
    return [
        *steps,
        Step(Say("pump-limit-step-total"), f"ΔG_total = ΔG_transport + ΔG_ATP = {total} = {value}"),
    ]


def _why(query: PumpLimit, solution: _Solution) -> list[Block]:
    blocks: list[Block] = [Why(Say("pump-limit-why-fixed"))]
    net = _net_charge(query)
    carried: dict[str, Arg] = {"charge": Quantity(float(net), "1", signed=True)}
    if net == 0:
        blocks.append(Why(Say("pump-limit-why-neutral")))
    else:
        blocks.append(
            Why(Say("pump-limit-why-charge-out" if net < 0 else "pump-limit-why-charge-in", carried))
        )
    if _PUMPED_OUT.issuperset(one.species.id for one in query.ions):
        blocks.append(Why(Say("pump-limit-why-store")))
    return [*blocks, Why(Say("pump-limit-why-leak"))] if query.find != "cost" else blocks


def _next(query: PumpLimit) -> tuple[Query, ...]:
    """The same with other energy of ATP; what the pump of the course does."""
    weak, strong = _TYPICAL_ATP_kJ
    other = changed(query, _SAID, atp_kJ_per_mol=strong if query.atp_kJ_per_mol == weak else weak)
    return (other, Concept(card="na_k_pump", section="stop"), Concept(card="electrochemical_potential"))
