"""An answer as plain text, without markup: for pipes, for JSON, and where nothing better can be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from bot.language import Language, Speaker, speaker
from bot.language.names import field_name
from bot.tutor.answer import Arg, Assumption, Card, Caution, Headline, Say, Step, Why

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.tutor.answer import Answer, Solved

_BULLET = "• "
_INDENT = "  "
_FACTS = frozenset({"cell", "ion"})  # kinds that list values instead of working them out


class Cards(Protocol):
    """Where the texts of concept cards come from: the module `bot.lessons.cards`."""

    def card_text(
        self,
        card: str,
        section: str | None,
        numbers: Mapping[str, str],
        language: Language,
        *,
        plain: bool = False,
    ) -> str:
        """A card, or a section of it, with its numbers put in."""


def render(
    answer: Answer,
    language: Language,
    *,
    read_as: str | None,
    next_texts: Sequence[str],
    cards: Cards,
) -> str:
    """The whole answer as text, its parts separated by empty lines.

    Args:
        answer: what the tutor says.
        language: to show it in, which need not be that of the question.
        read_as: the question said back, in that language; None if nothing was understood.
        next_texts: the next questions, or the choices of a question asked back, in that language.
        cards: the texts of the concept cards.

    Raises:
        LanguageError: a message is missing.
    """
    speak = speaker(language)
    parts = [
        *_head(answer, speak),
        "\n".join(_reading(answer, speak, read_as)),
        *(_body(answer.solved, speak, cards, language) if answer.solved else ()),
        _list(speak, Say("frame-missing"), [speak.say(field_name(name)) for name in answer.missing]),
        _list(speak, Say("frame-assumed"), [_assumption(speak, one) for one in answer.assumed]),
        _list(speak, Say("frame-caution"), _cautions(answer, speak)),
        _list(speak, label_of_next(answer), next_texts),
    ]
    return "\n\n".join(part for part in parts if part)


def label_of_next(answer: Answer) -> Say:
    """What the questions below an answer are: the next ones, what may have been meant, or examples."""
    if answer.solved is not None:
        return Say("frame-next")
    return Say("frame-meant") if answer.status == "needs_input" else Say("frame-choices")


def _head(answer: Answer, speak: Speaker) -> list[str]:
    """The answer in a line each, or why there is none."""
    blocks = answer.solved.blocks if answer.solved else ()
    lines = [speak.say(block.say) for block in blocks if isinstance(block, Headline)]
    problem = [speak.say(answer.problem)] if answer.problem else []
    return ["\n".join([*lines, *problem])]


def _reading(answer: Answer, speak: Speaker, read_as: str | None) -> list[str]:
    lines = [_line(speak, Say("frame-read-as"), read_as)] if read_as else []
    mended = (Say("frame-corrected", {"from": one.typed, "to": one.meant}) for one in answer.corrected)
    return [*lines, *map(speak.say, mended)]


def _body(solved: Solved, speak: Speaker, cards: Cards, language: Language) -> list[str]:
    """Cards, steps and reasons; the latter are values or examples where nothing is worked out."""
    blocks = solved.blocks
    texts = [
        cards.card_text(
            block.card,
            block.section,
            {name: speak.quantity(value) for name, value in block.numbers.items()},
            language,
            plain=True,
        )
        for block in blocks
        if isinstance(block, Card)
    ]
    steps = [_step(speak, block) for block in blocks if isinstance(block, Step)]
    reasons = [speak.say(block.say) for block in blocks if isinstance(block, Why)]
    above = Say("frame-values" if solved.kind in _FACTS else "frame-steps")
    below = Say("frame-examples" if solved.kind == "help" else "frame-why")
    return [*texts, _list(speak, above, steps), _list(speak, below, reasons)]


def _step(speak: Speaker, step: Step) -> str:
    words = speak.say(step.say) if step.say else ""
    if words and step.formula:
        return speak.say(Say("frame-line", {"label": words, "text": step.formula}))
    return words or step.formula or ""


def _assumption(speak: Speaker, assumption: Assumption) -> str:
    field = field_name(assumption.what)
    if assumption.value is None:
        return speak.say(Say("frame-assumption-bare", {"field": field, "why": assumption.why}))
    args: dict[str, Arg] = {"field": field, "value": assumption.value, "why": assumption.why}
    return speak.say(Say("frame-assumption", args))


def _cautions(answer: Answer, speak: Speaker) -> list[str]:
    blocks = answer.solved.blocks if answer.solved else ()
    of_solution = [block.say for block in blocks if isinstance(block, Caution)]
    return [speak.say(say) for say in (*answer.cautions, *of_solution)]


def _line(speak: Speaker, label: Say, text: str) -> str:
    return speak.say(Say("frame-line", {"label": label, "text": text}))


def _list(speak: Speaker, label: Say, items: Sequence[str]) -> str:
    """A label with the items below it; nothing without items."""
    if not items:
        return ""
    return "\n".join([speak.say(label), *(f"{_INDENT}{_BULLET}{item}" for item in items)])
