"""Two solutions with names of their own, left and right or A and B: the potential is that of one.

"The potential of the left side relative to the right" makes the left the inside and the right the outside;
so does "take the left as the inside and the right as the outside".
"""

from __future__ import annotations

import re
from typing import Final

from grammar.marks import Stage, shown_instead
from grammar.read_ahead import blanked, first_of, names_any

_NAME: Final = r"(?:left|right|[AB]|[12]|II?)(?![A-Za-z0-9.])"
_NAME_ZH: Final = "[左右甲乙AB]"
# Spaces within a cell, whose own side is theirs only as long as no other is declared.
_SPACE: Final = (
    "lumen|cytosol|cytoplasm|matrix|intermembrane space|vacuole|stroma|endolymph|perilymph|vesicle"
)
_SPACE_ZH: Final = "囊泡腔|内质网腔|腔内?|囊泡内?|胞质|胞浆|细胞质|基质|膜间隙|液泡|内淋巴|外淋巴"
_PLACE: Final = r"(?:hand )?(?:[Ss]ide|[Cc]ompartment|[Cc]hamber|[Hh]alf|[Ss]olutions?|[Bb]ath)"
_PLACE_ZH: Final = "(?:侧|室|边|池|腔|液|面)?(?:溶液)?"
_INSIDE: Final = "inside|intracellular|cytoplasm|cell interior"
_OUTSIDE: Final = "outside|extracellular|bath"


_DECLARED: Final = "(?:算作?|当作?|当成|看作|看成|视为|作为|代表|定为|设为)"


def _made(group: str, side: str) -> str:
    """A name that is declared to be a side: "the left as the inside", 右边算细胞外."""
    english, chinese = (_INSIDE, "[内里]") if side == "in" else (_OUTSIDE, "外")
    return (
        rf"(?:(?P<{group}>{_NAME}|\b(?:{_SPACE}))(?: {_PLACE})?"
        rf" (?:is|as|=|being|to be)(?: the)? (?:{english})"
        rf"|(?P<{group}z>{_NAME_ZH}|{_SPACE_ZH}){_PLACE_ZH}{_DECLARED}['\"]?(?:细?胞|膜)?{chinese}['\"]?)"
    )


# One space alone, (基质算里面): its side is named, and the words are none of a number beside them.
_ALONE: Final = re.compile(
    rf"[(,]?(?P<name>{_SPACE_ZH}){_DECLARED}['\"]?(?:细?胞|膜)?(?P<side>[内里外])[面侧部边]?['\"]?\)?"
)
# How two names are put in relation, and what has to be in a text for that.
_FRAMES: Final = tuple(
    (marks, re.compile(pattern))
    for marks, pattern in (
        (
            ("relative to", "with respect to", "minus", "vs", "compared "),
            rf"(?P<x>{_NAME})(?: {_PLACE})?,? "
            r"(?:relative to|with respect to|minus|vs\.?|compared (?:to|with))"
            rf"(?: the)?(?: {_PLACE})? (?P<y>{_NAME})(?: {_PLACE})?",
        ),
        (("-",), rf"[VEφψΨU]_?(?P<v>{_NAME}) ?- ?[VEφψΨU]_?(?P<w>{_NAME})"),
        (
            tuple(f"{what} {where} " for what in ("oltage", "otential") for where in ("in", "of", "on")),
            rf"(?:[Vv]oltage|[Pp]otential) (?:in|of|on) (?:the )?(?:{_PLACE} )?"
            r"(?P<of>[AB]|left|right)(?![A-Za-z0-9])",
        ),
        (
            ("相对", "减", "对"),
            rf"(?P<m>{_NAME_ZH}){_PLACE_ZH}(?:的电位)?(?:相对于?|减去?|对)(?P<n>{_NAME_ZH}){_PLACE_ZH}",
        ),
        (
            ("作", "为", "当"),
            rf"(?:以|取|设|将)(?P<ref>{_NAME_ZH}){_PLACE_ZH}(?:的?电位)?"
            r"(?:作?为|当作)(?:参考|参照|零|基准|0)(?:电位)?(?:\(0 ?mV\))?",
        ),
    )
)
_DECLARATION: Final = re.compile(
    rf"{_made('a', 'in')}.{{0,12}}?{_made('b', 'out')}|{_made('d', 'out')}.{{0,12}}?{_made('c', 'in')}"
)
# That a name is declared to be a side, which is found faster than the name before it.
_IS_A_SIDE: Final = (
    re.compile(rf" (?:is|as|=|being|to be)(?: the)? (?:{_INSIDE}|{_OUTSIDE})"),
    re.compile(rf"{_DECLARED}['\"]?(?:细?胞|膜)?[内里外]"),
)
_OTHER: Final = {
    "左": "右", "右": "左", "甲": "乙", "乙": "甲", "A": "B", "B": "A", "left": "right", "right": "left",
}  # fmt: skip
# What stands where two names are put in relation or one is declared to be a side; and potentials of theirs.
_JOINTS: Final = (
    *("参考", "参照", "基准", "相对", "减", "对", "算", "当", "看", "视", "作为", "代表", "设", "定"),
    *("relative to", "respect to", "minus", "vs", "compared", "as the", "as in", "as out", "is the"),
    *("oltage in", "oltage of", "otential in", "otential of", "otential on"),
    *(f"{V}{of}{name}" for V in "VEφψΨU" for of in ("", "_") for name in ("left", "right", *"AB12I")),
)


