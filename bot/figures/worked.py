"""What each worked equation shows: the givens of a question, from which every line follows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from bot.figures.checks import BadSpec, Level, check


@dataclass(frozen=True, slots=True)
class Equation:
    """The Nernst equation with the numbers put in, step under step; or solved for one concentration."""

    ion: str
    z: int
    outside_mM: float
    inside_mM: float
    temperature_C: float
    find: Literal["potential", "outside", "inside"] = "potential"

    def __post_init__(self) -> None:
        check(self)


@dataclass(frozen=True, slots=True)
class Permeant:
    """One monovalent ion of the GHK equation; its permeability relative to that of another."""

    ion: str
    z: int
    permeability: float
    outside_mM: float
    inside_mM: float

    def __post_init__(self) -> None:
        check(self)
        if abs(self.z) != 1 or self.permeability < 0:
            raise BadSpec("the GHK equation for the voltage takes monovalent ions that may pass")


@dataclass(frozen=True, slots=True)
class FieldEquation:
    """The GHK equation with the numbers put in, step under step; more than three ions fill no phone.

    Attributes:
        rest: the voltage is the membrane's resting potential; otherwise a channel's reversal potential.
    """

    ions: tuple[Permeant, ...]
    temperature_C: float
    rest: bool = True

    def __post_init__(self) -> None:
        check(self)
        if not 1 <= len(self.ions) <= 3 or not any(one.permeability > 0 for one in self.ions):
            raise BadSpec("between 1 and 3 ions, one of them permeant")


@dataclass(frozen=True, slots=True)
class ForceEquation:
    """The driving force V_m - E with the numbers put in; E from the concentrations, where they are known.

    Attributes:
        find: what is asked; the other two are given.
    """

    ion: str
    z: int
    membrane_mV: float
    E_mV: float
    outside_mM: float | None = None
    inside_mM: float | None = None
    temperature_C: float = 37.0
    find: Literal["force", "membrane", "potential"] = "force"

    def __post_init__(self) -> None:
        check(self)
        if self.z == 0:
            raise BadSpec("no voltage drives what has no charge")


@dataclass(frozen=True, slots=True)
class ChordEquation:
    """The mean of equilibrium potentials by conductance, with the numbers put in.

    Attributes:
        levels: each with its conductance as the weight, in nS where a current is injected.
        rest: as for the GHK equation.
    """

    levels: tuple[Level, ...]
    injected_pA: float = 0.0
    rest: bool = True

    def __post_init__(self) -> None:
        check(self)
        if not 1 <= len(self.levels) <= 3 or not any(one.weight > 0 for one in self.levels):
            raise BadSpec("between 1 and 3 ions, one of them with a conductance")
        if any(one.weight < 0 for one in self.levels):
            raise BadSpec("a conductance is not negative")


@dataclass(frozen=True, slots=True)
class OhmEquation:
    """I = g (V_m - E) with the numbers put in.

    Attributes:
        ion: empty where the question names none.
        conductance_nS: of one channel; mS/cm² where `density`, and then the current is in µA/cm².
        find: what is asked; the others are given.
    """

    ion: str
    conductance_nS: float
    membrane_mV: float
    E_mV: float
    channels: int = 1
    density: bool = False
    find: Literal["current", "conductance", "membrane", "potential"] = "current"

    def __post_init__(self) -> None:
        check(self)
        if self.channels < 1:
            raise BadSpec("one channel or more")


@dataclass(frozen=True, slots=True)
class EnergyEquation:
    """The free energy of moving a solute across the membrane, with the numbers put in; kJ/mol.

    Attributes:
        inward: from outside to inside.
    """

    ion: str
    z: int
    outside_mM: float
    inside_mM: float
    membrane_mV: float
    temperature_C: float
    inward: bool = True

    def __post_init__(self) -> None:
        check(self)


Worked: TypeAlias = Equation | FieldEquation | ForceEquation | ChordEquation | OhmEquation | EnergyEquation
"""The equations with the numbers put in."""
