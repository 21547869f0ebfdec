"""Coupled transporters and pumps: what one cycle moves.

The rows are in transporters.toml, each with its source; `physics.transport` computes with their counts.
"""

import functools
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from physics.errors import UnknownTransporter
from physics.species import Species, all_species
from physics.tables import Row, Table, text_of

_FILE: Final = "transporters.toml"


@dataclass(frozen=True, slots=True)
class Transporter:
    """What one forward cycle does.

    Attributes:
        id: "SGLT1", "NaK_ATPase".
        counts: species id -> how many the forward cycle moves, positive into the cell, negative out of it; in
            the order of the file, read only.
        net_charge: charge that the cycle carries into the cell, in e: 0 is electroneutral.
        ATP: molecules of ATP hydrolysed per cycle, 0 for a secondary transporter.
        source: where the stoichiometry was published.
        provenance: how that source is known.
    """

    id: str
    counts: Mapping[str, int]
    net_charge: int
    ATP: int = 0
    source: str = field(default="", compare=False)
    provenance: str = field(default="", compare=False)

    def __hash__(self) -> int:
        """By id: a mapping has no hash."""
        return hash(self.id)


def transporter(id: str) -> Transporter:  # noqa: A002 - the word of the table
    """The transporter of that id.

    Raises:
        UnknownTransporter: no such row in transporters.toml.
    """
    table = all_transporters()
    if id not in table:
        raise UnknownTransporter(id, tuple(table))
    return table[id]


@functools.cache
def all_transporters() -> Mapping[str, Transporter]:
    """Every row of transporters.toml by id, in the order of the file; read once, at the first call.

    Raises:
        BadData: the file has faults; all of them are listed.
    """
    return read_transporters(text_of(_FILE), all_species())


def read_transporters(
    text: str, known: Mapping[str, Species], filename: str = _FILE
) -> Mapping[str, Transporter]:
    """The transporters that a TOML text describes, with species from `known`.

    Raises:
        BadData: a row without counts, source or provenance; a count that is no whole number or is 0; fewer
            than two species without ATP; a species not in `known`.
    """
    table, rows = Table(filename, text), dict[str, Transporter]()
    for id_, row in table.rows():
        counts = _counts(row, known)
        hydrolysed = row.whole("ATP") if row.has("ATP") else 0
        if len(counts) < 2 and not hydrolysed:
            row.fault("couples nothing")
        rows[id_] = Transporter(
            id=id_,
            counts=MappingProxyType(counts),
            net_charge=sum(n * known[name].z for name, n in counts.items() if name in known),
            ATP=hydrolysed,
            source=row.text("source"),
            provenance=row.text("provenance"),
        )
    table.finish()
    return MappingProxyType(rows)


def _counts(row: Row, known: Mapping[str, Species]) -> dict[str, int]:
    table, counts = row.within("counts"), dict[str, int]()
    for name in table.names():
        counts[name] = table.whole(name)
        if name not in known:
            table.fault(f"{name} is not a species")
        if counts[name] == 0:
            table.fault(f"{name} is not moved")
    return counts
