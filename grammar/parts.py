"""The parts of an exercise: "a) E_K  b) E_Na", (1)…(2)…, ①②③, or several questions in a row."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_LETTERS: Final = "abcdefgh"
_ROMANS: Final = ("i", "ii", "iii", "iv", "v", "vi")
_CIRCLED: Final = "①②③④⑤⑥⑦⑧"
_EDGE: Final = r"(?:^|(?<=[\s。;,.?:·!)]))"
_START: Final = (
    r"(?:^|(?<=[\n。;?!.:])|(?<=[\n。;?!.:] ))"  # a bare "1." is a mark only where a sentence begins
)
_MARK: Final = re.compile(
    rf"{_EDGE}(?:\((?P<in_brackets>[a-hA-H]|[iv]{{1,3}})\)|(?P<closed>[a-hA-H1-8]|[iv]{{1,3}})\))"
    rf"|(?:{_START}(?<!\d\.)|(?<=[a-z] )(?=a\. ))(?P<dotted>[a-hA-H1-8])[.·](?!\d)"
    # "1. EK 2. ENa"
    r"|(?<=[A-Za-z] )(?P<before_symbol>[2-8])[.·]"
    r"(?= ?(?:[EV]_?\{?(?:K|Na|Cl|Ca|Mg|m)\b|(?:the )?(?:driving|equilibrium|membrane|resting) ))"
    rf"|\((?P<digit>[1-8])\)|(?P<circled>[{_CIRCLED}])"
)
_MARK_END: Final = re.compile(rf"[).·{_CIRCLED}](?:(?<=[a-hA-H1-8iv].)|(?<=[{_CIRCLED}]))")
_LONGEST_MARK: Final = {")": len("(iii)"), ".": len("a."), "·": len("a·")}
_SAID: Final = " · "  # between the parts of a question that is said back
_CLAUSE: Final = re.compile(r"[^;]+")
_SENTENCE: Final = re.compile(r"(?:[^?.。;\n]++|\.(?=\d))*+(?P<end>[?.。;\n]|$)")
# What is read is bounded: each part is read anew, with what belongs to all of them.
_MOST_MARKS, _MOST_QUESTIONS, _LONGEST = 24, 8, 2500
_END: Final = re.compile(
    r"[?。\n]|\.(?= (?:Assume|Suppose|Use|Take|Given)\b)|;(?! ?(?:then|and|also|next|再|然后|并|又))"
)


@dataclass(frozen=True, slots=True)
class Parts:
    """A text with parts: its marks blanked, and where the parts lie.

    Attributes:
        text: as long as the text it came from.
        spans: of the parts, in order; what lies outside of them belongs to all.
    """

    text: str
    spans: tuple[tuple[int, int], ...]

    def alone(self, k: int) -> str:
        """The text with all parts but one blanked."""
        shown = list(self.text)
        for i, (start, end) in enumerate(self.spans):
            if i != k:
                shown[start:end] = " " * (end - start)
        return "".join(shown)


def parts_of(plain: str) -> Parts | None:
    """The parts of a text in one notation; None for a text with one question."""
    marks = _in_order(list(itertools.islice(_marks(plain), _MOST_MARKS))) if _MARK_END.search(plain) else []
    if len(marks) < 2:
        return _said_back(plain) or _questions(plain)
    shown = list(plain)
    for mark in marks:
        shown[mark.start() : mark.end()] = "." + " " * (mark.end() - mark.start() - 1)
    text = "".join(shown)
    ends = [mark.start() for mark in marks[1:]]
    last = _END.search(text, marks[-1].end())
    ends.append(last.end() if last else len(text))  # what follows the last question is told of all
    return _bounded(text, tuple((m.start(), end) for m, end in zip(marks, ends, strict=True)))


def _marks(plain: str) -> Iterator[re.Match[str]]:
    """Marks are looked for where one may end, which is rare in a sentence."""
    behind = 0
    for last in _MARK_END.finditer(plain):
        end = last.end()
        longest = _LONGEST_MARK.get(last[0], 1)
        for start in range(max(behind, end - longest), end):
            if (mark := _MARK.match(plain, start)) and mark.end() == end:
                behind = end
                yield mark
                break


def _bounded(text: str, spans: tuple[tuple[int, int], ...]) -> Parts | None:
    """The parts, unless reading each of them with what belongs to all would be endless."""
    own = sum(end - start for start, end in spans)
    return Parts(text, spans) if own + len(spans) * (len(text) - own) <= _LONGEST else None


def _said_back(plain: str) -> Parts | None:
    """Several questions as they are said back: "equilibrium potential of K⁺ · outside 3 mM · …; …"."""
    if ";" not in plain or _SAID not in plain or plain.lstrip().startswith(("compare", "比较")):
        return None  # what is compared is read as one
    clauses = list(_CLAUSE.finditer(plain))
    said = len(clauses) > 1 and all(_SAID in clause[0] for clause in clauses)
    return _bounded(plain, tuple(clause.span() for clause in clauses)) if said else None


# Of the question before: "which cell has the larger force? How large is it?".
_HOW_MUCH: Final = re.compile(
    r"\s*(?:(?:其|电流)?的?方向(?:如何|呢|是什么|为何)?|(?:是)?(?:内向还是外向|外向还是内向)|又?[为是有](?:多少|多大)|[多][大少]|是?几(?:毫伏|mV)"
    r"|(?i:(?:and )?(?:how (?:much|large|big)(?: is (?:it|that))?|what is (?:it|that|its value))))\s*\?"
)
# What a cycle takes is held against what ATP yields: "ATP gives -50 kJ/mol: is it enough?".
_HELD_AGAINST: Final = re.compile(
    r"(?i:\b(?:enough|suffice|sufficient|compare[sd]?|cover)\b)|相比|比较|够|足以"
)


def _belongs_to_the_one_before(question: str) -> bool:
    against_ATP = "ATP" in question and _HELD_AGAINST.search(question)
    return bool(against_ATP or _HOW_MUCH.match(question))


def _questions(plain: str) -> Parts | None:
    """Two or more sentences with a question mark are parts too: "What is E_K? What is the driving force?"."""
    if plain.count("?") < 2:
        return None
    asked = (m for m in _SENTENCE.finditer(plain) if m["end"] == "?")
    spans = tuple(m.span() for m in asked if not _belongs_to_the_one_before(m[0]))
    return _bounded(plain, spans) if 1 < len(spans) <= _MOST_QUESTIONS else None


def _in_order(found: list[re.Match[str]]) -> list[re.Match[str]]:
    """The longest run of marks that counts up from the first of its kind."""
    best: list[re.Match[str]] = []
    for start, mark in enumerate(found):
        if _count(mark) != 0:
            continue
        run = [mark]
        for other in found[start + 1 :]:
            if _kind(other) == _kind(mark) and _count(other) == len(run):
                run.append(other)
        best = max(best, run, key=len)
    return best


def _label(mark: re.Match[str]) -> str:
    return next(text for text in mark.groups() if text)


def _kind(mark: re.Match[str]) -> str:
    label = _label(mark)
    if label in _CIRCLED:
        return "circled"
    if label.isdigit():
        return "digit"
    return "roman" if label in _ROMANS else "capital" if label.isupper() else "small"


def _count(mark: re.Match[str]) -> int:
    label = _label(mark)
    rows = (_CIRCLED, "12345678", _ROMANS, _LETTERS, _LETTERS.upper())
    return next((row.index(label) for row in rows if label in row), -1)
