"""Free energy, coupled transport, the pump, and how few ions make a voltage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.quiz.templates.draws import cell_with, membrane_mV, mM, mV, sides, where
from bot.quiz.templates.template import Draft, Template
from bot.tutor.answer import Quantity, Say
from grammar.queries import Carried, Charge, Cotransport, Exchanger, FreeEnergy, Pump
from physics.species import species

if TYPE_CHECKING:
    from random import Random

    from bot.quiz.templates.template import Draw
    from bot.tutor.answer import Arg

_ENERGY: Final = Say("quiz-idea-energy")


def moved(*ions: str) -> Draw:
    """The free energy of moving an ion in or out."""

    def draw(rng: Random) -> Draft:
        ion, v, inward = rng.choice(ions), membrane_mV(rng), rng.random() < 0.5
        cell = cell_with(rng, ion, excitable=True)
        outside, inside = sides(rng, cell, ion)
        query = FreeEnergy(
            species=species(ion),
            inward=inward,
            outside_mM=outside,
            inside_mM=inside,
            membrane_mV=v,
            temperature_C=cell.temperature_C,
        )
        args: dict[str, Arg] = {"species": species(ion), "membrane": mV(v)}
        args |= {"outside": mM(outside), "inside": mM(inside), **where(cell)}
        return Draft(Say("template-energy-in" if inward else "template-energy-out", args), _ENERGY, query)

    return draw


def neutral_moved(rng: Random) -> Draft:
    """The free energy of moving glucose: no electrical term."""
    outside, inside, v = float(rng.choice((4, 5, 6))), rng.choice((0.5, 1.0, 2.0)), membrane_mV(rng)
    query = FreeEnergy(
        species=species("glucose"),
        inward=rng.random() < 0.5,
        outside_mM=outside,
        inside_mM=inside,
        membrane_mV=v,
        temperature_C=37.0,
    )
    args: dict[str, Arg] = {"species": query.species, "membrane": mV(v), "temperature": Quantity(37.0, "°C")}
    args |= {"outside": mM(outside), "inside": mM(inside)}
    prompt = Say("template-energy-neutral-in" if query.inward else "template-energy-neutral-out", args)
    return Draft(prompt, Say("quiz-idea-neutral"), query)


def cotransport(rng: Random) -> Draft:
    """The largest glucose gradient of SGLT1."""
    cell = cell_with(rng, "Na")
    outside, inside = sides(rng, cell, "Na")
    v = membrane_mV(rng, -80, -40)
    query = Cotransport(
        drivers=(Carried(species=species("Na"), count=2, outside_mM=outside, inside_mM=inside),),
        cargo=Carried(species=species("glucose"), count=1),
        membrane_mV=v,
        temperature_C=37.0,
    )
    args: dict[str, Arg] = {"outside": mM(outside), "inside": mM(inside), "membrane": mV(v)}
    args |= {"temperature": Quantity(37.0, "°C")}
    return Draft(Say("template-cotransport", args), Say("quiz-idea-cotransport"), query)


def pump(rng: Random) -> Draft:
    """What one mole of pump cycles costs."""
    cell = cell_with(rng, "K", "Na", excitable=True)
    sodium, potassium = cell.ions["Na"], cell.ions["K"]
    v = membrane_mV(rng)
    query = Pump(
        Na_outside_mM=sodium.outside_mM,
        Na_inside_mM=sodium.inside_mM,
        K_outside_mM=potassium.outside_mM,
        K_inside_mM=potassium.inside_mM,
        membrane_mV=v,
        temperature_C=cell.temperature_C,
    )
    args: dict[str, Arg] = {"membrane": mV(v), **where(cell)}
    args |= {"Na_out": mM(sodium.outside_mM), "Na_in": mM(sodium.inside_mM)}
    args |= {"K_out": mM(potassium.outside_mM), "K_in": mM(potassium.inside_mM)}
    return Draft(Say("template-pump", args), Say("quiz-idea-pump"), query)


def exchanger(rng: Random) -> Draft:
    """The reversal potential of the sodium–calcium exchanger."""
    sodium, calcium = float(rng.randrange(50, 71, 5)), float(rng.randrange(110, 136, 5))
    query = Exchanger(
        inward=species("Na"),
        outward=species("Ca"),
        inward_count=3,
        outward_count=1,
        inward_mV=sodium,
        outward_mV=calcium,
    )
    args: dict[str, Arg] = {"E_Na": mV(sodium), "E_Ca": mV(calcium)}
    return Draft(Say("template-exchanger", args), Say("quiz-idea-cotransport"), query)


def ions_moved(rng: Random) -> Draft:
    """How many ions change V_m in a round cell."""
    change, diameter = float(rng.choice((50, 60, 80, 100))), float(rng.choice((10, 15, 20, 30)))
    query = Charge(change_mV=change, species=species("K"), diameter_um=diameter)
    args: dict[str, Arg] = {"change": Quantity(change, "mV"), "diameter": Quantity(diameter, "µm")}
    return Draft(
        Say("template-ions", {**args, "specific": Quantity(1.0, "µF/cm²")}), Say("quiz-idea-capacitor"), query
    )


TEMPLATES: Final = (
    Template("energy_ion", "electrochemical_potential", "number", 3, "N23", moved("K", "Na")),
    Template("energy_calcium", "calcium", "number", 3, "N23", moved("Ca")),
    Template("energy_glucose", "neutral_molecule", "number", 2, "N23", neutral_moved),
    Template("gradient_glucose", "sglt1", "number", 3, "N24", cotransport),
    Template("gradient_without_voltage", "sglt1", "number", 3, "N25", cotransport),
    Template("pump_cost", "na_k_pump", "number", 3, "N08", pump),
    Template("exchanger_reversal", "reversal_potential", "number", 3, "N31", exchanger),
    Template("ions_for_voltage", "membrane_potential", "number", 3, "N29", ions_moved),
)
