"""What comes out of a page when it is copied: the marks of LaTeX, powers without their caret, constants.

Everything keeps its length, so that spans index the text as typed.
"""

from __future__ import annotations

import re
from typing import Final

from grammar.read_ahead import beginning

_MARKS: Final = re.compile(r"[$\\{}^](?:(?<!\^)|\()")
_GROUP: Final = re.compile(r"\$\$?([^$]{1,400})\$\$?|\\[(\[](.{1,400}?)\\[)\]]")
# A piece of LaTeX outside of its dollars, or what is left of it: "10^{-9} m^{2}", "\mathrm{K}^{+}".
_PIECE: Final = re.compile(
    r"(?<![A-Za-z\d.])(?:\d{1,9}(?:[.,]\d{1,9})?\s?(?:[x×*·]\s?)?)?[A-Za-z\d.\])]{0,24}"
    r"(?:\\[A-Za-z]+\s?|[\^_]\s?\{[^{}]{0,12}\}|\{[^{}]{0,24}\}|[\\{}]+)"
    r"(?:\\[A-Za-z,;! ]+|[\^_{}]|[A-Za-z\d+.-]+(?=[\\^_{}]))*"
)
_COMMANDS: Final = (
    (re.compile(r"\\(?:d?frac)\s?\{([^{}]*)\}\s?\{([^{}]*)\}"), r"(\1)/(\2)"),
    (
        re.compile(r"\\(?:mathrm|text|textrm|mathit|mathbf|mathsf|operatorname|rm|ce|bf|it)\s?\{([^{}]*)\}"),
        r"\1",
    ),
    (re.compile(r"\^?\s?\{?\s?\\(?:circ|degree)\b\s?\}?"), "°"),
    (re.compile(r"\\(?:times|cdot)\b\s?"), "×"),
    (re.compile(r"\\(?:Delta)\b\s?"), "Δ"),
    (re.compile(r"\\(?:[pP]si)\b\s?"), "Ψ"),
    (re.compile(r"\\mu\b\s?"), "u"),
    (re.compile(r"\\(?:approx|simeq|sim)\b"), "≈"),
    (re.compile(r"\\(?:long)?(?:right)?arrow\b|\\to\b"), "→"),
    (re.compile(r"\\(log|ln|exp|lg)\b"), r"\1"),
    (re.compile(r"\\pm\b"), "±"),
    (re.compile(r"\\[,;!: ]|\\q?quad\b|~"), " "),
    (re.compile(r"\\(?:left|right|big|Big|displaystyle|rm)\b|\\(?=%)"), ""),
)
_SUPERSCRIPT: Final = re.compile(r"\^\s?(?:\{\s?([-+−]?\d*[-+−]?)\s?\}|([-+−]?\d+|[-+−]))")
_SUBSCRIPT: Final = re.compile(r"_\s?\{\s?([^{}]{1,24})\s?\}")
_RAISED: Final = str.maketrans("0123456789-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻")
_CHARGE: Final = re.compile(r"[-+−]?\d?[-+−]$|^[-+−]\d?$")
# "1.6 x 10-19 C", "10-4 mM" where a range would not fall: a power that lost its caret.
_POWER: Final = re.compile(
    r"(?<=[x×*·])(?P<blank> ?)10(?P<sign>[-−–])(?P<digits>\d{1,2})(?![\d.])"
    r"|(?<![\d.,x×-])(?P<alone>)10(?P<minus>[-−–])(?P<few>[1-9])(?= ?m?(?:M|mol)(?![A-Za-z]))"
)
_SYMBOLS: Final = r"\b(?:R|F|k_?[Bb]|e(?= ?= ?[-−]?1\.6))"
_NAMED: Final = (
    r"(?:[Uu]niversal |[Tt]he )*(?:[Ff]araday(?:'?s)?(?: constant| number)?|[Gg]as constant"
    r"|[Bb]oltzmann(?:'?s)? constant|1 Faraday|charge of (?:one|an|the) (?:ion|electron)"
    r"|(?:fundamental|elementary|electronic) charge(?: of the electron)?)"
)
_UNITS: Final = (
    r"(?:\s?(?:k?J|k?[Cc]al(?:ories)?|k?C(?:oulombs?|l)?|V(?:olts?)?|K(?:elvin)?|deg|mol(?:e)?|°C"
    r"|[/·*.()×]|[-−⁻]\s?[1¹]|\^\s?-?1)){1,14}"
)
CONSTANT: Final = beginning(
    r"\[(TtUuAaGgWwFfBb1cRkeE",
    r"[\[(]?(?:\b(?:[Tt]ake|[Uu]se|[Aa]ssume|[Gg]iven|[Ww]here|and)\b:? )?"
    rf"(?:{_NAMED}(?:,? {_SYMBOLS})?|{_SYMBOLS})"
    r"\s?(?:=|:|is|of|≈)\s?[-−]?\d[\d.,]*+(?:\s?[x×*·]\s?10(?:\^?\s?[-−⁻]?\s?[\d⁰¹²³⁴⁵⁶⁷⁸⁹]+)?)?"
    rf"{_UNITS}(?![A-Za-z])[\])]?",
)
OF_A_CONSTANT: Final = ("8.3", "1.98", "96", "2306", "23.06", "arada", "19", "10⁻²", "10^-2", "10-2")


