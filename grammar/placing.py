"""What tokens are where they stand: "in" is a side or a preposition, a cell that holds 5 mM is the inside."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from grammar.cells_told import of_a_cell, titles_a_row
from grammar.moved import COMING_TO, moved
from grammar.normalise import has_chinese
from grammar.numbers import FRACTIONS
from grammar.rewritten import (
    MULTIPLIED,
    SMALL_IONS,
    as_series,
    by_a_factor,
    carried_apart,
    charged,
    joined_by_n,
    left_out,
    lettered,
    multiplied,
    own_reversal,
    part_titles,
    pumped_out,
    reached,
)
from grammar.shifts import shifted
from grammar.symbols import ORDERS, OTHER_SIDE
from grammar.tokens import Head, Token

if TYPE_CHECKING:
    from collections.abc import Iterable


class Placing:
    """The tokens of a text, each as what it is among its neighbours."""

    def __init__(self, text: str) -> None:
        self.text = text

    def _spelt(self, token: Token) -> str:
        return token.spelt(self.text)

    def places(self, tokens: list[Token]) -> list[Token]:
        """Little words: "in" is a side or a preposition; "na" beside a number is sodium."""
        self._rewrite(tokens)
        for i, token in enumerate(tokens):
            if token.type == "FILLER":
                if token.end - token.start == 1 or tokens[i - 1].value in _MORE_OR_LESS:
                    tokens[i] = self._filler(tokens, i)
            elif token.type in _OF_ANY_VALUE or (token.type in _SAID and token.value in _OF_THEIR_PLACE):
                tokens[i] = self._placed(tokens, i)
        carried_apart(tokens)
        moved(tokens, self.text)
        return tokens

    def _rewrite(self, tokens: list[Token]) -> None:
        """Tokens in a row that are written otherwise."""
        factors: list[int] = []
        ignored: list[int] = []
        compared: list[int] = []
        small = False  # whether small letters are left that may be an ion
        for i, token in enumerate(tokens):
            if token.type != "WORD":
                if token.value == "ignored":
                    ignored.append(i)
                elif token.value == "than" and self._spelt(token) == "比":
                    compared.append(i)
            elif token.value in SMALL_IONS:
                if _beside_data(tokens, i):
                    tokens[i] = Token("ION", SMALL_IONS[token.value], token.start, token.end)
                else:
                    small = True
            elif token.value == "factor":
                factors.append(i)
            elif token.value in MULTIPLIED:
                multiplied(tokens, i)
        for i in ignored:
            left_out(tokens, i)
        as_series(tokens, compared)
        if small:
            joined_by_n(tokens)
        own_reversal(tokens, self.text)
        lettered(tokens, self.text)
        part_titles(tokens, self.text)
        charged(tokens, self.text)
        pumped_out(tokens, self.text)
        shifted(tokens, self.text)
        reached(tokens, self.text)
        for i in factors:
            by_a_factor(tokens, i)

    def _placed(self, tokens: list[Token], i: int) -> Token:
        """What a token is where it stands."""
        token = tokens[i]
        match token.type:
            case "WORD":
                return self._word(tokens, i)
            case "SIDE":
                return self._side(tokens, i)
            case "EQ":
                return self._verb(tokens, i)
            case "HEAD":
                return self._head(tokens, i)
            case "ARROW" if _points_to_a_side(tokens, i):
                return Token("FILLER", "to", token.start, token.end)  # "145 -> outside, 18 -> inside"
            case "ARROW" if _asks_the_way(tokens, i):
                return Token("CUE", "move", token.start, token.end)  # "Cl⁻ ?→"
            case "ION" if i + 1 < len(tokens) and self._spelt(tokens[i + 1]).startswith("receptor"):
                return Token("FILLER", "receptor", token.start, token.end)  # "a glycine receptor"
            case "CUE" if token.value in ORDERS and i and tokens[i - 1].value == "from":
                way = "outward" if ORDERS[token.value][1] == "out" else "inward"
                return Token("CUE", way, token.start, token.end)  # "from inside to outside"
            case "CUE":
                return self._before_its_value(tokens, i) or self._cue(tokens, i)
            case _:
                pass
        return token

    def _verb(self, tokens: list[Token], i: int) -> Token:
        """A cell that holds something is the inside; "is only" may limit what it lets through."""
        token = tokens[i]
        verb = self._spelt(token)
        if verb.endswith(" only") and tokens[i + 1 : i + 2] and tokens[i + 1].value == "permeable":
            return Token("CUE", "only", token.start, token.end)  # "is only permeable to K+"
        if verb in _HOLDS and of_a_cell(tokens, i, contains=verb not in _HAS):
            return Token("SIDE", "in", token.start, token.end)  # "muscle fibres contain 155 mM"
        return token

    def _head(self, tokens: list[Token], i: int) -> Token:
        """A word for V_m, unless it only links a potential to its value, or an E to its membrane."""
        token = tokens[i]
        if self._spelt(token) in _SITS and _reverses_at(tokens, i):
            return Token("EQ", "is", token.start, token.end)  # "the GABA reversal sits at -55 mV"
        if _energy_before(tokens, i) and self._spelt(token) == "across":
            return Token("FILLER", "across", token.start, token.end)  # "E_K across its membrane"
        return token

    def _word(self, tokens: list[Token], i: int) -> Token:
        """Little words, a leak, and words that stand for a symbol."""
        token = tokens[i]
        if token.value in _LITTLE:
            return self._little(tokens, i)
        if token.value in _LEAKS:
            return _leak(tokens, i)
        if token.value in _WEIGHTS and _names_an_ion(tokens, i):  # P钾, g钠
            named = tokens[i + 1]
            tokens[i + 1] = Token("FILLER", "words", named.start, named.end)
            return Token("HEAD", Head(_WEIGHTS[token.value], named.value), token.start, named.end)
        if token.value in _OF_THE_BLOOD and any(t.type == "QTY" for t in tokens[i + 1 : i + 6]):
            return Token("SIDE", "out", token.start, token.end)  # "hypernatremia, Na 165 mM"
        of_an_ion = i > 1 and tokens[i - 1].type == "ION" and tokens[i - 2].value == "in"
        if token.value == "equilibrium" and of_an_ion:
            return Token("CUE", "balance", token.start, token.end)  # "is in K+ equilibrium with"
        if token.value in ("normal", "normally") and i and tokens[i - 1].type == "LPAR":
            return self._normal(tokens, i)
        if token.value == "potential" and i and tokens[i - 1].type == "ION" and _has_a_voltage(tokens, i):
            return Token(
                "HEAD", Head("E", tokens[i - 1].value), token.start, token.end
            )  # "the chloride potential"
        if token.value == "equilibrium" and _has_a_voltage(tokens, i):
            return Token("HEAD", Head("E"), token.start, token.end)  # "HCO3- equilibrium is -17 mV"
        if token.value in _DISTANT and _far_from_balance(tokens, i):
            return Token("HEAD", Head("DF"), token.start, token.end)
        if token.value == "away" and [t.type for t in tokens[i + 1 : i + 3]] == ["CUE", "HEAD"]:
            return Token("HEAD", Head("DF"), token.start, token.end)  # "how far is V_m away from E_K"
        return token

    def _normal(self, tokens: list[Token], i: int) -> Token:
        """Such as "K+ 2.5 mM (normal: 4.5 mM)": what it was; but no range, "(normal 3.5-5)"."""
        token = tokens[i]
        marked = [t.type for t in tokens[i + 1 : i + 2]] in (["COLON"], ["EQ"])
        k = i + 2 if marked else i + 1
        single = [t.type for t in tokens[k : k + 2]] == ["QTY", "RPAR"]
        single = single and tokens[k].value.dim in ("conc", "bare")
        if not single or not any(t.type == "QTY" for t in tokens[max(0, i - 4) : i]):
            return token
        if marked:
            tokens[i + 1] = Token("FILLER", "is", tokens[i + 1].start, tokens[i + 1].end)
        return Token("CUE", "formerly", token.start, token.end)

    def _side(self, tokens: list[Token], i: int) -> Token:
        """A side, unless it is told already, or is the end of a time: 三天内."""
        token = tokens[i]
        spelt = self._spelt(token)
        token.leads = len(spelt) > 1 and spelt.endswith(_LEADING)
        if i and tokens[i - 1].type == "QTY" and tokens[i - 1].value.dim == "other":
            return Token("FILLER", "in", token.start, token.end)
        organelle = spelt in _ORGANELLES and self._of_organelle(tokens, i)
        if organelle or (spelt in _MEDIA and _behind_a_side(tokens, i)):
            return Token("FILLER", "medium", token.start, token.end)
        return token

    def _filler(self, tokens: list[Token], i: int) -> Token:
        """Such as "rises by 6 mM", or a lone "i", "o=110, i=7"."""
        token = tokens[i]
        if i and tokens[i - 1].value in _MORE_OR_LESS:
            by = self._spelt(token) in _BY and _tells_how_much(tokens, i)
            return Token("CUE", "by", token.start, token.end) if by else token
        letter = self.text[token.start : token.end] == "i"
        is_set = letter and (_is_set(tokens, i) or _below_outside(tokens, i))
        return Token("SIDE", "in", token.start, token.end) if is_set else token

    def _before_its_value(self, tokens: list[Token], i: int) -> Token | None:
        """A word that the value behind it makes something else."""
        token, spelt = tokens[i], self._spelt(tokens[i])
        if token.value == "cell" and spelt.endswith("membrane") and _is_held_at(tokens, i):
            return Token("HEAD", Head("V"), token.start, token.end)  # "when the membrane is -70"
        if token.value == "move" and spelt in _GOES and _from_one_to_another(tokens, i):
            return Token("CUE", "from", token.start, token.end)  # "Cl goes 6 to 19 mM"
        if token.value == "and_at" and spelt in _MADE and _between_numbers(tokens, i):
            return Token("CUE", "to", token.start, token.end)  # 从10 mM改成30 mM
        if token.value == "equal" and spelt == "同" and _between_symbols_or_brackets(tokens, i):
            return Token("AND", "and", token.start, token.end)  # E_K（…）同 E_Cl（…）
        if token.value == "check" and _comes_to(tokens, i):
            return Token("CUE", "become", token.start, token.end)  # "…, so it is 65 mM"
        return None

    def _cue(self, tokens: list[Token], i: int) -> Token:
        token = tokens[i]
        if token.value in ("rise", "fall") and _by_so_much(tokens, i, self._spelt(token)):
            token.leads = True
        if token.value == "negative" and self._spelt(token) == "minus" and _between_symbols(tokens, i):
            return Token("DASH", "-", token.start, token.end)  # "Vm minus E"
        if token.value == "outward" and i and tokens[i - 1].type in ("COLON", "SLASH"):
            return Token("SIDE", "out", token.start, token.end)  # "in:out of 1:14"
        if token.value == "at" and i and tokens[i - 1].value in _STAYS and _is_number(tokens, i + 1):
            tokens[i - 1] = Token("FILLER", "words", tokens[i - 1].start, tokens[i - 1].end)
            return Token("EQ", "is", token.start, token.end)  # "is unchanged at 140"
        if token.value == "at" and 1 < i < len(tokens) - 1 and _is_told(tokens, i):
            return Token("EQ", "is", token.start, token.end)  # "its equilibrium potential is at -90"
        if token.value == "rest" and _beside(tokens, i) == ["HEAD", "COLON"]:
            return Token("FILLER", "rest", token.start, token.end)  # "conductances at rest: K 10, Na 1"
        if token.value == "formerly" and _beside(tokens, i) == ["HEAD", "QTY"]:
            return Token("EQ", "is", token.start, token.end)  # PNa/PK原来0.03
        if token.value == "it" and self._spelt(token) == "its" and _of_a_side(tokens, i):
            return Token("EQ", "is", token.start, token.end)  # "inside the hair cell its 141"
        if token.value == "move" and self._spelt(token) in _PASSES and _of_one_alone(tokens, i):
            return Token("FILLER", "through", token.start, token.end)  # "only K+ crosses"
        if token.value == "cell" and (titles_a_row(tokens, i) or _is_left(tokens, i)):
            return Token("SIDE", "in", token.start, token.end)
        if token.value in ("cotransport", "replaced", "become"):
            return self._new_value(tokens, i)
        return token

    def _new_value(self, tokens: list[Token], i: int) -> Token:
        """A word that a number behind it makes a change: 从6 mM积累到20 mM, 把胞外K换成8."""
        token, behind = tokens[i], [t.type for t in tokens[i + 1 : i + 3]]
        series = [t.type for t in (*tokens[max(0, i - 3) : i], *tokens[i + 1 : i + 4])]
        if token.value == "become" and series in _SERIES:
            return Token("EQ", "is", token.start, token.end)  # "P_K : P_Na becomes 1 : 20"
        if self._spelt(token) == "积累到" and behind[:1] == ["QTY"]:
            return Token("CUE", "to", token.start, token.end)
        if token.value == "replaced" and behind in _A_NUMBER:
            return Token("CUE", "become", token.start, token.end)
        return token

    def _of_organelle(self, tokens: list[Token], i: int) -> bool:
        """Such as "outside a mitochondrial matrix": the side is told, the organelle only named."""
        j = i - 1
        while j >= 0 and tokens[j].type in ("FILLER", "WORD") and i - j < 4:
            j -= 1
        return j >= 0 and tokens[j].type == "SIDE" and self._spelt(tokens[j]) in ("outside", "inside")

    def organelles(self, tokens: list[Token]) -> None:
        """Beside a matrix or a lysosome the cytosol is outside; a vacuole lies outside the cytosol.

        Where a text says of which potential which is taken, "cytosol minus lumen", the first is the inside.
        """
        places = [i for i, token in enumerate(tokens) if token.type == "SIDE"]
        for i in places if "(" in self.text else ():
            self._glossed(tokens, i)
        sides = [tokens[i] for i in places]
        self._enclosed(sides)
        for i in places if any(side.value == "in" for side in sides) else ():
            if i and tokens[i].value == "out":
                self._towards(tokens, i)
        for i, j in pairwise(places):
            first, second = tokens[i], tokens[j]
            taken = j == i + 2 and self._spelt(tokens[i + 1]) in _TAKEN
            if not taken or (first.value, second.value) != ("out", "in"):
                continue
            if not self._spelt(first).startswith(("out", "ext", "bath", "胞外", "膜外", "细胞外")):
                for side in sides:
                    side.value = OTHER_SIDE.get(side.value, side.value)
                return

    def _glossed(self, tokens: list[Token], i: int) -> None:
        """Such as "pH inside (lumen) 5.6", "cytosol (outside)": the plain word tells the side."""
        if [t.type for t in tokens[i + 1 : i + 4]] != ["LPAR", "SIDE", "RPAR"]:
            return
        plain = next((t.value for t in (tokens[i], tokens[i + 2]) if self._spelt(t) in _PLAIN_SIDES), None)
        if plain is not None:
            tokens[i].value = plain
            tokens[i + 2] = Token("FILLER", "words", tokens[i + 2].start, tokens[i + 2].end)

    def _towards(self, tokens: list[Token], i: int) -> None:
        """Such as "into the SR", 泵入内质网: what lies outside the cytosol is entered by leaving it."""
        k = next(k for k in range(i - 1, -2, -1) if k < 0 or tokens[k].type != "FILLER")
        behind = tokens[i + 1] if i + 1 < len(tokens) else None
        holds = behind is not None and (behind.type in _HELD or getattr(behind.value, "kind", "") in _OWN)
        if k < 0 or tokens[k].type != "CUE" or holds:
            return
        way, spelt = tokens[k], self._spelt(tokens[k])
        if way.value == "inward" and spelt.endswith(_INTO):
            way.value = "outward"
        elif way.value == "outward" and spelt.endswith(_OUT_OF) and not self._spelt(tokens[i]).endswith("外"):
            way.value = "inward"

    def _enclosed(self, sides: list[Token]) -> None:
        cytosol = self._named(sides, _CYTOSOL)
        if not cytosol:
            return
        enclosed = self._named(sides, (*_MATRIX, *_LYSOSOME))
        for token in cytosol if enclosed else self._named(sides, _VACUOLE):
            token.value = "out"
        for token in self._named(sides, _LUMEN) if enclosed else ():
            token.value = "in"

    def _named(self, sides: list[Token], names: tuple[str, ...]) -> list[Token]:
        return [token for token in sides if self._spelt(token).startswith(names)]

    def _little(self, tokens: list[Token], i: int) -> Token:
        """What "in", "i", "o" or "e" is where it stands."""
        token, before = tokens[i], tokens[i - 1] if i else None
        if _counts_things(tokens, i):
            return Token("FILLER", "in", token.start, token.end)
        after = tokens[i + 1] if i + 1 < len(tokens) else None
        behind = self._spelt(after) if after else ""
        way = before is not None and before.type == "CUE" and before.value in ("from", "to")
        if way and token.value == "in" and after and after.type in ("LPAR", "QTY"):
            return Token("SIDE", "in", token.start, token.end)  # "from out (145) to in (15)"
        if side := _side_word(token.value, before, after, tokens[max(0, i - 4) : i], behind):
            return Token("SIDE", side, token.start, token.end)
        return Token("FILLER", "in", token.start, token.end) if token.value == "in" else token


_WEIGHTS: Final = {"p": "P", "g": "g"}


def _names_an_ion(tokens: list[Token], i: int) -> bool:
    """Whether the name of an ion stands right behind a letter."""
    return i + 1 < len(tokens) and tokens[i + 1].type == "ION" and tokens[i + 1].start == tokens[i].end


_MORE_OR_LESS: Final = ("rise", "fall")
_STAYS: Final = frozenset({"unchanged", "constant", "fixed", "stays", "remains", "kept", "held"})


def _is_number(tokens: list[Token], i: int) -> bool:
    return i < len(tokens) and tokens[i].type == "QTY"


_MADE: Final = frozenset({"改成", "改到", "换到", "换成"})
_GOES: Final = frozenset({"goes", "went", "moves", "moved", "go"})


def _between_numbers(tokens: list[Token], i: int) -> bool:
    return _beside(tokens, i) == ["QTY", "QTY"]


def _between_symbols_or_brackets(tokens: list[Token], i: int) -> bool:
    return _beside(tokens, i) in (["RPAR", "HEAD"], ["HEAD", "HEAD"], ["RPAR", "ION"])


def _is_held_at(tokens: list[Token], i: int) -> bool:
    behind = tokens[i + 1 : i + 3]
    return [t.type for t in behind] == ["EQ", "QTY"] and bool(behind[1].value.signed)


def _from_one_to_another(tokens: list[Token], i: int) -> bool:
    behind = tokens[i + 1 : i + 4]
    return [t.type for t in behind] == ["QTY", "CUE", "QTY"] and bool(behind[1].value == "to")


def _comes_to(tokens: list[Token], i: int) -> bool:
    """Whether a concentration stands behind, which is no result of anybody's."""
    return i + 1 < len(tokens) and tokens[i + 1].type == "QTY" and tokens[i + 1].value.dim == "conc"


