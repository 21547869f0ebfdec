"""Doubt and surprise at the last answer: "that's a lot", "but the inside is negative", 流到什么时候停.

Which idea fits depends on what was found last, not on the words alone.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeAlias

from bot.tutor.answer import Solved
from bot.tutor.as_slots import species_of
from bot.tutor.asides import is_surprised
from grammar.queries import (
    Charge,
    Chord,
    Concept,
    ConductanceRatio,
    ConstantField,
    Cotransport,
    Current,
    DrivingForce,
    Equilibrium,
    FreeEnergy,
    NetCurrent,
    PermeabilityRatio,
    Pump,
    Several,
    parts_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bot.tutor.answer import Say
    from bot.tutor.context import Context
    from grammar.queries import Query
    from grammar.reading import Reading

_Solve: TypeAlias = "Callable[[Query], Solved | Say]"
_ROUNDED: Final = 0.6


def doubted(reading: Reading, line: str, last: Query, context: Context, solve: _Solve) -> Concept | None:
    """The section that answers a doubt, or an objection, to the last answer; None of other lines.

    Args:
        reading: of the line.
        line: the line itself.
        last: the last question, as it is after what changed.
        context: what was said before.
        solve: solves a question.
    """
    supposes = reading.has("whatif") and not _UNTIL.search(line)  # "when does it stop" supposes nothing
    if supposes or not _says_only(reading, last, solve):
        return None
    if is_surprised(reading):
        return _of_its_size(last, context) if context.query == context.computed else None
    if isinstance(last, Pump | FreeEnergy) and _DEARER.search(line) and _WHY.search(line):
        return Concept(card="electrochemical_potential", section="formula")
    if species_of(last) == "Cl" and _GABA.search(line) and _EXCITES.search(line):
        return Concept(card="chloride", section="development" if _leaves(last, solve) else "gaba")
    if isinstance(last, Cotransport) and _OF_ATP.search(line):
        return Concept(card="sglt1", section="no_atp")
    if is_reversal(last):
        return _of_a_reversal(line)
    if isinstance(last, Equilibrium):
        return _of_an_E(line, last, context)
    if isinstance(last, Chord | ConstantField):
        return _of_a_mean(line)
    return _of_a_way(reading, line, last)


def _says_only(reading: Reading, last: Query, solve: _Solve) -> bool:
    """Whether a line tells no number but zero, or those of the last question and its answer."""
    told = [s.value for s in (*reading.slots, *reading.loose, *reading.unused) if s.value]
    if not told:
        return True
    solved = solve(last)
    known = [one.value for one in solved.results] if isinstance(solved, Solved) else []
    own = (getattr(last, name, None) for name in ("membrane_mV", "reversal_mV", "potential_mV"))
    known += [value for value in own if value is not None]
    return all(any(abs(number - one) < _ROUNDED for one in known) for number in told)


_OF_THE_SIZE: Final[Mapping[type, Concept]] = MappingProxyType(
    {
        Equilibrium: Concept(card="equilibrium_potential", section="depends"),
        DrivingForce: Concept(card="driving_force", section="largest"),
        Current: Concept(card="driving_force", section="current"),
        NetCurrent: Concept(card="driving_force", section="current"),
        FreeEnergy: Concept(card="electrochemical_potential", section="formula"),
        Cotransport: Concept(card="sglt1", section="gradient"),
        Pump: Concept(card="na_k_pump", section="energy"),
        Charge: Concept(card="membrane_potential", section="neutrality"),
        Chord: Concept(card="permeability_weighting"),
        ConstantField: Concept(card="permeability_weighting"),
    }
)
"""What the size of an answer rests on."""


def _of_its_size(last: Query, context: Context) -> Concept | None:
    of_change = isinstance(context.computed, Several) and context.computed.style == "before_after"
    if isinstance(last, Equilibrium) and (of_change or last.find != "potential"):
        return Concept(card="concentration_ratio", section="change")
    if is_reversal(last):
        return Concept(card="nonselective_channel", section="between")
    return _OF_THE_SIZE.get(type(last))


_WHY: Final = re.compile(
    r"(?i:\bwhy(?![a-z])|\bhow come\b|\?|\bso\b|\boh\b|^cheaper|^less)|为(?:什么|啥|何)|怎么|咋|了啊|反而"
)
_DEARER: Final = re.compile(
    r"(?i:\b(?:cheap\w*|expensive|costs? (?:it )?(?:more|less|so)|(?:more|less) (?:energy|work|costly)"
    r"|easier|harder)\b)"
    r"|[更还]省|省[力能了]|[更还][费贵]|便宜|(?:更|变)?(?:省|费|耗)(?:力|能|劲)|更?[难容]易?了"
)
_OF_ATP: Final = re.compile(r"(?i:\bATP\b|\bfor free\b)|ATP|白送|免费")
_GABA: Final = re.compile(r"(?i:\bGABA\w*|\bglycine?\b)|GABA|甘氨酸")
_EXCITES: Final = re.compile(r"(?i:excit|inhibit|depolari[sz]|hyperpolari[sz])|兴奋|抑制|[去超]极化")


def _leaves(last: Query, solve: _Solve) -> bool:
    """Whether chloride leaves the cell, or would at rest."""
    solved = solve(last)
    if not isinstance(solved, Solved) or not solved.results:
        return False
    return solved.direction == "out" or (isinstance(last, Equilibrium) and solved.results[0].value > _REST_mV)


_REST_mV: Final = -60.0

_NONE_CROSSES: Final = re.compile(
    r"(?i:\b(?:no|not (?:a single|one|any)|nothing|none|neither)\b[^.?]{0,24}\b(?:mov\w+|cross\w*"
    r"|flow\w*|go(?:es|ing)?"
    r"|pass\w*)\b|\b(?:stops?|stopped) (?:mov\w+|completely|altogether|entirely)\b|\b(?:stand still"
    r"|frozen)\b)"
    r"|(?:不|没[有人]?|停止)[^。?]{0,6}(?:[动流走]了?|移动|流动|通过)|停(?:下|了|止)|静止"
)
_E_OR_E: Final = re.compile(
    r"(?i:\bE_?(?:K|Na)\b.{0,8}\bor\b.{0,8}E_?(?:K|Na)\b)|E_?(?:K|Na).{0,3}还是.{0,3}E_?(?:K|Na)"
)
_BOTH: Final = re.compile(
    r"(?i:\bboth\b.{0,24}\b(?:through|pass|cross|in|out)\b)|(?:都|同时)[^。?]{0,6}(?:通过|流|走)"
)


def is_reversal(last: Query) -> bool:
    """Whether a question is about the potential at which a channel carries no net current."""
    of_channel = isinstance(last, Chord | ConstantField) and last.find == "reversal"
    return of_channel or isinstance(last, PermeabilityRatio | ConductanceRatio)


def _of_a_reversal(line: str) -> Concept | None:
    """Of the potential at which a channel carries no net current."""
    if _NONE_CROSSES.search(line):
        return Concept(card="reversal_potential", section="who_flows")
    if _E_OR_E.search(line):
        return Concept(card="reversal_vs_equilibrium", section="difference")
    return Concept(card="nonselective_channel", section="currents") if _BOTH.search(line) else None


_AT_IT: Final = re.compile(r"(?i:\b(?:there|that'?s where|at (?:that|this|it)|then)\b)|这|那|此|到了")
_BETWEEN: Final = re.compile(r"(?i:\b(?:between|in the middle)\b)|之间|中间")
_ASKS: Final = re.compile(r"(?i:\b(?:which|what|when|how|if)\b)|哪|多少|什么|怎么|几|如果")
_SITS: Final = re.compile(
    r"(?i:\b(?:cell|neuron|membrane|fib(?:er|re)|axon)s? (?:just |really |actually )?(?:sits?|rests?"
    r"|stays?|is|are)\b(?: at)?)"
    r"|(?:细胞|神经元|膜)[^,。?]{0,4}(?:停在|处于|待在|就是|是)"
)


def _of_an_E(line: str, last: Equilibrium, context: Context) -> Concept | None:
    """Of an equilibrium potential: the ions there, and the V_m that lies between two of them, or at it."""
    if last.find != "potential" or _ASKS.search(line):
        return None
    if _NONE_CROSSES.search(line) and _AT_IT.search(line):
        return Concept(card="dynamic_equilibrium", section="motion")
    others = {species_of(one) for query in context.recent for one in parts_of(query)} - {
        species_of(last),
        None,
    }
    if others and _BETWEEN.search(line):
        return Concept(card="permeability_weighting")
    return Concept(card="resting_potential", section="not_E_K") if _SITS.search(line) else None


_MIDDLE: Final = re.compile(
    r"(?i:\b(?:in the middle|middle|average|halfway|half way|mean of)\b)|中间|平均|正中"
)
_NOT: Final = re.compile(r"(?i:\bnot\b|n'?t\b|\bwhy\b)|不|没|为(?:什么|啥)")
_USELESS: Final = re.compile(
    r"(?i:\b(?:barely|hardly|scarcely)\b|\b(?:doesn'?t|does not|do not|don'?t) (?:really "
    r"|even )?(?:matter|count|do)\b|\bno effect\b)"
    r"|没(?:什么|啥|有)?(?:用|作用|影响|关系)|不重要|可以忽略|忽略不计"
)
_THE_MORE: Final = re.compile(
    r"(?i:\bthe (?:more|higher|larger|bigger)\b.{4,40}\bthe (?:more|higher|larger|closer)\b)"
    r"|越(?!来越)[^,。?]{1,8}越"
)
_OF_NA: Final = re.compile(r"(?i:\bNa\b|\bsodium\b)|Na|钠")


def _of_a_mean(line: str) -> Concept | None:
    """Of a membrane that several ions cross."""
    if _MIDDLE.search(line) and _NOT.search(line):
        return Concept(card="permeability_weighting", section="why_near_K")
    if _THE_MORE.search(line) and not _ASKS.search(line):
        return Concept(card="permeability_weighting", section="change")
    useless = _USELESS.search(line) and _OF_NA.search(line)
    return Concept(card="permeability_weighting", section="sodium_leak") if useless else None


_UNTIL: Final = re.compile(
    r"(?i:\bwhen (?:does|will|would|do) (?:it|they|that|this|the \w+) (?:ever |finally )?(?:stop|end)\b"
    r"|\bhow long (?:does|do|will|would|can|is) (?:it|they|that|this|the \w+)\b|\buntil when\b"
    r"|\bever stop\b|\bnever stops?\b"
    r"|\b(?:keeps?|go(?:es)?|flows?|flowing|continues?|going)\b.{0,16}\b(?:forever|indefinitely|endlessly)\b)"
    r"|(?:什么|啥)时候(?:才|会|能|就|停)*(?:停|平衡|不再?[流动走]|到头)|(?:流|走|进|出|跑)到(?:什么"
    r"|啥)时候|何时(?:才|会)?停|一直[^。?]{0,6}[流走进出跑]"
    r"|永远|停不下来|没完没了|流个?不停"
)
_OF_A_VOLTAGE: Final = re.compile(
    r"(?i:\b(?:which|what|at) (?:\w+ )?(?:voltage|potential|V_?m|mV)\b|\bmV\b|\bconcentrations?\b)|多少"
    r"|几|电[压位]|浓度"
)
_RUNS_OUT: Final = re.compile(
    r"(?i:\b(?:runs?|ran|running) out\b|\ball (?:of )?(?:it|them) (?:is|are|has|have)?\b|\bnone (?:is "
    r"|are )?left\b|\ball (?:of )?(?:the |its )?\w+ (?:leaves?|gone|escapes?|flows?"
    r"|goes)\b|\blos\w+ all\b|\bempty\b)"
    r"|(?:流|漏|跑|走|用)(?:光|完|空|干)"
)
_BUT: Final = re.compile(
    r"(?i:\b(?:but|though|although|even|yet|wait|despite|should(?: not|n'?t)?|isn'?t|aren'?t)\b)"
    r"|可是?|但|明明|虽然|不应?该|应该|难道|怎么还|却|尽管|不是"
)
_A_SIDE: Final = (
    r"(?i:\b(?:in|out)side\b.{0,24}\b(?:negative|positive|acidic|alkaline|basic|more|less|higher|crowded)\b"
    r"|\b(?:negative|positive|acidic|alkaline|basic|more|less|fewer|higher|plenty|lots?"
    r"|so much)\b.{0,24}\b(?:in"
    r"|out)(?:side|(?= the cell))\b)"
    r"|[里内外](?:面|边|侧|头)?[^,。?]{0,6}(?:[正负酸碱多高浓])|胞[内外][^,。?]{0,6}[正负酸碱多高浓]"
)
_OTHER_FORCE: Final = re.compile(_A_SIDE)


_REASON: Final = re.compile(r"(?i:\bwhy(?![a-z])|\bhow come\b)|为(?:什么|啥|何)|怎么|咋")
_TURNED: Final = re.compile(
    r"(?i:\b(?:flip\w*|revers\w+|switch\w*|chang\w+ (?:direction|sign)|other way(?: round)?"
    r"|turn\w* (?:a?round|over))\b)"
    r"|反(?:了|过来|向)|掉头|调头|换方向|变(?:了)?方向|变号"
)


def _of_a_way(reading: Reading, line: str, last: Query) -> Concept | None:
    """Of an ion that goes one way: how long it does, and what seems to speak against it."""
    if not isinstance(last, DrivingForce | Current) or last.species is None or not last.species.z:
        return None
    of_K = last.species.id == "K"
    if _RUNS_OUT.search(line):
        return (
            Concept(card="two_forces", section="stop_leaving")
            if of_K
            else Concept(card="action_potential", section="few_ions")
        )
    if _UNTIL.search(line) and not _OF_A_VOLTAGE.search(line):
        return Concept(card="equilibrium_potential", section="net_zero")
    if _REASON.search(line) and _TURNED.search(line):
        return Concept(card="flow_direction", section="rule")
    objects = _BUT.search(line) and _OTHER_FORCE.search(line) and not reading.has("howmuch", "howmany")
    return Concept(card="two_forces", section="who_wins") if objects else None
