# ruff: noqa: E501 - a question stands on one line
"""Ways to ask that question banks and course pages have, each with a sign of its own."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Final

import pytest

import grammar
from tests.bot.tutor.asking import TUTOR

RT_F: Final = 26.72665911
LEXICON: Final = Path(grammar.__file__).parent / "lexicon"


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        # the same number said again
        ("E_Ca at 37 degrees C, given [Ca2+]out = 2.5 mM and [Ca2+]in = 0.0001 mM (100 nM).", "E_Ca", 135.3256),
        ("E_K at K+ 2.5 mM. The plasma potassium is 2.5 mM, inside the cell it is 140 mM.", "E_K", -107.5844),
        # kT tells the temperature
        ("z = +1, 145 nM inside, 3 mM outside. Take kT = 4.1 x 10^-21 J. Nernst potential?", "E_X", 254.3),
        ("某离子带电荷 +1，胞内浓度 145 nM，胞外浓度 3 mM，取 kBT = 4.1×10⁻²¹ J，求平衡电位", "E_X", 254.3),
        ("kT/e = 25 mV, E_K 5/140", "E_K", -83.3051),
        # one permeability outweighs, or is zero
        ("K 5/140, Na 145/12, P_Na >> P_K at the peak. V_m at 37 C?", "E_Na", 66.5982),
        ("K 5/140, Na 145/12: V_m if g_Na is much larger than g_K", "E_Na", 66.5982),
        ("gK远大于gNa时，K 5/140，Na 145/12，膜电位是多少？", "E_K", -89.0587),
        ("if P_K = 0, Na 145/12, K 5/140, V_m?", "E_Na", 66.5982),
        # what a membrane is charged from and to
        ("V_m is initially at -90 mV, then the potential changes to +20 mV; 1 µF/cm2, 0.05 cm2. How much charge?", "Q", 5.5e-9),
        # two solutions with letters
        ("Solution A contains 50 mM MgCl2 and Solution B contains 5 mM MgCl2. What is the voltage in Solution A at which Mg2+ is at equilibrium?", "E_Mg", -30.7700),
        ("溶液A和溶液B被对Ca2+通透的膜隔开。A含10 mM CaCl2，B含1 mM CaCl2。设2.3RT/F = 60 mV，平衡时A侧相对于B侧的电位是多少？", "E_Ca", -30.0),
        # a constant that is to be used goes over the temperature
        ("[Na+]out = 145 mM, [Na+]in = 15 mM. Using kBT/e ≈ 26 mV at body temperature, the Na+ Nernst potential?", "E_Na", 58.9859),
        ("At 37 °C (use 61 mV·log10), [K+]i = 140, [K+]o = 4 mM: E_K?", "E_K", -94.1881),
        ("E_K: K+ is 140 mmol/L inside and 4 outside. Body temperature, so the constant is 61.", "E_K", -94.1881),
        ("At 37 °C, 2.3RT/F equals 60 mV. K+ 120 mM in, 4 mM out: E_K?", "E_K", -88.6273),
        ("At 37 °C, E = 61 mV x log10([K+]out/[K+]in) with [K+]out = 5 mM and [K+]in = 150 mM. E?", "E_K", -90.1044),
        # symbols and forces
        ("Potassium K+ z= 1 Xin= 140 Xout= 3, nernst at 36 °C", "E_K", -102.3808),
        ("静息电位约-65 mV，抑制性突触的反转电位E=-75 mV，V-E等于多少？", "DF_rev", 10.0),
        ("If V_m is clamped at E_K, the driving force on K⁺ ions is:", "DF_K", 0.0),
        ("当膜电位等于EK时，钾离子的驱动力是多少？", "DF_K", 0.0),
        # conductances per area, and the share of them that gates leave
        ("A soma of diameter 20 μm has g_Na = 5.0 μS/cm², V_rest = −69.7 mV and E_Na = +60.6 mV. Resting Na+ current?", "I_Na", -8.18699),
        ("I=g·m·h·(u-Erev)，g=1 nS，Erev=0 mV，m=0.1，h=1.0，u=-50 mV时电流I等于多少pA？", "I", -5.0),
        ("I_Na = g m³h (V − E_Na), g = 100 nS, m = 0.5, h = 0.4, V = -20 mV, E_Na = 50 mV: I_Na in pA?", "I_Na", -350.0),
        # charge
        ("use Q = C V_m with C = 1 microfarad and V_m = 70 mV", "Q", 7e-8),
        ("The membrane swings by 100 mV. How many sodium ions per square centimetre must enter, with C_m = 1 μF/cm²?", "N", 6.241509e11),
        ("A membrane of 5.0 mm2 and a thickness of 10 nm is a plate capacitor with a dielectric constant of 5.0. At -60.0 mV, how much charge resides on it?", "Q", 1.328128e-9),
        ("球形细胞半径5 μm，膜厚4 nm，膜脂的相对介电常数2.3，膜电位差77.6 mV，膜两侧各带多少库仑电荷？", "Q", 1.241164e-13),
        ("The capacitance of a 10-cm length of axon is 1.67 × 10^-8 F. How much charge flows from -70 mV to +30 mV?", "Q", 1.67e-9),
        ("细胞膜面积A=5×10^-5 cm²，单位面积电容0.8×10^-6 F/cm²，跨膜形成80 mV的电位差，有多少个一价离子穿过了膜？", "N", 1.99728e7),
        ("细胞膜看成平行板电容器，电容12 pF，膜电位-64 mV，膜外表面的电荷量是多少库仑？", "Q", 7.68e-13),
        ("膜把A、B两室隔开，只对K+通透，[K+]A=0.1 mol/L，[K+]B=0.01 mol/L，29℃。平衡时EA-EB等于多少mV？", "E_K", -59.9527),
        ("K+ 4/140, Nernst Eq: -61 mV *(log(Cin/Cout))/z, E_K?", "E_K", -94.1881),
        ("Em = RT/F ln (PK[K+]o + PNa[Na+]o)/(PK[K+]i + PNa[Na+]i) with RT/F = 0.026 V, PK : PNa = 1 : 0.04, K+ 5 out, 140 in, Na+ 145 out, 10 in", "V_m", -66.6893),
        # the sides are compared, not the ions
        ("若细胞外钠离子浓度是细胞内的10倍，膜只对Na+通透，20 °C时钠离子的平衡电位为____mV", "E_Na", 58.1669),
        # energies
        ("The pH inside the matrix is 8.2, the outside is more acidic by 0.8 pH units, 168 mV (inside negative), 37 °C: ΔG of H+ into the matrix?", "ΔG", -20.9599),
        ("What is the free-energy change for 1 mol of Na+ from the cell into the blood at 37 °C, V_m = -0.070 V? Na+ is 12 mM inside the cell and 145 mM in plasma.", "ΔG", 13.1797),
        ("How much electrical work ejects a sodium ion from the interior of the cell, in kJ per mole? The membrane potential is -102 mV.", "ΔG", 9.84150),
        ("把1 mol Na+移出细胞，膜电位-70 mV，电场力做功多少？", "ΔG", 6.75397),
        ("Calculate the Delta G: X out = 145mM, X in = 12mM, T = 25C, V= -90mV, Z = -1", "ΔG", 2.50651),
        ("The difference in pH between the internal and external surfaces is 1.4 pH units (external side acidic). Membrane potential 0.06V inside negative: free energy of 1 mol of protons from outside to inside at 298K", "ΔG", -13.776),
        ("Na+/Glucose Symporter (2 Na+ : 1 Glucose), 37°C, -60 mV, [Na+]out 140 mM, [Na+]in 10 mM. Maximum accumulation: set ΔG = 0 and solve for glucose in/out", "[glucose]i/[glucose]o", 17466.04),
        ("Δψ ≈ 150 mV (inside negative) and ΔpH ≈ 1 (inside alkaline). Compute the proton-motive force at 37 °C.", "DF_H", -211.5404),
        ("How much free energy is available from moving 2 Na+ in per glucose at -60 mV, Na 145/12?", "ΔG", -24.4300),
        ("Na+ is 10. mmol·L−1 inside and 140 mmol·L−1 outside. ΔG for Na+ at 37 °C?", "ΔG", -6.8054),
        ("pH outside 2.0, inside 7.0: free energy in kJmol–1 of moving H+ out of the cell at 37 °C", "ΔG", 29.6889),
        ("Na+ 10 mM inside, 140 mM outside. What is the Gibbs free energy difference for Na+ across the membrane at 37 °C?", "ΔG", -6.8054),
        ("energy to translocate a proton: Δψ = 150 mV, ΔpH = 1.0, T = 310 K", "ΔG", -20.4083),
        ("Em = -150 mV, 20 °C, pH 7.3 in, pH 5.5 out; nitrate 100 µM out, 5 mM in, a symporter of 2 H⁺ per NO₃⁻: free energy?", "ΔG", -25.1423),
    ],
)  # fmt: skip
def test_numbers(text: str, quantity: str, value: float) -> None:
    first = TUTOR.ask(text).results[0]
    assert first.quantity == quantity
    assert first.value == pytest.approx(value, rel=1e-4)


@pytest.mark.parametrize(
    ("text", "way"),
    [
        (
            "Ca²⁺ is 0.0001 mM inside and 2 mM outside. The Ca²⁺ channels open. Which way does Ca²⁺ move?",
            "in",
        ),
        ("K+ 140 mM inside, 5 mM outside. K+ channels open: in or out?", "out"),
        ("胞外Na+ 145 mM，胞内12 mM，钠通道开放时钠离子往哪流？", "in"),
        ("Cl- 110 outside, 10 inside. Which way does Cl- go when its channel opens?", None),  # E is at rest
    ],
)
def test_a_way_that_no_voltage_of_a_cell_would_turn(text: str, way: str | None) -> None:
    found = TUTOR.ask(text)
    assert found.direction == way
    assert (found.status == "answered") == (way is not None)
    assert way is None or "membrane_mV" in [one.what for one in found.assumed]


@pytest.mark.parametrize(
    ("text", "forces_mV"),
    [
        (
            "Find the driving force on Na+ (E_Na = +60 mV) at rest (-70 mV) and at the peak of the spike (+40 mV)",
            (-130.0, -20.0),
        ),
        ("E_K = -90 mV. What is the driving force on K+ at rest (-70 mV) and at +40 mV?", (20.0, 130.0)),
        (
            "Compare the driving force on K+ at the resting potential of -70 mV with that at the peak, +30 mV. E_K = -90",
            (20.0, 120.0),
        ),
        ("比较静息时(-70 mV)和峰值时(+40 mV)Na+的驱动力，ENa=+60 mV", (-130.0, -20.0)),
        ("ENa=+60 mV，静息-70 mV和峰值+30 mV时钠的驱动力分别是多少", (-130.0, -30.0)),
        (
            "at the peak (Vm = +35 mV) how big is the driving force on K+ if E_K = -92 mV, and on Na+ if E_Na = +58 mV?",
            (127.0, -23.0),
        ),
        ("E_Na +55 mV. resting -68 mV, peak +38 mV: driving force on Na+ at the peak?", (-17.0,)),
    ],
)
def test_states_of_v_m(text: str, forces_mV: tuple[float, ...]) -> None:
    forces = [one.value for one in TUTOR.ask(text).results if one.quantity.startswith("DF")]
    assert forces == pytest.approx(forces_mV)


def test_what_follows_a_semicolon_is_asked_in_the_same_part() -> None:
    found = TUTOR.ask(
        "K+ 4 out, 140 in; Na+ 145 out, 15 in; 37 °C. (a) E_K and E_Na. (b) With P_Na:P_K = 0.03:1 at rest, estimate"
        " V_rest by Goldman; then with P_Na:P_K = 15:1 at the peak, estimate the peak voltage."
    )
    asked = [one.value for one in found.results[:4]]
    assert asked == pytest.approx([-95.0226, 60.6343, -75.438, 47.753], abs=0.001)


def test_what_stands_behind_the_last_of_a_list_is_told_of_all() -> None:
    found = TUTOR.ask(
        "求细胞膜外与膜内钠离子浓度之比分别为 (1) 1:1 (2) 10:1 (3) 100:1 时的平衡膜电位，温度25℃"
    )
    assert [one.value for one in found.results[:3]] == pytest.approx([0.0, 59.1593, 118.3187], abs=0.001)


def test_the_work_of_the_field_alone_says_so() -> None:
    found = TUTOR.ask(
        "How much work moves one mole of Na+ out of the cell against a membrane potential of -70 mV?"
    )
    assert [one.why.id for one in found.assumed if one.what == "potential_mV"] == ["why-no-gradient"]


def test_where_an_exchanger_turns_is_no_potential_of_its_ions() -> None:
    found = TUTOR.ask("E_NCX约为-40 mV，心肌静息膜电位-60 mV，此时Ca2+经钠钙交换体净转运方向是进还是出？")
    assert found.direction == "out"
    assert [one.quantity for one in found.results] == ["ΔG", "V_rev"]


def test_no_preset_answers_where_a_current_is_told() -> None:
    found = TUTOR.ask(
        "a kick of 6.9 μA/cm² for one ms: how much would it raise the voltage? (C_m = 1 μF/cm²)"
    )
    assert found.status == "needs_input"
    assert {"C_m = 1 µF/cm²", "I = 6.9 µA/cm²"} <= set(found.given)


def test_a_sugar_has_a_way_at_any_voltage() -> None:
    assert TUTOR.ask("血浆葡萄糖5 mM，红细胞内葡萄糖1 mM，膜电位-10 mV，葡萄糖净转运方向？").direction == "in"


def test_two_ends_of_a_change_told_apart_hold_for_every_part() -> None:
    found = TUTOR.ask(
        "A membrane is initially at -90 mV. Na+ moves in, and the potential changes to +20 mV. At 1 µF/cm2,"
        " how much charge moves through 0.05 cm2? How many ions?"
    )
    told = {"C": 5.5e-9, "1": 3.4328e10}
    assert all(one.value == pytest.approx(told[one.unit], rel=1e-4) for one in found.results)


def test_E_beside_the_permeabilities_of_a_later_part() -> None:
    found = TUTOR.ask(
        "[K+]o rises from 4.0 to 7.0 mM, [K+]i = 140 unchanged; [Na+]o = 145, [Na+]i = 15, P_Na/P_K = 0.03."
        " (a) Compute the new E_K. (b) Compute the new V_rest from Goldman."
    )
    assert {"E_K", "V_m"} <= {one.quantity for one in found.results}
    assert found.corrected == ()


@pytest.mark.parametrize("text", ["What is the Nernst potential for K+ in millivolt (mV)?", "E_K是多少mV？"])
def test_a_number_is_asked_in_its_unit(text: str) -> None:
    assert TUTOR.ask(text).results[0].value == pytest.approx(-89.0587, abs=0.001)


@pytest.mark.parametrize("kind", ["rise", "fall", "become"])
def test_every_word_of_change_bears_from_and_to(kind: str) -> None:
    """A phrase that holds "from" itself would leave only the new value."""
    verbs = tomllib.loads((LEXICON / "en.toml").read_text())["CUE"][kind]
    for verb in verbs:
        found = TUTOR.ask(f"extracellular K+ {verb} from 4 mM to 10 mM, inside 140 mM: E_K?")
        assert pytest.approx(found.results[0].value, abs=0.001) == -70.533, verb


def test_a_story_about_a_neuron_asks_for_no_table() -> None:
    found = TUTOR.ask(
        "A neuron just fired an action potential 1 ms ago. Will a second, strong stimulus cause another?"
    )
    assert found.results == ()
    assert TUTOR.ask("兴奋在神经纤维上的传导形式是什么").results == ()
