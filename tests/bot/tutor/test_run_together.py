# ruff: noqa: E501 - a question stands on one line
"""Lists that run into the question, letters before ions, what turning pumps move, shares of a total."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pytest

from tests.bot.tutor.asking import TUTOR
from tests.bot.tutor.kinds.kind_checks import nernst_mV

if TYPE_CHECKING:
    from bot.tutor.answer import Answer


def values(answer: Answer, prefix: str) -> list[float]:
    return [result.value for result in answer.results if result.quantity.startswith(prefix)]


@pytest.mark.parametrize(
    "text",
    [
        "Givens at 37 °C: - K+ 3.1 mM out, 142 mM in - HCO3- 24 mM out, 18 mM in Equilibrium potentials of both please.",
        "K+ 3.1 mM out, 142 mM in, HCO3- 24 mM out, 18 mM in equilibrium potentials please",
        "K+ 3.1 mM out, 142 mM in, HCO3- 24 mM out, 18 mM in E_K and E_HCO3?",
        "K+胞外3.1 mM胞内142 mM HCO3-胞外24 mM胞内18 mM 两者平衡电位各多少",
    ],
)
def test_a_list_that_runs_into_the_question_keeps_its_sides(text: str) -> None:
    assert values(TUTOR.ask(text), "E_") == pytest.approx([nernst_mV(1, 3.1, 142), nernst_mV(-1, 24, 18)])


@pytest.mark.parametrize(
    "text",
    [
        "Vm = -68 mV; [K+] 4.5 out / 145 in; [Na+] 142 out / 13 in. Find the driving force (Vm - Eion) on (a) K+, (b) Na+.",
        "Vm -68 mV; K+ 4.5 out 145 in; Na+ 142 out 13 in. What is the driving force acting on (a) potassium and (b) sodium?",
        "K+ 4.5 out 145 in; Na+ 142 out 13 in; Vm -68 mV. Determine the driving force for the following ions: a. K+ b. Na+",
        "Vm = -68 mV; [K+] 4.5 out / 145 in; [Na+] 142 out / 13 in. Find the driving force (Vm - Eion) on K+ and on Na+.",
        "膜电位-68 mV，K+外4.5内145，Na+外142内13。求下列离子的驱动力：(a) K+ (b) Na+",
        "膜电位-68 mV，K+外4.5内145，Na+外142内13。计算(a) K+、(b) Na+的驱动力",
    ],
)
def test_letters_before_ions_whose_force_is_asked_are_no_options(text: str) -> None:
    forces = [-68 - nernst_mV(1, 4.5, 145), -68 - nernst_mV(1, 142, 13)]
    assert values(TUTOR.ask(text), "DF_") == pytest.approx(forces)


def test_ions_to_choose_from_stay_options() -> None:
    assert TUTOR.ask(
        "The resting potential is closest to the equilibrium potential of (a) K+ (b) Na+ (c) Cl-"
    ).concepts


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("One Na+/K+-ATPase molecule turns over 120 times per second. How many net positive charges does it carry out each second?", [120]),
        ("A single Na/K pump cycles 80 times a second. How many Na+ ions does it export per second?", [240]),
        ("One sodium pump makes 100 cycles per second: how many K+ does it bring in per minute?", [12_000]),
        ("How many ATP molecules must the sodium-potassium pump hydrolyse to remove 1.5 million Na+ ions from a cell?", [500_000]),
        ("How many ATP does the Na/K pump need to bring in 3 million K+?", [1_500_000]),
        ("How many cycles must the Na/K pump run to remove two million sodium ions?", [2e6 / 3]),
        ("How many ATP per minute do 10000 Na/K pumps use at 100 cycles per second?", [6e7]),
        ("The Na/K pump runs 200 cycles per second. How many K+ are pumped in per minute, and how many Na+ out?", [24_000, 36_000]),
        ("How many Na+ ions per second leave through 10^6 pumps at 100 cycles per second?", [3e8]),
        ("一个钠钾泵分子每秒转120次，每秒净带出多少个正电荷？", [120]),
        ("钠钾泵要把150万个Na+排出细胞，需要水解多少个ATP？", [500_000]),
        ("钠泵每分钟转6000次，每秒泵出多少个Na+？", [300]),
        ("3×10^6个钠钾泵，每个每秒循环20次，每分钟消耗多少ATP？", [3.6e9]),
    ],
)  # fmt: skip
def test_what_turning_pumps_move_is_counted(text: str, counts: list[float]) -> None:
    found = values(TUTOR.ask(text), "N_")
    assert found[: len(counts)] == pytest.approx(counts)


@pytest.mark.parametrize(
    "text",
    [
        "A cell has one million Na+/K+ pumps, each making 100 cycles per second. (1) How many Na+ leave per second? (2) How many K+ enter per second? (3) What net pump current, in pA, is that?",
        "细胞有100万个钠泵，每个每秒循环100次。每秒排出多少Na+？每秒运入多少K+？净泵电流多少pA？",
    ],
)
def test_counts_are_told_beside_the_current(text: str) -> None:
    answer = TUTOR.ask(text)
    assert [r.value for r in answer.results[:3]] == pytest.approx([3e8, 2e8, 16.02177], rel=1e-6)


def test_pumps_of_which_no_number_is_told_are_not_counted_as_one() -> None:
    assert not TUTOR.ask(
        "The Na/K pumps of a cell make 100 cycles per second each. How many Na+ leave per second?"
    ).results


@pytest.mark.parametrize(
    "text",
    [
        "total membrane g is 10 nS: 70% of it K (E -90mV), 20% Cl (E -70mV), the rest Na (E +60mV). no idea how 2 get Vm from percents",
        "g_total = 10 nS, 70% K (-90 mV), 20% Cl (-70 mV), 10% Na (+60 mV), find Vm",
        "膜总g是10 nS：70%是K（E -90 mV），20%是Cl（E -70 mV），其余是Na（E +60 mV）。怎么由百分比求Vm？",
    ],
)
def test_shares_of_a_total_that_is_told_by_its_letter(text: str) -> None:
    first = TUTOR.ask(text).results[0]
    assert math.isclose(first.value, -71.0, abs_tol=1e-9)


@pytest.mark.parametrize(
    "text",
    [
        "V = -20 mV gNa = 30 nS, ENa = +55 mV gK = 18 nS, EK = -85 mV I_Na, I_K and the total?",
        "gNa = 30 nS, ENa = +55 mV, gK = 18 nS, EK = -85 mV, clamp -20 mV: I_Na, I_K, and the net?",
        "V=-20 mV，gNa=30 nS，ENa=+55 mV，gK=18 nS，EK=-85 mV，各电流多大？合计多少？",
    ],
)
def test_the_total_beside_the_currents(text: str) -> None:
    found = {result.quantity: result.value for result in TUTOR.ask(text).results}
    assert [found[name] for name in ("I_Na", "I_K", "I_net")] == pytest.approx([-2250, 1170, -1080])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("At -40 mV, compare the currents through an 8 nS conductance reversing at -90 mV and a 2 nS conductance reversing at +60 mV.", "1 2"),
        ("Vm = -40 mV; an 8 nS conductance reversing at -90 mV and a 2 nS conductance reversing at +60 mV. Compare the currents.", "1 2"),
        ("在-40 mV时，比较反转电位-90 mV的8 nS电导和反转电位+60 mV的2 nS电导的电流", "1 2"),
        # each with its own potential; the sodium current was -90 mV's before
        ("Vm is -40 mV. Compare the currents through a K 8 nS conductance reversing at -90 mV and a Na 2 nS conductance reversing at +60 mV.", "K Na"),
    ],
)  # fmt: skip
def test_conductances_in_turn_keep_their_own_potentials_beside_a_membrane_potential(
    text: str, names: str
) -> None:
    found = {result.quantity: result.value for result in TUTOR.ask(text).results}
    first, second = names.split()
    assert (found[f"I_{first}"], found[f"I_{second}"]) == pytest.approx((400, -200))


@pytest.mark.parametrize(
    "text",
    [
        "gK 10 nS (EK -90 mV) and gNa 1 nS (ENa +60 mV) at rest. Then a synapse adds 3 nS with a reversal potential of 0 mV. Steady Vm before, and steady Vm while the synapse is active?",
        "静息时gK 10 nS（EK -90 mV），gNa 1 nS（ENa +60 mV）。随后突触增加3 nS，反转电位0 mV。突触激活前和激活时的稳态Vm各是多少？",
    ],
)
def test_both_states_of_a_membrane_to_which_a_synapse_adds(text: str) -> None:
    assert values(TUTOR.ask(text), "V_m") == pytest.approx([-840 / 11, -60])


@pytest.mark.parametrize(
    "text",
    [
        "Tenfold gradient, more outside than inside, 25 °C. What equilibrium potential results for X+, for Y2+ and for Z-?",
        "Tenfold gradient, more outside than inside, 25 °C. What equilibrium potential results for X+, X2+ and X-?",
        "胞外浓度是胞内的10倍，25℃，X+、Y2+和Z-的平衡电位各是多少？",
    ],
)
def test_each_made_up_ion_at_one_ratio(text: str) -> None:
    one = nernst_mV(1, 10, 1, 25.0)
    assert values(TUTOR.ask(text), "E_") == pytest.approx([one, one / 2, -one])


@pytest.mark.parametrize(
    "text",
    [
        "Reversal potential of a K+-selective pore bathed in 150 mM KCl on both sides?",
        "A K+ channel is surrounded by 150 mM KCl on each side. Where does its current reverse?",
        "K+选择性通道两侧都浸在150 mM KCl中，反转电位多少？",
    ],
)
def test_what_bathes_both_sides_is_inside_too(text: str) -> None:
    assert values(TUTOR.ask(text), "E_K") == pytest.approx([0.0])


@pytest.mark.parametrize(
    "text",
    [
        "sucrose (uncharged!!) from 2mM in the cytosol to 50mM in the vacuole, 298K. how many J per mol?",
        "蔗糖从胞质2 mM到液泡50 mM，298 K，多少J/mol？",
    ],
)
def test_joules_of_a_mole_ask_for_its_free_energy(text: str) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(8.314462618 * 298 * math.log(25), rel=1e-6)
