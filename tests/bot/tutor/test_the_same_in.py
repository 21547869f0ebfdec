"""A second question that only tells another state, "若gNa变为10呢?", "And at -35 mV?": alone, in a talk."""

from __future__ import annotations

import pytest

from tests.bot.tutor.asking import TUTOR

CIRCUIT = "gK=10,gNa=1,E_K=-90,E_Na=60,Vm?"
SGLT = "SGLT1,Na内12外145,Vm=-70,最大葡萄糖比?"
NET = "gK=10 nS, gNa=5 nS, E_K=-90, E_Na=60, Vm=0,净电流?"


@pytest.mark.parametrize(
    ("first", "second", "one", "other"),
    [
        (CIRCUIT, "若gNa变为10呢?", -76.36, -15.0),
        (CIRCUIT, "若E_K变为-80呢?", -76.36, -67.27),
        ("P_K:P_Na=1:0.04,K内140外5,Na内12外145,膜电位是多少?", "当P_Na升至20时又是多少?", -68.57, 54.36),
        (SGLT, "Vm变为-35时呢?", 27498.0, 2003.7),
        (SGLT, "胞内Na升到30 mM后呢?", 27498.0, 4399.7),
        ("SGLT1, Na 12 in 145 out, Vm -70, max glucose ratio?", "And at -35 mV?", 27498.0, 2003.7),
        ("KCC2:K内140外5,Cl外110,Cl内平衡浓度?", "若K外为8呢?", 3.929, 6.286),
        ("Vm=-70, K 140 in 5 out, Na 12 in 145 out, P_Na/P_K?", "What if Vm = -60?", 0.0361, 0.0684),
        ("1 mol Na出细胞的ΔG,Na内12外145,Vm=-70?", "若Vm=-90呢?", 13.18, 15.11),
        ("K外5,E_K=-90,胞内K?", "若外为4呢?", 145.02, 116.02),
        ("Cl外110,Vm=-70,平衡时胞内Cl?", "若Vm=-60呢?", 8.015, 11.65),
    ],
)
def test_both_states_are_answered(first: str, second: str, one: float, other: float) -> None:
    together = TUTOR.ask(f"{first} {second}")
    name = together.results[0].quantity
    told = [r.value for r in together.results if r.quantity == name]
    assert told == pytest.approx([one, other], rel=2e-3)
    before = TUTOR.ask(first)
    assert before.results[0].value == pytest.approx(one, rel=2e-3)
    assert TUTOR.ask(second, context=before.context).results[0].value == pytest.approx(other, rel=2e-3)


def test_a_net_current_after_one_conductance_has_changed() -> None:
    told = [r.value for r in TUTOR.ask(f"{NET}若gNa变为20 nS呢?").results if r.quantity == "I_net"]
    assert told == pytest.approx([600.0, -300.0])


def test_the_pump_in_another_state() -> None:
    before = TUTOR.ask("pump work per cycle? Na 12 in 145 out, K 140 in 5 out, Vm -70")
    after = TUTOR.ask("What about -90 mV?", context=before.context)
    assert after.results[0].value == pytest.approx(45.15, abs=0.01)


def test_a_change_in_a_talk_starts_from_what_was_told() -> None:
    after = TUTOR.ask("若gNa变为10呢?", context=TUTOR.ask(CIRCUIT).context)
    told = {r.quantity: r.value for r in after.results}
    assert told["V_m"] == pytest.approx(-15.0)
    assert told["V_m₀"] == pytest.approx(-76.36, abs=0.01)
