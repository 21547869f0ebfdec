"""What the cell presets hold."""

import pytest

from bot.tutor.kinds.cell_facts import answer
from grammar.queries import CellFacts, ConstantField, DrivingForce
from physics.cells import all_cells, cell
from physics.errors import UnknownCell
from physics.species import species
from tests.bot.tutor.kinds.kind_checks import check_whole, formulas, headline, nernst_mV, value


@pytest.mark.parametrize("id_", list(all_cells()))
def test_every_cell_is_an_answer(id_: str) -> None:
    solved, preset = answer(CellFacts(cell=id_)), cell(id_)
    assert solved.kind == "cell"
    for name, sides in preset.ions.items():
        letters = name if not name.startswith("X") else "X"
        assert value(solved, f"[{letters}]o") == sides.outside_mM
        assert value(solved, f"[{letters}]i") == sides.inside_mM
        z = species(name).z
        if z:
            e = nernst_mV(z, sides.outside_mM, sides.inside_mM, preset.temperature_C)
            assert value(solved, f"E_{letters}") == pytest.approx(e)
    if preset.resting_mV is not None:
        assert (solved.results[0].quantity, solved.results[0].value) == ("V_m", preset.resting_mV)
    check_whole(solved)


def test_the_course_neuron() -> None:
    solved = answer(CellFacts(cell="mammalian_neuron"))
    assert "K⁺: 5 mM | 140 mM | E_K = −89.06 mV" in formulas(solved)
    assert any(line.startswith("H⁺: pH 7.4 | pH 7.2") for line in formulas(solved))
    assert "V_m = −67.34 mV" in formulas(solved)
    assert "resting potential −70 mV" in headline(solved)
    assert "哺乳动物神经元" in headline(solved, "zh")


def test_the_next_questions_know_that_they_stand_on_the_preset() -> None:
    rest, force, _ = answer(CellFacts(cell="mammalian_neuron")).next
    assert isinstance(rest, ConstantField)
    assert rest.sources["Na.inside_mM"].preset == "mammalian_neuron"
    assert isinstance(force, DrivingForce)
    assert force.sources["membrane_mV"].preset == "mammalian_neuron"


def test_an_unknown_cell_is_an_error() -> None:
    with pytest.raises(UnknownCell):
        answer(CellFacts(cell="homunculus"))
