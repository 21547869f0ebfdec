"""Text to tokens: one pass of one pattern, then phrases, numbers in words, and typos."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Final

from grammar.lexicon import TEMPERATURE_AHEAD, Lexicon, Tree, lexicon
from grammar.normalise import CHINESE, has_chinese
from grammar.numbers import SPOKEN, SUPERSCRIPTS, chinese_number, english_number, exponent, spoken_number
from grammar.placing import Placing
from grammar.reading import Correction
from grammar.symbols import CARRIER, HEAD, ION, SALT, SMALL, head_of, ion_id
from grammar.tokens import ASKING, Amount, Token
from grammar.typos import mend
from physics.constants import ZERO_CELSIUS_K

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_POWER: Final = r"(?:(?:\s?\^)?\s?[({]?\s?[+-]?\d{1,3}[)}]?|[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})"
_NUMBER: Final = (
    r"(?P<sign>(?<![A-Za-z0-9_\])+⁺⁻.%°℃])[-+±])?"
    r"(?:(?<![A-Za-z\d])|(?<=pH)|(?<=[^A-Za-z]K)|(?<=[^A-Za-z](?:Na|Cl|Ca))"
    r"|(?<=(?<![A-Za-z])[Kk][io])|(?<=(?<![A-Za-z])(?:[Nn]a|[Cc]l|[Cc]a)[io])"  # "Ki130 Nao145"
    r"|(?<=(?<![A-Za-z])[EPg]K)|(?<=(?<![A-Za-z])[EPg](?:Na|Cl|Ca))"  # "PK1 PNa0.04"
    r"|(?<=(?<![A-Za-z])pk)|(?<=(?<![A-Za-z])p(?:na|cl))"
    r"|(?<=(?<![A-Za-z])(?:na|cl))(?=\d\d)|(?<=(?<![A-Za-z])k)(?=\d\d)"  # 内k150
    r"|(?<=(?<![A-Za-z])[Ii]n)|(?<=(?<![A-Za-z])[Oo]ut)"  # "out4 in140"
    rf"|(?<!\d){TEMPERATURE_AHEAD})"  # 140mM25℃
    rf"(?:(?P<ten>10(?:\s?\^\s?[({{]?\s?[+-]?\d{{1,3}}[)}}]?|[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{{1,3}}|-\d{{1,2}}(?=\s?M\b|\s?mol)))"
    r"|(?P<num>\d{1,3}(?: 000){1,3}(?=\s?[unm]M\b)"
    r"|\d{1,3}(?:,\d{3}){1,12}(?![\d,])(?:\.\d{1,12})?|\d{1,15}(?:\.\d{1,12}|\.(?=\s[mnu]?M\b))?|\.\d{1,12})"
    rf"(?:[eE](?P<exp>[+-]?\d{{1,3}})(?!\d|\.\d)|\s?(?:[x×*X]|·(?=\s?10\D))\s?10(?P<pow>{_POWER}))?)"
)
_DIGITS: Final = "零〇一二两三四五六七八九十百千万"
# A thousand may begin a unit: 五千焦 is 5 kJ.
_CHINESE_NUMBER: Final = (
    rf"(?:[{_DIGITS}]{{1,12}}+(?:点[零一二三四五六七八九]{{1,9}}+)?|[{_DIGITS}]{{1,11}}(?=千)|半)"
)
# What a Chinese number right behind a side counts, or is part of, where it is no concentration: 内外两侧.
_COUNTED: Final = "半侧面部个种者边分样致定直般起旦切方价项点份处类层次"
_PUNCTUATION: Final = {
    "=": "EQ", "≈": "EQ", "/": "SLASH", ":": "COLON", "→": "ARROW", "->": "ARROW", ",": "SEP", "|": "SEP",
    "·": "SEP", ";": "STOP", "。": "STOP", ".": "STOP", "?": "STOP", "!": "STOP", "\n": "STOP", "(": "LPAR",
    ")": "RPAR", "-": "DASH", "~": "DASH", "&": "AND",
}  # fmt: skip
_ALONE: Final = r"k[Jj]/mol|kcal/mol|k[Jj]|kcal|mmol/L|mmol/l|mM|uM|nM|mV|nA|pA|uA|nS|pS|pC|nC|mEq/L|[MG]Ω"
_DEFAULT_UNITS: Final = {"mmol/L": 1.0, "mmol/l": 1.0, "mM": 1.0, "uM": 1e-3, "nM": 1e-6, "mEq/L": 1.0}
_CELSIUS_MAX, _KELVIN_MIN, _KELVIN_MAX = 130.0, 200.0, 420.0
_LARGEST_EXPONENT: Final = 60
_FOLDS: Final = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8, "ten": 10, "twenty": 20, "thirty": 30,
    "fifty": 50, "hundred": 100, "thousand": 1000,
}  # fmt: skip
_LENGTH_WORDS: Final = re.compile(r"\s*(?:across|long|wide|(?:in )?diameter|thick|in length|deep|of tissue)")


# "K5 Na150", K⁺4、Cl⁻104; no amount is negative, but "Cl-65 mV" may be a potential.
_GLUED: Final = (
    r"(?:(?:Na|K)[+⁺]?|(?:Cl|HCO3)⁻|(?:Cl|HCO3)-(?![\d.]{1,6} ?m?V)|Cl|Ca(?:[2²][+⁺])?)"
    r"(?=\d{1,3}(?:\.\d{1,4})?(?:[\s,;·)\]/(。?]|\.(?!\d)|$))"
)


def _not_chinese() -> str:
    """No phrase of Chinese that begins with small letters, such as "nernst电位"."""
    begins = sorted({letters[0] for p in lexicon().phrases if (letters := re.match(r"[a-z]+", p))})
    return f"(?!{'|'.join(begins)})" if begins else ""


def _first_of(phrases: Iterable[str]) -> str:
    """A look at the first character: most of what is no phrase is seen by it."""
    return f"(?=[{re.escape(''.join(sorted({phrase[0] for phrase in phrases})))}])"


# 26分之1; and 1/26 where it is a share of what stands before it: 胞内的1/26.
_SHARE: Final = (
    r"(?=\d)(?P<fraction>(?P<whole>\d{1,4})分之(?P<share_of>[一1-9]\d?)"
    r"|(?<=的)1/(?P<below>\d{1,4})(?![\d./]))|"
)


# Right before and behind a number that is said they make it something else: 第一, 一下.
_APART: Final = "下些共旁会位只条"
_SPOKEN: Final = rf"(?<![第唯统之单其])(?P<spoken>{SPOKEN})(?![{_COUNTED}{_APART}])"


def _in_chinese(*, spoken: bool) -> str:
    unit = lexicon().unit.pattern.replace("?P<unit>", "?:")
    return (
        rf"|(?=[{_DIGITS}半\d])(?:(?P<share>(?P<of>[{_DIGITS}\d]{{1,6}})分之(?P<parts>[{_DIGITS}\d]{{1,6}}))"
        rf"{'|' + _SPOKEN if spoken else ''}"
        rf"|(?:(?<=[内外里])|(?<=[内外里][面边侧头]))(?P<beside>[{_DIGITS}]{{1,12}}+(?:点[零一二三四五六七八九]{{1,9}}+)?)"
        rf"(?![{_COUNTED}{_APART}])"
        rf"|(?P<zh_number>{_CHINESE_NUMBER})(?=[ \t-]|{_first_of(lexicon().units)})(?={unit}))"
        rf"|(?P<phrase>{_first_of(lexicon().phrases)}{lexicon().pattern})"
    )


# Words that begin like no symbol and no unit: most words of English.  What else may be meant by small letters
# is e_K, g_na, c_out, ca2+, hco3, kcal, mmol/L, and single letters such as z and T.
_PLAIN_WORD: Final = (
    r"(?![eg](?:na|cl|ca|mg|li|cs|rb|ion|cho|glu|leak|syn|exc|inh)|c(?:in|out|ext|int)(?![a-z])|hco|kcal|mmol)"
    r"(?:[a-z]{3,}+|[abdfijloqrstuvwxy][a-z]|a)[A-Za-z]*+(?:'[a-z]{1,3})?"
)


@functools.cache
def _pattern(*, chinese: bool, spoken: bool = False) -> re.Pattern[str]:
    """The next token, past blanks; the phrases of Chinese only where a text has Chinese in it.

    Where its numbers are spoken they stand without units.

    The groups right below the whole are the kinds of tokens.  A look at the first character keeps apart what
    cannot begin there.
    """
    in_chinese, not_chinese = (_in_chinese(spoken=spoken), _not_chinese()) if chinese else ("", "")
    share = _SHARE if chinese else ""
    return re.compile(
        rf"[^\S\n]*+(?:{'(?!' + CHINESE.pattern + ')' if chinese else ''}(?:"
        rf"(?P<word>{not_chinese}{_PLAIN_WORD})"
        rf"|(?=[3NHS\s])(?P<carrier>(?<![A-Za-z])(?:{CARRIER}))"
        rf"|{share}(?=[\d.+±-])(?P<number>{_NUMBER})"
        r"|(?P<joint>-(?<=[A-Za-z]-)(?=[A-Za-z])(?!E(?:[A-Z_]|(?![A-Za-z]))))"
        r"|(?P<mark>->|[=≈/:→,|;。.?!\n()~·&-])"
        rf"|(?P<head>{HEAD})"
        rf"|(?=[A-Znhkcmz])(?<![A-Za-z])(?:(?P<salt>(?:{SALT})(?![A-Za-z\d]))"
        rf"|(?P<generic>(?:X|(?<=ion )[AMC])\^?\{{?(?P<g_z>[1-9²³⁴⁵⁶⁷⁸⁹]?[+⁺⁻-])\}}?(?![A-Za-z\d]))"
        rf"|(?P<ion>{_GLUED}|{ION}(?![A-Za-z0-9]))))"
        rf"{in_chinese}"
        rf"|(?P<alone>(?<![A-Za-z])(?:{_ALONE})(?![A-Za-z0-9]))"
        r"|(?P<other_word>[A-Za-z]+(?:'[a-z]{1,3})?)"
        r"|(?P<other>\S))"
    )


_FIGURE: Final = re.compile("[0-9]")
_FEWEST_SPOKEN: Final = 2
_SAID: Final = re.compile(SPOKEN)
_FEWEST_LONG: Final = 3  # numbers of tens and hundreds, where other numbers are in figures
_LONG: Final = re.compile(rf"(?=[{_DIGITS}])(?=[^，。]?[^，。]?[十百])(?:{SPOKEN})")


def _is_spoken(text: str) -> bool:
    """Whether numbers are spelt out throughout, as dictation does."""
    if _FIGURE.search(text):
        tens = text.count("十") + text.count("百")
        return tens >= _FEWEST_LONG and len(_LONG.findall(text)) >= _FEWEST_LONG
    return len(_SAID.findall(text)) >= _FEWEST_SPOKEN


_ENDING: Final = re.compile(r"(?:'?s|e[sd]?|ing|er|ly|ally)$")


def _stem(word: str) -> str:
    """A word without the ending of its form."""
    return _ENDING.sub("", word) if len(word) > 4 else word


class Scan:
    """Tokens of one text, with the typos that were mended."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.corrections: list[Correction] = []
        self.words = lexicon()
        self.tokens = _signs(self._join(self._raw()))

    def _raw(self) -> list[Token]:
        """Tokens as they stand; English words are still WORD, with their lower-case spelling."""
        at, text, raw = 0, self.text, []
        chinese = has_chinese(text)
        next_token = _pattern(chinese=chinese, spoken=chinese and _is_spoken(text)).match
        while match := next_token(text, at):
            kind = match.lastgroup  # of nested groups the outer one, which closes last
            assert kind is not None
            start, at = match.span(kind)
            if kind in ("word", "other_word"):
                token = Token("WORD", text[start:at].lower(), start, at)
            elif kind == "number":
                token = self._amount(match)
                at = token.end
            elif kind == "phrase":
                token = Token(*self.words.phrases[text[start:at]], start, at)
            elif kind == "mark":
                mark = text[start:at]
                token = Token(_PUNCTUATION[mark], mark, start, at)
            elif kind == "head":
                token = Token("HEAD", head_of(match), start, at)
            elif kind == "ion":
                token = Token("ION", ion_id(text[start:at]), start, at)
            elif kind == "other":
                token = Token("WORD", text[start:at], start, at)
            elif kind == "joint":
                continue
            else:
                token = self._rare(kind, match, start, at)
                at = token.end
            raw.append(token)
        return raw

    def _rare(self, kind: str, match: re.Match[str], start: int, end: int) -> Token:
        if kind in ("zh_number", "beside", "spoken"):
            return self._chinese_amount(match, kind)
        if kind in ("share", "fraction"):
            part = match["parts"] if kind == "share" else match["share_of"] or "1"
            of = match["of"] if kind == "share" else match["whole"] or match["below"]
            value = _whole(part) / (_whole(of) or 1.0)
            return Token("QTY", Amount(value, "times", "分之"), start, end)
        if kind == "carrier":
            if pump := next((name for name in ("HK_ATPase", "SERCA") if match[name]), None):
                return Token("TRANSPORTER", pump, start, end)
            return Token("CUE", next(c for c in ("pump", "exchanger", "cotransport") if match[c]), start, end)
        if kind == "generic":
            return Token("ION", f"X{_valence(match['g_z']):+d}", start, end)
        if kind == "salt":
            return Token("SALT", match[kind], start, end)
        return Token("UNIT", match[kind].replace("kj", "kJ"), start, end)

    def _amount(self, match: re.Match[str]) -> Token:
        """A number with the unit behind it, if letters there are one."""
        start, end = match.span("number")
        value, signed = _value_of(match)
        if _garbled(self.text, start, end):
            return Token("QTY", Amount(value, "garbled", "", signed), start, end)
        found = self._unit_behind(value, start, end)
        if found is None:
            return Token("QTY", Amount(value, "bare", "", signed), start, end)
        unit, end_of_unit = found["unit"], found.end()
        if unit == "mm":
            long = _LENGTHS.search(self.text, max(0, start - _NEAR), start)
            if long or _LENGTH_WORDS.match(self.text, end_of_unit):
                unit = "millimeter"  # 直径约0.5 mm
        return Token("QTY", _scaled(value, unit, self.words, signed=signed), start, end_of_unit)

    def _unit_behind(self, value: float, start: int, end: int) -> re.Match[str] | None:
        """The unit right behind a number; None where its letters are none there: "two K+ in"."""
        found = self.words.unit.match(self.text, end)
        if found and found["unit"] in _DOUBTFUL:
            return found if _plausible(found["unit"], value, self.text, start, found.end()) else None
        return found

    def _chinese_amount(self, match: re.Match[str], kind: str) -> Token:
        start, end = match.span(kind)
        value = chinese_number(match[kind]) if kind == "zh_number" else spoken_number(match[kind])
        unit = self._unit_behind(value, start, end)
        if unit is None:  # right behind a side: 膜外四
            return Token("QTY", Amount(value, "bare"), start, end)
        return Token("QTY", _scaled(value, unit["unit"], self.words, signed=False), start, unit.end())

    def _join(self, raw: list[Token]) -> list[Token]:
        """English words put together to phrases, numbers in words to quantities, typos mended."""
        done: list[Token] = []
        tree, i, end = self.words.words, 0, len(raw)
        while i < end:
            token = raw[i]
            i += 1
            if token.type == "WORD" and (node := tree.get(token.value) or self._unknown(token)):
                i = self._phrase(node, raw, i)
            done.append(token)
        kinds, placing = {token.type for token in done}, Placing(self.text)
        if "NUM" in kinds:
            done = self._counts(done)
        if "SIDE" in kinds:
            placing.organelles(done)
        return placing.places(done)

    def _unknown(self, token: Token) -> Tree | None:
        """A word that begins no phrase: phrases of the word that was meant, if any."""
        word: str = token.value
        if len(word) < 2:
            return None
        if word in SMALL:
            return {None: ("HEAD", SMALL[word])}
        if word.endswith("fold") and word[:-4] in _FOLDS:
            return {None: ("QTY", Amount(float(_FOLDS[word[:-4]]), "times", "fold"))}
        if word.isascii() and (meant := mend(word, self.words.vocabulary)):
            self.corrections += self._slip(token, meant)
            return self.words.words.get(meant)
        return None

    def _slip(self, token: Token, meant: str) -> list[Correction]:
        """The word as it was typed and meant; another form of the same word, "depolarises", is no slip."""
        if _stem(token.value) == _stem(meant):
            return []
        return [Correction(self.text[token.start : token.end], meant, (token.start, token.end))]

    def _phrase(self, tree: Tree, raw: list[Token], i: int) -> int:
        """Makes the word before i the longest phrase that begins with it; where the next one may begin."""
        first, node = raw[i - 1], tree
        best, end = node.get(None), i
        slips: list[Correction] = []
        while i < len(raw) and len(node) > (None in node):  # a phrase goes on from here
            token = raw[i]
            below = node.get(token.value if token.type == "WORD" else self._shown(token))
            if below is None and token.type == "WORD" and len(token.value) > 3:
                below = self._mistyped(node, token, slips)
            if below is None:
                break
            i, node = i + 1, below
            if None in node:
                best, end = node[None], i
        if best:
            first.type, first.value = best
            first.end = raw[end - 1].end
            self.corrections += [slip for slip in slips if slip.span[1] <= first.end]
        return end

    def _mistyped(self, node: Tree, token: Token, slips: list[Correction]) -> Tree | None:
        """Where a phrase that goes on does so with the word that was meant, which joins the slips."""
        word: str = token.value
        if word in self.words.vocabulary or not word.isascii():
            return None
        meant = mend(word, self.words.vocabulary)
        below = node.get(meant) if meant else None
        if below is not None and meant is not None:
            slips += self._slip(token, meant)
        return below

    def _shown(self, token: Token) -> str:
        """The word that a token which is none shows inside a phrase."""
        if token.type in ("ION", "HEAD", "QTY"):
            return token.spelt(self.text).rstrip("+-⁺⁻2²")
        return ""

    def _counts(self, tokens: list[Token]) -> list[Token]:
        """Runs of number words before a unit: "a hundred and forty millimolar"."""
        done: list[Token] = []
        j = 0
        for i in [i for i, token in enumerate(tokens) if token.type == "NUM"]:
            if i < j:
                continue
            done += tokens[j:i]
            j = i
            while j < len(tokens) and (tokens[j].type == "NUM" or tokens[j].value in _IN_NUMBERS):
                j += 1
            start, end = tokens[i].start, tokens[j - 1].end
            counted = j < len(tokens) and (tokens[j].type == "ION" or tokens[j].value in _THINGS)
            signed = bool(done) and done[-1].value in ("negative", "positive")
            if not (counted or signed or self.words.unit.match(self.text, end)):
                done += tokens[i:j]  # "one of the cells"
                continue
            number = _in_words(tokens[i:j])
            if unit := self._unit_behind(number, start, end):
                amount = _scaled(number, unit["unit"], self.words, signed=False)
                done.append(Token("QTY", amount, start, unit.end()))
                while j < len(tokens) and tokens[j].start < unit.end():
                    j += 1
            elif counted or signed:  # "three Na+ for two K+", "at minus eighty"
                done.append(Token("QTY", Amount(number, "bare"), start, end))
            else:
                done += tokens[i:j]
        return done + tokens[j:]


