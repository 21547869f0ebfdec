"""The texts against each other and against the code: no language behind, no id unknown, none left over."""

import ast
import dataclasses
import re
import typing
from collections.abc import Iterator
from pathlib import Path

import pytest

import bot
import physics
from bot.language.catalogue import Catalogue
from grammar import queries
from physics.cells import all_cells
from physics.errors import Reason
from physics.species import BRANCHES, all_species

BOT = Path(bot.__file__).parent
PHYSICS = Path(physics.__file__).parent
ENGLISH, CHINESE = Catalogue("en"), Catalogue("zh")

MARKED_UP = {"discord"}  # files of a face that has markup
PLAIN_TEXTS = sorted(file for file in (BOT / "language").glob("*/*.ftl") if file.stem not in MARKED_UP)

ID = re.compile(r"[a-z]+(-[A-Za-z0-9_]+)+")

# Labels that faces may show, whether or not one does now.
OFFERED = {"frame-check", "frame-direction-in", "frame-direction-out", "frame-direction-none"}
# Reasons that `tutor/complete.py` gives for what it fills in.
REASONS = {"why-course-default", "why-cell-preset", "why-inferred", "why-carried", "why-order"}
# Cells that the tutor can name before their data are in the table.
NAMED_CELLS = {"hippocampal_neuron"}


def fields_of_queries() -> set[str]:
    kinds = [
        kind
        for kind in vars(queries).values()
        if isinstance(kind, type) and dataclasses.is_dataclass(kind) and kind.__module__ == queries.__name__
    ]
    names = {field.name for kind in kinds for field in dataclasses.fields(kind)}
    return names - {"sources", "origin", "span", "preset"}


def fields_of_physics() -> set[str]:
    """The names under which physics refuses a value: first argument of a check, or of an error."""
    checks = {
        "finite",
        "positive",
        "not_negative",
        "refuse_where",
        "within_range",
        "exponential",
        "ImpossibleValue",
    }
    found = set[str]()
    for call in (node for path in PHYSICS.glob("*.py") for node in ast.walk(parsed(path))):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name):
            if call.func.id in checks:
                found.update(literals_in(call.args[0]))
            if call.func.id == "charge" and len(call.args) > 1:
                found.update(literals_in(call.args[1]))
    return found


def families() -> dict[str, set[str]]:
    """Ids that are made from a name, by family: what there must be."""
    return {
        "species": {f"species-{one}" for one in (*all_species(), *BRANCHES)} | {"species-unnamed"},
        "cell": {f"cell-{one}" for one in {*all_cells(), *NAMED_CELLS}},
        "field": {f"field-{one}" for one in fields_of_queries() | fields_of_physics()}
        | {
            "field-of",
            "field-order",
            "field-conductance_unit",
            "field-side",
            "field-z",
            "field-role",
            "field-quantity",
            "field-weights",
        },
        "refuse": {f"refuse-{one}" for one in typing.get_args(Reason)}
        | {"refuse-empty_side", "refuse-too-large", "refuse-too-concentrated"},
    }


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def literals_in(node: ast.expr) -> Iterator[str]:
    """The ids that an expression may yield: a literal, or the branches of a choice between literals."""
    match node:
        case ast.Constant(value=str() as text):
            yield text
        case ast.IfExp():
            yield from literals_in(node.body)
            yield from literals_in(node.orelse)
        case _:
            pass


def said_ids() -> dict[str, str]:
    """Every literal id in a `Say(...)`, and where it stands."""
    found = {}
    for path in sorted(BOT.rglob("*.py")):
        for call in ast.walk(parsed(path)):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "Say":
                place = f"{path.relative_to(BOT)}:{call.lineno}"
                found.update(dict.fromkeys(literals_in(call.args[0]), place))
    return found


def made_ids() -> list[str]:
    """Where an id is put together from pieces, so that no search would find it."""
    return [
        f"{path.relative_to(BOT)}:{call.lineno}"
        for path in sorted(BOT.rglob("*.py"))
        for call in ast.walk(parsed(path))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "Say"
        if isinstance(call.args[0], ast.JoinedStr | ast.BinOp | ast.Call)
    ]


def texts_in_code() -> set[str]:
    return {
        node.value
        for path in BOT.rglob("*.py")
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def test_both_languages_say_the_same_things() -> None:
    assert ENGLISH.ids - CHINESE.ids == set(), "without Chinese"
    assert CHINESE.ids - ENGLISH.ids == set(), "without English"


@pytest.mark.parametrize("id_", sorted(ENGLISH.ids))
def test_a_message_has_the_same_arguments_in_both_languages(id_: str) -> None:
    assert ENGLISH.variables(id_) == CHINESE.variables(id_)


@pytest.mark.parametrize("language", [ENGLISH, CHINESE], ids=["en", "zh"])
def test_every_file_is_whole_and_every_message_speaks(language: Catalogue) -> None:
    for id_ in language.ids:
        text = language.format(id_, dict.fromkeys(language.variables(id_), "1"))
        assert text.strip() == text or id_.endswith("-separator"), id_
        assert text, id_
        assert "{" not in text, id_


@pytest.mark.parametrize("file", PLAIN_TEXTS, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_texts_are_typeset(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    for wrong, right in (
        ("--", "a dash"),
        (" - ", "−"),
        ("...", "…"),
        ("\t", "spaces"),
        ("**", "no markdown"),
    ):
        assert wrong not in text, f"write {right} for {wrong!r}"
    if file.parent.name == "zh":
        lines = [line for line in text.splitlines() if " = " in line and not line.startswith("#")]
        for line in lines:
            assert ", " not in line.partition(" = ")[2] or not any(c >= "\u4e00" for c in line), line


def test_every_id_in_the_code_has_a_message() -> None:
    found = said_ids()
    assert len(found) > 200
    assert {id_: where for id_, where in found.items() if id_ not in ENGLISH.ids} == {}


def test_what_looks_like_an_id_is_one() -> None:
    """Also where it reaches `Say` by way of a variable, a table or a helper."""
    topics = {id_.partition("-")[0] for id_ in ENGLISH.ids if "-" in id_}
    like = {text for text in texts_in_code() if ID.fullmatch(text) and text.partition("-")[0] in topics}
    assert like - ENGLISH.ids == set()


def test_ids_are_literals_outside_the_families() -> None:
    assert {place.partition(":")[0] for place in made_ids()} == {"language/names.py"}


def test_every_reason_for_an_assumption_has_a_message() -> None:
    assert ENGLISH.ids >= REASONS


@pytest.mark.parametrize("family", ["species", "cell", "field", "refuse"])
def test_a_family_is_complete_and_has_nothing_else(family: str) -> None:
    there = {id_ for id_ in ENGLISH.ids if id_.startswith(f"{family}-")}
    wanted = families()[family]
    assert wanted - there == set(), "missing"
    assert there - wanted == set(), "left over"


def test_every_message_is_used() -> None:
    expected = texts_in_code() | OFFERED | REASONS | set().union(*families().values())
    assert ENGLISH.ids - expected == set()
