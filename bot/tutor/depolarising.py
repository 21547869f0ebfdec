"""Whether what was just found depolarises the cell: "does that depolarize it?", 会去极化吗."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bot.tutor.answer import Arg, Headline, Quantity, Result, Say
from grammar.intent import EFFECT
from grammar.queries import Current, DrivingForce, NetCurrent, Several

if TYPE_CHECKING:
    from bot.tutor.answer import Solved
    from grammar.queries import Query
    from grammar.reading import Reading

_LONGEST: Final = 70  # letters of a line that leaves out what depolarises
_LIKE: Final = re.compile(
    r"(?i:depolari[sz]|hyperpolari[sz]|\b(?:excitatory|inhibitory|excites?|inhibits?)\b)"
    r"|去极化|超极化|兴奋|抑制"
)
_ASKED: Final = re.compile(
    r"(?:(?i:so|and|then|but|ok|now)[ ,·]+)*(?i:(?:does|do|will|would|is|can|did) (?:it|that|this"
    r"|which|the (?:cell|membrane|current|flow|change))\b"
    r"|(?:is the (?:cell|membrane))\b)[^.;]*"
    r"|(?:(?i:so|then|and|ok|that means|meaning)[ ,·]+)+(?i:(?:it|that|this|the (?:cell|membrane|neuron))"
    r"(?:'?s| is| has| was| gets| got)?(?: been| now| just)? (?:de|hyper)polari[sz]\w*[^.;,\d]{0,12})"
    r"|(?:那么?|所以)?(?:这|它|结果|细胞|膜)?(?:样)?(?:个电流|种流动|个变化|个离子|里)?(?:会|是|能"
    r"|就)*(?:不会)?(?:使|让|引起|导致|令)?(?:细胞|膜|膜电位|神经元)?"
    r"(?:会|是|发生|产生|被)*(?:去极化|超极化|兴奋|抑制)(?:性)?(?:的)?(?:还是|或)?(?:去极化|超极化"
    r"|兴奋|抑制)?(?:性)?(?:的|了|细胞|膜)*[吗么呢]?"
)
_MARKS: Final = " ?.!,。·"
_OR: Final = re.compile(r"(?i:\bor\b)|还是|或")
_HYPER: Final = re.compile(r"(?i:hyperpolari[sz]|inhibit)|超极化|抑制")
_EVEN_mV: Final = 1e-9


def asks_polarity(reading: Reading) -> bool:
    """Whether a line asks of what was found before if it depolarises, and tells nothing itself."""
    line = reading.plain.strip(_MARKS)
    told = reading.slots or reading.loose or reading.unused or reading.cells
    if told or len(line) > _LONGEST or reading.has("why", "define", "difference"):
        return False
    return _LIKE.search(line) is not None and _ASKED.fullmatch(line) is not None


def depolarises(solved: Solved, query: Query, reading: Reading) -> Solved | None:
    """The solution headed by whether it depolarises, as a line asks of it; None of what has no such effect.

    A net current inwards (of positive charge) depolarises; so does any ion whose E lies above V_m.
    """
    line = reading.plain
    own = {one.id} if (one := getattr(query, "species", None)) is not None else set[str]()
    if not {*reading.ions} <= own or (up := _upwards(solved, query)) is None:
        return None
    fact = _fact(up, of_change=isinstance(query, Several))
    if not _OR.search(line):
        holds = up < -_EVEN_mV if _HYPER.search(line) else up > _EVEN_mV
        fact = Say("verdict-yes" if holds else "verdict-no", {"fact": fact})
    return replace(solved, blocks=(Headline(fact), *solved.blocks))


def effect_first(solved: Solved, query: Query, reading: Reading) -> Solved:
    """The solution headed by what opening the channel does, where that is asked; else as it is."""
    asked = EFFECT.search(reading.plain)
    if asked is None or not isinstance(query, DrivingForce) or reading.wanted:
        return solved
    found = next((one for one in solved.results if one.quantity.startswith("E_")), None)
    if found is None or (up := _upwards(solved, query)) is None:
        return solved
    effect = _effect(found, up, reading.text) if _OF_A_SPIKE.search(asked[0]) else _fact(up, of_change=False)
    return replace(solved, blocks=(Headline(effect), *solved.blocks))


_OF_A_SPIKE: Final = re.compile(r"(?i:excit|inhibit|[EI]PSP)|兴奋|抑制")
_THRESHOLD: Final = re.compile(
    r"(?i:threshold(?: potential| voltage)?(?: is| of| at| =|:)? ?|阈(?:电位|值)(?:为|是|在|约|=)? ?)"
    r"(?P<mV>[-−–]\d{2}(?:\.\d)?)"
)


def _effect(reverses: Result, up: float, text: str) -> Say:
    """Excitation where E lies above the threshold; below it V_m is held down, though it may rise."""
    args: dict[str, Arg] = {"symbol": reverses.quantity, "value": Quantity(reverses.value, reverses.unit)}
    told = _THRESHOLD.search(text)
    if told is None:
        return Say("effect-depends" if up > _EVEN_mV else "effect-inhibits", args)
    threshold = -float(told["mV"][1:])
    args["threshold"] = Quantity(threshold, "mV")
    if reverses.value > threshold:
        return Say("effect-excites", args)
    return Say("effect-falls-short" if up > _EVEN_mV else "effect-holds-down", args)


def _upwards(solved: Solved, query: Query) -> float | None:
    """A number that is positive where V_m rises: E − V_m, a current inwards, or the change of V_m."""
    if isinstance(query, Several):
        change = next((one for one in solved.results if one.quantity == "ΔV_m"), None)
        return change.value if change is not None and query.style == "before_after" else None
    if isinstance(query, Current | NetCurrent) and _is_current(solved):
        return -solved.results[0].value
    if not isinstance(query, DrivingForce):
        return None
    force = next((one for one in solved.results if one.quantity.startswith("DF")), None)
    if force is not None:
        return -force.value
    ways = {"in": 1.0, "out": -1.0, "none": 0.0}
    return ways[solved.direction] * query.species.z if solved.direction is not None else None


def _is_current(solved: Solved) -> bool:
    """Whether the first result is a current, not the conductance that it was computed from."""
    return bool(solved.results) and solved.results[0].unit.endswith("A")


def _fact(up: float, *, of_change: bool) -> Say:
    if abs(up) <= _EVEN_mV:
        return Say("depolarising-neither")
    if of_change:
        return Say("depolarising-change-up" if up > 0 else "depolarising-change-down")
    return Say("depolarising-up" if up > 0 else "depolarising-down")
