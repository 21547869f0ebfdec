"""The one object that drives the road: a text in, an `Answer` out."""

from __future__ import annotations

import functools
import re
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, Final, Literal

from bot.language import speaker
from bot.language.names import cell_name, refusal
from bot.lessons import cards, routing, titles
from bot.lessons.titles import titled
from bot.tutor import answering, checking, clarifying
from bot.tutor.answer import Answer, Arg, Assumption, Quantity, Result, Say, Solved, Why
from bot.tutor.complete import complete, is_whole, lends
from bot.tutor.context import Context, Defaults, NeedsInput
from bot.tutor.follow import asks_why, continued
from bot.tutor.givens import NO_GRADIENT, NO_VOLTAGE
from bot.tutor.line import Line
from bot.tutor.untouched import untouched
from bot.tutor.verdicts import judged
from grammar.intent import changes_alone, nearest_to_equilibrium
from grammar.normalise import MAX_LENGTH
from grammar.options import are_numbers_to_choose, ends_in_a_call
from grammar.queries import (
    CellFacts,
    Concept,
    DrivingForce,
    Help,
    IonFacts,
    IonRate,
    PumpCount,
    PumpCurrent,
    Query,
    Several,
    Single,
    Source,
    Sourced,
)
from grammar.say import say
from physics.errors import ImpossibleValue

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from grammar.reading import Language, Reading, Slot

