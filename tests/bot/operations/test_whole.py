"""The real bot as a process: what systemd, Prometheus and the log are told while a student asks."""

from __future__ import annotations

import json
import re
import signal
from typing import TYPE_CHECKING, Final

from bot.faces.discord.run import Exit
from tests.bot.operations import discord_double
from tests.bot.operations.processes import TOKEN, metrics_with, pages, started, systemd

if TYPE_CHECKING:
    from pathlib import Path

OF_INTERACTION: Final = "aW50ZXJhY3Rpb246dG9rZW46bm90OmZvcjp0aGU6bG9n"
QUESTION: Final = "E_K with 5 mM out 140 mM in for zebrafish"
USER: Final = "Ada Lovelace"


async def test_a_student_asks_and_the_operator_sees_that_and_no_more(tmp_path: Path) -> None:
    address = tmp_path / "notify"
    unit = {"NOTIFY_SOCKET": str(address), "WATCHDOG_USEC": "200000", "NERNST_HEALTH_PORT": "0"}
    async with (
        discord_double.opened() as double,
        systemd(address) as unit_heard,
        started(tmp_path, double, **unit) as (child, log),
    ):
        await unit_heard.until("READY=1")
        double.too_fast = 1
        await double.ask(4001, QUESTION, user=USER, token=OF_INTERACTION)
        assert json.loads(await log.until('"name": "ask"'))["outcome"] == "ok"
        await unit_heard.until("WATCHDOG=1")
        port = re.search(r"http://127\.0\.0\.1:(\d+)", await log.until("health and metrics"))
        assert port is not None
        # by a worker without network and files
        await metrics_with(port[1], 'nernst_picture_seconds_count{how="drawn"} 1.0')
        served = await pages(port[1])
        for line in (
            'nernst_interactions_total{event="command",name="ask",outcome="ok"} 1.0',
            'nernst_ack_seconds_count{event="command"} 1.0',
            'nernst_answer_seconds_count{event="command"} 1.0',
            'nernst_questions_total{kind="nernst",language="en",status="answered"} 1.0',
            'nernst_rate_limits_total{scope="user"} 1.0',
            'nernst_discord_requests_total{status="429"} 1.0',
            "nernst_writes_waiting 0.0",
            "nernst_shards 1.0",
            "nernst_shards_connected 1.0",
            "nernst_backup_timestamp_seconds 0.0",
        ):
            assert line in served["metrics"], line
        committed = re.search(r"nernst_commit_seconds_count ([\d.]+)", served["metrics"])
        assert committed is not None
        assert float(committed[1]) >= 1

        child.send_signal(signal.SIGTERM)
        await log.end()
        assert await child.wait() == Exit.DONE
        await unit_heard.until("STOPPING=1")
    everything = "".join([*log.all, *served.values(), *unit_heard.all])
    assert all(isinstance(json.loads(line), dict) for line in log.all)
    for secret in (TOKEN, OF_INTERACTION, "zebrafish", "5 mM", "Ada", "Lovelace"):
        assert secret not in everything
    assert not list((tmp_path / "state" / "starts").iterdir())


async def test_a_refused_token_is_an_exit_status_of_its_own_and_a_start_that_counts(tmp_path: Path) -> None:
    async with discord_double.opened() as double:
        double.refuses_with = 4004
        async with started(tmp_path, double) as (child, log):
            await log.end()
            assert await child.wait() == Exit.WRONG_TOKEN
    assert TOKEN not in "".join(log.all)
    assert len(list((tmp_path / "state" / "starts").iterdir())) == 1
