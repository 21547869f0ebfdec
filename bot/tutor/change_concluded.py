"""Which way the last number moved, as a line concludes it: "so it got more negative?", 那就是没那么负了?"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bot.tutor.answer import Headline, Say, Solved
from bot.tutor.as_slots import species_of
from bot.tutor.last_compared import two_states
from grammar.queries import Concept, last_state

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.tutor.answer import Result
    from bot.tutor.context import Context
    from grammar.queries import Query, Several
    from grammar.reading import Reading

_LONGEST: Final = 60  # letters of a line that leaves out what moved
_EVEN: Final = 1e-9

_WAY: Final = (
    r"(?P<either>(?:more or less|less or more) (?:negative|positive)|(?:higher or lower|up or down"
    r"|bigger or smaller))|"
    r"(?P<up>more positive|less negative|higher|up|ris(?:es?|en)|rose|increase[sd]?)"
    r"|(?P<down>more negative|less positive|lower|down|falls?|fell|drop(?:s|ped)?|decrease[sd]?)"
    r"|(?P<more>bigger|larger|greater|stronger|grows?|grew)|(?P<less>smaller|weaker|shr[aiu]nk)"
)
_SAID: Final = re.compile(
    r"(?:(?:o+h+|a+h+|ok(?:ay)?|h+m+|huh|wait|so|then|and|but|right|well|meaning|that means"
    r"|which means)[ ,.!]+)*"
    r"(?:(?:did|does|has|is|was|would|will) )?"
    r"(?:(?:it|that|this|(?P<of>E|V)_?[a-z]{0,2}\d?[+-]?|the (?:new )?(?:potential|voltage|cell"
    r"|membrane|value"
    r"|number|equilibrium potential|membrane potential|driving force|force|current|cost|energy|ratio))"
    r"(?:'s| is| has| was| did| will| would)? ?)?"
    r"(?:(?:(?:makes?|made) (?:it|that)|got|gets?|get|goes|go|going|went|gone|becomes?|became|moved?"
    r"|moves|shifts?|shifted|been|is"
    r"|now|just"
    r"|actually|a (?:bit|little|lot)|much|slightly|even|still|also) )*"
    rf"(?:{_WAY})"
    r"(?: ?,? ?(?:now|then|right|correct|no|yes|huh|again|instead|than (?:before|it was)|a (?:bit"
    r"|little|lot)|further|down|up))*"
    r"(?P<or>,? or [^,.;?]{2,24})?[ ?.!]*",
    re.IGNORECASE,
)
_SAID_ZH: Final = re.compile(
    r"(?:哦|噢|啊|嗯|诶|那么?|所以|说明|意思是|也|等于|是不是|不就|岂不|会|说|是|就|它|这|现在"
    r"|E_?[A-Z][a-z]?|V_?m|[比跟]?(?:刚才|之前|原来|前面|先前|以前)|膜?电位|平衡电位|驱动力|电流|数?值"
    r"|结果|[ ,])*"
    r"(?:(?:变得?|[往向朝])*(?:更|越来?越|反而|又|还|再)*[往向朝]?"
    r"(?:(?P<negative>负)|(?P<positive>正)|(?P<high>[高升])|(?P<low>[低降])|(?P<big>[大强])"
    r"|(?P<small>[小弱]))"
    r"|(?:变得?)?(?:没|不|没有)(?:有)?(?:这么|那么|以前|原来)(?:(?P<less_negative>负)|(?P<less_positive>正))"
    r"|(?P<rises>上升|升高|增[大加])|(?P<drops>下降|降低|减[小少弱])|变(?P<wide>大)|变(?P<narrow>小))"
    r"(?:一?[些点]|移动?|方向|偏|走|了|的)*(?P<or>还是.{1,10})?(?:对不|[对是]|没错|[吗吧么嘛呀啊咯])*[ ?.!]*"
)


def change_concluded(
    reading: Reading, context: Context, solve: Callable[[Query], Solved | Say]
) -> tuple[Several, Solved] | None:
    """The last change, headed by whether it goes the way that a line concludes; None of other lines.

    Args:
        reading: of the line.
        context: which holds the last questions.
        solve: answers one of them.
    """
    line, last = reading.plain.strip(), context.computed
    told = reading.slots or reading.loose or reading.unused or reading.cells or reading.has("why", "whatif")
    if told or len(line) > _LONGEST or context.pending is not None or last is None:
        return None
    said = _SAID.fullmatch(line) or _SAID_ZH.fullmatch(line)
    own = species_of(last_state(last))
    if context.query != last and not isinstance(context.query, Concept):
        return None
    if said is None or not {*reading.ions} <= {own} or (query := two_states(context, solve)) is None:
        return None
    solved = solve(query)
    if not isinstance(solved, Solved) or len(solved.results) < 2:
        return None
    after, before = solved.results[:2]
    open_ = said["or"] or said.groupdict().get("either")
    holds = None if open_ else _holds(said, after, before)
    return query, solved if holds is None else _with_verdict(solved, holds=holds)


def _holds(said: re.Match[str], after: Result, before: Result) -> bool | None:
    """Whether the number moved that way; None where the size of a negative potential may be meant."""
    groups = {name for name, text in said.groupdict().items() if text}
    change, larger = after.value - before.value, abs(after.value) - abs(before.value)
    if groups & _BY_SIZE:
        if after.unit == "mV" and not after.quantity.startswith("DF") and change * larger <= 0.0:
            return None
        return (larger if groups & _GROWS else -larger) > _EVEN
    if groups & _BY_HEIGHT and not after.quantity.startswith(("E_", "V_")):
        change = larger  # of a force or a current: how strong it is
    return (change if groups & _UPWARDS else -change) > _EVEN


_GROWS: Final = frozenset({"more", "big", "wide"})
_BY_SIZE: Final = _GROWS | {"less", "small", "narrow"}
_BY_HEIGHT: Final = frozenset({"high", "low", "rises", "drops"})
_UPWARDS: Final = frozenset({"up", "positive", "high", "rises", "less_negative"})


def _with_verdict(solved: Solved, *, holds: bool) -> Solved:
    """The solution with yes or no in its headline."""
    at = next((n for n, block in enumerate(solved.blocks) if isinstance(block, Headline)), None)
    if at is None:
        return solved
    headline = solved.blocks[at]
    assert isinstance(headline, Headline)
    verdict = Headline(Say("verdict-yes" if holds else "verdict-no", {"fact": headline.say}))
    return replace(solved, blocks=(*solved.blocks[:at], verdict, *solved.blocks[at + 1 :]))