_ONE_SIDE: Final = re.compile(
    r"\b(?:on )?one side\b(?=.{1,90}?\bother\b)|\b(?:on )?the other(?: side)?\b|一侧(?=.{1,40}?另一侧)|另一侧"
)
_OWN_SIDES: Final = re.compile(r"(?i:\b(?:in|out)side\b|cellular|cytoplasm|cytosol)|[内外]")


def _of_one_and_the_other(plain: str) -> str:
    """Such as "1 mM on one side and 0.01 mM on the other": the first as the outside, as nobody can tell."""
    if len(_ONE_SIDE.findall(plain)) != 2 or _OWN_SIDES.search(plain):
        return plain
    return _ONE_SIDE.sub(
        lambda m: ("内" if "other" in m[0] or "另" in m[0] else "外").ljust(len(m[0])), plain
    )


# "Cytosolic side 100 K, other side 100 Na": the side opposite to the one that is named.
_OTHER_SIDE: Final = re.compile(
    r"\b(?:on |at )?(?:the )?(?:other|opposite) (?:side|face)\b|另一?[侧面边]|对侧|对面"
)
_NAMED_SIDE: Final = re.compile(
    r"(?P<inner>(?i:\b(?:cytosolic|cytoplasmic|intracellular|internal|inner|inside)\b)|[胞膜片]内[侧面]|内[侧面])"
    r"|(?P<outer>(?i:\b(?:extracellular|external|outer|outside)\b)|[胞膜片]外[侧面]|外[侧面])"
)


def _of_the_other(plain: str) -> str:
    """The text with "other side" as the side that it is, where only one is named."""
    if not _OTHER_SIDE.search(plain):
        return plain
    rest = _INSIDE_OUT.sub("", plain)
    named = {found.lastgroup for found in _NAMED_SIDE.finditer(rest)}
    if len(named) != 1:
        return plain
    opposite = "外" if named == {"inner"} else "内"
    return _OTHER_SIDE.sub(lambda match: opposite.ljust(len(match[0])), plain)


# Two sides of which none is called the inside: the first that is named is taken as the outside, as above.
_PAIRS: Final = (
    (re.compile(r"(?i:\b(?:the )?left(?:[- ]hand)?(?: (?:side|compartment|chamber|solution|half))?\b)"),
     re.compile(r"(?i:\b(?:the )?right(?:[- ]hand)?(?: (?:side|compartment|chamber|solution|half))?\b)")),
    (re.compile(rf"左(?!右){_PLACE_ZH}"), re.compile(rf"(?<!左)右{_PLACE_ZH}")),  # 左右 alone means "about"
)  # fmt: skip
_LEFT_AND_RIGHT: Final = (("left", "right"), ("Left", "ight"), ("左", "右"))


def _of_left_and_right(plain: str) -> str:
    """Such as "150 mM KCl (left), 15 mM KCl (right)", where nothing says which of them is the inside."""
    if not any(one in plain and other in plain for one, other in _LEFT_AND_RIGHT) or _OWN_SIDES.search(plain):
        return plain
    for left, right in _PAIRS:
        first, second = left.search(plain), right.search(plain)
        if first and second:
            outer, inner = (left, right) if first.start() < second.start() else (right, left)
            return _put(inner, "内", _put(outer, "外", plain))
    return plain


# The pipette of an inside-out patch holds what is outside, the bath what is inside.
_INSIDE_OUT: Final = re.compile(r"(?i:inside[- ]out)|内面朝外|内面向外")
_PIPETTE: Final = re.compile(
    r"(?P<pipette>(?i:\b(?:the )?(?:patch )?(?:pipette|electrode)(?: solution)?\b)|电极内?液|电极内)"
    r"|(?i:\b(?:the )?bath(?: solution)?\b)(?: \((?:the )?cytosolic side\))?|浴液|浴槽液"
)
_FACES: Final = {"pipette": " outside ", "bath": " inside "}


def _of_a_patch(plain: str) -> str:
    """Such as "the pipette of an inside-out patch holds 5 mM"."""
    if not _INSIDE_OUT.search(plain):
        return plain
    return _PIPETTE.sub(lambda found: _FACES["pipette" if found["pipette"] else "bath"], plain)