_HELD: Final = frozenset({"QTY", "EQ", "COLON", "ION"})  # a side that holds a number is no goal
_OWN: Final = ("C", "pH")
_INTO: Final = ("into", "entering", "enters", "enter", "loaded in", "入", "进")
_OUT_OF: Final = ("out of", "leaving", "leaves", "leave", "exiting", "exits", "离开", "出")
_TAKEN: Final = ("minus", "relative to", "with respect to", "减", "减去", "-")
_CYTOSOL: Final = ("cyto", "胞质", "胞浆", "细胞质")
_PLAIN_SIDES: Final = frozenset(
    {"inside", "outside", "in", "out", "internal", "external", "内", "外", "膜内", "膜外", "里面", "外面"}
)
_LUMEN: Final = ("lumen", "腔")
_MATRIX: Final = ("matrix", "基质")
_VACUOLE: Final = ("vacuole", "液泡")
_LYSOSOME: Final = ("lysosome", "endosome", "溶酶体", "内体")
_ORGANELLES: Final = frozenset((*_MATRIX, *_VACUOLE))


def _is_left(tokens: list[Token], i: int) -> bool:
    """Such as "from the cell (120 mM) into the lumen"."""
    k = next((k for k in range(i - 1, -1, -1) if tokens[k].type != "FILLER"), 0)
    behind = [t.type for t in tokens[i + 1 : i + 3]]
    return tokens[k].value == "from" and behind == ["LPAR", "QTY"] and tokens[i + 2].value.dim == "conc"


