"""Which card, and which of its sections, answers a question in words.

A question is compared, topic by topic (see `topics`), with the ways in which students ask for each section
(routes/en.toml, routes/zh.toml); what its words and topics make likely, taken one by one, counts as much (see
`wording`).  What comparison cannot see is said by a rule (routes/rules.toml).
Nothing is read at import.  After a change of the data: `python -m bot.lessons.routing`.
"""

from __future__ import annotations

import functools
import math
import tomllib
from collections import Counter, defaultdict
from dataclasses import dataclass
from heapq import nlargest
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bot.lessons import topics, wording
from bot.lessons.wording import COMPILED
from grammar.queries import Concept, Difference

if TYPE_CHECKING:
    from bot.lessons.wording import Target
    from grammar.reading import Language

WHOLE: Final = "card"
"""The card as a whole, where the routes name a section."""

_FOLDER: Final = Path(__file__).parent / "routes"

_ASKS: Final = {
    **dict.fromkeys(("NETX", "WHEREQ", "CELL", "FORMULA", "NAMED"), 0.3),
    **dict.fromkeys(("WHAT", "HOW", "WHATIF", "DEFINE"), 0.35),
    **dict.fromkeys(("WHICH", "LARGEST", "ION", "POT", "MEMBRANE", "SIZE"), 0.4),
    "NOT": 0.45,
    **dict.fromkeys(("ROLE", "EXAMPLE", "FORM", "NEURON", "SEVERAL"), 0.5),
    **dict.fromkeys(("WHY", "WHEN", "USE", "ABSENT", "REAL"), 0.6),
    **dict.fromkeys(("DETERMINE", "PHASE", "IN", "FLOW"), 0.7),
    **dict.fromkeys(("OUT", "ONLYONE", "UP"), 0.8),
    **dict.fromkeys(("DIFF", "DOWN"), 0.9),
}
"""How much of its weight a topic keeps that says how something is asked, or is everywhere."""

_COMMON: Final = frozenset({"WHAT", "DEFINE", "WHATIF", "WHY", "HOW", "FORM", "NOT"})
"""In too many questions to find one by."""

_SILENT: Final = frozenset({"DOES", "TF"})
"""Say nothing about what is asked."""

_CARDS: Final = {
    "EQ": "equilibrium_potential",
    "NERNST": "nernst_equation",
    "GHK": "ghk",
    "REV": "reversal_potential",
    "REST": "resting_potential",
    "AP": "action_potential",
    "VM": "membrane_potential",
    "PUMP": "na_k_pump",
    "DF": "driving_force",
    "ECPOT": "electrochemical_potential",
    "STEADY": "steady_state_vs_equilibrium",
    "DYNAMIC": "dynamic_equilibrium",
    "HYPERK": "hyperkalemia",
    "CHEMF": "diffusion",
    "ELECF": "electrical_force",
}
"""The cards that can be set side by side, by the topic that names them."""

_IONS: Final = frozenset({"potassium", "sodium", "chloride", "calcium"})
"""Cards of an ion, which a question on two potentials names beside them: "V_m or E_K"."""

_MISSING: Final = 0.7
_EXTRA: Final = 0.35
_NEAR: Final = 24
_FOLLOWED: Final = 600
_VOTERS: Final = 3
_VOTE: Final = 0.1
_LEAN: Final = 0.1
_LIKELY_CARD: Final = 0.5  # what it weighs beside likeness that a question surely belongs to a card
_LIKELY_SECTION: Final = 0.3
_LEAST_SHARE: Final = 0.05
_WHOLE_IN_DOUBT: Final = 0.08
_NEARLY_ALL: Final = 0.98
_WORD_FOR_WORD: Final = 0.2  # what it weighs that a question is, topic by topic, one of ours
_RULED: Final = 0.9
_AS_RULED: Final = 1.2  # what a rule weighs: hardly any likelihood speaks against it
_AS_GIVEN: Final = 0.95  # of a question that a card gives nearly word for word
_TOLD_APART: Final = 0.75
_ENOUGH: Final = 0.2
_LIKELY: Final = 0.5
_ENOUGH_SCOPE: Final = 0.5
_LEAST_SCOPE: Final = 0.3
_PLAIN: Final = 0.85
"""From this score on a question is so much like one of ours that common words are enough."""
_TOO_LITTLE: Final = 0.5
_TOO_LITTLE_BESIDE: Final = 0.75
_NARROW: Final = 0.05
_UNLIKELY: Final = 0.1
"""With less in all, or so little ahead and so unlikely, a card is as often the wrong one as the right one."""
_SURELY: Final = 0.9
_SURELY_IN_ALL: Final = 1.2
_MANY: Final = 6  # known words
_SURE_SCOPE: Final = 0.2
"""So likely a question belongs to the course though few of its words do: a metaphor, a story."""
_STRANGE: Final = 0.25
"""… as long as no more words than this are strange, against those that are known."""