def _of_named_sides(plain: str) -> str:
    """Such as "compartment A … compartment B … the potential of A relative to B"."""
    if not names_any(_JOINTS, plain):
        return _of_left_and_right(plain)
    declared = first_of(_IS_A_SIDE, plain)
    patterns = [pattern for marks, pattern in _FRAMES if names_any(marks, plain)]
    patterns += [_DECLARATION] if declared else []
    frames = (pattern.search(plain) for pattern in patterns)
    frame = min(filter(None, frames), key=re.Match.start, default=None)
    if frame is None and declared and (alone := _ALONE.search(plain)):
        rest = blanked(plain, *alone.span())
        return _put(_named(alone["name"]), "外" if alone["side"] == "外" else "内", rest)
    names = _names_of(frame) if frame else []
    if frame is None or names[0] == names[1]:
        return _of_left_and_right(plain)
    rest = blanked(plain, *frame.span())
    for name, side in zip(names, "内外", strict=True):
        pattern = _named(name)
        if not pattern.search(rest):
            return plain
        rest = _put(pattern, side, rest)
    return rest


def _names_of(frame: re.Match[str]) -> list[str]:
    """The two that are put in relation, that of the inside first."""
    named = {group: name for group, name in frame.groupdict().items() if name}
    names = list(named.values())
    if "ref" in named:
        names.insert(0, _OTHER[named["ref"]])  # the potential of the other one, 以乙室为参考
    if "of" in named:
        names.append(_OTHER[named["of"]])  # "the voltage in Solution A"
    if "d" in named or "dz" in named:
        names.reverse()  # "right is the outside, left the inside"
    return names


# "117 mM surrounds a cell", 117 mM的Na+包围着细胞: the number before such a verb is that of the outside.
_SURROUNDS: Final = re.compile(
    r"(?P<told>\d ?(?:[mun]M|mmol/L|millimolar)(?: (?:of )?[A-Za-z\d+⁺⁻-]{1,12})? )"
    r"(?:surrounds?|bathes?|envelops?)\b(?! (?:it|them) in\b| in\b| by\b)"
    r"|(?P<zh>\d ?(?:[mun]M|mmol/L)的? ?[^ ,·;。\d]{0,8})(?:包围|环绕|围绕|包绕)着?"
)


def _of_what_surrounds(found: re.Match[str]) -> str:
    told, side = (found["told"], "outside,") if found["told"] else (found["zh"], "外,")
    return (told + side).ljust(len(found[0]))


# 外5里150: 里 beside 外, each glued to its number, is the inside.
_GLUED: Final = re.compile(
    r"(?P<out>外[面边]?\d{1,4}(?:\.\d{1,4})?(?: ?[mμn]M)?[·, ]?)里(?=\d)"
    r"|里(?=\d{1,4}(?:\.\d{1,4})?(?: ?[mμn]M)?[·, ]?外[面边]?\d)"
)


def _of_glued(plain: str) -> str:
    return _GLUED.sub(lambda found: f"{found['out'] or ''}内", plain)


AS_SIDES: Final = (
    Stage(("里",), _of_glued),
    shown_instead(
        (" surround", " bathe", " envelop", "包围", "环绕", "围绕", "包绕"), _SURROUNDS, _of_what_surrounds
    ),
    Stage(("one side", "另一侧"), _of_one_and_the_other),
    Stage(("other side", "other face", "opposite", "另", "对侧", "对面"), _of_the_other),
    Stage(("nside", "NSIDE", "内面"), _of_a_patch),
    Stage((*_JOINTS, *(left for left, _ in _LEFT_AND_RIGHT)), _of_named_sides),
)
"""The text with such names as 内 and 外, each as long as before."""


def _put(pattern: re.Pattern[str], side: str, text: str) -> str:
    return pattern.sub(lambda match: side.ljust(len(match[0])), text)


def _named(name: str) -> re.Pattern[str]:
    """Where a solution is named: "compartment A", "A contains", "on the left", 左侧."""
    if name in "左右甲乙":
        return re.compile(name + _PLACE_ZH)
    if not name.isascii():
        return re.compile(re.escape(name))
    word = len(name) > 2
    if word:
        name = f"[{name[0].upper()}{name[0].lower()}]{name[1:]}"  # "Left: 100 mM KCl, …"
    behind = "" if word else r"(?=\s?[(:=,\d含有中内里]| (?:has|contains|holds|is)\b)"
    return re.compile(
        rf"(?:(?:on |in )?the )?(?:{_PLACE} {name}(?![A-Za-z0-9])|溶液{name}(?![A-Za-z0-9])"
        rf"|(?<![A-Za-z0-9]){name}(?: {_PLACE}|侧|室|池|(?![A-Za-z0-9]){behind}))"
    )
