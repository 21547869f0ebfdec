"""Lines in words that say nothing without the answer before: "why?", "an example?", "why is it positive"."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from bot.tutor.follow import species_of
from grammar.queries import Current, DrivingForce, Equilibrium

if TYPE_CHECKING:
    from collections.abc import Mapping

    from grammar.queries import Query
    from grammar.reading import Reading

_MARKS: Final = " ?？。.!！,，"
_WHY: Final = re.compile(
    r"(?i:(?:but |and |so |ok |hmm? |wait,? ){0,2}"
    r"(?:why(?: (?:is|does|do) (?:it|that|this)(?: so)?| so)?|how come|how so))"
    r"|(?:那|可是|但)?(?:为什么|为啥|为何|怎么会|咋)(?:呢|啊|呀|会?这样|如此|是这样)?"
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


def asks_why(reading: Reading) -> bool:
    """A bare "why?" after an answer."""
    return _WHY.fullmatch(reading.plain.strip(_MARKS)) is not None


def asks_example(text: str) -> bool:
    """Whether a line only asks for an example of what was explained."""
    return _EXAMPLE.fullmatch(text.strip(_MARKS)) is not None


def named_again(reading: Reading, query: Query) -> str | None:
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
