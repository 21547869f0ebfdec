"""The last question with its numbers, of another ion or charge, or of so many times the gradient.

"what would it be for Cl- with the same numbers" · "and if it were Ca2+" · "SO42-" · "z was 1" · "10 times".
"What about Na?" is none of them: it asks for the numbers that are that ion's own.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeAlias

from bot.tutor.context import WARMEST_C
from bot.tutor.waiting import FEWER
from grammar.queries import (
    DrivingForce,
    Equilibrium,
    FreeEnergy,
    Source,
    changed,
    last_part,
    last_state,
)
from physics.nernst import concentration_ratio
from physics.species import Species, generic_ion, species

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.tutor.context import Context
    from grammar.queries import Query
    from grammar.reading import Reading

_OfIon: TypeAlias = Equilibrium | DrivingForce | FreeEnergy
_CARRIED: Final = Source("carried")
_SAID: Final = Source("said")
_GRADIENT: Final = ("outside_mM", "inside_mM", "ratio")
_KEPT: Final = (*_GRADIENT, "potential_mV")
"""An E is told where a side, or the ratio, was asked for."""
_BESIDE: Final[Mapping[str, str]] = MappingProxyType({"T": "temperature_C", "V": "membrane_mV"})
"""What a line may tell anew while the concentrations stay."""
_LESSON: Final = ("why", "how", "define", "difference")
_YES_OR_NO: Final = re.compile(r"(?i:^(?:so |but |and |ok )*(?:is|are|does|do|has|have|isn'?t|aren'?t)\b)|吗")


def same_numbers(reading: Reading, context: Context) -> Query | None:
    """The last question that was computed, as a line wants it of another ion or charge; None of other lines.

    Args:
        reading: of the line.
        context: of the talk before it.
    """
    query = _last(context)
    if (
        query is None
        or reading.has(*_LESSON)
        or _YES_OR_NO.search(reading.plain)
        or reading.cells
        or reading.conditions
        or reading.parts
    ):
        return None
    if (size := _times(reading, query) or _turned(reading, query)) is not None:
        return changed(query, _SAID, ratio=size)
    told = () if _bare(reading) else tuple(s for s in reading.slots if s.role != "z")
    if any(getattr(query, _BESIDE.get(s.role, ""), None) is None for s in told):
        return None
    new = _charged(reading, query, context) or _named(reading, query, context)
    if new is None or new == query.species:
        return None
    kept = {field: value for field in _KEPT if (value := getattr(query, field, None)) is not None}
    query = changed(query, _CARRIED, **kept)
    return changed(query, _SAID, species=new, **{_BESIDE[s.role]: s.value for s in told})


_KEEPS_RATIO: Final = re.compile(
    r"(?i:\b(?:keep(?:ing|s)?|same|hold(?:ing)?|fix(?:ed|ing)?)\b[^\d.;?]{0,16}\b(?:ratio|gradient|concentrations?)\b"
    r"|\b(?:ratio|gradient|concentrations?)\b[^\d.;?]{0,16}\b(?:same|unchanged|constant|fixed)\b)"
    r"|(?:比[值例]?|梯度|浓度差?)(?:还是|都|也|保持|照旧)*(?:不变|不动|一样|照旧|相同)"
    r"|(?:保持|维持|同样的?|一样的?)[^,\d]{0,6}(?:比[值例]?|梯度|浓度)"
)
_OF_WARMTH: Final = re.compile(
    r"(?i:\b(?:cool|heat|chill|warm|temp)\w*|\bat |\bdegrees?\b)|°|℃|[温度冷热]|[降升]到"
)


def at_kept_ratio(reading: Reading, context: Context) -> Equilibrium | None:
    """Such as "keep that ratio but cool it to 20, E?": E at another temperature; None of other lines.

    Behind a concentration that was sought, the ratio is that of the E which it was sought at.
    """
    last = last_state(context.computed) if context.pending is None else None
    told = (*reading.slots, *reading.loose, *reading.unused)
    if not isinstance(last, Equilibrium) or len(told) != 1 or not _KEEPS_RATIO.search(reading.plain):
        return None
    (one,), E_mV, celsius = told, last.potential_mV, last.temperature_C
    warm = one.role == "T" or (one.dim == "bare" and _OF_WARMTH.search(reading.plain) is not None)
    another = {w.role for w in reading.wanted} - {"E"} or {*reading.ions} - {last.species.id}
    if another or not warm or one.value is None or celsius is None or not 0.0 <= one.value <= WARMEST_C:
        return None
    if last.find == "potential":
        return changed(last, _SAID, temperature_C=one.value)
    if E_mV is None or not last.species.z:
        return None
    ratio = float(f"{float(concentration_ratio(last.species.z, E_mV, celsius)):.6g}")
    sources = {"ratio": _CARRIED, "temperature_C": _SAID}
    return Equilibrium(species=last.species, ratio=ratio, temperature_C=one.value, sources=sources)


def undivided(reading: Reading) -> bool:
    """Whether a line asks what E were without its division by z, which no ion has: an aside of a talk."""
    return _UNDIVIDED.search(reading.plain) is not None


def _last(context: Context) -> _OfIon | None:
    """The last question, where it rests on concentrations of one ion; a card in between hides none."""
    last = last_state(context.computed) if context.pending is None else None
    if not isinstance(last, Equilibrium | DrivingForce | FreeEnergy) or last.temperature_C is None:
        return None
    if isinstance(last, DrivingForce) and not last.species.z:  # of an ion the way needs a V_m as well
        told = {name: getattr(last, name) for name in (*_SIDES, "temperature_C")}
        sources = {name: one for name, one in last.sources.items() if name in told}
        last = Equilibrium(species=last.species, sources=sources, **told)
    of_sides = any(getattr(last, field, None) for field in _GRADIENT)
    return last if of_sides or _is_inverse(last) else None


def _is_inverse(query: _OfIon) -> bool:
    """Whether it asks for a side, or the ratio, at an E that was told."""
    return isinstance(query, Equilibrium) and query.find not in ("potential", "temperature")


_SIDES: Final = ("outside_mM", "inside_mM")


_TIMES: Final = re.compile(
    r"(?i:(?:and |but |so |ok |now |or |what |with |for |at )*(?:if )?(?:it(?:'s| is| was| were) )?"
    r"(?:only |just |a )?)(?:那么?|如果|要是|换成|改成|变成|变为|是|差|只差|只有)*"
    r"(?P<n>\d{1,7}(?:\.\d{1,4})?)(?:(?i:[- ]?(?:times|fold|x))| ?倍)"
    r"(?i:(?: (?:gradient|ratio|instead|more|as much))*)(?:的?浓度?差|的?梯度|的话|呢)*[ ?.!。]*"
)


def _times(reading: Reading, query: _OfIon) -> float | None:
    """Such as "and if it's 10 times" after "30 times more inside": on the side that had more."""
    ratio, told = _told_as_ratio(query), _TIMES.fullmatch(reading.plain.strip())
    if told is None or ratio in (None, 1.0) or not float(told["n"]):
        return None
    return float(told["n"]) if ratio > 1.0 else 1.0 / float(told["n"])


def _told_as_ratio(query: _OfIon) -> float | None:
    return None if isinstance(query, FreeEnergy) else query.ratio


_WHERE_MORE: Final = frozenset({"more", "less", "and_at", "it", "at"})


def _turned(reading: Reading, query: _OfIon) -> float | None:
    """Such as "outside", 里面多, "less inside" after a gradient that was told by its size alone."""
    ratio = _told_as_ratio(query)
    told = reading.slots or reading.loose or reading.unused or reading.wanted or reading.ions
    if ratio is None or told or reading.strange or not {*reading.cues} <= _WHERE_MORE:
        return None
    if len(reading.sides) != 1:
        return None
    more_outside = ("out" in reading.sides) != (FEWER.search(reading.plain) is not None)
    return max(ratio, 1.0 / ratio) if more_outside else min(ratio, 1.0 / ratio)


_SAME: Final = re.compile(
    r"(?i:\b(?:same|those|these|identical) (?:\w+ )?"
    r"(?:numbers?|conc\w*|values?|ratios?|gradients?|amounts?)\b|\b(?:that|this|equal) (?:ratio|gradient)\b)"
    r"|(?:(?:同样|一样|相同)的?|[同此]|[这那][个些]的?)(?:浓度|数[字值据]?|比[值例]|梯度)"
    r"|(?:浓度|数[字值据]?|比[值例]|梯度)(?:都|仍|还|也|是|保持)*(?:不变|一样|相同|照旧)"
)
_OTHERS: Final = re.compile(r"(?i:\b(?:those|these)\b)")
"""May as well mean the numbers that were told of the other ion."""
_HYPOTHETICAL: Final = re.compile(
    r"(?i:\b(?:if|suppose|say|imagine) (?:it|that|this|they|the ion)"
    r"(?: (?:was|were|is|had been|would be)|'s) (?:instead |an? |just |really )*)(?![-+\d])"
    r"|(?:如果|要是|假如|假设|若|倘若)(?:它|这|那|离子|换作|改)?是"
)


def _named(reading: Reading, query: _OfIon, context: Context) -> Species | None:
    """The ion of the line, where it takes the numbers of the one before."""
    others = [ion for ion in reading.ions if ion != query.species.id]  # "if it was Rb+ instead of K+"
    if len(others) != 1 or reading.unused:
        return None
    (ion,) = others
    charges = {float(abs(query.species.z)), float(abs(species(ion).z))}  # "so 1 for K. and Ca …"
    if any(s.value not in charges for s in (*reading.loose, *reading.of("z"))):
        return None
    own = any(s.role == "conc" and s.ion == ion for s in context.known)
    lent = all(query.sources[f].origin == "preset" for f in _GRADIENT if f in query.sources)
    supposed = not lent and _HYPOTHETICAL.search(reading.plain) is not None
    same = _SAME.search(reading.plain) is not None and not (own and _OTHERS.search(reading.plain))
    unnamed = ion.startswith("X") and (
        not reading.has("what") or reading.has("it")
    )  # has no numbers of its own
    if supposed or same or unnamed or _is_example(reading, query, context):
        return species(ion)
    if _is_inverse(query) or reading.loose:
        return None
    says = reading.slots or reading.wanted or reading.strange or _WHAT_ABOUT.search(reading.plain)
    alone = not (says or own) and {*reading.cues} <= _ONWARD and bool(species(ion).z)
    return species(ion) if alone and _swapped_last(query, context.recent) else None


_ONWARD: Final = frozenset({"and_at", "it", "ions", "replaced", "become"})
_WHAT_ABOUT: Final = re.compile(r"(?i:\babout\b)|呢")
"""Asks for the ion's own numbers, also where the last ion had those of another."""


