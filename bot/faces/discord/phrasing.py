"""Typed options put into words: a look-up takes the same road as a sentence, with the same checks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.language import names, speaker
from physics.cells import all_cells

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Given:
    """What else was given: mM on both sides, °C, a cell by its id or in words."""

    outside: float | None = None
    inside: float | None = None
    temperature: float | None = None
    cell: str | None = None


def nernst(ion: str, equilibrium: float | None, given: Given) -> str:
    """The equilibrium potential; with a potential and one concentration, the other one."""
    if equilibrium is None:
        head = f"E_{ion}"
    elif (given.outside is None) != (given.inside is None):
        side = "outside" if given.outside is None else "inside"
        head = f"what [{ion}] {side} if E_{ion} = {_number(equilibrium)} mV"
    else:
        head = f"[{ion}] ratio if E_{ion} = {_number(equilibrium)} mV"
    return ", ".join([head, *_said(given)])


def driving_force(ion: str, membrane: float, equilibrium: float | None, given: Given) -> str:
    """The driving force on an ion."""
    head = f"driving force on {ion} with Vm = {_number(membrane)} mV"
    e = [f"E_{ion} = {_number(equilibrium)} mV"] if equilibrium is not None else []
    return ", ".join([head, *e, *_said(given)])


def rest(permeability: Mapping[str, float | None], given: Given) -> str:
    """The resting potential of a cell, with its own permeabilities or with these."""
    known = {ion: value for ion, value in permeability.items() if value is not None}
    parts = ["resting potential"]
    if known:
        parts.append(":".join(f"P_{ion}" for ion in known) + " = " + ":".join(map(_number, known.values())))
    return ", ".join([*parts, *_said(given)])


def _said(given: Given) -> list[str]:
    parts = []
    if given.outside is not None:
        parts.append(f"{_number(given.outside)} mM outside")
    if given.inside is not None:
        parts.append(f"{_number(given.inside)} mM inside")
    if given.cell is not None:
        known = given.cell in all_cells()
        parts.append(speaker("en").say(names.cell_name(given.cell)) if known else given.cell)
    if given.temperature is not None:
        parts.append(f"{_number(given.temperature)} °C")
    return parts


def _number(value: float) -> str:
    return f"{value:.12g}"
