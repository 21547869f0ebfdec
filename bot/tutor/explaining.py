"""Every stage of the road in print: `nernst ask --explain-parse`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.tutor.complete import complete
from grammar.islands import Bound, Heads, Ions, Island, Minus, Values, islands
from grammar.lexer import Scan, default_unit
from grammar.normalise import MAX_LENGTH, normalise
from grammar.parse import before_words, read
from grammar.roles import fired
from grammar.rows import paired
from grammar.stoichiometry import counted
from grammar.tokens import Token

if TYPE_CHECKING:
    from bot.tutor.tutor import Tutor
    from grammar.parse import Taken
    from grammar.reading import Reading, Slot


def explain_parse(tutor: Tutor, text: str) -> str:
    """What each stage held: text, tokens, islands, roles, intent, query, solution."""
    reading = read(text)
    taken = before_words(reading.plain)
    tokens, counts = counted(Scan(taken.rest).tokens, taken.rest)
    tree = islands(paired(tokens))
    answer = tutor.ask(text)
    stages = {
        "normalised": normalise(text[:MAX_LENGTH]),
        **_of_several(reading),
        **_read_ahead(taken, reading),
        "tokens": " ".join(_token(t) for t in tokens),
        "tree": "\n".join(f"  {_island(i)}" for i in tree),
        "rules": " ".join(fired(_again(taken), default_unit(tokens), counts)),
        "roles": "\n".join(f"  {_slot(s)}" for s in (*reading.slots, *reading.unused, *reading.loose)),
        "relations": "\n".join(
            f"  {r.role}_{r.first} = {r.factor:g} × {r.role}_{r.second}" for r in reading.relations
        ),
        "wanted": " ".join(f"{w.role}{'_' + w.ion if w.ion else ''}" for w in reading.wanted),
        "cues": " ".join(reading.cues),
        "corrections": " ".join(f"{c.typed}→{c.meant}" for c in reading.corrections),
        "intent": str(reading.intent),
        "query": repr(complete(reading, tutor.defaults)),
        "solution": ", ".join(f"{r.quantity} = {r.value:.6g} {r.unit}" for r in answer.results)
        or answer.status,
    }
    return "\n".join(f"{name}:{_below(body)}" for name, body in stages.items())


def _again(taken: Taken) -> list[Island]:
    """The islands once more: rules change them."""
    return islands(paired(counted(Scan(taken.rest).tokens, taken.rest).tokens))


def _of_several(reading: Reading) -> dict[str, str]:
    """The parts of an exercise, and the conditions that it tells of, where there are any."""
    parts = "\n".join(f"  {' '.join(part.plain.split())}" for part in reading.parts)
    stages = {"parts": parts, "told of": " · ".join(reading.told_of)}
    return {name: body for name, body in stages.items() if body}


def _read_ahead(taken: Taken, reading: Reading) -> dict[str, str]:
    """What was read before the words, and the text that was left to them, where there is any."""
    slots = "\n".join(f"  {_slot(s)}" for s in (*taken.ahead.slots, *taken.nucleotides))
    rest = " ".join(taken.rest.split())
    stages = {"read ahead": slots, "left": rest if rest != " ".join(reading.text.split()) else ""}
    return {name: body for name, body in stages.items() if body}


def _below(body: str) -> str:
    return f"\n{body}" if body.startswith("  ") else f" {body}"


def _token(token: Token) -> str:
    if token.type == "QTY":
        return f"QTY:{token.value.value:g}{' ' + token.value.dim if token.value.dim != 'bare' else ''}"
    if token.type == "HEAD":
        return "HEAD:" + "/".join(str(part) for part in token.value if part)
    return f"{token.type}:{token.value}"


def _island(island: Island) -> str:
    match island:
        case Bound():
            return f"bound    {_run(island.heads)} = {_run(island.values)}"
        case Heads():
            return f"heads    {_run(island)}"
        case Values():
            return f"values   {_run(island)}"
        case Ions():
            return f"ions     {_run(island)}"
        case Minus():
            return f"minus    {_run(island.left)} - {_token(island.right)}"
        case Token():
            return f"lone     {_token(island)}"


def _run(run: Heads | Values | Ions) -> str:
    return (
        f" {run.joint.lower()} ".join(_token(t) for t in run.tokens) if run.joint else _token(run.tokens[0])
    )


def _slot(slot: Slot) -> str:
    place = " ".join(part for part in (slot.ion, slot.side) if part)
    new = (
        f" → {slot.new:g}"
        if slot.new is not None
        else f" × {slot.factor:g}"
        if slot.factor is not None
        else ""
    )
    value = "?" if slot.value is None else f"{slot.value:g}"
    return f"{slot.role or 'unused':12} {place:12} {value}{new}{' (inferred)' if slot.inferred else ''}"
