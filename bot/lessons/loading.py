"""Reads the files of the concept cards, strictly: the faults of all files are noted, then raised at once.

The rules for a file are in README.md beside this module.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from physics.errors import BadData

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.language import Language

LANGUAGES: Final[tuple[Language, ...]] = ("en", "zh")

FIELD: Final = re.compile(r"\{([A-Za-z][A-Za-z0-9_]*)\}")
"""A number in a body: its name in braces."""

BOLD: Final = re.compile(r"\*\*(.+?)\*\*")
"""The one mark of markdown, besides lists, that a body may hold."""

_ID: Final = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
_SECTION: Final = re.compile(r"[a-z][A-Za-z0-9]*(_[A-Za-z0-9]+)*")
_PART: Final = re.compile(r"^## (.*)\n", re.MULTILINE)
_BODIES: Final = ("idea", "misunderstanding")
_RESERVED: Final = frozenset({*_BODIES, "summary"})


@dataclass(frozen=True, slots=True)
class Section:
    """A question that a card answers.

    Attributes:
        heading: the question.
        body: markdown (**bold** and lists alone), the direct answer first; `{name}` is a number of the card.
    """

    heading: str
    body: str


@dataclass(frozen=True, slots=True)
class CardText:
    """A card in one language.

    Attributes:
        id: the card, the same in both languages.
        title, summary: one line each, without numbers and marks.
        example: a question that the tutor answers, to try.
        idea, misunderstanding: bodies, like those of a section.
        sections: the questions that it answers, by id, in the order of the file.
        see: the cards to read next, most related first.
        numbers: name -> the question, in English, whose answer is the number.
    """

    id: str
    title: str
    summary: str
    example: str
    idea: str
    misunderstanding: str
    sections: Mapping[str, Section]
    see: tuple[str, ...]
    numbers: Mapping[str, str]


def read_cards(files: Mapping[tuple[Language, str], str]) -> Mapping[Language, Mapping[str, CardText]]:
    """The cards that texts make; a key is the language and the name of the file without `.md`.

    Raises:
        BadData: all faults of all files.
    """
    faults: list[str] = [] if files else ["no cards"]
    read = {key: _File(key, text, faults) for key, text in files.items()}
    found: dict[Language, dict[str, CardText]] = {language: {} for language in LANGUAGES}
    for name in dict.fromkeys(name for _, name in files):
        missing = [language for language in LANGUAGES if (language, name) not in read]
        faults.extend(f"{language}/{name}.md: missing" for language in missing)
        if not missing:
            english, chinese = read["en", name], read["zh", name]
            _compare(english, chinese)
            found["en"][name], found["zh"][name] = english.card(english), chinese.card(english)
    _check_ids([file for (language, _), file in read.items() if language == "en"])
    if faults:
        raise BadData("lessons", faults)
    return MappingProxyType({language: MappingProxyType(texts) for language, texts in found.items()})


class _File:
    """One file, taken apart; what is wrong with it is noted and replaced by something harmless."""

    def __init__(self, key: tuple[Language, str], text: str, faults: list[str]) -> None:
        self.language, self.name = key
        self._faults = faults
        matter, body = self._split(text)
        self._matter = matter
        english = self.language == "en"
        self.title, self.summary = self._line("title"), self._line("summary")
        self.example = self._line("example")
        self.id = self._line("id") if english else ""
        self.see = self._list("see") if english else ()
        self.numbers = self._table("numbers") if english else {}
        for key_ in self._matter:
            self.fault(f"unknown key {key_}")
        for part in ("title", "summary", "example"):
            if FIELD.search(getattr(self, part)) or "*" in getattr(self, part):
                self.fault(f"{part} holds a number or a mark")
        self.parts = self._parts(body)

    def fault(self, what: str) -> None:
        """Note a fault of this file."""
        self._faults.append(f"{self.language}/{self.name}.md: {what}")

    def card(self, english: _File) -> CardText:
        """The card that this file and its English twin make."""
        sections = {key: part for key, part in self.parts.items() if key not in _BODIES}
        return CardText(
            id=english.id,
            title=self.title,
            summary=self.summary,
            example=self.example,
            idea=self.parts["idea"].body,
            misunderstanding=self.parts["misunderstanding"].body,
            sections=MappingProxyType(sections),
            see=english.see,
            numbers=MappingProxyType(english.numbers),
        )

    def _split(self, text: str) -> tuple[dict[str, object], str]:
        lines = text.split("+++\n", 2)
        if len(lines) != 3 or lines[0]:
            self.fault("no front matter between lines of +++")
            return {}, text
        try:
            return tomllib.loads(lines[1]), lines[2]
        except tomllib.TOMLDecodeError as error:
            self.fault(f"front matter: {error}")
            return {}, lines[2]

    def _line(self, key: str) -> str:
        value = self._matter.pop(key, None)
        if isinstance(value, str) and value.strip() and "\n" not in value:
            return value
        self.fault(f"no {key}" if value is None else f"{key} is not a line of text: {value!r}")
        return "?"

    def _list(self, key: str) -> tuple[str, ...]:
        value = self._matter.pop(key, None)
        if isinstance(value, list) and value and all(isinstance(one, str) for one in value):
            return tuple(value)
        self.fault(f"no {key}" if value is None else f"{key} is not a list of texts: {value!r}")
        return ()

    def _table(self, key: str) -> dict[str, str]:
        value = self._matter.pop(key, {})
        if isinstance(value, dict) and all(isinstance(one, str) and one.strip() for one in value.values()):
            return value
        self.fault(f"{key} is not a table of questions: {value!r}")
        return {}

    def _parts(self, body: str) -> dict[str, Section]:
        before, *rest = _PART.split(body)
        if before.strip():
            self.fault(f"text before the first part: {before.strip()[:40]!r}")
        parts: dict[str, Section] = {}
        for head, text in zip(rest[::2], rest[1::2], strict=True):
            key, colon, heading = head.partition(":")
            self._check_part(key, heading.strip() if colon else None, text, known=key in parts)
            parts[key] = Section(heading.strip(), text.strip())
        for key in _BODIES:
            if key not in parts:
                self.fault(f"no part {key}")
                parts[key] = Section("", "")
        return parts

    def _check_part(self, key: str, heading: str | None, text: str, *, known: bool) -> None:
        if known:
            self.fault(f"{key}: a second time")
        if key in _BODIES:
            if heading is not None:
                self.fault(f"{key}: takes no heading")
        elif not _SECTION.fullmatch(key) or key in _RESERVED:
            self.fault(f"{key!r} is no name for a section")
        elif not heading:
            self.fault(f"{key}: no heading")
        if not text.strip():
            self.fault(f"{key}: empty")
        bare = FIELD.sub("", BOLD.sub("", text))
        for mark in "{}*`":
            if mark in bare:
                self.fault(f"{key}: a stray {mark}")


def _compare(english: _File, chinese: _File) -> None:
    """Note what the twins do not have in common, and names that are unknown or unused."""
    for one, other in ((english, chinese), (chinese, english)):
        for key in one.parts:
            if key not in other.parts:
                other.fault(f"{key}: the other language has this section")
    if set(english.parts) == set(chinese.parts) and list(english.parts) != list(chinese.parts):
        chinese.fault("sections in another order than in English")
    used: set[str] = set()
    for key in [key for key in english.parts if key in chinese.parts]:
        ours, theirs = (set(FIELD.findall(file.parts[key].body)) for file in (english, chinese))
        if ours != theirs:
            chinese.fault(f"{key}: numbers differ from English: {', '.join(sorted(ours ^ theirs))}")
        used |= ours | theirs
    for name in sorted(used - set(english.numbers)):
        english.fault(f"unknown number {{{name}}}")
    for name in sorted(set(english.numbers) - used):
        english.fault(f"unused number {name}")


def _check_ids(files: list[_File]) -> None:
    """Note ids that are taken or not the name of the file, and `see` that leads nowhere."""
    owners: dict[str, str] = {}
    for file in files:
        if file.id in owners:
            file.fault(f"duplicate id {file.id}, also in {owners[file.id]}.md")
        elif file.id != file.name or not _ID.fullmatch(file.id):
            file.fault(f"id {file.id!r} is not the name of the file")
        owners.setdefault(file.id, file.name)
    for file in files:
        for other in file.see:
            if other not in owners or other == file.id:
                file.fault(f"see: {other} is no other card")
        if len(set(file.see)) < len(file.see):
            file.fault("see: a card twice")
