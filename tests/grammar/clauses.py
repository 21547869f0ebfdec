"""Pieces of questions with known meaning: concentrations, voltages, temperature, and what is asked for.

Every piece is drawn from a table of named forms, in English or Chinese.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from tests.grammar.notations import Draw, concentration, ion, plain, symbol, temperature, voltage

if TYPE_CHECKING:
    from collections.abc import Mapping

COURSE_C: Final = Decimal(37)
_NICE: Final = ("0.1", "1", "2", "2.5", "3.5", "4", "4.5", "5", "8", "10", "12", "15", "20", "50", "110",
"120", "140", "145", "150", "155", "400", "440")  # fmt: skip
_CALCIUM: Final = ("0.0001", "0.00005", "0.0002", "0.001", "1", "1.2", "1.8", "2", "2.5", "10")

# Where a concentration is, by its part of speech.
ADVERBS: Final = {
    "out": ("outside", "out", "outside the cell", "in the bath", "in the extracellular fluid", "in the ECF",
            "extracellularly", "externally", "in the plasma", "in the blood", "in seawater", "in the medium",
            "outside of the cell", "in the bathing solution", "in the external solution"),
    "in": ("inside", "in", "inside the cell", "in the cell", "in the cytosol", "in the cytoplasm",
    "in the ICF",
           "intracellularly", "internally", "in the intracellular fluid", "within the cell",
           "in the axoplasm",
           "in the pipette"),
}  # fmt: skip
ADJECTIVES: Final = {
    "out": ("extracellular", "external", "outside", "bath", "plasma"),
    "in": ("intracellular", "internal", "inside", "cytosolic", "cytoplasmic"),
}
NOUNS: Final = {
    "out": ("the bath", "the extracellular fluid", "the ECF", "the outside solution", "the plasma",
    "the bathing medium"),
    "in": ("the cytosol", "the cytoplasm", "the intracellular fluid", "the ICF", "the axoplasm",
    "the cell interior"),
}  # fmt: skip
LABELS: Final = {"out": ("out", "outside", "extracellular", "ECF", "bath", "ext"),
"in": ("in", "inside", "intracellular", "ICF", "int", "cytosol")}  # fmt: skip
SUBSCRIPTS: Final = {
    "out": ("o", "_o", "out", "_out", "e", "ext", "_{out}", "_ext"),
    "in": ("i", "_i", "in", "_in", "_{in}", "_int"),
}
SIDES_ZH: Final = {
    "out": ("膜外", "细胞外", "胞外", "外侧", "细胞外液", "胞外液", "浴液", "血浆", "外面", "细胞外面"),
    "in": ("膜内", "细胞内", "胞内", "内侧", "细胞内液", "胞内液", "胞质", "细胞质", "里面", "细胞里"),
}
LABELS_ZH: Final = {"out": ("外", "膜外", "胞外"), "in": ("内", "膜内", "胞内")}


def level(draw: Draw, name: str) -> Decimal:
    """A concentration in mM, such as an ion may have."""
    if name in ("Ca", "H", "Zn", "Cd"):
        return Decimal(draw.pick(_CALCIUM))
    if draw.chance(0.7):
        return Decimal(draw.pick(_NICE))
    return Decimal(draw.dice.randint(1, 999)).scaleb(draw.dice.randint(-1, 0))


def two_levels(draw: Draw, name: str) -> dict[str, Decimal]:
    """Different concentrations outside and inside."""
    outside, inside = level(draw, name), level(draw, name)
    while inside == outside:
        inside = level(draw, name)
    return {"out": outside, "in": inside}


def millivolts(draw: Draw) -> Decimal:
    """A voltage that a membrane may have."""
    return Decimal(draw.pick(("-90", "-88.5", "-80", "-75", "-70", "-65", "-61.5", "-60", "-55", "-40",
    "-20", "-10", "10", "20", "40", "55", "60", "120")))  # fmt: skip


def some_temperature(draw: Draw) -> tuple[Decimal, str]:
    """A temperature and its text; often nothing is said and the course's stands."""
    if draw.chance(0.3):
        draw.forms.append(("temp", "none"))
        return COURSE_C, ""
    value = Decimal(draw.pick(("37", "37", "20", "25", "18.5", "22", "6.3", "10", "30", "36.6")))
    return value, temperature(draw, value)


