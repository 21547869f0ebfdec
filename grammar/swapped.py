"""One thing in place of another: E_rev "22 mV more negative" as a shift, "(K+ 200, Na+ 250)" as new values.

And "from 4 mM at 37 °C to 8 mM at 25 °C" as two changes.
"""

from __future__ import annotations

import re
from typing import Final

from grammar.ahead.shares import IN, OUT
from grammar.ahead.signs import NAMED
from grammar.marks import Stage, shown_instead
from grammar.read_ahead import edited

_SWAP: Final = re.compile(
    r"(?i:\b(?:replac|swap|substitut|exchang|switch)\w*\b|\bchang\w+ (?:the )?[^.;?]{1,40} from\b)"
)
_MORE: Final = re.compile(
    r"(?i:\bby )?(?P<mV>\d{1,3}(?:\.\d{1,2})?) ?mV (?i:more (?P<sign>nega|posi)tive)\b(?! than)"
    r"|(?i:\bmore (?P<Sign>nega|posi)tive by )(?P<MV>\d{1,3}(?:\.\d{1,2})?) ?mV\b"
)
_SOLUTION: Final = re.compile(
    r"\b(?i:(?:chang|switch)(?:ing|ed|es|e)) (?:the )?"
    r"(?P<place>(?i:bath|external|extracellular|outside|pipette|internal|intracellular)"
    r"(?: (?:solution|medium|saline))?) (?:solution )?from (?P<old>[A-Z][A-Za-z0-9]{1,8}[+⁺]?) to "
    r"(?P<new>[A-Z][A-Za-z0-9]{1,8}[+⁺]?)(?![A-Za-z0-9])"
)


def _as_a_shift(plain: str) -> str:
    if _SWAP.search(plain) is None:
        return plain
    plain = _SOLUTION.sub(
        lambda one: f"replacing {one['place']} {one['old']} by {one['new']}".ljust(len(one[0])), plain
    )
    return _MORE.sub(_shift, plain)


def _shift(found: re.Match[str]) -> str:
    sign = "-" if (found["sign"] or found["Sign"]).lower() == "nega" else "+"
    return f"shifts {sign}{found['mV'] or found['MV']} mV".ljust(len(found[0]))


AS_A_SHIFT: Final = Stage(("eplac", "EPLAC", "wap", "ubstitut", "xchang", "witch", "hang"), _as_a_shift)
"""Such a text with "shifts -22 mV" and "replacing bath KCl by CsCl"."""


_NEW: Final = rf"(?P<name>{NAMED}) ?[=:为是]? ?(?P<value>\d{{1,3}}(?:\.\d{{1,2}})?)(?: ?mM)?"
_EACH_NEW: Final = re.compile(_NEW)
_ONE_NEW: Final = _NEW.replace("?P<name>", "?:").replace("?P<value>", "?:")
_IN_BRACKETS: Final = re.compile(
    rf"(?P<told>[^.;?·,。]{{0,80}}) ?\((?P<new>{_ONE_NEW}(?:(?: ?[,·;和] ?| and ){_ONE_NEW})+)\)"
)
_TRADED: Final = re.compile(
    r"(?i:\b(?:replac|swap|substitut|exchang)\w*)|取代|替换|置换|替代|代替|换成|换为|交换"
)
_SIDE: Final = re.compile(rf"(?P<out>{'|'.join(OUT)})|{'|'.join(IN)}")


def _as_they_become(plain: str) -> str:
    """The new values in the place of the clause that says what is swapped for what: they tell all of it."""
    edits = []
    for found in _IN_BRACKETS.finditer(plain):
        sides = {bool(side["out"]) for side in _SIDE.finditer(found["told"])}
        if len(sides) != 1 or not _TRADED.search(found["told"]):
            continue
        out, chinese = sides.pop(), not found["told"].isascii()
        where, becomes = (
            (("外" if out else "内"), "变为")
            if chinese
            else ((" out" if out else " in") + "side ", " becomes ")
        )
        each = (f"{where}{one['name']}{becomes}{one['value']}" for one in _EACH_NEW.finditer(found["new"]))
        edits.append((*found.span(), ("若" if chinese else " if") + ("·" if chinese else " and").join(each)))
    return edited(plain, edits)


AS_THEY_BECOME: Final = Stage(("(K", "(N", "(C", "(钾", "(钠", "(氯"), _as_they_become)
"""Such a text with "inside K+ becomes 200 and inside Na+ becomes 250"."""


_NUMBER: Final = r"\d{1,3}(?:\.\d{1,3})?"
_BOTH_CHANGE: Final = re.compile(
    rf"\bfrom (?P<old>{_NUMBER})(?: ?(?P<unit>mM|mmol/L))? (?:at |\()(?P<T>{_NUMBER}) ?°?C\)?,? to "
    rf"(?P<new>{_NUMBER})(?: ?(?P<Unit>mM|mmol/L))? (?:at |\()(?P<then>{_NUMBER}) ?°?C\b\)?"
)


def _apart(found: re.Match[str]) -> str:
    unit = found["Unit"] or found["unit"] or ""
    both = f"from {found['old']} to {found['new']} {unit}, from {found['T']} to {found['then']} °C"
    return both.ljust(len(found[0]))


AS_TWO_CHANGES: Final = shown_instead(("C to ", "C) to "), _BOTH_CHANGE, _apart)
"""Such a text with each quantity's change for itself."""