_CONCEPTUAL: Final = ("why", "how", "define", "difference")
_UNITS: Final = (
    ("_mM", "mM"),
    ("_mV", "mV"),
    ("_C", "°C"),
    ("_nS", "nS"),
    ("_pA", "pA"),
    ("_um", "µm"),
    ("_pF", "pF"),
    ("_uF_per_cm2", "µF/cm²"),
    ("_kJ_per_mol", "kJ/mol"),
)
_SURE: Final = 0.35
_SURELY: Final = 0.95
_OF_CELL: Final = 0.9
_CLEAR: Final = 0.06  # so far ahead of the other cards it is given all the same
_DOUBTFUL: Final = 0.6  # below it a card is offered, not given: two of three would be the wrong one
_LIKELY: Final = 0.8
_ASIDES: Final = 4  # numbers that may stand beside a question in words
_YES_OR_NO: Final = re.compile(
    r"^\W*(?i:(?:so|ok|wait|but|hi)\W+)?(?i:is|does|do|did|can|could|would|will|are|isn't|doesn't)\b"
    r"|吗\W*$|是不是|会不会|有没有|要不要|能不能"
)
_ASKED_BY_NAME: Final = 3
_NAME, _NAME_ZH = 2, 6  # words of English, characters of Chinese, that name a quantity: "E_Cl"
_STRANGE: Final = 0.2
_BRIEF: Final = 60  # letters
_MANY: Final = 2  # strange words beside an ion: the ion is one of another course
_PER_MEMBRANE: Final = frozenset({"current_density", "conductance_density", "specific_capacitance"})
"""Two of these in one text are of a membrane, whatever the words are."""
_KEPT: Final = 512
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
        spoken = _spoken(reading, context) if language == "auto" else language
        named = titles.named(text)
        if named is not None:  # as a button says it
            answer = line.answer = line.answer or self._solved(text, spoken, named)
            return replace(answer, language=spoken, context=Context(query=named, language=spoken))
        if asks_why(reading) and context.query is not None:
            return self._explained(text, spoken, context)
        if context.query is not None and checking.stands_alone(reading):
            return self._checked(text, spoken, context, reading)
        try:
            made, read_again = self._made(line, context)
        except ImpossibleValue as error:  # E of a conductance from concentrations that cannot be
            return Answer(text, "needs_input", spoken, problem=refusal(error), choices=(Help(),))
        if read_again is not reading:
            answer = replace(self._judged(line, spoken, read_again, made), follows=True)
        else:
            answer = line.answer = line.answer or self._judged(line, spoken, reading, made)
        remembered = _remembered(answer, read_again, made, context, spoken)
        return replace(answer, language=spoken, context=remembered)

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

    def _made(self, line: Line, context: Context) -> tuple[Query | NeedsInput | None, Reading]:
        """The question of the line, alone or with what was said before."""
        alone, reading, course = line.made, line.reading, line.course
        if context.pending is not None:
            if reading.wanted and is_whole(alone) and not reading.has("it"):
                return alone, reading  # a question of its own takes the place of the one that waits
            lacking = complete(context.pending, course)
            missing = lacking.missing if isinstance(lacking, NeedsInput) else ()
            merged = continued(reading, context, missing)
        else:
            merged = continued(reading, context, (), lacks=isinstance(alone, NeedsInput))
        if merged is not None:
            made = complete(merged, course, context.cell)
            if made is not None and (not isinstance(made, NeedsInput) or _waits(context)):
                return made, merged
        return alone, reading

    def _judged(
        self, line: Line, language: Language, reading: Reading, made: Query | NeedsInput | None
    ) -> Answer:
        """The answer, with a word on what the student states."""
        answer = self._answered(line, language, reading, made)
        if answer.solved is not None and answer.query is not None:
            solved = checking.checked(answer.solved, answer.query, reading)
            solved = judged(untouched(solved, answer.query, reading), answer.query, reading)
            answer = replace(answer, solved=_told_of(solved, reading))
        refused = answer.status == "out_of_scope"  # whose words are those of another field
        return replace(answer, corrected=() if refused else reading.corrections)

    def _answered(
        self, line: Line, language: Language, reading: Reading, made: Query | NeedsInput | None
    ) -> Answer:
        text = line.text
        if routing.is_elsewhere(reading.plain):
            return _refused(text, language, reading)
        by_card = made is not None and _chosen_by_a_card(reading, made)
        in_prose = by_card or _is_unfinished(reading) or _wonders(reading)
        numeric = made is not None and not (in_prose or _prefers_words(reading, made))
        if numeric and not isinstance(made, NeedsInput | None):
            card = None if reading.has("facts") or _tells_a_sign(made) else _in_words(text, reading)
            return self._solved(text, language, card.query if card else made, card.others if card else ())
        idle = isinstance(made, NeedsInput) and made.reason == "ask-unused" and bool(reading.loose)
        asked = _stem(text, reading)
        route = routing.route(asked, reading.language)
        sure = route is not None and route.score >= _SURELY and not _data(reading)
        if idle and isinstance(made, NeedsInput) and not (sure or reading.has(*_CONCEPTUAL)):
            return self._lacking(line, language, reading, made)
        in_words = (
            (made is None and not _asks_a_number(reading) and len(_data(reading)) < 2)
            or not (_has_numbers(reading) or _asks_a_number(reading))
            or reading.has(*_CONCEPTUAL)
            or sure
            or by_card
            or _one_aside(reading, made)
            or _counts_for_a_voltage(reading)
            or nearest_to_equilibrium(reading)
            or _wonders(reading)
            or _is_told_in_passing(reading, made, route)
        )
        scope = routing.in_scope(asked, reading.language)
        if route is not None and in_words:
            told = len(_data(reading)) + len(reading.unused)
            clear = _CLEAR if told < 2 else 2 * _CLEAR  # beside two numbers a card is rarer
            doubtful = route.score < _DOUBTFUL and route.lead < clear
            if doubtful and scope < _SURE:
                return _refused(text, language, reading)
            if doubtful:
                choices = (route.query, *route.others)
                return Answer(text, "needs_input", language, problem=Say("ask-which-card"), choices=choices)
            return self._solved(text, language, route.query, route.others)
        if isinstance(made, NeedsInput):
            foreign = scope < _STRANGE and (bool(reading.strange) or not _has_numbers(reading))
            idle = not reading.wanted and not _has_numbers(reading)
            foreign = foreign and (not reading.ions or reading.strange > _MANY)
            foreign = foreign and len({s.dim for s in reading.slots} & _PER_MEMBRANE) < 2
            if route is None and ((idle and not reading.ions) or foreign):
                return _refused(text, language, reading)
            return self._lacking(line, language, reading, made)
        if made is not None and (_has_numbers(reading) or (scope >= _STRANGE and not reading.has("why"))):
            return self._solved(text, language, made)
        if _has_numbers(reading) and (reading.ions or reading.wanted) and not routing.is_foreign(text):
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
        if isinstance(solved, Say):
            return Answer(text, "needs_input", language, query=query, problem=solved, choices=(Help(),))
        more = tuple(q for q in others if q not in solved.next)
        return Answer(
            text,
            "answered",
            language,
            query=query,
            solved=replace(solved, next=(*solved.next, *more)[:4]),
            assumed=tuple(_assumptions(query)),
        )

    def _checked(self, text: str, language: Language, context: Context, reading: Reading) -> Answer:
        assert context.query is not None
        answer = self._solved(text, language, context.query)
        if answer.solved is not None:
            solved = checking.checked(answer.solved, context.query, reading, alone=True)
            answer = replace(answer, solved=solved)
        return replace(answer, context=context, follows=True)

    def _explained(self, text: str, language: Language, context: Context) -> Answer:
        assert context.query is not None
        behind = answering.answer(context.query, self.number)
        concepts = behind.concepts if isinstance(behind, Solved) else ()
        query = Concept(card=concepts[0] if concepts else "two_forces")
        return replace(self._solved(text, language, query), context=context, follows=True)


