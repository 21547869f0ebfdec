"""How numbers are written, in both languages and in formulas alike.

Values given with few digits stay as they were given (140, 310.15, 0.0001); computed ones are rounded to four
significant digits, millivolts to hundredths.  Minus is "−", powers of ten are "1.235 × 10⁻⁵".
"""

import math
from typing import Final

MINUS: Final = "−"
_DIGITS: Final = 4  # significant, of a computed value
_GIVEN_DIGITS: Final = 6  # a value that six digits hold exactly was given, not computed
_SMALLEST: Final = 1e-4  # positional notation from here …
_LARGEST: Final = 1e5  # … to here
_NOTHING_mV: Final = 1e-9  # closer to zero is rounding
_FINEST_mV: Final = 0.1  # below, hundredths would lose digits
_SUPERSCRIPTS: Final = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
_HUNDREDTHS: Final = frozenset({"mV", "°C", "K"})


def number(value: float, *, signed: bool = False) -> str:
    """`value` to four significant digits: "3.332", "−0.03571", "1.235 × 10⁻⁵"; a given value in full.

    Args:
        value: any float; infinities are "∞", what is no number is "NaN".
        signed: with a plus sign if positive.
    """
    if math.isnan(value):
        return "NaN"
    size = abs(value)
    return _sign(value, signed=signed) + _size(size, _given(size))


def quantity(value: float, unit: str, *, signed: bool = False) -> str:
    """`value` with its unit, "−89.06 mV"; millivolts and temperatures to hundredths; unit "1" is left out."""
    if unit == "mV" and abs(value) < _NOTHING_mV:
        value = 0.0
    size = abs(value)
    if unit in _HUNDREDTHS and _FINEST_mV <= size < _LARGEST and not _given(size):
        text = _sign(value, signed=signed) + f"{size:.2f}"
    else:
        text = number(value, signed=signed)
    return text if unit == "1" else f"{text} {unit}"


def in_brackets(text: str) -> str:
    """`text` in round brackets if it begins with a sign, for use after an operator: "(−3.332)"."""
    return f"({text})" if text.startswith((MINUS, "+")) else text


def _sign(value: float, *, signed: bool) -> str:
    if value < 0.0:
        return MINUS
    return "+" if signed and value > 0.0 else ""


def _given(size: float) -> bool:
    return abs(float(f"{size:.{_GIVEN_DIGITS}g}") - size) <= 1e-11 * size


def _size(size: float, given: bool) -> str:
    if size == 0.0:
        return "0"
    if math.isinf(size):
        return "∞"
    digits = _GIVEN_DIGITS if given else _DIGITS
    mantissa, _, exponent = f"{size:.{digits - 1}e}".partition("e")
    power = int(exponent)
    if _SMALLEST <= size < _LARGEST:
        text = f"{size:.{max(0, digits - 1 - power)}f}"
        return _trimmed(text) if given else text
    mantissa = _trimmed(mantissa) if given else mantissa
    return f"{mantissa} × 10{str(power).translate(_SUPERSCRIPTS)}"


def _trimmed(text: str) -> str:
    return text.rstrip("0").rstrip(".") if "." in text else text
