"""The container's files, without an engine: what must hold of them, and what they run, run here.

What the image installs is tried in test_install.py.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
from sqlalchemy import make_url

from bot.faces.discord.run import Exit
from bot.faces.discord.shards import Shards, shards
from bot.operations.health import served
from bot.operations.metrics import Metrics
from tests.bot.operations import discord_double
from tests.bot.operations.processes import pages, started

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT: Final = Path(__file__).parents[2]
DEPLOY: Final = ROOT / "deploy"
SECRETS: Final = {"discord_token", "postgres_password"}
KNOWN: Final = {
    "FROM", "WORKDIR", "COPY", "RUN", "ENV", "USER", "VOLUME", "STOPSIGNAL", "HEALTHCHECK", "ENTRYPOINT",
    "CMD",
}  # fmt: skip
PYTHON: Final = "/opt/nernst/.venv/bin/python"
NERNST: Final = "/opt/nernst/.venv/bin/nernst"
NOTHING_WRITABLE: Final = """
mount --bind "$1" "$1" && mount -t tmpfs -o size=64m tmpfs "$2" && mount -o remount,bind,ro / || exit 99
touch "$1/written" "$2/written" && ! touch /written 2> /dev/null || exit 98
shift 2 && exec "$@"
"""


def dockerfile() -> list[tuple[str, str]]:
    """Its instructions, each with what it is told."""
    text = re.sub(r"^#.*\n", "", (DEPLOY / "Dockerfile").read_text("utf-8"), flags=re.MULTILINE)
    lines = [line for line in re.sub(r"\s*\\\n\s*", " ", text).splitlines() if line]
    return [(line.split()[0], line.partition(" ")[2].strip()) for line in lines]


def told(instruction: str) -> list[str]:
    return [rest for one, rest in dockerfile() if one == instruction]


def compose() -> Any:
    return pytest.importorskip("yaml").safe_load((DEPLOY / "compose.yaml").read_text("utf-8"))


def test_the_dockerfile_is_one() -> None:
    assert {instruction for instruction, _ in dockerfile()} == KNOWN
    for command in (*told("CMD"), *told("ENTRYPOINT"), told("HEALTHCHECK")[0].partition(" CMD ")[2]):
        assert all(isinstance(part, str) for part in json.loads(command))
    for command in told("RUN"):
        subprocess.run(["sh", "-n", "-c", command], check=True)
    build, runs = told("FROM")
    assert build == f"{runs} AS build"
    assert re.fullmatch(r"python:\d+\.\d+\.\d+-slim-[a-z]+", runs), "pinned to the patch"


def test_the_image_runs_as_nobody_in_particular() -> None:
    (user,) = told("USER")
    assert user == "10001:10001"
    order = [instruction for instruction, _ in dockerfile()]
    assert order.index("USER") > len(order) - order[::-1].index("FROM")
    assert "RUN" not in order[order.index("USER") :]


def test_the_image_is_installed_by_the_script_and_by_hash() -> None:
    assert "PREFIX=/opt/nernst deploy/install.sh" in told("RUN")
    assert not [command for command in told("RUN") if "pip" in command]
    assert "--require-hashes" in (DEPLOY / "install.sh").read_text("utf-8")


def test_no_secret_gets_into_a_layer() -> None:
    """All is left out of what a builder is given, but for what is named; no secret lies below that."""
    left_out, *others = (ROOT / ".dockerignore").read_text("utf-8").split()
    assert left_out == "**"
    given = {ROOT / one.removeprefix("!") for one in others if one.startswith("!")}
    assert not [name for name in SECRETS if given & {DEPLOY / name, *(DEPLOY / name).parents}]
    copied = [part for rest in told("COPY") if "--from" not in rest for part in rest.split()[:-1]]
    assert {ROOT / part for part in copied} == given
    assert all(path.exists() for path in given)
    assert set((DEPLOY / ".gitignore").read_text("utf-8").split()) >= SECRETS
    assert told("COPY")[-1] == "--from=build /opt/nernst /opt/nernst"
    assert not re.search(r"DISCORD_TOKEN=|PASSWORD|\bARG\b", str(dockerfile()))


async def test_its_health_check_tells_health() -> None:
    command = json.loads(told("HEALTHCHECK")[0].partition(" CMD ")[2])
    assert command[0] == PYTHON
    async with served(Metrics(), {}, host="127.0.0.1", port=0) as port:
        here = [sys.executable, *(part.replace("8787", str(port)) for part in command[1:])]
        assert here[2] != command[2]
        assert await status(here) == 0
    assert await status(here) != 0


async def status(command: list[str]) -> int:
    child = await asyncio.create_subprocess_exec(*command, stderr=asyncio.subprocess.DEVNULL)
    return await child.wait()


async def test_the_bot_runs_where_nothing_but_its_folder_can_be_written(tmp_path: Path) -> None:
    """As in the container: a read-only root, a small /tmp, a volume.  A question is answered and drawn."""
    volume, small = tmp_path / "state", tmp_path / "small"
    volume.mkdir()
    small.mkdir()
    script = ("unshare", "-Urm", "sh", "-c", NOTHING_WRITABLE, "sh", str(volume), str(small))
    tried = subprocess.run([*script, "true"], capture_output=True, check=False).returncode
    assert tried != 98, "what is to be read-only can be written"
    if tried != 0:
        pytest.skip("a read-only root cannot be made here: no namespaces of users and mounts")
    more = {
        "HOME": "/nonexistent", "TMPDIR": str(small), "MPLCONFIGDIR": str(small / "matplotlib"),
        "NERNST_HEALTH_PORT": "0", "PYTHONDONTWRITEBYTECODE": "1",
    }  # fmt: skip
    async with (
        discord_double.opened() as double,
        started(tmp_path, double, under=script, **more) as (child, log),
    ):
        found = re.search(r"http://127\.0\.0\.1:(\d+)", await log.until("health and metrics"))
        assert found is not None
        await log.until("ready: ")
        await double.ask(4001, "E_K 5/140", user="ada", token="t")
        assert '"outcome": "ok"' in await log.until('"name": "ask"')
        assert 'nernst_picture_seconds_count{how="drawn"} 1.0' in (await pages(found[1]))["metrics"]
        child.send_signal(signal.SIGTERM)
        await log.end()
        assert await child.wait() == Exit.DONE
    assert not list(small.iterdir()), "it was a mount of its own"
    assert {one.name for one in tmp_path.iterdir()} == {"state", "small"}


def services(profile: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """What a profile starts."""
    for name, one in compose()["services"].items():
        if profile in one["profiles"]:
            yield name, one


def test_two_ways_to_run_containers() -> None:
    made = compose()
    assert [name for name, _ in services("small")] == ["bot", "backup"]
    assert [name for name, _ in services("large")] == ["worker-0", "worker-1", "database", "dump"]
    assert set(made["secrets"]) == SECRETS
    for one in made["services"].values():
        assert len(one["profiles"]) == 1, "nothing is started by default"
        assert "ports" not in one
        assert one["logging"] == {"driver": "local", "options": {"max-size": "20m", "max-file": "5"}}
        assert set(one["secrets"]) <= SECRETS
        assert {volume.partition(":")[0] for volume in one["volumes"]} <= set(made["volumes"])
        for name, value in one.get("environment", {}).items():
            assert not re.search("TOKEN|PASSWORD", name) or value.startswith("/run/secrets/")
    assert made["services"]["dump"]["image"] == made["services"]["database"]["image"]
    database = made["services"]["database"]
    assert re.fullmatch(r"postgres:\d+\.\d+-[a-z]+", database["image"]), "pinned to the patch"
    assert "pg_isready" in database["healthcheck"]["test"][1]


@pytest.mark.parametrize("name", ["bot", "backup", "worker-0", "worker-1"])
def test_a_container_of_ours_is_bounded_and_can_write_its_volume_alone(name: str) -> None:
    one = compose()["services"][name]
    assert one["read_only"] is True
    assert one["cap_drop"] == ["ALL"]
    assert one["security_opt"] == ["no-new-privileges:true"]
    assert one["mem_limit"] == "1g"
    assert one["pids_limit"] == 128
    assert one["volumes"] == ["data:/data"]
    assert [mount.partition(":")[0] for mount in one["tmpfs"]] == ["/tmp"]
    assert ("discord_token" in one["secrets"]) == (name != "backup")
    assert one.get("network_mode") == ("none" if name == "backup" else None)
    assert not {"privileged", "user", "cap_add"} & set(one)


def test_the_processes_share_all_shards() -> None:
    workers = [one for name, one in services("large") if name.startswith("worker-")]
    held = [shards(one["environment"]["SHARDS"], int(one["environment"]["OF"])) for one in workers]
    assert {one.count for one in held if isinstance(one, Shards)} == {len(workers)}
    assert sorted(id_ for one in held if isinstance(one, Shards) for id_ in one.ids or ()) == [0, 1]
    depends = [one["depends_on"] for one in workers]
    assert depends == [{"database": {"condition": "service_healthy"}}] * len(workers)


def test_a_process_gets_the_password_in_its_environment_and_nowhere_else(tmp_path: Path) -> None:
    """What a worker's container runs, with a program in the place of nernst that tells how it was called."""
    worker = compose()["services"]["worker-0"]
    (command,) = worker["command"]
    (tmp_path / "postgres_password").write_text("s3cret")
    tell = "print(json.dumps([sys.argv, os.environ['NERNST_DATABASE'], os.getpid()]))"
    program = stands_in(tmp_path / "nernst", f"#!{sys.executable}\nimport json, os, sys\n{tell}\n")
    here = command.replace("$$", "$").replace("/run/secrets", str(tmp_path)).replace(NERNST, str(program))
    assert here.count(str(tmp_path)) == 2
    shell = subprocess.Popen(
        [*worker["entrypoint"], here], env=os.environ | worker["environment"], stdout=subprocess.PIPE
    )
    arguments, address, process = json.loads(shell.communicate()[0])
    assert arguments[1:] == ["bot", "--shards", "0", "--of", "2"]
    assert process == shell.pid, "signals reach it"
    url = make_url(address)
    assert (url.drivername, url.host, url.password) == ("postgresql+asyncpg", "database", "s3cret")
    assert "s3cret" not in here


