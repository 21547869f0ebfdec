"""Questions that instructors write: read, refused with line numbers, stored, and asked like all others."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language import speaker
from bot.progress import Question as Stored
from bot.progress.files import sqlite_url
from bot.progress.opening import open_store
from bot.progress.words import Mode, Outcome
from bot.quiz import session as quiz
from bot.quiz.grading import Graded, grade, letters
from bot.quiz.making import make
from bot.quiz.own import positions, registry
from bot.quiz.own.reading import read_body, read_file, tables_of
from bot.quiz.remembering import attempt, known
from bot.quiz.schedule import Item, Known, plan
from bot.quiz.state import Session, from_json, to_json
from bot.quiz.templates import UnknownTemplate, find, templates
from bot.quiz.topics import title, topic_of
from bot.tutor import Tutor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.quiz.question import Question

EXAMPLE = Path(__file__).parents[3] / "docs" / "questions.example.toml"
TEXT = EXAMPLE.read_text("utf-8")
GUILD = 77
NOW = datetime(2026, 9, 14, 12, 0, tzinfo=UTC)
KINDS = {
    "tubule_chloride": "number",
    "pump_cycle": "number",
    "sodium_enters": "direction",
    "who_pays": "one",
    "raise_potassium": "many",
    "order_of_potentials": "order",
}


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    yield
    registry.put(GUILD, [])
    registry.put(registry.EVERYBODY, [])


def stored(text: str = TEXT) -> list[Stored]:
    """As the database gives them back."""
    return [Stored(id_, json.loads(json.dumps(body))) for id_, body in tables_of(text)]


def own(name: str, seed: int = 0) -> Question:
    registry.put(GUILD, stored())
    return make(f"own_{GUILD}_{name}", seed)


def graded(question: Question, reply: str) -> Graded:
    found = grade(question, reply)
    assert isinstance(found, Graded), reply
    return found


def faults(text: str) -> list[tuple[int, str]]:
    found, wrong = read_file(text)
    assert not (found and wrong) or wrong
    return [(one.line, one.say.id) for one in wrong]


def test_the_example_of_the_documentation_is_right_and_shows_every_kind() -> None:
    found, wrong = read_file(TEXT)
    assert wrong == ()
    assert {one.id: one.kind for one in found} == KINDS


@pytest.mark.parametrize("name", KINDS)
def test_each_kind_is_asked_helped_and_graded(name: str) -> None:
    for seed in range(8):
        question = own(name, seed)
        assert question == make.__wrapped__(question.template, seed)
        right = question.order or question.right_choices
        reply = letters(right) if right else f"{question.key.value:.4g}" if question.key else ""
        assert graded(question, reply).outcome is Outcome.RIGHT
        assert question.hints
        says = [question.prompt, *question.hints, *question.solution, *graded(question, reply).feedback]
        says += [say for part in question.parts for say in (part.prompt, part.tell)]
        for say in [*says, *(choice.say for choice in question.choices)]:
            assert speaker("en").say(say) != ""
            assert speaker("zh").say(say) != ""


def test_a_computed_number_names_the_slips_as_all_others_do() -> None:
    question = own("tubule_chloride")
    assert question.key is not None
    assert question.key.value == pytest.approx(-30.6, abs=0.05)
    assert question.trap == "N05"
    found = graded(question, "30.6 mV")
    assert "N05" in [one.id for one in found.found]
    assert len(question.parts) >= 3
    assert speaker("zh").say(question.hints[0]).startswith("氯离子是阴离子")


def test_a_typed_number_is_right_near_or_wrong_and_nothing_more() -> None:
    question = own("pump_cycle")
    ends = {reply: graded(question, reply).outcome for reply in ("3", "3.05", "3.12", "2", "-3")}
    assert ends == {
        "3": Outcome.RIGHT,
        "3.05": Outcome.RIGHT,
        "3.12": Outcome.CLOSE,
        "2": Outcome.WRONG,
        "-3": Outcome.SIGN,
    }
    assert "one positive charge" in speaker("en").say(question.solution[-1])


def test_a_wrong_choice_shows_its_misconception() -> None:
    question = own("who_pays")
    wrong = next(i for i, one in enumerate(question.choices) if one.shows == "C30")
    assert graded(question, letters((wrong,))).misconception == "C30"


def test_an_order_is_never_shown_in_its_own_order() -> None:
    for seed in range(30):
        question = own("order_of_potentials", seed)
        assert question.order != (0, 1, 2, 3)
        assert [speaker("en").say(question.choices[i].say) for i in question.order] == [
            "K⁺",
            "Cl⁻",
            "Na⁺",
            "Ca²⁺",
        ]


def test_only_its_class_is_asked() -> None:
    registry.put(GUILD, stored())
    ids = {f"own_{GUILD}_{name}" for name in KINDS}
    with_own = Known(own=tuple(ids))

    def asked(about: Known) -> set[str]:
        return {
            item.template for seed in range(40) for item in plan(None, 20, Mode.PRACTICE, about, Random(seed))
        }

    assert asked(with_own) >= ids
    assert not asked(Known()) & ids
    assert not ids & set(templates())


def test_a_topic_of_the_instructors_own() -> None:
    registry.put(GUILD, stored())
    topic = topic_of("the kidney", GUILD)
    assert topic == topic_of("肾脏", GUILD) == f"own_{GUILD}_kidney"
    assert topic_of("the kidney") != topic
    assert title(topic, "zh") == "肾脏"
    assert title("sodium", "en").startswith("Sodium")
    about = Known(own=tuple(f"own_{GUILD}_{name}" for name in KINDS))
    chosen = plan(topic, 2, Mode.PRACTICE, about, Random(1))
    assert {item.template for item in chosen} == {f"own_{GUILD}_sodium_enters", f"own_{GUILD}_who_pays"}
    assert find(chosen[0].template).skill.startswith(f"own_{GUILD}_kidney.")
    assert make(chosen[0].template, 0).concept == "sglt1", "progress counts on the card"
    assert plan(topic, 2, Mode.EXAM, about, Random(1), reached=["sodium"]), (
        "not yet reached: others are asked"
    )


async def test_from_the_store_into_a_quiz_and_back(tmp_path: Path) -> None:
    async with await open_store(sqlite_url(tmp_path / "progress.db")) as store:
        await store.import_questions(GUILD, stored())
        await store.import_questions(registry.EVERYBODY, stored(TEXT.replace("pump_cycle", "pump_cycles")))
        about = await known(store, 5, NOW, GUILD)
        assert f"own_{GUILD}_pump_cycle" in about.own
        assert "own_0_pump_cycles" in about.own
        assert all(one.startswith("own_0_") for one in (await known(store, 5, NOW)).own)
        session = Session(
            mode=Mode.PRACTICE, topic=None, plan=(Item(f"own_{GUILD}_pump_cycle", 3),), asked_at=NOW
        )
        turn = quiz.answer(session, "2", now=NOW, rng=Random(1))
        assert turn.answered is not None
        assert await store.record(attempt(turn.answered, id="a1", user=5, language="en", guild=GUILD))
        assert [one.concept for one in await store.mastery(5, NOW)] == ["na_k_pump"]
        assert from_json(to_json(turn.session)) == turn.session
        assert await store.drop_questions(GUILD, ["pump_cycle"]) == 1
        assert f"own_{GUILD}_pump_cycle" not in (await known(store, 5, NOW, GUILD)).own
        with pytest.raises(ValueError, match="no more"):
            from_json(to_json(turn.session))
        with pytest.raises(UnknownTemplate):
            make(f"own_{GUILD}_pump_cycle", 3)


async def test_a_new_start_takes_up_what_is_stored(tmp_path: Path) -> None:
    async with await open_store(sqlite_url(tmp_path / "progress.db")) as store:
        await store.import_questions(GUILD, stored())
        await registry.load(store)
    assert make(f"own_{GUILD}_who_pays", 1).kind == "one"


def test_an_import_in_the_place_of_another_is_asked_at_once() -> None:
    before = own("pump_cycle")
    registry.put(GUILD, stored(TEXT.replace("answer = 3", "answer = 4")))
    after = make(before.template, 0)
    assert before.key is not None
    assert after.key is not None
    assert (before.key.value, after.key.value) == (3.0, 4.0)


def test_a_guided_solution_of_a_question_that_was_replaced_goes_back_to_the_question() -> None:
    before = own("tubule_chloride")
    item = Item(before.template, 0)
    walking = Session(
        mode=Mode.PRACTICE, topic=None, plan=(item,), asked_at=NOW, phase="walking", part=3, guided=True
    )
    compute = 'compute = "E_Cl with 110 mM outside and 35 mM inside at 37 °C"\ntrap = "N05"'
    assert compute in TEXT
    assert from_json(to_json(walking)) == walking
    registry.put(GUILD, stored(TEXT.replace(compute, 'answer = -30.6\nunit = "mV"')))
    after = from_json(to_json(walking))
    assert (after.phase, after.part) == ("asking", 0)
    assert quiz.part(after) is None


def test_what_cannot_be_read_any_more_is_left_out_and_logged(caplog: pytest.LogCaptureFixture) -> None:
    bad = Stored("old", {"question": [{"id": "old", "kind": "riddle"}]})
    registry.put(GUILD, [bad, *stored()])
    assert "old" in caplog.text
    assert make(f"own_{GUILD}_who_pays", 1).kind == "one"


WRONG = """\
[[topic]]
id = "sodium"
card = "sodiun"

