"""The voltage at which an electrogenic exchanger stops and turns round, as the Na⁺/Ca²⁺ exchanger does."""

from __future__ import annotations

from typing import Final

from bot.language.numbers import MINUS, number
from bot.tutor.answer import Arg, Block, Headline, Quantity, Result, Say, Solved, Step, Why
from bot.tutor.forces import ION_CARDS
from bot.tutor.formulas import bare, charge, difference, mV, product
from grammar.queries import Concept, Exchanger, Query, Source, changed
from physics.transport import coupled_reversal_from_potentials_mV

_SAID: Final = Source("said")
_WEAKER_mV: Final = 20.0  # how far the next question lets the driving gradient run down


def answer(query: Exchanger) -> Solved:
    """V_rev (mV) first, then the charge that a forward cycle carries into the cell (in e).

    Raises:
        NeutralSpecies: one of the two has no charge.
        ImpossibleValue: "electroneutral": the cycle moves no net charge, so that no voltage can turn it.
    """
    reversal = float(
        coupled_reversal_from_potentials_mV(
            [query.inward_count, -query.outward_count],
            [query.inward.z, query.outward.z],
            [query.inward_mV, query.outward_mV],
        )
    )
    return Solved(
        kind="exchanger",
        blocks=(
            Headline(
                Say("exchanger-answer", {"symbol": "V_rev", "value": Quantity(reversal, "mV", signed=True)})
            ),
            *_steps(query, reversal),
            *_why(query),
        ),
        results=(Result("V_rev", reversal, "mV"), Result("q", float(_net_charge(query)), "1")),
        concepts=("reversal_potential", "electrochemical_potential", *_cards(query)),
        next=_next(query),
    )


def _net_charge(query: Exchanger) -> int:
    """Charge into the cell in one forward cycle, in e."""
    return query.inward_count * query.inward.z - query.outward_count * query.outward.z


def _cards(query: Exchanger) -> list[str]:
    return [ION_CARDS[ion.id] for ion in (query.inward, query.outward) if ion.id in ION_CARDS]


def _steps(query: Exchanger, reversal: float) -> list[Step]:
    n, m = query.inward_count, query.outward_count
    inward, outward = bare(query.inward), bare(query.outward)
    a, b = number(n * query.inward.z), number(m * query.outward.z)
    energies = difference(product(a, number(query.inward_mV)), product(b, number(query.outward_mV)))
    charges = f"{n} × ({charge(query.inward.z)}) {MINUS} {m} × ({charge(query.outward.z)})"
    return [
        Step(
            Say("exchanger-step-balance"),
            f"{n} · z_{inward} · (V_m {MINUS} E_{inward})"
            f" {MINUS} {m} · z_{outward} · (V_m {MINUS} E_{outward}) = 0",
        ),
        Step(
            Say("exchanger-step-solve"),
            f"V_rev = ({n} · z_{inward} · E_{inward} {MINUS} {m} · z_{outward} · E_{outward})"
            f" / ({n} · z_{inward} {MINUS} {m} · z_{outward})",
        ),
        Step(Say("exchanger-step-charge"), f"q = {charges} = {charge(_net_charge(query))}"),
        Step(
            Say("exchanger-step-numbers"),
            f"V_rev = ({energies}) mV / ({charge(_net_charge(query))}) = {mV(reversal)}",
        ),
    ]


def _why(query: Exchanger) -> list[Block]:
    cycle: dict[str, Arg] = {
        "inward": query.inward,
        "inward-count": query.inward_count,
        "outward": query.outward,
        "outward-count": query.outward_count,
    }
    net = _net_charge(query)
    carried = {"charge": Quantity(float(net), "1", signed=True)}
    return [
        Why(Say("exchanger-why-cycle", cycle)),
        Why(Say("exchanger-why-charge-in" if net > 0 else "exchanger-why-charge-out", carried)),
        Why(Say("exchanger-why-equilibrium")),
    ]


def _next(query: Exchanger) -> tuple[Query, ...]:
    """The driving gradient partly run down; what that does to the heart, or how gradients pay elsewhere."""
    toward_zero = query.inward_mV - _WEAKER_mV if query.inward_mV > 0 else query.inward_mV + _WEAKER_mV
    weaker = changed(query, _SAID, inward_mV=float(f"{toward_zero:.4g}"))
    if {query.inward.id, query.outward.id} == {"Na", "Ca"}:
        return (
            weaker,
            Concept(card="na_k_pump", section="digitalis"),
            Concept(card="calcium", section="signal"),
        )
    return (weaker, Concept(card="sglt1", section="why_sodium"), Concept(card="electrochemical_potential"))
