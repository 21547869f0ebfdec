"""Made-up ions, "A+ and B2+ are 100 times more concentrated outside": each stands as X with its charge.

And what cannot cross: the anions that a cell keeps, "[A-]i = 125 mM (impermeant)", and the ions that a
membrane shuts out, "impermeable to Na+ and Cl-"; beside others they belong to no question.
"""

from __future__ import annotations

import re
from typing import Final

from grammar.ahead.signs import NAMED, NAMED_ION, ions_named
from grammar.marks import Stage
from grammar.read_ahead import in_blanks

_LETTERS: Final = "ABDGJLMQRTXYZ"
_MADE_UP: Final = re.compile(
    rf"(?<![A-Za-z\d_\[{{^])(?P<letter>[{_LETTERS}])(?P<charge>[23²³]?[+⁺⁻]|[23]?-(?=[\s,.;:?)的和与及各]))"
    r"(?![A-Za-z\d(⁰¹²³⁴-⁹])"
)


def _as_unnamed(plain: str) -> str:
    found = list(_MADE_UP.finditer(plain))
    letters = {(one["letter"], one["charge"]) for one in found}
    if not found or len({charge for _, charge in letters}) < len(letters) or NAMED_ION.search(plain):
        return plain
    if "X" in _MADE_UP.sub("", plain):
        return plain
    return _MADE_UP.sub(lambda one: "X" + one["charge"], plain)


AS_UNNAMED: Final = Stage(
    tuple(f"{letter}{count}{sign}" for letter in _LETTERS for count in ("", *"23²³") for sign in "+⁺⁻-"),
    _as_unnamed,
)
"""The text with X for the letter of each made-up ion, as long as before.

Not beside a real ion, where "A⁻" stands for what cannot cross; nor where two of one charge would be one.
"""


_KEPT: Final = r"(?:A|Pr|[Pp]rot(?:ein)?|蛋白质?)[-⁻]"
_CANNOT: Final = r"(?i:impermeant|impermeable|non-?permeant|cannot cross|does not cross)|不(?:能|可)?[通透跨]"
_AMOUNT: Final = (
    r"(?:浓度)?[ =:为是]{0,3}(?:(?:is|of|at) )?\d{1,3}(?:\.\d{1,2})?(?: ?(?:mM|mmol/L)(?![A-Za-z]))?"
    rf"(?: ?[(](?:{_CANNOT})[^()]{{0,24}}[)]| and cannot cross)?"
)
_IMPERMEANT: Final = re.compile(
    rf"\[{_KEPT}\](?:_?(?:out|in|o|i)(?![A-Za-z]))?{_AMOUNT}"
    rf"|(?<![A-Za-z\d\[-]){_KEPT}(?= |[:=]|[^\x00-\x7f]){_AMOUNT}"
    rf"|(?i:\b(?:large |organic |fixed |impermeant |protein ){{1,3}}anions) (?:[(]{_KEPT}[)] )?{_AMOUNT}"
    rf"|(?:有机|大分子|蛋白质?|固定|不[能可]?[通透过]{{1,2}}的?){{1,3}}[阴负]离子(?:[(]?{_KEPT}[)]?)?{_AMOUNT}"
)
# Where the anions themselves are what matters: their E, or what they do to the ions that cross.
_OF_THEM: Final = re.compile(r"(?i:donnan)|[唐道杜]南|[EP]_?\{?A(?![A-Za-z])")


def _without_impermeant(plain: str) -> str:
    rest = _IMPERMEANT.sub(in_blanks, plain)
    return plain if rest is plain or _OF_THEM.search(plain) or not NAMED_ION.search(rest) else rest


WITHOUT_IMPERMEANT: Final = Stage(
    (
        *("A-", "A⁻", "Pr-", "Pr⁻", "rot-", "rot⁻", "tein-", "tein⁻", "白-", "白⁻", "质-", "质⁻"),
        " anions",
        "阴离子",
        "负离子",
    ),
    _without_impermeant,
)
"""The text without the amounts of anions that never cross, as long as before."""


_IONS: Final = rf"(?:{NAMED}[+⁺⁻-]*(?:, ?(?:and |or )?| and | or | nor |[、和与及])?){{1,4}}"
_SHUT_OUT: Final = re.compile(
    rf"(?i:\b(?:(?:and|but) )?(?:is |are |being )?(?:completely |totally |entirely )?"
    rf"(?:impermeable|not permeable) to (?:both )?){_IONS}"
    rf"|对{_IONS}(?:都|均|完全)*(?:不[能可]?(?:通透|透过)|没有通透性|无通透性)"
    rf"|{_IONS}(?:都|均|完全)*不能(?:通过|透过|穿过|跨过)(?:细胞)?膜?"
)


def _without_shut_out(plain: str) -> str:
    """Not where such an ion is named again, or none is left."""
    rest = _SHUT_OUT.sub(in_blanks, plain)
    left = {*ions_named(rest)}
    shut_out = [ion for found in _SHUT_OUT.finditer(plain) for ion in ions_named(found[0])]
    return rest if left and shut_out and left.isdisjoint(shut_out) else plain


WITHOUT_SHUT_OUT: Final = Stage(
    (
        "mpermeable to ",
        "not permeable to ",
        "不通透",
        "通透性",
        "不能通过",
        "不能透过",
        "不能穿过",
        "不能跨过",
        "不可通透",
        "不能通透",
        "不透过",
        "不可透过",
    ),
    _without_shut_out,
)
"""The text without the ions that a membrane does not let through, as long as before."""
