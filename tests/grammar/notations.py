"""How students write amounts, ions, voltages and temperatures: tables of forms, each with a name.

A form is a function from the value to its text, or None where the value cannot be written so.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final, Literal, TypeAlias, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from random import Random

Language: TypeAlias = Literal["en", "zh"]
Form: TypeAlias = "Callable[[Decimal], str | None]"
Choice = TypeVar("Choice")

LANGUAGES: Final[tuple[Language, ...]] = ("en", "zh")


class Draw:
    """The dice of one phrasing; it remembers which forms were drawn."""

    def __init__(self, dice: Random, language: Language) -> None:
        self.dice = dice
        self.language = language
        self.forms: list[tuple[str, str]] = []

    def form(self, group: str, table: Mapping[str, Choice]) -> Choice:
        """One entry of a table of forms; its name is remembered under `group`."""
        name = self.dice.choice(list(table))
        self.forms.append((group, name))
        return table[name]

    def pick(self, choices: Sequence[Choice]) -> Choice:
        """One of several ways that do not count as forms of their own."""
        return self.dice.choice(choices)

    def chance(self, share: float) -> bool:
        """True in this share of the draws."""
        return self.dice.random() < share


def plain(value: Decimal) -> str:
    """As digits without an exponent: 0.005, 140."""
    text = format(value.normalize(), "f")
    return "0" if text in ("-0", "") else text


def _scaled(factor: str, unit: str, least: str = "0.001", most: str = "99999") -> Form:
    """The value in another unit, where that needs neither many zeros nor many digits."""

    def write(value: Decimal) -> str | None:
        number = value * Decimal(factor)
        return f"{plain(number)}{unit}" if Decimal(least) <= abs(number) <= Decimal(most) else None

    return write


def _power(sign: str, shape: str, shift: int) -> Form:
    """Scientific notation of the value in another unit (10^shift of it)."""

    def write(value: Decimal) -> str | None:
        if value <= 0:
            return None
        exponent = value.adjusted()
        mantissa = plain(value.scaleb(-exponent))
        power = exponent + shift
        return shape.format(m=mantissa, sign=sign, e=power, up=_superscript(power))

    return write


def _ten(shape: str, shift: int) -> Form:
    """A bare power of ten: 10⁻³ M."""

    def write(value: Decimal) -> str | None:
        power = value.adjusted() + shift
        if value <= 0 or value.scaleb(-value.adjusted()) != 1 or power >= 0:
            return None
        return shape.format(e=power, up=_superscript(power))

    return write


def _superscript(power: int) -> str:
    return str(power).translate(str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻"))


_ONES: Final = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS: Final = ["_", "_", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_HAN: Final = "零一二三四五六七八九"


def english(n: int) -> str:
    """140 as "one hundred and forty"."""
    if n < 20:
        return _ONES[n]
    if n < 100:
        return _TENS[n // 10] + (f" {_ONES[n % 10]}" if n % 10 else "")
    rest = f" and {english(n % 100)}" if n % 100 else ""
    return f"{_ONES[n // 100]} hundred{rest}"


def chinese(n: int) -> str:
    """140 as 一百四十."""
    if n < 10:
        return _HAN[n]
    if n < 20:
        return "十" + (_HAN[n % 10] if n % 10 else "")
    if n < 100:
        return _HAN[n // 10] + "十" + (_HAN[n % 10] if n % 10 else "")
    rest = n % 100
    below = "" if not rest else ("零" + _HAN[rest] if rest < 10 else _HAN[rest // 10] + chinese_tail(rest))
    return f"{_HAN[n // 100]}百{below}"


def chinese_tail(rest: int) -> str:
    """The tens and ones behind a hundred: 十 of 一百一十."""
    return "十" + (_HAN[rest % 10] if rest % 10 else "")


def _words(count: Callable[[int], str], unit: str) -> Form:
    def write(value: Decimal) -> str | None:
        whole = value == value.to_integral_value() and 0 < value < 1000
        return f"{count(int(value))}{unit}" if whole else None

    return write


CONCENTRATIONS: Final[Mapping[str, Form]] = {
    "5 mM": _scaled("1", " mM", "0.0001"),
    "5mM": _scaled("1", "mM", "0.0001"),
    "5 mmol/L": _scaled("1", " mmol/L", "0.0001"),
    "5mmol/l": _scaled("1", "mmol/l", "0.0001"),
    "5 mmol·L⁻¹": _scaled("1", " mmol·L⁻¹", "0.0001"),
    "5 mmol L-1": _scaled("1", " mmol L-1", "0.0001"),
    "5 mmol per liter": _scaled("1", " mmol per liter", "0.0001"),
    "5 millimolar": _scaled("1", " millimolar", "0.0001"),
    "0.005 M": _scaled("0.001", " M"),
    "0.005 mol/L": _scaled("0.001", " mol/L"),
    "5000 µM": _scaled("1000", " µM", "0.1"),
    "5000uM": _scaled("1000", "uM", "0.1"),
    "5000 micromolar": _scaled("1000", " micromolar", "0.1"),
    "100 nM": _scaled("1000000", " nM", "1", "9999"),
    "5e-3 M": _power("", "{m}e{e} M", -3),
    "5E-3 M": _power("", "{m}E{e} M", -3),
    "5e0 mM": _power("", "{m}e{e} mM", 0),
    "5×10^-3 M": _power("", "{m}×10^{e} M", -3),
    "5 x 10^-3 M": _power("", "{m} x 10^{e} M", -3),
    "5·10⁻³ M": _power("", "{m}·10{up} M", -3),
    "5*10^(-3) M": _power("", "{m}*10^({e}) M", -3),
    "10⁻³ M": _ten("10{up} M", -3),
    "10^-3 M": _ten("10^{e} M", -3),
}
"""Of a value in mM, in either language."""

CONCENTRATIONS_EN: Final[Mapping[str, Form]] = {
    **CONCENTRATIONS,
    "five mM": _words(english, " mM"),
    "five millimolar": _words(english, " millimolar"),
}
CONCENTRATIONS_ZH: Final[Mapping[str, Form]] = {
    **CONCENTRATIONS,
    "5毫摩尔": _scaled("1", "毫摩尔", "0.0001"),
    "5 毫摩尔/升": _scaled("1", " 毫摩尔/升", "0.0001"),
    "5毫摩尔每升": _scaled("1", "毫摩尔每升", "0.0001"),
    "5毫莫耳": _scaled("1", "毫莫耳", "0.0001"),
    "5000 微摩尔/升": _scaled("1000", " 微摩尔/升", "0.1"),
    "0.005摩尔/升": _scaled("0.001", "摩尔/升"),
    "五毫摩尔": _words(chinese, "毫摩尔"),
    "一百四十 mM": _words(chinese, " mM"),
}

VOLTAGES: Final[Mapping[str, Form]] = {
    "-70 mV": lambda v: f"{plain(v)} mV",
    "-70mV": lambda v: f"{plain(v)}mV",
    "−70 mV": lambda v: f"−{plain(-v)} mV" if v < 0 else None,
    "–70mV": lambda v: f"–{plain(-v)}mV" if v < 0 else None,
    "- 70 mV": lambda v: f"- {plain(-v)} mV" if v < 0 else None,
    "+60 mV": lambda v: f"+{plain(v)} mV" if v > 0 else None,
    "-0.07 V": lambda v: f"{plain(v / 1000)} V",
    "−0.07V": lambda v: f"−{plain(-v / 1000)}V" if v < 0 else None,
}
VOLTAGES_EN: Final[Mapping[str, Form]] = {
    **VOLTAGES,
    "minus 70 mV": lambda v: f"minus {plain(-v)} mV" if v < 0 else None,
    "negative 70 mV": lambda v: f"negative {plain(-v)} mV" if v < 0 else None,
    "-70 millivolts": lambda v: f"{plain(v)} millivolts",
}
VOLTAGES_ZH: Final[Mapping[str, Form]] = {
    **VOLTAGES,
    "负70毫伏": lambda v: f"负{plain(-v)}毫伏" if v < 0 else None,
    "负70 mV": lambda v: f"负{plain(-v)} mV" if v < 0 else None,
    "-70毫伏": lambda v: f"{plain(v)}毫伏",
    "-70 毫伏": lambda v: f"{plain(v)} 毫伏",
}

_KELVIN: Final = Decimal("273.15")
TEMPERATURES: Final[Mapping[str, Form]] = {
    "37C": lambda t: f"{plain(t)}C",
    "37 C": lambda t: f"{plain(t)} C",
    "37°C": lambda t: f"{plain(t)}°C",
    "37 °C": lambda t: f"{plain(t)} °C",
    "37℃": lambda t: f"{plain(t)}℃",
    "37 º C": lambda t: f"{plain(t)} º C",
    "T = 37 °C": lambda t: f"T = {plain(t)} °C",
    "310.15 K": lambda t: f"{plain(t + _KELVIN)} K",
    "T=310.15K": lambda t: f"T={plain(t + _KELVIN)}K",
    "98.6 F": lambda t: f"{plain(t * Decimal('1.8') + 32)} F",
    "98.6 °F": lambda t: f"{plain(t * Decimal('1.8') + 32)} °F",
}
TEMPERATURES_EN: Final[Mapping[str, Form]] = {
    **TEMPERATURES,
    "37 degrees": lambda t: f"{plain(t)} degrees",
    "37 degrees Celsius": lambda t: f"{plain(t)} degrees Celsius",
    "310.15 kelvin": lambda t: f"{plain(t + _KELVIN)} kelvin",
    "temperature 37 °C": lambda t: f"temperature {plain(t)} °C",
    "body temperature": lambda t: "body temperature" if t == 37 else None,
    "physiological temperature": lambda t: "physiological temperature" if t == 37 else None,
    "room temperature": lambda t: "room temperature" if t == 20 else None,
}
TEMPERATURES_ZH: Final[Mapping[str, Form]] = {
    **TEMPERATURES,
    "37度": lambda t: f"{plain(t)}度",
    "37摄氏度": lambda t: f"{plain(t)}摄氏度",
    "摄氏37度": lambda t: f"摄氏{plain(t)}度",
    "温度37℃": lambda t: f"温度{plain(t)}℃",
    "温度为37 °C": lambda t: f"温度为{plain(t)} °C",
    "310.15开尔文": lambda t: f"{plain(t + _KELVIN)}开尔文",
    "体温": lambda t: "体温" if t == 37 else None,
    "室温": lambda t: "室温" if t == 20 else None,
}

# id: symbol without charge, with charge as typed, as printed; English words; Chinese words.
# A symbol that means something else without its charge stands only with it.
IONS: Final[Mapping[str, tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]]] = {
    "K": (("K", "K+", "K⁺", "K^+"), ("potassium", "potassium ions", "K ions"), ("钾", "钾离子", "鉀離子")),
    "Na": (("Na", "Na+", "Na⁺", "Na^+"), ("sodium", "sodium ions", "Na ions"), ("钠", "钠离子", "鈉離子")),
    "Cl": (("Cl", "Cl-", "Cl⁻", "Cl^-"), ("chloride", "chloride ions"), ("氯", "氯离子", "氯離子")),
    "Ca": (
        ("Ca", "Ca2+", "Ca²⁺", "Ca++", "Ca^2+", "Ca 2+"),
        ("calcium", "calcium ions", "free calcium"),
        ("钙", "钙离子", "游离钙", "鈣離子"),
    ),
    "Mg": (("Mg", "Mg2+", "Mg²⁺"), ("magnesium", "magnesium ions"), ("镁", "镁离子", "鎂離子")),
    "H": (("H+", "H⁺"), ("protons", "hydrogen ions"), ("氢离子", "质子")),
    "HCO3": (("HCO3", "HCO3-", "HCO3⁻"), ("bicarbonate",), ("碳酸氢根", "碳酸氢根离子")),
    "Li": (("Li+", "Li⁺"), ("lithium",), ("锂离子",)),
    "NH4": (("NH4+", "NH4⁺"), ("ammonium",), ("铵离子",)),
    "Rb": (("Rb+",), ("rubidium",), ("铷离子",)),
    "Cs": (("Cs+",), ("cesium", "caesium"), ("铯离子",)),
    "Ba": (("Ba2+", "Ba²⁺"), ("barium",), ("钡离子",)),
    "Sr": (("Sr2+",), ("strontium",), ("锶离子",)),
    "Zn": (("Zn2+", "Zn²⁺"), ("zinc",), ("锌离子",)),
    "F": (("F-", "F⁻"), ("fluoride",), ("氟离子",)),
    "Br": (("Br-", "Br⁻"), ("bromide",), ("溴离子",)),
    "I": (("I-", "I⁻"), ("iodide",), ("碘离子",)),
    "NO3": (("NO3-", "NO3⁻"), ("nitrate",), ("硝酸根离子",)),
    "Tl": (("Tl+",), ("thallium",), ("铊离子",)),
    "Mn": (("Mn2+",), ("manganese",), ("锰离子",)),
    "Co": (("Co2+",), ("cobalt",), ("钴离子",)),
    "Cd": (("Cd2+",), ("cadmium",), ("镉离子",)),
    "La": (("La3+", "La³⁺"), ("lanthanum",), ("镧离子",)),
    "SO4": (("SO4 2-", "SO4²⁻", "SO4^2-"), ("sulfate", "sulphate"), ("硫酸根离子",)),
    "SCN": (("SCN-",), ("thiocyanate",), ("硫氰酸根离子",)),
    "choline": ((), ("choline",), ("胆碱",)),
    "methylammonium": ((), ("methylammonium",), ("甲铵离子",)),
    "guanidinium": ((), ("guanidinium",), ("胍离子",)),
    "TEA": (("TEA+",), ("tetraethylammonium",), ("四乙铵离子",)),
    "gluconate": ((), ("gluconate",), ("葡萄糖酸根",)),
}


def written(draw: Draw, group: str, value: Decimal, table: Mapping[str, Form]) -> str:
    """A value in one of the forms that can hold it."""
    able = {name: text for name, form in table.items() if (text := form(value)) is not None}
    return draw.form(group, able)


def concentration(draw: Draw, value: Decimal) -> str:
    """Of a value in mM."""
    return written(draw, "conc", value, CONCENTRATIONS_EN if draw.language == "en" else CONCENTRATIONS_ZH)


def voltage(draw: Draw, value: Decimal) -> str:
    """Of a value in mV."""
    return written(draw, "volt", value, VOLTAGES_EN if draw.language == "en" else VOLTAGES_ZH)


def temperature(draw: Draw, value: Decimal) -> str:
    """Of a value in °C."""
    return written(draw, "temp", value, TEMPERATURES_EN if draw.language == "en" else TEMPERATURES_ZH)


def ion(draw: Draw, name: str) -> str:
    """A symbol or a word for an ion."""
    symbols, words_en, words_zh = IONS[name]
    words = words_en if draw.language == "en" else words_zh
    forms = {**{f"symbol {s}": s for s in symbols}, **{f"word {w}": w for w in words}}
    return draw.form("ion", forms)


def symbol(draw: Draw, name: str) -> str:
    """A symbol for an ion, for subscripts and brackets; its English word if it has no symbol."""
    symbols, words, _ = IONS[name]
    return draw.form("symbol", {s: s for s in symbols or words[:1]})
