"""Where a word for a cell tells the inside: "cell 140, bath 5", "(cells 140)", "fibres contain 155 mM"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from grammar.sheet import CONCENTRATION

if TYPE_CHECKING:
    from grammar.tokens import Amount, Token

_MOST_LABELS: Final = 9.0  # cells in one exercise
_BEHIND: Final = frozenset(
    {"QTY", "ION", "EQ", "COLON", "SEP", "STOP", "RPAR"}
)  # a word that tells the inside
_CELLS: Final = frozenset({"cell", "each", "apart"})


def titles_a_row(tokens: list[Token], i: int) -> bool:
    """Such as "Cell: 140 K, 10 Na. Bath: 3 K", or "140 (cell)": the cell is the inside."""
    behind = tokens[i + 1] if i + 1 < len(tokens) else None
    if behind is not None and behind.type not in _BEHIND and behind.value != "at":
        return False
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
    asked = [t for t in tokens[i + 1 : i + 4] if t.type != "EQ"][:2]  # "plasma Cl 104, the cell chloride is?"
    if [t.type for t in asked] == ["ION", "STOP"] and asked[1].value in "?？":
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


def _speaks_of_cells(tokens: list[Token], i: int, *, contains: bool) -> bool:
    """Whether a cell stands right before, or with an aside between: "cell A, a glial cell, contains"."""
    near = list(reversed(tokens[max(0, i - 8) : i]))
    if near[:1] and near[0].type == "SIDE" and near[0].value == "out" and len(near) > 2:
        k = next((k for k in range(1, len(near)) if near[k].value != "words"), 0)
        within = near[k].type in ("SIDE", "FILLER") and (near[k].leads or near[k].value == "in")
        near = near[k + 1 :] if k and within else near  # "a red cell suspended in plasma contains"
    ends = (k for k, t in enumerate(near) if t.type in ("STOP", "QTY") or t.value == "whatif")
    stop = next(ends, len(near))  # "bring it in the lumen if the enterocyte has 5 mM"
    if any(token.type == "SIDE" for token in near[:stop]):
        return False  # "both sides of the membrane have 140 mM", "the endolymph of a hair cell has 157 mM"
    for token in near[:stop]:
        if token.type == "CELL" or (token.type == "CUE" and token.value in _CELLS):
            return contains or token.value != "apart"  # "neuron B has 6 mM" may go on with the outside
        if token.type not in ("FILLER", "SEP", "WORD") and token.value not in ("it", "in"):
            return False
    return False


def of_a_cell(tokens: list[Token], i: int, *, contains: bool) -> bool:
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
        return amount.value.dim in CONCENTRATION
    after = ahead[ahead.index(amount) + 1 :]
    if after and after[0].type == "ION":
        return True  # "the cells hold 145 K"
    if after and after[0].type not in ("STOP", "SEP"):
        return False  # "has 4 and 140 mM outside and inside"
    return any(t.type == "QTY" and t.value.dim in CONCENTRATION for t in tokens)