def _in_words(tokens: Sequence[Token]) -> float:
    """The number of words in a row, "a hundred and forty", "one point two five"."""
    point = next((k for k, token in enumerate(tokens) if token.value == "point"), len(tokens))
    whole, behind = (
        [int(t.value) for t in part if t.type == "NUM"] for part in (tokens[:point], tokens[point:])
    )
    decimals = "".join(map(str, behind))[:_LARGEST_EXPONENT]
    return float(min(english_number(whole), 10**_LARGEST_EXPONENT)) + float(f"0.{decimals or 0}")


_IN_NUMBERS: Final = ("and", "a", "point")
_THINGS: Final = ("channel", "open")  # "two hundred open channels"
_SIGNS: Final = frozenset({"DASH", "CUE", "WORD", "QTY"})
"""What tells of a number right behind it: a minus, the word "negative", a plus, the name of a temperature."""


def _signs(tokens: list[Token]) -> list[Token]:
    """A minus sign or the word "negative" before a number makes it negative."""
    done: list[Token] = []
    for token in tokens:
        if token.type == "QTY" and done and done[-1].type in _SIGNS and (amount := _signed(done, token)):
            done[-1] = Token("QTY", amount, done[-1].start, token.end)
        else:
            done.append(token)
    return done


def _signed(before: list[Token], token: Token) -> Amount | None:
    """The amount with what stands right before it; None if that tells nothing of it."""
    amount: Amount = token.value
    if amount.signed:
        return None
    if _is_minus(before, token.start) or _of_volts(before, token):
        return amount._replace(value=0.0 - amount.value, signed=True)
    if _is_plus(before, token.start):
        return amount._replace(signed=True)
    return Amount(amount.value, "celsius") if _told_of(before[-1], amount, token.start) else None


