"""Completing questions about a whole membrane or channel: GHK, chord conductance, and ratios from them."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal

from bot.tutor.changes_asked import SIZE_OF_PSP
from bot.tutor.circuits import each_alone
from bot.tutor.context import NeedsInput
from bot.tutor.currents import current_unit, told_counts
from bot.tutor.givens import WEIGHED_BY_P, Givens
from bot.tutor.solutions import holds_nothing_else
from grammar.ahead.compared_weights import compared, named_ratio
from grammar.ahead.gates import open_share
from grammar.injected import into_the_cell
from grammar.intent import beside_one, in_nS
from grammar.left_open import never_crossing
from grammar.lexicon import lexicon
from grammar.queries import (
    Branch,
    Chord,
    ConductanceRatio,
    ConstantField,
    Equilibrium,
    FieldAim,
    NetCurrent,
    PermeabilityRatio,
    Permeant,
    Query,
    Replacement,
    Several,
    Source,
)
from grammar.reading import Slot
from grammar.symbols import OTHER_SIDE
from physics.nernst import equilibrium_potential_mV
from physics.species import LEAK

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from grammar.reading import Reading, Relation
    from physics.species import Species


_LEAK: Final = re.compile(
    r"(?<![A-Za-z])[gE]_?[Ll](?![A-Za-z])"
    r"|(?i:(?<!um )(?<!ide )(?<![+⁺⁻-] )(?<!\bK )(?<!\bNa )(?<!\bCl )"  # "a sodium leak" is sodium's
    r"\bleak(?: (?:conductance|potential|reversal))?(?: (?:is|of|at)| ?[=:])? ?[-\d])"
    r"|漏(?:电导|电位|电势)? ?(?:[=:]|为|是)? ?[-\d]"
)
"""A branch with a number that is no ion's, as in Hodgkin and Huxley's circuit: it would go to a wrong ion."""


def _unread_leak(reading: Reading) -> bool:
    """Whether a leak is spoken of without both its conductance and its potential."""
    roles = {s.role for s in reading.slots if s.ion == LEAK.id}
    roles |= {x.role for x in reading.relations if LEAK.id in (x.first, x.second)}
    numbered = any(
        s.role == "E" and s.ion == "1" for s in reading.slots
    )  # every branch was read, by its place
    return bool(_LEAK.search(reading.plain)) and not ({"g", "E"} <= roles or numbered)


def _weights(reading: Reading, role: str) -> dict[str, float]:
    """Relative permeabilities or conductances by ion: said one by one, or as proportions of each other."""
    told = sorted((s for s in reading.slots if s.role == role), key=lambda s: s.span)
    said = {s.ion: s.value for s in told if s.ion and s.value is not None}
    weights = {ion: float(value or 0.0) for ion, value in said.items()}
    _spread(weights, [x for x in reading.relations if x.role == role])
    bare = {w.ion for w in reading.wanted if w.role == role and w.ion and w.ion not in weights}
    reference = len(weights) == 1 or reading.has("than")  # "relative to P_K: P_Na 0.01, P_Cl 2"
    if any(weights.values()) and reference and len(bare) == 1:  # "P_Na is 0.04 of P_K"
        weights[bare.pop()] = 1.0
    return weights


def _spread(weights: dict[str, float], relations: Sequence[Relation]) -> None:
    for x in relations:
        if x.first in weights and x.second not in weights and x.factor:
            weights[x.second] = weights[x.first] / x.factor
        else:
            weights.setdefault(x.second, 1.0)
            weights[x.first] = weights[x.second] * x.factor


def _find(reading: Reading) -> Literal["rest", "reversal"]:
    return "reversal" if reading.asks("rev") or (reading.has("channel") and not reading.asks("V")) else "rest"


def constant_field(givens: Givens) -> Query | NeedsInput:
    """GHK from permeabilities and concentrations."""
    weights = _weights(givens.reading, "P")
    if not givens.reading.asks("V", "rev") and any(givens.reading.of("V")):
        told = {s.ion for s in givens.reading.of("P")} | {
            ion for x in givens.reading.relations if x.role == "P" for ion in (x.first, x.second)
        }
        if told and (sought := {*givens.asked_ions("P")} - told):
            return _permeability_for(givens, weights, sought)
    energies = any(w.role == "E" and w.span != (0, 0) for w in givens.reading.wanted)  # none of a bare pair
    if energies and not givens.reading.asks("V", "rev"):
        return NeedsInput("constant_field", ("permeability",))
    aims = any(s.value is not None for s in givens.reading.of("V"))
    level = givens.reading.has("howmuch", "what") and bool(_lacking(givens, weights))
    if aims and (level or givens.reading.asks("C", "P")) and not givens.reading.asks("V", "rev"):
        return _level_for(givens, weights)
    named = [ion for ion in _concentration_ions(givens) if ion not in weights]
    if named and _equal(givens.reading):
        weights |= dict.fromkeys(named, 1.0)
    if untold := [ion for ion in weights if not _said_sides(givens, ion)]:
        shut = never_crossing(givens.reading.plain)  # "equal for Na+ and K+, none for Cl-"
        weights = {ion: p for ion, p in weights.items() if ion not in untold or (p and ion not in shut)}
    if named and not any(weights.values()):
        weights |= dict.fromkeys(named, 1.0)  # "P_Na = P_Cl = 0: only K+ is left"
    ions = _permeant(givens, weights)
    if isinstance(ions, NeedsInput):
        return ions
    pump = _pump(givens.reading)
    if pump and {ion.species.id for ion in ions if ion.permeability} != {"K", "Na"}:
        return NeedsInput("constant_field", ("quantity",), "ask-electrogenic")
    if len(ions) == 1:  # GHK of one ion is the Nernst equation
        return _nernst(givens, ions[0].species, ions[0].outside_mM, ions[0].inside_mM)
    return ConstantField(
        ions=ions,
        temperature_C=givens.temperature_C(),
        find=_find(givens.reading) if pump is None else "rest",
        pump=pump,
        sources=_all_sources(givens),
    )


def _permeability_for(givens: Givens, weights: Mapping[str, float], sought: set[str]) -> Query | NeedsInput:
    """Such as "P_K = 1, V_m = -70 mV: P_Na?", all concentrations being told."""
    if len(sought) != 1:
        return NeedsInput("constant_field", ("permeability",))
    ion = next(iter(sought))
    return _aim(givens, {**weights, ion: 0.0}, ion, "permeability")


def _level_for(givens: Givens, weights: Mapping[str, float]) -> Query | NeedsInput:
    """Such as "how far must [K]o rise to bring V_m to -50 mV": what it is now counts for nothing."""
    sought = {(w.ion, w.side) for w in givens.reading.wanted if w.role == "C"} or {*_lacking(givens, weights)}
    ion, side = sought.pop() if len(sought) == 1 else (None, None)
    told = {s.side for s in givens.reading.of("conc") if s.ion == ion}
    if side is None and len(told) == 1:  # "which Na+ concentration outside", of the one that is not told
        side = OTHER_SIDE.get(told.pop() or "")
    if ion is None or not weights.get(ion) or side is None:
        aims = tuple(s.value for s in givens.reading.of("V") if s.value is not None)
        return NeedsInput("constant_field", ("role",), "ask-unused", aims)
    kept = [s for s in givens.reading.slots if (s.role, s.ion, s.side) != ("conc", ion, side)]
    nothing = Slot("conc", 0.0, (0, 0), ion=ion, side=side, dim="conc")
    anew = Givens(givens.reading._replace(slots=(*kept, nothing)), givens.defaults, givens.named_cell)
    return _aim(anew, weights, ion, "outside" if side == "out" else "inside")


def _lacking(givens: Givens, weights: Mapping[str, float]) -> list[tuple[str, str]]:
    """The concentrations of what crosses that are not told."""
    told = {(s.ion, s.side) for s in givens.reading.of("conc") if s.value is not None}
    return [(ion, side) for ion in weights for side in ("out", "in") if (ion, side) not in told]


def _aim(
    givens: Givens,
    weights: Mapping[str, float],
    sought: str,
    find: Literal["outside", "inside", "permeability"],
) -> Query | NeedsInput:
    membrane, ions = givens.value("membrane_mV", "V"), _permeant(givens, weights)
    kind = givens.species(sought)
    if isinstance(ions, NeedsInput) or membrane is None or kind is None:
        return ions if isinstance(ions, NeedsInput) else NeedsInput("constant_field", ("membrane_mV",))
    givens.sources.pop(f"{sought}.{find}_mM", None)
    return FieldAim(
        ions=ions,
        species=kind,
        find=find,
        membrane_mV=membrane,
        temperature_C=givens.temperature_C(),
        sources=_all_sources(givens),
    )


_NO_PUMP: Final = re.compile(
    r"(?i:\b(?:ignor|neglect|disregard|exclud|omit)\w*|\bwithout|\bleaving out|\bno)\b[^.;?,]{0,40}"
    r"(?i:electrogenic|\bpump)"
    r"|(?i:electrogenic|\bpump)[^.;?,]{0,40}\b(?i:is|are|be|was|were)\b "
    r"(?i:ignored|neglected|disregarded|excluded|omitted|left out|blocked|inhibited|stopped)"
    r"|(?:忽略|不考虑|不计|不算|除去|没有)[^。;,·]{0,12}(?:生电|泵)"
)


def _pump(reading: Reading) -> tuple[int, int] | None:
    """Na⁺ out and K⁺ in a cycle, where the pump's own current is to count."""
    counts = told_counts(reading)
    if not reading.has("electrogenic") and not {"Na", "K"} <= counts.keys():
        return None
    if _NO_PUMP.search(reading.plain):
        return None  # "neglecting the electrogenic pump"
    return counts.get("Na", 3), counts.get("K", 2)