def _behind_a_side(tokens: list[Token], i: int) -> bool:
    """Such as 内侧溶液, "outside medium", "(intracellular) solution": the side is told already."""
    before = i - 2 if i > 1 and tokens[i - 1].type == "RPAR" else i - 1
    return i > 0 and tokens[before].type == "SIDE"


def _below_outside(tokens: list[Token], i: int) -> bool:
    """Such as "Na o/i 145/10"."""
    return [t.value for t in tokens[max(0, i - 2) : i]] == ["out", "/"]


def _is_set(tokens: list[Token], i: int) -> bool:
    return i + 1 < len(tokens) and tokens[i + 1].type == "EQ" and tokens[i + 1].value == "="


def _asks_the_way(tokens: list[Token], i: int) -> bool:
    """Whether an arrow stands beside a question mark, and no number behind it."""
    beside = [*tokens[max(0, i - 1) : i], *tokens[i + 1 : i + 2]]
    return any(t.type == "STOP" and t.value == "?" for t in beside) and all(t.type != "QTY" for t in beside)


_SERIES: Final = [["HEAD", joint, "HEAD", "QTY", joint, "QTY"] for joint in ("COLON", "SLASH")]
_SITS: Final = frozenset({"sits at", "sitting at", "sits on", "held at", "resting at", "rests at"})


