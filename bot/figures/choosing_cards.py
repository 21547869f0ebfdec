"""Which pictures serve a concept card or one of its sections: a table.  Nothing is drawn here.

A section that is not in the table has no picture: one beside the point would only distract.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Final, TypeAlias

from bot.figures.checks import Level
from bot.figures.choosing_ions import tug_in
from bot.figures.choosing_membranes import of_cell, weights_of
from bot.figures.specs import (
    ActionPotential,
    Carrier,
    ConcentrationCurve,
    Currents,
    DrivenPotential,
    Ladder,
    TugOfWar,
    WeightedAverage,
)
from bot.figures.worked import ChordEquation, EnergyEquation, Equation
from physics.cells import DEFAULT_CELL, Cell, cell
from physics.nernst import equilibrium_potential_mV
from physics.resting import chord_voltage_mV, ghk_voltage_mV
from physics.species import species

if TYPE_CHECKING:
    from bot.figures.specs import Spec

Make: TypeAlias = Callable[[Cell], Iterator["Spec"]]
IDEA: Final = ("idea", "misunderstanding")
"""The sections that are about the card as a whole; so is a question for the card itself."""


def of_card(card: str, section: str | None, default_cell: str) -> Iterator[Spec]:
    """The pictures of a concept or of one of its sections, shown on a cell."""
    asked = "idea" if section is None or section in IDEA else section
    for sections, makers in TABLE.get(card, {}).items():
        if sections == EVERY or asked in sections.split():
            for make in makers:
                yield from make(cell(default_cell))
            return


# What the table is made of.


def _forces(ion: str) -> Make:
    """The tug-of-war on an ion at rest; of the course's cell, where this one has no such ion or no V_m."""

    def make(shown: Cell) -> Iterator[Spec]:
        yield from list(tug_in(shown, ion)) or tug_in(cell(DEFAULT_CELL), ion)

    return make


def _balanced(shown: Cell) -> Iterator[Spec]:
    """K+ in equilibrium: V_m is E_K."""
    K = _with_both(shown).ions["K"]
    e = float(equilibrium_potential_mV(1, K.outside_mM, K.inside_mM, shown.temperature_C))
    yield TugOfWar("K", 1, K.outside_mM, K.inside_mM, e, e)


def _potassium(outside_mM: float, leak: float, inside_mM: float = 140.0) -> Make:
    """V_m and E_K against [K+]o: with the numbers that the card's text has."""

    def make(_: Cell) -> Iterator[Spec]:
        yield ConcentrationCurve("K", 1, inside_mM, outside_mM, 37.0, leak, other_inside_mM=15.0)

    return make


def _nernst_line(ion: str) -> Make:
    """E of an ion of the course's cell against its concentration outside, and no leak."""

    def make(_: Cell) -> Iterator[Spec]:
        sides = cell(DEFAULT_CELL).ions[ion]
        yield ConcentrationCurve(ion, species(ion).z, sides.inside_mM, sides.outside_mM, 37.0)

    return make


def _equal(_: Cell) -> Iterator[Spec]:
    """As much K+ outside as inside: E is 0."""
    inside = cell(DEFAULT_CELL).ions["K"].inside_mM
    yield ConcentrationCurve("K", 1, inside, inside, 37.0)


def _equation(ion: str) -> Make:
    """The Nernst equation of an ion of the course's cell."""

    def make(_: Cell) -> Iterator[Spec]:
        sides = cell(DEFAULT_CELL).ions[ion]
        yield Equation(ion, species(ion).z, sides.outside_mM, sides.inside_mM, 37.0)

    return make


def _energy(ion: str) -> Make:
    """The free energy of an ion's way in, in the course's cell."""

    def make(_: Cell) -> Iterator[Spec]:
        shown = cell(DEFAULT_CELL)
        sides = shown.ions[ion]
        if shown.resting_mV is not None:
            yield EnergyEquation(
                ion, species(ion).z, sides.outside_mM, sides.inside_mM, shown.resting_mV, 37.0
            )  # fmt: skip

    return make


def _squid(sodium: float = 1.0, potassium: float = 1.0) -> Make:
    """The squid axon, its bath changed."""

    def make(_: Cell) -> Iterator[Spec]:
        yield ActionPotential(sodium, potassium)

    return make


def _driven(shown: Cell) -> Iterator[Spec]:
    """The action potential by GHK: why V_m moves."""
    both = _with_both(shown)
    K, Na = both.ions["K"], both.ions["Na"]
    yield DrivenPotential(K.outside_mM, K.inside_mM, Na.outside_mM, Na.inside_mM, both.temperature_C)


_POLES: Final = (("K", -90.0), ("Na", 60.0))
_TWENTY: Final = (20.0, 1.0)
"""E in mV, and g_K and g_Na at rest, as the card on weighting has them."""


def _mean(g_K: float, g_Na: float) -> tuple[tuple[Level, ...], float]:
    weights = (g_K, g_Na)
    levels = tuple(Level(ion, e, g) for (ion, e), g in zip(_POLES, weights, strict=True))
    return levels, float(chord_voltage_mV(weights, [e for _, e in _POLES]))


def _weighted(_: Cell) -> Iterator[Spec]:
    """Twenty parts of K+ and one of Na+."""
    levels, rest = _mean(*_TWENTY)
    yield WeightedAverage(levels, rest)
    yield ChordEquation(levels)


