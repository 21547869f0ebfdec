"""Reading, previous question and course defaults to a Query, or to what is missing.

Every guess of the product is made here, or by the makers that are called here, and noted in `sources`;
nothing is answered while a quantity of the question found no place.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeAlias, TypeGuard

from bot.tutor.atp_pumps import across, pump_limit
from bot.tutor.blocking import with_blocked
from bot.tutor.charging import charge, charging
from bot.tutor.circuits import grown
from bot.tutor.context import WARMEST_C, Context, Defaults, NeedsInput
from bot.tutor.cotransporting import cotransport
from bot.tutor.coupled import electroneutral, exchanger
from bot.tutor.currents import (
    current,
    current_density,
    current_line,
    current_sum,
    ion_rate,
    many_channels,
    pump_count,
    pump_current,
    pump_rate,
)
from bot.tutor.each_state import at_each_voltage, in_each_cell, in_each_state
from bot.tutor.follow import continued
from bot.tutor.formulas import chord_mV, field_mV
from bot.tutor.givens import Givens
from bot.tutor.input_resistance import ohmic_step
from bot.tutor.ions import (
    Made,
    compares,
    direction,
    equilibrium,
    force,
    force_inverse,
    inverse,
    ratio,
    several,
    temperature,
    valence,
)
from bot.tutor.meant import (
    as_meant,
    at_its_potential,
    each_of_a_cell,
    force_at,
    other_charge,
    rest_at_another_side,
    warmed_by,
)
from bot.tutor.membranes import (
    chord,
    conductance_ratio,
    constant_field,
    net_current,
    permeability_ratio,
    replacement,
    rest,
)
from bot.tutor.movers import atp_energy, between, cycle_cost, free_energies, pump, wished_once
from bot.tutor.on_rest import on_rest
from bot.tutor.parts import (
    as_warm,
    asks,
    first_state,
    goes_on,
    going_on,
    is_half_of,
    is_the_same_in,
    own_first,
    supposes,
    weighed_alike,
    weighs_anew,
    without_states,
)
from bot.tutor.phases import at_its_phase
from bot.tutor.potentials_told import potential_difference
from bot.tutor.quarrels import passed_over, quarrel
from bot.tutor.states import grounded, states
from bot.tutor.steepness import steep_as_usual
from bot.tutor.untouched import other_ion
from grammar.aims import rests_by_itself
from grammar.intent import intent_of
from grammar.left_open import left_open
from grammar.queries import (
    Branch,
    CellFacts,
    Chord,
    ConstantField,
    DrivingForce,
    Equilibrium,
    Help,
    IonFacts,
    NetCurrent,
    Query,
    Several,
    Single,
    Source,
    ThermalVoltage,
    parts_of,
)
from grammar.reading import Slot, Wanted
from grammar.supposed import as_supposed
from physics.constants import thermal_voltage_mV
from physics.nernst import LN_10
from physics.species import generic_ion

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from grammar.reading import Reading

Maker: TypeAlias = "Callable[[Givens], Made]"


def complete(reading: Reading, defaults: Defaults, carried_cell: str | None = None) -> Made | None:
    """The question of a reading; what it lacks; or None if it asks for nothing that can be computed."""
    reading = at_its_phase(as_meant(across(between(on_rest(_in_two_steps(wished_once(reading)))))))
    reading = warmed_by(steep_as_usual(as_supposed(reading), defaults), defaults)
    reading = force_at(each_of_a_cell(at_its_potential(reading, defaults)))
    reading = rest_at_another_side(reading, defaults)
    if reading.parts and (each := _each_part(reading, defaults, carried_cell)):
        return each
    if reading.conditions and (each := _in_each_condition(reading, defaults, carried_cell)):
        return each
    reading, left = left_open(at_each_voltage(reading))
    givens = Givens(reading, defaults, carried_cell)
    if (anew := grounded(reading, givens)) is not reading:
        reading, givens = anew, Givens(anew, defaults, carried_cell)
    if not reading.intent:
        return None
    brought = reading.has("check") and len(reading.unused) == 1  # "I got -20 mV": see checking.py
    brought = brought or (reading.asks("slope") and all(s.dim == "times" for s in reading.unused))
    if reading.unused and not brought and reading.intent not in ("cell", "ion", "help"):
        return NeedsInput(
            reading.intent, ("role",), "ask-unused", tuple(s.value or 0.0 for s in reading.unused)
        )
    placeless = [s.value or 0.0 for s in reading.of("conc") if s.side is None]
    if placeless and reading.intent not in ("cell", "ion", "help"):
        return NeedsInput(reading.intent, ("side",), "ask-side", tuple(placeless))
    if (said := other_charge(reading)) is not None and not reading.has("whatif"):
        return NeedsInput(reading.intent, ("z",), "ask-charge", (said,))
    voltage = reading.asks("E") or any(reading.of("E")) or any(reading.of("V"))
    if reading.has("donnan") and any(reading.of("conc")) and not voltage:
        return NeedsInput(reading.intent, ("quantity",), "ask-donnan")  # these are no final concentrations
    if rivals := quarrel(reading, reading.intent):
        return rivals
    if reading.intent == "nernst" and _asks_otherwise(reading):
        return NeedsInput("nernst", ("quantity",), "ask-what")
    if reading.intent == "nernst" and _of_any_ion(reading):
        return None
    made = (
        _each(in_each_cell(reading), defaults, None, compare=True)
        or _each(in_each_state(reading), defaults, carried_cell, compare=compares(reading))
        or _made(reading, givens, defaults, carried_cell)
    )
    return _doubtful(made, reading) or with_blocked(made, left)


def _each_part(reading: Reading, defaults: Defaults, carried_cell: str | None) -> Query | None:
    """The parts of an exercise, each with what is told of all; None where fewer than two can be answered."""
    cells = {cell for part in reading.parts for cell in part.cells}
    carried_cell = next(iter(cells)) if len(cells) == 1 else carried_cell  # named once, and meant by all
    made: list[Made | None] = []
    rest_mV: float | None = None  # found in one part, and what the next ones mean by "at that potential"
    base: Query | None = None  # what the last part asked that supposes nothing
    before: Query | None = None
    for k, as_told in enumerate(reading.parts):
        told = weighed_alike(as_told, reading.parts[:k])
        own = own_first(told, [other for j, other in enumerate(reading.parts) if j != k])
        part = going_on(as_warm(own, reading.parts[:k], reading.parts[-1]), reading.parts[:k])
        lent = without_states(reading, k)
        start = before if goes_on(part) else base
        alike = is_whole(start) and is_the_same_in(told, reading.parts[:k])
        again = _in_another_state(told._replace(wanted=()), start) if alike else None
        one = complete(again, defaults, carried_cell) if again else None
        if not is_whole(one):
            weighed = weighs_anew(told, reading.parts[:k])
            held = part if weighed else _at_rest(part, reading, rest_mV)
            one = _part(held, lent, defaults, carried_cell)
        if not is_whole(one) and (anew := _in_another_state(part, start)):
            one = complete(anew, defaults, carried_cell)
        if goes_on(part):
            related = bool(part.relations or lent.relations)
            one = grown(start, next(filter(is_whole, made), None), one, related=related) or one
        before = one if is_whole(one) else before
        if base is None or not supposes(part):
            base = first_state(before) if supposes(part) else before
        rest_mV = _potential_mV(one) if isinstance(one, Chord | ConstantField) else rest_mV
        made.append(one)
    nets = {one.branches for one in made if isinstance(one, NetCurrent)}
    solid = [
        one
        for one, part in zip(made, reading.parts, strict=True)
        if is_whole(one) and not _beside(one, part, nets)
    ]
    if len(solid) < 2:
        return None
    parts = enumerate(zip(made, reading.parts, strict=True), 1)
    left = tuple(k for k, (one, part) in parts if not is_whole(one) and asks(part))
    flat: list[Single] = []
    for one in solid:
        flat.extend(one.parts if isinstance(one, Several) else [one])
    once = tuple(dict.fromkeys(flat))
    return Several(parts=once, style="list", left=left) if len(once) > 1 else once[0]


def _in_each_condition(reading: Reading, defaults: Defaults, carried_cell: str | None) -> Query | None:
    """The same of each condition that is told; None where it cannot be answered of all."""
    made = [complete(one, defaults, carried_cell) for one in reading.conditions]
    whole = [one for one in made if is_whole(one)]
    if len(whole) < len(made):
        return None
    changes = reading.has("become", "rise", "fall") and not reading.has("larger", "compare")
    if len(whole) == 2 and changes and _BEFORE.search(reading.told_of[0]):
        first, last = whole
        if not isinstance(first, Several) and not isinstance(last, Several) and first != last:
            return Several(parts=(first, last), style="before_after")
    both = several([*whole], compare=compares(reading))
    return None if isinstance(both, NeedsInput) else both


_BEFORE: Final = re.compile(r"(?i:before|prior|control|baseline|normal|untreated)|前|对照|正常")


def _in_two_steps(reading: Reading) -> Reading:
    """What asks for a potential, and then for what follows from it, as two parts."""
    return _with_force_apart(_with_E_first(reading))


_ASKED_FOR: Final = re.compile(
    r"(?i:\b(?:calculate|compute|find|estimate|determine|derive|work out|what is|what's|predict) "
    r"(?:the |its )?(?:value of )?(?:\w{1,12} (?:ions? )?|K\+ |Na\+ |Cl- |Ca2\+ )?)$"
    r"|(?:求出?|计算|算出?|估算)\S{0,8}$"
)


def _with_E_first(reading: Reading) -> Reading:
    """Such as "compute E_K (5 out, 140 in) and say which way K+ moves at -70 mV"."""
    if reading.parts or reading.intent not in ("direction", "driving_force") or any(reading.of("E")):
        return reading
    last = _LAST_COUNTS.search(reading.plain)
    if last and (reading.intent != "direction" or not last[0].lower().startswith(("先", "first"))):
        return reading  # 先算H+的平衡电位,再判断流动方向: a direction is no number that would come first
    asked = [w for w in reading.wanted if w.role == "E" and w.ion and w.span != (0, 0)]
    told = any(reading.of("conc")) or any(reading.of("pH"))
    if len(asked) != 1 or not any(reading.of("V")) or not told:
        return reading
    start = asked[0].span[0]
    forced = any(w.role == "DF" and w.span < asked[0].span for w in reading.wanted)
    if (
        forced
        or not _ASKED_FOR.search(reading.plain, max(0, start - _LEAD), start)
        or "?" in reading.plain[:start]
    ):
        return reading
    first = reading._replace(
        wanted=(asked[0],),
        slots=tuple(s for s in reading.slots if s.role != "V"),
        cues=tuple(cue for cue in reading.cues if cue not in ("move", "inward", "outward")),
        moving=None,
    )
    second = reading._replace(wanted=tuple(w for w in reading.wanted if w is not asked[0]))
    return reading._replace(parts=(first._replace(intent=intent_of(first)), second))


_LAST_COUNTS: Final = re.compile(r"最后|先[求算]|(?i:\bfinal(?:ly| answer)?\b|\bfirst find\b)")
_LEAD: Final = 48  # characters before a quantity that may ask for it


def _with_force_apart(reading: Reading) -> Reading:
    """Such as "V_m and the driving force on K+?", "I_Na at rest?": the potential first, then at it."""
    both = reading.asks("V") and reading.asks("DF")
    if reading.parts or any(s.role in ("V", "DF", "rev") for s in reading.slots):
        return reading
    if not both and not rests_by_itself(reading):
        return reading
    of_V = tuple(w for w in reading.wanted if w.role != "DF") if both else (Wanted("V", None, None, (0, 0)),)
    first = reading._replace(wanted=of_V)
    second = reading._replace(wanted=tuple(w for w in reading.wanted if w.role != "V"))
    first = first._replace(intent=intent_of(first))
    if first.intent not in ("chord", "constant_field"):
        return reading
    return reading._replace(parts=(first, second))


def _in_another_state(part: Reading, before: Query | None) -> Reading | None:
    """A part that only tells another state, "And at -90 mV?", with what the part before it asks."""
    if part.wanted or part.has("check"):
        return None
    return continued(part._replace(plain=part.plain.strip()), Context(query=before), (), lacks=True)


def _beside(made: Made, part: Reading, nets: Collection[tuple[Branch, ...]]) -> bool:
    """Whether a part only asks more of a net current: "… the net current? Inward or outward?"."""
    return isinstance(made, Chord) and made.branches in nets and not part.asks("V", "rev")


def _at_rest(part: Reading, whole: Reading, rest_mV: float | None) -> Reading:
    """The part, with the potential that an earlier one found, where it speaks of none itself."""
    if rest_mV is None or any(s.role in ("V", "rev") for s in (*part.slots, *whole.slots)):
        return part
    if part.asks("V", "rev") and not part.asks("I", "DF"):
        return part
    at_rest = part._replace(slots=(*part.slots, Slot("V", rest_mV, (0, 0), dim="volt", inferred=True)))
    return at_rest._replace(intent=intent_of(at_rest))


def _potential_mV(query: Chord | ConstantField) -> float:
    """V_m where no net current flows."""
    if isinstance(query, Chord):
        return chord_mV(query.branches, query.injected_pA)
    return field_mV(query)


def _part(part: Reading, whole: Reading, defaults: Defaults, carried_cell: str | None) -> Made | None:
    """One part from what it holds itself; where that does not do, also from what the other parts tell."""
    alone = complete(part, defaults, carried_cell)
    lent = is_whole(alone) and lends(alone)
    if is_whole(alone) and not lent:
        return alone
    slots = tuple(s for s in part.slots if not is_half_of(s, whole))
    own = {(s.role, s.ion, s.side) for s in slots}
    asked = {w.role for w in part.wanted} & {"I", "g"}  # what it asks is no other part's
    more = tuple(s for s in whole.slots if (s.role, s.ion, s.side) not in own and s.role not in asked)
    fuller = part._replace(slots=(*slots, *more), relations=part.relations or whole.relations, unused=())
    together = complete(fuller._replace(intent=intent_of(fuller)), defaults, carried_cell)
    return alone if together is None or (lent and isinstance(together, NeedsInput)) else together


def is_whole(made: Made | None) -> TypeGuard[Query]:
    """Whether it is a question that can be answered as it is."""
    return made is not None and not isinstance(made, NeedsInput)


def lends(made: Query) -> bool:
    """Whether a question rests on a preset, apart from its temperature."""
    parts = parts_of(made)
    sources = [pair for part in parts for pair in part.sources.items()]
    return any(source.origin == "preset" and field != "temperature_C" for field, source in sources)


def _each(
    alone: list[Reading], defaults: Defaults, carried_cell: str | None, *, compare: bool
) -> Made | None:
    """The answers to one question in several states; None where there is one state."""
    made = [complete(one, defaults, carried_cell) for one in alone]
    return several([one for one in made if one is not None], compare=compare) if alone else None


def _doubtful(made: Made, reading: Reading) -> NeedsInput | None:
    """A number found no use while a preset fills in, or the course's temperature: it may be meant there."""
    if isinstance(made, NeedsInput):
        return None
    parts = parts_of(made)
    lent = [part for part in parts if any(map(_is_lent, part.sources.items()))]
    idle = tuple(s.value for s in reading.loose if s.value is not None and not counts(s.value))
    used = {source.span for part in parts for source in part.sources.values()}
    ions = {getattr(part, "species", None) and part.species.id for part in lent}  # type: ignore[union-attr]
    passed = tuple(
        s.value
        for s in reading.slots
        if s.value is not None and s.span not in used
        if s.role in _OF_CHARGES or (s.role in ("conc", "ratio", "pH") and s.ion in ions)
    )
    if not isinstance(made, Several) and (rivals := passed_over(reading, used)):
        return NeedsInput(reading.intent or "", ("side",), "ask-conflict", rivals)
    doubt = (*idle, *passed) if lent else ()
    last = parts[-1:] if isinstance(made, Several) and made.style == "before_after" else parts
    if any(isinstance(p, DrivingForce) and p in last and _is_named_alone(p, reading) for p in lent):
        return NeedsInput(reading.intent or "", ("potential_mV",))  # its E is named, and was not read
    if not doubt and not isinstance(made, Several) and reading.has("rise", "fall", "double", "halve"):
        doubt = idle
    if not doubt and any(map(_at_course_temperature, parts)):
        doubt = tuple(v for v in idle if 0 <= v <= WARMEST_C and re.search(_AT + f"{v:g}\\b", reading.plain))
    return NeedsInput(reading.intent or "", ("role",), "ask-unused", doubt) if doubt else None


