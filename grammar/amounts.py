"""Amounts that go or come, "the cytoplasm loses 20 mM", as what is there then; and none of it, as 0 mM.

A share in words, 百分之三十, as it is written in figures.
"""

from __future__ import annotations

import re
from typing import Final

from grammar.marks import Stage, shown_instead
from grammar.numbers import chinese_number

_mM: Final = r"(\d{1,4}(?:\.\d{1,3})?) ?(?:mM|mmol/L)"
_LESS: Final = re.compile(
    rf"(?i:\b(?:loses|lost|gives up)) {_mM}(?: of it)?(?! of [A-Z])"
    rf"|,? of which {_mM} (?:is|are|was|were) "
    r"(?:replaced|removed|taken away|substituted)(?: (?:by|with) [A-Za-z]{1,12})?"
    rf"|[,·]?其中(?:的|有)?{_mM}被[^,·。;?]{{0,8}}(?:替换|取代|替代|置换|去除|除去)"
    rf"|(?:流失|丢失|失去)了?{_mM}"
)
_MORE: Final = re.compile(
    rf"(?i:\b(?:you|we|i|she|he) adds? ){_mM}(?! ?(?:of )?[A-Z])"
    rf"|(?i:\bgains) {_mM}(?! of [A-Z])"
    rf"|(?:再|又)(?:加入|添加|增加)了?{_mM}(?! ?的?[A-Z])"
)
_TOLD: Final = re.compile(_mM)
_HAN: Final = re.compile(r"[\u4e00-\u9fff]")
_INSIDE: Final = re.compile(
    r"(?i:\b(?:inside|intracellular|cytoplasm|cytosol|cells?|axon|neuron|in)\b)|[胞膜]内|细胞(?![外内])"
)
_OUTSIDE: Final = re.compile(r"(?i:\b(?:outside|external|extracellular|bath|medium|out)\b)|[胞膜]外")
_STOP: Final = re.compile(r"[,;.?!\n·。](?!\d)| and ")
_SIDES: Final = {"in": ("胞内", "inside "), "out": ("胞外", "outside "), None: ("", "")}
_LONGEST: Final = 160  # characters back to what it was


def _as_totals(plain: str) -> str:
    for pattern, sign in ((_LESS, -1.0), (_MORE, 1.0)):
        for found in reversed([*pattern.finditer(plain)]):
            plain = _replaced(plain, found, sign)
    return plain


def _replaced(plain: str, found: re.Match[str], sign: float) -> str:
    """The text with the new total: of the last amount that is told before, and on the same side."""
    before = [*_TOLD.finditer(plain, max(0, found.start() - _LONGEST), found.start())]
    side = _side(plain, found)
    told = {_side(plain, one) for one in before}
    if len(before) > 1 and side:
        before = [one for one in before if _side(plain, one) == side]
    if not before or (side is None and len(told) > 1):  # of which side is not told: it is asked back
        return plain
    total = float(before[-1][1]) + sign * next(float(n) for n in found.groups() if n)
    if total <= 0.0:
        return plain
    chinese, english = _SIDES[side]
    if _HAN.search(found[0]):
        said = f"{chinese}{'升到' if sign > 0.0 else '降到'}{total:g} mM"
    else:
        said = f" {english}{'rises' if sign > 0.0 else 'falls'} to {total:g} mM"
    return plain[: found.start()] + said.ljust(len(found[0])) + plain[found.end() :]


def _side(plain: str, found: re.Match[str]) -> str | None:
    """The side that its clause names; None where that names both or neither."""
    first = max((stop.end() for stop in _STOP.finditer(plain, 0, found.start())), default=0)
    stop = _STOP.search(plain, found.end())
    clause = first, stop.start() if stop else len(plain)
    inside, outside = _INSIDE.search(plain, *clause), _OUTSIDE.search(plain, *clause)
    return None if bool(inside) == bool(outside) else "in" if inside else "out"


AS_TOTALS: Final = Stage(
    ("loses ", "lost ", "gives up ", "of which ", " add", "gains ", "其中", "失", "再", "又"), _as_totals
)
"""The text with what is left or reached in place of what goes or comes."""


_NONE: Final = re.compile(
    r"(?i:\b(?:(?:almost|nearly|virtually|practically|essentially|completely) )?(?:absent|none(?: of it)?)"
    r"(?= (?:inside|outside|in the (?:cell|cytosol|cytoplasm|bath|terminal))\b))"
    r"|(?<=[膜胞][内外])(?:则|却)?(?:几乎|基本上?|完全)?(?:没有|不含|为零)(?=[,;·。?])"
    r"|(?<=[里外]面)(?:则|却)?(?:几乎|基本上?|完全)?(?:没有|不含|为零)(?=[,;·。?])"
)


def _as_zero(plain: str) -> str:
    """The text with 0 mM for none, where the other side has an amount."""
    return _NONE.sub(_zero, plain) if _TOLD.search(plain) else plain


def _zero(found: re.Match[str]) -> str:
    return ("0" if _HAN.search(found[0]) else "0 mM").ljust(len(found[0]))


# In the list of a side: "inside Na+ 10, K+ 140 mM, Ca2+ negligible", 膜内Na+ 10、K+ 140 mM，Ca2+可忽略.
_NEGLIGIBLE: Final = re.compile(
    r"(?P<told>(?:\b(?i:inside|outside|in|out|intracellular|extracellular)\b|[膜胞][内外])[^.;?。]{0,60}?\d ?"
    r"(?:mM|mmol/L)?[,、·]? ?(?:and )?(?:[A-Z][a-z]?[2²]?[+⁺⁻-]{0,2}|[钙镁氯钠钾](?:离子)?))"
    r"(?: (?:is )?(?i:negligible|practically zero|virtually zero)"
    r"| ?(?:浓度)?(?:可以?忽略(?:不计)?|极低|约等于零))"
    r"(?=[,.;?。)·]|$)"
)

AS_ZERO: Final = (
    Stage(("absent", "none ", "没有", "不含", "为零"), _as_zero),
    shown_instead(
        ("negligible", "y zero", "忽略", "极低", "于零"),
        _NEGLIGIBLE,
        lambda found: f"{found['told']} 0".ljust(len(found[0])),
    ),
)
"""The text with an amount in place of "almost absent inside"."""


_PER_CENT: Final = re.compile(r"百分之(?P<n>\d{1,3}(?:\.\d{1,2})?|[一二三四五六七八九十百点]{1,6})")


def _in_figures(found: re.Match[str]) -> str:
    share = found["n"] if found["n"][0].isdigit() else f"{chinese_number(found['n']):g}"
    return f"{share}%".rjust(len(found[0]))


AS_PERCENT: Final = shown_instead(("百分之",), _PER_CENT, _in_figures)
"""The text with such shares as 30%, as long as before."""
