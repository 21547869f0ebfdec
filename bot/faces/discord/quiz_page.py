"""A quiz as a Discord layout: the question, its choices, what the last move led to, and the buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import discord
from discord import ui

from bot.diagnosis import misconception
from bot.language import speaker
from bot.lessons import cards
from bot.progress.words import Mode
from bot.quiz import session as quiz
from bot.quiz.grading import letters
from bot.quiz.schedule import topics
from bot.quiz.topics import title
from bot.tutor.answer import Say

from . import limits
from .escape import literal
from .escape import shown as as_typed
from .languages import other
from .marks import Mark, encode
from .quiz_marks import QuizMark, day_id, start_id
from .render import Control, Page, Pressed
from .words import capital, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.language import Language
    from bot.quiz.question import Choice, Question
    from bot.quiz.schedule import Item
    from bot.quiz.state import Session

    from .quizzing import Action, Shown

ASKING: Final = discord.Colour(0x3F6FB5)
RIGHT: Final = discord.Colour(0x3E8E4F)
NOT_YET: Final = discord.Colour(0xC98A1B)
OVER: Final = discord.Colour(0x2E7D8C)
TYPED: Final = ("number", "order")
"""Kinds of questions that are answered in a form."""
PRESSED: Final = ("one", "why", "direction")
"""Kinds of questions that are answered with one press."""
SHORT: Final = 40
"""Choices of so many characters stand on their buttons; longer ones are listed, and the buttons lettered."""
_MISSED: Final = ("wrong", "gave_up")
_VERDICTS: Final = frozenset(
    {
        "quiz-right",
        "quiz-wrong",
        "quiz-wrong-unit",
        "quiz-wrong-sign",
        "quiz-close",
        "quiz-explained",
        "quiz-order-wrong",
        "quiz-gave-up",
        "quiz-part-right",
        "quiz-part-wrong",
    }
)


def quiz_page(shown: Shown, language: Language, *, note: str | None = None) -> Page:
    """The whole message; `note` is said first."""
    over = shown.session.phase == "done"
    texts, rows = _end(shown, language) if over else _question(shown, language)
    return boxed([f"-# {literal(note)}", *texts] if note else texts, rows, _colour(shown.session))


def day_page(asked: Question, item: Item, language: Language, yesterday: Sequence[str] = ()) -> Page:
    """The question of a day for a whole channel, below how the last one went; all answer for themselves."""
    title = f"**{words(language, 'discord-daily')}**"
    prompt = f"### {literal(speaker(language).say(asked.prompt))}"
    below = [] if _are_short(asked.choices, language) else _listed(asked.choices, language)
    button = Control(words(language, "discord-daily-answer"), day_id(item, language), strong=True)
    before = [*yesterday, None] if yesterday else []
    return boxed([*before, title, prompt, *below], [_row(Pressed(button))], ASKING)


def prompt_of(session: Session, language: Language) -> str:
    """What is asked now: the question, or the step of its guided solution."""
    step = quiz.part(session)
    return speaker(language).say(quiz.question(session).prompt if step is None else step.prompt)


def verdict(says: Sequence[Say], language: Language) -> list[str]:
    """What is said to an answer, the verdict first and bold."""
    lines = [(one.id, literal(speaker(language).say(one))) for one in says]
    return [f"**{line}**" if id_ in _VERDICTS else line for id_, line in lines]


def boxed(texts: Sequence[str | None], rows: Sequence[ui.ActionRow[Page]], colour: discord.Colour) -> Page:
    """All in one box, None as a line across; buttons first, where there is too little room."""
    room = limits.Room()
    room.take(1)
    drawn = [row for row in rows if room.take(1 + len(row.children))]
    box = ui.Container[Page](accent_colour=colour)
    for text in texts:
        if text is None:
            if room.take(1):
                box.add_item(ui.Separator[Page]())
        elif (fitted := room.text(text)) is not None:
            box.add_item(ui.TextDisplay(fitted))
    for row in drawn:
        box.add_item(row)
    return Page(box)


def _colour(session: Session) -> discord.Colour:
    match session.phase:
        case "done":
            return OVER
        case "shown":
            return NOT_YET if session.lines[-1].end in _MISSED else RIGHT
        case "asking" | "walking":
            return NOT_YET if session.tries else ASKING


def _question(shown: Shown, language: Language) -> tuple[list[str], list[ui.ActionRow[Page]]]:
    session = shown.session
    say = speaker(language).say
    asked, step = quiz.question(session), quiz.part(session)
    heading = say(Say("quiz-heading", {"at": session.at + 1, "number": len(session.plan)}))
    texts = [f"-# {literal(heading)} · {literal(title(asked.concept, language))}"]
    texts.append(f"### {literal(say(asked.prompt))}")
    over = session.phase == "shown"
    on_buttons = asked.kind in PRESSED and _are_short(asked.choices, language)
    if step is None and (over or not on_buttons):
        texts += _listed(asked.choices, language)
    board = [] if over else _board(session, asked)
    texts += ["\n".join(f"- {literal(say(one))}" for one in board)] if board else []
    texts += _given(shown, asked, language)
    heard = [one for one in shown.says if one not in board and one.id != "quiz-part-shown"]
    texts += ["\n".join(verdict(heard, language))] if heard else []
    if step is not None:
        texts.append(f"**{literal(say(step.prompt))}**")
        texts += [] if _are_short(step.choices, language) else _listed(step.choices, language)
    return texts, _buttons(shown, language)


def _board(session: Session, asked: Question) -> list[Say]:
    """What was found together so far and stays in sight: hints, and steps of the guided solution."""
    if not session.guided:
        return list(asked.hints[: session.hints])
    done = asked.parts[: session.part] if session.phase == "walking" else asked.parts
    return [*asked.hints[: session.hints], *(one.tell for one in done)]


def _given(shown: Shown, asked: Question, language: Language) -> list[str]:
    """The answer as it was given."""
    if not shown.given:
        return []
    if isinstance(shown.given, str):
        said = as_typed(shown.given, 100)
    else:
        say, between = speaker(language).say, speaker(language).say(Say("quiz-list-separator"))
        said = between.join(literal(say(asked.choices[i].say)) for i in shown.given if i < len(asked.choices))
    return ["-# " + words(language, "discord-quiz-given", given=said)]


def _are_short(choices: Sequence[Choice], language: Language) -> bool:
    return all(len(speaker(language).say(one.say)) <= SHORT for one in choices)


def _listed(choices: Sequence[Choice], language: Language) -> list[str]:
    say = speaker(language).say
    lines = [f"**{letters((i,))}**  {literal(say(one.say))}" for i, one in enumerate(choices)]
    return ["\n".join(lines)] if lines else []


def _buttons(shown: Shown, language: Language) -> list[ui.ActionRow[Page]]:
    read = _to_read([shown.card] if shown.card is not None else [], language)
    if shown.session.phase == "shown":
        following = _button(shown, "next", language, "discord-quiz-next", strong=True)
        return [_row(following, _other_language(shown, language), *read)]
    help_row = _row(*_helps(shown, language), _other_language(shown, language), *read)
    return [*_answers(shown, language), help_row]


def _to_read(concepts: Sequence[str], language: Language) -> list[Pressed]:
    """A button for each card: it asks for the card by its title."""
    titles = [cards.title(one, language) for one in concepts]
    marked = [(title, encode(Mark("ask", title, language))) for title in titles]
    label = "discord-quiz-read"
    return [Pressed(Control(words(language, label, card=title), id_)) for title, id_ in marked if id_]


def _answers(shown: Shown, language: Language) -> list[ui.ActionRow[Page]]:
    """What answers the question, or the step: buttons, a list to choose several from, or a form."""
    step, asked = quiz.part(shown.session), quiz.question(shown.session)
    if step is not None and step.choices:
        return _choices(shown, "part", step.choices, language)
    if step is None and asked.kind == "many":
        return [_several(shown, asked.choices, language)]
    if step is None and asked.kind in PRESSED:
        return _choices(shown, "answer", asked.choices, language)
    form = QuizMark(None, language, shown.id, shown.version, shown.owner).custom_id()
    return [_row(Pressed(Control(words(language, "discord-quiz-answer"), form, strong=True)))]


def _choices(
    shown: Shown, action: Action, choices: Sequence[Choice], language: Language
) -> list[ui.ActionRow[Page]]:
    say, short = speaker(language).say, _are_short(choices, language)
    buttons = [
        Pressed(
            Control(
                capital(say(one.say)) if short else letters((i,)),
                _mark(shown, action, language, (i,)),
                strong=True,
            )
        )
        for i, one in enumerate(choices)
    ]
    return [_row(*buttons[at : at + limits.ROW]) for at in range(0, len(buttons), limits.ROW)]


def _several(shown: Shown, choices: Sequence[Choice], language: Language) -> ui.ActionRow[Page]:
    say = speaker(language).say
    options = [
        discord.SelectOption(
            label=limits.cut(f"{letters((i,))}  {say(one.say)}", limits.CHOICE), value=str(i)
        )
        for i, one in enumerate(choices)
    ]
    select = ui.Select[Page](
        custom_id=_mark(shown, "answer", language),
        placeholder=limits.cut(words(language, "discord-quiz-choose-all"), limits.PLACEHOLDER),
        min_values=1,
        max_values=len(options),
        options=options,
    )
    return ui.ActionRow[Page](select)


def _helps(shown: Shown, language: Language) -> list[Pressed]:
    session = shown.session
    free = session.mode is not Mode.EXAM and session.phase == "asking"
    more = free and session.hints < len(quiz.question(session).hints)
    helps = [
        _button(shown, "hint", language, "discord-quiz-hint") if more else None,
        _button(shown, "walk", language, "discord-quiz-walk") if free and not session.guided else None,
        _button(shown, "skip", language, _skip(session)),
    ]
    return [one for one in helps if one is not None]


def _skip(session: Session) -> str:
    return "discord-quiz-pass" if session.mode is Mode.EXAM else "discord-quiz-skip"


def _end(shown: Shown, language: Language) -> tuple[list[str], list[ui.ActionRow[Page]]]:
    say = speaker(language).say
    found = quiz.summary(shown.session)
    texts = [f"## {literal(say(Say('quiz-summary', {'right': found.right, 'number': found.number})))}"]
    lines = [
        Say(
            "quiz-summary-line",
            {"at": at, "card": title(line.concept, language), "outcome": quiz.outcome(shown.session, line)},
        )
        for at, line in enumerate(found.lines, start=1)
    ]
    texts.append("\n".join(literal(say(line)) for line in lines))
    texts += ["\n".join(literal(say(one)) for one in found.answers)] if found.answers else []
    names = [Say(misconception(slip).name) for slip in found.slips]
    watch = [f"- {literal(say(Say('quiz-summary-slip', {'name': name})))}" for name in names]
    texts += ["\n".join(watch)] if watch else []
    read = _to_read(found.read[: limits.ROW - 1], language)
    topic = shown.session.topic if shown.session.topic in topics() else None
    more = Control(words(language, "discord-quiz-more"), start_id(topic, language))
    return texts, [_row(Pressed(more), *read)]


def _other_language(shown: Shown, language: Language) -> Pressed:
    again = _mark(shown, "again", other(language))
    return Pressed(Control(words(language, "discord-other-language"), again))


def _mark(shown: Shown, action: Action, language: Language, choice: tuple[int, ...] = ()) -> str:
    return QuizMark(action, language, shown.id, shown.version, shown.owner, choice).custom_id()


def _button(shown: Shown, action: Action, language: Language, label: str, *, strong: bool = False) -> Pressed:
    return Pressed(Control(words(language, label), _mark(shown, action, language), strong))


def _row(*items: Pressed) -> ui.ActionRow[Page]:
    return ui.ActionRow[Page](*items)
