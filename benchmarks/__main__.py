"""Run the benchmarks that are named, or all.

road: questions; start: the command; progress: the store; figures: pictures;
discord: students in a simulated Discord.
"""

import importlib
import sys

NAMES = ("road", "start", "progress", "figures", "discord")


def main(arguments: list[str]) -> int:
    unknown = [name for name in arguments if name not in NAMES]
    if unknown:
        print(f"no such benchmark: {', '.join(unknown)}; there are {', '.join(NAMES)}", file=sys.stderr)
        return 2
    for name in arguments or NAMES:
        print(f"── {name} " + "─" * (72 - len(name)))
        importlib.import_module(f"benchmarks.{name}").main()
        print()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
