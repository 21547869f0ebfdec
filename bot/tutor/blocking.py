"""A membrane of which something is blocked, shut or passed over: what then conducts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, TypeAlias

from bot.tutor.formulas import nernst_mV
from grammar.queries import Chord, ConstantField, Current, DrivingForce, IonRate, NetCurrent, Several

if TYPE_CHECKING:
    from bot.tutor.ions import Made
    from grammar.left_open import Left
    from grammar.queries import Branch, Permeant


def with_blocked(made: Made | None, left: Left) -> Made | None:
    """The same membrane as it conducts then; with the state before, where that is another one."""
    if not left:
        return made
    if isinstance(made, Several):
        return _of_several(made, left)
    after = _after(made, left)
    if after is None or after == made:
        return made
    pair = (
        isinstance(made, Chord | ConstantField) and isinstance(after, Chord | ConstantField) and left.changes
    )
    return Several(parts=(made, after), style="before_after") if pair else after  # type: ignore[arg-type]


def _of_several(made: Several, left: Left) -> Made:
    """Of states before and after, the last; of a list, each."""
    if made.style == "before_after":
        last = _after(made.parts[-1], left)
        return made if last is None else replace(made, parts=(*made.parts[:-1], last))
    parts = tuple(_after(part, left) or part for part in made.parts)
    return replace(made, parts=tuple(dict.fromkeys(parts)))


_After: TypeAlias = "Chord | ConstantField | Current | IonRate | NetCurrent"


def _after(made: Made | None, left: Left) -> _After | None:
    match made:
        case ConstantField():
            ions = _permeable(made.ions, left)
            return replace(made, ions=ions) if any(p.permeability for p in ions) else None
        case Chord():
            branches = _less(made.branches, left)
            return replace(made, branches=branches) if any(b.conductance for b in branches) else None
        case NetCurrent():
            return replace(made, branches=_less(made.branches, left))
        case Current(conductance_nS=float() as g, species=species) if species is not None:
            return replace(made, conductance_nS=g * left.share(species.id))
        case DrivingForce(find="direction", membrane_mV=float() as v) if left.share(made.species.id) == 0.0:
            return _no_way_through(made, v)
        case IonRate(current_pA=float() as i):
            return replace(made, current_pA=i * left.share(made.species.id))
        case _:
            return None


def _no_way_through(query: DrivingForce, membrane_mV: float) -> Current | None:
    """Which way an ion flows that finds no open channel: a push moves nothing through a shut door."""
    if query.potential_mV is not None:
        potential_mV = query.potential_mV
    elif query.temperature_C is not None:
        potential_mV = round(nernst_mV(query, query.temperature_C), 2)  # it moves nothing here
    else:
        return None
    return Current(
        species=query.species,
        conductance_nS=0.0,
        membrane_mV=membrane_mV,
        potential_mV=potential_mV,
        sources={name: source for name, source in query.sources.items() if name in _OF_A_CURRENT},
    )


_OF_A_CURRENT: Final = ("membrane_mV", "potential_mV")


def _permeable(ions: tuple[Permeant, ...], left: Left) -> tuple[Permeant, ...]:
    told = {p.species.id: p.permeability for p in ions}
    then = {ion: told.get(left.equal.get(ion, ""), p) * left.share(ion) for ion, p in told.items()}
    return tuple(replace(p, permeability=then[p.species.id]) for p in ions)


def _less(branches: tuple[Branch, ...], left: Left) -> tuple[Branch, ...]:
    told = {b.species.id: b.conductance for b in branches}
    then = {ion: told.get(left.equal.get(ion, ""), g) * left.share(ion) for ion, g in told.items()}
    return tuple(replace(b, conductance=then[b.species.id]) for b in branches)
