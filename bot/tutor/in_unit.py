"""The answer in the unit that is asked for by name: 40 pS, not 0.04 nS."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal

from bot.tutor.answer import Headline, Quantity, Result, Say
from grammar.queries import DrivingForce, ForceEnergy, FreeEnergy, Source
from grammar.unit_asked import UNITS, unit_asked

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.tutor.answer import Arg, Block, Solved
    from grammar.queries import Query


def in_unit_asked(solved: Solved, plain: str) -> Solved:
    """The solution with its first result, and where the headline tells it, in the unit that is asked for."""
    unit = unit_asked(plain)
    if unit is None or not solved.results:
        return solved
    first, *others = solved.results
    own, asked = UNITS.get(first.unit), UNITS[unit]
    if own is None or own.dim != asked.dim or own == asked:
        return solved
    value = first.value * own.factor / asked.factor
    blocks = tuple(_told_in(block, first, Quantity(value, unit)) for block in solved.blocks)
    return replace(solved, blocks=blocks, results=(Result(first.quantity, value, unit), *others))


def unit_alone(plain: str) -> str | None:
    """A line that names a unit and nothing else, as `in_unit_asked` reads it: "in volts?", 换成伏特."""
    line = plain.strip()
    turned = _TURNED.fullmatch(line) if len(line) <= _LONGEST else None
    if turned is not None and line.rstrip() != turned["unit"]:
        return f"in {_SHORT.get(turned['unit'].lower(), turned['unit'])}"
    return line if _ALONE.fullmatch(line) and unit_asked(line) is not None else None


def tells_in(solved: Solved, plain: str) -> bool:
    """Whether the first result can be told in the unit that is asked for."""
    unit = unit_asked(plain)
    if unit is None or not solved.results:
        return False
    own = UNITS.get(solved.results[0].unit)
    return own is not None and own.dim == UNITS[unit].dim


_ENERGY_ALONE: Final = re.compile(
    r"(?i:(?:and |so |now |please )?(?:(?:convert|turn|change|put|express|give)(?: it| that| this)? )?"
    r"(?:in|into|to|as|how many|what about) )?"
    r"(?:那|把它?|它)?(?:用|换[成算]|改用|以|转[成化换]成?|化成|折合?成?|算成)?"
    r"(?P<unit>kcal|kJ|J|千卡|千焦|焦耳?)"
    r"(?: ?/ ?mol| per mole|每摩尔)?(?i: please)?(?:表示|呢|为单位|是多少|的话)? ?[?.。!]*"
)
_PER_MOLE: Final = re.compile(
    r"(?i:(?:and|so|now|then|ok|please|what(?:'s| is)|how much is|express(?:ed)?|convert(?:ed)?|put|give|it"
    r"|that|this|in|as|into|to|an?|the|is|free)[ ,]+)*(?:(?i:energ(?:y|ies)|work) ?)?"
    r"(?i:(?<=as an energy)|(?<=as energy)|(?:per|for (?:one|a)) mol(?:es?)?)"
    r"(?i: (?:of (?:it|them|ions?)|in (?P<unit>kJ|kcal|J)(?:/mol)?|is (?:that|it)|then|please))* ?[?.!]*"
    r"|(?:[那么把它这个换算折合转化成为用以就是]|驱动力|相当于)*"
    r"(?:每摩尔(?:离子)?的?(?:自由能|能量|功)|(?:自由能|能量)每摩尔)(?:是|有|等于)*(?:多少|几)?"
    r"(?:呢|啊|表示)? ?[?.。!]*"
)
"""A force asked as the energy of a mole, "as energy per mole?", 换成每摩尔能量是多少."""
_ENERGIES: Final[dict[str, Literal["kJ/mol", "kcal/mol"]]] = {
    "kcal": "kcal/mol",
    "千卡": "kcal/mol",
    "kJ": "kJ/mol",
    "千焦": "kJ/mol",
}


def energy_in_unit(query: Query, plain: str) -> Query | None:
    """A free energy in the unit that a line names alone, "in kcal/mol?"; None of anything else.

    That of a driving force is the energy of the ion on its way in.
    """
    told = _ENERGY_ALONE.fullmatch(plain.strip()) or _PER_MOLE.fullmatch(plain.strip())
    energy = _of_force(query) if isinstance(query, DrivingForce) else query
    if told is None or not isinstance(energy, FreeEnergy | ForceEnergy):
        return None
    return replace(energy, unit=_ENERGIES.get(told["unit"] or "kJ", "J/mol"))


def _of_force(force: DrivingForce) -> FreeEnergy | ForceEnergy | None:
    told = ("outside_mM", "inside_mM", "membrane_mV", "temperature_C", "potential_mV", "force_mV")
    kept = {f: value for f in told if (value := getattr(force, f)) is not None}
    sources = dict.fromkeys(kept, Source("carried"))
    if {*told[:4]} <= {*kept}:
        of_sides = {f: kept[f] for f in told[:4]}
        return FreeEnergy(species=force.species, inward=True, **of_sides, sources=sources)
    of_E = {f: kept[f] for f in ("membrane_mV", "potential_mV", "force_mV") if f in kept}
    if len(of_E) > 1 or "force_mV" in of_E:
        return ForceEnergy(species=force.species, inward=True, **of_E, sources=sources)
    return None


_LONGEST: Final = 50  # letters of a line that names a unit alone
_SHORT: Final = {"volt": "volts", "v": "volts", "伏": "volts", "millivolt": "millivolts"}
"""Names of units that `unit_asked` does not read by themselves: V alone is mostly the voltage."""
_UNIT: Final = (
    r"(?:[pnuµ]S|[fpnuµ]A|[pnuµm]M|[uµm]?V|[kMG]Ω|(?i:(?:milli|micro)?volts?|(?:pico|nano|micro)(?:amps|amperes)"
    r"|(?:nano|pico|micro)siemens|(?:nano|micro|milli)molar|[numµ]mol/L)|毫伏|微伏|伏特?|皮安|纳安|微安|皮西|纳西"
    r"|纳摩尔|微摩尔)(?![A-Za-z/])"
)
_TURNED: Final = re.compile(
    r"(?i:(?:and|so|now|then|ok|please|pls|can you|could you|give|show|tell|express|write|convert|change|turn"
    r"|put|switch|i (?:need|want)|the|(?:what|that)(?: is|'?s)|how much is|how many|it|that|this|me|answer"
    r"|result|value"
    r"|in|into|to|as|units? of)[ ,]+)*"
    r"(?:那么?|请|你?能不能|能|可以|帮我|把|它|这个?|结果|答案|换|转|化|改|写|算|成|为|用|以|是|等于|单位:?|多少|几|一下)*"
    rf" ?(?P<unit>{_UNIT})"
    r"(?:来?表示|作?为?单位|是?多少|呢|吗|吧|的话|一下)*(?i: (?:please|pls|is (?:it|that)|then|instead))*"
    r" ?[?.。!]*"
)
_ALONE: Final = re.compile(
    r"(?i:(?:(?:and|so|now|then|what is it|what is that)[ ,]+)?(?:in|as|how many|what) )[^\s\d]{1,14}"
    r"(?i: please| is (?:it|that))? ?[?.!]*"
    r"|(?:那么?|请|能)?(?:用|以|是)?(?:多少|几|单位)?[^\s\d]{1,6}?"
    r"(?:来?表示|呢|作?为单位|是多少|吗)? ?[?.!。]*"
)


def _told_in(block: Block, first: Result, asked: Quantity) -> Block:
    """The headline with what is asked in its unit; any other block as it is."""
    if not isinstance(block, Headline):
        return block
    args: Mapping[str, Arg] = {
        name: replace(asked, signed=arg.signed) if isinstance(arg, Quantity) and _is(arg, first) else arg
        for name, arg in block.say.args.items()
    }
    return Headline(Say(block.say.id, args))


def _is(told: Quantity, first: Result) -> bool:
    """Whether both are the same quantity, whatever their units."""
    one, other = UNITS.get(told.unit), UNITS[first.unit]
    if one is None or one.dim != other.dim:
        return False
    return math.isclose(told.value * one.factor, first.value * other.factor, rel_tol=1e-9)
