"""The questions that the tutor can answer: one frozen dataclass a kind, in course units (mM, mV, °C).

Equal queries mean the same question; where each field came from lies beside the values in `sources` and is
left out of the comparison.  Change fields through `changed`, which keeps the two in step.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Mapping

    from physics.species import Species

Origin: TypeAlias = Literal["said", "carried", "preset", "inferred"]


@dataclass(frozen=True, slots=True)
class Source:
    """How a field came to be known.

    Attributes:
        origin: said by the student, carried from the last question, taken from a preset, or inferred.
        span: where it was said, in the text as typed.
        preset: id of the preset: a cell, or "course" for the course's defaults.
    """

    origin: Origin
    span: tuple[int, int] | None = None
    preset: str | None = None


NO_SOURCES: Final[Mapping[str, Source]] = MappingProxyType({})


def _no_sources() -> Mapping[str, Source]:
    return NO_SOURCES


@dataclass(frozen=True, slots=True, kw_only=True)
class Sourced:
    """What every query has: the origin of its fields, by field name (`"K.outside_mM"` inside lists)."""

    sources: Mapping[str, Source] = field(default_factory=_no_sources, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Equilibrium(Sourced):
    """Equilibrium potential of one ion, or one of its inverses; the field named by `find` is None.

    Attributes:
        find: "inverse_ratio" asks for inside/outside.
        ratio: outside/inside, where the concentrations themselves are not known (then both are None).
        as_pH: whether the concentration of H⁺ that is asked for is wanted as a pH.
    """

    species: Species
    find: Literal["potential", "outside", "inside", "ratio", "inverse_ratio", "temperature"] = "potential"
    as_pH: bool = False
    outside_mM: float | None = None
    inside_mM: float | None = None
    ratio: float | None = None
    potential_mV: float | None = None
    temperature_C: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Valence(Sourced):
    """Which valence z a ratio and an equilibrium potential imply."""

    potential_mV: float
    outside_mM: float | None = None
    inside_mM: float | None = None
    ratio: float | None = None
    temperature_C: float


@dataclass(frozen=True, slots=True, kw_only=True)
class DrivingForce(Sourced):
    """Driving force on one solute and the direction of its flow, or V_m or E from it.

    Either `potential_mV` (E) is given, or both concentrations (or their ratio) with a temperature.  For a
    neutral solute only the direction can be asked, and `membrane_mV` does not matter.

    Attributes:
        sign: whether V_m lies above or below E, where the direction is asked and nothing else is told.
        alone: the one of the two forces whose direction is asked; None for that of both together.
    """

    species: Species
    find: Literal["force", "direction", "membrane", "potential"] = "force"
    alone: Literal["chemical", "electrical"] | None = None
    sign: Literal["above", "below"] | None = None
    membrane_mV: float | None = None
    potential_mV: float | None = None
    force_mV: float | None = None
    outside_mM: float | None = None
    inside_mM: float | None = None
    ratio: float | None = None
    temperature_C: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoForces(Sourced):
    """The way of an ion told in words alone; `more` or `charged` is None where one force is asked about.

    Attributes:
        more: the side where the ion is more concentrated.
        charged: the sign of the inside against the outside.
    """

    species: Species
    more: Literal["outside", "inside", "neither"] | None = None
    charged: Literal["positive", "negative", "neither"] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Permeant:
    """One ion of a constant-field question: relative permeability and concentrations."""

    species: Species
    permeability: float
    outside_mM: float
    inside_mM: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ConstantField(Sourced):
    """Potential without net current by GHK: of a resting cell, or the reversal potential of a channel.

    Attributes:
        pump: Na⁺ out and K⁺ in a cycle of an electrogenic pump whose current counts (Mullins–Noda, whose ions
            are K⁺ and Na⁺), or None for GHK.
    """

    ions: tuple[Permeant, ...]
    temperature_C: float
    find: Literal["rest", "reversal"] = "rest"
    pump: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldAim(Sourced):
    """What of one ion would give a V_m by GHK, all else being told: a concentration, or its permeability.

    Attributes:
        ions: all ions that cross; the number that is sought is 0 there.
        species: whose number is sought; `find`: which.
        membrane_mV: the V_m to be reached.
    """

    ions: tuple[Permeant, ...]
    species: Species
    find: Literal["outside", "inside", "permeability"]
    membrane_mV: float
    temperature_C: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """One of several conductances; they are relative, or in nS (mS/cm²) where currents are spoken of."""

    species: Species
    conductance: float
    potential_mV: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Chord(Sourced):
    """Conductance-weighted mean of equilibrium potentials: rest, or the reversal potential of a channel."""

    branches: tuple[Branch, ...]
    injected_pA: float = 0.0
    find: Literal["rest", "reversal"] = "rest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Current(Sourced):
    """Ohm's law of one conductance, I = g (V - E); the field named by `find` is None.

    Where the current is asked at V = E the conductance may be None too: it does not matter.

    Attributes:
        find: "channels" asks how many channels of that conductance carry the current; `channels` is 1 then.
        species: the ion, where the question names one; the direction of its flow then follows.
        channels: how many such channels are open.
        density: conductance in mS/cm² and current in µA/cm² instead of nS and pA.
        unit: the unit in which the student wants the current.
    """

    species: Species | None = None
    find: Literal["current", "conductance", "membrane", "potential", "channels"] = "current"
    conductance_nS: float | None = None
    membrane_mV: float | None = None
    potential_mV: float | None = None
    current_pA: float | None = None
    channels: int = 1
    density: bool = False
    unit: Literal["pA", "nA", "µA", "µA/cm²"] = "pA"


@dataclass(frozen=True, slots=True, kw_only=True)
class NetCurrent(Sourced):
    """The current through several conductances together at a membrane potential: Σ g (V - E).

    Attributes:
        branches: conductances in nS, or mS/cm².
        density: conductances in mS/cm² and current in µA/cm² instead of nS and pA.
        unit: the unit in which the student wants the current.
    """

    branches: tuple[Branch, ...]
    membrane_mV: float
    density: bool = False
    unit: Literal["pA", "nA", "µA", "µA/cm²"] = "pA"


@dataclass(frozen=True, slots=True, kw_only=True)
class CurrentDensity(Sourced):
    """A current and the area that it flows through, I = j A; `find` names what is asked, which is None.

    One of `area_um2` and `diameter_um` (a sphere) is told.
    """

    find: Literal["current", "density"] = "current"
    current_pA: float | None = None
    density_uA_per_cm2: float | None = None
    area_um2: float | None = None
    diameter_um: float | None = None
    unit: Literal["pA", "nA", "µA"] = "pA"


@dataclass(frozen=True, slots=True, kw_only=True)
class CurrentPart:
    """One of several currents that are told, outward positive; one that is no ion's has a branch's name."""

    species: Species
    current_pA: float


@dataclass(frozen=True, slots=True, kw_only=True)
class CurrentSum(Sourced):
    """The net current of several that are told."""

    parts: tuple[CurrentPart, ...]
    unit: Literal["pA", "nA", "µA"] = "pA"


@dataclass(frozen=True, slots=True, kw_only=True)
class CurrentLine(Sourced):
    """A straight current-voltage line: its slope is the conductance, and it crosses zero at E_rev.

    Two points of it are told, or only by how much the current changes with a step of voltage; then the points
    are None, and no reversal potential can be asked.  Or its slope itself is told, or the resistance, and the
    other of the two is asked.

    Attributes:
        at_mV: the voltage of the current that is asked for, of find "current" alone.
        density: currents in µA/cm², conductance in mS/cm².
    """

    find: Literal["conductance", "reversal", "resistance", "current"] = "conductance"
    first_mV: float | None = None
    first_pA: float | None = None
    second_mV: float | None = None
    second_pA: float | None = None
    step_mV: float | None = None
    step_pA: float | None = None
    at_mV: float | None = None
    conductance_nS: float | None = None
    resistance_MOhm: float | None = None
    density: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PermeabilityRatio(Sourced):
    """P_x/P_ref of a membrane or channel from the potential at which it carries no net current."""

    x: Species
    ref: Species
    reversal_mV: float
    x_outside_mM: float
    x_inside_mM: float
    ref_outside_mM: float
    ref_inside_mM: float
    temperature_C: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Replacement(Sourced):
    """P_new/P_old from the shift of the reversal potential when one ion replaces another on one side.

    Either the potentials before and after are told or their difference.  Both ions carry one charge of the
    same sign; concentrations that are None are equal.

    Attributes:
        inverse: P_old/P_new is asked.
    """

    new: Species
    old: Species
    side: Literal["outside", "inside"] = "outside"
    before_mV: float | None = None
    after_mV: float | None = None
    shift_mV: float | None = None
    new_mM: float | None = None
    old_mM: float | None = None
    temperature_C: float
    inverse: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ConductanceRatio(Sourced):
    """g_x/g_ref of two ohmic conductances from their common reversal potential; or the share of g_x.

    Attributes:
        find: "conductance" asks for g_x itself, beside a g_ref that is told; only then `ref_nS` is a number.
    """

    find: Literal["ratio", "share", "conductance"] = "ratio"
    x: Species
    ref: Species
    reversal_mV: float
    x_mV: float
    ref_mV: float
    ref_nS: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeEnergy(Sourced):
    """Free energy of moving a solute across the membrane, per mole or for as many moles as are told.

    Attributes:
        inward: from outside to inside.
        moles: how many ions move together, or how many moles; the energy is that of all.
        unit: kJ/mol, or kcal/mol if the student asks for it; J, eV and meV of a single ion.
    """

    species: Species
    inward: bool
    moles: float = 1.0
    outside_mM: float
    inside_mM: float
    membrane_mV: float
    temperature_C: float
    unit: Literal["kJ/mol", "kcal/mol", "J/mol", "J", "eV", "meV"] = "kJ/mol"


@dataclass(frozen=True, slots=True, kw_only=True)
class ForceEnergy(Sourced):
    """Free energy of moving an ion, from its driving force: that alone is known, or V_m and E."""

    species: Species
    inward: bool
    moles: float = 1.0
    force_mV: float | None = None
    membrane_mV: float | None = None
    potential_mV: float | None = None
    unit: Literal["kJ/mol", "kcal/mol", "J/mol", "J", "eV", "meV"] = "kJ/mol"


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchanger(Sourced):
    """Reversal potential of an electrogenic exchanger: (n E_in - m z_out E_out) / (n z_in - m z_out).

    Attributes:
        inward, outward: the ion that comes in and the one that goes out in forward mode.
        inward_count, outward_count: how many of each a cycle.
    """

    inward: Species
    outward: Species
    inward_count: int
    outward_count: int
    inward_mV: float
    outward_mV: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangeLimit(Sourced):
    """The lowest concentration inside to which an exchanger can take its cargo at V_m.

    Attributes:
        driver, cargo: the ion that comes in and pays, and the one that goes out.
        driver_count, cargo_count: how many of each a cycle.
    """

    driver: Species
    cargo: Species
    driver_count: int
    cargo_count: int
    driver_outside_mM: float
    driver_inside_mM: float
    cargo_outside_mM: float
    membrane_mV: float
    temperature_C: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """One ion of a coupled transporter: how many a cycle moves into the cell (out of it: negative).

    Either both concentrations are known or the equilibrium potential, or something of it is asked.
    """

    species: Species
    count: int
    outside_mM: float | None = None
    inside_mM: float | None = None
    potential_mV: float | None = None

    @property
    def known(self) -> bool:
        """Whether its equilibrium potential is told or follows."""
        return self.potential_mV is not None or None not in (self.outside_mM, self.inside_mM)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cotransport(Sourced):
    """The limit to which a carrier can take one of the solutes that it moves: there its cycle yields nothing.

    Attributes:
        drivers: all else that a cycle moves, of which both concentrations are known.
        cargo: the solute that is asked about: with one concentration the other is wanted, in mM; with none of
            them the ratio inside/outside.
    """

    drivers: tuple[Carried, ...]
    cargo: Carried
    membrane_mV: float
    temperature_C: float

    @property
    def ions(self) -> tuple[Carried, ...]:
        """All that a cycle moves."""
        return (*self.drivers, self.cargo)

    @property
    def exchanges(self) -> bool:
        """Whether the one other ion goes out as the cargo comes in, as Ca²⁺ for Na⁺ in NCX."""
        return len(self.drivers) == 1 and self.drivers[0].count < 0 < self.cargo.count


@dataclass(frozen=True, slots=True, kw_only=True)
class Cycle(Sourced):
    """Free energy of a whole cycle of a cotransporter or exchanger at V_m, and which way that lets it run.

    Attributes:
        driver: what comes in and usually pays, with its count.
        cargo: what it carries; its count is negative where it goes out.
        temperature_C: None where both equilibrium potentials are told, which need none.
        reversal_mV: where the cycle turns round, if that is told in place of what decides it.
        asked: the solute whose way is asked for; None where it is the cycle's.
    """

    driver: Carried
    cargo: Carried
    membrane_mV: float
    temperature_C: float | None
    reversal_mV: float | None = None
    asked: Species | None = None
    unit: Literal["kJ/mol", "kcal/mol", "J/mol"] = "kJ/mol"


@dataclass(frozen=True, slots=True, kw_only=True)
class Electroneutral(Sourced):
    """An electroneutral cotransporter in equilibrium, or which way it runs: KCC2, NKCC1, NCC.

    Attributes:
        transporter: its id, as in `physics.transporters`.
        ions: what a cycle moves, chloride last.
        find: "concentration" asks for the only one that is missing; "potential" for the equilibrium potential
            of the last ion, whose concentrations may both be None; "direction" needs all of them.
    """

    transporter: str
    ions: tuple[Carried, ...]
    temperature_C: float
    find: Literal["concentration", "potential", "direction"] = "concentration"

    @property
    def asked(self) -> Carried:
        """The ion of which something is asked."""
        return next((ion for ion in self.ions if not ion.known), self.ions[-1])


@dataclass(frozen=True, slots=True, kw_only=True)
class Pump(Sourced):
    """Work of one mole of Na/K-ATPase cycles (3 Na⁺ out, 2 K⁺ in), against ΔG of ATP if it is given.

    Attributes:
        find: "reversal" asks for the membrane potential at which the pump stands still, "share" for the part
            of ΔG of ATP that the ions keep, "total" for the sum of both; all three need ΔG of ATP.
    """

    find: Literal["work", "reversal", "share", "total"] = "work"

    Na_outside_mM: float
    Na_inside_mM: float
    K_outside_mM: float
    K_inside_mM: float
    membrane_mV: float
    temperature_C: float
    atp_kJ_per_mol: float | None = None
    unit: Literal["kJ/mol", "kcal/mol", "J/mol"] = "kJ/mol"


@dataclass(frozen=True, slots=True, kw_only=True)
class PumpLimit(Sourced):
    """How far ATP can drive an ion pump, where its cycle stands still; or what a cycle costs.

    Attributes:
        ions: what a cycle of one ATP moves, positive into the cell; of a store the far side is the outside.
        find: "membrane" asks for V_m, then None; "outside", "inside" for the one concentration that is None;
            "ratio", "inverse_ratio" (inside/outside) and "pH" (pH_i - pH_o) for those of which both are None;
            "cost" for the free energy that the ions take up in a mole of cycles.
        atp_kJ_per_mol: of its hydrolysis, negative; only of a "cost" it may be None.
    """

    find: Literal["membrane", "outside", "inside", "ratio", "inverse_ratio", "pH", "cost"]
    ions: tuple[Carried, ...]
    membrane_mV: float | None
    temperature_C: float
    atp_kJ_per_mol: float | None
    unit: Literal["kJ/mol", "kcal/mol", "J/mol"] = "kJ/mol"

    @property
    def asked(self) -> Carried:
        """The ion of which something is asked, else the first."""
        return next((ion for ion in self.ions if not ion.known), self.ions[0])


Carrier: TypeAlias = Literal["Na", "K"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PumpCurrent(Sourced):
    """The net current of many Na/K pumps, N · cycles a second · net charge a cycle, or what is asked of it.

    Attributes:
        find: the field of that name is None: the current, how many pumps, or how often each turns a second;
            "shift" asks how far the current moves V_m across a membrane of `resistance_MOhm`, "stop" how far
            V_m moves at once where the pumps stop; "Na", "K" for the part of a net current that this ion
            carries.
        current_pA: the current, if it was told and not asked; of find "current" that of the ion `carrier`.
        Na_count, K_count: Na⁺ out and K⁺ in a cycle.
        unit: the unit in which the student wants the current.
    """

    find: Literal["current", "pumps", "rate", "shift", "stop", "Na", "K"] = "current"
    carrier: Carrier | None = None
    pumps: float | None = None
    cycles_per_s: float | None = None
    current_pA: float | None = None
    resistance_MOhm: float | None = None
    Na_count: int = 3
    K_count: int = 2
    unit: Literal["pA", "nA", "µA"] = "pA"


@dataclass(frozen=True, slots=True, kw_only=True)
class CycleCost(Sourced):
    """What a mole of cycles of the Na/K pump costs, from what a mole of each of its ions costs.

    Attributes:
        Na_kJ_per_mol, K_kJ_per_mol: of moving Na⁺ out, and K⁺ in; positive is uphill.
        Na_count, K_count: Na⁺ out and K⁺ in a cycle.
        unit: in which the cost is wanted.
    """

    Na_kJ_per_mol: float
    K_kJ_per_mol: float
    Na_count: int = 3
    K_count: int = 2
    unit: Literal["kJ/mol", "kcal/mol"] = "kJ/mol"


Counted: TypeAlias = Literal["Na", "K", "ATP", "charge", "cycle"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PumpCount(Sourced):
    """How many ions, ATP or net charges go with so many of another in the cycle of the Na/K pump.

    Attributes:
        find: what is asked; `told`: what `amount` counts.  One ATP pays for a cycle.
        Na_count, K_count: Na⁺ out and K⁺ in a cycle.
    """

    find: Counted
    told: Counted
    amount: float
    Na_count: int = 3
    K_count: int = 2


PumpMeasure: TypeAlias = Counted | Literal["current"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PumpRate(Sourced):
    """The net current that goes with what the Na/K pump moves or uses in a time, or what goes with a current.

    Attributes:
        find, told: what is asked, and what `amount` is of: of one of the two the current, in pA.
        seconds: the time in which is counted.
        Na_count, K_count: Na⁺ out and K⁺ in a cycle.
        unit: the unit in which the student wants the current.
    """

    find: PumpMeasure
    told: PumpMeasure
    amount: float
    seconds: float = 1.0
    Na_count: int = 3
    K_count: int = 2
    unit: Literal["pA", "nA", "µA"] = "pA"


@dataclass(frozen=True, slots=True, kw_only=True)
class IonRate(Sourced):
    """How many ions a current carries in a time, or the current of so many: N = I·t/(|z|·e).

    Attributes:
        current_pA, ions, charge_pC: one of them is told; of ions or their charge the current is asked.
        duration_ms: a thousand for "per second".
        unit: in which the charge itself is asked for, of a current; "" where the ions are.
    """

    species: Species
    current_pA: float | None = None
    ions: float | None = None
    charge_pC: float | None = None
    duration_ms: float
    unit: Literal["", "C", "µC", "nC", "pC", "fC"] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ManyChannels(Sourced):
    """The current of many channels alike, I = N p i; the one of the four that is None is asked for.

    Attributes:
        channels: how many there are.
        open_share: the probability that one is open.
        single_pA: current of an open channel.
        total_pA: mean current of all of them.
    """

    channels: float | None = None
    open_share: float | None = None
    single_pA: float | None = None
    total_pA: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AtpEnergy(Sourced):
    """ΔG of ATP hydrolysis in a cell, from its concentrations."""

    ATP_mM: float
    ADP_mM: float
    phosphate_mM: float
    standard_kJ_per_mol: float
    temperature_C: float
    unit: Literal["kJ/mol", "kcal/mol", "J/mol"] = "kJ/mol"


@dataclass(frozen=True, slots=True, kw_only=True)
class Charge(Sourced):
    """Charge, and number of ions, that change V_m by `change_mV`.

    One of `capacitance_pF`, `diameter_um` (a sphere) and `area_um2` is given; a change of concentration, or
    the share of the ions inside, can be asked of a sphere, or where the `volume_pL` of the cell is told.

    Attributes:
        find: "share" asks what part of the ions inside crosses, "one_in" for its inverse, one in how many.
        content_mM: the concentration inside, where it is told.
        unit: of the charge, the amount or the share, "C", "pmol", "pmol/cm²", "%"; per area only of one such
            area.
    """

    change_mV: float
    species: Species
    capacitance_pF: float | None = None
    diameter_um: float | None = None
    area_um2: float | None = None
    volume_pL: float | None = None
    specific_uF_per_cm2: float = 1.0
    content_mM: float | None = None
    find: Literal["ions", "charge", "amount", "concentration", "share", "one_in"] = "ions"
    unit: str = "C"


@dataclass(frozen=True, slots=True, kw_only=True)
class Charging(Sourced):
    """How a current in a time, or so many ions, change V_m where nothing else crosses: ΔV = Q/C.

    The charge is that of a current and a time, or of ions, or told as such; the field that is asked is None.

    Attributes:
        find: "membrane" asks for V_m at the end, from `start_mV`; "rate" for mV/ms, from a current alone.
        capacitance_pF, diameter_um, area_um2: one of them tells the size, or it is asked.
        current_pA, ions, charge_pC: positive where positive charge, or the ion, comes into the cell.
        unit: in which a time, or a current, is wanted.
    """

    find: Literal["change", "rate", "membrane", "duration", "current", "capacitance"] = "change"
    capacitance_pF: float | None = None
    diameter_um: float | None = None
    area_um2: float | None = None
    specific_uF_per_cm2: float = 1.0
    current_pA: float | None = None
    duration_ms: float | None = None
    species: Species | None = None
    ions: float | None = None
    charge_pC: float | None = None
    start_mV: float | None = None
    change_mV: float | None = None
    unit: Literal["", "s", "µs", "nA"] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OhmicStep(Sourced):
    """How far a steady current moves V_m across the input resistance of a cell: ΔV = I R.

    Attributes:
        find: the field of that name is None.
        current_pA: into the cell, positive where it depolarises.
        unit: the unit in which a current is wanted.
    """

    find: Literal["change", "current"] = "change"
    resistance_MOhm: float
    current_pA: float | None = None
    change_mV: float | None = None
    unit: Literal["pA", "nA"] = "pA"


@dataclass(frozen=True, slots=True, kw_only=True)
class PotentialDifference(Sourced):
    """The difference of two potentials that are told.

    Attributes:
        find: "membrane" asks for V_m, the first, inside, minus the second, outside, both against one ground;
            "apart" for how far the E of two ions are from each other.
        first, second: these ions, of find "apart" alone.
    """

    find: Literal["membrane", "apart"] = "membrane"
    first_mV: float
    second_mV: float
    first: Species | None = None
    second: Species | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ThermalVoltage(Sourced):
    """RT/F, and its value per decade, at a temperature; `decade` asks for the latter."""

    temperature_C: float
    decade: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Several(Sourced):
    """Several questions answered side by side.

    Attributes:
        style: "list", parts of one problem; "before_after", a what-if: the last part is what is asked;
            "compare": which is larger.
        left: numbers of the parts of an exercise that found no answer.
    """

    parts: tuple[Single, ...]
    style: Literal["list", "before_after", "compare"] = "list"
    left: tuple[int, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept(Sourced):
    """A concept card, or one of its sections."""

    card: str
    section: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference(Sourced):
    """Two concept cards side by side."""

    first: str
    second: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CellFacts(Sourced):
    """What a cell preset holds."""

    cell: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IonFacts(Sourced):
    """What is known of an ion or molecule: charge, concentrations in the default cell, its E."""

    species: Species


@dataclass(frozen=True, slots=True, kw_only=True)
class Help(Sourced):
    """What can be asked."""


Single: TypeAlias = (
    Equilibrium
    | Valence
    | DrivingForce
    | TwoForces
    | ConstantField
    | FieldAim
    | Chord
    | Current
    | NetCurrent
    | CurrentSum
    | CurrentDensity
    | CurrentLine
    | PermeabilityRatio
    | Replacement
    | ConductanceRatio
    | FreeEnergy
    | ForceEnergy
    | Cotransport
    | Exchanger
    | Cycle
    | ExchangeLimit
    | Electroneutral
    | Pump
    | PumpLimit
    | PumpCurrent
    | PumpCount
    | PumpRate
    | CycleCost
    | IonRate
    | ManyChannels
    | AtpEnergy
    | Charge
    | Charging
    | OhmicStep
    | PotentialDifference
    | ThermalVoltage
    | Concept
    | Difference
    | CellFacts
    | IonFacts
    | Help
)
Query: TypeAlias = Single | Several


def parts_of(query: Query) -> tuple[Single, ...]:
    """The questions that it is made of; itself where it is one."""
    return query.parts if isinstance(query, Several) else (query,)


@overload
def last_part(query: Query) -> Single: ...
@overload
def last_part(query: None) -> None: ...
def last_part(query: Query | None) -> Single | None:
    """The question itself; of several the last, which of a change is what it led to."""
    return None if query is None else parts_of(query)[-1]


@overload
def last_state(query: Query) -> Query: ...
@overload
def last_state(query: None) -> None: ...
def last_state(query: Query | None) -> Query | None:
    """The question after what changed, where something did; else the question as it is."""
    return last_part(query) if isinstance(query, Several) and query.style == "before_after" else query


AnyQuery = TypeVar("AnyQuery", bound=Sourced)


def changed(query: AnyQuery, source: Source, **values: Any) -> AnyQuery:
    """`query` with new values, whose origin is `source`."""
    sources = {**query.sources, **dict.fromkeys(values, source)}
    return replace(query, **values, sources=MappingProxyType(sources))
