"""From a reading to a query: presets, course defaults, what-ifs, comparisons, and what is asked back."""

from __future__ import annotations

from typing import Final

import pytest

from bot.tutor import Defaults
from bot.tutor.complete import MAKERS, complete
from bot.tutor.context import NeedsInput
from grammar.intent import RULES
from grammar.parse import read
from grammar.queries import (
    CellFacts,
    Chord,
    ConstantField,
    DrivingForce,
    Equilibrium,
    FreeEnergy,
    Help,
    IonFacts,
    Query,
    Several,
    Single,
)
from physics.cells import all_cells, cell
from physics.species import species

COURSE: Final = Defaults()


def made(text: str, defaults: Defaults = COURSE) -> Query:
    query = complete(read(text), defaults)
    assert query is not None
    assert not isinstance(query, NeedsInput), query
    return query


def lacking(text: str) -> NeedsInput:
    query = complete(read(text), COURSE)
    assert isinstance(query, NeedsInput), query
    return query


def one(query: Query) -> Equilibrium:
    assert isinstance(query, Equilibrium)
    return query


def parts(text: str, style: str) -> tuple[Single, ...]:
    query = made(text)
    assert isinstance(query, Several)
    assert query.style == style
    return query.parts


def equilibrium(ion: str, outside: float, inside: float, celsius: float = 37.0) -> Equilibrium:
    return Equilibrium(species=species(ion), outside_mM=outside, inside_mM=inside, temperature_C=celsius)


def test_every_intent_has_its_maker() -> None:
    assert {rule.intent for rule in RULES} == set(MAKERS)


def test_a_text_without_an_intent_is_no_question() -> None:
    for text in ("", "thanks", "谢谢", "the weather is fine"):
        assert complete(read(text), COURSE) is None


@pytest.mark.parametrize("text", ["E_K, 5 mM outside, 140 mM inside", "钾的平衡电位，膜外5 mM，膜内140 mM"])
def test_the_temperature_is_the_course_s_where_nothing_is_said(text: str) -> None:
    assert made(text) == equilibrium("K", 5.0, 140.0, 37.0)
    assert made(text, Defaults(temperature_C=20.0)) == equilibrium("K", 5.0, 140.0, 20.0)
    source = one(made(text)).sources["temperature_C"]
    assert (source.origin, source.preset) == ("preset", "course")


def test_what_was_said_has_its_place_in_the_text() -> None:
    text = "E_K with 5 mM outside and 140 mM inside at 20 °C"
    sources = one(made(text)).sources
    said = {
        name: text[slice(*source.span)]
        for name, source in sources.items()
        if source.origin == "said" and source.span
    }
    assert said == {"outside_mM": "5 mM", "inside_mM": "140 mM", "temperature_C": "20 °C"}


@pytest.mark.parametrize("text", ["E_K 5/140", "钾平衡电位 5/140 mM"])
def test_the_order_of_a_bare_pair_is_inferred(text: str) -> None:
    sources = one(made(text)).sources
    assert {sources["outside_mM"].origin, sources["inside_mM"].origin} == {"inferred"}


def test_the_course_s_cell_lends_its_concentrations() -> None:
    for name in ("mammalian_neuron", "squid_axon", "frog_muscle"):
        query = one(made("E_K", Defaults(cell=name)))
        assert (query.outside_mM, query.inside_mM) == (
            cell(name).ions["K"].outside_mM,
            cell(name).ions["K"].inside_mM,
        )
        assert query.sources["outside_mM"].preset == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("E_K squid", "squid_axon"), ("E_K of a squid giant axon", "squid_axon"),
        ("E_K in frog muscle", "frog_muscle"), ("E_K of a red blood cell", "red_blood_cell"),
        ("枪乌贼的E_K", "squid_axon"), ("红细胞的E_K", "red_blood_cell"),
        ("骨骼肌细胞的E_K", "skeletal_muscle"),
        ("E_K of a mammalian neuron", "mammalian_neuron"),
    ],
)  # fmt: skip
def test_a_named_cell_lends_its_concentrations_and_its_temperature(text: str, name: str) -> None:
    sides = cell(name).ions["K"]
    assert made(text) == equilibrium("K", sides.outside_mM, sides.inside_mM, cell(name).temperature_C)


