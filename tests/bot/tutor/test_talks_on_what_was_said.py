# ruff: noqa: E501 - a line of a talk stands on one line
"""Lines in words, and comparisons, that lean on what a talk was about: a sign, a way, another idea."""

from __future__ import annotations

import pytest

from grammar.queries import Concept, Difference, FreeEnergy, Pump
from tests.bot.tutor.asking import TUTOR
from tests.bot.tutor.test_talks import talk
from tests.bot.tutor.test_talks_in_words import first_said

E_K = "E_K 5 out 140 in"
E_CL = "E_Cl 110 out 10 in"
DF = "driving force on Cl at -60, Cl 110 out 10 in"
GHK = "K 4/140 Na 145/12 PK:PNa 1:0.03 Vm"
CHANNEL = "nonselective cation channel PNa=PK, Na 145/15, K 5/140, reversal potential?"
TWICE = ("E_Na 150 out 15 in", "inside doubles", "and again")
PAIR = "Na 10 out 100 in vs 1 out 10 in, E?"
RISE = "what makes the action potential rise"
GLUCOSE = "Nernst potential of glucose, 5 mM out and 1 mM in"


@pytest.mark.parametrize(
    ("lines", "card"),
    [
        # the sign
        ((E_K, "what does negative mean"), "equilibrium_potential.sign"),
        ((E_K, "没懂 负的是啥意思"), "equilibrium_potential.sign"),
        ((DF, "and the sign, what does positive mean here"), "flow_direction.anions"),
        ((GHK, "what does the minus sign mean here"), "membrane_potential.sign"),
        ((E_CL, "the ratio is 11, the log of 11 is positive, so E is positive. where's the mistake"), "valence.sign"),
        ((E_K, "and Na 150 out, 5 in?", "y same sign but plus"), "equilibrium_potential.sign"),
        # two forces
        (("which way does K go at -60", "but there is much more inside"), "two_forces.who_wins"),
        ((DF, "although there is more of it outside?"), "two_forces.who_wins"),
        ((DF, "明明外面多 为啥"), "two_forces.who_wins"),
        # numbers that were told
        ((GHK, "PNa=1", "why is it moving towards 0"), "permeability_weighting.change"),
        ((GHK, "PNa=1", "怎么往0靠"), "permeability_weighting.change"),
        ((*TWICE, "怎么翻倍都是差18.5"), "concentration_ratio.change"),
        ((*TWICE, "why is it the same step every time"), "concentration_ratio.change"),
        ((PAIR, "不可能 一个差90一个差9"), "concentration_ratio.why_ratio"),
        ((PAIR, "no way. the difference is 90 in one and 9 in the other"), "concentration_ratio.why_ratio"),
        ((E_K, "does the pump make the -70?"), "na_k_pump.role"),
        ((E_K, "is it the pump that makes the -90?"), "na_k_pump.role"),
        # an idea of its own
        ((E_K, "btw what's a leak channel"), "permeability_weighting.leak_channels"),
        ((E_K, "对了反转电位是啥"), "reversal_potential"),
        ((CHANNEL, "在反转电位上Na还动不动"), "reversal_potential.who_flows"),
        ((CHANNEL, "does Na still move at the reversal potential"), "reversal_potential.who_flows"),
        ((RISE, "峰值能到ENa吗"), "action_potential.peak"),
        (("E_Na 145 out 12 in", "所以峰一定比这个低?"), "action_potential.peak"),
        # behind a card
        ((RISE, "and then?"), "action_potential.peak"),
        (("what repolarises the membrane", "下一步呢"), "action_potential.afterhyperpolarisation"),
        (("whats depolarization", "which ion does it"), "action_potential.rising"),
        (("g 2 nS, reverses at 0 mV. current at -70", "which ions is it made of?"), "nonselective_channel.examples"),
        (("how many fold can SGLT1 concentrate glucose, Na 145/10, -60 mV", "so where does the energy come from in the end?"), "sglt1.no_atp"),
        (("what is the sodium potassium pump", "能量从哪来"), "na_k_pump.energy"),
        (("what happens if the pump stops", "马上就没电了?"), "na_k_pump.stop"),
        # no charge
        ((GLUCOSE,), "neutral_molecule.no_nernst"),
        ((GLUCOSE, "just put z = 0 in the formula"), "neutral_molecule.no_nernst"),
        ((GLUCOSE, "even with -80 mV on the membrane?"), "neutral_molecule.membrane_voltage"),
        (("尿素外8内2 平衡电位", "它什么时候算平衡"), "neutral_molecule"),
        (("葡萄糖外5内1 平衡电位多少", "那K外5内1呢", "那葡萄糖不就是0mV吗", "膜电位-70会影响它进出吗"), "neutral_molecule.membrane_voltage"),
    ],
)  # fmt: skip
def test_the_idea_goes_by_what_was_said(lines: tuple[str, ...], card: str) -> None:
    name, _, section = card.partition(".")
    assert talk(*lines).query == Concept(card=name, section=section or None)


