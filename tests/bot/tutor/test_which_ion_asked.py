# ruff: noqa: E501 - a question stands on one line
"""Which of several ions is nearest to its equilibrium; for which a channel is; bare conductances."""

from __future__ import annotations

import pytest

from bot.tutor.answer import Headline
from tests.bot.tutor.asking import TUTOR, first_result


@pytest.mark.parametrize(
    ("text", "ion", "id_"),
    [
        ("Is -70 closer to E_K(-90) or E_Cl(-65)?", "Cl", "several-nearest"),
        ("is -70 mV nearer to E_K = -90 or to E_Na = +60?", "K", "several-nearest"),
        ("which ion is nearer to its equilibrium at -70: K (-90) or Cl (-65)", "Cl", "several-nearest"),
        ("which of K (-90), Na (+60), Cl (-65) is nearest its equilibrium at -70 mV?", "Cl", "several-nearest"),
        ("E_K -90, E_Cl -65, Vm -70. smallest driving force?", "Cl", "several-nearest"),
        ("at -70 mV, E_K = -90, E_Na = 60; which ion's driving force is smaller?", "K", "several-nearest"),
        ("which force is larger at -70 mV: on K (E_K -90) or Na (E_Na +60)?", "Na", "several-furthest"),
        ("at -70 which is further from equilibrium, Na (+60) or Ca (+120)?", "Ca", "several-furthest"),
        ("-70 mV离E_K（-90）近还是离E_Cl（-65）近？", "Cl", "several-nearest"),
        ("膜电位-70 mV更接近E_K（-90 mV）还是E_Cl（-65 mV）？", "Cl", "several-nearest"),
        ("膜电位-70 mV，E_K=-90，E_Cl=-65，哪个离子更接近平衡？", "Cl", "several-nearest"),
        ("Vm=-70，E_K=-90，E_Na=+60，哪个驱动力更大？", "Na", "several-furthest"),
        ("膜电位-70，K（-90）和Na（+60）谁的驱动力大？", "Na", "several-furthest"),
    ],
)  # fmt: skip
def test_the_ion_that_is_asked_for_is_named_first(text: str, ion: str, id_: str) -> None:
    answer = TUTOR.ask(text)
    assert answer.solved is not None
    first = answer.solved.blocks[0]
    assert isinstance(first, Headline)
    assert first.say.id == id_
    assert getattr(first.say.args["ion"], "id", None) == ion
    assert TUTOR.render(answer, "en")
    assert TUTOR.render(answer, "zh")


@pytest.mark.parametrize(
    "text",
    [
        "V_m -70 mV; E_K -90, E_Na +60, E_Cl -65: rank the driving forces",
        "E_K -90, E_Cl -50, Vm -70: which driving force is larger?",  # alike
    ],
)
def test_no_ion_is_named_where_none_is_asked_for_or_two_are(text: str) -> None:
    answer = TUTOR.ask(text)
    assert answer.solved is not None
    ids = [block.say.id for block in answer.solved.blocks if isinstance(block, Headline)]
    assert not {"several-nearest", "several-furthest"} & {*ids}


@pytest.mark.parametrize(
    ("text", "quantity", "pA"),
    [
        ("g_Na = 10 g_K = 5 V=-60 E_K -90 E_Na 60 I_K?", "I_K", 150.0),
        ("gNa 10 gK 5 V -60 EK -90 ENa 60 INa?", "I_Na", -1200.0),
        ("g_K=5, V=-60, E_K=-90: I_K?", "I_K", 150.0),
        ("gK=5, gNa=10, V=-60, EK=-90, ENa=60，求I_K", "I_K", 150.0),
    ],
)
def test_conductances_without_a_unit_are_taken_in_nS_and_it_is_said(
    text: str, quantity: str, pA: float
) -> None:
    assert first_result(text, quantity).value == pytest.approx(pA)
    assert [one.why.id for one in TUTOR.ask(text).assumed] == ["why-usual-unit"]


def test_a_unit_that_is_told_is_that_of_all() -> None:
    told = "gK = 10, gNa = 1 (nS), V=-60, E_K=-90, E_Na=60: I_K?"
    assert first_result(told, "I_K").value == pytest.approx(300.0)
    assert not TUTOR.ask(told).assumed
    density = first_result("g_Na=10 mS/cm2 g_K=5 V=-60 E_K -90 E_Na 60 I_K?", "I_K")
    assert density.unit == "µA/cm²"


@pytest.mark.parametrize(
    "text",
    [
        "g_Na 10, g_K 5, Vm -60, E_K -90, E_Na 60. net current?",
        "gK=5，gNa=10，V=-60，EK=-90，ENa=60，净电流？",
    ],
)
def test_for_the_unit_of_a_net_current_is_asked_back(text: str) -> None:
    answer = TUTOR.ask(text)
    assert (answer.status, answer.missing) == ("needs_input", ("conductance_unit",))


def test_shares_are_no_conductances_in_nS() -> None:
    assert TUTOR.ask("gK = 1, gNa = 0.05, V=-60, EK=-90, ENa=60: I_K?").status != "answered"


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("E_rev shifts to -50 mV when the outside is diluted from 140 to 14 mM KCl: cation or anion selective?", "several-prefers-cations"),
        ("symmetrical 140 mM KCl: E_rev 0. With 14 mM KCl outside E_rev is -55 mV. Is the channel selective for cations or anions?", "several-prefers-cations"),
        ("140 KCl inside, 14 KCl outside, E_rev = +50 mV. cation or anion selective?", "several-prefers-anions"),
        ("140 KCl inside, 14 KCl outside, E_rev = 0 mV. cation or anion selective?", "several-prefers-neither"),
        ("A channel has 150 mM NaCl inside and 15 mM NaCl outside and reverses at -58 mV. Is it Na or Cl selective?", "several-prefers-cations"),
        ("胞内140 mM KCl，胞外14 mM KCl，反转电位+55 mV，通道对阳离子还是阴离子有选择性？", "several-prefers-anions"),
        ("对称KCl（140 mM）反转电位0，胞外稀释到14 mM后变为-50 mV，是阳离子通道还是阴离子通道？", "several-prefers-cations"),
    ],
)  # fmt: skip
def test_for_which_ion_of_a_salt_a_channel_is(text: str, id_: str) -> None:
    answer = TUTOR.ask(text)
    assert answer.solved is not None
    first = answer.solved.blocks[0]
    assert isinstance(first, Headline)
    assert first.say.id == id_
    assert TUTOR.render(answer, "en")
    assert TUTOR.render(answer, "zh")


@pytest.mark.parametrize(
    "text",
    [
        "Erev 0 in symmetrical KCl, ext 14 KCl: cation or anion selective?",
        "symmetrical 140 mM KCl: E_rev 0. Then 14 mM KCl outside. cation or anion selective?",
    ],
)
def test_without_its_new_reversal_no_channel_is_judged(text: str) -> None:
    solved = TUTOR.ask(text).solved
    ids = [block.say.id for block in solved.blocks if isinstance(block, Headline)] if solved else []
    assert not any(id_.startswith("several-prefers") for id_ in ids)