@dataclass(frozen=True, slots=True)
class Route:
    """Where a question leads.

    Attributes:
        query: the card, or one of its sections, or two cards side by side.
        score: likeness to the nearest of our ways to ask, 0 to 1.
        others: the next best cards, at most three.
        share: how likely the card is by words and topics alone, 0 to 1.
        in_all: likeness and likelihood together; `lead`: by how much the best other card has less.
    """

    query: Concept | Difference
    score: float
    others: tuple[Concept, ...]
    share: float
    in_all: float
    lead: float

    def is_doubtful(self, *, beside_numbers: bool) -> bool:
        """Whether the card is better offered than given; beside numbers a card is rarer."""
        if beside_numbers:
            return self.in_all < _TOO_LITTLE_BESIDE
        return self.in_all < _TOO_LITTLE or (self.lead < _NARROW and self.share < _UNLIKELY)


@functools.lru_cache(maxsize=64)  # in a talk a line is looked up more than once
def route(text: str, language: Language) -> Route | None:
    """The card and section that answer a question; None if nothing in it belongs to the course."""
    del language  # a question may mix the two, and the topics are the same
    read = topics.read(text)
    scope = _scope(read)
    if scope < _SURE_SCOPE:
        return None
    ranked = _rank(read.found)
    ruled = _ruled(frozenset(read.found))
    score = ranked[0][0] if ranked else 0.0
    if ruled is not None and score <= _AS_GIVEN:
        ranked.insert(0, (_AS_RULED, ruled))
        score = _RULED
    if score < _ENOUGH:
        return None
    likely = wording.likelihood(text, read.found)
    of_card = _of_card(likely)
    both = _together(ranked, likely, of_card)
    in_all, best = both[0]
    share = of_card[best[0]]
    surely = share >= _SURELY and in_all >= _SURELY_IN_ALL and read.known >= _MANY
    if not (surely or _belongs(read, scope, score)):
        return None
    query = _difference(read.found, best, score) or _concept(best)
    second = next((near for near, (card, _) in both if card != best[0]), 0.0)
    return Route(query, score, _others(query, both), share, in_all, in_all - second)


def _belongs(read: topics.Topics, scope: float, score: float) -> bool:
    """Whether a question like ones of ours belongs to the course, by how much of it is known and how well."""
    if scope < _LEAST_SCOPE or (scope < 1 and score < _LIKELY):
        return False
    strange = read.unknown > _STRANGE * read.known and not (
        score > _AS_GIVEN and read.unknown == 1 and "WHY" in read.found
    )
    return scope >= _ENOUGH_SCOPE or not (score < _PLAIN or read.foreign or strange)


def _together(
    ranked: list[tuple[float, Target]], likely: dict[Target, float], of_card: dict[str, float]
) -> list[tuple[float, Target]]:
    """The sections in the order in which likeness and likelihood together put them."""
    alike = {
        target: score + (_WORD_FOR_WORD if score > _NEARLY_ALL else 0.0) for score, target in reversed(ranked)
    }
    both = [
        (
            alike.get(target, 0.0)
            + _LIKELY_CARD * of_card[target[0]]
            + _LIKELY_SECTION * share
            + _WHOLE_IN_DOUBT * (target[1] == WHOLE),
            target,
        )
        for target, share in likely.items()
        if target in alike or share > _LEAST_SHARE
    ]
    return sorted(both, key=lambda one: one[0], reverse=True)


