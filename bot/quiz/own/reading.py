"""A file of questions, checked: all that is wrong is told at once, each with its line.

A value is either typed in or computed: then the tutor answers the text given, and only an answer that rests
on no assumption is taken.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias, cast, get_args

from bot.diagnosis import Number, catalogue, misconception, right
from bot.diagnosis.tolerance import is_right
from bot.language.names import field_name
from bot.lessons import cards
from bot.quiz.own import positions
from bot.quiz.own.fields import Notes, Table
from bot.quiz.own.values import Fault, OwnChoice, OwnKind, OwnQuestion, OwnSlip, OwnTopic
from bot.tutor import Tutor
from bot.tutor.answer import Direction, Say, Written
from grammar.queries import DrivingForce
from physics.errors import ImpossibleValue

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.quiz.question import Difficulty
    from bot.tutor.answer import Answer

EXAMPLE: Final = Path(__file__).with_name("example.toml")
"""A file that is right, for who has not seen one."""
LARGEST: Final = 1_000_000
MOST: Final = 500
UNITS: Final = ("mV", "mM", "pA", "nS", "kJ/mol", "°C", "1")
_ID: Final = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
_KINDS: Final[tuple[OwnKind, ...]] = get_args(OwnKind)
_WAYS: Final[tuple[Direction, ...]] = get_args(Direction)
_LONGEST_ID: Final = {"question": 32, "topic": 24}
_LONGEST_CHOICE: Final = 200
_CHOICES: Final = (2, 6)
_QUESTION: Final = frozenset(
    {
        *("id", "kind", "topic", "difficulty", "ask", "choice", "compute", "answer", "unit"),
        *("tolerance", "slips", "trap", "hint", "why"),
    }
)
_TOPIC: Final = frozenset({"id", "title", "card"})
_SLIP: Final = frozenset({"value", "says", "shows"})
_MOST_SLIPS: Final = 12
_CHOICE: Final = frozenset({"en", "zh", "text", "right", "shows"})

Topics: TypeAlias = "dict[str, OwnTopic]"
Read: TypeAlias = "tuple[tuple[OwnQuestion, ...], tuple[Fault, ...]]"


def read_file(text: str, tutor: Tutor | None = None) -> Read:
    """The questions of a TOML file, and its faults by line; where there are faults, no question counts."""
    if len(text) > LARGEST:
        return (), (Fault(1, "", Say("written-fault-large", {"most": LARGEST})),)
    try:
        values = tomllib.loads(text)
    except RecursionError:
        return (), (Fault(1, "", Say("written-fault-deep")),)
    except ValueError as error:  # TOMLDecodeError, or an integer with thousands of digits
        line = positions.line_of_error(error, text)
        detail = re.sub(r" \(at .*\)$", "", str(error))
        return (), (Fault(line, "", Say("written-fault-toml", {"detail": detail})),)
    notes = Notes(positions.lines(text.replace("\r\n", "\n")))
    found = _all(values, notes, tutor or Tutor())
    return found, tuple(sorted(notes.faults, key=lambda one: one.line))


def tables_of(text: str) -> list[tuple[str, dict[str, Any]]]:
    """(id, body) of each question of a file without faults, as it is stored: with the topic that it names."""
    values = tomllib.loads(text)
    topics = values.get("topic", [])
    return [
        (one["id"], {"topic": [t for t in topics if t["id"] == one["topic"]], "question": [one]})
        for one in values["question"]
    ]


def read_body(body: Mapping[str, Any], tutor: Tutor) -> Read:
    """A stored question; the faults are those that this version finds in it."""
    notes = Notes({})
    return _all(body, notes, tutor), tuple(notes.faults)


def _all(values: Mapping[str, Any], notes: Notes, tutor: Tutor) -> tuple[OwnQuestion, ...]:
    whole = Table(values, (), notes)
    topics: Topics = {}
    for table in whole.tables("topic"):
        topic = _topic(table)
        if topic is not None and topic.id in topics:
            table.fault("id", Say("written-fault-twice", {"id": topic.id}))
        elif topic is not None:
            topics[topic.id] = topic
    seen: set[str] = set()
    found = []
    tables = list(whole.tables("question"))
    if len(tables) > MOST:
        notes.add((), "", Say("written-fault-many", {"most": MOST}))
    for table in tables[:MOST]:
        one = _question(table, topics, tutor)
        if table.where and table.where in seen:
            table.fault("id", Say("written-fault-twice", {"id": table.where}))
        seen.add(table.where)
        found += [one] if one else []
    whole.nothing_else({"topic", "question"})
    if not seen:
        notes.add((), "", Say("written-fault-none"))
    return tuple(found)


def _id(table: Table, kind: str) -> str | None:
    value = table.text("id", needed=True)
    if value is None:
        return None
    if not _ID.fullmatch(value) or len(value) > _LONGEST_ID[kind]:
        table.fault("id", Say("written-fault-id", {"most": _LONGEST_ID[kind]}))
        return None
    table.where = value
    return value


def _topic(table: Table) -> OwnTopic | None:
    id_ = _id(table, "topic")
    title = table.written("title", needed=True, longest=60)
    card = table.chosen("card", cards.cards("en"))
    table.nothing_else(_TOPIC)
    if id_ is not None and id_ in cards.cards("en"):
        table.fault("id", Say("written-fault-a-card", {"id": id_}))
    return OwnTopic(id_, title, card) if id_ and title else None


def _question(table: Table, topics: Topics, tutor: Tutor) -> OwnQuestion | None:
    id_ = _id(table, "question")
    kind = cast("OwnKind | None", table.chosen("kind", _KINDS, needed=True))
    named = table.chosen("topic", (*topics, *cards.cards("en")), needed=True)
    ask = table.written("ask", needed=True)
    spoken = _languages(ask)
    hint, why = (table.written(key, languages=spoken) for key in ("hint", "why"))
    difficulty = table.number("difficulty")
    if difficulty not in (None, 1.0, 2.0, 3.0):
        table.fault("difficulty", Say("written-fault-difficulty"))
        difficulty = None
    trap = table.chosen("trap", catalogue())
    if kind is None or id_ is None or named is None or ask is None:
        table.nothing_else(_QUESTION, all_taken=False)
        return None
    own = topics.get(named)
    made = OwnQuestion(
        id_,
        kind,
        own.card if own else named,
        cast("Difficulty", int(difficulty or 1)),
        ask,
        topic=own,
        trap=trap,
        hint=hint,
        why=why,
        **_answer(table, kind, spoken, tutor),
    )
    table.nothing_else(_QUESTION)
    if trap is not None and not _can_show(trap, made):
        table.fault("trap", Say("written-fault-trap", {"id": trap}))
    return made


def _languages(ask: Written | None) -> tuple[str, ...]:
    """In which languages every text of the question must be."""
    if ask is None:
        return ()
    return tuple(one for one, text in (("en", ask.en), ("zh", ask.zh)) if text)


def _answer(table: Table, kind: OwnKind, spoken: Sequence[str], tutor: Tutor) -> dict[str, Any]:
    """What is right, by the kind of question."""
    match kind:
        case "number":
            return _number(table, spoken, tutor)
        case "direction":
            return _direction(table, tutor)
        case "one" | "many" | "order":
            return {"choices": _choices(table, kind, spoken)}


def _number(table: Table, spoken: Sequence[str], tutor: Tutor) -> dict[str, Any]:
    made = _key(table, tutor)
    key = right(made["query"]) if "query" in made else Number(made.get("number") or 0.0, made.get("unit", ""))
    if not made or key is None:
        table.tables("slips"), table.number("tolerance")
        return {}
    tolerance = table.number("tolerance")
    if tolerance is not None and tolerance <= 0:
        table.fault("tolerance", Say("written-fault-tolerance"))
        tolerance = None
    slips = [_slip(one, spoken, key, tolerance) for one in table.tables("slips")]
    if len(slips) > _MOST_SLIPS:
        table.fault("slips", Say("written-fault-slips", {"most": _MOST_SLIPS}))
    return {**made, "tolerance": tolerance, "slips": tuple(one for one in slips if one is not None)}


def _key(table: Table, tutor: Tutor) -> dict[str, Any]:
    """The right number."""
    if not _one_of_two(table):
        return {}
    if "answer" in table:
        value = table.number("answer")
        unit = table.chosen("unit", UNITS, needed=True)
        return {"number": value, "unit": unit or ""}
    answer = _computed(table, tutor)
    if answer is None or answer.query is None:
        return {}
    try:
        key = right(answer.query)
    except ImpossibleValue:
        key = None
    if key is None:
        table.fault("compute", Say("written-fault-no-number"))
        return {}
    return {"query": answer.query}


def _slip(table: Table, spoken: Sequence[str], key: Number, tolerance: float | None) -> OwnSlip | None:
    """A wrong number; what is right cannot be one."""
    value = table.number("value")
    says = table.written("says", languages=spoken)
    shows = table.chosen("shows", catalogue())
    table.nothing_else(_SLIP)
    if value is None:
        table.fault("value", Say("written-fault-missing", {"key": "value"}))
        return None
    if ("says" in table) == ("shows" in table):
        table.fault("says", Say("written-fault-slip-says"))
    if abs(value - key.value) <= tolerance if tolerance is not None else is_right(key, value):
        table.fault("value", Say("written-fault-slip-right"))
    return OwnSlip(value, says, shows)


def _direction(table: Table, tutor: Tutor) -> dict[str, Any]:
    if not _one_of_two(table):
        return {}
    if "answer" in table:
        return {"way": table.chosen("answer", _WAYS)}
    answer = _computed(table, tutor)
    if answer is None:
        return {}
    if not isinstance(answer.query, DrivingForce) or answer.direction is None:
        table.fault("compute", Say("written-fault-no-direction"))
        return {}
    return {"query": answer.query, "way": answer.direction}


def _one_of_two(table: Table) -> bool:
    """Whether the value is either typed in or computed."""
    if ("answer" in table) == ("compute" in table):
        table.fault("answer", Say("written-fault-one-of-two"))
        table.text("compute")
        return False
    return True


def _computed(table: Table, tutor: Tutor) -> Answer | None:
    """The tutor's answer to the text given, if it leaves nothing open."""
    text = table.text("compute")
    if text is None:
        return None
    answer = tutor.ask(text)
    if answer.status != "answered":
        table.fault(
            "compute",
            Say("written-fault-not-answered", {"problem": answer.problem or Say("written-nothing")}),
        )
        return None
    if answer.assumed:
        table.fault("compute", Say("written-fault-assumed", {"field": field_name(answer.assumed[0].what)}))
        return None
    return answer


