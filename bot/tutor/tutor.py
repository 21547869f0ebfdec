"""The one object that drives the road: a text in, an `Answer` out."""

from __future__ import annotations

import functools
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal

from bot.language import speaker
from bot.language.names import refusal
from bot.lessons import cards, elsewhere, routing, titles
from bot.lessons.titles import titled
from bot.tutor import answering, asides, checking, clarifying, prose
from bot.tutor.about_last import (
    about,
    affirmed,
    asks_ratio,
    assumed_first,
    decade,
    explained,
    headed,
    is_the_way_of_it,
    ratio_first,
    recent_after,
    sign_first,
)
from bot.tutor.answer import Answer, Arg, Quantity, Result, Say, Solved, Why, Written
from bot.tutor.as_before import at_rest, begun
from bot.tutor.assumed import assumptions
from bot.tutor.behind_a_card import behind_a_card
from bot.tutor.carried_on import carried_on, left_behind
from bot.tutor.change_concluded import change_concluded
from bot.tutor.changes_asked import change_first
from bot.tutor.claimed import claimed, claimed_of_an_anion, with_its_slip
from bot.tutor.complete import complete, counts, is_whole
from bot.tutor.context import Context, Defaults, NeedsInput
from bot.tutor.counted_onward import counted_onward
from bot.tutor.depolarising import asks_polarity, depolarises, effect_first
from bot.tutor.extreme_named import extreme_named
from bot.tutor.follow import another_condition, tells_a_charge
from bot.tutor.ideas_named import idea_named
from bot.tutor.in_unit import energy_in_unit, in_unit_asked, tells_in, unit_alone
from bot.tutor.in_words import asks_example, asks_for_a_lesson, asks_why, in_plain_words, likened
from bot.tutor.inverted import inverted
from bot.tutor.known import beyond_its_E, found_mV, known_after, noted, of_another_cell, told_in
from bot.tutor.last_compared import asks_apart, compared, gap_first, moved
from bot.tutor.line import Line
from bot.tutor.reasons import reason
from bot.tutor.resistance_onward import resistance_onward
from bot.tutor.said_again import said_again
from bot.tutor.same_numbers import at_kept_ratio, same_numbers, undivided
from bot.tutor.selectivity_named import selectivity_named
from bot.tutor.terms_asked import term_first
from bot.tutor.than_before import asks_how_far, than_another
from bot.tutor.untouched import untouched
from bot.tutor.verdicts import above_or_below, against_another, beside_number, judged, stands_alone
from bot.tutor.ways_concluded import (
    at_its_E,
    at_the_reversal,
    balanced_at,
    held_to_its_way,
    opposed_at,
    way_concluded,
)
from bot.tutor.zero_onward import zero_onward
from grammar.normalise import MAX_LENGTH
from grammar.queries import (
    CellFacts,
    Concept,
    Difference,
    DrivingForce,
    Equilibrium,
    ForceEnergy,
    FreeEnergy,
    Help,
    IonFacts,
    PumpCount,
    Query,
    Several,
    last_part,
    last_state,
    parts_of,
)
from grammar.say import say
from physics.errors import ImpossibleValue
from physics.species import Species

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grammar.reading import Language, Reading

_SURE: Final = 0.35
_STRANGE: Final = 0.2
_MANY: Final = 2  # strange words beside an ion: the ion is one of another course
_PER_MEMBRANE: Final = frozenset({"current_density", "conductance_density", "specific_capacitance"})
"""Two of these in one text are of a membrane, whatever the words are."""
_KEPT: Final = 512
_FEW: Final = 4  # numbers that are told to be of no use
_PAIR: Final = 2


