"""What RT/F, 2.303 RT/F or the slope per decade is told to be: the temperature of such a question.

"RT/F就按25mV", "take 2.3RT/F as 60 mV", "let us use the 58 shortcut", 老师说用58就行, "a slope of 61.5".
"""

from __future__ import annotations

import math
import re
from typing import Final

from grammar.read_ahead import Ahead, blanked, first_of
from grammar.reading import Slot, Wanted
from physics.constants import BOLTZMANN_J_PER_K, ZERO_CELSIUS_K
from physics.nernst import temperature_for_potential_C

# What stands between a quantity and its value: "can be taken as about", 就按.
_AS: Final = (
    r"(?:[\s,]?(?:here|is|as|to be|can be|may be|be|being|taken|rounded|set|given|treated|equals?|equal|to"
    r"|approximately|approx\.?|about|roughly|at|of|=|≈|~|:"
    r"|就|可以?|大概|大约|约|近似|都|按|当|看|算|作|做|成|取|记|为|是|用|以|等于|设)){1,6}\s?"
)
_RT_F: Final = r"(?:R\s?T\s?/\s?F|(?<![A-Za-z])k_?[Bb]?\s?T\s?/\s?[eq]\b)"
_DECADE: Final = r"2\.30?3?\s?[·*x×]?\s?\(?"
_mV: Final = r"(?P<mV>\d{1,3}(?:\.\d{1,4})?)\s?mV|(?P<volt>0\.0\d{1,5})\s?V(?![a-z])"
_THERMAL: Final = re.compile(
    rf"(?P<decade>{_DECADE})?{_RT_F}\)?(?:(?:{_AS}|\s)?(?:{_mV})"
    rf"|{_AS}(?P<bare>[2356]\d(?:\.\d{{1,4}})?)(?![\d.%°℃]| ?[A-Za-z°]))?"
)
_THERMAL_VOLTAGE: Final = r"(?:(?i:thermal (?:voltage|potential))|热电[压势])"
_NAMED_THERMAL: Final = re.compile(
    rf"(?P<decade>(?!))?(?:{_THERMAL_VOLTAGE}|(?<![A-Za-z])V(?:_\{{|_)?[Tt]h?\}}?(?![A-Za-z])(?=[^.;\d]{{0,9}}2\d))"
    rf"(?:\s?\(?{_RT_F}\)?)?(?:{_AS}|\s?)(?:{_mV})"
)
# "At 25.5 mV thermal voltage".
_BEFORE_ITS_NAME: Final = re.compile(
    rf"(?P<decade>(?!))?(?<![\d.+-])(?:{_mV})\s?(?:of |as (?:the )?|for (?:the )?|的|作为?|当作?)?"
    rf"{_THERMAL_VOLTAGE}"
)
# The value first: "25 mV for RT/F", 用25mV作RT/F.
_THERMAL_BEHIND: Final = re.compile(
    rf"(?:{_mV})\s?(?:for|as|in place of|当[作成]?|作为?|代替)\s?(?:the )?(?P<decade>{_DECADE})?{_RT_F}"
)
# "kT = 4.1 x 10^-21 J", which tells the temperature.
_kT: Final = re.compile(
    r"\b[kK]_?[Bb]?\s?[Tt]\s?(?:=|≈|is|of|为|是|取)\s?(?P<zJ>[34](?:\.\d{1,4})?)"
    r"\s?(?:[x×*·]\s?10\s?\^?\s?[-−⁻]\s?(?:21|²¹)|[eE]-21)\s?J(?:/K)?"
)
_OF_WARMTH: Final = re.compile(
    r"(?<!body )(?<!room )[Tt]emperature|温度|[Hh]ow warm|(?:多少|几)度|T ?= ?[?_]"
)
_SLOPE: Final = r"(?<![\d.+-])(?P<slope>(?:5[4-9]|6[0-3])(?:\.\d{1,4})?)(?!\d|\.\d)"
_NO_UNIT: Final = r"(?:\s?mV)?(?!\s?(?:[A-Za-z%°℃/]|mV))"
_FORMULA: Final = (
    r"(?:shortcut|rule|version|form|formula|equation|approximation|slope|factor|constant|number)"
)
_UNIT_OF_PH: Final = r"(?:(?:pH[ -]?)?units?(?: of)?(?: ΔpH| pH)?|ΔpH|pH)(?:单位)?(?:差|变化)?"
_CORRESPONDS: Final = (
    r"\s?(?:(?:is|being|equals?|gives?|means|counts?|contributes?|corresponds?|amounts?|equivalent|worth|as|to|at"
    r"|about|approximately|of|=|≈|:)\s?|相当于|对应|等于|约|为|是|取|按|贡献|折合|换算为|计){0,4}"
)
_SLOPES: Final = (
    re.compile(  # "the 58 shortcut", "the simplified 58 equation", 58的那个简化公式
        rf"{_SLOPE}\s?-?(?:mV)?\s?-?(?:(?:log10\s)?{_FORMULA}(?![a-z])"
        r"|(?:的|那个|这个|那条){0,3}(?:简化|近似|常用|GHK|能斯特|对数|lg|log){0,2}的?"
        r"(?:公式|式子|方程|版本|系数|算法))"
    ),
    re.compile(rf"(?i:\bslope|斜率){_AS}{_SLOPE}{_NO_UNIT}"),
    re.compile(rf"每(?:个|一)?(?:十倍|10倍|数量级|量级)(?:就|是|变化|对应|差){{0,2}}{_SLOPE}\s?mV"),
    re.compile(
        rf"{_SLOPE}\s?mV\s?(?:per|/)\s?"
        r"(?:log(?:10)? unit|order of magnitude|unit of log|数量级|量级)"
    ),
    # "59 mV per pH unit": a unit of pH is a decade of H⁺
    re.compile(
        rf"{_SLOPE}\s?mV\s?(?:(?:per|for|/)\s?(?:each |every |one |a )?{_UNIT_OF_PH}"
        rf"|每(?:一?个)?{_UNIT_OF_PH})"
    ),
    re.compile(
        rf"(?:\b[Ee](?:ach|very) |\b[Oo]ne |\b[Aa] |\b1 |每(?:1|一)?个?|[1一]个){_UNIT_OF_PH}"
        rf"(?: (?:change|difference) )?{_CORRESPONDS}{_SLOPE}\s?mV"
    ),
)
_OF_TENFOLD: Final = (
    re.compile(  # 以61.5 mV对应10倍计
        rf"[以按取用]?{_SLOPE}\s?mV(?:对应|相当于|表示)(?:每|一个)?(?:十|10)倍(?:的?浓度[差比])?(?:计算?|算)?"
    ),
    re.compile(rf"(?:十|10)倍(?:的?浓度[差比])?(?:对应|相当于|取|按){_SLOPE}\s?mV(?:计算?|算)?"),
)
_ASKS_WARMTH: Final = re.compile(
    r"几度|多少(?:摄氏)?度|什么温度|[求推]温度|温度(?:是|为|有)?(?:多少|多高|几)|T ?= ?[?_]"
)


