"""Short lines that only a talk gives a meaning: "how did you get that", "ok", "what did you assume"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.lessons import routing
from bot.tutor.answer import Say

if TYPE_CHECKING:
    from grammar.reading import Reading

_MARKS: Final = " ?.!,;:~。·"
_LONGEST: Final = 60  # letters of a line that says nothing alone

_BEFORE: Final = (
    r"(?i:(?:(?:but|and|so|ok(?:ay)?|sorry|wait|hm+|well|please|pls|now|then|can you|could you|would you)"
    r"[ ,·]+)*)(?:那么?|请|你?能不能|能否|能|可以|可是|但是?|老师|麻烦|再|嗯|呃|啊)*[ ,·]*"
)
_IT: Final = (
    r"(?:(?:that|this)(?: (?:result|answer|number|value|sign))?|it"
    r"|the (?:result|answer|number|value|sign|minus(?: sign)?|steps?))"
)


def _alone(pattern: str) -> re.Pattern[str]:
    """A line that is one of these, but for words of no weight around them."""
    return re.compile(rf"{_BEFORE}(?:{pattern})(?i: (?:please|pls|again|exactly|then|to me|though))*")


_EXPLAIN: Final = _alone(
    rf"(?i:what (?:does|did|would|do) {_IT} (?:even |actually |really )?(?:mean|tell(?: me| us)?|say)"
    rf"|what do(?:es)? you mean(?: by {_IT})?|meaning|(?:what is|what's) the meaning(?: of {_IT})?"
    r"|how(?: did|'d| do| does| would| can| could) (?:you|u|we|I|one) "
    rf"(?:even )?(?:get|find|calculate|compute|work out|come to|arrive at|do|derive"
    rf"|figure out)(?: {_IT}| there)?"
    r"(?: out)?"
    r"|(?:write|show|tell|explain)(?: me| us)?(?: down| out)? how (?:you|u|one|that|it|this) "
    r"(?:(?:was|is|gets?) )?(?:got|g[eo]t|found|find|calculated?|computed?|worked out|derived?|came about)"
    rf"(?: (?:to )?(?:{_IT}|there))?(?: out)?"
    rf"|how(?: is|'s| was) {_IT} (?:calculated|computed|found|done|worked out|derived|obtained)"
    rf"|how does {_IT} work|where does {_IT} come from|where did {_IT} come from"
    rf"|where did you get {_IT}(?: from)?"
    rf"|explain(?: more| further)?(?: {_IT})?(?: more| further| step by step| in (?:more )?detail| why)?"
    r"|(?:I )?(?:still )?(?:do not|don'?t|didn'?t|can'?t) (?:really |quite )?(?:get|understand|follow"
    rf"|see)(?: {_IT})?"
    r"|I(?: am|'?m) (?:lost|confused|not following)|(?:not |un)clear|huh|no idea"
    rf"|(?:show|give|write|tell|list)(?: me| us| out)? (?:all )?(?:the |your |every |each )?"
    r"(?:steps?|working|work|calculations?|derivation|details?|formula|equation)"
    r"|(?:the )?(?:steps|working|formula|equation|derivation)|step by step|(?:more|in) details?"
    r"|in more detail"
    r"|(?:which|what)(?: is| was|'s)?(?: the)? (?:formula|equation)"
    r"(?: (?:did|do|would) (?:you|I|we) use| (?:was|is) (?:that|it|this|used)| (?:for"
    r"|behind) (?:that|it|this))?"
    rf"|walk me through(?: {_IT})?|say {_IT}|elaborate)"
    r"|(?:这|它|那|这个数?|那个数?|结果|答案|负号)?(?:究竟|到底)?(?:是|有)?什么意[思义]"
    r"|(?:这|它|那|这个|结果|这个数|负号)?(?:代表|表示|说明|意味着)(?:了)?(?:什么|啥)"
    r"|(?:[写列说讲算演展]示?(?:一?下|出来?|给我看)*)?(?:这|它|那|结果|答案|这个数?|[你您])*(?:是"
    r"|又)?(?:怎么|咋|如何)(?:计?算|得|求|推|来|做)(?:导"
    r"|到)?(?:出?来)?(?:的|得)?(?:这个?|那个?)?(?:数|结果|答案|值)?的?"
    r"|(?:我|还是|有点)*(?:看|听|弄|搞)?(?:不太?|没[有太]?)(?:能)?(?:看|听|弄|搞)?(?:懂|明白|理解)(?:了)?"
    r"|(?:给我|帮我)?(?:详细|具体|仔细)?地?(?:解释|讲解|讲|说明|说)(?:一下下?|讲|清楚)(?:吗|吧)?"
    r"|(?:解释|讲解|说明)"
    r"|(?:能|说得|讲得)*(?:更)?(?:详细|具体)(?:一?[点些])?(?:地?(?:说明|解释|讲讲|说说))?(?:吗|吧)?"
    r"|(?:给我|帮我|把|写出|写下|给出|展示|列出|列一下|看看|看一下|要)*(?:计算|解题|详细|具体"
    r"|推导)*(?:的)?(?:步骤|过程|推导)"
    r"(?:呢|[写列说讲](?:一?下|出来?)|是什么|给我看看)*"
    r"|(?:你|这)?(?:是)?(?:用|套)?(?:的|了)?(?:是)?(?:什么|哪个|哪条|啥)公式(?:算的|来的|呢|啊)?"
    r"|(?:计算)?公式(?:呢|是什么|是啥)?"
    r"|(?:这|它|那)?(?:怎么|咋|如何)(?:计?算|得|求|推)出来的?[ ,，]*[写列说讲](?:一?下|出来?)(?:步骤|过程)?"
    r"|一步一?步(?:来|讲|说|写)?(?:吧)?"
    r"|(?:计算|解题|推导)?(?:的)?(?:步骤|过程)(?:写|列|说|讲)(?:一?下|出来?)?(?:是?怎么算的)?"
)
_TRAILING_ZH: Final = "啊呀呢吗吧嘛的呃"


def asks_to_explain(reading: Reading) -> bool:
    """Whether a line asks what the last answer means or how it came about, and nothing else.

    It may do so twice, "how did you get that? steps", and wonder first, 差这么点？怎么算的.
    """
    parts = [reading._replace(plain=part) for part in _BETWEEN.split(reading.plain) if part.strip(_MARKS)]
    asks = [part for part in parts if not is_surprised(part)] if len(parts) > 1 else [reading]
    return _is(_EXPLAIN, reading) or (bool(asks) and all(_is(_EXPLAIN, part) for part in asks))


def asks_how_found(reading: Reading) -> bool:
    """Whether a line that asks to explain means a number: a card is not worked out."""
    return _FOUND.search(reading.plain) is not None


def is_surprised(reading: Reading) -> bool:
    """Whether a line only wonders at the size of the last answer: "that's a lot", 这么小?"""
    parts = [reading._replace(plain=part) for part in _BETWEEN.split(reading.plain) if part.strip(_MARKS)]
    wonders = [part for part in parts if not _is(_SURE, part)]
    return bool(wonders) and all(_is(_SURPRISE, part) for part in wonders)


def asks_if_sure(reading: Reading) -> bool:
    """Whether a line only asks if the last answer is right: "sure?", 确定?; "sure" alone agrees."""
    return _is(_SURE, reading) and reading.plain.strip(" .!").lower() != "sure"


_BETWEEN: Final = re.compile(r"[?.;,·]")
_FOUND: Final = re.compile(
    r"(?i:\bhow\b.{0,12}\b(?:get|got|find|found|calculat\w+|comput\w+|work(?:ed)? out|derived?|come to"
    r"|arrive at)\b)"
    r"|(?:怎么|咋|如何)(?:计?算|得|求|推)"
)
_OH: Final = (
    r"(?:(?i:wow|who?ah?|woah|omg|huh|damn|oh|ah|h+m+|what|geez|lol|haha|jeez|gosh)[ ,!.?]+)*(?:哇|啊"
    r"|咦|诶|哦|天[哪啊]?|我去|好家伙"
    r"|[ ,!])*"
)
_SURPRISE: Final = _alone(
    rf"{_OH}(?:(?i:(?:(?:that|it|this)(?:'?s| is| was| seems?| sounds?| looks?) |(?:is|was) (?:that|it"
    rf"|this) )?"
    r"(?:(?:so|that|this|such an?|quite|really|very|pretty|too|an?|only|just|all|like|even|kinda"
    r"|way too)[ ]){0,4}"
    r"(?:lots?|much|many|few|little|big|huge|large|high|low|small|tiny|enormous|massive|insane|crazy"
    r"|wild|strong"
    r"|weak|steep|expensive|cheap|nothing|impressive|surprising|unbelievable|incredible|weird|strange)"
    r"(?: (?:of )?(?:a )?(?:numbers?|times|ratio|difference|gradient|value|change|ions|voltage|force|current"
    r"|energy))?"
    r"|how (?:is|can) (?:that|it|this) (?:even |be )*possible|(?:only|just|that|this) (?:much|that|this))"
    r"|(?:才|只|就|差|有|居然|竟然?|怎么|要|是|变了?|[ ])*(?:这么|那么|好|太|真|超|也太|挺)"
    r"(?:[大小高低多少强弱远近正负省贵]|一?点|[费耗省](?:能量?|力|劲)|夸张|厉害|离谱)(?:一?[点些]|点儿"
    r"|倍数?|个?离子)?"
    r"(?:[啊呀吗吧了的呢]|真的?假的)*)"
)
"""What is wondered at is the size of the last number; its idea tells what that rests on."""
_SURE: Final = _alone(
    r"(?i:(?:are |r )?(?:you|u|ya) (?:really |absolutely |quite |very |100 ?% )?(?:sure|certain|positive)"
    rf"(?: (?:about|of) {_IT})?(?: {_IT} is (?:right|correct))?|(?:really|seriously|for real|sure|certain"
    r"|srsly|positive about (?:that|it))"
    rf"|is {_IT} (?:really |actually |definitely )?(?:right|correct|true)|(?:double[- ]?check|check again"
    rf"|re-?check)(?: {_IT})?)"
    r"|[你您]?(?:真的?|能)?(?:确定|肯定|保证)(?:没错|是?对的?|没算错|无误|是?这个?(?:数|值|结果"
    r"|答案)?)?|(?:是|这是)?真的(?:假的"
    r"|是这样)?[吗么]?"
    r"|[你您]?(?:这|有)?(?:没|没有)(?:算|弄|搞|看)?错|(?:这|答案|结果)?(?:对不对|(?:对|正确|没问题)[吗吧么])"
    r"|再?(?:检查|核对|验算|确认)一?[下遍次]"
)


_ASSUMED: Final = _alone(
    r"(?i:what (?:did|do|have) you (?:assume|assumed)|(?:what|which)(?: (?:is|are|were))?(?: the| your)? "
    r"(?:assumptions?|defaults?|default values?)(?: (?:did|do) you (?:make|use))?"
    r"|(?:what|which) (?:values|numbers|concentrations?|gradients?|cell) "
    r"(?:did|do) you (?:use|take|assume)|assumptions)"
    r"|你?(?:假设|假定|默认)了?(?:的是|的)?(?:什么|哪些|啥)(?:条件|值|浓度)?|默认(?:的)?(?:浓度|值"
    r"|条件)(?:是|有)?(?:多少|什么|哪些)"
    r"|(?:你)?(?:用|取)(?:的|了)?(?:是)?(?:什么|多少|哪些)的?(?:浓度|数值|数据|条件|值)"
)
_WARMTH: Final = _alone(
    r"(?i:(?:what|which) (?:temperature|temp|T) (?:did|do|have) you (?:use|take|assume|used|taken|assumed)"
    r"(?: there| for (?:that|this|it))?"
    r"|(?:what|which)(?: is| was|'s)? (?:the |your )?(?:default |assumed )?(?:temperature|temp)"
    r"(?: (?:is|was) (?:that|this|it|used|assumed)(?: at| for)?| here| there)?"
    r"|at (?:what|which) (?:temperature|temp)(?: (?:is|was) (?:that|this|it))?)"
    r"|(?:你)?(?:默认|用|取|假设|假定)?(?:的|了)?(?:是)?(?:温度)(?:是|取|用)(?:的|了)?(?:多少|几|什么)度?"
    r"|(?:你)?(?:是)?(?:用|取|按|默认|假设|假定)(?:的|了)?(?:是)?(?:什么|多少|几|哪个)度?的?温?度(?:算的)?"
    r"|(?:这|那)?是?(?:在)?(?:多少|几|什么)(?:温)?度(?:下)?(?:算)?(?:的)?"
)


def asks_assumed(reading: Reading) -> bool:
    """Whether a line only asks what was taken for the last answer that nobody told."""
    return _is(_ASSUMED, reading)


def asks_warmth(reading: Reading) -> bool:
    """Whether a line only asks at which temperature the last answer was computed."""
    return _is(_WARMTH, reading)


_WRONG: Final = _alone(
    r"(?i:what(?: did|'d| have) I (?:do|done|get|got) wrong|where (?:did I go|am I|was I|did it go) wrong"
    r"|what(?: is|'s| was) (?:wrong|my (?:mistake|error|slip))(?: with (?:it|mine|that|my (?:answer"
    r"|number)))?"
    r"|where(?: is|'s| was) (?:my|the) (?:mistake|error|slip)"
    r"|what(?: did| do|'d| am| have) I (?:(?:still|even) )?(?:forget|forgot(?:ten)?|miss(?:ed"
    r"|ing)?|overlook(?:ed)?"
    r"|leave out|left out)(?: this time| here| there| now)?|how (?:did I get|is) (?:that|it) wrong"
    r"|why (?:is (?:it|that|mine|my (?:answer|number))|am I|was I) wrong|what(?: is|'s)? wrong)"
    r"|我?(?:这次|又|到底|还|是)*(?:忘|漏|少)(?:了|掉|算|写)*(?:什么|啥|哪一?[个步项])"
    r"|(?:我|我的|我是|到底|究竟)*(?:错在|错)?(?:哪里?|哪儿|什么地方|哪一?步)(?:出|做|算|弄"
    r"|搞)?(?:错)?(?:了)?(?:问题)?"
    r"|(?:我)?(?:为什么|怎么)(?:会)?(?:算|做)?错(?:了)?"
)


def asks_for_the_slip(reading: Reading) -> bool:
    """Whether a line only asks what is wrong with a number that was brought before."""
    said = reading.plain
    return _is(_WRONG, reading) and (said.isascii() or any(one in said for one in _A_SLIP))


_A_SLIP: Final = ("错", "问题", "忘", "漏", "少")


_SIGN: Final = _alone(
    r"(?i:(?:(?:(?:my|the|our) [a-z]{1,12}|he|she|they|someone|I) "
    r"(?:says?|said|claims?|thinks?|thought|got|gets?|found|have)(?: that)? )?"
    r"(?:(?:it|that|mine)(?:'s| is| was| should be| must be)|is (?:it|that)(?: not)?|isn't it|shouldn't it be"
    r"|an?)(?: a)? (?P<en>positive|negative)(?: (?:number|value|one|answer|result|sign))?)"
    r"|(?:(?:我|他|她|同学|朋友|老师|助教|的)+(?:怎么)?(?:说|算|得到?|觉得|认为|以为|求)+(?:出来)?)?"
    r"(?:它|结果|答案)?(?:应该)?(?:是|为)(?P<zh>[正负])(?:的|数|值)+"
)


def sign_put_forward(reading: Reading) -> int:
    """The sign that a line says the last answer has, "my friend says it's positive"; 0 of other lines."""
    line = reading.plain.strip(_MARKS)
    if len(line) > _LONGEST or reading.slots or reading.loose:
        return 0
    said = _SIGN.fullmatch(line) or _SIGN.fullmatch(line.rstrip(_TRAILING_ZH) + "的")
    if said is None:
        return 0
    return 1 if (said["en"] or said["zh"]).lower() in ("positive", "正") else -1


_OPTION: Final = _alone(
    r"(?i:(?:(?:it(?:'s| is)|i(?:'d| would)? (?:pick|choose|say)|(?:the )?answer(?:'s| is)?"
    r"|that(?:'s| is)|option|is it"
    r"|choose|pick) )+\(?[a-d]\)?(?: then| right)?)|(?i:so|then)? ?\(?[A-D]\)?(?i: then| right)?"
    r"|(?:答案)?(?:应该|就|是不是)*[选是]\(?[A-Da-d]\)?(?:选项|项)?(?:对吧|对吗)?"
)


def puts_an_option_forward(reading: Reading) -> bool:
    """Whether a line only names one of the choices of an exercise: "so B?", 那选A?."""
    return not (reading.ions or reading.wanted) and _is(_OPTION, reading)


_THANKS: Final = re.compile(
    r"(?i:\b(?:thanks|thank (?:you|u)|th(?:an)?x+|thnx|tks|tysm|ty|cheers)\b)|谢|感谢|蟹蟹"
)
_THANKS_BY_SOUND: Final = re.compile(r"(?i:(?:ok|好的?|嗯|哦|行)?[ ,!.]*(?:3|10)[ -]?q+)[~ !.]*")
"""3q, 10q: a number that is thanks when it is said aloud."""
_PLEASED: Final = re.compile(
    r"(?:(?:(?i:ok(?:ay)?|cool|great|nice|perfect|awesome|good|alright|all right|fine|got it|gotcha|i see"
    r"|i (?:get|understand) it(?: now)?|understood|makes sense|that makes sense|that helps|aha|ah|oh|right"
    r"|thanks|thank (?:you|u)|th(?:an)?x+|thnx|tks|tysm|ty|cheers|3q|kk|(?:a lot|so much"
    r"|very much)|no|nope|no thanks|nothing"
    r"|never ?mind"
    r"|that'?s all|that is all|bye|good ?night)(?![a-z])"
    r"|好[的吧啦滴呀嘞]?|[嗯哦噢]|行[吧了]?|可以了?|明白[了啦]?|懂[了啦]|知道[了啦]|了解[了啦]?"
    r"|原来如此|收到"
    r"|[多感]?谢+(?!谢)(?:老师|同学|大佬|大神|学长|学姐|哥|姐|你|您|啦|了|哈)*|蟹蟹|太好了|不错|没事了?"
    r"|不用了?|没有了?|不了?|再见|我"
    r"|清楚了)[\s,.!;:~。·]*)+"
)
_QUIZ: Final = _alone(
    r"(?i:(?:quiz|test|examine) me(?: on (?:this|that|it))?|(?:give|ask|set)(?: me| us)? "
    r"(?:an?|some|another|one)(?: more)? "
    r"(?:practice |exam |quiz |test )?(?:question|quiz|exercise|problem"
    r"|test)s?(?: to (?:practi[sc]e|solve|try))?"
    r"|(?:i want to|let me|let'?s|i'?d like to) (?:practi[sc]e|do (?:a|some) (?:quiz|practice"
    r"|exercises?)|be quizzed)"
    r"|practi[sc]e(?: questions?| problems?)?|start (?:a |the )?quiz|quiz)"
    r"|(?:给我|帮我|来|你)*(?:出|来|做)(?:一|几|个|道|些|点|两)*(?:练习|测验|考|选择|计算)?题(?:目"
    r"|吧|考考我|给我做?|来做)*"
    r"|(?:来)?(?:考|测)(?:一?[考测]|一下|验)?我(?:一下|吧)*|(?:我)?(?:想|要)?(?:做|来)?(?:点"
    r"|一些)?(?:练习|测验|测试)(?:题|一下|吧)*"
)
_CHORE: Final = re.compile(
    r"(?:(?i:(?:(?:hey|ok|and|so|also|btw|pls|plz|please|(?:can|could|will|would) (?:you|u))[ ,]+)*"
    r"(?:(?:book|order|buy|cook|bake|reserve) (?:me|us)\b|(?:call|text|phone) (?:me|us|my|him|her)\b"
    r"|(?:do|clean|wash|pay|walk|feed|fix) my (?:taxes|laundry|dishes|room|car|bills?|dog|cat|hair|nails)\b"
    r"|(?:make|find) me (?:an? )?(?:coffee|tea|sandwich|dinner|lunch|date|job|girlfriend|boyfriend|flat)\b"
    r"|(?:tell|crack)(?: me| us)? (?:an?|another) (?:joke|story)|sing(?: me| us)?\b|marry me))"
    r"|(?:那|请|麻烦|能不能|可以|你|能)*(?:[帮替给]我|[帮替]忙)[^,。?]{0,4}(?:订|预约|挂个?号|买|点个?外卖"
    r"|打个?电话|叫个?车|抢|洗|做个?饭|唱|取快递|请假|写[^,。?]{0,3}(?:情书|情诗|诗|歌))"
    r"|(?:给我|来|再)?[讲说]个?(?:笑话|段子|故事)).{0,40}"
)
"""An errand, or a joke: nobody here does it, though words of the course stand in it, "a dentist"."""


def polite(reading: Reading) -> Say | None:
    """What is said to a line that asks nothing of the matter: thanks, "ok", "quiz me"; None of others."""
    line = reading.plain.strip(_MARKS)
    if _THANKS_BY_SOUND.fullmatch(line):
        return Say("ask-welcome")
    if len(line) > _LONGEST or reading.slots or reading.loose:
        return None
    if _QUIZ.fullmatch(line):
        return Say("aside-practice")
    if _CHORE.fullmatch(line):
        return Say("ask-out-of-scope")
    if "?" in reading.plain or not _PLEASED.fullmatch(line):
        return None
    return Say("ask-welcome" if _THANKS.search(line) else "aside-fine")


_OF_BEFORE: Final = re.compile(
    r"(?i:\b(?:it|its|it's|that|this|them|they|those|these|both|one|ones|other|again|round|back"
    r"|so|positive|negative|bigger|smaller|answer|number|result)\b)"
)
_STRANGE: Final = {"en": (1, 3), "zh": (3, 3)}
"""How many words nobody knows a line of a talk may have: without a word for what was before, and with one."""


def may_be_of_the_talk(reading: Reading) -> bool:
    """Whether a line that was not understood may well mean what was said before."""
    if len(reading.plain) > _LONGEST:
        return False
    few, more = _STRANGE[reading.language]
    return reading.strange <= (more if _OF_BEFORE.search(reading.plain) else few)


_OF_THE_COURSE: Final = 0.2


def is_idle(reading: Reading) -> bool:
    """Whether a line is about something else altogether: "who is going to win the league"."""
    told = reading.slots or reading.loose or reading.unused or reading.ions or reading.wanted
    few, _ = _STRANGE[reading.language]
    if told or reading.cells or reading.strange <= few or _OF_BEFORE.search(reading.plain):
        return False
    return routing.in_scope(reading.text, reading.language) < _OF_THE_COURSE


def _is(pattern: re.Pattern[str], reading: Reading) -> bool:
    line = reading.plain.strip(_MARKS)
    if len(line) > _LONGEST or reading.slots or reading.loose or reading.unused:
        return False
    return pattern.fullmatch(line) is not None or pattern.fullmatch(line.rstrip(_TRAILING_ZH)) is not None
