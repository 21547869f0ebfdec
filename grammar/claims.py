"""What somebody worked out, "I computed E_Ca = +264", "I got P_Na/P_K = 0.81, right?": it is asked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from grammar.islands import Bound
from grammar.marks import Stage, shown_instead
from grammar.read_ahead import in_blanks
from grammar.rule import needs

if TYPE_CHECKING:
    from grammar.sheet import Sheet

_WORKED_OUT: Final = re.compile(
    r"(?P<en>(?i:\b(?:I|we|he|she|they) (?:computed|calculated|worked out|found)(?: that)? )"
    r"(?=E_?[A-Z]|[-+]\d))"
    r"|(?<![帮给替请让])(?P<zh>[我他她])(?:自己)?算(?=E_?[A-Z]|[-+=]?\d)"
)
_ASKS: Final = re.compile(r"\?|[吗求]|多少|哪|(?i:\bwhat|\bwhich|\bfind\b|V_?m\b)")


def _as_claimed(plain: str) -> str:
    """Such as "I computed E_Ca = +264 for …", 我算-95: brought to be checked where nothing else is asked."""
    if _ASKS.search(plain):
        return plain
    return _WORKED_OUT.sub(lambda told: "I got " if told["en"] else f"{told['zh']}算出", plain)


AS_CLAIMED: Final = Stage(
    ("我算", "他算", "她算", "自己算", "omputed", "alculated", "worked out"), _as_claimed
)
"""A number that was worked out, in the words in which results are brought."""

# A concentration that was worked out and is not believed: "I keep getting 3 M for [Cl]i, which is nonsense".
_NAMED: Final = r"[^,.;?。\d]{0,40}?"
_AMOUNT: Final = (
    r"(?:(?:almost|about|around|nearly|roughly|over|some|like|约|大约|接近|差不多|将近|快)? ?)"
    r"\d[\d.]{0,8} ?(?:[mµun]?M|m?mol/L)(?![A-Za-z])"
)
_DOUBTED: Final = re.compile(
    r"(?i:\b(?:(?:but |and |so )?I (?:keep (?:on )?|always |only |somehow )?"
    r"(?:get(?:ting)?|got|find(?:ing)?|found|computed?|calculated?|obtain(?:ed)?|(?:end(?:ed)?|come) up with)"
    r"|my (?:own )?(?:answer|result|value|calculation)(?: gives| is| was|:| of)?))"
    rf"(?P<before>{_NAMED})(?: of| is| =| at)? ?{_AMOUNT}(?P<behind>{_NAMED})"
    r"(?:,? ?(?i:\b(?:which|that|and (?:that|this)|but (?:that|this)|is|seems|looks|obviously|clearly))"
    r"[^.;?]{0,30}?|[,(:-] ?\(?)"
    r"(?i:\b(?:nonsens\w{1,4}|absurd|impossible|ca(?:n't|nnot| not)(?: be)?(?: right| true)?|wrong|off"
    r"|ridiculous|unrealistic|implausible|unphysiological|crazy|makes no sense|doesn't make sense"
    r"|too \w{3,5}))\b(?! ?\?)"
    r"|我?(?:总是|一直|老是|自己)?(?:算(?:出来|出|得|了)?(?:的(?:结果|答案)?)?|得到|求出|求得)"
    rf"(?P<vor>{_NAMED})(?:是|为|有|=|等于|到|成)?{_AMOUNT}(?P<nach>[^,.;?。\d]{{0,8}}?)"
    r"[,. ]{0,2}(?:这|那)?(?:个(?:值|数|结果))?(?:明显|显然|肯定|绝对|根本|也?太)?(?:是)?"
    r"(?:不(?:太)?(?:对|可能|合理|现实)|错|荒谬|荒唐|离谱|[大高小低]得?(?:离谱|了))"
    r"(?:的|了|吧|啊)?(?! ?[吗?])"
)
_LINKS: Final = re.compile(r"^(?: ?(?i:for|as|that|of|the))+\b|(?: ?(?:is|=|of|be)|是|为|有|等于|到|成)$")


def _as_open(told: re.Match[str]) -> str:
    """What the number was got for, as what is asked for."""
    named = next((name for name in told.groups() if name and _LINKS.sub("", name).strip()), "")
    wanted = _LINKS.sub("", named).strip()
    shown = (
        f"concentration {wanted}?" if wanted in ("inside", "outside") else f"{wanted} = ?" if named else ""
    )
    return shown.ljust(len(told[0])) if len(shown) <= len(told[0]) else in_blanks(told)


AS_OPEN: Final = shown_instead(
    (
        *("nonsens", "absurd", "mpossibl", "can't", "cannot", "can not", "wrong", " off", "idiculous"),
        *("ealistic", "mplausibl", "physiolog", "crazy", "makes no", "make sense", "too ", "不对", "不太"),
        *("不可能", "不合理", "不现实", "错", "荒", "离谱", "大了", "小了", "高了", "低了"),
    ),
    _DOUBTED,
    _as_open,
)
"""A concentration that its own finder does not believe is none that is given: it is asked for."""

# What is measured inside is none of the givens where it is asked what Nernst predicts there.
_PREDICTED: Final = re.compile(
    r"(?i:\b(?:what|which|how much) (?:internal|intracellular|inside|cytosolic|cytoplasmic)\b[^.;?]{0,40}"
    r"\b(?:would|does|do|should|is)\b[^.;?]{0,40}\bpredict)"
    r"|(?:按|据|由|依|用)[^,.;?。]{0,8}(?i:能斯特|Nernst)[^.;?。]{0,20}[内里][^.;?。]{0,10}(?:应|该|预测|预期)"
)
_MEASURED: Final = re.compile(
    rf"(?:,? ?(?:and|but|while) )?{_AMOUNT} (?:is|was|are|were) (?:actually )?(?:found|measured|observed) "
    r"(?:in the (?:tissue|cells?|cytoplasm|cytosol|roots?|sap)|inside|internally)"
    rf"|(?:,? ?(?:and|but|while) )?(?i:measured|observed|found|actual) "
    rf"(?:inside|internal|in the \w{{4,9}}):? ?{_AMOUNT}"
    rf"|(?:组织|细胞|胞|膜)内(?:的)?实(?:际)?测(?:得|到|值)?(?:为|是)?{_AMOUNT}"
    rf"|实(?:际)?测(?:得|到)?(?:组织|细胞|胞|膜)内(?:浓度)?(?:为|是|有)?{_AMOUNT}"
)


def _as_predicted(plain: str) -> str:
    """The text without what was measured inside, where the concentration in equilibrium is asked for."""
    return _MEASURED.sub(in_blanks, plain) if _PREDICTED.search(plain) else plain


WITHOUT_MEASURED: Final = Stage(("predict", "能斯特", "Nernst"), _as_predicted)
"""A measurement that a prediction is to be held against tells nothing of the prediction."""

_BEFORE: Final = 2  # islands between "I got" and the ratio
_POTENTIALS: Final = ("rev", "V")
_GIVEN: Final = frozenset({"whatif", "at"})  # "… if P_Na/P_K = 0.04": no claim, whatever is checked
_PAIR: Final = 2


@needs("check")
def claimed_ratio(sheet: Sheet) -> None:
    """Want the ratio, and keep the number for its verdict, where the potential is told that decides it."""
    bound = sheet.places["Bound"]
    if not any(sheet.place_kind(i, *_POTENTIALS) for i in bound) or _asked_else(sheet):
        return
    for i in bound:
        item = sheet.items[i]
        assert isinstance(item, Bound)
        ions = {token.value.ion for token in item.heads.tokens if token.value.kind == "P"} - {None}
        if len(ions) == len(item.heads.tokens) == _PAIR and _is_claim(sheet, i):
            for token in item.heads.tokens:
                sheet.want("P", token.value.ion, None, (token.start, token.end))
            sheet.put("", item.values.tokens[0])
            sheet.done.add(i)


def _asked_else(sheet: Sheet) -> bool:
    """Whether a potential is asked for."""
    return any(token.value.kind in (*_POTENTIALS, "E") for _, token in sheet.open_heads())


def _is_claim(sheet: Sheet, i: int) -> bool:
    """Right behind "I got", or the last number before "right?", where no other number was got."""
    before = sheet.cue_at[max(0, i - _BEFORE) : i]
    if "check" in before or not _GIVEN.isdisjoint(before):
        return "check" in before
    numbers = sheet.places["Bound"] + sheet.places["Values"]
    others = [k for k in numbers if k != i and "check" in sheet.cue_at[max(0, k - _BEFORE) : k]]
    behind = [k for k, cue in sheet.cues if cue == "check" and k > i]
    return i == max(numbers) and not others and bool(behind)
