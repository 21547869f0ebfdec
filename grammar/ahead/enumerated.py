"""Values in a row of ions or states in a row: K+、Na+的内/外浓度依次为140/5、12/145; "at -70, 0 and +30"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from grammar.ahead.signs import NAMED, id_of
from grammar.read_ahead import Ahead, names_any, without
from grammar.reading import Relation, Slot

if TYPE_CHECKING:
    from collections.abc import Iterator

_AND: Final = r" ?(?:·|,|、|和|及|与| and |, and ) ?"
_ION: Final = rf"{NAMED}(?![A-Za-z])"
_IONS: Final = rf"(?P<ions>{_ION}(?:{_AND}{_ION})+)"
_N: Final = r"[+-]?\d{1,4}(?:\.\d{1,6})?"
_EACH: Final = r"(?:分别|依次|各)(?:为|是|=|:)? ?"
_PAIRS: Final = re.compile(
    rf"{_IONS}的?(?P<first>胞?[内外])[/:比](?:胞?[内外])(?:的?浓度)?(?:比)?(?:{_EACH}|为|是|=|:) ?"
    rf"(?P<values>{_N} ?[/:] ?{_N}(?:{_AND}{_N} ?[/:] ?{_N})+)"
)
_WEIGHTS: Final = re.compile(
    rf"(?:{_IONS}的?)?(?<![A-Za-z])(?P<role>[EgP]|平衡电位|电导|通透性)(?:{_EACH})(?P<values>{_N}(?:{_AND}{_N})+)"
    r"(?P<unit> ?(?:mV|nS|pS))?"
)
_ROLES: Final = {"平衡电位": "E", "电导": "g", "通透性": "P"}
_DIMS: Final = {"E": ("volt", "mV"), "g": ("conductance", "nS"), "P": ("bare", "")}
_THERE: Final = r" ?(?:这?[两二三四五]个)?(?:膜?电位|电压)?(?=[时处下])"
_VOLTAGES: Final = re.compile(
    rf"(?:V_?m|膜电位)(?:{_EACH}|[为是=在]) ?(?P<values>{_N}(?: ?mV)?(?:{_AND}{_N}(?: ?mV)?)+){_THERE}"
    rf"|(?i:driving forces?|forces?|currents?)(?: on (?:it|them|each|{_ION}))? at "
    rf"(?P<at>{_N}(?: ?mV)?(?:{_AND}{_N}(?: ?mV)?)+)(?![\d.]| ?[A-Za-z°/])"
)
# PNa/PK分别取0.01、0.1、1: several values of one proportion; but PNa/PK=0.05，37度 tells something else too.
_PROPORTIONS: Final = re.compile(
    r"(?<![A-Za-z])(?P<role>[Pg])_?(?P<a>K|Na|Cl|Ca) ?[/:] ?(?P=role)_?(?P<b>K|Na|Cl|Ca) ?"
    r"(?:分别|依次)?(?:取|为|是|=|等于|设为) ?"
    r"(?P<values>\d{1,3}(?:\.\d{1,4})?(?: ?[·、和与及] ?\d{1,3}(?:\.\d{1,4})?)+)"
    r"(?![\d.:]| ?[A-Za-z°℃%度摄毫微纳倍膜胞细内外])"
)
_WARMTHS: Final = re.compile(rf"温度(?:{_EACH}|[为是=])(?P<values>\d\d(?:{_AND}\d\d)+)(?=时|度|℃|°)")
_VALUE: Final = re.compile(_N)
# "outside 4.5 / 144 / 114 inside 145 / 12 / 8 mM (K / Na / Cl)": the order of the ions is told once.
_COLUMN: Final = rf"{_N}(?: ?[/:] ?{_N}){{1,3}}"
_ORDER: Final = re.compile(
    rf"\(? ?(?:(?i:in (?:the )?order(?: of)?:?) |顺序[是为:]?)?(?P<ions>{_ION}(?: ?[/、,] ?{_ION}){{1,3}})\)"
)
_SIDED: Final = re.compile(
    r"(?:\b(?P<in>inside|in|intracellular|internal|[Ii]nside)|\b(?P<out>outside|out|extracellular|external|[Oo]utside)"
    r"|[膜胞]?(?P<nei>内)[侧面液]?|[膜胞]?(?P<wai>外)[侧面液]?)"
    rf"(?: ?\(?mM\)?)?[:=为是 ]{{0,3}}(?P<values>{_COLUMN})(?: ?(?:mM|mmol/L))?(?![\d.])"
)
_WEIGHED: Final = re.compile(
    rf"(?:[Pp]ermeabilit(?:y|ies)|(?<![A-Za-z])P|通透性)(?=[^.;?\d]{{0,20}}?(?P<values>{_COLUMN})"
    rf" (?:for|of) (?P<ions>{_ION}(?:{_AND}{_ION}){{1,3}}))"
)


def in_a_row(plain: str) -> Ahead | None:
    """What such rows tell; None of a text without them."""
    told = []
    if names_any(("分别", "依次", "各", "浓度"), plain):
        told += [*_pairs(plain), *_weights(plain)]
    if names_any("时处下", plain) or (" at " in plain and names_any(("force", "urrent"), plain)):
        told += _states(plain)
    if "/" in plain or ":" in plain:
        told += _columns(plain)
    proportions, placed = _proportions(plain)
    spans = {*(span for _, span in told), *placed}
    slots = tuple(slot for slot, _ in told)
    return Ahead(without(plain, spans), slots, relations=proportions, goes_on=True) if spans else None


def _proportions(plain: str) -> tuple[tuple[Relation, ...], list[tuple[int, int]]]:
    """Each value of a proportion as one of its own, and where such rows stand."""
    rows = list(_PROPORTIONS.finditer(plain))
    found = tuple(
        Relation(row["role"], row["a"], row["b"], float(value[0]), _place(row, "values", value))
        for row in rows
        for value in _VALUE.finditer(row["values"])
    )
    return found, [row.span() for row in rows]


def _pairs(plain: str) -> Iterator[tuple[Slot, tuple[int, int]]]:
    for found in _PAIRS.finditer(plain):
        ions, values = _ions(found["ions"]), list(_VALUE.finditer(found["values"]))
        if len(values) != 2 * len(ions):
            continue
        first = "in" if "内" in found["first"] else "out"
        sides = (first, "out" if first == "in" else "in")
        for k, value in enumerate(values):
            slot = Slot(
                "conc",
                float(value[0]),
                _place(found, "values", value),
                ion=ions[k // 2],
                side=sides[k % 2],
                dim="conc",
            )
            yield slot, found.span()


def _weights(plain: str) -> Iterator[tuple[Slot, tuple[int, int]]]:
    """E, g or P of each ion; the second of such rows is of the ions of the first."""
    ions: list[str] = []
    for found in _WEIGHTS.finditer(plain):
        ions = _ions(found["ions"]) if found["ions"] else ions
        values = list(_VALUE.finditer(found["values"]))
        if len(values) != len(ions):
            continue
        role = _ROLES.get(found["role"], found["role"])
        dim, unit = _DIMS[role]
        for ion, value in zip(ions, values, strict=True):
            scale = 1e-3 if (found["unit"] or "").strip() == "pS" else 1.0
            slot = Slot(
                role, scale * float(value[0]), _place(found, "values", value), ion=ion, dim=dim, unit=unit
            )
            yield slot, found.span()


def _columns(plain: str) -> Iterator[tuple[Slot, tuple[int, int]]]:
    """A row of numbers for each side, and of permeabilities, the ions named once for all of them."""
    order = [found for found in _ORDER.finditer(plain) if found[0].endswith(")")]
    rows = [*_SIDED.finditer(plain)] if len(order) == 1 else []
    if len(rows) != 2:
        return
    ions = _ions(order[0]["ions"])
    values = [list(_VALUE.finditer(row["values"])) for row in rows]
    sides = ["in" if row["in"] or row["nei"] else "out" for row in rows]
    if {*map(len, values)} != {len(ions)} or len({*sides}) != 2:
        return
    for row, side, numbers in zip(rows, sides, values, strict=True):
        for ion, value in zip(ions, numbers, strict=True):
            place = _place(row, "values", value)
            yield Slot("conc", float(value[0]), place, ion=ion, side=side, dim="conc"), row.span()
    for row in _WEIGHED.finditer(plain):
        own, numbers = _ions(row["ions"]), list(_VALUE.finditer(row["values"]))
        for ion, value in zip(own, numbers, strict=True) if len(own) == len(numbers) else ():
            place = _place(row, "values", value)
            yield Slot("P", float(value[0]), place, ion=ion, dim="bare"), row.span("values")


def _states(plain: str) -> Iterator[tuple[Slot, tuple[int, int]]]:
    """Several V_m or temperatures, one after the other."""
    for found in _VOLTAGES.finditer(plain):
        name = "values" if found["values"] else "at"
        span = found.span() if found["values"] else found.span("at")
        for value in _VALUE.finditer(found[name]):
            yield (
                Slot("V", float(value[0]), _place(found, name, value), dim="volt", unit="mV"),
                span,
            )
    for found in _WARMTHS.finditer(plain):
        for value in _VALUE.finditer(found["values"]):
            slot = Slot("T", float(value[0]), _place(found, "values", value), dim="celsius", unit="°C")
            yield slot, found.span("values")


def _ions(text: str) -> list[str]:
    named = (id_of(one) for one in re.findall(_ION, text))
    return [ion for ion in named if ion]


def _place(found: re.Match[str], name: str, value: re.Match[str]) -> tuple[int, int]:
    return found.start(name) + value.start(), found.start(name) + value.end()
