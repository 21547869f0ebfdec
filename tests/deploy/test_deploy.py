"""The files for operators: what must hold of the units, the container and the alerts, and their syntax."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from bot.faces.discord.shards import Shards, shards
from bot.operations.metrics import Metrics

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT: Final = Path(__file__).parents[2]
DEPLOY: Final = ROOT / "deploy"
UNITS: Final = ("nernst.service", "nernst-backup.service")
MOST_EXPOSED: Final = 1.3
SECRETS: Final = {"discord_token", "postgres_password"}


def text(name: str) -> str:
    return (DEPLOY / name).read_text("utf-8")


def yaml(name: str) -> Any:
    return pytest.importorskip("yaml").safe_load(text(name))


@pytest.mark.parametrize("unit", UNITS)
def test_a_unit_is_hardly_exposed(unit: str) -> None:
    tool = shutil.which("systemd-analyze")
    if tool is None:
        pytest.skip("systemd-analyze is not installed: apt-get install systemd")
    done = subprocess.run(
        [tool, "security", "--offline=true", str(DEPLOY / unit)], capture_output=True, text=True, check=False
    )
    found = re.search(r"exposure level for \S+: ([\d.]+)", done.stdout)
    if found is None:
        pytest.skip("this systemd-analyze is older than 250 and cannot judge a file")
    assert float(found[1]) <= MOST_EXPOSED


def test_the_bot_is_not_started_again_where_that_would_not_help() -> None:
    from bot.faces.discord.run import Exit

    unit = text("nernst.service")
    found = re.search(r"^RestartPreventExitStatus=(.+)$", unit, re.MULTILINE)
    assert found is not None
    not_there = 243  # of systemd itself, for the file that LoadCredential names
    assert {int(n) for n in found[1].split()} == {not_there, *(code for code in Exit if code >= 64)}


@pytest.mark.parametrize("unit", UNITS)
def test_a_unit_is_bounded_and_owns_nothing_but_its_state(unit: str) -> None:
    lines = set(text(unit).splitlines())
    assert {"DynamicUser=yes", "User=nernst", "StateDirectory=nernst", "NoNewPrivileges=yes"} <= lines
    assert {line.partition("=")[0] for line in lines} >= {"MemoryMax", "TasksMax"}
    assert "SystemCallErrorNumber=EPERM" in lines, "libraries ask for what they can do without: no signal"


def test_the_token_is_a_credential_and_hanging_is_noticed() -> None:
    unit = text("nernst.service")
    assert "Type=notify\n" in unit
    assert re.search(r"^WatchdogSec=\d+$", unit, re.MULTILINE)
    assert "LoadCredential=discord_token:/etc/nernst/discord_token\n" in unit
    assert "DISCORD_TOKEN" not in unit


def test_the_backup_needs_no_network_and_is_made_every_night() -> None:
    assert "PrivateNetwork=yes\n" in text("nernst-backup.service")
    assert "nernst db backup\n" in text("nernst-backup.service")
    assert "CPUSchedulingPolicy=idle\n" in text("nernst-backup.service"), "students do not wait for it"
    assert "OnCalendar=*-*-* 03:00:00\n" in text("nernst-backup.timer")


def dockerfile() -> list[str]:
    return text("Dockerfile").replace("\\\n", " ").splitlines()


def test_the_image_runs_as_nobody_in_particular() -> None:
    lines = dockerfile()
    stages = [line for line in lines if line.startswith("FROM ")]
    assert len(stages) == 2
    assert all(re.fullmatch(r"FROM \S+:[\d.]+[\w.-]*( AS \w+)?", stage) for stage in stages)
    users = [line for line in lines if line.startswith("USER ")]
    assert users[-1] == "USER 10001:10001"
    assert lines.index(users[-1]) > lines.index(stages[-1])
    assert any(line.startswith("HEALTHCHECK") for line in lines)


def test_the_image_is_installed_by_the_script_and_by_hash() -> None:
    assert "RUN PREFIX=/opt/nernst deploy/install.sh" in dockerfile()
    assert not [line for line in dockerfile() if line.startswith("RUN") and "pip" in line]
    assert "--require-hashes" in text("install.sh")


def test_no_secret_gets_into_a_layer() -> None:
    ignored = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    assert ignored[0] == "**"
    assert {f"deploy/{name}" for name in SECRETS} <= set(ignored)
    assert set(text(".gitignore").split()) >= SECRETS
    copied = [
        line.split()[1:-1] for line in dockerfile() if line.startswith("COPY ") and "--from" not in line
    ]
    allowed = {line.removeprefix("!") for line in ignored if line.startswith("!")}
    assert {part for line in copied for part in line} <= allowed
    for line in dockerfile():
        assert not line.startswith(("ADD ", "ARG "))
        assert not re.search(r"DISCORD_TOKEN=|PASSWORD=", line)


def test_two_ways_to_run_containers() -> None:
    made = yaml("compose.yaml")
    services = made["services"]
    assert services["bot"]["profiles"] == ["small"]
    workers = {name: one for name, one in services.items() if name.startswith("worker-")}
    assert {name for name, one in services.items() if one["profiles"] == ["large"]} == {*workers, "database"}
    for one in (services["bot"], *workers.values()):
        assert one["read_only"]
        assert one["cap_drop"] == ["ALL"]
        assert "no-new-privileges:true" in one["security_opt"]
        assert one["mem_limit"]
        assert one["pids_limit"]
        assert "ports" not in one
    assert re.fullmatch(r"postgres:\d+-\w+", services["database"]["image"])
    assert set(made["secrets"]) == SECRETS
    for one in services.values():
        assert set(one["secrets"]) <= SECRETS
        assert {volume.partition(":")[0] for volume in one["volumes"]} <= set(made["volumes"])
        for name, value in one.get("environment", {}).items():
            assert not re.search("TOKEN|PASSWORD", name) or value.startswith("/run/secrets/")
    held = [shards(one["environment"]["SHARDS"], int(one["environment"]["OF"])) for one in workers.values()]
    assert {one.count for one in held if isinstance(one, Shards)} == {len(workers)}
    assert sorted(id_ for one in held if isinstance(one, Shards) for id_ in one.ids or ()) == [0, 1]
    for one in workers.values():  # exec: signals reach it
        run = 'exec /opt/nernst/.venv/bin/nernst bot --shards "$$SHARDS" --of "$$OF"'
        assert run in one["command"][0]


def test_alerts_say_what_to_do_and_ask_for_what_is_measured() -> None:
    rules = yaml("alerts.yaml")["groups"][0]["rules"]
    assert len({rule["alert"] for rule in rules}) == len(rules) == 8
    metrics = Metrics()
    metrics.watch(writer=_Watched(), studio=_Watched())
    metrics.watch_shards(lambda: 2, lambda: 1)
    metrics.watch_backups(lambda: 0)
    measured: set[str] = set()
    for name, kind in re.findall(r"^# TYPE (\w+) (\w+)$", metrics.text().decode(), re.MULTILINE):
        measured |= {f"{name}_bucket", f"{name}_count", f"{name}_sum"} if kind == "histogram" else {name}
    asked = json.dumps([rule["expr"] for rule in rules]) + text("grafana.json")
    assert set(re.findall(r"nernst_\w+", asked)) <= measured
    assert all(len(rule["annotations"]["do"]) > 30 for rule in rules)
    assert {"nernst_shards", "nernst_shards_connected"} <= set(re.findall(r"nernst_\w+", text("alerts.yaml")))


class _Watched:
    waiting = 0
    on_commit: Callable[[float], None] | None = None
    on_picture: Callable[[str, float], None] | None = None


def test_the_dashboard_is_one() -> None:
    panels = json.loads(text("grafana.json"))["panels"]
    assert len({panel["id"] for panel in panels}) == len(panels)
    assert len({(panel["gridPos"]["x"], panel["gridPos"]["y"]) for panel in panels}) == len(panels)
    assert all(target["expr"] for panel in panels for target in panel["targets"])
