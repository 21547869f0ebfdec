"""Labels that would lie on each other are moved apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def spread(wanted: Sequence[float], least: float) -> list[float]:
    """Places as near as possible to the wanted ones, at least `least` apart, in the same order."""
    order = sorted(range(len(wanted)), key=lambda i: wanted[i])
    groups: list[list[int]] = []
    for i in order:
        groups.append([i])
        while (
            len(groups) > 1 and _bottom(groups[-1], wanted, least) - _top(groups[-2], wanted, least) < least
        ):
            groups[-2:] = [groups[-2] + groups[-1]]
    places = [0.0] * len(wanted)
    for group in groups:
        start = _bottom(group, wanted, least)
        for k, i in enumerate(group):
            places[i] = start + k * least
    return places


def _bottom(group: Sequence[int], wanted: Sequence[float], least: float) -> float:
    middle = sum(wanted[i] for i in group) / len(group)
    return middle - least * (len(group) - 1) / 2


def _top(group: Sequence[int], wanted: Sequence[float], least: float) -> float:
    return _bottom(group, wanted, least) + least * (len(group) - 1)


def within(places: Sequence[float], low: float, high: float, least: float = 0.0) -> list[float]:
    """The same places, but none beyond the bounds; those that give way stay at least `least` apart."""
    order, moved = sorted(range(len(places)), key=lambda i: places[i]), list(places)
    for i in order:
        moved[i] = max(moved[i], low)
        low = moved[i] + least
    for i in reversed(order):
        moved[i] = min(moved[i], high)
        high = moved[i] - least
    return moved