def _turned(_: Cell) -> Iterator[Spec]:
    """The same, then with the weights the other way round."""
    (levels, rest), (turned, peak) = _mean(*_TWENTY), _mean(*reversed(_TWENTY))
    yield Ladder(turned, peak, levels, rest)


def _young(_: Cell) -> Iterator[Spec]:
    """Much Cl- inside, as in an immature neuron: E_Cl lies above V_m; the numbers are those of the card."""
    yield Ladder((Level("Cl", -33.0),), -65.0)


def _one_to_one(shown: Cell) -> Iterator[Spec]:
    """A channel that lets K+ and Na+ through alike."""
    both = _with_both(shown)
    warm, rows = both.temperature_C, [(ion, both.ions[ion]) for ion in ("K", "Na")]
    outside, inside = [one.outside_mM for _, one in rows], [one.inside_mM for _, one in rows]
    e = [float(equilibrium_potential_mV(1, o, i, warm)) for o, i in zip(outside, inside, strict=True)]
    carriers = [Carrier(rows[k][0], 1, e[k], 1.0, outside[k], inside[k]) for k in range(2)]
    zero = float(ghk_voltage_mV([1, 1], [1.0, 1.0], outside, inside, warm))
    yield Currents(tuple(carriers), zero, rest=False, temperature_C=warm)


def _with_both(shown: Cell) -> Cell:
    """The cell, or the course's where it lacks K+ or Na+."""
    return shown if {"K", "Na"} <= set(shown.ions) else cell(DEFAULT_CELL)


EVERY: Final = "*"
TABLE: Final[Mapping[str, Mapping[str, tuple[Make, ...]]]] = {
    "action_potential": {
        "idea phases rising peak repolarisation afterhyperpolarisation few_ions": (_driven, _squid()),
        "threshold refractory": (_squid(),),
        "sodium_outside": (_squid(sodium=0.5),),
    },
    "arrhythmia": {"potassium": (_potassium(8.0, 0.01),)},
    "calcium": {"idea fire_hose": (_forces("Ca"),), "half_voltage": (_equation("Ca"),)},
    "chloride": {"idea which_way gaba passive": (_forces("Cl"),), "development": (_young,)},
    "concentration_ratio": {
        "idea why_ratio change": (_nernst_line("K"),),
        "equal": (_equal,),
        "which_on_top": (_equation("K"),),
    },
    "driving_force": {"zero": (_balanced,), EVERY: (of_cell,)},
    "dynamic_equilibrium": {EVERY: (_balanced,)},
    "electrical_force": {"idea attract": (_forces("K"), _forces("Na")), "how_arises": (_balanced,)},
    "electrochemical_potential": {
        "idea formula vs_driving_force vs_membrane": (_forces("Na"), _energy("Na")),
    },
    "epilepsy": {"potassium": (_potassium(12.0, 0.01),), "chloride": (_young,)},
    "equilibrium_potential": {
        "idea depends": (_nernst_line("K"), _equation("K")),
        "net_zero meaning": (_balanced,),
        "sign": (of_cell,),
    },
    "flow_direction": {
        "idea rule": (_forces("K"), _forces("Cl")),
        "anions current_vs_ion": (_forces("Cl"),),
        "in_or_out": (of_cell,),
    },
    "ghk": {EVERY: (weights_of,)},
    "hyperkalemia": {
        "idea rest heart": (_potassium(8.0, 0.01),),
        "hypokalemia": (_potassium(2.0, 0.01),),
        "excitability": (_squid(potassium=2.0),),
    },
    "membrane_potential": {"idea sign changes": (of_cell,)},
    "na_k_pump": {"idea energy role": (of_cell,)},
    "nernst_equation": {"log10": (_nernst_line("K"), _equation("K")), EVERY: (_equation("K"),)},
    "nonselective_channel": {EVERY: (_one_to_one,)},
    "permeability_weighting": {
        "idea why_near_K sodium_leak leak_channels": (_weighted,),
        "change": (_turned,),
        "conductance": (weights_of,),
    },
    "potassium": {
        "idea why_out": (_forces("K"),),
        "net_zero": (_balanced,),
        "leak": (_weighted,),
        "raise_outside": (_potassium(10.0, 0.04),),
        "lower_outside": (_potassium(2.5, 0.04),),
        "e_k_negative": (_nernst_line("K"), _equation("K")),
    },
    "resting_potential": {
        "k_outside": (_potassium(10.0, 0.04),),
        "not_E_K": (weights_of, of_cell),
        "idea why_negative formation change": (of_cell, weights_of),
    },
    "reversal_potential": {EVERY: (_one_to_one,)},
    "reversal_vs_equilibrium": {EVERY: (_one_to_one,)},
    "sglt1": {"idea why_sodium no_atp gradient": (_forces("Na"),)},
    "sodium": {
        "idea why_in": (_forces("Na"),),
        "leak_at_rest": (weights_of,),
        "role_in_spike during_spike": (_driven,),
    },
    "steady_state_vs_equilibrium": {EVERY: (of_cell,)},
    "synapse": {"excitatory end_plate": (_one_to_one,), "inhibitory": (_forces("Cl"),)},
    "temperature": {"idea why": (_equation("K"),)},
    "two_forces": {
        "idea who_wins both_needed": (_forces("K"),),
        "k_na": (_forces("K"), _forces("Na")),
        "stop_leaving": (_balanced,),
    },
    "valence": {"divalent": (_equation("Ca"),), "idea sign wrong_sign": (_equation("Cl"),)},
}
"""By card, then by sections: those named, or every other one."""
