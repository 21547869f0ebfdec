"""A number that is told anew behind a word of regret: "ECl -41.. sorry, ECl is -28", 呃不对,是从1.2涨到2.4.

`taken_back` reads a number right behind the one that it replaces; here others stand between, so that it is
looked for by what the speaker says of the new one: the number that is wrong, its name, its side, its unit.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from grammar.marks import Stage
from grammar.read_ahead import edited

if TYPE_CHECKING:
    from collections.abc import Callable

_REGRET: Final = (
    r"hmm+|uh+|oh|ah|oops|whoops|wait|no|nope|sorry|my (?:bad|mistake|fault)|a? ?typos?|correction"
    r"|scratch that"
    r"|(?:I |i |that was |that's )?(?:copied|wrote|typed|read|mistyped|miscopied|misread)"
    r"(?: (?:it|that|this))?(?: down)?(?: wrong(?:ly)?| incorrectly)?|(?:that's |that is |that was )?wrong"
)
_REGRET_ZH: Final = (
    r"[呃额啊哦噢哎唉呀]+|等等|等一?下|不对|(?:我)?(?:刚才)?(?:(?:抄|写|打|看|说|记|弄|输)?错了?"
    r"|[抄写打看说记弄输搞填]反了?|反了)"
    r"|更正(?:一下)?|勘误|不好意思|抱歉|口误"
)
_NO_WORD: Final = r"(?:[,.:;!…~·。-]|\s)*"
_TAKES_BACK: Final = re.compile(
    rf"(?<=[\s,.:;?!…·。])(?:(?i:{_REGRET})(?![A-Za-z]){_NO_WORD})+(?=\S)"
    rf"|(?<=[,.:;?!…·。\s])(?:(?:{_REGRET_ZH}){_NO_WORD})+(?=\S)"
)
_ONLY_SOUNDS: Final = re.compile(r"(?i:(?:hmm+|uh+|oh|ah|no|read)\W*)+|[呃额啊哦噢哎唉呀\W]+")
_ENDS: Final = re.compile(
    r"[;?!。\n\U0001F300-\U0001FAFF]|\.(?!\d)|,(?!\d)"
    r"| (?=(?i:what|which|how|find|calc|then|give))|(?=[求问])|$"
)

_N: Final = r"[+-]?\d+(?:\.\d+)?"
_UNIT: Final = r"(?: ?(?:[mun]M|mmol/L|mV|°C|℃|°|度|C|nS|pS|pA)(?![A-Za-z]))?"
_VALUE: Final = rf"{_N}{_UNIT}"
_NEW: Final = rf"(?P<new>{_VALUE})(?![\d.]*\d)"
_NUMBER: Final = re.compile(_VALUE)
_RANGE: Final = re.compile(rf"(?:from|从|由) ?(?P<old>{_VALUE})[^\d,;?。]{{1,24}}?(?:to|到|至|为) ?{_NEW}")
_NOT: Final = re.compile(
    rf"(?:^|(?<=[ 是]))(?:is |was |be |是|为)?{_NEW},? ?(?:and |而)?(?:not|rather than|instead of"
    rf"|不是) ?(?P<old>{_VALUE})"
    rf"|(?:not|不是) ?(?P<former>{_VALUE}),? ?(?:but|而?是) ?(?P<then>{_VALUE})"
    rf"|(?P<wrong>{_VALUE}) ?(?:should (?:be|read)|应该?[是为]) ?(?P<right>{_VALUE})"
)
_IS: Final = r" ?(?:is|was|should be|should read|should have been|=|:|应该?[是为]?|其实是|是|为)? ?"
_ION: Final = r"(?:\[?(?:K|Na|Cl|Ca|Mg|HCO3)[2²]?[+⁺⁻-]?\]?)"
_OUT: Final = r"outside|out|external|extracellular|o(?![A-Za-z])|[细胞膜]*外[面侧部]?"
_IN: Final = (
    r"inside|in(?! (?:the|an?|my|our|its) )|internal|intracellular|i(?![A-Za-z])|[细胞膜]*内[面侧部]?|里面"
)
_NAMES: Final = (
    re.compile(
        rf"(?<![A-Za-z])(?P<name>[EgPI]_?(?:K|Na|Cl|Ca|Mg|HCO3|rev)|[Ee](?:k|na|cl|ca)|V_?m?){_IS}{_NEW}"
    ),
    re.compile(rf"(?<![A-Za-z])(?P<ion>{_ION})?[ _]?(?:the )?(?:(?P<out>{_OUT})|(?P<in>{_IN})){_IS}{_NEW}"),
    re.compile(
        rf"(?:^|[^\d.])(?P<new>{_VALUE}) ?(?:(?P<out>outside|out|external)|(?P<in>inside|in"
        rf"|internal))(?![a-z])"
    ),
)
# How the old number may have been told, by how the new one is: "in 4mM.. no sry 5mM inside".
_TOLD_BEFORE: Final = (
    (_NAMES[0], _NAMES[:1]),
    (_NAMES[1], _NAMES[1:2]),
    (_NAMES[2], _NAMES[1:]),
)
_WARM: Final = re.compile(r"(?P<new>\d{1,2}(?:\.\d)? ?(?:°C?|℃|度|C(?![A-Za-z\d])))")

_Edit = tuple[int, int, str]


def _by_range(before: str, body: str) -> list[_Edit]:
    new, olds = _RANGE.search(body), [*_RANGE.finditer(before)]
    if new is None or len(olds) != 1:
        return []
    return [(*olds[0].span(part), _like(olds[0][part], new[part])) for part in ("old", "new")]


def _by_the_wrong_one(before: str, body: str) -> list[_Edit]:
    found = _NOT.search(body)
    if found is None:
        return []
    old = found["old"] or found["former"] or found["wrong"]
    new = found["new"] or found["then"] or found["right"]
    bare = re.escape(re.match(_N, old)[0])  # type: ignore[index]
    places = [*re.finditer(rf"(?<![\d.A-Za-z]){bare}(?![\d.]*\d){_UNIT}", before)]
    return [(*places[0].span(), _like(places[0][0], new))] if len(places) == 1 else []


def _by_name(before: str, body: str) -> list[_Edit]:
    """The last number of the same name, or of the same side, which may stand before it or behind it."""
    for pattern, told_before in _TOLD_BEFORE:
        if (new := pattern.search(body)) is None:
            continue
        for told in told_before:
            olds = [old for old in told.finditer(before) if _same(old, new)]
            if len(olds) == 1:
                return [(*olds[0].span("new"), _like(olds[0]["new"], new["new"]))]
    return []


def _same(old: re.Match[str], new: re.Match[str]) -> bool:
    one, other = old.groupdict(), new.groupdict()
    if "name" in one and "name" in other:
        return bool(one["name"].replace("_", "").lower() == other["name"].replace("_", "").lower())
    ions = {ion.strip("[]+⁺⁻-2²") for ion in (one.get("ion"), other.get("ion")) if ion}
    return len(ions) < 2 and bool(one["out"]) == bool(other["out"])


def _by_unit(before: str, body: str) -> list[_Edit]:
    """Such as "sorry, 25 C": only one number has that unit."""
    new, olds = _WARM.search(body), [*_WARM.finditer(before)]
    return [(*olds[0].span(), new[0])] if new and len(olds) == 1 else []


def _like(old: str, new: str) -> str:
    """The new number, with the unit of the old one where it tells none."""
    number = re.match(_N, old)
    return new if number is None or not re.fullmatch(_N, new) else new + old[number.end() :]


_WAYS: Final[tuple[Callable[[str, str], list[_Edit]], ...]] = (
    _by_range,
    _by_the_wrong_one,
    _by_name,
    _by_unit,
)


def _as_restated(plain: str) -> str:
    for regret in reversed([*_TAKES_BACK.finditer(plain)]):
        stop = _ENDS.search(plain, regret.end())
        end = stop.start() if stop else len(plain)
        before, body = plain[: regret.start()], plain[regret.end() : end]
        ways = _WAYS[1:2] if _ONLY_SOUNDS.fullmatch(regret[0]) else _WAYS  # "oh, 12 should be 15"
        edits = next(filter(None, (way(before, body) for way in ways if _NUMBER.search(body))), [])
        if edits:
            return _as_restated(edited(plain, [*sorted(edits), (regret.start(), end, "")]))
    return plain


_CELL: Final = r"(?:the |an? )?(?:cells?|axon|neuron|fib(?:re|er))"
_OUTER: Final = rf"outside (?:of )?{_CELL}|(?:in )?the (?:bath|medium|plasma)|{_OUT}"
_INNER: Final = rf"(?:inside (?:of )?|in ){_CELL}|in the cyto\w+|{_IN}"
_SPELT: Final = "sodium|potassium|chloride|calcium|magnesium"
_OF_ION: Final = rf"(?: ?(?:of )?(?:{_ION}(?![A-Za-z])|(?:{_SPELT})))?"
_JOIN: Final = r"[ ,;·]*(?:and|but|while|whereas|with|而|和)? ?(?:the |that )?"


def _number_first(k: int) -> str:
    """Such as "10 mM Na+ is outside", 142在胞外."""
    at = r"(?: ?(?:is|are|was|goes|=|是|为|在|应该?[是在]))?(?: on)?(?: the)? ?"
    return rf"(?P<new{k}>{_VALUE})(?![\d.]*\d){_OF_ION}{at}(?:(?P<out{k}>{_OUTER})|{_INNER})(?![a-z])"


def _side_first(k: int) -> str:
    """Such as "[Na]o = 10", "inside it is 142 mM", 胞外是10."""
    side = rf"(?<![A-Za-z])(?:{_ION})?[ _]?(?:the )?(?:(?P<out{k}>{_OUTER})|{_INNER})(?: it)?{_OF_ION}"
    return rf"{side}{_IS}(?P<new{k}>{_VALUE})(?![\d.]*\d)"


_BOTH_SIDES: Final = tuple(re.compile(told(1) + _JOIN + told(2)) for told in (_number_first, _side_first))
_TURNS_BACK: Final = re.compile(
    rf"{_TAKES_BACK.pattern}|(?<=[\s,.;])(?:I mean|i mean|[Aa]ctually|no(?=[,:;…]))(?:[,:;…]|\s)+(?=\S)"
)
# What is taken back with no number told again: each stands where the other belongs.
_CROSSED: Final = re.compile(
    r"(?<!is it )(?:the )?other way a?round(?! ?\?)|swap (?:those|them|these|the two)"
    r"|(?:mixed|swapped|switched|got|had|wrote|typed|put) (?:those|them|these|it|the two)"
    r"(?: numbers| values)?(?: up| (?:a)?round| backwards?| the wrong way (?:a)?round)"
    r"|[抄写打看说记弄输搞填]反了?|反了|颠倒了"
)
_SENTENCE_ENDS: Final = re.compile(r"[?!。\n]|\.(?!\d)|$")


def _both_sides(text: str) -> list[re.Match[str]]:
    """Where a number of each side is told, one right behind the other."""
    told = [found for pattern in _BOTH_SIDES for found in pattern.finditer(text)]
    told.sort(key=re.Match.start)
    clear = [one for k, one in enumerate(told) if k == 0 or one.start() >= told[k - 1].end()]
    return [one for one in clear if bool(one["out1"]) != bool(one["out2"])]


def _put_anew(old: re.Match[str], outer: str, inner: str) -> list[_Edit]:
    """The two numbers of a pair, each with what its side has now."""
    values = {place: outer if old[f"out{place[-1]}"] else inner for place in ("new1", "new2")}
    return [(*old.span(place), _like(old[place], value)) for place, value in values.items()]


def _of_the_outside(pair: re.Match[str]) -> tuple[str, str]:
    """The numbers of a pair, that of the outside first."""
    return (pair["new1"], pair["new2"]) if pair["out1"] else (pair["new2"], pair["new1"])


def _numbers(pair: re.Match[str]) -> set[str]:
    return {number for told in _of_the_outside(pair) for number in re.findall(_N, told)}


def _as_turned(plain: str) -> str:
    """Such as "142 in, 10 out… sorry, 142 is outside and 10 inside", 写反了."""
    for regret in reversed([*_TURNS_BACK.finditer(plain)]):
        stop = _SENTENCE_ENDS.search(plain, regret.end())
        end = stop.start() if stop else len(plain)
        news = _both_sides(plain[regret.end() : end])
        olds = _both_sides(plain[: regret.start()])
        if len(olds) > 1:  # of several ions, "K is 140 in and 4 out" is of the one with these numbers
            olds = [old for old in olds if news and _numbers(old) == _numbers(news[0])]
        if len(olds) != 1:
            continue
        outer, inner = _of_the_outside(olds[0])
        if news:
            edits, last = _put_anew(olds[0], *_of_the_outside(news[0])), regret.end() + news[0].end()
        elif crossed := _CROSSED.search(plain, regret.start(), end):
            edits, last = _put_anew(olds[0], inner, outer), crossed.end()
        else:
            continue
        return edited(plain, [*edits, (regret.start(), last, "")])
    return plain


AS_TURNED: Final = Stage(
    (
        *(f"{wait}{mark}" for wait in ("wait", "Wait", "WAIT") for mark in " ,.:;!…-—"),
        " no,", " no:", " no;", " no…", "I mean", "i mean", "ctually", "orry", "ops", "istake", "my bad",
        "rong", "orrection", "cratch that", "不对", "错", "更正", "勘误", "等等", "等一下", "等下",
        "不好意思", "抱歉", "口误", "反了", "写反", "颠倒",
    ),
    _as_turned,
)  # fmt: skip
"""The text where both numbers of a pair are told anew, or change places; as long as before."""


AS_RESTATED: Final = Stage(
    (
        *(f"{wait}{end}" for wait in ("wait", "Wait", "WAIT") for end in " ,.:;!?…·。-\n"),
        "orry", "ops", "ypo", "istake", "my bad", "rong", "orrection", "cratch that", "opied", "isread",
        "my fault", "ncorrect", "nope", "istyped", "不对", "错", "更正", "勘误", "等等", "等一下", "等下",
        "不好意思", "抱歉", "口误", "应该是", "hould be",
    ),
    _as_restated,
)  # fmt: skip
"""The text with the new number in the place of the old one, as long as before."""
