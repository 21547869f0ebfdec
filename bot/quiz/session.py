"""A quiz as a pure state machine: session in, session out; time and dice are passed in.

start → answer, hint, walk → answer_part …, give_up → go_on → … → summary.  Every move returns a `Turn`; one
that holds an `Answered` is to be stored before it is shown.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from bot.lessons import cards
from bot.progress.words import Mode, Outcome
from bot.quiz.grading import Graded, Unread, grade, part_is_right, part_refuted
from bot.quiz.making import make
from bot.quiz.schedule import plan, probe
from bot.quiz.solutions import explained
from bot.quiz.state import Line, Session
from bot.tutor.answer import Say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from random import Random

    from bot.progress.words import ConceptId, MisconceptionId
    from bot.quiz.grading import Reply
    from bot.quiz.question import Part, Question
    from bot.quiz.schedule import Known
    from bot.quiz.state import End
    from bot.tutor.answer import Arg

TRIES: Final = 3
"""After so many wrong answers the solution is shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """An answer that counts, as the log needs it."""

    question: Question
    given: str
    outcome: Outcome
    misconception: MisconceptionId | None
    hints: int
    tries: int
    mode: Mode
    asked_at: datetime
    answered_at: datetime


@dataclass(frozen=True, slots=True)
class Turn:
    """What a move leads to.

    Attributes:
        session: the state afterwards.
        says: what to show, in order.
        card: the concept card to read, if one is to be offered.
        answered: the attempt to be stored, if one was made.
    """

    session: Session
    says: tuple[Say, ...] = ()
    card: ConceptId | None = None
    answered: Answered | None = None


@dataclass(frozen=True, slots=True)
class Summary:
    """How a session went.

    Attributes:
        right: right at once or with help; `number`: how many were asked.
        slips: misconceptions that were shown, the commonest first.
        read: cards worth reading again.
        answers: of an exam, what was asked and not got, with what is right: nothing was said to it before.
    """

    right: int
    number: int
    lines: tuple[Line, ...]
    slips: tuple[MisconceptionId, ...]
    read: tuple[ConceptId, ...]
    answers: tuple[Say, ...] = ()


def start(
    topic: ConceptId | None,
    number: int,
    mode: Mode,
    *,
    known: Known,
    now: datetime,
    rng: Random,
    reached: Sequence[ConceptId] = (),
) -> Session | None:
    """A new quiz; None where a review has nothing due.

    Args:
        topic: a concept, or None for all.
        number: how many questions, at least 1.
        mode: practice, review or exam.
        known: what the store knows of the student.
        now: the present, UTC.
        rng: the dice; the same dice give the same quiz.
        reached: what the course has come to; empty: all.
    """
    chosen = plan(topic, number, mode, known, rng, reached)
    return Session(mode=mode, topic=topic, plan=chosen, asked_at=now) if chosen else None


def question(session: Session) -> Question:
    """The present question."""
    return make(session.item.template, session.item.seed)


def part(session: Session) -> Part | None:
    """The step that is waited for; None unless walking."""
    return question(session).parts[session.part] if session.phase == "walking" else None


def answer(session: Session, reply: Reply, *, now: datetime, rng: Random) -> Turn:
    """Judge an answer to the present question; what cannot be read is asked for again and counts nothing."""
    if session.phase != "asking":
        return Turn(session)
    asked = question(session)
    graded = grade(asked, reply)
    if isinstance(graded, Unread):
        return Turn(session, (graded.say,))
    tried = _tried(session, graded)
    answered = _answered(tried, asked, graded, now)
    if session.mode is Mode.EXAM:
        ended = _ended(tried, "right" if graded.right else "wrong")
        return Turn(ended, (Say("quiz-noted"),), answered=answered)
    if graded.right:
        ended = _ended(tried, _how_right(tried))
        return Turn(ended, (*graded.feedback, *asked.solution), answered=answered)
    probing = _with_probe(tried, graded, rng)
    says = (*graded.feedback, *([Say("quiz-probe")] if probing is not tried else []))
    if probing.tries >= TRIES:
        ended = _ended(probing, "wrong")
        return Turn(ended, (*says, *explained(asked)), graded.concept, answered)
    return Turn(probing, says, graded.concept, answered)


def hint(session: Session) -> Turn:
    """The next hint of the present question; none in an exam."""
    if session.phase != "asking" or session.mode is Mode.EXAM:
        return Turn(session)
    hints = question(session).hints
    if session.hints >= len(hints):
        return Turn(session, (Say("quiz-hint-none-left"),))
    return Turn(replace(session, hints=session.hints + 1), (hints[session.hints],))


def walk(session: Session) -> Turn:
    """Begin the guided solution; of a skill that was walked through before, the first steps are done."""
    if session.phase != "asking" or session.mode is Mode.EXAM or session.guided:
        return Turn(session)
    asked = question(session)
    begun = replace(session, guided=True, walked=(*session.walked, asked.skill))
    if not asked.parts:
        return Turn(begun, asked.hints)
    done = min(session.walked.count(asked.skill), len(asked.parts) - 1)
    shown = tuple(Say("quiz-part-shown", {"told": one.tell}) for one in asked.parts[:done])
    return Turn(replace(begun, phase="walking", part=done), shown)


