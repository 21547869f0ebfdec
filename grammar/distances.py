"""How far V_m lies from an E that is named, 静息电位和EK差几毫伏: V_m - E is what is asked."""

from __future__ import annotations

import re
from typing import Final

from grammar.ahead.signs import NAMED, id_of
from grammar.marks import Stage
from grammar.symbols import ANY_ION, ion_id

_V: Final = (
    r"(?:(?:the |its |this )?(?i:measured |actual |real |true |recorded )?"
    r"(?:(?i:rest(?:ing)?(?: membrane)? (?:potential|voltage)|membrane (?:potential|voltage))"
    r"|V_?\{?(?:m|M|rest)\}?(?![A-Za-z])))"
)
_E: Final = (
    r"(?:(?:the |its )?(?i:calculated |computed |predicted |theoretical |Nernst )?"
    r"(?:E_?\{?(?P<ion{n}>{ANY})\}?(?![A-Za-z])"
    r"|(?i:(?:equilibrium|nernst) potential) (?:of|for) (?P<name{n}>{NAMED})))"
)


def _numbered(E: str, n: int) -> str:
    """Such a pattern with groups of its own, for it stands in another several times."""
    return E.replace("{n}", str(n)).replace("{ANY}", ANY_ION).replace("{NAMED}", NAMED)


_ENGLISH: Final = re.compile(
    r"\b(?:the )?(?i:difference|gap|distance|separation|discrepancy|mismatch)(?: in mV| \(in mV\))?"
    rf" between (?:{_V} and {_numbered(_E, 1)}|{_numbered(_E, 2)} and {_V})"
)
_V_ZH: Final = (
    r"(?:(?:实测|测得|记录)的?)?(?:静息膜?电位|膜电位|V_?\{?(?:m|M|rest)\}?(?![A-Za-z])|它|其)(?:值)?"
)
_E_ZH: Final = (
    r"(?:(?:算|计算|推算|理论|求)(?:出来?|得到?|得出)?的?(?:理论)?)?"
    r"(?:E_?\{?(?P<ion{n}>{ANY})\}?(?![A-Za-z])|(?P<name{n}>{NAMED})的?平衡电位)"
)

_BY: Final = (
    r"(?:之间|的)?(?:相?差|差距|差值|相距|偏离|隔|高|低|还?差|[更要]?[高低正负])(?:了|出|着|为|是|有)?"
    r"(?:多少|几)(?:个)?"
)
_CHINESE: Final = re.compile(
    rf"(?:{_V_ZH}(?:和|与|跟|同|离|比|距离?){_numbered(_E_ZH, 1)}"
    rf"|{_numbered(_E_ZH, 2)}(?:和|与|跟|同|离|比|距离?){_V_ZH}"
    rf"|[离距]{_numbered(_E_ZH, 3)}){_BY}"
)
_TOLD: Final = re.compile(r"[-−]\d|\d ?mV|毫伏")


def _as_difference(plain: str) -> str:
    if not _TOLD.search(plain):
        return plain
    return _CHINESE.sub(_shown_zh, _ENGLISH.sub(_shown, plain))


def _ion(found: re.Match[str]) -> str | None:
    told = found.groupdict()
    symbol = next((told[name] for name in told if name.startswith("ion") and told[name]), None)
    name = next((told[key] for key in told if key.startswith("name") and told[key]), None)
    return ion_id(symbol) if symbol else id_of(name) if name else None


def _shown(found: re.Match[str]) -> str:
    ion = _ion(found)
    return found[0] if ion is None else f"V_m - E_{ion}".ljust(len(found[0]))


def _shown_zh(found: re.Match[str]) -> str:
    ion = _ion(found)
    shown = f"Vm-E{ion}多少"
    return found[0] if ion is None or len(shown) > len(found[0]) else shown.rjust(len(found[0]))


AS_DIFFERENCE: Final = Stage(
    (*("ifference", "gap", "istance", "eparation", "iscrepancy", "ismatch"), "多少", "几"), _as_difference
)
"""Such a text with the difference itself; only where a voltage is told, so that V_m need not be lent."""