_OF_CHARGES: Final = ("I", "Q", "specific", "capacitance", "dG")  # no potential of a preset rests on them
_AT: Final = r"(?:\bat|在) ?"


def _is_named_alone(part: DrivingForce, reading: Reading) -> bool:
    """Whether E of the ion is spoken of beside a V_m that was told: "E_Cl and V_m are both -70 mV"."""
    told = part.sources.get("membrane_mV")
    return (
        told is not None
        and told.origin == "said"
        and any(w.role == "E" and w.ion == part.species.id for w in reading.wanted)
    )


def _at_course_temperature(part: Single) -> bool:
    """Whether the answer rests on a temperature that nobody said."""
    source = part.sources.get("temperature_C")
    return source is not None and source.preset == "course"


def _is_lent(source: tuple[str, Source]) -> bool:
    return source[1].origin == "preset" and source[0].endswith("side_mM")


def counts(value: float) -> bool:
    """Numbers that texts hold for other reasons: "question 3", "in 1952"."""
    return float(value).is_integer() and not 9 < value < 1000


def _made(reading: Reading, givens: Givens, defaults: Defaults, carried_cell: str | None) -> Made:
    """The question itself; where something changes, the states before and after."""
    assert reading.intent is not None
    maker = MAKERS[reading.intent]
    changing = states(reading, givens) if reading.intent not in ("charge", "charging") else None
    if changing is None:
        return maker(givens)
    before, after = changing
    then = maker(Givens(after, defaults, carried_cell))
    first = maker(Givens(before, defaults, carried_cell)) if before else None
    if isinstance(first, Several) and isinstance(then, Several) and reading.has("howmuch", "howmany"):
        return _in_pairs(first, then)
    if first is None or isinstance(first, NeedsInput | Several) or isinstance(then, NeedsInput | Several):
        return then
    if first == then and other_ion(then, reading) is None and (idle := _changes_nothing(reading)):
        return NeedsInput(reading.intent, ("role",), "ask-unused", idle)
    return then if first == then else Several(parts=(first, then), style="before_after")