def one_side(draw: Draw, name: str, side: str, value: Decimal, *, named: bool) -> str:
    """One concentration with its side, and with its ion if `named`."""
    if draw.language == "zh":
        return _one_side_zh(draw, name, side, value, named=named)
    c = concentration(draw, value)
    adverb, adjective, noun = draw.pick(ADVERBS[side]), draw.pick(ADJECTIVES[side]), draw.pick(NOUNS[side])
    label = draw.pick(LABELS[side])
    if not named:
        return draw.form("side", {
            "5 mM outside": f"{c} {adverb}",
            "outside 5 mM": f"{label} {c}",
            "outside: 5 mM": f"{label}: {c}",
            "outside = 5 mM": f"{label} = {c}",
            "outside is 5 mM": f"{adjective} is {c}",
            "5 mM (outside)": f"{c} ({label})",
        })  # fmt: skip
    x, s, subscript = ion(draw, name), symbol(draw, name), draw.pick(SUBSCRIPTS[side])
    return draw.form("side", {
        "5 mM K+ outside": f"{c} {x} {adverb}",
        "5 mM of K+ outside": f"{c} of {x} {adverb}",
        "[K+]o = 5 mM": f"[{s}]{subscript} = {c}",
        "[K+]o=5mM": f"[{s}]{subscript}={c}",
        "[K+]o 5 mM": f"[{s}]{subscript} {c}",
        "[K+]o is 5 mM": f"[{s}]{subscript} is {c}",
        "[K+]o: 5 mM": f"[{s}]{subscript}: {c}",
        "outside K+ is 5 mM": f"{adjective} {x} is {c}",
        "outside K+ 5 mM": f"{adjective} {x} {c}",
        "outside K+ = 5 mM": f"{adjective} {x} = {c}",
        "outside [K+] = 5 mM": f"{adjective} [{s}] = {c}",
        "outside K+ concentration is 5 mM": f"the {adjective} {x} concentration is {c}",
        "outside concentration of K+ of 5 mM": f"an {adjective} concentration of {x} of {c}",
        "the bath contains 5 mM K+": f"{noun} contains {c} {x}",
        "the bath has 5 mM of K+": f"{noun} has {c} of {x}",
        "K+ in the bath is 5 mM": f"{x} in {noun} is {c}",
        "concentration of K+ outside is 5 mM": f"the concentration of {x} {side}side is {c}",
        "5 mM K+ in the bath": f"there is {c} {x} in {noun}",
    })  # fmt: skip


def _one_side_zh(draw: Draw, name: str, side: str, value: Decimal, *, named: bool) -> str:
    c, place, label = concentration(draw, value), draw.pick(SIDES_ZH[side]), draw.pick(LABELS_ZH[side])
    if not named:
        return draw.form("side", {
            "膜外5 mM": f"{place}{c}",
            "膜外 5 mM": f"{place} {c}",
            "膜外为5 mM": f"{place}为{c}",
            "膜外是5 mM": f"{place}是{c}",
            "膜外：5 mM": f"{place}：{c}",
            "膜外=5 mM": f"{place}={c}",
            "外5 mM": f"{label}{c}",
            "膜外浓度5 mM": f"{place}浓度{c}",
            "膜外浓度为5 mM": f"{place}浓度为{c}",
        })  # fmt: skip
    x, s, subscript = ion(draw, name), symbol(draw, name), draw.pick(SUBSCRIPTS[side])
    return draw.form("side", {
        "膜外K+5 mM": f"{place}{x} {c}",
        "膜外K+为5 mM": f"{place}{x}为{c}",
        "膜外K+浓度为5 mM": f"{place}{x}浓度为{c}",
        "膜外K+浓度5 mM": f"{place}{x}浓度 {c}",
        "膜外的K+浓度是5 mM": f"{place}的{x}浓度是{c}",
        "膜外[K+]=5 mM": f"{place}[{s}]={c}",
        "K+膜外5 mM": f"{x}{place}{c}",
        "K+在膜外的浓度为5 mM": f"{x}在{place}的浓度为{c}",
        "K+的膜外浓度是5 mM": f"{x}的{place}浓度是{c}",
        "膜外含5 mM K+": f"{place}含 {c} {x}",
        "膜外有5 mM的K+": f"{place}有{c}的{x}",
        "[K+]o=5 mM": f"[{s}]{subscript}={c}",
        "[K+]o = 5 mM": f"[{s}]{subscript} = {c}",
        "[K+]o为5 mM": f"[{s}]{subscript}为{c}",
        "[K+]外=5 mM": f"[{s}]{'外' if side == 'out' else '内'}={c}",
    })  # fmt: skip