def _nernst(givens: Givens, ion: Species, outside_mM: float, inside_mM: float) -> Equilibrium:
    """V_m of a membrane that one ion alone can cross."""
    return Equilibrium(
        species=ion,
        outside_mM=outside_mM,
        inside_mM=inside_mM,
        temperature_C=givens.temperature_C(),
        sources=_all_sources(givens),
    )


def _equal(reading: Reading) -> bool:
    return reading.has("equal", "unselective") and not any(s.role == "P" for s in reading.slots)


def _concentration_ions(givens: Givens) -> list[str]:
    return [ion for ion in givens.complete_ions() if ion]


def _permeant(givens: Givens, weights: Mapping[str, float]) -> tuple[Permeant, ...] | NeedsInput:
    done = []
    for ion, p in weights.items():
        sides = _sides(givens, ion)
        kind = givens.species(ion)
        if sides is None or kind is None:
            return NeedsInput("constant_field", (f"{ion}.outside_mM", f"{ion}.inside_mM"))
        done.append(Permeant(species=kind, permeability=p, outside_mM=sides[0], inside_mM=sides[1]))
    return tuple(done) if done else NeedsInput("constant_field", ("permeability",))


def _sides(givens: Givens, ion: str) -> tuple[float, float] | None:
    found = []
    for side, field in (("out", "outside_mM"), ("in", "inside_mM")):
        value = givens.concentration(ion, side)
        if value is None:
            value = givens.preset(ion, side)
        if value is None and holds_nothing_else(givens):
            value = 0.0  # "outside only Ca2+, inside only Cs+"
            givens.sources[field] = Source("inferred")
        if value is None:
            return None
        givens.sources[f"{ion}.{field}"] = givens.sources.pop(field)
        found.append(value)
    return (found[0], found[1]) if any(found) else None


