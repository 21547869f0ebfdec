"""The stem of a multiple choice: its options are no data of the question."""

from __future__ import annotations

import re
from typing import Final

from grammar.ahead.signs import NAMED
from grammar.marks import Stage
from grammar.read_ahead import beginning, blanked, in_blanks, names_any
from grammar.terms_of_energy import names_a_term

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
    r"(?i:(?:current|force|potential|direction|flow|\bV_?m)s?\b[^,;?]{0,24}? (?:at|when|with|if|for) )"
    r"|[).] ?(?:and )?(?:at|when|with|if) "
    r"|(?:时|下|在)[^,;?]{0,16}(?:电流|驱动力|电位|方向)|(?:电流|驱动力|电位|方向)[^,;?]{0,8}(?:时|下|在)"
)
_SYMBOL = re.compile(r"[^A-Za-z]*[aA]\s?[.):]\s?[EIVg]_?\{?(?:K|Na|Cl|Ca|Mg)\}?[+⁺]?[\s,;(]")
# Behind "at" the letters name states, no answers to choose from: "E_K at (a) 37 °C (b) 20 °C".
_STATES = re.compile(r"(?:\b(?:at|for|when|with|if)|[在当])[\s:,]*$")
# Behind "find the driving force on" they name whose it is: "(a) K+, (b) Na+".
_OF_WHOM: Final = re.compile(
    r"(?i:\b(?:potential|force|current|voltage|E_?(?:ion|rev)?)s? ?(?:\([^()]{1,24}\) ?)?"
    r"(?:(?:acting )?(?:of|on|for|through|carried by)(?: each of| all of)?(?: the following)?(?: ions)?)?)"
    r"[\s:,.]*$"
    r"|[求算](?:出|下列|以下|下述|各|每|种|个|离子|的|分别|一下){0,6}"
    r"(?:(?:平衡|反转|能斯特)电[位势]|驱动力|电流)?[\s:]*$"
)
_IONS_ALONE: Final = re.compile(
    rf"\(?[aA]\s?[.):]\s?{NAMED}(?:(?:离子| ions?)?[\s,;·和与及]{{0,3}}(?:and )?"
    rf"\(?[b-fB-F]\s?[.):]\s?{NAMED}){{1,5}}(?=[\s,;·.。?的]|离子|$)"
)
_A_LETTER: Final = re.compile(r"\(?[a-fA-F]\s?[.):](?=\s?\w)")
# … but a stem that is no question breaks off there, and what it lacks is to be chosen: "it must be held at:".
_BROKEN_OFF: Final = re.compile(
    r"(?i:\b(?:held|clamped|kept|set|revers(?:es?|ed)|is|are|was|lies?|be|been|sits?|zero|settles?|occurs?)"
    r"(?: (?:only|about|approximately|nearly))? at)[\s:,_.…]*$"
    r"|(?:钳制|钳|维持|固定|保持|反转|反向|翻转|位于|稳定|处)[^,。;?]{0,4}在[\s:,_.…]*$"
)
_ASKING: Final = re.compile(
    r"(?i:\b(?:find|calculate|compute|determine|estimate|predict|what|how|which|give)\b)|[求算]|多少|几|哪"
)
_FOLLOWING: Final = re.compile(
    r"(?i:\bthe following (?:(?:two|three|four|membrane) ){0,2}"
    r"(?:potentials|voltages|temperatures|moments|states|instants|times))"
    r"|(?:下列|以下|下述)(?:[二两三四]个|各?个?|几个)(?:膜?电位|温度|电压|时刻|时间点|状态|时候)"
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


# "… is produced by the movement of: 1. …".
_LEFT_OPEN: Final = re.compile(r"(?i:\b(?:of|by|to|is|are|was|from|because))\s?:?\s*$")


def _is_to_be_ended(stem: str) -> bool:
    return bool(_TO_BE_NAMED.search(stem) or (_LEFT_OPEN.search(stem) and not _TASK_OF_A_STEM.search(stem)))


def _is_a_task(options: str) -> bool:
    """Whether what stands behind the letters is to be done, not to be chosen from."""
    four = _OPTION_D.search(options)  # parts are rarely four, and seldom in capitals
    named = not four and len(options) < _SHORT_OPTIONS and _ASKED.search(options)
    found = named or (not four and names_a_term(options)) or _TASK.search(options) or _SYMBOL.match(options)
    return bool(found) or len(_AT.findall(options)) > 1


def _names_states(stem: str) -> bool:
    """Whether what stands behind a stem are states in which something is asked."""
    if _STATES.search(stem) is None:
        return False
    last = re.split(r"(?<=[a-z]{2})\. |[。?;]", stem)[-1]
    return _BROKEN_OFF.search(stem) is None or _ASKING.search(last) is not None


def _are_options(stem: str, letters: str) -> bool:
    """Whether what stands behind letters is to be chosen from: no formula, no task, and no state."""
    capital = letters.lstrip(" (")[:1] == "A"
    if capital and (_TO_BE_NAMED.search(stem) or (_WHICH.search(stem) and "C" in letters)):
        return not _TASK_OF_A_STEM.search(stem)
    states = _names_states(stem) or _FOLLOWING.search(stem) is not None
    if _NUMBERS.match(letters):
        return not states
    warm = _DEGREES.search(letters) and not _WARMTH.search(stem)
    return not (re.search(r"[?=]", letters) or _is_a_task(letters) or states or warm)


def _are_statements(stem: str, letters: str) -> bool:
    """Such as "In the neurone: a. … b. … c. … d. …", whole sentences of which one is true: no task is set."""
    ends = stem.rstrip().endswith((":", "...", "…"))
    return ends and not re.search(r"[?=]", stem + letters) and not _TASK.search(stem + letters)


def _may_be_bulleted(plain: str) -> bool:
    return plain.count(" -") > _FEWEST_BULLETS or names_any("◦▪○●", plain)


# A stem that calls for a choice, its options without letters: "下列…正确的是: …", "Which statement …? It …".
_CALLS: Final = re.compile(
    r"(?:下列|以下|何者|哪[项种一]|最[可适]|关于|有关)[^。?]{0,80}(?:[的者]是|[是为有]|包括|错误|正确)"
    r"\s?(?:[(][^()]{0,4}[)])?[:?]"
    r"|(?:何者|下列哪|以下哪)[^。?]{0,60}\?"
    r"|(?i:\bwhich (?:of the following|statement|option|one of the following)\b)[^?]{4,300}\?"
)
_MARKS_OF_CALLS: Final = ("下列", "以下", "何者", "哪", "最", "关于", "有关", "hich ")
_LEAST_OPTIONS: Final = 12  # characters


# Voltages, or whole numbers, at the end: "E_K is: +10 mV -90 mV -94 mV", "how many …? 2 3 4".
_AT_THE_END: Final = re.compile(
    r"(?:\?|(?:\bis|是|为):)\s*(?P<numbers>(?:(?:[Aa]bout|[Aa]pproximately|~|大?约)?\s*[+-]?\d{1,3}(?:\.\d{1,2})?"
    r"\s?m[Vv]\s*[,;]?\s*){3,}|(?:\d{1,2}\s+){2,4}\d{1,2}|(?:(?:One|Two|Three|Four|Five|Six)\s*){3,})\s*$"
)
_OF_EACH: Final = re.compile(r"(?i:\b(?:each|following|these|at)\b[^.?]*$)|[各在]|分别|下列|以下")
_TAIL: Final = 90  # characters that such options take at most
# A shift to be chosen by its sign: "… shifts E_K by: +61 mV, -61 mV, 0 mV?".
_SHIFTS_BY: Final = re.compile(
    r"(?:(?i:\b(?:shift|chang|mov|ris|fall|increas|decreas)\w*\b[^.?;:]{0,40}"
    r"\bby(?: about| approximately| roughly)?)"
    r"|(?:改变|变化|移动)[^。?;:\d+-]{0,5}):?\s*"
    r"(?P<numbers>(?:(?:or|还是|或者?)?\s*[+-]?\d{1,3}(?:\.\d{1,2})?\s?mV\s*[,;·]?\s*){3,}\??)\s*$"
)


def _numbers_to_choose(plain: str) -> re.Match[str] | None:
    if "mV" in plain and (shift := _SHIFTS_BY.search(plain)):
        return shift
    found = _AT_THE_END.search(plain, max(0, len(plain) - _TAIL))
    return None if found is None or _OF_EACH.search(plain[: found.start()]) else found


_NAME: Final = (
    r"(?:[A-Z][a-z]{2,14}(?: [a-z]{2,14}){0,3}"
    r"|(?:K|Na|Cl|Ca|Mg)(?:[2²]?[+⁺⁻-]{1,2})?(?: ?\([a-z]{4,10}\))?(?![A-Za-z]))"
)
# Three names or more at the end: "… is: Active transport Passive transport Osmosis", "which …? K+ Na+ Cl-".
_NAMES: Final = re.compile(rf"(?<=[?:])\s{{1,3}}(?:{_NAME}[,;.]?\s{{1,3}}){{2,5}}{_NAME}[\s.]*$")
# … or three lines without numbers.
_LINES: Final = re.compile(r"(?<=[?:是])\s?\n(?:[^\n?:|\d]{2,120}\n){2,5}[^\n?:|\d]{2,120}$")


def _names_to_choose(plain: str) -> re.Match[str] | None:
    found = _NAMES.search(plain) or ("\n" in plain and _LINES.search(plain)) or None
    return None if found is None or _TASK.search(found[0]) else found


def _unmarked(plain: str) -> int | None:
    """Where numbers or names to choose from begin, behind a stem, that nothing marks."""
    if numbers := _numbers_to_choose(plain):
        return numbers.start("numbers")
    named = _names_to_choose(plain)
    return named.start() if named else None


def are_to_choose(left_out: str) -> bool:
    """Whether what was left out behind a stem are numbers or names to choose from, which nothing marks."""
    behind = f"?{left_out}"
    return _AT_THE_END.match(behind) is not None or _names_to_choose(behind) is not None


def ends_in_a_call(plain: str) -> bool:
    """Whether a stem ends in what calls for a choice, so that options must have stood behind it."""
    stem = plain.rstrip()
    return names_any(_MARKS_OF_CALLS, stem) and any(m.end() == len(stem) for m in _CALLS.finditer(stem))


def _unlettered(plain: str) -> str | None:
    """The stem of a multiple choice whose options nothing marks; None of any other text."""
    ends = [match.end() for match in _CALLS.finditer(plain)]
    if not ends or len(plain.rstrip()) - ends[-1] < _LEAST_OPTIONS:
        return None
    options = plain[ends[-1] :]
    if "?" in options or _OPTION_B.search(options) or _TASK.search(options):
        return None
    return blanked(plain, ends[-1], len(plain))


def _stem(plain: str) -> str:
    if names_any(_MARKS_OF_CALLS, plain) and (stem := _unlettered(plain)) is not None:
        return stem
    if ("?" in plain or ":" in plain) and (start := _unmarked(plain)) is not None:
        return blanked(plain, start, len(plain))
    if "①" in plain and (circled := _CIRCLED.search(plain)):
        return blanked(plain, *circled.span())
    if "B" in plain and (numbers := _TO_CHOOSE.search(plain)):
        return blanked(plain, *numbers.span())
    if "3" in plain and (counted := _COUNTED.search(plain)) and _is_to_be_ended(plain[: counted.start()]):
        return blanked(plain, *counted.span())
    if _may_be_bulleted(plain) and (bulleted := _BULLETED.search(plain)):
        return blanked(plain, *bulleted.span())
    if " / " in plain and (slashed := _SLASHED.search(plain)):
        return blanked(plain, *slashed.span())
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


_JOINED: Final = tuple(
    f"{letter}{blank}{mark}" for letter in "b3" for blank in ("", " ", "\n") for mark in ".):·"
)


def _in_a_row(plain: str) -> str:
    ions = _IONS_ALONE.search(plain)
    stem = plain[: ions.start()] if ions else ""
    if ions is None or not (_OF_WHOM.search(stem) and _TASK.search(stem)):
        return plain
    row = _A_LETTER.sub(in_blanks, ions[0])
    return stem + row + plain[ions.end() :]


IN_A_ROW: Final = Stage(tuple(f"b{blank}{mark}" for blank in ("", " ") for mark in ".):"), _in_a_row)
"""The text without the letters of ions that are no options: "Find the driving force on (a) K+, (b) Na+"."""

WITHOUT_OPTIONS: Final = Stage((*_MARKS_OF_CALLS, *"?:①B◦▪○●", *_JOINED, " -", " / "), _stem)
"""The stem of a multiple choice: short options are blanked, so that their numbers are no data."""
