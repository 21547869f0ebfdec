"""Which way something is moved: by its verb, from one side to the other, into or out of a space in a cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from grammar.islands import Ions, Values
from grammar.marks import Marks
from grammar.read_ahead import beginning
from grammar.sheet import kind_of
from grammar.symbols import OTHER_SIDE

if TYPE_CHECKING:
    from grammar.sheet import Sheet

_CLOSE: Final = 0.8  # how far behind "from" its side may stand
_GOING: Final = ("to", "inward", "outward")
_HELD: Final = ("EQ", "COLON", "QTY")
_COUNTED: Final = ("mole", "bare")  # "pump one mole Na+ out", "move 2 Na+ out"


def way(sheet: Sheet, plain: str) -> str | None:
    """Such as "from inside … to the outside", "push Ca2+ out": the side that something is moved to."""
    if "from" in sheet.said and (told := _from(sheet)):
        return told
    if not sheet.of_energy():
        return None
    sides = (side for i, side in sheet.sides if _moved(sheet, i))
    return next(sides, None) or _goal(sheet) or way_of_verb(plain)


def way_of_verb(plain: str) -> str | None:
    """The way that a verb alone tells: "expelling Ca2+", "to pump 2 moles of Na+ out", 把Ca²⁺逐出."""
    may = _MARKS.opened_by(plain.lower())
    if may & 1 and (found := _OUT_OR_IN.search(plain)):
        return "out" if found["way"] == "out" else "in"
    verbs = (one for k, one in enumerate(_VERBS, 1) if may & 1 << k)
    told = [(found.start(), side) for side, verb in verbs if (found := verb.search(plain))]
    return min(told)[1] if told else None


_MOVING: Final = (
    *("pump", "move", "transport", "export", "push", "drive", "carry", "get", "throw", "kick", "send"),
    *("force", "bring", "take", "let", "haul"),
)
_OUT_OR_IN: Final = beginning(
    "bcdefghklmpstBCDEFGHKLMPST",
    rf"(?i:\b(?:{'|'.join(_MOVING)})(?:s|ing|ed)? [^.;?,]{{0,30}}?)"
    r"(?P<way>out|in(?:to)?)\b(?! ?(?:and|or|\d|kJ|J\b|mM))",
)
_VERBS: Final = (
    (
        "out",
        beginning(
            "cdertCDERTsS逐驱赶挤抽搬丢扔甩吐推拉带运移排泵弄外清分到至往向",
            r"(?i:\b(?:expel|expuls|eject|extrud|extrus|remov(?:e|ing|al)|clear(?:ing|ance|ed from)|secret"
            r"|excret|discharg|disposing of|dispose of|ridd?ing|rid of|throw(?:n|ing) out|dumping"
            r"|releasing (?!energy)))"
            r"|[逐驱赶挤抽搬丢扔甩吐推拉带运移排泵弄]出|外[排运泵送]|清除|移除|分泌"
            r"|[到至往向](?:细?胞|膜)外",
        ),
    ),
    (
        "in",
        beginning(
            "altALT搬送吸带拉放装拖推抽运移泵到至往向",
            r"(?i:\b(?:absorb|load(?:s|ed|ing)?\b|admit|tak(?:e|ing) up|tak(?:e|ing) in|letting in))"
            r"|[搬送吸带拉放装拖推抽运移泵][进入]|[到至往向](?:(?:细?胞|膜)[内里]|胞[质浆])",
        ),
    ),
)

_MARKS: Final = Marks(
    (
        _MOVING,
        (
            *("expel", "expuls", "eject", "extru", "remov", "clear", "secret", "excret"),
            *("discharg", "dispos"),
            *("rid", "throw", "dumping", "releasing", "出", "外", "清除", "移除", "分泌"),
        ),
        ("absorb", "load", "admit", "tak", "letting in", *"进入内里质浆"),
    )
)
"""What begins a verb of moving, one to the out or the in, and one of `_VERBS` each."""


def _from(sheet: Sheet) -> str | None:
    """The side that lies opposite to that of "from"; where that has none, the one that "to" names."""
    start = next(i for i, cue in sheet.cues if cue == "from")
    if sheet.cue(start + 1) in ("inward", "outward"):  # "from inside to outside"
        return "in" if sheet.cue(start + 1) == "inward" else "out"
    if sheet.cue(start + 1) == "cell" and sheet.of_energy():  # "from the cells to the juice"
        return "out"
    here = [(s, side) for s, side in sheet.sides if s > start and side != "both"]
    if not here or sheet.between(start, here[0][0]) > _CLOSE:
        return None
    if any(sheet.cue_between(start, here[0][0], cue) for cue in _GOING):
        return here[0][1]  # 从类囊体腔流到基质, 从细胞进入血液
    return OTHER_SIDE[here[0][1]]


def _goal(sheet: Sheet) -> str | None:
    """Such as "moved to the lumen", 运到胞质: the side right behind "to" that holds no number."""
    for i, side in sheet.sides:
        if side != "both" and sheet.cue(i - 1) == "to" and sheet.kind(i + 1) not in ("Values", "EQ"):
            return side
    return None


def _moved(sheet: Sheet, i: int) -> bool:
    """Such as "push Ca2+ out at -70 mV": a side behind an ion that holds no number, after a verb."""
    going = i > 0 and sheet.cue(i - 1) == "move"  # "K+ going out"
    pumped = i > 1 and sheet.cue(i - 2) in ("pump", "move")  # "Pumping Na+ out: 145 mM outside …"
    if i < 2 or not (going or isinstance(sheet.items[i - 1], Ions) or _moves_it(sheet, i)):
        return False
    verb, after = sheet.items[i - 2], sheet.island(i + 1)
    amount = isinstance(verb, Values) and verb.tokens[0].value.dim in _COUNTED
    moved = amount or going or kind_of(verb) in ("WORD", "CUE")
    held = ("EQ", "QTY") if pumped else _HELD
    return moved and not isinstance(after, Values) and kind_of(after) not in held


def _moves_it(sheet: Sheet, i: int) -> bool:
    """Such as "to move it out"."""
    return sheet.cue(i - 1) == "it" and sheet.cue(i - 2) in ("move", "pump")
