"""The fields of a table, taken one after the other; what is wrong with each is noted, not raised."""

from __future__ import annotations

import math
import unicodedata
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Final

from bot.quiz.own.positions import line_of
from bot.quiz.own.values import Fault
from bot.tutor.answer import Say, Written

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from bot.quiz.own.positions import Path

LONGEST: Final = 600
_LANGUAGES: Final = ("en", "zh")


class Notes:
    """All faults of a file, with the lines in which they stand."""

    def __init__(self, known: Mapping[Path, int]) -> None:
        self._known = known
        self.faults: list[Fault] = []

    def add(self, path: Path, where: str, say: Say) -> None:
        """Note a fault of the value at a path."""
        self.faults.append(Fault(line_of(path, self._known), where, say))


class Table:
    """A table: `where` names it in a fault."""

    def __init__(self, values: Mapping[str, Any], path: Path, notes: Notes, where: str = "") -> None:
        self._values, self._path, self._notes = values, path, notes
        self.where = where
        self._taken: set[str] = set()

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def fault(self, key: str, say: Say) -> None:
        """Note what is wrong with a field, or with the table where the field is missing."""
        self._notes.add((*self._path, key), self.where, say)

    def text(self, key: str, *, needed: bool = False, longest: int = LONGEST) -> str | None:
        """A line or more of text."""
        value = self._take(key, needed=needed)
        return None if value is None else self._text(key, value, longest)

    def written(
        self, key: str, *, needed: bool = False, longest: int = LONGEST, languages: Collection[str] = ()
    ) -> Written | None:
        """A text in one language or both; a plain string is the same in both.

        Args:
            key: of the field.
            needed: whether it must be there.
            longest: in characters.
            languages: in which it must be, since the question is.
        """
        value = self._take(key, needed=needed)
        if value is None:
            return None
        if isinstance(value, str):
            text = self._text(key, value, longest)
            return None if text is None else Written(text, text)
        if not isinstance(value, dict) or not value or set(value) - set(_LANGUAGES):
            self.fault(key, Say("written-fault-languages", {"key": key}))
            return None
        texts = {one: self._text(key, value[one], longest) for one in value}
        lacking = [one for one in languages if one not in value]
        if lacking:
            self.fault(key, Say("written-fault-language", {"key": key, "language": lacking[0]}))
        return Written(texts.get("en"), texts.get("zh"))

    def chosen(self, key: str, among: Collection[str], *, needed: bool = False) -> str | None:
        """One of a few words."""
        value = self.text(key, needed=needed)
        if value is None or value in among:
            return value
        self.fault(key, unknown(key, value, among))
        return None

    def number(self, key: str) -> float | None:
        """A number that is finite."""
        value = self._take(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
            self.fault(key, Say("written-fault-number", {"key": key}))
            return None
        return float(value)

    def flag(self, key: str) -> bool:
        """True or false; false where it is not there."""
        value = self._take(key)
        if value is not None and not isinstance(value, bool):
            self.fault(key, Say("written-fault-flag", {"key": key}))
        return value is True

    def tables(self, key: str) -> Iterator[Table]:
        """The tables of an array."""
        value = self._take(key)
        if value is not None and not (isinstance(value, list) and all(isinstance(v, dict) for v in value)):
            self.fault(key, Say("written-fault-tables", {"key": key}))
            return
        for at, one in enumerate(value or []):
            yield Table(one, (*self._path, key, at), self._notes, self.where)

    def nothing_else(self, allowed: Collection[str], *, all_taken: bool = True) -> None:
        """Note every field that is not known, or (`all_taken`) has no use, with the one that was meant."""
        for key in self._values:
            if key not in allowed:
                self.fault(key, unknown("", key, allowed))
            elif all_taken and key not in self._taken:
                self.fault(key, Say("written-fault-not-here", {"key": key}))

    def _take(self, key: str, *, needed: bool = False) -> Any:
        self._taken.add(key)
        value = self._values.get(key)
        if value is None and needed:
            self.fault(key, Say("written-fault-missing", {"key": key}))
        return value

    def _text(self, key: str, value: object, longest: int) -> str | None:
        if not isinstance(value, str) or not value.strip():
            self.fault(key, Say("written-fault-text", {"key": key}))
            return None
        text = " ".join(value.split())
        if len(text) > longest:
            self.fault(key, Say("written-fault-long", {"key": key, "length": len(text), "most": longest}))
            return None
        if any(unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Co", "Cn") for letter in text):
            self.fault(key, Say("written-fault-invisible", {"key": key}))
            return None
        return text


def unknown(key: str, value: str, among: Collection[str]) -> Say:
    """That a word is none of these, with the nearest one, or all where they are few."""
    typed = value if len(value) <= 40 else f"{value[:40]}…"
    near = get_close_matches(value, among, n=1)
    known = ", ".join(near or (among if len(among) <= 14 else sorted(among)[:14]))
    if not key:
        return Say("written-fault-key", {"key": typed, "known": known})
    return Say("written-fault-word", {"key": key, "typed": typed, "known": known})
