"""A moment of what `make fuzz` does for minutes: every target bears what it begins with."""

from __future__ import annotations

from random import Random

import pytest

from scripts.fuzz import NAMES, SHARES, shortest
from tests.fuzz_targets import TARGETS

EACH = 40


def test_every_target_has_a_share_of_the_time() -> None:
    assert set(NAMES) == set(TARGETS) == set(SHARES)
    assert sum(SHARES.values()) == pytest.approx(1.0)


@pytest.mark.parametrize("name", NAMES)
def test_what_a_search_begins_with_is_borne(name: str) -> None:
    target = TARGETS[name]
    for number in range(EACH):
        target.check(target.likely(Random(number)), Random(number))


def test_a_fault_is_cut_down_to_what_it_needs() -> None:
    assert shortest("E_Na of the squid axon", lambda text: "Na" in text) == "Na"
