"""A synapse or channel that opens on a resting membrane, which is one leak with E = V_rest."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from grammar.intent import intent_of
from grammar.reading import Wanted

if TYPE_CHECKING:
    from grammar.reading import Reading, Slot

_WHERE_TO: Final = re.compile(
    r"(?i:V_?(?:new|peak|ss|m)?\s?=?\s?\?"
    r"|\b(?:new|peak|steady|steady[- ]state|final|stable) (?:stable )?(?:membrane )?(?:potential|voltage)"
    r"|(?:potential|voltage) (?:move|settle|go|shift)s?|settles?"
    r"|(?:find|what is) the (?:membrane )?potential)"
    r"|(?:膜?电位|V_?m).{0,6}(?:移到|变为|变成|到|稳定在|是)?(?:多少|几|哪)"
)


def on_rest(reading: Reading) -> Reading:
    """The reading as a question of conductances, where rest is told by its potential and its conductance."""
    told = list(reading.of("V"))
    conductances = [s for s in reading.of("g") if s.value]
    nameless = [s for s in conductances if s.ion is None]
    resting = [s for s in conductances if s.ion == "leak"] or (
        nameless[:1] if reading.has("rest") else nameless
    )
    opened = [s for s in conductances if s not in resting]
    asked = reading.asks("V") or _WHERE_TO.search(reading.plain) is not None
    if not asked or reading.asks("I", "DF") or any(reading.of("E", "leak")):
        return reading
    if (
        (len(told), len(resting), len(opened)) != (1, 1, 1)
        or told[0].value is None
        or told[0].new is not None
    ):
        return reading
    reversal = _reversal(reading, opened[0].ion)
    if reversal is None:
        return reading
    ion = opened[0].ion or reversal.ion or "syn"
    energies = (told[0]._replace(role="E", ion="leak"), reversal._replace(role="E", ion=ion))
    conductances = [resting[0]._replace(ion="leak"), opened[0]._replace(ion=ion)]
    others = [s for s in reading.slots if s.role not in ("V", "g", "E", "rev")]
    whole = reading._replace(
        slots=(*others, *conductances, *energies),
        wanted=(Wanted("V", None, None, (0, 0)),),
        cues=tuple(c for c in reading.cues if c not in ("move", "inward", "outward")),
    )
    return whole._replace(intent=intent_of(whole))


def _reversal(reading: Reading, ion: str | None) -> Slot | None:
    """Where the opened conductance reverses: its own E, or the only potential that is told beside rest."""
    own = [s for s in reading.of("E", ion) if s.value is not None] if ion else []
    any_told = own or [s for s in (*reading.of("E"), *reading.of("rev")) if s.value is not None]
    return any_told[0] if len(any_told) == 1 else None
