"""The coupled transporters, and their data file."""

import pytest

from physics.cells import cell
from physics.errors import BadData, ImpossibleValue, UnknownTransporter
from physics.species import all_species, species
from physics.transport import coupled_reversal_mV, cycle_energy_kJ_per_mol
from physics.transporters import Transporter, all_transporters, read_transporters, transporter
from tests.physics.reference import columns

STOICHIOMETRY = {
    "SGLT1": ({"Na": 2, "glucose": 1}, 2),
    "SGLT2": ({"Na": 1, "glucose": 1}, 1),
    "NCX": ({"Na": 3, "Ca": -1}, 1),
    "NKCC1": ({"Na": 1, "K": 1, "Cl": 2}, 0),
    "NKCC2": ({"Na": 1, "K": 1, "Cl": 2}, 0),
    "NCC": ({"Na": 1, "Cl": 1}, 0),
    "KCC2": ({"K": -1, "Cl": -1}, 0),
    "NHE": ({"Na": 1, "H": -1}, 0),
    "AE1": ({"Cl": 1, "HCO3": -1}, 0),
    "SERCA": ({"Ca": -2}, -4),
    "PMCA": ({"Ca": -1}, -2),
    "HK_ATPase": ({"H": -1, "K": 1}, 0),
    "NaK_ATPase": ({"Na": -3, "K": 2}, -1),
}

PUMPS = {"SERCA", "PMCA", "HK_ATPase", "NaK_ATPase"}


def test_stoichiometries_and_net_charges() -> None:
    assert {t.id: (dict(t.counts), t.net_charge) for t in all_transporters().values()} == STOICHIOMETRY
    assert {t.id for t in all_transporters().values() if t.ATP} == PUMPS


@pytest.mark.parametrize("name", STOICHIOMETRY)
def test_every_row_is_sourced(name: str) -> None:
    one = transporter(name)
    assert one.source.strip()
    assert one.provenance.startswith(("seen", "from memory, unverified"))


def energy(one: Transporter, membrane_mV: float) -> float:
    neuron = cell("mammalian_neuron")
    rows = [
        (n, species(name).z, neuron.ions[name].outside_mM, neuron.ions[name].inside_mM)
        for name, n in one.counts.items()
    ]
    return float(cycle_energy_kJ_per_mol(*columns(rows), membrane_mV))


@pytest.mark.parametrize("name", ["NKCC1", "NHE", "AE1"])
def test_they_run_forward_in_a_neuron_at_rest(name: str) -> None:
    assert energy(transporter(name), -70.0) < 0.0


def test_sodium_calcium_exchange_of_a_neuron_turns_near_rest() -> None:
    # 3 E_Na - 2 E_Ca = -82.8 mV: at rest it is near its reversal, and at +20 mV it brings Ca2+ in.
    assert energy(transporter("NCX"), -85.0) < 0.0 < energy(transporter("NCX"), 20.0)


def test_the_pump_needs_its_ATP() -> None:
    assert energy(transporter("NaK_ATPase"), -70.0) == pytest.approx(41.49, abs=5e-3)


@pytest.mark.parametrize("name", ["NKCC1", "NKCC2", "NCC", "KCC2", "NHE", "AE1"])
def test_an_electroneutral_cycle_ignores_the_voltage(name: str) -> None:
    assert energy(transporter(name), -70.0) == pytest.approx(energy(transporter(name), 40.0))
    with pytest.raises(ImpossibleValue) as caught:
        coupled_reversal_mV([1, -1], [1, 1], [145, 5], [15, 140])
    assert caught.value.reason == "electroneutral"


def test_KCC2_stops_where_chloride_is_at_the_potential_of_potassium() -> None:
    chloride_in = 110.0 * 5.0 / 140.0
    assert cycle_energy_kJ_per_mol([-1, -1], [1, -1], [5, 110], [140, chloride_in], -70) == pytest.approx(
        0.0, abs=1e-12
    )


def test_an_unknown_id_says_what_is_known() -> None:
    with pytest.raises(UnknownTransporter) as caught:
        transporter("SGLT9")
    assert caught.value.known == tuple(STOICHIOMETRY)


def test_the_table_cannot_be_changed_and_rows_have_hashes() -> None:
    assert all_transporters() is all_transporters()
    with pytest.raises(TypeError):
        transporter("NCX").counts["Na"] = 4  # type: ignore[index]
    assert len({transporter("NCX"), transporter("NCX"), transporter("AE1")}) == 2


def test_all_faults_of_a_file_are_reported() -> None:
    text = """
    [lonely]
    counts = { Na = 1 }
    source = "a book"
    provenance = "seen"
    [odd]
    counts = { Na = 1.5, Xx = 1, K = 0 }
    [empty]
    source = "a book"
    provenance = "seen"
    electrogenic = true
    """
    with pytest.raises(BadData) as caught:
        read_transporters(text, all_species())
    assert caught.value.filename == "transporters.toml"
    assert caught.value.faults == (
        "lonely: couples nothing",
        "odd.counts: Na is not a whole number: 1.5",
        "odd.counts: Xx is not a species",
        "odd.counts: K is not moved",
        "odd: no source",
        "odd: no provenance",
        "empty: couples nothing",
        "empty: unknown key electrogenic",
    )
