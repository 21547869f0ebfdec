"""Which way an ion goes, as a line concludes it from the last number: "so the minus means it goes in?".

And its way where V_m lies at its E, "and exactly at E_K?", or at the reversal potential that was just found.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from bot.tutor.answer import Headline, Say, Solved
from grammar.queries import (
    Branch,
    Chord,
    ConstantField,
    Current,
    DrivingForce,
    Equilibrium,
    FreeEnergy,
    Several,
    Source,
    changed,
    last_state,
)
from physics.species import species

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.tutor.context import Context
    from grammar.queries import Query
    from grammar.reading import Reading

_Way: TypeAlias = Literal["in", "out", "turned"]
_Solve: TypeAlias = "Callable[[Query], Solved | Say]"
_SAID: Final = Source("said")
_CARRIED: Final = Source("carried")
_LONGEST: Final = 80  # letters of a line that leaves out what it is about

_MOVES: Final = (
    r"(?:goes|go|going|comes?|coming|moves?|moving|flows?|flowing|rush\w*|diffuses?|runs?|gets?|leaks?|heads?"
    r"|pushed|pulled|driven|wants?|carried)"
)
_IN: Final = re.compile(
    rf"(?i:\b{_MOVES}\b[^.;,?]{{0,24}}\b(?:in|into|inside|inwards?)\b|\benter(?:s|ing)?\b|\binwards?\b"
    rf"|\binflux\b)"
    r"|(?:往|向|朝)[着]?[里内](?!外)|[流跑走进移]进|(?<![外内])内[流向]|[流进移]入|(?:能|会|不|就|要|该"
    r"|里)?进(?:来|去|细胞)"
)
_OUT: Final = re.compile(
    rf"(?i:\b{_MOVES}\b[^.;,?]{{0,24}}\b(?:out|outside|outwards?)\b|\b(?:leaves?|leaving|exits?)\b"
    rf"|\boutwards?\b"
    r"|\befflux\b)|(?:往|向|朝)[着]?外|外[流向]|[流跑走移]出|(?:能|会|不|就|要|该)?出(?:来|去|细胞)"
)
_NOT: Final = re.compile(
    r"(?i:\b(?:it|they|that|ions?|K|Na|Cl|Ca|potassium|sodium|chloride|calcium)[+-]? (?:also |still )?"
    r"(?:does(?: not|n'?t)|do(?: not|n'?t)|can(?:not|'?t| not)|will not|won'?t|never|is(?: not|n'?t))\b)"
    r"|[进出]不[来去了]|(?<!会)(?<!是)(?:不能|不会|没法|无法|不再)"
)
_TURNED: Final = re.compile(
    r"(?i:\b(?:way|direction|flow)\b[^.;,?]{0,16}\b(?:flip|flips|flipped|revers\w+|chang\w+"
    r"|turn\w* (?:a?round|over)"
    r"|opposite|switch\w*|swap\w*)\b|\bit (?:flips|flipped|reverses|reversed)\b)"
    r"|方向[^,。?·]{0,4}(?:反|变|倒|翻|相反)|(?:就|会|也|是不是|岂不)[^,。?·]{0,3}(?:反|倒)(?:了|过来)"
)
_CONCLUDES: Final = re.compile(
    r"(?i:^(?:(?:o+h+|a+h+|ok(?:ay)?|h+m+|huh|wait|and|but|aha|right|well|no|yes)[ ,.!]+)*"
    r"(?:so|then|thus|meaning|therefore|does|do|is|are|will|would|can|could|should|shouldn'?t|isn'?t|doesn'?t"
    r"|(?:that|which|it|this) means)\b|\b(?:means?|so|right|correct|no|then|therefore|hence)\b|\?\W*$)"
    r"|所以|说明|代表|表示|意味着|就是|是不是|会不会|那不|岂不|应该|[吗吧么咯]\W*$|\?\W*$"
)
_LESSON: Final = re.compile(
    r"(?i:\b(?:why|how|what'?s?|which|where|when|who|because|since|although|though|always|if|or|both"
    r"|explain)\b)"
    r"|为|怎|什么|哪|谁|多少|因为|虽然|总是|都|如果|要是|还是|吸|浓度|更[高多]|[高多]的"
)
_OF_CHARGE: Final = re.compile(r"(?i:\b(?:currents?|charges?)\b)|电[流荷]")
_OF_CURRENT: Final = re.compile(r"(?i:\bcurrents?\b)|电流")
_IN_GENERAL: Final = re.compile(
    r"(?i:\b(?:positive|negative) (?:would |will |always )?means?\b)|^[正负]的?就是"
)
"""Asks what a sign means, whatever the last number is."""
_OF_ATP: Final = re.compile(
    r"(?i:\b(?:atp|passiv\w*|pump\w*|energy|carrier|transporter|channels?)\b)|泵|能量|通道|载体|转运体"
)


def way_concluded(reading: Reading, context: Context, solve: _Solve) -> Query | None:
    """The question that a line answers for itself by telling which way the ion goes; None of other lines.

    Args:
        reading: of the line.
        context: what was said before.
        solve: solves a question.
    """
    line, last = reading.plain.strip(), _of_a_way(context.computed)
    if last is None or context.pending is not None or len(line) > _LONGEST or told_way(reading) is None:
        return None
    if _LESSON.search(line) or _OF_ATP.search(line) or not _CONCLUDES.search(line) or reading.cells:
        return None
    kind = last.species
    turns = told_way(reading) == "turned"  # "same V_m, does the direction flip?"
    if kind is None or not kind.z or not {*reading.ions} <= {kind.id}:
        return None
    if reading.asks("E", "C", "rev") or (reading.asks("V") and not turns):
        return None
    told = [s.value for s in (*reading.slots, *reading.loose, *reading.unused)]
    if any(value not in (0.0, last.membrane_mV) for value in told) and not _says_it(told, solve(last)):
        return None
    if _IN_GENERAL.search(line):
        return None
    if _OF_CHARGE.search(line) and not isinstance(last, Current):
        return (
            last if kind.z > 0 and not _OF_CURRENT.search(line) else None
        )  # a force tells its current itself
    return _way_query(last) if isinstance(last, FreeEnergy) else last


def _says_it(told: list[float | None], solved: Solved | Say) -> bool:
    """Whether a line only says the last number again: "+12 is positive, so chloride goes out?"."""
    found = solved.results[0].value if isinstance(solved, Solved) and solved.results else None
    return found is not None and len(told) == 1 and told[0] is not None and abs(told[0] - found) < _ROUNDED


_ROUNDED: Final = 0.6


def _of_a_way(query: Query | None) -> DrivingForce | Current | FreeEnergy | None:
    """The last question, where V_m and what drives its ion are known."""
    last = last_state(query)
    if isinstance(last, DrivingForce):
        return last if last.find in ("force", "direction") and last.membrane_mV is not None else None
    if isinstance(last, Current):
        return last if last.species is not None and last.find in ("current", "conductance") else None
    return last if isinstance(last, FreeEnergy) and last.membrane_mV is not None else None


def _way_query(last: FreeEnergy) -> DrivingForce:
    names = ("membrane_mV", "outside_mM", "inside_mM", "temperature_C")
    told = {name: getattr(last, name) for name in names}
    sources = {name: last.sources.get(name, _CARRIED) for name in names}
    return DrivingForce(species=last.species, find="direction", sources=sources, **told)


def told_way(reading: Reading) -> _Way | None:
    """The way that a line tells, or that it turns; None where it tells none, or two."""
    line = reading.plain
    if _TURNED.search(line):
        return "turned"
    inward, outward = _IN.search(line) is not None, _OUT.search(line) is not None
    if inward == outward:
        return None
    told = inward != (_NOT.search(line) is not None)
    return "in" if told else "out"


def held_to_its_way(solved: Solved, reading: Reading, context: Context, solve: _Solve) -> Solved:
    """The solution headed by yes or no to the way that a line tells of it.

    Args:
        solved: the solution of the question that `way_concluded` found.
        reading: of the line.
        context: what was said before.
        solve: solves a question.
    """
    told, found = told_way(reading), _way_of(solved, reading)
    at = next((n for n, block in enumerate(solved.blocks) if isinstance(block, Headline)), None)
    if told is None or at is None or found is None:
        return solved
    if told == "turned":
        before = _state_before(context)
        other = solve(before) if before is not None else None
        if not isinstance(other, Solved) or other.direction is None:
            return solved
        holds = other.direction != found
    else:
        holds = found == told
    headline = solved.blocks[at]
    assert isinstance(headline, Headline)
    verdict = Headline(Say("verdict-yes" if holds else "verdict-no", {"fact": headline.say}))
    return replace(solved, blocks=(*solved.blocks[:at], verdict, *solved.blocks[at + 1 :]))


def _way_of(solved: Solved, reading: Reading) -> str | None:
    """The way of the ion; of the current where a line speaks of that, which for an anion is the other one."""
    first = next(iter(solved.results), None)
    if _OF_CHARGE.search(reading.plain) and first is not None and first.value:
        return "out" if first.value > 0.0 else "in"
    return solved.direction


def _state_before(context: Context) -> Query | None:
    """The last question as it was before its numbers changed."""
    last = context.computed
    if isinstance(last, Several) and last.style == "before_after":
        return last.parts[0]
    return last_state(context.recent[-_PAIR]) if len(context.recent) >= _PAIR else None


_PAIR: Final = 2

_OPENING: Final = (
    r"(?:(?i:(?:and|so|but|ok(?:ay)?|then|now|what|how about|about|if|or|exactly|right"
    r"|just|precisely)[ ,]+)*|(?:那么?|如果|要是|假如|刚好|正好|恰好|就|当)*)"
)
_AT_ITS_E: Final = re.compile(
    rf"{_OPENING}(?:(?i:(?:at|when|V_?m|V|it|we|the (?:cell|membrane)|is|was|were|'s|are|=|equals"
    rf"|reaches|hits"
    r"|sits|gets to|exactly|right|just)[ ,]*)+|(?:膜电位|V_?m|电位|在|到了?|处于|等于|就是|是|为|="
    r"|刚好|正好|恰好| )+)"
    r"(?:E_?(?P<ion>K|Na|Cl|Ca|Mg|H)(?:[+-]|2\+)?|(?i:(?:the |its )?(?:equilibrium|nernst"
    r"|reversal) potential)|平衡电位)"
    r"(?i:(?: (?:then|exactly|itself|instead|though))*)(?:上|下|处|那里|的?时候?|的话|呢|会怎么?样"
    r"|会?如何|往哪[边里]?[走流去]?)*[ ?.!]*"
)


def at_its_E(reading: Reading, context: Context, solve: _Solve) -> DrivingForce | Current | None:
    """The last force or current with V_m at the E of its ion: "and exactly at E_K?"; None of other lines."""
    line, last = reading.plain.strip(), context.computed
    found = _AT_ITS_E.fullmatch(line) if len(line) <= _LONGEST else None
    last = _of_a_way(last) if context.pending is None and last == context.query else None
    if found is None or not isinstance(last, DrivingForce | Current) or last.species is None:
        return None
    if found["ion"] not in (None, last.species.id) or reading.slots or reading.loose or reading.unused:
        return None
    own = last.potential_mV if last.potential_mV is not None else _own_mV(solve(last), last.species.id)
    if own is None or (isinstance(last, Current) and last.conductance_nS is None):
        return None
    if isinstance(last, Current):
        return replace(changed(last, _SAID, membrane_mV=own), find="current", current_pA=None)
    return DrivingForce(
        species=last.species,
        find=last.find,
        membrane_mV=own,
        potential_mV=own,
        sources={"membrane_mV": _SAID, "potential_mV": _CARRIED},
    )


def _own_mV(solved: Solved | Say, ion: str) -> float | None:
    """E of an ion among what was computed on the way, with as many digits as are said back."""
    results = solved.results if isinstance(solved, Solved) else ()
    return next((float(f"{one.value:.6g}") for one in results if one.quantity == f"E_{ion}"), None)


_BALANCED: Final = re.compile(
    r"(?i:\b(?:in|at) (?:\w+ )?(?:equilibrium|balance)\b(?! potential)|\bbalanced\b)|平衡(?!电位)"
)


def balanced_at(reading: Reading, context: Context) -> DrivingForce | None:
    """The force at a V_m behind an E: "so at -70 it's not in equilibrium?"; None of other lines."""
    last, told = last_state(context.computed), (*reading.slots, *reading.loose, *reading.unused)
    if not isinstance(last, Equilibrium) or last.find != "potential" or not last.species.z:
        return None
    if context.pending is not None or len(told) != 1 or told[0].role not in ("V", "E"):
        return None
    if not _BALANCED.search(reading.plain) or not {*reading.ions} <= {last.species.id}:
        return None
    if reading.has("why", "how", "whatif", "what") or reading.sides or len(reading.plain) > _LONGEST:
        return None
    names = ("outside_mM", "inside_mM", "ratio", "temperature_C")
    kept = {name: value for name in names if (value := getattr(last, name)) is not None}
    sources = {**dict.fromkeys(kept, _CARRIED), "membrane_mV": _SAID}
    return DrivingForce(species=last.species, membrane_mV=told[0].value, sources=sources, **kept)


_AT_REVERSAL: Final = re.compile(
    r"(?i:\b(?:at|when|sits|is) (?:\w+ )?(?:the |that |its |this )?(?:reversal(?: potential)?|E_?rev)\b)"
    r"|(?:在|到|处于|等于|时)?(?:这个|那个|该|此)?(?:反转|翻转|逆转)电[位势](?:那里|那儿|那|这里|处|上"
    r"|下|时|的时候)|E_?rev(?:那里|处|时|的时候)"
)


def at_the_reversal(reading: Reading, context: Context, solve: _Solve) -> DrivingForce | None:
    """The way of one ion at the reversal potential that was found: 在反转电位那里K+往哪边走; or None."""
    last = last_state(context.computed)
    if not isinstance(last, Chord | ConstantField) or last.find != "reversal" or context.pending is not None:
        return None
    if len(reading.ions) != 1 or not _AT_REVERSAL.search(reading.plain):
        return None
    if not (reading.has("move", "inward", "outward") or reading.asks("DF")) or _told_other(reading):
        return None
    (ion,), solved = reading.ions, solve(last)
    own = _own_mV(solved, ion)
    if own is None or not isinstance(solved, Solved):
        return None
    at_mV = float(f"{solved.results[0].value:.6g}")
    sources = {"membrane_mV": _CARRIED, "potential_mV": _CARRIED}
    find: Literal["force", "direction"] = "force" if reading.asks("DF") else "direction"
    return DrivingForce(species=species(ion), find=find, membrane_mV=at_mV, potential_mV=own, sources=sources)


_WHERE: Final = re.compile(
    r"(?i:\b(?:where|when|(?:at )?(?:what|which) (?:membrane )?(?:voltage|potential|V_?m?))\b)"
    r"|(?:什么|哪个?|多少|几)(?:样的)?(?:膜?电[位压]|Vm|V_m|mV|时候)|何时"
    r"|(?:膜?电[位压]|Vm|V_m)(?:要|得|是|为|在)*(?:多少|几)|哪里"
)
_OPPOSED: Final = re.compile(
    r"(?i:\b(?:equal|cancel\w*|same (?:size|strength|magnitude)|balance\w*|match\w*"
    r"|as (?:big|large|strong))\b)"
    r"|相等|抵消|一样[大强]|相同|平衡"
)


def opposed_at(reading: Reading, context: Context, solve: _Solve) -> Chord | None:
    """Where two forces are equal and opposite, midway of their E, behind both of them; or None."""
    last, line = context.computed, reading.plain
    if not isinstance(last, Several) or len(last.parts) != _PAIR or context.pending is not None:
        return None
    forces = [one for one in last.parts if isinstance(one, DrivingForce) and one.species.z]
    if len(forces) != _PAIR or forces[0].species == forces[1].species or _told_other(reading):
        return None
    if not (_WHERE.search(line) and _OPPOSED.search(line)) or reading.asks("I", "g", "P"):
        return None
    if not {*reading.ions} <= {one.species.id for one in forces} or len(line) > _LONGEST:
        return None
    own = [one.potential_mV or _own_mV(solve(one), one.species.id) for one in forces]
    branches = [
        Branch(species=one.species, conductance=1.0, potential_mV=mV)
        for one, mV in zip(forces, own, strict=True)
        if mV is not None
    ]
    return Chord(branches=tuple(branches)) if len(branches) == _PAIR else None


def _told_other(reading: Reading) -> bool:
    """Whether a line tells a number, or asks why; "no net current there" tells none."""
    told = [s for s in (*reading.slots, *reading.loose, *reading.unused) if s.value]
    return bool(told) or reading.has("why", "how", "whatif")
