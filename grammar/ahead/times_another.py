"""How many times as much something is at one V_m as at another: 膜电位-30时的驱动力是-70时的几倍."""

from __future__ import annotations

import re
from typing import Final

from grammar.read_ahead import Ahead, first_of, without
from grammar.reading import Slot

_N: Final = r"[-+]?\d{1,3}(?:\.\d{1,2})?"
_TIMES: Final = (
    re.compile(
        rf"(?:膜电[位压]|V_?m|[去超]极化)?(?:为|是|在|=|于|到|至)?(?P<then> ?{_N}) ?(?:mV)?时"
        r"[^,。;?\d]{2,24}?(?P<is>是(?:膜电[位压]|静息(?:膜?电位)?时?)?(?:为|在)?"
        rf"[(]?(?P<now> ?{_N}) ?(?:mV)?[)]?时?的)(?:多少|几)倍"
    ),
    re.compile(
        rf"\b[Aa]t (?:V_?m ?=? ?)?(?P<then>{_N}) ?(?:mV)?\b[^.;?\d]{{0,60}}?\bhow many times "
        rf"(?P<is>(?:that|as (?:large|big|strong) as|the one|what it is) "
        rf"at (?:rest,? ?|the resting potential,? ?)?[(]?(?:of )?(?P<now>{_N}) ?(?:mV\b)?[)]?)"
    ),
    re.compile(
        rf"\bhow many times [^.;?\d]{{4,60}}?(?P<is>\bat (?P<now>{_N}) ?(?:mV)?) "
        rf"is [^.;?\d]{{2,40}}?\bat (?P<then>{_N}) ?(?:mV\b)?"
    ),
)


def times_another(plain: str) -> Ahead | None:
    """V_m before, of which the multiple is asked, and after."""
    found = first_of(_TIMES, plain)
    if found is None:
        return None
    slot = Slot("V", float(found["now"]), found.span("then"), dim="volt", unit="mV", new=float(found["then"]))
    return Ahead(without(plain, (found.span("then"), found.span("is"))), (slot,), goes_on=True)
