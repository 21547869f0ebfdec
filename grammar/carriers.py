"""Questions about carriers and pumps, and about the energy of what is moved: how their readings look."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from grammar.atp_pumps import of_another
from grammar.holds import both_sides, count, tells
from grammar.pump_rates import rated
from grammar.pump_shares import shared_current
from grammar.pumping import HOW_MANY, Counting, counting, pumping
from grammar.terms_of_energy import names_a_term
from grammar.unit_asked import energy_of_one
from grammar.ways_of_each import ways_of_each
from physics.species import species

if TYPE_CHECKING:
    from grammar.reading import Reading

_BY_IONS: Final = {
    frozenset({"K", "Cl"}): "KCC2",
    frozenset({"Na", "K", "Cl"}): "NKCC1",
    frozenset({"Na", "Cl"}): "NCC",
}
ELECTRONEUTRAL: Final = frozenset({"KCC2", "NKCC1", "NKCC2", "NCC"})
EXCHANGERS: Final = frozenset({"NCX", "NHE", "AE1"})
_I_PUMP: Final = re.compile(r"\bI_?\{?p(?:ump)?(?![a-z])")
_HOW_OFTEN: Final = re.compile(
    r"(?i:turn|\brates?\b|how (?:often|fast|many (?:times|cycles (?:per|a|each))))"
    r"|周转|速率|多少[次圈]|多快|几次"
)


def exchanger(r: Reading) -> bool:
    """Whether an exchanger is spoken of, and enough of its ions."""
    named = r.has("exchanger") or not EXCHANGERS.isdisjoint(r.transporters) or _exchanges(r)
    if r.wanted and all(w.role == "E" and w.ion in ("Na", "Ca", "K", "Cl") for w in r.wanted):
        return False  # a part of an exercise, about one of its ions
    if len({s.ion for s in r.of("count")}) > len(("Na", "Ca")):
        return False  # of three solutes the limit alone is computed
    told = len([s for s in r.slots if s.role in ("conc", "pH")])
    turns = tells(r, "rev") and tells(r, "V") and (r.has("move", "inward", "outward", "runs") or r.asks("dG"))
    if named and turns and not (told or tells(r, "E") or r.unused):
        return True  # "NCX reverses at -50 mV: which way at -85 mV?"
    return named and 2 * count(r, "E") + told >= 3


def _exchanges(r: Reading) -> bool:
    """Such as "combined ΔG of 3 Na+ into the cell and 1 Ca2+ out": an exchanger in all but its name."""
    counted = {s.ion for s in r.of("count")}
    charged = len(counted) == 2 and "K" not in counted and all(ion and species(ion).z for ion in counted)
    return charged and r.asks("dG") and _IN_AND_OUT.search(r.plain) is not None


_IN_AND_OUT: Final = re.compile(
    r"(?i:\benters?\b[^.;]{0,30}\b(?:leaves?|exits?)\b|\b(?:leaves?|exits?)\b[^.;]{0,30}\benters?\b"
    r"|\bin(?:to|ward)?\b[^.;]{0,30}\b(?:and|while|with|for|against)\b[^.;]{0,40}\bout\b"
    r"|\bout\b[^.;]{0,30}\b(?:and|while|with|for|against)\b[^.;]{0,40}\bin(?:to|ward)?\b)"
    r"|入[^。;]{0,16}出|出[^。;]{0,16}入"
)


def electroneutral(r: Reading) -> bool:
    """KCC2, NKCC1, NCC in equilibrium, or which way they run; "KCC2 keeps [Cl]i at 7: E_Cl?" is Nernst's."""
    known = {(s.ion, s.side) for s in r.slots if s.role == "conc" and s.side}
    energies = {s.ion for s in r.slots if s.role == "E"}
    if (
        coupled(r) is None
        or len(known) + 2 * len(energies) < 2
        or {ion for ion, _ in known} | energies <= {"Cl"}
    ):
        return False
    # What else may be asked of these ions: E_K, the driving force on Cl-; but "the driving force of KCC2".
    other = [w for w in r.wanted if w.role in ("E", "DF", "I", "P", "g")]
    own = [w for w in other if (w.role == "E" and w.ion in ("Cl", None)) or (w.role == "DF" and not w.ion)]
    if other and not own:
        return False
    whole = {("Cl", "out"), ("Cl", "in")} <= known
    return not whole or r.has("move", "inward", "outward") or r.asks("C", "dG") or not r.wanted


def coupled(r: Reading) -> str | None:
    """The electroneutral cotransporter that is spoken of, by its name or by the ions that it carries."""
    named = next((mover for mover in r.transporters if mover in ELECTRONEUTRAL), None)
    if named is None and (r.has("cotransport") or r.intent == "electroneutral"):
        return _BY_IONS.get(frozenset(r.ions))
    return named


