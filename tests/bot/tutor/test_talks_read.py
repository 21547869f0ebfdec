# ruff: noqa: E501 - a line of a talk stands on one line
"""Lines of talks as they are read: ways of a current, factors of a side, comparisons, claims, bare numbers."""

from __future__ import annotations

import pytest

from tests.bot.tutor.asking import TUTOR
from tests.bot.tutor.test_talks import talk


@pytest.mark.parametrize(
    ("lines", "begins"),
    [
        (("Vm=-60, ECl=-70, which way does chloride flow", "is it an inward current?"), "No. The current is outward"),
        (("Vm=-60, ECl=-70, which way does chloride flow", "is the current outward then?"), "Yes. The current is outward"),
        (("Vm=-60, ECl=-70, which way does chloride flow", "so is the current inward or outward?"), "The current is outward"),
        (("E_Cl = -50, Vm = -65, which way does Cl go", "which way is the current"), "The current is inward"),
        (("driving force on Na at -60", "is that an inward current?"), "Yes. The current is inward"),
        (("Vm=-60，ECl=-70，氯往哪流", "电流是外向吗"), "是。电流是外向的"),
        (("Vm=-60，ECl=-70，氯往哪流", "是内向电流吗"), "否。电流是外向的"),
        (("Vm=-60，ECl=-70，氯往哪流", "电流是内向还是外向"), "电流是外向的"),
        (("-60mV时钾的驱动力", "电流方向呢"), "电流是外向的"),
        # the ion's own way stays what it was
        (("Vm=-60，ECl=-70，氯往哪流", "它会流入细胞吗"), "是。Cl⁻ 内流"),
        # against a number, or another ion
        (("E_Cl 4 in 80 out", "is it more negative than -70"), "Yes. E_Cl = −80.07 mV is more negative"),
        (("E_K 4 out 140 in", "is it more negative than -100"), "No. E_K"),
        (("E_Na", "is it above 50"), "Yes. E_Na"),
        (("E_K", "比-70更负吗"), "是。E_K"),
        (("E_K", "比-100还负吗"), "否。E_K"),
        (("-70mV时钾的驱动力", "它大于20吗"), "否。|DF_K|"),
        (("E_K", "比E_Na大吗"), "否。由最正到最负：E_Na"),
        (("E_K", "那比E_Cl更负吗"), "是。由最正到最负"),
        (("E_Ca", "is it bigger than E_Na"), "Yes. From the most positive: E_Ca"),
        (("driving force on Na at -70", "is it larger than on K?"), "Yes. From the strongest"),
        (("E_K", "和E_Cl比哪个更负"), "由最正到最负：E_Cl"),
        # which of two is driven harder
        (("which has the larger driving force at -70, Na or Ca?",), "Ca²⁺: V_m lies furthest"),
        (("At -60 mV, which ion has the smaller driving force, K or Cl?",), "Cl⁻: V_m lies closest"),
        (("-70时Na和Ca谁的驱动力大",), "Ca²⁺：V_m 离 E_Ca 最远"),
        (("-70时钠和钙哪个驱动力更大",), "Ca²⁺：V_m 离 E_Ca 最远"),
        # two claims, and one that left out the valence
        (("老师说E_K是-94，外4内140，37度，我算-95",), "−94 mV 可以算对"),
        (("my TA says E_K is -94 for 4 out 140 in, I got -95",), "−94 mV counts"),
        (("我算E_Ca=264，外2mM内100nM",), "不是 +264 mV"),
        (("I calculated that E_Ca is +264 mV with 2 mM out and 100 nM in",), "Not +264 mV"),
        (("I calculated E_K = -80 for 4 out and 140 in",), "Not −80 mV."),
    ],
)  # fmt: skip
def test_the_first_line_tells_what_is_asked(lines: tuple[str, ...], begins: str) -> None:
    assert TUTOR.render(talk(*lines)).startswith(begins)


