"""What a worked equation shows, in a sentence: which law, and what comes out."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from bot.figures.sums import chord_sums, current_pA, energies_kJ, field_mV, nernst_mV
from bot.figures.worked import (
    ChordEquation,
    EnergyEquation,
    Equation,
    FieldEquation,
    ForceEquation,
    OhmEquation,
)
from bot.tutor.answer import Quantity, Say

if TYPE_CHECKING:
    from bot.figures.worked import Worked


def said(spec: Worked) -> Say:
    """The sentence of an equation."""
    match spec:
        case Equation():
            symbol, value = _nernst(spec)
            return Say("figure-alt-equation", {"symbol": symbol, "value": value})
        case FieldEquation():
            value = Quantity(field_mV(spec), "mV", signed=True)
            return Say("figure-alt-field", {"symbol": zero(rest=spec.rest), "value": value})
        case ForceEquation():
            symbol, value = _force(spec)
            return Say("figure-alt-force", {"symbol": symbol, "value": value})
        case ChordEquation():
            above, below = chord_sums(spec)
            value = Quantity(above / below, "mV", signed=True)
            return Say("figure-alt-chord", {"symbol": zero(rest=spec.rest), "value": value})
        case OhmEquation():
            symbol, value = _ohm(spec)
            return Say("figure-alt-ohm", {"symbol": symbol, "value": value})
        case EnergyEquation():
            return Say("figure-alt-energy", {"value": Quantity(sum(energies_kJ(spec)), "kJ/mol")})
        case _:
            assert_never(spec)


def _nernst(spec: Equation) -> tuple[str, Quantity]:
    match spec.find:
        case "potential":
            return f"E_{spec.ion}", Quantity(nernst_mV(spec), "mV", signed=True)
        case "outside":
            return f"[{spec.ion}]o", Quantity(spec.outside_mM, "mM")
        case "inside":
            return f"[{spec.ion}]i", Quantity(spec.inside_mM, "mM")


def _force(spec: ForceEquation) -> tuple[str, Quantity]:
    match spec.find:
        case "force":
            return f"V_m − E_{spec.ion}", Quantity(spec.membrane_mV - spec.E_mV, "mV", signed=True)
        case "membrane":
            return "V_m", Quantity(spec.membrane_mV, "mV", signed=True)
        case "potential":
            return f"E_{spec.ion}", Quantity(spec.E_mV, "mV", signed=True)


def _ohm(spec: OhmEquation) -> tuple[str, Quantity]:
    match spec.find:
        case "current":
            return "I", Quantity(current_pA(spec), "µA/cm²" if spec.density else "pA")
        case "conductance":
            return "g", Quantity(spec.conductance_nS, "mS/cm²" if spec.density else "nS")
        case "membrane":
            return "V_m", Quantity(spec.membrane_mV, "mV", signed=True)
        case "potential":
            return f"E_{spec.ion or 'rev'}", Quantity(spec.E_mV, "mV", signed=True)


def zero(*, rest: bool) -> str:
    """What the voltage without net current is called."""
    return "V_m" if rest else "E_rev"