def pump(r: Reading) -> bool:
    """Whether the energy of a pump, or what its cycle moves, is asked for."""
    weighed = tells(r, "P") or any(one.role == "P" for one in r.relations)
    if of_another(r) or (weighed and r.asks("V")):  # V_m by GHK beside the pump
        return False
    asked = (
        r.has("work", "cycle")
        or r.asks("dG")
        or r.unit in ("kJ", "kJ/mol", "kcal", "kcal/mol")
        or tells(r, "ATP", "ATP_mM", "dG")
    )
    three_two = {s.ion for s in r.slots if s.role == "count"} == {"Na", "K"}
    if len({s.ion for s in r.of("moles")}) == 1 and not three_two and not tells(r, "ATP", "ATP_mM"):
        return False  # "what does it cost to pump one mole of K+ into the cell"
    if (
        not three_two
        and not tells(r, "ATP", "ATP_mM")
        and not _THE_PUMP.search(r.plain)
        and ways_of_each(r.plain)
    ):
        return False  # "pumping Na+ out and pumping K+ in": what each of them costs
    whole = r.asks("ATP") and {"Na", "K"} <= {s.ion for s in r.of("conc")} and not r.moving
    return (r.has("pump") or three_two or whole) and asked and (count(r, "conc") >= 2 or tells(r, "ATP"))


_THE_PUMP: Final = re.compile(
    r"(?i:\b(?:the|this|a|per|each|one|sodium|Na\S{0,6}K\S{0,3}|ion)[ -]pump\b|\bpump(?:'s| cycle|s\b)"
    r"|ATPase|\bcycles?\b)"
    r"|泵(?![出入进到往向])|循环"
)


def pump_current(r: Reading) -> bool:
    """The current of many pumps that turn; how many carry it, how often they turn, how far it moves V_m."""
    if not r.has("pump") or tells(r, "ATP", "ATP_mM", "conc", "E") or r.asks("dG") or of_another(r):
        return False
    told = {s.role for s in (*r.slots, *pumping(r.plain))}
    if {"pumps", "rate"} <= told and "I" not in told:
        if any(s.dim == "resistance" for s in r.of("g")) and stops(r):
            return True
        named = r.asks("I") or r.has("electrogenic") or _I_PUMP.search(r.plain) is not None
        return named or r.unit in ("pA", "nA", "uA") or shifts(r)
    current = r.first("I")
    if current is None:
        return False
    if shared_current(r.plain, current.span[0]) is not None:
        return True
    if any(s.dim == "resistance" for s in r.of("g")) and (stops(r) or shifts(r)):
        return not r.has("inject") and (stops(r) or not r.has("block"))
    many = r.has("howmany") or HOW_MANY.search(r.plain) is not None
    return ("rate" in told and many) or ("pumps" in told and _HOW_OFTEN.search(r.plain) is not None)


def pump_rate(r: Reading) -> bool:
    """Such as "the pumps split 2×10^6 ATP a second: which current", or the ATP that go with a current."""
    pumps = r.has("pump") or _PUMPED.search(r.plain) is not None
    return pumps and not of_another(r) and rated(r) is not None


def pump_count(r: Reading) -> bool:
    """Such as "the pump splits 250 ATP, how many Na+ leave": no current, no energy."""
    told = counted(r)
    pumps = r.has("pump") or _PUMPED.search(r.plain) is not None
    if told is None or not pumps or tells(r, "E", "I") or r.asks("I", "dG") or of_another(r):
        return False
    if any(s.dim != "bare" or s.value != told.amount for s in r.of("conc")):  # "pushed out 12 Na+" counts
        return False
    if any(s.dim == "volt" for s in r.of("V")):
        return False
    own = {1.0, told.amount, *(s.value for s in r.of("count"))}  # "a 3:3 pump"
    slots = pumping(r.plain)
    turning = told.told == "cycle" and any(s.role == "rate" for s in slots)  # as many as there are
    return turning or all(s.value in own for s in slots if s.role == "pumps")


def counted(r: Reading) -> Counting | None:
    """What a pump is asked to have moved; of "2 Na+ : 2 K+, is it electrogenic" its charge."""
    own = {s.ion: s.value for s in r.of("count")}
    if (found := counting(r.plain)) is not None:
        return found
    electrogenic = r.has("electrogenic") and not r.has("why", "define", "difference")
    if electrogenic and {"Na", "K"} <= own.keys() and (own["Na"], own["K"]) != (3.0, 2.0):
        return Counting(("charge",), "cycle", 1.0) if not tells(r, "P", "g", "rate") else None
    return None


