"""Completion in the chat: ions, cells, concepts, questions and commands, in the middle of a sentence too.

Chinese has no spaces between words, so what is completed is the longest end of the line that begins an entry.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from prompt_toolkit.completion import Completer, Completion

from bot.language import names, speaker
from bot.lessons import cards
from physics.cells import all_cells
from physics.species import all_species

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from prompt_toolkit.completion import CompleteEvent
    from prompt_toolkit.document import Document

    from bot.language import Language

_LANGUAGES: Final[tuple[Language, ...]] = ("en", "zh")
_LONGEST: Final = 40
_SHORTEST: Final = 2
"""Letters of a Latin word after which it is completed; a Chinese one is completed from its first."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What can be completed.

    Attributes:
        text: what is put in.
        note: what it is, shown beside it.
        whole: only at the start of the line (a command, a question).
    """

    text: str
    note: str
    whole: bool = False


class Words(Completer):
    """Completes the entries of the chat."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries = [(entry.text.lower(), entry) for entry in dict.fromkeys(entries)]

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterator[Completion]:
        """Entries that the text before the cursor begins, for its longest such end."""
        del complete_event
        line = document.text_before_cursor.lower().lstrip()
        for start in range(max(0, len(line) - _LONGEST), len(line)):
            end = line[start:]
            found = list(self._beginning(end, at_start=start == 0)) if _starts_a_word(line, start) else []
            if found:
                for entry in found:
                    yield Completion(entry.text, start_position=-len(end), display_meta=entry.note)
                return

    def _beginning(self, end: str, *, at_start: bool) -> Iterator[Entry]:
        if end[0].isascii() and len(end) < _SHORTEST and end != ":":
            return
        for text, entry in self._entries:
            if text.startswith(end) and text != end and (at_start or not entry.whole):
                yield entry


def vocabulary() -> Iterator[Entry]:
    """Ions, cells and concepts in both languages, and the questions to try of the cards."""
    for language in _LANGUAGES:
        say = speaker(language).say
        for species in all_species().values():
            yield Entry(say(names.species_name(species)), species.symbol)
        for cell in all_cells():
            yield Entry(say(names.cell_name(cell)), cell)
        for card in cards.cards(language).values():
            yield Entry(card.title, card.id)
        for card in cards.cards(language).values():
            yield Entry(card.example, card.title, whole=True)


def _starts_a_word(line: str, start: int) -> bool:
    return not (start and _latin(line[start]) and _latin(line[start - 1]))


def _latin(letter: str) -> bool:
    return letter.isascii() and letter.isalnum()
