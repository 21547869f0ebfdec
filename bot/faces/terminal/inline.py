"""A picture in the terminal, where it can show one: kitty's protocol or sixel (iTerm2, foot, WezTerm, …)."""

from __future__ import annotations

import io
import sys

from rich.console import Console

WIDTH = 60
"""In columns of the terminal; less where it is narrower."""


def shown(png: bytes) -> bool:
    """Show it; False where the terminal shows no pictures, or is none."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return False
    from textual_image.renderable import Image, SixelImage, TGPImage  # its import asks the terminal

    if Image not in (SixelImage, TGPImage):  # coloured blocks are no picture: labels could not be read
        return False
    console = Console()
    console.print(Image(io.BytesIO(png), width=min(WIDTH, console.width)))
    return True
