"""What is asked, said first: yes or no ("is it above -70 mV?"), or a name ("which ion carries …")."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bot.diagnosis.values import SIGNED
from bot.tutor.answer import Arg, Headline, Quantity, Result, Say, Solved
from bot.tutor.checking import UNIT_OF
from grammar.ahead.bounds import Bound
from grammar.balance import COUNTED_IN_BALANCE
from grammar.queries import Current, DrivingForce, Equilibrium, NetCurrent, Several
from grammar.tokens import Amount

if TYPE_CHECKING:
    from grammar.queries import Query
    from grammar.reading import Reading

_SIZED_KINDS: Final = frozenset({"driving_force", "current", "net_current"})  # their sign is a direction
_BRIEF: Final = 40  # letters of a line that only asks yes or no
_WAY_ALONE: Final = (
    r"^(?i:(?:so|and|then|or|ok|well)[, ]+)*(?i:(?:that|it)(?:'s|s| is) )?(?i:(?:an )?(?:in|out)wards?)"
    r"(?i: current)?(?: ?\?|(?i:,? (?:right|correct|yes|no|yeah|huh))\W*)$"
    r"|^(?:那么?|所以|就|这)*是?[外内]向的?(?: ?\?|(?:对吧|对吗|是吧|吧|吗|没错吧)\W*)$"
)
_OF_CURRENT: Final = re.compile(rf"(?i:\bcurrent\b)|电流|{_WAY_ALONE}")
_NEAR_mV: Final = 1.0  # so far from its E an ion is practically at equilibrium


def stands_alone(reading: Reading, query: Query) -> bool:
    """Whether a line only asks yes or no of the last answer: "is it below -70?", "does it enter?"."""
    own = getattr(getattr(query, "species", None), "id", None)
    if reading.slots or reading.loose or reading.unused or reading.wanted or reading.cells:
        return False
    if {*reading.ions} - {own} or reading.has("whatif", "why"):
        return False
    if reading.bound is not None and not reading.ions:
        return True
    of_current = isinstance(query, Current | NetCurrent) and _OF_CURRENT.search(reading.plain) is not None
    way = isinstance(query, DrivingForce) or of_current
    way = way and len({"inward", "outward"} & {*reading.cues}) == 1
    return way and _ASKED.search(reading.plain) is not None and len(reading.plain) <= _BRIEF


def judged(solved: Solved, query: Query, reading: Reading) -> Solved:
    """The solution, headed by yes or no, or by the ion that is asked for; as it is where none of them is."""
    if reading.bound is not None and reading.bound.beyond != "at":
        verdict = _held_against(solved, reading.bound)
        return solved if verdict is None else _headed(solved, verdict, keep=isinstance(query, Several))
    if (counted := _count_first(solved, query, reading)) is not None:
        return counted
    if (ratio := _ratio_first(solved, query, reading)) is not None:
        return ratio
    if named := _named(solved, reading.plain) or _of_the_two(solved, query, reading):
        return _headed(solved, named, keep=True)
    asked = _ASKED.search(reading.plain)
    if isinstance(query, DrivingForce) and (current := _current_first(solved, reading, asked)):
        return _headed(solved, current, keep=False)
    headline = next((block for block in solved.blocks if isinstance(block, Headline)), None)
    if asked is None or headline is None:
        return solved
    if isinstance(query, DrivingForce) and _BALANCED.search(asked[0]) and (near := _at_rest(solved)):
        return _headed(solved, Say(_YES, {"fact": near}), keep=True)
    holds = _holds(solved, query, reading, asked[0])
    if holds is None:
        return solved
    return _headed(solved, Say(_YES if holds else _NO, {"fact": headline.say}), keep=False)


_YES, _NO = "verdict-yes", "verdict-no"


def _headed(solved: Solved, verdict: Say, *, keep: bool) -> Solved:
    """The verdict stands over the headline, or in its place."""
    blocks = list(solved.blocks)
    at = next((n for n, block in enumerate(blocks) if isinstance(block, Headline)), 0)
    blocks[at : at + (not keep)] = [Headline(verdict)]
    return replace(solved, blocks=tuple(blocks))


def _count_first(solved: Solved, query: Query, reading: Reading) -> Solved | None:
    """How many of the ions are in equilibrium, or are not, where that is asked."""
    asked = COUNTED_IN_BALANCE.search(reading.plain)
    parts = query.parts if isinstance(query, Several) else ()
    if asked is None or not parts or not all(isinstance(part, DrivingForce) for part in parts):
        return None
    near = [abs(force.value) < _NEAR_mV for force in solved.results[: len(parts)]]
    sought = not (asked["not"] or asked["non"])
    args: dict[str, Arg] = {"count": near.count(sought), "all": len(near)}
    say = Say("verdict-in-balance" if sought else "verdict-out-of-balance", args)
    found = Result("N", float(near.count(sought)), "1")
    return replace(solved, blocks=(Headline(say), *solved.blocks), results=(found, *solved.results))


# A ratio that was computed on the way is what is asked.

_RATIO: Final = re.compile(r"(?i:\bratio\b|how many times)|浓度比|比值|之比|几倍|多少倍")
_INWARD_OUT: Final = re.compile(
    r"\[\w+[+⁺⁻-]?\d?\]_?(?:i|in)\b ?/ ?\[|(?i:\bin(?:side)?(?:[ /]| to )out)|内[/比]?外|内[与和对]外"
)


def _ratio_first(solved: Solved, query: Query, reading: Reading) -> Solved | None:
    """The ratio of both concentrations stands first where it, and no potential, is asked for."""
    if not isinstance(query, Equilibrium) or query.find != "potential" or reading.asks("E", "V", "rev"):
        return None
    found = next((one for one in solved.results if one.quantity.startswith("[")), None)
    told = {s.side for s in (*reading.of("conc"), *reading.of("pH"))} >= {"in", "out"}
    if found is None or not told or not _RATIO.search(reading.plain):
        return None
    if _INWARD_OUT.search(reading.plain):
        outside, inside = found.quantity.split("/")
        found = Result(f"{inside}/{outside}", 1.0 / found.value, found.unit)
    fact = Say("verdict-ratio", {"symbol": found.quantity, "value": Quantity(found.value, "1")})
    others = tuple(one for one in solved.results if one.quantity != found.quantity)
    return replace(solved, blocks=(Headline(fact), *solved.blocks), results=(found, *others))


# Against a number.


_EITHER: Final = re.compile(
    r"(?i:(?:(?:so|and|then|ok|but)[ ,]+)*(?:is|was) (?:it|that|this)(?: now| one)? "
    r"(?:above or below|below or above|(?:bigger|larger|higher|greater|more(?: positive| negative)?) or "
    r"(?:smaller|lower|less(?: positive| negative)?)|(?:smaller|lower|less) or (?:bigger|larger"
    r"|higher|greater|more)"
    r"|more (?:positive|negative) or more (?:positive"
    r"|negative))(?: than)? ?[-+]?\d+(?:\.\d+)? ?(?:mV|mM|pA)? ?\?*)"
    r"|(?:那么?|所以|这个?|它|结果|现在)*比[-+]?\d+(?:\.\d+)? ?(?:mV|毫伏|mM"
    r"|pA)?[是更要]*(?:大还是更?小|小还是更?大|高还是更?低"
    r"|低还是更?高|正还是更?负|负还是更?正)(?:呢|啊)?\?*"
)


def above_or_below(reading: Reading) -> Bound | None:
    """The number that a line holds the last answer against, either way: "is that above or below -85?"."""
    told = (*reading.slots, *reading.loose, *reading.unused)
    if len(told) != 1 or told[0].value is None or not _EITHER.fullmatch(reading.plain.strip()):
        return None
    return Bound("above", Amount(told[0].value, told[0].dim), sized=False, change=False)


def _held_against(solved: Solved, bound: Bound) -> Say | None:
    """Yes or no to whether the answer lies beyond a number; None where they are no numbers of one kind."""
    if (found := beside_number(solved, bound)) is None:
        return None
    fact, above = found
    return Say(_YES if above == (bound.beyond == "above") else _NO, {"fact": fact})


def beside_number(solved: Solved, bound: Bound) -> tuple[Say, bool] | None:
    """That the answer lies above a number or below it, and which; None where they are of two kinds."""
    unit = UNIT_OF.get(bound.amount.dim)
    result = _weighed(solved, bound)
    if result is None or unit is None or unit not in ("", result.unit):
        return None
    by_size = bound.sized and bound.amount.value >= 0.0 and (bound.change or solved.kind in _SIZED_KINDS)
    value = abs(result.value) if by_size else result.value
    above = value > bound.amount.value
    signed = result.unit in SIGNED and not by_size
    fact = "verdict-larger" if above else "verdict-smaller"
    if signed and result.unit == "mV":
        fact = "verdict-more-positive" if above else "verdict-more-negative"
    args: dict[str, Arg] = {
        "symbol": f"|{result.quantity}|" if by_size else result.quantity,
        "value": Quantity(value, result.unit, signed=signed),
        "bound": Quantity(bound.amount.value, result.unit, signed=signed),
    }
    return Say(fact, args), above


def _weighed(solved: Solved, bound: Bound) -> Result | None:
    """The result that the number is of: the first one, or the change where that is asked."""
    changes = bound.change and solved.kind == "what_if"
    return next((one for one in solved.results if not changes or one.quantity.startswith("Δ")), None)


# Of a way, a rank, a balance.

_ASKED: Final = re.compile(
    r"(?:^|(?<=[.?!;:,] ))(?:so |and |then )?"
    r"(?i:is|are|does|do|will|would|can|could)\b(?! (?:not|n't|you|I|we)\b)[^.?!;]*\?"
    r"|(?:^|(?<=[.?!;:,] ))(?:so|then)[ ,]+(?:(?i:even|still|also|at|in|under|there|here|now"
    r"|then)\b[^.?!;]{0,24}?[ ,])?"
    r"(?i:it|they|that|[A-Za-z]{1,2}(?:\+|-)?)(?:'s|'ll|'d)?\b[^.?!;]*\?"
    r"|^(?:so|then)\b[^.?!;]*\b(?:right|correct|yes|no|yeah|huh)\W*$"
    r"|^(?:那么?|所以)[^,.?!;。呢多几怎为]{1,14}\?"
    r"|[^,.?!;。]*(?:是否|会不会|能否|是不是)[^.?!;。]*|[^,.?!;。]*[吗么吧咯喽呗](?:\?|$)"
    rf"|{_WAY_ALONE}"
)
_BALANCED: Final = re.compile(
    r"(?i:\b(?:in|at) (?:\w+ )?(?:equilibrium|balance)\b(?! potential)|\bno (?:net )?driving force)"
    r"|平衡(?!电位)"
)
_MORE: Final = re.compile(
    r"(?i:\b(?P<less>more negative|less positive|lower|smaller|less|weaker|below)\b"
    r"|\b(?P<more>more|less negative|higher|greater|larger|bigger|stronger|above|exceed)\b)"
    r"|(?:更|还|要)?(?P<fewer>负|小|低|弱|少)|(?P<further>大于|高于|更?[正大高强多])"
)
_OTHERWISE: Final = re.compile(
    r"(?i:\b(?:or|not|which|what|how|why|by how)\b|n't\b)|还是|哪|多少|为什么|[^是]不[^是]"
)


def _holds(solved: Solved, query: Query, reading: Reading, asked: str) -> bool | None:
    """Whether what is asked holds; None where it is no question of yes or no, or not this one."""
    if _OTHERWISE.search(asked.replace("是不是", "").replace("会不会", "")):
        return None
    if isinstance(query, Several):
        return _ranks(solved, query, reading, asked)
    if isinstance(query, DrivingForce) and _BALANCED.search(asked):
        return False if solved.results else None
    way = _way_of(solved)
    named = {"inward", "outward"} & {*reading.cues}
    if way is None or len(named) != 1:
        return None
    return way == ("in" if named == {"inward"} else "out")


_CURRENT_WAY: Final = re.compile(
    r"(?i:\b(?:is|was|be|does|do|will|would|way|direction)\b[^.?!;,]{0,24}\bcurrent\b)|电流[^。,.?!;]{0,8}[向往流]|[内外]向的?电流"
)


def _current_first(solved: Solved, reading: Reading, asked: re.Match[str] | None) -> Say | None:
    """The way of the current, V_m - E, where it is asked for: that of an anion is not the way of the ion."""
    if solved.direction not in ("in", "out") or not solved.results:
        return None
    if not _CURRENT_WAY.search(reading.plain if asked is None else asked[0]):
        return None
    fact = next((block.say for block in solved.blocks if isinstance(block, Headline)), None)
    named = {"inward", "outward"} & {*reading.cues}
    if fact is None or not (named or reading.has("move")):
        return None
    outward = solved.results[0].value > 0.0
    says = Say("verdict-current-out" if outward else "verdict-current-in", {"fact": fact})
    if asked is None or len(named) != 1 or _OTHERWISE.search(asked[0].replace("是不是", "")):
        return says
    return Say(_YES if outward == (named == {"outward"}) else _NO, {"fact": says})


def _at_rest(solved: Solved) -> Say | None:
    """That V_m lies at E of the ion, or so near that nobody could measure it."""
    force, *others = solved.results or (None,)
    if force is None or abs(force.value) >= _NEAR_mV:
        return None
    symbol = next((one.quantity for one in others if one.quantity.startswith("E_")), "E")
    return Say("verdict-balanced", {"symbol": symbol, "force": Quantity(abs(force.value), "mV")})


def _way_of(solved: Solved) -> str | None:
    """Which way the ion goes; of a current, the current, which for an anion is the other one."""
    if solved.kind in ("current", "net_current") and solved.results:
        first = solved.results[0]
        return (
            None if first.unit not in ("pA", "nA") or not first.value else "in" if first.value < 0 else "out"
        )
    return solved.direction if solved.kind in ("direction", "driving_force") else None


def _ranks(solved: Solved, query: Several, reading: Reading, asked: str) -> bool | None:
    """Whether the first of two lies beyond the second: "is E_K more negative than E_Cl?"."""
    if query.style != "compare" or len(query.parts) != 2 or len(solved.results) < 2:
        return None
    said = _MORE.search(asked)
    ions = [getattr(getattr(part, "species", None), "id", None) for part in query.parts]
    order = [w.ion for w in sorted(reading.wanted, key=lambda w: w.span) if w.ion in ions]
    order += [ion for ion in reading.beside_wanted if ion not in order]
    if said is None or len({*ions} - {None}) != 2 or {*ions} != {*order[:2]}:
        return None
    first, second = (_measure(solved.results[ions.index(ion)], query) for ion in order[:2])
    return first < second if _is_less(said) else first > second


def against_another(solved: Solved, query: Several, plain: str) -> Solved:
    """Two answers side by side, with yes or no where the first is asked to lie beyond the second."""
    said, headline = _MORE.search(plain), next((b for b in solved.blocks if isinstance(b, Headline)), None)
    if said is None or headline is None or _OTHERWISE.search(plain) or len(solved.results) < 2:
        return solved
    first, second = (_measure(result, query) for result in solved.results[:2])
    holds = first < second if _is_less(said) else first > second
    return _headed(solved, Say(_YES if holds else _NO, {"fact": headline.say}), keep=False)


def _measure(result: Result, query: Several) -> float:
    """What ranks a result: of driving forces, whose sign is a direction, the size."""
    return abs(result.value) if isinstance(query.parts[0], DrivingForce) else result.value


def _is_less(said: re.Match[str]) -> bool:
    return bool(said["less"] or said["fewer"])


# By name.

_WHICH: Final = re.compile(
    r"(?i:\b(?:which|what)(?:'s|(?: of \w+)? (?:ion|equilibrium potential|cell|neuron|fibre|one)))|哪"
)
_CLOSEST: Final = re.compile(r"(?i:\b(?:clos|near)est\b)|最(?:接近|靠近)")
_LEAST: Final = re.compile(
    r"(?i:\b(?:no (?:net )?current|smallest|least|weakest)\b)|(?:没有|不产生)(?:净)?电流|最小"
)
_MOST: Final = re.compile(r"(?i:\b(?:largest|biggest|greatest|most|strongest)\b)|最[大多]")
_INWARD: Final = re.compile(r"(?i:\binward\b)|内向")
_OUTWARD: Final = re.compile(r"(?i:\boutward\b)|外向")


def _named(solved: Solved, plain: str) -> Say | None:
    """The ion, or its E, that is asked for among those of a current or a mean of potentials."""
    if not solved.results or not _WHICH.search(plain):
        return None
    first = solved.results[0]
    if solved.kind == "net_current":
        return _carrier([one for one in solved.results[1:] if one.quantity.startswith("I_")], plain)
    own = [one for one in solved.results if one.quantity.startswith("E_") and one.quantity != "E_rev"]
    if solved.kind not in ("chord", "ghk") or len(own) < 2 or not _CLOSEST.search(plain):
        return None
    nearest = min(own, key=lambda one: abs(one.value - first.value))
    gap = Quantity(abs(nearest.value - first.value), "mV")
    return Say("verdict-closest", {"symbol": first.quantity, "nearest": nearest.quantity, "gap": gap})


def _of_the_two(solved: Solved, query: Query, reading: Reading) -> Say | None:
    """Which of two cells, or of two conditions, has more or less of what is asked."""
    if not isinstance(query, Several):
        return None
    pair = len(query.parts) == len(reading.told_of) == len(reading.conditions) == 2
    asked = _WHICH.search(reading.plain)
    said = _MORE.search(reading.plain, asked.end()) if asked else None
    if not pair or said is None or len(solved.results) < 2:
        return None
    first, second = solved.results[:2]
    if first.unit != second.unit or first.value == second.value:
        return None
    sizes = [_measure(one, query) for one in (first, second)]
    at = sizes.index(min(sizes) if _is_less(said) else max(sizes))
    value = Quantity(solved.results[at].value, first.unit, signed=first.unit in SIGNED)
    args: dict[str, Arg] = {"name": reading.told_of[at], "symbol": first.quantity, "value": value}
    return Say("verdict-of-two", args)


def _carrier(currents: list[Result], plain: str) -> Say | None:
    """The current that is asked for; several only where all of one way are."""
    if _LEAST.search(plain):
        found = [min(currents, key=lambda one: abs(one.value))]
    elif _MOST.search(plain):
        found = [max(currents, key=lambda one: abs(one.value))]
    elif _INWARD.search(plain) and not _OUTWARD.search(plain):
        found = [one for one in currents if one.value < 0.0]
    elif _OUTWARD.search(plain):
        found = [one for one in currents if one.value > 0.0]
    else:
        return None
    if len(found) != 1:
        return None
    value = Quantity(found[0].value, found[0].unit, signed=True)
    return Say("verdict-carrier", {"symbol": found[0].quantity, "value": value})
