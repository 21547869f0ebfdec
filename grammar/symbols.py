"""Patterns for the symbols of the field: ions with their charge, E_K, [Na⁺]o, P_Cl, V_m, ΔG and so on."""

import functools
import re
from typing import Final

from grammar.tokens import Head
from physics.species import BRANCHES, OWN_NAMES, all_species

CATION_1: Final = r"(?:\^?\{?\(?1?[+⁺]\)?\}?)?"
CATION_2: Final = r"(?:\^?\{?\(?(?:\s?[2²]\s?[+⁺]|[+⁺]{1,2}[2²]?|[2²](?![\d.]))\)?\}?)?"
CATION_3: Final = r"(?:\^?\{?\(?(?:\s?[3³]\s?[+⁺]|[+⁺]{3}|[+⁺][3³])\)?\}?)?"
ANION_1: Final = r"(?:\^?\{?\(?1?[-⁻](?!\d)\)?\}?)?"
ANION_2: Final = r"(?:\^?\{?\(?(?:\s?[2²]\s?[-⁻]|[-⁻]{1,2}[2²]?)\)?\}?)?"

_NEUTRAL: Final = ("H2O", "CO2", "O2", "N2", "NH3")
_CHARGES: Final = {
    **dict.fromkeys(("NH4", "Na", "K", "Li", "Rb", "Cs", "Tl", "TEA", "NMDG"), CATION_1),
    **dict.fromkeys(("Ca", "Mg", "Ba", "Sr", "Zn", "Mn", "Cd"), CATION_2),
    "La": CATION_3,
    **dict.fromkeys(("HCO3", "NO3", "SCN", "Cl", "Br", "H2PO4"), ANION_1),
    **dict.fromkeys(("HPO4", "SO4"), ANION_2),
    **dict.fromkeys(_NEUTRAL, ""),
    "PO4": r"(?:\^?\{?(?:\s?[3³]\s?[-⁻]|[-⁻]{3})\}?)?",
}
# "I⁻ 150 mM", "I- 150 mM" outside; but "I -150" is a current, and 10⁻³ a power.
_MINUS: Final = r"(?:\^?\{?(?:⁻(?![⁰¹²³⁴-⁹])|-(?!\s?\d)|-(?=\s\d{1,3}(?:\.\d)?\s?mM))\}?)"
# These letters mean something else without their charge (F, I, H, Co).
_CHARGED_ONLY: Final = {
    "Co": r"(?:\^?\{?(?:\s?[2²]\s?[+⁺]|[+⁺]{2})\}?)",
    "H": r"\^?\{?[+⁺]\}?",
    "F": _MINUS,
    "I": _MINUS,
    "OH": _MINUS,
}
_BARE: Final = "|".join(
    f"{ion}{charge}" for ion, charge in sorted(_CHARGES.items(), key=lambda c: -len(c[0]))
)
_CHARGED: Final = "|".join(f"{ion}{charge}" for ion, charge in _CHARGED_ONLY.items())
_LOWER: Final = frozenset({"na", "cl", "ca", "mg", "li", "cs", "rb", "zn", "mn"})
_SMALL: Final = (
    r"nh4[+⁺]?(?![a-z0-9])|hco3[-⁻]?(?![a-z0-9])|na[+⁺]|k[+⁺]|cl[-⁻](?!\s?\d)"
    r"|ca\s?(?:[2²]\s?[+⁺]|[+⁺]{2})|(?:mg|zn|mn)\s?(?:[2²]\s?[+⁺]|[+⁺]{2})"
)
ION: Final = rf"(?:{_BARE}|{_CHARGED}|{_SMALL})"
_BY_NAME: Final = "choline|methylammonium|guanidinium|gluconate|glucose|glutamate|lactate|serotonin"
ANY_ION: Final = rf"(?:{_BARE}|(?:H|F|I|OH|Co)(?:[-⁻](?!\d)|[2²]?[+⁺]{{0,2}})|{_BY_NAME}|ion|X)"

SALTS: Final = {
    "KCl": ("K", "Cl"), "NaCl": ("Na", "Cl"), "CsCl": ("Cs", "Cl"), "LiCl": ("Li", "Cl"),
    "RbCl": ("Rb", "Cl"), "NH4Cl": ("NH4", "Cl"), "CaCl2": ("Ca", "Cl"), "MgCl2": ("Mg", "Cl"),
    "NaHCO3": ("Na", "HCO3"), "KNO3": ("K", "NO3"), "NaNO3": ("Na", "NO3"), "KBr": ("K", "Br"),
    "NaBr": ("Na", "Br"), "K2SO4": ("K", "SO4"),
    **dict.fromkeys(("K-gluconate", "KGluc", "K-Glu"), ("K", "gluconate")),
    **dict.fromkeys(("K-methylsulfate", "K-methylsulphate"), ("K", "X-1")),
    **dict.fromkeys(("K-methanesulfonate", "K-methanesulphonate"), ("K", "X-1")),
    **dict.fromkeys(("K-aspartate", "KMeSO4", "KMeSO3", "K-MeSO4", "K-MeSO3"), ("K", "X-1")),
    **dict.fromkeys(("Cs-methanesulfonate", "CsMeSO4", "CsMeSO3", "CsMeS", "Cs-gluconate"), ("Cs", "X-1")),
    "NMDG-Cl": ("NMDG", "Cl"), "TEA-Cl": ("TEA", "Cl"), "Na-gluconate": ("Na", "gluconate"),
    "NaF": ("Na", "F"), "CsF": ("Cs", "F"), "KI": ("K", "I"), "NaI": ("Na", "I"),
}  # fmt: skip
SALT: Final = "|".join(sorted(SALTS, key=len, reverse=True))