def _of_card(likely: dict[Target, float]) -> dict[str, float]:
    """How likely each card is, by any of its sections."""
    shares: dict[str, float] = defaultdict(float)
    for (card, _), share in likely.items():
        shares[card] += share
    return shares


def is_foreign(text: str) -> bool:
    """Whether a text speaks of another course, "pKa", 滴定, and of little that belongs to this one."""
    read = topics.read(text)
    return read.foreign > 0 and _scope(read) < _LEAST_SCOPE


def in_scope(text: str, language: Language) -> float:
    """How much of a text belongs to the course, 0 to 1."""
    del language
    return min(1.0, max(0.0, _scope(topics.read(text))))


def compiled() -> str:
    """The topics of each way to ask, a line each."""
    return "".join(
        " ".join(sorted(set(topics.read(line).found) - _SILENT)) + "\n" for _, line in wording.ways()
    )


def _scope(read: topics.Topics) -> float:
    """Scope, less what is foreign or unknown; unknown words alone never rule out a name of the course."""
    foreign = 0.8 if read.scope < 2 else 0.4
    return read.scope - foreign * read.foreign - min(0.06 * read.unknown, 0.5 * read.scope)


def _concept(target: Target) -> Concept:
    card, section = target
    return Concept(card=card, section=None if section == WHOLE else section)


def _others(query: Concept | Difference, ranked: list[tuple[float, Target]]) -> tuple[Concept, ...]:
    taken = {query.card} if isinstance(query, Concept) else {query.first, query.second}
    others: list[Concept] = []
    for _, target in ranked:
        if target[0] not in taken and len(others) < 3:
            taken.add(target[0])
            others.append(_concept(target))
    return tuple(others)


def _difference(found: tuple[str, ...], best: Target, score: float) -> Difference | None:
    """Two cards side by side, if the question names two and no section tells them apart."""
    if "DIFF" not in found:
        return None
    named = list(dict.fromkeys(_CARDS[topic] for topic in found if topic in _CARDS))
    if any("_vs_" in card for card in named):
        return None  # a card that sets two things side by side itself
    told_apart = score > _TOLD_APART and best in _index().tell_apart and best[0] not in _IONS
    told_apart = told_apart and (
        best[1] != WHOLE or best[0] in named
    )  # a third card, such as DF of V_m and E
    told_apart = told_apart and best != ("membrane_potential", WHOLE)  # which tells it from a charge
    if len(named) < 2 or score == _RULED or told_apart:
        return None
    return Difference(first=named[0], second=named[1])


@dataclass(frozen=True, slots=True)
class _Way:
    """One way to ask for a section: the topics it holds, and the weight of them all."""

    target: Target
    topics: frozenset[str]
    size: float


@dataclass(frozen=True, slots=True)
class _Index:
    """The ways to ask, by topic.

    Attributes:
        ways: all of them.
        postings: topic -> numbers of the ways that hold it.
        weights: topic -> its weight: rare topics tell more.
        tell_apart: sections that are asked for a difference.
        shares: topic -> the cards that it speaks for, each with its share of the weight.
    """

    ways: tuple[_Way, ...]
    postings: dict[str, list[int]]
    weights: dict[str, float]
    shares: dict[str, dict[str, float]]
    tell_apart: frozenset[Target]


def _rank(found: tuple[str, ...]) -> list[tuple[float, Target]]:
    """Sections by how well one of their ways to ask covers the question, best first.

    A card with several ways that come near counts for more than one with a single chance hit.
    """
    index = _index()
    weights = index.weights
    asked = frozenset(found)
    size = sum(weights.get(topic, 0.0) for topic in asked)
    best: dict[Target, float] = {}
    cards: dict[str, list[float]] = defaultdict(list)
    for way in _near(found, index):
        shared = sum([weights[topic] for topic in way.topics & asked])
        score = shared / (shared + _MISSING * (way.size - shared) + _EXTRA * (size - shared))
        cards[way.target[0]].append(score)
        if score > best.get(way.target, 0.0):
            best[way.target] = score
    votes = {card: sum(sorted(scores)[-_VOTERS:]) / _VOTERS for card, scores in cards.items()}
    leanings = _leanings(found, index)
    return sorted(
        (
            (
                (1 - _VOTE - _LEAN) * score + _VOTE * votes[target[0]] + _LEAN * leanings.get(target[0], 0.0),
                target,
            )
            for target, score in best.items()
        ),
        key=lambda ranked: (ranked[0], ranked[1][1] == WHOLE, ranked[1]),  # in doubt the card as a whole
        reverse=True,
    )