_TO_USE: Final = (  # the number alone
    re.compile(
        rf"\b(?:[Uu]s(?:e|es|ing)|go with)\s(?:just |only |simply )?{_SLOPE}(?:\s?mV)?"
        r"(?=\s?(?:[.,;:?!)]|$|instead|rather"
        r"|(?:for|as) (?:the )?(?:slope|constant|factor|pre|coeff|2\.3|RT)))"
    ),
    re.compile(rf"[用按拿以]的?是?{_SLOPE}\s?(?:mV)?(?=就?(?:行|好|可以|算|来|代|做|计|吧))"),
)
# "For E_Na use 60 mV", ENa按60算, 胞内用60算: no slope.
_OF_ANOTHER: Final = re.compile(
    r"(?:(?<![A-Za-z])[EV]_?\{?[A-Za-z]{0,4}\}?|potential|voltage|\b(?:out|in)(?:side)?|电[位势压]|[内外])"
    r"[+⁺⁻]?[\s,:]{0,2}(?:就|都|我们|we )?$"
)


def warmth_of_slope_C(slope_mV: float, base: float) -> float:
    """The temperature at which a ratio of `base` gives that potential, in °C to four places.

    No slope, "RT/F = 0 mV", is that of absolute zero, which the answer refuses.
    """
    if slope_mV <= 0.0:
        return -ZERO_CELSIUS_K
    return round(float(temperature_for_potential_C(1, slope_mV, base, 1.0)), 4)


def slope_to_use(plain: str) -> Ahead | None:
    """The slope per decade that is to be used, whatever the temperature is."""
    found = first_of(_SLOPES, plain)
    if found is None and _ASKS_WARMTH.search(plain) is None:
        found = first_of(_OF_TENFOLD, plain)
    if found is None:
        found = first_of(_TO_USE, plain)
        if found is None or _OF_ANOTHER.search(plain[: found.start()]):
            return None
    celsius = warmth_of_slope_C(float(found["slope"]), 10.0)
    slot = Slot("T", celsius, found.span("slope"), unit="slope to use", inferred=True)
    return Ahead(blanked(plain, *found.span()), (slot,), goes_on=True)


def thermal(plain: str) -> Ahead | None:
    """What RT/F or kT is said to be, which tells the temperature."""
    told = first_of((_NAMED_THERMAL, _BEFORE_ITS_NAME, _THERMAL_BEHIND), plain)
    if told is not None:
        return _of_thermal_voltage(plain, told)
    if said := list(_THERMAL.finditer(plain)):  # "E = RT/F ln … with RT/F = 0.026 V": the one with a value
        valued = (one for one in said if one["mV"] or one["volt"] or one["bare"])
        return _of_thermal_voltage(plain, next(valued, said[0]))
    if (found := _kT.search(plain)) is None:
        return None
    celsius = float(found["zJ"]) * 1e-21 / BOLTZMANN_J_PER_K - ZERO_CELSIUS_K
    slot = Slot("T", round(celsius, 4), found.span("zJ"), unit="slope", inferred=True)
    return Ahead(blanked(plain, *found.span()), (slot,), goes_on=True)


def _of_thermal_voltage(plain: str, found: re.Match[str]) -> Ahead:
    """Such as "2.303 RT/F = 60 mV"; to find the temperature, E of a tenfold ratio."""
    told = next((name for name, value in found.groupdict().items() if value and name != "decade"), None)
    if told is None:
        if found["decade"]:
            return Ahead(blanked(plain, *found.span()), wanted=Wanted("slope", None, None, found.span()))
        return Ahead(plain)
    ratio, value = 10.0 if found["decade"] else math.e, float(found[told]) * (1e3 if told == "volt" else 1.0)
    rest = blanked(plain, *found.span())
    if _OF_WARMTH.search(rest) or not re.search(r"\d", rest):
        slots = (
            Slot("E", value, found.span(told), ion="X+1", dim="volt", unit="mV"),
            Slot("ratio", ratio, found.span(), ion="X+1", inferred=True),
        )
        return Ahead(rest, slots)
    celsius = Slot("T", warmth_of_slope_C(value, ratio), found.span(told), unit="slope to use", inferred=True)
    return Ahead(rest, (celsius,), goes_on=True)
