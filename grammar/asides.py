"""Numbers that a story holds and no question needs: ages, figures and problems, counts of cells."""

from __future__ import annotations

import re
from typing import Final

from grammar.marks import Stage, shown_instead
from grammar.printed import CONSTANT, OF_A_CONSTANT
from grammar.read_ahead import beginning, blanked, in_blanks

_FIGURES: Final = "0123456789"

# Two answers to choose from: "is the Nernst potential 18 or 9 mV".
_GUESS: Final = r"-?\d{1,3}(?:\.\d{1,2})? ?(?:mV )?(?:or|还是) ?-?\d{1,3}(?:\.\d{1,2})? ?mV"
_ASIDES: Final = beginning(
    r"aAtTfFpPeEqQcChHsSiobwrldgnO(\d+电串封接第红压比答结算图表题例作练-",
    r"\b(?:[Aa]n? |the )?\d{1,3}[ -]?(?:year|yr|month|week|day)s?[ -]olds?\b|\b[Aa]ged? \d{1,3}\b"
    r"|\b(?:from |on |in |see )?(?:[Ff]ig(?:ure|\.)?|[Tt]able|[Pp]roblem|[Ee]xercise|[Ee]x\.|[Qq]uestion"
    r"|[Cc]hapter|[Pp]age|[Hh]omework|HW|[Aa]ssignment|[Qq]uiz|[Ss]lide)"
    r" ?\d{1,3}(?:\.\d{1,3})?\b(?!\.\d| ?m[MV]\b)"
    r"|\b(?:bed|ward|room|lane|tank|bench|plate|group|dish|cell no\.?) \d{1,3}\b(?![.]\d| ?(?:°|[Cc]\b|deg))"
    r"|(?:(?:[Ee]lectrode|[Pp]ipette|[Ss]eries|[Aa]ccess|[Ss]eal) resistance|(?:电极|串联|封接|接入)电阻)"
    r"(?: of| is| =|为|是|约)? ?\d{1,3}(?:\.\d{1,3})? ?[MG](?:Ω|Ω|[Oo]hm)s?"
    r"|\b(?:[Ee]x|[Pp]rob|[Qq])\.? ?\d{1,2}[a-h]?(?=[:.)])"
    r"|\bQ\. ?\d{1,3}\b|\(?\b[Ee]q(?:n|uation)?\.? \d{1,2}[.-]\d{1,2}\)?"
    r"|\(?\bn ?= ?\d{1,3}\b(?!\.\d)\)?(?! ?(?:m?M|[A-Z][a-z]?\d?[+⁺]))"
    r"|\d{1,3} ?(?:周岁|岁|月龄|日龄)|第 ?\d{1,3} ?(?:题|页|章|问|张图|例|小题|次|天|组)"
    r"|(?<=[a-z] )\((?:[1-3][+⁺-]|[+⁺-][1-3]?)\)"  # "sulfate (2-)"
    r"|(?i:h(?:a)?ematocrit)(?: of| is| =)? ?\d{1,2} ?%|(?:红细胞)?(?:压积|比容)(?:为|是|约)? ?\d{1,2} ?%"
    r"|(?:答案|结果|算出来)[^，。,;·]{0,8}[大小差多少]了?[一两二三\d]{1,2}倍"
    rf"|(?<=\bis ){_GUESS}|(?<=al ){_GUESS}|(?<=是){_GUESS}"
    r"|[+-](?P<one>\d{1,3}(?:\.\d{1,3})?) ?(?:mV)? ?(?:or|还是|或者?) ?[+-](?P=one)(?![\d.])(?: ?mV)?"
    r"|(?:[图表题]|(?<!比)例|作业|练习) ?\d{1,2}(?:-\d{1,2})?(?![\d.])"
    r"|\d{1,3}(?:\.\d{1,2})? ?[cm]m (?:thick|wide|deep)\b",
)
# What stands before such a number, or behind it.
_BEFORE: Final = (
    *(f"resistance{verb}" for verb in (" ", " of ", " is ", " = ", "=")),
    *(f"电阻{verb}{blank}" for verb in ("", "为", "是", "约") for blank in ("", " ")),
    *("crit of ", "crit ", "crit is ", "压积", "压积为", "比容", "比容为"),
    *("ge ", "ged ", "bed ", "ward ", "room ", "lane ", "tank ", "bench ", "plate ", "group ", "dish "),
    *("no ", "no. ", "n=", "n =", "n= ", "n = "),
    *("or ", "or -", "还是", "还是-", "还是 ", "还是 -"),
    *(
        f"{end}{blank}"
        for end in (
            *("ig", "igure", "ig.", "able", "roblem", "xercise", "uestion", "hapter", "age"),
            *("ex", "Ex", "ex.", "Ex.", "rob", "q", "Q", "Q.", "q.", "qn.", "quation"),
            *("omework", "HW", "ssignment", "uiz", "lide"),
            *("第", "图", "表", "题", "例", "作业", "练习"),
        )
        for blank in ("", " ")
    ),
    *(f"{end}{blank}{sign}" for end in "r是或者" for blank in ("", " ") for sign in "+-"),
)
_MARKS: Final = (
    *(f"{before}{figure}" for before in _BEFORE for figure in _FIGURES),
    *(
        f"{figure}{blank}{unit}"
        for figure in _FIGURES
        for blank in (" ", "-", "")
        for unit in ("year", "yr", "month", "week", "day")
    ),
    *("岁", "月龄", "日龄", *(f"{unit}m {way}" for unit in "cm" for way in ("thick", "wide", "deep"))),
    *(f"{last})" for last in "123+⁺-"),
    *(f"{count}倍" for count in f"一两二三{_FIGURES}"),
)


