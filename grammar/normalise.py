"""One canonical notation, character for character, so that spans index the text as typed.

Superscripts stay as they are (10⁻³ is a power, 10-3 may be a range); the lexer knows them.
"""

from __future__ import annotations

import functools
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from grammar.marks import Stage, Stages, shown_instead
from grammar.printed import unprinted
from grammar.read_ahead import beginning
from grammar.separators import AS_BLOCKS

if TYPE_CHECKING:
    from collections.abc import Callable


MAX_LENGTH: Final = 2000
"""Longer input is refused at the door, before any of it is read."""

_ALIKE: Final = {
    "-": "−–—﹣‑‒―",
    "+": "﹢➕₊þ",  # "Ca2þ", as some books come out of their files
    "|": "∥‖∣",
    "°": "◦˚∘º",
    "u": "µμ",
    "Δ": "∆△",
    "Ψ": "ψ",
    "K": "ₖ",
    "o": "ₒ",
    "i": "ᵢ",
    "e": "ₑ",
    "m": "ₘ",
    "a": "ₐ",
    "l": "ₗ",
    "n": "ₙ",
    "'": "‘’`´",
    '"': "“”「」『』【】〔〕",
    "·": "•∙⋅、，",  # a comma of Chinese never stands within a number
    "~": "〜～",
    ":": "∶꞉",
    "≈": "≒≃≅",
    "→": "⟶➝➔⇒⇨",
    "/": "÷∕⁄",
    " ": "\u3000\u00a0\u2009\u202f\u2002\u2003\u2007\u200a\t\r\u200b\u200c\u200d\ufeff\u2060",
}
CHINESE: Final = re.compile("[\u4e00-\u9fff]")
_FULL_WIDTH: Final = {0xFF01 + i: 0x21 + i for i in range(94)}
_SUBSCRIPTS: Final = {ord("₀") + i: ord("0") + i for i in range(10)}


