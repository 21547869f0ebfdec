"""The commands, one file each: read the options, ask the desk, render."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import (
    about,
    ask,
    classroom,
    course,
    explain,
    help,  # noqa: A004 - the command's name
    leaderboard,
    lookups,
    plot,
    privacy,
    progress,
    quiz,
    remind,
    settings,
)

if TYPE_CHECKING:
    from discord import app_commands

    from ..client import NernstClient

_MODULES = (
    ask,
    explain,
    plot,
    quiz,
    progress,
    remind,
    leaderboard,
    lookups,
    help,
    settings,
    privacy,
    course,
    classroom,
    about,
)


def build(
    client: NernstClient,
) -> list[app_commands.Command[Any, ..., Any] | app_commands.ContextMenu | app_commands.Group]:
    """All commands, made for this client."""
    return [command for module in _MODULES for command in module.build(client)]