def _choices(table: Table, kind: OwnKind, spoken: Sequence[str]) -> tuple[OwnChoice, ...]:
    found = [_choice(one, kind, spoken) for one in table.tables("choice")]
    choices = tuple(one for one in found if one is not None)
    least, most = _CHOICES
    if not least <= len(found) <= most:
        table.fault("choice", Say("written-fault-choices", {"least": least, "most": most}))
    count = sum(one.right for one in choices)
    if kind == "one" and count != 1:
        table.fault("choice", Say("written-fault-one-right", {"count": count}))
    if kind == "many" and not 0 < count < len(choices):
        table.fault("choice", Say("written-fault-some-right"))
    for text in ("en", "zh"):
        shown = [getattr(one.text, text) for one in choices]
        if len({one for one in shown if one}) < len([one for one in shown if one]):
            table.fault("choice", Say("written-fault-alike"))
            break
    return choices


def _choice(table: Table, kind: OwnKind, spoken: Sequence[str]) -> OwnChoice | None:
    """Its text stands in it as `en` and `zh`, or as `text` where both languages write it alike."""
    texts = {key: table.text(key, longest=_LONGEST_CHOICE) for key in ("en", "zh", "text") if key in table}
    right_one = table.flag("right") if "right" in table and kind != "order" else False
    shows = table.chosen("shows", catalogue()) if "shows" in table and kind != "order" else None
    table.nothing_else(_CHOICE)
    if ("text" in texts) == bool({"en", "zh"} & set(texts)):
        table.fault("text", Say("written-fault-choice-text"))
        return None
    lacking = [one for one in spoken if one not in texts and "text" not in texts]
    if lacking:
        table.fault("en", Say("written-fault-language", {"key": "choice", "language": lacking[0]}))
    if shows is not None and right_one:
        table.fault("shows", Say("written-fault-right-shows"))
    both = texts.get("text")
    return OwnChoice(Written(texts.get("en") or both, texts.get("zh") or both), right_one, shows)


def _can_show(trap: str, made: OwnQuestion) -> bool:
    """Whether the mistake would give another number, or is one of the wrong choices or expected slips."""
    if made.query is not None and made.kind == "number":
        return bool(misconception(trap).predict(made.query)) or any(one.shows == trap for one in made.slips)
    return trap in [one.shows for one in made.choices] + [one.shows for one in made.slips]
