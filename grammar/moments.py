"""Two potentials of one story, of which one moment is asked: a prepulse, the rest before a seizure."""

from __future__ import annotations

import re
from typing import Final

from grammar.marks import Stage
from grammar.read_ahead import without

_mV: Final = r"[+-]?\d{1,3}(?:\.\d{1,2})? ?(?:mV|毫伏)"
_ms: Final = r"\d{1,4}(?:\.\d)? ?(?:ms|s|毫秒|秒)(?![A-Za-z])"
_PULSE: Final = (
    r"(?:(?:brief|short|long|strong) |(?:hyper|de)polari[sz]ing )*(?:pre-?pulse|pre-?step"
    r"|conditioning (?:pre)?(?:pulse|step|potential|voltage))"
)
_PULSE_ZH: Final = r"(?:预脉冲|条件脉冲|预钳制|前脉冲|预先?超极化|条件电位)"
_PREPULSE: Final = re.compile(
    rf"(?i:(?:,? ?(?:and )?(?:right |just )?(?:after|following|preceded by|with|from) )?(?:an? "
    rf"|the )?(?:{_ms} )?)"
    rf"(?:(?i:{_PULSE}) (?:of {_ms} )?(?:to|at|of) {_mV}|{_mV} (?i:{_PULSE}))(?: ?\({_ms}\)| (?:for"
    rf"|lasting|of) {_ms})?,?"
    rf"|(?:先|经|在|从)?(?:用|给予?|施加|经过?)?(?:一个)?(?:{_ms}的?)?(?:{_PULSE_ZH}(?:到|至|为|在"
    rf"|是)?(?:{_ms}的?)?{_mV}|(?:到|至)?{_mV}的?(?:{_ms}的?)?{_PULSE_ZH})"
    rf"[,(]?(?:(?:持续|维持)?{_ms}\)?)?(?:之?后)?,?"
)
_HELD: Final = re.compile(
    rf"(?i:\bfrom (?:an? |the )?holding (?:potential|voltage) (?:of"
    rf"|at) ){_mV}(?=[^.?;]{{0,40}}(?i:step|jump|depolari|puls|clamp))"
    rf"|(?:从|由)?(?:钳制|保持|维持)电位(?:为|是|在)?{_mV}(?=,?[^。?;]{{0,8}}(?:阶跃|跳|跃|去极化|改钳))"
)
_NAMED_AGAIN: Final = re.compile(
    rf"(?i:{_PULSE}|\bhold|resist|capac|charg|conductance|\bboth\b|\beach\b|\bchang|\bdiffer"
    rf"|\bbefore\b)|{_PULSE_ZH}|钳制|保持|电阻|电容|电荷|电导|变化|改变|相差|分别|各"
)

# "rests at -84 mV … has depolarised to -65 mV … at that moment"; 静息时-84 mV,…去极化到-65 mV,此时
_AT_REST: Final = re.compile(
    rf"(?i:\b(?:rests|rested|resting|sits|sat|was|is|normally|usually|at rest)(?: (?:potential|V_?m"
    rf"|normally|usually|is|was|of|at))*:?) ?{_mV}"
    rf"|(?:静息|安静|平时|原来|原本|正常)(?:时|状态下?)?(?:的?膜?电位)?(?:为|是|在|约)?{_mV}"
)
_LATER: Final = re.compile(
    rf"(?i:\b(?:de|hyper|re)polari[sz]\w+|\bmoved|\bmoves|\brises|\brisen|\bfalls|\bfallen|\bjumps"
    rf"|\bnow|\bis now|\bshifts|\bbecomes?)(?: it| the \w+)? ?(?:to|at|until|up to|reaches)? ?{_mV}"
    rf"|(?:去极化|超极化|复极化|升|降|变|移|跳)(?:了|高|低)?(?:到|至|成|为){_mV}"
)
_MOMENT: Final = re.compile(
    r"(?i:\bat (?:that|this) (?:moment|time|point|instant|stage|potential)|\bthen ?(?=[?.]|$)"
    r"|\bnow ?(?=[?.]|$)|\bduring (?:the|this|that|its) \w+"
    r"|\bat the (?:peak|end)\b|\bin that state)|此时|这时|那时|此刻|这一刻|当时|那一刻|发作时"
)
_OF_BOTH: Final = re.compile(
    r"(?i:resist|capac|\bcharg|\bchang|\bdiffer|\bbefore\b|\bboth\b|\beach\b|\bcompare|\bby how m"
    r"|\bhow m(?:uch|any) m|\bfrom rest)|电阻|电容|电荷|变化|改变了|相差|分别|各|前后|比较"
    r"|静息时[^\d,;。]*(?:多少|[?])"
)
_E_OR_CONC: Final = re.compile(r"(?i:\bE_?(?:K|Na|Cl|Ca)\b|\bmM\b)")


def _without_prepulse(plain: str) -> str:
    found = [*_PREPULSE.finditer(plain)] or [*_HELD.finditer(plain)]
    if len(found) != 1:
        return plain
    rest = without(plain, [found[0].span()])
    return rest if len(re.findall(_mV, rest)) == 1 and not _NAMED_AGAIN.search(rest) else plain


def _at_that_moment(plain: str) -> str:
    """Without the potential at rest, where another one is told after it and that moment is asked."""
    if plain.count("mV") + plain.count("毫伏") < 2:
        return plain
    later = _LATER.search(plain)
    rests = [*_AT_REST.finditer(plain, 0, later.start())] if later else []
    asked = later and _MOMENT.search(plain, later.start())
    if not asked or len(rests) != 1 or _OF_BOTH.search(plain) or not _E_OR_CONC.search(plain):
        return plain
    return without(plain, [rests[0].span()])


WITHOUT_PREPULSE: Final = Stage(
    ("pulse", "olding", "钳制", "保持", "维持", "prestep", "pre-step", "onditioning", "预", "条件", "前脉冲"),
    _without_prepulse,
)
"""The text without what a membrane was clamped to before the step that is asked about."""

OF_THE_MOMENT: Final = Stage(
    (
        *("moment", " that ", " this ", "then", "now", "during", "peak", " end"),
        *("此", "这", "那", "当时", "发作时"),
    ),
    _at_that_moment,
)
"""The text without the potential that was before the moment that is asked about."""
