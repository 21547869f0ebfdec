"""Lines that go on from a card: "and then?", "which ion does it?", "even at -80 mV?" of glucose."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bot.lessons import cards
from bot.tutor.answering import each_of
from grammar.queries import Concept, Cotransport, Current, DrivingForce, Equilibrium, FreeEnergy, Pump
from physics.species import Species

if TYPE_CHECKING:
    from bot.tutor.context import Context
    from grammar.queries import Query
    from grammar.reading import Reading

_BRIEF: Final = 60  # letters of a line that leaves out what it speaks of
_MARKS: Final = " ?.!,;:~。·"

_THEN: Final = re.compile(
    r"(?i:(?:(?:ok(?:ay)?|and|so|but)[ ,]+)*(?:then(?: what)?|what (?:then|next)|next|after that"
    r"|what comes next"
    r"|what happens (?:then|next|after(?: that| it)?)|what(?:'s| is) next))"
    r"|(?:那|再|好)*(?:然后|接着|之后|后来|接下来|下一步)(?:呢|会?怎么?样|发生什么|是什么)*"
)
_SPIKE: Final = ("threshold", "rising", "peak", "repolarisation", "afterhyperpolarisation", "refractory")
"""An action potential in its course; the sections of its card stand in another order."""

_WHICH_ION: Final = re.compile(
    r"(?i:(?:(?:so|and|ok|but|thx|thanks)[ ,.]+)*(?:which|what) ions? (?:(?:does|do|is|are|would) )?"
    r"(?:cause|make|carr(?:y|ie)|behind|responsible|driv|it made|this made|that made|it of|(?:it"
    r"|this|that)\W*$)"
    r"[^.;?!]{0,24})"
    r"|(?:那|是|由|靠|它|这个?)*(?:哪一?[种个些]|什么|啥)离子(?:干|引起|造成|负责|组成|构成|携带|导致|弄|形成|通过|[的呢啊])*"
)

_ENERGY_FROM: Final = re.compile(
    r"(?i:\bwhere (?:does|do|did|would|is) (?:\w+ ){0,3}?energy\b"
    r"|\bwhat(?: \w+)? (?:energy source|pays)\b|\bwho pays\b"
    r"|\bwhere(?:'s| is) (?:the|that|its) energy\b)"
    r"|能量?(?:到底|究竟|最终|最后|又|是)*(?:从|来自|哪)|谁(?:来)?(?:提供|[出付给])(?:这|的|了)*能"
)

_VOLTAGE: Final = re.compile(r"(?i:\bV_?m\b|\bvoltage\b|\bmembrane\b|\bmV\b)|V_?m|膜?电[压位]|mV|毫伏")
_MATTERS: Final = re.compile(
    r"(?i:\b(?:even|still|affect\w*|matters?|chang\w*|influenc\w*|makes? a difference|also"
    r"|what about|care|irrelevant|ignore\w*|pull\w*|push\w*)\b)"
    r"|影响|有关|关系|作用|也|还|改变|就算|即使"
)
_BALANCE: Final = re.compile(r"(?i:\b(?:equilibri\w+|balanced?|stops?|settles?)\b)|平衡|停")
_WHEN: Final = re.compile(
    r"(?i:\b(?:when|how|at what point|under what)\b)|什么时候|何时|怎么?样|什么情况|几时|啥时候"
)
_AS_ZERO: Final = re.compile(
    r"(?i:\bz ?(?:=|is|of|as|to) ?(?:0|zero)\b|\bformula\b|\bequation\b|\b0 ?mV\b)|公式|z ?[=是为取] ?0|0 ?mV"
)
_WAY: Final = re.compile(
    r"(?i:\b(?:which|what) (?:way|direction)\b|\bdoes it (?:go|move|diffuse|flow)\b)|往哪"
    r"|哪个?方向|怎么扩散|往[里外内]"
)


def behind_a_card(reading: Reading, context: Context) -> Query | None:
    """What a line means by what was spoken of before, in words; None of one that says it all itself.

    Args:
        reading: of the line.
        context: what was said before.
    """
    line = reading.plain.strip(_MARKS)
    if len(line) > _BRIEF:
        return None
    told = reading.slots or reading.loose or reading.unused or reading.ions or reading.cells
    if not told:
        waits = context.pending is not None
        onward = None if waits else _next_of_it(line, context.query) or _paid_for(line, context)
        if (worded := onward or _ion_of_it(line, context.query)) is not None:
            return worded
    return None if context.pending is not None else _of_a_neutral(reading, line, context)


def _next_of_it(line: str, before: Query | None) -> Concept | None:
    """Such as "and then?": the next phase, or the next section of the card."""
    if not isinstance(before, Concept) or not _THEN.fullmatch(line):
        return None
    order = _SPIKE if before.card == "action_potential" else cards.sections(before.card)
    order = tuple(one for one in order if one not in ("idea", "misunderstanding"))
    if before.section in order and before.section == order[-1]:
        return None
    at = order.index(before.section) + 1 if before.section in order else 0
    return Concept(card=before.card, section=order[at])


def _ion_of_it(line: str, before: Query | None) -> Concept | None:
    """Such as "which ion does it?" of depolarisation, and of a current that no ion was named of."""
    if not _WHICH_ION.fullmatch(line):
        return None
    if isinstance(before, Current) and before.species is None:
        return Concept(card="nonselective_channel", section="examples")
    if not isinstance(before, Concept):
        return None
    if (before.card, before.section) == ("membrane_potential", "changes"):
        return Concept(card="action_potential", section="rising")
    return replace(before, section=None) if before.card in _OF_IONS else None


_OF_IONS: Final = frozenset(
    {"action_potential", "resting_potential", "nonselective_channel", "synapse", "na_k_pump"}
)


def _paid_for(line: str, context: Context) -> Concept | None:
    """Such as "where does the energy come from in the end?": of a carrier, a pump, or ions that leak."""
    if not _ENERGY_FROM.search(line):
        return None
    last, card = context.computed, context.query.card if isinstance(context.query, Concept) else None
    if card == "sglt1" or (isinstance(last, Cotransport) and card in (None, "neutral_molecule", "sodium")):
        return Concept(card="sglt1", section="no_atp")
    if card == "na_k_pump" or (isinstance(last, Pump) and card is None):
        return Concept(card="na_k_pump", section="energy")
    return Concept(card="steady_state_vs_equilibrium", section="energy") if card or last else None


def _of_a_neutral(reading: Reading, line: str, context: Context) -> Query | None:
    """A line behind a molecule without a charge: its way, its equilibrium, V_m that does nothing to it."""
    refused = _neutral(context.refused) or (None if reading.slots else _neutral(context.query))
    card = isinstance(context.query, Concept) and context.query.card == "neutral_molecule"
    if not (refused or card) or reading.has("whatif", "swap"):
        return None
    if refused and not {*reading.ions} <= {one.id for one in each_of(Species, refused)}:
        return None
    if not refused and any(ion in _CHARGED for ion in reading.ions):
        return None
    if _VOLTAGE.search(line) and _MATTERS.search(line):
        return Concept(card="neutral_molecule", section="membrane_voltage")
    if isinstance(refused, Equilibrium) and _WAY.search(line) and not reading.slots:
        sides = {"outside_mM", "inside_mM", "temperature_C"}
        return DrivingForce(
            species=refused.species,
            find="direction",
            outside_mM=refused.outside_mM,
            inside_mM=refused.inside_mM,
            temperature_C=refused.temperature_C,
            sources={name: source for name, source in refused.sources.items() if name in sides},
        )
    if _AS_ZERO.search(line) or (_BALANCE.search(line) and _WHEN.search(line)):
        return Concept(card="neutral_molecule", section="no_nernst" if _AS_ZERO.search(line) else None)
    return None


_CHARGED: Final = frozenset({"K", "Na", "Cl", "Ca", "Mg", "H"})


def _neutral(query: Query | None) -> Query | None:
    """The question, where it is about a molecule without a charge."""
    kind = getattr(query, "species", None)
    return (
        query
        if isinstance(query, Equilibrium | FreeEnergy | DrivingForce) and kind is not None and not kind.z
        else None
    )
