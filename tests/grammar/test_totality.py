"""No text at all makes the grammar or the tutor raise, or answer with a number that is none."""

from __future__ import annotations

import itertools
import math
import time
from random import Random
from typing import Final, Literal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.tutor import Context, Tutor
from grammar.normalise import MAX_LENGTH
from grammar.parse import read
from tests.grammar.road_checks import fault_of, numbers
from tests.grammar.scrambling import heap, mutated, words

TUTOR: Final = Tutor()
HEAPS: Final = 1500

NASTY: Final = {
    "zalgo": "Ẽ̴̢͕̗_̶̝̾K̸̛̝ ̷̱͐5̷͙̈/̸̰͝1̵͖̾4̷̨̛0̷͓͝",
    "bidi": "\u202eE_K 5/140\u202c \u2066mV\u2069",
    "bidi alone": "\u202e\u202d\u2066\u2067\u2069",
    "nulls": "E_K\0 5\0/140\0",
    "null": "\0",
    "control characters": "".join(map(chr, range(32))) + "E_K 5/140",
    "many digits": "E_K " + "9" * 100_000 + " mM out",
    "digits to the cap": "9" * MAX_LENGTH,
    "digits with points": "1." * 900,
    "commas": "1,000," * 300,
    "huge exponent": "E_K 1e999999 mM out 140 mM in",
    "tiny exponent": "E_K 1e-999999 mM out 140 mM in",
    "exponent of three digits": "E_K 1e300 M out 1e-300 M in",
    "tower": "9**9**9",
    "tower of ten": "10^10^10^10 mM",
    "minus": "-" * 500,
    "signs": "+-+-+-5 mM -+-+140",
    "emoji": "E_K 🧂5 mM out 🧠140 mM in 🌡️37°C 👨‍👩‍👧‍👦",
    "flags": "🇨🇭🇨🇳" * 50,
    "markdown": "**E_K** `5 mM` __out__ ~~140~~ > # [x](http://x.y) ||140|| ```py\n```",
    "mentions": "<@123456789012345678> <@&1> <#2> @everyone @here <:K:99> E_K 5/140",
    "lone surrogate": "E_K \ud800 5/140 \udfff",
    "surrogates": "\ud83d" * 100,
    "brackets": "[" * 5000,
    "brackets to the cap": "[" * MAX_LENGTH,
    "brackets and back": "[" * 900 + "]" * 900,
    "round brackets": "(" * 1000 + ")" * 900,
    "full width": "Ｅ＿Ｋ ５ｍＭ ｏｕｔｓｉｄｅ １４０ｍＭ ｉｎｓｉｄｅ",
    "arabic digits": "E_K ٥ mM out ١٤٠ mM in",
    "devanagari digits": "E_K ५ mM out १४० mM in",
    "circled digits": "E_K ⑤ mM out ⑭⓪ mM in",
    "roman numerals": "Ⅴ/ⅭⅩⅬ",
    "fractions": "½ mM out ¼ mM in E_K",
    "superscripts": "⁵⁻³⁺²" * 100,
    "subscripts": "₁₂₃₄₅₆₇₈₉₀" * 100,
    "only spaces": " \t\n\r\u3000\u00a0\u200b\ufeff",
    "empty": "",
    "new lines": "\n" * 1500,
    "one letter": "E",
    "K's": "K" * 1500,
    "charges": "K+++++++------^^^^{{{{",
    "equals": "E_K" + "=" * 500 + "5",
    "slashes": "5" + "/140" * 450,
    "colons": "1" + ":1" * 900,
    "arrows": "4" + "→8" * 600,
    "units": "mM mV °C nS pA " * 100,
    "quantities": "5 mM " * 350,
    "heads": "E_K = " * 300,
    "ions": "K/Na/Cl:Ca:" * 150,
    "sides": "in out " * 250,
    "questions": "why " * 450,
    "chinese": "钾" * MAX_LENGTH,
    "chinese digits": "一" * 1900 + "毫摩尔",
    "chinese powers": "百千万" * 600 + "毫摩尔",
    "chinese point": "三点" + "一" * 1500 + "毫摩尔",
    "number words": "hundred thousand " * 100 + "mM",
    "number words joined": "hundred and " * 160 + "mM out",
    "questions without end": "E_K? " * 400,
    "parts without end": "a) b) " * 330,
    "voltages": "at -70 mV E_K " * 140,
    "fractions of a conductance": "1/10 of gK " * 180,
    "ideographs beyond the plane": "\U00020000\U0002a6d6" * 100,
    "private use": "\ue000\uf8ff\U0010ffff",
    "sql": "'; DROP TABLE attempts; --",
    "format": "%s %d {0} {x!r} ${jndi:ldap://x}",
    "fluent": "{ $value } { -brand } *[other] E_K 5/140",
    "html": "<script>alert(1)</script><b>E_K</b> 5/140",
    "regex": "(a+)+$ ^(([a-z])+.)+[A-Z]([a-z])+$",
    "zero": "E_K 0 mM out 0 mM in at 0 K",
    "negative concentrations": "E_K -5 mM out -140 mM in",
    "below absolute zero": "E_K 5/140 at -300 C",
    "absolute zero": "E_K 5/140 at -273.15 C",
    "equal": "E_K 5 mM out 5 mM in",
    "half": "0/0 = E_K",
    "nan": "E_K nan mM out inf mM in",
    "infinity": "E_K ∞ mM out 140 mM in",
    "vm of zero": "driving force on K+ at 0 mV, E_K = 0 mV",
    "no conductance": "g_K = 0, g_Na = 0, E_K = -90 mV, E_Na = 60 mV, V_m?",
    "no permeability": "P_K = 0, P_Na = 0, K 5/140 mM, Na 145/10 mM, V_m by GHK?",
    "z of zero": "z = 0, E = 50 mV, 5 mM out, 140 mM in",
    "z of a million": "z = 1000000, 5 mM out, 140 mM in, E?",
    "no cell": "diameter 0 µm, how many Na+ ions change V_m by 0 mV?",
    "voltage": "E_K = 1e300 mV, outside 5 mM, [K]i?",
    "resistance": "0 GΩ, V_m = -70 mV, E = 0 mV, current?",
}  # fmt: skip


