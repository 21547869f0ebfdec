"""How low an exchanger can take its cargo inside: the concentration at which its cycle stops."""

from __future__ import annotations

from typing import Final

from bot.language.numbers import MINUS, in_brackets, number
from bot.tutor.answer import Arg, Headline, Quantity, Result, Say, Solved, Step, Why
from bot.tutor.forces import ION_CARDS
from bot.tutor.formulas import bare, difference, inside, letters, mM, mV, outside, ph, ph_step
from grammar.queries import Concept, ExchangeLimit, Exchanger, Query, Source, changed
from physics.nernst import equilibrium_potential_mV
from physics.transport import maximal_gradient

_SAID: Final = Source("said")
_DEPOLARISED_mV: Final = 30.0  # the next question: at the top of a spike, say


def answer(query: ExchangeLimit) -> Solved:
    """The cargo's concentration inside (mM; of H⁺ the pH before it), its E and that of the driver (mV).

    Raises:
        ImpossibleValue: a concentration is not positive; the ratio leaves the range of doubles.
    """
    driver, cargo, t = query.driver, query.cargo, query.temperature_C
    ratio = float(
        maximal_gradient(
            -query.cargo_count,
            cargo.z,
            [query.driver_count],
            [driver.z],
            [query.driver_outside_mM],
            [query.driver_inside_mM],
            query.membrane_mV,
            t,
        )
    )
    limit = query.cargo_outside_mM * ratio
    driver_mV = float(equilibrium_potential_mV(driver.z, query.driver_outside_mM, query.driver_inside_mM, t))
    cargo_mV = float(equilibrium_potential_mV(cargo.z, query.cargo_outside_mM, limit, t))
    protons = (Result("pH_i", ph(limit), "1"),) if cargo.id == "H" else ()
    say: dict[str, Arg] = {"symbol": inside(cargo), "value": Quantity(limit, "mM"), "cargo": cargo}
    if protons:
        say |= {"symbol": "pH_i", "value": Quantity(protons[0].value, "1")}
    return Solved(
        kind="exchange_limit",
        blocks=(
            Headline(Say("exchange-limit-answer", say)),
            *_steps(query, limit, driver_mV, cargo_mV),
            *(ph_step("i", pH.value) for pH in protons),
            *_why(query),
        ),
        results=(
            *protons,
            Result(f"[{letters(cargo)}]i", limit, "mM"),
            Result(f"E_{letters(cargo)}", cargo_mV, "mV"),
            Result(f"E_{letters(driver)}", driver_mV, "mV"),
        ),
        concepts=("electrochemical_potential", "reversal_potential", *_cards(query)),
        next=_next(query, driver_mV, cargo_mV),
    )


def _cards(query: ExchangeLimit) -> list[str]:
    return [ION_CARDS[ion.id] for ion in (query.cargo, query.driver) if ion.id in ION_CARDS]


def _steps(query: ExchangeLimit, limit: float, driver_mV: float, cargo_mV: float) -> list[Step]:
    n, m = query.driver_count, query.cargo_count
    driver, cargo = bare(query.driver), bare(query.cargo)
    weight = f"({n} · z_{driver}) / ({m} · z_{cargo})"
    share = number(n * query.driver.z / (m * query.cargo.z))
    v = number(query.membrane_mV)
    force = f"({difference(v, number(driver_mV))})"
    exponent = f"{MINUS}z_{cargo} · F · E_{cargo} / RT"
    return [
        Step(
            Say("exchange-limit-step-balance"),
            f"{n} · z_{driver} · (V_m {MINUS} E_{driver}) = {m} · z_{cargo} · (V_m {MINUS} E_{cargo})",
        ),
        Step(
            Say("exchange-limit-step-driver", {"ion": query.driver}),
            f"E_{driver} = (RT/z_{driver}F) · ln({outside(query.driver)}/{inside(query.driver)})"
            f" = {mV(driver_mV)}",
        ),
        Step(
            Say("exchange-limit-step-cargo"),
            f"E_{cargo} = V_m {MINUS} {weight} · (V_m {MINUS} E_{driver})"
            f" = {v} mV {MINUS} {in_brackets(share)} × {force} mV = {mV(cargo_mV)}",
        ),
        Step(
            Say("exchange-limit-step-numbers"),
            f"{inside(query.cargo)} = {outside(query.cargo)} · exp({exponent})"
            f" = {number(limit / query.cargo_outside_mM)} × {mM(query.cargo_outside_mM)} = {mM(limit)}",
        ),
    ]


def _why(query: ExchangeLimit) -> list[Why]:
    cycle: dict[str, Arg] = {
        "inward": query.driver,
        "inward-count": query.driver_count,
        "outward": query.cargo,
        "outward-count": query.cargo_count,
    }
    return [
        Why(Say("exchanger-why-cycle", cycle)),
        Why(Say("exchange-limit-why", {"driver": query.driver, "cargo": query.cargo})),
    ]


def _next(query: ExchangeLimit, driver_mV: float, cargo_mV: float) -> tuple[Query, ...]:
    """The same cell at another voltage; where the exchanger turns round; what it does in the heart."""
    elsewhere = changed(query, _SAID, membrane_mV=_DEPOLARISED_mV)
    turning = Exchanger(
        inward=query.driver,
        outward=query.cargo,
        inward_count=query.driver_count,
        outward_count=query.cargo_count,
        inward_mV=float(f"{driver_mV:.4g}"),
        outward_mV=float(f"{cargo_mV:.4g}"),
    )
    lesson = Concept(card="calcium", section="exchanger")
    return (elsewhere, turning, lesson)
