"""A concept in a situation: what the channel does, what is poured in, what lies between V_m and E_K."""

from __future__ import annotations

import pytest

from grammar.queries import Concept
from tests.bot.tutor.asking import TUTOR, first_result


@pytest.mark.parametrize(
    ("text", "force", "said"),
    [
        (
            "A synapse has a reversal potential of -80 mV on a neuron with resting potential -65 mV and "
            "threshold -50 mV. Is this synapse excitatory or inhibitory?",
            15.0,
            "It inhibits: E_rev",
        ),
        (
            "A synapse opens channels with a reversal potential of -60 mV. The cell rests at -70 mV and its "
            "threshold is -50 mV. Does it excite or inhibit?",
            -10.0,
            "depolarises the cell and yet inhibits",
        ),
        (
            "A transmitter opens channels that reverse at 0 mV in a neuron resting at -65 mV with threshold "
            "-55 mV. EPSP or IPSP?",
            -65.0,
            "It excites: E_rev",
        ),
        (
            "Rest -70 mV, threshold -50 mV, E_rev of the synapse -55 mV. Is it inhibitory?",
            -15.0,
            "yet inhibits",
        ),
        (
            "E_Cl = -45 mV in an immature neuron at -65 mV with a threshold of -50 mV. Will GABA be "
            "excitatory or inhibitory?",
            -20.0,
            "It excites: E_Cl",
        ),
        (
            "E_Cl is -75 mV, V_rest is -70 mV. Is GABA excitatory or inhibitory here?",
            5.0,
            "It inhibits: E_Cl",
        ),
        (
            "E_rev of the synapse is -20 mV and the cell rests at -60 mV: inhibitory or excitatory?",
            -40.0,
            "it excites if that lies above the threshold",
        ),
        (
            "Glycine channels reverse at -70 mV; rest is -60 mV. Depolarising or hyperpolarising?",
            10.0,
            "hyperpolarises",
        ),
        (
            "某突触的反转电位为-80 mV，神经元静息电位-65 mV，阈电位-50 mV，该突触是兴奋性还是抑制性？",
            15.0,
            "抑制性：E_rev",
        ),
        (
            "递质打开的通道反转电位为0 mV，细胞静息电位-70 mV，阈电位-55 mV，产生EPSP还是IPSP？",
            -70.0,
            "兴奋性：E_rev",
        ),
        ("突触反转电位-60 mV，静息电位-70 mV，阈电位-50 mV，这个突触兴奋还是抑制？", -10.0, "却是抑制性"),
        ("未成熟神经元E_Cl为-45 mV，静息电位-65 mV，阈电位-50 mV，GABA是抑制性的吗？", -20.0, "兴奋性：E_Cl"),
        ("甘氨酸通道反转电位-70 mV，静息电位-60 mV，去极化还是超极化？", 10.0, "细胞超极化"),
    ],
)
def test_what_an_open_channel_does(text: str, force: float, said: str) -> None:
    answer = TUTOR.ask(text)
    assert answer.results[0].value == pytest.approx(force)
    assert said in TUTOR.render(answer).split("\n")[0]


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        (
            "Suppose a patient is mistakenly given 600 mL of "
            "150 mM KCl intravenously so that ECF K+ rises to "
            "10 mM. How would this affect the resting membrane potential of nerve cells?",
            "V_m",
            -59.7856,
        ),
        (
            "150 mM KCl (600 mL) was infused and "
            "extracellular K+ reached 9 mM. What is E_K then, with 140 mM "
            "inside?",
            "E_K",
            -73.3491,
        ),
        (
            "A rat is infused with 3 mL of 100 mM KCl. ECF "
            "K+ goes from 4 to 8 mM and K+ inside is 140 mM. By "
            "how much does E_K change?",
            "ΔE_K",
            18.5255,
        ),
        ("给患者静脉输入1 L 150 mmol/L KCl，细胞外K+变为8 mM，细胞内140 mM，E_K是多少", "E_K", -76.4971),
        ("病人误输了2 L 300 mM NaCl，细胞外Na+变为160 mM，细胞内15 mM，E_Na是多少", "E_Na", 63.2653),
    ],
)
def test_a_dose_is_no_concentration_of_a_side(text: str, quantity: str, value: float) -> None:
    assert first_result(text, quantity).value == pytest.approx(value, abs=0.001)


def test_a_bath_is_no_dose() -> None:
    text = "The bath holds 500 mL of 10 mM KCl; K+ inside is 140 mM at 20 °C. What is E_K?"
    assert first_result(text, "E_K").value == pytest.approx(-66.667, abs=0.001)