JOINTS: Final = {"en": {", ": ", ", " and ": " and ", ", and ": ", and ", "; ": "; ", " while ": " while "},
                 "zh": {"，": "，", "、": "、", "；": "；", "，而": "，而", ", ": ", ",
                 "和": "和"}}  # fmt: skip


def both_sides(draw: Draw, name: str, values: Mapping[str, Decimal], *, named: bool | None = None) -> str:
    """Both concentrations in either order, each in its own form."""
    order = draw.form("order", {"out, in": ("out", "in"), "in, out": ("in", "out")})
    first_named = named if named is not None else draw.chance(0.5)
    first, second = (
        one_side(draw, name, side, values[side],
        named=first_named if k == 0 or named is not None else draw.chance(0.5))
        for k, side in enumerate(order)
    )  # fmt: skip
    joint = draw.form("joint", JOINTS[draw.language])
    return f"{first}{joint}{second}"


def compact(draw: Draw, values: Mapping[str, Decimal], *, living: bool = True) -> str:
    """Both concentrations as tersely as students write them, without the ion.

    Two bare numbers stand outside first only where they could be those of a living cell.
    """
    forms = _pairs(draw, values)
    bare = () if living else ("5/140", "5/140 mM", "5 / 140")
    return draw.form("pair", {form: text for form, text in forms.items() if form not in bare})


def _pairs(draw: Draw, values: Mapping[str, Decimal]) -> dict[str, str]:
    o, i = plain(values["out"]), plain(values["in"])
    if draw.language == "zh":
        return {
            "5/140": f"{o}/{i}",
            "外5内140": f"外{o}内{i}",
            "外5 mM内140 mM": f"外{o} mM内{i} mM",
            "内140外5 mM": f"内{i}外{o} mM",
            "膜外5，膜内140 (mM)": f"膜外{o}，膜内{i}（mM）",
            "外/内 5/140": f"外/内 {o}/{i}",
            "内/外 140/5 mM": f"内/外 {i}/{o} mM",
        }  # fmt: skip
    return {
        "5/140": f"{o}/{i}",
        "5/140 mM": f"{o}/{i} mM",
        "5 / 140": f"{o} / {i}",
        "5 out 140 in": f"{o} out {i} in",
        "140 in 5 out": f"{i} in {o} out",
        "5 mM out 140 mM in": f"{o} mM out {i} mM in",
        "out 5 in 140": f"out {o} in {i}",
        "out 5, in 140 (mM)": f"out {o}, in {i} (mM)",
        "outside 5 inside 140": f"outside {o} inside {i}",
        "140 mM in, 5 mM out": f"{i} mM in, {o} mM out",
        "out/in 5/140 mM": f"out/in {o}/{i} mM",
        "in/out = 140/5 mM": f"in/out = {i}/{o} mM",
        "5mM outside/140mM inside": f"{o}mM outside/{i}mM inside",
        "(5 out, 140 in)": f"({o} out, {i} in)",
        "5 and 140 mM outside and inside": f"{o} and {i} mM outside and inside",
    }  # fmt: skip


