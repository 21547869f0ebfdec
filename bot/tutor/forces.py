"""The story of the two forces, as several kinds tell it: which way each pushes, and who wins.

Pushes are in mV and positive outward, as in `physics.forces`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.tutor.answer import Arg, Direction, Quantity, Say, Why
from physics.forces import EQUILIBRIUM_TOLERANCE_mV

if TYPE_CHECKING:
    from grammar.queries import TwoForces
    from physics.species import Species

ION_CARDS: Final = {"K": "potassium", "Na": "sodium", "Cl": "chloride", "Ca": "calcium"}
"""The cards on single ions, by species."""


def direction_of(push: float) -> Direction:
    """Where a push goes: positive is out; closer to zero than rounding is none."""
    if abs(push) <= EQUILIBRIUM_TOLERANCE_mV:
        return "none"
    return "out" if push > 0 else "in"


def worded_pushes(told: TwoForces) -> tuple[int, int]:
    """Signs of the chemical and the electrical push, positive outward; 0 of none, or one not told of."""
    chemical = {"inside": 1, "outside": -1}.get(told.more or "", 0)
    electrical = {"positive": 1, "negative": -1}.get(told.charged or "", 0)
    return chemical, electrical * (1 if told.species.z > 0 else -1)


def current_side(symbol: str, membrane_mV: float, potential_mV: float) -> Why:
    """Inward or outward: whether V_m lies below or above the potential at which the current reverses."""
    ids = {"in": "current-why-below", "out": "current-why-above", "none": "current-why-equal"}
    membrane = Quantity(membrane_mV, "mV", signed=True)
    potential = Quantity(potential_mV, "mV", signed=True)
    args: dict[str, Arg] = {"symbol": symbol, "membrane": membrane, "potential": potential}
    return Why(Say(ids[direction_of(membrane_mV - potential_mV)], args))


def chemical_story(species: Species, ratio: float) -> Why:
    """Which way diffusion pushes, from the ratio outside/inside (> 0)."""
    if ratio == 1.0:
        return Why(Say("force-chemical-none", {"species": species}))
    if ratio < 1.0:
        return Why(Say("force-chemical-out", {"species": species, "fold": Quantity(1.0 / ratio, "1")}))
    return Why(Say("force-chemical-in", {"species": species, "fold": Quantity(ratio, "1")}))


def chemical_story_from_potential(species: Species, symbol: str, potential_mV: float) -> Why:
    """Which way diffusion pushes, from the equilibrium potential (mV) that would hold the ion."""
    args: dict[str, Arg] = {
        "species": species,
        "symbol": symbol,
        "potential": Quantity(potential_mV, "mV", signed=True),
    }
    match direction_of(-species.z * potential_mV):
        case "out":
            return Why(Say("force-chemical-known-out", args))
        case "in":
            return Why(Say("force-chemical-known-in", args))
        case "none":
            return Why(Say("force-chemical-known-none", args))


def electrical_story(species: Species, membrane_mV: float) -> Why:
    """Which way the membrane potential (mV) pushes the ion."""
    args: dict[str, Arg] = {"species": species, "membrane": Quantity(membrane_mV, "mV", signed=True)}
    cation = species.z > 0
    match direction_of(membrane_mV):
        case "none":
            return Why(Say("force-electrical-none", args))
        case "out" if cation:
            return Why(Say("force-electrical-cation-out", args))
        case "out":
            return Why(Say("force-electrical-anion-in", args))
        case "in" if cation:
            return Why(Say("force-electrical-cation-in", args))
        case "in":
            return Why(Say("force-electrical-anion-out", args))


def verdict(species: Species, chemical_mV: float, electrical_mV: float) -> Why:
    """Who wins: the two pushes (mV, positive outward) added up."""
    net = chemical_mV + electrical_mV
    way, chemical, electrical = direction_of(net), direction_of(chemical_mV), direction_of(electrical_mV)
    args: dict[str, Arg] = {
        "species": species,
        "net": Quantity(abs(net), "mV"),
        "chemical": Quantity(abs(chemical_mV), "mV"),
        "electrical": Quantity(abs(electrical_mV), "mV"),
    }
    if way == "none":
        return Why(Say("force-balance" if chemical != "none" else "force-neither", args))
    out = way == "out"
    if "none" in {chemical, electrical}:
        return Why(Say("force-alone-out" if out else "force-alone-in", args))
    if chemical == electrical:
        return Why(Say("force-together-out" if out else "force-together-in", args))
    if chemical == way:
        return Why(Say("force-chemical-wins-out" if out else "force-chemical-wins-in", args))
    return Why(Say("force-electrical-wins-out" if out else "force-electrical-wins-in", args))


def current_story(species: Species, symbol: str, way: Direction) -> tuple[Why, ...]:
    """The current that the flow makes (none if there is no flow), told apart from the ion's own direction."""
    args: dict[str, Arg] = {"species": species, "symbol": symbol}
    match way, species.z > 0:
        case "out", True:
            return (Why(Say("force-current-cation-out", args)),)
        case "in", True:
            return (Why(Say("force-current-cation-in", args)),)
        case "out", False:
            return (Why(Say("force-current-anion-out", args)),)
        case "in", False:
            return (Why(Say("force-current-anion-in", args)),)
        case _:
            return ()