class Tutor:
    """Answers questions on membrane potentials.

    >>> Tutor().ask("E_K 5/140").results[0].unit
    'mV'
    """

    def __init__(self, defaults: Defaults = Defaults()) -> None:  # noqa: B008 - frozen
        self.defaults = defaults
        self._numbers: dict[str, Quantity] = {}
        self.say = functools.lru_cache(maxsize=_KEPT)(self._say)

    def ask(
        self,
        text: str | Line,
        *,
        context: Context | None = None,
        language: Literal["auto", "en", "zh"] = "auto",
        defaults: Defaults | None = None,
    ) -> Answer:
        """The answer to a text.  Never raises for any text.

        Args:
            text: the question as typed; as a `Line` it is worked on once, however often it is asked.
            context: of the answer before, for follow-ups.
            language: of the answer; "auto" is that of the question.
            defaults: of the course, instead of the tutor's own; those of a `Line` are in it.
        """
        line = text if isinstance(text, Line) else Line(text, defaults or self.defaults)
        text = line.text
        if len(text) > MAX_LENGTH:
            return _refusal(
                text, "en" if language == "auto" else language, Say("ask-too-long", {"most": MAX_LENGTH})
            )
        if not text.strip():
            return _refusal(text, "en" if language == "auto" else language, Say("ask-empty"))
        reading = line.reading
        context = context or Context()
        if context.course not in (None, line.course):
            context = replace(context, known=())
        spoken = _spoken(reading, context) if language == "auto" else language
        named = titles.named(text)
        if named is not None:  # as a button says it
            answer = line.answer = line.answer or self._solved(text, spoken, named)
            now = replace(context, query=named, language=spoken, pending=None)
            return replace(answer, language=spoken, context=now)
        if (kind := asides.polite(reading)) is not None:
            answer = _refusal(text, spoken, kind, "out_of_scope")
            onward = self._onward_of(context) or answer.choices
            return replace(answer, choices=onward, context=replace(context, language=spoken))
        if leaning := self._of_a_talk(line, spoken, context, reading):
            return leaning
        if (other := another_condition(text, context)) is not None:
            return self._of_another(other, text, spoken, context, line.course)
        try:
            made, read_again = carried_on(line, context)
        except ImpossibleValue as error:  # E of a conductance from concentrations that cannot be
            return Answer(text, "needs_input", spoken, problem=refusal(error), choices=(Help(),))
        if read_again is not reading:
            answer = replace(self._judged(line, spoken, read_again, made), follows=True)
        else:
            answer = line.answer = line.answer or self._judged(line, spoken, reading, made)
        if (reason := self._reasoned(answer, line, spoken, context)) is not None:
            return reason
        if (lost := self._lost(answer, line, context)) is not None:
            return replace(lost, language=spoken, context=replace(context, language=spoken))
        remembered = _remembered(answer, read_again, made, context, spoken)
        return replace(answer, language=spoken, context=replace(remembered, course=line.course))

    def _of_a_talk(self, line: Line, spoken: Language, context: Context, reading: Reading) -> Answer | None:
        """The answer to a line that goes on from a card or a number; None of other lines."""
        if context.query is None and context.refused is None:
            return None
        if (plainly := said_again(reading, context)) is not None:
            answer = self.ask(plainly, context=context, language=spoken, defaults=line.course)
            return replace(answer, text=line.text, follows=True)
        if (worded := behind_a_card(reading, context)) is not None:
            answer = self._of_the_same(line, spoken, context, worded)
            return replace(answer, context=replace(answer.context, refused=context.refused))
        if context.query is None or asks_for_a_lesson(reading):
            return None
        if (idea := idea_named(reading, context, self._solve)) is not None:
            return self._of_an_idea(line, spoken, context, idea)
        if (said := self._with_a_claim(line, spoken, context, reading)) is not None:
            return said
        return self._leaning(line, spoken, context, reading)

    def _of_an_idea(self, line: Line, language: Language, context: Context, idea: Concept) -> Answer:
        """The section that a remark is about; the talk goes on with its number."""
        query = idea if isinstance(context.query, _CARDS) else context.query
        now = replace(context, query=query, language=language)
        return replace(self._solved(line.text, language, idea), context=now, follows=True)

    def _leaning(self, line: Line, spoken: Language, context: Context, reading: Reading) -> Answer | None:
        """The answer to a line that says nothing without the one before it; None of other lines."""
        assert context.query is not None
        if (again := self._again(line.text, spoken, context, reading)) is not None:
            return again
        if (turned := self._turned(line, spoken, context, reading)) is not None:
            return turned
        if asks_why(reading):
            return self._explained(line.text, spoken, context)
        if isinstance(context.query, Concept) and asks_example(line.text):
            example = cards.example(context.query.card, spoken)
            return replace(self.ask(example, language=spoken), text=line.text, follows=True)
        if (pair := likened(reading, context.query)) is not None:
            return replace(
                self.ask(say(pair, spoken, titled(spoken)), context=context), text=line.text, follows=True
            )
        if (plainly := in_plain_words(reading, context.query)) is not None:
            answer = self.ask(plainly, context=context, language=spoken, defaults=line.course)
            of_energy = isinstance(
                context.query, FreeEnergy | ForceEnergy
            )  # which the next line goes on with
            now = replace(context, language=spoken) if of_energy else answer.context
            return replace(answer, text=line.text, follows=True, context=now)
        if (other := than_another(reading, context.query)) is not None:
            return self._beside_another(line, spoken, context, other)
        if (measured := self._measured(line, spoken, context, reading)) is not None:
            return measured
        checks = checking.stands_alone(reading) or checking.is_put_forward(reading, context.query)
        checks = checks and zero_onward(reading, context.query) is None  # "when is it 0"
        checks = checks and not tells_a_charge(reading, context.query)  # "-2?"
        if checks and (verdict := self._checked(line.text, spoken, context, reading)):
            return verdict
        if stands_alone(reading, context.query):
            return self._held_against(line.text, spoken, context, reading)
        if (told := self._in_unit(line.text, spoken, context.query, reading)) is not None:
            return replace(told, context=replace(context, language=spoken))
        return self._onward(line.text, spoken, context, reading)

    def _with_a_claim(
        self, line: Line, spoken: Language, context: Context, reading: Reading
    ) -> Answer | None:
        """What a line asks, with a verdict on the number that it says comes of it; None of other lines."""
        if (said := claimed_of_an_anion(reading, context) or claimed(reading)) is None:
            return None
        if said.asked:
            answer = self.ask(said.asked, context=context, language=spoken, defaults=line.course)
        elif (last := context.computed) is not None and context.pending is None:
            answer = replace(self._solved(line.text, spoken, last), context=replace(context, query=last))
        else:
            return None
        if answer.solved is None or answer.query is None or answer.cautions:
            return None
        number = Line(said.number, line.course).reading
        solved = checking.checked(answer.solved, last_state(answer.query), number, alone=True)
        if solved is answer.solved:
            return None
        solved = with_its_slip(solved, answer.solved, said.slip)
        now = replace(answer.context, claimed=number)
        return replace(answer, text=line.text, solved=solved, follows=True, context=now)

    def _turned(self, line: Line, spoken: Language, context: Context, reading: Reading) -> Answer | None:
        """The last question of another ion or charge with its numbers, or asked the other way round."""
        if (same := same_numbers(reading, context)) is not None:
            answer = self._of_the_same(line, spoken, context, same)
            aside = undivided(reading)  # the talk goes on with the ion's own charge
            return replace(answer, context=replace(context, language=spoken)) if aside else answer
        other = (
            at_kept_ratio(reading, context)
            or inverted(reading, context)
            or at_its_E(reading, context, self._solve)
            or at_the_reversal(reading, context, self._solve)
            or opposed_at(reading, context, self._solve)
            or balanced_at(reading, context)
        )
        if other is not None:
            return self._of_the_same(line, spoken, context, other)
        concluded = way_concluded(reading, context, self._solve)
        return None if concluded is None else self._on_its_way(line, spoken, context, concluded)

    def _on_its_way(self, line: Line, language: Language, context: Context, query: Query) -> Answer:
        """Yes or no to the way that a line concludes from the last number, with which the talk goes on."""
        answer = self._solved(line.text, language, query)
        if answer.solved is not None:
            solved = held_to_its_way(answer.solved, line.reading, context, self._solve)
            answer = replace(answer, solved=solved)
        now = replace(context, query=context.computed, language=language)
        return replace(answer, follows=True, context=now)

    def _again(self, text: str, language: Language, context: Context, reading: Reading) -> Answer | None:
        """The last answer once more, for a line that asks how it came about or what it rests on."""
        before, number = context.query, context.computed or context.query
        assert before is not None
        assert number is not None
        now = replace(context, language=language)
        slips, sure = asides.asks_for_the_slip(reading), asides.asks_if_sure(reading)
        if (slips or sure) and context.claimed is not None:
            return self._checked(text, language, replace(now, query=number), context.claimed)
        if sure and context.pending is None:
            answer = self._solved(text, language, before)
            solved = affirmed(answer.solved) if answer.solved else None
            return replace(answer, solved=solved, context=now, follows=True)
        explains = asides.asks_to_explain(reading) or (slips and not isinstance(before, _CARDS))
        if explains and asides.asks_how_found(reading):
            before = number
        if context.pending is None and explains:
            of_card = isinstance(before, Concept)
            answer = _headed(
                self._solved(text, language, explained(before)),
                Say("aside-explained-card" if of_card else "aside-explained"),
            )
            named = replace(before, section=None) if isinstance(before, Concept) else before
            return replace(answer, query=named, context=now, follows=True)
        if context.pending is None and before == number and asides.puts_an_option_forward(reading):
            answer = _headed(self._solved(text, language, before), Say("aside-option"))
            return replace(answer, context=now, follows=True)
        warmth = asides.asks_warmth(reading)
        if (warmth or asides.asks_assumed(reading)) and not isinstance(number, _CARDS):
            answer = self._solved(text, language, number)
            told = assumed_first(number, answer.assumed, warmth=warmth)
            return replace(_headed(answer, told), context=now, follows=True)
        return self._beside(text, language, context, reading)

    def _beside(self, text: str, language: Language, context: Context, reading: Reading) -> Answer | None:
        """The last answer held against others, against a sign, or in another unit; None of other lines."""
        before, number, now = context.query, context.computed, replace(context, language=language)
        if before == number and before is not None and (sign := asides.sign_put_forward(reading)):
            answer = self._solved(text, language, before)
            solved = sign_first(answer.solved, sign) if answer.solved else None
            return replace(answer, solved=solved, context=now, follows=True)
        if number is not None and (ratio := self._ratio(text, language, number, reading)) is not None:
            return replace(ratio, context=now)
        pair = change_concluded(reading, context, self._solve) or compared(reading, context, self._solve)
        if pair is not None:
            query, solved = pair
            answer = replace(self._solved(text, language, query), solved=solved)
            return replace(answer, context=replace(now, query=query, computed=query), follows=True)
        if asks_polarity(reading) and (polar := self._depolarises(text, language, context, reading)):
            return replace(polar, context=now)
        if number is None or number == before:
            return None
        turned = self._in_unit(text, language, number, reading)
        return None if turned is None else replace(turned, context=replace(now, query=number))

    def _reasoned(self, answer: Answer, line: Line, language: Language, context: Context) -> Answer | None:
        """The card that a why, or a conclusion, of the last answer is about; None of other lines."""
        if context.query is None and context.pending is None:
            return None
        query = reason(line.reading, context, answer, self._solve, lambda: self._named(context))
        if query is None:
            return None
        last = {one.id for one in answering.each_of(Species, context.query)}
        of_a_card = isinstance(context.query, _CARDS) or not {*line.reading.ions} <= last
        of_a_card = of_a_card and context.pending is None
        now = replace(context, query=query if of_a_card else context.query, language=language)
        return replace(self._solved(line.text, language, query), context=now, follows=True)

    def _named(self, context: Context) -> list[str]:
        """What a talk is about, as it is called in English: what waits, the last card, the last number."""
        named = []
        if context.pending is not None and (kind := clarifying.heard(context.pending)[0]) is not None:
            named.append(" ".join((speaker("en").say(kind), *context.pending.ions)))
        for query in dict.fromkeys((context.query, context.computed)):
            if query is not None:
                last = last_part(query)
                whole = replace(last, section=None) if isinstance(last, Concept) else last
                named.append(_HOW_FOUND.split(self.say(whole, "en"))[0])
        return named

    def _ratio(self, text: str, language: Language, number: Query, reading: Reading) -> Answer | None:
        """The last answer headed by the ratio of its concentrations; None of other lines."""
        if not asks_ratio(reading, number):
            return None
        answer = self._solved(text, language, number)
        solved = ratio_first(answer.solved, reading.plain) if answer.solved else None
        return None if solved is None else replace(answer, solved=solved, follows=True)

    def _solve(self, query: Query) -> Solved | Say:
        return answering.answer(query, self.number)

    def _depolarises(
        self, text: str, language: Language, context: Context, reading: Reading
    ) -> Answer | None:
        """Whether what was found depolarises the cell; None of what has no such effect."""
        query = moved(context, self._solve)
        assert query is not None
        answer = self._solved(text, language, query)
        solved = depolarises(answer.solved, query, reading) if answer.solved else None
        return replace(answer, solved=solved, follows=True) if solved is not None else None

    def _onward_of(self, context: Context) -> tuple[Query, ...]:
        """What the last answer offered to ask next."""
        last = context.query or context.computed
        solved = answering.answer(last, self.number) if last is not None else None
        return solved.next[:_FEW] if isinstance(solved, Solved) else ()

    def _lost(self, answer: Answer, line: Line, context: Context) -> Answer | None:
        """What is said in a talk to a short line that nobody can read; None of other lines."""
        reading, last = line.reading, context.query or context.computed
        unread = answer.problem is not None and answer.problem.id in _UNREAD
        if not unread or not asides.may_be_of_the_talk(reading):
            return None
        if elsewhere.is_elsewhere(reading.plain) or routing.is_foreign(reading.text):
            return None
        if context.pending is not None:  # what was asked back waits still
            lacks = complete(context.pending, line.course, context.cell)
            if isinstance(lacks, NeedsInput):
                return self._lacking(line, answer.language, context.pending, lacks)
        if last is None:
            return None
        named = Written(self.say(last, "en"), self.say(last, "zh"))
        say = Say("aside-lost", {"about": about(answering.answer(last, self.number), named)})
        return _refusal(answer.text, answer.language, say, choices=self._onward_of(context))

    def answer(self, query: Query, *, language: Language) -> Answer:
        """The answer to a question that is understood already: a button's, say."""
        answer = self._solved(say(query, language, titled(language)), language, query)
        return replace(answer, context=Context(query=query, language=language))

    def _say(self, query: Query, language: Language) -> str:
        """The question as text; `ask` reads it as the same question.  The last few are kept."""
        return say(query, language, titled(language))

    def read_as(self, answer: Answer, language: Language | None = None) -> str | None:
        """How the question was read; of one that is not complete, the part that was understood."""
        shown = language or answer.language
        if answer.query is not None:
            return self.say(answer.query, shown)
        kind = [speaker(shown).say(answer.heard)] if answer.heard else []
        return " · ".join([*kind, *answer.given]) or None

    def render(self, answer: Answer, language: Language | None = None) -> str:
        """The whole answer as plain text, in the question's language or another."""
        from bot.tutor import plain

        shown = language or answer.language
        return plain.render(
            answer,
            shown,
            read_as=self.read_as(answer, shown),
            next_texts=[self.say(q, shown) for q in answer.next],
            cards=cards,
        )

    def number(self, text: str) -> Quantity:
        """The first number of the answer to an example of a card.

        Raises:
            LookupError: the example has no number; a fault of the card.
        """
        if text not in self._numbers:
            results = self.ask(text).results
            if not results:
                raise LookupError(f"no number answers {text!r}")
            self._numbers[text] = Quantity(results[0].value, results[0].unit)
        return self._numbers[text]

    def _judged(
        self, line: Line, language: Language, reading: Reading, made: Query | NeedsInput | None
    ) -> Answer:
        """The answer, with a word on what the student states."""
        answer = self._answered(line, language, reading, made)
        if answer.solved is not None and answer.query is not None:
            solved = checking.checked(answer.solved, answer.query, reading)
            solved = judged(untouched(solved, answer.query, reading), answer.query, reading)
            solved = effect_first(solved, answer.query, reading)
            solved = term_first(change_first(solved, answer.query, reading), reading.plain)
            solved = in_unit_asked(_first_named(solved, answer.query, reading), reading.plain)
            answer = replace(
                answer, solved=_told_of(solved, reading.told_of), cautions=_idle(reading, answer.query)
            )
        refused = answer.status == "out_of_scope"  # whose words are those of another field
        return replace(answer, corrected=() if refused else reading.corrections)

    def _answered(
        self, line: Line, language: Language, reading: Reading, made: Query | NeedsInput | None
    ) -> Answer:
        text = line.text
        if elsewhere.is_elsewhere(reading.plain) or (made is None and prose.tells_other_amounts(reading)):
            return _refused(text, language, reading)
        if made is not None and not isinstance(made, NeedsInput) and not prose.prefers(reading, made):
            alone = reading.has("facts") or prose.tells_a_sign(made)
            card = None if alone else prose.card_alone(text, reading, made)
            return self._solved(text, language, card.query if card else made, card.others if card else ())
        asked = prose.stem(text, reading)
        route = routing.route(asked, reading.language)
        idle = isinstance(made, NeedsInput) and made.reason == "ask-unused" and bool(reading.loose)
        in_words = prose.is_sure(route, reading) or reading.has(*prose.CONCEPTUAL)
        in_words = in_words or prose.asks_for_the_gap(reading)
        pair = isinstance(made, NeedsInput) and (
            prose.is_pair_of_no_ion(reading, made) or prose.is_told_to_compute(reading)
        )
        if isinstance(made, NeedsInput) and (pair or (idle and not in_words)):
            return self._lacking(line, language, reading, made)
        scope = routing.in_scope(asked, reading.language)
        if route is not None and prose.allows(reading, made, route):
            told = len(prose.data(reading)) + len(reading.unused)
            doubtful = route.is_doubtful(beside_numbers=told > 1)
            if doubtful and scope < _SURE:
                return _refused(text, language, reading)
            if doubtful:
                choices = (route.query, *route.others)
                return Answer(text, "needs_input", language, problem=Say("ask-which-card"), choices=choices)
            return self._solved(text, language, route.query, route.others)
        if isinstance(made, NeedsInput):
            foreign = scope < _STRANGE and (bool(reading.strange) or not prose.has_numbers(reading))
            idle = not reading.wanted and not prose.has_numbers(reading)
            foreign = foreign and (not reading.ions or reading.strange > _MANY)
            foreign = foreign and len({s.dim for s in reading.slots} & _PER_MEMBRANE) < 2
            if route is None and ((idle and not reading.ions) or foreign):
                return _refused(text, language, reading)
            return self._lacking(line, language, reading, made)
        if made is not None and (
            prose.has_numbers(reading) or (scope >= _STRANGE and not reading.has("why"))
        ):
            return self._solved(text, language, made)
        if prose.has_numbers(reading) and (reading.ions or reading.wanted) and not routing.is_foreign(text):
            return _refusal(text, language, Say("ask-what"), "not_understood")
        if scope >= _SURE:
            return _refusal(text, language, Say("ask-again"), "not_understood")
        return _refused(text, language, reading)

    def _lacking(self, line: Line, language: Language, reading: Reading, lacks: NeedsInput) -> Answer:
        kind, given = clarifying.heard(reading)
        return Answer(
            line.text,
            "needs_input",
            language,
            heard=kind,
            given=given,
            problem=Say(lacks.reason or "ask-missing"),
            missing=lacks.missing,
            choices=clarifying.choices(reading, lacks, line.course),
        )

    def _solved(self, text: str, language: Language, query: Query, others: Sequence[Query] = ()) -> Answer:
        solved = answering.answer(query, self.number)
        if isinstance(solved, Say) and solved.id == _NO_CHARGE:  # nothing is missing: that is the answer
            card = self._solved(text, language, Concept(card="neutral_molecule", section="no_nernst"))
            return _headed(card, solved)
        if isinstance(solved, Say):
            meant = _above_zero(query) or Help()
            return Answer(text, "needs_input", language, query=query, problem=solved, choices=(meant,))
        more = tuple(q for q in others if q not in solved.next)
        return Answer(
            text,
            "answered",
            language,
            query=query,
            solved=replace(solved, next=(*solved.next, *more)[:4]),
            assumed=tuple(assumptions(query)),
        )

    def _checked(self, text: str, language: Language, context: Context, reading: Reading) -> Answer | None:
        """The last answer with a verdict on the number of the line; None where that cannot be its number."""
        assert context.query is not None
        answer = self._solved(text, language, context.query)
        if answer.solved is None:
            return replace(answer, context=context, follows=True)
        alone = not (reading.ions or reading.wanted)
        solved = checking.checked(answer.solved, context.query, reading, alone=alone)
        if solved is answer.solved:
            return None
        return replace(answer, solved=solved, context=replace(context, claimed=reading), follows=True)

    def _held_against(self, text: str, language: Language, context: Context, reading: Reading) -> Answer:
        """Yes or no to a line that asks it of the last answer."""
        assert context.query is not None
        answer = self._solved(text, language, context.query)
        if answer.solved is not None:
            answer = replace(answer, solved=judged(answer.solved, context.query, reading))
        return replace(answer, context=context, follows=True)

    def _measured(self, line: Line, language: Language, context: Context, reading: Reading) -> Answer | None:
        """How far the last V_m lies from an E, or on which side of a number; None of other lines."""
        assert context.query is not None
        now = replace(context, language=language)
        force = beyond_its_E(reading, context)
        if force is not None and is_whole(beyond := complete(force, line.course)):
            return replace(self._solved(line.text, language, beyond), context=now, follows=True)
        if (bound := above_or_below(reading)) is None:
            return None
        answer = self._solved(line.text, language, context.query)
        found = beside_number(answer.solved, bound) if answer.solved is not None else None
        answer = answer if found is None else _headed(answer, found[0])
        return replace(answer, context=now, follows=True)

    def _beside_another(self, line: Line, language: Language, context: Context, ion: str) -> Answer | None:
        """The last answer beside that of another ion, and whether it lies beyond it."""
        before = last_state(context.query)
        other = self.ask(f"and {ion}?", context=context, language=language, defaults=line.course).query
        if type(other) is not type(before) or not isinstance(other, Equilibrium | DrivingForce):
            return None
        assert isinstance(before, Equilibrium | DrivingForce)
        query = Several(parts=(before, other), style="compare")
        answer, plain = self._solved(line.text, language, query), line.reading.plain
        if answer.solved is not None:
            by_how_much = asks_how_far(plain)
            solved = gap_first(answer.solved) if by_how_much else against_another(answer.solved, query, plain)
            answer = replace(answer, solved=solved)
        return replace(answer, context=replace(context, language=language), follows=True)

    def _in_unit(self, text: str, language: Language, before: Query, reading: Reading) -> Answer | None:
        """The last answer in a unit that a line names alone, "in volts?"; None where it measures another."""
        if (unit := unit_alone(reading.plain)) is None or asks_apart(reading):
            return None
        answer = self._solved(text, language, before)
        if answer.solved is None or not tells_in(answer.solved, unit):
            return None
        solved = in_unit_asked(answer.solved, unit)
        return replace(answer, solved=solved, follows=True)

    def _onward(self, text: str, language: Language, context: Context, reading: Reading) -> Answer | None:
        """What a line asks after another question: what else was moved, what resists."""
        assert context.query is not None
        before = context.query
        query = (
            counted_onward(reading, before)
            or resistance_onward(reading, before)
            or energy_in_unit(before, reading.plain)
            or zero_onward(reading, before, context.recent)
            or at_rest(reading, context, self._solve)
            or begun(reading, context)
            or decade(reading, context.computed or before)
        )
        if query is None:
            return None
        answer = self._solved(text, language, query)
        solved = in_unit_asked(answer.solved, reading.plain) if answer.solved else None
        now = replace(context, query=query, language=language, pending=None)
        return replace(answer, solved=solved, follows=True, context=now)

    def _of_the_same(self, line: Line, language: Language, context: Context, query: Query) -> Answer:
        """The answer to a question that a line made of the one before, which the next line may refer to."""
        answer = self._solved(line.text, language, query)
        if answer.solved is not None:
            answer = replace(answer, solved=judged(answer.solved, query, line.reading))
        now = _remembered(answer, line.reading, query, context, language)
        return replace(answer, follows=True, context=replace(now, course=line.course))

    def _of_another(
        self, other: tuple[str, str], text: str, language: Language, context: Context, course: Defaults
    ) -> Answer:
        """The question before, of another of the conditions that it told."""
        name, alone = other
        answer = self.ask(alone, language=language, defaults=course)
        if answer.solved is not None:
            answer = replace(answer, solved=_told_of(answer.solved, (name,)))
        now = replace(answer.context, conditions=context.conditions)
        return replace(answer, text=text, context=now, follows=True)

    def _explained(self, text: str, language: Language, context: Context) -> Answer:
        assert context.query is not None
        behind = answering.answer(context.query, self.number)
        concepts = behind.concepts if isinstance(behind, Solved) else ()
        query = Concept(card=concepts[0] if concepts else "two_forces")
        return replace(self._solved(text, language, query), context=context, follows=True)


