"""How much charge, and how many ions, change V_m: surprisingly few."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from bot.language.numbers import number, quantity
from bot.tutor.answer import Arg, Block, Headline, Quantity, Result, Say, Solved, Step, Why
from bot.tutor.capacitor import Capacitor, capacitor, size_steps
from bot.tutor.formulas import inside, letters, mM
from grammar.queries import Charge, Concept, Query, Source, changed
from physics import charging
from physics.cells import DEFAULT_CELL, cell
from physics.constants import ELEMENTARY_CHARGE_C, F
from physics.errors import ImpossibleValue
from physics.species import Species, species

_PER_pC: Final = {"C": 1e-12, "mC": 1e-9, "µC": 1e-6, "nC": 1e-3, "pC": 1.0, "fC": 1e3}
_PER_fmol: Final = {
    "mol": 1e-15, "mmol": 1e-12, "µmol": 1e-9, "nmol": 1e-6, "pmol": 1e-3, "fmol": 1.0, "amol": 1e3,
}  # fmt: skip
_UM3_PER_pL: Final = 1000.0
_FEW: Final = 1e-3  # below, the share of the content goes unnoticed
_MANY: Final = 0.1  # above, it changes the concentration as a whole
_SMALLER: Final = 10.0  # the next question: a cell so many times thinner
_SAID: Final = Source("said")


@dataclass(frozen=True, slots=True)
class _Solution:
    """Magnitudes: pC, ions, fmol; mM and share of the content for a sphere."""

    size: Capacitor
    charge_pC: float
    ions: float
    amount_fmol: float
    change_mM: float | None
    content: tuple[Species, float] | None
    share: float | None


def answer(query: Charge) -> Solved:
    """The number of ions N, the charge Q and the change of concentration (mM), as magnitudes.

    What is asked for stands first, which may also be the amount of ions, or the share of those inside, or one
    in how many that is.  The concentration needs a sphere or a volume; where it is known, its share of what
    the cell holds follows: as told, else as a neuron of the course.

    Raises:
        NeutralSpecies: the solute carries no charge.
        ImpossibleValue: a capacitance, diameter or area is not positive; "must_not_be_zero" where none
            crosses, and it is asked one in how many does.
    """
    solution = _solve(query)
    charge = _charge_in(query, solution)
    results = {"ions": Result("N", solution.ions, "1"), "charge": Result("Q", charge.value, charge.unit)}
    if query.find == "amount":
        amount = _amount(query, solution)
        results["amount"] = Result("n", amount.value, amount.unit)
    if solution.change_mM is not None:
        results["concentration"] = Result(f"Δ[{letters(query.species)}]", solution.change_mM, "mM")
    if solution.content is not None and solution.share is not None:
        name = letters(solution.content[0])
        share = _share_in(query, solution.share)
        results["share"] = Result(f"Δ[{letters(query.species)}]/[{name}]i", share.value, share.unit)
        if query.find == "one_in":
            results["one_in"] = Result(f"[{name}]i/Δ[{letters(query.species)}]", _one_in(solution.share), "1")
    first = [results.pop(query.find)] if query.find in results else []
    return Solved(
        kind="charge",
        blocks=(_headline(query, solution), *_steps(query, solution), *_why(query, solution)),
        results=(*first, *results.values()),
        concepts=("membrane_potential", "action_potential", "electrical_force"),
        next=_next(query),
    )


def _solve(query: Charge) -> _Solution:
    z, size = query.species.z, capacitor(query)
    charge = abs(float(charging.charge_pC(size.capacitance_pF, query.change_mV)))
    ions = abs(float(charging.ions_for_charge(z, charge)))
    amount = abs(float(charging.amount_for_charge_fmol(z, charge)))
    change, content, share = None, None, None
    if (volume := _volume_um3(query)) is not None:
        change = abs(float(charging.concentration_change_mM(z, charge, volume)))
        content = _content(query)
    if change is not None and content is not None:
        share = float(charging.fraction_of_content(change, content[1]))
    return _Solution(size, charge, ions, amount, change, content, share)


def _charge_in(query: Charge, solution: _Solution) -> Quantity:
    """The charge in the unit that the student wants."""
    unit = query.unit if query.find not in ("amount", "share") else "C"
    return Quantity(solution.charge_pC * _PER_pC[unit.partition("/")[0]], unit)


def _amount(query: Charge, solution: _Solution) -> Quantity:
    """The amount of ions in the unit that the student wants."""
    return Quantity(solution.amount_fmol * _PER_fmol[query.unit.partition("/")[0]], query.unit)


def _share_in(query: Charge, share: float) -> Quantity:
    """A share as a number, or in per cent where that is asked."""
    in_hundredths = query.find == "share" and query.unit == "%"
    return Quantity(100.0 * share, "%") if in_hundredths else Quantity(share, "1")


def _one_in(share: float) -> float:
    """One in how many of the ions inside crosses."""
    if share == 0.0:
        raise ImpossibleValue("change_mV", 0.0, "must_not_be_zero")
    return 1.0 / share


def _volume_um3(query: Charge) -> float | None:
    """Of the cell as told, else of the sphere."""
    if query.volume_pL is not None:
        return query.volume_pL * _UM3_PER_pL
    return None if query.diameter_um is None else float(charging.sphere_volume_um3(query.diameter_um))


def _content(query: Charge) -> tuple[Species, float] | None:
    """What the cell holds of the ion, mM: as told, else a neuron of the course.

    An unnamed cation of one charge stands for K⁺.
    """
    ion = query.species
    if query.content_mM is not None:
        return ion, query.content_mM
    known = species("K") if ion.id == "X+1" else ion
    ions = cell(DEFAULT_CELL).ions
    return (known, ions[known.id].inside_mM) if known.id in ions else None


def _headline(query: Charge, solution: _Solution) -> Headline:
    args: dict[str, Arg] = {"ion": query.species, "change": Quantity(abs(query.change_mV), "mV")}
    if query.find == "charge":
        return Headline(Say("charge-answer-charge", {**args, "charge": _charge_in(query, solution)}))
    if query.find == "amount":
        return Headline(Say("charge-answer-amount", {**args, "amount": _amount(query, solution)}))
    if query.find == "concentration" and solution.change_mM is not None:
        return Headline(
            Say("charge-answer-concentration", {**args, "by": Quantity(solution.change_mM, "mM")})
        )
    if query.find == "share" and solution.share is not None:
        return Headline(Say("charge-answer-share", {**args, "share": _share_in(query, solution.share)}))
    if query.find == "one_in" and solution.share is not None:
        parts = Quantity(_one_in(solution.share), "1")
        return Headline(Say("charge-answer-one-in", {**args, "parts": parts}))
    return Headline(Say("charge-answer-ions", {**args, "count": Quantity(solution.ions, "1")}))


def _steps(query: Charge, solution: _Solution) -> list[Step]:
    steps = size_steps(query, solution.size)
    pF = quantity(solution.size.capacitance_pF, "pF")
    coulombs = quantity(solution.charge_pC * _PER_pC["C"], "C")
    change = quantity(abs(query.change_mV), "mV")
    steps.append(Step(Say("charge-step-charge"), f"Q = C · ΔV = {pF} × {change} = {coulombs}"))
    z = abs(query.species.z)
    if query.find == "amount":
        amount = _amount(query, solution)
        worked = f"n = Q / (|z| · F) = {coulombs} / ({z} × {number(round(F))} C/mol) = "
        return [
            *steps,
            Step(Say("charge-step-amount"), worked + quantity(amount.value, amount.unit.partition("/")[0])),
        ]
    one = f"({z} × {quantity(float(f'{ELEMENTARY_CHARGE_C:.4g}'), 'C')})"
    steps.append(
        Step(Say("charge-step-ions"), f"N = Q / (|z| · e) = {coulombs} / {one} = {number(solution.ions)}")
    )
    if solution.change_mM is not None:
        steps += _concentration_steps(query, coulombs, solution.change_mM)
    if solution.content and solution.change_mM is not None:
        steps += _share_steps(query, solution.change_mM, solution.content[1])
    return steps


def _share_steps(query: Charge, change_mM: float, content_mM: float) -> list[Step]:
    """What crosses over what is inside, or the other way round, where that is asked."""
    whole, part = inside(query.species), f"Δ{inside(query.species)}"
    if query.find == "share":
        held = f"{mM(change_mM)} / {mM(content_mM)} = {number(change_mM / content_mM)}"
        return [Step(Say("charge-step-share"), f"{part} / {whole} = {held}")]
    if query.find == "one_in":
        held = f"{mM(content_mM)} / {mM(change_mM)} = {number(content_mM / change_mM)}"
        return [Step(Say("charge-step-one-in"), f"{whole} / {part} = {held}")]
    return []


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