def _leanings(found: tuple[str, ...], index: _Index) -> dict[str, float]:
    """How much the topics by themselves speak for each card; the card they speak for most has 1."""
    total: dict[str, float] = defaultdict(float)
    for topic in found:
        for card, share in index.shares.get(topic, {}).items():
            total[card] += share
    most = max(total.values(), default=1.0)
    return {card: value / most for card, value in total.items()}


def _near(found: tuple[str, ...], index: _Index) -> list[_Way]:
    """The ways that share most with a question, for a closer look; rare topics are followed up first."""
    common: dict[int, float] = defaultdict(float)
    seen = 0
    for topic in sorted(found, key=lambda topic: -index.weights.get(topic, 0.0)):
        if topic in _COMMON or seen > _FOLLOWED:
            continue
        weight = index.weights.get(topic, 0.0)
        numbers = index.postings.get(topic, ())
        seen += len(numbers)
        for number in numbers:
            common[number] += weight
    ways = index.ways
    least = 0.5 * max(common.values(), default=0.0)
    likely = [
        (shared * shared / ways[number].size, number) for number, shared in common.items() if shared >= least
    ]
    return [ways[number] for _, number in nlargest(_NEAR, likely)]


@functools.cache
def _index() -> _Index:
    topics_of = COMPILED.read_text(encoding="utf-8").splitlines()
    told = zip((target for target, _ in wording.ways()), topics_of, strict=True)
    rows = sorted({(*target, *found.split()) for target, found in told})
    holders: dict[str, set[Target]] = defaultdict(set)
    postings: dict[str, list[int]] = defaultdict(list)
    for number, (card, section, *way) in enumerate(rows):
        for topic in way:
            holders[topic].add((card, section))
            postings[topic].append(number)
    sections = len({(row[0], row[1]) for row in rows})
    weights = {
        topic: _ASKS.get(topic, 1.0) * math.log(1 + sections / len(targets))
        for topic, targets in holders.items()
    }
    shares = {
        topic: _shares([rows[number][0] for number in numbers], weights[topic])
        for topic, numbers in postings.items()
    }
    ways = tuple(
        _Way((card, section), frozenset(way), sum(weights[topic] for topic in way))
        for card, section, *way in rows
    )
    return _Index(ways, dict(postings), weights, shares, frozenset(holders["DIFF"]))


def _shares(cards: list[str], weight: float) -> dict[str, float]:
    """The weight of a topic, divided among the cards by the number of ways in which they hold it."""
    return {card: weight * count / len(cards) for card, count in Counter(cards).items()}


@dataclass(frozen=True, slots=True)
class _Rule:
    needs: tuple[frozenset[str], ...]
    forbids: frozenset[str]
    target: Target


def _ruled(found: frozenset[str]) -> Target | None:
    """Where the first rule leads that fits."""
    for rule in _rules():
        if found.isdisjoint(rule.forbids) and not any(found.isdisjoint(need) for need in rule.needs):
            return rule.target
    return None


@functools.cache
def _rules() -> tuple[_Rule, ...]:
    rows = tomllib.loads((_FOLDER / "rules.toml").read_text(encoding="utf-8"))["rules"]
    rules = []
    for row in rows:
        words = row["when"].split()
        needs = tuple(frozenset(word.split("|")) for word in words if word[0] != "-")
        forbids = frozenset(word[1:] for word in words if word[0] == "-")
        card, _, section = row["to"].partition(".")
        rules.append(_Rule(needs, forbids, (card, section or WHOLE)))
    return tuple(rules)


if __name__ == "__main__":
    COMPILED.write_text(compiled(), encoding="utf-8")