def _all_sources(givens: Givens) -> Mapping[str, Source]:
    return givens.frozen_sources(*givens.sources)


def rest(givens: Givens) -> Query | NeedsInput:
    """V_m of a cell: its preset, the one ion that can cross, or equal permeabilities of what is known."""
    only = [x.first for x in givens.reading.relations if x.role == "only"]
    known = _concentration_ions(givens)
    shut = {s.ion for s in givens.reading.slots if s.role in ("P", "g") and s.value == 0.0}
    only = only or ([ion for ion in known if ion not in shut] if shut else [])  # "P_K = 0"
    single = only if len(only) == 1 else known if len(known) == 1 and not only else []
    if single:
        kind, sides = givens.species(single[0]), _sides(givens, single[0])
        if kind is not None and sides is not None:
            return _nernst(givens, kind, *sides)
    energies = {s.ion: s.value for s in givens.reading.of("E") if s.ion}
    if any(s.role in "gP" for s in givens.reading.slots) or givens.reading.relations:
        return NeedsInput("rest", ("potential_mV",))
    if known and not energies and givens.defaults.lends and givens.cell.permeability:
        givens.sources["permeability"] = Source("preset", preset=givens.cell.id)
        weights = {ion: p for ion, p in givens.cell.permeability.items() if ion in known}
        if not isinstance(made := _lent(givens, weights), NeedsInput):
            return made
    if energies or known:
        return NeedsInput("rest", ("conductance_nS",) if energies else ("permeability",))
    if not givens.cell.permeability:
        return NeedsInput("rest", ("permeability",))
    givens.sources["permeability"] = Source("preset", preset=givens.cell.id)
    return _lent(givens, givens.cell.permeability)


