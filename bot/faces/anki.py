"""An Anki deck of the concept cards and of questions of the quiz, in one language.

The ids of decks, note types and notes follow from what they are made of, so that importing a newer deck
updates the notes and keeps how well they are known.
"""

from __future__ import annotations

import functools
import hashlib
import html
from typing import TYPE_CHECKING, Final

import genanki

from bot.language import speaker
from bot.lessons import cards
from bot.lessons.loading import BOLD
from bot.quiz.grading import letters
from bot.quiz.making import make
from bot.quiz.solutions import worked
from bot.quiz.templates import find, templates
from bot.quiz.topics import title as topic_title
from bot.tutor import Tutor
from bot.tutor.answer import Say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from bot.language import Language
    from bot.quiz.question import Question
    from bot.quiz.templates.template import Template
    from bot.tutor.answer import ConceptId

_OURS: Final = "nernst-tutor"
_CARD: Final = ("Front", "Back", "More")
_QUESTION: Final = ("Question", "Choices", "Answer", "Why")
_CSS: Final = """
.card { font-family: sans-serif; font-size: 18px; text-align: left; max-width: 40em; margin: auto; }
.more { color: #777; font-size: 15px; }
.nightMode .more { color: #aaa; }
"""
_TRIES: Final = 5
"""So many seeds for each question that is wanted: some give one that is in the deck already."""


def write(
    path: Path,
    language: Language,
    topics: Sequence[ConceptId] = (),
    seeds: int = 3,
    own: Sequence[str] = (),
) -> tuple[int, int]:
    """Write the deck; how many notes of cards and of questions it holds.

    Args:
        path: of the .apkg file.
        language: of all texts.
        topics: concepts, or topics of instructors; empty: all.
        seeds: questions of each template.
        own: templates of instructors, by id.

    Raises:
        OSError: the file cannot be written.
    """
    offered = (*templates().values(), *map(find, own))
    wanted = [one for one in offered if not topics or any(map(one.belongs_to, topics))]
    chosen = [one for one in cards.cards(language) if not topics or one in topics]
    decks, texts, asked, tutor = [], 0, 0, Tutor()
    for concept in dict.fromkeys((*chosen, *(one.concept for one in wanted))):
        deck = genanki.Deck(_id("deck", language, concept), _deck_name(concept, language))
        for note in _card_notes(concept, language, tutor) if concept in chosen else ():
            deck.add_note(note)
            texts += 1
        for note in _question_notes([one for one in wanted if one.concept == concept], language, seeds):
            deck.add_note(note)
            asked += 1
        decks.append(deck)
    genanki.Package(decks).write_to_file(str(path))
    return texts, asked


def _deck_name(concept: ConceptId, language: Language) -> str:
    title = topic_title(concept, language).replace("::", ":")  # two colons would make a deck within
    return f"{speaker(language).say(Say('export-deck'))}::{title}"


def _card_notes(concept: ConceptId, language: Language, tutor: Tutor) -> Iterator[genanki.Note]:
    """The card as a whole, its misunderstanding, and each question that it answers."""
    say = speaker(language)
    questions = cards.number_questions(concept)
    title = cards.title(concept, language)

    def body(part: str) -> list[str]:
        numbers = {name: say.quantity(tutor.number(questions[name])) for name in cards.needed(concept, part)}
        return cards.card_text(concept, part, numbers, language).split("\n\n")

    whole = say.say(Say("export-in-a-sentence", {"title": title}))
    yield _note(_card_model(), (language, "card", concept), concept, whole, _rich(body("summary")[1:]), "")
    wrong = say.say(Say("export-misunderstood", {"title": title}))
    yield _note(
        _card_model(),
        (language, "misunderstanding", concept),
        concept,
        wrong,
        _rich(body("misunderstanding")[1:]),
        "",
    )
    for section in cards.sections(concept):
        _, *answer, more = body(section)
        heading = cards.heading(concept, section, language)
        names = (language, "section", concept, section)
        yield _note(_card_model(), names, concept, _plain(heading), _rich(answer), _rich([more]))


def _question_notes(asked_for: Sequence[Template], language: Language, seeds: int) -> Iterator[genanki.Note]:
    say = speaker(language).say
    for one in asked_for:
        seen = set[str]()
        for seed in range(seeds * _TRIES):
            asked = make(one.id, seed)
            prompt = say(asked.prompt)
            alike = "\n".join([prompt, *sorted(say(choice.say) for choice in asked.choices)])
            if alike in seen or len(seen) >= seeds:
                continue
            seen.add(alike)
            choices = [f"{letters((i,))}  {say(choice.say)}" for i, choice in enumerate(asked.choices)]
            why = [*(say(each) for each in asked.solution[1:]), *worked(asked)]
            fields = (_plain(prompt), _lines(choices), _plain(_answer(asked, language)), _lines(why))
            yield _note(_question_model(), (language, "question", one.id, str(seed)), one.concept, *fields)


def _answer(asked: Question, language: Language) -> str:
    """What is right: a sentence, before it the letters."""
    right = asked.order or asked.right_choices
    told = speaker(language).say(asked.solution[0])
    return f"{letters(right)}  {told}" if right else told


def _note(model: genanki.Model, names: Iterable[str], concept: ConceptId, *fields: str) -> genanki.Note:
    return genanki.Note(
        model=model, fields=list(fields), guid=genanki.guid_for(_OURS, *names), tags=[concept]
    )


@functools.cache
def _card_model() -> genanki.Model:
    back = '{{FrontSide}}<hr id="answer">{{Back}}<div class="more">{{More}}</div>'
    return _model("card", "Nernst Tutor: card", _CARD, "{{Front}}", back)


@functools.cache
def _question_model() -> genanki.Model:
    front = "<b>{{Question}}</b><br><br>{{Choices}}"
    back = '{{FrontSide}}<hr id="answer">{{Answer}}<div class="more">{{Why}}</div>'
    return _model("question", "Nernst Tutor: question", _QUESTION, front, back)


def _model(kind: str, name: str, fields: Sequence[str], front: str, back: str) -> genanki.Model:
    return genanki.Model(
        _id("model", kind),
        name,
        fields=[{"name": field} for field in fields],
        templates=[{"name": "1", "qfmt": front, "afmt": back}],
        css=_CSS,
    )


def _id(*names: str) -> int:
    """A number that Anki takes for an id: 31 bits, the highest set."""
    digest = hashlib.sha256("\n".join((_OURS, *names)).encode()).digest()
    return 1 << 30 | int.from_bytes(digest[:4], "big") & (1 << 30) - 1


def _plain(text: str) -> str:
    return html.escape(text, quote=False)


def _lines(texts: Iterable[str]) -> str:
    return "<br>".join(map(_plain, texts))


def _rich(paragraphs: Iterable[str]) -> str:
    """Paragraphs of a card, with their **bold**."""
    escaped = (_plain(one).replace("\n", "<br>") for one in paragraphs)
    return "<br><br>".join(BOLD.sub(r"<b>\1</b>", one) for one in escaped)
