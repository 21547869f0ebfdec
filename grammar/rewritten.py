"""Tokens in a row that are written otherwise: letters for sides, factors in words, ions that are left out."""

from __future__ import annotations

import re
from typing import Final

from grammar.tokens import Head, Token

SMALL_IONS: Final = {
    "k": "K", "na": "Na", "cl": "Cl", "ca": "Ca", "mg": "Mg", "nh": "NH4", "li": "Li", "cs": "Cs", "rb": "Rb",
}  # fmt: skip
MULTIPLIED: Final = frozenset({"multiply", "multiplied", "multiplying", "乘"})
_IN_SERIES: Final = 2  # K比Na是1比0.05
_LONE_LETTER: Final = re.compile(r"[ioeIOE](?<![A-Za-z].)(?![A-Za-z])")


def left_out(tokens: list[Token], i: int) -> None:
    """Such as cl不管, 氯被忽略 in a text that tells nothing else of the ion: as if neither were said."""
    ion, token = tokens[i - 1], tokens[i]
    if i and ion.type == "ION" and sum(t.type == "ION" and t.value == ion.value for t in tokens) == 1:
        for k, left in ((i - 1, ion), (i, token)):
            tokens[k] = Token("FILLER", "words", left.start, left.end)


def as_series(tokens: list[Token], compared: list[int]) -> None:
    """Such as K比Na比Cl是1比0.05比0.45: a series, where numbers are compared so too."""
    if len(compared) < _IN_SERIES:
        return
    beside = {i: [t.type for t in (*tokens[max(0, i - 1) : i], *tokens[i + 1 : i + 2])] for i in compared}
    if ["QTY", "QTY"] in beside.values() and ["ION", "ION"] in beside.values():
        for i in compared:
            if beside[i] in (["QTY", "QTY"], ["ION", "ION"]):
                tokens[i] = Token("COLON", ":", tokens[i].start, tokens[i].end)


def joined_by_n(tokens: list[Token]) -> None:
    """Such as "na n k": small letters beside each other are ions where one of them is beside its data."""
    for i, token in enumerate(tokens[1:-1], 1):
        if token.value not in ("n", "and"):
            continue
        beside = (tokens[i - 1], tokens[i + 1])
        named = [t.type == "ION" or (t.type == "WORD" and t.value in SMALL_IONS) for t in beside]
        if all(named) and any(t.type == "ION" for t in tokens):
            tokens[i] = Token("AND", "and", token.start, token.end)
            for k, t in ((i - 1, beside[0]), (i + 1, beside[1])):
                if t.type == "WORD":
                    tokens[k] = Token("ION", SMALL_IONS[t.value], t.start, t.end)


def part_titles(tokens: list[Token], text: str) -> None:
    """A colon that opens what is told of ions: "P_Na = P_K: Na 150 out", 2个K+:Na+外145, no series K:Na."""
    if ":" not in text:
        return
    for i in range(1, len(tokens) - 2):
        if tokens[i].type == "COLON" and tokens[i - 1].type == tokens[i + 1].type == "ION":
            kinds = [t.type for t in tokens[i + 2 : i + 4]]
            if kinds[:1] == ["SIDE"] or kinds == ["QTY", "SIDE"]:
                tokens[i] = Token("STOP", ";", tokens[i].start, tokens[i].end)


def pumped_out(tokens: list[Token], text: str) -> None:
    """Such as 把钠泵出细胞: the ion and what is done with it, no name of the pump."""
    if "泵出" not in text:
        return
    for i, token in enumerate(tokens):
        if token.value == "pump" and text[token.start - 1 : token.end + 1] in ("把钠泵出", "将钠泵出"):
            tokens[i] = Token("ION", "Na", token.start, token.start + 1)


def own_reversal(tokens: list[Token], text: str) -> None:
    """Such as "E_NCX = -40 mV": where the exchanger that is named behind the E turns round."""
    if "NCX" not in text:
        return
    for i in [i for i, token in enumerate(tokens) if i and token.value == "exchanger"]:
        k = i - 1 if tokens[i - 1].value == "_" else i
        symbol, name = tokens[k - 1], tokens[i]
        beside = symbol.end >= tokens[k].start - 1  # also "E NCX"
        if k and symbol.type == "WORD" and symbol.value in ("e", "v") and beside:
            tokens[k - 1] = Token("CUE", "exchanger", symbol.start, symbol.end)
            tokens[i] = Token("HEAD", Head("rev"), name.start, name.end)
            tokens[k:i] = [Token("FILLER", "words", t.start, t.end) for t in tokens[k:i]]


def carried_apart(tokens: list[Token]) -> None:
    """Such as "moving K+ in and Na+ out": two ways, no places."""
    for i in [i for i, token in enumerate(tokens, 1) if token.value == "move"]:
        five = tokens[i : i + 5]
        kinds = [t.type for t in five]
        if kinds != ["ION", "SIDE", "AND", "ION", "SIDE"] or {five[1].value, five[4].value} != {"in", "out"}:
            continue
        held = i + 5 < len(tokens) and tokens[i + 5].type in ("QTY", "EQ")
        if not held:
            for k in (i + 1, i + 4):
                way = "inward" if tokens[k].value == "in" else "outward"
                tokens[k] = Token("CUE", way, tokens[k].start, tokens[k].end)


def reached(tokens: list[Token], text: str) -> None:
    """Such as 升高5 mM,达到17 mM: what it comes to tells all."""
    if "达到" not in text:
        return
    for i in range(3, len(tokens)):
        kinds = [t.type for t in tokens[i - 3 : i + 1]]
        risen = kinds == ["CUE", "QTY", "SEP", "EQ"] and tokens[i - 3].value in ("rise", "fall")
        if risen and tokens[i].spelt(text) == "达到":
            tokens[i] = Token("CUE", "to", tokens[i].start, tokens[i].end)
            tokens[i - 2 : i] = [Token("FILLER", "words", t.start, t.end) for t in tokens[i - 2 : i]]


def charged(tokens: list[Token], text: str) -> None:
    """Such as 某+2价离子: an ion that is named by its valence alone."""
    if "价" not in text:
        return
    for i, token in enumerate(tokens[:-1]):
        valence = token.value.value if token.type == "QTY" and token.value.dim == "bare" else 0.0
        if abs(valence) in (1.0, 2.0, 3.0) and text[tokens[i + 1].start : tokens[i + 1].end] == "价":
            tokens[i] = Token("ION", f"X{valence:+.0f}", token.start, tokens[i + 1].end)
            tokens[i + 1] = Token("FILLER", "valence", tokens[i + 1].start, tokens[i + 1].end)


def by_a_factor(tokens: list[Token], i: int) -> None:
    """Such as "by a factor of 3": three times as much or as little."""
    k = i + 2 if i + 1 < len(tokens) and tokens[i + 1].type == "EQ" else i + 1
    found = tokens[k] if k < len(tokens) else None
    if found is not None and found.type == "QTY" and found.value.dim == "bare":
        times = found.value._replace(dim="times", unit="fold")
        tokens[k] = Token("QTY", times, found.start, found.end)
        tokens[i:k] = [Token("FILLER", "factor", t.start, t.end) for t in tokens[i:k]]


def multiplied(tokens: list[Token], i: int) -> None:
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


def lettered(tokens: list[Token], text: str) -> None:
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
