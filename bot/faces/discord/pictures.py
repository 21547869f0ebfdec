"""The picture below an answer: the answer is shown at once, and the picture put into it when it is drawn.

A picture that cannot be drawn or sent costs nothing: the answer stands.
"""

from __future__ import annotations

import io
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import discord
from discord import ui

from bot.figures.alt import alt
from bot.figures.choosing import pictures
from bot.figures.style import Style

from .deliver import NETWORK, NOBODY
from .render import PICTURE, Page

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.figures.specs import Spec
    from bot.language import Language
    from grammar.queries import Query

    from .closed import Closed
    from .deliver import Sent
    from .desk import Desk, Reply

NAME: Final = PICTURE
ALT: Final = 1000
log = logging.getLogger("nernst.discord")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture and what it shows."""

    png: bytes
    alt: str

    def file(self) -> discord.File:
        """To be sent along with a page that shows it."""
        return discord.File(io.BytesIO(self.png), filename=NAME)


async def of_reply(desk: Desk, reply: Reply) -> Picture | None:
    """The picture that serves an answer best; None where there is none."""
    answer = reply.answer
    if desk.studio is None or answer.solved is None or answer.query is None:
        return None
    found = pictures(answer.query, desk.settings.cell)
    return await drawn(desk, found[0], reply.language) if found else None


async def of_query(desk: Desk, query: Query, language: Language) -> list[Picture]:
    """All pictures that serve a question."""
    found = [await drawn(desk, one, language) for one in pictures(query, desk.settings.cell)]
    return [one for one in found if one is not None]


async def drawn(desk: Desk, spec: Spec, language: Language) -> Picture | None:
    """One picture, from the studio."""
    if desk.studio is None:
        return None
    png = await desk.studio.picture(spec, Style(desk.settings.picture_theme, language))
    return None if png is None else Picture(png, alt(spec, language)[:ALT])


def gallery(picture: Picture) -> ui.MediaGallery[Page]:
    """Where a page shows it."""
    shown = ui.MediaGallery[Page]()
    shown.add_item(media=f"attachment://{NAME}", description=picture.alt)
    return shown


async def put_in(
    interaction: discord.Interaction[Any], page: Page, picture: Picture, sent: Sent | None = None
) -> None:
    """Show the page with its picture in the place of the one that was sent: the first response, or `sent`."""
    edit = interaction.edit_original_response if sent is None else sent.edit
    await _put(edit, page, picture)


async def put_into(message: discord.Message, page: Page, picture: Picture, closed: Closed) -> None:
    """As `put_in`, for an answer to a message; not where we may send no pictures."""
    place = ("pictures", message.channel.id)
    if not closed.holds(place) and not await _put(message.edit, page, picture):
        closed.refused(place)


async def _put(edit: Callable[..., Awaitable[Any]], page: Page, picture: Picture) -> bool:
    """Whether we may."""
    try:
        await edit(view=page, attachments=[picture.file()], allowed_mentions=NOBODY)
    except discord.HTTPException as error:
        log.info("a picture was left out: %s/%s", error.status, error.code)
        return not isinstance(error, discord.Forbidden)
    except NETWORK as error:
        log.info("a picture was left out: %s", type(error).__name__)
    return True
