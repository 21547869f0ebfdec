"""The card for a line that leans on the last answer in words of its own: "why 0?", "so it's the ratio?".

Such a line names little, for what it is about was said before.  What can be told from the last question and
its number is told by rule (see `reasons_by_rule`); all else is compared with the ways in which students ask,
with the name of the last question before it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.lessons import elsewhere, routing
from bot.tutor.answer import Headline, Solved
from bot.tutor.answering import each_of
from bot.tutor.reasons_by_rule import OF_A_SIGN, is_neutral, ruled
from bot.tutor.remarks import (
    OBJECTS,
    asks_of_a_constant,
    is_why,
    may_be_of_the_last,
    numbers_of,
    says_again,
    tells_nothing_new,
)
from grammar.queries import (
    CellFacts,
    Chord,
    Concept,
    ConstantField,
    Difference,
    Help,
    IonFacts,
    Several,
    last_part,
)
from physics.species import Species, species

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.tutor.answer import Answer, Result, Say
    from bot.tutor.context import Context
    from grammar.queries import Query
    from grammar.reading import Reading

_SURE: Final = 1.3  # so surely a card is meant whatever was said before
_NARROW: Final = 0.1  # with so little ahead of the next one, a card is met by chance
_CLEARLY: Final = 0.25  # by so much a card must be meant more with what was said before
_OF_THE_COURSE: Final = 0.2
_FEW, _UNKNOWN = 2, 3  # strange words, or characters of Chinese

_ANY_ANSWER: Final = re.compile(
    r"(?i:\b(?:so|too|more|less|that|this|it|the) ?(?:big|large|small|tiny|huge|high|low|close|near|far"
    r"|little|much|different|dangerous|bad)|\b(?:same|back|again|unchanged|differ\w*|chang\w*|flip\w*|sign|zero|0|half|halve\w*"
    r"|pays?|dangerous|spontaneous\w*|by itself|steady|state|stop\w*|cost\w*|energy|temperature|depend\w*)\b)"
    r"|[大小高低]|马上|立[刻即]|没电|差|一样|回来|没变|不变|变[正负]|符号|除以|一半|危险|自发|状态|能量|像|泵|归?零|变0"
    r"|温度|取决|有关|影响|为什么是|怎么是"
)
"""Words that may be said of any answer, so that no more of the course need stand beside them."""


def reason(
    reading: Reading,
    context: Context,
    answer: Answer,
    solve: Callable[[Query], Solved | Say],
    named: Callable[[], Sequence[str]],
) -> Concept | None:
    """The card for a line that asks why of the last answer, or concludes something; None of other lines.

    Args:
        reading: of the line.
        context: what was said before.
        answer: to the line, as far as it can be read alone or with what was told before.
        solve: solves a question.
        named: what was spoken of, as it is called in English, the last first.
    """
    if not may_be_of_the_last(reading):
        return None
    if elsewhere.is_elsewhere(reading.plain) or routing.is_foreign(reading.text):
        return None
    last = context.computed
    solved = solve(last) if last is not None else None
    results = solved.results if isinstance(solved, Solved) else ()
    if not tells_nothing_new(reading, numbers_of(context.recent, results)):
        return None
    if asks_of_a_constant(reading):
        return Concept(card="nernst_equation", section="log10")
    own = routing.route(reading.text, reading.language)
    by_rule = None
    if context.pending is None and last == context.query and not reading.has("pump"):
        by_rule = _by_rule(reading, context, solve)
    if by_rule is not None and _points_back(reading, last):
        own = None  # a likeness by chance
    equated = by_rule is not None and (_EQUATES.search(reading.plain) or OBJECTS.search(reading.plain))
    if not equated and _stands(answer, reading, context, results, own):
        return None
    if OF_A_SIGN.search(reading.plain) and _is_of_an_anion(context) and not reading.wanted:
        return Concept(card="valence", section="sign")
    if by_rule is not None:
        return by_rule
    alone = own is not None and own.lead > _NARROW and isinstance(answer.query, Concept)
    least = own.in_all if own is not None and alone else 0.0
    found = explains(reading, named(), least)
    if found is None and answer.solved is None and is_why(reading) and not _names_another(reading):
        return _behind(context, solve)
    return found


def _names_another(reading: Reading) -> bool:
    """Whether words that nobody knows may be what a line is about, "why is the sky blue"."""
    leans = _BACK.search(reading.plain) or _ANY_ANSWER.search(reading.plain)
    return reading.strange > (_FEW if leans else 0)


def _behind(context: Context, solve: Callable[[Query], Solved | Say]) -> Concept | None:
    """The idea that the last answer rests on."""
    solved = solve(context.query) if context.query is not None else None
    concepts = solved.concepts if isinstance(solved, Solved) else ()
    return Concept(card=concepts[0]) if concepts else None


_BACK: Final = re.compile(r"(?i:\b(?:it|its|that|this|there|then)\b)|[它这那]|此")


def _points_back(reading: Reading, last: Query | None) -> bool:
    """Whether a line names nothing but what "it", or "there", stands for: the last question."""
    named = {*reading.ions, *(one.ion for one in reading.wanted if one.ion)}
    back = bool(named) or _BACK.search(reading.plain) is not None
    return back and not (reading.asks("V") or reading.cells) and named <= _ions(last)


def _ions(query: Query | None) -> set[str]:
    return {one.id for one in each_of(Species, query)}


def _by_rule(reading: Reading, context: Context, solve: Callable[[Query], Solved | Say]) -> Concept | None:
    """What a rule tells of the last number; of the last membrane where the line speaks of V_m."""
    recent = context.recent
    at = len(recent) - 1
    if reading.asks("V") and not (recent and is_neutral(recent[-1])):
        at = next((n for n in range(at, -1, -1) if _crossed_by_many(recent[n])), -1)
    if at < 0 or (at == len(recent) - 1 and not {*reading.ions} <= _ions(recent[at])):
        return None
    solved = solve(recent[at])
    results = solved.results if isinstance(solved, Solved) else ()
    return ruled(reading, recent[at], recent[at - 1] if at else None, results)


def _crossed_by_many(query: Query) -> bool:
    return isinstance(last_part(query), ConstantField | Chord)


def _is_of_an_anion(context: Context) -> bool:
    """Whether a potential of an anion was asked for last, though it may wait for its numbers."""
    last = context.query
    if context.pending is not None:
        of_E = context.pending.intent == "nernst" and len(context.pending.ions) == 1
        return of_E and species(context.pending.ions[0]).z < 0
    return isinstance(last, IonFacts) and last.species.z < 0


_EQUATES: Final = re.compile(r"(?i:^so (?:that|it|this)(?:'?s| is)\b(?! (?:an?|the)\b))|^所以(?:它|这)?就是")
"""So that is E_K: what was found, taken for another potential."""


def _last_of(context: Context) -> list[Query]:
    """The last questions, and what the last of several was."""
    last = [query for query in (context.query, context.computed) if query is not None]
    return [*last, *(query.parts[-1] for query in last if isinstance(query, Several))]


def _stands(
    answer: Answer, reading: Reading, context: Context, results: Sequence[Result], own: routing.Route | None
) -> bool:
    """Whether the answer that the line has without any of this is a better one."""
    if answer.solved is None:
        lacks = bool(answer.missing) and bool(reading.wanted) and context.pending is None
        return lacks and not is_why(reading)  # "and the driving force?": of no V_m so far
    first = next(iter(answer.solved.blocks), None)
    if isinstance(first, Headline) and first.say.id.startswith(_VERDICTS):
        return True
    if isinstance(answer.query, Concept | Difference):
        return own is not None and own.in_all >= _SURE and not own.is_doubtful(beside_numbers=False)
    if isinstance(answer.query, Help | CellFacts):
        return True
    if answer.query in _last_of(context):
        return any(reading.of("conc"))  # "500 µM inside is the same, right?"
    return not (is_why(reading) or says_again(reading, results) or _TO_ZERO.search(reading.plain))


_TO_ZERO: Final = re.compile(
    r"(?i:\b(?:become|goe?s?|drops?|falls?|gets?|be)(?: straight| right| back)?(?: to)? (?:0|zero)\b)"
    r"|[变降归到](?:成|为|到)?(?:0|零)"
)
"""Zero as what comes of it: no V_m or permeability that a line tells."""
_VERDICTS: Final = ("check-", "verdict-", "depolarising-")


def explains(reading: Reading, named: Sequence[str], least: float = 0.0) -> Concept | None:
    """The card that a line means when what was spoken of before stands before it; None of another subject.

    Args:
        reading: of the line.
        named: what was spoken of, as it is called in English, the last first.
        least: how well the line alone meets a card: with what was spoken of it must do clearly better.
    """
    in_course = routing.in_scope(reading.text, reading.language) >= _OF_THE_COURSE
    of_any_answer = (
        _ANY_ANSWER.search(reading.plain) is not None or OF_A_SIGN.search(reading.plain) is not None
    )
    if not (in_course or (of_any_answer and reading.strange <= _UNKNOWN)):
        return None
    for name in named:
        route = routing.route(f"{name}: {reading.text}", reading.language)
        if route is not None and not route.is_doubtful(beside_numbers=False):
            better = not least or route.in_all > least + _CLEARLY
            return route.query if better and isinstance(route.query, Concept) else None
    return None
