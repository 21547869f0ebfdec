# ruff: noqa: E501 - a line of a talk stands on one line
"""What a line of a talk says in words of the last answer: doubt, surprise, a way, "sure?", "what's z again"."""

from __future__ import annotations

import pytest

from bot.tutor.answer import Headline
from grammar.queries import Concept
from tests.bot.tutor.test_talks import talk

K = "E_K 4 out 140 in at 37"
K_ZH = "K+ 外4内140 37度 EK"
NA = "Na 145 out 12 in at 37, E_Na"
UP = "what if the outside goes up to 8"
FORCE = "driving force on Na, V -70, E_Na 60"
FORCE_ZH = "EK=-95 Vm=-70 钾的驱动力"
FORCE_CL = "Vm=-60,ECl=-72,氯的驱动力"
GHK = "K 5 out 140 in, Na 145 out 15 in, PNa/PK 0.05, 37 C, Vm?"
REVERSAL = "K 5 out 140 in, Na 145 out 10 in, PNa/PK 0.8, 37. E_rev?"
REVERSAL_ZH = "通道通Na和K PNa/PK=1 Na外145内10 K外5内140 37度 反转电位"
PUMP = "钠钾泵转一圈要多少能量 Na外145内12 K外4内140 Vm-70 37℃"
CARRIER = "SGLT1 2 Na per glucose, Na 145 out 10 in, -60 mV, 37: max glucose ratio?"
SPHERE = "how many ions to change the voltage of a cell of 20 um diameter by 100 mV, 1 uF/cm2"


def heads(*lines: str) -> list[str]:
    """The sentences that head the answer to the last line."""
    solved = talk(*lines).solved
    assert solved is not None
    return [block.say.id for block in solved.blocks if isinstance(block, Headline)]


@pytest.mark.parametrize(
    ("lines", "value", "verdict"),
    [
        ((K, UP, "so it got more negative?"), -76.4972, "verdict-no"),
        ((K, UP, "so less negative now right"), -76.4972, "verdict-yes"),
        ((K, "and if the outside is 2", "ok so that makes it less negative, right?"), -113.5481, "verdict-no"),
        ((NA, "inside doubles", "hm so E_Na is less positive now?"), 48.0728, "verdict-yes"),
        ((K_ZH, "外面升到8呢", "所以更负了?"), -76.4972, "verdict-no"),
        ((K_ZH, "外面降到2呢", "比刚才更负了?"), -113.5481, "verdict-yes"),
        ((K_ZH, "外面升到8呢", "也就是说变正了一些?"), -76.4972, "verdict-yes"),
    ],
)  # fmt: skip
def test_a_change_is_held_to_the_way_that_is_concluded(
    lines: tuple[str, ...], value: float, verdict: str
) -> None:
    assert talk(*lines).results[0].value == pytest.approx(value, abs=1e-3)
    assert heads(*lines)[0] == verdict


def test_a_change_of_a_membrane_behind_a_card() -> None:
    changed = (GHK, "what if PNa/PK is 0.5")
    assert heads(*changed, "so it depolarised?")[0] == "verdict-yes"
    assert heads(*changed, "what is a leak channel", "so it got more negative?")[0] == "verdict-no"


def test_a_side_that_is_asked_and_a_word_that_agrees() -> None:
    assert talk(K, "is K higher in or out").solved is None
    assert talk(K, "sure").status != "answered"


def test_a_change_that_is_left_open_and_a_why() -> None:
    assert heads(K_ZH, "外面升到8呢", "是更负了还是没那么负了")[0] not in ("verdict-yes", "verdict-no")
    both = talk(K, UP, "is that more or less negative than before")
    assert both.results[0].value == pytest.approx(-76.4971, abs=1e-3)
    assert isinstance(talk(K, UP, "why did it get less negative").query, Concept)


@pytest.mark.parametrize(
    ("lines", "way"),
    [
        ((FORCE, "so Na pulled in or leaking out"), "in"),
        ((FORCE_ZH, "所以钾是往…"), "out"),
        (("driving force on K, Vm -70, E_K -95", "so K+ pulled in or leaking out"), "out"),
        (("Ca 2 mM out 0.0001 mM in, Vm -70, driving force at 37", "so calcium goes…"), "in"),
        (("[K]i=119 [K]o=0.1, T=20 °C, Vm=-170 mV. E_K?", "potassium then moves ..."), "out"),
        ((FORCE_CL, "驱动力是啥意思来着", "哦哦,+12是正的,所以氯往外跑?"), "in"),
        ((FORCE_CL, "氯到底往里还是往外"), "in"),
    ],
)  # fmt: skip
def test_the_way_that_a_line_leaves_open(lines: tuple[str, ...], way: str) -> None:
    solved = talk(*lines).solved
    assert solved is not None
    assert solved.direction == way