_EXAMPLE: Final = re.compile(
    r"(?i:\b(?:e\.?g\.?|say|like|for (?:example|instance)|such as)(?![a-z]))|比如|例如|譬如|好比|就像"
)
_VALENCE: Final = re.compile(
    r"(?i:valent\b)|[一单二两三四1-4]价|(?<![\w.])[1-4][+-]|(?<![\w.])[+-][1-4](?![\d.])"
)


def _is_example(reading: Reading, query: _OfIon, context: Context) -> bool:
    """Such as 三价呢 比如La3+: an ion that only stands for its charge; 比如La3+ behind another charge."""
    if _EXAMPLE.search(reading.plain) is None:
        return False
    return _VALENCE.search(reading.plain) is not None or _swapped_last(query, context.recent)


def _swapped_last(query: _OfIon, recent: Sequence[Query]) -> bool:
    """Whether the last question was already the one before it, of another ion."""
    before = last_part(recent[-2]) if len(recent) > 1 else None
    if not isinstance(before, Equilibrium | DrivingForce | FreeEnergy) or before.species == query.species:
        return False
    return all(getattr(before, field, None) == getattr(query, field, None) for field in _KEPT)


_VALENCES: Final[Mapping[str, int]] = MappingProxyType(
    {"一": 1, "单": 1, "1": 1, "二": 2, "两": 2, "2": 2, "三": 3, "3": 3, "四": 4, "4": 4}
    | {"mono": 1, "uni": 1, "di": 2, "bi": 2, "tri": 3, "tetra": 4}
)
_OF_VALENCE: Final = re.compile(
    r"(?:那么?|如果|要是|假如|若|换成|换作|改成|改为|变成|变为|它|是|同样|换|个|再|带)*"
    r"(?P<sign>[正负+-])?(?P<n>[一单二两三四1-4])(?:价的?(?P<kind>[阳阴正负])?(?:离子)?"
    r"|个?(?:单位)?(?P<charge>[正负])电荷)"
    r"(?:的话|呢|会怎样|会?是多少|又?如何|会?怎么样)*[ ?.!。]*"
    r"|(?i:(?:(?:and|or|ok|so|now|then|what|how|about|if|it|is|was|were|an?|with|for)[ ,]+)*"
    r"(?P<en>mono|uni|di|bi|tri|tetra)valent(?: (?:ion|one))?(?: (?:then|instead))?)[ ?.!]*"
)
_COMMAS: Final = re.compile(r" ?[,，、·;；。]+ ?")
_CHARGE: Final = re.compile(
    r"(?i:\b(?:an?|the) )(?P<first>[1-4][+-]|[+-][1-4]) ?(?i:charged? )?(?i:ion|cation|anion|charge|one)\b"
    r"|(?:(?i:\bcharge(?: (?:of|was|were|is|to|becomes))* ?=? ?)|电荷数?[是为变成改=]*)"
    r"(?P<then>[+-]?[1-4])(?![\d.])"
)
_UNNAMED: Final = re.compile(r"(?<![A-Za-z])[A-Z][a-z]?(?P<n>[2-4])(?P<sign>[+-])(?!\w)")
"""An ion that nobody here knows, "Fe3+": its charge is all that counts with the same numbers."""
_BARE: Final = re.compile(
    r"(?i:(?:and |or |ok |what about )*)(?:那么?|换成)?(?P<z>[+-]?[1-4])(?:呢|的话)?[ ?.!。]*"
)
_KIND: Final = re.compile(r"(?i:\b(?:anion|cation)\b)|[阴阳负正]离子")
_NEGATIVE: Final = frozenset({"anion", "阴离子", "负离子", "阴", "负", "-"})
_UNDIVIDED: Final = re.compile(
    r"(?i:\b(?:without|don'?t|do not|didn'?t|did not|never|forget to|forgot to|forgetting to|not) "
    r"divid(?:e|ing|ed)\b)|(?:不|没|没有|忘了?)除(?!了|非|去|掉)"
)
"""The valence left out of the Nernst equation."""


