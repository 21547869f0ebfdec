"""A number or a way that is asked is computed, whatever words follow; a belief beside a number gets words."""

from __future__ import annotations

import pytest

from tests.bot.tutor.asking import TUTOR, first_result


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        # numbers in words right behind 里面 and 外边, the unit once for all
        ("钾离子里面一百四十外面四,毫摩尔,37度,平衡电压多少啊", "E_K", -95.0226),
        ("钠离子外边一百四十五里边十二,单位毫摩尔,25度,平衡电位是多少", "E_Na", 64.0215),
        ("钾离子里面一百四外面四点五,37度,平衡电位", "E_K", -91.8747),
        ("钙外面两千里面一,微摩尔,37度,平衡电位多少", "E_Ca", 101.5734),
        # so many times as high is no voltage
        ("同样是膜外比膜内高10倍，37℃时Na+和Ca2+的平衡电位各是多少？为什么不一样", "E_Na", 61.5404),
        ("膜外比膜内高100倍,25℃时K+和Mg2+的平衡电位分别多少?为什么差一半", "E_K", 118.3187),
        ("膜内比膜外高30倍,37℃,K+平衡电位多少", "E_K", -90.9026),
        # what the reason names is no further question
        ("Ca2+膜外2 mM膜内100 nM,37℃,E_Ca是多少?为什么钙进入细胞的驱动力特别大", "E_Ca", 132.3436),
        ("What is E_Ca with 2 mM out, 100 nM in at 37 C, and why does Ca2+ rush in?", "E_Ca", 132.3436),
        ("细胞外氯110,细胞内10,单位mM,37℃,E_Cl多少,为什么和E_K符号相同", "E_Cl", -64.0877),
        ("膜外比膜内高70 mV，E_Na=60，Na驱动力？", "DF_Na", -130.0),
    ],
)
def test_the_number_comes_first(text: str, quantity: str, value: float) -> None:
    assert first_result(text, quantity).value == pytest.approx(value, abs=0.01)


def test_each_of_two_ions_has_its_own() -> None:
    results = TUTOR.ask("膜外比膜内高10倍，37℃时Na+和Ca2+的平衡电位各是多少？为什么不一样").results
    assert [round(r.value, 2) for r in results[:2]] == [61.54, 30.77]


@pytest.mark.parametrize(
    ("text", "way"),
    [
        # a permeability that is told changes no way
        (
            "K+ 细胞外4 mM,细胞内120 mM,膜电位-100 mV,37℃,膜对钾的通透性是钠的30倍,"
            "钾离子净流动是内流还是外流",
            "in",
        ),
        ("K+ 4 out, 120 in, V_m -100, 37 C, P_K is 30 times P_Na. Is the net K+ movement in or out", "in"),
        ("P_Na is 0.05 of P_K; Na+ 145 mM out, 12 in, Vm +80 mV, 37 C. Which way does Na+ move?", "out"),
        # none on one side
        (
            "A motor nerve terminal membrane has voltage-gated Ca²⁺ channels; Ca²⁺ is 2 mM outside and "
            "almost absent inside. When the command arrives, Ca²⁺ channels in the terminal open. "
            "Which way will Ca²⁺ move?",
            "in",
        ),
        ("Cl- is 100 mM inside and none outside. Which way does it move?", "out"),
        ("胞外钠145 mM,胞内没有,钠往哪流", "in"),
        ("膜外Ca2+ 2 mM,膜内几乎没有,钙通道打开后Ca2+往哪走", "in"),
        # what happens then is told with the way
        ("某神经元静息电位-65 mV,E_Cl为-75 mV,GABA打开氯通道后氯离子往哪边流?膜电位会怎样?", "in"),
        (
            "At rest -65 mV and E_Cl -75 mV, which way does chloride flow when GABA opens its channels? "
            "What happens to the membrane potential?",
            "in",
        ),
    ],
)
def test_the_way_comes_first(text: str, way: str) -> None:
    answer = TUTOR.ask(text)
    assert answer.status == "answered", answer.problem
    assert answer.direction == way
    assert "V_m" not in {result.quantity for result in answer.results}


