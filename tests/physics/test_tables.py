"""The reader of data files."""

import pytest

from physics.errors import BadData
from physics.tables import Table


def faults(text: str) -> tuple[str, ...]:
    """Faults of a table whose rows have a text, a number above 0 and a whole number."""
    with pytest.raises(BadData) as caught:
        read(text)
    assert caught.value.filename == "things.toml"
    return caught.value.faults


def read(text: str) -> list[tuple[str, str, float, int]]:
    table = Table("things.toml", text)
    rows = [
        (name, row.text("source"), row.number("size", above=0.0), row.whole("z"))
        for name, row in table.rows()
    ]
    table.finish()
    return rows


def test_sound_rows_are_read_in_order() -> None:
    text = '[b]\nsource = "a book"\nsize = 2\nz = -1\n[a]\nsource = "another"\nsize = 0.5\nz = 0'
    assert read(text) == [("b", "a book", 2.0, -1), ("a", "another", 0.5, 0)]


def test_what_is_not_toml_is_one_fault() -> None:
    (fault,) = faults("[a\n")
    assert fault.startswith("not TOML: ")


def test_a_row_twice_is_not_toml() -> None:
    (fault,) = faults("[a]\nz = 1\n[a]\nz = 2")
    assert fault.startswith("not TOML: ")


def test_an_empty_file_has_no_rows() -> None:
    assert faults("") == ("no rows",)


def test_every_fault_of_every_row_is_reported() -> None:
    text = """
    loose = 3
    [a]
    source = "  "
    size = 0
    z = 1.5
    [b]
    sizzle = 3
    [c]
    source = 7
    size = nan
    z = true
    """
    assert faults(text) == (
        "loose: not a table",
        "loose: no source",
        "loose: no size",
        "loose: no z",
        "a: source is blank",
        "a: size is not above 0: 0",
        "a: z is not a whole number: 1.5",
        "b: no source",
        "b: no size",
        "b: no z",
        "b: unknown key sizzle",
        "c: source is not a text: 7",
        "c: size is not a number: nan",
        "c: z is not a whole number: True",
    )


def test_a_table_within_a_row_names_its_path() -> None:
    table = Table("things.toml", "[a.ions.K]\ninside = -1")
    for _, row in table.rows():
        ions = row.within("ions")
        potassium = ions.within("K")
        potassium.number("inside", above=0.0)
        potassium.number("outside", above=0.0)
        assert ions.names() == ("K",)
        assert potassium.faulty
        assert not row.faulty
    assert table.faults == ["a.ions.K: inside is not above 0: -1", "a.ions.K: no outside"]
