"""A reply judged: how it went, which misconception it shows, and what to say to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeAlias

from bot.diagnosis import Diagnosis, Misconception, Number, diagnose, misconception
from bot.diagnosis.catalogue import ARITHMETIC
from bot.diagnosis.tolerance import is_from, is_right
from bot.language import speaker
from bot.progress.words import Outcome
from bot.quiz.choosing import Thing, read_direction, read_letters, read_order
from bot.quiz.feedback import example, on_choices, on_number, on_order, refuted, shown_value
from bot.quiz.reading import Typed, read_number
from bot.tutor.answer import Say
from physics.species import Species

if TYPE_CHECKING:
    from bot.language import Language
    from bot.quiz.question import Choice, Part, Question, Slip
    from bot.quiz.reading import Unclear

Reply: TypeAlias = "str | tuple[int, ...]"
"""As typed, or the indices of the choices that were pressed, in order."""

_DIRECTIONS: Final = ("in", "out", "none")
_LANGUAGES: Final[tuple[Language, ...]] = ("en", "zh")
_OUTCOMES: Final = {
    "right": Outcome.RIGHT,
    "unit": Outcome.UNIT,
    "sign": Outcome.SIGN,
    "misconception": Outcome.MISCONCEPTION,
    "close": Outcome.CLOSE,
    "unexplained": Outcome.WRONG,
}
_HARMLESS: Final = frozenset({"N09", "N10", "N28"})
"""A shortcut, a unit, a slip of arithmetic: named, but nothing to come back to."""


@dataclass(frozen=True, slots=True)
class Graded:
    """A reply judged.

    Attributes:
        outcome: how it was.
        found: the misconceptions that explain it, the likeliest first; several where it cannot be told which,
            or (`together`) where all of them happened.
        misconception: the id to remember: the one that the question was made to test, or the only one found.
        feedback: what to say, in order.
        concept: the card to read; None after a right answer.
        given: the reply as text, for the log.
    """

    outcome: Outcome
    found: tuple[Misconception, ...]
    misconception: str | None
    feedback: tuple[Say, ...]
    concept: str | None
    given: str
    together: bool = False

    @property
    def right(self) -> bool:
        """Whether the answer counts as right."""
        return self.outcome is Outcome.RIGHT


@dataclass(frozen=True, slots=True)
class Unread:
    """A reply that holds no answer: nothing is counted.

    Attributes:
        say: what was expected, with an example that would be read.
    """

    say: Say


def grade(question: Question, reply: Reply) -> Graded | Unread:
    """Judge a reply.  Never raises for any text."""
    if question.kind == "number":
        return _number(question, reply) if isinstance(reply, str) else _unread(question)
    chosen = _chosen(question, reply) if isinstance(reply, str) else reply
    if chosen is None or not _fits(question, chosen):
        return _unread(question)
    if question.kind != "order":
        return _choice(question, chosen)
    named = isinstance(reply, str) and read_letters(reply, len(question.choices)) is None
    return _order(question, chosen, named=named)


def part_refuted(part: Part, reply: Reply) -> Say | None:
    """What is said to a wrong choice of a step, where it is a mistake that is known."""
    picked = _picked(part, reply)
    return None if picked is None else refuted(picked)


def part_is_right(part: Part, reply: Reply) -> bool | None:
    """Whether a step of a guided solution was got right; None where the reply holds no answer."""
    if part.key is not None:
        typed = read_number(reply, part.key.unit) if isinstance(reply, str) else None
        return is_right(part.key, typed.number.value) if isinstance(typed, Typed) else None
    picked = _picked(part, reply)
    return None if picked is None else picked.right


def _picked(part: Part, reply: Reply) -> Choice | None:
    chosen = read_letters(reply, len(part.choices)) if isinstance(reply, str) else reply
    if chosen is None or len(chosen) != 1 or not 0 <= chosen[0] < len(part.choices):
        return None
    return part.choices[chosen[0]]


def _number(question: Question, reply: str) -> Graded | Unread:
    assert question.key is not None
    typed = read_number(reply, question.key.unit)
    if not isinstance(typed, Typed):
        return _unread(question, typed)
    given, found = typed.number, _diagnosed(question, question.key, typed)
    slip = next(
        (one for one in question.expected if is_from(replace(question.key, value=one.value), given.value)),
        None,
    )
    if slip is not None and found.kind not in ("right", "unit"):
        return _slipped(question, slip, found, reply)
    outcome = _OUTCOMES[found.kind]
    return Graded(
        outcome,
        found.found,
        _remembered(question, found.found[:1] if found.together else found.found),
        (*on_number(question, found), *_rounded(question, found)),
        _card(question, outcome, found.found),
        reply[:_LONGEST_KEPT],
        found.together,
    )


_LONGEST_KEPT: Final = 200


def _diagnosed(question: Question, key: Number, typed: Typed) -> Diagnosis:
    """With the tolerance of the question, where it has one of its own; else the key may be rounded."""
    given = typed.number
    found = diagnose(question.query, key, given)
    if question.tolerance is None:
        rounded = found.kind == "close" and abs(given.value - key.value) <= typed.place / 2
        return Diagnosis("right", key, given, ()) if rounded else found
    if abs(given.value - key.value) > question.tolerance:
        return Diagnosis("close", key, given, (ARITHMETIC,)) if found.kind == "right" else found
    if given.unit not in ("", key.unit):
        return Diagnosis("unit", key, given, (misconception("N10"),))
    return Diagnosis("right", key, given, found.found if found.kind == "right" else ())


def _rounded(question: Question, found: Diagnosis) -> tuple[Say, ...]:
    """What a right number is with one digit more, where it was rounded further than usual."""
    if found.kind != "right" or found.found or question.tolerance or is_right(found.right, found.given.value):
        return ()
    value = shown_value(question)
    assert value is not None
    return (Say("quiz-rounded", {"value": value}),)


def _slipped(question: Question, slip: Slip, found: Diagnosis, reply: str) -> Graded:
    """A wrong number that the instructor expected."""
    shown = (misconception(slip.shows),) if slip.shows else ()
    feedback = on_number(question, Diagnosis("misconception", found.right, found.given, shown))
    said = (slip.say,) if slip.say is not None else ()
    outcome = Outcome.MISCONCEPTION if shown else Outcome.WRONG
    card = _card(question, outcome, shown)
    return Graded(
        outcome, shown, _remembered(question, shown), (*feedback, *said), card, reply[:_LONGEST_KEPT]
    )


def _choice(question: Question, chosen: tuple[int, ...]) -> Graded:
    wrong = [question.choices[i] for i in chosen if not question.choices[i].right]
    right = set(chosen) == set(question.right_choices)
    found = tuple(dict.fromkeys(misconception(choice.shows) for choice in wrong if choice.shows))
    outcome = Outcome.RIGHT if right else Outcome.MISCONCEPTION if found else Outcome.WRONG
    return Graded(
        outcome,
        found,
        _remembered(question, found),
        on_choices(question, chosen),
        _card(question, outcome, found),
        letters(chosen),
    )


def _order(question: Question, chosen: tuple[int, ...], *, named: bool) -> Graded:
    """`named`: it was read from names, so that a wrong one is said back as it was read."""
    found = tuple(misconception(id_) for order, id_ in question.slips if order == chosen)
    right = chosen == question.order
    outcome = Outcome.RIGHT if right else Outcome.MISCONCEPTION if found else Outcome.WRONG
    return Graded(
        outcome,
        found,
        _remembered(question, found),
        on_order(question, found, [question.choices[i].say for i in chosen] if named else [], right=right),
        _card(question, outcome, found),
        letters(chosen),
    )


def letters(chosen: tuple[int, ...]) -> str:
    """Choices as letters: (1, 0) is "BA"."""
    return "".join(chr(ord("A") + i) for i in chosen)


def _chosen(question: Question, reply: str) -> tuple[int, ...] | None:
    if question.kind == "direction" and (way := read_direction(reply)) is not None:
        return (_DIRECTIONS.index(way),)
    found = read_letters(reply, len(question.choices))
    if question.kind != "order" or (found is not None and _fits(question, found)):
        return found
    return read_order(reply, [_thing(choice) for choice in question.choices])


def _thing(choice: Choice) -> Thing:
    ion = choice.say.args.get("species")
    texts = tuple(speaker(language).say(choice.say) for language in _LANGUAGES)
    return Thing(ion.id if isinstance(ion, Species) else None, texts)


def _fits(question: Question, chosen: tuple[int, ...]) -> bool:
    """As many choices as the kind wants, each once and within range."""
    count = len(question.choices)
    if len(set(chosen)) < len(chosen) or any(not 0 <= i < count for i in chosen):
        return False
    wanted = {"order": len(chosen) == count, "many": len(chosen) >= 1}
    return wanted[question.kind] if question.kind in wanted else len(chosen) == 1


def _unread(question: Question, why: Unclear = "nothing") -> Unread:
    args = {"example": example(question)}
    match why:
        case "nothing":
            return Unread(Say("quiz-not-read", args))
        case "calculation":
            return Unread(Say("quiz-not-worked-out", args))
        case "several":
            return Unread(Say("quiz-several-numbers", args))


def _remembered(question: Question, found: tuple[Misconception, ...]) -> str | None:
    ids = [one.id for one in found if one.id not in _HARMLESS]
    if question.trap in ids:
        return question.trap
    return ids[0] if len(ids) == 1 else None


def _card(question: Question, outcome: Outcome, found: tuple[Misconception, ...]) -> str | None:
    if outcome is Outcome.RIGHT:
        return None
    return found[0].concept if found and found[0].id != "N28" else question.card
