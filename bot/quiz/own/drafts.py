"""From a question as it was written to a template like all others; the dice only put the choices in order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.diagnosis import Number
from bot.quiz.question import Choice, Slip
from bot.quiz.solutions import answered
from bot.quiz.templates.draws import directions, shuffled
from bot.quiz.templates.template import Draft, Template
from bot.tutor.answer import Say

if TYPE_CHECKING:
    from random import Random

    from bot.quiz.own.values import OwnQuestion
    from bot.tutor.answer import Written


def template_of(own: OwnQuestion, prefix: str) -> Template:
    """The template of a question; `prefix` tells whose it is."""
    topic = f"{prefix}{own.topic.id}" if own.topic else own.card or ""
    return Template(
        id=f"{prefix}{own.id}",
        concept=own.card or topic,
        kind=own.kind,
        difficulty=own.difficulty,
        trap=own.trap,
        draw=_Drawn(own),
        topic=topic,
        own=True,
    )


def said(text: Written) -> Say:
    """What somebody wrote, as a sentence."""
    return Say("written-text", {"text": text})


def _chained(things: list[Say]) -> Say:
    first, *rest = things
    return Say("written-then", {"first": first, "rest": _chained(rest)}) if rest else first


@dataclass(frozen=True, slots=True)
class _Drawn:
    own: OwnQuestion

    def __call__(self, rng: Random) -> Draft:
        own = self.own
        idea = said(own.hint) if own.hint else Say("written-idea")
        if own.kind == "order":
            return self._order(rng, idea)
        choices: tuple[Choice, ...] = ()
        if own.kind == "direction":
            choices = directions(own.way or "none", {})
        elif own.choices:
            made = [Choice(said(one.text), right=one.right, shows=one.shows) for one in own.choices]
            choices = shuffled(rng, made)
        key = None if own.number is None else Number(own.number, own.unit)
        expected = tuple(
            Slip(one.value, said(one.says) if one.says else None, one.shows) for one in own.slips
        )
        draft = Draft(
            said(own.ask), idea, own.query, choices, key=key, tolerance=own.tolerance, expected=expected
        )
        return self._explained(draft)

    def _order(self, rng: Random, idea: Say) -> Draft:
        """Shown in another order than the right one, in which they were written."""
        places = rng.sample(range(len(self.own.choices)), len(self.own.choices))
        if places == sorted(places):
            places.reverse()
        choices = tuple(Choice(said(self.own.choices[at].text)) for at in places)
        order = tuple(places.index(at) for at in range(len(places)))
        chain = _chained([said(one.text) for one in self.own.choices])
        tell = [Say("quiz-answer-order", {"order": chain}), *([said(self.own.why)] if self.own.why else [])]
        return Draft(said(self.own.ask), idea, choices=choices, order=order, tell=tuple(tell))

    def _explained(self, draft: Draft) -> Draft:
        """With the instructor's words after the answer; where there are none, the tutor's."""
        if self.own.why is None:
            return draft
        return replace(draft, tell=(*answered(self.own.kind, draft), said(self.own.why)))
