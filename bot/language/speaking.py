"""The speaker of a language: turns message ids with typed arguments into text, and never computes."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Final

from bot.language import names, numbers
from bot.language.catalogue import Catalogue, FluentArgument
from bot.tutor.answer import Arg, Quantity, Say, Written
from physics.species import Species

if TYPE_CHECKING:
    from grammar.reading import Language

_BETWEEN_HAN: Final = re.compile(r"(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff，。；：、（）])")


@functools.cache
def speaker(language: Language) -> Speaker:
    """The speaker of that language; its texts are read when first needed, and kept."""
    return Speaker(Catalogue(language))


class Speaker:
    """Speaks one language, strictly: whatever is unknown or missing raises `LanguageError`."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def say(self, say: Say) -> str:
        """The sentence, its arguments put in: nested sentences spoken, quantities rounded, species named.

        Raises:
            LanguageError: an unknown message or a missing argument, in it or in a nested sentence.
        """
        text = self._text(say)
        for arg in say.args.values():
            if isinstance(arg, Species) and names.is_word(arg) and text.startswith(self.species(arg)):
                return text[0].upper() + text[1:]
        return text

    def quantity(self, quantity: Quantity) -> str:
        """The number rounded as its unit asks for, and the unit: "−89.06 mV"."""
        return numbers.quantity(quantity.value, quantity.unit, signed=quantity.signed)

    def number(self, value: float) -> str:
        """A bare number, to four significant digits."""
        return numbers.number(value)

    def species(self, species: Species) -> str:
        """A species within a sentence: its symbol, "K⁺"; its name where the symbol is an English word."""
        return self._text(names.species_name(species)) if names.is_word(species) else species.symbol

    def has(self, id_: str) -> bool:
        """Is there a message of that id?"""
        return id_ in self._catalogue.ids

    def _text(self, say: Say) -> str:
        text = self._catalogue.format(say.id, {key: self._argument(arg) for key, arg in say.args.items()})
        # Texts leave a space around a symbol, "K⁺ 的"; a name of Chinese characters takes none.
        named = any(isinstance(arg, Species) for arg in say.args.values())
        return _BETWEEN_HAN.sub("", text) if named else text

    def _argument(self, arg: Arg) -> FluentArgument:
        match arg:
            case Quantity():
                return self.quantity(arg)
            case Species():
                return self.species(arg)
            case Say():
                return self._text(arg)
            case Written(en=english, zh=chinese):
                spoken = (chinese, english) if self._catalogue.language == "zh" else (english, chinese)
                return spoken[0] or spoken[1] or ""
            case int() | str():
                return arg
