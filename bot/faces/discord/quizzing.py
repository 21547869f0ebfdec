"""Quizzes for Discord users, without Discord's objects: a move in, what to show out.

The state of a quiz is in the store, so it goes on after a restart.  An answer is stored before its verdict is
shown; a click on a page that is out of date shows how things stand.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field, replace
from random import Random
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

from bot.progress.words import Mode, utc_now
from bot.quiz import session as quiz
from bot.quiz.remembering import attempt, known, stored
from bot.quiz.schedule import topics
from bot.quiz.state import Session, from_json, to_json

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from bot.language import Language
    from bot.progress import QuizSession, Store
    from bot.progress.words import JsonObject
    from bot.quiz.grading import Reply
    from bot.quiz.schedule import Item
    from bot.tutor.answer import ConceptId, Say

    from .desk import Asker

Action: TypeAlias = Literal["answer", "part", "hint", "walk", "skip", "next", "again"]
_ID: Final = 16
_LED: Final = "led"
"""In the stored state, beside the session: the move that led to it."""
MOST_OPEN: Final = 10
"""Quizzes of one student that are kept, also those that are over; older ones are dropped."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What is to be seen of a quiz.

    Attributes:
        id, version: of the stored session; a button of another version is out of date.
        owner: whose quiz it is.
        says: what the last move led to; `card`: the card to read.
        given: the answer to which that is said.
        row: the stored session, where it was just read.
    """

    id: str
    version: int
    owner: int
    session: Session
    says: tuple[Say, ...] = ()
    card: ConceptId | None = None
    given: Reply | None = None
    row: QuizSession | None = field(default=None, compare=False, repr=False)


class Quizzes:
    """Begins quizzes and moves them on."""

    def __init__(
        self,
        store: Store,
        *,
        now: Callable[[], datetime] = utc_now,
        rng: Random | None = None,
    ) -> None:
        self._store = store
        self._now = now
        self._rng = rng or Random()

    async def begin(
        self,
        who: Asker,
        topic: ConceptId | None,
        number: int,
        mode: Mode,
        reached: Sequence[ConceptId] = (),
    ) -> Shown | None:
        """A new quiz; None where a review has nothing due.

        Args:
            who: whose quiz it is to be.
            topic: a concept, or None for all.
            number: how many questions.
            mode: practice, review or exam.
            reached: what the course has come to; empty: all.

        Raises:
            StoreError: it could not be stored.
        """
        now = self._now()
        about = await known(self._store, who.user, now, who.guild)
        asked_for = [one for one in reached if one in topics()]  # of a course set up by another version too
        session = quiz.start(topic, number, mode, known=about, now=now, rng=self._rng, reached=asked_for)
        if session is None:
            return None
        await self._make_room(who.user)
        return await self._kept_new(session, who)

    async def last(self, who: Asker, *, daily: Item | None = None) -> Shown | None:
        """The quiz that the student used last and has not ended; or that of a question of the day."""
        for row in await self._store.sessions(who.user):
            session = _of(row)
            if session is None or session.phase == "done":
                continue
            if daily == (session.item if session.mode is Mode.DAILY else None):
                return self._retold(row, session)
        return None

    async def present(self, id_: str) -> Shown | None:
        """How a quiz stands; None: it is over, deleted or of another version."""
        row = await self._store.load_session(id_)
        session = None if row is None else _of(row)
        return None if row is None or session is None else _standing(row, session)

    async def retold(self, id_: str) -> Shown | None:
        """How a quiz stands, with what was said to the last move."""
        row = await self._store.load_session(id_)
        session = None if row is None else _of(row)
        return None if row is None or session is None else self._retold(row, session)

    async def copy(self, shown: Shown, who: Asker) -> Shown:
        """The same question for somebody else, as a quiz of their own: one, however often it is asked for."""
        item = shown.session.item
        for row in await self._store.sessions(who.user):
            begun = _of(row)
            if begun is not None and begun.plan == (item,) and begun.phase != "done":
                return self._retold(row, begun)
        session = Session(mode=Mode.PRACTICE, topic=shown.session.topic, plan=(item,), asked_at=self._now())
        await self._make_room(who.user)
        return await self._kept_new(session, who)

    async def of_items(self, items: Sequence[Item], who: Asker, mode: Mode = Mode.PRACTICE) -> Shown:
        """A quiz of these questions."""
        session = Session(mode=mode, topic=None, plan=tuple(items), asked_at=self._now())
        await self._make_room(who.user)
        return await self._kept_new(session, who)

    async def move(
        self,
        before: Shown,
        action: Action,
        reply: Reply | None = None,
        *,
        event: int,
        language: Language,
        guild: int | None = None,
    ) -> Shown:
        """What a click or a form leads to, stored.

        Args:
            before: the quiz as loaded.
            action: what was pressed.
            reply: the answer, where one was given.
            event: id of the interaction; an answer under it counts once.
            language: in which the question was shown.
            guild: where, if in a server.

        Raises:
            StoreError: nothing was stored, and nothing is to be shown as if it were.
        """
        turn = self._turn(before.session, action, reply)
        if turn.session == before.session and turn.answered is None:
            return replace(before, says=turn.says, card=turn.card)
        row = before.row or await self._store.load_session(before.id)
        if row is None or row.version != before.version:
            return await self.retold(before.id) or before
        after = stored(turn.session, row, id=row.id, user=row.user, now=self._now())
        after = replace(after, state={**after.state, _LED: _led(before.session, action, reply)})
        if turn.answered is not None:
            one = attempt(turn.answered, id=str(event), user=row.user, language=language, guild=guild)
            kept = await self._store.record(one, after)
        else:
            kept = await self._store.save_session(after)
        if not kept:
            return await self.retold(before.id) or before
        return _told(Shown(row.id, row.version + 1, row.user, turn.session), turn, before.session, reply)

    def _turn(self, session: Session, action: Action, reply: Reply | None) -> quiz.Turn:
        """A move; an exam goes on by itself."""
        now = self._now()
        turn = self._one(session, action, reply, now)
        if turn.session.phase == "shown" and (action == "next" or turn.session.mode is Mode.EXAM):
            turn = replace(turn, session=quiz.go_on(turn.session, now=now))
        return turn

    def _one(self, session: Session, action: Action, reply: Reply | None, now: datetime) -> quiz.Turn:
        match action:
            case "answer":
                return quiz.answer(session, reply if reply is not None else "", now=now, rng=self._rng)
            case "part":
                return quiz.answer_part(session, reply if reply is not None else "")
            case "hint":
                return quiz.hint(session)
            case "walk":
                return quiz.walk(session)
            case "skip":
                return quiz.give_up(session, now=now)
            case "next" | "again":
                return quiz.Turn(session)

    def _retold(self, row: QuizSession, session: Session) -> Shown:
        """A quiz is a pure state machine: the move that led here is made again, for what was said to it."""
        plain = _standing(row, session)
        led: Any = row.state.get(_LED)
        if led is None:
            return plain
        try:
            before = from_json(led["before"])
        except ValueError:  # of another version of the quiz
            return plain
        reply = tuple(led["reply"]) if isinstance(led["reply"], list) else led["reply"]
        return _told(plain, self._turn(before, led["action"], reply), before, reply)

    async def _kept_new(self, session: Session, who: Asker) -> Shown:
        id_ = uuid.uuid4().hex[:_ID]
        row = stored(session, None, id=id_, user=who.user, now=self._now(), guild=who.guild)
        await self._store.save_session(row)
        return Shown(id_, row.version + 1, who.user, session)

    async def _make_room(self, user: int) -> None:
        for row in (await self._store.sessions(user))[MOST_OPEN - 1 :]:
            await self._store.close_session(row.id)


def _standing(row: QuizSession, session: Session) -> Shown:
    return Shown(row.id, row.version, row.user, session, row=row)


def _told(shown: Shown, turn: quiz.Turn, before: Session, reply: Reply | None) -> Shown:
    """With what is said to a move; the answer itself only while its question stands there."""
    stays = turn.answered is not None and turn.session.at == before.at and turn.session.phase != "done"
    return replace(shown, says=turn.says, card=turn.card, given=reply if stays else None)


def _led(before: Session, action: Action, reply: Reply | None) -> JsonObject:
    """The move that led to a state, as it is stored beside it."""
    return {
        "before": to_json(before),
        "action": action,
        "reply": list(reply) if isinstance(reply, tuple) else reply,
    }


def _of(row: QuizSession) -> Session | None:
    plain = {name: value for name, value in row.state.items() if name != _LED}
    try:
        return from_json(plain)
    except ValueError:  # of another version of the quiz
        return None
