"""What tokens are where they stand: "in" is a side or a preposition, a cell that holds 5 mM is the inside."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from grammar.normalise import CHINESE
from grammar.symbols import OTHER_SIDE
from grammar.tokens import Amount, Head, Token

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
        factors: list[int] = []
        ignored: list[int] = []
        small = False  # whether small letters are left that may be an ion
        for i, token in enumerate(tokens):
            if token.type != "WORD":
                ignored += [i] if token.value == "ignored" else ()
                continue
            if token.value in _SMALL_IONS:
                if _beside_data(tokens, i):
                    tokens[i] = Token("ION", _SMALL_IONS[token.value], token.start, token.end)
                else:
                    small = True
            elif token.value == "factor":
                factors.append(i)
            elif token.value in _MULTIPLIED:
                _multiplied(tokens, i)
        for i in ignored:
            _left_out(tokens, i)
        if small:
            _joined_by_n(tokens)
        _lettered(tokens, self.text)
        _parted(tokens)
        _charged(tokens, self.text)
        _pumped_out(tokens, self.text)
        for i in factors:
            _by_a_factor(tokens, i)
        for i, token in enumerate(tokens):
            if token.type in _OF_ANY_VALUE or (token.type in _SAID and token.value in _OF_THEIR_PLACE):
                tokens[i] = self._placed(tokens, i)
        return tokens

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
            case "FILLER":
                return self._filler(tokens, i)
            case "HEAD":
                return self._head(tokens, i)
            case "ARROW" if _points_to_a_side(tokens, i):
                return Token("FILLER", "to", token.start, token.end)  # "145 -> outside, 18 -> inside"
            case "ARROW" if _asks_the_way(tokens, i):
                return Token("CUE", "move", token.start, token.end)  # "Cl⁻ ?→"
            case "ION" if i + 1 < len(tokens) and self._spelt(tokens[i + 1]).startswith("receptor"):
                return Token("FILLER", "receptor", token.start, token.end)  # "a glycine receptor"
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
        if verb in _HOLDS and _of_a_cell(tokens, i, contains=verb not in _HAS):
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
        if token.value in _OF_THE_BLOOD and any(t.type == "QTY" for t in tokens[i + 1 : i + 6]):
            return Token("SIDE", "out", token.start, token.end)  # "hypernatremia, Na 165 mM"
        of_an_ion = i > 1 and tokens[i - 1].type == "ION" and tokens[i - 2].value == "in"
        if token.value == "equilibrium" and of_an_ion:
            return Token("CUE", "balance", token.start, token.end)  # "is in K+ equilibrium with"
        if token.value == "equilibrium" and _has_a_voltage(tokens, i):
            return Token("HEAD", Head("E"), token.start, token.end)  # "HCO3- equilibrium is -17 mV"
        if token.value in _DISTANT and _far_from_balance(tokens, i):
            return Token("HEAD", Head("DF"), token.start, token.end)
        if token.value == "away" and [t.type for t in tokens[i + 1 : i + 3]] == ["CUE", "HEAD"]:
            return Token("HEAD", Head("DF"), token.start, token.end)  # "how far is V_m away from E_K"
        return token

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
        if i and tokens[i - 1].value in ("rise", "fall"):
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
        if token.value == "cell" and _titles_a_row(tokens, i):
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
        for i in places:
            self._glossed(tokens, i)
        sides = [tokens[i] for i in places]
        self._enclosed(sides)
        for i, j in pairwise(places):
            first, second = tokens[i], tokens[j]
            taken = j == i + 2 and self._spelt(tokens[i + 1]) in _TAKEN
            named = not self._spelt(first).startswith(("out", "ext", "bath", "胞外", "膜外", "细胞外"))
            if taken and named and (first.value, second.value) == ("out", "in"):
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


def _left_out(tokens: list[Token], i: int) -> None:
    """Such as cl不管, 氯被忽略 in a text that tells nothing else of the ion: as if neither were said."""
    ion, token = tokens[i - 1], tokens[i]
    if i and ion.type == "ION" and sum(t.type == "ION" and t.value == ion.value for t in tokens) == 1:
        for k, left in ((i - 1, ion), (i, token)):
            tokens[k] = Token("FILLER", "words", left.start, left.end)


def _joined_by_n(tokens: list[Token]) -> None:
    """Such as "na n k": small letters beside each other are ions where one of them is beside its data."""
    for i, token in enumerate(tokens[1:-1], 1):
        if token.value not in ("n", "and"):
            continue
        beside = (tokens[i - 1], tokens[i + 1])
        named = [t.type == "ION" or (t.type == "WORD" and t.value in _SMALL_IONS) for t in beside]
        if all(named) and any(t.type == "ION" for t in tokens):
            tokens[i] = Token("AND", "and", token.start, token.end)
            for k, t in ((i - 1, beside[0]), (i + 1, beside[1])):
                if t.type == "WORD":
                    tokens[k] = Token("ION", _SMALL_IONS[t.value], t.start, t.end)


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


def _parted(tokens: list[Token]) -> None:
    """A colon that opens what is told of ions: "P_Na = P_K: Na 150 out", 2个K+:Na+外145, no series K:Na."""
    for i in range(1, len(tokens) - 2):
        if tokens[i].type == "COLON" and tokens[i - 1].type == tokens[i + 1].type == "ION":
            kinds = [t.type for t in tokens[i + 2 : i + 4]]
            if kinds[:1] == ["SIDE"] or kinds == ["QTY", "SIDE"]:
                tokens[i] = Token("STOP", ";", tokens[i].start, tokens[i].end)


def _pumped_out(tokens: list[Token], text: str) -> None:
    """Such as 把钠泵出细胞: the ion and what is done with it, no name of the pump."""
    for i, token in enumerate(tokens):
        if token.value == "pump" and text[token.start - 1 : token.end + 1] in ("把钠泵出", "将钠泵出"):
            tokens[i] = Token("ION", "Na", token.start, token.start + 1)


def _charged(tokens: list[Token], text: str) -> None:
    """Such as 某+2价离子: an ion that is named by its valence alone."""
    if "价" not in text:
        return
    for i, token in enumerate(tokens[:-1]):
        valence = token.value.value if token.type == "QTY" and token.value.dim == "bare" else 0.0
        if abs(valence) in (1.0, 2.0, 3.0) and text[tokens[i + 1].start : tokens[i + 1].end] == "价":
            tokens[i] = Token("ION", f"X{valence:+.0f}", token.start, tokens[i + 1].end)
            tokens[i + 1] = Token("FILLER", "valence", tokens[i + 1].start, tokens[i + 1].end)


def _by_a_factor(tokens: list[Token], i: int) -> None:
    """Such as "by a factor of 3": three times as much or as little."""
    k = i + 2 if i + 1 < len(tokens) and tokens[i + 1].type == "EQ" else i + 1
    found = tokens[k] if k < len(tokens) else None
    if found is not None and found.type == "QTY" and found.value.dim == "bare":
        times = found.value._replace(dim="times", unit="fold")
        tokens[k] = Token("QTY", times, found.start, found.end)
        tokens[i:k] = [Token("FILLER", "factor", t.start, t.end) for t in tokens[i:k]]


_MULTIPLIED: Final = frozenset({"multiply", "multiplied", "multiplying", "乘"})


def _multiplied(tokens: list[Token], i: int) -> None:
    """Such as "multiply the outside K by 2", 把胞外K+乘2: the word makes the number a factor."""
    if not any(t.type in ("SIDE", "ION") for t in (*tokens[max(0, i - 3) : i], *tokens[i + 1 : i + 6])):
        return  # 电荷那一项要不要乘2
    reach = range(i + 1, min(i + 7, len(tokens)))
    k = next((k for k in reach if tokens[k].type in ("QTY", "STOP")), i)
    before, found = tokens[k - 1], tokens[k]
    if k == i or found.type != "QTY" or found.value.dim != "bare":
        return
    tokens[k] = Token("QTY", found.value._replace(dim="times", unit="fold"), found.start, found.end)
    tokens[k - 1] = Token("CUE", "rise", before.start, before.end)


_LONE_LETTER: Final = re.compile(r"[ioeIOE](?<![A-Za-z].)(?![A-Za-z])")


def _lettered(tokens: list[Token], text: str) -> None:
    """Letters for sides behind their numbers, "5 mM i, 130 mM o", "Na 145o/10i": only together."""
    if not _LONE_LETTER.search(text):
        return
    behind = [
        (i, text[token.start].lower())
        for i, token in enumerate(tokens)
        if token.end - token.start == 1 and text[token.start] in "ioeIOE"
        if i and tokens[i - 1].type in ("QTY", "ION")
    ]
    if "i" in (letters := {letter for _, letter in behind}) and len(letters) > 1:
        for i, letter in behind:
            tokens[i] = Token("SIDE", "in" if letter == "i" else "out", tokens[i].start, tokens[i].end)


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


def _titles_a_row(tokens: list[Token], i: int) -> bool:
    """Such as "Cell: 140 K, 10 Na. Bath: 3 K", or "140 (cell)": the cell is the inside."""
    kinds = [t.type for t in tokens[i + 1 : i + 3]]
    before = [t.value for t in tokens[max(0, i - 6) : i] if t.type in ("CUE", "SIDE")]
    if before[-1:] == ["to"] and "out" in before and tokens[i + 1 : i + 2] and tokens[i + 1].type == "QTY":
        return bool(tokens[i + 1].value.dim == "conc")  # 从肠腔1 mM进到细胞10 mM
    if kinds == ["QTY", "RPAR"] and i and tokens[i - 1].type == "LPAR":
        return bool(tokens[i + 1].value.dim in ("bare", "conc"))  # "(cell 140)"
    if _behind_its_number(tokens, i) or _with_its_number(tokens, i):
        return True
    if kinds[:1] == ["RPAR"] and [t.type for t in tokens[max(0, i - 2) : i]] == ["QTY", "LPAR"]:
        return True
    if [t.type for t in tokens[i + 1 : i + 3]] == ["ION", "STOP"] and tokens[i + 2].value in "?？":
        return any(t.type == "SIDE" and t.value == "out" for t in tokens[:i])  # "plasma Cl 104, cell Cl?"
    named = [t.type for t in tokens[i + 1 : i + 4] if t.type != "EQ"]
    if named[:2] == ["ION", "QTY"]:  # "if EK is -80 and cell K is 150"
        held = next(t.value for t in tokens[i + 2 : i + 4] if t.type == "QTY")
        return bool(held.dim in ("bare", "conc") and not held.signed)
    if kinds[:1] == ["QTY"] and tokens[i + 1].value.dim in ("bare", "conc") and _beside_the_bath(tokens, i):
        return True
    amount = tokens[i + 2].value.dim if kinds == ["COLON", "QTY"] else ""
    return amount in ("bare", "conc") or kinds == ["COLON", "ION"]


def _behind_its_number(tokens: list[Token], i: int) -> bool:
    """Such as "Na 140 lumen, 12 cell": as the side of the number before it stands behind that one."""
    before = [t for t in tokens[max(0, i - 6) : i] if t.type != "FILLER"][-4:]
    behind = tokens[i + 1] if i + 1 < len(tokens) else None
    ends = behind is None or behind.type in ("SEP", "STOP", "RPAR") or behind.value == "at"
    kinds = [t.type for t in before]
    if not ends or kinds[-4:] not in (["QTY", "SIDE", "SEP", "QTY"], ["QTY", "SIDE", "AND", "QTY"]):
        return False
    return bool(before[1].value == "out" and before[3].value.dim in ("bare", "conc"))


def _with_its_number(tokens: list[Token], i: int) -> bool:
    """Such as "serum K … (cells 140, 37 °C)", "(K 2.5, cells 140)": no label such as "cell 2"."""
    kinds = [t.type for t in tokens[i + 1 : i + 4] if t.type != "FILLER"][:2]  # "cells 140 both times,"
    if kinds not in (["QTY", "SEP"], ["QTY", "RPAR"], ["QTY", "STOP"]) or tokens[i + 1].type != "QTY":
        return False
    amount: Amount = tokens[i + 1].value
    held = amount.dim == "conc" or (amount.dim == "bare" and amount.value > _MOST_LABELS)
    opens = i > 0 and tokens[i - 1].type in ("LPAR", "SEP")
    return held and opens and not any(t.type == "SIDE" and t.value == "in" for t in tokens)


def _beside_the_bath(tokens: list[Token], i: int) -> bool:
    """Whether the number of the outside stands right behind that of a cell, or before: "cell 140, bath 5"."""
    behind, before = tokens[i + 2 : i + 5], tokens[max(0, i - 3) : i]
    joint = ("SEP", "AND")
    if [t.type for t in behind[1:]] == ["SIDE", "QTY"] and behind[0].type in joint:
        return bool(behind[1].value == "out")
    if [t.type for t in before[:2]] == ["SIDE", "QTY"] and before[2].type in joint:
        return bool(before[0].value == "out")
    k = i - 1
    while k > 0 and (tokens[k].type in ("QTY", "ION", *joint) or tokens[k].value in ("at", "and_at")):
        k -= 1
    several = [t for t in tokens[k + 1 : i] if t.type == "QTY"]  # "serum K 2.5 and 6.2, cells 140"
    return len(several) > 1 and tokens[k].type == "SIDE" and bool(tokens[k].value == "out")


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
    ahead = [t for t in tokens[i + 1 : i + 5] if t.type not in ("EQ", "ION", "FILLER")]
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
    return changes and after is not None and after.type == "QTY"


def _by_so_much(tokens: list[Token], i: int, spelt: str) -> bool:
    """Such as 提高2 mM, not 提高到2 mM: how much more there is."""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    told = after is not None and after.type == "QTY" and after.value.dim in ("conc", "percent")
    return told and CHINESE.search(spelt) is not None and spelt[-1] not in "到至为成"


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


_MOST_LABELS: Final = 9.0  # cells in one exercise
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
_OF_ANY_VALUE: Final = frozenset({"SIDE", "EQ", "FILLER", "HEAD", "ARROW"})
_SAID: Final = frozenset({"WORD", "CUE", "ION"})
_OF_THEIR_PLACE: Final = frozenset(
    _LITTLE
    | _LEAKS
    | {"aminoacid", "cell", "outward", "negative", "rise", "fall", "replaced", "equilibrium", "away", "at"}
    | {"formerly", "rest", "it", "check", "and_at", "equal", "move", "cotransport", "become"}
    | _DISTANT
    | _OF_THE_BLOOD
)
_SMALL_IONS: Final = {
    "k": "K", "na": "Na", "cl": "Cl", "ca": "Ca", "mg": "Mg", "nh": "NH4", "li": "Li", "cs": "Cs", "rb": "Rb",
}  # fmt: skip


_HELD: Final = frozenset({"conc", "equivalents"})
_HOLDS: Final = frozenset(
    {"has", "have", "contains", "contain", "holds", "hold", "keep", "keeps", "含", "含有", "有"}
)


_HAS: Final = frozenset({"has", "have", "有"})
_CELLS: Final = frozenset({"cell", "each", "apart"})


def _speaks_of_cells(tokens: list[Token], i: int, *, contains: bool) -> bool:
    """Whether a cell stands right before, or with an aside between: "cell A, a glial cell, contains"."""
    near = list(reversed(tokens[max(0, i - 8) : i]))
    if near[:1] and near[0].type == "SIDE" and near[0].value == "out" and len(near) > 2:
        k = next((k for k in range(1, len(near)) if near[k].value != "words"), 0)
        within = near[k].type in ("SIDE", "FILLER") and (near[k].leads or near[k].value == "in")
        near = near[k + 1 :] if k and within else near  # "a red cell suspended in plasma contains"
    stop = next((k for k, token in enumerate(near) if token.type in ("STOP", "QTY")), len(near))
    if any(token.type == "SIDE" for token in near[:stop]):
        return False  # "both sides of the membrane have 140 mM", "the endolymph of a hair cell has 157 mM"
    for token in near[:stop]:
        if token.type == "CELL" or (token.type == "CUE" and token.value in _CELLS):
            return contains or token.value != "apart"  # "neuron B has 6 mM" may go on with the outside
        if token.type not in ("FILLER", "SEP", "WORD") and token.value not in ("it", "in"):
            return False
    return False


def _of_a_cell(tokens: list[Token], i: int, *, contains: bool) -> bool:
    """Whether a cell "has" something: "muscle fibres contain 155 mM", "red cells have Cl- at 78 mM"."""
    if not _speaks_of_cells(tokens, i, contains=contains):
        return False
    ahead = tokens[i + 1 : i + 5]
    amount = next((t for t in ahead[:3] if t.type not in ("ION", "EQ") and t.value != "at"), None)
    if amount is None or amount.type != "QTY":
        return False
    behind = next((t for t in ahead[1:] if t.type != "ION" and t is not amount), None)
    if behind is not None and behind.type == "SIDE":
        return False  # "has 5 mM K+ in the bath"
    if amount.value.dim != "bare":
        return amount.value.dim in _HELD
    after = ahead[ahead.index(amount) + 1 :]
    if after and after[0].type == "ION":
        return True  # "the cells hold 145 K"
    if after and after[0].type not in ("STOP", "SEP"):
        return False  # "has 4 and 140 mM outside and inside"
    return any(t.type == "QTY" and t.value.dim in _HELD for t in tokens)


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


_OPENERS: Final = frozenset({"so", "you", "please", "pls", "plz", "hi", "hey", "hello"})
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
