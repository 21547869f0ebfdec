"""What changes: the reading before and after, and the concentrations that a known E stands for."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final

from grammar.activities import ACTIVITY
from grammar.reading import Slot, Wanted
from grammar.sought import sought_again
from grammar.symbols import OTHER_SIDE
from physics.nernst import concentration_ratio
from physics.species import species

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.tutor.givens import Givens
    from grammar.reading import Reading, Relation
    from physics.species import Species


_DIGITS: Final = 6  # of a concentration that follows from E


def grounded(reading: Reading, givens: Givens) -> Reading:
    """E is known and asked anew: what it says of the concentrations takes its place.

    With one concentration the other follows; else the ratio: "E_K is -90 mV at 37 °C; cooled to 20 °C?".
    """
    if reading.intent in ("inverse", "ratio") and (pair := sought_again(reading)):
        return _sought_again(reading, *pair, givens)
    known = [s for s in reading.slots if s.role == "E" and s.value is not None]
    if len(known) == 1 and (ions := _at_the_same_ratio(reading, known[0])):
        slot, _ = _implied(known[0], species(known[0].ion or ""), givens)
        others = tuple(s for s in reading.slots if s is not known[0])
        anew = (*(slot._replace(ion=ion) for ion in ions), *others)
        asked = tuple(w for w in reading.wanted if w.role != "C")
        return reading._replace(slots=anew, ions=ions, wanted=asked, intent="nernst")
    if len(known) != 1 or not (reading.intent in ("nernst", "inverse", None) or _only_warms(reading)):
        return reading
    if known[0].new is not None:
        return reading  # what E moves to is no concentration
    energy, kind = known[0], givens.species(known[0].ion or "X+1")
    if kind is None or not kind.z or not _asks_anew(reading, energy.ion):
        return reading
    told = [s for s in reading.slots if s.role in ("conc", "ratio", "pH") and s.ion == energy.ion]
    sides = {s.side for s in told if s.value is not None}
    if len(sides) > 1 or any(s.role != "conc" for s in told) or not (told or _renewed_E(reading)):
        return reading
    slot, ratio = _implied(energy, kind, givens)
    one = next((s for s in told if s.value is not None), None)
    if one is not None and one.value is not None:
        side = OTHER_SIDE.get(one.side or "")
        if side is None or not any(s.role == "factor" or s.new is not None for s in reading.slots):
            return reading
        other = _few(one.value / ratio if side == "in" else one.value * ratio)
        slot = slot._replace(role="conc", value=other, side=side)
    elif reading.has("swap"):
        slot = slot._replace(new=1.0 / ratio)
    elif told:
        return reading  # only the new concentration is known: from what it changes is asked back
    slot = slot._replace(ion=energy.ion or kind.id)
    slots = [slot if s is energy else s for s in reading.slots]
    return reading._replace(slots=tuple(_in_turn(_in_turn(slots, "T"), "z")), intent="nernst")


def _sought_again(reading: Reading, energy: Slot, told: Slot, givens: Givens) -> Reading:
    """The other side, which stays, takes the place of the concentration that moves."""
    _, ratio = _implied(energy, species(energy.ion or ""), givens)
    stays = OTHER_SIDE[told.side or ""]
    value = _few((told.value or 0.0) / ratio if stays == "in" else (told.value or 0.0) * ratio)
    other = told._replace(value=value, side=stays, inferred=True)
    return reading._replace(
        slots=tuple(other if s is told else s for s in reading.slots),
        wanted=(Wanted("C", told.ion, told.side, told.span),),
        intent="inverse",
    )


def _few(value: float) -> float:
    """As many digits as can be read."""
    return float(f"{value:.{_DIGITS}g}")


def _at_the_same_ratio(reading: Reading, energy: Slot) -> tuple[str, ...]:
    """Such as "E of a monovalent cation is -62 mV; of a divalent one with the same ratio?": which others."""
    if energy.new is not None or any(reading.of("conc")) or any(reading.of("ratio")):
        return ()
    alike = _SAME_RATIO.search(reading.plain) is not None
    asked = {w.ion: None for w in reading.wanted if w.role == "E" and w.ion not in (None, energy.ion)}
    if asked and energy.ion and alike:
        return tuple(ion for ion in asked if ion)
    unnamed = tuple(ion for ion in reading.ions if ion.startswith("X") and ion != energy.ion)
    swapped = (energy.ion or "").startswith("X") or reading.has("replaced", "replace")
    return unnamed if (reading.asks("E") or alike) and len(unnamed) == 1 and swapped else ()


_SAME: Final = (
    r"(?i:\b(?:same|identical|equal|alike|also (?:holds|applies)|shared?|shares)\b)|相同|一样|相等|同样|一致"
)
_RATIO: Final = (
    r"(?i:\b(?:ratio|gradient|concentration)s?\b)|(?:浓度|膜?[内外]侧?)(?:之)?(?:比|梯度)|倍数|比值"
)
_SAME_RATIO: Final = re.compile(
    rf"(?:{_SAME})[^.;。;?]{{0,60}}(?:{_RATIO})|(?:{_RATIO})[^.;。;?]{{0,80}}(?:{_SAME})"
)


def _asks_anew(reading: Reading, ion: str | None) -> bool:
    """Whether this E is asked for, by its name or as "it"."""
    named = any(w.role == "E" and w.ion in (ion, None) for w in reading.wanted)
    both = any(s.side == "both" for s in reading.of("factor"))  # "if [K]i and [K]o are both doubled"
    alike = all(w.role in ("C", "T") and (both or w.side is None) for w in reading.wanted)
    warm = [s for s in reading.of("T") if s.unit != "named"]
    warmer = len(warm) > 1 or any(s.value is not None and s.new is not None for s in warm)
    supposed = reading.has("whatif") and any(reading.of("factor"))  # "what if it rises a hundredfold?"
    spoken_of = reading.has("it") or warmer or supposed  # "E_Na is 55 mV at 20 °C; what at 37 °C?"
    asks = reading.has("what", "become", "whatif", "howmuch", "howmany")
    return named or (alike and spoken_of and asks)


def _only_warms(reading: Reading) -> bool:
    """Such as "how much does a +60 mV E_Na change if T goes from 20 to 37 °C": what goes is no ion."""
    warms = any(s.value is not None and s.new is not None for s in reading.of("T"))
    return reading.intent == "direction" and warms and all(s.role in ("E", "T") for s in reading.slots)


def _renewed_E(reading: Reading) -> bool:
    """Whether something that E depends on is said twice, or the sides are swapped."""
    twice = any(len([s for s in reading.of(role) if s.unit != "named"]) == 2 for role in "Tz")
    changed = any(s.new is not None for s in reading.of("T")) or any(reading.of("factor"))
    return twice or changed or reading.has("swap")


def _in_turn(slots: list[Slot], role: str) -> list[Slot]:
    """The second value of a role is what the first changes to."""
    mine = [s for s in slots if s.role == role and s.unit != "named"]
    if len(mine) != 2 or any(s.new is not None for s in mine):
        return slots
    kept = [s for s in slots if s is not mine[1] and not (s.role == role and s.unit == "named")]
    return [s._replace(new=mine[1].value) if s is mine[0] else s for s in kept]


def states(reading: Reading, givens: Givens) -> tuple[Reading | None, Reading] | None:
    """The state before and after a change; None if nothing changes.  Before is None if it was not said."""
    if reading.has("whatif", "become", "and_at"):
        reading = reading._replace(slots=tuple(_in_turn(list(reading.slots), "z")))  # "and if z was 2?"
    if reading.has("become", "rise", "fall") and not reading.has("each", "compare", "larger"):
        reading = reading._replace(slots=tuple(_in_turn(list(reading.slots), "T")))  # "T: 6.3 °C → 18.5 °C"
    changing = [
        s for s in reading.slots if (s.new is not None and s.value is not None) or s.role in _CHANGING
    ]
    relations = [x for x in reading.relations if x.new is not None]
    named = [s for s in reading.slots if s.value is None and s.role not in _CHANGING]
    if not changing and not relations and not named:
        return None
    before: list[Slot] = []
    after: list[Slot] = []
    multiples: list[Slot] = []
    traded: list[Slot] = []
    for slot in sorted(reading.slots, key=lambda s: s.role == "factor"):
        if slot.role == "factor" and any(_weighs(x, slot) for x in reading.relations):
            multiples.append(slot)
            continue
        if slot.role == "factor":
            _apply_factor(slot, before, after, givens)
            continue
        if slot.role == "traded":
            traded.append(slot)
            continue
        old = slot._replace(new=None)
        before.append(old)
        after.append(old._replace(value=slot.new) if slot.new is not None else old)
    for slot in traded:
        _trade(slot, before, after)
    after_relations = tuple(
        x._replace(factor=(x.new or x.factor) * _times(x, multiples), new=None) for x in reading.relations
    )
    kept = tuple(x for x in reading.relations if x.new != x.factor)
    replaced = {(s.role, s.ion, s.side) for s in named}
    then = tuple(
        s
        for s, old in zip(after, before, strict=True)
        if s.value is not None
        and not (relations and s.role in "Pg" and _renewed(s, relations))
        and not ((s.role, s.ion, s.side) in replaced and old.value is not None)
    )
    told = reading._replace(slots=tuple(s for s in before if s.value is not None), relations=kept)
    weighed = not (relations or named) and all(s.unit == ACTIVITY for s in changing)  # no state before
    return None if weighed else told, reading._replace(slots=then, relations=after_relations)


_CHANGING: Final = ("factor", "traded")


def _trade(slot: Slot, before: list[Slot], after: list[Slot]) -> None:
    """Such as "half of the outside Na+ is replaced by K+": so much more K+ is there then."""

    def held(ion: str | None) -> int | None:
        places = (k for k, s in enumerate(before) if (s.role, s.ion, s.side) == ("conc", ion, slot.side))
        return next(places, None)

    gone, comes = held(slot.unit), held(slot.ion)
    if gone is not None and comes is not None:
        more = (slot.value or 0.0) * (before[gone].value or 0.0)
        after[comes] = after[comes]._replace(value=(before[comes].value or 0.0) + more)


def _weighs(relation: Relation, factor: Slot) -> bool:
    """Whether a multiple of a permeability or a conductance is one of a proportion."""
    return (
        bool(factor.dim) and relation.role == factor.dim and factor.ion in (relation.first, relation.second)
    )


def _times(relation: Relation, multiples: Sequence[Slot]) -> float:
    """By what a proportion grows where its first member is multiplied; its second lets it shrink."""
    own = [s for s in multiples if _weighs(relation, s) and relation.new is None]  # not said once more
    return math.prod(_factor(s) ** (1 if s.ion == relation.first else -1) for s in own)


def _factor(slot: Slot) -> float:
    return 1.0 if slot.factor is None else slot.factor


def _renewed(slot: Slot, relations: Sequence[object]) -> bool:
    return any(getattr(x, "first", None) == slot.ion for x in relations)


def _implied(energy: Slot, kind: Species, givens: Givens) -> tuple[Slot, float]:
    """The ratio outside/inside that a known E stands for, as a slot and as a number."""
    ratio = float(concentration_ratio(kind.z, energy.value or 0.0, givens.temperature_C()))
    return energy._replace(role="ratio", value=ratio, inferred=True, dim=""), ratio


def _apply_factor(factor: Slot, before: list[Slot], after: list[Slot], givens: Givens) -> None:
    if factor.dim:
        _apply_weight(factor, before, after, givens)
        return
    if factor.side == "both":  # "inside and outside alike are doubled"
        for one in ("out", "in"):
            _apply_factor(factor._replace(side=one), before, after, givens)
        return
    ion, side = factor.ion, factor.side or "out"
    quotient = next((i for i, s in enumerate(after) if s.role == "ratio" and s.ion == ion), None)
    if quotient is not None:
        slot = after[quotient]
        times = _factor(factor) if side == "out" else 1.0 / _factor(factor)
        after[quotient] = slot._replace(value=(slot.value or 0.0) * times)
        return
    energy = next(
        (s for s in before if s in after and s.role == "E" and s.ion == ion and s.value is not None), None
    )
    kind = givens.species(ion)
    if energy is not None and kind is not None and kind.z and not any(s.role == "conc" for s in before):
        implied, ratio = _implied(energy, kind, givens)  # the change acts on it
        times = _factor(factor)
        changed = ratio * times if side != "in" else ratio / times
        for state, share in ((before, ratio), (after, changed)):
            state.remove(energy)
            state.append(implied._replace(value=share))
        return
    old = next((s for s in before if s.role == "conc" and s.ion == ion and s.side == side), None)
    if old is None:
        value = givens.preset(ion, side)
        if value is None:
            return
        old = Slot("conc", value, factor.span, ion=ion, side=side, dim="conc", inferred=True)
        before.append(old)
        after.append(old)
    new = old._replace(value=(old.value or 0.0) * _factor(factor))
    for i, slot in enumerate(after):
        if slot.role == "conc" and slot.ion == ion and slot.side == side:
            after[i] = new


def _apply_weight(factor: Slot, before: list[Slot], after: list[Slot], givens: Givens) -> None:
    """A permeability or conductance is multiplied; what was not said of them is the cell's."""
    role = factor.dim
    if role == "P" and not any(s.role == role for s in before):
        for ion, value in givens.cell.permeability.items():
            slot = Slot(role, value, (0, 0), ion=ion, carried=True)
            before.append(slot)
            after.append(slot)
    for i, slot in enumerate(after):
        if slot.role == role and slot.ion == factor.ion and slot.value is not None:
            after[i] = slot._replace(value=slot.value * _factor(factor))