@pytest.mark.parametrize("name", [name for name in all_cells() if "K" in cell(name).ions])
def test_a_temperature_that_is_said_goes_over_the_cell_s(name: str) -> None:
    query = one(made("E_K at 11 °C", Defaults(cell=name)))
    assert query.temperature_C == pytest.approx(11.0)


def test_a_concentration_that_is_said_goes_over_the_cell_s() -> None:
    assert made("E_K of a squid axon with 10 mM outside") == equilibrium("K", 10.0, 400.0, 20.0)
    assert made("枪乌贼的E_K，膜外10 mM") == equilibrium("K", 10.0, 400.0, 20.0)


@pytest.mark.parametrize(
    "text", ["V_m of a squid axon", "枪乌贼轴突的静息电位", "resting potential of a squid axon by GHK"]
)
def test_a_cell_at_rest_takes_its_permeabilities(text: str) -> None:
    query = made(text)
    assert isinstance(query, ConstantField)
    assert {i.species.id: i.permeability for i in query.ions} == dict(cell("squid_axon").permeability)
    assert query.sources["permeability"].preset == "squid_axon"


BEFORE_AFTER: Final = {
    "what happens to E_K if [K]o is raised from 5 to 10 mM?": (5.0, 10.0),
    "E_K if outside K rises from 4 to 8 mM, inside 140 mM": (4.0, 8.0),
    "E_K, 5 mM outside, 140 mM inside: what if the outside K+ doubles?": (5.0, 10.0),
    "[K]o doubles from 5 mM, [K]i 140 mM. E_K?": (5.0, 10.0),
    "double [K]o, E_K?": (5.0, 10.0),
    "E_K if [K]o is raised to 10 mM": (5.0, 10.0),
    "K+ 膜外从5 mM升高到10 mM，膜内140 mM，E_K怎么变？": (5.0, 10.0),
    "膜外钾加倍，E_K怎么变？": (5.0, 10.0),
    "膜外钾减半，E_K怎么变？": (5.0, 2.5),
}


@pytest.mark.parametrize("text", BEFORE_AFTER)
def test_a_change_is_shown_before_and_after(text: str) -> None:
    old, new = BEFORE_AFTER[text]
    assert parts(text, "before_after") == (equilibrium("K", old, 140.0), equilibrium("K", new, 140.0))


@pytest.mark.parametrize(
    "text",
    [
        "temperature rises from 20 to 37 C, K 5/140 mM, E_K?",
        "温度从20℃升到37℃，K+ 膜外5膜内140 mM，E_K变为多少？",
    ],
)
def test_a_change_of_temperature(text: str) -> None:
    assert parts(text, "before_after") == (
        equilibrium("K", 5.0, 140.0, 20.0),
        equilibrium("K", 5.0, 140.0, 37.0),
    )


def test_a_change_of_permeability() -> None:
    before, after = parts("P_Na/P_K rises from 0.04 to 20, V_m?", "before_after")
    assert isinstance(before, ConstantField)
    assert isinstance(after, ConstantField)
    assert [{i.species.id: i.permeability for i in q.ions} for q in (before, after)] == [
        {"K": 1.0, "Na": 0.04},
        {"K": 1.0, "Na": 20.0},
    ]


@pytest.mark.parametrize(
    "text", ["compare E_K and E_Na", "E_K vs E_Na", "比较E_K和E_Na", "which is larger, E_K or E_Na?"]
)
def test_a_comparison(text: str) -> None:
    assert parts(text, "compare") == (equilibrium("K", 5.0, 140.0), equilibrium("Na", 145.0, 15.0))


