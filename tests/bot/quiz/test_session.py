"""A quiz from start to summary: pure, replayable, and whole after JSON."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.diagnosis import tells_apart
from bot.lessons import cards
from bot.progress.words import Mode, Outcome
from bot.quiz import session as quiz
from bot.quiz.grading import grade, letters
from bot.quiz.making import make
from bot.quiz.remembering import attempt
from bot.quiz.schedule import Item, Known, plan, topics
from bot.quiz.state import Session, from_json, to_json
from bot.quiz.templates import templates
from bot.quiz.topics import topic_of

NOW = datetime(2026, 9, 14, 12, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
POTASSIUM = Item("potential_potassium", 7)


def on(*items: Item, mode: Mode = Mode.PRACTICE) -> Session:
    return Session(mode=mode, topic=None, plan=items or (POTASSIUM, Item("flow_chloride", 1)), asked_at=NOW)


def started(mode: Mode = Mode.PRACTICE, number: int = 5, seed: int = 1, **known: object) -> Session:
    found = quiz.start(None, number, mode, known=Known(**known), now=NOW, rng=Random(seed))  # type: ignore[arg-type]
    assert found is not None
    return found


def right_of(session: Session) -> str:
    question = quiz.question(session)
    if question.key is not None:
        return f"{question.key.value:.5g}"
    return letters(question.order or question.right_choices)


def answered(session: Session, reply: str) -> quiz.Turn:
    return quiz.answer(session, reply, now=NOW + MINUTE, rng=Random(0))


def test_right_at_once_ends_the_question_with_the_reasons() -> None:
    turn = answered(on(), "-97.7 mV")
    assert turn.session.phase == "shown"
    assert [say.id for say in turn.says[:2]] == ["quiz-right", "quiz-answer-number"]
    assert turn.session.lines[0].end == "right"
    assert turn.answered is not None
    assert (turn.answered.outcome, turn.answered.tries, turn.answered.hints) == (Outcome.RIGHT, 1, 0)


def test_a_wrong_answer_is_named_and_may_be_tried_again() -> None:
    turn = answered(on(), "97.7 mV")
    assert turn.session.phase == "asking"
    assert [say.id for say in turn.says] == [
        "quiz-wrong-sign",
        "quiz-either",
        "diagnosis-N01",
        "diagnosis-N02",
        "quiz-step",
        "quiz-probe",
    ]
    assert turn.card == "concentration_ratio"
    assert turn.answered is not None
    assert turn.answered.misconception == "N01"
    again = answered(turn.session, "-97.7")
    assert again.session.lines[0].end == "helped"
    assert again.session.lines[0].slips == ("N01",)
    assert again.answered is not None
    assert again.answered.tries == 2


def test_what_one_number_cannot_tell_apart_the_next_question_does() -> None:
    turn = answered(on(), "97.7 mV")
    assert len(turn.session.plan) == 2
    after = turn.session.plan[1]
    assert after.template != "flow_chloride"
    query = make(after.template, after.seed).query
    assert query is not None
    assert tells_apart(query, ("N01", "N02"))
    assert turn.session.probed
    assert turn.says[-1].id == "quiz-probe", "the student is told why it comes"


def test_after_three_wrong_answers_the_solution_is_shown() -> None:
    session = on()
    for _ in range(3):
        turn = answered(session, "12 mV")
        session = turn.session
    assert session.phase == "shown"
    assert session.lines[0].end == "wrong"
    told = [say.id for say in turn.says]
    assert told.index("quiz-answer-number") < told.index("quiz-symbols"), "worked out, step by step"
    assert str(turn.says[told.index("quiz-symbols")].args["text"]).startswith("E_K = (RT/zF)")


def test_what_cannot_be_read_counts_nothing() -> None:
    turn = answered(on(), "I do not know")
    assert turn.session == on()
    assert turn.answered is None
    assert turn.says[0].id == "quiz-not-read"


def test_an_order_may_be_typed_in_symbols() -> None:
    session = on(Item("order_valences", 1))
    asked = quiz.question(session)
    ions = [asked.choices[i].say.args["species"].id for i in asked.order]  # type: ignore[union-attr]
    wrong = answered(session, " > ".join(reversed(ions)))
    assert "quiz-order-read" in [say.id for say in wrong.says], "how it was read is said"
    assert answered(wrong.session, " < ".join(ions)).session.lines[0].end == "helped"
    assert answered(session, ", ".join(ions)).session.lines[0].end == "right"
    assert answered(session, ions[0]).answered is None, "not all of them"


def test_a_template_with_several_traps_asks_for_the_one_that_is_open() -> None:
    for seed in range(30):
        for item in plan("flow_direction", 5, Mode.PRACTICE, Known(slips=("C34",)), Random(seed)):
            if item.template == "flow_cation":
                assert make(item.template, item.seed).trap == "C34"


def test_three_hints_then_no_more() -> None:
    session, seen = on(), []
    for _ in range(4):
        turn = quiz.hint(session)
        session = turn.session
        seen.append(turn.says[0].id)
    assert seen == ["quiz-idea-nernst", "quiz-hint-setup", "quiz-hint-nearly", "quiz-hint-none-left"]
    turn = answered(session, "-97.7")
    assert turn.answered is not None
    assert turn.answered.hints == 3
    assert turn.session.lines[0].end == "helped"


def test_a_walk_asks_each_step_checks_it_and_then_the_question() -> None:
    turn = quiz.walk(on())
    session = turn.session
    assert session.phase == "walking"
    prompts = []
    while (step := quiz.part(session)) is not None:
        prompts.append(step.prompt.id)
        turn = quiz.answer_part(session, "A")
        assert turn.says[0].id in ("quiz-part-right", "quiz-part-wrong")
        session = turn.session
    assert prompts == ["quiz-part-chemical", "quiz-part-sign", "quiz-part-charge", "quiz-part-ratio"]
    assert session.phase == "asking"
    end = answered(session, "-97.7")
    assert end.session.lines[0].end == "walked"
    assert end.answered is not None
    assert end.answered.mode is Mode.GUIDED, "walked-through questions do not count for the schedule"


def test_a_wrong_step_names_its_mistake_where_it_is_a_known_one() -> None:
    session = quiz.walk(on()).session
    said = []
    for reply in ("B", "B", "C", "B"):
        turn = quiz.answer_part(session, reply)
        said.append([say.id for say in turn.says])
        session = turn.session
    assert said == [
        ["quiz-part-right", "quiz-part-chemical-told"],
        ["quiz-part-right", "quiz-part-sign-told"],
        ["quiz-part-wrong", "quiz-part-charge-told"],
        ["quiz-part-wrong", "diagnosis-N01", "quiz-part-ratio-told"],
    ]


def test_walks_fade() -> None:
    session = on(POTASSIUM, Item("potential_potassium", 8))
    first = quiz.walk(session).session
    while first.phase == "walking":
        first = quiz.answer_part(first, "A").session
    second = quiz.go_on(answered(first, "-97.7").session, now=NOW)
    turn = quiz.walk(second)
    assert turn.session.part == 1
    assert [say.id for say in turn.says] == ["quiz-part-shown"]


def test_giving_up_shows_the_solution() -> None:
    turn = quiz.give_up(on(), now=NOW)
    assert [say.id for say in turn.says].count("quiz-symbols") == 5
    assert turn.session.lines[0].end == "gave_up"
    assert turn.answered is not None
    assert turn.answered.outcome is Outcome.GAVE_UP


def test_an_exam_helps_with_nothing_and_says_nothing() -> None:
    session = on(mode=Mode.EXAM)
    assert quiz.hint(session).says == ()
    assert quiz.walk(session).session == session
    turn = answered(session, "97.7 mV")
    assert [say.id for say in turn.says] == ["quiz-noted"]
    assert turn.session.phase == "shown"


@pytest.mark.parametrize("mode", [Mode.PRACTICE, Mode.EXAM])
def test_a_session_comes_to_its_end(mode: Mode) -> None:
    session = started(mode, number=6)
    while session.phase != "done":
        session = answered(session, right_of(session)).session
        session = quiz.go_on(session, now=NOW)
    found = quiz.summary(session)
    assert (found.right, found.number, found.read) == (6, 6, ())


def test_the_same_dice_give_the_same_session() -> None:
    assert started(seed=3) == started(seed=3)
    assert started(seed=3) != started(seed=4)


MOVES = st.lists(
    st.sampled_from(["right", "A", "B", "97", "?", "hint", "walk", "give up", "next"]), max_size=40
)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10_000), MOVES, st.sampled_from([Mode.PRACTICE, Mode.EXAM]))
def test_any_moves_in_any_order_survive_json_and_can_be_replayed(
    seed: int, moves: list[str], mode: Mode
) -> None:
    def played() -> list[Session]:
        session, rng, states = started(mode, number=3, seed=seed), Random(seed), []
        for move in moves:
            session = one(session, move, rng)
            states.append(session)
            if session.phase == "done":
                break
        return states

    first = played()
    assert first == played()
    for session in first:
        assert from_json(json.loads(json.dumps(to_json(session)))) == session


def one(session: Session, move: str, rng: Random) -> Session:
    match move:
        case "hint":
            return quiz.hint(session).session
        case "walk":
            return quiz.walk(session).session
        case "give up":
            return quiz.give_up(session, now=NOW).session
        case "next":
            return quiz.go_on(session, now=NOW)
        case _ if session.phase == "walking":
            return quiz.answer_part(session, "A" if move == "right" else move).session
        case _:
            return quiz.answer(
                session, right_of(session) if move == "right" else move, now=NOW, rng=rng
            ).session


@pytest.mark.parametrize("state", [{}, {"version": 99}, {"version": 1, "mode": "practice"}])
def test_a_state_of_another_kind_is_refused(state: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="session"):
        from_json(state)


def test_open_slips_come_again_in_a_new_dress() -> None:
    known = Known(slips=("N01",), recent=frozenset({"potential_potassium"}))
    asked = plan(None, 5, Mode.PRACTICE, known, Random(1))
    traps = {templates()[item.template].trap for item in asked}
    assert "N01" in traps
    assert "potential_potassium" not in [item.template for item in asked]


def test_a_review_asks_what_is_due_and_nothing_else() -> None:
    known = Known(due=("ghk.compute", "synapse.explain"))
    asked = plan(None, 5, Mode.REVIEW, known, Random(1))
    assert {templates()[item.template].skill for item in asked} == {"ghk.compute", "synapse.explain"}
    assert quiz.start(None, 5, Mode.REVIEW, known=Known(), now=NOW, rng=Random(1)) is None


def test_due_and_weak_come_before_new() -> None:
    known = Known(due=("ghk.compute",), weak=("sodium",))
    concepts = [templates()[i.template].concept for i in plan(None, 4, Mode.PRACTICE, known, Random(2))]
    assert "ghk" in concepts
    assert "sodium" in concepts


@pytest.mark.parametrize("topic", topics())
def test_a_topic_is_kept_to(topic: str) -> None:
    asked = plan(topic, 3, Mode.PRACTICE, Known(), Random(5))
    concepts = [templates()[item.template].concept for item in asked]
    assert len(asked) == 3
    assert topic in concepts
    assert set(concepts) <= {topic, *cards.see(topic)}


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("sglt1", "sglt1"),
        ("Resting potential", "resting_potential"),
        ("静息电位", "resting_potential"),
        ("the sodium potassium pump", "na_k_pump"),
        ("nernst_equation", "nernst_equation"),
        ("football", None),
    ],
)
def test_topics_by_name(text: str, topic: str | None) -> None:
    assert topic_of(text) == topic


def test_an_answer_becomes_an_attempt() -> None:
    turn = answered(on(), "97.7 mV")
    assert turn.answered is not None
    one = attempt(turn.answered, id="x", user=5, language="zh")
    assert (one.skill, one.concept, one.trap) == ("potassium.compute", "potassium", "N01")
    assert (one.given, one.outcome, one.misconception) == ("97.7 mV", Outcome.SIGN, "N01")
    assert (one.template, one.seed, one.asked_at) == ("potential_potassium", 7, NOW)


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=80), st.sampled_from(sorted(templates())))
def test_any_text_is_graded_or_asked_again(text: str, template: str) -> None:
    grade(make(template, 3), text)
