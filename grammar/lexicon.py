"""The lexicon: phrases of both languages, and units, as tables that the lexer matches against.

The data are lexicon/{en,zh,units}.toml; how to add a phrase is told in lexicon/README.md.
"""

from __future__ import annotations

import functools
import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from grammar.tokens import Amount, Head
from physics.species import all_species

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

Term: TypeAlias = tuple[str, Any]
"""Terminal and value of a token, for example ("SIDE", "in")."""
Tree: TypeAlias = dict[Any, Any]
"""Phrases as a tree of words; None holds the term of the phrase that ends there."""
Unit: TypeAlias = tuple[str, float]
"""Dimension and factor to the course unit."""


class Lexicon:
    """All that the lexer knows; the Chinese half is read when the first Chinese text comes.

    Attributes:
        words: English phrases.
        phrases: Chinese phrases.
        pattern: source of the pattern that matches the longest Chinese phrase at a place.
        units: spelling to dimension and factor.
        unit: matches a unit behind a number.
        vocabulary: every English word that stands in a phrase, for mending typos.
    """

    def __init__(self) -> None:
        english = _phrases("en")
        self.words: Tree = {}
        for phrase, term in english.items():
            node = self.words
            for word in _WORD.findall(phrase):
                node = node.setdefault(word, {})
            node[None] = term
        self.vocabulary = frozenset(w for phrase in english for w in _WORD.findall(phrase) if len(w) > 3)
        self.units: Mapping[str, Unit] = _units()
        self.unit = re.compile(rf"[ \t-]{{0,2}}(?P<unit>{_unit_pattern(self.units)})")

    @functools.cached_property
    def phrases(self) -> Mapping[str, Term]:
        """Chinese phrases and their terms."""
        return _phrases("zh")

    @functools.cached_property
    def pattern(self) -> str:
        """The longest Chinese phrase at a place."""
        return _trie(self.phrases, _phrase_end)


class BadLexicon(ValueError):  # noqa: N818 - named for what it says
    """A lexicon file breaks its own rules; all faults are listed."""


# The signs in a class of their own: a class of many ranges beyond Latin takes long to compile.
# A temperature may be glued to what stands before it: 140mM25℃.
TEMPERATURE_AHEAD: Final = r"(?=\d{1,2}(?:\.\d)? ?(?:℃|°|度|摄氏)|\d\d(?:\.\d)? ?C(?![A-Za-z\d]))"
_LETTER_END: Final = rf"(?!(?!{TEMPERATURE_AHEAD})[A-Za-z0-9_^]|[⁺⁻]|[+-](?![\d\s]))"
_WORD: Final = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")


@functools.cache
def lexicon() -> Lexicon:
    """The lexicon, loaded once."""
    return Lexicon()


def unit_factor(amount: Amount) -> float:
    """Factor of the unit in which an amount was given; 1 for a number without one."""
    units = lexicon().units
    return units[amount.unit][1] if amount.unit in units else 1.0


def _phrases(language: str) -> dict[str, Term]:
    table = tomllib.loads(_read(f"lexicon/{language}.toml"))
    found: dict[str, Term] = {}
    faults = []
    for terminal, meanings in table.items():
        for meaning, phrases in meanings.items():
            if terminal == "ION" and not meaning.startswith("X") and meaning not in all_species():
                faults.append(f"no species {meaning}")
            for phrase in phrases:
                if phrase in found:
                    faults.append(f"{phrase!r} is {found[phrase]} and {(terminal, meaning)}")
                found[phrase] = _term(terminal, meaning)
    if faults:
        raise BadLexicon(f"{language}.toml: " + "; ".join(faults))
    return found


def _term(terminal: str, meaning: str) -> Term:
    if terminal == "HEAD":
        kind, _, ion = meaning.partition("_")  # g_leak is the conductance of the leak
        return "HEAD", Head(kind, "H" if kind == "pH" else ion or None)
    if terminal == "TEMP":
        return "QTY", Amount(float(meaning), "celsius", "named")
    return terminal, meaning


def _units() -> dict[str, Unit]:
    table = tomllib.loads(_read("lexicon/units.toml"))
    found: dict[str, Unit] = {}
    faults = []
    for dimension, factors in table.items():
        for factor, spellings in factors.items():
            for spelling in spellings:
                plain = spelling.replace("µ", "u")
                if found.get(plain, (dimension, float(factor))) != (dimension, float(factor)):
                    faults.append(f"{spelling!r} is {found[plain]} and {(dimension, factor)}")
                found[plain] = (dimension, float(factor))
    if faults:
        raise BadLexicon("units.toml: " + "; ".join(faults))
    return found


def _read(name: str) -> str:
    return (Path(__file__).parent / name).read_text(encoding="utf-8")


def _unit_pattern(units: Iterable[str]) -> str:
    """The longest unit; one that ends in a letter must not run on into another letter or a charge."""
    return _trie(units, lambda unit: _LETTER_END if unit[-1].isascii() and unit[-1].isalnum() else "")


def _phrase_end(phrase: str) -> str:
    """What must follow: 血 is that of 血钾; a digit is no part of a longer number, 细胞1 of 细胞1/3.5."""
    if phrase == "血":
        return "(?=[钾钠钙氯镁糖]|K|Na|Ca|Cl|Mg)"
    return r"(?![\d./])" if phrase[-1].isdigit() and phrase[-1].isascii() else ""


_SHELF: Final = 16
_Node: TypeAlias = "dict[str, _Node]"


def _trie(phrases: Iterable[str], end: Callable[[str], str]) -> str:
    """A pattern that matches the longest of `phrases` in one pass; `end` tells what may not follow one."""
    root: _Node = {}
    for phrase in phrases:
        node = root
        for character in phrase:
            node = node.setdefault(character, {})
        node[""] = {}
    return "".join(_node_pattern(root, "", end))


def _node_pattern(node: _Node, spelt: str, end: Callable[[str], str]) -> tuple[str, str]:
    """The pattern of what goes on from here, and what may not follow it, where that is the same for all."""
    own = [end(spelt)] if "" in node else []
    longer = {c: _node_pattern(below, spelt + c, end) for c, below in node.items() if c}
    ends = {*own, *(after for _, after in longer.values())}
    shared = ends.pop() if len(ends) == 1 else None
    bodies = {
        c: re.escape(c) + body + (after if shared is None else "") for c, (body, after) in longer.items()
    }
    branches = [*_shelved(bodies), *(own if shared is None else ["" for _ in own])]
    return (branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"), shared or ""


def _shelved(branches: Mapping[str, str]) -> Iterable[str]:
    """Many branches in groups, each behind a look at the first character: they are tried one by one."""
    if len(branches) <= _SHELF:
        return branches.values()
    firsts = list(branches)
    shelves = [firsts[i : i + _SHELF] for i in range(0, len(firsts), _SHELF)]
    return [f"(?=[{re.escape(''.join(s))}])(?:{'|'.join(branches[c] for c in s)})" for s in shelves]
