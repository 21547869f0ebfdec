"""P_x/P_ref of a membrane or channel, from the potential at which it carries no net current (GHK)."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from bot.language.numbers import MINUS, number, quantity
from bot.tutor.answer import Arg, Block, Caution, Headline, Quantity, Result, Say, Solved, Step, Why
from bot.tutor.formulas import (
    bare,
    charge,
    difference,
    inside,
    letters,
    outside,
    potential_result,
    product,
    thermal,
    thermal_step,
)
from grammar.queries import Concept, ConstantField, PermeabilityRatio, Permeant, Query
from physics.currents import ghk_flux, permeability_ratio
from physics.nernst import equilibrium_potential_mV

if TYPE_CHECKING:
    from physics.species import Species


def answer(query: PermeabilityRatio) -> Solved:
    """P_x/P_ref first, then the equilibrium potentials of both ions (mV) where both sides hold them.

    Raises:
        NeutralSpecies: one of the two has no charge.
        ImpossibleValue: "no_driving_force" where x is in equilibrium; "outside_range" where E_rev does
            not lie between the equilibrium potentials.
    """
    ratio = float(
        permeability_ratio(
            query.reversal_mV,
            query.x.z,
            query.x_outside_mM,
            query.x_inside_mM,
            query.ref.z,
            query.ref_outside_mM,
            query.ref_inside_mM,
            query.temperature_C,
        )
    )
    x_mV, ref_mV = _potential(query, query.x), _potential(query, query.ref)
    name = f"P_{letters(query.x)}/P_{letters(query.ref)}"
    potentials = [
        potential_result(ion, value)
        for ion, value in ((query.x, x_mV), (query.ref, ref_mV))
        if value is not None
    ]
    return Solved(
        kind="permeability_ratio",
        blocks=(_headline(query, ratio), *_steps(query, ratio), *_why(query, ratio, x_mV, ref_mV)),
        results=(Result(name, ratio, "1"), *potentials),
        concepts=("ghk", "reversal_potential", "permeability_weighting", "nonselective_channel"),
        next=_next(query, ratio),
    )


def _sides(query: PermeabilityRatio, ion: Species) -> tuple[float, float]:
    """Outside and inside of one of the two, mM."""
    if ion == query.x:
        return query.x_outside_mM, query.x_inside_mM
    return query.ref_outside_mM, query.ref_inside_mM


def _potential(query: PermeabilityRatio, ion: Species) -> float | None:
    """Equilibrium potential, mV; None in bi-ionic conditions, where one side holds none of the ion."""
    out, in_ = _sides(query, ion)
    if out == 0.0 or in_ == 0.0:
        return None
    return float(equilibrium_potential_mV(ion.z, out, in_, query.temperature_C))


def _symbol(query: PermeabilityRatio) -> str:
    return f"P_{bare(query.x)}/P_{bare(query.ref)}"


def _headline(query: PermeabilityRatio, ratio: float) -> Headline:
    args: dict[str, Arg] = {
        "symbol": _symbol(query),
        "value": Quantity(ratio, "1"),
        "x": query.x,
        "ref": query.ref,
    }
    if ratio == 0.0:
        return Headline(Say("permeability-ratio-answer-zero", args))
    if math.isclose(ratio, 1.0):
        return Headline(Say("permeability-ratio-answer-equal", args))
    comparison = Say("permeability-ratio-more" if ratio > 1.0 else "permeability-ratio-less")
    return Headline(Say("permeability-ratio-answer", {**args, "comparison": comparison}))


def _steps(query: PermeabilityRatio, ratio: float) -> list[Step]:
    x, ref = bare(query.x), bare(query.ref)
    return [
        Step(Say("permeability-ratio-step-condition"), f"P_{x} · φ_{x} + P_{ref} · φ_{ref} = 0"),
        thermal_step(query.temperature_C),
        *(_closed(query, ratio) if query.x.z == query.ref.z else _general(query, ratio)),
    ]


def _exponent(query: PermeabilityRatio, z: int) -> float:
    return z * query.reversal_mV / thermal(query.temperature_C)


def _closed(query: PermeabilityRatio, ratio: float) -> list[Step]:
    """Equal charges: (ref_out − ref_in e^w)/(x_in e^w − x_out), w = zFE_rev/RT."""
    x, ref = query.x, query.ref
    w = _exponent(query, x.z)
    e = number(math.exp(w))
    formula = (
        f"({outside(ref)} {MINUS} {inside(ref)} · e^w) / ({inside(x)} · e^w {MINUS} {outside(x)}), "
        "w = zF · E_rev / RT"
    )
    above = difference(number(query.ref_outside_mM), product(number(query.ref_inside_mM), e))
    below = difference(product(number(query.x_inside_mM), e), number(query.x_outside_mM))
    volts = f"{quantity(query.reversal_mV, 'mV')} / {quantity(thermal(query.temperature_C), 'mV')}"
    return [
        Step(Say("permeability-ratio-step-closed"), f"{_symbol(query)} = {formula}"),
        Step(
            Say("permeability-ratio-step-exponent"),
            f"w = ({charge(x.z)}) × ({volts}) = {number(w)}, e^w = {e}",
        ),
        Step(
            Say("permeability-ratio-step-numbers"),
            f"{_symbol(query)} = ({above}) / ({below}) = {number(ratio)}",
        ),
    ]


def _general(query: PermeabilityRatio, ratio: float) -> list[Step]:
    """Unequal charges: −φ_ref/φ_x, φ the constant-field current for P = 1 (up to F)."""
    x, ref = query.x, query.ref
    law = f"φ = z · w · ([X]i · e^w {MINUS} [X]o) / (e^w {MINUS} 1), w = zF · E_rev / RT"
    if query.reversal_mV == 0.0:
        law = f"w = 0: φ = z · ([X]i {MINUS} [X]o)"
    phi = {ion.id: _phi(query, ion) for ion in (x, ref)}
    return [
        Step(Say("permeability-ratio-step-general"), law),
        *(
            Step(
                Say("permeability-ratio-step-numbers"),
                f"w_{bare(ion)} = {number(_exponent(query, ion.z))}, φ_{bare(ion)} = {number(phi[ion.id])}",
            )
            for ion in (x, ref)
        ),
        Step(
            Say("permeability-ratio-step-ratio"),
            f"{_symbol(query)} = {MINUS}φ_{bare(ref)} / φ_{bare(x)} = {number(ratio)}",
        ),
    ]


def _phi(query: PermeabilityRatio, ion: Species) -> float:
    out, in_ = _sides(query, ion)
    return ion.z * float(ghk_flux(ion.z, 1.0, out, in_, query.reversal_mV, query.temperature_C))


def _why(query: PermeabilityRatio, ratio: float, x_mV: float | None, ref_mV: float | None) -> list[Block]:
    x_symbol, ref_symbol = f"E_{bare(query.x)}", f"E_{bare(query.ref)}"
    blocks: list[Block] = []
    if ratio > 0.0 and x_mV is not None and ref_mV is not None:
        args: dict[str, Arg] = {
            "reversal": Quantity(query.reversal_mV, "mV", signed=True),
            "x-symbol": x_symbol,
            "x-potential": Quantity(x_mV, "mV", signed=True),
            "ref-symbol": ref_symbol,
            "ref-potential": Quantity(ref_mV, "mV", signed=True),
        }
        blocks.append(Why(Say("permeability-ratio-why-between", args)))
    blocks.append(Why(Say("permeability-ratio-why-tug", {"x": query.x, "x-symbol": x_symbol})))
    if ratio > 0.0:
        blocks.append(Why(Say("permeability-ratio-why-cancel")))
    if query.x.z != query.ref.z:
        blocks.append(Caution(Say("permeability-ratio-caution-divalent")))
    blocks.append(Caution(Say("permeability-ratio-caution-field")))
    return blocks


def _next(query: PermeabilityRatio, ratio: float) -> tuple[Query, ...]:
    """Back from the ratio to the potential; the lessons."""
    shown = float(f"{ratio:.4g}")  # as a student would type it
    ions = tuple(
        Permeant(
            species=ion, permeability=p, outside_mM=_sides(query, ion)[0], inside_mM=_sides(query, ion)[1]
        )
        for ion, p in ((query.ref, 1.0), (query.x, shown))
    )
    sources = {_of_ion(query, name): source for name, source in query.sources.items()}
    return (
        ConstantField(ions=ions, temperature_C=query.temperature_C, find="reversal", sources=sources),
        Concept(card="reversal_potential", section="identify"),
        Concept(card="ghk", section="permeability"),
    )


def _of_ion(query: PermeabilityRatio, field: str) -> str:
    """The same field in a constant-field question: "x_outside_mM" is "Na.outside_mM"."""
    for prefix, ion in (("x_", query.x), ("ref_", query.ref)):
        if field.startswith(prefix):
            return f"{ion.id}.{field.removeprefix(prefix)}"
    return field
