"""The voltage of a store told against the cytosol, "the lumen is +30 mV": V_m with the other sign."""

from __future__ import annotations

import re
from typing import Final

from grammar.read_ahead import Ahead, blanked, first_of
from grammar.reading import Slot

_LUMEN: Final = r"(?:[Ll]umen|[Vv]acuole|[Vv]acuolar (?:sap|lumen)|[Rr]eticulum|SR|ER)"
_CYTOSOL: Final = r"(?:the )?(?:cytosol|cytoplasm)"
_LUMEN_ZH: Final = r"(?:腔|液泡|内质网|肌质网|肌浆网)(?:腔)?内?侧?(?:的)?(?:电位)?"
_CYTOSOL_ZH: Final = r"(?:胞质|细胞质|胞浆)侧?(?:的)?(?:电位)?"
_VOLTS: Final = r"(?P<mV>[+-]?\d{1,3}(?:\.\d{1,2})?) ?mV"
_TOLD: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_LUMEN}(?: side)?,? (?:is |at |being |of )?(?:about )?{_VOLTS}(?: more)?"
        r"(?P<way> positive| negative)? (?:relative to|with respect to|compared (?:to|with)|vs\.?|to|than) "
        + _CYTOSOL,
        rf"{_VOLTS},? ?\(?(?:the )?{_LUMEN}(?: side)?(?: is)?[ -]?(?P<way>positive|negative)"
        rf"(?: (?:relative to|with respect to) {_CYTOSOL})?\)?",
        rf"{_LUMEN}(?: side)?[ -](?P<way>positive|negative)(?: by|,| of)? {_VOLTS}",
        rf"{_LUMEN_ZH}(?:比|相对于?|对){_CYTOSOL_ZH}(?P<way>高|正|低|负)?(?:出|了|为|是)? ?{_VOLTS}",
        rf"{_VOLTS} ?[(,·]? ?{_LUMEN_ZH}为?(?P<way>正|负)\)?",
    )
)
CALLED_INSIDE: Final = re.compile(r"(?i:lysosom|endosom|vesicle|granule)|溶酶体|内体|囊泡|小泡")
"""Stores whose lumen is the inside: what is pumped into them goes in, and V_m is theirs."""
_NEGATIVE: Final = ("negative", "低", "负")


def against_the_cytosol(plain: str) -> Ahead | None:
    """Such as "the lumen is 30 mV positive to the cytosol", 腔内比胞质高30 mV."""
    told = first_of(_TOLD, plain) if "mV" in plain else None
    if told is None or CALLED_INSIDE.search(plain):
        return None
    lumen_mV = float(told["mV"])
    if (told["way"] or "").strip() in _NEGATIVE:
        lumen_mV = -abs(lumen_mV)
    slot = Slot("V", -lumen_mV + 0.0, told.span("mV"), dim="volt", unit="mV")
    return Ahead(blanked(plain, *told.span()), (slot,), goes_on=True)
