"""E_rev of a channel for one ion, or of its current, as its concentrations change: that of I_K is E_K."""

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
_CHANGES: Final = re.compile(r"(?i:fold\b|doubl|halv|tripl|\bto (?:an? |one[- ])?(?:half|third|quarter|fifth|tenth)\b)|倍|减半|分之")
_WEIGHS: Final = re.compile(r"(?i:permeab|P_?\{?(?:K|Na|Cl|Ca))|通透")  # E_rev tells how selective it is


def _by_its_ion(plain: str) -> str:
    changes = _CHANGES.search(plain) and not _WEIGHS.search(plain)
    return _OF_ONE_ION.sub(_as_E, plain) if changes else plain


def _as_E(found: re.Match[str]) -> str:
    return f"E_{id_of(found['ion'] or found['own'] or found['zh'])}".ljust(len(found[0]))


BY_ITS_ION: Final = Stage(("hannel", "urrent", "通道", "电流"), _by_its_ion)
"""Such a text with the equilibrium potential of that ion."""
