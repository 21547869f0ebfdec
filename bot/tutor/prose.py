"""Whether a question wants words or a number: a card that explains, or what can be computed from it.

A question with numbers may be a riddle ("how can K+ be at equilibrium with 140 in and 4 out?"), and one
without any may want the number of a usual cell ("E_K?").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.lessons import routing
from bot.tutor.complete import is_whole, lends
from bot.tutor.context import NeedsInput
from grammar.balance import nearest_to_equilibrium
from grammar.intent import changes_alone
from grammar.options import are_to_choose, ends_in_a_call
from grammar.queries import (
    CellFacts,
    DrivingForce,
    Help,
    IonRate,
    PumpCount,
    PumpCurrent,
    PumpRate,
    Several,
    TwoForces,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from grammar.queries import Query
    from grammar.reading import Reading, Slot

CONCEPTUAL: Final = ("why", "how", "define", "difference")
_SURELY: Final = 0.95
_OF_CELL: Final = 0.9
_MEANT, _FAR_AHEAD = 1.3, 0.8  # likeness and likelihood together, and how much the next card has less
_ASKS_A_NUMBER: Final = ("what", "calc", "howmuch", "howmany")
_ASIDES: Final = 4  # numbers that may stand beside a question in words
_YES_OR_NO: Final = re.compile(
    r"(?:^\W*|[,;.?]\s)(?i:(?:so|ok|wait|but|hi|then)\W+)?"
    r"(?i:is|does|do|did|can|could|would|will|are|isn't|doesn't|aren't|won't|shouldn't)\b"
    r"|(?i:\b(?:right|correct|true|no)\?\W*$)"
    r"|吗\W*$|是不是|会不会|有没有|要不要|能不能|对吧|是吧"
)
_ASKED_BY_NAME: Final = 3
_NAME, _NAME_ZH = 2, 6  # words of English, characters of Chinese, that name a quantity: "E_Cl"
_BRIEF: Final = 60  # letters


def prefers(reading: Reading, made: Query | NeedsInput) -> bool:
    """Whether a question that was made of a reading is to be answered in words, whatever can be computed."""
    if _ASKS_TO_WORK_OUT.search(reading.plain) and is_whole(made) and not lends(made):
        return False  # "why is E_Na quoted as +60? In my problem …, can you work it out?"
    if reading.ions and is_told_to_compute(reading) and not isinstance(made, NeedsInput):
        return False
    by_card = _chosen_by_a_card(reading, made)
    return by_card or _is_unfinished(reading) or _wonders(reading) or _prefers_words(reading, made)


_ASKS_TO_WORK_OUT: Final = re.compile(
    r"(?i:\b(?:can|could|would|will) (?:you|u|someone) (?:please )?(?:work|calculate|compute|solve)\b"
    r"|\b(?:work|figure) (?:it|this|that|mine) out\b|\b(?:calculate|compute) (?:it|this|mine)\b)"
    r"|帮[我忙]?[计]?算|算一下|算算|求一下"
)


_TOLD_TO_COMPUTE: Final = re.compile(
    r"(?i:\W*(?:(?:hi|hey|hello|ok|so|please|pls)\W+){0,2}"
    r"(?:(?:can|could|would|will) (?:you|u|ya) (?:please |pls )?|i (?:need|want) you to )?"
    r"(?:help me (?:to )?)?"
    r"(?:calculate|compute|work out|find|determine) (?:the |an? )?"
    r"(?:equilibrium|nernst|reversal|driving) (?:potential|force|voltage)\b(?P<alone>[ ,.!?]*"
    r"(?:(?:for me|please|pls|thanks?|thx)[ ,.!?]*){0,2}$)?)"
    r"|(?:老师|请问?|麻烦|你?能不能|能否|可以|你){0,2}(?:[帮替给][我忙]{0,2})?(?:计?算|求)(?:一?下|一?个|出){0,2}"
    r"[^算求怎如]{0,6}的?(?:平衡电位|能斯特电位|驱动力|E(?![A-Za-z]))(?P<end>[吧呗吗呢,.!?]*(?:谢谢)?$)?"
)


def is_told_to_compute(reading: Reading) -> bool:
    """Such as "can you calculate the equilibrium potential of K for me": named, and no number told."""
    told = reading.slots or reading.loose or reading.unused or reading.cells or reading.has(*CONCEPTUAL)
    asks = (
        len(reading.wanted) == 1 and len(reading.ions) <= 1 and not reading.has("become", "whatif", "check")
    )
    found = _TOLD_TO_COMPUTE.match(reading.plain) if len(reading.plain) <= _TO_COMPUTE else None
    if told or not asks or found is None:
        return False
    alone = found["alone"] is not None or found["end"] is not None
    return reading.asks("E", "rev", "DF") if reading.ions else reading.asks("E", "DF") and alone


_TO_COMPUTE: Final = 70  # letters of a line that only tells to compute something


def is_sure(route: routing.Route | None, reading: Reading) -> bool:
    """Whether a card surely answers the question, in which nothing is told of a cell."""
    return route is not None and route.score >= _SURELY and not data(reading)


def allows(reading: Reading, made: Query | NeedsInput | None, route: routing.Route | None) -> bool:
    """Whether a question that could not be computed, or is not to be, may be answered by a card."""
    if _asks_in_a_unit(reading) or _asks_a_way(reading) or _asks_how_far(reading):
        return False
    return (
        (made is None and not _asks_a_number(reading) and len(data(reading)) < 2)
        or not (has_numbers(reading) or _asks_a_number(reading))
        or reading.has(*CONCEPTUAL)
        or is_sure(route, reading)
        or (is_meant(route) and _is_left_to_words(reading, made))
        or (made is not None and _chosen_by_a_card(reading, made))
        or _one_aside(reading, made)
        or _counts_for_a_voltage(reading)
        or nearest_to_equilibrium(reading)
        or _wonders(reading)
        or _judges_equal_sides(reading)
        or (made is None and reading.intent == "nernst")  # of no ion: a lesson on all of them
        or _is_told_in_passing(reading, made, route)
    )


_HOW_FAR: Final = re.compile(r"(?i:\bhow (?:far|high|low) (?:must|should|would|does|do|has|need)\b)")


def _asks_how_far(reading: Reading) -> bool:
    """Such as "Na+ is 145 mM. How far must it rise to shift E_Na by 15 mV?": no card has its numbers."""
    return bool(reading.slots and reading.unused) and _HOW_FAR.search(reading.plain) is not None


_REASON: Final = re.compile(r"(?i:\bwhy\b)|为[什何啥]")


def _is_left_to_words(reading: Reading, made: Query | NeedsInput | None) -> bool:
    """Whether words are preferred, or nothing can be made of a question that asks for the reason too."""
    if made is None:
        return _REASON.search(reading.text) is not None
    return not isinstance(made, NeedsInput)


def _is_to_choose(reading: Reading) -> bool:
    """Whether answers to choose from stand behind the question; they are read as no part of it."""
    left_out = reading.text[len(reading.plain.rstrip()) :]
    if not left_out.strip():
        return False
    marked = _OPTIONS.search(left_out) is not None or are_to_choose(left_out)
    return marked or ends_in_a_call(reading.plain)


def _chosen_by_a_card(reading: Reading, made: Query | NeedsInput) -> bool:
    """Such as "resting potential of a neuron: A. -9 mV B. -70 mV": no presets need be put into a formula."""
    if reading.intent not in ("rest", "constant_field", "cell") or not _is_to_choose(reading):
        return False
    return isinstance(made, NeedsInput | CellFacts) or lends(made)


def stem(text: str, reading: Reading) -> str:
    """The question without the answers to choose from, which speak of other things too."""
    end = len(reading.plain.rstrip())
    return text[:end] if text == reading.text and end > _LEAST_STEM and _is_to_choose(reading) else text


_OPTIONS: Final = re.compile(
    r" / .+ / |(?<![A-Za-z])[Aa]\s?[.):．、]|[◦▪○●]|①|(?<=[\s:(（])1[.．、)].+2[.．、)].+3[.．、)]|^\s*-[a-z]"
)
_IN_mV: Final = re.compile(r"\bin (?:mV|millivolts?)\b|\(mV\)|[用以](?:mV|毫伏)|(?:多少|几)(?:mV|毫伏)")
_LEAST_STEM: Final = 8


def card_alone(text: str, reading: Reading, made: Query) -> routing.Route | None:
    """The card that a question surely asks for, though presets could answer it."""
    if any(c.isdigit() for c in text):
        return _beside_numbers(text, reading) if lends(made) else None
    named = len(text.split()) <= _NAME or (reading.language == "zh" and len(text) <= _NAME_ZH)
    named = named and not text.endswith(("吗", "吗?", "吗？"))
    symbol = (
        len(reading.wanted) == 1
        and bool(reading.wanted[0].ion)
        and set(reading.cues) <= {"what", "calc", "help"}
    )
    named = named or (symbol and not reading.strange and len(text.split()) <= _ASKED_BY_NAME)  # "what is E_K"
    of_cell = reading.intent == "cell" and not reading.asks(
        "C"
    )  # "which ion keeps the plateau of a heart cell up"
    carried = any(s.carried for s in reading.slots)
    carried = carried or _changes_one_side(reading) or is_told_to_compute(reading)
    if carried or _IN_mV.search(reading.plain) or (not of_cell and (named or reading.cells)):
        return None
    route = routing.route(text, reading.language)
    return route if route is not None and route.score >= (_OF_CELL if of_cell else _SURELY) else None


def _changes_one_side(reading: Reading) -> bool:
    """Such as "what happens to E_K if I double K outside": of a usual cell, as it is asked of one ion."""
    (told,) = reading.slots if len(reading.slots) == 1 else (None,)
    asked = [w.ion for w in reading.wanted if w.role == "E"]
    if told is None or told.role != "factor" or not told.ion or told.dim or told.side in (None, "both"):
        return False
    return asked == [told.ion] and not reading.has("why", "how") and _STARTS.search(reading.plain) is not None


_STARTS: Final = re.compile(r"(?i:^(?:what (?:happens|would happen|will happen) to|what(?: is|'s)) E_)")


def _beside_numbers(text: str, reading: Reading) -> routing.Route | None:
    """The card for a belief beside one number: "3 Na+ out for 2 K+ in, does that make the -70 mV?"."""
    if not _is_judged(reading) or len(data(reading)) > 1:
        return None
    route = routing.route(text, reading.language)
    return route if is_meant(route) else None


def is_meant(route: routing.Route | None) -> bool:
    """Whether hardly another card than this can be meant, whatever numbers stand beside."""
    return route is not None and route.in_all >= _MEANT and route.lead >= _FAR_AHEAD


_IONS: Final = r"(?:ions?\b|potassium|sodium|(?:K|Na)[+⁺]?(?![A-Za-z])|离子|[钾钠氯钙])"
_FOR_A_VOLTAGE: Final = re.compile(
    rf"(?:how many|how much|a lot of|lots of|many) (?:of the )?{_IONS}.{{0,40}}"
    r"\b(?:set up|build|establish|create|produce|generate|make|reach|get to|form)\b"
    rf"|(?:建立|形成|产生|达到|造成).{{0,14}}(?:多少|几个|很多|大量)的?{_IONS}"
    rf"|(?:多少|几个|很多|大量)的?{_IONS}.{{0,14}}(?:才能|能|来|以)(?:建立|形成|产生|达到|造成)"
)


def _counts_for_a_voltage(reading: Reading) -> bool:
    """Such as "how many K+ must leave to set up -70 mV", of no membrane that could be charged."""
    sized = any(s.role in ("capacitance", "diameter", "area", "specific") for s in reading.slots)
    return not sized and _FOR_A_VOLTAGE.search(reading.plain) is not None


_UNFINISHED: Final = re.compile(r"\b(?:because|due to|since|in order to)[\s_.…:?]*$", re.IGNORECASE)


def _is_unfinished(reading: Reading) -> bool:
    """A sentence to be ended with the reason: "E_K is negative because …"."""
    return _UNFINISHED.search(reading.plain) is not None and not has_numbers(reading)


_WONDERING: Final = re.compile(
    r"(?i:\bhow (?:can|could|is it possible|is it that)\b"
    r"(?! (?:i|you|we) (?:find|calculate|compute|work|get|solve))"
    r"|\bwhat (?:is|'s|use is) the (?:use|point) of\b|\bwhat accounts for\b"
    r"|\bwhat (?:does|do|did) (?:this|that|it|these|they)(?: \w+)? "
    r"(?:mean|suggest|tell|imply|show|prove|indicate|demonstrate)\b"
    r"|\bwhat (?:can|do|may|could) (?:you|we|one|i) (?:conclude|infer|deduce)\b"
    r"|\bwhat does [^?;]{3,60} (?:represent|signify)\b"
    r"|\bhow (?:is|can|does) [^?;]{3,40} (?:in|at) (?:a )?steady state\b"
    r"|\bwhat (?:has been|was|is being) (?:recorded|measured)\b"
    r"|\b(?:what|which) (?:kind of |type of )?channel (?:have|had|did|was)\b"
    r"|\bwhat (?:holds|keeps|stops|prevents) (?:it|them|the (?:rest|remaining|ions?|others?))\b"
    r"|\b(?:with )?(?:what|which) (?:instrument|device|tool)\b"
    r"|\bwhat (?:do|does) [^?;]{1,40} (?:stand for|denote)\b"
    r"|\bwhat does (?:z|(?:the )?(?:charge|valence|valency)) do\b"
    r"|\bdoes (?:this|that|it) mean (?:that )?(?:the |a )?(?:cells?|membranes?|neurons?|V_?m) "
    r"(?:can|could|reach|is|are|sits?)\b"
    r"|\b(?:in|ex)ternal and (?:in|ex)ternal\b[^.?]{0,24}\bboth "
    r"(?:go|rise|fall|drop|increase|double|triple)\b"
    r"|\bwhat is the name of\b|\bwhat (?:is|are) [^?;]{3,40} doing\b"
    r"|\bis (?:the )?(?:formula|equation|nernst(?: equation)?) (?:wrong|broken|useless)\b"
    r"|\bwhere (?:do|does|did) (?:the|these|those) \d{1,3} ?mV (?:come from|go)\b"
    r"|\bequilibrium (?:just )?means\b"
    r"|\bdoes (?:this|that|it) (?:make|render) [^?;]{3,40} (?:useless|pointless|irrelevant|meaningless)\b"
    r"|\b(?:what|which) (?:property|feature|characteristic|difference)s? [^?;]{0,40}"
    r"\b(?:explains?|accounts? for|causes?|is responsible)\b"
    r"|\bhow do (?:you|we) explain\b"
    r"|\bwhen (?:should|do|would|must) (?:i|we|you|one) (?:use|apply|take|choose|need)\b)"
    r"|(?:说明|证明|提示|反映|暗示|代表|告诉)[^,。?]{0,8}(?:什么|啥)|(?:推断|推测|得出)[^,。?]{0,12}(?:什么|哪|谁)"
    r"|(?i:V_?m)\s?比\s?E(?![_A-Za-z])|每[升降变](?:高|低|化)?(?:一|1) ?(?:度|°C|摄氏度)"
    r"|通道[^。?]{0,6}E_?(?:K|Na|Cl|Ca)(?:会|要)?(?:怎么|怎样|如何)|是[一二单]价[^,。?]{0,6}(?:几倍|几分之|多少倍)"
    r"|绝对值(?:变大|增大|升高|变小|减小|降低)还是"
    r"|意味着什么|(?:怎么|怎样|如何)(?:解释|理解|解读)|又叫(?:什么|啥)"
    r"|(?:什么|哪[种个些]?)(?:性质|特性|特征|特点)[^,。?]{0,14}(?:解释|决定|造成|导致|引起)"
    r"|(?:就|都|也)?没(?:有)?(?:用|作用|意义|效果)了?(?:吗|吧|\?)|什么(?:时候|情况下)(?:该|要|应该?)?用"
    r"|有(?:什么|啥|何)(?:用|意义|含义|帮助)|有意义吗|公式(?:是不是)?(?:不对|错)|谁说得?对|差在哪|怎么可能"
    r"|\d ?(?:mV|毫伏)(?:谁吃了|去哪|哪来的|从哪来|从何而来|是谁)|平衡(?:不)?就是"
)
# What holds V_m off E: of two numbers, the reason for what lies between them.
_GAP: Final = re.compile(
    r"(?i:\b(?:what|which) [^?;.]{0,40}\b(?:explains?|accounts? for|causes?|(?:is|are) responsible for) "
    r"(?:(?:the|this|that|these) )?(?:[\d.]+ ?mV )?(?:gap|difference|discrepancy|deviation|mismatch)\b)"
    r"|(?:差[距别异值]|偏差|差的? ?\d+ ?mV)[^,。?]{0,12}(?:什么|哪|谁)[^,。?]{0,8}(?:引起|造成|导致|离子)"
    r"|(?:什么|哪[种个]?|谁)[^,。?]{0,6}(?:引起|造成|导致)的?[^,。?]{0,4}(?:差[距别异]|偏差)"
    r"|(?:引起|造成|导致|解释)[^,。?]{0,6}(?:差[距别异]|偏差)[^,。?]{0,10}(?:什么|哪|谁)"
)
_SPIKE_AND_REST: Final = re.compile(
    r"(?i:\bat (?:the )?peak of (?:an|the) (?:action potential|spike)\b.{0,120}\bat rest\b)"
)
_TAKEN_FOR: Final = re.compile(
    r"(?i:\b(?:so|means?(?: that)?|therefore|thus) (?:the|my|a|this) (?:\w+ )?"
    r"(?:cell|membrane|neuron|v_?m)\b)"
    r"|所以(?:细胞|膜电位|静息)|(?:表示|说明|意味着)[^,·。]{0,8}(?:细胞|膜电位)|(?:细胞|膜电位)就是"
)
_WRONG_SIGN: Final = re.compile(
    r"(?i:\bwhat(?:'s| is| went| did i do) wrong|\bwhere (?:did i go|am i) wrong|\bcame out\b|\binstead of\b)"
    r"|哪(?:里|儿)?错|错在哪|怎么是[正负]"
)


_BELIEVED: Final = re.compile(
    r"(?i:\bI(?:'d| have| had| would)? (?:always |really |have |had )?"
    r"(?:thought|assumed|believed|imagined|figured|expected|reckoned|was taught)\b)"
)
_NUMBER: Final = re.compile(r"\d+(?:\.\d+)?")


def _wonders(reading: Reading) -> bool:
    """Such as "how can K+ be at equilibrium with 140 in and 4 out?": to be explained, not to be computed."""
    if asks_for_the_gap(reading):
        return True
    if reading.has("calc", "howmuch", "howmany"):
        return False
    if _names_a_change(reading):
        return True
    if _SPIKE_AND_REST.search(reading.plain) and not any(reading.of("V")):
        return True
    if _asks_if_E_moves(reading):
        return True
    doubts = _takes_E_for_V(reading) or _has_the_other_sign(reading) or _tells_a_belief(reading)
    return doubts or _WONDERING.search(reading.plain) is not None


def asks_for_the_gap(reading: Reading) -> bool:
    """Such as "rest is -90 mV, E_K -94 mV: which ion is responsible for the difference?"."""
    return _GAP.search(reading.plain) is not None


_IF_IT_MOVES: Final = re.compile(
    r"(?i:\b(?:do|does|will|would|can|could|did|is|are|was)\b(?!.*\b(?:what|how)\b).*\b(?:change|affect|alter|shift|move|depend)(?:s|ed)?\b)"
    r"|(?:会|能|受|是否|有没有)(?:也|就|跟着|随之|到)?(?:改变|变化|变|影响)[^多几]*$"
)


def _asks_if_E_moves(reading: Reading) -> bool:
    """Such as "does a 10 mV change in V_m change E_K?": V_m alone is told, which E does not rest on."""
    asked = {w.role for w in reading.wanted}
    told = {s.role for s in (*reading.slots, *reading.unused)}
    of_V = bool(told) and told <= {"V", "change", "factor"}
    return asked == {"E"} and of_V and _IF_IT_MOVES.search(reading.plain) is not None


_DE_OR_HYPER: Final = re.compile(
    r"(?i:\bdepolari[sz]\w+ or (?:a )?hyperpolari[sz]|\bhyperpolari[sz]\w+ or (?:a )?depolari[sz]"
    r"|\bis (?:that|this|it) (?:called )?(?:a )?(?:de|hyper)polari[sz])"
    r"|(?:去极化|超极化)还是(?:去极化|超极化)|(?:叫|称为|属于|算)(?:什么|哪种|去极化|超极化)"
)


def _names_a_change(reading: Reading) -> bool:
    """Such as 膜电位降低20 mV是去极化还是超极化: the name of a change, told without a state."""
    told = {s.role for s in (*reading.slots, *reading.unused)}
    return told <= {"change", ""} and not reading.cells and _DE_OR_HYPER.search(reading.plain) is not None


def _takes_E_for_V(reading: Reading) -> bool:
    """Such as "E_K is -90, so the cell sits at -90?": an idea, whose driving force would be zero."""
    told = (*reading.slots, *reading.unused)
    alike = len(told) > 1 and len({s.value for s in told}) == 1 and any(reading.of("E"))
    asks = reading.has("move") or reading.asks("DF", "I", "C", "g")
    return alike and not asks and _TAKEN_FOR.search(reading.plain) is not None


def _has_the_other_sign(reading: Reading) -> bool:
    """Such as "I got +65 for E_Cl but the answer is -65, what went wrong?", without the concentrations."""
    told = {s.value for s in (*reading.slots, *reading.unused, *reading.loose) if s.value}
    opposite = any(-value in told for value in told) and not any(reading.of("conc"))
    return opposite and _WRONG_SIGN.search(reading.plain) is not None


def _only_asks_why(reading: Reading) -> bool:
    """Such as "Na+ outside is 30 times K+ outside. So why does only K+ matter?": no number is asked for."""
    asks = reading.has("calc", "howmuch", "howmany", "what", "check")
    return _WHY.search(reading.plain) is not None and not asks


def _tells_a_belief(reading: Reading) -> bool:
    """Such as "I thought K+ leaks until it is 72 mM on both sides": one number at most, none asked for."""
    told = _BELIEVED.search(reading.plain) is not None and not reading.has("check")
    return told and len(set(_NUMBER.findall(reading.plain))) < 2


def _prefers_words(reading: Reading, made: Query | NeedsInput) -> bool:
    """Whether a question that could be computed from presets wants an explanation instead."""
    if isinstance(made, Help | CellFacts) or tells_a_sign(made) or _tells_both_in_words(reading):
        return False
    lent = not isinstance(made, NeedsInput) and lends(made)
    # "why does a nonselective channel reverse around 0, not at E_K"
    explained = lent and (reading.has("why") or _counts_for_a_voltage(reading) or _of_a_sign(reading))
    run_down = reading.has("pump") and reading.has("block") and reading.asks("V")
    run_down = run_down and not reading.has(*_ASKS_A_NUMBER)
    explained = explained or (lent and run_down)
    explained = explained or (lent and _FLAW.search(reading.plain) is not None)
    explained = explained or (lent and _GROWS.search(reading.plain) is not None)
    explained = explained or (lent and _PUSHES.search(reading.plain) is not None)
    explained = explained or _only_asks_why(reading) or _judges_equal_sides(reading)
    told = len(data(reading)) > 1 or any(s.new is not None for s in reading.slots)
    explained = explained and not (reading.has("calc") and bool(reading.wanted) and told)
    parts = made.parts if isinstance(made, Several) else (made,)
    if (
        explained
        or has_numbers(reading)
        or isinstance(parts[0], PumpCount | PumpCurrent | PumpRate | IonRate)
    ):
        return explained
    if reading.cells and len({w.ion for w in reading.wanted if w.role == "E"}) > 1:
        return reading.has("why", "how")  # "how different are E_Na and E_K in the squid axon"
    changed = any(s.role == "factor" for s in reading.slots) and reading.asks("E")
    if changed and _HOW_MUCH.search(reading.plain):
        return False
    if reading.has(*CONCEPTUAL, "one_force") or reading.asks("z"):
        return True
    if any(s.role == "factor" and s.dim for s in reading.slots) and reading.asks("V", "rev"):
        return False  # P_Na rises 500-fold: the cell's potentials before and after
    if any(s.role == "factor" for s in reading.slots) or _has_equal_ratio(reading):
        return not reading.asks("E") and not changes_alone(reading)
    of_intent = _IN_WORDS.get(reading.intent or "")
    return of_intent(reading) if of_intent else isinstance(made, NeedsInput)


def _rest_in_words(reading: Reading) -> bool:
    others = ("become", "block", "whatif", "rise", "fall", "larger", "move", "check", "ions")
    causes = _OF_CAUSES.search(reading.plain) is not None  # "the factors that establish it"
    return causes or not reading.cells or bool(reading.ions) or reading.has(*others)


def _force_in_words(reading: Reading) -> bool:
    if (reading.has("become") or _OF_A_SPIKE.search(reading.plain)) and not reading.cells:
        return True  # 去极化过程中驱动力如何变化
    if _JUDGED.search(reading.plain) and _MOST.search(reading.plain):
        return True  # 钾通道开得最多，所以钾的驱动力也最大，对不对
    named = {*reading.ions, *(w.ion for w in reading.wanted if w.role == "DF" and w.ion)}
    return not reading.asks("DF") or len(named) != 1 or named == {"H"}  # "what is the proton motive force?"


_JUDGED: Final = re.compile(
    r"(?i:\btrue (?:or|/) ?false\b|\bt ?/ ?f\b|\buntil\b|\bright\?)|对(?:吗|不对|么)|判断|直到|为[何啥什]"
)
_MOST: Final = re.compile(r"(?i:\b(?:larg|great|strong|bigg)est\b)|最[大强]")
_OF_A_SPIKE: Final = re.compile(
    r"(?i:\b(?:peak|top|crest|upstroke|during) of (?:an|the|a) (?:action potential|spike)\b)"
    r"|(?:动作电位|锋电位)的?(?:峰值|顶点|顶峰|过程|期间|时)"
)
_OF_CAUSES: Final = re.compile(
    r"(?i:\b(?:factors?|mechanisms?|basis|significance)\b)|因素|机[制理]|原理|意义"
)
_FLAW: Final = re.compile(
    r"(?i:\b(?:find|what(?:'s| is)|where(?:'s| is)) (?:the|my) (?:flaw|mistake|error)"
    r"|\bwhat(?:'s| is) wrong with)"
    r"|错在哪|哪里错|(?:出|犯)了?(?:什么|啥)错|(?:代|写|当|用|看|填)(?:成|错)|出错"
)
_GROWS: Final = re.compile(
    r"(?i:\bshrinks? or grows?\b|\bgrows? or shrinks?\b"
    r"|\bvanish(?:es)? at (?:which|what) (?:voltage|potential)\b)"
)
"""Asks how a force changes, not how large it is."""
_PUSHES: Final = re.compile(
    r"(?i:\bwhat (?:push|pull|attract|repel|holds? back|keeps? (?:in|out))\w*)"
    r"|(?:什么|啥)(?:力量?)?(?:在|把|将)?[推拉吸]"
)
_WHY: Final = re.compile(
    r"(?i:(?:^|[.;:?!,]\s*)(?:(?:so|but|then|and)\s+)?"
    r"why (?:do|does|is|are|did|should|would|can|doesn't|isn't)\b"
    r"|\bdon't (?:get|see|understand) why\b)"
)
_HOW_MUCH: Final = re.compile(r"(?i:\bhow (?:far|much|many)\b)|多少")


def _way_in_words(reading: Reading) -> bool:
    """Whether words about a way, of which no number is told, ask for a story more than for the way."""
    if reading.has("open") and reading.has("inward") and reading.has("outward"):
        return False  # "do the ions flow in or out": one of the two is the answer
    if _OF_A_FORCE.search(reading.plain):
        return True  # "which force favours the efflux of K+", 促使Na+内流的力量有哪些
    if _WHERE_V.search(reading.plain) or (_is_to_choose(reading) and not reading.has("move")):
        return True
    return not (reading.has("rest", "open") or reading.cells) or reading.has("become", "rise", "fall")


_OF_A_FORCE: Final = re.compile(
    r"(?i:\b(?:which|what|name the) (?:\w+ )?forces?\b"
    r"|\b(?:electrical|electric|chemical) (?:gradient|component)\b|^\W*(?:true or false|t/f)\b)"
    r"|(?:的|哪些|什么)(?:作用)?(?:动力|力量?)(?:是|有|来自|$|[?？])|(?:拉|推|阻)力|^判断"
    r"|通道(?:称为|叫做|叫什么)|(?:什么|啥|有何)关系|(?:浓度|电[势位]?)梯度"
)


# "If the Na+ channels stayed open, where would the membrane potential go?"
_WHERE_V: Final = re.compile(
    r"(?i:where (?:would|will|does) (?:the )?(?:membrane (?:potential|voltage)|V_?m) (?:go|end|settle|move))"
    r"|电位(?:会|将|该|要)?(?:往|向|朝)(?:哪|什么)"
)


def _judges_equal_sides(reading: Reading) -> bool:
    """Such as "K+ leaves until both sides are equal, true or false": of equal sides, no other number."""
    told = [s for s in (*reading.slots, *reading.unused) if s.role not in ("T", "V")]
    equal = bool(told) and all(s.role == "ratio" and s.value == 1 for s in told)
    moved = reading.has("move", "outward", "inward") and _JUDGED.search(reading.plain) is not None
    return equal and (moved or (_is_judged(reading) and any(reading.of("V"))))


def _of_a_sign(reading: Reading) -> bool:
    """Such as "if the driving force is positive, will an anion move in": told by its sign alone."""
    told = reading.asks("DF") and reading.has("positive", "negative") and reading.has("whatif")
    return told and not any(s.role in ("V", "E", "conc") for s in reading.slots)


def tells_a_sign(made: Query | NeedsInput) -> bool:
    """Such as "V_m is more positive than E_K, which way?": the way is the answer, without any number."""
    if isinstance(made, DrivingForce):
        return made.sign is not None or (made.find == "direction" and made.force_mV == 0.0)
    return isinstance(made, TwoForces)


def _tells_both_in_words(reading: Reading) -> bool:
    """Such as "more K+ inside, and the inside is negative: which way?", which a usual cell answers."""
    return any(reading.of("more")) and any(reading.of("charged"))


def _asks_a_number(reading: Reading) -> bool:
    """Numbers are given and a quantity is asked for, though not enough is said to compute it."""
    if reading.unit is not None and len(reading.loose) > 1 and reading.has("what", "calc", "howmany"):
        return True  # "10⁶ pumps that turn 50 times a second: how many pA?"
    asks = reading.has("what", "calc", "howmuch") and bool(reading.wanted)
    return asks and has_numbers(reading) and not reading.has(*CONCEPTUAL)


_AMOUNT: Final = re.compile(r"(?<![A-Za-z\d.:/])(?:\d{2}|\d\.\d|\d ?[×x*e] ?\d|[4-9])(?! ?°| ?℃| ?度)")
"""A number that tells more than the ions of a cycle."""


def _asks_in_a_unit(reading: Reading) -> bool:
    """Such as "the pumps split 2×10⁶ ATP a second: how many pA?": no words answer it."""
    if reading.unit is None or reading.has("why", "difference", "define"):
        return False
    return _AMOUNT.search(reading.plain) is not None


def _asks_a_way(reading: Reading) -> bool:
    """Such as 膜内K+ 140 mM，K+往哪边走: of an amount that is told, no words answer it."""
    asks = reading.moving is not None and not (reading.has(*CONCEPTUAL) or _is_judged(reading))
    return asks and reading.intent == "direction" and any(s.value is not None for s in reading.of("conc"))


_OTHER_AMOUNT: Final = re.compile(
    r"\d ?(?:(?:mg|[µu]g|kg|g|m[Ll]|d[Ll]|L|l|mmHg|kPa|atm|m/s|U|IU|h|hours?|days?|years?)(?![A-Za-z])"
    r"|毫升|升|毫克|克|千克|公斤|小时|天|年|毫米汞柱|单位|片)"
)


def tells_other_amounts(reading: Reading) -> bool:
    """Such as "16 mg/L at first, 12 h later?": what is weighed, poured or dosed, nothing of a membrane."""
    if (
        reading.slots
        or reading.cells
        or reading.asks("E", "V", "DF", "I", "g", "P")
        or reading.has("why", "difference", "define")
    ):
        return False
    return len(_OTHER_AMOUNT.findall(reading.plain)) > 1


_EITHER_WAY: Final = re.compile(
    r"(?i:\b(?:in(?:to|wards?)?|enter\w*) or (?:out|exit|leav|efflux)|\bout(?:wards?)?(?: of)? or in)"
    r"|[入内进]还是[流往向]?[出外]|[出外]还是[流往向]?[入内进]"
)


def _is_judged(reading: Reading) -> bool:
    """Whether yes or no is asked, and neither a number nor one of two ways."""
    asks = reading.has(*_ASKS_A_NUMBER) or _EITHER_WAY.search(reading.plain) is not None
    return not asks and _YES_OR_NO.search(reading.plain) is not None


def _is_told_in_passing(
    reading: Reading, made: Query | NeedsInput | None, route: routing.Route | None
) -> bool:
    """Numbers beside what a card surely answers: "is V_m just E_K? My notes say -70, E_K is -90"."""
    if not isinstance(made, NeedsInput) or route is None or route.is_doubtful(beside_numbers=True):
        return False
    return _is_judged(reading) and len(data(reading)) <= _ASIDES


def _one_aside(reading: Reading, made: Query | NeedsInput | None) -> bool:
    """A single number in a story about the resting potential: "serum K+ is 7 mM; his heart cells?"."""
    asks_more = reading.asks("V") and not reading.asks("E")
    return isinstance(made, NeedsInput) and asks_more and len(reading.slots) == 1 and not reading.has("calc")


def _nernst_in_words(reading: Reading) -> bool:
    return not _asks_plainly(reading)


def _asks_plainly(reading: Reading) -> bool:
    """Such as "E_K?", "E_Na of a squid axon": an ion's E, and nothing around it."""
    if not any(w.role == "E" and w.ion for w in reading.wanted) or reading.asks("V", "T", "rev"):
        return False  # ECl和静息电位差不多, 温度高了E_K往零靠吗
    around = (
        "become",
        "block",
        "rise",
        "fall",
        "whatif",
        "channel",
        "check",
        "equal",
        "open",
        "permeable",
        "only",
    )
    if reading.cells:
        return not reading.has(*around)
    most = 4 if reading.language == "zh" else 1  # strange characters, strange words
    plain = reading.strange <= most and (
        len(reading.plain.rstrip()) <= _BRIEF or _IN_mV.search(reading.plain) is not None
    )
    return plain and not reading.has(*around)


