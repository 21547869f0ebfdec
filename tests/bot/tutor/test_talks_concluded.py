# ruff: noqa: E501 - a line of a talk stands on one line
"""What a line of a talk says of the last answer in its own words: a number, a way, an idea."""

from __future__ import annotations

from time import process_time

import pytest

from bot.tutor.answer import Headline
from grammar.queries import Concept
from tests.bot.tutor.test_talks import talk

K = "E_K 4 out 140 in at 37"
K_ZH = "K+ 外4内140 37度 EK"
NA = "Na 145 out 12 in at 37"
FORCE = "driving force on Na, V -70, E_Na 60"


def heads(*lines: str) -> list[str]:
    """The sentences that head the answer to the last line."""
    solved = talk(*lines).solved
    assert solved is not None
    return [block.say.id for block in solved.blocks if isinstance(block, Headline)]


@pytest.mark.parametrize(
    ("lines", "value", "verdict"),
    [
        (("K 5 out 125 in at 25C", "argh. for Cl 110 out 5 in same temp i get -79.4"), -79.4169, "check-right"),
        (("Ca 2 out 0.0001 in, 25 C", "ok and Mg2+ 1.2 out 0.4 in gives 28?"), 14.1131, "check-slip"),
        (("Mg2+ 1.2 out 0.4 in, 25 C", "so for Fe3+ same concs it'd be a third, like 9.4"), 9.4087, "check-right"),
        (("Ca 1.5 out 0.0002 in, 37 C", "so if it was a 1+ ion it'd be around 238?"), 238.4728, "check-right"),
        (("Ca 2 out 0.0001 in at 37", "so Mg with the same concs would also be 132?"), 132.3436, "check-right"),
        ((NA, "so K with 4 out and 150 in would be about -97?"), -96.8665, "check-right"),
        (("E_Cl for 120 out and 6 in", "if inside rises to 30", "so E_Cl is about -70 then?"), -37.0510, "check-wrong"),
        ((NA, "so that would be like +67?"), 66.5982, "check-close"),
        (("Na 145 out 15 in Vm -70 driving force 37C", "so for K with E_K -90 it's +20?"), 20.0, "check-right"),
        (("gK 10 nS, EK -90, Vm -60 current", "and at -75 i get 150 pA"), 150.0, "check-right"),
        (("K+ 外5 内125 25度 EK", "那Cl 外110内5 同样温度我算出来-79.4"), -79.4169, "check-right"),
        (("K+ 外5 内125 25度 EK", "Mg2+ 外1.2内0.4 是28吧"), 14.1131, "check-slip"),
        (("Ca2+ 外1.5 内0.0002 37度", "那要是一价的话就是238左右？"), 238.4728, "check-right"),
        (("Cl外120内6 37度 平衡电位", "里面升到30呢", "那E_Cl就是-70左右了？"), -37.0510, "check-wrong"),
        (("gNa 8 nS, ENa +60, Vm -60 电流", "那-20的时候就是-640 pA吧"), -640.0, "check-right"),
        ((K_ZH, "可是课本写的是-90啊"), -95.0226, "check-warmth"),
        ((K, "hm the slides have -94"), -95.0226, "check-close"),
    ],
)  # fmt: skip
def test_a_number_is_held_against_what_comes_of_it(
    lines: tuple[str, ...], value: float, verdict: str
) -> None:
    assert talk(*lines).results[0].value == pytest.approx(value, abs=1e-3)
    assert heads(*lines)[0].startswith("check-")
    if verdict == "check-right":
        assert heads(*lines)[0] == verdict


@pytest.mark.parametrize(
    ("lines", "value"),
    [
        ((NA, "and if inside is 20 then?"), 52.9450),
        (("Ca 1.5 out 0.0002 in, 37 C", "if it was a 1+ ion", "and a 2- one"), -119.2364),
        ((K, "my prof uses 58 as the factor"), -89.5559),
        ((K, "we use 61 in class"), -94.1882),
        ((K_ZH, "书上公式是61"), -94.1882),
        (("Na 外145内12 37度 ENa", "回到正题 内外换一下呢"), -66.5982),
    ],
)
def test_a_number_that_it_rests_on_is_none(lines: tuple[str, ...], value: float) -> None:
    assert talk(*lines).results[0].value == pytest.approx(value, abs=1e-3)


@pytest.mark.parametrize(
    ("lines", "direction", "verdict"),
    [
        ((FORCE, "what is a driving force", "ok so the minus sign here means it goes in?"), "in", "verdict-yes"),
        (("driving force on Cl, V -80, E_Cl -70", "but thats negative too, so it should also go in no?"), "out", "verdict-no"),
        (("energy for K+ into the cell, 1 out 75 in, -120 mV, 25 C", "so K comes in on its own?"), "in", "verdict-yes"),
        (("Cl- out 120 in 6 37C, Vm -65, which way", "what if inside is 24", "same Vm, does the direction flip?"), "out", "verdict-yes"),
        (("gK 12 nS EK -88 Vm -40 current", "so its an outward current then"), "out", "verdict-yes"),
        (("Cl- 外120内6 37度 -65mV 往哪流", "里面是24呢", "膜电位一样-65，方向会反过来吗？"), "out", "verdict-yes"),
        (("Ca2+ Vm -70 ECa 120 驱动力", "负号是不是代表往里走"), "in", "verdict-yes"),
        (("Cl- ECl -80 Vm -60 驱动力", "正的那不就是往外流吗"), "in", "verdict-no"),
        (("Na+进细胞的ΔG，外145内10，Vm -80，37度", "负的说明它自己就能进去？"), "in", "verdict-yes"),
    ],
)  # fmt: skip
def test_a_way_is_concluded_from_the_number(lines: tuple[str, ...], direction: str, verdict: str) -> None:
    answer = talk(*lines)
    assert answer.solved is not None
    assert answer.solved.direction == direction
    assert verdict in heads(*lines)


