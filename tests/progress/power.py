"""Power cuts, simulated: a disk that forgets what was not synchronised.

strace records what a process of the real store, with the real driver and the real SQLite, asks of the disk:
every write, truncation and synchronisation, every name made or removed, and when it told somebody that an
answer is stored.  A cut after any of these leaves on the disk

- all that was synchronised;
- of what was written to a file since: any of its sectors of 512 bytes, whatever their order;
- of names made or removed since their folder was synchronised: those up to some moment.

It is not modelled that a disk lies about having synchronised, or damages a sector that it was not writing.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from .surviving import ENVIRONMENT, ROOT, WORKER, acknowledged, is_whole, stored

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from random import Random

SECTOR: Final = 512
DATABASE: Final = "progress.db"
TOLD: Final = "acknowledged"
IN_MEMORY: Final = "-shm"
"""The index of the write-ahead log: shared memory, made anew by whoever opens the file first."""
_CALLS: Final = "openat,write,pwrite64,ftruncate,fsync,fdatasync,unlink,unlinkat,rename"
_STRACE: Final = (
    "strace",
    "-f",
    "-qq",
    "-y",
    "-xx",
    "-s",
    "100000",
    "--seccomp-bpf",
    "-e",
    f"trace={_CALLS}",
)
_LINE: Final = re.compile(r"(?P<process>\d+) +(?P<name>\w+)\((?P<arguments>.*)\) += (?P<result>\d+)(?:<.*>)?")
_BEGUN: Final = re.compile(r"(?P<process>\d+) +(?P<begun>.*) <unfinished \.\.\.>")
_ENDED: Final = re.compile(r"(?P<process>\d+) +<\.\.\. \w+ resumed>(?P<rest>.*)")
_STRING: Final = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_FILE: Final = re.compile(r"(?:\d+|AT_FDCWD)<((?:\\x[0-9a-f]{2})*)>")


class CannotRecord(Exception):
    """System calls cannot be recorded on this machine; the text says why."""


@dataclass(frozen=True, slots=True)
class Call:
    """One thing asked of the disk; `path` is the file, `data` what was written at `offset`."""

    name: str
    path: Path
    data: bytes = b""
    offset: int = 0


@dataclass
class File:
    """What is safe, and what was asked since: bytes at an offset, or (None) an end at it."""

    safe: bytearray = field(default_factory=bytearray)
    since: list[tuple[int, bytes | None]] = field(default_factory=list)

    def sync(self) -> None:
        """All is safe now."""
        self.safe = self.now()
        self.since.clear()

    def now(self) -> bytearray:
        """As a reader sees it while there is power."""
        return _changed(self.safe, self.since)

    def after_cut(self, dice: Random) -> bytearray:
        """What a cut may leave."""
        share = dice.choice((0.0, 0.5, 0.9, 1.0))
        return _changed(self.safe, [one for one in self._sectors() if dice.random() < share])

    def _sectors(self) -> Iterator[tuple[int, bytes | None]]:
        for offset, data in self.since:
            if data is None:
                yield offset, None
                continue
            edges = [offset, *range((offset // SECTOR + 1) * SECTOR, offset + len(data), SECTOR)]
            for start, end in zip(edges, [*edges[1:], offset + len(data)], strict=True):
                yield start, data[start - offset : end - offset]


class Disk:
    """One folder of a disk.  `names` as they are seen; each change since the last synchronisation is kept."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.names: dict[str, File] = {}
        self._safe: dict[str, File] = {}
        self._since: list[tuple[str, File | None]] = []

    def do(self, call: Call) -> None:
        """What the process asked for."""
        if call.path == self._folder and call.name in ("fsync", "fdatasync"):
            self._safe = dict(self.names)
            self._since.clear()
        if call.path.parent != self._folder or call.path.name == TOLD or call.path.name.endswith(IN_MEMORY):
            return
        name = call.path.name
        match call.name:
            case "openat" if name not in self.names:
                self._named(name, File())
            case "openat":
                pass
            case "unlink" | "unlinkat":
                self._named(name, None)
            case "fsync" | "fdatasync":
                self.names[name].sync()
            case "ftruncate":
                self.names[name].since.append((call.offset, None))
            case "pwrite64":
                self.names[name].since.append((call.offset, call.data))
            case other:
                raise CannotRecord(f"{other} of {name} has no place in this model")

    def after_cut(self, dice: Random) -> dict[str, bytes]:
        """The files that a cut may leave."""
        names = dict(self._safe)
        for name, file in self._since[: dice.randint(0, len(self._since))]:
            _put(names, name, file)
        left = {name: bytes(file.after_cut(dice)) for name, file in names.items()}
        if dice.random() < 0.5:
            left[DATABASE + IN_MEMORY] = dice.randbytes(32_768)
        return left

    def _named(self, name: str, file: File | None) -> None:
        _put(self.names, name, file)
        self._since.append((name, file))


