"""Slips of the Chinese keyboard, words of the same sound: 平衡点位, 趋动力 (lexicon/homophones.txt)."""

from __future__ import annotations

import functools
import re
from pathlib import Path
from typing import Final

from grammar.normalise import has_chinese
from grammar.reading import Correction

_MEANT: Final = "位点位于"  # a site, and where it is


def mended(plain: str) -> tuple[str, tuple[Correction, ...]]:
    """A text in one notation with such words as they were meant, as long as before; and what was mended."""
    if not has_chinese(plain):
        return plain, ()
    slips, words = _table()
    found = [
        Correction(match[0], words[match[0]], match.span())
        for match in slips.finditer(plain)
        if not plain.startswith(_MEANT, match.start() - 1)
    ]
    for slip in found:
        start, end = slip.span
        plain = plain[:start] + slip.meant + plain[end:]
    return plain, tuple(found)


@functools.cache
def _table() -> tuple[re.Pattern[str], dict[str, str]]:
    """What finds a slip, longer ones first, and the word that was meant."""
    rows = (Path(__file__).parent / "lexicon" / "homophones.txt").read_text(encoding="utf-8").splitlines()
    pairs = (row.split("#")[0].split() for row in rows)
    words = {pair[0]: pair[1] for pair in pairs if pair}
    first = re.escape("".join({word[0] for word in words}))  # most characters begin no slip
    return re.compile(f"(?=[{first}])(?:{'|'.join(sorted(words, key=len, reverse=True))})"), words
