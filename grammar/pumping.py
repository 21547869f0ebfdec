"""Pumps that turn: how many they are, and how often each turns in a second.

"2×10^6 Na/K pumps, each cycling 50 times per second", 200万个钠泵每秒转50圈.  Read from the text alone, and
only where a pump is spoken of.
"""

from __future__ import annotations

import functools
import math
import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from grammar.dictated import UNITS
from grammar.lexer import Scan
from grammar.numbers import chinese_number, english_number
from grammar.read_ahead import in_blanks
from grammar.reading import Slot

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from grammar.queries import Counted
    from grammar.tokens import Amount, Token

_EACH_SECOND: Final = re.compile(r"(?:每|1|一)秒钟?[^\d,;。]{0,12}$")
_TIMES_A_SECOND: Final = re.compile(r"\s?(?:times|cycles|turns)?,? (?:per|a|each|every) second\b")
PER_AREA: Final = re.compile(r"(?i:pumps?|ATPases?)(?: ?/ ?| per )(?:square|[um]m|cm|µm)|每(?:平方|[um]m|cm)")
_IN_CHINESE: Final = re.compile(
    r"(?<![\d零〇一二两三四五六七八九十百千万亿点])[零一二两三四五六七八九十百千万]{1,12}(?=[个台])"
)
_ONE: Final = re.compile(
    r"(?i:\b(?:one|a|a single|each|per) (?:Na.{0,8})?(?:pump|ATPase)\b)|[一每](?:个|台)(?:钠钾?|Na.{0,6})?泵"
)
HOW_MANY: Final = re.compile(r"(?i:\bhow many\b|\bnumber of\b)|数[目量]|多少(?:个|[钠泵])|几个")
_OF_A_RATIO: Final = re.compile(r"(?<=\d[:/])\Z|(?<=\d : )\Z")  # the pump of "a 2:2 pump" is one
_IN_ALL: Final = re.compile(
    r"(?i:\bin (?:total|all|(?:one|a|the|each) cell)\b|\baltogether\b)|总共|一共|合计|总计|全部"
)
_LARGEST: Final = 10**60
_YEARS: Final = range(1800, 2101)
_FEWEST: Final = 1000.0
"""A bare number from here on counts pumps wherever it stands; a smaller one right before the word."""
_COUNTED: Final = frozenset({"bare", "other", "times"})  # what "100次" and "50圈" are


class _Number(NamedTuple):
    """A number, in digits or words, and the token behind it."""

    value: float
    dim: str
    unit: str
    start: int
    end: int
    behind: Token | None


KINDS: Final[Mapping[Counted, str]] = MappingProxyType(
    {
        "Na": r"Na[+⁺]?+|sodiums?|钠(?!钾?泵)",
        "K": r"K[+⁺]?+|potassiums?|钾",
        "ATP": r"ATP",
        "charge": r"(?:net )?(?:elementary |positive )?charges?|净?正?电荷",
        "cycle": r"(?:pump )?(?:cycles|turns|rounds|turnovers|times(?! (?:per|an?|each|every|more|as|the)\b))"
        "|次|圈|轮|个循环",
    }
)
ANY_KIND: Final = "|".join(f"(?P<{kind}>{words})" for kind, words in KINDS.items())
"""What finds one of them, as a group of its name; see `kind_of_match`."""
_WORDS: Final[Mapping[str, float]] = MappingProxyType({**UNITS, "ten": 10.0, "half a": 0.5, "a": 1.0})
_BIG: Final = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "百": 1e2, "千": 1e3, "万": 1e4, "亿": 1e8}
_OF_A_PUMP: Final = re.compile(
    r"(?P<amount>\d{1,9}(?:\.\d{1,3})?(?:e\d{1,2}|\s?[×x*]\s?10\^?\{?(?P<tens>\d{1,2})\}?)?"
    r"|[零一二两三四五六七八九十百千万]{1,9}"
    rf"|\b(?i:{'|'.join(UNITS)}|ten)\b"
    r"|\b(?i:half a|a)(?= (?:thousand|million|billion)\b))"
    r" ?(?P<big>thousand|million|billion|[百千]?[万亿])? ?(?:molecules? of |more |个 ?)?"
    rf"(?:{ANY_KIND})(?![A-Za-z])(?!/)"
)
_ASKED_OF_A_PUMP: Final = re.compile(
    r"(?:\b(?:(?i:how many|numbers? of)|what(?= (?:net )?(?:elementary )?charge)) "
    r"(?:net |molecules of |more )?"
    r"|\band (?=ATPs? (?:used|split|spent|consumed|hydroly[sz]ed)\b(?! (?:is|was|are|were)\b))"
    r"|多少个? ?|几个 ?)"
    rf"(?:{ANY_KIND})(?![A-Za-z])"
)
# 泵出Na⁺几个？
_ASKED_BEHIND: Final = re.compile(
    rf"(?:(?P<Na>{KINDS['Na']})|(?P<K>{KINDS['K']})|(?P<ATP>ATP)|(?P<charge>净?正?电荷)|(?P<cycle>循环))"
    r"(?:离子)?(?:各?有|共|一共|是|分别)?(?:多少个?|几个)"
)
# "3 Na⁺ out : 2 K⁺ in", what a cycle moves.
_OF_A_CYCLE: Final = re.compile(
    r"(?<![\d.])\d ?个?(?:Na[+⁺]?|sodium|钠)(?:离子)?[^.;?。？\d]{0,12}"
    r"(?<![\d.])\d ?个?(?:K[+⁺]?|potassium|钾)"
)
_A_CYCLE: Final = re.compile(
    r"(?i:\b(?:per|each|every|an?|in one|one) (?:single |complete |full )?(?:pump )?"
    r"(?:cycle|turn|turnover|round)\b|\b(?:per|for each) (?:molecule of )?ATP\b)"
    r"|每(?:个|次|一)?(?:循环|周期|轮|次)|每水解(?:一|1)(?:个|分子)ATP"
)
IN_A_CYCLE: Final = (1.0, 2.0, 3.0)  # as the pump's own numbers they tell nothing new


