"""What an answer offers to ask next is itself answered, with the question it came from left out."""

from dataclasses import replace

import pytest

from bot.tutor.answer import Quantity, Solved
from bot.tutor.answering import answer
from grammar.queries import (
    Branch,
    Carried,
    CellFacts,
    Charge,
    Charging,
    Concept,
    ConductanceRatio,
    Cotransport,
    Current,
    CurrentDensity,
    CurrentLine,
    CurrentPart,
    CurrentSum,
    CycleCost,
    Difference,
    Electroneutral,
    Exchanger,
    FreeEnergy,
    Help,
    IonFacts,
    NetCurrent,
    OhmicStep,
    PermeabilityRatio,
    PotentialDifference,
    Pump,
    PumpCurrent,
    PumpLimit,
    Query,
    Replacement,
)
from physics.cells import all_cells
from physics.species import all_species, species

K, Na, Ca, Cl, glucose = (species(id_) for id_ in ("K", "Na", "Ca", "Cl", "glucose"))
BRANCHES = (
    Branch(species=Na, conductance=2.0, potential_mV=60.0),
    Branch(species=K, conductance=8.0, potential_mV=-90.0),
)
SODIUM = FreeEnergy(
    species=Na, inward=True, outside_mM=145.0, inside_mM=15.0, membrane_mV=-70.0, temperature_C=37.0
)
PUMP = Pump(
    Na_outside_mM=145.0,
    Na_inside_mM=15.0,
    K_outside_mM=5.0,
    K_inside_mM=140.0,
    membrane_mV=-70.0,
    temperature_C=37.0,
)

QUESTIONS: tuple[Query, ...] = (
    Current(species=Na, conductance_nS=10.0, membrane_mV=-20.0, potential_mV=50.0),
    Current(conductance_nS=0.02, membrane_mV=-20.0, potential_mV=0.0, channels=3, unit="nA"),
    Current(conductance_nS=120.0, membrane_mV=-20.0, potential_mV=50.0, density=True, unit="µA/cm²"),
    Current(find="conductance", species=Cl, current_pA=150.0, membrane_mV=-10.0, potential_mV=-73.3),
    Current(find="membrane", species=K, current_pA=150.0, conductance_nS=3.0, potential_mV=-85.0),
    Current(find="potential", current_pA=150.0, conductance_nS=3.0, membrane_mV=-85.0),
    CurrentLine(first_mV=-80.0, first_pA=-200.0, second_mV=-20.0, second_pA=100.0, find="reversal"),
    CurrentLine(step_mV=20.0, step_pA=50.0, find="resistance"),
    CurrentLine(conductance_nS=0.02, find="resistance"),
    CurrentLine(resistance_MOhm=200.0),
    NetCurrent(branches=BRANCHES, membrane_mV=-50.0),
    NetCurrent(branches=BRANCHES, membrane_mV=-60.0, density=True, unit="µA/cm²"),
    PumpCurrent(pumps=1e6, cycles_per_s=100.0),
    PumpCurrent(find="pumps", cycles_per_s=50.0, current_pA=20.0, unit="nA"),
    PumpCurrent(find="shift", current_pA=20.0, resistance_MOhm=250.0),
    PermeabilityRatio(
        x=Na,
        ref=K,
        reversal_mV=5.0,
        x_outside_mM=145.0,
        x_inside_mM=0.0,
        ref_outside_mM=0.0,
        ref_inside_mM=140.0,
        temperature_C=37.0,
    ),
    Replacement(new=K, old=Na, before_mV=50.0, after_mV=-40.0, temperature_C=20.0),
    ConductanceRatio(x=Na, ref=K, reversal_mV=-20.0, x_mV=60.0, ref_mV=-90.0),
    SODIUM,
    replace(SODIUM, species=glucose, inward=False, unit="kcal/mol"),
    Cotransport(
        drivers=(Carried(species=Na, count=2, outside_mM=145.0, inside_mM=15.0),),
        cargo=Carried(species=glucose, count=1, outside_mM=5.0),
        membrane_mV=-70.0,
        temperature_C=37.0,
    ),
    Exchanger(inward=Na, outward=Ca, inward_count=3, outward_count=1, inward_mV=60.0, outward_mV=130.0),
    Exchanger(inward=Cl, outward=K, inward_count=1, outward_count=1, inward_mV=-65.0, outward_mV=-90.0),
    Electroneutral(
        transporter="KCC2",
        ions=(
            Carried(species=K, count=-1, outside_mM=5.0, inside_mM=140.0),
            Carried(species=Cl, count=-1, outside_mM=120.0),
        ),
        temperature_C=37.0,
    ),
    Electroneutral(
        transporter="NCC",
        ions=(
            Carried(species=Na, count=1, potential_mV=60.0),
            Carried(species=Cl, count=1, potential_mV=-40.0),
        ),
        temperature_C=37.0,
        find="direction",
    ),
    PUMP,
    replace(PUMP, atp_kJ_per_mol=-55.0, unit="kcal/mol"),
    PumpLimit(
        find="outside",
        ions=(Carried(species=Ca, count=-2, inside_mM=1e-4),),
        membrane_mV=0.0,
        temperature_C=37.0,
        atp_kJ_per_mol=-50.0,
    ),
    PumpLimit(
        find="cost",
        ions=(
            Carried(species=Na, count=-2, potential_mV=60.0),
            Carried(species=K, count=2, potential_mV=-90.0),
        ),
        membrane_mV=-70.0,
        temperature_C=37.0,
        atp_kJ_per_mol=None,
    ),
    Charge(change_mV=100.0, species=species("X+1"), diameter_um=20.0),
    Charge(change_mV=100.0, species=Na, capacitance_pF=30.0, find="charge"),
    CycleCost(Na_kJ_per_mol=13.0, K_kJ_per_mol=2.4),
    CurrentSum(parts=tuple(CurrentPart(species=ion, current_pA=-20.0) for ion in (Na, K, Cl))),
    CurrentDensity(density_uA_per_cm2=10.0, diameter_um=20.0),
    CurrentDensity(find="density", current_pA=10.0, area_um2=20.0),
    OhmicStep(resistance_MOhm=150.0, current_pA=-50.0),
    PotentialDifference(first_mV=-60.0, second_mV=80.0),
    PotentialDifference(find="apart", first_mV=63.0, second_mV=-94.0, first=Na, second=K),
    Charging(capacitance_pF=20.0, current_pA=100.0, duration_ms=5.0),
    Charging(find="duration", diameter_um=20.0, current_pA=100.0, change_mV=10.0),
    Concept(card="sodium"),
    Concept(card="sodium", section="why_in"),
    Difference(first="ghk", second="nernst_equation"),
    Difference(first="synapse", second="epilepsy"),
    Help(),
    *(CellFacts(cell=id_) for id_ in all_cells()),
    *(IonFacts(species=one) for one in all_species().values()),
)


def number(question: str) -> Quantity:
    return Quantity(len(question), "mV")


@pytest.mark.parametrize("query", QUESTIONS, ids=lambda query: type(query).__name__)
def test_every_next_question_is_answered(query: Query) -> None:
    solved = answer(query, number)
    assert isinstance(solved, Solved)
    assert query not in solved.next
    for following in solved.next:
        assert isinstance(answer(following, number), Solved), following
