"""What a button knows, written into its custom_id: no memory is needed, so it works after a restart.

    n1:<kind>:<language><steps>:<owner>:<check>:=<question>       or, where that is too long,
    n1:<kind>:<language><steps>:<owner>:<check>:@<token>           of a row kept by the store

`n1` is the version of this format; a button of another version is answered with a kind word.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from bot.progress import StoreError

from .limits import CUSTOM_ID
from .patience import within

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import discord

    from bot.language import Language
    from bot.progress import Store

    from .desk import Desk

Kind: TypeAlias = Literal["ask", "view", "fill"]

PREFIX: Final = "n1:"
_LETTER: Final[dict[Kind, str]] = {"ask": "a", "view": "v", "fill": "f"}
_KIND: Final[dict[str, Kind]] = {letter: kind for kind, letter in _LETTER.items()}
_LANGUAGE: Final[dict[str, Language]] = {"e": "en", "z": "zh"}
_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"
TEMPLATE: Final = re.compile(
    r"n1:(?P<kind>[avf]):(?P<language>[ez])(?P<steps>[01]):(?P<owner>[0-9a-z]*):(?P<check>[\w-]*):(?P<text>[=@](?s:.+))"
)
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Mark:
    """What happens on a click.

    Attributes:
        kind: "ask" the question anew, change the "view" of its answer, or "fill" in missing numbers.
        text: the question, in words that the tutor reads; or "@" and a token of the store.
        language: of the answer.
        steps: whether the steps are shown.
        owner: whose answer it is; others get a view of their own. 0: anybody's.
        check: digest of the question as it was understood: it must still be understood so.
    """

    kind: Kind
    text: str
    language: Language
    steps: bool = False
    owner: int = 0
    check: str = ""


def encode(mark: Mark, token: str | None = None) -> str | None:
    """The custom_id; None when it is too long."""
    text = f"={mark.text}" if token is None else f"@{token}"
    language = "z" if mark.language == "zh" else "e"
    made = (
        f"{PREFIX}{_LETTER[mark.kind]}:{language}{int(mark.steps)}:{base36(mark.owner)}:{mark.check}:{text}"
    )
    return made if len(made) <= CUSTOM_ID and made.isprintable() else None


def decode(found: re.Match[str]) -> Mark:
    """The mark of a custom_id that matches `TEMPLATE`; its text still begins with "=" or "@"."""
    return Mark(
        kind=_KIND[found["kind"]],
        text=found["text"],
        language=_LANGUAGE[found["language"]],
        steps=found["steps"] == "1",
        owner=int(found["owner"], 36) if found["owner"] else 0,
        check=found["check"],
    )


def check(said: str) -> str:
    """A short digest of a question said back."""
    return hashlib.blake2s(said.encode(), digest_size=3).hexdigest()


async def custom_ids(wanted: Sequence[Mark], desk: Desk, user: int) -> list[str | None]:
    """The custom_ids; None for one that cannot be made: leave that button out.

    Long questions are kept by the store as something of `user`, and go when they delete their data.
    """
    made = [_at_once(mark, desk, user) for mark in wanted]
    if None not in made:
        return made
    long = [mark for mark, short in zip(wanted, made, strict=True) if short is None]
    kept = iter(await asyncio.gather(*(_kept(mark, desk, user) for mark in long)))  # in one commit
    return [next(kept) if short is None else short for short in made]


def _at_once(mark: Mark, desk: Desk, user: int) -> str | None:
    short = encode(mark)
    token = desk.memory.token(user, mark.text) if short is None else None
    return short if token is None else encode(mark, token)


async def _kept(mark: Mark, desk: Desk, user: int) -> str | None:
    try:
        token = await within(desk.patience_s, desk.store.keep_button({"text": mark.text}, user))
    except (StoreError, TimeoutError) as error:
        _log.warning("a button was left out: %s", type(error).__name__)
        return None
    desk.memory.remember_token(user, mark.text, token)
    return encode(mark, token)


async def question(mark: Mark, store: Store) -> str | None:
    """The question of a decoded mark; None when its row is gone."""
    if mark.text.startswith("="):
        return mark.text[1:]
    kept = await store.button(mark.text[1:])
    text = None if kept is None else kept.get("text")
    return text if isinstance(text, str) else None


def of_message(message: discord.Message) -> Iterator[Mark]:
    """The marks of the buttons of a message of ours."""
    for component in _walk(message.components):
        found = TEMPLATE.fullmatch(getattr(component, "custom_id", None) or "")
        if found is not None:
            yield decode(found)


def _walk(components: Iterable[object]) -> Iterator[object]:
    for component in components:
        yield component
        yield from _walk(getattr(component, "children", ()))
        yield from _walk(filter(None, [getattr(component, "accessory", None)]))


@lru_cache(maxsize=1024)
def base36(number: int) -> str:
    """A number in few characters; each button of a page has the same ones."""
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
    return digits
