"""Numbers that only the talk gives a place: set back, set last, spelt out, told of a side, below zero."""

from __future__ import annotations

import pytest

from grammar.queries import Equilibrium
from tests.bot.tutor.asking import TUTOR
from tests.bot.tutor.test_talks import talk

GHK = "PNa/PK=0.02,[K]o 3.5 [K]i 135 [Na]o 148 [Na]i 18,Vm?"
FIELD_ZH = "运动神经元用GHK:PK=1 PNa=0.03 PCl=0.1,[K]o5.5 [K]i150 [Na]o150 [Na]i15 [Cl]o125 [Cl]i9,37℃"
CURRENT_ZH = "I=-420pA Vm=-60 ENa=+45 求电导"
CA = "Ca 2 mM out, 100 nM in, 37 C E"


@pytest.mark.parametrize(
    ("lines", "quantity", "value"),
    [
        # set back to what it was, or as it is
        (
            ("K 3.5 out 145 in, 37 C, E_K", "and at room temp", "back to 37. what if outside is 7"),
            "E_K",
            -81.0038,
        ),
        (
            ("血Na+从140掉到115,细胞内14,37度,ENa变成多少", "细胞内要是也降到10", "补钠补回140了呢"),
            "E_Na",
            70.5332,
        ),
        ((GHK, "double [K]o", "double it again", "keep it at 14, and PNa zero?"), "V_m", -60.5684),
        ((GHK, "[K]o翻倍", "再翻倍", "那还是14,PNa当成0呢"), "V_m", -60.5684),
        # set last
        ((GHK, "double [K]o"), "V_m", -69.7395),
        ((GHK, "double [K]o", "double it again"), "V_m", -55.5134),
        (("serum K 7, inside 140, body temp, EK?", "normal is 4 then?", "and down at 2.5"), "E_K", -107.5842),
        (("K 5 out 140 in, 37 C, E_K", "and at 10"), "E_K", -81.3056),  # nothing was set: a temperature
        # by its size and sign
        (("E_K = -80, 150 inside, 24 C: how much outside?", "-60?", "0?"), "[K]o", 150.0),
        (("ENa=+50 外面145 里面多少?37度", "20度下E是60呢", "外面要是只剩70"), "[Na]i", 6.5101),
        ((GHK, "take 37"), "V_m", -81.3107),
        ((GHK, "取37"), "V_m", -81.3107),
        (("ENa 外面150", "里面15", "37"), "E_Na", 61.5404),
        (("K+ 3 mM outside 120 inside, 20 °C", "now Cl- with 120 outside and 3 inside"), "E_Cl", -93.1874),
        (("K外5内140 37度 EK", "内外浓度都翻倍呢"), "E_K", -89.0587),
        (("Ca2+ 外2mM 内100nM 膜电位-65 驱动力", "如果胞内钙升到1 μM,平衡电位变成?"), "E_Ca", 101.5734),
        # spelt out
        (("大鼠心肌细胞 K+ 里面135 外面5.4 35度 EK?", "缺血的话外面升到十二呢"), "E_K", -64.2712),
        (
            ("大鼠心肌细胞 K+ 里面135 外面5.4 35度 EK?", "缺血的话外面升到十二呢", "同时里面掉到105"),
            "E_K",
            -57.5977,
        ),
        (("E_Cl with 110 out, 7 in, 37 C", "set inside to fifteen"), "E_Cl", -53.251),
        (
            ("E_Cl with 110 out, 7 in, 37 C", "set inside to fifteen", "drop the outside to a hundred"),
            "E_Cl",
            -50.7037,
        ),
        ((CA, "500 nM inside", "and the outside down to one"), "E_Ca", 101.5734),
        # a weight of a question that lies further back
        ((FIELD_ZH, "这时K的驱动力", "Cl的,方向也说一下", "PCl改成0的话Vm呢"), "V_m", -72.4572),
        ((FIELD_ZH, "Cl的,方向也说一下", "PCl改成0的话Vm呢", "K的驱动力变成多少"), "DF_K", 15.8981),
        ((FIELD_ZH, "E_K there", "set PCl to zero"), "V_m", -72.4572),
        # currents
        ((CURRENT_ZH, "膜电位去到0，电流？"), "I_Na", -180.0),
        ((CURRENT_ZH, "想要+100pA的话Vm得是多少"), "V_m", 70.0),
        ((CURRENT_ZH, "想要+100pA的话Vm得是多少", "-100呢"), "V_m", 20.0),
        (("gK=12nS EK=-88 Vm=-40 电流多大", "电流正好为零是多少mV的时候"), "V_m", -88.0),
        (("g_K 5 nS, E_K -90, V_m -60: current?", "where would the current be zero?"), "V_m", -90.0),
        (("gK=10nS EK=-90 Vm=-60 电流", "EPSP是啥来着", "回到刚才的钾电流 膜电位在-90的时候呢"), "I_K", 0.0),
        (("g_Cl 5 nS, E_Cl -48, hold at -70. current?", "with 8 nS"), "I_Cl", -176.0),
        (("K 4 out 150 in, driving force at -70", "times 5 nS?"), "I_K", 134.3325),
        (("骨骼肌K外4内155 37度", "Vm=-85那是多少", "乘上5nS呢", "8nS"), "I_K", 101.9432),
        (("膜电容20pF的细胞，从-70到+30mV要搬多少电荷", "50pF的话电荷是多少"), "Q", 5e-12),
        # below zero, then as it was meant
        (("K+ 外-5 内140 求平衡电位", "打错了 是5"), "E_K", -89.0587),
        (("E_Na with -145 out and 12 in", "oops 145"), "E_Na", 66.5982),
        (("E_K, 5 mM outside and -140 mM inside", "sorry, 140 not -140"), "E_K", -89.0587),
        (
            ("nernst for Na: out 120, in 15, 20C", "start over: 120 out, inside -3", "oops, 3"),
            "E_Na",
            93.1874,
        ),
        (("K外5内140 37度 EK", "零下20度会怎样"), "E_K", -72.6913),
    ],
)
def test_puts_the_number_in_its_place(lines: tuple[str, ...], quantity: str, value: float) -> None:
    """The number goes where the talk has a place for it, and nowhere else."""
    found = {one.quantity: one.value for one in talk(*lines).results}
    assert found[quantity] == pytest.approx(value, rel=1e-4, abs=0.01 if abs(value) > 1 else None)


