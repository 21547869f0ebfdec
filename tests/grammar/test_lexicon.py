"""The lexicon: no phrase twice, every id exists, both languages know the same, a unit has one meaning."""

from __future__ import annotations

import tomllib
from collections import Counter
from importlib.resources import files
from typing import TYPE_CHECKING, Final

import pytest

from grammar.bound import FITS
from grammar.lexer import Scan
from grammar.lexicon import BadLexicon, lexicon
from grammar.moved import FACTORS
from grammar.normalise import normalise
from grammar.numbers import FRACTIONS
from physics.cells import all_cells
from physics.species import BRANCHES, all_species, species

if TYPE_CHECKING:
    from grammar.tokens import Token

LANGUAGES: Final = ("en", "zh")
# Phrases that something else reads first, so that they do nothing; the numbers may only fall.
HIDDEN: Final = {"en": 24, "zh": 6}
# Meanings that only one language has words for, because the other says them with its grammar.
ONE_LANGUAGE_ONLY: Final = {"CUE": {"zero", "first", *FACTORS, *FRACTIONS}}


def table(name: str) -> dict[str, dict[str, list[str]]]:
    text = files("grammar").joinpath(f"lexicon/{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def phrases(language: str) -> list[tuple[str, str, str]]:
    return [
        (terminal, meaning, phrase)
        for terminal, meanings in table(language).items()
        for meaning, many in meanings.items()
        for phrase in many
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_phrase_stands_twice(language: str) -> None:
    counts = Counter(phrase for *_, phrase in phrases(language))
    assert [phrase for phrase, n in counts.items() if n > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_ion_is_a_species(language: str) -> None:
    for ion in table(language)["ION"]:
        assert species(ion).id == ion


def test_english_is_in_lower_case_and_ascii() -> None:
    assert [p for *_, p in phrases("en") if p != p.lower() or not p.isascii()] == []


def test_chinese_is_simplified_so_that_normalised_text_finds_it() -> None:
    unknown = set(lexicon().phrases) - {normalise(phrase) for phrase in lexicon().phrases}
    for phrase in unknown:  # its normal form must be there too
        assert normalise(phrase) in lexicon().phrases, phrase


@pytest.mark.parametrize("terminal", ["SIDE", "HEAD", "ION", "CUE"])
def test_both_languages_cover_the_same_meanings(terminal: str) -> None:
    en, zh = set(table("en")[terminal]), set(table("zh")[terminal])
    assert en ^ zh <= ONE_LANGUAGE_ONLY.get(terminal, set()) | {m for m in en ^ zh if m.startswith("X")}


def test_every_species_has_a_name_in_both_languages() -> None:
    for language in LANGUAGES:
        assert set(all_species()) <= set(table(language)["ION"])


def test_every_cell_has_a_name_in_both_languages() -> None:
    for language in LANGUAGES:
        assert set(all_cells()) <= set(table(language)["CELL"])


def _meaning(token: Token) -> str:
    """As the table names it: a head is its kind, with the branch of a circuit where it is one's own."""
    if isinstance(token.value, str):
        return token.value
    kind: str = token.value.kind
    return f"{kind}_{token.value.ion}" if token.value.ion in {*BRANCHES, "H"} and kind != "pH" else kind


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_is_read_as_its_own_meaning(language: str) -> None:
    wrong = []
    for terminal, meaning, phrase in phrases(language):
        if terminal in ("NUM", "FILLER", "TEMP"):
            continue
        tokens = Scan(normalise(phrase)).tokens
        kinds = {(t.type, _meaning(t)) for t in tokens if t.type != "QTY"}
        if (terminal, meaning) not in kinds:
            wrong.append((phrase, terminal, meaning, tokens))
    assert len(wrong) <= HIDDEN[language], wrong


def test_a_named_temperature_is_a_temperature() -> None:
    for language in LANGUAGES:
        for celsius, many in table(language)["TEMP"].items():
            for phrase in many:
                (token,) = Scan(phrase).tokens
                assert token.value.dim == "celsius"
                assert token.value.value == float(celsius)


def test_every_factor_and_fraction_is_a_cue() -> None:
    assert set(FACTORS) | set(FRACTIONS) <= set(table("en")["CUE"]) | set(table("zh")["CUE"])


def test_every_unit_scales_by_its_factor() -> None:
    for dimension, factors in table("units").items():
        for factor, spellings in factors.items():
            for spelling in spellings:
                assert lexicon().units[normalise(spelling)] == (dimension, float(factor))


@pytest.mark.parametrize(
    "spelling", sorted({u for u, (d, _) in lexicon().units.items() if d not in ("other", "times")})
)
def test_a_number_with_a_unit_is_one_quantity(spelling: str) -> None:
    dimension, factor = lexicon().units[spelling]
    value = {"kelvin": 300.0, "fahrenheit": 90.0}.get(dimension, 30.0)
    (token,) = Scan(f"{value:g} {spelling}").tokens
    expected = {"kelvin": value - 273.15, "fahrenheit": (value - 32.0) / 1.8}.get(dimension, value * factor)
    assert token.value.dim == {"kelvin": "celsius", "fahrenheit": "celsius"}.get(dimension, dimension)
    assert token.value.value == pytest.approx(expected, rel=1e-12)


def test_every_dimension_that_a_symbol_takes_is_a_dimension() -> None:
    known = {dimension for dimension, _ in lexicon().units.values()} | {"bare"}
    assert set().union(*FITS.values()) <= known


def test_a_bad_lexicon_names_every_fault() -> None:
    assert issubclass(BadLexicon, ValueError)