def _in_pairs(first: Several, then: Several) -> Several:
    """Each ion before and after the change: "by how much does each equilibrium potential shift"."""
    pairs = zip(first.parts, then.parts, strict=False)
    return Several(parts=tuple(dict.fromkeys(one for pair in pairs for one in pair)), style="list")


def _changes_nothing(reading: Reading) -> tuple[float, ...]:
    """Factors on a concentration that the answer does not rest on.

    That of a weight may leave E as it is, and so does one of both sides.
    """
    told = reading.of("factor")
    return tuple(s.factor for s in told if not s.dim and s.side != "both" and s.factor is not None)


def _asks_otherwise(reading: Reading) -> bool:
    """A quantity that Nernst does not give is named, and no potential; or a slope, "per degree"."""
    if reading.has("per_degree") or (reading.asks("P") and any(reading.of("rev"))):
        return True
    return reading.asks("P", "g", "I", "dG", "Q", "DF") and not reading.asks("E", "V", "rev")


def _of_any_ion(reading: Reading) -> bool:
    """Such as "by how much does E change for a tenfold change in concentration": a lesson, of no ion."""
    of_a_fold = {s.role for s in reading.slots} == {"ratio"} and not reading.unused
    return of_a_fold and not reading.ions and reading.has("howmuch") and reading.has("become")


