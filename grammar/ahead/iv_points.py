"""A current-voltage line told as a table, as many points or as an equation; two of its points tell it.

"-80 mV → -60 pA; -40 mV → -20 pA; …", "V (mV) / I (pA): -60 / -120, -30 / -45",
"V (mV): -40 -20 0 20; I (pA): -90 -50 -10 30",
I(pA)=0.5×V(mV)+17.5.  Where the points lie on no straight line, the two around zero current tell E_rev alone.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from grammar.read_ahead import Ahead, without
from grammar.reading import Slot

if TYPE_CHECKING:
    from collections.abc import Sequence

_N: Final = r"[+-]?\d{1,6}(?:\.\d{1,6})?"
_A: Final = r"[pnuµ]A(?:/cm(?:2|²|\^2))?"
_SEP: Final = r"(?:\s?[,;、·|/]\s?(?:and )?|\sand\s|\s?[和及]\s?|\s{1,3})"
_ROW: Final = rf"{_N}(?:{_SEP}{_N}){{1,15}}"
_VOLTS: Final = r"(?:V_?m?|[Vv]oltages?|膜?电[压位](?:值)?|钳制电[压位])"
_AMPS: Final = r"(?:I_?m?|[Cc]urrents?|电流(?:值)?)"
_IS: Final = r"(?:of |were |are |分别)?[=:为是]?"
_ROWS: Final = re.compile(
    rf"(?<![A-Za-z_]){_VOLTS}\s?(?:\(\s?mV\s?\)|/\s?mV|in mV)?\s?{_IS}\s?(?P<V>{_ROW})\s?(?:mV)?"
    r"[^\d+-]{0,40}?"
    rf"(?<![A-Za-z_]){_AMPS}\s?(?:\(\s?(?P<unit>{_A})\s?\)|/\s?(?P<per>{_A})|in (?P<named>{_A}))?"
    rf"\s?{_IS}\s?(?P<I>{_ROW})\s?(?P<behind>{_A})?"
)
_mV: Final = r"\s?(?:\(\s?|/\s?|in )?mV\s?\)?"
_HEAD_V: Final = rf"(?<![A-Za-z_]){_VOLTS}{_mV}"
_HEAD_I: Final = r"(?<![A-Za-z_])%s\s?(?:\(\s?|/\s?|in )?(?P<%s>%s)\s?\)?"
_BESIDE: Final = r"\s?(?:[/|,:;·]|and|[和与及])?\s?"
# One point a line, under a header that says which number is which.
_HEADER: Final = (
    rf"(?:{_HEAD_V}{_BESIDE}{_HEAD_I % (_AMPS, 'unit', _A)}"
    rf"|{_HEAD_I % (_AMPS, 'first', _A)}{_BESIDE}{_HEAD_V})[:;,.|。\s]{{0,4}}"
)
_NEXT_POINT: Final = r"(?:\s?(?!(?P=by))[,;.·。|]\s?|(?!(?P=by))\s{1,3}|(?<=\)),\s?)"
_POINTS: Final = re.compile(
    rf"{_HEADER}(?P<points>[(]?{_N}\s?(?P<by>[/|,:→]|[ \t]{{1,4}})\s?{_N}[)]?"
    rf"(?:{_NEXT_POINT}[(]?{_N}\s?(?P=by)\s?{_N}[)]?){{1,15}})(?![\d.]*\d)"
)
_TO: Final = (
    r" ?(?:→|->|=>|:|=|,|时?(?:的?电流)?(?:[为是]|测得|得到?|对应|给出)?"
    r"|(?:gives?|gave|yields?|I (?:get|got|see|measured?)|(?:(?:it|the current|I) )?(?:is|was|reads?))(?= ))?"
)
_PAIR: Final = re.compile(
    rf"(?P<V>(?<![\d.]){_N}) ?mV{_TO} ?(?P<I>{_N}) ?(?P<unit>{_A})"
    rf"|(?P<I2>(?<![\d.]){_N}) ?(?P<unit2>{_A}) ?(?:at|@|→) ?(?P<V2>{_N}) ?mV"
)
_LINE: Final = re.compile(
    rf"(?<![A-Za-z_])I(?:_m)? ?(?:\(\s?(?P<unit>{_A})\s?\)|in (?P<named>{_A}))? ?= ?(?P<g>{_N})? ?[×x*·]? ?"
    r"(?:V(?:_m)? ?(?:\(\s?mV\s?\))?(?: ?(?P<b>[+-] ?\d{1,6}(?:\.\d{1,6})?))?(?![\d.])"
    r"|\(\s?V(?:_m)? ?(?:\(\s?mV\s?\))? ?(?P<e>[+-] ?\d{1,4}(?:\.\d{1,4})?)(?: ?mV)?\s?\))"
)
_UNIT: Final = re.compile(rf"(?<![A-Za-z]){_A}")
_REVERSES: Final = re.compile(r"(?i:revers|\bE_?rev|zero[- ]current|\bcross)|反转|翻转|逆转|为零|E_rev")
_IN_pA: Final = {"p": 1.0, "n": 1e3, "u": 1e6, "µ": 1e6}
_STRAIGHT: Final = 0.02  # of the whole range of currents
_FEWEST: Final = 3
_STEP_mV: Final = 10.0

_Point = tuple[float, float]


def of_a_line(plain: str) -> Ahead | None:
    """Two points of a line that is told by an equation, by rows or by three points and more."""
    line = _LINE.search(plain)
    if line and (line["e"] or line["b"] or (line["g"] and line["unit"])):
        unit = line["unit"] or line["named"] or next(iter(_UNIT.findall(plain)), "")
        return _ahead(plain, _of_equation(line), unit, [line.span()])
    if rows := _ROWS.search(plain):
        volts, amps = ([float(n) for n in re.findall(_N, rows[name])] for name in "VI")
        unit = rows["unit"] or rows["per"] or rows["named"] or rows["behind"] or ""
        if len(volts) == len(amps) and unit:
            return _ahead(plain, [*zip(volts, amps, strict=True)], unit, [rows.span()])
    if table := _POINTS.search(plain):
        numbers = [float(n) for n in re.findall(_N, table["points"])]
        halves = (numbers[1::2], numbers[::2]) if table["first"] else (numbers[::2], numbers[1::2])
        return _ahead(plain, [*zip(*halves, strict=True)], table["unit"] or table["first"], [table.span()])
    pairs = list(_PAIR.finditer(plain))
    if len(pairs) < _FEWEST:
        return None
    points = [(float(one["V"] or one["V2"]), float(one["I"] or one["I2"])) for one in pairs]
    units = {one["unit"] or one["unit2"] for one in pairs}
    return _ahead(plain, points, units.pop(), [one.span() for one in pairs]) if len(units) == 1 else None


def _of_equation(line: re.Match[str]) -> list[_Point]:
    """Two points of I = g V + b, or of I = g (V - E)."""
    slope = float(line["g"] or 1.0)
    told = float((line["e"] or line["b"] or "0").replace(" ", ""))
    offset = slope * told if line["e"] else told
    return [(0.0, offset), (_STEP_mV, slope * _STEP_mV + offset)]


def _ahead(plain: str, points: Sequence[_Point], unit: str, spans: Sequence[tuple[int, int]]) -> Ahead | None:
    two = _two_of(sorted(points), reverses=_REVERSES.search(plain) is not None)
    if two is None:
        return None
    per_area = "/" in unit
    scale = _IN_pA[unit[0]] / (1e6 if per_area else 1.0) if unit else 1.0
    dim = "current_density" if per_area else "current"
    slots = [
        slot
        for mV, current in two
        for slot in (
            Slot("point_mV", mV, spans[0], dim="volt"),
            Slot("point_pA", current * scale, spans[0], dim=dim),
        )
    ]
    return Ahead(without(plain, spans), tuple(slots), goes_on=True)


def _two_of(points: Sequence[_Point], *, reverses: bool) -> tuple[_Point, _Point] | None:
    """The ends of a straight line; of a bent one the points on both sides of zero, where that is asked."""
    if len({mV for mV, _ in points}) < len(points) or len(points) < 2:
        return None
    (v, i), (last_mV, last) = points[0], points[-1]
    slope = (last - i) / (last_mV - v)
    range_ = abs(last - i) or 1.0
    if all(abs(i + slope * (mV - v) - current) <= _STRAIGHT * range_ for mV, current in points):
        return points[0], points[-1]
    crossing = [(a, b) for a, b in pairwise(points) if a[1] * b[1] <= 0.0 and a[1] != b[1]]
    return crossing[0] if reverses and len(crossing) == 1 else None