@pytest.mark.parametrize(
    "text",
    [
        "E_K with 5 mM outside and -140 inside",
        "E_K 5 out, inside -140",
        "E_Na with -145 out and 12 in",
        "K+ 膜外-5mM，膜内140mM，求EK",
        "胞内K -140，胞外5，EK？",
    ],
)
def test_no_concentration_below_zero(text: str) -> None:
    """A number below zero beside a side is no E: the answer says that it cannot be."""
    answer = TUTOR.ask(text)
    assert answer.status == "needs_input"
    assert answer.problem is not None
    assert answer.problem.id.startswith("refuse-")
    meant = answer.choices[0]  # the same question without the minus sign
    assert isinstance(meant, Equilibrium)
    assert {meant.outside_mM, meant.inside_mM} <= {5.0, 12.0, 140.0, 145.0}


@pytest.mark.parametrize("text", ["E_K is -90, 5 out, inside?", "K 5 out, E_K -90 inside?"])
def test_an_E_beside_a_side_is_an_E(text: str) -> None:
    """A potential that is named stays one, whatever stands behind it."""
    assert TUTOR.ask(text).results[0].value == pytest.approx(145.0186, rel=1e-4)


@pytest.mark.parametrize(
    "lines",
    [
        ("K外4内140 EK", "外面变8", "跟4 mM的时候差了多少mV"),
        ("K 外4 内145 37度 EK", "比ECl低多少?ECl是-70"),
        ("driving force on K at -60, 4 out 140 in", "E_Cl is -70 tho"),
    ],
)
def test_a_number_of_another_kind_is_no_temperature_or_voltage(lines: tuple[str, ...]) -> None:
    """A concentration or the E of another ion never takes a place that is not its own."""
    answer = talk(*lines)
    taken = [getattr(answer.query, field, None) for field in ("temperature_C", "membrane_mV")]
    assert not {4.0, -70.0} & {*taken}
