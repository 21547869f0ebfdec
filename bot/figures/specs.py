"""What each picture shows, as frozen values: numbers in course units and symbols, no text of any language.

The worked equations are in `worked.py`.  Every spec refuses what cannot be drawn, so that an axis is always
finite and in order.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Final, Literal, TypeAlias

from bot.figures.checks import MOST, BadSpec, Level, check, some
from bot.figures.worked import Worked

_MOST_POINTS: Final = 4
Theme: TypeAlias = Literal["dark", "light"]


@dataclass(frozen=True, slots=True)
class TugOfWar:
    """Both forces on one ion at the membrane, to scale, and who wins."""

    ion: str
    z: int
    outside_mM: float
    inside_mM: float
    membrane_mV: float
    E_mV: float

    def __post_init__(self) -> None:
        check(self)


@dataclass(frozen=True, slots=True)
class Ladder:
    """The equilibrium potentials of a cell on one axis with V_m; `before_mV` and `before` for a what-if.

    Attributes:
        rest: as for the GHK equation.
    """

    levels: tuple[Level, ...]
    membrane_mV: float | None = None
    before: tuple[Level, ...] = ()
    before_mV: float | None = None
    rest: bool = True

    def __post_init__(self) -> None:
        check(self)
        some(self.levels)


@dataclass(frozen=True, slots=True)
class IVCurve:
    """Current against voltage: Ohm's law, and GHK where concentrations are known.

    Attributes:
        conductance_nS: slope of the straight line.
        marked_mV: the voltage of the question.
        second_mV: another, where the question tells two points of the line.
        outside_mM, inside_mM, z: for the GHK curve, scaled to the same slope at the reversal potential; only
            the ratio of the concentrations shapes it.
        density: conductance in mS/cm² and current in µA/cm² instead of nS and pA.
    """

    reversal_mV: float
    conductance_nS: float
    ion: str = ""
    marked_mV: float | None = None
    z: int = 1
    outside_mM: float | None = None
    inside_mM: float | None = None
    temperature_C: float = 37.0
    density: bool = False
    second_mV: float | None = None

    def __post_init__(self) -> None:
        check(self)


@dataclass(frozen=True, slots=True)
class Carrier:
    """One ion among several that carry current.

    Attributes:
        weight: its conductance; its permeability where the concentrations are given, then GHK holds.
    """

    ion: str
    z: int
    E_mV: float
    weight: float
    outside_mM: float | None = None
    inside_mM: float | None = None

    def __post_init__(self) -> None:
        check(self)
        if self.weight < 0:
            raise BadSpec("a weight is not negative")


@dataclass(frozen=True, slots=True)
class Currents:
    """Current against voltage of several ions and their sum, in relative units.

    Attributes:
        zero_mV: where the sum is nothing.
        rest: the zero is the membrane's resting potential; otherwise a channel's reversal potential.
    """

    carriers: tuple[Carrier, ...]
    zero_mV: float
    rest: bool = True
    temperature_C: float = 37.0

    def __post_init__(self) -> None:
        check(self)
        if not 2 <= len(self.carriers) <= MOST or not any(one.weight > 0 for one in self.carriers):
            raise BadSpec(f"between 2 and {MOST} ions, one of them with a weight")


@dataclass(frozen=True, slots=True)
class ConcentrationCurve:
    """E against the concentration outside, on a logarithmic axis, with the student's point.

    Attributes:
        leak: P_Na/P_K for the GHK curve beside it; None draws the Nernst line alone.
        others_mM: further points, where the question has several concentrations outside.
    """

    ion: str
    z: int
    inside_mM: float
    outside_mM: float
    temperature_C: float
    leak: float | None = None
    other_outside_mM: float = 145.0
    other_inside_mM: float = 12.0
    others_mM: tuple[float, ...] = ()

    def __post_init__(self) -> None:
        check(self)
        if len(self.others_mM) > _MOST_POINTS or any(one <= 0 for one in self.others_mM):
            raise BadSpec(f"at most {_MOST_POINTS} further points, above zero")


@dataclass(frozen=True, slots=True)
class WeightedAverage:
    """The resting potential as a mean of equilibrium potentials, each with its weight.

    Attributes:
        rest: as for the GHK equation.
    """

    levels: tuple[Level, ...]
    membrane_mV: float
    rest: bool = True

    def __post_init__(self) -> None:
        check(self)
        some(self.levels)
        if not any(one.weight > 0 for one in self.levels):
            raise BadSpec("no weight is positive")


@dataclass(frozen=True, slots=True)
class ActionPotential:
    """The squid axon's action potential (Hodgkin and Huxley), with E_K and E_Na as its bounds.

    Attributes:
        sodium_factor: [Na+]o as a multiple of the normal one; `potassium_factor`: [K+]o likewise.
    """

    sodium_factor: float = 1.0
    potassium_factor: float = 1.0

    def __post_init__(self) -> None:
        check(self)
        if not 0.05 <= self.sodium_factor <= 5 or not 0.1 <= self.potassium_factor <= 20:
            raise BadSpec("a factor beyond what an axon survives")


@dataclass(frozen=True, slots=True)
class DrivenPotential:
    """An action potential that a changing P_Na/P_K makes through GHK.

    Attributes:
        at_rest, at_peak, after: P_Na/P_K in each phase; by default those of the card on the action potential.
    """

    K_outside_mM: float
    K_inside_mM: float
    Na_outside_mM: float
    Na_inside_mM: float
    temperature_C: float = 37.0
    at_rest: float = 0.04
    at_peak: float = 20.0
    after: float = 0.01

    def __post_init__(self) -> None:
        check(self)
        for field in fields(self):
            if field.name != "temperature_C" and getattr(self, field.name) <= 0:
                raise BadSpec(f"{field.name} must be above zero")
        if self.Na_outside_mM / self.Na_inside_mM <= self.K_outside_mM / self.K_inside_mM:
            raise BadSpec("E_Na must lie above E_K")


@dataclass(frozen=True, slots=True)
class Mastery:
    """How well topics are known, 0 to 1: one row each, by card id.

    Attributes:
        forecast: reviews that fall due today (with all overdue), tomorrow, and so on; may be empty.
    """

    rows: tuple[tuple[str, float], ...]
    forecast: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        if not self.rows or any(not 0.0 <= level <= 1.0 for _, level in self.rows):
            raise BadSpec("mastery is between 0 and 1, of one topic or more")
        if len(self.forecast) > 14 or any(not 0 <= count < 10_000 for count in self.forecast):
            raise BadSpec("of at most 14 days, each with a number of reviews")


@dataclass(frozen=True, slots=True)
class ClassMap:
    """What a class finds hard: by card id, the share answered right and how many tried."""

    rows: tuple[tuple[str, float, int], ...]

    def __post_init__(self) -> None:
        if not self.rows or any(not 0.0 <= right <= 1.0 or tried < 1 for _, right, tried in self.rows):
            raise BadSpec("of one topic or more, the share that is right and how many tried")


Spec: TypeAlias = (
    Worked
    | TugOfWar
    | Ladder
    | IVCurve
    | Currents
    | ConcentrationCurve
    | WeightedAverage
    | ActionPotential
    | DrivenPotential
    | Mastery
    | ClassMap
)