@pytest.mark.parametrize(
    "text",
    ["E_K and E_Na: K 5/140 mM, Na 145/12 mM",
    "Calculate E_K and E_Na. K+ 5 mM outside, 140 mM inside; Na+ 145 mM outside, 12 mM inside.",
     "求E_K和E_Na：K+ 膜外5 mM膜内140 mM；Na+ 膜外145 mM膜内12 mM"],
)  # fmt: skip
def test_several_ions_are_several_questions(text: str) -> None:
    assert parts(text, "list") == (equilibrium("K", 5.0, 140.0), equilibrium("Na", 145.0, 12.0))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("E_K with 5 mM out 140 mM in 3 mM in", {5.0, 140.0, 3.0}),
        ("K+ 5 mM outside, 10 mM outside, 140 mM inside. E_K?", {5.0, 10.0, 140.0}),
        ("膜外K+ 5 mM，膜外K+ 10 mM，膜内140 mM，求E_K", {5.0, 10.0, 140.0}),
    ],
)  # fmt: skip
def test_two_values_for_one_place_are_asked_back(text: str, values: set[float]) -> None:
    lack = lacking(text)
    assert lack.reason == "ask-conflict"
    assert set(lack.values) == values


@pytest.mark.parametrize(
    "text",
    [
        "E_K with 5 mM outside, 0.005 M outside, 140 mM inside",
        "E_K 0.005 M (5 mM) outside, 140 mM inside",
        "E_K，膜外5 mM，膜外5 mM，膜内140 mM",
    ],
)
def test_one_value_said_twice_is_no_conflict(text: str) -> None:
    assert made(text) == equilibrium("K", 5.0, 140.0)


@pytest.mark.parametrize(
    "text",
    ["E_K with -5 mM outside and 140 mM inside", "膜外-5 mM，膜内140 mM，求E_K"],
)
def test_a_concentration_below_zero_stands_at_its_side(text: str) -> None:
    assert made(text) == equilibrium("K", -5.0, 140.0)


def test_only_one_ion_through_the_membrane_is_its_nernst_potential() -> None:
    assert made("V_m of a membrane permeable only to K+ with 5 mM outside and 140 mM inside") == equilibrium(
        "K", 5.0, 140.0
    )
    assert made("膜只对K+通透，膜外5 mM，膜内140 mM，膜电位是多少？") == equilibrium("K", 5.0, 140.0)


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("help", Help()), ("帮助", Help()), ("squid axon", CellFacts(cell="squid_axon")),
        ("枪乌贼", CellFacts(cell="squid_axon")),
        ("K+", IonFacts(species=species("K"))), ("钾离子", IonFacts(species=species("K"))),
    ],
)  # fmt: skip
def test_facts_and_help(text: str, query: Query) -> None:
    assert made(text) == query


@pytest.mark.parametrize(
    ("text", "value"),
    [("mEq/L: E_Ca with 4 mEq/L outside and 2 mEq/L inside", (2.0, 1.0)),
    ("E_Ca，胞外4 mEq/L，胞内2 mEq/L", (2.0, 1.0)), ("E_K with 4 mEq/L outside and 140 mEq/L inside", (4.0,
    140.0))],
)  # fmt: skip
def test_equivalents_are_divided_by_the_valence(text: str, value: tuple[float, float]) -> None:
    query = one(made(text))
    assert (query.outside_mM, query.inside_mM) == value


@pytest.mark.parametrize(
    "text",
    [
        "E_H with pH 7.4 outside and pH 7.2 inside",
        "氢离子的平衡电位，膜外pH 7.4，膜内pH 7.2",
        "氢离子 外7.4 内7.2 平衡电位",
    ],
)
def test_ph_is_a_concentration_of_protons(text: str) -> None:
    query = one(made(text))
    assert query.outside_mM == pytest.approx(10 ** (3 - 7.4))
    assert query.inside_mM == pytest.approx(10 ** (3 - 7.2))


