"""Shares of conductance by other names: "t_K = 0.9, t_Na = 0.1", K⁺ 的转运数为 0.9, "g_K/g_total = 0.9"."""

from __future__ import annotations

import re
from typing import Final

from grammar.ahead.signs import NAMED, id_of
from grammar.read_ahead import Ahead, without
from grammar.reading import Slot

_NAME: Final = re.compile(
    r"(?i:\b(?:transport|transference) numbers?\b|\bfractional conductances?\b|\bconductance fractions?\b"
    r"|\bshares? of (?:the )?(?:total )?conductance\b|\bweights?\b)"
    r"|转运数|迁移数|电导的?(?:占比|分数|份额|比例)|分数电导|权重"
    r"|(?<![A-Za-z])[tT]_?\{?(?:K|Na|Cl|Ca)\}?(?=[+⁺⁻-]?\s?[=:])"
    r"|(?<=[KNaCl])\s?/\s?(?:g_?\{?(?:tot(?:al)?|T|总)\}?|G(?:_?tot(?:al)?|_?m)?|Σg)(?![A-Za-z])"
)
_SHARE: Final = r"(?:0?\.\d{1,4}(?!\d)|\d{1,2}(?:\.\d)? ?%)"
_PAIR: Final = re.compile(
    rf"(?<![A-Za-zE_])(?P<symbol>[tTg]_?\{{?)?(?P<ion>{NAMED})(?![A-Za-z])[^\d.;。\[\]E%]{{0,18}}?(?P<share>{_SHARE})"
    rf"|(?P<before>{_SHARE}) ?(?:for|of|on) (?P<of>{NAMED})(?![A-Za-z])"
)
_WHOLE: Final = 0.011  # shares that are rounded add up to nearly 1


def transport_numbers(plain: str) -> Ahead | None:
    """Conductances as shares that add up to 1; None of a text that names none, or whose rest is not told."""
    if _NAME.search(plain) is None:
        return None
    told = {id_of(found["ion"] or found["of"]): found for found in _PAIR.finditer(plain)}
    shares = {ion: _part(found["share"] or found["before"]) for ion, found in told.items()}
    if len(told) < 2 or None in told or abs(sum(shares.values()) - 1.0) > _WHOLE:
        return None
    slots = tuple(
        Slot("g", shares[ion], found.span("share" if found["share"] else "before"), ion=ion, dim="bare")
        for ion, found in told.items()
    )
    # Names stay: potentials may be told in their order.
    spans = [
        found.span() if found["symbol"] else slot.span
        for found, slot in zip(told.values(), slots, strict=True)
    ]
    rest = without(plain, spans)
    return Ahead(without(rest, [found.span() for found in _NAME.finditer(rest)]), slots, goes_on=True)


def _part(told: str) -> float:
    return float(told.rstrip("% ")) * (0.01 if told.endswith("%") else 1.0)
