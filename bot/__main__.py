"""The `nernst` command."""


def main() -> None:
    """Run the command line."""
