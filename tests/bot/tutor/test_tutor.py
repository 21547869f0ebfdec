"""The tutor as its users see it: three lines of Python, both languages, every answer of the corpora shown."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

import pytest

from bot.tutor import Answer, Defaults, Tutor
from grammar.queries import Concept, Equilibrium, Help
from physics.species import species

CORPUS: Final = Path(__file__).parents[2] / "corpus"
TUTOR: Final = Tutor()
E_K: Final = Equilibrium(species=species("K"), outside_mM=5.0, inside_mM=140.0, temperature_C=37.0)
SHARE: Final = 5
"""One in so many of the corpora is rendered; all of them together take a minute."""


def questions() -> list[str]:
    lines = [
        line
        for file in sorted(CORPUS.glob("*.jsonl"))
        for line in file.read_text(encoding="utf-8").splitlines()
    ]
    return [json.loads(line)["query"] for line in lines]


def test_three_lines() -> None:
    (result, *_) = Tutor().ask("E_K 5/140").results
    assert (result.quantity, result.unit) == ("E_K", "mV")
    assert result.value == pytest.approx(-89.06, abs=0.01)


def test_every_answer_of_the_corpora_is_shown_in_both_languages() -> None:
    for text in questions()[::SHARE]:
        answer = TUTOR.ask(text)
        for language in ("en", "zh"):
            assert TUTOR.render(answer, language).strip(), text


@pytest.mark.parametrize(
    ("text", "language"),
    [("E_K 5/140", "en"), ("钾的平衡电位，膜外5 mM，膜内140 mM", "zh"), ("E_K，膜外5 mM，膜内140 mM", "zh"),
    ("E_K K+ 5 mM 膜外 140 mM inside", "zh"), ("", "en")],
)  # fmt: skip
def test_the_language_is_that_of_the_question(text: str, language: str) -> None:
    assert TUTOR.ask(text).language == language


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_language_may_be_chosen(language: str) -> None:
    for text in (
        "E_K 5/140",
        "钾的平衡电位，膜外5 mM，膜内140 mM",
        "",
        "x" * 3000,
        "what is the capital of France?",
    ):
        assert TUTOR.ask(text, language="zh" if language == "zh" else "en").language == language


def test_the_same_answer_in_either_language() -> None:
    english, chinese = (
        TUTOR.ask("E_K, 5 mM outside, 140 mM inside, 37 C"),
        TUTOR.ask("钾的平衡电位，膜外5 mM，膜内140 mM，37℃"),
    )
    assert english.query == chinese.query
    assert english.results == chinese.results
    assert TUTOR.render(english, "zh") == TUTOR.render(chinese, "zh")


def test_defaults_of_the_tutor_and_of_one_question() -> None:
    cold = Tutor(Defaults(temperature_C=20.0))
    assert cold.ask("E_K 5/140").results[0].value == pytest.approx(-84.18, abs=0.01)
    assert cold.ask("E_K 5/140", defaults=Defaults(temperature_C=37.0)).query == E_K
    squid = TUTOR.ask("E_K", defaults=Defaults(cell="squid_axon")).query
    assert isinstance(squid, Equilibrium)
    assert (squid.outside_mM, squid.inside_mM) == (20.0, 400.0)


def shown(answer: Answer) -> dict[str, str]:
    return {one.what: one.why.id for one in answer.assumed}


def test_every_assumption_is_shown() -> None:
    assert shown(TUTOR.ask("E_K, 5 mM outside, 140 mM inside, 37 C")) == {}
    assert shown(TUTOR.ask("E_K, 5 mM outside, 140 mM inside")) == {"temperature_C": "why-course-default"}
    assert shown(TUTOR.ask("E_K 5/140 at 37 C")) == {"order": "why-order"}
    assert shown(TUTOR.ask("E_K squid")) == dict.fromkeys(
        ("outside_mM", "inside_mM", "temperature_C"), "why-cell-preset"
    )
    assert set(shown(TUTOR.ask("V_m of a squid axon"))) >= {
        "permeability",
        "K.outside_mM",
        "K.inside_mM",
        "temperature_C",
    }


@pytest.mark.parametrize("language", ["en", "zh"])
def test_an_assumption_stands_in_the_text(language: str) -> None:
    answer = TUTOR.ask("E_K, 5 mM outside, 140 mM inside")
    assert "37" in TUTOR.render(answer, "zh" if language == "zh" else "en")


def test_how_it_was_read_heads_the_answer() -> None:
    for text in ("E_K 5/140", "钾的平衡电位，膜外5 mM，膜内140 mM"):
        answer = TUTOR.ask(text)
        assert answer.query is not None
        for language in ("en", "zh"):
            assert TUTOR.say(answer.query, language) in TUTOR.render(answer, language)


def test_an_answer_offers_the_next_questions() -> None:
    answer = TUTOR.ask("E_K 5/140")
    assert 1 <= len(answer.next) <= 4
    for query in answer.next:
        assert TUTOR.answer(query, language="en").status == "answered"


@pytest.mark.parametrize(
    "text",
    [
        "what is the capital of France?",
        "法国的首都是哪里？",
        "tell me a joke",
        "讲个笑话",
        "",
        "   ",
        "x" * 2001,
    ],
)
def test_what_is_not_answered_says_why_and_what_would_work(text: str) -> None:
    answer = TUTOR.ask(text)
    assert answer.status in ("out_of_scope", "not_understood")
    assert answer.problem is not None
    assert answer.results == ()
    assert answer.next
    for language in ("en", "zh"):
        assert TUTOR.render(answer, language).strip()


@pytest.mark.parametrize("text", ["E_K with 5 mM outside", "膜外K+ 5 mM，求E_K"])
def test_what_is_missing_is_named(text: str) -> None:
    answer = TUTOR.ask(text)
    assert (answer.status, answer.missing) == ("needs_input", ("inside_mM",))
    assert answer.context.pending is not None
    assert "inside" in TUTOR.render(answer, "en")
    assert "内" in TUTOR.render(answer, "zh")


@pytest.mark.parametrize(
    ("text", "card"),
    [
        ("what is an equilibrium potential?", "equilibrium_potential"),
        ("什么是平衡电位？", "equilibrium_potential"), ("what is the driving force?", "driving_force"),
        ("什么是驱动力？", "driving_force"), ("what does the sodium potassium pump do?", "na_k_pump"),
        ("钠钾泵有什么作用？", "na_k_pump"),
        ("explain the GHK equation", "ghk"), ("什么是GHK方程？", "ghk"),
        ("what is a reversal potential?", "reversal_potential"), ("什么是反转电位？", "reversal_potential"),
    ],
)  # fmt: skip
def test_a_question_in_words_gets_its_card(text: str, card: str) -> None:
    answer = TUTOR.ask(text)
    assert isinstance(answer.query, Concept)
    assert answer.query.card == card
    assert answer.concepts[0] == card


def test_corrections_are_reported() -> None:
    answer = TUTOR.ask("equilibrium potential of potasium, 5 mM outside, 140 mM inside")
    assert answer.query == E_K
    assert [(c.typed, c.meant) for c in answer.corrected] == [("potasium", "potassium")]


def test_an_understood_question_is_answered_without_reading() -> None:
    for language in ("en", "zh"):
        answer = TUTOR.answer(E_K, language=language)
        assert (answer.language, answer.query, answer.status) == (language, E_K, "answered")
        assert answer.results == TUTOR.ask("E_K 5/140").results
        assert answer.context.query == E_K


@pytest.mark.parametrize("text", ["help", "帮助", "what can you do", "你能做什么"])
def test_help(text: str) -> None:
    answer = TUTOR.ask(text)
    assert answer.query == Help()
    assert answer.next


def test_the_number_of_an_example() -> None:
    assert TUTOR.number("E_K 5/140").value == pytest.approx(-89.06, abs=0.01)
    with pytest.raises(LookupError, match="no number"):
        TUTOR.number("what is the capital of France?")


def test_asking_changes_nothing() -> None:
    first = TUTOR.ask("which way does Na+ flow at -70 mV?")
    for text in questions()[:40]:
        TUTOR.ask(text)
    assert TUTOR.ask("which way does Na+ flow at -70 mV?") == first


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("which way does K+ flow at -70 mV if E_K = -90 mV?", "out"),
        ("which way does Na+ flow at -70 mV if E_Na = 60 mV?", "in"),
        ("which way does Cl- flow at -70 mV if E_Cl = -80 mV?", "in"),
        ("which way does Cl- flow at -70 mV if E_Cl = -50 mV?", "out"),
        ("which way does K+ flow at -90 mV if E_K = -90 mV?", "none"),
        ("钠离子在-70 mV时往哪个方向流动？E_Na = 60 mV", "in"),
        ("E_Cl=-80 mV，膜电位-70 mV，氯离子流入还是流出细胞？", "in"),
    ],
)  # fmt: skip
def test_the_direction(text: str, direction: str) -> None:
    assert TUTOR.ask(text).direction == direction
