"""The files for operators: what must hold of the units, the alerts and the dashboard, and their syntax."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from bot.operations.metrics import Metrics
from bot.tutor import Tutor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from prometheus_client import Metric

ROOT: Final = Path(__file__).parents[2]
DEPLOY: Final = ROOT / "deploy"
UNITS: Final = ("nernst.service", "nernst-backup.service")
MOST_EXPOSED: Final = 1.3
GIVE_LABELS: Final = ("faces/discord/door.py", "figures/studio.py")


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


class _Watched:
    waiting = 0
    on_commit: Callable[[float], None] | None = None
    on_failure: Callable[[str], None] | None = None
    on_picture: Callable[[str, float], None] | None = None


def families() -> Iterator[Metric]:
    """All that the bot measures, each with a sample."""
    metrics, watched = Metrics(), _Watched()
    metrics.watch(writer=watched, studio=watched)
    assert watched.on_picture is not None
    assert watched.on_failure is not None
    metrics.watch_shards(lambda: 2, lambda: 1)
    metrics.watch_backups(lambda: 0)
    metrics.arrived(1, "command")
    metrics.acknowledged(1)
    metrics.call("command", "ask", "ok", 0.1)
    metrics.question(Tutor().ask("E_K 5/140"))
    metrics.request(200)
    metrics.rate_limit("user")
    watched.on_picture("drawn", 0.1)
    watched.on_failure("StoreFull")
    return iter(metrics.registry.collect())


def samples() -> dict[str, set[str]]:
    """The names that can be asked for, with the labels of each."""
    found: dict[str, set[str]] = {}
    for family in families():
        for sample in family.samples:
            if not sample.name.endswith("_created"):
                found.setdefault(sample.name, set()).update(sample.labels)
    return found


def asked() -> list[str]:
    """Every expression of the alerts and of the dashboard."""
    rules = yaml("alerts.yaml")["groups"][0]["rules"]
    panels = json.loads(text("grafana.json"))["panels"]
    return [rule["expr"] for rule in rules] + [one["expr"] for panel in panels for one in panel["targets"]]


@pytest.mark.parametrize("expression", asked())
def test_what_is_asked_for_is_measured(expression: str) -> None:
    known = samples()
    named = set(re.findall(r"nernst_\w+", expression))
    assert named <= set(known)
    labels = set().union(*(known[name] for name in named)) | {"job"}
    by = {label.strip() for found in re.findall(r"by \(([^)]*)\)", expression) for label in found.split(",")}
    chosen = re.findall(r'(\w+)=~?"([^"]*)"', expression)
    assert by | {label for label, _ in chosen} <= labels
    given = "".join((ROOT / "bot" / one).read_text("utf-8") for one in GIVE_LABELS)
    for label, values in chosen:
        assert label == "job" or all(f'"{value}"' in given for value in values.split("|")), values
    assert named or expression.startswith("up{")
    assert all(expression.count(one) == expression.count(other) for one, other in ("()", "{}", "[]"))


def test_what_is_measured_is_documented() -> None:
    page = (ROOT / "docs" / "operators.md").read_text("utf-8")
    counters = {f"{one.name}_total" if one.type == "counter" else one.name for one in families()}
    assert counters == set(re.findall(r"`(nernst_\w+)`", page))


def test_alerts_say_what_to_do() -> None:
    rules = yaml("alerts.yaml")["groups"][0]["rules"]
    assert len({rule["alert"] for rule in rules}) == len(rules) >= 6
    assert all(len(rule["annotations"]["do"]) > 30 for rule in rules)
    assert all(rule["annotations"]["summary"] and rule["labels"]["severity"] for rule in rules)
    assert any("nernst_shards_connected < nernst_shards" in rule["expr"] for rule in rules)


def test_the_dashboard_is_one() -> None:
    panels = json.loads(text("grafana.json"))["panels"]
    assert len({panel["id"] for panel in panels}) == len(panels)
    assert len({(panel["gridPos"]["x"], panel["gridPos"]["y"]) for panel in panels}) == len(panels)
    assert all(target["expr"] for panel in panels for target in panel["targets"])
