"""The report of a class as a table for spreadsheets: concepts, misconceptions, students who agreed."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from bot.diagnosis import catalogue, misconception
from bot.language import speaker
from bot.quiz.topics import is_known, title
from bot.tutor.answer import Say

if TYPE_CHECKING:
    from bot.language import Language
    from bot.progress import ClassReport, Tally


def table(report: ClassReport, language: Language) -> str:
    """The report as CSV: what, id, name, students, attempts, right.

    The words of the first column and of the header stay English, so that a script reads every export alike;
    of a misconception, the attempts are those that showed it.
    """
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(["what", "id", "name", "students", "attempts", "right"])
    for one in report.concepts:
        rows.writerow(["concept", one.id, _title(one, language), one.students, one.attempts, one.right])
    for one in report.misconceptions:
        rows.writerow(["misconception", one.id, _name(one, language), one.students, one.attempts, ""])
    for line in report.agreed:
        rows.writerow(["student", line.user, "", 1, line.attempts, line.right])
    return out.getvalue()


def _title(one: Tally, language: Language) -> str:
    """The card's, or that of an instructor's topic; a concept that an older version knew has none."""
    return title(one.id, language) if is_known(one.id) else ""


def _name(one: Tally, language: Language) -> str:
    return speaker(language).say(Say(misconception(one.id).name)) if one.id in catalogue() else ""