def _reverses_at(tokens: list[Token], i: int) -> bool:
    """Whether E or a reversal potential stands right before and a number right behind."""
    if not 0 < i < len(tokens) - 1 or tokens[i - 1].type != "HEAD" or tokens[i + 1].type != "QTY":
        return False
    return tokens[i - 1].value.kind in ("E", "rev")


def _energy_before(tokens: list[Token], i: int) -> bool:
    return i > 0 and tokens[i - 1].type == "HEAD" and tokens[i - 1].value.kind == "E"


def _of_a_side(tokens: list[Token], i: int) -> bool:
    """Whether a number stands behind, and before it a side that has none yet."""
    before = next((t for t in reversed(tokens[max(0, i - 6) : i]) if t.type in ("SIDE", "QTY", "STOP")), None)
    return (
        tokens[i + 1 : i + 2] != []
        and tokens[i + 1].type == "QTY"
        and before is not None
        and before.type == "SIDE"
    )


def _is_told(tokens: list[Token], i: int) -> bool:
    """Whether a symbol and "is" stand before, and a number behind."""
    before, after = tokens[i - 2 : i], tokens[i + 1]
    is_E = before[0].type == "HEAD" and before[0].value.kind in ("E", "rev") and before[1].type == "EQ"
    return is_E and after.type == "QTY"