def stands_in(program: Path, text: str) -> Path:
    """A program in the place of another."""
    program.write_text(text)
    program.chmod(0o755)
    return program


@pytest.mark.parametrize("name", ["backup", "dump"])
def test_a_backup_is_made_after_an_hour_and_then_every_day(tmp_path: Path, name: str) -> None:
    """What the container runs, with programs that note how they were called; the third night never comes."""
    service = compose()["services"][name]
    (command,) = service["command"]
    (tmp_path / "postgres_password").write_text("s3cret")
    calls = tmp_path / "calls"
    note = f'#!/bin/sh\necho "$(basename "$0") $*" >> {calls}\n'
    stands_in(tmp_path / "sleep", f'{note}test "$(grep -c sleep {calls})" -lt 3\n')
    stands_in(tmp_path / "nernst", note)
    stands_in(tmp_path / "pg_dump", f'{note}echo "$PGPASSWORD" > {tmp_path}/new\n')
    here = command.replace("$$", "$").replace("/run/secrets", str(tmp_path)).replace("/dumps", str(tmp_path))
    path = {"PATH": f"{tmp_path}:{os.environ['PATH']}"}
    subprocess.run(
        [*service["entrypoint"], here.replace(NERNST, str(tmp_path / "nernst"))], env=path, check=True
    )
    made = (
        "nernst db backup"
        if name == "backup"
        else f"pg_dump -h database -U nernst -Fc -f {tmp_path}/new nernst"
    )
    assert calls.read_text().splitlines() == ["sleep 3600", made, "sleep 86400", made, "sleep 86400"]
    dumps = {one.read_text() for one in tmp_path.glob("[1-7].dump")}
    assert dumps == (set() if name == "backup" else {"s3cret\n"})
