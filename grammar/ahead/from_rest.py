"""V_m told by how far it is from rest: "threshold is 15 mV above rest", "the AP is 110 mV tall"."""

from __future__ import annotations

import re
from typing import Final

from grammar.asides import AT_THRESHOLD
from grammar.read_ahead import Ahead, blanked, first_of, names_any, without
from grammar.reading import Slot

_REST: Final = (
    r"(?:(?i:(?:the )?(?:cell's )?rest(?:ing)?(?: membrane)?(?: potential)?)|静息(?:膜)?(?:电位|时)?)"
)
_AT_REST: Final = re.compile(
    rf"{_REST}(?: ?(?:is|of|=|at|为|是|[(]))? ?[(]?(?P<mV>-\d{{1,3}}(?:\.\d)?)"
    r"|(?i:\bfrom(?: rest(?:ing)?(?: potential)?)?(?: at| of)?) (?P<from>-\d{1,3}) ?mV"
    r"|原(?:来)?(?:为|是)?(?P<was>-\d{1,3})|从(?P<out>-\d{1,3})"
)
_N: Final = r"(?P<n>\d{1,3}(?:\.\d)?) ?mV"
_SPIKE: Final = (
    r"(?i:\b(?:action potential|AP|spike)"
    r"(?: is|'s height is| amplitude(?: is| of| =|:)?| has an amplitude of)?)"
)
_SPIKE_ZH: Final = r"(?:动作电位|峰电位|锋电位)(?:的)?(?:幅度|振幅|高度)(?:为|是|约)?"
_AWAY: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?i:threshold|the peak|the spike|V_?m|the membrane potential)(?: potential)?(?: is| lies| sits)? "
        rf"{_N} (?:more )?(?P<way>above|below|positive|negative|depolari[sz]ed|hyperpolari[sz]ed)"
        rf"(?: than| to| of| from)? {_REST}",
        rf"(?:阈电位|阈值|膜电位|V_?m|峰电位|峰值)比{_REST}(?:\(-\d+(?: ?mV)?\))?[要更]?"
        rf"(?P<way>高|低|正|负)(?:了|出)?{_N}",
        rf"(?i:\b(?:after|following|during|upon) an? {_N} (?P<way>de|hyper)polari[sz]ation)",
        rf"{_SPIKE} {_N}(?P<way> tall| high| in amplitude|)",
        rf"{_SPIKE_ZH}(?P<n>\d{{2,3}}(?:\.\d)?)(?: ?mV)?(?P<way>)",
        r"(?:动作电位|锋电位)从-\d{2,3}(?: ?mV)?(?:升高|上升)了?(?P<n>\d{2,3})(?: ?mV)?(?P<way>)",
    )
)
_CHARGES: Final = re.compile(r"\d ?[pnuµ]?F(?![A-Za-z])|apacitance|电容")
_NEGATIVE: Final = re.compile(r"-\d")
_FAR: Final = (
    *("above", "below", "positive", "negative", "polari", "otential", "AP ", "pike", "比", "幅", "高", "升"),
)
_DOWN: Final = ("below", "negative", "hyper", "低", "负")


def from_rest(plain: str) -> Ahead | None:
    """V_m, where the distance and rest itself are told; rest and the word "threshold" are spent then."""
    if not _NEGATIVE.search(plain) or not names_any(_FAR, plain):
        return None
    rest, away = _AT_REST.search(plain), first_of(_AWAY, plain)
    if rest is None or away is None:
        return None
    told = next(name for name in ("mV", "from", "was", "out") if rest[name])
    by = -float(away["n"]) if away["way"].strip().startswith(_DOWN) else float(away["n"])
    charges = _CHARGES.search(plain) is not None  # how far it went is what charges a membrane
    slot = Slot("change", by, away.span(), dim="volt", unit="mV")
    slot = slot if charges else slot._replace(role="V", value=float(rest[told]) + by)
    shown = without(plain, (away.span(), rest.span()))
    threshold = AT_THRESHOLD.search(shown)
    return Ahead(blanked(shown, *threshold.span()) if threshold else shown, (slot,), goes_on=True)
