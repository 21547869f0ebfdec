"""What a cycle of the Na/K pump costs, from what each of its ions costs."""

import pytest

from bot.tutor.kinds.cycle_cost import answer
from grammar.queries import CycleCost
from tests.bot.tutor.kinds.kind_checks import check_whole, formulas, value

_J_PER_CAL = 4.184


def test_each_ion_as_often_as_it_is_moved() -> None:
    solved = answer(CycleCost(Na_kJ_per_mol=13.0, K_kJ_per_mol=2.4))
    assert value(solved, "ΔG_transport") == pytest.approx(3 * 13.0 + 2 * 2.4)
    assert formulas(solved) == ["ΔG = 3 · ΔG_Na + 2 · ΔG_K = 3 × 13 + 2 × 2.4 = 43.8 kJ/mol"]
    check_whole(solved)


def test_an_ion_that_gives_energy_back() -> None:
    solved = answer(CycleCost(Na_kJ_per_mol=12.0, K_kJ_per_mol=-1.5, Na_count=2, K_count=1, unit="kcal/mol"))
    assert value(solved, "ΔG_transport") == pytest.approx((2 * 12.0 - 1.5) / _J_PER_CAL)
    check_whole(solved)