@pytest.mark.parametrize(
    ("lines", "other"),
    [
        (("define reversal potential", "isn't that just the equilibrium potential"), "equilibrium_potential"),
        (("what is the driving force", "那不就是膜电位吗"), "membrane_potential"),
        ((E_K, "is that the same as the driving force?"), "driving_force"),
    ],
)
def test_two_ideas_side_by_side(lines: tuple[str, ...], other: str) -> None:
    query = talk(*lines).query
    assert isinstance(query, Difference)
    assert query.second == other


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (("driving force on Ca at +20 mV", "so even then it comes in?"), "verdict-yes"),
        (("driving force on Na, V_m +30, E_Na 60", "so at the peak na goes out right"), "verdict-no"),
        ((E_K, "is that above or below -80"), "verdict-more-negative"),
        ((E_K, "那比-95大还是小"), "verdict-more-positive"),
    ],
)
def test_a_conclusion_is_weighed(lines: tuple[str, ...], said: str) -> None:
    assert first_said(*lines).id == said


@pytest.mark.parametrize(
    ("lines", "quantity", "value"),
    [
        ((GHK, "外面K升到8", "比原来去极化了多少"), "ΔV_m", 10.4607),
        ((GHK, "k out 8", "so whats the change in mv"), "ΔV_m", 10.4607),
        ((GHK, "比EK高多少"), "DF_K", 19.6013),
        ((GHK, "how far above E_K is that"), "DF_K", 19.6013),
        ((GHK, "how far above E_K is that", "PNa=0"), "V_m", -95.0226),
        ((E_K, "E_Na 145 out 15 in", "how much higher than E_K is it"), "|E_Na − E_K|", 149.693),
        (("driving force on K, E_K -90, V_m -60", "and at -100, then it goes in right"), "DF_K", -10.0),
        ((GLUCOSE, "just put z = 0", "which way does it diffuse"), "[glucose]o/[glucose]i", 5.0),
        ((GLUCOSE, "which way does it diffuse", "and for K with the same numbers"), "E_K", 43.0149),
        (("E_Na 145 out 10 in", "does the pump make the -70?", "ok back to Na, at 25"), "E_Na", 68.7058),
    ],
)  # fmt: skip
def test_a_comparison_is_worked_out(lines: tuple[str, ...], quantity: str, value: float) -> None:
    first = talk(*lines).results[0]
    assert first.quantity == quantity
    assert first.value == pytest.approx(value, abs=1e-3)


def test_what_atp_pays_for() -> None:
    told = ("Na out of the cell, 145 out 12 in, -70 mV: free energy", "K into the cell, 4 out 140 in")
    query = talk(*told, "ATP给50 kJ/mol够吗").query
    assert isinstance(query, Pump)
    assert (query.Na_inside_mM, query.K_outside_mM, query.atp_kJ_per_mol) == (12.0, 4.0, -50.0)


def test_a_way_leaves_the_energy_as_what_is_asked() -> None:
    told = (
        "free energy of bringing Na in, 145 out 12 in, -70 mV",
        "so negative means it comes in on its own?",
    )
    assert talk(*told).direction == "in"
    assert isinstance(talk(*told, "and at 0 mV").query, FreeEnergy)


@pytest.mark.parametrize(
    "line", ["who is going to win the league", "what are you doing tonight", "今晚吃什么好呢"]
)
def test_idle_talk_waits_for_nothing(line: str) -> None:
    answer = talk("nernst Mg2+ 1.2 mM out 0.6 mM in", line)
    assert answer.status == "out_of_scope"
    assert answer.context.pending is None
    onward = TUTOR.ask("lol ok. back to Mg, what if the inside doubles", context=answer.context)
    assert onward.results[0].value == pytest.approx(0.0, abs=1e-9)


@pytest.mark.parametrize("line", ["谢啦", "kk thx", "3q", "多谢老师", "谢谢大佬", "tysm"])
def test_thanks_in_short(line: str) -> None:
    answer = talk(E_K, line)
    assert answer.problem is not None
    assert answer.problem.id == "ask-welcome"


@pytest.mark.parametrize(
    "line",
    [
        "能写一下是怎么算出来的吗",
        "could you write down how you got it",
        "what did i forget this time",
        "我漏了什么",
    ],
)
def test_the_steps_once_more(line: str) -> None:
    assert first_said(E_K, line).id == "aside-explained"


def test_one_answer_lies_apart_from_nothing() -> None:
    assert talk(E_K, "差几mV").status == "not_understood"
