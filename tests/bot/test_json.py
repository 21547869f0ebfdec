"""The JSON of an answer: its keys and their order, its types, and the schema in docs/."""

from __future__ import annotations

import dataclasses
import json
import math
import re
import typing
from pathlib import Path
from typing import Any

import pytest

from bot.faces.json import failed, field_name, to_json
from bot.tutor import Tutor
from bot.tutor.answer import Answer, Assumption, Quantity, Result, Say, Solved
from grammar import queries
from grammar.reading import Correction

DOCS = Path(__file__).parents[2] / "docs"
SCHEMA = json.loads((DOCS / "answer.schema.json").read_text("utf-8"))
KEYS = (
    "query status language kind read_as assumed corrected results direction concepts missing suggestions text"
)
QUESTIONS = [
    "E_K with 5 mM outside and 140 mM inside at 37 C",
    "E_K 5/140",
    "which way does Na flow at -70 mV",
    "potasium 5 mM out 140 mM in",
    "静息电位为什么不是平衡电位",
    "钠离子的平衡电位",
    "resting potential of a squid axon",
    "E_K vs E_Na",
    "E_K 5 mM outside",
    "flurb gnarx",
    "who won the world cup",
    "E_K 5/140 7/3 99 mM",
    "work of the Na/K pump, Na 145/15, K 5/140, Vm -70 mV, 37 C, in kcal/mol",
    "help",
    "",
    "\0\u202e🧠" * 40,
    "9" * 3000,
]


def faults(value: object, schema: dict[str, Any], where: str = "answer") -> list[str]:
    """What a value has against the part of JSON Schema that answer.schema.json uses."""
    if "enum" in schema:
        return [] if value in schema["enum"] else [f"{where}: {value!r} is none of {schema['enum']}"]
    kinds: dict[str, Any] = {
        "string": str,
        "number": (int, float),
        "null": type(None),
        "array": list,
        "object": dict,
    }
    allowed = [schema["type"]] if isinstance(schema["type"], str) else schema["type"]
    if not any(isinstance(value, kinds[kind]) and not isinstance(value, bool) for kind in allowed):
        return [f"{where}: {value!r} is no {allowed}"]
    found: list[str] = []
    if isinstance(value, dict):
        found += [f"{where}: no {key}" for key in schema["required"] if key not in value]
        found += [f"{where}: {key} is not described" for key in value if key not in schema["properties"]]
        for key in value.keys() & schema["properties"].keys():
            found += faults(value[key], schema["properties"][key], f"{where}.{key}")
    if isinstance(value, list):
        for number, item in enumerate(value):
            found += faults(item, schema["items"], f"{where}[{number}]")
    return found


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_answer_has_the_promised_form(question: str) -> None:
    tutor = Tutor()
    answer = to_json(tutor.ask(question), tutor)
    assert list(answer) == KEYS.split()
    assert faults(answer, SCHEMA) == []
    assert answer["query"] == question
    assert answer == json.loads(json.dumps(answer, allow_nan=False))


def test_the_schema_has_the_keys_in_their_order() -> None:
    assert list(SCHEMA["properties"]) == SCHEMA["required"] == KEYS.split()


def test_the_validator_finds_faults() -> None:
    good = failed("x", "en", "sorry")
    assert faults(good, SCHEMA) == []
    assert faults({**good, "status": "fine"}, SCHEMA)
    assert faults({**good, "extra": 1}, SCHEMA)
    assert faults({**good, "text": None}, SCHEMA)
    assert faults({**good, "results": [{"quantity": "E", "value": True, "unit": "mV"}]}, SCHEMA)
    assert faults({key: value for key, value in good.items() if key != "kind"}, SCHEMA)


def test_numbers_are_not_rounded() -> None:
    tutor = Tutor()
    results: Any = to_json(tutor.ask("E_K 5 mM out 140 mM in 37 C"), tutor)["results"]
    assert results[0] == {
        "quantity": "E_K",
        "value": pytest.approx(8.314462618 * 310.15 / 96485.33212 * 1e3 * math.log(5 / 140), rel=1e-9),
        "unit": "mV",
    }


def test_what_was_assumed_and_mended_is_told() -> None:
    answer = Answer(
        text="potasium",
        status="answered",
        language="zh",
        solved=Solved("nernst", (), results=(Result("I", 2.0, "nA"), Result("dG", 1.0, "kcal/mol"))),
        assumed=(
            Assumption("temperature_C", Quantity(37.0, "°C"), Say("why-course-default")),
            Assumption("K.outside_mM", Quantity(5.0, "mM"), Say("why-inferred")),
            Assumption("order", None, Say("why-order")),
        ),
        corrected=(Correction("potasium", "potassium", (0, 8)),),
        missing=("inside_mM", "K.outside_mM"),
    )
    told: Any = to_json(answer, Tutor())
    assert [one["what"] for one in told["assumed"]] == ["temperature", "K.outside", "order"]
    assert told["assumed"][2]["value"] is None
    assert told["corrected"] == [{"from": "potasium", "to": "potassium"}]
    assert told["missing"] == ["inside", "K.outside"]
    assert told["results"] == [
        {"quantity": "I", "value": 2000.0, "unit": "pA"},
        {"quantity": "dG", "value": pytest.approx(4.184), "unit": "kJ/mol"},
    ]


def test_no_field_keeps_its_unit_in_its_name() -> None:
    kinds = [*typing.get_args(queries.Single), queries.Permeant, queries.Branch]
    names = {field.name for kind in kinds for field in dataclasses.fields(kind)}
    left = [name for name in names if re.search(r"_(mM|mV|C|[pn][ASF]|um2?|.*_per_.*)$", field_name(name))]
    assert not left
    assert field_name("temperature_C") == "temperature"
    assert field_name("x") == "x"


def test_the_document_shows_every_key() -> None:
    text = (DOCS / "json.md").read_text("utf-8")
    assert [key for key in KEYS.split() if f"`{key}`" not in text] == []
    assert [
        unit
        for unit in SCHEMA["properties"]["results"]["items"]["properties"]["unit"]["enum"]
        if f"`{unit}`" not in text
    ] == []
