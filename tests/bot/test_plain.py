"""The whole answer as plain text."""

from collections.abc import Mapping

import pytest

from bot.language import Language
from bot.tutor.answer import (
    Answer,
    Assumption,
    Card,
    Caution,
    Headline,
    Quantity,
    Say,
    Solved,
    Step,
    Why,
)
from bot.tutor.plain import render
from grammar.queries import Help
from grammar.reading import Correction
from physics.species import species

K = species("K")
POTENTIAL = Quantity(-89.05869, "mV", signed=True)
HEADLINE = Headline(Say("equilibrium-potential", {"species": K, "symbol": "E_K", "potential": POTENTIAL}))


class Shelf:
    """Cards that show what they were asked for."""

    def card_text(
        self,
        card: str,
        section: str | None,
        numbers: Mapping[str, str],
        language: Language,
        *,
        plain: bool = False,
    ) -> str:
        return f"card {card} {section} {dict(numbers)} {language} {plain}"


def answered(*blocks: Headline | Step | Why | Caution | Card) -> Answer:
    return Answer("E_K?", "answered", "en", query=Help(), solved=Solved("nernst", (HEADLINE, *blocks)))


def shown(
    answer: Answer, language: Language = "en", read_as: str | None = None, next_texts: tuple[str, ...] = ()
) -> str:
    return render(answer, language, read_as=read_as, next_texts=next_texts, cards=Shelf())


FULL = Answer(
    "potasium E",
    "answered",
    "en",
    query=Help(),
    solved=Solved(
        "nernst",
        (
            HEADLINE,
            Why(Say("force-chemical-out", {"species": K, "fold": Quantity(28.0, "1")})),
            Step(Say("step-log"), "ln(0.03571) = −3.332"),
            Step(None, "a = b"),
            Step(Say("several-part", {"number": 2})),
            Caution(Say("equilibrium-unusual", {"potential": POTENTIAL})),
        ),
    ),
    assumed=(
        Assumption("temperature_C", Quantity(37.0, "°C"), Say("why-course-default")),
        Assumption(
            "K.outside_mM",
            Quantity(5.0, "mM"),
            Say("why-cell-preset", {"cell": Say("cell-mammalian_neuron")}),
        ),
        Assumption("order", None, Say("why-order")),
    ),
    corrected=(Correction("potasium", "potassium", (0, 8)),),
    cautions=(Say("refuse-not_finite", {"field": Say("field-ratio")}),),
)


def test_the_whole_answer_in_english() -> None:
    assert (
        shown(FULL, read_as="E_K, 5 mM outside", next_texts=("first?", "second?"))
        == """\
E_K = −89.06 mV, the equilibrium potential of K⁺

How I read it: E_K, 5 mM outside
Corrected: potasium → potassium

Steps
  • Natural logarithm of the ratio: ln(0.03571) = −3.332
  • a = b
  • Part 2

Why
  • Chemical force: K⁺ is 28 times as concentrated inside as outside, so diffusion pushes it out.

Assumed
  • temperature: 37 °C (the course's usual value)
  • concentration outside (K⁺): 5 mM (typical of this cell: mammalian neuron)
  • order of the two numbers: two bare numbers, as in 5/140, are read as outside/inside

Careful
  • The ratio of the concentrations, outside to inside has to be an ordinary number.
  • −89.06 mV is more than living membranes stand. Check the units of the two concentrations: \
is one in µM or nM?

Next you could ask
  • first?
  • second?"""
    )


def test_the_whole_answer_in_chinese() -> None:
    assert (
        shown(FULL, "zh", read_as="K+ 的平衡电位", next_texts=("第一？",))
        == """\
K⁺ 的平衡电位 E_K = −89.06 mV

我这样理解：K+ 的平衡电位
已更正：potasium → potassium

解题步骤
  • 浓度比的自然对数：ln(0.03571) = −3.332
  • a = b
  • 第 2 小题

为什么
  • 化学力：膜内 K⁺ 的浓度是膜外的 28 倍，扩散把它往外推。

补充的条件
  • 温度：37 °C（课程常用值）
  • K⁺ 的膜外浓度：5 mM（哺乳动物神经元的典型值）
  • 两个数的顺序：像 5/140 这样只写两个数，按“膜外/膜内”理解

注意
  • 膜外与膜内的浓度比必须是一个普通的数。
  • −89.06 mV 已超出活细胞膜所能承受的范围。请检查两个浓度的单位：是不是有一个是 µM 或 nM？

接下来可以问
  • 第一？"""
    )


def test_what_is_empty_is_left_out() -> None:
    assert shown(answered()) == "E_K = −89.06 mV, the equilibrium potential of K⁺"


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_card_is_shown_with_its_numbers_as_text(language: Language) -> None:
    text = shown(answered(Card("ghk", "chloride", {"E_Cl": Quantity(-64.08773, "mV")})), language)
    assert text.endswith(f"card ghk chloride {{'E_Cl': '−64.09 mV'}} {language} True")


@pytest.mark.parametrize(
    ("kind", "labels"),
    [("nernst", ["Steps", "Why"]), ("ion", ["Values", "Why"]), ("help", ["Steps", "Examples"])],
)
def test_labels_fit_what_is_listed(kind: str, labels: list[str]) -> None:
    blocks = (HEADLINE, Step(None, "a = b"), Why(Say("force-electrical-none", {"species": K})))
    text = shown(Answer("?", "answered", "en", query=Help(), solved=Solved(kind, blocks)))
    lines = text.splitlines()
    assert [line for line in lines[1:] if line and not line.startswith(" ")] == labels


def test_a_question_asked_back_says_what_is_missing_and_what_would_work() -> None:
    asked = Answer(
        "E_K?",
        "needs_input",
        "en",
        problem=Say("refuse-no_conductance"),
        missing=("inside_mM", "temperature_C"),
    )
    assert (
        shown(asked, next_texts=("E_K of a neuron",))
        == """\
All conductances are zero: with every channel closed no potential is set.

Still missing
  • concentration inside
  • temperature

Did you mean
  • E_K of a neuron"""
    )


def test_the_text_has_no_markup() -> None:
    text = shown(FULL, read_as="E_K", next_texts=("more?",))
    assert not set("*`#") & set(text)
