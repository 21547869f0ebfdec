"""The last question with a line's numbers in the places that only the talk tells: 降到2.5呢, "double it".

Asked last of all, of a line that nothing else could read: each of its numbers must fit one field of the
question before, and one alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.tutor.as_slots import as_slots
from bot.tutor.context import WARMEST_C
from bot.tutor.laid_over import over, place
from bot.tutor.set_anew import becoming
from grammar.dictated import becoming_in_figures
from grammar.numbers import SPOKEN, spoken_number
from grammar.queries import Chord, ConstantField, NetCurrent, last_part, parts_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.tutor.context import Context
    from grammar.queries import Query
    from grammar.reading import Reading, Slot, Wanted

_LONGEST: Final = 48  # characters
_STRANGE: Final = 5
_LESSON: Final = ("why", "how", "define", "difference", "check", "compare", "replaced", "swap")
_NEAR: Final = 10.0
"""Times as much as before: a bare number further off is hardly of the same field."""
_USUAL_C: Final = frozenset({6.3, 15.0, 18.0, 20.0, 22.0, 25.0, 35.0, 37.0})
_VOLTS: Final = frozenset({"V", "E", "rev"})
_WEIGHTS: Final = {"P": (ConstantField,), "g": (Chord, NetCurrent)}
_AGAIN: Final = re.compile(
    r"(?i:\b(?:back|again|return|restore|still|keep|stays?|remains?)\b)|回|恢复|还是|仍|重新|保持|不变"
)


def in_digits(text: str) -> str:
    """A line with the number that is spelt behind a word of change in digits: 升到十二, "set it to zero"."""
    if len(text) > _LONGEST:
        return text
    figures = any(c.isdigit() for c in text)
    pattern, text = (_ZERO, text) if figures else (_SPELT, becoming_in_figures(text))
    return pattern.sub(lambda found: f"{found['before']}{_value(found):g}", text)


_BEFORE: Final = r"(?P<before>(?i:\b(?:to|at|is|of|=) |\bP_?(?:Na|K|Cl) )|[到成为是回剩当作算用取至]|只有)"
_ZERO: Final = re.compile(_BEFORE + r"(?i:zero|nil)\b")
_SPELT: Final = re.compile(
    _BEFORE + rf"(?:(?i:zero|nil)\b|(?P<n>{SPOKEN})(?=[呢吗吧的了啊么?,。;，；？]|$|m[MV]|毫|度|时))"
)


def _value(found: re.Match[str]) -> float:
    spelt = found.groupdict().get("n")
    return spoken_number(spelt) if spelt else 0.0


def in_place(reading: Reading, context: Context) -> Reading | None:
    """The last question with each number of the line in the one field that it fits; None of other lines.

    Args:
        reading: of the line.
        context: of the talk before it.
    """
    reading = becoming(reading)
    told = (*reading.slots, *reading.loose, *reading.unused)
    query = _meant(told, context)
    before = as_slots(last_part(query)) if query is not None else None
    if before is None or query is None or not told or _stands_alone(reading):
        return None
    intent, fields, sought = before
    if not _asks_the_same(reading, sought, told, intent):
        return None
    places: dict[tuple[str, str | None, str | None], Slot] = {}
    named, placed = {slot.ion for slot in told}, {slot.side for slot in told}
    reading = reading._replace(ions=tuple(ion for ion in reading.ions if ion not in named))
    sides = tuple(side for side in _sides(reading.plain) if side not in placed)
    history = _History(context, query)
    for slot in told:
        if slot.role == "factor" and slot.side == "both" and (both := _both(slot, fields)) is not None:
            places["factor", both.ion, "both"] = both
            continue
        field = _field_of(slot, reading, sides, fields, history)
        if field is None or place(field) in places:
            return None
        places[place(field)] = slot._replace(role=_role(slot, field), ion=field.ion, side=field.side)
    plain = reading._replace(
        slots=tuple(places.values()), loose=(), unused=(), wanted=(), intent=None, cues=(), ions=()
    )
    return over(plain, intent, fields, sought)


def _stands_alone(reading: Reading) -> bool:
    """Whether a line is a question of its own, or asks in words."""
    whole = reading.cells or reading.relations or reading.parts or reading.conditions or reading.transporters
    long = len(reading.plain) > _LONGEST or reading.strange > _STRANGE
    return bool(whole) or long or reading.has(*_LESSON)


def _meant(told: Sequence[Slot], context: Context) -> Query | None:
    """The question that the line is of: the last one; of a weight, the last one that weighed ions."""
    roles = {slot.role for slot in told}
    for role, kinds in _WEIGHTS.items():
        if role in roles and not isinstance(last_part(context.computed), kinds):
            weighed = (one for one in reversed(context.recent) if isinstance(last_part(one), kinds))
            return next(weighed, context.computed)
    return context.computed


def _asks_the_same(reading: Reading, sought: Iterable[Wanted], told: Sequence[Slot], intent: str) -> bool:
    """Whether a line asks for nothing, for what was asked before, or names what it sets anew."""
    asked = {(one.role, one.ion) for one in sought}
    roles = {role for role, _ in asked}
    named = {(slot.role, slot.ion) for slot in told}
    for one in reading.wanted:
        charge = intent == "charge" and one.role in ("z", "Q")
        of_it = one.role in roles and (one.ion is None or (one.role, one.ion) in asked)
        names = one.role == "C" and any(s.role == "factor" and s.ion == one.ion for s in told)
        if not (charge or of_it or names or (one.role, one.ion) in named):
            return False
    return not reading.has("move", "way") or "direction" in intent


class _History:
    """What a field of the last question was before, and which of them was set last."""

    def __init__(self, context: Context, query: Query) -> None:
        states = [
            part for one in context.recent for part in parts_of(one) if type(part) is type(last_part(query))
        ]
        self.states = [{place(s): s.value for s in (as_slots(state) or ("", [], []))[1]} for state in states]

    def was(self, field: Slot, value: float | None) -> bool:
        """Whether a field had the value in the talk."""
        return any(state.get(place(field)) == value for state in self.states)

    def last_set(self) -> set[tuple[str, str | None, str | None]]:
        """The fields by which the last two states differ."""
        if len(self.states) < 2:
            return set()
        once, now = self.states[-2:]
        return {key for key in now if key in once and once[key] != now[key]}


def _field_of(
    slot: Slot, reading: Reading, named: tuple[str, ...], fields: Sequence[Slot], history: _History
) -> Slot | None:
    """The one field that a number fits: by its kind, ion and side; by what was there, or was set last."""
    ions = (slot.ion,) if slot.ion else reading.ions
    sides = (slot.side,) if slot.side else named
    fits = [f for f in fields if _fits(slot, f) and (not ions or f.ion is None or f.ion in ions)]
    if len(sides) == 1 and slot.role in ("loose", "", "conc", "factor"):
        fits = [f for f in fits if f.side in sides]
    fits = [f for f in fits if slot.role in _VOLTS and f.role == slot.role] or fits  # V_m as V_m
    if ions and any(f.ion for f in fits):
        fits = [f for f in fits if f.ion]
    if len(fits) > 1 and _AGAIN.search(reading.plain):
        fits = [f for f in fits if history.was(f, slot.value)] or fits
    if len(fits) > 1:
        last = history.last_set()
        fits = [f for f in fits if place(f) in last] or fits
    apart = ions and len({f.ion for f in fields if f.ion}) > 1
    bare = slot.role in ("loose", "conc") and (slot.value or 0.0) > 0.0 and not (sides or apart)
    if len(fits) != 1 or (bare and not (_told_to_change(reading) or place(fits[0]) in history.last_set())):
        return None  # by its size alone: "10" of 4 and 140 may be a temperature as well
    of_several = fits[0].role == "conc" and len({f.ion for f in fields if f.role == "conc"}) > 1
    if (
        of_several
        and not ions
        and not (history.was(fits[0], slot.value) or place(fits[0]) in history.last_set())
    ):
        return None  # "what if 20 mM inside" of Na+ and glucose
    return fits[0]


def _both(slot: Slot, fields: Sequence[Slot]) -> Slot | None:
    """A factor of both sides, 内外浓度都翻倍, of the one ion whose sides are told; None of several."""
    ions = {f.ion for f in fields if f.role == "conc"}
    return slot._replace(ion=ions.pop()) if len(ions) == 1 and slot.ion in (None, *ions) else None


def _told_to_change(reading: Reading) -> bool:
    """Whether the words say that something becomes the number."""
    return reading.has("rise", "fall", "become", "to", "whatif", "remain") or bool(
        _AGAIN.search(reading.plain)
    )


def _sides(text: str) -> tuple[str, ...]:
    """The sides of the membrane that a line speaks of."""
    return tuple(side for side, pattern in _SIDES.items() if pattern.search(text))


_SIDES: Final = {
    "out": re.compile(r"(?i:\b(?:out|outside|bath|extracellular|serum|ecf)\b)|外|浴液|血"),
    "in": re.compile(r"(?i:\b(?:inside|cytosol\w*|intracellular|icf)\b)|[内里]"),
}


def _fits(slot: Slot, field: Slot) -> bool:
    """Whether a number can be one of the field."""
    if slot.role == "factor":
        return field.role in ("conc", "g") and slot.factor is not None
    if slot.role in _VOLTS and (slot.dim != "bare" or slot.role != "V"):
        return field.role in _VOLTS and (slot.role != "E" or field.role == "E")
    if slot.role not in ("loose", "", "conc", "V") or (slot.role == "conc" and slot.dim != "bare"):
        return field.role == slot.role
    value = slot.value if slot.new is None else slot.new
    return value is not None and slot.dim in ("bare", "") and _bare_fits(value, slot.role, field)


def _bare_fits(value: float, role: str, field: Slot) -> bool:
    """Whether a number without a unit can be one of the field, by its size."""
    if field.role in _VOLTS:
        return role != "conc" and (value <= 0.0 or (field.value or 0.0) > 0.0)
    if role == "V":
        return False
    if field.role == "T":
        return role != "conc" and value in _USUAL_C and value <= WARMEST_C
    if field.role in ("conc", "g", "P") and field.value:
        return value > 0.0 and max(value / field.value, field.value / value) <= _NEAR
    return False


def _role(slot: Slot, field: Slot) -> str:
    """What a number is in the field; a change keeps its own role."""
    return "factor" if slot.role == "factor" else field.role