def _leak(tokens: list[Token], i: int) -> Token:
    token = tokens[i]
    if i and tokens[i - 1].type == "ION":
        return Token("FILLER", "leak", token.start, token.end)  # "a sodium leak" is sodium's
    conducts = _conducts(tokens[i + 1 : i + 3])
    return Token("HEAD", Head("g", "leak"), token.start, token.end) if conducts else token


def _has_a_voltage(tokens: list[Token], i: int) -> bool:
    ahead = [t for t in tokens[i + 1 : i + 5] if t.type not in ("EQ", "ION", "FILLER", "LPAR")]
    return (
        bool(ahead)
        and ahead[0].type == "QTY"
        and ahead[0].value.dim in ("volt", "bare")
        and ahead[0].value.signed
    )


_BY: Final = frozenset({"by", "by a", "了"})


def _tells_how_much(tokens: list[Token], i: int) -> bool:
    """Such as "rises by 6 mM", 升高了6 mM: how much more or less, not what there is then."""
    before, after = tokens[i - 1] if i else None, tokens[i + 1] if i + 1 < len(tokens) else None
    changes = before is not None and before.type == "CUE" and before.value in ("rise", "fall")
    return changes and after is not None and (after.type == "QTY" or after.value in FRACTIONS)


def _by_so_much(tokens: list[Token], i: int, spelt: str) -> bool:
    """Such as 提高2 mM, not 提高到2 mM, and "drops a quarter": how much more or less there is."""
    k = next((k for k in range(i + 1, len(tokens)) if tokens[k].type != "FILLER"), i)
    if FRACTIONS.get(tokens[k].value, 1.0) < 1.0:
        return not spelt.endswith(COMING_TO)
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    told = after is not None and (
        (after.type == "QTY" and (after.value.dim in _MORE_OF or after.value.unit == "分之"))
        or [t.type for t in tokens[i + 1 : i + 4]] == ["QTY", "SLASH", "QTY"]
    )
    if not told or spelt.endswith(COMING_TO):
        return False
    behind = tokens[i + 2] if i + 2 < len(tokens) else None
    more = behind is None or not (behind.type in ("ARROW", "DASH") or behind.value == "to")
    return has_chinese(spelt) or (more and spelt not in _NO_VERBS)  # "goes up 3 mM", "decreased 25 %"


