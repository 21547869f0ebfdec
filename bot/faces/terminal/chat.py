"""`nernst chat`: a line is a question, the number of a suggestion, or a command.

The chat holds the context of the last answer, its suggestions and the settings.  Questions go to the tutor,
answers to `render`.
"""

from __future__ import annotations

import logging
import unicodedata
from typing import TYPE_CHECKING, Final

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.faces.terminal import options
from bot.faces.terminal.prompt import typed_lines
from bot.faces.terminal.prose import Prose
from bot.faces.terminal.render import questions, render
from bot.language import names, speaker
from bot.lessons import cards
from bot.tutor import Defaults
from bot.tutor.answer import Quantity, Say
from physics.cells import all_cells

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.faces.terminal.request import LanguageOrAuto
    from bot.tutor import Context, Tutor
    from bot.tutor.answer import Answer
    from grammar.queries import Query

COMMANDS: Final = {
    ":lang zh|en|auto": Say("terminal-help-lang"),
    ":temp 20": Say("terminal-help-temp"),
    ":cell squid_axon": Say("terminal-help-cell"),
    ":steps": Say("terminal-help-steps"),
    ":1": Say("terminal-help-number"),
    ":help": Say("terminal-help-help"),
    ":quit": Say("terminal-help-quit"),
}
"""Every command as :help shows it."""

_TRY: Final = ("equilibrium_potential", "flow_direction", "resting_potential")
"""The cards whose examples greet the user."""

_LANGUAGES: Final[dict[str, LanguageOrAuto]] = {"en": "en", "zh": "zh", "auto": "auto"}

_log = logging.getLogger(__name__)


class Chat:
    """One conversation in a terminal."""

    def __init__(
        self, tutor: Tutor, *, language: LanguageOrAuto = "auto", console: Console | None = None
    ) -> None:
        self._tutor = tutor
        self._defaults: Defaults = tutor.defaults
        self._language: LanguageOrAuto = language
        self._spoken = options.spoken(language)
        self._console = console or Console(highlight=False)
        self._context: Context | None = None
        self._answer: Answer | None = None
        self._offered: tuple[Query | str, ...] = ()
        self._steps = True

    def run(self, typed: Iterable[str] | None = None) -> None:
        """Greet, then answer every line that is typed until :quit or the end."""
        self._greet()
        if typed is None:
            typed = typed_lines([command.split()[0] for command in COMMANDS], self._toolbar)
        for line in typed:
            if not self.hear(line):
                break
        self._say(Say("terminal-goodbye"))

    def hear(self, line: str) -> bool:
        """Answer one line; False when it asks to leave."""
        plain = unicodedata.normalize("NFKC", line).strip()  # input methods type ：and １
        if plain.startswith(":"):
            name, _, argument = plain[1:].partition(" ")
            return self._command(name.lower(), argument.strip())
        if plain.removeprefix("/").casefold() in options.LEAVING:
            return False
        if _is_small_number(plain) and self._offers(int(plain)):
            self._suggestion(int(plain))
        elif plain:
            self._ask(line)
        return True

    def _offers(self, number: int) -> bool:
        """Does a bare number choose a question?  Not where it may be the value that was asked for."""
        return number <= len(self._offered) and not (self._answer and self._answer.missing)

    def _command(self, name: str, argument: str) -> bool:
        match name:
            case "quit" | "q" | "exit":
                return False
            case "help" | "h" | "?":
                self._help()
            case "lang":
                self._set_language(argument)
            case "temp" | "temperature":
                self._set_temperature(argument)
            case "cell":
                self._set_cell(argument)
            case "steps":
                self._steps = not self._steps
                self._say(Say("terminal-steps-shown") if self._steps else Say("terminal-steps-hidden"))
            case _ if _is_small_number(name):
                self._suggestion(int(name))
            case _:
                self._say(Say("terminal-unknown-command", {"typed": options.shortened(f":{name}")}))
        return True

    def _ask(self, text: str) -> None:
        try:
            self._show(
                self._tutor.ask(text, context=self._context, language=self._language, defaults=self._defaults)
            )
        except Exception:  # a fault of ours must not end the conversation
            _log.exception("the question was %r", text)
            self._say(Say("terminal-failed"))

    def _suggestion(self, number: int) -> None:
        if not 1 <= number <= len(self._offered):
            self._say(Say("terminal-no-suggestion", {"number": number}))
            return
        query = self._offered[number - 1]
        if isinstance(query, str):
            self._echo(query)
            self._ask(query)
            return
        self._echo(self._tutor.say(query, self._spoken))
        self._show(self._tutor.answer(query, language=self._spoken))

    def _show(self, answer: Answer) -> None:
        self._answer, self._offered = answer, answer.next
        self._context, self._spoken = answer.context, answer.language
        self._console.print(render(answer, self._tutor, steps=self._steps))
        self._console.print()

    def _set_language(self, typed: str) -> None:
        language = _LANGUAGES.get(typed.lower())
        if language is None:
            self._say(Say("terminal-unknown-language", {"typed": options.shortened(typed) or "?"}))
            return
        self._language = language
        self._spoken = self._spoken if language == "auto" else language
        self._say(Say("terminal-set-language", {"language": language}))

    def _set_temperature(self, typed: str) -> None:
        try:
            celsius = options.temperature_C(typed) if typed else self._defaults.temperature_C
        except options.BadValue as error:
            self._say(error.say)
            return
        self._defaults = Defaults(temperature_C=celsius, cell=self._defaults.cell)
        self._say(Say("terminal-set-temperature", {"temperature": Quantity(celsius, "°C")}))

    def _set_cell(self, typed: str) -> None:
        if not typed:
            self._say(Say("terminal-cells", {"known": ", ".join(all_cells())}))
            return
        try:
            self._defaults = options.defaults(None, typed)
        except options.BadValue as error:
            self._say(error.say)
            return
        self._say(Say("terminal-set-cell", self._assumed()))

    def _assumed(self) -> dict[str, Quantity | Say]:
        cell = names.cell_name(self._defaults.cell)
        return {"cell": cell, "temperature": Quantity(self._defaults.temperature_C, "°C")}

    def _toolbar(self) -> str:
        settings = Say("terminal-toolbar", {**self._assumed(), "language": self._language})
        return speaker(self._spoken).say(settings)

    def _greet(self) -> None:
        self._say(Say("terminal-greeting"), style="bold")
        self._say(Say("terminal-greeting-keys"))
        texts = [cards.example(card, self._spoken) for card in _TRY]
        self._offered = tuple(texts)
        self._console.print(questions(Say("terminal-try"), texts, self._spoken))
        self._console.print()

    def _help(self) -> None:
        self._say(Say("terminal-help"))
        table = Table.grid(padding=(0, 2))
        for command, what in COMMANDS.items():
            table.add_row(Text(command, "bold cyan"), Prose(Text(speaker(self._spoken).say(what))))
        self._console.print(table)

    def _say(self, say: Say, style: str = "") -> None:
        self._console.print(Prose(Text(speaker(self._spoken).say(say), style)))

    def _echo(self, text: str) -> None:
        self._console.print(Text(f"❯ {text}", "dim"))


def _is_small_number(typed: str) -> bool:
    return typed.isdecimal() and len(typed) <= 2
