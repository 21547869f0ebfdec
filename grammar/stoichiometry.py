"""How many of each solute a carrier moves in a cycle, and which way: "3 Na+ and 1 H+ in, 1 K+ out".

Read of the tokens, before the words around them: such a number is no concentration.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from grammar.read_ahead import names_any
from grammar.reading import Slot
from grammar.tokens import Token

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from grammar.reading import Reading

Counts = dict[str, int]
"""Solute → how many a cycle moves, positive into the cell."""

_CARRIERS: Final = (
    "ransport", "ymport", "ntiport", "xchang", "arrier", "ptake", "akes up", "ake up", "ouple", "ogether",
    "arries", "oves", "rings", "eeds", "xports", "GAT", "EAAT", "SGLT", "KCC", "NCC", "NIS", "PepT", "PEPT",
    "SERT", "DAT", "NET", "MCT", "LacY", "NCX", "NHE", "NaPi", "ermease", "per ", " with ", "tochiometr",
    "toichiometr", "转运", "交换", "载体", "同向", "协同", "通透酶", "透性酶", "透过酶", "透酶", "摄取",
    "吸收", "每次", "带", "往外", "运",
)  # fmt: skip
_PUMPS: Final = ("pump", "Pump", "PUMP", "ATPase", "ATP酶", "泵", "per ATP")
_MESSENGERS: Final = {
    "gaba": "aminobutyrate", "glutamate": "glutamate", "谷氨酸": "glutamate", "氨基丁酸": "aminobutyrate",
    "γ-氨基丁酸": "aminobutyrate",
}  # fmt: skip
"""What carriers move, and what elsewhere opens a channel: solutes only where a carrier counts its ions."""
_CALLED_SO: Final = ("GABA", "gaba", "Gaba", "lutam", "LUTAM", "谷氨酸", "氨基丁酸")
_BESIDE: Final = frozenset(
    (
        "个",
        "分子",
        "离子",
        "的",
        "of",
        "molecule",
        "molecules",
        "ion",
        "ions",
        "neutral",
        "uncharged",
        "(",
        ")",
    )
) | frozenset(("electroneutral", "不带电", "中性", "电中性", "single", "extracellular", "of the"))
IN_WORDS: Final[Mapping[str, int]] = {
    "one": 1, "two": 2, "three": 3, "four": 4, "一": 1, "两": 2, "二": 2, "三": 3, "四": 4,
}  # fmt: skip
_EACH: Final = frozenset(("each", "every", "per", "每"))
_MOST: Final = 6  # more of one solute no carrier moves in a cycle
_FAR: Final = 14  # tokens between two solutes of one carrier
_LONG_SIDES: Final = re.compile(r"(?i)outside|inside|extra|intra|external|internal|bath|[胞膜]|[内外]")


class Counted(NamedTuple):
    """The tokens without the counts, and what these say."""

    tokens: Sequence[Token]
    slots: tuple[Slot, ...] = ()


class _Element(NamedTuple):
    """A solute with its count; `first` is where that stands. Without a count: a number that is none."""

    first: int
    last: int
    ion: str
    many: int | None
    told: bool


def counted(tokens: Sequence[Token], text: str) -> Counted:
    """What a carrier moves in a cycle, where at least two solutes are counted beside each other."""
    several = len({token.value for token in tokens if token.type in ("ION", "SALT")}) > 1
    if not several or not names_any(_CARRIERS, text) or names_any(_PUMPS, text):
        return Counted(_without_messengers(tokens, text, ()))
    tokens = [token for token in tokens if not _is_of_a_name(token, text)]
    tokens, by_ratio = _by_ratio(tokens, text) if _names_a_carrier(tokens) else (tokens, ())
    groups = [] if by_ratio else _groups(tokens, text)
    slots = by_ratio or tuple(slot for group in groups for slot in _slots(group, tokens, text))
    if slots:
        slots = (*slots, *_uncounted_messenger(tokens, text, slots))
    taken = {k for group in groups for one in group if one.told for k in range(one.first, one.last)}
    charges = {k for group in groups for one in group for k in _charge(one, tokens, text)}
    kept = [t for k, t in enumerate(tokens) if k not in charges and (k not in taken or t.type != "QTY")]
    return Counted(_without_messengers(_unjoined(kept, groups), text, slots), slots)


def _charge(one: _Element, tokens: Sequence[Token], text: str) -> range:
    """The places of a charge in brackets right behind a name: "one succinate(2-)"."""
    match = _CHARGE.match(text, tokens[one.last].end)
    end = match.end() if match else 0
    return range(one.last + 1, sum(token.start < end for token in tokens))


_CHARGE: Final = re.compile(r"\s?\([1-4]?[+-][1-4]?\)")


def _is_of_a_name(token: Token, text: str) -> bool:
    """Whether a number is part of a carrier's name: GAT-1."""
    return _is_count(token) and _NAME.search(text, max(0, token.start - 6), token.start) is not None