def _told_of(solved: Solved, reading: Reading) -> Solved:
    """The solution, with a word on which of the conditions that are told it is about."""
    names = reading.told_of
    if not names or not solved.results or len(names) > _PAIR:
        return solved
    args: dict[str, Arg] = {"first": names[0], "second": names[-1]}
    word = Why(Say("told-of-both" if len(names) == _PAIR else "told-of-one", args))
    return replace(solved, blocks=(word, *solved.blocks))


def _refused(text: str, language: Language, reading: Reading) -> Answer:
    """What lies outside the course, and a word of thanks, which asks for nothing."""
    asked = "ask-welcome" if reading.has("thanks") and not reading.strange else "ask-out-of-scope"
    return _refusal(text, language, Say(asked), "out_of_scope")


def _is_to_choose(reading: Reading) -> bool:
    """Whether answers to choose from stand behind the question; they are read as no part of it."""
    left_out = reading.text[len(reading.plain.rstrip()) :]
    if not left_out.strip():
        return False
    marked = _OPTIONS.search(left_out) is not None or are_numbers_to_choose(left_out)
    return marked or ends_in_a_call(reading.plain)


def _chosen_by_a_card(reading: Reading, made: Query | NeedsInput) -> bool:
    """Such as "resting potential of a neuron: A. -9 mV B. -70 mV": no presets need be put into a formula."""
    if reading.intent not in ("rest", "constant_field", "cell") or not _is_to_choose(reading):
        return False
    return isinstance(made, NeedsInput | CellFacts) or lends(made)


def _stem(text: str, reading: Reading) -> str:
    """The question without the answers to choose from, which speak of other things too."""
    end = len(reading.plain.rstrip())
    return text[:end] if text == reading.text and end > _LEAST_STEM and _is_to_choose(reading) else text


_OPTIONS: Final = re.compile(
    r" / .+ / |(?<![A-Za-z])[Aa]\s?[.):．、]|[◦▪○●]|①|(?<=[\s:(（])1[.．、)].+2[.．、)].+3[.．、)]|^\s*-[a-z]"
)
_IN_mV: Final = re.compile(r"\bin (?:mV|millivolts?)\b|\(mV\)|[用以](?:mV|毫伏)|(?:多少|几)(?:mV|毫伏)")
_LEAST_STEM: Final = 8


def _in_words(text: str, reading: Reading) -> routing.Route | None:
    """The card that a question without any number surely asks for, though presets could answer it."""
    named = len(text.split()) <= _NAME or (reading.language == "zh" and len(text) <= _NAME_ZH)
    symbol = (
        len(reading.wanted) == 1 and bool(reading.wanted[0].ion) and set(reading.cues) <= {"what", "calc"}
    )
    named = named or (symbol and not reading.strange and len(text.split()) <= _ASKED_BY_NAME)  # "what is E_K"
    of_cell = reading.intent == "cell" and not reading.asks(
        "C"
    )  # "which ion keeps the plateau of a heart cell up"
    carried = any(s.carried for s in reading.slots)
    if (
        carried
        or _IN_mV.search(reading.plain)
        or (not of_cell and (named or reading.cells))
        or any(c.isdigit() for c in text)
    ):
        return None
    route = routing.route(text, reading.language)
    return route if route is not None and route.score >= (_OF_CELL if of_cell else _SURELY) else None


_WORDS: Final = re.compile(r"[A-Za-z]{3}")


def _spoken(reading: Reading, context: Context) -> Language:
    """The language of a line; of the conversation where the line is symbols and numbers alone."""
    wordless = reading.language == "en" and not _WORDS.search(reading.text)
    return context.language if wordless and context.language else reading.language


def _waits(context: Context) -> bool:
    """Whether something was asked that still lacks numbers: a question, or only its name so far."""
    return context.pending is not None or isinstance(context.query, Concept | IonFacts)


