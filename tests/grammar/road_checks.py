"""What must hold of every answer, to any text at all."""

from __future__ import annotations

import math
import traceback
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from bot.tutor import Context

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.tutor import Answer, Tutor

ROOT: Final = Path(__file__).parents[2]


def fault_of(
    tutor: Tutor, text: str, before: Context | None = None, *, renders: bool = True
) -> tuple[str | None, Context]:
    """The kind of fault that a text brings to light, or None; and what the next line may refer to.

    Args:
        tutor: who is asked.
        text: anything.
        before: the conversation so far.
        renders: whether the answer is also rendered in both languages.
    """
    try:
        answer = tutor.ask(text, context=before)
        return _wrong_with(tutor, answer, renders=renders), answer.context
    except Exception as error:
        return f"{type(error).__name__} in {_place(error)}", Context()


def _wrong_with(tutor: Tutor, answer: Answer, *, renders: bool) -> str | None:
    if not all(math.isfinite(r.value) for r in answer.results):
        return "a result is not finite"
    if answer.query is not None and not all(math.isfinite(value) for value in numbers(answer.query)):
        return "a number of the query is not finite"
    if answer.status == "answered" and answer.solved is None:
        return "answered without a solution"
    if answer.status != "answered" and answer.problem is None:
        return "neither answered nor told why"
    if renders and not all(tutor.render(answer, language) for language in ("en", "zh")):
        return "nothing to show"
    return None


def _place(error: Exception) -> str:
    """The innermost of our own files and functions on the way to an error."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [f for f in frames if Path(f.filename).is_relative_to(ROOT) and "site-packages" not in f.filename]
    return f"{Path(ours[-1].filename).relative_to(ROOT).as_posix()} {ours[-1].name}" if ours else "?"


def numbers(value: Any) -> Iterator[float]:
    """Every number in a query, its lists included."""
    if isinstance(value, float | int):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from numbers(one)
    elif is_dataclass(value):
        for field in fields(value):
            if field.compare:
                yield from numbers(getattr(value, field.name))