_SIDE: Final = (
    r"outside|inside|extracellular|intracellular|cytosol|pipette|pip|bath|out|ext|int|in|ex|cyt|cell"
    r"|胞外|胞内|膜外|膜内|外|内|o|i|e|c"
)
_END: Final = r"(?![A-Za-z0-9])"
_SUB: Final = r"(?:_\{?|\{|\()?"
_UNSUB: Final = r"[\})]?"

CARRIER: Final = (
    r"(?P<pump>3?\s?Na[+⁺]?\s?[,/–-]?\s?2?\s?K[+⁺]?\s?[,/–-]?\s?(?:ATP(?:ase|酶)|pump|泵|帮浦))"
    r"|(?P<HK_ATPase>(?<![A-Za-z])H[+⁺]?\s?[,/–-]\s?K[+⁺]?\s?[,/–-]?\s?(?:ATP(?:ase|酶)|pump|泵))"
    r"|(?P<SERCA>SR Ca[2²]?[+⁺]{0,2}[ -](?:ATP(?:ase|酶)|pump|泵))"
    r"|(?P<exchanger>Na[+⁺]?\s?[/–-]\s?Ca(?:[2²]?[+⁺]{1,2})?\s?[–-]?\s?(?:exchanger|exchange|antiporter|交换体|交换器|交换))"
    r"|(?P<cotransport>Na[+⁺]?\s?[/–-]\s?(?:glucose|葡萄糖)\s?[–-]?\s?(?:cotransporter|cotransport|symporter|symport|transporter|carrier|协同转运蛋白|协同转运|同向转运体|转运体|转运蛋白|载体))"
)

_OWN_NAMES: Final = "|".join(sorted(OWN_NAMES, key=len, reverse=True))
HEAD: Final = (
    r"(?=[\[eEpPgGiIKNCcMdΔVUΨRzZTtγ])(?:"
    + "|".join(
        (
            r"\[\s?(?P<c_alone>out|in|outside|inside|o|i|外|内|膜外|膜内|胞外|胞内)\s?\]",
            rf"\[\s?(?P<c_ion>{ANY_ION}|C)(?:\s[2²]?[+⁺-])?\s?\](?:_?\s?\{{?(?P<c_side>{_SIDE})\}}?{_END})?",
            rf"(?<![A-Za-z])(?P<letter>[EePGgI]|p_|i_|V(?=_\{{?(?:K|Na|Cl|Ca)\b)){_SUB}(?P<l_ion>{ANY_ION}|[kK](?![+⁺])|na|cl|ca|mg|li|cs|rb|[Ll]eak|L|syn|exc|inh|(?<=[gE])[1-4]|(?<=[gE]_)[1-4]|(?:(?<=[gE])|(?<=[gEI][_{{]))(?:{_OWN_NAMES})){_UNSUB}{_END}",
            rf"(?<![A-Za-z])(?P<s_ion>(?:K|Na|Cl|Ca|Mg)(?:[2²]?[+⁺]|[-⁻])?|[Cc])_?\{{?(?P<s_side>out|in|o|i|ext|int)\}}?{_END}(?![²⁺+])",
            rf"(?<![A-Za-z])pH(?:_?\{{?(?P<h_side>{_SIDE})\}}?{_END})?",
            r"(?<![A-Za-z])(?P<gibbs>[Δd]\s?_?G(?:°|')*(?:_?\{?(?P<g_sub>[A-Za-z]+)\}?)?|Δ\s?u(?![A-Za-z]))",
            r"(?<![A-Za-z])(?P<pmf>Δp)(?![A-Za-z])",
            r"(?<![A-Za-z])(?P<step>Δ\s?V_?m?)(?![A-Za-z])",
            r"(?<![A-Za-z])(?P<rev>[EV]_?\{?(?:rev|REV|r|GABA|gaba|GABA_?A|nACh|AMPA|NMDA|glu|[IE]PSP|[ei]psp|gly|Gly|synapse)\}?)(?![A-Za-z])",
            r"(?<![A-Za-z])(?P<v>(?<=求)V(?![A-Za-z_0-9])|V(?=\s*[=≈]|\s[-−]?\d{1,3}\s?mV|\s[-+]\d{1,3}(?![\d.])|\s?-\s?E)"
            rf"|[VU]_?\{{?(?:m|M|rest|hold|mem|membrane|clamp|c|h|r)\}}?{_END}|[Ee]_?m{_END}|ΔΨ_?m?|Ψ_?m?)",
            r"(?<![A-Za-z])(?P<e>E(?:_?\{?(?:ion|eq|rest)\}?)?(?![A-Za-z_(]|\s?\.\s?coli))",
            r"(?<![A-Za-z])(?P<lone>RT\s?/\s?F|[zZ](?=\s*(?:[=:≈?]|$)|\s(?:(?:is|was|were)\s[-+]?|[-+])[1-4](?!\d|\.\d)|\s(?:if|when|for|given)\b)|(?<![’'])[Tt](?=\s*[=≈?])|T(?=\sin\s(?:°|[CK]\b|[Cc]elsius|[Kk]elvin|degrees)|\s(?:if|given)\b|是?多少|为多少|等于多少|是几)|(?<=求)[gITz](?![A-Za-z_0-9])|C_?m(?=\s*[=≈])|C(?=\s*=\s*\d)|[gGγ](?=\s*[=≈?]|\s?\([pnum]S\)|\s+\d|\s+in\s+[pnum]?S\b)|P(?=\s*[=|:;/比]|\s+\d|\sratios?\b)|(?<=[,/|]\x20)P(?=\s?$|\s[-–—]\s|\n)|I(?=\s*[=?是为])|i(?=\s*=\s*\?)|N(?=\s?=\s?\d)|[Pp]_?(?:o|open)(?=\s?=\s?[01.]))",
        )
    )
    + ")"
)
_LONE: Final = {
    "N": "channels",
    "Po": "open",
    "P_o": "open",
    "Popen": "open",
    "P_open": "open",
    "po": "open",
    "p_o": "open",
    "z": "z",
    "Z": "z",
    "T": "T",
    "t": "T",
    "Cm": "capacitance",
    "C_m": "capacitance",
    "C": "capacitance",
    "i": "I",
}