def _is_plus(before: list[Token], start: int) -> bool:
    """Such as ENa+60: a plus right between a symbol and its number."""
    last = before[-1]
    if last.type == "CUE" and last.value == "positive":
        aside = len(before) > 1 and before[-2].type == "LPAR" and start - last.end == 1  # "(plus fifty)"
        symbol = len(before) > 1 and (before[-2].type == "HEAD" or before[-2].value == "at")
        told = symbol and start - last.end == 1  # "eca plus 125", "at plus 63"
        return last.end == start or aside or told  # 平衡电位正61.5
    glued = last.type == "WORD" and last.value == "+" and last.end == start
    return glued and len(before) > 1 and before[-2].type == "HEAD"


_USUAL_C: Final = ((15.0, 30.0), (35.0, 42.0))  # of a room, of a body


def _told_of(named: Token, amount: Amount, start: int) -> bool:
    """Whether a bare number tells the temperature named right before it: 室温25, "body temperature 37"."""
    if named.type != "QTY" or named.value.unit != "named" or amount.dim != "bare" or start - named.end > 2:
        return False
    return any(low <= named.value.value <= high and low <= amount.value <= high for low, high in _USUAL_C)


def _is_minus(before: list[Token], start: int) -> bool:
    last = before[-1]
    if start - last.end > 1:
        return False
    if last.type == "DASH":
        return len(before) < 2 or before[-2].type in ("EQ", "HEAD", "LPAR", "COLON", "FILLER")
    return last.type == "CUE" and last.value == "negative"


