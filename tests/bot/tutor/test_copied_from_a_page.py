"""Exercises as they come out of a page: LaTeX, constants, heads of tables, names in quotes."""

from __future__ import annotations

import math

import pytest

from bot.tutor import Tutor
from tests.bot.tutor.asking import first_result

R, F = 8.314462618, 96485.33212


def nernst_mV(z: int, outside: float, inside: float, celsius: float = 37.0) -> float:
    return R * (celsius + 273.15) / (z * F) * math.log(outside / inside) * 1e3


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        (
            r"$[\mathrm{K}^{+}]_{o} = 4 \mathrm{~mM}$, $[\mathrm{K}^{+}]_{i} = 150$ mM, "
            r"$18^{\circ}\mathrm{C}$: $E_{\mathrm{K}}$?",
            "E_K",
            nernst_mV(1, 4, 150, 18),
        ),
        (
            r"If Na$^+$ is eight times more concentrated outside, what is E_Na at $20^\circ$C? [Use "
            r"$R=1.987\ "
            r"\mathrm{cal\,deg^{-1}\,mol^{-1}}$, $F=23062\ \mathrm{cal\,mol^{-1}\,V^{-1}}$]",
            "E_Na",
            nernst_mV(1, 8, 1, 20),
        ),
        ("E_Ca: outside 1.8 mM, inside 10-4 mM, 37 C", "E_Ca", nernst_mV(2, 1.8, 1e-4)),
        ("E_Cl for [out] 118 mM, [in] 6 mM, z = -1, T_K=295", "E_Cl", nernst_mV(-1, 118, 6, 21.85)),
        (
            "E_K: outside 3 mM, inside 150 mM, 20 °C (R = 8.314 J mol−1 K−1; F = 96.5 kJ V−1 mol−1; "
            "1 Faraday = 96500 C)",
            "E_K",
            nernst_mV(1, 3, 150, 20),
        ),
        ("Na+ : Inside (mM) 10 Outside (mM) 150 Temp (°C) 25. E_Na?", "E_Na", nernst_mV(1, 150, 10, 25)),
        (
            "rest: P_K [K]out [K]in P_Na [Na]out [Na]in: 1 5 150 0.02 140 14. membrane potential at 37 C?",
            "V_m",
            nernst_mV(1, 5 + 0.02 * 140, 150 + 0.02 * 14),
        ),
        (
            "{'external': {'K': 5, 'Na': 140}, 'internal': {'K': 150, 'Na': 14}, 'p_K': 1, 'p_Na': "
            "0.02} Goldman at 37 C?",
            "V_m",
            nernst_mV(1, 5 + 0.02 * 140, 150 + 0.02 * 14),
        ),
        (
            "K+ extracellular 5 intracellular 150, PK=1; Na+ 140, 14, PNa=0.02; 37 °C. membrane "
            "potential by GHK?",
            "V_m",
            nernst_mV(1, 5 + 0.02 * 140, 150 + 0.02 * 14),
        ),
    ],
)
def test_a_page_is_read_as_its_text(text: str, name: str, value: float) -> None:
    result = first_result(text, name)
    assert result.value == pytest.approx(value, abs=5e-3)


@pytest.mark.parametrize(
    "text",
    [
        "Ion [In] [Out] [mM]: K+ 140 4, Na+ 12 145, Cl− 6 118. equilibrium potentials at 37 C?",
        "Fill in the table. [Ion]in: (mM) [Ion]out: (mM) Eion: (mV) K= 140 4 Na= 12 145 Cl = 6 118",
    ],
)
def test_the_head_of_a_table_tells_the_order(text: str) -> None:
    found = {r.quantity: r.value for r in Tutor().ask(text).results}
    assert found["E_K"] == pytest.approx(nernst_mV(1, 4, 140), abs=5e-3)
    assert found["E_Na"] == pytest.approx(nernst_mV(1, 145, 12), abs=5e-3)
    assert found["E_Cl"] == pytest.approx(nernst_mV(-1, 118, 6), abs=5e-3)


