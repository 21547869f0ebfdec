"""A membrane that a current, or so many ions, charge: for how long, how many, and what of it is asked.

"5 pA for 10 ms into 10 pF: by how much does V_m change?", "10⁷ Na+ ions enter a cell of 25 pF",
200 pA使20 pF的细胞改变10 mV需多长时间.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from grammar.ahead.carrying import COULOMBS, coulombs_of
from grammar.ahead.signs import NAMED, id_of
from grammar.holds import tells
from grammar.islands import Ions
from grammar.numbers import chinese_number, in_ms
from grammar.read_ahead import Ahead, blanked, first_of, in_blanks
from grammar.reading import Slot
from grammar.rule import needs

if TYPE_CHECKING:
    from grammar.reading import Reading
    from grammar.sheet import Sheet

_OF_A_CAPACITOR: Final = re.compile(
    r"\d ?[pnuµ]?F(?![A-Za-z])|apacitance|arads?\b|iameter|adius|电容|(?:皮|纳|微)法|直径|半径"
)
_RESISTS: Final = re.compile(r"Ω|[Oo]hms?\b|欧|(?i:time constant)|时间常数|τ")
_LASTS: Final = re.compile(
    r"(?<![A-Za-z\d.^])(?P<value>\d{1,6}(?:\.\d{1,6})?)[ -]?"
    r"(?P<unit>[uµ]s|ms(?:ec)?|milliseconds?|microseconds?|毫秒|微秒|s(?:ec)?|seconds?|秒)(?![A-Za-z/])"
)
_TIME_ASKED: Final = re.compile(
    r"(?i:\bhow long\b|\bhow many (?P<en>ms|milliseconds|s|seconds|[uµ]s|microseconds)\b"
    r"|\b(?:what|which|the|find|calculate|in what) (?:charging |required |necessary )?(?:time|duration)"
    r"(?! (?:constant|course)))"
    r"|多久|多长时间|(?:多少|几) ?(?P<zh>毫秒|秒|微秒|ms|s)(?![A-Za-z])|[所需用]需?时间|时间(?:是|为)?多少"
)
_COUNT_ASKED: Final = re.compile(
    r"(?i:\b(?:how many|number of)\b(?! (?:m(?:ore m)?V|millivolts|ms|milliseconds))"
    r"[^.?]{0,40}?(?:ions?\b|[+⁺⁻]|charges))"
    r"|(?:多少|几)个|离子数"
)
_FAST: Final = re.compile(
    r"(?i:mV ?/ ?ms|mV per ms|\bV/s|\bhow (?:fast|quickly|rapidly)|\brate of (?:change|rise)|dV_?m?/dt)"
    r"|多快|速率|变化率"
)
_WAYS: Final = ("inward", "outward")
_COUNTED_ZH: Final = re.compile(
    r"(?P<n>[一二两三四五六七八九十百千万]{2,8})个(?=[^,。;?]{0,6}(?:离子|[A-Z][a-z]?[2²]?[+⁺⁻-]))"
)
_OF_CONTENT: Final = re.compile(r"(?i:concentration)|浓度|\[[A-Z][a-z]?[2²]?[+⁺⁻-]{0,2}\]")
_SIZE_ASKED: Final = re.compile(r"(?i:capacitance)|电容")
_BY_HOW_MUCH: Final = re.compile(
    r"(?i:\bhow (?:much|many|far|large)\b|\bchanges?\b|\bdepolari|\bhyperpolari|\bshift|Δ|\bdelta)"
    r"|Δ|变化|改变|变几|变多少(?:mV|毫伏)|去极化|超极化|升高|降低"
)
_FEWEST: Final = 1000.0  # what a single cell gains or loses is counted in thousands at least

Asked: TypeAlias = Literal["change", "rate", "membrane", "duration", "current", "capacitance"]


def charged(plain: str) -> Ahead | None:
    """How long a current lasts, where a capacitance is spoken of and no resistance; ions that are counted."""
    if _OF_A_CAPACITOR.search(plain) is None or _RESISTS.search(plain):
        return None
    slots, plain, told = [], _MORE_IONS.sub(in_blanks, plain), plain
    if (within := first_of(_IN_AN_AREA, plain)) and (ion := id_of(within["ion"])):
        leaving = _OUT_AGAIN.match(plain, within.end()) is not None
        slots += _of_an_area(within, ion, leaving=leaving)
        plain = blanked(plain, *within.span())
    times, counts = list(_LASTS.finditer(plain)), list(_COUNTED_ZH.finditer(plain))
    if len(times) == 1:
        slots.append(Slot("span", _ms(times[0]), times[0].span("value")))
        plain = blanked(plain, *times[0].span())
    if len(counts) == 1:
        many = chinese_number(counts[0]["n"])
        leaving = _LEAVING_ZH.search(plain, counts[0].end(), counts[0].end() + _BESIDE) is not None
        slots.append(Slot("ions", -many if leaving else many, counts[0].span("n")))
        plain = blanked(plain, *counts[0].span("n"))
    return Ahead(plain, tuple(slots), goes_on=True) if plain != told else None


# "0.1 µC/cm² on 1 µF/cm²": so much charge on each unit of area.
_SPREAD: Final = re.compile(
    rf"{COULOMBS.pattern}(?: ?/ ?| per | ?每| (?=c?m(?:\^?-2|⁻²)))"
    r"(?:(?P<cm>cm(?:\^?-?2|²|⁻²)|square (?:cm|centimet(?:er|re)s?)|平方厘米)"
    r"|(?P<m>m(?:\^?-?2|²|⁻²)|square met(?:er|re)s?|平方米))"
)
_OF_AN_AREA: Final = re.compile(
    r"F ?(?:/|per |每)? ?(?:square |c?m(?:\^?-?2|²|⁻²))|arads? per|法(?:拉)?(?:/|每)"
)
_SIZE_TOLD: Final = re.compile(r"(?i:diameter|radius)|直径|半径|\d ?[uµ]m(?![A-Za-z])|\d ?[cmuµ]?m(?:²|\^?2)")
_VOLTAGE: Final = re.compile(r"(?i:\bvoltage\b(?!-))|电压|(?:\bis |'s )V ?\?")
_cm2_IN_um2: Final = 1e8


def spread_charge(plain: str) -> Ahead | None:
    """A charge per area beside a capacitance per area: that of a square centimetre."""
    told = _SPREAD.search(plain)
    if told is None or _OF_AN_AREA.search(plain) is None or _SIZE_TOLD.search(plain):
        return None
    pC = coulombs_of(told) * 1e12 * (1.0 if told["cm"] else 1e-4)
    slots = (
        Slot("Q", float(f"{pC:.12g}"), told.span("n")),
        Slot("area", _cm2_IN_um2, told.span("cm" if told["cm"] else "m"), dim="area", inferred=True),
    )
    return Ahead(blanked(plain, *told.span()), slots, goes_on=True)


_um2: Final = r"(?:square micromet(?:er|re)|square micron|[uµ]m ?(?:\^ ?2|²|2)|平方微米)"
# "5 open sodium channels per µm² each pass 1000 Na+ ions", "5000 Na+ ions enter per µm²", in both languages.
_IN_AN_AREA: Final = (
    re.compile(
        rf"(?P<n>(?<![\d.])\d{{1,4}}) (?:open )?(?:{NAMED} )?(?:ion )?channels? "
        rf"(?:per|in (?:each|every|a)|on each) {_um2}(?: of membrane)?,? "
        r"(?:(?:and |which |that )?each (?:of (?:them|which) )?)?"
        r"(?:pass(?:es|ing)?|lets? through|conducts?|carr(?:y|ies)|admits?)(?: in)? "
        rf"(?P<m>\d{{1,7}}) (?P<ion>{NAMED})(?: ions?)?"
    ),
    re.compile(
        rf"(?P<n>)(?P<m>(?<![\d.])\d{{2,9}}) (?P<ion>{NAMED})(?: ions?)?(?: (?:enter|cross|come in|flow in))?"
        rf"(?: the cell)? (?:per|through (?:each|every)|in each|each|every) {_um2}(?: of membrane)?"
    ),
    re.compile(
        rf"每个?{_um2}(?:的?膜)?(?:上|内|中)?有?(?P<n>\d{{1,4}})个(?:开放的?)?(?:{NAMED})?通道,?(?:每个(?:通道)?|各)?"
        rf"(?:让|通过|流过|放行|进入|流入)了?(?P<m>\d{{1,7}})个(?P<ion>{NAMED})(?:离子)?(?:通过|进入|流入)?"
    ),
    re.compile(
        rf"每个?{_um2}(?:的?膜)?(?:上|内|中)?(?:有|流入|进入|通过)(?P<n>)了?(?P<m>\d{{2,9}})个(?P<ion>{NAMED})"
        r"(?:离子)?(?!通道)(?:通过|进入|流入)?"
    ),
)


_OUT_AGAIN: Final = re.compile(r" ?out(?:ward)?\b")


def _of_an_area(told: re.Match[str], ion: str, *, leaving: bool) -> list[Slot]:
    """The ions that all channels of a square micrometre pass, and that area."""
    many = float(told["m"]) * float(told["n"] or 1)
    return [
        Slot("ions", -many if leaving else many, told.span("m"), ion=ion),
        Slot("area", 1.0, told.span("n"), dim="area"),
    ]


# "10^6 extra Na+ ions": so many more, and no side.
_MORE_IONS: Final = re.compile(
    rf"(?:(?<=[\d⁰¹²³⁴⁵⁶⁷⁸⁹])|(?<=lion)) (?:extra|additional|further|more|excess|surplus)"
    rf"(?= (?:{NAMED}|[a-z]{{0,12}} ?ions\b))"
)
_LEAVING_ZH: Final = re.compile(r"流出|外流|离开|出细胞")
_BESIDE: Final = 12  # characters between ions and their way


def _ms(told: re.Match[str]) -> float:
    return in_ms(float(told["value"]), told["unit"])


@needs("capacitance", "specific_capacitance", "diameter", "specific", "area")
def ions_that_cross(sheet: Sheet) -> None:
    """Such as "ten million Na+ ions (1e7) enter a cell of 25 pF", 1×10^6个Na+进入: how many, and which."""
    for i, item in list(sheet.loose()):
        amount = item.tokens[0].value
        if len(item.tokens) != 1 or amount.dim != "bare" or amount.value < _FEWEST or i in sheet.done:
            continue
        again = sheet.kind(i - 1) == "LPAR" and any(
            slot.role == "ions" and abs(slot.value or 0.0) == amount.value for slot in sheet.slots
        )
        if not again:
            ion = _ion_behind(sheet, i)
            if ion is None:
                continue
            sheet.put("ions", item.tokens[0], amount.value * _way(sheet, i), ion=ion or None)
        sheet.done.add(i)


def _way(sheet: Sheet, i: int) -> float:
    """Minus one of ions that leave: the nearest way in their clause."""
    ways = [(sheet.apart(j, i), cue) for j, cue in sheet.cues if cue in _WAYS and sheet.same_clause(j, i)]
    return -1.0 if ways and min(ways)[1] == "outward" else 1.0


def _ion_behind(sheet: Sheet, i: int) -> str | None:
    """The ion that a number counts; "" where only ions are spoken of, None where it counts none."""
    behind = sheet.island(i + 1)
    if isinstance(behind, Ions):
        if sheet.cue(i + 2) == "channel":
            return None  # "1000 Na+ channels" are no ions
        return str(behind.tokens[0].value)
    return "" if sheet.cue(i + 1) == "ions" else None


def asked_of_charging(reading: Reading) -> Asked | None:
    """What is asked of a membrane that is charged; None where the rest of it is not told."""
    if tells(reading, "g", "P", "conc") or len({*reading.of("ions")}) > 1:
        return None
    if (reading.asks("Q", "C") and not asks_time(reading.plain)) or _OF_CONTENT.search(reading.plain):
        return None
    sized = tells(reading, "capacitance", "diameter", "area", "specific")
    carried = tells(reading, "ions", "Q") or (tells(reading, "I") and tells(reading, "span"))
    swings = any(s.role == "V" and s.new is not None for s in reading.slots)
    changes = tells(reading, "change") or swings
    if sized and carried and not changes:
        if _COUNT_ASKED.search(reading.plain):
            return None
        ends = tells(reading, "V") and _BY_HOW_MUCH.search(reading.plain) is None
        return "membrane" if ends else "change" if _asks_the_change(reading) else None
    if sized and tells(reading, "I") and not tells(reading, "span") and _FAST.search(reading.plain):
        return None if changes else "rate"
    if not (changes or tells(reading, "V")):
        return None
    if sized and tells(reading, "I") and asks_time(reading.plain) and not tells(reading, "span"):
        return "duration"
    if sized and tells(reading, "span") and reading.asks("I") and not tells(reading, "I"):
        return "current"
    asks_size = not sized and carried and _SIZE_ASKED.search(reading.plain) is not None
    return "capacitance" if asks_size else None


def lacking_of_charging(reading: Reading) -> Asked | None:
    """What is not told of such a membrane, and so meant by a line that goes on: "and with 200 pA?"."""
    sized = tells(reading, "capacitance", "diameter", "area", "specific")
    changes, current, lasts = tells(reading, "change"), tells(reading, "I"), tells(reading, "span")
    carried = tells(reading, "ions", "Q") or (current and lasts)
    if changes:
        if not sized:
            return "capacitance" if carried else None
        return "duration" if current and not lasts else "current" if lasts and not current else None
    if not sized or not (carried or current):
        return None
    return "rate" if not carried else "membrane" if tells(reading, "V") else "change"


def _asks_the_change(reading: Reading) -> bool:
    stored = tells(reading, "Q") and not tells(reading, "V", "ions", "I")
    if stored and (reading.asks("V") or _VOLTAGE.search(reading.plain)):
        return True  # "what voltage does a charge of 70 pC make?"
    asked = reading.asks("V") or not reading.wanted or reading.has("howmuch", "howmany", "what", "calc")
    moved = "变多少" in reading.plain and not tells(reading, "V")  # from a V_m that is told, 变成多少
    return asked and (moved or _BY_HOW_MUCH.search(reading.plain) is not None)


def asks_time(plain: str) -> bool:
    """Whether it is asked how long something takes."""
    return _TIME_ASKED.search(plain) is not None


def unit_of_time(plain: str) -> Literal["ms", "s", "µs"]:
    """The unit in which a time is asked for; ms where none is named."""
    asked = _TIME_ASKED.search(plain)
    named = asked and (asked["en"] or asked["zh"])
    if not named or named.startswith(("ms", "milli", "毫")):
        return "ms"
    return "µs" if named.startswith(("u", "µ", "micro", "微")) else "s"