def _of_volts(before: list[Token], token: Token) -> bool:
    """Such as Vm(内减外)-140 mV: a dash between a bracket and millivolts is a minus."""
    closed = len(before) > 1 and before[-2].type == "RPAR"
    return closed and before[-1].type == "DASH" and token.value.dim == "volt"


def _value_of(match: re.Match[str]) -> tuple[float, bool]:
    """The number, and whether a sign stands before it.

    An exponent beyond what a cell could mean is cut, so that no result can be infinite.
    """
    if (number := match["number"]).isdecimal():
        return float(number), False
    sign, ten, num, exp, power = match.group("sign", "ten", "num", "exp", "pow")
    digits = "1" if ten else num.replace(",", "").replace(" ", "")
    power = ten.removeprefix("10") if ten else exp or power
    value = _powered(digits, power) if power else float(digits)
    return (0.0 - value if sign == "-" else value), sign is not None  # never -0.0


def _powered(digits: str, power: str) -> float:
    most = max(-_LARGEST_EXPONENT, min(_LARGEST_EXPONENT, exponent(power)))
    return min(float(f"{digits}e{most}"), 10.0**_LARGEST_EXPONENT)


def _whole(text: str) -> float:
    return float(text) if text.isdigit() else chinese_number(text)


def _valence(text: str) -> int:
    plain = text.translate(SUPERSCRIPTS)
    return int(plain[-1] + (plain[:-1] or "1"))


