"""A line that points to what the talk said instead of saying it: "same Vm", "the third row", 第三行那个呢."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from bot.tutor.as_slots import species_of
from grammar.queries import DrivingForce, Several, last_part
from physics.species import species

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.tutor.context import Context
    from grammar.reading import Reading

_LONGEST: Final = 80  # letters of a line that points to what was said
_LESSON: Final = ("why", "how", "define", "difference")


def said_again(reading: Reading, context: Context) -> str | None:
    """The line with what it points to in its place; None of a line that points to nothing of the talk.

    Args:
        reading: of the line.
        context: of the talk before it.
    """
    if context.computed is None or context.pending is not None or len(reading.plain) > _LONGEST:
        return None
    if reading.has(*_LESSON) or reading.cells:
        return None
    text = _rows_named(_DOUBLED.sub("the ratio doubles", reading.plain), reading, context)
    if reading.ions or any(s.value is not None for s in (*reading.slots, *reading.loose)):
        text = _SAME.sub(lambda found: _as_it_was(found, context), text)
    return text if text != reading.plain else None


_DOUBLED: Final = re.compile(
    r"(?i:\b(?:double|twice) (?:the|that|this|its) (?:concentration )?(?:ratio|gradient)\b)"
)
"""Unlike "double the outside", which tells how much there is inside."""

_QUANTITIES: Final = (
    r"(?P<{0}V>(?i:V_?m|membrane potential|voltage)|膜电位|膜电压|电压)"
    r"|(?P<{0}T>(?i:temp(?:erature)?\b)|温度)"
    r"|(?P<{0}g>(?i:conductance|g\b)|电导)"
    r"|(?P<{0}E>(?i:E\b|equilibrium potential)|平衡电位)"
)
_SAME: Final = re.compile(
    rf"(?:(?i:(?:\bstill )?\b(?:at )?(?:the )?(?:same|identical) )|(?:同样|一样|相同|同一个?)的?)"
    rf"(?:{_QUANTITIES.format('a')})(?i:(?: as (?:before|above))?)"
    rf"|(?:{_QUANTITIES.format('b')})(?:(?:还是|仍然?|都|也|保持)*(?:不变|一样|相同|照旧|同上)"
    rf"|(?i: (?:is |stays |still )?(?:unchanged|the same)))(?! ?[-+\d])"
)
"""A quantity that stays as it was; a number behind it tells it anew."""


def _as_it_was(found: re.Match[str], context: Context) -> str:
    """What the talk told of the quantity; the words themselves where it told none."""
    role = next(name[1] for name, text in found.groupdict().items() if text is not None)
    last = last_part(context.computed)
    told = getattr(last, _FIELDS[role], None)
    if role == "E":  # an E of its concentrations goes on by itself
        ion = species_of(last) if isinstance(last, DrivingForce) else None
        return f"E_{ion} {told:g} mV" if told is not None and ion is not None else ""
    if told is None:
        values = {s.value for s in context.known if s.role == role}
        told = values.pop() if len(values) == 1 else None
    return found[0] if told is None else f"{_NAMES[role][0]} {told:g} {_NAMES[role][1]}"


_FIELDS: Final[Mapping[str, str]] = MappingProxyType(
    {"V": "membrane_mV", "T": "temperature_C", "g": "conductance_nS", "E": "potential_mV"}
)
_NAMES: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {"V": ("Vm", "mV"), "T": ("at", "°C"), "g": ("g", "nS")}
)

_ROW: Final = re.compile(
    r"(?i:\bthe (?P<en>first|1st|second|2nd|third|3rd|fourth|4th|fifth|5th|last)(?: row| line| ion| one)\b)"
    r"|(?:第(?P<zh>[一二三四五1-5])|(?P<end>最后)一?)[行个個种種排条](?:离子)?(?:的?那一?个?)?"
)
_NUMBERS: Final[Mapping[str, int]] = MappingProxyType(
    {
        **{word: n for n, word in enumerate(("first", "second", "third", "fourth", "fifth"), 1)},
        **{word: n for n, word in enumerate(("1st", "2nd", "3rd", "4th", "5th"), 1)},
        **{digit: n for n, digit in enumerate("一二三四五", 1)},
        **{str(n): n for n in range(1, 6)},
    }
)
_SHORT: Final = 40


def _rows_named(plain: str, reading: Reading, context: Context) -> str:
    """The line with the ion that the row of a table, or the place in a list, stands for."""
    found = _ROW.search(plain)
    if found is None or reading.ions or len(plain) > _SHORT:
        return plain
    ions = _listed(context)
    told = found["en"] or found["zh"]
    row = len(ions) if found["end"] or told.lower() == "last" else _NUMBERS[told.lower()]
    if not 1 <= row <= len(ions):
        return plain
    return f"{plain[: found.start()]}{species(ions[row - 1]).id}{plain[found.end() :]}"


def _listed(context: Context) -> list[str]:
    """The ions of the last questions that were asked side by side, in their order."""
    for query in reversed(context.recent):
        if isinstance(query, Several) and query.style != "before_after":
            ions = [ion for one in query.parts if (ion := species_of(one)) is not None]
            return ions if len({*ions}) == len(query.parts) else []
    return []
