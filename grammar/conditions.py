"""Values told of several conditions, of which one is asked: "cell A: 10 mM Cl-; cell B: 40. E_Cl in cell B?".

What a condition tells is put in the place of what the first one tells, number for number, so that words that
stand only once, "plasma K+ is 4.0 mM before, 7.5 mM after exercise", serve all of them; then the text is read
as if it had never spoken of the others.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from grammar.marks import Marks, rows_of
from grammar.read_ahead import beginning, edited

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_FILE: Final = Path(__file__).parent / "lexicon" / "conditions.toml"
_LETTER: Final = beginning(
    "cnfsavpomidtCNFSAVPOM细神纤小球",
    r"(?:\b(?i:cell|neuron|fib(?:re|er)|sphere|axon|channel|vesicle|patch|oocyte|animal|membrane|solution)s?"
    r"|\b(?:in|of|for|does|than|and)|细胞|神经元|纤维|小?球)"
    r" ?(?P<letter>[ABCPQXY]|[1-3])(?![\w+⁺%]|\.\d|\s?(?:mM|mV|out|in)\b)",
)
_ALONE: Final = re.compile(r"[ABCPQXY1-3](?:(?<![\w.+-].)(?![\w+⁺%.])|(?<=[胞元维球].))")
_TWO_NUMBERS: Final = re.compile(r"\d\D+\d")
_NO_NAME: Final = re.compile(
    r"(?:学生|同学|[目之以当然最随不未])$"
)  # 学生甲 is nobody's cell, 之后 no condition


class _Named(NamedTuple):
    """A condition, where it is named."""

    pole: str
    start: int
    end: int


def _pattern(poles: list[list[str]], bound: str) -> re.Pattern[str]:
    """What finds the names of a row, the longest of them first."""
    names = sorted(((name, k) for k, pole in enumerate(poles) for name in pole), key=lambda one: -len(one[0]))
    found = "|".join(f"(?P<_{k}_{n}>{name})" for n, (name, k) in enumerate(names))
    return re.compile(rf"(?i:{bound}(?:{found}){bound})")


_TABLE: Final[dict[str, list[list[list[str]]]]] = tomllib.loads(_FILE.read_text(encoding="utf-8"))
_ROWS: Final = tuple(
    _pattern(poles, r"\b" if language == "en" else "") for language, rows in _TABLE.items() for poles in rows
)


_POLES: Final = tuple(
    (row, names)
    for row, poles in enumerate(poles for rows in _TABLE.values() for poles in rows)
    for names in poles
)
_MARKS: Final = Marks(names for _, names in _POLES)
_OWN_WORD: Final = re.compile(r"[a-z-]{3,}|[\u4e00-\u9fff]+")
_TITLE: Final = re.compile(r"(?:^|(?<=[.:;。\n] )|(?<=[;。\n]))(?P<title>[^\d:.;。?=()]{2,40}):(?=[^:]*\d)")
# Titles of the columns and rows of a table, and of what is told of all.
_OF_PLACES: Final = re.compile(
    r"(?i:\b(?:in|out|inside|outside|internal|external|\w*cellular|cytosol\w*|bath|pipette|plasma|ions?|both|cells"
    r"|all|given|K|Na|Cl|Ca|potassium|sodium|chloride|calcium|data|table|concentrations?|permeabilit\w+"
    r"|conductances?)\b)|[胞膜内外钾钠氯钙都均]|浓度|已知|离子"
)
_NUMBER: Final = re.compile(
    r"(?<![A-Za-z0-9_.^])[-+]?\d+(?:\.\d+)?(?:e-?\d+|\s?[x×*]\s?10\^?-?[\d⁻⁰¹²³⁴-⁹]+)?"
    r"(?![\d⁺]|[+-](?![\d ]))"
    r"(?P<unit>\s?(?:m[VMS]|mmol/L|[un]M|[pnu]A|[pn]S|pF|um|°C|℃|%|kJ/mol)(?![A-Za-z]))?"
)
_SYMBOL: Final = re.compile(r"(?<![A-Za-z])[EgPIV]_?(?:K|Na|Cl|Ca|m|rev)(?![a-z])")
_CHANGES: Final = re.compile(r"(?i:\bfrom )|[由从]")
_CLAUSE_END: Final = re.compile(r"[;。?\n]|\.(?=\s|$)")
_REST: Final = re.compile(r"[^\d,;·.。?]{0,30}(?=[,;·.。])")  # of what is told, behind its last number
_FAR: Final = 40  # characters before a number that may tell a change from it
_FEW: Final = 15  # characters between a number and the condition behind it

_JOINED: Final = re.compile(
    r"(?: (?:cells?|neurons?|animals?))?"
    r"(?: ?(?:和|与|跟|及|、|/|·) ?| (?:and|vs\.?|versus) (?:an? |the |in )?)"
)
_COMPARED: Final = re.compile(r"(?:[与跟和比]|\bthan (?:in )?|\bfrom )$")
_COMPARES: Final = re.compile(r"(?i:\bcompar(?:e|es|ed|ison)\b|\bversus\b)|比较|相比|对比")
_DURING: Final = re.compile(r"(?i:during (?:the|an?) )(?P<own>[a-z]{4,})")

Spans: TypeAlias = "list[tuple[int, int]]"


class _Number(NamedTuple):
    start: int
    end: int
    unit: str


_Group: TypeAlias = "list[tuple[_Named, Spans]]"
"""Conditions that are told in a row, each with the places of its numbers."""


@dataclass(frozen=True, slots=True)
class Conditions:
    """A text that tells the same of several conditions.

    Attributes:
        names: what they are called.
        texts: what it is of each of them alone.
        asked: which of them is asked about; None for all.
    """

    names: tuple[str, ...]
    texts: tuple[str, ...]
    asked: int | None


def conditions_of(plain: str) -> Conditions | None:
    """The conditions of a text; None where it speaks of one only, or where their numbers do not match."""
    for names in _rows(plain) if _TWO_NUMBERS.search(plain) else ():
        groups = list(_groups(plain, names))
        poles = [name.pole for name, _ in groups[0]] if groups else []
        if not poles or any({name.pole for name, _ in group} != {*poles} for group in groups):
            continue
        end = max(max(name.end, spans[-1][1]) for group in groups for name, spans in group)
        later = [name for name in names if name.start >= end and name.pole in poles]
        compared = _COMPARES.search(plain, end) or any(
            _COMPARED.search(plain, end, name.start) for name in later
        )
        said = set[str]() if compared else {name.pole for name in later}
        called = tuple(plain[name.start : name.end].strip(" :") for name, _ in groups[0])
        texts = tuple(_alone(plain, groups, pole, names) for pole in poles)
        return Conditions(called, texts, poles.index(said.pop()) if len(said) == 1 else None)
    return None


def _rows(plain: str) -> Iterator[list[_Named]]:
    """Conditions that are contrasted with each other, row by row; at least two in each."""
    letters = [_Named(m["letter"], *m.span()) for m in _LETTER.finditer(plain)] if _lettered(plain) else []
    rows = [_POLES[k][0] for k in rows_of(_MARKS.opened_by(plain.lower()))]
    likely = sorted({row for row in rows if rows.count(row) > 1})
    for names in (letters, _titles(plain), *(_named(plain, _ROWS[row]) for row in likely)):
        if len({name.pole for name in names}) > 1:
            yield names


def _lettered(plain: str) -> bool:
    return len({*_ALONE.findall(plain)}) > 1


def _named(plain: str, row: re.Pattern[str]) -> list[_Named]:
    found = ((m, m.lastgroup or "") for m in row.finditer(plain) if not _NO_NAME.search(plain, 0, m.start()))
    names = [_Named(group.split("_")[1], *m.span()) for m, group in found]
    names += [again for name in names for again in _named_again(plain, name)]
    return sorted(names, key=lambda name: name.start)


def _named_again(plain: str, name: _Named) -> Iterator[_Named]:
    """Such as "during the plateau …; the driving force in the plateau": by the word behind "during"."""
    if during := _DURING.match(plain, name.start):
        again = re.compile(rf"\b(?:in|at|on|of) (?:the|an?) {during['own']}\b")
        yield from (_Named(name.pole, *m.span()) for m in again.finditer(plain, during.end()))


def _titles(plain: str) -> list[_Named]:
    """Such as "Sea-water protozoan: V …": a title, and its own words where they are said again."""
    found = _TITLE.finditer(plain) if plain.count(":") > 1 else ()
    titles = [m for m in found if not _OF_PLACES.search(m["title"])]
    if len(titles) < 2:
        return []
    words = [{*_OWN_WORD.findall(m["title"].lower())} for m in titles]
    named = [_Named(str(k), m.start(), m.end()) for k, m in enumerate(titles)]
    for k, own in enumerate(words):
        others = {word for j, other in enumerate(words) if j != k for word in other}
        for word in own - others:
            bound = r"\b" if word.isascii() else ""
            again = re.compile(rf"(?i:{bound}{re.escape(word)}{bound})").finditer(plain, titles[-1].end())
            named += [_Named(str(k), m.start(), m.end()) for m in again]
    return sorted(named, key=lambda name: name.start)


def _groups(plain: str, names: Sequence[_Named]) -> Iterator[_Group]:
    """Two conditions in a row, each with its numbers, which stand before or behind its name."""
    told = [_Number(m.start(), m.end(), (m["unit"] or "").strip()) for m in _NUMBER.finditer(plain)]
    numbers = [n for n in told if not any(name.start <= n.start < name.end for name in names)]
    k = 0
    while k + 1 < len(names):
        first, second = names[k], names[k + 1]
        if _JOINED.fullmatch(plain, first.end, second.start):
            k += 2  # 幼年和成年神经元的E_Cl: both are spoken of, and nothing is told of either yet
            continue
        group = _group(plain, numbers, first, second)
        k += 2 if group else 1
        if group:
            yield group


def _group(plain: str, numbers: Sequence[_Number], first: _Named, second: _Named) -> _Group | None:
    between = [n for n in numbers if first.end <= n.start < second.start]
    count = len(between)
    changes = between and _CHANGES.search(plain, max(0, first.start - _FAR), between[0].start)
    if not between or first.pole == second.pole or changes:
        return None  # "moves from +40 mV before to +5 mV after"
    before = [n for n in numbers if n.end <= first.start][-count:]
    shared = len(before) == count == 1 and not before[0].unit and first.start - before[0].end <= 1
    if (shared or _alike(before, between)) and _leads_to(plain, before, first, between, second):
        return [(first, _places(before)), (second, _places(between))]
    behind = [n for n in numbers if n.start >= second.end][:count]
    if not _alike(between, behind):
        return None
    stop = _CLAUSE_END.search(plain, second.end)
    near = count > 1 or stop is None or behind[0].start < stop.start()
    own, other = plain[first.end : between[-1].start], plain[second.end : behind[-1].start]
    return [(first, _places(between)), (second, _places(behind))] if near and _same(own, other) else None


def _alike(some: Sequence[_Number], others: Sequence[_Number]) -> bool:
    return [_kind_of(n.unit) for n in some] == [_kind_of(n.unit) for n in others]


def _kind_of(unit: str) -> str:
    """All concentrations are alike, "100 nM in diastole, 1 uM in systole"."""
    return "mM" if unit in ("uM", "nM", "mmol/L") else unit


def _leads_to(
    plain: str, before: Sequence[_Number], first: _Named, between: Sequence[_Number], second: _Named
) -> bool:
    """Whether the numbers stand before the names, "4 mM before and 8 mM after"."""
    close = first.start - before[-1].end <= _FEW and second.start - between[-1].end <= _FEW
    opened = (
        plain[: first.start].rstrip(" (")[-1:] in ("", ".", ";", "。", "\n") or plain[first.end - 1] == ":"
    )
    heads = opened or plain[first.end :].lstrip()[:1] in ("(", ":", "=")  # "at rest (-70 mV)"
    # "125 mM in both, young inside 28 mM, adult inside 6.5 mM"
    leads = all(plain[: name.start].rstrip()[-1:] in (",", "·") for name in (first, second))
    heads = heads or (leads and not re.search("[,·]", plain[first.end : between[0].start]))
    runs = ((before[0].start, first.start), (between[0].start, second.start))
    return close and not heads and not any(_CLAUSE_END.search(plain, *run) for run in runs)


def _same(own: str, other: str) -> bool:
    """Whether the symbols that a condition names were named of the one before it."""
    return {s.replace("_", "") for s in _SYMBOL.findall(other)} <= {
        s.replace("_", "") for s in _SYMBOL.findall(own)
    }


def _places(numbers: Sequence[_Number]) -> Spans:
    return [(n.start, n.end) for n in numbers]


def _alone(plain: str, groups: Sequence[_Group], pole: str, names: Sequence[_Named]) -> str:
    """The text of one condition: its numbers stand where those of the first were, its name nowhere."""
    edits: list[tuple[int, int, str]] = []
    for (first, places), *others in groups:
        own = next((spans for name, spans in others if name.pole == pole), places)
        edits += [(*place, plain[slice(*span)]) for place, span in zip(places, own, strict=True)]
        edits += [(*_whole(plain, name, spans), "") for name, spans in others]
        edits.append((first.start, first.end, ""))
    free = [name for name in names if not any(start <= name.start < end for start, end, _ in edits)]
    return edited(plain, sorted([*edits, *((name.start, name.end, "") for name in free)]))


def _whole(plain: str, name: _Named, spans: Spans) -> tuple[int, int]:
    """All that is told of a condition: its name, its numbers, and the words to the next comma."""
    last = spans[-1][1]
    rest = _REST.match(plain, last) if name.start < spans[0][0] else None
    return min(name.start, spans[0][0]), max(name.end, rest.end() if rest else last)
