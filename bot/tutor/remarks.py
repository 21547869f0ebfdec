"""Lines that ask why of the last answer, or conclude something from it, and tell no new number."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final

from bot.tutor.answering import each_of
from grammar.queries import parts_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.tutor.answer import Result
    from grammar.queries import Query
    from grammar.reading import Reading

_LONGEST: Final = 70  # letters of a line that leaves out what it is about
_NEAR, _NEAR_SHARE = 1.0, 0.02  # a number said again is often rounded, or cut off
_LARGE: Final = 10.0  # below it a number is not cut off

_WHY: Final = re.compile(
    r"(?i:\b(?:why(?![a-z])|how come\b)|^(?:\w+ )?y (?=so\b|is|it|not\b|does|did|are|same\b|the\b"
    r"|that)|\bbecause\b"
    r"|^(?:(?:so|and|but|ok|then)[ ,]+)*(?:who|what) (?:pays|keeps|holds|causes|provides|powers)\b"
    r"|\b(?:where(?:'s| is|as) (?:the|my)|what(?:'s| is) (?:the|my)) (?:mistake|error|slip)\b"
    r"|\b(?:what does (?:this|that|it) look like|looks? like|which (?:state|phase|stage))\b)"
    r"|为(?:什么|啥|何)|(?<![一-鿿])咋(?!算)|怎么(?:会|又|就|还|反|变|这么|那么|才|是|[往向都老总越没不跟和]|[^,?。\d]{1,4}[都总老])"
    r"|错在哪|哪[里儿]?错"
    r"|[靠凭](?!近)(?!拢)|谁(?:来)?(?:[出付]|提供|买单)|因为|由于|像(?:是)?(?:什么|哪)|哪个(?:阶段|时期|状态)"
)
_MEANS_A_SIGN: Final = re.compile(
    r"(?i:\bwhat (?:does|do|would) (?:\w+ ){0,3}(?:negative|positive|minus|plus|sign)(?: \w+){0,2} mean\b)"
    r"|[正负](?:的|号|值|数)*(?:到底|究竟)?(?:是|代表|表示|说明|意味着|有)+了?(?:什么|啥)(?:意思|含义)?(?:呢|啊|呀)?\W*$"
)
OBJECTS: Final = re.compile(
    r"(?i:^(?:(?:no|wait|h+m+|ok)[ ,.!]+)*(?:although|even though|though|but there|yet there"
    r"|no way|impossible"
    r"|(?:that|it) can(?:'?t|not) be)\b)"
    r"|^(?:啊|诶|咦|等等|不)*[ ,]*(?:不可能|不对|怎么可能|不会吧|不应该|明明|可明明|虽然|尽管)"
)
"""What was found is doubted: something seems to speak against it."""
_SO_THEN: Final = re.compile(r"(?i:[,;.!] ?so\b)|,所以")
_CONCLUDES: Final = re.compile(
    r"(?i:^(?:(?:o+h+|a+h+|ok(?:ay)?|h+m+|huh|wait|and|but|aha|right|well|no|yes)[ ,.!?]+)*"
    r"(?:so|then|thus|(?:that|which|it|this) means|meaning"
    r"|(?:is|are|do|does|did|will|would|can|could)(?:n'?t)?\b(?=.*\?))\b"
    r"|\b(?:means|(?:would|must|should) mean)\b|\b(?:right|no) ?\?\W*$)"
    r"|^(?:哦|噢|喔|啊|嗯|咦|哎|诶)*(?:所以|就是说|也就是说|这么说|原来|难道|是不是)|(?:就是|就会|意味着|说明)"
    r"|(?:吧|呗|咯|喽|吗|么|嘛)\W*$|^那.*\?\W*$|(?:都|总是|又是)[^?]*\?\W*$|了\?\W*$"
)
_WANTS_A_NUMBER: Final = re.compile(
    r"(?i:\b(?:how (?:much|many|big|large|far|high|negative)"
    r"|which|when|where|what(?:'s| is| was| are| about))\b)"
    r"|多[少大高远]|几(?!乎)|哪|还是|呢\W*$|什么时候"
)
_COUNTS: Final = re.compile(r"说了算|[不也就还]算|算(?:是|不算)")
"""算 that counts as, or decides, and works nothing out."""
_CONSTANT: Final = re.compile(r"(?<![\d.])(?:6[012]|5[89])(?:\.\d)?(?![\d.])")
"""RT/F · ln 10 in mV, warm or cold."""
_ITS_ORIGIN: Final = re.compile(
    r"(?i:\b(?:what(?:'s| is)|where|why|use[sd]?)\b)|(?:什么|啥|哪来|哪里来|怎么来|从哪|为)"
)
_A_SLIP: Final = re.compile(r"(?i:\b(?:mistake|error|slip|wrong)\W*$)|错")
BY_TWO: Final = re.compile(r"(?i:\b(?:divid\w*|over) (?:it )?(?:by )?(?:2|two)\b|/ ?2)|除以?(?:2|二|两)")


def may_be_of_the_last(reading: Reading) -> bool:
    """Whether the words of a line ask why, or conclude something; most lines do not, and are known by it."""
    line = reading.plain.strip()
    longest = _LONGEST if not _A_SLIP.search(line) else 2 * _LONGEST  # an argument stands before it
    if len(line) > longest or reading.has("howmuch", "howmany", "swap"):
        return False
    if reading.has("whatif") and (_numbers(reading) or not is_why(reading)):
        return False
    if reading.has("calc") and not _COUNTS.search(line):
        return False
    if asks_of_a_constant(reading):
        return True
    if is_why(reading):
        return True
    objects = OBJECTS.search(line) is not None
    concludes = objects or _SO_THEN.search(line) or _CONCLUDES.search(line)
    return bool(concludes) and (objects or not _WANTS_A_NUMBER.search(line))


def tells_nothing_new(reading: Reading, told: Iterable[float]) -> bool:
    """Whether a line tells no number that was not said before.

    Args:
        reading: of the line.
        told: the numbers of the last question and of its answer.
    """
    line = reading.plain.strip()
    if asks_of_a_constant(reading):
        return True
    objects = OBJECTS.search(line) is not None
    known = {*told, 0.0} | ({2.0} if BY_TWO.search(line) else set()) | ({1.0} if objects else set())
    return all(_is_told(n, known) for n in _numbers(reading))


def is_why(reading: Reading) -> bool:
    """Whether a line asks for a reason, or gives one: no number can answer it."""
    line = reading.plain.strip()
    return _WHY.search(line) is not None or means_a_sign(reading)


def means_a_sign(reading: Reading) -> bool:
    """Whether a line asks what the sign of the last number means."""
    return _MEANS_A_SIGN.search(reading.plain.strip()) is not None


def says_again(reading: Reading, results: Sequence[Result]) -> bool:
    """Whether a line says the number again that was found last, "so rest is -102 too?"."""
    found = {one.value for one in results[:1]}
    return any(_is_told(n, found) for n in _numbers(reading))


def asks_of_a_constant(reading: Reading) -> bool:
    """Whether a line only asks for the factor of the equation in log10, "what's the 61 my prof uses"."""
    said = _CONSTANT.search(reading.plain)
    numbers = _numbers(reading)
    return (
        said is not None
        and _ITS_ORIGIN.search(reading.plain) is not None
        and numbers == [float(said[0])]
        and not (reading.ions or reading.sides)
    )


def _numbers(reading: Reading) -> list[float]:
    slots = (*reading.slots, *reading.loose, *reading.unused)
    return [s.value for s in slots if s.value is not None and s.span != (0, 0)]


def _is_told(number: float, known: Iterable[float]) -> bool:
    return any(
        math.isclose(abs(number), abs(one), rel_tol=_NEAR_SHARE)
        or (abs(one) > _LARGE and abs(number - one) < _NEAR)
        for one in known
    )


def numbers_of(queries: Iterable[Query], results: Sequence[Result]) -> list[float]:
    """The numbers of the last questions, and of the last answer; a student may also take differences."""
    asked = list(queries)
    parts = [part for query in asked for part in parts_of(query)]
    sides = [(getattr(one, "outside_mM", None), getattr(one, "inside_mM", None)) for one in parts]
    apart = [abs(out - within) for out, within in sides if out is not None and within is not None]
    return [*(v for query in asked for v in each_of(float, query)), *(one.value for one in results), *apart]