_IONS: Final = r"(?:ions?\b|potassium|sodium|(?:K|Na)[+⁺]?(?![A-Za-z])|离子|[钾钠氯钙])"
_FOR_A_VOLTAGE: Final = re.compile(
    rf"(?:how many|how much|a lot of|lots of|many) (?:of the )?{_IONS}.{{0,40}}"
    r"\b(?:set up|build|establish|create|produce|generate|make|reach|get to|form)\b"
    rf"|(?:建立|形成|产生|达到|造成).{{0,14}}(?:多少|几个|很多|大量)的?{_IONS}"
    rf"|(?:多少|几个|很多|大量)的?{_IONS}.{{0,14}}(?:才能|能|来|以)(?:建立|形成|产生|达到|造成)"
)


def _counts_for_a_voltage(reading: Reading) -> bool:
    """Such as "how many K+ must leave to set up -70 mV", of no membrane that could be charged."""
    sized = any(s.role in ("capacitance", "diameter", "area", "specific") for s in reading.slots)
    return not sized and _FOR_A_VOLTAGE.search(reading.plain) is not None


_UNFINISHED: Final = re.compile(r"\b(?:because|due to|since|in order to)[\s_.…:?]*$", re.IGNORECASE)


def _is_unfinished(reading: Reading) -> bool:
    """A sentence to be ended with the reason: "E_K is negative because …"."""
    return _UNFINISHED.search(reading.plain) is not None and not _has_numbers(reading)


_WONDERING: Final = re.compile(
    r"(?i:\bhow (?:can|could|is it possible)\b(?! (?:i|you|we) (?:find|calculate|compute|work|get|solve))"
    r"|\bwhat (?:is|'s|use is) the (?:use|point) of\b|\bwhat accounts for\b"
    r"|\bwhat does (?:this|that|it) mean\b|\bwhat (?:has been|was|is being) (?:recorded|measured)\b)"
    r"|有(?:什么|啥|何)(?:用|意义|含义)|差在哪|怎么可能"
)


def _wonders(reading: Reading) -> bool:
    """Such as "how can K+ be at equilibrium with 140 in and 4 out?": to be explained, not to be computed."""
    return _WONDERING.search(reading.plain) is not None and not reading.has("calc", "howmuch", "howmany")


def _prefers_words(reading: Reading, made: Query | NeedsInput) -> bool:
    """Whether a question that could be computed from presets wants an explanation instead."""
    if isinstance(made, Help | CellFacts) or _tells_a_sign(made):
        return False
    lent = not isinstance(made, NeedsInput) and lends(made)
    # "why does a nonselective channel reverse around 0, not at E_K"
    explained = lent and (reading.has("why") or _counts_for_a_voltage(reading) or _of_a_sign(reading))
    explained = explained or (lent and _FLAW.search(reading.plain) is not None)
    told = len(_data(reading)) > 1 or any(s.new is not None for s in reading.slots)
    explained = explained and not (reading.has("calc") and bool(reading.wanted) and told)
    parts = made.parts if isinstance(made, Several) else (made,)
    if explained or _has_numbers(reading) or isinstance(parts[0], PumpCount | PumpCurrent | IonRate):
        return explained
    if reading.cells and len({w.ion for w in reading.wanted if w.role == "E"}) > 1:
        return reading.has("why", "how")  # "how different are E_Na and E_K in the squid axon"
    changed = any(s.role == "factor" for s in reading.slots) and reading.asks("E")
    if changed and _HOW_MUCH.search(reading.plain):
        return False
    if reading.has(*_CONCEPTUAL, "one_force") or reading.asks("z"):
        return True
    if any(s.role == "factor" and s.dim for s in reading.slots) and reading.asks("V", "rev"):
        return False  # P_Na rises 500-fold: the cell's potentials before and after
    if any(s.role == "factor" for s in reading.slots) or _has_equal_ratio(reading):
        return not reading.asks("E") and not changes_alone(reading)
    if reading.intent == "nernst":
        return not _asks_plainly(reading)
    if reading.intent == "rest":
        others = ("become", "block", "whatif", "rise", "fall", "larger", "move", "check", "ions")
        return not reading.cells or bool(reading.ions) or reading.has(*others)
    if reading.intent == "direction":
        return _way_in_words(reading)
    if reading.intent == "driving_force":
        named = {*reading.ions, *(w.ion for w in reading.wanted if w.role == "DF" and w.ion)}
        return (
            not reading.asks("DF") or len(named) != 1 or named == {"H"}
        )  # "what is the proton motive force?"
    return isinstance(made, NeedsInput)


