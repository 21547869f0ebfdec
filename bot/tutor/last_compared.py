"""Answers of a talk held against each other: "which is bigger?", "what's the difference?", 两个差多少."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bot.diagnosis.values import SIGNED
from bot.tutor.answer import Arg, Headline, Quantity, Result, Say, Solved, Why
from bot.tutor.known import equilibria
from grammar.queries import (
    Chord,
    ConstantField,
    DrivingForce,
    Equilibrium,
    Several,
    Source,
    changed,
    last_part,
    last_state,
    parts_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.tutor.context import Context
    from grammar.queries import Query, Single
    from grammar.reading import Reading

_LONGEST: Final = 60  # letters of a line that leaves out what it compares
_PAIR: Final = 2
_GAP: Final = "several-difference"
_MARKS: Final = " ?.!,;:~。·"
_BEFORE: Final = r"(?:(?i:(?:so|and|but|ok|now|then|well|please)[ ,·]+)+|(?:那么?|所以|请|你?能)*)"

_MORE: Final = (
    r"bigg(?:er|est)|larg(?:er|est)|great(?:er|est)|high(?:er|est)|strong(?:er|est)|small(?:er|est)"
    r"|low(?:er|est)|weak(?:er|est)|(?:more|most|less|least) (?:negative|positive)|more|less|most|least"
)
_WHICH: Final = re.compile(
    rf"{_BEFORE}(?:(?i:(?:which|what|who)(?:'s| is| has| was)?(?: the)?(?: (?:one|ion|value|number"
    r"|of (?:them|the (?:two|three)|these|those|both)))*"
    rf"(?:'s| is| has| was)?(?: the)? (?P<how>{_MORE})(?: (?:one|driving force|force|current"
    r"|potential|value))?"
    r"(?: of (?:them|the (?:two|three)|these|those|both))?)"
    r"|(?:这|那|它们|两个?|三个?|两者|这些|中|里|当)*(?:哪一?个|哪种|谁|哪边)(?:的)?(?:驱动力|电流"
    r"|电位|值|数值|绝对值)?(?:是|更|最|比较|要|会)*"
    r"(?P<zh>大|小|高|低|强|弱|负|正)(?:一?[些点])?(?:呢|啊)?)"
)
_THAN_BEFORE: Final = (
    r"[比跟和](?:原来|原先|之前|以前|刚才|刚刚|前面?|先前|开始|上次|改变前|变化前)的?(?:时候|时)?"
)
_APART: Final = re.compile(
    rf"{_BEFORE}(?:(?i:(?:what(?: is|'s|s)|tell me|calculate|compute)? ?(?:the )?difference"
    r"(?: between (?:them|the two|those|these|both)(?: two| values| numbers)?)?(?: in (?:mV|millivolts?))?"
    r"|(?:by )?how much (?:(?:did|does|do|has|have|is|was) )?(?:it|that|this|they|them|that one|the (?:two"
    r"|value|potential|answer))? ?"
    r"(?:change|changed|shift|shifted|move|moved|differ|rise|fall|different|apart)(?: by| it)?"
    r"(?: between (?:them|the two)(?: \w{1,16})?)?"
    r"|by (?:how much|how many (?:mV|millivolts?))(?: (?:more|less|exactly|then))?"
    r"|how (?:much |far )?(?:apart|different) are (?:they|the two|these|those)"
    r"|how much (?:bigger|larger|smaller|more|less)(?: is (?:it|that|this))?"
    r"|how (?:much of a|big a|large a|great a) (?:change|difference|shift|jump) (?:is|was) (?:that|it|this)"
    r"|how many (?:mV|millivolts?)(?: (?:is|are) (?:it|that|there))? (?:between (?:them|the two)|apart)"
    r"|compare(?: (?:them|both|the (?:two|results|answers)|those|these))?(?: two)?|what changed"
    r"|what(?: is|'s|s| was) the (?:change|shift|jump)(?: in (?:mV|V_?m|E|it|potential|voltage"
    r"|(?:the )?membrane potential))?"
    r"|(?:by )?how (?:much|many (?:mV|millivolts?)) (?:(?:did|does|do|has|is|was) )?(?:it|that"
    r"|this|the (?:cell|membrane))?"
    r" ?(?:depolari[sz]e[sd]?|hyperpolari[sz]e[sd]?|shift(?:ed)?|changed?|moved?|ro?i?se|fell"
    r"|went up|went down)(?: by)?)"
    rf"|(?:{_THAN_BEFORE})?(?:去极化|超极化|升高|降低|上升|下降|移动|偏移|变高|变低|[高低升降大小差])了?(?:多少|几)(?:个)?(?:mV|毫伏)?"
    r"|(?:这|那|它们|[两俩]个?(?:E|电位|平衡电位|数|值)?|二|两者|这些|之?间|前后)*(?:的)?(?:相?差|差别|差异|差值|区别|差距|变化"
    r"|改变|变)(?:了|有|是)*(?:多少|多大|几|什么)?(?:mV|毫伏)?"
    r"|(?:把)?(?:它们|两个?|两者|这两个|这些)?(?:比较?|对比)(?:一下|一比)?(?:它们|两个?|两者"
    r"|这两个)?|(?:大|小|多|少)了?多少)"
    r"(?:呢|啊)?"
)
_LESS: Final = re.compile(r"(?i:small|low|weak|less|least)|小|低|弱")
_BY_SIGN: Final = re.compile(r"(?i:negative|positive)|负|正")
_DOWN: Final = re.compile(r"(?i:(?:more|most) negative|(?:less|least) positive)|负")
_ALL: Final = re.compile(r"(?i:est\b|\bmost\b|\bleast\b|\bthree\b)|最|三")


def compared(
    reading: Reading, context: Context, solve: Callable[[Query], Solved | Say]
) -> tuple[Several, Solved] | None:
    """The last answers side by side, headed by what a line asks of them; None of a line that asks nothing.

    Args:
        reading: of the line.
        context: which holds the last questions.
        solve: answers one of them.
    """
    line = reading.plain.strip(_MARKS)
    if (near := _nearest(reading, line, context, solve)) is not None:
        return near
    if (
        begun := _since_the_start(line, context, solve) or _beside_warmth(reading, context, solve)
    ) is not None:
        return begun
    told = reading.slots or reading.loose or reading.unused or reading.ions or reading.cells
    if told or len(line) > _LONGEST or context.query != context.computed:
        return None
    which, apart = _WHICH.fullmatch(line), _APART.fullmatch(line)
    if not (which or apart):
        return None
    parts = _alike(context, solve, most=None if which and _ALL.search(line) else _PAIR)
    if len(parts) < _PAIR:
        return None
    changed = apart is not None and len({(type(one), getattr(one, "species", None)) for one in parts}) == 1
    query = Several(parts=parts, style="before_after" if changed else "compare")
    solved = solve(query)
    if not isinstance(solved, Solved) or len(solved.results) < _PAIR:
        return None
    if which is not None:
        return query, _extreme_first(solved, len(parts), which["how"] or which["zh"])
    return query, gap_first(solved)


_SINCE: Final = re.compile(
    rf"{_BEFORE}(?:(?i:(?:what(?: is|'s|s)|tell me)? ?(?:(?:the|by) )?(?:total |overall |whole )?"
    r"(?:how (?:much|far)|change|difference|shift)[\w' ]{0,30}? (?:from|since|to|than|with) "
    r"(?:the (?:very )?(?:first|start|beginning|original|initial)(?: (?:one|value|answer|state))?"
    r"|where (?:we|it|i) (?:started|began)))"
    r"|(?:现在|这|它)?[跟和与比](?:最开始|最初|一开始|开始|起初|起点|原点|第一[个次步])的?(?:时候|值|答案)?比?"
    r"(?:起来|较)?(?:一共|总共|总的?|共)?(?:相?差|变化?|改变|移动?)了?(?:多少|多大|几)(?:个)?(?:mV|毫伏)?)"
    r"(?:呢|啊)?"
)


def _since_the_start(
    line: str, context: Context, solve: Callable[[Query], Solved | Say]
) -> tuple[Several, Solved] | None:
    """The first answer of the talk and the last: "how far from where we started", 跟最开始比一共变了多少."""
    last = last_part(context.computed)
    if last is None or len(line) > _LONGEST or not _SINCE.fullmatch(line):
        return None
    kind, ion = _kind(solve(last)), getattr(last, "species", None)
    states = (one for query in context.recent for one in parts_of(query))
    alike = [one for one in states if _kind(solve(one)) == kind and getattr(one, "species", None) == ion]
    if kind is None or not alike or alike[0] == last:
        return None
    query = Several(parts=(alike[0], last), style="before_after")
    solved = solve(query)
    return (query, gap_first(solved)) if isinstance(solved, Solved) else None


def _beside_warmth(
    reading: Reading, context: Context, solve: Callable[[Query], Solved | Say]
) -> tuple[Several, Solved] | None:
    """The last answer beside that at another temperature: "compare with body temp"."""
    last, told = last_part(context.computed), reading.slots
    if not isinstance(last, Equilibrium | DrivingForce) or last.temperature_C is None:
        return None
    if (
        not reading.has("compare")
        or [s.role for s in told] != ["T"]
        or told[0].value in (None, last.temperature_C)
    ):
        return None
    if reading.loose or reading.ions or reading.wanted or reading.cells or len(reading.plain) > _LONGEST:
        return None
    other = changed(last, Source("said"), temperature_C=told[0].value)
    query = Several(parts=(last, other), style="before_after")
    solved = solve(query)
    return (query, solved) if isinstance(solved, Solved) else None


def asks_apart(reading: Reading) -> bool:
    """Whether a line only asks how far the last answers lie apart: of one alone it cannot be told."""
    told = reading.slots or reading.loose or reading.unused or reading.ions or reading.cells
    line = reading.plain.strip(_MARKS)
    return not told and len(line) <= _LONGEST and _APART.fullmatch(line) is not None


_NEAR: Final = re.compile(
    rf"{_BEFORE}(?:(?i:which|what)|这|那|它们|[三两]个|中|里)*.{{0,24}}?"
    r"(?:(?P<far>(?i:furthest|farthest)|最?远离|离.{0,12}最远)|(?i:closest|nearest|closer|nearer)|最?接近|最近|最靠近)"
    r".{0,24}"
)
_OF_THE_IONS: Final = re.compile(r"(?i:\b(?:ions?|three|four|five|all)\b)|离子|[三四五]|哪个|谁")
"""What a line picks from may have been told and not asked about yet."""


def _nearest(
    reading: Reading, line: str, context: Context, solve: Callable[[Query], Solved | Say]
) -> tuple[Several, Solved] | None:
    """The last answers headed by the one that lies nearest to a number: "which is closest to -70?"."""
    told = [*reading.slots, *reading.loose]
    found = _NEAR.fullmatch(line) if len(line) <= _LONGEST and len(told) == 1 else None
    if found is None or reading.ions or reading.wanted or told[0].value is None or context.computed is None:
        return None
    parts = _alike(context, solve, most=None)
    if _OF_THE_IONS.search(line) and len(whole := equilibria(context)) > len(parts):
        parts = whole
    solved = solve(query := Several(parts=parts, style="compare")) if len(parts) >= _PAIR else None
    if not isinstance(solved, Solved) or not solved.results:
        return None
    aim, answers = told[0].value, solved.results[: len(parts)]
    pick = max if found["far"] else min
    first = pick(answers, key=lambda one: abs(one.value - aim))
    signed = first.unit in SIGNED
    args: dict[str, Arg] = {
        "symbol": first.quantity,
        "value": Quantity(first.value, first.unit, signed=signed),
        "aim": Quantity(aim, first.unit, signed=signed),
    }
    say = Say("compared-furthest" if found["far"] else "compared-nearest", args)
    others = tuple(one for one in solved.results if one is not first)
    return query, replace(solved, blocks=(Headline(say), *solved.blocks), results=(first, *others))


def _alike(
    context: Context, solve: Callable[[Query], Solved | Say], *, most: int | None
) -> tuple[Single, ...]:
    """The last questions whose answers are of one quantity, the latest at the end."""
    last = context.computed
    if isinstance(last, Several):
        if last.style == "before_after":
            return last.parts
        asked = last.parts
    else:
        asked = tuple(one for query in context.recent for one in parts_of(last_state(query)))
    kinds = [_kind(solve(one)) for one in asked]
    if not kinds or kinds[-1] is None:
        return ()
    found = tuple(one for one, kind in zip(asked, kinds, strict=True) if kind == kinds[-1])
    distinct = tuple(one for n, one in enumerate(found) if one not in found[n + 1 :])
    return distinct if most is None else distinct[-most:]


def _kind(solved: Solved | Say) -> tuple[str, str] | None:
    """What an answer is of: E, DF, I …, and its unit."""
    if not isinstance(solved, Solved) or not solved.results:
        return None
    first = solved.results[0]
    return first.quantity.partition("_")[0], first.unit


def two_states(context: Context, solve: Callable[[Query], Solved | Say]) -> Several | None:
    """The last question before and after it was changed; None where the last two are of two things."""
    parts = _alike(context, solve, most=_PAIR)
    alike = len({(type(one), getattr(one, "species", None)) for one in parts}) == 1
    return Several(parts=parts, style="before_after") if alike and len(parts) == _PAIR else None


def _extreme_first(solved: Solved, count: int, how: str) -> Solved:
    """The solution headed by the largest answer or the smallest; of forces and currents, in size."""
    answers = solved.results[:count]
    by_size = answers[0].quantity.startswith(("DF", "I_")) and not _BY_SIGN.search(how)
    least = bool(_DOWN.search(how) if _BY_SIGN.search(how) else _LESS.search(how))

    def measure(one: Result) -> float:
        return abs(one.value) if by_size else one.value

    first = min(answers, key=measure) if least else max(answers, key=measure)
    if all(measure(one) == measure(first) for one in answers):
        return solved
    value = Quantity(first.value, first.unit, signed=first.unit in SIGNED)
    if by_size:
        kind = "compared-weakest" if least else "compared-strongest"
    elif first.unit == "mV":
        kind = "compared-most-negative" if least else "compared-most-positive"
    else:
        kind = "compared-smallest" if least else "compared-largest"
    say = Say(kind, {"symbol": first.quantity, "value": value})
    others = tuple(one for one in solved.results if one is not first)
    return replace(solved, blocks=(Headline(say), *solved.blocks), results=(first, *others))


def gap_first(solved: Solved) -> Solved:
    """The solution headed by how far two answers lie apart; of two states their headline tells it."""
    told = next((one for one in solved.blocks if isinstance(one, Why) and one.say.id == _GAP), None)
    gap = next((one for one in solved.results[_PAIR:] if one.quantity.startswith(("Δ", "|"))), None)
    if gap is None:
        return solved
    blocks, others = solved.blocks, tuple(one for one in solved.results if one is not gap)
    if told is not None and isinstance(apart := told.say.args["difference"], Quantity):
        blocks = (Headline(told.say), *(block for block in blocks if block is not told))
        gap = replace(gap, value=apart.value)  # of forces and currents, by size
    return replace(solved, blocks=blocks, results=(gap, *others))


def moved(context: Context, solve: Callable[[Query], Solved | Say]) -> Query | None:
    """The last question with the one before it as its state before, where both find V_m; else as it is."""
    last = context.query
    if not isinstance(last, Chord | ConstantField):
        return last
    parts = _alike(context, solve, most=_PAIR)
    alike = len(parts) == _PAIR and type(parts[0]) is type(parts[1])
    return Several(parts=parts, style="before_after") if alike else last
