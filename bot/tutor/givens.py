"""What a reading gives, ion by ion, with presets and course defaults where the student said nothing."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from grammar.queries import Origin, Source
from physics.cells import Cell, all_cells, cell
from physics.species import Species, generic_ion, species

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.tutor.context import Defaults
    from grammar.reading import Reading, Slot

SAID_NOT: Final = Source("preset", preset="course")
_NEGATIVE_ION: Final = re.compile(r"(?i:\bnegative(?:ly charged)? ion|\banion)|负离子|阴离子")
NO_VOLTAGE: Final = "no-voltage"
"""Preset of a free energy that nobody told a voltage for: the concentrations alone."""
NO_GRADIENT: Final = "no-gradient"
WEIGHED_BY_P: Final = "weighed-by-P"
"""Preset of conductances that are permeabilities, where E's are told in the place of concentrations."""
STORE_VOLTAGE: Final = "store-voltage"
"""Preset of the membrane of a reticulum, whose open channels let no lasting voltage build up."""
USUAL_SIDE: Final = "usual-side"
"""Preset of an electrical work that nobody told concentrations for: the voltage alone."""
USUAL_UNIT: Final = "usual-unit"
"""Preset of conductances that are told without a unit: nS."""
_ALIKE: Final = 1e-9
MOST_z: Final = 9  # no ion of a cell carries more charges