def found_fault(text: str, *, renders: bool = True) -> str | None:
    fault, _ = fault_of(TUTOR, text, renders=renders)
    return fault


@pytest.mark.parametrize("name", NASTY)
def test_nasty_text_is_borne(name: str) -> None:
    text = NASTY[name]
    assert found_fault(text) is None


@settings(max_examples=300)
@given(st.text(max_size=400))
def test_any_text_is_borne(text: str) -> None:
    assert found_fault(text, renders=False) is None


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.sampled_from([w for many in words() for w in many]), max_size=20),
    st.sampled_from(["", " ", "，", "\n"]),
)
def test_any_words_of_the_lexicon_are_borne(many: list[str], joint: str) -> None:
    text = joint.join(many)
    assert found_fault(text, renders=False) is None


def test_heaps_of_words_and_mangled_questions_are_borne() -> None:
    dice, context = Random(20), Context()
    for n in range(HEAPS):
        text = heap(dice) if n % 3 == 0 else mutated(dice)
        fault, context = fault_of(TUTOR, text, context if n % 4 == 0 else None, renders=n % 10 == 0)
        assert fault is None, text


@pytest.mark.parametrize("n", [MAX_LENGTH, MAX_LENGTH + 1, 10 * MAX_LENGTH])
def test_only_a_text_within_the_cap_is_read(n: int) -> None:
    text = "E_K 5/140 ".ljust(n, "x")
    answer = TUTOR.ask(text)
    assert (answer.status == "not_understood") == (n > MAX_LENGTH)
    assert len(read(text).plain) == min(n, MAX_LENGTH)


@pytest.mark.parametrize("name", NASTY)
def test_no_text_takes_long(name: str) -> None:
    text = NASTY[name]
    start = time.perf_counter()
    read(text)
    assert time.perf_counter() - start < 0.5  # a guard against the quadratic, not a benchmark


@given(st.text(max_size=200))
def test_spans_lie_within_the_text(text: str) -> None:
    reading = read(text)
    slots = (*reading.slots, *reading.unused, *reading.loose)
    spans = [s.span for s in slots] + [w.span for w in reading.wanted] + [c.span for c in reading.corrections]
    for start, end in spans:
        assert 0 <= start <= end <= len(text)


def test_numbers_finds_every_number_of_a_query() -> None:
    query = TUTOR.ask("E_K 5/140 at 37 C").query
    assert query is not None
    assert all(map(math.isfinite, numbers(query)))
    assert set(itertools.islice(numbers(query), 9)) >= {5.0, 140.0, 37.0}


@pytest.mark.parametrize(
    "text",
    [
        "8S,0V E-0 0pA",
        "frog muscl+60z=2焦耳-300内外浓度比",
        "10^99电荷·加成1(t t q 9溶液",
        "V=减半内otside pH7",
        "[Nai/E 0",
        "L1dubly carged aion 0 4莫耳每升7milliamps能斯特公式",
        "in/out 0:1u",
        "外5Cs,内5K+9e9V,PK",
        "1M,内K为71e90",
        "Er PNa/PK 0",
        "最大梯度eual EK5ECl5",
        "E 1rsing 4→0能斯特电势",
        "0倍Na6V温度",
        "suppose K+ had a charge of +1000, K 5/140: E?",
        "10^99血浆eghth K",
    ],
)
def test_what_the_fuzzer_found_is_borne(text: str) -> None:
    fault, _ = fault_of(TUTOR, text, None, renders=True)
    assert fault is None


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("text", ["-0EK从-5到-8", "泵万ATP多少钠", "同向转运5里面pH2膜0V", "inwad 0pA 4S -5"])
def test_what_the_fuzzer_found_is_said_back(text: str, language: Literal["en", "zh"]) -> None:
    answer = TUTOR.ask(text)
    assert answer.query is not None
    assert TUTOR.ask(TUTOR.say(answer.query, language), language=language).query == answer.query