# Rarer ones, with a word of each: points of an exercise, options, a guess, the constants, "4 EK".
_RARE: Final = beginning(
    r"(\d选RF",
    r"\(\d{1,3} ?(?:points?|pts|marks?|分)\)|\(?选项[^()]{0,40}\)?|\d{1,3}(?:\.\d)? ?mM出头"
    r"|\d{1,2}(?:\.\d{1,2})? ?%(?= ?(?:solution of )?"
    r"(?:calcium|gluconate|dextrose|glucose|saline|NaCl|KCl|CO2|O2|葡萄糖|氯化|生理盐水|高渗盐水|乙醇))"
    r"|(?<=[a-z] )4(?= E_?(?:K|Na|Cl|Ca) to be)"  # "has to be 4 EK to be -80"
    # the constants of the formula
    r"|\bR ?= ?8\.31\d*(?![\d.]| ?[JL(])|\bF ?= ?96[45]\d\d(?![\d.]| ?[CcJ(])",
)
_WORDS_OF_THE_RARE: Final = (
    "8.31", "=96", "= 96", "point", "pts)", "mark", "分)", "选项", "出头", " 4 E", "%",
)  # fmt: skip
_NUMBER_AT_THE_HEAD: Final = re.compile(r"\s?(?:[2-9]|\d\d)[.)](?= ?[A-Z\u4e00-\u9fff])")
_IN_A_FORMULA: Final = re.compile(r"RT(?= ?(?:ln|log|lg))")  # no room temperature
_SHORT: Final = (
    *("eq", "equil", "conc", "concs", "approx", "resp", "temp", "pot", "ca", "rel", "perm"),
    *("intracell", "extracell", "int", "ext", "vs", "max", "min", "incl"),
)
_STOP_OF_SHORT: Final = re.compile(
    r"\.(?=\s?[a-z0-9(-])(?:" + "|".join(rf"(?<=\b{short}\.)" for short in _SHORT) + ")"
)


_ITEM: Final = re.compile(r"(?<![\d./;-])([1-9])[.)] (?=(?:K|Na|Cl|Ca|Mg|HCO3|Li)[+-]?\d?[+-]? ?\d)")


