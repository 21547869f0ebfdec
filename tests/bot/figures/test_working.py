"""The lines of worked equations, exactly; and that every number in them is that of physics."""

from __future__ import annotations

import math

import pytest

pytest.importorskip("matplotlib")

from hypothesis import given
from hypothesis import strategies as st

from bot.figures.checks import Level
from bot.figures.sums import chord_sums, current_pA, energies_kJ, field_mV, field_sums, way
from bot.figures.worked import (
    ChordEquation,
    EnergyEquation,
    Equation,
    FieldEquation,
    ForceEquation,
    OhmEquation,
    Permeant,
    Worked,
)
from bot.figures.working import lines
from bot.tutor import Tutor
from bot.tutor.answer import Step
from physics.constants import thermal_voltage_mV
from physics.resting import chord_voltage_mV
from physics.transport import transport_energy_kJ_per_mol

concentrations = st.floats(1e-4, 600.0)
voltages = st.floats(-150.0, 150.0)


@pytest.mark.parametrize(
    ("spec", "expected"),
    [
        (
            Equation("K", 1, 5.0, 140.0, 37.0),
            (
                r"$E_\mathrm{K} = \dfrac{RT}{zF}\,"
                r"\ln\dfrac{[\mathrm{K}]_\mathrm{o}}{[\mathrm{K}]_\mathrm{i}}$",
                r"$ = \dfrac{26.73\ \mathrm{mV}}{+1}\;\ln\dfrac{5}{140}$",
                "= 26.73 mV × (−3.332)",
                r"$E_\mathrm{K}$ = −89.06 mV",
            ),
        ),
        (
            Equation("Cl", -1, 110.0, 8.0, 37.0, "inside"),
            (
                r"$[\mathrm{Cl}]_\mathrm{i} = [\mathrm{Cl}]_\mathrm{o}"
                r"\;\exp\left(\dfrac{−zFE_\mathrm{Cl}}{RT}\right)$",
                r"$ = 110\ \mathrm{mM}\;"
                r"\exp\left(\dfrac{−(−1)(−70.05\ \mathrm{mV})}{26.73\ \mathrm{mV}}\right)$",
                "= 110 mM × 0.07273",
                r"$[\mathrm{Cl}]_\mathrm{i}$ = 8 mM",
            ),
        ),
        (
            FieldEquation((Permeant("K", 1, 1.0, 5.0, 140.0), Permeant("Cl", -1, 0.45, 110.0, 10.0)), 37.0),
            (
                r"$V_\mathrm{m} = \dfrac{RT}{F}\,\ln"
                r"\dfrac{P_\mathrm{K}[\mathrm{K}]_\mathrm{o}+P_\mathrm{Cl}[\mathrm{Cl}]_\mathrm{i}}"
                r"{P_\mathrm{K}[\mathrm{K}]_\mathrm{i}+P_\mathrm{Cl}[\mathrm{Cl}]_\mathrm{o}}$",
                r"$ = 26.73\ \mathrm{mV}\;\ln\dfrac{1{\cdot}5+0.45{\cdot}10}{1{\cdot}140+0.45{\cdot}110}$",
                "= 26.73 mV × ln(9.5 / 189.5)",
                "= 26.73 mV × (−2.993)",
                r"$V_\mathrm{m}$ = −80.00 mV",
            ),
        ),
        (
            ForceEquation("K", 1, -70.0, -89.05884, 5.0, 140.0),
            (
                r"$E_\mathrm{K} = \dfrac{26.73\ \mathrm{mV}}{+1}\;\ln\dfrac{5}{140}$ = −89.06 mV",
                r"$V_\mathrm{m} - E_\mathrm{K}$ = −70 mV − (−89.06 mV)",
                r"$V_\mathrm{m} - E_\mathrm{K}$ = +19.06 mV",
            ),
        ),
        (
            ChordEquation((Level("K", -90, 10), Level("Na", 60, 1)), rest=False),
            (
                r"$E_\mathrm{rev} = \dfrac{g_\mathrm{K}\,E_\mathrm{K}+g_\mathrm{Na}\,E_\mathrm{Na}}"
                r"{g_\mathrm{K}+g_\mathrm{Na}}$",
                r"$ = \dfrac{10{\cdot}(−90)+1{\cdot}60}{10+1}\ \mathrm{mV}$",
                "= −840 mV / 11",
                r"$E_\mathrm{rev}$ = −76.36 mV",
            ),
        ),
        (
            OhmEquation("K", 0.02, -70.0, -90.0, 100),
            (
                r"$I_\mathrm{K} = N\,g\,(V_\mathrm{m} - E_\mathrm{K})$",
                "= 100 × 0.02 nS × (−70 − (−90)) mV",
                "= 2 nS × (+20 mV)",
                r"$I_\mathrm{K}$ = +40 pA",
            ),
        ),
        (
            OhmEquation("", 0.1, -60.0, 0.0, find="conductance"),
            (
                r"$g = \dfrac{I}{V_\mathrm{m} - E_\mathrm{rev}}$",
                "= −6 pA / (−60 − 0) mV",
                "= −6 pA / (−60 mV)",
                "$g$ = 0.1 nS",
            ),
        ),
        (
            EnergyEquation("Na", 1, 145.0, 15.0, -70.0, 37.0),
            (
                r"$\Delta G = RT\,\ln\dfrac{[\mathrm{Na}]_\mathrm{i}}{[\mathrm{Na}]_\mathrm{o}}"
                r" + zF\,V_\mathrm{m}$",
                "2.579 × ln(15 / 145) = −5.850 kJ/mol",
                "(+1) × 96.49 × (−0.07) = −6.754 kJ/mol",
                "−5.850 − 6.754 = −12.60 kJ/mol",
                r"$\Delta G$ = −12.60 kJ/mol",
            ),
        ),
    ],
)
def test_the_lines(spec: Worked, expected: tuple[str, ...]) -> None:
    assert lines(spec) == expected


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("E_K 5/140 at 37 C", "−89.06 mV"),
        ("driving force on K, 5 out 140 in, -70 mV, 37 C", "+19.06 mV"),
        ("g_K=10, g_Na=1, E_K=-90, E_Na=60, Vm", "−76.36 mV"),
        ("what [K]o gives E_K -90 with 140 inside, 37 C", "4.827 mM"),
        ("current through 100 K channels of 20 pS at -70 mV, E_K -90", "40 pA"),
        ("free energy of moving Na+ into the cell, 145 out, 15 in, Vm -70 mV, 37 C", "−12.60 kJ/mol"),
    ],
)
def test_the_last_line_is_the_answer_in_words(question: str, answer: str) -> None:
    from bot.figures.choosing import pictures

    said = Tutor().ask(question)
    assert said.query is not None
    assert said.solved is not None
    (worked,) = [one for one in pictures(said.query) if isinstance(one, Worked)]
    steps = [one.formula or "" for one in said.solved.blocks if isinstance(one, Step)]
    assert lines(worked)[-1].endswith(answer)
    assert any(answer in step for step in steps)


