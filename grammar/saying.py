"""The words in which the grammar speaks: lexicon/say.toml, read once."""

from __future__ import annotations

import functools
import tomllib
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from grammar.reading import Language


@functools.cache
def _table() -> dict[str, dict[str, dict[str, str]]]:
    table: dict[str, dict[str, dict[str, str]]] = tomllib.loads(
        (Path(__file__).parent / "lexicon" / "say.toml").read_text(encoding="utf-8")
    )
    return table


def phrases(language: Language) -> Mapping[str, str]:
    """Phrases of questions, with their values in braces."""
    return MappingProxyType(_table()[language]["phrases"])


def names(language: Language) -> Mapping[str, str]:
    """Names of solutes whose symbol is no formula, and of cells ("cell-squid_axon")."""
    return MappingProxyType(_table()[language]["names"])
