"""Parts of an exercise on one circuit: one synapse alone, both, a branch that opens as well."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from grammar.queries import Chord, Several

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.tutor.ions import Made
    from grammar.queries import Branch, Query

_EXC: Final = r"excitatory|excitation|exc|EPSPs?|AMPA|glutamate|兴奋性?"
_INH: Final = r"inhibitory|inhibition|inh|IPSPs?|GABA|抑制性?"
_WHAT: Final = r"(?: (?:synap\w*|inputs?|conductance|channels?|currents?|one))?"
_ALONE: Final = re.compile(
    rf"(?i:\b(?:only|just|solely) (?:the |an? )?(?:(?P<exc_1>{_EXC})|(?P<inh_1>{_INH}))\b"
    rf"|\b(?:(?P<exc_2>{_EXC})|(?P<inh_2>{_INH})){_WHAT}(?: is| are| acts?| active)*"
    r" (?:alone|only|by itself|on its own)\b)"
    rf"|(?:只有|仅有?|只|单独)[^,·;。]{{0,3}}(?:(?P<exc_3>{_EXC})|(?P<inh_3>{_INH}))"
    rf"|(?:(?P<exc_4>{_EXC})|(?P<inh_4>{_INH}))(?:突触|输入|传入|电导)?单独"
)
_TOGETHER: Final = re.compile(
    r"(?i:\bboth\b|\btogether\b|\bsimultaneous(?:ly)?\b|\bat the same time\b)|两者|同时|一起|共同"
)
_SYNAPTIC: Final = frozenset({"exc", "inh"})


def each_alone(plain: str, branches: tuple[Branch, ...]) -> list[tuple[Branch, ...]]:
    """The branches that act in each case asked about, "with excitation alone and with both"; else all.

    A branch that is no synapse's acts in all cases.
    """
    if not _SYNAPTIC.issubset(one.species.id for one in branches) or not _ALONE.search(plain):
        return [branches]
    cases = sorted(_cases(plain))
    shown = [tuple(b for b in branches if b.species.id not in _SYNAPTIC - acting) for _, acting in cases]
    return list(dict.fromkeys(shown))


def _cases(plain: str) -> Iterator[tuple[int, frozenset[str]]]:
    """Where each case is named, and the synapses that act in it."""
    for found in _ALONE.finditer(plain):
        yield found.start(), frozenset({"exc" if any(found[f"exc_{k}"] for k in range(1, 5)) else "inh"})
    for found in _TOGETHER.finditer(plain):
        yield found.start(), _SYNAPTIC


def grown(before: Query | None, first: Query | None, now: Made | None, *, related: bool) -> Chord | None:
    """A circuit that goes on from the part before: what this part does not tell anew is as it was there.

    Args:
        before: of the part before.
        first: of the first part, from which `now` was read too.
        now: of this part, read as if none had come before.
        related: whether the conductances are told by their ratios, so that each change is a factor.
    """
    start, base, end = _state(before, -1), _state(first, 0), _state(now, -1)
    if start is None or base is None or end is None:
        return None
    told, were, here = _by_name(base), _by_name(start), _by_name(end)
    for name, one in here.items():
        if name not in told or name not in were:
            continue
        if one == told[name]:
            here[name] = were[name]
        elif related:
            times = one.conductance / told[name].conductance if told[name].conductance else 1.0
            here[name] = replace(one, conductance=were[name].conductance * times)
    return replace(end, branches=tuple({**were, **here}.values()))


def _state(made: Made | None, which: int) -> Chord | None:
    """The circuit of a question, or the first or last of those that it goes through."""
    one = made.parts[which] if isinstance(made, Several) and made.style == "before_after" else made
    return one if isinstance(one, Chord) else None


def _by_name(circuit: Chord) -> dict[str, Branch]:
    return {one.species.id: one for one in circuit.branches}