class Givens:
    """The slots of a reading by role, ion and side.

    Every value that is taken is noted in `sources` under the name of its field.
    """

    def __init__(self, reading: Reading, defaults: Defaults, carried_cell: str | None = None) -> None:
        self.reading = reading
        self.defaults = defaults
        self.named_cell = reading.cells[0] if reading.cells else carried_cell
        if self.named_cell not in all_cells():
            self.named_cell = None
        self.cell: Cell = cell(self.named_cell or defaults.cell)
        self.sources: dict[str, Source] = {}

    def species(self, ion: str | None) -> Species | None:
        """The solute; an unnamed ion has the valence that was said."""
        valence = self.reading.first("z")
        if ion and not ion.startswith("X"):
            return species(ion)
        if valence and valence.value and float(valence.value).is_integer() and abs(valence.value) <= MOST_z:
            self.note("species", valence)
            negative = valence.value > 0 and _NEGATIVE_ION.search(self.reading.plain) is not None
            return generic_ion(int(-valence.value if negative else valence.value))
        return species(ion) if ion else None

    def note(self, field: str, slot: Slot) -> None:
        """Remember where a value came from."""
        origin: Origin = "carried" if slot.carried else "inferred" if slot.inferred else "said"
        usual = slot.unit == USUAL_SIDE
        self.sources[field] = Source("preset" if usual else origin, slot.span, USUAL_SIDE if usual else None)

    def place(self, field: str) -> int:
        """Where in the text the value of a field stands; -1 for one that was not said."""
        span = self.sources[field].span if field in self.sources else None
        return span[0] if span else -1

    def slot(self, role: str, ion: str | None = None, side: str | None = None) -> Slot | None:
        """The slot of a role; for an ion, one without an ion also serves if there is no other."""
        fits = [s for s in self.reading.slots if s.role == role and (side is None or s.side == side)]
        own = [s for s in fits if s.ion == ion]
        return (
            own[0]
            if own
            else next((s for s in fits if s.ion is None), None)
            if ion
            else (fits[0] if fits else None)
        )

    def value(self, field: str, role: str, ion: str | None = None) -> float | None:
        """The value of a role, noted under `field`."""
        slot = self.slot(role, ion)
        if slot is None or slot.value is None:
            return None
        self.note(field, slot)
        return slot.value

    def temperature_C(self) -> float:
        """As said; else of the cell that was named; else the course's."""
        slots = [s for s in self.reading.of("T") if s.value is not None]
        exact = [s for s in slots if s.unit != "named"] or slots
        if exact:
            self.note("temperature_C", exact[0])
            return float(exact[0].value or 0.0)
        if self.named_cell:
            self.sources["temperature_C"] = Source("preset", preset=self.cell.id)
            return self.cell.temperature_C
        self.sources["temperature_C"] = SAID_NOT
        return self.defaults.temperature_C

    def concentration(self, ion: str | None, side: str) -> float | None:
        """As said, mM; pH becomes a concentration."""
        slot = self.slot("conc", ion, side) or (self.slot("pH", ion, side) if ion == "H" else None)
        if slot is None or slot.value is None:
            return None
        self.note(_field(side), slot)
        return 10.0 ** (3.0 - slot.value) if slot.role == "pH" else slot.value

    def preset(self, ion: str | None, side: str) -> float | None:
        """The cell's concentration, mM; None where it `may_lend` none."""
        if not self.may_lend():
            return None
        sides = self.cell.ions.get(ion or "")
        if sides is None:
            return None
        self.sources[_field(side)] = Source("preset", preset=self.cell.id)
        return sides.outside_mM if side == "out" else sides.inside_mM

    def may_lend(self) -> bool:
        """Whether a preset may fill in: nothing of the kind was said, or one value of a cell that was named.

        Where the student gave concentrations, one that is missing was more likely misread than meant.
        """
        if self.defaults.lends:
            return True
        told = [s for s in self.reading.slots if s.role in ("conc", "pH", "ratio") and not s.carried]
        said = [s for s in told if not (s.inferred and s.span == (0, 0))]  # but not what a factor acts on
        changes = self.reading.has("rise", "fall", "become", "double", "halve", "triple", "quadruple")
        return not said or (len(said) == 1 and (self.named_cell is not None or changes))

    def membrane_mV(self) -> float | None:
        """V_m as said; else of the cell at rest, where rest or a cell is spoken of or nothing was given."""
        value = self.value("membrane_mV", "V")
        if value is not None or self.cell.resting_mV is None:
            return value
        given = any(s.role not in ("T", "z", "count") for s in self.reading.slots)
        if given and not (self.reading.has("rest") or self.named_cell or self.defaults.lends):
            return None
        self.sources["membrane_mV"] = Source("preset", preset=self.cell.id)
        return self.cell.resting_mV

    def sets(self, ion: str | None) -> list[tuple[Slot | None, Slot | None]]:
        """Pairs of outside and inside that were said of an ion: more than one for several cells."""
        roles = ("conc", "pH") if ion == "H" else ("conc",)
        mine = [s for s in self.reading.slots if s.role in roles and s.ion == ion and s.value is not None]
        outside, inside = (
            _distinct([s for s in mine if s.side == "out"]),
            _distinct([s for s in mine if s.side == "in"]),
        )
        n = max(len(outside), len(inside))
        return [(_kth(outside, k), _kth(inside, k)) for k in range(n)]

    def complete_ions(self) -> list[str | None]:
        """Ions with both concentrations, or with their ratio, in order of mention."""
        found: list[str | None] = []
        for slot in self.reading.slots:
            if slot.role in ("conc", "pH", "ratio") and slot.ion not in found:
                pairs = self.sets(slot.ion)
                if slot.role == "ratio" or any(o and i for o, i in pairs):
                    found.append(slot.ion)
        return found

    def asked_ions(self, role: str) -> list[str]:
        """Ions of the quantities that were named without a value."""
        return list(dict.fromkeys(w.ion for w in self.reading.wanted if w.role == role and w.ion))

    def ion(self) -> str | None:
        """The one ion of the question."""
        asked = [w.ion for w in self.reading.wanted if w.ion and w.role in ("E", "DF", "C", "z")]
        known = [s.ion for s in self.reading.slots if s.ion and s.role in ("conc", "pH", "E", "ratio")]
        named = list(self.reading.ions)
        return next(iter([*asked, *known, *named]), None)

    def frozen_sources(self, *fields: str) -> MappingProxyType[str, Source]:
        """The sources of these fields."""
        return MappingProxyType({f: self.sources[f] for f in fields if f in self.sources})


def _field(side: str) -> str:
    return "outside_mM" if side == "out" else "inside_mM"


def _kth(slots: Sequence[Slot], k: int) -> Slot | None:
    return slots[min(k, len(slots) - 1)] if slots else None


def _distinct(slots: Sequence[Slot]) -> list[Slot]:
    """A value that is said twice ("0.050 M (50 mM)") counts once."""
    found: list[Slot] = []
    for slot in slots:
        if not any(abs((o.value or 0) - (slot.value or 0)) <= _ALIKE * abs(slot.value or 1) for o in found):
            found.append(slot)
    return found
