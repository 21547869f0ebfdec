"""The state of a quiz: a frozen value that survives as JSON."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

from bot.progress.words import Mode
from bot.quiz.making import make
from bot.quiz.schedule import Item
from bot.quiz.templates import exists

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.progress.words import ConceptId, JsonObject, MisconceptionId, SkillId

VERSION: Final = 1

Phase: TypeAlias = Literal["asking", "walking", "shown", "done"]
"""Waiting for an answer, for a step of the guided solution, for "next"; or over."""

End: TypeAlias = Literal["right", "helped", "walked", "wrong", "gave_up"]


@dataclass(frozen=True, slots=True)
class Line:
    """A question that is over.

    Attributes:
        end: right at once, right with help, worked through together, not, or looked up.
        slips: misconceptions that were shown on the way.
    """

    concept: ConceptId
    end: End
    slips: tuple[MisconceptionId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A quiz.

    Attributes:
        plan: the questions; `at`: the index of the present one.
        phase: what is waited for.
        asked_at: when the present question was first shown.
        hints, tries: hints seen and answers given, of the present question.
        part: index of the step, while walking; `guided`: whether the present question was walked through.
        slips: misconceptions shown on the present question.
        walked: skills that were walked through, in order: the more often, the fewer steps are asked.
        probed: whether a follow-up question was put in already.
        lines: the questions that are over.
    """

    mode: Mode
    topic: ConceptId | None
    plan: tuple[Item, ...]
    asked_at: datetime
    at: int = 0
    phase: Phase = "asking"
    hints: int = 0
    tries: int = 0
    part: int = 0
    guided: bool = False
    slips: tuple[MisconceptionId, ...] = ()
    walked: tuple[SkillId, ...] = ()
    probed: bool = False
    lines: tuple[Line, ...] = ()

    @property
    def item(self) -> Item:
        """The present question."""
        return self.plan[self.at]


def to_json(session: Session) -> JsonObject:
    """The session as plain JSON."""
    values = asdict(session)
    values["mode"] = session.mode.value
    values["asked_at"] = session.asked_at.isoformat()
    values["version"] = VERSION
    plain: dict[str, Any] = _plain(values)
    return plain


def from_json(state: Mapping[str, Any]) -> Session:
    """The session of `to_json`.

    Raises:
        ValueError: it is of another version, not whole, or asks for a template that is gone.
    """
    values = dict(state)
    if values.pop("version", None) != VERSION:
        raise ValueError("a session of another version")
    try:
        session = Session(
            **{
                **values,
                "mode": Mode(values["mode"]),
                "asked_at": datetime.fromisoformat(values["asked_at"]),
                "plan": tuple(Item(**one) for one in values["plan"]),
                "lines": tuple(Line(**{**one, "slips": tuple(one["slips"])}) for one in values["lines"]),
                "slips": tuple(values["slips"]),
                "walked": tuple(values["walked"]),
            }
        )
    except (KeyError, TypeError) as error:
        raise ValueError(f"not a session: {error}") from error
    if any(not exists(item.template) for item in session.plan) or not 0 <= session.at < len(session.plan):
        raise ValueError("a session with questions that are no more")
    if session.phase == "walking" and session.part >= len(
        make(session.item.template, session.item.seed).parts
    ):
        return replace(session, phase="asking", part=0)  # the question has fewer steps than it had
    return session


def _plain(value: Any) -> Any:
    """Tuples as lists, as JSON gives them back."""
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    return [_plain(one) for one in value] if isinstance(value, list | tuple) else value
