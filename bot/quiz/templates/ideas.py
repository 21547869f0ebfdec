"""Questions on ideas: what is true, and why; the wrong choices are what students say.

A row gives what is right and what is wrong; the dice choose among them and put them in order.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.diagnosis import misconception
from bot.quiz.question import Choice
from bot.quiz.templates.draws import shuffled
from bot.quiz.templates.ideas_cells import CELL_ROWS
from bot.quiz.templates.ideas_physics import BASIC_ROWS
from bot.quiz.templates.template import Draft, Template
from bot.tutor.answer import Say

if TYPE_CHECKING:
    from random import Random

    from bot.quiz.templates.rows import Row, Wrong

_SHOWN: Final = 4
_MOST_RIGHT: Final = 2


def template(row: Row) -> Template:
    """The template of a row."""
    return Template(row.id, row.concept, row.kind, row.difficulty, row.trap, _Drawn(row))


@dataclass(frozen=True, slots=True)
class _Drawn:
    """Up to four statements; of a `many` one or two are right, else one.  The trap is always among them."""

    row: Row

    def __call__(self, rng: Random) -> Draft:
        row = self.row
        right = rng.randint(1, min(_MOST_RIGHT, len(row.right))) if row.kind == "many" else 1
        true = [Choice(Say(one), right=True) for one in rng.sample(row.right, right)]
        wrong = [wrong_choice(one) for one in row.wrong]
        trapped = [one for one in wrong if one.shows == row.trap][:1] if row.trap else []
        others = [one for one in wrong if one not in trapped]
        wanted = min(_SHOWN - right - len(trapped), len(others))
        chosen = [*true, *trapped, *rng.sample(others, wanted)]
        return Draft(Say(row.prompt), Say(row.idea), choices=shuffled(rng, chosen))


def wrong_choice(wrong: Wrong) -> Choice:
    """An idea of the catalogue in its own words, or a sentence that reveals one (or none: "")."""
    if isinstance(wrong, str):
        return Choice(Say(misconception(wrong).name), shows=wrong)
    sentence, shows, *told = wrong
    return Choice(
        Say(sentence), shows=misconception(shows).id if shows else None, told=Say(told[0]) if told else None
    )


TEMPLATES: Final = tuple(template(row) for row in (*BASIC_ROWS, *CELL_ROWS))
