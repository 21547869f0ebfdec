# ruff: noqa: E501 - a question stands on one line
"""Exercises on one circuit: synapses alone and together, branches that open as well, channels that are blocked."""

from __future__ import annotations

import pytest

from grammar.queries import Chord, ConstantField, NetCurrent, Several
from tests.bot.tutor.asking import TUTOR

SYNAPSES = "leak 10 nS at -70 mV, excitatory synapse 5 nS (E = 0 mV), inhibitory synapse 20 nS (E = -75 mV). "
GHK = "PK:PNa:PCl = 1:0.04:0.45, K 5/140, Na 145/15, Cl 110/10. "
PAIR = "gK 10 nS EK -90, gNa 2 nS ENa 60. "


def potentials(text: str) -> list[float]:
    return [r.value for r in TUTOR.ask(text).results if r.quantity == "V_m"]


def mean(*branches: tuple[float, float]) -> float:
    return sum(g * e for g, e in branches) / sum(g for g, _ in branches)


LEAK, EXC, INH = (10.0, -70.0), (5.0, 0.0), (20.0, -75.0)
K, NA, CL = (10.0, -90.0), (2.0, 60.0), (20.0, -70.0)


@pytest.mark.parametrize(
    "text",
    [
        "V_m with excitation alone, with inhibition alone and with both?",
        "What is V_m with a) only the excitatory input b) only the inhibitory input c) both together?",
        "What is Vm when only the excitatory synapse is active? When only the inhibitory synapse is active? When both are active?",
        "求：(1)只有兴奋性突触激活时的Vm；(2)只有抑制性突触激活时；(3)两者同时激活时。",
    ],
)
def test_a_synapse_alone_and_both(text: str) -> None:
    expected = [mean(LEAK, EXC), mean(LEAK, INH), mean(LEAK, EXC, INH)]
    assert potentials(SYNAPSES + text) == pytest.approx(expected)


def test_without_such_words_all_branches_act() -> None:
    assert potentials(SYNAPSES + "V_m?") == pytest.approx([mean(LEAK, EXC, INH)])
    assert potentials(PAIR + "the membrane has only Na+ and K+ channels. Vm?") == pytest.approx([mean(K, NA)])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "a) Vm? b) a chloride channel opens as well, gCl 20 nS, ECl -70. Vm? c) and now gNa is blocked too. Vm?",
            [mean(K, NA), mean(K, NA, CL), mean(K, CL)],
        ),
        (
            "(a) Vm? (b) If gNa rises to 20 nS, what is Vm? (c) what if gK is then halved?",
            [mean(K, NA), mean(K, (20.0, 60.0)), mean((5.0, -90.0), (20.0, 60.0))],
        ),
        (
            "(1)求静息电位 (2)若gNa增大到20 nS，求Vm (3)若此时gK也减半呢？",
            [mean(K, NA), mean(K, (20.0, 60.0)), mean((5.0, -90.0), (20.0, 60.0))],
        ),
        (
            "(a) Find Vm. (b) Find Vm if TTX is added. (c) Find Vm if TEA is added instead.",
            [mean(K, NA), mean(K), mean(NA)],
        ),
    ],
)
def test_a_part_goes_on_from_the_part_before(text: str, expected: list[float]) -> None:
    assert potentials(PAIR + text) == pytest.approx(expected)


def test_changes_of_a_ratio_are_factors() -> None:
    text = "gNa/gK = 0.05, EK=-90, ENa=60: Vm? If gNa rises 20-fold, what is Vm? If then gK doubles as well?"
    steps = [mean((1.0, -90.0), (g, 60.0)) for g in (0.05, 1.0, 0.5)]
    assert potentials(text) == pytest.approx(steps)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Na channels are blocked. Vm?", 0.0),
        ("What is Vm after TTX blocks the Na conductance?", 0.0),
        ("gNa is blocked. Vm?", 0.0),
        ("Vm before and after blocking the Na channels?", 0.0),
        ("A drug blocks 90% of the sodium channels. Vm?", 0.1),
        ("Half of the Na+ channels are blocked. Vm?", 0.5),
        ("The sodium conductance is inhibited by 75%. Vm?", 0.25),
        ("阻断钠通道后Vm是多少", 0.0),
        ("钠通道被阻断了一半，Vm是多少", 0.5),
        ("加入河豚毒素后Vm是多少", 0.0),
    ],
)
def test_what_is_blocked_does_not_conduct(text: str, left: float) -> None:
    query = TUTOR.ask(PAIR + text).query
    assert isinstance(query, Several)
    assert query.style == "before_after"
    before, after = query.parts
    assert isinstance(before, Chord)
    assert isinstance(after, Chord)
    assert {b.species.id: b.conductance for b in before.branches} == {"K": 10.0, "Na": 2.0}
    assert {b.species.id: b.conductance for b in after.branches} == pytest.approx(
        {"K": 10.0, "Na": 2.0 * left}
    )


def test_permeabilities_and_currents_too() -> None:
    query = TUTOR.ask(GHK + "Vm after the Na channels are blocked?").query
    assert isinstance(query, Several)
    assert isinstance(query.parts[1], ConstantField)
    assert [p.permeability for p in query.parts[1].ions] == [1.0, 0.0, 0.45]
    net = TUTOR.ask(PAIR + "V = -50 mV. TEA blocks the K channels. What is the current?")
    assert isinstance(net.query, NetCurrent)
    assert net.results[0].value == pytest.approx(2.0 * (-50.0 - 60.0))


@pytest.mark.parametrize(
    "text",
    [
        "Na channels are closed at rest. Vm?",
        "the sodium channels are not blocked. Vm?",
        "Cl channels are blocked. Vm?",
    ],
)
def test_what_conducts_goes_on_conducting(text: str) -> None:
    assert potentials(PAIR + text) == pytest.approx([mean(K, NA)])


def test_a_synapse_that_inhibits_blocks_nothing() -> None:
    text = "An inhibitory K+ conductance of 10 nS (EK -90) and a leak of 5 nS (-65): Vm?"
    assert potentials(text) == pytest.approx([mean(K, (5.0, -65.0))])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (PAIR + "Vm, if gNa becomes 0?", mean(K)),
        (PAIR + "What would Vm be if gK were infinite?", -90.0),
        ("PK:PNa = 1:0.04 K 4/140 Na 145/12 37C. If P_Na were zero, Vm?", -95.0232),
        ("PK:PNa = 1:0.04 K 4/140 Na 145/12 37C。若PNa变为零，膜电位？", -95.0232),
    ],
)
def test_what_vanishes_or_outweighs_all(text: str, expected: float) -> None:
    assert potentials(text)[0] == pytest.approx(expected, abs=1e-3)
