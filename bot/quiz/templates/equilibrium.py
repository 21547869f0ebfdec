"""Equilibrium potentials of single ions, and the Nernst equation read backwards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.diagnosis import right
from bot.quiz.templates.draws import cell_with, mM, mV, sides, where
from bot.quiz.templates.template import Draft, Template
from bot.tutor.answer import Quantity, Say
from bot.tutor.formulas import bare
from grammar.queries import Equilibrium, ThermalVoltage
from physics.species import species

if TYPE_CHECKING:
    from random import Random

    from bot.quiz.templates.template import Draw
    from bot.tutor.answer import Arg

_NERNST: Final = Say("quiz-idea-nernst")
_BACKWARDS: Final = Say("quiz-idea-backwards")


def of_cell(*ions: str) -> Draw:
    """E of one of these ions in a real cell."""

    def draw(rng: Random) -> Draft:
        ion = rng.choice(ions)
        cell = cell_with(rng, ion)
        outside, inside = sides(rng, cell, ion)
        query = Equilibrium(
            species=species(ion), outside_mM=outside, inside_mM=inside, temperature_C=cell.temperature_C
        )
        return Draft(Say("template-potential", {**_shown(query), **where(cell)}), _NERNST, query)

    return draw


def at_a_temperature(rng: Random) -> Draft:
    """E of K⁺ or Na⁺ at a temperature that is not the cell's."""
    ion = rng.choice(("K", "Na"))
    outside, inside = sides(rng, cell_with(rng, ion), ion)
    celsius = rng.choice((6.0, 10.0, 15.0, 18.0, 22.0, 25.0, 30.0))
    query = Equilibrium(species=species(ion), outside_mM=outside, inside_mM=inside, temperature_C=celsius)
    args = {**_shown(query), "temperature": Quantity(celsius, "°C")}
    return Draft(Say("template-potential-bare", args), Say("quiz-idea-heat"), query)


def from_ratio(rng: Random) -> Draft:
    """E from how many times more there is on one side."""
    ion = species(rng.choice(("K", "Na", "Cl")))
    fold = rng.choice((2, 3, 4, 5, 8, 10, 15, 20, 30, 50))
    more_inside = rng.random() < 0.5
    query = Equilibrium(species=ion, ratio=1.0 / fold if more_inside else float(fold), temperature_C=37.0)
    args: dict[str, Arg] = {"species": ion, "symbol": f"E_{bare(ion)}", "fold": Quantity(fold, "1")}
    args |= {"temperature": Quantity(37.0, "°C")}
    prompt = Say("template-ratio-inside" if more_inside else "template-ratio-outside", args)
    return Draft(prompt, Say("quiz-idea-ratio"), query)


def raised_potassium(prompt: str, levels: tuple[float, ...], insides: tuple[float, ...]) -> Draw:
    """E_K after K⁺ outside has risen."""

    def draw(rng: Random) -> Draft:
        after, inside = rng.choice(levels), rng.choice(insides)
        query = Equilibrium(species=species("K"), outside_mM=after, inside_mM=inside, temperature_C=37.0)
        return Draft(Say(prompt, {**_shown(query), "temperature": Quantity(37.0, "°C")}), _NERNST, query)

    return draw


def outside_wanted(rng: Random) -> Draft:
    """The concentration outside that puts E where it is said to be."""
    ion = species(rng.choice(("K", "Cl")))
    cell = cell_with(rng, ion.id)
    potential = float(rng.randrange(-100, -49, 5))
    query = Equilibrium(
        species=ion,
        find="outside",
        inside_mM=cell.ions[ion.id].inside_mM,
        potential_mV=potential,
        temperature_C=cell.temperature_C,
    )
    return Draft(Say("template-outside", {**_shown(query), **where(cell)}), _BACKWARDS, query)


def inside_wanted(rng: Random) -> Draft:
    """The concentration inside that puts E where it is said to be."""
    ion = species(rng.choice(("Na", "Cl")))
    cell = cell_with(rng, ion.id)
    potential = float(rng.randrange(45, 71, 5)) * (1.0 if ion.z > 0 else -1.0)
    query = Equilibrium(
        species=ion,
        find="inside",
        outside_mM=cell.ions[ion.id].outside_mM,
        potential_mV=potential,
        temperature_C=cell.temperature_C,
    )
    return Draft(Say("template-inside", {**_shown(query), **where(cell)}), _BACKWARDS, query)


def ratio_wanted(rng: Random) -> Draft:
    """The ratio outside/inside that balances a membrane potential; also of Ca²⁺."""
    ion = species(rng.choice(("Ca", "Mg")))
    potential = rng.choice((-90.0, -80.0, -70.0, -60.0, -40.0, 30.0, 60.0))
    query = Equilibrium(species=ion, find="ratio", potential_mV=potential, temperature_C=37.0)
    args = {**_shown(query), "temperature": Quantity(37.0, "°C")}
    return Draft(Say("template-ratio-wanted", args), _BACKWARDS, query)


