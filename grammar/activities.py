"""Activity coefficients: the share of a concentration that acts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from grammar.rule import needs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from grammar.islands import Values
    from grammar.sheet import Sheet

ACTIVITY: Final = "activity"
_AHEAD: Final = 4  # items between a coefficient and its side
_BEHIND: Final = 9
_ENDS: Final = ("SEP", "AND", "STOP", "Values")


@needs(ACTIVITY)
def activities(sheet: Sheet) -> None:
    """Such as "activity coefficients 0.75 outside and 0.60 inside": each weighs what is on its side.

    One that holds for both sides cancels.
    """
    told = [(i, item) for i, item in sheet.loose() if _may_be(item)]
    for i, item in told:
        side, token = _side(sheet, i, {k for k, _ in told}), item.tokens[0]
        sheet.done.add(i)
        if side in ("in", "out"):
            span = (token.start, token.end)
            ion = sheet.nearest_ion(i)
            sheet.put("factor", None, ion=ion, side=side, factor=token.value.value, span=span)
            sheet.slots[-1] = sheet.slots[-1]._replace(unit=ACTIVITY)


def _may_be(item: Values) -> bool:
    amount = item.tokens[0].value
    return len(item.tokens) == 1 and amount.dim == "bare" and 0.0 < amount.value <= 1.0


def _side(sheet: Sheet, i: int, coefficients: set[int]) -> str | None:
    """The side told right behind a coefficient, else the last one before it in its sentence."""
    for j in range(i + 1, min(i + _AHEAD, len(sheet.items))):
        if sheet.kind(j) in _ENDS:
            break
        if sheet.kind(j) == "SIDE":
            return _meaning(sheet, j)
    return _before(sheet, range(i - 1, max(-1, i - _BEHIND), -1), coefficients)


def _before(sheet: Sheet, places: Iterable[int], coefficients: set[int]) -> str | None:
    for j in places:
        if sheet.kind(j) == "STOP" or j in coefficients:
            return None
        if sheet.kind(j) == "SIDE":
            return _meaning(sheet, j)
    return None


def _meaning(sheet: Sheet, j: int) -> str:
    return str(sheet.items[j].value)  # type: ignore[union-attr]
