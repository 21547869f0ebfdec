"""Ions and neutral molecules: id, symbol, charge.

The rows are in species.toml, each with its source; the names by which people call them belong to the lexicon.
"""

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from physics.errors import NeutralSpecies, UnknownSpecies
from physics.tables import Table, text_of

_FILE: Final = "species.toml"
_SUPERSCRIPT: Final = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_ID: Final = re.compile(r"[A-Za-z][A-Za-z0-9]*")
_GENERIC: Final = re.compile(r"X([+-][1-9][0-9]?)")


@dataclass(frozen=True, slots=True)
class Species:
    """A kind of particle that may cross the membrane.

    Attributes:
        id: ascii, without the charge: "K", "SO4", "glucose"; an unnamed ion is "X+2".
        symbol: as printed, with its charge: "K⁺", "SO₄²⁻", "glucose".
        z: valence with its sign; 0 for a neutral molecule.
        source: where formula and charge come from.
    """

    id: str
    symbol: str
    z: int
    source: str = field(default="", compare=False)


def species(id: str) -> Species:  # noqa: A002 - the word of the table
    """The species of that id; "X+2" and the like are unnamed ions, "leak" is one of the `BRANCHES`.

    Raises:
        UnknownSpecies: no such row in species.toml.
    """
    table = all_species()
    if id in table:
        return table[id]
    if id in BRANCHES:
        return BRANCHES[id]
    unnamed = _GENERIC.fullmatch(id)
    if unnamed:
        return generic_ion(int(unnamed[1]))
    raise UnknownSpecies(id, tuple(table))


OWN_NAMES: Final = (
    *(
        "f",
        "h",
        "CaL",
        "CaT",
        "NaP",
        "K1",
        "Kir",
        "Kr",
        "Ks",
        "KATP",
        "KCa",
        "BK",
        "SK",
        "Kdr",
        "KDR",
        "CFTR",
    ),
    *("cat", "NSC", "TRP", "ASIC", "ChR2"),
)
RECEPTORS: Final = ("AMPA", "NMDA", "GABA", "gly", "nACh", "ACh")
NAMED_BRANCHES: Final = (*OWN_NAMES, *RECEPTORS)
"""Conductances that are called by their channel, g_f; E_GABA alone may be that of an ion, of Cl⁻ say."""
BRANCHES: Final = MappingProxyType(
    {
        name: Species(name, name, 1, "whatever flows through this branch of an equivalent circuit")
        for name in ("leak", "syn", "exc", "inh", "rev", "1", "2", "3", "4", *NAMED_BRANCHES)
    }
)
"""Branches of a circuit that are no one ion's, each with its own reversal potential; "rev" has no name."""
LEAK: Final = BRANCHES["leak"]
"""All ions together that nothing is said of."""


def generic_ion(z: int) -> Species:
    """An unnamed ion of valence z: id "X+2", symbol "X²⁺".

    Raises:
        NeutralSpecies: z = 0 is no ion.
    """
    if z == 0:
        raise NeutralSpecies
    return Species(f"X{z:+d}", f"X{charge_label(z)}", z, "an unnamed ion of the question")


def charge_label(z: int) -> str:
    """The charge as it is written after a formula: "⁺", "²⁻"; nothing for 0."""
    if z == 0:
        return ""
    size = "" if abs(z) == 1 else str(abs(z))
    return f"{size}{'+' if z > 0 else '-'}".translate(_SUPERSCRIPT)


@functools.cache
def all_species() -> Mapping[str, Species]:
    """Every row of species.toml by id, in the order of the file; read once, at the first call.

    Raises:
        BadData: the file has faults; all of them are listed.
    """
    return read_species(text_of(_FILE))


def read_species(text: str, filename: str = _FILE) -> Mapping[str, Species]:
    """The species that a TOML text describes.

    Raises:
        BadData: a row without symbol, z or source, with an id that is not ascii letters and digits, with a
            symbol whose charge is not z, or with a symbol that another row has.
    """
    table, rows = Table(filename, text), dict[str, Species]()
    for id_, row in table.rows():
        one = Species(id_, row.text("symbol"), row.whole("z"), row.text("source"))
        if not _ID.fullmatch(id_):
            row.fault("the id is not ascii letters and digits")
        if not row.faulty and _written_charge(one.symbol) != charge_label(one.z):
            row.fault(f"the symbol {one.symbol} does not have the charge {one.z:+d}")
        if any(one.symbol == other.symbol for other in rows.values()):
            row.fault(f"the symbol {one.symbol} is taken")
        rows[id_] = one
    table.finish()
    return MappingProxyType(rows)


def _written_charge(symbol: str) -> str:
    return symbol[len(symbol.rstrip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")) :]
