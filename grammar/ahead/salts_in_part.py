"""A share of a salt gives way to another: "replace 90 % of the 145 mM external NaCl by choline chloride"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from grammar.ahead.shares import SHARE, THAT_COUNT, compares_ions, share_of
from grammar.ahead.signs import NAMED, id_of, ions_named
from grammar.read_ahead import Ahead, without
from grammar.reading import Slot
from grammar.symbols import SALT, SALTS

if TYPE_CHECKING:
    from collections.abc import Iterator

_THING: Final = rf"(?P<thing>(?:{SALT})(?![A-Za-z0-9])|{NAMED})"
_AMOUNT: Final = r"\d{1,3}(?:\.\d{1,2})? ?mM"
_OUTSIDE: Final = r"(?i:\b(?:outside|external|extracellular|bath|bathing)\b)|膜外|胞外|外液|浴液"
_INSIDE: Final = r"(?i:\b(?:inside|internal|intracellular|pipette)\b)|膜内|胞内|内液|电极液"
_SIDE: Final = re.compile(rf"(?P<out>{_OUTSIDE})|(?P<in>{_INSIDE})")
_BY: Final = (
    r"(?:by|with|for) (?:the |an? |equimolar |isotonic )*"
    r"(?P<by>[A-Za-z][\w-]{1,16}(?: (?:[Cc]hloride|\w+ate))?)"
)
_BY_ZH: Final = r"(?P<by>[^,.。;?的 ]{1,12}?)"
_SWAPS: Final = r"(?:[Rr]eplac(?:e|es|ed|ing)|[Ss]ubstitut(?:e|es|ed|ing)|[Ss]wap(?:s|ped|ping)?)"
_SWAPS_ZH: Final = r"(?:换成|换为|替换成|替换为|置换成|置换为|改成|改为)"
_GIVES_WAY_ZH: Final = r"(?:替代|代替|取代|替换|置换)"

# Whole: the salt, its amount and its side stand between the share and what comes instead.
_NEAR: Final = r"[^.;?%]{0,24}?"
_TOLD: Final = rf"(?P<told>{_NEAR}{_THING}(?:{_NEAR}\d{_NEAR})?{_NEAR})"
_WHOLE: Final = (
    re.compile(rf"(?P<first>{_SWAPS} (?P<share>{SHARE}) (?:of )?(?:the |its )?){_TOLD} (?P<last>{_BY})"),
    re.compile(
        rf"(?P<first>(?P<share>{SHARE}) (?:of )?(?:the |its )?){_TOLD} "
        rf"(?P<last>(?:(?:is|are|was|were|gets?|being|(?:has|have) been) )(?:now |then )?{_SWAPS} {_BY})"
    ),
    re.compile(
        rf"(?P<first>[把将])?(?P<told>[^.。;?,%把将]{{0,16}}?{_AMOUNT}的? ?{_THING})(?:溶?液)?的?"
        rf"(?P<last>(?P<share>{SHARE})(?:用|被)?{_SWAPS_ZH}{_BY_ZH}(?=[,.。;?]|$|后|时))"
    ),
)
# Pointed at: "145 mM NaCl outside, 90 % of it is replaced by choline chloride".
_POINTED_AT: Final = (
    re.compile(
        rf"(?P<share>{SHARE}) (?:(?:of )?(?:it|that|this|which|the (?:salt|NaCl|KCl)) )?"
        rf"(?:(?:is|are|was|were|being|gets?|has been) )?(?:then |now )?{_SWAPS} {_BY}"
    ),
    re.compile(
        rf"(?:其中)?的?(?P<share>{SHARE})[用被以由]{_BY_ZH}{_GIVES_WAY_ZH}(?:掉|了)?"
        rf"|其中的?(?P<SHARE>{SHARE}){_SWAPS_ZH}(?P<BY>[^,.。;?的 ]{{1,12}}?)(?=[,.。;?]|$|后|时)"
    ),
)
_TOLD_BESIDES: Final = re.compile(
    r"[^.;?]{0,60}(?:so that|leav|remain|\bis then\b|使|剩|变[成为])[^.;?]{0,30}\d"
)
_SALT_TOLD: Final = re.compile(rf"(?<![A-Za-z]){_THING}")
_KEEPS_CATION: Final = re.compile(
    r"(?i:gluconate|isethionate|methane?sul|methylsul|sulfate|sulphate|glutamate|aspartate|nitrate|bromide)"
    r"|葡萄糖酸|谷氨酸|硫酸|硝酸|溴化"
)
_UNCHARGED: Final = re.compile(
    r"(?i:sucrose|mannitol|sorbitol|glucose|sugar)|蔗糖|甘露醇|山梨醇|葡萄糖(?!酸)"
)


class _Swap(NamedTuple):
    """What is replaced, by how much and by what, where that stands, and what of the text tells only that."""

    thing: str
    share: float
    instead: str
    span: tuple[int, int]
    spent: tuple[tuple[int, int], ...]
    side: str


def in_part(plain: str) -> Ahead | None:
    """Such a share as a factor on each ion of the salt that is asked about and goes with it."""
    swaps = [] if compares_ions(plain) else [*_whole(plain)] or [*_pointed_at(plain)]
    if not swaps or any(_TOLD_BESIDES.match(plain, swap.spent[-1][1]) for swap in swaps):
        return None  # "so that it is 72.5 mM" tells what is left
    rest = without(plain, (span for swap in swaps for span in swap.spent))
    slots = tuple(slot for swap in swaps for slot in _slots(swap, rest))
    return Ahead(rest, slots, goes_on=True) if slots else None


def _slots(swap: _Swap, rest: str) -> Iterator[Slot]:
    """How much of each ion is left; and what comes in its place, where that counts: "half the Na+ by K+"."""
    gone = _gone(swap, rest)
    for ion in gone:
        yield Slot("factor", None, swap.span, ion=ion, side=swap.side, factor=1.0 - swap.share)
    comes = SALTS.get(swap.instead, (id_of(swap.instead.rstrip("+⁺")) or "",))[0]
    if len(gone) == 1 and comes in THAT_COUNT and comes not in gone:
        yield Slot("traded", swap.share, swap.span, comes, swap.side, unit=gone[0])


def _whole(plain: str) -> Iterator[_Swap]:
    for pattern in _WHOLE:
        for found in pattern.finditer(plain):
            side = _side(found["told"]) or _side(plain[: found.start()])
            if side is not None:
                spent = tuple(found.span(name) for name in ("first", "last") if found[name])
                share = share_of(found["share"])
                yield _Swap(found["thing"], share, found["by"], found.span("share"), spent, side)


def _pointed_at(plain: str) -> Iterator[_Swap]:
    for pattern in _POINTED_AT:
        for found in pattern.finditer(plain):
            before = plain[: found.start()]
            salts = [one["thing"] for one in _SALT_TOLD.finditer(before)]
            side = _side(before)
            if salts and side is not None and re.search(r"\d", before):
                told = found.groupdict()
                share, instead = told["share"] or told["SHARE"], told["by"] or told["BY"]
                yield _Swap(salts[-1], share_of(share), instead, found.span(), (found.span(),), side)


def _side(text: str) -> str | None:
    """The side that is named last."""
    named = [*_SIDE.finditer(text)]
    return (named[-1].lastgroup or None) if named else None


def _gone(swap: _Swap, rest: str) -> tuple[str, ...]:
    """The ions of which there is less, those that the rest of the text asks about or tells of.

    Choline chloride brings as much chloride as it takes, gluconate leaves the cation, sucrose takes both.
    """
    pair = SALTS.get(swap.thing, (id_of(swap.thing) or "",))
    if len(pair) > 1 and not _UNCHARGED.search(swap.instead):
        pair = pair[1:] if _KEEPS_CATION.search(swap.instead) else pair[:1]
    named = set(ions_named(rest))
    return tuple(ion for ion in pair if ion in named) or pair[:1]
