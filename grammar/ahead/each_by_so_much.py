"""Several conductances that change alike: "ACh raises each by 10 nS", gK和gNa都增加10 nS."""

from __future__ import annotations

import re
from typing import Final

from grammar.read_ahead import Ahead, without
from grammar.reading import Slot

_G: Final = r"g_?(?:K|Na|Cl|Ca|leak|L)(?![A-Za-z])"
_BOTH: Final = (
    r"(?:both|each|all)(?: (?:of them|of these|of the two|conductances?|of the conductances|g_?[A-Z]\w?"
    r" and g_?[A-Z]\w?))?|them both"
)
_UP: Final = r"rais\w+|increas\w+|ris(?:es?|ing)|rose|grows?|enhanc\w+"
_DOWN: Final = r"reduc\w+|lower\w*|decreas\w+|falls?|drops?"
_N: Final = r"(?P<n{k}>\d{{1,4}}(?:\.\d{{1,3}})?) ?nS(?: each)?"
_MORE: Final = r"(?:another |a further |an additional )?"
_TOLD: Final = re.compile(
    rf"(?i:(?:{_UP}|(?P<down_1>{_DOWN})) (?:{_BOTH}) by {_MORE}{_N.format(k=1)}"
    rf"|add\w* {_MORE}{_N.format(k=2)}(?: of conductance)? to (?:{_BOTH})"
    rf"|(?:{_BOTH}) (?:then |now )?(?:{_UP}|(?P<down_2>{_DOWN}))(?: further)? by {_N.format(k=3)})"
    rf"|(?P<pair>{_G}) and {_G} (?:then |now )?(?:both |each )?(?:{_UP}|(?P<down_3>{_DOWN})) (?:both |each )?"
    rf"by {_N.format(k=4)}"
    rf"|(?:使|让)?(?:两者|二者|两种电导|两个电导|它们|{_G}[和与及、·,]{_G})(?:都|各|均|分别|各自|再|又|也){{1,4}}"
    rf"(?:增加|增大|升高|上升|(?P<down_4>减少|减小|降低|下降))了? ?{_N.format(k=5)}"
)
_VALUE: Final = re.compile(
    r"(?<![A-Za-z])g_?(?P<ion>K|Na|Cl|Ca|leak|L)(?![A-Za-z]) ?(?:=|:|is|of|was|为|是)? ?"
    r"(?P<n>\d{1,4}(?:\.\d{1,4})?) ?nS"
)


def each_by_so_much(plain: str) -> Ahead | None:
    """What every conductance that is told was, and what it is then; None of a text without such words."""
    found = _TOLD.search(plain)
    values = [*_VALUE.finditer(plain, 0, found.start())] if found else []
    if found is None or len(values) < 2 or len({one["ion"] for one in values}) < len(values):
        return None
    by = float(next(filter(None, (found[f"n{k}"] for k in range(1, 6)))))
    down = any(found[f"down_{k}"] for k in range(1, 5))
    then = [float(one["n"]) + (-by if down else by) for one in values]
    if min(then) < 0.0:
        return None
    slots = tuple(
        Slot("g", float(one["n"]), one.span(), _ion(one), dim="conductance", unit="nS", new=new)
        for one, new in zip(values, then, strict=True)
    )
    return Ahead(without(plain, [found.span(), *(s.span for s in slots)]), slots, goes_on=True)


def _ion(value: re.Match[str]) -> str:
    return "leak" if value["ion"] == "L" else value["ion"]
