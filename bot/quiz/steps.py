"""Steps of a guided solution that follow from the worked one: which formula, and the numbers on the way."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.diagnosis import Number, right
from bot.diagnosis.tolerance import is_right
from bot.language.numbers import MINUS
from bot.quiz.question import Choice, Part
from bot.quiz.reading import Typed, read_number
from bot.quiz.solutions import formulas, setup, solved, symbols
from bot.tutor.answer import Quantity, Say
from bot.tutor.formulas import bare, inside, outside
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
    from collections.abc import Iterator, Sequence

    from bot.tutor.answer import Result
    from grammar.queries import Query

_MOST: Final = 4
_NUMBER: Final = re.compile(rf"[+{MINUS}]?\d[\d.]*(?: × 10[⁻⁰¹²³⁴-⁹]+)?(?: (mV|kJ/mol))?")
"""A result that can be typed: a bare number, or one in a unit of the quiz."""


def formula_part(query: Query) -> list[Part]:
    """Which formula sets it up?  Nothing where no wrong one is known."""
    wrong = _wrong_inverses(query) if isinstance(query, Equilibrium) else _wrong_formulas(query)
    if not wrong:
        return []
    formula = _inverse(query) or setup(query)
    # Always the same order for the same formula, and not always the right one first.
    texts = sorted({formula, *wrong}, key=lambda text: (len(text) % 3, text))
    says = {text: symbols(text) for text in texts}
    told = Say("quiz-part-formula-told", {"formula": formula})
    return [choose(Say("quiz-part-formula"), tuple(says.values()), says[formula], told)]


def number_parts(query: Query) -> list[Part]:
    """The numbers on the way to the answer, as the worked solution has them."""
    key = right(query)
    if key is None or isinstance(query, ThermalVoltage):
        return []
    return [*_worked(query, key), *_forces(query, key)][:_MOST]


def _worked(query: Query, key: Number) -> Iterator[Part]:
    for line in formulas(query):
        for formula in line.split(", "):
            *before, last = formula.split(" = ")
            result = _NUMBER.fullmatch(last)
            if not before or result is None or before[0][0].isdigit():
                continue  # in symbols, in another unit, or the sum itself would stand in the question
            number = Number(_value(last), result[1] or "1")
            if not number.value:
                continue  # a balance
            if number.unit != key.unit or not is_right(key, number.value):
                # A letter that stands for something is asked for with what it stands for.
                symbol = before[0] if len(before[0]) > 1 else " = ".join(before)
                yield _asked(symbol, number, symbols(formula))


def _value(text: str) -> float:
    typed = read_number(text, "1")
    assert isinstance(typed, Typed), text
    return typed.number.value


def _forces(query: Query, key: Number) -> Iterator[Part]:
    """The driving forces, which the worked solution puts in at once."""
    at = "E_rev" if isinstance(query, ConductanceRatio) else "V_m"
    if not isinstance(query, Current | ConductanceRatio):
        return
    for one in solved(query).results[1:]:
        if one.quantity.startswith("DF_") and one.value and one.value != key.value:
            yield _force(one, f"{at} {MINUS} E{one.quantity[2:]}")


def _force(result: Result, symbol: str) -> Part:
    value = Quantity(result.value, result.unit, signed=True)
    told = Say("quiz-part-number-told", {"symbol": symbol, "value": value})
    return _asked(symbol, Number(result.value, result.unit), told)


def _asked(symbol: str, number: Number, told: Say) -> Part:
    prompt = Say("quiz-part-number-bare", {"symbol": symbol})
    if number.unit != "1":
        prompt = Say("quiz-part-number", {"symbol": symbol, "unit": number.unit})
    return Part(prompt, (), number, told)


def _wrong_formulas(query: Query) -> tuple[str, ...]:
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
        case Cotransport(drivers=(first, *_)):
            return f"ΔG({first.species.symbol}) = 0", "ΔG(glucose) = 0"
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


def _inverse(query: Query) -> str | None:
    """The Nernst equation solved for the ratio, where it is read backwards."""
    if isinstance(query, Equilibrium) and query.find in ("outside", "inside", "ratio"):
        return formulas(query)[1]
    return None


def _wrong_inverses(query: Equilibrium) -> tuple[str, ...]:
    """The wrong base, or no logarithm at all; for a temperature the fraction upside down."""
    symbol, ratio = f"E_{bare(query.species)}", f"{outside(query.species)}/{inside(query.species)}"
    match query.find:
        case "outside" | "inside" | "ratio":
            return f"{ratio} = 10^(zF·{symbol}/RT)", f"{ratio} = zF·{symbol}/RT"
        case "temperature":
            return f"T = R · ln({ratio}) / (zF · {symbol})", f"T = zF · {symbol} / (R · {ratio})"
        case _:
            return ()


def choose(
    prompt: Say, says: Sequence[Say], right_one: Say, told: Say, shows: Sequence[str | None] = ()
) -> Part:
    """A step with choices; `shows`: for each the misconception that it reveals."""
    reveals = shows or [None] * len(says)
    choices = [Choice(say, say == right_one, shown) for say, shown in zip(says, reveals, strict=True)]
    return Part(prompt, tuple(choices), None, told)
