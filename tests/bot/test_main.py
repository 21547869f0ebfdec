"""The `nernst` command: what it prints, where, and the exit status."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from bot.commands import app
from bot.faces.terminal.request import Request, plainly
from bot.tutor import Tutor

ASKED = "E_K with 5 mM outside and 140 mM inside at 37 C"


def nernst(*arguments: str, typed: str | bytes | None = None) -> Result:
    """Run the command in this process."""
    return CliRunner().invoke(app, list(arguments), input=typed)


def objects(result: Result) -> list[dict[str, Any]]:
    """The JSON objects that were printed."""
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_an_answer_is_plain_text_with_status_0() -> None:
    result = nernst("ask", ASKED)
    assert result.exit_code == 0
    assert "−89.06 mV" in result.stdout
    assert "\x1b" not in result.stdout
    assert not result.stderr


def test_words_need_no_quotes() -> None:
    assert nernst("ask", *ASKED.split()).stdout == nernst("ask", ASKED).stdout


@pytest.mark.parametrize("question", ["", "flurb gnarx", "who won the world cup", "E_K 5 mM outside"])
def test_what_is_not_answered_has_status_1(question: str) -> None:
    result = nernst("ask", question)
    assert result.exit_code == 1
    assert result.stdout.strip()


@pytest.mark.parametrize(
    "arguments",
    [
        ["ask"],
        ["ask", "--jsn", ASKED],
        ["ask", "--json", "--explain-parse", ASKED],
        ["ask", "--lang", "fr", ASKED],
        ["ask", "--temperature", "warm", ASKED],
        ["ask", "--temperature", "-300", ASKED],
        ["ask", "--temperature", "310", ASKED],
        ["ask", "--cell", "unicorn", ASKED],
        ["nonsense"],
    ],
)
def test_wrong_usage_has_status_2_and_speaks_on_standard_error(arguments: list[str]) -> None:
    result = nernst(*arguments)
    assert result.exit_code == 2
    assert not result.stdout
    assert "Error" in result.stderr


def test_a_question_may_begin_with_a_negative_number() -> None:
    result = nernst("ask", "-70 mV, E_K -90 mV, which way does K flow")
    assert result.exit_code in {0, 1}  # no usage error
    assert objects(nernst("ask", "--json", "-70 mV E_K"))[0]["query"] == "-70 mV E_K"


def test_json_is_one_object() -> None:
    result = nernst("ask", "--json", ASKED)
    (answer,) = objects(result)
    assert answer["query"] == ASKED
    assert answer["results"][0]["value"] == pytest.approx(-89.0588, abs=0.01)


def test_a_batch_has_an_object_for_every_line_in_order() -> None:
    lines = [ASKED, "", "flurb gnarx", "静息电位为什么不是平衡电位", "  ", "E_Na of a squid axon"]
    result = nernst("ask", "--json", "-", typed="\n".join(lines))
    answers = objects(result)
    assert result.exit_code == 0
    assert [answer["query"] for answer in answers] == lines
    assert [answer["status"] for answer in answers][0::3] == ["answered", "answered"]
    assert answers[3]["language"] == "zh"


def test_the_lines_of_a_batch_are_independent() -> None:
    lines = [ASKED, "and at 20 C?", "what about Na?"]
    together = nernst("ask", "--json", "-", typed="\n".join(lines)).stdout
    alone = "".join(nernst("ask", "--json", line).stdout for line in lines)
    assert together == alone


def test_bytes_that_are_no_utf8_cost_only_themselves() -> None:
    typed = b"\xef\xbb\xbf" + ASKED.encode() + b"\r\n\xff\xfe\n" + ASKED.encode()
    first, broken, last = objects(nernst("ask", "--json", "-", typed=typed))
    assert first == last
    assert broken["query"] == "\ufffd\ufffd"


def test_only_newlines_end_a_line() -> None:
    typed = "E_K\x0bof\x85a\u2028neuron"
    assert [answer["query"] for answer in objects(nernst("ask", "--json", "-", typed=typed))] == [typed]


def test_a_fault_of_the_program_costs_one_line(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    really = Tutor.ask

    def ask(self: Tutor, text: str, **settings: Any) -> object:
        if "boom" in text:
            raise RuntimeError(text)
        return really(self, text, **settings)

    monkeypatch.setattr(Tutor, "ask", ask)
    _, failed, after = objects(nernst("ask", "--json", "-", typed=f"{ASKED}\nboom\n{ASKED}"))
    assert (failed["query"], failed["status"]) == ("boom", "not_understood")
    assert list(failed) == list(after)
    assert after["status"] == "answered"
    assert "boom" in caplog.text
    assert nernst("ask", "boom").exit_code == 1


def test_a_batch_as_text() -> None:
    result = nernst("ask", "-", typed=f"{ASKED}\n{ASKED}\n")
    assert result.stdout == (nernst("ask", ASKED).stdout + "\n") * 2


def test_defaults_are_used_where_the_question_is_silent() -> None:
    at_20 = objects(nernst("ask", "--json", "--temperature", "20C", "E_K 5/140"))[0]
    assert at_20["results"][0]["value"] == pytest.approx(-84.18, abs=0.01)
    assert nernst("ask", "--json", "--temperature", "293.15K", "E_K 5/140").stdout == nernst(
        "ask", "--json", "--temperature", "68 °F", "E_K 5/140"
    ).stdout.replace(" 68", " 20")
    squid = objects(nernst("ask", "--json", "--cell", "squid", "E_K"))[0]
    assert squid["results"][0]["value"] == pytest.approx(-75.68, abs=0.02)


def test_the_language_is_forced_or_follows_the_question() -> None:
    assert objects(nernst("ask", "--json", "E_K 5/140"))[0]["language"] == "en"
    assert objects(nernst("ask", "--json", "--lang", "zh", "E_K 5/140"))[0]["language"] == "zh"


def test_the_stages_are_printed() -> None:
    result = nernst("ask", "--explain-parse", ASKED)
    assert result.exit_code == 0
    assert "Equilibrium" in result.stdout
    assert "rules: " in result.stdout
    assert "concentrations" in result.stdout  # the rules that fired, by name


def test_what_is_read_before_the_words_is_printed_too() -> None:
    told = nernst(
        "ask", "--explain-parse", "[K]i is 140 mM, 130 KGluc + 10 KCl in the pipette, bath 3 KCl. E_K?"
    )
    assert "read ahead:" in told.stdout
    lost = nernst("ask", "--explain-parse", "The axon holds 400 mM K+ and loses 20 mM. Bath 20 mM. E_K?")
    assert "falls to 380 mM" in lost.stdout


def test_version() -> None:
    assert nernst("version").stdout.startswith("nernst-tutor ")


@pytest.mark.parametrize(("command", "extra"), [("bot", "discord"), ("demo", "demo")])
def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch, command: str, extra: str) -> None:
    for name in [name for name in sys.modules if name.startswith(("bot.faces.discord", "bot.faces.demo"))]:
        monkeypatch.delitem(sys.modules, name)
    for face in ("discord", "demo"):  # else the package keeps the one that is imported here
        monkeypatch.delattr(f"bot.faces.{face}", raising=False)
    for package in ("discord", "simcord"):
        monkeypatch.setitem(sys.modules, package, None)
    result = nernst(command)
    assert result.exit_code == 1
    assert f"nernst-tutor[{extra}]" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        "E_K 5/140",
        "E_K --json",
        "--json -",
        "-",
        "- -",
        "--explain-parse E_K",
        "--json --explain-parse E_K",
        "E_K --lang zh 5/140 --cell squid --temperature 20C",
        "--lang fr E_K",
        "--lang",
        "--lang --json E_K",
        "--lang=zh E_K",
        "--temperature -5 E_K",
        "--temperature - E_K",
        "--json --json E_K",
        "--lang en --lang zh E_K",
        "-70 mV",
        "-- -70 mV",
        "--help",
        "--js E_K",
        "E_K --jsn",
        "",
    ],
)
def test_the_quick_reading_of_ask_says_what_typer_says(
    monkeypatch: pytest.MonkeyPatch, arguments: str
) -> None:
    asked: list[Request] = []

    def run(request: Request) -> bool:
        asked.append(request)
        return True

    monkeypatch.setattr("bot.faces.terminal.asking.run", run)
    quick = plainly(arguments.split())
    nernst("ask", *arguments.split())
    assert quick is None or asked == [quick]


def test_what_is_usual_is_read_quickly() -> None:
    for arguments in ("E_K 5/140", "--json -", "E_K --lang zh --cell squid --temperature 20C"):
        assert plainly(arguments.split()) is not None


class TestProcess:
    """What only a process of its own can show."""

    def test_chinese_is_printed_in_the_c_locale(self) -> None:
        done = subprocess.run(
            [sys.executable, "-m", "bot", "ask", "--lang", "zh", "E_K 5/140"],
            env={**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
            capture_output=True,
            check=True,
        )
        assert "平衡电位" in done.stdout.decode("utf-8")
        assert not done.stderr

    @pytest.mark.parametrize(
        ("arguments", "status"),
        [
            (["ask", "E_K 5/140"], 0),
            (["ask", "flurb"], 1),
            (["ask", "--cell", "unicorn", "E_K"], 2),
            (["ask", "--cell"], 2),
            (["ask", "-70 mV flurb"], 1),
            (["version"], 0),
        ],
    )
    def test_the_exit_status(self, arguments: list[str], status: int) -> None:
        done = subprocess.run([sys.executable, "-m", "bot", *arguments], capture_output=True, check=False)
        assert done.returncode == status
        assert bool(done.stderr) == (status == 2)

    def test_a_batch_streams(self) -> None:
        """The answer to a line comes before the next line is sent."""
        with _batch() as process:
            assert process.stdin is not None
            assert process.stdout is not None
            for question in ("E_K 5/140", "", "E_Na 145/15"):
                process.stdin.write(f"{question}\n".encode())
                process.stdin.flush()
                assert json.loads(process.stdout.readline())["query"] == question
            process.stdin.close()
            assert process.wait(10) == 0

    def test_a_reader_that_leaves_is_no_fault(self) -> None:
        with _batch() as process:
            assert process.stdin is not None
            assert process.stdout is not None
            assert process.stderr is not None
            process.stdin.write(b"E_K 5/140\n" * 50)
            process.stdin.flush()
            process.stdout.readline()
            process.stdout.close()
            process.stdin.write(b"E_K 5/140\n" * 50)
            with contextlib.suppress(BrokenPipeError):
                process.stdin.close()
            process.wait(10)
            assert b"Traceback" not in process.stderr.read()

    def test_ask_loads_nothing_that_it_does_not_need(self) -> None:
        heavy = (
            "discord",
            "matplotlib",
            "sqlalchemy",
            "rich",
            "prompt_toolkit",
            "typer",
            "pydantic",
            "asyncio",
        )
        code = (
            "import sys; sys.argv = ['nernst', 'ask', 'E_K 5/140']\n"
            "from bot.__main__ import main\n"
            "try: main()\n"
            f"finally: print([name for name in {heavy} if name in sys.modules], file=sys.stderr)"
        )
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        assert done.stderr.strip() == "[]"


def _batch() -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "bot", "ask", "--json", "-"]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe)
