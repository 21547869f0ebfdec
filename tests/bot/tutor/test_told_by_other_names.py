# ruff: noqa: E501 - a question stands on one line
"""Branches of receptors, shares of conductance by other names, and ions of one side only."""

from __future__ import annotations

import math

import pytest

from tests.bot.tutor.asking import TUTOR
from tests.bot.tutor.kinds.kind_checks import RT_F_37, nernst_mV

RT_F_25 = RT_F_37 * 298.15 / 310.15
THREE = (10 * -70 + 20 * -75 + 5 * 0) / 35
E = "E_K -90 mV, E_Na +60 mV. V_m?"
E_ZH = "EK=-90，ENa=60，求膜电位"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "Leak 10 nS reverses at -70. Then GABA opens 20 nS (rev -75) and AMPA opens 5 nS (rev 0), "
            "all at the same time. steady Vm = ?",
            THREE,
        ),
        ("Leak 10 nS (rev -70), GABA 20 nS (rev -75), AMPA 5 nS (rev 0): steady Vm?", THREE),
        ("g_leak 10 nS rev -70; g_GABA 20 nS rev -75; g_AMPA 5 nS rev 0. Vm?", THREE),
        ("Leak 10 nS rev -70; NMDA 2 nS rev 0; glycine 8 nS rev -62.5. Vm?", (-700 - 500) / 20),
        ("Leak 10 nS reverses at -70. AMPA opens 5 nS (rev 0). Vm?", -700 / 15),
        ("K 10 nS rev -70, and a synapse opens 5 nS rev 0. Vm", -700 / 15),
        ("漏10 nS反转-70,GABA开20 nS反转-75,AMPA开5 nS反转0,同时开,稳态膜电位", THREE),
        ("漏电导10 nS(-70 mV),GABA电导20 nS(-75 mV),AMPA电导5 nS(0 mV)同时开放,稳态Vm?", THREE),
    ],
)
def test_every_receptor_is_a_branch(text: str, value: float) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(value, abs=0.01)


@pytest.mark.parametrize(
    "text",
    [
        f"The transport number of K+ is 0.9 and that of Na+ is 0.1. {E}",
        f"Transference numbers: K+ 0.9, Na+ 0.1. {E}",
        f"t_K = 0.9, t_Na = 0.1; {E}",
        f"fractional conductances: K 0.9, Na 0.1. {E}",
        f"weights 0.9 for K and 0.1 for Na, {E}",
        f"g_K/g_total = 0.9, g_Na/g_total = 0.1, {E}",
        f"K⁺的转运数0.9，Na⁺的转运数0.1，{E_ZH}",
        f"转运数 t_K=0.9，t_Na=0.1，{E_ZH}",
        f"K电导的比例是0.9，Na是0.1，{E_ZH}",
        f"电导分数：K 0.9，Na 0.1，{E_ZH}",
        f"权重：K 0.9，Na 0.1，{E_ZH}",
    ],
)
def test_a_share_of_conductance_has_many_names(text: str) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(0.9 * -90 + 0.1 * 60, abs=0.01)


def test_potentials_in_the_order_of_shares() -> None:
    text = "电导占比K 0.8 Na 0.1 Cl 0.1,E分别是-90、+60、-65 mV,加权平均出来的膜电位"
    assert TUTOR.ask(text).results[0].value == pytest.approx(-72.5, abs=0.01)


def test_shares_beside_concentrations() -> None:
    text = (
        "设 K⁺ 的转运数(电导占比)为 0.9,Na⁺ 为 0.1。[K⁺]o/[K⁺]i = 5/150,[Na⁺]o/[Na⁺]i = 150/15(mM),"
        "2.303RT/F 取 60 mV。先求两离子平衡电位,再加权求膜电位;最后的膜电位是多少?"
    )
    value = 0.9 * 60 * math.log10(5 / 150) + 0.1 * 60
    assert TUTOR.ask(text).results[0].value == pytest.approx(value, abs=0.03)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "非选择性阳离子通道,全细胞:外液 150 mM NaCl,内液 150 mM CsCl,P_Cs/P_Na = 0.8,P_Cl = 0,25 ℃。预测反转电位。",
            -RT_F_25 * math.log(0.8),
        ),
        (
            "A cation channel: bath 150 mM NaCl, pipette 150 mM CsCl, P_Cs/P_Na = 0.8, 25 °C. "
            "Predict the reversal potential.",
            -RT_F_25 * math.log(0.8),
        ),
        (
            "Outside 150 mM NaCl, inside 150 mM CsCl, P_Cs/P_Na = 0.8, no Cl permeability, 25 °C. E_rev?",
            -RT_F_25 * math.log(0.8),
        ),
        (
            "Bath: 120 mM LiCl. Pipette: 150 mM CsCl. P_Li/P_Cs = 0.3, anions impermeant. E_rev?",
            nernst_mV(1, 0.3 * 120, 150),
        ),
        ("胞外140 mM NaCl,胞内140 mM KCl,P_K/P_Na=1.25,P_Cl=0,反转电位?", -RT_F_37 * math.log(1.25)),
    ],
)
def test_a_solution_of_one_salt_holds_no_other(text: str, value: float) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(value, abs=0.01)


@pytest.mark.parametrize(
    "text",
    ["K 5 out 140 in, Na 145 outside, P_Na/P_K 0.05. Vm?", "胞外Na 145,K 5;胞内K 140,P_Na/P_K=0.05,Vm?"],
)
def test_a_cell_that_lacks_a_number_is_asked_for_it(text: str) -> None:
    assert TUTOR.ask(text).status == "needs_input"
