"""A number that the answer is held against: "is E_K more negative than -70 mV?", "does it reach 50 mV?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

from grammar.lexer import Scan
from grammar.read_ahead import blanked, names_any

if TYPE_CHECKING:
    from grammar.tokens import Amount

Beyond: TypeAlias = Literal["above", "below", "at"]


class Bound(NamedTuple):
    """A number that the answer is held against.

    Attributes:
        beyond: whether the answer is asked to lie above the number, below it, or at it.
        amount: the number, in the course unit of its dimension.
        sized: whether "more" and "less" may speak of a size: not "more negative".
        change: whether it is by how much the answer changes.
    """

    beyond: Beyond
    amount: Amount
    sized: bool
    change: bool


# What may be weighed; a number told of it stands behind it, so that none may stand between.
_WEIGHED: Final = (
    r"(?:E_?\{?(?:K|Na|Cl|Ca|Mg|H|rev|ion)\b\}?|V_?m\b|potential|voltage|force|current|gradient|depolari[sz]\w*"
    r"|hyperpolari[sz]\w*|concentration|ratio|energy|\bit\b)"
)
_NUMBER: Final = (
    r"(?P<number>[+-]?\d+(?:\.\d+)?(?: ?(?:mV|毫伏|mM|[uμµ]M|nM|V|[pn]A|kJ/mol)(?![A-Za-z]))?)"
    r"(?!\.?\d|[A-Za-z]| ?(?:°|[Cc]\b|degrees|[:/%倍]|times|fold|m[lL]|m?s\b|nm\b|ohm|mmol|mEq))"
)
_EN: Final = re.compile(
    r"(?:^|(?<=[.?!;:,] ))(?:so |and |then )?(?i:is|are|does|do|did|will|would|can|could|should)\b"
    rf"(?P<between>(?:[^.?!;]|\.(?=\d)){{0,90}}?{_WEIGHED}(?:(?!mV)(?:[^.?!;]|\.(?=\d))){{0,40}}?)"
    r"(?P<bound>\b(?P<by>by )?(?:(?P<below>more negative|less positive|lower|smaller|less|below|under)"
    r"|(?P<above>more positive|less negative|higher|greater|larger|bigger|more|above|over|at least|exceeds?"
    r"|exceeding|reach(?:es)?)"
    r"|(?P<at>equals?(?: to)?|come out at|come out as|come to))"
    r" (?:than )?"
    r"(?:about |around |a |the |its |V_?m |resting |membrane |rest |potential |voltage |of |at |\(|= ?){0,6}"
    rf"{_NUMBER}\)?)",
)
# "Is E_K -90 mV?", "is the equilibrium potential of Cl- -65 mV if …".
_EN_AT: Final = re.compile(
    r"(?:^|(?<=[.?!;:,] ))(?i:so |and |then )?(?i:is) (?P<between>(?:the )?(?:E_?(?:K|Na|Cl|Ca|Mg)\b|V_?m\b"
    r"|(?:equilibrium|[Nn]ernst) potential (?:of|for) \S{1,12}(?: ions?)?"
    r"|(?:net )?driving force(?: (?:on|for|of) \S{1,12}(?: ions?)?)?|(?:resting |membrane ){1,2}potential)) "
    r"(?P<bound>(?:about |really |equal to |= ?){0,2}(?P<at>)"
    rf"{_NUMBER})(?= ?(?:\?|$)| (?:if|when|with|for|given|at|correct|right|here|then)\b)"
)
_ZH: Final = re.compile(
    r"(?:E_?(?:K|Na|Cl|Ca|Mg)|V_?m|电位|电势|电压|驱动力|电流|浓度|去极化|超极化|自由能|比值"
    r"|^(?:那|它|这个?|所以){0,2}(?=[比大小高低负正超达不]))(?P<between>[^,.?!;。\d]{0,12}?)"
    r"(?P<bound>(?:比|(?P<below>小于|低于|负于|不到)|(?P<above>大于|高于|正于|超过|达到|多于)|(?P<at>等于))"
    rf"(?:静息电位|膜电位|V_?m|静息膜电位)?[的为是= (]{{0,2}}{_NUMBER}\)?"
    r"(?:的?(?:静息电位|膜电位))?(?:[还要更]{0,2}(?:(?P<lower>负|小|低)|(?P<higher>正|大|高)))?)"
)
# E_K是-80吗, 平衡电位是不是+60 mV.
_ZH_AT: Final = re.compile(
    r"(?:E_?(?:K|Na|Cl|Ca|Mg)|平衡电位)(?P<between>)(?P<bound>(?P<at>)"
    rf"(?:(?:就|真的?|正好|刚好|会|应该?){{0,2}}[是为=](?:大?约)? ?{_NUMBER}"
    r"(?= ?,?(?:这样)?(?:对|正确|没错)?(?:[吗么]|不对)(?:\?|[ 。!]*$))"
    rf"|(?:是不是|是否[是为]?)(?:大?约)? ?{_NUMBER.replace('number', 'whether')}))"
)
_ASKS_ZH: Final = re.compile(r"吗|[是会能可]不[是会能可]|是否|能否|会否|可否|(?<![什怎那这多])么\?")
# "is it more negative than -70", 比-70更负吗: a line of a talk, often without its mark.
_OF_IT: Final = re.compile(r"(?i:(?:so |and |then )?(?:is|was|does) (?:it|that)\b)[^,;:]{1,40}$")
_CONDITION: Final = re.compile(r"(?i:\b(?:if|when|while|because|since|that|which|at what|what|how)\b)")
# Most texts hold none of these: a look for them is cheaper than the patterns.
_MARKS_AT: Final = tuple(f"{verb} {what}" for verb in ("is", "Is") for what in ("E", "V", "the "))
_MARKS: Final = ("than", "bove", "elow", "over", "under", "xceed", "reach", "at least", "qual", "come ")
_MARKS_ZH_AT: Final = ("吗", "么", "对不对", "是不是", "是否")
_MARKS_ZH: Final = ("比", "于", "不到", "超过", "达到")


def without_bound(plain: str) -> tuple[str, Bound | None]:
    """The text with such a number and its comparison blanked, as long as before, and what they say."""
    found = _found(plain)
    if found is None:
        return plain, None
    groups = found.groupdict()
    number = found["number"] or groups["whether"]
    amount = next((token.value for token in Scan(number).tokens if token.type == "QTY"), None)
    if amount is None:
        return plain, None
    below = groups.get("below") is not None or groups.get("lower") is not None
    at = groups.get("at") is not None
    words = found["bound"]
    below = below or (words.startswith("reach") and amount.value < 0.0)  # "can V_m reach -100 mV?"
    bound = Bound(
        beyond="at" if at else "below" if below else "above",
        amount=amount,
        sized=not re.search(r"negative|positive|[正负]", words),
        change=groups.get("by") is not None or _CHANGES.search(found[0]) is not None,
    )
    return blanked(plain, *found.span("bound")), bound


_CHANGES: Final = re.compile(
    r"(?i:\b(?:change|shift|move|rise|fall|drop|depolari[sz]e|hyperpolari[sz]e)\b)|改变|变化|移动|升高|降低|去极化|超极化"
)


def _found(plain: str) -> re.Match[str] | None:
    if names_any(_MARKS_ZH, plain) and (found := _ZH.search(plain)):
        clause = re.split(r"[·,;。]", plain[found.start() :], maxsplit=1)[0]
        asked = _ASKS_ZH.search(clause) or _ASKS_ZH.search(found["between"])
        said = found["below"] or found["above"] or found["at"] or found["lower"] or found["higher"]
        return found if asked and said else None
    if names_any(_MARKS_ZH_AT, plain) and (found := _ZH_AT.search(plain)):
        return found
    if names_any(_MARKS_AT, plain) and (found := _EN_AT.search(plain)):
        return found
    if not names_any(_MARKS, plain) or not ("?" in plain or _OF_IT.match(plain)):
        return None
    found = _EN.search(plain)
    return None if found is None or _CONDITION.search(found["between"]) else found
