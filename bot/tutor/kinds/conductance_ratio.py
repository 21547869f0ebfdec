"""g_x/g_ref of two ohmic conductances from their common reversal potential, as with a lever."""

from __future__ import annotations

from bot.language.numbers import MINUS, number, quantity
from bot.tutor.answer import Arg, Caution, Headline, Quantity, Result, Say, Solved, Step, Why
from bot.tutor.formulas import bare, difference, letters
from grammar.queries import Branch, Chord, Concept, ConductanceRatio, Query
from physics.currents import conductance_ratio


def answer(query: ConductanceRatio) -> Solved:
    """g_x/g_ref, the share of g_x or g_x (nS) first, then the driving forces on both ions at E_rev (mV).

    Raises:
        ImpossibleValue: "no_driving_force" where E_rev = E_x; "outside_range" where E_rev does not lie
            between the two equilibrium potentials.
    """
    ratio = float(conductance_ratio(query.reversal_mV, query.x_mV, query.ref_mV))
    x, ref = letters(query.x), letters(query.ref)
    share = Result(f"g_{x}/(g_{x}+g_{ref})", ratio / (1.0 + ratio), "1")
    quotient = Result(f"g_{x}/g_{ref}", ratio, "1")
    firsts = {"ratio": (quotient,), "share": (share, quotient)}
    if query.ref_nS is not None:
        firsts["conductance"] = (Result(f"g_{x}", ratio * query.ref_nS, "nS"), quotient)
    return Solved(
        kind="conductance_ratio",
        blocks=(_headline(query, ratio), *_steps(query, ratio), *_why(query)),
        results=(
            *firsts[query.find],
            Result(f"DF_{x}", query.reversal_mV - query.x_mV, "mV"),
            Result(f"DF_{ref}", query.reversal_mV - query.ref_mV, "mV"),
        ),
        concepts=("nonselective_channel", "reversal_potential", "permeability_weighting"),
        next=_next(query, ratio),
    )


def _headline(query: ConductanceRatio, ratio: float) -> Headline:
    x, ref = bare(query.x), bare(query.ref)
    args: dict[str, Arg] = {
        "symbol": f"g_{x}/g_{ref}",
        "value": Quantity(ratio, "1"),
        "x": query.x,
        "ref": query.ref,
        "ref-symbol": f"E_{ref}",
    }
    if query.ref_nS is not None:
        told: dict[str, Arg] = {
            "symbol": f"g_{x}",
            "value": Quantity(ratio * query.ref_nS, "nS"),
            "ratio": number(ratio),
        }
        return Headline(Say("conductance-ratio-answer-conductance", {**args, **told}))
    if query.find == "share" and ratio > 0.0:
        args["share"] = Quantity(100.0 * ratio / (1.0 + ratio), "%")
        return Headline(Say("conductance-ratio-answer-share", args))
    return Headline(
        Say("conductance-ratio-answer-zero" if ratio == 0.0 else "conductance-ratio-answer", args)
    )


def _steps(query: ConductanceRatio, ratio: float) -> list[Step]:
    x, ref = bare(query.x), bare(query.ref)
    symbol = f"g_{x}/g_{ref}"
    reversal, x_mV, ref_mV = number(query.reversal_mV), number(query.x_mV), number(query.ref_mV)
    return [
        Step(
            Say("conductance-ratio-step-condition"),
            f"g_{x} · (E_rev {MINUS} E_{x}) + g_{ref} · (E_rev {MINUS} E_{ref}) = 0",
        ),
        Step(
            Say("conductance-ratio-step-solve"),
            f"{symbol} = (E_rev {MINUS} E_{ref}) / (E_{x} {MINUS} E_rev)",
        ),
        Step(
            Say("conductance-ratio-step-numbers"),
            f"{symbol} = ({difference(reversal, ref_mV)}) / ({difference(x_mV, reversal)}) = {number(ratio)}",
        ),
        *([_share_step(x, ref, ratio)] if query.find == "share" else []),
        *([_conductance_step(x, ref, ratio, query.ref_nS)] if query.ref_nS is not None else []),
    ]


def _conductance_step(x: str, ref: str, ratio: float, ref_nS: float) -> Step:
    """From the ratio to g_x itself."""
    worked = f"{number(ratio)} · {quantity(ref_nS, 'nS')} = {quantity(ratio * ref_nS, 'nS')}"
    return Step(Say("conductance-ratio-step-conductance"), f"g_{x} = (g_{x}/g_{ref}) · g_{ref} = {worked}")


def _share_step(x: str, ref: str, ratio: float) -> Step:
    """From the ratio r to r / (1 + r)."""
    worked = f"{number(ratio)} / (1 + {number(ratio)}) = {number(ratio / (1.0 + ratio))}"
    return Step(Say("conductance-ratio-step-share"), f"g_{x} / (g_{x} + g_{ref}) = {worked}")


def _why(query: ConductanceRatio) -> list[Why | Caution]:
    lever: dict[str, Arg] = {
        "ref-symbol": f"E_{bare(query.ref)}",
        "ref-distance": Quantity(abs(query.reversal_mV - query.ref_mV), "mV"),
        "x-symbol": f"E_{bare(query.x)}",
        "x-distance": Quantity(abs(query.reversal_mV - query.x_mV), "mV"),
    }
    flowing: dict[str, Arg] = {
        "x": query.x,
        "ref": query.ref,
        "reversal": Quantity(query.reversal_mV, "mV", signed=True),
    }
    blocks: list[Why | Caution] = [Why(Say("conductance-ratio-why-lever", lever))]
    if query.reversal_mV != query.ref_mV:
        blocks.append(Why(Say("conductance-ratio-why-currents", flowing)))
    return [*blocks, Caution(Say("conductance-ratio-caution"))]


def _next(query: ConductanceRatio, ratio: float) -> tuple[Query, ...]:
    """Back from the ratio to the potential; the lessons."""
    branches = (
        Branch(species=query.ref, conductance=1.0, potential_mV=query.ref_mV),
        Branch(species=query.x, conductance=float(f"{ratio:.4g}"), potential_mV=query.x_mV),
    )
    return (
        Chord(branches=branches, find="reversal"),
        Concept(card="nonselective_channel", section="currents"),
        Concept(card="reversal_vs_equilibrium", section="difference"),
    )
