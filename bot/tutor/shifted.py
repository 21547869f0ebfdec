"""Such as "how far must [Na]i rise to shift E_Na by -10 mV": E after the shift, of the cell that is told."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.tutor.givens import Givens
from grammar.intent import intent_of, side_sought
from physics.nernst import equilibrium_potential_mV

if TYPE_CHECKING:
    from bot.tutor.context import Defaults
    from grammar.reading import Reading

_BY: Final = re.compile(
    r"(?i:\b(?:shift|mov|chang|rais|increas|depolari[sz]|(?P<down>lower|decreas|reduc|hyperpolari[sz]))\w*"
    r" (?:the )?E_?\w{1,3}[+⁺⁻-]* by (?:about |exactly )?)$"
    r"|E_?\w{1,3}[+⁺⁻-]*\s?(?:(?P<drop>负移|下降|降低|减小|超极化)|正移|移动|改变|变化|升高|上升)了?\s?$"
)
_LONGEST: Final = 60  # characters before the number


def shifted_E(reading: Reading, defaults: Defaults) -> Reading:
    """The reading, with what E comes to in the place of how far it shifts."""
    ion, side = side_sought(reading)
    for slot in (*reading.slots, *reading.unused) if side is not None else ():
        told = _BY.search(reading.plain, max(0, slot.span[0] - _LONGEST), slot.span[0])
        if told is None or slot.value is None or slot.dim not in ("volt", "bare"):
            continue
        givens = Givens(reading, defaults)
        kind = givens.species(ion)
        outside, inside = givens.concentration(ion, "out"), givens.concentration(ion, "in")
        if kind is None or outside is None or inside is None:
            continue
        down = bool(told["down"] or told["drop"]) and slot.value > 0
        now_mV = float(equilibrium_potential_mV(kind.z, outside, inside, givens.temperature_C()))
        then = slot._replace(
            role="E", ion=ion, value=now_mV + (-slot.value if down else slot.value), inferred=True
        )
        anew = reading._replace(
            slots=(*(s for s in reading.slots if s is not slot), then),
            unused=tuple(s for s in reading.unused if s is not slot),
            wanted=tuple(w for w in reading.wanted if w.role != "E"),
        )
        return anew._replace(intent=intent_of(anew))
    return reading
