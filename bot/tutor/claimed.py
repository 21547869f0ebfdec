"""A number that a line says comes of what it asks: "for Cl 110 out 5 in I get -79.4", 那Mg的话是28吧.

Such a number is none of what the question rests on, whatever its words: it is held against the answer.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from bot.tutor.answer import Say, Why
from grammar.ahead.slopes import warmth_of_slope_C
from physics.species import all_species, species

if TYPE_CHECKING:
    from bot.tutor.answer import Solved
    from bot.tutor.context import Context
    from grammar.reading import Reading

_NUMBER: Final = (
    r"(?P<number>(?<![\d.])[-+]?\d+(?:\.\d+)?(?: ?(?:mV|pA|nA|mM|[µμu]M|nM|kJ/mol|kJ"
    r"|kcal/mol|毫伏)(?![A-Za-z]))?)"
)
_ABOUT: Final = (
    r"(?i:(?:like|about|around|roughly|approx(?:imately|\.)?|ca\.?|nearly|almost|also|just|only|exactly|still"
    r"|then|instead|now|a|the|third|half|quarter|twice|double|that|of|more|less|something)[ ,]+)*[~≈=]? ?"
)
_ABOUT_ZH: Final = r"(?:[大约]概?|差不多|将近|接近|左右|[一二三四]分之[一二三]|一半|两倍|三倍|[ ,·:=≈~])*"
_MARKED: Final = (
    r"(?:(?i:mV|or so|ish|then|right|correct|yes|yeah|no|ok|too|also|instead|huh|as well|is that|isn'?t it"
    r"|is it|did i get it|am i)|[对不是吧吗么嘛咯了啦左右上下 ,·.?!~])*"
)
_ASKS: Final = re.compile(
    r"(?i:\b(?:right|correct|then|yes|no|huh|ok|too|also|isn'?t it)\b)|[?吧吗么嘛咯]|左右|对不对|了$"
)
_DOUBTS: Final = re.compile(
    r"(?i:\b(?:about|around|roughly|approx\w*|like|also|only|nearly)\b)|[~≈]|大概|大约|差不多|左右"
)

_GETS: Final = (
    r"(?i:\b(?:i|we|he|she|they|someone|everyone|(?:my|the|our) [a-z]{1,12})(?:'?m| am|'?ve)?"
    r"(?: (?:also|only|just|keep|kept|now|then|always|actually|still|would|should))*"
    r" (?:get|gets|got|getting|find|found|calculated?|computed?|obtain(?:ed)?|ended up with"
    r"|(?P<have>have|had))"
    r"|\b(?:that |it |which |this )?(?:gives?|gave|giving|makes|comes? (?:out )?(?:to|as|at)"
    r"|works? out (?:to|as|at)|turns? out(?: to be| as)?|ends? up (?:at|as)|equals)(?: me| us)?)(?: |(?==))"
)
_GETS_ZH: Final = r"(?:[算求](?:出来?|得到?|到|出)(?:的?结果)?[是为了]*|(?<![获觉记懂])得(?:到|出)?[是为了]*)"
_WOULD: Final = (
    r"(?i:(?:\b(?:would|should|must|ought to|will)|'d|'ll)(?: (?:also|still|then|just|now|probably))*"
    r" (?:be|equal|become|get|give|come out (?:at|as|to))) "
)
_WOULD_ZH: Final = r"(?:应该?|应当|理应)(?:就|也)?(?:是|为|等于|变成|有)"
_IS: Final = (
    r"(?i:(?<!\bif )(?<!\bwhen )(?<!\bwith )(?<!\bat )(?<!\bsay )(?<!\bas )\b(?:it|that|this|which|the answer"
    r"|(?P<named>(?:the )?(?:driving force|current|E_?(?:K|Na|Cl|Ca|Mg|H|rev)(?:[+-]|2\+)?)))(?:'?s"
    r"| is| was) )"
)
_IS_ZH: Final = r"(?:那|不)?(?:就|也|还|都|会)?(?:是|等于|变成|为)"

_AT_THE_END: Final = rf"{_NUMBER}{_MARKED}$"
_FOUND: Final = re.compile(rf"(?:{_GETS}{_ABOUT}|{_GETS_ZH}{_ABOUT_ZH}){_AT_THE_END}")
_EXPECTED: Final = re.compile(rf"(?:{_WOULD}{_ABOUT}|{_WOULD_ZH}{_ABOUT_ZH}){_AT_THE_END}")
_SAID: Final = re.compile(rf"(?:{_IS}{_ABOUT}|(?P<zh>{_IS_ZH}){_ABOUT_ZH}){_AT_THE_END}")
_TOLD_OF_IT: Final = re.compile(
    r"(?i:(?<!\d )(?<!mM )(?<!same )\b(?:outside|inside|out|in|bath|conc\w*|temp\w*|v_?m"
    r"|membrane(?: potential)?|voltage|conductance|[gpz]_?(?:k|na|cl|ca)?|\[\w+\+?\]_?[io]?"
    r"|what|how|of|if|where|when)\W*$)"
    r"|(?:(?<!\d)[内外里](?:面|边|侧|的)?|浓度|温度|膜电[位压]|Vm|V_m|电导|什么|多少|如果|要是|[gP](?:K|Na|Cl|Ca))\W*$"
)
"""What stands right before a number that a question rests on."""
_AN_ION: Final = re.compile(r"(?:^|[^A-Za-z_])(?:K|Na|Cl|Ca|Mg|H)(?:2?[+-])? ?$|[钾钠氯钙镁氢]离?子? ?$")
_OPENS: Final = re.compile(
    r"(?i:^(?:(?:oh|ah|ok(?:ay)?|h+m+|well|wait|and|but|huh)[ ,.!]+)*(?:so|then|wait|but)\b"
    r"|\b(?:says?|said|thinks?|claims?)\b)|^(?:哦|噢|啊|嗯)*(?:那|所以|这样)"
)
_ALONE: Final = re.compile(
    r"(?i:(?:so|then|and|but|ok(?:ay)?|oh|ah|h+m+|well|wait|it|that|this|which|actually|right|now|also|if|for"
    r"|argh?|ugh|really|sorry|oops|no|not|nope|wrong|i|mean|meant)|那么?|所以|嗯|哦|啊|这|它|我|就|不|也|结果|答案|应该|写|打|看|错|了|对|抱歉)*"
)
_LONGEST: Final = 140
"""Letters of a line that changes a question and tells what comes of it."""


class Claimed(NamedTuple):
    """A line cut in two.

    Attributes:
        asked: what it asks, or changes, without the number; nothing where it speaks of the last answer.
        number: that is said to come of it, with its unit as it was typed.
        slip: the message that tells how the number came about, where the line shows it.
    """

    asked: str
    number: str
    slip: str = ""


def with_its_slip(solved: Solved, before: Solved, slip: str) -> Solved:
    """The verdict on a number that is not right with the slip that a line shows, in place of what may be.

    Args:
        solved: the solution with a verdict, and what may have led to the number.
        before: the solution as such.
        slip: the message id.
    """
    if not slip or len(solved.blocks) <= len(before.blocks) + 1:
        return solved
    return replace(solved, blocks=(solved.blocks[0], *before.blocks, Why(Say(slip))))


def claimed(reading: Reading) -> Claimed | None:
    """What a line asks and the number that it says comes of it; None of a line that does not tell both.

    Args:
        reading: of the line.
    """
    line = reading.plain.strip()
    if len(line) > _LONGEST or not any(c.isdigit() for c in line) or reading.has("why", "howmuch"):
        return None
    if (found := _FOUND.search(line)) is not None:
        before = line[: found.start()]
        if found["have"] and len(_DIGITS.findall(before)) < _SIDES:
            return None  # "and inside I have 10"
    elif (found := _EXPECTED.search(line)) is not None:
        before = line[: found.start()]
        if _TOLD_OF_IT.search(before) or (_AN_ION.search(before) and not _OPENS.search(line)):
            return None
    elif (found := _SAID.search(line)) is not None and _puts_forward(line, found):
        before = line[: found.end("named") if found["named"] else found.start()]
    else:
        return None
    before = _IT.sub("", before.rstrip(_MARKS)).rstrip(_MARKS)
    if not _ALONE.fullmatch(_LETTERS.sub("", before)):
        return Claimed(_THEN.sub("", _ASIDE.sub("", before)), found["number"])
    end = line[found.start() :]
    alone = _OPENS.search(line) is not None and _ASKS.search(end) is not None and found.re is not _FOUND
    return Claimed("", found["number"]) if alone else None


_BY_FORMULA: Final = re.compile(
    r"E_?(?P<ion>[A-Z][A-Za-z]{0,2}\d?)(?:\d?-)? ?(?:=|by|is|from|with|用|是)? ?"
    r"(?P<slope>(?:5|6)\d(?:\.\d+)?) ?(?:mV)? ?[*·×x]? ?(?i:log(?:_?10)?|lg) ?\(? ?"
    r"(?P<over>\d+(?:\.\d+)?) ?/ ?(?P<under>\d+(?:\.\d+)?) ?\)? ?(?:[=≈~]+|is|gives?|makes|等于|[是得]) ?"
    r"(?P<number>[-+]?\d+(?:\.\d+)?(?: ?mV)?)"
)


def claimed_of_an_anion(reading: Reading, context: Context) -> Claimed | None:
    """Such as "then E_Cl = 61.5*log(110/10) = +64 right": the formula of a cation, outside over inside.

    A formula that is turned round for the anion, inside over outside, stands as it is.
    """
    found = _BY_FORMULA.search(reading.plain)
    if found is None or found["ion"] not in all_species() or species(found["ion"]).z >= 0:
        return None
    over, under = float(found["over"]), float(found["under"])
    told = {s.value for s in context.known if s.ion == found["ion"] and s.side == "in"}
    if over <= under or over in told:
        return None
    celsius = warmth_of_slope_C(float(found["slope"]), 10.0)
    before = [s.value for s in context.known if s.role == "T" and s.value is not None]
    near = next((one for one in before if abs(one - celsius) < _NEAR_C), round(celsius))
    asked = f"E_{found['ion']} {found['over']} mM outside {found['under']} mM inside at {near:g} °C"
    return Claimed(asked, found["number"], "diagnosis-N05")


_NEAR_C: Final = 2.0
"""A slope is written with few digits: so far it tells the temperature."""


def _puts_forward(line: str, found: re.Match[str]) -> bool:
    """Whether "it is -70" is said of an answer, not of a number that a question rests on."""
    before, end = line[: found.start()], line[found.start() :]
    if not found["named"] and (_TOLD_OF_IT.search(before) or _AN_ION.search(before)):
        return False
    if found["zh"]:
        return _ASKS.search(end) is not None
    if _OPENS.search(line):
        return True
    return found["named"] is not None and _DOUBTS.search(end) is not None


_DIGITS: Final = re.compile(r"\d+(?:\.\d+)?")
_SIDES: Final = 2
_ASIDE: Final = re.compile(r"^[^\d.!?]{1,30}[.!] +(?=\S)")
"""A word on what was answered before, "oh the sign. and for Ca …"."""
_MARKS: Final = " ,.:;·"
_THEN: Final = re.compile(
    r"(?i:^(?:(?:so|then|wait|h+m+|ok(?:ay)?|oh|ah|argh?|well)\b[ ,.!]*)+)"
    r"|^(?:所以|哦|啊|嗯)+"
)
_IT: Final = re.compile(r"(?i:(?<=[ ,])(?:it|that|this|which|and|so|then))$|(?:我|这|它|就)+$")
_LETTERS: Final = re.compile(r"[\W_]")