# A list of ions ends before the numbers of each begin: "equally permeable to K and Na: K 140/5, Na 12/145".
_ION: Final = r"(?:K|Na|Cl|Ca|Mg|HCO3)[+⁺⁻-]?"
_LIST_BEFORE: Final = re.compile(rf"(?P<last>\b(?:and|or) {_ION}):(?= ?{_ION} (?:\d|in\b|out\b))")
# "The K (not Na) current"; the cell's calcium is what is inside.
_NOT_THIS: Final = re.compile(r"\((?:but )?not (?:the )?(?:K|Na|Cl|Ca)[+⁺⁻-]?\)")
# "150 mM I- (no Cl-)", 150 mM I⁻（无Cl⁻）: what a side does not hold is told of none of its numbers.
_NONE_OF_IT: Final = re.compile(
    r"\((?:无|不含|没有|no |without |free of )(?:K|Na|Cl|Ca|I|Br|Cs|Li|NO3|SCN)[+⁺⁻-]?\)"
    r"|\((?:K|Na|Cl|Ca|I|Br|Cs|Li)[+⁺⁻-]?-free\)"
)
# "A patient is given 600 mL of 150 mM KCl intravenously": what is poured in is no concentration of a side.
_DOSE: Final = re.compile(
    r"(?<![\d.])(?:\d{1,4}(?:\.\d)? ?(?:m?[Ll]|毫升|升)(?:的| of (?:an? )?)? ?"
    r"\d{1,4}(?:\.\d{1,2})? ?(?:m?M|m?mol/L)(?:的| of)? ?(?:KCl|NaCl|potassium chloride|氯化[钾钠])"
    r"|\d{1,4}(?:\.\d{1,2})? ?(?:m?M|m?mol/L)(?:的| of)? ?(?:KCl|NaCl|potassium chloride|氯化[钾钠])"
    r"[,·]? ?\(?\d{1,4}(?:\.\d)? ?(?:m?[Ll]|毫升|升)(?![a-z])\)?)"
)
_GIVEN: Final = re.compile(
    r"(?i:patient|intraven|\binfus|\binject|\bI\.?V\b|\bdrip\b)|病人|患者|静脉|[静误]推|静滴|滴注|注射|输[入液注]"
)
_OF_THE_CELL: Final = re.compile(
    r"\b[Tt]he cell's (?=[A-Za-z0-9+⁺²-]{1,10}(?: concentration)? "
    r"(?:rises|falls|increases|decreases|doubles|halves|is (?:raised|lowered|doubled|halved)))"
)
# 求-70 mV和+40 mV时Na+和K+的驱动力: both are V_m, and the ions belong to what is asked behind them.
_WHEN: Final = re.compile(r"(?<=mV)时(?=(?:K|Na|Cl|Ca|Mg|HCO3|[钾钠氯钙镁])(?![A-Za-z]))")
_TWO_V: Final = re.compile(
    r"(?P<before>^|[,·。;求在算:] ?)"
    # a row begins where it is told: 求-100 mV、-20 mV、+50 mV三个电压下的电流
    r"(?P<both>(?<![\dV]·)(?<![\dV]· )[+-]\d{1,3}(?:\.\d)?(?: ?mV)?"
    r"(?: ?[·、,和与及] ?[+-]?\d{1,3}(?:\.\d)?(?: ?mV)?){1,4}"
    r" ?[和与及·、] ?(?:在)?[+-]?\d{1,3}(?:\.\d)? ?mV ?(?:这?[两二三四五]个)?(?:膜?电位|电压)?[时处下]"
    r"|[+-]\d{1,3}(?:\.\d)? ?mV ?[和与及] ?(?:在)?[+-]?\d{1,3}(?:\.\d)? ?mV ?[时处下])"
)
# What opens a channel is not what it lets through: "a Ca2+-activated K+ channel", 钙激活钾通道.
_OPENED_BY: Final = re.compile(
    r"\b(?:[A-Z][a-z]?[2²]?[+⁺⁻-]?|calcium|sodium|chloride|potassium)"
    r"[- ](?:activated|dependent|gated|sensitive)(?= (?:(?:big|small|large|open|single) )?"
    r"(?:(?:K|Cl|potassium|chloride|cation|non-?selective|BK|SK|IK)[^a-z]|channel|current))"
    r"|(?:[钙钠氯钾](?:离子)?|(?:Ca|Na|Cl|K)[2²]?[+⁺⁻-]?)(?:激活|依赖|门控|敏感)(?:性|的|型)?(?=[^,。;?]{0,8}通道)"
)
# A question about the threshold itself, for which it is no aside.
AT_THRESHOLD: Final = re.compile(
    r"(?i:\bat (?:the |its )?threshold\b(?! ?(?:of|potential of|-|is)))|阈(?:电位|值)(?:时|处)"
)
# ... or a state beside others, "a) rest -72 mV b) threshold -54 mV".
_A_STATE_OF_ITS_OWN: Final = re.compile(
    r"(?:(?<![\w.])[a-hA-H1-8][).:]|[①-⑧]) ?(?:(?:at )?(?:the )?threshold\b|在?阈(?:电位|值))"
)
# Where the spike would start, and what a teacher recalls in brackets, "(Recall 1 nS × 1 mV = 1 pA.)".
_TOLD_BESIDE: Final = re.compile(
    r"(?:,? and |,? with )?(?:an? |the )?(?<!to )(?<!reach )(?<!the )\bthreshold(?: potential| voltage)?"
    r"(?: is| of| at| =|:)? ?-\d\d(?:\.\d+)? ?mV\b"
    r"|(?<![到至])阈(?:电位|值)(?:为|是|在|约)?-\d\d(?:\.\d+)? ?mV"
    r"|\((?:Recall|Remember|Hint)\b[^()]{1,80}\)"
)


