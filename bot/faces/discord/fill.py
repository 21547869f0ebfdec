"""The form for numbers that are missing: the question as typed, and one line for each number.

A form is not kept in memory: what comes back holds the question, so it works after a restart too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, cast

import discord
from discord import ui

from bot.language import names, speaker

from . import deliver, limits
from .render import notice
from .who import asker
from .words import capital, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bot.language import Language

    from .client import NernstClient
    from .desk import Asker, Desk

FORM: Final = "n1:form:"
QUESTION: Final = "question"
_UNIT: Final = {
    "mM": "mM",
    "mV": "mV",
    "C": "°C",
    "nS": "nS",
    "pA": "pA",
    "pF": "pF",
    "um": "µm",
    "um2": "µm²",
}
_PHRASE: Final = {
    "outside_mM": ("{value} outside", "[{ion}]out = {value}"),
    "inside_mM": ("{value} inside", "[{ion}]in = {value}"),
    "membrane_mV": ("Vm = {value}", "Vm = {value}"),
    "potential_mV": ("E = {value}", "E_{ion} = {value}"),
    "reversal_mV": ("Erev = {value}", "Erev = {value}"),
    "force_mV": ("driving force {value}", "driving force {value}"),
    "conductance_nS": ("g = {value}", "g_{ion} = {value}"),
    "current_pA": ("I = {value}", "I_{ion} = {value}"),
    "temperature_C": ("{value}", "{value}"),
    "species": ("{value}", "{value}"),
}
"""How a number is said, of no ion in particular and of one; in symbols, which both languages share."""
_NUMBER: Final = re.compile(r"\s*[-+−]?[\d.,]+(?:[eE][-+−]?\d+)?\s*")


class Form(ui.Modal):
    """The question, and a line for each missing number (as many as a form may have)."""

    def __init__(self, text: str, missing: Sequence[str], language: Language) -> None:
        title = limits.cut(words(language, "discord-form-title"), limits.MODAL_TITLE)
        super().__init__(title=title, custom_id=f"{FORM}{language}", timeout=None)
        self.add_item(
            _line(
                words(language, "discord-form-question"),
                ui.TextInput[Form](
                    custom_id=QUESTION,
                    style=discord.TextStyle.paragraph,
                    default=text,
                    max_length=limits.QUESTION,
                ),
            )
        )
        for field in missing[: limits.MODAL_FIELDS - 1]:
            name = capital(speaker(language).say(names.field_name(field)))
            box = ui.TextInput[Form](custom_id=field, placeholder=_hint(field, language), max_length=40)
            self.add_item(_line(name, box))
        self.stop()  # nobody waits for it: `submitted` reads what comes back


def _hint(field: str, language: Language) -> str:
    if unit(field):
        return words(language, "discord-form-hint", unit=unit(field))
    return words(language, "discord-form-hint-ion")


def _line(label: str, box: ui.TextInput[Form]) -> ui.Label[Form]:
    return ui.Label(text=limits.cut(label, limits.INPUT_LABEL), component=box)


async def open_form(
    interaction: discord.Interaction[Any], desk: Desk, who: Asker, text: str, language: Language
) -> None:
    """Show the form for what the question still lacks."""
    reply = await desk.again(who, text, language)
    late = notice(words(language, "discord-form-late"))
    await deliver.form(interaction, Form(text, reply.answer.missing, language), late)


async def submitted(interaction: discord.Interaction[Any]) -> None:
    """A form came back: put the numbers into the question and ask it."""
    from .buttons import show, was_private

    client = cast("NernstClient", interaction.client)
    who = asker(interaction)
    data = cast("Mapping[str, Any]", interaction.data or {})
    language: Language = "zh" if str(data.get("custom_id", "")).endswith("zh") else "en"

    async def work() -> None:
        values = dict(_values(data.get("components", ())))
        text = joined(values.pop(QUESTION, ""), values)
        private = was_private(interaction) or await client.desk.private(who)
        reply = await client.desk.ask(who, text, language=language, private=private, fresh=True)
        await show(interaction, client.desk, who, reply)

    await client.door.through(interaction, "modal", "fill", who, work)


def joined(question: str, values: Mapping[str, str]) -> str:
    """The question with the numbers put behind it, in words that the tutor reads in either language."""
    said = [_phrase(field, value) for field, value in values.items() if value.strip()]
    return ", ".join([question.strip(), *said])


def unit(field: str) -> str:
    """The unit in which a field is meant; empty for a bare number."""
    return _UNIT.get(field.rpartition("_")[2], "")


def can_fill(missing: Sequence[str]) -> bool:
    """Whether a form can ask for all that is missing; else it is better typed."""
    return bool(missing) and all(field.rpartition(".")[2] in _PHRASE for field in missing)


def _phrase(field: str, value: str) -> str:
    ion, _, name = field.rpartition(".")
    if _NUMBER.fullmatch(value):
        value = f"{value.strip()} {unit(field)}".strip()
    bare, of_ion = _PHRASE.get(name, ("{value}", "{value}"))
    return (of_ion if ion else bare).format(ion=ion, value=value.strip())


def _values(rows: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    for row in rows:
        for part in (*row.get("components", ()), *([row["component"]] if "component" in row else [])):
            if "custom_id" in part:
                yield str(part["custom_id"]), str(part.get("value") or "")