def _above_zero(query: Query) -> Equilibrium | None:
    """What was probably meant by concentrations below zero: the same without the minus sign; or None."""
    if not isinstance(query, Equilibrium):
        return None
    out, within = query.outside_mM, query.inside_mM
    if all(value is None or value >= 0.0 for value in (out, within)):
        return None
    return replace(
        query,
        outside_mM=None if out is None else abs(out),
        inside_mM=None if within is None else abs(within),
    )


def _first_named(solved: Solved, query: Query, reading: Reading) -> Solved:
    """The solution with what is asked for by "which" in its first line."""
    return selectivity_named(extreme_named(solved, query, reading), query, reading)


def _idle(reading: Reading, query: Query) -> tuple[Say, ...]:
    """A word on the numbers of a question that its answer does not rest on."""
    if isinstance(query, Concept | Difference | IonFacts | CellFacts | Help) or reading.has("check"):
        return ()
    if reading.parts or reading.conditions:
        return ()  # each of them has its own
    warmth = {getattr(one, "temperature_C", None) for one in parts_of(query)}
    known = warmth | ({query.amount} if isinstance(query, PumpCount) else set())  # a count stays loose
    told = (s for s in reading.loose if not (s.value is None or counts(s.value) or s.value in known))
    left = [reading.plain[slice(*s.span)].strip() for s in told]
    return (Say("caution-idle", {"numbers": ", ".join(left[:_FEW])}),) if left else ()