# Kir2.1, Nav1.5, TRPV1, hERG (Kv11.1): the number of a clone is none of the question.
_CLONE: Final = re.compile(
    r"\b(?:K(?:ir|v|Ca|2P)|Nav|Cav|Ca_?[Vv]|TRP[ACMPV][LP]?|HCN|TASK|TREK|TRAAK|TWIK|KCN[A-Z]{1,2}|SCN|CACNA"
    r"|ClC|CLC|GluN|GluA|ASIC|P2X|ENaC|TMEM|Piezo|Orai|CNG[AB]?|GIRK|SLO|Slo)_?-?\d{1,3}(?:\.\d{1,2})?[A-Za-z]?"
    r"(?:/\d{1,2}\.\d{1,2})?(?![\d.]*\d| ?m[MV]|=)"
)
_CLONES: Final = (
    *("Kir", "Kv", "KCa", "K2P", "Nav", "Cav", "CaV", "Ca_", "TRP", "HCN", "TASK", "TREK", "TRAAK", "TWIK"),
    *("KCN", "SCN", "CACNA", "ClC", "CLC", "Glu", "ASIC", "P2X", "ENaC", "TMEM", "Piezo", "Orai", "CNG"),
    *("GIRK", "SLO", "Slo"),
)  # fmt: skip
# 5-HT, 5-羟色胺: where serotonin bears its hydroxyl group is no number of the question.
_LOCANT: Final = re.compile(r"(?<![\d.])5 ?-? ?(?=HT(?![A-Za-z\d])|羟色胺)")
# The mass of a tracer, "42K", "K-42"; without such a word "42K" is 42 mM of it.
_TRACERS: Final = {"Na": ("22", "24"), "K": ("40", "42"), "Cl": ("36",), "Ca": ("45",), "Rb": ("86",)}
_MASSES: Final = "|".join(
    rf"(?<![\d.]){mass}(?={ion}(?![a-z]))|(?<=(?<![A-Za-z]){ion}-){mass}(?![\d.]| ?m)"
    for ion, masses in _TRACERS.items()
    for mass in masses
)
_MASS: Final = re.compile(_MASSES)
_OF_A_TRACER: Final = re.compile(r"(?i:tracer|isotop|radioact|\blabel)|放射|示踪|同位素|标记")
_TRACED: Final = tuple(
    named
    for ion, masses in _TRACERS.items()
    for mass in masses
    for named in (f"{mass}{ion}", f"{ion}-{mass}")
)
_BY_A_FACTOR: Final = re.compile(r"(?i:halv|doubl|tripl|fold\b|times\b)|减半|[加翻]倍|倍")
# 原来145/15, "It was 145/15.": both sides as they were tell no change of their own.
_AS_IT_WAS: Final = re.compile(
    r"(?:原[来先本]?[是为]?|本来[是为]?"
    r"|(?i:\b(?:(?:it|they) (?:was|were)|originally|initially|previously)\b)) ?"
    rf"(?=(?:{_ION} ?)?\d{{1,3}}(?:\.\d{{1,2}})? ?/ ?\d{{1,3}}(?:\.\d{{1,2}})?(?![\d/]))"
)


# How large a piece of tissue or glass is: "a 3 mm skin biopsy", 2 mm组织块.
_PIECES: Final = (
    *("biops", "punch", "slice", "section", "coverslip", "cover slip", "dish", "chamber"),
    *("explant", "specimen"),
    *("活检", "组织", "切片", "盖玻片", "培养皿", "标本"),
)
_SIZE: Final = re.compile(
    r"(?<![\d.])\d{1,3}(?:\.\d{1,2})?[ -]?[cm]m"
    rf"(?=[ -]?(?:[a-z]{{2,12}} ){{0,2}}(?:{'|'.join(_PIECES)})|的?(?:皮肤|肌肉|脑)(?:{'|'.join(_PIECES)}))"
)


_ITEMS: Final = tuple(f"2{mark} " for mark in ".)")


