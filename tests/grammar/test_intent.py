"""No rule holds without a mark that it says it needs, or else it would be passed over."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from grammar.intent import RULES, marks_of
from grammar.parse import read
from tests.grammar.generator import phrasings

CORPUS = Path(__file__).parents[1] / "corpus"


RARE: Final = (
    "ATP 5 mM, ADP 0.5 mM, Pi 5 mM: free energy of ATP?",
    "KCC2 at equilibrium, K 5/140, Cl out 120 mM: Cl inside?",
    "-200 pA at -80 mV and +100 pA at -20 mV, linear: conductance?",
    "replacing external Na+ by Li+ shifts the reversal from +50 to +40 mV: P_Li/P_Na?",
    "gNa 2 nS, ENa +60 mV, gK 8 nS, EK -90 mV, clamped at -50 mV: net current?",
    "Current density is 10 uA/cm2 and area is 1000 um2; what is the current?",
    "At -40 mV I_K = 200 pA and I_Na = -150 pA. What is the net current?",
    "one million Na/K pumps turn over 100 times per second: pump current?",
    "100 pA for 5 ms into a cell of 20 pF: by how much does V_m change?",
    "input resistance 150 MΩ, 50 pA injected: by how many mV does V_m change?",
    "I_K = 200 pA and I_Na = -150 pA: net current?",
    "current density 10 µA/cm2, area 1000 µm2: current?",
)
"""Kinds that no corpus holds yet."""


def questions() -> list[str]:
    rows = [
        json.loads(line)
        for file in sorted(CORPUS.glob("*.jsonl"))
        for line in file.read_text("utf-8").splitlines()
    ]
    asked = [row["query"] for row in rows if "query" in row]
    return [*asked, *RARE, *(p.text for p in phrasings(11, 1500))]


def test_a_rule_that_holds_has_what_it_needs() -> None:
    held = set()
    for question in questions():
        reading = read(question)
        marks = marks_of(reading)
        for place, rule in enumerate(RULES):
            if rule.holds(reading):
                held.add(place)
                assert not rule.needs or rule.needs & marks, (rule.intent, question)
    assert len(held) >= len(RULES) - 2  # nearly every rule was tried