def test_a_way_of_an_amount_gets_no_card() -> None:
    assert TUTOR.ask("细胞外没有K+,膜内K+ 140 mM,K+往哪边走").status == "needs_input"


@pytest.mark.parametrize(
    ("text", "card"),
    [
        (
            "the membrane potential is -60 mV btw, but that shouldn't matter for glucose transport since the "
            "molecule is uncharged, right?",
            "neutral_molecule",
        ),
        (
            "The neuron is at -70 mV and glucose is 5 mM outside; why doesn't the voltage influence glucose?",
            "neutral_molecule",
        ),
        ("At E_K = -90 mV, do potassium ions stop moving altogether?", "dynamic_equilibrium"),
        ("is it true that an ion with 10x higher concentration outside always flows in?", "two_forces"),
        ("浓度外面高10倍的离子一定往里流吗?", "two_forces"),
        ("Since the pump moves 3 Na+ out for 2 K+ in, isn't it the pump that makes the -70 mV?", "na_k_pump"),
        ("钠钾泵每次运出3个Na+运进2个K+,是不是-70 mV就是它造成的?", "na_k_pump"),
        (
            "in a nerve with 400 mM potassium inside, what would happen to the resting potential if the "
            "sodium pump were poisoned?",
            "na_k_pump",
        ),
        ("去极化到0 mV的时候细胞里的钾是不是就和外面一样多了", "action_potential"),
        ("GHK with 3 ions vs Nernst: when should I use which?", "ghk"),
        (
            "E_Cl equals the resting potential in my model so opening Cl channels doesn't move Vm. does that "
            "make chloride inhibition useless?",
            "chloride",
        ),
        (
            "Astrocytes rest much closer to the potassium equilibrium potential than neurons do. What "
            "property of the membrane explains it?",
            "resting_potential",
        ),
        ("When extracellular potassium is increased from 4 meq to 10 meq what will happen", "potassium"),
        ("胞外钾从4升到10 mM会发生什么", "potassium"),
        ("细胞膜内侧带负电,阳离子受到的电场力朝哪边?", "electrical_force"),
        (
            "At the reversal potential of the nicotinic acetylcholine receptor, are Na+ and K+ still moving "
            "through it?",
            "reversal_potential",
        ),
        (
            "Removing Ca2+ from the bath abolishes transmission at a synapse even though the presynaptic "
            "spike looks normal. Why?",
            "synapse",
        ),
        ("同学说只要去极化10mV就一定能产生动作电位,对吗?", "action_potential"),
        ("Write an essay on chemical synaptic transmission.", "synapse"),
    ],
)
def test_a_belief_gets_words(text: str, card: str) -> None:
    answer = TUTOR.ask(text)
    assert answer.status == "answered", answer.problem
    assert answer.concepts[0] == card


@pytest.mark.parametrize(
    "text",
    [
        "can you write my 1500 word lab report on membrane diffusion and submit it for me by tomorrow",
        "translate this abstract about resting potentials into German",
        "write me an essay on the sodium pump for my class",
        "write an email to my professor about the membrane potential exam",
        "帮我写一篇关于静息电位的实验报告,1500字",
        "帮我润色一下关于动作电位的论文",
    ],
)
def test_nobody_is_written_for(text: str) -> None:
    assert TUTOR.ask(text).status == "out_of_scope"


@pytest.mark.parametrize(
    "text",
    [
        "does a 10 mV change in V_m change E_K?",
        "if V_m depolarizes by 20 mV, does E_Na change?",
        "Will stepping V_m to 0 mV alter E_Cl?",
        "V_m goes from -70 to -40, is E_K affected",
        "膜电位变了20 mV,E_K会变吗",
        "把膜钳制到0 mV,E_Na会改变吗",
    ],
)
def test_whether_e_moves_with_the_membrane_is_told_in_words(text: str) -> None:
    answer = TUTOR.ask(text)
    assert not answer.results
    assert answer.query is not None
    assert TUTOR.say(answer.query, "en") == "What does the equilibrium potential depend on?"