# "7,2 mmol/L" and "P = 0,3"; but "1,000 mM", "5,10,20 mM" and "12,37 °C" keep theirs.
# A comma is found faster than what stands before it.
_DECIMAL_COMMA: Final = re.compile(
    r",(?<=\d,)(?=\d{1,2}\s?(?:m[MV](?!\w)|mmol|[un]M(?!\w)|[pn][SA](?!\w)|kJ|%)|\d\s?(?:°|℃))"
    r"(?<![,.]\d,)(?<![,.]\d\d,)"
)
_AFTER_ZERO: Final = re.compile(r",(?<=[^\d.,]0,)(?=\d{1,4}(?!\d|[.]\d|\s?,\s?\d|\s?[°℃]))")
# "K 4,5, Na 140", where nothing else tells how its writer sets them.
_ANY_COMMA: Final = re.compile(r",(?:(?<=(?<![\d.,])\d,)|(?<=(?<![\d.,])\d\d,))(?=\d{1,2}(?!\d|[.,]\d))")
_POINT: Final = re.compile(r"\.(?<=\d\.)(?=\d)")
# "pH 5,6"
_COMMA_OF_PH: Final = re.compile(r",(?<=(?<![\d.,])[4-9],)(?=\d{1,2}(?!\d|[.,]\d))")
# A bar that parts two numbers alone, "2.5|110", or two sides, "(o|i)"; more bars make a table.
_COLUMN: Final = (
    r"(?:o|i|out|in|outside|inside|extracellular|intracellular|external|internal|plasma|serum|bath|cell"
    r"|cells|cytosol|cytoplasm|pipette|axoplasm|seawater|细?[胞膜]?[内外]液?|血浆|胞质|胞浆|浴液)"
)
_STROKE: Final = beginning(
    r"\doiepsbca细胞膜内外血浴",
    r"(?<![|\d.])(?<![|\d.] )\d{1,4}(?:\.\d{1,4})? ?\| ?\d{1,4}(?:\.\d{1,4})?(?! ?[|\d.])"
    rf"|(?<![A-Za-z|]){_COLUMN} ?\| ?{_COLUMN}(?![A-Za-z]| ?\|)",
)
# What the subscripts and charges of a printed page become: "E Cl", "[K+] o", "K + equilibrium".
_LOOSE_SUBSCRIPT: Final = beginning(
    r"EPV\]",
    r"(?<![A-Za-z])[EPV] (?=(?:K|Na|Cl|Ca|Mg|m|rev)(?![A-Za-z]))|\] (?=[io](?![A-Za-z]))",
)
_LOOSE_CHARGE: Final = re.compile(r"(?<![A-Za-z])(K|Na|Li|H) \+(?= ?[a-z,?.)\]])")
_TAKEN_AS_WARM: Final = re.compile(r"按(2[05]|37)算")
_NEGATIVE_OF: Final = re.compile(r"负的(?= ?[\d零一二三四五六七八九十百])")
_NTH: Final = beginning("1", r"(?<![\d/])1/(\d{1,4})th(?= )")  # "1/40th that of potassium"
_OR_ELSE: Final = re.compile(r"\? (?=or [a-z]+(?: [a-z]+){0,2}\?)")  # "does Cl- enter the cell? or exit?"
_BOTH_SIDES: Final = re.compile(  # "[K]o/i=5/140"
    r"\[(\w{1,5}[+-]?)\](o/i|i/o) ?= ?(\d{1,4}(?:\.\d{1,4})?/\d{1,4}(?:\.\d{1,4})?)"
)
_BACTERIUM: Final = re.compile(r"E\. coli")
_ALIKE_P: Final = {True: "通透性相同", False: "perm equal"}
_BLANKS: Final = re.compile(r"_{2,}")  # to be filled in
# The order of two numbers, "(out & in)", as "(out/in)"; alone, "in" there would be a little word.
_ORDER: Final = re.compile(r"\((out(?:side)?|in(?:side)?)(?: ?& ?| and )(?=(?:out|in)(?:side)?\))")
_HEAD: Final = re.compile(r"\((out(?:side)?|in(?:side)?); ?(?=(?:out|in)(?:side)?\))")
_PAIR: Final = re.compile(r"(?<=\d); ?(?=\d)")  # below it: "(in; out): K+ 140; 5. Na+ 15; 145."
_LETTER: Final = re.compile(r"(?<=\d)( ?)\(([io])\)")  # "139(i)/4.4(o)"
_WHICH_IS: Final = re.compile(r", which (?:is|was)(?= -?\d)")  # "than E_K, which is -93 mV"
# "set all P to 1", 三个 P 全设成 1: no ion is let through better than another.
_ALL_ONE: Final = re.compile(
    r"(?=[abes所全三两的 P通])(?:"
    r"\b(?:set )?(?:all|both|every) (?:the )?P(?:'?s|ermeability|ermeabilities)?(?: values)? "
    r"(?:(?:are|is|set) )?(?:equal )?(?:to |= ?)1\b(?![.:]\d)"
    r"|(?:所有|全部|三个|两个)?的? ?(?:P|通透性) ?值?(?:都|全|均|全都|全部)"
    r"(?:设|取|当|算)?[成为作是]? ?=? ?1(?![\d.:倍]))"
)
_BREAK: Final = re.compile(r" / (?=\d+(?:\.\d+)? ?(?:度|°|℃))")  # "… Cli=8 / 25度"
_KELVIN: Final = re.compile(r"\bT_K ?= ?(\d{3}(?:\.\d+)?)(?![\d.])")  # "T_K=310"
# "Inside (mM) 10", "V_m (mV): -70"; but below a head, "(mM) out 5", "(mM): K 5 140".
_LABELLED: Final = re.compile(
    r"\((mM|mmol/L|uM|nM|mV|°C|pA|nS)\) ?[:=]? ?([-+]?\d+(?:\.\d+)?)(?=[ ,;?.]*(?:$|[A-Za-z\[]))"
)
_MOLES: Final = re.compile(r"(\d) moles of ")
_OPENED: Final = re.compile(r"Δ(?=g_?\{?(?:K|Na|Cl|Ca))")  # what a transmitter adds is a conductance
_OF_ENERGY: Final = re.compile(r"ΔV(?=\)? ?(?:is|of|=|:))(?=.{0,40}(?:negative|inside|positive|[内外]))")
_INSIDE_I: Final = re.compile(r"(?<![A-Za-z])(K|Na|Li)I(?= ?= ?\d)")  # "KO = 4, KI = 140"
_CHLORIDE: Final = re.compile(r"(?<![A-Za-z])CI(?=[-+⁻ ]|$)")  # as some scanners read it
_ONE_LINE: Final = re.compile(
    r"^(?=[^\n]*\| )(?=(?:[^|\n]*\|){7})(?=[^\n]*(?i:inside)|[^\n]*内)[^\n]*$"
)  # a table of bars on one line
# "Mg(2+)", "Cl(-1)", "an ion X (2-)"; but "A (-)" may be an electrode.
_BRACKETED_CHARGE: Final = re.compile(
    r"(?<![A-Za-z])(?P<ion>K|Na|Cl|Ca|Mg|Li|H|[ABDGJLMQRTXYZ](?: (?=\([1-4][+-]\)))?)"
    r"\((?:(?P<charge>[1-4]?[+-])|(?P<sign>[+-])(?P<units>[1-4]))\)"
)
# "Charge 2-", z = 2-, 电荷为3-: the sign behind the number of its charges.
_SIGN_BEHIND: Final = re.compile(
    r"(?P<told>(?:charge|valen(?:ce|cy)|(?<![A-Za-z])[zZ]|电荷|化合价)(?:数|(?: number)?(?: of| is)?)"
    r" ?[=:为是]? ?)(?P<units>[1-4])-(?=[\s,.;:?!)。·的]|$)"
)
_ABOUT: Final = re.compile(
    r"(?<=[(=])~ ?(?=\d)|(?<=is |as |re |of |at |be |ly )~ ?(?=\d)"
)  # "(~30 °C)", "is ~100 nM"; but "5~10"
_OVERLINED: Final = re.compile(r"(?<![A-Za-z])(g_?(?:Na|K|L|Cl|Ca))bar(?![a-z])")  # "gNabar = 100"
# "a permeability ratio of 1:11:0.45 (P_K:P_Na:P_Cl)": the names first.
_NAMED_BEHIND: Final = re.compile(
    r"(?P<told>\d+(?:\.\d+)?(?: ?: ?\d+(?:\.\d+)?){1,3}) "
    r"\((?P<names>[Pg]_?(?:K|Na|Cl)(?: ?[:/] ?[Pg]_?(?:K|Na|Cl)){1,3})\)"
)
_POINT_BEHIND: Final = re.compile(
    r"(?<=\d)(?<!\.\d)(?<!\.\d\d)\.(?= ?(?:mmol|m[MV]|[un]M|mol)\b)"
)  # "10. mmol/L"
# "Veq(Cl-) = -62 mV", "Eeq,K"
_E_AT_REST: Final = re.compile(
    r"(?<![A-Za-z])[VE]_?\{?eq\}?(?:[,_] ?| ?\()(?P<ion>K|Na|Cl|Ca|Mg|HCO3|Li)[2²]?[+⁺⁻-]?\)?(?![A-Za-z])"
)
# "kJmol-1", "kJ mol^-1"; but none of "J mol-1 K-1".
_PER_MOLE: Final = re.compile(r"(k?J|k?cal) ?·? ?mol ?(?:\^ ?)?[({]?[-⁻] ?[1¹][)}]?(?!\d| ?·? ?(?:K|deg))")
# Calories that are asked for are told as the kilocalories that they make: "_____ cal mol-1".
_CALORIES: Final = re.compile(
    r"(?<=[^A-Za-z\d.])(?<!\d )(?:cal|calories)(?:/| per )mol(?:es?)?(?! ?[·/]? ?K)\b"
)
_X_OF_A_SIDE: Final = re.compile(r"(?<![A-Za-z])X(?=_?(?:in|out) ?=)")  # "Xin= 140 Xout= 3"
# The ion as an index behind its side, or its side above it: "Xo_Na", "c_i,K", "C_Cl^out"; no CoCl2.
_INDEXED: Final = re.compile(
    r"(?<![A-Za-z])(?:X(?=_?\{?(?:out|in|[oie])[KNC_,(])|[Cc](?=_?\{?(?:out|in|[oie])\}?[_,(]))"
    r"_?\{?(?P<side>out|in|[oie])\}?[_,]?\{?\(?(?P<ion>K|Na|Cl|Ca)[+⁺⁻-]?\)?\}?(?![A-Za-z0-9])"
)
_RAISED: Final = re.compile(
    r"(?<![A-Za-z])[XCc]_?\{?(?P<ion>K|Na|Cl|Ca)[+⁺⁻-]?\}?\^\{?(?P<side>out|in|[oie])\}?(?![A-Za-z0-9])"
)
# "V minus E", Vm减去EK: the sign between two potentials.
_DIFFERENCE: Final = re.compile(
    r"(?<![A-Za-z])(?P<first>(?:[VE]_?[A-Za-z]{0,3}|potential) ?)(?:minus|减去?)"
    r"(?= ?(?:[VE]_?[A-Za-z]{0,3}(?![A-Za-z])|(?:the |its )?(?:equilibrium|reversal|Nernst|membrane) pot))"
)
_PARTED_SIDE: Final = re.compile(r"(?i:\b(in|out) side(?= (?:an? |the |of |its |your |cell)))")
_CHARGED: Final = re.compile(r"(?<![\dA-Za-z])[+-]1(?= (?:cat|an|)ions?\b)")  # "a +1 cation"


