"""Numbered, forward-only changes of the schema; see `upgrade.py`."""
