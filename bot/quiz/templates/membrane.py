"""Several ions together: GHK, weighted means, reversal potentials, and things to put in order."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from bot.quiz.question import Choice
from bot.quiz.solutions import symbols
from bot.quiz.templates.draws import cell_with, mM, mV, sides, where
from bot.quiz.templates.template import Draft, Template
from bot.tutor.answer import Quantity, Say
from grammar.queries import Branch, Chord, ConductanceRatio, ConstantField, PermeabilityRatio, Permeant
from physics.nernst import equilibrium_potential_from_ratio_mV, equilibrium_potential_mV
from physics.resting import ghk_voltage_mV
from physics.species import species

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from bot.quiz.templates.template import Draw
    from bot.tutor.answer import Arg

_WEIGHTS: Final = Say("quiz-idea-weights")
_GAP_mV: Final = 4.0


def ghk(prompt: str, ions: tuple[str, ...], sodium: tuple[float, ...]) -> Draw:
    """V_m by GHK in a real cell; P_Na relative to P_K from `sodium`, P_Cl 0.45."""

    def draw(rng: Random) -> Draft:
        cell = cell_with(rng, *ions, excitable=True)
        permeability = {"K": 1.0, "Na": rng.choice(sodium), "Cl": 0.45}
        permeants = []
        for ion in ions:
            outside, inside = sides(rng, cell, ion)
            permeants.append(
                Permeant(
                    species=species(ion),
                    permeability=permeability[ion],
                    outside_mM=outside,
                    inside_mM=inside,
                )
            )
        query = ConstantField(ions=tuple(permeants), temperature_C=cell.temperature_C)
        return Draft(Say(prompt, {**_permeants(permeants), **where(cell)}), Say("quiz-idea-ghk"), query)

    return draw


def channel(rng: Random) -> Draft:
    """E_rev of a cation channel by GHK."""
    cell = cell_with(rng, "K", "Na", excitable=True)
    p = rng.choice((0.5, 0.8, 1.0, 1.2, 1.5))
    sodium, potassium = cell.ions["Na"], cell.ions["K"]
    ions = (
        Permeant(
            species=species("K"),
            permeability=1.0,
            outside_mM=potassium.outside_mM,
            inside_mM=potassium.inside_mM,
        ),
        Permeant(
            species=species("Na"), permeability=p, outside_mM=sodium.outside_mM, inside_mM=sodium.inside_mM
        ),
    )
    query = ConstantField(ions=ions, temperature_C=cell.temperature_C, find="reversal")
    return Draft(
        Say("template-channel", {**_permeants(ions), **where(cell)}), Say("quiz-idea-channel"), query
    )


def permeability_ratio(rng: Random) -> Draft:
    """P_Na/P_K of a cation channel from its reversal potential."""
    cell = cell_with(rng, "K", "Na", excitable=True)
    sodium, potassium = cell.ions["Na"], cell.ions["K"]
    query = PermeabilityRatio(
        x=species("Na"),
        ref=species("K"),
        reversal_mV=float(rng.randrange(-40, 26)),
        x_outside_mM=sodium.outside_mM,
        x_inside_mM=sodium.inside_mM,
        ref_outside_mM=potassium.outside_mM,
        ref_inside_mM=potassium.inside_mM,
        temperature_C=cell.temperature_C,
    )
    args: dict[str, Arg] = {"reversal": mV(query.reversal_mV), **where(cell)}
    args |= {"Na_out": mM(sodium.outside_mM), "Na_in": mM(sodium.inside_mM)}
    args |= {"K_out": mM(potassium.outside_mM), "K_in": mM(potassium.inside_mM)}
    return Draft(Say("template-permeability-ratio", args), Say("quiz-idea-channel"), query)


def conductance_ratio(rng: Random) -> Draft:
    """g_Na/g_K of a channel or membrane from the potential at which it carries no net current."""
    e_K, e_Na = float(rng.randrange(-95, -74, 5)), float(rng.randrange(45, 66, 5))
    query = ConductanceRatio(
        x=species("Na"), ref=species("K"), reversal_mV=float(rng.randrange(-70, 31)), x_mV=e_Na, ref_mV=e_K
    )
    args: dict[str, Arg] = {"reversal": mV(query.reversal_mV), "E_Na": mV(e_Na), "E_K": mV(e_K)}
    return Draft(Say("template-conductance-ratio", args), Say("quiz-idea-lever"), query)


def chord(prompt: str, *, reversal: bool = False, chloride: bool = False) -> Draw:
    """A weighted mean of two or three equilibrium potentials."""

    def draw(rng: Random) -> Draft:
        g = {"K": float(rng.choice((3, 4, 5, 8, 10, 20))), "Na": float(rng.choice((1, 2))), "Cl": 2.0}
        if reversal:
            g = {"K": float(rng.choice((2, 3, 4))), "Na": float(rng.choice((3, 5, 6, 7)))}
        e = {"K": -90.0 + 5.0 * rng.randrange(3), "Na": 50.0 + 5.0 * rng.randrange(4), "Cl": -70.0}
        ions = ("K", "Na", "Cl") if chloride else ("K", "Na")
        branches = tuple(
            Branch(species=species(ion), conductance=g[ion], potential_mV=e[ion]) for ion in ions
        )
        args: dict[str, Arg] = {}
        for ion in ions:
            args |= {f"g_{ion}": Quantity(g[ion], "1"), f"E_{ion}": mV(e[ion])}
        query = Chord(branches=branches, find="reversal" if reversal else "rest")
        return Draft(Say(prompt, args), Say("quiz-idea-channel") if reversal else _WEIGHTS, query)

    return draw


def order_potentials(rng: Random) -> Draft:
    """Ions of a cell by their E; an anion taken as a cation comes out elsewhere."""
    cell = cell_with(rng, "K", "Na", "Cl", "Ca")
    ions = rng.sample(("K", "Na", "Cl", "Ca"), 4)
    e = [_of_cell(cell, ion) for ion in ions]
    mistaken = [-value if ion == "Cl" else value for ion, value in zip(ions, e, strict=True)]
    return _ordering(
        Say("template-order-potentials", where(cell)),
        Say("quiz-idea-nernst"),
        [Say("quiz-species", {"species": species(ion)}) for ion in ions],
        e,
        ((mistaken, "N05"),),
    )


def order_forces(rng: Random) -> Draft:
    """Ions of a cell by the size of their driving force at rest; by the size of E is the slip."""
    cell = cell_with(rng, "K", "Na", "Cl", rest=True)
    v = cell.resting_mV if cell.resting_mV is not None else -70.0
    ions = rng.sample(("K", "Na", "Cl"), 3)
    e = [_of_cell(cell, ion) for ion in ions]
    return _ordering(
        Say("template-order-forces", {**where(cell), "membrane": mV(v)}),
        Say("quiz-idea-force"),
        [_with_potential(ion, value) for ion, value in zip(ions, e, strict=True)],
        [abs(v - value) for value in e],
        (([abs(value) for value in e], "N17"),),
    )


def order_permeabilities(rng: Random) -> Draft:
    """Three membranes by their V_m; by its size, the minus signs left out, is the slip."""
    cell = cell_with(rng, "K", "Na", excitable=True)
    ratios = rng.sample((0.01, 0.05, 0.2, 1.0, 5.0, 20.0), 3)
    k, na = cell.ions["K"], cell.ions["Na"]
    v = [
        float(
            ghk_voltage_mV(
                [1, 1],
                [1.0, ratio],
                [k.outside_mM, na.outside_mM],
                [k.inside_mM, na.inside_mM],
                cell.temperature_C,
            )
        )
        for ratio in ratios
    ]
    shown = [symbols(f"P_Na : P_K = {_ratio(ratio)}") for ratio in ratios]
    sizes = [abs(value) for value in v]
    return _ordering(Say("template-order-permeabilities", where(cell)), _WEIGHTS, shown, v, ((sizes, "N02"),))


def order_valences(rng: Random) -> Draft:
    """A cation, a doubly charged cation and an anion at one ratio, by their E."""
    fold = rng.choice((2, 5, 10, 20, 50, 100))
    more_outside = rng.random() < 0.5
    ratio = float(fold) if more_outside else 1.0 / fold
    ions = [species(one) for one in rng.sample(("K", "Ca", "Cl"), 3)]
    e = [float(equilibrium_potential_from_ratio_mV(ion.z, ratio)) for ion in ions]
    doubled = [value * ion.z**2 for ion, value in zip(ions, e, strict=True)]
    return _ordering(
        Say(
            "template-order-valences-outside" if more_outside else "template-order-valences-inside",
            {"fold": fold},
        ),
        Say("quiz-idea-charge"),
        [Say("quiz-species", {"species": ion}) for ion in ions],
        e,
        ((doubled, "C25"),),
    )


def _ordering(
    prompt: Say,
    idea: Say,
    shown: Sequence[Say],
    values: Sequence[float],
    slips: tuple[tuple[Sequence[float], str], ...],
) -> Draft:
    """Things by growing value; values too near to each other leave the order empty, which is thrown again."""
    order = _sorted(values)
    near = any(abs(values[b] - values[a]) < _GAP_mV for a, b in pairwise(order))
    wrong = tuple((_sorted(mistaken), id_) for mistaken, id_ in slips)
    return Draft(
        prompt,
        idea,
        choices=tuple(Choice(say) for say in shown),
        order=() if near else order,
        slips=tuple((found, id_) for found, id_ in wrong if found != order),
    )


def _sorted(values: Sequence[float]) -> tuple[int, ...]:
    return tuple(sorted(range(len(values)), key=values.__getitem__))


def _of_cell(cell: _Cell, ion: str) -> float:
    known = cell.ions[ion]
    z = species(ion).z
    return float(equilibrium_potential_mV(z, known.outside_mM, known.inside_mM, cell.temperature_C))


def _with_potential(ion: str, value: float) -> Say:
    return Say(
        "quiz-species-potential", {"species": species(ion), "symbol": f"E_{ion}", "potential": mV(value)}
    )


def _ratio(ratio: float) -> str:
    return f"{ratio:g} : 1" if ratio >= 1.0 else f"1 : {1.0 / ratio:g}"


def _permeants(ions: Sequence[Permeant]) -> dict[str, Arg]:
    args: dict[str, Arg] = {}
    for ion in ions:
        name = ion.species.id
        args |= {f"P_{name}": Quantity(ion.permeability, "1")}
        args |= {f"{name}_out": mM(ion.outside_mM), f"{name}_in": mM(ion.inside_mM)}
    return args


if TYPE_CHECKING:
    from physics.cells import Cell as _Cell

_LEAKY: Final = (0.02, 0.03, 0.04, 0.05, 0.08, 0.1)

TEMPLATES: Final = (
    Template("rest_two_ions", "ghk", "number", 2, "N19", ghk("template-ghk-two", ("K", "Na"), _LEAKY)),
    Template(
        "rest_mean", "resting_potential", "number", 2, "N22", ghk("template-ghk-two", ("K", "Na"), _LEAKY)
    ),
    Template(
        "rest_chloride", "ghk", "number", 3, "N18", ghk("template-ghk-three", ("K", "Na", "Cl"), _LEAKY)
    ),
    Template(
        "peak", "action_potential", "number", 3, "N19", ghk("template-peak", ("K", "Na"), (8.0, 12.0, 20.0))
    ),
    Template("chord_two", "permeability_weighting", "number", 1, "N20", chord("template-chord-two")),
    Template(
        "chord_three",
        "permeability_weighting",
        "number",
        3,
        "N20",
        chord("template-chord-three", chloride=True),
    ),
    Template("channel_ghk", "nonselective_channel", "number", 2, "N22", channel),
    Template(
        "channel_chord",
        "reversal_vs_equilibrium",
        "number",
        2,
        "N20",
        chord("template-channel-chord", reversal=True),
    ),
    Template("permeability_ratio", "nonselective_channel", "number", 3, "N30", permeability_ratio),
    Template("conductance_ratio", "reversal_vs_equilibrium", "number", 3, "N30", conductance_ratio),
    Template("order_potentials", "equilibrium_potential", "order", 2, "N05", order_potentials),
    Template("order_forces", "driving_force", "order", 2, "N17", order_forces),
    Template("order_permeabilities", "permeability_weighting", "order", 2, "N02", order_permeabilities),
    Template("order_valences", "valence", "order", 2, "C25", order_valences),
)
