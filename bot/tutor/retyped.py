"""A number in place of one that was mistyped, or that cannot be: "typo, 145", 手滑 145, "kidding, 25"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.tutor.as_slots import as_slots
from physics.constants import ZERO_CELSIUS_K

if TYPE_CHECKING:
    from collections.abc import Iterable

    from grammar.queries import Query
    from grammar.reading import Reading, Slot

_SLIP: Final = re.compile(
    r"(?i:\b(?:oops|whoops|sorry|typo|mistyped|misread|my (?:bad|mistake)|i mean[t]?|correction|scratch that"
    r"|just kidding|kidding|jk|no|wrong)\b)"
    r"|手滑|(?:打|输|写|说|搞|看|敲|抄)错|抱歉|不好意思|对不起|开玩笑|不对|我是说|笔误"
)
BETWEEN: Final = " ; "
"""What stands between the lines of a question that is put together from several."""
_LONGEST: Final = 40  # letters of a line that only brings another number
_STRANGE: Final = 4


def slips(reading: Reading) -> Slot | None:
    """The only number of a line that takes another one back; None of other lines."""
    return _alone(reading) if _SLIP.search(reading.plain) else None


def _alone(reading: Reading) -> Slot | None:
    """The only number of a short line that names nothing else."""
    told = [*reading.slots, *reading.loose, *reading.unused]
    named = reading.ions or reading.wanted or reading.cells or reading.relations
    if len(told) != 1 or named or len(reading.plain) > _LONGEST or reading.strange > _STRANGE:
        return None
    return told[0] if told[0].value is not None and told[0].new is None else None


def mistyped(told: Slot, before: Iterable[Slot]) -> Slot | None:
    """The one number that the new one differs from by a single slip of the hand: 1450 for 145, 54 for 45."""
    near = [s for s in before if s.value is not None and _one_slip(f"{told.value:g}", f"{s.value:g}")]
    return near[0] if len(near) == 1 else None


def _one_slip(one: str, other: str) -> bool:
    """Whether one sign was left out, put in or changed, or two were swapped."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) == 1:
        return any(long[:k] + long[k + 1 :] == short for k in range(len(long)))
    unlike = [k for k, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    swapped = len(unlike) == 2 and sorted(one) == sorted(other)
    return len(one) == len(other) and (len(unlike) == 1 or swapped)


def retyped(reading: Reading, pending: Reading) -> str | None:
    """The text of the question that waits, with the number in place of the one that cannot be; or None."""
    told, text = slips(reading), pending.plain
    if told is None or BETWEEN in text:
        return None
    idle = [*pending.unused, *pending.loose]
    wrong = [s for s in idle if s.value is not None and s.value < 0.0] or [
        *filter(None, [mistyped(told, [*idle, *pending.slots])])
    ]
    if len(wrong) != 1:
        return None
    begin, end = wrong[0].span
    typed = _NUMBER.search(text, begin, end)
    return text[: typed.start()] + f"{told.value:g}" + text[typed.end() :] if typed else None


_NUMBER: Final = re.compile(r"(?:(?i:minus|negative) |负)?[-−–+]?\d+(?:\.\d+)?")


def possible(reading: Reading, refused: Query) -> Reading | None:
    """A question that cannot be, with the number of the line for the impossible one; None of other lines."""
    before = as_slots(refused)
    wrong = [s for s in before[1] if _cannot_be(s)] if before is not None else []
    told = _alone(_without(reading, wrong))
    if told is None or before is None:
        return None
    intent, slots, wanted = before
    if len(wrong) != 1 or told.role not in ("", "loose", wrong[0].role):
        return None
    now = wrong[0]._replace(value=told.value, span=told.span)
    mended = [now if s is wrong[0] else s._replace(carried=True) for s in slots]
    ions = tuple(dict.fromkeys(s.ion for s in mended if s.ion))
    line = reading._replace(slots=tuple(mended), wanted=tuple(wanted), loose=(), unused=(), cues=())
    return line._replace(intent=intent, ions=ions)


def _without(reading: Reading, wrong: Iterable[Slot]) -> Reading:
    """The line without the numbers that it takes back: "5, not -5"."""
    values = {slot.value for slot in wrong}
    slots, loose, unused = (
        tuple(s for s in told if s.value not in values)
        for told in (reading.slots, reading.loose, reading.unused)
    )
    return reading._replace(slots=slots, loose=loose, unused=unused)


def _cannot_be(slot: Slot) -> bool:
    if slot.value is None:
        return False
    if slot.role == "T":
        return slot.value <= -ZERO_CELSIUS_K
    return slot.role in ("conc", "g", "P", "ratio") and slot.value <= 0.0
