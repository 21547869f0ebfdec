"""Cold start of `nernst ask`, whole process, beside a bare interpreter that imports lark and numpy.

All run on byte code, as installed packages do, whatever this shell says of writing it: it is put into a
folder of its own, by one turn that does not count.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.timing import show

TURNS = 11
PYTHON = sys.executable
NERNST = str(Path(sys.executable).with_name("nernst"))
COMMANDS = {
    "python -c pass": [PYTHON, "-c", "pass"],
    "python -c 'import lark, numpy'": [PYTHON, "-c", "import lark, numpy"],
    "python -c 'import typer'": [PYTHON, "-c", "import typer"],
    "nernst version": [NERNST, "version"],
    "nernst ask 'E_K 5/140'": [NERNST, "ask", "E_K 5/140"],
    "nernst ask --json 'E_K 5/140'": [NERNST, "ask", "--json", "E_K 5/140"],
}
MEASURE, ASKED = "python -c 'import lark, numpy'", 4.0


def main() -> None:
    """Print medians and their ratio; the commands run in turns, so that a slow minute slows all."""
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    with TemporaryDirectory() as byte_code:
        environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
        environment["PYTHONPYCACHEPREFIX"] = byte_code
        for turn in range(TURNS + 1):
            for name, command in COMMANDS.items():
                began = perf_counter()
                subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
                if turn:
                    times[name].append(perf_counter() - began)
    unit = median(times[MEASURE])
    for name, taken in times.items():
        ratio = median(taken) / unit
        asked = f"{ASKED:g}" if "ask" in name else ""
        show(name, f"{median(taken) * 1e3:.0f} ms  {ratio:5.2f} ×", asked)


if __name__ == "__main__":
    main()