def _without_numbering(plain: str) -> str:
    """The text without the figures of a list, "1. K+ 4.5/160 2. Na+ 144/7"."""
    items = list(_ITEM.finditer(plain))
    if len(items) < 2 or [int(item[1]) for item in items] != [*range(1, len(items) + 1)]:
        return plain
    return _ITEM.sub("   ", plain)


def _without_its_number(plain: str) -> str:
    head = _NUMBER_AT_THE_HEAD.match(plain)
    return blanked(plain, *head.span()) if head else plain


def _without_threshold(plain: str) -> str:
    asked = _A_STATE_OF_ITS_OWN.search(plain) or AT_THRESHOLD.search(_TOLD_BESIDE.sub("", plain))
    return plain if asked else _TOLD_BESIDE.sub(in_blanks, plain)


def _without_dose(plain: str) -> str:
    return _DOSE.sub(in_blanks, plain) if _GIVEN.search(plain) else plain


# The peak of a spike, where the membrane at rest is asked about: 请反推静息时的PNa/PK.
_PEAK_BESIDE: Final = re.compile(
    r"(?:(?:动作电位|锋电位)的?)?(?:峰值|峰电位|超射)(?:电位|幅度)?(?:为|是|达到?|约|在){0,2} ?"
    r"\+\d{1,2}(?: ?mV)?,?"
    r"|(?i:\b(?:the |a neuron's |its )?(?:action potential|spike|AP|overshoot)(?: that)?"
    r" (?:peaks? at|peak is|peak of|reaches) \+\d{1,2}(?: ?mV)?)"
)
_RATIO_AT_REST: Final = re.compile(
    r"(?:静息(?:时|状态|条件)|(?i:\b(?:at rest|resting)\b))[^.。?;]{0,30}"
    r"(?:P_?Na|P_?K|通透|渗透|(?i:permeab))"
    r"|(?:P_?Na ?[/:] ?P_?K|P_?K ?[/:] ?P_?Na|(?i:permeability ratio)) (?:at rest|of the resting)"
)
_PEAK: Final = re.compile(r"峰|超射|动作电位|(?i:peak|spike|action potential|\bAP\b|overshoot)")


def _without_peak(plain: str) -> str:
    shown = _PEAK_BESIDE.sub(in_blanks, plain)
    return shown if _RATIO_AT_REST.search(shown) and not _PEAK.search(shown) else plain


def _without_mass(plain: str) -> str:
    return _MASS.sub(in_blanks, plain) if _OF_A_TRACER.search(plain) else plain


def _as_it_was(plain: str) -> str:
    by_a_factor = "/" in plain and _BY_A_FACTOR.search(plain)
    return _AS_IT_WAS.sub(in_blanks, plain) if by_a_factor else plain


def _of_both_voltages(plain: str) -> str:
    return _TWO_V.sub(r"\g<before>V_m=\g<both>", _WHEN.sub("时·", plain)) if "mV" in plain else plain


