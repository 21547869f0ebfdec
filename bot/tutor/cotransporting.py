"""Completing questions about carriers that take a cargo along: how far they can take it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.tutor.context import NeedsInput
from bot.tutor.coupled import carried, cycle
from bot.tutor.movers import FIELDS, free_energies
from grammar.carriers import GLUCOSE, asks_a_limit, tells_acid
from grammar.queries import Carried, Cotransport, Query, Several, Source
from grammar.reading import Slot
from grammar.stoichiometry import Counts, stoichiometries
from grammar.ways_of_carriers import is_either
from physics.species import species
from physics.transporters import transporter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.tutor.givens import Givens
    from grammar.reading import Reading

_NEUTRAL_mM: Final = 1e-4
"""Protons at pH 7."""


def cotransport(givens: Givens) -> Query | NeedsInput:
    """The limit of a carrier, or of each of several; else ΔG of its cycle or of its driver."""
    reading = givens.reading
    told = stoichiometries(reading)
    named = [dict(transporter(one).counts) for one in reading.transporters if one in GLUCOSE]
    several = told if len(told) > 1 else named if len(named) > 1 else []
    if not several:
        return _one(givens, told[0] if told else {})
    parts: list[Cotransport] = []
    for counts in several:
        found = _limit(givens, counts, _cargo(givens, counts))
        if isinstance(found, NeedsInput):
            return found
        parts.append(found)
    return Several(parts=tuple(parts), style="compare" if reading.has("compare") else "list")


def _one(givens: Givens, counts: Counts) -> Query | NeedsInput:
    reading = givens.reading
    told = {*counts}
    cargo = _cargo(givens, counts)
    if "PO4" in {*counts, cargo} and "PO" not in reading.plain and not any(reading.of("z")):
        return NeedsInput("cotransport", ("quantity",), "ask-what")  # HPO₄²⁻ or H₂PO₄⁻, and never PO₄³⁻
    if not told - {cargo}:
        counts = {_usual_driver(givens): _usual_count(givens, counts), **counts}
    several = len({*counts, cargo}) > len(FIELDS)
    runs = reading.has("runs") and not asks_a_limit(reading)  # 反向转运1 K+ tells a way, and asks for none
    otherwise = reading.asks("dG", "V") or is_either(reading) or runs
    if (species(cargo).z and reading.asks("rev")) or (several and otherwise):
        return NeedsInput("cotransport", ("quantity",), "ask-what")  # where a charged symport stands still
    turns = any(reading.of("rev")) and any(reading.of("V"))  # "SGLT1 reverses at +20 mV: which way at -60?"
    if not several and (turns or _of_whole_cycle(givens, cargo)):
        return cycle(givens, "cotransport", {**counts, cargo: counts.get(cargo, 1)})
    if reading.asks("dG") and givens.concentration(cargo, "out") is None and not asks_a_limit(reading):
        first = next(ion for ion in counts if ion != cargo)
        return _of_driver(givens, first, counts[first] if first in told else 1)
    return _limit(givens, counts, cargo)


def _usual_driver(givens: Givens) -> str:
    """Na⁺, or H⁺ where pH is told and Na⁺ not spoken of."""
    return "H" if "Na" not in givens.reading.ions and tells_acid(givens.reading) else "Na"


def _usual_count(givens: Givens, counts: Counts) -> int:
    """How many of the driver where none is told: of Na⁺ two, as of SGLT1."""
    if not givens.reading.transporters:
        givens.sources["count"] = Source("inferred")
    return 1 if _usual_driver(givens) == "H" or "SGLT2" in givens.reading.transporters else 2


def _limit(givens: Givens, counts: Counts, cargo: str) -> Cotransport | NeedsInput:
    """The steepest gradient of the cargo; the other side where one is told."""
    drivers = _drivers(givens, {ion: n for ion, n in counts.items() if ion != cargo})
    missing = [f"{one.species.id}.{f}" for one in drivers for f in FIELDS.values() if getattr(one, f) is None]
    membrane = givens.membrane_mV()
    if missing or membrane is None:
        return NeedsInput("cotransport", tuple(missing or ("membrane_mV",)))
    outside = givens.concentration(cargo, "out")
    inside = givens.concentration(cargo, "in") if outside is None else None
    return Cotransport(
        drivers=drivers,
        cargo=Carried(
            species=species(cargo), count=counts.get(cargo, 1), outside_mM=outside, inside_mM=inside
        ),
        membrane_mV=membrane,
        temperature_C=givens.temperature_C(),
        sources=givens.frozen_sources(*givens.sources),
    )


def _drivers(givens: Givens, counts: Counts) -> tuple[Carried, ...]:
    """What else a cycle moves; of one alone the ratio of its concentrations may be told in their place."""
    (first, n), *others = counts.items()
    quotient = None if others else givens.value("ratio", "ratio", first)
    if quotient is not None and _sides_told(givens.reading, first) < len(FIELDS):
        inside_mM = _NEUTRAL_mM if first == "H" else 1.0  # whatever it is, their ratio counts
        return (
            Carried(species=species(first), count=n, outside_mM=quotient * inside_mM, inside_mM=inside_mM),
        )
    return tuple(carried(givens, ion, n, frozenset(), told=True) for ion, n in counts.items())


def _cargo(givens: Givens, counts: Counts) -> str:
    """What is carried: a molecule without charge, else the counted ion of which least is told."""
    reading = givens.reading
    driver = _usual_driver(givens)
    told = [slot.ion for slot in reading.of("conc") if slot.ion]
    named = [ion for ion in (*reading.ions, *counts, *told) if ion and (ion != driver or len(counts) > 1)]
    neutral = [ion for ion in named if species(ion).z == 0]
    lacking = [ion for ion in counts if _sides_told(reading, ion) < len(FIELDS) and ion != driver]
    charged = [ion for ion in named if ion in counts or told.count(ion) == len(FIELDS)]
    others = [ion for ion in charged if ion != driver]
    return next(
        iter([*neutral, *lacking, *_beside(reading, counts), *_asked(reading, charged), *others]), "glucose"
    )


def _beside(reading: Reading, counts: Counts) -> list[str]:
    """What goes with the ions that are counted: "maximal gradient of I- by cotransport with 2 Na+"."""
    if not counts or reading.transporters:
        return []
    return [ion for ion in reading.ions if ion not in counts and _sides_told(reading, ion) < len(FIELDS)]


def _asked(reading: Reading, ions: Sequence[str]) -> list[str]:
    return [w.ion for w in reading.wanted if w.role == "C" and w.ion and w.ion in ions]


def _sides_told(reading: Reading, ion: str) -> int:
    roles = ("conc", "pH") if ion == "H" else ("conc",)
    return len({s.side for s in reading.slots if s.role in roles and s.ion == ion and s.side})


def _of_driver(givens: Givens, driver: str, count: int) -> Query | NeedsInput:
    """ΔG of the driving ions alone, where nothing is told of what they carry."""
    reading = givens.reading
    moles = () if any(reading.of("moles")) else (Slot("moles", float(count), (0, 0), ion=driver),)
    inward = reading.cues if reading.has("inward", "outward") else (*reading.cues, "inward")
    own = tuple(s for s in reading.slots if s.role not in ("count", "moles"))
    told = tuple(s._replace(ion=driver) for s in reading.of("moles"))
    givens.reading = reading._replace(slots=(*own, *told, *moles), cues=inward)
    return free_energies(givens)


def _of_whole_cycle(givens: Givens, cargo: str) -> bool:
    """Whether ΔG or the way of a whole cycle is asked, not how far the cargo could be taken."""
    reading = givens.reading
    whole = None not in (givens.concentration(cargo, "out"), givens.concentration(cargo, "in"))
    return whole and (reading.asks("dG") or reading.has("runs") or not reading.asks("C"))
