"""Run the benchmarks that are named, or all.

road: questions; start: the command; progress: the store; figures: pictures;
discord: students in a simulated Discord; processes: bots on one database; writes: their answers.
"""

import argparse
import importlib
import sys

NAMES = ("road", "start", "progress", "figures", "discord", "processes", "writes")


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="name", help=", ".join(NAMES))
    parser.add_argument("--interactions", type=int, help="of discord, over which memory is looked at")
    given = parser.parse_args(arguments)
    if unknown := [name for name in given.names if name not in NAMES]:
        parser.error(f"no such benchmark: {', '.join(unknown)}; there are {', '.join(NAMES)}")
    for name in given.names or NAMES:
        print(f"── {name} " + "─" * (72 - len(name)))
        counted = (
            {} if name != "discord" or given.interactions is None else {"interactions": given.interactions}
        )
        importlib.import_module(f"benchmarks.{name}").main(**counted)
        print()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
