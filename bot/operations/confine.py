"""What a picture worker gives up once its libraries are loaded: the network, other programs, files.

It draws numbers that come from users' questions, and needs nothing for it but the fonts.  After this it opens
no socket, starts no program, ends no process, writes no file, and reads only its own libraries: not the
database, not the token.  By seccomp(2) and landlock(7); what a kernel does not offer is left out.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import resource
import struct
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

# Numbers of the kernel's interface; they never change.
_NO_NEW_PRIVILEGES, _SECCOMP, _FILTER = 38, 22, 2
_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF, _PATH_BENEATH = 444, 445, 446, 1
_ALL_ACCESS: Final = 0x1FFF
"""Every right over files that the first version of Landlock knows: what is not allowed below is refused."""
_READ: Final = 0b1100
"""Files and folders."""
_FOREIGN_CALLS: Final = 0x4000_0000
"""The x32 interface: the same calls by other numbers."""
_REFUSED: Final[dict[str, tuple[int, tuple[int, ...]]]] = {
    # architecture: its audit number; socket, connect, bind, execve, execveat, ptrace, process_vm_readv,
    # process_vm_writev, kill, io_uring_setup
    "x86_64": (0xC000_003E, (41, 42, 49, 59, 322, 101, 310, 311, 62, 425)),
    "aarch64": (0xC000_00B7, (198, 203, 200, 221, 281, 117, 270, 271, 129, 425)),
}


def confine() -> frozenset[str]:
    """Give up what a worker does not need, for good; which of "calls" and "files" the kernel enforces."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))  # no file grows
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform != "linux":
        return frozenset()
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) != 0:
        return frozenset()
    held = {"files": _only_files_below(libc, _own_folders()), "calls": _without_calls(libc)}
    return frozenset(name for name, holds in held.items() if holds)


def _own_folders() -> set[Path]:
    """What a worker may still read: Python, the libraries, our code, the fonts."""
    root = Path(__file__).parents[2]
    folders = {Path(sys.prefix), Path(sys.base_prefix), Path("/usr"), Path("/lib"), Path("/lib64")}
    folders |= {root / "bot", root / "grammar", root / "physics"}
    if (fonts := sys.modules.get("matplotlib.font_manager")) is not None:
        folders |= {Path(font.fname).parent for font in fonts.fontManager.ttflist}
    return folders


def _only_files_below(libc: ctypes.CDLL, folders: Iterable[Path]) -> bool:
    handled = ctypes.c_uint64(_ALL_ACCESS)
    rules = libc.syscall(_CREATE_RULESET, ctypes.byref(handled), ctypes.c_size_t(8), 0)
    if rules < 0:
        return False
    try:
        for folder in folders:
            try:
                opened = os.open(folder, os.O_PATH | os.O_CLOEXEC)
            except OSError:
                continue  # there is none
            rule = struct.pack("=Qi", _READ, opened)
            added = libc.syscall(_ADD_RULE, rules, _PATH_BENEATH, rule, 0)
            os.close(opened)
            if added != 0:
                return False
        return bool(libc.syscall(_RESTRICT_SELF, rules, 0) == 0)
    finally:
        os.close(rules)


def _without_calls(libc: ctypes.CDLL) -> bool:
    known = _REFUSED.get(platform.machine())
    if known is None:
        return False
    code = _filter(*known)
    buffer = ctypes.create_string_buffer(code, len(code))
    program = struct.pack("@HxxxxxxP", len(code) // 8, ctypes.addressof(buffer))
    return bool(libc.prctl(_SECCOMP, _FILTER, ctypes.c_char_p(program), 0, 0) == 0)


def _filter(architecture: int, refused: tuple[int, ...]) -> bytes:
    """A program for the kernel (classic BPF) that answers the refused calls with "not permitted"."""
    load, equal, at_least, give = 0x20, 0x15, 0x35, 0x06
    steps = [
        (load, 0, 0, 4),  # the architecture of the call
        (equal, 0, len(refused) + 3, architecture),  # another one: refuse
        (load, 0, 0, 0),  # its number
        (at_least, len(refused) + 1, 0, _FOREIGN_CALLS),
        *((equal, len(refused) - n, 0, number) for n, number in enumerate(refused)),
        (give, 0, 0, 0x7FFF_0000),  # allow
        (give, 0, 0, 0x0005_0000 | errno.EPERM),
    ]
    return b"".join(struct.pack("=HBBI", *step) for step in steps)