_NAME: Final = re.compile(r"[A-Z]{2,5}-$")


def _names_a_carrier(tokens: Sequence[Token]) -> bool:
    """By its name or as a cotransporter or exchanger, where no permeabilities are told."""
    weighs = any(t.type == "HEAD" and t.value.kind in "Pg" for t in tokens)
    return not weighs and any(t.type == "TRANSPORTER" or t.value in _NAMED for t in tokens)


_NAMED: Final = ("cotransport", "exchanger")


def stoichiometries(reading: Reading) -> list[Counts]:
    """What a cycle moves; of several carriers, what each of them does."""
    found: list[Counts] = [{}]
    for slot in sorted(reading.of("count"), key=lambda s: s.span):
        if slot.ion is None:
            continue
        n = int(slot.value or 1) * (-1 if slot.side == "out" else 1)
        if slot.ion in found[-1]:
            found.append({})
        found[-1][slot.ion] = n
    whole: list[Counts] = []
    for told in found:
        counts = {**whole[0], **told} if whole else told  # "SGLT2 takes only 1 Na+"
        if counts and counts not in whole:
            whole.append(counts)
    return whole


def _elements(tokens: Sequence[Token], text: str) -> Iterator[_Element]:
    """Every solute with a number right before it."""
    for i, token in enumerate(tokens):
        ion = token.value if token.type == "ION" else None
        if token.type == "CUE" and token.value == "cotransport" and "glucose" in token.spelt(text):
            yield _Element(i, i, "glucose", 1, told=False)  # "with each glucose"
        if not ion:
            continue
        k = i - 1
        while k >= 0 and i - k <= len("(neutral)") and tokens[k].spelt(text) in _BESIDE:
            k -= 1
        if k < 0 or _is_second(tokens, k):
            continue
        before, spelt = tokens[k], tokens[k].spelt(text)
        if before.type == "QTY" and before.value.dim == "bare":
            yield _Element(k, i, ion, _count(before.value.value), told=True)
        elif spelt in IN_WORDS and before.type in ("NUM", "WORD"):
            yield _Element(k, i, ion, IN_WORDS[spelt], told=True)
        elif spelt in _EACH:
            yield _Element(k, i, ion, 1, told=False)


def _is_second(tokens: Sequence[Token], k: int) -> bool:
    """Whether a number closes a ratio, whose names stand behind it: "a 2:1 Na+ to glucose stoichiometry"."""
    return k > 1 and tokens[k - 1].type == "COLON" and _is_count(tokens[k - 2]) and _is_count(tokens[k])


def _count(value: float) -> int | None:
    return int(value) if value.is_integer() and 1 <= value <= _MOST else None