@pytest.mark.parametrize(
    ("lines", "value", "head"),
    [
        ((K_ZH, "你怎么算的"), -95.0226, "aside-explained"),
        ((K_ZH, "外面升到8呢", "差这么点？怎么算的"), -76.4972, "aside-explained"),
        ((K, "what is a leak channel", "how did you get that number"), -95.0226, "aside-explained"),
        ((SPHERE, "how'd you calculate that"), 7843311.622, "aside-explained"),
        ((K_ZH, "确定？"), -95.0226, "aside-sure"),
        ((K, "is that right?"), -95.0226, "aside-sure"),
        ((K_ZH, "对吗"), -95.0226, "aside-sure"),
        ((K, "hm you sure?"), -95.0226, "aside-sure"),
        ((REVERSAL, "wait, is that right?"), -5.3834, "aside-sure"),
        ((PUMP, "真的假的"), 44.3678, "aside-sure"),
        (("what is a leak channel", "really?"), None, "aside-sure-card"),
    ],
)  # fmt: skip
def test_how_it_was_found_and_whether_it_is_sure(
    lines: tuple[str, ...], value: float | None, head: str
) -> None:
    found = talk(*lines).results
    assert (found[0].value if found else None) == (value and pytest.approx(value, rel=1e-4))
    assert heads(*lines)[0] == head


def test_sure_of_a_number_that_was_brought() -> None:
    assert heads(K, "I got +95", "are you sure?")[0] == "check-sign"


@pytest.mark.parametrize(
    ("lines", "card"),
    [
        ((K, "what's z again"), "valence"),
        ((K_ZH, "z是啥来着"), "valence"),
        (("能斯特方程", "里面的z是啥", "R和F呢"), "nernst_equation.terms"),
        ((K, "what are R T and F"), "nernst_equation.terms"),
        ((GHK, "what does P stand for again"), "ghk.permeability"),
        ((REVERSAL, "so at -5 nothing moves through it?"), "reversal_potential.who_flows"),
        ((REVERSAL, "so is that E_K or E_Na"), "reversal_vs_equilibrium.difference"),
        ((REVERSAL_ZH, "0mV的时候钾往哪边流", "钠呢", "那净电流不是0吗,怎么还在流"), "reversal_potential.who_flows"),
        ((REVERSAL_ZH, "那岂不是两种离子都不动"), "reversal_potential.who_flows"),
        ((FORCE_ZH, "流到什么时候停"), "equilibrium_potential.net_zero"),
        ((FORCE, "and when does it stop"), "equilibrium_potential.net_zero"),
        ((FORCE_ZH, "那岂不是钾会流光"), "two_forces.stop_leaving"),
        (("which way does H+ flow at -70, pH 7.4 out 7.1 in, 37", "but it's more acidic inside"), "two_forces.who_wins"),
        (("H+ 外pH7.4 内pH7.1 Vm -70 37度 往哪流", "可是里面更酸啊"), "two_forces.who_wins"),
        ((FORCE_ZH, "可是里面是负的 不应该把钾拉住吗"), "two_forces.who_wins"),
        (("Vm -70 K外5内140 37度 驱动力", "外面变成15呢", "为啥反过来了"), "flow_direction.rule"),
        (("Cl外120内30 37度 Vm -65 氯往哪流", "那这种神经元里GABA岂不是兴奋性的?"), "chloride.development"),
        (("E_Cl 120 out 6 in at 37", "so GABA is inhibitory here?"), "chloride.gaba"),
        ((PUMP, "胞内钠翻倍呢", "更省了啊 为什么"), "electrochemical_potential.formula"),
        ((CARRIER, "that's a lot!"), "sglt1.gradient"),
        ((CARRIER, "so ATP isn't used?"), "sglt1.no_atp"),
        ((SPHERE, "so few?"), "membrane_potential.neutrality"),
        ((PUMP, "这么费能量啊"), "na_k_pump.energy"),
        (("gNa 4 nS ENa 60 Vm -50 电流多少", "这么小？"), "driving_force.current"),
        ((K, UP, "wow so little"), "concentration_ratio.change"),
        ((GHK, "why not just the average of the two"), "permeability_weighting.why_near_K"),
        ((GHK, "so the more sodium gets through the more positive it is?"), "permeability_weighting.change"),
        ((K, "so the cell sits at -95 then?"), "resting_potential.not_E_K"),
        ((K, "so that's where K stops moving?"), "dynamic_equilibrium.motion"),
        ((K, NA, "so the real one is somewhere between"), "permeability_weighting"),
        (("what is an action potential", "and what stops it"), "action_potential.repolarisation"),
        (("how does the na k pump work", "why 3 and 2"), "na_k_pump.electrogenic"),
    ],
)  # fmt: skip
def test_a_doubt_meets_the_idea_behind_the_last_answer(lines: tuple[str, ...], card: str) -> None:
    answer = talk(*lines)
    name, _, section = card.partition(".")
    assert answer.query == Concept(card=name, section=section or None)
    assert answer.status == "answered"


@pytest.mark.parametrize(
    "lines",
    [
        (FORCE, "who would win, a shark or a gorilla"),
        ("ENa=60 Vm=-70 钠的驱动力", "老虎和狮子谁赢"),
        (FORCE, "can you beat me at chess"),
    ],
)
def test_idle_talk_is_declined(lines: tuple[str, ...]) -> None:
    assert talk(*lines).status == "out_of_scope"
