"""The sheet on which roles are worked out: islands in a row, their distances, and the slots found so far."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from itertools import accumulate, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from grammar.islands import Bound, Heads, Ions, Island, Minus, Values, values_of
from grammar.reading import Relation, Slot, Span, Wanted
from grammar.symbols import ORDERS, OTHER_SIDE, SALTS
from grammar.tokens import Amount, Head, Token
from physics.species import BRANCHES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# How far apart two things are that have this between them.
_COST: Final = {
    "SEP": 1.0, "AND": 0.6, "STOP": 6.0, "WORD": 0.1, "CUE": 0.1, "EQ": 0.0, "COLON": 0.05, "LPAR": 0.15,
    "RPAR": 0.15, "SLASH": 0.1, "SIDE": 0.1, "SALT": 0.1, "CELL": 0.1, "UNIT": 0.0, "ARROW": 0.1, "DASH": 0.1,
    "NUM": 0.1, "TRANSPORTER": 0.1, "Ions": 0.1, "Minus": 0.1, "Heads": 0.2, "Values": 0.5, "Bound": 0.5,
}  # fmt: skip
_AROUND: Final = 8
SUBSTITUTES: Final = frozenset({"choline", "NMDG", "gluconate", "sucrose", "mannitol"})
_REPLACING: Final = frozenset({"replace", "replaced", "replaces", "swap", "exchanger"})
_ROW: Final = 1.3  # how far apart the ions of a row may be
_ENERGIES: Final = ("kJ", "kJ/mol", "kcal", "kcal/mol")
_NOTHING: Final = [""] * 8  # as far beyond its ends as a sheet is asked
_ASKING: Final = frozenset({"what", "calc", "howmuch", "howmany", "which"})
CYCLES: Final = frozenset({"pump", "exchanger", "cotransport", "cycle"})
RATIOS: Final = frozenset({"ratio", "outin", "inout"})
COMING_TO: Final = frozenset({"from", "rise", "fall", "become", "to", "move"})
"""What counts ions: numbers beside it may be how many."""
CONDUCTANCE: Final = frozenset({"conductance", "conductance_density"})
CONCENTRATION: Final = frozenset({"conc", "equivalents"})
CONCENTRATION_OR_BARE: Final = CONCENTRATION | {"bare"}

_RATIOS: Final = frozenset({"ratio", "cotransport"})


class Sheet:
    """Islands with their distances, and what was made of them.

    Attributes:
        items: the islands.
        done: indices of islands that have found their use.
        slots, wanted, relations: the findings.
        unit_mM: factor to mM of a unit that stands alone, for bare numbers.
        places: where islands of each type stand; `symbol_places`: those with symbols.
        said: the cues; `symbols`: the kinds of the symbols; `dims`: the dimensions of the loose numbers.
        cue_at: the cue that each island is, "" for anything else.
        factors, increments: what a concentration is multiplied by, and what is added to it, in mM.
        counted: where solutes stand that are only counted, "2 Na+ : 1 glucose".
        weighs: whether a permeability or a conductance is spoken of.
    """

    def __init__(self, items: list[Island], unit_mM: float | None) -> None:
        self.items = items
        self.done: set[int] = set()
        self.slots: list[Slot] = []
        self.wanted: list[Wanted] = []
        self.relations: list[Relation] = []
        self.unit_mM = unit_mM
        self.pairs: dict[int, tuple[Token, Token]] = {}
        self.news: set[int] = set()
        self.factors: list[tuple[int, float]] = []
        self.increments: dict[int, float] = {}
        self.tabled: set[int] = set()
        self.counted: set[int] = set()
        kinds = [item.type for item in items]
        self.places: defaultdict[str, list[int]] = defaultdict(list)
        for i, kind in enumerate(kinds):
            self.places[kind].append(i)
        self.cost = [0.0, *accumulate([_COST[kind] for kind in kinds])]
        self.stops = _counts(self.places["STOP"], len(items))
        self.seps = self.stops
        if self.places["SEP"]:
            self.seps = _counts(sorted(self.places["STOP"] + self.places["SEP"]), len(items))
        header = self._pairs_of_sides()
        self.cues = self.of_type("CUE")
        self.said = {cue for _, cue in self.cues}
        # Behind the last island, and so also before the first, stands nothing.
        self._kinds = [*kinds, *_NOTHING]
        self.cue_at = [""] * len(items) + _NOTHING
        for i, cue in self.cues:
            self.cue_at[i] = cue
        self.sides = self.of_type("SIDE")
        self.symbol_places = sorted(self.places["Heads"] + self.places["Bound"])
        self._symbols = [(i, t.value) for i in self.symbol_places for t in _heads_of(items[i])]
        self.symbols = {head.kind for _, head in self._symbols}
        self.dims = {t.value.dim for i in self.places["Values"] for t in items[i].tokens}  # type: ignore[union-attr]
        self.weighs = not self.symbols.isdisjoint("Pg")
        self.ions = self._ion_places()
        self.transporters = "TRANSPORTER" in self.places
        if header and self._asked_ratio(header[0][0], header[0][0]):
            header = []
        self._header = header or self._find_header()
        self._header_places = self._around_header()

    def marks(self) -> frozenset[str]:
        """What rules look for first: kinds of islands and of symbols, cues, dimensions of loose numbers."""
        return frozenset((*self._kinds, *self.said, *self.symbols, *self.dims))

    def of_type(self, kind: str) -> list[tuple[int, str]]:
        """The lone tokens of a type: where they stand, and what they mean."""
        return [(i, self.items[i].value) for i in self.places[kind]]  # type: ignore[union-attr]

    def cue(self, i: int) -> str:
        """The meaning of the cue that island i is; "" of anything else and where nothing stands."""
        return self.cue_at[i]

    def exchange(self, i: int, island: Island) -> None:
        """Another island in place of the one at i."""
        self.items[i] = island
        self._kinds[i] = island.type

    def island(self, i: int) -> Island | None:
        """The island at i; None before the first and behind the last."""
        return self.items[i] if 0 <= i < len(self.items) else None

    def kind(self, i: int) -> str:
        """Terminal of the lone token at i, or the name of the island's class; "" where nothing stands."""
        return self._kinds[i]

    def leads(self, i: int) -> bool:
        """Whether a word stands at i that its quantity follows; see `Token.leads`."""
        item = self.items[i]
        return isinstance(item, Token) and item.leads

    def between(self, i: int, j: int) -> float:
        """What lies between island i and a later island j."""
        return self.cost[j] - self.cost[i + 1]

    def apart(self, i: int, j: int) -> float:
        """As `between`, in either order."""
        return self.between(i, j) if i < j else self.between(j, i)

    def same_sentence(self, i: int, j: int) -> bool:
        """No full stop lies between."""
        return self.stops[i] == self.stops[j]

    def same_clause(self, i: int, j: int) -> bool:
        """No comma and no full stop lies between."""
        return self.seps[i] == self.seps[j]

    def near(self, i: int, *cues: str, reach: float = 1.0) -> bool:
        """Whether one of these cues stands within reach of island i, in the same sentence."""
        if self.said.isdisjoint(cues):
            return False
        return any(self.items[j].value in cues for _, j in self.within(reach, i, self.places["CUE"]))  # type: ignore[union-attr]

    def within(self, reach: float, i: int, places: Sequence[int]) -> Iterator[tuple[float, int]]:
        """How far those of `places` are that lie within reach of island i, in its sentence; and where.

        `places` are in order; only those near i are looked at.
        """
        at, sentence = bisect_left(places, i), self.stops[i]
        for k in range(at - 1, -1, -1):
            j = places[k]
            apart = self.between(j, i)
            if apart > reach or self.stops[j] != sentence:
                break
            yield apart, j
        for k in range(at, len(places)):
            j = places[k]
            apart = self.between(i, j)
            if apart > reach or self.stops[j] != sentence:
                break
            if j != i:
                yield apart, j

    def put(
        self,
        role: str,
        token: Token | None,
        value: float | None = None,
        *,
        ion: str | None = None,
        side: str | None = None,
        new: float | None = None,
        factor: float | None = None,
        inferred: bool = False,
        dim: str = "",
        span: Span = (0, 0),
    ) -> None:
        """Note a slot; its value, dimension and span are the token's unless said otherwise."""
        unit = ""
        if token:
            span = (token.start, token.end)
            if token.type == "QTY":
                amount: Amount = token.value
                value = amount.value if value is None else value
                dim, unit = amount.dim, amount.unit
        self.slots.append(Slot(role, value, span, ion, side, dim, unit, new, factor, inferred))

    def want(self, role: str, ion: str | None, side: str | None, span: Span) -> None:
        """Note a quantity named without a value."""
        self.wanted.append(Wanted(role, ion, side, span))

    def mM(self, amount: Amount, ion: str | None = None) -> float:
        """In mM: mEq/L are divided by the valence, a bare number takes the unit that stands alone."""
        if amount.dim == "equivalents":
            return amount.value / abs(valence(ion))
        return amount.value * (self.unit_mM or 1.0) if amount.dim == "bare" else amount.value

    def relate(  # noqa: PLR0917 - a proportion has as many parts
        self,
        role: str,
        first: str | None,
        second: str | None,
        factor: float,
        span: Span,
        new: float | None = None,
    ) -> None:
        """Note a proportion."""
        if first and second:
            self.relations.append(Relation(role, first, second, factor, span, new))

    def loose(self) -> Iterator[tuple[int, Values]]:
        """Numbers that have found no use yet."""
        for i in self.places["Values"]:
            if i not in self.done:
                yield i, self.items[i]  # type: ignore[misc]

    def open_heads(self) -> Iterator[tuple[int, Token]]:
        """Symbols without a value."""
        for i in self.places["Heads"]:
            if i not in self.done:
                for token in self.items[i].tokens:  # type: ignore[union-attr]
                    yield i, token

    def head_near(self, i: int, *kinds: str, reach: float = 1.2) -> int | None:
        """Place of the nearest symbol of these kinds without a value, within reach in the same sentence."""
        if self.symbols.isdisjoint(kinds):
            return None
        near = [
            (apart, j)
            for apart, j in self.within(reach, i, self.places["Heads"])
            if j not in self.done and any(t.value.kind in kinds for t in self.items[j].tokens)  # type: ignore[union-attr]
        ]
        return min(near)[1] if near else None

    def any_head_near(self, i: int, kind: str, reach: float = 3.0) -> int | None:
        """As `head_near`, whether the symbol has its value or not."""
        if kind not in self.symbols:
            return None
        near = [
            (apart, j) for apart, j in self.within(reach, i, self.symbol_places) if self.place_kind(j, kind)
        ]
        return min(near)[1] if near else None

    def place_kind(self, i: int, *kinds: str) -> bool:
        """Whether island i is, or begins with, a symbol of these kinds."""
        item = self.island(i)
        heads = item.heads if isinstance(item, Bound) else item
        return isinstance(heads, Heads) and heads.tokens[0].value.kind in kinds

    def concentration_heads(self, i: int, reach: float = math.inf) -> list[tuple[int, Head]]:
        """Symbols of concentrations without a value, within reach in the same sentence, nearest first."""
        if "C" not in self.symbols:
            return []
        return [
            (j, t.value)
            for _, j in sorted(self.within(reach, i, self.places["Heads"]))
            if j not in self.done
            for t in self.items[j].tokens  # type: ignore[union-attr]
            if t.value.kind == "C"
        ]

    def symbol_sides(self) -> list[tuple[int, str]]:
        """The sides of concentrations in symbols, with or without a value: where they stand."""
        if "C" not in self.symbols:
            return []
        return [(i, head.side) for i, head in self._symbols if head.kind == "C" and head.side]

    def nearest_ion(self, i: int) -> str | None:
        """The ion named nearest to island i; in doubt the one before; in brackets that before them."""
        if self.places["LPAR"] and (ion := self._ion_of_brackets(i)):
            return ion
        near = [
            ((self.apart(j, i) if j != i else 0.0) + (0.1 if j > i else 0.0), k, ion)
            for k, (j, ion) in enumerate(self.ions_around(i))
        ]
        own = [one for one in near if one[2] not in SUBSTITUTES]
        return min(own or near)[2] if near else None

    def _ion_of_brackets(self, i: int) -> str | None:
        """Such as the K+ of "K+ (3 nS, E = -88 mV)", for what stands in the brackets."""
        k = bisect_left(self.places["LPAR"], i) - 1
        start = self.places["LPAR"][k] if k >= 0 else 0
        ion = self.items[start - 1] if start else None
        if not isinstance(ion, Ions) or len(ion.tokens) != 1:
            return None
        closed = self.stands_between("RPAR", start, i) or self.ions_between(start, i)
        return None if closed else str(ion.tokens[0].value)

    def ions_around(self, i: int, count: int = _AROUND) -> list[tuple[int, str]]:
        """The ions nearest to island i: a few before and a few after it, whatever the length of the text."""
        k = bisect_left(self.ions, (i,))
        return self.ions[max(0, k - count) : k + count]

    def ion_before(self, i: int) -> str | None:
        """The last ion named before island i in its sentence."""
        k = bisect_left(self.ions, (i,)) - 1
        return self.ions[k][1] if k >= 0 and self.same_sentence(self.ions[k][0], i) else None

    def ion_beside(self, i: int, reach: float = 0.6) -> str | None:
        """The ion that a word belongs to: the nearest in its own sentence, within reach."""
        before, after = bisect_left(self.ions, (i,)), bisect_left(self.ions, (i + 1,))
        near: list[tuple[float, int]] = []
        if before and self.ions[before - 1][0] == i - 1 and self.kind(i + 1) == "EQ":
            return self.ions[before - 1][1]  # 钠电导是钾电导的几倍
        if before:
            j = self.ions[before - 1][0]
            if self.between(j, i) <= reach and self.same_sentence(j, i):
                near.append((self.between(j, i) + 0.05, bisect_left(self.ions, (j,))))
        if after < len(self.ions):
            j = self.ions[after][0]
            if self.between(i, j) <= reach and self.same_sentence(i, j):
                near.append((self.between(i, j), after))
        return self.ions[min(near)[1]][1] if near else None

    def _replaces(self, i: int, ion: str) -> bool:
        """Such as "Na+ replaced by choline": what takes the place of an ion has no numbers of its own."""
        if ion not in SUBSTITUTES or not isinstance(self.items[i], Ions):
            return False
        return any(cue in _REPLACING and self.same_clause(i, j) for j, cue in self.cues)

    def moving(self) -> str | None:
        """The ion right beside the last word for a movement: "a net chloride influx"."""
        for i in self._movements():
            if ion := self.ion_beside(i, reach=0.3):
                return ion
        return None

    def _movements(self) -> list[int]:
        """Places of the words for a movement, the last one first; then of those for none at all."""
        words = [i for i, cue in reversed(self.cues) if cue in ("move", "inward", "outward")]
        still = [
            i for i, cue in reversed(self.cues) if cue in ("balance", "equal")
        ]  # "no net flux of sodium"
        return words + still

    def of_energy(self) -> bool:
        """Whether energy is spoken of, or a unit of it named."""
        if "work" in self.said or "dG" in self.symbols:
            return True
        return any(unit in _ENERGIES for _, unit in self.of_type("UNIT"))

    def beside_wanted(self) -> list[str]:
        """Ions in a row right beside a driving force or ΔG without a value, such as K、Na、Cl的驱动力.

        Where neither is named, those beside a movement: "which way do Na+ and K+ flow".
        """
        asked = {"DF", "dG"} & self.symbols
        if not asked:
            rows = (self.row_before(i) or self.row_behind(i) for i in self._movements())
            return next(filter(None, rows), [])
        place = next((i for i, t in self.open_heads() if t.value.kind in asked), None)
        if place is None:
            return []
        here = [j for j, _ in self.ions if self.same_sentence(place, j)]
        row: list[int] = []
        for side in (sorted((j for j in here if j < place), reverse=True), [j for j in here if j > place]):
            last = place
            for j in side:
                if self._apart_beside_brackets(last, j) >= _ROW:
                    break
                row.append(j)
                last = j
        told = [ion for j, ion in self.ions if j in row and isinstance(self.items[j], Bound)]
        named = [ion for j, ion in self.ions if j in row and not isinstance(self.items[j], Bound)]
        moved = self.moving() if told and not named else None  # "… what is ΔG, in kJ/mol, of Cl- entering"
        return named or ([moved] if moved else told)

    def in_question(self) -> list[str]:
        """The ions of the last sentence that asks something, where what is told stands in others."""
        stops = self.places["STOP"]
        marks = [i for i in stops if self.items[i].value == "?"]  # type: ignore[union-attr]
        asking = [i for i, cue in self.cues if cue in _ASKING] + [i for i, _ in self.open_heads()]
        place = marks[-1] - 1 if marks else max(asking, default=-1)
        if place < 0 or not stops or self.stops[place] == 0:
            return []
        own = (ion for j, ion in self.ions if self.same_sentence(j, place))
        return list(dict.fromkeys(own))

    def _apart_beside_brackets(self, i: int, j: int) -> float:
        """As `apart`, without what stands in brackets: "Na+ (E = +60), K+ (E = -90)"."""
        first, last = min(i, j), max(i, j)
        apart, start = self.between(first, last), -1
        for k in range(first + 1, last):
            kind = kind_of(self.items[k])
            if kind == "LPAR":
                start = k
            elif kind == "RPAR" and start >= 0:
                apart -= self.cost[k + 1] - self.cost[start]
                start = -1
        return apart

    def row_behind(self, i: int) -> list[str]:
        """Two or more ions, parted by commas and "and", right behind a word: "potentials of Na, K and Cl"."""
        row: list[str] = []
        inside = False  # of brackets: "of K+ (5 out, 140 in) and Na+ (145 out, 12 in)"
        for j in range(i + 1, len(self.items)):
            item = self.items[j]
            inside = kind_of(item) == "LPAR" or (inside and kind_of(item) != "RPAR")
            if inside or kind_of(item) == "RPAR":
                continue
            if isinstance(item, Ions):
                row += [t.value for t in item.tokens]
            elif kind_of(item) not in ("SEP", "AND", "EQ", "CUE") or (row and kind_of(item) == "CUE"):
                break
        return row if len(row) > 1 else []

    def row_before(self, i: int) -> list[str]:
        """Likewise right before a word: Na+和Ca2+的平衡电位, "the Na+ and Ca2+ potentials"."""
        row: list[str] = []
        k = i - 1
        while k >= 0 and isinstance(item := self.items[k], Ions):
            row = [*(t.value for t in item.tokens), *row]
            if not k or (
                kind_of(self.items[k - 1]) != "AND" and getattr(self.items[k - 1], "value", "") != "·"
            ):
                break
            k -= 2
        return row if len(row) > 1 else []

    def side_after(self, i: int) -> str | None:
        """The side that stands right behind a number."""
        after = self.items[i + 1] if i + 1 < len(self.items) else None
        return after.value if isinstance(after, Token) and after.type == "SIDE" else None

    def next_item(self, i: int, step: int) -> int | None:
        """The neighbour of island i, past brackets, links and units."""
        j = i + step
        while 0 <= j < len(self.items) and _is_passed(self.items[j], step):
            j += step
        return j if 0 <= j < len(self.items) else None

    def header(self) -> list[str]:
        """Two sides named in one breath ("out/in", "inside and outside"), in their order."""
        return [side for _, side in self._header]

    def forget_header(self) -> None:
        """The two sides named in one breath are those of what is asked: of the pairs they tell no order."""
        self._header, self._header_places = [], set()

    def header_places(self) -> set[int]:
        """Where the header stands."""
        return self._header_places

    def stands_between(self, kind: str, i: int, j: int) -> bool:
        """Whether an island of this type stands between island i and a later island j."""
        places = self.places[kind]
        return bisect_left(places, j) > bisect_left(places, i + 1)

    def ions_between(self, i: int, j: int) -> bool:
        """Whether an ion is named between island i and a later island j."""
        return bisect_left(self.ions, (j,)) > bisect_left(self.ions, (i + 1,))

    def cue_between(self, i: int, j: int, cue: str) -> bool:
        """Whether this cue stands between island i and a later island j."""
        return cue in self.said and any(i < k < j and said == cue for k, said in self.cues)

    def has_concentrations(self) -> bool:
        """Whether any concentration is in the text."""
        return any(s.role == "conc" for s in self.slots) or any(
            t.value.dim in CONCENTRATION for _, item in self.loose() for t in item.tokens
        )

    def asked_near(self, i: int) -> bool:
        """Whether island i is what a question word asks for."""
        return self.cue(i + 2 if self.cue(i + 1) == "each" else i + 1) == "what"  # 驱动力各是多少

    def index_of(self, token: Token) -> int:
        """Island that holds a number, by its place in the text; -1 if none does."""
        starts = ((i, self.items[i].tokens[0].start) for i in self.places["Values"])  # type: ignore[union-attr]
        return next((i for i, start in starts if start == token.start), -1)

    def ending_at(self, end: int) -> int | None:
        """Island whose last number ends there; None if none does."""
        for i in sorted(self.places["Values"] + self.places["Bound"]):
            item = self.items[i]
            values = item.values if isinstance(item, Bound) else item
            if values.tokens[-1].end == end:  # type: ignore[union-attr]
                return i
        return None

    def clear_value(self) -> None:
        """The last slot has no old value."""
        self.slots[-1] = self.slots[-1]._replace(value=None)

    def _pairs_of_sides(self) -> list[tuple[int, str]]:
        """A word for both sides in an order, 膜内外: the header that it makes; as a side it is "both"."""
        said: list[tuple[int, str]] = []
        for i in self.places["SIDE"]:
            item = self.items[i]
            if item.value in ORDERS:  # type: ignore[union-attr]
                order = ORDERS[item.value]  # type: ignore[union-attr]
                item.value = "both"  # type: ignore[union-attr]
                said = said or [(i, order[0]), (i, order[1])]
        return said

    def _find_header(self) -> list[tuple[int, str]]:
        told = not self.said.isdisjoint(("first", "inout", "outin"))
        written = self._header_of_sides()  # "Na 145/15 (out/in) … the inside-to-outside ratio of glucose"
        beside = len(written) == 2 and kind_of(self.items[written[0][0] + 1]) == "SLASH"
        return (not beside and told and self._header_of_cues()) or written

    def _header_of_cues(self) -> list[tuple[int, str]]:
        for i, cue in self.cues:
            if cue == "first" and i and kind_of(self.items[i - 1]) == "SIDE":  # "(outside first)"
                side = self.items[i - 1].value  # type: ignore[union-attr]
                return [(i - 1, side), (i, OTHER_SIDE[side])]
        for i, cue in self.cues:
            if cue in ORDERS and not self._asked_ratio(i, i):
                return [(i, side) for side in ORDERS[cue]]
        return []

    def _asked_ratio(self, i: int, j: int) -> bool:
        """Such as "…, max in/out ratio?", 内/外最大浓度比: behind all numbers, and no order of theirs."""
        last = max(self.places["Values"] + self.places["Bound"], default=-1)
        compared = not _RATIOS.isdisjoint(self.cue_at[j + 1 : j + 4])
        return last < i and compared and kind_of(self.items[i - 1]) != "LPAR"

    def _header_of_sides(self) -> list[tuple[int, str]]:
        for (i, first), (j, second) in pairwise(self.sides):
            then = j == i + 2 and self.cue(i + 1) == "become"  # "inside then outside"
            joined = then or all(map(_joins, self.items[i + 1 : j]))
            if {first, second} == {"in", "out"} and joined and not self._asked_ratio(i, j):
                return [(i, first), (j, second)]
        return []

    def _around_header(self) -> set[int]:
        """The places of the header and of sides in brackets that only repeat them."""
        if not self._header:
            return set()
        (i, _), (j, _) = self._header
        return {s for s, _ in self.sides if i - 2 <= s <= j + 2}

    def ions_of_symbols(self) -> list[tuple[int, str]]:
        """Ions that are named as such or by a symbol, E_K, not by a salt: where they stand."""
        items = self.items
        found: list[tuple[int, str]] = [(i, t.value) for i in self.places["Ions"] for t in items[i].tokens]  # type: ignore[union-attr]
        minuends = [(i, t.value) for i in self.places["Minus"] for t in _heads_of(items[i])]
        symbols = (*self._symbols, *minuends)
        return found + [(i, head.ion) for i, head in symbols if head.ion and head.ion not in BRANCHES]

    def _ion_places(self) -> list[tuple[int, str]]:
        items, places = self.items, self.places
        found = self.ions_of_symbols()
        named = {ion for _, ion in found}
        if not named.isdisjoint(SUBSTITUTES) and not named <= SUBSTITUTES:
            found = [(i, ion) for i, ion in found if not self._replaces(i, ion)]
            named = {ion for _, ion in found}
        for i in places["SALT"]:
            ions = SALTS[items[i].value]  # type: ignore[union-attr]
            found.append((i, next((ion for ion in ions if ion in named), ions[0])))
        return sorted(found, key=itemgetter(0))