_POWER_BEHIND: Final = re.compile(r"\s?(?:\*\*|\^)\s?[\d(-]|[eE][+-]?\d")
_POWER_BEFORE: Final = re.compile(r"(?:\d\s?(?:\*\*|\^)\s?|\d[eE][+-]?)$")
_POWER_SIGNS: Final = frozenset("*^eE")
_ENTERS: Final = re.compile(r"[+⁺/_\]:]|\s?(?:out|in)")
_OF_KELVIN: Final = re.compile(r"(?:(?:\bT|[Tt]emperature|温度)\s?(?:=|of|is|:|为|是)?|\bat)\s?$")


def _garbled(text: str, start: int, end: int) -> bool:
    """Whether the number is part of a power that is none of ours: 9**9**9, 2^3, 1e-999999."""
    if _POWER_SIGNS.isdisjoint(text[max(0, start - 2) : start] + text[end : end + 2]):
        return False
    behind = _POWER_BEHIND.match(text, end)
    return behind is not None or _POWER_BEFORE.search(text, max(0, start - 4), start) is not None


_NEAR: Final = 14  # characters
_LENGTHS: Final = re.compile(r"直径|半径|[长宽厚]|diameter|radius|length|width|thick")
_SAID_OF_V: Final = re.compile(r"\s?=|\s[-+]?\d")
_SODIUM: Final = re.compile(r"\s?(?:[+:=]\s?)?(?:\.?\d|(?:in|out|inside|outside|[io])(?![a-z])|[内外的])")
_FARADS: Final = 1e-3  # so little F is a capacitance, no temperature
_DOUBTFUL: Final = frozenset({"V", "K", "k", "升", "C", "c", "°", "º", "度", "mm", "F", "na", "g"})
"""Spellings that are no unit everywhere."""

