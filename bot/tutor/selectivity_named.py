"""Which of the two ions of one salt a channel prefers: E_rev held against E of both."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bot.tutor.answer import Headline, Quantity, Say
from bot.tutor.formulas import bare
from grammar.queries import Equilibrium, Several
from grammar.selectivity import asks_selectivity, reversal_mV

if TYPE_CHECKING:
    from bot.tutor.answer import Arg, Solved
    from grammar.queries import Query
    from grammar.reading import Reading

_MIDDLE: Final = 0.05  # of the way from the middle to either E: neither is preferred


def selectivity_named(solved: Solved, query: Query, reading: Reading) -> Solved:
    """The solution with its answer in the first line, where it is asked for."""
    if not isinstance(query, Several) or len(query.parts) != 2 or not asks_selectivity(reading):
        return solved
    cation, anion = query.parts
    told_mV = reversal_mV(reading)
    if not isinstance(cation, Equilibrium) or not isinstance(anion, Equilibrium) or told_mV is None:
        return solved
    found = {result.quantity: result.value for result in solved.results}
    cation_mV, anion_mV = (found.get(f"E_{one.species.id}") for one in (cation, anion))
    if cation_mV is None or anion_mV is None or cation_mV == anion_mV:
        return solved
    towards = (2.0 * told_mV - cation_mV - anion_mV) / (cation_mV - anion_mV)  # 1 at E of the cation
    args: dict[str, Arg] = {
        "reversal": Quantity(told_mV, "mV", signed=True),
        "cation": f"E_{bare(cation.species)}",
        "anion": f"E_{bare(anion.species)}",
        "cation_value": Quantity(cation_mV, "mV", signed=True),
        "anion_value": Quantity(anion_mV, "mV", signed=True),
    }
    if abs(towards) <= _MIDDLE:
        named = Say("several-prefers-neither", args)
    else:
        named = Say("several-prefers-cations" if towards > 0 else "several-prefers-anions", args)
    return replace(solved, blocks=(Headline(named), *solved.blocks))