_MORE_OF: Final = ("conc", "percent", "celsius")
_NO_VERBS: Final = (
    "up",
    "down",
    "high",
    "low",
    "raised",
    "lowered",
)  # "K+ raised 10 mM" may tell what it is now


def _points_to_a_side(tokens: list[Token], i: int) -> bool:
    kinds = [t.type for t in tokens[max(0, i - 2) : i + 3]]
    return kinds[1:4] == ["QTY", "ARROW", "SIDE"] and kinds[0] != "SIDE" and kinds[4:] in ([], *_ENDS)


_ENDS: Final = (["SEP"], ["STOP"], ["AND"], ["RPAR"])


def _beside(tokens: list[Token], i: int) -> list[str]:
    """The types of what stands right before and right behind."""
    return [t.type for t in (*tokens[max(0, i - 1) : i], *tokens[i + 1 : i + 2])]


def _of_one_alone(tokens: list[Token], i: int) -> bool:
    return any(t.type == "CUE" and t.value == "only" for t in tokens[max(0, i - 4) : i])


_PASSES: Final = frozenset({"crosses", "crossing", "moves", "goes", "flows"})
_DISTANT: Final = frozenset({"far", "distance"})
_OF_THE_BLOOD: Final = frozenset(
    f"{how}{ion}{end}"
    for how in ("hyper", "hypo")
    for ion in ("kal", "natr", "calc", "chlor")
    for end in ("emia", "aemia", "emic", "aemic")
)


