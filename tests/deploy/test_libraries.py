"""What an installed bot is made of: pinned, no more than needed, and under licences that go with ours."""

from __future__ import annotations

import importlib.util
import json
import re
import subprocess
import sys
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT: Final = Path(__file__).parents[2]
ALL: Final = ROOT / "requirements.lock"
DEPLOYED: Final = ROOT / "deploy" / "requirements.lock"
BUILDER: Final = "hatchling"


def script() -> Any:
    spec = importlib.util.spec_from_file_location("licences", ROOT / "scripts" / "licences.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def pins(lock: Path) -> dict[str, str]:
    """Each pin with its marker, and its hashes."""
    found = re.findall(
        r"^(\S+==[^\\\n]+?) \\\n((?:    --hash=\S+(?: \\)?\n)+)", lock.read_text("utf-8"), re.MULTILINE
    )
    assert found
    return dict(found)


def needed(name: str, extras: frozenset[str], seen: set[tuple[str, frozenset[str]]]) -> Iterator[str]:
    """A distribution and all that it needs on this machine."""
    if (name, extras) in seen:
        return
    seen.add((name, extras))
    yield name
    for line in metadata.requires(name) or ():
        one = Requirement(line)
        if one.marker is None or any(one.marker.evaluate({"extra": extra}) for extra in extras | {""}):
            yield from needed(canonicalize_name(one.name), frozenset(one.extras), seen)


def test_the_lock_of_the_bot_is_part_of_the_lock_of_all() -> None:
    whole, part = pins(ALL), pins(DEPLOYED)
    assert {pin: hashes for pin, hashes in whole.items() if pin in part} == part, "run make lock"


def test_the_lock_of_the_bot_holds_what_is_needed_and_no_tool() -> None:
    names = {pin.partition("==")[0] for pin in pins(DEPLOYED)}
    want = set(needed("nernst-tutor", frozenset({"discord", "postgres"}), set())) - {"nernst-tutor"}
    want |= set(needed(BUILDER, frozenset(), set()))
    assert want <= names, "run make lock"
    assert not names & {"pytest", "mypy", "ruff", "simcord", "playwright"}


def test_every_licence_goes_with_ours_and_stands_on_the_page() -> None:
    made = script()
    page = made.PAGE.read_text("utf-8")
    for name in made.locked():
        try:
            found = made.licences(name)
        except metadata.PackageNotFoundError:
            continue  # of another system or version
        assert f"| {name} | {', '.join(sorted(found))} |" in page, "run make sbom"


def test_a_licence_that_nobody_read_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    made = script()
    other: Any = metadata.metadata("rich")
    del other["License-Expression"], other["License"], other["Classifier"]
    other["License-Expression"] = "MIT AND GPL-3.0-only"
    monkeypatch.setattr(made.metadata, "metadata", lambda _: other)
    with pytest.raises(made.Unknown, match="GPL-3"):
        made.licences("rich")


def test_a_bill_of_materials_can_be_made(tmp_path: Path) -> None:
    pytest.importorskip("cyclonedx_py")
    recipe = re.search(
        r"cyclonedx-py (requirements .+?) -o \S+ (\S+)$", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE
    )
    assert recipe is not None
    out = tmp_path / "sbom.json"
    command = [sys.executable, "-m", "cyclonedx_py", *recipe[1].split(), "-o", str(out), recipe[2]]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    made = json.loads(out.read_text("utf-8"))
    assert made["metadata"]["component"]["name"] == "nernst-tutor"
    names = {one["name"] for one in made["components"]}
    assert names == {pin.partition("==")[0] for pin in pins(DEPLOYED)}
    assert all(one["externalReferences"][0]["hashes"] for one in made["components"])
