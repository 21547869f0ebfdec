"""Every sentence and label that a student sees, in English and Chinese; the only door to Project Fluent.

Texts are in en/*.ftl and zh/*.ftl, one file a topic.  `speaker(language)` turns `Say`, `Quantity` and
`Species` into text; `numbers` writes numbers, `names` finds the messages of closed families (species, cells,
fields, refusals).  Neither Fluent nor a text is loaded before the first sentence.
"""

from bot.language.catalogue import LanguageError
from bot.language.speaking import Speaker, speaker
from grammar.reading import Language

__all__ = ["Language", "LanguageError", "Speaker", "speaker"]
