"""Which of several ions is nearest to its equilibrium, or driven the hardest: named above their forces."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bot.tutor.answer import Headline, Quantity, Say
from bot.tutor.formulas import bare
from grammar.queries import DrivingForce, Several

if TYPE_CHECKING:
    from bot.tutor.answer import Arg, Solved
    from grammar.queries import Query
    from grammar.reading import Reading
    from physics.species import Species

_NEAR: Final = re.compile(
    r"(?i:\b(?:closest|closer|nearest|nearer|smallest|smaller|weakest|weaker|least)\b)"
    r"|(?<!绝对值)(?:更|最|较)(?:接近|靠近|近|小|弱)|近还是|谁[^。?;]{0,10}小|哪[^。?;]{0,10}小"
)
_FAR: Final = re.compile(
    r"(?i:\b(?:largest|larger|greatest|greater|biggest|bigger|strongest|stronger|hardest|furthest|further"
    r"|farthest|farther)\b)"
    r"|(?:更|最|较)(?:远|大|强)|远还是|谁[^。?;]{0,10}大|哪[^。?;]{0,10}大"
)
_WITH_SIGN: Final = re.compile(r"(?i:\bmore (?:positive|negative)\b)|更[正负]|绝对值|(?i:\btimes\b)|倍")


_ONE_OF: Final = re.compile(r"(?i:\b(?:which|what|or)\b)|哪|谁|还是")


def asks_extreme(plain: str) -> bool:
    """Whether it asks which of several has more, or less: "which has the larger …", 谁的…大."""
    far_or_near = _FAR.search(plain) or _NEAR.search(plain)
    return far_or_near is not None and _ONE_OF.search(plain) is not None


def extreme_named(solved: Solved, query: Query, reading: Reading) -> Solved:
    """The solution with the ion that is asked for in its first line; as it is where none is, or two are."""
    if not isinstance(query, Several) or query.style == "before_after":
        return solved
    near, far = (pattern.search(reading.plain) is not None for pattern in (_NEAR, _FAR))
    if (
        solved.blocks
        and isinstance(head := solved.blocks[0], Headline)
        and head.say.id.startswith("verdict-")
    ):
        return solved  # yes or no, or the one that is asked for, is said already
    forces = _forces(solved, query)
    if near == far or len(forces) < 2 or _WITH_SIGN.search(reading.plain):
        return solved
    ordered = sorted(forces, key=lambda pair: abs(pair[1]), reverse=far)
    (kind, force_mV), (_, next_mV) = ordered[:2]
    if abs(force_mV) == abs(next_mV):
        return solved
    args: dict[str, Arg] = {
        "ion": kind,
        "symbol": f"E_{bare(kind)}",
        "distance": Quantity(abs(force_mV), "mV"),
    }
    named = Headline(Say("several-nearest" if near else "several-furthest", args))
    return replace(solved, blocks=(named, *solved.blocks))


def _forces(solved: Solved, query: Several) -> list[tuple[Species, float]]:
    """Each ion with its driving force, mV, where these alone are asked, at one V_m."""
    parts = [part for part in query.parts if isinstance(part, DrivingForce) and part.find == "force"]
    kinds = {part.species.id for part in parts}
    if len(parts) < len(query.parts) or len(kinds) < len(parts) or len({p.membrane_mV for p in parts}) > 1:
        return []
    told = [result.value for result in solved.results if result.quantity.startswith("DF_")]
    return list(zip((part.species for part in parts), told, strict=True)) if len(told) == len(parts) else []
