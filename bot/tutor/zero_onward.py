"""Where the last answer would be zero: "when is it 0?", "what voltage would stop that", 什么时候为零."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bot.tutor.as_slots import species_of
from grammar.queries import Current, DrivingForce, Equilibrium, FreeEnergy, Source, last_state, parts_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grammar.queries import Query
    from grammar.reading import Reading

_WHEN_ZERO: Final = re.compile(
    r"(?i:(?:so |and |then )?(?:when|(?:at|for) (?:what|which)(?: value| number| mV)?) "
    r"(?:is|would|does|will) "
    r"(?:it|that|this|the force|the current|there)(?: be(?:come)?| become| get)? ?"
    r"(?:equal to )?(?:0|zero|none|nothing)(?: ?mV)? ?\??)"
    r"|(?:那|它|那它|所以)*(?:什么时候|何时|啥时候|什么情况下|(?:等?于|到|在|是)?(?:几|多少|多大)(?:mV|毫伏)?的?(?:时候?|才))"
    r"(?:驱动力|电流|它)?(?:会|才会?|才|能|刚好|正好)*[是为等于变成]{1,3}(?:0|零)(?: ?mV)?呢?\??"
)


_AT_WHICH_V: Final = re.compile(
    r"(?i:(?:(?:so|and|then|ok),? )*(?:at )?(?:what|which) (?:membrane )?(?:voltage|potential|v_?m)\b"
    r"[^.;?!\d]{0,40}\b(?:zero|0|stop(?:s|ped)?|vanish(?:es)?|halts?|cease[sd]?|no (?:net )?"
    r"(?:flow|force|current|movement))\b[^.;?!\d]{0,24} ?\??)"
    r"|(?:那么?|它|所以|要|在)*(?:什么|多少|哪个|多大)的?(?:膜?电位|电压|毫伏|mV)[^。;?\d]{0,12}"
    r"(?:[为是到成]{1,2}(?:零|0)|等于(?:零|0)|停(?:止|下来?)?|不流|不动)(?:了|呢|啊|它)?\??"
    r"|(?:那么?)?(?:电流|驱动力|净?流动?)[要正好刚才]{0,4}(?:[为是到成]{1,2}|等于)(?:零|0)[^。;?\d]{0,6}"
    r"(?:多少|什么|几|哪个)的?(?:膜?电[位压]|毫伏|mV)(?:的?时候?)?呢?\??"
    r"|(?:那么?|所以|要让)*(?:V_?m|膜电[位压]|电[位压])(?:要|得|应该?|必须|该)*(?:[是为在到等于]{0,2})(?:多少|几|什么|多大)(?:mV|毫伏)?"
    r"(?:的?时候?|的话|时)?[^。;?\d]{0,8}(?:不动|不流|不走|停下?来?|不再?流?动|没有?(?:净)?(?:流|电流|驱动力))(?:了|呢|啊|它)*\??"
    r"|(?i:(?:(?:so|and|then|ok),? )*(?:what|which) (?:would|should|must|does) "
    r"(?:the )?(?:v_?m|voltage|membrane potential)"
    r" (?:have to |need to )?be (?:for|so|to)\b[^.;?!\d]{0,24}"
    r"\b(?:not|stop|stand still|nothing|no|zero|0|stay)\b"
    r"[^.;?!\d]{0,16} ?\??)"
    r"|(?i:(?:(?:so|and|then|ok),? )*where (?:is|does|would|will) (?:the |that |it )?(?:net )?"
    r"(?:current|force)?[^.;?!\d]{0,16}\b(?:zero|0|vanish(?:es)?|stops?) ?\??)"
)


def zero_onward(reading: Reading, before: Query, recent: Sequence[Query] = ()) -> Query | None:
    """Where the last answer is zero: E at a concentration outside, a force or current at a V_m; or None.

    Args:
        reading: of the line.
        before: the question before.
        recent: those before it, of which one may be of the ion that the line names.
    """
    if _AT_WHICH_V.fullmatch(reading.plain.strip()):
        parts = (part for one in (*recent, before) for part in parts_of(last_state(one)))
        asked = [part for part in parts if {*reading.ions} <= {species_of(part)}]
        return _still(asked[-1]) if asked else None
    if not _WHEN_ZERO.fullmatch(reading.plain.strip()):
        return None
    if isinstance(before, Current | DrivingForce | FreeEnergy):
        return _still(before)
    if not isinstance(before, Equilibrium) or before.find != "potential" or before.inside_mM is None:
        return None
    sources = {**before.sources, "potential_mV": Source("said")}
    sources.pop("outside_mM", None)
    return replace(before, find="outside", outside_mM=None, potential_mV=0.0, sources=sources)


def _still(before: Query) -> Query | None:
    """The V_m at which nothing drives the ion: its E."""
    match before:
        case Current(conductance_nS=g, potential_mV=E_mV) if g is not None and E_mV is not None:
            sources = {**before.sources, "current_pA": Source("said")}
            return replace(before, find="membrane", membrane_mV=None, current_pA=0.0, sources=sources)
        case DrivingForce(potential_mV=E_mV, species=ion) if E_mV is not None and ion.z:
            sources = {**before.sources, "force_mV": Source("said")}
            return replace(before, find="membrane", membrane_mV=None, force_mV=0.0, sources=sources)
        case DrivingForce() | FreeEnergy() if before.species.z:
            told = ("outside_mM", "inside_mM", "ratio", "temperature_C")
            return Equilibrium(
                species=before.species,
                outside_mM=before.outside_mM,
                inside_mM=before.inside_mM,
                ratio=before.ratio if isinstance(before, DrivingForce) else None,
                temperature_C=before.temperature_C,
                sources={f: source for f, source in before.sources.items() if f in told},
            )
        case _:
            return None
