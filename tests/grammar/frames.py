"""How a question is put: what is asked and what is given in any order, politeness, distractor sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.grammar.notations import Draw

# Sentences of word problems that hold nothing of the question, numbers included.
DISTRACTORS: Final = {
    "en": (
        "There are 24 students in the lab.", "This is question 7 on page 112.",
        "The experiment takes 20 min.",
        "A 45 year old patient comes to the clinic.", "In 1952 two physiologists did this.",
        "The technician made 500 mL of the solution.", "The recording lasts 30 s.", "See Figure 3.",
        "He weighs 70 kg.", "They repeated it 3 times.", "It was a long day.",
        "The sample was spun for 10 minutes.",
        "The heart rate is 72 bpm.",
    ),
    "zh": (
        "实验室里有24名学生。", "见第112页第7题。", "实验持续20分钟。", "患者45岁。", "记录持续30秒。",
        "溶液共500毫升。",
        "他体重70公斤。", "今天天气很好。", "实验重复了3次。",
    ),
}  # fmt: skip
HELLO: Final = {
    "en": ("", "", "", "", "Please ", "hey, ", "Hi! ", "ok so ", "can you ", "could you please ", "pls ",
    "umm ", "I need help: ", "for my homework: "),
    "zh": ("", "", "", "", "请问", "请问，", "老师，", "你好，", "麻烦", "请", "帮我", "求助："),
}  # fmt: skip
BYE: Final = {
    "en": ("", "", "", "", " thanks", " please", " thx!", " pls"),
    "zh": ("", "", "", "", "谢谢", "，谢谢！", "，急"),
}
OPENERS: Final = {
    "en": (
        "A cell has ",
        "Suppose ",
        "Given ",
        "If ",
        "In a neuron, ",
        "Consider a cell with ",
        "For a cell with ",
    ),
    "zh": ("已知", "若", "某细胞", "设", "假设", "如果", "在某神经元中，"),
}


def asked(draw: Draw, what: str, given: str, temperature: str) -> str:
    """A question for a quantity, with what is given before or behind it."""
    if draw.language == "zh":
        return _dressed(draw, _zh(draw, what, given, temperature))
    at = draw.pick((f" at {temperature}", f", {temperature}", f" ({temperature})")) if temperature else ""
    at_start = f"At {temperature}, " if temperature else ""
    then = f" The temperature is {temperature}." if temperature and not temperature.lower().startswith(("t",
    "body", "room", "phys")) else f" {temperature}." if temperature else ""  # fmt: skip
    opener, distraction = draw.pick(OPENERS["en"]), draw.pick(DISTRACTORS["en"])
    more = draw.pick(DISTRACTORS["en"])
    return _dressed(draw, draw.form("frame", {
        "E_K 5/140": f"{what} {given}{at}",
        "E_K, 5/140": f"{what}, {given}{at}",
        "E_K: 5/140": f"{what}: {given}{at}",
        "5/140, E_K?": f"{given}{at}, {what}?",
        "5/140 37C, E_K = ?": f"{given}{at}. {what} = ?",
        "what is": f"what is {what} with {given}{at}?",
        "what's": f"what's {what} if {given}{at}",
        "whats … for": f"whats {what} for {given}{at}",
        "given …, what is": f"given {given}{at}, what is {what}?",
        "calculate": f"calculate {what} for {given}{at}",
        "Calculate.": f"Calculate {what}. {_capital(given)}{at}.",
        "compute": f"compute {what}: {given}{at}",
        "find": f"{given}{at}. Find {what}.",
        "find … when": f"find {what} when {given}{at}",
        "determine": f"{at_start}{given}. Determine {what}.",
        "at first": f"{at_start}what is {what} if {given}?",
        "story": f"{opener}{given}.{then} What is {what}?",
        "story, distracted": f"{distraction} {opener}{given}.{then} {more} Calculate {what}.",
        "question first, distracted": f"What is {what}? {opener}{given}.{then} {distraction}",
        "how big": f"how big is {what} when {given}{at}?",
        "tell me": f"tell me {what} given {given}{at}",
        "lines": f"{given}{at}\n{what}?",
    }))  # fmt: skip


def _zh(draw: Draw, what: str, given: str, temperature: str) -> str:
    at = f"，{temperature}" if temperature else ""
    during = f"{temperature}时，" if temperature else ""
    opener, distraction = draw.pick(OPENERS["zh"]), draw.pick(DISTRACTORS["zh"])
    return draw.form("frame", {
        "E_K 5/140": f"{what} {given}{at}",
        "E_K：5/140": f"{what}：{given}{at}",
        "5/140，求E_K": f"{given}{at}，求{what}",
        "5/140。求E_K。": f"{given}{at}。求{what}。",
        "求E_K：5/140": f"求{what}：{given}{at}",
        "计算": f"计算{what}，{given}{at}。",
        "是多少": f"{given}{at}，{what}是多少？",
        "是多少，在前": f"{what}是多少？{given}{at}",
        "为多少毫伏": f"{during}{given}，{what}为多少？",
        "等于多少": f"{during}{given}，{what}等于多少",
        "多大": f"{given}{at}，{what}多大？",
        "试求": f"{opener}{given}{at}，试求{what}。",
        "故事": f"{opener}{given}。{during}{what}是多少？",
        "故事，干扰": f"{distraction}{opener}{given}{at}。计算{what}。",
        "问在前，干扰": f"求{what}。{distraction}{opener}{given}{at}。",
        "（…）": f"{what}（{given}{at}）",
        "怎么算": f"{given}{at}，怎么算{what}",
        "= ?": f"{given}{at}，{what} = ?",
    })  # fmt: skip


def _capital(text: str) -> str:
    return text if text[:1] == "k" or text[:2] in ("pH", "mM") else text[:1].upper() + text[1:]


def _dressed(draw: Draw, text: str) -> str:
    """Politeness around it, and now and then full-width signs or traditional characters."""
    text = f"{draw.pick(HELLO[draw.language])}{text}{draw.pick(BYE[draw.language])}"
    forms: dict[str, Callable[[str], str]] = {
        "plain": str,
        "as is": str,
        "full width": _full_width,
        "spaces": _spaces,
    }
    if draw.language == "zh":
        forms["traditional"] = _traditional
    return draw.form("dress", forms)(text)


def _full_width(text: str) -> str:
    """Digits, brackets, colons and equals signs as a Chinese keyboard gives them."""
    return "".join(chr(ord(c) + 0xFEE0) if c in "0123456789=():/" else c for c in text)


def _spaces(text: str) -> str:
    """Other kinds of space."""
    return text.replace(" ", "\u00a0")


def _traditional(text: str) -> str:
    return text.translate(TRADITIONAL)


TRADITIONAL: Final = str.maketrans(
    "钾钠氯钙离细胞内外浓度电静为计势质浆时动驱导转换摄从变对应还浴温个谁问请麻烦体积开尔",
    "鉀鈉氯鈣離細胞內外濃度電靜為計勢質漿時動驅導轉換攝從變對應還浴溫個誰問請麻煩體積開爾",
)