@given(
    rows=st.lists(st.tuples(st.sampled_from([-1, 1]), concentrations, concentrations), min_size=1, max_size=3)
)
def test_the_sums_of_GHK_give_its_voltage(rows: list[tuple[int, float, float]]) -> None:
    ions = tuple(Permeant("K", z, 1.0, out, inside) for z, out, inside in rows)
    spec = FieldEquation(ions, 37.0)
    above, below = field_sums(spec)
    assert float(thermal_voltage_mV(37.0)) * math.log(above / below) == pytest.approx(
        field_mV(spec), abs=1e-6
    )


@given(rows=st.lists(st.tuples(voltages, st.floats(0.01, 50.0)), min_size=1, max_size=3), injected=voltages)
def test_the_sums_of_the_mean_give_its_voltage(rows: list[tuple[float, float]], injected: float) -> None:
    above, below = chord_sums(ChordEquation(tuple(Level("K", e, g) for e, g in rows), injected))
    e, g = (list(column) for column in zip(*rows, strict=True))
    assert above / below == pytest.approx(float(chord_voltage_mV(g, e, injected)), abs=1e-9)


@given(z=st.sampled_from([-1, 0, 1, 2]), outside=concentrations, inside=concentrations, v=voltages)
def test_both_terms_add_up_to_the_energy(z: int, outside: float, inside: float, v: float) -> None:
    for inward in (True, False):
        spec = EnergyEquation("X", z, outside, inside, v, 37.0, inward)
        direct = transport_energy_kJ_per_mol(z, outside, inside, v, 37.0, direction="in" if inward else "out")
        assert sum(energies_kJ(spec)) == pytest.approx(float(direct), abs=1e-9)


def test_which_way() -> None:
    assert way(ForceEquation("K", 1, -70.0, -89.0)) == "out"
    assert way(ForceEquation("Cl", -1, -70.0, -89.0)) == "in"
    assert way(ForceEquation("K", 1, -89.0, -89.0)) == "none"
    assert way(OhmEquation("Cl", 1.0, -70.0, -89.0)) == "out"
    assert way(OhmEquation("", 1.0, -70.0, 0.0)) == "in"
    assert current_pA(OhmEquation("", 0.02, -70.0, 0.0, 100)) == pytest.approx(-140.0)
