"""Cells with known concentrations: the presets of the course.

The rows are in cells.toml, each number with its source and with how that source is known ("seen": read there;
"from memory, unverified": quoted from memory, not to be cited without opening the book).
"""

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from physics.constants import ZERO_CELSIUS_K
from physics.errors import UnknownCell
from physics.species import Species, all_species
from physics.tables import Row, Table, text_of

_FILE: Final = "cells.toml"
_ID: Final = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")

DEFAULT_CELL: Final = "mammalian_neuron"
"""The cell of a question that names none."""

DEFAULT_TEMPERATURE_C: Final = 37.0
"""The temperature of a question that names neither a temperature nor a cell, °C."""


@dataclass(frozen=True, slots=True)
class Sides:
    """Concentrations of one species on both sides of the membrane, in mM of free solute.

    Attributes:
        outside_mM: outside, > 0.
        inside_mM: in the cytosol, > 0.
        source: where the pair was published.
        provenance: how that source is known.
    """

    outside_mM: float
    inside_mM: float
    source: str = field(default="", compare=False)
    provenance: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell preset.

    Attributes:
        id: ascii, lower case: "squid_axon".
        temperature_C: temperature of the measurement, or one assumed (the source then says so).
        ions: species id -> concentrations, in the order of the file; read only.
        permeability: species id -> P relative to P_K = 1, of species in `ions`; empty where none is known.
        resting_mV: a measured or teaching resting potential; None where no source gives one.
        source: what the cell is and what to beware of; each pair in `ions` names its own source.
        permeability_source: where the permeabilities come from, and how that is known; "" without any.
        resting_source: the same of the resting potential.
    """

    id: str
    temperature_C: float
    ions: Mapping[str, Sides]
    permeability: Mapping[str, float]
    resting_mV: float | None
    source: str = field(default="", compare=False)
    permeability_source: str = field(default="", compare=False)
    resting_source: str = field(default="", compare=False)

    def __hash__(self) -> int:
        """By id: a mapping has no hash."""
        return hash(self.id)


def cell(id: str) -> Cell:  # noqa: A002 - the word of the table
    """The cell of that id.

    Raises:
        UnknownCell: no such row in cells.toml.
    """
    table = all_cells()
    if id not in table:
        raise UnknownCell(id, tuple(table))
    return table[id]


@functools.cache
def all_cells() -> Mapping[str, Cell]:
    """Every row of cells.toml by id, in the order of the file; read once, at the first call.

    Raises:
        BadData: the file has faults; all of them are listed.
    """
    return read_cells(text_of(_FILE), all_species())


def read_cells(text: str, known: Mapping[str, Species], filename: str = _FILE) -> Mapping[str, Cell]:
    """The cells that a TOML text describes, with species from `known`.

    Raises:
        BadData: a number that is missing, cannot be or has no source; a species not in `known`; a
            permeability of a species that the cell does not list, or without P_K = 1.
    """
    table, rows = Table(filename, text), dict[str, Cell]()
    for id_, row in table.rows():
        if not _ID.fullmatch(id_):
            row.fault("the id is not lower_case ascii")
        rows[id_] = _cell(id_, row, known)
    table.finish()
    return MappingProxyType(rows)


def _cell(id_: str, row: Row, known: Mapping[str, Species]) -> Cell:
    ions = _ions(row, known)
    permeability, permeability_source = _permeability(row, ions)
    resting, resting_source = _resting(row)
    return Cell(
        id=id_,
        temperature_C=row.number("temperature_C", above=-ZERO_CELSIUS_K),
        ions=MappingProxyType(ions),
        permeability=MappingProxyType(permeability),
        resting_mV=resting,
        source=row.text("source"),
        permeability_source=permeability_source,
        resting_source=resting_source,
    )


def _ions(row: Row, known: Mapping[str, Species]) -> dict[str, Sides]:
    table, ions = row.within("ions"), dict[str, Sides]()
    if not table.names():
        row.fault("no ions")
    for name in table.names():
        one = table.within(name)
        if name not in known:
            one.fault("not a species")
        outside, inside = one.number("outside_mM", above=0.0), one.number("inside_mM", above=0.0)
        ions[name] = Sides(outside, inside, one.text("source"), one.text("provenance"))
        one.close()
    return ions


def _permeability(row: Row, ions: Mapping[str, Sides]) -> tuple[dict[str, float], str]:
    if not row.has("permeability"):
        return {}, ""
    table, ratios = row.within("permeability"), dict[str, float]()
    source = f"{table.text('source')} ({table.text('provenance')})"
    for name in table.names():
        if name in {"source", "provenance"}:
            continue
        if name not in ions:
            table.fault(f"{name} has no concentrations")
        ratios[name] = table.number(name, above=0.0)
    if ratios.get("K") != 1.0:
        table.fault("K is not 1")
    return ratios, source


def _resting(row: Row) -> tuple[float | None, str]:
    if not row.has("resting"):
        return None, ""
    table = row.within("resting")
    resting = table.number("mV")
    source = f"{table.text('source')} ({table.text('provenance')})"
    table.close()
    return resting, source
