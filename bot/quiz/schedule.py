"""What to ask: traps for open misconceptions first, then what is due, then weak concepts, then what is new.

When a skill comes back is not decided here but by FSRS in the store, whose `grade` rates every attempt from
correctness, hints and tries (bot/progress/scheduling.py).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from bot.diagnosis import tells_apart
from bot.lessons import cards
from bot.progress.words import Mode
from bot.quiz.making import make
from bot.quiz.templates import find, templates

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from random import Random

    from bot.progress.words import ConceptId, MisconceptionId, SkillId
    from bot.quiz.templates.template import Template

_SEED_BITS: Final = 31
_LOOKED_AT: Final = 40
_WEAKEST: Final = 2


@dataclass(frozen=True, slots=True)
class Item:
    """A question to be asked: enough to make it."""

    template: str
    seed: int


@dataclass(frozen=True, slots=True)
class Known:
    """What the store knows of a student; all empty for a new one.

    Attributes:
        due: skills to review, the longest overdue first.
        weak: concepts that were practised and are not yet known well, the weakest first.
        slips: misconceptions that were shown at least twice and not yet beaten.
        recent: templates of the last questions, which are not asked again at once.
        own: templates that an instructor wrote for this student's class.
    """

    due: tuple[SkillId, ...] = ()
    weak: tuple[ConceptId, ...] = ()
    slips: tuple[MisconceptionId, ...] = ()
    recent: frozenset[str] = field(default_factory=frozenset)
    own: tuple[str, ...] = ()


def topics() -> tuple[ConceptId, ...]:
    """The concepts that have questions, in the order of their first template."""
    return tuple(dict.fromkeys(one.concept for one in templates().values()))


def plan(  # noqa: PLR0917 - as a session is started
    topic: ConceptId | None,
    number: int,
    mode: Mode,
    known: Known,
    rng: Random,
    reached: Sequence[ConceptId] = (),
) -> tuple[Item, ...]:
    """The questions of a session, the easier ones first; in a review only what is due, which may be nothing.

    Args:
        topic: a concept to stay with, or None for all; where it has too few templates, related ones follow.
        number: how many.
        mode: practice, review or exam (which asks for no open misconceptions and starts from no weakness).
        known: of the student.
        rng: the dice.
        reached: what the course has come to, so that nothing else is asked; empty: all.
    """
    offered = (*templates().values(), *map(find, known.own))
    everything = [one for one in offered if not reached or one.concept in reached or one.is_apart]
    if mode is Mode.REVIEW:
        ranked = list(_due(everything, known, rng))
    else:
        within = _of_topic(everything, topic) or everything  # where the course has not come to it yet
        urgent = [] if mode is Mode.EXAM else list(_urgent(within, known, rng))
        ranked = [
            *urgent,
            *_fresh(_others(within, known, mode, rng), known),
            *_related(everything, topic, rng),
        ]
        ranked = list(dict.fromkeys(ranked))
    chosen = ranked[:number]
    while mode is not Mode.REVIEW and chosen and len(chosen) < number:
        chosen.append(rng.choice(chosen))
    chosen.sort(key=lambda one: one.difficulty)
    return tuple(_item(one, known.slips, rng) for one in chosen)


def _item(one: Template, slips: Sequence[MisconceptionId], rng: Random) -> Item:
    """A question of the template; of one that tests several misconceptions, one that tests an open one."""
    item = Item(one.id, rng.getrandbits(_SEED_BITS))
    wanted = {slip for slip in slips if one.also and one.tests(slip)}
    for _ in range(_LOOKED_AT if wanted else 0):
        if make(item.template, item.seed).trap in wanted:
            break
        item = Item(one.id, rng.getrandbits(_SEED_BITS))
    return item


def probe(ids: tuple[MisconceptionId, ...], asked: Sequence[Item], rng: Random) -> Item | None:
    """A question on which these misconceptions give different numbers; None if none is found.

    Args:
        ids: what one number could not tell apart.
        asked: the questions so far, which are not repeated.
        rng: the dice.
    """
    done = {one.template for one in asked}
    fitting = [one for one in templates().values() if one.kind == "number" and one.id not in done]
    for one in _shuffled([t for t in fitting if t.trap in ids], rng)[:_LOOKED_AT]:
        item = Item(one.id, rng.getrandbits(_SEED_BITS))
        query = make(item.template, item.seed).query
        if query is not None and tells_apart(query, ids):
            return item
    return None


def _urgent(within: Sequence[Template], known: Known, rng: Random) -> Iterable[Template]:
    """Traps for open misconceptions, then what is due."""
    trapped = [one for slip in known.slips for one in _trapping(within, slip, known, rng)]
    return (*trapped, *_due(within, known, rng))


def _others(within: Sequence[Template], known: Known, mode: Mode, rng: Random) -> Iterable[Template]:
    """Weak concepts, then all of them mixed."""
    weak = () if mode is Mode.EXAM else known.weak[:_WEAKEST]
    ranked = [one for concept in weak for one in _shuffled(_of_topic(within, concept), rng)[:2]]
    return (*ranked, *_spread(within, rng))


def _trapping(within: Sequence[Template], slip: str, known: Known, rng: Random) -> list[Template]:
    """One template made for a misconception: in a new dress, if there is one that was not asked lately."""
    made = _shuffled([one for one in within if one.tests(slip)], rng)
    return sorted(made, key=lambda one: one.id in known.recent)[:1]


def _due(within: Sequence[Template], known: Known, rng: Random) -> Iterable[Template]:
    """One template for each skill that is due, not the last one if there is another."""
    for skill in known.due:
        made = _shuffled([one for one in within if one.skill == skill], rng)
        yield from sorted(made, key=lambda one: one.id in known.recent)[:1]


def _spread(within: Sequence[Template], rng: Random) -> list[Template]:
    """All in a mixed order, one of each concept before a second of any."""
    seen: dict[str, int] = {}
    ranked = []
    for one in _shuffled(within, rng):
        ranked.append((seen.get(one.concept, 0), one))
        seen[one.concept] = seen.get(one.concept, 0) + 1
    return [one for _, one in sorted(ranked, key=lambda pair: pair[0])]


def _fresh(ranked: Iterable[Template], known: Known) -> list[Template]:
    """What was asked lately goes to the end."""
    return sorted(dict.fromkeys(ranked), key=lambda one: one.id in known.recent)


def _of_topic(within: Sequence[Template], topic: ConceptId | None) -> list[Template]:
    return [one for one in within if topic is None or one.belongs_to(topic)]


def _related(within: Sequence[Template], topic: ConceptId | None, rng: Random) -> list[Template]:
    """Templates of the cards that the topic's card refers to."""
    if topic is None:
        return []
    of_own = {one.concept for one in within if one.topic == topic}
    near = cards.see(topic) if topic in cards.cards("en") else of_own
    return _shuffled([one for one in within if one.concept in near], rng)


def _shuffled(things: Sequence[Template], rng: Random) -> list[Template]:
    return rng.sample(list(things), len(things))