@pytest.mark.parametrize(
    ("text", "card", "section"),
    [
        (
            "A neuron has intracellular K+ 140 mM and "
            "extracellular K+ 4 mM. Its measured resting potential is "
            "-90 mV, while the calculated potassium "
            "equilibrium potential is -94 mV. Which single factor best "
            "explains the 4 mV gap?",
            "resting_potential",
            "not_E_K",
        ),
        (
            "In skeletal muscle the resting potential is -90 mV and E_K is -97 mV. Which ion is responsible "
            "for the difference?",
            "resting_potential",
            "not_E_K",
        ),
        (
            "神经元实测静息电位-70 mV，计算的钾平衡电位-90 mV，差的20 mV主要由哪种离子引起？",
            "resting_potential",
            "not_E_K",
        ),
        (
            "骨骼肌静息电位为-90 mV，而E_K为-97 mV，造成这一差距的主要因素是什么？",
            "resting_potential",
            "not_E_K",
        ),
        (
            "If [Na+]out decreases while [Na+]in is constant, what happens to ENa?",
            "concentration_ratio",
            "way",
        ),
        (
            "If the extracellular potassium falls while intracellular potassium stays the same, what happens "
            "to E_K?",
            "concentration_ratio",
            "way",
        ),
        (
            "When [Cl-]in goes up and [Cl-]out doesn't change, does E_Cl become more or less negative?",
            "concentration_ratio",
            "way",
        ),
        ("胞外Na+降低，E_Na变大还是变小", "concentration_ratio", "way"),
        ("胞内Cl⁻升高、胞外不变，E_Cl变得更负还是更正？", "concentration_ratio", "way"),
        (
            "At the resting potential, is the current carried by each ion zero, or only the total?",
            "steady_state_vs_equilibrium",
            "difference",
        ),
        (
            "Does zero net current at rest mean that every ionic current is zero?",
            "steady_state_vs_equilibrium",
            "difference",
        ),
        ("稳态时净离子电流为零，是不是每种离子的电流都等于零？", "steady_state_vs_equilibrium", "difference"),
        ("静息时净电流为零，是否意味着没有任何离子跨膜？", "steady_state_vs_equilibrium", "difference"),
        ("Do plant action potentials use sodium?", "action_potential", "plants"),
        (
            "Which ion carries the upstroke of the action potential in a Venus flytrap?",
            "action_potential",
            "plants",
        ),
        ("含羞草、捕蝇草没有电压门控钠通道，动作电位上升支靠什么离子？", "action_potential", "plants"),
        ("轮藻细胞动作电位的去极化相是哪种离子外流造成的？", "action_potential", "plants"),
    ],
)
def test_card_of_a_situation(text: str, card: str, section: str) -> None:
    assert TUTOR.ask(text).query == Concept(card=card, section=section)


@pytest.mark.parametrize(
    "text",
    [
        "For a ventricle ejecting 75 mL against a pressure difference of 97 mmHg, calculate the stroke "
        "work in joules",
        "Compare the sympathetic and parasympathetic divisions in terms of spinal cord origin, preganglionic "
        "fibre length and neurotransmitters at ganglia and target organs",
        "What determines the force of contraction in cardiac muscle, preload or afterload?",
        "What does the QRS complex of the ECG represent?",
        "Glucose-6-phosphate 0.02 M and fructose-6-phosphate 0.01 M at 25 C, what is delta G?",
        "What is the maximum infusion rate of potassium chloride per hour?",
        "Which way does water move if a plant cell is put in a 0.5 M sucrose solution?",
        "葡糖-1-磷酸0.01 mol/L、葡糖-6-磷酸0.001 mol/L，38℃，磷酸葡萄糖变位反应的ΔG是多少",
        "交感神经和副交感神经的节前纤维递质分别是什么？",
        "70公斤病人静推利多卡因，首剂应给多少毫克？",
        "静脉补钾的浓度不宜超过多少？",
        "心室做功（搏出功）怎样计算？搏出量70 mL，平均动脉压95 mmHg",
    ],
)
def test_neighbours_of_the_course_are_declined(text: str) -> None:
    assert TUTOR.ask(text).status == "out_of_scope"


@pytest.mark.parametrize(
    "text",
    [
        "Acetylcholine from parasympathetic fibres opens K+ channels: why does the heart slow?",
        "副交感神经释放的乙酰胆碱打开钾通道，为什么心率变慢？",
        "Why does hyperkalaemia widen the QRS complex?",
        "高钾血症为什么T波高尖？",
    ],
)
def test_words_of_neighbours_in_the_course_are_answered(text: str) -> None:
    assert TUTOR.ask(text).status == "answered"
