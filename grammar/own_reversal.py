"""E_rev of a channel for one ion, or of its current, as its concentrations change: that of I_K is E_K.

"A K+ leak conductance", 钾漏电导, beside E_K is the conductance of that ion, and no leak of its own E.
"""

from __future__ import annotations

import re
from typing import Final

from grammar.ahead.signs import NAMED, id_of
from grammar.marks import Stage

_OF_ONE_ION: Final = re.compile(
    rf"\b(?:the )?(?:E_?rev|reversal potential) (?:of|for) (?:an?|the) (?P<ion>{NAMED})"
    r"(?:[- ](?:selective|leak))? (?:channels?|currents?)\b"
    rf"|\b(?:the |an? )?(?P<own>{NAMED}) current(?:'s)? (?:E_?rev|reversal potential)\b"
    rf"|(?P<zh>{NAMED})(?:选择性)?(?:通道|电流)的?(?:E_?rev|[反逆翻]转电[位势])"
)
_CHANGES: Final = re.compile(
    r"(?i:fold\b|doubl|halv|tripl|\bto (?:an? |one[- ])?(?:half|third|quarter|fifth|tenth)\b)|倍|减半|分之"
)
_WEIGHS: Final = re.compile(r"(?i:permeab|P_?\{?(?:K|Na|Cl|Ca))|通透")  # E_rev tells how selective it is


def _by_its_ion(plain: str) -> str:
    changes = _CHANGES.search(plain) and not _WEIGHS.search(plain)
    return _OF_ONE_ION.sub(_as_E, plain) if changes else plain


def _as_E(found: re.Match[str]) -> str:
    return f"E_{id_of(found['ion'] or found['own'] or found['zh'])}".ljust(len(found[0]))


BY_ITS_ION: Final = Stage(("hannel", "urrent", "通道", "电流"), _by_its_ion)
"""Such a text with the equilibrium potential of that ion."""


_LEAK_OF_ONE: Final = re.compile(
    rf"(?P<ion>(?<![A-Za-z]){NAMED}(?: ions?)?) leak(?:age)?(?= (?:conductance|current))"
    rf"|(?P<zh>{NAMED})漏(?=电[导流])"
)
_OF_A_LEAK: Final = re.compile(
    r"E_?\{?(?:L|leak)(?![a-z])|(?i:\bleak(?:age)? (?:reversal|potential|reverses))"
    r"|漏(?:电[导流])?的?(?:[反翻逆]转|平衡)?电[位势]"
)


def _leaking_as_one(plain: str) -> str:
    """Left as it is where a leak has its own E, or the ion another conductance besides."""
    leaks = [*_LEAK_OF_ONE.finditer(plain)]
    ions = [id_of(found["ion"] or found["zh"]) for found in leaks]
    if not leaks or _OF_A_LEAK.search(plain) or not all(_has_its_E_alone(plain, ion) for ion in ions):
        return plain
    return _LEAK_OF_ONE.sub(lambda found: (found["ion"] or f"{found['zh']}的").ljust(len(found[0])), plain)


def _has_its_E_alone(plain: str, ion: str | None) -> bool:
    """Whether E is told of an ion, and no g beside that of its leak."""
    told = any(f"{symbol}{ion}" in plain for symbol in ("E_", "E_{", "E"))
    return told and not any(f"{symbol}{ion}" in plain for symbol in ("g_", "g_{", "g"))


AS_ITS_OWN: Final = Stage(("leak", "漏"), _leaking_as_one)
"""The text in which such a conductance is that of its ion, as long as before."""