def _counts(places: Sequence[int], length: int) -> list[int]:
    """How many of the places lie before each island, and before the end."""
    if not places:
        return [0] * (length + 1)
    counts: list[int] = []
    for k, place in enumerate(places):
        counts += [k] * (place + 1 - len(counts))
    return counts + [len(places)] * (length + 1 - len(counts))


def _heads_of(item: Island) -> list[Token]:
    """The symbols of an island that holds any."""
    if isinstance(item, Heads):
        return item.tokens
    if isinstance(item, Bound):
        return item.heads.tokens
    return item.left.tokens if isinstance(item, Minus) else []


_JOINING: Final = frozenset({
    "SLASH", "AND", "SEP", "COLON", "UNIT", "LPAR", "RPAR", "DASH", "CELL",
})  # fmt: skip


def _joins(item: Island) -> bool:
    """What may stand between two sides named in one breath."""
    if isinstance(item, Token):
        cue = item.type == "CUE" and item.value in ("to", "cell", "ions", "than")
        return cue or item.type in _JOINING
    return isinstance(item, Heads) and item.tokens[0].value.kind == "C"


def kind_of(item: Island | None) -> str:
    """Terminal of a lone token, or the name of an island's class; "" where nothing stands."""
    return item.type if item else ""


def ions_in_a_row(sheet: Sheet, at: int) -> list[str]:
    """The last ions before a place that only commas and "and" part from each other."""
    run: list[tuple[int, str]] = []
    best: list[str] = []
    for j, ion in sheet.ions_around(at):
        if j > at:
            break
        joined = (
            run
            and all(sheet.kind(k) in ("SEP", "AND", "COLON") for k in range(run[-1][0] + 1, j))
            and run[-1][1] != ion
        )
        run = [*run, (j, ion)] if joined else [(j, ion)]
        if len(run) >= 2:
            best = [i for _, i in run]
    return best