@pytest.mark.parametrize(
    ("text", "ratio"),
    [
        ("E_K with ten times more K+ inside than outside", 0.1),
        ("E_Na if Na+ is 10 times more concentrated outside", 10.0), ("E_K, [K]o/[K]i = 0.1", 0.1),
        ("E_K，膜内K+浓度是膜外的10倍", 0.1), ("E_Na，膜外Na+浓度是膜内的10倍", 10.0),
        ("E_K with K+ equal on both sides", 1.0),
    ],
)  # fmt: skip
def test_a_relation_instead_of_numbers(text: str, ratio: float) -> None:
    query = one(made(text))
    assert query.ratio == pytest.approx(ratio)
    assert query.outside_mM is query.inside_mM is None


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("钾的平衡电位-90mV，钠+50mV，氯-70mV，膜电位-60mV，分别求驱动力", {"K": -90, "Na": 50, "Cl": -70}),
        ("E_K=-90, E_Na=50, E_Cl=-70. Vm=-60. Driving forces?", {"K": -90, "Na": 50, "Cl": -70}),
        ("E_Cl=-70mV, E_Na=50mV, E_K=-90mV, V_m=-60mV, 求K、Na的驱动力", {"Na": 50, "K": -90}),
        ("E_Na = +60 mV, E_K = -90 mV, V_m = -60 mV. For K+, what's the driving force", {"K": -90}),
    ],
)
def test_a_driving_force_of_each_ion_asked_for(text: str, known: dict[str, float]) -> None:
    query = made(text)
    found = query.parts if isinstance(query, Several) else (query,)
    forces = [part for part in found if isinstance(part, DrivingForce)]
    assert {force.species.id: force.potential_mV for force in forces} == known
    assert {force.membrane_mV for force in forces} == {-60.0}


def test_the_same_proportion_said_twice_is_before_and_after() -> None:
    texts = ("哺乳动物神经元静息时PNa/PK=0.05，若PNa/PK变为20，膜电位是多少",
             "In a mammalian neuron PNa/PK is 0.05. What is Vm if PNa/PK becomes 20?")  # fmt: skip
    for text in texts:
        query = made(text)
        assert isinstance(query, Several)
        assert query.style == "before_after"
        weights = [
            {i.species.id: i.permeability for i in p.ions}
            for p in query.parts
            if isinstance(p, ConstantField)
        ]
        assert [w["Na"] for w in weights] == [0.05, 20.0]


def test_an_amount_in_micromoles_is_read_as_a_concentration() -> None:
    query = one(made("0.1 µmol 钙 膜内，膜外 1.8 mmol，平衡电位"))
    assert query.outside_mM == pytest.approx(1.8)
    assert query.inside_mM == pytest.approx(1e-4)


@pytest.mark.parametrize(
    ("text", "outside", "inside"),
    [
        ("K goes from 4 to 8 mM outside, 140 inside; by how many mV does E_K move?", (4, 8), (140, 140)),
        ("outside Na falls to half, E_Na?", (145, 72.5), (15, 15)),
        ("把细胞外NaCl减到一半 ENa", (145, 72.5), (15, 15)),
        ("膜内钾浓度降到十分之一 EK", (5, 5), (140, 14)),
        ("细胞外Na+浓度变为原来的三分之一，E_Na", (145, 145 / 3), (15, 15)),
        ("膜内钾 变成原来的1/3 EK", (5, 5), (140, 140 / 3)),
    ],
)
def test_what_is_left_of_a_concentration(
    text: str, outside: tuple[float, float], inside: tuple[float, float]
) -> None:
    before, after = (one(part) for part in parts(text, "before_after"))
    assert (before.outside_mM, after.outside_mM) == pytest.approx(outside)
    assert (before.inside_mM, after.inside_mM) == pytest.approx(inside)


@pytest.mark.parametrize(
    "text",
    ["If outside Na is reduced to a tenth of the inside, E_Na?", "细胞外Na+变为细胞内的十分之一，E_Na"],
)
def test_a_fraction_of_the_other_side_is_a_ratio(text: str) -> None:
    assert one(made(text)).ratio == pytest.approx(0.1)


@pytest.mark.parametrize(
    "text", ["钙 外2mM 内100nM -65mV 驱动力", "calcium 2 mM out 100 nM in -65 mV driving force"]
)
def test_a_voltage_before_the_force_asked_for_is_the_membrane_potential(text: str) -> None:
    query = made(text)
    assert isinstance(query, DrivingForce)
    assert (query.find, query.membrane_mV) == ("force", -65.0)


@pytest.mark.parametrize(
    ("text", "inward"),
    [
        (
            "How much energy does it take to push Ca2+ out at -70 mV when inside is 100 nM and outside 2 mM",
            False,
        ),
        ("energy to bring Na+ in at -70 mV with Na 145 out 12 in", True),
    ],
)
def test_work_has_the_way_of_its_verb(text: str, inward: bool) -> None:
    query = made(text)
    assert isinstance(query, FreeEnergy)
    assert query.inward is inward