_OFTEN: Final = ("K", "Na", "Cl", "Ca", "Mg")
SMALL: Final = {
    **{
        letter + ion.lower(): Head(kind, ion)
        for letter, kind in (("e", "E"), ("p", "P"), ("g", "g"))
        for ion in (*_OFTEN, *(("Li", "Cs", "Rb") if kind == "P" else ()))
    },
    **{
        ion.lower() + letter: Head("C", ion, side)
        for ion in ("K", "Na", "Cl", "Ca")
        for letter, side in (("o", "out"), ("i", "in"))
    },
    "gl": Head("g", "leak"),
    "gleak": Head("g", "leak"),
    "eleak": Head("E", "leak"),
}
"""Symbols that people type in lower case, whole words: ek, pna, gcl, ko, nai."""


@functools.lru_cache(maxsize=512)
def ion_id(symbol: str) -> str | None:
    """Id of the ion that the symbol means; None for the general "ion" or "X"."""
    if symbol in ("L", "leak", "Leak"):
        return "leak"
    if symbol in BRANCHES:
        return symbol
    small = {"nh4": "NH4", "hco": "HCO3"}.get(symbol[:3])
    if small:
        return small
    for ion in ("H2PO4", "HPO4", "HCO3", "SO4", "PO4", "NO3", "NH4", *_NEUTRAL):
        if symbol.startswith(ion):
            return ion
    match = re.match(r"[A-Za-z]+", symbol)
    name = match[0] if match else ""
    name = name[0].upper() + name[1:] if name in _LOWER else name
    if name in ("ion", "X", "C", "c"):
        return None
    return "K" if name == "k" else name


OTHER_SIDE: Final[dict[str | None, str]] = {"in": "out", "out": "in"}
ORDERS: Final = {"outin": ("out", "in"), "inout": ("in", "out")}
"""The sides that a word for both of them names, in their order: 膜内外, "in/out"."""


def side_of(name: str | None) -> str | None:
    """The side that a subscript means: o, out, ext, 外 … are "out"."""
    if not name:
        return None
    return "out" if name[0] in "oeb" or "外" in name else "in"


def head_of(match: re.Match[str]) -> Head:
    """The quantity that a match of `HEAD` names."""
    if match["c_alone"]:
        return Head("C", None, side_of(match["c_alone"]))
    if match["c_ion"]:
        return Head("C", ion_id(match["c_ion"]), side_of(match["c_side"]))
    if match["letter"]:
        kind = match["letter"][0].upper()
        kind = {"G": "g", "V": "E"}.get(kind, kind)  # some books write V_K for E_K
        return Head(kind, ion_id(match["l_ion"]))
    if match["s_ion"]:
        return Head("C", ion_id(match["s_ion"]), side_of(match["s_side"]))
    if match["gibbs"]:
        named = match["g_sub"] or ""
        ion = ion_id(named)
        return Head("ATP") if "ATP" in named else Head("dG", ion if ion in all_species() else None)
    if match["pmf"]:
        return Head("DF", "H")
    if match["step"]:
        return Head("change")
    if match["rev"]:
        return Head("rev")
    if match["v"]:
        return Head("V")
    if match["e"]:
        return Head("E")
    if match["lone"]:
        lone = match["lone"]
        return Head("RTF" if lone.startswith("RT") else _LONE.get(lone, "g" if lone in "gGγ" else lone))
    return Head("pH", "H", side_of(match["h_side"]))
