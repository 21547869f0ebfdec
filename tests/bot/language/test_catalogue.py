"""Strictness: what Fluent forgives is an error here."""

from pathlib import Path

import pytest

from bot.language.catalogue import Catalogue, LanguageError


def catalogue(folder: Path, **files: str) -> Catalogue:
    for name, text in files.items():
        (folder / f"{name}.ftl").write_text(text, encoding="utf-8")
    return Catalogue("en", folder)


def test_messages_of_all_files_are_found(tmp_path: Path) -> None:
    both = catalogue(tmp_path, one="a = A { $x }\n", two="b =\n    long\n    text\n")
    assert both.ids == {"a", "b"}
    assert both.format("a", {"x": "1"}) == "A 1"
    assert both.format("b", {}) == "long\ntext"


def test_arguments_are_put_in_bare(tmp_path: Path) -> None:
    texts = catalogue(tmp_path, one="a = <{ $x }>\n")
    assert texts.format("a", {"x": "K⁺"}) == "<K⁺>", "no invisible isolation marks"
    assert texts.format("a", {"x": 10000}) == "<10000>", "no separators"


def test_whole_numbers_choose_the_plural(tmp_path: Path) -> None:
    texts = catalogue(tmp_path, one="a = { $n ->\n    [one] one ion\n   *[other] { $n } ions\n }\n")
    assert texts.format("a", {"n": 1}) == "one ion"
    assert texts.format("a", {"n": 3}) == "3 ions"


def test_an_unknown_message_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(LanguageError, match="no message b"):
        catalogue(tmp_path, one="a = A\n").format("b", {})


def test_a_missing_argument_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(LanguageError, match="x"):
        catalogue(tmp_path, one="a = A { $x }\n").format("a", {"y": "1"})


def test_a_text_is_the_same_each_time_and_as_strict(tmp_path: Path) -> None:
    texts = catalogue(tmp_path, one='a = { "{" }x{ $x }%\nb = { $x }\nc = a { $x } b { $y }\n')
    for _ in range(3):
        assert texts.format("a", {"x": "{y}"}) == "{x{y}%"
        assert texts.format("b", {"x": 1000}) == "1000"
        assert texts.format("b", {"x": "1"}) == "1"
        assert texts.format("c", {"x": "1", "y": "{x}", "z": "3"}) == "a 1 b {x}"
        with pytest.raises(LanguageError, match="y"):
            texts.format("c", {"x": "1"})


def test_an_unknown_reference_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(LanguageError, match="nothing"):
        catalogue(tmp_path, one="a = A { nothing }\n").format("a", {})


def test_an_id_in_two_files_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(LanguageError, match=r"a \(one.ftl, two.ftl\)"):
        catalogue(tmp_path, one="a = A\n", two="a = B\n")


def test_an_id_twice_in_one_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(LanguageError, match="defined twice"):
        catalogue(tmp_path, one="a = A\na = B\n")


def test_a_broken_entry_is_an_error_with_its_file_and_text(tmp_path: Path) -> None:
    with pytest.raises(LanguageError, match=r"one\.ftl.*b = "):
        catalogue(tmp_path, one="a = A\nb = { $x\n").format("a", {})


def test_a_message_without_text_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(LanguageError, match="no text"):
        catalogue(tmp_path, one="a =\n    .title = A\n").format("a", {})


def test_a_folder_without_texts_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(LanguageError, match="no texts"):
        catalogue(tmp_path)


def test_variables_include_those_of_messages_referred_to(tmp_path: Path) -> None:
    texts = catalogue(tmp_path, one="-t = T\na = { b } { -t } { $x }\nb = { $y ->\n   *[other] { $z }\n }\n")
    assert texts.variables("a") == {"x", "y", "z"}


def test_a_reference_into_another_file_is_found(tmp_path: Path) -> None:
    with pytest.raises(LanguageError, match="another file"):
        catalogue(tmp_path, one="a = { b }\n", two="b = B\n").variables("a")


def test_files_are_parsed_when_needed(tmp_path: Path) -> None:
    texts = catalogue(tmp_path, one="a = A\n", two="b = { $x\n")
    assert texts.format("a", {}) == "A", "the fault of the other file does not show here"
