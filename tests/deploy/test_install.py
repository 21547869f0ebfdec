"""The install script, run as the image and a newcomer run it, in clean folders and without network.

The libraries are those of the tests: pip finds every pin of the lock there and fetches nothing.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[2]
SCRIPT: Final = ROOT / "deploy" / "install.sh"
TOKEN: Final = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcdE.abcdefghijklmnopqrstuvwxyz0123456789AB"


@dataclass(frozen=True)
class Machine:
    """Folders of a machine that has nothing yet."""

    root: Path

    @property
    def places(self) -> dict[str, str]:
        return {
            "PREFIX": str(self.root / "opt"), "UNITS": str(self.root / "units"),
            "CONFIG": str(self.root / "etc"), "STATE": str(self.root / "state"),
        }  # fmt: skip

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}
        environment = {
            **kept,
            **self.places,
            "PYTHON": sys.executable,
            "PIP_NO_INDEX": "1",
            "LANG": "C.UTF-8",
        }
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)

    def install(self) -> subprocess.CompletedProcess[str]:
        return self.run("sh", str(SCRIPT), "--systemd")


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Machine:
    """Installed twice: the second time is an upgrade."""
    made = Machine(tmp_path_factory.mktemp("machine"))
    venv = made.root / "opt" / ".venv"
    subprocess.run([sys.executable, "-m", "venv", str(venv)], check=True)
    libraries = venv / "lib" / f"python{sys.version_info[0]}.{sys.version_info[1]}" / "site-packages"
    (libraries / "of_the_tests.pth").write_text(sysconfig.get_path("purelib") + "\n")
    first = made.install()
    assert first.returncode == 0, first.stderr
    assert "put the token into" in first.stdout
    (made.root / "etc" / "nernst.env").write_text("NERNST_LANGUAGE=zh\n")
    (made.root / "etc" / "discord_token").write_text(TOKEN)
    second = made.install()
    assert second.returncode == 0, second.stderr
    assert "put the token into" not in second.stdout
    return made


def test_an_upgrade_keeps_settings_and_token(machine: Machine) -> None:
    assert (machine.root / "etc" / "nernst.env").read_text() == "NERNST_LANGUAGE=zh\n"
    assert (machine.root / "etc" / "discord_token").read_text() == TOKEN
    assert (machine.root / "etc").stat().st_mode & 0o077 == 0


def test_what_runs_is_the_copy_and_not_the_clone(machine: Machine) -> None:
    python = str(machine.root / "opt" / ".venv" / "bin" / "python")
    where = machine.run(
        python, "-I", "-c", "import bot, grammar, physics; print(bot.__file__, physics.__file__)"
    )
    assert all(Path(one).is_relative_to(machine.root) for one in where.stdout.split())
    answered = machine.run(str(machine.root / "opt" / ".venv" / "bin" / "nernst"), "ask", "E_K 5/140")
    assert "−89.0" in answered.stdout


def test_the_units_name_what_was_installed(machine: Machine) -> None:
    unit = (machine.root / "units" / "nernst.service").read_text()
    assert f"ExecStart={machine.root}/opt/.venv/bin/nernst bot\n" in unit
    assert f"LoadCredential=discord_token:{machine.root}/etc/discord_token\n" in unit
    assert "/opt/nernst" not in unit
    tool = shutil.which("systemd-analyze")
    if tool is None:
        pytest.skip("systemd-analyze is not installed: apt-get install systemd")
    for name in ("nernst.service", "nernst-backup.service", "nernst-backup.timer"):
        checked = machine.run(tool, "verify", str(machine.root / "units" / name))
        assert (checked.returncode, checked.stderr) == (0, ""), name


def test_the_doctor_looks_at_the_service(machine: Machine) -> None:
    if Path("/run/systemd/system").is_dir():
        pytest.skip("systemd runs here: the command would start a unit of it")
    told = machine.run(str(machine.root / "opt" / "bin" / "nernst"), "doctor", "--no-network", "--lang", "en")
    assert told.returncode == 0
    assert f"✓ Folder {machine.root}/state\n" in told.stdout
    assert "✓ The token looks right\n" in told.stdout
    assert TOKEN not in told.stdout


def test_the_script_knows_its_options_and_its_python(tmp_path: Path) -> None:
    machine = Machine(tmp_path)
    assert "--systemd" in machine.run("sh", str(SCRIPT), "--help").stdout
    assert machine.run("sh", str(SCRIPT), "--nonsense").returncode == 2
    refused = machine.run("env", "PYTHON=false", "sh", str(SCRIPT))
    assert refused.returncode == 1
    assert "Python 3.11 or newer" in refused.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("script", ["install.sh", "nernst.sh"])
def test_the_scripts_are_sound(script: str) -> None:
    subprocess.run(["sh", "-n", str(ROOT / "deploy" / script)], check=True)
    tool = shutil.which("shellcheck")
    if tool is None:
        pytest.skip("shellcheck is not installed: apt-get install shellcheck")
    checked = subprocess.run(
        [tool, str(ROOT / "deploy" / script)], capture_output=True, text=True, check=False
    )
    assert checked.stdout == ""
