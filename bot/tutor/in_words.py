"""Lines in words that say nothing without the answer before: "why?", "an example?", "why is it positive"."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from bot.lessons import routing
from bot.tutor.as_slots import species_of
from grammar.queries import Concept, Current, Difference, DrivingForce, Equilibrium

if TYPE_CHECKING:
    from collections.abc import Mapping

    from grammar.queries import Query
    from grammar.reading import Reading

_MARKS: Final = " ?？。.!！,，"
_WHY: Final = re.compile(
    r"(?i:(?:but |and |so |ok |hmm? |wait,? ){0,2}"
    r"(?:why(?: (?:is|does|do) (?:it|that|this)(?: so)?| so)?(?: tho(?:ugh)?)?|how come|how so"
    r"|why (?:not|isn'?t (?:it|that)|doesn'?t it)))"
    r"|(?:[那啊哦咦诶]|可是|但| )*(?:为什么|为啥|为何|怎么会|咋)(?:呢|啊|呀|会?这样|如此|是这样|不是"
    r"|不行|不能|不对)?"
)
_EXAMPLE: Final = re.compile(
    r"(?i:(?:can you |could you |please |ok |so )*(?:give|show)(?: me| us)? (?:an|one|some) examples?"
    r"(?: please| of (?:it|that))?|(?:for |an |any )?examples?(?: please)?|for instance|like what|such as)"
    r"|(?:请|能不能|可以)?(?:举|给)(?:一?个|些)?(?:例子?|实例)(?:吧|吗|看看|说明)*|[比例]如呢?|有例子吗"
)
_WHY_OF_IT: Final = re.compile(r"(?i:\b(?:why|how come)\b)|为什么|为啥|怎么会")
_IT: Final = re.compile(r"(?i:\b(?:it|that|this)\b)|它|(?<=为什么)(?=是|会|这么)|(?<=为啥)(?=是|会|这么)")
_NAMES: Final[Mapping[type, str]] = MappingProxyType(
    {Equilibrium: " E_{ion} ", DrivingForce: " the driving force V_m - E_{ion} ", Current: " I_{ion} "}
)
_BRIEF: Final = 40  # characters of a why that speaks of "it" alone


_HOW_LARGE: Final = re.compile(
    r"(?i:\bhow (?:big|large|much|strong|high|great) (?:is|would|will) (?:it|that|this)(?: be)?\b"
    r"|\bwhat(?: is|'s| would| does) (?:it|that)(?: be| come to)?\b)"
    r"|(?:是|有|为)?(?:多大|多少|几)(?:呢|啊)?[?？]?$"
)
_QUANTITY_OF: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "driving_force": {"en": "driving force on {ion}", "zh": "{ion}的驱动力"},
        "equilibrium_potential": {"en": "E_{ion}", "zh": "E_{ion}"},
        "nernst_equation": {"en": "E_{ion}", "zh": "E_{ion}"},
    }
)


_GOES: Final = re.compile(
    r"(?i:\b(?:it|they|that)(?:'ll| will| would)? (?:comes?|goes?|moves?|flows?|gets?|runs?"
    r"|leaves?|enters?)\b"
    r"|\b(?:can|could|does|do|will|would|may) (?:it|they|that)\b"
    r"[^.;?!\d]{0,20}\b(?:in|out|inside|enter|leave|inwards?|outwards?)\b"
    r"|\b(?:which|what) (?:way|direction) (?:would|does|will|do) (?:it|they|that|[a-z]{1,9}[+-]?)\b)"
    r"|[往向朝](?:哪|何处|什么方向)|它?(?:还?能|会|可以|是)(?:自己|自发|自动|被动)地?(?:[往向]?[里外内]|流?[进出入])"
)
_BY_ITSELF: Final = re.compile(
    r"(?i:\b(?:passive(?:ly)?|by itself|on its own|spontaneous(?:ly)?|freely|or (?:does|will|would) it)\b)"
    r"|自己|自发|自动|被动"
)


def _way_of_it(reading: Reading, query: Query) -> str | None:
    """Which way the ion of the last question goes by itself: "can it get in passively?"; None of others."""
    ion, told = species_of(query), reading.slots or reading.loose or reading.unused
    if reading.wanted or told or len(reading.text) > _LONG_WAY:
        return None
    left_open = _LEFT_OPEN.fullmatch(reading.plain.strip()) is not None and len(reading.ions) < _PAIR
    ion = reading.ions[0] if left_open and reading.ions else ion
    by_itself = _GOES.search(reading.plain) and _BY_ITSELF.search(reading.plain) and not reading.ions
    if ion is None or not (left_open or by_itself):
        return None
    return f"{ion}往哪流" if reading.language == "zh" else f"which way does {ion} flow now"


_LONG_WAY: Final = 70
_PAIR: Final = 2
_GOING: Final = (
    r"(?:(?:go(?:es|ing)?|com(?:e|es|ing)|mov(?:e|es|ing)|flow(?:s|ing)?|runs?|gets?|heads?|heading|diffus\w+"
    r"|leak\w*|pulled|pushed|driven|drawn|sucked|forced|drifts?) )?"
)
_IN_EN: Final = rf"(?:{_GOING}(?:in|inwards?|into)|enter\w*)(?: the cell)?"
_OUT_EN: Final = rf"(?:{_GOING}(?:out|outwards?)|leav\w+|exit\w*)(?:(?: of)? the cell)?"
_PUSHED: Final = r"(?:[被往向朝漏流跑拉推挤吸]+"
_IN_ZH: Final = rf"{_PUSHED}[进内里]|进)[来去流]?"
_OUT_ZH: Final = rf"{_PUSHED}[出外]|出)[来去流]?"
_LEFT_OPEN: Final = re.compile(
    r"(?:(?i:so|then|and|ok(?:ay)?|but|hm+|now|oh|is|does|do|would|will)[ ,]+)*"
    r"(?i:(?:the |an? )?(?!current|charge)(?:[A-Za-z]{1,10}[+-]?\d?(?:[+-]|\d[+-])?|Ca ?2\+) (?:ions? )?"
    r"(?:is |are |gets? |being |would |will |just |then )*"
    rf"(?:(?:goes?|flows?|moves?|heads?|comes?|wants to go) ?(?:\.{{2,}}|…)|{_IN_EN},? or {_OUT_EN}"
    rf"|{_OUT_EN},? or {_IN_EN}))[ ?.!…]*"
    r"|(?:那么?|所以|就|也就是说?|[ ,])*(?!电)[^,。?!\d]{1,6}?(?:就|会|是|应该|要)*"
    rf"(?:[往向朝](?:\.{{2,}}|…+)|{_IN_ZH}(?:还是|或){_OUT_ZH}|{_OUT_ZH}(?:还是|或){_IN_ZH})[了呢啊的 ?.!…]*"
)
"""The way is left for the answer to say: "so calcium goes…", "K+ pulled in or leaking out?"."""


def _sized(reading: Reading, query: Query) -> str | None:
    """What a card explained, of the ion that a line asks it of: "so for K, how big is it?"; or None."""
    named = _QUANTITY_OF.get(query.card) if isinstance(query, Concept) else None
    told = reading.slots or reading.loose or reading.unused or reading.wanted
    if named is None or told or len(reading.ions) != 1 or len(reading.text) > _BRIEF:
        return None
    return named[reading.language].format(ion=reading.ions[0]) if _HOW_LARGE.search(reading.plain) else None


_ASKS_FOR_A_LESSON: Final = re.compile(
    r"(?i:\b(?:btw|by the way|another (?:question|thing)|(?:quick|side) question|one more thing)\b.*"
    r"\b(?:what(?:'s| is| are|s)?|define|meaning)\b|\bwhat(?:'s| is|s) an? (?!good|bad|possible)\w+)"
    r"|(?:对了|顺便|话说|另外|插一?句|问一下).*(?:[是叫为](?:个?什么|个?啥)|啥是|什么叫|什么意思|啥意思)"
    r"|(?:啥是|啥叫|什么叫)|[是叫](?:个?啥|什么东西)(?:来着|啊|呀|呢|东西|玩意儿?)*\W*$"
)
_STILL_MOVES: Final = re.compile(
    r"(?i:\b(?:still|any\w*|no|nothing|does|do|is)\b[^.;?!]{0,30}\b(?:mov\w+|flow\w*|cross\w*)\b)"
    r"|动不动|还动|[流动]吗|还[会有]?[流动]"
)
_BY_THE_PUMP: Final = re.compile(
    r"(?i:^(?:(?:so|and|but|ok|then)[ ,]+)*(?:is|does|did|do|can)\b[^.;]*\bpump\b"
    r"|\bpump\b[^.;]*\b(?:right|correct|yes|no)\W*$)|泵[^.;。]*[吗么吧]"
)


def asks_for_a_lesson(reading: Reading) -> bool:
    """Whether a line of a talk is about an idea, whatever numbers were told: "btw what is a leak channel".

    Such a line tells no number but, of the pump, a resting potential that it is to make.
    """
    if reading.loose or reading.unused or {slot.role for slot in reading.slots} - {"V"}:
        return False
    if _BY_THE_PUMP.search(reading.plain):
        return not reading.has("howmuch", "howmany", "calc")
    if reading.slots:
        return False
    still = reading.asks("rev", "E") and _STILL_MOVES.search(reading.plain) is not None
    return still or _ASKS_FOR_A_LESSON.search(reading.plain) is not None


_LIKENED: Final = re.compile(
    r"(?:(?i:so|but|and|wait|ok|hm+)[ ,]+)*(?i:(?:isn'?t (?:that|it|this) (?:not )?(?:\w+ )?"
    r"|is (?:that|it|this) (?:not )?(?:just|simply|basically|exactly|really|then|(?=the same"
    r"|same|identical|equal|another)) ?)"
    r"(?P<same>(?:the )?same (?:thing )?(?:as|with)|identical to|equal to|another (?:name|word) for)?"
    r"|(?:and )?how (?:is|does) (?:that|it|this) (?:different|differ) from"
    r"|what(?:'s| is) the difference (?:to|from|with|between (?:that|it|this) and)) ?(?:the "
    r"|an? )?(?P<en>[A-Za-z ]{4,40}?)(?: then)? ?\?*"
    r"|(?:那|所以|它|这|这个|它们)*(?:[和跟与同](?P<zh>[^,。?!\d]{2,10}?)(?:是|有)?(?:一样|相同|一回事"
    r"|(?:什么|啥)?(?:区别|不同|差别|关系)"
    r"|同一个(?:东西|概念)|一个意思)|(?:不就是|就是|是不是就是|也就是)(?P<is>[^,。?!\d]{2,10}?))(?:的"
    r"|吗|么|嘛|吧|呢|啊|了)*\?*"
)
_CARD_OF: Final[Mapping[type, str]] = MappingProxyType(
    {
        Equilibrium: "equilibrium_potential",
        DrivingForce: "driving_force",
    }
)


def likened(reading: Reading, query: Query) -> Difference | None:
    """What was just spoken of beside another idea, "isn't that just the resting potential"; None of others.

    Args:
        reading: of the line.
        query: the question before.
    """
    told = reading.slots or reading.loose or reading.unused or reading.ions or reading.cells
    said = None if told else _LIKENED.fullmatch(reading.plain.strip())
    first = _card_of(query)
    if said is None or first is None:
        return None
    if (said["is"] or (said["en"] and not said["same"])) and type(query) in _CARD_OF:
        return None  # of a number: whether it is that of the other
    route = routing.route(said["en"] or said["zh"] or said["is"], reading.language)
    if route is None or not isinstance(route.query, Concept) or route.query.card == first:
        return None
    return Difference(first=first, second=route.query.card)


def _card_of(query: Query) -> str | None:
    """The idea that was spoken of last."""
    if isinstance(query, Difference):
        return query.first
    return query.card if isinstance(query, Concept) else _CARD_OF.get(type(query))


def in_plain_words(reading: Reading, query: Query) -> str | None:
    """What a line means that leaves out what it speaks of, "why is E_Na positive"; None of other lines.

    Args:
        reading: of the line.
        query: the question before.
    """
    line, swapped = reading.plain.strip(_MARKS), _SWAPPED[reading.language]
    if isinstance(query, Equilibrium | DrivingForce) and line != swapped and _OTHER_WAY.fullmatch(line):
        return swapped
    return _named_again(reading, query) or _sized(reading, query) or _way_of_it(reading, query)


_OTHER_WAY: Final = re.compile(
    r"(?i:(?:no|oops|sorry|wait|ah|and|i mean|it'?s|the)[ ,]+){0,4}"
    r"(?i:other way (?:a?round)|i (?:mixed|got) them up)"
    r"|(?:不对|等等|啊|哦|我|把|内外|[ ,])*[弄写搞看说]反了"
    r"|(?:好了|那么?|再|现在|如果|要是|把|说正[经事]的?|回到?正题|言归正传|[ ,])*[里内](?:面"
    r"|边)?[和与]?外(?:面|边)?(?:的?浓度)?"
    r"(?:互|相互)?(?:对?[调换]|交换|颠倒)(?:一下|过来|个个)*(?:呢|的话|会?怎么?样)*"
)
_SWAPPED: Final = {"en": "swap inside and outside", "zh": "内外对调"}


def asks_why(reading: Reading) -> bool:
    """A bare "why?" after an answer."""
    return _WHY.fullmatch(reading.plain.strip(_MARKS)) is not None


def asks_example(text: str) -> bool:
    """Whether a line only asks for an example of what was explained."""
    return _EXAMPLE.fullmatch(text.strip(_MARKS)) is not None


def _named_again(reading: Reading, query: Query) -> str | None:
    """The line with what "it" stands for, "why is E_Na positive"; None of one that names what it asks about.

    Args:
        reading: of the line.
        query: the question before.
    """
    text, name, ion = reading.text, _NAMES.get(type(query)), species_of(query)
    if reading.ions or reading.wanted or reading.slots or len(text) > _BRIEF or name is None or ion is None:
        return None
    if not (_WHY_OF_IT.search(text) and _IT.search(text)):
        return None
    return _IT.sub(name.format(ion=ion), text, count=1)
