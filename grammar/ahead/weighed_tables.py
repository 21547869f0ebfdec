"""Tables of two concentrations and a permeability, whatever joins their columns, head first or last.

"ion in out P (relative): Na 62 425 0.05; K 380 12 1", "离子 外 内 P⏎K 5 150 1⏎Na 150 15 20",
"K (5, 150, 1), Na (150, 15, 20): out, in, P".
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from grammar.ahead.signs import NAMED, id_of
from grammar.numbers import SUPERSCRIPTS
from grammar.read_ahead import Ahead, without
from grammar.reading import Slot

_TENS: Final = r"(?:[eE](?P<e>-?\d{1,2})|\s?[x×*·]\s?10\s?\^?\s?(?P<power>[-⁻]?[\d⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}))"
_N: Final = rf"\d{{1,4}}(?:\.\d{{1,6}})?(?:{re.sub(r'[?]P<[a-z]+>', '?:', _TENS)})?"
_NUMBER: Final = re.compile(rf"(?P<n>[\d.]+){_TENS}?")
_JOINT: Final = r"(?:\s?[,:|/()=]\s?\(?|\s{1,2})"
_ROW: Final = re.compile(
    rf"(?:(?<![A-Za-z_])|(?<=P_))(?P<ion>{NAMED})(?![A-Za-z\d])"
    rf"{_JOINT}(?P<a>{_N})(?: ?mM)?{_JOINT}(?P<b>{_N})(?: ?mM)?{_JOINT}(?P<c>{_N})"
    r"(?!\d|\.\d|[eE]-?\d|\s?[x×*·]\s?10|\s?(?:mM|mV|[np]S)|\s?[,|/]?\s?\d(?!\d?\d?(?:\.\d)?\s?[°℃C]))"
)
_OTHER_ROW: Final = re.compile(rf"(?<![A-Za-z]){NAMED}{_JOINT}{_N}{_JOINT}{_N}")
_COLUMN: Final = re.compile(
    r"(?P<out>\[?(?<![A-Za-z])(?i:out(?:side)?|external|extracellular|ecf)(?![a-z])\]?|[胞膜细]?胞?外液?)"
    r"|(?P<in>\[?(?<![A-Za-z])(?i:in(?:side)?|internal|intracellular|icf)(?![a-z])\]?|[胞膜细]?胞?内液?)"
    r"|(?P<P>(?:[Rr]elative )?(?:(?<![A-Za-z])P(?:_?\{?(?:rel|x|X|ion)\}?)?(?:\s?/\s?P_?K)?(?:_(?=K\s))?"
    r"(?![A-Za-z])|(?i:\bperm(?:eabilit(?:y|ies))?\b))"
    r"(?:\s?\((?:[Rr]el\.?|[Rr]elative(?: to K[+⁺]?)?|相对值?)\))?"
    r"|(?:相对)?[通渗]透(?:性|率|系数)?(?:\(相对值?\))?)"
)
_NO_GAP: Final = re.compile(r"\d|(?:[nu]M|µM)|[.;?。](?!\s?$)")
_WIDEST_GAP: Final = 20  # characters between two names of columns
_ROWS: Final = 2


def weighed_table(plain: str) -> Ahead | None:
    """Concentrations and weights of a table whose columns are named; None of any other text."""
    rows = [*_ROW.finditer(plain)]
    ions = [id_of(row["ion"]) for row in rows]
    if len(rows) < _ROWS or None in ions or len({*ions}) < len(ions):
        return None
    rest = without(plain, [row.span() for row in rows])
    head = _head(rest)
    if not head or _OTHER_ROW.search(rest):
        return None
    slots: list[Slot] = []
    for row, ion in zip(rows, ions, strict=True):
        for name, column in zip("abc", head, strict=True):
            role, side = ("P", None) if column.lastgroup == "P" else ("conc", column.lastgroup)
            slots.append(
                Slot(
                    role, _value(row[name]), row.span(name), ion=ion, side=side, dim=role if side else "bare"
                )
            )
    spans = [found.span() for found in (*rows, *head)]
    return Ahead(without(plain, spans), tuple(slots), goes_on=True)


def _value(text: str) -> float:
    """A number of the table, "5e-7" and "5×10⁻⁷" too."""
    found = _NUMBER.fullmatch(text)
    assert found is not None
    power = found["e"] or (found["power"] or "0").translate(SUPERSCRIPTS)
    return float(f"{found['n']}e{power}")


def _head(plain: str) -> list[re.Match[str]]:
    """Three names of columns close together, one of each; none where there are none, or other units."""
    columns = [*_COLUMN.finditer(plain)]
    for triple in zip(columns, columns[1:], columns[2:], strict=False):
        gaps = [plain[first.end() : second.start()] for first, second in pairwise(triple)]
        near = all(len(gap) <= _WIDEST_GAP and not _NO_GAP.search(gap) for gap in gaps)
        if near and {column.lastgroup for column in triple} == {"out", "in", "P"}:
            return [*triple]
    return []