def _bare(reading: Reading) -> bool:
    """Such as "-2?": a small number, which a grammar without a talk takes for a voltage."""
    return _BARE.fullmatch(reading.plain.strip()) is not None


def _charged(reading: Reading, query: _OfIon, context: Context) -> Species | None:
    """The unnamed ion of the charge that the line tells."""
    if any(ion != query.species.id for ion in reading.ions):
        return None
    z = _z_told(reading)
    if z is None and query.species.id.startswith("X") and _swapped_last(query, context.recent):
        told = _BARE.fullmatch(reading.plain.strip())
        z = int(told["z"]) if told else None
    if z is None and query.species.z:
        z = _z_of_kind(reading, query.species.z)
    return generic_ion(z) if z else None


def _z_told(reading: Reading) -> int | None:
    """A charge with its sign: "if z was 1", "a 2+ ion", 电荷是-1."""
    values = [s.value or 0.0 for s in reading.of("z")]
    if values:
        return int(values[0]) if len(values) == 1 and values[0].is_integer() else None
    told = _CHARGE.search(reading.plain)
    if told is None:
        other = _UNNAMED.search(reading.plain) if not reading.ions and _SAME.search(reading.plain) else None
        return None if other is None else int(other["sign"] + other["n"])
    digit = (told["first"] or told["then"]).strip("+-")
    return -int(digit) if "-" in (told["first"] or told["then"]) else int(digit)


def _z_of_kind(reading: Reading, before: int) -> int | None:
    """A charge by its size or its sign alone, the other as before: 二价的话, "an anion", "not divided"."""
    sign = 1 if before > 0 else -1
    if told := _OF_VALENCE.fullmatch(_COMMAS.sub("", _SAME.sub("", reading.plain)).strip()):
        signed = told["sign"] or told["kind"] or told["charge"]
        return _VALENCES[told["n"] or told["en"].lower()] * (
            sign if not signed else -1 if signed in _NEGATIVE else 1
        )
    kinds = {name.lower() for name in _KIND.findall(reading.plain)}
    if len(kinds) == 1 and not reading.ions:
        supposed = _HYPOTHETICAL.search(reading.plain) or _SAME.search(reading.plain)
        return abs(before) * (-1 if kinds <= _NEGATIVE else 1) if supposed else None
    return sign if undivided(reading) and not reading.slots and abs(before) > 1 else None
