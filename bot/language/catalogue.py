"""The messages of one language: strict where Project Fluent is lenient.

Fluent keeps the first of two messages with one id, drops broken entries, and returns errors instead of
raising them; here each of these is a `LanguageError`.  A file is parsed when one of its messages is first
asked for: parsing them all would take longer than answering a question.  So a message may refer to others of
its own file only.
"""

from __future__ import annotations

import re
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fluent.runtime import FluentBundle
    from fluent.syntax import ast

_FOLDER: Final = Path(__file__).parent
_ENTRY: Final = re.compile(r"^(-?[a-zA-Z][\w-]*)[ ]*=", re.MULTILINE)

FluentArgument: TypeAlias = "str | int"


class LanguageError(Exception):
    """A message that is missing, broken, or lacks an argument: the program or a text file is wrong."""


class Catalogue:
    """All messages of one folder of .ftl files."""

    def __init__(self, language: str, folder: Path | None = None) -> None:
        """Find which file holds which message; nothing is parsed yet.

        Raises:
            LanguageError: no files, or an id that is defined twice.
        """
        self.language = language
        self._files = sorted((folder or _FOLDER / language).glob("*.ftl"))
        self._home: dict[str, Path] = {}
        self._parsed: dict[Path, ast.Resource] = {}
        self._plain: dict[str, tuple[str, frozenset[str]]] = {}
        if not self._files:
            raise LanguageError(f"no texts for {language}")
        twice = []
        for file in self._files:
            for id_ in _ENTRY.findall(file.read_text(encoding="utf-8")):
                if id_ in self._home:
                    twice.append(f"{id_} ({self._home[id_].name}, {file.name})")
                self._home[id_] = file
        if twice:
            raise LanguageError(f"{language}: defined twice: {', '.join(twice)}")

    @property
    def ids(self) -> frozenset[str]:
        """The id of every message (terms, which begin with a hyphen, are internal)."""
        return frozenset(id_ for id_ in self._home if not id_.startswith("-"))

    def format(self, id_: str, args: Mapping[str, FluentArgument]) -> str:
        """The text of a message with its arguments put in.

        Raises:
            LanguageError: no such message, a missing argument, or anything else that Fluent reports.
        """
        plain = self._plain.get(id_)
        if (
            plain is not None
            and plain[1] <= args.keys()
            and all(isinstance(one, str) for one in args.values())
        ):
            return plain[0].format_map(args)
        self._load(id_)
        pattern = self._bundle.get_message(id_).value
        if pattern is None:
            raise LanguageError(f"{self.language}: {id_} has no text")
        text, errors = self._bundle.format_pattern(pattern, {k: _fluent(v) for k, v in args.items()})
        if errors:
            raise LanguageError(f"{self.language}: {id_}: {'; '.join(map(str, errors))}") from errors[0]
        if (easy := _plain(pattern)) is not None:
            self._plain[id_] = easy
        return str(text)

    def variables(self, id_: str) -> frozenset[str]:
        """The arguments that a message uses, its own and those of the messages that it refers to.

        Raises:
            LanguageError: no such message, or a reference to a message of another file.
        """
        from fluent.syntax.visitor import Visitor

        found, wanted, done = set[str](), [id_], set[str]()

        class Uses(Visitor):
            def visit_VariableReference(self, node: ast.VariableReference) -> None:
                found.add(node.id.name)

            def visit_MessageReference(self, node: ast.MessageReference) -> None:
                wanted.append(node.id.name)

            def visit_TermReference(self, node: ast.TermReference) -> None:
                wanted.append(f"-{node.id.name}")

        while wanted:
            one = wanted.pop()
            if one not in done:
                done.add(one)
                Uses().visit(self._entry(one, within=self._home.get(id_)))
        return frozenset(found)

    def _entry(self, id_: str, within: Path | None) -> ast.Message | ast.Term:
        from fluent.syntax import ast

        resource = self._load(id_)
        if self._home[id_] != within:
            raise LanguageError(f"{self.language}: {id_} is used from another file, {within}")
        name = id_.removeprefix("-")
        wanted = ast.Term if id_.startswith("-") else ast.Message
        return next(entry for entry in resource.body if isinstance(entry, wanted) and entry.id.name == name)

    def _load(self, id_: str) -> ast.Resource:
        if id_ not in self._home:
            raise LanguageError(f"{self.language}: no message {id_}")
        file = self._home[id_]
        if file not in self._parsed:
            resource = _parse(file)
            self._bundle.add_resource(resource)
            self._parsed[file] = resource
        return self._parsed[file]

    @cached_property
    def _bundle(self) -> FluentBundle:
        from fluent.runtime import FluentBundle

        return FluentBundle([self.language], use_isolating=False)


def _parse(file: Path) -> ast.Resource:
    from fluent.runtime import FluentResource
    from fluent.syntax import ast

    text = file.read_text(encoding="utf-8")
    resource = FluentResource(text)
    faults = [
        f"{file.name}: {note.message}: {(entry.content or '').strip()[:80]!r}"
        for entry in resource.body
        if isinstance(entry, ast.Junk)
        for note in entry.annotations
    ]
    if faults:
        raise LanguageError("; ".join(faults))
    return resource


def _plain(pattern: ast.SyntaxNode) -> tuple[str, frozenset[str]] | None:
    """A text as a template of `str.format`, which is much faster, and its arguments; None: it holds more."""
    from fluent.syntax import ast

    text, used = "", set[str]()
    for part in getattr(pattern, "elements", [pattern]):
        inner = getattr(part, "expression", part)
        if isinstance(inner, ast.TextElement):
            text += inner.value.replace("{", "{{").replace("}", "}}")
        elif isinstance(inner, ast.VariableReference):
            text += f"{{{inner.id.name}}}"
            used.add(inner.id.name)
        else:
            return None
    return text, frozenset(used)


def _fluent(value: FluentArgument) -> object:
    """A whole number chooses plurals and is printed without separators; a text stays as it is."""
    if isinstance(value, str):
        return value
    from fluent.runtime.types import fluent_number

    return fluent_number(value, useGrouping=False)
