"""Which of the two terms of a free energy is asked for by itself: "only the chemical term", 电学项是多少."""

from __future__ import annotations

import re
from typing import Final, Literal

_TERM: Final = r"(?:term|part|component|contribution)s?\b"
_DUE_TO: Final = r"(?:due to|from|of|for|by) (?:the )?"
_TERM_ZH: Final = "(?:[那这]一?|的)?(?:项|部分|分量|贡献)"
_ELECTRICAL: Final = re.compile(
    rf"(?i:\belectric(?:al)?[- ]{_TERM}|\b{_TERM} {_DUE_TO}(?:electric|voltage|membrane potential))"
    rf"|电[学位势场]?(?:梯度)?{_TERM_ZH}"
)
_CHEMICAL: Final = re.compile(
    rf"(?i:\b(?:chemical|concentration|diffusion(?:al)?)[- ]{_TERM}"
    rf"|\b{_TERM} {_DUE_TO}(?:chemical|concentration)(?! and))"
    rf"|(?:化学|浓度)(?:梯度)?{_TERM_ZH}"
)
_WHOLE: Final = re.compile(
    r"(?i:\b(?:total|sum|net|overall|whole|add|neglect\w*|ignor\w*|without|omit\w*)\b)"
    r"|总|合计|之和|相加|净|不计|忽略|别加|不加"
)


def names_a_term(plain: str) -> bool:
    """Whether a term of a free energy is spoken of, "(a) the electrical term", 化学梯度那一项."""
    return bool(_ELECTRICAL.search(plain) or _CHEMICAL.search(plain))


def term_asked(plain: str) -> Literal["ΔG_el", "ΔG_chem"] | None:
    """The term that is named first; None where the whole is asked for."""
    if _WHOLE.search(plain):
        return None
    electrical, chemical = _ELECTRICAL.search(plain), _CHEMICAL.search(plain)
    if electrical and (chemical is None or electrical.start() < chemical.start()):
        return "ΔG_el"
    return "ΔG_chem" if chemical else None
