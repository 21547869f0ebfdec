"""What a laboratory notes beside a question: buffers, osmolarity, ramps, the carrier that filled a cell."""

from __future__ import annotations

import re
from typing import Final

from grammar.marks import Stage, shown_instead
from grammar.read_ahead import in_blanks

_N: Final = r"\d{1,4}(?:\.\d{1,3})?"


_DAY: Final = r"\d{1,2}/\d{1,2}(?:/\d{2,4})?"
# The day of a record is no pair of concentrations: 实验记录3/12, "lab notes 3/12:".
_DATED: Final = re.compile(
    rf"(?<=记录)[ :]?{_DAY}(?=\s*[:,。])|(?<=日期)[ :]?{_DAY}"
    rf"|(?i:\b(?:(?:lab ?)?notes?|notebook|log ?book|entry|dated?|record(?:ing)?s?)(?: of| from|:)? )"
    rf"{_DAY}(?=[:,;. ])"
)
_OSMOLARITY: Final = re.compile(
    rf"(?:,? ?(?:and|with|at|has|of|,|a total))*(?: an?)? (?i:osmolarity|osmolality)(?: of| is| ="
    rf"|:)? ?{_N} ?m?[Oo]sm(?:ol)?(?:/(?:L|kg))?"
    rf"|(?:渗透压|渗透浓度)(?:为|是|约)?{_N} ?m?[Oo]sm(?:ol)?(?:/(?:L|kg))?"
)
_NUCLEOTIDE: Final = r"(?:Mg-?|Na2-?)?(?:ATP|GTP)"
_BUFFER: Final = rf"(?:HEPES|EGTA|BAPTA|MOPS|PIPES|TRIS|Tris|{_NUCLEOTIDE})"
_BUFFERED: Final = re.compile(
    rf"(?:,? ?(?:and |with |plus )?(?:it )?(?:contains |containing |holds |of )?|[,·]?[含和与及有]*)"
    rf"{_N} ?(?:mM|mmol/L) (?:of )?{_BUFFER}(?![A-Za-z])|{_BUFFER} ?{_N} ?(?:mM|mmol/L)"
)
_FREE_ENERGY_OF_ATP: Final = re.compile(r"ADP|\bPi\b|phosph|磷酸")
_FOR_A_LINE: Final = re.compile(
    rf",? ?(?:(?:obtained|recorded|measured|taken) )?(?:with|by|using|from"
    rf"|in) (?:an? )?{_N} ?m?s (?:long )?(?:voltage )?ramps?"
    rf"|,? ?(?:in|from|on) an? cell (?:of|with)(?: a capacitance of)? {_N} ?pF"
    rf"|,? ?cell capacitance(?: is| of| =)? {_N} ?pF"
    rf"|,?(?:用)?{_N} ?(?:m?s|毫秒)的?(?:电压)?斜坡(?:记录|测得|得到)?|,?(?:细胞|膜)?电容(?:为|是"
    rf"|约)?{_N} ?pF"
)
_REVERSES: Final = re.compile(r"(?i:revers)|反转|翻转|逆转")
_OF_A_CHARGE: Final = re.compile(r"(?i:densit|charg|time constant|τ|tau\b|how long)|密度|电荷|充电|时间常数")
_BATH: Final = re.compile(
    rf"(?<=[a-z] )(?:kept |held |bathed |sitting )?(?i:in an? (?:warm )?bath )(?=at {_N} ?°?C)"
    rf"|在(?={_N} ?(?:℃|°C)的?(?:浴|水浴))"
)
_FILLED_BY: Final = re.compile(
    r",? ?(?:by means of|thanks to|by way of|with the help of|through the work of|owing to) (?:its "
    r"|the |an? )?(?:NKCC[12]?|KCC[1-4]?|NCC|AE[123])"
    r"(?: cotransporter)?|(?:靠|借助|依靠|凭借|由于)(?:NKCC[12]?|KCC[1-4]?|NCC|AE[123])(?:的作用"
    r"|共转运体)?(?=[使把将保维,])"
)
_OPENS: Final = re.compile(r"(?i:\b(?:CFTR|channels?)\b[^.;?]{0,30}\bopen)|(?:CFTR|通道)[^,。;]{0,8}[打开]")


def _without_buffers(plain: str) -> str:
    return plain if _FREE_ENERGY_OF_ATP.search(plain) else _BUFFERED.sub(in_blanks, plain)


def _without_how_it_was_drawn(plain: str) -> str:
    """Of a line that reverses somewhere no cell's capacitance is needed."""
    drawn = _REVERSES.search(plain) and not _OF_A_CHARGE.search(plain)
    return _FOR_A_LINE.sub(in_blanks, plain) if drawn else plain


def _without_what_filled_it(plain: str) -> str:
    return _FILLED_BY.sub(in_blanks, plain) if _OPENS.search(plain) else plain


WITHOUT_LAB_NOTES: Final = (
    shown_instead(
        ("记录", "日期", "otes ", "ote ", "ecord", "ebook ", "g book ", "ntry ", "ate ", "ated "),
        _DATED,
        in_blanks,
    ),
    shown_instead(("smol", "渗透"), _OSMOLARITY, in_blanks),
    Stage(("HEPES", "EGTA", "BAPTA", "MOPS", "PIPES", "TRIS", "Tris", "ATP", "GTP"), _without_buffers),
    Stage(("ramp", "pF", "斜坡"), _without_how_it_was_drawn),
    shown_instead(("ath at ", "在"), _BATH, in_blanks),
    Stage(("NKCC", "KCC", "NCC", "AE"), _without_what_filled_it),
)
"""The text without them; each keeps its length."""
