"""The way of an ion beside the size of its current: "chloride flows out. Current 30 pA", 氯离子外流电流30 pA.

The current of an anion goes the other way than the ion; 外向电流, "an outward current", is the current's way.
"""

from __future__ import annotations

import re
from typing import Final

from grammar.marks import Stage

_A_CURRENT: Final = re.compile(r"\d ?(?:[pnuµμ]A|皮安|纳安|微安)(?![A-Za-z])")
_FLOWS: Final = re.compile(
    r"(?i:\b(?:flow|mov|go|diffus|run|stream)(?:e?s|ing)? (?P<way>out|in)(?:ward)?\b"
    r"(?! (?:an?|the|this|that|each|one|our|its)\b| \d[\d.]{0,6} ?m?s\b))"  # "in a cell of 250 MΩ", "in 2 ms"
)
_AS_VERB: Final = {"out": "leaves", "in": "enters"}
_ANION: Final = r"(?:Cl[-⁻]?|HCO3[-⁻]?|(?i:chloride|bicarbonate)|氯|碳酸氢根|阴)(?:离子)?"
_FLUX_OF_AN_ANION: Final = re.compile(rf"{_ANION} (?P<way>ef|in)flux current\b")
_FLOW_OF_AN_ANION: Final = re.compile(rf"{_ANION}的?(?P<way>[内外])流(?=的?电流)")


def _with_its_way(plain: str) -> str:
    if _A_CURRENT.search(plain) is None:
        return plain
    plain = _FLOWS.sub(lambda found: _AS_VERB[found["way"].lower()].ljust(len(found[0])), plain)
    plain = _FLUX_OF_AN_ANION.sub(_apart, plain)
    return _FLOW_OF_AN_ANION.sub(_turned, plain)


def _apart(found: re.Match[str]) -> str:
    verb = _AS_VERB["out" if found["way"] == "ef" else "in"]
    return found[0].replace(f"{found['way']}flux ", f"{verb};")


def _turned(found: re.Match[str]) -> str:
    return found[0][:-2] + ("内向" if found["way"] == "外" else "外向")


WITH_ITS_WAY: Final = Stage(
    (" out", " in", " Out", " In", "flux current", "内流", "外流"),
    _with_its_way,
)
"""Such a text with "leaves" and "enters" of the ion, and with the way of the current of an anion."""
