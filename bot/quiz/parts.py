"""Guided solutions: what the tutor asks on the way, each step small enough to be got right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.diagnosis import Number, right
from bot.language.numbers import MINUS
from bot.quiz.feedback import refuted
from bot.quiz.question import Choice, Part
from bot.quiz.solutions import setup, solved
from bot.quiz.ways import chemical_way, electrical_way
from bot.tutor.answer import Quantity, Say
from bot.tutor.formulas import bare, charge, inside, outside
from grammar.queries import (
    Charge,
    Chord,
    ConductanceRatio,
    ConstantField,
    Cotransport,
    Current,
    DrivingForce,
    Equilibrium,
    Exchanger,
    FreeEnergy,
    PermeabilityRatio,
    Pump,
    ThermalVoltage,
)
from physics.species import Species

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.quiz.templates.template import Draft, Template
    from bot.tutor.answer import Result
    from grammar.queries import Query

_IN, _OUT = Say("quiz-way-in"), Say("quiz-way-out")
_TRUE, _FALSE = Say("quiz-part-true"), Say("quiz-part-false")
_ON_THE_WAY: Final = 2
_UNITS: Final = frozenset({"mV", "kJ/mol", "1"})


def parts(template: Template, draft: Draft) -> tuple[Part, ...]:
    """The steps on the way to the answer of a draft, in order; after them the question itself is asked."""
    match template.kind:
        case "number":
            return tuple(_towards(draft.query)) if draft.query is not None else ()
        case "direction":
            return tuple(_of_direction(draft.query)) if isinstance(draft.query, DrivingForce) else draft.parts
        case "order":
            return _of_order(draft)
        case "one" | "why" | "many":
            return tuple(_true_or_false(choice) for choice in draft.choices)


def _towards(query: Query) -> list[Part]:
    if isinstance(query, Equilibrium) and query.find == "potential":
        return _of_equilibrium(query)
    found = [_formula(query)] if wrong_formulas(query) else []
    at = "E_rev" if isinstance(query, ConductanceRatio) else "V_m"
    return [*found, *(_number(one, at) for one in _on_the_way(query))]


def _on_the_way(query: Query) -> list[Result]:
    """What is worked out before the answer, RT/F first."""
    key = right(query)
    if key is None or isinstance(query, ThermalVoltage | Exchanger | Charge):
        return []
    results = [one for one in solved(query).results[1:] if one.unit in _UNITS and one.value]
    wanted = [one for one in results if not _is_given(query, one) and one.value != key.value]
    ranked = sorted(wanted, key=lambda one: (one.quantity != "RT/F", one.quantity.startswith("[")))
    return ranked[:_ON_THE_WAY]


def _of_equilibrium(query: Equilibrium) -> list[Part]:
    """Which way does diffusion push?  So which sign?  Which z?  Which ratio?"""
    ion, symbol = query.species, f"E_{bare(query.species)}"
    found = []
    if pushed := chemical_way(query):
        told = Say("quiz-part-chemical-told", {"species": ion, "way": pushed})
        found.append(_choose(Say("quiz-part-chemical", {"species": ion}), (_IN, _OUT), pushed, told))
    key = right(query)
    assert key is not None
    positive, negative = Say("quiz-part-positive"), Say("quiz-part-negative")
    sign = positive if key.value > 0.0 else negative
    told = Say("quiz-part-sign-told", {"symbol": symbol, "sign": sign})
    found.append(_choose(Say("quiz-part-sign", {"species": ion}), (positive, negative), sign, told))
    found.append(charge_part(ion))
    above, below = outside(ion), inside(ion)
    ratios = tuple(
        _symbols(text) for text in (f"{above}/{below}", f"{below}/{above}", f"{above} {MINUS} {below}")
    )
    told = Say("quiz-part-ratio-told", {"text": f"{above}/{below}"})
    found.append(_choose(Say("quiz-part-ratio"), ratios, ratios[0], told, (None, "N01", "N12")))
    return found


def charge_part(ion: Species) -> Part:
    """Which z?"""
    charges = {z: _symbols(charge(z)) for z in (1, 2, 0, -1, -2)}
    told = Say("quiz-part-charge-told", {"charge": charge(ion.z)})
    shows = ["N05" if ion.z < 0 and z == -ion.z else None for z in charges]
    prompt = Say("quiz-part-charge", {"species": ion})
    return _choose(prompt, tuple(charges.values()), charges[ion.z], told, shows)


def inside_part(membrane_mV: float) -> Part:
    """Which sign has the inside at this V_m?"""
    signs = Say("quiz-part-positive"), Say("quiz-part-negative")
    key = signs[0] if membrane_mV > 0.0 else signs[1]
    at = Quantity(membrane_mV, "mV", signed=True)
    told = Say("quiz-part-inside-sign-told", {"membrane": at, "sign": key})
    return _choose(Say("quiz-part-inside-sign", {"membrane": at}), signs, key, told)


def side_part(ion: Species, outside_mM: float, inside_mM: float) -> Part:
    """On which side is there more of it?"""
    sides = Say("quiz-part-outside"), Say("quiz-part-inside")
    key = sides[0] if outside_mM > inside_mM else sides[1]
    told = Say("quiz-part-more-told", {"species": ion, "side": key})
    return _choose(Say("quiz-part-more", {"species": ion}), sides, key, told)


def _of_direction(query: DrivingForce) -> list[Part]:
    """Which way does each force push, and is V_m above or below E?"""
    ion = query.species
    found = [] if ion.z else [charge_part(ion)]
    if pushed := chemical_way(query):
        told = Say("quiz-part-chemical-told", {"species": ion, "way": pushed})
        found.append(_choose(Say("quiz-part-chemical", {"species": ion}), (_IN, _OUT), pushed, told))
    if pushed := electrical_way(query):
        told = Say("quiz-part-electrical-told", {"species": ion, "way": pushed})
        found.append(_choose(Say("quiz-part-electrical", {"species": ion}), (_IN, _OUT), pushed, told))
    if query.membrane_mV is not None and query.potential_mV is not None:
        symbol, force = f"E_{bare(ion)}", query.membrane_mV - query.potential_mV
        above, below, equal = (
            Say("quiz-part-is-above"),
            Say("quiz-part-is-below"),
            Say("quiz-part-is-equal"),
        )
        key = above if force > 0.0 else below if force < 0.0 else equal
        told = Say("quiz-part-above-told", {"symbol": symbol, "force": Quantity(force, "mV", signed=True)})
        found.append(_choose(Say("quiz-part-above", {"symbol": symbol}), (above, below, equal), key, told))
    return found


def _of_order(draft: Draft) -> tuple[Part, ...]:
    things = tuple(choice.say for choice in draft.choices)
    first, last = things[draft.order[0]], things[draft.order[-1]]
    left = tuple(thing for thing in things if thing != first)
    told = Say("quiz-part-first-told", {"item": first})
    return (
        _choose(Say("quiz-part-first"), things, first, told),
        _choose(Say("quiz-part-last-one"), left, last, Say("quiz-hint-last", {"item": last})),
    )


def _true_or_false(choice: Choice) -> Part:
    told = Say("quiz-part-really-true", {"claim": choice.say})
    if not choice.right:
        told = refuted(choice) or Say("quiz-part-not-so")
    key = _TRUE if choice.right else _FALSE
    return _choose(Say("quiz-part-true-or-false", {"claim": choice.say}), (_TRUE, _FALSE), key, told)


def _formula(query: Query) -> Part:
    formula = setup(query)
    # Always the same order for the same formula, and not always the right one first.
    texts = sorted({formula, *wrong_formulas(query)}, key=lambda text: (len(text) % 3, text))
    told = Say("quiz-part-formula-told", {"formula": formula})
    says = {text: _symbols(text) for text in texts}
    return _choose(Say("quiz-part-formula"), tuple(says.values()), says[formula], told)


def wrong_formulas(query: Query) -> tuple[str, ...]:
    """Formulas that students set up instead, in symbols."""
    match query:
        case DrivingForce(find="force", potential_mV=float()):
            symbol = f"E_{bare(query.species)}"
            return f"{symbol} {MINUS} V_m", f"V_m + {symbol}"
        case DrivingForce(find="membrane"):
            symbol = f"E_{bare(query.species)}"
            return (
                f"V_m = {symbol} {MINUS} (V_m {MINUS} {symbol})",
                f"V_m = (V_m {MINUS} {symbol}) / {symbol}",
            )
        case ThermalVoltage():
            return "RT/F = F / (R · T)", "RT/F = R · F / T"
        case Current(species=Species() as ion):
            current, potential = f"I_{bare(ion)}", f"E_{bare(ion)}"
            return f"{current} = g / (V_m {MINUS} {potential})", f"{current} = g · V_m"
        case Chord() | ConstantField():
            return _wrong_means(query)
        case FreeEnergy():
            return "ΔG = zF · V_m", "ΔG = RT · zF · V_m"
        case Cotransport(driver=driver):
            return f"ΔG({driver.symbol}) = 0", "ΔG(glucose) = 0"
        case ConductanceRatio() | PermeabilityRatio():
            return _wrong_balances(query)
        case Pump():
            return "ΔG_transport = ΔG_Na + ΔG_K", "ΔG_transport = 2 · ΔG_Na + 3 · ΔG_K"
        case Exchanger():
            return f"V_rev = E_Na {MINUS} E_Ca", "V_rev = (E_Na + E_Ca) / 2"
        case Charge():
            return "N = [K⁺]i · Vol", "N = ΔV / (C · |z| · e)"
        case _:
            return ()


def _wrong_balances(query: ConductanceRatio | PermeabilityRatio) -> tuple[str, str]:
    """Of E instead of driving forces or fluxes, and with a sign lost."""
    x, ref = bare(query.x), bare(query.ref)
    if isinstance(query, PermeabilityRatio):
        return f"P_{x} · E_{x} + P_{ref} · E_{ref} = 0", f"P_{x} · φ_{x} = P_{ref} · φ_{ref}"
    of_x, of_ref = f"(E_rev {MINUS} E_{x})", f"(E_rev {MINUS} E_{ref})"
    return f"g_{x} · E_{x} + g_{ref} · E_{ref} = 0", f"g_{x} · {of_x} = g_{ref} · {of_ref}"


def _wrong_means(query: Chord | ConstantField) -> tuple[str, str]:
    """A mean without weights, and E_K alone, or (of GHK) a mean of E weighted by P."""
    left = "E_rev" if query.find == "reversal" else "V_m"
    if isinstance(query, Chord):
        names = [bare(branch.species) for branch in query.branches]
        other = f"{left} = E_{names[0]}"
    else:
        names = [bare(ion.species) for ion in query.ions]
        weighted = " + ".join(f"P_{name}·E_{name}" for name in names)
        other = f"{left} = ({weighted}) / ({' + '.join(f'P_{name}' for name in names)})"
    return f"{left} = ({' + '.join(f'E_{name}' for name in names)}) / {len(names)}", other


def _is_given(query: Query, result: Result) -> bool:
    """Whether a quantity stands in the question already, or is not needed for its answer."""
    match query:
        case Chord() | DrivingForce(find="membrane" | "potential"):
            return True
        case ConstantField():
            return result.quantity != "RT/F"  # the E of its ions are not needed
        case DrivingForce(potential_mV=float()):
            return result.quantity.startswith("E")
        case _:
            return False


def _number(result: Result, at: str) -> Part:
    """A quantity on the way; `at`: where the driving force is taken."""
    unit = result.unit
    value = Quantity(result.value, unit, signed=unit == "mV" and result.quantity != "RT/F")
    symbol = result.quantity
    if symbol.startswith("DF_"):
        symbol = f"{at} {MINUS} E{symbol[2:]}"
    prompt = Say("quiz-part-number-bare", {"symbol": symbol})
    if unit != "1":
        prompt = Say("quiz-part-number", {"symbol": symbol, "unit": unit})
    told = Say("quiz-part-number-told", {"symbol": symbol, "value": value})
    return Part(prompt, (), Number(result.value, unit), told)


def _choose(
    prompt: Say, says: Sequence[Say], right_one: Say, told: Say, shows: Sequence[str | None] = ()
) -> Part:
    """A step with choices; `shows`: for each the misconception that it reveals."""
    reveals = shows or [None] * len(says)
    choices = [Choice(say, say == right_one, shown) for say, shown in zip(says, reveals, strict=True)]
    return Part(prompt, tuple(choices), None, told)


def _symbols(text: str) -> Say:
    return Say("quiz-symbols", {"text": text})
