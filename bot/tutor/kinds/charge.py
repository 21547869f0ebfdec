"""How much charge, and how many ions, change V_m: surprisingly few."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from bot.language.numbers import number, quantity
from bot.tutor.answer import Arg, Block, Headline, Quantity, Result, Say, Solved, Step, Why
from bot.tutor.formulas import given, inside, letters, mM
from grammar.queries import Charge, Concept, Query, Source, changed
from physics import charging
from physics.cells import DEFAULT_CELL, cell
from physics.constants import ELEMENTARY_CHARGE_C, F
from physics.species import Species, species

_PER_pC: Final = {"C": 1e-12, "nC": 1e-3, "pC": 1.0}
_UM3_PER_pL: Final = 1000.0
_FEW: Final = 1e-3  # below, the share of the content goes unnoticed
_MANY: Final = 0.1  # above, it changes the concentration as a whole
_SMALLER: Final = 10.0  # the next question: a cell so many times thinner
_SAID: Final = Source("said")


@dataclass(frozen=True, slots=True)
class _Solution:
    """Magnitudes: pF, pC, ions; mM and share of the content for a sphere."""

    area_um2: float | None
    capacitance_pF: float
    charge_pC: float
    ions: float
    change_mM: float | None
    content: tuple[Species, float] | None
    share: float | None


def answer(query: Charge) -> Solved:
    """The number of ions N, the charge Q (C) and the change of concentration (mM), as magnitudes.

    What is asked for stands first.  The concentration needs a sphere or a volume; where it is known, its
    share of what a neuron of the course holds follows.

    Raises:
        NeutralSpecies: the solute carries no charge.
        ImpossibleValue: a capacitance, diameter or area is not positive.
    """
    solution = _solve(query)
    ions, coulombs = (
        Result("N", solution.ions, "1"),
        Result("Q", solution.charge_pC * _PER_pC[query.unit], query.unit),
    )
    results = [coulombs, ions] if query.find == "charge" else [ions, coulombs]
    if solution.change_mM is not None:
        change = Result(f"Δ[{letters(query.species)}]", solution.change_mM, "mM")
        results.insert(0 if query.find == "concentration" else 2, change)
    if solution.content is not None and solution.share is not None:
        name = letters(solution.content[0])
        results.append(Result(f"Δ[{letters(query.species)}]/[{name}]i", solution.share, "1"))
    return Solved(
        kind="charge",
        blocks=(_headline(query, solution), *_steps(query, solution), *_why(query, solution)),
        results=tuple(results),
        concepts=("membrane_potential", "action_potential", "electrical_force"),
        next=_next(query),
    )


def _solve(query: Charge) -> _Solution:
    z, specific = query.species.z, query.specific_uF_per_cm2
    area = query.area_um2
    if query.diameter_um is not None:
        area = float(charging.sphere_area_um2(query.diameter_um))
    if area is None:
        capacitance = given(query.capacitance_pF, "capacitance_pF")
    else:
        capacitance = float(charging.capacitance_pF(area, specific))
    charge = abs(float(charging.charge_pC(capacitance, query.change_mV)))
    ions = abs(float(charging.ions_for_charge(z, charge)))
    change, content, share = None, None, None
    if (volume := _volume_um3(query)) is not None:
        change = abs(float(charging.concentration_change_mM(z, charge, volume)))
        content = _content(query.species)
    if change is not None and content is not None:
        share = float(charging.fraction_of_content(change, content[1]))
    return _Solution(area, capacitance, charge, ions, change, content, share)


def _volume_um3(query: Charge) -> float | None:
    """Of the cell as told, else of the sphere."""
    if query.volume_pL is not None:
        return query.volume_pL * _UM3_PER_pL
    return None if query.diameter_um is None else float(charging.sphere_volume_um3(query.diameter_um))


def _content(ion: Species) -> tuple[Species, float] | None:
    """What a neuron of the course holds of the ion, mM; an unnamed cation of one charge stands for K⁺."""
    known = species("K") if ion.id == "X+1" else ion
    ions = cell(DEFAULT_CELL).ions
    return (known, ions[known.id].inside_mM) if known.id in ions else None


def _headline(query: Charge, solution: _Solution) -> Headline:
    change = Quantity(abs(query.change_mV), "mV")
    if query.find == "charge":
        charge = Quantity(solution.charge_pC * _PER_pC[query.unit], query.unit)
        return Headline(Say("charge-answer-charge", {"charge": charge, "change": change}))
    if query.find == "concentration" and solution.change_mM is not None:
        by = Quantity(solution.change_mM, "mM")
        return Headline(
            Say("charge-answer-concentration", {"ion": query.species, "by": by, "change": change})
        )
    count = Quantity(solution.ions, "1")
    return Headline(Say("charge-answer-ions", {"count": count, "ion": query.species, "change": change}))


def _steps(query: Charge, solution: _Solution) -> list[Step]:
    steps: list[Step] = []
    pF = quantity(solution.capacitance_pF, "pF")
    if query.diameter_um is not None and solution.area_um2 is not None:
        area = f"π × ({quantity(query.diameter_um, 'µm')})² = {quantity(solution.area_um2, 'µm²')}"
        steps.append(Step(Say("charge-step-area"), f"A = π · d² = {area}"))
    if solution.area_um2 is not None:
        specific = quantity(query.specific_uF_per_cm2, "µF/cm²")
        capacitance = f"{specific} × {quantity(solution.area_um2, 'µm²')} = {pF}"
        steps.append(Step(Say("charge-step-capacitance"), f"C = C_m · A = {capacitance}"))
    coulombs = quantity(solution.charge_pC * _PER_pC["C"], "C")
    change = quantity(abs(query.change_mV), "mV")
    steps.append(Step(Say("charge-step-charge"), f"Q = C · ΔV = {pF} × {change} = {coulombs}"))
    z = abs(query.species.z)
    one = f"({z} × {quantity(float(f'{ELEMENTARY_CHARGE_C:.4g}'), 'C')})"
    steps.append(
        Step(Say("charge-step-ions"), f"N = Q / (|z| · e) = {coulombs} / {one} = {number(solution.ions)}")
    )
    if solution.change_mM is not None:
        steps += _concentration_steps(query, coulombs, solution.change_mM)
    return steps


def _concentration_steps(query: Charge, coulombs: str, change_mM: float) -> list[Step]:
    ion = query.species
    volume = quantity(_volume_um3(query) or 0.0, "µm³")
    moles = f"{coulombs} / ({abs(ion.z)} × {number(round(F))} C/mol × {volume})"
    first = (
        Step(Say("charge-step-volume"), f"Vol = π · d³ / 6 = {volume}")
        if query.volume_pL is None
        else Step(Say("charge-step-volume-told"), f"Vol = {quantity(query.volume_pL, 'pL')} = {volume}")
    )
    return [
        first,
        Step(
            Say("charge-step-concentration"),
            f"Δ{inside(ion)} = Q / (|z| · F · Vol) = {moles} = {mM(change_mM)}",
        ),
    ]


def _why(query: Charge, solution: _Solution) -> list[Block]:
    ion: dict[str, Arg] = {"ion": query.species}
    blocks: list[Block] = [
        Why(Say("charge-why-capacitor")),
        Why(Say("charge-why-cation" if query.species.z > 0 else "charge-why-anion", ion)),
    ]
    if abs(query.species.z) > 1:
        blocks.append(Why(Say("charge-why-double", {**ion, "charges": abs(query.species.z)})))
    if solution.content is not None and solution.share is not None and solution.change_mM is not None:
        blocks.append(_share(solution.content, solution.change_mM, solution.share))
    if query.diameter_um is not None:
        blocks.append(Why(Say("charge-why-size")))
    return blocks


def _share(content: tuple[Species, float], change_mM: float, share: float) -> Why:
    args: dict[str, Arg] = {
        "ion": content[0],
        "content": Quantity(content[1], "mM"),
        "change": Quantity(change_mM, "mM"),
    }
    if 0.0 < share < _FEW:
        return Why(Say("charge-why-few", {**args, "parts": Quantity(float(f"{1.0 / share:.2g}"), "1")}))
    if share < _MANY:
        return Why(Say("charge-why-some", {**args, "share": Quantity(float(f"{100.0 * share:.2g}"), "%")}))
    return Why(Say("charge-why-many", {**args, "times": Quantity(float(f"{share:.2g}"), "1")}))


def _next(query: Charge) -> tuple[Query, ...]:
    """A much smaller cell where the size is known; the lessons."""
    lessons = (
        Concept(card="membrane_potential", section="neutrality"),
        Concept(card="action_potential", section="few_ions"),
    )
    if query.diameter_um is None:
        return lessons
    return (changed(query, _SAID, diameter_um=float(f"{query.diameter_um / _SMALLER:.4g}")), *lessons)
