"""What can be asked, taught by example: one question for each kind."""

from __future__ import annotations

from typing import Final

from bot.tutor.answer import Headline, Say, Solved, Why
from grammar.queries import Concept, DrivingForce, Equilibrium, Help, Query
from physics.species import species

EXAMPLES: Final = (
    (Say("help-topic-equilibrium"), Say("help-ask-equilibrium")),
    (Say("help-topic-inverse"), Say("help-ask-inverse")),
    (Say("help-topic-valence"), Say("help-ask-valence")),
    (Say("help-topic-driving-force"), Say("help-ask-driving-force")),
    (Say("help-topic-direction"), Say("help-ask-direction")),
    (Say("help-topic-constant-field"), Say("help-ask-constant-field")),
    (Say("help-topic-chord"), Say("help-ask-chord")),
    (Say("help-topic-current"), Say("help-ask-current")),
    (Say("help-topic-net-current"), Say("help-ask-net-current")),
    (Say("help-topic-current-line"), Say("help-ask-current-line")),
    (Say("help-topic-permeability-ratio"), Say("help-ask-permeability-ratio")),
    (Say("help-topic-replacement"), Say("help-ask-replacement")),
    (Say("help-topic-conductance-ratio"), Say("help-ask-conductance-ratio")),
    (Say("help-topic-free-energy"), Say("help-ask-free-energy")),
    (Say("help-topic-cotransport"), Say("help-ask-cotransport")),
    (Say("help-topic-electroneutral"), Say("help-ask-electroneutral")),
    (Say("help-topic-exchanger"), Say("help-ask-exchanger")),
    (Say("help-topic-pump"), Say("help-ask-pump")),
    (Say("help-topic-pump-limit"), Say("help-ask-pump-limit")),
    (Say("help-topic-pump-current"), Say("help-ask-pump-current")),
    (Say("help-topic-charge"), Say("help-ask-charge")),
    (Say("help-topic-charging"), Say("help-ask-charging")),
    (Say("help-topic-ohmic-step"), Say("help-ask-ohmic-step")),
    (Say("help-topic-potential-difference"), Say("help-ask-potential-difference")),
    (Say("help-topic-thermal-voltage"), Say("help-ask-thermal-voltage")),
    (Say("help-topic-compare"), Say("help-ask-compare")),
    (Say("help-topic-concept"), Say("help-ask-concept")),
    (Say("help-topic-difference"), Say("help-ask-difference")),
    (Say("help-topic-cell"), Say("help-ask-cell")),
    (Say("help-topic-ion"), Say("help-ask-ion")),
)
"""Topic and example, one a kind of question; every example is a question that the tutor answers."""


def answer(query: Help) -> Solved:
    """A line for each kind of question; no results."""
    lines = [Why(Say("help-line", {"topic": topic, "question": asked})) for topic, asked in EXAMPLES]
    return Solved(
        kind="help",
        blocks=(Headline(Say("help-headline")), *lines, Why(Say("help-follow-up"))),
        concepts=("two_forces", "equilibrium_potential", "resting_potential"),
        next=_first_steps(),
    )


def _first_steps() -> tuple[Query, ...]:
    """Where to begin: the idea, a number, a direction."""
    potassium, sodium = species("K"), species("Na")
    return (
        Concept(card="two_forces"),
        Equilibrium(species=potassium, outside_mM=5.0, inside_mM=140.0, temperature_C=37.0),
        DrivingForce(species=sodium, find="direction", membrane_mV=-70.0, potential_mV=60.0),
    )