def _groups(tokens: Sequence[Token], text: str) -> list[list[_Element]]:
    """Solutes that are counted beside each other, one group for each carrier."""
    chains: list[list[_Element]] = []
    for one in _with_an_uncounted(list(_elements(tokens, text)), tokens, text):
        if chains and _linked(tokens, chains[-1][-1], one):
            chains[-1].append(one)
        else:
            chains.append([one])
    found: list[list[_Element]] = []
    for chain in chains:
        begins = chain[0].first
        placed = begins and tokens[begins - 1].type == "SIDE"
        listed = placed and _LONG_SIDES.search(tokens[begins - 1].spelt(text))  # "outside 4 K+, 1 Ca2+"
        if listed or any(one.many is None for one in chain):
            continue
        found += [group for group in _once_each(chain) if len(group) > 1 and any(e.told for e in group)]
    return found if len(found) != 1 else [found[0] + _apart(chains, found[0], tokens, text)]


def _with_an_uncounted(elements: list[_Element], tokens: Sequence[Token], text: str) -> list[_Element]:
    """Such as "takes up sucrose with one H+": of what goes with the only solute that is counted, one."""
    told = [one for one in elements if one.told]
    if len(told) != 1 or len(elements) > 1:
        return elements
    begins, ends = told[0].first, told[0].last
    for i, token in enumerate(tokens):
        if token.type != "ION" or token.value == told[0].ion or i == ends:
            continue
        between = (
            text[token.end : tokens[begins].start] if i < begins else text[tokens[ends].end : token.start]
        )
        if max(i, ends) - min(i, begins) <= _FAR and _TOGETHER.match(between):
            return sorted([_Element(i, i, token.value, 1, told=False), *elements])
    return elements


_TOGETHER: Final = re.compile(
    r"\s?(?:is |are )?(?:taken up |brought in |carried |moved |transported |cotransported )?"
    r"(?:in )?(?:together |along |coupled )?(?:with|by|to) (?:the )?(?:uptake of |cotransport (?:with|of) )?"
    r"(?:each |every )?$|[^.;,?()\d]{1,30} (?:together|along) with\s?$"
    r"|\s?(?:和|与|同|跟|带(?:动|入|着)?|配|伴随|偶联)\s?$"
)


def _once_each(chain: list[_Element]) -> list[list[_Element]]:
    """A chain cut where a solute is counted once more: that is another carrier."""
    groups: list[list[_Element]] = [[]]
    for one in chain:
        if any(other.ion == one.ion for other in groups[-1]):
            groups.append([])
        groups[-1].append(one)
    return groups


def _apart(
    chains: list[list[_Element]], group: list[_Element], tokens: Sequence[Token], text: str
) -> list[_Element]:
    """Such as "One K+ leaves in return.": another solute of that carrier, in a sentence of its own."""
    have = {one.ion for one in group}
    alone = [chain[0] for chain in chains if len(chain) == 1 and chain[0].told and chain[0].many]
    return [
        one
        for one in alone
        if one.ion not in have and one.first > group[-1].last and any(_marks([one], tokens, text))
    ]


def _linked(tokens: Sequence[Token], one: _Element, other: _Element) -> bool:
    between = tokens[one.last + 1 : other.first]
    stops = (
        t.value != ";" if t.type == "STOP" else t.type == "QTY" and t.value.dim != "bare" for t in between
    )
    ends = any(stops)
    return len(between) <= _FAR and not ends


