"""The section that the sign, the zero or the change of the last number calls for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.tutor.remarks import BY_TWO, OBJECTS, means_a_sign
from grammar.queries import (
    Charge,
    Chord,
    Concept,
    ConstantField,
    Cotransport,
    Current,
    DrivingForce,
    Equilibrium,
    ForceEnergy,
    FreeEnergy,
    NetCurrent,
    Several,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.tutor.answer import Result
    from grammar.queries import Query
    from grammar.reading import Reading

OF_A_SIGN: Final = re.compile(r"(?i:\b(?:negative|positive|sign|minus|plus)\b)|[正负](?!常|好|在)|符号|变号")
_ZERO: Final = re.compile(r"(?i:(?<![\d.])0(?![\d.])|\bzero\b)|零|(?<![\d.])0(?![\d.])")
_SIZE: Final = re.compile(
    r"(?i:\b(?:so|that|this|too) (?:big|large|huge|high|small|tiny|little|low|much))"
    r"|(?:这么|那么|太)[大小高低多少]"
)
_CHANGED: Final = re.compile(
    r"(?i:\b(?:less|more|higher|lower|flip\w*|chang\w*|shift\w*|differ\w*|became|become|went|go(?:es)?|rose|drop\w*|fell|half|halve\w*)\b)"
    r"|变|没那么|不那么|更|差|翻|反(?:了|过来)|减小|增大|一半|少了|多了|[大小正负高低]了"
)
_SAME: Final = re.compile(
    r"(?i:\b(?:same|back|again|unchanged|didn'?t (?:it )?change|not change)\b)|一样|回来|回到|没变|不变|又是"
)
_NOT_THERE: Final = re.compile(
    r"(?i:\b(?:not|never|less|isnt|doesnt|equal|exactly|reach\w*|(?:that|it)'?s)\b|n't)"
    r"|就是|等于|不|没|差一点|[没未]到|[到得]得[了到]"
)
_A_POTENTIAL: Final = re.compile(
    r"(?i:\bE_?(?:K|Na|Cl|Ca)\b|\b(?:all the way|there|nernst|equilibrium potential|same)\b)"
    r"|E_?(?:K|Na|Cl|Ca)(?![a-z])|平衡电位"
)
_STATE: Final = re.compile(r"(?i:\blooks? like\b|\b(?:state|phase|stage)\b)|像|阶段|时期|什么状态")
_DEPOLARISES: Final = re.compile(r"(?i:depolari[sz]|excit)|去极化|兴奋")
_NEAR: Final = re.compile(r"(?i:\b(?:close|closer|near|nearer|towards?|approach\w*)\b)|靠|接近|趋近")
_EACH_TIME: Final = re.compile(
    r"(?i:\b(?:always|every time|each (?:time|doubling|step)|both times)\b)|都|总是|老是|每次"
)
_PEAK: Final = re.compile(r"(?i:\b(?:peak|overshoot|spike)\b)|峰|超射")
_MEAN: Final = re.compile(r"(?i:\bmeans?\b)|意思|代表|表示|说明|啥|什么")
_DIFFERENCE: Final = re.compile(r"(?i:\b(?:differ\w*|apart|gap)\b)|差|相减")
_CONTENT: Final = re.compile(
    r"(?i:\b(?:drops?|falls?|chang\w*|los[et]\w*|lower|less|concentrations?|run out|used up"
    r"|empty)\b)|浓度|少|变|光|空|掉|降"
)
_MORE_THERE: Final = re.compile(
    r"(?i:\b(?:more|higher|concentrated|plenty|lots?|most(?:ly)?)\b[^.?!;]{0,24}\b(?:out|in)(?:side)?\b"
    r"|\b(?:out|in)side\b[^.?!;]{0,16}\b(?:more|higher)\b|\bagainst (?:its|the)(?: \w+)? gradient\b)"
    r"|[内外里][面边侧头]?的?(?:浓度)?(?:[明那这]?[明么]|更|还|比较|要|的)*[多高浓]|浓度(?:更|还)?[高大]|[逆反]着?浓度"
)
_OF_K: Final = re.compile(r"(?i:\bE?_?K\b|potassium)|E_?K|钾")
_BETWEEN: Final = re.compile(r"(?i:\bbetween\b|\bin the middle\b)|之间|中间")
_WEIGHS: Final = re.compile(
    r"(?i:\b(?:dominat\w+|matters?|counts?|wins?|decides?|sets?)\b)|主导|说了算|重要|决定|占优"
)
_STILL: Final = re.compile(
    r"(?i:\b(?:no|nothing|none|not)\b[^.?]{0,20}\b(?:mov\w+|flow\w*|cross\w*|current)\b"
    r"|\b(?:stops?|stopped|frozen|stand still)\b)"
    r"|(?:不|没[有人]?)[^。?]{0,6}[动流走]|停(?:下|了|止)|静止"
)
_WARMTH: Final = re.compile(r"(?i:\b(?:temperature|warm\w*|cold\w*|cool\w*|hot\w*|heat\w*)\b)|温度|[热冷]")
_VOLTAGE: Final = re.compile(r"(?i:\bV_?m\b|\bvoltage\b|\bpotential\b)|V_?m|电[压位势]")
_PAYS: Final = re.compile(r"(?i:\bpays?\b|\bprovid\w+\b)|供能|提供|谁来?[出付]|买单")
_WAY: Final = re.compile(r"(?i:\b(?:in|inwards?|out|outwards?|enters?|leaves?)\b)|[往向]?[内外里]|进|出")
_HEART: Final = re.compile(r"(?i:\b(?:dangerous|bad|harmful|heart|deadly|fatal)\b)|危险|心[脏肌跳]|要命|致命")
_HALF: Final = re.compile(r"(?i:\bhal[fv])|一半")
_LOW_K_mM: Final = 3.5
_ZERO_mV: Final = 0.5
_AT_REST_mV: Final = -40.0  # above it no membrane rests; a spike is on its way
_OVERSHOOT_mV: Final = 0.0


def ruled(reading: Reading, query: Query, before: Query | None, results: Sequence[Result]) -> Concept | None:
    """The section that the sign, the zero or the change of the last answer calls for; None where none does.

    Args:
        reading: of the line.
        query: the last question that was computed.
        before: the one before it.
        results: of the last question.
    """
    if isinstance(query, Several):
        alike = all(isinstance(one, Equilibrium) for one in query.parts) and query.style != "before_after"
        if alike and OBJECTS.search(reading.plain) and _DIFFERENCE.search(reading.plain):
            return Concept(card="concentration_ratio", section="why_ratio")
        if query.style != "before_after" or len(query.parts) < 2:
            return None
        before, query = query.parts[0], query.parts[-1]
    line = reading.plain
    if isinstance(query, Charge) and _CONTENT.search(line):
        return Concept(card="membrane_potential", section="neutrality")
    if not isinstance(query, Equilibrium | ConstantField | Chord):
        return _of_a_flow(line, query, before)
    value = next((one.value for one in results if one.quantity[:2] in ("E_", "V_")), None)
    if value is None:
        return None
    if isinstance(query, Equilibrium):
        return _of_a_potential(line, query, before, value) if query.find == "potential" else None
    if means_a_sign(reading):
        return Concept(card="membrane_potential", section="sign")
    return _of_a_membrane(line, value, reversal=query.find == "reversal")


def is_neutral(query: Query) -> bool:
    """Whether the energy of a molecule without a charge was asked for."""
    return isinstance(query, FreeEnergy) and query.species.z == 0


def _of_a_potential(line: str, query: Equilibrium, before: Query | None, value: float) -> Concept | None:
    """Of an equilibrium potential."""
    if _WARMTH.search(line):
        return Concept(card="temperature", section="warmer")
    if _STILL.search(line):
        return Concept(card="dynamic_equilibrium", section="motion")
    if _HEART.search(line) and query.species.id == "K" and query.outside_mM is not None:
        low = query.outside_mM < _LOW_K_mM
        return Concept(card="hyperkalemia", section="hypokalemia" if low else "heart")
    if BY_TWO.search(line) or (abs(query.species.z) > 1 and _HALF.search(line)):
        return Concept(card="valence", section="divalent")
    if query.species.id == "Na" and _PEAK.search(line):
        return Concept(card="action_potential", section="peak")
    if _EACH_TIME.search(line) and isinstance(before, Equilibrium) and before.species == query.species:
        return Concept(card="concentration_ratio", section="change")
    if _SAME.search(line) and isinstance(before, Equilibrium) and before.species == query.species:
        return Concept(card="concentration_ratio", section="both_doubled")
    if _ZERO.search(line) and abs(value) < _ZERO_mV:
        return Concept(card="concentration_ratio", section="equal")
    if _CHANGED.search(line) and isinstance(before, Equilibrium) and (moved := _moved(before, query)):
        return moved
    if OF_A_SIGN.search(line) and query.species.z < 0:
        return Concept(card="valence", section="sign")
    if OF_A_SIGN.search(line) and (value > 0 or _MEAN.search(line)):
        return Concept(card="equilibrium_potential", section="sign")
    return Concept(card="equilibrium_potential", section="depends") if _SIZE.search(line) else None


def _moved(before: Equilibrium, query: Equilibrium) -> Concept | None:
    """What moved the equilibrium potential from the last question to this one."""
    if before.species.z * query.species.z < 0:
        return Concept(card="valence", section="sign")
    if before.species.z != query.species.z:
        return Concept(card="valence", section="divalent")
    if before.species != query.species:
        return None
    told = [(one.outside_mM, one.inside_mM, one.ratio) for one in (before, query)]
    if told[0] != told[1]:
        return Concept(card="concentration_ratio", section="change")
    return Concept(card="temperature", section="warmer") if before != query else None


def _of_a_membrane(line: str, value: float, *, reversal: bool) -> Concept | None:
    """Of a membrane, or a channel, that several ions cross."""
    if reversal:
        if _STILL.search(line):
            return Concept(card="reversal_potential", section="who_flows")
        if _DEPOLARISES.search(line):
            return Concept(card="nonselective_channel", section="depolarises")
        if _NOT_THERE.search(line) and _A_POTENTIAL.search(line):
            return Concept(card="reversal_vs_equilibrium", section="difference")
        between = _ZERO.search(line) or _BETWEEN.search(line)
        return Concept(card="nonselective_channel", section="between") if between else None
    if _STATE.search(line):
        near = "peak" if value > _OVERSHOOT_mV else "rising"
        if value > _AT_REST_mV:
            return Concept(card="action_potential", section=near)
        return Concept(card="resting_potential")
    if _NOT_THERE.search(line) and _A_POTENTIAL.search(line):
        if value > _OVERSHOOT_mV:
            return Concept(card="action_potential", section="peak")
        return Concept(card="resting_potential", section="not_E_K")
    if _NEAR.search(line) and _OF_K.search(line):
        return Concept(card="permeability_weighting", section="why_near_K")
    if _CHANGED.search(line) or _SAME.search(line) or _NEAR.search(line):
        return Concept(card="permeability_weighting", section="change")
    if _WEIGHS.search(line):
        return Concept(card="permeability_weighting")
    return None


def _of_a_flow(line: str, query: Query, before: Query | None) -> Concept | None:
    """Of a force, a current, an energy, or of what a carrier can heap up."""
    if isinstance(query, FreeEnergy | ForceEnergy) and _PAYS.search(line):
        return Concept(card="steady_state_vs_equilibrium", section="energy")
    if is_neutral(query) and _VOLTAGE.search(line):
        return Concept(card="neutral_molecule", section="membrane_voltage")
    if isinstance(query, DrivingForce) and query.species.z and _MORE_THERE.search(line):
        return Concept(card="two_forces", section="who_wins")
    if isinstance(query, DrivingForce) and _ZERO.search(line):
        return Concept(card="driving_force", section="zero")
    if isinstance(query, DrivingForce) and (OF_A_SIGN.search(line) or _WAY.search(line)):
        if query.species.z < 0:
            return Concept(card="flow_direction", section="anions")
        return Concept(card="driving_force", section="sign")
    if isinstance(query, Current | NetCurrent) and OF_A_SIGN.search(line):
        return Concept(card="driving_force", section="current")
    if isinstance(query, FreeEnergy | ForceEnergy) and query.species.z and OF_A_SIGN.search(line):
        return Concept(card="electrochemical_potential", section="formula")
    if isinstance(query, Cotransport) and isinstance(before, Cotransport) and _CHANGED.search(line):
        counts = [[one.count for one in each.ions] for each in (before, query)]
        return Concept(card="sglt1", section="sglt2") if counts[0] != counts[1] else None
    return None
