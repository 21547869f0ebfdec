"""Ions and molecules, and their data file."""

import subprocess
import sys

import pytest

from physics.errors import BadData, NeutralSpecies, UnknownSpecies
from physics.species import Species, all_species, charge_label, generic_ion, read_species, species

VALENCES = {
    3: "La",
    2: "Ca Mg Ba Sr Zn Mn Co Cd",
    1: "K Na H Li NH4 Rb Cs Tl choline TEA NMDG serotonin methylammonium guanidinium",
    0: "glucose solute urea aminoacid O2 CO2 H2O mannitol sucrose lactose glycerol NH3 N2 ethanol "
    "aminobutyrate taurine peptide galactose",
    -1: "Cl HCO3 F Br I NO3 H2PO4 OH SCN gluconate glutamate lactate",
    -2: "SO4 HPO4",
    -3: "PO4",
}


def test_every_species_of_the_course_is_there_with_its_charge() -> None:
    expected = {name: z for z, names in VALENCES.items() for name in names.split()}
    assert {name: one.z for name, one in all_species().items()} == expected


def test_every_row_has_a_source_and_its_own_id() -> None:
    for name, one in all_species().items():
        assert one.id == name
        assert one.source.strip()


@pytest.mark.parametrize(
    ("name", "symbol"),
    [
        ("K", "K⁺"),
        ("Ca", "Ca²⁺"),
        ("SO4", "SO₄²⁻"),
        ("H2PO4", "H₂PO₄⁻"),
        ("glucose", "glucose"),
        ("O2", "O₂"),
    ],
)
def test_symbols(name: str, symbol: str) -> None:
    assert species(name).symbol == symbol


@pytest.mark.parametrize("z", [-4, -1, 1, 2, 12])
def test_an_unnamed_ion_is_found_again_by_its_id(z: int) -> None:
    ion = generic_ion(z)
    assert species(ion.id) == ion
    assert ion.z == z


def test_an_unnamed_ion_has_an_id_and_a_symbol() -> None:
    assert (generic_ion(2).id, generic_ion(2).symbol) == ("X+2", "X²⁺")
    assert (generic_ion(-1).id, generic_ion(-1).symbol) == ("X-1", "X⁻")
    assert [charge_label(z) for z in (0, 1, -1, 3, -10)] == ["", "⁺", "⁻", "³⁺", "¹⁰⁻"]


def test_an_unnamed_ion_has_a_charge() -> None:
    with pytest.raises(NeutralSpecies):
        generic_ion(0)


@pytest.mark.parametrize("name", ["Xe", "k", "", "X", "X+0", "X+", "K+"])
def test_an_unknown_id_says_what_is_known(name: str) -> None:
    with pytest.raises(UnknownSpecies) as caught:
        species(name)
    assert caught.value.name == name
    assert caught.value.known == tuple(all_species())


def test_the_source_is_no_part_of_the_identity() -> None:
    assert Species("K", "K⁺", 1, "here") == Species("K", "K⁺", 1, "there")


def test_the_table_is_read_once_and_cannot_be_changed() -> None:
    assert all_species() is all_species()
    with pytest.raises(TypeError):
        all_species()["Kr"] = generic_ion(1)  # type: ignore[index]


def test_nothing_is_read_at_import() -> None:
    code = """
import physics.cells, physics.species, physics.transporters
loaders = physics.cells.all_cells, physics.species.all_species, physics.transporters.all_transporters
print([loader.cache_info().currsize for loader in loaders])
"""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[0, 0, 0]"


def test_all_faults_of_a_file_are_reported() -> None:
    text = """
    [K]
    symbol = "K⁺"
    z = 1
    [Ca]
    symbol = "Ca⁺"
    z = 2
    source = "a book"
    ["Cl-"]
    symbol = "Cl⁻"
    z = -1
    source = "a book"
    [Kalium]
    symbol = "K⁺"
    z = 1
    source = "a book"
    alias = "potassium"
    """
    with pytest.raises(BadData) as caught:
        read_species(text)
    assert caught.value.faults == (
        "K: no source",
        "Ca: the symbol Ca⁺ does not have the charge +2",
        "Cl-: the id is not ascii letters and digits",
        "Kalium: the symbol K⁺ is taken",
        "Kalium: unknown key alias",
    )