_OF_CONDUCTANCE: Final = re.compile(r"\s*(?:[=≈:?]|\d)|_")


def _plausible(unit: str, value: float, text: str, start: int, end: int) -> bool:
    """Whether letters in doubt are a unit here: 310 K is a temperature, 140 K is 140 of potassium."""
    follows = text[end : end + 1]
    if unit in ("K", "k"):
        if value < _KELVIN_MIN and _OF_KELVIN.search(text[max(0, start - 16) : start]):
            return not _ENTERS.match(text, end)  # "T = 0 K", "at 0 K"
        named = text[:start].rstrip(" =").endswith("T") and follows == ":"  # "T = 298 K: …"
        warm = _KELVIN_MIN <= value <= _KELVIN_MAX
        return warm and (named or follows not in ("+", "⁺", "/", "_", "]", ":"))
    if unit == "升":
        return follows not in tuple("高到至为成")  # 从4升高到8: no litres
    if unit in ("C", "c", "°", "º", "度"):
        return value <= _CELSIUS_MAX and follows not in ("_", "]")
    if unit == "V" and _SAID_OF_V.match(text, end):
        return False  # "Nai 10 V = -50 mV"
    if unit == "g":
        return not _OF_CONDUCTANCE.match(text, end)  # "reversal -75 g 3 nS", "g_Na 10 g_K 5": no grams
    if unit == "na":
        return not _SODIUM.match(text, end)  # "k 4.5/138 na 144/11": no nanoampere
    if unit == "F":
        return (value >= 30 or 0 < value < _FARADS) and follows not in ("-", "⁻", "_")
    return True