# The head of a table, "[Ion]in: (mM) [Ion]out: (mM)", "[In] [Out]"; quoted names of a program, 'K': 5.
_HEADED: Final = re.compile(
    r"\[ ?(?:[Ii]ons?|X|C) ?\]_?(?P<of>in|out|i|o)(?:side)?\b:?"
    r"|(?<!/)(?<!/ )\[(?P<side>[Ii]n|[Oo]ut)(?:side)?\](?! ?[=\d/])"
)
_QUOTED: Final = re.compile(r"['\"](\w{1,12})['\"] ?:")


def unprinted(text: str) -> str:
    """The text without the marks of LaTeX and the like, as long as before."""
    if "]" in text and _HEADED.search(text):
        text = _HEADED.sub(_of_a_head, text).replace("Eion: (mV)", "E each ion")
    if len(_QUOTED.findall(text)) > 2:
        text = _QUOTED.sub(lambda match: f" {match[1]} :".ljust(len(match[0])), text)
        text = text.replace("{", " ").replace("}", ";")
    if _MARKS.search(text):
        text = _GROUP.sub(lambda match: _filled(match, _plain(match[1] or match[2])), text)
        if _MARKS.search(text):
            text = _PIECE.sub(lambda match: _filled(match, _plain(match[0])), text)
    if "10-" in text or "10−" in text or "10–" in text:
        text = _POWER.sub(_raised, text)
    return text


def _filled(match: re.Match[str], shown: str) -> str:
    """As long as what was found; letters stay beside those before them, a number beside its unit."""
    before, behind = match.string[: match.start()][-1:], match.string[match.end() :][:1]
    size, shown = len(match[0]), shown.rstrip()
    to_unit = behind.isalpha() or shown[-1:].isdigit() or shown[-1:] == "°"
    return shown.rjust(size) if to_unit and not before.isalnum() else shown.ljust(size)


def _of_a_head(match: re.Match[str]) -> str:
    """The side that a head of a table names, in words that are none else."""
    inside = (match["of"] or match["side"])[0] in "iI"
    shown = ("inside" if match["of"] else "icf") if inside else ("outside" if match["of"] else "out")
    return shown.ljust(len(match[0]))


def _plain(piece: str) -> str:
    """What a piece of LaTeX shows; it grows no longer."""
    shown = _SUPERSCRIPT.sub(_power, piece)
    for command, sign in _COMMANDS:
        shown = command.sub(sign, shown)
    shown = _SUBSCRIPT.sub(r"_\1", shown)
    shown = re.sub(r"[{}]", "", shown)
    return shown if len(shown) <= len(piece) else piece


def _power(match: re.Match[str]) -> str:
    raised: str = match[1] if match[1] is not None else match[2]
    base = match.string[: match.start()].rstrip()
    charge = _CHARGE.search(raised) and not base[-1:].isdigit()
    return raised.replace("−", "-") if charge else raised.translate(_RAISED)


def _raised(match: re.Match[str]) -> str:
    digits = (match["digits"] or match["few"]).translate(_RAISED)
    return f"{match['blank'] or ''}10⁻{digits}"
