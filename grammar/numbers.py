"""Numbers in words, "a hundred and forty", 一百四十, and powers of ten."""

import re
from collections.abc import Sequence
from typing import Final

SUPERSCRIPTS: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "0123456789+-")

_DIGITS: Final = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_POWERS: Final = {"十": 10, "百": 100, "千": 1000}

# Words of the lexicon that are a number.
FRACTIONS: Final = {
    "half": 0.5, "twice": 2.0, "tenth": 0.1, "fifth": 0.2, "quarter": 0.25, "third": 1 / 3, "hundredth": 0.01,
    "twentieth": 0.05, "thirtieth": 1 / 30, "fortieth": 0.025, "fiftieth": 0.02, "eighth": 0.125,
    "thousandth": 0.001,    "tenthousandth": 0.0001, "sixth": 1 / 6, "seventh": 1 / 7, "ninth": 1 / 9,
    "twelfth": 1 / 12, "fifteenth": 1 / 15, "nine_tenths": 0.9,
}  # fmt: skip


_COUNTS: Final = {
    "two": 2.0, "three": 3.0, "four": 4.0, "five": 5.0, "six": 6.0, "eight": 8.0, "ten": 10.0, "twelve": 12.0,
    "fifteen": 15.0, "twenty": 20.0, "thirty": 30.0, "forty": 40.0, "fifty": 50.0, "a hundred": 100.0,
    "a dozen": 12.0, "a pair of": 2.0, "five hundred": 500.0,
}  # fmt: skip
TIMES: Final = rf"(?:\d{{1,5}}(?:\.\d{{1,2}})?|{'|'.join(_COUNTS)})"
"""How often, in figures or in words."""


def times_of(text: str) -> float:
    """The number that a text of `TIMES` names."""
    return _COUNTS.get(text.lower()) or float(text)


_TENS: Final = {
    "seven": 7.0, "nine": 9.0, "eleven": 11.0, "fifty": 50.0, "sixty": 60.0, "seventy": 70.0, "eighty": 80.0,
    "ninety": 90.0, "one hundred": 100.0, "two hundred": 200.0, "a thousand": 1000.0,
}  # fmt: skip
COUNT: Final = rf"(?:\d{{1,6}}|{'|'.join((*_TENS, *_COUNTS))})"
"""How many there are of something that is counted, in figures or in words."""


def count_of(text: str) -> float:
    """The number that a text of `COUNT` names, or a Chinese one."""
    small = text.lower()
    told = _COUNTS.get(small) or _TENS.get(small)
    return told or (float(text) if text.isdigit() else chinese_number(text))


def exponent(text: str) -> int:
    """The power of ten that is written behind it: "^-3", "^(6)", "⁷"."""
    return int(re.sub(r"[^\d+-]", "", text.translate(SUPERSCRIPTS)))


def chinese_number(text: str) -> float:
    """一百四十 -> 140, 两千 -> 2000, 三十六点五 -> 36.5, 一万 -> 10000, 半 -> 0.5."""
    if text == "半":
        return 0.5
    whole, _, decimals = text.partition("点")
    fraction = sum(_DIGITS.get(c, 0) * 10.0 ** -(i + 1) for i, c in enumerate(decimals))
    if "万" in whole:
        above, _, below = whole.partition("万")
        return float((_below_ten_thousand(above) or 1) * 10000 + _below_ten_thousand(below)) + fraction
    return float(_below_ten_thousand(whole)) + fraction


_DIGIT: Final = "[一二两三四五六七八九]"
# As numbers are said one after the other: 十五三十七度 is 15 and 37 °C.
SPOKEN: Final = (
    rf"(?:{_DIGIT}千(?:{_DIGIT}百)?(?:{_DIGIT}?十)?{_DIGIT}?|{_DIGIT}百零{_DIGIT}|{_DIGIT}百{_DIGIT}?十{_DIGIT}?"
    rf"|{_DIGIT}百(?:{_DIGIT}(?!十))?|{_DIGIT}?十(?:{_DIGIT}(?![十百千]))?|[零一二三四五六七八九]{{2,6}}|零|{_DIGIT})"
    r"(?:点[零一二三四五六七八九]{1,6})?"
)


def spoken_number(text: str) -> float:
    """As `chinese_number`; 一百四 is 140."""
    short = len(text) == 3 and text[1] == "百" and text[2] in _DIGITS
    return chinese_number(f"{text}十" if short else text)


def _below_ten_thousand(text: str) -> int:
    if text and all(c in _DIGITS for c in text):  # read digit by digit: 一四零
        return int("".join(str(_DIGITS[c]) for c in text))
    total, digit = 0, 0
    for c in text:
        if c in _POWERS:
            total += (digit or 1) * _POWERS[c]
            digit = 0
        else:
            digit = _DIGITS.get(c, 0)
    return total + digit


def english_number(values: Sequence[int]) -> int:
    """The number of a run of number words: (100, 40) -> 140, (2, 1000) -> 2000, (2, 1000000) -> 2000000."""
    total, current = 0, 0
    for value in values:
        if value >= 1000:
            total += (current or 1) * value
            current = 0
        elif value == 100:
            current = (current or 1) * 100
        else:
            current += value
    return total + current


def in_ms(value: float, unit: str) -> float:
    """A time in milliseconds, of seconds and what is a thousandth or a millionth of them."""
    if unit.startswith(("u", "µ", "micro", "微")):
        return value / 1000.0
    return value if unit.startswith(("m", "毫")) else value * 1000.0
