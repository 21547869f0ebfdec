"""By how much V_m moves: "hyperpolarises 15 mV", "falls by 5 mV", "gets 15 mV more negative", 去极化20 mV."""

from __future__ import annotations

import re
from typing import Final

from grammar.read_ahead import names_any
from grammar.tokens import Head, Token

_SPOKEN_OF: Final = (
    *("极化", "更负", "更正", "变负", "变正", "负了", "正了", "olari", "OLARI"),
    *("re negative", "re positive", "ss negative", "ss positive"),
)
_VERBS: Final = ("by ", "ises ", "alls ", "rise ", "fall ")
_POLARISES: Final = re.compile(
    r"(?:(?P<down>\b(?:hyper|re)|[超复])|\bde|去)"
    r"(?:polari[sz](?:es?|ed|ing)(?: (?:it|the cell|the membrane))?|极化)\s*(?:了|by)?\s*$",
    re.IGNORECASE,
)
_BECOMES: Final = re.compile(r"(?:(?P<down>更负|变负|负了)|更正|变正|正了)\s*$")
_MORE_SO: Final = re.compile(
    r"\s*(?:more (?P<down>negative)|more positive|less (?P<less>positive)|less negative)\b", re.IGNORECASE
)
_THAN_BEFORE: Final = re.compile(r" than (?:before|it was|earlier|usual|normal|at rest)", re.IGNORECASE)
_LONGEST: Final = 40  # letters before a number that may tell that V_m moves
_AROUND: Final = 12  # tokens between V_m and how much it moves


def may_shift(text: str) -> bool:
    """Whether anything in a text may tell how far V_m moves."""
    return names_any(_SPOKEN_OF, text) or ("mV" in text and names_any(_VERBS, text))


def shifted(tokens: list[Token], text: str) -> None:
    """Mark the voltages that tell how far V_m moves as a change; one that is told as the past is left out."""
    if not may_shift(text):
        return
    for i in range(1, len(tokens)):
        token = tokens[i]
        if token.type != "QTY" or token.value.dim not in ("volt", "bare") or token.value.signed:
            continue
        before = text[max(0, token.start - _LONGEST) : token.start]
        behind = _MORE_SO.match(text, token.end)
        moves = (_POLARISES.search(before) or _BECOMES.search(before)) if token.value.dim == "volt" else None
        if moves:
            _mark(tokens, i, down=bool(moves["down"]))
        elif behind and _moves_V(tokens, i, told=False):
            _behind(tokens, i, text, behind)
        elif token.value.dim == "volt" and (verb := _verb(tokens, i)) and _moves_V(tokens, i, told=True):
            _mark(tokens, i, down=tokens[verb].value == "fall")


def _behind(tokens: list[Token], i: int, text: str, found: re.Match[str]) -> None:
    """Such as "15 mV more negative"; "than before" tells what V_m was, and nothing of what it is."""
    if _THAN_BEFORE.match(text, found.end()):
        tokens[i] = Token("FILLER", "words", tokens[i].start, tokens[i].end)
    elif not text.startswith(" than", found.end()):
        _mark(tokens, i, down=bool(found["down"] or found["less"]))
        last = tokens[i + 1]
        tokens[i + 1] = Token("FILLER", "words", last.start, last.end)


def _verb(tokens: list[Token], i: int) -> int:
    """Where a rise or a fall stands right before the number, or before its "by"; 0 if none does."""
    at = i - 2 if tokens[i - 1].type == "FILLER" else i - 1
    return at if at > 0 and tokens[at].value in ("rise", "fall") else 0


def _moves_V(tokens: list[Token], i: int, *, told: bool) -> bool:
    """Whether the last symbol or word before a number is V_m, or the cell; `told`: it must be V_m itself."""
    for k in range(i - 1, max(-1, i - _AROUND), -1):
        token = tokens[k]
        if token.type == "HEAD":
            return bool(token.value.kind == "V")
        if token.value == "cell" or (token.value == "it" and not told):
            return not told
    return False


def _mark(tokens: list[Token], i: int, *, down: bool) -> None:
    """Make the token before a number the word for a change, and the number one with its sign."""
    before, token = tokens[i - 1], tokens[i]
    tokens[i - 1] = Token("HEAD", Head("change"), before.start, before.end)
    amount = token.value
    size = -amount.value if down else amount.value
    tokens[i] = Token("QTY", amount._replace(value=size, dim="volt", signed=True), token.start, token.end)
