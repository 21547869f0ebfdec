"""What a carrier couples, told by "and", Na⁺与葡萄糖按2:1, "Na+ and glucose at 2:1": as Na+/glucose 2:1."""

from __future__ import annotations

import re
from typing import Final

from grammar.marks import Stage

_DRIVER: Final = r"(?:Na[+⁺]?|H[+⁺]|钠离子|质子|钠|[Ss]odium|[Pp]rotons?)"
_CARGO: Final = (
    r"(?:葡萄糖|半乳糖|乳糖|蔗糖|氨基酸|丙氨酸|碘|[Gg]lucose|[Gg]alactose|[Ll]actose|[Ss]ucrose|[Aa]lanine)"
)
_AND: Final = r"(?:[与和跟]| and | with )"
_COUPLED: Final = re.compile(
    rf"(?:(?P<a>{_DRIVER}){_AND}(?P<b>{_CARGO})|(?P<c>{_CARGO}){_AND}(?P<d>{_DRIVER}))"
    r" ?(?:[按以为是]|之?比(?:为|是)?|are coupled|coupled|move|in an?|at an?|at|with an?|in the ratio)?"
    r" ?(?:in an?|at an?|at)? ?(?=[1-4] ?: ?[1-4](?!\d))"
)


def _with_a_stroke(found: re.Match[str]) -> str:
    return f"{found['a'] or found['c']}/{found['b'] or found['d']} ".ljust(len(found[0]))


AS_COUPLED: Final = Stage(
    ("糖", "氨酸", "氨基酸", "碘", "lucose", "alactose", "actose", "ucrose", "lanine"),
    lambda plain: _COUPLED.sub(_with_a_stroke, plain),
)
"""The text with a stroke between the two, as long as before."""
