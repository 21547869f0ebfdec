"""Questions in words reach the card and the section that answer them; others reach none."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
import tomllib
from pathlib import Path
from typing import Any, Literal

import pytest

from bot.lessons import cards, elsewhere, routing, topics, wording
from grammar.queries import Concept, Difference

CORPUS = Path(__file__).parents[2] / "corpus"
ROUTES = Path(routing.__file__).parent / "routes"
Language = Literal["en", "zh"]


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (CORPUS / name).read_text(encoding="utf-8").splitlines()]


def first(query: Concept | Difference) -> tuple[str, str | None]:
    return (query.card, query.section) if isinstance(query, Concept) else (query.first, None)


def leads(text: str, language: Language = "en") -> str | None:
    route = routing.route(text, language)
    if route is None:
        return None
    card, section = first(route.query)
    return card if section is None else f"{card}.{section}"


@pytest.mark.parametrize("language", ["en", "zh"])
def test_corpus_reaches_the_right_cards(language: Language) -> None:
    questions = rows(f"concepts_{language}.jsonl")
    found = {row["query"]: leads(row["query"], language) for row in questions}
    astray = [
        (row["query"], found[row["query"]])
        for row in questions
        if (found[row["query"]] or "").split(".")[0] not in row["card"]
    ]
    assert len(astray) <= 0.03 * len(questions), astray


@pytest.mark.parametrize("language", ["en", "zh"])
def test_corpus_reaches_the_right_sections(language: Language) -> None:
    questions = [row for row in rows(f"concepts_{language}.jsonl") if "section" in row]
    astray = [
        (row["query"], leads(row["query"], language))
        for row in questions
        if leads(row["query"], language) != row["section"]
    ]
    assert len(astray) <= 0.08 * len(questions), astray


def test_out_of_scope_reaches_no_card() -> None:
    grabbed = [
        (row["query"], leads(row["query"], row["language"]))
        for row in rows("out_of_scope.jsonl")
        if not elsewhere.is_elsewhere(row["query"])
        and routing.route(row["query"], row["language"]) is not None
    ]
    assert not grabbed


@pytest.mark.parametrize(
    "question",
    [
        "how do I reverse a string in python",
        "how does a heat pump work",
        "explain the gradient descent algorithm",
        "how do diffusion models generate images",
        "how do I remove ink stains",
        "which perfume should I buy",
        "how do transistors gate current",
        "what does kelvin mean in light bulbs",
        "my room is too crowded, what should I do",
        "how do I fix a leaking tap",
        "Python里怎么把列表反转",
        "股票什么时候反转",
        "梯度下降是什么意思",
        "什么是反向传播",
        "房间地板用什么材料好",
        "手机没信号",
        "市场均衡价格是什么",
        "拉肚子吃什么好",
        "steady state theory of the universe",
        "driving force behind inflation",
        "gate voltage of a mosfet",
        "how do I balance a chemical equation",
        "electric field of a point charge",
        "equilibrium of forces on a bridge",
        "kotlin channel vs flow",
        "spike proteins of viruses",
        "synapse x roblox download",
        "how do I improve my concentration when studying",
        "membrane keyboard or mechanical",
        "ion thruster, how does it work",
        "电池电位怎么测",
        "离子推进器原理",
        "点电荷的电场",
        "防水膜价格",
        "铁生锈的电化学",
        "下载synapse脚本",
        "10的自然对数是多少",
        "宇宙稳态理论",
        "gift ideas for dads",
        "how do escalators work",
        "do I need a tetanus shot",
        "my gun trigger is stuck",
        "what sports drink is best for running",
        "how do I jump to the next cell in excel",
        "what types of transport are there in London",
        "自动扶梯原理",
        "什么是同位素",
        "海边的波浪为什么一阵一阵",
        "从来不关门的店",
        "天气变暖了",
    ],
)
def test_false_friends_reach_no_card(question: str) -> None:
    assert leads(question, "zh" if question[-1] > "z" else "en") is None


@pytest.mark.parametrize(
    ("question", "target"),
    [
        ("Calcium is such a potent messenger: why?", "calcium.signal"),
        ("In the crowded room, what does the tilting floor stand for?", "equilibrium_potential"),
        ("Must T be in kelvin?", "temperature.celsius"),
        ("my E_K came out positive, what have I mixed up?", "concentration_ratio.which_on_top"),
        ("is a concentration gradient enough for a membrane potential", "membrane_potential"),
    ],
)
def test_words_of_the_lectures_are_known(question: str, target: str) -> None:
    assert leads(question) == target


@pytest.mark.parametrize(
    ("question", "target"),
    [
        ("why is E_K negative", "potassium.e_k_negative"),
        ("why is V_m less negative than E_K", "resting_potential.not_E_K"),
        ("what if there were no pump", "na_k_pump.stop"),
        ("what happens to V_m when K outside rises", "potassium.raise_outside"),
        ("what is the resting potential", "resting_potential"),
        ("does the sodium potassium pump make the resting potential", "na_k_pump.role"),
        ("Does the K⁺ equilibrium potential depend on permeability?", "equilibrium_potential.depends"),
    ],
)
def test_what_is_asked_decides_not_the_topic_alone(question: str, target: str) -> None:
    assert leads(question) == target


@pytest.mark.parametrize(
    ("question", "target"),
    [
        ("does the cell pay any ATP for a substance that diffuses in", "diffusion.why"),
        ("the axon is cooled to near freezing, what do E_K and E_Na do", "temperature.warmer"),
        ("为什么每十倍的电位在20 ℃和37 ℃不一样", "temperature.why"),
        ("the inside is negative, so why does K+ not always move in", "potassium.why_out"),
        ("the gradient pushes K out, the negative inside pulls it back, which wins", "two_forces.who_wins"),
        (
            "Na+ enters and K+ leaves through one channel, why do they not cancel",
            "nonselective_channel.depolarises",
        ),
        ("烟碱受体钠钾都通，打开后为什么去极化", "nonselective_channel.depolarises"),
        ("where does the negative charge come into the Nernst equation", "valence.sign"),
        ("what does the voltage do to an ion next to the membrane", "electrical_force"),
        ("SGLT1一次带几个钠，自己水解ATP吗", "sglt1.no_atp"),
        (
            "all K+ channels are blocked, the Na+ channels are not: what happens to V_m",
            "permeability_weighting.change",
        ),
        ("静息时Na+的内向驱动力为什么很强", "driving_force.largest"),
        ("算静息电位为什么用Goldman而不用能斯特", "ghk.when_use"),
        ("什么是被动运输，和浓度梯度有什么关系", "diffusion"),
        ("求高手帮个忙，膜电位是什么，怎么算", "membrane_potential"),
        ("the bath holds no calcium, why does the synapse not transmit", "synapse.release"),
    ],
)
def test_a_question_reaches_the_section_that_says_why(question: str, target: str) -> None:
    assert leads(question, "zh" if question[-1] > "z" else "en") == target


@pytest.mark.parametrize(
    "question",
    ["静息电位为什么是负的", "靜息電位為什麼是負的？", "靜止膜電位為何是負值", "为什么静息膜电位是负值呢"],
)
def test_traditional_and_simplified_alike(question: str) -> None:
    assert leads(question, "zh") == "resting_potential.why_negative"


@pytest.mark.parametrize(
    ("slip", "right"),
    [
        ("what is the equilbrium potental", "what is the equilibrium potential"),
        ("why does potasium leak out at rest", "why does potassium leak out at rest"),
        ("what is hyperpolarisaton", "what is hyperpolarization"),
        ("diference betwen nerst and goldmann", "difference between nernst and goldman"),
    ],
)
def test_slips_are_mended(slip: str, right: str) -> None:
    assert topics.read(slip).found == topics.read(right).found


@pytest.mark.parametrize(
    "word", ["abortion", "aesthetic", "agent", "actin", "activist", "cautious", "fellow", "score", "trader"]
)
def test_right_english_words_are_no_slips(word: str) -> None:
    assert not topics.read(word).found


def test_every_notation_of_an_ion_is_the_same() -> None:
    assert {
        topics.read(f"why does {ion} leave the cell").found
        for ion in ("K", "K+", "K⁺", "potassium", "[K+]", "kalium", "potassium ions")
    } >= {topics.read("why does K+ leave the cell").found}
    for ion in ("K", "K+", "K⁺", "potassium", "钾", "鉀離子"):
        assert "K" in topics.read(f"{ion} 外流").found


@pytest.mark.parametrize("side", ["[K]o", "[K+]o", "[K⁺]_o", "[K+]out", "[K+]_{out}"])
def test_every_notation_of_a_side_is_the_same(side: str) -> None:
    assert {"K", "OUT"} <= set(topics.read(f"what if {side} is doubled").found)


@pytest.mark.parametrize("symbol", ["μ̃", "µ", "Δμ̃", "mu tilde"])
def test_the_symbol_of_the_electrochemical_potential_is_known(symbol: str) -> None:
    assert leads(f"what is {symbol}") == "electrochemical_potential"


@pytest.mark.parametrize(
    ("text", "topic"),
    [("meaning of V_m", "AVERAGE"), ("V_m is closest to E_K", "CLOSE"), ("why even E_K", "INK")],
)
def test_a_stem_alone_means_nothing(text: str, topic: str) -> None:
    assert topic not in topics.read(text).found


def test_the_options_of_a_multiple_choice_do_not_lead_astray() -> None:
    bare = "which of these does not affect the equilibrium potential of an ion"
    assert leads(f"{bare}: (a) temperature (b) valence (c) permeability (d) concentrations") == leads(bare)


def test_two_cards_side_by_side() -> None:
    route = routing.route("difference between the membrane potential and an equilibrium potential", "en")
    assert route is not None
    assert route.query == Difference(first="membrane_potential", second="equilibrium_potential")


def test_others_are_other_cards() -> None:
    route = routing.route("why is the resting potential near E_K", "en")
    assert route is not None
    named = [other.card for other in route.others]
    assert 0 < len(named) <= 3
    assert len({*named, first(route.query)[0]}) == len(named) + 1


def test_scope_tells_the_course_from_the_rest() -> None:
    assert routing.in_scope("what is the Nernst potential of potassium", "en") == 1.0
    assert routing.in_scope("what is the weather like", "en") == 0.0


def test_every_section_has_a_way_to_ask_in_both_languages_and_no_way_leads_nowhere() -> None:
    known = {
        (card, section) for card in cards.cards("en") for section in (routing.WHOLE, *cards.sections(card))
    }
    for language in ("en", "zh"):
        tables = tomllib.loads((ROUTES / f"{language}.toml").read_text(encoding="utf-8"))
        assert {(card, section) for card, sections in tables.items() for section in sections} == known
    rules = tomllib.loads((ROUTES / "rules.toml").read_text(encoding="utf-8"))["rules"]
    assert {rule["to"] for rule in rules} <= {
        card if section == routing.WHOLE else f"{card}.{section}" for card, section in known
    }


def test_a_way_to_ask_stands_under_one_section_only() -> None:
    lines = [line for _, line in wording.ways()]
    assert all(line.strip() for line in lines)
    assert len(set(lines)) == len(lines)


def test_rules_name_known_topics_only() -> None:
    tables = tomllib.loads((ROUTES.parent / "topics.toml").read_text(encoding="utf-8"))
    known = {
        topic for name, table in tables.items() if name != "compose" for key in table for topic in key.split()
    }
    named = {
        topic
        for rule in tomllib.loads((ROUTES / "rules.toml").read_text(encoding="utf-8"))["rules"]
        for word in rule["when"].split()
        for topic in word.removeprefix("-").split("|")
    }
    assert named <= known


def test_headings_lead_to_their_own_card() -> None:
    languages: tuple[Language, Language] = ("en", "zh")
    for language in languages:
        asked = [
            (cards.title(card, language) + " " + cards.heading(card, section, language), card)
            for card in cards.cards(language)
            for section in cards.sections(card)
        ]
        astray = [
            (text, leads(text, language))
            for text, card in asked
            if (leads(text, language) or "").split(".")[0] != card
        ]
        assert len(astray) <= 0.15 * len(asked), astray


def test_compiled_routes_are_fresh() -> None:
    assert wording.COMPILED.read_text(encoding="utf-8") == routing.compiled(), (
        "run: python -m bot.lessons.routing"
    )


def test_nothing_is_read_at_import() -> None:
    code = "from bot.lessons import routing, topics; "
    code += "print(routing._index.cache_info().currsize, topics._tables.cache_info().currsize)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["0", "0"]


def test_a_long_text_takes_no_longer_a_word() -> None:
    def seconds(text: str) -> float:
        times = []
        for _ in range(5):
            start = time.perf_counter()
            routing.route(text, "en")
            times.append(time.perf_counter() - start)
        return statistics.median(times)

    words = "why is the resting membrane potential of a neuron so close to E_K "
    routing.route(words, "en")
    assert seconds(words * 100) < 200 * seconds(words)


@pytest.mark.parametrize("text", ["", " ", "?", "！！！", "🙂", "a" * 5000, "\n\t", "x" * 10 + "电" * 3000])
def test_any_text_is_read(text: str) -> None:
    routing.route(text, "en")
    routing.route(text, "zh")