def side_behind(items: Sequence[Island], at: int) -> str | None:
    """The side right behind a number and its ion, in brackets or not: "5 mM K+ in the bath"."""
    i = at + 1
    while i < len(items) and (
        isinstance(items[i], Ions)
        or kind_of(items[i]) in ("LPAR", "UNIT", "EQ", "SALT")
        or _is_ions(items[i])
    ):
        i += 1
    found = i < len(items) and kind_of(items[i]) == "SIDE" and not side_leads(items, i)
    found = found and not items[i].leads  # type: ignore[union-attr]
    return items[i].value if found else None  # type: ignore[union-attr]


def _is_ions(item: Island) -> bool:
    return isinstance(item, Token) and item.type == "CUE" and item.value == "ions"


def side_leads(items: Sequence[Island], s: int) -> bool:
    """Whether a side stands before quantities of its own: "…, inside Na+ 12 mM"."""
    k = s + 1
    while k < len(items) and (
        isinstance(items[k], Ions)
        or kind_of(items[k]) in ("EQ", "COLON", "UNIT", "LPAR", "RPAR")
        or _is_concentration_symbol(items[k])
        or _is_only(items[k])  # 内液只有140 KCl
    ):
        k += 1
    return is_concentration(items, k)


def _is_only(item: Island) -> bool:
    return isinstance(item, Token) and item.value == "only"