def _lent(givens: Givens, weights: Mapping[str, float]) -> ConstantField | NeedsInput:
    """GHK with the permeabilities of a preset; Mullins–Noda, of K⁺ and Na⁺, where its pump is spoken of."""
    pump = _pump(givens.reading)
    if pump:
        weights = {ion: p for ion, p in weights.items() if ion in ("K", "Na")}
    ions = _permeant(givens, weights)
    if isinstance(ions, NeedsInput):
        return ions
    if pump and len(ions) < 2:
        return NeedsInput("constant_field", ("quantity",), "ask-electrogenic")
    return ConstantField(
        ions=ions, temperature_C=givens.temperature_C(), pump=pump, sources=_all_sources(givens)
    )


def chord(givens: Givens) -> Query | NeedsInput:
    """Conductance-weighted mean; E's that were not said follow from the concentrations."""
    if _unread_leak(givens.reading):
        return NeedsInput("chord", ("species",), "ask-leak")
    if givens.reading.has("inject") and (alone := _one_branch(givens)):
        return alone
    weights = _weights(givens.reading, "g")
    if counted := [s.value or 0.0 for s in givens.reading.of("channels")]:
        return NeedsInput("chord", ("role",), "ask-unused", tuple(counted))  # of which kind is not read
    if _equal(givens.reading):
        weights |= {s.ion: 1.0 for s in givens.reading.of("E") if s.ion and s.ion not in weights}
    branches = _branches(givens, weights, "chord")
    if isinstance(branches, NeedsInput):
        return branches
    if any(givens.reading.of("weighed")):
        givens.sources["weights"] = Source("preset", preset=WEIGHED_BY_P)
    injected = givens.reading.first("I")
    whole = Chord(
        branches=branches,
        find=_find(givens.reading),
        injected_pA=into_the_cell(givens.reading, injected) if injected else 0.0,
        sources=_all_sources(givens),
    )
    if SIZE_OF_PSP.search(givens.reading.plain) and (resting := _without_synapses(branches)):
        return Several(parts=(replace(whole, branches=resting), whole), style="before_after")
    cases = [replace(whole, branches=acting) for acting in each_alone(givens.reading.plain, branches)]
    return cases[0] if len(cases) == 1 else Several(parts=tuple(cases))


def _without_synapses(branches: tuple[Branch, ...]) -> tuple[Branch, ...]:
    """What is open before a synapse acts; nothing where there is none, or nothing else."""
    resting = tuple(one for one in branches if one.species.id not in _SYNAPSES)
    return resting if len(resting) < len(branches) else ()


_SYNAPSES: Final = frozenset({"syn", "exc", "inh"})


def _branches(givens: Givens, weights: Mapping[str, float], intent: str) -> tuple[Branch, ...] | NeedsInput:
    """A branch for each conductance; E's that were not said follow from the concentrations."""
    energies = {s.ion: float(s.value) for s in givens.reading.of("E") if s.ion and s.value is not None}
    branches = []
    for ion, g in weights.items():
        kind = givens.species(ion)
        if ion not in energies and kind is not None and (sides := _said_sides(givens, ion)):
            energies[ion] = float(equilibrium_potential_mV(kind.z, *sides, givens.temperature_C()))
        if ion not in energies and g == 0.0 and len(weights) > 1:
            continue  # "g_Cl = 0": it does not matter
        if ion not in energies or kind is None:
            return NeedsInput(intent, (f"{ion}.potential_mV",))
        branches.append(Branch(species=kind, conductance=g, potential_mV=energies[ion]))
    return tuple(branches) if branches else NeedsInput(intent, ("conductance_nS",))


