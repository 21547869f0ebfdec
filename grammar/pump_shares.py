"""What part of a pump's net current one of its ions makes: "net 60 pA at 3:2, how much is the Na+ efflux"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from grammar.queries import Carrier

_FLOW: Final = r"(?:efflux|influx|outflux|out ?flow|in ?flow|current|flux|component|part|share)"
_IONS: Final[Mapping[Carrier, str]] = {"Na": r"(?:sodium|Na[+⁺]?)", "K": r"(?:potassium|K[+⁺]?)"}
_IONS_ZH: Final[Mapping[Carrier, str]] = {"Na": r"(?:Na[+⁺]?|钠)(?:离子)?", "K": r"(?:K[+⁺]?|钾)(?:离子)?"}
_NET: Final = (
    r"(?:\b(?i:net (?:outward |pump )?(?:pump )?current|pump(?:'s)? (?:net )?current"
    r"|current of the pump)|净(?:外向|泵)?(?:泵)?电流|(?<!钠)泵(?:的|产生的?)?净?电流)"
)


def _of(ion: Carrier) -> str:
    """How the current of one ion is named."""
    return (
        rf"\b(?i:{_IONS[ion]}(?: ions?)?[- ]{_FLOW}"
        rf"|{_FLOW} (?:of|due to|carried by|made by) {_IONS[ion]})(?![A-Za-z])"
        rf"|{_IONS_ZH[ion]} ?(?:的)?(?:外流|内流|外排|流出|流入|泵出|泵入)?(?:的)?"
        r"(?:那部分|部分|电流|外流|内流)"
    )


_NAMED: Final = re.compile(rf"(?P<Na>{_of('Na')})|(?P<K>{_of('K')})|(?P<net>{_NET})")


class Shared(NamedTuple):
    """Whose current is told and whose is asked; None stands for the net current."""

    told: Carrier | None
    asked: Carrier | None


def shared_current(plain: str, told_at: int) -> Shared | None:
    """What is told at a place of the text, and the one other current that is named; else None."""
    named = list(_NAMED.finditer(plain))
    before = [one for one in named if one.start() < told_at]
    if not named:
        return None
    nearest = before[-1] if before else named[0]
    others = {_carrier(one) for one in named} - {_carrier(nearest)}
    return Shared(_carrier(nearest), others.pop()) if len(others) == 1 else None


def _carrier(found: re.Match[str]) -> Carrier | None:
    return "Na" if found["Na"] else "K" if found["K"] else None
