"""One row of the tables of ideas."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from bot.quiz.question import Difficulty, Kind
    from bot.tutor.answer import ConceptId

Wrong: TypeAlias = "str | tuple[str, str] | tuple[str, str, str]"


@dataclass(frozen=True, slots=True)
class Row:
    """A question on an idea.

    Attributes:
        prompt, idea: message ids of the question and of its first hint.
        right: message ids of true statements; one is shown, or up to two where all true ones are wanted.
        wrong: ids of ideas in the catalogue, or (message id, misconception that it reveals or ""), with the
            id of what is said to it where the misconception's words do not answer the sentence.
    """

    id: str
    concept: ConceptId
    kind: Kind
    difficulty: Difficulty
    trap: str | None
    prompt: str
    idea: str
    right: tuple[str, ...]
    wrong: tuple[Wrong, ...]
