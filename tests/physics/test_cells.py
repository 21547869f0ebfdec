"""The presets, and their data file."""

import pytest

from physics.cells import DEFAULT_CELL, DEFAULT_TEMPERATURE_C, Cell, all_cells, cell, read_cells
from physics.errors import BadData, UnknownCell
from physics.nernst import equilibrium_potential_mV, proton_potential_mV
from physics.resting import ghk_voltage_mV
from physics.species import all_species, species
from tests.physics.reference import columns

# Exact potentials at the temperature of the table they were computed for, mV.
COMPUTED = {
    "mammalian_neuron": (
        37,
        {"K": -89.06, "Na": 60.63, "Cl": -64.09, "Ca": 132.34, "HCO3": -18.53, "H": -12.31, "Mg": 9.26},
    ),
    "squid_axon": (20, {"K": -75.68, "Na": 54.94, "Cl": -66.67, "Ca": 145.42}),
    "skeletal_muscle": (37, {"K": -97.74, "Na": 66.60, "Cl": -90.26, "Ca": 128.50}),
    "frog_muscle": (20, {"K": -101.28, "Na": 59.35, "Cl": -99.65}),
    "ventricular_myocyte": (37, {"K": -96.87, "Na": 52.95, "Ca": 135.33}),
    "red_blood_cell": (37, {"K": -91.87, "Na": 68.92, "Cl": -9.93}),
    "immature_neuron": (37, {"Cl": -32.80}),
    "astrocyte": (37, {"K": -91.83, "Na": 59.63, "Cl": -85.87, "HCO3": 7.37}),
    "e_coli": (37, {"K": -109.43, "Na": 71.47, "Cl": -64.09}),
    "plant_root": (
        37,
        {
            "K": -115.39,
            "Na": -55.58,
            "Mg": -33.21,
            "Ca": -9.26,
            "NO3": 70.53,
            "Cl": 52.01,
            "H2PO4": 81.37,
            "SO4": 57.87,
        },
    ),
    "motor_neuron": (37, {"K": -88.36, "Na": 61.54, "Cl": -70.32, "Ca": 125.52}),
    "nerve_fibre": (37, {"K": -95.02, "Na": 61.92, "Cl": -88.69, "Ca": 123.08}),
    "mammalian_cell": (
        37,
        {"K": -89.06, "Na": 71.47, "Cl": -64.09, "Ca": 128.50, "Mg": 14.68, "H": -14.96},
    ),
    "enterocyte": (37, {"Na": 66.60, "K": -89.06}),
}


def test_every_cell_has_its_potentials() -> None:
    assert set(all_cells()) == set(COMPUTED)


@pytest.mark.parametrize("name", COMPUTED)
def test_concentrations_give_the_potentials_of_the_reference_tables(name: str) -> None:
    temperature_C, expected = COMPUTED[name]
    potentials = {
        ion: equilibrium_potential_mV(species(ion).z, sides.outside_mM, sides.inside_mM, temperature_C)
        for ion, sides in cell(name).ions.items()
    }
    assert potentials == pytest.approx(expected, abs=6e-3)


@pytest.mark.parametrize("name", COMPUTED)
def test_every_number_has_a_source_and_says_how_it_is_known(name: str) -> None:
    one = cell(name)
    assert one.id == name
    assert one.source.strip()
    for sides in one.ions.values():
        assert sides.source.strip()
        assert sides.provenance.startswith(("seen", "pair seen", "inside seen", "from memory, unverified"))
    assert bool(one.permeability_source) == bool(one.permeability)
    assert bool(one.resting_source) == (one.resting_mV is not None)


@pytest.mark.parametrize("name", COMPUTED)
def test_permeabilities_are_of_listed_ions_and_relative_to_potassium(name: str) -> None:
    one = cell(name)
    assert set(one.permeability) <= set(one.ions)
    assert one.permeability.get("K", 1.0) == 1.0


def test_the_course_default() -> None:
    neuron = cell(DEFAULT_CELL)
    assert (neuron.temperature_C, neuron.resting_mV) == (DEFAULT_TEMPERATURE_C, -70.0)
    assert {ion: (s.outside_mM, s.inside_mM) for ion, s in neuron.ions.items() if ion != "H"} == {
        "K": (5, 140),
        "Na": (145, 15),
        "Cl": (110, 10),
        "Ca": (2, 0.0001),
        "HCO3": (24, 12),
        "Mg": (1, 0.5),
    }
    protons = neuron.ions["H"]
    assert equilibrium_potential_mV(1, protons.outside_mM, protons.inside_mM) == pytest.approx(
        proton_potential_mV(7.2, 7.4), rel=1e-12
    )
    assert dict(neuron.permeability) == {"K": 1.0, "Na": 0.04, "Cl": 0.45}
    assert "squid" in neuron.permeability_source


