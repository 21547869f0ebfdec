"""An answer as a Discord layout.  It never computes, and keeps Discord's limits by construction."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, assert_never

import discord
from discord import ui

from bot.language import names, speaker
from bot.lessons.cards import card_text, without_markdown
from bot.tutor.answer import Card, Caution, Headline, Say, Step, Why

from . import limits
from .escape import code, literal, shown
from .words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bot.language import Language
    from bot.tutor import Tutor
    from bot.tutor.answer import Answer, Assumption

    from .desk import Reply
    from .pictures import Picture

QUOTE: Final = "> "
HEADLINE: Final = "## "
_SMALL: Final = "-# "
PICTURE: Final = "picture.png"
ANSWERED: Final = discord.Colour(0x2E7D8C)
ASKED_BACK: Final = discord.Colour(0xC98A1B)
DECLINED: Final = discord.Colour(0x7A7F87)

_LATE_PARTS: Final = ("steps", "quote")
"""What gives way first when a message is full."""

_LABEL_OF_NEXT: Final[Mapping[str, str]] = MappingProxyType(
    {
        "answered": "frame-next",
        "needs_input": "frame-meant",
        "not_understood": "discord-instead",
        "out_of_scope": "discord-instead",
    }
)


@dataclass(frozen=True, slots=True)
class Control:
    """A button: its words and its custom_id."""

    label: str
    custom_id: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Controls:
    """The buttons of an answer: what changes the view, and the questions below.

    Attributes:
        steps: shows or hides them; it stands beside the headline, where there are any.
        heading: of the questions; where it is empty, what came of the question tells.
    """

    view: Sequence[Control] = ()
    questions: Sequence[Control] = ()
    steps: Control | None = None
    heading: str = ""


class Page(ui.LayoutView):
    """A layout that no memory is spent on: its buttons are found by their custom_id."""

    def __init__(self, *items: ui.Item[Page]) -> None:
        super().__init__(timeout=None)
        for item in items:
            self.add_item(item)

    def is_finished(self) -> bool:
        """Nobody waits for it, so discord.py does not keep it: memory stays flat."""
        return True


class Pressed(ui.Button[Page]):
    """A button that knows nothing; `buttons.Press` acts on its custom_id."""

    def __init__(self, control: Control) -> None:
        style = discord.ButtonStyle.primary if control.strong else discord.ButtonStyle.secondary
        label = limits.cut(control.label, limits.BUTTON_LABEL)
        super().__init__(label=label, custom_id=control.custom_id, style=style)


@dataclass(frozen=True, slots=True)
class Wording:
    """An answer in words, whoever asked.

    Attributes:
        parts: (name, text) in the order of the screen.
        next: the questions to be offered, and the label of each.
        check: digest of the question as it was understood.
    """

    parts: Sequence[tuple[str, str]]
    next: Mapping[str, str]
    check: str


@dataclass(frozen=True, slots=True)
class Draft:
    """An answer in words, with its buttons; its page may be wanted twice, without and with the picture.

    Attributes:
        parts: (name, text) in the order of the screen.
        heading: of the questions below.
    """

    parts: Sequence[tuple[str, str]]
    controls: Controls
    heading: str
    colour: discord.Colour

    def page(self, picture: Picture | None = None) -> Page:
        """The whole message; the picture stands below the words, above the buttons."""
        room, steps = limits.Room(), self.controls.steps
        room.take(2 if picture is not None else 1)  # the container, the gallery
        if steps is not None:
            room.take(2)  # the section, its button
        view, questions = _row(self.controls.view, room), _row(self.controls.questions, room)
        below = room.text(f"{_SMALL}{self.heading}") if questions else None
        box = ui.Container[Page](accent_colour=self.colour)
        for name, text in _fitted(self.parts, room):
            if name == "head" and steps is not None:
                box.add_item(ui.Section(text, accessory=Pressed(steps)))
            else:
                box.add_item(ui.TextDisplay(text))
        if picture is not None:
            gallery = ui.MediaGallery[Page]()
            gallery.add_item(media=f"attachment://{PICTURE}", description=picture.alt)
            box.add_item(gallery)
        if view is not None:
            box.add_item(view)
        if questions is not None:
            if below:
                box.add_item(ui.TextDisplay(below))
            box.add_item(questions)
        return Page(box)


def draft(reply: Reply, parts: Sequence[tuple[str, str]], controls: Controls) -> Draft:
    """An answer in words, below the question."""
    heading = controls.heading or words(reply.language, _LABEL_OF_NEXT[reply.answer.status])
    quote = reply.quote or (f"{QUOTE}{shown(reply.asked)}" if reply.asked is not None else "")
    return Draft([("quote", quote), *parts], controls, heading, _colour(reply.answer))


def notice(text: str, *controls: Control, colour: discord.Colour = DECLINED) -> Page:
    """A page of our own words, with buttons below it."""
    room = limits.Room()
    room.take(1)
    rows = [
        row
        for start in range(0, len(controls), limits.ROW)
        if (row := _row(controls[start : start + limits.ROW], room)) is not None
    ]
    box = ui.Container[Page](accent_colour=colour)
    box.add_item(ui.TextDisplay(room.text(text) or limits.MORE))
    for row in rows:
        box.add_item(row)
    return Page(box)


def quote_of(message: discord.Message) -> str | None:
    """The quotation at the head of a message of ours."""
    for box in message.components:
        for part in getattr(box, "children", ()):
            text = getattr(part, "content", "")
            return text if isinstance(text, str) and text.startswith(QUOTE) else None
    return None


def _row(controls: Sequence[Control], room: limits.Room) -> ui.ActionRow[Page] | None:
    buttons = controls[: limits.ROW]
    if not buttons or not room.take(1 + len(buttons)):
        return None
    return ui.ActionRow[Page](*(Pressed(one) for one in buttons))


def _colour(answer: Answer) -> discord.Colour:
    match answer.status:
        case "answered":
            return ANSWERED
        case "needs_input":
            return ASKED_BACK
        case "not_understood" | "out_of_scope":
            return DECLINED
        case _:
            assert_never(answer.status)


def parts_of(reply: Reply, tutor: Tutor) -> list[tuple[str, str]]:
    """(name, text) in the order of the screen, without the question."""
    answer, language = reply.answer, reply.language
    parts: list[tuple[str, str]] = []
    if answer.problem is not None:
        parts.append(("problem", _sentence(answer.problem, language)))
    if answer.missing:
        missing = _items([_field(one, language) for one in answer.missing], language)
        parts.append(("missing", _labelled("frame-missing", missing, language)))
    head, *rest = _solution(reply)
    parts += [head, ("read", _read(answer, rest, language, tutor)), *rest]
    parts += [("caution", _careful(one, language)) for one in answer.cautions]
    return [(name, text) for name, text in parts if text]


def _solution(reply: Reply) -> list[tuple[str, str]]:
    language, solved = reply.language, reply.answer.solved
    if solved is None:
        return [("head", "")]
    heads, whys, steps, rest = list[str](), list[str](), list[str](), list[tuple[str, str]]()
    for block in solved.blocks:
        match block:
            case Headline():
                heads.append((HEADLINE if not heads else "### ") + _sentence(block.say, language))
            case Why():
                whys.append(f"- {_sentence(block.say, language)}")
            case Step():
                if reply.steps:
                    steps.append(_step(block, language))
            case Caution():
                rest.append(("caution", _careful(block.say, language)))
            case Card():
                rest.append(("card", _card(block, language)))
            case _:
                assert_never(block)
    shown_steps = f"**{words(language, 'frame-steps')}**\n" + "\n".join(steps) if steps else ""
    return [("head", "\n".join(heads)), ("why", "\n".join(whys)), *rest, ("steps", shown_steps)]


def has_steps(answer: Answer) -> bool:
    """Whether there is a worked solution to show."""
    return answer.solved is not None and any(isinstance(block, Step) for block in answer.solved.blocks)


def _sentence(say: Say, language: Language) -> str:
    return literal(speaker(language).say(say))


def _careful(say: Say, language: Language) -> str:
    return f"⚠️ {_sentence(say, language)}"


def _step(step: Step, language: Language) -> str:
    said = "- " + _sentence(step.say, language) if step.say is not None else ""
    formula = code(step.formula) if step.formula else ""
    return f"{said}\n  {formula}" if said and formula else said or f"- {formula}"


def _card(card: Card, language: Language) -> str:
    """The card, its title or its question as the headline."""
    numbers = {name: speaker(language).quantity(one) for name, one in card.numbers.items()}
    title, _, text = card_text(card.card, card.section, numbers, language).partition("\n\n")
    return f"{HEADLINE}{without_markdown(title)}\n{text}"


def _read(answer: Answer, rest: Sequence[tuple[str, str]], language: Language, tutor: Tutor) -> str:
    """How the question was read, in small print; not where the headline of a card says the same."""
    lines = []
    read_as = tutor.read_as(answer, language)
    if read_as is not None and not any(text.startswith(f"{HEADLINE}{read_as}\n") for _, text in rest):
        lines.append(_SMALL + _labelled("frame-read-as", read_as, language))
    for one in answer.corrected:
        given, meant = shown(one.typed, 60), shown(one.meant, 60)
        lines.append(_SMALL + words(language, "frame-corrected", **{"from": given, "to": meant}))
    if answer.assumed:
        lines.append(_SMALL + _labelled("frame-assumed", _assumptions(answer.assumed, language), language))
    return "\n".join(lines)


def _labelled(label: str, text: str, language: Language) -> str:
    return words(language, label) + words(language, "discord-label-separator") + literal(text)


def _items(items: Iterable[str], language: Language) -> str:
    return words(language, "discord-item-separator").join(items)


def _assumptions(assumed: Sequence[Assumption], language: Language) -> str:
    """What was filled in, and why: the reason is said once for all in a row that have it."""
    groups = [list(group) for _, group in groupby(assumed, key=attrgetter("why"))]
    return words(language, "discord-list-separator").join(_group(group, language) for group in groups)


def _group(filled: Sequence[Assumption], language: Language) -> str:
    first = filled[0]
    if first.value is None and len(filled) == 1:
        return words(language, "frame-assumption-bare", field=names.field_name(first.what), why=first.why)
    what = _items([_filled(one, language) for one in filled], language)
    return words(language, "discord-assumption", what=what, why=first.why)


def _filled(one: Assumption, language: Language) -> str:
    field = _field(one.what, language)
    return field if one.value is None else words(language, "frame-line", label=field, text=one.value)


@lru_cache(maxsize=512)
def _field(what: str, language: Language) -> str:
    return speaker(language).say(names.field_name(what))


def _fitted(parts: Sequence[tuple[str, str]], room: limits.Room) -> list[tuple[str, str]]:
    """As much of each as fits, in their order; the important ones take their room first."""
    order = sorted(range(len(parts)), key=lambda i: (parts[i][0] in _LATE_PARTS, i))
    given = {i: text for i in order if (text := room.text(parts[i][1])) is not None}
    return [(parts[i][0], given[i]) for i in sorted(given)]