@pytest.mark.parametrize(
    ("lines", "direction"),
    [
        (("K 5.4 out 138 in at 36C", "at -80, which way", "and exactly at EK"), "none"),
        ((K_ZH, "-70mV时往哪流", "那刚好在EK的时候呢"), "none"),
        (("AMPA gNa=gK, ENa=+60, EK=-90, where does it reverse", "which way does K go at the reversal potential"), "out"),
        (("AMPA gNa=gK, ENa=+60, EK=-90, where does it reverse", "which way does K go at the reversal potential", "and Na there?"), "in"),
        (("AMPA通道gNa=gK，ENa=+60，EK=-90，反转电位多少", "那在反转电位那里K+往哪边走"), "out"),
        ((K, "so at -70 its not in equilibrium right"), "out"),
    ],
)  # fmt: skip
def test_where_V_m_lies_is_told_in_words(lines: tuple[str, ...], direction: str) -> None:
    answer = talk(*lines)
    assert answer.solved is not None
    assert answer.solved.direction == direction


@pytest.mark.parametrize(
    ("lines", "card"),
    [
        (("driving force on Na, Vm 58 mV, E_Na 58 mV", "so no Na ion moves at all at that point?"), "dynamic_equilibrium.motion"),
        (("Ca2+ 1.8 out 0.0001 in", "if inside is 1 µM", "why does a ~10x change only move it about 30"), "valence.divalent"),
        (("Ca2+ 1.8 out 0.0001 in", "where does the 2 come from"), "valence.divalent"),
        (("[Ca2+]o=2 mM, [Ca2+]i=0.1 μM, E_Ca=?", "why只差一半"), "valence.divalent"),
        (("dG glucose 5 mM out 1 mM in going in", "does the voltage not matter for that one"), "neutral_molecule.membrane_voltage"),
        ((K, "what does the pump do again", "is it what makes the -70?"), "na_k_pump.role"),
        ((K_ZH, "所以静息电位就是这个数对吧"), "resting_potential.not_E_K"),
        ((K, "so the resting potential is that too?"), "resting_potential.not_E_K"),
        (("Na+ 外145 内15 平衡电位 37℃", "题目单位是mmol/L不是mol/L，换不换算有影响吗"), "concentration_ratio.why_ratio"),
        ((NA, "do i have to convert the units first"), "concentration_ratio.why_ratio"),
        ((K_ZH, "那高血鉀時靜息膜電位會往哪邊變"), "hyperkalemia.rest"),
        ((NA, "but the membrane never gets that high does it"), "action_potential.peak"),
        ((NA, "why doesnt it get all the way there"), "action_potential.peak"),
        (("E_Ca 2 out 0.0001 in", "oh i forgot the z didnt i"), "valence.divalent"),
        ((K, "wait but theres more K inside so shouldnt it be positive"), "equilibrium_potential.sign"),
        (("E_Cl 110 out 5 in", "but its higher outside so shouldnt E be positive?"), "valence.sign"),
        (("PK 1 PNa 0.04 K 4/140 Na 145/12 外/内 37度 Vm", "是不是因为PK大所以接近EK"), "permeability_weighting.why_near_K"),
        (("K out from 4 to 8, in 140, 37, how does E_K change", "so it depolarizes?"), "resting_potential.k_outside"),
        (("what is the driving force", "so when its zero nothing flows?"), "driving_force.zero"),
        (("SGLT1 Na 145 out 12 in -70 37C glucose ratio", "so its because of the square?"), "sglt1.gradient"),
        (("K进细胞的ΔG 外4内140 -70 37度", "正的是不是要耗能"), "electrochemical_potential.formula"),
    ],
)  # fmt: skip
def test_an_idea_is_named(lines: tuple[str, ...], card: str) -> None:
    query = talk(*lines).query
    assert isinstance(query, Concept)
    assert f"{query.card}.{query.section}" == card


@pytest.mark.parametrize("line", ["so B?", "那选A?", "是A吗"])
def test_a_choice_is_held_against_the_last_answer(line: str) -> None:
    assert heads("which way does K flow at -100, E_K -90", line)[0] == "aside-option"


@pytest.mark.parametrize("line", ["ATP给50的话还剩多少", "if atp gives 50 how much is left over"])
def test_what_is_left_of_ATP(line: str) -> None:
    pump = "Na+ 外145内10, K+ 外4内140, Vm -80, 37度, 钠钾泵转一圈要多少能量"
    assert talk(pump, line).results[0].value == pytest.approx(-3.2569, abs=1e-3)


@pytest.mark.parametrize("line", ["怎么算出来的？过程", "how did you get that? steps", "过程写一下"])
def test_the_steps_are_asked_for_twice(line: str) -> None:
    assert heads(K, line)[0] == "aside-explained"


@pytest.mark.parametrize("word", ["right ", "no ", "对", "吧", " ok", "也是"])
def test_a_line_of_one_word_takes_no_time(word: str) -> None:
    begun = process_time()
    talk(K, f"so i get -95 {word * 40}x")
    talk(FORCE, f"{word * 40} at x")
    assert process_time() - begun < 5.0
