"""Weights beside one ion or in a list: "permeabilities relative to K+ are 0.03 for Na+ and 0.1 for Cl-"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from grammar.ahead.signs import NAMED, id_of
from grammar.read_ahead import Ahead, names_any, without
from grammar.reading import Relation, Slot, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SYMBOL: Final = r"[gP]_?(?=K|Na|Cl|Ca|Cs|Li|Rb|NH4|HCO3|I)"
_HEAD: Final = r"(?i:permeabilit(?:y|ies)|conductances?)|通透性|电导"
_OF: Final = rf"(?:the |its )?(?:that |those )?(?:of |for |to )?(?:the )?(?:(?:{_HEAD}) (?:of |for |to ))?"
_N: Final = r"(?:\d{1,4}(?:\.\d{1,5})?|(?<!\d)\.\d{1,5})"
_IS_ONE: Final = r"(?: ?\((?:= ?|set to )?1(?:\.0{1,3})?\))?"
_TOKEN: Final = re.compile(
    rf"(?P<ref>(?i:relative to|with respect to|in relation to|compared (?:with|to)) {_OF}(?:{_SYMBOL})?"
    rf"(?P<en>{NAMED})(?![A-Za-z])(?: (?:{_HEAD}))?{_IS_ONE}"
    rf"|相[对较比](?:于|之于)?(?:{_SYMBOL})?(?P<zh>{NAMED})(?![A-Za-z]){_IS_ONE})"
    rf"|(?P<head>{_HEAD})"
    r"|(?P<aside>\((?:E_?[A-Za-z]{0,2}[+-]? ?[=:]? ?)?[-+]\s?\d[\d.]{0,6}(?: ?mV)?\))"
    r"|(?P<other>\[|[-+<>→]\s?\d|\d[\d.]*\s?[/:|]\s?\d|\d[\d.]*\s?(?:m[MVS]|u[MS]|[np][SA]"
    r"|mmol|mEq|M\b|°|℃|[M]?Ω|[fF]old|倍|times)"
    r"|(?<=\d )(?:out|in)(?:side)?\b|(?i:outside|inside)|[胞膜][内外]|[内外](?=\s?\d)"
    r"|(?<![A-Za-z])[EV]_?[KNCmr]|(?i:potential|voltage)|电[位压])"
    rf"|(?P<ion>(?:(?<![A-Za-z])(?:{_SYMBOL})|(?<![A-Za-z])){NAMED}(?![A-Za-z]))"
    rf"|(?P<n>{_N})(?P<percent> ?%)?(?![\d.]*\d)"
)
_LONE: Final = ("head", "other", "ion", "aside")
# "The relative permeability of Na+ to K+ is 0.01".
_OF_ONE_TO_ONE: Final = re.compile(
    rf"(?i:relative) (?P<head>{_HEAD}) (?:of|for) (?:the )?(?P<first>{NAMED}) (?:to|over|versus|vs) "
    rf"(?:that of )?(?P<second>{NAMED})(?![A-Za-z]) ?(?:is|was|of|=|being) ?(?:about |only )?"
    rf"(?P<n>{_N})(?P<percent> ?%)?(?![\d.]*\d)"
)
_SENTENCE: Final = re.compile(r"(?:[^.;?。\n]|\.(?=\d)){8,400}")
_RELATIVE: Final = ("elative", "ractional", "set to", "taken as", "aking", "相对", "相比", "相较")
_LESS: Final = re.compile(r"(?i:\bless\b|\blower\b|\bsmaller\b|\btimes\b|fold\b)|倍|[小低]")
_ROLES: Final = (
    ("g", ("onductance", "电导", "g_", "gK", "gNa", "gCl")),
    ("P", ("ermeab", "通透", "P_", "PK", "PNa", "PCl")),
)
_FEWEST: Final = 2  # ions of a list without an ion that they are compared to


class _Token(NamedTuple):
    kind: str
    span: Span
    ion: str | None = None
    value: float = 0.0


def relative_to(plain: str) -> Ahead | None:
    """Weights beside one ion, as proportions, or a list of weights; None of a text without them."""
    slots: list[Slot] = []
    relations = [*_of_one_to_one(plain)]
    spans = [x.span for x in relations]
    for sentence in _SENTENCE.finditer(plain):
        role = next((role for role, marks in _ROLES if names_any(marks, sentence[0])), None)
        tokens = [*_tokens(plain, sentence.span())] if role and not _LESS.search(sentence[0]) else []
        at = next((k for k, token in enumerate(tokens) if token.kind == "ref"), None)
        window = _beside(tokens, at) if at is not None else _listed(tokens, sentence[0])
        pairs = _pairs(window, 1 if at is not None else _FEWEST)
        if not pairs or role is None:
            continue
        for name, number in pairs:
            if at is not None:
                relations.append(
                    Relation(role, name.ion or "", tokens[at].ion or "", number.value, number.span)
                )
            else:
                slots.append(Slot(role, number.value, number.span, ion=name.ion, dim="bare"))
        # Potentials "in that order" are of the ions of conductances; nothing is, of those of permeabilities.
        spent = ("n", "head", "ref") if role == "g" else ("n", "head", "ref", "ion")
        spans += [token.span for token in window if token.kind in spent]
    if not slots and not relations:
        return None
    return Ahead(without(plain, spans), tuple(slots), relations=tuple(relations), goes_on=True)


def _of_one_to_one(plain: str) -> Iterator[Relation]:
    for found in _OF_ONE_TO_ONE.finditer(plain):
        first, second = id_of(found["first"]), id_of(found["second"])
        share = 0.01 if found["percent"] else 1.0
        role = "g" if found["head"].lower().startswith("c") else "P"
        if first and second and first != second:
            yield Relation(role, first, second, float(found["n"]) * share, found.span())


def _tokens(plain: str, sentence: Span) -> Iterator[_Token]:
    for found in _TOKEN.finditer(plain, *sentence):
        kind = found.lastgroup if found.lastgroup in _LONE else "n" if found["n"] else "ref"
        name = found["en"] or found["zh"] or (found["ion"] or "").removeprefix("P_").removeprefix("g_")
        if kind == "ion" and name[0] in "Pg":
            name = name[1:]
        value = float(found["n"]) * (0.01 if found["percent"] else 1.0) if found["n"] else 0.0
        yield _Token(kind, found.span(), id_of(name) if name else None, value)


def _beside(tokens: Sequence[_Token], at: int) -> list[_Token]:
    """What belongs to "relative to K+" at that place: from the number before it to the next other thing."""
    first = next((k for k, token in enumerate(tokens[:at]) if token.kind == "head"), at)
    start = max((k + 1 for k in range(first) if tokens[k].kind in ("n", "other")), default=0)
    window = [*tokens[start : at + 1]]
    for token in tokens[at + 1 :]:
        if token.kind == "other" or token.ion == tokens[at].ion:
            break
        window.append(token)
    return window


def _listed(tokens: Sequence[_Token], sentence: str) -> list[_Token]:
    """Behind the word "relative conductances", to the next other thing."""
    first = next((k for k, token in enumerate(tokens) if token.kind == "head"), None)
    if first is None or not names_any(_RELATIVE, sentence):
        return []
    start = max((k + 1 for k in range(first) if tokens[k].kind in ("n", "other")), default=0)
    end = next((k for k in range(first, len(tokens)) if tokens[k].kind == "other"), len(tokens))
    return [*tokens[start:end]]


def _pairs(window: Sequence[_Token], fewest: int) -> list[tuple[_Token, _Token]]:
    """Each ion with its number, in their order; none where these are not as many, or an ion stands twice."""
    ions = [token for token in window if token.kind == "ion"]
    numbers = [token for token in window if token.kind == "n"]
    if not fewest <= len(ions) == len(numbers) or len({token.ion for token in ions}) < len(ions):
        return []
    return [*zip(ions, numbers, strict=True)]
