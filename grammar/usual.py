"""Told by what is usual: "twice the normal 4", "10 mM higher than the normal 4", 10 degrees warmer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from grammar.islands import Values
from grammar.lexicon import unit_factor
from grammar.numbers import FRACTIONS
from grammar.rule import needs
from grammar.sheet import CONCENTRATION_OR_BARE, amount_at, values_at
from grammar.tokens import MULTIPLYING, Token

if TYPE_CHECKING:
    from grammar.sheet import Sheet
    from grammar.tokens import Amount

_MORE: Final = {"more": 1.0, "rise": 1.0, "less": -1.0, "under": -1.0, "fall": -1.0}
_USUAL: Final = frozenset({"normal", "usual", "before", "baseline"})
_OFF: Final = 7  # items between a word of more or less and what is usual
_LIVING: Final = (-5.0, 50.0)  # °C


@needs(*FRACTIONS, *MULTIPLYING)
def times_the_usual(sheet: Sheet) -> None:
    """Such as "twice the normal 4", "80 % of the usual 4", 正常值4的1.5倍: a multiple of what is usual."""
    for usual in sheet.places["Values"]:
        stated = [j for j in range(max(0, usual - 2), usual) if _is_usual(sheet, j)]
        if usual in sheet.done or not stated or not _concentrations(sheet, [usual]):
            continue
        for i in (stated[0] - 1, usual + 1):
            if (times := _factor(sheet, i)) is None or i in sheet.done:
                continue
            old = values_at(sheet, usual).tokens[0]
            now = old.value._replace(value=old.value.value * times)
            sheet.pairs[usual] = (old, Token("QTY", now, old.start, old.end))
            sheet.done.add(i)
            break


def _factor(sheet: Sheet, i: int) -> float | None:
    item = sheet.island(i)
    if not isinstance(item, Values):
        return FRACTIONS.get(sheet.cue(i) or "")
    amount: Amount = item.tokens[0].value
    return amount.times


@needs(*_MORE)
def more_than_usual(sheet: Sheet) -> None:
    """Such as "10 mM higher than the normal 4", 比正常的4高3 mM: what is usual, and how far off it is."""
    for i, cue in sheet.cues:
        if cue not in _MORE or sheet.kind(i - 1) != "Values":
            continue
        told = [j for j in range(i - 1, i + _OFF) if sheet.kind(j) == "Values" and j not in sheet.done]
        if len(told) < 2 or told[0] != i - 1:
            continue
        gap, usual, between = told[0], told[1], range(i + 1, told[1])
        if "than" in sheet.cue_at[max(0, i - 4) : i] and told[1] <= i + 2:  # 比正常的4高3 mM
            gap, usual, between = usual, gap, range(max(0, i - 4), i)
        share = amount_at(sheet, gap).dim == "percent"
        if not _concentrations(sheet, [usual] if share else [usual, gap]):
            continue
        old, now = _moved(sheet, usual, gap, _MORE[cue])
        if any(_is_usual(sheet, j) for j in between):
            sheet.exchange(usual, Values([old]))
            sheet.pairs[usual] = (old, now)
            sheet.done.add(gap)
        elif any(sheet.cue(j) == "than" and sheet.kind(j + 1) == "SIDE" for j in between):
            sheet.exchange(gap, Values([now]))  # "136 mM higher than outside, 4 mM": the other side


def _is_usual(sheet: Sheet, i: int) -> bool:
    item = sheet.items[i]
    return isinstance(item, Token) and (item.value in _USUAL or sheet.cue(i) in ("formerly", "rest"))


def _moved(sheet: Sheet, usual: int, gap: int, way: float) -> tuple[Token, Token]:
    """What is usual, and with the gap added; where one has a unit it is that of both."""
    old, off = amount_at(sheet, usual), amount_at(sheet, gap)
    if off.dim == "percent":
        off = old._replace(value=old.value * off.value / 100.0)
    elif off.dim == "bare" != old.dim:
        off = old._replace(value=off.value * unit_factor(old))
    elif old.dim == "bare" != off.dim:
        old = off._replace(value=old.value * unit_factor(off))
    was, more = values_at(sheet, usual).tokens[0], values_at(sheet, gap).tokens[0]
    now = old._replace(value=old.value + way * off.value)
    return Token("QTY", old, was.start, was.end), Token("QTY", now, more.start, more.end)


@needs(*_MORE)
def warmed(sheet: Sheet) -> None:
    """Such as 温度升高10度,原来27度, "rises by 10 degrees from 27 °C": how many degrees more or less."""
    told = [j for j in sheet.places["Values"] if j not in sheet.done and amount_at(sheet, j).dim == "celsius"]
    for gap in told:
        verb = gap - 2 if sheet.cue(gap - 1) == "by" else gap - 1
        way = _MORE.get(sheet.cue(verb) or "")
        before = {amount_at(sheet, j).value: j for j in told if j != gap}
        if way is None or len(before) > 1 or not (verb < gap - 1 or sheet.leads(verb)):
            continue
        if not before:  # the tutor knows from which temperature
            sheet.put("warmer", values_at(sheet, gap).tokens[0], way * amount_at(sheet, gap).value)
            sheet.done.add(gap)
            return
        ((was, old),) = before.items()  # 体温 alone tells 37 °C, and 体温37度 tells it twice
        now = was + way * amount_at(sheet, gap).value
        if _LIVING[0] <= now <= _LIVING[1]:
            sheet.put("T", values_at(sheet, old).tokens[0], new=now, dim="celsius")
            sheet.done |= {*told}
            return


def _concentrations(sheet: Sheet, told: list[int]) -> bool:
    amounts = [amount_at(sheet, j) for j in told]
    return all(a.dim in CONCENTRATION_OR_BARE and not a.signed for a in amounts)
