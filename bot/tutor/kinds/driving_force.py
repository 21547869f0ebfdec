"""The driving force V_m − E on one solute, the direction of its flow, and V_m or E from the force."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.language.numbers import number, quantity
from bot.tutor.answer import Arg, Block, Direction, Headline, Quantity, Result, Say, Solved, Step, Why
from bot.tutor.forces import (
    ION_CARDS,
    chemical_story,
    chemical_story_from_potential,
    current_side,
    current_story,
    direction_of,
    electrical_story,
    verdict,
)
from bot.tutor.formulas import (
    bare,
    charge,
    difference,
    given,
    inside,
    letters,
    mM,
    mV,
    nernst_mV,
    nernst_steps,
    outside,
    potential_result,
    ratio_of,
    ratio_result,
    thermal_result,
)
from grammar.queries import Concept, Current, DrivingForce, Equilibrium, Query, Source, changed
from physics import forces
from physics.constants import F
from physics.errors import NeutralSpecies
from physics.species import BRANCHES
from physics.transport import transport_energy_from_potentials_kJ_per_mol

if TYPE_CHECKING:
    from collections.abc import Mapping

    from physics.species import Species

_SAID: Final = Source("said")
_PEAK_mV, _REST_mV = 30.0, -70.0
_EXAMPLE_nS: Final = 10.0
_NEAR_mV: Final = 1.0  # closer than concentrations and V_m are commonly told
_AT_E_mV: Final = 1e-7  # V_m is E, but for the places in which it is said
_EVEN_mV: Final = 0.05  # a difference within the rounding of V_m and E


@dataclass(frozen=True, slots=True)
class _State:
    """The ion, its E, V_m and their difference, mV; how E was found; from which force on there is a flow."""

    ion: Species
    potential: float
    membrane: float
    force: float
    ratio: float | None
    temperature_C: float | None
    steps: tuple[Step, ...]
    least_mV: float

    @property
    def symbol(self) -> str:
        return f"E_{bare(self.ion)}"

    @property
    def way(self) -> Direction:
        """Net movement of the ion itself."""
        if abs(self.force) < self.least_mV:
            return "none"
        return direction_of(float(forces.flow_direction(self.ion.z, self.membrane, self.potential)))


def answer(query: DrivingForce) -> Solved:
    """Solve for the field that is asked; the direction follows in every case.

    Raises:
        NeutralSpecies: a molecule without charge, unless its direction alone is asked.
        ImpossibleValue: see `physics.nernst` and `physics.forces`.
    """
    if query.species.z == 0:
        if query.find != "direction":
            raise NeutralSpecies
        return _neutral(query)
    if query.species.id in BRANCHES and query.find in ("direction", "force"):
        return _of_branch(query)
    if query.find == "direction" and query.sign is not None:
        return _by_force(query, 1.0 if query.sign == "above" else -1.0, sized=False)
    if query.find == "direction" and query.force_mV is not None:
        return _by_force(query, query.force_mV)
    if query.find == "direction" and 0.0 in {query.outside_mM, query.inside_mM}:
        return _one_way(query)
    state = _state(query)
    first, way = _of_one_force(query, state) if query.alone else (tuple[Headline](), state.way)
    return Solved(
        kind="direction" if query.find == "direction" else "driving_force",
        blocks=(
            *first,
            _headline(query, state),
            *state.steps,
            *_of_energy(query, state),
            _last_step(query, state),
            *_story(state),
        ),
        results=_results(query, state),
        direction=way,
        concepts=_concepts(query),
        next=_next(query, state),
    )


def _state(query: DrivingForce) -> _State:
    ion, ratio, steps = query.species, None, tuple[Step, ...]()
    if query.find == "potential":
        membrane, force = given(query.membrane_mV, "membrane_mV"), given(query.force_mV, "force_mV")
        potential = float(forces.driving_force_mV(membrane, force))
    elif query.potential_mV is not None:
        potential = query.potential_mV
    else:
        celsius = given(query.temperature_C, "temperature_C")
        ratio = ratio_of(query.outside_mM, query.inside_mM, query.ratio)
        potential = nernst_mV(query, celsius)
        steps = nernst_steps(
            ion, query.outside_mM, query.inside_mM, query.ratio, temperature_C=celsius, potential_mV=potential
        )
    if query.find == "membrane":
        force = given(query.force_mV, "force_mV")
        membrane = potential + force
    else:
        membrane = given(query.membrane_mV, "membrane_mV")
        force = float(forces.driving_force_mV(membrane, potential))
        force = 0.0 if abs(force) < _AT_E_mV else force
    least = _EVEN_mV if query.find == "direction" else _AT_E_mV
    celsius_of_steps = query.temperature_C if steps else None
    return _State(ion, potential, membrane, force, ratio, celsius_of_steps, steps, least)


def _headline(query: DrivingForce, state: _State) -> Headline:
    args: dict[str, Arg] = {
        "species": state.ion,
        "symbol": state.symbol,
        "force": Quantity(state.force, "mV", signed=True),
        "membrane": Quantity(state.membrane, "mV", signed=True),
        "potential": Quantity(state.potential, "mV", signed=True),
    }
    if query.find == "membrane":
        return Headline(Say("driving-force-membrane", args))
    if query.find == "potential":
        return Headline(Say("driving-force-potential", args))
    if query.find == "direction":
        return _goes(state.way, args)
    match state.way:
        case "in":
            return Headline(Say("driving-force-is-in", args))
        case "out":
            return Headline(Say("driving-force-is-out", args))
        case "none":
            return Headline(Say("driving-force-is-zero", args))


def _goes(way: Direction, args: Mapping[str, Arg]) -> Headline:
    match way:
        case "in":
            return Headline(Say("driving-force-goes-in", args))
        case "out":
            return Headline(Say("driving-force-goes-out", args))
        case "none":
            return Headline(Say("driving-force-goes-nowhere", args))


def _of_energy(query: DrivingForce, state: _State) -> list[Step]:
    """How the force followed from a free energy that was told, where V_m is asked behind it."""
    if query.find != "membrane" or query.sources.get("force_mV") != Source("inferred"):
        return []
    z = state.ion.z
    inward = float(
        transport_energy_from_potentials_kJ_per_mol(z, state.membrane, state.potential, direction="in")
    )
    worked = f"{quantity(inward, 'kJ/mol')} / ({charge(z)} × {number(round(F))} C/mol) = {mV(state.force)}"
    return [Step(Say("driving-force-step-energy"), f"V_m − {state.symbol} = ΔG / zF = {worked}")]


def _last_step(query: DrivingForce, state: _State) -> Step:
    force, membrane, potential = mV(state.force), mV(state.membrane), mV(state.potential)
    if query.find == "membrane":
        worked = f"V_m = {state.symbol} + (V_m − {state.symbol}) = {potential} + ({force}) = {membrane}"
        return Step(Say("driving-force-step-membrane"), worked)
    if query.find == "potential":
        worked = (
            f"{state.symbol} = V_m − (V_m − {state.symbol}) = {difference(membrane, force)} = {potential}"
        )
        return Step(Say("driving-force-step-potential"), worked)
    branch = state.ion.id in BRANCHES
    return Step(
        Say("driving-force-step-branch" if branch else "driving-force-step-force"),
        f"V_m − {state.symbol} = {difference(membrane, potential)} = {force}",
    )


def _of_one_force(query: DrivingForce, state: _State) -> tuple[tuple[Headline], Direction]:
    """What the force that is asked for does, before what both do together; and its way."""
    if query.alone == "electrical":
        told, push = electrical_story(state.ion, state.membrane), state.ion.z * state.membrane
    else:
        told, push = _chemical(state), -state.ion.z * state.potential
    return (Headline(told.say),), direction_of(push)


def _chemical(state: _State) -> Why:
    if state.ratio is None:
        return chemical_story_from_potential(state.ion, state.symbol, state.potential)
    return chemical_story(state.ion, state.ratio)


def _story(state: _State) -> tuple[Block, ...]:
    """The chemical force, the electrical force, who wins, the current, and the check."""
    sign = 1.0 if state.ion.z > 0 else -1.0
    args: dict[str, Arg] = {"species": state.ion, "symbol": state.symbol}
    check = "driving-force-check-towards" if state.way != "none" else "driving-force-check-zero"
    return (
        _chemical(state),
        electrical_story(state.ion, state.membrane),
        verdict(state.ion, -sign * state.potential, sign * state.membrane),
        *current_story(state.ion, state.symbol, state.way),
        Why(Say(check, args)),
        *([Why(Say("driving-force-near", args))] if 0.0 < abs(state.force) < _NEAR_mV else []),
        Why(Say("driving-force-channels", args)),
    )


def _results(query: DrivingForce, state: _State) -> tuple[Result, ...]:
    force = Result(f"DF_{letters(state.ion)}", state.force, "mV")
    potential = potential_result(state.ion, state.potential)
    membrane = Result("V_m", state.membrane, "mV")
    worked: tuple[Result, ...] = ()
    if state.ratio is not None and state.temperature_C is not None:
        worked = (thermal_result(state.temperature_C), ratio_result(state.ion, state.ratio))
    match query.find:
        case "membrane":
            return (membrane, potential, force, *worked)
        case "potential":
            return (potential, membrane, force)
        case _:
            return (force, potential, *worked)


def _concepts(query: DrivingForce) -> tuple[str, ...]:
    first = ("driving_force", "flow_direction")
    if query.find == "direction":
        first = ("flow_direction", "driving_force")
    valence = ("valence",) if query.species.z != 1 else ()
    of_ion = (ION_CARDS[query.species.id],) if query.species.id in ION_CARDS else ()
    return (*first, "equilibrium_potential", *valence, *of_ion)


def _next(query: DrivingForce, state: _State) -> tuple[Query, ...]:
    """The same ion at another V_m, the current it carries, and its E or the card on direction."""
    elsewhere = _REST_mV if state.membrane > 0.0 else _PEAK_mV
    if query.find in {"force", "direction"}:
        moved = changed(query, _SAID, membrane_mV=elsewhere)
    else:
        moved = DrivingForce(
            species=state.ion,
            membrane_mV=elsewhere,
            potential_mV=_shown(state.potential),
            sources={"membrane_mV": _SAID, "potential_mV": _SAID},
        )
    current = Current(
        species=None if state.ion.id == "rev" else state.ion,
        conductance_nS=_EXAMPLE_nS,
        membrane_mV=_shown(state.membrane),
        potential_mV=_shown(state.potential),
        sources=dict.fromkeys(("conductance_nS", "membrane_mV", "potential_mV"), _SAID),
    )
    if not state.steps:
        branch = state.ion.id in BRANCHES
        return (moved, current, Concept(card="reversal_potential" if branch else "flow_direction"))
    potential = Equilibrium(
        species=state.ion,
        outside_mM=query.outside_mM,
        inside_mM=query.inside_mM,
        ratio=query.ratio,
        temperature_C=query.temperature_C,
        sources=query.sources,
    )
    return (moved, current, potential)


def _shown(value_mV: float) -> float:
    """A computed potential as a student would type it on."""
    return round(value_mV, 2)


# Of a current that several ions carry.


def _of_branch(query: DrivingForce) -> Solved:
    """Inward or outward: the sign of V_m − E; there is no ion whose two forces could be told."""
    state = _state(query)
    args: dict[str, Arg] = {
        "species": state.ion,
        "symbol": state.symbol,
        "force": Quantity(state.force, "mV", signed=True),
    }
    ids = {
        "in": "driving-force-branch-in",
        "out": "driving-force-branch-out",
        "none": "driving-force-branch-none",
    }
    towards = (Why(Say("driving-force-branch-towards", args)),) if state.way != "none" else ()
    return Solved(
        kind="direction" if query.find == "direction" else "driving_force",
        blocks=(
            Headline(Say(ids[state.way], args)),
            _last_step(query, state),
            Why(Say("driving-force-branch-mixed", args)),
            current_side(state.symbol, state.membrane, state.potential),
            *towards,
        ),
        results=_results(query, state),
        direction=state.way,
        concepts=(*_concepts(query)[:2], "reversal_potential"),
        next=_next(query, state),
    )


# Without a voltage to speak of.


def _by_force(query: DrivingForce, force_mV: float, *, sized: bool = True) -> Solved:
    """The sign of V_m − E alone: with a positive one cations leave and anions enter.

    Args:
        query: what is asked.
        force_mV: the driving force, or any number of its sign.
        sized: whether its size is known; without it the way is told, and no number.
    """
    ion = query.species
    way = direction_of(float(forces.flow_direction(ion.z, force_mV, 0.0)))
    symbol = f"E_{bare(ion)}"
    args: dict[str, Arg] = {"species": ion, "symbol": symbol}
    headline = Headline(Say("driving-force-way-in" if way == "in" else "driving-force-way-out", args))
    if sized:
        args["force"] = Quantity(force_mV, "mV", signed=True)
        headline = _goes(way, args)
    sign = "driving-force-sign-positive" if force_mV > 0.0 else "driving-force-sign-negative"
    return Solved(
        kind="direction",
        blocks=(
            headline,
            *((Why(Say(sign, args)),) if way != "none" else ()),
            *current_story(ion, symbol, way),
            Why(Say("driving-force-channels", args)),
        ),
        results=(Result(f"DF_{letters(ion)}", force_mV, "mV"),) if sized else (),
        direction=way,
        concepts=_concepts(query),
        next=(Concept(card="driving_force"), Concept(card="flow_direction")),
    )


def _neutral(query: DrivingForce) -> Solved:
    """A molecule without charge goes down its gradient, whatever V_m is."""
    molecule = query.species
    out, within = query.outside_mM, query.inside_mM
    if query.ratio is not None or out is None or within is None:
        out, within = ratio_of(out, within, query.ratio), 1.0
    way = direction_of(float(forces.flow_direction_from_concentrations(0, out, within, 0.0)))
    args: dict[str, Arg] = {"species": molecule}
    match way:
        case "in":
            headline = Say("driving-force-neutral-in", args)
        case "out":
            headline = Say("driving-force-neutral-out", args)
        case "none":
            headline = Say("driving-force-neutral-none", args)
    ratio = (ratio_result(molecule, out / within),) if within > 0.0 else ()
    known = query.ratio is None
    compared = (
        _compared(molecule, out, within)
        if known
        else f"{outside(molecule)}/{inside(molecule)} = {number(out)}"
    )
    return Solved(
        kind="direction",
        blocks=(
            Headline(headline),
            Step(Say("driving-force-step-compare"), compared),
            Why(Say("driving-force-neutral-why", args)),
            Why(Say("driving-force-neutral-voltage", args)),
        ),
        results=ratio,
        direction=way,
        concepts=("neutral_molecule", "diffusion", "flow_direction"),
        next=(Concept(card="neutral_molecule"), Concept(card="sglt1")),
    )


def _one_way(query: DrivingForce) -> Solved:
    """An ion that is on one side alone can only leave that side, at any voltage."""
    ion, out, within = (
        query.species,
        given(query.outside_mM, "outside_mM"),
        given(query.inside_mM, "inside_mM"),
    )
    celsius, membrane = given(query.temperature_C, "temperature_C"), given(query.membrane_mV, "membrane_mV")
    way = direction_of(
        float(forces.flow_direction_from_concentrations(ion.z, out, within, membrane, celsius))
    )
    args: dict[str, Arg] = {"species": ion, "symbol": f"E_{bare(ion)}"}
    say = "driving-force-one-way-in" if way == "in" else "driving-force-one-way-out"
    return Solved(
        kind="direction",
        blocks=(
            Headline(Say(say, args)),
            Step(Say("driving-force-step-compare"), _compared(ion, out, within)),
            Why(Say("driving-force-one-way-why", args)),
        ),
        direction=way,
        concepts=_concepts(query),
        next=(Concept(card="flow_direction"), Concept(card="diffusion")),
    )


def _compared(species: Species, outside_mM: float, inside_mM: float) -> str:
    sign = "=" if outside_mM == inside_mM else ">" if outside_mM > inside_mM else "<"
    return f"{outside(species)} = {mM(outside_mM)} {sign} {inside(species)} = {mM(inside_mM)}"