_FLAW: Final = re.compile(
    r"(?i:\b(?:find|what(?:'s| is)|where(?:'s| is)) the (?:flaw|mistake|error)|\bwhat(?:'s| is) wrong with)"
    r"|错在哪|哪里错"
)
_HOW_MUCH: Final = re.compile(r"(?i:\bhow (?:far|much|many)\b)|多少")


def _way_in_words(reading: Reading) -> bool:
    """Whether words about a way, of which no number is told, ask for a story more than for the way."""
    if reading.has("open") and reading.has("inward") and reading.has("outward"):
        return False  # "do the ions flow in or out": one of the two is the answer
    if _OF_A_FORCE.search(reading.plain):
        return True  # "which force favours the efflux of K+", 促使Na+内流的力量有哪些
    if _WHERE_V.search(reading.plain) or (_is_to_choose(reading) and not reading.has("move")):
        return True
    return not (reading.has("rest", "open") or reading.cells) or reading.has("become", "rise", "fall")


_OF_A_FORCE: Final = re.compile(
    r"(?i:\b(?:which|what|name the) (?:\w+ )?forces?\b"
    r"|\b(?:electrical|electric|chemical) (?:gradient|component)\b|^\W*(?:true or false|t/f)\b)"
    r"|(?:的|哪些|什么)(?:作用)?力量?(?:是|有|来自|$|[?？])|(?:拉|推|阻)力|^判断"
)


# "If the Na+ channels stayed open, where would the membrane potential go?"
_WHERE_V: Final = re.compile(
    r"(?i:where (?:would|will|does) (?:the )?(?:membrane (?:potential|voltage)|V_?m) (?:go|end|settle|move))"
)


def _of_a_sign(reading: Reading) -> bool:
    """Such as "if the driving force is positive, will an anion move in": told by its sign alone."""
    told = reading.asks("DF") and reading.has("positive", "negative") and reading.has("whatif")
    return told and not any(s.role in ("V", "E", "conc") for s in reading.slots)


def _tells_a_sign(made: Query | NeedsInput) -> bool:
    """Such as "V_m is more positive than E_K, which way?": the way is the answer, without any number."""
    return isinstance(made, DrivingForce) and made.sign is not None


def _asks_a_number(reading: Reading) -> bool:
    """Numbers are given and a quantity is asked for, though not enough is said to compute it."""
    if reading.unit is not None and len(reading.loose) > 1 and reading.has("what", "calc", "howmany"):
        return True  # "10⁶ pumps that turn 50 times a second: how many pA?"
    asks = reading.has("what", "calc", "howmuch") and bool(reading.wanted)
    return asks and _has_numbers(reading) and not reading.has(*_CONCEPTUAL)


def _is_told_in_passing(
    reading: Reading, made: Query | NeedsInput | None, route: routing.Route | None
) -> bool:
    """Numbers beside what a card surely answers: "is V_m just E_K? My notes say -70, E_K is -90"."""
    if not isinstance(made, NeedsInput) or route is None or route.score < _LIKELY:
        return False
    asks = reading.has("what", "calc", "howmuch", "howmany")
    return not asks and len(_data(reading)) <= _ASIDES and _YES_OR_NO.search(reading.plain) is not None


def _one_aside(reading: Reading, made: Query | NeedsInput | None) -> bool:
    """A single number in a story about the resting potential: "serum K+ is 7 mM; his heart cells?"."""
    asks_more = reading.asks("V") and not reading.asks("E")
    return isinstance(made, NeedsInput) and asks_more and len(reading.slots) == 1 and not reading.has("calc")


def _asks_plainly(reading: Reading) -> bool:
    """Such as "E_K?", "E_Na of a squid axon": an ion's E, and nothing around it."""
    if not any(w.role == "E" and w.ion for w in reading.wanted) or reading.asks("V", "T", "rev"):
        return False  # ECl和静息电位差不多, 温度高了E_K往零靠吗
    around = (
        "become",
        "block",
        "rise",
        "fall",
        "whatif",
        "channel",
        "check",
        "equal",
        "open",
        "permeable",
        "only",
    )
    if reading.cells:
        return not reading.has(*around)
    most = 4 if reading.language == "zh" else 1  # strange characters, strange words
    plain = reading.strange <= most and (
        len(reading.plain.rstrip()) <= _BRIEF or _IN_mV.search(reading.plain) is not None
    )
    return plain and not reading.has(*around)


