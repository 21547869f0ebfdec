"""The shape of a membrane: a plate capacitor of a thickness and a dielectric constant, or a cylinder.

Read from the text alone, before its words: "a thickness of 10 nm … a dielectric constant of 5.0",
膜厚4 nm，相对介电常数2.3.  c = ε_r ε_0 / d, per area.
"""

from __future__ import annotations

import re
from typing import Final

from grammar.numbers import exponent
from grammar.read_ahead import Ahead, blanked, first_of, names_any
from grammar.reading import Slot
from physics.charging import plate_capacitance_uF_per_cm2

_NUMBER: Final = r"(?P<n>\d{1,5}(?:\.\d{1,6})?)"
_SIZE: Final = (
    rf"{_NUMBER}(?:\s?[x×*·]\s?10\s?\^?\s?[-−⁻]\s?(?P<power>\d{{1,2}}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{{1,2}}))?"
    r"\s?(?P<unit>nm|纳米|Å|A|um|µm|微米|m|米)(?![A-Za-z²^2])"
)
_DIELECTRIC: Final = re.compile(
    r"(?:(?i:dielectric constant|(?:relative )?permittivity)|(?:相对)?介电常数|ε_?r)"
    rf"(?:[ ,(]{{1,2}}ε_?r?\)?)?\s?(?:of|is|=|:|为|是|约)?\s?(?:about )?{_NUMBER}(?!\d|\.\d)"
)
_THICKNESS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:[Tt]hickness|厚度?)(?: d)?\s?(?:of|is|=|:|为|是|约)?\s?(?:about )?{_SIZE}",
        rf"{_SIZE}\s?(?:thick\b|厚)",
        rf"(?<![A-Za-z])d\s?=\s?{_SIZE}",
    )
)
_METRES: Final = {"nm": 1e-9, "纳米": 1e-9, "Å": 1e-10, "A": 1e-10, "um": 1e-6, "µm": 1e-6, "微米": 1e-6}


_LONG: Final = re.compile(
    r"(?P<long>\d+(?:\.\d+)?) ?(?P<unit>um|mm|cm) (?:long|in length|length)\b"
    r"|(?i:length|长度?)(?: of| is| =|为|是)? ?(?P<of>\d+(?:\.\d+)?) ?"
    r"(?P<in>um|mm|cm|微米|毫米|厘米)(?![A-Za-z/])"
    # of so much of an axon: "per cm of axon", 每1 cm长的轴突
    r"|(?:\b(?i:per|each|every)|每(?:一)?) ?(?P<per>\d+(?:\.\d+)?)?[ -]?"
    r"(?P<each>um|mm|cm|微米|毫米|厘米|centimet(?:er|re)|millimet(?:er|re))(?! ?[²2^/]|[A-Za-z\d]| square)"
    r"(?: (?:of|in) (?:its )?length\b| length\b| (?:of|along) (?:the )?axon\b|的?(?:长度?|轴突)){0,2}"
)
# Not by the lexicon, where "mm" is a slip for mM.
_MICROMETRES: Final = {
    "um": 1.0,
    "mm": 1e3,
    "cm": 1e4,
    "微米": 1.0,
    "毫米": 1e3,
    "厘米": 1e4,
    **{f"{size}met{end}": by for size, by in (("centi", 1e4), ("milli", 1e3)) for end in ("er", "re")},
}


_ALONE: Final = re.compile(
    r"(?:(?i:say|take|assume|over|for|about) |约|取|按|就)?"
    r"(?P<long>\d+(?:\.\d+)?) ?(?P<unit>um|mm|cm|微米|毫米|厘米)[.。!]?"
)
_ACROSS: Final = ("iamet", "adius", "直径", "半径")


def cylinders(plain: str) -> Ahead | None:
    """The length of an axon whose diameter is told too: its own, so that it is no second diameter.

    A line that tells nothing else says how long it is, where that was asked back.
    """
    across = names_any(_ACROSS, plain)
    long = _LONG.search(plain) if across else _LONG.fullmatch(plain) or _ALONE.fullmatch(plain)
    if long is None:
        return None
    named = next((name for name in ("long", "of", "per") if long.groupdict().get(name)), "each")
    length_um = float(long[named] if named != "each" else 1.0)
    unit = next(filter(None, map(long.groupdict().get, ("unit", "in", "each"))))
    slot = Slot("length", length_um * _MICROMETRES[unit], long.span(named), dim="length", unit="um")
    return Ahead(blanked(plain, *long.span()), (slot,), goes_on=True)


def plates(plain: str) -> Ahead | None:
    """The capacitance per area, where thickness and dielectric constant are told."""
    relative, thick = _DIELECTRIC.search(plain), first_of(_THICKNESS, plain)
    if relative is None or thick is None:
        return None
    metres = float(thick["n"]) * _METRES.get(thick["unit"], 1.0)
    metres /= 10.0 ** exponent(thick["power"] or "0")
    if metres <= 0.0 or float(relative["n"]) <= 0.0:
        return None
    specific = float(plate_capacitance_uF_per_cm2(float(relative["n"]), metres * 1e9))
    slot = Slot(
        "specific", specific, relative.span("n"), dim="specific_capacitance", unit="uF/cm2", inferred=True
    )
    rest = blanked(blanked(plain, *relative.span()), *thick.span())
    return Ahead(rest, (slot,))
