"""What becomes of what is on one side: a share of it is removed or free, it is diluted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from grammar.ahead.signs import NAMED, id_of, ions_named
from grammar.read_ahead import Ahead, without
from grammar.reading import Slot

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SHARE: Final = (
    r"(?:\d{1,3}(?:\.\d{1,2})? ?%|[Hh]alf|(?:a|one) third|two thirds|(?:a|one) quarter|three quarters"
    r"|一半|半数|三分之一|三分之二|四分之一|四分之三|[一二三四五六七八九]成)"
)
SHARE_SHUT: Final = rf"(?:{SHARE}|\d{{1,3}}(?:\.\d{{1,2}})? ?per ?cent)"
"""A share of channels, which is also told in words; that of a mixture is read of the words."""
# What closes channels, and what is done to them.
SHUTS: Final = (
    r"(?:block(?:s|ing)?|inhibit(?:s|ing)?|poison(?:s|ing)?|abolish(?:es|ing)?|eliminat(?:es?|ing)"
    r"|clos(?:es|ing)|shut(?:s|ting)|(?:turn|switch)(?:e?s|ing) off|suppress(?:es|ing)|inactivat(?:es|ing))"
)
SHUT: Final = r"(?:blocked|inhibited|poisoned|abolished|eliminated)"
_PARTS: Final = {
    "half": 0.5, "a third": 1 / 3, "one third": 1 / 3, "two thirds": 2 / 3, "a quarter": 0.25,
    "one quarter": 0.25, "three quarters": 0.75, "一半": 0.5, "半数": 0.5, "三分之一": 1 / 3,
    "三分之二": 2 / 3, "四分之一": 0.25, "四分之三": 0.75, "all": 1.0, "全部": 1.0, "所有": 1.0,
}  # fmt: skip
OUT: Final = (
    "outside", "external", "extracellular", "bath", "External", "Extracellular", "Bath",
    "浴液", "膜外", "细胞外", "胞外", "外液",
)  # fmt: skip
IN: Final = (
    "inside", "internal", "intracellular", "Internal", "Intracellular", "cytosolic", "cytosol", "cell",
    "膜内", "细胞内", "胞内",
)  # fmt: skip
_SIDES: Final = "|".join((*OUT, *IN))
_LEFT: Final = r"free|ioni[sz]ed|unbound"
_GONE: Final = (
    r"removed|taken (?:out|away)|lost|chelated|bound|washed (?:out|away)|leak(?:s|ed)? out|replaced"
    r"|substituted|exchanged"
)
_TOLD: Final = (
    re.compile(
        rf"(?:[Oo]nly )?(?:(?P<share>{SHARE}|[Aa]ll) (?:of )?)?(?:the |its )?(?:(?P<side>{_SIDES}) )?"
        rf"(?P<ion>{NAMED})(?: ions?)?(?: (?:in the |on the |from the )?(?P<place>{_SIDES}))?"
        r" (?:(?:is|are|was|were|gets?|(?:has|have) been) )?(?:then |now |suddenly |completely |all )*"
        rf"(?:(?P<left>{_LEFT})|(?P<gone>{_GONE}))\b(?: (?:completely|entirely|fully|wholly|totally))?"
        r"(?: (?:by|with|for) (?:the |an? )?[A-Za-z0-9]{1,14}[+⁺⁻-]?)?"
        rf"(?: from (?:the )?(?P<source>{_SIDES}))?"
    ),
    re.compile(
        rf"(?:[把将])?(?:(?P<share>{SHARE}|全部|所有)的?)?(?P<side>{_SIDES})(?:液)?(?:中)?的?"
        rf"(?:(?P<half>{SHARE})的)?(?P<ion>{NAMED})(?:中)?(?:有|的)?(?:只有)?(?P<part>{SHARE}|全部|都)?(?:被|是|为)?"
        r"(?:(?P<left>游离)|(?P<gone>去除|除去|移除|流失|漏出|替换|取代|置换|换成|替代|螯合|结合))(?:为|成|掉|了|的|态)?"
        r"(?:胆碱|NMDG|锂|蔗糖)?"
    ),
    re.compile(
        rf"(?P<side>{_SIDES})液?中?的?(?P<ion>{NAMED})(?P<share>{SHARE}|全部|都)?[用被以由][^,·。;]{{1,14}}?"
        r"(?P<gone>替换|取代|置换|替代|代替)"
    ),
    re.compile(
        rf"用[^,·。;]{{1,8}}?(?P<gone>替换|取代|置换|替代|代替)(?:了)?(?P<side>{_SIDES})液?中?的?"
        rf"(?P<share>{SHARE}|全部|所有)?的?(?P<ion>{NAMED})"
    ),
    re.compile(
        rf"(?P<side>{_SIDES})液?中?(?P<share>{SHARE}|全部|所有)的?(?P<ion>{NAMED})[用被以由][^,·。;]{{1,14}}?"
        r"(?P<gone>替换|取代|置换|替代|代替)"
    ),
    re.compile(
        r"(?i:\b(?P<gone>replac(?:e|ed|ing)|substitut(?:e|ed|ing)|swapp(?:ed|ing))) "
        rf"(?:(?P<share>{SHARE}|all) (?:of )?)?(?:the |its )?(?:(?P<side>{_SIDES}) )?(?P<ion>{NAMED})"
        rf"(?: ions?)?(?: (?:in|on|from) the (?P<place>{_SIDES}))? (?:by|with|for) (?:the |an? )?"
        r"[A-Za-z0-9]{1,14}[+⁺⁻-]?"
    ),
    re.compile(
        r"(?i:\b(?P<gone>remov(?:e|ed|ing)|omitt(?:ed|ing)|withdraw(?:n|ing)?)) "
        rf"(?:(?P<share>{SHARE}|all) (?:of )?)?(?:the |its )?(?:(?P<side>{_SIDES}) )?(?P<ion>{NAMED})"
        rf"(?![A-Za-z])(?: ions?)?(?: from the (?P<place>{_SIDES}))?"
    ),
    re.compile(
        rf"(?P<gone>除去|去除|移除)(?P<share>{SHARE}|全部|所有)?的?(?P<side>{_SIDES})液?(?:中)?的?(?P<ion>{NAMED})"
    ),
)


_HALVED: Final = re.compile(
    rf"(?:(?P<side>{_SIDES})(?: solution| fluid)? (?:is|was|gets) diluted"
    r" (?:1:1|1 to 1|by half|with an equal volume)(?: with| of| by)?(?: (?:distilled|pure))?(?: water)?"
    rf"|(?P<SIDE>{_SIDES})液?(?:用|被|加)*(?:蒸馏水|纯水|等体积水|水)*(?:等体积)?稀释(?:了)?(?:一倍|1倍|到一半|成一半|1:1)"
    rf"|(?P<equal>{_SIDES})液?用等体积的?(?:蒸馏水|纯水|水)稀释)"
)
_DIGIT: Final = re.compile(r"\d(?![+⁺-])")
_COMPARING: Final = re.compile(r"(?i:revers|\bE_?\{?rev)|反转")
_OF_A_RATIO: Final = re.compile(r"(?<![A-Za-z])[Pp]_?\{?[A-Z]")
_OF_V: Final = re.compile(r"V_?m(?![A-Za-z])|(?i:membrane potential|resting potential)|[膜静]\w{0,3}电位")
_ALL_OF_IT: Final = re.compile(
    r"(?i:remov|omitt|withdraw|washed out|replac|substitut|swapp)"
    r"|(?:去除|除去|移除|替换|取代|置换|换成|替代|代替)"
)
_BY_SO_MUCH: Final = re.compile(
    r" ?(?:by|with|for|except|but|to|until|from)? ?(?:for )?\d|[^,.;。?]{0,12}\d| (?:in part|partly)"
    r"|[^.;。?]{0,30}(?:so that|leav|only|remain|left|剩)"
)
_FREE_OF: Final = re.compile(
    rf"(?P<ion>{NAMED})-? ?free (?:bath|solution|medium|saline|Ringer|external|outside|extracellular)"
    r"|(?i:\bin the absence of|\bwithout) (?:any )?(?:external|extracellular|outside) "
    rf"(?P<named>{NAMED})"
    rf"|无(?P<zh>{NAMED})的?(?:胞|膜|细胞)?外?(?:溶)?液"
)


def share_of(text: str) -> float:
    """The share that a text of `SHARE` names, of one."""
    if text.endswith("成"):
        return ("一二三四五六七八九".index(text[0]) + 1) / 10
    return _PARTS.get(text.lower()) or float(text.rstrip("% percnt")) / 100.0


def compares_ions(plain: str) -> bool:
    """Whether ions are exchanged to compare how well they cross."""
    return bool(_COMPARING.search(plain) or (_OF_A_RATIO.search(plain) and not _OF_V.search(plain)))


def by_share(plain: str) -> Ahead | None:
    """What is left of a concentration, as a factor on it; not where ions are exchanged to compare them."""
    if not _DIGIT.search(plain) or compares_ions(plain):
        return None
    told = (*_shares(plain), *_free_of(plain), *_diluted(plain))
    if not told:
        return None
    shown = without(plain, (slot.span for slot in told))
    return Ahead(shown, tuple(slot for slot in told if slot.factor != 1.0))


def emptied(slots: Sequence[Slot]) -> list[Slot]:
    """All of an ion is gone from a side of which nothing else is told: there is none of it there.

    Not where another ion that counts has come, of which so much more is there than was told.
    """
    told = {(s.ion, s.side) for s in slots if s.role == "conc"}
    if any(s.role == "traded" for s in slots):
        return [*slots]
    return [
        s._replace(role="conc", value=0.0, factor=None, dim="conc", unit="mM")
        if s.role == "factor" and s.factor == 0.0 and not s.dim and (s.ion, s.side) not in told
        else s
        for s in slots
    ]


def _shares(plain: str) -> Iterator[Slot]:
    for pattern in _TOLD:
        for found in pattern.finditer(plain):
            told = found.groupdict()
            side = told["side"] or told.get("place") or told.get("source")
            share = told["share"] or told.get("part") or told.get("half") or _whole(found, plain)
            ion = id_of(told["ion"] or "")
            if side is None or share is None or ion is None:
                continue
            kept = share_of("全部" if share == "都" else share)
            yield _factor(found, ion, side, kept if told.get("left") else 1.0 - kept)
            if told.get("gone") and (instead := _instead(plain, found)) and instead != ion:
                yield Slot("traded", kept, found.span(), instead, "out" if side in OUT else "in", unit=ion)


_INSTEAD: Final = re.compile(rf"(?:by|with|for|[用被以由成为]) ?(?:the |an? )?(?P<ion>{NAMED})(?![A-Za-z])")
THAT_COUNT: Final = frozenset({"K", "Na", "Cl"})
"""What takes a place so that it counts; choline does not."""
_BEHIND: Final = 5  # characters


def _instead(plain: str, found: re.Match[str]) -> str | None:
    """The ion that comes in place of the one that goes, where it is one of those that cross."""
    named = _INSTEAD.search(plain, found.start(), found.end() + _BEHIND)
    ion = id_of(named["ion"]) if named else None
    return ion if ion in THAT_COUNT else None


def _whole(found: re.Match[str], plain: str) -> str | None:
    """All of it, where the ion is removed and no share is told, "Na+ is removed from the bath"."""
    wholly = _ALL_OF_IT.search(found["gone"] or "") and not _BY_SO_MUCH.match(plain, found.end())
    counted = _MOLES_OF.search(plain, max(0, found.start() - 12), found.start())
    return "all" if wholly and not counted else None


_MOLES_OF: Final = re.compile(r"\bmol(?:es?)? (?:of )?$")


def _free_of(plain: str) -> Iterator[Slot]:
    """Such as "in Na-free solution", 无Na+外液: none of it outside."""
    for found in _FREE_OF.finditer(plain):
        ion = id_of(found["ion"] or found["named"] or found["zh"])
        if ion is not None:
            yield _factor(found, ion, "outside", 0.0)


def _diluted(plain: str) -> Iterator[Slot]:
    """Such as "the bath is diluted 1:1 with water", 膜外液稀释一倍: half of each ion."""
    if found := _HALVED.search(plain):
        for ion in _ions(plain):
            yield _factor(found, ion, found["side"] or found["SIDE"] or found["equal"], 0.5)


def _factor(found: re.Match[str], ion: str, side: str, factor: float) -> Slot:
    return Slot("factor", None, found.span(), ion=ion, side="out" if side in OUT else "in", factor=factor)


def _ions(plain: str) -> list[str]:
    """The ions that are named, each once."""
    return [ion for ion in ions_named(plain) if ion != "H2O"]
