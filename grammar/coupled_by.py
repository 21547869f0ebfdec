"""What a carrier couples, told by "and", Na⁺与葡萄糖按2:1, "Na+ and glucose at 2:1": as Na+/glucose 2:1."""

from __future__ import annotations

import re
from typing import Final

from grammar.marks import Stage
from grammar.read_ahead import edited
from grammar.stoichiometry import IN_WORDS

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

_COUNT: Final = {**IN_WORDS, **{str(n): n for n in range(1, 5)}}
_N: Final = r"(?:one|two|three|four|[1-4一二两三四])"
_FOR_EACH: Final = re.compile(
    rf"(?:,|,? in an?|,? at an?|以|按|是|为)? ?(?:(?i:\b(?P<many>{_N})[ -](?:for|to|by)[ -](?:every "
    rf"|each )?(?P<few>{_N})"
    r"|\bmole[ -](?:for|per)[ -]mole|\bin equal (?:numbers|amounts)|\bone (?:at a time )?with (?:each"
    r"|every) other"
    r"|\b(?:as |in )?equimolar(?:ly| amounts)?)(?!\w)(?: (?:ratio|stoichiometry|fashion|manner|exchange))?"
    rf"|(?P<most>{_N})(?:个?[对比换带]|个?配)(?P<least>{_N})个?(?:的比例)?地?|等(?:摩尔|数目|分子数)地?)"
)
_SOLUTE: Final = re.compile(
    rf"(?<![A-Za-z\d]){_CARGO}|(?<![A-Za-z\d.])(?:Na[+⁺]?|H[+⁺]|Ca(?:2[+⁺]|²⁺)?|K[+⁺]|Cl[-⁻]"
    rf"|HCO3[-⁻])(?![A-Za-z])"
    r"|[Ss]odium|[Pp]rotons?|[Cc]alcium|钠离子|质子|钙离子|钠|钙"
)
_MOVES: Final = re.compile(
    r"(?i:transport|symport|antiport|carrier|permease|exchang|absorb|take|taken|move|coupl|together"
    r"|enter|uptake)"
    r"|转运|交换|载体|吸收|摄取|进入|耦联|偶联"
)
_REPLACES: Final = re.compile(r"(?i:replac|substitut|swap)|换成|换为|替")
_SENTENCE_END: Final = re.compile(r"[.;?](?!\d)|[。\n]")


def _counted(plain: str) -> str:
    """Such as "alanine together with Na+, one for one": each of the two gets its count."""
    phrases = [*_FOR_EACH.finditer(plain)]
    if len(phrases) != 1 or not _MOVES.search(plain):
        return plain
    found = phrases[0]
    begins = max((m.end() for m in _SENTENCE_END.finditer(plain, 0, found.start())), default=0)
    if _REPLACES.search(plain, begins, found.end()):
        return plain
    names = [*_SOLUTE.finditer(plain, begins, found.start())][-2:]
    if (
        len(names) != 2
        or names[0][0] == names[1][0]
        or any(_has_a_count(plain, one.start()) for one in names)
    ):
        return plain
    many, few = found["many"] or found["most"] or "1", found["few"] or found["least"] or "1"
    counts = [_COUNT[many.lower()], _COUNT[few.lower()]]
    if re.fullmatch(_CARGO, names[0][0]):  # "glucose with Na+, two for one": the ion drives
        counts.sort()
    behind = [(one.start(), one.start(), f"{n} ") for one, n in zip(names, counts, strict=True)]
    return edited(plain, [*behind, (*found.span(), "")])


def _has_a_count(plain: str, at: int) -> bool:
    return plain[:at].rstrip()[-1:].isdigit()


_ENGLISH: Final = [word for word in IN_WORDS if word.isascii()]
AS_COUNTED: Final = Stage(
    (
        *(
            f"{count}{blank}{word}{blank}"
            for count in (*_ENGLISH, *(word.capitalize() for word in _ENGLISH), *"1234")
            for word in ("for", "to", "by")
            for blank in " -"
        ),
        "for-", "mole", "equal", "equimolar", "each other", "every other", "对", "比", "换", "带", "配",
        "等摩尔", "等数目", "等分子数",
    ),
    _counted,
)  # fmt: skip
"""The text with a count before each of two solutes that move one for one, as long as before."""

_OF_THE_PUMP: Final = re.compile(r"(?P<Na>三)个(?=Na[+⁺]|钠)|(?P<K>[两二])个(?=K[+⁺]|钾)")


def _in_figures(plain: str) -> str:
    """Such as 泵出三个Na+、泵入两个K+: the pump's counts, where both are told."""
    told = [*_OF_THE_PUMP.finditer(plain)]
    if {found.lastgroup for found in told} != {"Na", "K"}:
        return plain
    return _OF_THE_PUMP.sub(lambda found: "3个" if found["Na"] else "2个", plain)


AS_THE_PUMP_COUNTS: Final = Stage(("三个Na", "三个钠"), _in_figures)
"""The text with the counts of the Na/K pump in figures, as long as before."""
