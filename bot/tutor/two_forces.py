"""Which way an ion goes from words alone: where there is more of it, and the sign of the inside."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal

from bot.tutor.forces import worded_pushes
from grammar.queries import DrivingForce, Source, TwoForces

if TYPE_CHECKING:
    from bot.tutor.givens import Givens
    from physics.species import Species

_Side = Literal["outside", "inside", "neither"]
_Sign = Literal["positive", "negative", "neither"]

_ONE_FORCE: Final = re.compile(
    r"(?i:\bforces?\b|\bpull|\bpush|\battract|\brepel|\belectric|\bdiffus|\bgradient)|力|扩散|梯度"
)


def two_forces(givens: Givens, species: Species) -> TwoForces | DrivingForce | None:
    """The question in words; in the numbers of a usual cell where the two forces are opposed as there.

    Args:
        givens: of any reading; None comes of one that tells nothing in words.
        species: the ion, with a charge.
    """
    if not in_words(givens):
        return None
    more, charged = _more(givens, species.id), _charged(givens)
    if (more is None or charged is None) and not _ONE_FORCE.search(givens.reading.plain):
        return None
    told = TwoForces(species=species, more=more, charged=charged, sources=_said(more=more, charged=charged))
    chemical, electrical = worded_pushes(told)
    return (chemical * electrical < 0 and _of_a_cell(givens, told)) or told


def in_words(givens: Givens) -> bool:
    """Whether a side or a sign is told without a number."""
    return any(s.role in ("more", "charged") for s in givens.reading.slots)


def _said(**told: str | None) -> dict[str, Source]:
    return {name: Source("said") for name, value in told.items() if value is not None}


def _more(givens: Givens, ion: str) -> _Side | None:
    """Where there is more of it: in words, by a ratio or by both concentrations."""
    if worded := givens.slot("more", ion):
        return _where(worded.value or 0.0, 0.0)
    ratio, out, within = (
        givens.slot("ratio", ion),
        givens.concentration(ion, "out"),
        givens.concentration(ion, "in"),
    )
    if out is not None and within is not None:
        return _where(out, within)
    if ratio is None or ratio.value is None:
        return None
    return _where(ratio.value, 1.0)


def _where(outside: float, inside: float) -> _Side:
    return "outside" if outside > inside else "inside" if outside < inside else "neither"


def _charged(givens: Givens) -> _Sign | None:
    """The sign of the inside: in words or as that of V_m."""
    told = givens.slot("charged") or givens.slot("V")
    if told is None or told.value is None:
        return None
    return "positive" if told.value > 0.0 else "negative" if told.value < 0.0 else "neither"


def _of_a_cell(givens: Givens, told: TwoForces) -> DrivingForce | None:
    """The driving force of the course's cell, where the ion and V_m are as told; None where they are not."""
    ion, rest_mV = told.species.id, givens.cell.resting_mV
    sides = givens.cell.ions.get(ion)
    if sides is None or rest_mV is None or not givens.may_lend():
        return None
    alike = (sides.outside_mM > sides.inside_mM) == (told.more == "outside")
    if not alike or told.charged != "negative":
        return None
    preset = Source("preset", preset=givens.cell.id)
    return DrivingForce(
        species=told.species,
        find="direction",
        membrane_mV=rest_mV,
        outside_mM=givens.preset(ion, "out"),
        inside_mM=givens.preset(ion, "in"),
        temperature_C=givens.temperature_C(),
        sources={**givens.frozen_sources("outside_mM", "inside_mM", "temperature_C"), "membrane_mV": preset},
    )
