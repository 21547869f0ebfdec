"""A line that amends the question before it: "14, not 140", "I meant Na", "now 7", "again", "at E_K"."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final

from bot.tutor.retyped import mistyped, slips
from grammar.reading import Slot
from grammar.symbols import OTHER_SIDE
from physics.nernst import equilibrium_potential_mV
from physics.species import species

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grammar.reading import Reading

_SIDES: Final = 2
_N: Final = r"[-+]?\d+(?:\.\d+)?"
_UNIT: Final = r"(?: ?(?:m[MV]|[nu]M|nS|pA|°C))?"
_INSTEAD: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<new>{_N}){_UNIT},? (?i:and not|not|instead of|rather than) (?P<old>{_N})(?![\d.])",
        rf"(?i:\b(?:not|change|changing|replace) )(?P<old>{_N}){_UNIT},? "
        rf"(?i:but|to|by|with|it'?s|it is) (?P<new>{_N})",
        rf"不是(?P<old>{_N}){_UNIT},?(?:而?是|应该?是)(?P<new>{_N})",
        rf"(?:把)?(?P<old>{_N}){_UNIT}(?:改[成为]|换[成为]|应该?[是为])(?P<new>{_N})",
        rf"(?:应该?)?是(?P<new>{_N}){_UNIT},?(?:而?不是)(?P<old>{_N})",
    )
)
"""What a number is to be, and what it was."""
_NOT_THAT: Final = re.compile(r"(?i:\bnot )|不是")
_MEANT: Final = re.compile(r"(?i:\b(?:meant|mean|sorry|oops)\b)|我说的是|我是说|说错了|打错了")
_AGAIN: Final = re.compile(
    r"(?i:(?:and |now )?(?:do (?:it|that) )?(?:once )?(?:again|one more time)"
    r"|(?:and )?(?:double|halve) (?:it|that) again|(?:and )?again(?: please)?)"
    r"|再(?:来)?一次|再(?:加倍|翻倍|减半|翻一?番|一倍|加一倍|减一半)(?:呢|会怎样)?"
)
_WARMTH: Final = re.compile(rf"(?<![A-Za-z])T(?: is| was|=| =|为|是|变成) ?(?P<n>{_N})")
_AT_ITS_E: Final = re.compile(
    r"V_?m ?(?:=|==|等于|is|equals|at|到了?|处于) ?E_?(?P<ion>[A-Z][a-z]?)?"
    r"|(?i:^(?:and |what about |what if (?:we are )?)?at (?:its |the )?)(?:E_?(?P<of>[A-Z][a-z]?)\b"
    r"|(?i:equilibrium potential))|^(?:那么?)?(?:如果)?在平衡电位(?:时|处|上)?"
)


def amended(
    reading: Reading, before: Sequence[Slot], once: Sequence[Slot], past: Sequence[Slot] = ()
) -> Reading:
    """The line with its number in the place that it amends; as it is where it amends nothing.

    Args:
        reading: of the line.
        before: what was told of the question before.
        once: what was told of the state before that, where something changed.
        past: what was told of the questions before.
    """
    slots = (
        _in_place_of(reading, before)
        or _the_other_way_round(reading, before)
        or _cannot_be(reading, before)
        or _in_another_unit(reading, before, past)
        or _of_blood(reading, before, past)
        or _slip(reading, before, once)
        or _back_to(reading, before, past)
        or _times_the(reading, before)
        or _warmth(reading)
        or _weighs(reading, before)
        or _only_one(reading, before)
        or _once_more(reading, before, once)
        or _so_many_times_more(reading, before, once)
        or _by_so_much(reading, before)
        or _where_it_changed(reading, before, once)
        or _at_its_E(reading, before)
    )
    if slots is None:
        return reading
    line = reading._replace(slots=tuple(slots), loose=(), unused=(), wanted=(), intent=None, ions=())
    if {s.side for s in slots if s.role == "conc"} == {"in", "out"}:  # which have changed places by now
        plain = _TURNED.sub(lambda found: " " * len(found[0]), reading.plain)
        line = line._replace(plain=plain, cues=tuple(cue for cue in reading.cues if cue != "swap"))
    return line


def another_ion(reading: Reading, before: Sequence[Slot]) -> tuple[str, str] | None:
    """Which ion was meant and which was said before: 是钠不是钾, "I meant Na"; None of other lines."""
    said = {slot.ion for slot in before if slot.ion}
    new = [ion for ion in reading.ions if ion not in said]
    takes_back = _NOT_THAT.search(reading.plain) or _MEANT.search(reading.plain)
    if len(said) != 1 or len(new) != 1 or reading.slots or reading.loose or not takes_back:
        return None
    return new[0], said.pop()


def _in_place_of(reading: Reading, before: Sequence[Slot]) -> list[Slot] | None:
    """Such as "14 not 140": the number that stands where the other one stood."""
    found = next(filter(None, (pattern.search(reading.plain) for pattern in _INSTEAD)), None)
    if found is None:
        return None
    was = [s for s in before if s.value is not None and math.isclose(s.value, float(found["old"]))]
    return [was[0]._replace(value=float(found["new"]), span=found.span("new"))] if len(was) == 1 else None


_IS_A_SIDE: Final = re.compile(
    rf"{_N}{_UNIT} ?(?:(?i:(?:is|was|'?s|=)(?: on)?(?: the)? (?:inside|outside|in|out)\b)"
    r"|应?该?是?[在是]膜?[内外里])"
)


_TURNED: Final = re.compile(
    r"(?i:\b(?:other way (?:a?round|about)|vice versa|reversed|mixed (?:them |those |it )?up|backwards?"
    r"|(?:swap(?:ped)?|switch(?:ed)?|flip(?:ped)?|reverse) "
    r"(?:them|those|these|it|that|the two|(?:the )?sides))\b)"
    r"|[写说弄搞打看]?反了|[写说弄搞]颠?倒了|反过来|颠倒|对调|互换|倒过来|调换"
)


def _the_other_way_round(reading: Reading, before: Sequence[Slot]) -> list[Slot] | None:
    """Such as "12 is inside", 15是外面 of a number that was put on the other side: both change places.

    In "no, other way round, 150 out" the number may be another one as well.
    """
    sides = [s for s in before if s.role == "conc" and s.side and s.value is not None]
    turned, told = _TURNED.search(reading.plain), (*reading.slots, *reading.loose, *reading.unused)
    if not (turned or _IS_A_SIDE.search(reading.plain)) or len(told) != 1 or len(sides) != _SIDES:
        return None
    (one,), values = told, {s.side: s.value for s in sides}
    named = {one.side} if one.side else {*reading.sides}
    if len(named) != 1 or len(values) != _SIDES or len({s.ion for s in sides}) != 1:
        return None
    if one.new is not None or one.role not in ("conc", "loose", "") or one.value == values.get(*named):
        return None
    if not turned and one.value not in values.values():
        return None
    now = [s._replace(value=values[OTHER_SIDE[s.side or ""]], carried=False) for s in sides]
    return [s._replace(value=one.value, span=one.span) if s.side in named else s for s in now]


_SIDE_BEFORE: Final = re.compile(r"(?:(?i:outside|inside|out|in)|[外内里]面?)(?: is| of|是|为| ?=)? ?-\d")


def _cannot_be(reading: Reading, before: Sequence[Slot]) -> list[Slot] | None:
    """Such as "outside -4?", 内=-140: no voltage, but a concentration that there cannot be."""
    told = [*reading.slots, *reading.unused]
    if len(told) != 1 or len(reading.sides) != 1 or reading.has("what", "howmuch", "howmany"):
        return None
    (one,), (side,) = told, reading.sides
    negative = one.value is not None and one.value < 0.0 and _SIDE_BEFORE.search(reading.plain)
    if not negative or (one.dim != "conc" and (one.role, one.dim) != ("V", "bare")):
        return None
    was = [s for s in before if s.role == "conc" and s.side == side]
    return [was[0]._replace(value=one.value, span=one.span, carried=False)] if len(was) == 1 else None


_UNIT_AFTER_ALL: Final = re.compile(
    r"(?<![A-Za-z])[munpµ]M,? (?i:(?:was|is) (?:right|correct|fine|ok)|after all)|(?:还是|应该?是|是)[munpµ]M"
    r"|[munpµ]M(?:才?是?对|没错)"
)
_RATHER: Final = re.compile(r"(?i:\b(?:wait|actually|it'?s|it is|should be|not)\b)|应该?是|其实|不是")
_STEP: Final = 1000.0
_STEPS: Final = 4  # from mM down to fM


def _in_another_unit(reading: Reading, before: Sequence[Slot], past: Sequence[Slot]) -> list[Slot] | None:
    """Such as "no wait it's 120 uM" of 120 nM, and back, "nM was right": its digits, another unit."""
    told = (*reading.slots, *reading.loose, *reading.unused)
    sides = [s for s in before if s.role == "conc" and s.value]
    if not told and _UNIT_AFTER_ALL.search(reading.plain):
        had = [(s, p.value) for s in sides for p in past if _place(p) == _place(s) and _apart(s, p)]
        return [had[-1][0]._replace(value=had[-1][1])] if len({_place(s) for s, _ in had}) == 1 else None
    if len(told) != 1 or told[0].dim != "conc" or told[0].side or told[0].new is not None or reading.sides:
        return None
    if slips(reading) is None and not _RATHER.search(reading.plain):
        return None  # "2 µM?" may be another one
    was = [s for s in sides if _apart(s, told[0]) and told[0].ion in (None, s.ion)]
    return [was[0]._replace(value=told[0].value, span=told[0].span, carried=False)] if len(was) == 1 else None


def _place(slot: Slot) -> tuple[str, str | None, str | None]:
    return slot.role, slot.ion, slot.side


def _apart(one: Slot, other: Slot) -> bool:
    """Whether two concentrations have the same digits in units that are some thousandfold apart."""
    if not (one.value and other.value and one.value > 0.0 and other.value > 0.0):
        return False
    steps = math.log(other.value / one.value, _STEP)
    return 0 < abs(round(steps)) < _STEPS and abs(steps - round(steps)) < _SAME


_SAME: Final = 1e-6
_BLOOD: Final = re.compile(
    r"(?i:\b(?:normal(?:ly)?|plasma|serum|blood|(?:hyper|hypo)(?:kal\w+|natr\w+|calc\w+|chlor\w+)|healthy)\b)"
    r"|正常(?!体温)|血|[高低]血?[钾钠钙氯]|健康人"
)
_OF_WARMTH: Final = re.compile(r"(?i:temp|degree|\bbody\b|(?<![\d.])37(?![\d.]))|温|度")
_SHIFTED: Final = re.compile(
    r"(?i:\bhow (?:much|many|far)\b.{0,16}\b(?:shift|chang|mov|differ|depolari|hyperpolari)|\bdifference\b"
    r"|\bby how much\b)|[差变移升降]了?(?:多少|几|多大)"
)


def _of_blood(reading: Reading, before: Sequence[Slot], past: Sequence[Slot]) -> list[Slot] | None:
    """Such as 正常4的话呢, 低钾2.5的EK, "and with K+ of 2?": that of the blood, or the side that varied.

    "Normal is 4, how far did it shift?" tells what it was before.
    """
    told = [*(s for s in (*reading.slots, *reading.unused) if s.role in ("conc", "")), *reading.loose]
    ions = reading.ions or tuple({s.ion for s in before if s.role == "conc" and s.ion})
    sides = {s.side: s for s in before if s.role == "conc" and s.side and s.ion in ions}
    if len(told) != 1 or len(ions) != 1 or len(sides) != _SIDES:
        return None
    if reading.sides or reading.has("check", "why"):
        return None
    (one,), (outside, inside) = told, (sides["out"], sides["in"])
    if (
        len(reading.slots) > 1
        or len(reading.ions) > 1
        or one.side
        or one.new is not None
        or one.dim not in ("bare", "conc")
        or not one.value
    ):
        return None
    if one.value < 0.0 or {w.role for w in reading.wanted} - {"E"} or _OF_WARMTH.search(reading.plain):
        return None
    if not _BLOOD.search(reading.plain) and not (reading.ions and _varies(outside, inside, past)):
        return None
    now = outside._replace(value=one.value, span=one.span, carried=False)
    if reading.has("formerly") and _SHIFTED.search(reading.plain):
        return [now._replace(new=outside.value)]
    return [now]


def _varies(outside: Slot, inside: Slot, past: Sequence[Slot]) -> bool:
    """Whether the talk changed the outside of the ion and left its inside as it was."""
    had = {
        place: {s.value for s in past if _place(s) == place} for place in (_place(outside), _place(inside))
    }
    out, within = had.values()
    return len({*out, outside.value}) > 1 and {*within, inside.value} == {inside.value}


def _slip(reading: Reading, before: Sequence[Slot], once: Sequence[Slot]) -> list[Slot] | None:
    """Such as "typo, 145", 手滑 145: the number that it was mistyped for, or the one that changed last."""
    if (told := slips(reading)) is None or told.role not in ("", "loose"):
        return None
    changed = _changed(before, once)
    was = mistyped(told, [s for s in before if s.role != "z" and not s.inferred]) or (
        changed[0] if changed else None
    )
    return None if was is None else [was._replace(value=told.value, span=told.span, carried=False)]


_BACK_TO: Final = re.compile(
    r"(?:(?i:\b(?:back (?:to|at)|still|(?:with|for|and|use|using) the) )|用[那刚]个?|还是|[改变调换]回|回到)"
    rf"(?P<n>{_N})(?![\d.])"
)


def _back_to(reading: Reading, before: Sequence[Slot], past: Sequence[Slot]) -> list[Slot] | None:
    """Such as 还是37吧,外面变成10: a number that one quantity had before, beside what is told with a name."""
    found = _BACK_TO.search(reading.plain)
    if found is None or len(reading.loose) != 1 or reading.loose[0].value != float(found["n"]):
        return None
    (told,) = reading.loose
    had = {_place(s) for s in past if s.value == told.value}
    was = [s for s in before if _place(s) in had]
    if len(was) != 1:
        return None
    back = was[0]._replace(value=told.value, span=told.span, carried=False)
    return [*(s for s in reading.slots if (s.role, s.side) != (back.role, back.side)), back]


_TIMES_THE: Final = tuple(
    (re.compile(rf"(?i:\b{verb} the )(?P<n>{_N})(?![\d.])|(?<![\d.])(?P<zh>{_N})(?:{zh})"), times)
    for verb, zh, times in (("doubl(?:e|ing)", "加倍|翻倍", 2.0), ("halv(?:e|ing)", "减半", 0.5))
)


def _times_the(reading: Reading, before: Sequence[Slot]) -> list[Slot] | None:
    """Such as "just double the 5": of the quantity that has this value."""
    found = next(((m, times) for pattern, times in _TIMES_THE if (m := pattern.search(reading.plain))), None)
    if found is None:
        return None
    number = float(found[0]["n"] or found[0]["zh"])
    own = [s for s in before if s.value is not None and math.isclose(s.value, number)]
    if len(own) != 1:
        return None
    return [own[0]._replace(value=number * found[1], span=found[0].span(), carried=False)]


def _warmth(reading: Reading) -> list[Slot] | None:
    """Such as "what if T is 20"."""
    found = _WARMTH.search(reading.plain)
    if found is None or reading.slots:
        return None
    return [Slot("T", float(found["n"]), found.span("n"), dim="celsius", unit="°C")]


def _once_more(reading: Reading, before: Sequence[Slot], once: Sequence[Slot]) -> list[Slot] | None:
    """The last change once more, by as many times as before."""
    if not _AGAIN.fullmatch(reading.plain.strip(" ?？。.!")) or (changed := _changed(before, once)) is None:
        return None
    slot, old = changed
    if not old or slot.value is None:
        return None
    weight = slot.role if slot.role in ("P", "g") else ""
    told = next((times for pattern, times in _TIMES if pattern.search(reading.plain)), None)
    return [Slot("factor", None, (0, 0), slot.ion, slot.side, dim=weight, factor=told or slot.value / old)]


def _so_many_times_more(reading: Reading, before: Sequence[Slot], once: Sequence[Slot]) -> list[Slot] | None:
    """Such as 再升10倍, "and another tenfold" behind a rise of the inside: of the side that changed."""
    told, changed = (*reading.slots, *reading.unused), _changed(before, once)
    if len(told) != 1 or reading.loose or reading.ions or reading.sides or changed is None:
        return None
    (one,), (slot, _) = told, changed
    factor = one.factor if one.role == "factor" else one.value if one.dim == "times" else None
    factor = 2.0 if factor == 1.0 else factor  # 再升一倍: by its own size
    nameless = one.side is None and one.ion is None and one.dim in ("", "times")
    if slot.role != "conc" or not factor or not nameless or {w.role for w in reading.wanted} - {"E"}:
        return None
    return [Slot("factor", None, one.span, slot.ion, slot.side, factor=factor)]


_WEIGHT: Final = re.compile(
    r"(?P<P>(?<![A-Za-z])P_?(?P<ion>K|Na|Cl|Ca)?(?![A-Za-z])|(?i:permeability)|通透性?)"
    r"|(?P<g>(?<![A-Za-z])g_?(?P<of>K|Na|Cl|Ca)?(?![A-Za-z])|(?i:conductance)|电导)"
)
_TIMES: Final = (
    (
        re.compile(
            r"(?i:\b(?:is|was|were|becomes|goes to|=) ?(?:zero|0)(?![.\d]))|[为是变成]+(?:零|0)(?![.\d])"
        ),
        0.0,
    ),
    (re.compile(r"(?i:\bdoubl\w+|\btwice\b)|加倍|翻倍|两倍|翻一?番|一倍"), 2.0),
    (re.compile(r"(?i:\bhal(?:ve[sd]?|f)\b)|减半|一半"), 0.5),
)


def _weighs(reading: Reading, before: Sequence[Slot]) -> list[Slot] | None:
    """Such as "what if P_Na is zero", "double the conductance": of the ion that is named, or the only one."""
    found = _WEIGHT.search(reading.plain)
    times = next((times for pattern, times in _TIMES if pattern.search(reading.plain)), None)
    told = any(s.role != "factor" for s in reading.slots) or reading.loose or reading.relations
    if found is None or times is None or told:
        return None
    role = "P" if found["P"] else "g"
    weighed = [s for s in before if s.role == role and s.value is not None]
    named = found["ion"] or found["of"] or next(iter(reading.ions), None)
    own = [s for s in weighed if named in (None, s.ion)]
    return [Slot("factor", None, found.span(), own[0].ion, dim=role, factor=times)] if len(own) == 1 else None


_ONLY: Final = re.compile(r"(?i:\b(?:only|solely|just)\b)|只|仅")
_CROSSES: Final = re.compile(r"(?i:permeab|permeant|cross|pass|through|get)|通透|通过|透过")


def _only_one(reading: Reading, before: Sequence[Slot]) -> list[Slot] | None:
    """Such as "what if only K is permeable": nothing of the other ions."""
    weighed = [s for s in before if s.role == "P" and s.value is not None]
    named = {*reading.ions} & {s.ion for s in weighed}
    if len(named) != 1 or len(weighed) < len(named) + 1 or reading.slots or reading.loose:
        return None
    if not (_ONLY.search(reading.plain) and _CROSSES.search(reading.plain)):
        return None
    return [Slot("factor", None, (0, 0), s.ion, dim="P", factor=0.0) for s in weighed if s.ion not in named]


_SIZE: Final = r"(?=\d+(?:\.\d+)?(?![\d.]| ?(?:%|fold|times|x\b|倍)))"
_MORE: Final = re.compile(
    r"(?:(?i:\b(?:(?:add|adding) (?:another |an extra )?|with (?:another|an extra) "
    r"|(?:up|ris(?:es?|ing)|rose|raised?|increas(?:es?|ed|ing)|higher|more) by ))"
    r"|(?:多?加|增加)了?|(?:升高?|上升|增[大多高]|涨|变?[高大多])了"
    r"|(?P<less>(?i:\b(?:(?:remove|take away|subtract) "
    r"|(?:down|falls?|fell|drops?|lower(?:s|ed)?|reduc(?:es?|ed)|decreas(?:es?|ed|ing)|less) by ))"
    rf"|(?:减去?|减少|去掉)了?|(?:降低?|下降|减小|变?[低小少])了)){_SIZE}"
)


def _by_so_much(reading: Reading, before: Sequence[Slot]) -> list[Slot] | None:
    """Such as "add 5 mM outside", 外面加5, "it rises by 5 outside": a side has so much more, or less."""
    more = _MORE.search(reading.plain)
    told = [*(s for s in reading.slots if s.role == "conc"), *reading.loose]
    told += [s for s in reading.unused if s.dim == "conc"]
    side = (told[0].side if told else None) or (
        next(iter(reading.sides)) if len(reading.sides) == 1 else None
    )
    if more is None or len(told) != 1 or not side or reading.ions or told[0].value is None:
        return None
    was = [s for s in before if s.role == "conc" and s.side == side and s.value is not None]
    if len(was) != 1 or was[0].value is None:
        return None
    change = -told[0].value if more["less"] else told[0].value
    return [was[0]._replace(new=was[0].value + change, span=told[0].span, carried=False)]


def _where_it_changed(reading: Reading, before: Sequence[Slot], once: Sequence[Slot]) -> list[Slot] | None:
    """Such as "now 7", "2 mM?" or "and from 30 to 120?" after one quantity that changed: it is that one."""
    told = (*reading.loose, *reading.slots)
    changed = _changed(before, once)
    if len(told) != 1 or reading.ions or reading.strange or changed is None:
        return None
    (one,), (slot, _) = told, changed
    if reading.slots and not (one.role == slot.role == "conc" and one.side is None):
        return None
    if (reading.sides and slot.side not in reading.sides) or BY_SO_MUCH.search(reading.plain):
        return None
    return [slot._replace(value=one.value, new=one.new, span=one.span)]


BY_SO_MUCH: Final = re.compile(r"(?i:\bby )|[高低加减升降大小多少]了")
"""A number behind it is the size of a change, not what comes of it."""


def _changed(before: Sequence[Slot], once: Sequence[Slot]) -> tuple[Slot, float] | None:
    """The one quantity that changed, as it is now, and what it was."""
    old = {_place(s): s.value for s in once}
    moved = [
        (s, value)
        for s in before
        if (value := old.get(_place(s))) is not None and s.value not in (None, value)
    ]
    return moved[0] if len(moved) == 1 else None


def _at_its_E(reading: Reading, before: Sequence[Slot]) -> list[Slot] | None:
    """Such as "what if Vm = E_K": V_m where nothing flows."""
    found = _AT_ITS_E.search(reading.plain)
    ions = {slot.ion for slot in before if slot.ion}
    if found is None or reading.slots or len(ions) != 1:
        return None
    (ion,) = ions
    if (found["ion"] or found["of"] or ion) != ion:
        return None
    E_mV = _potential_mV(ion or "", before)
    return None if E_mV is None else [Slot("V", E_mV, found.span(), dim="volt", unit="mV")]


def _potential_mV(ion: str, before: Sequence[Slot]) -> float | None:
    """E of the ion, told or of its concentrations."""
    told = {(s.role, s.side): s.value for s in before if s.ion in (ion, None) and s.value is not None}
    if ("E", None) in told:
        return told["E", None]
    outside, inside, celsius = told.get(("conc", "out")), told.get(("conc", "in")), told.get(("T", None))
    if outside is None or inside is None or celsius is None or not species(ion).z:
        return None
    return float(equilibrium_potential_mV(species(ion).z, outside, inside, celsius))
