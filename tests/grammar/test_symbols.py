"""Symbols of the field: ions with their charge, E_K, [K⁺]o, P_Cl, V_m, ΔG."""

from __future__ import annotations

import pytest

from grammar.lexer import Scan
from grammar.normalise import normalise
from grammar.tokens import Head


def heads(text: str) -> list[Head]:
    return [t.value for t in Scan(normalise(text)).tokens if t.type == "HEAD"]


def ions(text: str) -> list[str]:
    return [t.value for t in Scan(normalise(text)).tokens if t.type == "ION"]


@pytest.mark.parametrize(
    ("text", "ion"),
    [
        ("K", "K"), ("K+", "K"), ("K⁺", "K"), ("K^+", "K"), ("k+", "K"), ("Na", "Na"), ("Na+", "Na"),
        ("Na⁺", "Na"), ("na+", "Na"),
        ("Cl", "Cl"), ("Cl-", "Cl"), ("Cl⁻", "Cl"), ("Cl−", "Cl"), ("Cl^-", "Cl"), ("Ca", "Ca"),
        ("Ca2+", "Ca"), ("Ca²⁺", "Ca"), ("Ca++", "Ca"),
        ("Ca^2+", "Ca"), ("Ca^{2+}", "Ca"), ("Ca 2+", "Ca"), ("Mg2+", "Mg"), ("H+", "H"), ("H⁺", "H"),
        ("HCO3-", "HCO3"), ("HCO₃⁻", "HCO3"),
        ("NH4+", "NH4"), ("NH₄⁺", "NH4"), ("SO4 2-", "SO4"), ("SO₄²⁻", "SO4"), ("F-", "F"), ("I-", "I"),
        ("La3+", "La"), ("Zn2+", "Zn"), ("Co2+", "Co"),
        ("X2+", "X+2"), ("X+", "X+1"), ("X-", "X-1"), ("钾", "K"), ("钾离子", "K"), ("鉀離子", "K"),
        ("potassium", "K"), ("sodium ions", "Na"),
    ],
)  # fmt: skip
def test_an_ion(text: str, ion: str) -> None:
    assert ions(text) == [ion]


@pytest.mark.parametrize("text", ["F", "I", "H", "Co", "Kelvin", "Nature", "Clean", "In", "Cat"])
def test_letters_that_are_no_ion(text: str) -> None:
    assert ions(text) == []


@pytest.mark.parametrize("side", ["o", "_o", "out", "_out", "_{out}", "e", "ext", "_ext", "外", "_外"])
@pytest.mark.parametrize("ion", ["K", "K+", "K⁺", "K^+"])
def test_a_concentration_outside(ion: str, side: str) -> None:
    assert heads(f"[{ion}]{side}") == [Head("C", "K", "out")]


@pytest.mark.parametrize("side", ["i", "_i", "in", "_in", "_{in}", "int", "_int", "c", "内", "_内", "cyt"])
@pytest.mark.parametrize("ion", ["Ca", "Ca2+", "Ca²⁺", "Ca++"])
def test_a_concentration_inside(ion: str, side: str) -> None:
    assert heads(f"[{ion}]{side}") == [Head("C", "Ca", "in")]


@pytest.mark.parametrize("letter", ["E", "P", "g", "I"])
@pytest.mark.parametrize(
    ("ion", "which"),
    [("K", "K"), ("Na", "Na"), ("Cl", "Cl"), ("Ca", "Ca"), ("K+", "K"), ("Na⁺", "Na"), ("Ca2+", "Ca")],
)
@pytest.mark.parametrize("shape", ["{}{}", "{}_{}", "{}_{{{}}}", "{}({})"])
def test_a_letter_of_an_ion(letter: str, ion: str, which: str, shape: str) -> None:
    assert heads(shape.format(letter, ion)) == [Head(letter, which)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("V_m", "V"), ("Vm", "V"), ("V_rest", "V"), ("V_{m}", "V"), ("Em", "V"),
        ("membrane potential", "V"), ("膜电位", "V"), ("ΔΨ", "V"),
        ("E_rev", "rev"), ("Erev", "rev"), ("V_rev", "rev"), ("reversal potential", "rev"),
        ("反转电位", "rev"),
        ("ΔG", "dG"), ("dG", "dG"),
        ("driving force", "DF"), ("驱动力", "DF"), ("RT/F", "RTF"), ("pH", "pH"), ("E_ion", "E"),
        ("E_eq", "E"), ("z = ", "z"), ("T = ", "T"),
    ],
)  # fmt: skip
def test_a_symbol_without_an_ion(text: str, kind: str) -> None:
    assert [h.kind for h in heads(text)] == [kind]


def test_ph_has_its_side() -> None:
    assert heads("pHo") == [Head("pH", "H", "out")]
    assert heads("pH_in") == [Head("pH", "H", "in")]


@pytest.mark.parametrize(
    ("text", "salt"), [("KCl", "KCl"), ("NaCl", "NaCl"), ("CaCl2", "CaCl2"), ("CaCl₂", "CaCl2")]
)
def test_a_salt(text: str, salt: str) -> None:
    assert [t.value for t in Scan(normalise(text)).tokens if t.type == "SALT"] == [salt]


def test_spans_index_the_text_as_typed() -> None:
    text = "Ｅ＿Ｋ with ５ ｍＭ outside，鉀離子 140 mM inside"
    for token in Scan(normalise(text)).tokens:
        assert text[token.start : token.end].strip() == text[token.start : token.end]
        assert 0 <= token.start < token.end <= len(text)