def _far_from_balance(tokens: list[Token], i: int) -> bool:
    """Such as "how far is the membrane from E_Na", "the distance of V_m from the potential of sodium"."""
    near = [t for t in tokens[i + 1 : i + 9] if t.type not in ("FILLER", "ION")]
    kinds = [t.value.kind if t.type == "HEAD" else t.value for t in near]
    return kinds[:3] == ["V", "from", "E"] or kinds[1:4] == ["V", "from", "E"]


def _between_symbols(tokens: list[Token], i: int) -> bool:
    behind = next((t.type for t in tokens[i + 1 : i + 4] if t.type != "FILLER"), None)
    return i > 0 and tokens[i - 1].type == behind == "HEAD"


def _counts_things(tokens: list[Token], i: int) -> bool:
    """Such as "In 14 myocytes E_K was …": at the head of a sentence a number of things, no concentration."""
    opens = i == 0 or tokens[i - 1].type == "STOP"
    kinds = [(t.type, t.value.dim if t.type == "QTY" else "") for t in tokens[i + 1 : i + 3]]
    counted = kinds[:1] == [("QTY", "bare")] and kinds[1:] and kinds[1][0] in ("WORD", "CELL", "CUE")
    return bool(opens and counted and tokens[i].value == "in")


_LEADING: Final = (" in", " into", " by", " with", " to", *"在入于有含裹")
_LEAKS: Final = frozenset({"leak", "leakage", "漏"})


def _conducts(behind: list[Token]) -> bool:
    """Whether a conductance stands there, past "is": "leak 0.3 mS/cm2"."""
    amount = next((t for t in behind if t.type not in ("EQ", "COLON")), None)
    dims = ("conductance", "conductance_density")
    return amount is not None and amount.type == "QTY" and amount.value.dim in dims


_LITTLE: Final = frozenset({"in", "i", "o", "e"})
_MEDIA: Final = frozenset(
    {
        "溶液",
        "溶液中",
        "medium",
        "fluid",
        "the fluid",
        "liquid",
        "the liquid",
        "the medium",
        "solution",
        "the solution",
        "介质",
        "in the solution",
    }
)
_A_NUMBER: Final = (["QTY"], ["QTY", "SEP"], ["QTY", "STOP"], ["QTY", "AND"])  # and no ion behind it
# What is looked at again where it stands, see `Placing._placed`.
_OF_ANY_VALUE: Final = frozenset({"SIDE", "EQ", "HEAD", "ARROW"})
_SAID: Final = frozenset({"WORD", "CUE", "ION"})
_OF_THEIR_PLACE: Final = frozenset(
    _LITTLE
    | _LEAKS
    | {"p", "g"}
    | {"aminoacid", "cell", "outward", "negative", "rise", "fall", "replaced", "equilibrium", "away", "at"}
    | {"normal", "normally", "potential", "inout", "outin"}
    | {"formerly", "rest", "it", "check", "and_at", "equal", "move", "cotransport", "become"}
    | _DISTANT
    | _OF_THE_BLOOD
)


