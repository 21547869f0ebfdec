"""Students of a simulated course: they ask, answer, click twice, walk away.  The ledger of what they saw."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from bot.faces.discord.quiz_marks import FIELD, FORM, QuizMark, mark_of
from tests.bot.operations.discord_double import _message
from tests.grammar.scrambling import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from random import Random

    from tests.bot.operations.rough_discord import RoughDiscord

PATIENCE_S: Final = 6.0
"""Who has seen nothing after so long clicks again."""
COMMAND, COMPONENT, MODAL = 2, 3, 5
BUTTON, SELECT = 2, 3
LAYOUT: Final = 1 << 15
TYPED: Final = ("-89 mV", "-89", "61 mV", "12 kJ/mol", "0.5", "inward", "ABC", "CAB", "no idea", "负89毫伏")
_numbers = count(1_000_001)

Step: TypeAlias = tuple[str, int]
"""A quiz and its version: one answer can be given there."""


@dataclass(frozen=True, slots=True)
class Balance:
    """What the ledger says of the database: answers acknowledged and stored, and what is wrong with them."""

    acknowledged: int
    stored: int
    lost: list[Step]
    twice: list[Step]
    unknown: list[str]

    @property
    def holds(self) -> bool:
        """Whether every acknowledged answer is stored once, and nothing else is."""
        return not (self.lost or self.twice or self.unknown)


@dataclass
class Ledger:
    """What students sent and saw.

    Attributes:
        tried: the step that each interaction with an answer was for.
        acknowledged: steps that were seen to be taken.
        answered, unanswered: interactions that something was seen for, or nothing.
    """

    tried: dict[int, Step] = field(default_factory=dict)
    acknowledged: set[Step] = field(default_factory=set)
    answered: int = 0
    unanswered: set[int] = field(default_factory=set)

    def saw(self, number: int, controls: Iterable[Control]) -> None:
        """A page: where the quiz has gone on, the answer counts as stored for who gave it."""
        step = self.tried.get(number)
        for control in controls:
            mark = mark_of(control.custom_id)
            if step is not None and mark is not None and mark.id == step[0] and mark.version > step[1]:
                self.acknowledged.add(step)

    def balance(self, stored: Iterable[str]) -> Balance:
        """Against the ids of all stored answers."""
        taken: dict[Step, int] = defaultdict(int)
        unknown = []
        ids = list(stored)
        for one in ids:
            if (step := self.tried.get(int(one))) is None:
                unknown.append(one)
            else:
                taken[step] += 1
        return Balance(
            len(self.acknowledged),
            len(ids),
            [step for step in self.acknowledged if not taken[step]],
            [step for step, times in taken.items() if times > 1],
            unknown,
        )


@dataclass(frozen=True, slots=True)
class Shown:
    """A message with what is on it."""

    id: int
    body: dict[str, Any] = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Control:
    """A button, or a list with so many options, of a message."""

    custom_id: str
    message: Shown
    options: int = 0


@dataclass
class Student:
    """One student, in a DM.

    Attributes:
        quiz: what can be pressed on the last page of a quiz; `before`: on the page before that.
        answer: what can be pressed below the last answer.
    """

    user: int
    double: RoughDiscord
    ledger: Ledger
    dice: Random
    think_s: float
    quiz: list[Control] = field(default_factory=list)
    before: list[Control] = field(default_factory=list)
    answer: list[Control] = field(default_factory=list)

    async def study(self) -> None:
        """Until cancelled."""
        while True:
            await asyncio.sleep(self.dice.expovariate(1 / self.think_s))
            chance = self.dice.random()
            if chance < 0.25:
                await self._command("ask", "question", 3, self.dice.choice(sentences())[:900])
            elif chance < 0.35 and self.answer:
                await self._press(self.dice.choice(self.answer))
            elif chance < 0.40 and self.before:
                await self._press_again(self.dice.choice(self.before))
            elif not self.quiz:
                await self._command("quiz", "number", 4, self.dice.randint(1, 6))
            else:
                await self._go_on()

    async def _go_on(self) -> None:
        """The next move of the quiz, as often as it takes to see what came of it."""
        control = self.dice.choice(self._moves())
        mark = mark_of(control.custom_id)
        version = mark.version if mark is not None else -1
        values = [one for one in range(control.options) if one == 0 or self.dice.random() < 0.5]
        text = self.dice.choice(TYPED)
        for _ in range(20):
            if mark is None or mark.action is not None:
                seen = await self._press(control, values, mark)
            else:
                seen = await self._press(control) and await self._submit(control, mark, text)
            if seen or self._version() != version:
                return
        self.quiz, self.before = [], []  # and is never looked at again: another move would be another step

    def _moves(self) -> list[Control]:
        """What one may press: not the guided solution, whose steps are no answers, nor the other language."""
        found = []
        for one in self.quiz:
            mark = mark_of(one.custom_id)
            if mark is None or mark.action in ("answer", None, "next"):
                found += [one] * 5
            elif mark.action in ("hint", "skip"):
                found.append(one)
        return found

    def _version(self) -> int:
        marks = [mark_of(one.custom_id) for one in self.quiz]
        return next((mark.version for mark in marks if mark is not None), -1)

    # what is sent

    async def _press(
        self, control: Control, values: list[int] | None = None, mark: QuizMark | None = None
    ) -> bool:
        """Press once or twice; whether something was seen."""
        step = (mark.id, mark.version) if mark is not None and mark.action in ("answer", "skip") else None
        times = 2 if self.dice.random() < 0.1 else 1
        sent = [self._pressed(control, values or [], step) for _ in range(times)]
        return any(await asyncio.gather(*sent))

    async def _press_again(self, control: Control) -> None:
        """On a page that is out of date: nothing may come of it."""
        await self._pressed(control, list(range(control.options)), None)

    async def _pressed(self, control: Control, values: list[int], step: Step | None) -> bool:
        kind = SELECT if control.options else BUTTON
        data = {"custom_id": control.custom_id, "component_type": kind, "values": list(map(str, values))}
        return await self._send(COMPONENT, data, control.message, step)

    async def _submit(self, control: Control, mark: QuizMark, text: str) -> bool:
        box = {"type": 4, "custom_id": FIELD, "value": text}
        data = {"custom_id": mark.form_id(), "components": [{"type": 18, "component": box}]}
        return await self._send(MODAL, data, control.message, (mark.id, mark.version))

    async def _command(self, name: str, option: str, type_: int, value: object) -> None:
        options = [{"name": option, "type": type_, "value": value}]
        await self._send(COMMAND, {"id": "5", "name": name, "type": 1, "options": options}, None, None)

    async def _send(self, kind: int, data: dict[str, Any], message: Shown | None, step: Step | None) -> bool:
        """Send it, and look at what comes; who is gone by then sees nothing."""
        number = next(_numbers)
        if step is not None:
            self.ledger.tried[number] = step
        shown = self.double.shown_to[number] = asyncio.Queue()
        noticed = False
        try:
            await self.double.deliver(self._interaction(number, kind, data, message))
            if self.dice.random() < 0.03:  # walks away
                await asyncio.sleep(self.think_s)
                return False
            async with asyncio.timeout(PATIENCE_S):
                while not (body := await shown.get()):  # a sign of life alone
                    noticed = True
        except TimeoutError:
            if not noticed:
                self.ledger.unanswered.add(number)
            return False
        finally:
            del self.double.shown_to[number]
        self.ledger.answered += 1
        self._look(number, Shown(message.id if message is not None else number, body))
        return True

    def _look(self, number: int, message: Shown) -> None:
        controls = [_control(found, message) for found in _walk(message.body)]
        self.ledger.saw(number, controls)
        if str(message.body.get("custom_id", "")).startswith(FORM):
            return
        marks = [mark for one in controls if (mark := mark_of(one.custom_id)) is not None]
        if marks:
            last = next((mark for one in self.quiz if (mark := mark_of(one.custom_id)) is not None), marks[0])
            if last.id != marks[0].id:
                self.before = []
            elif last.version < marks[0].version:
                self.before = self.quiz
            self.quiz = controls
        elif any(one.custom_id.startswith("n1:") for one in controls):
            self.answer = controls
        else:
            self.quiz = [one for one in controls if one.custom_id.startswith("qs1:")]

    def _interaction(
        self, number: int, kind: int, data: dict[str, Any], message: Shown | None
    ) -> dict[str, Any]:
        name = f"student{self.user}"
        who = {"id": str(self.user), "username": name, "global_name": name, "discriminator": "0",
               "avatar": None}  # fmt: skip
        channel = str(100_000 + self.user)
        event = {
            "id": str(number), "application_id": "900", "type": kind, "token": f"t{number}", "version": 1,
            "channel_id": channel, "channel": {"id": channel, "type": 1}, "user": who,
            "locale": "zh-CN" if self.user % 2 else "en-US", "data": data, "entitlements": [],
            "authorizing_integration_owners": {"1": str(self.user)}, "context": 1,
            "attachment_size_limit": 10_000_000, "app_permissions": "0",
        }  # fmt: skip
        if message is None:
            return event
        shown = {"components": message.body["components"], "flags": LAYOUT}
        return event | {"message": _message(channel, str(message.id)) | shown}


def _walk(body: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every button and list in a body."""
    if body.get("type") in (BUTTON, SELECT) and "custom_id" in body:
        yield body
    beside = [body[name] for name in ("component", "accessory") if name in body]
    for one in (*body.get("components", ()), *beside):
        yield from _walk(one)


def _control(found: dict[str, Any], message: Shown) -> Control:
    return Control(found["custom_id"], message, len(found.get("options", ())))
