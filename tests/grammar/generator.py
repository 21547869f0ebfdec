"""A grammar of student questions: thousands of phrasings, each with the query that it must be read as.

`phrasings` draws a kind, its quantities, and a form for each piece, from one seed.  `Coverage` counts what
was drawn.  To add a form, add a row to a table in notations.py, clauses.py, frames.py or here.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field, fields, is_dataclass
from decimal import Decimal
from random import Random
from typing import TYPE_CHECKING, Any, Final

from grammar.queries import (
    Branch,
    Chord,
    ConstantField,
    Current,
    DrivingForce,
    Equilibrium,
    FreeEnergy,
    Permeant,
    Query,
)
from physics.species import species
from tests.grammar import clauses
from tests.grammar.clauses import both_sides, compact, energy, membrane, millivolts, one_side, potential_of
from tests.grammar.frames import asked
from tests.grammar.notations import IONS, LANGUAGES, Draw, Language, ion, plain, symbol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

_MAIN: Final = ("K", "Na", "Cl", "Ca")


@dataclass(frozen=True, slots=True)
class Phrasing:
    """A question with its meaning.

    Attributes:
        kind: the kind that was drawn.
        text: the question.
        query: what it must be read as.
        forms: the forms that it is made of, as (group, form).
    """

    kind: str
    language: Language
    text: str
    query: Query
    forms: tuple[tuple[str, str], ...]


@dataclass
class Coverage:
    """Which forms were drawn for which kinds."""

    kinds: Counter[tuple[str, Language]] = field(default_factory=Counter)
    forms: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    crossed: dict[tuple[str, str], set[str]] = field(default_factory=lambda: defaultdict(set))

    def count(self, phrasing: Phrasing) -> None:
        """Note one phrasing."""
        self.kinds[phrasing.kind, phrasing.language] += 1
        for group, name in phrasing.forms:
            self.forms[group][name] += 1
            self.crossed[phrasing.kind, group].add(name)

    def table(self) -> str:
        """Phrasings per kind and language, and of each group of forms how many a kind has met."""
        groups = list(self.forms)
        head = (
            f"{'kind':18}" + "".join(f"{name:>6}" for name in LANGUAGES) + "".join(f"{g:>9}" for g in groups)
        )
        rows = [head]
        for kind in KINDS:
            counts = "".join(f"{self.kinds[kind, language]:6}" for language in LANGUAGES)
            met = "".join(f"{len(self.crossed[kind, g]) or '':>9}" for g in groups)
            rows.append(f"{kind:18}{counts}{met}")
        rows.append(f"{'forms in all':18}{'':12}" + "".join(f"{len(self.forms[g]):9}" for g in groups))
        return "\n".join(rows)


def phrasings(seed: int, count: int, kind: str | None = None) -> Iterator[Phrasing]:
    """`count` phrasings, in turn of every kind and language (or of one kind)."""
    dice = Random(seed)
    kinds = [kind] if kind else list(KINDS)
    for n in range(count):
        which, language = kinds[n // 2 % len(kinds)], LANGUAGES[n % 2]
        draw = Draw(dice, language)
        text, query = KINDS[which](draw)
        yield Phrasing(which, language, text, query, tuple(draw.forms))


def same(one: Any, other: Any) -> bool:
    """Equal queries, numbers to nine digits; the order of the ions of a membrane means nothing."""
    if type(one) is not type(other):
        return False
    if isinstance(one, float | int):
        return bool(abs(one - other) <= 1e-9 * max(abs(one), abs(other)))
    if isinstance(one, tuple):
        pairs = zip(_sorted(one), _sorted(other), strict=False)
        return len(one) == len(other) and all(same(a, b) for a, b in pairs)
    if is_dataclass(one):
        return all(same(getattr(one, f.name), getattr(other, f.name)) for f in fields(one) if f.compare)
    return bool(one == other)


def _sorted(many: tuple[Any, ...]) -> list[Any]:
    return sorted(many, key=lambda m: m.species.id) if all(hasattr(m, "species") for m in many) else [*many]


def _of_side(values: Mapping[str, Decimal]) -> dict[str, float]:
    return {"outside_mM": float(values["out"]), "inside_mM": float(values["in"])}


def _living(name: str, values: Mapping[str, Decimal]) -> bool:
    """Whether no cell is known to have this gradient the other way round."""
    high, low = (values["in"], values["out"]) if name == "K" else (values["out"], values["in"])
    return name not in ("K", "Na", "Cl", "Ca") or low < 3 * high


def _ion(draw: Draw) -> str:
    return draw.pick(_MAIN) if draw.chance(0.6) else draw.pick(list(IONS))


def _nernst(draw: Draw) -> tuple[str, Query]:
    name = _ion(draw)
    values = clauses.two_levels(draw, name)
    celsius, at = clauses.some_temperature(draw)
    terse = draw.chance(0.3)
    given = compact(draw, values, living=_living(name, values)) if terse else both_sides(draw, name, values)
    query = Equilibrium(
        species=species(name),
        temperature_C=float(celsius),
        outside_mM=float(values["out"]),
        inside_mM=float(values["in"]),
    )
    return asked(draw, potential_of(draw, name), given, at), query


def _inverse(draw: Draw) -> tuple[str, Query]:
    name, (known, wanted) = draw.pick(_MAIN), draw.pick((("out", "in"), ("in", "out")))
    value, volts = clauses.level(draw, name), millivolts(draw)
    celsius, at = clauses.some_temperature(draw)
    given = [energy(draw, name, volts), one_side(draw, name, known, value, named=draw.chance(0.7))]
    draw.dice.shuffle(given)
    x, s = ion(draw, name), symbol(draw, name)
    subscript = draw.pick(clauses.SUBSCRIPTS[wanted])
    if draw.language == "zh":
        place = draw.pick(clauses.SIDES_ZH[wanted])
        what = draw.form("asked", {
            "膜内K+浓度": f"{place}{x}浓度", "膜内浓度": f"{place}浓度", "K+的膜内浓度": f"{x}的{place}浓度",
            "[K]i": f"[{s}]{subscript}", "膜内的K+浓度": f"{place}的{x}浓度",
        })  # fmt: skip
    else:
        adjective = draw.pick(clauses.ADJECTIVES[wanted])
        what = draw.form("asked", {
            "the inside K+ concentration": f"the {adjective} {x} concentration",
            "the inside concentration": f"the {adjective} concentration",
            "the inside concentration of K+": f"the {adjective} concentration of {x}",
            "the concentration of K+ inside": f"the concentration of {x} {wanted}side",
            "[K]i": f"[{s}]{subscript}",
            "inside [K+]": f"{adjective} [{s}]",
        })  # fmt: skip
    sides = {"outside_mM" if known == "out" else "inside_mM": float(value)}
    query = Equilibrium(
        species=species(name),
        find="inside" if wanted == "in" else "outside",
        potential_mV=float(volts),
        temperature_C=float(celsius),
        **sides,  # type: ignore[arg-type]
    )
    return asked(draw, what, _joined(draw, given), at), query


def _joined(draw: Draw, parts: list[str]) -> str:
    joint = draw.form("joint", clauses.JOINTS[draw.language])
    return joint.join(parts)


def _force_given(draw: Draw, name: str) -> tuple[str, str, dict[str, float]]:
    """V_m, and E or concentrations, in any order; the temperature and the fields."""
    volts = millivolts(draw)
    given = [membrane(draw, volts)]
    values = {"membrane_mV": float(volts)}
    at = ""
    if draw.chance(0.6):
        e = millivolts(draw)
        given.append(energy(draw, name, e))
        values["potential_mV"] = float(e)
    else:
        levels = clauses.two_levels(draw, name)
        celsius, at = clauses.some_temperature(draw)
        given.append(both_sides(draw, name, levels, named=True))
        values |= {"temperature_C": float(celsius), **_of_side(levels)}
    draw.dice.shuffle(given)
    return _joined(draw, given), at, values


def _driving_force(draw: Draw) -> tuple[str, Query]:
    name = draw.pick(_MAIN)
    given, at, values = _force_given(draw, name)
    x = ion(draw, name)
    if draw.language == "zh":
        what = draw.form("asked", {
            "K+的驱动力": f"{x}的驱动力", "K+驱动力": f"{x}驱动力", "作用于K+的驱动力": f"作用于{x}的驱动力",
            "K+的电化学驱动力": f"{x}的电化学驱动力",
        })  # fmt: skip
    else:
        what = draw.form("asked", {
            "the driving force on K+": f"the driving force on {x}",
            "the driving force for K+": f"the driving force for {x}",
            "the K+ driving force": f"the {x} driving force",
            "the electrochemical driving force on K+": f"the electrochemical driving force on {x}",
            "the net driving force of K+": f"the net driving force of {x}",
        })  # fmt: skip
    return asked(draw, what, given, at), DrivingForce(species=species(name), **values)  # type: ignore[arg-type]


def _direction(draw: Draw) -> tuple[str, Query]:
    name = draw.pick(_MAIN)
    given, at, values = _force_given(draw, name)
    x = ion(draw, name)
    if draw.language == "zh":
        what = draw.form("asked", {
            "K+往哪个方向流动": f"{x}往哪个方向流动？", "K+流入还是流出细胞": f"{x}流入还是流出细胞？",
            "K+的净流动方向": f"{x}的净流动方向是什么？", "K+向内还是向外": f"{x}向内还是向外流动？",
            "K+往哪边流": f"{x}往哪边流？",
        })  # fmt: skip
        during = f"，{at}" if at else ""
        text = draw.form("frame", {
            "往哪？5/140": f"{what}{given}{during}", "5/140，往哪": f"{given}{during}，{what}",
            "若5/140，往哪": f"若{given}{during}，{what}",
            "5/140。往哪": f"{given}{during}。{what}",
        })  # fmt: skip
    else:
        what = draw.form("asked", {
            "which way does K+ flow": f"which way does {x} flow",
            "which direction does K+ move": f"which direction does {x} move",
            "does K+ flow in or out": f"does {x} flow in or out",
            "does K+ enter or leave the cell": f"does {x} enter or leave the cell",
            "direction of net K+ flux": f"what is the direction of net {x} flux",
            "will K+ move into or out of the cell": f"will {x} move into or out of the cell",
            "which way will K+ go": f"which way will {x} go",
        })  # fmt: skip
        then = f", {at}" if at else ""
        text = draw.form("frame", {
            "way if 5/140": f"{what} if {given}{then}?", "way when 5/140": f"{what} when {given}{then}?",
            "5/140, way": f"{given}{then}, {what}?",
            "5/140. Way": f"{given}{then}. {what[0].upper()}{what[1:]}?",
            "way? 5/140": f"{what}? {given}{then}",
            "If 5/140, way": f"If {given}{then}, {what}?",
        })  # fmt: skip
    return text, DrivingForce(species=species(name), find="direction", **values)  # type: ignore[arg-type]


def _membrane_ions(draw: Draw) -> list[str]:
    return draw.dice.sample(("K", "Na", "Cl"), draw.pick((2, 3)))


def _weights(draw: Draw, role: str, names: list[str], values: list[Decimal]) -> str:
    """Relative permeabilities or conductances of several ions."""
    pairs = list(zip(names, map(plain, values), strict=True))
    s = {name: draw.pick((name, symbol(draw, name))) for name in names}
    letter = "P" if role == "P" else draw.pick(("g", "G"))
    word = {"en": {"P": "permeability", "g": "conductance"}, "zh": {"P": "通透性", "g": "电导"}}[
        draw.language
    ][role]
    words = {"en": {"P": "permeabilities", "g": "conductances"}, "zh": {"P": "相对通透性", "g": "相对电导"}}[
        draw.language
    ][role]
    each = {"en": ", ", "zh": "，"}[draw.language]
    forms = {
        "P_K = 1": each.join(f"{letter}_{s[n]} = {v}" for n, v in pairs),
        "PK=1": each.join(f"{letter}{n}={v}" for n, v in pairs),
        "PK 1": each.join(f"{letter}{n} {v}" for n, v in pairs),
        "PK:PNa = 1:0.04": ":".join(f"{letter}{n}" for n in names) + " = " + ":".join(v for _, v in pairs),
        "P_K : P_Na = 1 : 0.04": " : ".join(f"{letter}_{n}" for n in names) + " = " + " : ".join(v for _,
        v in pairs),
    }  # fmt: skip
    if draw.language == "en":
        forms |= {
            "relative permeabilities K 1, Na 0.04": f"{words} " + ", ".join(f"{s[n]} {v}" for n, v in pairs),
            "permeabilities K:Na = 1:0.04": f"{words} " + ":".join(names) + " = " + ":".join(v for _,
            v in pairs),
            "permeability of K+ is 1": each.join(f"the {word} of {s[n]} is {v}" for n, v in pairs),
            "ratio is": ":".join(f"{letter}_{n}" for n in names) + " is " + ":".join(v for _, v in pairs),
        }  # fmt: skip
    else:
        forms |= {
            "相对通透性K+ 1": f"{words}" + "，".join(f"{s[n]} {v}" for n, v in pairs),
            "K+的通透性为1": "，".join(f"{s[n]}的{word}为{v}" for n, v in pairs),
            "K:Na=1:0.04": f"{words}" + ":".join(names) + "=" + ":".join(v for _, v in pairs),
            "为": ":".join(f"{letter}{n}" for n in names) + "为" + ":".join(v for _, v in pairs),
        }  # fmt: skip
    return draw.form("weights", forms)


def _rows(draw: Draw, names: list[str], levels: Mapping[str, Mapping[str, Decimal]]) -> str:
    """The concentrations of several ions."""
    zh = draw.language == "zh"
    each = draw.pick(("；", "，", "; ")) if zh else draw.pick(("; ", ", "))
    out, in_ = (
        draw.pick((("外", "内"), ("膜外", "膜内"), ("胞外", "胞内")))
        if zh
        else draw.pick((("out", "in"), ("outside", "inside")))
    )
    s = {name: ion(draw, name) for name in names}
    o, i = ({n: plain(levels[n][side]) for n in names} for side in ("out", "in"))
    by_side = [
        each.join(one_side(draw, n, side, levels[n][side], named=True) for n in names)
        for side in ("out", "in")
    ]
    forms = {
        "[K]o=5, [K]i=140": each.join(f"[{n}]o={o[n]}, [{n}]i={i[n]} mM" for n in names),
        "[K]o = 5 mM, [K]i = 140 mM": each.join(f"[{n}]o = {o[n]} mM, [{n}]i = {i[n]} mM" for n in names),
        "out/in (mM): K 5/140": f"{out}/{in_} (mM): " + each.join(f"{n} {o[n]}/{i[n]}" for n in names),
        "out: K 5, Na 145; in: K 140, Na 15 mM": (
            f"{out}: {', '.join(f'{n} {o[n]}' for n in names)}; "
            f"{in_}: {', '.join(f'{n} {i[n]}' for n in names)} (mM)"
        ),
        "side by side": each.join(draw.dice.sample(by_side, 2)),
    }
    if zh:
        forms |= {
            "K+ 5 mM out 140 mM in": "；".join(f"{s[n]}{out}{o[n]} mM{in_}{i[n]} mM" for n in names),
            "K+: 5 out, 140 in": "；".join(f"{s[n]}：{out}{o[n]} mM，{in_}{i[n]} mM" for n in names),
        }
    else:
        forms |= {
            "K+ 5 mM out 140 mM in": each.join(f"{s[n]} {o[n]} mM {out} {i[n]} mM {in_}" for n in names),
            "K+: 5 out, 140 in": "; ".join(f"{s[n]}: {o[n]} mM {out}, {i[n]} mM {in_}" for n in names),
        }
    return draw.form("rows", forms)


def _ghk(draw: Draw, find: str = "rest") -> tuple[str, Query]:
    names = _membrane_ions(draw)
    values = [
        Decimal(1),
        *(Decimal(draw.pick(("0.01", "0.04", "0.05", "0.45", "0.75", "20", "2"))) for _ in names[1:]),
    ]
    levels = {name: clauses.two_levels(draw, name) for name in names}
    celsius, at = clauses.some_temperature(draw)
    parts = [_weights(draw, "P", names, values), _rows(draw, names, levels)]
    draw.dice.shuffle(parts)
    joint = draw.pick(("。", "；", "，")) if draw.language == "zh" else draw.pick((". ", "; ", ", ", " and "))
    if find == "rest":
        forms = {"V_m": "V_m", "Vm": "Vm"}
        forms |= (
            {"膜电位": "膜电位", "静息电位": "静息电位", "静息膜电位": "静息膜电位"}
            if draw.language == "zh"
            else {"the membrane potential": "the membrane potential",
            "the resting potential": "the resting potential",
                  "the resting membrane potential": "the resting membrane potential",
                  "V_m by GHK": "V_m by GHK"}
        )  # fmt: skip
    elif draw.language == "zh":
        forms = {
            "反转电位": "反转电位",
            "通道的反转电位": "通道的反转电位",
            "该通道的逆转电位": "该通道的逆转电位",
        }
    else:
        forms = {"the reversal potential": "the reversal potential", "E_rev": "E_rev",
                 "reversal potential of the channel": "the reversal potential of the channel"}  # fmt: skip
    ions = tuple(
        Permeant(species=species(n), permeability=float(p), **_of_side(levels[n]))
        for n, p in zip(names, values, strict=True)
    )
    query = ConstantField(
        ions=ions, temperature_C=float(celsius), find="rest" if find == "rest" else "reversal"
    )
    return asked(draw, draw.form("asked", forms), joint.join(parts), at), query


def _reversal(draw: Draw) -> tuple[str, Query]:
    return _ghk(draw, "reversal")


def _chord(draw: Draw) -> tuple[str, Query]:
    names = _membrane_ions(draw)
    values = [Decimal(draw.pick(("1", "2", "5", "10", "0.5", "0.05"))) for _ in names]
    volts = [millivolts(draw) for _ in names]
    weights = _weights(draw, "g", names, values)
    energies = ", ".join(energy(draw, n, v) for n, v in zip(names, volts, strict=True))
    parts = [weights, energies]
    draw.dice.shuffle(parts)
    forms = (
        {"V_m": "V_m", "膜电位": "膜电位", "静息电位": "静息电位"}
        if draw.language == "zh"
        else {
            "V_m": "V_m",
            "the membrane potential": "the membrane potential",
            "the resting potential": "the resting potential",
        }
    )
    query = Chord(
        branches=tuple(
            Branch(species=species(n), conductance=float(g), potential_mV=float(v))
            for n, g, v in zip(names, values, volts, strict=True)
        )
    )
    return asked(draw, draw.form("asked", forms), draw.pick((", ", "; ", ". ")).join(parts), ""), query


_CONDUCTANCES: Final = {
    "10 nS": ("{} nS", "1"),
    "10nS": ("{}nS", "1"),
    "20 pS": ("{} pS", "1000"),
    "0.01 µS": ("{} µS", "0.001"),
}


def _current(draw: Draw) -> tuple[str, Query]:
    name = draw.pick(_MAIN)
    g, v, e = Decimal(draw.pick(("10", "2", "0.02", "0.05", "1.5", "5"))), millivolts(draw), millivolts(draw)
    shape, factor = draw.form("g", _CONDUCTANCES)
    size = shape.format(plain(g * Decimal(factor)))
    s, x = symbol(draw, name), ion(draw, name)
    if draw.language == "zh":
        conductance = draw.form("g said", {"g_K = 10 nS": f"g_{s} = {size}",
        "K+电导为10 nS": f"{x}电导为{size}",
        "K+的电导是10 nS": f"{x}的电导是{size}"})  # fmt: skip
        what = draw.form("asked", {"K+电流": f"{x}电流", "I_K": f"I_{s}", "电流": "电流"})
    else:
        conductance = draw.form("g said", {"g_K = 10 nS": f"g_{s} = {size}", "gK=10 nS": f"g{s}={size}",
        "a K+ conductance of 10 nS": f"a {x} conductance of {size}",
        "the K+ conductance is 10 nS": f"the {x} conductance is {size}"})  # fmt: skip
        what = draw.form("asked", {"I_K": f"I_{s}", "the K+ current": f"the {x} current",
        "the current": "the current", "the current through it": "the current through it"})  # fmt: skip
    given = [conductance, membrane(draw, v), energy(draw, name, e)]
    draw.dice.shuffle(given)
    query = Current(
        species=species(name), conductance_nS=float(g), membrane_mV=float(v), potential_mV=float(e)
    )
    return asked(draw, what, _joined(draw, given), ""), query


def _free_energy(draw: Draw) -> tuple[str, Query]:
    name = draw.pick((*_MAIN, "glucose"))
    levels, volts = clauses.two_levels(draw, name if name != "glucose" else "K"), millivolts(draw)
    celsius, at = clauses.some_temperature(draw)
    inward = draw.chance(0.5)
    zh = draw.language == "zh"
    x = ("葡萄糖" if zh else "glucose") if name == "glucose" else ion(draw, name)
    if zh:
        way = draw.form("way", {"进入细胞": "进入细胞",
        "流入细胞": "流入细胞"} if inward else {"流出细胞": "流出细胞",
        "运出细胞": "运出细胞"})  # fmt: skip
        what = draw.form("asked", {"K+进入细胞的自由能变化": f"{x}{way}的自由能变化",
        "K+进入细胞的ΔG": f"{x}{way}的ΔG",
        "1 mol K+": f"1 mol {x}{way}的自由能变化"})  # fmt: skip
    else:
        way = draw.form(
            "way", {"into the cell": "into the cell"} if inward else {"out of the cell": "out of the cell"}
        )
        what = draw.form("asked", {
            "the free energy of moving K+ into the cell": f"the free energy of moving {x} {way}",
            "ΔG for moving K+ into the cell": f"ΔG for moving {x} {way}",
            "the free energy change for transport": f"the free energy change for transporting {x} {way}",
            "the energy needed to move a mole": f"the free energy change to move 1 mol of {x} {way}",
        })  # fmt: skip
    sides = _glucose(draw, x, levels) if name == "glucose" else both_sides(draw, name, levels, named=True)
    given = [sides, membrane(draw, volts)]
    draw.dice.shuffle(given)
    query = FreeEnergy(
        species=species(name),
        inward=inward,
        membrane_mV=float(volts),
        temperature_C=float(celsius),
        outside_mM=float(levels["out"]),
        inside_mM=float(levels["in"]),
    )
    return asked(draw, what, _joined(draw, given), at), query


def _glucose(draw: Draw, x: str, levels: Mapping[str, Decimal]) -> str:
    o, i = plain(levels["out"]), plain(levels["in"])
    return (
        f"{x}膜外{o} mM，膜内{i} mM" if draw.language == "zh" else f"{x} is {o} mM outside and {i} mM inside"
    )


KINDS: Final[Mapping[str, Callable[[Draw], tuple[str, Query]]]] = {
    "nernst": _nernst,
    "inverse": _inverse,
    "driving_force": _driving_force,
    "direction": _direction,
    "ghk": _ghk,
    "reversal": _reversal,
    "chord": _chord,
    "current": _current,
    "free_energy": _free_energy,
}
