"""The last question of each ion of a table that a line tells: "(out/in) K 5/140, Cl 110/10, 37 °C".

Behind "which is more negative, E_Cl or E_K?" such a line asks for nothing and tells both sides of several
ions: what was asked before is asked of each of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.tutor.complete import complete
from bot.tutor.earlier import NOWHERE
from grammar.queries import Concept, DrivingForce, Equilibrium, Several, last_state, parts_of
from grammar.reading import Slot, Wanted

if TYPE_CHECKING:
    from bot.tutor.context import Context, Defaults
    from grammar.queries import Query
    from grammar.reading import Reading

_TOLD: Final = frozenset({"conc", "T", "V"})
_LESSON: Final = ("why", "how", "define", "difference", "check")
_ON_FORCES: Final = frozenset({"driving_force", "flow_direction"})
_SIDES: Final = ["in", "out"]


def tabled(reading: Reading, context: Context, course: Defaults) -> tuple[Several, Reading] | None:
    """The last question of each ion whose sides the line tells; None of other lines.

    Args:
        reading: of the line.
        context: of the talk before it.
        course: what is taken for granted.
    """
    ions = _ions(reading)
    if len(ions) < len(_SIDES) or context.pending is not None or context.query is None:
        return None
    intent = _asked(reading, context.query)
    if intent is None:
        return None
    last = last_state(context.query)
    asked = [ion for part in parts_of(last) if (ion := _ion(part)) in ions]
    beside = [slot for slot in _beside(reading, context, last) if intent != "nernst" or slot.role == "T"]
    parts: list[Equilibrium | DrivingForce] = []
    for ion in dict.fromkeys([*asked, *ions]):
        own = [slot for slot in reading.slots if slot.ion in (ion, None)]
        wanted = {"nernst": "E", "driving_force": "DF"}.get(intent)
        alone = reading._replace(
            slots=(*beside, *own),
            wanted=(Wanted(wanted, ion, None, NOWHERE),) if wanted else (),
            ions=(ion,),
            intent=intent,
        )
        made = complete(alone, course, context.cell)
        if not isinstance(made, Equilibrium | DrivingForce):
            return None
        parts.append(made)
    compares = isinstance(last, Several) and last.style == "compare" and len(parts) == len(last.parts)
    return Several(parts=tuple(parts), style="compare" if compares else "list"), reading


def _ions(reading: Reading) -> list[str]:
    """The ions of a line that tells both sides of each of them, and asks for nothing."""
    asks = reading.wanted or reading.has("move", *_LESSON) or reading.relations or reading.parts
    left = reading.loose or reading.unused or reading.cells or reading.conditions or reading.transporters
    if asks or left or {slot.role for slot in reading.slots} - _TOLD:
        return []
    sides: dict[str, list[str]] = {}
    for slot in reading.of("conc"):
        sides.setdefault(slot.ion or "", []).append(slot.side or "")
    told = all(slot.value is not None and slot.new is None for slot in reading.slots)
    return [*sides] if told and all(sorted(both) == _SIDES for both in sides.values()) else []


def _asked(reading: Reading, query: Query) -> str | None:
    """What the last question asked: an E, a force or a way; of a V_m told beside an E, the force."""
    parts = parts_of(last_state(query))
    finds = {part.find for part in parts if isinstance(part, DrivingForce)}
    if finds <= {"force", "direction"} and all(isinstance(part, DrivingForce) for part in parts):
        return "direction" if finds == {"direction"} else "driving_force"
    if all(isinstance(part, Equilibrium) and part.find == "potential" for part in parts):
        return "driving_force" if any(reading.of("V")) else "nernst"
    on_forces = isinstance(query, Concept) and query.card in _ON_FORCES
    return "driving_force" if on_forces and any(reading.of("V")) else None


def _ion(query: Query) -> str | None:
    species = getattr(query, "species", None)
    return species.id if species is not None else None


def _beside(reading: Reading, context: Context, last: Query) -> list[Slot]:
    """V_m and the temperature of the talk, where the line tells none."""
    V = {getattr(part, "membrane_mV", None) for part in parts_of(last)}
    told = [slot for slot in context.known if slot.role == "T"]
    told += [Slot("V", V.pop(), NOWHERE)] if len(V) == 1 and None not in V else []
    return [slot._replace(carried=True) for slot in told if not any(reading.of(slot.role))]
