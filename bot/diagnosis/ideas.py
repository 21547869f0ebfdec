"""Wrong ideas, C01 to C35: claims that show in what a student chooses, each with the card that refutes it."""

from __future__ import annotations

from typing import Final

from bot.diagnosis.values import Misconception

IDEAS: Final = (
    Misconception("C01", "dynamic_equilibrium", "diagnosis-name-C01", "diagnosis-C01"),
    Misconception("C02", "equilibrium_potential", "diagnosis-name-C02", "diagnosis-C02"),
    Misconception("C03", "steady_state_vs_equilibrium", "diagnosis-name-C03", "diagnosis-C03"),
    Misconception("C04", "resting_potential", "diagnosis-name-C04", "diagnosis-C04"),
    Misconception("C05", "na_k_pump", "diagnosis-name-C05", "diagnosis-C05"),
    Misconception("C06", "two_forces", "diagnosis-name-C06", "diagnosis-C06"),
    Misconception("C07", "flow_direction", "diagnosis-name-C07", "diagnosis-C07"),
    Misconception("C08", "driving_force", "diagnosis-name-C08", "diagnosis-C08"),
    Misconception("C09", "flow_direction", "diagnosis-name-C09", "diagnosis-C09"),
    Misconception("C10", "membrane_potential", "diagnosis-name-C10", "diagnosis-C10"),
    Misconception("C11", "action_potential", "diagnosis-name-C11", "diagnosis-C11"),
    Misconception("C12", "equilibrium_potential", "diagnosis-name-C12", "diagnosis-C12"),
    Misconception("C13", "concentration_ratio", "diagnosis-name-C13", "diagnosis-C13"),
    Misconception("C14", "concentration_ratio", "diagnosis-name-C14", "diagnosis-C14"),
    Misconception("C15", "temperature", "diagnosis-name-C15", "diagnosis-C15"),
    Misconception("C16", "neutral_molecule", "diagnosis-name-C16", "diagnosis-C16"),
    Misconception("C17", "reversal_vs_equilibrium", "diagnosis-name-C17", "diagnosis-C17"),
    Misconception("C18", "reversal_potential", "diagnosis-name-C18", "diagnosis-C18"),
    Misconception("C19", "hyperkalemia", "diagnosis-name-C19", "diagnosis-C19"),
    Misconception("C20", "action_potential", "diagnosis-name-C20", "diagnosis-C20"),
    Misconception("C21", "action_potential", "diagnosis-name-C21", "diagnosis-C21"),
    Misconception("C22", "na_k_pump", "diagnosis-name-C22", "diagnosis-C22"),
    Misconception("C23", "chloride", "diagnosis-name-C23", "diagnosis-C23"),
    Misconception("C24", "synapse", "diagnosis-name-C24", "diagnosis-C24"),
    Misconception("C25", "valence", "diagnosis-name-C25", "diagnosis-C25"),
    Misconception("C26", "membrane_potential", "diagnosis-name-C26", "diagnosis-C26"),
    Misconception("C27", "membrane_potential", "diagnosis-name-C27", "diagnosis-C27"),
    Misconception("C28", "flow_direction", "diagnosis-name-C28", "diagnosis-C28"),
    Misconception("C29", "membrane_potential", "diagnosis-name-C29", "diagnosis-C29"),
    Misconception("C30", "sglt1", "diagnosis-name-C30", "diagnosis-C30"),
    Misconception("C31", "ghk", "diagnosis-name-C31", "diagnosis-C31"),
    Misconception("C32", "steady_state_vs_equilibrium", "diagnosis-name-C32", "diagnosis-C32"),
    Misconception("C33", "diffusion", "diagnosis-name-C33", "diagnosis-C33"),
    Misconception("C34", "flow_direction", "diagnosis-name-C34", "diagnosis-C34"),
    Misconception("C35", "two_forces", "diagnosis-name-C35", "diagnosis-C35"),
)
