"""The last answer held against that of another ion: "is it bigger than E_Na?", 比E_Na大吗, 和钠比哪个大."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.tutor.as_slots import species_of
from grammar.queries import DrivingForce, Equilibrium, last_state

if TYPE_CHECKING:
    from grammar.queries import Query
    from grammar.reading import Reading

_THAN: Final = re.compile(
    r"(?i:(?:so |and |then |ok ){0,2}"
    r"(?:(?:is|was) (?:it|that|this)(?: one)?|(?:it|that|this)(?: one)?(?: is|'s| was))"
    r" [^.?!;,\d]{0,20}\bthan\b[^.?!;,\d]{1,30}"
    r"|(?:so |and |then )?(?:which (?:one )?is \w+(?: \w+)? )?(?:compared|relative) (?:to|with)"
    r"[^.?!;,\d]{1,20}) ?\??"
    r"|(?:so |and |then )?how (?:much|far|many mV) (?:(?:is|was) (?:it|that|this) )?(?:more "
    r"|less )?\w{3,8} (?:than|from) "
    r"[^.?!;,\d]{1,20}?(?: is (?:it|that|this))? ?\??"
    r"|(?:那|它|这个?|所以){0,2}[比离][^.?!;,。\d]{1,12}[大小正负高低强弱多少远差](?:吗|么|些|一些|了?(?:多少|几)(?:mV|毫伏)?)?\??"
    r"|(?:那|它){0,2}[和跟与同][^.?!;,。\d]{1,10}(?:相?比)[^.?!;,。\d]{0,8}[大小正负高低强弱]?(?:呢|些)?\??"
)


def than_another(reading: Reading, query: Query) -> str | None:
    """The other ion that a line holds the last answer against; None of any other line.

    Args:
        reading: of the line.
        query: the question before.
    """
    last = last_state(query)
    ion = species_of(last) if isinstance(last, Equilibrium | DrivingForce) else None
    others = [one for one in reading.ions if one != ion]
    alone = not (reading.slots or reading.loose or reading.unused or reading.cells)
    if ion is None or len(others) != 1 or not alone or {w.role for w in reading.wanted} - {"E", "DF"}:
        return None
    return others[0] if _THAN.fullmatch(reading.plain.strip()) else None


_HOW_FAR: Final = re.compile(r"(?i:\bhow (?:much|far|many)\b)|多少|几|多远")


def asks_how_far(plain: str) -> bool:
    """Whether a line asks by how much one answer lies beyond the other."""
    return _HOW_FAR.search(plain) is not None