@pytest.mark.parametrize(
    ("name", "low", "high"),
    [
        ("mammalian_neuron", -70, -65),
        ("squid_axon", -65, -60),
        ("frog_muscle", -100, -90),
        ("red_blood_cell", -15, -8),
    ],
)
def test_permeabilities_give_a_resting_potential_of_that_cell(name: str, low: float, high: float) -> None:
    one = cell(name)
    rows = [
        (species(ion).z, p, one.ions[ion].outside_mM, one.ions[ion].inside_mM)
        for ion, p in one.permeability.items()
    ]
    assert low < ghk_voltage_mV(*columns(rows), one.temperature_C) < high


def test_assumed_temperatures_say_so() -> None:
    for name in ("immature_neuron", "e_coli", "plant_root"):
        assert "assumed" in cell(name).source


def test_free_calcium_only() -> None:
    for one in all_cells().values():
        if "Ca" in one.ions and one.id != "plant_root":
            assert one.ions["Ca"].inside_mM < 1e-3


def test_an_unknown_id_says_what_is_known() -> None:
    with pytest.raises(UnknownCell) as caught:
        cell("sqid_axon")
    assert caught.value.name == "sqid_axon"
    assert "squid_axon" in caught.value.known


def test_the_table_and_its_rows_cannot_be_changed() -> None:
    neuron = cell(DEFAULT_CELL)
    assert all_cells() is all_cells()
    with pytest.raises(TypeError):
        neuron.permeability["K"] = 2.0  # type: ignore[index]
    with pytest.raises(TypeError):
        neuron.ions["K"] = neuron.ions["Na"]  # type: ignore[index]


def test_equal_cells_have_equal_hashes() -> None:
    again = read_cells(CELL, all_species())["a_cell"]
    assert again == read_cells(CELL.replace("a book", "another"), all_species())["a_cell"]
    assert len({again, cell("e_coli"), read_cells(CELL, all_species())["a_cell"]}) == 2
    assert isinstance(again, Cell)


CELL = """
[a_cell]
temperature_C = 20
source = "a book"
[a_cell.ions.K]
outside_mM = 5
inside_mM = 140
source = "a book"
provenance = "seen"
[a_cell.permeability]
K = 1
source = "a book"
provenance = "seen"
[a_cell.resting]
mV = -70
source = "a book"
provenance = "seen"
"""


def test_all_faults_of_a_file_are_reported() -> None:
    text = """
    ["Bad id"]
    temperature_C = -300
    [no_ions]
    temperature_C = 37
    source = "a book"
    provenance = "seen"
    [faulty]
    temperature_C = "warm"
    source = "a book"
    [faulty.ions.Kr]
    outside_mM = 0
    inside_mM = 140
    source = "a book"
    [faulty.ions.Na]
    outside_mM = 145
    insider_mM = 15
    provenance = "seen"
    [faulty.permeability]
    Na = 0.04
    Cl = 0.45
    source = "a book"
    [faulty.resting]
    mV = "low"
    source = "a book"
    provenance = "seen"
    """
    with pytest.raises(BadData) as caught:
        read_cells(text, all_species())
    assert caught.value.filename == "cells.toml"
    assert set(caught.value.faults) == {
        "Bad id: the id is not lower_case ascii",
        "Bad id: no ions",
        "Bad id: temperature_C is not above -273.15: -300",
        "Bad id: no source",
        "no_ions: no ions",
        "no_ions: unknown key provenance",
        "faulty: temperature_C is not a number: 'warm'",
        "faulty.ions.Kr: not a species",
        "faulty.ions.Kr: outside_mM is not above 0: 0",
        "faulty.ions.Kr: no provenance",
        "faulty.ions.Na: no inside_mM",
        "faulty.ions.Na: no source",
        "faulty.ions.Na: unknown key insider_mM",
        "faulty.permeability: no provenance",
        "faulty.permeability: Cl has no concentrations",
        "faulty.permeability: K is not 1",
        "faulty.resting: mV is not a number: 'low'",
    }
