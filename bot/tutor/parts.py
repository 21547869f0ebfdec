"""A part of an exercise: what it tells itself, what of the others holds for it, and from where it goes on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from grammar.queries import Several

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grammar.queries import Query
    from grammar.reading import Reading, Slot


def asks(part: Reading) -> bool:
    """Whether a part asks anything, or only tells."""
    return bool(part.wanted) or part.has("what", "calc", "howmuch", "howmany")


def own_first(part: Reading, others: Sequence[Reading]) -> Reading:
    """A part that tells anew what was told of all, "(c) the same with 12 mM inside": its own value counts."""
    shared = {s.span for other in others for s in other.slots}
    told = [s for s in part.slots if s.span not in shared and s.role in ("conc", "T") and s.value is not None]
    own = {(s.role, s.ion, s.side) for s in told}
    kept = [s for s in part.slots if s.span not in shared or (s.role, s.ion, s.side) not in own]
    return part if len(kept) == len(part.slots) else part._replace(slots=tuple(kept))


def as_warm(part: Reading, earlier: tuple[Reading, ...], last: Reading) -> Reading:
    """Such as "ii) same but Ca2+ 100 nM in, 1 mM out": at the temperature of the part before.

    Or at that told behind the last one: "(i) … (ii) … Both at 20 °C."
    """
    warm = [s for s in last.of("T") if s.unit != "named"]
    listed = (
        part is not last and not part.asks("E", "V", "DF", "I", "dG") and bool(last.wanted)
    )  # "(1) 1:1 (2) 10:1 (3) 100:1: E at 25 °C?"
    if (listed or _FOR_ALL.search(last.plain)) and len(warm) == 1 and not any(part.of("T")):
        return part._replace(slots=(*part.slots, *warm))
    if not part.has("equal", "reference") or any(part.of("T")):
        return part
    told = {s.value: s for one in earlier for s in one.of("T")}
    return part._replace(slots=(*part.slots, *told.values())) if len(told) == 1 else part


_FOR_ALL: Final = re.compile(
    r"\b(?i:both|all|each)(?: (?:are|were))? (?:at|are)\b|(?:均|都|皆)(?:在|为|是|按)"
)


def first_state(query: Query | None) -> Query | None:
    """Where a change starts from."""
    return query.parts[0] if isinstance(query, Several) and query.style == "before_after" else query


def without_states(reading: Reading, k: int) -> Reading:
    """What is told of part k by the others: not the states that a later one only tells, "And at 20 °C?".

    Nor what another part supposes for itself, "(b) what if K+ outside doubles?".
    """
    before = () if goes_on(reading.parts[k]) else reading.parts[:k]
    others = (*before, *reading.parts[k + 1 :])
    told = {
        s.span for part in reading.parts[k + 1 :] if not part.wanted for s in part.slots if s.role != "factor"
    }
    supposing = [part for part in others if part.has("whatif", "and_at")]
    supposed = {(s.role, s.side, s.span) for part in supposing for s in _changes(part)}
    kept = [s for s in reading.slots if s.span not in told and (s.role, s.side, s.span) not in supposed]
    return reading._replace(slots=tuple(kept))


def _changes(reading: Reading) -> list[Slot]:
    return [s for s in reading.slots if s.role == "factor" or s.new is not None]


def supposes(part: Reading) -> bool:
    """Whether a part changes what is told, for itself: the next "what if" starts anew."""
    return part.has("whatif", "and_at") and bool(_changes(part)) and not goes_on(part)


def going_on(part: Reading, earlier: Sequence[Reading]) -> Reading:
    """A part that speaks of the state before it, "what is the new driving force?", with its changes."""
    last = earlier[-1] if earlier else None
    if last is None or not last.has("whatif") or not goes_on(part):
        return part
    own = {(s.role, s.side) for s in _changes(part)}
    return part._replace(slots=(*part.slots, *(s for s in _changes(last) if (s.role, s.side) not in own)))


def weighs_anew(part: Reading, earlier: Sequence[Reading]) -> bool:
    """Whether a part tells a proportion of its own, "b) and if P_Na equals P_K": V_m is another there."""
    before = {(x.role, x.first, x.second, x.factor) for one in earlier for x in one.relations}
    own = {(x.role, x.first, x.second, x.factor) for x in part.relations if x.role in ("P", "g")}
    return bool(earlier) and not own <= before


def weighed_alike(part: Reading, earlier: Sequence[Reading]) -> Reading:
    """A part such as "And if they are equal?": what the one before it asks, with its weights alike."""
    before = earlier[-1] if earlier else None
    weights = [x for x in before.relations if x.role in ("P", "g")] if before else []
    told = {(s.role, s.ion, s.side, s.value) for s in before.slots} if before else set()
    own = any((s.role, s.ion, s.side, s.value) not in told for s in part.slots)
    if before is None or not weights or own or part.relations or part.wanted or not part.has("equal"):
        return part
    alike = tuple(x._replace(factor=1.0, new=None) for x in weights)
    return before._replace(text=part.text, plain=part.plain, relations=alike)


_OTHERWISE: Final = re.compile(
    r"^(?:若|如果|假如|要是|当|改为|换成|那么?|同上|同样)|呢\s?\?$|又(?:是|为)?多少\s?\?$"
    r"|^(?i:(?:and |now )?(?:the same|same|what (?:if|about|would it be)|how about|if|at|with|when|for)\b)"
)
_SHORT: Final = 60  # characters: a longer one tells all that it needs


def is_the_same_in(part: Reading, others: Sequence[Reading]) -> bool:
    """Whether a part only tells another state of what was asked: "若gNa变为10呢?", "And at -35 mV?"."""
    own = re.split(r" {3,}", part.plain.strip())[-1].lstrip(" ,;.")
    shared = {s.span for other in others for s in other.slots}
    told = {_kind(s) for s in part.slots if s.span not in shared}
    asked = {w.role for w in part.wanted if w.span != (0, 0)}
    whole = part.has("move", "compare", "larger", "why", "check") or part.way is not None
    return (
        bool(told) and not asked - told and not whole and len(own) <= _SHORT and bool(_OTHERWISE.search(own))
    )


def _kind(slot: Slot) -> str:
    return (slot.dim or "C") if slot.role == "factor" else "C" if slot.role in ("conc", "pH") else slot.role


def goes_on(part: Reading) -> bool:
    """Whether a part speaks of the state that the one before it came to."""
    own = re.split(r" {3,}", part.plain.rstrip())[-1]  # behind the blanks of the parts before
    return _GOES_ON.search(own) is not None


_GOES_ON: Final = re.compile(
    r"(?i:\b(?:then|also|additionally|further|now|new|as well|in addition|too)\b)"
    r"|再|接着|然后|此时|这时|同时|新的"
)


def is_half_of(slot: Slot, whole: Reading) -> bool:
    """Whether a part tells one end only of what the whole tells as a change, "from -90 mV … to +20 mV"."""
    pairs = [s for s in whole.slots if s.role == slot.role and s.ion == slot.ion and s.new is not None]
    return slot.new is None and any(slot.value == s.new and s.span < slot.span for s in pairs)