def has_chinese(text: str) -> bool:
    """Whether a Chinese character stands in the text."""
    return not text.isascii() and CHINESE.search(text) is not None


@functools.cache
def _table() -> tuple[re.Pattern[str], dict[str, str]]:
    """What finds a character that is written otherwise here, and how it is written."""
    table = {ord(typed): ord(plain) for plain, many in _ALIKE.items() for typed in many}
    pairs = (Path(__file__).parent / "lexicon" / "traditional.txt").read_text(encoding="utf-8")
    rows = (line.split("#")[0].split() for line in pairs.splitlines())
    traditional = {ord(pair[0]): ord(pair[1]) for row in rows for pair in row}
    codes = {**traditional, **_FULL_WIDTH, **_SUBSCRIPTS, **table, ord("₋"): ord("-")}
    plain = {chr(typed): chr(code) for typed, code in codes.items()}
    return re.compile(f"[{re.escape(''.join(plain))}]"), plain


def _padded(shown: str) -> Callable[[re.Match[str]], str]:
    """Instead of what was found, and as long."""
    return lambda match: match.expand(shown).ljust(len(match[0]))


def _sets_commas(text: str) -> bool:
    """Whether commas stand in numbers: none has a point, and the commas of lists have a blank behind them."""
    return ", " in text and not _POINT.search(text) and _ANY_COMMA.search(text) is not None


