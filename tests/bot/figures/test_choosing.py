"""Each kind of question gets the pictures that serve it, the best first, with the numbers of the question."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest

from bot.figures.alt import alt
from bot.figures.checks import Level
from bot.figures.choosing import pictures
from bot.figures.choosing_cards import EVERY, IDEA, TABLE
from bot.figures.specs import (
    ActionPotential,
    ConcentrationCurve,
    Currents,
    DrivenPotential,
    IVCurve,
    Ladder,
    TugOfWar,
    WeightedAverage,
)
from bot.figures.worked import (
    ChordEquation,
    EnergyEquation,
    Equation,
    FieldEquation,
    ForceEquation,
    OhmEquation,
)
from bot.lessons import cards
from bot.tutor import Tutor
from grammar.queries import Concept
from physics.cells import all_cells

if TYPE_CHECKING:
    from bot.figures.specs import Spec

TUTOR: Final = Tutor()


def specs_of(question: str, cell: str = "mammalian_neuron") -> tuple[Spec, ...]:
    answer = TUTOR.ask(question)
    assert answer.query is not None
    return pictures(answer.query, cell)


@pytest.mark.parametrize(
    ("question", "kinds"),
    [
        ("E_K 5/140", [ConcentrationCurve, Equation]),
        ("what [K]o gives E_K -90 with 140 inside", [ConcentrationCurve, Equation]),
        ("Nernst potential with ratio 10 for K", [Equation]),
        ("equilibrium potential of glucose 5/1", []),
        ("E_K 1e-200/1e200", []),
        ("driving force on K, 5 out 140 in, -70 mV", [TugOfWar, ForceEquation]),
        ("driving force on K at -70 mV, E_K -90", [Ladder, ForceEquation]),
        ("driving force on K is 20 mV, E_K -90, Vm?", [Ladder, ForceEquation]),
        ("-70 mV 时 钠的驱动力, 145/12", [TugOfWar, ForceEquation]),
        ("current, g 10 nS, E_rev 0 mV, -70 mV", [IVCurve, OhmEquation]),
        ("K+ current, g 10 nS, E_K -90, -70 mV", [IVCurve, OhmEquation]),
        ("channel current -5 pA at -60 mV, reversal 0: conductance", [IVCurve, OhmEquation]),
        ("g_K = 36 mS/cm2, V = -60, E_K = -77, current density", [IVCurve, OhmEquation]),
        ("free energy of Na+ into the cell, 145 out, 15 in, Vm -70 mV", [TugOfWar, EnergyEquation]),
        ("free energy of moving glucose into the cell, 5 mM outside, 1 mM inside", [EnergyEquation]),
        ("resting potential of the squid axon", [Ladder, WeightedAverage, FieldEquation]),
        ("Mullins-Noda Vm: K 5/140, Na 145/15, PNa/PK 0.04", [Ladder]),
        ("reversal potential PK:PNa 1:1 K 5/140 Na 145/15", [Currents, Ladder, FieldEquation]),
        (
            "g_K=10, g_Na=1, E_K=-90, E_Na=60, Vm",
            [WeightedAverage, Ladder, Currents, ChordEquation],
        ),
        (
            "g_K=10 g_Na=1 E_K=-90 E_Na=60 求膜电位",
            [WeightedAverage, Ladder, Currents, ChordEquation],
        ),
        ("g_K=10 nS, g_Na=1 nS, E_K=-90, E_Na=60, inject 50 pA, Vm", [Ladder, ChordEquation]),
        ("reversal -20 mV, K 5/140, Na 145/15, PNa/PK", [Currents, FieldEquation]),
        ("g_Na/g_K if E_rev is -10, E_K -90, E_Na 60", [Currents, ChordEquation]),
        ("maximal glucose gradient of SGLT1, Na 145/15, Vm -70 mV, 37 C", [TugOfWar]),
        ("reversal potential of NCX, E_Na 60, E_Ca 130", [Ladder]),
        ("work of the Na/K pump, Na 145/15, K 5/140, Vm -70 mV, 37 C", [Ladder]),
        ("mammalian neuron concentrations", [Ladder, WeightedAverage, FieldEquation]),
        ("E_K, E_Na and E_Cl of squid axon", [Ladder]),
        ("driving force on K and Na, K 5/140, Na 145/15, -70 mV", [Ladder]),
        ("[K]o rises from 5 to 10 mM, 140 inside, E_K?", [Ladder]),
        ("what is an action potential?", [DrivenPotential, ActionPotential]),
        ("what is the GHK equation?", [WeightedAverage, FieldEquation]),
        ("what happens to Vm if P_Na rises 500-fold?", [Ladder]),
        ("reversal potential and permeability", [Currents]),
        ("hyperkalemia", [ConcentrationCurve]),
        ("what is dynamic equilibrium", [TugOfWar]),
        ("which way does chloride flow", [TugOfWar]),
        ("什么是静息电位", [Ladder, WeightedAverage, FieldEquation]),
        ("I at -60 mV is -12 pA and at 0 mV is 12 pA. slope conductance?", [IVCurve]),
        ("E_Cl set by KCC2 if E_K is -90", [Ladder]),
        ("Na/Ca exchanger, E_Na 70, E_Ca 125, at +20 mV: forward or reverse mode?", [Ladder]),
        ("2 Na+ : 1 glucose symport: glucose 1 out 10 in, Na 145/12, Vm -60: ΔG?", [TugOfWar]),
        ("why does GABA excite immature neurons", [Ladder]),
        ("thermal voltage at 37 C", []),
    ],
)
def test_the_picture_that_serves_a_question(question: str, kinds: list[type]) -> None:
    assert [type(one) for one in specs_of(question)] == kinds


@pytest.mark.parametrize(
    ("question", "spec"),
    [
        ("driving force on K at -70 mV, E_K -90", ForceEquation("K", 1, -70.0, -90.0)),
        (
            "driving force on K is 20 mV, E_K -90, Vm?",
            ForceEquation("K", 1, -70.0, -90.0, find="membrane"),
        ),
        (
            "current through 100 K channels of 20 pS at -70 mV, E_K -90",
            OhmEquation("K", 0.02, -70.0, -90.0, 100),
        ),
        ("V_m with g 10 nS, E -70, injected 50 pA", OhmEquation("", 10.0, -65.0, -70.0, find="membrane")),
        (
            "g_K=10, g_Na=1, E_K=-90, E_Na=60, Vm",
            ChordEquation((Level("K", -90.0, 10.0), Level("Na", 60.0, 1.0))),
        ),
        (
            "g_K=8 g_Na=7 E_K=-90 E_Na=60 reversal potential of the channel",
            ChordEquation((Level("K", -90.0, 8.0), Level("Na", 60.0, 7.0)), rest=False),
        ),
        (
            "free energy of moving Na+ out of the cell, 145 out, 15 in, Vm -70 mV, 37 C",
            EnergyEquation("Na", 1, 145.0, 15.0, -70.0, 37.0, inward=False),
        ),
        ("action potential squid axon what if [Na]o is halved", ActionPotential(sodium_factor=0.5)),
        ("动作电位如果细胞外钠减半", ActionPotential(sodium_factor=0.5)),
        ("what is the threshold", ActionPotential()),
        ("什么是动作电位", DrivenPotential(5.0, 140.0, 145.0, 15.0)),
        ("Why only half for a divalent ion?", Equation("Ca", 2, 2.0, 1e-4, 37.0)),
    ],
)
def test_a_picture_has_the_numbers_of_its_question(question: str, spec: Spec) -> None:
    assert spec in specs_of(question)


def test_what_is_computed_for_a_picture() -> None:
    tug = specs_of("driving force on K, 5 out 140 in, -70 mV, 37 C")[0]
    assert isinstance(tug, TugOfWar)
    assert (tug.ion, tug.z, tug.outside_mM, tug.inside_mM, tug.membrane_mV) == ("K", 1, 5.0, 140.0, -70.0)
    assert tug.E_mV == pytest.approx(-89.06, abs=0.01)
    change = specs_of("[K]o rises from 5 to 10 mM, 140 inside, 37 C, E_K?")[0]
    assert isinstance(change, Ladder)
    assert change.before[0].E_mV == pytest.approx(-89.06, abs=0.01)
    assert change.levels[0].E_mV == pytest.approx(-70.53, abs=0.01)
    mean = specs_of("g_K=10, g_Na=1, E_K=-90, E_Na=60, Vm")[0]
    assert isinstance(mean, WeightedAverage)
    assert mean.levels == (Level("K", -90, 10), Level("Na", 60, 1))
    assert mean.membrane_mV == pytest.approx(-76.36, abs=0.01)
    injected = specs_of("g_K=10 nS, g_Na=1 nS, E_K=-90, E_Na=60, inject 50 pA, Vm")[0]
    assert isinstance(injected, Ladder)
    assert injected.before_mV == pytest.approx(-76.36, abs=0.01)
    assert injected.membrane_mV == pytest.approx(-76.36 + 50 / 11, abs=0.01)
    bent = specs_of("K+ current, g 10 nS, 5 out 140 in, -70 mV")[0]
    assert isinstance(bent, IVCurve)
    assert bent.outside_mM == pytest.approx(5.0 / 140.0)
    (line,) = specs_of("I at -60 mV is -12 pA and at 0 mV is 12 pA. slope conductance?")
    assert line == IVCurve(-30.0, 0.4, "", -60.0, second_mV=0.0)
    (standing,) = specs_of("KCC2 at equilibrium, K 5/140, Cl outside 110: [Cl]i, 37 C")
    assert isinstance(standing, Ladder)
    assert [one.E_mV for one in standing.levels] == pytest.approx([-89.06, -89.06], abs=0.01)
    found = specs_of("what [K]o gives E_K -90 with 140 inside, 37 C")[1]
    assert isinstance(found, Equation)
    assert (found.find, found.inside_mM) == ("outside", 140.0)
    assert found.outside_mM == pytest.approx(4.827, abs=0.001)


def test_a_channel_has_a_reversal_potential_and_no_resting_one() -> None:
    for one in specs_of("g_K=8 g_Na=7 E_K=-90 E_Na=60 reversal potential of the channel"):
        assert isinstance(one, WeightedAverage | Ladder | Currents | ChordEquation)
        assert not one.rest
        assert "V_m" not in alt(one, "en")


def test_a_question_about_the_heart_is_not_answered_with_a_squid() -> None:
    found = specs_of("how does the heart's action potential differ?")
    assert not any(isinstance(one, ActionPotential | DrivenPotential) for one in found)


def test_the_same_ion_twice_is_no_ladder_that_hides_one_of_them() -> None:
    from grammar.queries import Equilibrium, Several
    from physics.species import species

    parts = [
        Equilibrium(species=species("K"), outside_mM=out, inside_mM=140.0, temperature_C=37.0)
        for out in (5.0, 10.0)
    ]
    (one,) = pictures(Several(parts=tuple(parts)))
    assert one == ConcentrationCurve("K", 1, 140.0, 5.0, 37.0, others_mM=(10.0,))
    parts[1] = replace(parts[1], temperature_C=20.0)
    found = pictures(Several(parts=tuple(parts)))
    assert [one.temperature_C for one in found if isinstance(one, ConcentrationCurve)] == [37.0, 20.0]


@pytest.mark.parametrize("card", TABLE)
def test_the_table_names_cards_and_sections_that_exist(card: str) -> None:
    known = {*cards.sections(card), *IDEA}
    named = [one for sections in TABLE[card] if sections != EVERY for one in sections.split()]
    assert set(named) <= known
    assert len(named) == len(set(named))


@pytest.mark.parametrize("cell", all_cells())
def test_any_cell_can_be_the_default_of_the_course(cell: str) -> None:
    for card in TABLE:
        for section in (None, *cards.sections(card)):
            for one in pictures(Concept(card=card, section=section), cell):
                assert alt(one, "zh")
    assert isinstance(pictures(Concept(card="action_potential"), cell)[0], DrivenPotential)
