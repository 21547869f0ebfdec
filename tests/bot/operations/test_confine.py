"""What a picture worker can still do after it gave up its rights; tried in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import pytest

ROOT: Final = Path(__file__).parents[3]
_TRIES: Final = """
import json, os, pathlib, socket, subprocess, sys
from bot.figures.drawing import picture, warm
from bot.figures.specs import TugOfWar
from bot.figures.style import Style
from bot.operations.confine import confine

folder = pathlib.Path(sys.argv[1])
warm()
held = confine()
tries = {
    "socket": lambda: socket.socket(),
    "program": lambda: subprocess.run([sys.executable, "-c", ""]),
    "end a process": lambda: os.kill(os.getppid(), 0),
    "read a file": lambda: (folder / "progress.db").read_bytes(),
    "list a folder": lambda: os.listdir(folder),
    "write a file": lambda: (folder / "new").write_bytes(b"x"),
    "draw": lambda: picture(TugOfWar("K", 1, 5.0, 140.0, -70.0, -89.06), Style("dark", "zh")),
}
found = {}
for name, act in tries.items():
    try:
        act()
        found[name] = "done"
    except OSError as error:
        found[name] = type(error).__name__
print(json.dumps({"held": sorted(held), "found": found}))
"""


@pytest.fixture(scope="module")
def confined(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    pytest.importorskip("matplotlib")
    folder = tmp_path_factory.mktemp("state")
    (folder / "progress.db").write_bytes(b"answers of students")
    done = subprocess.run(
        [sys.executable, "-c", _TRIES, str(folder)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_pictures_are_drawn_all_the_same(confined: dict[str, Any]) -> None:
    assert confined["found"]["draw"] == "done"


@pytest.mark.parametrize("what", ["socket", "program", "end a process"])
def test_no_network_and_no_other_process(confined: dict[str, Any], what: str) -> None:
    if "calls" not in confined["held"]:
        pytest.skip("this kernel filters no calls")
    assert confined["found"][what] == "PermissionError"


@pytest.mark.parametrize("what", ["read a file", "list a folder", "write a file"])
def test_no_files_but_the_libraries(confined: dict[str, Any], what: str) -> None:
    if "files" not in confined["held"]:
        pytest.skip("this kernel has no Landlock")
    assert confined["found"][what] == "PermissionError"