def net_current(givens: Givens) -> Query | NeedsInput:
    """The current of several conductances together, all in one unit, at a V_m that was said."""
    reading = givens.reading
    if _unread_leak(reading):
        return NeedsInput("net_current", ("species",), "ask-leak")
    membrane, conductances = givens.value("membrane_mV", "V"), _with_units(reading)
    if membrane is None or conductances is None:
        lacks = "conductance_nS" if any(s.dim != "bare" for s in reading.of("g")) else "conductance_unit"
        return NeedsInput("net_current", ("membrane_mV" if membrane is None else lacks,))
    density = conductances[0].dim == "conductance_density"
    others = [s for s in reading.slots if s.role != "g"]
    weights = _weights(reading._replace(slots=(*others, *conductances)), "g")
    nameless = [s.value for s in conductances if s.ion is None and s.value is not None]
    lacking = [ion for ion in reading.ions_of("E") if ion not in weights]
    if len(nameless) == len(lacking) == 1:  # "10 nS leak (E_leak -70 mV)"
        weights[lacking[0]] = nameless[0]
    elif nameless or lacking:
        return NeedsInput("net_current", tuple(f"{ion}.conductance_nS" for ion in lacking) or ("species",))
    weights = {ion: g * open_share(reading.plain, ion) for ion, g in weights.items()}
    branches = _branches(givens, weights, "net_current")
    if isinstance(branches, NeedsInput):
        return branches
    return NetCurrent(
        branches=branches,
        membrane_mV=membrane,
        density=density,
        unit="µA/cm²" if density else current_unit(reading),
        sources=_all_sources(givens),
    )


def _with_units(reading: Reading) -> list[Slot] | None:
    """The conductances, all in nS or all per area; those without a unit share that of the others.

    None where a unit is missing, or conductances of a whole membrane stand beside some per area.
    """
    told = list(reading.of("g"))
    kinds = {(s.dim, s.unit) for s in told if s.dim != "bare"}
    if len({dim == "conductance_density" for dim, _ in kinds}) > 1:
        return None
    if not kinds:
        return told if in_nS(reading) else None
    if all(s.dim != "bare" for s in told):
        return told
    dim, unit = kinds.pop()
    if kinds or dim == "resistance":
        return None
    factor = lexicon().units[unit][1]
    return [s._replace(value=(s.value or 0.0) * factor, dim=dim) if s.dim == "bare" else s for s in told]


def _one_branch(givens: Givens) -> Chord | None:
    """A cell of one conductance, or input resistance, at rest where it was told, and an injected current."""
    rest_mV, conductance = givens.value("potential_mV", "V"), givens.value("conductance", "g")
    injected = givens.value("injected_pA", "I")
    if rest_mV is None or conductance is None or injected is None or givens.reading.first("E"):
        return None
    branch = Branch(species=LEAK, conductance=conductance, potential_mV=rest_mV)
    told = givens.slot("I")
    assert told is not None
    injected_pA = into_the_cell(givens.reading, told)
    return Chord(branches=(branch,), injected_pA=injected_pA, sources=_all_sources(givens))


def _said_sides(givens: Givens, ion: str) -> tuple[float, float] | None:
    outside, inside = givens.concentration(ion, "out"), givens.concentration(ion, "in")
    return (outside, inside) if outside is not None and inside is not None else None


def _two_ions(givens: Givens, role: str) -> tuple[str, str] | None:
    """Numerator and denominator of the ratio asked for."""
    if written := _written_out(givens.reading, role):
        return written
    for words in (compared(givens.reading.plain), named_ratio(givens.reading.plain)):
        if words is not None and words.role == role:
            return words.x, words.ref
    asked = givens.asked_ions(role)
    named = [*asked, *(ion for ion in givens.reading.ions if ion not in asked)]
    return (named[0], named[1]) if len(named) >= 2 else None


def _written_out(reading: Reading, role: str) -> tuple[str, str] | None:
    """The ions of a ratio in symbols, g_K/g_Na."""
    for first, second in itertools.pairwise(w for w in reading.wanted if w.role == role):
        between = reading.plain[first.span[1] : second.span[0]].strip()
        if first.ion and second.ion and first.ion != second.ion and between in ("/", ":"):
            return first.ion, second.ion
    return None