def thermal_voltage(givens: Givens) -> Made:
    """RT/F."""
    slope = next((s for s in givens.reading.of("T") if s.unit == "slope"), None)
    if slope is not None and slope.value is not None and givens.reading.asks("T"):
        return Equilibrium(  # "at which temperature is the slope 58.7 mV per decade?"
            species=generic_ion(1),
            find="temperature",
            ratio=10.0,
            potential_mV=round(LN_10 * float(thermal_voltage_mV(slope.value)), 4),
            sources=dict.fromkeys(("ratio", "potential_mV"), Source("said")),
        )
    value = givens.temperature_C()
    decade = givens.reading.asks("slope")
    kind = givens.species(givens.ion())
    if decade and kind is not None and abs(kind.z) > 1:  # "how many mV per tenfold for a divalent cation"
        sources = {"ratio": Source("said"), **givens.frozen_sources("species", "temperature_C")}
        return Equilibrium(species=kind, find="potential", ratio=10.0, temperature_C=value, sources=sources)
    return ThermalVoltage(temperature_C=value, decade=decade, sources=givens.frozen_sources("temperature_C"))


def cell_facts(givens: Givens) -> Made:
    """What a cell preset holds."""
    return CellFacts(cell=givens.cell.id)


def ion_facts(givens: Givens) -> Made:
    """What is known of an ion."""
    kind = givens.species(givens.ion())
    return IonFacts(species=kind) if kind else NeedsInput("ion", ("species",))