def energy(z: int, moles: float, start: float, end: float, fall_mV: float, celsius: float) -> float:
    """In kJ, for moving up a ratio and a voltage."""
    chemical = R * (celsius + 273.15) * math.log(end / start) / 1e3
    return moles * (chemical + z * F * fall_mV / 1e6)


@pytest.mark.parametrize(
    ("text", "kJ"),
    [
        (
            "ΔG for Ca2+ that moves from the endoplasmic reticulum ([Ca2+] = 0.5 mM) to the cytosol "
            "([Ca2+] = 0.2 μM), "
            "ΔΨ = 0, 25 °C?",
            energy(2, 1, 0.5, 2e-4, 0, 25),
        ),
        (
            "free energy change for the transport of three Na+ out of the cell: 145 out, 12 in, -70 "
            "mV, 37 °C",
            energy(1, 3, 12, 145, 70, 37),
        ),
        ("3个Na+运出细胞的ΔG:外145内12,膜电位-70,37度", energy(1, 3, 12, 145, 70, 37)),
        ("ΔG to move 2 mol of K+ into the cell, 4 out 140 in, V_m -70, 37 C", energy(1, 2, 4, 140, -70, 37)),
        (
            "Gibbs energy of 1 mole of potassium ions from outside to inside? Outside: [Na+] = 140 "
            "mM [K+] = 4 mM "
            "Electrical potential = 0 mV Inside: [Na+]= 12 mM [K+] = 120 mM Electrical potential "
            "=-80 mV, 25 °C",
            energy(1, 1, 4, 120, -80, 25),
        ),
        (
            "Na+ is moved from cytosol (15 mM) to outside (150 mM), Δψ = +0.060 V (outside relative "
            "to inside), 37 C. ΔG?",
            energy(1, 1, 15, 150, 60, 37),
        ),
        (
            "Mg2+ outside is twice that inside, V_m = -50 mV. ΔG of transporting Mg2+ against its "
            "concentration "
            "gradient, 37 °C?",
            energy(2, 1, 1, 2, 50, 37),
        ),
        ("ΔG for K+ from blood plasma (5 mM) into the cell (140 mM) at 37 °C?", energy(1, 1, 5, 140, 0, 37)),
        (
            "pH of the matrix is 7.8, of the intermembrane space 7.1, membrane potential +/- 0.16 V, "
            "37 C: free energy "
            "of protons flowing in?",
            energy(1, 1, 10**-7.1, 10**-7.8, -160, 37),
        ),
        (
            "Δψ = 160 mV, ΔpH = 0.7, 37 C: free energy of a proton moving in?",
            energy(1, 1, 1, 10**-0.7, -160, 37),
        ),
    ],
)
def test_energies_of_textbooks(text: str, kJ: float) -> None:
    assert first_result(text, "ΔG").value == pytest.approx(kJ, abs=5e-3)


def test_an_energy_without_a_voltage_says_so() -> None:
    answer = Tutor().ask("ΔG for moving K+ into the cell, 5 mM out 140 mM in")
    assert [(one.what, one.why.id) for one in answer.assumed if one.what == "membrane_mV"] == [
        ("membrane_mV", "why-no-voltage")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "At what V_m is there no net flux of K if E_K is -75?",
        "to what potential must the membrane be stepped to eliminate net flux of K+? The Nernst "
        "potential for potassium is -75 mV.",
        "E_K is -75 mV. what V_m gives zero K current?",
        "EK=-75 mV,膜电位钳在多少时钾电流为零?",
    ],
)
def test_where_nothing_flows(text: str) -> None:
    assert first_result(text, "V_m").value == pytest.approx(-75.0)


def test_V_out_minus_V_in_is_turned() -> None:
    assert first_result("V_out - V_in = 70 mV. E_K -90. driving force on K?", "DF_K").value == pytest.approx(
        20.0
    )