[[question]]
id = "Bad Id"
knd = "one"
topic = "choride"
ask.en = "x"

[[question]]
id = "a"
kind = "number"
topic = "sodium"
ask = {en = "a?"}
compute = "E_K 5/140"
why.zh = "x"

[[question]]
id = "a"
kind = "one"
topic = "sodium"
ask = {en = "a?", zh = "b?"}
answer = 3
choice = [
  {en = "x", zh = "y", right = true},
  # the next one is in one language only
  {en = "x", right = true, shows = "C99"},
]

[[question]]
id = "c"
kind = "number"
topic = "sodium"
ask = "a"
compute = \"\"\"
who won the world cup\"\"\"
difficulty = 7
"""


def test_every_fault_is_told_with_its_line() -> None:
    assert faults(WRONG) == [
        (1, "written-fault-missing"),
        (2, "written-fault-a-card"),
        (3, "written-fault-word"),
        (5, "written-fault-missing"),
        (6, "written-fault-id"),
        (7, "written-fault-key"),
        (8, "written-fault-word"),
        (16, "written-fault-assumed"),
        (17, "written-fault-language"),
        (20, "written-fault-twice"),
        (24, "written-fault-not-here"),
        (25, "written-fault-one-right"),
        (25, "written-fault-alike"),
        (28, "written-fault-word"),
        (28, "written-fault-language"),
        (36, "written-fault-not-answered"),
        (38, "written-fault-difficulty"),
    ]


def test_every_fault_is_said_in_both_languages() -> None:
    for one in read_file(WRONG)[1]:
        assert speaker("en").say(one.say)
        assert speaker("zh").say(one.say)
    meant = next(one for one in read_file(WRONG)[1] if one.line == 8)
    assert "did you mean chloride" in speaker("en").say(meant.say)


HEAD = '[[question]]\nid = "q"\ntopic = "sodium"\nask = "?"\n'


@pytest.mark.parametrize(
    ("text", "line", "fault"),
    [
        ("", 1, "written-fault-none"),
        ("[[question]]\nid = ", 2, "written-fault-toml"),
        ("x = 1\n" + HEAD + 'kind = "number"\nanswer = 1\nunit = "1"', 1, "written-fault-key"),
        ("question = 3", 1, "written-fault-tables"),
        (HEAD + 'kind = "number"', 1, "written-fault-one-of-two"),
        (HEAD + 'kind = "number"\nanswer = 1\ncompute = "x"', 6, "written-fault-one-of-two"),
        (HEAD + 'kind = "number"\nanswer = nan\nunit = "mV"', 6, "written-fault-number"),
        (HEAD + 'kind = "number"\nanswer = 3\nunit = "furlong"', 7, "written-fault-word"),
        (HEAD + 'kind = "number"\nanswer = 3', 1, "written-fault-missing"),
        (HEAD + 'kind = "number"\ncompute = "what is diffusion"', 6, "written-fault-no-number"),
        (
            HEAD + 'kind = "direction"\ncompute = "E_K with 5 mM outside, 140 mM inside, 37 C"',
            6,
            "written-fault-no-direction",
        ),
        (HEAD + 'kind = "direction"\nanswer = "up"', 6, "written-fault-word"),
        (HEAD + 'kind = "many"\nchoice = [{text = "a"}, {text = "b"}]', 6, "written-fault-some-right"),
        (HEAD + 'kind = "order"\nchoice = [{text = "a"}]', 6, "written-fault-choices"),
        (
            HEAD + 'kind = "order"\nchoice = [{text = "a", right = true}, {text = "b"}]',
            6,
            "written-fault-not-here",
        ),
        (
            HEAD + 'kind = "one"\nchoice = [{text = "a", right = 1}, {text = "b", right = true}]',
            6,
            "written-fault-flag",
        ),
        (HEAD + 'kind = "one"\nchoice = [{}, {text = "b", right = true}]', 6, "written-fault-choice-text"),
        (
            HEAD + 'kind = "one"\ntrap = "C01"\nchoice = [{text = "a"}, {text = "b", right = true}]',
            6,
            "written-fault-trap",
        ),
        (HEAD.replace('"?"', '""') + 'kind = "number"\nanswer = 1\nunit = "1"', 4, "written-fault-text"),
        (
            HEAD.replace('"?"', '{de = "?"}') + 'kind = "number"\nanswer = 1\nunit = "1"',
            4,
            "written-fault-languages",
        ),
        (
            HEAD.replace('"?"', f'"{"x" * 700}"') + 'kind = "number"\nanswer = 1\nunit = "1"',
            4,
            "written-fault-long",
        ),
        (
            HEAD.replace('"?"', '"a\\u200bb"') + 'kind = "number"\nanswer = 1\nunit = "1"',
            4,
            "written-fault-invisible",
        ),
    ],
)
def test_a_fault(text: str, line: int, fault: str) -> None:
    assert (line, fault) in faults(text)


def test_choices_as_tables_have_lines_of_their_own() -> None:
    text = (
        HEAD
        + 'kind = "one"\n[[question.choice]]\ntext = "a"\nright = true\n\n'
        + '[[question.choice]]\ntext = "b"\nshows = "?"\n'
    )
    assert faults(text) == [(12, "written-fault-word")]
    known_lines = positions.lines(text)
    assert known_lines["question", 0, "choice", 1, "shows"] == 12
    assert known_lines["question", 0] == 1


def test_windows_line_ends_and_a_byte_order_mark(tmp_path: Path) -> None:
    from bot.faces.terminal.own import check

    file = tmp_path / "q.toml"
    file.write_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    assert check(file, language="en") == 0
    assert faults(WRONG.replace("\n", "\r\n")) == faults(WRONG)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from([*TEXT.splitlines(), 'id = "x"', "[question]", "[[question.choice]]", "}"]),
        max_size=25,
    )
)
def test_any_mixture_of_lines_is_read_or_refused_but_never_breaks(lines: list[str]) -> None:
    text = "\n".join(lines)
    found, wrong = read_file(text, Tutor())
    assert found or wrong
    assert all(1 <= one.line <= len(lines) + 1 for one in wrong)
    if not wrong:
        for id_, body in tables_of(text):
            assert read_body(body, Tutor())[0][0].id == id_


def numeric(*lines: str, answer: str = 'answer = -61\nunit = "mV"') -> str:
    head = '[[question]]\nid = "n"\nkind = "number"\ntopic = "chloride"\nask = "E_Cl?"\n'
    return "\n".join([head + answer, *lines])


def numeric_question(*lines: str) -> Question:
    registry.put(GUILD, stored(numeric(*lines)))
    return make(f"own_{GUILD}_n", 0)


def test_an_expected_slip_is_told_in_the_words_of_the_instructor() -> None:
    question = own("pump_cycle")
    slip = graded(question, "2")
    assert slip.outcome is Outcome.WRONG
    assert "number of K⁺" in speaker("en").say(slip.feedback[-1])
    assert "K⁺ 的个数" in speaker("zh").say(slip.feedback[-1])
    assert graded(question, "3").right
    assert "number of K⁺" not in str([speaker("en").say(one) for one in graded(question, "7").feedback])


def test_an_expected_slip_may_show_a_misconception() -> None:
    question = numeric_question('slips = [{ value = 61, shows = "N05" }]', 'trap = "N05"')
    found = graded(question, "61 mV")
    assert (found.outcome, found.misconception) == (Outcome.MISCONCEPTION, "N05")
    assert question.trap == "N05"


@pytest.mark.parametrize(
    ("tolerance", "reply", "outcome"),
    [
        ("0.05", "-61.04 mV", Outcome.RIGHT),
        ("0.05", "-61.2 mV", Outcome.CLOSE),
        ("5", "-65 mV", Outcome.RIGHT),
        ("5", "-67 mV", Outcome.WRONG),
        ("5", "-65 mM", Outcome.UNIT),
    ],
)
def test_a_number_is_right_within_the_tolerance_of_its_question(
    tolerance: str, reply: str, outcome: Outcome
) -> None:
    assert graded(numeric_question(f"tolerance = {tolerance}"), reply).outcome is outcome


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("tolerance = 0", "written-fault-tolerance"),
        ('tolerance = "wide"', "written-fault-number"),
        ('slips = [{ value = -61.1, says = "no" }]', "written-fault-slip-right"),
        ("slips = [{ value = -58 }]", "written-fault-slip-says"),
        ('slips = [{ value = -58, says = "no", shows = "N05" }]', "written-fault-slip-says"),
        ('slips = [{ says = "no" }]', "written-fault-missing"),
        ('slips = [{ value = 1, says = "no", shown = 2 }]', "written-fault-key"),
        (
            "slips = [" + ", ".join(f'{{ value = {n}, says = "no" }}' for n in range(13)) + "]",
            "written-fault-slips",
        ),
    ],
)
def test_what_is_wrong_with_slips_and_tolerance_is_told_with_its_line(line: str, fault: str) -> None:
    found = faults(numeric(line))
    assert fault in [id_ for _, id_ in found]
    assert {at for at, _ in found} == {8}


def test_slips_have_no_place_where_there_is_nothing_to_compute() -> None:
    text = TEXT.replace('kind = "direction"', 'kind = "direction"\ntolerance = 1')
    assert "written-fault-not-here" in [id_ for _, id_ in faults(text)]


LAB = """
[[topic]]
id = "patch_lab"
title = "Patch-clamp lab"