def permeability_ratio(givens: Givens) -> Query | NeedsInput:
    """P_x/P_ref from the potential without net current; a side that was never named holds none of the ion."""
    pair = _two_ions(givens, "P")
    reversal = givens.value("reversal_mV", "rev")
    if reversal is None:
        reversal = givens.value("reversal_mV", "V")
    if pair is None or reversal is None:
        return NeedsInput("permeability_ratio", ("species",) if pair is None else ("reversal_mV",))
    values = {}
    for name, ion in zip(("x", "ref"), pair, strict=True):
        for side, field in (("out", "outside_mM"), ("in", "inside_mM")):
            value = givens.concentration(ion, side)
            values[f"{name}_{field}"] = 0.0 if value is None else value
            givens.sources[f"{name}_{field}"] = givens.sources.pop(field, Source("inferred"))
        if values[f"{name}_outside_mM"] == values[f"{name}_inside_mM"] == 0.0:
            return NeedsInput("permeability_ratio", (f"{ion}.outside_mM", f"{ion}.inside_mM"))
    x, ref = givens.species(pair[0]), givens.species(pair[1])
    assert x is not None
    assert ref is not None
    return PermeabilityRatio(
        x=x,
        ref=ref,
        reversal_mV=reversal,
        temperature_C=givens.temperature_C(),
        sources=_all_sources(givens),
        **values,
    )


def replacement(givens: Givens) -> Query | NeedsInput:
    """P_new/P_old from the shift of E_rev; concentrations that were not told are equal."""
    new, old = givens.reading.first("new"), givens.reading.first("old")
    kinds = [givens.species(slot.ion) if slot else None for slot in (new, old)]
    if new is None or old is None or kinds[0] is None or kinds[1] is None:
        return NeedsInput("replacement", ("species",))
    if {kind.z for kind in kinds if kind} not in ({1}, {-1}):
        return NeedsInput("replacement", ("species",), "ask-replaced")
    side: Literal["inside", "outside"] = "inside" if new.side == "in" else "outside"
    field = f"{side}_mM"
    values = {name: givens.value(name, name) for name in ("before_mV", "after_mV", "shift_mV")}
    if values["shift_mV"] is None and None in (values["before_mV"], values["after_mV"]):
        return NeedsInput("replacement", ("shift_mV",))
    for name, slot in (("new_mM", new), ("old_mM", old)):
        values[name] = givens.concentration(slot.ion, slot.side or "out")
        if field in givens.sources:
            givens.sources[name] = givens.sources.pop(field)
    asked = givens.asked_ions("P")
    return Replacement(
        new=kinds[0],
        old=kinds[1],
        side=side,
        inverse=asked[:2] == [old.ion, new.ion],
        temperature_C=givens.temperature_C(),
        sources=_all_sources(givens),
        **values,
    )


def conductance_ratio(givens: Givens) -> Query | NeedsInput:
    """g_x/g_ref from the common reversal potential of two conductances."""
    if _unread_leak(givens.reading):
        return NeedsInput("conductance_ratio", ("species",), "ask-leak")
    beside = beside_one(givens.reading)
    pair = beside or _two_ions(givens, "g")
    reversal = givens.value("reversal_mV", "rev")
    if reversal is None:
        reversal = givens.value("reversal_mV", "V")
    if pair is None or reversal is None:
        return NeedsInput("conductance_ratio", ("species",) if pair is None else ("reversal_mV",))
    x_mV, ref_mV = givens.value("x_mV", "E", pair[0]), givens.value("ref_mV", "E", pair[1])
    x, ref = givens.species(pair[0]), givens.species(pair[1])
    if x_mV is None or ref_mV is None or x is None or ref is None:
        return NeedsInput("conductance_ratio", ("potential_mV",))
    return ConductanceRatio(
        find="conductance" if beside else "share" if givens.reading.has("share") else "ratio",
        ref_nS=givens.value("ref_nS", "g", beside[1]) if beside else None,
        x=x,
        ref=ref,
        reversal_mV=reversal,
        x_mV=x_mV,
        ref_mV=ref_mV,
        sources=_all_sources(givens),
    )