def test_a_factor_belongs_to_the_side_said_before_it() -> None:
    before, after = (
        one(part) for part in parts("细胞外钾浓度加倍(胞内不变)，EK会变化几毫伏", "before_after")
    )
    assert (before.outside_mM, after.outside_mM) == (5.0, 10.0)
    assert before.inside_mM == after.inside_mM == 140.0


def test_characters_that_sound_alike_are_understood() -> None:
    query = made("膜点位负八十毫伏，钾平衡点位负九十五毫伏，驱动力是几毫伏")
    assert isinstance(query, DrivingForce)
    assert (query.membrane_mV, query.potential_mV) == (-80.0, -95.0)


@pytest.mark.parametrize(
    "text",
    ["gK 0.37, gNa 0.012, leak 0.3 mS/cm2, E_K -77, E_Na 50, E_L -54.4 mV, resting potential?",
     "gNa=0.012、gK=0.37、gL=0.3 mS/cm²，ENa=+50、EK=-77、EL=-54.4 mV，膜电位稳定在哪？"],
)  # fmt: skip
def test_a_leak_is_a_branch_of_its_own(text: str) -> None:
    query = made(text)
    assert isinstance(query, Chord)
    found = {b.species.id: (b.conductance, b.potential_mV) for b in query.branches}
    assert found == {"K": (0.37, -77.0), "Na": (0.012, 50.0), "leak": (0.3, -54.4)}


def test_a_leak_is_never_taken_for_an_ion() -> None:
    text = "gK 0.37, gNa 0.012, leak -54.4 mV, E_K -77, E_Na 50 mV, resting potential?"
    assert lacking(text).reason == "ask-leak"


@pytest.mark.parametrize(
    "text",
    [
        "膜电位从-70去极化到-40，钾的驱动力变大还是变小，EK是-88",
        "V_m depolarises from -70 to -40 mV, E_K -88, driving force?",
    ],
)
def test_a_voltage_that_moves_is_before_and_after(text: str) -> None:
    before, after = parts(text, "before_after")
    assert isinstance(before, DrivingForce)
    assert isinstance(after, DrivingForce)
    assert (before.membrane_mV, after.membrane_mV) == (-70.0, -40.0)


@pytest.mark.parametrize(
    "text", ["equilibrium potential of K, 5 out 140 in, at 28", "钾的平衡电位，膜外5膜内140，在28"]
)
def test_a_number_that_may_be_the_temperature_is_asked_about(text: str) -> None:
    lacks = lacking(text)
    assert (lacks.reason, lacks.values) == ("ask-unused", (28.0,))


@pytest.mark.parametrize(
    "text", ["equilibrium potential of K, 5 out 140 in, at 25", "钾的平衡电位，膜外5膜内140，在25"]
)
def test_the_temperature_of_a_room_is_read_and_shown_as_an_assumption(text: str) -> None:
    query = one(made(text))
    assert query.temperature_C == 25.0
    assert query.sources["temperature_C"].origin == "inferred"


def test_the_number_of_an_exercise_is_no_temperature() -> None:
    assert one(made("Question 12: E_K 5 out 140 in")).temperature_C == 37.0


def test_leak_channels_of_ions_are_ions() -> None:
    query = made(
        "Only two leak conductances, potassium 12 times sodium. E_K=-98mV, E_Na=+67mV. Where does V_m rest?"
    )
    assert isinstance(query, Chord)


@pytest.mark.parametrize(
    "text", ["E_K 5 mM out 140 mM in z=0", "E_K 外5 内140，z=2", "E_Cl 120 out 10 in, z = +1"]
)
def test_a_charge_that_is_not_the_ion_s_is_asked_about(text: str) -> None:
    assert lacking(text).reason == "ask-charge"


@pytest.mark.parametrize("text", ["E_Cl 120 out 10 in, z = -1", "Ca 2 out 0.0001 in, z = 2, E?"])
def test_the_ion_s_own_charge_may_be_said(text: str) -> None:
    assert one(made(text)).species.z in (-1, 2)