MAKERS: Final[Mapping[str, Maker]] = MappingProxyType(
    {
        "help": lambda _: Help(),
        "thermal_voltage": thermal_voltage,
        "charge": charge,
        "charging": charging,
        "ohmic_step": ohmic_step,
        "potential_difference": potential_difference,
        "electroneutral": electroneutral,
        "exchanger": exchanger,
        "atp_energy": atp_energy,
        "pump": pump,
        "pump_limit": pump_limit,
        "cycle_cost": cycle_cost,
        "pump_current": pump_current,
        "pump_count": pump_count,
        "pump_rate": pump_rate,
        "ion_rate": ion_rate,
        "many_channels": many_channels,
        "cotransport": cotransport,
        "free_energy": free_energies,
        "permeability_ratio": permeability_ratio,
        "replacement": replacement,
        "conductance_ratio": conductance_ratio,
        "current": current,
        "net_current": net_current,
        "current_sum": current_sum,
        "current_density": current_density,
        "current_line": current_line,
        "chord": chord,
        "constant_field": constant_field,
        "driving_force": force,
        "force_inverse": force_inverse,
        "temperature": temperature,
        "valence": valence,
        "inverse": inverse,
        "direction": direction,
        "ratio": ratio,
        "nernst": equilibrium,
        "rest": rest,
        "cell": cell_facts,
        "ion": ion_facts,
    }
)
