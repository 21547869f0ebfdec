"""Reads the data files beside the code: every row checked, every fault reported, at once.

A loader asks a `Row` for what it needs.  What is missing or wrong is noted and a harmless stand-in returned,
so that the loader runs to the end; `Table.finish` then raises `BadData` with everything noted.
"""

import math
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from physics.errors import BadData

_FOLDER: Final = Path(__file__).parent


def text_of(filename: str) -> str:
    """The text of a data file of this package."""
    return (_FOLDER / filename).read_text(encoding="utf-8")


class Table:
    """A TOML file of rows, each under its id.

    Attributes:
        filename: what the faults are reported under.
        faults: what was found wrong so far.
    """

    def __init__(self, filename: str, text: str) -> None:
        """Parse the text; a text that is not TOML raises `BadData` here."""
        self.filename = filename
        self.faults: list[str] = []
        try:
            self._values: Mapping[str, object] = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise BadData(filename, [f"not TOML: {error}"]) from None
        if not self._values:
            self.faults.append("no rows")

    def rows(self) -> Iterator[tuple[str, "Row"]]:
        """The rows in the order of the file; what a loader does not ask a row for is a fault of that row."""
        for name, values in self._values.items():
            row = Row(name, values, self.faults)
            yield name, row
            row.close()

    def finish(self) -> None:
        """Call after the last row.

        Raises:
            BadData: with all faults, if there is one.
        """
        if self.faults:
            raise BadData(self.filename, self.faults)


class Row:
    """One row, or a table within a row: typed access that notes faults instead of raising.

    Attributes:
        faulty: whether a fault of this row was noted.
    """

    def __init__(self, path: str, values: object, faults: list[str]) -> None:
        self.faulty = False
        self._path = path
        self._faults = faults
        self._asked: set[str] = set()
        self._values: Mapping[str, object] = values if isinstance(values, dict) else {}
        if not isinstance(values, dict):
            self.fault("not a table")

    def fault(self, what: str) -> None:
        """Note a fault of this row."""
        self.faulty = True
        self._faults.append(f"{self._path}: {what}")

    def text(self, key: str) -> str:
        """A string that is not blank."""
        value = self._get(key)
        if not isinstance(value, str):
            self.fault(f"no {key}" if value is None else f"{key} is not a text: {value!r}")
        elif not value.strip():
            self.fault(f"{key} is blank")
        else:
            return value
        return "?"

    def number(self, key: str, *, above: float = -math.inf) -> float:
        """A finite number greater than `above`."""
        value = self._get(key)
        if isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value):
            if value > above:
                return float(value)
            self.fault(f"{key} is not above {above:g}: {value}")
        else:
            self.fault(f"no {key}" if value is None else f"{key} is not a number: {value!r}")
        return 1.0

    def whole(self, key: str) -> int:
        """A whole number."""
        value = self._get(key)
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        self.fault(f"no {key}" if value is None else f"{key} is not a whole number: {value!r}")
        return 1

    def has(self, key: str) -> bool:
        """Whether the row has this key."""
        return key in self._values

    def names(self) -> tuple[str, ...]:
        """The keys of the row, in the order of the file."""
        return tuple(self._values)

    def within(self, key: str) -> "Row":
        """The table under a key; an empty one where there is none.  Close it when done."""
        return Row(f"{self._path}.{key}", self._get(key) if self.has(key) else {}, self._faults)

    def close(self) -> None:
        """Note as a fault every key that nobody asked for: a misspelt key must not pass for an absent one."""
        for key in self._values:
            if key not in self._asked:
                self.fault(f"unknown key {key}")

    def _get(self, key: str) -> object:
        self._asked.add(key)
        return self._values.get(key)
