"""Questions typed in small letters alone, "[k]o 5 mm, e_k?": symbols and units get their capitals back."""

from __future__ import annotations

import re
from typing import Final

_ION: Final = r"(?:k|na|cl|ca|mg|li|cs|rb|ba|la|h|hco|nh)"
_END: Final = r"(?![a-z])"
_BEGIN: Final = r"(?<![a-z])"
# A capital at the beginning: the ion of a symbol, with its charge, in brackets, behind its count, of a salt.
_FIRST: Final = (
    rf"(?<=[egpi]_){_ION}(?=\d?{_END})",
    rf"{_BEGIN}{_ION}(?=[23]?\+|\d?[⁺⁻]|[²³][⁺⁻]|-(?![a-z\d]))",
    rf"(?<=\[){_ION}(?=[\d+⁺⁻²\]-])",
    r"(?<=\d)(?:na|ca|cl|k)(?=[\s,;:+/)]|$)",
    rf"{_BEGIN}(?:na|k|ca|mg)(?=cl\d?{_END})",
    rf"(?:(?<=[^a-z]na)|(?<=[^a-z]k)|(?<=[^a-z]ca)|(?<=[^a-z]mg))cl(?=\d?{_END})",
)
_NAMED: Final = "bicarb|potas|sodium|chlor|calc|magn"
# Capitals throughout.
_WHOLE: Final = (
    rf"{_BEGIN}(?:kcc2|nkcc[12]|ncx|nmdg|gaba|ampa|nmda|ghk|rt/f|hco3|nh4){_END}",
    rf"{_BEGIN}[epg]hco3{_END}|{_BEGIN}x(?=[23]?\+{_END})|{_BEGIN}el(?=\s?[=:]?\s?[-+]?\d)",
    rf"{_BEGIN}v(?=\s[-+]\d)|{_BEGIN}e(?=\s?\?| (?:for|of) (?:{_ION}(?:[23]?\+|-)|{_NAMED}))",
    rf"{_BEGIN}[epi](?=_(?:{_ION}\d?|nmdg|gaba|ncx|l|rev|ion){_END})",
    r"(?:(?<=[^a-z]p)|(?<=^p))h(?=[io](?![a-z])|\s?[=:是为]?\s?\d)",
    rf"{_BEGIN}[vet](?=\s?[=:]\s?[-+?\d])|{_BEGIN}[vi](?=\s?=\s?g)|{_BEGIN}v ?- ?e(?=\)|_|{_END})",
    rf"{_BEGIN}e(?=rev|syn|leak)|{_BEGIN}v(?=_m{_END}|m ?- ?e)|(?:(?<=m - )|(?<=m-))e(?={_ION}|_|{_END})",
    rf"δ(?=[gvψp])|(?<=δ)[gv]{_END}|(?:(?<=[^a-z]d)|(?<=^d))g{_END}",
)
_UNITS: Final = {
    "mm": "mM", "um": "uM", "nm": "nM", "m": "M", "mv": "mV", "v": "V", "k": "K", "f": "F", "kj": "kJ",
    "ns": "nS", "ps": "pS", "us": "uS", "ms": "mS", "pa": "pA", "na": "nA", "pc": "pC", "pf": "pF",
    "mω": "MΩ",
}  # fmt: skip
_UNIT: Final = (
    rf"(?<=\d)\s?(?:mm|um|nm|m|mv|v|ns|ps|us|pa|pc|pf|kj)(?![a-zω²³\d])|(?<=[2389]\d\.\d)\s?f{_END}",
    r"(?<=[23]\d\d)\s?k(?![a-z+\d])|(?<=[23]\d\d\.\d\d)\s?k(?![a-z+\d])",
    rf"(?<=many )(?:mm|um|nm|pa|na|pc|kj){_END}|(?<=in )(?:pa|pc|nm|um|mm|kj){_END}|(?<=in )na(?=[?.]?$)",
    r"(?<=all )mm|(?<=both )mm|(?<=, )mm(?=\))|(?<=\d)\s?ms(?=/cm)|(?<=\d)\s?mω",
    r"(?<=\()(?:mm|um|nm|pa|na|pc|kj|ns|mv)(?=\)|/mol)",
)
# Within words and at the head of most words nothing of it begins, which is seen at once.
_MAY_BEGIN: Final = rf"(?:{_BEGIN}|(?=cl|h[io]|h\s?[=:是为]?\s?\d|g|δ))(?![djoqswyz]|[a-df-ln-z][a-z]{{5}})"
_SMALL: Final = re.compile(
    rf"{_MAY_BEGIN}"
    f"(?:(?P<first>{'|'.join(_FIRST)})|(?P<whole>{'|'.join(_WHOLE)})|(?P<unit>{'|'.join(_UNIT)}))"
)
# Where lengths are told, mm, um and nm are lengths.
_LENGTHS: Final = re.compile(r"diam|radius|thick|wide|long|across|spher|length|um2|cm")


def with_capitals(plain: str) -> str:
    """The text, as long as before, with the capitals that a text without any lacks."""
    if not plain.islower():
        return plain
    lengths = _LENGTHS.search(plain) is not None

    def restored(match: re.Match[str]) -> str:
        found = match[0]
        if match["first"]:
            return "HCO" if found == "hco" else "NH" if found == "nh" else found.capitalize()
        if match["whole"]:
            return found.upper()
        unit = found.lstrip()
        if lengths and unit in ("mm", "um", "nm", "m"):
            return found
        return found[: -len(unit)] + _UNITS[unit]

    return _SMALL.sub(restored, plain)
