"""Remarks on the last answer whose idea is plain from a word or a number: "where does the 2 come from".

No likeness is needed to find it, and none may lead away from it: "so rest is that number" is not about E.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final

from bot.tutor.answer import Solved
from bot.tutor.asides import sign_put_forward
from bot.tutor.doubts import doubted, is_reversal
from grammar.queries import (
    Chord,
    Concept,
    ConstantField,
    Cotransport,
    Current,
    DrivingForce,
    Equilibrium,
    FreeEnergy,
    Pump,
    last_state,
    parts_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.tutor.answer import Result, Say
    from bot.tutor.context import Context
    from grammar.queries import Query
    from grammar.reading import Reading

_LONGEST: Final = 80  # letters of a remark
_HALF_mV: Final = 0.5
_FEW: Final = 2  # words that nobody knows; more of them are of another subject


def idea_named(reading: Reading, context: Context, solve: Callable[[Query], Solved | Say]) -> Concept | None:
    """The section that a remark on the last answer is about; None of a line that no rule knows.

    Args:
        reading: of the line.
        context: what was said before.
        solve: solves a question.
    """
    line = reading.plain.strip()
    if len(line) > _LONGEST or reading.cells or reading.has("howmuch", "swap"):
        return None
    if (of_card := _of_a_symbol(line, context.query) or _of_the_card(context.query, line)) is not None:
        return of_card
    last = last_state(context.computed)
    if last is None or not _only_knows(reading, last):
        return None
    if _UNIT.search(line) and _MATTERS.search(line) and isinstance(last, _OF_A_RATIO):
        return Concept(card="concentration_ratio", section="why_ratio")
    if (named := _of_a_number(reading, line, last)) is not None:
        return named
    if context.pending is not None:
        return None
    if _SHORT_OF_IT.search(line):
        return _not_reached(last, context)
    return (
        _of_no_flow(line, last, context, solve)
        or doubted(reading, line, last, context, solve)
        or _in_words_alone(reading, line, last, context)
    )


def _of_no_flow(
    line: str, last: Query, context: Context, solve: Callable[[Query], Solved | Say]
) -> Concept | None:
    """Such as "so no ion moves at all then?" of a force of zero, "isn't the net current 0?" at E_rev."""
    if _NO_NET_CURRENT.search(line) and _crossed_at_reversal(last, context):
        return Concept(card="reversal_potential", section="who_flows")
    return Concept(card="dynamic_equilibrium", section="motion") if _is_still(line, last, solve) else None


def _in_words_alone(reading: Reading, line: str, last: Query, context: Context) -> Concept | None:
    """What a line without a number says of an E, of V_m, of a force or of a carrier."""
    told = reading.slots or reading.loose or reading.unused or reading.has("whatif")
    if told or sign_put_forward(reading):
        return None
    return (
        _of_an_E(line, last) if isinstance(last, Equilibrium) else _of_another(reading, line, last, context)
    )


def _of_the_card(query: Query | None, line: str) -> Concept | None:
    """Such as "is it what makes the -70?" of the pump, "at zero nothing flows?" of the driving force."""
    if not isinstance(query, Concept):
        return None
    if query.card == "na_k_pump" and _BY_IT.search(line):
        return Concept(card="na_k_pump", section="role")
    if query.card == "action_potential" and _ENDS_IT.fullmatch(line):
        return Concept(card="action_potential", section="repolarisation")
    if query.card == "na_k_pump" and _UNEQUAL.search(line):
        return Concept(card="na_k_pump", section="electrogenic")
    if query.card == "driving_force" and _ZERO.search(line) and _NOTHING.search(line):
        return Concept(card="driving_force", section="zero")
    return None


_LETTERS: Final = r"(?:R ?T ?/ ?F|R|T|F|z|P|g)"
_SYMBOL: Final = re.compile(
    rf"(?:(?i:and|so|but|ok(?:ay)?|wait|then|sorry|um+|hm+)[ ,]+)*"
    rf"(?:(?i:(?P<what>what(?:'s|s| is| was| does| do| are| were)|remind me (?:what|of)|whats|define"
    rf"|meaning of)"
    rf"|what about|how about|and))? ?(?i:the )?(?P<en>{_LETTERS})(?:(?:,? and |, ?"
    rf"| ?& ?)(?:the )?{_LETTERS})*"
    rf"(?i:(?: (?:mean|means|again|what|is|are|stand for|here|there|then|in (?:it|that|there)))*)[ ?.!]*"
    rf"|(?:那么?|里面|公式里|其中|[ ,])*的?(?P<zh>{_LETTERS})(?:[和与跟、,]{_LETTERS})*"
    rf"(?:(?P<was>又?(?:是|代表|表示|指)(?:个?什么|个?啥)(?:意思|东西)?|啥意思|什么意思)?(?:来着|呢|啊"
    rf"|呀)*)[ ?.!]*"
)
_OF_SYMBOLS: Final = frozenset({"nernst_equation", "valence", "temperature", "ghk", "equilibrium_potential"})


def _of_a_symbol(line: str, before: Query | None) -> Concept | None:
    """Such as "what's z again" of any answer, and "R and F?" behind the equation or one of its letters."""
    found = _SYMBOL.fullmatch(line)
    if found is None or before is None:
        return None
    of_equation = isinstance(before, Concept) and before.card in _OF_SYMBOLS
    if not (found["what"] or found["was"] or of_equation):
        return None
    letter = found["en"] or found["zh"]
    if letter in "Pg":
        return Concept(card="ghk", section="permeability") if letter == "P" else None
    return Concept(card="valence") if letter == "z" else Concept(card="nernst_equation", section="terms")


_ENDS_IT: Final = re.compile(
    r"(?i:(?:(?:so|and|but|ok|then) )*(?:what|which ion) (?:then )?(?:stops|ends|terminates|limits"
    r"|turns off|brings?|shuts)"
    r"(?: off)?(?: (?:it|that|this|the (?:spike|rise|ap|action potential)))?(?: (?:off|down|back"
    r"|back down))*[ ?.!]*)"
    r"|(?:那|又|是)*(?:什么|啥|谁)(?:让|使)?(?:它)?(?:停(?:下来|止)?|结束|终止)(?:的|了|它|上升)*[呢啊 ?]*"
)
_UNEQUAL: Final = re.compile(
    r"(?i:\bwhy\b.{0,20}(?:\b(?:3|three)\b.{0,12}\b(?:2|two)\b|\b(?:equal|same number|1 ?: ?1|one for one)))"
    r"|为(?:什么|啥|何)[^?]{0,8}(?:1 ?[:比] ?1|3.{0,6}2|一样多|相等|不等)"
)
"""Behind the card of the pump: why it carries not as many in as out."""

_OF_A_RATIO: Final = (Equilibrium, ConstantField, DrivingForce, FreeEnergy, Cotransport)


def _only_knows(reading: Reading, last: Query) -> bool:
    """Whether a line names no ion but that of the last question."""
    own = getattr(last, "species", None)
    return not isinstance(last, Equilibrium | DrivingForce | Current) or {*reading.ions} <= {
        own.id if own is not None else ""
    }


_BY_IT: Final = re.compile(
    r"(?i:^(?:(?:so|and|but|ok|then|wait)[ ,]+)*(?:(?:is|does|was|did|isn'?t|doesn'?t) )?(?:it|that|this)\b"
    r".{0,24}\b(?:makes?|making|creates?|sets?|gives?|keeps?|causes?|generates?|responsible|behind"
    r"|produces?|maintains?)\b"
    r".{0,40}(?:-\d|\brest|\bpotential|\bvoltage|\bV_?m\b|\bnegative\b))"
    r"|(?:是|由|靠)?(?:它|这个?)(?:来|所)?(?:造成|产生|维持|形成|弄出|决定|搞出|负责"
    r"|建立)[^?]{0,16}(?:-\d|静息|电位|电压)"
    r"|(?:-\d+|静息电?位?|电位|电压)[^?]{0,10}(?:是|由|靠)(?:不是)?(?:它|这个)"
)
"""Behind the card of the pump: whether "it" makes the resting potential."""

_UNIT: Final = re.compile(
    r"(?i:\bunits?\b|\bm?mol(?:/|\bper\b)?l?\b|\bconvert\w*|\bmolar\b|\bmM\b.{0,16}\b[µμu]?M\b)|单位|换算|mol"
)
_MATTERS: Final = re.compile(
    r"(?i:\b(?:matters?|need|have to|should|must|differen\w+|change|affect\w*|same|important|first)\b)"
    r"|影响|要不要|用不用|需不需要|需要|必须|关系|一样|要[换转]|得[换转]|没事|可以"
)

_ORIGIN: Final = re.compile(
    r"(?i:\bwhere(?:'s| is| does| did)?\b.{0,12}\b(?:the|a|that|this) (?P<n>\d+(?:\.\d+)?) (?:come"
    r"|from|coming)"
    r"|\b(?:what(?:'s| is)|why(?:'s| is)?|how come)(?: there)? (?:the|a|that"
    r"|this) (?P<m>\d+(?:\.\d+)?)\b(?! ?(?:m[VM]|%|times|fold))"
    r"|\bwhy (?:do (?:we|you|i)|did you|are we)? ?(?:divid\w+|multipl\w+) (?:it )?by (?P<k>\d+(?:\.\d+)?)\b)"
    r"|(?:那个?|这个?|分母的?|下面的?|公式里的?)?(?P<a>\d+(?:\.\d+)?)(?:是|又是)?(?:从?哪[里儿]?(?:来"
    r"|冒出)|怎么来|什么(?:意思|东西|$)|啥(?:意思|$|\?)|代表)"
    r"|为(?:什么|啥|何)(?:要|是|会|有)?(?:除以?|乘以?)(?P<b>\d+(?:\.\d+)?)"
)
_TENFOLD: Final = re.compile(
    r"(?i:\b(?:ten|10)[- ]?(?:fold|times|x)\b|(?<![\d.])-?10 ?x\b|\bdecade\b|\border of magnitude\b)"
    r"|(?:十|10) ?倍|数量级"
)
_ONLY: Final = re.compile(r"(?i:\b(?:only|just|half|merely)\b)|只|才|一半")
_WHY: Final = re.compile(r"(?i:\bwhy(?![a-z])|\bhow come\b)|为(?:什么|啥|何)|咋|怎么")


def _of_a_number(reading: Reading, line: str, last: Query) -> Concept | None:
    """Such as "where does the 2 come from", "why does a 10x change only move it by 30"."""
    z = abs(getattr(getattr(last, "species", None), "z", 0))
    if _TENFOLD.search(line) and _ONLY.search(line) and _WHY.search(line) and isinstance(last, Equilibrium):
        if z > 1:
            return Concept(card="valence", section="divalent")
        return Concept(card="concentration_ratio", section="change")
    found = _ORIGIN.search(line)
    if found is None or reading.sides:
        return None
    number = float(next(told for told in found.groups() if told))
    if z > 1 and number == z:
        return Concept(card="valence", section="divalent")
    if number in _OF_A_TURN and isinstance(last, Pump):
        return Concept(card="na_k_pump", section="electrogenic")
    if number in _OF_A_TURN and isinstance(last, Cotransport):
        return Concept(card="sglt1", section="sglt2")
    if number in _CONSTANTS or _is_RT_over_F(number, last):
        return Concept(card="nernst_equation", section="terms")
    return None


_OF_A_TURN: Final = frozenset({1.0, 2.0, 3.0})
_CONSTANTS: Final = frozenset({8.31, 8.314, 8.3145, 96485.0, 96500.0, 96480.0, 96.5, 96.485})
_KELVIN: Final = 273.15
_RT_F_PER_K: Final = 0.0861733  # mV per kelvin


def _is_RT_over_F(number: float, last: Query) -> bool:
    celsius = getattr(last, "temperature_C", None)
    return celsius is not None and math.isclose(
        number, _RT_F_PER_K * (celsius + _KELVIN), rel_tol=0.0, abs_tol=_HALF_mV
    )


_SHORT_OF_IT: Final = re.compile(
    r"(?i:\bwhy\b.{0,16}(?:n't|nt|not|never)\b.{0,24}\b(?:get|go|reach|make|come|rise|hit)\w*\b.{0,16}"
    r"\b(?:there|it|all the way|E_?(?:K|Na))\b"
    r"|\b(?:never|doesn'?t|does not|didn'?t)\b.{0,16}\b(?:gets?|goe?s?|reach(?:es)?"
    r"|makes? it)\b.{0,16}\b(?:that|so|there|as) ?(?:high|low|far|negative|positive)?\b"
    r"|\bwhy\b.{0,24}\b(?:stop|stay|end|fall)\w* short\b)"
    r"|为(?:什么|啥|何).{0,8}(?:[到达]不[了到]|没(?:有)?[到达]|不到)"
)


def _not_reached(last: Query, context: Context) -> Concept | None:
    """Such as "why doesn't it get all the way there": the peak of a spike, or V_m at rest, short of its E."""
    card = context.query.card if isinstance(context.query, Concept) else None
    of_Na = isinstance(last, Equilibrium) and last.species.id == "Na"
    if card == "action_potential" or of_Na:
        return Concept(card="action_potential", section="peak")
    if card in (None, "resting_potential") and isinstance(last, Chord | ConstantField | Equilibrium):
        return Concept(card="resting_potential", section="not_E_K")
    return None


_NO_ION: Final = re.compile(
    r"(?i:\b(?:no|not (?:a single|one|any)|zero|nothing|none)\b[^.?]{0,16}\b(?:mov\w+|cross\w*"
    r"|flow\w*|go(?:es|ing)?|pass\w*)\b"
    r"|\b(?:stops?|stopped|stop) (?:mov\w+|completely|altogether|entirely)\b|\bstand(?:s)? still\b"
    r"|\bfrozen\b)"
    r"|(?:不|没[有人]?|停止)[^。?]{0,4}(?:[动流走]了?|移动|流动)|停(?:下|了|止)|静止"
)
_NET: Final = re.compile(r"(?i:\bnet\b|\bcurrent\b|\bforce\b|\bdriv)|净|电流|驱动")
_UP_TO: Final = re.compile(r"(?i:\b(?:which|what|when|how|where)\b)|哪|多少|什么|怎么|几|才")


def _is_still(line: str, last: Query, solve: Callable[[Query], Solved | Say]) -> bool:
    """Whether a line concludes from a force, or a current, of zero that no ion crosses at all."""
    if _NET.search(line) or _UP_TO.search(line) or not _NO_ION.search(line):
        return False
    parts = [one for one in parts_of(last) if isinstance(one, DrivingForce | Current)]
    results = [_results(solve(one)) for one in parts]
    return any(told and abs(told[0].value) < _HALF_mV for told in results)


_NO_NET_CURRENT: Final = re.compile(
    r"(?i:\bnet (?:current|flow|flux)\b.{0,16}(?:\b0|\bzero|\bnone)|\b(?:no|zero) net (?:current"
    r"|flow|flux)\b)"
    r"|净(?:电流|流动?|通量)?[^?]{0,8}(?:0|零)|没有?净"
)


def _crossed_at_reversal(last: Query, context: Context) -> bool:
    """Whether the way of one ion, or of each in turn, was asked for at a reversal potential."""
    earlier = [
        one for query in context.recent for one in parts_of(query) if not isinstance(one, DrivingForce)
    ]
    return isinstance(last, DrivingForce) and bool(earlier) and is_reversal(earlier[-1])


def _results(solved: Solved | Say) -> tuple[Result, ...]:
    return solved.results if isinstance(solved, Solved) else ()


_REST: Final = re.compile(
    r"(?i:\brest(?:ing)?\b(?: potential| V_?m)?|\bV_?m\b|\bmembrane potential\b)|静息|膜电位|Vm"
)
_EQUATES: Final = re.compile(
    r"(?i:\b(?:so|then|is|that'?s|thats|equals?|same|also|be)\b)|就是|等于|也是|[是为]这个|一样|不就"
)
_OF_IT: Final = re.compile(r"(?i:\b(?:it|that|this|same|too|also)\b)|这个?(?:数|值|结果)?|它|也|一样|E_?K")
_ASKS_MORE: Final = re.compile(
    r"(?i:\b(?:how|which|where|when|at|if|more|less|above|below|closer?|near\w*|higher|lower|affect\w*"
    r"|change\w*|driving)\b)"
    r"|多|怎|哪|变|近|影响|如果|高|低|大|小|驱动|差"
)
_FORGOT: Final = re.compile(
    r"(?i:\b(?:forgot|forget|forgotten|missed|left out|didn'?t (?:use|include|divide)|without)\b.{0,24}"
    r"(?:\bz\b|\bcharge\b|\bvalen\w+|\bdivid\w+|\bby (?:2|two)\b|\bthe (?:2|two)\b))"
    r"|(?:忘|漏|没|少)[了除有掉]*.{0,6}(?:z|价|电荷|除以?[2二两])|(?:z|价数?|电荷)[^,。?]{0,4}(?:忘|漏)"
)
_BY_Z: Final = re.compile(
    r"(?i:\b(?:z|charge|valen\w+)\b.{0,16}\b(?:halv\w+|half|divid\w+)|\bhalv\w+.{0,24}\b(?:z|charge"
    r"|valen\w+)\b)"
    r"|(?:z|价|电荷).{0,10}(?:一半|减半|除)"
)
_SIGN: Final = re.compile(r"(?i:\b(?:positive|negative)\b)|[正负](?!常|好|在)")
_DOUBTS: Final = re.compile(
    r"(?i:\b(?:should(?: not|n'?t)?|thought|expect\w*|supposed|surprised|weird|strange|because|cause|why)\b)"
    r"|应该|以为|奇怪|怎么|为(?:什么|啥)|因为|难道"
)
_BECAUSE: Final = re.compile(r"(?i:\b(?:because|cause)\b)|因为")
_LESS_SO: Final = re.compile(r"(?i:\b(?:less|more) (?:positive|negative)\b)|[没不]那么|更[正负]")
_TOO_MUCH: Final = re.compile(
    r"(?i:\b(?:too|so|very|really|awfully|pretty|quite|super) (?:negative|positive|high|low|big"
    r"|large|small)\b)"
    r"|(?<!没)(?:这么|那么|太|有点)[正负大小高低]"
)
_DOUBLES: Final = re.compile(r"(?i:\b(?:doubl\w+|twice|triple\w*)\b)|翻倍|加倍|两倍|一倍")
_DID_NOT: Final = re.compile(r"(?i:\b(?:why|not|only)\b|n'?t\b)|为|没|不")
_POLARISES: Final = re.compile(r"(?i:\b(?:de|hyper|re)polari[sz]\w*|\bexcitable\b)|[去超复]极化")


def _of_an_E(line: str, last: Equilibrium) -> Concept | None:
    """Such as "so rest is that number too?", "oh I forgot the z", "I thought it'd be positive"."""
    z = last.species.z
    if _FORGOT.search(line):
        return Concept(card="valence", section="wrong_sign" if z == -1 else "divalent")
    if abs(z) > 1 and _BY_Z.search(line):
        return Concept(card="valence", section="divalent")
    if last.find != "potential" or re.search(r"\d", line):
        return None
    if _POLARISES.search(line) and last.species.id == "K" and not _ASKS_MORE.search(line):
        return Concept(card="resting_potential", section="k_outside")
    if z and abs(z) == 1 and _DOUBLES.search(line) and _DID_NOT.search(line) and not _WHAT_IF.search(line):
        return Concept(card="concentration_ratio", section="change")
    if _REST.search(line):
        equates = _EQUATES.search(line) and _OF_IT.search(line) and not _ASKS_MORE.search(line)
        return Concept(card="resting_potential", section="not_E_K") if equates else None
    if _SIGN.search(line) and _DOUBTS.search(line) and not _LESS_SO.search(line):
        if last.species.id == "K" and _BECAUSE.search(line):
            return Concept(card="potassium", section="e_k_negative")
        return Concept(card="valence" if z < 0 else "equilibrium_potential", section="sign")
    return Concept(card="equilibrium_potential", section="depends") if _TOO_MUCH.search(line) else None


_WHAT_IF: Final = re.compile(r"(?i:\bif\b)|如果|要是|的话|呢\W*$")
_NEAR_K: Final = re.compile(
    r"(?i:\b(?:close|closer|near|nearer|similar)\b.{0,24}\b(?:E_?K|potassium|K)\b)|(?:接近|靠近"
    r"|离).{0,6}(?:E_?K|钾)"
)
_HIGH: Final = re.compile(
    r"(?i:\b(?:high|big|large|steep|much|many|square[ds]?|powerful)\b)|高|大|平方|厉害|多"
)
_WINS: Final = re.compile(
    r"(?i:^(?!.*\b(?:you|u|me|we|us|i|team)\b).*\b(?:wins?|won|beats?|stronger|overpowers?"
    r"|dominates?)\b)|赢|胜|占上风|压过|更强"
)
_FORCES: Final = re.compile(
    r"(?i:\b(?:forces?|gradients?|voltage|electric\w*|chemical|concentration|charge)\b)|梯度|力|电|浓度"
)
_PASSIVE: Final = re.compile(
    r"(?i:^(?:(?:so|and|but|ok|then|wait)[ ,]+)*(?:is|isn'?t) (?:it|that|this)\b.{0,16}\b(?:passive"
    r"|active)\b(?!.*\bor\b))"
    r"|^(?:那|所以|这|它)*(?:是|算|属于|不就是)+(?:被动|主动)"
)
_COSTS: Final = re.compile(
    r"(?i:\b(?:needs?|costs?|takes?|requires?|uses?)\b.{0,12}\b(?:energy|atp|work|pump)\b|\b(?:up"
    r"|down)hill\b|\bspontaneous\w*)"
    r"|耗能|(?:要|需要|消耗|花|费)[^,。?]{0,3}(?:能量?|ATP)|自发"
)
_WHICH_WAY: Final = re.compile(
    r"(?i:\b(?:which|what) (?:way|direction)\b)|[往向朝]哪|哪[边个]方?向?|什么方向"
)
_ZERO: Final = re.compile(r"(?i:\bzero\b|(?<![\d.])0(?![\d.]))|零|(?<![\d.])0(?![\d.])")
_NOTHING: Final = re.compile(r"(?i:\b(?:nothing|no|stops?|still)\b)|不[流动走]|停|没有")


def _of_another(reading: Reading, line: str, last: Query, context: Context) -> Concept | None:
    """Such as "so it's close to E_K because P_K is big?", "is that passive though"."""
    card = context.query.card if isinstance(context.query, Concept) else None
    if isinstance(last, Chord | ConstantField) and last.find == "rest" and _NEAR_K.search(line):
        return Concept(card="permeability_weighting", section="why_near_K")
    if (
        isinstance(last, Cotransport)
        and card in (None, "sglt1")
        and _HIGH.search(line)
        and _DOUBTS.search(line)
    ):
        return Concept(card="sglt1", section="gradient")
    costs = _COSTS.search(line) and not _WHICH_WAY.search(line)
    if isinstance(last, FreeEnergy) and last.species.z and card is None and costs:
        return Concept(card="electrochemical_potential", section="formula")
    of_forces = reading.strange <= _FEW or _FORCES.search(line)
    if isinstance(last, DrivingForce) and _WINS.search(line) and last.species.z and of_forces:
        return Concept(card="two_forces", section="who_wins")
    if isinstance(last, DrivingForce) and _PASSIVE.search(line) and card is None:
        return Concept(card="flow_direction", section="rule")
    return None
