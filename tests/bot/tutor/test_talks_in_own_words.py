# ruff: noqa: E501 - a line of a talk stands on one line
"""Lines that ask why of the last answer, or conclude something from it, in words of their own."""

from __future__ import annotations

import pytest

from bot.tutor.context import Context
from grammar.queries import Concept, Current, DrivingForce, Equilibrium
from tests.bot.tutor.asking import TUTOR
from tests.bot.tutor.test_talks import talk

E_K = "E_K 5 out 150 in at 37"
E_Ca = "equilibrium potential of Ca2+, 1.5 mM out, 100 nM in"
E_Cl = "E_Cl 120 out 8 in"
GHK = "K 5 out 140 in, Na 145 out 15 in, PNa/PK 0.05, 37 C, Vm?"
SPIKE = "K外5内140 Na外145内15 PNa/PK 15 37度 Vm=?"
CATION = "nonselective cation channel, Na 150 out 12 in, K 4 out 140 in, PK = PNa. reversal potential at 37"
FORCE = "driving force on Na at -60, 145 out 15 in"
CURRENT = "g_Na = 4 nS, E_Na 60, V = -50. current?"
UPHILL = "delta G for K into the cell: 4 out, 140 in, Vm -70, 37 C"


@pytest.mark.parametrize(
    ("lines", "card"),
    [
        # of an equilibrium potential
        ((E_K, "y so low"), "equilibrium_potential.depends"),
        ((E_Ca, "y so big"), "equilibrium_potential.depends"),
        (("Mg2+ 外1.2 内0.6 37度", "怎么这么小"), "equilibrium_potential.depends"),
        (("Mg2+ 外1.2 内0.6 37度", "为啥是一半"), "valence.divalent"),
        ((E_Ca, "why divide by 2"), "valence.divalent"),
        (("钙 外1.8mM 内100nM E多少", "为什么要除以2啊"), "valence.divalent"),
        (("E_K 120 out 120 in", "why 0"), "concentration_ratio.equal"),
        (("钠 外100 内100 E多少", "咋是0"), "concentration_ratio.equal"),
        (("E_Na 150 out 15 in", "E_Cl 150 out 15 in", "huh why did the sign flip"), "valence.sign"),
        (("Na 外 150 内 15 37", "Cl 外 150 内 15 37", "咦怎么反了"), "valence.sign"),
        ((E_Cl, "why negative though"), "valence.sign"),
        (("equilibrium potential of Cl-, 110 out", "why is it negative"), "valence.sign"),
        (("equilibrium potential", "4 out, 150 in", "why is it negative"), "potassium.e_k_negative"),
        (("E_Na 145 out 15 in", "E_Na 145 out 30 in", "y did it drop"), "concentration_ratio.change"),
        (("K 外4 内140 37度EK", "K 外9 内140 37度EK", "为啥没那么负了"), "concentration_ratio.change"),
        ((E_K, "at 20", "why did it change"), "temperature.warmer"),
        (("K 外4 内140 37度EK", "温度越高越负是吧"), "temperature.warmer"),
        ((E_K, "E_K 10 out 300 in", "huh same again, why"), "concentration_ratio.both_doubled"),
        (("Na外140里面14 37度", "里面翻倍", "外面也翻倍", "咦又回来了 为啥"), "concentration_ratio.both_doubled"),
        ((E_K, "oh negative. because theres more inside?"), "potassium.e_k_negative"),
        ((E_K, "so my resting potential is -90.9 as well?"), "resting_potential.not_E_K"),
        (("K外3内140体温,EK?", "所以静息电位也是-102咯?"), "resting_potential.not_E_K"),
        ((E_K, "where does the 61.5 come from"), "nernst_equation.log10"),
        ((E_K, "what's the 58 my book has"), "nernst_equation.log10"),
        (("K 外9 内140 37度EK", "为什么危险"), "hyperkalemia.heart"),
        (("E_K 2.2 out 140 in", "why is that dangerous too"), "hyperkalemia.hypokalemia"),
        (("E_Na 140 out 20 in 25C", "so it's positive since theres more outside?"), "equilibrium_potential.sign"),
        ((E_K, "what if the outside doubles", "高血钾就是这样去极化的吗"), "hyperkalemia"),
        # of a membrane
        ((GHK, "why isn't that the same as E_K"), "resting_potential.not_E_K"),
        ((SPIKE, "为什么不等于ENa"), "action_potential.peak"),
        ((SPIKE, "这像哪个阶段"), "action_potential.peak"),
        ((GHK, "PNa/PK 20", "E_Na is?", "so Vm doesn't get all the way there because of K?"), "action_potential.peak"),
        ((GHK, "PNa/PK 20", "why did it flip"), "permeability_weighting.change"),
        (("K外5内140 Na外145内15 PNa/PK 0.05 37度 Vm=?", "泵停了会马上变0吗"), "na_k_pump.stop"),
        ((GHK, "so thats E_K?"), "resting_potential.not_E_K"),
        ((GHK, "so K dominates?"), "permeability_weighting"),
        (("K外5内140 Na外145内15 PNa/PK 0.05 37度 Vm=?", "所以钾说了算?"), "permeability_weighting"),
        (("K外5内140 Na外145内15 PNa/PK 0.05 37度 Vm=?", "为什么更靠近EK"), "permeability_weighting.why_near_K"),
        ((GHK, "so the pump sets it?"), "na_k_pump.electrogenic"),
        # of a channel for several ions
        ((CATION, "so no ions are moving there?"), "reversal_potential.who_flows"),
        ((CATION, "那就没有离子动了?"), "reversal_potential.who_flows"),
        ((CATION, "isn't that the same as an equilibrium potential?"), "reversal_vs_equilibrium.difference"),
        ((CATION, "so it's between the two?"), "nonselective_channel.between"),
        ((CATION, "why is it near zero"), "nonselective_channel.between"),
        ((CATION, "why does it depolarise the muscle then"), "nonselective_channel.depolarises"),
        # of a force, a current, an energy
        ((FORCE, "positive would mean it leaves?"), "driving_force.sign"),
        (("钾 外5 内140 Vm -60 驱动力", "正的就是往外?"), "driving_force.sign"),
        (("钾 外5 内140 Vm -60 驱动力", "为什么是正的"), "driving_force.sign"),
        (("driving force on K at -90 with E_K -90", "why 0"), "driving_force.zero"),
        (("K外5内140 Vm=30 驱动力", "所以复极靠K?"), "action_potential.repolarisation"),
        ((CURRENT, "why is the current negative"), "driving_force.current"),
        (("gNa=5nS ENa=+55 Vm=-40 INa=?", "Vm=65", "所以+55就是反转电位?"), "reversal_potential.who_flows"),
        ((UPHILL, "why positive"), "electrochemical_potential.formula"),
        ((UPHILL, "who pays for that"), "steady_state_vs_equilibrium.energy"),
        (("Na进细胞的自由能 外145 内12 -70mV 37度", "负的就是自发呗?"), "electrochemical_potential.formula"),
        (("delta G for glucose in: 5 mM outside 1 mM inside", "so Vm makes no difference?"), "neutral_molecule.membrane_voltage"),
        # of a card
        (("why is the resting potential negative", "so is it an equilibrium"), "steady_state_vs_equilibrium.difference"),
        (("why is the resting potential negative", "so is it an equilibrium", "who pays for it"), "steady_state_vs_equilibrium.energy"),
        (("高钾血症是什么", "Vm跟着走吗"), "hyperkalemia.rest"),
        # what a line names itself is what it is about
        ((E_K, "why is the resting potential negative"), "resting_potential.why_negative"),
        ((GHK, "why do we need the pump then"), "na_k_pump"),
        ((GHK, "does Cl matter?"), "chloride"),
    ],
)  # fmt: skip
def test_what_is_meant_goes_by_the_last_answer(lines: tuple[str, ...], card: str) -> None:
    answer = talk(*lines)
    name, _, section = card.partition(".")
    assert answer.query == Concept(card=name, section=section or None)
    assert answer.status == "answered"


