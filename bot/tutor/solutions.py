"""What a solution holds of an ion that nothing is told of: none, where it is of other ions alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from grammar.symbols import OTHER_SIDE

if TYPE_CHECKING:
    from bot.tutor.givens import Givens
    from grammar.reading import Reading

_BALANCED_mM: Final = 1e-6


def holds_nothing_else(givens: Givens) -> bool:
    """Whether an ion that is not told of a solution is not in it: "only", or each is of one salt."""
    if givens.reading.has("only", "block") and _one_sided(givens.reading):
        return True
    return givens.reading.asks("rev") and _of_one_salt_each(givens)


def _one_sided(reading: Reading) -> bool:
    """Whether each solution holds one ion only, as in the study of a channel."""
    places = {(s.ion, s.side) for s in reading.of("conc")}
    alone = len({ion for ion, _ in places}) == len({side for _, side in places}) == len(places) == 2
    return reading.has("channel") or (alone and reading.asks("rev"))


def _of_one_salt_each(givens: Givens) -> bool:
    """Such as NaCl outside and CsCl inside: the ion of both balances the other on either side."""
    told = {(s.ion, s.side or ""): s.value or 0.0 for s in givens.reading.of("conc") if s.ion}
    own = [(ion, side) for ion, side in told if (ion, OTHER_SIDE.get(side, "")) not in told]
    shared = {ion for ion, _ in told} - {ion for ion, _ in own}
    if len(own) != 2 or len(shared) > 1 or {side for _, side in own} != {"out", "in"}:
        return False
    if not shared:
        return givens.reading.has("channel")  # of cations, so that nothing is said of what goes with them
    other = shared.pop()
    charges = [
        _charge_mM(givens, ion, told[ion, side]) + _charge_mM(givens, other, told[other, side])
        for ion, side in own
    ]
    return all(abs(charge) < _BALANCED_mM for charge in charges)


def _charge_mM(givens: Givens, ion: str | None, mM: float) -> float:
    """The charge that so much of an ion brings."""
    kind = givens.species(ion)
    return kind.z * mM if kind else 0.0
