"""Calcium stores as where an ion goes to or comes from: "into the SR", "released from the ER", 泵入肌质网.

What lies in a store is outside the cytosol: what is taken up into it leaves the cytosol.
"""

from __future__ import annotations

import re
from typing import Final

from grammar.marks import Stage

_STORE: Final = r"(?:the )?(?:SR|ER|(?i:sarcoplasmic|endoplasmic) (?i:reticulum))(?: (?:lumen|store))?"
_HOLDS: Final = r"(?![A-Za-z]| ?[(=] ?\d| (?:at|of|with|is|has|holds|contains|where) )"
_CYTOSOL: Final = r"(?: (?:in)?to (?:the )?(?:cytosol|cytoplasm))?"
_STORE_ZH: Final = r"(?:肌[质浆]网|内质网)(?:腔)?[内中里]?"
_HOLDS_ZH: Final = r"(?! ?[(=为有是含] ?\d| ?\d)"
_FILLED: Final = re.compile(
    rf"(?:(?:[Uu]ptake|[Ee]ntry) )?(?:\b[Ii]nto {_STORE}|\bto {_STORE}){_HOLDS}"
    rf"|\b[Ee]nter(?:s|ing)? {_STORE}{_HOLDS}"
    rf"|(?:转运|[泵运摄吸送进移流回]){{1,3}}[入进到回至]{_STORE_ZH}{_HOLDS_ZH}"
)
_EMPTIED: Final = re.compile(
    rf"(?:\b[Rr]eleased? )?\b(?:from|out of) {_STORE}{_HOLDS}{_CYTOSOL}(?! ?\()"
    rf"|\b[Ll]eav(?:es?|ing) {_STORE}{_HOLDS}"
    rf"|从{_STORE_ZH}(?:释放|流|泵|转?运|移|漏|逸){{1,2}}[出入进到至]?"
    rf"(?:[到至进入]{{0,2}}细?胞[质浆])?{_HOLDS_ZH}"
)
_FROM_THE_CYTOSOL: Final = re.compile(r"(?i:from (?:the )?(?:cytosol|cytoplasm))|从(?:胞[质浆]|细胞[质浆])")


def _by_the_store(plain: str) -> str:
    """The text with the way out of, or into, the cytosol; unchanged where both ends are told."""
    if _FROM_THE_CYTOSOL.search(plain):
        return plain
    zh = not plain.isascii() and re.search("[肌内]", plain)
    out, into = ("运出", "内流") if zh else ("outward", "inward")
    plain = _FILLED.sub(lambda found: out.ljust(len(found[0])), plain)
    return _EMPTIED.sub(lambda found: into.ljust(len(found[0])), plain)


BY_THE_STORE: Final = Stage(("SR", "ER", "eticulum", "网"), _by_the_store)
"""Such a text with "outward" and "inward"."""