class Counting(NamedTuple):
    """What is asked of a pump's bookkeeping, what is told, and how many."""

    find: tuple[Counted, ...]
    told: Counted
    amount: float


_SECONDS: Final = {"s": 1.0, "m": 60.0, "h": 3600.0, "秒": 1.0, "分": 60.0, "小": 3600.0}
_UNIT_OF_TIME: Final = r"(?:seconds?|s|minutes?|min|hours?|h)\b"
_RATED: Final = re.compile(rf"(?:\b(?:per|each|every|a) |/ ?)(?P<unit>{_UNIT_OF_TIME})|每(?P<zh>秒|分|小时)")
_IN_A_TIME: Final = re.compile(
    r"\b(?:in|within|over|during|for|after) "
    rf"(?P<n>\d{{1,4}}(?:\.\d{{1,2}})?|an?|one) ?(?P<unit>{_UNIT_OF_TIME})"
    r"|(?<!每)(?P<count>\d{1,4}(?:\.\d{1,2})?|一)(?P<zh>秒|分|小时)钟?(?:内|里|能|共|总共|后)"
)


def _times(plain: str) -> float:
    """How often the time of a rate goes into that which is asked about: 60 of "per second … in 1 minute"."""
    told, time = [*_RATED.finditer(plain)], _IN_A_TIME.search(plain)
    rates = [_SECONDS[(one["unit"] or one["zh"])[0]] for one in told]
    if rates and time is None:  # "100 a second: how many per minute", "how many per minute at 100 a second"
        asked_first = _ASKED_OF_A_PUMP.search(plain, 0, told[0].start())
        return rates[0] / rates[-1] if asked_first else rates[-1] / rates[0]
    if not rates or time is None:
        return 1.0
    count = time["n"] or time["count"]
    of_time = _SECONDS[(time["unit"] or time["zh"])[0]]
    return (float(count) if count[0].isdigit() else 1.0) * of_time / rates[0]


def counting(plain: str) -> Counting | None:
    """Such as "the pump splits 250 ATP, how many Na+ leave"; None where what is told is not one thing."""
    asked = sorted(
        [*_ASKED_OF_A_PUMP.finditer(plain), *_ASKED_BEHIND.finditer(plain)], key=lambda one: one.start()
    )
    find = tuple(dict.fromkeys(map(kind_of_match, asked)))
    if not find:
        return None
    plain = without_cycle(plain)
    found = [(kind_of_match(match), _amount(match)) for match in _OF_A_PUMP.finditer(plain)]
    told = [one for one in found if one[0] not in find]
    told = [("cycle", turns)] if (turns := _turns(plain, told)) else told
    several = set([one for one in told if one[1] not in IN_A_CYCLE] or told)
    if not several and not found and _A_CYCLE.search(plain):
        return Counting(find, "cycle", 1.0)  # "how many Na+ does it move out per cycle"
    if len(several) != 1:
        return None
    kind, amount = several.pop()
    return None if math.isnan(amount) else Counting(find, kind, amount * _times(plain))


def _turns(plain: str, told: Sequence[tuple[Counted, float]]) -> float | None:
    """The cycles in a second of all the pumps that are told, of one where no number is told; NaN of some."""
    slots = {slot.role: slot.value or 0.0 for slot in pumping(plain)}
    rate, pumps = slots.get("rate"), slots.get("pumps")
    others = {amount for kind, amount in told if amount not in (*IN_A_CYCLE, rate, pumps)}
    if rate is None or others:
        return None
    if pumps is None and rate < OF_MANY_PUMPS and _SEVERAL.search(plain):
        return math.nan
    return rate * (1.0 if pumps is None else pumps)