_OUT: Final = (
    r"(?:out\b|outwards?\b|leav\w{1,3}|exit\w{0,3}|the other way|(?:in )?the opposite direction"
    r"|出|向外|往外|[反逆]向(?!转?运))"
)
_IN: Final = (
    r"(?:in\b(?! (?:exchange|return|a|the|each|every|one)\b)|into\b|inwards?\b|enter\w{0,3}"
    r"|进|入|向内|往里|同向(?!转?运))"
)
_AFTER: Final = (
    r"\s{0,2}(?:ions?|molecules?|离子|分子)?\s?(?:\([^()]{1,24}\))?\s?"
    r"(?:(?:is|are|go(?:es)?|mov(?:es?|ing)|being|sent|taken|carried|moved|brought|同时|一起|被|往|向)\s?){0,3}"
)
_BEHIND: Final = re.compile(rf"(?i:{_AFTER}(?:(?P<out>{_OUT})|(?P<in>{_IN})))")
_VERBS_OUT: Final = (
    r"\b(?:sends?|exports?|extrudes?|expels?|releases?|counter-?transports?|ejects?|against"
    r"|(?:in )?(?:exchange|return) for|exchanged for|swaps? (?:it|them) for)\b"
    r"|\bout(?:ward)?:|出:|排出|运出|泵出|换出|送出|带出|转出|外排|反向|逆向|移出|输出|交换出"
)
_VERBS_IN: Final = (
    r"\b(?:brings? in|takes? (?:up|in)|imports?|carr(?:y|ies) in)\b"
    r"|\bin(?:ward)?:|[进入]:|带入|转入|运入|摄入|带进|运进|吸收|摄取"
)
_VERB: Final = re.compile(rf"(?i:(?P<out>{_VERBS_OUT})|(?P<in>{_VERBS_IN}))")


_CLAUSE_ENDS: Final = re.compile(r"[.;。；]")


def _marks(group: Sequence[_Element], tokens: Sequence[Token], text: str) -> list[tuple[str, str] | None]:
    """Which way each solute goes, as far as that is told beside it: by a verb before or a word behind."""
    found: list[tuple[str, str] | None] = []
    start = tokens[group[0].first].start
    before = _CLAUSE_ENDS.split(text[max(0, start - 40) : start])[-1]
    for k, one in enumerate(group):
        end = tokens[one.last].end
        gap = text[end : tokens[group[k + 1].first].start if k + 1 < len(group) else end + 40]
        clause = _CLAUSE_ENDS.split(gap)[0]
        behind, verbs = _BEHIND.match(clause), list(_VERB.finditer(before))
        if behind:
            found.append(("behind", "out" if behind["out"] else "in"))
        elif verbs:
            found.append(("verb", "out" if verbs[-1]["out"] else "in"))
        else:
            found.append(None)
        before = gap[behind.end() :] if behind else gap
    return found


def _ways(group: Sequence[_Element], tokens: Sequence[Token], text: str) -> list[str | None]:
    """Which way each solute goes; what is told of one holds for those that stand with it."""
    marks = _marks(group, tokens, text)
    ways: list[str | None] = [mark[1] if mark else None for mark in marks]
    for k in range(1, len(group)):
        before = marks[k - 1]
        if marks[k] is None and before and before[0] == "verb":  # "brings in 1 Na+, 1 Cl- and 1 serotonin"
            marks[k], ways[k] = before, before[1]
    for k in range(1, len(group)):
        if marks[k] is None and marks[k - 1] and _goes_with(group[k - 1], group[k], tokens, text):
            marks[k], ways[k] = marks[k - 1], ways[k - 1]
    for k in reversed(range(len(group) - 1)):
        behind = marks[k + 1]
        if marks[k] is None and behind and behind[0] == "behind":  # "1 K+ with 1 Cl- out"
            marks[k], ways[k] = behind, behind[1]
    for k in range(1, len(group)):
        ways[k] = ways[k] or ways[k - 1]
    if len(group) > 2 and set(ways) == {"out"}:  # "3 Na+ and 1 H+ with one glutamate, and 1 K+ out"
        own = _marks(group, tokens, text)
        ways = ["out" if mark else "in" for mark in own]
    if not any(ways) and len(group) > 2 and re.search(r"(?i:exchanger|antiport)|交换体", text):
        return ["in", *["out"] * (len(group) - 1)]
    return [way or ("in" if any(ways) else None) for way in ways]


def _goes_with(one: _Element, other: _Element, tokens: Sequence[Token], text: str) -> bool:
    """Such as "1 Cl- enter with each serotonin, 1 K+ leaves"."""
    return _WITH.search(text, tokens[one.last].end, tokens[other.last].start) is not None


_WITH: Final = re.compile(r"\bwith\b|带|伴")