[[question]]
id = "seal"
kind = "number"
topic = "patch_lab"
ask = "Which seal resistance, in gigaohm, do we ask for?"
answer = 1
unit = "1"
"""


def test_a_topic_needs_no_card() -> None:
    assert faults(LAB) == []
    registry.put(GUILD, stored(LAB))
    question = make(f"own_{GUILD}_seal", 0)
    assert (question.concept, question.card) == (f"own_{GUILD}_patch_lab", None)
    assert title(question.concept, "zh") == "Patch-clamp lab"
    wrong = graded(question, "50")
    assert (wrong.right, wrong.concept) == (False, None)


def test_a_topic_without_a_card_is_asked_whatever_the_course_has_reached() -> None:
    registry.put(GUILD, stored(LAB))
    known_ = Known(own=(f"own_{GUILD}_seal",))
    topic = f"own_{GUILD}_patch_lab"
    chosen = plan(topic, 2, Mode.PRACTICE, known_, Random(1), reached=("chloride",))
    assert {one.template for one in chosen} == {f"own_{GUILD}_seal"}


def test_a_quiz_on_a_topic_without_a_card_ends_with_nothing_to_read() -> None:
    registry.put(GUILD, stored(LAB))
    session = Session(mode=Mode.PRACTICE, topic=None, plan=(Item(f"own_{GUILD}_seal", 0),), asked_at=NOW)
    turn = quiz.give_up(session, now=NOW)
    assert turn.card is None
    assert quiz.summary(turn.session).read == ()


def test_a_topic_that_was_dropped_still_has_a_name() -> None:
    assert title(f"own_{GUILD}_patch_lab", "en") == "patch lab"