@dataclass(frozen=True, slots=True)
class Recording:
    """What a process asked of the disk, and the log of answers that it left."""

    folder: Path
    calls: tuple[Call, ...]
    log: tuple[str, ...]

    def moments(self, number: int, dice: Random) -> list[int]:
        """So many moments, after so many calls each."""
        return dice.choices(range(len(self.calls) + 1), k=number)

    async def cut(self, moments: Iterable[int], dice: Random, scratch: Path) -> int:
        """Cut the power at these moments; how many answers were looked for afterwards.

        Raises:
            AssertionError: something acknowledged was lost, or the file is not whole.
        """
        disk, told, looked_for, done = Disk(self.folder), "", 0, 0
        for moment in sorted(moments):
            for call in self.calls[done:moment]:
                disk.do(call)
                told += call.data.decode() if call.path.name == TOLD else ""
            done = moment
            heard = told.split()
            await self._survives(disk.after_cut(dice), heard, scratch)
            looked_for += len(heard)
        return looked_for

    async def _survives(self, left: dict[str, bytes], heard: Sequence[str], scratch: Path) -> None:
        """The next start finds every acknowledged answer, and of the log a beginning without a gap."""
        shutil.rmtree(scratch, ignore_errors=True)
        scratch.mkdir()
        for name, content in left.items():
            (scratch / name).write_bytes(content)
        await is_whole(scratch / DATABASE)
        kept = tuple(stored(scratch / DATABASE))
        assert kept == self.log[: len(kept)], "not a beginning of the log"
        assert set(heard) <= set(kept), f"lost: {sorted(set(heard) - set(kept))}"


def recorded(folder: Path, name: str, answers: int) -> Recording:
    """Let a worker's sixteen students give so many answers each, from the first start to the end.

    Raises:
        CannotRecord: there is no strace here, or it may not look.
        AssertionError: what was recorded does not lead to the files that are there.
    """
    if shutil.which("strace") is None:
        raise CannotRecord("strace is not installed")
    folder.mkdir()
    trace = folder.with_suffix(".trace")
    done = subprocess.run(
        [*_STRACE, "-o", trace, sys.executable, str(WORKER)],
        check=False, capture_output=True, text=True, cwd=ROOT, env=ENVIRONMENT,
        input=f"{folder / DATABASE} {folder / TOLD} {name} {answers}\n",
    )  # fmt: skip
    if done.returncode:
        raise CannotRecord(done.stderr.strip().splitlines()[-1])
    calls = tuple(
        call for call in _calls(trace.read_text("ascii")) if folder in (call.path, call.path.parent)
    )
    disk = Disk(folder)
    for call in calls:
        disk.do(call)
    left = {one.name: one.read_bytes() for one in folder.iterdir() if one.name != TOLD}
    assert {one: bytes(file.now()) for one, file in disk.names.items()} == left, "the recording has a gap"
    log = tuple(stored(folder / DATABASE))
    assert sorted(log) == sorted(acknowledged(folder / TOLD))
    return Recording(folder, calls, log)


def _calls(trace: str) -> Iterator[Call]:
    """The calls that succeeded, each where it ended."""
    waiting: dict[str, str] = {}
    for line in trace.splitlines():
        if (begun := _BEGUN.fullmatch(line)) is not None:
            waiting[begun["process"]] = begun["begun"]
            continue
        ended = _ENDED.fullmatch(line)
        whole = f"{ended[1]} {waiting.pop(ended[1])}{ended['rest']}" if ended is not None else line
        if (found := _LINE.fullmatch(whole)) is not None:
            yield _call(found["name"], found["arguments"], int(found["result"]))


def _call(name: str, arguments: str, result: int) -> Call:
    texts = [_bytes(one) for one in _STRING.findall(arguments)]
    if name in ("openat", "unlink", "unlinkat", "rename"):
        assert "O_TRUNC" not in arguments or Path(texts[0].decode()).name != DATABASE
        made = "O_CREAT" in arguments or name != "openat"
        return Call(name if made else "look", Path(texts[0].decode()) if made else Path())
    file = _FILE.match(arguments)
    assert file is not None, arguments[:200]
    path = Path(_bytes(file[1]).decode())
    last = arguments.rpartition(", ")[2]
    offset = int(last) if name in ("pwrite64", "ftruncate") else 0
    return Call(name, path, texts[0][:result] if texts else b"", offset)


def _bytes(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))


def _changed(content: bytearray, changes: Sequence[tuple[int, bytes | None]]) -> bytearray:
    made = bytearray(content)
    for offset, data in changes:
        if data is None:
            del made[offset:]
            made.extend(bytes(offset - len(made)))
        else:
            made.extend(bytes(max(0, offset - len(made))))
            made[offset : offset + len(data)] = data
    return made


def _put(names: dict[str, File], name: str, file: File | None) -> None:
    if file is None:
        names.pop(name, None)
    else:
        names[name] = file
