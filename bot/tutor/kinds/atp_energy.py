"""What the hydrolysis of ATP yields in a cell, from its concentrations."""

from __future__ import annotations

from bot.language.numbers import in_brackets, number, quantity
from bot.tutor.answer import Headline, Quantity, Result, Say, Solved, Step, Why
from bot.tutor.energies import in_unit
from grammar.queries import AtpEnergy, Concept, Pump, Query
from physics.cells import DEFAULT_CELL, cell
from physics.constants import ZERO_CELSIUS_K, R
from physics.transport import atp_energy_kJ_per_mol


def answer(query: AtpEnergy) -> Solved:
    """ΔG of ATP hydrolysis in `query.unit`, negative where it yields energy.

    Raises:
        ImpossibleValue: a concentration is not positive; a temperature not above absolute zero.
    """
    energy = float(
        atp_energy_kJ_per_mol(
            query.ATP_mM, query.ADP_mM, query.phosphate_mM, query.temperature_C, query.standard_kJ_per_mol
        )
    )
    asked = Quantity(in_unit(energy, query.unit), query.unit, signed=True)
    gained = Quantity(energy - query.standard_kJ_per_mol, "kJ/mol", signed=True)
    return Solved(
        kind="atp_energy",
        blocks=(
            Headline(Say("atp-energy-answer", {"energy": asked})),
            *_steps(query, energy),
            Why(Say("atp-energy-why-far", {"gained": gained})),
            Why(Say("atp-energy-why-use")),
        ),
        results=(Result("ΔG_ATP", in_unit(energy, query.unit), query.unit),),
        concepts=("na_k_pump", "electrochemical_potential"),
        next=_next(query, energy),
    )


def _steps(query: AtpEnergy, energy: float) -> list[Step]:
    molar = [value / 1000.0 for value in (query.ADP_mM, query.phosphate_mM, query.ATP_mM)]
    ratio = molar[0] * molar[1] / molar[2]
    kelvin = quantity(query.temperature_C + ZERO_CELSIUS_K, "K")
    thermal = R * (query.temperature_C + ZERO_CELSIUS_K) / 1000.0
    product = f"{number(thermal)} × ln({number(ratio)})"
    kJ = "kJ/mol"
    steps = [
        Step(Say("atp-energy-step-law"), "ΔG_ATP = ΔG°' + RT · ln([ADP][P_i]/[ATP])"),
        Step(
            Say("atp-energy-step-ratio"),
            f"[ADP][P_i]/[ATP] = {' × '.join(map(number, molar[:2]))} / {number(molar[2])} = {number(ratio)}",
        ),
        Step(
            Say("atp-energy-step-thermal"),
            f"RT = {number(round(R, 3))} J/(mol·K) × {kelvin} = {quantity(thermal, kJ)}",
        ),
        Step(
            Say("atp-energy-step-numbers"),
            f"ΔG_ATP = {number(query.standard_kJ_per_mol)} + {in_brackets(product)} = {quantity(energy, kJ)}",
        ),
    ]
    if query.unit != kJ:
        asked = quantity(in_unit(energy, query.unit), query.unit)
        steps.append(Step(Say("atp-energy-step-unit"), f"{quantity(energy, kJ)} = {asked}"))
    return steps


def _next(query: AtpEnergy, energy: float) -> tuple[Query, ...]:
    """Whether that is enough for the pump of the course's neuron; the lesson."""
    neuron = cell(DEFAULT_CELL)
    sodium, potassium = neuron.ions["Na"], neuron.ions["K"]
    pump = Pump(
        find="share",
        Na_outside_mM=sodium.outside_mM,
        Na_inside_mM=sodium.inside_mM,
        K_outside_mM=potassium.outside_mM,
        K_inside_mM=potassium.inside_mM,
        membrane_mV=neuron.resting_mV or -70.0,
        temperature_C=query.temperature_C,
        atp_kJ_per_mol=float(f"{energy:.4g}"),
    )
    return (pump, Concept(card="na_k_pump", section="stop"))