_HOLDS: Final = frozenset(
    {"has", "have", "contains", "contain", "holds", "hold", "keep", "keeps", "含", "含有", "有"}
)


_HAS: Final = frozenset({"has", "have", "有"})


def _beside_data(tokens: list[Token], i: int) -> bool:
    beside = tokens[max(0, i - 1) : i] + tokens[i + 1 : i + 2]
    if [t.type for t in tokens[i + 1 : i + 3]] == ["FILLER", "HEAD"]:
        return True  # ca的能斯特电位
    before = [t.value for t in tokens[max(0, i - 4) : i] if t.type == "CUE"]
    if before[-1:] in (["to"], ["ignored"]) and tokens[i - 1].type == "CUE":
        return before[-1] == "ignored" or bool(
            {"permeable", "than"} & set(before)
        )  # "more permeable to k than to na"
    return any(
        t.type in ("QTY", "SIDE", "HEAD", "EQ", "COLON") or t.value in ("in", "channel", "at") for t in beside
    )


_BEFORE_IN: Final = frozenset(
    {"QTY", "SLASH", "COLON", "ION", "HEAD", "SEP", "LPAR", "UNIT", "RPAR", "WORD", "SALT"}
)


_POLITE: Final = frozenset({"please", "pls", "plz", "thanks", "thx", "cheers"})
_BEFORE_SIDE: Final = frozenset({"QTY", "SEP", "SLASH", "ION", "HEAD", "STOP", "SIDE", "AND", "COLON"})


def _is_out(near: Iterable[Token]) -> bool:
    """Whether "out" stands right before the stroke: "out/in"."""
    return any(token.value == "out" for token in list(near)[-2:])


def _side_word(
    word: str, before: Token | None, after: Token | None, near: Iterable[Token], behind: str
) -> str | None:
    if word in ("i", "o", "e"):
        beside = {t.type for t in (before, after) if t}
        return ("in" if word == "i" else "out") if beside & {"SLASH", "EQ"} and "WORD" not in beside else None
    kind = after.type if after and behind not in _POLITE else "STOP"
    if after and kind == "SIDE" and behind not in ("out", "outside"):
        return None  # "in the bath"
    before_kind = before.type if before else "STOP"
    if before and before.value == "ions":
        before_kind = "ION"  # "Na+ ions in"
    if kind in ("SLASH", "EQ", "COLON") or (before and before_kind == "SLASH" and _is_out(near)):
        return "in"  # "in/out", "in = 5 mM", "out/in ratio"
    if kind in ("SEP", "STOP", "AND", "RPAR", "LPAR", "ION", "HEAD", "SIDE"):
        return "in" if before_kind in _BEFORE_IN else None
    outside_near = any(t.type == "SIDE" and t.value == "out" for t in near)
    if kind == "QTY" and after and after.value.dim in ("conc", "bare", "equivalents"):
        if after.value.dim == "bare" and 1800 <= after.value.value <= 2100:
            return None  # "in 1952"
        if before and before.value in ("cell", "is") and any(t.value == "cell" for t in near):
            return "out"  # "a cell in 5 mM K+"
        opens = before is not None and before.type == "CUE" and before.value in ("at", "whatif")
        if before_kind in _BEFORE_SIDE or opens or outside_near:
            return "in"  # "…, in 140 mM", "with in 140 mM"
    if before_kind == "ION" and after and after.value in ("at", "and_at", "what"):
        return "in"  # "440 mM of Cl- in at 18 °C"
    if before_kind != "QTY":
        return None
    said = after.value if after and kind == "CUE" else ""
    return "in" if kind in ("QTY", "NUM") or said in ("at", "and_at", "what") or outside_near else None