@pytest.mark.parametrize(
    ("lines", "begins"),
    [
        ((FORCE, "so it wants to come in?"), "Yes. Driving force"),
        ((FORCE, "so it goes out?"), "No. Driving force"),
        ((CURRENT, "so it's an inward current?"), "Yes. I_Na"),
        (("gK 20nS,Vm -100,EK -90,电流多大", "所以是内向电流对吧"), "是。I_K"),
        (("Vm=-60，ECl=-70，氯往哪流", "那膜是去极化?"), "否。"),
    ],
)
def test_a_conclusion_on_the_way_is_judged(lines: tuple[str, ...], begins: str) -> None:
    assert TUTOR.render(talk(*lines)).startswith(begins)


def test_the_talk_goes_on_with_its_number_behind_a_reason() -> None:
    answer = talk("E_K 3 out 140 in 37", "so my resting potential is -102.7 as well?", "and at 25")
    assert isinstance(answer.query, Equilibrium)
    assert answer.results[0].value == pytest.approx(-98.737, abs=1e-3)


def test_what_waits_for_numbers_waits_on() -> None:
    answer = talk("equilibrium potential of Cl-, 110 out", "why is it negative", "10 inside")
    assert answer.results[0].value == pytest.approx(-64.0877, abs=1e-3)


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        ((CURRENT, "and at +20?"), Current),
        ((E_K, "is E_Na positive?"), Equilibrium),
        (("Mg2+ 细胞外1.2mM 细胞里0.5mM 体温 E?", "里面写成500µM一样吧"), Equilibrium),
        ((E_K, "at -60, does K leave?"), DrivingForce),
    ],
)
def test_a_number_that_is_asked_stays_one(lines: tuple[str, ...], kind: type) -> None:
    assert isinstance(talk(*lines).query, kind)


def test_a_quantity_that_is_asked_is_asked_back() -> None:
    assert talk(E_K, "and the driving force then?").status == "needs_input"


@pytest.mark.parametrize(
    "line",
    [
        "why is the sky blue", "为什么我这么帅", "so what's for dinner?", "can u book me a dentist appointment", "帮我写封情书",
        "能帮我订个外卖吗", "sing me a song", "please tell me a joke", "讲个笑话", "can you do my taxes",
    ],
)  # fmt: skip
def test_what_is_of_no_course_is_declined_in_a_talk(line: str) -> None:
    assert talk(E_K, line).status == "out_of_scope"


@pytest.mark.parametrize("line", ["so what?", "so are you a robot?"])
def test_what_says_nothing_is_no_reason(line: str) -> None:
    assert talk(E_K, line).status == "not_understood"


def test_a_reason_without_a_talk_is_none() -> None:
    assert TUTOR.ask("why 0?", context=Context()).status == "out_of_scope"
