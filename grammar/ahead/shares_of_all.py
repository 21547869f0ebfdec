"""Of all that conducts, whose share is which: "70 % is K+ (E = -94 mV), 5 % Na+ (+66 mV), the rest Cl-"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from grammar.ahead.shares import SHARE, share_of
from grammar.ahead.signs import NAMED, id_of
from grammar.numbers import chinese_number
from grammar.read_ahead import Ahead, names_any, without
from grammar.reading import Slot

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from grammar.reading import Span

MARKS: Final = (
    "onductance", "电导", " g ", " G ", "gtot", "Gtot", "g_tot", "G_tot", "g_m", "G_m", "总g", "总G",
)  # fmt: skip
# Words of a change or of a part that is shut: no shares of all that conducts.
_CHANGED: Final = re.compile(
    r"(?i:block|inhibit|\bclos|\bshut|inactivat|abolish|remov|replac|increas|decreas|reduc|\brais|\brise|\bfall"
    r"|\bfell|\blower|\bdrop|times|-?fold\b|open[- ]prob)"
    r"|阻断|抑制|关闭|封闭|失活|增|减|升|降|倍|变|[gP]_?[A-Z][a-z]? ?\d"
)
_OVER: Final = r"(?P<over>[1-9])/(?P<under>[1-9]\d?)(?![\d/.])"
_WORDS: Final = r"(?P<many>one|two|three|four|seven|nine) (?P<nth>third|quarter|fifth|tenth)s?"
_MANY: Final = {"one": 1.0, "two": 2.0, "three": 3.0, "four": 4.0, "seven": 7.0, "nine": 9.0}
_NTHS: Final = {"third": 3.0, "quarter": 4.0, "fifth": 5.0, "tenth": 10.0}
_TENTHS: Final = r"(?P<tenths>[一二两三四五六七八九])成"
_PART: Final = r"(?P<ten>[一二三四五六七八九十]{1,3})分之(?P<parts>[一二三四五六七八九])"
_TOKEN: Final = re.compile(
    r"\((?:E ?(?:[=:是为] ?)?)?(?P<volt>[-+]\s?\d{1,3}(?:\.\d{1,3})?)(?: ?mV)?\)"
    r"|(?<![A-Za-z])[EgPV]_?[A-Z][a-z]?(?![A-Za-z])"
    rf"|(?P<share>(?<![A-Za-z\d.])(?:(?i:{_WORDS})|{SHARE}|{_OVER})|{_PART}|{_TENTHS})(?! of [gP]_)"
    r"|(?P<rest>(?i:\b(?:the )?(?:rest|remainder|remaining(?: (?:quarter|third|half|fifth|tenth))?)\b"
    r"(?! potential| membrane))|其余|剩下|剩余|余下)"
    rf"|(?P<ion>(?<![A-Za-z]){NAMED}(?![A-Za-z]))"
)
_TOTAL: Final = re.compile(
    r"(?:(?i:(?:total|overall|whole) (?:membrane |cell )?(?:conductance|g(?![a-z])))|[gG]_?tot(?:al)?|[gG]_m"
    r"|(?:膜)?总(?:电导|[gG]))(?: is| of|为|是)? ?[=:]? ?"
    r"(?P<g>\d{1,4}(?:\.\d{1,3})?) ?nS"
)
_OF_IT: Final = re.compile(
    r"% of (?:the |its )?(?:\w+ ){0,2}conductance|conductance is \d[\d.]{0,4} ?%"
    r"|电导(?:中|里)?的?\d[\d.]{0,4} ?%"
)
_STOP: Final = re.compile(r"[;?。\n]|\.(?!\d)")
_WHOLE: Final = 1e-6


class _Token(NamedTuple):
    kind: str
    span: Span
    ion: str = ""
    value: float = 0.0


def shares_of_all(plain: str) -> Ahead | None:
    """The conductances of ions that together make up all of it, in shares or, of a total, in nS."""
    if not names_any(MARKS, plain) or _CHANGED.search(plain):
        return None
    tokens = _stretch(plain)
    ions = [token for token in tokens if token.kind == "ion"]
    shares = _with_the_rest([token for token in tokens if token.kind in ("share", "rest")])
    whole = abs(sum(token.value for token in shares) - 1.0) < _WHOLE
    if len(ions) < 2 or len(ions) != len(shares) or len({one.ion for one in ions}) < len(ions):
        return None
    if not whole:
        return _of_less_than_all(plain, tokens) if _OF_IT.search(plain) else None
    spans = [token.span for token in tokens if token.kind in ("share", "rest")]
    total = _TOTAL.search(plain)
    scale, dim, unit = (float(total["g"]), "conductance", "nS") if total else (1.0, "bare", "")
    slots = tuple(
        Slot("g", scale * share.value, share.span, ion=ion.ion, dim=dim, unit=unit)
        for ion, share in zip(ions, shares, strict=True)
    )
    slots += tuple(_potentials(tokens))
    spans += [token.span for token in tokens if token.kind == "volt"]
    return Ahead(without(plain, [*spans, *([total.span()] if total else ())]), slots, goes_on=True)


def _of_less_than_all(plain: str, tokens: Sequence[_Token]) -> Ahead:
    """Whose the rest is, is not told: the shares find no place."""
    shares = [token for token in tokens if token.kind == "share"]
    idle = [Slot("", 100.0 * one.value, one.span, dim="percent", unit="%") for one in shares]
    spans = [token.span for token in tokens if token.kind in ("share", "volt")]
    return Ahead(without(plain, spans), (*idle, *_potentials(tokens)), goes_on=True)


def _potentials(tokens: Sequence[_Token]) -> Iterator[Slot]:
    """Such as "K+ (-94 mV)", "K+ 70 % (E = -94 mV)": in brackets, of the ion before."""
    ion = ""
    for token in tokens:
        ion = token.ion or ion
        if token.kind == "volt":
            yield Slot("E", token.value, token.span, ion=ion, dim="volt", unit="mV")


def _stretch(plain: str) -> list[_Token]:
    """Ions and shares of the sentences from the first share to the last."""
    found = [*filter(None, map(_token, _TOKEN.finditer(plain)))]
    told = [token.span for token in found if token.kind in ("share", "rest")]
    if len(told) < 2:
        return []
    start = max((m.end() for m in _STOP.finditer(plain, 0, told[0][0])), default=0)
    stop = _STOP.search(plain, told[-1][1])
    end = stop.start() if stop else len(plain)
    return [token for token in found if start <= token.span[0] < end]


def _token(found: re.Match[str]) -> _Token | None:
    if found["ion"]:
        return _Token("ion", found.span(), ion=id_of(found["ion"]) or "")
    if found["volt"]:
        return _Token("volt", found.span(), value=float(found["volt"].replace(" ", "")))
    if found["share"]:
        return _Token("share", found.span(), value=_part(found))
    return _Token("rest", found.span()) if found["rest"] else None


def _part(found: re.Match[str]) -> float:
    """The share of one that is told, 70 %, 4/5, "four fifths", 五分之四, 八成."""
    if found["many"]:
        return _MANY[found["many"].lower()] / _NTHS[found["nth"].lower()]
    if found["over"]:
        return float(found["over"]) / float(found["under"])
    if found["tenths"]:
        return 0.1 * chinese_number(found["tenths"])
    ten = chinese_number(found["ten"]) if found["ten"] else 0.0
    return chinese_number(found["parts"]) / ten if ten else share_of(found["share"])


def _with_the_rest(told: Sequence[_Token]) -> list[_Token]:
    """The shares; one that is the rest has what the others leave: "the remaining 25 %" tells it once more."""
    shares = [token for token in told if token.kind == "share"]
    rests = [token for k, token in enumerate(told) if token.kind == "rest" and not _told_again(told, k)]
    if len(rests) != 1:
        return shares if not rests else []
    left = 1.0 - sum(token.value for token in shares)
    return sorted([*shares, rests[0]._replace(value=left)], key=lambda token: token.span) if left > 0 else []


def _told_again(told: Sequence[_Token], k: int) -> bool:
    behind = told[k + 1] if k + 1 < len(told) else None
    return behind is not None and behind.kind == "share" and behind.span[0] - told[k].span[1] <= _NEAR


_NEAR: Final = 2  # characters between "remaining" and its share