@pytest.mark.parametrize(
    "line", ["老师说E_K是-94，外4内140，37度，我算-95", "老师说E_K是-94，外4内140，37度，我算出-95"]
)
def test_both_of_two_claims_are_checked(line: str) -> None:
    assert "−95 mV 是正确的" in TUTOR.render(TUTOR.ask(line))


@pytest.mark.parametrize(
    ("lines", "quantity", "value"),
    [
        # both, and one side
        (("E_K 4 out 140 in", "what if both are doubled"), "E_K", -95.0226),
        (("E_K 4 out 140 in", "double both"), "E_K", -95.0226),
        (("E_K 4 out 140 in", "double both sides"), "E_K", -95.0226),
        (("E_K 4 out 140 in", "halve both"), "E_K", -95.0226),
        (("钾外4内140，37度，求E_K", "都加倍"), "E_K", -95.0226),
        (("钾外4内140，37度，求E_K", "两个浓度都翻倍呢"), "E_K", -95.0226),
        (("E_K 4 out 140 in", "double the inside"), "E_K", -113.5481),
        (("E_K 4 out 140 in", "half the inside"), "E_K", -76.4971),
        (("E_K 4 out 140 in", "ten times more outside"), "E_K", -33.4822),
        (("E_K 4 out 140 in", "double the outside", "and now double the inside"), "E_K", -95.0226),
        (("E_Ca", "why is Ca so high", "double the inside"), "E_Ca", 123.0808),
        (("E_Na", "把外面钠去掉一半"), "E_Na", 42.1088),
        (("E_K", "里面去掉一半"), "E_K", -70.5332),
        (("driving force on K at -70, 4 out 140 in", "double the inside"), "DF_K", 43.5481),
        # a ratio stays one where nothing was told before, or both sides are named
        (("E_K with the inside twice the outside",), "E_K", -18.5255),
        (("twice the outside, E_Cl?",), "E_Cl", -18.5255),
        # 里 glued to its number
        (("E_K外5里150",), "E_K", -90.9026),
        (("钾里140外4，平衡电位",), "E_K", -95.0226),
        # of the usual cell
        (("resting potential when K outside is 10",), "V_m", -59.7856),
        (("K外10时静息电位多少",), "V_m", -59.7856),
        (("外面钾8的静息电位",), "V_m", -62.5575),
        (("what happens to E_K if I double K outside",), "E_K", -70.5332),
        (("what happens to E_Na if I halve Na outside",), "E_Na", 42.1088),
        (("hi, my homework says find E_K",), "E_K", -89.0587),
        (("If Vm = 0 which ions flow in",), "DF_K", 89.0587),
        (("如果Vm=0哪些离子往里流",), "DF_K", 89.0587),
        # where it is zero
        (("E_K 4 out 140 in", "when is it 0"), "[K]o", 140.0),
        (("E_K", "什么时候为0"), "[K]o", 140.0),
        # the ion told later
        (("求驱动力 -70", "钾"), "DF_K", 19.0587),
        (("find the driving force, -70", "K"), "DF_K", 19.0587),
    ],
)  # fmt: skip
def test_what_a_line_changes(lines: tuple[str, ...], quantity: str, value: float) -> None:
    answer = talk(*lines)
    assert answer.status == "answered", answer.problem
    assert answer.results[0].quantity == quantity
    assert answer.results[0].value == pytest.approx(value, abs=1e-3)


@pytest.mark.parametrize(
    ("lines", "problem"),
    [
        (("求平衡电位，4和140",), "ask-missing"),
        (("find the equilibrium potential, 4 and 140",), "ask-missing"),
        (("求平衡电位，4和140", "钾"), "ask-side"),
        (("find the equilibrium potential, 4 and 140", "potassium"), "ask-side"),
        (("求驱动力 -70",), "ask-missing"),
        (("I computed E_Ca = +264 for 2 mM and 100 nM",), "ask-side"),
    ],
)
def test_what_is_not_told_is_asked(lines: tuple[str, ...], problem: str) -> None:
    answer = talk(*lines)
    assert answer.status == "needs_input"
    assert answer.problem is not None
    assert answer.problem.id == problem