def _told_of(solved: Solved, names: Sequence[str]) -> Solved:
    """The solution, with a word on which of the conditions that are told it is about."""
    if not names or not solved.results or len(names) > _PAIR:
        return solved
    args: dict[str, Arg] = {"first": names[0], "second": names[-1]}
    word = Why(Say("told-of-both" if len(names) == _PAIR else "told-of-one", args))
    return replace(solved, blocks=(word, *solved.blocks))


def _refused(text: str, language: Language, reading: Reading) -> Answer:
    """What lies outside the course, and a word of thanks, which asks for nothing."""
    asked = "ask-welcome" if reading.has("thanks") and not reading.strange else "ask-out-of-scope"
    return _refusal(text, language, Say(asked), "out_of_scope")


_WORDS: Final = re.compile(r"[A-Za-z]{3}")
_THANKS: Final = re.compile(r"^\W*(?:ok )?(?:多?谢了?|感谢|好的?|[嗯哦])+\W*")
_HAN: Final = re.compile(r"[\u4e00-\u9fff]")


def _spoken(reading: Reading, context: Context) -> Language:
    """The language of a line; of the conversation where the line is symbols and numbers alone."""
    words = _THANKS.sub("", reading.text, count=1)
    if reading.language == "zh" and words != reading.text and not _HAN.search(words) and _WORDS.search(words):
        return "en"  # "谢谢!! and if Cl inside is 20"
    wordless = reading.language == "en" and not _WORDS.search(reading.text)
    return context.language if wordless and context.language else reading.language