def _is_concentration_symbol(item: Island) -> bool:
    """[K+] without a side of its own."""
    return isinstance(item, Heads) and [(t.value.kind, t.value.side) for t in item.tokens] == [("C", None)]


def is_concentration(items: Sequence[Island], k: int) -> bool:
    """Whether a number stands there that may be a concentration."""
    item = items[k] if k < len(items) else None
    return isinstance(item, Values) and item.tokens[0].value.dim in CONCENTRATION_OR_BARE


def _is_passed(item: Island, step: int) -> bool:
    if not isinstance(item, Token):
        return False
    if item.type == "CUE":
        return step < 0 and item.value in ("each", "cell")  # 胞内都是140, "inside my cell is 145"
    return item.type in ("EQ", "COLON", "LPAR", "RPAR", "UNIT") or is_bar(item)


def is_bar(item: Island) -> bool:
    """The bar between the columns of a table."""
    return isinstance(item, Token) and item.type == "SEP" and item.value == "|"


def valence(ion: str | None) -> int:
    """The valence of an ion; 1 of one that is not named."""
    from physics.species import species

    return species(ion).z or 1 if ion else 1


def amount_at(sheet: Sheet, i: int) -> Amount:
    """The first amount of the numbers at i."""
    amount: Amount = values_at(sheet, i).tokens[0].value
    return amount


def values_at(sheet: Sheet, i: int) -> Values:
    """The numbers at i, with or without their symbol."""
    return values_of(sheet.items[i])