# "… and got about -19 mV for a resting cell, which can't be": a result that is brought, and no V_m.
_GOT_FOR: Final = re.compile(
    r"\b(?:I (?:put|wrote|placed|entered|mixed up|swapped|used|forgot) [^.;?\d]{1,120}? )?"
    r"(?:and|but|I|so) (?i:got|get) (?:(?:about|around|roughly|almost|nearly) )?"
    r"(?P<told>[-+]?\d{1,3}(?:\.\d{1,2})? ?mV) for (?:an?|the|my|this) (?:resting )?"
    r"(?:cell|neuron|axon|fib(?:er|re)|membrane)(?=[,.?]| which| and )"
)
# What blocks is none of the ions where it is told how much it takes: "Barium blocks 75 % of gK".
_BLOCKER: Final = re.compile(
    r"\b(?:[Bb]arium|Ba2?\+{0,2}|TEA\+?|[Tt]etraethylammonium|[Cc]a?esium|Cs\+?|[Zz]inc|Zn2?\+{0,2}|4-AP"
    r"|[Cc]admium|Cd2?\+{0,2}|[Nn]ickel|Ni2?\+{0,2}|[Cc]obalt|Co2?\+{0,2})(?: ions?)? "
    r"(?=(?:(?:now|then|partly|selectively) )?(?:blocks?|inhibits?|removes|takes away|shuts) "
    r"\d{1,2}(?:\.\d)? ?% of (?:the )?[gGP])"
    r"|(?:钡|铯|锌|镉|四乙铵|Ba2?\+{0,2}|TEA\+?|Cs\+?|Zn2?\+{0,2}|Cd2?\+{0,2})(?:离子)?"
    r"(?=(?:现在|又|随后)?(?:阻断|封闭|抑制|阻滞)了?(?:\d{1,2} ?%的?|[gGP]))"
)
# 阻断了75%的gK, as gK阻断75%.
_PART_BLOCKED: Final = re.compile(
    r"(?P<verb>(?:阻断|封闭|抑制|阻滞)了?)(?P<share>\d{1,2}(?:\.\d)? ?%)的?"
    r"(?P<which>[gP]_?(?:K|Na|Cl|Ca))(?![A-Za-z])"
)
_NOT: Final = ("(not", "(but not", "cell's ")
# What all permeabilities share counts for nothing: "Permeability in 1e-9 m/s: K+ 4", P（×10⁻⁸ cm/s）.
_SCALE_OF_P: Final = re.compile(
    r"(?P<named>[Pp]ermeabilit(?:y|ies)|通透性|通透系数|(?<![A-Za-z])P(?= ?[(\[])) ?"
    r"(?:,? ?in (?:units? of )?|单位[为是:]?|以|[(\[](?:in )?) ?[(\[]?(?:[×x*] ?)?"
    r"(?:(?:1(?:\.0)? ?[×x*·] ?)?(?:1[eE]-?|10 ?(?:\^ ?)?[-⁻]?)[\d⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2} ?)?"
    r"[cmuµn]?m ?(?:/ ?s(?:ec)?|[·.]? ?s ?\^?[-⁻][1¹])(?![A-Za-z])[)\]]?(?: ?为单位)?"
)

WITHOUT_ASIDES: Final = (
    shown_instead(
        ("m/s", "m /s", "m s-", "m s⁻", "m s^", "m s ^", "ms⁻", "ms-", "ms^", "m·s", "m.s", "m. s"),
        _SCALE_OF_P,
        lambda found: found["named"].ljust(len(found[0])),
    ),
    shown_instead(OF_A_CONSTANT, CONSTANT, in_blanks),
    shown_instead(("mV for ",), _GOT_FOR, lambda found: f"I got {found['told']}".ljust(len(found[0]))),
    shown_instead((" % of ", "% of ", "阻断", "封闭", "抑制", "阻滞"), _BLOCKER, in_blanks),
    shown_instead(
        ("阻断", "封闭", "抑制", "阻滞"),
        _PART_BLOCKED,
        lambda found: f"{found['which']}{found['verb']}{found['share']}".ljust(len(found[0])),
    ),
    Stage(("thresh", "阈", "(R", "(H"), _without_threshold),
    Stage(("KCl", "NaCl", "chloride", "氯化"), _without_dose),
    Stage(("峰", "超射", "peak", "spike", "reaches", "vershoot"), _without_peak),
    shown_instead(_CLONES, _CLONE, lambda found: "chan"[: len(found[0])].ljust(len(found[0]))),
    Stage(("原", "本来", "was ", "were ", "ly "), _as_it_was),
    shown_instead(("HT", "羟色胺"), _LOCANT, in_blanks),
    Stage(_TRACED, _without_mass),
    shown_instead(("RT",), _IN_A_FORMULA, "  "),
    shown_instead(_PIECES, _SIZE, in_blanks),
    shown_instead(_NOT, _NOT_THIS, in_blanks),
    shown_instead(_NOT, _OF_THE_CELL, lambda found: "internal".ljust(len(found[0]))),
    shown_instead(("(无", "(不", "(没", "(no ", "(without ", "(free ", "free)"), _NONE_OF_IT, in_blanks),
    shown_instead(
        ("activated", "dependent", "gated", "sensitive", "激活", "依赖", "门控", "敏感"),
        _OPENED_BY,
        in_blanks,
    ),
    shown_instead((":",), _LIST_BEFORE, lambda found: f"{found['last']}."),
    shown_instead(tuple(f"{short}." for short in _SHORT), _STOP_OF_SHORT, " "),
    Stage(("时", "处", "下"), _of_both_voltages),
    Stage(_ITEMS, _without_numbering),
    shown_instead(_WORDS_OF_THE_RARE, _RARE, in_blanks),
    Stage((), _without_its_number),
    shown_instead(_MARKS, _ASIDES, in_blanks),
)
"""What the text is without such numbers and without the stops of abbreviations; each keeps its length."""
