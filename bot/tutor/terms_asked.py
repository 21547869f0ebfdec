"""One term of a free energy, where that is asked for and not the whole: it comes first then."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from grammar.terms_of_energy import term_asked

if TYPE_CHECKING:
    from bot.tutor.answer import Solved


def term_first(solved: Solved, plain: str) -> Solved:
    """The solution with the electrical or the chemical term as its first result, where it holds both."""
    terms = [r for r in solved.results if r.quantity in ("ΔG_el", "ΔG_chem")]
    asked = term_asked(plain) if all(r.value for r in terms) else None
    first = [r for r in terms if r.quantity == asked]
    if len(first) != 1:
        return solved
    return replace(solved, results=(*first, *(r for r in solved.results if r is not first[0])))