_PUMPED: Final = re.compile(r"(?i:\bpump)|泵")


def tells_acid(r: Reading) -> bool:
    """Whether a pH is told, how far one is from the other, or a concentration of protons."""
    return tells(r, "pH") or any(r.of("conc", "H")) or any(r.of("ratio", "H"))


def cotransport(r: Reading) -> bool:
    """Whether a cotransporter is spoken of, or what one would carry: counts of two solutes."""
    if r.has("pump", "electrogenic") and r.asks("V") and (tells(r, "P") or r.relations):
        return False  # "V_m with a pump that couples 3:2", of a membrane with its permeabilities
    counted = {slot.ion for slot in r.of("count")}
    named = r.has("cotransport") or not GLUCOSE.isdisjoint(r.transporters) or "glucose" in counted
    neutral = any(species(ion).z == 0 for ion in r.ions)
    by_protons = tells_acid(r) and "H" in r.ions and (neutral or r.has("cotransport"))
    carriers = bool(r.transporters) and ELECTRONEUTRAL.isdisjoint(r.transporters)
    together = len(counted) > 1 and asks_a_limit(r) and not r.asks("V", "rev", "E") and not r.has("pump")
    several = len(counted) > len(("Na", "Ca"))
    together = (together and not r.has("exchanger")) or (several and not r.has("pump"))
    compared = neutral and r.has("inout", "outin", "ratio") and tells(r, "V") and _driven_far(r)
    named = named or (by_protons and "H" in counted) or together or compared
    told = tells(r, "conc", "V", "ratio", "pH")
    return named and told and ("Na" in r.ions or carriers or by_protons or together)


def _driven_far(r: Reading) -> bool:
    """Such as "maximal in/out ratio of glucose", of a solute that nothing says crosses by itself."""
    return _FARTHEST.search(r.plain) is not None and _BY_ITSELF.search(r.plain) is None


_FARTHEST: Final = re.compile(
    r"(?i:\bmax|\b(?:high|larg|great|steep)est\b|\bhow (?:high|large|steep)\b)|最[大高]|极限"
)
_BY_ITSELF: Final = re.compile(r"(?i:facilitated|passive|\bGLUT|\bdiffus|\buniport)|易化|扩散|被动|单向转运")


def asks_a_limit(r: Reading) -> bool:
    """Whether it is asked how far a cargo can be taken."""
    return r.asks("C") or _UTMOST.search(r.plain) is not None


GLUCOSE: Final = frozenset({"SGLT1", "SGLT2"})
_UTMOST: Final = re.compile(
    r"(?i:max|accumul|concentrat(?:e|ing)\b|limit|ratio|gradient|steep|how (?:high|far|low|steep)|times"
    r"|fold\b|lowest|highest|largest)|最[大高多低]|极限|几倍|多少倍|浓缩|浓度比|之比|比值"
)


_JOULES_A_MOLE: Final = re.compile(
    r"(?i:\bhow (?:many|much)) (?:J|[Jj]oules?) ?(?:/ ?|per |for (?:each|every|a|one) )mol"
    r"|(?:多少|几) ?(?:J|焦耳?) ?(?:/|每)(?:mol|摩尔)"
)


def free_energy(r: Reading) -> bool:
    """Whether the energy of moving one ion or solute is asked for."""
    energy_unit = r.unit in ("kJ", "kJ/mol", "kcal", "kcal/mol")
    energy_unit = energy_unit or (r.has("work") and energy_of_one(r.plain) is not None)
    energy_unit = energy_unit or (r.has("work") and _JOULES_A_MOLE.search(r.plain) is not None)
    asked = (
        r.asks("dG")
        or energy_unit
        or (
            r.has("work")
            and (_is_moved(r) or (tells(r, "V") and all(w.role == "pH" for w in r.wanted)))
            and tells(r, "conc", "pH", "ratio")
            and not r.has("balance")
        )
    )
    of_field = of_the_field(r)
    by_force = of_field or tells(r, "DF") or (tells(r, "V") and tells(r, "E"))
    return (
        (asked or of_field)
        and not (r.asks("P") and tells(r, "P"))
        and (tells(r, "conc", "pH", "ratio") or (by_force and bool(r.ions)) or _of_a_cell(r))
    )


def term_of_energy(r: Reading) -> bool:
    """Such as "(a) chemical term (b) electrical term", where no energy is named beside them."""
    told = both_sides(r) and count(r, "V") == 1
    return told and not r.wanted and not r.has("why", "how") and names_a_term(r.plain)


