"""The equilibrium potential of one ion, and its inverses: a concentration, the ratio, the temperature."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bot.language.numbers import number, quantity
from bot.tutor.answer import Arg, Block, Caution, Headline, Quantity, Result, Say, Solved, Step, Why
from bot.tutor.forces import ION_CARDS, chemical_story
from bot.tutor.formulas import (
    bare,
    charge,
    concentration,
    given,
    inside,
    letters,
    mM,
    mV,
    nernst_formula,
    nernst_mV,
    nernst_steps,
    outside,
    ph,
    ph_step,
    potential_result,
    product,
    ratio_of,
    ratio_result,
    thermal,
    thermal_result,
    thermal_step,
)
from grammar.queries import Concept, DrivingForce, Equilibrium, Query, Several, Source, changed
from physics import nernst
from physics.constants import ZERO_CELSIUS_K, F, R
from physics.nernst import LN_10

if TYPE_CHECKING:
    from physics.species import Species

_SAID: Final = Source("said")
_COLD_C, _WARM_C = 20.0, 37.0
_REST_mV: Final = -70.0
_UNUSUAL_mV: Final = 250.0  # beyond what living membranes bear


def answer(query: Equilibrium) -> Solved:
    """Solve for the field that is asked.

    Raises:
        NeutralSpecies: a molecule without charge.
        ImpossibleValue: see `physics.nernst`.
    """
    match query.find:
        case "potential":
            return _potential(query)
        case "outside" | "inside":
            return _concentration(query)
        case "ratio" | "inverse_ratio":
            return _ratio(query)
        case "temperature":
            return _temperature(query)


# The potential.


def _potential(query: Equilibrium) -> Solved:
    ion, celsius = query.species, given(query.temperature_C, "temperature_C")
    potential = nernst_mV(query, celsius)
    ratio = ratio_of(query.outside_mM, query.inside_mM, query.ratio)
    symbol = f"E_{bare(ion)}"
    value = Quantity(potential, "mV", signed=True)
    blocks: list[Block] = [
        Headline(Say("equilibrium-potential", {"species": ion, "symbol": symbol, "potential": value})),
        *nernst_steps(
            ion, query.outside_mM, query.inside_mM, query.ratio, temperature_C=celsius, potential_mV=potential
        ),
        chemical_story(ion, ratio),
        *_holding(ion, symbol, potential),
        Why(Say("equilibrium-balance", {"species": ion, "symbol": symbol, "potential": value})),
        *_size_check(ion, ratio, celsius, potential),
    ]
    if abs(potential) > _UNUSUAL_mV:
        blocks.append(Caution(Say("equilibrium-unusual", {"potential": value})))
    return Solved(
        kind="nernst",
        blocks=tuple(blocks),
        results=(potential_result(ion, potential), thermal_result(celsius), ratio_result(ion, ratio)),
        concepts=_concepts(ion, "equilibrium_potential", "nernst_equation", "concentration_ratio"),
        next=_after_potential(query, celsius),
    )


def _holding(ion: Species, symbol: str, potential_mV: float) -> tuple[Why, ...]:
    """Which sign the inside must have to hold the ion."""
    args: dict[str, Arg] = {"species": ion, "symbol": symbol}
    if potential_mV == 0.0:
        return (Why(Say("equilibrium-hold-nothing", args)),)
    if ion.z > 0:
        return (Why(Say("equilibrium-pull-cation" if potential_mV < 0 else "equilibrium-push-cation", args)),)
    return (Why(Say("equilibrium-pull-anion" if potential_mV > 0 else "equilibrium-push-anion", args)),)


def _size_check(ion: Species, ratio: float, celsius: float, potential_mV: float) -> tuple[Why, ...]:
    """So many factors of ten, each worth so much."""
    if potential_mV == 0.0:
        return ()
    args: dict[str, Arg] = {
        "temperature": Quantity(celsius, "°C"),
        "decade": Quantity(LN_10 * thermal(celsius) / abs(ion.z), "mV"),
        "fold": Quantity(max(ratio, 1.0 / ratio), "1"),
        "decades": Quantity(abs(math.log10(ratio)), "1"),
        "size": Quantity(abs(potential_mV), "mV"),
    }
    check = Why(Say("equilibrium-check-size", args))
    if abs(ion.z) == 1:
        return (check,)
    univalent = Quantity(LN_10 * thermal(celsius), "mV")
    valence: dict[str, Arg] = {
        "species": ion,
        "count": abs(ion.z),
        "univalent": univalent,
        "decade": args["decade"],
    }
    return (Why(Say("equilibrium-valence", valence)), check)


def _after_potential(query: Equilibrium, celsius: float) -> tuple[Query, ...]:
    other = _WARM_C if celsius == _COLD_C else _COLD_C
    if query.outside_mM is not None:
        doubled = changed(query, _SAID, outside_mM=2.0 * query.outside_mM)
    else:
        doubled = changed(query, _SAID, ratio=2.0 * given(query.ratio, "ratio"))
    return (
        changed(query, _SAID, temperature_C=other),
        Several(parts=(query, doubled), style="before_after"),
        DrivingForce(
            species=query.species,
            membrane_mV=_REST_mV,
            outside_mM=query.outside_mM,
            inside_mM=query.inside_mM,
            ratio=query.ratio,
            temperature_C=query.temperature_C,
            sources={**query.sources, "membrane_mV": _SAID},
        ),
    )


# The inverses.


def _concentration(query: Equilibrium) -> Solved:
    ion, celsius = query.species, given(query.temperature_C, "temperature_C")
    potential = given(query.potential_mV, "potential_mV")
    wanted_outside = query.find == "outside"
    if wanted_outside:
        known = given(query.inside_mM, "inside_mM")
        value = float(nernst.outside_concentration_mM(ion.z, potential, known, celsius))
        out, within = value, known
    else:
        known = given(query.outside_mM, "outside_mM")
        value = float(nernst.inside_concentration_mM(ion.z, potential, known, celsius))
        out, within = known, value
    ratio = float(nernst.concentration_ratio(ion.z, potential, celsius))
    wanted, other = (outside(ion), inside(ion)) if wanted_outside else (inside(ion), outside(ion))
    worked = f"{mM(known)} × {number(ratio)}" if wanted_outside else f"{mM(known)} / {number(ratio)}"
    symbol, operator = f"{outside(ion)}/{inside(ion)}", "·" if wanted_outside else "/"
    say = "equilibrium-outside" if wanted_outside else "equilibrium-inside"
    if query.as_pH:
        say = "equilibrium-pH-outside" if wanted_outside else "equilibrium-pH-inside"
    side = "o" if wanted_outside else "i"
    result = Result(f"[{letters(ion)}]{side}", value, "mM")
    protons = (Result(f"pH_{side}", ph(value), "1"),) if ion.id == "H" else ()
    args: dict[str, Arg] = {"species": ion, "symbol": wanted, "value": concentration(value)}
    if query.as_pH:
        args["pH"] = Quantity(ph(value), "1")
    return Solved(
        kind="nernst_inverse",
        blocks=(
            Headline(Say(say, args)),
            *_ratio_steps(ion, potential, celsius, ratio),
            Step(
                Say("equilibrium-step-concentration"),
                f"{wanted} = {other} {operator} ({symbol}) = {worked} = {mM(value)}",
            ),
            *(ph_step(side, pH.value) for pH in protons),
            *_inverse_story(ion, potential, ratio),
            *_forward_check(ion, out, within, celsius, potential),
        ),
        results=(
            *((*protons, result) if query.as_pH else (result, *protons)),
            ratio_result(ion, ratio),
            thermal_result(celsius),
        ),
        concepts=_concepts(ion, "nernst_equation", "concentration_ratio", "equilibrium_potential"),
        next=_after_inverse(query, outside_mM=out, inside_mM=within, temperature_C=celsius),
    )


def _ratio(query: Equilibrium) -> Solved:
    ion, celsius = query.species, given(query.temperature_C, "temperature_C")
    potential = given(query.potential_mV, "potential_mV")
    ratio = float(nernst.concentration_ratio(ion.z, potential, celsius))
    inverse = query.find == "inverse_ratio"
    symbols = (inside(ion), outside(ion)) if inverse else (outside(ion), inside(ion))
    args: dict[str, Arg] = {
        "species": ion,
        "symbol": "/".join(symbols),
        "value": Quantity(1.0 / ratio if inverse else ratio, "1"),
    }
    headline = Say("equilibrium-inverse-ratio", args) if inverse else Say("equilibrium-ratio", args)
    turned = (Result(f"[{letters(ion)}]i/[{letters(ion)}]o", 1.0 / ratio, "1"),) if inverse else ()
    return Solved(
        kind="nernst_inverse",
        blocks=(
            Headline(headline),
            *_ratio_steps(ion, potential, celsius, ratio),
            *_inverse_story(ion, potential, ratio),
        ),
        results=(*turned, ratio_result(ion, ratio), thermal_result(celsius)),
        concepts=_concepts(ion, "concentration_ratio", "nernst_equation", "equilibrium_potential"),
        next=_after_inverse(query, ratio=ratio, temperature_C=celsius),
    )


def _temperature(query: Equilibrium) -> Solved:
    ion, potential = query.species, given(query.potential_mV, "potential_mV")
    ratio = ratio_of(query.outside_mM, query.inside_mM, query.ratio)
    out, within = query.outside_mM, query.inside_mM
    if query.ratio is not None or out is None or within is None:
        out, within = ratio, 1.0
    celsius = float(nernst.temperature_for_potential_C(ion.z, potential, out, within))
    kelvin = quantity(celsius + ZERO_CELSIUS_K, "K")
    log = number(math.log(ratio))
    symbols = f"T = zF · E_{bare(ion)} / (R · ln({outside(ion)}/{inside(ion)}))"
    above = product(charge(ion.z), f"{number(round(F))} C/mol", f"{number(potential / 1000.0)} V")
    below = product(f"{number(round(R, 3))} J/(mol·K)", log)
    args: dict[str, Arg] = {
        "symbol": f"E_{bare(ion)}",
        "value": Quantity(celsius, "°C"),
        "potential": Quantity(potential, "mV", signed=True),
    }
    return Solved(
        kind="nernst_inverse",
        blocks=(
            Headline(Say("equilibrium-temperature", args)),
            Step(Say("equilibrium-step-solve"), symbols),
            Step(Say("step-log"), f"ln({number(ratio)}) = {log}"),
            Step(Say("equilibrium-step-temperature"), f"T = {above} / ({below}) = {kelvin}"),
            Step(
                Say("equilibrium-step-celsius"),
                f"{kelvin} − {number(ZERO_CELSIUS_K)} = {quantity(celsius, '°C')}",
            ),
            Why(Say("equilibrium-why-temperature", {"symbol": f"E_{bare(ion)}"})),
        ),
        results=(Result("T", celsius, "°C"), ratio_result(ion, ratio)),
        concepts=_concepts(ion, "temperature", "nernst_equation", "equilibrium_potential"),
        next=(
            changed(query, _SAID, find="potential", potential_mV=None, temperature_C=_WARM_C),
            changed(query, _SAID, find="potential", potential_mV=None, temperature_C=_COLD_C),
            Concept(card="temperature"),
        ),
    )


def _ratio_steps(ion: Species, potential_mV: float, celsius: float, ratio: float) -> tuple[Step, ...]:
    """From the potential to the ratio: e to the power zE/(RT/F)."""
    exponent = number(ion.z * potential_mV / thermal(celsius))
    rt_f = quantity(thermal(celsius), "mV")
    symbols = f"{outside(ion)}/{inside(ion)} = e^(zF·E_{bare(ion)}/RT)"
    return (
        Step(Say("step-nernst"), nernst_formula(ion)),
        Step(Say("equilibrium-step-solve"), symbols),
        thermal_step(celsius),
        Step(
            Say("equilibrium-step-exponent"),
            f"zF·E_{bare(ion)}/RT = {product(charge(ion.z), mV(potential_mV))} / {rt_f} = {exponent}",
        ),
        Step(
            Say("equilibrium-step-ratio"), f"{outside(ion)}/{inside(ion)} = e^({exponent}) = {number(ratio)}"
        ),
    )


def _inverse_story(ion: Species, potential_mV: float, ratio: float) -> tuple[Why, ...]:
    """What the sign of the potential says about the gradient."""
    args: dict[str, Arg] = {
        "species": ion,
        "potential": Quantity(potential_mV, "mV", signed=True),
        "fold": Quantity(max(ratio, 1.0 / ratio), "1"),
    }
    if ratio == 1.0:
        return (Why(Say("equilibrium-implies-equal", args)),)
    return (Why(Say("equilibrium-implies-inside" if ratio < 1.0 else "equilibrium-implies-outside", args)),)


def _forward_check(
    ion: Species, outside_mM: float, inside_mM: float, celsius: float, potential_mV: float
) -> tuple[Why, ...]:
    """Put back into the Nernst equation, the result gives the potential."""
    back = float(nernst.equilibrium_potential_mV(ion.z, outside_mM, inside_mM, celsius))
    args: dict[str, Arg] = {
        "symbol": f"E_{bare(ion)}",
        "outside": Quantity(outside_mM, "mM"),
        "inside": Quantity(inside_mM, "mM"),
        "potential": Quantity(back, "mV", signed=True),
    }
    return (
        (Why(Say("equilibrium-check-back", args)),) if math.isclose(back, potential_mV, abs_tol=1e-6) else ()
    )


def _after_inverse(
    query: Equilibrium,
    *,
    temperature_C: float,
    outside_mM: float | None = None,
    inside_mM: float | None = None,
    ratio: float | None = None,
) -> tuple[Query, ...]:
    potential = given(query.potential_mV, "potential_mV")
    other = _WARM_C if temperature_C == _COLD_C else _COLD_C
    at_rest = DrivingForce(
        species=query.species,
        membrane_mV=_REST_mV,
        potential_mV=potential,
        sources={"membrane_mV": _SAID, "potential_mV": _SAID},
    )
    forward = replace(
        query,
        find="potential",
        potential_mV=None,
        outside_mM=_shown(outside_mM),
        inside_mM=_shown(inside_mM),
        ratio=_shown(ratio),
        temperature_C=other,
        sources={**query.sources, "temperature_C": _SAID},
    )
    mirrored = changed(query, _SAID, potential_mV=-potential)
    return (forward, mirrored, at_rest)


def _shown(value: float | None) -> float | None:
    """A computed value as a student would type it on."""
    return None if value is None else float(f"{value:.4g}")


def _concepts(ion: Species, *first: str) -> tuple[str, ...]:
    """The cards of the question, then those of the charge and of the ion."""
    valence = ("valence",) if ion.z != 1 else ()
    of_ion = (ION_CARDS[ion.id],) if ion.id in ION_CARDS else ()
    return (*first, *valence, *of_ion)
