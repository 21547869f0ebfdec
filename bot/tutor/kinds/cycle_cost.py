"""What a cycle of the Na⁺/K⁺ pump costs, from what a mole of each of its ions costs."""

from __future__ import annotations

from bot.language.numbers import in_brackets, number, quantity
from bot.tutor.answer import Headline, Quantity, Result, Say, Solved, Step, Why
from bot.tutor.energies import in_unit
from bot.tutor.formulas import product
from grammar.queries import Concept, CycleCost


def answer(query: CycleCost) -> Solved:
    """ΔG of a mole of cycles in `query.unit`, positive where the ions together go uphill."""
    sodium, potassium = query.Na_kJ_per_mol, query.K_kJ_per_mol
    cost = query.Na_count * sodium + query.K_count * potassium
    shown = in_unit(cost, query.unit)
    parts = " + ".join(
        product(str(count), in_brackets(number(kJ)))
        for count, kJ in ((query.Na_count, sodium), (query.K_count, potassium))
    )
    asked = "" if query.unit == "kJ/mol" else f" = {quantity(shown, query.unit)}"
    moved = {"out": query.Na_count, "in": query.K_count}
    return Solved(
        kind="pump",
        blocks=(
            Headline(Say("cycle-cost-answer", {**moved, "cost": Quantity(shown, query.unit)})),
            Step(
                Say("cycle-cost-step"),
                f"ΔG = {query.Na_count} · ΔG_Na + {query.K_count} · ΔG_K = {parts} = "
                f"{quantity(cost, 'kJ/mol')}{asked}",
            ),
            Why(Say("cycle-cost-why-counts", moved)),
            Why(Say("cycle-cost-why-atp")),
        ),
        results=(Result("ΔG_transport", shown, query.unit),),
        concepts=("na_k_pump", "electrochemical_potential"),
        next=(
            Concept(card="na_k_pump", section="energy"),
            Concept(card="na_k_pump", section="electrogenic"),
        ),
    )
