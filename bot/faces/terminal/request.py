"""What `nernst ask` is asked for, and the common case of reading it from the command line.

`plainly` exists for the cold start: typer, which brings pydantic, costs more than half of what lark and
numpy take together.  Whatever is not plain (help, a mistake) is left to typer, which has the words for it; a
test compares the two.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence

LanguageOrAuto: TypeAlias = Literal["en", "zh", "auto"]

_FLAGS: Final = {"--json": "as_json", "--explain-parse": "stages"}
_VALUES: Final = {"--lang": "language", "--temperature": "temperature", "--cell": "cell"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One call of `nernst ask`.

    Attributes:
        words: the question, or "-" for one a line from standard input.
        as_json: one JSON object an answer.
        stages: every stage of the road instead of the answer.
        language: of the answers; "auto" is that of the question.
        temperature, cell: the defaults as typed.
    """

    words: tuple[str, ...]
    as_json: bool = False
    stages: bool = False
    language: LanguageOrAuto = "auto"
    temperature: str | None = None
    cell: str | None = None


def plainly(arguments: Sequence[str]) -> Request | None:
    """The request that the arguments after `ask` spell out in full; None if they are not that plain."""
    words: list[str] = []
    options: dict[str, Any] = {}
    rest = iter(arguments)
    for argument in rest:
        if argument in _FLAGS:
            options[_FLAGS[argument]] = True
        elif argument in _VALUES:
            value = next(rest, "-")
            if value.startswith("-"):
                return None
            options[_VALUES[argument]] = value
        elif argument.startswith("-") and argument != "-":
            return None
        else:
            words.append(argument)
    if not words or len(options.keys() & {"as_json", "stages"}) > 1:
        return None
    if options.get("language", "auto") not in {"en", "zh", "auto"}:
        return None
    return Request(words=tuple(words), **options)