def _of_a_cell(r: Reading) -> bool:
    """Such as "ΔG for K+ entering a cell at -70 mV?": the concentrations are those of the cell."""
    moved = r.has("move", "inward", "outward") or bool(r.way)
    charged = bool(r.ions) and all(species(ion).z for ion in r.ions)
    carried = r.has("pump", "cotransport", "exchanger", "why", "how") or bool(r.transporters)
    return r.asks("dG") and moved and charged and not carried and not tells(r, "ATP", "ATP_mM", "count", "E")


def of_the_field(r: Reading) -> bool:
    """Such as "the work of moving a Na+ ion out against 70 mV": no concentrations, no E.

    Or "how many kJ/mol is 90 mV worth for a monovalent ion".
    """
    in_energy = r.unit in ("kJ", "kJ/mol", "kcal", "kcal/mol")
    work = r.has("work") or (in_energy and _ELECTRICAL.search(r.plain))
    across = r.asks("dG") and _ACROSS.search(r.plain) and not r.has("cell") and bool(r.ions)
    alone = count(r, "V") == 1 and not tells(r, "conc", "pH", "ratio", "E", "P", "g")
    if across and alone:
        return True  # "ΔG of moving Na+ across 70 mV"
    worth = in_energy and _WORTH.search(r.plain)
    return alone and bool(worth or (work and _is_moved(r)))


_ACROSS: Final = re.compile(
    r"(?i:\b(?:across|through|over|cross(?:es|ing)?) (?:an? |the )?(?:electric(?:al)? )?"
    r"(?:(?:membrane )?(?:potential(?: difference| drop)?|voltage(?: drop)?) (?:of )?)?"
    r"(?:about )?[+-]?\d{1,3}(?:\.\d)? ?m?V\b)"
    r"|(?:跨|穿|通)[过越]?(?:了)?[^,。;\d]{0,8}[+-]?\d{1,3}(?:\.\d)? ?(?:mV|毫伏)"
)


def _is_moved(r: Reading) -> bool:
    """Whether ions are moved: a way is told, or how many moles, or a voltage that they go against."""
    told = r.has("move", "inward", "outward") or bool(r.way) or tells(r, "moles")
    return told or AGAINST_A_VOLTAGE.search(r.plain) is not None


AGAINST_A_VOLTAGE: Final = re.compile(
    r"(?i:\bagainst (?:an? |the )?(?:electric(?:al)? )?(?:(?:membrane )?potential|voltage|\d))"
    r"|逆着?(?:[\d. ]{1,8}(?:mV|毫伏))?的?(?:膜?电[位势压]差?|电场)|逆着? ?[\d.]{1,6} ?(?:mV|毫伏)"
)
_WORTH: Final = re.compile(
    r"(?i:\b(?:worth|equivalent|amounts? to|corresponds?|represents?|equals?|convert\w*)\b)"
    r"|相当于|折合|等于多少|对应|换算"
)
_ELECTRICAL: Final = re.compile(r"(?i:\belectrical\b)|电能|电功|电项|电学")


_MOVED: Final = re.compile(
    r"(?i:hyperpolari|\bcontribut)|超极化|(?i:\bby how (?:much|many mV)\b.*\b(?:V_?m|potential)\b)"
)


_STOPPED: Final = re.compile(
    r"(?i:\bouabain|\bdigoxin|\bstrophanthi|\b(?:block|poison|inhibit|stop|switch|turn)(?:p?s|p?ed|p?ing)?\b)"
    r"|哇巴因|毒毛花苷|地高辛|阻断|抑制|停|失活"
)
_RISES: Final = re.compile(
    r"(?i:\bby how (?:much|many)\b|\bhow (?:much|far|many (?:mV|millivolts))\b[^.;?]{0,40}"
    r"\b(?:depolari|chang|shift|jump|move|ris)|\bdepolari[sz]ation\b)"
    r"|(?:去极化|改变|变化|升高|上升|移动)[^,。;?]{0,4}(?:多少|几)|(?:多少|几) ?mV"
)


def stops(r: Reading) -> bool:
    """Whether it is asked how far V_m moves where the pump stops: "30 pA, 100 MΩ, then ouabain"."""
    stopped = is_stopped(r) and _MOVED_BACK.search(r.plain) is None
    return stopped and _RISES.search(r.plain) is not None


def is_stopped(r: Reading) -> bool:
    """Whether a pump is spoken of that stops."""
    return r.has("pump") and _STOPPED.search(r.plain) is not None


_MOVED_BACK: Final = re.compile(r"(?i:hyperpolari)|超极化")


def shifts(r: Reading) -> bool:
    """Whether it is asked how far a current moves V_m."""
    return _MOVED.search(r.plain) is not None
