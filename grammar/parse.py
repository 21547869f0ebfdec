"""One sentence to its Reading: normalise, lex, islands, roles, intent."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from grammar.asides import without_asides
from grammar.bounds import without_bound
from grammar.capitals import with_capitals
from grammar.compartments import as_sides
from grammar.conditions import conditions_of
from grammar.dictated import undictated
from grammar.formulas import without_formula, without_nucleotides
from grammar.homophones import mended
from grammar.intent import intent_of
from grammar.islands import islands
from grammar.lexer import Scan, default_unit
from grammar.normalise import MAX_LENGTH, normalise
from grammar.parts import parts_of
from grammar.read_ahead import beginning, names_any
from grammar.reading import Correction, Language, Reading
from grammar.roles import degrees, roles
from grammar.rows import paired
from grammar.sheet import valence
from grammar.symbols import OTHER_SIDE

if TYPE_CHECKING:
    from grammar.read_ahead import Formula
    from grammar.sheet import Sheet


def read(text: str) -> Reading:
    """What the text holds.  Never raises for any text; only its first 2,000 characters are read."""
    spelt, slips = mended(normalise(text[:MAX_LENGTH]))
    plain = as_sides(without_asides(without_options(undictated(with_capitals(spelt)))))
    parts = parts_of(plain)
    if parts is None:
        return _conditioned(text, plain, slips)
    alone = tuple(_conditioned(text, parts.alone(k)) for k in range(len(parts.spans)))
    return _read(text, parts.text, slips)._replace(parts=alone)


def _conditioned(text: str, plain: str, slips: tuple[Correction, ...] = ()) -> Reading:
    """The reading of the condition that is asked about; or of the whole text, with each of them alone."""
    conditions = conditions_of(plain)
    if conditions is None:
        return _read(text, plain, slips)
    if conditions.asked is not None:
        own = _read(text, conditions.texts[conditions.asked], slips)
        return own._replace(told_of=(conditions.names[conditions.asked],))
    each = tuple(_read(text, one) for one in conditions.texts)
    return _read(text, plain, slips)._replace(conditions=each, told_of=conditions.names)


def _read(text: str, plain: str, slips: tuple[Correction, ...] = ()) -> Reading:
    plain, bound = without_bound(plain)
    formula = without_formula(plain)
    nucleotides = without_nucleotides(formula.plain)
    scan = Scan(nucleotides.plain)
    sheet = roles(islands(paired(scan.tokens)), default_unit(scan.tokens))
    _take(sheet, formula)
    sheet.slots += nucleotides.slots
    degrees(sheet)
    sides = _meanings(sheet.sides)
    reading = Reading(
        text=text,
        plain=plain,
        language=language_of(text),
        slots=tuple([s for s in sheet.slots if s.role not in ("", "loose")]),
        loose=tuple([s for s in sheet.slots if s.role == "loose"]),
        unused=tuple([s for s in sheet.slots if not s.role]),
        wanted=tuple(sheet.wanted),
        relations=tuple(sheet.relations),
        cues=_meanings(sheet.cues),
        ions=tuple(dict.fromkeys(_meanings(sheet.ions))),
        cells=_meanings(sheet.of_type("CELL")),
        transporters=_meanings(sheet.of_type("TRANSPORTER")),
        unit=_unit(sheet),
        way=sheet.way(),
        moving=sheet.moving(),
        sides_in_order=sides,
        sides=frozenset(sides),
        beside_wanted=tuple(sheet.beside_wanted()),
        in_question=tuple(sheet.in_question()),
        strange=len(sheet.places["WORD"]),
        corrections=(*slips, *scan.corrections),
        bound=bound,
    )
    return reading._replace(intent=intent_of(reading))


def _unit(sheet: Sheet) -> str | None:
    """The unit that the answer is wanted in: that behind "how many", else the first that has no number."""
    units = [(i, unit) for i, unit in sheet.of_type("UNIT") if unit in _ANSWER_UNITS]
    asked = [unit for i, unit in units if i and sheet.cue(i - 1) in ("what", "howmuch", "howmany")]
    return next(iter([*asked, *(unit for _, unit in units)]), None)


def _meanings(found: list[tuple[int, str]]) -> tuple[str, ...]:
    """What was found, without its places."""
    return tuple([meaning for _, meaning in found])


_ROUNDED_C: Final = 4.0  # 61 mV belong to 34 °C, and stand for 37


def _as_warm(sheet: Sheet, formula: Formula) -> bool:
    """Whether a slope is that of the temperature told, but for rounding: "E = 61 log …, at 37 °C"."""
    slope = [s.value for s in formula.slots if s.role == "T" and s.unit == "slope" and s.value is not None]
    told = [s.value for s in sheet.slots if s.role == "T" and s.value is not None]
    return len(slope) == len(told) == 1 and abs(slope[0] - told[0]) <= _ROUNDED_C


def _take(sheet: Sheet, formula: Formula) -> None:
    """What a formula says beside the numbers put into it; a temperature that is told goes over its slope.

    Not over one that is to be used: "at 37 °C (use 61 mV)".
    """
    if not formula.slots:
        sheet.wanted += [formula.wanted] if formula.wanted else []  # "2.303 RT/F at 10 °C"
        return
    if any(s.role == "T" and s.unit == "slope to use" for s in formula.slots):
        sheet.slots = [s for s in sheet.slots if s.role != "T"]
    told = any(s.role == "T" for s in sheet.slots)
    if told and _as_warm(sheet, formula):
        sheet.slots, told = [s for s in sheet.slots if s.role != "T"], False
    sheet.slots += [s for s in formula.slots if not (told and s.role == "T")]
    ions = {ion for _, ion in sheet.ions}
    if len(ions) == 1:  # "V_m - E = 12 mV for Cl-"
        own = ions.pop()
        sheet.slots = [s._replace(ion=own) if s.role == "DF" and not s.ion else s for s in sheet.slots]
    weighs = any(s.role == "P" for s in formula.slots)
    if asked := formula.wanted:
        named = {ion for _, ion in sheet.ions}
        ion = asked.ion or (named.pop() if len(named) == 1 else formula.ion)
        turned = not formula.sided and (valence(ion) < 0) != (valence(formula.ion) < 0)
        turn = OTHER_SIDE if turned else {}  # E_Cl = 61 log(in/out)
        sheet.slots = [
            s if s.role == "T" else s._replace(ion=ion, side=turn.get(s.side or "", s.side))
            for s in sheet.slots
        ]
        sheet.wanted = [asked._replace(ion=ion, side=turn.get(asked.side or "", asked.side))]
        return
    sheet.wanted = [w for w in sheet.wanted if w.role != "C"]  # the formula's own
    if not sheet.wanted and not any(s.role == "DF" for s in formula.slots):
        sheet.want("V" if weighs else "E", None, None, (0, 0))


_OPTIONS = tuple(
    re.compile(
        r"(?:^|(?<=[\s。?:,;()]))\(?"
        + a
        + r"\s?[.):]\s?(?P<first>[^\n?]{1,34}?|[^\n?]{35,160}?)[\s,;.]{0,9}\(?"
        + b
        + r"\s?[.):]\s?(?P<rest>[^\n]{1,900})$"
    )
    for a, b in (("A", "B"), ("a", "b"))
)


_TASK: Final = re.compile(r"(?i:\b(?:find|calculate|compute|determine|estimate|what|how)\b)|[求算]|多少")
# Letters before quantities without a number are no options but parts: "a) E_K b) the driving force".
_ASKED = re.compile(
    r"^(?!.*\d).*(?:[EI]_?(?:K|Na|Cl|Ca)\b|force|potential|current|电位|驱动力|电流|电势)", re.DOTALL
)
# "(a) current at -90 mV (b) current at -20 mV" are parts too.
_AT = re.compile(
    r"(?i:(?:current|force|potential|direction|flow)s?\b[^,;?]{0,24}? (?:at|when|with|if|for) )"
    r"|[).] ?(?:at|when|with|if) "
    r"|(?:时|下|在)[^,;?]{0,16}(?:电流|驱动力|电位|方向)|(?:电流|驱动力|电位|方向)[^,;?]{0,8}(?:时|下|在)"
)
_SYMBOL = re.compile(r"[^A-Za-z]*[aA]\s?[.):]\s?[EIVg]_?\{?(?:K|Na|Cl|Ca|Mg)\}?[+⁺]?[\s,;(]")
# Behind "at" the letters name states, no answers to choose from: "E_K at (a) 37 °C (b) 20 °C".
_STATES = re.compile(r"(?:\b(?:at|for|when|with|if)|[在当])[\s:,]*$")
_FOLLOWING: Final = re.compile(
    r"(?i:\bthe following (?:membrane )?(?:potentials|voltages|temperatures))"
    r"|(?:下列|以下|下述)(?:各?膜?电位|各?温度|各?电压)"
)
# Degrees behind letters are states too, unless a temperature is asked for.
_DEGREES = re.compile("[°℃]")
_WARMTH = re.compile("(?i:which temperature|what temperature|how warm)|[什哪]么?温度|温度是?(?:多少|几)|几度")
_CHOICE: Final = r"[.):]\s?[+-]?\d{1,6}(?:\.\d{1,6})?\s?[A-Za-z/%°℃]{0,7}[\s,;]{0,3}\(?"
# Three numbers to choose from, whatever is said behind them: "A. +46 mV B. +66 mV C. -66 mV, 求具体数值".
_NUMBERS = re.compile(rf"\s?\(?[Aa]\s?{_CHOICE}[Bb]\s?{_CHOICE}[Cc]\s?{_CHOICE}")
# Options that are ways tell that the way is asked for.
_WAYS = re.compile(
    r"[内外][流向]|[流进]入|流出|inward|outward|into|out of|influx|efflux"
    r"|\b(?:enters?|leaves?|exits?|gains?|loses?|(?:moves?|flows?|goes?|runs?) (?:in|out))\b"
)
_ASKED_WAY: Final = "流向"
_LONGEST_OPTIONS = 1_000  # characters that the pattern of options takes at most, to the end of the text
_SHORT_OPTIONS = 220  # those that may hold numbers
_DATA = re.compile(r"(?<![A-Za-z\d])[-+]?\d+(?:\.\d+)? ?(?:m[MV]\b|mmol|mEq|°|C\b)|\d/\d")
# Options between strokes, "… is: Positive / Negative / Always 0 mV"; "K 5 / 140, Na 145 / 12" is none.
_SLASHED: Final = re.compile(
    r"(?<=[?:]) (?!.*(?:\d|\b(?:out|in|outside|inside|mM)) ?/ ?\d)(?:[^/\n?]{2,170} / ){2,5}[^/\n?]{2,170}$"
    r"|(?<=\?) {1,6}[+-]?\d+(?:\.\d+)?(?: ?mV)?(?: / [+-]?\d+(?:\.\d+)?(?: ?mV)?){3}$"
)
_FEWEST_BULLETS: Final = 3
# Options behind bullets, at the end of the text.
_BULLETED: Final = beginning(
    r" \n",
    r"(?:[ \n][◦▪○●] ?[^◦▪○●]{3,240}){3,}$|(?: -(?=[a-z])(?:(?! -[a-z])[^?]){5,90}){4,}$",
)
_OPTION_D: Final = re.compile(r"(?<![A-Za-z])D\s?[.):]")
_OPTION_B = re.compile(r"[Bb]\s?[.):]")
_CIRCLED: Final = re.compile(r"①\s?[+-]?\d[^?②]{0,20}②\s?[+-]?\d[^?]{0,60}$")
_A_NUMBER: Final = r"\s?[.):]?\s?[+-]?\d{1,4}(?:\.\d{1,3})?(?:\s?(?:mV|mM|pA|%))?"
# Numbers behind capitals alone: "A -94 B -88 C -61 D -16.5".
_TO_CHOOSE: Final = re.compile(
    rf"A(?<![^\s?:,;(>为]A){_A_NUMBER}[\s,;]{{1,3}}B{_A_NUMBER}[\s,;]{{1,3}}C{_A_NUMBER}"
    rf"(?:[\s,;]{{1,3}}D{_A_NUMBER})?(?:[\s,;]{{1,3}}E{_A_NUMBER})?"
)


# "… is due to 1. K+ 2. Na+ 3. Cl- 4. Ca2+" behind a stem that is to be ended.
_COUNTED: Final = re.compile(
    r"1(?<=[\s:?(]1)[.)·]\s?(?!\d)[^\n]{1,60}?[\s;,]2[.)·]\s?(?!\d)[^\n]{1,60}?[\s;,]3[.)·]\s?(?!\d)[^\n]{1,80}$"
)


# Stems of which the answer is the end: 主要取决于, 是由于(  ).
_TO_BE_NAMED: Final = re.compile(r"(?:决定于|取决于|由于|依靠|属于|接近于?|相当于|[是为])[:\s(]*\)?[:\s?]*$")


_WHICH: Final = re.compile(
    r"(?i:\bwhich\b[^.]*\?\s*$|\b(?:called|known as|driven by|due to)\b[:\s_.]*$)"
    r"|哪[^。]*$|(?:称为|叫做?)[:\s(]*$"
)
_TASK_OF_A_STEM: Final = re.compile(r"(?i:\b(?:calculate|compute|find|determine)\b)|[求算]")


def _is_a_task(options: str) -> bool:
    """Whether what stands behind the letters is to be done, not to be chosen from."""
    four = _OPTION_D.search(options)  # parts are rarely four, and seldom in capitals
    named = not four and len(options) < _SHORT_OPTIONS and _ASKED.search(options)
    found = named or _TASK.search(options) or _SYMBOL.match(options)
    return bool(found) or len(_AT.findall(options)) > 1


def _are_options(stem: str, letters: str) -> bool:
    """Whether what stands behind letters is to be chosen from: no formula, no task, and no state."""
    capital = letters.lstrip(" (")[:1] == "A"
    if capital and (_TO_BE_NAMED.search(stem) or (_WHICH.search(stem) and "C" in letters)):
        return not _TASK_OF_A_STEM.search(stem)
    states = _STATES.search(stem) or (_DEGREES.search(letters) and not _WARMTH.search(stem))
    if _NUMBERS.match(letters):
        return not (_STATES.search(stem) or _FOLLOWING.search(stem))
    return not (re.search(r"[?=]", letters) or _is_a_task(letters) or states)


def _are_statements(stem: str, letters: str) -> bool:
    """Such as "In the neurone: a. … b. … c. … d. …", whole sentences of which one is true: no task is set."""
    ends = stem.rstrip().endswith((":", "...", "…"))
    return ends and not re.search(r"[?=]", stem + letters) and not _TASK.search(stem + letters)


def _may_be_bulleted(plain: str) -> bool:
    return plain.count(" -") > _FEWEST_BULLETS or names_any("◦▪○●", plain)


def without_options(plain: str) -> str:
    """The stem of a multiple choice: short options are blanked, so that their numbers are no data."""
    if "①" in plain and (circled := _CIRCLED.search(plain)):
        return plain[: circled.start()] + " " * len(circled[0])
    if "B" in plain and (numbers := _TO_CHOOSE.search(plain)):
        return plain[: numbers.start()] + " " * len(numbers[0]) + plain[numbers.end() :]
    if "3" in plain and (counted := _COUNTED.search(plain)) and _TO_BE_NAMED.search(plain[: counted.start()]):
        return plain[: counted.start()] + " " * len(counted[0])
    if _may_be_bulleted(plain) and (bulleted := _BULLETED.search(plain)):
        return plain[: bulleted.start()] + " " * len(bulleted[0])
    if " / " in plain and (slashed := _SLASHED.search(plain)):
        return plain[: slashed.start()] + " " * len(slashed[0])
    if not _OPTION_B.search(plain):
        return plain
    for pattern in _OPTIONS:
        match = pattern.search(plain, max(0, len(plain) - _LONGEST_OPTIONS))
        told = match and len(match[0]) > _SHORT_OPTIONS and _DATA.search(match[0])
        if match and told and not _are_statements(plain[: match.start()], match[0]):
            continue  # parts of an exercise, with data of their own
        if match and _are_options(plain[: match.start()], match[0]):
            unit = re.search(r"(?:mmol/L|mM)\s*$", match[0])
            kept = unit[0] if unit else ""
            blank = (_ASKED_WAY if _WAYS.search(match[0]) else "").ljust(len(match[0]) - len(kept))
            return plain[: match.start()] + blank + kept
    return plain


_ANSWER_UNITS = frozenset({
    "kJ/mol", "kcal/mol", "kJ", "kcal", "nA", "pA", "uA", "mM", "mmol/L", "uM", "nM", "pC", "nC",
})  # fmt: skip


_CHINESE = re.compile("[\u4e00-\u9fff，。；？、]")


def language_of(text: str) -> Language:
    """Chinese as soon as a Chinese character or a Chinese comma or stop stands in the text."""
    return "zh" if not text.isascii() and _CHINESE.search(text) else "en"
