"""Another reversal potential, ratio or weight of what was weighed: "mine reverses at -20", "twice PNa"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final, TypeVar

from bot.tutor.one_number import RATIO_NAMED, VOLT, only_number
from grammar.queries import (
    Branch,
    Chord,
    ConductanceRatio,
    ConstantField,
    PermeabilityRatio,
    Permeant,
    Several,
    Source,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grammar.queries import Query
    from grammar.reading import Reading
    from physics.species import Species

_Weighed = TypeVar("_Weighed", Permeant, Branch)
_SAID: Final = Source("said")
_CARRIED: Final = Source("carried")


def of_weights(reading: Reading, last: PermeabilityRatio | ConstantField | Chord) -> Query | None:
    """Another reversal potential for what was weighed, or other weights."""
    if isinstance(last, PermeabilityRatio):
        return _reversal(reading, last) or _reverses_when_equal(reading, last)
    reversed_ = isinstance(last, ConstantField) and last.find == "reversal" and _reversal(reading, last)
    return (
        reversed_
        or _weighed_so(reading, last)
        or _equally_weighed(reading, last)
        or _ratio_of_weights(reading, last)
        or _so_many_times_more(reading, last)
    )


_RATIO: Final = re.compile(
    r"(?i:\bratio (?:of |is |was |were |=|becomes )*)(?P<en>\d+(?:\.\d+)?|zero|one)\b"
    r"|比[值例]?(?:是|为|等于|变成|=)*(?P<zh>\d+(?:\.\d+)?|零)(?![\d倍])"
)
_REVERSES: Final = re.compile(r"(?i:\brevers\w*|\bE_?rev\b|\bV_?m\b|\bpotential\b)|反转|翻转|逆转|电位")
_WORDS: Final = {"zero": 0.0, "one": 1.0, "零": 0.0}


def _permeant(kind: Species, weight: float, outside_mM: float, inside_mM: float) -> Permeant:
    return Permeant(species=kind, permeability=weight, outside_mM=outside_mM, inside_mM=inside_mM)


def _reversal(reading: Reading, last: PermeabilityRatio | ConstantField) -> ConstantField | None:
    """Such as "at a ratio of 0.5, where would it reverse?" after P_x/P_ref of an E_rev."""
    found = _RATIO.search(reading.plain)
    if found is None or reading.ions or len((*reading.slots, *reading.loose, *reading.unused)) > 1:
        return None
    said = found["en"] or found["zh"]
    number = _WORDS[said.lower()] if said.lower() in _WORDS else float(said)
    if isinstance(last, PermeabilityRatio):
        if not _REVERSES.search(reading.plain):
            return None
        return _reversal_of(last, number)
    weighed = [one for one in last.ions if one.permeability != 1.0]
    if len(last.ions) != _PAIR or len(weighed) != 1:
        return None
    anew = tuple(replace(one, permeability=number) if one in weighed else one for one in last.ions)
    return replace(last, ions=anew)


def _reversal_of(last: PermeabilityRatio, ratio: float) -> ConstantField:
    """The reversal potential of the same two ions at another ratio of permeabilities."""
    ions = (
        _permeant(last.x, ratio, last.x_outside_mM, last.x_inside_mM),
        _permeant(last.ref, 1.0, last.ref_outside_mM, last.ref_inside_mM),
    )
    sources = {"temperature_C": _CARRIED}
    return ConstantField(ions=ions, temperature_C=last.temperature_C, find="reversal", sources=sources)


_PAIR: Final = 2


_SO_MUCH: Final = re.compile(
    r"(?i:(?:and|or|but|ok|now|then|so|what|how|about|if|it|at|with|is|was|were|only|just|for)[ ,]+)*"
    r"(?:那么?|如果|要是|换成|改成|变成|变为|是|只有)*(?P<n>\d{1,6}(?:\.\d{1,4})?)"
    r"(?: ?(?P<percent>%|(?i:percent|per ?cent))|(?i: ?(?:times|fold|x)(?: as (?:much|permeable|large))?)"
    r"|[- ]fold| ?倍)(?:的话|呢|又?如何)*(?i: (?:instead|then))*[ ?.!。]*"
)


def _weighed_so(reading: Reading, last: ConstantField | Chord) -> ConstantField | Chord | None:
    """Such as "and 10%?", 5倍呢, of two ions of which one was told to weigh so many times the other."""
    found = _SO_MUCH.fullmatch(reading.plain.strip())
    if found is None or reading.ions or not float(found["n"]):
        return None
    weight = float(found["n"]) / (100.0 if found["percent"] else 1.0)
    if isinstance(last, Chord):
        own = [one for one in last.branches if one.conductance != 1.0]
        if len(last.branches) != _PAIR or len(own) != 1:
            return None
        return replace(
            last, branches=tuple(replace(b, conductance=weight) if b in own else b for b in last.branches)
        )
    weighed = [one for one in last.ions if one.permeability != 1.0]
    if len(last.ions) != _PAIR or len(weighed) != 1:
        return None
    return replace(
        last, ions=tuple(replace(p, permeability=weight) if p in weighed else p for p in last.ions)
    )


_EQUAL: Final = re.compile(
    r"(?i:\b(?:equal(?:ly)?|identical|the same|as (?:large|big|permeable)"
    r"|same (?:P|g|permeabilit\w+|conductances?))\b)"
    r"|一样|相等|相同|等大|同样大"
)
_SUPPOSES: Final = re.compile(
    r"(?i:\b(?:if|when|with|suppose|say|make|set|were|and)\b)|呢|如果|要是|假如|的话|[时变改设换]|当"
)
_OF_OTHERS: Final = re.compile(
    r"(?i:\b(?:concentrat\w*|conc|temp\w*|sides?|ratio|gradient|voltage|potential|currents?|forces?|answer|value"
    r"|before|twice|times|half|double|triple|more|less|is it|are they|does|do)\b)"
    r"|浓度|温度|两侧|[内外]|比[例值]|电[位压流]|力|答案|结果|吗|之前|刚才|[倍半]"
)


def _supposes_equal(reading: Reading) -> bool:
    """Such as "and if both permeabilities are equal", 一样大呢: of the two weights, and of nothing else."""
    told = reading.slots or reading.loose or reading.unused or reading.relations
    line = reading.plain
    supposes = _EQUAL.search(line) is not None and _SUPPOSES.search(line) is not None
    return not told and supposes and not _OF_OTHERS.search(line) and len(line) <= _BRIEF


_BRIEF: Final = 60


def _equally_weighed(reading: Reading, last: ConstantField | Chord) -> ConstantField | Chord | None:
    """The last potential with the same weight for all that was weighed."""
    weighed = last.branches if isinstance(last, Chord) else last.ions
    if not _supposes_equal(reading) or not {*reading.ions} <= {one.species.id for one in weighed}:
        return None
    if len(weighed) != _PAIR and not _OF_ALL.search(reading.plain):
        return None
    if isinstance(last, Chord):
        return replace(last, branches=tuple(replace(one, conductance=1.0) for one in last.branches))
    return replace(last, ions=tuple(replace(one, permeability=1.0) for one in last.ions))


_OF_ALL: Final = re.compile(r"(?i:\b(?:all|every\w*|three|each)\b)|都|[三各全]")


def _reverses_when_equal(reading: Reading, last: PermeabilityRatio) -> ConstantField | None:
    return _reversal_of(last, 1.0) if _supposes_equal(reading) else None


def _ratio_of_weights(reading: Reading, last: ConstantField | Chord) -> Query | None:
    """Such as "mine reverses at -20. what PNa/PK is that": the ratio of two weights at another E_rev."""
    told = only_number(reading)
    if told is None or told.role not in ("rev", "V", "E", "loose") or told.dim not in VOLT:
        return None
    asked = tuple(dict.fromkeys(w.ion for w in reading.wanted if w.role in ("P", "g") and w.ion))
    names = len(asked) == _PAIR or (not reading.wanted and RATIO_NAMED.search(reading.plain))
    if not names or not _REVERSES_AT.search(reading.plain) or told.value is None:
        return None
    if {w.role for w in reading.wanted} - {"P", "g", "rev"}:
        return None
    if isinstance(last, Chord):
        return _conductance_ratio(last, asked, told.value)
    pair = _in_order(last.ions, asked)
    if pair is None:
        return None
    x, ref = pair
    return PermeabilityRatio(
        x=x.species,
        ref=ref.species,
        reversal_mV=told.value,
        x_outside_mM=x.outside_mM,
        x_inside_mM=x.inside_mM,
        ref_outside_mM=ref.outside_mM,
        ref_inside_mM=ref.inside_mM,
        temperature_C=last.temperature_C,
        sources={"reversal_mV": _SAID, "temperature_C": _CARRIED},
    )


_REVERSES_AT: Final = re.compile(
    r"(?i:\brevers\w*\b|\bE_?rev\b|\bV_?m\b|\bzero current\b)|反转|翻转|逆转|膜电位"
)


def _in_order(weighed: Sequence[_Weighed], asked: Sequence[str]) -> tuple[_Weighed, _Weighed] | None:
    """The two as a line names them, P_x before P_ref; else the one whose weight is not 1 first."""
    if len(weighed) != _PAIR:
        return None
    first, second = weighed
    if not asked:
        return (second, first) if _weight(first) == 1.0 else (first, second)
    if {*asked} != {first.species.id, second.species.id}:
        return None
    return (first, second) if asked[0] == first.species.id else (second, first)


def _weight(one: Permeant | Branch) -> float:
    return one.permeability if isinstance(one, Permeant) else one.conductance


def _conductance_ratio(last: Chord, asked: Sequence[str], at_mV: float) -> ConductanceRatio | None:
    pair = _in_order(last.branches, asked)
    if pair is None or last.injected_pA:
        return None
    x, ref = pair
    return ConductanceRatio(
        x=x.species,
        ref=ref.species,
        reversal_mV=at_mV,
        x_mV=x.potential_mV,
        ref_mV=ref.potential_mV,
        sources={"reversal_mV": _SAID},
    )


_MORE: Final = re.compile(
    r"(?i:\b(?:bigger|larger|higher|greater|more|up|increase\w*|grows?|as (?:big|large|high|much))\b)"
    r"|[大高多升增]"
)
_FEWER: Final = re.compile(r"(?i:\b(?:smaller|lower|less|down|decrease\w*|shrinks?)\b)|[小低少降减]")


def _so_many_times_more(reading: Reading, last: ConstantField | Chord) -> Several | None:
    """Such as "now make PNa 400 times bigger like in a spike": one weight, so many times what it was."""
    told, role = (*reading.slots, *reading.loose, *reading.unused), "g" if isinstance(last, Chord) else "P"
    named = [w.ion for w in reading.wanted if w.role == role and w.ion]
    if len(told) != 1 or told[0].dim != "times" or not told[0].value or len(named) != len(reading.wanted):
        return None
    more, fewer = _MORE.search(reading.plain), _FEWER.search(reading.plain)
    if len(named) != 1 or bool(more) == bool(fewer) or told[0].ion not in (None, named[0]):
        return None
    by = told[0].value if more else 1.0 / told[0].value
    ion = named[0]
    now: ConstantField | Chord
    if isinstance(last, Chord):
        now = replace(
            last,
            branches=tuple(
                replace(b, conductance=b.conductance * by) if b.species.id == ion else b
                for b in last.branches
            ),
        )
    else:
        now = replace(
            last,
            ions=tuple(
                replace(p, permeability=p.permeability * by) if p.species.id == ion else p for p in last.ions
            ),
        )
    return Several(parts=(last, now), style="before_after") if now != last else None