def temperature_wanted(rng: Random) -> Draft:
    """The temperature that belongs to a measured E."""
    ion = species(rng.choice(("K", "Na", "Cl")))
    outside, inside = sides(rng, cell_with(rng, ion.id), ion.id)
    celsius = float(rng.randrange(4, 42))
    exact = Equilibrium(species=ion, outside_mM=outside, inside_mM=inside, temperature_C=celsius)
    key = right(exact)
    assert key is not None
    query = Equilibrium(
        species=ion,
        find="temperature",
        outside_mM=outside,
        inside_mM=inside,
        potential_mV=round(key.value, 1),
    )
    return Draft(Say("template-temperature-wanted", _shown(query)), Say("quiz-idea-heat"), query)


def protons(rng: Random) -> Draft:
    """E of H⁺ from the pH on both sides."""
    above, below = rng.choice((6.6, 6.8, 7.0, 7.4, 7.6, 7.8)), rng.choice((6.9, 7.0, 7.1, 7.2, 7.3))
    ion = species("H")
    outside, inside = 10.0 ** (3.0 - above), 10.0 ** (3.0 - below)  # mM
    query = Equilibrium(species=ion, outside_mM=outside, inside_mM=inside, temperature_C=37.0)
    args: dict[str, Arg] = {"species": ion, "symbol": "E_H", "temperature": Quantity(37.0, "°C")}
    args |= {"outside": Quantity(above, "1"), "inside": Quantity(below, "1")}
    return Draft(Say("template-protons", args), Say("quiz-idea-protons"), query)


def thermal_voltage(rng: Random) -> Draft:
    """RT/F at a temperature."""
    celsius = float(rng.choice((5, 10, 15, 20, 25, 30, 37, 40)))
    args: dict[str, Arg] = {"temperature": Quantity(celsius, "°C")}
    return Draft(Say("template-thermal", args), Say("quiz-idea-heat"), ThermalVoltage(temperature_C=celsius))


def _shown(query: Equilibrium) -> dict[str, Arg]:
    """The arguments of a prompt, what is not known left out."""
    args: dict[str, Arg] = {"species": query.species, "symbol": f"E_{bare(query.species)}"}
    if query.outside_mM is not None:
        args["outside"] = mM(query.outside_mM)
    if query.inside_mM is not None:
        args["inside"] = mM(query.inside_mM)
    if query.potential_mV is not None:
        args["potential"] = mV(query.potential_mV)
    assert right(query) is not None
    return args


_HEART: Final = raised_potassium("template-hyperkalemia", (6.5, 7.0, 7.5, 8.0, 9.0), (140.0, 145.0, 150.0))
_SEIZURE: Final = raised_potassium("template-seizure", (8.0, 9.0, 10.0, 12.0), (130.0, 135.0, 140.0))

TEMPLATES: Final = (
    Template("potential_potassium", "potassium", "number", 1, "N01", of_cell("K")),
    Template("potential_sodium", "sodium", "number", 1, "N01", of_cell("Na")),
    Template("potential_chloride", "chloride", "number", 2, "N05", of_cell("Cl")),
    Template("potential_calcium", "calcium", "number", 2, "N03", of_cell("Ca")),
    Template("potential_any", "nernst_equation", "number", 1, "N06", of_cell("K", "Na", "Cl")),
    Template("potential_log", "nernst_equation", "number", 2, "N07", of_cell("K", "Na", "Cl")),
    Template("potential_difference", "concentration_ratio", "number", 1, "N12", of_cell("K", "Cl")),
    Template("potential_divalent", "valence", "number", 2, "N04", of_cell("Ca", "Mg")),
    Template("potential_negative", "equilibrium_potential", "number", 1, "N02", of_cell("K", "Cl")),
    Template("potential_temperature", "temperature", "number", 2, "N08", at_a_temperature),
    Template("potential_ratio", "concentration_ratio", "number", 2, "N01", from_ratio),
    Template("potential_hyperkalemia", "hyperkalemia", "number", 2, "N01", _HEART),
    Template("potential_seizure", "epilepsy", "number", 2, "N01", _SEIZURE),
    Template("outside_wanted", "equilibrium_potential", "number", 3, "N01", outside_wanted),
    Template("inside_wanted", "equilibrium_potential", "number", 3, "N01", inside_wanted),
    Template("ratio_wanted", "valence", "number", 3, "N03", ratio_wanted),
    Template("temperature_wanted", "temperature", "number", 3, "N08", temperature_wanted),
    Template("potential_proton", "nernst_equation", "number", 3, "N32", protons),
    Template("thermal_voltage", "diffusion", "number", 1, "N08", thermal_voltage),
)