def _has_equal_ratio(reading: Reading) -> bool:
    return any(s.role == "ratio" and s.span == (0, 0) for s in reading.slots)


def is_pair_of_no_ion(reading: Reading, lacks: NeedsInput) -> bool:
    """Such as "find the equilibrium potential, 4 and 140": two numbers, and only the ion is not told."""
    pair = len(reading.loose) == 2 and not reading.slots and not reading.ions
    return pair and lacks.missing == ("species",) and reading.has("calc") and len(reading.plain) <= _BRIEF


def has_numbers(reading: Reading) -> bool:
    """Whether the student gave numbers that this question needs."""
    related = any(x.role in "Pg" and x.span != (0, 0) for x in reading.relations)
    return bool(data(reading)) or related or bool(reading.unused)


def data(reading: Reading) -> list[Slot]:
    """What was said of a cell in numbers; two of them are no aside of a question in words."""
    return [
        s
        for s in reading.slots
        if s.role not in ("T", "factor", "count", "z", "more", "charged")
        and (s.span != (0, 0) or s.carried)
        and not (s.role in "Pg" and s.value == 0)  # "what if P_Na and P_Cl are zero?"
    ]


_IN_WORDS: Final[dict[str, Callable[[Reading], bool]]] = {
    "nernst": _nernst_in_words,
    "rest": _rest_in_words,
    "direction": _way_in_words,
    "driving_force": _force_in_words,
}
"""Of what could be computed from a usual cell: whether words about it are asked for."""
