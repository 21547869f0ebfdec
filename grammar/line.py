"""Points of a straight current-voltage line: "-200 pA at -80 mV and +100 pA at -20 mV", or a step of both."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from grammar.islands import Bound, values_of
from grammar.lexicon import unit_factor
from grammar.rule import needs

if TYPE_CHECKING:
    from grammar.sheet import Sheet
    from grammar.tokens import Token

_CURRENTS: Final = frozenset({"current", "current_density"})
_OF_A_POINT: Final = frozenset({"I", "V", "change"})
_TWO_POINTS: Final = 4  # coordinates
_CHANGES: Final = frozenset({"become", "rise", "fall"})
_STEPS: Final = frozenset(
    {"step", "steps", "stepped", "pulse", "阶", "跃", "极"}
    | {f"{way}polari{letter}ation" for way in ("de", "hyper") for letter in "sz"}
)


@dataclass(frozen=True, slots=True)
class _Coordinate:
    """A current or a voltage: which of both, where it stands, and whether a word says that it is a change."""

    axis: str
    at: int
    token: Token
    value: float
    step: bool = False


@needs("I", *_CURRENTS)
def line(sheet: Sheet) -> None:
    """Note the two points of a current-voltage line, or a step of voltage and the change of current."""
    if len({ion for _, ion in sheet.ions}) > 1:
        return  # currents of several ions
    found = _coordinates(sheet)
    if found is None:
        return
    found, reversal = _without_reversal(sheet, found)
    asked = _asked(sheet, found)
    points = _points([one for one in found if one is not asked])
    if reversal and points:
        sheet.done.add(reversal.at)
    if points:
        if asked:
            sheet.put("at_mV", asked.token, asked.value)
        for mV, pA in points:
            sheet.put("point_mV", mV.token, mV.value)
            sheet.put("point_pA", pA.token, pA.value)
    elif not _step(sheet, found):
        return
    sheet.done |= {one.at for one in found}
    _done_heads(sheet)
    _want_g(sheet)


def _sharing(sheet: Sheet, i: int, found: list[_Coordinate]) -> _Coordinate | None:
    """Whose unit a bare number has; "-0.5 nA at -90 and 0.25 nA at -30 mV" parts two points."""
    if not found or not shares_unit(sheet, i, found[-1].at):
        return None
    return None if found[-1].axis == "pA" and sheet.cue(i - 1) == "at" else found[-1]


def shares_unit(sheet: Sheet, i: int, j: int) -> bool:
    """Whether a number shares the unit of the next one: "-200 and +100 pA", "from -80 to -60 mV"."""
    between = range(i + 1, j)
    return j > i and all(sheet.kind(k) in ("AND", "SEP") or sheet.cue(k) == "to" for k in between)


def _coordinates(sheet: Sheet) -> list[_Coordinate] | None:
    """Currents and voltages in their order; None where anything else is told of a conductance."""
    found: list[_Coordinate] = []
    for i in sorted(sheet.places["Bound"] + sheet.places["Values"], reverse=True):
        item = sheet.items[i]
        values = values_of(item)
        heads = {token.value.kind for token in item.heads.tokens} if isinstance(item, Bound) else set()
        for token in reversed(values.tokens):
            amount = token.value
            shared = None if heads or amount.dim != "bare" else _sharing(sheet, i, found)
            if shared:
                value = amount.value * unit_factor(shared.token.value)
                found.append(_Coordinate(shared.axis, i, token, value))
            elif amount.dim == "volt" and (heads == {"rev"} or (i and sheet.place_kind(i - 1, "rev"))):
                found.append(_Coordinate("rev", i, token, amount.value))
            elif amount.dim in _CURRENTS and heads <= {"I"}:
                found.append(_Coordinate("pA", i, token, amount.value))
            elif (amount.dim == "volt" or (amount.dim == "bare" and amount.signed)) and heads <= _OF_A_POINT:
                found.append(_Coordinate("mV", i, token, amount.value, "change" in heads))
            elif heads or amount.dim not in ("bare", "celsius"):
                return None
    return found[::-1]


def _without_reversal(sheet: Sheet, found: list[_Coordinate]) -> tuple[list[_Coordinate], _Coordinate | None]:
    """The reversal potential is a point without current, where one more voltage asks for the current there.

    Alone with one point it tells a conductance, which is worked out elsewhere.
    """
    reversal = next((one for one in found if one.axis == "rev"), None)
    if reversal is None:
        return found, None
    rest = [one for one in found if one is not reversal]
    if sorted(one.axis for one in rest) != ["mV", "mV", "pA"] or "I" not in sheet.symbols:
        return rest, reversal
    nought = _Coordinate("pA", reversal.at, reversal.token, 0.0)
    return [_Coordinate("mV", reversal.at, reversal.token, reversal.value), nought, *rest], reversal


def _asked(sheet: Sheet, found: list[_Coordinate]) -> _Coordinate | None:
    """A third voltage, at which the current is asked for: the first or the last, beside the question word."""
    ends = [one for one in (found[:1] + found[-1:]) if one.axis == "mV"]
    if len(found) != _TWO_POINTS + 1 or not ends or "I" not in sheet.symbols:
        return None
    asking = [i for i, cue in sheet.cues if cue in ("what", "howmuch", "calc")]
    return min(ends, key=lambda one: min((sheet.apart(i, one.at) for i in asking), default=0.0))


def _points(found: list[_Coordinate]) -> list[tuple[_Coordinate, _Coordinate]]:
    """Two points as voltage and current, told in turn or as two lists."""
    axes = [one.axis for one in found]
    if sorted(axes) != ["mV", "mV", "pA", "pA"]:
        return []
    first, second, third, fourth = found
    pairs = [(first, third), (second, fourth)] if axes[0] == axes[1] else [(first, second), (third, fourth)]
    return [(a, b) if a.axis == "mV" else (b, a) for a, b in pairs]


def _step(sheet: Sheet, found: list[_Coordinate]) -> bool:
    """A conductance from "a step of 20 mV changes the current by 50 pA", "from -80 to -60 mV"."""
    currents = [one for one in found if one.axis == "pA"]
    volts = [one for one in found if one.axis == "mV"]
    asked = "resistance" in sheet.said or any(token.value.kind == "g" for _, token in sheet.open_heads())
    ends = len(volts) == 2 and "to" in sheet.said
    changed = "resistance" in sheet.said and not sheet.said.isdisjoint(_CHANGES)
    told = any(one.step or _is_step(sheet, one) for one in volts)
    if len(currents) != 1 or not asked or not (ends or (len(volts) == 1 and (told or changed))):
        return False
    sheet.put("step_mV", volts[-1].token, volts[-1].value - (volts[0].value if ends else 0.0))
    sheet.put("step_pA", currents[0].token, currents[0].value)
    return True


def _is_step(sheet: Sheet, volt: _Coordinate) -> bool:
    """Such as "a 10 mV depolarization", "a step of 20 mV"; but "a step to -40 mV" tells a potential."""
    words = {word for _, word in sheet.of_type("WORD")}
    amount = volt.token.value
    return not (words.isdisjoint(_STEPS) or amount.signed or sheet.cue(volt.at - 1) == "to")


def _done_heads(sheet: Sheet) -> None:
    """Words for current and voltage beside the points ask for nothing."""
    for i in sheet.places["Heads"]:
        if {token.value.kind for token in sheet.items[i].tokens} <= _OF_A_POINT:  # type: ignore[union-attr]
            sheet.done.add(i)


def _want_g(sheet: Sheet) -> None:
    """A lone "g" is asked for: "g and E_rev?"."""
    for i in sheet.places["WORD"]:
        token = sheet.items[i]
        if token.value == "g":  # type: ignore[union-attr]
            sheet.want("g", None, None, (token.start, token.end))  # type: ignore[union-attr]