def _scaled(value: float, unit: str, words: Lexicon, *, signed: bool) -> Amount:
    dimension, factor = words.units[unit]
    if dimension == "kelvin":
        return Amount(value - ZERO_CELSIUS_K, "celsius", unit, signed)
    if dimension == "fahrenheit" and 0 < value < _FARADS:
        return Amount(value * 1e12, "capacitance", unit, signed)
    if dimension == "fahrenheit":
        return Amount((value - 32.0) / 1.8, "celsius", unit, signed)
    return Amount(value * factor, dimension, unit, signed)


def default_unit(tokens: Sequence[Token]) -> float | None:
    """Factor to mM of a unit that stands alone, as in "(all in mM)"; not of one that is asked for: 多少nM."""
    for i, token in enumerate(tokens):
        if token.type == "UNIT" and token.value in _DEFAULT_UNITS and not _is_asked(tokens, i):
            return _DEFAULT_UNITS[token.value]
    return None


def _is_asked(tokens: Sequence[Token], i: int) -> bool:
    """Right behind a question word, or "in nM?" at the end."""
    before = tokens[i - 1] if i else None
    if before is None:
        return False
    ends = i + 1 < len(tokens) and tokens[i + 1].type == "STOP"
    if ends and before.type == "FILLER" and before.value == "in":
        return True
    return before.value in ASKING or (before.type == "LPAR" and _closes_the_question(tokens, i))


def _closes_the_question(tokens: Sequence[Token], i: int) -> bool:
    """A unit in brackets behind what is asked, where the numbers have another: "12 mM … how low (uM)?"."""
    behind = {token.type for token in tokens[i + 1 :]}
    asked = i > 1 and tokens[i - 2].type in ("WORD", "CUE") and behind <= {"RPAR", "STOP"}
    told = {t.value.unit for t in tokens if t.type == "QTY" and t.value.dim == "conc"}
    return asked and bool(told) and tokens[i].value not in told
