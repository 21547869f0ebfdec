"""What parts the blocks of a text: "P_K : P_Na = 1 : 0.05 // out: K 5, Na 140 // in: K 138, Na 14"."""

from __future__ import annotations

import re
from typing import Final

from grammar.marks import Stage, shown_instead

_SIDES: Final = (
    *("out", "in", "outside", "inside", "Out", "In", "Outside", "Inside", "OUT", "IN"),
    *("external", "internal", "extracellular", "intracellular", "Extracellular", "Intracellular"),
    *("bath", "pipette", "cytosol", "plasma", "Bath", "Pipette"),
    *(f"{where}{side}{fluid}" for where in "胞膜" for side in "内外" for fluid in ("", "液")),
)
# "K 5//140" is a pair; with blanks, "V_m -70 // 5 nS", it parts blocks.
_DOUBLE: Final = re.compile(r"(?<![:/])//(?!/)(?:(?<=\d//)(?P<pair>(?=\d++(?:\.\d++)?(?! ?[°℃m]))))?")
# A dash, a stroke, an arrow in front of the head of a block belongs to no number before it.
_BEFORE_A_HEAD: Final = re.compile(
    rf"(?<=[\w)℃?])(?<!\bin)(?<!\bout)(?<!side)(?<![内外])"
    rf"(?P<sign> ?(?:/|-{{1,3}}|[=-]?>|~) ?)(?=(?:{'|'.join(_SIDES)}) ?:)"
)


_NO_PAIR: Final = ("", r"(?!\d)")  # "K 5 / 140" stays one


def _parted(text: str) -> str:
    """The text with semicolons for such signs; where blanks are around them, for all of their kind."""
    signs = {found["sign"] for found in _BEFORE_A_HEAD.finditer(text)}
    text = _BEFORE_A_HEAD.sub(lambda found: ";".ljust(len(found[0])), text)
    for sign in signs:
        if sign[0] == sign[-1] == " ":
            text = re.sub(re.escape(sign) + _NO_PAIR["/" in sign], ";".ljust(len(sign)), text)
    return text


# A table whose columns semicolons part: "ion;P;outside;inside K+;1;10;390 Na+;18;450;52".
_CELL: Final = r"\d{1,6}(?:[.,]\d{1,6})?"
_ROW: Final = re.compile(
    rf"(?<![A-Za-z])(?:[A-Z][A-Za-z]?|[A-Z][a-z]?\d?[2²]?[+⁺⁻-]);{_CELL}(?:; ?{_CELL}){{1,4}}(?![;\d])"
)
_HEAD: Final = re.compile(r"(?:[^;.?\n]|(?<=rel)\.){1,40}(?:;(?:[^;.?\n\d]|(?<=rel)\.){1,40}){2,4}")
_FEWEST_ROWS: Final = 2


def _with_bars(text: str) -> str:
    """The table with bars between its columns, and points for its decimal commas."""
    rows = [*_ROW.finditer(text)]
    if len(rows) < _FEWEST_ROWS:
        return text
    head = _HEAD.match(text, text.rfind("\n", 0, rows[0].start() - 1) + 1, rows[0].start())
    for row in rows:
        text = text[: row.start()] + row[0].replace(",", ".").replace(";", "|") + text[row.end() :]
    return text[: head.start()] + head[0].replace(";", "|") + text[head.end() :] if head else text


AS_BLOCKS: Final = (
    Stage((";",), _with_bars),
    shown_instead(("//",), _DOUBLE, lambda match: "; " if match["pair"] is None else "/ "),
    Stage(tuple(f"{side}{blank}:" for side in _SIDES for blank in ("", " ")), _parted),
)
"""A text whose blocks are parted by semicolons; as long as before."""