def answer_part(session: Session, reply: Reply) -> Turn:
    """Check a step, tell it, and go to the next; after the last, the question itself is asked again."""
    step = part(session)
    if step is None:
        return Turn(session)
    right = part_is_right(step, reply)
    if right is None:
        example = Say("quiz-example-choice") if step.choices else Say("quiz-example-number")
        return Turn(session, (Say("quiz-not-read", {"example": example}),))
    says = [Say("quiz-part-right") if right else Say("quiz-part-wrong")]
    if not right and (mistake := part_refuted(step, reply)) is not None:
        says.append(mistake)
    more = session.part + 1 < len(question(session).parts)
    after = replace(session, part=session.part + 1) if more else replace(session, phase="asking", part=0)
    return Turn(after, (*says, step.tell))


def give_up(session: Session, *, now: datetime) -> Turn:
    """Show the solution; it counts as not known."""
    if session.phase not in ("asking", "walking"):
        return Turn(session)
    asked = question(session)
    answered = Answered(
        question=asked,
        given="",
        outcome=Outcome.GAVE_UP,
        misconception=None,
        hints=session.hints,
        tries=session.tries + 1,
        mode=_mode(session),
        asked_at=session.asked_at,
        answered_at=now,
    )
    ended = _ended(session, "gave_up")
    if session.mode is Mode.EXAM:
        return Turn(ended, (Say("quiz-noted"),), answered=answered)
    return Turn(ended, (Say("quiz-gave-up"), *explained(asked)), asked.card, answered)


def go_on(session: Session, *, now: datetime) -> Session:
    """To the next question, or to the end; only after the present one is over."""
    if session.phase != "shown":
        return session
    if session.at + 1 >= len(session.plan):
        return replace(session, phase="done")
    return replace(
        session,
        at=session.at + 1,
        phase="asking",
        asked_at=now,
        hints=0,
        tries=0,
        part=0,
        guided=False,
        slips=(),
    )


def summary(session: Session) -> Summary:
    """How it went so far."""
    slips = [slip for line in session.lines for slip in line.slips]
    missed = [line.concept for line in session.lines if line.end not in ("right", "helped")]
    return Summary(
        right=len(session.lines) - len(missed),
        number=len(session.lines),
        lines=session.lines,
        slips=tuple(sorted(dict.fromkeys(slips), key=lambda one: -slips.count(one))),
        read=tuple(one for one in dict.fromkeys(missed) if one in cards.cards("en")),
        answers=_answers(session) if session.mode is Mode.EXAM else (),
    )


def outcome(session: Session, line: Line) -> Say:
    """How a question ended, in words."""
    match line.end:
        case "right":
            return Say("quiz-outcome-right")
        case "helped":
            return Say("quiz-outcome-helped")
        case "walked":
            return Say("quiz-outcome-walked")
        case "wrong":
            return Say("quiz-outcome-wrong")
        case "gave_up":
            return Say("quiz-outcome-skipped" if session.mode is Mode.EXAM else "quiz-outcome-gave_up")


def _answers(session: Session) -> tuple[Say, ...]:
    found = []
    for at, (item, line) in enumerate(zip(session.plan, session.lines, strict=False), start=1):
        if line.end != "right":
            asked = make(item.template, item.seed)
            args: dict[str, Arg] = {"at": at, "prompt": asked.prompt, "answer": asked.solution[0]}
            found.append(Say("quiz-summary-answer", args))
    return tuple(found)


def _tried(session: Session, graded: Graded) -> Session:
    slips = (*session.slips, *([graded.misconception] if graded.misconception else []))
    return replace(session, tries=session.tries + 1, slips=slips)


def _answered(session: Session, asked: Question, graded: Graded, now: datetime) -> Answered:
    return Answered(
        question=asked,
        given=graded.given,
        outcome=graded.outcome,
        misconception=graded.misconception,
        hints=session.hints,
        tries=session.tries,
        mode=_mode(session),
        asked_at=session.asked_at,
        answered_at=now,
    )


def _mode(session: Session) -> Mode:
    return Mode.GUIDED if session.guided else session.mode


def _how_right(session: Session) -> End:
    if session.guided:
        return "walked"
    return "right" if session.tries == 1 and not session.hints else "helped"


def _ended(session: Session, end: End) -> Session:
    line = Line(question(session).concept, end, session.slips)
    return replace(session, phase="shown", lines=(*session.lines, line))


def _with_probe(session: Session, graded: Graded, rng: Random) -> Session:
    """With a question next that tells apart what this number could not; once, in place of the last one."""
    ids = tuple(one.id for one in graded.found if one.id != "N28")
    if len(ids) < 2 or graded.together or session.probed or question(session).kind != "number":
        return session
    item = probe(ids[:2], session.plan, rng)
    if item is None:
        return session
    done, left = session.plan[: session.at + 1], session.plan[session.at + 1 :]
    return replace(session, plan=(*done, item, *left[:-1]), probed=True)