OF_MANY_PUMPS: Final = 1e4  # cycles a second; a pump turns some hundred times
_SEVERAL: Final = re.compile(r"(?i:\bpumps\b(?! (?:out|in|\d|Na|K))|ATPases\b)")


def without_cycle(plain: str) -> str:
    """The text without what a single cycle moves, as long as before."""
    return _OF_A_CYCLE.sub(in_blanks, plain)


def worded(text: str) -> float:
    """A number of ions in words, "two", 三."""
    return _WORDS.get(text.lower()) or chinese_number(text)


def _amount(found: re.Match[str]) -> float:
    text, big = found["amount"], found["big"] or ""
    times = _BIG[big] if big in _BIG else math.prod(_BIG[sign] for sign in big)
    if not text[0].isdigit():
        return worded(text) * times
    first = re.match(r"[\d.]+(?:e\d+)?", text)
    assert first is not None
    return float(first[0]) * 10.0 ** int(found["tens"] or 0) * times


def kind_of_match(found: re.Match[str]) -> Counted:
    """Which of `KINDS` a match names."""
    named = found.groupdict()
    return next(kind for kind in KINDS if named.get(kind))


@functools.lru_cache(maxsize=64)
def pumping(plain: str) -> tuple[Slot, ...]:
    """The slots "pumps" and "rate" (a second) of a text, each where no more than one number may be meant."""
    if PER_AREA.search(plain):
        return ()
    rates: list[_Number] = []
    pumps: list[_Number] = []
    for number in (*_numbers(Scan(plain).tokens), *_in_chinese(plain)):
        if _is_rate(number, plain):
            rates.append(number)
        elif number.dim == "bare" and _counts(number) and not _OF_A_RATIO.search(plain, 0, number.start):
            pumps.append(number)
    alone = (_IN_ALL.search(plain) or _ONE.search(plain)) and not HOW_MANY.search(plain)
    if len(rates) == 1 and not pumps and alone:
        pumps = [rates[0]._replace(value=1.0, dim="bare", unit="")]  # "2×10^8 cycles a second in total"
    told = (("pumps", pumps), ("rate", rates))
    return tuple(_slot(role, found[0]) for role, found in told if len({n.value for n in found}) == 1)


def _slot(role: str, number: _Number) -> Slot:
    return Slot(role, number.value, (number.start, number.end), dim=number.dim, unit=number.unit)


def _numbers(tokens: Sequence[Token]) -> Iterator[_Number]:
    """Numbers with what stands behind them; words in a row make one number, "one million"."""
    kept = [token for token in tokens if token.type != "FILLER"]
    i = 0
    while i < len(kept):
        first, end = kept[i], i + 1
        behind = kept[end] if end < len(kept) else None
        if first.type == "NUM":
            while end < len(kept) and kept[end].type == "NUM":
                end += 1
            behind = kept[end] if end < len(kept) else None
            words = english_number([int(token.value) for token in kept[i:end]])
            value = float(min(words, _LARGEST)) * _half(kept[i - 2 : i] if i > 1 else kept[:i])
            yield _Number(value, "bare", "", first.start, kept[end - 1].end, behind)
        elif first.type == "QTY":
            amount: Amount = first.value
            yield _Number(amount.value, amount.dim, amount.unit, first.start, first.end, behind)
        i = end


def _half(before: Sequence[Token]) -> float:
    """A half before number words, "half a million"; not a number where it is added, "one and a half"."""
    if not before or before[-1].value != "half":
        return 1.0
    return math.nan if len(before) > 1 and before[-2].type == "AND" else 0.5


def _in_chinese(plain: str) -> Iterator[_Number]:
    """Number words that count things: 一百二十万个."""
    for found in _IN_CHINESE.finditer(plain):
        value = chinese_number(found[0])
        if value >= _FEWEST:
            yield _Number(value, "bare", "", found.start(), found.end(), None)


def _counts(number: _Number) -> bool:
    """Whether a number without a unit may be that of the pumps: large and no year, or right before them."""
    large = number.value >= _FEWEST and number.value not in _YEARS
    return large or (number.value > 0 and _names_pumps(number.behind))


def _is_rate(number: _Number, plain: str) -> bool:
    if number.dim == "rate" or number.unit == "Hz":
        return True
    before = plain[max(0, number.start - 20) : number.start]
    if number.dim in _COUNTED and _TIMES_A_SECOND.match(plain, number.end):
        return True
    return number.dim in _COUNTED and _EACH_SECOND.search(before) is not None


def _names_pumps(token: Token | None) -> bool:
    return token is not None and token.type == "CUE" and token.value == "pump"
