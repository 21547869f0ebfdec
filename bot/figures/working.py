"""The lines of worked equations: the formula, then the numbers put in, step under step.

A line that needs no fraction and no index is plain text, for mathtext is slow.  Numbers are written as in the
steps of the answer.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final, TypeAlias, assert_never

from bot.figures.canvas import E_REV, V_M, letters, potential, zero_of
from bot.figures.sums import chord_sums, current_pA, energies_kJ, field_mV, field_sums, nernst_mV
from bot.figures.worked import (
    ChordEquation,
    EnergyEquation,
    Equation,
    FieldEquation,
    ForceEquation,
    OhmEquation,
)
from bot.language.numbers import MINUS, in_brackets, number, quantity
from physics.constants import F, R, thermal_voltage_mV
from physics.numeric import kelvin

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.figures.worked import Permeant, Worked

Lines: TypeAlias = tuple[str, ...]
_M: Final = r"V_\mathrm{m}"


def lines(spec: Worked) -> Lines:
    """The lines, in mathtext or plain; the last is the answer."""
    match spec:
        case Equation(find="potential"):
            return _nernst(spec)
        case Equation():
            return _concentration(spec)
        case FieldEquation():
            return _field(spec)
        case ForceEquation():
            return _force(spec)
        case ChordEquation():
            return _chord(spec)
        case OhmEquation():
            return _ohm(spec)
        case EnergyEquation():
            return _energy(spec)
        case _:
            assert_never(spec)


# Nernst


def _nernst(spec: Equation) -> Lines:
    thermal, ion = float(thermal_voltage_mV(spec.temperature_C)), letters(spec.ion)
    log = number(math.log(spec.outside_mM / spec.inside_mM))
    return (
        _equals(potential(spec.ion), rf"{_over('RT', 'zF')}\,\ln{_over(_side(ion, 'o'), _side(ion, 'i'))}"),
        _equals("", _put_in(spec.z, spec.outside_mM, spec.inside_mM, spec.temperature_C)),
        f"= {quantity(thermal / spec.z, 'mV')} × {in_brackets(log)}",
        f"{potential(spec.ion)} = {_mV(nernst_mV(spec))}",
    )


def _put_in(z: int, outside_mM: float, inside_mM: float, temperature_C: float) -> str:
    """The right side of the Nernst equation, with its numbers."""
    ratio = _over(number(outside_mM), number(inside_mM))
    return rf"{_over(_thermal(temperature_C), number(z, signed=True))}\;\ln{ratio}"


def _concentration(spec: Equation) -> Lines:
    """Solved for one side: that inside has the opposite exponent."""
    ion, outside = letters(spec.ion), spec.find == "outside"
    side, other = ("o", "i") if outside else ("i", "o")
    found, known = (spec.outside_mM, spec.inside_mM)[:: 1 if outside else -1]
    sign, name = "" if outside else MINUS, f"${_side(ion, side)}$"
    voltage = f"({_upright(quantity(nernst_mV(spec), 'mV'))})"
    exponent = _over(f"{sign}({number(spec.z, signed=True)}){voltage}", _thermal(spec.temperature_C))
    return (
        _equals(name, rf"{_side(ion, other)}\;{_exp(_over(f'{sign}zF{_bare(potential(spec.ion))}', 'RT'))}"),
        _equals("", rf"{_upright(quantity(known, 'mM'))}\;{_exp(exponent)}"),
        f"= {quantity(known, 'mM')} × {_factor(found / known)}",
        f"{name} = {quantity(found, 'mM')}",
    )


# GHK, and the mean by conductance


def _field(spec: FieldEquation) -> Lines:
    """Of an anion the inside stands above."""
    above = [(one, "o" if one.z > 0 else "i") for one in spec.ions]
    below = [(one, "i" if one.z > 0 else "o") for one in spec.ions]
    thermal, name = quantity(float(thermal_voltage_mV(spec.temperature_C)), "mV"), zero_of(rest=spec.rest)
    high, low = field_sums(spec)
    return (
        _equals(name, rf"{_over('RT', 'F')}\,\ln{_over(_products(above), _products(below))}"),
        _equals("", rf"{_upright(thermal)}\;\ln{_over(_weighed(above), _weighed(below))}"),
        f"= {thermal} × ln({_factor(high)} / {_factor(low)})",
        f"= {thermal} × {in_brackets(number(math.log(high / low)))}",
        f"{name} = {_mV(field_mV(spec))}",
    )


def _products(row: Sequence[tuple[Permeant, str]]) -> str:
    return "+".join(f"P_{letters(one.ion)}{_side(letters(one.ion), side)}" for one, side in row)


def _weighed(row: Sequence[tuple[Permeant, str]]) -> str:
    sides = [(one.permeability, one.outside_mM if side == "o" else one.inside_mM) for one, side in row]
    return "+".join(rf"{number(p)}{{\cdot}}{number(c)}" for p, c in sides)


def _chord(spec: ChordEquation) -> Lines:
    name, injected = zero_of(rest=spec.rest), spec.injected_pA
    ions = [letters(one.ion) for one in spec.levels]
    above = "+".join(rf"g_{ion}\,E_{ion}" for ion in ions) + ("+I" if injected else "")
    terms = [rf"{number(one.weight)}{{\cdot}}{in_brackets(number(one.E_mV))}" for one in spec.levels]
    terms += [in_brackets(number(injected))] if injected else []
    total = "+".join(number(one.weight) for one in spec.levels)
    high, low = chord_sums(spec)
    return (
        _equals(name, _over(above, "+".join(f"g_{ion}" for ion in ions))),
        _equals("", rf"{_over('+'.join(terms), total)}\ \mathrm{{mV}}"),
        f"= {number(high)} mV / {_factor(low)}",
        f"{name} = {_mV(high / low)}",
    )


# Driving force and current


def _force(spec: ForceEquation) -> Lines:
    """With concentrations the Nernst equation comes first."""
    e, force = potential(spec.ion), spec.membrane_mV - spec.E_mV
    v_mV, e_mV = quantity(spec.membrane_mV, "mV"), quantity(spec.E_mV, "mV")
    first: Lines = ()
    if spec.outside_mM is not None and spec.inside_mM is not None:
        numbers = _put_in(spec.z, spec.outside_mM, spec.inside_mM, spec.temperature_C)
        first = (f"{_equals(e, numbers)} = {_mV(spec.E_mV)}",)
    apart = f"{_M} - {_bare(e)}"
    match spec.find:
        case "force":
            return (*first, f"${apart}$ = {v_mV} {MINUS} {in_brackets(e_mV)}", f"${apart}$ = {_mV(force)}")
        case "membrane":
            law, answer = _equals(V_M, f"{_bare(e)} + ({apart})"), f"{V_M} = {_mV(spec.membrane_mV)}"
            return (*first, law, f"= {e_mV} + {in_brackets(_mV(force))}", answer)
        case "potential":
            law, answer = _equals(e, f"{_M} - ({apart})"), f"{e} = {_mV(spec.E_mV)}"
            return (law, f"= {v_mV} {MINUS} {in_brackets(_mV(force))}", answer)


def _ohm(spec: OhmEquation) -> Lines:
    many, nS, pA = spec.channels > 1, *(("mS/cm²", "µA/cm²") if spec.density else ("nS", "pA"))
    e = potential(spec.ion) if spec.ion else E_REV
    i, g = f"I_{letters(spec.ion)}" if spec.ion else "I", r"N\,g" if many else "g"
    each, current = quantity(spec.conductance_nS, nS), current_pA(spec)
    through = f"{spec.channels} × {each}" if many else each
    v_mV, e_mV = quantity(spec.membrane_mV, "mV"), quantity(spec.E_mV, "mV")
    force, total = spec.membrane_mV - spec.E_mV, spec.channels * spec.conductance_nS
    apart = f"({number(spec.membrane_mV)} {MINUS} {in_brackets(number(spec.E_mV))}) mV"
    by_g = f"{in_brackets(quantity(current, pA))} / {f'({through})' if many else through}"
    drop = in_brackets(quantity(current / total, "mV"))
    match spec.find:
        case "current":
            law, numbers = f"${i} = {g}\\,({_M} - {_bare(e)})$", f"= {through} × {apart}"
            product = f"= {quantity(total, nS)} × {in_brackets(_mV(force))}"
            return (law, numbers, product, f"${i}$ = {quantity(current, pA, signed=True)}")
        case "conductance":
            below = rf"N\,({_M} - {_bare(e)})" if many else f"{_M} - {_bare(e)}"
            numbers = f"{quantity(current, pA)} / {f'({spec.channels} × {apart})' if many else apart}"
            product = f"= {quantity(current, pA)} / {in_brackets(quantity(spec.channels * force, 'mV'))}"
            return (f"$g = {_over(i, below)}$", f"= {numbers}", product, f"$g$ = {each}")
        case "membrane":
            law, answer = _equals(V_M, f"{_bare(e)} + {_over(i, g)}"), f"{V_M} = {_mV(spec.membrane_mV)}"
            return (law, f"= {e_mV} + {by_g}", f"= {e_mV} + {drop}", answer)
        case "potential":
            law, answer = _equals(e, f"{_M} - {_over(i, g)}"), f"{e} = {_mV(spec.E_mV)}"
            return (law, f"= {v_mV} {MINUS} {by_g}", f"= {v_mV} {MINUS} {drop}", answer)


# Free energy


def _energy(spec: EnergyEquation) -> Lines:
    """Both terms apart, then their sum; what has no charge has one term."""
    ion, sign = letters(spec.ion), "+" if spec.inward else MINUS
    to, start = ("i", "o") if spec.inward else ("o", "i")
    goal, origin = (spec.inside_mM, spec.outside_mM)[:: 1 if spec.inward else -1]
    chemical, electrical = energies_kJ(spec)
    term = rf"RT\,\ln{_over(_side(ion, to), _side(ion, start))}"
    RT = number(R * float(kelvin(spec.temperature_C)) / 1000.0)
    log = f"{RT} × ln({_factor(goal)} / {_factor(origin)}) = {quantity(chemical, 'kJ/mol')}"
    answer = rf"$\Delta G$ = {quantity(chemical + electrical, 'kJ/mol', signed=True)}"
    if spec.z == 0:
        return (rf"$\Delta G = {term}$", log, answer)
    charge = f"{'' if spec.inward else MINUS}({number(spec.z, signed=True)})"
    volts = in_brackets(number(spec.membrane_mV / 1000.0))
    added = f"{MINUS if electrical < 0 else '+'} {number(abs(electrical))}"
    return (
        rf"$\Delta G = {term} {sign} zF\,{_M}$",
        log,
        f"{charge} × {number(F / 1000.0)} × {volts} = {quantity(electrical, 'kJ/mol')}",
        f"{number(chemical)} {added} = {quantity(chemical + electrical, 'kJ/mol')}",
        answer,
    )


# Pieces.  What stands between dollars is mathtext.


def _equals(name: str, right: str) -> str:
    """An equation in mathtext: the name on its left, or nothing, where it goes on from the line above."""
    return f"${_bare(name)} = {right}$"


def _bare(name: str) -> str:
    return name.strip("$")


def _side(ion: str, side: str) -> str:
    return rf"[{ion}]_\mathrm{{{side}}}"


def _over(above: str, below: str) -> str:
    return rf"\dfrac{{{above}}}{{{below}}}"


def _exp(exponent: str) -> str:
    return rf"\exp\left({exponent}\right)"


def _upright(text: str) -> str:
    """A quantity in mathtext, where letters would be slanted and blanks lost."""
    value, _, unit = text.rpartition(" ")
    return rf"{value}\ \mathrm{{{unit}}}"


def _thermal(temperature_C: float) -> str:
    return _upright(quantity(float(thermal_voltage_mV(temperature_C)), "mV"))


def _mV(value: float) -> str:
    return quantity(value, "mV", signed=True)


def _factor(value: float) -> str:
    """A number beside × or /, in brackets where it has a sign or a power of ten."""
    text = number(value)
    return f"({text})" if "×" in text else in_brackets(text)
