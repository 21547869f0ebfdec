"""Formula lines and steps that several kinds share.

A formula is symbols and numbers alone, alike in both languages:
"E_K = (26.73 mV / +1) × (−3.332) = −89.06 mV".
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bot.language.numbers import MINUS, in_brackets, number, quantity
from bot.tutor.answer import Quantity, Result, Say, Step, Unit
from grammar.say import in_its_unit
from physics.constants import ZERO_CELSIUS_K, F, R, thermal_voltage_mV
from physics.currents import ohmic_current_pA
from physics.errors import ImpossibleValue
from physics.nernst import LN_10, equilibrium_potential_from_ratio_mV, equilibrium_potential_mV
from physics.resting import chord_voltage_mV, ghk_voltage_mV

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grammar.queries import (
        Branch,
        ConstantField,
        Current,
        CurrentLine,
        DrivingForce,
        Equilibrium,
        Permeant,
    )
    from physics.species import Species

_CHARGES: Final = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻"
_TIMES: Final = " × "
_SINGLE_nS: Final = 0.5  # a single channel conducts less


def given(value: float | None, field: str) -> float:
    """A field that this question cannot do without.

    Raises:
        ValueError: it is None: the query was not completed.
    """
    if value is None:
        raise ValueError(f"{field} is missing")
    return value


def ratio_of(outside_mM: float | None, inside_mM: float | None, ratio: float | None) -> float:
    """The ratio outside/inside, given as such or as two concentrations (mM, > 0)."""
    if ratio is not None:
        return ratio
    outside, inside = given(outside_mM, "outside_mM"), given(inside_mM, "inside_mM")
    if inside <= 0.0:
        raise ImpossibleValue("inside_mM", inside, "must_be_positive")
    return outside / inside


def nernst_mV(query: Equilibrium | DrivingForce, celsius: float) -> float:
    """E of the ion, from the ratio of its concentrations or from both of them, mV.

    Raises:
        ImpossibleValue: see `physics.nernst.equilibrium_potential_mV`.
        ValueError: a concentration is missing.
    """
    if query.ratio is not None:
        return float(equilibrium_potential_from_ratio_mV(query.species.z, query.ratio, celsius))
    sides = given(query.outside_mM, "outside_mM"), given(query.inside_mM, "inside_mM")
    return float(equilibrium_potential_mV(query.species.z, *sides, celsius))


def as_ghk(query: ConstantField) -> ConstantField:
    """The question of GHK that has the same answer: the pump weighs K⁺ by Na⁺ out per K⁺ in.

    L. J. Mullins & K. Noda, J. Gen. Physiol. 47:117 (1963).
    """
    if query.pump is None:
        return query
    r = query.pump[0] / query.pump[1]
    ions = (
        replace(ion, permeability=r * ion.permeability) if ion.species.id == "K" else ion
        for ion in query.ions
    )
    return replace(query, ions=tuple(ions), pump=None)


def field_mV(query: ConstantField) -> float:
    """The potential that a question of GHK or Mullins–Noda asks for, mV.

    Raises:
        ImpossibleValue: see `physics.resting.ghk_voltage_mV`.
    """
    return ghk_mV(as_ghk(query).ions, query.temperature_C)


def ghk_mV(ions: Sequence[Permeant], temperature_C: float) -> float:
    """Potential without net current by the constant-field equation, mV.

    Raises:
        ImpossibleValue: see `physics.resting.ghk_voltage_mV`.
    """
    return float(
        ghk_voltage_mV(
            [ion.species.z for ion in ions],
            [ion.permeability for ion in ions],
            [ion.outside_mM for ion in ions],
            [ion.inside_mM for ion in ions],
            temperature_C,
        )
    )


def chord_mV(branches: Sequence[Branch], injected_pA: float = 0.0) -> float:
    """The conductance-weighted mean of the branches' potentials, mV.

    Raises:
        ImpossibleValue: see `physics.resting.chord_voltage_mV`.
    """
    conductances = [branch.conductance for branch in branches]
    return float(chord_voltage_mV(conductances, [branch.potential_mV for branch in branches], injected_pA))


def units(query: Current | CurrentLine) -> tuple[Unit, Unit]:
    """Of conductance and of current, as the query holds them."""
    return ("mS/cm²", "µA/cm²") if query.density else ("nS", "pA")


def of_conductance(value: float, unit: Unit) -> Quantity:
    """In pS where it is that of a single channel, as these are told."""
    return Quantity(value * 1e3, "pS") if unit == "nS" and value < _SINGLE_nS else Quantity(value, unit)


def ohmic_pA(query: Current) -> float:
    """The current of all open channels by Ohm's law, in pA; in µA/cm² where the conductance is a density.

    Raises:
        ValueError: the conductance or a potential is missing.
    """
    g = query.channels * given(query.conductance_nS, "conductance_nS")
    v, e = given(query.membrane_mV, "membrane_mV"), given(query.potential_mV, "potential_mV")
    return float(ohmic_current_pA(g, v, e)) + 0.0


# Symbols.


def bare(species: Species) -> str:
    """The symbol without its charge, as in an index: "K", "HCO₃", "X"."""
    return species.symbol.rstrip(_CHARGES)


def letters(species: Species) -> str:
    """The same in ascii, for names of results: "K", "HCO3", "X"."""
    return bare(species) if species.id.startswith("X") else species.id


def outside(species: Species) -> str:
    """The concentration outside: "[K⁺]o"."""
    return f"[{species.symbol}]o"


def inside(species: Species) -> str:
    """The concentration inside: "[K⁺]i"."""
    return f"[{species.symbol}]i"


def charge(z: int) -> str:
    """The valence with its sign: "+1", "−2"."""
    return number(z, signed=True)


# Numbers with their units.


def mV(value: float) -> str:
    """Millivolts with their sign, "+60.63 mV"."""
    return quantity(value, "mV", signed=True)


def mM(value: float) -> str:
    """A concentration, "140 mM"."""
    return quantity(value, "mM")


def concentration(value_mM: float) -> Quantity:
    """A concentration for a headline, in the unit in which it is told."""
    return Quantity(*in_its_unit(value_mM))


def pull(ion: Permeant, *, up: bool) -> tuple[str, float]:
    """The concentration that pulls V up (or down), its symbol and mM: outside for a cation, else inside."""
    from_outside = (ion.species.z > 0) == up
    return (outside(ion.species), ion.outside_mM) if from_outside else (inside(ion.species), ion.inside_mM)


def pulls(ions: Sequence[Permeant], *, up: bool) -> float:
    """What stands above (or below) the line of GHK, Σ P·c, in mM times the unit of the permeabilities."""
    return sum(ion.permeability * pull(ion, up=up)[1] for ion in ions)


def pull_terms(ions: Sequence[Permeant], *, up: bool) -> str:
    """The same as a formula, such as "P_K[K⁺]o + P_Cl[Cl⁻]i"."""
    return " + ".join(f"P_{bare(ion.species)}{pull(ion, up=up)[0]}" for ion in ions)


def product(*factors: str) -> str:
    """The factors with × between them; all but the first in brackets where they have a sign."""
    first, *others = factors
    return _TIMES.join([first, *map(in_brackets, others)])


def difference(first: str, second: str) -> str:
    """`first − second`, the second in brackets where it has a sign."""
    return f"{first} {MINUS} {in_brackets(second)}"


# Results.


def potential_result(species: Species, value_mV: float) -> Result:
    """An equilibrium potential, "E_K"."""
    return Result(f"E_{letters(species)}", value_mV, "mV")


def thermal_result(temperature_C: float) -> Result:
    """RT/F in mV."""
    return Result("RT/F", thermal(temperature_C), "mV")


def ratio_result(species: Species, ratio: float) -> Result:
    """The ratio outside/inside, "[K]o/[K]i"."""
    name = letters(species)
    return Result(f"[{name}]o/[{name}]i", ratio, "1")


# Steps.


def thermal(temperature_C: float) -> float:
    """RT/F in mV as a float."""
    return float(thermal_voltage_mV(temperature_C))


def thermal_step(temperature_C: float) -> Step:
    """RT/F with the numbers put in."""
    kelvin = quantity(temperature_C + ZERO_CELSIUS_K, "K")
    value = quantity(thermal(temperature_C), "mV")
    return Step(
        Say("step-thermal"),
        f"RT/F = {number(round(R, 3))} J/(mol·K) × {kelvin} / {number(round(F))} C/mol = {value}",
    )


def ratio_step(species: Species, outside_mM: float, inside_mM: float) -> Step:
    """The ratio outside/inside with the numbers put in."""
    ratio = number(outside_mM / inside_mM)
    left = f"{outside(species)}/{inside(species)}"
    return Step(Say("step-ratio"), f"{left} = {mM(outside_mM)} / {mM(inside_mM)} = {ratio}")


def nernst_formula(species: Species) -> str:
    """The Nernst equation in symbols."""
    return f"E_{bare(species)} = (RT/zF) · ln({outside(species)}/{inside(species)})"


def nernst_steps(
    species: Species,
    outside_mM: float | None,
    inside_mM: float | None,
    ratio: float | None,
    *,
    temperature_C: float,
    potential_mV: float,
) -> tuple[Step, ...]:
    """The worked Nernst equation: in symbols, thermal voltage, ratio, logarithm, result.

    Args:
        species: an ion.
        outside_mM: concentration outside; None where only the ratio is known.
        inside_mM: concentration inside; None likewise.
        ratio: outside/inside; None where the concentrations are given.
        temperature_C: temperature, °C.
        potential_mV: the result, mV, from `physics`.
    """
    known = ratio_of(outside_mM, inside_mM, ratio)
    log = number(math.log(known))
    rt_f = quantity(thermal(temperature_C), "mV")
    steps = [Step(Say("step-nernst"), nernst_formula(species)), thermal_step(temperature_C)]
    if outside_mM is not None and inside_mM is not None:
        steps += _proton_steps(outside_mM, inside_mM) if species.id == "H" else []
        steps.append(ratio_step(species, outside_mM, inside_mM))
    steps.append(Step(Say("step-log"), f"ln({number(known)}) = {log}"))
    worked = product(f"({rt_f} / {charge(species.z)})", log)
    steps.append(Step(Say("step-potential"), f"E_{bare(species)} = {worked} = {mV(potential_mV)}"))
    if species.id == "H" and outside_mM is not None and inside_mM is not None:
        steps.append(_ph_rule(outside_mM, inside_mM, temperature_C, potential_mV))
    return tuple(steps)


def ph(concentration_mM: float) -> float:
    """The pH of a concentration of H⁺ in mM: −log₁₀ of it in mol/L."""
    return 3.0 - math.log10(concentration_mM)


def ph_step(side: str, pH: float) -> Step:
    """The pH of one side ("o" or "i")."""
    return Step(Say("equilibrium-step-ph"), f"pH_{side} = {MINUS}log₁₀([H⁺]{side} / (mol/L)) = {number(pH)}")


def _proton_steps(outside_mM: float, inside_mM: float) -> list[Step]:
    sides = (("o", outside_mM), ("i", inside_mM))
    return [
        Step(
            Say("step-ph"),
            f"[H⁺]{side} = 10^({MINUS}pH_{side}) mol/L = 10^({MINUS}{number(ph(value))}) mol/L = {mM(value)}",
        )
        for side, value in sides
    ]


def _ph_rule(outside_mM: float, inside_mM: float, temperature_C: float, potential_mV: float) -> Step:
    decade = quantity(LN_10 * thermal(temperature_C), "mV")
    numbers = difference(number(ph(inside_mM)), number(ph(outside_mM)))
    return Step(
        Say("step-ph-rule"),
        f"E_H = 2.303 · (RT/F) · (pH_i {MINUS} pH_o) = {decade} × ({numbers}) = {mV(potential_mV)}",
    )
