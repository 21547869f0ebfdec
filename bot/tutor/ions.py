"""Questions of single ions, from what is given: equilibrium potentials, what inverts them, driving forces."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

from bot.tutor.context import NeedsInput
from bot.tutor.extreme_named import asks_extreme
from bot.tutor.two_forces import two_forces
from grammar.ahead.signs import NAMED, id_of, ions_named
from grammar.asked_ratio import begins_inside
from grammar.balance import nearest_to_equilibrium, of_each_ion, which_ion
from grammar.queries import Concept, DrivingForce, Equilibrium, Several, Single, Source, Valence
from grammar.sought import side_sought
from physics.nernst import equilibrium_potential_mV
from physics.species import BRANCHES, Species, generic_ion, species
from physics.transport import transport_energy_from_potentials_kJ_per_mol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from bot.tutor.givens import Givens
    from grammar.queries import Query
    from grammar.reading import Reading, Slot

Made: TypeAlias = "Query | NeedsInput"

_OR: Final = re.compile(r"\bor\b|或")
_FIELDS: Final = (
    "species",
    "outside_mM",
    "inside_mM",
    "ratio",
    "potential_mV",
    "membrane_mV",
    "force_mV",
    "temperature_C",
)


def several(parts: list[Made], *, compare: bool) -> Made:
    """Parts of one problem; what one of them lacks is asked for first."""
    lacking = next((p for p in parts if isinstance(p, NeedsInput)), None)
    if lacking is not None:
        return lacking
    flat: list[Single] = []
    for part in parts:
        if isinstance(part, Several):
            flat.extend(part.parts)
        elif not isinstance(part, NeedsInput) and part not in flat:
            flat.append(part)
    return flat[0] if len(flat) == 1 else Several(parts=tuple(flat), style="compare" if compare else "list")


def compares(reading: Reading) -> bool:
    """Whether the answers are to be compared."""
    if nearest_to_equilibrium(reading):
        return True
    return reading.has("compare", "larger", "difference") or _BY_HOW_MUCH.search(reading.plain) is not None


_BY_HOW_MUCH: Final = re.compile(
    r"(?i:\bhow (?:much|many mV) (?:more|less) (?:negative|positive)\b)"
    r"|(?i:\b(?:greater|larger|bigger|smaller|stronger|weaker|less) than (?:that|those|the one)\b)"
    r"|比[^。？?;]{1,24}(?:更?[负正高低大小多少])了?(?:多少|几)|相?差多少"
)


def equilibrium(givens: Givens) -> Made:
    """Equilibrium potentials: of the ions asked for, else of all whose concentrations are known."""
    reading = givens.reading
    asked: list[str | None] = list(givens.asked_ions("E"))
    named = bool(asked) and set(asked) == set(reading.in_question)  # "…, respectively. What is E_Cl?"
    every = (reading.has("each") and not named) or which_ion(reading)
    known = givens.complete_ions() or (_changing(givens) if every else [])
    only = [x.first for x in reading.relations if x.role == "only"]
    if not asked and len(only) == 1 and only[0] in known:
        known = [only[0]]  # of a cell that lets one ion through
    elif not asked and reading.has("balance") and reading.moving in known:
        known = [reading.moving]  # "no net flux of sodium"
    if every or not asked or not set(asked) & set(known):
        whole = known and (every or not asked or len(known) == 1)
        asked = known if whole else asked or known or [givens.ion()]
    if known and reading.has("larger", "compare") and len(known) > 1:
        asked = known
    ions = (
        [ion for ion in asked if ion in known] if len(asked) > 1 and known and reading.has("each") else asked
    )
    if shared := _shared(givens, known):
        return several(shared, compare=compares(reading))
    parts = [part for ion in ions for part in _of_ion(givens, ion)]
    return several(parts, compare=compares(reading)) if parts else NeedsInput("nernst", ("species",))


def _changing(givens: Givens) -> list[str | None]:
    """Ions of which one side changes, while a cell lends the other: "the whole bath is diluted to half"."""
    return list(dict.fromkeys(s.ion for s in givens.reading.of("conc") if s.inferred and s.span == (0, 0)))


def _shared(givens: Givens, known: list[str | None]) -> list[Made]:
    """One pair of concentrations for several ions: "E of Na+, of Ca2+ and of Cl- at tenfold"."""
    reading = givens.reading
    charged = [ion for ion in reading.ions if species(ion).z]  # sugar among the ions has no E
    named = [ion for ion in charged if ion != known[0]] if len(known) == 1 else []
    asked = set(givens.asked_ions("E"))
    alone = asked == {known[0] if known else None} or (len(reading.ions) < 3 and not asked.issuperset(named))
    unnamed = all(ion.startswith("X") for ion in charged)  # "for X+, for Y2+ and for Z-"
    if not named or (alone and not unnamed and not reading.has("each", "larger", "compare", "equal")):
        return []
    if any(s.ion in named for s in reading.slots):
        return []
    givens.reading = reading._replace(
        slots=tuple(s._replace(ion=None) if s.ion == known[0] else s for s in reading.slots)
    )
    quotient, sets = givens.slot("ratio"), givens.sets(None)
    if sets and (sets[0][0] is None or sets[0][1] is None):
        return []
    return [_pair(givens, ion, *sets[0]) if sets else _single(givens, ion, quotient) for ion in charged]


def _of_ion(givens: Givens, ion: str | None) -> list[Made]:
    kind = givens.species(ion)
    if kind is None:
        return [NeedsInput("nernst", ("species",))]
    ratio = givens.slot("ratio", ion)
    sets = givens.sets(ion)
    if kind.z == 0 and not sets and ratio is None:
        return [Concept(card="neutral_molecule", section="no_nernst")]
    if conflict := _conflict(givens, sets):
        return [conflict]
    temperatures = [s for s in givens.reading.of("T") if s.unit != "named"]
    if not sets or (ratio and not any(o and i for o, i in sets)):
        one = _single(givens, kind.id, ratio)
        each = temperatures if ratio and len(temperatures) > 1 else ()
        return [_with_temperature(one, t) for t in each] or [one]
    if len(sets) == len(temperatures) > 1:
        pairs = zip(sets, temperatures, strict=True)
        return [_with_temperature(_pair(givens, ion, *one), t) for one, t in pairs]
    if len(sets) == 1 and len(temperatures) > 1:
        return [_with_temperature(_pair(givens, ion, *sets[0]), t) for t in temperatures]
    return [_pair(givens, ion, o, i) for o, i in sets]


def _conflict(givens: Givens, sets: list[tuple[Slot | None, Slot | None]]) -> NeedsInput | None:
    """Two values for one place, unless whole cells are compared: rather ask than choose."""
    if givens.reading.has("apart", "compare", "larger", "each") or _OR.search(givens.reading.plain):
        return None
    if len(sets) < 2 or (
        all(a is not b for (a, _), (b, _) in itertools.pairwise(sets))
        and all(a is not b for (_, a), (_, b) in itertools.pairwise(sets))
    ):
        return None
    values = tuple(dict.fromkeys(s.value or 0.0 for pair in sets for s in pair if s))
    return NeedsInput("nernst", ("side",), "ask-conflict", values)


def _with_temperature(made: Made, slot: Slot) -> Made:
    return replace(made, temperature_C=slot.value) if isinstance(made, Equilibrium) else made


def _single(givens: Givens, ion: str, ratio: Slot | None) -> Made:
    """From the ratio alone, or from the preset of a cell."""
    kind = givens.species(ion)
    assert kind is not None
    temperature = givens.temperature_C()
    if ratio is not None and ratio.value is not None:
        known = givens.sets(ion)
        givens.note("ratio", ratio)
        outside = givens.concentration(ion, "out") if known else None
        inside = givens.concentration(ion, "in") if known else None
        if outside is not None and inside is None:
            inside = outside / ratio.value
        elif inside is not None and outside is None:
            outside = inside * ratio.value
        if outside is not None:
            return _equilibrium(givens, kind.id, temperature, outside_mM=outside, inside_mM=inside)
        return _equilibrium(givens, kind.id, temperature, ratio=ratio.value)
    if any((s.role == "E" and s.ion == ion) or s.role in ("g", "I", "rev") for s in givens.reading.slots):
        return NeedsInput("nernst", ("quantity",), "ask-what")  # its E is given: something else is asked
    outside, inside = givens.preset(kind.id, "out"), givens.preset(kind.id, "in")
    if outside is None or inside is None:
        return NeedsInput("nernst", ("outside_mM", "inside_mM"))
    return _equilibrium(givens, kind.id, givens.temperature_C(), outside_mM=outside, inside_mM=inside)


def _pair(givens: Givens, ion: str | None, out: Slot | None, inside: Slot | None) -> Made:
    kind = givens.species(ion)
    if kind is None:
        return NeedsInput("nernst", ("species",))
    values: dict[str, float] = {}
    for field, side, slot in (("outside_mM", "out", out), ("inside_mM", "in", inside)):
        if slot is not None and slot.value is not None:
            givens.note(field, slot)
            values[field] = 10.0 ** (3.0 - slot.value) if slot.role == "pH" else slot.value
        elif (value := givens.preset(ion, side)) is not None:  # of a cell that was named, or of a change
            values[field] = value
        else:
            return NeedsInput("nernst", (field,))
    return _equilibrium(givens, kind.id, givens.temperature_C(), **values)


def _equilibrium(givens: Givens, ion: str, temperature_C: float, **values: Any) -> Equilibrium:
    return Equilibrium(
        species=givens.species(ion) or species(ion),
        temperature_C=temperature_C,
        **values,
        sources=givens.frozen_sources("species", "outside_mM", "inside_mM", "ratio", "temperature_C"),
    )


def _each_of(givens: Givens, one: Callable[[Givens, str | None], Made]) -> Made:
    """The same for each ion whose concentrations are asked for, where E of each is told."""
    reading = givens.reading
    told = reading.ions_of("E")
    asked: list[str | None] = [ion for ion in givens.asked_ions("C") if ion in told]
    if len(told) > 1 and len(asked) < 2:
        named = [ion for ion in reading.in_question if ion in told or any(reading.of("conc", ion))]
        asked = [*told] if of_each_ion(reading) else [*named] or asked
    at_V = {s.value for s in reading.of("E")} <= {s.value for s in reading.of("V")}
    if at_V and one is _other_side:  # "K+ and Cl- are both at equilibrium at -92 mV"
        asked = [*_of_one_side(reading, asked)] or asked
    return several([one(givens, ion) for ion in asked or [givens.ion()]], compare=compares(reading))


def _of_one_side(reading: Reading, asked: Sequence[str | None]) -> list[str]:
    """Ions of which one side is told, the same of all, where the other is asked of each; none of one."""
    sided = [ion for ion in reading.ions if [s.new for s in reading.of("conc", ion)] == [None]]
    sides = {s.side for ion in sided for s in reading.of("conc", ion)}
    if reading.has("only") or len(sides) != 1 or (asked and not of_each_ion(reading)):
        return []
    named = [ion for ion in reading.in_question if ion in sided]
    each = named if len(named) > 1 or (named and not of_each_ion(reading)) else sided
    return each if len(each) > 1 else []


def inverse(givens: Givens) -> Made:
    """The concentration on the other side, from E and one side."""
    return _each_of(givens, _other_side)


def _other_side(givens: Givens, ion: str | None) -> Made:
    kind, potential = givens.species(ion), _potential(givens, ion)
    if kind is None and potential == 0.0:
        kind = generic_ion(1)  # the sides are alike, whatever the valence
    if kind is None:
        return NeedsInput("inverse", ("species",))
    sought, side = side_sought(givens.reading)
    anew = side if sought == ion and ion in givens.complete_ions() else None  # told as it is now
    outside = None if anew == "out" else givens.concentration(ion, "out")
    inside = None if anew == "in" else givens.concentration(ion, "in")
    if potential is None or (outside is None) == (inside is None):
        return NeedsInput("inverse", ("side",) if potential is not None else ("potential_mV",))
    return Equilibrium(
        species=kind,
        find="inside" if inside is None else "outside",
        as_pH=kind.id == "H" and _wants_pH(givens.reading),
        outside_mM=outside,
        inside_mM=inside,
        potential_mV=potential,
        temperature_C=givens.temperature_C(),
        sources=givens.frozen_sources(*_FIELDS),
    )


def _wants_pH(reading: Reading) -> bool:
    """Whether protons are asked for as a pH: by its name, or where the other side is told so."""
    if reading.asks("C") or reading.has("howmuch") or reading.unit is not None:
        return False
    return reading.asks("pH") or any(s.role == "pH" for s in reading.slots)


def _potential(givens: Givens, ion: str | None) -> float | None:
    """E of the ion; at equilibrium V_m stands for it, else V_m less its driving force."""
    force, membrane = givens.slot("DF", ion), givens.slot("V")
    if force and membrane and force.value is not None and membrane.value is not None:
        givens.note("potential_mV", membrane)
        return membrane.value - force.value
    for role in ("E", "rev", "V"):
        value = givens.value("potential_mV", role, ion if role == "E" else None)
        if value is not None:
            return value
    return None


def ratio(givens: Givens) -> Made:
    """The ratio outside/inside that is in equilibrium at E; no energy keeps it away from that."""
    energies = tuple(s.value for s in givens.reading.of("dG") if s.value)
    if energies:
        return NeedsInput("ratio", ("role",), "ask-unused", energies)  # what an energy can build is no Nernst
    return _each_of(givens, _quotient)


def _quotient(givens: Givens, ion: str | None) -> Made:
    kind, potential = givens.species(ion), _potential(givens, ion)
    if kind is None or potential is None:
        return NeedsInput("ratio", ("species",) if kind is None else ("potential_mV",))
    return Equilibrium(
        species=kind,
        find="inverse_ratio" if begins_inside(givens.reading) else "ratio",
        potential_mV=potential,
        temperature_C=givens.temperature_C(),
        sources=givens.frozen_sources(*_FIELDS),
    )


def temperature(givens: Givens) -> Made:
    """The temperature at which a pair of concentrations gives E."""
    ion = next((s.ion for s in givens.reading.of("E") if s.ion), None) or givens.ion()
    kind, potential = givens.species(ion), _potential(givens, ion)
    outside, inside = givens.concentration(ion, "out"), givens.concentration(ion, "in")
    quotient = givens.value("ratio", "ratio", ion) if outside is None or inside is None else None
    if kind is None or potential is None or (quotient is None and (outside is None or inside is None)):
        return NeedsInput("temperature", ("outside_mM", "inside_mM", "potential_mV"))
    return Equilibrium(
        species=kind,
        find="temperature",
        outside_mM=None if quotient else outside,
        potential_mV=potential,
        inside_mM=None if quotient else inside,
        ratio=quotient,
        sources=givens.frozen_sources(*_FIELDS),
    )


def valence(givens: Givens) -> Made:
    """The valence that E and the concentrations imply."""
    ion = next((s.ion for s in givens.reading.slots if s.role in ("conc", "ratio")), None)
    potential = _potential(givens, ion)
    quotient = givens.slot("ratio", ion)
    outside, inside = givens.concentration(ion, "out"), givens.concentration(ion, "in")
    if potential is None or (quotient is None and (outside is None or inside is None)):
        return NeedsInput("valence", ("potential_mV", "outside_mM", "inside_mM"))
    return Valence(
        potential_mV=potential,
        outside_mM=outside,
        inside_mM=inside,
        ratio=quotient.value if quotient and outside is None else None,
        temperature_C=givens.temperature_C(),
        sources=givens.frozen_sources(*_FIELDS),
    )


def force(givens: Givens, find: str = "force") -> Made:
    """Driving force and direction: of the ions asked for, or of all whose E is known."""
    ranked = _ranked(givens) if find == "force" else []
    driven = ranked or _driven(givens, find)
    made = [_off_E(givens, _beyond_E(givens, _force_on(givens, ion, find))) for ion in driven]
    return several(made, compare=bool(ranked) or compares(givens.reading))


def _ranked(givens: Givens) -> list[str | None]:
    """Such as "which has the larger driving force at -70, Na or Ca?": each ion that is named.

    Both are of a usual cell, or their concentrations are told.
    """
    reading = givens.reading
    named: list[str | None] = [ion for ion in reading.ions if species(ion).z]
    lent = {s.role for s in reading.slots} <= {"V", "T"}
    known = lent or {*named} <= {*givens.complete_ions()}
    told = any(reading.of("V")) and known and not any(reading.of("E"))
    return named if len(named) > 1 and told and asks_extreme(reading.plain) else []


# "Which way do K, Na and Cl move", "K, Na and Cl at -65 mV: directions".
_AND: Final = r"(?:, ?(?:and )?| and | ?[·和与及] ?)"
_SERIES: Final = re.compile(rf"(?<![A-Za-z]){NAMED}(?:{_AND}{NAMED}(?![A-Za-z]))+")


def _driven(givens: Givens, find: str) -> list[str | None]:
    """The ions whose driving force, or way, is asked."""
    reading = givens.reading
    asked: list[str | None] = list(givens.asked_ions("DF"))
    if nearest_to_equilibrium(reading):
        return [*reading.ions]
    known: list[str | None] = [*reading.ions_of("E")]
    every = of_each_ion(reading)
    if (every or (compares(reading) and find == "force")) and not len(known) > 1:
        known = givens.complete_ions()
    together = reading.has("ions") and set(reading.ions) <= set(known)  # "which way do these ions move"
    if find == "direction" and (row := _SERIES.search(reading.plain)):
        moving: list[str | None] = [id_of(one) for one in re.findall(NAMED, row[0])]
        if len(moving) > 1 and set(moving) <= set(known):
            return moving
    if len(known) > 1 and (every or (compares(reading) if find == "force" else together)):
        return known
    row_behind = _behind_the_force(reading) if find == "force" and len(asked) < 2 else []
    if len(row_behind) > 1 and set(row_behind) <= {*known, *givens.complete_ions()}:
        return [*row_behind]
    if asked:
        beside = [ion for ion in reading.ions if ion in known]
        return asked if len(asked) > 1 or len(known) < 2 else _coordinated(reading, asked, beside)
    if find == "force" and (forced := {s.ion for s in reading.of("DF")}) & set(known):
        return [*forced]  # "is the force on Na+ -130 mV?"
    whole = find == "force" or not reading.in_question
    if whole and known and any(reading.of("rev")):
        return [None]  # "E_K -95, E_GABA -60: driving force on the GABA current?"
    return _spoken_of(givens, find, known) or known[:1] or [givens.ion()]


def _spoken_of(givens: Givens, find: str, known: list[str | None]) -> list[str | None]:
    """The ions that no symbol asks for: those that stand beside the word, or that are said to move."""
    reading = givens.reading
    named = [ion for ion in reading.ions if not known or ion in known]
    named = [ion for ion in named if species(ion).z] or named if any(reading.of("rev")) else named
    row: list[str | None] = [ion for ion in reading.beside_wanted if ion in named]
    by_word = find == "direction" or reading.has("balance", "equal")  # "is K+ in equilibrium"
    named = [reading.moving] if reading.moving in named and by_word else named
    if find == "force" and len(known) > 1:
        return [ion for ion in known if ion in reading.beside_wanted] or known
    if row:
        return row  # "which way do Na+ and K+ flow"
    full = [ion for ion in named if ion in givens.complete_ions()]
    return [*((full or named)[-1:] if find == "direction" else named[:1])]


def _behind_the_force(reading: Reading) -> list[str]:
    """Ions without a number in a row behind the word: "the driving force (Vm - Eion) on K+, Na+ and Cl-"."""
    ends = [w.span[1] for w in reading.wanted if w.role == "DF"]
    row = _SENTENCE.match(reading.plain, max(ends)) if ends else None
    return ions_named(row[0]) if row and not _TELLS.search(row[0]) else []


_SENTENCE: Final = re.compile(r"(?:[^.?;。\n]|\.(?=\S))*")
_TELLS: Final = re.compile(r"(?<![A-Za-z])[-+]?\d|(?i:\bif\b|\bwhen\b|\bthan\b)|[若时比]")


# "… on K+ if E_K = -92 mV, and on Na+ if E_Na = +58 mV"
_AND_ON: Final = re.compile(
    r"\b(?:and|or) (?:on|for) [^,.;?]{1,16}(?: ions?)? (?:if|when|with|given|at|where) "
    r"E_?\w{1,3}[+⁺]?\s?(?:=|is|of)\s?$"
)


def _coordinated(reading: Reading, asked: list[str | None], known: list[str]) -> list[str | None]:
    """Such as "the driving force on Na+ and K+": both, if their names stand together behind the word."""
    place = next((w.span for w in reading.wanted if w.role == "DF"), None)
    if place is None:
        return asked
    together = [ion for ion in reading.beside_wanted if ion in known]
    energies = [s for s in reading.of("E") if s.ion in known and s.ion not in asked]
    further = [s.ion for s in energies if _AND_ON.search(reading.plain[: s.span[0]])]
    if further:
        return list(dict.fromkeys([*asked, *further]))
    return list(dict.fromkeys([*together, *asked])) if together else asked


def _by_sign(givens: Givens, kind: Species | None, told: Slot) -> Made:
    """Such as "V_m is more positive than E_K": the way alone."""
    if kind is None or kind.z == 0:
        return NeedsInput("driving_force", ("species",))
    givens.note("sign", told)
    above = (told.value or 0.0) > 0.0
    sources = givens.frozen_sources("sign")
    return DrivingForce(species=kind, find="direction", sign="above" if above else "below", sources=sources)


_BEYOND: Final = re.compile(
    r"(?i:\b(?:(?P<above>more positive|less negative|higher|greater)|more negative|less positive|lower) than"
    r"|\b(?P<over>above)|\bbelow)\s(?:about\s)?$"
)


_POLARISED: Final = re.compile(r"(?i:\b(?:(?P<up>depolari[sz])|hyperpolari[sz])\w*)|(?P<UP>去极化)|超极化")


def _off_E(givens: Givens, made: Made) -> Made:
    """Such as "V_m = E_Cl = -70 mV; which way does Cl- go if the cell is depolarised?": above E then."""
    found = _POLARISED.search(givens.reading.plain)
    if found is None or not isinstance(made, DrivingForce) or made.find != "direction":
        return made
    if made.membrane_mV is None or made.membrane_mV != made.potential_mV or any(givens.reading.of("change")):
        return made
    return DrivingForce(
        species=made.species,
        find="direction",
        sign="above" if found["up"] or found["UP"] else "below",
        sources=givens.frozen_sources("membrane_mV"),
    )


def _beyond_E(givens: Givens, made: Made) -> Made:
    """Such as "V_m is less negative than -90 mV", which is E itself: the side of it decides."""
    told = givens.slot("V")
    if not isinstance(made, DrivingForce) or told is None or made.membrane_mV is None:
        return made
    found = _BEYOND.search(givens.reading.plain, 0, told.span[0])
    if found is None or made.membrane_mV != made.potential_mV:
        return made
    return DrivingForce(
        species=made.species,
        find="direction",
        sign="above" if found["above"] or found["over"] else "below",
        sources=givens.frozen_sources("membrane_mV"),
    )


def _pushed(givens: Givens, ion: str | None, find: str) -> Species | None:
    """The ion that is named, or what stands for the several of one current."""
    reading, kind = givens.reading, givens.species(ion)
    if kind is not None or ion is not None:
        return kind
    if any(reading.of("rev")):
        return BRANCHES["rev"]  # a channel for several ions: its reversal potential is all that counts
    unnamed = find == "force" and {s.ion for s in reading.of("E")} == {None} and givens.slot("V") is not None
    return BRANCHES["rev"] if unnamed else None  # "V = -65 mV, E = -75 mV: V - E?", of whatever carries it


def _force_on(givens: Givens, ion: str | None, find: str) -> Made:
    kind = _pushed(givens, ion, find)
    told = givens.slot("DF", ion)
    if told is not None and told.unit == "sign":
        return _by_sign(givens, kind or _charged(givens.reading.plain), told)
    df = givens.value("force_mV", "DF", ion)
    kind = kind or _charged(givens.reading.plain)
    if kind is None:
        return NeedsInput("driving_force", ("species",))
    if find == "direction" and kind.z != 0 and (worded := two_forces(givens, kind)):
        return worded
    known = find == "force" and (givens.slot("E", ion) is not None or givens.slot("rev") is not None)
    if df is not None and kind.z != 0 and not any(givens.reading.of("V")) and not known:
        return DrivingForce(
            species=kind, find="direction", force_mV=df, sources=givens.frozen_sources(*_FIELDS)
        )
    membrane = givens.membrane_mV()
    of_channel = kind is BRANCHES["rev"] and any(givens.reading.of("rev"))
    potential = None if of_channel else givens.value("potential_mV", "E", ion)
    if potential is None:
        potential = givens.value("potential_mV", "rev")
    if df is not None and potential is not None and not any(givens.reading.of("V")):
        membrane = potential + df  # "V_m is 18 mV above E_K (-93 mV)"
        givens.sources["membrane_mV"] = Source("inferred")
    alone = _of_one_force(givens.reading) if kind.z and not of_channel else None
    find = "direction" if alone else find
    if kind.z == 0:
        potential = None  # a neutral solute has none: its concentrations decide
    values = {} if potential is not None else _concentrations(givens, ion)
    if values is None:
        return NeedsInput("driving_force", _lacking_side(givens, ion))
    if membrane is None and kind.z != 0 and find == "direction":
        membrane = _rest_if_alike(givens, kind, values)
    if membrane is None and kind.z != 0:
        return NeedsInput("driving_force", ("membrane_mV",))
    return DrivingForce(
        species=kind,
        find="direction" if find == "direction" else "force",
        alone=alone,
        membrane_mV=membrane,
        potential_mV=potential,
        temperature_C=None if potential is not None else givens.temperature_C(),
        outside_mM=values.get("outside_mM"),
        inside_mM=values.get("inside_mM"),
        ratio=values.get("ratio"),
        sources=givens.frozen_sources(*_FIELDS),
    )


_CHEMICAL: Final = re.compile(
    r"(?i:\b(?:chemical|concentration|diffusion(?:al)?|diffusive) (?:driving )?(?:force|pull|push)\b)"
    r"|(?<!电)化学力|扩散力|浓度力"
)
_ELECTRICAL: Final = re.compile(
    r"(?i:\b(?:electric(?:al)?|electrostatic|voltage) (?:driving )?(?:force|pull|push)\b)"
    r"|(?:电场|静电|电)力(?!学)"
)
_WHICH_WAY: Final = re.compile(
    r"(?i:\b(?:which (?:way|direction)|direction|inwards?|into)\b)|方向|向[内外里]|往"
)


def _of_one_force(reading: Reading) -> Literal["chemical", "electrical"] | None:
    """The force whose direction is asked, where one of the two is named alone."""
    chemical, electrical = _CHEMICAL.search(reading.plain), _ELECTRICAL.search(reading.plain)
    before = {s.unit for s in reading.of("alone")}  # "and at +30 mV?"
    if before and not (chemical or electrical or reading.has("move")):
        return "chemical" if "chemical" in before else "electrical"
    if bool(chemical) == bool(electrical) or not _WHICH_WAY.search(reading.plain):
        return None
    return "chemical" if chemical else "electrical"


_PEAK_mV: Final = 40.0  # of a spike


def _rest_if_alike(givens: Givens, kind: Species, values: Mapping[str, float]) -> float | None:
    """The resting potential of the course's cell, where an ion goes one way from rest to the peak of a spike.

    Such as "Ca2+ is 2 mM outside and 100 nM inside; its channels open, which way?", with no voltage told;
    and an ion that is on one side alone, which leaves it at any voltage.
    """
    rest = givens.cell.resting_mV
    asked = any(w.role in ("V", "E") and w.span != (0, 0) for w in givens.reading.wanted)
    told = givens.reading.has("channel", "open") and not asked
    outside, inside = values.get("outside_mM"), values.get("inside_mM")
    alone = 0.0 in (outside, inside) and outside != inside
    if rest is None or not values or not (told or alone):
        return None
    sides = (outside, inside) if outside and inside else (values.get("ratio") or 0.0, 1.0)
    if not alone and sides[0] <= 0.0:
        return None
    potential = None if alone else float(equilibrium_potential_mV(kind.z, *sides, givens.temperature_C()))
    if potential is not None and rest <= potential <= _PEAK_mV:
        return None
    givens.sources["membrane_mV"] = Source("preset", preset=givens.cell.id)
    return rest


_ANION: Final = re.compile(r"(?i:\b(?:an |the )?anions?\b)|[阴负]离子|(?i:\bnegatively charged ion)")
_CATION: Final = re.compile(r"(?i:\b(?:a |the )?cations?\b)|[阳正]离子|(?i:\bpositively charged ion)")


def _charged(plain: str) -> Species | None:
    """An ion that is only called a cation or an anion."""
    anion, cation = _ANION.search(plain), _CATION.search(plain)
    return generic_ion(-1 if anion else 1) if bool(anion) != bool(cation) else None


def _lacking_side(givens: Givens, ion: str | None) -> tuple[str, ...]:
    """The other concentration where one was given, else E."""
    outside, inside = givens.concentration(ion, "out"), givens.concentration(ion, "in")
    if outside is None and inside is None:
        return ("potential_mV",)
    return ("inside_mM",) if inside is None else ("outside_mM",)


def _concentrations(givens: Givens, ion: str | None) -> dict[str, float] | None:
    """Both concentrations or their ratio; a side that was not said comes from the cell."""
    quotient = givens.slot("ratio", ion)
    outside, inside = givens.concentration(ion, "out"), givens.concentration(ion, "in")
    if quotient is not None and quotient.value is not None and outside is None and inside is None:
        givens.note("ratio", quotient)
        return {"ratio": quotient.value}
    outside = givens.preset(ion, "out") if outside is None else outside
    inside = givens.preset(ion, "in") if inside is None else inside
    return None if outside is None or inside is None else {"outside_mM": outside, "inside_mM": inside}


def direction(givens: Givens) -> Made:
    """Which way the ion moves."""
    reading = givens.reading
    exchanger = reading.has("exchanger") or "NCX" in reading.transporters
    if reading.has("pump") and any(reading.of("rev")) and not any(reading.of("E")):
        return NeedsInput("direction", ("quantity",), "ask-what")  # where a pump turns round is no ion's E
    if exchanger and not any(s.role in ("conc", "E") for s in reading.slots) and any(reading.of("V")):
        return NeedsInput("exchanger", ("Na.potential_mV", "Ca.potential_mV"))  # its reversal is no ion's E
    return force(givens, "direction")


def force_inverse(givens: Givens) -> Made:
    """V_m or E from the driving force; E of each ion that is asked for, where the force on each is told."""
    forced = list(dict.fromkeys(s.ion for s in givens.reading.of("DF")))
    asked: list[str | None] = [ion for ion in givens.asked_ions("E") if ion in forced]
    first = (forced[0] if forced else None) or givens.ion()  # "V_m is 50 mV above E_K = -90, E_Na is +60"
    ions = asked or (forced if givens.reading.asks("E") and forced and None not in forced else [first])
    return several([_behind_force(givens, ion) for ion in ions], compare=False)


def _behind_force(givens: Givens, ion: str | None) -> Made:
    reading = givens.reading
    of_channel = any(reading.of("rev")) or reading.asks("rev")
    unnamed = BRANCHES["rev"] if of_channel else generic_ion(1)  # V_m - E asks for no valence
    kind = givens.species(ion) or _charged(reading.plain) or unnamed
    df, membrane = givens.value("force_mV", "DF", ion), givens.value("membrane_mV", "V")
    potential = givens.value("potential_mV", "E", ion)
    if potential is None:
        potential = givens.value("potential_mV", "rev")
    if df is not None and membrane is None and potential is None and reading.asks("V") and kind.z:
        return _behind_gradient(givens, ion, kind, df)
    if df is None or (membrane is None) == (potential is None):
        return NeedsInput("driving_force", ("potential_mV",))
    asked = max(reading.wanted, key=lambda w: w.span)
    if asked.role == "DF" and potential is not None:  # "12 mV more negative than E_K = -90 mV: which force?"
        membrane, df = potential + df, None
    return DrivingForce(
        species=kind,
        find="force" if df is None else "membrane" if membrane is None else "potential",
        membrane_mV=membrane,
        potential_mV=potential,
        force_mV=df,
        sources=givens.frozen_sources(*_FIELDS),
    )


def _behind_gradient(givens: Givens, ion: str | None, kind: Species, force_mV: float) -> Made:
    """V_m from the driving force and the concentrations, which decide E."""
    values = _concentrations(givens, ion)
    if values is None:
        return NeedsInput("driving_force", _lacking_side(givens, ion))
    return DrivingForce(
        species=kind,
        find="membrane",
        force_mV=force_mV,
        temperature_C=givens.temperature_C(),
        outside_mM=values.get("outside_mM"),
        inside_mM=values.get("inside_mM"),
        ratio=values.get("ratio"),
        sources=givens.frozen_sources(*_FIELDS),
    )


def behind_energy(givens: Givens, *, inward: bool) -> Made | None:
    """Such as "ΔG of Na+ entry is -14 kJ/mol … what is V_m?": from E and ΔG/zF; None of another question."""
    reading, ion = givens.reading, givens.ion()
    told, kind = [s.value for s in reading.of("dG") if s.value is not None], givens.species(ion)
    if len(told) != 1 or kind is None or not kind.z or not reading.asks("V") or any(reading.of("V")):
        return None
    per_mV = float(
        transport_energy_from_potentials_kJ_per_mol(kind.z, 1.0, 0.0, direction="in" if inward else "out")
    )
    givens.sources["force_mV"] = Source("inferred")
    return _behind_gradient(givens, ion, kind, round(told[0] / per_mV, 4))