def membrane(draw: Draw, value: Decimal) -> str:
    """V_m with its value."""
    v = voltage(draw, value)
    if draw.language == "zh":
        return draw.form("V_m", {
            "膜电位为-70 mV": f"膜电位为{v}", "膜电位-70 mV": f"膜电位{v}", "膜电位是-70 mV": f"膜电位是{v}",
            "静息电位为-70 mV": f"静息电位为{v}", "Vm=-70 mV": f"Vm={v}", "V_m = -70 mV": f"V_m = {v}",
            "静息膜电位：-70 mV": f"静息膜电位：{v}", "膜电位钳制在-70 mV": f"膜电位钳制在{v}",
            "膜电位等于-70 mV": f"膜电位等于{v}",
        })  # fmt: skip
    return draw.form("V_m", {
        "V_m = -70 mV": f"V_m = {v}", "Vm=-70 mV": f"Vm={v}", "Vm is -70 mV": f"Vm is {v}",
        "Vm -70 mV": f"Vm {v}",
        "a membrane potential of -70 mV": f"a membrane potential of {v}",
        "the membrane potential is -70 mV": f"the membrane potential is {v}",
        "membrane potential -70 mV": f"membrane potential {v}",
        "resting potential -70 mV": f"resting potential {v}",
        "a resting membrane potential of -70 mV": f"a resting membrane potential of {v}",
        "membrane voltage = -70 mV": f"membrane voltage = {v}",
        "the cell is held at -70 mV": f"the cell is held at {v}",
        "the membrane is clamped at -70 mV": f"the membrane is clamped at {v}",
        "the cell rests at -70 mV": f"the cell rests at {v}",
    })  # fmt: skip


def energy(draw: Draw, name: str, value: Decimal) -> str:
    """The E of an ion with its value."""
    v, s, x = voltage(draw, value), symbol(draw, name), ion(draw, name)
    if draw.language == "zh":
        return draw.form("E", {
            "E_K = -90 mV": f"E_{s} = {v}", "EK=-90 mV": f"E{s}={v}", "E_K为-90 mV": f"E_{s}为{v}",
            "K+的平衡电位为-90 mV": f"{x}的平衡电位为{v}", "K+平衡电位是-90 mV": f"{x}平衡电位是{v}",
            "K+平衡电位-90 mV": f"{x}平衡电位{v}", "K+的平衡电势等于-90 mV": f"{x}的平衡电势等于{v}",
        })  # fmt: skip
    return draw.form("E", {
        "E_K = -90 mV": f"E_{s} = {v}", "EK=-90 mV": f"E{s}={v}", "EK is -90 mV": f"E{s} is {v}",
        "E_K -90 mV": f"E_{s} {v}",
        "an E_K of -90 mV": f"an E_{s} of {v}",
        "the equilibrium potential of K+ is -90 mV": f"the equilibrium potential of {x} is {v}",
        "an equilibrium potential for K+ of -90 mV": f"an equilibrium potential for {x} of {v}",
        "the K+ equilibrium potential is -90 mV": f"the {x} equilibrium potential is {v}",
        "the Nernst potential for K+ is -90 mV": f"the Nernst potential for {x} is {v}",
        "the Nernst potential of K+ = -90 mV": f"the Nernst potential of {x} = {v}",
        "K+ equilibrium potential: -90 mV": f"{x} equilibrium potential: {v}",
    })  # fmt: skip


def potential_of(draw: Draw, name: str) -> str:
    """The E of an ion, as something asked for."""
    s, x = symbol(draw, name), ion(draw, name)
    if draw.language == "zh":
        return draw.form("head", {
            "E_K": f"E_{s}", "EK": f"E{s}", "K+的平衡电位": f"{x}的平衡电位", "K+平衡电位": f"{x}平衡电位",
            "K+的能斯特电位": f"{x}的能斯特电位", "K+的Nernst电位": f"{x}的Nernst电位",
            "K+平衡电势": f"{x}平衡电势",
        })  # fmt: skip
    return draw.form("head", {
        "E_K": f"E_{s}", "EK": f"E{s}", "E_{K}": f"E_{{{s}}}",
        "equilibrium potential of K+": f"the equilibrium potential of {x}",
        "equilibrium potential for K+": f"the equilibrium potential for {x}",
        "K+ equilibrium potential": f"the {x} equilibrium potential",
        "Nernst potential of K+": f"the Nernst potential of {x}",
        "Nernst potential for K+": f"the Nernst potential for {x}",
        "K+ Nernst potential": f"the {x} Nernst potential",
        "equilibrium voltage of K+": f"the equilibrium voltage of {x}",
    })  # fmt: skip