_HOW_FOUND: Final = re.compile(r" · | by GHK| from conductances")
"""Where the name of a question goes over to its numbers, or to the way in which it is worked out."""

_CARDS: Final = (Concept, Difference, IonFacts, CellFacts, Help)


def _refusal(
    text: str,
    language: Language,
    problem: Say,
    status: Literal["not_understood", "out_of_scope"] = "not_understood",
    choices: tuple[Query, ...] = (Help(), Concept(card="equilibrium_potential")),
) -> Answer:
    return Answer(text, status, language, problem=problem, choices=choices)


def _headed(answer: Answer, first: Say) -> Answer:
    """The answer with one more sentence above it."""
    solved = answer.solved
    return answer if solved is None else replace(answer, solved=headed(solved, first))


_NO_CHARGE: Final = "refuse-neutral_species"
_UNREAD: Final = frozenset({"ask-out-of-scope", "ask-again"})
"""What is said to a line that is not understood at all."""


def _remembered(
    answer: Answer, reading: Reading, made: Query | NeedsInput | None, before: Context, spoken: Language
) -> Context:
    """What the next line may refer to."""
    cell = reading.cells[0] if reading.cells else before.cell
    uncharged = made if isinstance(made, Equilibrium) and not made.species.z else None
    known = of_another_cell(before.known) if cell != before.cell and before.cell else before.known
    told = noted(told_in(reading), known) if answer.status != "out_of_scope" else known
    now = replace(
        before, cell=cell, language=spoken, conditions=reading.of_each, refused=uncharged, known=told
    )
    if answer.status == "needs_input" and isinstance(made, NeedsInput):
        return replace(now, pending=reading, shelved=None)
    if answer.query is not None and answer.status == "answered":
        named = isinstance(made, NeedsInput) and isinstance(answer.query, Concept) and bool(reading.ions)
        left = left_behind(reading)
        waits = (left if left and left.asks("DF") else reading) if named else None
        if isinstance(answer.query, _CARDS):
            spoken_of = any(slot.ion in reading.ions for slot in before.known)
            left = None if spoken_of else left  # the next number goes with what was told
            shelved = before.pending or left or before.shelved
            return replace(now, query=answer.query, pending=waits, shelved=None if waits else shelved)
        known = known_after(answer.query, answer.results, told)
        if is_the_way_of_it(answer.query, reading, before):
            return replace(now, query=before.computed)
        claimed = reading if answer.solved is not None and checking.is_verdict(answer.solved) else None
        now = replace(now, recent=recent_after(answer.query, before.recent), claimed=claimed)
        found = found_mV(answer.results)
        now = replace(now, query=answer.query, computed=answer.query, known=known, found_mV=found)
        return replace(now, pending=waits, shelved=None)
    return replace(now, pending=None, refused=answer.query)


__all__ = ["Result", "Tutor"]