def _has_equal_ratio(reading: Reading) -> bool:
    return any(s.role == "ratio" and s.span == (0, 0) for s in reading.slots)


def _has_numbers(reading: Reading) -> bool:
    """Whether the student gave numbers that this question needs."""
    related = any(x.role in "Pg" and x.span != (0, 0) for x in reading.relations)
    return bool(_data(reading)) or related or bool(reading.unused)


def _data(reading: Reading) -> list[Slot]:
    """What was said of a cell in numbers; two of them are no aside of a question in words."""
    return [
        s
        for s in reading.slots
        if s.role not in ("T", "factor", "count", "z")
        and (s.span != (0, 0) or s.carried)
        and not (s.role in "Pg" and s.value == 0)  # "what if P_Na and P_Cl are zero?"
    ]


def _refusal(
    text: str,
    language: Language,
    problem: Say,
    status: Literal["not_understood", "out_of_scope"] = "not_understood",
) -> Answer:
    return Answer(text, status, language, problem=problem, choices=_EXAMPLES)


_EXAMPLES: Final[tuple[Query, ...]] = (Help(), Concept(card="equilibrium_potential"))


def _remembered(
    answer: Answer, reading: Reading, made: Query | NeedsInput | None, before: Context, spoken: Language
) -> Context:
    """What the next line may refer to."""
    now = replace(before, cell=reading.cells[0] if reading.cells else before.cell, language=spoken)
    if answer.status == "needs_input" and isinstance(made, NeedsInput):
        return replace(now, pending=reading)
    if answer.query is not None and answer.status == "answered":
        named = isinstance(made, NeedsInput) and isinstance(answer.query, Concept) and bool(reading.ions)
        return replace(now, query=answer.query, pending=reading if named else None)
    return replace(now, pending=None)


def _assumptions(query: Query) -> list[Assumption]:
    """Every value that the student did not say, once."""
    parts: tuple[Single, ...] = query.parts if isinstance(query, Several) else (query,)
    found: dict[tuple[str, Any], Assumption] = {}
    for part in parts:
        for field, source in part.sources.items():
            if field == "outside_mM" and _by_order(part.sources):
                found.setdefault(("order", None), Assumption("order", None, _order(part)))
            elif field == "inside_mM" and _by_order(part.sources):
                continue
            elif source.origin != "said":
                one = _assumption(part, field, source, several=len(parts) > 1)
                found.setdefault((one.what, one.value), one)
    return list(found.values())


def _order(part: Sourced) -> Say:
    """Which side stood first, and why."""
    outside, inside = (part.sources[field].span or (0, 0) for field in ("outside_mM", "inside_mM"))
    ion = getattr(part, "species", None)
    return Say("why-order-inside", {"ion": ion}) if ion is not None and inside < outside else Say("why-order")


def _by_order(sources: Mapping[str, Source]) -> bool:
    """Whether both sides were told by their order alone, as in "5/140"."""
    sides = [sources.get(field) for field in ("outside_mM", "inside_mM")]
    return all(s is not None and s.origin == "inferred" and s.span not in (None, (0, 0)) for s in sides)


def _assumption(part: Sourced, field: str, source: Source, *, several: bool) -> Assumption:
    value = _value_of(part, field)
    unit = next((unit for end, unit in _UNITS if field.endswith(end)), "1")
    ion = getattr(part, "species", None)
    owned = several and ion is not None and field in ("outside_mM", "inside_mM")
    what = f"{ion.id}.{field}" if ion is not None and owned else field
    return Assumption(what, Quantity(value, unit) if value is not None else None, _why(source))


def _why(source: Source) -> Say:
    if source.origin == "carried":
        return Say("why-carried")
    if source.origin == "inferred":
        return Say("why-inferred")
    if source.preset == "course":
        return Say("why-course-default")
    if source.preset == NO_VOLTAGE:
        return Say("why-no-voltage")
    if source.preset == NO_GRADIENT:
        return Say("why-no-gradient")
    return Say("why-cell-preset", {"cell": cell_name(source.preset or "")})


def _value_of(part: Sourced, field: str) -> float | None:
    """The value of a field; "K.outside_mM" is that of an ion in a list."""
    ion, _, name = field.rpartition(".")
    if ion:
        one = next((i for i in getattr(part, "ions", ()) if i.species.id == ion), None)
        return getattr(one, name, None)
    value = getattr(part, name, None) if name in {f.name for f in fields(part)} else None
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


__all__ = ["Result", "Tutor"]
