"""`make sbom`: the licences of what an installed bot is made of, as a page (docs/licences.md).

From the metadata of the distributions that deploy/requirements.lock names; tests/deploy checks it.
"""

from __future__ import annotations

import re
import sys
from importlib import metadata
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parent.parent
LOCK: Final = ROOT / "deploy" / "requirements.lock"
PAGE: Final = ROOT / "docs" / "licences.md"
PERMISSIVE: Final = {
    "MIT": "MIT", "MIT License": "MIT", "MIT-CMU": "MIT-CMU", "0BSD": "0BSD",
    "BSD": "BSD", "BSD License": "BSD", "BSD-2-Clause": "BSD-2-Clause", "BSD-3-Clause": "BSD-3-Clause",
    "Apache-2.0": "Apache-2.0", "Apache 2.0": "Apache-2.0", "Apache Software License": "Apache-2.0",
    "ISC": "ISC", "ISC License (ISCL)": "ISC", "PSF-2.0": "PSF-2.0",
    "Python Software Foundation License": "PSF-2.0", "CNRI-Python": "CNRI-Python", "Zlib": "Zlib",
    "CC0-1.0": "CC0-1.0", "Public-Domain": "public domain",
}  # fmt: skip
"""May be part of anything, as long as the notice stays; by every name under which they are declared."""
LIBRARY: Final = {
    "MPL-2.0": "MPL-2.0", "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "LGPL-3.0-only": "LGPL-3.0", "LGPL": "LGPL",
    "GNU Library or Lesser General Public License (LGPL)": "LGPL",
    "GNU Lesser General Public License v3 or later (LGPLv3+)": "LGPL-3.0",
}  # fmt: skip
"""May be used by a program under any licence, as a library that is left as it is and can be exchanged."""
_HEAD: Final = """# Licences of what an installed bot is made of

Nernst Tutor is under the MIT licence. It copies no code of these libraries; they are installed beside it,
unchanged. Permissive ones ask for their notice, which each carries; those of the last section ask besides
that they can be exchanged, which `pip install` does. Made by `make sbom`.
"""


class Unknown(Exception):  # noqa: N818 - it is not the program that is wrong
    """A licence that is on neither list: read it before the library is used."""


def locked() -> list[str]:
    """The names in the lock, in order."""
    found = re.findall(r"^([a-z0-9-]+)==", LOCK.read_text("utf-8"), re.MULTILINE)
    return list(dict.fromkeys(found))


def licences(name: str) -> frozenset[str]:
    """The licences that a distribution declares, by their short names.

    Raises:
        Unknown: one is on neither list, or none is declared.
    """
    told = metadata.metadata(name)
    expression = told.get("License-Expression")
    classified = [
        one.rpartition(" :: ")[2] for one in told.get_all("Classifier", []) if one.startswith("License ::")
    ]
    if expression:
        declared = re.split(r" AND | OR |[()]+", expression)
    elif classified:
        declared = classified
    else:
        declared = re.split(" and ", told.get("License") or "none")
    known = PERMISSIVE | LIBRARY
    unknown = [one for one in declared if one and one not in known]
    if unknown:
        raise Unknown(f"{name}: {', '.join(one[:60] for one in unknown)}")
    return frozenset(known[one] for one in declared if one)


def page() -> str:
    """The page; distributions that this Python or system does not need are left out."""
    rows: dict[bool, list[str]] = {True: [], False: []}
    for name in locked():
        try:
            found = licences(name)
        except metadata.PackageNotFoundError:
            continue
        rows[found <= set(PERMISSIVE.values())].append(f"| {name} | {', '.join(sorted(found))} |")
    parts = [_HEAD]
    for title, permissive in (("Permissive", True), ("Of libraries", False)):
        parts.append(
            "\n".join([f"## {title}", "", "| library | licence |", "|---|---|", *rows[permissive], ""])
        )
    return "\n".join(parts)


if __name__ == "__main__":
    sys.stdout.write(page())
