"""Symbols with their values, E_K = -90: which values a symbol takes, and what they tell the sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from grammar.islands import Bound, Heads, Ions, Island, Values
from grammar.rule import needs
from grammar.sheet import CONCENTRATION, Sheet, kind_of, side_behind
from grammar.tokens import Head, Token
from physics.constants import ZERO_CELSIUS_K

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grammar.tokens import Amount

# Which dimensions a symbol takes.
VOLTS: Final = frozenset({"volt", "bare"})
FITS: Final = {
    **dict.fromkeys(("E", "V", "DF", "rev", "change"), VOLTS),
    "T": {"celsius", "bare"},
    "z": {"bare"},
    "P": {"bare", "permeability"},
    "g": {"bare", "conductance", "conductance_density"},
    "I": {"current", "current_density"},
    "C": {"conc", "equivalents", "bare"},
    "pH": {"bare"},
    "dG": {"energy"},
    "ATP": {"energy"},
    "capacitance": {"capacitance", "specific_capacitance"},
    "specific": {"specific_capacitance"},
    "diameter": {"length"},
    "radius": {"length"},
    "area": {"area"},
    "RTF": {"celsius"},
    "slope": {"celsius"},
    "channels": {"bare"},
    "open": {"bare"},
}
# Symbols whose value is a voltage; in words they may stand far from it.
VOLT_HEADS: Final = ("E", "V", "DF", "rev", "change")
# What a number without sign and unit belongs to rather than to a voltage: "V would the 3 Na : 2 K pump …".
_NUMBERED: Final = frozenset({"SIDE", "Ions"})
_PARTED: Final = frozenset({"Heads", "Bound", "Values"})


def parted(items: list[Island]) -> list[Island]:
    """Symbols are parted from values that they cannot take: "E_K 5/140" holds concentrations."""
    done: list[Island] = []
    at = 0
    for i in [i for i, item in enumerate(items) if item.type in _PARTED]:
        item = items[i]
        if isinstance(item, (Heads, Bound)):
            parts = _untangled(item, items, i)
        elif isinstance(item, Values) and _unlike(item):
            parts = [Values([token]) for token in item.tokens]  # "in 0.1 uM / 37 C"
        else:
            continue
        done += items[at:i]
        done += parts
        at = i + 1
    return done + items[at:]


def _untangled(item: Heads | Bound, items: list[Island], i: int) -> list[Island]:
    before = items[i - 1] if i else None
    referred = isinstance(before, Token) and before.value == "than"  # "relative to P_K: …"
    whole = _untitled(item, reference=referred)
    last, behind = whole[-1], items[i + 1 : i + 3]
    if not isinstance(last, Bound):
        return whole
    if branch := _branch_in_strokes(last):
        return [*whole[:-1], *branch]
    fits = _fit(last, behind) and not _starts_a_list(last, behind) and not _elsewhere(last, items, i)
    return whole if fits else [*whole[:-1], last.heads, last.values]


def _branch_in_strokes(bound: Bound) -> list[Island]:
    """Such as "leak 2 nS/-55 mV": its conductance and its potential."""
    name, tokens = bound.heads.tokens[-1], bound.values.tokens
    told = [token.value.dim for token in tokens]
    if name.value.kind != "g" or bound.values.joint != "SLASH" or told != ["conductance", "volt"]:
        return []
    energy = Token("HEAD", Head("E", name.value.ion), name.start, name.end)
    return [Bound(bound.heads, Values(tokens[:1])), Bound(Heads([energy]), Values(tokens[1:]))]


def _unlike(item: Values) -> bool:
    """Whether a stroke or a colon parts quantities of two kinds, as in a list."""
    return item.joint in ("SLASH", "COLON") and len({token.value.dim for token in item.tokens} - {"bare"}) > 1


def _elsewhere(bound: Bound, items: list[Island], i: int) -> bool:
    """A concentration with another side right behind it: "[Ca]i: 1.8 mM out" asks for the inside."""
    side = bound.heads.tokens[-1].value.side
    return side is not None and side_behind(items, i) not in (None, "both", side)


def _starts_a_list(bound: Bound, behind: list[Island]) -> bool:
    """The first of several voltages, which belong to the ions before: "potentials of -85 and +50 mV"."""
    head: Head = bound.heads.tokens[0].value
    if (
        head.kind not in ("E", "rev")
        or head.ion
        or len(behind) < 2
        or kind_of(behind[0]) not in ("AND", "SEP")
    ):
        return False
    second = behind[1]
    amount = second.tokens[0].value if isinstance(second, Values) else None
    return amount is not None and (amount.dim == "volt" or amount.signed)


def _untitled(item: Island, *, reference: bool = False) -> list[Island]:
    """A symbol before a colon is a title: "conductances: gK = 10 nS", "relative to PK: PNa 0.01"."""
    heads = item.heads if isinstance(item, Bound) else item
    if not isinstance(heads, Heads) or len(heads.tokens) < 2:
        return [item]
    kinds = [token.value.kind for token in heads.tokens]
    titled = len(kinds) > 2 and kinds[0] not in kinds[1:]  # "Goldman: P_Na/P_K = 0.05"
    if heads.joint != "COLON" and not titled:
        return [item]
    title, own = heads.tokens[0].value, heads.tokens[1].value
    conc = isinstance(item, Bound) and item.values.tokens[0].value.dim in CONCENTRATION
    if title.ion and title.kind == own.kind and not conc and not reference:
        return [item]  # P_K:P_Na
    rest = Heads(heads.tokens[1:])
    return [Heads(heads.tokens[:1]), Bound(rest, item.values) if isinstance(item, Bound) else rest]


def _fit(bound: Bound, behind: Sequence[Island]) -> bool:
    after = behind[0] if behind else None
    heads, values = bound.heads.tokens, bound.values.tokens
    dims = {t.value.dim for t in values}
    if heads[-1].value.kind in ("dG", "ATP") and dims == {"bare"}:
        return len(values) == 1 and values[0].value.value < 0.0  # "ΔG = -57" of ATP, in kJ/mol
    if not all(dims <= FITS.get(t.value.kind, set()) for t in heads):
        return False
    if len(heads) == 1:
        head: Head = heads[0].value
        amount: Amount = values[0].value
        if head.kind == "C":
            return bool(head.side) and len(values) == 1
        if head.kind == "pH":
            return bool(head.side)
        listed = kind_of(after) == "AND" and kind_of(behind[-1]) in ("Values", "NUM")
        if amount.dim == "bare" and not amount.signed and head.kind == "E" and listed:
            return False  # "E_Na: 150 and 3.5 mM", not "E_Na = 65 and E_Cl = -70 mV"
        if kind_of(after) == "LPAR":
            after = behind[1] if len(behind) > 1 else None  # "E_Na 12 (inside)"
        unsigned = amount.dim == "bare" and not amount.signed and amount.value != 0.0
        if unsigned and head.kind in VOLT_HEADS and after is not None:
            next_named = [kind_of(item) for item in behind] == ["Ions", "Heads"]  # ena 58 na的驱动力
            return (next_named or kind_of(after) not in _NUMBERED) and len(values) == 1
        return len(values) == 1 or head.kind == "T"
    return len(values) in (1, len(heads)) or bound.values.joint in ("SLASH", "COLON")


@needs("Bound")
def bound_values(sheet: Sheet) -> None:
    """Every number that stands with its symbol to its place."""
    for i in sheet.places["Bound"]:
        item = sheet.items[i]
        if i in sheet.done:
            continue
        assert isinstance(item, Bound)
        sheet.done.add(i)
        heads, values = item.heads.tokens, item.values.tokens
        if other := _multiple_of(sheet, i, item):
            ion = heads[0].value.ion or sheet.ion_before(i)
            times = _quotient(item.values)
            sheet.relate(heads[0].value.kind, ion, other, times, (heads[0].start, values[-1].end))
            continue
        if len(heads) == len(values):
            for head, value in zip(heads, values, strict=True):
                assign(sheet, head.value, value, i)
        elif len(heads) == 2:
            _proportion(sheet, heads, values)
        else:
            for value in values:
                assign(sheet, heads[0].value, value, i)


def _multiple_of(sheet: Sheet, i: int, item: Bound) -> str | None:
    """The other ion of "g_Na = 2g_K", "P_Na = 0.04 P_K", "P_Na is 0.02 of that of K+"."""
    head, values = item.heads.tokens[0].value, item.values.tokens
    after = sheet.island(i + 1)
    own = head.ion or sheet.ion_before(i)
    if sheet.cue(i + 1) in ("than", "more") and head.kind in "Pg" and own:
        of = sheet.island(i + 3 if sheet.kind(i + 2) == "EQ" else i + 2)
        share = all(t.value.dim == "bare" for t in values) and 0.0 < _quotient(item.values) < 1.0
        if share and isinstance(of, Ions) and len(of.tokens) == 1 and of.tokens[0].value != own:
            return str(of.tokens[0].value)
    heads = after.heads if isinstance(after, Bound) else after
    if not isinstance(heads, Heads) or len(item.heads.tokens) + len(values) != 2 or head.kind not in "Pg":
        return None
    other = heads.tokens[0]
    close = other.start - values[0].end <= 1 and not isinstance(after, Bound)
    fits = close and other.value.kind == head.kind and values[0].value.dim == "bare" and head.ion
    return other.value.ion if fits and other.value.ion != head.ion else None


def _quotient(values: Values) -> float:
    """The number itself, or that of a fraction, "1/40 that of potassium"."""
    first, below = values.tokens[0].value.value, values.tokens[-1].value.value
    return float(first / below if values.joint == "SLASH" and below else first)


def _proportion(sheet: Sheet, heads: list[Token], values: list[Token]) -> None:
    """P_Na/P_K = 0.04, [K]o/[K]i = 1:30."""
    first, second = heads[0].value, heads[1].value
    below = values[1].value.value if len(values) == 2 else 1.0
    factor = values[0].value.value / below if below else 0.0
    if first.kind == "C" and factor == 0.0:
        sheet.put("", values[0])  # no ratio of concentrations is zero
        return
    span = (heads[0].start, values[-1].end)
    if first.kind == "C":
        out_first = first.side == "out"
        named = {ion for _, ion in sheet.ions}
        ion = first.ion or (named.pop() if len(named) == 1 else None)  # "[out]/[in] = 1000"
        sheet.put("ratio", values[0], factor if out_first else 1.0 / factor, ion=ion)
    elif first.ion and second.ion:
        sheet.relate(first.kind, first.ion, second.ion, factor, span)


def assign(sheet: Sheet, head: Head, token: Token, place: int) -> None:
    """Put a number where its symbol says."""
    amount: Amount = token.value
    if head.kind == "C":
        sheet.put(
            "conc",
            token,
            sheet.mM(amount, head.ion),
            ion=head.ion or sheet.nearest_ion(place),
            side=head.side,
        )
    elif head.kind == "pH":
        sheet.put("pH", token, ion="H", side=head.side)
    elif head.kind in ("T", "RTF", "slope"):
        kelvin = amount.dim == "bare" and amount.value >= 200
        sheet.put("T", token, amount.value - ZERO_CELSIUS_K if kelvin else amount.value)
    elif head.kind == "radius":
        sheet.put("diameter", token, 2.0 * amount.value)
    elif head.kind == "capacitance" and amount.dim == "specific_capacitance":
        sheet.put("specific", token)
    elif head.kind in ("P", "g"):
        sheet.put(head.kind, token, ion=head.ion or sheet.ion_before(place) or sheet.nearest_ion(place))
    elif head.kind in ("E", "DF", "I"):
        value = -amount.value if _called_negative(sheet, token) else None
        sheet.put(head.kind, token, value, ion=head.ion or sheet.nearest_ion(place))
    elif head.kind == "V" and (_called_negative(sheet, token) or _is_negative(sheet, amount)):
        sheet.put("V", token, -amount.value)
    else:
        sheet.put(head.kind, token)


def _called_negative(sheet: Sheet, token: Token) -> bool:
    """Such as "the inside of the cell is 125 mV negative to the endolymph"."""
    amount: Amount = token.value
    volts = amount.dim == "volt" and amount.value > 0 and not amount.signed
    if not volts or "negative" not in sheet.said:
        return False
    at = sheet.index_of(token)
    return at >= 0 and sheet.cue(at + 1) == "negative"


def _is_negative(sheet: Sheet, amount: Amount) -> bool:
    """Whether the text says that the inside is negative: "60 mV, inside negative", 膜内比膜外低."""
    if amount.signed or amount.value <= 0:
        return False
    for i, cue in sheet.cues:
        if cue == "inside_negative":
            return True
        beside = [s for s, side in sheet.sides if side == "in" and abs(s - i) <= 3]
        if cue == "negative" and beside:
            return True
        before = [side for s, side in sheet.sides if 0 < i - s <= 6][-2:]
        if cue == "positive" and any(side == "out" and abs(s - i) <= 3 for s, side in sheet.sides):
            return True
        if cue == "less" and before[:2] == ["in", "out"] and "than" in sheet.said:
            return True
    return False