def _slots(group: Sequence[_Element], tokens: Sequence[Token], text: str) -> Iterator[Slot]:
    for one, way in zip(group, _ways(group, tokens, text), strict=True):
        span = tokens[one.first].start, tokens[one.first].end
        yield Slot("count", float(one.many or 1), span, ion=one.ion, side=way, dim="bare")


def _unjoined(tokens: list[Token], groups: list[list[_Element]]) -> list[Token]:
    """Without the colons of "Na+ : 1 Ca2+", which would join names to a row."""
    if not groups:
        return tokens
    joined = {
        k + 1
        for k, (one, joint) in enumerate(pairwise(tokens))
        if one.type == "ION" and joint.type in ("COLON", "SLASH") and k + 2 < len(tokens)
        if tokens[k + 2].type == "ION"
    }
    return [Token("SEP", ",", t.start, t.end) if k in joined else t for k, t in enumerate(tokens)]


def _by_ratio(tokens: Sequence[Token], text: str) -> tuple[Sequence[Token], tuple[Slot, ...]]:
    """Such as K+和Cl- 1比1, "Na:K:Cl 1:1:2": the names in a row, then as many counts."""
    for i, token in enumerate(tokens):
        if not _is_count(token):
            continue
        k, joints = i, []
        while k + 2 < len(tokens) and _joins(tokens[k + 1], text) and _is_count(tokens[k + 2]):
            joints.append(k + 1)
            k += 2
        spoken = any(tokens[j].type != "COLON" for j in joints)
        if not joints or (len(joints) == 1 and not spoken):
            continue
        names = _row_before(tokens, i, len(joints) + 1)
        if names:
            amounts = [tokens[j] for j in range(i, k + 1, 2)]
            slots = tuple(
                Slot("count", amount.value.value, (amount.start, amount.end), ion=ion, dim="bare")
                for amount, ion in zip(amounts, names, strict=True)
            )
            return [*tokens[:i], *tokens[k + 1 :]], slots
        if spoken:
            colons = [Token("COLON", ":", t.start, t.end) if j in joints else t for j, t in enumerate(tokens)]
            return colons, ()
    return tokens, ()


def _is_count(token: Token) -> bool:
    return token.type == "QTY" and token.value.dim == "bare" and _count(token.value.value) is not None


def _joins(token: Token, text: str) -> bool:
    return token.type == "COLON" or token.spelt(text) in ("比", "to")


def _row_before(tokens: Sequence[Token], i: int, many: int) -> list[str]:
    """The names of as many solutes right before token i, nearest last; none where there are others."""
    names: list[str] = []
    for token in reversed(tokens[max(0, i - 4 * many) : i]):
        if token.type == "ION":
            names.insert(0, token.value)
        elif token.type not in ("AND", "SEP", "COLON", "SLASH", "DASH", "FILLER", "EQ", "LPAR"):
            break
        if len(names) == many:
            return names
    return []


def _uncounted_messenger(tokens: Sequence[Token], text: str, slots: tuple[Slot, ...]) -> Iterator[Slot]:
    """One of it, where the other solutes alone are counted: "2 Na+ and 1 Cl- …; max GABA ratio"."""
    have = {slot.ion for slot in slots}
    for token in tokens:
        if token.type == "ION" and _MESSENGERS.get(token.spelt(text)) == token.value:
            if token.value not in have and not have & set(_MESSENGERS.values()):
                yield Slot("count", 1.0, (token.start, token.start), ion=token.value, dim="bare")
            return


def _without_messengers(tokens: Sequence[Token], text: str, slots: tuple[Slot, ...]) -> Sequence[Token]:
    """GABA and glutamate as words where no carrier moves them: there they open channels."""
    if not names_any(_CALLED_SO, text):
        return tokens
    have = {slot.ion for slot in slots}
    for token in tokens:
        if token.type == "ION" and token.value not in have and token.spelt(text) in _MESSENGERS:
            word = token.spelt(text)
            token.type, token.value = ("WORD", word) if word.isascii() else ("FILLER", "words")
    return tokens
