"""Solutions told as recipes: "pipette: 130 K-gluconate, 10 KCl, 10 HEPES; bath: 2.5 KCl, 126 NaCl"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from grammar.ahead.signs import ions_named
from grammar.read_ahead import Ahead, without
from grammar.reading import Slot
from grammar.symbols import SALT, SALTS
from physics.species import species

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

COUNTS: Final = {"CaCl2": 2, "MgCl2": 2, "K2SO4": 0.5}
"""Of the second ion of a salt for each of the first."""
FIRST: Final = {"K2SO4": 2}
"""Of the first ion in each unit of a salt."""
# Salts that stand in recipes only, and what they hold of the ions that carry the currents.
_MORE: Final = {
    "NaH2PO4": {"Na": 1.0}, "Na2HPO4": {"Na": 2.0}, "KH2PO4": {"K": 1.0}, "K2HPO4": {"K": 2.0},
    "NaOH": {"Na": 1.0}, "KOH": {"K": 1.0}, "CsOH": {"Cs": 1.0}, "MgSO4": {"Mg": 1.0},
    "Na2SO4": {"Na": 2.0}, "KHCO3": {"K": 1.0, "HCO3": 1.0},
}  # fmt: skip
_INERT: Final = (
    r"(?:[KNa]{1,2}2?-?)?(?:HEPES|EGTA|BAPTA)|(?:Mg|Na|K)?2?-?(?:ATP|GTP)|(?:Na2?-?)?phosphocreatine"
    r"|(?:[Dd]-)?[Gg]lucose|[Ss]ucrose|[Mm]annitol|TRIS|[Tt]ris|MOPS|PIPES|葡萄糖|蔗糖|甘露醇"
)
# What salts are called in words, each half with its ion: "potassium aspartate", 氯化钙.
_CATIONS: Final = {
    "potassium": "K", "sodium": "Na", "caesium": "Cs", "cesium": "Cs", "calcium": "Ca", "magnesium": "Mg",
    "k": "K", "na": "Na", "cs": "Cs", "钾": "K", "钠": "Na", "铯": "Cs", "钙": "Ca", "镁": "Mg",
}  # fmt: skip
_ANIONS: Final = {
    "chloride": "Cl", "bicarbonate": "HCO3", "bromide": "Br", "nitrate": "NO3", "gluconate": "gluconate",
    "氯化": "Cl", "碳酸氢": "HCO3", "溴化": "Br", "硝酸": "NO3", "葡萄糖酸": "gluconate",
    **dict.fromkeys(("aspartate", "glutamate", "methanesulfonate", "methanesulphonate"), "X-1"),
    **dict.fromkeys(("methylsulfate", "methylsulphate", "acetate"), "X-1"),
    **dict.fromkeys(("天冬氨酸", "门冬氨酸", "谷氨酸", "甲磺酸", "甲基磺酸", "醋酸", "乙酸"), "X-1"),
}  # fmt: skip
_SPELT: Final = re.compile(
    rf"(?i:(?P<cation>{'|'.join(one for one in _CATIONS if one.isascii())})[ -]"
    rf"(?P<anion>{'|'.join(one for one in _ANIONS if one.isascii())}))"
    rf"|(?P<anion_zh>{'|'.join(one for one in _ANIONS if not one.isascii())})"
    rf"(?P<cation_zh>{'|'.join(one for one in _CATIONS if not one.isascii())})"
)
_IN_WORDS: Final = re.sub(r"\?P<\w+>", "?:", _SPELT.pattern)
_NAME: Final = rf"(?:{SALT}|{'|'.join(_MORE)}|{_IN_WORDS}|{_INERT})(?!(?<=[A-Za-z0-9])[A-Za-z0-9])"
_AMOUNT: Final = r"\d{1,3}(?:\.\d{1,3})?"
_UNIT: Final = r"(?: ?(?:mM|mmol/L)(?![A-Za-z]))?"
_AND: Final = r" ?(?:, ?and |,|;|\+| and | plus |&|·|、|和|及|与) ?"
_ITEMS: Final = (
    re.compile(rf"(?<![\d.])(?P<amount>{_AMOUNT}){_UNIT} ?(?:of )?(?P<name>{_NAME})"),
    re.compile(rf"(?P<name>{_NAME})(?: ?[=:(]| at)? ?(?P<amount>{_AMOUNT}){_UNIT}\)?(?![\d.]\d)"),
)
_BETWEEN: Final = re.compile(rf"{_AND}| ")
_SIDE: Final = re.compile(
    r"(?P<in>(?i:\b(?:pipette|electrode|internal|intracellular|inside|cytosol\w*))|电极(?:内?液|[内里])|胞内液?|膜内|内液"
    r"|轴浆|肌浆|胞[质浆])"
    r"|(?P<out>(?i:\b(?:bath|external|extracellular|outside|acsf|ringer|tyrode|saline|perfus\w*"
    r"|(?:pond|sea|lake|fresh) ?water|medium))"
    r"|胞外液?|膜外|外液|浴液|[任林]格?氏?液|台氏液|克氏液|生理盐水|海水|灌流液|浸[泡浴]?液|脑脊液|培养[液基])"
)
_BEHIND: Final = re.compile(r" ?在|(?: (?:(?:is |are )?(?:in|on) (?:the )?|(?=inside\b|outside\b)))")
_TURNED: Final = re.compile(r"(?i:cell[- ]attached|on[- ]cell)|贴附")
_FAR: Final = 60  # characters between the name of a solution and its recipe


class _Recipe(NamedTuple):
    """What stands in a row, where, whether a salt holds two of an ion, and what all hold of each in mM."""

    start: int
    end: int
    items: int
    twice: bool
    holds: dict[str, float]
    first: dict[str, tuple[int, int]]


def by_recipe(plain: str) -> Ahead | None:
    """The concentrations that recipes add up to; None where there is nothing to sum.

    Only ions that the rest of the text names, or, where it names none, that both solutions hold.
    """
    if _TURNED.search(plain):
        return None
    recipes = max((list(_recipes(plain, item)) for item in _ITEMS), key=_length)
    if not any(map(_counts, recipes)):
        return None
    placed = [(side, one) for one in recipes if (side := _side(plain, one, recipes))]
    rest = without(plain, ((one.start, one.end) for _, one in placed))
    if not any(_counts(one) for _, one in placed):
        return None
    named = {*ions_named(rest)}
    outside, inside = (
        {ion for at, one in placed if at == side for ion in one.holds} for side in ("out", "in")
    )
    asked = named & (outside | inside) or outside & inside
    slots = tuple(
        Slot("conc", value, one.first[ion], ion=ion, side=side, dim="conc", unit="mM")
        for side, one in placed
        for ion, value in one.holds.items()
        if ion in asked
    )
    return Ahead(rest, slots, goes_on=True) if slots else None


def _counts(recipe: _Recipe) -> bool:
    """Whether there is anything to sum: several salts, or one that holds two of an ion."""
    return recipe.items > 1 or recipe.twice


def _length(recipes: Sequence[_Recipe]) -> int:
    return sum(one.items for one in recipes)


def _recipes(plain: str, item: re.Pattern[str]) -> Iterator[_Recipe]:
    """Items that only commas and "and" part."""
    row: list[re.Match[str]] = []
    for found in item.finditer(plain):
        if row and not _BETWEEN.fullmatch(plain, row[-1].end(), found.start()):
            yield _recipe(row)
            row = []
        row.append(found)
    if row:
        yield _recipe(row)


def _recipe(row: Sequence[re.Match[str]]) -> _Recipe:
    holds: dict[str, float] = {}
    first: dict[str, tuple[int, int]] = {}
    for found in row:
        for ion, count in _held(found["name"]).items():
            holds[ion] = holds.get(ion, 0.0) + count * float(found["amount"])
            first.setdefault(ion, found.span("amount"))
    twice = any(count > 1.0 for found in row for count in _held(found["name"]).values())
    return _Recipe(row[0].start(), row[-1].end(), len(row), twice, holds, first)


def _held(name: str) -> dict[str, float]:
    """How much of each ion a unit of the salt holds; nothing of what is no salt."""
    if spelt := _SPELT.fullmatch(name):
        cation = _CATIONS[(spelt["cation"] or spelt["cation_zh"]).lower()]
        return {cation: 1.0, _ANIONS[(spelt["anion"] or spelt["anion_zh"]).lower()]: float(species(cation).z)}
    if name in _MORE or name not in SALTS:
        return _MORE.get(name, {})
    cation, anion = SALTS[name]
    each = FIRST.get(name, 1)
    return {cation: float(each), anion: float(each * COUNTS.get(name, 1))}


def _side(plain: str, own: _Recipe, recipes: Sequence[_Recipe]) -> str | None:
    """Where the solution is: "… in the bath", or the last side named since the recipe before it."""
    if behind := _BEHIND.match(plain, own.end):
        named = _SIDE.search(plain, behind.end())
        return named.lastgroup if named and named.start() == behind.end() else None
    since = max((one.end for one in recipes if one.end <= own.start), default=0)
    before = list(_SIDE.finditer(plain, max(since, own.start - _FAR), own.start))
    return before[-1].lastgroup if before else None