def _with_charge(found: re.Match[str]) -> str:
    """An ion whose charge stands in brackets, as it is usual: "X2-", "Cl-"."""
    units = (found["units"] or "").replace("1", "")
    charge = found["charge"] or f"{units}{found['sign']}"
    return f"{found['ion'].rstrip()}{charge}".ljust(len(found[0]))


def _strokes(text: str) -> str:
    """Such as "2.5|110", where no bar makes a table."""
    if text.count("|") != len(_STROKE.findall(text)):
        return text
    return _STROKE.sub(lambda match: match[0].replace("|", "/"), text)


def _of_sides_in_brackets(text: str) -> str:
    """Such as "(out & in)", "(in; out): K+ 140; 5", "139(i)/4.4(o)"."""
    text = _ORDER.sub(lambda match: f"({match[1]}/".ljust(len(match[0])), text)
    if ";" in text and _HEAD.search(text):
        text = _HEAD.sub(lambda match: f"({match[1]}/".ljust(len(match[0])), text)
        text = _PAIR.sub(lambda match: "/".ljust(len(match[0])), text)
    return _LETTER.sub(r"\1 \2 ", text)


def _with_points(text: str) -> str:
    """The text with points for the commas of its numbers."""
    chinese = has_chinese(text)  # there a comma parts numbers: 内140,5 mM外
    throughout = not chinese and _sets_commas(text)
    text = _AFTER_ZERO.sub(".", text)
    if chinese:
        return text
    text = _DECIMAL_COMMA.sub(".", text)
    text = _COMMA_OF_PH.sub(".", text) if "pH" in text else text
    return _ANY_COMMA.sub(".", text) if throughout else text


