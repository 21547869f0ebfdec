"""In which line of a TOML file a value stands; `tomllib` does not tell."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

Path: TypeAlias = "tuple[str | int, ...]"
"""`("question", 2, "ask", "en")`: the third question's English text."""

_HEADER: Final = re.compile(r"\s*(\[\[?)")
_PART: Final = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}|"(?:\\.|[^"\\\n])*"'  # texts: what stands in them ends nothing
    r"|'''.*?'{3,5}|'[^'\n]*'"
    r"|#[^\n]*|[\[\]{}]|\n",
    re.DOTALL,
)
_AT: Final = re.compile(r"\(at line (\d+), column \d+\)")


def lines(text: str) -> Mapping[Path, int]:
    """The line (from 1) of every table and key of a file that `tomllib` reads."""
    found: dict[Path, int] = {}
    counts: dict[Path, int] = {}
    table: Path = ()
    for number, statement in _statements(text):
        read = tomllib.loads(statement)
        names = _names(read)
        header = _HEADER.match(statement)
        if header is None:
            for end in range(1, len(names) + 1):
                found.setdefault((*table, *names[:end]), number)
            for at, line in enumerate(_elements(read, statement)):
                found[*table, *names, at] = number + line
            continue
        table = _inside(names[:-1], counts)
        table = (*table, names[-1])
        if header[1] == "[[":
            counts[table] = counts.get(table, -1) + 1
            table = (*table, counts[table])
        found.setdefault(table, number)
    return found


def line_of(path: Path, known: Mapping[Path, int]) -> int:
    """The line of a value, or of the nearest thing around it; 1 where nothing is known."""
    while path and path not in known:
        path = path[:-1]
    return known.get(path, 1)


def line_of_error(error: ValueError, text: str) -> int:
    """The line at which a file could not be read on."""
    found = _AT.search(str(error))
    return int(found[1]) if found else text.count("\n") + 1


def _statements(text: str) -> Iterator[tuple[int, str]]:
    """Each statement with its line; it ends with the line at whose end no bracket is open."""
    begun, line, first, depth = 0, 1, 1, 0
    for found in _PART.finditer(text if text.endswith("\n") else f"{text}\n"):
        part = found[0]
        line += part.count("\n")
        if part in ("[", "{"):
            depth += 1
        elif part in ("]", "}"):
            depth -= 1
        elif part == "\n" and depth == 0:
            statement = text[begun : found.end()]
            if statement.strip() and not statement.lstrip().startswith("#"):
                yield first, statement
            begun, first = found.end(), line


def _names(statement: Mapping[str, Any]) -> tuple[str, ...]:
    """The dotted name that a statement begins with: {"a": {"b": 1}} → a, b.

    An inline table reads like dotted names, as long as it has one key; both say where the value stands.
    """
    names: list[str] = []
    value: Any = statement
    while isinstance(value, dict) and len(value) == 1:
        ((name, value),) = value.items()
        names.append(name)
        if isinstance(value, list) and len(value) == 1 and value[0] == {}:
            break  # a header of an array of tables
    return tuple(names)


def _elements(read: Mapping[str, Any], statement: str) -> Sequence[int]:
    """The lines, within a statement, of the tables of an array that has one on each line."""
    value: Any = read
    while isinstance(value, dict) and len(value) == 1:
        (value,) = value.values()
    begun = [at for at, line in enumerate(statement.split("\n")) if line.lstrip().startswith("{")]
    return begun if isinstance(value, list) and len(begun) == len(value) else ()


def _inside(names: tuple[str, ...], counts: Mapping[Path, int]) -> Path:
    """The path of the tables around a header, each array at its last element."""
    path: Path = ()
    for name in names:
        path = (*path, name)
        if path in counts:
            path = (*path, counts[path])
    return path
