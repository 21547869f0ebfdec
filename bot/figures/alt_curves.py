"""What the curves show, in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, assert_never

from bot.figures.curves import driven_of, leaky_mV, nernst_mV, normal_spike, peak_mV, spike_of
from bot.figures.specs import ActionPotential, ConcentrationCurve, Currents, DrivenPotential, IVCurve
from bot.language.numbers import quantity
from bot.tutor.answer import Quantity, Say
from physics.currents import ohmic_current_pA
from physics.species import species

if TYPE_CHECKING:
    from bot.tutor.answer import Arg

Curve: TypeAlias = "IVCurve | Currents | ConcentrationCurve | ActionPotential | DrivenPotential"


def said(spec: Curve) -> Say:
    """The sentence of a curve."""
    match spec:
        case IVCurve():
            return _line(spec)
        case Currents():
            ions = ", ".join(species(one.ion).symbol for one in spec.carriers)
            return Say("curves-alt-currents", {"ions": ions, "zero": _mV(spec.zero_mV)})
        case ConcentrationCurve():
            return _concentration(spec)
        case ActionPotential():
            normal = (spec.sodium_factor, spec.potassium_factor) == (1.0, 1.0)
            return _spike() if normal else _changed(spec)
        case DrivenPotential():
            return _driven(spec)
        case _:
            assert_never(spec)


def _line(spec: IVCurve) -> Say:
    """The reversal, and the current at the question's voltage."""
    plain = Say("figure-alt-iv", {"reversal": _mV(spec.reversal_mV)})
    if spec.marked_mV is None:
        return plain
    current = float(ohmic_current_pA(spec.conductance_nS, spec.marked_mV, spec.reversal_mV))
    args: dict[str, Arg] = {
        "plain": plain,
        "voltage": _mV(spec.marked_mV),
        "current": Quantity(current, "µA/cm²" if spec.density else "pA"),
    }
    return Say("curves-alt-marked", args)


def _concentration(spec: ConcentrationCurve) -> Say:
    """The point on the Nernst line, and V_m there where Na+ leaks."""
    value = _mV(float(nernst_mV(spec, spec.outside_mM)))
    outside = Quantity(spec.outside_mM, "mM")
    args: dict[str, Arg] = {"symbol": f"E_{spec.ion}", "outside": outside, "value": value}
    plain = Say("figure-alt-concentration", args)
    if spec.others_mM:
        points = [(one, float(nernst_mV(spec, one))) for one in (spec.outside_mM, *spec.others_mM)]
        rows = [f"{quantity(c, 'mM')}: {quantity(round(e, 1), 'mV', signed=True)}" for c, e in points]
        return Say("curves-alt-points", {"symbol": f"E_{spec.ion}", "points": ", ".join(rows)})
    if spec.leak is None:
        return plain
    leaky = _mV(float(leaky_mV(spec, spec.outside_mM)))
    return Say("curves-alt-leak", {"plain": plain, "ratio": Quantity(spec.leak, "1"), "leaky": leaky})


def _spike() -> Say:
    """The normal axon."""
    spike = normal_spike()
    args: dict[str, Arg] = {
        "peak": _mV(float(spike.voltage_mV.max())),
        "sodium": _mV(spike.sodium_mV),
        "potassium": _mV(spike.potassium_mV),
    }
    return Say("figure-alt-spike", args)


def _changed(spec: ActionPotential) -> Say:
    """What the change did to rest and peak."""
    spike, normal = spike_of(spec), normal_spike()
    args: dict[str, Arg] = {
        "sodium": Quantity(spec.sodium_factor, "1"),
        "potassium": Quantity(spec.potassium_factor, "1"),
        "rest": _mV(spike.resting_mV),
        "before": _mV(normal.resting_mV),
        "E_Na": _mV(spike.sodium_mV),
        "E_K": _mV(spike.potassium_mV),
    }
    peak = peak_mV(spike)
    if peak is None:
        return Say("curves-alt-no-spike", args)
    args |= {"peak": _mV(peak), "before_peak": _mV(float(normal.voltage_mV.max()))}
    change = Say("curves-alt-change", args)
    return change if spike.steady else Say("curves-alt-restless", {"plain": change})


def _driven(spec: DrivenPotential) -> Say:
    """The three states, and the bounds of V_m."""
    spike = driven_of(spec)
    v, (e_K, e_Na) = spike.voltage_mV, spike.equilibrium_mV
    top = int(v.argmax())
    args: dict[str, Arg] = {
        "at_rest": Quantity(spec.at_rest, "1"),
        "at_peak": Quantity(spec.at_peak, "1"),
        "after": Quantity(spec.after, "1"),
        "rest": _mV(float(v[0])),
        "peak": _mV(float(v[top])),
        "low": _mV(float(v[top:].min())),
        "E_K": _mV(float(e_K)),
        "E_Na": _mV(float(e_Na)),
    }
    return Say("curves-alt-driven", args)


def _mV(value: float) -> Quantity:
    return Quantity(round(value, 1), "mV", signed=True)
