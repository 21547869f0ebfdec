"""A log of questions that were not answered, for those who improve the lexicon; off unless a file is named.

A line holds the question, its language, its status and how far it was read: no user, no server, no time,
and mentions are taken out.  The file stops growing at `MOST_BYTES`.
"""

from __future__ import annotations

import json
import logging
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

    from bot.tutor import Answer, Tutor

MOST_BYTES: Final = 5_000_000
_MENTION: Final = re.compile(r"<(?:@[!&]?|#|:\w+:)\d+>")
_log = logging.getLogger(__name__)


class MisreadLog:
    """Appends to a file; where that fails, the reason is logged once and the tutor goes on."""

    def __init__(self, file: Path | None) -> None:
        self._file = file

    def note(self, answer: Answer, tutor: Tutor) -> None:
        """Note a question that was not understood or that had to be asked back."""
        if self._file is None or answer.status not in ("not_understood", "needs_input"):
            return
        row = {
            "query": _MENTION.sub("", answer.text).strip(),
            "lang": answer.language,
            "status": answer.status,
            "read_as": tutor.read_as(answer, "en"),
            "missing": list(answer.missing),
        }
        try:
            self._append(json.dumps(row, ensure_ascii=False))
        except OSError as error:
            _log.warning("misread questions are no longer noted in %s: %s", self._file, error.strerror)
            self._file = None

    def _append(self, line: str) -> None:
        assert self._file is not None
        if self._file.exists() and self._file.stat().st_size > MOST_BYTES:
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        with self._file.open("a", encoding="utf-8") as out:
            out.write(line + "\n")
