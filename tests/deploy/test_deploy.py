"""The files for operators: what must hold of the units, the container and the alerts, and their syntax."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any, Final

import pytest

from bot.operations.metrics import Metrics

ROOT: Final = Path(__file__).parents[2]
DEPLOY: Final = ROOT / "deploy"
UNITS: Final = ("nernst.service", "nernst-backup.service")
MOST_EXPOSED: Final = 1.3


def text(name: str) -> str:
    return (DEPLOY / name).read_text("utf-8")


def yaml(name: str) -> Any:
    return pytest.importorskip("yaml").safe_load(text(name))


@pytest.mark.parametrize("unit", UNITS)
def test_a_unit_is_hardly_exposed(unit: str) -> None:
    tool = shutil.which("systemd-analyze")
    if tool is None:
        pytest.skip("systemd-analyze is not installed")
    done = subprocess.run(
        [tool, "security", "--offline=true", str(DEPLOY / unit)], capture_output=True, text=True, check=False
    )
    found = re.search(r"exposure level for \S+: ([\d.]+)", done.stdout)
    if found is None:
        pytest.skip("this systemd-analyze cannot judge a file")
    assert float(found[1]) <= MOST_EXPOSED


def test_the_bot_is_not_started_again_where_that_would_not_help() -> None:
    from bot.faces.discord.run import Exit

    unit = text("nernst.service")
    found = re.search(r"^RestartPreventExitStatus=(.+)$", unit, re.MULTILINE)
    assert found is not None
    assert {int(n) for n in found[1].split()} == {code for code in Exit if code >= 64}
    assert "Type=notify" in unit
    assert "LoadCredential=discord_token:" in unit


def test_the_script_is_a_shell_script_that_knows_its_options() -> None:
    subprocess.run(["sh", "-n", str(DEPLOY / "install.sh")], check=True)
    told = subprocess.run(
        ["sh", str(DEPLOY / "install.sh"), "--help"], capture_output=True, text=True, check=True
    )
    assert "--systemd" in told.stdout
    refused = subprocess.run(
        ["sh", str(DEPLOY / "install.sh"), "--nonsense"], capture_output=True, check=False
    )
    assert refused.returncode == 2
    assert "--require-hashes" in text("install.sh")


def test_the_image_runs_as_nobody_in_particular_and_holds_no_secret() -> None:
    lines = [line.strip() for line in text("Dockerfile").splitlines()]
    stages = [line for line in lines if line.startswith("FROM ")]
    assert len(stages) == 2
    assert all(re.fullmatch(r"FROM \S+:[\d.]+[\w.-]*( AS \w+)?", stage) for stage in stages)
    users = [line for line in lines if line.startswith("USER ")]
    assert users
    assert not users[-1].startswith(("USER 0", "USER root"))
    assert any(line.startswith("HEALTHCHECK") for line in lines)
    assert "DISCORD_TOKEN=" not in text("Dockerfile")
    assert "ADD " not in text("Dockerfile")


def test_only_what_is_needed_gets_into_the_image() -> None:
    ignored = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    assert ignored[0] == "**"
    assert {"deploy/discord_token", "deploy/postgres_password"} <= set(ignored)
    assert {"discord_token", "postgres_password"} <= set(text(".gitignore").split())


def test_two_ways_to_run_containers() -> None:
    made = yaml("compose.yaml")
    services = made["services"]
    assert services["bot"]["profiles"] == ["small"]
    assert {name for name, one in services.items() if one["profiles"] == ["large"]} == {"worker", "database"}
    for name in ("bot", "worker"):
        one = services[name]
        assert one["read_only"]
        assert one["cap_drop"] == ["ALL"]
        assert "no-new-privileges:true" in one["security_opt"]
    assert not re.search(r"(?i)(password|token):\s*[\"']?\w{8,}", json.dumps(services).replace("_FILE", ""))


def test_six_alerts_say_what_to_do_and_ask_for_what_is_measured() -> None:
    rules = yaml("alerts.yaml")["groups"][0]["rules"]
    assert len(rules) == 6
    metrics = Metrics()
    metrics.watch(writer=_Parts(), studio=_Parts())
    metrics.call("command", "ask", "ok", 0.1)
    measured = set(re.findall(r"^# TYPE (\w+)", metrics.text().decode(), re.MULTILINE))
    asked = json.dumps([rule["expr"] for rule in rules]) + text("grafana.json")
    for name in set(re.findall(r"nernst_\w+", asked)):
        assert {name, re.sub(r"_(total|bucket)$", "", name)} & (
            measured | {f"{m}_total" for m in measured}
        ), name
    assert all(len(rule["annotations"]["do"]) > 30 for rule in rules)


class _Parts:
    waiting = commits = jobs = drawn = kept = failed = 0
    last_commit_s = 0.0


def test_the_dashboard_is_one() -> None:
    board = json.loads(text("grafana.json"))
    assert [panel["type"] for panel in board["panels"]] == ["timeseries"] * 6