in_one_notation: Final = Stages(
    (
        *AS_BLOCKS,
        Stage(("|",), _strokes),
        Stage(("(",), _of_sides_in_brackets),
        shown_instead(("按",), _TAKEN_AS_WARM, _padded(r"\1℃")),
        shown_instead(("minus", "减"), _DIFFERENCE, lambda match: f"{match['first']}-".rjust(len(match[0]))),
        shown_instead((" side ",), _PARTED_SIDE, _padded(r"\1side")),
        shown_instead(("__",), _BLANKS, _padded("?")),
        shown_instead(("E ", "P ", "V ", "] "), _LOOSE_SUBSCRIPT, lambda match: match[0][:-1] + "_"),
        shown_instead((" +",), _LOOSE_CHARGE, _padded(r"\1+")),
        shown_instead(("负的",), _NEGATIVE_OF, lambda _: " 负"),
        shown_instead(
            ("P", "通透性"), _ALL_ONE, lambda match: _ALIKE_P[has_chinese(match.string)].ljust(len(match[0]))
        ),
        shown_instead(("1/",), _NTH, _padded(r"1/\1")),
        shown_instead(("? or ",), _OR_ELSE, _padded("")),
        shown_instead(("o/i", "i/o"), _BOTH_SIDES, _padded(r"\1 \2 \3,")),
        shown_instead(("E. coli",), _BACTERIUM, _padded("   coli")),
        shown_instead((", which ",), _WHICH_IS, _padded(" =")),
        shown_instead((" / ",), _BREAK, _padded(" ,")),
        shown_instead(("T_K",), _KELVIN, _padded(r"T=\1K")),
        shown_instead((" moles of ",), _MOLES, _padded(r"\1 mol of ")),
        shown_instead(("ΔV",), _OF_ENERGY, lambda _: "Vm"),
        shown_instead(("Δg",), _OPENED, lambda _: " "),
        shown_instead(("(",), _LABELLED, _padded(r" \2 \1")),
        shown_instead(("I =",), _INSIDE_I, lambda match: f"{match[1]}i"),
        shown_instead(("CI",), _CHLORIDE, lambda _: "Cl"),
        shown_instead(
            ("| ",),
            _ONE_LINE,
            lambda match: match[0].replace("|", " ").replace("Permeability P", "P".ljust(14)),
        ),
        shown_instead(("~",), _ABOUT, _padded("")),
        shown_instead(("bar",), _OVERLINED, _padded(r"\1")),
        shown_instead((" (P",), _NAMED_BEHIND, lambda match: f"{match['names']} = {match['told']}"),
        shown_instead(("eq",), _E_AT_REST, _padded(r"E_\g<ion>")),
        shown_instead(
            ("+)", "-)", *(f"({sign}{units})" for sign in "+-" for units in "1234")),
            _BRACKETED_CHARGE,
            _with_charge,
        ),
        shown_instead(
            ("1-", "2-", "3-", "4-"), _SIGN_BEHIND, lambda match: f"{match['told']}-{match['units']}"
        ),
        shown_instead(("X",), _X_OF_A_SIDE, lambda _: "c"),
        shown_instead(
            (
                "Xo",
                "Xi",
                "Xe",
                "X_",
                *(f"{end}{mark}{ion}" for end in "oietn}" for mark in "_,(" for ion in "KNC"),
            ),
            _INDEXED,
            _padded(r"\g<ion>_\g<side>"),
        ),
        shown_instead(("^o", "^i", "^e", "^{"), _RAISED, _padded(r"\g<ion>_\g<side>")),
        shown_instead(
            tuple(f".{blank}{unit}" for blank in ("", " ") for unit in "mun"), _POINT_BEHIND, _padded("")
        ),
        shown_instead(
            ("mol-", "mol -", "mol^", "mol ^", "mol⁻", "mol(-", "mol{-"), _PER_MOLE, _padded(r"\1/mol")
        ),
        shown_instead(("cal/mol", "cal per", "calories per"), _CALORIES, _padded("kcal")),
        shown_instead(("1 cat", "1 an", "1 ion"), _CHARGED, lambda match: f"X{match[0][0]}"),
        Stage((",",), _with_points),
    )
)


def normalise(text: str) -> str:
    """`text` in one notation: full width, look-alikes and traditional characters replaced; same length."""
    odd, plain = _table()
    text = unprinted(text)
    return in_one_notation(odd.sub(lambda match: plain[match[0]], text))
