"""Questions about balance: is an ion at its equilibrium, which of several is, how far are they from it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from grammar.holds import both_sides, count, tells

if TYPE_CHECKING:
    from grammar.reading import Reading


def of_a_voltage(r: Reading) -> bool:
    """V_m and both concentrations of one ion are told, and no quantity is named: "… which one wins?"."""
    if count(r, "V") == 1 and both_sides(r) and not tells(r, "E") and _HOW_FAR.search(r.plain):
        return not r.asks("C", "T", "z", "dG", "P") and not r.has("why", "check")
    if count(r, "V") == 1 and count(r, "E") > 1 and which_ion(r) and r.has("balance", "move", "larger"):
        return True  # "which of them is nearest to its equilibrium"
    if count(r, "V") == 1 and count(r, "E") > 1 and NEARER.search(r.plain):
        return True  # "is -70 closer to E_K (-90) or to E_Cl (-65)?"
    balance = _IS_IN_BALANCE.search(r.plain) or COUNTED_IN_BALANCE.search(r.plain)
    if count(r, "V") == 1 and both_sides(r) and not tells(r, "E") and balance:
        return True
    told = count(r, "V") == 1 and not r.wanted and (both_sides(r) or _beside_its_energy(r))
    told = told and (not r.has("balance") or _IN_BALANCE.search(r.plain) is not None)
    return told and not r.has("permeable", "check", "move", "inward", "outward", "why")


NEARER: Final = re.compile(
    r"(?i:\b(?:clos|near|furth|farth)\w{1,4} (?:to |from )?(?:its |their |the )?"
    r"(?:E_?(?:K|Na|Cl|Ca|Mg)|(?:own )?equilibrium)(?![a-z]))"
    r"|离[^。;?]{0,24}[近远][^。;?]{0,8}(?:还是|哪)|更(?:接近|靠近|远离)[^。;?]{0,24}(?:还是|哪)"
)
_HOW_FAR: Final = re.compile(  # "how many mV must V_m change to reach E_K?"
    r"(?i:\bhow (?:many (?:more )?(?:mV|millivolts?)|far)\b[^.?;]{0,60}"
    r"\b(?:reach(?:es)?|from|(?:at|in) equilibrium|to E_?\w{1,3}\b|between V_?m and E_?\w{1,3}\b))"
    r"|(?i:\bhow (?:much|many|far)\b[^.?;]{0,40}polari[sz]e[^.?;]{0,40}"
    r"\b(?:reach|to (?:get to |be at )?(?:E_?\w{1,3}\b|(?:the |its )?equilibrium)))"
    r"|极化[^。？?；]{0,10}(?:到|至|达到?)[^。？?；]{0,6}(?:E_?\w{1,3}|平衡)[^。？?；]{0,10}(?:多少|几)"
    r"|多少\s?(?:mV|毫伏)[^。？?；]{0,8}(?:才能|才会|就|达到|到)[^。？?；]{0,12}平衡"
)
_IS_IN_BALANCE: Final = re.compile(  # asked with yes or no
    r"(?:^|(?<=[.?!;:,] ))(?i:(?:so |and |then )?is [^.?;]{1,40}"
    r"\b(?:in|at) (?:\w+ )?(?:equilibrium|balance)\b(?! potential))"
    r"|(?:处于|达到|处在)[^。？?；]{0,8}平衡(?!电位)[^。；]{0,6}(?:吗|么|没有)|是否[^。？?]{0,10}平衡(?!电位)"
)
COUNTED_IN_BALANCE: Final = re.compile(  # "how many of these ions are not in equilibrium?"
    r"(?i:\bhow many (?:of (?:these|the|those) )?(?:ions|species)\b[^.?;]{0,30}?(?P<not>\bnot |\bout of )?"
    r"(?:\b(?:in|at) )?(?:\w+ )?equilibrium\b)"
    r"|(?:几|多少)[种个](?:离子)?[^。?;]{0,6}?(?P<non>不|没有?|未)?(?:处于|达到|在)?(?:电化学)?平衡"
)
_IN_BALANCE: Final = re.compile(  # "Is Na+ in equilibrium?"
    r"(?i:\b(?:is|are|which|whether) [^.?;]{1,40}\b(?:in|at) (?:electrochemical )?(?:equilibrium|balance)\b)"
    r"|(?i:\b(?:passive(?:ly)? distribut|distributed passively|actively (?:transport|pump|regulat))"
    r"|\bwhich [^.?;]{1,30}\b(?:pumped|active(?:ly)? transport))"
    r"|(?:被动分布|主动转运)[^。；]{0,12}(?:[?？吗么]|哪)|哪[^。？?；]{0,12}(?:被动分布|主动转运)"
    r"|(?:处于|达到|处在)[^。？?；]{0,8}平衡[^。；]{0,6}(?:吗|么|没有|[?？])|是否[^。？?]{0,10}平衡"
)


_WHICH: Final = re.compile(
    r"(?i:\bhow many (?:of (?:these|the|those) )?(?:ions|species)\b"
    r"|\bwhich (?:(?:one )?of (?:the|these|those|them)\b"
    r"|(?:\w{1,12} )?(?:ions?|cations?|one|entry|influx|efflux)\b))"
    r"|哪(?:[一几]?[种些个]|几)?(?:种|个)?(?:阳|阴)?离子|(?:几|多少)[种个](?:离子)?[^。?]{0,6}平衡|[离子氯钠钾钙]哪[一几]?[种个些]"
)


def which_ion(r: Reading) -> bool:
    """Whether it is asked which of several ions: the answer is found by looking at all of them."""
    return _WHICH.search(r.plain) is not None


def of_each_ion(r: Reading) -> bool:
    """Whether all ions that are told have to be looked at: the same is asked of each, or which of them."""
    return r.has("each") or which_ion(r)


def sits_at(r: Reading) -> bool:
    """Such as "which of these ions is at equilibrium at -61.5 mV": that is V_m, though it was read as E."""
    told = count(r, "E") == 1 and not tells(r, "V") and not any(w.role == "E" and w.ion for w in r.wanted)
    if told and both_sides(r) and _IS_IN_BALANCE.search(r.plain):
        return True  # "is Cl- at equilibrium at -70 mV?"
    return told and count(r, "conc") > 1 and r.has("balance") and which_ion(r)


def _beside_its_energy(r: Reading) -> bool:
    """Such as "V_m -50 / E_Cl -70 → Cl-?": nothing else is told, and no other ion named."""
    energies = tuple(slot.ion for slot in r.of("E"))
    return {slot.role for slot in r.slots} == {"V", "E"} and energies == tuple(r.ions)


_NEAREST: Final = re.compile(
    r"(?i:\b(?:clos|near|furth|farth)\w{2,4} (?:to|from) (?:its |their |electrochemical ){0,2}"
    r"equilibrium\b(?! potential of))"
    r"|(?:更|最)?(?:接近|远离)(?:其|自身的?|电化学)?平衡"
)


def nearest_to_equilibrium(r: Reading) -> bool:
    """Such as "which ion is closer to equilibrium at rest: sodium or potassium?": the forces are compared."""
    return len(r.ions) > 1 and not tells(r, "conc", "E") and _NEAREST.search(r.plain) is not None
