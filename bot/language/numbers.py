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
    return _written(value, _given(abs(value)), signed=signed)


def quantity(value: float, unit: str, *, signed: bool = False) -> str:
    """`value` with its unit, "−89.06 mV"; millivolts and temperatures to hundredths; unit "1" is left out."""
    if unit == "mV" and abs(value) < _NOTHING_mV:
        value = 0.0
    size = abs(value)
    given = _given(size)
    if given is None and unit in _HUNDREDTHS and _FINEST_mV <= size < _LARGEST:
        text = _sign(value, signed=signed) + f"{size:.2f}"
    else:
        text = _written(value, given, signed=signed)
    return text if unit == "1" else f"{text} {unit}"


def in_brackets(text: str) -> str:
    """`text` in round brackets if it begins with a sign, for use after an operator: "(−3.332)"."""
    return f"({text})" if text.startswith((MINUS, "+")) else text


def _sign(value: float, *, signed: bool) -> str:
    if value < 0.0:
        return MINUS
    return "+" if signed and value > 0.0 else ""


def _given(size: float) -> str | None:
    """The number as it was given; None where it was computed."""
    text = f"{size:.{_GIVEN_DIGITS}g}"
    return text if abs(float(text) - size) <= 1e-11 * size else None


def _written(value: float, given: str | None, *, signed: bool) -> str:
    if math.isnan(value):
        return "NaN"
    return _sign(value, signed=signed) + _size(abs(value), given)


def _size(size: float, given: str | None) -> str:
    if size == 0.0:
        return "0"
    if math.isinf(size):
        return "∞"
    positional = _SMALLEST <= size < _LARGEST
    if given is not None and positional:
        return given
    digits = _DIGITS if given is None else _GIVEN_DIGITS
    mantissa, _, exponent = f"{size:.{digits - 1}e}".partition("e")
    power = int(exponent)
    if positional:
        return f"{size:.{max(0, digits - 1 - power)}f}"
    mantissa = mantissa if given is None else _trimmed(mantissa)
    return f"{mantissa} × 10{str(power).translate(_SUPERSCRIPTS)}"


def _trimmed(text: str) -> str:
    return text.rstrip("0").rstrip(".") if "." in text else text
